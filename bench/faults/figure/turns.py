"""Figures that went the other way, lost their unit or came from elsewhere; ranges, decades and dollars."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.figure.figures import Figure, figures_of
from bench.faults.spots import Spot, spots
from bench.faults.words import SMALL

TRENDS = {
    "rose": "fell", "fell": "rose", "risen": "fallen", "fallen": "risen", "rises": "falls",
    "increase": "decrease", "increased": "decreased", "increases": "decreases", "increasing": "decreasing",
    "decline": "increase", "declined": "increased", "drop": "rise", "dropped": "climbed", "grew": "shrank",
    "grown": "shrunk", "growing": "shrinking", "climbed": "dropped", "surged": "plunged",
    "higher": "lower", "lower": "higher", "gained": "lost", "raised": "lowered", "cut": "raised",
}  # fmt: skip
ALIKE = {
    "rose": "climbed", "fell": "dropped", "increase": "rise", "increased": "rose", "declined": "fell",
    "decline": "fall", "dropped": "fell", "drop": "fall", "climbed": "rose", "surged": "soared",
}  # fmt: skip
PARTS = {
    "most": "all", "all": "most", "many": "few", "few": "many", "some": "most", "several": "all",
    "every": "no", "majority": "minority", "none": "most",
}  # fmt: skip
SIDES = {
    "largest": "smallest", "biggest": "smallest", "highest": "lowest", "lowest": "highest", "most": "least",
    "best": "worst", "worst": "best", "oldest": "youngest", "youngest": "oldest", "longest": "shortest",
    "fastest": "slowest",
}  # fmt: skip
NUMBER = rf"(?:\d[\d,.]*\d|\d|{'|'.join(SMALL[2:])})"
PATTERNS = {
    "trend": re.compile(
        rf"\b(?P<word>{'|'.join(TRENDS)})\b(?=[^.;]{{0,40}}(?:\d|percent|year|month|rate|numbers?|prices?))"
        r"(?! of\b|-)"
    ),
    "part": re.compile(
        r"(?<!\b[Aa]t )(?<!\bafter )(?<!\babove )(?<!\bthe )(?<!\bthan )(?<!\bnot )(?<!\bin )(?<!\bof )"
        r"(?<!\ba )(?<!\bhow )(?<!\bso )"
        r"\b(?P<part>most|all|many|few|some|several|every|none|majority)(?= of the | of those | of its "
        r"| [a-z]{4,}s\b)(?! \d)",
    ),
    "side": re.compile(rf"(?<=\bthe )(?P<side>{'|'.join(SIDES)})\b(?= [a-z]|-)(?! (?:of|way|part)\b)"),
    "since": re.compile(r"\b(?P<since>since|until)(?= (?:\d{4}|last|January|March|May|June|July|\w+day)\b)"),
    "range": re.compile(
        rf"(?<![\w$.,])(?P<between>between )?(?P<low>{NUMBER})(?P<to> to | and |[-–])(?P<high>{NUMBER})"
        r"(?= (?:[a-z]+ )?[a-z]{3,}s\b| percent| people| million| billion)"
    ),
    "decade": re.compile(r"\bthe (?P<decade>19[3-9]0s)\b(?!-)"),
    "dollars": re.compile(r"\$(?P<sum>\d[\d,.]* [mbt]r?illion)\b(?![- ][a-z]+-|-)(?! (?:in|of|a|per)\b)"),
    "vague": re.compile(r"(?<!for )(?P<vague>several|a few)(?= (?:[a-z]+ )?[a-z]{4,}s\b)"),
}  # fmt: skip


def turns(article: Article) -> Iterator[Spot]:
    """Words of the article's sentences that say which way, how much of it, or a range."""
    return spots(article, PATTERNS)


def trend_turned(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Fell" for "rose"."""
    return item.replaced(TRENDS[item.text], "different") if item.sort == "trend" else None


def trend_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Climbed" for "rose"."""
    verb = item.sort == "trend" and item.text in ALIKE and not re.search(r"\b(?:a|an|the|to) \Z", item.before)
    return item.replaced(ALIKE[item.text], "equal") if verb else None


def part_wrong(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "All" for "most"."""
    new = PARTS.get(item.part("part"))
    if not new or (item.text in ("every", "none", "majority") and not item.after.startswith(" of ")):
        return None
    return item.replaced(new, "hedge-dropped")


def side_wrong(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "The smallest" for "the largest"."""
    return item.replaced(SIDES[item.text], "different") if item.sort == "side" else None


def since_until(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Until" for "since"."""
    new = {"since": "until", "until": "since"}.get(item.part("since"))
    return item.replaced(new, "different") if new else None


def end_left(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "30" for "20 to 30"."""
    if item.sort != "range" or _number(item.part("low")) >= _number(item.part("high")):
        return None
    if item.part("to") == " and " and not item.part("between"):
        return None
    return item.replaced(item.part(rng.choice(("low", "high"))), "different")


def range_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Between 20 and 30" for "20 to 30"."""
    plain = item.sort == "range" and _number(item.part("low")) < _number(item.part("high"))
    if not plain or (item.part("to") == " and " and not item.part("between")):
        return None
    if re.search(r"\b(?:from|by|of|a) \Z", item.before):
        return None
    low, high = item.part("low"), item.part("high")
    return item.replaced(f"{low} to {high}" if item.part("between") else f"between {low} and {high}", "equal")


def decade_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "The ’90s" for "the 1990s"."""
    return item.replaced(f"the ’{item.part('decade')[2:]}", "equal") if item.part("decade") else None


def decade_wrong(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "The 1970s" for "the 1980s"."""
    if item.sort != "decade":
        return None
    new = f"the {int(item.part('decade')[:4]) + rng.choice((-10, 10))}s"
    return None if material.holds(new) else item.replaced(new, "different")


def dollars_written(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "20 million U.S. dollars" for "$20 million"."""
    if not item.part("sum"):
        return None
    return item.replaced(f"{item.part('sum')} {rng.choice(('U.S.', 'US'))} dollars", "equal")


def counted(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "Seven" for "several": nobody has counted them."""
    free = [word for word in SMALL[5:10] if not material.article.folded.count(f" {word} ")]
    return item.replaced(rng.choice(free), "different") if item.sort == "vague" and free else None


def borrowed(figure: Figure, material: Material, rng: Random) -> Change | None:
    """A figure of another sentence of the article in its place."""
    others = [
        other
        for other in figures_of(figure.sentence.article)
        if other.measure == figure.measure and other.sentence is not figure.sentence
        and abs(other.value - figure.value) > figure.value / 5
        and other.number not in figure.sentence.text and figure.number not in other.sentence.text
    ]  # fmt: skip
    if figure.measure not in ("money", "percent", "count") or not others:
        return None
    return figure.replaced(rng.choice(others).text, "different")


def unit_lost(figure: Figure, material: Material, rng: Random) -> Change | None:
    """ "48" for "48 percent", "20 million" for "$20 million"."""
    if figure.measure not in ("money", "percent") or re.match(
        r"[-,]| to \d| and \d|\)", figure.sentence.text[figure.end :]
    ):
        return None
    if figure.measure == "percent" and (figure.value > 100 or "." in figure.number):
        return None
    if re.search(r"\d[^.;]{0,30}\Z", figure.sentence.text[: figure.start]):
        return None  # "46 percent to 44"
    return figure.replaced(f"{figure.number} {figure.scale}".strip(), "different")


def _number(text: str) -> float:
    return float(SMALL.index(text) if text in SMALL else text.replace(",", ""))


FIGURE_TURNS = (
    Kind("figure-trend-turned", "figure", True, trend_turned, SEEN, of="turn"),
    Kind("figure-part-wrong", "drift", True, part_wrong, SEEN, of="turn"),
    Kind("figure-side-wrong", "figure", True, side_wrong, SEEN, of="turn"),
    Kind("figure-since-until", "figure", True, since_until, SEEN, of="turn"),
    Kind("figure-end-left", "figure", True, end_left, SEEN, of="turn"),
    Kind("figure-decade-wrong", "figure", True, decade_wrong, SEEN, of="turn"),
    Kind("figure-counted", "figure", True, counted, SEEN, of="turn"),
    Kind("figure-borrowed", "figure", True, borrowed, SEEN),
    Kind("figure-unit-lost", "figure", True, unit_lost, SEEN),
    Kind("figure-trend-otherwise", "figure", False, trend_otherwise, SEEN, of="turn"),
    Kind("figure-range-otherwise", "figure", False, range_otherwise, SEEN, of="turn"),
    Kind("figure-decade-otherwise", "figure", False, decade_otherwise, SEEN, of="turn"),
    Kind("figure-dollars-written", "figure", False, dollars_written, SEEN, of="turn"),
)
