"""Title, byline and day of publication, from what was given and from the lines that say so."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.document import Metadata, Role
from claimcheck.layout.dates import find_dates, first_date
from claimcheck.layout.furniture import PLACE_LINE
from claimcheck.layout.shape import Shape

_BY = re.compile(r"\bby\s*:?\s+", re.IGNORECASE)
_AFTER_NAME = re.compile(
    r"\s*(?:[|·•–—(]|,\s|\s-\s|\b(?:published|posted|updated|on|at|in)\b)", re.IGNORECASE
)


def metadata_of(
    given: Metadata, properties: Metadata, shapes: Sequence[Shape], roles: Sequence[Role]
) -> Metadata:
    """What is given, completed by the first headline, byline and date, and where there are none by the file's
    properties; dates become YYYY-MM-DD.
    """
    dated = [shape.text for shape, role in zip(shapes, roles, strict=True) if role in ("byline", "dateline")]
    places = (PLACE_LINE.match(line) for line in _all(shapes, roles, "body")[:1])
    dated += [place[0] for place in places if place]
    published = [given.published or "", *dated, properties.published or ""]
    authors = map(_author, _all(shapes, roles, "byline"))
    return Metadata(
        title=given.title or _first(shapes, roles, "headline") or properties.title,
        byline=given.byline or next(filter(None, authors), properties.byline),
        published=next(filter(None, map(first_date, published)), None),
    )


def _all(shapes: Sequence[Shape], roles: Sequence[Role], role: Role) -> list[str]:
    return [shape.text for shape, its in zip(shapes, roles, strict=True) if its == role]


def _first(shapes: Sequence[Shape], roles: Sequence[Role], role: Role) -> str | None:
    return next(iter(_all(shapes, roles, role)), None)


def _author(line: str) -> str | None:
    """The names in a byline, None in one that has only a date."""
    by = _BY.search(line)
    if not by and any(True for _ in find_dates(line)):
        return None
    names = line[by.end() :] if by else line
    return _AFTER_NAME.split(names, maxsplit=1)[0].strip(" .,;|-") or None
