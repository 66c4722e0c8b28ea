"""The rules: every example on every page runs through the whole program; the registry keeps its promises."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

import pytest

from claimcheck import rules
from claimcheck.config import Config
from claimcheck.document import Desk, Document, Finding, Metadata
from claimcheck.errors import ConfigError
from claimcheck.material.read import Material
from claimcheck.pipeline import analyse
from claimcheck.read import read_bytes, read_text
from claimcheck.rules.page import Example, Page
from claimcheck.rules.registry import Match, Rule, collect, rule
from claimcheck.rules.story import Story

EXAMPLES = [
    pytest.param(rule, example, id=f"{rule.code}-{kind}-{number}")
    for rule in rules.RULES
    for kind, examples in (("flags", rule.page.flags), ("passes", rule.page.passes))
    for number, example in enumerate(examples, 1)
]


def analysed(text: str, config: Config | None = None) -> Document:
    return analyse(read_text(text, force=True), config or Config())


def in_markdown(text: str, config: Config | None = None) -> Document:
    [document] = read_bytes(text.encode(), "article.md", force=True)
    assert isinstance(document, Document)
    return analyse(document, config or Config())


def against(text: str, material: str) -> Document:
    desk = Desk(material=Material.of_texts({"notes.txt": material}))
    return analyse(replace(read_text(text, force=True), desk=desk), Config())


def findings(text: str, code: str, material: str = "") -> list[Finding]:
    if material:
        return [finding for finding in against(text, material).findings if finding.rule == code]
    # Comments are Markdown.
    doc = in_markdown(text) if "<!--" in text else analysed(text)
    return [finding for finding in doc.findings if finding.rule == code]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: Example) -> None:
    found = findings(example.text, rule.code, rule.page.material)
    at = [example.text[f.span.start : f.span.end] for f in found]
    assert at == [example.text[span.start : span.end] for span in example.spans]
    assert [finding.span for finding in found] == list(example.spans)


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.code)
def test_every_page_is_whole(rule: Rule) -> None:
    page = rule.page
    assert all((page.summary, page.why, page.decides, page.catches, page.quotes))
    assert page.summary.endswith(".")
    assert len(page.flags) >= 3
    assert len(page.passes) >= 3
    assert all(example.spans for example in page.flags)
    assert not any(example.spans for example in page.passes)


@pytest.mark.parametrize("rule", rules.RULES, ids=lambda rule: rule.code)
def test_messages_do_not_scold(rule: Rule) -> None:
    assert not {"wrong", "bad", "never", "must", "delete", "avoid", "don't"} & set(
        rule.message.lower().split()
    )


def test_a_page_as_text() -> None:
    text = rules.page(rules.find("bare-source")[0])
    assert text.startswith("AN001 bare-source (warning)\n")
    assert "[[A source]]" in text
    assert max(map(len, text.splitlines())) <= 80


@pytest.mark.parametrize(
    ("selector", "codes"),
    [("AN002", {"AN002"}), ("an002", {"AN002"}), ("anonymity-without-reason", {"AN002"}), ("HL", None)],
)
def test_find(selector: str, codes: set[str] | None) -> None:
    found = {rule.code for rule in rules.find(selector)}
    assert found == codes if codes else all(code.startswith(selector) for code in found)


@pytest.mark.parametrize(
    ("selector", "nearest"),
    [("AN0002", "AN002"), ("bare-sauce", "bare-source"), ("single-sourced", "single-source")],
)
def test_an_unknown_selector_names_the_nearest(selector: str, nearest: str) -> None:
    with pytest.raises(ConfigError, match=nearest):
        rules.find(selector)


def test_select_and_ignore() -> None:
    text = "Sources said that the ferry may be sold.\n"
    everything = {finding.rule for finding in analysed(text).findings}
    assert {"AN001", "HG001"} <= everything
    assert {f.rule for f in analysed(text, Config(select=("AN",))).findings} == {
        code for code in everything if code.startswith("AN")
    }
    assert {f.rule for f in analysed(text, Config(ignore=("bare-source",))).findings} == everything - {
        "AN001"
    }
    with pytest.raises(ConfigError, match="did you mean bare-source"):
        analysed(text, Config(ignore=("bare-sources",)))


def test_findings_are_ordered_and_fingerprints_survive_a_move() -> None:
    first, *middle, last = [
        "The council met on Monday and spoke of the harbour.",
        "Sources said the ferry may be sold.",
        "It is believed that the crew was not told.",
        "Rain fell over the harbour until the evening.",
    ]
    found = analysed("\n\n".join((first, *middle, last))).findings
    assert list(found) == sorted(found, key=lambda f: (f.span.start, f.rule))
    moved = analysed("\n\n".join((first, *reversed(middle), last))).findings
    assert {"AN001", "AT006", "HG001"} <= {f.rule for f in found}
    assert {f.fingerprint for f in found} == {f.fingerprint for f in moved}
    assert all(len(f.fingerprint) == 16 for f in found)


def test_the_same_words_twice_have_two_fingerprints() -> None:
    text = "The ferry may be sold to a buyer in Lisbon.\n\nThe bridge may be closed for the whole year."
    assert len({finding.fingerprint for finding in findings(text, "HG001")}) == 2


def test_two_rules_of_one_code_are_refused() -> None:
    @rule("XX001", "info", "")
    def one_thing(_: Story) -> Iterator[Match]:
        yield from ()

    @rule("XX001", "info", "")
    def another_thing(_: Story) -> Iterator[Match]:
        yield from ()

    family = ModuleType("family")
    vars(family).update(one=one_thing, another=another_thing)
    with pytest.raises(ValueError, match="XX001"):
        collect([family])


def test_a_title_that_is_no_part_of_the_text_is_held_against_it() -> None:
    text = "Harbour Line has won the Lisbon ferry contract, two port officials said on Monday.\n\nRain fell."
    doc = read_text(text)
    for title, count in [
        ("Harbour Line Won Lisbon Ferry Contract", 1),
        ("Harbour Line “Won” Ferry Contract", 0),
    ]:
        found = analyse(replace(doc, given=Metadata(title=title)), Config(select=("HL001",))).findings
        assert [doc.line_column(finding.span.start) for finding in found] == [(1, 1)] * count


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("A source said the ferry would be sold.", "Why is “A source” not named? No reason is given."),
        ("Two port officials said the ferry would be sold.", "Why are “Two port officials” not named?"),
    ],
)
def test_messages_agree_in_number(text: str, message: str) -> None:
    assert [finding.message.startswith(message) for finding in findings(text, "AN002")] == [True]


@pytest.mark.parametrize(
    ("code", "text", "message"),
    [
        (
            "NU001",
            "Ferry passengers rose 12 percent from 80 to 92.",
            "From 80 to 92 is 15 percent; the text says 12.",
        ),
        (
            "NU002",
            "Unemployment rose 2 percent, from 5 percent to 7 percent.",
            "From 5 to 7 percent is 2 points, not 2 percent: points or percent?",
        ),
        (
            "NU003",
            "The ferry carried twelve people: four men, five women and two children.",
            "4 + 5 + 2 is 11; the text says twelve.",
        ),
        (
            "NU005",
            "The pipe is 10 miles (26 km) long.",
            "10 miles are 16.1 km, the text says 26.",
        ),
        (
            "DT001",
            "The trial opened on Monday, March 5, 2024.",
            "5 March 2024 is a Tuesday: the day or the date?",
        ),
    ],
)
def test_exact_rules_show_their_working(code: str, text: str, message: str) -> None:
    assert [finding.message for finding in findings(text, code)] == [message]


@pytest.mark.parametrize("figure", ["$2.75", "£40 billion", "10 1/2%", "8 13/16 percent", "1,200,000"])
def test_a_figure_without_a_source_is_named_in_full(figure: str) -> None:
    text = f"The council met.\n\nUnemployment in the valley doubled last year to {figure}.\n\nIt rains."
    assert [finding.message.split("”")[0] for finding in findings(text, "AT001")] == [f"“{figure}"]


def test_messages_are_short_however_long_the_span() -> None:
    text = "The mayor said the ferry was “" + "very " * 900 + "safe. The council met."
    assert all(len(finding.message) < 300 for finding in analysed(text).findings)


def test_marks_must_pair() -> None:
    with pytest.raises(ValueError, match="pair"):
        Example.parse("A [[source said.")
    assert Page.parse("").flags == ()


def test_credits_and_other_furniture_are_left_alone() -> None:
    body = "The ferry was sold on Monday.\n\nThe council met, the mayor said.\n\n"
    found = analysed(body + "About the author\n\nComments are closed.\n\nTags: reportedly").findings
    assert all(finding.span.start < len(body) for finding in found)


def test_listing_the_rules_loads_nothing_heavy() -> None:
    code = (
        "import sys, claimcheck.rules; print([m for m in ('nltk', 'rich', 'rapidfuzz') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
