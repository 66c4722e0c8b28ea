"""Figures told a second time, in a style and wrong, with decimals of their own; in bold and over lines."""

from __future__ import annotations

import re
from decimal import Decimal
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.figure.faults import different
from bench.faults.figure.figures import COUNTED, VAGUE, Figure, written
from bench.faults.figure.restyled import SHORT_SCALES
from bench.faults.words import SMALL, WEEKDAYS

AGAIN = ("Once more: {}.", "In a word: {}.", "The figure to remember is {}.", "To repeat: {}.")
SHORT_DAYS = {day: f"{day[:4] if day[:2] == 'Th' or day[:2] == 'Tu' else day[:3]}." for day in WEEKDAYS}


def _counted(figure: Figure) -> str:
    """What it counts: " divers" of "43 divers"; empty where that is no plain word."""
    match = re.match(r" [a-z]{3,}(?:s|ple|men|ren)\b", figure.sentence.text[figure.end :])
    return match[0] if match else ""


def _second(figure: Figure, new: str, rng: Random, *expected: str) -> Change | None:
    """The sentence as it stands, and behind it one of the writer's with the figure that is to be judged."""
    unit = "" if figure.measure in ("money", "percent") else _counted(figure)
    fit = figure.measure in ("money", "percent") or (figure.measure == "count" and unit)
    if not fit or VAGUE.search(figure.sentence.text[: figure.start]) or not new:
        return None
    if re.match(r"[-–]| to \d", figure.sentence.text[figure.end :]):
        return None
    before, after = rng.choice(AGAIN).split("{}")
    return marked(f"{figure.sentence.text} {before}", new, f"{unit}{after}", *expected)


def second_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Right in its sentence, and another one where the next takes it up."""
    digits = [match.start() for match in re.finditer(r"\d", figure.number)]
    if not digits:
        return None
    at = digits[0]
    new = rng.choice([d for d in "123456789" if d != figure.number[at]])
    number = Decimal(f"{figure.number[:at]}{new}{figure.number[at + 1 :]}".replace(",", ""))
    value = figure.value * number / Decimal(figure.number.replace(",", ""))
    over = figure.measure == "percent" and value > 100
    return (
        None
        if over or not different(figure, value)
        else _second(figure, written(figure, value), rng, "different")
    )


def second_right(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The next sentence takes it up as it is."""
    return _second(figure, figure.text, rng, "equal")


def word_wrong_in_digits(figure: Figure, material: Material, rng: Random) -> Change | None:
    """4 for three."""
    if figure.measure != "word" or not figure.start:
        return None
    number = int(figure.value)
    others = [n for n in (number - 1, number + 1, number + 2, number + 3) if n >= 2]
    words = figure.sentence.article.folded
    noun = re.match(r" ([a-z]+)", figure.sentence.text[figure.end :])
    fits = [n for n in others if noun and f" {SMALL[n] if n < 13 else n} {noun[1]}" not in words]
    fits = [n for n in fits if f" {n} {noun[1]}" not in words] if noun else []
    return figure.replaced(str(rng.choice(fits)), "different") if fits else None


def word_and_digits(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Three (3)."""
    return (
        figure.replaced(f"{figure.text} ({int(figure.value)})", "equal") if figure.measure == "word" else None
    )


def year_in_words_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """In the year 2015 for 2014."""
    before = figure.sentence.text[: figure.start]
    if figure.measure != "year" or not re.search(
        r"\b(?:in|since|until|before|after|by|from) \Z", before, re.I
    ):
        return None
    years = [str(int(figure.number) + step) for step in (-4, -2, -1, 1, 2, 4)]
    free = [year for year in years if year not in figure.sentence.article.text and year < "2017"]
    return figure.replaced(f"the year {rng.choice(free)}", "different") if free else None


def weekday_short_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Wed. for Tuesday."""
    if figure.measure != "weekday":
        return None
    article = figure.sentence.article.text
    others = [day for day in WEEKDAYS if day != figure.text and day not in article and day[:3] not in article]
    return figure.replaced(SHORT_DAYS[rng.choice(others)], "different") if others else None


def short_scale_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """$20bn for $20 million."""
    others = [short for scale, short in SHORT_SCALES.items() if scale != figure.scale and scale != "trillion"]
    if figure.measure != "money" or figure.scale not in SHORT_SCALES:
        return None
    if re.match(r"[-–]", figure.sentence.text[figure.end :]):
        return None
    return figure.replaced(f"{figure.currency}{figure.number}{rng.choice(others)}", "different")


def decimals_of_its_own(figure: Figure, material: Material, rng: Random) -> Change | None:
    """48.7 percent for 48, 3.4 million for 3: nobody has counted that well."""
    scaled = figure.measure == "percent" or figure.scale in SHORT_SCALES
    if (
        not scaled
        or "." in figure.number
        or "," in figure.number
        or (not figure.roundable and figure.value < 3)
    ):
        return None
    if VAGUE.search(figure.sentence.text[: figure.start]) or len(figure.number) > 2 or int(figure.number) < 2:
        return None
    if figure.value == 100:
        return None
    new = f"{figure.number}.{rng.choice('346789')}"
    if new in figure.sentence.article.text:
        return None
    return figure.replaced(
        f"{figure.currency}{new}{figure.text[len(figure.currency) + len(figure.number) :]}", "different"
    )


def over_lines(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The line breaks between a number and what it counts."""
    if " " in figure.text and figure.measure in ("money", "percent", "count"):
        return figure.replaced(figure.text.replace(" ", "\n", 1), "equal")
    match = re.match(r" (?=[a-z]{3,})", figure.sentence.text[figure.end :])
    if figure.measure not in ("count", "word") or match is None:
        return None
    end = figure.end + len(re.match(r" [a-z]+", figure.sentence.text[figure.end :])[0])  # type: ignore[index]
    return figure.replaced(f"{figure.text}\n{figure.sentence.text[figure.end + 1 : end]}", "equal", end=end)


def in_bold(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Between stars, as newsletters set off what counts."""
    if figure.measure not in ("money", "percent", "count"):
        return None
    if re.match(r"[-–]", figure.sentence.text[figure.end :]) or (
        figure.measure == "count" and not COUNTED.match(figure.sentence.text[figure.end :])
    ):
        return None
    return figure.replaced(f"**{figure.text}**", "equal")


FIGURE_AGAIN = (
    Kind("figure-second-wrong", "figure", True, second_wrong, SEEN),
    Kind("figure-word-wrong-in-digits", "figure", True, word_wrong_in_digits, SEEN),
    Kind("figure-the-year-wrong", "figure", True, year_in_words_wrong, SEEN),
    Kind("figure-weekday-short-wrong", "figure", True, weekday_short_wrong, SEEN),
    Kind("figure-short-scale-wrong", "figure", True, short_scale_wrong, SEEN),
    Kind("figure-decimals-added", "figure", True, decimals_of_its_own, SEEN),
    Kind("figure-second-right", "figure", False, second_right, SEEN),
    Kind("figure-word-and-digits", "figure", False, word_and_digits, SEEN),
    Kind("figure-over-lines", "figure", False, over_lines, SEEN),
    Kind("figure-in-bold", "figure", False, in_bold, SEEN),
)
