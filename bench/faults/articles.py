"""The articles that serve as material: sentences, quotes with their speakers, people, words."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

QUOTE = re.compile(r"[“\"]([^“”\"\n]{2,1500})[”\"]")
WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
HONORIFIC = re.compile(r"\A(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep)\.? ")
SENTENCE_END = re.compile(r"[.!?…][”\"’')\]]*\Z")

# Whom the bare surname means, whichever of the family an article names in full.
PRINCIPALS = {"Obama": "Barack", "Clinton": "Hillary", "Trump": "Donald"}


class Word(NamedTuple):
    """A token of the layers: offsets, Penn Treebank tag, kind of name ("O" for none)."""

    start: int
    end: int
    tag: str
    name: str


@dataclass(frozen=True, eq=False)
class Person:
    """Somebody whom an article names: the fullest name that it gives."""

    name: str

    @property
    def surname(self) -> str:
        return self.name.split()[-1]


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence of an article that lies in one paragraph."""

    article: Article
    start: int
    end: int
    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return self.article.text[self.start : self.end]

    @property
    def quotes(self) -> bool:
        """Does it hold quotation marks?"""
        return re.search("[“”\"]|''", self.text) is not None

    def is_own(self, start: int, end: int) -> bool:
        """Are these words of it the writer's, outside any quotation marks? The offsets are its own."""
        start, end = self.start + start, self.start + end
        return not any(s < end and start < e for s, e in self.article.marked)


@dataclass(frozen=True, eq=False)
class Stretch:
    """A stretch of a sentence with its named pieces; offsets are within the sentence."""

    sentence: Sentence
    start: int
    end: int
    parts: tuple[tuple[str, str], ...] = field(default=(), kw_only=True)

    def part(self, name: str) -> str:
        """The piece of this name, empty where it has none."""
        return dict(self.parts).get(name, "")

    @property
    def before(self) -> str:
        return self.sentence.text[: self.start]

    @property
    def after(self) -> str:
        return self.sentence.text[self.end :]


@dataclass(frozen=True, eq=False)
class Quote:
    """A direct quote; offsets are of the words between the marks.

    `speaker` is None where no name is certain.
    """

    article: Article
    start: int
    end: int
    speaker: Person | None

    @property
    def text(self) -> str:
        return self.article.text[self.start : self.end]

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words (no punctuation), offsets counted from the quote's own beginning."""
        return tuple(
            word._replace(start=word.start - self.start, end=word.end - self.start)
            for word in self.article.words
            if word.start >= self.start and word.end <= self.end and self.article.text[word.start].isalnum()
        )


class Article:
    """An article with its layers; raises nothing where a layer is missing: it then has no sentences."""

    def __init__(self, row: Mapping[str, Any], layers: Sequence[Sequence[Sequence[Any]]]) -> None:
        self.id = str(row["id"])
        self.text = str(row["text"])
        self.attributions: Sequence[Mapping[str, Any]] = row.get("attributions", ())
        self._discard = [tuple(span) for span in row.get("discard", ())]
        self.sentences = tuple(self._sentences(layers))
        self.words = tuple(word for sentence in self.sentences for word in sentence.words)

    def _sentences(self, layers: Sequence[Sequence[Sequence[Any]]]) -> Iterator[Sentence]:
        for tokens in layers:
            words = tuple(Word(int(t[0]), int(t[1]), str(t[2]), str(t[3])) for t in tokens)
            start, end = words[0].start, words[-1].end
            whole = "\n" not in self.text[start:end]
            if whole and not any(s < end and start < e for s, e in self._discard):
                yield Sentence(self, start, end, words)

    @cached_property
    def folded(self) -> str:
        return folded(self.text)

    @cached_property
    def paragraphs(self) -> tuple[tuple[int, int], ...]:
        return tuple(match.span() for match in re.finditer(r"\S[^\n]*", self.text))

    @cached_property
    def marked(self) -> tuple[tuple[int, int], ...]:
        """All that stands between quotation marks, with them."""
        return tuple(match.span() for match in re.finditer(r"[“\"][^“”\"\n]*(?:[”\"]|$)", self.text, re.M))

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """Everybody with a first and a last name, in order of the text."""
        names: dict[tuple[str, str], str] = {}
        for run in self.names_in(self.words):
            parts = run.split()
            full = 2 <= len(parts) <= 3 and len(parts[-1]) >= 3 and not HONORIFIC.match(run)
            if full and all(re.fullmatch(r"[A-Z][\w’'.-]+", part) for part in parts):
                names.setdefault((parts[0], parts[-1]), run)
        return tuple(map(Person, names.values()))

    def person(self, name: str) -> Person | None:
        """The one person that a name, perhaps only a surname, can mean."""
        parts = HONORIFIC.sub("", name).split()
        fit = [
            p
            for p in self.people
            if parts and p.surname == parts[-1] and p.name.startswith(parts[0] if parts[1:] else "")
        ]
        return fit[0] if len(fit) == 1 else None

    def names_in(self, words: Iterable[Word]) -> Iterator[str]:
        """The runs of words that the layers take for a person's name."""
        run: list[Word] = []
        for word in (*words, Word(0, 0, "", "O")):
            if word.name == "PERSON" and word.tag.startswith("NNP"):
                run.append(word)
            elif run:
                yield self.text[run[0].start : run[-1].end].removesuffix("'s").removesuffix("’s")
                run = []

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """Every direct quote of four words or more whose marks belong together."""
        found = []
        for match in QUOTE.finditer(self.text):
            start, end = match.span(1)
            whole = match[1][:1].strip() and match[1][-1:].strip() and len(WORD.findall(match[1])) >= 4
            if whole and not is_title(match[1]) and not any(s < end and start < e for s, e in self._discard):
                found.append(Quote(self, start, end, self.speaker_of(start, end)))
        return tuple(found)

    def speaker_of(self, start: int, end: int) -> Person | None:
        """The one named person to whom the annotators give the words."""
        named = set[Person | None]()
        for attribution in self.attributions:
            if any(s < end and start < e for s, e in attribution["content"]):
                spans = attribution["source"]
                words = [w for w in self.words if any(s <= w.start and w.end <= e for s, e in spans)]
                runs = list(self.names_in(words))
                # "Hillary Clinton's campaign" and "an aide to Mr. Trump" are somebody else.
                plain = len(spans) == 1 and len(runs) == 1 and self._is_name(spans[0], runs[0])
                person = self.person(runs[0]) if plain else None
                meant = person and PRINCIPALS.get(runs[0], person.name.split()[0])
                named.add(person if person and person.name.split()[0] == meant else None)
        return named.pop() if len(named) == 1 else None

    def _is_name(self, span: Sequence[int], name: str) -> bool:
        text = self.text[span[0] : span[1]]
        before, _, after = text.partition(name)
        return not re.search(r"\b(?:to|of|for|and|with)\b", before) and not re.match(r"[’']s?\b", after)


def is_title(words: str) -> bool:
    """Is it a title rather than speech: capitals throughout, and no end of a sentence?"""
    long = [word for word in WORD.findall(words) if len(word) >= 4]
    return sum(word[0].isupper() for word in long) > 0.6 * len(long) and not SENTENCE_END.search(words)


class Material:
    """What a draft may be held against: the article it is made from, and others that lay beside it."""

    def __init__(self, article: Article, others: Sequence[Article]) -> None:
        self.article = article
        self.others = tuple(others)
        self.ids = tuple(sorted(one.id for one in (article, *others)))
        self.folded = "\n".join(one.folded for one in (article, *others))

    def holds(self, words: str) -> bool:
        """Do these words stand anywhere in it, whatever their case and punctuation?"""
        return folded(words) in self.folded

    def times(self, words: str) -> int:
        """How often they do."""
        return self.folded.count(folded(words))


def folded(text: str) -> str:
    """The words of `text` in lower case, between single spaces, one before and one after."""
    return f" {' '.join(WORD.findall(text.lower().replace('’', chr(39))))} "


def read_articles(data: Path) -> list[Article]:
    """The development articles of PolNeAR with their layers, in order of their ids."""
    with gzip.open(data / "polnear_dev_layers.jsonl.gz", "rt", encoding="utf-8") as lines:
        layers = {row["id"]: row["sentences"] for row in map(json.loads, lines)}
    with (data / "polnear_dev.jsonl").open(encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    return [Article(row, layers.get(row["id"], ())) for row in sorted(rows, key=lambda row: row["id"])]
