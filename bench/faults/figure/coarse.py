"""Figures told less exactly or in other words, rightly and wrongly; of another base; in shorter sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.desk import MONEY_ENDS
from bench.faults.figure.faults import date, digit, number_word
from bench.faults.figure.figures import COUNTED, VAGUE, Figure
from bench.faults.figure.mixups import OTHER_THINGS
from bench.faults.figure.quantities import Quantity
from bench.faults.figure.quantity_honest import LASTS
from bench.faults.spots import Spot, spots
from bench.faults.words import OUTLETS

Make = Callable[[Figure, Material, Random], Change | None]

# How long it took, and the same in other words.
DURATIONS = {
    "10 years": "a decade", "20 years": "two decades", "30 years": "three decades",
    "40 years": "four decades", "15 years": "a decade and a half", "25 years": "a quarter of a century",
    "50 years": "half a century", "60 years": "six decades", "70 years": "seven decades",
    "80 years": "eight decades", "a decade": "10 years", "two decades": "20 years",
    "three decades": "30 years", "four decades": "40 years", "five decades": "50 years",
    "five years": "half a decade", "two years": "24 months", "12 years": "a dozen years",
    "100 years": "a century", "a century": "100 years", "18 months": "a year and a half",
    "six months": "half a year", "three months": "a quarter of a year", "two weeks": "14 days",
    "three weeks": "21 days", "six weeks": "a month and a half", "seven days": "a week",
    "14 days": "two weeks", "24 hours": "a day", "48 hours": "two days", "72 hours": "three days",
    "10 days": "a week and a half", "90 minutes": "an hour and a half", "90 days": "three months",
    "two days": "48 hours", "three days": "72 hours", "12 months": "a year", "24 months": "two years",
    "three years": "36 months", "eight years": "96 months", "four years": "48 months",
    "two hours": "120 minutes", "an hour": "60 minutes", "half an hour": "30 minutes",
    "30 minutes": "half an hour", "one week": "seven days", "one year": "12 months",
}  # fmt: skip
# What somebody makes of it who reckons carelessly.
MISRECKONED = {
    "10 years": "two decades", "20 years": "a decade", "30 years": "two decades",
    "40 years": "three decades", "15 years": "two and a half decades", "25 years": "half a century",
    "50 years": "a quarter of a century", "60 years": "five decades", "70 years": "eight decades",
    "80 years": "six decades", "a decade": "20 years", "two decades": "12 years",
    "three decades": "13 years", "four decades": "14 years", "five decades": "15 years",
    "five years": "a decade and a half", "two years": "36 months", "12 years": "a decade and a half",
    "100 years": "half a century", "a century": "200 years", "18 months": "two and a half years",
    "six months": "a year and a half", "three months": "half a year", "two weeks": "10 days",
    "three weeks": "28 days", "six weeks": "three months", "seven days": "two weeks", "14 days": "a week",
    "24 hours": "two days", "48 hours": "three days", "72 hours": "two days",
    "10 days": "two weeks and a half", "90 minutes": "half an hour", "90 days": "six months",
    "two days": "24 hours", "three days": "48 hours", "12 months": "two years", "24 months": "four years",
    "three years": "24 months", "eight years": "60 months", "four years": "30 months",
    "two hours": "90 minutes", "an hour": "30 minutes", "half an hour": "an hour", "30 minutes": "an hour",
    "one week": "10 days", "one year": "six months",
}  # fmt: skip
# What no share is told of, and of what another share is told in its stead.
NO_BASE = ("dollars", "questions", "jobs", "cases", "places")
BASES = {
    **{old: new for old, new in OTHER_THINGS.items() if old not in NO_BASE},
    "Americans": "American voters", "likely voters": "Americans", "registered voters": "Americans",
    "voters": "Americans", "respondents": "Americans", "workers": "employers", "taxpayers": "Americans",
    "taxes": "spending", "conservatives": "liberals", "millennials": "Americans", "supporters": "voters",
    "blacks": "whites", "whites": "blacks", "Latinos": "Americans", "Hispanics": "Americans",
    "inmates": "convicts", "gross domestic product": "federal spending", "the vote": "the delegates",
    "vote": "delegates", "population": "workforce", "populations": "electorates", "income": "wealth",
    "incomes": "fortunes", "money": "votes", "households": "businesses", "market": "economy",
    "electorate": "population", "time": "year", "refugees": "immigrants", "Syrians": "refugees",
}  # fmt: skip
SHARE = (
    r"(?:\d[\d.]* ?(?:percent|%)|[Hh]alf|[Mm]ost|(?:[Aa]|[Oo]ne)[ -](?:third|quarter|fifth)"
    r"|[Aa] (?:clear |large )?majority"
    r"|[Tt]wo-thirds|[Tt]hree-quarters|[Oo]ne in (?:\w+)|[Aa]ll|[Nn]one)"
)
PATTERNS = {
    "span": re.compile(
        rf"(?<![\w$.,-])(?<!\d )(?P<span>{'|'.join(sorted(DURATIONS, key=len, reverse=True))})"
        r"\b(?!-|’|'| old\b| or\b| to \d| of age)"
    ),
    "base": re.compile(
        rf"\b(?P<share>{SHARE} of (?:the |all |these |those |its |his |her |their )?"
        r"(?:(?!likely|registered)[a-z]+ )?)"
        rf"(?P<base>{'|'.join(sorted(BASES, key=len, reverse=True))})\b(?![’'-]| scale| tax)"
    ),
}  # fmt: skip
# What can be left out without a trace: an aside between commas, a weekday, "also".
TRIM = re.compile(
    r", (?:who|which|where|including) (?!(?:is|was|were|are|has|had) not\b)[^,.;\0]{8,70},"
    r"(?= (?!(?:and|but|or|that|which|who)\b)[a-z])"
    r"|(?<=[a-z]) also(?= [a-z])|, (?:however|too)(?=[,.])"
    r"|(?<=[a-z])(?<!\bOn)(?<!\bBut)(?<!\bAnd)(?<!\bof)(?<!\bsince)(?<!\bby)(?<!\buntil)(?<!\b[Ll]ate)"
    r"(?<!\b[Ee]arly)(?<!\blast)(?<!\bnext)(?<!\blater)(?<!\bearlier)"
    r"(?: on)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?= (?:to|that|in|at)\b|[,.])"
)
SPLIT = re.compile(
    r", (?:and|but|so) (?=(?:he|she|they|it|the|his|her|its|their|those|there|Mr\.|Mrs\.|[A-Z][a-z]+) )"
)
NO_SPAN = re.compile(r"\b(?:every|each|a|an|per|another|first|to|or|of the) \Z|[-–]\Z", re.IGNORECASE)
RATE_SPAN = re.compile(r"(?:\d|\b(?:once|twice|times|million|billion|percent|dollars|hours|days)) \Z")
# So many of them, in words: right, and wrong.
FEW = {
    "two": ("a pair of", "a couple of"),
    "three": ("a trio of",),
    "four": ("a handful of",),
    "five": ("a handful of",),
}
NOT_SO_FEW = {
    "two": ("a trio of", "half a dozen"), "three": ("a pair of", "half a dozen"),
    "four": ("a pair of", "a dozen"), "five": ("a couple of", "a dozen"), "six": ("a couple of", "a dozen"),
    "seven": ("a couple of", "two dozen"), "eight": ("a couple of", "two dozen"),
    "nine": ("a couple of", "two dozen"), "ten": ("a couple of", "two dozen"),
}  # fmt: skip
TIMES = (
    "years", "months", "weeks", "days", "hours", "minutes", "decades", "times", "points", "terms", "nights",
    "bouts", "rounds", "seasons", "mornings", "quarters", "times",
)  # fmt: skip
LED = re.compile(
    r"\b(?:the|these|those|other|first|last|next|past|his|her|its|their|our|all|more|another|both|any|every|than|and|or"
    r"|to|only|just|least|at|by|about|nearly|almost|around|over|under|some|same|of|as|final) \Z|-\Z",
    re.IGNORECASE,
)
# Who says so already, or to whom.
TOLD = re.compile(
    r"\b(?:said|says?|according|reported|reports?|told|found|shows?|showed|wrote|[Ww]e|[Oo]ur|[Yy]ou|[Yy]our|I)\b"
)
FINITE = ("VBD", "VBZ", "VBP", "MD")
MAJORITIES = (
    (90, ("the vast majority", "an overwhelming majority")),
    (76, ("more than three-quarters", "a large majority")),
    (67, ("more than two-thirds", "a large majority")),
    (53, ("more than half", "a majority")),
    (0, ("less than half",)),
)
SAYS = re.compile(r" (?:of|said|say|believe|think|approve|disapprove|want|would|have|had|are|were|oppose)\b")


def spans(article: Article) -> Iterator[Spot]:
    """How long something took, and of what something is a share."""
    return spots(article, PATTERNS)


def _span(item: Spot, words: dict[str, str], verdict: str) -> Change | None:
    new = words.get(item.part("span"))
    odd = NO_SPAN.search(item.before) or RATE_SPAN.search(item.before)
    led = item.text.startswith(("a ", "an ", "half", "one ")) and not re.search(
        r"\b(?:for|in|after|within|than|nearly|almost|over|about|least|of|quarter|lasted) \Z", item.before
    )
    # "The last a decade" nobody says.
    twice = re.match(r"a |an |half ", new or "") and re.search(
        r"\b(?:the|last|past|next|first|these|those|two|few|full|his|her|their|its|of) \Z", item.before
    )
    if not new or odd or led or twice or item.sentence.text.count(item.text) > 1:
        return None
    return item.replaced(new if item.before else new[:1].upper() + new[1:], verdict)


def span_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Two decades" for "20 years"."""
    return _span(item, DURATIONS, "equal")


def span_misreckoned(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "A decade" for "20 years"."""
    change = _span(item, MISRECKONED, "different")
    new = MISRECKONED.get(item.part("span"), "")
    return None if not change or re.search(rf"\b{new}\b", item.sentence.article.text) else change


def other_base(item: Spot, material: Material, rng: Random) -> Change | None:
    """The share is of others: of Americans and not of voters."""
    new = BASES.get(item.part("base"), "")
    if not new or re.search(rf"\b{new}\b", item.sentence.text):
        return None
    led = re.search(r"\b(?:at|in|for|by|on|from|that|after|above|first) \Z", item.before) and item.text[
        :3
    ] in ("mos", "all")
    if led or re.search(r"\b(?:American|black|white|Muslim|younger|older) \Z", item.part("share")):
        return None
    share = re.sub(r"\bthe \Z", "", item.part("share")) if new.endswith("Americans") else item.part("share")
    return None if material.holds(f"{share}{new}") else item.replaced(f"{share}{new}", "different")


def _decade(year: int) -> str:
    part = ("early ", "early ", "early ", "early ", "mid-", "mid-", "mid-", "late ", "late ", "late ")[
        year % 10
    ]
    return f"the {part}{year // 10 * 10}s"


def _year(figure: Figure) -> int:
    """The year, where it stands behind "in" or "since" and its decade has a name; else 0."""
    before, after = figure.sentence.text[: figure.start], figure.sentence.text[figure.end :]
    led = re.search(r"(?<![A-Z]\w\w )\b(?:[Ii]n|[Ss]ince|until|before|after|by|from|between) \Z", before)
    dated = re.match(r"[-–’']| to \d| and (?:19|20)\d\d| [A-Z]", after) or re.search(
        r"\b(?:19|20)\d\d\b", before[-20:]
    )
    ends = re.match(
        r"[,.;:)]|\Z| (?:and|or|to|when|as|but|after|before|that|in|on|at|for|with|by|from|until|the|a|he|she"
        r"|it|they|who|found|which|because|through|has|was|were|is)\b",
        after,
    )
    fit = figure.measure == "year" and led and ends and not dated and 1900 <= int(figure.number) <= 2009
    return int(figure.number) if fit else 0


def year_as_decade(figure: Figure, material: Material, rng: Random) -> Change | None:
    """In the early 1990s, for 1992."""
    year = _year(figure)
    return figure.replaced(_decade(year), "equal", "rounded") if year else None


def year_in_another_decade(figure: Figure, material: Material, rng: Random) -> Change | None:
    """In the late 1980s, for 1992."""
    year = _year(figure)
    others = [year + step for step in (-14, -9, 9, 14) if year and year + step <= 2012]
    others = [other for other in others if _decade(other) != _decade(year) and abs(other - year) >= 9]
    return figure.replaced(_decade(rng.choice(others)), "different") if others else None


def _half(figure: Figure) -> bool:
    before, after = figure.sentence.text[: figure.start], figure.sentence.text[figure.end :]
    loose = VAGUE.search(before) or re.search(
        r"(?:\d|\band|[’']s|\bto|\bby|\bwith|\bat|\bof|\bonly|\bjust|[Aa]nother|recommended|\btop) \Z|-\Z",
        before,
    )
    return figure.measure == "percent" and SAYS.match(after) is not None and not loose


def as_majority(figure: Figure, material: Material, rng: Random) -> Change | None:
    """More than half of them, for 58 percent of them; a large majority, for 78."""
    if not _half(figure) or 48 <= figure.value <= 52 or figure.value < 38:
        return None
    words = next(words for low, words in MAJORITIES if figure.value >= low)
    new = rng.choice(words)
    return figure.replaced(new if figure.start else new[:1].upper() + new[1:], "rounded", "equal")


def not_a_majority(figure: Figure, material: Material, rng: Random) -> Change | None:
    """More than half of them, for 42 percent of them."""
    if not _half(figure) or 48 <= figure.value <= 52 or figure.value < 25:
        return None
    new = rng.choice(
        ("less than half", "a minority") if figure.value > 52 else ("more than half", "a majority")
    )
    return figure.replaced(new if figure.start else new[:1].upper() + new[1:], "different")


def few_in_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A pair of them, for two."""
    return _few(figure, FEW, rng, "equal")


def few_wrong_in_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A trio of them, for two."""
    return _few(figure, NOT_SO_FEW, rng, "different")


def _few(figure: Figure, words: Mapping[str, tuple[str, ...]], rng: Random, verdict: str) -> Change | None:
    text = figure.sentence.text
    noun = re.match(r" ([a-z]+)", text[figure.end :])
    if (
        figure.measure != "word"
        or figure.text not in words
        or noun is None
        or LED.search(text[: figure.start])
    ):
        return None
    if len(re.findall(rf"\b{figure.text}\b", text)) > 1:
        return None  # "four of one side and four of the other"
    lasts = noun[1] in TIMES
    people = re.search(r"(?:or|er|an|ist|ent|ant|ial|ive|ate|woman|friend)s\Z|men\Z|women\Z", noun[1])
    news = [
        new for new in words[figure.text] if not lasts or new in ("a couple of", "half a dozen", "a dozen")
    ]
    news = [new for new in news if new != "a trio of" or people]
    if (
        re.match(r"of\b|others\b|figures\b", noun[1])
        or re.search(r"[’']s?\s\Z", text[: figure.start])
        or not news
    ):
        return None
    new = rng.choice(news)
    return figure.replaced(new if figure.start else new[:1].upper() + new[1:], verdict)


def too_many_in_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Hundreds of divers, for 43; millions of dollars, for $500,000."""
    text = figure.sentence.text
    before, after = text[: figure.start], text[figure.end :]
    if (
        VAGUE.search(before)
        or not figure.start
        or re.match(r"-| or\b| to\b", after)
        or re.search(r"\bof \Z|[’']s? \Z", before)
    ):
        return None
    value = int(figure.value)
    if figure.measure == "money" and figure.currency == "$" and MONEY_ENDS.match(after):
        new = next(
            (
                w
                for low, w in ((20_000_000, "billions of dollars"), (50_000, "millions of dollars"))
                if value >= low
            ),
            "",
        )
        new = "" if value >= 500_000_000 or 800_000 <= value < 20_000_000 else new
        return figure.replaced(new, "different") if new else None
    counted = COUNTED.match(after)
    if figure.measure != "count" or figure.scale or counted is None or LASTS.match(counted[0]):
        return None
    if re.search(r"\b(?:states|points|miles|acres|counties)\b", counted[0]):
        return None
    orders = ((20, 91, "hundreds of"), (100, 900, "thousands of"), (1_000, 9_000, "tens of thousands of"))
    new = next((words for low, high, words in orders if low <= value < high), "")
    return figure.replaced(new, "different") if new else None


def when_retold(item: Quantity, material: Material, rng: Random) -> Change | None:
    """ "The previous week" for "last week", as a later report has it."""
    if item.sort != "when" or item.part("which") != "last" or item.part("unit") in ("night", "century"):
        return None
    if re.search(r"\b(?:the|of|until|over|[’']s) \Z", item.before) or re.match(r"[’']|-", item.after):
        return None
    the = "the" if item.before else "The"
    return item.replaced(f"{the} {rng.choice(('previous', 'preceding'))} {item.part('unit')}", "equal")


def age_otherwise(item: Quantity, material: Material, rng: Random) -> Change | None:
    """ "Nora Feldt, aged 43," for "Nora Feldt, 43,"."""
    if item.sort != "age" or item.part("after") or not item.after.startswith(", "):
        return None
    return item.replaced(f", {rng.choice(('aged', 'age'))} {item.part('number')}", "equal")


def said_twice(item: Quantity, material: Material, rng: Random) -> Change | None:
    """Of two figures the first stands in the place of both."""
    if item.sort != "pair":
        return None
    first, second = item.part("first"), item.part("second")
    between = item.text[len(first) : len(item.text) - len(second)]
    if re.fullmatch(r"[-–]| to | and | or ", between) or first in between or item.sentence.text[:1].islower():
        return None
    return Change(
        f"{item.before}{first}{between}{first}{item.after}",
        item.start + len(first) + len(between),
        item.start + 2 * len(first) + len(between),
        ("different",),
    )


def wrong(figure: Figure, material: Material, rng: Random) -> str:
    """Another figure of its sort; empty where none is to be had."""
    makes = (digit, date("year"), date("day"), date("weekday"), number_word)
    made = next((change for make in makes if (change := make(figure, material, rng))), None)
    return made.text[made.start : made.end] if made else ""


def _in_trimmed(fault: bool) -> Make:
    """The figure, right or not, in its sentence without an aside, a weekday or an "also"."""

    def make(figure: Figure, material: Material, rng: Random) -> Change | None:
        text = figure.sentence.text
        # A zero sign keeps the figure's place while the sentence is cut.
        held = f"{text[: figure.start]}\0{text[figure.end :]}"
        trimmed, cuts = TRIM.subn("", held)
        new = wrong(figure, material, rng) if fault else figure.text
        if not cuts or trimmed.count("\0") != 1 or len(trimmed.split()) < 7 or not new:
            return None
        before, after = trimmed.split("\0")
        verdict = "different" if fault else "equal"
        return Change(before + new + after, len(before), len(before) + len(new), (verdict,))

    return make


def _in_report(fault: bool) -> Make:
    """The figure, right or not, in its sentence with the paper that reported it."""

    def make(figure: Figure, material: Material, rng: Random) -> Change | None:
        text = figure.sentence.text
        if figure.measure in ("day", "weekday", "word"):
            return None
        whole = re.fullmatch(r"[A-Z].*[a-z0-9%]\.", text) and not re.match(r"(?:And|But|So|Yet|Or)\b", text)
        new = wrong(figure, material, rng) if fault else figure.text
        if not whole or TOLD.search(text) or not new or len(text.split()) > 36:
            return None
        outlet = OUTLETS[figure.sentence.article.id.split("_")[0]]
        cue = f", {outlet} {rng.choice(('reported', 'reports'))}."
        after = f"{text[figure.end : -1]}{cue}" if figure.end < len(text) else cue
        verdict = "different" if fault else "equal"
        return Change(text[: figure.start] + new + after, figure.start, figure.start + len(new), (verdict,))

    return make


def in_split(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Its long sentence is two."""
    text = figure.sentence.text
    parts = [
        match for match in SPLIT.finditer(text) if match.end() <= figure.start or figure.end <= match.start()
    ]
    led = re.search(r"\b(?:that|if|when|because|who|which|said|says)\b", text)
    if len(parts) != 1 or led or re.search(r"[“”\"();:]", text):
        return None
    at, end = parts[0].span()
    words = [(word.start - figure.sentence.start, word.tag in FINITE) for word in figure.sentence.words]
    verbs = [place for place, verb in words if verb]
    second = [place for place, _ in words if place >= end][1:5]
    if not any(place < at for place in verbs) or not set(second) & set(verbs):
        return None
    whole = f"{text[:at]}. {text[end : end + 1].upper()}{text[end + 1 :]}"
    shift = 0 if figure.end <= at else 2 - (end - at)
    return Change(whole, figure.start + shift, figure.end + shift, ("equal",))


FIGURE_COARSE = (
    Kind("figure-span-misreckoned", "figure", True, span_misreckoned, SEEN, of="span"),
    Kind("figure-other-base", "figure", True, other_base, SEEN, of="span"),
    Kind("figure-year-in-another-decade", "figure", True, year_in_another_decade, SEEN),
    Kind("figure-not-a-majority", "figure", True, not_a_majority, SEEN),
    Kind("figure-few-wrong-in-words", "figure", True, few_wrong_in_words, SEEN),
    Kind("figure-too-many-in-words", "figure", True, too_many_in_words, SEEN),
    Kind("figure-said-twice", "figure", True, said_twice, SEEN, of="quantity"),
    Kind("figure-wrong-in-trimmed", "figure", True, _in_trimmed(True), SEEN),
    Kind("figure-wrong-in-report", "figure", True, _in_report(True), SEEN),
    Kind("figure-span-otherwise", "figure", False, span_otherwise, SEEN, of="span"),
    Kind("figure-year-as-decade", "figure", False, year_as_decade, SEEN),
    Kind("figure-as-majority", "figure", False, as_majority, SEEN),
    Kind("figure-few-in-words", "figure", False, few_in_words, SEEN),
    Kind("figure-in-report", "figure", False, _in_report(False), SEEN),
    Kind("figure-when-retold", "figure", False, when_retold, SEEN, of="quantity"),
    Kind("figure-age-otherwise", "figure", False, age_otherwise, SEEN, of="quantity"),
    Kind("figure-in-split", "figure", False, in_split, SEEN),
    Kind("figure-in-trimmed", "figure", False, _in_trimmed(False), SEEN),
)
