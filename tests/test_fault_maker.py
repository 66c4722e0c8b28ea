"""The maker of drafts with seeded faults: its ground truth has to be right, whoever is measured by it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from bench.faults.articles import Article
from bench.faults.draft import HELD_BACK, SEEN, KindSet
from bench.faults.drafts import drafts
from bench.faults.kinds import ALL, kinds_of
from tests.fault_articles import layers

TEXT = """\
Nora Feldt told the council on Friday that the harbour wall would hold.

"We repaired the northern wall in spring, but the southern gate still leaks badly," Nora Feldt said.

The port spent $1.96 million on the work, and 48 percent of the money came from 23 villages.

"Nobody asked the fishermen before the cranes arrived on the quiet quay," Moira Quist said.

The second crane may close the northern quay for three months, engineers said.

The council asked Feldt about the southern gate and the boats that lay behind it.
"""
FOLDER = Path(__file__).parent.parent / "bench" / "faults"


def notes() -> Article:
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


def test_every_family_has_faults_and_honest_changes_in_a_set() -> None:
    families = {(kind.family, kind.fault) for kind in ALL}
    for kind_set in (SEEN, HELD_BACK):
        kinds = kinds_of(kind_set)  # none is held back between two sets
        assert {(kind.family, kind.fault) for kind in kinds} == families or not kinds


def test_the_speaker_is_who_the_annotators_name() -> None:
    assert [quote.speaker and quote.speaker.name for quote in notes().quotes] == [
        "Nora Feldt",
        "Moira Quist",
    ]


@pytest.mark.parametrize("kind_set", [SEEN, HELD_BACK])
def test_drafts_are_the_same_every_time_and_know_their_places(kind_set: KindSet) -> None:
    articles = [notes(), Article({"id": "usa-today_two", "text": "The fair opens on Monday."}, [])]
    first, second = list(drafts(articles, kind_set)), list(drafts(articles, kind_set))
    assert first == second
    known = {kind.name for kind in kinds_of(kind_set)}
    assert {site.kind for draft in first for site in draft.sites} <= known
    families = {site.family for draft in first for site in draft.sites}
    assert families >= {"quote", "figure", "name"} or not known
    for draft in first:
        assert draft.material == ("nyt_one", "usa-today_two")
        for site in draft.sites:
            assert draft.text[site.start : site.end].strip()
            assert TEXT[site.material_start : site.material_end].strip()
