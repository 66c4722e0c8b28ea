"""What the grade of each claim of a document rests on: the supports behind it, and how they hang together."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.assess.dependence import Dependence, withdrawn_source
from claimcheck.assess.independence import Independence
from claimcheck.assess.listed import introduced
from claimcheck.assess.sameness import same_claims
from claimcheck.assess.support import considered, parts
from claimcheck.document import Document, Rating, SourceKind, Support
from claimcheck.sources_file import name_key


class Grounds:
    """What stands behind every claim of `doc`, and which of it falls with the source that is withdrawn."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self.withdrawn = withdrawn_source(doc)
        self.dependence = Dependence(doc)
        self.independence = Independence(doc, self.dependence)
        self.considered = considered(doc)
        self.same = same_claims(doc)
        self.introduced = introduced(doc)
        self._own = [parts(doc, index, met) for index, met in enumerate(self.considered)]
        ratings = {name_key(name): one.rating for one in doc.desk.known for name in (one.name, *one.aliases)}
        self.ratings: list[Rating | None] = [ratings.get(name_key(source.name)) for source in doc.sources]

    def behind(self, index: int) -> list[list[Support]]:
        """Everything that supports the claim of sentence `index`, by the part of it that it supports.

        Its own first, then what others lend it: who makes the same claim, or speaks above the list that it
        stands in. One list at least.
        """
        others = self.same[index]
        if index in self.introduced and not self._own[index]:
            others = (self.introduced[index], *others)
        lent = [support for other in others for support in self._largest(other)]
        return [[*part, *lent] for part in self._own[index] or [[]]]

    def _largest(self, index: int) -> list[Support]:
        """What holds the largest part of a claim: who makes the same claim elsewhere says that at least."""
        held = {one.attribution: one.held for one in self.considered[index]}
        return max(self._own[index], key=lambda part: max(held[one.attribution] for one in part), default=[])

    def falls(self, support: Support) -> bool:
        """Does the support hang on the source that the desk asks to do without?"""
        return self.withdrawn is not None and self.withdrawn in self.dependence.on(support.attribution)

    def groups(self, behind: Sequence[Support]) -> list[set[int]]:
        """The independent sources behind a claim, those together that hang together."""
        return self.independence.groups(
            (support.source for support in behind if support.source is not None),
            [support.attribution for support in behind],
        )

    def kinds(self, behind: Sequence[Support]) -> frozenset[SourceKind]:
        """The kinds of the sources behind a claim."""
        return frozenset(
            self._doc.sources[support.source].kind for support in behind if support.source is not None
        )
