"""`--watch`: when it looks again, what it analyses again, and what stands on the terminal."""

from __future__ import annotations

import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import pytest

from claimcheck.config import Config
from claimcheck.document import Document
from claimcheck.errors import InputError
from claimcheck.read import Failure, read_bytes
from claimcheck.report import Style
from claimcheck.run import Job, Result
from claimcheck.watch import PATIENCE, Memory, marks, settled
from tests.whole_program import ran

ROOT = Path(__file__).parent.parent
REFUSED = "The mayor refused to comment on the ferry contract.\n"
DECLINED = "The mayor declined to comment on the ferry contract.\n"


# When to look again


@pytest.mark.parametrize(
    ("seen", "shown"),
    [
        ("aaaaaa", "a"),  # nothing happens
        ("aabbb", "ab"),  # saved
        ("aabcddd", "ad"),  # written in pieces
        ("aa-bbb", "ab"),  # renamed into its place
        ("aa---", "a-"),  # gone
        ("aa---bbb", "a-b"),  # gone and back
        ("aabaaa", "a"),  # as it was before anybody could look
        ("aabbcc", "abc"),
    ],
)
def test_it_goes_on_when_a_change_has_come_to_rest(seen: str, shown: str) -> None:
    states, at = iter(seen), ""

    def look() -> str:
        nonlocal at
        at = next(states, "")
        if not at:
            raise KeyboardInterrupt
        return at

    drawn: list[str] = []
    with pytest.raises(KeyboardInterrupt):
        drawn.extend(at for _ in settled(look, lambda _: None))
    assert "".join(drawn) == shown


def test_what_never_comes_to_rest_is_shown_all_the_same() -> None:
    ever = iter(range(10_000))
    slept: list[float] = []
    assert len(list(islice(settled(lambda: next(ever), slept.append), 3))) == 3
    assert len(slept) <= 2 * (PATIENCE + 1)


def test_any_way_of_saving_is_seen(tmp_path: Path) -> None:
    article, draft = tmp_path / "a.txt", tmp_path / ".a.txt.swp"
    article.write_text(REFUSED, encoding="utf-8")
    states = [marks([str(article)])]

    draft.write_text(REFUSED, encoding="utf-8")
    os.utime(draft, ns=(0, states[0][0][1].modified if states[0][0][1] else 0))
    draft.replace(article)  # the same words at the same time, but another file
    states.append(marks([str(article)]))
    article.unlink()
    states.append(marks([str(article)]))
    article.write_text(DECLINED, encoding="utf-8")
    states.append(marks([str(article)]))
    assert len(set(states)) == 4
    assert states[2] == ((str(article), None),)


def test_a_folder_stands_for_its_articles(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    (tmp_path / "b.pyc").touch()
    before = marks([str(tmp_path), "no\0such"])
    assert [file for file, _ in before] == [str(tmp_path / "a.txt"), "no\0such"]
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "c.md").touch()
    assert [file for file, _ in marks([str(tmp_path)])] == [
        str(tmp_path / "a.txt"),
        str(tmp_path / "sub" / "c.md"),
    ]


# What is analysed again


@dataclass(frozen=True)
class Counting(Job):
    """A job that writes down what it was given."""

    done: list[str] = field(default_factory=list, compare=False)

    def __call__(self, document: Document) -> Result:
        self.done.append(document.id)
        return Result(f"{document.id}: {document.text}")


def document(name: str, text: str) -> Document:
    [read] = read_bytes(text.encode(), name)
    assert isinstance(read, Document)
    return read


def test_only_what_changed_is_analysed_again() -> None:
    job, memory = Counting(Config(), Style()), Memory()
    a, b, c = (document(name, REFUSED) for name in ("a.txt", "b.txt", "c.txt"))
    gone = Failure("d.txt", "d.txt", InputError("unreadable", "It cannot be read."))
    first = list(memory.run([a, b, gone, c, a], job))
    assert job.done == ["a.txt", "b.txt", "c.txt", "a.txt"]

    job.done.clear()
    changed = document("b.txt", DECLINED)
    second = list(memory.run([a, changed, gone, c, a], job))
    assert job.done == ["b.txt"]
    assert [result.text for result in second] == [
        result.text.replace(REFUSED, DECLINED) if result.text.startswith("b") else result.text
        for result in first
    ]
    assert second[2].failure == gone

    job.done.clear()
    list(memory.run([b], job))  # what was left out for a while is analysed anew
    list(memory.run([b], Counting(Config(), Style(width=100), done=job.done)))
    assert job.done == ["b.txt", "b.txt"]


# On the terminal


class Terminal:
    """A program on a terminal: what stands there after the last clearing, and keys."""

    def __init__(self, process: subprocess.Popen[bytes], end: int) -> None:
        self.process, self._end, self._seen = process, end, ""

    @property
    def screen(self) -> str:
        return self._seen.rpartition("\x1b[3J")[2].replace("\r\n", "\n")

    def wait(self, until: Callable[[str], bool]) -> str:
        """The screen when it is as awaited and the status line ends it."""
        deadline = time.monotonic() + 100
        while not (until(self.screen) and self.screen.endswith("Ctrl-C ends\n")):
            ready, _, _ = select.select([self._end], [], [], max(0.0, deadline - time.monotonic()))
            assert ready, self._seen
            self._seen += os.read(self._end, 100_000).decode()
        return self.screen


@contextmanager
def watching(folder: Path, *arguments: str) -> Iterator[Terminal]:
    mine, its = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", "--watch", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", "NO_COLOR": "1", "TERM": "xterm"},
        stdin=its,
        stdout=its,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    os.close(its)
    try:
        yield Terminal(process, mine)
    finally:
        process.kill()
        process.wait()
        os.close(mine)


def test_the_report_follows_the_article(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text(REFUSED, encoding="utf-8")
    with watching(tmp_path, "a.txt", "--format", "concise", "--select", "CM003,AT006") as terminal:
        screen = terminal.wait(lambda screen: "CM003" in screen)
        assert re.fullmatch(
            r"a\.txt:1:11: CM003 “refused to comment” reads as guilt: would “declined” do\?\n"
            r"\n\d\d:\d\d:\d\d · watching 1 file · Ctrl-C ends\n",
            screen,
        )

        draft = tmp_path / "draft"
        draft.write_text(f"{DECLINED}\nIt is believed that the crew was not told.\n", encoding="utf-8")
        draft.replace(article)
        assert "a.txt:3:1: AT006" in terminal.wait(lambda screen: "CM003" not in screen)

        article.unlink()
        gone = terminal.wait(lambda screen: "AT006" not in screen)
        assert gone.startswith("claimcheck: a.txt: It cannot be read: no such file or directory.\n\n")

        article.write_text(REFUSED, encoding="utf-8")
        terminal.wait(lambda screen: "CM003" in screen)

        os.killpg(terminal.process.pid, signal.SIGINT)
        _, err = terminal.process.communicate(timeout=100)
        assert (terminal.process.returncode, err) == (130, b"")


def test_the_report_follows_settings_material_and_baseline(tmp_path: Path) -> None:
    def save(name: str, words: str) -> None:
        (tmp_path / "draft").write_text(words, encoding="utf-8")
        (tmp_path / "draft").replace(tmp_path / name)

    (tmp_path / "notes").mkdir()
    save("a.txt", f"{REFUSED}\n“We will not sell the old pier,” the mayor said.\n")
    save("notes/mayor.txt", "The mayor: We will never sell the old pier.\n")
    save("claimcheck.toml", 'select = ["CM003"]\n')
    with watching(tmp_path, "a.txt", "--format", "concise") as terminal:
        assert "QT" not in terminal.wait(lambda screen: "CM003" in screen)

        save("claimcheck.toml", 'select = ["CM003", "QT"]\nagainst = ["notes"]\n')
        terminal.wait(lambda screen: "CM003" in screen and "QT001 Differs from line 1 of notes/" in screen)

        save("notes/mayor.txt", "The mayor: We will not sell the old pier, I said.\n")
        assert "CM003" in terminal.wait(lambda screen: "QT001" not in screen)

        save("claimcheck.toml", 'select = ["CM0003"]\n')
        wrong = terminal.wait(lambda screen: "CM003:" not in screen and "CM0003" in screen)
        assert wrong.startswith("claimcheck: no rule 'CM0003': did you mean CM003?\n\n")

        save("claimcheck.toml", 'select = ["CM003"]\nbaseline = "known.json"\n')
        terminal.wait(lambda screen: "there is no baseline " in screen)
        assert ran("a.txt", "--write-baseline", folder=tmp_path).code == 0
        terminal.wait(lambda screen: "CM003" not in screen and "baseline" not in screen)

        (tmp_path / "claimcheck.toml").unlink()
        save("pyproject.toml", '[tool.claimcheck]\nselect = ["CM003"]\nformat = "table"\n')
        terminal.wait(lambda screen: "CM003" in screen)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["a.txt"], "--watch draws on a terminal, not into a file or a pipe."),
        (["a.txt", "-o", "out.txt"], "--watch draws on a terminal, not into a file or a pipe."),
    ],
)
def test_nobody_would_see_it(tmp_path: Path, arguments: list[str], sentence: str) -> None:
    done = ran("--watch", *arguments, folder=tmp_path)
    assert (done.code, done.out, done.err) == (2, "", f"claimcheck: {sentence} Try 'claimcheck --help'.\n")


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["-"], "--watch needs files or folders: standard input is not saved again."),
        (["a.txt", "--json"], "--watch shows the table or --format concise, not json."),
    ],
)
def test_nothing_to_watch_on_a_terminal(tmp_path: Path, arguments: list[str], sentence: str) -> None:
    with watching(tmp_path, *arguments) as terminal:
        _, err = terminal.process.communicate(timeout=100)
        assert (terminal.process.returncode, err.decode()) == (
            2,
            f"claimcheck: {sentence} Try 'claimcheck --help'.\n",
        )
