"""JSON of any origin as Python data, and its fields by type; what has the wrong type is one clear error."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from claimcheck.errors import InputError
from claimcheck.read.decode import decode
from claimcheck.read.magic import binary_format, mislabelled

Fields = Mapping[str, Any]

_MOST = 1_000_000  # lists and objects; a day's wire has some ten thousand


def parse_json(data: bytes) -> tuple[Any, str]:
    """The value of a JSON file and the name of its encoding; raises InputError where it is none.

    A name that stands twice in one object is an error: which of the two counts, programs do not agree on
    (RFC 8259, 4). Numbers are floats, since none of them is text and one may have a million digits.
    """
    if binary_format(data):
        raise mislabelled(data, "JSON")
    text, encoding = decode(data)
    if text.lstrip()[:1] not in ("{", "["):
        raise mislabelled(data, "JSON")
    if text.count("{") + text.count("[") > _MOST:
        raise InputError("malformed", f"It has more than {_MOST:,} lists and objects.")
    try:
        return json.loads(text, object_pairs_hook=_object, parse_int=float), encoding
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise InputError("malformed", f"It is no sound JSON ({error.msg}, {where}).") from None
    except RecursionError:
        raise InputError("malformed", "Its lists and objects are nested too deep.") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = Counter(name for name, _ in pairs)
        twice = next(name for name, count in names.items() if count > 1)
        raise InputError("malformed", f'"{twice[:40]}" stands twice in one object.')
    return found


def string(fields: Fields, name: str) -> str | None:
    """A field that is a string or missing."""
    value = fields.get(name)
    if not isinstance(value, str | None):
        raise InputError("malformed", f'"{name}" has to be a string.')
    return value


def mapping(fields: Fields, name: str) -> Fields:
    """A field that is an object; empty where it is missing."""
    value = fields.get(name)
    if not isinstance(value, dict | None):
        raise InputError("malformed", f'"{name}" has to be an object.')
    return value or {}


def objects(fields: Fields, name: str) -> list[Fields]:
    """A field that is a list of objects; empty where it is missing."""
    value = fields.get(name)
    if value is None:
        return []
    if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
        raise InputError("malformed", f'"{name}" has to be a list of objects.')
    return value
