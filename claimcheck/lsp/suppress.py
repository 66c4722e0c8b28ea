"""The comment that answers a finding, and where it must stand so that it does; and how it goes again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from claimcheck.document import LINE_END, Document, Finding, Span
from claimcheck.errors import InputError
from claimcheck.rules.answers import ORDER, SELECTOR

REASON = "reason"  # stands where the editor is to say why


class Edit(NamedTuple):
    """Text to be put in place of a span, which may be empty."""

    span: Span
    text: str


def suppression(doc: Document, finding: Finding, read: Callable[[str], Document]) -> Edit | None:
    """The edit of a Markdown document that answers `finding` in its paragraph, None where there is none.

    `read` makes a document of a text. An edit is only proposed after it has been tried: inside a comment or
    a link another one would do harm.
    """
    block = next((b.span for b in doc.blocks if b.span.start <= finding.span.start < b.span.end), None)
    if block is None:
        return None
    for edit in _edits(doc, finding.rule, block):
        after = doc.text[: edit.span.start] + edit.text + doc.text[edit.span.end :]
        if _answers(after, finding.rule, block, len(after) - len(doc.text), edit, read):
            return edit
    return None


def removal(doc: Document, finding: Finding) -> Edit | None:
    """The edit that takes away a comment that suppresses nothing, or the one rule in it that does not.

    None where `finding` is about no comment.
    """
    given = next((given for given in doc.suppressions if given.span.contains(finding.span)), None)
    if given is None:
        return None
    order = ORDER.match(doc.text, given.order.start, given.order.end)
    named = [Span(*found.span()) for found in SELECTOR.finditer(doc.text, *order.span(1))] if order else []
    if finding.span in named and len(named) > 1:
        at = named.index(finding.span)
        if at:
            return Edit(Span(named[at - 1].end, finding.span.end), "")
        return Edit(Span(finding.span.start, named[1].start), "")
    before = doc.text[: given.span.start]
    kept = before.rstrip(" \t")
    after = LINE_END.match(doc.text, given.span.end)
    if after and (not kept or kept[-1] in "\r\n"):  # alone on its line, which goes too
        return Edit(Span(len(kept), after.end()), "")
    return Edit(Span(len(kept), given.span.end), "")


def _edits(doc: Document, code: str, block: Span) -> Iterator[Edit]:
    """In a comment that the paragraph has already, at the end of its last line, or on a line before it."""
    for given in doc.suppressions:
        order = ORDER.match(doc.text, given.order.start, given.order.end)
        if order and given.block == block:
            yield Edit(Span(order.end(1), order.end(1)), f", {code}")
    comment = f"<!-- claimcheck: ignore {code} {REASON} -->"
    line_end = LINE_END.search(doc.text, block.end)
    last_line = doc.text[block.end : line_end.start() if line_end else len(doc.text)]
    end = block.end + len(last_line.rstrip())
    yield Edit(Span(end, end), f" {comment}")
    begins = [found.end() for found in LINE_END.finditer(doc.text, 0, block.start)]
    begin = begins[-1] if begins else 0
    yield Edit(Span(begin, begin), f"{comment}\n")


def _answers(
    text: str, code: str, block: Span, longer: int, edit: Edit, read: Callable[[str], Document]
) -> bool:
    """Whether the edited text has the comment, for the same paragraph, and is otherwise the same."""
    try:
        doc = read(text)
    except InputError:
        return False
    moved = longer if edit.span.start <= block.start else 0
    inside = longer if block.start < edit.span.start < block.end else 0
    expected = Span(block.start + moved, block.end + moved + inside)
    return any(
        given.block == expected and code in doc[given.order].split(REASON)[0] for given in doc.suppressions
    )
