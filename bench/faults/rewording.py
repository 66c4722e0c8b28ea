"""Honest changes of the sentence around a place, as whoever writes from another's copy makes them."""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

from bench.faults.draft import Change

# They stand around the place to judge while its sentence is rewritten.
OPEN, CLOSE = "\ue000", "\ue001"
PLACE = re.compile(f"{OPEN}[^{CLOSE}]*{CLOSE}")
HELD = re.compile(f'{OPEN}[^{CLOSE}]*{CLOSE}|[“"][^”"]*[”"]')
# What one writer puts for what another has written, wherever it stands.
OTHERWISE: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"\bmore than(?= [$€£]?\d)", "over"), (r"\bapproximately\b", "about"),
        (r"\broughly(?= [$\d])", "about"),
        (r"(?<!the )(?<!is )(?<!are )\bfollowing(?= (?:the|an?|his|her|their)\b)", "after"),
        (r"\bprior to\b", "before"), (r"\bahead of\b", "before"), (r"\bin order to\b", "to"),
        (r"\bin an effort to\b", "to"), (r"\bregarding(?= (?:the|his|her|their|a)\b)", "about"),
        (r"\battempted to\b", "tried to"), (r"\battempting to\b", "trying to"),
        (r"\bsought to\b", "tried to"), (r"\bseeking to\b", "trying to"), (r"\bpurchased\b", "bought"),
        (r"\bcurrently\b", "now"), (r"\bbegan\b(?= (?:to|in|on|with|[a-z]+ing)\b)", "started"),
        (r"\bbegin\b(?= (?:to|in|on|with)\b)", "start"), (r"\bbecause of\b", "owing to"),
        (r"\bindividuals\b", "people"), (r"\bnumerous\b", "many"), (r"\bseveral\b(?! of)", "a number of"),
        (r"\bfrequently\b", "often"), (r"\bwhether or not\b", "whether"),
        (r"\bin recent years\b", "over the past few years"),
        (r"\bin recent weeks\b", "over the past few weeks"),
        (r"\bin recent months\b", "over the past few months"), (r"\bdespite\b", "in spite of"),
        (r"\btoward\b", "towards"), (r"\bacross the country\b", "around the country"),
        (r"\bas well as\b", "and also"), (r"\bthe U\.S\.(?= [a-z])", "the United States"),
        (r"\bthe United States(?= [a-z])(?! of)", "the U.S."),
        (r"(?<!the )\bU\.S\.(?= [a-z]{4,})", "American"),
        (r"\bduring(?= (?:the|an?|his|her|their)\b)", "in the course of"), (r"\battorneys\b", "lawyers"),
        (r"\bphysicians\b", "doctors"),
        (r"(?<!had )(?<!have )(?<!has )(?<!been )(?<!be )(?<!were )(?<!was )\breceived\b(?! by)", "got"),
        (r"\bthroughout\b", "all through"), (r"\buntil\b", "till"), (r"\bso far this\b", "up to now this"),
        (r"\beach year\b", "every year"), (r"\bevery day\b", "each day"),
        (r"\bnearly(?= [$€£]?\d)", "almost"), (r"\balmost(?= [$€£]?\d)", "nearly"),
        (r"\bat least(?= (?:\d+|two|three|four|five) [a-z])", "no fewer than"),
        (r"\bensure that\b", "make sure that"),
        (r"\bin favor of\b", "for"), (r", but(?= (?:the|he|she|it|they|his|her|a) )", ", yet"),
        (r"(?<=[a-z] )also (?=[a-z]+(?:ed|s)\b)", ""), (r"\bsuch as\b", "like"),
        (r"\ba majority of(?= [a-z]+s\b)", "most"), (r"\bhelped to\b", "helped"),
        (r"\blargest\b", "biggest"), (r"\bbiggest\b", "largest"),
        (r"\bsaid that(?= (?:the|he|she|they) )", "said"),
        (r"\bsaid(?= (?:he|she|they|the [a-z]+) (?:would|had|was|were|will|has|is|are)\b)", "said that"),
        (r"\bis not\b", "isn’t"), (r"\bdid not\b", "didn’t"), (r"\bdoes not\b", "doesn’t"),
        (r"\bhas not\b", "hasn’t"), (r"\bwould not\b", "wouldn’t"), (r"\bwas not\b", "wasn’t"),
        (r"\bcould not\b", "couldn’t"), (r"\bcannot\b", "can’t"), (r"\bwill not\b", "won’t"),
        (r"\bare not\b", "aren’t"), (r"\bdidn[’']t\b", "did not"), (r"\bdoesn[’']t\b", "does not"),
        (r"\bisn[’']t\b", "is not"), (r"\bhasn[’']t\b", "has not"), (r"\bwasn[’']t\b", "was not"),
        (r"\bwon[’']t\b", "will not"), (r"\bcouldn[’']t\b", "could not"), (r"\bcan[’']t\b", "cannot"),
        (r"\baren[’']t\b", "are not"), (r"\bwouldn[’']t\b", "would not"),
    )
)  # fmt: skip
MOST = 3  # of these in a sentence
TOLD = re.compile(
    r"\b(?:sa(?:y|ys|id)|told|claim|argu|alleg|report|suggest|believ|estimat|warn|contend|insist|predict|think"
    r"|thought|according|ask|whether|hope|expect|announc|acknowledg|not(?:e|ed)\b)"
)
LEAD = re.compile(
    r"\A(?P<word>But|Yet|(?:However|Nevertheless|Nonetheless|In addition|Additionally|Still)(?=,)),? "
)
LEADS = {
    "However": "But ", "Nevertheless": "Still, ", "Nonetheless": "Even so, ", "But": "Yet ",
    "In addition": "Besides, ", "Additionally": "In addition, ", "Yet": "But ", "Still": "Even so, ",
}  # fmt: skip
NAME = r"(?:(?:the|a|an|some) )?(?:[A-Z][\w.’'-]+ ?|[a-z]+ ){1,5}"
BEHIND = re.compile(rf"\A(?P<all>[^;]{{30,}}), (?P<who>{NAME}) (?P<cue>said|says)\.\Z")
AT_END = re.compile(r"\A(?P<all>[^;]{30,}), according to (?P<who>[^,.]{4,70})\.\Z")
IN_FRONT = re.compile(r"\AAccording to (?P<who>[^,.]{4,70}), (?P<all>.{30,})\.\Z")
FRONTED = re.compile(
    r"\A(?P<part>(?:After|Before|While|Although|Though|If|Since|Until|Because|Unlike|As part of|Despite|By)"
    r" [^,;]{8,80}), (?P<main>[^,;:–—]{25,})\.\Z"
)
# Behind these words a clause would seem to go with them, and not with the sentence.
UNCLEAR = re.compile(
    r"\A(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Hh]is|[Hh]er|[Tt]heir|[Tt]hose|[Tt]his|[Tt]hat|[Pp]lease)\b"
    r"|\b(?:if|should|who|which|that|when|never|to [a-z]+)\b"
)
SPLIT = re.compile(
    r"(?P<first>[^;]{30,})(?:;|, (?P<link>and|but)) (?=(?:he|she|they|the [a-z]+|it) [a-z]+(?:ed|s|as) )"
)
SUBJECT = re.compile(r"\A(?P<name>[A-Z][\w.’' -]+?) (?P<verb>[a-z]+)")
SMALL_FIRST = re.compile(
    r"\A(?:The|A|An|This|That|These|Those|He|She|They|It|We|There|Some|Many|Most|Several|All|His|Her|Their|Its"
    r"|No|Only|Nearly|Almost|About|More|Less|Few|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|In|On|At|For"
    r"|After|Before|While|If|Although|Though|Since|Until|Because|Unlike|As|Despite|By|Both|Each|Every)\b"
)


KEPT = re.compile(
    r"[A-Z][a-z]*[A-Z]|I\b|(?:Republican|Democrat|Libertarian|American|European|Mexican|Russian|Chinese|Muslim"
    r"|Hispanic|Latino|Christian|British|Syrian|Green|White House|Senate|Congress)"
)


def held(before: str, words: str, after: str) -> str:
    """The sentence with the place to judge marked in it."""
    return f"{before}{OPEN}{words}{CLOSE}{after}"


def change_of(text: str, *expected: str) -> Change:
    """What `held` marked, as a Change."""
    start, end = text.index(OPEN), text.index(CLOSE) - 1
    return Change(text.replace(OPEN, "").replace(CLOSE, ""), start, end, expected)


def lower(text: str) -> str:
    """With a small letter at the beginning, but for "I", "FBI" and the names of parties and peoples."""
    return text if KEPT.match(text) else text[:1].lower() + text[1:]


def small(text: str) -> str:
    """As it stands behind other words; a name keeps its capital."""
    return lower(text) if SMALL_FIRST.match(text) else text


def capital(text: str) -> str:
    """With a capital at the beginning, which may be the place's own."""
    at = 1 if text.startswith(OPEN) else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]


def _attribution_moved(text: str) -> str:
    for pattern, made in (
        (BEHIND, "{who} {cue} {all}."),
        (AT_END, "According to {who}, {all}."),
        (IN_FRONT, "{all}, according to {who}."),
    ):
        if (match := pattern.match(text)) and OPEN not in match["who"]:
            linked = re.match(r"(?:And|But|However|Yet|Still|So|Meanwhile)\b", match["all"])
            if pattern is not IN_FRONT and (linked or TOLD.search(match["all"])):
                return ""
            parts = match.groupdict()
            parts["all"] = small(parts["all"]) if pattern is not IN_FRONT else parts["all"]
            return capital(made.format(**parts))
    return ""


def _part_moved(text: str) -> str:
    match = FRONTED.match(text)
    if not match or UNCLEAR.search(match["main"]) or len(match["main"].split()) > 20:
        return ""
    # "After he left, Feldt said ..." would say when it was, not when she said it; "he" wants his name first.
    if (
        not match
        or TOLD.search(text)
        or re.search(r"\b(?:he|she|his|her|they|their|it|its)\b", match["part"])
    ):
        return ""
    return f"{capital(match['main'])} {match['part'][:1].lower()}{match['part'][1:]}."


def _split(text: str) -> str:
    match = SPLIT.match(text)
    if not match or TOLD.search(match["first"]) or match["first"].count(OPEN) != match["first"].count(CLOSE):
        return ""
    if match["first"].endswith("."):
        return ""
    rest = text[match.end() :]
    return f"{match['first']}. {'But ' + rest if match['link'] == 'but' else capital(rest)}"


def _lead_changed(text: str) -> str:
    match = LEAD.match(text)
    if not match or OPEN in match[0]:
        return ""
    return LEADS[match["word"]] + text[match.end() :]


def _other_words(text: str) -> str:
    """Some of OTHERWISE, outside the place and whatever stands between quotation marks."""
    taken = [match.span() for match in HELD.finditer(text)]
    found: list[tuple[int, int, str]] = []
    for pattern, new in OTHERWISE:
        match = pattern.search(text)
        if match and len(found) < MOST and not any(s < match.end() and match.start() < e for s, e in taken):
            taken.append(match.span())
            found.append((*match.span(), new))
    for start, end, new in sorted(found, reverse=True):
        text = text[:start] + new + text[end:]
    return capital(text) if found else ""


MOVES: tuple[Callable[[str], str], ...] = (_attribution_moved, _part_moved, _split, _lead_changed)


def reworded(text: str) -> str:
    """The sentence with a piece moved where one can be, and in other words; empty where nothing can be done.

    The place marked in it, and what stands between quotation marks, stay as they are.
    """
    if not re.match(rf"[{OPEN}“]?[A-Z\d$“]", text):
        return ""
    moved = next((made for made in (move(text) for move in MOVES) if made), text)
    made = _other_words(moved) or moved
    return "" if made == text else made


WHOLE = (
    ("", " {who} remarked."), ("", " as {who} put it."), ("{Who} put it this way: ", ""),
    ("In the words of {who}: ", ""), ("{Who} was quoted as saying: ", ""), ("", " was how {who} phrased it."),
    ("This is what {who} had to say: ", ""), ("", " {who} stated."),
)  # fmt: skip
# Where nobody is named beside the quote.
NAMELESS = (
    ("One passage is this: ", ""),
    ("There were also these words: ", ""),
    ("Among the words was this: ", ""),
)
PARTS = (
    ("{Who} used the words ", ""), ("The words of {who} were ", ""), ("", " were the words of {who}."),
)  # fmt: skip


def cited(words: str, who: str, marks: tuple[str, str], rng: Random, *expected: str) -> Change:
    """A sentence in which these words stand between marks, as what `who` has said; they are the place.

    Without `who` it names nobody.
    """
    left, right = marks
    words = re.sub(r"[\s,;:—–-]+\Z", "", words)
    begins = re.match(r"[“‘'\"\[(]*[A-Z0-9$]", words) is not None
    before, after = rng.choice((WHOLE if begins else PARTS) if who else NAMELESS)
    names = {"who": who, "Who": who[:1].upper() + who[1:]}
    before, after = before.format(**names), after.format(**names)
    ended = re.search(r"[.!?…]\Z", words) is not None
    if after:
        words = re.sub(r"(?<![.\s])(?<!\b[A-Z])\.\Z", "", words)
        comma = "" if re.search(r"[!?.…]\Z", words) or after.startswith((" was ", " were ")) else ","
        return change_of(held("", f"{left}{words}{comma}{right}", after), *expected)
    return change_of(held(before, f"{left}{words}{'' if ended else '.'}{right}", ""), *expected)
