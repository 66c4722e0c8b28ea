"""Paragraphs of another outlet under one's own name, and with theirs."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import WORD, Material
from bench.faults.borrowed.borrowed import Paragraph
from bench.faults.draft import SEEN, Change, Kind
from bench.faults.rewording import OTHERWISE, capital, change_of, held, small

LEADS = (
    "Here is what is known so far.", "Much of it had been expected for days.",
    "The story has been building all week.",
    "There is more to it than that.", "It did not come out of nowhere.",
)  # fmt: skip
WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
DAY = re.compile(rf"\AOn {WEEKDAY}, |,? (?:on )?{WEEKDAY}(?=[,.]| [a-z])(?! (?:to|and)\b)")


def with_own_lead(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The whole paragraph, behind a sentence of one's own."""
    return change_of(held(f"{rng.choice(LEADS)} ", item.text, ""), "copied")


def lightly_edited(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Most of its words: a day left out, a few words others, the first clause gone."""
    text = DAY.sub("", item.text, count=1)
    changed = text != item.text
    if match := re.match(
        r"(?:On|In|At|After|Before|For|But|And|Still|Meanwhile|However)\b[^,.]{0,60}, (?=[a-zA-Z])", text
    ):
        text, changed = capital(text[match.end() :]), True
    made = 0
    for pattern, new in OTHERWISE:
        if made < 3 and (found := pattern.search(text)):
            text, made = text[: found.start()] + new + text[found.end() :], made + 1
    if not changed and not made:
        return None
    return change_of(held("", capital(text), ""), "copied") if len(WORD.findall(text)) >= 30 else None


def credited_by_cue(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The same words with the outlet named as their source, in one of the ways that papers do it."""
    text = small(item.text)
    outlet = item.outlet
    before, words, after = rng.choice(
        (
            (f"As {outlet} first reported, ", text, ""),
            (f"{outlet} wrote: “", item.text, "”"),
            ("", item.text, f" That is how {outlet} reported it."),
            (f"According to a report in {outlet}, ", text, ""),
            ("From ", f"{outlet}: {item.text}", ""),
        )
    )
    return change_of(held(before, words, after), "credited")


def subjects_only(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Whom and what it is about, in one's own words; no more than names are the same."""
    names = dict.fromkeys(re.findall(r"(?<=[a-z,] )(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+", item.text))
    fit = [name for name in names if not re.search(r"[’']", name)][:4]
    if len(fit) < 2:
        return None
    shown = f"{', '.join(fit[:-1])} and {fit[-1]}"
    words = rng.choice(
        (
            f"Readers have written to us about {shown}, and we have looked into what they want to know.",
            f"Two things stand out today, and both have to do with {shown}; our desk is still making calls.",
            f"We will have more in the next edition on {shown}, with answers from those who agreed to talk.",
        )
    )
    return change_of(held("", words, ""), "own")


BORROWED_LISTED = (
    Kind("borrowed-with-own-lead", "borrowed", True, with_own_lead, SEEN),
    Kind("borrowed-lightly-edited", "borrowed", True, lightly_edited, SEEN),
    Kind("borrowed-credited-by-cue", "borrowed", False, credited_by_cue, SEEN),
    Kind("borrowed-subjects-only", "borrowed", False, subjects_only, SEEN),
)
