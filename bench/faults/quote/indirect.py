"""Words that the article has outside of any marks, put between marks as if somebody had spoken them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from bench.faults.articles import WORD, Article, Material, Person
from bench.faults.draft import SEEN, Change, Kind, marked
from bench.faults.frames import STYLES

# Who writes of "he" or "his" does not speak so of himself.
OTHERS = re.compile(
    r"\b(?:he|she|his|her|him|they|their|them|himself|herself)\b|[“”\"‘()\[\]]", re.IGNORECASE
)
CLAUSE = re.compile(r"(?:that )?(?P<said>(?:the|an?|there|this|these|most|many|[A-Z])[^\n]*)")


@dataclass(frozen=True, eq=False)
class Indirect:
    """A stretch of the article outside of quotation marks; `speaker` says it there, or nobody."""

    article: Article
    start: int
    end: int
    speaker: Person | None

    @property
    def text(self) -> str:
        return self.article.text[self.start : self.end]


def indirect(article: Article) -> Iterator[Indirect]:
    """What the annotators give to a named person without marks; then full sentences that nobody says."""
    if len(article.quotes) < 2:
        return
    said = []
    for attribution in article.attributions:
        said += [tuple(span) for span in (*attribution["content"], *attribution["cue"])]
        if len(attribution["content"]) != 1:
            continue
        start, end = attribution["content"][0]
        speaker = article.speaker_of(start, end)
        whole = not any(s < end and start < e for s, e in article.marked)
        if speaker and whole and 8 <= len(WORD.findall(article.text[start:end])) <= 40:
            yield Indirect(article, start, end, speaker)
    for sentence in article.sentences:
        start, end = sentence.start, sentence.end
        alone = not any(s < end and start < e for s, e in (*said, *article.marked))
        alone = alone and not re.search(r"\A[A-Z]{3,}|―|—", sentence.text)
        capitals = sum(word[0].isupper() for word in sentence.text.split())
        alone = alone and 2 * capitals < len(sentence.text.split())  # no headline
        if alone and 10 <= len(sentence.text.split()) <= 35 and re.search(r"[a-z]\.\Z", sentence.text):
            yield Indirect(article, start, end, None)


def paraphrased(item: Indirect, material: Material, rng: Random) -> Change | None:
    """The writer's account of what somebody said, as if in their words."""
    match = CLAUSE.fullmatch(item.text.strip())
    if (
        item.speaker is None
        or match is None
        or OTHERS.search(item.text)
        or material.times(match["said"]) != 1
    ):
        return None
    return _quoted(match["said"], item.speaker, item.article, rng)


def narrated(item: Indirect, material: Material, rng: Random) -> Change | None:
    """The writer's own sentence, as if somebody who speaks in the article had said it."""
    if item.speaker is not None or OTHERS.search(item.text) or material.times(item.text) != 1:
        return None
    speakers = sorted(
        {quote.speaker for quote in item.article.quotes if quote.speaker}, key=lambda one: one.name
    )
    speakers = [one for one in speakers if one.surname not in item.text]
    return _quoted(item.text, rng.choice(speakers), item.article, rng) if speakers else None


def _quoted(words: str, speaker: Person, article: Article, rng: Random) -> Change:
    left, right = STYLES["“" not in article.text]
    words = re.sub(r"[\s,;:.—–-]+\Z", "", words)
    words = words[:1].upper() + words[1:]
    if rng.random() < 0.5:
        return marked(f"{speaker.name} said: ", f"{left}{words}.{right}", "", "not-found")
    return marked("", f"{left}{words},{right}", f" said {speaker.name}.", "not-found")


INDIRECT = (
    Kind("quote-paraphrased", "quote", True, paraphrased, SEEN, of="indirect"),
    Kind("quote-narrated", "quote", True, narrated, SEEN, of="indirect"),
)
