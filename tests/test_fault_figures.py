"""Kinds of fault, figures: what becomes of our own, and what is left alone."""

from __future__ import annotations

import re
from random import Random

import pytest

from bench.faults.articles import Material
from bench.faults.figure.figures import figures_of
from bench.faults.kinds import kind_named
from tests.fault_articles import Examples, Source, article, change, shown

SHARES = "The council paid 48 percent of the price, and the port 52 percent of it."
PLAN = "The council has a five-year plan for the wall of the port."
PLACES: Examples = [
    (
        "figure-digit",
        "The council paid 48 percent of the price of the wall.",
        r"^(?!48)\d8 percent$|^4(?!8)\d percent$",
    ),
    (
        "figure-transposed",
        "The port spent $1.96 million on the work of that year.",
        r"^\$(1\.69|9\.16) million$",
    ),
    ("figure-scale", "The port spent $1.96 million on the work of that year.", r"^\$1\.96 billion$"),
    ("figure-magnitude", "The port bought 12,500 sandbags for the wall on that day.", "^(1,250|125,000)$"),
    ("figure-points", "The share of the port fell by 3 percentage points that year.", "^3 percent$"),
    ("figure-currency", "The port spent $1.96 million on the work of that year.", r"^€1\.96 million$"),
    ("figure-unit", "The crane may close the northern quay for three months.", "^three weeks$"),
    (
        "figure-rounded-wrong",
        "The council paid 48 percent of the price of the wall.",
        r"^about (?!4[5-9]|5[0-2])\d\d percent$",
    ),
    (
        "figure-wrong-side",
        "The port bought 12,500 sandbags for the wall on that day.",
        "^more than 1[3-9],000$|^(nearly|almost) 1[0-2],000$",
    ),
    ("figure-number-word", "The crane may close the northern quay for three months.", "^(?!three)[a-z]+$"),
    ("figure-year", "The port built the northern wall in 1954 for the boats.", r"^(?!1954)19\d\d$"),
    ("figure-day", "They opened the northern quay on Sept. 11 of that year.", r"^Sept\. (?!11$)\d+$"),
    (
        "figure-weekday",
        "The crane came there on Tuesday on a barge of its own.",
        "^(?!Tuesday)[A-Z][a-z]+day$",
    ),
    ("figure-bound", "The port paid more than 20 divers for the work that day.", "fewer than 20"),
    ("figure-share-wrong", "They say that half of the boats stayed out on that day.", "a third"),
    ("figure-ordinal", "It was the second storm of that winter for the port.", "first|third"),
    ("figure-age", "Nora Feldt, 43, has led the office of the port since then.", r", (?!43)\d\d"),
    ("figure-other-month", "The crane came there in October on a barge of its own.", "September|November"),
    ("figure-when", "The divers went down to the old wall last week for the port.", "last month"),
    (
        "figure-pair",
        "The quay holds 12 boats in winter and takes in 30 boats in summer.",
        "30 boats in winter and takes in 12",
    ),
    ("figure-exact", "The council paid 48 percent of the price of the wall.", "^48 percent$"),
    (
        "figure-nearly",
        "The port spent $1.96 million on the work of that year.",
        r"^(nearly|almost) \$2 million$",
    ),
    ("figure-over", "The port bought 12,500 sandbags for the wall on that day.", "^(more than|over) 12,000$"),
    (
        "figure-about",
        "The council paid 48 percent of the price of the wall.",
        "^(about|around|some|roughly) 50 percent$",
    ),
    ("figure-percent-sign", "The council paid 48 percent of the price of the wall.", "^48%$"),
    ("figure-per-cent", "The council paid 48 percent of the price of the wall.", "^48 per cent$"),
    ("figure-in-words", "That year the port hired 7 divers for the wall.", "^seven$"),
    ("figure-in-digits", "The crane may close the northern quay for three months.", "^3$"),
    ("figure-separator", "The port bought 12,500 sandbags for the wall on that day.", "^12500$"),
    ("figure-written-out", "The port spent $1.96 million on the work of that year.", r"^\$1,960,000$"),
    ("figure-scaled", "The council paid $2,500,000 for the stones of the wall.", r"^\$2\.5 million$"),
    (
        "figure-money-words",
        "The council paid $20 million for the stones of the wall.",
        "^20 million dollars$",
    ),
    ("figure-money-short", "The council paid $20 million for the stones of the wall.", r"^\$20m$"),
    ("figure-share", "The council paid 50 percent of the price of the wall.", "^half$"),
    (
        "figure-month",
        "They opened the northern quay on Sept. 11 of that year.",
        "^(September 11|11 September)$",
    ),
    (
        "figure-half-more",
        "The council paid 1.5 million for the stones of the wall.",
        "^one and a half million$",
    ),
    ("figure-bound-otherwise", "The port paid more than 20 divers for the work that day.", "over 20"),
    (
        "figure-share-otherwise",
        "The storm cost the port thousands of crowns on that day.",
        "several thousand",
    ),
    ("figure-ordinal-in-figures", "It was the second storm of that winter for the port.", "2nd"),
    ("figure-month-otherwise", "The crane came there in October on a barge of its own.", r"Oct\."),
    ("figure-weekday-short", "The crane came there on Tuesday on a barge of its own.", r"Tues\."),
    (
        "figure-thin-space",
        "The port bought 12,500 sandbags for the wall on that day.",
        "12[\u202f\u2009\u00a0]500",
    ),
    ("figure-pct", "The council paid 48 percent of the price of the wall.", "48 (pct|pc)"),
    ("figure-rounder", "That year the port hired 47 divers for the wall alone.", "dozens of"),
    ("figure-thousands-short", "The council paid $20,000 for the stones of the wall.", r"\$20[kK]"),
    ("figure-point-moved", "The council paid 48 percent of the price of the wall.", r"^4\.8 percent$"),
    ("figure-other-decade", "The port built the northern wall in 1954 for the boats.", "^19[3467]4$"),
    ("figure-scale-lost", "The council paid $20 million for the stones of the wall.", r"^\$20$"),
    ("figure-misheard", "That year the port hired 50 divers for the wall alone.", "^15$"),
    ("figure-misheard", "That year the port hired six divers for the wall alone.", "^(sixteen|sixty)$"),
    ("figure-rounded-wrong-way", "The port bought 185 sandbags for the wall on that day.", "^100$"),
    ("figure-digit-lost", "The port bought 185 sandbags for the wall on that day.", "^(18|15|85)$"),
    ("figure-pace", "The crane came two days before the storm on a barge of its own.", "^days after$"),
    ("figure-pace", "The port pays the village $20,000 a year for the stones.", "^a month$"),
    ("figure-in-long-words", "That year the port hired 43 divers for the wall alone.", "^forty-three$"),
    ("figure-us-dollars", "The council paid $20,000 for the stones of the wall.", r"^(US\$|USD )20,000$"),
    ("figure-in-all", "The port bought 185 sandbags for the wall on that day.", "^a total of 185$"),
    ("figure-wire-scale", "The council paid $20 million for the stones of the wall.", r"^\$20 mln$"),
    ("figure-sign-spaced", "The council paid 48 percent of the price of the wall.", "^48 %$"),
    ("figure-with-on", "The port said Friday that the crane would come back soon.", "^on Friday$"),
    ("figure-the-year", "The port built the northern wall in 1954 for the boats.", "^the year 1954$"),
    ("figure-pace-otherwise", "The port pays the village $20,000 a year for the stones.", "^per year$"),
    ("figure-trend-turned", "The price of the stones rose by a tenth that year.", "^fell$"),
    ("figure-part-wrong", "They said that most of the divers came from the village.", "^all$"),
    ("figure-side-wrong", "The divers said it was the largest hole in the wall.", "^smallest$"),
    ("figure-since-until", "The crane has stood on the northern quay since 1954.", "^until$"),
    ("figure-end-left", "The port hired 20 to 30 divers for the wall that year.", "^(20|30)$"),
    ("figure-decade-wrong", "The port built the northern wall in the 1950s for boats.", "^the 19[46]0s$"),
    (
        "figure-counted",
        "The port hired several divers for the wall that year.",
        "^(five|six|seven|eight|nine)$",
    ),
    (
        "figure-borrowed",
        "The port hired 43 divers for the wall that year.\n\nThe port bought 185 sandbags for it that day.\n",
        "^185$",
    ),
    ("figure-unit-lost", "The council paid 48 percent of the price of the wall.", "^48$"),
    ("figure-trend-otherwise", "The price of the stones rose by a tenth that year.", "^climbed$"),
    (
        "figure-range-otherwise",
        "The port hired 20 to 30 divers for the wall that year.",
        "^between 20 and 30$",
    ),
    ("figure-decade-otherwise", "The port built the northern wall in the 1950s for boats.", "^the ’50s$"),
    (
        "figure-dollars-written",
        "The council paid $20 million for the stones of it.",
        r"^20 million (U\.S\.|US) dollars$",
    ),
    (
        "figure-of-another-sentence",
        "The council paid $20 million for the wall that year.\n\nThe port gave $35 million of its own.",
        r"^\$35 million$",
    ),
    (
        "figure-day-of-another-sentence",
        "The crane came there on Tuesday on a barge of its own.\n\nThe boats left on Friday with the divers.",
        "^Friday$",
    ),
    ("figure-rest-of-hundred", "The council paid 48 percent of the price of the wall.", "^52 percent$"),
    ("figure-half-or-twice", "That year the port hired 48 divers for the wall alone.", "^(24|96)$"),
    ("figure-one-off", "That year the port hired 43 divers for the wall alone.", "^4[24]$"),
    ("figure-other-things", "That year the port asked 12 states for the money.", "^12 counties$"),
    ("figure-exactly", "That year the port hired about 43 divers for the wall.", "^exactly 43$"),
    ("figure-other-when", "The divers went down to the old wall last week for us.", "^this week$"),
    ("figure-in-other-words", "The port bought 196 sandbags for the wall on that day.", "^[a-z ]+ 200$"),
    (
        "figure-about-a-share",
        "In that year 48 percent of the boats stayed out.",
        "^(about|roughly|nearly|almost) half$",
    ),
    ("figure-small-in-words", "The council paid 4 percent of the price of the wall.", "^four percent$"),
    ("figure-small-in-words", "The council paid $5 million in all for the wall.", "^five million dollars$"),
    ("figure-scale-as-capital", "The council paid $20 million for the stones of the wall.", r"^\$20M$"),
    ("figure-back-in", "The port built the northern wall in 1954 for the boats.", "^1954$"),
    ("figure-short-year", "The port built the northern wall in 1964 for the boats.", "^’64$"),
    (
        "figure-bound-reworded",
        "The port paid more than 20 divers for the work that day.",
        "^(in excess|upward) of 20$",
    ),
    (
        "figure-changed-in-style",
        "The council paid 48 percent of the price of the wall.",
        r"^(?!48)\d8(%| per cent)$",
    ),
    (
        "figure-wrong-in-words",
        "That year the port hired 43 divers for the wall.",
        "^(?!forty-three)[a-z]+(-[a-z]+)?$",
    ),
    (
        "figure-written-out-wrong",
        "The council paid $20 million for the stones of it.",
        r"^\$(200,000,000|2,000,000)$",
    ),
    ("figure-year-mistyped", "The port built the northern wall in 1954 for the boats.", "^(1854|1945)$"),
    ("figure-zeros-added", "That year the port hired 43 divers for the wall.", "^43,000$"),
    ("figure-pair-second-wrong", SHARES, "^48% of the price, and the port (?!52)[0-9]2%$"),
    ("figure-pair-restyled", SHARES, "^48% of the price, and the port 52%$"),
    (
        "figure-rounded-in-style",
        "The council paid $1.96 million for the stones of it.",
        r"^[a-z ]+ (\$2m|2 million dollars)$",
    ),
    ("figure-all-in-words", "The council paid $20 million for the stones of it.", "^twenty million dollars$"),
    (
        "figure-thousands-in-words",
        "The port bought 12,000 sandbags for it on that day.",
        "^(twelve|12) thousand$",
    ),
    ("figure-compound-wrong", PLAN, "^(three|four|six|seven)-year$"),
    ("figure-amount-beside-wrong", "The port hired 43 divers for “the old wall” that day.", r"^(?!43)\d\d$"),
    ("figure-compound-otherwise", PLAN, "^5-year$"),
    ("figure-about-otherwise", "The port hired about 43 divers for the wall that day.", "^roughly$"),
    ("figure-amount-beside-otherwise", "The council paid 48 percent of “the old wall” that day.", "^48%$"),
    ("figure-second-wrong", "The council paid 48 percent of the price of the wall.", r"^(?!48)\d8 percent$"),
    ("figure-word-wrong-in-digits", "The crane may close the northern quay for three months.", "^[2456]$"),
    (
        "figure-the-year-wrong",
        "They built the northern wall in 1954 for the boats.",
        r"^the year (?!1954)195\d$",
    ),
    (
        "figure-weekday-short-wrong",
        "The crane came there on Tuesday on a barge of its own.",
        r"^(?!Tues)[A-Z][a-z]+\.$",
    ),
    ("figure-short-scale-wrong", "The council paid $20 million for the stones of the wall.", r"^\$20bn$"),
    ("figure-decimals-added", "The council paid 48 percent of the price of the wall.", r"^48\.\d percent$"),
    ("figure-second-right", "The council paid 48 percent of the price of the wall.", "^48 percent$"),
    ("figure-word-and-digits", "The crane may close the northern quay for three months.", r"^three \(3\)$"),
    ("figure-over-lines", "The council paid 48 percent of the price of the wall.", r"^48\npercent$"),
    ("figure-in-bold", "That year the port hired 43 divers for the wall.", r"^\*\*43\*\*$"),
]
LEFT_ALONE: list[tuple[str, Source]] = [
    ("figure-digit", "The council paid the price of the wall on the day that the divers came."),
    ("figure-bound", "The port paid no more than 20 divers for the work that day."),
    ("figure-bound", "“The port paid more than 20 divers for the work,” she said."),
    ("figure-share-wrong", "They spoke of a double standard for the boats of the port."),
    ("figure-ordinal", "They first told the mayor of the hole on that very day."),
    ("figure-other-month", "The port may close the quay on that very day, they said."),
    ("figure-when", "Both arrived this week, and the port had a crane at last."),
    ("figure-scale-lost", "The council paid $20 for the stones of the northern wall."),
    ("figure-rounded-wrong-way", "The port bought about 185 sandbags for the wall on that day."),
    ("figure-pace", "It took the crane almost a year to come to the northern quay."),
    ("figure-trend-turned", "The old crane fell on the northern quay in the storm."),
    ("figure-part-wrong", "At most of the ports there is no crane at all, they say."),
    ("figure-end-left", "They met in the harbour between the storms of that spring."),
    ("figure-borrowed", "The port hired 43 divers for the northern wall that year."),
    ("figure-unit-lost", "They led by 46 percent to 44 percent in the port that day."),
    ("figure-of-another-sentence", "The council paid $20 million for the wall that year."),
    ("figure-half-or-twice", "That year the port hired at least 48 divers for the wall."),
    ("figure-other-things", "That year the port asked 12 states and counties: 12 counties paid."),
    ("figure-back-in", "The port will build the northern wall in 2020 for the boats."),
    ("figure-changed-in-style", "That year the port hired 43 divers for the wall."),
    ("figure-wrong-in-words", "That year the port hired about 43 divers for the wall."),
    ("figure-written-out-wrong", "The council paid $20 for the stones of the northern wall."),
    ("figure-year-mistyped", "The port hired 43 divers for the northern wall that year."),
    ("figure-zeros-added", "The port hired about 43 divers for the wall that year."),
    ("figure-pair-second-wrong", "The port hired 43 divers and 12 boats for it that year."),
    ("figure-pair-restyled", "The port hired 43 divers and 12 boats for it that year."),
    ("figure-rounded-in-style", "A good 52 percent of the boats stayed out on that day."),
    ("figure-all-in-words", "The council spoke of a $20 million plan for the wall."),
    ("figure-thousands-in-words", "The port bought 12,500 sandbags for it on that day."),
    ("figure-compound-wrong", "The council has a two-way street to the wall of the port."),
    ("figure-amount-beside-wrong", "The port hired 43 divers for the old wall that day."),
    ("figure-compound-otherwise", "The council has a plan of five years for the northern wall."),
    ("figure-about-otherwise", "They spoke about 43 divers and the wall of the port."),
    ("figure-amount-beside-otherwise", "The port hired 43 divers for “the old wall” that day."),
    ("figure-second-wrong", "The council paid about 48 percent of the price of the wall."),
    ("figure-word-wrong-in-digits", "That year the port hired 43 divers for the wall."),
    ("figure-the-year-wrong", "That year the port hired 43 divers for the wall."),
    ("figure-weekday-short-wrong", "That year the port hired 43 divers for the wall."),
    ("figure-short-scale-wrong", "The council paid $20 for the stones of the wall."),
    ("figure-decimals-added", "The council paid about 48 percent of the price of the wall."),
    ("figure-second-right", "The council paid about 48 percent of the price of the wall."),
    ("figure-word-and-digits", "That year the port hired 43 divers for the wall."),
    ("figure-over-lines", "They built the northern wall in 1954 for the boats."),
    ("figure-in-bold", "They built the northern wall in 1954 for the boats."),
]


@pytest.mark.parametrize(("kind", "text", "wanted"), PLACES)
def test_what_stands_at_the_place(kind: str, text: Source, wanted: str) -> None:
    assert re.search(wanted, shown(kind, text), re.DOTALL)


@pytest.mark.parametrize(("kind", "text"), LEFT_ALONE)
def test_what_would_be_no_fault_or_not_honest_is_not_made(kind: str, text: Source) -> None:
    assert change(kind, text) is None


def test_a_wrong_figure_is_none_of_the_others_of_the_article() -> None:
    others = "The council paid 28 percent of it, and 43 percent of the price of the crane."
    piece = article(f"The port paid 48 percent of the price of the wall.\n\n{others}")
    figure = next(iter(figures_of(piece)))
    made = [kind_named("figure-digit").make(figure, Material(piece, []), Random(seed)) for seed in range(40)]
    shares = {one.text[one.start : one.end] for one in made if one}
    assert shares
    assert not shares & {"28 percent", "43 percent", "48 percent"}
