"""The maker of drafts with seeded faults: its ground truth has to be right, whoever is measured by it."""

from __future__ import annotations

import ast
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bench.faults.articles import Article, Material, folded
from bench.faults.draft import HELD_BACK, SEEN, Change, KindSet
from bench.faults.drafts import drafts
from bench.faults.figure.figures import Figure, figures_of
from bench.faults.kinds import ALL, kind_named, kinds_of
from tests.fault_articles import layers

TEXT = """\
Nora Feldt told the council on Friday that the harbour wall would hold.

"We repaired the northern wall in spring, but the southern gate still leaks badly," Nora Feldt said.

The port spent $1.96 million on the work, and 48 percent of the money came from 23 villages.

"Nobody asked the fishermen before the cranes arrived on the quiet quay," Moira Quist said.

The second crane may close the northern quay for three months, engineers said.
"""
FOLDER = Path(__file__).parent.parent / "bench" / "faults"


def article() -> Article:
    """TEXT with the layers and attributions that the data would have."""
    said = [
        {
            "source": [span("Nora Feldt", after="badly")],
            "cue": [],
            "content": [span('"We repaired', to='badly,"')],
        },
        {"source": [span("Moira Quist")], "cue": [], "content": [span('"Nobody asked', to='quay,"')]},
    ]
    return Article({"id": "nyt_one", "text": TEXT, "attributions": said}, layers(TEXT))


def span(words: str, *, to: str = "", after: str = "") -> list[int]:
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    end = TEXT.index(to, start) + len(to) if to else start + len(words)
    return [start, end]


@pytest.fixture(scope="module")
def material() -> Material:
    return Material(article(), [Article({"id": "usa-today_two", "text": "The fair opens on Monday."}, [])])


def made(kind: str, item: Any, material: Material) -> Change | None:
    return kind_named(kind).make(item, material, Random(1))


def figure(material: Material, words: str) -> Figure:
    return next(one for one in figures_of(material.article) if one.text == words)


def test_the_maker_imports_nothing_of_what_it_measures() -> None:
    imported = {
        name
        for path in FOLDER.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in [getattr(node, "module", None) or "", *(alias.name for alias in node.names)]
    }
    assert not [name for name in imported if name.startswith("claimcheck")]


def test_every_kind_has_a_name_of_its_own_and_one_set() -> None:
    assert len({kind.name for kind in ALL}) == len(ALL)
    assert len(ALL) == sum(len(kinds_of(kind_set)) for kind_set in (SEEN, HELD_BACK))


def test_the_speaker_is_who_the_annotators_name(material: Material) -> None:
    assert [quote.speaker and quote.speaker.name for quote in material.article.quotes] == [
        "Nora Feldt",
        "Moira Quist",
    ]


def test_a_changed_word_changes_what_is_said(material: Material) -> None:
    quote = material.article.quotes[0]
    for kind in ("quote-word-changed", "quote-word-dropped", "quote-words-swapped", "quote-word-added"):
        change = made(kind, quote, material)
        assert change is not None, kind
        assert folded(change.text[change.start : change.end]) not in material.folded, kind


def test_a_cut_quote_stops_where_its_qualifier_begins(material: Material) -> None:
    change = made("quote-cut-but", material.article.quotes[0], material)
    assert change is not None
    assert change.expected == ("cut",)
    assert "We repaired the northern wall in spring" in change.text
    assert "leaks" not in change.text


def test_a_quote_without_a_qualifier_cannot_be_cut(material: Material) -> None:
    assert made("quote-cut-but", material.article.quotes[1], material) is None


def test_another_speaker_is_another_person_of_the_article(material: Material) -> None:
    change = made("speaker-exchanged", material.article.quotes[0], material)
    assert change is not None
    assert "Moira Quist" in change.text
    assert "Feldt" not in change.text


def test_words_that_stand_there_twice_are_not_given_to_another() -> None:
    one = article()
    twice = Material(one, [Article({"id": "two", "text": one.text}, [])])
    assert made("speaker-exchanged", one.quotes[0], twice) is None


def test_an_honest_quote_still_has_the_words(material: Material) -> None:
    quote = material.article.quotes[0]
    for kind in ("quote-exact", "quote-marks", "quote-white-space", "quote-split"):
        change = made(kind, quote, material)
        assert change is not None, kind
        words = folded(change.text.replace("Nora Feldt said", ""))
        assert words.strip() in quote.article.folded, kind


@pytest.mark.parametrize(
    ("kind", "words", "new"),
    [
        ("figure-nearly", "$1.96 million", "nearly $2 million"),
        ("figure-scale", "$1.96 million", "$1.96 billion"),
        ("figure-currency", "$1.96 million", "€1.96 million"),
        ("figure-percent-sign", "48 percent", "48%"),
        ("figure-in-digits", "three", "3"),
        ("figure-unit", "three", "three weeks"),
    ],
)
def test_figures(material: Material, kind: str, words: str, new: str) -> None:
    change = made(kind, figure(material, words), material)
    assert change is not None
    assert change.text[change.start : change.end] == new


def test_a_wrong_figure_is_none_of_the_others_of_the_article(material: Material) -> None:
    known = {one.value for one in figures_of(material.article)}
    kind = kind_named("figure-digit")
    for seed in range(40):
        change = kind.make(figure(material, "48 percent"), material, Random(seed))
        if change:
            assert int(change.text[change.start : change.end].split()[0]) not in known


@pytest.mark.parametrize("kind_set", [SEEN, HELD_BACK])
def test_drafts_are_the_same_every_time_and_know_their_places(kind_set: KindSet) -> None:
    articles = [article(), Article({"id": "usa-today_two", "text": "The fair opens on Monday."}, [])]
    first, second = list(drafts(articles, kind_set)), list(drafts(articles, kind_set))
    assert first == second
    names = {kind.name for kind in kinds_of(kind_set)}
    assert {site.kind for draft in first for site in draft.sites} <= names
    assert {site.family for draft in first for site in draft.sites} >= {"quote", "figure", "name"}
    for draft in first:
        assert draft.material == ("nyt_one", "usa-today_two")
        for site in draft.sites:
            assert draft.text[site.start : site.end].strip()
            assert TEXT[site.material_start : site.material_end].strip()
