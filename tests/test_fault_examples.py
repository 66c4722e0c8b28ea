"""Every kind of fault on texts of our own: what it makes of them, and what it leaves alone."""

from __future__ import annotations

import re
from random import Random

import pytest

from bench.faults.articles import Material
from bench.faults.figure.figures import figures_of
from bench.faults.kinds import ALL, kind_named
from tests.fault_articles import LONG, Source, article, change, shown
from tests.fault_examples import LEFT_ALONE, PARAGRAPHS, PLACES

EXAMPLES: list[tuple[str, Source]] = [(kind, source) for kind, source, _ in (*PLACES, *PARAGRAPHS)]


@pytest.mark.parametrize(("kind", "text", "wanted"), PLACES)
def test_what_stands_at_the_place(kind: str, text: Source, wanted: str) -> None:
    assert re.search(wanted, shown(kind, text), re.DOTALL)


@pytest.mark.parametrize(("kind", "text", "wanted"), PARAGRAPHS)
def test_what_the_paragraph_says(kind: str, text: Source, wanted: str) -> None:
    assert re.search(wanted, shown(kind, text, whole=True), re.DOTALL)


@pytest.mark.parametrize(("kind", "text"), LEFT_ALONE)
def test_what_would_be_no_fault_or_not_honest_is_not_made(kind: str, text: Source) -> None:
    assert change(kind, text) is None


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


@pytest.mark.parametrize(
    "kind",
    [
        "borrowed-credited-before",
        "borrowed-credited-after",
        "borrowed-in-marks",
        "borrowed-credited-behind",
        "borrowed-credited-in-brackets",
        "borrowed-reprint-line",
        "borrowed-found-by",
        "borrowed-quoted-by-paragraphs",
        "borrowed-in-pieces",
    ],
)
def test_the_outlet_is_named_beside_what_is_taken_over(kind: str) -> None:
    made = change(kind, LONG)
    assert made is not None
    assert "The New York Times" in made.text[: made.start] + made.text[made.end :]


def test_words_cut_to_lines_are_the_same_words() -> None:
    made = change("borrowed-as-of-a-pdf", LONG)
    assert made is not None
    assert (
        re.sub(r"(?<=[a-z])-\n|\n", lambda match: "" if "-" in match[0] else " ", made.text) == LONG.strip()
    )


def test_a_wrong_figure_is_none_of_the_others_of_the_article() -> None:
    others = "The council paid 28 percent of it, and 43 percent of the price of the crane."
    piece = article(f"The port paid 48 percent of the price of the wall.\n\n{others}")
    figure = next(iter(figures_of(piece)))
    made = [kind_named("figure-digit").make(figure, Material(piece, []), Random(seed)) for seed in range(40)]
    shares = {one.text[one.start : one.end] for one in made if one}
    assert shares
    assert not shares & {"28 percent", "43 percent", "48 percent"}
