"""A desk's light rewrite of a sentence: the time goes to its other end, a genitive is turned, other words.

As in `rewording`, whose changes come on top, the place to judge stands between OPEN and CLOSE and is not
touched, nor is anything between quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bench.faults.rewording import HELD, OPEN, TOLD, capital, reworded, small
from bench.faults.words import MONTHS, NEGATION, SHORT_MONTHS, WEEKDAYS

DAY = "|".join(WEEKDAYS)
MONTH = "|".join(map(re.escape, (*MONTHS, *SHORT_MONTHS)))
TIME = (
    rf"[Oo]n (?:{DAY})(?: (?:morning|afternoon|evening|night))?|[Ii]n (?:(?:{MONTH}) )?(?:19|20)\d\d"
    rf"|[Ll]ast (?:week|month|year|spring|summer|fall)|[Tt]his (?:week|month|year|spring|summer|fall)"
    rf"|[Ii]n (?:{MONTH})|[Aa]t the time|[Ii]n recent (?:weeks|months|years)"
)
WHEN_LAST = re.compile(rf"\A(?P<main>[^,;:()–—]{{25,130}}) (?P<when>{TIME})\.\Z")
WHEN_FIRST = re.compile(rf"\A(?P<when>{TIME}), (?P<main>[^,;:()–—]{{25,130}})\.\Z")
# A clause of its own, to which the time might belong; and what a time cannot well be set before or behind.
CLAUSE = re.compile(
    r"\A(?:And|But|Yet|So|Or|Still|When|If|As|Though|Although|While)\b"
    r"|\b(?:who|whom|whose|which|that|if|when|where|while|because|after|before|since|until|as|than|and|or|but"
    r"|to|for|how|what|why|whether|so|not|no one|earlier|later)\b|[?]"
)
OWNED = re.compile(
    r"\b(?P<the>[Tt]he) (?P<owner>[a-z]{4,})[’']s (?P<owned>[a-z]{4,})"
    r"(?=(?: (?:is|are|was|were|has|have|had|will|would|on|in|at|to|by|from|for|that|who|and)\b|[.,]))"
)
SAID_DAY = re.compile(
    rf"\b(?P<verb>said|announced|released|ruled|voted|argued) (?P<day>{DAY})(?=[ .,])(?! \w+[’']s)"
)
OTHERWISE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"\bin part because\b", "partly because"), (r"\bthe vast majority of(?= [a-z]+s\b)", "most"),
        (r"(?<!such )\ba number of\b", "several"), (r"\bespecially\b(?= [a-z])", "particularly"),
        (r"(?<!in )\bparticularly\b(?= [a-z])", "especially"), (r"\bin the wake of\b", "after"),
        (r"\bin addition to\b", "besides"), (r"\bin the past(?= \w+ (?:years|months|weeks|days)\b)",
        "over the past"),
        (r"\bin the coming(?= (?:years|months|weeks|days)\b)", "over the coming"), (r"\bdue to\b",
        "because of"),
        (r"\bas a result of\b", "because of"), (r"\brather than(?= (?:the|an?|[a-z]+ing)\b)", "instead of"),
        (r"\bfor example,", "for instance,"), (r"\bfor instance,", "for example,"), (r"\bonce again\b",
        "again"),
        (r"\b(?:was|were) able to\b", "managed to"),
        (r"\bkids\b", "children"), (r"\bmoms\b", "mothers"), (r"\bphoto\b", "photograph"),
        (r"(?<=\ban )ad\b", "advertisement"), (r"(?<=\bthe )ad\b", "advertisement"), (r"\bads\b",
        "commercials"),
        (r"(?<=[a-z] )film(?=[ .,])", "movie"), (r"(?<=[a-z] )movie(?=[ .,])", "film"),
        (r"\bnationwide\b(?=[.,])", "across the nation"), (r"\bin exchange for\b", "in return for"),
        (r"\bsomeone\b", "somebody"), (r"\beveryone\b", "everybody"),
        (r"(?<=[a-z] )(?<!not )(?<!to )no one\b(?! [a-z]+ [a-z]+ no one)", "nobody"),
        (r"\banyone\b", "anybody"), (r"\bcontroversial\b", "disputed"), (r"\bvowed to\b", "pledged to"),
        (r"\bpromised to\b", "pledged to"), (r"\bwhen asked\b", "asked"), (r" as well(?=[.,])", " too"),
        (r"\b(?P<be>is|are|was|were) (?:scheduled|set) to\b", r"\g<be> due to"),
        (r"\bprimarily\b", "mainly"), (r"\blargely\b", "mostly"),
        (r"(?<=\bthe )entire\b", "whole"), (r"\bdifficult(?= to\b)", "hard"), (r"\blawmakers\b",
        "legislators"),
        (r"\bcompanies\b", "firms"), (r"\bwealthy\b", "rich"), (r"(?<=[a-z] )rich(?= [a-z])", "wealthy"),
        (r"(?<=\bthe )country(?=[’']s)", "nation"), (r"(?<=\bthe )nation(?=[’']s)", "country"),
        (r"(?<=\bthe )presidential race\b", "race for the presidency"), (r"\bsurveyed\b", "polled"),
        (r"(?<=\bthe )upcoming\b", "coming"), (r"\bconcerning\b(?= the)", "about"),
        (r"\btried to\b", "attempted to"), (r"\btrying to\b", "attempting to"), (r"\bhelp to\b", "help"),

    )
)  # fmt: skip
# An article that does not go with the word that was put behind it.
UNSOUND = re.compile(
    r"\b[Aa] (?:American|advertisement|about|almost|over)\b|\b[Tt]he (?:about|over|almost|nearly) "
    r"|\b[Aa]n (?:United|movie|few)\b"
)
MOST = 3  # of these in a sentence


def _time_to_the_front(text: str) -> str:
    match = WHEN_LAST.match(text)
    if (
        not match
        or CLAUSE.search(match["main"])
        or TOLD.search(match["main"])
        or match["main"].startswith(OPEN)
    ):
        return ""
    return f"{capital(match['when'])}, {small(match['main'])}."


def _time_to_the_end(text: str) -> str:
    match = WHEN_FIRST.match(text)
    if not match or CLAUSE.search(match["main"]) or TOLD.search(match["main"]):
        return ""
    return f"{capital(match['main'])} {match['when'][:1].lower()}{match['when'][1:]}."


def _owner_behind(text: str) -> str:
    match = OWNED.search(text)
    if not match or _covered(text, match):
        return ""
    turned = f"{match['the']} {match['owned']} of the {match['owner']}"
    return text[: match.start()] + turned + text[match.end() :]


def _day_with_on(text: str) -> str:
    match = SAID_DAY.search(text)
    if not match or _covered(text, match):
        return ""
    return f"{text[: match.start()]}{match['verb']} on {match['day']}{text[match.end() :]}"


def _covered(text: str, match: re.Match[str]) -> bool:
    """Does it touch the place, or words between quotation marks?"""
    return any(s < match.end() and match.start() < e for s, e in (one.span() for one in HELD.finditer(text)))


def _in_other_words(text: str) -> str:
    taken: list[tuple[int, int]] = []
    found: list[tuple[int, int, str]] = []
    for pattern, new in OTHERWISE:
        match = pattern.search(text)
        if not match or len(found) == MOST or _covered(text, match):
            continue
        if not any(s < match.end() and match.start() < e for s, e in taken):
            taken.append(match.span())
            found.append((*match.span(), match.expand(new)))
    for start, end, new in sorted(found, reverse=True):
        text = text[:start] + new + text[end:]
    return text if found else ""


MOVES: tuple[Callable[[str], str], ...] = (_time_to_the_front, _time_to_the_end, _owner_behind, _day_with_on)


def retouched(text: str) -> str:
    """The sentence with what can be done of all this, and of `rewording`; empty where nothing can.

    The place marked in it, and what stands between quotation marks, stay as they are.
    """
    made = next((moved for moved in (move(text) for move in MOVES) if moved), text)
    made = _in_other_words(made) or made
    made = reworded(made) or made
    made = made.replace("The American", "The U.S.") if "The U.S." in text else made
    # "Not this, but that" is no "yet".
    misread = ", yet" in made and ", yet" not in text and NEGATION.search(made.partition(", yet")[0])
    return "" if made == text or misread or UNSOUND.search(made) else made
