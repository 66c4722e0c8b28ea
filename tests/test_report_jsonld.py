"""Claims as linked data: who claims what and where, never a verdict."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from claimcheck.assess import assess
from claimcheck.document import Metadata
from tests import hostile
from tests.build import Said, Story
from tests.joined import FAILURE, joined
from tests.test_report_csv import ferry


def graph(*items: Any) -> Any:
    data = json.loads(joined("jsonld", items))
    assert data["@context"] == "https://schema.org"
    return data["@graph"]


def test_the_article_and_its_claims() -> None:
    about = Metadata(title="Fares rise", byline="Bo Lind", published="2024-05-02")
    assert graph(replace(ferry(), metadata=about, language="en"), FAILURE) == [
        {
            "@type": "NewsArticle",
            "@id": "a.txt",
            "headline": "Fares rise",
            "creditText": "Bo Lind",
            "datePublished": "2024-05-02",
            "inLanguage": "en",
        },
        {
            "@type": "Claim",
            "@id": "a.txt#claim-1",
            "position": 1,
            "text": "Fares rise",
            "appearance": {"@id": "a.txt"},
            "keywords": ["unsourced"],
        },
        {
            "@type": "Claim",
            "@id": "a.txt#claim-2",
            "position": 2,
            "text": "Fares, Ana Ruiz and the “port” said, rise.",
            "appearance": {"@id": "a.txt"},
            "author": [
                {"@type": "Person", "name": "Ana Ruiz"},
                {"@type": "Organization", "name": "the “port”"},
            ],
            "isBasedOn": [
                {"@type": "NewsArticle", "publisher": {"@type": "NewsMediaOrganization", "name": "the Times"}}
            ],
            "keywords": ["corroborated"],
        },
    ]


def test_a_description_is_no_name_and_a_document_no_author() -> None:
    story = Story(
        ["Fares rise, two officials said.", "Fares rise, the report said."],
        {"two officials": ("unnamed", None), "the report": ("document", None)},
        [
            Said("two officials", "Fares rise, two", "said", "two officials"),
            Said("the report", "Fares rise, the", "report said", "the report"),
        ],
    )
    _, first, second = graph(assess(story.document()))
    assert first["author"] == [{"@type": "Person", "description": "two officials"}]
    assert "author" not in second
    assert second["isBasedOn"] == [{"@type": "CreativeWork", "name": "the report"}]


def test_there_is_never_a_verdict_and_an_empty_run_is_an_empty_graph() -> None:
    text = joined("jsonld", [ferry(), hostile.document()])
    assert "ClaimReview" not in text
    assert "ating" not in text
    assert graph() == []


def test_an_article_among_others_in_a_file_has_a_name_of_its_own() -> None:
    nodes = graph(replace(ferry(), id="7", path="wires.jsonl"))
    assert [node["@id"] for node in nodes] == [
        "wires.jsonl#7",
        "wires.jsonl#7-claim-1",
        "wires.jsonl#7-claim-2",
    ]


def test_a_hostile_article_does_not_leave_its_script_element() -> None:
    text = joined("jsonld", [hostile.document()])
    assert not set(text) & set("<>&\x1b\x07\x9b\u202e\u2066\u2028")
    assert graph(hostile.document())[1]["text"] == hostile.SENTENCES[0]
