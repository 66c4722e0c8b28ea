"""`claimcheck draft.txt --against notes/`, as a user's shell would run it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from claimcheck.report.schema import schema
from tests.whole_program import ran

NOTES = """Harbour council, 2 May

Moira Quist, director of the port, said: “We have not been paid since the end of May, but we will keep the
boats running.”

“The plan is a disgrace for the whole harbour and for the town,” said Anders Lindholm, the mayor.

Police said the driver may have fled to Lisbon. The ferry carried 41 people when it sank on Monday, the coast
guard said. It had cost 1.96 million euros.
"""
DRAFT = """Ferry crews unpaid

“We have not been paid since the end of May,” Moira Quist said.

“The plan is a great disgrace for the harbour and for the town,” said Moira Quyst.

The driver has fled to Lisbon, police said. The ferry carried 14 people when it sank on Monday, the coast
guard said. It had cost nearly 2 million euros.

The zoo will open a house for penguins in the autumn.
"""
FOUND = """draft.txt:3:1: QT002 With it goes “but we will keep the boats running” in line 3 of\
 notes/council.txt: does the quote say enough?
draft.txt:5:1: QT001 Differs from line 6 of notes/council.txt: “great” is added and “whole” is left out.
draft.txt:5:71: NM003 “Moira Quyst” here, “Moira Quist” in line 3: one person?
draft.txt:7:1: VM003 “may have fled” in line 8 of notes/council.txt: is that still said here?
draft.txt:7:63: VM001 “14” here, “41” in line 8 of notes/council.txt.
draft.txt:10:1: VM002 Nothing in the material supports this: how is it known?
"""
RULES = ("--select", "QT001,QT002,QT006,QT007,VM,NM003,PR", "--format", "concise")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "notes").mkdir()
    (tmp_path / "draft.txt").write_text(DRAFT, encoding="utf-8")
    (tmp_path / "notes" / "council.txt").write_text(NOTES, encoding="utf-8")
    return tmp_path


def test_a_draft_against_a_folder(desk: Path) -> None:
    done = ran("draft.txt", "--against", "notes", *RULES, folder=desk)
    assert (
        done.out.replace("draft.txt:1:1: VM002 Nothing in the material supports this: how is it known?\n", "")
        == FOUND
    )
    assert (done.code, done.err) == (1, "")


def test_the_same_from_a_configuration_in_two_processes(desk: Path) -> None:
    (desk / "claimcheck.toml").write_text('against = ["notes"]\n')
    one = ran("draft.txt", *RULES, folder=desk)
    two = ran("draft.txt", *RULES, "--jobs", "2", folder=desk)
    assert one == two
    assert one.out.endswith(FOUND[-160:])


def test_json_says_what_became_of_each_quote_and_claim(desk: Path) -> None:
    done = ran("draft.txt", "--against", "notes/council.txt", "--json", folder=desk)
    report = json.loads(done.out)
    jsonschema.validate(report, schema(strict=True))
    [used] = report["document"]["material"]
    assert used == {"path": "notes/council.txt", "words": 75, "use": "all"}
    first, second = [quote["material"] for quote in report["quotes"]]
    assert first["verdict"] == "exact"
    assert first["passages"][0]["text"] == "We have not been paid since the end of May"
    assert first["cut"]["text"].startswith("but we will keep")
    assert second["changes"] == [{"here": "great", "there": ""}, {"here": "", "there": "whole"}]
    figures = [(f["text"], f["verdict"]) for s in report["sentences"] for f in s["material"]["figures"]]
    assert ("14", "different") in figures
    assert ("2 million euros", "rounded") in figures


def test_the_table_says_what_was_looked_at(desk: Path) -> None:
    done = ran("draft.txt", "--against", "notes", folder=desk)
    assert (
        "Against the material\n  75 words in notes/council.txt\n  2 quotes: 1 word for word, 1 altered\n"
        in done.out
    )


def test_one_bad_file_among_many_is_told_and_the_rest_is_used(desk: Path) -> None:
    (desk / "notes" / "blank.txt").write_text(" \n")
    (desk / "notes" / "noise.txt").write_bytes(b"\x00\x01" * 300)
    german = "Der Bürgermeister sagte, dass die Fähre nicht mehr fahren wird, weil das Geld fehlt. "
    (desk / "notes" / "german.txt").write_text(german * 5, encoding="utf-8")
    done = ran("draft.txt", "--against", "notes", *RULES, folder=desk)
    assert done.code == 2
    assert done.out.endswith(FOUND[-160:])
    assert [line.split(":")[1].strip() for line in done.err.splitlines()] == [
        "notes/blank.txt", "notes/german.txt", "notes/noise.txt",
    ]  # fmt: skip


def test_without_any_material_nothing_is_checked(desk: Path) -> None:
    done = ran("draft.txt", "--against", "nothing", folder=desk)
    assert (done.code, done.out) == (2, "")
    assert done.err.endswith("there is no material left to check against: nothing was checked.\n")


def test_what_is_too_large_is_left_out(desk: Path) -> None:
    (desk / "notes" / "more.txt").write_text("The council met on Monday. " * 200)
    done = ran("draft.txt", "--against", "notes", "--max-size", "2kB", *RULES, folder=desk)
    assert done.code == 2
    assert "notes/more.txt: The file is larger than 2,000 bytes" in done.err


def test_the_draft_itself_proves_nothing(desk: Path) -> None:
    (desk / "notes" / "copy.txt").write_text(DRAFT, encoding="utf-8")
    done = ran("draft.txt", "--against", "notes", *RULES, folder=desk)
    assert done.out.endswith(FOUND[-160:])
    assert done.err == "claimcheck: notes/copy.txt: It is draft.txt itself, and proves nothing: left out.\n"
    alone = ran("draft.txt", "--against", "draft.txt", *RULES, folder=desk)
    assert (alone.code, alone.out.count("\n")) == (0, 1)
    assert "NM003" in alone.out  # what the draft says of itself


def test_an_earlier_version_accuses_nobody_of_borrowing(desk: Path) -> None:
    paragraph = (
        "The office of the harbour has two boats mended before they leave the port again for the town. "
    )
    old = DRAFT + "\n" + paragraph * 3
    (desk / "draft.txt").write_text(old, encoding="utf-8")
    (desk / "notes" / "old.txt").write_text(old.replace("penguins", "seals"), encoding="utf-8")
    done = ran("draft.txt", "--against", "notes/old.txt", *RULES, folder=desk)
    assert "PR001" not in done.out
    told = "It reads like another version of draft.txt: nothing counts as borrowed from it."
    assert done.err == f"claimcheck: notes/old.txt: {told}\n"


def test_hostile_words_of_the_material_steer_no_terminal(desk: Path) -> None:
    (desk / "notes" / "council.txt").write_text(
        NOTES.replace("whole", "\x1b[31mwhole\u202e"), encoding="utf-8"
    )
    done = ran("draft.txt", "--against", "notes", folder=desk)
    assert "\x1b" not in done.out
    assert "\u202e" not in done.out


def test_a_doubt_lost_in_a_sentence_that_claims_nothing_is_told(tmp_path: Path) -> None:
    said = "So rice and beans it is. If that is not enough, a new boat {} be in order. Doing that, too?"
    (tmp_path / "draft.txt").write_text(said.format("will"), "utf-8")
    (tmp_path / "notes.txt").write_text(said.format("may") + "\n\nThe council met on Friday.\n", "utf-8")
    options = ("--against", "notes.txt", "--select", "VM003", "--format", "concise", "--force")
    done = ran("draft.txt", *options, folder=tmp_path)
    assert done.out == "draft.txt:1:26: VM003 “may be” in line 1 of notes.txt: is that still said here?\n"


def test_a_number_of_four_digits_is_no_year_for_want_of_a_comma(tmp_path: Path) -> None:
    (tmp_path / "draft.txt").write_text("The port sent more than 2000 boats to the town.", "utf-8")
    notes = "The port sent more than 2,000 boats to the town.\n\nThe council met on Friday.\n"
    (tmp_path / "notes.txt").write_text(notes, "utf-8")
    done = ran("draft.txt", "--against", "notes.txt", "--select", "VM001", "--force", folder=tmp_path)
    assert (done.code, "VM001" in done.out) == (0, False)
