"""What stands right before the words of a quote and turns, or weakens, what they say.

"I do not think it is safe" is not "it is safe", and "maybe we will go" is not "we will go".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Literal

from claimcheck import lexicon
from claimcheck.document import Document, Span
from claimcheck.material.denial import denial
from claimcheck.syntax import FINITE

# With somebody or something of whom it goes on to say something; with what is said of somebody; else; last,
# what has no finite verb or is woven in.
Beginning = Literal["clause", "predicate", "phrase", "fragment"]
# The longest lead that is shown from the beginning of its clause.
SHOWN = 60
# How far before the quote its clause is looked for, in characters.
LOOKED = 160
# A clause begins after these. No full stop ends "Mr." or "U.S.".
BEGINS = re.compile(
    r"(?<!\bMr)(?<!\bMs)(?<!\bDr)(?<!\bSt)(?<!\bMrs)(?<!\bGov)(?<!\bSen)(?<!\bRep)(?<!\b[A-Z])[.!?…]['’\"”]?\s"
    r"|[;:—–\"“”»«]|\s--?\s|\n\s{0,20}\n|,? \b(?:but|because|which|who|while|yet)\b|, (?:and|so|or)\b",
    re.IGNORECASE,
)
# After the mark of a cue that breaks a quote ("I hope," she said, "that we will go") the quote goes on.
INTERRUPTION = re.compile(r",[”\"][^\"“”\n]{1,60},\s[“\"]\Z")
# Small words between a denial and what it denies.
SMALL = (
    r"a|an|the|any|really|yet|even|all|been|be|to|going to|gonna|quite|exactly|necessarily|ever|always|so"
    r"|very|that|this|at all|one|single|in any way|be able to|want to|like to|have to|need to"
)
JOINED = r"(?:,? (?:that|if|whether|how|as if|as though|like))?,?\s?['‘]?\Z"
# "I hope", "we doubt", by their beginnings; "I think" holds nothing back in speech.
HOLDING_BACK = r"hop[ei]|wish|doubt|suspect|guess|suppos|imagin|assum|pray|wonder|dream|pretend|den[yi]|fear"
# Whoever answers "No, ..." goes on to say what is so.
ANSWER = re.compile(
    r"\W*(?:(?:well|oh|uh|um|er|but|and),?\s)?(?:no|nope|not at all)(?:,\s(?:no|sir|ma’am))*,\s*",
    re.IGNORECASE,
)
# The words of a clause that ends right before a quote.
LAST = re.compile(r"[^\W\d_][\w’'-]*")
INNER = frozenset("‘'")
THAT = frozenset({"that", "how", "if", "whether"})
HEARERS = frozenset(
    {"me", "us", "you", "him", "her", "them", "everyone", "everybody", "people", "anyone", "reporters"}
)
# Whoever speaks, or what tells by itself, before the verb.
OWN = frozenset(
    {"i", "we", "it", "that", "this", "which", "what", "there", "let", "experience", "history", "as"}
)
# A clause inside of another begins behind these.
BREAKS = frozenset({"and", "but", "because", "so", "when", "while", "since", "though", "although", "where"})
# A denial of having said it, beside those of opinion_words.
SAYING = "said|tell|told|telling|promised|wrote|written|argued"
# Beside conditions these leave open, right before a clause, whether it is so.
OPEN = ("whether", "only if", "until", "suppose", "as if", "as though", "imagine", "lest")
UNLIKELY = (
    r"(?:un(?:clear|likely|true|certain|proven)|im(?:possible|probable)|doubtful|questionable|false|wrong)"
)
# What was held true once, what one would like to hold true, what it would be wrong to say, and hearsay.
THINK = (
    r"(?:think|say|believe|claim|suggest|suppose|imagine|pretend|assume|hope|tell (?:you|people|everyone))"
)
THOUGHT = r"(?:thought|said|believed|claimed|hoped|supposed|imagined|assumed)"
UNREAL = (
    rf"(?:used to|wish (?:i|we) could|(?:love|like|prefer|easy|tempting|tempted|nice|convenient) to) {THINK}"
    rf"|want to (?:think|believe|suppose|imagine|pretend)"
    rf"|(?<!have )(?<!has )(?<!ve )(?:once|first|initially|originally) {THOUGHT}"
    rf"|(?:you|one|anyone|people)(?: might|['’]d| would| could| may)(?: well| almost| easily)? {THINK}"
    rf"|(?:be forgiven for|far from|short of|stop short of) (?:thinking|saying|believing|claiming)"
    r"|(?:i|we)(?:['’]m| am|['’]re| are| was| were|['’]ve been| have been)(?: always| often| just)?"
    r" (?:told|led to believe|given to understand|informed|assured|promised)"
    r"|(?:i|we) (?:hear|heard|read)(?: somewhere| it said)?|(?:word|rumou?r) (?:is|has it)|the story goes"
)
# The first words of a clause are of these.
_SUBJECTS = "PRP PRP$ DT PDT NN NNS NNP NNPS EX JJ JJR JJS CD RB VBG WP WDT"
SUBJECTS = frozenset(_SUBJECTS.split())
CLAUSE = 10
WOVEN = re.compile(
    r"\b(?:of|about|for|with|from|on|at|by|to|into|over|as|against|an?|the|its|his|her|their)"
    r"\s[“\"‘'«„`]\Z"
)
WOVEN_LOOKED = 12


def lead_before(piece: Document, start: int, begins: Beginning) -> Span | None:
    """What denies or holds back, in the material, the words that begin at `start`, as `begins` says."""
    _, clause, offset = clause_before(piece, start)
    text = clause.rstrip() + " "
    if ANSWER.fullmatch(text):
        return None
    for pattern in _patterns(begins):
        if (found := pattern.search(text)) is not None:
            begin = len(text) - len(text.lstrip()) if found.end() <= SHOWN else found.start()
            return Span(offset + begin, offset + len(text[: found.end()].rstrip(" ,'‘")))
    return None


def claim_before(piece: Document, start: int) -> Span | None:
    """Who else says it, where the words of a speaker that begin at `start` are what somebody says.

    Of what stands in inner marks speakers/relayed.py tells.
    """
    if piece.plain[max(start - 1, 0) : start] in INNER:
        return None
    joined, clause, offset = clause_before(piece, start)
    # "Every time you say that, ...": behind a comma, or a cue, begins a clause of its own.
    if clause.rstrip().endswith(",") or joined != piece.plain[max(start - LOOKED, 0) : start]:
        return None
    first = _said_by_others(clause)
    return None if first is None else Span(offset + first, offset + len(clause.rstrip(" ,'‘")))


def clause_before(piece: Document, start: int) -> tuple[str, str, int]:
    """What stands before a place, the last clause of it, and where that begins."""
    first = max(start - LOOKED, 0)
    before = piece.plain[first:start]
    broken = INTERRUPTION.search(before)
    joined = before[: broken.start()] + " " * (len(before) - broken.start()) if broken else before
    starts = [found.end() for found in BEGINS.finditer(joined)]
    clause = joined[starts[-1] :] if starts else joined
    return joined, clause, first + len(joined) - len(clause)


def _patterns(begins: Beginning) -> Iterator[re.Pattern[str]]:
    yield _denied()
    if begins == "predicate":
        yield _nobody()
    if begins == "clause":
        yield _held_back()


@cache
def _nobody() -> re.Pattern[str]:
    """Nobody, of whom the quote goes on to say something."""
    return re.compile(
        r"(?:\A| )(?:nobody|no one|none|nothing|neither|no|few)(?: [\w'’-]+){0,6}\s?\Z", re.IGNORECASE
    )


@cache
def _denied() -> re.Pattern[str]:
    """A denial right before, or one of an opinion that the quote is."""
    opinions = lexicon.any_of(lexicon.words("opinion_words"))
    no = denial().pattern
    return re.compile(
        rf"(?:{no})(?: (?:{SMALL})\b){{0,4}},?\s?['‘]?\Z"
        rf"|(?:{no})(?:[ ,]{{1,2}}[\w'’-]+){{0,6}}? (?:{opinions}|{SAYING})"
        r"(?: (?:it|you|me|us|him|them|anyone|to believe|to think|for a (?:moment|minute|second)))?"
        rf"(?:, [\w ]{{1,30}},)?{JOINED}",
        re.IGNORECASE,
    )


@cache
def _held_back() -> re.Pattern[str]:
    """A condition that the quote is, a hope, a doubt, a "maybe" before it."""
    hedges = [
        entry
        for entry, (kinds, *sure) in lexicon.load("hedges").items()
        if "sure" in sure and {"probability", "evidential", "appearance"} & set(kinds.split(","))
    ]
    folly = lexicon.any_of(lexicon.words("folly_words"))
    conditions = lexicon.any_of((*lexicon.words("condition_words"), *OPEN))
    held = lexicon.any_of(hedges).replace(r"\ ", r"\s")
    return re.compile(
        rf"\b(?:{conditions})(?: that)?,?\s?['‘]?\Z"
        r"|\b(?:i|we|you|he|she|they|people|everybody|everyone|nobody)(?:['’](?:m|re|s|d|ve|ll))?"
        rf"(?: \w+){{0,2}}? (?:{HOLDING_BACK})\w{{0,3}}(?: \w+)?{JOINED}"
        rf"|\b(?:it|there)(?:['’]s| is| was) (?:{UNLIKELY})\b(?: \w+){{0,2}}{JOINED}"
        rf"|\b(?:{held}){JOINED}"
        rf"|\b(?:lie|myth|rumou?r|allegation|claim|suggestion|notion|chance|possibility|risk|danger|fear|question)s?"
        rf" (?:that|if|whether),?\s?\Z"
        rf"|\b(?:{UNREAL}|(?:{folly}) to {THINK}){JOINED}",
        re.IGNORECASE,
    )


def _said_by_others(clause: str) -> int | None:
    """Where the words begin that give what follows to somebody else: "my rivals keep saying that".

    None where the speaker says it, or what shows or is known by itself.
    """
    words = list(LAST.finditer(clause))
    low = [word[0].lower().replace("’", "'") for word in words]
    claiming, helping, at = lexicon.words("claiming_verbs"), lexicon.words("helping_words"), len(low)
    if at and low[at - 1] in THAT:
        at -= 1
    if at > 1 and low[at - 1] in HEARERS and low[at - 2] in claiming:
        at -= 1
    if not at or low[at - 1] not in claiming:
        return None
    at -= 1
    while at and (low[at - 1] in helping or low[at - 1].endswith("ly")):
        at -= 1
    first = next((size for size in range(at, 0, -1) if low[size - 1] in BREAKS), 0)
    subject = [word.partition("'")[0] for word in low[first:at]]
    if not subject or "i" in subject or OWN & {subject[0], subject[-1]}:
        return None
    return words[first].start()


def is_woven_in(doc: Document, quote: Span) -> bool:
    """Does the draft go on with a quote from a preposition or an article: he spoke of “...”?"""
    return WOVEN.search(doc.plain, max(quote.start - WOVEN_LOOKED, 0), quote.start + 1) is not None


def beginning(doc: Document, quote: Span) -> Beginning:
    """How the words of a quote begin."""
    tags = [
        tag
        for index in doc.sentences_of(quote)
        for token, tag in zip(doc.sentences[index].tokens, doc.tags[index], strict=True)
        if quote.contains(token) and token.text[-1].isalnum()  # "'re" is a verb
    ][:CLAUSE]
    if not tags or is_woven_in(doc, quote) or not any(tag in FINITE for tag in tags):
        return "fragment"
    return "clause" if tags[0] in SUBJECTS else "predicate" if tags[0] in FINITE else "phrase"
