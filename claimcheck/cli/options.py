"""Options that more than one command takes, each written once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, get_args

import click

from claimcheck.cli.completion import one_of
from claimcheck.config import Color, FailOn

Option = Callable[[Callable[..., Any]], Callable[..., Any]]


def choice(name: str, names: Sequence[str], help: str) -> Option:
    """An option that takes one of some names.

    It takes any word: which are right is said where its value is used, as it is for the configuration file.
    """
    return click.option(name, metavar="|".join(names), shell_complete=one_of(names), help=help)


def report_format(names: Sequence[str]) -> Option:
    """--format, one of the names."""
    return choice("--format", names, "How to report; table by default.")


def fail_on(but: str = "") -> Option:
    """--fail-on. but: what its help adds."""
    return choice("--fail-on", get_args(FailOn), f"Exit with 1 from this severity on; error by default{but}.")


def force(verb: str) -> Option:
    """--force. verb: what the command does to an article."""
    return click.option(
        "--force", is_flag=True, default=None, help=f"{verb} other languages than English too."
    )


def file(help: str, *names: str) -> Option:
    """An option that names a file. names: as click.option takes them."""
    return click.option(*names, type=click.Path(path_type=Path), metavar="FILE", help=help)


as_json = click.option("--json", "as_json", is_flag=True, help="Short for --format json.")
output = file("Write to FILE, whole or not at all.", "-o", "output")
config = file("A claimcheck.toml or pyproject.toml; else the nearest.", "--config")
max_size = click.option(
    "--max-size", metavar="SIZE", help="Refuse what is larger, in bytes or as 20MB, the default."
)
color = choice("--color", get_args(Color), "auto, the default, heeds NO_COLOR and the terminal.")
