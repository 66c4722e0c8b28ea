"""`--explain-strength N`: every step from the spans of the article to the strength of one claim."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import check
from claimcheck.errors import ConfigError
from claimcheck.report import Style
from claimcheck.report.strength import strength
from tests.test_collapse import ARTICLE
from tests.whole_program import Ran, ran

THROUGH_AN_OUTLET = """\
ferry.txt, claim 1, line 1
  Isleline has won the ferry contract, the Harbour Times reported, citing two
  port officials.

Attributions in its sentence
  1. source    two port officials, from "two port officials"
     through   Harbour Times
     cue       "citing"
     content   "Isleline has won the ferry contract", 6 of the claim's 6 words
     verdict   counts
  2. source    Harbour Times, from "the Harbour Times"
     cue       "reported"
     content   "Isleline has won the ferry contract", 6 of the claim's 6 words
     verdict   does not count: the outlet hands on what its source says, and
               that counts

The same claim elsewhere
  claim 2, line 3: Mayor Rosa Field said that Isleline had won the ferry
    contract.
    lends the support of Rosa Field

Sources behind it
  - two port officials (unnamed; described 2 of 3; no reason given)
  - Rosa Field (person; mayor; rated B)
  2 independent sources

Basis        corroborated: 2 independent sources, at least one of them on record
Strength     ●●●● 4 of 4: as for all that is corroborated
Caveats      none
Admiralty    B, the best rating in sources.toml, that of Rosa Field;
             1, corroborated
"""
WITHDRAWN = """\
ferry.txt, claim 2, line 3
  Mayor Rosa Field said that Isleline had won the ferry contract.

Attributions in its sentence
  3. source    Rosa Field, from "Mayor Rosa Field"
     cue       "said"
     content   "that Isleline had won the ferry contract", 7 of the claim's 7
               words
     verdict   does not count: it falls with Rosa Field, which is withdrawn

The same claim elsewhere
  claim 1, line 1: Isleline has won the ferry contract, the Harbour Times
    reported, citing two port officials.
    lends the support of two port officials

Sources behind it
  - two port officials (unnamed; described 2 of 3; no reason given)
  1 independent source

Basis        unnamed: nobody behind it is on record, and names are withheld
Strength     ●○○○ 1 of 4: no two unnamed sources agree, and none is described 2
             or better with a reason
Caveats      none
Admiralty    F, nobody behind it has a rating in sources.toml;
             6, one source, not on record, so it cannot be judged
"""
HEDGED = """\
ferry.txt, claim 4, line 7
  Fares may rise by a tenth, said Moira Quist, director of Isleline.

Attributions in its sentence
  5. source    Moira Quist, from "Moira Quist, director of Isleline"
     cue       "said"
     content   "Fares may rise by a tenth", 6 of the claim's 6 words
     verdict   counts

Sources behind it
  - Moira Quist (person; director of Isleline)
  1 independent source

Basis        on-record: a named person, an organization or a document says so
Strength     ●●●○ 3 of 4: as for all that is on-record
Caveats      hedged: "may"
Admiralty    F, nobody behind it has a rating in sources.toml;
             3, one source on record
"""
NOBODY = """\
ferry.txt, claim 5, line 9
  The pier was built in 1911.

Attributions in its sentence
  none: the writer says it

Sources behind it
  none

Basis        unsourced: it is the writer's own voice
Strength     ○○○○ 0 of 4: as for all that is unsourced
Caveats      none
Admiralty    F, nobody behind it has a rating in sources.toml;
             6, unsourced, so it cannot be judged
"""
ONE_BODY = """\
plant.txt, claim 1, line 1
  The plant lost 12 million euros in March, said Jan Orr, a spokesman for
  Brightwater.

Attributions in its sentence
  1. source    Jan Orr, from "Jan Orr, a spokesman for Brightwater"
     cue       "said"
     content   "The plant lost 12 million euros in March", 8 of the claim's 8
               words
     verdict   counts

The same claim elsewhere
  claim 2, line 3: The plant lost 12 million euros in March, said Lena Falk,
    finance chief of Brightwater.
    lends the support of Lena Falk

Sources behind it
  - Jan Orr (person; a spokesman for Brightwater)
    and with it Lena Falk (person; finance chief of Brightwater)
  1 independent source; those are one that speak for one body or one through the
    other

Basis        on-record: a named person, an organization or a document says so
Strength     ●●●○ 3 of 4: as for all that is on-record
Caveats      none
Admiralty    F, nobody behind it has a rating in sources.toml;
             3, one source on record
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def test_two_sources_of_which_one_speaks_through_an_outlet(folder: Path) -> None:
    (folder / "sources.toml").write_text('["Rosa Field"]\nrating = "B"\n', encoding="utf-8")
    assert ran("--explain-strength", "1", "ferry.txt", folder=folder) == Ran(0, THROUGH_AN_OUTLET, "")


def test_a_source_that_is_withdrawn(folder: Path) -> None:
    done = ran("ferry.txt", "--explain-strength", "2", "--without", "Rosa Field", folder=folder)
    assert done == Ran(0, WITHDRAWN, "")


def test_a_hedged_claim(folder: Path) -> None:
    assert ran("ferry.txt", "--explain-strength", "4", folder=folder) == Ran(0, HEDGED, "")


def test_a_claim_of_the_writer(folder: Path) -> None:
    assert ran("ferry.txt", "--explain-strength", "5", folder=folder) == Ran(0, NOBODY, "")


def test_two_people_who_speak_for_one_body(folder: Path) -> None:
    (folder / "plant.txt").write_text(
        "The plant lost 12 million euros in March, said Jan Orr, a spokesman for Brightwater.\n\n"
        "The plant lost 12 million euros in March, said Lena Falk, finance chief of Brightwater.\n",
        encoding="utf-8",
    )
    assert ran("plant.txt", "--explain-strength", "1", folder=folder) == Ran(0, ONE_BODY, "")


def test_a_piece_that_is_credited_as_a_whole_says_so(folder: Path) -> None:
    (folder / "mill.txt").write_text(
        "The mill has been empty for ten years.\n\n"
        "The mill was built in 1911, mayor Rosa Field said.\n\n"
        "This story first appeared in the Harbour Times.\n",
        encoding="utf-8",
    )
    unsourced = ran("mill.txt", "--explain-strength", "1", folder=folder).out
    assert "  none: the writer says it, in a piece credited as a whole to Harbour Times\n" in unsourced
    assert "     through   Harbour Times\n" in ran("mill.txt", "--explain-strength", "2", folder=folder).out


def test_a_number_that_no_claim_has_is_a_sentence(folder: Path) -> None:
    for number in ("0", "-1", "6", "9" * 30):
        assert ran("ferry.txt", f"--explain-strength={number}", folder=folder) == Ran(
            2, "", f"claimcheck: ferry.txt has no claim {number}: its claims are numbered 1 to 5.\n"
        )


def test_an_article_without_claims_is_a_sentence(folder: Path) -> None:
    (folder / "ask.txt").write_text("Who will pay for the repair of the pier?\n", encoding="utf-8")
    assert ran("ask.txt", "--explain-strength", "1", folder=folder) == Ran(
        2, "", "claimcheck: ask.txt has no claim 1: it makes no claim.\n"
    )


def test_it_is_about_one_article_and_plain_text(folder: Path) -> None:
    assert ran("ferry.txt", "ferry.txt", "--explain-strength", "1", folder=folder) == Ran(
        2, "", "claimcheck: --without and --explain-strength ask about one article: name only one.\n"
    )
    assert ran("ferry.txt", "--json", "--explain-strength", "1", folder=folder).err == (
        "claimcheck: --explain-strength writes plain text: leave the format out. Try 'claimcheck --help'.\n"
    )


def test_it_goes_into_a_file(folder: Path) -> None:
    assert ran("ferry.txt", "--explain-strength", "4", "-o", "why.txt", folder=folder) == Ran(0, "", "")
    assert (folder / "why.txt").read_text("utf-8") == HEDGED


def test_no_word_of_the_article_steers_the_terminal(folder: Path) -> None:
    (folder / "h\x1b[2J.txt").write_text(
        "The pier is \x1b]0;owned\x07closed, said Moira Quist\x1b[2J\u202e, director of Isle\x9bline.\n",
        encoding="utf-8",
    )
    done = ran("h\x1b[2J.txt", "--explain-strength", "1", folder=folder)
    assert done.code == 0
    assert not set("\x1b\x07\x9b\u202e") & set(done.out)
    assert "\\x1b[2J" in done.out


def test_lines_fit_whatever_the_article_holds() -> None:
    quote = "the pier has to close because " + "it is old and weak and " * 300
    doc = check(f"“{quote}so there,” said Moira Quist, {'chief ' * 400}director of Isleline.\n")
    for width in (40, 80, 200):
        lines = strength(doc, 1, Style(width=width)).splitlines()
        assert max(map(len, lines)) <= min(width, 80)
        assert len(lines) < 100


def test_without_unicode_the_dots_are_ascii() -> None:
    text = strength(check("The pier was built in 1911.\n"), 1, Style(unicode=False))
    assert "Strength     .... 0 of 4" in text


def test_the_number_is_that_of_the_report() -> None:
    doc = check("Why?\n\nThe pier was built in 1911.\n\nIt is 90 metres long.\n")
    assert "The pier was built" in strength(doc, 1, Style())
    with pytest.raises(ConfigError):
        strength(doc, 3, Style())
