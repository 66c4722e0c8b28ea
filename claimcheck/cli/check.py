"""The default command: settings from the options, documents in, reports out, and the verdict as exit code."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from claimcheck.cli import options
from claimcheck.cli.accept import accept
from claimcheck.cli.completion import articles, rules
from claimcheck.cli.live import live, refuse_unless_seen
from claimcheck.cli.settings import Settings, require_material, with_material
from claimcheck.cli.speech import complain, say
from claimcheck.cli.terminal import encoding, style
from claimcheck.config import Config, FailOn, Format
from claimcheck.document import Desk, Document, Severity
from claimcheck.errors import ClaimcheckError
from claimcheck.output import Output
from claimcheck.report import frame

if TYPE_CHECKING:
    from claimcheck.read import Failure
    from claimcheck.run import Job, Result


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(), shell_complete=articles)
@options.report_format(get_args(Format))
@options.as_json
@options.output
@click.option("-q", "--quiet", is_flag=True, help="Show findings and errors only.")
@click.option(
    "--watch",
    is_flag=True,
    help="Stay, and draw the report anew when an article, or what it is checked by, is saved.",
)
@click.option("--all", "everything", is_flag=True, help="Show every claim of a long article.")
@click.option(
    "--select",
    multiple=True,
    metavar="RULES",
    shell_complete=rules,
    help="Run only these: codes, families or names, with commas.",
)
@click.option("--ignore", multiple=True, metavar="RULES", shell_complete=rules, help="Do not run these.")
@options.fail_on()
@click.option("--published", metavar="DATE", help="When the article appears, as 2024-05-31.")
@options.config
@click.option(
    "--show-settings", is_flag=True, help="Show every setting and where it comes from; check nothing."
)
@click.option(
    "--against",
    multiple=True,
    metavar="PATH",
    shell_complete=articles,
    help="Hold the draft against its material: a file or a folder; may be given again.",
)
@options.file("Leave alone the findings that this file holds.", "--baseline")
@click.option(
    "--write-baseline", is_flag=True, help="Put all that is found now into the baseline; report nothing."
)
@options.file("Ratings and aliases of sources, as TOML; else the nearest sources.toml.", "--sources")
@click.option(
    "--without",
    metavar="SOURCE",
    help="Report as if SOURCE were withdrawn: which claims lose all support?",
)
@click.option(
    "--explain-strength",
    "claim",
    type=int,
    metavar="N",
    help="Show only how firmly claim number N stands, and every step to it.",
)
@click.option(
    "--stdin-filename",
    default="-",
    metavar="NAME",
    help="What to call standard input; the suffix tells its format.",
)
@options.max_size
@click.option("--jobs", metavar="N", help="Work in N processes; 1 by default.")
@options.force("Analyse")
@click.option("--include-text", is_flag=True, default=None, help="Put the text into JSON reports.")
@options.color
@click.pass_context
def check(
    context: click.Context,
    /,
    paths: tuple[str, ...],
    as_json: bool,
    output: Path | None,
    quiet: bool,
    watch: bool,
    everything: bool,
    config: Path | None,
    show_settings: bool,
    write_baseline: bool,
    sources: Path | None,
    without: str | None,
    claim: int | None,
    stdin_filename: str,
    **settings: Any,
) -> int:
    """Check the sourcing of articles; the default command."""
    if not (paths or show_settings) and (sys.stdin is None or sys.stdin.isatty()):
        click.echo((context.parent or context).get_help())
        return 2
    if as_json:
        if settings["format"] not in (None, "json"):
            raise click.UsageError(f"--json and --format {settings['format']} contradict each other.")
        settings["format"] = "json"
    if claim is not None:
        if settings["format"] not in (None, "table"):
            raise click.UsageError("--explain-strength writes plain text: leave the format out.")
        settings |= {"format": "table", "fail_on": "never"}  # an explanation is no verdict
    given = {name.replace("_", "-"): value for name, value in settings.items() if value not in (None, ())}
    order = Settings(config, sources, without, given)
    asked = order.read()
    if show_settings:
        say(asked.table())
        return 0
    if watch and not write_baseline:
        refuse_unless_seen(paths, has_file=output is not None)
        live(
            paths,
            order,
            lambda config, desk: _inputs(paths, config, desk, claim, stdin_filename),
            lambda config, desk: _job(config, desk, claim, output, quiet, everything),
        )
    desk, complaints = with_material(order.desk(), asked)
    for complaint in complaints:
        complain(complaint)
    require_material(desk, asked)
    if write_baseline:
        code = accept(paths or ("-",), asked, desk, stdin_filename)
        return 2 if complaints else code
    code = _check(paths or ("-",), asked, desk, claim, output, quiet, everything, stdin_filename)
    return 2 if complaints else code


def _inputs(
    paths: Iterable[str], config: Config, desk: Desk, claim: int | None, stdin_name: str
) -> Iterator[Document | Failure]:
    """The documents to check, or an error where they are several and only one can be."""
    from claimcheck.run import documents

    inputs = documents(paths, config, stdin_name)
    if otherwise := frame(config.format).only_one:
        return _only_one(inputs, otherwise)
    if desk.without is not None or claim is not None:
        return _only_one(inputs, "--without and --explain-strength ask about one article: name only one.")
    return inputs


def _job(
    config: Config, desk: Desk, claim: int | None, file: Path | None, quiet: bool, everything: bool
) -> Job:
    """What is done with each document, at the width that the terminal has now."""
    from claimcheck.baseline import Baseline
    from claimcheck.rules import selected
    from claimcheck.run import Job

    selected(config)  # a rule that does not exist stops the run before it begins
    baseline = Baseline.read(config.baseline) if config.baseline else None
    seen = replace(style(config, file, quiet), claim=claim, everything=everything)
    return Job(config, seen, desk, baseline)


def _check(
    paths: Iterable[str],
    config: Config,
    desk: Desk,
    claim: int | None,
    file: Path | None,
    quiet: bool,
    everything: bool,
    stdin_name: str,
) -> int:
    from claimcheck.run import run

    job = _job(config, desk, claim, file, quiet, everything)
    inputs = _inputs(paths, config, desk, claim, stdin_name)
    whole = frame(config.format)
    failed, shown, found = False, False, set[Severity]()
    with Output(file, encoding(config, file)) as out:
        for result in _counted(run(inputs, job, config.jobs), file, quiet):
            if result.failure is not None:
                failed = True
                complain(f"{result.failure.path}: {result.failure.error.message}")
            for notice in result.notices:
                complain(notice)
            found |= result.severities
            if text := whole.fail(result.failure) if result.failure else whole.add(result.text):
                out.write(text)
                shown = True
        if failed and not shown:
            out.discard()
        else:
            out.write(whole.end())
    if failed:
        return 2
    return int(any(_weight(severity) >= _weight(config.fail_on) for severity in found))


def _weight(severity: str) -> int:
    return get_args(FailOn).index(severity)


def _only_one(inputs: Iterator[Document | Failure], otherwise: str) -> Iterator[Document | Failure]:
    """The single one of `inputs`; with more nothing is analysed, and the error is what `otherwise` says."""
    first = list(islice(inputs, 2))
    if len(first) > 1:
        raise ClaimcheckError(otherwise)
    return iter(first)


def _counted(results: Iterator[Result], file: Path | None, quiet: bool) -> Iterator[Result]:
    """`results`, with progress on standard error where somebody can see it and no report runs through it."""
    seen = sys.stderr is not None and sys.stderr.isatty()
    if quiet or not seen or (file is None and sys.stdout.isatty()):
        return results
    from claimcheck.progress import with_progress

    return with_progress(results)
