"""Claims that the material hedges or attributes: the draft asserts them, or keeps the reserve otherwise."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from random import Random

from bench.faults.articles import WORD, Article, Material, Sentence
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.spots import Spot, spots

MODAL = re.compile(r"\b(may|might|could)(?= (?:also |still |soon |well |even |now )?([a-z]+)\b)")
ADVERB = re.compile(
    r"(?:, )?\b(reportedly|allegedly|possibly|probably|perhaps|apparently|supposedly|presumably|likely)\b,? ?"
)
EXPECTED = re.compile(
    r"\b(?:is|are|was|were) (expected|likely|believed|thought|said|reported|alleged) to (?=[a-z]+)"
)
SAID = re.compile(
    r"(?:say|says|said|claim|claims|claimed|argue|argues|argued|allege|alleges|alleged|report|reports|reported"
    r"|suggest|suggests|suggested|believe|believes|estimate|estimates|estimated|warn|warns|warned|contend|contends"
    r"|contended|told \w+)"
)
# "Could have saved" and "asked how it might end" hold nothing back that an assertion would give away.
NO_RESERVE = re.compile(
    r"\b(?:may|might|could) (?:\w+ )?have\b|\b(?:how|what|whether|who|which|where|when|why)\b[^,.;]{0,60}"
    r"\b(?:may|might|could)\b",
    re.IGNORECASE,
)
OTHERS = {
    "reportedly": "apparently",
    "allegedly": "supposedly",
    "possibly": "perhaps",
    "probably": "most likely",
    "perhaps": "possibly",
    "apparently": "seemingly",
    "supposedly": "allegedly",
    "presumably": "probably",
    "likely": "probably",
}


@dataclass(frozen=True, eq=False)
class Reserved:
    """A sentence that holds back: by a hedge (`hedge`), or by an attribution of a clause of its own.

    `source`, `cue` and `content` are spans in the sentence; they are empty where it has no such attribution.
    """

    sentence: Sentence
    source: str = ""
    cue: str = ""
    content: str = ""
    content_first: bool = False


def reserved(article: Article) -> Iterator[Reserved]:
    """The sentences without quotes that hedge or attribute, and whose claim no other sentence makes."""
    for sentence in article.sentences:
        words = len(sentence.text.split())
        if (
            sentence.quotes
            or not 8 <= words <= 60
            or not sentence.text.endswith(".")
            or is_repeated(sentence)
        ):
            continue
        if attributed := _attributed(sentence):
            yield attributed
        elif MODAL.search(sentence.text) or ADVERB.search(sentence.text) or EXPECTED.search(sentence.text):
            yield Reserved(sentence)


def _gist(text: str) -> set[str]:
    return {word for word in WORD.findall(text.lower()) if len(word) >= 5}


def is_repeated(sentence: Sentence) -> bool:
    gist = _gist(sentence.text)
    others = (other for other in sentence.article.sentences if other is not sentence)
    return any(len(gist & _gist(other.text)) > 0.6 * len(gist) for other in others)


def claimed_once(article: Article, patterns: Mapping[str, re.Pattern[str]]) -> Iterator[Spot]:
    """Where the patterns match in sentences without quotes whose claim no other sentence makes."""
    fresh: dict[int, bool] = {}
    for spot in spots(article, patterns):
        place = spot.sentence.start
        if fresh.setdefault(place, not spot.sentence.quotes and not is_repeated(spot.sentence)):
            yield spot


def _attributed(sentence: Sentence) -> Reserved | None:
    """The attribution of a full clause that fills the sentence but for who says it."""
    inside = []
    for attribution in sentence.article.attributions:
        spans = [*attribution["source"], *attribution["cue"], *attribution["content"]]
        if any(start < sentence.end and sentence.start < end for start, end in spans):
            inside.append((attribution, spans))
    if len(inside) != 1:
        return None
    attribution, spans = inside[0]
    if len(spans) != 3 or not all(sentence.start <= s and e <= sentence.end for s, e in spans):
        return None
    source, cue, content = (sentence.article.text[s:e] for s, e in spans)
    (s0, s1), (c0, c1), (t0, t1) = spans
    if not SAID.fullmatch(cue) or not _is_clause(sentence, t0, t1):
        return None
    content_first = t0 == sentence.start and re.fullmatch(
        rf", (?:{re.escape(source)} {re.escape(cue)}|{re.escape(cue)} {re.escape(source)})\.",
        sentence.article.text[t1 : sentence.end].replace(",,", ","),
    )
    source_first = (
        s0 == sentence.start and t1 >= sentence.end - 1 and c1 - s1 < 20 and t0 - c1 <= 2 and s1 < c0
    )
    if not (content_first or source_first) or source.lower() in ("it", "which", "who", "that", "this"):
        return None
    return Reserved(sentence, source, cue, content.strip(" ,."), bool(content_first))


def _is_clause(sentence: Sentence, start: int, end: int) -> bool:
    """Do these words have a subject and a finite verb?"""
    words = [word for word in sentence.words if start <= word.start and word.end <= end]
    if words and sentence.article.text[words[0].start : words[0].end] == "that":
        words = words[1:]
    starts = bool(words) and words[0].tag in ("DT", "NNP", "NNPS", "NNS", "NN", "PRP", "PRP$", "JJ", "CD")
    verb = next((i for i, word in enumerate(words) if word.tag in ("VBD", "VBZ", "VBP", "MD")), None)
    return starts and len(words) >= 7 and verb is not None and 1 <= verb <= 12


def whole(text: str, *expected: str) -> Change:
    text = re.sub(r"  +", " ", text).strip()
    text = text[:1].upper() + text[1:]
    return Change(text, 0, len(text), expected)


def clause_of(item: Reserved) -> str:
    return re.sub(r"\Athat ", "", item.content)


def modal_removed(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "May" is "will"."""
    new, times = MODAL.subn("will", item.sentence.text)
    others = ADVERB.search(item.sentence.text) or re.search(
        r"\b(?:if|would|seems?|appears?)\b", item.sentence.text
    )
    others = others or NO_RESERVE.search(item.sentence.text)
    return whole(new, "drift") if times == 1 and not item.source and not others else None


def adverb_removed(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Reportedly" and its kin are gone."""
    match = ADVERB.search(item.sentence.text)
    if (
        item.source
        or match is None
        or MODAL.search(item.sentence.text)
        or EXPECTED.search(item.sentence.text)
    ):
        return None
    if match[1] == "likely" and not re.search(r"\bwill $", item.sentence.text[: match.start(1)]):
        return None  # "more likely", "likely voters"
    gap = " " if match[0][:1] == "," or match[0][-1:] == " " else ""
    text = item.sentence.text
    return whole(f"{text[: match.start()]}{gap if match.start() else ''}{text[match.end() :]}", "drift")


def expected_removed(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Is expected to" is "will"."""
    new, times = EXPECTED.subn("will ", item.sentence.text)
    return whole(new, "drift") if times == 1 and not item.source else None


def _attribution_removed(content_first: bool, item: Reserved) -> Change | None:
    if not item.source or item.content_first != content_first:
        return None
    return whole(f"{clause_of(item)}.", "drift")


def said_after_removed(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "…, police said." is gone."""
    return _attribution_removed(True, item)


def said_before_removed(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Police said that …" is gone."""
    return _attribution_removed(False, item)


def kept(item: Reserved, material: Material, rng: Random) -> Change | None:
    """As it stands."""
    return whole(item.sentence.text, "kept")


def other_modal(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "Might" for "may" and the like."""
    others = {"may": "might", "might": "may", "could": "might"}
    new, times = MODAL.subn(lambda match: others[match[1]], item.sentence.text)
    return whole(new, "kept") if times == 1 and not item.source else None


def other_adverb(item: Reserved, material: Material, rng: Random) -> Change | None:
    """Another word of the same doubt."""
    match = ADVERB.search(item.sentence.text)
    if (
        item.source
        or match is None
        or re.search(
            r"\b(?:more|less|most|as|than|the|to be) $|\b(?:is|are|was|be) $",
            item.sentence.text[: match.start(1)],
        )
    ):
        return None
    new = item.sentence.text[: match.start(1)] + OTHERS[match[1]] + item.sentence.text[match.end(1) :]
    return whole(new, "kept")


def said_elsewhere(item: Reserved, material: Material, rng: Random) -> Change | None:
    """Who says it stands at the other end."""
    if not item.source:
        return None
    clause, source = clause_of(item), item.source[:1].upper() + item.source[1:]
    if item.content_first:
        first = item.sentence.words[0]
        clause = (
            clause
            if first.tag.startswith("NNP") or clause.startswith("I ")
            else clause[:1].lower() + clause[1:]
        )
        return whole(f"{source} {item.cue} that {clause}.", "kept")
    inner = (
        item.source
        if item.sentence.words[0].tag.startswith("NNP")
        else item.source[:1].lower() + item.source[1:]
    )
    return whole(f"{clause}, {inner} {item.cue}.", "kept")


def according_to(item: Reserved, material: Material, rng: Random) -> Change | None:
    """ "According to" for a verb of saying."""
    pronouns = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}
    if not item.source:
        return None
    source = pronouns.get(item.source.lower(), item.source.rstrip(" ,"))
    if not item.content_first and item.sentence.words[0].tag in ("DT", "PRP$", "CD", "JJ"):
        source = source[:1].lower() + source[1:]
    return whole(f"{clause_of(item)}, according to {source}.", "kept")


DRIFTS = (
    Kind("drift-modal", "drift", True, modal_removed, SEEN),
    Kind("drift-adverb", "drift", True, adverb_removed, SEEN),
    Kind("drift-expected", "drift", True, expected_removed, SEEN),
    Kind("drift-said-after", "drift", True, said_after_removed, SEEN),
    Kind("drift-said-before", "drift", True, said_before_removed, SEEN),
    Kind("reserve-kept", "drift", False, kept, SEEN),
    Kind("reserve-other-modal", "drift", False, other_modal, SEEN),
    Kind("reserve-other-adverb", "drift", False, other_adverb, SEEN),
    Kind("reserve-said-elsewhere", "drift", False, said_elsewhere, SEEN),
    Kind("reserve-according-to", "drift", False, according_to, SEEN),
)
