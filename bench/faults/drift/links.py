"""What links two things, turned or told otherwise; who says so endorsed, or made to be everyone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.drift.drift import Reserved, claimed_once, clause_of, whole
from bench.faults.spots import Spot

SIDES = {
    "against": "for", "without": "with", "despite": "because of", "inside": "outside", "outside": "inside",
    "excluding": "including", "including": "except for", "within": "after", "unlike": "like",
}  # fmt: skip
PATTERNS = {
    "side": re.compile(rf"(?<=[a-z,] )(?P<side>{'|'.join(SIDES)})(?= (?!of\b|from\b|that\b)[A-Za-z])"),
}  # fmt: skip
COMMON = "Everyone agrees that {}.", "Nobody disputes that {}.", "It is common knowledge that {}."
ENDORSED = "{source} rightly {cue} that {clause}.", "{source} correctly {cue} that {clause}."
ENDORSABLE = re.compile(r"(?:say|says|said|argue|argues|argued|suggest|suggests|suggested|warn|warns|warned"
                        r"|contend|contends|contended|estimate|estimates|estimated)\Z")  # fmt: skip
PLURAL = re.compile(r"(?:[A-Za-z]+s|people|police|they|we|you|I|others|many|some)\Z")


def links(article: Article) -> Iterator[Spot]:
    """Words that link two things in sentences without quotes whose claim no other sentence makes."""
    return claimed_once(article, PATTERNS)


def side_taken(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "For" where it was "against", "with" where it was "without"."""
    word = item.part("side")
    hollow = re.match(r" (?:\w+ing\b|any\b|a doubt\b|all\b)", item.after)
    fixed = re.search(
        r"\b(?:up|race|run|running|campaign|case|lawsuit|suit|charges?|not|guard|go|over|fight|fighting|accusations"
        r"|allegations|discriminat\w+|compet\w+|war|from|n[’']t|matchup|retaliat\w+|attacks?|violence|down|back"
        r"|do|back|hit|pushing|leveled|claims|sanctions|threats?|crimes?|odds|tie\w*|match\w*) \Z",
        item.before,
    )
    if not word or (hollow and word != "without") or fixed or (word == "without" and hollow):
        return None
    return item.rewritten(SIDES[word], "drift")


def _torn(item: Reserved) -> bool:
    """Does the annotators' clause begin in the midst of a word?"""
    return re.search(rf"\w{re.escape(clause_of(item)[:20])}", item.sentence.text) is not None


def _clause(item: Reserved) -> str:
    """The clause as it stands in the midst of a sentence."""
    clause = clause_of(item)
    first = item.sentence.words[0]
    small = first.tag in ("DT", "PRP", "PRP$", "NN", "NNS", "CD", "JJ", "EX", "IN") and not re.match(
        r"I\b", clause
    )
    return clause[:1].lower() + clause[1:] if item.content_first and small else clause


def _source(item: Reserved) -> str:
    """Who says it, as it stands at the beginning of a sentence."""
    return item.source[:1].upper() + item.source[1:].rstrip(" ,")


def all_agree(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Everyone agrees" for one who says so."""
    return (
        whole(rng.choice(COMMON).format(_clause(item)), "drift") if item.source and not _torn(item) else None
    )


def endorsed(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Rightly said": the writer takes their side."""
    long = len(item.source.split()) > 12 or re.search(r"[,(]", item.source)
    if not item.source or long or _torn(item) or not ENDORSABLE.match(item.cue):
        return None
    sentence = rng.choice(ENDORSED).format(source=_source(item), cue=item.cue, clause=_clause(item))
    return whole(sentence, "drift")


def with_that(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Said that" for "said", or the reverse."""
    if (
        not item.source
        or item.content_first
        or item.cue.startswith("told")
        or re.search(r"\bthat\b|,", item.source)
    ):
        return None
    has = item.content.startswith("that ")
    if has and item.cue not in ("said", "says", "say", "believe", "believes"):
        return None
    link = "" if has else "that "
    return None if _torn(item) else whole(f"{_source(item)} {item.cue} {link}{clause_of(item)}.", "kept")


def has_said(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Has said" for "said"."""
    last = re.sub(r",.*|\b(?:on|of|in|for|at|from|with|to|who)\b.*", "", item.source).strip()
    if (
        not item.source
        or item.content_first
        or item.cue not in ("said", "argued", "warned", "claimed", "suggested")
    ):
        return None
    plural = " and " in last or PLURAL.search(last)
    have = "have" if plural and not last.endswith(("ss", "us", "Sanders", "Times")) else "has"
    day = re.search(
        r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bearlier\b|\bago\b|\byesterday\b",
        item.sentence.text,
    )
    if day or _torn(item):
        return None
    return whole(f"{_source(item)} {have} {item.cue} that {clause_of(item)}.", "kept")


def it_was_they(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "What engineers said was that"."""
    said = item.cue in ("said", "argued", "claimed", "suggested", "estimated", "reported", "contended")
    first = item.sentence.words[0]
    odd = item.content_first or re.search(r"[,(]|\bwho\b", item.source) or len(item.source.split()) > 8
    if not item.source or not said or odd or first.tag == "JJ":
        return None
    proper = first.tag.startswith(("NNP", "CD")) or first.name != "O" or re.match(r"I\b", item.source)
    source = item.source if proper else item.source[:1].lower() + item.source[1:]
    return None if _torn(item) else whole(f"What {source} {item.cue} was that {clause_of(item)}.", "kept")


DRIFT_LINKS = (
    Kind("drift-side-taken", "drift", True, side_taken, SEEN, of="link"),
    Kind("drift-all-agree", "drift", True, all_agree, SEEN),
    Kind("drift-rightly-said", "drift", True, endorsed, SEEN),
    Kind("reserve-with-that", "drift", False, with_that, SEEN),
    Kind("reserve-has-said", "drift", False, has_said, SEEN),
    Kind("reserve-what-they-said", "drift", False, it_was_they, SEEN),
)
