"""Claims for a spreadsheet, in which no article begins a formula."""

from __future__ import annotations

import csv
import re
from dataclasses import replace
from io import StringIO

import pytest

from claimcheck.assess import assess
from claimcheck.document import Document, Finding
from claimcheck.report import Style, render
from claimcheck.report.csv_report import COLUMNS
from tests import hostile
from tests.build import Said, Story
from tests.joined import FAILURE, joined


def ferry() -> Document:
    """A headline nobody backs, and a claim with two sources, one through a paper."""
    story = Story(
        ["Fares rise", "Fares, Ana Ruiz and the “port” said, rise.", "How sad!"],
        {
            "the Times": ("publication", None),
            "Ana Ruiz": ("person", None),
            "the “port”": ("organization", None),
        },
        [
            Said(
                "Ana Ruiz", "Fares, Ana Ruiz and the “port” said, rise", "said", "Ana Ruiz", via="the Times"
            ),
            Said("the “port”", "Fares, Ana Ruiz and the “port” said, rise", "said", "the “port”"),
        ],
        hedges=[("sad", "modal")],
        roles={0: "headline"},
        no_claims=(2,),
    )
    doc = assess(replace(story.document(), id="a.txt", path="a.txt"))
    found = Finding("AT001", "a-rule", "warning", "Who?", doc.sentences[1].span, 1, "0" * 16)
    return replace(doc, findings=(found,))


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline=""), strict=True))


def test_a_line_a_claim_below_one_header() -> None:
    assert joined("csv", [ferry(), FAILURE, replace(ferry(), findings=())]) == (
        "document,path,claim,line,column,start,end,role,text,types,check_worthiness,basis,strength,caveats,"
        "admiralty,sources,kinds,via,findings\r\n"
        "a.txt,a.txt,1,1,1,0,10,headline,Fares rise,event,0.5,unsourced,0,,F6,,,,\r\n"
        'a.txt,a.txt,2,3,1,12,54,body,"Fares, Ana Ruiz and the “port” said, rise.",event,0.5,corroborated,4,,'
        "F1,Ana Ruiz; the “port”,person; organization,the Times,AT001\r\n"
        "a.txt,a.txt,1,1,1,0,10,headline,Fares rise,event,0.5,unsourced,0,,F6,,,,\r\n"
        'a.txt,a.txt,2,3,1,12,54,body,"Fares, Ana Ruiz and the “port” said, rise.",event,0.5,corroborated,4,,'
        "F1,Ana Ruiz; the “port”,person; organization,the Times,\r\n"
    )


def test_a_piece_without_claims_leaves_the_header() -> None:
    story = assess(Story(["How sad!"], no_claims=(0,)).document())
    assert joined("csv", [story]) == ",".join(COLUMNS) + "\r\n"
    assert joined("csv", []) == ",".join(COLUMNS) + "\r\n"


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "＝", "＋", "－", "＠"])
@pytest.mark.parametrize("before", ["", " ", "\t", "\r", "\n", "\u00a0", "\ufeff", "\u200b", '"', "'\t"])
def test_no_cell_begins_a_formula(sign: str, before: str) -> None:
    text = f"{before}{sign}1+1"
    for hidden in (text, f"Fares;{text}", f"Fares | {text}"):
        doc = assess(Story([hidden]).document())
        (row,) = rows(joined("csv", [replace(doc, id=hidden, path=hidden)]))
        for cell in (row["text"], row["document"], row["path"]):
            for part in re.split("[;|]", cell):
                assert (
                    re.sub(r"^[\s\"'\ufeff\u200b]*", "", part) != part.strip()
                    or part[0] not in "=+-@＝＋－＠"
                )
                assert not re.match(r"[\s\"\ufeff\u200b]*[=+\-@＝＋－＠]", part)


def test_what_is_no_formula_stays_as_it_is() -> None:
    words = 'She - and he; "so be it" | 3 > 2, -5 degrees, a=b, a@b'
    assert rows(joined("csv", [assess(Story([words]).document())]))[0]["text"] == words


def test_a_hostile_article() -> None:
    text = render(hostile.document(), Style(format="csv"))
    assert text.count("\r\n") == len(text.splitlines()) == 2
    assert not re.search("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)
    first, second = rows(joined("csv", [hostile.document()]))
    assert first["text"].startswith('\'=cmd|"/c calc"!A1 <script>')
    assert second["sources"] == "'=HYPERLINK(1)|'@Ana <b>Ruiz</b>"
