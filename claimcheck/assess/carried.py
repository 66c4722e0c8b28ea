"""Which claims each source carries, and which fall with it."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.assess.dependence import Dependence
from claimcheck.assess.independence import Independence
from claimcheck.document import Document


@dataclass(frozen=True, slots=True)
class Carried:
    """`claims[source]`: the sentences whose claim it supports; `attributed`: how many claims have support.

    `collapses[source]`: the sentences whose claim loses all its support when that source is withdrawn, with
    everything that comes through it (the collapse test). `independent`: the number of independent sources
    among those that carry a claim; one that the desk asks to do without carries none.
    """

    claims: tuple[tuple[int, ...], ...]
    collapses: tuple[tuple[int, ...], ...]
    attributed: int
    independent: int

    def share(self, source: int) -> float:
        """Share (0..1, two decimals) of the attributed claims that `source` carries."""
        return round(len(self.claims[source]) / self.attributed, 2) if self.attributed else 0.0


def carried(doc: Document) -> Carried:
    """The load of each source of `doc`, in the order of `doc.sources`."""
    claims: list[dict[int, None]] = [{} for _ in doc.sources]
    collapses: list[list[int]] = [[] for _ in doc.sources]
    attributed = 0
    dependence = Dependence(doc)
    for sentence, assessment in enumerate(doc.assessments):
        attributed += bool(assessment.supports)
        for support in assessment.supports:
            if support.source is not None:
                claims[support.source][sentence] = None
        for source in dependence.sole(assessment.supports):
            collapses[source].append(sentence)
    carrying = [source for source, sentences in enumerate(claims) if sentences]
    return Carried(
        tuple(tuple(sentences) for sentences in claims),
        tuple(tuple(sentences) for sentences in collapses),
        attributed,
        len(Independence(doc, dependence).groups(carrying)),
    )
