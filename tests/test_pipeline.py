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
from tests import promises
from tests.hostile_text import PIPELINE

READ = {"id", "path", "text", "plain", "encoding", "sha256", "given", "blocks", "suppressions", "language"}
READ |= {"properties", "is_extracted"}
DESK = {"desk"}
RULES = {"findings"}

ODD = {
    "a single letter": "a",
    "only marks": "?!… — “”",
    "a single NUL": "The bridge \0 closed on Monday, the mayor said.",
    "lone surrogates": "The \ud800 bridge \udfff closed, the mayor said.",
    "escapes": "\x1b]0;title\x07 The \x1b[31mred\x1b[0m bridge closed.",
    "right to left": "The \u202ebridge\u202c closed, she said.",
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


# Of any length, with a network that costs less: tests/hostile_text.py.
@pytest.mark.parametrize(
    "text",
    [*ODD.values(), *(make(3_000) for make in PIPELINE.cases.values())],
    ids=[*ODD, *PIPELINE.cases],
)
def test_odd_and_hostile_texts_keep_all_promises(text: str) -> None:
    promises.everything(analyse(read_text(text, id="hostile", force=True), Config(force=True)))


def test_the_same_text_gives_the_same_report() -> None:
    text = "Ana Ruiz said the bridge would close. “It is old,” she said. Critics disagree."
    config = Config()
    reports = [record(analyse(read_text(text, id="x"), config)) for _ in range(2)]
    assert reports[0] == reports[1]
