"""The collapse test: which claims lose all their support when one source is withdrawn."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimcheck.assess import assess, carried
from claimcheck.document import Desk, Document
from claimcheck.errors import ConfigError
from tests.build import Said, Story
from tests.test_assess import ANA, CONTENT, PAPER, PORT, SOURCES, TWO
from tests.whole_program import Ran, printed, ran

ARTICLE = """Isleline has won the ferry contract, the Harbour Times reported, citing two port officials.

Mayor Rosa Field said that Isleline had won the ferry contract.

Isleline paid 3 million euros for the pier, the Harbour Times said on Friday.

Fares may rise by a tenth, said Moira Quist, director of Isleline.

The pier was built in 1911.
"""
WITHOUT_THE_TIMES = """\
ferry.txt · no date · 5 claims in 5 sentences · without Harbour Times

  #   Claim                              Source                Basis
  1H  Isleline has won the ferry         Rosa Field (person),  ●●●○ on-record
      contract, the Harbour Times        as in 2
      reported, citing two port …
  2   Isleline had won the ferry         Rosa Field (person)   ●●●○ on-record
      contract
  3   Isleline paid 3 million euros for  —                     ○○○○ unsourced
      the pier, the Harbour Times said
      on Friday.
  4   Fares may rise by a tenth          Moira Quist (person)  ●●●○ on-record
                                                               hedged
  5   The pier was built in 1911.        —                     ○○○○ unsourced

Without Harbour Times 1 claim loses all support: 3.

Sources
  Source                             Kind    Claims  Share
  Rosa Field, mayor                  person       2    67%
  Moira Quist, director of Isleline  person       1    33%

Heard too, with no claim resting on them: Harbour Times, two port officials.

5 claims: 3 on-record, 2 unsourced · 2 independent sources, the largest with 67%
of what is attributed · no findings.
H headline · ●●●● to ○○○○ how firmly a claim stands
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def without(doc: Document, name: str) -> Document:
    return assess(replace(doc, desk=Desk(without=name)))


def story(*said: Said, text: str = f"{CONTENT}, all of them said.") -> Document:
    return Story([text], dict(SOURCES), list(said)).document()


# The stage


def test_a_claim_on_one_source_loses_all_support_with_it() -> None:
    doc = without(story(Said(ANA, CONTENT)), ANA)
    assert doc.withdrawn == 0
    assert doc.assessments[0].is_collapsed
    assert (doc.assessments[0].basis, doc.assessments[0].admiralty) == ("unsourced", "F6")


def test_a_claim_on_two_keeps_the_other() -> None:
    doc = without(story(Said(ANA, CONTENT), Said(PORT, CONTENT)), ANA)
    assert not doc.assessments[0].is_collapsed
    assert doc.assessments[0].basis == "on-record"


def test_who_is_quoted_through_a_source_falls_with_it() -> None:
    doc = without(story(Said(PAPER, CONTENT), Said(TWO, CONTENT, via=PAPER, parent=0)), PAPER)
    assert doc.assessments[0].is_collapsed


def test_an_outlet_falls_with_the_only_people_it_cites() -> None:
    doc = without(story(Said(PAPER, CONTENT), Said(TWO, CONTENT, via=PAPER, parent=0)), TWO)
    assert doc.assessments[0].is_collapsed


def test_a_source_without_a_claim_takes_nothing_with_it() -> None:
    doc = without(story(Said(ANA, CONTENT)), PORT)
    assert not any(assessment.withdrawn for assessment in doc.assessments)


def test_a_claim_that_had_no_support_does_not_collapse() -> None:
    doc = without(story(), ANA)
    assert not doc.assessments[0].is_collapsed


def test_what_falls_with_each_source_is_known_without_asking() -> None:
    doc = assess(story(Said(PAPER, CONTENT), Said(TWO, CONTENT, via=PAPER, parent=0)))
    falls = {
        source.name for source, claims in zip(doc.sources, carried(doc).collapses, strict=True) if claims
    }
    assert falls == {PAPER, TWO}
    both = assess(story(Said(ANA, CONTENT), Said(PORT, CONTENT)))
    assert not any(carried(both).collapses)


@pytest.mark.parametrize("name", [ANA, "ana ruiz", "ANA  RUIZ", "Ruiz", "Ms Ruiz", "the mayor"])
def test_a_source_is_called_as_the_article_calls_it(name: str) -> None:
    assert without(story(Said(ANA, CONTENT)), name).withdrawn == 0


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("Anna Ruis", "no one source is called 'Anna Ruis': did you mean 'Ana Ruiz'?"),
        ("harbor tims", "no one source is called 'harbor tims': did you mean 'Harbour Times'?"),
        ("", "no one source is called '': its sources are 'Ana Ruiz', 'Port Authority', 'Harbour Times', …"),
        (
            "zzz" * 100,
            f"no one source is called '{'zzz' * 19}zz…': "
            "its sources are 'Ana Ruiz', 'Port Authority', 'Harbour Times', …",
        ),
    ],
)
def test_an_unknown_source_is_refused_with_the_nearest(name: str, message: str) -> None:
    with pytest.raises(ConfigError) as refusal:
        without(story(Said(ANA, CONTENT)), name)
    assert str(refusal.value) == message


# The whole program


def test_the_table_shows_what_falls(folder: Path) -> None:
    done = ran("ferry.txt", "--without", "the harbour times", "--select", "QT003", folder=folder)
    assert done == Ran(0, WITHOUT_THE_TIMES, "")


def test_several_claims_that_fall_are_counted(folder: Path) -> None:
    (folder / "sources.toml").write_text('["Rosa Field"]\naliases = ["the boss"]\n', encoding="utf-8")
    (folder / "two.txt").write_text(
        "The pier will close in May, mayor Rosa Field said.\n\nThe pier is 90 metres long, Field said.\n",
        encoding="utf-8",
    )
    table = printed("two.txt", "--without", "The Boss", folder=folder)
    assert "\nWithout Rosa Field 2 claims lose all support: 1, 2.\n" in table


def test_that_nothing_falls_is_said(folder: Path) -> None:
    table = printed("ferry.txt", "--without", "Rosa Field", folder=folder)
    assert "\nWithout Rosa Field no claim loses all support.\n" in table


def test_programs_read_it_in_the_report(folder: Path) -> None:
    plain: dict[str, Any] = json.loads(printed("ferry.txt", "--json", folder=folder))
    assert plain["document"]["without"] is None
    assert {source["name"]: source["collapses"] for source in plain["sources"]} == {
        "Harbour Times": [3],
        "two port officials": [],
        "Rosa Field": [],
        "Moira Quist": [4],
    }
    asked = json.loads(printed("ferry.txt", "--json", "--without", "Harbour Times", folder=folder))
    assert asked["document"]["without"] == {"name": "Harbour Times", "source": 1, "collapsed": [3]}
    assert [claim["basis"] for claim in asked["sentences"]] == [
        "on-record",
        "on-record",
        "unsourced",
        "on-record",
        "unsourced",
    ]
    assert asked["summary"]["independent_sources"] == 2
    assert asked["sources"][0]["share"] == 0.0


def test_an_unknown_source_is_a_sentence_and_exit_code_2(folder: Path) -> None:
    assert ran("ferry.txt", "--without", "harbor time", "--json", folder=folder) == Ran(
        2, "", "claimcheck: no one source is called 'harbor time': did you mean 'Harbour Times'?\n"
    )


def test_it_is_about_one_article(folder: Path) -> None:
    assert ran("ferry.txt", "ferry.txt", "--without", "Quist", folder=folder) == Ran(
        2, "", "claimcheck: --without and --explain-strength ask about one article: name only one.\n"
    )


def test_names_steer_no_terminal(folder: Path) -> None:
    (folder / "h.txt").write_text(
        "The pier is closed, said Moira Quist\x1b[2J\u202e, director of Isleline\x07.\n", encoding="utf-8"
    )
    for name in ("Quist\x1b[31m\u202e", "Moira Quist", "x\x9by"):
        done = ran("h.txt", "--without", name, folder=folder)
        assert not set("\x1b\x07\x9b\u202e") & set(done.out + done.err)


def test_thousands_of_sources_and_claims_in_bounded_time() -> None:
    numbers = range(10_000)
    contents = [f"Pier{number} closed in May" for number in numbers]
    doc = Story(
        [f"{content}, Captain {number} said." for number, content in zip(numbers, contents, strict=True)],
        {f"Captain {number}": ("person", None) for number in numbers},
        [Said(f"Captain {number}", content) for number, content in zip(numbers, contents, strict=True)],
    ).document()
    assessed = without(doc, "Captain 9999")
    assert assessed.withdrawn == 9999
    assert sum(assessment.is_collapsed for assessment in assessed.assessments) == 1
    with pytest.raises(ConfigError, match="did you mean 'Captain"):
        without(doc, "Capten 123456")
