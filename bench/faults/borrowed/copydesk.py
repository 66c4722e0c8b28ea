"""A paragraph under a new first sentence, credited to nobody; and one with its credit where desks put it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from bench.faults.articles import Article, Material
from bench.faults.borrowed.borrowed import Paragraph, paragraphs
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.retouching import retouched
from bench.faults.rewording import CLOSE, OPEN, small

LEAD = re.compile(r"(?:But|And|Yet|So|Still|However|That|This|Those|These|He|She|They|It|Such|Meanwhile)\b")
TOPS = (
    "There is more to it, and it takes a moment to tell.",
    "The background is soon told.",
    "What lies behind it is less well known.",
    "Here is where things stand.",
)


def long_paragraphs(article: Article) -> Iterator[Paragraph]:
    """Those of sixty words or more, so that these kinds do not drown others."""
    return (one for one in paragraphs(article) if len(one.text.split()) >= 60)


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[a-z)\d][.!?]) (?=[A-Z])", text)


def under_a_new_top(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Its first sentence is edited or a new one stands before it; the rest is word for word the same."""
    first, *rest = _sentences(item.text)
    edited = retouched(f"{first[:-1]}{OPEN}{CLOSE}.").replace(OPEN, "").replace(CLOSE, "")
    copied = " ".join(rest)
    if edited and len(copied.split()) >= 25:
        return marked("", f"{edited} {copied}", "", "copied")
    return marked(f"{rng.choice(TOPS)} ", item.text, "", "copied")


def with_its_credit(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Word for word, with the outlet named before, behind or in the midst of its first sentence."""
    first, *rest = _sentences(item.text)
    if LEAD.match(first) or not rest or not first.endswith("."):
        return None
    behind = " ".join(("", *rest))
    made = (
        (f"{item.outlet} reports that ", f"{small(first)}{behind}", ""),
        (f"As {item.outlet} reported: ", item.text, ""),
        ("", f"{first[:-1]}, {item.outlet} reports.{behind}", ""),
        ("", item.text, f" That is how {item.outlet} reported it."),
        (f"This is from {item.outlet}: ", item.text, ""),
        ("", item.text, f" (Source: {item.outlet})"),
    )
    before, words, after = rng.choice(made)
    return marked(before, words, after, "credited")


BORROWED_COPYDESK = (
    Kind("borrowed-under-a-new-top", "borrowed", True, under_a_new_top, SEEN, "borrowed-copy"),
    Kind("borrowed-with-its-credit", "borrowed", False, with_its_credit, SEEN, "borrowed-copy"),
)
