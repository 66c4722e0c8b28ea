"""Words of a quote woven into the writer's sentence: rightly, with other pronouns, or from under a "not"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from random import Random

from bench.faults.articles import SENTENCE_END, WORD, Material, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, text_of
from bench.faults.quote.joins import LIMIT
from bench.faults.quote.wording import SENTENCES
from bench.faults.words import NEGATION, QUALIFIER

PERSONAL = {
    "we": "they", "our": "their", "us": "them", "ourselves": "themselves", "i": "{he}", "my": "{his}",
    "me": "{him}", "myself": "{him}self",
}  # fmt: skip
FIRST_PERSON = re.compile(r"(?<![\w’'-])(?:[Ww]e|[Oo]ur|[Uu]s|[Oo]urselves|I|[Mm]y|[Mm]e|[Mm]yself)(?![\w-])")
# Verbs that "he" would not take as "I" does; marks within.
UNFIT = re.compile(
    r"(?<![\w’'-])I(?![’'](?:d|ll)\b)(?! (?:will|would|could|can|should|might|may|must|had|was|did|\w+ed)\b)"
    r"|[\[‘“\"]|(?<!\w)'"
)
DENIED = re.compile(
    r"(?:(?P<be>\b(?:is|are|was|were)|[’'](?:s|re))|\b(?P<had>has|have|had)"
    r"|\b(?:do|does|did|wo|will|would|ca|can|could|should))"
    r"(?:(?<!['’]s)(?<!['’]re)n[’']t| not|(?<=can)not|[ ]never) "
    r"(?!only\b|just\b|necessarily\b|simply\b|even\b|merely\b|because\b|until\b|to\b"
    r"|think|believe|know|understand|see|get|mean|have|look|seem|matter|feel)"
)
UNDER = re.compile(
    r"\b(?:if|who|unless|whether|until|why|when|which|what|that|because)\b[^,.;!?]*\Z", re.IGNORECASE
)
UNSURE = re.compile(rf"\b(?:{LIMIT}|any\w*|should|yet|either)\b")
BROKEN = re.compile(r"[.!?;:,…—–\"“”‘\[(]|(?<!\w)'")
NOUN_PHRASE = {"DT", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "PRP$", "VBG", "CD"}


def whose(quote: Quote) -> tuple[str, str, str]:
    """Who said it, and the marks."""
    who = quote.speaker.name if quote.speaker else "One of those who were there"
    return who, *STYLES["“" not in quote.article.text]


def woven(brackets: bool) -> Callable[[Quote, Material, Random], Change | None]:
    """Woven in after "that", and "we" and "my" are "they" and "his": in brackets, or as if so spoken."""

    def make(quote: Quote, material: Material, rng: Random) -> Change | None:
        bounds = [0, *(match.end() for match in SENTENCES.finditer(quote.text)), len(quote.text)]
        parts = [quote.text[start:end].strip(" ,;—–-") for start, end in pairwise(bounds)]
        parts = [
            part
            for part in parts
            if len(part.split()) >= 6 and FIRST_PERSON.search(part) and not UNFIT.search(part)
            and re.match(r"(?!(?:But|And|So|Or|Well|Look|No|Yes)\b)[A-Z].*[\w.!]\Z", part)
        ]  # fmt: skip
        if not parts:
            return None
        part, pronouns = rng.choice(parts), pronouns_of(quote)
        if pronouns is None and re.search(r"(?<![\w’'-])(?:I|[Mm]y|[Mm]e|[Mm]yself)(?![\w-])", part):
            return None
        tag = next((word.tag for word in quote.words if quote.text.startswith(part, word.start)), "")
        small = part if tag.startswith("NNP") or part.startswith("I ") else part[:1].lower() + part[1:]
        he, his, him = pronouns or ("", "", "")
        other = "[{}]" if brackets else "{}"
        text = FIRST_PERSON.sub(
            lambda match: other.format(PERSONAL[match[0].lower()].format(he=he, his=his, him=him)), small
        )
        if not brackets and material.holds(text):
            return None
        text = text if SENTENCE_END.search(text) else f"{text}."
        who, left, right = whose(quote)
        return marked(f"{who} said that ", f"{left}{text}{right}", "", "exact" if brackets else "altered")

    return make


def pronouns_of(quote: Quote) -> tuple[str, str, str] | None:
    """By the title that the article gives the speaker; None where it gives none."""
    if quote.speaker is None:
        return None
    title = re.search(rf"\b(Mr|Mrs|Ms)\. {re.escape(quote.speaker.surname)}\b", quote.article.text)
    if title is None:
        return None
    return ("he", "his", "him") if title[1] == "Mr" else ("she", "her", "her")


def lifted(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Some words of it, from under a "not"."""
    fits: list[tuple[str, str]] = []
    for match in DENIED.finditer(quote.text):
        part = re.split(r"[,.;:!?—–…\"”]| - ", quote.text[match.end() :])[0].strip()
        asked = quote.text[match.end() + len(part) :].lstrip().startswith("?")
        whole = 3 <= len(WORD.findall(part)) <= 20 and not NEGATION.search(part) and not UNSURE.search(part)
        cue = _cue(quote, match, part)
        if cue and whole and not asked and not UNDER.search(quote.text[: match.start()]):
            fits.append((cue, part))
    if not fits:
        return None
    cue, part = rng.choice(fits)
    who, left, right = whose(quote)
    return marked(f"{who} {cue} ", f"{left}{part}{right}", ".", "cut", "altered")


def _cue(quote: Quote, denied: re.Match[str], part: str) -> str:
    """What makes a claim of the words that the quote denies; empty where they do not fit it."""
    tag = next((word.tag for word in quote.words if word.start == denied.end()), "")
    if denied["be"]:
        return "called it" if re.match(r"(?:an?|the) ", part) else ""
    if denied["had"]:
        fits = tag == "VBN" and not part.startswith("been ") and len(part.split()) <= 10
        return "said they had" if fits else ""
    return "said they would" if tag == "VB" else ""


def two_parts(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two short parts of it, woven into one sentence of the writer's."""
    parts = list(noun_phrases(quote))
    pairs = [(one, other) for one in parts for other in parts if one[1] + 12 < other[0]]
    pairs = [pair for pair in pairs if len({quote.text[start:end] for start, end in pair}) == 2]
    if not pairs:
        return None
    (a, b), (c, d) = rng.choice(pairs)
    who, left, right = whose(quote)
    text = f"{left}{quote.text[a:b]}{right} and of {left}{quote.text[c:d]}{right}"
    return marked(f"{who} spoke of ", text, ".", "exact")


def noun_phrases(quote: Quote) -> Iterator[tuple[int, int]]:
    """Those of three words or more that nothing goes on with, and that nothing near denies or limits."""
    words = quote.words
    spans = ((first, first + more) for first in range(len(words)) for more in range(2, 6))
    for first, last in spans:
        tags = [word.tag for word in words[first : last + 1]]
        if last >= len(words) or tags[-1] not in ("NN", "NNS") or not NOUN_PHRASE.issuperset(tags):
            continue
        start, end = words[first].start, words[last].end
        begins = tags[0] in ("DT", "JJ", "NNS", "PRP$") and text_of(quote, words[first]) != "that"
        goes_on = last + 1 < len(words) and words[last + 1].tag in ("NN", "NNS", "NNP", "POS", "RB")
        apart = BROKEN.search(quote.text[start:end]) or quote.text[end:].startswith(("’", "'", "-"))
        near = quote.text[max(start - 30, 0) : end + 25]
        denied = NEGATION.search(quote.text[max(start - 60, 0) : end]) or QUALIFIER.search(near)
        if begins and not goes_on and not apart and not denied:
            yield start, end


QUOTE_WOVEN = (
    Kind("quote-woven-unmarked", "quote", True, woven(False), SEEN),
    Kind("quote-lifted", "quote", True, lifted, SEEN),
    Kind("quote-woven-in-brackets", "quote", False, woven(True), SEEN),
    Kind("quote-two-parts", "quote", False, two_parts, SEEN),
)
