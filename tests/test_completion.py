"""What the Tab key offers, asked by real shells."""

from __future__ import annotations

import os
import pty
import select
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import get_args

import pytest

from claimcheck.config import Format
from tests.whole_program import printed, ran

ROOT = Path(__file__).parent.parent


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with two articles and a folder; the program is on the path as ../bin/claimcheck."""
    program = tmp_path / "bin" / "claimcheck"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m claimcheck "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    desk = tmp_path / "desk"
    (desk / "sent copy").mkdir(parents=True)
    (desk / "school, roof.md").touch()
    (desk / "tender.txt").touch()
    return desk


def environment(desk: Path) -> dict[str, str]:
    path = f"{desk.parent / 'bin'}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT), "TERM": "dumb", "PS1": "$ "}


def shell(desk: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=desk, env=environment(desk), capture_output=True, check=False)
    return done.stdout.decode()


BASH = """
eval "$(claimcheck completion bash)"
ask() {
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
    _claimcheck_completion claimcheck
    local IFS='|'; echo "${COMPREPLY[*]}"
}
"""
ASKED = [
    ("--fo", ["--format", "--force"]),
    ("s", ["schema", "school, roof.md", "sent copy"]),
    ("tender.txt s", ["school, roof.md", "sent copy"]),
    ("--format ''", list(get_args(Format))),
    ("--format = tab", ["table"]),  # how bash parts --format=tab
    ("tender.txt --fail-on w", ["warning"]),
    ("--select AN00", ["AN001", "AN002", "AN003", "AN005", "AN006", "AN008", "AN009"]),
    ("--ignore HG,bare", ["HG,bare-source"]),
    ("explain AN002", ["AN002"]),
    ("completion ''", ["bash", "zsh", "fish"]),
    ("--config t", ["tender.txt"]),
    ("--jobs ''", []),
    ("schema --", ["--help"]),
]


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """All questions to one bash."""
    folder: Path = desk.__wrapped__(tmp_path_factory.mktemp("completion"))  # type: ignore[attr-defined]
    script = BASH + "".join(f"ask claimcheck {typed}\n" for typed, _ in ASKED)
    return shell(folder, "bash", "--norc", "-c", script).splitlines()


@pytest.mark.parametrize(("typed", "offered"), ASKED, ids=[typed for typed, _ in ASKED])
def test_what_bash_is_offered(answers: list[str], typed: str, offered: list[str]) -> None:
    answer = dict(zip([typed for typed, _ in ASKED], answers, strict=True))[typed]
    assert sorted(filter(None, answer.split("|"))) == sorted(offered)


def test_at_first_commands_and_articles_are_offered(desk: Path) -> None:
    script = BASH + "ask claimcheck ''"
    offered = shell(desk, "bash", "--norc", "-c", script).strip().split("|")
    assert {"check", "rules", "explain", "tender.txt", "sent copy"} <= set(offered)


def test_the_tab_key_in_bash(desk: Path) -> None:
    """Keys typed into a terminal: an option, then an article with a comma and a blank in its name."""
    parent, child = pty.openpty()
    bash = subprocess.Popen(
        ["bash", "--norc", "--noprofile", "-i"],
        cwd=desk,
        env={**environment(desk), "HISTFILE": "", "INPUTRC": os.devnull},
        stdin=child,
        stdout=child,
        stderr=child,
        start_new_session=True,
    )
    os.close(child)
    try:
        os.write(parent, b'eval "$(claimcheck completion bash)"; echo "rea"dy\n')
        read_until(parent, "ready\r\n")
        os.write(parent, b"claimcheck --form\t")
        read_until(parent, "--format ")
        os.write(parent, b"concise scho\t")
        read_until(parent, "school\\,\\ roof.md ")
    finally:
        bash.kill()
        bash.wait()
        os.close(parent)


def read_until(terminal: int, expected: str) -> None:
    seen, deadline = "", time.monotonic() + 100
    while expected not in seen:
        ready, _, _ = select.select([terminal], [], [], max(0.0, deadline - time.monotonic()))
        assert ready, seen
        seen += os.read(terminal, 10_000).decode()


@pytest.mark.skipif(not shutil.which("zsh"), reason="there is no zsh here")
def test_zsh_takes_the_script(desk: Path) -> None:
    script = (
        'autoload -U compinit; compinit -u -D; eval "$(claimcheck completion zsh)"; print $_comps[claimcheck]'
    )
    assert shell(desk, "zsh", "-f", "-c", script) == "_claimcheck_completion\n"


@pytest.mark.skipif(not shutil.which("fish"), reason="there is no fish here")
def test_fish_is_offered_options_and_codes(desk: Path) -> None:
    script = """
        claimcheck completion fish | source
        complete -C "claimcheck --fo"
        complete -C "claimcheck explain AN002"
    """
    offered = shell(desk, "fish", "--no-config", "-c", script).splitlines()
    assert [line.split("\t")[0] for line in offered] == ["--force", "--format", "AN002"]


def test_another_shell_is_a_sentence(tmp_path: Path) -> None:
    done = ran("completion", "tcsh", folder=tmp_path)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("claimcheck: Invalid value for 'bash|zsh|fish': 'tcsh' is not one of")


def test_a_variable_that_no_script_set_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("_CLAIMCHECK_COMPLETE", "bash_complete")
    assert printed("--version", folder=tmp_path).startswith("claimcheck ")
