"""Paragraphs taken over as the paper's own finding, split, joined or asked; credit by "per", note or link."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material
from bench.faults.borrowed.borrowed import Paragraph
from bench.faults.borrowed.patchwork import sentences
from bench.faults.borrowed.reworked import LINKED, LONG, small
from bench.faults.draft import SEEN, Change, Kind, marked

CLAIMS = (
    "This newspaper has learned that ", "Our own reporting shows that ", "As we can report today, ",
    "What our reporters found out is this: ",
)  # fmt: skip
ASIDES = (
    " (as is well known here)",
    " (and this is no small matter)",
    " (so much is plain)",
    " (believe it or not)",
)
ENDINGS = (
    "Time will tell what comes of it.", "What it means for this town is another matter.",
    "Readers will have to make up their own minds.", "Nothing more was known when this page went to press.",
)  # fmt: skip
QUESTIONS = (
    "What happened?",
    "What else is known?",
    "And then?",
    "What more is there to say?",
    "Is that all?",
)
SPLIT = re.compile(r", (?:and|but) (?=(?:he|she|they|it|the|his|her|that|those|there) (?:\w+ )?\w+)")
ADDRESSES = {
    "Breitbart": "breitbart.com", "The Huffington Post": "huffingtonpost.com",
    "The New York Times": "nytimes.com", "Politico": "politico.com", "USA Today": "usatoday.com",
    "The Washington Post": "washingtonpost.com", "Western Journalism": "westernjournalism.com",
}  # fmt: skip
SHORT = {
    "The Huffington Post": "HuffPost", "The New York Times": "The Times", "The Washington Post": "The Post",
    "Breitbart": "Breitbart News", "Politico": "POLITICO", "USA Today": "USA TODAY",
    "Western Journalism": "WesternJournalism",
}  # fmt: skip
PER = ("Per {}, ", "Via {}: ", "Citing {}: ", "From {}: ", "{}’s version: ")


def claimed(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Said to be what this paper found out."""
    if LINKED.match(item.text) or "?" in sentences(item.text)[0]:
        return None
    return marked(rng.choice(CLAIMS), small(item.text), "", "copied")


def with_asides(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Word for word, with asides of the writer's in brackets."""
    parts = sentences(item.text)
    asides = rng.sample(ASIDES, len(ASIDES))
    text = " ".join(
        f"{part[:-1]}{asides[at % len(asides)]}{part[-1]}" if part[-1:] in ".!" else part
        for at, part in enumerate(parts)
    )
    return marked("", text, "", "copied")


def split_up(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Long sentences are two: a stop for ", and"."""
    text, times = SPLIT.subn(". ", item.text)
    text = re.sub(r"(?<=[a-z]\. )([a-z])", lambda match: match[1].upper(), text)
    return marked("", text, "", "copied") if times else None


def joined(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Its sentences are one, with "and" or a semicolon between."""
    parts = sentences(item.text)
    if (
        len(parts) < 2
        or len(parts) > 3
        or any(LINKED.match(part) or not part.endswith(".") for part in parts[1:])
    ):
        return None
    signs = [rng.choice((", and ", "; ", " — ")) for _ in parts[1:]]
    text = parts[0][:-1] + "".join(
        f"{sign}{small(part)[:-1]}" for sign, part in zip(signs, parts[1:], strict=True)
    )
    return marked("", f"{text}.", "", "copied")


def own_ending(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The last sentence is the writer's own, all else is as it was."""
    *parts, _ = sentences(item.text)
    text = " ".join(parts)
    return marked("", text, f" {rng.choice(ENDINGS)}", "copied") if len(text.split()) >= LONG else None


def as_answers(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Word for word, each sentence an answer to a question of the writer's."""
    parts = sentences(item.text)
    if len(parts) < 2 or min(len(part.split()) for part in parts) < 9:
        return None
    first, *rest = QUESTIONS
    questions = [first, *rng.sample(rest, len(rest))]
    pairs = [f"{questions[at % len(questions)]}\n\n{part}" for at, part in enumerate(parts)]
    start = len(questions[0]) + 2
    text = "\n\n".join(pairs)
    return marked(text[:start], text[start:], "", "copied")


def per(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """ "Per" and "via" the outlet, as pages of links have it."""
    if LINKED.match(item.text) or item.text.startswith(("But", "And")):
        return None
    before = rng.choice(PER).format(item.outlet)
    return marked(before, small(item.text) if before.endswith(", ") else item.text, "", "credited")


def in_note(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """A mark at its end, and a note below that says whose it is."""
    mark = rng.choice(("[1]", "*", " (1)"))
    return marked("", f"{item.text}{mark}", f"\n\n{mark.strip()} {item.outlet}.", "credited")


def linked_credit(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet is named in a link, as pages have it."""
    if LINKED.match(item.text):
        return None
    link = f"[{item.outlet}](https://www.{ADDRESSES[item.outlet]}/)"
    if rng.random() < 0.5:
        return marked(f"{link} reported that ", small(item.text), "", "credited")
    return marked("", item.text.removesuffix("."), f", {link} reported.", "credited")


def by_short_name(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet is named at first and goes by its short name behind."""
    parts = sentences(item.text)
    if len(parts) < 2 or LINKED.match(item.text) or any(not part.endswith(".") for part in parts):
        return None
    name = SHORT[item.outlet]
    name = name if name[:3] != "The" else f"the {name[4:]}"
    text = f"{' '.join(parts[:-1])} {parts[-1][:-1]}, {name} said."
    before = f"{item.outlet} reported that "
    return marked(before, small(text), "", "credited")


def source_line(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """A line below names the source, as under a chart or box."""
    before = rng.choice(("", "In brief\n\n"))
    after = rng.choice(("\n\nSource: {}", "\n\n(Source: {})", "\n\nSource: www.{}", "\n\nText: {}"))
    name = ADDRESSES[item.outlet] if "www" in after else item.outlet
    return marked(before, item.text, after.format(name), "credited")


CLAIMED = (
    Kind("borrowed-claimed", "borrowed", True, claimed, SEEN),
    Kind("borrowed-with-asides", "borrowed", True, with_asides, SEEN),
    Kind("borrowed-split-up", "borrowed", True, split_up, SEEN),
    Kind("borrowed-joined", "borrowed", True, joined, SEEN),
    Kind("borrowed-own-ending", "borrowed", True, own_ending, SEEN),
    Kind("borrowed-as-answers", "borrowed", True, as_answers, SEEN),
    Kind("borrowed-per", "borrowed", False, per, SEEN),
    Kind("borrowed-in-note", "borrowed", False, in_note, SEEN),
    Kind("borrowed-linked-credit", "borrowed", False, linked_credit, SEEN),
    Kind("borrowed-by-short-name", "borrowed", False, by_short_name, SEEN),
    Kind("borrowed-source-line", "borrowed", False, source_line, SEEN),
)
