"""Figures wrong by a digit, a rounding, a unit or a day, and figures that are only written otherwise."""

from __future__ import annotations

import re
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from itertools import pairwise
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.figures import Figure, figures_of, grouped, written
from bench.faults.rewording import change_of, held, reworded
from bench.faults.words import MONTHS, SHORT_MONTHS, SMALL, TEENS, WEEKDAYS

# In front of a figure that is not meant to the digit.
ROUGH = re.compile(
    r"\b(?:about|around|nearly|almost|over|than|least|most|some|roughly|approximately|close to|just|under"
    r"|up to"
    r"|below|above|only|as (?:many|much|high|low|few) as|to|or|and|between|every|first|last|past|next|top"
    r"|-)\s*\Z",
    re.IGNORECASE,
)
OWN = re.compile(r"\b(?:an?|the|its|their|his|her|those|these|each|per)\s*\Z", re.IGNORECASE)
# What a unit is taken for, and how many of the second make one of the first.
MISTAKEN = {
    "miles": "kilometers", "years": "months", "hours": "minutes", "minutes": "hours", "months": "weeks",
    "days": "weeks", "weeks": "months", "pounds": "kilograms", "feet": "meters", "tons": "pounds",
    "decades": "years", "acres": "hectares",
}  # fmt: skip
# What one of a unit is in another.
RIGHTLY = {
    "miles": ("kilometers", "1.609344"), "pounds": ("kilograms", "0.45359237"), "feet": ("meters", "0.3048"),
    "acres": ("hectares", "0.40468564"), "inches": ("centimeters", "2.54"),
}  # fmt: skip
SPANS = {
    "24 hours": "a day", "48 hours": "two days", "72 hours": "three days", "30 minutes": "half an hour",
    "60 minutes": "an hour", "90 minutes": "an hour and a half", "120 minutes": "two hours",
    "45 minutes": "three-quarters of an hour",
    "7 days": "a week", "14 days": "two weeks", "seven days": "a week", "two weeks": "14 days",
    "three weeks": "21 days",
    "one week": "seven days", "six weeks": "a month and a half", "six months": "half a year",
    "12 months": "a year",
    "18 months": "a year and a half", "24 months": "two years", "two years": "24 months",
    "three years": "36 months",
    "10 years": "a decade", "ten years": "a decade", "20 years": "two decades", "30 years": "three decades",
    "40 years": "four decades", "50 years": "half a century", "100 years": "a century",
    "two decades": "20 years",
    "three decades": "30 years", "four decades": "40 years", "five decades": "50 years",
    "15 years": "a decade and a half",
    "three days": "72 hours", "two days": "48 hours", "two months": "about 60 days",
    "25 years": "a quarter of a century",
}  # fmt: skip
SHARES: tuple[tuple[str, int], ...] = (
    ("one in ten", 10), ("a fifth", 20), ("a quarter", 25), ("three in ten", 30), ("a third", 33),
    ("two in five", 40), ("half", 50), ("three in five", 60), ("two-thirds", 67), ("seven in ten", 70),
    ("three-quarters", 75), ("four in five", 80), ("nine in ten", 90),
)  # fmt: skip
OF = re.compile(r" of (?!a percentage|1\b|its|his|her|their)[a-z]")
UNIT = re.compile(r"[ -](?P<unit>[a-z]+)\b")
WORDS = (*SMALL, *TEENS)


def edited(figure: Figure, new: str, *expected: str, end: int | None = None) -> Change:
    """The sentence with `new` for the figure, and in other words around it where some can be changed."""
    text = figure.sentence.text
    marked = held(text[: figure.start], new, text[figure.end if end is None else end :])
    return change_of(reworded(marked) or marked, *expected)


def exact(figure: Figure) -> bool:
    """Is it given to the digit?"""
    return not ROUGH.search(figure.sentence.text[: figure.start])


def free(figure: Figure) -> bool:
    """Can "about" or "nearly" stand before it?"""
    words = [word for word in figure.sentence.words if word.end <= figure.sentence.start + figure.start]
    tag = words[-1].tag if words else ""
    return figure.roundable and exact(figure) and tag not in ("JJ", "JJR", "JJS", "DT", "PRP$", "POS", "NNP")


def digit_off(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Two digits have changed places, or one is another."""
    digits = [at for at, sign in enumerate(figure.number) if sign.isdigit()]
    if figure.measure not in ("money", "percent", "points", "count") or len(digits) < 2 or not exact(figure):
        return None
    signs, number = list(figure.number), figure.number
    turned = [(one, other) for one, other in pairwise(digits) if signs[one] != signs[other]]
    turned = [(one, other) for one, other in turned if not (one == 0 and signs[other] == "0")]
    if turned and rng.random() < 0.5:
        one, other = rng.choice(turned)
        signs[one], signs[other] = signs[other], signs[one]
    else:
        at = rng.choice(digits)
        signs[at] = rng.choice([sign for sign in "123456789" if sign != signs[at]])
    new = "".join(signs)
    if new == number or re.search(rf"(?<![\d.,]){re.escape(new)}(?![\d,]*\d)", material.article.text):
        return None
    value = Decimal(new.replace(",", "")) * (figure.value / Decimal(number.replace(",", "")))
    if figure.measure == "percent" and value > 100:
        return None
    return edited(figure, written(figure, value), "different")


def rounded(value: Decimal, signs: int, way: str) -> Decimal:
    """To so many significant digits."""
    step = Decimal(1).scaleb(value.adjusted() - signs + 1)
    return (value / step).to_integral_value(way) * step


def rounded_badly(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "Nearly" stands before less than it was, "more than" before more, or it is rounded the wrong way."""
    if not free(figure):
        return None
    if (
        figure.measure == "count"
        and not figure.scale
        and not re.match(r" [a-z]{3,}", figure.sentence.text[figure.end :])
    ):
        return None
    signs = 1 if figure.value < 100 else rng.choice((1, 2))
    down, up = (rounded(figure.value, signs, way) for way in (ROUND_FLOOR, ROUND_CEILING))
    made = []
    if 1 - down / figure.value >= Decimal("0.04"):
        made += [f"nearly {written(figure, down)}", f"almost {written(figure, down)}"]
    if up / figure.value - 1 >= Decimal("0.04") and not (figure.measure == "percent" and up >= 100):
        made += [f"more than {written(figure, up)}", f"over {written(figure, up)}"]
    if 0 < figure.value - down < (up - down) * Decimal("0.35") and up / figure.value - 1 >= Decimal("0.08"):
        made.append(f"about {written(figure, up)}")
    if 0 < up - figure.value < (up - down) * Decimal("0.35") and 1 - down / figure.value >= Decimal("0.08"):
        made.append(f"about {written(figure, down)}")
    made = [one for one in made if "1,000 million" not in one]
    return edited(figure, rng.choice(made), "different") if made else None


def unit_mistaken(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Millions for billions, one currency for another, months for years."""
    text, after = figure.sentence.text, figure.sentence.text[figure.end :]
    unit = UNIT.match(after)
    if figure.scale in ("million", "billion", "trillion"):
        other = {"million": "billion", "billion": "million", "trillion": "billion"}[figure.scale]
        new = figure.text.replace(figure.scale, other)
    elif figure.currency == "$" and not figure.scale and not re.match(r"[ -](?:a|an|per|bill)\b", after):
        new = figure.text.replace("$", "€")
    elif unit and figure.measure in ("count", "word") and unit["unit"] in MISTAKEN and figure.value > 1:
        made = f"{figure.text}{after[0]}{MISTAKEN[unit['unit']]}"
        later = re.match(r" (?:old|ago|later|earlier)\b", after[unit.end() :])
        return (
            None
            if later and unit["unit"] == "hours"
            else edited(figure, made, "different", end=figure.end + unit.end())
        )
    elif figure.measure == "percent" and re.search(
        r"\b(?:rose|fell|grew|up|down|increased?|dropped|jumped|climbed|gained|lost|decline|grow"
        r"|expand)(?: by)?\s\Z",
        text[: figure.start],
    ):
        new = re.sub(r" ?(?:percent|%)", " percentage points", figure.text)
    else:
        return None
    return None if material.holds(new) and new[0] != "€" else edited(figure, new, "different")


def date_off(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Another day, weekday or year, which the article does not have."""
    text = material.article.text
    if figure.measure == "weekday":
        others = [day for day in WEEKDAYS if day not in text]
        behind = re.match(r",? (?:[A-Z]|the \d)", figure.sentence.text[figure.end :])
        return edited(figure, rng.choice(others), "different") if others and not behind else None
    if figure.measure == "year":
        others = [
            str(int(figure.number) + by)
            for by in (-10, -2, -1, 1, 2)
            if str(int(figure.number) + by) not in text
        ]
        return edited(figure, rng.choice(others), "different") if others else None
    if figure.measure != "day":
        return None
    month, day = figure.text.split(" ")
    days = {int(day) + by for by in (-10, -2, -1, 1, 2, 10)} | ({int(day[::-1])} if len(day) == 2 else set())
    fit = [one for one in sorted(days) if 1 <= one <= 28 and one != int(day) and f"{month} {one}" not in text]
    return edited(figure, f"{month} {rng.choice(fit)}", "different") if fit else None


def share_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A percentage as a share that it is not."""
    before, after = figure.sentence.text[: figure.start], figure.sentence.text[figure.end :]
    if figure.measure != "percent" or not exact(figure) or not (OF.match(after) or before.endswith(" by ")):
        return None
    fit = [words for words, value in SHARES if 9 <= abs(value - figure.value) <= 25]
    if not fit or before.endswith(("the ", "a ", "top ", "of ")):
        return None
    new = rng.choice(fit)
    return edited(figure, new if before else new.capitalize(), "different")


def number_word_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A small number in words is another one."""
    small = figure.measure == "word" or (
        figure.measure == "count" and not figure.scale and figure.value <= 19 and "." not in figure.number
    )
    if not small or not exact(figure) or figure.value < 2:
        return None
    value = int(figure.value)
    others = [value + by for by in (-2, -1, 1, 2, 3, 10) if 2 <= value + by <= 19]
    fit = [
        WORDS[one]
        for one in others
        if not re.search(rf"\b(?:{WORDS[one]}|{one})\b", material.article.text, re.I)
    ]
    if not fit:
        return None
    new = rng.choice(fit)
    return edited(figure, new if figure.start else new.capitalize(), "different")


def pair_exchanged(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Two figures of the sentence stand in each other's place."""
    text = figure.sentence.text
    later = [
        other
        for other in figures_of(figure.sentence.article)
        if other.sentence is figure.sentence and other.start > figure.end and other.measure == figure.measure
    ]
    if figure.measure not in ("money", "percent", "count", "year", "day") or len(later) != 1:
        return None
    other, between = later[0], text[figure.end : later[0].start]
    if (
        other.text == figure.text
        or re.fullmatch(r"[ ,]*(?:to|and|or|-)?[ ,]*", between)
        or len(between.split()) < 3
    ):
        return None
    # "$20 million in 2012 and 2013": both go with both.
    if re.search(r"\b(?:between|from)\s*\Z", text[: figure.start]) or not re.search(r"[a-z]{3}", between):
        return None
    first, second = text[: figure.start], text[other.end :]
    words = f"{other.text}{between}{figure.text}"
    return change_of(held(first, words, second), "different")


def rounded_well(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "About", "nearly" or "more than" the round figure next to it, or the share that it nearly is."""
    after = figure.sentence.text[figure.end :]
    if figure.measure == "percent" and exact(figure) and OF.match(after) and (share := share_of(figure, rng)):
        return edited(figure, share if figure.start else share.capitalize(), "rounded")
    if not free(figure):
        return None
    signs = 1 if figure.value < 100 and figure.value % 1 == 0 else 2
    near = rounded(figure.value, signs, ROUND_HALF_EVEN)
    if near == figure.value and figure.value >= 100:
        near = rounded(figure.value, 1, ROUND_HALF_EVEN)
    error = abs(near / figure.value - 1)
    if near == figure.value or error > Decimal("0.055") or (figure.measure == "percent" and near >= 100):
        return None
    ways = ["about", "roughly"] if error <= Decimal("0.025") else []
    ways += ["nearly", "almost"] if near > figure.value else ["more than"]
    way, new = rng.choice(ways), written(figure, near)
    return (
        edited(figure, f"{way if figure.start else way.capitalize()} {new}", "rounded")
        if "1,000 m" not in new
        else None
    )


def share_of(figure: Figure, rng: Random) -> str:
    """A percentage as the share that it is, or nearly is."""
    before = figure.sentence.text[: figure.start]
    made = [words for words, value in SHARES if value == figure.value and value != 33 and value != 67]
    made += [f"about {words}" for words, value in SHARES if 0 < abs(value - figure.value) <= 1]
    made += (
        ["nearly half"] if 47 <= figure.value < 50 else ["just over half"] if 50 < figure.value <= 53 else []
    )
    made += (
        ["about a third"]
        if 32 <= figure.value <= 34
        else ["about two-thirds"]
        if 66 <= figure.value <= 68
        else []
    )
    return rng.choice(made) if made and not before.endswith(("the ", "a ", "top ")) else ""


def words_for_digits(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Small numbers in digits, or in words."""
    if figure.measure == "word":
        return edited(figure, str(figure.value), "equal")
    if figure.measure == "count" and not figure.scale and 2 <= figure.value <= 19 and figure.number.isdigit():
        word = WORDS[int(figure.value)]
        return edited(figure, word if figure.start else word.capitalize(), "equal")
    if figure.measure == "percent" and 2 <= figure.value <= 19 and figure.number.isdigit():
        word = WORDS[int(figure.value)]
        return edited(figure, f"{word if figure.start else word.capitalize()} percent", "equal")
    if figure.scale and re.fullmatch(r"[2-9]|1\d", figure.number) and not figure.currency and not figure.unit:
        word = WORDS[int(figure.number)]
        return edited(figure, f"{word if figure.start else word.capitalize()} {figure.scale}", "equal")
    return None


def converted(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The same length, weight or time in another unit."""
    before, after = figure.sentence.text[: figure.start], figure.sentence.text[figure.end :]
    unit = UNIT.match(after)
    if (
        not unit
        or after[0] == "-"
        or figure.measure not in ("count", "word")
        or (not exact(figure) and unit["unit"] in RIGHTLY)
    ):
        return None
    if (
        OWN.search(before)
        or re.match(r" (?:old|ago)\b|-", after[unit.end() :])
        or re.search(r"\b(?:to|or|and|between)\s\Z", before)
    ):
        return None
    if unit["unit"] in RIGHTLY:
        other, rate = RIGHTLY[unit["unit"]]
        new = f"about {grouped(rounded(figure.value * Decimal(rate), 2, ROUND_HALF_EVEN))} {other}"
    else:
        new = SPANS.get(f"{figure.text.lower()} {unit['unit']}", "")
        if re.search(r"\b(?:last|past|next|first|these|every|full)\s\Z", before) and not new[:1].isdigit():
            return None
    return (
        edited(figure, new if figure.start else new.capitalize(), "equal", end=figure.end + unit.end())
        if new
        else None
    )


def date_restyled(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The same day in another house's style."""
    if figure.measure != "day" or re.match(r" to \d| and \d|[–-]", figure.sentence.text[figure.end :]):
        return None
    month, day = figure.text.split(" ")
    full = SHORT_MONTHS.get(month, month)
    short = next((one for one, long in SHORT_MONTHS.items() if long == month), "")
    ending = "th" if 10 <= int(day) <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(int(day) % 10, "th")
    made = [f"{full} {day}{ending}"]
    if re.search(r"\b(?:on|since|by|until|before|after|from)\s\Z", figure.sentence.text[: figure.start]):
        made.append(f"the {day}{ending} of {full}")
    made += [f"{full} {day}"] if full != month else [f"{short} {day}"] if short else []
    if not re.match(r",? \d{4}", figure.sentence.text[figure.end :]):
        made.append(f"{day} {full}")
    new = rng.choice([one for one in made if one != figure.text and full in MONTHS])
    return edited(figure, new if figure.start else new[:1].upper() + new[1:], "equal")


def amount_restyled(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Millions in digits or as "m", thousands in words, "per cent" for "percent"."""
    made: list[str] = []
    if figure.measure == "money" and figure.scale in ("million", "billion") and figure.currency:
        short = {"million": "m", "billion": "bn"}[figure.scale]
        made = [
            f"{figure.currency}{figure.number}{short}",
            f"US{figure.text}" if figure.currency == "$" else "",
        ]
        made += [f"{figure.currency}{grouped(figure.value)}"] if figure.scale == "million" else []
        made += [f"{figure.number} {figure.scale} dollars"] if figure.currency == "$" else []
    elif (
        figure.measure in ("money", "count")
        and not figure.scale
        and figure.value >= 1000
        and figure.value % 1000 == 0
    ):
        thousands = figure.value / 1000
        if thousands < 1000:
            made = [
                f"{figure.currency}{grouped(thousands)},000".replace(",", ""),
                f"{figure.currency}{grouped(thousands)} thousand",
            ]
    elif figure.measure == "percent":
        made = (
            [f"{figure.number}%", f"{figure.number} per cent"]
            if figure.unit == "percent"
            else [f"{figure.number} percent"]
        )
    made = [one for one in made if one and one != figure.text]
    if not made or re.match(r"-", figure.sentence.text[figure.end :]):
        return None
    return edited(figure, rng.choice(made), "equal")


def figure_in_other_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The figure as it is, in a sentence that is worded otherwise."""
    text = figure.sentence.text
    made = reworded(held(text[: figure.start], figure.text, text[figure.end :]))
    return change_of(made, "equal") if made else None


FIGURE_LISTED = (
    Kind("figure-digit-off", "figure", True, digit_off, SEEN),
    Kind("figure-rounded-badly", "figure", True, rounded_badly, SEEN),
    Kind("figure-unit-mistaken", "figure", True, unit_mistaken, SEEN),
    Kind("figure-date-off", "figure", True, date_off, SEEN),
    Kind("figure-share-mistaken", "figure", True, share_wrong, SEEN),
    Kind("figure-number-word-wrong", "figure", True, number_word_wrong, SEEN),
    Kind("figure-pair-exchanged", "figure", True, pair_exchanged, SEEN),
    Kind("figure-rounded-well", "figure", False, rounded_well, SEEN),
    Kind("figure-words-for-digits", "figure", False, words_for_digits, SEEN),
    Kind("figure-in-another-unit", "figure", False, converted, SEEN),
    Kind("figure-date-restyled", "figure", False, date_restyled, SEEN),
    Kind("figure-amount-restyled", "figure", False, amount_restyled, SEEN),
    Kind("figure-sentence-reworded", "figure", False, figure_in_other_words, SEEN),
)
