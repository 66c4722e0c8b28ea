"""Figures that are more than a number: bounds, shares in words, ordinals, ages, months, times, pairs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from bench.faults.articles import Article, Sentence, Stretch
from bench.faults.draft import Change
from bench.faults.figure.figures import figures_of
from bench.faults.words import MONTHS, SHORT_MONTHS, SMALL

Sort = Literal["bound", "share", "ordinal", "age", "month", "when", "pair"]

NUMBER = (
    r"(?:[$€£]?\d[\d,]*(?:\.\d+)?|half|an? (?:third|quarter|dozen)|" + "|".join(SMALL[2:]) + r")"
    r"(?: (?:million|billion|trillion|percent(?:age points)?))*"
)
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
BOUND = re.compile(
    r"(?<!no )(?<!not )(?<!or )\b(?P<word>more than|over|at least|fewer than|less than|up to"
    rf"|as many as|as much as|nearly|almost) (?P<number>{NUMBER})\b%?"
    r"(?! (?:days|weeks|months|hours|decades|[ap]\.m)\b|-)"
)
SHARE = re.compile(
    r"(?<![\w-])(?<!of )(?:half(?= (?:of|the|a|an|its|their|as)\b)|an? (?:third|quarter|fifth)"
    r"|one-(?:third|quarter|fifth)|two[- ]thirds|three[- ]quarters|dozens|hundreds|thousands|millions"
    r"|billions|a dozen|twice|double[ds]?|tripled?)\b(?! of (?:thousands|millions)| standards?\b)(?![-’'])"
)
ORDINAL = re.compile(
    rf"\b(?:{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th))\b"
    r"(?= (?!lady|ladies|family|of all|hand|responders?|place to|things?|place|and|or|but)[a-z]{3,})"
)
AGE = re.compile(r"(?<!to )(?P<before>\b|, )(?P<number>[2-9]\d)(?P<after>-year-old\b|(?=, ))")
MONTH = re.compile(
    rf"(?<![-’'\w])(?:{'|'.join(map(re.escape, (*SHORT_MONTHS, *MONTHS)))})(?![\w’'-])"
    r"(?P<day> \d{1,2}\b(?!:))?"
)
WHEN = re.compile(
    r"\b(?P<which>(?:the )?last|next|this|past|previous) "
    r"(?P<unit>week|month|year|summer|fall|spring|winter|night|weekend|decade|century)\b(?![-’'])"
    r"|\b(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day) (?P<part>morning|afternoon|evening|night)\b"
)
PATTERNS: tuple[tuple[Sort, re.Pattern[str]], ...] = (
    ("bound", BOUND), ("share", SHARE), ("ordinal", ORDINAL), ("age", AGE), ("month", MONTH), ("when", WHEN),
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Quantity(Stretch):
    """What says how much, which or when; `parts` are the pieces that its sort has."""

    sort: Sort

    @property
    def text(self) -> str:
        return self.sentence.text[self.start : self.end]

    def replaced(self, new: str, *expected: str) -> Change:
        """The sentence with `new` in its place."""
        return Change(self.before + new + self.after, self.start, self.start + len(new), expected)


def quantities_of(article: Article) -> Iterator[Quantity]:
    """Those of the article's full sentences that stand in no quote."""
    for sentence in article.sentences:
        text = sentence.text
        if not 8 <= len(text.split()) <= 60 or not re.search(r"\.[”\"]?\Z", text):
            continue
        for sort, pattern in PATTERNS:
            for match in pattern.finditer(text):
                parts = tuple((name, value) for name, value in match.groupdict().items() if value)
                if sentence.is_own(*match.span()) and _is_one(sentence, sort, match):
                    yield Quantity(sentence, *match.span(), sort, parts=parts)
    yield from _pairs(article)


def _is_one(sentence: Sentence, sort: Sort, match: re.Match[str]) -> bool:
    """May and March, "first" and a number after a comma are other things too."""
    before = sentence.text[: match.start()]
    if sort == "month" and match[0] in ("May", "March"):
        return re.search(r"\b(?:in|last|of|early|late|since|by|until|mid|this|next) \Z", before) is not None
    words = {word.start - sentence.start: word for word in sentence.words}
    if sort == "ordinal":
        own, following = words.get(match.start()), words.get(match.end() + 1)
        nouns = ("NN", "NNS", "JJ", "CD", "NNP")
        return own is not None and own.tag == "JJ" and following is not None and following.tag in nouns
    if sort == "bound":
        return match["word"] != "over" or not sentence.text[match.end() :].startswith(" years")
    if sort == "age" and not match["after"]:
        person = next((word for word in sentence.words if word.end - sentence.start == match.start()), None)
        return match["before"] == ", " and person is not None and person.name == "PERSON"
    return True


def _pairs(article: Article) -> Iterator[Quantity]:
    """Two figures of one measure in a sentence, with all that stands between them."""
    figures = list(figures_of(article))
    for one, other in pairwise(figures):
        alike = one.sentence is other.sentence and one.measure == other.measure and one.scale == other.scale
        amounts = one.measure in ("money", "percent", "count", "year") and one.value != other.value
        if alike and amounts and one.end < other.start and other.end - one.start < 120:
            parts = (("first", one.text), ("second", other.text))
            yield Quantity(one.sentence, one.start, other.end, "pair", parts=parts)
