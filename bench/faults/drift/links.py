"""What links two things, turned or told otherwise; who says so endorsed, or made to be everyone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import HELD_BACK, Change, Kind
from bench.faults.drift.drift import Reserved, clause_of, is_repeated, whole
from bench.faults.spots import Spot, spots

SIDES = {
    "against": "for", "without": "with", "despite": "because of", "inside": "outside", "outside": "inside",
    "excluding": "including", "including": "except for", "within": "after", "unlike": "like",
}  # fmt: skip
NOUN = r"(?:the|a|an|his|her|its|their|this|that|last|[A-Z][\w.]+(?:[’']s)?)"
PATTERNS = {
    "after": re.compile(
        r"(?<![\w-])(?P<after>after)(?= (?:the|a|an|his|her|its|their) [a-z]+)"
    ),
    "before": re.compile(rf"(?<![\w-])(?P<before>before)(?= {NOUN} [a-zA-Z]+)"),
    "side": re.compile(rf"(?<=[a-z,] )(?P<side>{'|'.join(SIDES)})(?= (?!of\b|from\b|that\b)[A-Za-z])"),
    "urged": re.compile(
        r"\b(?P<urged>urged|asked|encouraged|pressed|called on|implored|begged|invited)"
        r" (?P<whom>[^,.;]{3,45}?) (?=to [a-z]+)"
    ),
}  # fmt: skip
# Before "after" or "before" it makes a measure of time, or a fixed turn.
MEASURED = re.compile(
    r"\b(?:days?|weeks?|months?|years?|hours?|minutes?|decades?|moments|seconds|shortly|soon|just|even|and|or|right"
    r"|immediately|long|only|look(?:s|ed|ing)?|go|goes|going|went|named|came|come|comes|coming|chas\w+|sought|asked|not"
    r"|run|running|ever|well|than|is|was|be|been|appear\w*|testif\w+|stand|stood|put|case|bring|brought"
    r"|questions?|issues?|one|patterned|modeled|taking|took|takes|again|morning|night|that|on) \Z",
    re.IGNORECASE,
)
COMMON = "Everyone agrees that {}.", "Nobody disputes that {}.", "It is common knowledge that {}."
ENDORSED = "{source} rightly {cue} that {clause}.", "{source} correctly {cue} that {clause}."
ENDORSABLE = re.compile(r"(?:say|says|said|argue|argues|argued|suggest|suggests|suggested|warn|warns|warned"
                        r"|contend|contends|contended|estimate|estimates|estimated)\Z")  # fmt: skip
PRONOUN = re.compile(r"(?:he|she|they|it|we|I|you|who|some|others|many)\Z", re.IGNORECASE)
PRESENT = {"said": ("has said", "have said")}
PLURAL = re.compile(r"(?:[a-z]+s|people|police|they|we|you|I|others|many|some)\Z")


def links(article: Article) -> Iterator[Spot]:
    """Words that link two things in sentences without quotes whose claim no other sentence makes."""
    fresh: dict[int, bool] = {}
    for spot in spots(article, PATTERNS):
        place = spot.sentence.start
        if fresh.setdefault(place, not spot.sentence.quotes and not is_repeated(spot.sentence)):
            yield spot


def because_of(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Because of the debate" for "after the debate"."""
    verbal = re.match(
        r" (?:the|a|an|his|her|its|their) (?:\w+ ){0,3}?(?:was|were|is|had|has|did|said|went|lost|won)\b",
        item.after,
    )
    if not item.part("after") or MEASURED.search(item.before) or verbal or not item.before:
        return None
    return item.rewritten("because of", "drift")


def following(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Following the debate" for "after the debate"."""
    verbal = re.match(
        r" (?:the|a|an|his|her|its|their) (?:[\w’'-]+ ){0,6}?(?:was|were|is|had|has|did|said|\w+ed|came|went|lost|won|began|took|made|left)\b",
        item.after,
    )
    if not item.part("after") or MEASURED.search(item.before) or verbal or not item.before:
        return None
    return item.rewritten("following", "kept")


def order_turned(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "After" for "before", and the reverse."""
    new = "after" if item.part("before") else "before" if item.part("after") else ""
    if not new or MEASURED.search(item.before) or not item.before:
        return None
    return item.rewritten(new, "drift")


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


def called_upon(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Appealed to him to" for "urged him to"."""
    passive = re.search(r"\b(?:is|are|was|were|be|been|being|not|n[’']t|to|would|will) \Z", item.before)
    whom = item.part("whom")
    if (
        item.sort != "urged"
        or passive
        or re.search(r"\b(?:if|whether|about|for|how|what|why|that|when)\b", whom)
    ):
        return None
    return item.rewritten(f"appealed to {whom} ", "kept")


def _clause(item: Reserved) -> str:
    """The clause as it stands in the midst of a sentence."""
    clause = clause_of(item)
    first = item.sentence.words[0]
    small = first.tag in ("DT", "PRP", "PRP$", "NNS", "CD", "JJ", "EX", "IN") and not re.match(r"I\b", clause)
    return clause[:1].lower() + clause[1:] if item.content_first and small else clause


def _source(item: Reserved) -> str:
    """Who says it, as it stands at the beginning of a sentence."""
    return item.source[:1].upper() + item.source[1:].rstrip(" ,")


def all_agree(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Everyone agrees" for one who says so."""
    return whole(rng.choice(COMMON).format(_clause(item)), "drift") if item.source else None


def endorsed(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Rightly said": the writer takes their side."""
    long = len(item.source.split()) > 12 or re.search(r"[,(]", item.source)
    if not item.source or long or not ENDORSABLE.match(item.cue):
        return None
    sentence = rng.choice(ENDORSED).format(source=_source(item), cue=item.cue, clause=_clause(item))
    return whole(sentence, "drift")


def with_that(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Said that" for "said", or the reverse."""
    if not item.source or item.content_first or item.cue.startswith("told") or "that" in item.source:
        return None
    has = item.content.startswith("that ")
    if has and item.cue not in ("said", "says", "say", "believe", "believes"):
        return None
    link = "" if has else "that "
    text = item.sentence.text
    torn = re.search(rf"\w{re.escape(clause_of(item)[:20])}", text)
    return None if torn else whole(f"{_source(item)} {item.cue} {link}{clause_of(item)}.", "kept")


def has_said(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Has said" for "said"."""
    last = re.sub(r",.*|\b(?:of|in|for|at|from|with|to|who)\b.*", "", item.source).strip()
    if (
        not item.source
        or item.content_first
        or item.cue not in ("said", "argued", "warned", "claimed", "suggested")
    ):
        return None
    have = "have" if PLURAL.search(last) and not last.endswith(("ss", "us", "Sanders", "Times")) else "has"
    day = re.search(
        r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\bearlier\b|\bago\b|\byesterday\b",
        item.sentence.text,
    )
    torn = re.search(rf"\w{re.escape(clause_of(item)[:20])}", item.sentence.text)
    if day or torn:
        return None
    return whole(f"{_source(item)} {have} {item.cue} that {clause_of(item)}.", "kept")


def it_was_they(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "What engineers said was that"."""
    said = item.cue in ("said", "argued", "claimed", "suggested", "estimated", "reported", "contended")
    odd = item.content_first or re.search(r"[,(]|\bwho\b", item.source) or len(item.source.split()) > 8
    if not item.source or not said or odd:
        return None
    first = item.sentence.words[0]
    proper = first.tag.startswith(("NNP", "JJ", "CD")) or first.name != "O" or re.match(r"I\b", item.source)
    source = item.source if proper else item.source[:1].lower() + item.source[1:]
    torn = re.search(rf"\w{re.escape(clause_of(item)[:20])}", item.sentence.text)
    return None if torn else whole(f"What {source} {item.cue} was that {clause_of(item)}.", "kept")


DRIFT_LINKS = (
    Kind("drift-because-of", "drift", True, because_of, HELD_BACK, of="link"),
    Kind("drift-order-turned", "drift", True, order_turned, HELD_BACK, of="link"),
    Kind("drift-side-taken", "drift", True, side_taken, HELD_BACK, of="link"),
    Kind("drift-all-agree", "drift", True, all_agree, HELD_BACK),
    Kind("drift-rightly-said", "drift", True, endorsed, HELD_BACK),
    Kind("reserve-following", "drift", False, following, HELD_BACK, of="link"),
    Kind("reserve-appealed-to", "drift", False, called_upon, HELD_BACK, of="link"),
    Kind("reserve-with-that", "drift", False, with_that, HELD_BACK),
    Kind("reserve-has-said", "drift", False, has_said, HELD_BACK),
    Kind("reserve-what-they-said", "drift", False, it_was_they, HELD_BACK),
)
