"""The schema says what CONTRACT.md says, and reports keep to it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from claimcheck import check
from claimcheck.assess import assess
from claimcheck.errors import InputError
from claimcheck.report.json_report import failure_record, json_line
from claimcheck.report.record import record
from claimcheck.report.schema import schema
from tests.build import Said, Story

STRICT = jsonschema.Draft202012Validator(
    schema(strict=True), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
)
OPEN = jsonschema.Draft202012Validator(schema())

ARTICLE = """Ferry contract goes to Isleline

Isleline has won the contract to run the harbour ferry, two port officials said on Friday. “Fares will
rise,” said one of them, who asked not to be named because talks go on.

The award still needs the approval of the cabinet. Fares may rise by a tenth, according to Moira Quist,
director of the Port Authority. The ministry did not respond to a request for comment.
"""


def report(text: str = ARTICLE, **given: Any) -> dict[str, Any]:
    read = json.loads(json_line(record(check(text, **given))))
    assert isinstance(read, dict)
    return read


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.Draft202012Validator.check_schema(schema(strict=True))


def test_a_report_keeps_to_it_to_the_letter() -> None:
    STRICT.validate(report(published="2024-05-31", title="Ferries"))


def test_the_text_may_be_included() -> None:
    STRICT.validate(json.loads(json_line(record(check(ARTICLE), include_text=True))))


def test_the_line_of_a_failed_document_keeps_to_it() -> None:
    STRICT.validate(failure_record(None, "a.jsonl", InputError("malformed", "Line 2: it is not JSON.")))


def test_every_layer_keeps_to_it() -> None:
    story = Story(
        ["Fares would rise, Ana Ruiz said.", "“Fares rise,” they said.", "The port did not comment."],
        {"Ana Ruiz": ("person", "mayor"), "they": ("unnamed", None)},
        [
            Said("Ana Ruiz", "Fares would rise", "said", "Ana Ruiz"),
            Said("they", "“Fares rise,”", "they said", via="Ana Ruiz", parent=0),
        ],
        hedges=[("would", "modal")],
        statuses=[("did not comment", "no-comment")],
        credited="Ana Ruiz",
    )

    document = assess(replace(story.document(), sha256="0" * 64))
    data = record(document)
    STRICT.validate(data)
    assert all(data[layer] for layer in ("sentences", "attributions", "sources"))
    assert data["document"]["credits"]


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("quotes"),
        lambda data: data.update(schema_version="2"),
        lambda data: data["sentences"][0].update(role="kicker"),
        lambda data: data["sentences"][0].update(number=0),
        lambda data: data["sentences"][0].update(admiralty="F5"),
        lambda data: data["sentences"][0].update(verifiability=1.2),
        lambda data: data["document"].update(published="31 May 2024"),
        lambda data: data["findings"].append({"rule": "AN001"}),
        lambda data: data["summary"]["basis"].pop("vague"),
        lambda data: data.update(error={"kind": "tired", "message": ""}),
    ],
)
def test_a_report_that_breaks_the_contract_is_refused(spoil: Any) -> None:
    data = report()
    spoil(data)
    with pytest.raises(jsonschema.ValidationError):
        STRICT.validate(data)


def test_a_consumers_schema_lets_added_fields_pass() -> None:
    data = report()
    data["mood"] = "hopeful"
    OPEN.validate(data)
    with pytest.raises(jsonschema.ValidationError):
        STRICT.validate(data)
