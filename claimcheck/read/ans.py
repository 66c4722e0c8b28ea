"""Arc ANS, the JSON of Arc XP's editorial system (washingtonpost/ans-schema, 0.5 to 0.10).

A story is a list of elements; text, headers, lists, quotes, tables, captions and raw HTML are its copy, and
groups are looked into. Links to other stories, embeds and corrections are no copy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.document import Metadata, Role
from claimcheck.errors import InputError
from claimcheck.read.compose import Composition
from claimcheck.read.fields import author, iso_day
from claimcheck.read.html.fragment import add_fragment
from claimcheck.read.json_fields import Fields, mapping, objects, string
from claimcheck.read.reader import Article, Item

_DAYS = ("display_date", "publish_date", "first_publish_date", "created_date")
_DEEPEST = 50  # elements inside one another
_CAPTIONED = frozenset(("image", "video", "graphic"))
_CONTENT: dict[str, Role | None] = {"text": None, "raw_html": None, "header": "headline", "blockquote": None}
_GROUPS = frozenset(("element_group", "content_zone", "gallery", "quote", "story", "collection"))
_REPEATS = "pullquote"


def is_ans(fields: Fields) -> bool:
    """Has an object the fields of ANS?"""
    return isinstance(fields.get("content_elements"), list) or isinstance(fields.get("headlines"), dict)


def ans_items(values: Sequence[Fields], encoding: str) -> Iterator[Item]:
    """The articles among ANS objects: a story is one, a collection or a list of results holds several."""
    for fields in values:
        inner = [part for part in objects(fields, "content_elements") if part.get("type") == "story"]
        for story in inner or [fields]:
            id = story.get("_id")
            try:
                article: Article | InputError = _article(story, encoding)
            except InputError as error:
                article = error
            yield Item(id if isinstance(id, str) else None, article)


def _article(story: Fields, encoding: str) -> Article:
    copy = Composition()
    for element in objects(story, "content_elements"):
        _add(copy, element)
    if not copy.blocks:
        kind = string(story, "type") or "object"
        raise InputError("empty", f"This ANS {kind[:20]} has no text in its content_elements.")
    composition = Composition()
    title = string(mapping(story, "headlines"), "basic")
    dek = string(mapping(story, "subheadlines"), "basic")
    if title and not copy.has(title):
        add_fragment(composition, title, "headline")
    if dek and not copy.has(dek):
        add_fragment(composition, dek, "standfirst")
    composition.include(copy)
    lead = mapping(story, "promo_items").get("basic")
    if isinstance(lead, dict) and (caption := _caption(lead)) and not composition.has(caption):
        add_fragment(composition, caption, "caption")
    names = (author(string(person, "name")) for person in objects(mapping(story, "credits"), "by"))
    days = (iso_day(string(story, name)) for name in _DAYS)
    given = Metadata(title, " and ".join(filter(None, names)) or None, next(filter(None, days), None))
    return composition.article(given, encoding)


def _add(composition: Composition, element: Fields, depth: int = 0, hint: Role | None = None) -> None:
    """Put the copy of an element, and of all in it, into `composition`; `hint` is what it stands in."""
    if depth > _DEEPEST:
        raise InputError("malformed", f"Its elements are nested more than {_DEEPEST} deep.")
    kind = string(element, "type") or ""
    if element.get("subtype") == _REPEATS:
        hint = "boilerplate"  # words of the copy, once more and larger
    if kind in _CONTENT:
        add_fragment(composition, string(element, "content") or "", hint or _CONTENT[kind])
    elif kind in _CAPTIONED:
        add_fragment(composition, _caption(element) or "", "caption")
    elif kind == "list":
        for item in objects(element, "items"):
            _add(composition, item, depth + 1, hint or "body")
    elif kind == "table":
        _add_table(composition, element, depth)
    elif kind == "correction":
        add_fragment(composition, string(element, "text") or "", "boilerplate")
    if kind in _GROUPS:
        for inner in objects(element, "content_elements"):
            _add(composition, inner, depth + 1, hint)
        if citation := mapping(element, "citation"):
            _add(composition, citation, depth + 1, hint or "body")


def _add_table(composition: Composition, table: Fields, depth: int) -> None:
    rows = table.get("rows")
    if not isinstance(rows, list | None):
        raise InputError("malformed", '"rows" has to be a list.')
    for row in [table.get("header"), *(rows or [])]:
        for cell in objects({"row": row}, "row"):
            _add(composition, cell, depth + 1, "body")


def _caption(element: Fields) -> str | None:
    return string(element, "caption")
