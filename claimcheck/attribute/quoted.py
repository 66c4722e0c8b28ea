"""Which attribution each quote belongs to."""

from __future__ import annotations

from collections import Counter, deque

from claimcheck.document import Attribution, Document


def attributions_of_quotes(doc: Document) -> list[int | None]:
    """For each quote the attribution whose content shares most with it, the innermost of several."""
    contents = deque(
        sorted(
            (content.start, content.end, index)
            for index, attribution in enumerate(doc.attributions)
            for content in attribution.content
        )
    )
    found, near = list[int | None](), list[tuple[int, int, int]]()  # near: that may still reach a quote
    for quote in doc.quotes:
        while contents and contents[0][0] < quote.span.end:
            near.append(contents.popleft())
        near = [content for content in near if content[1] > quote.span.start]
        shared = Counter[int]()
        for start, end, index in near:
            shared[index] += max(0, min(quote.span.end, end) - max(quote.span.start, start))
        best = max(shared, key=lambda index: (shared[index], -_size(doc.attributions[index])), default=None)
        found.append(best if best is not None and shared[best] else None)
    return found


def _size(attribution: Attribution) -> int:
    return sum(map(len, attribution.content))
