"""`claimcheck diff`: what an edit did to the sourcing. Exact output on short articles of our own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import get_args

import jsonschema
import pytest

from claimcheck.cli import main
from claimcheck.pipeline import annotate
from claimcheck.read import read_text
from claimcheck.report import Style
from claimcheck.report.revision import render_revision
from claimcheck.report.revision.schema import schema
from claimcheck.revision import Revision, compare
from claimcheck.revision.align import align
from claimcheck.revision.changes import SEVERITIES, LossName
from tests.whole_program import Ran, ran

STRICT = jsonschema.Draft202012Validator(schema(strict=True))

OLD = """\
Harbour wall may fail, engineers warn

The harbour wall could collapse within 12 months, engineers said on Friday.

Police allege that the contractor Holm & Sons used cheap cement for the northern section.

"We will open an inquiry," said Nora Feldt, the mayor.

The town has spent 1.2 million euros on repairs since 2019, according to its annual report.

Fishermen have moved 14 boats to the southern quay.
"""
NEW = """\
Harbour wall may fail, engineers warn

The harbour wall will collapse within 12 months, engineers said on Friday.

Fishermen have moved 17 boats to the southern quay.

The contractor Holm & Sons used cheap cement for the northern section.

"We will open an inquiry," said Moira Quist, the deputy mayor.

A ferry from Northpier was late on Sunday.
"""
BRIDGE = """\
The bridge may close in May.

The town has no money for new pylons.

The last ferry left the northern quay in 2019.
"""
PRINTED_BY_GIT = """\
bridge.txt → closed bridge.txt · 3 claims, before 3

Changed
  line 1  warning hedge-lost: may
          - The bridge may close in May.
          + The bridge will close in May.

1 changed, 2 claims as before · 1 warning.

ferry.txt → /dev/null · 0 claims, before 1

Dropped
  line 1  - The ferry ran late on Sunday.

1 dropped, 0 claims as before · 1 info.

/dev/null → tower.txt · 1 claim, before 0

Added
  line 1  + The tower opens soon, said Moira Quist.

Sources
  info  added  Moira Quist (person), 1 claim

1 added, 0 claims as before · 2 infos.
"""
NARROW = """\
old.txt → new.txt · 6 claims, before 6

Changed
  line 5 → 7   error attribution-lost: Police
               warning caveat-lost: alleged, allege
               - Police allege that the contractor Holm & Sons used cheap cement
               for the northern section.
               + The contractor Holm & Sons used cheap cement for the northern
               section.
  line 3       warning hedge-lost: could
               - The harbour wall could collapse within 12 months, engineers
               said on Friday.
               + The harbour wall will collapse within 12 months, engineers said
               on Friday.
  line 11 → 5  warning number-changed: 14, now 17
               - Fishermen have moved 14 boats to the southern quay.
               + Fishermen have moved 17 boats to the southern quay.
  line 7 → 9   warning source-replaced: Nora Feldt, now Moira Quist
               - "We will open an inquiry," said Nora Feldt, the mayor.
               + "We will open an inquiry," said Moira Quist, the deputy mayor.

Added
  line 11  + A ferry from Northpier was late on Sunday.

Dropped
  line 9  - The town has spent 1.2 million euros on repairs since 2019,
          according to its annual report.

Sources
  warning  dropped  Police (organization), 1 claim
  warning  dropped  Nora Feldt (person), 1 claim
  warning  dropped  its annual report (document), 1 claim
  info     added    Moira Quist (person), 1 claim

4 changed, 1 added, 1 dropped, 1 claim as before · 1 error, 7 warnings, 3 infos.
"""


def revision(old: str, new: str) -> Revision:
    """The revision between two texts."""
    return compare(
        annotate(read_text(old, id="old", force=True)), annotate(read_text(new, id="new", force=True))
    )


def lost(old: str, new: str) -> list[str]:
    """What the changed claims have lost, and what was added and dropped, by their names."""
    names: list[str] = []
    for change in revision(old, new).changes:
        names += [loss.name for loss in change.losses] or [change.kind]
    return names


def called(*arguments: str, capsys: pytest.CaptureFixture[str]) -> Ran:
    """`claimcheck ARGUMENTS` in this process, which has its models loaded."""
    with pytest.raises(SystemExit) as exit:
        main(arguments)
    printed = capsys.readouterr()
    return Ran(int(str(exit.value.code)), printed.out, printed.err)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with both versions; the tests run in it."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "old.txt").write_text(OLD, encoding="utf-8")
    (tmp_path / "new.txt").write_text(NEW, encoding="utf-8")
    return tmp_path


def test_the_table_at_80_columns(folder: Path) -> None:
    done = ran("diff", "old.txt", "new.txt", folder=folder)
    assert done.out == NARROW
    assert done == (1, done.out, "")


def test_at_200_columns_before_and_now_stand_side_by_side() -> None:
    wide = render_revision(revision(OLD, NEW), Style(width=200)).splitlines()
    assert wide[3] == (
        "  line 5 → 7   error attribution-lost: Police                   - Police allege that the contractor"
        " Holm & Sons used cheap        + The contractor Holm & Sons used cheap cement for the northern"
    )
    assert max(map(len, wide)) <= 200


@pytest.mark.usefixtures("folder")
def test_json_holds_both_sentences_with_their_places(capsys: pytest.CaptureFixture[str]) -> None:
    done = called("diff", "--json", "old.txt", "new.txt", capsys=capsys)
    report = json.loads(done.out)
    STRICT.validate(report)
    assert report["old"] == {
        "id": "old.txt",
        "path": "old.txt",
        "sha256": report["old"]["sha256"],
        "claims": 6,
    }
    assert report["summary"] == {
        "changed": 4,
        "added": 1,
        "dropped": 1,
        "same": 1,
        "findings": {"error": 1, "warning": 7, "info": 3},
    }
    (change,) = [change for change in report["changes"] if change["severity"] == "error"]
    (old,), (new,) = change["old"], change["new"]
    assert old["text"] == OLD[old["start"] : old["end"]]
    assert new["text"] == NEW[new["start"] : new["end"]]
    assert (old["sources"], new["sources"]) == (["Police"], [])
    assert change["losses"][0] == {
        "name": "attribution-lost",
        "severity": "error",
        "before": ["Police"],
        "now": [],
    }


def test_the_schema_is_one_and_wants_every_field() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    with pytest.raises(jsonschema.ValidationError, match="is a required property"):
        jsonschema.Draft202012Validator(schema()).validate({})


def test_moved_paragraphs_are_no_change() -> None:
    head, *paragraphs = OLD.strip().split("\n\n")
    assert lost(OLD, "\n\n".join([head, paragraphs[0], *reversed(paragraphs[1:])])) == []


@pytest.mark.usefixtures("folder")
def test_nothing_changed(capsys: pytest.CaptureFixture[str]) -> None:
    done = called("diff", "old.txt", "old.txt", capsys=capsys)
    assert done == (0, "old.txt · 6 claims, before 6\n\n6 claims as before · nothing lost.\n", "")


def test_line_breaks_and_spaces_are_no_change() -> None:
    assert (
        lost(OLD, OLD.replace("collapse within", "collapse\nwithin").replace("used cheap", "used  cheap"))
        == []
    )


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ("The bridge may close in May.", "The bridge will close in May.", ["hedge-lost"]),
        ("The bridge will close in May.", "The bridge may close in May.", ["reworded"]),
        ("The bridge was closed all week.", "The bridge was not closed all week.", ["denial-turned"]),
        (
            "The fire killed 12 people in Northpier.",
            "The fire killed 14 people in Northpier.",
            ["number-changed"],
        ),
        ("The fire killed 12 people in Northpier.", "The fire killed people in Northpier.", ["number-lost"]),
        ("The fire killed five people in Northpier.", "The fire killed 5 people in Northpier.", ["reworded"]),
        (
            "The bank lost 1,200 customers last year, Moira Quist said.",
            "The bank lost 1200 customers last year, Moira Quist said.",
            ["reworded"],
        ),
        ("The tower will open on Friday.", "The tower will open on Sunday.", ["date-changed"]),
        ("The tower will open on Sept. 5.", "The tower will open on September 5.", ["reworded"]),
        ("The tower will open on Friday.", "The tower will open.", ["reworded"]),
        ("The bank will shut its branch in Northpier.", "A ferry ran late on Sunday.", ["added", "dropped"]),
        (
            "The port will be sold to a fund this year.",
            "The port will be sold to a fund this year, Moira Quist said.",
            ["attribution-gained"],
        ),
        # What is denied of something else goes with its clause.
        (
            "The sale still needs the approval of the ministry, which did not answer.",
            "The sale still needs the approval of the ministry.",
            ["reworded"],
        ),
        (
            "The union, which was not consulted, will strike in May.",
            "The union, which was consulted, will strike in May.",
            ["denial-turned"],
        ),
        (
            "“We do not know yet who paid for the wall,” Moira Quist told reporters.",
            "“We do not know who paid for the wall,” Moira Quist told reporters.",
            ["quote-altered"],
        ),
        (
            "“We do not know yet who paid for the wall,” Moira Quist told reporters.",
            '"We do not know ... who paid for the wall," Moira Quist told reporters.',
            ["reworded"],
        ),
        (
            "“The wall is lost. Most of the masons left in May,” Moira Quist told reporters.",
            "“The wall is lost. All of the masons left in May,” Moira Quist told reporters.",
            ["quote-altered"],
        ),
        (
            "Moira Quist did not blame the masons for the wall.",
            "Moira Quist refused to blame the masons for the wall.",
            ["reworded"],
        ),
        (
            "Moira Quist refused to blame the masons for the wall.",
            "Moira Quist blamed the masons for the wall.",
            ["denial-turned"],
        ),
        # It is the union that was not asked, whoever says so.
        (
            "The dockers' union said it had not been consulted.",
            "The dockers' union has not been consulted.",
            ["attribution-lost"],
        ),
        (
            "Two officials said that the wall had been torn down in May.",
            "The wall was torn down in May.",
            ["attribution-lost"],
        ),
    ],
)
def test_what_is_lost(old: str, new: str, names: list[str]) -> None:
    assert lost(old, new) == names


def test_a_sentence_parted_in_two_keeps_its_numbers_and_may_lose_its_source() -> None:
    old = "Nora Feldt said the wall had cost 3 million euros and the northern crane had been sold to a fund."
    new = "The wall had cost 3 million euros, Nora Feldt said. The northern crane had been sold to a fund."
    found = revision(old, new)
    (change,) = found.changes
    assert (change.old, change.new) == ((0,), (0, 1))
    assert [loss.name for loss in change.losses] == ["attribution-lost"]


def test_he_may_be_somebody_else_though_no_word_has_changed() -> None:
    first = "Moira Quist said the port would be sold in spring.\n\n"
    second = "Nora Feldt said the crane would be moved to the southern quay.\n\n"
    he = "She said the fishermen would have to leave the northern basin by June.\n"
    found = revision(first + second + he, second + first + he)
    losses = [(loss.name, loss.before, loss.now) for change in found.changes for loss in change.losses]
    assert losses == [("source-replaced", ("Nora Feldt",), ("Moira Quist",))]


def test_every_loss_has_a_severity() -> None:
    assert tuple(SEVERITIES) == get_args(LossName)


@pytest.mark.parametrize(("severity", "code"), [("never", 0), ("error", 0), ("warning", 1), ("info", 1)])
def test_fail_on(folder: Path, capsys: pytest.CaptureFixture[str], severity: str, code: int) -> None:
    (folder / "a.txt").write_text("The bridge may close in May.", encoding="utf-8")
    (folder / "b.txt").write_text("The bridge will close in May.", encoding="utf-8")
    assert called("diff", "--fail-on", severity, "a.txt", "b.txt", capsys=capsys).code == code


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["old.txt"],
            "claimcheck: diff compares two files: claimcheck diff OLD NEW. Try 'claimcheck --help'.\n",
        ),
        (["old.txt", "none.txt"], "claimcheck: none.txt: It cannot be read: no such file or directory.\n"),
        (["-", "-"], "claimcheck: only one of the two can be standard input. Try 'claimcheck --help'.\n"),
        (["old.txt", "empty.txt"], "claimcheck: empty.txt: There is no text to analyse.\n"),
        (
            ["old.txt", "binary.txt"],
            "claimcheck: binary.txt: This is not text: 3 of its 3 bytes are control codes.\n",
        ),
        (
            ["old.txt", "two.jsonl"],
            "claimcheck: two.jsonl: diff compares one document with one, and this holds 2 documents.\n",
        ),
        (
            ["--format", "concise", "old.txt", "new.txt"],
            "claimcheck: diff reports as table or json, not concise. Try 'claimcheck --help'.\n",
        ),
    ],
)
def test_what_cannot_be_compared_is_said_in_a_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    (folder / "empty.txt").write_text(" \n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"\x00\x01\x02")
    (folder / "two.jsonl").write_text('{"id": 1, "text": "A."}\n{"id": 2, "text": "B."}\n', encoding="utf-8")
    assert called("diff", *arguments, capsys=capsys) == (2, "", message)


def test_hostile_words_stay_words() -> None:
    old = "The \x1b[31mmayor\u202e may sell the northern quay."
    text = render_revision(revision(old, "The mayor will sell the northern quay."), Style())
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert r"\x1b[31mmayor\u202e" in text
    assert "\x1b" not in render_revision(revision(old, "The mayor slept."), Style(format="json"))


def test_a_terminal_without_arrows_gets_ascii() -> None:
    text = render_revision(revision(OLD, NEW), Style(unicode=False))
    assert text.startswith("old -> new | 6 claims, before 6\n")
    text.encode("ascii")


def test_of_many_like_sentences_each_has_its_like() -> None:
    old = annotate(read_text("The quay is long. " * 60, force=True))
    new = annotate(read_text("The quay is long. " * 61, force=True))
    assert [len(group.old) for group in align(old, new)].count(1) == 60


# git


def git(*arguments: str, folder: Path, **more: str) -> str:
    """What git prints; it must end well."""
    environment = {
        **os.environ,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
        "COLUMNS": "80",
        "PYTHONUTF8": "1",
        **more,
    }
    command = ["git", "--no-pager", "-c", "user.name=x", "-c", "user.email=x@example.org", *arguments]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout.decode()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    git("init", "--quiet", ".", folder=tmp_path)
    git("config", "diff.claimcheck.command", f"'{sys.executable}' -m claimcheck diff", folder=tmp_path)
    (tmp_path / ".gitattributes").write_text("*.txt diff=claimcheck\n", encoding="utf-8")
    (tmp_path / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    (tmp_path / "ferry.txt").write_text("The ferry ran late on Sunday.\n", encoding="utf-8")
    git("add", ".", folder=tmp_path)
    git("commit", "--quiet", "-m", "one", folder=tmp_path)
    return tmp_path


def test_git_asks_for_the_diff_of_each_file_and_goes_on(repository: Path) -> None:
    (repository / "bridge.txt").unlink()
    (repository / "closed bridge.txt").write_text(BRIDGE.replace("may", "will"), encoding="utf-8")
    (repository / "ferry.txt").unlink()
    (repository / "quay.txt").write_bytes(b"\x00\x01\x02")
    (repository / "tower.txt").write_text("The tower opens soon, said Moira Quist.\n", encoding="utf-8")
    git("add", "--all", ".", folder=repository)
    assert git("diff", "--cached", "--find-renames=30%", folder=repository) == PRINTED_BY_GIT


def test_git_an_emptied_file_has_dropped_all(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "empty.txt").write_text("", encoding="utf-8")
    monkeypatch.setenv("GIT_DIFF_PATH_COUNTER", "1")
    arguments = ["old.txt", "old.txt", "0" * 40, "100644", "empty.txt", "1" * 40, "100644"]
    done = called("diff", *arguments, capsys=capsys)
    assert done.out.startswith("old.txt · 0 claims, before 6\n")
    assert done.out.endswith("6 dropped, 0 claims as before · 3 warnings, 7 infos.\n")
    assert (done.code, done.err) == (0, "")


def test_git_a_file_in_conflict_is_named(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIFF_PATH_COUNTER", "1")
    assert called("diff", "bridge.txt", capsys=capsys) == (
        0,
        "bridge.txt: unmerged, so there are no two versions to compare.\n",
        "",
    )


@pytest.mark.usefixtures("folder")
def test_git_that_trusts_exit_codes_gets_them_with_fail_on(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_DIFF_PATH_COUNTER", "1")
    arguments = ["a.txt", "old.txt", "0" * 40, "100644", "new.txt", "1" * 40, "100644"]
    assert called("diff", *arguments, capsys=capsys).code == 0
    assert called("diff", "--fail-on", "error", *arguments, capsys=capsys).code == 1
