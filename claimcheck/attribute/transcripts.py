"""Transcripts: paragraphs, or lines, that begin with who speaks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from claimcheck.document import Block, Document, Span

# "MAYOR: ...", "Q: ...", "A. ...", "[00:12] Ruiz: ...", "GENERAL ROE, HOME GUARD: ...", "Roe (chair): ...".
TURN = re.compile(
    r"\s{0,8}(?:[\[(]?\d\d?:\d\d(?::\d\d)?[\])]?\s{0,8})?"
    r"(?:(?P<letter>[QA])[.:]|(?P<label>[A-Z](?:[\w.’' -]{0,40}|[A-Z.,’' -]{0,80}))(?: \([^()\n:]{1,60}\))?:)"
    r"\s"
)
# Lines with these labels head an e-mail: nobody speaks there.
MAIL = frozenset({"from", "to", "cc", "date", "sent", "subject"})
# By so many paragraphs of a piece it is known whether it is one.
SAMPLE = 500
PARTICLE = 3  # letters


def is_transcript(piece: Document) -> bool:
    """Do a third of the paragraphs, and three or more, begin with a speaker?

    What heads a line of a notice, "Panel:", "Item 2:", and never comes back is none.
    """
    blocks = piece.blocks[:SAMPLE]
    labels = Counter(turn["letter"] or turn["label"] for turn in _turns(piece, blocks))
    turns = sum(count for label, count in labels.items() if count > 1 or label.isupper() or _is_full(label))
    return turns >= 3 and 3 * turns >= len(blocks)


def turns_of(piece: Document) -> list[tuple[Span, str]]:
    """What is said in each turn of a text, up to the end of its line, and its label."""
    return [
        (Span(turn.end(), _end_of_line(piece, turn.end())), (turn["letter"] or turn["label"]).strip())
        for turn in _turns(piece, piece.blocks)
    ]


def answers(piece: Document) -> list[tuple[Span, Span]]:
    """Label and words of each turn in a transcript or an interview, with the paragraphs up to the next turn.

    People speak by turns: where not two labels come back, most of the time, the lines only look alike ("When:
    ...", "Where: ...", "Source: ...").
    """
    turns = [turn for turn in _turns(piece, piece.blocks) if turn["letter"] or _is_name(turn["label"])]
    turns = turns if is_transcript(piece) else []
    labels = Counter(turn["letter"] or turn["label"] for turn in turns)
    back = [count for count in labels.values() if count > 1]
    if len(back) < 2 or 2 * sum(back) < len(turns):
        return []
    text, found = piece.plain, []
    last = next(block.span.end for block in piece.blocks if block.span.end > turns[-1].start())
    for turn, end in zip(turns, [*(turn.start() for turn in turns[1:]), last], strict=True):
        words = text[turn.end() : end].rstrip()
        if words:
            label = Span(*turn.span("letter" if turn["letter"] else "label"))
            found.append((label, Span(turn.end(), turn.end() + len(words))))
    return found


def _is_name(label: str) -> bool:
    """Capitals but for particles: "Ann de Lim", and not "To borrow a line from Ann Lim"."""
    return all(word[0].isupper() or len(word) <= PARTICLE for word in label.split())


def _is_full(label: str) -> bool:
    """Is it given name and surname, as it seems?"""
    return " " in label and _is_name(label) and not label[-1].isdigit()


def _end_of_line(piece: Document, start: int) -> int:
    end = piece.plain.find("\n", start)
    return end if end >= 0 else len(piece.plain)


def _turns(piece: Document, blocks: Sequence[Block]) -> Iterator[re.Match[str]]:
    text = piece.plain
    for block in blocks:
        start, end = block.span.start, block.span.end
        while start < end:
            turn = TURN.match(text, start, end)
            if turn and (turn["label"] or "").lower() not in MAIL:
                yield turn
            line = text.find("\n", start, end)
            start = line + 1 if line >= 0 else end
