"""Whole sentences in which one piece is another, while the rest stays or is lightly rewritten."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from random import Random

from bench.faults.articles import Article, Material, Stretch
from bench.faults.draft import Change
from bench.faults.retouching import retouched
from bench.faults.rewording import CLOSE, OPEN, capital, held

# A pattern and what is put for it, in which its named pieces may stand.
Table = Sequence[tuple[re.Pattern[str], str]]
FULL = re.compile(r"[A-Z$\d“\"](?s:.)*[.”\"]\Z")
# An opinion piece asserts what it likes, and its "you" and "I" are no sources.
PERSONAL = re.compile(r"\b(?:I|me|my|we|our|us|you|your)\b|''|\?")
# A capital left inside the sentence by a piece that was moved, or a piece that hangs in the air.
BROKEN = re.compile(
    r"\b(?:said|says|[Aa]ccording to [^,.]{3,60},) (?:The|A|An|He|She|They|All|But|And)\b|,\s*[,.]"
    r"|\b(\w+) \1\b"
)


def lines(article: Article) -> Iterator[Stretch]:
    """The full sentences of 8 to 45 words that speak of nobody as I, we or you outside quotation marks."""
    for sentence in article.sentences:
        text = sentence.text
        own = text
        for start, end in reversed(article.marked):
            start, end = max(start - sentence.start, 0), max(end - sentence.start, 0)
            own = own[:start] + own[end:]
        marks = len(re.findall('[“”"]', text)) % 2
        own_words = len(re.findall(r"\w+", own))
        if (
            own_words > 5
            and 8 <= len(text.split()) <= 45
            and FULL.match(text)
            and not PERSONAL.search(own)
            and not marks
        ):
            yield Stretch(sentence, 0, len(text))


def table(words: Mapping[str, str], behind: str = "", ahead: str = "") -> Table:
    """Patterns of whole words with what is put for each; `behind` and `ahead` are what stands around them."""
    return [(re.compile(rf"{behind}\b(?:{old})\b{ahead}"), new) for old, new in words.items()]


def spans(line: Stretch, pairs: Table, unfit: re.Pattern[str] | None = None) -> list[tuple[int, int, str]]:
    """Where in the writer's own words the patterns match, and what is put there.

    Nothing in a sentence in which `unfit` is found.
    """
    text = line.sentence.text
    if unfit and unfit.search(text):
        return []
    return [
        (*match.span(), match.expand(new))
        for pattern, new in pairs
        for match in pattern.finditer(text)
        if line.sentence.is_own(*match.span())
    ]


def put(line: Stretch, piece: tuple[int, int, str], light: bool, *expected: str) -> Change | None:
    """The sentence with this piece in it, all of which is to be judged; with `light` its rest is rewritten.

    None where it cannot be rewritten, or reads as no sentence any more.
    """
    start, end, new = piece
    text = line.sentence.text
    made = held(text[:start], capital(new) if not start else new, text[end:])
    return finished(retouched(made) if light else made, text, *expected)


def finished(made: str, old: str, *expected: str) -> Change | None:
    """A sentence in the making, without its marks and double spaces; None where it is broken or as before."""
    made = re.sub(r" +(?=[,.])", "", re.sub(r"  +", " ", re.sub(f"[{OPEN}{CLOSE}]", "", made))).strip()
    made = made[:1].upper() + made[1:]
    made = re.sub(r"\b([Aa])n (?=[bcdfgjklmnpqrstvwyz][a-z])", r"\1 ", made)
    made = re.sub(r"\b([Aa]) (?=[aei][a-z]|o(?!ne)[a-z])", r"\1n ", made)
    if not made or made == old or (BROKEN.search(made) and not BROKEN.search(old)):
        return None
    return Change(made, 0, len(made), expected)


def replacing(
    pairs: Table, *expected: str, light: bool = False, unfit: re.Pattern[str] | None = None
) -> Callable[[Stretch, Material, Random], Change | None]:
    """A way to change a sentence: one of `pairs` is put in it, and the rest rewritten where it can be.

    With `light` it must be rewritten. See `spans` and `put`.
    """

    def make(line: Stretch, material: Material, rng: Random) -> Change | None:
        found = spans(line, pairs, unfit)
        if not found:
            return None
        piece = rng.choice(found)
        return put(line, piece, True, *expected) or (None if light else put(line, piece, False, *expected))

    return make
