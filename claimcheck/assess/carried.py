"""Which claims each source carries."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.document import Document


@dataclass(frozen=True, slots=True)
class Carried:
    """`claims[source]`: the sentences whose claim it supports; `attributed`: how many claims have support."""

    claims: tuple[tuple[int, ...], ...]
    attributed: int

    def share(self, source: int) -> float:
        """Share (0..1, two decimals) of the attributed claims that `source` carries."""
        return round(len(self.claims[source]) / self.attributed, 2) if self.attributed else 0.0


def carried(doc: Document) -> Carried:
    """The load of each source of `doc`, in the order of `doc.sources`."""
    claims: list[dict[int, None]] = [{} for _ in doc.sources]
    attributed = 0
    for sentence, assessment in enumerate(doc.assessments):
        attributed += bool(assessment.supports)
        for support in assessment.supports:
            if support.source is not None:
                claims[support.source][sentence] = None
    return Carried(tuple(tuple(sentences) for sentences in claims), attributed)
