"""Word lists are data: sorted, lower case, each entry once, and their origin told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from claimcheck import lexicon

FOLDER = Path(lexicon.__file__).parent
LISTS = sorted(path.stem for path in FOLDER.glob("*.txt"))


@pytest.mark.parametrize("name", LISTS)
def test_entries_are_sorted_lower_case_and_unique(name: str) -> None:
    lines = (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    entries = [line.partition("\t")[0] for line in lines if line and not line.startswith("#")]
    assert entries, "an empty list"
    assert entries == sorted(set(entries))
    for entry in entries:
        assert entry == entry.lower().strip()
        assert "  " not in entry


@pytest.mark.parametrize("name", LISTS)
def test_every_list_says_where_it_comes_from(name: str) -> None:
    provenance = (FOLDER / "provenance.md").read_text(encoding="utf-8")
    assert re.search(rf"^## .*\b{name}\b", provenance, re.MULTILINE)


@pytest.mark.parametrize("name", LISTS)
def test_no_list_is_idle(name: str) -> None:
    package = FOLDER.parent
    uses = [path for path in package.rglob("*.py") if f'"{name}"' in path.read_text(encoding="utf-8")]
    assert uses, f"nothing reads {name}.txt"


def test_phrases_are_found_longest_first_and_do_not_overlap() -> None:
    finder = lexicon.Phrases({"according to": (), "according": (), "to the letter": ()})
    words = ["according", "to", "the", "letter", "of", "the", "law"]
    assert list(finder.find(words)) == [(0, 2, "according to")]
