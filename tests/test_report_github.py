"""Workflow commands of GitHub Actions: what the runner makes of a line, and an article cannot."""

from __future__ import annotations

import re
from dataclasses import replace

from claimcheck.assess import assess
from claimcheck.document import Document, Finding, Span
from claimcheck.report import Style, render
from tests import hostile
from tests.build import Story
from tests.joined import FAILURE, joined

# As the runner reads it (actions/runner, ActionCommand.TryParseV2).
COMMAND = re.compile(r"::(?P<name>[a-z]+) (?P<properties>[^\n]*?)::(?P<data>[^\n]*)\n")


def document() -> Document:
    """An error within a line, and a note that goes over two."""
    doc = assess(Story(["Fares rise.", "The port is\nsilent, 100% so."]).document())
    start = doc.text.index("port")
    return replace(
        doc,
        id="./drafts/a.txt",
        path="./drafts/a.txt",
        findings=(
            Finding("AN001", "bare-source", "error", "“rise”: who, where?", Span(6, 10), 0, "0" * 16),
            Finding(
                "CM005", "no-comment", "info", "100% silent:\n why?", Span(start, start + 15), 1, "1" * 16
            ),
        ),
    )


def read(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Commands as the runner reads them."""

    def plain(value: str) -> str:
        for escape, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
            value = value.replace(escape, char)
        return value

    found = []
    for line in text.splitlines(keepends=True):
        command = COMMAND.fullmatch(line)
        assert command, line
        properties = dict(pair.split("=", 1) for pair in command["properties"].split(","))
        found.append((command["name"], {k: plain(v) for k, v in properties.items()}, plain(command["data"])))
    return found


def test_a_command_a_finding_and_one_for_what_cannot_be_analysed() -> None:
    assert joined("github", [document(), FAILURE]) == (
        "::error file=drafts/a.txt,line=1,endLine=1,col=7,endColumn=11,title=AN001 bare-source"
        "::“rise”: who, where?\n"
        "::notice file=drafts/a.txt,line=3,endLine=4,title=CM005 no-comment::100%25 silent: why?\n"
        "::error file=b.txt,title=claimcheck%3A empty::There is no text to analyse.\n"
    )


def test_nothing_is_said_of_a_story_without_findings() -> None:
    assert joined("github", [replace(document(), findings=())]) == ""


def test_an_article_among_others_in_a_file_has_no_line_of_the_file() -> None:
    doc = replace(document(), id="wire, 7", path="wires.jsonl")
    assert render(doc, Style(format="github")).splitlines()[0] == (
        "::error file=wires.jsonl,title=AN001 bare-source::wire, 7, line 1: “rise”: who, where?"
    )


def test_text_taken_out_of_a_format_has_no_line_of_the_file() -> None:
    doc = replace(document(), is_extracted=True)
    assert render(doc, Style(format="github")).splitlines()[0] == (
        "::error file=drafts/a.txt,title=AN001 bare-source::line 1: “rise”: who, where?"
    )


def test_a_hostile_article_makes_no_command_of_its_own() -> None:
    text = joined("github", [hostile.document()])
    assert text.count("\n") == len(hostile.SENTENCES)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]", text)
    for name, properties, message in read(text):
        assert name == "warning"
        assert properties["file"] == "a,b: 50%\n[x](y)\\x1b[2J/<i>&;=1.txt"
        assert list(properties) == ["file", "line", "endLine", "col", "endColumn", "title"]
        assert message.startswith("“")
    assert "::error file=x,line=1::owned %0A" in read(text)[1][2]
