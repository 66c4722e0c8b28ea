"""Quotes fairly broken: the cue between two phrases, the last sentence alone."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import SENTENCE_END, WORD, Material, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, framed
from bench.faults.quote.wording import SENTENCES
from bench.faults.words import QUALIFIER

# What begins a clause, and what begins a phrase at the end.
CLAUSE = ("because", "when", "before", "after", "while", "until", "so", "if", "but", "and", "since")
PHRASE = ("in", "on", "at", "with", "from", "for", "after", "before")
# Beginnings that lean on what stood before, and endings that make what follows somebody else's.
LEANS = re.compile(
    r"(?:But|And|So|Yet|Or|Because|Which|That|This|These|Those|It|They|He|She|If|Then|Not|Nor|However|Instead"
    r"|Unless|Either|Neither|Maybe|No|Yes|Only|Even|Its|His|Her|Their|Him|Them|Same|Otherwise)\b"
)
OTHERS_WORDS = re.compile(
    r"\b(?:say|says|said|saying|told|tell|think|thinks|thought|claim\w*|if|imagine|pretend\w*|believe\w*)\b"
    r"|[?:‘“\"]|(?<!\w)'",
    re.IGNORECASE,
)


def broken_between_phrases(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The cue stands before "because" or a last "in", where the quote has no comma."""
    places = []
    for before, word, after in zip(quote.words, quote.words[1:], quote.words[2:], strict=False):
        text, rest = quote.text[word.start : word.end], quote.text[word.start :]
        clause = text in CLAUSE and after.tag in ("PRP", "EX", "DT", "NNS", "NNP")
        clause = clause and (text not in ("and", "but", "so") or after.tag in ("PRP", "EX"))
        phrase = text in PHRASE and 3 <= len(WORD.findall(rest)) <= 9 and not re.search(r"[,.;!?—–-]\s", rest)
        ended = before.tag in ("NN", "NNS", "NNP", "PRP", "JJ") and before.end + 1 == word.start
        enough = len(WORD.findall(quote.text[: word.start])) >= 4 and len(WORD.findall(rest)) >= 3
        if (clause or phrase) and ended and enough:
            places.append(word.start - 1)
    if not places or quote.speaker is None:
        return None
    place, (left, right) = rng.choice(places), STYLES["“" not in quote.article.text]
    rest = re.sub(r"[\s,;:—–-]+\Z", "", quote.text[place + 1 :])
    rest = rest if SENTENCE_END.search(rest) else f"{rest}."
    cue = rng.choice((f"{quote.speaker.name} said", f"said {quote.speaker.name}"))
    return marked("", f"{left}{quote.text[:place]},{right} {cue}, {left}{rest}{right}", "", "exact")


def last_sentence(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The last sentence alone; it leans on nothing that stood before."""
    ends = [match.end() for match in SENTENCES.finditer(quote.text)]
    if not ends or re.search(r"\b(?:Mt|Sen|Gov|Rep|Gen|No|vs|Jr|Sr|Inc|Lt)\.\s*\Z", quote.text[: ends[-1]]):
        return None
    gone, kept = quote.text[: ends[-1]], quote.text[ends[-1] :]
    fair = len(WORD.findall(kept)) >= 5 and not LEANS.match(kept) and not QUALIFIER.match(kept)
    fair = fair and not re.search(r"\b(?:that|this|those|these|there|either|too)\W*\Z", kept)
    before = re.split(r"(?<=[.!?])\s", gone.strip())[-1]
    return framed(kept, quote, rng, "exact") if fair and not OTHERS_WORDS.search(before) else None


QUOTE_PARTS = (
    Kind("quote-broken-between-phrases", "quote", False, broken_between_phrases, SEEN),
    Kind("quote-last-sentence", "quote", False, last_sentence, SEEN),
)
