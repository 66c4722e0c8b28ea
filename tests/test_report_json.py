"""The report as programs read it: CONTRACT.md's conventions, and JSON that nothing can break."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from claimcheck.assess import assess
from claimcheck.document import Document, Finding, Metadata, Quote, Span
from claimcheck.errors import InputError
from claimcheck.report import Style, render
from claimcheck.report.json_report import failure_record, json_line
from claimcheck.report.record import record
from tests.build import Said, Story


def story() -> Document:
    """Two claims and a piece of opinion; a paper quotes a mayor; the mayor's words are a quote."""
    built = Story(
        ["The budget doubled.", "“Fares rise,” said Ana Ruiz, the Times reported.", "How sad!"],
        {"Ana Ruiz": ("person", "mayor"), "the Times": ("publication", None), "Nobody": ("other", None)},
        [
            Said("the Times", "“Fares rise,” said Ana Ruiz", "reported", "the Times"),
            Said("Ana Ruiz", "“Fares rise,”", "said", "Ana Ruiz", via="the Times", parent=0),
        ],
        no_claims=(2,),
    )
    doc = built.document()
    start = doc.text.index("“")
    doc = assess(replace(doc, quotes=(Quote(Span(start, doc.text.index("”") + 1), True),)))
    found = Finding("AT001", "a-rule", "warning", "Who?", doc.sentences[1].span, 1, "0" * 16)
    return replace(doc, findings=(found,))


def test_ids_count_from_one_and_link_the_layers() -> None:
    data = record(story())
    assert [sentence["id"] for sentence in data["sentences"]] == [1, 2, 3]
    assert [sentence["number"] for sentence in data["sentences"]] == [1, 2, None]
    assert [sentence["attributions"] for sentence in data["sentences"]] == [[], [1, 2], []]
    assert [sentence["sources"] for sentence in data["sentences"]] == [[], [1, 2], []]
    assert [sentence["findings"] for sentence in data["sentences"]] == [[], [0], []]
    assert [(each["source"]["id"], each["via"], each["parent"]) for each in data["attributions"]] == [
        (2, None, None),
        (1, 2, 1),
    ]
    assert [
        (each["id"], each["attributions"], each["sentences"], each["via"]) for each in data["sources"]
    ] == [
        (1, [2], [2], 2),
        (2, [1], [2], None),
        (3, [], [], None),
    ]
    assert data["findings"][0]["sentence"] == 2


def test_a_quote_belongs_to_the_innermost_attribution_that_shares_most_of_it() -> None:
    doc = story()
    assert [quote["attribution"] for quote in record(doc)["quotes"]] == [2]
    without = replace(doc, attributions=(), resolutions=(), assessments=doc.assessments[:0])
    without = assess(without)
    assert [quote["attribution"] for quote in record(without)["quotes"]] == [None]


def test_every_text_is_what_stands_at_its_offsets() -> None:
    doc = story()

    def check(data: Any) -> int:
        if isinstance(data, list):
            return sum(map(check, data))
        if not isinstance(data, dict):
            return 0
        here = {"start", "end", "text"} <= data.keys()
        if here:
            assert data["text"] == doc.text[data["start"] : data["end"]]
        return here + sum(map(check, data.values()))

    assert check(record(doc)) >= 10


def test_lines_and_columns_count_from_one() -> None:
    assert [(s["line"], s["column"], s["paragraph"]) for s in record(story())["sentences"]] == [
        (1, 1, 1),
        (3, 1, 2),
        (5, 1, 3),
    ]


def test_a_sentence_that_is_no_claim_has_no_assessment() -> None:
    sentence = record(story())["sentences"][2]
    assert [sentence[key] for key in ("basis", "strength", "caveats", "admiralty", "supports", "types")] == [
        None,
        None,
        [],
        None,
        [],
        [],
    ]


def test_the_summary_counts() -> None:
    summary = record(story())["summary"]
    assert (summary["sentences"], summary["claims"], summary["attributed"], summary["unattributed"]) == (
        3,
        2,
        1,
        1,
    )
    assert summary["findings"] == {"error": 0, "warning": 1, "info": 0}
    assert summary["sources"]["person"] == summary["sources"]["publication"] == 1
    assert summary["sources"]["document"] == 0


def test_json_is_readable_and_jsonl_is_a_line() -> None:
    doc = replace(story(), metadata=Metadata(title="Fähren"))
    spread, line = (render(doc, Style(format=format)) for format in ("json", "jsonl"))
    assert json.loads(spread) == json.loads(line)
    assert '"title": "Fähren"' in spread
    assert line.count("\n") == 1
    assert line.endswith("}\n")


@pytest.mark.parametrize(
    "harmful", ["\x00", "\x1b", "\x7f", "\x85", "\x9b", "\u2028", "\u202e", "\u2067", "\ud800"]
)
def test_what_steers_a_terminal_or_breaks_a_line_or_utf_8_is_escaped(harmful: str) -> None:
    line = json_line({"text": f"a{harmful}b"})
    assert line == f'{{"text": "a\\u{ord(harmful):04x}b"}}\n'
    assert json.loads(line.encode()) == {"text": f"a{harmful}b"}


def test_a_failed_document() -> None:
    assert failure_record("7", "a.jsonl", InputError("empty", "Line 7: nothing there.")) == {
        "schema_version": "1",
        "document": {"id": "7", "path": "a.jsonl"},
        "error": {"kind": "empty", "message": "Line 7: nothing there."},
    }
