"""What an editor has answered: findings that a comment in the text or the baseline says to leave alone."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from claimcheck.document import Document, Finding, Span, Suppression

# "ignore AN002, HL": what follows the selectors is the reason, for the next editor.
ORDER = re.compile(r"\s*ignore\s+([\w-]+(?:\s*,\s*[\w-]+)*)", re.IGNORECASE)
SELECTOR = re.compile(r"[\w-]+")
NOTHING_ACCEPTED: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Answer:
    """One selector of a comment: where it stands, the rules that it means, the block that it is about.

    `codes` is empty for a rule that does not exist, None where the comment does not say what to ignore.
    """

    span: Span
    codes: frozenset[str] | None
    block: Span | None


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers for a document.

    `ran` are the codes of the rules that ran, `by_label` the codes that each code, family and name in lower
    case means, `accepted` the fingerprints in the baseline with their rules.
    """

    ran: Collection[str]
    by_label: Mapping[str, frozenset[str]]
    accepted: Mapping[str, str]

    def in_text(self, doc: Document) -> Iterator[Answer]:
        """What the comments in the text answer, in its order."""
        for suppression in doc.suppressions:
            yield from self._answers(doc, suppression)

    def _answers(self, doc: Document, suppression: Suppression) -> Iterator[Answer]:
        order = ORDER.match(doc.text, suppression.order.start, suppression.order.end)
        if order is None:
            yield Answer(suppression.span, None, suppression.block)
            return
        for found in SELECTOR.finditer(doc.text, *order.span(1)):
            codes = self.by_label.get(found[0].lower(), frozenset())
            yield Answer(Span(*found.span()), codes, suppression.block)

    def unanswered(self, doc: Document) -> tuple[Finding, ...]:
        """The findings of `doc` that neither a comment nor the baseline answers."""
        silenced: dict[Span, set[str]] = {}
        for answer in self.in_text(doc):
            if answer.block and answer.codes:
                silenced.setdefault(answer.block, set()).update(answer.codes)
        return tuple(
            finding
            for finding, block in zip(doc.findings, holders(silenced, doc.findings), strict=True)
            if finding.fingerprint not in self.accepted and not (block and finding.rule in silenced[block])
        )


NO_ANSWERS = Answers((), MappingProxyType({}), NOTHING_ACCEPTED)


def holders(blocks: Iterable[Span], findings: Iterable[Finding]) -> Iterator[Span | None]:
    """Which of `blocks`, that do not overlap, each finding begins in."""
    ordered = sorted(blocks)
    starts = [block.start for block in ordered]
    for finding in findings:
        at = bisect_right(starts, finding.span.start) - 1
        yield ordered[at] if at >= 0 and finding.span.start < ordered[at].end else None
