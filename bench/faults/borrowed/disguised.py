"""Paragraphs taken over with their quotes, thinned or in disguise; the same with credit; quotes alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.faults.articles import Article, Material, Quote
from bench.faults.borrowed.borrowed import CREDIT, Paragraph
from bench.faults.borrowed.patchwork import sentences
from bench.faults.borrowed.reprint import RESTYLED
from bench.faults.borrowed.reworked import LINKED, small
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES
from bench.faults.quote.desk import ended

# Words that another writer puts for these without a thought, whatever stands around them.
ALIKE = {
    "almost": "nearly", "although": "though", "began": "started", "biggest": "largest", "children": "kids",
    "companies": "firms", "company": "firm", "country": "nation", "currently": "now",
    "throughout": "all through", "enormous": "huge", "frequently": "often", "huge": "enormous",
    "largest": "biggest", "nearly": "almost", "often": "frequently", "quickly": "rapidly",
    "several": "a number of", "showed": "indicated", "started": "began", "though": "although",
    "trying": "attempting", "tried": "attempted", "reporters": "journalists", "lawmakers": "legislators",
    "roughly": "about", "wealthy": "rich", "entire": "whole", "major": "big", "recently": "lately",
    "nationwide": "across the country", "remarks": "comments", "comments": "remarks", "rival": "opponent",
    "opponent": "rival", "current": "present", "residents": "people", "however": "though",
    "buy": "purchase", "bought": "purchased",
}  # fmt: skip
KEPT = ("never", "only", "same", "other", "such", "many", "nearly", "about", "hardly", "barely", "rarely")
TOLD_BY = (
    "{} had the story: ", "As {} tells it: ", "From the report in {}: ", "{} describes it this way: ",
)  # fmt: skip


@dataclass(frozen=True, eq=False)
class Mixed(Paragraph):
    """A paragraph of narrative with quotes in it, 40 to 130 words, 28 of them the writer's own."""


def mixed(article: Article) -> Iterator[Mixed]:
    """Those that name no outlet or agency that might be a credit."""
    for start, end in article.paragraphs:
        text = article.text[start:end].strip()
        own = re.sub(r"[“\"][^“”\"]*[”\"]", " ", text)
        plain = re.search(r"[“\"]", text) and not CREDIT.search(text) and re.search(r"[.!?][”\"]?\Z", text)
        fit = 40 <= len(text.split()) <= 130 and plain and len(own.split()) >= 28 and "<" not in text
        if fit and text.count("“") == text.count("”") and text.count('"') % 2 == 0:
            yield Mixed(article, start, end)


def with_its_quotes(item: Mixed, material: Material, rng: Random) -> Change | None:
    """The narrative and the quotes in it, word for word."""
    return marked("", item.text, "", "copied")


def with_its_quotes_credited(item: Mixed, material: Material, rng: Random) -> Change | None:
    """The same, with the paper that had it."""
    if LINKED.match(item.text):
        return None
    before = rng.choice(TOLD_BY).format(item.outlet)
    return marked(before[:1].upper() + before[1:], item.text, "", "credited")


def thinned(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Adjectives and adverbs are gone, all else is as it was."""
    text = _thin(item)
    lost = len(item.text.split()) - len(text.split())
    return marked("", text, "", "copied") if 2 <= lost <= len(item.text.split()) // 4 else None


def _thin(item: Paragraph) -> str:
    article = item.article
    words = [word for word in article.words if item.start <= word.start < item.end]
    gone = []
    for before, word, after in zip(words, words[1:], words[2:], strict=False):
        text = article.text[word.start : word.end]
        colour = word.tag == "JJ" and after.tag in ("NN", "NNS") and before.tag in ("DT", "PRP$", "IN")
        degree = (
            word.tag == "RB" and after.tag in ("VBD", "VBN", "JJ") and before.tag[:2] in ("VB", "NN", "PR")
        )
        alone = word.end + 1 == after.start and before.end + 1 == word.start and word.name == "O"
        if (colour or degree) and alone and re.fullmatch("[a-z]{4,}", text) and text not in KEPT:
            gone.append(word)
    text = article.text[item.start : item.end]
    for word in reversed(gone):
        text = text[: word.start - item.start] + text[word.end + 1 - item.start :]
    text = re.sub(r"\b([Aa])n (?=[b-df-hj-np-tv-z])", r"\1 ", re.sub(r"\b([Aa]) (?=[aeio])", r"\1n ", text))
    return text.strip()


def _disguised(item: Paragraph) -> str:
    """In another order, in the house's style and with some synonyms; empty where too little would change."""
    parts = sentences(item.text)
    if len(parts) < 2 or any(LINKED.match(part) for part in parts) or re.search(r"\bv\. ", item.text):
        return ""
    text, changes = " ".join((*parts[1:], parts[0])), 0
    for pattern, new in RESTYLED:
        if "%" in pattern:
            continue
        text, times = re.subn(pattern, new, text)
        changes += times
    words = re.compile(rf"(?<!-)\b(?:{'|'.join(ALIKE)})\b(?![-’']| off\b| up\b| out\b)")
    text, times = words.subn(lambda match: ALIKE[match[0]], text)
    changes += times
    return text if 2 <= changes <= len(text.split()) // 5 else ""


def in_disguise(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """The last comes first, some words are others and the style is the house's; the rest is as it was."""
    text = _disguised(item)
    return marked("", text, "", "copied") if text else None


def in_disguise_credited(item: Paragraph, material: Material, rng: Random) -> Change | None:
    """Reworked so, and the paper is named."""
    text = _disguised(item)
    if not text:
        return None
    if rng.random() < 0.5 and small(text) != text:
        return marked(f"{item.outlet} reports that ", small(text), "", "credited")
    return marked("", text.removesuffix("."), f", according to {item.outlet}.", "credited")


def two_quotes(quote: Quote, material: Material, rng: Random) -> Change | None:
    """Two quotes of one person, each with its cue: what somebody said belongs to no paper."""
    later = [
        other
        for other in quote.article.quotes
        if quote.speaker and other.speaker is quote.speaker and other.start > quote.end
        and len(other.words) >= 12 and re.match(r"[A-Z]", other.text)
    ]  # fmt: skip
    if quote.speaker is None or len(quote.words) < 12 or not later or not re.match(r"[A-Z]", quote.text):
        return None
    left, right = STYLES["“" not in quote.article.text]
    first = re.sub(r"(?<!\.)\.\Z", ",", ended(quote.text))
    second = re.sub(r"(?<!\.)\.\Z", ",", ended(later[0].text))
    cue = f"{quote.speaker.name} {rng.choice(('added', 'said later', 'also said'))}."
    text = f"{left}{first}{right} {quote.speaker.name} said.\n\n{left}{second}{right} {cue}"
    return marked("", text, "", "quoted")


DISGUISED = (
    Kind("borrowed-with-its-quotes", "borrowed", True, with_its_quotes, SEEN, of="mixed"),
    Kind("borrowed-thinned", "borrowed", True, thinned, SEEN),
    Kind("borrowed-in-disguise", "borrowed", True, in_disguise, SEEN),
    Kind(
        "borrowed-with-its-quotes-credited",
        "borrowed",
        False,
        with_its_quotes_credited,
        SEEN,
        of="mixed",
    ),
    Kind("borrowed-in-disguise-credited", "borrowed", False, in_disguise_credited, SEEN),
    Kind("borrowed-two-quotes", "borrowed", False, two_quotes, SEEN, of="quote"),
)
