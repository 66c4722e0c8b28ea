"""HTML to tags, text and comments, as browsers see them (HTML Living Standard §13.2.5), in linear time.

The standard library's html.parser is not linear in the releases of Python that we support (CVE-2025-6069),
and html5lib and lxml build a tree of the page; more than the tags in order is not needed here. What never
ends (a comment, a tag, a script) runs to the end of the page, as it does in browsers.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple


def names(words: str) -> frozenset[str]:
    """The set of the words in a string."""
    return frozenset(words.split())


Kind = Literal["start", "end", "text", "raw", "comment"]

# They have no end tag.
VOID = names("area base br col embed hr img input link meta param source track wbr")
# Their content is no markup.
_RAW = names("script style title textarea xmp iframe noembed noframes")
_KEPT = names(
    "aria-hidden charset class content datetime hidden href http-equiv itemprop name property rel "
    "role style type id"
)

_NAME = re.compile(r"[^\s/>]++")
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?:>|([^\s/>][^\s/>=]*+)"
    r"(?:\s*+=\s*+(?:\"([^\"]*+)(?:\"|\Z)|'([^']*+)(?:'|\Z)|([^\s>]*+)))?)"
)
# html.unescape stumbles over numbers of thousands of digits.
_REFERENCE = re.compile(
    r"&(?:#\d{1,7}(?!\d)|#[xX][0-9a-fA-F]{1,6}(?![0-9a-fA-F])|[A-Za-z][A-Za-z0-9]{1,31});?"
)
_END_OF_RAW = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
_COMMENT_END = re.compile(r"--!?>|(?<=<!--)-?>")


class Event(NamedTuple):
    """A start tag or end tag (`name`, in small letters), text or a comment (`words`), or, as `raw`, what
    stands in an element whose content is no markup (both).

    `attributes` are those of a start tag that anybody here asks for.
    """

    kind: Kind
    name: str = ""
    words: str = ""
    attributes: dict[str, str] = {}  # noqa: RUF012 - never written to


def events(page: str) -> Iterator[Event]:
    """The tags, texts and comments of a page in order."""
    is_xml = page.lstrip("\ufeff \t\r\n").startswith("<?xml")
    at = 0
    while at < len(page):
        sign = page.find("<", at)
        if sign < 0:
            sign = len(page)
        following = page[sign + 1 : sign + 2]
        if not (following.isascii() and following.isalpha()) and following not in ("!", "?", "/"):
            sign = min(sign + 1, len(page))  # a lone "<" is text
            yield Event("text", words=unescaped(page[at:sign]))
            at = sign
            continue
        if sign > at:
            yield Event("text", words=unescaped(page[at:sign]))
        if following in ("!", "?"):
            event, at = _comment(page, sign)
            yield event
        elif following == "/":
            end, at = _end_tag(page, sign)
            if end:
                yield end
        else:
            start, at, is_closed = _start_tag(page, sign)
            if start is None:
                return
            yield start
            if is_closed and is_xml:
                yield Event("end", start.name)
            elif start.name in _RAW:
                content, at = _raw(page, at, start.name)
                yield Event("raw", start.name, content)


def unescaped(words: str) -> str:
    """`words` with its character references resolved."""
    return _REFERENCE.sub(lambda found: html.unescape(found[0]), words) if "&" in words else words


def _comment(page: str, at: int) -> tuple[Event, int]:
    """A comment, or what counts as one: a document type, an instruction."""
    if page.startswith("<!--", at):
        end = _COMMENT_END.search(page, at + 4)
        close, after = (end.start(), end.end()) if end else (len(page), len(page))
        return Event("comment", words=page[at + 4 : close]), after
    after = page.find(">", at) + 1 or len(page)
    return Event("comment"), after


def _end_tag(page: str, at: int) -> tuple[Event | None, int]:
    name = _NAME.match(page, at + 2)
    if name is None or not name[0][0].isalpha():
        return None, page.find(">", at) + 1 or len(page)
    after = name.end()
    while found := _ATTRIBUTE.match(page, after):
        after = found.end()
        if found[0].endswith(">") and found[1] is None:
            return Event("end", name[0].lower()), after
    return None, len(page)


def _start_tag(page: str, at: int) -> tuple[Event | None, int, bool]:
    """The tag, where it ends, and whether it says that it has no content; None for one that never ends."""
    name = _NAME.match(page, at + 1)
    after = name.end() if name else at + 1
    attributes: dict[str, str] = {}
    while found := _ATTRIBUTE.match(page, after):
        after = found.end()
        if found[1] is None:
            tag = Event("start", name[0].lower() if name else "", attributes=attributes)
            return tag, after, page[after - 2] == "/"
        key = found[1].lower()
        if key in _KEPT and key not in attributes:
            attributes[key] = unescaped(found[2] or found[3] or found[4] or "")
    return None, len(page), False


def _raw(page: str, at: int, name: str) -> tuple[str, int]:
    end = _END_OF_RAW[name].search(page, at)
    close = end.start() if end else len(page)
    return page[at:close], close
