"""The names of elements and attributes, short: `w:p` for those of ECMA-376, transitional and strict alike."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

_NAMESPACES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}
_OFF = frozenset({"0", "false", "off"})


@lru_cache(maxsize=1_024)
def short(name: str) -> str:
    """`w:p` for "NAMESPACE p" of a namespace above, "" for others."""
    namespace, _, local = name.rpartition(" ")
    prefix = _NAMESPACES.get(namespace)
    return f"{prefix}:{local}" if prefix else ""


def value(attributes: Mapping[str, str], name: str = "val") -> str | None:
    """The attribute `w:NAME`, None where it is missing."""
    for namespace, prefix in _NAMESPACES.items():
        if prefix == "w" and (found := attributes.get(f"{namespace} {name}")) is not None:
            return found
    return None


def is_on(attributes: Mapping[str, str]) -> bool:
    """Does an element such as `w:vanish` switch on what it is named for (ECMA-376 part 1, §17.17.4)?"""
    return value(attributes) not in _OFF
