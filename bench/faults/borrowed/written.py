"""Paragraphs taken over with a touch of the pen or amid one's own words, and others with their credit."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material
from bench.faults.borrowed.borrowed import Paragraph
from bench.faults.draft import HELD_BACK, Change, Kind, marked
from bench.faults.retouching import retouched
from bench.faults.written import inside

OPENINGS = (
    "The matter has kept the town busy for a while. ",
    "It is worth setting down how things stand. ",
    "Little of this was known here until lately. ",
    "Much has been written on the subject. ",
)
ENDINGS = (
    " Nobody here expects that to be the last word.",
    " More will be known before long.",
    " What comes of it remains to be seen.",
    " Readers have asked about it more than once.",
)
# An opinion piece is not reported by its paper, and "Yet" goes on from what stands before.
OWN_VOICE = re.compile(
    r"\b(?:I|my|me|we|us|our|you|your)\b|\A(?:But|And|Yet|Still|So|However|For all|Which|Or)\b|\?"
)


def sentences(item: Paragraph) -> list[str]:
    """The paragraph's sentences; empty where they do not make up all of it."""
    inside = [s for s in item.article.sentences if item.start <= s.start and s.end <= item.end]
    texts = [sentence.text for sentence in inside]
    return texts if " ".join(texts) == re.sub(r"\s+", " ", item.text) else []


def beginning(item: Paragraph, text: str) -> str:
    """The text with a small letter where its first word is no name."""
    tag = next(s.words[0].tag for s in item.article.sentences if s.start >= item.start)
    return inside(text, tag)


def touched_up(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Sentence for sentence the same, each with the few words changed that a hurried desk changes."""
    texts = sentences(item)
    made = [retouched(text) or text for text in texts]
    changed = sum(old != new for old, new in zip(texts, made, strict=True))
    # Of one sentence no more than a few words are another's; of a paragraph most must be.
    return marked("", " ".join(made), "", "copied") if changed and len(texts) >= 2 else None


def between_own(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Two or more of its sentences, word for word, between a sentence of ours before and one behind."""
    texts = sentences(item)
    if len(texts) < 2:
        return None
    count = len(texts) if len(texts) < 3 or rng.random() < 0.5 else len(texts) - 1
    at = rng.randrange(len(texts) - count + 1)
    taken = " ".join(texts[at : at + count])
    return (
        marked(rng.choice(OPENINGS), taken, rng.choice(ENDINGS), "copied")
        if len(taken.split()) >= 32
        else None
    )


def turned_round(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Its sentences in another order, so that it begins otherwise than the source does."""
    texts = sentences(item)
    loose = [text for text in texts if not re.match(r"(?:He|She|They|It|That|This|But|And|So|Yet)\b", text)]
    if len(texts) < 2 or len(loose) < 2 or texts[-1] not in loose:
        return None
    return marked("", " ".join([texts[-1], *texts[:-1]]), "", "copied")


def credited_midway(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet is named within it: behind its first sentence, and once more at its end."""
    texts = sentences(item)
    if (
        len(texts) < 2
        or not texts[0].endswith(".")
        or not re.match("[A-Z]", texts[0])
        or OWN_VOICE.search(item.text)
    ):
        return None
    first = f"{texts[0][:-1]}, {item.outlet} reported."
    if rng.random() < 0.5:
        first = f"According to {item.outlet}, {beginning(item, texts[0])}"
    rest = " ".join(texts[1:])
    if rng.random() < 0.5 and rest.endswith("."):
        rest = f"{rest[:-1]}, it said."
    return marked("", f"{first} {rest}", "", "credited")


def quoted_with_source(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Between quotation marks, and the outlet named before or behind."""
    if rng.random() < 0.5:
        return marked(f"{item.outlet} wrote: ", f"“{item.text}”", "", "quoted")
    return marked("", f"“{item.text.removesuffix('.')},”", f" {item.outlet} wrote.", "quoted")


def credited_and_touched(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """With a few words changed, and said to be the outlet's report at its head."""
    texts = sentences(item)
    made = " ".join(retouched(text) or text for text in texts)
    if not texts or made == " ".join(texts) or OWN_VOICE.search(made):
        return None
    heads = (
        f"As {item.outlet} reported, ",
        f"{item.outlet} reports that ",
        f"According to a report in {item.outlet}, ",
    )
    return marked(rng.choice(heads), beginning(item, made), "", "credited")


BORROWED_WRITTEN: tuple[Kind, ...] = (
    Kind("borrowed-touched-up", "borrowed", True, touched_up, HELD_BACK),
    Kind("borrowed-amid-own", "borrowed", True, between_own, HELD_BACK),
    Kind("borrowed-last-first", "borrowed", True, turned_round, HELD_BACK),
    Kind("borrowed-credited-midway", "borrowed", False, credited_midway, HELD_BACK),
    Kind("borrowed-quoted-with-source", "borrowed", False, quoted_with_source, HELD_BACK),
    Kind("borrowed-credited-and-touched", "borrowed", False, credited_and_touched, HELD_BACK),
)
