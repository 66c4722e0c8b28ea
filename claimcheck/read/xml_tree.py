"""XML as a tree of local names, for formats small enough: elements and their depth are bounded."""

from __future__ import annotations

from xml.etree.ElementTree import Element, TreeBuilder

from claimcheck.errors import InputError
from claimcheck.read.xml_events import read_events

_DEEPEST = 200  # elements inside one another; news has some twenty
_MOST = 400_000  # elements; a message with a day's wire has some ten thousand
_MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


class _Builder:
    """The handler that makes the tree."""

    def __init__(self, what: str) -> None:
        self._tree = TreeBuilder()
        self._what = what
        self._depth = self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._count += 1
        if self._depth > _DEEPEST:
            raise InputError("malformed", f"{self._what} nests its elements more than {_DEEPEST} deep.")
        if self._count > _MOST:
            raise InputError("malformed", f"{self._what} has more than {_MOST:,} elements.")
        self._tree.start(_local(name), attributes)

    def end(self, name: str) -> None:
        self._depth -= 1
        self._tree.end(_local(name))

    def text(self, words: str) -> None:
        self._tree.data(words)

    def root(self) -> Element:
        return self._tree.close()


def parse_xml(data: bytes, what: str) -> tuple[Element, str]:
    """The root element, all names without their namespaces, and the name of the encoding.

    `what` names the file in errors ("The file"). Raises InputError as `read_events` does, and where there is
    more than any article has.
    """
    builder = _Builder(what)
    declared = read_events((data,), builder, what, may_have_type=True)
    return builder.root(), _MARKS.get(data[:2], (declared or "utf-8").lower())


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def words_of(element: Element | None) -> str:
    """The text of an element and of all in it, with single spaces; "" for none."""
    return "" if element is None else " ".join("".join(element.itertext()).split())
