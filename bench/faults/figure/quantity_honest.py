"""Bounds, shares, ordinals and months rightly put otherwise; fewer digits, other spaces, round words."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.figures import COUNTED, SCALES, Figure, grouped, written
from bench.faults.figure.quantities import ORDINALS, Quantity
from bench.faults.figure.quantity_faults import in_figures
from bench.faults.words import SHORT_MONTHS, WEEKDAYS

BOUNDS = {
    "more than": "over", "over": "more than", "at least": "no fewer than", "fewer than": "under",
    "less than": "under", "up to": "as many as", "as many as": "up to", "as much as": "up to",
    "nearly": "almost", "almost": "nearly",
}  # fmt: skip
SHARES = {
    "a third": "one third", "a quarter": "one quarter", "a fifth": "one fifth", "one-third": "a third",
    "one-quarter": "a quarter", "one-fifth": "a fifth", "two-thirds": "two thirds",
    "two thirds": "two-thirds", "three-quarters": "three quarters", "a dozen": "12",
    "twice": "two times", "dozens": "several dozen", "hundreds": "several hundred",
    "thousands": "several thousand", "millions": "several million", "billions": "several billion",
}  # fmt: skip
ROUND_WORDS = ((24, 100, "dozens of"), (200, 1_000, "hundreds of"), (2_000, 10_000, "thousands of"))
LASTS = re.compile(r".*(?:years|minutes|hours|days|weeks|months)\b")
THIN = ("\u202f", "\u2009", "\u00a0")


def bound_otherwise(item: Quantity, material: Material, rng: Random) -> Change | None:
    """ "Over" for "more than"."""
    if item.sort != "bound":
        return None
    word, number = item.part("word"), item.part("number")
    amount = re.search(r"[$€£]|percent|half|third|quarter", number) or item.text.endswith("%")
    new = (
        {"at least": "no less than", "up to": "as much as"}.get(word, BOUNDS[word])
        if amount
        else BOUNDS[word]
    )
    return item.replaced(f"{new}{item.text.removeprefix(word)}", "equal")


def share_otherwise(item: Quantity, material: Material, rng: Random) -> Change | None:
    """ "One third" for "a third", "several thousand" for "thousands of"."""
    if item.sort != "share":
        return None
    new = SHARES.get(
        item.text, "50 percent of" if re.match(r" (?:the|its|their) ", item.after) else "50 percent"
    )
    if item.text == "half" and not re.match(r" (?:of|the|its|their) (?!\d)", item.after):
        return None
    if item.text in SHARES and new.startswith("several"):
        if not item.after.startswith(" of "):
            return None
        after = item.after.removeprefix(" of")
        return Change(item.before + new + after, item.start, item.start + len(new), ("equal", "rounded"))
    return item.replaced(new, "equal") if item.text in (*SHARES, "half") and item.before else None


def ordinal_in_figures(item: Quantity, material: Material, rng: Random) -> Change | None:
    """3rd for third, tenth for 10th."""
    if item.sort != "ordinal":
        return None
    if item.text in ORDINALS:
        return item.replaced(in_figures(ORDINALS.index(item.text) + 1), "equal")
    number = int(item.text[:-2])
    return item.replaced(ORDINALS[number - 1], "equal") if number <= len(ORDINALS) else None


def month_otherwise(item: Quantity, material: Material, rng: Random) -> Change | None:
    """A month cut short, or written out, and after its day "st" or "th"."""
    if item.sort != "month":
        return None
    day = item.part("day")
    name = item.text.removesuffix(day)
    full = SHORT_MONTHS.get(name, name)
    if day:
        return item.replaced(f"{name} {in_figures(int(day))}", "equal")
    new = full if full != name else next((short for short, long in SHORT_MONTHS.items() if long == name), "")
    return item.replaced(new, "equal") if new else None


def weekday_short(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Tues. for Tuesday."""
    if figure.measure != "weekday" or not figure.start:
        return None
    short = {"Tuesday": "Tues.", "Thursday": "Thurs."}.get(figure.text, f"{figure.text[:3]}.")
    return figure.replaced(short, "equal") if figure.text in WEEKDAYS else None


def thin_space(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A thin or no-break space for the comma, or between a number and what it counts."""
    if "," in figure.number:
        return figure.replaced(figure.text.replace(",", rng.choice(THIN)), "equal")
    if (figure.scale or figure.unit in ("percent", "percentage points")) and " " in figure.text:
        return figure.replaced(figure.text.replace(" ", rng.choice(THIN)), "equal")
    return None


def pct(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Pct, as on the wires."""
    if figure.measure != "percent":
        return None
    return figure.replaced(f"{figure.number} {rng.choice(('pct', 'pc'))}", "equal")


def rounder(figure: Figure, material: Material, rng: Random) -> Change | None:
    """$1.96 million as $2 million, 43.7 percent as 44 percent; dozens for 47, thousands for 3,200."""
    counted = COUNTED.match(figure.sentence.text[figure.end :])
    if figure.measure == "count" and not figure.scale and figure.roundable and figure.start and counted:
        words = next((words for low, high, words in ROUND_WORDS if low <= figure.value < high), "")
        return figure.replaced(words, "rounded") if words and not LASTS.match(counted[0]) else None
    if "." not in figure.number or figure.measure not in ("money", "percent", "count"):
        return None
    scale = 10 ** SCALES.get(figure.scale, 0)
    number = figure.value / scale
    places = len(figure.number.partition(".")[2]) - 1
    value = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    near = 0 < abs(value - number) <= number / 20
    return figure.replaced(written(figure, value * scale), "rounded") if near else None


def thousands_short(figure: Figure, material: Material, rng: Random) -> Change | None:
    """$20,000 as $20K."""
    bare = figure.measure in ("money", "count") and not figure.scale
    if not bare or not 1_000 <= figure.value < 1_000_000 or figure.value % 100:
        return None
    return figure.replaced(f"{figure.currency}{grouped(figure.value / 1000)}{rng.choice('kK')}", "equal")


QUANTITIES_HONEST = (
    Kind("figure-bound-otherwise", "figure", False, bound_otherwise, SEEN, of="quantity"),
    Kind("figure-share-otherwise", "figure", False, share_otherwise, SEEN, of="quantity"),
    Kind("figure-ordinal-in-figures", "figure", False, ordinal_in_figures, SEEN, of="quantity"),
    Kind("figure-month-otherwise", "figure", False, month_otherwise, SEEN, of="quantity"),
    Kind("figure-weekday-short", "figure", False, weekday_short, SEEN),
    Kind("figure-thin-space", "figure", False, thin_space, SEEN),
    Kind("figure-pct", "figure", False, pct, SEEN),
    Kind("figure-rounder", "figure", False, rounder, SEEN),
    Kind("figure-thousands-short", "figure", False, thousands_short, SEEN),
)
