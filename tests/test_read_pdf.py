"""What a PDF holds: paragraphs put together again from lines; and bounds on what a small file unpacks to."""

from __future__ import annotations

import builtins
from pathlib import Path
from typing import Any

import pytest

from claimcheck.document import Document, Metadata, Role
from claimcheck.errors import InputError
from tests import reading
from tests.pdf_files import file, line, lines, pdf, stream

LEAD = """\
The harbour board will close two of its three piers for a year
while the piles under them are replaced, a clerk said on Monday.
Ferries will land at the third one, which was widened last summer
at a cost that nobody would name."""
MORE = """\
Work starts in May, the board said, and it will take a year if the
weather holds. The clerk did not say who will pay for the rest."""


def read(data: bytes) -> Document:
    return reading.document(data, "draft.pdf")


def failure(data: bytes) -> InputError:
    return reading.failure(data, "draft.pdf")


def paragraphs(*pages: str) -> list[str]:
    """The paragraphs; they are the lines of the text."""
    return reading.lines(read(pdf(*pages)))


def hints(*pages: str) -> list[tuple[Role | None, str]]:
    doc = read(pdf(*pages))
    return [(block.hint, doc[block.span]) for block in doc.blocks]


def joined(words: str) -> str:
    return words.replace("\n", " ")


# Paragraphs


def test_a_gap_ends_a_paragraph() -> None:
    assert paragraphs(lines(f"{LEAD}\n\n{MORE}", 700)) == [joined(LEAD), joined(MORE)]


def test_gaps_between_paragraphs_may_be_more_than_those_within() -> None:
    short = ["It is believed that the company may move its winter service to Northpier."] * 3
    page = line(short[0], 700) + line(short[1], 672) + line(short[2], 644) + lines(MORE, 616)
    assert paragraphs(page) == [*short, joined(MORE)]


def test_so_does_an_indent() -> None:
    first, *rest = MORE.split("\n")
    page = lines(LEAD, 700) + line(first, 644, x=85) + lines("\n".join(rest), 630)
    assert paragraphs(page) == [joined(LEAD), joined(MORE)]


def test_so_does_a_line_that_had_room_for_the_next_word() -> None:
    assert paragraphs(lines(f"{LEAD}\n{MORE}", 700)) == [joined(LEAD), joined(MORE)]


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    head, tail = "\n".join(LEAD.split("\n")[:2]), "\n".join(LEAD.split("\n")[2:])
    head = head.replace("Monday.", "Monday,")
    assert paragraphs(lines(head, 120), lines(tail, 780)) == [joined(f"{head}\n{tail}")]
    assert paragraphs(lines(LEAD, 120), lines(MORE, 780)) == [joined(LEAD), joined(MORE)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the pas-\nsenger ferry", "the passenger ferry"),
        ("a well-\nknown pier near the known well", "a well-known pier near the known well"),
        ("a co-\nowner, the co-owner", "a co-owner, the co-owner"),
        ("the har-\nbour and the harbour", "the harbour and the harbour"),
        ("the Anglo-\nSaxon pier", "the Anglo-Saxon pier"),
        ("from 2023-\n24 on", "from 2023- 24 on"),
        ("the pas\xad\nsenger ferry", "the passenger ferry"),
        ("the east -\nthe west", "the east - the west"),
    ],
)
def test_words_broken_at_a_lines_end_are_made_whole(words: str, expected: str) -> None:
    assert paragraphs(lines(words, 700)) == [expected]


def test_pieces_of_a_line_and_words_without_spaces_between_are_put_together() -> None:
    page = (
        "BT /F1 11 Tf 70 700 Td [(The har) 20 (bour) -300 (board)] TJ ( met.) Tj 0 -14 Td (All agreed.) Tj ET"
    )
    assert paragraphs(page) == ["The harbour board met. All agreed."]


# Heads and feet


def numbered(words: str, number: int, *, foot: str = "Page {} of 3") -> str:
    return line(f"Harbour desk, draft {number}", 810) + lines(words, 700) + line(foot.format(number), 30)


def test_heads_feet_and_numbers_of_pages_are_no_text() -> None:
    pages = [numbered(words, number) for number, words in enumerate((LEAD, MORE, "All agreed."), start=1)]
    assert paragraphs(*pages) == [joined(LEAD), joined(MORE), "All agreed."]
    assert paragraphs(lines(LEAD, 700) + line("- 2 -", 30)) == [joined(LEAD)]
    assert paragraphs(lines(LEAD, 700) + line("iv", 30)) == [joined(LEAD)]


def test_what_stands_on_one_page_only_or_elsewhere_on_it_is_copy() -> None:
    assert paragraphs(line("Harbour desk", 810) + lines(LEAD, 700)) == ["Harbour desk", joined(LEAD)]
    twice = [lines(f"{LEAD}\n\n{MORE}", top) for top in (700, 600)]
    assert paragraphs(*twice) == [joined(LEAD), joined(MORE)] * 2


# Roles and properties


def test_larger_and_bold_lines_are_headings_and_items_are_copy() -> None:
    page = (
        lines("Two piers to close\nfor a year", 760, size=22, leading=26)
        + line("By Ann Lee", 715)
        + lines(LEAD, 690)
        + line("What comes next", 610, font="F2")
        + lines("• The east pier, with all of its sheds and\nferries\n• The west pier", 590)
    )
    assert hints(page) == [
        ("headline", "Two piers to close for a year"),
        (None, "By Ann Lee"),
        (None, joined(LEAD)),
        ("headline", "What comes next"),
        ("body", "• The east pier, with all of its sheds and ferries"),
        ("body", "• The west pier"),
    ]


def test_properties_stand_in_for_what_the_text_does_not_say() -> None:
    info = b"/Title(Two piers)/Author(Ann Lee)/CreationDate(D:20240501)/ModDate(D:20240502101500+02'00')"
    assert read(pdf(lines(LEAD, 700), info=info)).properties == Metadata("Two piers", "Ann Lee", "2024-05-02")
    filled_in = b"/Title(Microsoft Word - draft.docx)/Author(Windows User)/ModDate(yesterday)"
    assert read(pdf(lines(LEAD, 700), info=filled_in)).properties == Metadata()
    left_blank = rb"/Title(\(untitled\))/Author(\(anonymous\))"  # by ReportLab
    assert read(pdf(lines(LEAD, 700), info=left_blank)).properties == Metadata()
    assert read(pdf(lines(LEAD, 700))).properties == Metadata()


# Hostile and broken files

SOUND = pdf(lines(LEAD, 700))
LOCKED = SOUND.replace(
    b"/Info 3 0 R",
    b"/Info 3 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<"
    + b"0" * 64
    + b">/U<"
    + b"1" * 64
    + b">>>",
)
SCANNED = pdf("q 500 0 0 700 40 40 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q")
LOOP = file([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]>>"], b"/Root 1 0 R")
BAD = [
    pytest.param(b"", "empty", "The file is empty", id="no byte"),
    pytest.param(pdf(""), "empty", "has no text", id="no word"),
    pytest.param(SCANNED, "empty", "run OCR over it first", id="scanned"),
    pytest.param(LOCKED, "unreadable", "encrypted; save it without a password", id="encrypted"),
    pytest.param(SOUND[: len(SOUND) // 2], "malformed", "it is cut off", id="truncated"),
    pytest.param(SOUND[:-30], "malformed", "it is cut off", id="truncated at the end"),
    pytest.param(b"%PDF-1.7\n" + b"\xff\xd8" * 500 + b"%%EOF", "malformed", "The PDF is broken", id="noise"),
    pytest.param(SOUND.replace(b"/Kids", b"/Kid5"), "empty", "has no text", id="no pages"),
    pytest.param(
        SOUND.replace(b"/Catalog", b"/Catal0g").replace(b"/Root", b"/R00t"),
        "malformed",
        "The PDF is broken",
        id="no root",
    ),
    pytest.param(LOOP, "malformed", "The PDF is broken", id="pages that hold themselves"),
    pytest.param(pdf("[" * 50_000), "malformed", "The PDF is broken", id="nested"),
    pytest.param(b"The board met.", "malformed", "not a PDF but text", id="plain text"),
    pytest.param(b"{\\rtf1 x}", "malformed", "a rich text (RTF) file", id="RTF"),
    pytest.param(b"PK\x03\x04 x", "malformed", "an office document", id="a Word document"),
    pytest.param(b"<html><body>x", "malformed", "not a PDF but HTML", id="HTML"),
    pytest.param(pdf(" " * 60_000_000), "too-large", "unpack to more than an article", id="a bomb"),
    pytest.param(pdf(*[""] * 301), "too-large", "301 pages; 300 are read at most", id="pages"),
]


@pytest.mark.parametrize(("data", "kind", "words"), BAD)
def test_what_cannot_be_read_is_one_clear_error(data: bytes, kind: str, words: str) -> None:
    error = failure(data)
    assert (error.kind, words in error.message) == (kind, True), error.message


def test_operations_count_over_all_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.read.pdf.pages._MOST_OPERATIONS", 1_000)
    assert "1,000 drawing operations" in failure(pdf(*["q Q " * 200] * 4)).message
    assert failure(pdf(*["q Q " * 200] * 2)).kind == "empty"


def test_a_stream_that_many_pages_name_counts_on_each_of_them() -> None:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>"
    kids = b"3 0 R " * 300
    pages = b"<</Type/Pages/Count 300/Kids[%s]>>" % kids
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", pages, page, stream(b" " * 1_000_000)]
    assert failure(file(objects, b"/Root 1 0 R")).kind == "too-large"


def many_fonts(count: int, table: str, *, used: bool = True) -> bytes:
    """A file with so many fonts, all with one table of characters."""
    named = b" ".join(b"/F%d %d 0 R" % (at, 6 + at) for at in range(count))
    page = b"<</Type/Page/Parent 2 0 R/Contents 5 0 R/Resources<</Font<<%s>>>>>>" % named
    drawn = "".join(f"/F{at} 11 Tf (x) Tj " for at in range(count))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/MediaBox[0 0 9 9]/Count 9/Kids[%s]>>" % (b"3 0 R " * 9),
        page,
        stream(table.encode()),
        stream(f"BT {drawn if used else '/F0 11 Tf (The board met.) Tj'} ET".encode()),
    ]
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 4 0 R>>"
    return file([*objects, *[font] * count], b"/Root 1 0 R")


def test_characters_of_fonts_are_counted_once_for_each_that_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    ranges = "1 begincmap 1 beginbfrange\n<0000> <{}> <0000>\nendbfrange endcmap"
    whole, few, single = ranges.format("ffff"), ranges.format("0009"), "1 beginbfchar <01> <fb01> endbfchar"
    monkeypatch.setattr("claimcheck.read.pdf.pages._MOST_CHARACTERS", 100_000)
    assert "fonts with more characters" in failure(many_fonts(2, whole)).message
    assert failure(many_fonts(2, whole, used=False)).kind == "empty"
    monkeypatch.setattr("claimcheck.read.pdf.pages._MOST_CHARACTERS", 20_000)
    assert "fonts with more characters" in failure(many_fonts(21, few)).message
    assert failure(many_fonts(20, few)).kind == "empty"
    assert failure(many_fonts(20, single)).kind == "empty"  # an "fi" is no range up to it


def test_a_hundred_megabytes_are_refused_before_they_are_held(tmp_path: Path) -> None:
    reading.check_that_large_files_are_not_held(tmp_path, ".pdf", SOUND)


def test_nothing_of_a_broken_file_reaches_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    failure(SOUND.replace(b"startxref", b"startxxxx").replace(b"/Type/Pages", b"/Type/Pag"))
    assert capfd.readouterr() == ("", "")


def test_without_the_library_one_sentence_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    load = builtins.__import__

    def missing(name: str, *arguments: Any, **options: Any) -> Any:
        if name.partition(".")[0] == "pypdf":
            raise ImportError(name)
        return load(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", missing)
    error = failure(SOUND)
    assert (error.kind, error.message) == (
        "unreadable",
        "PDFs are read with pypdf: pip install 'claimcheck-news[pdf]'.",
    )
