"""XML to a small tree of local names: no entity is expanded, no DTD is fetched, size and depth are bounded.

Expat itself rather than defusedxml, which wraps it: news files name a DTD and its entities (`&nbsp;`), which
defusedxml cannot read without the DTD, and neither counts elements nor stops attributes that a DTD adds to each
of them. Here a declared entity is an error before it is used, a DTD is never opened, and the names that HTML
gives to characters are known without one.
"""

from __future__ import annotations

import re
from html.entities import html5
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from claimcheck.errors import InputError

_DEEPEST = 200  # elements inside one another; news has some twenty
_MOST = 400_000  # elements; a message with a day's wire has some ten thousand
_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


class _Parser:
    """Expat with its handlers; what it finds goes into a tree."""

    def __init__(self, encoding: str | None) -> None:
        self._tree = TreeBuilder()
        self._depth = self._count = 0
        self.encoding = encoding or "utf-8"
        self.expat = expat.ParserCreate(encoding)
        self.expat.buffer_text = True
        self.expat.specified_attributes = True
        self.expat.XmlDeclHandler = self._declaration
        self.expat.EntityDeclHandler = self._entity
        self.expat.SkippedEntityHandler = self._skipped
        self.expat.StartElementHandler = self._start
        self.expat.EndElementHandler = self._end
        self.expat.CharacterDataHandler = self._tree.data

    def parse(self, data: bytes) -> Element:
        self.expat.Parse(data, True)
        return self._tree.close()

    def _declaration(self, version: str, encoding: str | None, standalone: int) -> None:  # noqa: ARG002
        if encoding:
            self.encoding = encoding.lower()

    def _entity(self, name: str, *_: object) -> None:
        raise InputError("malformed", f"It declares an entity of its own ({name[:40]!r}), as no article does.")

    def _skipped(self, name: str, is_parameter: bool) -> None:
        if not is_parameter:
            self._tree.data(html5.get(f"{name};", f"&{name};"))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > _DEEPEST:
            raise InputError("malformed", f"Its elements are nested more than {_DEEPEST} deep.")
        if self._count > _MOST:
            raise InputError("malformed", f"It has more than {_MOST:,} elements.")
        self._tree.start(_local(name), attributes)

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._tree.end(_local(name))


def parse_xml(data: bytes, encoding: str | None = None) -> tuple[Element, str]:
    """The root element, its and all names without their prefixes, and the name of the encoding.

    `encoding` overrides what the XML declares, for a piece of text that was encoded here. Raises InputError
    (`malformed`, `undecodable`) for what is not well-formed, declares entities, or is out of all proportion.
    """
    parser = _Parser(encoding)
    try:
        return parser.parse(data), _MARKS.get(data[:2], parser.encoding)
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code) or str(error)
        where = f"line {error.lineno}, column {error.offset + 1}"
        raise InputError("malformed", f"It is no well-formed XML ({what}, {where}).") from None
    except (LookupError, ValueError):
        declared = re.sub(r"[^\w.-]", "", parser.encoding)[:40]
        raise InputError("undecodable", f"Its encoding {declared!r} is not known.") from None


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def words_of(element: Element | None) -> str:
    """The text of an element and of all in it, with single spaces; "" for none."""
    return "" if element is None else " ".join("".join(element.itertext()).split())
