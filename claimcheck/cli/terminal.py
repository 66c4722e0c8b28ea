"""What standard output is: how wide, which characters it has, whether anybody sees colours there."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from claimcheck.config import Config
from claimcheck.report import Style


def encoding(config: Config, file: Path | None) -> str:
    """That of standard output for what a terminal shows; programs, pages and files get UTF-8."""
    if file is None and sys.stdout is not None and config.format in ("table", "concise"):
        return sys.stdout.encoding
    return "utf-8"


def style(config: Config, file: Path | None, quiet: bool) -> Style:
    """How a report looks that goes to `file`, or to standard output without one."""
    seen = file is None and sys.stdout is not None and sys.stdout.isatty()
    terminal = seen and os.environ.get("TERM") != "dumb"
    wanted = terminal and not os.environ.get("NO_COLOR")
    return Style(
        format=config.format,
        include_text=config.include_text,
        quiet=quiet,
        width=max(40, shutil.get_terminal_size().columns),
        color=config.color == "always" or (config.color == "auto" and wanted),
        unicode=_has_dots(encoding(config, file)),
    )


def _has_dots(encoding: str) -> bool:
    try:
        "●○─…·".encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
