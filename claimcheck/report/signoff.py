"""The sign-off sheet: what an editor must initial before a piece runs, each with its place, words and why.

What must be initialled is what newsroom handbooks want a senior editor's word on: errors, unnamed sources
behind the main claim, allegations, and what is still open. All of it stands in the record; nothing is judged
here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimcheck.report.backers import Backers
from claimcheck.report.markdown_text import escaped
from claimcheck.report.open_items import open_items
from claimcheck.report.record import Record
from claimcheck.report.summary import title
from claimcheck.report.visible import on_one_line
from claimcheck.report.wording import count, shortened

_MOST = 240  # characters of the article's words in one place
_LINE = "________________"
NOTHING = "Nothing to initial: no error, no unnamed main source, no allegation, nothing open."


class Reason(NamedTuple):
    """Why something must be initialled: what it is, and the particulars."""

    what: str
    why: str


class Item(NamedTuple):
    """Something to initial: the line where it begins, its words, and every reason."""

    line: int
    words: str
    reasons: tuple[Reason, ...]


def to_initial(report: Record) -> list[Item]:
    """What must be initialled in a report, in order of the text: one item a sentence."""
    found: dict[int, list[Reason]] = {}
    for sentence, reason in (*_unnamed(report), *_allegations(report), *_open(report)):
        found.setdefault(sentence["id"], []).append(reason)
    places = {sentence["id"]: (sentence["start"], sentence) for sentence in report["sentences"]}
    items = [(places[id], reasons) for id, reasons in found.items()]
    for finding in report["findings"]:
        if finding["severity"] == "error":
            reason = Reason(f"error {finding['rule']}", on_one_line(finding["message"]))
            if finding["sentence"] in found:
                found[finding["sentence"]].insert(0, reason)
            else:
                where = places.get(finding["sentence"], (finding["start"], finding))
                items.append((where, [reason]))
    items.sort(key=lambda item: item[0][0])
    return [
        Item(place["line"], shortened(place["text"], _MOST), tuple(reasons)) for (_, place), reasons in items
    ]


def signoff(report: Record) -> str:
    """The sheet of a report as Markdown."""
    document = report["document"]
    blocks = [
        f"# Sign-off: {escaped(on_one_line(document['path'] or document['id']))}",
        escaped(" · ".join(title(report))),
        f"SHA-256 of the article: `{document['sha256']}`",
    ]
    items = to_initial(report)
    blocks.append(f"{count(len(items), 'item')} to initial." if items else NOTHING)
    for number, item in enumerate(items, 1):
        blocks += [
            f"## {number}. Line {item.line}",
            f"> “{escaped(item.words)}”",
            "\n".join(f"- **{reason.what}**: {escaped(reason.why)}" for reason in item.reasons),
            f"Initials {_LINE} Time {_LINE}",
        ]
    blocks.append(f"Released by {_LINE} Date and time {_LINE}")
    return "\n\n".join(blocks) + "\n"


def _unnamed(report: Record) -> Iterator[tuple[Record, Reason]]:
    """Unnamed sources behind what the headline and the lead claim; the lead is the first body paragraph."""
    backers = Backers(report)
    lead = min((one["paragraph"] for one in report["sentences"] if one["role"] == "body"), default=None)
    for sentence in report["sentences"]:
        if sentence["role"] != "headline" and (sentence["role"] != "body" or sentence["paragraph"] != lead):
            continue
        for backer in backers.of(sentence):
            if backer.source is not None and (anonymity := backer.source["anonymity"]):
                reason = anonymity["reason"]
                why = f"reason given: “{shortened(reason['text'], 120)}”" if reason else "no reason given"
                through = f", through {shortened(backer.via['name'], 60)}" if backer.via else ""
                yield (
                    sentence,
                    Reason(
                        "unnamed source behind the main claim",
                        f"{shortened(backer.source['name'], 120)}{through};"
                        f" described {anonymity['described']} of 3; {why}",
                    ),
                )


def _allegations(report: Record) -> Iterator[tuple[Record, Reason]]:
    backers = Backers(report)
    for sentence in report["sentences"]:
        alleged = [item for item in sentence["status"] if item["kind"] == "alleged"]
        if alleged:
            names = [shortened(backer.source["name"], 60) for backer in backers.of(sentence) if backer.source]
            who = f"made by {', '.join(names)}" if names else "made by nobody who is named"
            yield sentence, Reason("allegation", f"{_shown(alleged)}; {who}")


def _open(report: Record) -> Iterator[tuple[Record, Reason]]:
    for item in open_items(report):
        whom = ", ".join(shortened(name, 60) for name in item.parties)
        yield item.sentence, Reason(item.kind, _shown(item.shown) + (f" ({whom})" if whom else ""))


def _shown(items: tuple[Record, ...] | list[Record]) -> str:
    return ", ".join(f"“{shortened(item['text'], 80)}”" for item in items)
