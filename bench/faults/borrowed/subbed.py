"""Another outlet's paragraphs in one's own story: retouched, as background, reordered; rightly used."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material, Sentence
from bench.faults.borrowed.borrowed import Paragraph
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.rewording import reworded
from bench.faults.synonyms import SYNONYMS

PLAIN = {"said": "stated", "wants": "seeks", "show": "indicate", "found": "discovered",
         "across": "throughout", "saying": "stating", "earlier": "previously"}  # fmt: skip
# Words that are as often something else: "it is because", "a race for office", "ready made".
UNSAFE = frozenset((
    "about", "after", "also", "asked", "because", "before", "called", "country", "gave", "help", "however",
    "including", "last", "made", "nation", "new", "office", "party", "race", "ready", "recent", "several",
    "talk", "though", "told", "trust", "used", "very", "voters", "want", "war", "while", "win", "world",
    "wrong", "need",
))  # fmt: skip
OPENINGS = (
    "It has been a long week for everybody who follows the matter, and it is worth looking back.",
    "Our readers have asked for some background, so here it is.",
    "How did it come to this? A look back helps.",
    "Whoever comes to the story late needs to know a few things.",
)
ENDINGS = (
    "We shall see what the coming days bring.", "That is where things stand tonight.",
    "More on this as soon as we have it.", "So much for the past; the rest of our report is about today.",
)  # fmt: skip
CREDITS = ("{} reports this: ", "From {}: ", "This is how {} has it: ", "According to {}: ")
WROTE = ("wrote", "reported", "writes")


def _sentences(item: Paragraph) -> list[Sentence]:
    """Those that make up the paragraph, where they do so without a rest."""
    inside = [one for one in item.article.sentences if item.start <= one.start and one.end <= item.end]
    words = sum(len(one.text.split()) for one in inside)
    return inside if words == len(item.text.split()) else []


def _retouched(item: Paragraph) -> str:
    """Its sentences, each reworded where that can be done, and a synonym for every word that has one."""
    made = []
    for sentence in _sentences(item):
        text = reworded(sentence.text) or sentence.text
        made.append(
            re.sub(
                r"(?<![\w’'-])[a-z]{4,}(?![\w’'-])",
                lambda match: (
                    match[0] if match[0] in UNSAFE else SYNONYMS.get(match[0], PLAIN.get(match[0], match[0]))
                ),
                text,
            )
        )
    text = " ".join(made)
    return (
        text
        if sum(one != two for one, two in zip(text.split(), item.text.split(), strict=False)) >= 3
        else ""
    )


def retouched(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """All of it, with some words exchanged and a piece moved, and not a word on whose it is."""
    text = _retouched(item)
    return marked("", text, "", "copied") if text else None


def as_background(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The paragraph word for word between sentences of the writer's own."""
    return marked(f"{rng.choice(OPENINGS)} ", item.text, f" {rng.choice(ENDINGS)}", "copied")


def turned_round(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Its sentences word for word, the last one first."""
    sentences = [one.text for one in _sentences(item)]
    if len(sentences) < 2 or any(len(text.split()) < 8 for text in sentences):
        return None
    return marked("", " ".join([sentences[-1], *sentences[:-1]]), "", "copied")


def retouched_with_credit(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The same retouching, and the outlet named in front."""
    text = _retouched(item)
    return marked(rng.choice(CREDITS).format(item.outlet), text, "", "credited") if text else None


def quoted_in_two(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Between marks, with who wrote it between the first sentence and the rest."""
    sentences = [one.text for one in _sentences(item)]
    if len(sentences) < 2 or not re.search(r"[a-z]\.\Z", sentences[0]) or len(sentences[0].split()) < 6:
        return None
    first, rest = sentences[0].removesuffix("."), " ".join(sentences[1:])
    cue = f" {item.outlet} {rng.choice(WROTE)}. "
    return marked("", f"“{first},”{cue}“{rest}”", "", "quoted")


def facts_alone(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The names and figures of it, in a sentence of the writer's own."""
    names = list(dict.fromkeys(name for one in _sentences(item) for name in item.article.names_in(one.words)))
    figures = re.findall(r"(?<![\w$.,-])\$?\d[\d,.]*\d(?: (?:million|billion|percent))?(?![\w%-])", item.text)
    if not names or not figures:
        return None
    people = ", ".join(names[:3])
    frame = rng.choice((
        f"In our own story of the same day you will meet {people}, and a figure to remember: {figures[0]}.",
        f"Keep two things in mind while you read on: first, {people}; second, the number {figures[0]}.",
        f"Three times today somebody in our newsroom named {people}; as often we heard {figures[0]}.",
    ))  # fmt: skip
    return marked("", frame, "", "own")


BORROWED_SUBBED = (
    Kind("borrowed-retouched", "borrowed", True, retouched, SEEN),
    Kind("borrowed-as-background", "borrowed", True, as_background, SEEN),
    Kind("borrowed-turned-round", "borrowed", True, turned_round, SEEN),
    Kind("borrowed-retouched-with-credit", "borrowed", False, retouched_with_credit, SEEN),
    Kind("borrowed-quoted-in-two", "borrowed", False, quoted_in_two, SEEN),
    Kind("borrowed-facts-alone", "borrowed", False, facts_alone, SEEN),
)
