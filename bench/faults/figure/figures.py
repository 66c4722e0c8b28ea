"""Figures of sentences without quotes: what they are, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from bench.faults.articles import Article, Sentence
from bench.faults.draft import Change
from bench.faults.words import MONTHS, SHORT_MONTHS, SMALL, WEEKDAYS

Measure = Literal["money", "percent", "points", "count", "year", "day", "weekday", "word"]

SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12}
FIGURE = re.compile(
    r"(?<![\w$€£/:.,’'#-])(?P<currency>[$€£])?(?P<number>\d[\d,]*(?:\.\d+)?)"
    r"(?:(?P<gap>[ \u00a0]?)(?P<scale>thousand|million|billion|trillion)\b)?"
    r"(?:[ \u00a0]?(?P<unit>percentage points|percent|%))?(?![\w/:’'%-]|[.,]\d| to \d|[–-]\d)"
)
MONTH = "|".join(map(re.escape, (*SHORT_MONTHS, *MONTHS)))
DAY = re.compile(rf"\b(?P<month>{MONTH}) (?P<day>[1-9]|[12]\d|3[01])\b(?![,:/–-]?\d)")
WEEKDAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})\b(?![’'])")
NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(SMALL[2:])})(?= [a-z]{{4,}}s\b)")
AGE = re.compile(r"(?:,|\bage|\baged)\s*\Z")
# What a rounding in the article itself makes too vague to round or contradict again.
VAGUE = re.compile(
    r"\b(?:about|around|nearly|almost|over|than|least|most|some|roughly|approximately|estimated|close to"
    r"|under|up to|as \w+ as|top|first|last|next|per|every|each|between [\w.$ ]+ and|from [\w.$ ]+|to|or|no\."
    r"|number|an?|the|its|their|his|her|those|these|recent|whopping)\s*\Z",
    re.IGNORECASE,
)
COUNTED = re.compile(r" (?:\w+ )?(?:\w{3,}s|people|men|women|children)\b")


@dataclass(frozen=True, eq=False)
class Figure:
    """A figure in a sentence; `start` and `end` count from the beginning of the sentence.

    `value` is with its scale (1.6 million is 1600000); of a weekday it is its index.
    """

    sentence: Sentence
    start: int
    end: int
    measure: Measure
    value: Decimal
    currency: str = ""
    number: str = ""
    scale: str = ""
    unit: str = ""

    @property
    def text(self) -> str:
        return self.sentence.text[self.start : self.end]

    @property
    def roundable(self) -> bool:
        """Is it an amount of something, and given without "about" and its kin?"""
        text = self.sentence.text
        amount = self.measure in ("money", "percent") or (
            self.measure == "count" and COUNTED.match(text[self.end :])
        )
        return bool(amount) and self.value >= 15 and not VAGUE.search(text[: self.start])

    def replaced(self, new: str, *expected: str, end: int | None = None) -> Change:
        """The sentence with `new` for the figure (and what follows it up to `end`)."""
        text = self.sentence.text
        after = text[self.end if end is None else end :]
        return Change(text[: self.start] + new + after, self.start, self.start + len(new), expected)


def figures_of(article: Article) -> Iterator[Figure]:
    """The figures of the article's full sentences, each once."""
    for sentence in article.sentences:
        words = len(sentence.text.split())
        if sentence.quotes or not 8 <= words <= 60 or not sentence.text.rstrip().endswith((".", "!")):
            continue
        days = list(DAY.finditer(sentence.text))
        for match in days:
            yield Figure(sentence, *match.span(), "day", Decimal(match["day"]), number=match["day"])
        for match in WEEKDAY.finditer(sentence.text):
            yield Figure(sentence, *match.span(), "weekday", Decimal(WEEKDAYS.index(match[0])))
        for match in NUMBER_WORD.finditer(sentence.text):
            yield Figure(sentence, *match.span(), "word", Decimal(SMALL.index(match[0])))
        for match in FIGURE.finditer(sentence.text):
            figure = _figure(sentence, match)
            if figure and not any(day.start() < match.end() and match.start() < day.end() for day in days):
                yield figure


def _figure(sentence: Sentence, match: re.Match[str]) -> Figure | None:
    number = match["number"].rstrip(",")
    end = match.end() if number == match["number"] else match.start("number") + len(number)
    value = Decimal(number.replace(",", "")) * 10 ** SCALES.get(match["scale"] or "", 0)
    bare = not (match["currency"] or match["scale"] or match["unit"])
    measure: Measure = "money" if match["currency"] else "count"
    if match["unit"]:
        measure = "points" if match["unit"] == "percentage points" else "percent"
    elif bare and re.fullmatch(r"(?:1[89]|20)\d\d", number):
        measure = "year"
    elif bare and (
        AGE.search(sentence.text[: match.start()]) or not re.match(r" [a-z]{3,}", sentence.text[end:])
    ):
        return None
    named = measure == "count" and bare and re.search(r"[A-Z]\w+ \Z", sentence.text[: match.start()])
    if value == 0 or number == "911" or named:
        return None
    return Figure(
        sentence, match.start(), end, measure, value, match["currency"] or "", number, match["scale"] or "",
        match["unit"] or "",
    )  # fmt: skip


def grouped(number: Decimal) -> str:
    """1234.50 as 1,234.5."""
    return f"{number.normalize():,f}"


def written(figure: Figure, value: Decimal) -> str:
    """`value` as the figure itself is written."""
    number = grouped(value / 10 ** SCALES.get(figure.scale, 0))
    scale = f" {figure.scale}" if figure.scale else ""
    unit = "%" if figure.unit == "%" else f" {figure.unit}" if figure.unit else ""
    return f"{figure.currency}{number}{scale}{unit}"
