"""The baseline file: what it accepts, how it is written, and how one that is none is refused."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from claimcheck.cli import main

REFUSED = "The mayor refused to comment on the ferry contract.\n"
BELIEVED = "It is believed that the crew was not told.\n"


class Desk:
    """Runs the program in a folder; what it prints is `out` and `err`."""

    def __init__(self, capfd: pytest.CaptureFixture[str]) -> None:
        self._capfd = capfd

    def __call__(self, *arguments: str) -> tuple[int | str | None, str, str]:
        with pytest.raises(SystemExit) as exit:
            main(["--fail-on", "info", "--select", "CM003,AT006,CC", *arguments])
        sys.stderr.flush()
        return exit.value.code, *self._capfd.readouterr()


@pytest.fixture
def desk(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Desk:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(REFUSED + "\n" + BELIEVED)
    Path("b.txt").write_text(BELIEVED)
    return Desk(capfd)


def codes(out: str) -> list[str]:
    return [line.split()[1] for line in out.splitlines()]


def test_what_is_accepted_is_not_reported_again(desk: Desk) -> None:
    assert desk("--baseline", "base.json", "--write-baseline", "a.txt", "b.txt") == (
        0,
        "base.json: accepted 3 findings in 2 documents.\n",
        "",
    )
    assert desk("--baseline", "base.json", "--format", "concise", "a.txt", "b.txt") == (0, "", "")
    # A moved paragraph is no new finding, a new one is.
    Path("a.txt").write_text(
        f"The council met on Monday.\n\n{BELIEVED}\n{REFUSED}\nThe ferry is said to leak.\n"
    )
    code, out, _ = desk("--baseline", "base.json", "--format", "concise", "a.txt")
    assert (code, codes(out)) == (1, ["AT006"])
    assert out.startswith("a.txt:7:11: AT006 “is said to”")


def test_what_no_longer_occurs_is_reported(desk: Desk) -> None:
    desk("--baseline", "base.json", "--write-baseline", "a.txt")
    Path("a.txt").write_text(BELIEVED)
    _, out, _ = desk("--baseline", "base.json", "--format", "concise", "a.txt")
    assert (
        out == "a.txt:1:1: CC001 No longer found here, though the baseline accepts it: 1 finding (CM003).\n"
    )
    assert desk("--baseline", "base.json", "--ignore", "CM", "--format", "concise", "a.txt") == (0, "", "")


def test_writing_keeps_what_it_says_of_other_documents_and_drops_what_is_gone(desk: Desk) -> None:
    desk("--baseline", "base.json", "--write-baseline", "a.txt", "b.txt")
    Path("a.txt").write_text("The council met on Monday and spoke of the ferry.\n")
    desk("--baseline", "base.json", "--write-baseline", "a.txt")
    assert list(json.loads(Path("base.json").read_text())["documents"]) == ["b.txt"]


def test_a_baseline_counts_from_any_folder(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("claimcheck.toml").write_text('baseline = "base.json"\n')
    Path("today").mkdir()
    desk("--write-baseline", "a.txt")
    monkeypatch.chdir("today")
    assert desk("--format", "concise", "../a.txt") == (0, "", "")


def test_documents_of_one_file_are_told_apart_by_id(desk: Desk) -> None:
    lines = [json.dumps({"id": id, "text": BELIEVED}) for id in ("1", "2")]
    Path("day.jsonl").write_text(lines[0])
    desk("--baseline", "base.json", "--write-baseline", "day.jsonl")
    Path("day.jsonl").write_text("\n".join(lines))
    code, out, _ = desk("--baseline", "base.json", "--format", "concise", "day.jsonl")
    assert (code, codes(out)) == (1, ["AT006"])


def test_several_processes_know_the_baseline(desk: Desk) -> None:
    desk("--baseline", "base.json", "--write-baseline", "--jobs", "2", "a.txt", "b.txt")
    assert desk("--baseline", "base.json", "--jobs", "2", "--format", "concise", "a.txt", "b.txt") == (
        0,
        "",
        "",
    )


def test_the_same_findings_give_the_same_bytes(desk: Desk) -> None:
    desk("--baseline", "base.json", "--write-baseline", "a.txt", "b.txt")
    first = Path("base.json").read_bytes()
    desk("--baseline", "base.json", "--write-baseline", "b.txt", "a.txt")
    assert Path("base.json").read_bytes() == first


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "there is no baseline base.json: --write-baseline makes it."),
        ("{", "the baseline base.json is no JSON."),
        ("[" * 100_000, "the baseline base.json is no JSON."),
        ("{}", "base.json is no baseline of version 1."),
        (
            '{"claimcheck_baseline": 1, "documents": {"a.txt": ["x"]}}',
            "base.json is no baseline of version 1.",
        ),
        ('{"claimcheck_baseline": 2, "documents": {}}', "base.json is no baseline of version 1."),
    ],
)
def test_what_is_no_baseline_is_refused(desk: Desk, content: str | None, message: str) -> None:
    if content is not None:
        Path("base.json").write_text(content)
    assert desk("--baseline", "base.json", "a.txt") == (2, "", f"claimcheck: {message}\n")


def test_writing_needs_to_know_where(desk: Desk) -> None:
    code, out, err = desk("--write-baseline", "a.txt")
    assert (code, out) == (2, "")
    assert "--write-baseline needs --baseline FILE" in err


def test_a_document_that_cannot_be_read_is_told_and_the_others_are_written(desk: Desk) -> None:
    code, out, err = desk("--baseline", "base.json", "--write-baseline", "none.txt", "a.txt")
    assert (code, out) == (2, "base.json: accepted 2 findings in 1 document.\n")
    assert err.startswith("claimcheck: none.txt: It cannot be read")
