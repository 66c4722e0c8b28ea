"""The findings as people read them: the most severe first, and those that say the same as one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from claimcheck.report.record import Record
from claimcheck.report.visible import on_one_line

SEVERITIES = ("error", "warning", "info")


class Said(NamedTuple):
    """What a rule says, on one line and visible, and the lines of the article where it does."""

    severity: str
    rule: str
    lines: tuple[int, ...]
    message: str


def said(findings: Iterable[Record]) -> list[Said]:
    """What the findings of a report say."""
    places: dict[tuple[str, str, str], list[int]] = {}
    for finding in findings:
        key = finding["severity"], finding["rule"], on_one_line(finding["message"])
        places.setdefault(key, []).append(finding["line"])
    found = [Said(severity, rule, tuple(at), message) for (severity, rule, message), at in places.items()]
    return sorted(found, key=lambda each: SEVERITIES.index(each.severity))
