"""The reserve of such sentences given up, or kept in other words."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.drift.drift import Reserved, clause_of, whole
from bench.faults.drift.reserve_forms import Held

PLANS = {
    "plan": "intend", "plans": "intends", "want": "would like", "wants": "would like",
    "hope": "are hoping", "hopes": "is hoping", "intend": "plan", "intends": "plans", "aim": "seek",
    "aims": "seeks", "seek": "aim", "seeks": "aims", "promise": "pledge", "promises": "pledges",
    "promised": "pledged", "vows": "pledges", "vowed": "pledged", "pledge": "promise",
    "pledges": "promises", "pledged": "promised", "is trying": "is attempting",
    "are trying": "are attempting", "is planning": "plans", "are planning": "plan",
}  # fmt: skip
STRONGER = {
    "said": "proved", "says": "proves", "say": "prove", "claimed": "proved", "claims": "proves",
    "claim": "prove", "argued": "established", "argues": "establishes", "argue": "establish",
    "alleged": "proved", "alleges": "proves", "suggested": "proved", "suggests": "proves",
    "suggest": "prove", "believe": "have established", "believes": "has established",
    "contends": "establishes", "contended": "established", "contend": "establish",
}  # fmt: skip
EQUAL = {
    "said": "stated", "says": "states", "say": "state", "claimed": "alleged", "claims": "alleges",
    "claim": "allege", "argued": "contended", "argues": "contends", "argue": "contend",
    "alleged": "claimed", "alleges": "claims", "suggested": "hinted", "suggests": "hints",
    "warned": "cautioned", "warns": "cautions", "believes": "thinks", "believe": "think",
    "contends": "argues", "contended": "argued", "contend": "argue", "estimates": "reckons",
    "estimated": "reckoned",
}  # fmt: skip
HANGS = re.compile(r"\b(?:will|would|can|cannot|could|may|might)\b|\b(?:wo|ca|would|could)n[’']t\b|[’']ll\b")


def plan_done(item: Held, material: Material, rng: Random) -> Change | None:
    """ "Plans to" is "will"."""
    return whole(f"{item.before}will {item.after}", "drift") if item.form == "plan" else None


def plan_otherwise(item: Held, material: Material, rng: Random) -> Change | None:
    """ "Intends to" for "plans to"."""
    new = PLANS.get(item.part("verb"))
    return whole(f"{item.before}{new} to {item.after}", "kept") if item.form == "plan" and new else None


def credit_removed(item: Held, material: Material, rng: Random) -> Change | None:
    """ "According to the report" is gone."""
    return whole(f"{item.part('clause')}.", "drift") if item.form == "credit" else None


def credit_moved(item: Held, material: Material, rng: Random) -> Change | None:
    """It stands at the other end."""
    if item.form != "credit" or item.sentence.text.startswith(("And ", "But ")):
        return None
    clause, source = item.part("clause"), item.part("source")
    if item.sentence.text.startswith("According"):
        return whole(f"{clause}, according to {source}.", "kept")
    clause = clause[:1].lower() + clause[1:] if item.begins_small else clause
    return whole(f"According to {source}, {clause}.", "kept")


def condition_removed(item: Held, material: Material, rng: Random) -> Change | None:
    """ "If" and what it hangs on are gone, "would" is "will"."""
    if item.form != "condition":
        return None
    clause = item.part("clause")
    if not HANGS.search(clause) or re.search(r"\b(?:may|might|would have|could have)\b", clause):
        return None
    clause = re.sub(r"\bwould\b", "will", re.sub(r"\bcould\b", "can", clause))
    return whole(f"{clause}.", "drift") if len(clause.split()) >= 5 else None


def condition_moved(item: Held, material: Material, rng: Random) -> Change | None:
    """The condition stands at the other end."""
    if item.form != "condition":
        return None
    word, clause, condition = item.part("word"), item.part("clause"), item.part("condition")
    # It must not come to hang on another clause than before.
    simple = HANGS.search(clause) and not re.search(
        r",| -|—|\b(?:that|which|who|in which|said|says)\b", clause
    )
    if not simple or not 6 <= len(clause.split()) <= 25:
        return None
    if word in ("If", "Unless"):
        return whole(f"{clause} {word.lower()} {condition}.", "kept")
    clause = clause[:1].lower() + clause[1:] if item.begins_small else clause
    return whole(f"{word.capitalize()} {condition}, {clause}.", "kept")


def cue_stronger(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Said" is "proved"."""
    return _other_cue(item, STRONGER[item.cue], "drift") if item.cue in STRONGER else None


def cue_otherwise(item: Reserved, material: Material, rng: Random) -> Change | None:
    """Another verb that grants no more."""
    return _other_cue(item, EQUAL[item.cue], "kept") if item.cue in EQUAL else None


def _other_cue(item: Reserved, new: str, expected: str) -> Change:
    clause = clause_of(item)
    if item.content_first:
        return whole(f"{clause}, {item.source} {new}.", expected)
    return whole(f"{item.source} {new} that {clause}.", expected)


RESERVE_CHANGES = (
    Kind("drift-plan-done", "drift", True, plan_done, SEEN, of="held"),
    Kind("drift-credit-removed", "drift", True, credit_removed, SEEN, of="held"),
    Kind("drift-condition-removed", "drift", True, condition_removed, SEEN, of="held"),
    Kind("drift-cue-stronger", "drift", True, cue_stronger, SEEN),
    Kind("reserve-plan-otherwise", "drift", False, plan_otherwise, SEEN, of="held"),
    Kind("reserve-credit-moved", "drift", False, credit_moved, SEEN, of="held"),
    Kind("reserve-condition-moved", "drift", False, condition_moved, SEEN, of="held"),
    Kind("reserve-cue-otherwise", "drift", False, cue_otherwise, SEEN),
)
