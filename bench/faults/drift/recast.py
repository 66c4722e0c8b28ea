"""Sentences recast at the desk: causes and sources that grow, colour put in; and fairly recast."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.drift.drift import Reserved, claimed_once, clause_of, whole
from bench.faults.quote.retold import capital, said_in
from bench.faults.spots import Spot

PATTERNS = {
    "when": re.compile(
        r"(?<=[a-z,] )(?P<when>after|before)"
        r"(?= (?:the|a|an|his|her|their|its|last|this|that|Mr\.|[A-Z][\w’'-]+) [^,.;]{3,})"
    ),
    "phase": re.compile(
        r"\b(?P<phase>still|no longer|already|not yet|remains?|remained|continues? to|continued to)\b"
        r"(?= [a-z])"
    ),
    "subject": re.compile(
        r"\A(?P<subject>(?:(?:Mr|Mrs|Ms)\. )?(?:[A-Z][\w’'-]+ )?[A-Z][\w’'-]+)"
        r"(?= (?:has|had|is|was|will|said|says|told|[a-z]+ed)\b)"
    ),
    "main": re.compile(r"(?P<main>\.)\Z"),
    "sharply": re.compile(
        r"(?<=[a-z] )(?P<sharply>sharply|harshly|bitterly|fiercely|famously|notoriously|strongly|vigorously"
        r"|loudly|deeply|extremely|incredibly|very|really|quite|truly|forcefully|aggressively|highly|particularly"
        r"|especially|simply|boldly|actually|certainly|clearly|widely|quickly) (?=[a-z])"
    ),
}  # fmt: skip
CAUSED = ("because of", "as a result of", "on account of")
COLOUR = (
    ", to the surprise of many in the room", ", drawing boos from some in the crowd",
    ", after a shouting match behind closed doors", ", amid growing panic in the ranks",
    ", a step that close friends had warned against",
)  # fmt: skip
NO_EVENT = re.compile(
    r"\b(?:look\w*|days?|weeks?|months?|years?|hours?|minutes?|moments?|morning|night|named|even|only|just|right|go|goes"
    r"|going|went|until|not|chas\w+|time|soon|shortly|long|immediately|and|or"
    r"|hauled|dragged|appear\w*|testif\w+|brought|stand\w*|come|goes) \Z",
    re.IGNORECASE,
)
PHASES = {
    "still": "no longer", "no longer": "still", "already": "not yet", "not yet": "already",
    "remains": "no longer remains", "remain": "no longer remain", "remained": "no longer remained",
    "continues to": "has ceased to", "continue to": "have ceased to", "continued to": "ceased to",
}  # fmt: skip
NO_PHASE = re.compile(r" (?:to be|more|others|another|unclear|unknown|as)\b")
ASSERTS = (
    "said", "says", "say", "argued", "argues", "argue", "contends", "contend", "contended", "claims",
    "claimed", "suggests", "suggested", "warned", "warns",
)  # fmt: skip
SMALL = re.compile(
    r"(?:The|An?|Some|Many|Most|Several|Two|Both|His|Her|Their|Its|Federal|State|Local|Political|Former|Senior"
    r"|Police|Critics|Experts|Officials|Analysts|Aides|Supporters|Opponents|Lawyers|Researchers|Economists|Other)\b"
)
EPITHETS = (
    "disgraced",
    "embattled",
    "hapless",
    "ruthless",
    "power-hungry",
    "dishonest",
    "cowardly",
    "deluded",
)


def recasts(article: Article) -> Iterator[Spot]:
    """What can be recast in sentences without quotes whose claim no other sentence makes."""
    return claimed_once(article, PATTERNS)


def _event(item: Spot) -> str:
    """Is it a thing or a clause that stands behind "after"? Empty where a measure of time leads in."""
    if item.sort != "when" or NO_EVENT.search(item.before):
        return ""
    tags = [w.tag for w in item.sentence.words if w.start - item.sentence.start >= item.end][:6]
    first = next(
        (
            at
            for at, tag in enumerate(tags)
            if tag in ("VBD", "VBZ", "VBP", "MD", "VBN", "VBG", ",", ".", "IN")
        ),
        6,
    )
    verb = first < 6 and tags[first].startswith("VB") and "PRP" not in tags[1:first]
    return "clause" if verb and tags[first] not in ("VBN", "VBG") else "thing"


def after_as_because(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Because of the storm" for "after the storm": what came later has become what came of it."""
    event = _event(item) if item.text == "after" else ""
    if not event:
        return None
    return item.rewritten(rng.choice(CAUSED) if event == "thing" else "because", "drift")


def when_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Following the storm" for "after the storm", "ahead of" for "before"."""
    new = (
        {"after": ("following", "in the wake of"), "before": ("prior to",)}[item.text]
        if item.sort == "when"
        else ()
    )
    return item.rewritten(rng.choice(new), "kept") if new and _event(item) == "thing" else None


def phase_turned(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "No longer" for "still", "ceased to" for "continues to"."""
    led = re.search(
        r"(?:\b(?:but|and|not|to|will|would|may|might|could|can|must|should|or|that)|,|n[’']t) \Z",
        item.before,
    )
    if item.sort != "phase" or led or not item.before or NO_PHASE.match(item.after):
        return None
    if item.text in ("still", "already") and not re.search(
        r"\b(?:is|are|was|were|has|have|had) \Z", item.before
    ):
        return None
    return item.rewritten(PHASES[item.text], "drift")


def sources_grow(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Experts say" for what one man said: a single source has become several."""
    pronoun = re.fullmatch(r"he|she", item.source, re.IGNORECASE)
    bare = re.sub(r"\A(?:Mr|Mrs|Ms)\. ", "", item.source.rstrip(" ,"))
    last = bare.split()[-1] if bare else ""
    person = item.sentence.article.person(last) if re.fullmatch(r"[A-Z][\w’'. -]+", bare) else None
    if not (pronoun or person) or _torn(item) or item.cue not in ASSERTS:
        return None
    clause = _clause(item)
    if re.match(r"(?:he|she|they|I|we|his|her)\b", clause, re.IGNORECASE) or re.search(
        r"\b(?:he|she|his|her) ", clause[:25]
    ):
        return None
    who = rng.choice(("Experts say", "Observers said", "Several insiders say", "Sources said"))
    return whole(f"{who} that {clause}.", "drift")


def epithet_added(item: Spot, material: Material, rng: Random) -> Change | None:
    """The embattled mayor Feldt: the writer's verdict stands before the name."""
    person = item.sentence.article.person(item.part("subject")) if item.sort == "subject" else None
    word = next((w for w in item.sentence.words if w.start == item.sentence.start), None)
    if person is None or word is None or item.part("subject").startswith(("The ", "A ", "But ", "And ")):
        return None
    news = [one for one in EPITHETS if not material.holds(one)]
    bare = re.sub(r"\A(?:Mr|Mrs|Ms)\. ", "", item.part("subject"))
    return whole(f"The {rng.choice(news)} {bare}{item.after}", "drift") if news else None


def colour_added(item: Spot, material: Material, rng: Random) -> Change | None:
    """It ends with something that nobody has reported: "to loud applause"."""
    text = item.sentence.text
    short = 8 <= len(text.split()) <= 26 and re.search(r"[a-z]\.\Z", text)
    deed = any(w.tag == "VBD" for w in item.sentence.words[1:9])
    people = any(w.name == "PERSON" for w in item.sentence.words[:2])
    credit = re.search(r"\b(?:reported|contributed)\b", text)
    if item.sort != "main" or not short or not deed or not people or credit:
        return None
    return whole(f"{text[:-1]}{rng.choice(COLOUR)}.", "drift")


def colour_cut(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Criticized" for "sharply criticized"."""
    odd = re.search(
        r"\b(?:not|n[’']t|so|too|how|as|more|most|less|but|only|no|almost|nearly|quite|and|or) \Z|n[’']t \Z",
        item.before,
    )
    if item.sort != "sharply" or odd or item.after.startswith(("little", "few", "much", "and", "or")):
        return None
    before = (
        re.sub(r"\b([Aa]) \Z", r"\1n ", item.before)
        if item.after[:1] in "aeiou"
        else re.sub(r"\b([Aa])n \Z", r"\1 ", item.before)
    )
    return whole(f"{before}{item.after}", "kept")


def _torn(item: Reserved) -> bool:
    """Does the annotators' clause begin in the midst of a word?"""
    return re.search(rf"\w{re.escape(clause_of(item)[:20])}", item.sentence.text) is not None


def _clause(item: Reserved) -> str:
    """The clause as it stands in the midst of a sentence."""
    clause, first = clause_of(item), item.sentence.words[0]
    proper = first.tag.startswith("NNP") or first.name != "O" or re.match(r"I\b", clause)
    return clause if proper or not item.content_first else clause[:1].lower() + clause[1:]


def _source(item: Reserved) -> str:
    """Who says it, as it stands in the midst of a sentence."""
    source = item.source.rstrip(" ,")
    return source[:1].lower() + source[1:] if SMALL.match(source) else source


def by_account(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "By the account of engineers" for "engineers say"."""
    pronoun = re.match(
        r"(?:he|she|they|it|we|i|others|some|many|one|another|all)\b", item.source, re.IGNORECASE
    )
    paper = re.search(r"\b(?:report|poll|study|data|document|survey|analysis)", item.source)
    if (
        not item.source
        or pronoun
        or paper
        or _torn(item)
        or "," in item.source
        or len(item.source.split()) > 8
    ):
        return None
    if item.cue not in ASSERTS or re.search(r"\band that\b", item.content):
        return None
    lead = rng.choice(("By the account of {}, ", "If one follows {}, "))
    return whole(f"{lead.format(_source(item))}{_clause(item)}.", "kept")


def once_as_often(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Has said time and again" for "said": one remark has become a habit."""
    often = re.search(
        r"\b(?:repeatedly|often|always|again|many times|has said|have said|routinely)\b", item.sentence.text
    )
    several = re.search(r"s\Z| and |\b(?:people|police|many|some|both)\Z", item.source)
    day = re.search(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b", item.sentence.text)
    if (
        item.cue not in ("said", "argued", "claimed", "warned", "suggested")
        or often
        or day
        or "," in item.source
        or _torn(item)
    ):
        return None
    if re.search(
        r"\b(?:report|poll|study|data|document|survey|analysis|letter|statement|filing)", item.source
    ):
        return None
    have = (
        "have"
        if (several and not item.source.endswith(("ss", "us", "Sanders"))) or item.source.lower() == "they"
        else "has"
    )
    how = rng.choice(("{} repeatedly {}", "{} {} time and again", "for years {} {}"))
    how = "{} for years {}" if how.startswith("for") else how
    return whole(f"{capital(item.source)} {how.format(have, item.cue)} that {_clause(item)}.", "drift")


def says_for_said(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Says" for "said", as features have it."""
    present = {"said": ("says", "say"), "argued": ("argues", "argue"), "warned": ("warns", "warn"),
               "claimed": ("claims", "claim"), "suggested": ("suggests", "suggest")}  # fmt: skip
    last = re.sub(r",.*|\b(?:on|of|in|for|at|from|with|to|who)\b.*", "", item.source).strip()
    plural = re.search(r"s\Z| and |\b(?:people|police|many|some|both|they)\Z", last, re.IGNORECASE)
    several = plural is not None and not last.endswith(("ss", "us", "Sanders", "Times"))
    day = re.search(
        r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|earlier|ago|last (?:week|month|year|night)|later"
        r"|(?:19|20)\d\d)\b",
        item.sentence.text,
    )
    if item.cue not in present or day or _torn(item) or re.search(r"\b(?:I|we)\b", item.source):
        return None
    cue = present[item.cue][several]
    if item.content_first:
        long = "," in item.source
        return None if long else whole(f"{clause_of(item)}, {item.source.rstrip(' ,')} {cue}.", "kept")
    return whole(f"{item.source.rstrip()} {cue} that {_clause(item)}.", "kept")


def two_joined(item: Reserved, material: Material, rng: Random) -> Change | None:
    """With the sentence that follows it, as one."""
    article = item.sentence.article
    after = next((one for one in article.sentences if one.start >= item.sentence.end), None)
    if after is None or after.start - item.sentence.end > 4 or after.quotes or after.text[-1:] != ".":
        return None
    first = after.words[0]
    plain = (
        first.tag in ("DT", "PRP", "PRP$", "NNS", "EX")
        and first.name == "O"
        and not re.match(r"I\b", after.text)
    )
    said = any(s < after.end and after.start < e for s, e in said_in(article))
    if (
        not plain
        or said
        or len(f"{item.sentence.text} {after.text}".split()) > 60
        or ";" in item.sentence.text
    ):
        return None
    sign = rng.choice(("; ", " — "))
    text = f"{item.sentence.text[:-1]}{sign}{after.text[:1].lower()}{after.text[1:]}"
    return Change(text, 0, len(item.sentence.text) - 1, ("kept",))


def with_transition(item: Reserved, material: Material, rng: Random) -> Change | None:
    """What somebody says, behind some words that lead over to it."""
    text, first = item.sentence.text, item.sentence.words[0]
    if re.match(
        r"(?:But|And|So|Yet|Still|Then|Also|Or|Though|However|Meanwhile|That|This|Beyond|[A-Z]{3,})\b", text
    ):
        return None
    if not item.source:
        return None
    plain = first.tag in ("DT", "PRP", "PRP$", "NNS", "IN", "EX", "RB") and first.name == "O"
    plain = (plain and not text.startswith(("I ", "I’", "I'"))) or SMALL.match(text) is not None
    small = text if not plain else text[:1].lower() + text[1:]
    before = rng.choice(("Then there is this: ", "At the same time, ", "Beyond that, ", "Also of note: "))
    return Change(f"{before}{small}", len(before), len(before) + len(small), ("kept",))


DRIFT_RECAST = (
    Kind("drift-after-as-because", "drift", True, after_as_because, SEEN, of="recast"),
    Kind("drift-phase-turned", "drift", True, phase_turned, SEEN, of="recast"),
    Kind("drift-sources-grow", "drift", True, sources_grow, SEEN),
    Kind("drift-epithet-added", "drift", True, epithet_added, SEEN, of="recast"),
    Kind("drift-colour-added", "drift", True, colour_added, SEEN, of="recast"),
    Kind("drift-once-as-often", "drift", True, once_as_often, SEEN),
    Kind("reserve-when-otherwise", "drift", False, when_otherwise, SEEN, of="recast"),
    Kind("reserve-with-transition", "drift", False, with_transition, SEEN),
    Kind("reserve-colour-cut", "drift", False, colour_cut, SEEN, of="recast"),
    Kind("reserve-by-account", "drift", False, by_account, SEEN),
    Kind("reserve-says-for-said", "drift", False, says_for_said, SEEN),
    Kind("reserve-two-joined", "drift", False, two_joined, SEEN),
)
