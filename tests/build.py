"""Documents made by hand, so that a test of one stage does not depend on the stages before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claimcheck.document import (
    Anonymity,
    Attribution,
    Block,
    Claim,
    Credit,
    Document,
    Hedge,
    HedgeKind,
    Mention,
    Resolution,
    Role,
    Sentence,
    Source,
    SourceKind,
    Span,
    Status,
    StatusKind,
    Token,
)

WORD = re.compile(r"\w+(?:[’'-]\w+)*|[^\w\s]")


@dataclass
class Said:
    """An attribution by its words: who (the name of a source, or None), how they stand, what is said."""

    who: str | None
    content: str
    cue: str = ""
    mention: str = ""
    via: str | None = None
    parent: int | None = None


@dataclass
class Story:
    """A document in the making; every string must stand in the text, the first place counts."""

    sentences: list[str]
    sources: dict[str, tuple[SourceKind, str | None]] = field(default_factory=dict)
    said: list[Said] = field(default_factory=list)
    hedges: list[tuple[str, HedgeKind]] = field(default_factory=list)
    statuses: list[tuple[str, StatusKind]] = field(default_factory=list)
    no_claims: tuple[int, ...] = ()
    roles: dict[int, Role] = field(default_factory=dict)
    anonymity: dict[str, Anonymity] = field(default_factory=dict)
    credited: str | None = None

    def document(self) -> Document:
        text = "\n\n".join(self.sentences)
        names = list(self.sources)

        def find(words: str) -> Span:
            start = text.index(words)
            return Span(start, start + len(words))

        sentences, start = [], 0
        for index, words in enumerate(self.sentences):
            span = Span(start, start + len(words))
            start = span.end + len("\n\n")
            tokens = tuple(
                Token(span.start + match.start(), span.start + match.end(), match.group())
                for match in WORD.finditer(words)
            )
            sentences.append(Sentence(span, index, self.roles.get(index, "body"), tokens))

        attributions, resolutions = [], []
        mentions: dict[str, list[Mention]] = {name: [] for name in names}
        for number, said in enumerate(self.said):
            content = find(said.content)
            quoted = said.content.startswith("“")
            source = (find(said.mention),) if said.mention else ()
            attributions.append(
                Attribution(
                    source=source,
                    cue=(find(said.cue),) if said.cue else (),
                    content=(content,),
                    manner="direct" if quoted else "indirect",
                    parent=said.parent,
                )
            )
            via = None if said.via is None else names.index(said.via)
            resolutions.append(Resolution(None if said.who is None else names.index(said.who), via))
            if said.who is not None and source:
                mentions[said.who].append(Mention(source[0], "name", number))
        per_sentence_hedges: list[list[Hedge]] = [[] for _ in sentences]
        per_sentence_statuses: list[list[Status]] = [[] for _ in sentences]

        def sentence_of(span: Span) -> int:
            return next(i for i, sentence in enumerate(sentences) if sentence.span.contains(span))

        for words, hedge_kind in self.hedges:
            cue = find(words)
            at = sentence_of(cue)
            per_sentence_hedges[at].append(Hedge(cue, hedge_kind, sentences[at].span))
        for words, status_kind in self.statuses:
            span = find(words)
            per_sentence_statuses[sentence_of(span)].append(Status(span, status_kind))
        return Document(
            id="story",
            path=None,
            text=text,
            plain=text,
            encoding="utf-8",
            sha256="",
            blocks=tuple(Block(sentence.span) for sentence in sentences),
            roles=tuple(sentence.role for sentence in sentences),
            sentences=tuple(sentences),
            tags=tuple(tuple(_tag(token.text) for token in sentence.tokens) for sentence in sentences),
            attributions=tuple(attributions),
            sources=tuple(
                Source(name, kind, description, self.anonymity.get(name), tuple(mentions[name]))
                for name, (kind, description) in self.sources.items()
            ),
            resolutions=tuple(resolutions),
            credits=(Credit(names.index(self.credited), find(self.credited)),) if self.credited else (),
            claims=tuple(
                Claim(0.0, 0.0, ()) if index in self.no_claims else Claim(1.0, 0.5, ("event",))
                for index in range(len(sentences))
            ),
            hedges=tuple(map(tuple, per_sentence_hedges)),
            statuses=tuple(map(tuple, per_sentence_statuses)),
        )


def _tag(word: str) -> str:
    if word[0].isdigit():
        return "CD"
    return "NNP" if word[0].isupper() else "NN" if word[0].isalnum() else "."
