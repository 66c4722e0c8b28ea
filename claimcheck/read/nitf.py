"""NITF, the News Industry Text Format (IPTC, NITF 3.6): a whole file, or the content of a NewsML-G2 item.

What a reader of the paper sees is text: headlines, byline, dateline, copy, captions. Notes to editors and
footnotes are set apart as boilerplate; who distributes the item, and its keywords, are no text.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from claimcheck.document import Metadata, Role
from claimcheck.read.compose import Composition
from claimcheck.read.fields import author, iso_day
from claimcheck.read.xml_tree import words_of

# Elements that begin a paragraph of their own, and the role that they give it.
_ROLES: dict[str, Role] = {
    "hl1": "headline",
    "hl2": "headline",
    "abstract": "standfirst",
    "byline": "byline",
    "dateline": "dateline",
    "caption": "caption",
    "media-caption": "caption",
    "media-producer": "boilerplate",
    "note": "boilerplate",
    "fn": "boilerplate",
    **dict.fromkeys(("li", "dt", "dd", "td", "th"), "body"),
}
# Those whose role is that of what they are in.
_PLAIN = frozenset(
    [
        "block",
        "body",
        "body.content",
        "body.end",
        "body.head",
        "bq",
        "credit",
        "dl",
        "hedline",
        "media",
        "nitf-table",
        "ol",
        "p",
        "pre",
        "table",
        "tagline",
        "tbody",
        "tfoot",
        "thead",
        "tr",
        "ul",
    ]
)
_LINES = frozenset(("byline", "dateline"))  # whose parts are often written without a space between them
_LEFT_OUT = frozenset(
    ("head", "distributor", "rights", "media-reference", "media-metadata", "media-object", "bibliography")
)
_DAYS = ("date.release", "date.issue")  # in the head's docdata, in order of trust


def add_nitf(composition: Composition, nitf: Element) -> Metadata:
    """Put the paragraphs of an <nitf> into `composition`; what it says of itself."""
    body = nitf.find("body")
    _Flow(composition).block(nitf if body is None else body, None)
    return Metadata(_title(nitf), _byline(nitf), _published(nitf))


class _Flow:
    """Walks a tree of paragraphs; words that stand in no paragraph of their own make one."""

    def __init__(self, composition: Composition) -> None:
        self._composition = composition
        self._words: list[str] = []
        self._notes: list[Element] = []  # of the open paragraph

    def block(self, element: Element, hint: Role | None) -> None:
        """What is in an element that begins a paragraph."""
        self._inline(element, hint)
        self._flush(hint)

    def _inline(self, element: Element, hint: Role | None) -> None:
        self._words.append(element.text or "")
        for child in element:
            if child.tag == "fn" and "".join(self._words).strip():
                self._notes.append(child)
            elif child.tag in _ROLES or child.tag in _PLAIN:
                self._flush(hint)
                self.block(child, self._role(child, element) or hint)
            elif child.tag not in _LEFT_OUT:
                if child.tag == "br" or element.tag in _LINES:
                    self._words.append(" ")
                self._inline(child, hint)
            self._words.append(child.tail or "")

    def _role(self, child: Element, parent: Element) -> Role | None:
        if child.tag == "hl2" and parent.tag in ("hedline", "body.head"):
            return "standfirst"
        return _ROLES.get(child.tag)

    def _flush(self, hint: Role | None) -> None:
        self._composition.add("".join(self._words), hint)
        self._words.clear()
        notes, self._notes = self._notes, []
        for note in notes:
            self.block(note, _ROLES["fn"])


def _title(nitf: Element) -> str | None:
    return words_of(nitf.find(".//hl1")) or words_of(nitf.find("head/title")) or None


def _byline(nitf: Element) -> str | None:
    bylines = nitf.findall("body/body.head/byline")
    names = [words_of(person) for byline in bylines for person in byline.iter("person")]
    return " and ".join(filter(None, names)) or author(words_of(bylines[0]) if bylines else None)


def _published(nitf: Element) -> str | None:
    norms = [element.get("norm") for name in _DAYS for element in nitf.iterfind(f"head/docdata/{name}")]
    norms += [element.get("norm") for element in nitf.iterfind("body/body.head/dateline/story.date")]
    norms += [element.get("date.publication") for element in nitf.iterfind("head/pubdata")]
    return next(filter(None, map(iso_day, norms)), None)
