"""Quotes with a fault at their end, in a phrase or beside an honest change."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from random import Random

from bench.faults.articles import WORD, Material, Quote, Word
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import put, text_of
from bench.faults.quote.desk import as_clause, headline
from bench.faults.quote.faults import altered
from bench.faults.quote.honest import ellipsis, split
from bench.faults.quote.setting import said_between
from bench.faults.quote.slips import POINTING
from bench.faults.quote.woven import noun_phrases, whose

Make = Callable[[Quote, Material, Random], Change | None]

EPITHETS = (
    "corrupt", "shameful", "brilliant", "hopeless", "beautiful", "cowardly", "wonderful", "crooked",
    "miserable", "glorious",
)  # fmt: skip
# Words that only somebody who was there can have used.
NOT_SAID = (
    "catastrophe", "blackmail", "circus", "nightmare", "miracle", "treason", "charade", "bloodbath",
    "masterpiece", "farce", "surrender", "stampede",
)  # fmt: skip
DETERMINED = re.compile(r"(?:the|a|my|our|his|her|their) ")


def another_word(quote: Quote, word: Word) -> list[str]:
    """The article's other words of the same part of speech that "a" and "an" would stand before as well."""
    article, old = quote.article, text_of(quote, word)
    texts = {article.text[one.start : one.end] for one in article.words if one.tag == word.tag}
    return sorted(
        text
        for text in texts
        if re.fullmatch("[a-z]{4,}", text) and text[:3] != old[:3].lower() and text not in quote.text
        and (text[0] in "aeiou") == (old[0] in "aeiou") and not POINTING.fullmatch(text)
    )  # fmt: skip


def last_word(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The last word is another of the article."""
    word = quote.words[-1] if len(quote.words) >= 5 and quote.speaker else None
    if word is None or word.tag not in ("NN", "NNS", "JJ", "VB", "VBN"):
        return None
    others = another_word(quote, word) if re.fullmatch("[a-z]{4,}", text_of(quote, word)) else []
    return altered(put(quote.text, word, rng.choice(others)), quote, material, rng) if others else None


def phrase_exchanged(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A noun with all that belongs to it gives way to that of another quote."""
    own = list(noun_phrases(quote))
    others = sorted(
        {
            other.text[start:end]
            for other in quote.article.quotes
            if other is not quote
            for start, end in noun_phrases(other)
        }
    )
    fits = [
        (start, end, new)
        for start, end in own
        for new in others
        if new.endswith("s") == quote.text[end - 1 : end].endswith("s") and start
        and not set(WORD.findall(new.lower())[1:]) & set(WORD.findall(quote.text.lower()))
        and DETERMINED.match(new) and DETERMINED.match(quote.text, start)
    ]  # fmt: skip
    if len(quote.words) < 8 or not fits:
        return None
    start, end, new = rng.choice(fits)
    return altered(quote.text[:start] + new + quote.text[end:], quote, material, rng)


def epithet_added(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The corrupt mayor, where only the mayor was spoken of."""
    fits = []
    for before, word in pairwise(quote.words):
        noun = word.tag in ("NN", "NNS") and re.fullmatch("[a-z]{3,}", text_of(quote, word))
        led = before.tag in ("DT", "PRP$") and before.end + 1 == word.start
        led = led and text_of(quote, before).lower() in (
            "the",
            "a",
            "our",
            "my",
            "his",
            "her",
            "their",
            "your",
        )
        if noun and led and not re.match(r"[’'-]", quote.text[word.end :]):
            fits.append(word)
    if len(quote.words) < 6 or quote.speaker is None or not fits:
        return None
    word = rng.choice(fits)
    new = f"{rng.choice(EPITHETS)} {text_of(quote, word)}"
    return altered(put(quote.text, word, new), quote, material, rng)


def spoilt(*makes: Make, drop: bool = False) -> Make:
    """One of the honest changes, and in it a word that is another of the article, or gone (`drop`)."""

    def make(quote: Quote, material: Material, rng: Random) -> Change | None:
        made = [change for one in makes if (change := one(quote, material, rng))]
        if not made or len(quote.words) < 7:
            return None
        change = rng.choice(made)
        place = change.text[change.start : change.end]
        half = len(place) // 2
        fits = []
        for word in quote.words[1:-1]:
            old = text_of(quote, word)
            again = [
                match.start() for match in re.finditer(rf"(?<![\w’'-]){re.escape(old)}(?![\w’'-])", place)
            ]
            alone = len(again) == 1 and re.fullmatch("[a-z]{4,}", old) and not POINTING.fullmatch(old)
            if not alone or (makes[0] is split and again[0] < half):
                continue
            if drop and word.tag in ("JJ", "RB") and re.match(r" [a-z]", place[again[0] + len(old) :]):
                fits.append((again[0], old, ""))
            elif not drop and word.tag in ("NN", "NNS", "JJ", "VB", "VBD"):
                fits += [(again[0], old, new) for new in another_word(quote, word)]
        if not fits:
            return None
        at, old, new = rng.choice(fits)
        words = re.sub(r"  +", " ", place[:at] + new + place[at + len(old) :])
        near = words[max(at - 15, 0) : at + len(new) + 15].split(" ", 1)[-1].rpartition(" ")[0]
        if material.holds(near):
            return None
        return marked(change.text[: change.start], words, change.text[change.end :], "altered", "not-found")

    return make


def word_not_said(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A single word between marks that the material does not know."""
    fits = [word for word in NOT_SAID if word not in material.folded]
    if quote.speaker is None or not fits:
        return None
    who, left, right = whose(quote)
    return marked(f"{who} used the word ", f"{left}{rng.choice(fits)}{right}", ".", "not-found")


BESIDE_ELLIPSIS = spoilt(ellipsis(" ... "), ellipsis(" […] "))
QUOTE_SPOILT = (
    Kind("quote-last-word", "quote", True, last_word, SEEN),
    Kind("quote-phrase-exchanged", "quote", True, phrase_exchanged, SEEN),
    Kind("quote-epithet-added", "quote", True, epithet_added, SEEN),
    Kind(
        "quote-changed-beside-ellipsis",
        "quote",
        True,
        spoilt(ellipsis(" ... "), ellipsis(" […] ")),
        SEEN,
    ),
    Kind("quote-changed-behind-cue", "quote", True, spoilt(split, said_between), SEEN),
    Kind("quote-changed-in-headline", "quote", True, spoilt(headline), SEEN),
    Kind("quote-clause-shortened", "quote", True, spoilt(as_clause, drop=True), SEEN),
    Kind("quote-word-not-said", "quote", True, word_not_said, SEEN),
)
