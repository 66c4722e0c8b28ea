"""Paragraphs taken over in other words or another order, or a long sentence of them; what may be shared."""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

from bench.faults.articles import WORD, Material
from bench.faults.borrowed.borrowed import Paragraph
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.quote.wording import SENTENCES
from bench.faults.synonyms import SYNONYMS

OWN = (
    "Nobody in this town will be much surprised by that.",
    "It has been the talk of the market ever since.",
    "Opinions on the quay differ, as they always do.",
    "The rest is soon told.",
)
SMALL_WORD = re.compile(
    r"(?:The|An?|In|On|At|It|He|She|They|This|That|These|Those|But|And|As|Some|Many|Most|If|When|While|After"
    r"|Before|Since|For|With|His|Her|Its|Their|There|Among|Under|Rather|Other|Although|Still|By)\b"
)
LONG = 25  # words of a sentence that no two writers hit upon


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph."""
    bounds = [0, *(match.end() for match in SENTENCES.finditer(text)), len(text)]
    return [text[start:end].strip() for start, end in pairwise(bounds)]


def with_synonyms(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Some words are others that mean the same, all else is as it was."""
    changed = 0

    def other(match: re.Match[str]) -> str:
        nonlocal changed
        changed += 1
        return SYNONYMS[match[0]]

    text = re.sub(rf"\b(?:{'|'.join(SYNONYMS)})\b(?![-’'])", other, item.text)
    few = 3 <= changed <= len(text.split()) // 6
    return marked("", text, "", "copied") if few else None


def reordered(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The sentences stand in another order."""
    parts = sentences(item.text)
    if len(parts) < 2 or sum(len(part.split()) for part in parts) < 35:
        return None
    return marked("", " ".join((*parts[1:], parts[0])), "", "copied")


def between_own(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """A sentence of the writer's own stands after each."""
    parts = sentences(item.text)
    if len(parts) < 2 or min(len(part.split()) for part in parts) < 12:
        return None
    own = rng.sample(OWN, len(OWN))
    text = " ".join(f"{part} {own[at % len(own)]}" for at, part in enumerate(parts))
    return marked("", text, "", "copied")


def long_sentence(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """One long sentence of it among the writer's own."""
    long = [part for part in sentences(item.text) if LONG <= len(part.split()) <= 45]
    if not long:
        return None
    before, after = rng.sample(OWN, 2)
    return marked(f"{before} ", rng.choice(long), f" {after}", "copied")


def credited_within(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet is named at the end of the first sentence."""
    first, *rest = sentences(item.text)
    if not 1 <= len(rest) <= 2 or not first.endswith("."):
        return None
    text = f"{first[:-1]}, {item.outlet} {rng.choice(('wrote', 'reported', 'reports'))}. {' '.join(rest)}"
    return marked("", text, "", "credited")


def credited_first(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """ "According to" the outlet, or "as it first reported"."""
    if re.match(r"[A-Z]{4,}", item.text):
        return None  # a dateline
    text = item.text[:1].lower() + item.text[1:] if SMALL_WORD.match(item.text) else item.text
    before = rng.choice((f"According to {item.outlet}, ", f"As {item.outlet} first reported, "))
    return marked(before, text, "", "credited")


def set_off(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """A passage set off under a line that says whose it is."""
    return marked(f"{item.outlet} wrote:\n\n", f"> {item.text}", "", "quoted")


def names_and_figures(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Only the names and figures of it, in the writer's own words."""
    inner = item.text[item.text.index(" ") :]
    names = list(
        dict.fromkeys(re.findall(r"\b(?!In |The |On |At |But )[A-Z][a-z]+(?: [A-Z][a-z]+)+", inner))
    )[:4]
    if len(names) < 2:
        return None
    figures = list(dict.fromkeys(re.findall(r"\$?\b\d[\d,.]*\d\b|\b\d\b", inner)))[:3]
    told = f" The figures given were {', '.join(figures)}." if figures else ""
    rng.shuffle(names)
    text = f"Asked whom it concerned, this newsroom was given these names: {', '.join(names)}.{told}"
    return marked("", text, "", "own") if len(WORD.findall(text)) >= 14 else None


PATCHWORK = (
    Kind("borrowed-synonyms", "borrowed", True, with_synonyms, SEEN),
    Kind("borrowed-reordered", "borrowed", True, reordered, SEEN),
    Kind("borrowed-between-own", "borrowed", True, between_own, SEEN),
    Kind("borrowed-long-sentence", "borrowed", True, long_sentence, SEEN),
    Kind("borrowed-credited-within", "borrowed", False, credited_within, SEEN),
    Kind("borrowed-credited-first", "borrowed", False, credited_first, SEEN),
    Kind("borrowed-set-off", "borrowed", False, set_off, SEEN),
    Kind("borrowed-names-and-figures", "borrowed", False, names_and_figures, SEEN),
)
