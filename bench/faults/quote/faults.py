"""Quotes gone wrong: words changed, dropped, added and exchanged, qualifiers cut, distant places stitched."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from bench.faults.articles import WORD, Material, Quote
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.frames import content, framed, put, text_of
from bench.faults.words import ADDED, QUALIFIER, SMALL

CUT = re.compile(r"(?:[,;:—–]|\s--?|[.!?…])\s*(?:and\s+)?", re.IGNORECASE)
UNLESS = "unless|only if|if|except|until|as long as|provided"


def altered(words: str, quote: Quote, material: Material, rng: Random) -> Change | None:
    """The frame of an altered quote, unless the material happens to say it so."""
    return None if material.holds(words) else framed(words, quote, rng, "altered", "not-found")


def word_changed(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A word becomes another of the article, of the same part of speech."""
    words = content(quote, ("NN", "NNS", "JJ", "VBD", "VB"))
    if len(quote.words) < 5 or not words:
        return None
    word = rng.choice(words)
    old = text_of(quote, word)
    article = quote.article
    others = sorted(
        {
            article.text[other.start : other.end]
            for other in article.words
            if other.tag == word.tag and other.end - other.start >= 4 and other.name == "O"
        }
    )
    fit = [
        o for o in others if o.isalpha() and o.islower() and o[:3] != old.lower()[:3] and o not in quote.text
    ]
    return altered(put(quote.text, word, rng.choice(fit)), quote, material, rng) if fit else None


def reworded(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Every third content word is another one."""
    changed, text = 0, quote.text
    for word in reversed(content(quote)[::3]):
        fit = sorted(
            {
                quote.article.text[other.start : other.end]
                for other in quote.article.words
                if other.tag == word.tag and other.end - other.start >= 4
            }
        )
        fit = [o for o in fit if o.isalpha() and o.islower() and o[:3] != text_of(quote, word).lower()[:3]]
        if fit:
            text, changed = put(text, word, rng.choice(fit)), changed + 1
    return altered(text, quote, material, rng) if changed >= 2 else None


def word_dropped(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A word is gone, with nothing to show for it."""
    words = content(quote, ("JJ", "RB", "NN"))
    if len(quote.words) < 6 or not words:
        return None
    word = rng.choice(words)
    left = re.sub(r"\s+(?=[\s,.;:!?]|\Z)", "", quote.text[: word.start] + quote.text[word.end :])
    return altered(left, quote, material, rng)


def word_added(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A word that nobody said stands there without brackets."""
    words = content(quote, ("JJ", "VBD", "VB", "VBG"))
    if len(quote.words) < 5 or not words:
        return None
    word = rng.choice(words)
    return altered(put(quote.text, word, f"{rng.choice(ADDED)} {text_of(quote, word)}"), quote, material, rng)


def words_swapped(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two nouns or two adjectives have changed places."""
    words = content(quote, ("NN", "NNS", "JJ"))
    pairs = [
        (one, other)
        for index, one in enumerate(words)
        for other in words[index + 1 :]
        if one.tag == other.tag
        and text_of(quote, one).lower() != text_of(quote, other).lower()
        # "lethal, defensive weapons" are defensive, lethal weapons.
        and WORD.search(quote.text[one.end : other.start])
    ]
    if not pairs:
        return None
    one, other = rng.choice(pairs)
    return altered(
        put(put(quote.text, other, text_of(quote, one)), one, text_of(quote, other)), quote, material, rng
    )


def negation(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A "not" comes or goes."""
    text = quote.text
    if match := re.search(r"(?<=\w) not\b|(?<=\w)n[’']t\b", text):
        new = text[: match.start()] + text[match.end() :]
    elif match := re.search(r"\b(?:will|would|is|are|was|were|should|could|have|has)\b(?! n)", text):
        new = f"{text[: match.end()]} not{text[match.end() :]}"
    else:
        return None
    return altered(new, quote, material, rng)


def number_changed(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A figure inside the quote is another one."""
    if match := re.search(r"(?<![\w.,])\d{1,3}(?![\w.,]*\d)", quote.text):
        number = str(int(match[0]) + rng.choice((1, 2, 3, 10)))
    elif match := re.search(r"\b(?:two|three|four|five|six|seven|eight|nine|ten)\b", quote.text):
        number = rng.choice([word for word in SMALL[2:] if word != match[0]])
    else:
        return None
    return altered(quote.text[: match.start()] + number + quote.text[match.end() :], quote, material, rng)


def cut_before(pattern: str) -> Callable[[Quote, Material, Random], Change | None]:
    """A quote that stops before its qualifier, which one of `pattern` begins."""
    qualifier = re.compile(rf"(?:{CUT.pattern})(?<=\W)(?:{pattern})\b", re.IGNORECASE)
    plain = re.compile(rf"\s(?:{pattern})\s", re.IGNORECASE)

    def make(quote: Quote, material: Material, rng: Random) -> Change | None:
        for match in (*qualifier.finditer(quote.text), *plain.finditer(quote.text)):
            kept, gone = quote.text[: match.start()].strip(), quote.text[match.start() :]
            enough = len(WORD.findall(kept)) >= 4 and len(WORD.findall(gone)) >= 4
            # Said again elsewhere without its qualifier, it is no cut.
            if enough and material.times(kept) == 1 and not QUALIFIER.search(kept[-12:]):
                return framed(kept, quote, rng, "cut")
        return None

    return make


def stitched(between: str) -> Callable[[Quote, Material, Random], Change | None]:
    """Two quotes of one speaker, from distant places, as one quote."""

    def make(quote: Quote, material: Material, rng: Random) -> Change | None:
        far = [
            other
            for other in quote.article.quotes
            if other.speaker is quote.speaker is not None
            and other.start - quote.end > 600
            and len(other.words) >= 6
            and other.text[:1].isupper()
        ]
        if len(quote.words) < 6 or not far:
            return None
        first = quote.text.rstrip(" ,.;—–-")
        second = rng.choice(far).text
        return framed(f"{first}{between}{second}", quote, rng, "stitched", "altered")

    return make


def scrambled(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The order of its content words is scrambled and most are another's: nobody said it."""
    names = [word for word in content(quote) if word.name == "O"]
    if len(names) < 4:
        return None
    text, order = quote.text, [text_of(quote, word).lower() for word in names]
    rng.shuffle(order)
    for word, new in sorted(zip(names, order, strict=True), reverse=True):
        text = put(text, word, new)
    grams = WORD.findall(text)
    known = sum(material.holds(" ".join(grams[i : i + 4])) for i in range(len(grams) - 3))
    return (
        None
        if known > len(grams) // 3 or material.holds(text)
        else framed(text, quote, rng, "altered", "not-found")
    )


QUOTE_FAULTS = (
    Kind("quote-word-changed", "quote", True, word_changed, SEEN),
    Kind("quote-word-dropped", "quote", True, word_dropped, SEEN),
    Kind("quote-words-swapped", "quote", True, words_swapped, SEEN),
    Kind("quote-word-added", "quote", True, word_added, SEEN),
    Kind("quote-number-changed", "quote", True, number_changed, SEEN),
    Kind("quote-negation", "quote", True, negation, SEEN),
    Kind("quote-reworded", "quote", True, reworded, SEEN),
    Kind("quote-scrambled", "quote", True, scrambled, SEEN),
    Kind("quote-cut-but", "quote", True, cut_before("but|although|though|however"), SEEN),
    Kind("quote-cut-unless", "quote", True, cut_before(UNLESS), SEEN),
    Kind("quote-stitched", "quote", True, stitched(". "), SEEN),
    Kind("quote-stitched-ellipsis", "quote", True, stitched(" … "), SEEN),
)
