"""`claimcheck diff`: what an edit did to the sourcing of an article, also where git asks for a diff."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from claimcheck.cli import options
from claimcheck.cli.completion import articles
from claimcheck.cli.speech import complain, say
from claimcheck.cli.terminal import encoding, style
from claimcheck.config import Config, FailOn, load
from claimcheck.errors import ClaimcheckError
from claimcheck.output import Output

if TYPE_CHECKING:
    from claimcheck.document import Document

FORMATS = ("table", "json")
# git sets this for the external diff that it runs (git(1), GIT_EXTERNAL_DIFF).
BY_GIT = "GIT_DIFF_PATH_COUNTER"


@dataclass(frozen=True, slots=True)
class Side:
    """A version: the file that holds it, and what to call it."""

    file: str
    name: str


@click.command()
@click.argument("files", nargs=-1, metavar="OLD NEW", type=click.Path(), shell_complete=articles)
@options.report_format(FORMATS)
@options.as_json
@options.output
@options.fail_on(", never under git")
@options.config
@options.max_size
@options.force("Compare")
@options.color
def diff(
    files: tuple[str, ...],
    format: str | None,
    as_json: bool,
    output: Path | None,
    fail_on: str | None,
    config: Path | None,
    **settings: Any,
) -> int:
    """Show what an edit did to the sourcing: claims added, dropped and changed; attributions, hedges and
    numbers lost; sources dropped or replaced. A sentence that only moved is no change.

    \b
    claimcheck diff before.txt after.txt
    git config diff.claimcheck.command "claimcheck diff"
    echo "*.txt diff=claimcheck" >> .gitattributes     and git diff asks claimcheck
    """
    if as_json and format not in (None, "json"):
        raise click.UsageError(f"--json and --format {format} contradict each other.")
    if format is not None and format not in FORMATS:
        raise click.UsageError(f"diff reports as {' or '.join(FORMATS)}, not {format}.")
    by_git = BY_GIT in os.environ and len(files) != 2
    if by_git and len(files) == 1:
        say(f"{files[0]}: unmerged, so there are no two versions to compare.\n")
        return 0
    # git takes any other code than 0 for the death of its helper and stops.
    given = {"fail-on": fail_on or ("never" if by_git else None)}
    given |= {name.replace("_", "-"): value for name, value in settings.items()}
    asked = load(config, Path.cwd()).updated(
        {key: value for key, value in given.items() if value is not None}
    )
    asked = replace(asked, format="json" if as_json or format == "json" else "table")
    try:
        return _diff(_sides(files), asked, output, by_git=by_git)
    except ClaimcheckError as error:
        if not by_git or fail_on:
            raise
        complain(str(error))
        return 0


def _sides(files: Sequence[str]) -> tuple[Side, Side]:
    """The two versions; as an external diff of git gets them, where there are seven arguments or more.

    These are path, old-file, old-hex, old-mode, new-file, new-hex, new-mode, and after a rename the new path
    and what git says of it.
    """
    if len(files) == 2:
        return Side(files[0], files[0]), Side(files[1], files[1])
    if len(files) in (7, 8, 9):
        return Side(files[1], files[0]), Side(files[4], files[7] if len(files) > 7 else files[0])
    raise click.UsageError("diff compares two files: claimcheck diff OLD NEW.")


def _diff(sides: tuple[Side, Side], config: Config, output: Path | None, *, by_git: bool) -> int:
    from claimcheck.report.revision import render_revision
    from claimcheck.revision import compare

    if sides[0].file == sides[1].file == "-":
        raise click.UsageError("only one of the two can be standard input.")
    old, new = (_annotated(side, config, may_be_empty=by_git) for side in sides)
    revision = compare(old, new)
    with Output(output, encoding(config, output)) as out:
        if config.format == "table" and int(os.environ.get(BY_GIT, "1")) > 1:
            out.write("\n")  # tables need air between them
        out.write(render_revision(revision, style(config, output, quiet=False)))
    severities = get_args(FailOn)
    least = severities.index(config.fail_on)
    return int(any(severities.index(severity) >= least for severity in revision.severities))


def _annotated(side: Side, config: Config, *, may_be_empty: bool) -> Document:
    """The one document of a file with every layer; raises ClaimcheckError, naming it, where there is none.

    A file without a word is an error unless it `may_be_empty`: to git it is a version like any other.
    """
    from claimcheck.document import Desk, Document
    from claimcheck.errors import InputError, fault
    from claimcheck.pipeline import annotate
    from claimcheck.run import documents
    from claimcheck.sources_file import load_sources

    nothing = Document(id=side.name, path=side.name, text="", plain="", encoding="utf-8", sha256="")
    if side.file == os.devnull:  # how git says that there is no such version
        return annotate(replace(nothing, path=os.devnull))
    found = list(documents([side.file], config, "-"))
    if len(found) != 1:
        what = f"{len(found)} documents" if found else "no document"
        raise ClaimcheckError(f"{side.name}: diff compares one document with one, and this holds {what}.")
    if not isinstance(found[0], Document):
        if may_be_empty and found[0].error.kind == "empty":
            return annotate(nothing)
        raise ClaimcheckError(f"{side.name}: {found[0].error.message}")
    desk = Desk(load_sources(None, Path.cwd()))
    try:
        return annotate(replace(found[0], path=side.name, desk=desk))
    except InputError as error:
        raise ClaimcheckError(f"{side.name}: {error.message}") from None
    except ClaimcheckError:
        raise
    except Exception as error:
        raise ClaimcheckError(f"{side.name}: {fault(error)}") from None
