"""What in the text of an e-mail is its own: not the message it answers, nor the signature under it.

Conventions only, as mailers keep to them: `>` before quoted lines, a line that says who wrote, `-- ` above a
signature (RFC 3676, 4.3), the notice that lawyers want under it, header lines above a repeated message.
A forwarded message is what the mail is about: its copy counts, its header lines and a few words above do not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from claimcheck.read.blocks import refuse_lines

_QUOTED = re.compile(r"\s?[>|]")
_SIGNATURE = re.compile(r"--\s?$|(?:Sent from my|Sent from (?:Outlook|Mail|Yahoo)|Get Outlook for)\b.{0,60}$")
_WROTE = re.compile(r"(?:On\b.{6,200})?\b(?:wrote|writes):\s*$")
_WROTE_ALL = re.compile(r"On\b.{6,200}\b(?:wrote|writes):\s*$")
_WROTE_OPEN = re.compile(r"On (?:\w{3,9}, )?.*\d")  # the first of two lines
_FORWARD = re.compile(r"\s*(?:-{2,}\s*)?(?:begin\s+)?forwarded\s+message\b.{0,20}$", re.IGNORECASE)
_REPEAT = re.compile(r"\s*-{2,}\s*original\s+(?:message|appointment)\s*-{2,}\s*$|_{20,}\s*$", re.IGNORECASE)
_FROM = re.compile(r"\*?From:\*?\s")
_FIELD = re.compile(
    r"\*?(?:From|Sent|Date|To|Cc|Bcc|Subject|Reply-To|Importance|Attachments):", re.IGNORECASE
)

_BOLD = re.compile(
    r"^\*([^*\s](?:[^*\r\n]{0,200}[^*\s])?)\*(\s*)$"
)  # a line in bold, in the plain form of HTML
_NOTICE = re.compile(
    r"\W{0,4}(?:(?:important|confidential(?:ity)?|disclaimer|notice)\b.{0,20}[:.]\W{1,3})?"
    r"(?:this|the (?:information (?:contained )?in|contents of) this)\s+(?:e-?mail|message|communication)\b"
    r"[^.!?]{0,80}\b(?:confidential|intended (?:solely|only)|privileged)\b",
    re.IGNORECASE,
)
_LONGEST_COVER = (
    100  # words over a forwarded message that are no copy, unless they are half as many as its own
)

_State = Literal["copy", "apart", "headers", "signature"]


def stretches(text: str, *, is_forward: bool) -> Iterator[tuple[str, bool]]:
    """Plain text in stretches of lines, each with whether it is set apart.

    `is_forward`: the subject says that the message hands another one on. Raises InputError as `refuse_lines`
    does.
    """
    refuse_lines(text)
    lines = [_BOLD.sub(r"\1\2", line) for line in text.splitlines(keepends=True)]
    judged = apart(lines, is_forward=is_forward)
    for is_apart, group in groupby(zip(judged, lines, strict=True), key=lambda pair: pair[0]):
        yield "".join(line for _, line in group).strip("\r\n"), is_apart


def unflowed(text: str, *, drops_space: bool) -> str:
    """Text of the form "flowed", its paragraphs made whole (RFC 3676, 4.2): a space at a line's end goes on.

    `drops_space`: that space is no part of the words (DelSp, 4.3). Quoted lines stay as they are.
    """
    out: list[str] = []
    for line in text.splitlines(keepends=True):
        ink = line.rstrip("\r\n")
        if ink.startswith(" "):  # put there lest it be taken for a mark
            line, ink = line[1:], ink[1:]
        goes_on = ink.endswith(" ") and ink != "-- " and not _QUOTED.match(ink)
        out.append((ink[:-1] if drops_space else ink) if goes_on else line)
    return "".join(out)


def apart(lines: Sequence[str], *, is_forward: bool, is_marked: bool = True) -> list[bool]:
    """Is a line set apart? One answer a line, in linear time.

    `is_marked`: quoted lines begin with a mark, as in plain text; in HTML all is quoted below the line that
    says who wrote.
    """
    judged = list(_apart(lines, is_forward=is_forward, is_marked=is_marked))
    start = handed_on(lines, is_forward=is_forward)
    if start is not None:
        words = [0 if is_apart else len(line.split()) for is_apart, line in zip(judged, lines, strict=True)]
        above, below = sum(words[:start]), sum(words[start:])
        if above <= _LONGEST_COVER and 2 * above <= below:
            judged[:start] = [True] * start
    return judged


def handed_on(lines: Sequence[str], *, is_forward: bool) -> int | None:
    """The line at which a message begins that the mail hands on, None where there is none."""
    for at, line in enumerate(lines):
        if _FORWARD.match(line.rstrip("\r\n")) or (is_forward and _begins_message(lines, at)):
            return at
    return None


def _apart(lines: Sequence[str], *, is_forward: bool, is_marked: bool) -> Iterator[bool]:
    """As `apart` from line to line; looks ahead a few lines."""
    state: _State = "copy"
    had_copy = False
    fields = 0
    for at, whole in enumerate(lines):
        line = whole.rstrip("\r\n")
        if state == "headers":
            if _FIELD.match(line) or not (line.strip() and fields):
                fields += bool(line.strip())
                if fields and not line.strip():
                    state = "copy"
                yield True
                continue
            if line[:1].isspace() or not fields:  # a header that goes on
                yield True
                continue
            state = "copy"
        if _FORWARD.match(line) or (_begins_message(lines, at) and (is_forward or not had_copy)):
            state, fields = "headers", int(bool(_FROM.match(line)))
            yield True
        elif _QUOTED.match(line) or _introduces_quote(lines, at):
            state = "copy" if state == "signature" else state
            yield True
        elif state == "apart" or _begins_message(lines, at) or (not is_marked and _WROTE_ALL.match(line)):
            state = "apart"
            yield True
        elif state == "signature" or _SIGNATURE.match(line) or _is_notice(lines, at):
            state = "signature"
            yield True
        else:
            had_copy = had_copy or bool(line.strip())
            yield False


def _begins_message(lines: Sequence[str], at: int) -> bool:
    """Do the header lines of a repeated message begin here?"""
    if _REPEAT.match(lines[at]):
        return any(_FROM.match(line) for line in lines[at + 1 : at + 3])
    fields = sum(bool(_FIELD.match(line)) for line in lines[at + 1 : at + 4])
    return bool(_FROM.match(lines[at])) and fields >= 2


def _is_notice(lines: Sequence[str], at: int) -> bool:
    """Does the notice begin here that the mail is confidential?"""
    return bool(_NOTICE.match(" ".join(line.strip()[:200] for line in lines[at : at + 3])))


def _introduces_quote(lines: Sequence[str], at: int) -> bool:
    """Is it the line, or the first of two lines, that says who wrote what is quoted below?"""
    for last in (at, at + 1):
        line = lines[last].rstrip("\r\n")[-300:] if last < len(lines) else ""
        if _WROTE.search(line) and any(_QUOTED.match(below) for below in lines[last + 1 : last + 3]):
            return last == at or bool(_WROTE_OPEN.match(lines[at]))
    return False
