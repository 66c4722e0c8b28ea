"""The manual page: made from the commands, set as roff sets it, the same as in the package."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import click
import pytest

from claimcheck.cli import program
from claimcheck.manual import manual
from tests.whole_program import printed

PAGE = Path(__file__).parent.parent / "man" / "claimcheck.1"


def test_the_page_in_the_package_is_what_the_program_prints(tmp_path: Path) -> None:
    page = PAGE.read_text(encoding="ascii")
    assert printed("manpage", folder=tmp_path) == page, "`make man` writes it anew"


def test_every_command_and_option_is_on_it() -> None:
    page = manual(program).replace("\\-", "-")
    for name, command in program.commands.items():
        assert f'.SS "claimcheck {name}"' in page
        for option in command.params:
            for flag in option.opts if isinstance(option, click.Option) else ():
                assert f"\\fB{flag}\\fR" in page


def test_words_are_shown_as_they_are() -> None:
    @click.group(context_settings={"help_option_names": ["--help"]})
    def group() -> None:
        """A tool: for all.

        .TH is no request here, nor is 'em; \\fBbold\\fR isn't bold, and “–” are what they are.

        \b
        .so /etc/passwd
        'so -x ~ `y` ^
        """

    @group.command()
    @click.option("--at-once", metavar="N", help=".br")
    @click.option("--secret", hidden=True, help="Not shown.")
    def check() -> None:
        """Check."""

    page = manual(group)
    assert [line for line in page.splitlines() if line.startswith(("'", ".so", ".br", ".TH is"))] == []
    assert r"\&.TH is no request here, nor is \(aqem; \efBbold\efR isn\(aqt" in page
    assert "\\[u201C]\\[u2013]\\[u201D]" in page
    assert "\\fB\\-\\-at\\-once\\fR \\fIN\\fR\n\\&.br\n" in page
    assert "secret" not in page
    if shutil.which("man"):
        shown = set_by("man", page)
        assert ".TH is no request here, nor is 'em; \\fBbold\\fR isn't bold, and “–” are" in " ".join(
            shown.split()
        )
        assert "       .so /etc/passwd\n       'so -x ~ `y` ^\n" in shown


def set_by(program: str, page: str) -> str:
    """The page as `program` sets it for a terminal of 80 columns; it must have nothing to complain of."""
    command = {
        "man": ["man", "--warnings=w", "--encoding=UTF-8", "-l", "-"],
        "groff": ["groff", "-man", "-ww", "-Tutf8", "-P-cbou"],
        # That there is no date is on purpose: there is no clock in it.
        "mandoc": ["mandoc", "-Tlint", "-Wwarning"],
    }[program]
    environment = {"MANWIDTH": "80", "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "MAN_KEEP_FORMATTING": ""}
    done = subprocess.run(
        command, input=page, env=environment, capture_output=True, text=True, check=False, encoding="utf-8"
    )
    complaints = [line for line in (done.stdout + done.stderr).splitlines() if "mandoc: " in line]
    assert (done.stderr, [line for line in complaints if "missing date" not in line]) == ("", [])
    return done.stdout


@pytest.mark.parametrize("setter", ["man", "groff", "mandoc"])
def test_those_who_set_it_have_nothing_to_complain_of(setter: str) -> None:
    if not shutil.which(setter):
        pytest.skip(f"there is no {setter} here")
    shown = set_by(setter, PAGE.read_text(encoding="ascii"))
    assert setter == "mandoc" or "       --fail-on info|warning|error|never\n" in shown
