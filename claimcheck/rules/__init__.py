"""Rules judge: each reads the finished document and reports what an editor should look at.

A rule lives in one place, the module of its family: code, severity, message, check, and a docstring that is
its page and whose examples are its tests. To add a family, write the module and name it in `FAMILIES`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from claimcheck.config import Config
from claimcheck.document import Document
from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.rules import (
    allegations,
    attribution,
    checker,
    comment,
    dates,
    figures,
    headline,
    hedges,
    independence,
    masked,
    material,
    measures,
    names,
    quoted,
    quotes,
    second_hand,
    spelling,
    unconfirmed,
    unnamed,
)
from claimcheck.rules.answers import NOTHING_ACCEPTED, Answers
from claimcheck.rules.page import render
from claimcheck.rules.registry import Rule, collect, findings, order
from claimcheck.rules.story import Story

__all__ = ["COLUMNS", "NOTHING_ACCEPTED", "RULES", "Rule", "find", "judge", "page", "selected"]

FAMILIES = (
    unnamed,
    masked,
    attribution,
    independence,
    second_hand,
    comment,
    unconfirmed,
    hedges,
    allegations,
    quotes,
    quoted,
    figures,
    measures,
    dates,
    names,
    spelling,
    headline,
    material,
    checker,
)
RULES: tuple[Rule, ...] = collect(FAMILIES)
BY_LABEL: dict[str, frozenset[str]] = {
    label.lower(): frozenset(rule.code for rule in RULES if label in (rule.code, rule.family, rule.name))
    for rule in RULES
    for label in (rule.code, rule.family, rule.name)
}
# Codes of the rules that only count, with the heads of the columns that they fill in the credibility table.
COLUMNS: dict[str, str] = {rule.code: rule.column for rule in RULES if rule.column}


def find(selector: str) -> tuple[Rule, ...]:
    """The rules of a code (AN002), a family (AN) or a name (bare-source), whatever the case.

    Raises ConfigError, naming the nearest that exists, when there is none.
    """
    codes = BY_LABEL.get(selector.strip().lower())
    if codes is None:
        known = dict.fromkeys(label for rule in RULES for label in (rule.code, rule.family, rule.name))
        raise ConfigError(f"no rule {selector!r}: {did_you_mean(selector, known)}")
    return tuple(rule for rule in RULES if rule.code in codes)


@lru_cache(maxsize=64)
def _selected(select: tuple[str, ...], ignore: tuple[str, ...]) -> tuple[Rule, ...]:
    chosen = (
        {rule.code for selector in select for rule in find(selector)} if select else {r.code for r in RULES}
    )
    chosen -= {rule.code for selector in ignore for rule in find(selector)}
    return tuple(rule for rule in RULES if rule.code in chosen)


def selected(config: Config) -> tuple[Rule, ...]:
    """The rules that `config` asks for: all, or those of `select`, without those of `ignore`.

    Raises ConfigError for a selector that does not exist.
    """
    return _selected(config.select, config.ignore)


def judge(doc: Document, config: Config, accepted: Mapping[str, str] = NOTHING_ACCEPTED) -> Document:
    """`doc` with the findings of the selected rules that no comment in the text and no baseline answers.

    `accepted` are the fingerprints of the baseline with their rules. Raises ConfigError where a selector does
    not exist.
    """
    rules = selected(config)
    answers = Answers(frozenset(rule.code for rule in rules), BY_LABEL, accepted)
    doc = replace(doc, findings=findings(Story(doc), (rule for rule in rules if rule.family != "CC")))
    # What the checker says of itself is said of all that the others found.
    about_itself = findings(Story(doc, answers), (rule for rule in rules if rule.family == "CC"))
    doc = replace(doc, findings=tuple(sorted((*doc.findings, *about_itself), key=order)))
    return replace(doc, findings=answers.unanswered(doc))


def page(rule: Rule) -> str:
    """What a rule wants and why, with examples, as plain text of 80 columns."""
    return render(f"{rule.code} {rule.name} ({rule.severity})", rule.page)
