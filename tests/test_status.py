"""Unconfirmed items as the marked-up sentences of spec/status.txt have them: the kind and the party."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck import lexicon
from claimcheck.attribute import attribute
from claimcheck.document import Document, Mention, Named, Party, Resolution, Source, Span
from claimcheck.encode import encode
from claimcheck.layout import layout
from claimcheck.read import read_text
from claimcheck.segment import segment
from claimcheck.status import status
from claimcheck.syntax import stem
from claimcheck.tag import tag

SPEC = Path(__file__).parent / "spec" / "status.txt"
KNOWN = {
    "He is an <unknown> singer from Tarn.": "an adjective that says how famous somebody is",
    "She was <charged with> running the museum.": "a duty, not an accusation",
    "The mayor <rejected> a proposal to move the market.": "a refusal, no contradiction",
}
MARKS = re.compile(r"[<>]")


def tagged(text: str) -> Document:
    doc = read_text(text, id="-", path=None, force=True)
    for stage in (layout, segment, tag, encode, attribute):
        doc = stage(doc)
    return doc


def spec() -> list[object]:
    lines = SPEC.read_text(encoding="utf-8").splitlines()
    rows = [line.split(" | ") for line in lines if line and not line.startswith("#")]
    return [
        pytest.param(
            *row, id=row[2], marks=[pytest.mark.xfail(reason=KNOWN[row[2]])] if row[2] in KNOWN else []
        )
        for row in rows
    ]


@pytest.mark.parametrize(("kind", "parties", "marked"), spec())
def test_a_marked_sentence(kind: str, parties: str, marked: str) -> None:
    words = Span(marked.index("<"), marked.index(">") - 1)
    items = [item for items in status(tagged(MARKS.sub("", marked))).statuses for item in items]
    there = [item for item in items if item.span.overlaps(words) and item.kind == kind.removeprefix("not ")]
    if kind.startswith("not "):
        assert not there
    else:
        assert there, f"found only {items}"
        assert "; ".join(item.party.name if item.party else "-" for item in there) == parties


def test_no_two_entries_of_the_list_are_one_by_their_stems() -> None:
    entries = list(lexicon.load("status_triggers"))
    by_stems = [" ".join(map(stem, entry.split())) for entry in entries]
    assert not [entry for entry, key in zip(entries, by_stems, strict=True) if by_stems.count(key) > 1]


def test_the_party_is_the_source_that_its_words_mean() -> None:
    doc = tagged("The ministry declined to comment.")
    mention = Mention(Span(0, 12), "nominal")
    ministry = Source("Ministry of Ferries", "organization", None, None, (mention,))
    [items] = status(replace(doc, sources=(ministry,))).statuses
    assert [item.party for item in items] == [Party("Ministry of Ferries", 0)]


def test_of_two_that_are_silent_together_each_is_a_party_by_its_fullest_name() -> None:
    doc = tagged("The NDC and MIT did not comment.")
    mention = Mention(Span(0, 15), "name", 0)
    together = Source("National Dairy Commission and Ministry of Tea", "organization", None, None, (mention,))
    names = (Named(Span(4, 7), "National Dairy Commission"), Named(Span(12, 15), "Ministry of Tea"))
    [items] = status(replace(doc, names=names, sources=(together,))).statuses
    assert [item.party for item in items] == [Party("National Dairy Commission"), Party("Ministry of Tea")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The sale is awaiting approval by the Ministry of Tea and Milk.", "Ministry of Tea and Milk"),
        ("A maker of vans, Tarn Motors, plans to move to Hale.", "Tarn Motors"),
        ("The clerk said that if Ben Hurd wins, he will sell the port.", "Ben Hurd"),
    ],
)
def test_a_name_is_one_party_whatever_it_holds_and_goes_before_what_leads_up_to_it(
    text: str, name: str
) -> None:
    start = text.index(name)
    doc = replace(tagged(text), names=(Named(Span(start, start + len(name)), name),))
    assert [item.party for item in status(doc).statuses[0]] == [Party(name)]


@pytest.mark.parametrize(
    "text", ["Ana Ruiz was away, and calls to her were not returned.", "Calls to Ana Ruiz were not returned."]
)
def test_who_did_not_answer_is_whom_the_request_was_put_to(text: str) -> None:
    start = text.index("Ana Ruiz")
    doc = replace(tagged(text), names=(Named(Span(start, start + 8), "Ana Ruiz"),))
    assert [item.party for item in status(doc).statuses[0]] == [Party("Ana Ruiz")]


@pytest.mark.parametrize(
    ("kind", "words", "text"),
    [
        ("no-comment", "did not respond to a request for comment", "The port {} on Monday."),
        ("pending", "is seeking regulatory approval", "The firm {} for the test."),
    ],
)
def test_words_that_show_one_thing_together_are_one_item(kind: str, words: str, text: str) -> None:
    doc = status(tagged(text.format(words)))
    assert [(doc[item.span], item.kind) for item in doc.statuses[0]] == [(words, kind)]


def test_a_headline_plans_in_the_infinitive() -> None:
    doc = status(
        tagged("Council to close pool in June\n\nThe town has only one.\n\nIt is a hundred years old.")
    )
    [item] = doc.statuses[0]
    assert (doc[item.span], item.kind, item.party) == ("to close", "planned", Party("Council"))


@pytest.mark.parametrize(
    "headline",
    ["Tarn to build second bridge", "Tarncorp to build 20 bridges", "TARN COUNCIL TO BUILD BRIDGES"],
)
def test_a_short_headline_plans_too(headline: str) -> None:
    doc = status(tagged(f"{headline}\n\nThe town needs one.\n\nThe first is a hundred years old."))
    assert [item.kind for item in doc.statuses[0]] == ["planned"]


def test_who_planned_a_moment_before_plans_what_nobody_is_said_to_do() -> None:
    doc = status(tagged("The ministry plans to sell two ports. The ports will be sold in June."))
    assert [item.party for items in doc.statuses for item in items] == [Party("ministry")] * 2


def test_else_the_source_that_the_article_reports_most_does() -> None:
    doc = tagged("The ports will be sold in June, after years. The sea is rough, the ministry said.")
    ministry = Source("Ministry of Ferries", "organization", None, None, ())
    doc = status(replace(doc, sources=(ministry,), resolutions=(Resolution(0),) * len(doc.attributions)))
    assert [item.party for item in doc.statuses[0]] == [Party("Ministry of Ferries", 0)]


def test_who_speaks_in_a_quote_is_the_party_of_its_first_person() -> None:
    doc = tagged("“We will fight the order,” Jane Roe said.")
    roe = Source("Jane Roe", "person", None, None, ())
    resolutions = tuple(Resolution(0) for _ in doc.attributions)
    [items] = status(replace(doc, sources=(roe,), resolutions=resolutions)).statuses
    assert [(item.kind, item.party) for item in items] == [("planned", Party("Jane Roe", 0))]
