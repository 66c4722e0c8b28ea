"""The report as JSON, for programs: one object, or one line a document (CONTRACT.md)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any

from claimcheck.errors import InputError
from claimcheck.read import Failure
from claimcheck.report.frame import Frame
from claimcheck.report.record import SCHEMA_VERSION, Record

# JSON leaves these as they are, but a terminal obeys them, and some readers take a few for the end of a line.
_UNSAFE = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def json_object(data: Any) -> str:
    """`data`, a report or the schema, over many lines, for `--format json` and `claimcheck schema`."""
    return _dump(data, indent=2)


def json_line(record: Record) -> str:
    """A report on one line, for `--format jsonl`."""
    return _dump(record)


def json_items(items: Iterable[Record]) -> str:
    """Items of an array that a frame puts brackets around, each on a line of its own; empty without any."""
    return ",".join(f"\n{_dump(item).rstrip()}" for item in items)


def failure_record(id: str | None, path: str | None, error: InputError) -> Record:
    """What stands in `jsonl` for a document that cannot be analysed."""
    return {
        "schema_version": SCHEMA_VERSION,
        "document": {"id": id, "path": path},
        "error": {"kind": error.kind, "message": error.message},
    }


class Lines(Frame):
    """Lines of `jsonl`, the one format with words of its own for a document that cannot be analysed."""

    def fail(self, failure: Failure) -> str:
        """Its line."""
        return self.add(json_line(failure_record(failure.id, failure.path, failure.error)))


def _dump(data: Any, indent: int | None = None) -> str:
    text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
