"""HTML (.html, .htm, .xhtml): exports of editorial systems and saved web pages.

The text is what a reader of the page sees of the story: no scripts, styles, navigation, forms' fields, hidden
or deleted elements, no furniture of the page where it is marked as such. An editor's comment to this program,
`<!-- claimcheck: ignore CODE reason -->`, works as in Markdown; it stands in the text, since reports point to
it.
"""

from __future__ import annotations

from claimcheck.errors import ForeignError
from claimcheck.read.compose import Composition
from claimcheck.read.html.charset import page_of
from claimcheck.read.html.page import Page
from claimcheck.read.html.story import story_of
from claimcheck.read.html.tags import events
from claimcheck.read.html.told import Told
from claimcheck.read.magic import mislabelled, text_format
from claimcheck.read.reader import Article


def read_html(data: bytes) -> Article:
    """The article in the bytes of a page; raises InputError."""
    source, encoding = page_of(data)
    told = Told()
    page = Page(told.taking(events(source)))
    if page.paragraphs and (not page.tags or _is_message(data)):
        raise mislabelled(data, "HTML")
    if told.is_ours:
        raise ForeignError("This is a page that claimcheck made of an article, no article.")
    composition = Composition()
    for paragraph in story_of(source, page):
        for comment in paragraph.before:
            composition.answer(comment, about_next=True)
        composition.add_lines(paragraph.words, paragraph.hint)
        for comment in paragraph.after:
            composition.answer(comment)
    for comment in page.comments:
        composition.answer(comment, about_next=True)
    return composition.article(told.given(), encoding, properties=told.properties())


def _is_message(data: bytes) -> bool:
    return (text_format(data) or "").startswith("a mail")
