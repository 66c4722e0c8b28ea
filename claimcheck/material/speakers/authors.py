"""Whose a whole piece of material is: a letter, a statement, an e-mail, the answers of an interview.

Its head says so: "Statement of Ann Lee", "Ann Lee, nurse, by e-mail", "From: Ann Lee", "Interview with ...";
or its end: "Kind regards, Ann Lee".
"""

from __future__ import annotations

import re
from functools import cache

from claimcheck import lexicon
from claimcheck.document import Document
from claimcheck.material.speakers.party import Party, people_of

# So many characters of a piece are its head.
HEAD = 400
# A letter ends so, and so many characters from its end on.
_SIGNED = re.compile(
    r"^(?:(?i:(?:(?:kind|best|warm) )?(?:regards|wishes)|best|cheers|thanks|many thanks|sincerely|faithfully"
    r"|yours(?: \w+)?|all the best)[,.]?|--)\s{1,4}(?P<who>(?:[A-Z][\w.’'-]*[^\S\n]){1,4}[A-Z][\w’'-]+)",
    re.MULTILINE,
)
_NAME = (
    r"(?P<who>(?:[A-Z][\w.’'-]*[^\S\n]){1,4}?[A-Z][\w’'-]+)"
    r"(?=[,;:.\n(<–—-]|\s(?:on|at|to|by|via|in|from|of|for|<)\b|\Z)"
)
_BY = (
    r"(?:by|via|over the|on the|in an?|per) "
    r"(?:e-?mail|phone|telephone|letter|text|message|Zoom|Signal|WhatsApp)"
)


def author_of(piece: Document) -> Party | None:
    """The one person whose words a piece is, where they are nobody's inside of it; None where none is."""
    head = piece.plain[:HEAD]
    for form in _forms():
        if (found := form.search(head)) and (people := people_of(found["who"], fewest=1)):
            return people[0]
    signed = _SIGNED.search(piece.plain, max(len(piece.plain) - HEAD, 0))
    return next(iter(people_of(signed["who"], fewest=1)), None) if signed else None


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    occasions = lexicon.any_of(word for word in lexicon.words("reporting_occasions") if len(word) > len("tv"))
    heads = (
        rf"(?i:{occasions}|conversation|talk|q&a)s?\s(?i:with|of|by|from)\s{_NAME}",
        rf"From:\s{_NAME}",
        rf"{_NAME}[^\n.]{{0,60}}?,\s{_BY}",
    )
    return tuple(re.compile(rf"^\W{{0,4}}{head}", re.MULTILINE) for head in heads)
