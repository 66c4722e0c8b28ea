"""Paragraphs posted in pieces, credited to the wrong or to nobody; owned up to and rightly credited."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material
from bench.faults.borrowed.borrowed import Paragraph
from bench.faults.borrowed.miscredited import STRANGERS
from bench.faults.borrowed.patchwork import sentences
from bench.faults.borrowed.reworked import LINKED, small
from bench.faults.draft import SEEN, Change, Kind, marked

LONG = 45  # words, so that these kinds do not drown others
VAGUE = ("Media reports say that ", "It is being reported that ", "According to published reports, ")
ACCOUNT = (
    "By {}’s account, ", "A reporter for {} looked into it and found that ", "As {} tells it, ",
)  # fmt: skip
NOTE = (
    "Editor’s note: An earlier version of this story took over a passage of {} and did not say so: ",
    "We have taken out a paragraph that was not ours. It came from {} and read: ",
)


def _plain(item: Paragraph) -> bool:
    """Is it long enough, and can "reported that" stand before it?"""
    first = sentences(item.text)[0]
    led = LINKED.match(item.text) or re.match(r"(?:That|This article)\b", item.text)
    return len(item.text.split()) >= LONG and not led and "?" not in first


def _numbered(item: Paragraph, rng: Random) -> str:
    """Its sentences as posts with a number each; empty where they are too few."""
    parts = sentences(item.text)
    if len(parts) < 2 or len(item.text.split()) < LONG:
        return ""
    sign = rng.choice(("{}/ {}", "{}/{} {}", "({}) {}"))
    many = sign.count("{}") == 3
    posts = [sign.format(*((at, len(parts)) if many else (at,)), part) for at, part in enumerate(parts, 1)]
    return "\n\n".join(posts)


def as_thread(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Word for word, a numbered post for each sentence."""
    text = _numbered(item, rng)
    return marked("", text, "", "copied") if text else None


def thread_credited(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Such posts, under one that says whose words they are."""
    text = _numbered(item, rng)
    before = rng.choice(("From {}:", "What {} reports:", "{} writes:")).format(item.outlet)
    return marked(f"{before}\n\n", text, "", "credited") if text else None


def credited_to_another(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Credited to an outlet that did not have it."""
    others = [one for one in STRANGERS if not material.holds(one)]
    if not _plain(item) or not others:
        return None
    outlet = rng.choice(others)
    if rng.random() < 0.5:
        return marked(f"{outlet} reported that ", small(item.text), "", "copied")
    return marked("", item.text.removesuffix("."), f", {outlet} reported.", "copied")


def credited_to_nobody(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """ "Media reports say that": whose, the reader is not told."""
    return marked(rng.choice(VAGUE), small(item.text), "", "copied") if _plain(item) else None


def owned_up(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """A note that says whose words were taken over, with the words between marks."""
    if len(item.text.split()) < LONG:
        return None
    return marked(rng.choice(NOTE).format(item.outlet), f"“{item.text}”", " We regret it.", "quoted")


def by_their_account(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """ "By the outlet’s account", or found by a reporter of theirs."""
    if not _plain(item):
        return None
    return marked(rng.choice(ACCOUNT).format(item.outlet), small(item.text), "", "credited")


POSTED = (
    Kind("borrowed-as-thread", "borrowed", True, as_thread, SEEN),
    Kind("borrowed-credited-to-another", "borrowed", True, credited_to_another, SEEN),
    Kind("borrowed-credited-to-nobody", "borrowed", True, credited_to_nobody, SEEN),
    Kind("borrowed-thread-credited", "borrowed", False, thread_credited, SEEN),
    Kind("borrowed-owned-up", "borrowed", False, owned_up, SEEN),
    Kind("borrowed-by-their-account", "borrowed", False, by_their_account, SEEN),
)
