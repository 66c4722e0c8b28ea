"""HTML inside another format: a field of JSON, an element of XML, a part of an e-mail.

It holds nothing but the story, so that there is no page around it to be left out.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.document import Role
from claimcheck.read.compose import Composition
from claimcheck.read.html.page import Page, Paragraph
from claimcheck.read.html.tags import events


def fragment(source: str) -> Sequence[Paragraph]:
    """The paragraphs of a piece of HTML, which may be no more than words with tags among them."""
    return Page(events(source)).paragraphs


def add_fragment(composition: Composition, source: str, hint: Role | None = None) -> None:
    """Put the paragraphs of a piece of HTML into `composition`; `hint` is the role of those without one."""
    for paragraph in fragment(source):
        composition.add_lines(paragraph.words, paragraph.hint or hint)
