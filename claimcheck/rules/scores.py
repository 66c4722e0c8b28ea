"""Results of games and votes: "2-1", "12 votes to 8", whichever side is named first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from claimcheck.document import Span
from claimcheck.lexicon import any_of, words
from claimcheck.rules.numerals import SPELT
from claimcheck.rules.quantity import Quantity

# What is won, lost or decided so, before the two numbers or behind them; "ages 12-18" is a range.
_DECIDED = (
    r"(?:won|wins?|winning|lost|loses?|losing|beat(?:s|en|ing)?|defeat(?:s|ed|ing)?|edge[sd]?|thrash(?:es|ed)?"
    r"|overcame|drew|tied|lead(?:s|ing)?|led|trail(?:s|ed|ing)?|vot(?:e|es|ed|ing)|pass(?:es|ed)?|approv(?:es?|ed)"
    r"|reject(?:s|ed)?|rul(?:es?|ed|ing)|decid(?:es?|ed)|confirm(?:s|ed)?|acquit(?:s|ted)?|split|deadlocked"
    r"|victory|defeat|win|loss|score|majority|margin|decision|draw)"
)
_BEFORE = re.compile(rf"\b{_DECIDED}\b(?:,? [^\W\d_][\w’'.-]{{0,24}}){{0,5}},? (?:by )?\(?\Z", re.IGNORECASE)
_AFTER = re.compile(
    r",?[ -](?:vote|decision|ruling|verdict|win|victory|loss|defeat|draw|tie|majority|margin|lead|split)\b",
    re.IGNORECASE,
)
# "Hale Rovers 3-2 Bolt (1-2, 2-0)", in a line of its own.
_SIDE = r"(?:[A-Z][\w’'.&-]{0,24} ){1,4}"
_SIDE_BEFORE, _SIDE_AFTER = (
    re.compile(rf"(?:\A|\n){_SIDE}\Z"),
    re.compile(rf" (?!(?i:{any_of(words('calendar_words'))})\b)[A-Z][^\W\d_]"),
)
_LOOKED = 130
_SCORE = re.compile(
    r"(?<![\w.,:/$€£-])(?P<one>\d{1,3})(?:(?P<votes> votes?)? to |-to-|[-–])(?P<other>\d{1,3})"
    r"(?![\w%/:-]|[.,]\d| (?:percent|per cent|points?|million|billion|thousand|years?|days?|weeks?|months?))"
)
# "Six to three", of votes and games; elsewhere it is a range.
_IN_WORDS = re.compile(
    rf"(?<![\w-])(?P<one>{any_of(SPELT)}|zero)(?: to |-to-)(?P<other>{any_of(SPELT)}|zero)(?![\w-])",
    re.IGNORECASE,
)
_JUST_BEFORE = re.compile(
    r"\b(?:by|voted|ruled|decided|won|lost|vote of|score of|decision of) (?:an? )?\Z", re.IGNORECASE
)
_HIGHEST = 1000
# What a result is called that has nobody on the other side.
UNANIMOUS = "unanimous"
_UNANIMOUS = re.compile(r"\b(?:unanimous(?:ly)?|without dissent)\b", re.IGNORECASE)


def scores(text: str, span: Span) -> Iterator[Quantity]:
    """Two numbers that say how something ended: the value holds the higher one and the lower, and neither of
    what was unanimous."""
    for match in _SCORE.finditer(text, span.start, span.end):
        before = text[max(match.start() - _LOOKED, span.start) : match.start()]
        line = text[max(match.start() - _LOOKED, 0) : match.start()]
        is_score = match["votes"] or _AFTER.match(text, match.end()) or _BEFORE.search(before)
        is_score = is_score or (_SIDE_BEFORE.search(line) and _SIDE_AFTER.match(text, match.end()))
        if not is_score or before.endswith(("from ", "between ")):
            continue
        yield _score(match, int(match["one"]), int(match["other"]))
    for match in _IN_WORDS.finditer(text, span.start, span.end):
        before = text[max(match.start() - _LOOKED, span.start) : match.start()]
        is_vote = _AFTER.match(text, match.end()) or _JUST_BEFORE.search(before)
        if is_vote and (_AFTER.match(text, match.end()) or _BEFORE.search(before)):
            yield _score(match, *(SPELT.get(match[name].lower(), 0) for name in ("one", "other")))
    for match in _UNANIMOUS.finditer(text, span.start, span.end):
        yield replace(_score(match, 0, 0), named=UNANIMOUS)


def _score(match: re.Match[str], one: int, other: int) -> Quantity:
    low, high = sorted((one, other))
    return Quantity(Span(*match.span()), "score", "", float(_HIGHEST * high + low), 1, 2, "none")


def sides(score: Quantity) -> tuple[int, int]:
    """The higher number of a score and the lower one."""
    high, low = divmod(int(score.value), _HIGHEST)
    return high, low
