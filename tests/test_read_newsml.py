"""NewsML-G2: a document an item, with what the item says of itself."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import pytest

from claimcheck.document import Document, Metadata
from claimcheck.read import Failure
from tests import reading

LEAD = "The harbour board will close two piers for a year, a clerk said on Monday."
NAMESPACE = "http://iptc.org/std/nar/2006-10-01/"
PAGE = (
    "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>slug</title></head>"
    f"<body><p>{LEAD}</p><h2>What comes next</h2><p>East &amp; <b>west</b> &lt;piers&gt;.</p></body></html>"
)
COPY = f"<body><body.content><p>{LEAD}</p></body.content></body>"
NITF = f"<nitf xmlns='http://iptc.org/std/NITF/2006-10-18/'>{COPY}</nitf>"
META = """\
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>2024-05-02T23:15:00-05:00</versionCreated></itemMeta>
<contentMeta><headline>Two piers <em>to</em> close</headline><headline role="hld:subHead">In May</headline>
<headline>Piers!</headline><by>By Ann Lee</by><by>Bo Day</by><dateline>NORTHPIER</dateline></contentMeta>
"""


def item(content: str, *, guid: str = "urn:desk:1", meta: str = "") -> str:
    return (
        f'<newsItem xmlns="{NAMESPACE}" guid="{guid}" standard="NewsML-G2">{meta}'
        f"<contentSet>{content}</contentSet></newsItem>"
    )


def xml(inner: str) -> str:
    return f"<inlineXML contenttype='application/xml'>{inner}</inlineXML>"


def data(words: str, kind: str = "text/plain") -> str:
    return f"<inlineData contenttype='{kind}'>{escape(words)}</inlineData>"


def message(*items: str) -> bytes:
    inner = "".join(items)
    return f'<newsMessage xmlns="{NAMESPACE}"><header/><itemSet>{inner}</itemSet></newsMessage>'.encode()


def words(content: str) -> list[str]:
    return [part for _, part in reading.hints(item(content).encode(), "wire.xml")]


@pytest.mark.parametrize("packed", [str.encode, message], ids=["an item", "a message"])
def test_an_item(packed: Callable[[str], bytes]) -> None:
    source = packed(item(xml(PAGE), meta=META))
    assert reading.hints(source, "wire.newsml") == [
        ("headline", "Two piers to close"),
        ("standfirst", "In May"),
        (None, LEAD),
        ("headline", "What comes next"),
        (None, "East & west <piers>."),
    ]
    doc = reading.document(source, "wire.newsml")
    assert doc.given == Metadata("Two piers to close", "Ann Lee and Bo Day", "2024-05-02")
    assert doc.id == "wire.newsml"


def test_of_several_forms_the_one_with_most_structure_is_read() -> None:
    html = data("<p>One form.</p>", "text/html")
    assert words(data("One text.") + html + xml(PAGE) + xml(NITF)) == [LEAD]
    assert words(data("One text.") + html + xml(PAGE))[0] == LEAD
    assert words(data("One text.") + html) == ["One form."]
    assert words(data("One text.\n\nTwo.")) == ["One text.", "Two."]
    assert words(f"<inlineData>{LEAD}</inlineData>") == [LEAD]
    assert words(xml(f"<div><p>{LEAD}</p></div>")) == [LEAD]


def test_lines_of_plain_text_count_from_its_first_word() -> None:
    doc = reading.document(item(data(f"\n\n{LEAD}\n")).encode(), "wire.xml")
    assert doc.line_column(doc.blocks[0].span.start) == (1, 1)


def test_what_the_copy_has_itself_is_not_said_twice() -> None:
    nitf = (
        "<nitf><body><body.head><hedline><hl1>Two piers to close</hl1></hedline><byline>By Mo Ray</byline>"
        f"</body.head><body.content><p>{LEAD}</p></body.content></body></nitf>"
    )
    source = item(
        xml(nitf), meta="<contentMeta><headline>Two  piers to close</headline></contentMeta>"
    ).encode()
    assert [part for _, part in reading.hints(source, "a.xml")] == ["Two piers to close", "By Mo Ray", LEAD]
    assert reading.document(source, "a.xml").given == Metadata(
        "Two  piers to close".replace("  ", " "), "Mo Ray"
    )


def test_each_item_with_copy_is_a_document_and_pictures_are_passed_over() -> None:
    picture = item("<remoteContent href='a.jpg' contenttype='image/jpeg'/>", guid="urn:desk:2")
    empty = item(data(" "), guid="urn:desk:3")
    found = reading.documents(
        message(item(data(LEAD)), picture, empty, item(xml(NITF), guid="urn:desk:4")), "w.xml"
    )
    assert [(part.id, part.path, isinstance(part, Document)) for part in found] == [
        ("urn:desk:1", "w.xml", True),
        ("urn:desk:3", "w.xml", False),
        ("urn:desk:4", "w.xml", True),
    ]
    assert isinstance(found[1], Failure)
    assert found[1].error.message == "Item 2: There is no text to analyse."


def test_a_repeated_guid_is_an_error_of_the_later_item() -> None:
    _, second = reading.documents(message(item(data(LEAD)), item(data(LEAD))), "w.xml")
    assert isinstance(second, Failure)
    assert second.error.message == "Item 2: the id 'urn:desk:1' is that of an earlier item."


def test_an_item_without_a_guid_goes_by_its_number() -> None:
    bare = f"<newsItem><contentSet>{data(LEAD)}</contentSet></newsItem>"
    found = reading.documents(message(bare, bare), "w.xml")
    assert [part.id for part in found] == ["w.xml#1", "w.xml#2"]


SOUND = message(item(xml(PAGE), meta=META))
BAD = [
    pytest.param(message(), "empty", "None of its items has text", id="no item"),
    pytest.param(message(item("<remoteContent/>")), "empty", "None of its items has text", id="a picture"),
    pytest.param(item(xml("<chart/>")).encode(), "empty", "None of its items has text", id="other XML"),
    pytest.param(
        item("<inlineData contenttype='text/plain' encoding='base64'>eA==</inlineData>").encode(),
        "empty",
        "None of its items has text",
        id="packed data",
    ),
    pytest.param(
        b"<packageItem><groupSet/></packageItem>", "empty", "None of its items", id="a package of links"
    ),
    pytest.param(SOUND[:-30], "malformed", "no well-formed XML", id="truncated"),
    pytest.param(SOUND.replace(b"<p>", b"<p>\x01"), "malformed", "invalid token", id="control"),
    pytest.param(b"<x:newsItem/>", "malformed", "unbound prefix", id="a prefix of nothing"),
    pytest.param(
        b"<!DOCTYPE x [<!ENTITY a 'x'>]>" + SOUND, "malformed", "declares an entity", id="an entity"
    ),
    pytest.param(message(item(xml("<div>" * 9_000))), "malformed", "more than 200 deep", id="nested"),
]


@pytest.mark.parametrize(("source", "kind", "why"), BAD)
def test_what_cannot_be_read_is_one_clear_error(source: bytes, kind: str, why: str) -> None:
    error = reading.failure(source, "wire.newsml")
    assert (error.kind, why in error.message) == (kind, True), error.message


def test_a_hundred_megabytes_are_refused_before_they_are_held(tmp_path: Path) -> None:
    reading.check_that_large_files_are_not_held(tmp_path, ".newsml", SOUND)
