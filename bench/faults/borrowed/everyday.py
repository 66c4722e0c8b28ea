"""Paragraphs of another outlet's that a desk has gone over without naming it, and such as it has owned to."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material
from bench.faults.borrowed.borrowed import Paragraph
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.retouching import retouched
from bench.faults.rewording import small

ABBREVIATED = "".join(
    rf"(?<!\b{one}\.)"
    for one in ("Mr", "Mrs", "Ms", "Dr", "Sen", "Sens", "Rep", "Reps", "Gov", "Gen", "Del", "Lt", "Jr", "St")
)
SENTENCES = re.compile(rf"(?<=[a-z\d%)][.?!]){ABBREVIATED} (?=[A-Z])")
LEADS = (
    "Much has been written about all this, and not everything was to the point. ",
    "It is worth going back a little to see how matters came to stand as they do. ",
    "Readers of these pages know only a part of what lies behind it. ",
)
ENDS = (
    " We shall return to the matter when more is known.", " So much for the background.",
    " What comes of it will be seen before long.",
)  # fmt: skip


def _sentences(item: Paragraph) -> list[str]:
    """Those of the paragraph; none where it names its own outlet, which might be a credit."""
    named = item.outlet.removeprefix("The ").lower() in item.text.lower()
    return [] if named else SENTENCES.split(item.text)


def gone_over(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Every sentence rewritten as far as a hurried hand does it, and nobody named."""
    sentences = _sentences(item)
    made = [retouched(sentence) or sentence for sentence in sentences]
    touched = sum(new != old for new, old in zip(made, sentences, strict=True))
    return (
        marked("", " ".join(made), "", "copied")
        if len(sentences) >= 2 and touched * 2 >= len(sentences)
        else None
    )


def between_own(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Some sentences in a row, word for word, between the writer's own."""
    sentences = _sentences(item)
    for start in range(len(sentences)):
        for end in range(start + 2, len(sentences) + 1):
            part = " ".join(sentences[start:end])
            if len(part.split()) >= 38:
                leans = re.match(r"(?:It|They|That|This|He|She|But|And|These|Those)\b", part)
                if not leans:
                    return marked(rng.choice(LEADS), part, rng.choice(ENDS), "copied")
    return None


def owned_to_twice(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet is named in the first sentence, and again in a later one."""
    sentences = _sentences(item)
    if (
        len(sentences) < 2
        or not sentences[0].endswith(".")
        or re.search(r"according to [^.]*\.\Z", item.text)
    ):
        return None
    first, rest = sentences[0], sentences[1:]
    middle = " ".join(retouched(sentence) or sentence for sentence in rest[:-1])
    last = f"{rest[-1].removesuffix('.')}, according to the report in {item.outlet}."
    opened = f"{first.removesuffix('.')}, {item.outlet} reports. "
    if small(first) != first and rng.random() < 0.5:
        opened = f"{item.outlet} reports that {small(first)} "
    text = f"{opened}{middle} {last}".replace("  ", " ")
    return marked("", text, "", "credited")


def quoted_in_turns(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Sentence by sentence between marks, with the outlet named before and between."""
    sentences = _sentences(item)
    if len(sentences) < 2:
        return None
    first, rest = sentences[0], " ".join(sentences[1:])
    link = rng.choice((f"{item.outlet} went on: ", f"Further down {item.outlet} had this: "))
    return marked(f"{item.outlet} wrote: ", f"“{first}” {link}“{rest}”", "", "quoted")


BORROWED_EVERYDAY = (
    Kind("borrowed-gone-over", "borrowed", True, gone_over, SEEN),
    Kind("borrowed-among-own-sentences", "borrowed", True, between_own, SEEN),
    Kind("borrowed-owned-to-twice", "borrowed", False, owned_to_twice, SEEN),
    Kind("borrowed-quoted-in-turns", "borrowed", False, quoted_in_turns, SEEN),
)
