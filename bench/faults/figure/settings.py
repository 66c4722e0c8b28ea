"""Figures in other surroundings: beside who said it, in a headline, pulled out, with a gloss."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.figure.faults import digit
from bench.faults.figure.figures import VAGUE, Figure, written
from bench.faults.spots import Spot, spots
from bench.faults.words import WEEKDAYS

DAYS = "|".join(WEEKDAYS)
PATTERNS = {
    "day": re.compile(
        rf"(?P<on>\b[Oo]n )?(?<![\w’'-])(?P<day>{DAYS})(?P<part> (?:morning|evening|night|afternoon))?"
        r"(?![\w’'-])"
    ),
}  # fmt: skip
SAID = re.compile(
    r"\b(?:said|told|wrote|added|asked|tweeted|announced|called|declared|argued|warned|insisted|posted)\b"
)
CLIPPED = re.compile(
    r"(?<!than )(?<!of )(?<!as )\b(?:[Tt]he|[Aa]n?) (?=(?!few\b|lot\b|number\b|total\b)[a-z]{4,} [a-z])"
)
NOUN = re.compile(
    r" (?P<noun>(?:(?!(?:of|in|to|and|or|the|on|at|by|for|out|that|more|other|different)\b)"
    r"[a-z-]+ ){0,2}(?!(?:times|years|months|weeks|days|decades|hours|minutes|points|percent|others|degrees"
    r"|thousands|ways|figures|terms|things|nights|bouts|inches|feet|hands|sides|has|was|is)\b)"
    r"(?:[a-z]{4,}s|people|women|men|children))(?=[ ,.;])"
)
LED = re.compile(
    r"\b(?:the|these|those|other|first|last|next|past|his|her|its|their|our|all|more|another|both|any|every|each|and|or"
    r"|to|at|by|under|some|same|of|as|final|between|from|with|a|an|no\.|record)"
    r" \Z|-\Z|\$\Z",
    re.IGNORECASE,
)


def cue_days(article: Article) -> Iterator[Spot]:
    """The weekdays on which somebody is said to have spoken, in sentences that hold a quote."""
    for spot in spots(article, PATTERNS):
        own = re.sub(r"[“\"][^“”\"]*[”\"]?", " ", spot.before)
        near = re.split(r"[.;]|, (?:who|which|where|when)\b|\bthat\b", own)[-1]
        if (
            spot.sentence.quotes
            and SAID.search(near[-70:])
            and not spot.before.endswith(("last ", "next ", "this "))
        ):
            yield spot


def cue_day_wrong(item: Spot, material: Material, rng: Random) -> Change | None:
    """Said on Wednesday, for Tuesday."""
    day = item.part("day")
    news = [new for new in WEEKDAYS if new != day and new not in item.sentence.article.text]
    if not news:
        return None
    start = item.start + len(item.part("on"))
    new = rng.choice(news)
    text = f"{item.sentence.text[:start]}{new}{item.sentence.text[start + len(day) :]}"
    return Change(text, start, start + len(new), ("different",))


def cue_day_otherwise(item: Spot, material: Material, rng: Random) -> Change | None:
    """ "On Tuesday" for "Tuesday" and "Tuesday evening" for "on Tuesday evening"."""
    new = f"{item.part('day')}{item.part('part')}"
    if item.part("on"):
        return item.replaced(new, "equal") if item.before else None
    fixed = re.search(
        r"\b(?:late|early|earlier|of|by|since|until|from|and|an?|the|his|her|its|their) \Z", item.before
    )
    return None if fixed else item.replaced(f"on {new}", "equal")


def _parts(figure: Figure) -> tuple[str, str]:
    return figure.sentence.text[: figure.start], figure.sentence.text[figure.end :]


def _headline(figure: Figure, text: str, start: int, end: int, verdict: str) -> Change | None:
    before, shown, after = text[:start], text[start:end], text[end:]
    led = re.match(r"(?:But|And|So|Those|That|This|It|They|He|She|His|Her|Their|These)\b", text)
    if len(text.split()) > 20 or figure.measure in ("weekday", "word", "year") or led or ";" in text:
        return None
    before, after = CLIPPED.sub("", before), CLIPPED.sub("", re.sub(r"[.!]\Z", "", after))
    before = before[:1].upper() + before[1:]
    return marked(before, shown, f"{after}\n\nMore on this story inside.", verdict)


def in_headline(figure: Figure, material: Material, rng: Random) -> Change | None:
    """In a headline, which does without "the" and the stop."""
    return _headline(figure, figure.sentence.text, figure.start, figure.end, "equal")


def headline_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """In a headline, and another one."""
    change = digit(figure, material, rng)
    return _headline(figure, change.text, change.start, change.end, "different") if change else None


def _pulled(figure: Figure, shown: str, verdict: str) -> Change | None:
    before, after = _parts(figure)
    amount = figure.measure in ("money", "percent") or (figure.measure == "count" and NOUN.match(after))
    part = re.search(r"\b(?:in|of) \Z", before) and figure.measure == "count"
    if not amount or part or VAGUE.search(before) or re.match(r" (?:to|or) \$?\d", after):
        return None
    if len(figure.sentence.text.split()) > 32:
        return None
    noun = NOUN.match(after)
    what = f" {noun['noun']}" if figure.measure == "count" and noun else ""
    return marked("", f"{shown}{what}", f"\n\n{figure.sentence.text}", verdict)


def pulled(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Pulled out and set large above its sentence."""
    return _pulled(figure, figure.text, "equal")


def pulled_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """Pulled out and another one; below it the sentence has it right."""
    change = digit(figure, material, rng)
    return _pulled(figure, change.text[change.start : change.end], "different") if change else None


def as_percent(figure: Figure, material: Material, rng: Random) -> Change | None:
    """43 percent of the divers, for 43 divers."""
    before, after = _parts(figure)
    counted = figure.measure in ("count", "word") and NOUN.match(after)
    odd = LED.search(before) or re.search(r"[A-Z]\w* \Z|\d in \Z", before)
    if not counted or odd or not 2 <= figure.value <= 98 or figure.value != int(figure.value):
        return None
    new = f"{figure.value} percent of"
    return None if material.holds(f"{figure.value} percent") else figure.replaced(new, "different")


def _rounded(figure: Figure) -> tuple[Decimal, Decimal]:
    """The round figures below and above it, both 0 where it is round itself or no plain amount."""
    before, after = _parts(figure)
    number = Decimal(figure.number.replace(",", "")) if figure.number else Decimal(0)
    rest = re.match(r"[-()]| (?:million|billion|to|or|and) \$?\d", after) or VAGUE.search(before)
    noun = NOUN.match(after)
    uncounted = figure.measure == "count" and (not noun or re.match(r",? and\b|,", after[noun.end() :]))
    if (
        not figure.roundable
        or rest
        or uncounted
        or number < 10
        or re.match(r" (?:support|of those)\b", after)
    ):
        return Decimal(0), Decimal(0)
    step = Decimal(10) ** (len(str(int(number))) - 1)
    low = number // step * step
    scale = figure.value / number
    return (low * scale, (low + step) * scale) if low != number else (Decimal(0), Decimal(0))


def _glossed(figure: Figure, gloss: str, verdict: str) -> Change:
    before, after = _parts(figure)
    noun = NOUN.match(after) if figure.measure == "count" else None
    led = f"{before}{figure.text}{noun[0] if noun else ''} ("
    return marked(led, gloss, f"){after[noun.end() :] if noun else after}", verdict)


def glossed(figure: Figure, material: Material, rng: Random) -> Change | None:
    """11,491 refugees (more than 11,000): the figure, and in brackets what to remember of it."""
    low, high = _rounded(figure)
    if not low:
        return None
    if figure.value - low <= low * 3 / 20:
        return _glossed(figure, f"more than {written(figure, low)}", "rounded")
    near = high - figure.value <= high / 8
    return _glossed(figure, f"nearly {written(figure, high)}", "rounded") if near else None


def gloss_wrong(figure: Figure, material: Material, rng: Random) -> Change | None:
    """11,491 refugees (more than 20,000): the figure, and in brackets what it is not."""
    low, high = _rounded(figure)
    over = (figure.measure == "percent" and high > 95) or written(figure, high).startswith("$1,000 ")
    if not low or over or high <= figure.value * Decimal("1.05"):
        return None
    return _glossed(figure, f"more than {written(figure, high)}", "different")


def in_fact_check(figure: Figure, material: Material, rng: Random) -> Change | None:
    """As a claim that has been looked into, and is right."""
    text = figure.sentence.text
    fit = figure.measure in ("money", "percent", "count") and len(text.split()) <= 30
    if not fit or re.match(
        r"(?:And|But|So|Yet|Or|That|This|They|He|She|It|His|Her|Their|However|[A-Z]+ A)\b", text
    ):
        return None
    before, after = rng.choice((("Claim: ", " Our finding: true."), ("We looked into this: ", " It is so.")))
    start = len(before) + figure.start
    return Change(f"{before}{text}{after}", start, start + len(figure.text), ("equal",))


FIGURE_SETTINGS = (
    Kind("figure-cue-day-wrong", "figure", True, cue_day_wrong, SEEN, of="cue-day"),
    Kind("figure-headline-wrong", "figure", True, headline_wrong, SEEN),
    Kind("figure-gloss-wrong", "figure", True, gloss_wrong, SEEN),
    Kind("figure-pulled-wrong", "figure", True, pulled_wrong, SEEN),
    Kind("figure-count-as-percent", "figure", True, as_percent, SEEN),
    Kind("figure-cue-day-otherwise", "figure", False, cue_day_otherwise, SEEN, of="cue-day"),
    Kind("figure-in-headline", "figure", False, in_headline, SEEN),
    Kind("figure-glossed", "figure", False, glossed, SEEN),
    Kind("figure-pulled", "figure", False, pulled, SEEN),
    Kind("figure-in-fact-check", "figure", False, in_fact_check, SEEN),
)
