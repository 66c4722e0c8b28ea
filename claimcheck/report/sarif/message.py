"""Plain text messages (§3.11.3): the article's words in them are no placeholder and no link."""

from __future__ import annotations

from claimcheck.report.visible import on_one_line


def message(text: str) -> dict[str, object]:
    """`text` as a message object on one line."""
    return {"text": plain(on_one_line(text))}


def plain(text: str) -> str:
    """`text` as a message string: braces doubled (§3.11.5), and nothing that looks like a link (§3.11.6)."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "]\u200b(")
