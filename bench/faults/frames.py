"""The sentences of the maker's own that a quote stands in, and how its words are found and replaced."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from bench.faults.articles import SENTENCE_END, Quote, Word
from bench.faults.draft import Change, marked

CONTENT = ("NN", "NNS", "JJ", "VBD", "VB", "VBG", "RB")
STYLES = (("“", "”"), ('"', '"'))
PRONOUN = re.compile(r"(?:he|she|they|it|I|we|who|which|that|this|both|you|one|another)\b", re.IGNORECASE)


def framed(words: str, quote: Quote, rng: Random, *expected: str, name: str | None = None) -> Change:
    """A paragraph of the quote's words between marks, with their speaker where one is known.

    `name` gives them to somebody else. The place to judge is the quote with its marks.
    """
    left, right = STYLES[0] if "“" in quote.article.text else STYLES[1]
    speaker = name or (quote.speaker.name if quote.speaker else None)
    return in_frame(words, speaker, rng, left, right, *expected)


def in_frame(words: str, speaker: str | None, rng: Random, left: str, right: str, *expected: str) -> Change:
    """As `framed`, for any marks."""
    words = re.sub(r"[\s,;:—–-]+\Z", "", words)
    ended = SENTENCE_END.search(words) is not None
    whole = left + (words if ended else f"{words}.") + right
    if speaker is None:
        # On its own it would seem to be the words of whoever spoke before.
        return marked("One of those who were there said: ", whole, "", *expected)
    frame = rng.randrange(3)
    if frame == 0:
        return marked(f"{speaker[:1].upper()}{speaker[1:]} said: ", whole, "", *expected)
    comma = re.sub(r"\.\Z", ",", words) if ended else f"{words},"
    after = f" {speaker} said." if frame == 1 else f" said {speaker}."
    return marked("", left + comma + right, after, *expected)


def is_certain(quote: Quote) -> bool:
    """Is the speaker the source itself, and not named in it, as in "a narrator in an ad of hers"?"""
    for attribution in quote.article.attributions:
        if quote.speaker and any(s < quote.end and quote.start < e for s, e in attribution["content"]):
            for start, end in attribution["source"]:
                before = quote.article.text[start:end].partition(quote.speaker.surname)[0]
                if re.search(r"\b(?:in|at|by|from|on|as)\b", before):
                    return False
    return quote.speaker is not None


def teller_of(quote: Quote) -> str:
    """Who says it, as the article names them beside it; empty where that is a pronoun or too long."""
    if quote.speaker:
        return quote.speaker.name if is_certain(quote) else ""
    found = set()
    for attribution in quote.article.attributions:
        if any(s < quote.end and quote.start < e for s, e in attribution["content"]):
            spans = attribution["source"]
            near = len(spans) == 1 and max(quote.start - spans[0][1], spans[0][0] - quote.end) < 40
            found.add(quote.article.text[slice(*spans[0])].strip(" ,") if near else "")
    name = found.pop() if len(found) == 1 else ""
    plain = re.fullmatch(r"(?:[Tt]he |[Aa]n? )?[\w .-]*[A-Z][\w .-]*[\w.]", name)
    return name if plain and len(name.split()) <= 7 and not PRONOUN.match(name) else ""


def in_place(words: str, quote: Quote, rng: Random, *expected: str, loose: bool = False) -> Change | None:
    """As `framed` where the speaker is known; else the words stand in the material's own paragraph.

    None where nobody is named there, unless `loose`: then "he said" will do.
    """
    if quote.speaker and (loose or is_certain(quote)):
        return framed(words, quote, rng, *expected)
    text, who = quote.article.text, teller_of(quote)
    if not who and not loose:
        return None
    start, end = text.rfind("\n", 0, quote.start) + 1, text.find("\n", quote.end)
    before, after = text[start : quote.start], text[quote.end : end if end >= 0 else None].rstrip()
    around = before[:-1] + after[1:]
    # Behind "she said," it would go on from what stands there.
    goes_on = re.search(r"[”\"][^“”\".]*, [“\"]\Z", before)
    if (
        goes_on
        or who not in around
        or len((around + words).split()) > 120
        or "<" in around
        or len(around.split()) < 2
    ):
        if not who:
            return None
        left, right = STYLES[0] if "“" in text else STYLES[1]
        return in_frame(words, who, rng, left, right, *expected)
    ending = re.search(r"[,.]?\Z", quote.text)
    words = re.sub(r"(?<!\.)(?<!\b[A-Z])\.\Z", "", re.sub(r"[\s,;:—–-]+\Z", "", words))
    words += ending[0] if ending and not SENTENCE_END.search(words) else ""
    return marked(before[:-1], before[-1:] + words + after[:1], after[1:], *expected)


def content(quote: Quote, tags: Sequence[str] = CONTENT) -> list[Word]:
    """Words inside the quote, neither first nor last, that carry meaning."""
    return [
        word
        for word in quote.words[1:-1]
        if word.tag in tags and word.end - word.start >= 4 and text_of(quote, word).isalpha()
    ]


def text_of(quote: Quote, word: Word) -> str:
    return quote.text[word.start : word.end]


def put(text: str, word: Word, new: str) -> str:
    """`text` with `new` in place of a word."""
    return text[: word.start] + new + text[word.end :]
