"""The role of a paragraph by the name of its style, as word processors and editorial systems call them."""

from __future__ import annotations

import re

from claimcheck.document import Role

_ROLES: dict[str, Role] = {
    "title": "headline",
    "headline": "headline",
    "hed": "headline",
    "subhead": "headline",
    "subtitle": "standfirst",
    "standfirst": "standfirst",
    "dek": "standfirst",
    "caption": "caption",
    "cutline": "caption",
    "byline": "byline",
    "dateline": "dateline",
    "pullquote": "boilerplate",  # words of the copy, once more and larger
    "tocheading": "boilerplate",
    "tableoffigures": "boilerplate",
}
_HEADING = re.compile(r"heading\d")
_CONTENTS = re.compile(r"toc\d")
_LIST = re.compile(r"list(?:bullet|number|continue|paragraph)?\d?")


def role_of_style(name: str) -> Role | None:
    """The role; None where the name tells none. Capitals and spaces do not count."""
    name = "".join(name.lower().split())
    if name in _ROLES:
        return _ROLES[name]
    if _HEADING.fullmatch(name):
        return "headline"
    if _CONTENTS.fullmatch(name):
        return "boilerplate"
    return "body" if _LIST.fullmatch(name) else None
