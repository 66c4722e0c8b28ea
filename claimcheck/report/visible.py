"""Articles and file names are hostile input: what could steer a terminal is shown, never sent."""

from __future__ import annotations

import re

# Controls (C0, DEL, C1), line and paragraph separators, marks and overrides of direction, lone surrogates.
_HARMFUL = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    r"""`text` with every harmful character spelt out, as `\x1b`, and all others as they are."""
    return _HARMFUL.sub(lambda match: match[0].encode("unicode_escape").decode(), text)


def on_one_line(text: str) -> str:
    """`text` with each run of white space as one space, then made visible."""
    return visible(" ".join(text.split()))
