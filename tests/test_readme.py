"""The README tells what is true: its session is replayed, its tables are made from the code and the figures.

`python -m tests.test_readme` writes those parts anew.
"""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from claimcheck.rules import RULES
from tests.whole_program import printed

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
RESULTS = ROOT / "bench" / "RESULTS.md"
SESSION = re.compile(r"```console\n\$ claimcheck (?P<arguments>[^\n]*)\n(?P<output>.*?)```\n", re.DOTALL)

# What a reader of the README wants to know, in the words of bench/RESULTS.md.
FIGURES = (
    ("attribution: sentence", "polnear_dev.jsonl"),
    ("attribution: sentence+source", "polnear_dev.jsonl"),
    ("attribution: sentence+source", "general_attr_dev.jsonl"),
    ("sources: kind", "source_kinds_dev.jsonl"),
    ("news: claim", "news_dev.jsonl"),
    ("news: no claim", "news_dev.jsonl"),
    ("news: hedge cue", "news_dev.jsonl"),
    ("news: status all", "news_dev.jsonl"),
    ("check-worthy: F1", "claims_dev.jsonl"),
)


def session(arguments: str) -> str:
    """What the command of the README prints at 80 columns."""
    return printed(*shlex.split(arguments), folder=ROOT)


def rules_table() -> str:
    rows = [f"| {rule.code} | {rule.name} | {rule.severity} | {rule.summary} |" for rule in RULES]
    return "\n".join(["| code | name | severity | what it reports |", "|---|---|---|---|", *rows])


def figures_table() -> str:
    cells = {}
    for line in RESULTS.read_text(encoding="utf-8").splitlines():
        what, on, value, *_ = [cell.strip() for cell in line.strip("|").split("|")] + ["", ""]
        cells[what, on] = value
    rows = [f"| {what} | {on} | {cells[what, on]} |" for what, on in FIGURES]
    return "\n".join(["| figure (F1, percent) | on | value |", "|---|---|---|", *rows])


GENERATED = {"rules": rules_table, "figures": figures_table}


def between(name: str, text: str) -> str:
    """What stands between the marks of a generated part."""
    found = re.search(rf"<!-- {name} -->\n(.*?)<!-- /{name} -->", text, re.DOTALL)
    assert found, f"the README has no part {name}"
    return found[1].strip()


@pytest.mark.parametrize("name", GENERATED)
def test_generated_parts_are_up_to_date(name: str) -> None:
    assert between(name, README.read_text(encoding="utf-8")) == GENERATED[name]()


def test_the_session_is_what_the_program_prints() -> None:
    sessions = list(SESSION.finditer(README.read_text(encoding="utf-8")))
    assert sessions
    for found in sessions:
        assert found["output"] == session(found["arguments"])


def write() -> None:
    text = README.read_text(encoding="utf-8")
    for name, table in GENERATED.items():
        mark = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        text = mark.sub(lambda found, table=table: f"{found[1]}{table()}\n{found[2]}", text)  # type: ignore[misc]
    text = SESSION.sub(
        lambda found: f"```console\n$ claimcheck {found['arguments']}\n{session(found['arguments'])}```\n",
        text,
    )
    README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write()
