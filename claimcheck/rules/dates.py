"""DT: dates that can be looked up again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from claimcheck.document import Span
from claimcheck.rules.phrasing import count
from claimcheck.rules.registry import Match, rule
from claimcheck.rules.story import Story

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = (
    rf"(?:the )?(?:(?P<month>{_MONTH}) (?P<date>\d{{1,2}})(?:st|nd|rd|th)?"
    rf"|(?P<date2>\d{{1,2}})(?:st|nd|rd|th)? (?:of )?(?P<month2>{_MONTH}))"
    r"(?:,? (?P<year>(?:19|20)\d\d))?(?!\w)"
)
DATED = re.compile(rf"\b(?P<day>{'|'.join(DAYS)}),? {_DATE}")
# How many days after publication each of these words means.
OFFSETS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
RELATIVE = re.compile(
    rf"\b(?P<word>{'|'.join(OFFSETS)}),? \(?(?:(?:{'|'.join(DAYS)}),? )?{_DATE}", re.IGNORECASE
)
# What a reader can place only who knows when it was written.
FLOATING = re.compile(
    r"\b(?:yesterday|tomorrow"
    r"|(?:last|next|this) (?:week|weekend|month|quarter|year|spring|summer|autumn|winter)"
    r"|(?:earlier|later) (?:today|this (?:week|month|year)))\b",
    re.IGNORECASE,
)
# Without a year in the text, only a date this near the day of publication is sure to be of a certain year.
NEAR = 90


@rule("DT001", "warning", "{when} is a {right}: the day or the date?")
def weekday_mismatch(story: Story) -> Iterator[Match]:
    """A weekday that does not fit its date.

    Why: The reader who means to be there needs both to be right. (General knowledge of copy desks.)

    How it decides: A weekday followed by a date with its year, or by one within ninety days of the
    publication date, is looked up in the calendar. Without either the rule is silent.

    Wrongly catches: Dates of the old calendar.

    In quotes: Applies: a slip of the tongue is worth a note too.

    Flags:
        The trial opened on [[Monday, March 5, 2024]].
        ---
        The council met on [[Sunday, 1 May 2023]].
        ---
        The ferry sank on [[Thursday, June 1st, 2018]].
    Passes:
        The trial opened on Tuesday, March 5, 2024.
        ---
        The trial opened on Monday, March 5.
        ---
        The ferry sank on 1 June 2018.
    """
    doc = story.doc
    published = _date(doc.metadata.published)
    for match in DATED.finditer(doc.plain):
        actual = _meant(match, published)
        if actual and DAYS[actual.weekday()] != match["day"]:
            when = f"{actual.day} {actual:%B %Y}"
            yield Match(Span(*match.span()), {"when": when, "right": DAYS[actual.weekday()]})


@rule("DT002", "warning", "“{word}” is {right} for a story of {published}: the word or the date?")
def relative_day_mismatch(story: Story) -> Iterator[Match]:
    """A "yesterday" or "today" that does not fit the date beside it.

    Why: A story that is held over a day carries yesterday's "today". (General knowledge of copy desks.)

    How it decides: "Yesterday", "today", "tonight" or "tomorrow" is followed by a date, and the publication
    date is known, from the article or `--published`. The date is worked out from it; one of another year or
    more than ninety days away is left alone. Without a publication date the rule is silent.

    Wrongly catches: A story that is meant to appear on another day than `--published` says.

    In quotes: Does not apply: a speaker's today is not the paper's.

    Flags:
        May 6, 2024

        The council met [[yesterday, May 4]], and voted for the ferry.

        The vote was close.
        ---
        May 6, 2024

        The council meets [[today, 7 May]], to vote on the ferry.

        The vote will be close.
        ---
        May 6, 2024

        The ferry leaves [[tomorrow (Monday, May 6]]) for Lisbon.

        It carries eighty people.
    Passes:
        May 6, 2024

        The council met yesterday, May 5, and voted for the ferry.

        The vote was close.
        ---
        The council met yesterday, May 4, and voted for the ferry.
        ---
        May 6, 2024

        “We met yesterday, May 4, and voted,” Moira Quist said.

        The vote was close.
    """
    doc = story.doc
    published = _date(doc.metadata.published)
    if published is None:
        return
    for match in RELATIVE.finditer(doc.plain):
        actual, word = _meant(match, published), match["word"].lower()
        right = published + timedelta(days=OFFSETS[word])
        if (
            actual
            and actual != right
            and abs((actual - published).days) <= NEAR
            and not story.quote_at(match.start())
        ):
            values = {
                "word": word,
                "right": f"{right.day} {right:%B}",
                "published": f"{published.day} {published:%B %Y}",
            }
            yield Match(Span(*match.span()), values)


@rule("DT004", "info", "“{text}”: of when? The story has no date, and {places} to know it.")
def floating_date(story: Story) -> Iterator[Match]:
    """Last week, next year, and no date to count from.

    Why: In the archive, or in another paper, "last week" is any week. (Our own rule.)

    How it decides: Neither the article nor `--published` gives a date, and the copy counts from it:
    "yesterday", "last month", "later this year". Reported once a story, at the first such place, with their
    number; the name of a weekday alone does not count.

    Wrongly catches: Copy whose date the system of the desk adds: give it with `--published`.

    In quotes: Does not apply: a speaker counts from the day of speaking.

    Flags:
        The council voted for the ferry [[last week]].
        ---
        The ferry will be sold [[next year]], the port authority said. It was inspected last month.
        ---
        The council met [[yesterday]] and voted.
    Passes:
        May 6, 2024

        The council voted for the ferry last week.

        The vote was close.
        ---
        The council voted for the ferry on 1 May 2024.
        ---
        “We voted last week,” Moira Quist said.
    """
    doc = story.doc
    if doc.metadata.published:
        return
    said = set(story.said)
    places = [
        span
        for match in FLOATING.finditer(doc.plain)
        if (span := Span(*match.span()))
        and doc.sentence_at(span.start) in said
        and not story.quote_at(span.start)
    ]
    if places:
        needs = f"{count(len(places), 'place')} need{'s' * (len(places) == 1)}"
        yield Match(places[0], {"places": needs})


def _meant(match: re.Match[str], published: date | None) -> date | None:
    """The day that a date in the text means; None where its year cannot be known."""
    month = MONTHS.index((match["month"] or match["month2"])[:3].lower()) + 1
    day = int(match["date"] or match["date2"])
    if match["year"]:
        return _day(int(match["year"]), month, day)
    if published is None:
        return None
    near = (_day(published.year + years, month, day) for years in (-1, 0, 1))
    return next((d for d in near if d and abs((d - published).days) <= NEAR), None)


def _date(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
