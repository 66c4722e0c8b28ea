"""Figures as another house writes them: in words, US dollars, as the wires had them, with "a total of"."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.figures import COUNTED, VAGUE, Figure
from bench.faults.figure.paces import Pace
from bench.faults.words import SMALL, TEENS, TENS

SCALES = {"million": "mln", "billion": "bln", "trillion": "trln"}
MONEY_GOES = re.compile(
    r"\b(?:rais|spen|cost|collect|donat|giv|add|contribut|pa[iy]|receiv|commit|earn|los|us|fin|owe|award)"
    r"[a-z]* \Z"
)
DAY_ENDS = re.compile(r"[,.]| (?:that|in|to|after|when|at|and|for|with|as)\b")
TOLD = re.compile(r"\b(?:said|announced|told \w+|unveiled|released|reported|wrote|spoke) \Z")
NO_TOTAL = re.compile(r"(?:\b(?:of|a|record|recent|bank)|[’']s) \Z")
RATES = {"annual": "yearly", "annually": "every year", "yearly": "annual"}
WAYS = {"before": "ahead of", "after": "following"}
LATER = {"earlier": "before", "later": "afterward"}


def in_long_words(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Forty-three for 43."""
    bare = figure.measure in ("count", "percent", "points") and figure.number.isdigit()
    number = int(figure.number) if bare else 0
    if not 13 <= number <= 99 or figure.start == 0 or figure.unit == "%":
        return None
    words = TEENS[number - 13] if number < 20 else TENS[number // 10 - 2]
    if number > 20 and number % 10:
        words = f"{words}-{SMALL[number % 10]}"
    return figure.replaced(figure.text.replace(figure.number, words), "equal")


def us_dollars(figure: Figure, material: Material, rng: Random) -> Change | None:
    """US$20 million, as papers abroad have it."""
    if figure.currency != "$":
        return None
    return figure.replaced(f"{rng.choice(('US$', 'US$', 'USD '))}{figure.text[1:]}", "equal")


def in_all(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A total of so many."""
    before, after = figure.sentence.text[: figure.start], figure.sentence.text[figure.end :]
    counted = figure.measure == "count" and COUNTED.match(after) and not NO_TOTAL.search(before)
    fit = MONEY_GOES.search(before) if figure.measure == "money" else counted
    each = re.match(
        r" (?:an?|per|each|every|to|or|total|apiece|points|years|days|hours|minutes|weeks)\b|-", after
    )
    loose = fit and figure.start and not each and not VAGUE.search(before) and "total" not in before
    return figure.replaced(f"a total of {figure.text}", "equal") if loose else None


def wire_scale(figure: Figure, material: Material, rng: Random) -> Change | None:
    """$20 mln, as the wires had it."""
    if figure.scale not in SCALES or figure.unit:
        return None
    return figure.replaced(figure.text.replace(figure.scale, SCALES[figure.scale]), "equal")


def sign_spaced(figure: Figure, material: Material, rng: Random) -> Change | None:
    """48 % and $ 20 million, as many languages and the standards have them."""
    if figure.measure == "percent":
        return figure.replaced(f"{figure.number} %", "equal")
    if figure.currency:
        return figure.replaced(f"{figure.currency} {figure.text[1:]}", "equal")
    return None


def with_on(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "On Friday" for "Friday", or the reverse."""
    before, after = figure.sentence.text[: figure.start], figure.sentence.text[figure.end :]
    if figure.measure != "weekday" or not DAY_ENDS.match(after):
        return None
    if before.endswith(" on "):
        kept = before.removesuffix("on ")
        return Change(kept + figure.text + after, len(kept), len(kept) + len(figure.text), ("equal",))
    return figure.replaced(f"on {figure.text}", "equal") if TOLD.search(before) else None


def the_year(figure: Figure, material: Material, rng: Random) -> Change | None:
    """In the year 2014."""
    before = figure.sentence.text[: figure.start]
    if figure.measure != "year" or not re.search(r"\b[Ii]n \Z", before):
        return None
    return figure.replaced(f"the year {figure.text}", "equal")


def pace_otherwise(item: Pace, material: Material, rng: Random) -> Change | None:
    """Per year for a year, ahead of for before."""
    if often := item.part("often"):
        return item.replaced(RATES[often], "equal") if often in RATES else None
    if way := item.part("way"):
        # "Hours before the debate", not "hours before he came".
        noun = re.match(r" (?:the|his|her|their|its|a)(?: [\w’'-]+){1,3}[,.]| (?:the \w+ of\b)", item.after)
        new = WAYS.get(way, "") if noun else LATER.get(way, "") if re.match(r"[,.]", item.after) else ""
        return item.replaced(f"{item.part('unit')} {new}", "equal") if new else None
    each = {"per": "a", "each": "every", "every": "each"}.get(item.part("each"), "per")
    each = "an" if each == "a" and item.part("unit") == "hour" else each
    return item.replaced(f"{each} {item.part('unit')}", "equal")


FIGURE_HOUSE = (
    Kind("figure-in-long-words", "figure", False, in_long_words, SEEN),
    Kind("figure-us-dollars", "figure", False, us_dollars, SEEN),
    Kind("figure-in-all", "figure", False, in_all, SEEN),
    Kind("figure-wire-scale", "figure", False, wire_scale, SEEN),
    Kind("figure-sign-spaced", "figure", False, sign_spaced, SEEN),
    Kind("figure-with-on", "figure", False, with_on, SEEN),
    Kind("figure-the-year", "figure", False, the_year, SEEN),
    Kind("figure-pace-otherwise", "figure", False, pace_otherwise, SEEN, of="pace"),
)
