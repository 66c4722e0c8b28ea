"""The sign-off sheet: what it asks an editor to initial, as Markdown and as a page."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.assess import assess
from claimcheck.document import Finding, Span
from claimcheck.report import Style, frame, render
from claimcheck.report.record import record
from claimcheck.report.signoff import to_initial
from tests.build import Story
from tests.pages import INJECTION, ferry, hostile

SHEET = """\
# Sign-off: ferry\u200b.txt

2 May 2024 · 7 claims in 7 sentences

SHA-256 of the article: ``

5 items to initial.

## 1. Line 1

> “Isleline wins the ferry contract”

- **error AN008**: The main claim rests only on unnamed people.
- **unnamed source behind the main claim**: two port officials; described 2 of 3; no reason given

Initials ________________ Time ________________

## 2. Line 3

> “Isleline has won the contract to run the ferry, two port officials said on Friday.”

- **unnamed source behind the main claim**: two port officials; described 2 of 3; no reason given

Initials ________________ Time ________________

## 3. Line 5

> “The award still needs the approval of the cabinet.”

- **pending**: “still needs the approval” (the cabinet)

Initials ________________ Time ________________

## 4. Line 9

> “The Port Authority did not respond to a request for comment.”

- **silent**: “did not respond” (The Port Authority)

Initials ________________ Time ________________

## 5. Line 11

> “A rival is accused of having bribed a clerk.”

- **allegation**: “is accused of”; made by nobody who is named

Initials ________________ Time ________________

Released by ________________ Date and time ________________
"""


def test_the_sheet_in_full() -> None:
    assert render(ferry(), Style("signoff")) == SHEET


def test_the_page_says_the_same() -> None:
    page = render(ferry(), Style("signoff-html"))
    words = re.sub(r"<[^>]+>", "", page[page.index("<main>") :])
    for item in to_initial(record(ferry())):
        assert f"Line {item.line}\n{item.words}\n" in words
        for reason in item.reasons:
            assert f"{reason.what}: {reason.why}\n" in words
    assert words.count("Initials") == 5
    assert "<script" not in page


def test_an_error_outside_all_sentences_is_initialled_too() -> None:
    doc = ferry()
    error = Finding("XX001", "a-rule", "error", "Not here.", Span(32, 34), None, "0" * 16)
    first, second, *_ = to_initial(record(replace(doc, findings=(error,))))
    assert (first.line, first.reasons[0].what) == (1, "unnamed source behind the main claim")
    assert (second.line, second.reasons) == (1, (("error XX001", "Not here."),))


def test_a_piece_with_nothing_to_initial_is_released_all_the_same() -> None:
    doc = assess(Story(["Good morning"], no_claims=(0,)).document())
    for style in (Style("signoff"), Style("signoff-html")):
        sheet = render(doc, style)
        assert "Nothing to initial: no error, no unnamed main source, no allegation, nothing open." in sheet
        assert "Released by" in sheet
        assert "Initials" not in sheet


def test_hostile_words_are_neither_markup_nor_control() -> None:
    sheet, page = render(hostile(), Style("signoff")), render(hostile(), Style("signoff-html"))
    for shown in (sheet, page):
        assert INJECTION not in shown
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)
        assert "<script" not in shown
        assert "<img" not in shown
    assert "&lt;script&gt;window\u200b.harm = 1&lt;/script&gt;" in sheet


def test_several_sheets_follow_each_other_but_a_page_holds_one() -> None:
    sheets = frame("signoff")
    assert sheets.add("one\n") + sheets.add("two\n") + sheets.end() == "one\n\ntwo\n"
    assert "holds exactly one document" in frame("signoff-html").only_one
