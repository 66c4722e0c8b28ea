"""Paragraphs taken over in another tense or in part; credit in a dateline, above, and words half in marks."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import WORD, Material
from bench.faults.borrowed.borrowed import Paragraph
from bench.faults.borrowed.patchwork import sentences
from bench.faults.draft import SEEN, Change, Kind, marked

TENSES = {
    "is": "was", "are": "were", "was": "had been", "were": "had been", "has": "had", "have": "had",
    "says": "said", "will": "would", "can": "could", "may": "might",
}  # fmt: skip
ABOVE = (
    "What follows is from {}.", "{} has the story.", "{} was first with it.", "Here is how {} saw it.",
    "This is {}’s account.", "The following was published by {}.",
)  # fmt: skip


def other_tense(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Word for word, but all of it told as past."""
    pattern = re.compile(rf"(?<= )(?:{'|'.join(TENSES)})(?= [a-z])")
    text, changes = pattern.subn(lambda match: TENSES[match[0]], item.text)
    fit = changes >= 2 and changes <= len(WORD.findall(text)) // 10
    return marked("", text, "", "copied") if fit else None


def every_second(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The first sentence and the third, without the one between."""
    parts = sentences(item.text)
    kept = parts[::2]
    fit = len(parts) >= 3 and min(len(part.split()) for part in kept) >= 18
    return marked("", " ".join(kept), "", "copied") if fit else None


def dateline(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet stands in the dateline."""
    if re.match(r"[A-Z]{4,}", item.text):
        return None
    before = rng.choice(("WASHINGTON ({}) — ", "BERLIN, Oct. 4 ({}) - ", "({}) — "))
    return marked(before.format(item.outlet), item.text, "", "credited")


def credited_above(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The sentence before it, or the paragraph, says whose it is."""
    before = f"{rng.choice(ABOVE).format(item.outlet)}{rng.choice((' ', chr(10) * 2))}"
    return marked(before[:1].upper() + before[1:], item.text, "", "credited")


def half_in_marks(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Its longest sentence between marks, with who wrote it, and the rest told otherwise."""
    long = max(sentences(item.text), key=len)
    if len(long.split()) < 18 or not long.endswith("."):
        return None
    text = f"“{long[:-1]},” {item.outlet} wrote of the matter. How it went on is told there as well."
    return marked("", text, "", "quoted")


RELAYED = (
    Kind("borrowed-other-tense", "borrowed", True, other_tense, SEEN),
    Kind("borrowed-every-second", "borrowed", True, every_second, SEEN),
    Kind("borrowed-dateline", "borrowed", False, dateline, SEEN),
    Kind("borrowed-credited-above", "borrowed", False, credited_above, SEEN),
    Kind("borrowed-half-in-marks", "borrowed", False, half_in_marks, SEEN),
)
