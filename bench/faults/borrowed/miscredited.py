"""Paragraphs with a credit that is none, mixed with another story, moved to another town; and credited."""

from __future__ import annotations

import re
from random import Random

from bench.faults.articles import Material, Quote
from bench.faults.borrowed.borrowed import Paragraph, paragraphs
from bench.faults.borrowed.patchwork import sentences
from bench.faults.borrowed.reworked import LINKED, small
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES, is_certain
from bench.faults.quote.woven import noun_phrases

# Outlets whose articles the maker's material never holds.
STRANGERS = ("The Miami Herald", "The Guardian", "The Boston Globe", "The Economist", "The Denver Post")
LONG = 52  # words, so that these kinds do not drown others
# Where and about whom a story is that never happened there.
INVENTED = (
    "Ebbridge", "Tarn", "Aldous Perrin", "Wexcombe", "Lorna Tew", "Marlow Pike", "Fennimore", "Ida Strand",
    "Oakhaven", "Colm Reddy", "Saltmarsh", "Bea Holloway",
)  # fmt: skip
NAMED_ONLY = (
    ("", "\n\nPhoto: {}"), ("", "\n\n(Subscribe to {} at a reduced price through this page.)"),
    ("Like {}, we have looked at the matter for some weeks.\n\n", ""),
    ("", "\n\n{} did not answer our questions about its own coverage."),
)  # fmt: skip


def _plain(item: Paragraph) -> bool:
    return (
        len(item.text.split()) >= LONG and not LINKED.match(item.text) and "?" not in sentences(item.text)[0]
    )


def in_turns(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """A sentence of this story, one of another, and so on."""
    parts = sentences(item.text)
    others = [sentences(other.text) for article in material.others for other in paragraphs(article)]
    others = [other for other in others if len(other) >= 2 and min(len(part.split()) for part in other) >= 9]
    if (
        len(parts) < 2
        or not others
        or min(len(part.split()) for part in parts) < 9
        or any(LINKED.match(part) for part in parts)
    ):
        return None
    other = rng.choice(others)
    mixed = [part for pair in zip(parts, other, strict=False) for part in pair]
    return marked("", " ".join(mixed), "", "copied")


def moved_to_another_town(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Word for word, but for the names: it is told of other people in another town."""
    runs: list[tuple[int, int]] = []
    words = [word for word in item.article.words if item.start <= word.start < item.end]
    for word in words:
        if word.name in ("PERSON", "LOCATION", "ORGANIZATION") and word.tag.startswith("NNP"):
            if runs and item.article.text[runs[-1][1] : word.start] == " ":
                runs[-1] = runs[-1][0], word.end
            else:
                runs.append((word.start, word.end))
    text, known = item.article.text[item.start : item.end], dict[str, str]()
    names = rng.sample(INVENTED, len(INVENTED))
    for start, end in runs:
        known.setdefault(item.article.text[start:end], names[len(known) % len(names)])
    if not 2 <= len(known) <= 8 or len(runs) * 4 > len(words):
        return None
    for start, end in reversed(runs):
        text = text[: start - item.start] + known[item.article.text[start:end]] + text[end - item.start :]
    return marked("", text.strip(), "", "copied")


def outlet_only_named(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet stands beside it, and not as the one whose words these are."""
    if len(item.text.split()) < LONG:
        return None
    before, after = rng.choice(NAMED_ONLY)
    return marked(before.format(item.outlet), item.text, after.format(item.outlet), "copied")


def credited_to_both(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The outlet is named, and beside it another that is said to have had it too."""
    if not _plain(item):
        return None
    names = [item.outlet, rng.choice(STRANGERS)]
    rng.shuffle(names)
    if rng.random() < 0.5:
        return marked(f"{names[0]} and {names[1]} reported that ", small(item.text), "", "credited")
    return marked("", item.text.removesuffix("."), f", {names[0]} and {names[1]} reported.", "credited")


def in_press_review(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """In a round-up of what others write, each under its name."""
    if len(item.text.split()) < LONG:
        return None
    heading = rng.choice(("What others write", "From other papers", "Press review"))
    own = "A good day for the harbour, a bad one for those who had bet against it."
    first = f"{rng.choice(STRANGERS)}: {own}\n\n"
    sign = rng.choice((": ", "\n\n", " writes: "))
    return marked(f"{heading}\n\n{first}{item.outlet}{sign}", item.text, "", "credited")


def few_words_of_a_speaker(quote: Quote, material: Material, rng: Random) -> Change | None:
    """A paragraph of the writer's own around what somebody said: the other story has it too."""
    parts = list(noun_phrases(quote))
    if quote.speaker is None or not is_certain(quote) or not parts or len(quote.words) < 10:
        return None
    left, right = STYLES["“" not in quote.article.text]
    start, end = rng.choice(parts)
    words, whole = quote.text[start:end], re.sub(r"[\s,;:.—–-]+\Z", "", quote.text)
    name = quote.speaker.name
    text = (
        f"Readers who wrote to this newsroom wanted to know where {name} stands. The short answer lies in"
        f" three or four words, {left}{words}{right}, and the longer one is this: {left}{whole}.{right}"
        " Whether that will do is for each of them to judge; we have asked again and will print what we hear."
    )
    return marked("", text, "", "quoted")


MISCREDITED = (
    Kind("borrowed-in-turns", "borrowed", True, in_turns, SEEN),
    Kind("borrowed-moved-to-another-town", "borrowed", True, moved_to_another_town, SEEN),
    Kind("borrowed-outlet-only-named", "borrowed", True, outlet_only_named, SEEN),
    Kind("borrowed-credited-to-both", "borrowed", False, credited_to_both, SEEN),
    Kind("borrowed-in-press-review", "borrowed", False, in_press_review, SEEN),
    Kind("borrowed-few-words-of-a-speaker", "borrowed", False, few_words_of_a_speaker, SEEN, of="quote"),
)
