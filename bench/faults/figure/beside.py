"""Figures beside a quote, in compounds ("a five-year plan") and behind "about"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.restyled import spelt
from bench.faults.spots import Spot, spots
from bench.faults.words import SMALL, TEENS

NUMBER = rf"(?:\d{{1,3}}|{'|'.join((*SMALL[2:], *TEENS))})"
UNITS = (
    "year|month|week|day|hour|minute|second|decade|point|page|mile|foot|member|state|nation|count|judge|vote"
    "|person|term|time|seat|part|game|story|bedroom|acre|room|man|woman|game|volume"
)
APPROXIMATE = {
    "about": "roughly", "around": "about", "roughly": "about", "approximately": "around",
    "some": "about", "nearly": "just under", "almost": "just under",
}  # fmt: skip
PATTERNS = {
    "compound": re.compile(rf"(?<![\w-])(?P<number>{NUMBER})(?P<rest>-(?:{UNITS})(?:-old|-long)?)(?![\w-])"),
    "about": re.compile(
        rf"(?<![\w-])(?P<about>{'|'.join(APPROXIMATE)})(?= (?:\$?\d|half\b|an? (?:third|quarter|dozen)\b"
        rf"|two-thirds|three-quarters|{'|'.join(SMALL[2:])}\b))"
    ),
    "amount": re.compile(
        r"(?<![\w$€£/:.,’'#-])(?P<currency>\$)?(?P<amount>[1-9]\d{0,2}(?:,\d{3})*)"
        r"(?P<unit> (?:million|billion)| percent|%)?(?![\w%:’'-]|[.,]\d|[–-]\d)(?= [a-z]|[.,;)])"
    ),
    "year": re.compile(
        r"(?<=[a-z] )(?:in|since|until|by|from|of|before|after) (?P<year>(?:19|20)\d\d)\b(?![-–’'])"
    ),
}  # fmt: skip


def beside(article: Article) -> Iterator[Spot]:
    """Compounds and what stands behind "about"; amounts outside the marks of sentences that have quotes."""
    for spot in spots(article, PATTERNS):
        quotes = spot.sentence.quotes
        if spot.sort in ("compound", "about") or (quotes and (spot.sort == "year" or _is_amount(spot))):
            yield spot


def _is_amount(spot: Spot) -> bool:
    """Is it no year, no age, no part of a name or date?"""
    number = int(spot.part("amount").replace(",", ""))
    marked = spot.part("currency") or spot.part("unit")
    named = re.search(r"\b[A-Z][\w.]* \Z|\b(?:No\.|aged?|at|,) \Z|[\d(] ?\Z", spot.before)
    counted = re.match(r" (?:[a-z]+ )?[a-z]{3,}(?:s|ren|men|ple)\b", spot.after)
    return bool(marked) or (not named and number >= 2 and counted is not None)


def compound_wrong(item: Spot, material: Material, rng: Random) -> Change | None:
    """A four-year plan for a five-year plan."""
    if item.sort != "compound":
        return None
    number = item.part("number")
    if number.isdigit():
        values = [int(number) + step for step in (-10, -2, -1, 1, 2, 10)]
        news = [str(value) for value in values if value >= 2]
    else:
        words = (*SMALL, *TEENS)
        near = [words.index(number) + step for step in (-2, -1, 1, 2)]
        news = [words[at] for at in near if 2 <= at < len(words)]
    an = item.before.endswith(" an ") or re.match("8|11|18|eight|eleven", number)
    news = [new for new in news if not re.match("8|11|18|eight|eleven", new)]
    known = item.sentence.article.folded
    rest = item.part("rest").replace("-", " ")
    fits = [new for new in news if f" {new}{rest}" not in known]
    return None if an or not fits else item.replaced(f"{rng.choice(fits)}{item.part('rest')}", "different")


def compound_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """A 5-year plan for a five-year plan, or the reverse."""
    number = item.part("number")
    if item.sort != "compound" or not item.before:
        return None
    words = (*SMALL, *TEENS)
    if number in words:
        new = str(words.index(number))
    else:
        new = words[int(number)] if int(number) < 20 else spelt(int(number)) if int(number) < 100 else ""
    return item.replaced(f"{new}{item.part('rest')}", "equal") if new else None


def about_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Roughly" for "about"."""
    led = re.search(r"\b(?:more|talk\w*|spoke|speak|ask\w*|worr\w+|know|\w+ing|for|than|the) \Z", item.before)
    if item.sort != "about" or led or re.match(r" [\d:]+ [ap]\.m", item.after):
        return None
    return item.replaced(APPROXIMATE[item.text], "equal")


def amount_wrong(item: Spot, material: Material, rng: Random) -> Change | None:
    """The amount beside a quote is another one."""
    if item.sort == "year":
        years = [str(int(item.part("year")) + step) for step in (-3, -2, -1, 1, 2, 3)]
        free = [year for year in years if year not in item.sentence.article.text]
        new = item.text.replace(item.part("year"), rng.choice(free)) if free else ""
        return item.replaced(new, "different") if new else None
    if item.sort != "amount":
        return None
    old = item.part("amount")
    place = rng.choice((0, len(old) - 1))
    digits = [digit for digit in "123456789" if digit != old[place]]
    news = [old[:place] + digit + old[place + 1 :] for digit in digits]
    news = [new for new in news if not re.search(rf"(?<!\d){new}(?!\d)", item.sentence.article.text)]
    far = [new for new in news if abs(_value(new) - _value(old)) >= _value(old) / 10]
    return item.replaced(item.text.replace(old, rng.choice(far), 1), "different") if far else None


def _value(number: str) -> int:
    return int(number.replace(",", ""))


def amount_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """The amount beside a quote in another style."""
    if item.sort != "amount":
        return None
    old, unit = item.part("amount"), item.part("unit")
    if unit in (" percent", "%"):
        return item.replaced(f"{old}{'%' if unit == ' percent' else ' percent'}", "equal")
    if item.part("currency"):
        new = f"${old}{'m' if unit == ' million' else 'bn'}" if unit else f"US${old}"
        return item.replaced(new, "equal")
    words = (*SMALL, *TEENS)
    if unit or not item.before:
        return None
    if "," in old:
        return item.replaced(old.replace(",", rng.choice(("", "\u00a0"))), "equal")
    return item.replaced(words[_value(old)], "equal") if _value(old) < len(words) else None


FIGURE_BESIDE = (
    Kind("figure-compound-wrong", "figure", True, compound_wrong, SEEN, of="beside"),
    Kind("figure-amount-beside-wrong", "figure", True, amount_wrong, SEEN, of="beside"),
    Kind("figure-compound-otherwise", "figure", False, compound_otherwise, SEEN, of="beside"),
    Kind("figure-about-otherwise", "figure", False, about_otherwise, SEEN, of="beside"),
    Kind("figure-amount-beside-otherwise", "figure", False, amount_otherwise, SEEN, of="beside"),
)
