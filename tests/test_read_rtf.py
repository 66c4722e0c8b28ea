"""What rich text holds: the text that a reader sees, in any of its charsets, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.document import Document, Metadata, Role
from claimcheck.errors import InputError
from claimcheck.read import read_bytes
from tests import reading

LEAD = "The harbour board will close two piers for a year, a clerk said on Monday."


def read(body: bytes | str, head: bytes = b"\\ansi\\ansicpg1252") -> Document:
    inner = body.encode("ascii") if isinstance(body, str) else body
    return reading.document(b"{\\rtf1" + head + b" " + inner + b"}", "draft.rtf")


def failure(data: bytes) -> InputError:
    return reading.failure(data, "draft.rtf")


def lines(body: bytes | str, head: bytes = b"\\ansi\\ansicpg1252") -> list[str]:
    """The paragraphs; they are the lines of the text."""
    return reading.lines(read(body, head))


def hints(body: str) -> list[tuple[Role | None, str]]:
    doc = read(body)
    return [(block.hint, doc[block.span]) for block in doc.blocks]


# Text


def test_a_paragraph_is_a_line_and_empty_ones_are_none() -> None:
    assert lines(rf"{LEAD}\par\par  \par\pard Work starts in May.\par ") == [LEAD, "Work starts in May."]


def test_line_ends_are_no_text_but_an_escaped_one_ends_a_paragraph() -> None:
    assert lines("The har\r\nbour board \nmet.\\\nIt chose May.") == [
        "The harbour board met.",
        "It chose May.",
    ]


def test_words_may_be_split_over_groups_and_formats() -> None:
    assert lines(
        r"The {\b har}{\i\ul bour} {\field{\*\fldinst{HYPERLINK " r'"x"}}{\fldrslt board}} met.'
    ) == ["The harbour board met."]


def test_characters_by_name() -> None:
    assert lines(r"\ldblquote One pier\rdblquote\~\emdash\tab the east\endash one\rquote s \{\\\}.") == [
        "“One pier” — the east–one’s {\\}."
    ]


def test_a_soft_hyphen_is_none_and_a_firm_one_is() -> None:
    assert lines(r"har\-bour co\_owner") == ["harbour co‑owner"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (rb"caf\'e9 \'93late\'94", "café “late”"),
        (b"caf\xe9", "café"),
        (rb"{\fonttbl{\f0 Arial;}{\f3\fcharset204 Arial Cyr;}}\f3 \'cc\'ee\'f1\'ea\'e2\'e0", "Москва"),
        (rb"{\fonttbl{\f1\fcharset128 Mincho;}}\f1 \'83A\'83\'42", "アィ"),
        (rb"{\fonttbl{\f1\fcharset78 Osaka;}}\f1 plain \'e9", "plain é"),
        (rb"\uc1\u8364?12m \u-10179?\u-8704?", "€12m \U0001f600"),
        (rb"\uc2\u8220\'93\'93one\uc0\u8221  two", "“one” two"),
        (rb"{\uc0 \u8220}one\u8221?", "“one”"),
        (rb"a lone \u-10179? half", "a lone � half"),
        (rb"{\upr{no}{\*\ud{yes}}}a", "a"),
    ],
)
def test_charsets(body: bytes, expected: str) -> None:
    assert lines(body) == [expected]


@pytest.mark.parametrize(
    ("head", "byte", "expected", "encoding"),
    [
        (b"\\ansi\\ansicpg1250", rb"\'b3", "ł", "windows-1250"),
        (b"\\mac", rb"\'8e", "é", "mac_roman"),
        (b"\\pc", rb"\'82", "é", "cp437"),
        (b"\\ansi\\ansicpg65001", rb"\'c3\'a9", "é", "utf-8"),
        (b"\\ansi\\ansicpg99999", rb"\'e9", "é", "windows-1252"),
    ],
)
def test_code_pages(head: bytes, byte: bytes, expected: str, encoding: str) -> None:
    doc = read(b"The caf" + byte, head)
    assert (doc.text, doc.encoding) == (f"The caf{expected}", encoding)


# What is no copy


def test_insertions_count_and_deletions_and_hidden_text_do_not() -> None:
    body = r"The board {\deleted may }{\revised\revauth1 will }close {\v note to desk }two piers\deleted0 ."
    assert lines(body) == ["The board will close two piers."]
    assert lines(r"One {\deleted two\plain  three} four") == ["One three four"]


def test_of_fields_the_result_is_text_with_the_instruction_marked_as_optional_or_not() -> None:
    field = rb"See {\field{%s HYPERLINK \"https://tide.example\"}{\fldrslt the plan}}."
    for word in (rb"\*\fldinst", rb"\fldinst"):
        assert lines(field % word) == ["See the plan."]


def test_notes_stand_after_the_article() -> None:
    note = r"{\super\chftn}{\footnote \ftnalt\pard\s2 \chftn\b  They are\b0  old.\par Ask {\i Ann}.}"
    body = (
        r"{\stylesheet{\s2 heading 1;}}\pard Two" + note + r" piers{\deleted {\footnote Gone.}} close\par "
        r"{\shp{\*\shpinst{\shptxt In a box{\footnote Of the box.}, too.\par}}}"
        r"It rained{\footnote Twice}.\par"
    )
    assert hints(body) == [
        (None, "Two piers close"),
        (None, "In a box, too."),
        (None, "It rained."),
        ("boilerplate", "They are old."),
        ("boilerplate", "Ask Ann."),
        ("boilerplate", "Of the box."),
        ("boilerplate", "Twice"),
    ]


def test_comments_heads_feet_pictures_and_tables_of_the_file_stand_apart() -> None:
    body = (
        r"{\fonttbl{\f0\fswiss Arial;}}{\colortbl;\red1;}{\*\generator Desk 1.0;}{\header Harbour Times}"
        r"{\footerr Page {\field{\*\fldinst PAGE}{\fldrslt 3}}}Two piers"
        r"{\*\annotation Says who?} close{\pict\wmetafile8 0102ff}{\object{\*\objdata 00}{\result .}}"
        r"{\*\unheardof words}{\xe index}"
    )
    assert lines(body) == ["Two piers close."]


def test_binary_data_may_hold_braces() -> None:
    assert lines(rb"Two {\pict\bin7 }}\{{}}" + rb"} piers.") == ["Two piers."]


def test_a_text_box_is_apart_from_the_paragraph_that_it_hangs_on() -> None:
    body = (
        r"The board {\shp{\*\shpinst\shpleft0{\sp{\sn fillColor}{\sv 1}}{\shptxt\pard Key dates\par May\par}}"
        r"{\shprslt old form}}met.\par"
    )
    assert lines(body) == ["Key dates", "May", "The board met."]


def test_what_follows_the_last_brace_is_no_text() -> None:
    (found,) = read_bytes(b"{\\rtf1 Two piers.}\r\n\0 trailing {\\b x}", "draft.rtf")
    assert isinstance(found, Document)
    assert found.text == "Two piers."


# Roles and properties


def test_styles_levels_lists_and_tables_name_roles() -> None:
    body = (
        r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\sbasedon0 heading 1;}{\*\cs9 Strong;}{\s4 Subtitle;}"
        r"{\s5 caption;}{\s6 List Bullet;}}"
        r"\pard\s1 Two piers to close\par\pard\s4 Work starts in May\par\pard\s0 The board met.\par"
        r"\pard\outlinelevel1 What next\par\pard\outlinelevel9 It chose May.\par\pard\s5 The east pier\par"
        r"\pard\s6 Ferries\par\pard\ls1 {\listtext 1.\tab}Boats\par"
        r"\pard\trowd\intbl East\cell 12\cell\row\pard All agreed.\par"
    )
    assert hints(body) == [
        ("headline", "Two piers to close"),
        ("standfirst", "Work starts in May"),
        (None, "The board met."),
        ("headline", "What next"),
        (None, "It chose May."),
        ("caption", "The east pier"),
        ("body", "Ferries"),
        ("body", "Boats"),
        ("body", "East"),
        ("body", "12"),
        (None, "All agreed."),
    ]


def test_properties_stand_in_for_what_the_text_does_not_say() -> None:
    body = r"{\info{\title Two {\b piers}}{\author Ann Lee}{\operator Jo}{\revtim\yr2024\mo5\dy2\hr9}}" + LEAD
    assert read(body).properties == Metadata("Two piers", "Ann Lee", "2024-05-02")
    assert read(LEAD).properties == Metadata()
    assert read(r"{\info{\author Windows User}{\creatim\yr2024\mo13\dy2}}" + LEAD).properties == Metadata()


# Hostile and broken files

BAD = [
    pytest.param(b"", "empty", "The file is empty", id="no byte"),
    pytest.param(b"{\\rtf1 }", "empty", "There is no text to analyse.", id="no word"),
    pytest.param(b"{\\rtf1 {\\*\\generator x}{\\pict 00}}", "empty", "There is no text", id="pictures only"),
    pytest.param(b"{\\rtf1 The board met", "malformed", "ends in the midst of a group", id="truncated"),
    pytest.param(b"{\\rtf1 {\\b The board met.}", "malformed", "cut off", id="truncated in a group"),
    pytest.param(b"{\\rtf1 The board met \\", "malformed", "cut off", id="truncated in a word"),
    pytest.param(b"{\\rtf1 {\\pict\\bin900 abc}}", "malformed", "cut off", id="truncated in binary data"),
    pytest.param(b"The board met.", "malformed", "not an RTF file but text", id="plain text"),
    pytest.param(b"%PDF-1.7 x", "malformed", "not an RTF file but a PDF", id="a PDF"),
    pytest.param(b"PK\x03\x04 x", "malformed", "an office document", id="a Word document"),
    pytest.param(b"<html><body>x", "malformed", "not an RTF file but HTML", id="HTML"),
    pytest.param(b"{\\urtf1 x}", "malformed", "not an RTF file", id="another brace format"),
    pytest.param(b"{\\rtf1 " + b"{" * 100_000, "malformed", "more than 1,000 deep", id="nested"),
    pytest.param(
        b"{\\rtf1 Der Rat hat die Pl\\'e4ne nicht gebilligt, und das ist auch gut so.}",
        "language",
        "German",
        id="German",
    ),
]


@pytest.mark.parametrize(("data", "kind", "words"), BAD)
def test_what_cannot_be_read_is_one_clear_error(data: bytes, kind: str, words: str) -> None:
    error = failure(data)
    assert error.kind == kind
    assert words in error.message


def test_a_hundred_megabytes_are_refused_before_they_are_held(tmp_path: Path) -> None:
    reading.check_that_large_files_are_not_held(tmp_path, ".rtf", b"{\\rtf1 " + LEAD.encode() + b"}")


def test_nothing_is_lost_to_words_that_nobody_knows() -> None:
    assert lines(r"\unheardof12 The \zzz0 board\zzz  met\unheardof-5 .") == ["The board met."]
    assert lines(rb"a\u b\bin-5 c\s-1\f-1\uc-3 d\fcharset9\ansicpg") == ["abcd"]


def test_where_each_line_is_a_paragraph_the_blank_ones_part_them() -> None:
    wrapped = (
        r"PIERS CLOSE\par\par The harbour board will close two of its piers for a\par year while the piles "
        r"are replaced, a clerk said on\par Monday, and the ferries will land at the third one,\par which "
        r"was widened.\par\par Critics fear for the winter service of the islands,\par and for their "
        r"boats.\par"
    )
    assert lines(wrapped) == [
        "PIERS CLOSE",
        "The harbour board will close two of its piers for a year while the piles are replaced, a clerk said "
        "on Monday, and the ferries will land at the third one, which was widened.",
        "Critics fear for the winter service of the islands, and for their boats.",
    ]
    assert lines(r"One\par and two\par Three.\par") == ["One", "and two", "Three."]


def test_styles_of_editorial_systems_and_those_based_on_them() -> None:
    styles = r"{\stylesheet{\s1 Headline;}{\s2\sbasedon1 Page one;}{\s3 Cutline;}{\s4\sbasedon7 Copy;}}"
    body = r"\pard\s2 Two piers\par\pard\s3 The west pier\par\pard\s4 It rained.\par"
    assert hints(styles + body) == [
        ("headline", "Two piers"),
        ("caption", "The west pier"),
        (None, "It rained."),
    ]
