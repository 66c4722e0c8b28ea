"""Figures rightly told otherwise: rounded, in words, with other signs for the same."""

from __future__ import annotations

import re
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.faults import rounded
from bench.faults.figure.figures import SCALES, VAGUE, Figure, grouped, written
from bench.faults.words import SHORT_MONTHS, SMALL

SHARES = {25: "a quarter", 50: "half", 75: "three quarters", 20: "a fifth", 40: "two fifths"}


def exact(figure: Figure, material: Material, rng: Random) -> Change | None:
    """As it stands."""
    return figure.replaced(figure.text, "equal")


def _rounded(figure: Figure, words: str, rounding: str) -> Change | None:
    if not figure.roundable:
        return None
    for digits in (1, 2, 3):
        value = rounded(figure.value, digits, rounding)
        if figure.value / 1000 < abs(value - figure.value) <= figure.value / 20:
            return figure.replaced(f"{words} {written(figure, value)}", "rounded")
    return None


def nearly(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "Nearly" or "almost" a round figure that is at most a twentieth more."""
    return _rounded(figure, rng.choice(("nearly", "almost", "just under")), ROUND_UP)


def over(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "More than" or "over" a round figure that is at most a twentieth less."""
    return _rounded(figure, rng.choice(("more than", "over")), ROUND_DOWN)


def about(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "About" the nearest round figure."""
    return _rounded(figure, rng.choice(("about", "around", "roughly", "some")), ROUND_HALF_UP)


def percent_sign(figure: Figure, material: Material, rng: Random) -> Change | None:
    """% for percent, percent for %."""
    if figure.measure != "percent":
        return None
    return figure.replaced(f"{figure.number}{' percent' if figure.unit == '%' else '%'}", "equal")


def per_cent(figure: Figure, material: Material, rng: Random) -> Change | None:
    """British per cent."""
    return figure.replaced(f"{figure.number} per cent", "equal") if figure.measure == "percent" else None


def in_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A small number in words."""
    bare = figure.measure == "count" and not figure.scale and figure.number.isdigit()
    small = bare and 2 <= figure.value <= 12
    return figure.replaced(SMALL[int(figure.value)], "equal") if small and figure.start else None


def in_digits(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A number word in digits."""
    return figure.replaced(str(figure.value), "equal") if figure.measure == "word" else None


def separator(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Thousands without their comma."""
    return figure.replaced(figure.text.replace(",", ""), "equal") if "," in figure.number else None


def written_out(figure: Figure, material: Material, rng: Random) -> Change | None:
    """2.5 million as 2,500,000."""
    if figure.scale not in ("million", "thousand") or figure.unit:
        return None
    return figure.replaced(f"{figure.currency}{grouped(figure.value)}", "equal")


def scaled(figure: Figure, material: Material, rng: Random) -> Change | None:
    """2,500,000 as 2.5 million."""
    if figure.scale or figure.unit or figure.value < 1_000_000 or figure.value % 10_000:
        return None
    return figure.replaced(
        f"{figure.currency}{grouped(figure.value / 10 ** SCALES['million'])} million", "equal"
    )


def money_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """$20 million as 20 million dollars."""
    if figure.currency != "$" or re.match(
        r" [a-z]+(?:-| (?:deal|plan|fund|gift|loan|bill)\b)", figure.sentence.text[figure.end :]
    ):
        return None
    return figure.replaced(f"{figure.text[1:]} dollars", "equal")


def money_short(figure: Figure, material: Material, rng: Random) -> Change | None:
    """$20 million as $20m."""
    if figure.currency != "$" or figure.scale not in ("million", "billion"):
        return None
    return figure.replaced(f"${figure.number}{'m' if figure.scale == 'million' else 'bn'}", "equal")


def share(figure: Figure, material: Material, rng: Random) -> Change | None:
    """50 percent of them as half of them."""
    following = figure.sentence.text[figure.end :]
    if (
        figure.measure != "percent"
        or not following.startswith(" of ")
        or VAGUE.search(figure.sentence.text[: figure.start])
    ):
        return None
    words = SHARES.get(int(figure.value)) if figure.value == int(figure.value) else None
    return figure.replaced(words, "equal", "rounded") if words and figure.start else None


def month(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Sept. 11 as September 11, or as 11 September."""
    if figure.measure != "day":
        return None
    name = figure.text.rsplit(" ", 1)[0]
    full = SHORT_MONTHS.get(name, name)
    new = rng.choice((f"{full} {figure.number}", f"{figure.number} {full}"))
    return figure.replaced(new, "equal") if new != figure.text else None


def half_more(figure: Figure, material: Material, rng: Random) -> Change | None:
    """1.5 million as one and a half million."""
    whole, fraction = (
        divmod(Decimal(figure.number.replace(",", "")), 1) if figure.number else (Decimal(0), Decimal(0))
    )
    if not figure.scale or figure.currency or fraction != Decimal("0.5") or not 1 <= whole <= 12:
        return None
    return figure.replaced(f"{SMALL[int(whole)]} and a half {figure.scale}", "equal")


HONEST_FIGURES = (
    Kind("figure-exact", "figure", False, exact, SEEN),
    Kind("figure-nearly", "figure", False, nearly, SEEN),
    Kind("figure-over", "figure", False, over, SEEN),
    Kind("figure-about", "figure", False, about, SEEN),
    Kind("figure-percent-sign", "figure", False, percent_sign, SEEN),
    Kind("figure-per-cent", "figure", False, per_cent, SEEN),
    Kind("figure-in-words", "figure", False, in_words, SEEN),
    Kind("figure-in-digits", "figure", False, in_digits, SEEN),
    Kind("figure-separator", "figure", False, separator, SEEN),
    Kind("figure-written-out", "figure", False, written_out, SEEN),
    Kind("figure-scaled", "figure", False, scaled, SEEN),
    Kind("figure-money-words", "figure", False, money_words, SEEN),
    Kind("figure-money-short", "figure", False, money_short, SEEN),
    Kind("figure-share", "figure", False, share, SEEN),
    Kind("figure-month", "figure", False, month, SEEN),
    Kind("figure-half-more", "figure", False, half_more, SEEN),
)
