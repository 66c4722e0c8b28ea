"""Denials dropped, steps skipped, questions answered, a few who became all; the same reserve otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.drift.drift import MODAL as MAY
from bench.faults.drift.drift import claimed_once
from bench.faults.spots import Spot

STEPS = {
    "accused of": "convicted of", "charged with": "convicted of", "indicted on": "convicted on",
    "suspected of": "guilty of", "linked to": "behind", "considering": "planning", "weighing": "planning",
    "proposed": "approved", "proposes": "imposes", "recommended": "ordered", "urged": "forced",
    "encouraged": "forced", "asked for": "received", "sought": "got",
    "tried to": "managed to", "sometimes": "always", "often": "always", "usually": "always",
    "negotiating": "signing", "investigating": "prosecuting",
    "offered to": "agreed to",
}  # fmt: skip
DENIED = {"denied": "confirmed", "denies": "confirms", "disputed": "confirmed", "disputes": "confirms",
          "rejected": "accepted", "rejects": "accepts", "opposes": "supports", "opposed": "supported",
          "dismissed": "accepted", "refused to": "agreed to", "declined to": "agreed to"}  # fmt: skip
SPEAKERS = (
    "critics|experts|analysts|officials|supporters|opponents|lawmakers|voters|economists|observers|aides"
    "|advisers|Republicans|Democrats|historians|activists|sources|conservatives|liberals|scholars|polls"
)
SAY = r"say|said|argue|argued|believe|believed|fear|think|warn|warned|claim|have said|contend|see"
PATTERNS = {
    "step": re.compile(rf"\b(?P<step>{'|'.join(STEPS)})\b(?! (?:not|no)\b)"),
    "denied": re.compile(rf"\b(?P<denied>{'|'.join(DENIED)})\b(?=[^.;]{{12,}})"),
    "some": re.compile(
        r"\b(?P<some>[Ss]ome|[Ss]everal|[Aa] few) (?:of the )?"
        rf"(?=(?:[a-z]+ )?(?:{SPEAKERS}) (?:{SAY})\b)"
    ),
    "one-of": re.compile(r"\bone of (?=(?:the|its|his|her|their) [a-z]+(?:est|most [a-z]+|best|worst) )"),
    "not": re.compile(
        r"\b(?P<be>is|are|was|were|has|have|had|will|would) not "
        r"(?!(?:only|just|yet|necessarily|so|even|at)\b)"
    ),
    "whether": re.compile(
        r"(?P<asked>[A-Z][^,.;:]{3,60}? (?:asked|wondered|questioned|unclear|to determine)) "
        r"(?P<whether>whether|if) (?P<what>(?:the|a|he|she|it|they|Mr\.|[A-Z]\w+) [^.;?]{20,})\."
    ),
    "failed": re.compile(r"\b(?P<failed>failed|has failed|have failed|had failed) to (?P<verb>[a-z]+)\b"),
    "epithet": re.compile(
        r"\b(?P<epithet>proposed|planned|preliminary|tentative|attempted|expected|purported|unconfirmed"
        r"|partial|provisional|largely|mostly|partly|apparent|suspected|alleged) (?=[a-z]{4,})"
    ),
    "may": MAY,
    "if": re.compile(
        r"\b(?P<if>[Ii]f) (?P<who>Mrs?\. [A-Z]\w+|[A-Z]\w+|he|she|they|the \w+)"
        r" (?P<verb>wins|loses|becomes|goes|fails|does|takes|gets|makes|is)\b"
    ),
}  # fmt: skip


def stances(article: Article) -> Iterator[Spot]:
    """Words of sentences whose claim no other sentence makes, which keep it from being more."""
    return claimed_once(article, PATTERNS)


def step_skipped(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Convicted of" for "charged with"."""
    step = item.part("step")
    if not step or re.search(r"\b(?:not|never|n[’']t|more|most|less|as|how|very|be|to|than) \Z", item.before):
        return None
    if step in ("proposed", "likely", "asked for") and not re.match(r" (?:a|an|the|to|that)\b", item.after):
        return None
    return item.rewritten(STEPS[step], "drift")


def denial_turned(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Confirmed" for "denied"."""
    word = item.part("denied")
    if not word or re.search(r"\b(?:not|never|n[’']t|be|been|was|were|is|are|an?|the) \Z", item.before):
        return None
    return item.rewritten(DENIED[word], "drift")


def some_dropped(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Experts say" for "some experts say"."""
    return item.rewritten("", "drift") if item.sort == "some" else None


def only_one(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "The largest" for "one of the largest"."""
    return item.rewritten("", "drift") if item.sort == "one-of" else None


def not_dropped(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Is" for "is not"."""
    if item.sort != "not" or re.search(
        r"\b(?:whether|or|if|why|until|unless|nor|neither)\b", item.before[-60:]
    ):
        return None
    return item.rewritten(f"{item.part('be')} ", "drift")


def not_short(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Isn’t" for "is not"."""
    short = {"will": "won’t"}.get(item.part("be"), f"{item.part('be')}n’t")
    return item.rewritten(f"{short} ", "kept") if item.sort == "not" else None


def answered(item: Spot, material: Material, rng: Random) -> Change | None:
    """What somebody asked, or nobody knows, is so."""
    return item.rewritten(f"{item.part('what')}.", "drift") if item.sort == "whether" else None


def succeeded(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Managed to" for "failed to"."""
    if item.sort != "failed":
        return None
    return item.rewritten(
        f"{item.part('failed').replace('failed', 'managed')} to {item.part('verb')}", "drift"
    )


def epithet_dropped(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "The ban" for "the proposed ban"."""
    if item.sort != "epithet" or re.search(
        r"\b(?:is|are|was|were|has|have|had|be|been|he|she|they) \Z", item.before
    ):
        return None
    if item.part("epithet") in ("proposed", "planned", "expected", "attempted") and not re.search(
        r"\b(?:the|a|an|his|her|its|their|any|another) \Z", item.before
    ):
        return None  # "they proposed changes"
    before = re.sub(r"\ban \Z", "a " if item.after[:1] not in "aeiou" else "an ", item.before)
    before = re.sub(r"\ba \Z", "an " if item.after[:1] in "aeiou" else "a ", before)
    moved = Spot(item.sentence, len(item.before), item.end, item.sort, parts=item.parts)
    text = f"{before}{moved.after}"
    return Change(text[:1].upper() + text[1:], 0, len(text), ("drift",))


def may_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Has the potential to" for "may"."""
    plain = item.sort == "may" and re.match(
        r" (?:be|lead|help|hurt|cost|cause|make|take|change|become)\b", item.after
    )
    others = re.search(r"\b(?:may|might|could|would|not|if|they|we|you|people|\w+s)\b \Z", item.before)
    return item.rewritten("has the potential to", "kept") if plain and not others else None


def if_inverted(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Should she win" for "if she wins"."""
    if item.sort != "if" or re.search(
        r"\b(?:as|even|only|what|ask\w*|see|know|whether|or|and) \Z", item.before
    ):
        return None
    should = "Should" if item.part("if") == "If" else "should"
    verb = {"is": "be", "goes": "go", "does": "do"}.get(item.part("verb"), item.part("verb")[:-1])
    verb = {"become": "become", "los": "lose"}.get(verb, verb)
    return item.rewritten(f"{should} {item.part('who')} {verb}", "kept")


DOUBT_TURNS = (
    Kind("drift-step-skipped", "drift", True, step_skipped, SEEN, of="stance"),
    Kind("drift-denial-turned", "drift", True, denial_turned, SEEN, of="stance"),
    Kind("drift-some-dropped", "drift", True, some_dropped, SEEN, of="stance"),
    Kind("drift-only-one", "drift", True, only_one, SEEN, of="stance"),
    Kind("drift-not-dropped", "drift", True, not_dropped, SEEN, of="stance"),
    Kind("drift-answered", "drift", True, answered, SEEN, of="stance"),
    Kind("drift-succeeded", "drift", True, succeeded, SEEN, of="stance"),
    Kind("drift-epithet-dropped", "drift", True, epithet_dropped, SEEN, of="stance"),
    Kind("reserve-not-short", "drift", False, not_short, SEEN, of="stance"),
    Kind("reserve-may-otherwise", "drift", False, may_otherwise, SEEN, of="stance"),
    Kind("reserve-if-inverted", "drift", False, if_inverted, SEEN, of="stance"),
)
