"""Quotes as a hurried hand or memory has them: mistyped, thinned, run together, ended otherwise."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

from bench.faults.articles import Material, Quote, Word
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import framed, put, text_of
from bench.faults.quote.faults import altered
from bench.faults.quote.honest import ellipsis
from bench.faults.quote.slips import another_for
from bench.faults.synonyms import SYNONYMS

# A slip of the keys that makes another word, so that no speller finds it.
TYPED = {
    "not": "now", "now": "not", "from": "form", "then": "than", "than": "then", "country": "county",
    "though": "through", "through": "though", "public": "pubic", "quite": "quiet", "trial": "trail",
    "where": "were", "were": "where", "united": "untied", "there": "three", "three": "there",
    "their": "there", "lose": "loose", "say": "stay", "run": "ruin", "again": "gain", "here": "her",
    "hear": "here", "whole": "hole", "ever": "never", "know": "now",
    "threat": "treat", "friend": "fiend", "friends": "fiends",
    "never": "ever", "change": "charge",
    "plan": "plane", "every": "very", "very": "every",
    "president": "precedent", "back": "black",
}  # fmt: skip
TORN = re.compile(r"\w\Z")  # "cannot"
GENDERS = {"he": "she", "she": "he", "him": "her", "himself": "herself", "herself": "himself"}
PREFIXED = {
    "able": "unable", "unable": "able", "acceptable": "unacceptable", "unacceptable": "acceptable",
    "aware": "unaware", "certain": "uncertain", "clear": "unclear", "comfortable": "uncomfortable",
    "fit": "unfit", "unfit": "fit", "qualified": "unqualified", "unqualified": "qualified",
    "prepared": "unprepared", "unprepared": "prepared", "responsible": "irresponsible",
    "irresponsible": "responsible", "honest": "dishonest", "dishonest": "honest", "stable": "unstable",
    "unstable": "stable", "precedented": "unprecedented", "unprecedented": "precedented",
    "necessary": "unnecessary", "unnecessary": "necessary", "popular": "unpopular", "real": "unreal",
    "agree": "disagree", "disagree": "agree",
    "successful": "unsuccessful", "impossible": "possible", "unfair": "fair", "illegal": "legal",
    "unlikely": "likely", "regular": "irregular", "respect": "disrespect", "respectful": "disrespectful",
    "employed": "unemployed", "unemployed": "employed", "trust": "distrust", "interested": "uninterested",
    "documented": "undocumented", "undocumented": "documented", "advantage": "disadvantage",
    "approve": "disapprove", "willing": "unwilling", "unwilling": "willing", "willingness": "unwillingness",
    "ability": "inability", "inability": "ability", "justice": "injustice", "normal": "abnormal",
    "secure": "insecure", "known": "unknown", "unknown": "known", "perfect": "imperfect",
}  # fmt: skip
NO_PREFIX = re.compile(
    r"\b(?:not|more|less) \Z",
    re.IGNORECASE,
)
ITEM = re.compile(r"(?<=[a-z] )(?P<one>[a-z]{4,}),? (?:and|or) (?P<other>[a-z]{4,})(?=[ .,;]|\Z)")


def letters_exchanged(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A slip of the keys: two letters of a long word have changed places."""
    words = [w for w in quote.words if re.fullmatch("[a-z]{6,}", text_of(quote, w)) and w.name == "O"]
    if len(quote.words) < 5 or not words:
        return None
    word = rng.choice(words)
    old = text_of(quote, word)
    places = [at for at in range(1, len(old) - 2) if old[at] != old[at + 1]]
    at = rng.choice(places)
    return altered(
        put(quote.text, word, old[:at] + old[at + 1] + old[at] + old[at + 2 :]), quote, material, rng
    )


def item_dropped(quote: Quote, material: Material, rng: Random) -> Change | None:
    """ "The walls" for "the walls and gates"."""
    tags = {(word.start, word.end): word.tag for word in quote.words}
    fits = []
    for match in ITEM.finditer(quote.text):
        pair = [tags.get(match.span(part)) for part in ("one", "other")]
        if pair[0] == pair[1] and pair[0] in ("NN", "NNS", "JJ", "VB", "VBG"):
            fits.append(match)
    if len(quote.words) < 6 or not fits:
        return None
    match = rng.choice(fits)
    kept = match[rng.choice(("one", "other"))]
    return altered(quote.text[: match.start()] + kept + quote.text[match.end() :], quote, material, rng)


def run_together(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two answers of one person, from distant places, as one sentence."""
    far = [
        other
        for other in quote.article.quotes
        if other.speaker is quote.speaker is not None and other.start - quote.end > 300
        and len(other.words) >= 6 and re.match(r"(?:We|They|He|She|It|The|There|You|I|My|Our)\b", other.text)
    ]  # fmt: skip
    whole = re.match(r"[A-Z]", quote.text) and not re.search(r"[!?…]|\.\.", quote.text[-4:])
    if len(quote.words) < 6 or not far or not whole:
        return None
    second = rng.choice(far).text
    second = second if re.match(r"I\b", second) else second[:1].lower() + second[1:]
    first = quote.text.rstrip(" ,.;—–-")
    return framed(f"{first}, and {second}", quote, rng, "stitched", "altered")


FAIR = ellipsis(" ")


def condensed(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Four words or more in the midst are gone, with nothing to show for it."""
    change = FAIR(quote, material, rng)
    if change is None or material.holds(change.text[change.start : change.end]):
        return None
    return marked(
        change.text[: change.start],
        change.text[change.start : change.end],
        change.text[change.end :],
        "altered",
        "not-found",
    )


def in_other_words(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two or more words are others that mean about the same."""
    fits: list[Word] = []
    for word in quote.words:
        after = quote.text[word.end :]
        plain = text_of(quote, word) in SYNONYMS and not re.match(r"[’'-]", after)
        if plain and word.tag[:2] in ("NN", "JJ", "VB", "RB") and not quote.text[: word.start].endswith("-"):
            fits.append(word)
    if len(quote.words) < 6 or len(fits) < 2:
        return None
    text = quote.text
    for word in reversed(fits):
        text = put(text, word, SYNONYMS[text_of(quote, word)])
    return altered(text, quote, material, rng)


def thinned(quote: Quote, material: Material, rng: Random) -> Change | None:
    """All that colours it is gone: two adjectives and adverbs or more."""
    places = [
        word
        for before, word, after in zip(quote.words, quote.words[1:], quote.words[2:], strict=False)
        if (
            (word.tag == "JJ" and after.tag in ("NN", "NNS"))
            or (word.tag == "RB" and after.tag in ("JJ", "VB", "VBD", "VBN", "VBG"))
        )
        and re.fullmatch("[a-z]{4,}", text_of(quote, word)) and word.end + 1 == after.start
        and before.end + 1 == word.start and text_of(quote, word) not in ("never", "well")
    ]  # fmt: skip
    beside = {one.start for one, other in pairwise(places) if one.end + 1 == other.start}
    places = [word for word in places if word.start not in beside]
    if len(places) < 2:
        return None
    text = quote.text
    for word in reversed(places):
        text = text[: word.start] + text[word.end + 1 :]
    text = re.sub(r"\b([Aa])n (?=[b-df-hj-np-tv-z])", r"\1 ", re.sub(r"\b([Aa]) (?=[aeio])", r"\1n ", text))
    return altered(text, quote, material, rng)


def small_word_lost(quote: Quote, material: Material, rng: Random) -> Change | None:
    """An "of" or "the" is missing."""
    pairs = [
        (one, two)
        for one, two in pairwise(quote.words)
        if one.tag in ("IN", "DT", "TO") and text_of(quote, one) in ("of", "the", "to", "a", "in", "for")
        and one.end + 1 == two.start and one.start
    ]  # fmt: skip
    if len(quote.words) < 6 or not pairs:
        return None
    word = rng.choice(pairs)[0]
    return altered(quote.text[: word.start] + quote.text[word.end + 1 :], quote, material, rng)


QUOTE_MEMORY = (
    Kind("quote-mistyped", "quote", True, another_for(TYPED, TORN), SEEN),
    Kind("quote-letters-exchanged", "quote", True, letters_exchanged, SEEN),
    Kind("quote-she-for-he", "quote", True, another_for(GENDERS, TORN), SEEN),
    Kind("quote-prefix", "quote", True, another_for(PREFIXED, NO_PREFIX), SEEN),
    Kind("quote-item-dropped", "quote", True, item_dropped, SEEN),
    Kind("quote-run-together", "quote", True, run_together, SEEN),
    Kind("quote-condensed", "quote", True, condensed, SEEN),
    Kind("quote-in-other-words", "quote", True, in_other_words, SEEN),
    Kind("quote-thinned", "quote", True, thinned, SEEN),
    Kind("quote-small-word-lost", "quote", True, small_word_lost, SEEN),
)
