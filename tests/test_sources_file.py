"""The editor's sources.toml: what it may say, how it is found, and what it does to a report."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claimcheck.document import KnownSource
from claimcheck.errors import ConfigError
from claimcheck.sources_file import load_sources, name_key
from tests.whole_program import Ran, printed, ran

SOURCES = """
["Northpier Harbour Board"]
aliases = ["the Quay Trust", "NHB"]
rating = "A"

["Moira Quist"]
rating = "C"

["Harbour Times"]
"""
ARTICLE = """The Northpier Harbour Board said the crane had failed its test in March.

The Quay Trust said it would buy a new crane.

The crane cost 2 million euros, said Moira Quist, a builder.

The crane was built in 1998.
"""


def test_a_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text(SOURCES, encoding="utf-8")
    assert load_sources(tmp_path / "desk.toml", tmp_path) == (
        KnownSource("Northpier Harbour Board", ("the Quay Trust", "NHB"), "A"),
        KnownSource("Moira Quist", (), "C"),
        KnownSource("Harbour Times", (), None),
    )


def test_the_nearest_one_upward_counts_and_none_is_no_error(tmp_path: Path) -> None:
    desk = tmp_path / "desk" / "today"
    desk.mkdir(parents=True)
    assert load_sources(None, desk) == ()
    (tmp_path / "sources.toml").write_text('["A"]\nrating = "A"\n', encoding="utf-8")
    assert load_sources(None, desk) == (KnownSource("A", (), "A"),)
    (tmp_path / "desk" / "sources.toml").write_text('["B"]\nrating = "B"\n', encoding="utf-8")
    assert load_sources(None, desk) == (KnownSource("B", (), "B"),)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ('["A"]\nratting = "A"\n', "{file}: A: unknown key 'ratting': did you mean rating?"),
        ('["A"]\nalias = ["B"]\n', "{file}: A: unknown key 'alias': did you mean aliases?"),
        ('["A"]\nage = 3\n', "{file}: A: unknown key 'age': known are aliases, rating."),
        (
            '["A"]\nrating = "F"\n',
            "{file}: A: rating: a letter from A (reliable) to E (unreliable), not 'F'.",
        ),
        (
            '["A"]\nrating = "a"\n',
            "{file}: A: rating: a letter from A (reliable) to E (unreliable), not 'a'.",
        ),
        ('["A"]\nrating = []\n', "{file}: A: rating: a letter from A (reliable) to E (unreliable), not []."),
        ('["A"]\naliases = "B"\n', "{file}: A: aliases: a list of names is wanted, as [\"HT\"], not 'B'."),
        ('["A"]\naliases = [3]\n', '{file}: A: aliases: a list of names is wanted, as ["HT"], not [3].'),
        (
            '["A"]\naliases = [" "]\n',
            "{file}: A: aliases: a list of names is wanted, as [\"HT\"], not [' '].",
        ),
        ('[" "]\n', "{file}: a source without a name."),
        (
            'rating = "A"\n',
            '{file}: \'rating\' is no source: a table is wanted, as ["Harbour Times"] and rating = "B".',
        ),
        (
            '["A"]\naliases = ["The C"]\n["B"]\naliases = ["c"]\n',
            "{file}: 'c' is a name of both 'A' and 'B'.",
        ),
        ('["A"\n', "the sources {file} is no TOML:"),
        (b"\xff", "the sources {file} is no TOML:"),
    ],
)
def test_what_cannot_be_stops_the_run_in_a_sentence(
    tmp_path: Path, content: str | bytes, message: str
) -> None:
    file = tmp_path / "sources.toml"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(ConfigError) as refusal:
        load_sources(None, tmp_path)
    assert str(refusal.value).startswith(message.format(file=file))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    assert ran("a.txt", "--sources", "none.toml", folder=tmp_path) == Ran(
        2, "", "claimcheck: cannot read the sources none.toml: No such file or directory.\n"
    )


def test_an_unknown_key_stops_the_program(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    (tmp_path / "desk.toml").write_text('["Quay\\u001b[2J"]\nratings = "A"\n', encoding="utf-8")
    assert ran("a.txt", "--sources", "desk.toml", folder=tmp_path) == Ran(
        2, "", "claimcheck: desk.toml: Quay\\x1b[2J: unknown key 'ratings': did you mean rating?\n"
    )


@pytest.mark.parametrize("name", ["the Quay Trust", "The  Quay\nTrust", "QUAY TRUST"])
def test_names_are_compared_without_regard_to_case_article_and_space(name: str) -> None:
    assert name_key(name) == "quay trust"


def test_ratings_and_aliases_reach_the_report(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    before = json.loads(printed("a.txt", "--json", folder=tmp_path))
    assert [claim["admiralty"] for claim in before["sentences"]] == ["F3", "F3", "F3", "F6"]
    assert [source["name"] for source in before["sources"]] == [
        "Northpier Harbour Board",
        "Quay Trust",
        "Moira Quist",
    ]
    (tmp_path / "sources.toml").write_text(SOURCES, encoding="utf-8")
    after = json.loads(printed("a.txt", "--json", folder=tmp_path))
    assert [claim["admiralty"] for claim in after["sentences"]] == ["A3", "A3", "C3", "F6"]
    assert [source["name"] for source in after["sources"]] == ["Northpier Harbour Board", "Moira Quist"]
    assert [mention["text"] for mention in after["sources"][0]["mentions"]] == [
        "The Northpier Harbour Board",
        "The Quay Trust",
    ]
    assert after["sources"][0]["sentences"] == [1, 2]
    assert after["summary"]["independent_sources"] == 2


def test_a_withheld_name_stays_withheld_whatever_the_editor_calls_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Two port officials said the crane had failed its test in March.\n\n"
        "The Northpier Harbour Board said the crane had failed its test in March.\n",
        encoding="utf-8",
    )
    (tmp_path / "sources.toml").write_text(
        '["Northpier Harbour Board"]\naliases = ["two port officials"]\nrating = "B"\n', encoding="utf-8"
    )
    report = json.loads(printed("a.txt", "--json", folder=tmp_path))
    assert [source["kind"] for source in report["sources"]] == ["unnamed", "organization"]
