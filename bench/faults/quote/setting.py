"""Quotes rightly set otherwise: single marks, two paragraphs, a cue between sentences, other signs."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

from bench.faults.articles import PRINCIPALS, SENTENCE_END, WORD, Material, Quote, Word
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, framed, in_frame, put, text_of
from bench.faults.quote.wording import SENTENCES
from bench.faults.words import HEDGE, NEGATION, QUALIFIER

BRACKETS = {
    "is": "was", "are": "were", "will": "would", "has": "had", "have": "had", "we": "they",
    "our": "their", "us": "them", "can": "could", "do": "did",
}  # fmt: skip


def _marks(quote: Quote) -> tuple[str, str]:
    return STYLES["“" not in quote.article.text]


def single_marks(quote: Quote, material: Material, rng: Random) -> Change | None:
    """British marks: single without, double within."""
    if re.search(r"(?<![^\W\d_])['‘]|['’](?!\w)", quote.text):
        return None
    return in_frame(quote.text, quote.speaker.name if quote.speaker else None, rng, "‘", "’", "exact")


def said_between(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Who said it stands between two sentences."""
    ends = [match.end() for match in SENTENCES.finditer(quote.text)]
    ends = [end for end in ends if len(WORD.findall(quote.text[:end])) >= 3]
    if not ends or quote.speaker is None:
        return None
    place = rng.choice(ends)
    left, right = _marks(quote)
    first, rest = quote.text[:place].rstrip(), quote.text[place:].rstrip(" ,;—–-")
    first = re.sub(r"(?<!\.)\.\Z", ",", first)
    rest = rest if SENTENCE_END.search(rest) else f"{rest}."
    cue = rng.choice((f"{quote.speaker.name} said", f"said {quote.speaker.name}"))
    return marked("", f"{left}{first}{right} {cue}. {left}{rest}{right}", "", "exact")


def two_paragraphs(quote: Quote, material: Material, rng: Random) -> Change | None:
    """It goes on in a second paragraph: the mark opens anew, and the first one is not closed."""
    ends = [match.end() for match in SENTENCES.finditer(quote.text)]
    ends = [end for end in ends if len(WORD.findall(quote.text[:end])) >= 4]
    if not ends:
        return None
    place = rng.choice(ends)
    left, right = _marks(quote)
    first, rest = quote.text[:place].rstrip(), quote.text[place:].rstrip(" ,;—–-")
    rest = rest if SENTENCE_END.search(rest) else f"{rest}."
    who = f"{quote.speaker.name} said: " if quote.speaker else "One of those who were there said: "
    return marked(who, f"{left}{first}\n\n{left}{rest}{right}", "", "exact")


def sic(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A (sic) in round brackets."""
    nouns = [word for word in quote.words[1:-1] if word.tag in ("NN", "NNS", "VBD", "VB")]
    nouns = [word for word in nouns if re.match(r"[ ,.;]", quote.text[word.end :])]
    if not nouns or len(quote.words) < 6:
        return None
    word = rng.choice(nouns)
    return framed(put(quote.text, word, f"{text_of(quote, word)} (sic)"), quote, rng, "exact")


def given_name_added(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The given name before a surname, in round brackets as agencies have it, or in square ones."""
    fits: list[tuple[Word, str]] = []
    for before, word in pairwise(quote.words):
        text = text_of(quote, word)
        person = quote.article.person(text)
        bare = not text_of(quote, before)[:1].isupper() and quote.text[word.start - 1] not in "(["
        if person and bare and person.surname == text and person.name.startswith(PRINCIPALS.get(text, "")):
            fits.append((word, person.name.split()[0]))
    if not fits or len(quote.words) < 6:
        return None
    word, given = rng.choice(fits)
    new = rng.choice((f"({given}) ", f"[{given}] ")) + text_of(quote, word)
    return framed(put(quote.text, word, new), quote, rng, "exact")


def hyphens(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Hyphens that do not break, or soft ones inside a long word, as pages and PDFs have them."""
    new = re.sub(r"(?<=[A-Za-z])-(?=[A-Za-z])", rng.choice("\u2010\u2011"), quote.text)
    if new == quote.text:
        long = [word for word in quote.words if re.fullmatch(r"[a-z]{8,}", text_of(quote, word))]
        if not long:
            return None
        word = rng.choice(long)
        old = text_of(quote, word)
        new = put(quote.text, word, f"{old[:4]}\u00ad{old[4:]}")
    return framed(new, quote, rng, "exact")


def ellipsis_ends(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Ellipses at both ends; what is left out denies, limits and hedges nothing."""
    words = quote.words
    fits = []
    for first in range(2, len(words) - 7):
        if words[first].tag not in ("DT", "PRP", "IN", "JJ", "NNS"):
            continue
        for last in range(first + 6, len(words) - 1):
            out = quote.text[: words[first].start], quote.text[words[last].end :]
            fair = not any(p.search(part) for part in out for p in (NEGATION, QUALIFIER, HEDGE))
            phrase = words[last].tag in ("NN", "NNS", "NNP") and words[last + 1].tag in (
                "IN",
                "CC",
                "DT",
                "TO",
            )
            kept = quote.text[words[first].start : words[last].end]
            fair = fair and not re.search(r"\b(?:if|unless|until)\b|[‘“\"]|(?<!\w)'", kept)
            if fair and phrase and not re.search(r"\b(?:doubt|hope|wish|think|believe|say|says)\b", out[0]):
                fits.append(kept)
    return framed(f"… {rng.choice(fits)} …", quote, rng, "exact") if fits else None


def bracketed_form(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The tense or person that the writer's sentence wants, in brackets."""
    fit = [word for word in quote.words if text_of(quote, word) in BRACKETS]
    fit = [word for word in fit if re.match(r" \w", quote.text[word.end :]) and word.tag not in ("VB", "NN")]
    if not fit or len(quote.words) < 6:
        return None
    word = rng.choice(fit)
    return framed(put(quote.text, word, f"[{BRACKETS[text_of(quote, word)]}]"), quote, rng, "exact")


QUOTE_SETTINGS = (
    Kind("quote-single-marks", "quote", False, single_marks, SEEN),
    Kind("quote-said-between", "quote", False, said_between, SEEN),
    Kind("quote-two-paragraphs", "quote", False, two_paragraphs, SEEN),
    Kind("quote-sic", "quote", False, sic, SEEN),
    Kind("quote-given-name-added", "quote", False, given_name_added, SEEN),
    Kind("quote-hyphens", "quote", False, hyphens, SEEN),
    Kind("quote-ellipsis-ends", "quote", False, ellipsis_ends, SEEN),
    Kind("quote-bracketed-form", "quote", False, bracketed_form, SEEN),
)
