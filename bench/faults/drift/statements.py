"""Plain statements turned round by a "not" or a verb, and the same statements in other words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.drift.drift import claimed_once
from bench.faults.spots import Spot

TURNED = {
    "accepted": "rejected", "agreed to": "refused to", "allowed": "forbade", "allows": "forbids",
    "approved": "rejected", "attacked": "praised", "attacks": "praises", "backed": "opposed",
    "backs": "opposes", "beat": "lost to", "blamed": "praised", "condemned": "welcomed",
    "criticized": "praised", "defeated": "lost to", "defended": "condemned", "defends": "condemns",
    "embraced": "rejected", "endorsed": "denounced", "endorses": "denounces", "expanded": "reduced",
    "gained": "lost", "hired": "fired", "joined": "left",
    "leads": "trails", "led": "trailed", "lost": "won", "loves": "hates", "mocked": "praised",
    "opened": "closed", "passed": "rejected", "praised": "criticized", "praises": "criticizes",
    "protects": "endangers", "rejects": "accepts", "released": "withheld", "remembered": "forgot",
    "signed": "vetoed", "slammed": "praised", "supported": "opposed", "supports": "opposes",
    "trails": "leads", "trusted": "distrusted", "welcomed": "condemned", "won": "lost", "wins": "loses",
}  # fmt: skip
# Other words for the same, whatever stands around them.
ALIKE = {
    "almost": "nearly", "although": "though", "attempt": "try", "attempting": "trying", "began": "started",
    "begin": "start", "beginning": "starting", "biggest": "largest", "bought": "purchased", "buy": "purchase",
    "currently": "at present", "during": "in the course of", "enormous": "huge", "ended": "came to an end",
    "entire": "whole", "huge": "enormous", "largest": "biggest",
    "obtain": "get", "obtained": "got", "quickly": "rapidly",
    "roughly": "about", "speak": "talk", "speaking": "talking", "spoke": "talked", "start": "begin",
    "started": "began", "starting": "beginning", "talked": "spoke", "though": "although",
    "toward": "towards", "trying to": "attempting to", "upon": "on", "whether": "if",
    "nearly": "almost", "several": "a number of", "in order to": "to", "assist": "help", "because": "since",
}  # fmt: skip
# Where such a word is a verb, what must stand before it and what behind it.
VERBS = ("attempt", "attempting", "beginning", "buy", "start", "starting")
BEFORE = {
    "because": re.compile(r", \Z"),
    "whether": re.compile(r"\b(?:asked|know|see|ask|wonder\w*) \Z"),
}
ALL = re.compile(r" (?:every|all|universally|immediately|half|two|three|four|entirely)\b")
TO = re.compile(r" to\b")
AFTER = {
    "almost": ALL, "nearly": ALL, "attempt": TO, "attempting": TO, "because": re.compile(r" (?!of\b)"),
    "during": re.compile(r" (?!in\b)"), "several": re.compile(r" (?!of\b)"),
    **dict.fromkeys(("speak", "speaking", "spoke"), re.compile(r" (?!out\b|up\b)")),
    **dict.fromkeys(("start", "started", "starting"), re.compile(r" (?!off\b|up\b|out\b)")),
}  # fmt: skip
PATTERNS = {
    "be": re.compile(
        r"\b(?P<be>is|are|was|were|will|has|have|had|can|should)"
        r"(?= (?!(?:not|no|never|only|hardly|nothing|also|to|still|none|nearly|almost|about|more|less|neither"
        r"|just|even|yet|all)\b|any|every)[a-z])"
    ),
    "turned": re.compile(
        rf"(?<![\w-])(?P<turned>{'|'.join(TURNED)})(?= (?:the|a|an|his|her|their|its|[A-Z]\w+)\b)"
    ),
    "alike": re.compile(
        r"(?<=[a-z,] )(?<!as )(?<!even )(?<!so )(?<!the )(?<!a )(?<!an )"
        rf"(?P<alike>{'|'.join(ALIKE)})(?= [a-z])"
    ),
}  # fmt: skip
BRANCH = re.compile(
    r"[,;:(—–]| -|\b(?:that|who|which|whom|what|how|if|when|whether|why|where|because|unless|while|as"
    r"|although|not|no|never|than|nobody|none|neither|nothing|few|little|only|hardly|and|or|but|said|says)\b|n[’']t\b",
    re.IGNORECASE,
)


def statements(article: Article) -> Iterator[Spot]:
    """Verbs and words of sentences without quotes whose claim no other sentence makes."""
    return claimed_once(article, PATTERNS)


def not_added(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Is not" for "is", in the main clause."""
    main = 1 <= len(item.before.split()) <= 10 and not BRANCH.search(item.before)
    denied = re.search(r"\b(?:not|no|only|but|nothing|unable)\b|n[’']t", item.after)
    if item.sort != "be" or not main or denied or item.before.startswith(("Nor ", "Then ")):
        return None
    if item.text in ("has", "have", "had") and _tag_at(item, item.end + 1) not in ("VBN", "RB"):
        return None  # "has three ways"
    return item.rewritten("cannot" if item.text == "can" else f"{item.text} not", "drift")


def _tag_at(item: Spot, place: int) -> str:
    return next((w.tag for w in item.sentence.words if w.start - item.sentence.start == place), "")


def verb_turned(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Opposes" for "supports"."""
    if item.sort != "turned":
        return None
    tag = _tag_at(item, item.start)
    passive = re.search(r"\b(?:is|are|was|were|be|been|being|get|got) \Z", item.before)
    denied = re.search(
        r"\b(?:not|never|n[’']t|if|would|could|might|may|to) (?:\w+ )?\Z|\bneither\b", item.before
    )
    ahead = item.text not in ("led", "leads") or re.search(r"\bby \d|percent|points", item.after)
    fit = tag in ("VBD", "VBZ") and not passive and not denied and ahead
    return item.rewritten(TURNED[item.text], "drift") if fit else None


def words_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Started" for "began", "towards" for "toward"."""
    if item.sort != "alike":
        return None
    word, tag = item.text, _tag_at(item, item.start)
    led, goes_on = BEFORE.get(word), AFTER.get(word)
    if (word in VERBS and not tag.startswith("VB")) or (led and not led.search(item.before)):
        return None
    if goes_on and not goes_on.match(item.after):
        return None
    return item.rewritten(ALIKE[word], "kept")


DRIFT_STATEMENTS = (
    Kind("drift-not-added", "drift", True, not_added, SEEN, of="statement"),
    Kind("drift-verb-turned", "drift", True, verb_turned, SEEN, of="statement"),
    Kind("reserve-words-otherwise", "drift", False, words_otherwise, SEEN, of="statement"),
)
