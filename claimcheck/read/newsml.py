"""NewsML-G2 (IPTC, NewsML-G2 2.x): a news item, or a message or package with several; an article an item.

An item may offer its copy in several forms; the one with most structure is read: NITF, then HTML, then text.
Items of pictures and other media have no copy and are passed over. What an item says of itself stands in its
contentMeta: the headline is text, unless the copy has it itself; byline and day are metadata.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element, tostring

from claimcheck.document import Metadata, Role
from claimcheck.errors import InputError
from claimcheck.read.compose import Composition
from claimcheck.read.fields import author, iso_day
from claimcheck.read.html.fragment import add_fragment
from claimcheck.read.nitf import add_nitf
from claimcheck.read.reader import Article, Item
from claimcheck.read.xml_tree import words_of

ROOTS = frozenset(("newsMessage", "newsItem", "packageItem", "knowledgeItem", "conceptItem", "planningItem"))
_HTML = frozenset(("html", "body", "article", "section", "div", "p"))
_DAYS = ("itemMeta/versionCreated", "itemMeta/firstCreated", "contentMeta/contentCreated")


def newsml_items(root: Element, encoding: str) -> Iterator[Item]:
    """The articles of a NewsML-G2 document; raises InputError where none of its items has copy."""
    found = False
    for item in root.iter("newsItem"):
        content = _content(item)
        if content is not None:
            found = True
            yield Item(item.get("guid"), _article(item, content, encoding))
    if not found:
        raise InputError("empty", "None of its items has text: there is nothing to analyse.")


def _content(item: Element) -> Element | None:
    """The element with the item's copy: what an inlineXML holds, else an inlineData, else None."""
    inner = [child for inline in item.iterfind("contentSet/inlineXML") for child in inline]
    forms = [element for element in inner if element.tag == "nitf"]
    forms += [element for element in inner if element.tag in _HTML]
    data = [element for element in item.iterfind("contentSet/inlineData") if _is_text(element)]
    forms += sorted(data, key=lambda element: not _is_html(element))
    return next(iter(forms), None)


def _is_text(data: Element) -> bool:
    return data.get("contenttype", "text/plain").startswith("text/") and not data.get("encoding")


def _is_html(data: Element) -> bool:
    return data.get("contenttype", "").startswith("text/html")


def _article(item: Element, content: Element, encoding: str) -> Article:
    copy = Composition()
    inner = _add_copy(copy, content)
    composition = Composition()
    headlines = list(_headlines(item))
    for words, hint in headlines:
        if not copy.has(words):
            composition.add(words, hint)
    composition.include(copy)
    names = [author(words_of(by)) for by in item.iterfind("contentMeta/by")]
    days = (iso_day(item.findtext(path)) for path in _DAYS)
    given = Metadata(
        title=next((words for words, hint in headlines if hint == "headline"), inner.title),
        byline=" and ".join(filter(None, names)) or inner.byline,
        published=next(filter(None, days), inner.published),
    )
    return composition.article(given, encoding)


def _add_copy(composition: Composition, content: Element) -> Metadata:
    """Put the copy into `composition`; what the copy itself says of the piece."""
    if content.tag == "nitf":
        return add_nitf(composition, content)
    if content.tag in _HTML:
        add_fragment(composition, tostring(content, "unicode", "html"))
    elif _is_html(content):
        add_fragment(composition, "".join(content.itertext()))
    else:
        composition.add_text("".join(content.itertext()).strip("\r\n"))
    return Metadata()


def _headlines(item: Element) -> Iterator[tuple[str, Role]]:
    """Headline and standfirst: the first headline that is not called a lesser one, and those that are."""
    main = False
    for element in item.iterfind("contentMeta/headline"):
        is_lesser = "sub" in element.get("role", "").lower()
        if words := words_of(element):
            if is_lesser or not main:
                yield words, "standfirst" if is_lesser else "headline"
            main = main or not is_lesser
