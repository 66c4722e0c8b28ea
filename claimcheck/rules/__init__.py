"""Rules judge: each reads the finished document and reports what an editor should look at.

A rule lives in one place, the module of its family: code, severity, message, check, and a docstring that is
its page and whose examples are its tests. To add a family, write the module and name it in `FAMILIES`.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from claimcheck.config import Config
from claimcheck.document import Document
from claimcheck.errors import ConfigError, did_you_mean
from claimcheck.rules import (
    attribution,
    comment,
    figures,
    headline,
    hedges,
    independence,
    names,
    quotes,
    second_hand,
    unconfirmed,
    unnamed,
)
from claimcheck.rules.page import render
from claimcheck.rules.registry import Rule, collect, findings
from claimcheck.rules.story import Story

__all__ = ["RULES", "Rule", "find", "judge", "page", "selected"]

FAMILIES = (
    unnamed,
    attribution,
    independence,
    second_hand,
    comment,
    unconfirmed,
    hedges,
    quotes,
    figures,
    names,
    headline,
)
RULES: tuple[Rule, ...] = collect(FAMILIES)


def find(selector: str) -> tuple[Rule, ...]:
    """The rules of a code (AN002), a family (AN) or a name (bare-source), whatever the case.

    Raises ConfigError, naming the nearest that exists, when there is none.
    """
    wanted = selector.strip().lower()
    found = tuple(rule for rule in RULES if wanted in _selectors(rule))
    if not found:
        known = dict.fromkeys(label for rule in RULES for label in (rule.code, rule.family, rule.name))
        raise ConfigError(f"no rule {selector!r}: {did_you_mean(selector, known)}")
    return found


def _selectors(rule: Rule) -> tuple[str, ...]:
    return rule.code.lower(), rule.family.lower(), rule.name


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


def judge(doc: Document, config: Config) -> Document:
    """`doc` with the findings of the selected rules; raises ConfigError where a selector does not exist."""
    return replace(doc, findings=findings(Story(doc), selected(config)))


def page(rule: Rule) -> str:
    """What a rule wants and why, with examples, as plain text of 80 columns."""
    return render(f"{rule.code} {rule.name} ({rule.severity})", rule.page)
