"""Quotes quietly put otherwise: tense, number, person, a synonym; what led in or stood between is gone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from itertools import pairwise
from random import Random

from bench.faults.articles import SENTENCE_END, WORD, Material, Quote, Word
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.frames import content, framed, put, text_of
from bench.faults.quote.faults import altered
from bench.faults.synonyms import SYNONYMS
from bench.faults.words import NEGATION

TENSES = {
    "is": "was", "are": "were", "was": "is", "were": "are", "has": "had", "have": "had", "does": "did",
    "do": "did", "says": "said", "comes": "came", "makes": "made", "wants": "wanted", "goes": "went",
    "went": "go", "knew": "know", "thought": "think", "needs": "needed", "knows": "knew",
}  # fmt: skip
MODALS = {
    "could": "will", "may": "will", "might": "will", "should": "must", "would": "will", "can": "must",
    "will": "should", "must": "may",
}  # fmt: skip
PERSONS = {
    "i": "we", "we": "they", "they": "we", "our": "their", "their": "our", "us": "them", "them": "us",
    "my": "our", "his": "their", "her": "their",
}  # fmt: skip
# Plurals that lose no more than their s.
PLURAL = re.compile(
    r"(?!means|news|series|thanks|odds|folks|others|ranks)[a-z]{2,}(?:[bdgklmnprtw]|[tdlnr]e|[aeo]w|ay|ey)s"
)
SINGULAR = re.compile(r"(?!child|part\b)[a-z]{3,}(?:[bdgklmnprtw]|[tdlnr]e)")
SENTENCES = re.compile(r"(?<![A-Z])(?<!\b(?:Mr|Ms|Dr|St))(?<!\bMrs)[.!?]\s+(?=[A-Z])")
LEAD = re.compile(
    r"(?:\A|(?<=[.!?;] ))(?:(?:If|Unless|As long as)\b[^,.;!?]{8,120}, (?:then )?"
    r"|(?:I (?:do not|don[’']t) (?:think|believe)|I doubt|I hope|I wish|Maybe|Perhaps|Probably"
    r"|They say|(?:Some )?[Pp]eople say|He says|She says|I[’']m not s\w+|It[’']s not that),? (?:that |if )?)"
)
DENIED = re.compile(
    r"\b(?P<verb>is|are|was|were|do|does|did|has|have|had|will|would|should|could|can)(?:n[’']t| not)\b"
    r"|\b(?P<never>never)\b"
)


def word_for_word(words: Mapping[str, str]) -> Callable[[Quote, Material, Random], Change | None]:
    """One of `words` is its counterpart."""

    def make(quote: Quote, material: Material, rng: Random) -> Change | None:
        fit = [word for word in quote.words if text_of(quote, word).lower() in words]
        fit = [word for word in fit if not _is_unlike(quote, word)]
        if len(quote.words) < 5 or not fit:
            return None
        word = rng.choice(fit)
        old = text_of(quote, word)
        new = words[old.lower()]
        return altered(put(quote.text, word, cased(new, old)), quote, material, rng)

    return make


def _is_unlike(quote: Quote, word: Word) -> bool:
    """Is it a noun, or a word that would not stand before its neighbour when it is another?"""
    text, after = text_of(quote, word), quote.text[word.end :]
    if word.tag.startswith("NN") or (text.lower() in MODALS and re.match(r"[\w’']", after)):
        return True  # "Will" as a name, "cannot", "wouldn't"
    return text == "I" and re.match(r"[’']m\b| (?:am|was)\b", after) is not None


def cased(new: str, old: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() and old != "I" else new


def plural(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Several are one, or one is several."""
    fit: list[tuple[Word, str]] = []
    for word in content(quote, ("NN", "NNS")):
        text, before = text_of(quote, word), quote.text[: word.start]
        if word.tag == "NNS" and PLURAL.fullmatch(text):
            fit.append((word, text[:-1]))
        elif SINGULAR.fullmatch(text) and re.search(r"\b(?:the|my|our|your|his|her|their) \Z", before):
            fit.append((word, f"{text}s"))
    if len(quote.words) < 5 or not fit:
        return None
    word, new = rng.choice(fit)
    return altered(put(quote.text, word, new), quote, material, rng)


def synonym(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A word that means the same."""
    fit = [word for word in quote.words if text_of(quote, word) in SYNONYMS]
    if len(quote.words) < 5 or not fit:
        return None
    word = rng.choice(fit)
    return altered(put(quote.text, word, SYNONYMS[text_of(quote, word)]), quote, material, rng)


def lead_cut(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "If they pay, we will come" begins with "We will come"."""
    for match in LEAD.finditer(quote.text):
        rest = quote.text[match.end() :]
        end = SENTENCES.search(rest)
        kept = rest[: end.start() + 1] if end else rest
        leads = {word.tag[:2] for word in quote.words if match.start() <= word.start < match.end()}
        clause = not match[0].endswith(", ") or leads & {"VB", "MD"}
        whole = re.match(r"(?!if|and|or)\w", kept) and not re.search(r"\bany\b", kept)
        if clause and whole and len(WORD.findall(kept)) >= 5 and material.times(kept) == 1:
            return framed(kept[:1].upper() + kept[1:], quote, rng, "cut")
    return None


def sentence_dropped(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A sentence in the midst is gone, with nothing to show for it."""
    bounds = [0, *(match.end() for match in SENTENCES.finditer(quote.text)), len(quote.text)]
    inner = [
        (start, end)
        for start, end in pairwise(bounds[1:-1])
        if len(WORD.findall(quote.text[start:end])) >= 3
        and quote.text.count(quote.text[start:end].strip()) == 1
        and not re.search(r"\.\.|…", quote.text[max(start - 6, 0) : end + 6])
    ]
    if not inner:
        return None
    start, end = rng.choice(inner)
    text = quote.text[:start] + quote.text[end:]
    return None if material.holds(text) else framed(text, quote, rng, "altered", "stitched")


def denial_left_out(quote: Quote, material: Material, rng: Random) -> Change | None:
    """An ellipsis where the "not" stood."""
    found = list(DENIED.finditer(quote.text))
    if not found or len(quote.words) < 6:
        return None
    match = rng.choice(found)
    rest = quote.text[match.end() :].lstrip()
    if not re.match(r"[\w“‘]", rest) or len(WORD.findall(rest)) < 3:
        return None
    kept = quote.text[: match.start()] + (match["verb"] or "")
    twice = NEGATION.search(re.split(r"[.!?;,]", rest)[0]) or NEGATION.search(re.split(r"[.!?;,]", kept)[-1])
    if twice or not kept.strip() or SENTENCE_END.search(kept.rstrip()):
        return None
    return framed(f"{kept.rstrip()} … {rest}", quote, rng, "altered", "cut")


QUOTE_WORDINGS = (
    Kind("quote-tense", "quote", True, word_for_word(TENSES), SEEN),
    Kind("quote-plural", "quote", True, plural, SEEN),
    Kind("quote-synonym", "quote", True, synonym, SEEN),
    Kind("quote-person", "quote", True, word_for_word(PERSONS), SEEN),
    Kind("quote-modal", "quote", True, word_for_word(MODALS), SEEN),
    Kind("quote-lead-cut", "quote", True, lead_cut, SEEN),
    Kind("quote-sentence-dropped", "quote", True, sentence_dropped, SEEN),
    Kind("quote-denial-left-out", "quote", True, denial_left_out, SEEN),
)
