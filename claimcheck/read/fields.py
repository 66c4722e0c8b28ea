"""Values of fields as wires and office programs write them: days, bylines, authors."""

from __future__ import annotations

import re
from datetime import date

# ISO 8601, extended (2024-05-31T10:00:00Z) and basic (20240531T100000+0200), which NITF and NewsML prefer.
_DAY = re.compile(r"\s*(\d{4})(-?)(\d\d)\2(\d\d)(?!\d)")
# What office programs put for the author where nobody has told them.
_NOBODY = frozenset(
    {
        "(anonymous)",
        "admin",
        "administrator",
        "author",
        "microsoft office user",
        "owner",
        "user",
        "windows user",
    }
)
_BY = re.compile(r"\s*by\b:?\s+", re.IGNORECASE)


def iso_day(words: str | None) -> str | None:
    """The day as YYYY-MM-DD, in the time zone it is written in; None where there is none."""
    found = _DAY.match(words or "")
    if not found:
        return None
    try:
        return date(int(found[1]), int(found[3]), int(found[4])).isoformat()
    except ValueError:
        return None


def author(words: str | None) -> str | None:
    """A byline without its "By" and with single spaces; None where it is blank."""
    return _BY.sub("", " ".join((words or "").split()), count=1) or None


def account_holder(words: str | None) -> str | None:
    """The author in a file's properties, None where a program has filled in nobody's name."""
    name = " ".join((words or "").split())
    return None if name.lower() in _NOBODY else name or None
