"""`check --write-baseline`: what is found now is accepted from now on."""

from __future__ import annotations

from collections.abc import Iterable

import click

from claimcheck.cli.speech import complain, say
from claimcheck.config import Config
from claimcheck.document import Desk
from claimcheck.output import Output
from claimcheck.report import Style


def accept(paths: Iterable[str], config: Config, desk: Desk, stdin_name: str) -> int:
    """Puts the findings of `paths` into the baseline, which keeps what it says of others; the exit code."""
    from claimcheck.baseline import Baseline
    from claimcheck.rules import selected
    from claimcheck.rules.phrasing import count
    from claimcheck.run import Job, documents, run

    if config.baseline is None:
        raise click.UsageError("--write-baseline needs --baseline FILE, or baseline in the configuration.")
    selected(config)
    empty = Baseline(config.baseline, {})
    before = Baseline.read(config.baseline) if config.baseline.exists() else empty
    entries, failed = [], False
    for result in run(
        documents(paths, config, stdin_name), Job(config, Style("concise"), desk, empty), config.jobs
    ):
        if result.failure is not None:
            failed = True
            complain(f"{result.failure.path}: {result.failure.error.message}")
        if result.entry is not None:
            entries.append(result.entry)
    with Output(config.baseline, "utf-8") as out:
        out.write(before.text(entries))
    accepted = count(sum(len(entry.findings) for entry in entries), "finding")
    say(f"{config.baseline}: accepted {accepted} in {count(len(entries), 'document')}.\n")
    return 2 if failed else 0
