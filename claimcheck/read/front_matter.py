"""The lines between --- and --- at the top of a Markdown file: title, date and author.

Only `key: value`, inline lists and lists of items are understood; a YAML parser would be a dependency for
three keys.
"""

from __future__ import annotations

import re

from claimcheck.document import Metadata

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\n|\r)")
_END = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_PAIR = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"[ \t]*-[ \t]+(.*)$")
_OTHER = re.compile(r"[ \t]*(?:#.*)?$|[ \t]+\S")
_TITLE = ("title", "headline")
_BYLINE = ("byline", "author", "authors")
_PUBLISHED = ("published", "date", "pubdate", "publishdate")


def front_matter(text: str) -> tuple[Metadata, int]:
    """What the front matter says, and where it ends; nothing and 0 where there is none."""
    opening = _FENCE.match(text)
    closing = _END.search(text.replace("\r", "\n"), opening.end()) if opening else None
    if not opening or not closing:
        return Metadata(), 0
    values: dict[str, list[str]] = {}
    key = ""
    for line in text[opening.end() : closing.start()].splitlines():
        if pair := _PAIR.match(line):
            key = pair[1].lower()
            values[key] = _values(pair[2] or "")
        elif (item := _ITEM.match(line)) and key:
            values[key] += _values(item[1])
        elif not _OTHER.match(line):
            return Metadata(), 0  # two rules around a paragraph
    return Metadata(
        _first(values, _TITLE), _first(values, _BYLINE), _first(values, _PUBLISHED)
    ), closing.end()


def _values(words: str) -> list[str]:
    """The scalars of a value: one, or those of an inline list; without quotation marks."""
    words = words.strip()
    parts = words[1:-1].split(",") if words.startswith("[") and words.endswith("]") else [words]
    return [bare for part in parts if (bare := _bare(part))]


def _bare(words: str) -> str:
    words = words.strip()
    if len(words) >= 2 and words[0] == words[-1] and words[0] in "\"'":
        return words[1:-1]
    return words.split(" #")[0].rstrip()


def _first(values: dict[str, list[str]], keys: tuple[str, ...]) -> str | None:
    return next((", ".join(values[key]) for key in keys if values.get(key)), None)
