"""Arc ANS: what the elements of a story say, and which of them are no copy."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from claimcheck.document import Document, Metadata, Role
from claimcheck.read import Failure
from tests import reading

LEAD = "The harbour board will close two piers for a year, a clerk said on Monday."
STORY: dict[str, Any] = {
    "_id": "DESK1",
    "type": "story",
    "version": "0.10.9",
    "headlines": {"basic": "Two piers to close", "mobile": "Piers!"},
    "subheadlines": {"basic": "Work starts in <i>May</i>"},
    "credits": {"by": [{"type": "author", "name": "Ann Lee"}, {"type": "author", "name": "By Bo Day"}]},
    "display_date": "2024-05-02T10:00:00Z",
    "created_date": "2024-04-01T10:00:00Z",
    "promo_items": {"basic": {"type": "image", "caption": "The third pier."}},
    "content_elements": [{"type": "text", "content": LEAD}],
}


def packed(value: Any) -> bytes:
    return json.dumps(value).encode()


def story(*elements: Any, **fields: Any) -> bytes:
    return packed({"type": "story", "content_elements": list(elements), **fields})


def elements(*parts: Any) -> list[tuple[Role | None, str]]:
    return reading.hints(story(*parts), "story.json")


def text(words: str, **fields: Any) -> dict[str, Any]:
    return {"type": "text", "content": words, **fields}


def test_a_story() -> None:
    assert reading.hints(packed(STORY), "story.json") == [
        ("headline", "Two piers to close"),
        ("standfirst", "Work starts in May"),
        (None, LEAD),
        ("caption", "The third pier."),
    ]
    doc = reading.document(packed(STORY), "story.json")
    assert doc.given == Metadata("Two piers to close", "Ann Lee and Bo Day", "2024-05-02")
    assert doc.id == "story.json"


def test_text_is_html() -> None:
    words = "The <b>har</b>bour&nbsp;board <a href='x'>met</a>.<br/>Twice, it said &lt;loudly&gt;."
    assert elements(text(words)) == [(None, "The harbour board met. Twice, it said <loudly>.")]


def test_elements_and_their_roles() -> None:
    cells = [[text("East"), text("12")], [text("West"), text("14")]]
    assert elements(
        {"type": "header", "level": 2, "content": "What comes next"},
        {"type": "list", "items": [text("Ferries"), {"type": "list", "items": [text("Boats")]}]},
        {"type": "quote", "content_elements": [text("“We agreed.”")], "citation": text("Mo Ray, clerk")},
        {"type": "quote", "subtype": "pullquote", "content_elements": [text("We agreed.")]},
        {"type": "image", "caption": "The east pier.", "credits": {}},
        {"type": "gallery", "content_elements": [{"type": "image", "caption": "The west pier."}]},
        {"type": "raw_html", "content": "<p>The board met.</p><script>alert(1)</script>"},
        {"type": "table", "header": [text("Pier"), text("Boats")], "rows": cells},
        {"type": "correction", "text": "An earlier version had three piers."},
        {"type": "element_group", "content_elements": [text("All agreed.")]},
    ) == [
        ("headline", "What comes next"),
        ("body", "Ferries"),
        ("body", "Boats"),
        (None, "“We agreed.”"),
        ("body", "Mo Ray, clerk"),
        ("boilerplate", "We agreed."),
        ("caption", "The east pier."),
        ("caption", "The west pier."),
        (None, "The board met."),
        *[("body", words) for words in ("Pier", "Boats", "East", "12", "West", "14")],
        ("boilerplate", "An earlier version had three piers."),
        (None, "All agreed."),
    ]


def test_links_and_embeds_are_no_copy() -> None:
    link = {"type": "interstitial_link", "content": "Read more on piers", "url": "x"}
    embed = {"type": "custom_embed", "embed": {"config": {"content": "x"}}}
    assert elements(link, text(LEAD), embed, {"type": "divider"}, {"type": "unheard_of", "content": "x"}) == [
        (None, LEAD)
    ]


def test_a_caption_that_stands_in_the_story_is_not_said_twice() -> None:
    data = {**STORY, "content_elements": [text(LEAD), {"type": "image", "caption": "The third pier."}]}
    assert [words for _, words in reading.hints(packed(data), "a.json")].count("The third pier.") == 1


def test_a_collection_holds_a_document_a_story() -> None:
    other = {**STORY, "_id": "DESK2"}
    empty = {**STORY, "_id": "DESK3", "content_elements": []}
    data = packed({"type": "collection", "content_elements": [STORY, other, empty]})
    found = reading.documents(data, "all.json")
    assert [(item.id, isinstance(item, Document)) for item in found] == [
        ("DESK1", True),
        ("DESK2", True),
        ("DESK3", False),
    ]
    assert isinstance(found[2], Failure)
    assert found[2].error.message == "Item 3: This ANS story has no text in its content_elements."


DEEP: dict[str, Any] = text(LEAD)
for _ in range(60):
    DEEP = {"type": "element_group", "content_elements": [DEEP]}

BAD = [
    pytest.param(story(), "empty", "This ANS story has no text", id="no element"),
    pytest.param(story({"type": "image"}), "empty", "has no text", id="a picture without words"),
    pytest.param(packed({**STORY, "content_elements": 5}), "malformed", "a list of objects", id="number"),
    pytest.param(
        story("words"), "malformed", '"content_elements" has to be a list of objects.', id="strings"
    ),
    pytest.param(story(text("x", content=["y"])), "malformed", '"content" has to be a string.', id="content"),
    pytest.param(
        story(text(LEAD), headlines="x"), "malformed", '"headlines" has to be an object', id="headline"
    ),
    pytest.param(story(text(LEAD), credits={"by": "Ann"}), "malformed", '"by" has to be', id="credits"),
    pytest.param(story({"type": "table", "rows": "x"}), "malformed", '"rows" has to be', id="table"),
    pytest.param(story({"type": "table", "rows": ["x"]}), "malformed", '"row" has to be', id="row"),
    pytest.param(story(DEEP), "malformed", "more than 50 deep", id="groups without end"),
    pytest.param(packed(STORY)[:-9], "malformed", "no sound JSON", id="truncated"),
]


@pytest.mark.parametrize(("data", "kind", "message"), BAD)
def test_what_cannot_be_read_is_one_clear_error(data: bytes, kind: str, message: str) -> None:
    error = reading.failure(data, "story.json")
    assert (error.kind, message in error.message) == (kind, True), error.message


def test_a_hundred_megabytes_are_refused_before_they_are_held(tmp_path: Path) -> None:
    reading.check_that_large_files_are_not_held(tmp_path, ".json", packed(STORY))
