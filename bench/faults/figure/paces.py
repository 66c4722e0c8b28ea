"""How often and how long: so much a year, so many hours before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from bench.faults.articles import Article, Stretch
from bench.faults.draft import Change

Sort = Literal["rate", "lapse"]

UNITS = "minute|hour|day|week|month|year|decade"
# So much money or so many of something a year; "a year ago" is a lapse, "a day" alone no rate.
RATE = re.compile(
    r"(?<=[\d,a-z] )(?P<each>per|an?|each|every) (?P<unit>hour|day|week|month|year)\b"
    r"(?! (?:ago|later|before|after|earlier|and|or|in|of|that|when|where)\b)(?![’'-])"
)
OFTEN = re.compile(
    r"(?<![\w-])(?P<often>annual|annually|yearly|monthly|weekly|daily|quarterly|hourly)"
    r"(?! (?:basis|show)\b)(?![\w-])"
)
AMOUNT = re.compile(
    r"(?:\$|\b\d[\d,.]*|\b(?:million|billion|trillion|percent|points|dozen|thousand))[^.;]{0,40}\Z"
)
LAPSE = re.compile(
    rf"\b(?P<unit>(?:{UNITS})s?) (?P<way>ago|earlier|later|before|after)\b"
    r"(?! (?:week|day|month|year)\b)(?![’'-])"
)


@dataclass(frozen=True, eq=False)
class Pace(Stretch):
    """A rate ("a year", "monthly") or a lapse of time ("days before"); `parts` are its pieces."""

    sort: Sort

    def replaced(self, new: str, *expected: str) -> Change:
        """The sentence with `new` in its place."""
        return Change(self.before + new + self.after, self.start, self.start + len(new), expected)


def paces(article: Article) -> Iterator[Pace]:
    """Those of the article's full sentences that stand in no quote."""
    for sentence in article.sentences:
        text = sentence.text
        if not 8 <= len(text.split()) <= 60 or not re.search(r"\.[”\"]?\Z", text):
            continue
        found: list[tuple[Sort, re.Match[str]]] = [("lapse", match) for match in LAPSE.finditer(text)]
        rates = (*RATE.finditer(text), *OFTEN.finditer(text))
        found += [
            ("rate", match) for match in rates if "often" in match.re.groupindex or _is_rate(text, match)
        ]
        for sort, match in found:
            if sentence.is_own(*match.span()):
                parts = tuple((name, value) for name, value in match.groupdict().items() if value)
                yield Pace(sentence, *match.span(), sort, parts=parts)


def _is_rate(text: str, match: re.Match[str]) -> bool:
    """Is an amount near, so that "a year" says of what time it is?"""
    before = text[: match.start()]
    alone = re.search(
        r"\b(?:for|in|than|nearly|almost|about|over|after|within|once|of|only|just|took) \Z", before
    )
    return AMOUNT.search(before) is not None and (alone is None or match["each"] in ("each", "every", "per"))
