"""Such doubt given up, or kept in yet other words."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.drift.doubts import Doubt
from bench.faults.drift.drift import whole

OTHER_EPITHETS = {"potential": "possible", "possible": "potential", "prospective": "potential"}
OTHER_ADVERBS = {
    "potentially": "possibly", "seemingly": "apparently", "almost certainly": "in all likelihood",
    "ostensibly": "seemingly", "likely": "probably",
}  # fmt: skip
OTHER_SEEMS = {
    "seem": "appear", "seems": "appears", "seemed": "appeared", "appear": "seem", "appears": "seems",
    "appeared": "seemed",
}  # fmt: skip
PLAIN = {
    "seem be": "are", "seems be": "is", "appear be": "are", "appears be": "is", "seem have": "have",
    "seems have": "has", "appear have": "have", "appears have": "has", "seem think": "think",
    "seems think": "thinks", "seemed think": "thought", "appeared think": "thought",
    "appeared have": "had", "seemed have": "had", "appeared be": "was", "seemed be": "was",
}  # fmt: skip
OTHER_CUES = {
    "noted": "observed", "notes": "observes", "added": "went on to say", "insisted": "maintained",
    "insists": "maintains", "asserts": "contends", "asserted": "contended", "pointed out": "noted",
    "fear": "are afraid", "feared": "were afraid", "has said": "has stated", "have said": "have stated",
    "has pointed out": "has noted", "concluded": "came to the conclusion", "acknowledged": "conceded",
    "thinks": "believes", "think": "believe", "cautioned": "warned", "maintains": "insists",
}  # fmt: skip
# Where who says so stands beside the claim, which drift-modal leaves out.
BESIDE = re.compile(
    r"[“\"]|\b(?:said|says?|told|warn\w*|suggest\w*|argu\w+|assert\w*|fears?|critics|believes?|express\w*|wrote)\b"
)
PAST = re.compile(r"\b(?:said|told|warned|suggested|argued|asserted|wrote|feared|believed)\b")


def when_for_if(item: Doubt, material: Material, rng: Random) -> Change | None:
    """ "When she wins" for "if she wins": of one thing that may come, not of what comes time and again."""
    if item.form != "if":
        return None
    start, end = item.sentence.start + item.start, item.sentence.start + item.end
    tags = {word.tag for word in item.sentence.words if start < word.start and word.end <= end}
    once = "NNP" in tags or (
        re.match("(?:the|a) ", item.part("what"))
        and re.search(r"\b(?:will|would|could|may|might)\b", item.before + item.after)
    )
    past = "VBD" in tags or ("VBN" in tags and not re.search(r"\b(?:is|are|be)\b", item.part("what")))
    if past or not once or re.search(r"\bcandidate is\b|^elected", item.part("what")):
        return None
    when = "When" if item.part("if") == "If" else "when"
    return item.replaced(f"{when} {item.part('what')}", "drift")


def if_otherwise(item: Doubt, material: Material, rng: Random) -> Change | None:
    """ "In the event that" for "if"."""
    if item.form != "if" or item.part("what").startswith("elected"):
        return None
    event = "In the event that" if item.part("if") == "If" else "in the event that"
    return item.replaced(f"{event} {item.part('what')}", "kept")


def lighter_removed(item: Doubt, material: Material, rng: Random) -> Change | None:
    """ "Possible" and "seemingly" are gone, "seems to be" is "is"."""
    if item.form != "lighter":
        return None
    if item.part("seems"):
        plain = PLAIN.get(f"{item.part('seems')} {item.part('be')}")
        held = re.search(r"\b(?:can|not|n[’']t|what|may|might|could|would|will|to) \Z", item.before)
        return item.replaced(plain, "drift") if plain and not held else None
    mild = item.part("epithet") == "potential" or item.part("adverb") == "almost certainly"
    if mild or re.match(r"\d|dangerous", item.after):
        return None  # "potential buyers" are about as many as buyers
    if item.before.endswith((" a ", " an ")):
        an = "an" if item.after[:1] in "aeiou" else "a"
        text = item.before.rpartition(" a")[0] + f" {an} {item.after}"
        return whole(text, "drift")
    return item.replaced("", "drift")


def lighter_otherwise(item: Doubt, material: Material, rng: Random) -> Change | None:
    """ "Possible" for "potential", "appears to" for "seems to"."""
    if item.form != "lighter":
        return None
    if seems := item.part("seems"):
        return item.replaced(f"{OTHER_SEEMS[seems]} to {item.part('be')}", "kept")
    new = OTHER_EPITHETS.get(item.part("epithet")) or OTHER_ADVERBS.get(item.part("adverb"))
    if new is None:
        return None
    if item.before.endswith((" a ", " an ")):
        an = "an" if new[:1] in "aeiou" else "a"
        return whole(f"{item.before.rpartition(' a')[0]} {an} {new} {item.after}", "kept")
    return item.replaced(f"{new} ", "kept")


def modal_beside(item: Doubt, material: Material, rng: Random) -> Change | None:
    """Who says so stays, and what "may" be will be."""
    beside = item.form == "modal" and BESIDE.search(item.sentence.text)
    others = re.search(r"\b(?:if|perhaps|possibly|probably|likely|whether|potentially)\b", item.sentence.text)
    if not beside or others:
        return None
    will = "would" if PAST.search(item.before) else "will"
    return item.replaced(f"{will} {item.part('adverb')}{item.part('deed')}", "drift")


def modal_otherwise(item: Doubt, material: Material, rng: Random) -> Change | None:
    """ "Could possibly" for "may"."""
    if item.form != "modal" or not item.part("modal") or item.part("adverb"):
        return None
    return item.replaced(f"could {rng.choice(('possibly', 'conceivably'))} {item.part('deed')}", "kept")


def source_dropped(item: Doubt, material: Material, rng: Random) -> Change | None:
    """ "She noted that" is gone, or "he said" from between."""
    if item.form == "noted":
        return whole(f"{item.part('clause')}.", "drift")
    if item.form != "inserted":
        return None
    return whole(f"{_first(item)} {item.part('rest')}.", "drift")


def source_otherwise(item: Doubt, material: Material, rng: Random) -> Change | None:
    """Another verb that grants no more, or "he said" at the end."""
    if item.form == "noted":
        new = OTHER_CUES.get(item.part("cue"))
        return whole(f"{item.part('source')} {new} that {item.part('clause')}.", "kept") if new else None
    if item.form != "inserted":
        return None
    return whole(f"{_first(item)} {item.part('rest')}, {item.part('source')} {item.part('cue')}.", "kept")


def _first(item: Doubt) -> str:
    """What stands before "he said", with the comma that it needs without him."""
    first, rest = item.part("first"), item.part("rest")
    led = re.match(r"(?:But )?(?:If|When|While|As|In|After|Since|Even|Though|Although|[Tt]o)\b", first)
    return f"{first}," if led or re.match(r"(?:and|but|compared)\b", rest) else first


DOUBT_CHANGES = (
    Kind("drift-when-for-if", "drift", True, when_for_if, SEEN, of="doubt"),
    Kind("drift-lighter-removed", "drift", True, lighter_removed, SEEN, of="doubt"),
    Kind("drift-modal-beside", "drift", True, modal_beside, SEEN, of="doubt"),
    Kind("drift-source-dropped", "drift", True, source_dropped, SEEN, of="doubt"),
    Kind("reserve-if-otherwise", "drift", False, if_otherwise, SEEN, of="doubt"),
    Kind("reserve-lighter-otherwise", "drift", False, lighter_otherwise, SEEN, of="doubt"),
    Kind("reserve-modal-otherwise", "drift", False, modal_otherwise, SEEN, of="doubt"),
    Kind("reserve-source-otherwise", "drift", False, source_otherwise, SEEN, of="doubt"),
)
