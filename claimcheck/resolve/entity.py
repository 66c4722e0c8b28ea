"""A party of the article while it is read."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.document import Mention, SourceKind, Span


@dataclass(eq=False, slots=True)
class Entity:
    """A party under construction.

    `key` is the fullest form of its name, empty for one that is only described; `gender` is m, f or ""
    (unknown); `nouns` are the entries of source_nouns.txt that the article calls it by, `parties` the
    political ones (parties.txt) it is said to belong to; `place` marks countries and towns, which speak as
    organizations; `first` is the token where it was met first. `members` are several parties that speak as
    one, `is_secretive` marks people who are said to tell what they know, `has_told` those who are quoted or
    say something in so many words; `spoken_for` has the genders (m, f) of a nameless spokesperson; `degrees`
    are how well each mention of an unnamed party describes it (see unnamed).
    """

    kind: SourceKind
    key: tuple[str, ...] = ()
    name: str = ""
    gender: str = ""
    plural: bool = False
    place: bool = False
    full_mentions: int = 0
    nouns: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    description: str | None = None
    mentions: dict[Span, Mention] = field(default_factory=dict)
    members: tuple[Entity, ...] = ()
    spoken_for: str = ""
    is_source: bool = False
    is_secretive: bool = False
    has_told: bool = False
    first: int = 0
    degrees: list[int] = field(default_factory=list)

    def add(self, mention: Mention) -> None:
        """Keep a mention; one that is a source span wins over one at the same place that is none."""
        known = self.mentions.get(mention.span)
        if known is None or known.attribution is None:
            self.mentions[mention.span] = mention
