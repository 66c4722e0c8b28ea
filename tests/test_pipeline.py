"""The pipeline keeps its promises: every layer has one author and is written before it is read."""

from __future__ import annotations

import dataclasses

import pytest

from claimcheck.config import Config
from claimcheck.document import Document
from claimcheck.pipeline import STAGES, analyse
from claimcheck.read import read_text
from claimcheck.report.record import record
from claimcheck.stage import stage

READ = {"id", "path", "text", "plain", "encoding", "sha256", "given", "blocks", "suppressions", "language"}
READ |= {"properties", "is_extracted"}
DESK = {"desk"}
RULES = {"findings"}

HOSTILE = {
    "a single letter": "a",
    "only marks": "?!… — “”",
    "unbalanced quotation marks": "“" * 3000 + " he said " + "”" * 3000,
    "unbalanced straight marks": '"' * 5001 + " said Ana Ruiz.",
    "unbalanced brackets": "(" * 5000 + "a" + "]" * 5000,
    "a single NUL": "The bridge \0 closed on Monday, the mayor said.",
    "lone surrogates": "The \ud800 bridge \udfff closed, the mayor said.",
    "one long line": "The bridge closed on Monday, the mayor said. " * 1500,
    "one long word": "a" * 200_000,
    "one long sentence": "and the bridge " * 10_000,
    "a thousand cues": "said " * 20_000,
    "a thousand names": "Ana Ruiz and " * 10_000,
    "combining marks": "e\u0301" * 20_000,
    "escapes": "\x1b]0;title\x07 The \x1b[31mred\x1b[0m bridge closed.",
    "right to left": "The \u202ebridge\u202c closed, she said.",
    "many short paragraphs": "No.\n\n" * 5000,
    "carriage returns": "The bridge closed.\r\rIt was old.\r",
}


def test_every_layer_has_one_author_and_is_written_before_it_is_read() -> None:
    fields = {field.name for field in dataclasses.fields(Document)}
    written: set[str] = READ | DESK
    for step in STAGES:
        assert set(step.requires) <= written, f"{step.name} reads what nobody has written"
        assert not set(step.assigns) & written, f"{step.name} writes what another stage wrote"
        written |= set(step.assigns)
    assert written | RULES == fields


def test_a_stage_that_writes_other_layers_than_it_promised_is_refused() -> None:
    @stage(requires=(), assigns=("roles",))
    def wrong(_: Document) -> dict[str, object]:
        return {"tags": ()}

    with pytest.raises(TypeError, match="promised"):
        wrong(read_text("A bridge closed.", id="x"))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_texts_are_analysed_and_offsets_hold(text: str) -> None:
    config = Config(force=True)
    doc = analyse(read_text(text, id="hostile", force=True), config)
    report = record(doc)
    for key in ("sentences", "quotes", "findings"):
        for item in report[key]:
            assert item["text"] == text[item["start"] : item["end"]]
    assert (
        len(doc.claims) == len(doc.hedges) == len(doc.statuses) == len(doc.assessments) == len(doc.sentences)
    )
    assert len(doc.resolutions) == len(doc.attributions)
    ends = [0]
    for sentence in doc.sentences:
        assert sentence.span.start >= ends[-1]
        assert text[sentence.span.start].strip()
        assert text[sentence.span.end - 1].strip()
        ends.append(sentence.span.end)


def test_the_same_text_gives_the_same_report() -> None:
    text = "Ana Ruiz said the bridge would close. “It is old,” she said. Critics disagree."
    config = Config()
    reports = [record(analyse(read_text(text, id="x"), config)) for _ in range(2)]
    assert reports[0] == reports[1]
