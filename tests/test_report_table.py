"""The credibility table, as an editor sees it and as a terminal does that an article would like to steer."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from rich.cells import cell_len

from claimcheck.assess import assess
from claimcheck.document import Anonymity, Credit, Document, Finding, Metadata, Party, Severity, Span, Status
from claimcheck.report import Style, render
from tests.build import Said, Story

HEADLINE = "Isleline wins the ferry contract"
LEAD = "Isleline has won the contract to run the ferry, two port officials said on Friday."
PENDING = "The award still needs the approval of the cabinet."
FARES = "Fares would rise by a tenth, said Moira Quist."
SILENT = "The Port Authority did not respond to a request for comment."


def ferry(*, path: str = "ferry.txt", more: list[str] | None = None) -> Document:
    """A short story with all that the table shows."""
    story = Story(
        [HEADLINE, LEAD, PENDING, FARES, SILENT, *(more or [])],
        {
            "Harbour Times": ("publication", None),
            "two port officials": ("unnamed", "port officials"),
            "Moira Quist": ("person", "director of the port"),
        },
        [
            Said("two port officials", "Isleline has won the contract to run the ferry", "said"),
            Said(
                "Moira Quist", "Fares would rise by a tenth", "said Moira", "Moira Quist", via="Harbour Times"
            ),
        ],
        hedges=[("would", "modal")],
        roles={0: "headline"},
        anonymity={"two port officials": Anonymity(2)},
    )
    doc = assess(story.document())

    def status(words: str, kind: Any, party: str) -> tuple[Status, ...]:
        start = doc.text.index(words)
        return (Status(Span(start, start + len(words)), kind, Party(party)),)

    def finding(rule: str, severity: Severity, sentence: int, message: str) -> Finding:
        span = doc.sentences[sentence].span
        return Finding(rule, "a-rule", severity, message, span, sentence, "0" * 16)

    statuses = list(doc.statuses)
    statuses[2] = status("still needs the approval", "pending", "the cabinet")
    statuses[4] = status("did not respond", "no-comment", "Moira Quist")
    return replace(
        doc,
        id=path,
        path=path,
        metadata=Metadata(published="2024-05-02"),
        statuses=tuple(statuses),
        findings=(
            finding("HL001", "error", 0, "The headline states as fact what only unnamed people say."),
            finding("AN002", "warning", 1, "Why are they not named?"),
            finding("SR001", "info", 1, "The same, said twice."),
            finding("HG001", "info", 3, 'Held back by "would".'),
            finding("SR001", "info", 3, "The same, said twice."),
        ),
    )


def table(doc: Document, **style: Any) -> str:
    return render(doc, Style(**style))


def test_the_title_says_what_is_before_us() -> None:
    assert table(ferry()).splitlines()[0] == "ferry.txt · 2 May 2024 · 5 claims in 5 sentences"


def test_a_piece_credited_as_a_whole_says_so_once() -> None:
    doc = ferry(more=["We got this from Harbour Times."])
    credit = Span(doc.text.index("Harbour Times"), len(doc.text) - 1)
    shown = table(replace(doc, credits=(Credit(0, credit),)), width=200)
    assert shown.splitlines()[0].endswith("credited as a whole to Harbour Times")
    assert "via Harbour Times" not in shown
    assert "via Harbour Times" in table(doc, width=200)


def test_a_claim_at_80_columns() -> None:
    lines = table(ferry()).splitlines()
    start = lines.index(next(line for line in lines if line.startswith("  2 ")))
    assert lines[start : start + 2] == [
        "  2   Isleline has won the contract to   two port officials    ●○○○ unnamed",
        "      run the ferry                      (unnamed)             AN002 SR001",
    ]


def test_a_claim_at_200_columns_is_one_row() -> None:
    row = next(line for line in table(ferry(), width=200).splitlines() if line.startswith("  4 "))
    assert re.split(r" {2,}", row.strip()) == [
        "4",
        "7",
        "Fares would rise by a tenth",
        "Moira Quist (person) via Harbour Times",
        "●●●○ on-record",
        "hedged",
        '"would"',
        "SR001",
    ]


def test_rules_that_only_count_stand_beside_their_claim_and_nowhere_else() -> None:
    wide, middle, narrow = (table(ferry(), width=width) for width in (200, 120, 80))
    assert "Held back by  " in wide
    assert "held back" in middle
    assert "held back by\n" in narrow
    for shown in (wide, middle, narrow):
        assert "HG001" not in shown
        assert shown.count('"would"') == 1


def test_of_a_long_article_only_claims_that_matter_are_shown() -> None:
    doc = ferry(more=["The port said that the boats are old."] * 20)
    numbers = re.compile(r"^ {1,2}(\d+)", re.MULTILINE)
    shown = table(doc).split("Fix first")[0]
    assert numbers.findall(shown) == ["1", "2"]
    assert "23 claims more, with nothing to fix or to settle: --all shows them.\n" in shown
    assert len(numbers.findall(table(doc, everything=True).split("Fix first")[0])) == 25


def test_headlines_are_marked_and_explained() -> None:
    shown = table(ferry())
    assert f"  1H  {HEADLINE}" in shown
    assert "H headline" in shown


def test_findings_come_with_the_most_severe_first_and_once_if_they_say_the_same() -> None:
    shown = table(ferry(), width=100)
    fix, rest = shown.split("Fix first\n")[1].split("Worth knowing\n")
    assert [line.split()[:4] for line in fix.splitlines() if line] == [
        ["error", "HL001", "line", "1"],
        ["warning", "AN002", "line", "3"],
    ]
    assert rest.splitlines()[0] == "  info  SR001  lines 3, 7  The same, said twice."


def test_open_items_say_whom_to_call() -> None:
    shown = table(ferry(), width=100).split("Still open\n")[1]
    assert shown.splitlines()[:2] == [
        f"  pending  line 5  {PENDING}",
        f"  silent   line 9  Moira Quist: {SILENT}",
    ]


def test_a_long_sentence_is_shown_where_it_is_open() -> None:
    words = "which has dragged on since the winter, " * 6
    doc = ferry(more=[f"The talks, {words}have yet to reach a result, the port said."])
    start = doc.text.index("have yet to")
    open_item = Status(Span(start, start + 11), "pending", Party("The port"))
    doc = replace(doc, statuses=(*doc.statuses[:5], (open_item,)))
    shown = " ".join(table(doc).split("Still open\n")[1].split("Sources\n")[0].split())
    assert "pending line 11 The port: … " in shown
    assert "have yet to reach a result" in shown


def test_the_register_of_sources() -> None:
    register = table(ferry(), width=120).split("Sources\n")[1].splitlines()[:3]
    assert [re.split(r" {2,}", line.strip()) for line in register] == [
        ["Source", "Kind", "Claims", "Share", "Described", "Reason"],
        ["two port officials", "unnamed", "2", "67%", "2 of 3", "none given"],
        ["Moira Quist, director of the port", "person", "1", "33%"],
    ]


def test_a_story_without_claims_or_findings() -> None:
    doc = assess(Story(["Good morning"], no_claims=(0,)).document())
    assert table(doc) == (
        "story · no date · 0 claims in 1 sentence\n\n0 claims · 0 independent sources · no findings.\n\n"
    )


def test_quiet_shows_findings_only() -> None:
    shown = table(ferry(), quiet=True)
    assert shown.splitlines()[0] == "ferry.txt"
    assert "Sources" not in shown
    assert table(replace(ferry(), findings=()), quiet=True) == ""


@pytest.mark.parametrize("width", [40, 63, 64, 80, 109, 110, 200])
def test_it_fits_and_cuts_no_word(width: int) -> None:
    long = "Ein" + "unbreakable" * 30
    doc = ferry(path=f"{long}.txt", more=["Prices fell, " + "and fell again, " * 40 + "the port said."])
    shown = table(doc, width=width)
    assert max(map(cell_len, shown.splitlines())) <= width
    assert "…" in shown  # the long claim goes on
    for words in ("Moira", "Quist", "unsourced", "approval", "HL001"):
        assert words in shown
    register = shown.split("Sources\n")[1]
    for words in (
        "Source",
        "director",
        "Kind",
        "unnamed",
        "Claims",
        *(("given", "67%") if width >= 64 else ()),
    ):
        assert words in register
    assert long in shown.replace("\n", "")


def test_long_source_names_wrap() -> None:
    name = "the Permanent Under-Secretary of the Ministry of Ports, Harbours and Inland Waterways"
    story = Story(
        [f"Fares rise, {name} said."], {name: ("person", None)}, [Said(name, "Fares rise", "said", name)]
    )
    shown = table(assess(story.document()))
    claims = shown.split("Sources\n")[0]
    for word in name.split():
        assert word in claims


def test_without_unicode_it_is_ascii() -> None:
    shown = table(ferry(), unicode=False)
    assert shown.isascii()
    assert "*... unnamed" in shown


def test_color_is_an_addition() -> None:
    plain, colored = table(ferry()), table(ferry(), color=True)
    assert "\x1b[" in colored
    bare = re.sub(r"\x1b\[[\d;]*m", "", colored)
    assert [line.rstrip() for line in bare.splitlines()] == plain.splitlines()


def test_the_article_cannot_steer_the_terminal() -> None:
    hostile = "Fares \x1b[31mrise\x07 \u202eabc\u2066 [bold]now[/bold] :smile: \x9b2J, the port said."
    doc = ferry(path="a\rb\x1b]0;x\x07.txt", more=[hostile])
    doc = replace(doc, findings=(replace(doc.findings[0], message="Why “\x1b[31m”?"),))
    shown = table(doc, width=200)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
    assert r"Fares \x1b[31mrise\x07 \u202eabc\u2066 [bold]now[/bold] :smile: \x9b2J" in shown
    assert r"a\rb\x1b]0;x\x07.txt" in shown
    assert r"Why “\x1b[31m”?" in shown


def test_a_lone_surrogate_is_spelt_out() -> None:
    assert r"\ud800" in table(ferry(more=["Fares \ud800 rise."]))


@pytest.mark.parametrize(
    ("sentence", "content", "shown"),
    [
        ("The port says fares will rise.", "fares will rise", "fares will rise"),
        ("The port announced that fares will rise.", "that fares will rise", "fares will rise"),
        ("According to the port, fares will rise.", "fares will rise", "fares will rise"),
        ("Fares will rise, the port said.", "Fares will rise", "Fares will rise"),
        ("The port called the fares unfair.", "the fares unfair", "The port called the fares unfair."),
        (
            "Fares, the port said on Friday in a statement to all who take the ferry, rise.",
            "rise",
            "Fares, the port said on Friday in a statement to all who take the ferry, rise.",
        ),
    ],
)
def test_a_claim_is_shown_without_its_speaker_where_it_reads_as_a_sentence(
    sentence: str, content: str, shown: str
) -> None:
    story = Story(
        [sentence], {"the port": ("organization", None)}, [Said("the port", content, mention="port")]
    )
    row = table(assess(story.document()), width=200).splitlines()[3]
    assert f"  {shown}  " in row
