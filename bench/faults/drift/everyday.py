"""Doubt and credit lost, hardened or kept while a sentence is written anew, and claims that nobody made."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

from bench.faults.articles import Article, Material, Sentence
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.drift.drift import Reserved, claimed_once, clause_of, is_repeated
from bench.faults.retouching import retouched
from bench.faults.rewording import TOLD, capital, lower, small
from bench.faults.spots import Spot

ADVERBS = (
    "reportedly|allegedly|possibly|probably|perhaps|apparently|presumably|supposedly|seemingly|potentially"
)
PATTERNS = {
    "may": re.compile(
        r"(?<![-\w])(?P<modal>may|might)(?= (?:also |still |even |well |soon "
        r"|not )?(?!have\b|not\b|or\b|as\b|once\b)[a-z]+)"),
    "could": re.compile(
        r"\b(?P<modal>could)(?= (?:also |still |even |well |soon )?(?:be|become|lead|prompt|affect|help"
        r"|offer|represent"
        r"|hinge|add|cost|face|lose|damage|hurt|trigger|supplement|bolster|fall|exclude|include|reverse"
        r"|change|mean|take)\b)"
    ),
    "likely": re.compile(
        r"\b(?P<be>is|are|was|were) (?P<how>likely|unlikely|expected|believed|thought|projected"
        r"|poised) to (?P<rest>be\b|[a-z]+)"
    ),
    "will-likely": re.compile(r"(?<=\b(?:will|ould) )(?P<likely>likely|probably) (?=[a-z]+)"),
    "adverb": re.compile(rf"(?<=[a-z] )(?P<adverb>{ADVERBS}) (?=[a-z]+)"),
    "seems": re.compile(
        r"\b(?P<seems>seems|appears|seemed|appeared|seem|appear)(?: to be)? (?=(?:to be "
        r"|a |an |the |[a-z]+(?:al|ic|ous|ed|ent|ar|ly|ful|ive|y)\b))"),
}  # fmt: skip
BE = {"seems": "is", "appears": "is", "seemed": "was", "appeared": "was", "seem": "are", "appear": "are"}
# Before a doubt: what is asked, wished or allowed, and no claim that somebody holds back.
UNCLAIMED = re.compile(
    r"\b(?:how|what|whether|who|why|where|so|so that|wish|wished|hope|hoped|ask|asked|if|as|did|does|do"
    r"|not|n[’']t|than|you|your"
    r"|students?|may or)\b[^,;.]*\Z",
    re.IGNORECASE,
)
OTHER_DOUBT = {
    "may": "might", "might": "may", "could": "might", "likely": "probably", "probably": "likely",
    "reportedly": "by some reports", "possibly": "perhaps", "perhaps": "possibly", "apparently": "it seems",
    "presumably": "probably", "supposedly": "as is claimed", "seemingly": "apparently",
    "potentially": "possibly", "allegedly": "as is alleged", "seems": "appears", "appears": "seems",
    "seemed": "appeared", "appeared": "seemed", "seem": "appear", "appear": "seem",
}  # fmt: skip
# Of what one knows of oneself, and of what others could look into.
OWNED_UP = {"said": ("admitted", "conceded"), "says": ("admits", "concedes"), "say": ("admit", "concede")}
PROVED = {
    "said": ("proved", "established"), "says": ("proves", "has established"),
    "say": ("prove", "have established"), "argued": ("proved", "showed"), "argues": ("proves", "shows"),
    "argue": ("prove", "show"), "claimed": ("proved", "showed"), "claims": ("proves", "shows"),
    "claim": ("prove", "show"), "suggests": ("proves",), "suggested": ("proved",),
    "estimates": ("has established",), "estimated": ("established",), "believes": ("knows",),
    "believe": ("know",), "warned": ("proved",), "warns": ("proves",), "warn": ("prove",),
    "contends": ("proves",), "contended": ("proved",), "alleges": ("proves",), "alleged": ("proved",),
    "reported": ("proved",), "reports": ("proves",),
}  # fmt: skip
AS_NEUTRAL = {
    "said": ("says", "stated"), "says": ("said", "states"), "say": ("said", "state"),
    "argued": ("contended", "maintained"), "argues": ("contends", "maintains"),
    "argue": ("contend", "maintain"), "claimed": ("said", "asserted"), "claims": ("says", "asserts"),
    "claim": ("say", "assert"), "suggests": ("proposes",), "believes": ("thinks",), "believe": ("think",),
    "warned": ("cautioned",), "warns": ("cautions",), "warn": ("caution",), "contends": ("argues",),
    "contended": ("argued",), "estimates": ("reckons",), "estimated": ("reckoned",),
}  # fmt: skip
OWN_MATTER = re.compile(
    r"\A(?:he|she|they|it|his|her|their|its|this|that|these|those|there|either|one|we|I)\b", re.IGNORECASE
)
# Of the sentences that could be given to an invented source one in eleven is: no kind is to outweigh all.
SHARE = 11
# What a press office announces, which many papers tell without it.
ANNOUNCED = re.compile(
    r"\b(?:ad will|will (?:air|announce|address|hold|meet|join)|plans? to)\b|\A\w+ unclear\b"
)
# Who is said to have said it, though nobody is named in the article.
SOURCING = (
    ", two people familiar with the matter said", ", according to an internal memo",
    ", an official confirmed on condition of anonymity", ", a former aide recalled",
    ", according to people who were in the room",
)  # fmt: skip
CIRCUMSTANCES = (
    ", over the objections of senior advisers", ", to the dismay of many longtime allies",
    ", a step that took even close aides by surprise", ", after weeks of talks behind closed doors",
    ", despite warnings from lawyers", ", ignoring a written plea from party elders",
)  # fmt: skip


def doubtful(article: Article) -> Iterator[Spot]:
    """Where a sentence without quotes, whose claim no other makes, holds something back."""
    for spot in claimed_once(article, PATTERNS):
        if not UNCLAIMED.search(spot.before) and spot.sentence.text.count(spot.text) == 1:
            yield spot


def plain(article: Article) -> Iterator[Sentence]:
    """Full sentences of the article's own, 8 to 40 words, whose claim no other makes."""
    for sentence in article.sentences:
        full = (
            re.match(r"(?![A-Z]{4,}[ ,])[A-Z]", sentence.text)
            and re.search(r"\A[^‘]*[^,]\.\Z", sentence.text)
            and "''" not in sentence.text
        )
        if (
            full
            and not sentence.quotes
            and 8 <= len(sentence.text.split()) <= 40
            and not is_repeated(sentence)
        ):
            finite = any(word.tag in ("VBD", "VBZ", "VBP", "MD") for word in sentence.words)
            first = sentence.words[0].tag in (
                "DT",
                "NNP",
                "NNPS",
                "NNS",
                "NN",
                "PRP",
                "PRP$",
                "JJ",
                "CD",
                "IN",
                "CC",
                "RB",
                "EX",
            )
            capitals = sum(word[0].isupper() for word in sentence.text.split())
            known = _begins_with_name(sentence) or small(sentence.text) != sentence.text
            if finite and first and known and capitals < 0.6 * len(sentence.text.split()):
                yield sentence


def _begins_with_name(sentence: Sentence) -> bool:
    first, text = sentence.words[0], sentence.article.text
    word = text[first.start : first.end]
    common = small(sentence.text) != sentence.text or re.search(rf"\b{re.escape(word.lower())}\b", text)
    return first.name != "O" or (first.tag.startswith("NNP") and not common)


def _inside(sentence: Sentence, text: str) -> str:
    """`text`, with which the sentence perhaps begins, as it stands behind other words."""
    if re.match(r"(?:Federal|State|Police|Republicans? and) ", text):
        return lower(text)
    if small(text) != text:
        return small(text)
    return text if _begins_with_name(sentence) or not sentence.text.startswith(text[:12]) else lower(text)


def _whole(text: str, *expected: str, rewritten: bool = False) -> Change | None:
    """All of the sentence is to be judged; it is rewritten where it can be, None where it must and cannot."""
    made = retouched(text)
    text = capital(re.sub(r"  +", " ", made or text).strip())
    return Change(text, 0, len(text), expected) if made or not rewritten else None


def doubt_lost(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Will" for "may", "is" for "seems"; "probably" and its kin are gone."""
    if item.sort in ("may", "could"):
        if item.after.startswith(" be expected"):
            return None
        new = "will"
    elif item.sort == "likely":
        will = "will" if item.part("be") in ("is", "are") else "would"
        new = f"{will} {'not ' if item.part('how') == 'unlikely' else ''}{item.part('rest')}"
    elif item.sort == "seems":
        new = f"{BE[item.part('seems')]} "
    else:
        new = ""
    return _whole(f"{item.before}{new}{item.after}", "drift")


def doubt_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """Another word for the same doubt."""
    if item.sort == "likely":
        if item.part("how") not in ("likely", "unlikely") or item.part("be") not in ("is", "are"):
            return None
        new = f"will probably {'not ' if item.part('how') == 'unlikely' else ''}{item.part('rest')}"
    elif item.sort == "seems":
        new = item.text.replace(item.part("seems"), OTHER_DOUBT[item.part("seems")])
    elif item.sort == "could" and re.search(r"\b(?:that|who|which|to)\b[^,]*\Z", item.before):
        return None  # "a tool that could help" speaks of what it is for
    else:
        new = OTHER_DOUBT[item.text.strip()] + (" " if item.text.endswith(" ") else "")
        new = f", {new.strip()}, " if new.count(" ") > 1 else new
    text = re.sub(r" ,", ",", f"{item.before}{new}{item.after}")
    return _whole(text, "kept")


def _attributed(item: Reserved) -> tuple[str, str, str] | None:
    """Who says it as it stands inside a sentence, the verb and the clause."""
    source, clause = item.source.strip(" ,"), clause_of(item)
    if not item.content or re.search(r"\b(?:neither|either|and that)\b|--|[—–]", f"{source} {clause}"):
        return None
    if item.content_first:
        clause = _inside(item.sentence, clause)
    return source, item.cue, clause


def credit_lost(item: Reserved, material: Material, rng: Random) -> Change | None:
    """What somebody says stands as a fact."""
    said = _attributed(item)
    if (
        not said
        or OWN_MATTER.match(said[2])
        or ANNOUNCED.search(said[2])
        or re.search(r"\b(?:he|she|they) (?:thinks?|believes?|hopes?)\b", said[2])
    ):
        return None
    clause = re.sub(r" \b(?:he|she|they) says?\b", "", said[2])
    return _whole(f"{capital(clause)}.", "drift")


def cue_hardened(item: Reserved, material: Material, rng: Random) -> Change | None:
    """What somebody says or thinks is proved, known or admitted."""
    said = _attributed(item)
    if not said or ANNOUNCED.search(said[2]):
        return None
    source, cue, clause = said
    own = OWN_MATTER.match(clause) or re.search(r"\b(?:should|hoped?|thinks?|shares?)\b", clause)
    verbs = (OWNED_UP if own else PROVED).get(cue)
    if not verbs:
        return None
    cue = rng.choice(verbs)
    if rng.random() < 0.5 and not own and "," not in source:
        return _whole(f"As {_inside(item.sentence, source)} {cue}, {clause}.", "drift")
    return _whole(f"{capital(source)}{',' if ',' in source else ''} {cue} that {clause}.", "drift")


def sourcing_invented(item: Sentence, material: Material, rng: Random) -> Change | None:
    """A statement of the article's own is given to a source that nobody has heard of."""
    if item.start % SHARE:
        return None
    past = any(word.tag == "VBD" for word in item.words)
    added = rng.choice(SOURCING if past else SOURCING[:-2])
    told = re.search(TOLD.pattern, item.text, re.IGNORECASE)
    if (
        told
        or re.search(r"[:;?]|\b(?:I|we|you|your|our|us|if|let)\b", item.text, re.IGNORECASE)
        or material.holds(added)
    ):
        return None
    return _whole(item.text.removesuffix(".") + added + ".", "drift", "added")


def circumstance_invented(item: Sentence, material: Material, rng: Random) -> Change | None:
    """Something that somebody did is told with a circumstance that the article does not know."""
    added = rng.choice(CIRCUMSTANCES)
    verbs = [word.tag for word in item.words if word.tag in ("VBD", "VBZ", "VBP", "MD")]
    acts = (
        verbs[:1] == ["VBD"]
        and item.words[0].tag.startswith(("NNP", "PRP", "DT", "NNS"))
        and not re.search(
            r"[:;?()]| - |, (?:which|who|but|and|even|called)\b|\b(?:though|remains?|now|Stay)\b", item.text
        )
    )
    stative = re.search(
        r"\b(?:was|were|had|seemed|appeared|said|thought|felt|knew|would|could|is|are|not|I|we)\b|n[’']t\b",
        item.text,
    )
    if (
        not acts
        or stative
        or len(item.text.split()) > 26
        or TOLD.search(item.text)
        or material.holds(added.split()[-1])
    ):
        return None
    return _whole(item.text.removesuffix(".") + added + ".", "drift", "added")


def credit_moved(item: Reserved, material: Material, rng: Random) -> Change | None:
    """Who says it stands at the other end of the sentence."""
    said = _attributed(item)
    if not said:
        return None
    source, cue, clause = said
    inside = _inside(item.sentence, source)
    if item.content_first:
        comma = "," if "," in inside else ""
        return _whole(f"{capital(inside)}{comma} {cue} that {clause}.", "kept")
    if len(clause.split()) > 35 or TOLD.search(clause):
        return None
    pronoun = re.fullmatch(r"[Hh]e|[Ss]he|[Tt]hey", inside)
    if "," in inside or rng.random() < 0.5 or pronoun or OWN_MATTER.match(clause):
        behind = f"{inside.lower() if pronoun else inside} {cue}" if "," not in inside else f"{cue} {inside}"
        return _whole(f"{capital(clause)}, {behind}.", "kept")
    return _whole(f"According to {inside}, {clause}.", "kept")


def cue_neutral(item: Reserved, material: Material, rng: Random) -> Change | None:
    """Another verb that says no more than that somebody says it."""
    said = _attributed(item)
    if not said or said[1] not in AS_NEUTRAL:
        return None
    source, cue, clause = said
    cue = rng.choice(AS_NEUTRAL[cue])
    head = re.split(r",| (?:for|in|of|on|who|from|at)\b", source)[0]
    many = re.search(r" and |(?: [a-z]+|\A[A-Z][a-z]+(?:an|at|er|al|ert))s\Z|\A(?:They|Some|Many)\b", head)
    cue = "say" if cue == "says" and many else cue
    comma = "," if "," in source else ""
    return _whole(f"{capital(source)}{comma} {cue} that {clause}.", "kept")


def sentence_retold(item: Sentence, material: Material, rng: Random) -> Change | None:
    """The sentence in somewhat other words, its doubts and its credit as they were."""
    made = None if item.start % 2 else _whole(item.text, "kept", rewritten=True)
    changed = made and {*made.text.lower().split()} - {*item.text.lower().split()} - {"yet", "but"}
    return made if changed else None


def joined(item: Sentence, material: Material, rng: Random) -> Change | None:
    """It and the next sentence are one."""
    text = item.article.text
    following = next(
        (b for a, b in pairwise(item.article.sentences) if a is item and b.start - a.end <= 2), None
    )
    if (
        not following
        or following.quotes
        or not following.text.endswith(".")
        or "\n" in text[item.end : following.start]
    ):
        return None
    first = following.words[0]
    if first.tag.startswith("NNP") and first.name == "O":
        return None
    linked = re.match(
        r"(?:And|But|Yet|So|However|Or|In addition|Then|Also|Meanwhile|Still|Instead)\b", following.text
    )
    if (
        linked
        or re.search(r"[;:—–]| - ", item.text + following.text)
        or len((item.text + following.text).split()) > 40
    ):
        return None
    link = rng.choice(("; ", ", and "))
    made = f"{item.text.removesuffix('.')}{link}{_inside(following, following.text)}"
    return Change(made, 0, len(made), ("kept",))


DRIFT_EVERYDAY = (
    Kind("drift-doubt-lost-retold", "drift", True, doubt_lost, SEEN, of="doubtful"),
    Kind("drift-credit-lost-retold", "drift", True, credit_lost, SEEN),
    Kind("drift-cue-hardened", "drift", True, cue_hardened, SEEN),
    Kind("drift-sourcing-invented", "drift", True, sourcing_invented, SEEN, of="plain"),
    Kind("drift-circumstance-invented", "drift", True, circumstance_invented, SEEN, of="plain"),
    Kind("reserve-doubt-otherwise", "drift", False, doubt_otherwise, SEEN, of="doubtful"),
    Kind("reserve-credit-at-other-end", "drift", False, credit_moved, SEEN),
    Kind("reserve-cue-neutral", "drift", False, cue_neutral, SEEN),
    Kind("reserve-sentence-retold", "drift", False, sentence_retold, SEEN, of="plain"),
    Kind("reserve-next-joined", "drift", False, joined, SEEN, of="plain"),
)
