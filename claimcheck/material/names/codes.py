"""What bears letters and a number for a name, a digit off: roads, aircraft, forms ("A19" for "A91")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.comparison import NameCheck
from claimcheck.document import Document, Span
from claimcheck.material.names.runs import Spelling
from claimcheck.material.words import fold

_CODE = re.compile(r"(?<![\w-])(?P<letters>[A-Z]{1,4})-?(?P<number>\d{2,4})(?![\w%-]|[.,:]\d)")
DIGITS = "0123456789"
FEWEST = 3


def wrong_codes(doc: Document, spelling: Spelling) -> Iterator[NameCheck]:
    """Codes of the draft that the material has nowhere, beside the only one there that is a slip away."""
    for found in _CODE.finditer(doc.plain):
        letters, number = fold(found["letters"]), found["number"]
        if _place(spelling, letters, number) is not None:
            continue
        places = [place for one in _slips(number) if (place := _place(spelling, letters, one)) is not None]
        if len(places) == 1:
            yield spelling.check(Span(*found.span()), places[0], places[0] + 1, "name")


def _place(spelling: Spelling, letters: str, number: str) -> int | None:
    """Where letters in capitals and a number stand together first, with a hyphen at most."""
    for place in spelling.index.pairs(letters, number).tolist():
        (piece, first), (_, last) = spelling.word(place), spelling.word(place + 1)
        text = spelling.index.documents[piece].plain
        if text[first.start : first.end].isupper() and text[first.end : last.start] in ("", "-"):
            return int(place)
    return None


def _slips(number: str) -> list[str]:
    """The numbers with two neighbouring digits exchanged, or one of three or more digits another."""
    turned = {number[:at] + number[at + 1] + number[at] + number[at + 2 :] for at in range(len(number) - 1)}
    changed = {
        number[:at] + digit + number[at + 1 :]
        for at in range(len(number) if len(number) >= FEWEST else 0)
        for digit in DIGITS
    }
    return sorted((turned | changed) - {number})
