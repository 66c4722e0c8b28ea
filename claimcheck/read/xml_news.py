"""News in XML (.xml, .nitf, .newsml): NewsML-G2 and NITF, told apart by their root."""

from __future__ import annotations

import codecs
from collections.abc import Iterable

from claimcheck.errors import ForeignError
from claimcheck.read.compose import Composition
from claimcheck.read.magic import mislabelled
from claimcheck.read.newsml import ROOTS, newsml_items
from claimcheck.read.nitf import add_nitf
from claimcheck.read.reader import Item
from claimcheck.read.xml_tree import parse_xml

_BEGINNINGS = (b"<", codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, b"\0<")


def read_xml(data: bytes) -> Iterable[Item]:
    """The articles of an XML file; raises InputError where it is broken, or no news at all."""
    if not data.removeprefix(codecs.BOM_UTF8).lstrip().startswith(_BEGINNINGS):
        raise mislabelled(data, "XML")
    root, encoding = parse_xml(data, "The file")
    if root.tag in ROOTS:
        return newsml_items(root, encoding)
    if root.tag == "nitf":
        composition = Composition()
        given = add_nitf(composition, root)
        return [Item(None, composition.article(given, encoding))]
    raise ForeignError(f"This is XML, but neither NewsML-G2 nor NITF: its root is <{root.tag[:40]}>.")
