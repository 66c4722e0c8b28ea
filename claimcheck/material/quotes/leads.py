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

# With somebody or something of whom it goes on to say something; with what is said of somebody; else.
Beginning = Literal["clause", "predicate", "phrase"]
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
# "I hope", "we doubt"; "I think" holds nothing back in speech.
HOLDING_BACK = (
    r"(?:hopes?|hoped|hoping|wish(?:es|ed)?|doubts?|doubted|suspects?|suspected|guess(?:es)?|guessed|suppose[sd]?"
    r"|imagines?|imagined|assumes?|assumed|pray(?:s|ed)?|wonders?|wondered|dreams?|dreamed|pretends?|pretended"
    r"|den(?:y|ies|ied)|fears?|feared)"
)
OTHERS = r"(?:they|people|some|others|critics|everybody|everyone|somebody|someone|he|she)"
SAID = r"(?:says?|said|claims?|claimed|tells?|told|argues?|argued|thinks?|thought|believes?|believed)"
# Who is spoken of as one of those who say it, by somebody who may not.
HOLDERS = (
    r"(?<!of )(?<!among )(?<!with )(?<!are )(?<!re )"
    r"(?:people|those|any(?:one|body)|every(?:one|body)|[a-z]{3,}s)"
)
# A denial of having said it, beside those of opinion_words.
SAYING = "said|tell|told|telling|promised|wrote|written|argued"
# Beside conditions these leave open, right before a clause, whether it is so.
OPEN = ("whether", "only if", "until", "suppose", "as if", "as though", "imagine", "lest")
HELD_BY = re.compile(rf"\b{HOLDERS} who(?: [a-z]+ly| still| now| once)? {SAID}{JOINED}")
UNLIKELY = (
    r"(?:un(?:clear|likely|true|certain|proven)|im(?:possible|probable)|doubtful|questionable|false|wrong)"
)
# What in a draft's own words holds back just as much.
HELD = re.compile(
    r"\b(?:doubt|den(?:y|ied|ies)|hop(?:e|ing)|wish|wonder|suspect|suppos|guess|fear|imagin|assum|question|ask"
    r"|disput|reject|dismiss|disagree|refus|oppos|against|fail|lack|rul(?:es?|ed|ing) out|far from|unsure"
    r"|uncertain|unlikely|unconvinced|skeptic|sceptic|contradict|false|untrue|warn|stop|prevent"
    r"|(?:whether|if|unless|until|provided)\b)",
    re.IGNORECASE,
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


def lead_before(piece: Document, start: int, begins: Beginning, *, is_spoken: bool) -> Span | None:
    """What governs, in the material, the words that begin at `start`, as `begins` says.

    `is_spoken`: what stands before them is what somebody says.
    """
    first = max(start - LOOKED, 0)
    before = piece.plain[first:start]
    broken = INTERRUPTION.search(before)
    joined = before[: broken.start()] + " " * (len(before) - broken.start()) if broken else before
    starts = [found.end() for found in BEGINS.finditer(joined)]
    clause = joined[starts[-1] :] if starts else joined
    offset = first + len(joined) - len(clause)
    text = clause.rstrip() + " "
    if begins == "clause" and (found := HELD_BY.search(joined.rstrip() + " ")) is not None:
        return Span(first + found.start(), first + len(joined[: found.end()].rstrip(" ,'‘")))
    for pattern in _patterns(begins, is_spoken):
        if (found := pattern.search(text)) is not None:
            begin = len(text) - len(text.lstrip()) if found.end() <= SHOWN else found.start()
            return Span(offset + begin, offset + len(text[: found.end()].rstrip(" ,'‘")))
    return None


def _patterns(begins: Beginning, is_spoken: bool) -> Iterator[re.Pattern[str]]:
    yield _denied()
    if begins == "predicate":
        yield _nobody()
    if begins == "clause":
        yield _held_back()
        if is_spoken:
            yield _said_by_others()


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
    conditions = lexicon.any_of((*lexicon.words("condition_words"), *OPEN))
    held = lexicon.any_of(hedges).replace(r"\ ", r"\s")
    return re.compile(
        rf"\b(?:{conditions}),?\s?['‘]?\Z"
        r"|\b(?:i|we|you|he|she|they|people|everybody|everyone|nobody)(?:['’](?:m|re|s|d|ve|ll))?"
        rf"(?: \w+){{0,2}}? {HOLDING_BACK}(?: \w+)?{JOINED}"
        rf"|\b(?:it|there)(?:['’]s| is| was) (?:{UNLIKELY})\b(?: \w+){{0,2}}{JOINED}"
        rf"|\b(?:{held}){JOINED}"
        rf"|\b(?:lie|myth|rumou?r|allegation|claim|suggestion|notion|chance|possibility|risk|danger|fear|question)s?"
        rf" (?:that|if|whether),?\s?\Z",
        re.IGNORECASE,
    )


@cache
def _said_by_others() -> re.Pattern[str]:
    """Somebody else, whom the speaker quotes, says it."""
    return re.compile(
        rf"\b{OTHERS}(?: (?!who|which)\w+){{0,2}}? {SAID}(?: (?:me|us|you|him|them))?{JOINED}", re.IGNORECASE
    )


def is_woven_in(doc: Document, quote: Span) -> bool:
    """Does the draft go on with a quote from a preposition or an article: he spoke of “...”?"""
    return WOVEN.search(doc.plain, max(quote.start - WOVEN_LOOKED, 0), quote.start + 1) is not None


def beginning(doc: Document, quote: Span) -> Beginning:
    """How the words of a quote begin."""
    tags = [
        tag
        for index in doc.sentences_of(quote)
        for token, tag in zip(doc.sentences[index].tokens, doc.tags[index], strict=True)
        if quote.contains(token) and doc.plain[token.start].isalnum()
    ][:CLAUSE]
    if not tags or is_woven_in(doc, quote) or not any(tag in FINITE for tag in tags):
        return "phrase"
    return "clause" if tags[0] in SUBJECTS else "predicate" if tags[0] in FINITE else "phrase"


def is_held_back(doc: Document, quote: Span) -> bool:
    """Do the draft's own words beside a quote, in its sentence, hold back as well?"""
    for index in doc.sentences_of(quote):
        span = doc.sentences[index].span
        own = (
            doc.plain[span.start : max(quote.start, span.start)],
            doc.plain[min(quote.end, span.end) : span.end],
        )
        if any(HELD.search(part) or denial().search(part) for part in own):
            return True
        hedges = doc.hedges[index] if doc.hedges else ()
        if any(not quote.overlaps(hedge.cue) for hedge in hedges):
            return True
    return False
