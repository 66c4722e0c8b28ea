"""SARIF 2.1.0: valid against the public schema, one log of all documents, regions in code points."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from claimcheck.document import Document, Finding, Span
from claimcheck.errors import InputError
from claimcheck.read import Failure
from claimcheck.report import Style, render
from claimcheck.rules import RULES
from tests import hostile
from tests.joined import FAILURE, joined
from tests.test_report_github import document

SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0.json"
VALIDATOR = Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def log(*items: Document | Failure) -> Any:
    """The one run of a valid log."""
    text = joined("sarif", items)
    data = json.loads(text)
    assert [error.message for error in VALIDATOR.iter_errors(data)] == []
    (run,) = data["runs"]
    return run


def test_results_are_exactly_these() -> None:
    assert render(document(), Style(format="sarif")) == (
        '\n{"ruleId": "AN001", "ruleIndex": 3, "level": "error", "message": {"text": "“rise”: who, where?"}, '
        '"locations": [{"physicalLocation": {"artifactLocation": {"uri": "drafts/a.txt"}, '
        '"region": {"startLine": 1, "startColumn": 7, "endLine": 1, "endColumn": 11, "charOffset": 6, '
        '"charLength": 4, "snippet": {"text": "rise"}}, '
        '"contextRegion": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 12, "charOffset": 0, '
        '"charLength": 11, "snippet": {"text": "Fares rise."}}}}], '
        '"partialFingerprints": {"findingHash/v1": "0000000000000000"}},'
        '\n{"ruleId": "CM005", "ruleIndex": 19, "level": "note", "message": {"text": "100% silent: why?"}, '
        '"locations": [{"physicalLocation": {"artifactLocation": {"uri": "drafts/a.txt"}, '
        '"region": {"startLine": 3, "startColumn": 5, "endLine": 4, "endColumn": 8, "charOffset": 17, '
        '"charLength": 15, "snippet": {"text": "port is\\nsilent,"}}, '
        '"contextRegion": {"startLine": 3, "startColumn": 1, "endLine": 4, "endColumn": 17, '
        '"charOffset": 13, "charLength": 28, "snippet": {"text": "The port is\\nsilent, 100% so."}}}}], '
        '"partialFingerprints": {"findingHash/v1": "1111111111111111"}}'
    )


def test_several_documents_are_one_run_that_says_what_failed() -> None:
    run = log(FAILURE, document(), replace(document(), findings=()), document())
    assert [result["ruleId"] for result in run["results"]] == ["AN001", "CM005"] * 2
    assert run["columnKind"] == "unicodeCodePoints"
    assert run["invocations"] == [
        {
            "executionSuccessful": False,
            "toolExecutionNotifications": [
                {
                    "descriptor": {"id": "empty"},
                    "level": "error",
                    "message": {"text": "There is no text to analyse."},
                    "locations": [{"physicalLocation": {"artifactLocation": {"uri": "b.txt"}}}],
                }
            ],
        }
    ]


def test_a_clean_run_and_a_run_of_failures_are_logs_too() -> None:
    assert log(replace(document(), findings=()))["results"] == []
    assert log()["invocations"][0]["executionSuccessful"] is True
    failed = log(FAILURE)
    assert failed["results"] == []
    assert len(failed["invocations"][0]["toolExecutionNotifications"]) == 1


def test_every_rule_has_its_page() -> None:
    rules = log()["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [rule.code for rule in RULES]
    for rule, descriptor in zip(RULES, rules, strict=True):
        assert descriptor["name"] == rule.name
        assert rule.page.why in descriptor["help"]["text"]
        assert "**Reported, in bold**\n\n> " in descriptor["help"]["markdown"]
        assert "[[" not in descriptor["help"]["markdown"].replace("\\", "")
    levels = {rule["id"]: rule["defaultConfiguration"]["level"] for rule in rules}
    assert (levels["AN008"], levels["AN002"], levels["HG001"]) == ("error", "warning", "note")


def test_rule_indexes_point_at_the_rules() -> None:
    run = log(document())
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_regions_count_code_points_and_know_all_line_ends() -> None:
    text = "𝄞 é\r\n𝄞𝄞 rise\rx"
    finding = Finding("AN001", "bare-source", "info", "?", Span(8, 12), None, "0" * 16)
    doc = replace(document(), text=text, plain=text, findings=(finding,))
    region = log(doc)["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {
        "startLine": 2,
        "startColumn": 4,
        "endLine": 2,
        "endColumn": 8,
        "charOffset": 8,
        "charLength": 4,
        "snippet": {"text": "rise"},
    }


def test_a_sentence_without_end_is_not_repeated_with_each_finding() -> None:
    text = "rise and " * 20_000
    (sentence, _) = document().sentences
    finding = Finding("HG001", "hedged-claim", "info", "?", Span(0, 4), 0, "0" * 16)
    doc = replace(
        document(),
        text=text,
        plain=text,
        sentences=(replace(sentence, span=Span(0, len(text))),),
        findings=(finding,) * 1_000,
    )
    assert len(render(doc, Style(format="sarif"))) < 1_000_000


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("./a b/ü.txt", "a%20b/%C3%BC.txt"),
        ("/tmp/a.txt", "file:///tmp/a.txt"),
        ("c:x#y?.txt", "c%3Ax%23y%3F.txt"),
        ("a\udcff.txt", "a%FF.txt"),
        ("-", "-"),
    ],
)
def test_paths_become_uris(path: str, uri: str) -> None:
    failure = Failure(path, path, InputError("unreadable", "No."))
    run = log(replace(document(), id=path, path=path), failure)
    for place in (run["results"][0], run["invocations"][0]["toolExecutionNotifications"][0]):
        assert place["locations"][0]["physicalLocation"]["artifactLocation"] == {"uri": uri}


def test_an_article_among_others_in_a_file_is_a_logical_location() -> None:
    run = log(
        replace(document(), id="7\ud800", path="wires.jsonl"), replace(document(), id="8", path="wires.jsonl")
    )
    first, *_, last = run["results"]
    assert first["message"]["text"] == "7\\ud800, line 1: “rise”: who, where?"
    assert first["locations"] == [
        {
            "physicalLocation": {"artifactLocation": {"uri": "wires.jsonl"}},
            "logicalLocations": [{"name": "7\ud800", "kind": "article"}],
        }
    ]
    assert first["partialFingerprints"] != run["results"][2]["partialFingerprints"]
    assert (
        last["partialFingerprints"]["articleHash/v1"]
        == run["results"][2]["partialFingerprints"]["articleHash/v1"]
    )


def test_text_taken_out_of_a_format_has_no_region_of_the_file() -> None:
    first, *_ = log(replace(document(), path="a.docx", id="a.docx", is_extracted=True))["results"]
    assert first["message"]["text"] == "line 1: “rise”: who, where?"
    assert first["locations"] == [{"physicalLocation": {"artifactLocation": {"uri": "a.docx"}}}]


def test_a_hostile_article_makes_no_placeholder_no_link_and_no_control() -> None:
    run = log(hostile.document())
    messages = [result["message"]["text"] for result in run["results"]]
    assert "](" not in "".join(messages)
    assert "{{0}}" in messages[1]
    assert "\\x1b]0;owned\\x07\\x9b2J\\u202eabc" in messages[1]
    text = joined("sarif", [hostile.document()])
    assert not set(text) & set("\x1b\x07\x9b\u202e\u2066\u2028")
