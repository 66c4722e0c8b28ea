"""ninjs, news in JSON (IPTC, ninjs 1.0 to 3.x).

1.x has a field for each form of headline, body and description (body_text, body_xhtml); 2.x has lists of
them, each with a role and a content type; 3.x is 2.x with capitals in names. All are read as one. Of several
forms of the body the one with most structure is taken: HTML, then NITF, then text. The headline and the
captions of associated pictures are text, unless the body has them itself; the other fields are metadata.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from claimcheck.document import Metadata
from claimcheck.errors import InputError
from claimcheck.read.compose import Composition
from claimcheck.read.fields import author, iso_day
from claimcheck.read.html.fragment import add_fragment
from claimcheck.read.json_fields import Fields, objects, string
from claimcheck.read.nitf import add_nitf
from claimcheck.read.reader import Article, Item
from claimcheck.read.xml_tree import parse_xml

_SIGNS = frozenset(("bodies", "versioncreated", "headlines", "standard", "$standard", "representationtype"))
_DAYS = ("versioncreated", "firstcreated", "contentcreated")
_MEDIA = frozenset(("picture", "graphic", "video", "audio", "animation"))
_LESSER = re.compile(r"summary|abstract|teaser|short|sms|push|social|alert|caption|sub", re.IGNORECASE)
_MAIN = frozenset(("", "main", "headline", "basic"))
_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")


class _Part(NamedTuple):
    """One form of a headline, a body or a description."""

    role: str
    type: str
    words: str

    @property
    def form(self) -> str:
        """`html`, `nitf`, `text`, or "" for what no reader here understands."""
        kind = f"{self.type} {self.role}".lower()
        start = self.words.lstrip()[:1]
        if "html" in kind:
            return "html"
        if "nitf" in self.type.lower() or self.role.lower() == "nitf":
            return "nitf"
        if self.type.lower().startswith("text/plain"):
            return "text"
        if self.type and not self.type.lower().startswith("text/"):
            return ""
        return "html" if start == "<" else "text"


def is_ninjs(fields: Fields) -> bool:
    """Has an object the fields of ninjs?"""
    names = {name.lower() for name in fields}
    return bool(names & _SIGNS) or any(
        name.startswith(("body_", "headline", "description_")) for name in names
    )


def ninjs_items(values: Sequence[Fields], encoding: str) -> Iterator[Item]:
    """The articles among ninjs items: those with a body, and in packages without one those inside.

    Raises InputError where none has a body.
    """
    found = False
    for fields in map(_folded, values):
        members = [fields] if _may_have_body(fields) else [item for _, item in _associations(fields)]
        for member in filter(_may_have_body, members):
            found = True
            id = member.get("uri")
            try:
                article: Article | InputError = _article(member, encoding)
            except InputError as error:
                article = error
            yield Item(id if isinstance(id, str) else None, article)
    if not found:
        kind = values[0].get("type") if len(values) == 1 else None
        what = f" of type {kind[:20]!r}" if isinstance(kind, str) else ""
        raise InputError("empty", f"This is ninjs{what} without a body: there is no text to analyse.")


def _folded(fields: Fields) -> dict[str, Any]:
    """The fields with their names in small letters, as 1.x and 2.x write them."""
    return {name.lower(): value for name, value in fields.items()}


def _may_have_body(fields: Fields) -> bool:
    return bool(fields.get("bodies")) or any(fields[name] for name in fields if name.startswith("body_"))


def _article(fields: Fields, encoding: str) -> Article:
    copy = Composition()
    _add(copy, _body(fields))
    composition = Composition()
    title = None
    for part in sorted(_parts(fields, "headlines", "headline"), key=lambda part: part.role not in _MAIN):
        words, is_lesser = _plain(part), bool(_LESSER.search(part.role))
        if title is None and not is_lesser:
            title = words
        elif not is_lesser:
            continue  # another wording of the same headline
        if not copy.has(words):
            composition.add(words, "standfirst" if is_lesser else "headline")
    composition.include(copy)
    for words in _captions(fields):
        if not composition.has(words):
            composition.add(words, "caption")
    days = (iso_day(string(fields, name)) for name in _DAYS)
    given = Metadata(
        title=title or string(fields, "title"),
        byline=author(string(fields, "by") or string(fields, "byline")),
        published=next(filter(None, days), None),
    )
    return composition.article(given, encoding)


def _parts(fields: Fields, plural: str, singular: str) -> list[_Part]:
    """The forms of something: a list under its plural (2.x), or fields SINGULAR and SINGULAR_ROLE (1.x)."""
    found = [
        _Part(string(part, "role") or "", string(part, "contenttype") or "", string(part, "value") or "")
        for part in map(_folded, objects(fields, plural))
    ]
    found += [
        _Part(name[len(singular) + 1 :], "", string(fields, name) or "")
        for name in fields
        if name == singular or name.startswith(f"{singular}_")
    ]
    return [part for part in found if part.words.strip()]


def _body(fields: Fields) -> _Part:
    parts = [part for part in _parts(fields, "bodies", "body") if part.form]
    whole = [part for part in parts if not _LESSER.search(part.role)]
    if not parts:
        raise InputError("empty", "Its bodies have no text of a kind that is read: HTML, NITF or plain text.")
    return min(whole or parts, key=lambda part: ("html", "nitf", "text").index(part.form))


def _add(composition: Composition, part: _Part) -> None:
    if part.form == "html":
        add_fragment(composition, part.words)
    elif part.form == "nitf":
        # The declaration's encoding was that of a file, before it became a string.
        data = _DECLARATION.sub("", part.words, count=1).encode("utf-8", "xmlcharrefreplace")
        add_nitf(composition, parse_xml(data, "The body in NITF")[0])
    else:
        composition.add_text(part.words.strip("\r\n"))


def _plain(part: _Part) -> str:
    """The words of a part that is a line rather than a text."""
    line = Composition()
    if part.form == "html":
        add_fragment(line, part.words)
    else:
        line.add(part.words)
    return " ".join(line.article().text.split())


def _associations(fields: Fields) -> Iterator[tuple[str, Fields]]:
    """The associated items with their names: an object of them in 1.x, a list later."""
    value = fields.get("associations")
    if isinstance(value, dict):
        members = list(value.items())
        if not all(isinstance(member, dict) for _, member in members):
            raise InputError("malformed", '"associations" has to hold objects.')
    else:
        members = [(str(member.get("name")), member) for member in objects(fields, "associations")]
    for name, member in members:
        yield name, _folded(member)


def _captions(fields: Fields) -> Iterator[str]:
    for _, member in _associations(fields):
        if member.get("type") in _MEDIA:
            parts = sorted(
                _parts(member, "descriptions", "description"), key=lambda part: part.form != "text"
            )
            for part in parts[:1]:
                yield _plain(part)
