"""Articles with what an editor would write beside each claim (tests/spec/assess), through all stages."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path

import pytest

from claimcheck.config import Config
from claimcheck.document import Desk, Document
from claimcheck.pipeline import analyse
from claimcheck.read import read_text
from claimcheck.sources_file import known_sources

SPEC = Path(__file__).parent / "spec" / "assess"
GRADE = re.compile(r"([a-z-]+) ([0-4]) ([A-F][1-6])")


@dataclass
class Standing:
    """How the claim of a sentence stands; `basis` is None where it makes no claim."""

    basis: str | None = None
    strength: int | None = None
    admiralty: str | None = None
    by: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    reason: str = ""
    caveats: tuple[str, ...] = ()
    as_in: tuple[int, ...] = ()


@dataclass
class Article:
    title: str
    paragraphs: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    expected: list[Standing] = field(default_factory=list)
    fails: dict[int, str] = field(default_factory=dict)


def read_spec(text: str) -> list[Article]:
    """The articles of a file; README.md beside it says how they are written."""
    articles: list[Article] = []
    under_paragraph = False
    for line in text.splitlines():
        if line.startswith("== "):
            articles.append(Article(line[3:]))
            under_paragraph = False
        elif not line.strip():
            continue
        elif not line.startswith("    "):
            articles[-1].paragraphs.append(line)
            under_paragraph = True
        elif not under_paragraph:
            articles[-1].sources.append(line.strip())
        elif line.strip().startswith("fails: "):
            articles[-1].fails[len(articles[-1].expected) - 1] = line.strip().removeprefix("fails: ")
        else:
            articles[-1].expected.append(read_standing(line.strip()))
    return articles


def read_standing(line: str) -> Standing:
    if line == "-":
        return Standing()
    head, *cells = (cell.strip() for cell in line.split("|"))
    grade = GRADE.fullmatch(head)
    assert grade, f"no basis, strength and grade: {head!r}"
    standing = Standing(grade[1], int(grade[2]), grade[3])
    for cell in cells:
        if cell.startswith("by "):
            standing.by = tuple(cell[3:].split(" + "))
        elif cell.startswith("via "):
            standing.via = tuple(cell[4:].split(" + "))
        elif cell.startswith("reason: "):
            standing.reason = cell[8:]
        elif cell.startswith("caveats: "):
            standing.caveats = tuple(cell[9:].split(", "))
        elif cell.startswith("as in "):
            standing.as_in = tuple(map(int, cell[6:].split(", ")))
        else:
            pytest.fail(f"what is {cell!r}?")
    return standing


ARTICLES = {
    f"{file.stem}: {article.title}": article
    for file in sorted(SPEC.glob("*.txt"))
    for article in read_spec(file.read_text("utf-8"))
}


@cache
def analysed(key: str) -> Document:
    article = ARTICLES[key]
    doc = read_text("\n\n".join(article.paragraphs) + "\n")
    known = known_sources(tomllib.loads("\n".join(article.sources)))
    return analyse(replace(doc, desk=Desk(known)), Config())


CLAIMS = [
    pytest.param(
        key,
        index,
        marks=[pytest.mark.xfail(reason=article.fails[index])] if index in article.fails else [],
        id=f"{key} {index + 1}",
    )
    for key, article in ARTICLES.items()
    for index in range(len(article.expected))
]


def test_there_are_enough_articles_of_many_trades() -> None:
    assert len(ARTICLES) >= 40
    assert len(list(SPEC.glob("*.txt"))) >= 10


@pytest.mark.parametrize("key", ARTICLES)
def test_every_sentence_has_its_line(key: str) -> None:
    doc = analysed(key)
    assert len(ARTICLES[key].expected) == len(doc.sentences), [doc[s.span] for s in doc.sentences]


@pytest.mark.parametrize(("key", "index"), CLAIMS)
def test_the_claim_stands_as_an_editor_would_say(key: str, index: int) -> None:
    doc, expected = analysed(key), ARTICLES[key].expected[index]
    assessment = doc.assessments[index]
    sources = {support.source for support in assessment.supports}
    names = ["nobody" if source is None else doc.sources[source].name for source in sources]
    vias = {doc.resolutions[support.attribution].via for support in assessment.supports} - {None}
    reasons = {
        doc[anonymity.reason]
        for source in sources
        if source is not None and (anonymity := doc.sources[source].anonymity) and anonymity.reason
    }
    got = Standing(
        assessment.basis,
        assessment.strength,
        assessment.admiralty,
        like(names, expected.by),
        like([doc.sources[via].name for via in vias if via is not None], expected.via),
        " ".join(like(sorted(reasons), (expected.reason,) if expected.reason else ())),
        assessment.caveats,
        tuple(other + 1 for other in assessment.same_as),
    )
    assert got == expected, doc[doc.sentences[index].span]


def like(names: list[str], expected: tuple[str, ...]) -> tuple[str, ...]:
    """`names` as they are expected, where each expected one is part of one of them; else as they are."""
    matched = [next((name for name in names if part.lower() in name.lower()), None) for part in expected]
    return expected if sorted(map(str, matched)) == sorted(names) else tuple(names)
