"""One output of several documents: whole, in order, and absent where there is nothing to show."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimcheck.cli import main
from claimcheck.report.frame import Frame

ARTICLE = "Isleline has won the contract, two port officials said on Friday.\n"
WHOLE = ["sarif", "gitlab", "webanno", "jsonld"]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder to work in with two articles, one that is none, and a file with two."""
    monkeypatch.chdir(tmp_path)
    for name in ("a.txt", "c.txt"):
        Path(name).write_text(ARTICLE)
    Path("b.txt").write_text(" \n")
    lines = [{"id": "one", "text": ARTICLE}, {"id": "two", "text": ARTICLE}]
    Path("d.jsonl").write_text("".join(json.dumps(line) + "\n" for line in lines))


def program(*arguments: str) -> int | str | None:
    with pytest.raises(SystemExit) as exit:
        main(arguments)
    return exit.value.code


def test_what_stands_around_texts() -> None:
    frame = Frame("<", ",", ">")
    assert [frame.add("a"), frame.add(""), frame.add("b"), frame.end()] == ["<a", "", ",b", ">"]
    assert Frame("<", ",", ">").end() == "<>"


def test_a_beginning_without_a_text_is_no_text() -> None:
    frame = Frame("<", ",", ">")
    assert [frame.begin(), frame.begin(), frame.add("a"), frame.add("b")] == ["<", "", "a", ",b"]


@pytest.mark.parametrize("format", WHOLE)
def test_one_json_document_of_many_whatever_fails_between(format: str) -> None:
    inputs = ["a.txt", "b.txt", "c.txt", "none.txt", "d.jsonl"]
    assert program(*inputs, "--format", format, "-o", "out", "--fail-on", "never") == 2
    text = Path("out").read_text(encoding="utf-8")
    json.loads(text)
    assert all(name in text for name in ("a.txt", "c.txt", "d.jsonl"))


def test_failures_are_notifications_of_a_log() -> None:
    assert program("b.txt", "none.txt", "--format", "sarif", "-o", "out") == 2
    (run,) = json.loads(Path("out").read_text(encoding="utf-8"))["runs"]
    told = run["invocations"][0]["toolExecutionNotifications"]
    assert [each["descriptor"]["id"] for each in told] == ["empty", "unreadable"]
    assert run["results"] == []


@pytest.mark.parametrize("format", ["markdown", "csv", "gitlab", "webanno", "jsonld"])
def test_where_nothing_can_be_done_nothing_is_written(format: str, capfd: pytest.CaptureFixture[str]) -> None:
    Path("out").write_text("before")
    assert program("b.txt", "--format", format, "-o", "out") == 2
    assert Path("out").read_text() == "before"
    assert program("b.txt", "--format", format) == 2
    assert capfd.readouterr().out == ""


def test_several_processes_write_the_same() -> None:
    for jobs in ("1", "2"):
        program("a.txt", "b.txt", "d.jsonl", "c.txt", "--format", "sarif", "--jobs", jobs, "-o", jobs)
    assert Path("1").read_bytes() == Path("2").read_bytes()


def test_standard_output_gets_utf_8_and_the_line_ends_of_the_format() -> None:
    Path("a.txt").write_text("Îleline has won the contract, two port officials said.\n", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "claimcheck", "a.txt", "--format", "csv", "--fail-on", "never"],
        env={"PYTHONPATH": str(Path(__file__).parent.parent), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert "Îleline" in done.stdout.decode("utf-8")
    assert done.stdout.count(b"\r\n") == done.stdout.count(b"\n") == 2


def test_a_run_over_many_keeps_nothing_of_them() -> None:
    frame = Frame("[", ",", "]")
    texts = (frame.add("x" * 10_000) for _ in range(50))
    assert sum(map(len, texts)) == 1 + 50 * 10_000 + 49
    assert not [kept for kept in vars(frame).values() if len(str(kept)) > 100]


def test_every_format_is_offered_by_the_help(capfd: pytest.CaptureFixture[str]) -> None:
    assert program("--help") == 0
    shown = re.sub(r"\s+", "", capfd.readouterr().out)
    assert all(format in shown for format in WHOLE)
