"""GitLab's Code Quality report: one array, fingerprints that tell findings of all documents apart."""

from __future__ import annotations

import json
from dataclasses import replace

from tests import hostile
from tests.joined import FAILURE, joined
from tests.test_report_github import document


def test_one_array_of_all_findings() -> None:
    assert joined("gitlab", [document(), FAILURE]) == (
        "[\n"
        '{"description": "“rise”: who, where?", "check_name": "AN001", "fingerprint": '
        '"62119deff0d5a28bb687412e19145b63", "severity": "critical", "location": {"path": "drafts/a.txt", '
        '"lines": {"begin": 1, "end": 1}}},\n'
        '{"description": "100% silent: why?", "check_name": "CM005", "fingerprint": '
        '"a555ecf1fde88675ae0b84134d0c62db", "severity": "info", "location": {"path": "drafts/a.txt", '
        '"lines": {"begin": 3, "end": 4}}}\n'
        "]\n"
    )


def test_clean_stories_are_an_empty_array() -> None:
    clean = replace(document(), findings=())
    assert joined("gitlab", [clean, clean]) == "[\n]\n"


def test_fingerprints_are_those_of_one_finding_each() -> None:
    first = document()
    docs = [first, replace(first, id="b.txt", path="b.txt"), replace(first, id="7", path="b.txt")]
    issues = json.loads(joined("gitlab", docs))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 6
    assert joined("gitlab", docs) == joined("gitlab", docs)


def test_an_article_among_others_in_a_file_says_which() -> None:
    issues = json.loads(joined("gitlab", [replace(document(), id="7", path="wires.jsonl")]))
    assert issues[1]["description"] == "7, line 3: 100% silent: why?"
    assert issues[1]["location"] == {"path": "wires.jsonl", "lines": {"begin": 1, "end": 1}}


def test_text_taken_out_of_a_format_has_no_line_of_the_file() -> None:
    issues = json.loads(joined("gitlab", [replace(document(), is_extracted=True)]))
    assert issues[1]["description"] == "line 3: 100% silent: why?"
    assert issues[1]["location"]["lines"] == {"begin": 1, "end": 1}


def test_a_hostile_article_is_data() -> None:
    text = joined("gitlab", [hostile.document()])
    assert text.isprintable() is False
    assert [line for line in text.splitlines() if line[0] not in "[{]"] == []
    assert "\x1b" not in text
    assert {issue["check_name"] for issue in json.loads(text)} == {"AN002"}
