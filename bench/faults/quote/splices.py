"""Quotes spliced: a phrase gone without a sign, another beginning or ending, a sentence from elsewhere."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import SENTENCE_END, WORD, Material, Quote
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.frames import framed, text_of
from bench.faults.quote.faults import altered
from bench.faults.quote.joins import HALF
from bench.faults.quote.wording import SENTENCES
from bench.faults.quote.woven import BROKEN

PREFACES = (
    "Let me be very clear: ", "I have said from the start that ", "Mark my words: ",
    "It breaks my heart to say it, but ", "I am proud to say that ", "Nobody wants to hear it, but ",
    "As I told my own people, ",
)  # fmt: skip
ENDINGS = (
    ", and I was the first to say it in public", ", and there is nobody left who would deny it",
    ", because that is how my parents raised me", ", and my lawyers tell me the same",
    ", so I told them to go home", ", and the bill will come in the spring",
)  # fmt: skip
HALVES = re.compile(r"(?<!both)(?<!between),? (?:and|but|because|so) (?=(?:I|we|they|he|she|you|it|there)\b)")
ASKS = re.compile(r"(?:Did|Do|Does|Is|Are|Who|What|When|If|Why|How|Will|Would|Can|Have|Has|Let)\b")
DROPPED = ("in", "on", "at", "for", "with", "from", "about", "during", "after", "under", "against", "behind")
NOUN_PHRASE = ("DT", "PRP$", "JJ", "JJS", "NN", "NNS", "NNP", "NNPS", "CD")


def phrase_dropped(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "In the northern harbour" or the like is gone, with nothing to show for it."""
    words, fits = quote.words, []
    for at, word in enumerate(words[2:], 2):
        before = words[at - 1]
        if text_of(quote, word) not in DROPPED or before.tag not in ("NN", "NNS", "NNP", "RB", "JJ", "PRP"):
            continue
        last = at + 1
        while last < len(words) and words[last].tag in NOUN_PHRASE:
            last += 1
        gone = quote.text[word.start : words[last - 1].end]
        rest = quote.text[words[last - 1].end :]
        whole = words[last - 1].tag[:2] == "NN" and last - at >= 3 and not BROKEN.search(gone)
        ends = re.match(r"[.,;!]|\Z| (?:but|because|when|if|that|who|which|to|in|on|for|at)\b", rest)
        ends = ends or re.match(r" and (?:I|we|they|he|she|you|it|people)\b", rest)
        if whole and ends and before.end + 1 == word.start:
            fits.append(quote.text[: before.end] + rest)
    fits = [text for text in fits if not material.holds(text)]
    return framed(rng.choice(fits), quote, rng, "altered", "stitched") if fits else None


def ends_otherwise(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Half of a sentence, and then an ending that nobody said."""
    fits = []
    for match in HALVES.finditer(quote.text):
        kept, gone = quote.text[: match.start()], quote.text[match.end() :]
        last = re.split(r"[.!?]\s", kept)[-1]
        open_still = (
            HALF.search(kept) or "?" in kept or ASKS.match(last) or re.search(r" —|,? and,?\Z|‘[^’]*\Z", last)
        )
        if len(WORD.findall(last)) >= 5 and len(WORD.findall(gone)) >= 4 and not open_still:
            fits.append(kept)
    if not fits:
        return None
    return altered(rng.choice(fits).rstrip(" ,—–-") + rng.choice(ENDINGS), quote, material, rng)


def preface_added(quote: Quote, material: Material, rng: Random) -> Change | None:
    """It begins with some words that nobody said."""
    if len(quote.words) < 6 or not re.match(r"(?!(?:But|And|So|Well|Now|Or|Yes|No|Look)\b)[A-Z]", quote.text):
        return None
    proper = quote.words[0].tag.startswith("NNP") or re.match(r"I\b", quote.text)
    asks = quote.words[0].tag in ("WP", "WRB", "VB", "VBP", "VBZ", "MD", "UH")
    if asks or "?" in quote.text[:120]:
        return None
    text = quote.text if proper else quote.text[:1].lower() + quote.text[1:]
    return altered(rng.choice(PREFACES) + text, quote, material, rng)


def sentence_from_elsewhere(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Between two sentences of it stands one that the same person said elsewhere."""
    ends = [match.end() for match in SENTENCES.finditer(quote.text)]
    others = [
        other.text
        for other in quote.article.quotes
        if quote.speaker and other.speaker is quote.speaker and abs(other.start - quote.start) > 150
        and 5 <= len(other.words) <= 30 and re.match(r"[A-Z].*\w[.!,]?\Z", other.text)
    ]  # fmt: skip
    if not ends or not others:
        return None
    place, other = rng.choice(ends), rng.choice(others).rstrip(" ,;—–-")
    other = other if SENTENCE_END.search(other) else f"{other}."
    text = f"{quote.text[:place].rstrip()} {other} {quote.text[place:]}"
    return framed(text, quote, rng, "stitched", "altered")


QUOTE_SPLICES = (
    Kind("quote-phrase-dropped", "quote", True, phrase_dropped, SEEN),
    Kind("quote-ends-otherwise", "quote", True, ends_otherwise, SEEN),
    Kind("quote-preface-added", "quote", True, preface_added, SEEN),
    Kind("quote-sentence-from-elsewhere", "quote", True, sentence_from_elsewhere, SEEN),
)
