"""Markdown."""

from __future__ import annotations

from claimcheck.read.plain import read_plain
from claimcheck.read.reader import Article


def read_markdown(data: bytes) -> Article:
    return read_plain(data)
