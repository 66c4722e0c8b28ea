"""What is read of a phrase that means somebody: its head, its number, and what stands around."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.document import MentionKind
from claimcheck.resolve.name import Name


@dataclass(slots=True)
class Phrase:
    """A phrase that means somebody, as read by `phrases.read_phrase`; token indexes are the document's.

    `kind` says what its head is. Of a name: `names` has it (several when joined by "and"). Of a pronoun:
    `pronoun` is its class in source_pronouns.txt. Of a noun: `noun` is its entry in source_nouns.txt (or the
    word as it is), `noun_class` its class there ("" when unknown). `owners` are names in the possessive,
    `prefixes` names before the head ("the Quist campaign"), `owner_pronoun` the token of a possessive
    pronoun, `owned` marks what any possessive stands before. `modifiers` are the lower-case words before the
    head, `behind` is the first token after it.
    `counted` marks numbers, `small_number` those under a dozen, `share` percentages and majorities;
    `partial` is the quantity before "of"; `is_adjective` says that the source is only the first word of its
    phrase ("the European" of "the European distrust").
    """

    first: int
    last: int
    kind: MentionKind
    head: int
    names: list[Name] = field(default_factory=list)
    pronoun: str = ""
    noun: str = ""
    noun_class: str = ""
    plural: bool = False
    determiner: str = ""
    small_number: bool = False
    counted: bool = False
    share: bool = False
    partial: str = ""
    owners: list[Name] = field(default_factory=list)
    prefixes: list[Name] = field(default_factory=list)
    owner_pronoun: int | None = None
    owned: bool = False
    modifiers: tuple[str, ...] = ()
    behind: int = 0
    is_adjective: bool = False


def is_noun_tag(tag: str) -> bool:
    return tag in ("NN", "NNS", "NNP", "NNPS")
