"""News in JSON (.json): ninjs and Arc ANS, told apart by their fields."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.errors import ForeignError
from claimcheck.read.ans import ans_items, is_ans
from claimcheck.read.json_fields import parse_json
from claimcheck.read.ninjs import is_ninjs, ninjs_items
from claimcheck.read.reader import Item


def read_json(data: bytes) -> Iterable[Item]:
    """The articles of a JSON file; raises InputError where it is broken, or no news at all."""
    value, encoding = parse_json(data)
    values = value if isinstance(value, list) else [value]
    if values and all(isinstance(fields, dict) for fields in values):
        if all(map(is_ans, values)):
            return ans_items(values, encoding)
        if all(map(is_ninjs, values)):
            return ninjs_items(values, encoding)
    raise ForeignError(
        "This is JSON, but neither ninjs nor Arc ANS; documents of our own, a line each, are .jsonl."
    )
