"""Opinions made knowledge, "often" always, quotes told as facts; the same with the reserve kept."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material, Quote
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.drift.drift import whole
from bench.faults.drift.opinions import Opinion
from bench.faults.quote.wording import SENTENCES
from bench.faults.quote.woven import whose
from bench.faults.words import QUALIFIER

OTHERWISE = {
    "believe": "hold", "believes": "holds", "believed": "held", "think": "are of the opinion",
    "thinks": "is of the opinion", "fear": "are afraid", "fears": "is afraid", "feared": "were afraid",
    "suspect": "have the suspicion", "suspects": "has the suspicion", "claim": "maintain",
    "claims": "maintains", "claimed": "maintained", "insist": "maintain", "insists": "maintains",
    "insisted": "maintained", "argue": "make the case", "argues": "makes the case",
    "argued": "made the case", "contend": "make the case", "contends": "makes the case",
    "contended": "made the case", "expect": "anticipate", "expects": "anticipates", "worries": "is afraid",
    "worry": "are afraid", "hope": "have the hope", "hopes": "has the hope", "feel": "have the feeling",
    "feels": "has the feeling", "predict": "forecast", "predicts": "forecasts", "assume": "take it",
    "assumes": "takes it",
}  # fmt: skip
NOUNS = {
    "claim": "assertion", "claims": "assertions", "allegation": "accusation", "allegations": "accusations",
    "suggestion": "hint", "suggestions": "hints", "charge": "accusation", "charges": "accusations",
    "accusation": "charge", "accusations": "charges", "fear": "worry", "fears": "worries",
    "concern": "worry", "concerns": "worries", "worries": "fears", "rumor": "report", "rumors": "reports",
    "belief": "conviction", "beliefs": "convictions", "speculation": "conjecture", "notion": "idea",
    "idea": "notion", "suspicion": "hunch", "suspicions": "hunches", "argument": "contention",
    "arguments": "contentions", "theory": "hypothesis", "reports": "accounts", "expectation": "assumption",
    "expectations": "assumptions", "impression": "feeling", "possibility": "chance",
}  # fmt: skip
ALWAYS = {
    "often": "always", "usually": "always", "generally": "always", "typically": "always",
    "sometimes": "always", "frequently": "always", "routinely": "always", "regularly": "always",
    "at times": "always", "largely": "entirely", "mostly": "entirely", "mainly": "solely",
    "primarily": "solely", "partly": "entirely", "partially": "entirely", "in part": "entirely",
    "for the most part": "entirely", "rarely": "never", "seldom": "never",
    "in many ways": "in every way", "in some ways": "in every way",
}  # fmt: skip
OFTEN = {
    "often": "frequently", "frequently": "often", "usually": "generally", "generally": "usually",
    "typically": "usually", "sometimes": "occasionally", "largely": "mostly",
    "mostly": "largely", "for the most part": "mostly", "mainly": "chiefly", "primarily": "chiefly",
    "partly": "partially", "partially": "partly", "in part": "partly", "rarely": "seldom",
    "seldom": "rarely", "routinely": "regularly", "regularly": "routinely", "roughly": "approximately",
    "essentially": "basically",
}  # fmt: skip
NO_FACT = re.compile(
    r"\b(?:I|we|you|my|our|your|us|me|here|this|that[’']s|these|those)\b|[?:;‘“\"[]|(?<!\w)'|\.\.|…",
    re.IGNORECASE,
)
STARTS = ("DT", "NNP", "NNS", "NN", "EX", "JJ", "CD", "NNPS")
FINITE = ("VBD", "VBZ", "VBP", "MD")


def opinion_known(item: Opinion, material: Material, rng: Random) -> Change | None:
    """ "Knows" for "believes" or "claims"."""
    if item.form != "opinion":
        return None
    verb = item.part("verb")
    known = "knew" if verb.endswith("ed") else "knows" if verb.endswith("s") else "know"
    return item.replaced(f"{known}{item.part('that')} ", "drift")


def opinion_otherwise(item: Opinion, material: Material, rng: Random) -> Change | None:
    """Another verb that grants no more."""
    new = OTHERWISE.get(item.part("verb"))
    plural = re.search(r"\b(?:[a-z]+s|they|who|also) \Z", item.before)
    if item.form != "opinion" or new is None or (new.startswith("were") and not plural):
        return None
    return item.replaced(f"{new} that ", "kept")


def claim_otherwise(item: Opinion, material: Material, rng: Random) -> Change | None:
    """Another noun that grants no more."""
    new = NOUNS.get(item.part("noun"))
    if item.form != "claim" or new is None:
        return None
    the = item.part("the")
    the = "an " if the in ("a ", "an ") and new[0] in "aeiou" else "a " if the in ("a ", "an ") else the
    return item.replaced(f"{the}{new} {item.part('link')} ", "kept")


def would_will(item: Opinion, material: Material, rng: Random) -> Change | None:
    """ "The plan will cost" for "the plan would cost"."""
    return item.replaced("will ", "drift") if item.form == "would" else None


def always(item: Opinion, material: Material, rng: Random) -> Change | None:
    """ "Always" for "often", "entirely" for "partly", "never" for "rarely"."""
    new = ALWAYS.get(item.part("often"))
    return item.replaced(f"{new} ", "drift") if item.form == "extent" and new else None


def often_otherwise(item: Opinion, material: Material, rng: Random) -> Change | None:
    """ "Frequently" for "often", "mostly" for "largely"."""
    new = OFTEN.get(item.part("often"))
    return item.replaced(f"{new} ", "kept") if item.form == "extent" and new else None


def stated(quote: Quote) -> str:
    """The quote's first sentence, where it says something of others; empty where it does not."""
    match = SENTENCES.search(quote.text)
    first = quote.text[: match.start()] if match else quote.text
    words = [word for word in quote.words if word.end <= len(first)]
    whole = len(words) >= 7 and re.match("[A-Z]", first) and words[0].start == 0 and words[0].tag in STARTS
    verb = any(word.tag in FINITE for word in words[1:12])
    turned = QUALIFIER.match(quote.text[match.end() :]) if match else None
    return "" if not whole or not verb or turned or NO_FACT.search(first) else re.sub(r"\W+\Z", "", first)


def quote_as_fact(quote: Quote, material: Material, rng: Random) -> Change | None:
    """What somebody said in so many words is told as the writer's own."""
    text = stated(quote)
    return whole(f"{text}.", "drift") if text and material.times(text) == 1 else None


def quote_reported(quote: Quote, material: Material, rng: Random) -> Change | None:
    """The same, with who said it, and no marks."""
    text = stated(quote)
    if not text:
        return None
    proper = quote.words[0].tag.startswith("NNP") or quote.words[0].name != "O"
    small = text if proper else text[:1].lower() + text[1:]
    return whole(f"{whose(quote)[0]} said that {small}.", "kept")


OPINION_CHANGES = (
    Kind("drift-opinion-known", "drift", True, opinion_known, SEEN, of="opinion"),
    Kind("drift-would-will", "drift", True, would_will, SEEN, of="opinion"),
    Kind("drift-always", "drift", True, always, SEEN, of="opinion"),
    Kind("drift-quote-as-fact", "drift", True, quote_as_fact, SEEN, of="quote"),
    Kind("reserve-opinion-otherwise", "drift", False, opinion_otherwise, SEEN, of="opinion"),
    Kind("reserve-claim-otherwise", "drift", False, claim_otherwise, SEEN, of="opinion"),
    Kind("reserve-often-otherwise", "drift", False, often_otherwise, SEEN, of="opinion"),
    Kind("reserve-quote-reported", "drift", False, quote_reported, SEEN, of="quote"),
)
