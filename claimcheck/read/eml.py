"""E-mail (RFC 5322, MIME): a draft or a press release as it was sent.

Subject, sender and date are metadata, not text. The text is that of the message's own parts, plain before
HTML; attachments and attached messages are not opened. Quoted replies, the lines that introduce them and
signatures are set apart as boilerplate (mail_parts.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any, cast

from claimcheck.document import Metadata
from claimcheck.errors import InputError
from claimcheck.read.blocks import refuse_lines
from claimcheck.read.compose import Composition
from claimcheck.read.decode import decode
from claimcheck.read.magic import binary_format, mislabelled
from claimcheck.read.mail_parts import apart, handed_on, stretches, unflowed
from claimcheck.read.reader import Article

if TYPE_CHECKING:
    from email.message import EmailMessage
    from email.policy import EmailPolicy, Policy

_LONGEST_HEADER = 2_000  # characters; addresses are parsed in quadratic time
_MOST_MULTIPARTS = 20  # parts with parts: each line of a message is held against all that are open
_MOST_PARTS = 1_000  # five bytes make one, which costs a fifth of a millisecond
_USUAL = ("from", "to", "subject", "date", "received", "message-id", "mime-version")  # one of these is there
_TEXTS = ("text/plain", "text/html")
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_NO_CHARSETS = frozenset(("idna", "punycode"))  # decoded in quadratic time
_LAST_FIRST = re.compile(r"^([\w'’-]{1,40}), ([\w'’.-]{1,40})$")  # as Outlook calls people
_REPLY = re.compile(r"\s*(?:(?P<forward>fwd?|wg)|re|aw)\s*(?:\[\d+\])?\s*:\s*", re.IGNORECASE)


def read_eml(data: bytes) -> Article:
    """The article in the bytes of an e-mail; raises InputError where it is none, encrypted, or cut off."""
    from email import errors, message_from_bytes

    if binary_format(data):
        raise mislabelled(data, "an e-mail")
    if data.lower().count(b"multipart/") > _MOST_MULTIPARTS:
        raise InputError("malformed", f"It has more than {_MOST_MULTIPARTS} parts that hold parts.")
    refuse_lines(data.decode("latin-1"))  # headers cost as much as lines of text do
    try:
        message: EmailMessage = message_from_bytes(data, policy=_policy().clone(message_factory=_Parts()))
        if not any(name in message for name in _USUAL):
            raise mislabelled(data, "an e-mail, which begins with header lines,")
        texts = list(_texts(message))
        broken = {type(defect) for part in message.walk() for defect in part.defects}
    except RecursionError:
        raise InputError("malformed", "Its parts or its headers are nested too deep.") from None
    if broken & {errors.CloseBoundaryNotFoundDefect, errors.StartBoundaryNotFoundDefect}:
        raise InputError("malformed", "It ends before its last part does: the file is cut off.")
    return _article(message, texts)


@cache
def _policy() -> EmailPolicy[EmailMessage]:
    from email.policy import EmailPolicy

    class Bounded(EmailPolicy):
        """The standard library's policy, with headers of bounded length."""

        def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
            name, value = super().header_source_parse(sourcelines)
            return name, value[:_LONGEST_HEADER]

    return cast("EmailPolicy[EmailMessage]", Bounded())


class _Parts:
    """Makes a message's parts for the parser, as many as there may be."""

    def __init__(self) -> None:
        self._made = 0

    def __call__(self, policy: Policy[EmailMessage]) -> EmailMessage:
        from email.message import EmailMessage

        self._made += 1
        if self._made > _MOST_PARTS:
            raise InputError("too-large", f"It has more than {_MOST_PARTS:,} parts.")
        return EmailMessage(policy)


def _texts(part: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that make the message's own text, in order."""
    kind = part.get_content_type()
    if kind in _ENCRYPTED:
        raise InputError("unreadable", "The e-mail is encrypted; save it decrypted, or its text as .txt.")
    if part.is_attachment() or part.get_filename():
        return
    if kind == "multipart/alternative":
        forms = [list(_texts(form)) for form in _parts(part)]
        plain = (form for form in forms if form and form[0].get_content_type() == _TEXTS[0])
        yield from next(plain, next(filter(None, reversed(forms)), []))
    elif part.is_multipart() and part.get_content_maintype() == "multipart":
        for inner in _parts(part):
            yield from _texts(inner)
    elif kind in _TEXTS:
        yield part


def _parts(part: EmailMessage) -> list[EmailMessage]:
    inner: Any = part.get_payload()
    return inner if isinstance(inner, list) else []


def _article(message: EmailMessage, texts: list[EmailMessage]) -> Article:
    composition = Composition()
    subject = _header(message, "subject") or ""
    is_forward = False
    while prefix := _REPLY.match(subject):
        is_forward = is_forward or bool(prefix["forward"])
        subject = subject[prefix.end() :]
    encoding, is_own = "utf-8", True
    for part in texts:
        text, encoding = _text(part)
        if part.get_content_type() == _TEXTS[0]:
            if _parameter(part, "format") == "flowed":
                text = unflowed(text, drops_space=_parameter(part, "delsp") == "yes")
            if is_forward and handed_on(text.splitlines(), is_forward=True) is not None:
                is_own = False
            for stretch, is_apart in stretches(text, is_forward=is_forward):
                composition.add_text(stretch, "boilerplate" if is_apart else None)
        else:
            is_own = _add_html(composition, text, is_forward) and is_own
    if not composition.blocks:
        raise InputError("empty", "The e-mail has no text of its own; attachments are not opened.")
    sender = _sender(message) if is_own else None  # who hands a release on did not write it
    given = Metadata(" ".join(subject.split()) or None, sender, _day(message))
    return composition.article(given, encoding)


def _add_html(composition: Composition, source: str, is_forward: bool) -> bool:
    """Adds the paragraphs; is it a text of the sender's own?"""
    from claimcheck.read.html.fragment import fragment

    paragraphs = fragment(source)
    lines = [(line, paragraph) for paragraph in paragraphs for line in paragraph.words.split("\n")]
    judged = apart([line for line, _ in lines], is_forward=is_forward, is_marked=False)
    set_apart = {id(of) for is_apart, (_, of) in zip(judged, lines, strict=True) if is_apart}
    for paragraph in paragraphs:
        is_apart = id(paragraph) in set_apart
        composition.add_lines(paragraph.words, "boilerplate" if is_apart else paragraph.hint)
    return not is_forward or handed_on([line for line, _ in lines], is_forward=True) is None


def _text(part: EmailMessage) -> tuple[str, str]:
    """The text of a part and its encoding: the one it names, else what it turns out to be."""
    payload: Any = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    charset = (part.get_content_charset() or "").lower()
    if charset and charset not in _NO_CHARSETS:
        try:
            return data.decode(charset), charset
        except (LookupError, ValueError):
            pass
    return decode(data)


def _parameter(part: EmailMessage, name: str) -> str:
    """What a part's type says besides (RFC 2045, 5.1), in small letters."""
    return str(part.get_param(name, "")).lower()


def _header(message: EmailMessage, name: str) -> Any:
    """A header as the policy parses it; None where it is missing or too broken to parse."""
    try:
        return message[name]
    except (LookupError, ValueError, TypeError, AttributeError, RecursionError):
        return None  # the parser of the standard library answers some broken headers with any of these


def _sender(message: EmailMessage) -> str | None:
    """The name of the first sender, else the address; None where there is neither."""
    for address in getattr(_header(message, "from"), "addresses", ())[:1]:
        return _LAST_FIRST.sub(r"\2 \1", address.display_name) or (
            address.addr_spec if address.username else None
        )
    return None


def _day(message: EmailMessage) -> str | None:
    moment = getattr(_header(message, "date"), "datetime", None)
    return moment.date().isoformat() if moment else None
