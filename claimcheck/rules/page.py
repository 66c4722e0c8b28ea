"""The page of a rule: its docstring, in parts. The examples on it are the rule's tests."""

from __future__ import annotations

import re
from dataclasses import dataclass
from inspect import cleandoc
from typing import NamedTuple

from claimcheck.document import Span

HEADINGS = {
    "Why": "why",
    "How it decides": "decides",
    "Wrongly catches": "catches",
    "In quotes": "quotes",
    "Material": "material",
    "Flags": "flags",
    "Passes": "passes",
}
HEADING = re.compile(rf"^({'|'.join(HEADINGS)}):[ ]?", re.MULTILINE)
MARK = re.compile(r"\[\[|\]\]")


class Example(NamedTuple):
    """A small article and the spans that the rule must report in it: these and no others."""

    text: str
    spans: tuple[Span, ...]
    marked: str

    @classmethod
    def parse(cls, marked: str) -> Example:
        """Reads `[[` and `]]` around the spans; they do not nest. A paragraph becomes one line of text."""
        marked = _paragraphed(marked)
        pieces = MARK.split(marked)
        if len(pieces) % 2 == 0:
            raise ValueError(f"marks do not pair: {marked}")
        spans, at = [], 0
        for index, piece in enumerate(pieces):
            if index % 2:
                spans.append(Span(at, at + len(piece)))
            at += len(piece)
        return cls("".join(pieces), tuple(spans), marked)


@dataclass(frozen=True, slots=True)
class Page:
    """What a rule reports, why and who says so, how it decides, where it errs, and examples.

    `material` is the text that the examples are held against, empty for a rule that needs none.
    """

    summary: str
    why: str
    decides: str
    catches: str
    quotes: str
    material: str
    flags: tuple[Example, ...]
    passes: tuple[Example, ...]

    @classmethod
    def parse(cls, docstring: str) -> Page:
        """The parts of a docstring under the fixed headings; one that is missing is empty (tests refuse it).

        Examples stand one below the other, parted by a line of `---`; a blank line parts paragraphs.
        """
        summary, *rest = HEADING.split(cleandoc(docstring))
        texts = dict.fromkeys(HEADINGS.values(), "")
        for heading, body in zip(rest[::2], rest[1::2], strict=True):
            texts[HEADINGS[heading]] = cleandoc(body).strip()
        prose = {part: " ".join(texts[part].split()) for part in ("why", "decides", "catches", "quotes")}
        return cls(
            " ".join(summary.split()),
            **prose,
            material=_paragraphed(texts["material"]),
            flags=examples(texts["flags"]),
            passes=examples(texts["passes"]),
        )


def _paragraphed(text: str) -> str:
    """The text with each paragraph on one line."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


def examples(text: str) -> tuple[Example, ...]:
    """The examples below `Flags:` or `Passes:`."""
    return tuple(Example.parse(part.strip()) for part in re.split(r"^---$", text, flags=re.MULTILINE) if part)


def render(heading: str, page: Page, width: int = 80) -> str:
    """A page as plain text of at most `width` columns below a `heading`; `[[ ]]` is what is reported."""
    parts = [heading, *_paragraphs(page.summary, width, "")]
    for title, part in (
        ("Why it matters", page.why),
        ("How it decides", page.decides),
        ("What it wrongly catches", page.catches),
        ("Inside quotes", page.quotes),
    ):
        parts += ["", title, *_paragraphs(part, width, "  ")]
    if page.material:
        parts += ["", "Material of the examples"]
        for paragraph in page.material.split("\n\n"):
            parts += _paragraphs(paragraph, width, "  | ")
    for title, given in (("Reported, in [[ ]]", page.flags), ("Not reported", page.passes)):
        parts += ["", title]
        for number, example in enumerate(given):
            if number:
                parts.append("")
            for paragraph in example.marked.split("\n\n"):
                parts += _paragraphs(paragraph, width, "  | ")
    return "\n".join(parts) + "\n"


def _paragraphs(text: str, width: int, indent: str) -> list[str]:
    from textwrap import wrap

    return wrap(text, width, initial_indent=indent, subsequent_indent=indent) or [""]
