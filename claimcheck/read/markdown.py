"""Markdown as journalists write it: CommonMark's blocks and emphasis, tables, footnotes, front matter.

The document's text is the file's, markup included; `plain` is the same text with the markup blanked, so that
offsets fit. A parser such as markdown-it would tell the lines of blocks but not where inline markup stands,
hence this scanner: three passes over the text, each linear, that only ever blank. Not followed: code by
indentation (pasted copy is often indented), and an HTML comment that never closes is left as text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimcheck.document import LINE_END, Block, Role, Span, Suppression
from claimcheck.read.blocks import ink, refuse_lines
from claimcheck.read.decode import decode
from claimcheck.read.front_matter import front_matter
from claimcheck.read.reader import Article, refuse_talk

_HIDDEN = re.compile(r"<!--|<(script|style)\b", re.IGNORECASE)
_HIDDEN_END = {
    "": re.compile("-->"),
    "script": re.compile(r"</script\s*>", re.IGNORECASE),
    "style": re.compile(r"</style\s*>", re.IGNORECASE),
}

# What an editor says to this program: <!-- claimcheck: ignore AN002 she is known to the desk -->
_ORDER = re.compile(r"<!--\s*claimcheck:", re.IGNORECASE)

_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})([^`\n]*)$")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
# Closing marks, or attributes as Pandoc and kramdown write them.
_HEADING_END = re.compile(r"(?<=[ \t])(?:#+|\{:?[ \t]?[#.][^{}]{0,200}\})[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_LONGEST_HEADING = 200  # a rule drawn right under a longer paragraph was not meant to make it a heading
_QUOTE = re.compile(r"(?:[ \t]*>)+[ \t]?")
_BULLET = re.compile(r"[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_TABLE_RULE = re.compile(r"[ \t]*+\|?(?:[ \t]*+:?-++:?[ \t]*+\|)+(?:[ \t]*+:?-++:?)?[ \t]*+$")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]\n]+)\]:[ \t]*(?=\S)")

_INLINE = re.compile(
    r"\\[!-/:-@\[-`{-~]"  # an escaped mark
    r"|`+"
    r"|</?[A-Za-z][^<>]*>"  # a tag or an address in angle brackets
    r"|https?://[^\s<>()\[\]]+"  # no emphasis in an address
    r"|!?\[|\]|\*+|_+|~~+"
)
_ADDRESS = re.compile(r"<(?:[A-Za-z][A-Za-z0-9+.-]*:[^\s<>]*|[^\s<>@]+@[^\s<>@]+)>")
_TARGET = re.compile(r"\((?:[^()\\]|\\.|\([^()]*\))*+\)")
_REFERENCE = re.compile(r"\[([^\[\]]*)\]")
_DEEPEST = 500  # marks that may be open at once; the oldest ones are given up


def read_markdown(data: bytes) -> Article:
    """The article in the bytes of a Markdown file; raises InputError."""
    text, encoding = decode(data)
    refuse_lines(text)
    canvas = _Canvas(text)
    given, body = front_matter(text)
    canvas.blank(0, body)
    orders: list[tuple[Span, Span]] = []
    for start, end in _hidden(text, body):
        canvas.blank(start, end)
        if order := _ORDER.match(text, start, end):
            refuse_talk(len(orders) + 1)
            orders.append((Span(start, end), Span(order.end(), end - len("-->"))))
    page = _Page(canvas)
    page.scan()
    lined = canvas.text()
    for block in page.blocks:
        _blank_inline(canvas, lined, block.span, page.labels)
    plain = canvas.text()
    blocks = tuple(_trimmed(page.blocks, plain))
    suppressions = tuple(_suppressions(orders, blocks, plain))
    return Article(text, plain, blocks, given, encoding=encoding, suppressions=suppressions)


class _Canvas:
    """A copy of a text in which stretches are blanked, four bytes a character."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._cells = bytearray(text.encode("utf-32-le", "surrogatepass"))

    def blank(self, start: int, end: int) -> None:
        """Put spaces from `start` to `end`; line ends stay."""
        at = start
        for found in LINE_END.finditer(self._text, start, end):
            self._fill(at, found.start())
            at = found.end()
        self._fill(at, end)

    def _fill(self, start: int, end: int) -> None:
        self._cells[4 * start : 4 * end] = b" \0\0\0" * (end - start)

    def text(self) -> str:
        """The text as it stands now."""
        return self._cells.decode("utf-32-le", "surrogatepass")


def _hidden(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Comments, scripts and styles, from `at` on."""
    unclosed: set[str] = set()
    while found := _HIDDEN.search(text, at):
        kind = (found[1] or "").lower()
        end = None if kind in unclosed else _HIDDEN_END[kind].search(text, found.end())
        if end:
            yield found.start(), end.end()
            at = end.end()
        else:
            unclosed.add(kind)
            at = found.end()


def _suppressions(
    orders: list[tuple[Span, Span]], blocks: tuple[Block, ...], plain: str
) -> Iterator[Suppression]:
    """Each comment with its block: the one that it stands in or ends the last line of, else the next."""
    starts = [block.span.start for block in blocks]
    last_line: dict[int, int] = {}  # block -> where the line ends that it ends in
    for comment, order in orders:
        after = bisect_right(starts, comment.start)
        block = blocks[after].span if after < len(blocks) else None
        if after:
            before = blocks[after - 1].span
            if after not in last_line:
                line_end = LINE_END.search(plain, before.end)
                last_line[after] = line_end.start() if line_end else len(plain)
            if comment.start <= last_line[after]:
                block = before
        yield Suppression(comment, order, block)


@dataclass
class _Page:
    """The block structure: blanks the marks at the edges of lines, collects blocks and labels of links."""

    canvas: _Canvas
    blocks: list[Block] = field(default_factory=list)
    labels: set[str] = field(default_factory=set)
    _open: Span | None = None  # the paragraph that the next line may go on
    _hint: Role | None = None  # what it is

    def scan(self) -> None:
        """Read the whole page, line by line."""
        text = self.canvas.text()
        fence: str | None = None
        in_table = False
        quoted = False
        for start, end in _lines(text):
            line = text[start:end]
            mark = _FENCE.match(line)
            if fence is not None:
                self.canvas.blank(start, end)
                if mark and mark[1].startswith(fence) and not mark[2].strip():
                    fence = None
                continue
            if mark:
                self._close()
                self.canvas.blank(start, end)
                fence = mark[1]
                continue
            quote = _QUOTE.match(line)
            if quote:
                self.canvas.blank(start, start + quote.end())
                start, line = start + quote.end(), line[quote.end() :]
            if quote and not quoted:
                self._close()
            quoted = bool(quote)
            if not line.strip():
                self._close()
                in_table = False
            elif _TABLE_RULE.match(line):
                self.canvas.blank(start, end)
                self._blank_bars(text)
                self._close("body")
                in_table = True
            elif in_table and "|" in line:
                self._open = Span(start, end)
                self._blank_bars(text)
                self._close("body")
            else:
                in_table = False
                self._line(line, start, end)
        self._close()

    def _line(self, line: str, start: int, end: int) -> None:
        """One line outside code and tables."""
        if self._open and len(self._open) <= _LONGEST_HEADING and _UNDERLINE.match(line):
            self.canvas.blank(start, end)
            self._close("headline")
        elif _RULE.match(line):
            self.canvas.blank(start, end)
            self._close()
        elif heading := _HEADING.match(line):
            self._close()
            self.canvas.blank(start, start + heading.end())
            if tail := _HEADING_END.search(line, heading.end()):
                self.canvas.blank(start + tail.start(), end)
            self._open = Span(start + heading.end(), end)
            self._close("headline")
        elif not self._open and (definition := _DEFINITION.match(line)):
            self._define(definition, start, end)
        elif bullet := _BULLET.match(line):
            self._close()
            self.canvas.blank(start, start + bullet.end())
            self._open = Span(start + bullet.end(), end)
            self._hint = "body"
        else:
            self._open = Span(self._open.start if self._open else start, end)
        # Two blanks or a backslash break the line; to search for them would be quadratic in the blanks.
        words = line.rstrip(" ") if line.endswith("  ") else line.removesuffix("\\")
        if self._open and words != line:
            self.canvas.blank(start + len(words), end)
            self._close()

    def _define(self, definition: re.Match[str], start: int, end: int) -> None:
        """The address of a link is no copy; the text of a footnote is set apart."""
        if definition[1].startswith("^"):
            self._hint = "boilerplate"
            self.canvas.blank(start, start + definition.end())
            self._open = Span(start + definition.end(), end)
        else:
            self.labels.add(_label(definition[1]))
            self.canvas.blank(start, end)

    def _blank_bars(self, text: str) -> None:
        """Blank the bars between the cells of the open row."""
        if self._open:
            for found in re.finditer(r"(?<!\\)\|", text[self._open.start : self._open.end]):
                at = self._open.start + found.start()
                self.canvas.blank(at, at + 1)

    def _close(self, hint: Role | None = None) -> None:
        if self._open:
            self.blocks.append(Block(self._open, hint or self._hint))
            self._open = None
            self._hint = None


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for found in LINE_END.finditer(text):
        yield at, found.start()
        at = found.end()
    yield at, len(text)


def _label(words: str) -> str:
    return " ".join(words.split()).casefold()


def _blank_inline(canvas: _Canvas, text: str, span: Span, labels: set[str]) -> None:
    """Blank the marks inside one block; a mark without its partner is text."""
    brackets: deque[tuple[int, int]] = deque(maxlen=_DEEPEST)  # start and end of [ and ![
    emphasis: dict[str, deque[Span]] = {mark: deque(maxlen=_DEEPEST) for mark in "*_~"}
    ticks = _code_ends(text, span)
    at = span.start
    while found := _INLINE.search(text, at, span.end):
        start, at = found.span()
        mark = found[0]
        if mark[0] == "\\":
            canvas.blank(start, start + 1)
        elif mark[0] == "`":
            if start in ticks:
                end = ticks[start]
                canvas.blank(start, at)
                canvas.blank(end - len(mark), end)
                at = end
        elif mark[0] == "<":
            if _ADDRESS.fullmatch(mark):
                canvas.blank(start, start + 1)
                canvas.blank(at - 1, at)
            else:
                canvas.blank(start, at)
        elif mark in ("[", "!["):
            brackets.append((start, at))
        elif mark == "]":
            if brackets:
                at = _close_bracket(canvas, text, brackets.pop(), start, span.end, labels)
        elif mark[0] in emphasis:
            _emphasise(canvas, text, span, Span(start, at), emphasis[mark[0]])


def _code_ends(text: str, span: Span) -> dict[int, int]:
    """Start of a run of backticks -> end of the next run that is equally long."""
    last: dict[int, int] = {}
    ends: dict[int, int] = {}
    for run in re.finditer("`+", text[span.start : span.end]):
        size = len(run[0])
        if size in last:
            ends[last[size]] = span.start + run.end()
        last[size] = span.start + run.start()
    return ends


def _close_bracket(
    canvas: _Canvas, text: str, opening: tuple[int, int], close: int, limit: int, labels: set[str]
) -> int:
    """Blank a link but its words, and an image wholly; returns where to go on. Other brackets are text."""
    start, end = opening
    after = close + 1
    if text.startswith("^", end):
        canvas.blank(start, after)
        return after
    if target := _TARGET.match(text, after, limit):
        after = target.end()
    elif (reference := _REFERENCE.match(text, after, limit)) and (
        _label(reference[1] or text[end:close]) in labels
    ):
        after = reference.end()
    elif close - end > _DEEPEST or _label(text[end:close]) not in labels:
        return after
    if text[start] == "!":
        canvas.blank(start, after)
    else:
        canvas.blank(start, end)
        canvas.blank(close, after)
    return after


def _emphasise(canvas: _Canvas, text: str, span: Span, run: Span, opened: deque[Span]) -> None:
    """Blank a run that closes an earlier one, and that one; keep it open if it may open (CommonMark 6.2)."""
    before = text[run.start - 1] if run.start > span.start else " "
    after = text[run.end] if run.end < span.end else " "
    opens = not after.isspace() and (after.isalnum() or not before.isalnum())
    closes = not before.isspace() and (before.isalnum() or not after.isalnum())
    if text[run.start] == "_" and before.isalnum() and after.isalnum():
        return
    while closes and len(run) and opened:
        opening = opened.pop()
        size = min(len(opening), len(run))
        canvas.blank(opening.end - size, opening.end)
        canvas.blank(run.start, run.start + size)
        run = Span(run.start + size, run.end)
        if len(opening) > size:
            opened.append(Span(opening.start, opening.end - size))
    if opens and len(run):
        opened.append(run)


def _trimmed(blocks: list[Block], plain: str) -> Iterator[Block]:
    """The blocks from their first to their last visible character, without those that have none."""
    for block in blocks:
        span = ink(plain, block.span.start, block.span.end)
        if span:
            yield Block(span, block.hint)
