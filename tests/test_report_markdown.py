"""Markdown for a pull request or an e-mail, in which an article is text and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from claimcheck.assess import assess
from claimcheck.document import Finding
from claimcheck.report import Style, render
from claimcheck.report.markdown_text import escaped
from tests import hostile
from tests.build import Story
from tests.joined import FAILURE, joined
from tests.test_report_csv import ferry
from tests.test_report_table import ferry as long_ferry

GFM = MarkdownIt(
    "gfm-like", {"html": True}
)  # tables, struck text, and links of whatever looks like an address
# What GitHub and GitLab make links of in the text of a page.
REFERENCE = re.compile(
    r"@[\w-]|#\d|![0-9]|\$[0-9]|%[0-9\"]|~[\w\"]|&[0-9]|:[\w+-]+:|\b[0-9a-f]{7,40}\b|\b[a-z]{2,}-\d|\[\w+:\d"
    r"|[a-z]+:/|\bwww\.|\w\.[a-z]",
    re.IGNORECASE,
)


ELEMENTS = {"h2", "h3", "p", "ul", "li", "strong", "table", "thead", "tbody", "tr", "th", "td"}


class Shown(HTMLParser):
    """The elements of a page, and its text without the breaks that nobody sees."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.cells: list[str] = [""]
        self.feed(page)
        self.text = "".join(self.cells)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        assert not [name for name, _ in attrs if name != "style"]
        if tag in ("td", "li", "p"):
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        self.cells[-1] += data


COUNTS = "2 claims: 1 corroborated, 1 unsourced · 2 independent sources, the largest with 100% of what is"
BACKERS = "Ana Ruiz (person) via the Times; the “port” (organization)"
WHOLE = f"""\
## a\u200b.txt

no date · 2 claims in 3 sentences

### Claims

| # | Claim | Source | Basis | Caveats | Findings |
| --: | --- | --- | --- | --- | --- |
| 1 headline | Fares rise | — | ○○○○ unsourced |  |  |
| 2 | Fares, Ana Ruiz and the “port” said, rise. | {BACKERS} | ●●●● corroborated |  | AT001 |

### Fix first

- **warning AT001**, line 3: Who?

### Sources

| Source | Kind | Claims | Share | Described | Reason |
| --- | --- | --: | --: | --- | --- |
| Ana Ruiz | person | 1 | 100% |  |  |
| the “port” | organization | 1 | 100% |  |  |

{COUNTS} attributed · 1 warning.
"""


def test_the_whole_report() -> None:
    assert joined("markdown", [ferry(), FAILURE]) == WHOLE


def test_open_items_and_what_is_worth_knowing() -> None:
    shown = render(long_ferry(), Style(format="markdown"))
    assert "### Fix first\n\n- **error HL001**, line 1: The headline states" in shown
    assert "### Still open\n\n- **pending**, line 5: The award still needs" in shown
    assert "- **silent**, line 9: Moira Quist: The Port Authority did not respond" in shown
    assert "| two port officials | unnamed | 2 | 67% | 2 of 3 | none given |" in shown


def test_quiet_shows_findings_only() -> None:
    quiet = Style(format="markdown", quiet=True)
    assert render(ferry(), quiet) == "## a\u200b.txt\n\n- **warning AT001**, line 3: Who?\n"
    assert render(replace(ferry(), findings=()), quiet) == ""


def test_several_documents_have_air_between_them() -> None:
    assert joined("markdown", [ferry(), ferry()]).count("\n\n## a") == 1


@pytest.mark.parametrize(
    "words",
    [
        "<script>alert(1)</script> <!-- x --> <b>bold</b> &lt; &amp; &#64;desk",
        "[click](https://evil.example) ![x](y) [x]: z <https://evil.example> [^1]",
        "https://evil.example/x?a=b www.evil.example evil.example mail@evil.example mailto:x@y.zz",
        '@desk @desk-chief org/name#12 #12 !12 $12 %12 ~label ~"a label" &12 GH-12 ABC-12 [issue:12]',
        ":smile: :+1: :100: 0123abc 0123456789abcdef0123456789abcdef01234567",
        "*a* **b** _c_ __d__ ~~e~~ `f` ``g`` $h$ ^i^ {{ j }} {% k %}",
        "a | b \\| c \\\\| d | | --- | e \\",
        "# a ## b",
        "+ a - b > c 1. d === ---",
        "\\` \\[ \\< \\@desk \\",
    ],
)
def test_words_stay_words(words: str) -> None:
    in_cell = f"| a | b |\n| --- | --- |\n| {escaped(words)} | b |\n"
    for page in (
        f"- **x**: {escaped(words)}\n",
        f"x {escaped(words)}\n",
        in_cell,
        f"## x {escaped(words)}\n",
    ):
        shown = Shown(GFM.render(page))
        assert shown.elements <= {
            "ul",
            "li",
            "p",
            "strong",
            "h2",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
        }
        assert not REFERENCE.search(shown.text.replace("x: ", "")), shown.text
        assert words in re.sub("\u200b", "", shown.text)
    assert len(Shown(GFM.render(in_cell)).cells) == 1 + 2


def test_a_hostile_article() -> None:
    doc = hostile.document()
    text = render(doc, Style(format="markdown"))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u202a-\u202e\u2066-\u2069]", text)
    shown = Shown(GFM.render(text))
    structure = {"h2", "h3", "p", "ul", "li", "strong", "table", "thead", "tbody", "tr", "th", "td"}
    assert shown.elements == structure
    assert "<script>alert(1)</script> [click](https://evil.example/x) @desk #12" in re.sub(
        "\u200b", "", shown.text
    )
    assert "\\x1b]0;owned\\x07\\x9b2J\\u202eabc\\u2066" in re.sub("\u200b", "", shown.text)


def test_every_row_has_as_many_cells_as_the_table() -> None:
    shown = GFM.render(render(hostile.document(), Style(format="markdown")))
    for row in re.findall(r"<tr>(.*?)</tr>", shown, re.DOTALL):
        assert len(re.findall("<t[hd]", row)) == 6


def test_a_long_sentence_is_shortened() -> None:
    doc = assess(Story([f"Fares {'rise and ' * 100}fall."]).document())
    found = Finding("AT001", "a-rule", "warning", "Who?", doc.sentences[0].span, 0, "0" * 16)
    text = render(replace(doc, findings=(found,)), Style(format="markdown"))
    assert max(map(len, text.splitlines())) < 330
    assert "rise and … |" in text or "rise … |" in text
