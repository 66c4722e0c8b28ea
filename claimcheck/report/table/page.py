"""What every part of the table shares: its width, its few signs, and how words are shortened to fit."""

from __future__ import annotations

from textwrap import wrap
from typing import NamedTuple

from rich.table import Table

from claimcheck.report.visible import on_one_line
from claimcheck.report.wording import shortened

SEVERITIES = {"error": "bold red", "warning": "yellow", "info": "cyan"}  # the most severe first
WIDE = 110  # columns from which line, caveats and findings of a claim have columns of their own
WIDEST = 160  # columns from which rules that only count have them too
NARROW = 64  # columns below which the source of a claim stands under it


class Signs(NamedTuple):
    """The few characters beyond ASCII, and what stands for them where the encoding has none."""

    full: str
    empty: str
    more: str
    part: str
    nobody: str


UNICODE = Signs("●", "○", "…", " · ", "—")
ASCII = Signs("*", ".", "...", " | ", "-")


class Page:
    """What is printed on: so many columns, with or without signs beyond ASCII."""

    def __init__(self, width: int, *, unicode: bool) -> None:
        self.width = width
        self.wide = width >= WIDE
        self.widest = width >= WIDEST
        self.narrow = width < NARROW
        self.signs = UNICODE if unicode else ASCII

    def wrapped(self, text: str, width: int, lines: int) -> str:
        """The first `lines` lines of a text, visible, with a sign where it goes on."""
        start = on_one_line(text[: 4 * width * lines])
        more = f" {self.signs.more}"
        return "\n".join(wrap(start, width, max_lines=lines, placeholder=more, break_on_hyphens=False))

    def shortened(self, text: str, most: int) -> str:
        """`text` on one line and visible; what is longer than `most` ends after a word, with a sign."""
        return shortened(text, most, self.signs.more)

    def dots(self, strength: int) -> str:
        """A strength of 0 to 4, to be seen at a glance."""
        return self.signs.full * strength + self.signs.empty * (4 - strength)

    def columns(self, *names: str, header: bool) -> Table:
        """A table without rows yet. What is long in it wraps; the short columns beside keep their width."""
        widest = {"Line": 8 if self.narrow else 18, "Source": 44, "Reason": 60}
        if self.narrow:
            widest["Source"] = self.width - 26
        elif not self.wide:
            widest |= {"Source": 20, "Reason": 16} if "Reason" in names else {"Source": 34}
        rows = Table(box=None, show_header=header, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
        for name in names:
            rows.add_column(
                name,
                overflow="fold",
                max_width=widest.get(name),
                no_wrap=name not in widest and name != "Message",
                justify="right" if name in ("Claims", "Share") else "left",
            )
        return rows
