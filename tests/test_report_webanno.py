"""Annotations of the article as the W3C's model has them: each finds its words again."""

from __future__ import annotations

import json
from typing import Any

from tests import hostile
from tests.joined import FAILURE, joined
from tests.test_report_csv import ferry


def page(*items: Any) -> Any:
    return json.loads(joined("webanno", items))


def test_one_page_with_the_annotations_of_all_documents() -> None:
    found = page(ferry(), FAILURE, ferry())
    assert (found["@context"], found["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationPage")
    assert found["id"].startswith("urn:uuid:")
    motivations = [note["motivation"] for note in found["items"]]
    assert motivations == ["assessing", "assessing", "commenting", "identifying", "identifying"] * 2
    assert page()["items"] == []


def test_an_annotation_is_exactly_this() -> None:
    comment = page(ferry())["items"][2]
    assert comment["id"].startswith("urn:uuid:")
    del comment["id"]
    assert comment == {
        "type": "Annotation",
        "motivation": "commenting",
        "body": [
            {"type": "TextualBody", "purpose": "commenting", "value": "Who?", "format": "text/plain"},
            {"type": "TextualBody", "purpose": "classifying", "value": "warning", "format": "text/plain"},
            {"type": "TextualBody", "purpose": "tagging", "value": "AT001", "format": "text/plain"},
        ],
        "target": {
            "source": "a.txt",
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": "Fares, Ana Ruiz and the “port” said, rise.",
                    "prefix": "Fares rise\n\n",
                    "suffix": "\n\nHow sad!",
                },
                {"type": "TextPositionSelector", "start": 12, "end": 54},
            ],
        },
    }


def test_what_claims_and_attributions_say() -> None:
    _, claim, _, through, plain = page(ferry())["items"]
    said = "corroborated, strength 4 of 4: Ana Ruiz (person); the “port” (organization)"
    assert [body["value"] for body in claim["body"]] == [said, "corroborated"]
    assert [body["value"] for body in through["body"]] == [
        "Ana Ruiz (person), via the Times (publication)",
        "indirect",
    ]
    assert [body["value"] for body in plain["body"]] == ["the “port” (organization)", "indirect"]


def test_every_quote_is_at_its_position_and_names_are_stable_and_told_apart() -> None:
    for doc in (ferry(), hostile.document()):
        notes = page(doc)["items"]
        for note in notes:
            targets = note["target"] if isinstance(note["target"], list) else [note["target"]]
            for target in targets:
                quote, position = target["selector"]
                start, end = position["start"], position["end"]
                assert quote["exact"] == doc.text[start:end]
                assert doc.text[:start].endswith(quote["prefix"])
                assert doc.text[end:].startswith(quote["suffix"])
        assert len({note["id"] for note in notes}) == len(notes)
    assert joined("webanno", [ferry()]) == joined("webanno", [ferry()])
    assert page(ferry())["id"] != page(hostile.document())["id"]


def test_a_hostile_article_is_data() -> None:
    text = joined("webanno", [hostile.document()])
    assert not set(text) & set("\x1b\x07\x9b\u202e\u2066\u2028")
    source = json.loads(text)["items"][0]["target"]["source"]
    assert source == "a%2Cb%3A%2050%25%0A%5Bx%5D%28y%29%1B%5B2J/%3Ci%3E%26%3B%3D1.txt"
