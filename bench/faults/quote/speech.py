"""Quotes as a desk sets them: numbers spelt, stress shown, begun later; and small words or names changed."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import SENTENCE_END, WORD, Material, Quote, Word
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, framed, put, text_of
from bench.faults.quote.faults import altered
from bench.faults.words import NEGATION, QUALIFIER, SMALL, TEENS

SPELT = {word: str(number) for number, word in enumerate((*SMALL, *TEENS)) if number > 1}
DIGITS = {digits: word for word, digits in SPELT.items()}
NUMBER = re.compile(rf"(?<![\w$.,:/’'-])(?:{'|'.join((*SPELT, *DIGITS))})(?![\w.,:/%’'-]*\w|%| percent)")
FIRST = re.compile(r"(?:And|So|Well|Look|Now|Listen),? (?!far|much|many|that\b|is\b|it goes)(?=[a-zI])")
SMALL_WORDS = {
    "the": "a", "a": "the", "and": "or", "or": "and", "in": "on", "on": "in", "with": "without",
    "for": "against", "this": "that", "that": "this", "all": "some", "every": "any", "from": "to",
    "before": "after",
}  # fmt: skip
# Between two quotes of one speaker: a cue of few words.
CUE = re.compile(
    r"[”\"] (?:said |[A-Z][\w.’' ]{1,30} )(?:said|says|added|[A-Z][\w.’' ]{1,30})(?P<end>[.,]) [“\"]"
)


def numbers_spelt(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Small numbers in words, or in figures, as the house has them."""
    new = NUMBER.sub(lambda match: SPELT.get(match[0]) or DIGITS[match[0]], quote.text)
    return framed(new, quote, rng, "exact") if new != quote.text else None


def emphasised(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A word between asterisks, in capitals, or with a note that the stress is the writer's."""
    words = [word for word in quote.words[1:-1] if word.tag in ("RB", "JJ", "NN", "VB") and word.name == "O"]
    words = [word for word in words if re.fullmatch(r"[a-z]{4,}", text_of(quote, word))]
    words = [word for word in words if not re.match(r"[’'-]", quote.text[word.end :])]
    if not words:
        return None
    word = rng.choice(words)
    text = text_of(quote, word)
    new = rng.choice(
        (f"*{text}*", f"_{text}_", text.upper(), f"{text} [emphasis added]", f"{text} (emphasis mine)")
    )
    return framed(put(quote.text, word, new), quote, rng, "exact")


def begun_later(quote: Quote, material: Material, rng: Random) -> Change | None:
    """It begins after a first "And", "So" or "Well"."""
    match = FIRST.match(quote.text)
    rest = quote.text[match.end() :] if match else ""
    if len(WORD.findall(rest)) < 4:
        return None
    return framed(rest[:1].upper() + rest[1:], quote, rng, "exact")


def cue_taken_out(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Where the material has who said it in the midst, the draft has it at the end."""
    text = quote.article.text
    match = CUE.match(text, quote.end)
    after = next((other for other in quote.article.quotes if match and other.start == match.end()), None)
    if match is None or after is None or after.speaker is not quote.speaker:
        return None
    first = quote.text.rstrip()
    if match["end"] == ".":
        first = first[:-1] + "." if first.endswith(",") else first
        first = first if SENTENCE_END.search(first) else f"{first}."
    elif not first.endswith(","):
        return None
    return framed(f"{first} {after.text}", quote, rng, "exact")


def _few(quote: Quote) -> list[tuple[Word, Word, Word]]:
    """Three words in a row such as "a terrible idea", which nothing near denies or limits."""
    found = []
    for one, two, three in zip(quote.words, quote.words[1:], quote.words[2:], strict=False):
        row = quote.text[one.start : three.end]
        near = quote.text[max(one.start - 40, 0) : three.end + 25]
        fits = (one.tag, two.tag) in (("DT", "JJ"), ("PRP$", "JJ")) and three.tag in ("NN", "NNS")
        after = quote.text[three.end : three.end + 1]
        plain = re.fullmatch(r"[a-z]+ [a-z]{4,} [a-z]{4,}", row) and after not in ("’", "'", "-")
        if fits and plain and not NEGATION.search(near) and not QUALIFIER.search(near):
            found.append((one, two, three))
    return found


def _woven(words: str, quote: Quote, *expected: str) -> Change:
    left, right = STYLES["“" not in quote.article.text]
    who = quote.speaker.name if quote.speaker else "One of those who were there"
    return marked(f"{who} spoke of ", f"{left}{words}{right}", " more than once.", *expected)


def few_words(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Three words of it in the writer's sentence."""
    rows = _few(quote)
    if not rows:
        return None
    one, _, three = rng.choice(rows)
    return _woven(quote.text[one.start : three.end], quote, "exact")


def few_words_changed(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Three words in the writer's sentence, and the one that judges is another."""
    rows = _few(quote)
    if not rows or quote.speaker is None:
        return None
    one, two, three = rng.choice(rows)
    old = text_of(quote, two)
    others = {quote.article.text[word.start : word.end] for word in quote.article.words if word.tag == "JJ"}
    fit = sorted(
        o for o in others if re.fullmatch(r"[a-z]{4,}", o) and o[:3] != old[:3] and o not in quote.text
    )
    rng.shuffle(fit)
    for other in fit:
        words = f"{text_of(quote, one)} {other} {text_of(quote, three)}"
        if not material.holds(f"{other} {text_of(quote, three)}"):
            return _woven(words, quote, "altered", "not-found")
    return None


def name_changed(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Somebody, or a place, is another one."""
    fits: list[tuple[Word, str]] = []
    for word in quote.words[1:]:
        text = text_of(quote, word)
        alone = word.name in ("PERSON", "GPE", "ORGANIZATION") and re.fullmatch(r"[A-Z][a-z]{3,}", text)
        others = {
            quote.article.text[other.start : other.end]
            for other in quote.article.words
            if other.name == word.name and other.tag == word.tag
        }
        fits += [
            (word, o) for o in sorted(others) if alone and re.fullmatch(r"[A-Z][a-z]{3,}", o) and o != text
        ]
    if len(quote.words) < 6 or not fits:
        return None
    word, new = rng.choice(fits)
    return altered(put(quote.text, word, new), quote, material, rng)


def small_word(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "And" is "or", "with" is "without", "the" is "a"."""
    words = [word for word in quote.words[1:-1] if text_of(quote, word) in SMALL_WORDS]
    if len(quote.words) < 6 or not words:
        return None
    word = rng.choice(words)
    return altered(put(quote.text, word, SMALL_WORDS[text_of(quote, word)]), quote, material, rng)


QUOTE_SPEECH = (
    Kind("quote-few-words-changed", "quote", True, few_words_changed, SEEN),
    Kind("quote-name-changed", "quote", True, name_changed, SEEN),
    Kind("quote-small-word", "quote", True, small_word, SEEN),
    Kind("quote-numbers-spelt", "quote", False, numbers_spelt, SEEN),
    Kind("quote-emphasised", "quote", False, emphasised, SEEN),
    Kind("quote-begun-later", "quote", False, begun_later, SEEN),
    Kind("quote-cue-taken-out", "quote", False, cue_taken_out, SEEN),
    Kind("quote-few-words", "quote", False, few_words, SEEN),
)
