"""Comments in Markdown that answer findings: what they cover, and what is said of those that cover
nothing.
"""

from __future__ import annotations

import pytest

from claimcheck.config import Config
from claimcheck.document import Document
from claimcheck.pipeline import analyse
from claimcheck.read import read_bytes

REFUSED = "The mayor refused to comment on the ferry contract."
BELIEVED = "It is believed that the crew was not told."


def analysed(text: str, config: Config | None = None) -> Document:
    [document] = read_bytes(text.encode(), "article.md")
    assert isinstance(document, Document)
    return analyse(document, config or Config())


def codes(text: str, config: Config | None = None) -> list[str]:
    """The codes, among those that the texts here are about."""
    return [f.rule for f in analysed(text, config).findings if f.rule in ("CM003", "AT006", "CC001")]


@pytest.mark.parametrize(
    "text",
    [
        f"<!-- claimcheck: ignore CM003 he is bound to answer -->\n\n{REFUSED}\n",
        f"<!-- claimcheck: ignore CM003 he is bound to answer -->\n{REFUSED}\n",
        f"{REFUSED} <!-- claimcheck: ignore CM003 -->\n",
        f"{REFUSED.replace(' on', ' <!-- claimcheck: ignore CM003 --> on')}\n",
        f"<!--CLAIMCHECK:IGNORE cm003-->\n\n{REFUSED}\n",
        f"<!-- claimcheck: ignore refused-to-comment -->\n\n{REFUSED}\n",
        f"<!-- claimcheck: ignore CM -->\n\n{REFUSED}\n",
        f"<!--\nclaimcheck: ignore CM003\n  a reason > of two lines\n-->\n{REFUSED}\n",
        f"# The Ferry Contract\n\n- The council met.\n- {REFUSED} <!-- claimcheck: ignore CM003 -->\n",
    ],
)
def test_a_comment_answers_for_its_paragraph(text: str) -> None:
    assert codes(text) == []


def test_a_comment_answers_for_one_paragraph_and_for_the_rules_it_names() -> None:
    text = f"<!-- claimcheck: ignore CM003 -->\n\n{REFUSED} {BELIEVED}\n\n{REFUSED}\n"
    assert codes(text) == ["AT006", "CM003"]
    assert codes(text.replace("CM003", "CM003, AT006 both known")) == ["CM003"]


def test_a_comment_after_the_last_paragraph_has_none() -> None:
    assert codes(f"{BELIEVED}\n\n<!-- claimcheck: ignore AT006 -->\n") == ["AT006", "CC001"]


def test_in_plain_text_a_comment_is_text() -> None:
    [document] = read_bytes(f"<!-- claimcheck: ignore CM003 -->\n\n{REFUSED}\n".encode(), "article.txt")
    assert isinstance(document, Document)
    assert "CM003" in [finding.rule for finding in analyse(document, Config()).findings]


@pytest.mark.parametrize(
    ("comment", "words", "message"),
    [
        ("ignore AT006 known", "AT006", "Nothing to ignore: AT006 reports nothing in this paragraph."),
        ("ignore AT006, CM003", "AT006", "Nothing to ignore: AT006 reports nothing in this paragraph."),
        ("ignore CM0003", "CM0003", "There is no rule “CM0003” to ignore: `claimcheck rules` lists them."),
        (
            "off",
            "<!-- claimcheck: off -->",
            "The comment says nothing that can be followed: `claimcheck: ignore CODE reason` can.",
        ),
    ],
)
def test_what_suppresses_nothing_is_reported_where_it_stands(comment: str, words: str, message: str) -> None:
    doc = analysed(f"<!-- claimcheck: {comment} -->\n\n{REFUSED}\n")
    [finding] = [finding for finding in doc.findings if finding.rule == "CC001"]
    assert (doc[finding.span], finding.message, finding.severity) == (words, message, "info")


def test_a_rule_that_did_not_run_is_no_unused_suppression() -> None:
    text = f"<!-- claimcheck: ignore AT006 -->\n\n{REFUSED}\n"
    assert codes(text, Config(ignore=("AT006",))) == ["CM003"]
    assert codes(text, Config(select=("CM",))) == ["CM003"]
    assert codes(text, Config(ignore=("CC",))) == ["CM003"]


def test_fingerprints_are_the_same_with_and_without_a_suppression() -> None:
    text = f"{REFUSED}\n\n{REFUSED}\n"
    first, second = [f.fingerprint for f in analysed(text, Config(select=("CM003",))).findings]
    silenced = analysed(f"<!-- claimcheck: ignore CM003 -->\n{text}", Config(select=("CM003",)))
    assert [finding.fingerprint for finding in silenced.findings] == [second] != [first]
