"""Figures as a desk rewords them: rounded in other words, as shares, with a short scale or year."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.faults import rounded
from bench.faults.figure.figures import VAGUE, Figure, written
from bench.faults.figure.quantities import Quantity
from bench.faults.words import SMALL

SHARES = (
    (Decimal(10), "a tenth"), (Decimal(20), "a fifth"), (Decimal(25), "a quarter"),
    (Decimal(100) / 3, "a third"), (Decimal(40), "two-fifths"), (Decimal(50), "half"),
    (Decimal(60), "three-fifths"), (Decimal(200) / 3, "two-thirds"), (Decimal(75), "three-quarters"),
    (Decimal(80), "four-fifths"), (Decimal(90), "nine-tenths"),
)  # fmt: skip
BOUNDS = {
    "more than": ("in excess of", "upward of"), "over": ("in excess of", "upward of"),
    "nearly": ("close to", "just short of"), "almost": ("close to", "just short of"),
    "up to": ("no more than", "a maximum of"), "as many as": ("no more than", "a maximum of"),
    "as much as": ("no more than", "a maximum of"), "at least": ("a minimum of", "not fewer than"),
    "fewer than": ("not even", "below"), "less than": ("not even", "below"),
}  # fmt: skip
CAPITALS = {"million": "M", "billion": "B", "trillion": "T"}
MONEY_ENDS = re.compile(
    r"[,.;)]| (?:in|to|from|for|on|a|per|and|or|by|at|since|this|last|that|more|with|as|over)\b"
)


def in_other_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "Close to", "a little over", "not quite" a round figure at most a twentieth away."""
    if not figure.roundable:
        return None
    for digits in (1, 2, 3):
        value = rounded(figure.value, digits, ROUND_HALF_UP)
        if figure.value / 1000 < abs(value - figure.value) <= figure.value / 20:
            above = ("a little over", "just over", "slightly more than")
            below = ("just short of", "a little under", "not quite")
            words = (*(above if value < figure.value else below), "close to", "approximately")
            return figure.replaced(f"{rng.choice(words)} {written(figure, value)}", "rounded")
    return None


def about_a_share(figure: Figure, material: Material, rng: Random) -> Change | None:
    """48 percent of them as nearly half of them."""
    text = figure.sentence.text
    whole = re.match(r" of (?!1\b)", text[figure.end :]) and figure.measure == "percent" and figure.start
    if not whole or VAGUE.search(text[: figure.start]) or re.search(r"[’']s \Z|-\Z", text[: figure.start]):
        return None
    share, words = min(SHARES, key=lambda one: abs(one[0] - figure.value))
    apart = figure.value - share
    if abs(apart) > 2:
        return None
    how = rng.choice(("just over", "a little more than")) if apart > 0 else rng.choice(("nearly", "almost"))
    how = rng.choice(("about", "roughly", how)) if abs(apart) > Decimal("0.4") else "about"
    return figure.replaced(f"{how} {words}", "rounded")


def small_in_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Two million for 2 million, four percent for 4 percent, five million dollars for $5 million."""
    bare = figure.number.isdigit() and figure.start and figure.unit != "%" and (figure.scale or figure.unit)
    if not bare or not 2 <= int(figure.number) <= 12 or figure.currency not in ("", "$"):
        return None
    if figure.currency:
        fit = MONEY_ENDS.match(figure.sentence.text[figure.end :])
        return (
            figure.replaced(f"{SMALL[int(figure.number)]} {figure.scale} dollars", "equal") if fit else None
        )
    return figure.replaced(figure.text.replace(figure.number, SMALL[int(figure.number)], 1), "equal")


def bound_reworded(item: Quantity, material: Material, rng: Random) -> Change | None:
    """ "In excess of" for "more than", "close to" for "nearly"."""
    word = item.part("word")
    if item.sort != "bound" or not re.match(r"\W?\d", item.part("number")):
        return None
    if not item.before or item.before.endswith(" bit "):
        return None
    news = [new for new in BOUNDS[word] if not (new == "not fewer than" and re.search(r"[$%]", item.text))]
    after_verb = re.search(r"\b(?:is|was|are|were|from|by|of|to) \Z", item.before)
    news = [new for new in news if new not in ("below", "not even") or after_verb]
    return item.replaced(f"{rng.choice(news)}{item.text.removeprefix(word)}", "equal") if news else None


def scale_as_capital(figure: Figure, material: Material, rng: Random) -> Change | None:
    """$20M and $5B, as charts and headlines have it."""
    if figure.scale not in CAPITALS or figure.unit or not figure.start:
        return None
    return figure.replaced(f"{figure.currency}{figure.number}{CAPITALS[figure.scale]}", "equal")


def back_in(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Back in 2008."""
    before = re.search(r"(?<=[a-z] )in \Z|\AIn \Z", figure.sentence.text[: figure.start])
    if figure.measure != "year" or before is None or figure.value > 2014:
        return None
    text = figure.sentence.text
    kept = f"{text[: before.start()]}{'back in' if before.start() else 'Back in'} "
    return Change(f"{kept}{text[figure.start :]}", len(kept), len(kept) + len(figure.text), ("equal",))


def short_year(figure: Figure, material: Material, rng: Random) -> Change | None:
    """The ’08 campaign."""
    before, after = figure.sentence.text[: figure.start], figure.sentence.text[figure.end :]
    near = re.search(r"\b(?:in|since|[Tt]he|of|his|her|from|until|by|[’']s) \Z", before)
    if figure.measure != "year" or not near or not 1960 <= figure.value <= 2020 or after.startswith(" to "):
        return None
    return figure.replaced(f"’{figure.text[2:]}", "equal")


FIGURE_DESK = (
    Kind("figure-in-other-words", "figure", False, in_other_words, SEEN),
    Kind("figure-about-a-share", "figure", False, about_a_share, SEEN),
    Kind("figure-small-in-words", "figure", False, small_in_words, SEEN),
    Kind("figure-scale-as-capital", "figure", False, scale_as_capital, SEEN),
    Kind("figure-back-in", "figure", False, back_in, SEEN),
    Kind("figure-short-year", "figure", False, short_year, SEEN),
    Kind("figure-bound-reworded", "figure", False, bound_reworded, SEEN, of="quantity"),
)
