"""What an editor shows of the words under the pointer: findings with their rules, the claim, its sources."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from claimcheck.document import Document, Span
from claimcheck.report.markdown_text import escaped
from claimcheck.report.record import Record, record
from claimcheck.report.register import described_name, register
from claimcheck.report.visible import on_one_line
from claimcheck.report.wording import count, dots, percent
from claimcheck.rules import find

_LONGEST = 300  # characters of a name or a reason


class Hover(NamedTuple):
    """Markdown, and the words that it is about."""

    markdown: str
    span: Span


class Hovers:
    """What there is to say of the places of a finished document."""

    def __init__(self, doc: Document) -> None:
        self._report = record(replace(doc, text=doc.plain))  # people read no markup
        self._register = register(self._report)
        self._sources = {source["id"]: source for source in self._report["sources"]}
        self._attributions = {found["id"]: found for found in self._report["attributions"]}

    def at(self, offset: int) -> Hover | None:
        """The claim at `offset` with its sources, then the findings, the one on fewest words first.

        None where there is nothing to say.
        """
        sentence = next((part for part in self._report["sentences"] if _holds(part, offset)), None)
        parts, about, told = [], list[Record](), set()
        if sentence is not None and sentence["claim"]:
            parts.append("\n\n".join(self._claim(sentence)))
            about.append(sentence)
            told = {support["source"] for support in sentence["supports"]}
        for source in self._report["sources"]:
            mentions = [mention for mention in source["mentions"] if _holds(mention, offset)]
            about += mentions
            if mentions and source["id"] not in told:
                parts.append(self._source(source))
        findings = sorted(filter(lambda part: _holds(part, offset), self._report["findings"]), key=_size)
        about += findings
        parts += [_finding(finding) for finding in findings]
        if not parts:
            return None
        nearest = min(about, key=_size)
        return Hover("\n\n---\n\n".join(parts), Span(nearest["start"], nearest["end"]))

    def _claim(self, sentence: Record) -> Iterator[str]:
        basis = f"{dots(sentence['strength'])} {sentence['basis']}"
        yield f"**Claim {sentence['number']}** · " + " · ".join([basis, *sentence["caveats"]])
        seen = set()
        for support in sentence["supports"]:
            if support["source"] in seen:
                continue
            seen.add(support["source"])
            if support["source"] is None:
                yield "Nobody is named for it."
                continue
            via = self._attributions[support["attribution"]]["via"]
            through = f" Quoted through {_words(self._sources[via]['name'])}." if via is not None else ""
            yield self._source(self._sources[support["source"]]) + through

    def _source(self, source: Record) -> str:
        """Who it is, how an unnamed one is described, and how much rests on it."""
        carried = self._register.claims[source["id"]]
        parts = [f"**{_words(described_name(source))}** ({source['kind']})"]
        if anonymity := source["anonymity"]:
            reason = anonymity["reason"]
            parts.append(f"described {anonymity['described']} of 3")
            parts.append(f"“{_words(reason['text'])}”" if reason else "no reason is given")
        parts.append(f"{count(carried, 'claim')}, {percent(source['share'])} of what is attributed")
        return " · ".join(parts) + "."


def _finding(finding: Record) -> str:
    """What a rule has found, and the page of the rule without its examples."""
    [rule] = find(finding["rule"])
    paragraphs = [
        f"**{rule.code}** {rule.name} ({rule.severity})",
        _words(finding["message"]),
        f"*{escaped(rule.summary)}* {escaped(rule.page.why)}",
        f"**How it decides.** {escaped(rule.page.decides)}",
        f"**What it wrongly catches.** {escaped(rule.page.catches)}",
    ]
    return "\n\n".join(paragraphs)


def _holds(part: Record, offset: int) -> bool:
    return bool(part["start"] <= offset < part["end"])


def _size(part: Record) -> int:
    return int(part["end"] - part["start"])


def _words(text: str) -> str:
    """Words of the article, bounded and harmless in Markdown."""
    shown = on_one_line(str(text)[: 2 * _LONGEST])
    return escaped(shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]} …")
