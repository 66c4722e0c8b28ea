"""`path:line:column: CODE message`, which editors and CI read."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.assess import assess
from claimcheck.document import Document, Finding, Span
from claimcheck.report import Style, render
from tests.build import Story


def document(*findings: tuple[str, str, str]) -> Document:
    """A document with findings, each a rule, the words it stands at and its message."""
    doc = assess(Story(["Fares rise.", "The port is silent."]).document())
    return replace(
        doc,
        path="a.txt",
        findings=tuple(
            Finding(rule, "a-rule", "info", message, Span(start := doc.text.index(words), start + 1), 0, "")
            for rule, words, message in findings
        ),
    )


def concise(doc: Document) -> str:
    return render(doc, Style(format="concise"))


def test_a_line_a_finding_in_the_order_of_the_text() -> None:
    doc = document(("AN001", "rise", "Who?"), ("CM005", "silent", "Silent:\n the port."))
    assert concise(doc) == "a.txt:1:7: AN001 Who?\na.txt:3:13: CM005 Silent: the port.\n"


def test_nothing_is_said_of_a_story_without_findings() -> None:
    assert concise(document()) == ""


def test_a_hostile_name_or_message_stays_on_its_line_and_is_shown() -> None:
    doc = replace(document(("AN001", "rise", "“\x1b[2J”\u2028?")), path="a\nb\x1b.txt")
    assert concise(doc) == "a\\nb\\x1b.txt:1:7: AN001 “\\x1b[2J” ?\n"


def test_without_a_path_the_id_stands_in() -> None:
    assert concise(replace(document(("AN001", "rise", "Who?")), path=None)).startswith("story:1:7: ")
