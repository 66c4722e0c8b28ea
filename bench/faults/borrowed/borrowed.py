"""Paragraphs taken over without a word of credit, and words that stand in both texts with every right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.faults.articles import WORD, Article, Material
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.words import OUTLETS

# What might be a credit.
CREDIT = re.compile(r"\b(?:AP|Reuters|Associated Press|CNN|NBC|ABC|CBS|Fox|Times|Post|Politico|News)\b")


@dataclass(frozen=True, eq=False)
class Paragraph:
    """A paragraph of narrative, 35 to 120 words."""

    article: Article
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.article.text[self.start : self.end].strip()

    @property
    def outlet(self) -> str:
        return OUTLETS[self.article.id.split("_")[0]]


def paragraphs(article: Article) -> Iterator[Paragraph]:
    """Those without quotation marks, and which name no outlet or agency that might be a credit."""
    for start, end in article.paragraphs:
        text = article.text[start:end]
        credit = CREDIT.search(text)
        if (
            35 <= len(text.split()) <= 120
            and not re.search("[“”\"]|''", text)
            and not credit
            and text.endswith(".")
        ):
            yield Paragraph(article, start, end)


def copied(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The whole paragraph, word for word."""
    return marked("", item.text, "", "copied")


def copied_touched(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Word for word but for one word in twelve."""
    words = item.text.split(" ")
    for place in range(rng.randrange(6, 12), len(words) - 1, 12):
        plain = re.fullmatch(r"[a-z]{4,}", words[place])
        words[place] = rng.choice(("thus", "indeed", "rather", "plainly")) if plain else words[place]
    return marked("", " ".join(words), "", "copied")


def copied_inside(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The greater part of it inside a paragraph of the writer's own."""
    words = item.text.split(" ")
    part = " ".join(words[2 : 2 + max(30, len(words) * 3 // 4)]).rstrip(".,")
    before = "There is little doubt in town about how all of this began: "
    return marked(before, part, ", and the talk goes on.", "copied")


def credited_before(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet is named before it."""
    text = item.text if re.match(r"[A-Z][A-Z]|I\b", item.text) else item.text[:1].lower() + item.text[1:]
    return marked(f"{item.outlet} reported that ", text, "", "credited")


def credited_after(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet is named after it."""
    return marked("", item.text.removesuffix("."), f", {item.outlet} reported.", "credited")


def short_runs(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """A few words here and there, as any two texts on one matter share them."""
    words = WORD.findall(item.text)
    if len(words) < 36:
        return None
    one, two, three = (" ".join(words[start : start + 5]) for start in (2, 15, 29))
    text = (
        f"Readers asked this newsroom to look into the matter of {one} and to say plainly what became of "
        f"{two} since then; an answer with {three} in it would have been enough for most of those who wrote."
    )
    return marked("", text, "", "own")


def in_marks(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Between quotation marks, with who wrote it."""
    return marked(f"As {item.outlet} put it: ", f"“{item.text}”", "", "quoted")


BORROWED = (
    Kind("borrowed-copied", "borrowed", True, copied, SEEN),
    Kind("borrowed-touched", "borrowed", True, copied_touched, SEEN),
    Kind("borrowed-inside", "borrowed", True, copied_inside, SEEN),
    Kind("borrowed-credited-before", "borrowed", False, credited_before, SEEN),
    Kind("borrowed-credited-after", "borrowed", False, credited_after, SEEN),
    Kind("borrowed-short-runs", "borrowed", False, short_runs, SEEN),
    Kind("borrowed-in-marks", "borrowed", False, in_marks, SEEN),
)
