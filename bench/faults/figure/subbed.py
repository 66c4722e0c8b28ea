"""Figures that went over a desk, mostly in a sentence that was touched as well: slips and good manners."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.figures import SCALES, Figure, figures_of, grouped, written
from bench.faults.rewording import change_of, held, reworded
from bench.faults.spots import Spot, spots
from bench.faults.words import MONTHS, SHORT_MONTHS, SMALL, TEENS, TENS, WEEKDAYS

UNITS = ("minutes", "hours", "days", "weeks", "months", "years", "decades")
COUNT = "|".join(SMALL[2:])
LASTING = {
    "lasting": re.compile(
        rf"(?<![\w$.,-])(?P<number>\d{{1,3}}|{COUNT})(?P<gap> )(?P<unit>{'|'.join(UNITS)})\b(?![’'-]| old)"
    )
}
LENGTHS = {
    (5, "years"): "half a decade", (10, "years"): "a decade", (15, "years"): "a decade and a half",
    (25, "years"): "a quarter of a century", (50, "years"): "half a century", (6, "months"): "half a year",
    (12, "months"): "a year", (18, "months"): "a year and a half", (24, "months"): "two years",
    (2, "weeks"): "a fortnight", (7, "days"): "a week", (14, "days"): "two weeks", (24, "hours"): "a day",
    (48, "hours"): "two days", (72, "hours"): "three days", (30, "minutes"): "half an hour",
    (60, "minutes"): "an hour", (90, "minutes"): "an hour and a half", (3, "months"): "a quarter of a year",
}  # fmt: skip
SHARES: tuple[tuple[Decimal, str], ...] = tuple(
    (Decimal(value), name)
    for value, name in (
        ("10", "a tenth"), ("20", "a fifth"), ("25", "a quarter"), ("33.3", "a third"), ("40", "two-fifths"),
        ("50", "half"), ("60", "three-fifths"), ("66.7", "two-thirds"), ("75", "three-quarters"),
        ("80", "four-fifths"), ("90", "nine-tenths"),
    )
)  # fmt: skip
# What stands behind a percentage that is a share of something.
SHARE_OF = re.compile(
    r"\A (?:of\b|(?:also |now )?(?:sa(?:id|ys?)|would|think|thought|believe[ds]?|back(?:s|ed)?"
    r"|favou?r(?:s|ed)?|have|had|are|were|who|expect|voted|disapproved?|approved?|prefer)\b)"
)
HEDGED = re.compile(
    r"\b(?:about|around|nearly|almost|over|than|least|most|some|roughly|approximately|estimated|close to"
    r"|up to|under|only|just)\s*\Z",
    re.IGNORECASE,
)
# "One to two years" stay together, and "a full 90 minutes" cannot be "a full an hour and a half".
ODD_BEFORE = re.compile(r"\b(?:to|or|and) \Z|[-–] ?\Z")
OWN_ARTICLE = re.compile(
    r"\b(?:an?|the|this|that|those|these|full|first|last|past|next|every|[a-z]+[’']s) \Z"
)
BETWEEN = re.compile(r"\bbetween [^,.]*\Z|\bfrom [^,.]*\Z")
CURRENCIES = {"$": "€", "€": "£", "£": "$"}
DAY = re.compile(rf"(?P<month>{'|'.join(map(re.escape, (*SHORT_MONTHS, *MONTHS)))}) (?P<day>\d+)")
OTHER_MONTH = {month: MONTHS[(index + 1) % 12] for index, month in enumerate(MONTHS)}


def _put(figure: Figure | Spot, new: str, *expected: str, end: int | None = None) -> Change:
    """`new` for the figure and what follows it up to `end`, its sentence reworded where that can be done."""
    text = figure.sentence.text
    made = held(text[: figure.start], new, text[figure.end if end is None else end :])
    return change_of(reworded(made) or made, *expected)


def _numbers(article: Article) -> set[str]:
    return set(re.findall(r"\d+(?:\.\d+)?", article.text.replace(",", "")))


def _wrong(figure: Figure, values: list[Decimal], rng: Random) -> Change | None:
    """One of these values for its own; none that the article has anywhere."""
    taken = _numbers(figure.sentence.article)
    scale = Decimal(10) ** SCALES.get(figure.scale, 0)
    free = [value for value in values if f"{(value / scale).normalize():f}" not in taken and value > 0]
    return _put(figure, written(figure, rng.choice(free)), "different") if free else None


def _digits(figure: Figure) -> tuple[str, Decimal]:
    """Its digits without commas, and what one of its last digit is worth."""
    number = figure.number.replace(",", "")
    decimals = len(number.partition(".")[2])
    return number.replace(".", ""), Decimal(10) ** (SCALES.get(figure.scale, 0) - decimals)


def digits_turned(figure: Figure, material: Material, rng: Random) -> Change | None:
    """1,264 for 1,246: two neighbours have changed places."""
    if figure.measure not in ("money", "percent", "count", "points"):
        return None
    digits, unit = _digits(figure)
    made = []
    for at in range(len(digits) - 1):
        turned = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
        if turned != digits and not turned.startswith("0"):
            made.append(Decimal(turned) * unit)
    return _wrong(figure, made, rng)


def digit_too_many(figure: Figure, material: Material, rng: Random) -> Change | None:
    """4,800 for 480, or 48: a digit typed twice, or one lost."""
    if figure.measure not in ("money", "percent", "count"):
        return None
    digits, unit = _digits(figure)
    if len(digits) < 2:
        return None
    made = [Decimal(digits[:at] + digits[at + 1 :]) * unit for at in range(len(digits)) if digits[0] != "0"]
    if figure.measure != "percent":
        made += [Decimal(digits[:at] + digits[at] + digits[at:]) * unit for at in range(len(digits))]
    return _wrong(figure, [value for value in made if value != figure.value], rng)


def unit_slipped(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Billion for million, euros for dollars, points for percent."""
    made = []
    if figure.scale:
        other = {"million": "billion", "billion": "million", "trillion": "billion", "thousand": "million"}[
            figure.scale
        ]
        made.append(figure.text.replace(figure.scale, other))
    if figure.currency:
        made.append(figure.text.replace(figure.currency, CURRENCIES[figure.currency]))
    if figure.measure == "percent":
        made.append(f"{figure.number} percentage points")
    return _put(figure, rng.choice(made), "different") if made else None


def _round_steps(value: Decimal) -> Iterator[Decimal]:
    """Tens of what the first digit counts, and that itself: 10 and 5 for 48, 100 and 50 for 480."""
    first = Decimal(10) ** value.adjusted()
    yield first
    if value >= 2 * first:
        yield first / 2


def past_the_mark(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "More than 50 percent" for 48, or "fewer than 40"."""
    if not figure.roundable or figure.measure == "points":
        return None
    made = []
    for step in _round_steps(figure.value):
        up = (figure.value / step).to_integral_value(ROUND_CEILING) * step
        down = (figure.value / step).to_integral_value(ROUND_FLOOR) * step
        if up != figure.value and not (figure.measure == "percent" and up > 95):
            made.append(f"{rng.choice(('more than', 'over', 'at least'))} {written(figure, up)}")
        if down not in (figure.value, 0):
            made.append(f"{rng.choice(('less than', 'under', 'not even'))} {written(figure, down)}")
    return _put(figure, rng.choice(made), "different") if made else None


def nearest_round(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "Nearly 2 million" for 1.96 million, "almost half" for 48 percent, "more than 1,200" for 1,246."""
    old = figure.sentence.text[figure.end :].startswith(" years old")
    # "A majority, about 50 percent" would be none.
    if not figure.roundable or old or 47 <= figure.value <= 53:
        return None
    made = list(_in_words(figure, rng))
    for step in (Decimal(10) ** figure.value.adjusted(), Decimal(10) ** (figure.value.adjusted() - 1)):
        near = (figure.value / step).to_integral_value(ROUND_HALF_UP) * step
        off = (near - figure.value) / figure.value
        if near != figure.value and abs(off) <= Decimal("0.035"):
            words = ("nearly", "almost", "close to") if off > 0 else ("more than", "over", "just over")
            made.append(f"{rng.choice((*words, 'about', 'around'))} {written(figure, near)}")
    return _put(figure, rng.choice(made), "rounded", "equal") if made else None


def day_slipped(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Another weekday, day of the month or year."""
    off = rng.choice((-3, -2, 2, 3))
    if figure.measure == "weekday":
        return _put(figure, WEEKDAYS[(int(figure.value) + off) % 7], "different")
    if figure.measure == "year":
        year = int(figure.value) + rng.choice((-2, -1, 1, 2))
        return _put(figure, str(year), "different") if str(year) not in figure.sentence.article.text else None
    if figure.measure == "day" and (match := DAY.fullmatch(figure.text)):
        day = int(match["day"]) + off
        new = f"{match['month']} {day}"
        return _put(figure, new, "different") if 1 <= day <= 28 and not material.holds(new) else None
    return None


def day_otherwise(figure: Figure, material: Material, rng: Random) -> Change | None:
    """11 September or September 11th for Sept. 11."""
    match = DAY.fullmatch(figure.text)
    # "The Sept. 11 attacks" are a name, and so is the Fourth of July.
    if not match or match[0] in ("Sept. 11", "September 11", "July 4"):
        return None
    month, day = SHORT_MONTHS.get(match["month"], match["month"]), int(match["day"])
    ending = "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    short = {long: short for short, long in SHORT_MONTHS.items()}.get(month, month)
    short = f"{month if short == match['month'] else short} {day}"
    forms = [f"{month} {day}{ending}", short]
    forms += [] if figure.sentence.text[figure.end :].startswith(",") else [f"{day} {month}"]
    return _put(figure, rng.choice(forms), "equal")


def two_exchanged(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Two amounts of a sentence have changed places; both are the place, with all that stands between."""
    text = figure.sentence.text
    for other in figures_of(figure.sentence.article):
        same = (
            other.sentence is figure.sentence and other.measure == figure.measure and other.start > figure.end
        )
        between = text[figure.end : other.start] if same else ""
        apart = len(between.split()) >= 4 and not BETWEEN.search(text[: figure.start])
        amounts = figure.measure in ("money", "percent", "count", "points") and other.value != figure.value
        if apart and amounts and len(between) <= 110:
            return _put(figure, f"{other.text}{between}{figure.text}", "different", end=other.end)
    return None


def _is_share(figure: Figure) -> bool:
    """Is it a percentage of something, without "about" or "more than"?"""
    text = figure.sentence.text
    plain = figure.measure == "percent" and not HEDGED.search(text[: figure.start])
    plain = plain and not re.search(
        r"\b(?:[Aa]nother|[Tt]he|[Aa]n?|of|top|lower|bottom|[a-z]+ed) \Z", text[: figure.start]
    )
    return plain and SHARE_OF.match(text[figure.end :]) is not None


def _in_words(figure: Figure, rng: Random) -> Iterator[str]:
    """ "About a quarter" for 24 percent."""
    for value, name in SHARES:
        if _is_share(figure) and abs(value - figure.value) <= 2:
            above = ("about", "just over", "slightly more than")
            below = ("about", "nearly", "just under")
            near = rng.choice(above if figure.value > value else below)
            yield _begun(figure, name if value == figure.value else f"{near} {name}")


def share_misjudged(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "A third" for 24 percent."""
    far = [name for value, name in SHARES if 8 <= abs(value - figure.value) <= 25]
    if not far or not _is_share(figure):
        return None
    return _put(figure, _begun(figure, rng.choice(far)), "different")


def _begun(figure: Figure | Spot, new: str) -> str:
    return new[:1].upper() + new[1:] if figure.start == 0 else new


def _spelt(value: int) -> str:
    """A number below a hundred in words."""
    if value < 20:
        return (*SMALL, *TEENS)[value]
    ten, one = divmod(value, 10)
    return f"{TENS[ten - 2]}-{SMALL[one]}" if one else TENS[ten - 2]


def digits_or_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Forty-eight for 48 and 8 for eight."""
    if figure.measure == "word":
        return _put(figure, str(int(figure.value)), "equal")
    whole = figure.value == figure.value.to_integral_value() and 2 <= figure.value < 100 and not figure.scale
    if figure.measure not in ("percent", "count") or not whole:
        return None
    unit = " percent" if figure.unit else ""
    return _put(figure, _begun(figure, f"{_spelt(int(figure.value))}{unit}"), "equal")


def other_notation(figure: Figure, material: Material, rng: Random) -> Change | None:
    """1,500,000 for 1.5 million, % or per cent for percent, 8,000 dollars for $8,000."""
    made = []
    if figure.scale in ("thousand", "million") and figure.value < 10**9:
        made.append(f"{figure.currency}{grouped(figure.value)}")
    elif not figure.scale and figure.value >= 10**6 and figure.value % 10**5 == 0:
        made.append(f"{figure.currency}{grouped(figure.value / 10**6)} million")
    if figure.measure == "percent":
        made += [f"{figure.number}%", f"{figure.number} per cent"]
        made.remove(figure.text) if figure.text in made else None
    if figure.currency == "$":
        scale = f" {figure.scale}" if figure.scale else ""
        made.append(f"{figure.number}{scale} dollars")
        if figure.scale in ("million", "billion"):
            made.append(f"${figure.number}{figure.scale[0]}{'n' if rng.randrange(2) else ''}")
    return _put(figure, rng.choice(made), "equal") if made else None


def kept_in_other_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The figure as it stands, in a sentence that is not as it stood."""
    text = figure.sentence.text
    made = reworded(held(text[: figure.start], figure.text, text[figure.end :]))
    return change_of(made, "equal") if made else None


def lasting(article: Article) -> Iterator[Spot]:
    """How long something took or takes: "two years", "90 minutes"."""
    return spots(article, LASTING)


def _length(spot: Spot) -> int:
    number = spot.part("number")
    return SMALL.index(number) if number in SMALL else int(number)


def wrong_unit_of_time(spot: Spot, material: Material, rng: Random) -> Change | None:
    """Months for weeks, days for hours."""
    at = UNITS.index(spot.part("unit"))
    units = [UNITS[one] for one in (at - 1, at + 1) if 0 <= one < len(UNITS)]
    units = [unit for unit in units if unit != "decades" or _length(spot) <= 6]
    made = [f"{spot.part('number')} {unit}" for unit in units]
    made = [new for new in made if not material.holds(new)]
    return _put(spot, rng.choice(made), "different") if made else None


def other_unit_of_time(spot: Spot, material: Material, rng: Random) -> Change | None:
    """Two decades for 20 years, an hour and a half for 90 minutes: never finer than the material."""
    number, unit = _length(spot), spot.part("unit")
    made = LENGTHS.get((number, unit), "")
    if unit == "decades":
        made = f"{10 * number} years"
    elif unit == "years" and number % 10 == 0 and not made:
        made = f"{_spelt(number // 10)} decades"
    elif unit == "minutes" and 60 < number < 120 and not made:
        made = f"an hour and {number - 60} minutes"
    joined = ODD_BEFORE.search(spot.before) or (
        made.startswith(("a ", "an ", "half ")) and OWN_ARTICLE.search(spot.before)
    )
    return _put(spot, _begun(spot, made), "equal") if made and not joined else None


FIGURE_SUBBED = (
    Kind("figure-digits-turned", "figure", True, digits_turned, SEEN),
    Kind("figure-digit-too-many", "figure", True, digit_too_many, SEEN),
    Kind("figure-unit-slipped", "figure", True, unit_slipped, SEEN),
    Kind("figure-past-the-mark", "figure", True, past_the_mark, SEEN),
    Kind("figure-day-slipped", "figure", True, day_slipped, SEEN),
    Kind("figure-two-exchanged", "figure", True, two_exchanged, SEEN),
    Kind("figure-share-misjudged", "figure", True, share_misjudged, SEEN),
    Kind("figure-wrong-unit-of-time", "figure", True, wrong_unit_of_time, SEEN, "lasting"),
    Kind("figure-nearest-round", "figure", False, nearest_round, SEEN),
    Kind("figure-day-otherwise", "figure", False, day_otherwise, SEEN),
    Kind("figure-digits-or-words", "figure", False, digits_or_words, SEEN),
    Kind("figure-other-notation", "figure", False, other_notation, SEEN),
    Kind("figure-kept-in-other-words", "figure", False, kept_in_other_words, SEEN),
    Kind("figure-other-unit-of-time", "figure", False, other_unit_of_time, SEEN, "lasting"),
)
