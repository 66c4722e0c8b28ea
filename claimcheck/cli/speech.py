"""What the commands say: text on standard output, one sentence of complaint on standard error."""

from __future__ import annotations

import sys

from claimcheck.output import Output
from claimcheck.report.visible import on_one_line


def say(text: str) -> None:
    """Write `text` on standard output as it is."""
    with Output(None, sys.stdout.encoding if sys.stdout else "utf-8") as out:
        out.write(text)


def complain(message: str) -> None:
    """Write `message` as one line on standard error, where there is one."""
    # Not click.echo, which writes past the line of progress into the midst of it.
    if sys.stderr is not None:
        sys.stderr.write(f"claimcheck: {on_one_line(message)}\n")
