"""The one document that travels through the stages, and the types of its layers.

Every layer is a field of `Document`, written once by one stage (see pipeline.py) and only read after.
Offsets are code points into `Document.text`, 0-based, end exclusive.
The terms are the field's: source, cue, content and attribution as in PARC and PolNeAR (Newell et al. 2018),
hedge and scope as in CoNLL-2010 (Farkas et al.), claim and check-worthiness as in CheckThat! and ClaimBuster.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from claimcheck.comparison import Comparison
    from claimcheck.material.read import Material

Role = Literal["headline", "standfirst", "byline", "dateline", "caption", "credit", "boilerplate", "body"]
Manner = Literal["direct", "indirect", "mixed"]
SourceKind = Literal["person", "organization", "publication", "document", "unnamed", "group", "self", "other"]
MentionKind = Literal["name", "pronoun", "nominal"]
ClaimType = Literal["event", "state", "quantity", "plan", "prediction", "causal", "comparison", "reaction"]
HedgeKind = Literal[
    "modal", "probability", "evidential", "appearance", "belief", "approximator", "conditional", "vague"
]
StatusKind = Literal["pending", "no-comment", "unverified", "disputed", "alleged", "planned"]
Basis = Literal["corroborated", "on-record", "second-hand", "unnamed", "vague", "unsourced"]
Caveat = Literal["hedged", "pending", "unverified", "disputed", "alleged", "planned", "own-word"]
Severity = Literal["info", "warning", "error"]
Rating = Literal["A", "B", "C", "D", "E"]

# Roles whose sentences never make a claim, whatever they say (CONTRACT.md).
# Made from the text that stands below.
ABOVE: frozenset[Role] = frozenset({"headline", "standfirst"})
FURNITURE: frozenset[Role] = frozenset({"byline", "dateline", "credit", "boilerplate"})


LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the document's text: code points, 0-based, end exclusive."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: {self.start}..{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def contains(self, other: Span | Token) -> bool:
        """Is `other` wholly inside this span?"""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span | Token) -> bool:
        """Do the two share at least one code point?"""
        return self.start < other.end and other.start < self.end

    def shared(self, other: Span) -> int:
        """How many code points the two share."""
        return max(min(self.end, other.end) - max(self.start, other.start), 0)


class Token(NamedTuple):
    """A word or a mark of punctuation; `text` is `doc.plain[start:end]`, kept since every stage asks."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known about the piece as a whole; `published` is an ISO date (YYYY-MM-DD)."""

    title: str | None = None
    byline: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A source that the editor knows (sources.toml): other names that it goes by, and how reliable it is.

    `rating` is the letter of the Admiralty code (NATO STANAG 2511): A, completely reliable, to E, unreliable.
    """

    name: str
    aliases: tuple[str, ...] = ()
    rating: Rating | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """What the desk says beside the article: the sources it knows, the one it asks to do without, and the
    material that the article was made of."""

    known: tuple[KnownSource, ...] = ()
    without: str | None = None
    material: Material | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or line as the reader found it; `hint` is what the markup says it is."""

    span: Span
    hint: Role | None = None


@dataclass(frozen=True, slots=True)
class Suppression:
    """An editor's comment that answers findings: where it stands, what it orders, and the block it is about.

    `order` is what follows "claimcheck:"; `block` is the block's span, None where the comment stands alone.
    """

    span: Span
    order: Span
    block: Span | None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, the block it stands in (index into `Document.blocks`), its role and its tokens."""

    span: Span
    block: int
    role: Role
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What stands inside quotation marks, marks included. `closed` is false where the mark never came."""

    span: Span
    closed: bool


@dataclass(frozen=True, slots=True)
class Proposal:
    """An attribution as the encoder proposes it: by PolNeAR's span rules, no word in two of them."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]


class WordJudgement(NamedTuple):
    """A word that the encoder takes for part of a hedge, of what shows an unconfirmed item, or of its party.

    `hedge` and `status` are the likeliest kinds, `hedged` and `shown` the logits of there being one at all;
    `party` is a logit.
    """

    start: int
    end: int
    hedge: HedgeKind
    hedged: float
    status: StatusKind
    shown: float
    party: float


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the encoder says of a sentence: a logit for each label of encode.judge.SENTENCE_LABELS.

    `words` are those of which it has something to say, in order of the text.
    """

    scores: tuple[float, ...]
    words: tuple[WordJudgement, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody (`source`) is reported (`cue`) to hold something (`content`); PolNeAR's sense, and its span
    rules.

    `source` is empty when nobody is named; a continued quote has the spans of the mention it continues and an
    empty `cue`. `content` has several spans when broken ("...," she said, "..."). `parent` is the index in
    `Document.attributions` of the attribution whose content holds this one.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    manner: Manner
    parent: int | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a source is named, described or meant by a pronoun.

    `attribution` is the index of the attribution whose source span this is, None where it is none.
    """

    span: Span
    kind: MentionKind
    attribution: int | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """One place where somebody or something is named, a source or not, and the fullest name of its bearer."""

    span: Span
    name: str


@dataclass(frozen=True, slots=True)
class Anonymity:
    """How an unnamed source is described: 0 bare, 1 group, 2 rank or employer, 3 and how they know.

    `stated` is the span that says the name is withheld, `reason` the span that says why; None where it does
    not.
    """

    described: int
    stated: Span | None = None
    reason: Span | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Who says something: all mentions that mean one party. `mentions` are in order of the text."""

    name: str
    kind: SourceKind
    description: str | None
    anonymity: Anonymity | None
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is meant in an attribution: indexes into `Document.sources`, or None; `via` is through whom."""

    source: int | None
    via: int | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """An outlet that the piece as a whole says it took its information from; `source` indexes `sources`."""

    source: int
    span: Span


@dataclass(frozen=True, slots=True)
class Claim:
    """What classify says of a sentence; scores in 0..1, two decimals, 0.5 decides."""

    verifiability: float
    check_worthiness: float
    types: tuple[ClaimType, ...]

    @property
    def is_claim(self) -> bool:
        return self.verifiability >= 0.5


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that hold back commitment (`cue`) and the stretch they govern (`scope`)."""

    cue: Span
    kind: HedgeKind
    scope: Span


@dataclass(frozen=True, slots=True)
class Party:
    """Who is waited for, silent, accused by or planning: a name, and the source it is, if it is one."""

    name: str
    source: int | None = None


@dataclass(frozen=True, slots=True)
class Status:
    """An unconfirmed item: the words that show it, and the party concerned."""

    span: Span
    kind: StatusKind
    party: Party | None = None


@dataclass(frozen=True, slots=True)
class Support:
    """A source that stands behind a claim: indexes of source, attribution and the sentence where it does."""

    source: int | None
    attribution: int
    sentence: int


@dataclass(frozen=True, slots=True)
class Assessment:
    """How firmly a claim stands (DESIGN.md): for a sentence that is no claim every field is empty.

    `withdrawn` are the supports that fall with the source which the desk asks to do without.
    """

    basis: Basis | None = None
    strength: int | None = None
    caveats: tuple[Caveat, ...] = ()
    admiralty: str | None = None
    supports: tuple[Support, ...] = ()
    same_as: tuple[int, ...] = ()
    withdrawn: tuple[Support, ...] = ()

    @property
    def is_collapsed(self) -> bool:
        """Has the claim lost all its support with the source that the desk asks to do without?"""
        return bool(self.withdrawn) and not self.supports


@dataclass(frozen=True, slots=True)
class Finding:
    """What a rule has to say about a span; built by the registry, so that a rule cannot misreport itself."""

    rule: str
    name: str
    severity: Severity
    message: str
    span: Span
    sentence: int | None
    fingerprint: str


@dataclass(frozen=True)
class Document:
    """One article and everything the stages found in it. Frozen: stages return `dataclasses.replace(doc,
    ...)`.

    `plain` is `text` with every character of markup blanked by a space: equally long, so that offsets are the
    same. Stages look at `plain`; reports show `text`. `is_extracted`: `text` was taken out of a format, and
    its lines are none of the file's.
    """

    # read
    id: str
    path: str | None
    text: str
    plain: str
    encoding: str
    sha256: str
    is_extracted: bool = False
    given: Metadata = Metadata()  # goes before what the text says of itself
    properties: Metadata = Metadata()  # of the file rather than the piece: goes after it
    desk: Desk = Desk()
    blocks: tuple[Block, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    language: str | None = None
    # layout
    metadata: Metadata = Metadata()
    roles: tuple[Role, ...] = ()  # one a block
    # segment
    sentences: tuple[Sentence, ...] = ()
    # tag: one a sentence, one tag a token (Penn Treebank)
    tags: tuple[tuple[str, ...], ...] = ()
    # encode: judgements are one a sentence
    proposals: tuple[Proposal, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    # attribute
    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    # resolve: names are in order and apart; resolutions are one an attribution
    names: tuple[Named, ...] = ()
    sources: tuple[Source, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    credits: tuple[Credit, ...] = ()
    # classify, hedge, status, assess: one a sentence
    claims: tuple[Claim, ...] = ()
    hedges: tuple[tuple[Hedge, ...], ...] = ()
    statuses: tuple[tuple[Status, ...], ...] = ()
    assessments: tuple[Assessment, ...] = ()
    # assess: the source that `desk.without` names (index into `sources`)
    withdrawn: int | None = None
    # compare: None without material
    comparison: Comparison | None = None
    # rules
    findings: tuple[Finding, ...] = field(default=())

    def __getitem__(self, span: Span | Token) -> str:
        """The words of a span, as the editor typed them."""
        return self.text[span.start : span.end]

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in LINE_END.finditer(self.text)))

    def line_column(self, offset: int) -> tuple[int, int]:
        """1-based line and column of an offset; a line ends at LF, CRLF or CR."""
        line = bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    @cached_property
    def _sentence_starts(self) -> tuple[int, ...]:
        return tuple(sentence.span.start for sentence in self.sentences)

    def sentence_at(self, offset: int) -> int | None:
        """Index of the sentence that holds `offset`, None between sentences."""
        index = bisect_right(self._sentence_starts, offset) - 1
        return index if index >= 0 and offset < self.sentences[index].span.end else None

    def sentences_of(self, span: Span) -> range:
        """Indexes of the sentences that share text with `span`."""
        first = max(bisect_right(self._sentence_starts, span.start) - 1, 0)
        while first < len(self.sentences) and self.sentences[first].span.end <= span.start:
            first += 1
        last = first
        while last < len(self.sentences) and self.sentences[last].span.start < span.end:
            last += 1
        return range(first, last)

    def blocks_of(self, span: Span) -> range:
        """Indexes of the blocks that share text with `span`."""
        first = bisect_right(self.blocks, span.start, key=lambda block: block.span.end)
        last = bisect_left(self.blocks, span.end, key=lambda block: block.span.start)
        return range(first, max(first, last))

    def sentences_of_attribution(self, index: int) -> tuple[int, ...]:
        """Indexes, in order, of the sentences that an attribution's content or cue stands in."""
        attribution = self.attributions[index]
        touched = {i for span in (*attribution.content, *attribution.cue) for i in self.sentences_of(span)}
        return tuple(sorted(touched))
