"""Figures in another style and wrong, or rounded and in another style and right; years and zeros mistyped."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.desk import MONEY_ENDS
from bench.faults.figure.faults import different, rounded
from bench.faults.figure.figures import COUNTED, SCALES, VAGUE, Figure, grouped
from bench.faults.figure.mixups import ABOUT as BOUNDED
from bench.faults.figure.quantities import Quantity
from bench.faults.words import SMALL, TEENS, TENS

SHORT_SCALES = {"million": "m", "billion": "bn", "trillion": "tn"}
ABOUT = ("about", "around", "roughly", "approximately", "close to")
HUNDREDS = re.compile(r"(?P<many>[1-9]\d{0,2}),000")


def spelt(number: int) -> str:
    """13 to 99 in words."""
    if number < 20:
        return TEENS[number - 13]
    return TENS[number // 10 - 2] + (f"-{SMALL[number % 10]}" if number % 10 else "")


def in_style(figure: Figure, value: Decimal, rng: Random) -> str:
    """`value` as another house writes such a figure; empty where there is no other way."""
    number = grouped(value / 10 ** SCALES.get(figure.scale, 0))
    if figure.measure == "percent":
        ways = (f"{number}%", f"{number} per cent", f"{number} percent")
        return rng.choice([way for way in ways if not way.endswith(figure.unit)])
    if figure.measure != "money" or not MONEY_ENDS.match(figure.sentence.text[figure.end :]):
        return ""
    if figure.scale in SHORT_SCALES:
        short = f"{figure.currency}{number}{SHORT_SCALES[figure.scale]}"
        return rng.choice((short, f"{number} {figure.scale} dollars")) if figure.currency == "$" else short
    return f"{number} dollars" if figure.currency == "$" else ""


def changed_in_style(figure: Figure, material: Material, rng: Random) -> Change | None:
    """48 percent as 58%, $20 million as $30m."""
    if figure.measure not in ("money", "percent") or not re.fullmatch(r"[\d,.]+", figure.number):
        return None
    first = int(figure.number[0])
    digit = rng.choice([d for d in range(1, 10) if d != first])
    number = Decimal(f"{digit}{figure.number[1:]}".replace(",", ""))
    value = figure.value * number / Decimal(figure.number.replace(",", ""))
    new = in_style(figure, value, rng)
    fit = new and different(figure, value) and (figure.measure != "percent" or value <= 100)
    return figure.replaced(new, "different") if fit else None


def wrong_in_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Fifty-three for 43."""
    bare = figure.measure in ("count", "percent", "points") and figure.number.isdigit() and not figure.scale
    number = int(figure.number) if bare else 0
    bounded = BOUNDED.search(figure.sentence.text[: figure.start])
    if not 13 <= number <= 99 or not figure.start or figure.unit == "%" or bounded:
        return None
    turned = number % 10 * 10 + number // 10
    others = [number - 10, number + 10, number + 1, number - 1, turned]
    others = [new for new in others if 13 <= new <= 99 and different(figure, Decimal(new))]
    if not others:
        return None
    return figure.replaced(figure.text.replace(figure.number, spelt(rng.choice(others)), 1), "different")


def written_out_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """2.5 million as 25,000,000 or 250,000."""
    if figure.scale not in ("thousand", "million", "billion") or figure.unit:
        return None
    value = figure.value * rng.choice((Decimal(10), Decimal("0.1")))
    if value != value.to_integral_value() or not different(figure, value):
        return None
    return figure.replaced(f"{figure.currency}{grouped(value)}", "different")


def year_mistyped(figure: Figure, material: Material, rng: Random) -> Change | None:
    """1949 for 1994, 1912 for 2012."""
    if figure.measure != "year":
        return None
    text, century = figure.text, {"20": "19", "19": "18", "18": "17"}
    years = [f"{century[text[:2]]}{text[2:]}", f"{text[:2]}{text[3]}{text[2]}"]
    years = [year for year in years if year != text and year not in figure.sentence.article.text]
    return figure.replaced(rng.choice(years), "different") if years else None


def zeros_added(figure: Figure, material: Material, rng: Random) -> Change | None:
    """43,000 for 43, $200 million for $200,000."""
    text = figure.sentence.text
    if figure.measure not in ("count", "money") or figure.scale or "." in figure.number:
        return None
    counted = figure.measure == "money" or COUNTED.match(text[figure.end :])
    if not counted or not 11 <= figure.value < 1_000_000 or VAGUE.search(text[: figure.start]):
        return None
    value = figure.value * 1000
    if not different(figure, value):
        return None
    if value % 1_000_000 == 0:
        return figure.replaced(f"{figure.currency}{grouped(value / 1_000_000)} million", "different")
    return figure.replaced(f"{figure.currency}{grouped(value)}", "different")


def pair_second_wrong(item: Quantity, material: Material, rng: Random) -> Change | None:
    """Of two figures the first is in another style, and the second another one."""
    new = _pair(item, rng, True)
    return item.replaced(new, "different") if new else None


def pair_restyled(item: Quantity, material: Material, rng: Random) -> Change | None:
    """Two figures in another style."""
    new = _pair(item, rng, False)
    return item.replaced(new, "equal") if new else None


def _pair(item: Quantity, rng: Random, wrong: bool) -> str:
    first, second = item.part("first"), item.part("second")
    if item.sort != "pair":
        return ""
    between = item.text[len(first) : len(item.text) - len(second)]
    new, other = _other_style(first, between), _other_style(second, item.after)
    if not new or not other or " to " in between[:5]:
        return ""
    if wrong:
        digit = re.search(r"\d", other)
        known = item.sentence.article.text
        numbers = [d for d in "123456789" if digit and d != digit[0]]
        fits = [re.sub(r"\d", d, other, count=1) for d in numbers]
        fits = [one for one in fits if (re.search(r"[\d,.]+", one) or [""])[0] not in known]
        other = rng.choice(fits) if fits else ""
    return f"{new}{between}{other}" if other else ""


def _other_style(text: str, after: str) -> str:
    """48% for 48 percent, 20 million dollars for $20 million, 12,500 dollars for $12,500."""
    if re.search(r"\d ?percent$", text):
        return re.sub(r" ?percent$", "%", text)
    if text.endswith("%"):
        return text.replace("%", " percent")
    return f"{text[1:]} dollars" if text.startswith("$") and MONEY_ENDS.match(after) else ""


def rounded_in_style(figure: Figure, material: Material, rng: Random) -> Change | None:
    """About $2m for $1.96 million, roughly 49% for 48.7 percent."""
    half = figure.measure == "percent" and abs(figure.value - 50) < 5  # a majority, or not
    if not figure.roundable or half:
        return None
    # Beside another share, and near all of them, only a little off.
    compared = len(re.findall(r"percent|%", figure.sentence.text)) > 1 or figure.value > 90
    most = figure.value / (50 if figure.measure == "percent" and compared else 20)
    for digits in (1, 2, 3):
        value = rounded(figure.value, digits, ROUND_HALF_UP)
        new = in_style(figure, value, rng) if figure.measure != "percent" or value < 100 else ""
        if new and figure.value / 1000 < abs(value - figure.value) <= most:
            return figure.replaced(f"{rng.choice(ABOUT)} {new}", "rounded")
    return None


def thousands_in_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """20 thousand or twenty thousand for 20,000."""
    match = HUNDREDS.fullmatch(figure.number)
    bare = figure.measure in ("count", "money") and not figure.scale
    ends = figure.measure == "count" or MONEY_ENDS.match(figure.sentence.text[figure.end :])
    if match is None or not bare or not ends or not figure.start:
        return None
    many = int(match["many"])
    words = spelt(many) if 13 <= many <= 99 else SMALL[many] if many <= 12 else ""
    if figure.currency:
        return (
            figure.replaced(f"{words or many} thousand dollars", "equal") if figure.currency == "$" else None
        )
    return figure.replaced(f"{rng.choice((words, str(many))) or many} thousand", "equal")


def all_in_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Twenty million dollars for $20 million, forty-eight per cent for 48 percent."""
    after = figure.sentence.text[figure.end :]
    money = figure.measure == "money" and figure.currency == "$" and MONEY_ENDS.match(after)
    scaled = figure.measure == "count" and figure.scale
    if not figure.start or not (money or scaled or figure.measure == "percent"):
        return None
    whole, _, part = figure.number.partition(".")
    if (
        not whole.isdigit()
        or not 2 <= int(whole) <= 99
        or part not in ("", "5")
        or (part and not figure.scale)
    ):
        return None
    words = spelt(int(whole)) if int(whole) >= 13 else SMALL[int(whole)]
    words = f"{words} and a half" if part else words
    tail = (
        figure.scale,
        "dollars" if money else "",
        rng.choice(("per cent", "percent")) if figure.unit else "",
    )
    return figure.replaced(" ".join((words, *filter(None, tail))), "equal")


FIGURE_RESTYLED = (
    Kind("figure-changed-in-style", "figure", True, changed_in_style, SEEN),
    Kind("figure-wrong-in-words", "figure", True, wrong_in_words, SEEN),
    Kind("figure-written-out-wrong", "figure", True, written_out_wrong, SEEN),
    Kind("figure-year-mistyped", "figure", True, year_mistyped, SEEN),
    Kind("figure-zeros-added", "figure", True, zeros_added, SEEN),
    Kind("figure-pair-second-wrong", "figure", True, pair_second_wrong, SEEN, of="quantity"),
    Kind("figure-pair-restyled", "figure", False, pair_restyled, SEEN, of="quantity"),
    Kind("figure-rounded-in-style", "figure", False, rounded_in_style, SEEN),
    Kind("figure-all-in-words", "figure", False, all_in_words, SEEN),
    Kind("figure-thousands-in-words", "figure", False, thousands_in_words, SEEN),
)
