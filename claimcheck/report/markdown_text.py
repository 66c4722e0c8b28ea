r"""Words of an article within Markdown, where they make no link, no markup, no mention and no cell.

In CommonMark a backslash takes its meaning from punctuation. What GitHub, GitLab and mail programs make of
the finished page (mentions, references to issues and commits, bare addresses, emoji) knows no backslash:
there a zero-width space parts what must not be read together, as GitHub's own robots do.
"""

from __future__ import annotations

import re

from claimcheck.report.visible import visible

_BREAK = "\u200b"
_MARKUP = re.compile(r"[\\`*_\[\]{}~^$#<>&|]")
# Entities where a backslash is not heeded by all: in cells of tables, and before HTML.
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "|": "&#124;"}
# After each of these a break is set.
_AUTOMATIC = re.compile(
    r"""
      [@#$!%~&](?=[\w"'“‘])                      # mentions, issues, merge requests, labels, epics
    | :(?=[a-z_+/\\-]|\d+[:\]])                 # schemes, emoji, [issue:1]
    | \w(?=\.[^\W\d_]) | \bwww(?=\.)             # names of hosts
    | [0-9a-f]{6}(?=[0-9a-f])                     # commits have seven digits or more
    | \b(?:gh|[a-z][a-z0-9_]+)(?=-\d)            # tickets: GH-1, ABC-1
    """,
    re.IGNORECASE | re.VERBOSE,
)


def escaped(text: str) -> str:
    """`text` as Markdown shows it, letter for letter; line ends stay, other controls are made visible."""
    parted = (_AUTOMATIC.sub(rf"\g<0>{_BREAK}", visible(line)) for line in text.split("\n"))
    return "\n".join(_MARKUP.sub(_plain, line) for line in parted)


def _plain(match: re.Match[str]) -> str:
    return _ENTITIES.get(match[0], f"\\{match[0]}")
