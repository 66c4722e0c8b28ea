"""ninjs of all majors reads as one: the same story in 1.x, 2.x and 3.x is the same document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimcheck.document import Document, Metadata
from claimcheck.errors import InputError
from claimcheck.read import Failure, read_path
from tests import reading

LEAD = "The harbour board will close two piers for a year, a clerk said on Monday."
WORK = "The work starts in May, and ferries will land at the third pier."
HTML = f"<p>{LEAD}</p><h2>What comes next</h2><p>{WORK.replace('third', '<b>third</b>')}</p>"
COPY = f"<body.content><p>{LEAD}</p><hl2>What comes next</hl2><p>{WORK}</p></body.content>"
NITF = f"<nitf><body>{COPY}</body></nitf>"
TEXT = f"{LEAD}\n\nWhat comes next\n\n{WORK}"

ONE = {
    "uri": "urn:desk:1",
    "type": "text",
    "versioncreated": "2024-05-02T23:15:00-05:00",
    "byline": "By Ann Lee",
    "headline": "Two piers to close",
    "body_xhtml": HTML,
    "associations": {"main": {"type": "picture", "headline": "East", "description_text": "The east pier."}},
}
TWO = {
    "uri": "urn:desk:1",
    "standard": {"name": "ninjs", "version": "2.1"},
    "versioncreated": "2024-05-02T23:15:00-05:00",
    "by": "Ann Lee",
    "headlines": [{"role": "main", "value": "Two piers to close"}],
    "bodies": [{"role": "main", "contenttype": "text/html", "value": HTML}],
    "associations": [{"name": "main", "type": "picture", "descriptions": [{"value": "The east pier."}]}],
}
THREE = {
    **{name: value for name, value in TWO.items() if name != "versioncreated"},
    "versionCreated": "2024-05-02T23:15:00-05:00",
    "bodies": [{"role": "main", "contentType": "application/xhtml+xml", "value": HTML}],
}


def packed(value: Any) -> bytes:
    return json.dumps(value).encode()


def read(value: Any) -> Document:
    return reading.document(packed(value), "wire.json")


def failure(data: Any) -> InputError:
    return reading.failure(data if isinstance(data, bytes) else packed(data), "wire.json")


def words(value: Any) -> list[str]:
    doc = read(value)
    return [doc[block.span] for block in doc.blocks]


@pytest.mark.parametrize("item", [ONE, TWO, THREE], ids=["1.x", "2.x", "3.x"])
def test_all_majors(item: dict[str, Any]) -> None:
    assert reading.hints(packed(item), "wire.json") == [
        ("headline", "Two piers to close"),
        (None, LEAD),
        ("headline", "What comes next"),
        (None, WORK),
        ("caption", "The east pier."),
    ]
    doc = read(item)
    assert doc.given == Metadata("Two piers to close", "Ann Lee", "2024-05-02")
    assert (doc.id, doc.path) == ("wire.json", "wire.json")


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ({"role": "main", "contenttype": "text/plain", "value": TEXT}, [LEAD, "What comes next", WORK]),
        ({"value": f"{LEAD}\n{WORK}"}, [f"{LEAD}\n{WORK}"]),
        ({"role": "nitf", "value": NITF}, [LEAD, "What comes next", WORK]),
        ({"contenttype": "text/vnd.IPTC.NITF", "value": NITF}, [LEAD, "What comes next", WORK]),
        (
            {
                "contentType": "application/nitf+xml",
                "value": f"<?xml version='1.0' encoding='latin-1'?>{NITF}",
            },
            None,
        ),
        ({"role": "richtext", "value": HTML}, [LEAD, "What comes next", WORK]),
        ({"contenttype": "text/plain", "value": "The board <met>."}, ["The board <met>."]),
    ],
)
def test_forms_of_the_body(part: dict[str, str], expected: list[str] | None) -> None:
    assert words({"bodies": [part]}) == (expected or [LEAD, "What comes next", WORK])


def test_the_form_with_most_structure_is_read_and_a_summary_only_for_want_of_more() -> None:
    summary = {"role": "summary", "contenttype": "text/html", "value": "<p>Two piers close.</p>"}
    plain = {"role": "main", "contenttype": "text/plain", "value": TEXT}
    html = {"role": "richtext", "contenttype": "text/html", "value": HTML}
    other = {"role": "main", "contenttype": "application/x-desk", "value": "%%"}
    assert words({"bodies": [summary, other, plain, html]})[:2] == [LEAD, "What comes next"]
    assert words({"bodies": [summary, plain]})[0] == LEAD
    assert words({"bodies": [summary, other]}) == ["Two piers close."]
    assert words({"body_text": TEXT, "body_html": HTML, "body_summary_text": "Short."})[0] == LEAD


def test_of_headlines_the_main_one_counts_and_lesser_ones_stand_below() -> None:
    headlines = [
        {"role": "web", "value": "Piers!"},
        {"role": "sub", "value": "For a year"},
        {"value": "Two piers"},
    ]
    item = {"headlines": headlines, "bodies": [{"value": LEAD}]}
    assert words(item) == ["Two piers", "For a year", LEAD]
    assert read(item).given.title == "Two piers"
    assert words({"headline_main": "Two piers", "headline_web": "Piers!", "body_text": LEAD}) == [
        "Two piers",
        LEAD,
    ]


def test_what_the_body_has_itself_is_not_said_twice() -> None:
    body = f"<h1>Two  Piers</h1><p>{LEAD}</p><figcaption>The east pier.</figcaption>"
    item = {**ONE, "headline": "Two piers", "body_xhtml": body}
    assert words(item) == ["Two Piers", LEAD, "The east pier."]


def test_an_item_of_a_list_or_a_package_is_a_document_of_its_own() -> None:
    picture = {"uri": "urn:desk:2", "type": "picture", "description_text": "The east pier."}
    second = {"uri": "urn:desk:3", "headline": "Work", "body_text": WORK}
    found = reading.documents(packed([ONE, picture, second, {"headline": "x", "body_text": 5}]), "wire.json")
    ids = [(item.id, isinstance(item, Document)) for item in found]
    assert ids == [("urn:desk:1", True), ("urn:desk:3", True), ("wire.json#3", False)]
    assert isinstance(found[2], Failure)
    assert found[2].error.message == 'Item 3: "body_text" has to be a string.'
    package = {"uri": "urn:desk:9", "type": "composite", "associations": {"a": second, "b": picture}}
    assert words({**package, "versioncreated": "2024-05-02"}) == ["Work", WORK]


def test_a_repeated_id_is_an_error_of_the_later_item() -> None:
    _, second = reading.documents(packed([ONE, ONE]), "wire.json")
    assert isinstance(second, Failure)
    assert second.error.message == "Item 2: the id 'urn:desk:1' is that of an earlier item."


BAD = [
    pytest.param(b"", "empty", "The file is empty", id="no byte"),
    pytest.param(
        {"type": "picture", "headline": "x"}, "empty", "type 'picture' without a body", id="picture"
    ),
    pytest.param({**ONE, "body_xhtml": " "}, "empty", "no text of a kind", id="blank body"),
    pytest.param({"body_html": "<p></p>"}, "empty", "There is no text to analyse.", id="no words"),
    pytest.param([{"type": "composite", "headline": "x"}] * 2, "empty", "without a body", id="packages"),
    pytest.param(packed(ONE)[:-40], "malformed", "no sound JSON", id="truncated"),
    pytest.param(packed(ONE) + b"}", "malformed", "no sound JSON (Extra data", id="more than one value"),
    pytest.param(
        b'{"body_text": "a", "body_text": "b"}', "malformed", '"body_text" stands twice', id="twice"
    ),
    pytest.param({**ONE, "headline": 5}, "malformed", '"headline" has to be a string.', id="number"),
    pytest.param({**ONE, "byline": ["Ann"]}, "malformed", '"byline" has to be a string.', id="list"),
    pytest.param(
        {**TWO, "bodies": {"a": 1}}, "malformed", '"bodies" has to be a list of objects.', id="object"
    ),
    pytest.param({**ONE, "associations": {"a": 1}}, "malformed", '"associations" has to', id="associations"),
    pytest.param(
        {"bodies": [{"role": "nitf", "value": "<nitf>"}]}, "malformed", "The body in NITF", id="NITF"
    ),
    pytest.param(b"[" * 100_000, "malformed", "nested too deep", id="nested"),
    pytest.param(b'{"a":' * 100_000, "malformed", "nested too deep", id="nested objects"),
    pytest.param(b"[" + b"[]," * 1_000_001, "malformed", "more than 1,000,000 lists", id="crowded"),
    pytest.param(b'{"title": "Two piers"}', "malformed", "neither ninjs nor Arc ANS", id="other JSON"),
    pytest.param(b"[1, 2]", "malformed", "neither ninjs nor Arc ANS", id="numbers"),
    pytest.param(b"<nitf/>", "malformed", "not JSON but text", id="XML"),
    pytest.param(b"%PDF-1.7", "malformed", "not JSON but a PDF", id="a PDF"),
    pytest.param(b"\x80\x81{", "undecodable", "neither UTF-8", id="no text"),
]


@pytest.mark.parametrize(("data", "kind", "message"), BAD)
def test_what_cannot_be_read_is_one_clear_error(data: Any, kind: str, message: str) -> None:
    error = failure(data)
    assert (error.kind, message in error.message) == (kind, True), error.message


def test_numbers_without_end_and_strange_characters_do_no_harm() -> None:
    data = (
        b'{"version": '
        + b"9" * 200_000
        + b', "n": -1e9999, "m": NaN, "body_text": "The \\ud800 board \\u0000met."}'
    )
    assert reading.document(data, "wire.json").text == "The \ud800 board \0met."


def test_many_headlines_and_captions_are_all_kept() -> None:
    lesser = [{"role": "sub", "value": f"Pier {number}"} for number in range(40)]
    pictures = [{"type": "picture", "description_text": f"Dock {number}"} for number in range(40)]
    body = "<p>The board met on Monday.</p>" * 200
    doc = reading.document(
        packed({"bodies": [{"value": body}], "headlines": lesser, "associations": pictures}), "wire.json"
    )
    assert len(doc.blocks) == 280


def test_a_hundred_megabytes_are_refused_before_they_are_held(tmp_path: Path) -> None:
    reading.check_that_large_files_are_not_held(tmp_path, ".json", packed(ONE))


def test_in_a_folder_json_of_another_kind_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"theme": "dark"}')
    (only,) = read_path(tmp_path)
    assert isinstance(only, Failure)
    assert only.error.message.startswith("The folder holds no articles (files ending in .docm, .docx, .eml, ")
    (tmp_path / "wire.json").write_bytes(packed(ONE))
    (tmp_path / "broken.json").write_bytes(b"{")
    assert [Path(found.path or "").name for found in read_path(tmp_path)] == ["broken.json", "wire.json"]
    (named,) = read_path(tmp_path / "settings.json")
    assert isinstance(named, Failure)
