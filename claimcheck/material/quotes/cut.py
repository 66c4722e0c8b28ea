"""Does a quote end, or begin, where a qualifier limits what it says?"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import Literal, NamedTuple

from claimcheck import lexicon
from claimcheck.document import Document, Span

# How far a qualifier's clause is shown, and looked for, in characters.
SHOWN, LOOKED = 80, 240
# These, too, begin a sentence that is about itself, where a main clause follows them.
OPENING_OTHERS = frozenset({"although", "though", "while", "until", "even though", "whereas"})
OWN_CLAUSE = re.compile(
    r"(?P<condition>[^.?!,“”\"\n]{4,160}),['’\"”]?\s(?!but\b|or\b|and\b)[^.?!]{8,}", re.IGNORECASE
)
# What in a condition goes back to what was said: "if we don't have it".
BACK = re.compile(r"\b(?:it|that|this|so|do|does|did|don['’]t|doesn['’]t|didn['’]t|not)\b", re.IGNORECASE)
Kind = Literal["cut", "lead", "claim", "question", "terms", "jest", "hearsay", "other"]
# To the end of the sentence, the quote or the paragraph; a line may end in it.
CLAUSE = re.compile(r"(?:[^.?!\"“”»\n]|\n(?![^\S\n]*\n)){1,200}")


class Limit(NamedTuple):
    """What limits a quote in a piece: its kind, where it stands, and the words that it is part of."""

    kind: Kind
    span: Span
    around: Span | None = None


def clause_end(text: str, start: int, bound: int | None = None) -> int:
    """Where the clause ends that begins at a place."""
    found = CLAUSE.match(text, start, len(text) if bound is None else bound)
    return found.end() if found else start


def cut_after(doc: Document, end: int) -> Limit | None:
    """The qualifier with which the material goes on at `end`, where a quote of it ends."""
    bound = min(end + LOOKED, len(doc.plain))
    if (closing := _closing().match(doc.plain, end, bound)) is not None:
        kind: Kind = "jest" if closing.lastgroup == "back" else "cut"
        return Limit(kind, Span(*closing.span(closing.lastgroup or 0)))
    found = _following().match(doc.plain, end, bound) or _resumed().match(doc.plain, end, bound)
    if found is None or (found["inner"] and not is_quoted(doc, end)):
        return None
    start = found.start("limit") if found["limit"] else found.start("next")
    if (
        found["limit"]
        and found["inner"] is not None
        and _has_its_own(found["limit"], doc.plain[start : start + LOOKED])
    ):
        return None
    last = clause_end(doc.plain, start, start + SHOWN)
    if doc.plain[last : last + 1].isalnum():
        last = doc.plain.rfind(" ", start, last)
    return Limit("cut", Span(start, max(last, found.end())))


def _has_its_own(limit: str, text: str) -> bool:
    """Does a condition that begins a sentence limit what follows it there: "If it snows, we stay"?"""
    if limit.lower() not in lexicon.words("condition_words") | OPENING_OTHERS:
        return False
    found = OWN_CLAUSE.match(text)
    return found is not None and BACK.search(found["condition"]) is None


def is_quoted(doc: Document, place: int) -> bool:
    """Is a quotation in double marks open at a place of its paragraph?"""
    at = bisect_right(doc.blocks, place, key=lambda block: block.span.start) - 1
    start = doc.blocks[at].span.start if at >= 0 else 0
    said = doc.plain[start:place]
    return said.count("“") > said.count("”") or said.count('"') % 2 == 1


def cut_before(doc: Document, start: int, floor: int = 0) -> Span | None:
    """The condition that the material has in the same sentence before `start`, where a quote begins.

    Nothing before `floor` is looked at.
    """
    first = max(start - LOOKED, floor)
    found = _leading().search(doc.plain[first:start])
    return Span(first + found.start("limit"), first + found.end("limit")) if found else None


@cache
def _following() -> re.Pattern[str]:
    # In the same breath, or as the next sentence of the same speaker, also after words that the speaker
    # quotes; "but also" limits nothing.
    return re.compile(
        rf"(?: \[[^\[\]\n]{{0,80}}\])?(?:[,;: –—-]|…|\.{{3}}|\n(?!\s*\n)){{0,4}}"
        rf"(?:\.(?P<inner>['’]?)[ ]{{1,2}}(?=[A-Z]))?"
        rf"\b(?P<limit>{one_of('limiting_words')})\b(?! also\b)",
        re.IGNORECASE,
    )


@cache
def _closing() -> re.Pattern[str]:
    # In the same sentence, at its end; or a sentence that takes it all back: "It doesn't.", "Just kidding."
    scope, back = one_of("scope_words"), one_of("retractions")
    does = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would)"
    no = rf"(?:{does}(?:n['’]t| not)|(?:ca|wo)n['’]t)"
    wrong = r"(?:not (?:true|so|right|the case)|false|wrong|untrue|nonsense|rubbish|a (?:lie|myth))"
    they = r"(?:it|that|this|they|he|she|we|i)"
    whoever = r"(?:they|he|she|i|we|it|the|people|everyone)"
    goes_on = r"(?:[.!?…]?['’]? |,? but |, | ?[—–] ?| --? |[.,!?…]?[”\"] [^“”\"\n]{3,80}[.,] [“\"])"
    return re.compile(
        rf"(?:,? (?P<limit>{scope}"
        rf"|at least (?:if|when|as long|for|in|not|until|so)\b[^.?!“”\"\n]{{1,80}})"
        r"(?=[.!;,]?['’\"”]|[.!;]|,? \b(?:but|and)\b))"
        rf"|(?:[.!]['’]? |, but )(?P<denied>{they} {no}"
        rf"|{they}(?: (?:is|are|was|were)|['’](?:s|re)) (?:just |simply |plain )?{wrong})(?=[.!])"
        rf"|{goes_on}(?P<back>{back}|or (?:at least )?so {whoever} [^.?!“”\"\n]{{2,40}}"
        r"|(?:sorry,|make that|excuse me,|correction|or rather),? [^.?!“”\"\n]{2,60})"
        r"(?=[.!?,]?['’\"”]|[.!?])",
        re.IGNORECASE,
    )


@cache
def _resumed() -> re.Pattern[str]:
    # The speaker goes on, behind who says so, in the same sentence or in one that speaks of the same:
    # "It works," Lee said. "But it is dear."
    cue, back = r"[^“”\"\n]{3,160}", r"it|they|he|she|we|i|this|that|these|those|there"
    return re.compile(
        rf"[,.!?]?[”\"](?P<inner>) {cue}(?:, [“\"](?P<limit>{one_of('limiting_words')})\b(?! also\b)"
        rf"|\. [“\"](?P<next>but|however),? (?:{back})\b)",
        re.IGNORECASE,
    )


@cache
def _leading() -> re.Pattern[str]:
    # Standing first these limit what follows; "although" and "but" there only contrast.
    conditions = lexicon.any_of(lexicon.words("condition_words"))
    scope = one_of("scope_words")
    return re.compile(
        rf"(?:^|[.?!“\"]\s?|\n\n)(?P<limit>(?:and |but |so )?(?:(?:{conditions})\b"
        rf"(?:[^.?!“”\"\n]|\n(?!\s*\n)){{1,160}}|(?:{scope}))),\s?(?:then\s)?$",
        re.IGNORECASE,
    )


@cache
def any_of(name: str) -> re.Pattern[str]:
    """Finds the entries of a list as whole words, whatever their letter case and apostrophes are."""
    return re.compile(rf"\b(?:{one_of(name)})\b", re.IGNORECASE)


def one_of(name: str) -> str:
    """A pattern for the entries of a list, whatever their apostrophes are."""
    return lexicon.any_of(lexicon.words(name)).replace("'", "['’]")
