"""What a reporter may rightly do to a quote: other marks, fair ellipses, brackets, a part of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from bench.faults.articles import SENTENCE_END, WORD, Material, Quote
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, framed, in_frame, put, text_of
from bench.faults.words import HEDGE, NEGATION, QUALIFIER, SMALL


def exact(quote: Quote, material: Material, rng: Random) -> Change | None:
    """As it stands."""
    return framed(quote.text, quote, rng, "exact")


def marks(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Straight marks and apostrophes for curly ones, or the reverse."""
    curly = "“" in quote.article.text
    words = quote.text.replace("’", "'") if curly else quote.text.replace("'", "’")
    speaker = quote.speaker.name if quote.speaker else None
    return in_frame(words, speaker, rng, *STYLES[curly], "exact")


def dashes(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Another dash."""
    new = re.sub(r"\s*—\s*|\s+--?\s+|\s*–\s*", rng.choice((" – ", "—", " -- ")), quote.text)
    return framed(new, quote, rng, "exact") if new != quote.text else None


def _begins_phrase(quote: Quote, index: int) -> bool:
    word = quote.words[index]
    return word.tag in ("IN", "TO", "CC", "WDT") or quote.text[word.start - 2 : word.start - 1] == ","


def ellipsis(sign: str) -> Callable[[Quote, Material, Random], Change | None]:
    """A stretch inside one sentence is left out fairly: it denies, limits and hedges nothing."""

    def make(quote: Quote, material: Material, rng: Random) -> Change | None:
        words = quote.words
        spans = [
            (words[i].end, words[j].start)
            for i in range(3, len(words) - 6)
            for j in range(i + 3, min(i + 9, len(words) - 3))
            if _begins_phrase(quote, i + 1) and _begins_phrase(quote, j)
        ]
        fair = [
            (start, end)
            for start, end in spans
            if not re.search(r"[.!?;:…]", quote.text[start:end])
            and not any(p.search(quote.text[start - 12 : end]) for p in (NEGATION, QUALIFIER, HEDGE))
        ]
        if not fair:
            return None
        start, end = rng.choice(fair)
        return framed(f"{quote.text[:start]}{sign}{quote.text[end:]}", quote, rng, "exact")

    return make


def bracket_for_pronoun(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A name in brackets for a pronoun."""
    pronouns = [
        w for w in quote.words if text_of(quote, w).lower() in ("he", "she", "they", "him", "them", "it")
    ]
    if not pronouns or not quote.article.people or len(quote.words) < 6:
        return None
    name = rng.choice(quote.article.people).surname
    return framed(put(quote.text, rng.choice(pronouns), f"[{name}]"), quote, rng, "exact")


def bracket_added(quote: Quote, material: Material, rng: Random) -> Change | None:
    """An explanation in brackets after a word."""
    nouns = [w for w in quote.words[:-1] if w.tag in ("NN", "NNS", "NNP", "PRP")]
    if not nouns or len(quote.words) < 6:
        return None
    word = rng.choice(nouns)
    note = rng.choice((" [sic]", " [in Washington]", " [the campaign]"))
    return framed(put(quote.text, word, text_of(quote, word) + note), quote, rng, "exact")


def split(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The cue stands in the midst of the quote."""
    places = [match.start() for match in re.finditer(r",\s", quote.text)]
    fit = [p for p in places if len(WORD.findall(quote.text[:p])) >= 3 <= len(WORD.findall(quote.text[p:]))]
    if not fit or quote.speaker is None:
        return None
    place = rng.choice(fit)
    left, right = STYLES["“" not in quote.article.text]
    rest = quote.text[place + 1 :].strip().rstrip(" ,;—–-")
    rest = rest if SENTENCE_END.search(rest) else f"{rest}."
    text = f"{left}{quote.text[:place]},{right} {quote.speaker.name} said, {left}{rest}{right}"
    return marked("", text, "", "exact")


def first_letter(bracket: bool) -> Callable[[Quote, Material, Random], Change | None]:
    """A quote that begins with the small letter of a sentence's midst, or the great one of its beginning."""

    def make(quote: Quote, material: Material, rng: Random) -> Change | None:
        first = quote.text[:1]
        if not first.isalpha() or quote.text.startswith(("I ", "I’", "I'")) or len(quote.words) < 5:
            return None
        if quote.words and quote.words[0].tag.startswith("NNP"):
            return None
        new = f"[{first.swapcase()}]" if bracket else first.swapcase()
        return framed(new + quote.text[1:], quote, rng, "exact")

    return make


def fragment(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Some words of it, woven into the writer's sentence."""
    words = quote.words
    starts = [
        i
        for i in range(len(words) - 5)
        if words[i].tag in ("DT", "JJ", "NN", "NNS", "VBG", "PRP$")
        and not NEGATION.search(quote.text[max(words[i].start - 40, 0) : words[i].start])
    ]
    fits = []
    for start in starts:
        last = words[start + rng.randint(3, 5)]
        part = quote.text[words[start].start : last.end]
        after = quote.text[last.end : last.end + 25]
        if last.tag in ("NN", "NNS") and not re.search(r"[.!?;:]", part) and not QUALIFIER.search(after):
            fits.append(part)
    if not fits:
        return None
    left, right = STYLES["“" not in quote.article.text]
    who = quote.speaker.name if quote.speaker else "One answer"
    return marked(f"{who} spoke of ", f"{left}{rng.choice(fits)}{right}", " on that day.", "exact")


def first_sentence(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The first sentence of several; the next one takes nothing back."""
    match = re.search(r"[.!?]\s+(?=[A-Z])", quote.text)
    if match is None or len(WORD.findall(quote.text[: match.start()])) < 4:
        return None
    if QUALIFIER.match(quote.text[match.end() :]) or re.search(
        r"\b[A-Z][a-z]{0,3}\.\Z", quote.text[: match.end()].strip()
    ):
        return None
    return framed(quote.text[: match.start() + 1], quote, rng, "exact")


def number_style(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Numbers and percent as the house writes them."""
    text = re.sub(r"(?<=\d) ?percent\b", "%", quote.text)
    if text == quote.text:
        text = re.sub(r"(?<=\d)%", " percent", quote.text)
    if text == quote.text:
        text = re.sub(
            r"(?<![\w$.,])([2-9])(?![\w.,:/]*[\d])(?= [a-z])", lambda m: SMALL[int(m[1])], quote.text
        )
    return framed(text, quote, rng, "exact") if text != quote.text else None


def white_space(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A line break and a no-break space inside the quote."""
    gaps = [match.start() for match in re.finditer(r"(?<=\w) (?=\w)", quote.text)]
    if len(gaps) < 6:
        return None
    one, other = sorted(rng.sample(gaps, 2))
    text = f"{quote.text[:one]}\n{quote.text[one + 1 : other]}\u00a0{quote.text[other + 1 :]}"
    return framed(text, quote, rng, "exact")


HONEST_QUOTES = (
    Kind("quote-exact", "quote", False, exact, SEEN),
    Kind("quote-marks", "quote", False, marks, SEEN),
    Kind("quote-dashes", "quote", False, dashes, SEEN),
    Kind("quote-ellipsis", "quote", False, ellipsis(" ... "), SEEN),
    Kind("quote-ellipsis-spaced", "quote", False, ellipsis(" . . . "), SEEN),
    Kind("quote-ellipsis-bracketed", "quote", False, ellipsis(" […] "), SEEN),
    Kind("quote-bracket-for-pronoun", "quote", False, bracket_for_pronoun, SEEN),
    Kind("quote-bracket-added", "quote", False, bracket_added, SEEN),
    Kind("quote-split", "quote", False, split, SEEN),
    Kind("quote-first-letter", "quote", False, first_letter(False), SEEN),
    Kind("quote-first-letter-bracketed", "quote", False, first_letter(True), SEEN),
    Kind("quote-fragment", "quote", False, fragment, SEEN),
    Kind("quote-first-sentence", "quote", False, first_sentence, SEEN),
    Kind("quote-number-style", "quote", False, number_style, SEEN),
    Kind("quote-white-space", "quote", False, white_space, SEEN),
)
