"""What somebody says, believes or holds possible told as a fact; the same with who says so elsewhere."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.drift.drift import ADVERB, MODAL, NO_RESERVE, Reserved, clause_of, whole
from bench.faults.drift.opinions import Opinion
from bench.faults.drift.reserve_forms import Held
from bench.faults.drift.statements import BRANCH
from bench.faults.words import OUTLETS

FACTS = ("It is a fact that {}.", "There is no doubt that {}.", "It is beyond dispute that {}.")
FINDINGS = re.compile(r"\b(?:data|polls?|statistics|survey|analysis|figures|records|projections|estimates)\b")
SUBJECT = re.compile(r"(?:(?:The|A|An|His|Her|Its|Their|Mr\.|Mrs\.|Ms\.) )?(?:[\w’'.-]+ ){1,6}")


def said_to_fact(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "It is a fact that", and no word of who says so."""
    return whole(rng.choice(FACTS).format(_inner(item)), "drift") if item.source else None


def _inner(item: Reserved) -> str:
    """The clause as it stands in the midst of a sentence."""
    clause = clause_of(item)
    if not item.content_first:
        return clause
    small = item.sentence.words[0].tag in ("DT", "PRP", "PRP$", "NNS", "CD", "JJ", "EX", "IN")
    return clause[:1].lower() + clause[1:] if small and not re.match(r"I\b", clause) else clause


def surely(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Will certainly" for "may"."""
    text = item.sentence.text
    others = ADVERB.search(text) or NO_RESERVE.search(text)
    others = others or re.search(
        r"\b(?:[Ii]f|would|seems?|appears?|may well|as might|as may|might well)\b", text
    )
    new, times = MODAL.subn(rng.choice(("will certainly", "will surely", "will without doubt")), text)
    return whole(new, "drift") if times == 1 and not item.source and not others else None


def opinion_dropped(item: Opinion, material: Material, rng: Random) -> Change | None:
    """What somebody believes is so, and an allegation is "the fact that"."""
    if item.form == "claim" and item.part("link") == "that":
        owned = re.search(r"[’']s? \Z|\bexpress\w* \Z|\b(?:his|her|their|its) \Z", item.before)
        return None if owned else item.replaced("the fact that ", "drift")
    denied = re.search(r"\b(?:not|who|that|never|[Nn]o|[Nn]obody|[Nn]one|[Nn]either)\b|n[’']t", item.before)
    goes_on = re.search(r", (?:but|and) \w+ed\b", item.after)
    if item.form != "opinion" or denied or goes_on or not SUBJECT.fullmatch(item.before):
        return None
    return whole(item.after, "drift")


def said_in_the_midst(item: Reserved, material: Material, rng: Random) -> Change | None:
    """Who says it stands between the subject and its verb."""
    if not item.source:
        return None
    clause = clause_of(item)
    start = item.sentence.text.find(clause)
    words = [w for w in item.sentence.words if start <= w.start - item.sentence.start < start + len(clause)]
    verb = next((word for word in words if word.tag in ("VBD", "VBZ", "VBP", "MD")), None)
    if start < 0 or verb is None:
        return None
    at = verb.start - item.sentence.start - start
    subject, rest = clause[:at].rstrip(), clause[at:]
    adverb = words[words.index(verb) - 1].tag not in ("NN", "NNS", "NNP", "NNPS", "CD")
    odd = adverb or BRANCH.search(subject) or "," in item.source or re.search(r"\band that\b", rest)
    if not 2 <= len(subject.split()) <= 7 or odd or len(item.source.split()) > 6:
        return None
    first = item.sentence.words[0]
    proper = first.tag.startswith(("NNP", "JJ")) or first.name != "O"
    if first.tag == "JJ" and not item.content_first:
        return None  # "Federal officials", "Republican officials"
    source = item.source if item.content_first or proper else item.source[:1].lower() + item.source[1:]
    return whole(f"{subject}, {source.rstrip(' ,')} {item.cue}, {rest}.", "kept")


def source_as_quoted(item: Reserved, material: Material, rng: Random) -> Change | None:
    """Who says it, and in whose report."""
    pronoun = re.fullmatch(r"(?:he|she|they|it|we|I)", item.source, re.IGNORECASE)
    if not item.source or item.content_first or pronoun or re.search(r"[,(]|\bwho\b", item.source):
        return None
    clause, outlet = clause_of(item), OUTLETS[item.sentence.article.id.split("_")[0]]
    how = rng.choice((f"as quoted by {outlet}", f"quoted in {outlet}", f"according to {outlet}"))
    torn = re.search(rf"\w{re.escape(clause[:20])}", item.sentence.text)
    return None if torn else whole(f"{item.source}, {how}, {item.cue} that {clause}.", "kept")


def credit_as_verb(item: Held, material: Material, rng: Random) -> Change | None:
    """ "The report said that" for "according to the report"."""
    source, clause = item.part("source"), item.part("clause")
    pronouns = {"him": "he", "her": "she", "them": "they"}
    if item.form != "credit" or re.match(r"(?:And|But|So)\b", clause) or len(clause.split()) < 8:
        return None
    source = pronouns.get(source, source)
    last = not item.sentence.text.startswith("According")
    clause = clause[:1].lower() + clause[1:] if last and item.begins_small else clause
    cue = "indicated" if FINDINGS.search(source) else rng.choice(("said", "stated"))
    return whole(f"{source} {cue} that {clause}.", "kept")


DRIFT_TELLERS = (
    Kind("drift-said-to-fact", "drift", True, said_to_fact, SEEN),
    Kind("drift-surely", "drift", True, surely, SEEN),
    Kind("drift-opinion-dropped", "drift", True, opinion_dropped, SEEN, of="opinion"),
    Kind("reserve-said-in-the-midst", "drift", False, said_in_the_midst, SEEN),
    Kind("reserve-source-as-quoted", "drift", False, source_as_quoted, SEEN),
    Kind("reserve-credit-as-verb", "drift", False, credit_as_verb, SEEN, of="held"),
)
