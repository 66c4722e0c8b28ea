"""Parts of a sentence in marks, and marks set so wide that they take in the writer's own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import QUOTE, WORD, Article, Material, Quote, folded, is_title
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import framed
from bench.faults.quote.woven import whose

# The writer's own words behind a part of a sentence in marks, and before one.
GOES_ON = re.compile(
    r"[”\"] (?P<own>(?:of|for|in|to|on|with|by|about|as|when|because|at|from|during|after|before|against"
    r"|among|over|under|between|than|and) (?:[\w’'$%-]+ ){1,10}?[\w’'$%-]+)(?=[.,;]\s)"
)
LED_IN = re.compile(
    r"(?:\bthat|\bsaying|[a-z],) (?P<own>(?:the|this|there|these|our|an?|any|every|all|no|[A-Z]\w+) "
    r"(?:[\w’'-]+ ){0,8}?(?:is|are|was|were|been|be|of|an?|do|does) )[“\"]\Z"
)
# Words that nobody uses of himself, and those that say who speaks or where.
ANOTHERS = re.compile(
    r"\b(?:he|she|his|her|him|they|their|them|who|said|says|told|wrote|added|tweeted|interview|speech|statement"
    r"|rally|debate|reporters|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)


def enclosed(article: Article) -> Iterator[Quote]:
    """The parts of sentences, two words or more, that the article has between marks."""
    for match in QUOTE.finditer(article.text):
        start, end = match.span(1)
        part = re.fullmatch(r"[a-z][^=<>]*[\w’']", match[1])
        if part and 2 <= len(WORD.findall(match[1])) <= 25 and not is_title(match[1]):
            yield Quote(article, start, end, article.speaker_of(start, end))


def marks_too_wide(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The marks take in the writer's words before or behind."""
    text = quote.article.text
    behind = GOES_ON.match(text, quote.end)
    before = LED_IN.search(text[max(quote.start - 120, 0) : quote.start])
    fits = []
    if behind and not ANOTHERS.search(behind["own"]):
        fits.append(f"{quote.text} {behind['own']}")
    if before and not ANOTHERS.search(before["own"]):
        fits.append(f"{before['own'][:1].upper()}{before['own'][1:]}{quote.text}")
    said = [folded(match[1]) for match in QUOTE.finditer(text)]
    fits = [words for words in fits if not any(folded(words) in other for other in said)]
    return framed(rng.choice(fits), quote, rng, "altered", "not-found") if fits else None


def short_part(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Such a part as it stands, in a sentence of the writer's."""
    who, left, right = whose(quote)
    before = f"{who} used the words " if quote.speaker else "The words used were "
    return marked(before, f"{left}{quote.text}{right}", ".", "exact")


QUOTE_ENCLOSED = (
    Kind("quote-marks-too-wide", "quote", True, marks_too_wide, SEEN, of="enclosed"),
    Kind("quote-short-part", "quote", False, short_part, SEEN, of="enclosed"),
)
