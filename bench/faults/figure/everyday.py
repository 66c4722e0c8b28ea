"""Figures gone wrong while their sentence is written anew, and the same figures told another way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.figures import SCALES, VAGUE, Figure, figures_of
from bench.faults.retouching import retouched
from bench.faults.rewording import capital, change_of, held
from bench.faults.spots import Spot, spots
from bench.faults.words import MONTHS, SHORT_MONTHS, SMALL, TEENS, TENS, WEEKDAYS

AMOUNTS = ("money", "percent", "count")
# What may follow an amount that stands alone: "$3 million for the quay", not "a $3 million quay".
STANDS_ALONE = re.compile(
    r"[,.]|\Z| (?:in|for|to|from|on|over|of|an?|at|and|or|by|he|she|they|it|each|per|during|that|with|as"
    r"|last|this)\b"
)
MONTH = "|".join(map(re.escape, (*SHORT_MONTHS, *MONTHS)))
UNITS = {
    "weeks": "months",
    "months": "weeks",
    "days": "weeks",
    "hours": "days",
    "minutes": "hours",
    "decades": "years",
    "years": "months",
}
# A stretch of time, or a number, and the same by another measure.
SAME: tuple[tuple[str, str], ...] = (
    (r"(?:10|ten) years", "a decade"), (r"(?:20|twenty) years", "two decades"),
    (r"(?:30|thirty) years", "three decades"), (r"(?:40|forty) years", "four decades"),
    (r"(?:50|fifty) years", "half a century"), (r"two decades", "20 years"), (r"three decades", "30 years"),
    (r"four decades", "40 years"), (r"a decade", "10 years"), (r"a century", "100 years"),
    (r"(?:18|eighteen) months", "a year and a half"), (r"(?:6|six) months", "half a year"),
    (r"(?:12|twelve) months", "a year"), (r"(?:24|twenty-four) months", "two years"),
    (r"24 hours", "a day"), (r"48 hours", "two days"), (r"72 hours", "three days"),
    (r"90 minutes", "an hour and a half"), (r"(?:2|two) weeks", "14 days"),
    (r"(?:3|three) weeks", "21 days"), (r"a dozen", "12"), (r"two dozen", "24"),
    (r"(?:12|twelve)(?= [a-z]+s\b)", "a dozen"), (r"(?:24|twenty-four)(?= [a-z]+s\b)", "two dozen"),
    (r"50 percent(?= of\b)", "half"), (r"25 percent(?= of\b)", "a quarter"),
    (r"75 percent(?= of\b)", "three-quarters"), (r"20 percent(?= of\b)", "a fifth"),
    (r"10 percent(?= of\b)", "a tenth"), (r"80 percent(?= of\b)", "four-fifths"),
    (r"40 percent(?= of\b)", "two-fifths"), (r"60 percent(?= of\b)", "three-fifths"),
    (r"half(?= of\b)", "50 percent"), (r"(?<=\bone )in five\b", "of every five"),
    (r"twice(?= (?:the|as)\b)", "two times"), (r"(?:3|three) years", "36 months"),
    (r"(?:2|two) years", "24 months"), (r"(?:4|four) years", "48 months"),
    (r"a week(?= (?:after|before|later|earlier|ago))", "seven days"),
)  # fmt: skip
BY_MEASURE = {
    f"{at}": re.compile(
        rf"(?<![\w$-])(?<!to )(?<!in the last )(?<!full )(?<!the )(?<!these )(?<!those )(?<!\ba )"
        rf"(?P<sort{at}>{pattern})(?![\w-]| (?:old|long|time|or)\b)"
    )
    for at, (pattern, _) in enumerate(SAME)
}


def measures(article: Article) -> Iterator[Spot]:
    """What SAME has another word for, in sentences without quotes."""
    return (spot for spot in spots(article, BY_MEASURE) if not spot.sentence.quotes)


def edited(
    item: Figure | Spot, new: str, *expected: str, rewritten: bool = False, end: int | None = None
) -> Change | None:
    """The sentence with `new` in its place, rewritten where it can be; None where it must and cannot."""
    text = item.sentence.text
    plain = held(text[: item.start], new, text[item.end if end is None else end :])
    made = retouched(plain)
    return change_of(capital(made or plain), *expected) if made or not rewritten else None


def _written(figure: Figure, value: Decimal) -> str:
    """`value` as the figure is written."""
    number = value / 10 ** SCALES.get(figure.scale, 0)
    shown = f"{number.normalize():,f}" if number != number.to_integral_value() else f"{int(number):,}"
    scale = f" {figure.scale}" if figure.scale else ""
    unit = figure.unit if figure.unit in ("", "%") else f" {figure.unit}"
    return f"{figure.currency}{shown}{scale}{unit}"


def _is_new(figure: Figure, new: str, material: Material) -> bool:
    return new != figure.text and not material.holds(new)


def digit_off(item: Figure, material: Material, rng: Random) -> Change | None:
    """A digit is another one, or two have changed places."""
    if not item.roundable:
        return None
    digits = [at for at, c in enumerate(item.number) if c.isdigit() and c != "0"]
    at = rng.choice(digits[:2])
    other = rng.choice([d for d in "123456789" if d != item.number[at]])
    number = item.number[:at] + other + item.number[at + 1 :]
    if (
        len(digits) >= 2
        and digits[1] == digits[0] + 1
        and item.number[digits[0]] != item.number[digits[1]]
        and rng.random() < 0.5
    ):
        first, second = item.number[digits[0]], item.number[digits[1]]
        number = item.number[: digits[0]] + second + first + item.number[digits[1] + 1 :]
    new = item.text.replace(item.number, number, 1)
    return edited(item, new, "different", rewritten=True) if _is_new(item, new, material) else None


def _can_be_bounded(item: Figure) -> bool:
    """Can "more than" or "about" stand before it: not in "your $900 wall", "the lower 95 percent"?"""
    place = item.sentence.start + item.start
    before = next((word for word in reversed(item.sentence.words) if word.end <= place), None)
    attribute = before and before.tag.startswith(("JJ", "PRP$", "POS", "CC", "DT", "NNP"))
    behind = re.match(r" (?:or|and|to|years old)\b|[- ][a-z]+-", item.sentence.text[item.end :])
    return item.roundable and not attribute and not behind


def _steps(value: Decimal) -> Decimal:
    """Half of the place of its first digit: 50 for 916, 0.5 for 1.96."""
    return Decimal(5) * Decimal(10) ** (value.adjusted() - 1)


def beyond(item: Figure, material: Material, rng: Random) -> Change | None:
    """ "More than" a round number that it is clearly below, or "less than" one that it is above."""
    if not _can_be_bounded(item):
        return None
    step = _steps(item.value)
    above = ((item.value * Decimal("1.06")) / step).to_integral_value(ROUND_CEILING) * step
    below = ((item.value * Decimal("0.94")) / step).to_integral_value(ROUND_FLOOR) * step
    word, value = rng.choice((("more than", above), ("over", above), ("less than", below)))
    if (item.measure == "percent" and value >= 100) or value <= 0:
        return None
    word = "fewer than" if word == "less than" and item.measure == "count" else word
    new = f"{word} {_written(item, value)}"
    return edited(item, new, "different") if _is_new(item, _written(item, value), material) else None


def unit_wrong(item: Figure, material: Material, rng: Random) -> Change | None:
    """Millions for billions, months for weeks, another currency."""
    text = item.sentence.text
    fits: list[tuple[str, int]] = []
    if item.scale in ("million", "billion"):
        other = "billion" if item.scale == "million" else "million"
        fits.append((item.text.replace(item.scale, other), item.end))
    if item.currency == "$":
        fits.append((item.text.replace("$", rng.choice("€£")), item.end))
    if (
        item.measure in ("count", "word")
        and (unit := re.match(r" ([a-z]+)\b(?!-)", text[item.end :]))
        and unit[1] in UNITS
    ):
        end = item.end + unit.end()
        ranged = re.search(r"\b(?:to|and|or) \Z|, \Z|-\Z", text[: item.start])
        fits += [] if ranged or text.startswith(" old", end) else [(f"{item.text} {UNITS[unit[1]]}", end)]
    fits = [(new, end) for new, end in fits if _is_new(item, new, material)]
    if not fits:
        return None
    new, end = rng.choice(fits)
    return edited(item, new, "different", end=end)


def date_off(item: Figure, material: Material, rng: Random) -> Change | None:
    """The day before or after, the year before or after, the month before or after."""
    text = item.text
    if item.measure == "weekday":
        new = WEEKDAYS[(WEEKDAYS.index(text) + rng.choice((-1, 1))) % 7]
    elif item.measure == "year":
        before = item.sentence.text[: item.start]
        if not re.search(
            r"\b(?:in|since|of|until|by|late|early|from|the)(?: [A-Z][a-z]+)? \Z", before, re.IGNORECASE
        ):
            return None
        new = str(int(text) + rng.choice((-2, -1, 1, 2)))
    elif item.measure == "day":
        month, day = text.split(" ")
        other = rng.choice(
            [d for d in (int(day) - 1, int(day) + 1, int(day) + 10, int(day) - 10) if 1 <= d <= 28] or [27]
        )
        new = f"{month} {other}"
    else:
        return None
    known = item.measure != "weekday" and material.holds(new)
    return None if known or new in item.sentence.text else edited(item, new, "different", rewritten=True)


def crossed(item: Figure, material: Material, rng: Random) -> Change | None:
    """Two figures of one sort in a sentence have changed places."""
    sentence = item.sentence
    later = [
        one
        for one in figures_of(sentence.article)
        if one.sentence is sentence
        and one.start > item.end
        and one.measure == item.measure
        and one.value != item.value
    ]
    if item.measure not in (*AMOUNTS, "word", "year") or not later:
        return None
    other = min(later, key=lambda one: one.start)
    between = sentence.text[item.end : other.start]
    if (
        len(between.split()) < 3
        or re.match(r" (?:and|or|to)\b", between)
        or (item.measure == "word" and "," in between[:2])
    ):
        return None
    new = f"{other.text}{between}{item.text}"
    return edited(item, new, "different", end=other.end) if not material.holds(new) else None


def _in_words(number: int) -> str:
    if number <= 12:
        return SMALL[number]
    if number < 20:
        return TEENS[number - 13]
    tens, ones = divmod(number, 10)
    return TENS[tens - 2] + (f"-{SMALL[ones]}" if ones else "")


def _small(item: Figure) -> int:
    """A count or share of less than a hundred, written in digits; else 0."""
    whole = (
        item.measure in ("count", "percent")
        and item.number.isdigit()
        and not item.scale
        and not item.currency
    )
    return int(item.number) if whole and 2 <= int(item.number) < 100 else 0


def spelt_wrongly(item: Figure, material: Material, rng: Random) -> Change | None:
    """Spelt out, or put in digits, and another number."""
    number, unit = _small(item), f" {item.unit.replace('%', 'percent')}" if item.unit else ""
    if item.sentence.text[: item.start].endswith("-"):
        return None  # "seventy-four"
    if item.measure == "word":
        number = SMALL.index(item.text)
        other = rng.choice([n for n in range(2, 13) if n != number])
        new = rng.choice((str(other), SMALL[other]))
    elif number:
        near = (-10, 10, -1, 1) if number > 13 else (-1, 1, 2)
        other = rng.choice([number + by for by in near if 2 <= number + by < 100])
        new = _in_words(other) + unit
        if VAGUE.search(item.sentence.text[: item.start]) and abs(other - number) < 10:
            return None
    else:
        return None
    following = re.match(r" [a-z]+", item.sentence.text[item.end :])
    counted = unit or (following[0] if following else "")
    known = material.holds(f"{other}{counted}") or material.holds(f"{_in_words(other)}{counted}")
    return edited(item, new, "different") if not known else None


def rounded(item: Figure, material: Material, rng: Random) -> Change | None:
    """Rightly rounded, with the word for the side that it was rounded from."""
    if not _can_be_bounded(item) or re.search(
        r"\b(?:only|just|exactly) \Z|[’']s? \Z", item.sentence.text[: item.start]
    ):
        return None
    step = _steps(item.value) if item.measure != "percent" else Decimal(5)
    fits = set()
    for each in (step, step / 5, step * 2):
        value = (item.value / each).to_integral_value(ROUND_HALF_UP) * each
        if value != item.value and abs(value - item.value) <= item.value * Decimal("0.03"):
            fits.add(value)
    if item.measure == "percent" and item.value != item.value.to_integral_value():
        fits.add(item.value.to_integral_value(ROUND_HALF_UP))
    if item.measure == "percent":  # 52 percent is a majority, and 98 are not all
        fits = {value for value in fits if (value > 50) == (item.value > 50) and value < 100}
    if (item.measure == "count" and item.value < 100) or not fits:
        return None
    value = rng.choice(sorted(fits))
    word = rng.choice(("nearly", "almost", "about") if value > item.value else ("more than", "about", "some"))
    word = "about" if word == "some" and item.measure != "count" else word
    return edited(item, f"{word} {_written(item, value)}", "rounded", "equal")


def spelt_out(item: Figure, material: Material, rng: Random) -> Change | None:
    """A number below a hundred in words; one in words in digits."""
    number = _small(item)
    if item.sentence.text[: item.start].endswith("-"):
        return None
    if item.measure == "word":
        return edited(item, str(SMALL.index(item.text)), "equal")
    if not number or re.match("-", item.sentence.text[item.end :]):
        return None
    unit = f" {item.unit.replace('%', 'percent')}" if item.unit else ""
    return edited(item, _in_words(number) + unit, "equal")


def money_otherwise(item: Figure, material: Material, rng: Random) -> Change | None:
    """The amount with its zeros, with the currency behind it, or with the short form of its scale."""
    if item.currency != "$":
        return None
    fits = []
    bare = item.text.removeprefix("$")
    if STANDS_ALONE.match(item.sentence.text[item.end :]) and not re.search(
        r"\ba \Z", item.sentence.text[: item.start]
    ):
        fits += [f"{bare} dollars"] if not re.search(r"\d[a-z]", bare) else []
    if item.scale == "million" and item.value == item.value.to_integral_value() and "." in item.number:
        fits.append(f"${int(item.value):,}")
    if item.scale in ("million", "billion"):
        fits.append(f"${item.number}{'m' if item.scale == 'million' else 'bn'}")
    if not item.scale and item.value % 1000 == 0 and item.value >= 2000:
        fits.append(f"${int(item.value) // 1000} thousand")
    return edited(item, rng.choice(fits), "equal") if fits else None


def by_another_measure(item: Spot, material: Material, rng: Random) -> Change | None:
    """A decade for ten years, half for 50 percent, two days for 48 hours."""
    return edited(item, SAME[int(item.sort)][1], "equal")


def date_restyled(item: Figure, material: Material, rng: Random) -> Change | None:
    """The day before the month, the month written out; "the year" before a year."""
    if item.measure == "day":
        month, day = item.text.split(" ")
        full = SHORT_MONTHS.get(month, month)
        if re.match(r",? (?:19|20)\d\d| to \d", item.sentence.text[item.end :]):
            return None
        on = re.search(r"\b(?:on|by|until|since|of) \Z", item.sentence.text[: item.start])
        new = f"the {day}{_ordinal(int(day))} of {full}" if on and rng.random() < 0.5 else f"{day} {full}"
        return edited(item, new, "equal")
    if item.measure == "year" and re.search(
        r"\b(?:in|since|until) \Z", item.sentence.text[: item.start], re.IGNORECASE
    ):
        return edited(item, f"the year {item.text}", "equal")
    return None


def _ordinal(day: int) -> str:
    return "th" if 10 < day < 14 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def retold(item: Figure, material: Material, rng: Random) -> Change | None:
    """The same figure in a sentence written anew; a sign of percent may be the word for it."""
    new = item.text.replace("%", " percent") if item.unit == "%" else item.text.replace(" percent", "%")
    return edited(item, new, "equal", rewritten=True)


FIGURE_EVERYDAY = (
    Kind("figure-digit-off-retold", "figure", True, digit_off, SEEN),
    Kind("figure-beyond-the-round", "figure", True, beyond, SEEN),
    Kind("figure-unit-wrong", "figure", True, unit_wrong, SEEN),
    Kind("figure-date-off-retold", "figure", True, date_off, SEEN),
    Kind("figure-crossed", "figure", True, crossed, SEEN),
    Kind("figure-spelt-wrongly", "figure", True, spelt_wrongly, SEEN),
    Kind("figure-rounded-rightly", "figure", False, rounded, SEEN),
    Kind("figure-spelt-out", "figure", False, spelt_out, SEEN),
    Kind("figure-money-otherwise", "figure", False, money_otherwise, SEEN),
    Kind("figure-by-another-measure", "figure", False, by_another_measure, SEEN, of="measure"),
    Kind("figure-date-set-otherwise", "figure", False, date_restyled, SEEN),
    Kind("figure-retold", "figure", False, retold, SEEN),
)
