"""Paragraphs taken over trimmed, broken up or of two stories at once; credit behind or in brackets."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import WORD, Material
from bench.faults.borrowed.borrowed import Paragraph, paragraphs
from bench.faults.borrowed.patchwork import sentences
from bench.faults.draft import SEEN, Change, Kind, marked

# What can be left out of a sentence without a trace: what stands between two commas, "also", "on Monday".
TRIMMED = re.compile(
    r", (?:who|which|where|including|such as|an?) (?!occurred)[^,.;]{8,60},(?= [a-z])"
    r"|\b(?:also|still) |, (?:however|too)(?=[,.])"
    r"|(?<=[a-z])(?<!\bOn)(?: on)? (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?= (?:to|that|in|at|and|after)\b|[,.])"
    r"|(?<=[a-z]) (?:last|this|next) (?:week|month|year)(?=[ ,.])"
)
BEHIND = (
    "So wrote {}.", "These are the words of {}.", "The account is that of {}.",
    "All this is as {} reported it.",
)  # fmt: skip
IN_BRACKETS = ("({})", "(via {})", "(Source: {})", "— {}", "[{}]")


def trimmed(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Some words are left out here and there, all else is as it was."""
    text, cuts = TRIMMED.subn("", item.text)
    lost = 1 - len(WORD.findall(text)) / len(WORD.findall(item.text))
    fit = cuts and lost <= 0.3 and len(text.split()) >= 35
    return marked("", text, "", "copied") if fit else None


def two_stories(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The first sentences of one story, and then those of another."""
    first = _begin(item.text)
    others = [
        begin for article in material.others for other in paragraphs(article) if (begin := _begin(other.text))
    ]
    if not first or not others:
        return None
    return marked("", f"{first} {rng.choice(others)}", "", "copied")


def _begin(text: str) -> str:
    """The first sentences of a paragraph, at least 25 words of it."""
    begin = ""
    for sentence in sentences(text):
        begin = f"{begin} {sentence}".strip()
        if len(begin.split()) >= 25:
            return begin if len(begin.split()) <= 60 and begin.endswith(".") else ""
    return ""


def broken_up(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Word for word, a paragraph for each sentence."""
    parts = sentences(item.text)
    fit = len(parts) >= 2 and min(len(part.split()) for part in parts) >= 10
    return marked("", "\n\n".join(parts), "", "copied") if fit else None


def credited_behind(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The sentence behind it says whose report it is."""
    return marked("", item.text, f" {rng.choice(BEHIND).format(item.outlet)}", "credited")


def credited_in_brackets(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet in brackets or after a dash at its end."""
    return marked("", item.text, f" {rng.choice(IN_BRACKETS).format(item.outlet)}", "credited")


COLLAGE = (
    Kind("borrowed-trimmed", "borrowed", True, trimmed, SEEN),
    Kind("borrowed-two-stories", "borrowed", True, two_stories, SEEN),
    Kind("borrowed-broken-up", "borrowed", True, broken_up, SEEN),
    Kind("borrowed-credited-behind", "borrowed", False, credited_behind, SEEN),
    Kind("borrowed-credited-in-brackets", "borrowed", False, credited_in_brackets, SEEN),
)
