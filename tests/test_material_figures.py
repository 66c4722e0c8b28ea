"""Figures as they are read, and which of two fits the other."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest

from claimcheck.config import Config
from claimcheck.document import Desk, Span
from claimcheck.material.figures import Fit, fit
from claimcheck.material.read import Material
from claimcheck.pipeline import analyse
from claimcheck.read import read_text
from claimcheck.rules.quantities import quantities
from claimcheck.rules.quantity import Quantity


def read(text: str) -> list[Quantity]:
    return quantities(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("nearly 2 million people", [("count", "", 2e6)]),
        (
            "Anna Lern, 54, and Rolf Jern (12) in May, 12",
            [
                ("measure", "time", 54 * 365.25),
                ("measure", "time", 12 * 365.25),
                ("month", "", 5),
                ("count", "", 12),
            ],
        ),
        (
            "in ’08 wants 6 percent, offers 3.5.",
            [("year", "", 2008), ("percent", "", 6), ("percent", "", 3.5)],
        ),
        (
            "$40\nmillion, 12\n> percent, twenty-\nfive",
            [("money", "dollar", 4e7), ("percent", "", 12), ("count", "", 25)],
        ),
        ("**40** percent in _March_\u00a02014", [("percent", "", 40), ("month", "2014", 3)]),
        ("1\u202f000\u00a0euros, $1.2 mil\u00adlion", [("money", "euro", 1000), ("money", "dollar", 1.2e6)]),
        ("$26 to $31 million", [("money", "dollar", 26e6), ("money", "dollar", 31e6)]),
        ("26 to 31 million boats", [("count", "", 26e6), ("count", "", 31e6)]),
        ("Monday, March 5, 2024", [("weekday", "", 0), ("date", "2024", 305)]),
        ("$45.1million, then 3billion", [("money", "dollar", 45.1e6), ("count", "", 3e9)]),
        ("1,960,000 euros in 2019", [("money", "euro", 1960000), ("year", "", 2019)]),
        ("twenty-three of them, two thirds of all", [("count", "", 23), ("percent", "", 200 / 3)]),
        ("3 percentage points, 12.5 per cent", [("points", "", 3), ("percent", "", 12.5)]),
        ("5 km and the third time", [("measure", "length", 5000), ("ordinal", "", 3)]),
        ("one of them may go on", []),
        ("v1.2.3", []),
        ("9:30 a.m., 21:15, noon", [("clock", "a", 570), ("clock", "p", 555), ("clock", "p", 0)]),
        ("40 degrees Celsius, 86°F", [("measure", "temperature", 40), ("measure", "temperature", 30)]),
        ("one in five, nine out of 10", [("percent", "", 20), ("percent", "", 90)]),
        ("half a million, two and a half hours", [("count", "", 5e5), ("measure", "time", 2.5 / 24)]),
        ("in March 2014, he may go in May", [("month", "2014", 3), ("month", "", 5)]),
        ("April Smith and its June fair", [("month", "", 6)]),
        ("last week, tonight", [("period", "week", -1), ("period", "day", 0)]),
        ("in the fall of 2014", [("period", "autumn", 0), ("year", "", 2014)]),
        ("Tues. or Friday night; the Sun.", [("weekday", "", 1), ("weekday", "evening", 4)]),
        (
            "by half, a third bidder, a fifth more",
            [("percent", "", 50), ("ordinal", "", 3), ("percent", "", 20)],
        ),
        ("half an hour within a week", [("measure", "time", 0.5 / 24), ("measure", "time", 7)]),
        ("twice, 2.5 times, the New York Times", [("times", "", 2), ("times", "", 2.5)]),
        ("dozens, several hundred", [("crowd", "", 12), ("crowd", "", 100)]),
        ("tens of thousands, millions of euros", [("crowd", "", 1e4), ("crowd", "euro", 1e6)]),
        ("two dozen, half a dozen", [("count", "", 24), ("count", "", 6)]),
        (
            "$20 mln, 3 bln, $5 m and 5 m",
            [
                ("money", "dollar", 2e7),
                ("count", "", 3e9),
                ("money", "dollar", 5e6),
                ("measure", "length", 5),
            ],
        ),
        (
            "US$ 3.4 trln, $500 to $2k",
            [
                ("money", "dollar", 3.4e12),
                ("money", "dollar", 500),
                ("money", "dollar", 2000),
            ],
        ),
        ("a hundred and twenty, two hundred million", [("count", "", 120), ("count", "", 2e8)]),
        ("3 1/2 miles, ½ of them", [("measure", "length", 5632.704), ("count", "", 0.5)]),
        ("one boat, no one else, one of us", [("count", "", 1)]),
        (
            "$90 a month, such a month, weekly",
            [
                ("money", "dollar", 90),
                ("rate", "", 30.4375),
                ("rate", "", 7),
            ],
        ),
        ("a few weeks, years ago", [("spell", "time", 7), ("spell", "time", 365.25)]),
        (
            "the 1990s, the ’90s, in her 40s",
            [
                ("decade", "year", 1990),
                ("decade", "year", 1990),
                ("spell", "time", 365.25),
            ],
        ),
        (
            "minus 4 degrees, 21-14, Q2",
            [
                ("measure", "temperature", -4),
                ("count", "", 21),
                ("count", "", 14),
                ("ordinal", "", 2),
            ],
        ),
        (
            "dozens of billions of dollars, several hundred million",
            [
                ("crowd", "dollar", 1.2e10),
                ("crowd", "", 1e8),
            ],
        ),
        ("1\u202f500 tons, 2024-05-02", [("measure", "mass", 1360777.11), ("date", "2024", 502)]),
    ],
)
def test_figures_are_read(text: str, figures: list[tuple[str, str, float]]) -> None:
    got = read(text)
    assert [(q.kind, q.unit) for q in got] == [(kind, unit) for kind, unit, _ in figures]
    assert [q.value for q in got] == pytest.approx([value for _, _, value in figures])


@pytest.mark.parametrize(
    ("here", "there", "verdict"),
    [
        ("41 people", "41 people", "equal"),
        ("twelve boats", "12 boats", "equal"),
        ("14 people", "41 people", "different"),
        ("40 people", "41 people", "different"),
        ("about 40 people", "41 people", "rounded"),
        ("nearly 2 million euros", "1.96 million euros", "rounded"),
        ("2 million euros", "1,960,000 euros", "rounded"),
        ("more than 2 million euros", "1.96 million euros", "different"),
        ("more than 100 boats", "108 boats", "rounded"),
        ("almost 100 boats", "104 boats", "different"),
        ("about 350,000 people", "347,512 people", "rounded"),
        ("about 360,000 people", "347,512 people", "different"),
        ("2,000 boats", "2,100 boats", "different"),
        ("12 percent", "12.4 percent", "rounded"),
        ("13 percent", "12.4 percent", "different"),
        ("half of them", "50 percent", "equal"),
        ("2 billion euros", "2 million euros", "different"),
        ("16 km", "10 miles", "rounded"),
        ("10 km", "10 miles", "different"),
        ("500 tonnes", "500 tons", "equal"),
        ("two weeks", "14 days", "rounded"),
        ("two weeks", "two months", "different"),
        ("86 degrees Fahrenheit", "30 degrees Celsius", "rounded"),
        ("30 degrees Fahrenheit", "30 degrees Celsius", "different"),
        ("9 pounds", "£9", "equal"),
        ("at least 41 boats", "41 boats", "equal"),
        ("41 boats", "at least 41 boats", "different"),
        ("more than 41 boats", "41 boats", "different"),
        ("about 41 boats", "41 boats", "equal"),
        ("7:30 p.m.", "19:30", "equal"),
        ("2018", "2019", "different"),
        ("May 5", "5 May", "equal"),
        ("Tuesday", "Monday", "different"),
        ("5 boats", "5 percent", None),
        ("a third of them", "33 percent", "rounded"),
        ("33 percent", "a third of them", "rounded"),
        ("a third of them", "31 percent", "different"),
        ("hundreds of boats", "340 boats", "rounded"),
        ("thousands of boats", "340 boats", "different"),
        ("340 boats", "hundreds of boats", None),
        ("millions of dollars", "$3 million", "rounded"),
        ("doubled", "tripled", "different"),
        ("nearly tripled", "2.9 times", "rounded"),
        ("in April", "in March", "different"),
        ("in March", "on March 5", "rounded"),
        ("in 2014", "in March 2015", "different"),
        ("last month", "last week", "different"),
        ("last week", "this week", None),
        ("this week", "last week", "different"),
        ("this year", "last year", "different"),
        ("last week", "yesterday", None),
        ("on Tuesday", "yesterday", None),
        ("last year", "on Tuesday", "different"),
        ("in the winter", "last summer", "different"),
        ("Monday", "Monday night", "rounded"),
        ("5 euros", "5 dollars", None),
        ("yearly", "annually", "equal"),
        ("weekly", "per month", "different"),
        ("weeks", "20 days", "rounded"),
        ("weeks", "months", "different"),
        ("20 days", "weeks", None),
        ("the nineties", "the 1990s", "equal"),
        ("the 1990s", "in 1994", "rounded"),
        ("the 1990s", "in 1984", "different"),
        ("5 p.m. PT", "8 p.m. ET", "equal"),
        ("nearly 5 million", "nearly 4.8 million", "rounded"),
        ("more than 5 million", "more than 4.8 million", "different"),
    ],
)
def test_fit(here: str, there: str, verdict: Fit | None) -> None:
    [one], [other] = read(here), read(there)
    assert fit(one, other) == verdict


@pytest.mark.parametrize(
    ("here", "there", "here_day", "there_day", "verdict"),
    [
        ("last week", "on Tuesday", "2024-05-13", "2024-05-06", "rounded"),
        ("last year", "this year", "2024-01-09", "2023-12-28", "rounded"),
        ("on May 7", "on Tuesday", "2024-05-13", "2024-05-06", "rounded"),
        ("on May 8", "on Tuesday", "2024-05-13", "2024-05-06", "different"),
        ("in April", "last month", "2024-05-13", "2024-05-13", "rounded"),
        ("in February", "last month", "2024-05-13", "2024-05-13", "different"),
        ("last year", "in 2022", "2024-05-13", "2024-05-13", "different"),
        ("last week", "this week", "2024-05-13", "2024-05-13", "different"),
        ("yesterday", "today", "2024-05-14", "2024-05-13", "rounded"),
        ("yesterday", "today", "2024-05-20", "2024-05-13", "different"),
    ],
)
def test_moments_are_laid_on_the_calendar_where_both_days_are_known(
    here: str, there: str, here_day: str, there_day: str, verdict: Fit | None
) -> None:
    [one], [other] = read(here), read(there)
    assert fit(one, other, date.fromisoformat(here_day), date.fromisoformat(there_day)) == verdict


def test_a_row_of_digits_takes_no_long_time() -> None:
    assert len(read("1" * 20_000 + ", " + "1,000" * 5_000 + " five " * 5_000)) > 0


@pytest.mark.parametrize(
    "row",
    [
        "1:23:",
        "between 2 and 3 to 4 - 5 ",
        "5 degrees ",
        "1\u2009000\u2009",
        "half a ",
        "last May ",
        "a couple ",
    ],
)
def test_a_row_of_figures_is_read_in_one_pass(row: str) -> None:
    text = row * 5_000
    figures = read(text)
    assert all(one.span.end <= other.span.start for one, other in pairwise(figures))


NOTES = """Minutes of the harbour board of Tarn

The harbour of Tarn handled 1.38 million tonnes of goods in 2015, down from 1.52 million in 2014. Timber
came to 212,000 tonnes, cement to 540,000 tonnes.

Berthing fees are to rise by 4 percent from 1 July. They have stood at 210 crowns a metre since 2010, and
would go to 218.40 crowns.

The harbour has 63 berths, of which 14 were empty over the winter. The waiting list has 22 names.
"""
DRAFT = """The harbour of Tarn loses trade

Goods handled in Tarn fell to fewer than 1.4 million tonnes in 2015 from 1.52 million tonnes in 2014. It had
212,000 tonnes of timber and 540,000 tonnes of cement.

From July, whoever wants to berth in Tarn pays fees that are {rise} percent higher: 218.40 crowns a metre.

Last winter 14 of the 63 berths were empty, with 22 boats on the waiting list.
"""


@pytest.mark.parametrize(("rise", "told"), [("4", []), ("9", ["9 percent"])])
def test_a_draft_that_is_made_of_its_material_has_all_figures_from_there(rise: str, told: list[str]) -> None:
    desk = Desk(material=Material.of_texts({"minutes.txt": NOTES}))
    draft = DRAFT.format(rise=rise)
    doc = analyse(replace(read_text(draft, force=True), desk=desk), Config(select=("VM001",)))
    assert [draft[finding.span.start : finding.span.end] for finding in doc.findings] == told
