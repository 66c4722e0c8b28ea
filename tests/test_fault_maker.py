"""The maker of drafts with seeded faults: its ground truth has to be right, whoever is measured by it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from bench.faults.articles import Article
from bench.faults.draft import HELD_BACK, SEEN, KindSet
from bench.faults.drafts import drafts
from bench.faults.kinds import ALL, kind_named, kinds_of
from tests import test_fault_borrowed as borrowed
from tests import test_fault_drift as drift
from tests import test_fault_figures as figures
from tests import test_fault_names as names
from tests import test_fault_quotes as quotes
from tests import test_fault_speakers as speakers
from tests.fault_articles import Source, article, change, layers

TEXT = """\
Nora Feldt told the council on Friday that the harbour wall would hold.

"We repaired the northern wall in spring, but the southern gate still leaks badly," Nora Feldt said.

The port spent $1.96 million on the work, and 48 percent of the money came from 23 villages.

"Nobody asked the fishermen before the cranes arrived on the quiet quay," Moira Quist said.

The second crane may close the northern quay for three months, engineers said.
"""
EXAMPLES: list[tuple[str, Source]] = [
    (kind, source)
    for rows in (
        borrowed.PLACES, borrowed.PARAGRAPHS, drift.PLACES, drift.PARAGRAPHS, figures.PLACES, names.PLACES,
        quotes.PLACES, quotes.PARAGRAPHS, speakers.PARAGRAPHS,
    )
    for kind, source, _ in rows
]  # fmt: skip
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


def test_every_kind_has_an_example() -> None:
    assert {kind for kind, _ in EXAMPLES} == {kind.name for kind in ALL}


def test_what_a_fault_may_be_called_no_honest_change_is() -> None:
    verdicts: dict[bool, set[tuple[str, str]]] = {True: set(), False: set()}
    for name, source in EXAMPLES:
        kind, made = kind_named(name), change(name, source)
        assert made is not None, name
        verdicts[kind.fault] |= {(kind.family, verdict) for verdict in made.expected}
    assert not verdicts[True] & verdicts[False]


def test_every_change_is_the_same_every_time_and_knows_its_place() -> None:
    for kind, source in EXAMPLES:
        made = change(kind, source)
        assert made is not None, kind
        assert made == change(kind, source), kind
        assert 0 <= made.start < made.end <= len(made.text), kind
        assert made.text[made.start : made.end].strip(), kind


def test_every_kind_leaves_alone_what_has_nothing_of_its_sort() -> None:
    piece = article("They met.\n\nNobody came, and so they went.\n")
    assert [kind.name for kind in ALL if change(kind.name, piece)] == []


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
