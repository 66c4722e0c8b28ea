"""NewsML-G2 (IPTC, NewsML-G2 2.x): a news item, or a message or package with several; an article an item.

An item offers its copy in one form or several; the one with most structure is read: NITF, then XHTML, then
text. Items of pictures and other media, which have no copy, are passed over.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from claimcheck.errors import InputError
from claimcheck.read.reader import Item

ROOTS = frozenset(("newsMessage", "newsItem", "packageItem"))
_FORMS = ("nitf", "html")
_DAYS = ("itemMeta/versionCreated", "itemMeta/firstCreated", "contentMeta/contentCreated")


def newsml_items(root: Element, encoding: str) -> Iterator[Item]:
    """The articles of a NewsML-G2 document; raises InputError where none of its items has copy."""
    found = False
    for item in root.iter("newsItem"):
        if any(True for _ in _contents(item)):
            found = True
            yield Item(item.get("guid"), _article(item, encoding))
    if not found:
        raise InputError("empty", "None of its news items has text: there is nothing to analyse.")
