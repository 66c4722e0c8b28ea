"""Figures and dates as they go wrong between notebook and page, and as desks rightly restate them."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal
from itertools import pairwise
from random import Random

from bench.faults.articles import Material, Stretch
from bench.faults.draft import HELD_BACK, Change, Kind
from bench.faults.figure.figures import SCALES, Figure, grouped
from bench.faults.figure.quantities import Quantity
from bench.faults.words import MONTHS, SHORT_MONTHS, SMALL, TEENS, TENS, WEEKDAYS
from bench.faults.written import edited, put_in

AMOUNTS = ("money", "percent", "points", "count")
WORDS = "|".join((*SMALL[1:], "a", "an", "several", "few"))
# Units that are mistaken for one another.
UNITS = {
    "seconds": ("minutes",), "minutes": ("hours", "seconds"), "hours": ("days", "minutes"), "days": ("weeks",
    "hours"),
    "weeks": ("months", "days"), "months": ("years", "weeks"), "years": ("months", "weeks"),
    "decades": ("years",),
    "miles": ("kilometers",), "feet": ("meters", "yards"), "inches": ("feet",), "acres": ("square miles",
    "hectares"),
    "pounds": ("kilograms", "tons"), "tons": ("pounds",), "gallons": ("liters",),
    "week": ("month",), "month": ("year", "week"), "year": ("month", "week"), "hour": ("day",),
    "minute": ("hour",),
    "day": ("week",), "decade": ("year",), "mile": ("kilometer",),
}  # fmt: skip
MEASURED = re.compile(
    rf"(?<![\w$.-])(?P<number>\d[\d,]*(?:\.\d+)?|{WORDS}|{'|'.join(TEENS)}"
    rf"|{'|'.join(TENS)})(?P<gap>[ -](?:more |full )?)"
    rf"(?P<unit>{'|'.join(UNITS)})\b(?![’'-]| old\b)"
)
IDIOM = re.compile(r"\b(?:once|twice|times|a few|every few)\b|\b(?:a|an) (?:day|week|month|year|hour)\b")
PER = re.compile(r"(?:\d|times|once|twice|people|percent|jobs|dollars|million|billion|\w+s) \Z")
OPPOSED = {
    "more than": ("fewer than", "less than"), "over": ("under", "under"), "at least": ("at most", "at most"),
    "fewer than": ("more than", "more than"), "less than": ("more than", "more than"),
    "up to": ("at least", "at least"), "as many as": ("more than", "more than"),
    "as much as": ("more than", "more than"), "nearly": ("more than", "more than"), "almost": ("more than",
    "more than"),
}  # fmt: skip
# The same time in another unit; what it says is no rounding.
SAME_TIME: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), new)
    for pattern, new in (
        (r"\b(?:24|twenty-four) hours\b", "one day"), (r"\b48 hours\b", "two days"),
        (r"\b(?:12|twelve) months\b", "one year"),
        (r"\b(?:18|eighteen) months\b", "a year and a half"), (r"\b(?:six|6) months\b", "half a year"),
        (r"(?<!an )\b30 minutes\b", "half an hour"), (r"\b90 minutes\b", "an hour and a half"),
        (r"\b(?:two|2) weeks\b", "14 days"), (r"\b(?:two|2) decades\b", "20 years"),
        (r"\b(?:three|3) decades\b", "30 years"),
        (r"\b(?:four|4) decades\b", "40 years"), (r"\b20 years\b", "two decades"), (r"\b30 years\b",
        "three decades"),
        (r"\b40 years\b", "four decades"), (r"\b50 years\b", "five decades"), (r"\b(?:10|ten) years\b",
        "a decade"),
        (r"\ba decade\b(?! ago)", "10 years"), (r"(?<!than )\ba decade ago\b", "10 years ago"),
        (r"\ba dozen\b(?! or)", "12"),
        (r"\b(?:two|2) dozen\b", "24"), (r"\ba century\b", "100 years"), (r"\b100 years\b", "a century"),
        (r"\b(?:7|seven) days\b", "a week"), (r"\b36 hours\b", "a day and a half"),
        (r"\b(?:60|sixty) minutes\b", "an hour"),
        (r"\b(?:one|a) week\b", "seven days"),
        (r"\b(?:three|3) weeks\b", "21 days"), (r"\b(?:two|2) days\b", "48 hours"),
        (r"\b(?:one|a) month and a half\b", "six weeks"),
        (r"\bhalf a century\b", "50 years"), (r"\bhalf an hour\b", "30 minutes"),
        (r"\btwo and a half years\b", "30 months"),
    )
)  # fmt: skip
KILOMETERS, METERS = Decimal("1.609"), Decimal("0.3048")
SHARES = (
    (Decimal(50), "half"), (Decimal(25), "a quarter"), (Decimal(75), "three-quarters"), (Decimal(20),
    "one in five"),
    (Decimal(10), "one in 10"), (Decimal(33), "about a third"), (Decimal(34), "about a third"), (Decimal(32),
    "about a third"),
    (Decimal(66), "about two-thirds"), (Decimal(67), "about two-thirds"), (Decimal(65), "nearly two-thirds"),
    (Decimal(49), "nearly half"), (Decimal(48), "nearly half"), (Decimal(51), "just over half"),
    (Decimal(52), "more than half"), (Decimal(53), "more than half"), (Decimal(54), "more than half"),
    (Decimal(24), "nearly a quarter"), (Decimal(26), "just over a quarter"), (Decimal(74),
    "nearly three-quarters"),
    (Decimal(76), "more than three-quarters"), (Decimal(40), "two in five"), (Decimal(60), "three in five"),
    (Decimal(80), "four in five"), (Decimal(90), "nine in 10"), (Decimal(19), "nearly one in five"),
    (Decimal(55), "more than half"),
    (Decimal(56), "more than half"), (Decimal(57), "more than half"), (Decimal(70), "seven in 10"),
    (Decimal(30), "three in 10"),
)  # fmt: skip

PERCENT_OF = re.compile(
    r"(?<![\w.,$])(?P<number>\d\d)(?: percent|%)(?= of (?:the |all |its |their |his |her "
    r"|those )?[a-z])(?! of the population)"
)
PERCENTS = {"half": 50, "a quarter": 25, "one quarter": 25, "three quarters": 75, "a third": 33,
"one third": 33,
            "two thirds": 67, "a fifth": 20, "one fifth": 20, "one in five": 20,
            "three fourths": 75}  # fmt: skip
SHARE_OF = re.compile(
    r"(?<![\w-])(?P<share>[Hh]alf(?= (?:of|the|its|their|his)\b)|(?:[Aa]|[Oo]ne)[ -](?:quarter|third"
    r"|fifth)(?= of\b)|[Tt]wo[- ]thirds"
    r"(?= of\b)|[Tt]hree[- ](?:quarters|fourths)(?= of\b))(?! of \d)(?! (?:of|the) (?:first|second|game"
    r"|year|time|day|night|decade|century|hour)\b)"
)
DETERMINED = re.compile(
    r"\b(?:(?P<to>to|or)|the|this|last|past|every|next|first|per|in|of|these|those|over|most recent|full) \Z"
)
DISTANCE = re.compile(
    r"(?<![\w$.-])(?P<number>\d[\d,]*(?:\.\d+)?)[ -](?P<unit>miles|feet)\b(?! per|[- ](?:tall|high|an hour))"
)
SCALED = re.compile(r"(?P<currency>\$?)(?P<number>\d+\.\d) (?P<scale>million|billion|trillion)\b(?!-)")
HEDGED = re.compile(
    r"\b(?:by|than|about|only|just|nearly|over|to|from|at least|up to|at|almost|around|roughly|some"
    r"|approximately) \Z",
    re.IGNORECASE,
)


def put(figure: Figure, new: str, *expected: str) -> Change | None:
    """The sentence with `new` for the figure, edited around it where that can be done; None in speech."""
    text = figure.sentence.text
    if not figure.sentence.is_own(0, len(text)):
        return None
    return put_in(text[: figure.start], new, text[figure.end :], *expected)


def is_elsewhere(figure: Figure, new: str) -> bool:
    """Does the article have this figure too?"""
    return re.search(rf"(?<![\w.,]){re.escape(new)}(?![\w,]*\d)", figure.sentence.article.text) is not None


def digits_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Two of its digits have changed places, or one is another."""
    if figure.measure not in AMOUNTS or len(re.sub(r"\D", "", figure.number)) < 2:
        return None
    digits = list(figure.number)
    pairs = [
        at
        for at, (one, other) in enumerate(pairwise(digits))
        if one.isdigit() and other.isdigit() and one != other and (at > 0 or other != "0")
    ]
    if pairs and rng.random() < 0.6:
        at = pairs[0]
        digits[at], digits[at + 1] = digits[at + 1], digits[at]
    else:
        at = rng.choice([i for i, digit in enumerate(digits) if digit.isdigit() and (i < 2 or digit != "0")])
        digits[at] = rng.choice([d for d in "123456789" if d != digits[at]])
    new = "".join(digits)
    if new == figure.number or is_elsewhere(figure, new):
        return None
    return put(figure, figure.text.replace(figure.number, new, 1), "different")


def power_of_ten(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Millions for billions, or a nought too many or too few."""
    if figure.scale:
        other = {"million": "billion", "billion": "million", "trillion": "billion", "thousand": "million"}[
            figure.scale
        ]
        new = figure.text.replace(figure.scale, other)
    elif figure.measure in ("money", "count") and figure.value >= 100 and "." not in figure.number:
        more = rng.random() < 0.5 or not figure.number.endswith("0")
        number = grouped(figure.value * 10 if more else figure.value / 10)
        new = figure.text.replace(figure.number, number)
    else:
        return None
    return None if is_elsewhere(figure, new) else put(figure, new, "different")


def unit_wrong(row: Stretch, material: Material, rng: Random) -> Change | None:
    """The number is right, and its unit another: months for weeks, kilometers for miles."""
    text = row.sentence.text
    for match in MEASURED.finditer(text):
        number, unit = match["number"], match["unit"]
        plural = unit.endswith("s") or unit == "feet"
        vague = number in ("a", "an") or re.search(
            r"\b(?:the|this|last|next|every|each|per) \Z", text[: match.start()]
        )
        if (
            not row.sentence.is_own(*match.span())
            or vague
            or plural == (number in ("1", "one") or "-" in match["gap"])
        ):
            continue
        new = rng.choice(UNITS[unit])
        words = f"{number}{match['gap']}{new}"
        if not material.holds(words):
            return put_in(text[: match.start()], words, text[match.end() :], "different")
    return None


def rounded_past(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A rounding that says more than is true, or less: "more than half" of 46 percent."""
    text = figure.sentence.text
    odd = re.search(
        r"\b(?:only|just|additional|another|extra|total|full|whopping|further|of|record|combined|nearing"
        r"|median|minimum|save)\s\Z",
        text[: figure.start], re.IGNORECASE,
    )  # fmt: skip
    behind = re.match(r" (?:or (?:more|less|fewer)|years old|to [$\d]|years)", text[figure.end :])
    if not figure.roundable or odd or behind:
        return None
    value = figure.value
    if figure.measure == "percent":
        following = re.match(r" of\b", text[figure.end :])
        worded = {"more than half": (40, 49), "more than a third": (25, 32), "fewer than half": (51, 62),
                  "more than two-thirds": (56, 65), "more than three-quarters": (68, 74),
                  "less than a quarter": (26, 33), "more than a quarter": (17, 24)}  # fmt: skip
        fit = [words for words, (low, high) in worded.items() if low <= value <= high]
        return put(figure, rng.choice(fit), "different") if fit and following else None
    step = Decimal(10) ** (value.adjusted())
    above = (value / step).quantize(Decimal(1), ROUND_UP) * step
    below = above - step
    few = "less than" if figure.measure == "money" else "fewer than"
    scale = Decimal(10) ** SCALES.get(figure.scale, 0)
    made = []
    if above > value * Decimal("1.04"):
        made.append(("more than", above))
        if above > value * Decimal("1.25"):
            made.append(("nearly", above))
    if below and below < value * Decimal("0.97"):
        made.append((few, below))
    if not made or above / scale >= 1000:
        return None
    word, bound = rng.choice(made)
    amount = f"{figure.currency}{grouped(bound / scale)}{' ' + figure.scale if figure.scale else ''}"
    return put(figure, f"{word} {amount}", "different")


def date_off(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The day before, the day after, the wrong month's day, the year next to it."""
    if figure.measure == "weekday":
        index = int(figure.value)
        new = WEEKDAYS[(index + rng.choice((1, -1, 2))) % 7]
        return put(figure, new, "different")
    if figure.measure == "day":
        month, _, day = figure.text.rpartition(" ")
        if rng.random() < 0.3:
            full = SHORT_MONTHS.get(month, month)
            other = MONTHS[(MONTHS.index(full) + rng.choice((1, -1))) % 12]
            short = {long: brief for brief, long in SHORT_MONTHS.items()}
            new = f"{short.get(other, other) if month in SHORT_MONTHS else other} {day}"
        else:
            new = f"{month} {max(1, min(28, int(day) + rng.choice((1, -1, 10, -10))))}"
    elif figure.measure == "year":
        new = str(int(figure.value) + rng.choice((1, -1, 2, -2)))
    else:
        return None
    return None if new == figure.text or is_elsewhere(figure, new) else put(figure, new, "different")


def bound_turned(item: Quantity, material: Material, rng: Random) -> Change | None:
    """What was the least is now the most."""
    if item.sort != "bound" or item.part("word") not in OPPOSED:
        return None
    word = item.part("word")
    few, little = OPPOSED[word]
    mass = re.match(r"[$€£]|half|a (?:third|quarter)|\d[\d.]*(?: percent|%)", item.part("number"))
    new = little if mass else few
    if re.search(r"\b(?:no|not|little|any) \Z", item.before):
        return None
    head = item.text[len(word) :]
    return put_in(item.before, f"{new}{head}", item.after, "different")


def counted_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A number in words is the one next to it, or the one after that."""
    if figure.measure != "word":
        return None
    before, after = figure.sentence.text[: figure.start], figure.sentence.text[figure.end :]
    noun = re.match(r" (?:[a-z]+ )?[a-z]+", after)
    value = int(figure.value) + rng.choice((1, -1, 2))
    if not noun or not 2 <= value <= 10 or re.search(r"\b(?:or|to|and|about|some|of) \Z|-\Z", before):
        return None
    new = SMALL[value]
    return None if material.holds(f"{new}{noun[0]}") else put(figure, new, "different")


def rounded_well(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Rounded as it may be, with "about", "nearly" or "more than" as the direction has it."""
    if not figure.roundable:
        return None
    scale = Decimal(10) ** SCALES.get(figure.scale, 0)
    value = figure.value / scale
    digits = (
        figure.number.replace(",", "").rstrip("0")
        if "." not in figure.number
        else figure.number.replace(".", "")
    )
    decimals = figure.measure == "percent" and "." in figure.number
    if len(digits) < 2 or (figure.measure == "percent" and not decimals):
        return None
    step = Decimal(1) if decimals else Decimal(10) ** (value.adjusted() - (1 if len(digits) > 2 else 0))
    near = (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step
    halfway = abs((value / step) % 1 - Decimal("0.5")) < Decimal("0.01")
    if near == value or halfway or abs(near - value) > value * Decimal("0.05"):
        return None
    direction = "nearly" if near > value else "more than"
    word = rng.choice(("about", "roughly", direction)) if len(digits) > 2 else direction
    unit = "%" if figure.unit == "%" else f" {figure.unit}" if figure.unit else ""
    amount = f"{figure.currency}{grouped(near)}{' ' + figure.scale if figure.scale else ''}{unit}"
    return put(figure, f"{word} {amount}", "rounded")


def in_words(number: int) -> str:
    """A whole number under a hundred, spelt out."""
    if number < 13:
        return SMALL[number]
    if number < 20:
        return TEENS[number - 13]
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"-{SMALL[ones]}" if ones else "")


def spelt_otherwise(figure: Figure, material: Material, rng: Random) -> Change | None:
    """In words for digits, in digits for words."""
    if figure.measure == "word":
        return put(figure, str(int(figure.value)), "equal")
    number = figure.number
    if (
        figure.measure not in ("count", "percent")
        or not re.fullmatch(r"\d{1,2}", number)
        or figure.currency
        or "%" in figure.text
    ):
        return None
    if (
        re.search(r"\d \Z|[A-Z]\w+ \Z|\b(?:No|no|Nos)\. \Z", figure.sentence.text[: figure.start])
        or int(number) < 2
    ):
        return None
    new = figure.text.replace(number, in_words(int(number)), 1)
    return put(figure, new[:1].upper() + new[1:] if figure.start == 0 else new, "equal")


def same_otherwise(row: Stretch, material: Material, rng: Random) -> Change | None:
    """The same amount in another unit: a decade for 10 years, kilometers worked out from miles."""
    found = _same_time(row) or _metric(row) or _smaller_scale(row)
    if not found or not row.sentence.is_own(*found[0]):
        return None
    (start, end), new = found
    return put_in(row.sentence.text[:start], new, row.sentence.text[end:], "equal")


Restated = tuple[tuple[int, int], str]  # where the amount stands in the sentence, and the same otherwise


def _same_time(row: Stretch) -> Restated | None:
    text = row.sentence.text
    for pattern, new in SAME_TIME:
        match = pattern.search(text)
        if not match or re.match(r"[’'-]| (?:old|later|and a half|or)\b", text[match.end() :]):
            continue
        # "The last a decade", "two to 21 days".
        bound = DETERMINED.search(text[: match.start()])
        if bound and (bound["to"] or new.startswith(("a ", "one ", "an ", "half"))):
            continue
        return match.span(), new
    return None


def _metric(row: Stretch) -> Restated | None:
    text = row.sentence.text
    match = DISTANCE.search(text)
    if not match:
        return None
    factor, unit = (KILOMETERS, "kilometers") if match["unit"] == "miles" else (METERS, "meters")
    value = Decimal(match["number"].replace(",", "")) * factor
    step = Decimal(10) ** (value.adjusted() - 1)
    shown = grouped((value / step).quantize(Decimal(1), ROUND_HALF_EVEN) * step)
    about = "" if HEDGED.search(text[: match.start()]) else "about "
    return match.span(), f"{about}{shown} {unit}"


def _smaller_scale(row: Stretch) -> Restated | None:
    match = SCALED.search(row.sentence.text)
    if not match or Decimal(match["number"]) >= 100:
        return None
    scale, factor = {"million": ("", 10**6), "billion": (" million", 1000), "trillion": (" billion", 1000)}[
        match["scale"]
    ]
    return match.span(), f"{match['currency']}{grouped(Decimal(match['number']) * factor)}{scale}"


def house_style(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Signs for words and words for signs, as a house wants its money, percentages and dates."""
    text = figure.sentence.text
    if figure.measure == "percent" and figure.unit == "percent":
        return put(figure, f"{figure.number}{rng.choice(('%', ' per cent'))}", "equal")
    if figure.measure == "percent":
        return put(figure, f"{figure.number} percent", "equal")
    plain = re.match(
        r"[.,;]|\Z| (?:to|for|from|on|at|and|over|since|by|that|last|this|into|toward|but)\b",
        text[figure.end :],
    )
    if figure.measure == "money" and figure.currency == "$" and figure.scale:
        new = (
            f"{figure.number} {figure.scale} dollars"
            if plain and rng.random() < 0.6
            else f"US${figure.number} {figure.scale}"
        )
        return put(figure, new, "equal")
    if (
        figure.measure == "money"
        and figure.currency == "$"
        and "." not in figure.number
        and plain
        and not figure.scale
    ):
        return put(figure, f"{figure.number} dollars", "equal")
    if figure.measure == "day":
        month, _, day = figure.text.rpartition(" ")
        full = SHORT_MONTHS.get(month, month)
        new = (
            f"{day} {full}"
            if rng.random() < 0.5 and not re.match(r",? \d{4}", text[figure.end :])
            else f"{full} {day}"
        )
        return put(figure, new, "equal") if new != figure.text else None
    return None


def share_worded(row: Stretch, material: Material, rng: Random) -> Change | None:
    """A percentage as the fraction that it is, or nearly is, or a fraction as its percentage."""
    text = row.sentence.text
    if match := PERCENT_OF.search(text):
        share = dict(SHARES).get(Decimal(match["number"]))
        if not share or not row.sentence.is_own(*match.span()) or HEDGED.search(text[: match.start()]):
            return None
        if " in " in share and not re.match(r" of (?:the |all |those )?(?:\w+ )?\w+s\b", text[match.end() :]):
            return None
        share = share[:1].upper() + share[1:] if match.start() == 0 else share
        return put_in(text[: match.start()], share, text[match.end() :], "equal")
    for match in SHARE_OF.finditer(text):
        percent = PERCENTS[match["share"].lower().replace("-", " ")]
        hedged = HEDGED.search(text[: match.start()]) is not None
        if row.sentence.is_own(*match.span()) and not re.search(
            r"\b(?:other|first|last|second|top|the) \Z", text[: match.start()]
        ):
            about = "" if hedged or percent in (50, 25, 75, 20) else "about "
            made = f"{about}{percent} percent"
            made = made[:1].upper() + made[1:] if match.start() == 0 else made
            return put_in(text[: match.start()], made, text[match.end() :], "equal")
    return None


def kept(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The figure as it was, in a sentence that has been edited."""
    text = figure.sentence.text
    return edited(text[: figure.start], figure.text, text[figure.end :], "equal")


FIGURE_WRITTEN: tuple[Kind, ...] = (
    Kind("figure-digits-wrong", "figure", True, digits_wrong, HELD_BACK),
    Kind("figure-power-of-ten", "figure", True, power_of_ten, HELD_BACK),
    Kind("figure-other-unit", "figure", True, unit_wrong, HELD_BACK, of="figure-row"),
    Kind("figure-rounded-past", "figure", True, rounded_past, HELD_BACK),
    Kind("figure-date-missed", "figure", True, date_off, HELD_BACK),
    Kind("figure-bound-opposed", "figure", True, bound_turned, HELD_BACK, of="quantity"),
    Kind("figure-counted-wrong", "figure", True, counted_wrong, HELD_BACK),
    Kind("figure-rounded-as-may-be", "figure", False, rounded_well, HELD_BACK),
    Kind("figure-spelt-otherwise", "figure", False, spelt_otherwise, HELD_BACK),
    Kind("figure-same-otherwise", "figure", False, same_otherwise, HELD_BACK, of="figure-row"),
    Kind("figure-house-signs", "figure", False, house_style, HELD_BACK),
    Kind("figure-share-worded", "figure", False, share_worded, HELD_BACK, of="figure-row"),
    Kind("figure-kept-in-edit", "figure", False, kept, HELD_BACK),
)
