"""Text as it is read: line ends and blanks of any kind are one blank, marks that only set off are gone.

"$40" at the end of a line and "million" at the head of the next are one sum, and so are "**40** million".
"""

from __future__ import annotations

import re
from typing import NamedTuple

from claimcheck.document import Span

# So many characters around a place are read with it, for what its figures are said to be.
AROUND = 120
_UNSEEN = "\u00ad\u200b-\u200d\u2060\ufeff"
_BLANKS = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
# Pattern: what may part two words that are read one after the other.
BLANK = rf"[*_]{{0,3}}(?:[ {_BLANKS}]{{1,4}}|[ \t]?\n[ >\t]{{0,6}})[*_]{{0,3}}"
# What is read otherwise than it is written: a word over two lines, a blank line, a line end with the marks of
# a quotation before the next; blanks, but not between the digits of one number, nor between columns; marks of
# emphasis; what nobody sees.
_OTHERWISE = re.compile(
    rf"(?=[ \t\n*_{_BLANKS}{_UNSEEN}])(?:"  # passes over all other characters at once
    r"(?P<joint>(?<=\w-)[ \t]{0,4}\n[ \t>]{0,8}(?=\w))"
    r"|(?P<end>[ \t]{0,4}\n[ \t\r>]{0,8}\n[ \t>]{0,8})"
    rf"|(?P<blank>[ \t]{{0,4}}\n[ \t>]{{0,8}}|[{_BLANKS}](?!\d{{3}}(?!\d))|(?<!\d)[{_BLANKS}]"
    r"|(?<=\S) {2,8}(?=\S))"
    r"|(?<!\w)[*_]{1,3}(?=[\w$€£¥“‘\"'(])|(?<=[\w%.,;:!?”’\"')])[*_]{1,3}(?!\w)"
    rf"|[{_UNSEEN}])"
)


class AsRead(NamedTuple):
    """A part of a text as it is read: `text`, the place that was asked for, and where its characters stand in
    the text as it is written (none where all stand as they are read)."""

    text: str
    span: Span
    places: tuple[int, ...]

    def written(self, span: Span) -> Span:
        """Where a part of what is read stands in the text as it is written."""
        if not self.places or not span:
            return span
        return Span(self.places[span.start], self.places[span.end - 1] + 1)


def as_read(text: str, span: Span) -> AsRead:
    """A place of a text, with some of what is around it, as it is read."""
    first, last = max(span.start - AROUND, 0), min(span.end + AROUND, len(text))
    if not _OTHERWISE.search(text, first, last):
        return AsRead(text, span, ())
    read: list[str] = []
    places: list[int] = []
    at, start, end = first, 0, 0
    for match in (*_OTHERWISE.finditer(text, first, last), None):
        stop = match.start() if match else last
        start += max(min(stop, span.start) - at, 0)
        end += max(min(stop, span.end) - at, 0)
        read.append(text[at:stop])
        places += range(at, stop)
        if match:
            sign = "\n" if match["end"] else " " if match["blank"] else ""
            read.append(sign)
            places += [match.start()] * len(sign)
            start += len(sign) * (match.start() < span.start)
            end += len(sign) * (match.start() < span.end)
            at = match.end()
    return AsRead("".join(read), Span(start, end), tuple(places))
