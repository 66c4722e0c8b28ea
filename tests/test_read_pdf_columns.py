"""Pages with columns, as releases and proofs have them: what is read after what, what stands in between."""

from __future__ import annotations

from itertools import zip_longest

import pytest

from claimcheck.document import Role
from claimcheck.errors import InputError
from tests import reading
from tests.pdf_files import file, line, pdf, stream

EAST = """\
The harbour board will close two of its
three piers for a year while the piles
under them are replaced, a clerk said on
Monday. Ferries will land at the third,
which was widened last summer at a cost
nobody would name.
"We looked at every other way of do-
ing it," said Moira Quist, who heads
the board."""
WEST = """\
The board did not say what the work
would cost. A report of March had put
the price at eleven million pounds.
Passengers will have to change at West
Bay on Sundays, a timetable shows that
the board sent to the islands on Friday."""
EAST_READ = [
    "The harbour board will close two of its three piers for a year while the piles under them are "
    "replaced, a clerk said on Monday. Ferries will land at the third, which was widened last summer at a "
    "cost nobody would name.",
    '"We looked at every other way of doing it," said Moira Quist, who heads the board.',
]
WEST_READ = [
    "The board did not say what the work would cost. A report of March had put the price at eleven million "
    "pounds. Passengers will have to change at West Bay on Sundays, a timetable shows that the board sent "
    "to the islands on Friday."
]
HEAD = line("Two piers to close for a year as piles are replaced", 760, size=22)


def column(words: str, top: float, x: float, *, leading: float = 12, size: float = 10) -> list[str]:
    """The lines of a column, each drawn by itself."""
    return [line(part, top - leading * at, x=x, size=size) for at, part in enumerate(words.split("\n"))]


def across(*columns: list[str]) -> str:
    """Columns drawn as many programs do it: the first line of each, the second line of each."""
    return "".join(part for row in zip_longest(*columns, fillvalue="") for part in row)


def hints(*pages: str) -> list[tuple[Role | None, str]]:
    return reading.hints(pdf(*pages), "proof.pdf")


def paragraphs(*pages: str) -> list[str]:
    return [words for _, words in hints(*pages)]


# The order


def in_one_object() -> str:
    """Two columns in one text object, the pen going from one to the other on each line."""
    drawn = "BT /F1 10 Tf 70 700 Td "
    for left, right in zip_longest(EAST.split("\n"), WEST.split("\n"), fillvalue=""):
        drawn += f"({left}) Tj 240 0 Td ({right}) Tj -240 -12 Td "
    return f"{drawn}ET\n"


def with_wide_gaps_in_a_string() -> str:
    """Two columns of which each line is one string with a gap."""
    drawn = "BT /F1 10 Tf 12 TL 70 700 Td "
    for left, right in zip_longest(EAST.split("\n"), WEST.split("\n"), fillvalue=""):
        drawn += f"[({left})] TJ 1 0 0 1 310 {700 - 12 * drawn.count('T*')} Tm [({right})] TJ "
        drawn += f"1 0 0 1 70 {700 - 12 * drawn.count('T*')} Tm T* "
    return f"{drawn}ET\n"


LEFT, RIGHT = column(EAST, 700, 70), column(WEST, 700, 310)
DRAWN = {
    "line by line": HEAD + across(LEFT, RIGHT),
    "column by column": HEAD + "".join(LEFT + RIGHT),
    "the other way round": across(RIGHT[::-1], LEFT[::-1]) + HEAD,
    "on other heights": HEAD + across(LEFT, column(WEST, 704.5, 310)),
    "in one text object": HEAD + in_one_object(),
    "by places": HEAD + with_wide_gaps_in_a_string(),
}


@pytest.mark.parametrize("drawn", DRAWN)
def test_columns_are_read_one_after_the_other_however_they_are_drawn(drawn: str) -> None:
    assert hints(DRAWN[drawn]) == [
        ("headline", "Two piers to close for a year as piles are replaced"),
        *((None, words) for words in EAST_READ + WEST_READ),
    ]


def test_three_columns_and_a_story_beside_the_first_two() -> None:
    rain = "Rain is on its way to the\nislands, and it will stay\nuntil the weekend at least."
    page = (
        line("Two piers to close", 700, size=24)
        + across(
            column(WEST, 670, 70),
            column(EAST, 670, 250),
            ["", *column("What the sky says", 700, 430, size=14), *column(rain, 670, 430)],
        )
        + line("Printed at Northpier", 500, size=10)
    )
    assert paragraphs(page) == [
        "Two piers to close",
        *WEST_READ,
        *EAST_READ,
        "What the sky says",
        "Rain is on its way to the islands, and it will stay until the weekend at least.",
        "Printed at Northpier",
    ]


@pytest.mark.parametrize("heading", ["What comes next", "What comes next for all of the islands and ferries"])
def test_a_heading_over_both_columns_stands_where_it_stands(heading: str) -> None:
    page = (
        across(column(EAST, 700, 70), column(WEST, 700, 310))
        + line(heading, 560, size=16)
        + across(column(WEST, 530, 70), column(EAST, 530, 310))
    )
    assert paragraphs(page) == [*EAST_READ, *WEST_READ, heading, *WEST_READ, *EAST_READ]


def test_a_heading_in_a_column_parts_that_column_only() -> None:
    left = [
        *column(WEST, 700, 70),
        line("What it costs", 610, size=12, x=70),
        *column(WEST, 594, 70),
    ]
    assert paragraphs(across(left, column("\n".join([EAST] * 2), 700, 310))) == [
        *WEST_READ,
        "What it costs",
        *WEST_READ,
        *EAST_READ,
        *EAST_READ,
    ]


def test_a_sentence_and_a_word_go_on_in_the_next_column_and_on_the_next_page() -> None:
    first = "\n".join(EAST.split("\n")[:2]) + "\nunder them are re-"
    second = "placed, a clerk said on Monday. In May\nthe ferries will land at the third of\nthem, which the"
    third = "board has had widened in the summer\nof last year, said Ann Lee, who had\nbeen there to see it."
    page = across(column(first, 700, 70), column(second, 700, 310))
    assert paragraphs(page, across(column(third, 700, 70), column(WEST, 700, 310))) == [
        "The harbour board will close two of its three piers for a year while the piles under them are "
        "replaced, a clerk said on Monday. In May the ferries will land at the third of them, which the "
        "board has had widened in the summer of last year, said Ann Lee, who had been there to see it.",
        *WEST_READ,
    ]


# What stands in between


def test_a_caption_in_the_midst_of_a_sentence_comes_after_its_paragraph() -> None:
    words = EAST.split("\n")
    left = [
        *column("\n".join(words[:5]), 700, 70),
        line("The west pier in March. Photo: Ann Lee", 560, size=8),
        *column("\n".join(words[5:]), 540, 70),
    ]
    assert hints(HEAD + across(left, column(WEST, 700, 310)))[1:] == [
        (None, EAST_READ[0]),
        ("caption", "The west pier in March. Photo: Ann Lee"),
        (None, EAST_READ[1]),
        (None, WEST_READ[0]),
    ]


def test_heads_and_feet_of_pages_stay_out_of_columns() -> None:
    def page(number: int, *columns: list[str]) -> str:
        head = line("Harbour Times", 810, size=9) + line("Friday, 3 May 2024", 810, size=9, x=430)
        return head + across(*columns) + line(f"Page {number}", 30, size=9, x=300)

    rain = column(
        "Rain is on its way to the islands, and\nit will stay until the weekend.\nThen it ends.", 740, 310
    )
    halves = "\n".join(EAST.split("\n")[:5]), "\n".join(EAST.split("\n")[5:])
    pages = (
        page(4, column(WEST, 740, 70), column(halves[0], 740, 310)),
        page(5, column(halves[1], 740, 70), rain),
    )
    assert paragraphs(*pages) == [
        *WEST_READ,
        *EAST_READ,
        "Rain is on its way to the islands, and it will stay until the weekend. Then it ends.",
    ]
    assert paragraphs(pages[0])[0] == "Harbour Times Friday, 3 May 2024"


def test_what_a_tagged_file_calls_the_head_of_a_page_is_no_copy() -> None:
    tagged = "/Artifact <</Type/Pagination/Subtype/Header>> BDC " + line("Draft 4, not for release", 740)
    page = f"{tagged}EMC /P <</MCID 0>> BDC {''.join(column(WEST, 700, 70))}EMC EMC"
    assert paragraphs(page) == WEST_READ


def test_turned_lines_come_after_the_upright_ones() -> None:
    credit = "BT /F1 7 Tf 0 1 -1 0 60 400 Tm (Photo: Ann Lee) Tj ET\n"
    assert paragraphs(credit + "".join(column(WEST, 700, 70))) == [*WEST_READ, "Photo: Ann Lee"]
    lying = f"q 0 1 -1 0 700 0 cm {across(LEFT, RIGHT)} Q"
    assert paragraphs(lying) == EAST_READ + WEST_READ


def test_a_dropped_letter_begins_the_first_of_the_lines_beside_it() -> None:
    first, second, *rest = WEST.split("\n")
    page = (
        line(first[0], 686, size=34)
        + line(first[1:], 700, x=95, size=10)
        + line(second, 688, x=95, size=10)
        + "".join(column("\n".join(rest), 676, 70))
    )
    assert paragraphs(page) == WEST_READ


def test_an_address_or_a_note_below_columns_is_read_after_them() -> None:
    note = line("1 Board papers of March, page 4.", 586, size=7)
    assert paragraphs(across([*LEFT, note], RIGHT))[-1] == "1 Board papers of March, page 4."
    below = column("Press office\n12 Quay Street", 540, 70)
    assert paragraphs(across([*LEFT, *below], RIGHT)) == [
        *EAST_READ,
        *WEST_READ,
        "Press office 12 Quay Street",
    ]


# What is no column


def test_tables_lists_and_labels_are_read_line_by_line() -> None:
    rows = {"The west pier and its sheds": "12", "The east pier": "14", "The middle pier": "99"}
    table = "".join(
        line(name, 700 - 20 * at) + line(number, 700 - 20 * at, x=300)
        for at, (name, number) in enumerate(rows.items())
    )
    assert " ".join(paragraphs(table)) == " ".join(f"{name} {number}" for name, number in rows.items())
    days = ("3 May", "4 May", "5 May")
    told = ("The board met in the town hall.", "It closed the east pier.", "The ferry landed at the third.")
    dates, events = ("\n".join(words) for words in (days, told))
    dated = across(column(dates, 700, 70, leading=22), column(events, 700, 130, leading=22))
    read = " ".join(f"{day} {said}" for day, said in zip(days, told, strict=True))
    assert " ".join(paragraphs(dated)) == read
    items = column("\u2022\n\u2022", 700, 70, leading=24)
    said = column("The east pier, with all of its sheds\nand ferries\nThe west pier and", 700, 82)
    assert paragraphs(across(items, [said[0], said[2]]) + said[1]) == [
        "• The east pier, with all of its sheds and ferries",
        "• The west pier and",
    ]


def test_what_is_too_short_to_be_seen_as_columns_is_read_as_it_is_drawn() -> None:
    left = column("Press office\nHarbour board", 700, 70)
    right = column("12 Quay Street\nNorthpier", 700, 310)
    assert (
        " ".join(paragraphs("".join(left + right))) == "Press office Harbour board 12 Quay Street Northpier"
    )


# Words


@pytest.mark.parametrize(
    "drawn",
    [
        "BT /F1 11 Tf 70 700 Td (The) Tj 21 0 Td (harbour) Tj 39 0 Td (board) Tj 30 0 Td (met.) Tj ET",
        "BT /F1 11 Tf 14 TL 70 714 Td (The harbour) ' 1 0 0 1 70 686 Tm (board met.) ' ET",
        'BT /F1 11 Tf 14 TL 70 714 Td 2 1 (The harbour) " 9 1 0 0 1 145 700 Tm 0 Tc 0 Tw (board met.) Tj ET',
        "BT /F1 11 Tf 70 700 Td (The harbour board met.) Tj 0.3 0 Td (The harbour board met.) Tj ET",
        "BT /F1 11 Tf 70 700 Td (T) Tj 6.6 0 Td (he har) Tj 28 0 Td (bour board met.) Tj ET",
        "BT /F1 1 Tf 11 0 0 11 70 700 Tm [(The)-250(har)15(bour)] TJ [( board)-300(met.)] TJ ET",
        "q 1 0 0 -1 0 800 cm BT /F1 11 Tf 1 0 0 -1 70 100 Tm "
        "50 Tz (The harbour ) Tj 100 Tz (board met.) Tj ET Q",
    ],
    ids=[
        "words apart",
        "lines",
        "spacing",
        "twice for bold",
        "a word in parts",
        "sizes in the matrix",
        "flipped",
    ],
)
def test_words_are_put_together_by_their_places(drawn: str) -> None:
    assert paragraphs(drawn) == ["The harbour board met."]


def test_forms_are_read_where_they_are_drawn_and_never_in_themselves() -> None:
    names = b"<</Font<</F1 6 0 R>>/XObject<</X 5 0 R>>>>"
    shown = b"q 1 0 0 1 0 -100 cm /X Do Q BT /F1 10 Tf 70 700 Td (The board met.) Tj ET"
    words = b"BT /F1 8 Tf 70 100 Td (Nobody spoke.) Tj ET /X Do"
    form = b"<</Subtype/Form/Matrix[1 0 0 1 0 400]/Resources %s/Length %d>>\nstream\n%s\nendstream"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources %s>>" % names,
        stream(shown),
        form % (names, len(words), words),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    found = reading.document(file(objects, b"/Root 1 0 R"), "proof.pdf")
    assert reading.lines(found) == ["The board met.", "Nobody spoke."]


NINES = "9" * 30


@pytest.mark.parametrize(
    "broken",
    [
        "Q Q EMC Tj TJ Td Tm Tf Do () ' 5 Tf BT /F9 10 Tf (lost) Tj ET",
        f"BT /F1 10 Tf 9{NINES} 0 0 9{NINES} 9{NINES} 9{NINES} Tm (lost) Tj ET",
        "BT /F1 10 Tf 0 0 0 0 70 700 Tm (lost) Tj ET",
        "BT /F1 (x) Tf (a) Tc /b Td [(lost) [(lost)] /lost <<>>] 5 Tm ET /F1 Do /Nothing Do",
    ],
)
def test_operators_without_what_they_need_do_nothing(broken: str) -> None:
    assert paragraphs(f"{broken}\n{''.join(column(WEST, 700, 70))}") == WEST_READ


def test_a_broken_font_is_read_as_most_fonts_are() -> None:
    sound = pdf(line("“The board met,” said Ann.", 700))
    for broken in (b"/FontDescriptor 5", b"/ToUnicode 5/FontDescriptor[1]"):
        data = sound.replace(b"/BaseFont/Times-Roman", b"/BaseFont/Times-Roman" + broken)
        assert reading.document(data, "proof.pdf").text == "“The board met,” said Ann."


def test_scattered_words_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.read.pdf.pages._MOST_PIECES", 30)
    assert paragraphs("".join(column(WEST, 700, 70)))
    scattered = "BT /F1 10 Tf 70 700 Td [" + "(word)-900" * 31 + "] TJ ET"
    error: InputError = reading.failure(pdf(scattered), "proof.pdf")
    assert (error.kind, error.message) == (
        "too-large",
        "The PDF has more scattered words than an article has.",
    )
