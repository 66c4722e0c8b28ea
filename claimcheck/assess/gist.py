"""What a sentence claims, as words that can be compared: without who says it, how, and the small words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck import lexicon
from claimcheck.assess.marked import touched_by
from claimcheck.assess.opening import opening_of
from claimcheck.document import Document, Span

# "approved" and "approval" are alike: so many letters of their beginning, and RapidFuzz's ratio (0..100).
BEGINNING, ALIKE = 3, 75
SELF = frozenset({("it",), ("they",), ("he",), ("she",), ("we",), ("i",)})
NEGATIONS = frozenset({"not", "no", "never", "nobody", "none", "neither", "nor"})


@dataclass(frozen=True, slots=True)
class Gist:
    """What a claim is about: content words, and among them the numbers and the names; and is it denied?"""

    words: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    denied: bool
    headline: bool
    lead: bool


def gists(doc: Document, sentences: Iterable[int], *, without_speakers: bool = False) -> dict[int, Gist]:
    """The gists of those `sentences` of an assessed document, by their index.

    A source that speaks of itself is part of its claim, unless the gists are wanted `without_speakers`.
    """
    frames: list[list[Span]] = [[] for _ in doc.sentences]
    for attribution in doc.attributions:
        if attribution.parent is None:
            # "The port said it would": without the port nobody would know what is claimed.
            kept = not without_speakers and opening_of(doc, attribution.content[0].start).words[:1] in SELF
            for span in attribution.cue if kept else (*attribution.source, *attribution.cue):
                for index in doc.sentences_of(span):
                    frames[index].append(span)
    lead = next((sentence.block for sentence in doc.sentences if sentence.role == "body"), None)
    return {index: _gist(doc, index, frames[index], lead) for index in sentences}


def stem(word: str) -> str:
    """The first letters, enough to bring "approve" and "approval" together as candidates."""
    return word[:5]


def contained(short: frozenset[str], long: frozenset[str]) -> float:
    """Share (0..1) of the words of `short` that `long` holds, alike in their beginning and by RapidFuzz."""
    from rapidfuzz import fuzz

    missing = short - long
    found = len(short) - len(missing)
    if missing:
        begun: dict[str, list[str]] = {}
        for word in long - short:
            begun.setdefault(word[:BEGINNING], []).append(word)
        found += sum(
            any(fuzz.ratio(word, other) >= ALIKE for other in begun.get(word[:BEGINNING], ()))
            for word in missing
        )
    return found / len(short) if short else 1.0


def _gist(doc: Document, index: int, frame: Sequence[Span], lead: int | None) -> Gist:
    """Who says it and how are left out: "..., according to the statistics office" is no part of the claim."""
    sentence = doc.sentences[index]
    stop = lexicon.words("stop_words")
    framed = touched_by(sentence.tokens, frame)
    words, numbers, names = set(), set(), set()
    for at, (token, tag) in enumerate(zip(sentence.tokens, doc.tags[index], strict=True)):
        lowered = token.text.lower()
        if not token.text[0].isalnum() or lowered in stop or at in framed:
            continue
        if tag == "CD":
            lowered = lowered.replace(",", "")
            numbers.add(lowered)
        elif token.text[0].isupper() and tag in ("NNP", "NNPS"):
            names.add(lowered)
        words.add(lowered)
    denied = any(status.kind == "disputed" for status in doc.statuses[index]) or any(
        token.text.lower() in NEGATIONS or token.text.endswith(("n't", "n’t")) for token in sentence.tokens
    )
    return Gist(
        frozenset(words),
        frozenset(numbers),
        frozenset(names),
        denied,
        headline=sentence.role == "headline",
        lead=sentence.block == lead,
    )
