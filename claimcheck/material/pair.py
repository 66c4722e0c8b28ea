"""A draft and the material that it is held against, with what is known of both."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from claimcheck.document import Document
from claimcheck.material.analysis import Analysis
from claimcheck.material.held import Held
from claimcheck.material.index import Index
from claimcheck.material.made_of import MadeOf
from claimcheck.material.speakers import DraftSpeakers
from claimcheck.material.support import Support


@dataclass(frozen=True)
class Pair:
    """A draft, `doc`, and the pieces of the `index`; the rest is found out when it is first asked for."""

    doc: Document
    index: Index

    @cached_property
    def analysis(self) -> Analysis:
        """The material, read where somebody asks."""
        return Analysis(self.index)

    @cached_property
    def held(self) -> Held:
        """What the draft stands behind."""
        return Held(self.doc)

    @cached_property
    def said_by(self) -> DraftSpeakers:
        """Who says what in the draft."""
        return DraftSpeakers(self.doc)

    @cached_property
    def made_of(self) -> MadeOf:
        """Whether the draft is made of the material."""
        return MadeOf(self.doc, self.index)

    @cached_property
    def support(self) -> Support:
        """Where the material says what a claim says."""
        return Support(self.index)
