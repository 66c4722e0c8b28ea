"""The program as SARIF describes it: its name, and its rules with their pages."""

from __future__ import annotations

from claimcheck import __version__
from claimcheck.document import Severity
from claimcheck.report.markdown_text import escaped
from claimcheck.report.sarif.message import plain
from claimcheck.rules import RULES, Rule
from claimcheck.rules.page import Example

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
# GitHub's own property of rules that are about quality; "recommendation" is its lowest.
_GITHUB_SEVERITIES = {"error": "error", "warning": "warning", "info": "recommendation"}


def tool() -> dict[str, object]:
    """The tool object (§3.18); all rules, so that a reader knows what was looked for."""
    return {
        "driver": {
            "name": "claimcheck",
            "version": __version__,
            "semanticVersion": __version__,
            "shortDescription": {"text": "A linter for the sourcing of news copy."},
            "rules": [_descriptor(rule) for rule in RULES],
        }
    }


def _descriptor(rule: Rule) -> dict[str, object]:
    """A rule as a reportingDescriptor object (§3.49)."""
    parts = (
        ("Why it matters", rule.page.why),
        ("How it decides", rule.page.decides),
        ("What it wrongly catches", rule.page.catches),
        ("Inside quotes", rule.page.quotes),
    )
    text = [rule.page.summary, *(f"{title}: {part}" for title, part in parts)]
    markdown = [
        escaped(rule.page.summary),
        *(f"**{title}.** {escaped(part)}" for title, part in parts),
        *_examples("Reported, in bold", rule.page.flags),
        *_examples("Not reported", rule.page.passes),
    ]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": plain(rule.page.summary)},
        "fullDescription": {"text": plain(rule.page.why)},
        "help": {"text": plain("\n\n".join(text)), "markdown": plain("\n\n".join(markdown))},
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {
            "tags": ["journalism", rule.family],
            "problem.severity": _GITHUB_SEVERITIES[rule.severity],
        },
    }


def _examples(title: str, examples: tuple[Example, ...]) -> list[str]:
    """Examples as block quotes under a title, what is reported in them in bold."""
    blocks = [f"**{title}**"]
    for example in examples:
        marked = escaped(example.marked).replace(r"\[\[", "**").replace(r"\]\]", "**")
        blocks.append("\n>\n".join(f"> {paragraph}" for paragraph in marked.split("\n\n")))
    return blocks
