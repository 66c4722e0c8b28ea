"""Addresses of pages and accounts in a credit: whoever has the address is named by it.

"Source: www.gazette.example" credits as "Source: Gazette" does; a mail address is only where to write to.
"""

from __future__ import annotations

import re

# Behind the last dot of an address without "https://" or "www.", with those of two letters: "gazette.no".
_ENDINGS = "com|org|net|info|news|gov|edu|int|mil|media|press|online|site|blog|biz|example|[a-z]{2}"
# Between a name and the country: "gazette.co.uk".
_SECOND = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne"})
_MAIL = r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,3}"
_ACCOUNT = r"(?<![\w@./-])@(?P<account>\w{2,40})"
_PAGE = (
    rf"<?(?:https?://(?:www\.)?|(?<![\w@./-])www\.)(?P<host>[\w-]{{1,64}}(?:\.[\w-]{{1,64}}){{1,4}})"
    r"(?::\d{1,5})?(?:[/?#][^\s<>()\[\]“”\"]{0,2000})?>?"
    rf"|(?<![\w@./-])(?P<bare>[a-z0-9][a-z0-9-]{{1,60}}(?:\.[a-z0-9-]{{2,60}}){{0,2}}\.(?:{_ENDINGS}))"
    r"(?![\w@-]|\.\w)(?:/[^\s<>()\[\]“”\"]{0,2000})?"
)
_ANY = re.compile(rf"{_MAIL}|{_ACCOUNT}|{_PAGE}")
# What a writer says beside an address that is all the credit there is, or of a link.
_POINTS = re.compile(
    r"(?:[\W\d_]|\b(?:sources?|via|link|original|here|from|credit|web|on the web|online|website|ht|h/t)\b)*",
    re.IGNORECASE,
)


def named(text: str) -> str:
    """A text with the names of whose they are for its addresses."""
    return _ANY.sub(_name, text)


def is_address(text: str) -> bool:
    """Is a text hardly more than one address?"""
    rest, pages = _ANY.subn(lambda found: " " if _name(found).strip() else "mail", text)
    return pages > 0 and _POINTS.fullmatch(rest) is not None


def _name(found: re.Match[str]) -> str:
    if account := found["account"]:
        return account[:1].upper() + account[1:]
    labels = (found["host"] or found["bare"] or "").split(".")[:-1]
    while len(labels) > 1 and labels[-1] in _SECOND:
        labels.pop()
    return labels[-1].capitalize() if labels else " "
