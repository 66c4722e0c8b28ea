"""Paragraphs taken over behind an own beginning, linked, listed, turned or picked; credit in other words."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material
from bench.faults.borrowed.borrowed import Paragraph, paragraphs
from bench.faults.borrowed.collage import trimmed
from bench.faults.borrowed.patchwork import SMALL_WORD, sentences
from bench.faults.borrowed.reprint import LEAD
from bench.faults.draft import SEEN, Change, Kind, marked

BEGINNINGS = (
    "Much has been said about this, and here is what it comes down to.",
    "It did not take long for word of it to reach this town.",
    "There is more to it than most readers know.",
    "What follows has kept people here talking all week.",
)
LINKS = (
    "Meanwhile, ", "What is more, ", "At the same time, ", "As it happens, ", "In the end, ", "Beyond that, ",
    "All the same, ", "To be sure, ",
)  # fmt: skip
REPRINTED = (
    "This story first appeared in {}.", "Reprinted with permission from {}.", "Originally published by {}.",
    "The above was reported by {}.", "Copyright {}. Used with permission.",
)  # fmt: skip
FOUND = (
    "Reporters for {} found that ", "A report in {} has it that ", "In an article, {} wrote that ",
    "{} has reported that ", "It was {} that found: ",
)  # fmt: skip
# Sentences that go on from another already.
LINKED = re.compile(
    r"(?:Yet|However|But|And|Now|So|Still|Also|Instead|Then|For one|Why|What|How|Who|Perhaps|Indeed|Meanwhile"
    r"|Of course|Rather|Even|Or|Without|Unlike|To be|More|Despite|[A-Z][a-z]+ly|[A-Z]{3,})\b"
)
LONG = 35  # words that no two writers hit upon


def small(text: str) -> str:
    """As it stands behind other words, where its first one can have a small letter."""
    return text[:1].lower() + text[1:] if SMALL_WORD.match(text) else text


def own_beginning(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The first sentence is the writer's own, all else is as it was."""
    _, *rest = sentences(item.text)
    text = " ".join(rest)
    return marked(f"{rng.choice(BEGINNINGS)} ", text, "", "copied") if len(text.split()) >= LONG else None


def linked(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """ "Meanwhile" and "what is more" stand before its sentences."""
    parts = sentences(item.text)
    links = rng.sample(LINKS, len(LINKS))
    fit = [SMALL_WORD.match(part) is not None and not LINKED.match(part) for part in parts]
    text = " ".join(
        f"{links[at % len(links)]}{small(part)}" if fit[at] else part for at, part in enumerate(parts)
    )
    return marked("", text, "", "copied") if len(parts) >= 2 and 2 * sum(fit) >= len(parts) else None


def as_list(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Word for word, each sentence an item of a list."""
    parts = sentences(item.text)
    if len(parts) < 2 or min(len(part.split()) for part in parts) < 10:
        return None
    sign = rng.choice(("- ", "• ", "* "))
    return marked("What to know:\n\n", "\n".join(f"{sign}{part}" for part in parts), "", "copied")


def leads_moved(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """What led into a sentence stands at its end."""
    turned, moves = [], 0
    for part in sentences(item.text):
        lead = LEAD.match(part)
        if lead and part.endswith(".") and len(lead[0].split()) <= 8:
            rest = part[lead.end() :].strip(" .")
            turned.append(f"{rest[:1].upper()}{rest[1:]} {lead[0][:1].lower()}{lead[0][1:-1]}.")
            moves += 1
        else:
            turned.append(part)
    return marked("", " ".join(turned), "", "copied") if moves else None


def first_sentences(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The first sentences of this paragraph and of others of the same story."""
    others = [one for one in paragraphs(item.article) if one.start > item.start]
    firsts = [sentences(one.text)[0] for one in (item, *others[:4])]
    firsts = [one for one in firsts if len(one.split()) >= 15 and one.endswith(".")][:3]
    fit = len(firsts) == 3 and firsts[0] == sentences(item.text)[0]
    return marked("", " ".join(firsts), "", "copied") if fit else None


def reprint_line(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """A line of its own below says where it stood first."""
    return marked("", item.text, f"\n\n{rng.choice(REPRINTED).format(item.outlet)}", "credited")


def found_by(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """It is said to be what the outlet's people found."""
    if LINKED.match(item.text) or "?" in sentences(item.text)[0]:
        return None
    before = rng.choice(FOUND).format(item.outlet)
    return marked(before[:1].upper() + before[1:], small(item.text), "", "credited")


def shortened_and_credited(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Some words are left out here and there, and the outlet is named."""
    change = trimmed(item, material, rng)
    if change is None or LINKED.match(item.text):
        return None
    if rng.random() < 0.5:
        return marked(f"According to {item.outlet}, ", small(change.text), "", "credited")
    return marked("", change.text.removesuffix("."), f", {item.outlet} reported.", "credited")


def quoted_by_paragraphs(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Between marks that open anew with each paragraph, with who wrote it above."""
    parts = sentences(item.text)
    if len(parts) < 2:
        return None
    text = "\n\n".join(f"“{part}" for part in parts)
    return marked(f"{item.outlet} wrote:\n\n", f"{text}”", "", "quoted")


def in_pieces(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Two pieces of it between marks, and whose they are."""
    words = item.text.split(" ")
    one, other = " ".join(words[3:11]).strip(" ,.;"), " ".join(words[20:29]).strip(" ,.;")
    if re.search(r"[.;]", one + other):
        return None
    return marked("The words ", f"“{one}” and “{other}”", f" are those of {item.outlet}.", "quoted")


REWORKED = (
    Kind("borrowed-own-beginning", "borrowed", True, own_beginning, SEEN),
    Kind("borrowed-linked", "borrowed", True, linked, SEEN),
    Kind("borrowed-as-list", "borrowed", True, as_list, SEEN),
    Kind("borrowed-leads-moved", "borrowed", True, leads_moved, SEEN),
    Kind("borrowed-first-sentences", "borrowed", True, first_sentences, SEEN),
    Kind("borrowed-reprint-line", "borrowed", False, reprint_line, SEEN),
    Kind("borrowed-found-by", "borrowed", False, found_by, SEEN),
    Kind("borrowed-shortened-and-credited", "borrowed", False, shortened_and_credited, SEEN),
    Kind("borrowed-quoted-by-paragraphs", "borrowed", False, quoted_by_paragraphs, SEEN),
    Kind("borrowed-in-pieces", "borrowed", False, in_pieces, SEEN),
)
