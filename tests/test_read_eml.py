"""E-mail: its own text, what is set apart in it, and what it says of itself."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest

from claimcheck.document import Metadata, Role
from claimcheck.errors import InputError
from tests import reading

LEAD = "The harbour board will close two piers for a year, a clerk said on Monday."
WORK = "The work starts in May, and ferries will land at the third pier."
HEAD = """\
From: =?utf-8?q?Ann_L=C3=A9e?= <ann@example.org>
To: desk@example.org
Subject: Re: =?utf-8?b?VHdvIHBpZXJzIHRvIGNsb3Nl?=
Date: Thu, 2 May 2024 23:15:00 -0500
MIME-Version: 1.0
"""
PLAIN = "text/plain; charset=utf-8"


def mail(
    body: str | bytes, *, kind: str = "text/plain; charset=utf-8", head: str = HEAD, more: str = ""
) -> bytes:
    """A message of one part."""
    start = f"{head}Content-Type: {kind}\n{more}\n".encode()
    return (start + (body if isinstance(body, bytes) else body.encode())).replace(b"\n", b"\r\n")


def parts(*inner: str, kind: str = "mixed", end: str = "--b--") -> bytes:
    """A message of several parts, each with its own headers."""
    return mail("".join(f"--b\n{part}\n" for part in inner) + end, kind=f'multipart/{kind}; boundary="b"')


def part(body: str, kind: str = PLAIN, *, more: str = "") -> str:
    return f"Content-Type: {kind}\n{more}\n{body}"


def words(data: bytes) -> list[str]:
    return [part for _, part in reading.hints(data, "draft.eml")]


def hints(body: str, **options: str) -> list[tuple[Role | None, str]]:
    return reading.hints(mail(body, **options), "draft.eml")


def failure(data: bytes) -> InputError:
    return reading.failure(data, "draft.eml")


# Headers and parts


def test_headers_are_metadata_and_no_text() -> None:
    doc = reading.document(mail(f"{LEAD}\n\n{WORK}\n"), "draft.eml")
    assert [doc[block.span] for block in doc.blocks] == [LEAD, WORK]
    assert doc.given == Metadata("Two piers to close", "Ann Lée", "2024-05-02")


@pytest.mark.parametrize(
    ("head", "given"),
    [
        ("From: ann@example.org\nSubject: FW: RE: [2] Piers\n", Metadata("[2] Piers", "ann@example.org")),
        ("To: x\nDate: yesterday\nFrom: ,;<\n", Metadata()),
        ("Subject:\nDate: Thu, 32 May 2024 10:00:00 +0000\n", Metadata()),
        ("From: a@b, c@d, e@f\n", Metadata(None, "a@b")),
    ],
    ids=["prefixes", "broken", "no such day", "several addresses"],
)
def test_headers_of_any_shape(head: str, given: Metadata) -> None:
    doc = reading.document(mail(LEAD, head=head), "draft.eml")
    assert doc.text == LEAD
    assert doc.given == given


def test_plain_text_goes_before_html_and_html_is_read_where_there_is_no_other() -> None:
    html = part(f"<p>{LEAD}</p><h2>What next</h2><p>It &amp; all.</p>", "text/html; charset=utf-8")
    assert words(parts(html, part(WORK), kind="alternative")) == [WORK]
    assert words(parts(html, kind="alternative")) == [LEAD, "What next", "It & all."]
    inner = f"Content-Type: multipart/alternative; boundary=c\n\n--c\n{part(WORK)}\n--c\n{html}\n--c--"
    assert words(parts(inner, part("x", "image/png"), kind="related")) == [WORK]


def test_attachments_and_attached_messages_are_not_opened() -> None:
    attached = part("Not this.", more="Content-Disposition: attachment; filename=a.txt\n")
    named = part("Nor this.", "text/plain; name=b.txt", more="Content-Disposition: inline; filename=b.txt\n")
    message = part("Subject: old\n\nNor that.", "message/rfc822")
    invitation = part("BEGIN:VCALENDAR", "text/calendar")
    assert words(parts(part(LEAD), attached, named, message, invitation, part(WORK))) == [LEAD, WORK]


@pytest.mark.parametrize(
    ("body", "kind", "coding", "encoding"),
    [
        ("café".encode("latin-1"), "text/plain; charset=iso-8859-1", "8bit", "iso-8859-1"),
        (b"caf=C3=\n=A9", "text/plain; charset=utf-8", "quoted-printable", "utf-8"),
        (base64.b64encode("café".encode("utf-16")), "text/plain; charset=utf-16", "base64", "utf-16"),
        ("café".encode(), "text/plain; charset=klingon", "8bit", "utf-8"),
        ("café".encode("windows-1252"), "text/plain; charset=us-ascii", "8bit", "windows-1252"),
        ("café".encode(), "text/plain", "8bit", "utf-8"),
        ("café".encode(), "text/plain; charset=punycode", "8bit", "utf-8"),
    ],
)
def test_charsets(body: bytes, kind: str, coding: str, encoding: str) -> None:
    doc = reading.document(mail(body, kind=kind, more=f"Content-Transfer-Encoding: {coding}\n"), "draft.eml")
    assert (doc.text.strip(), doc.encoding) == ("café", encoding)


# What is set apart


def test_quoted_replies_and_signatures_are_set_apart() -> None:
    body = (
        f"{LEAD}\n\nOn Thu, 2 May 2024 at 10:00, The Desk\n<desk@example.org> wrote:\n\n"
        f"> Is it true?\n> Well?\n\n{WORK}\n\n-- \nAnn Lee\nHarbour reporter\n"
    )
    found = hints(body)
    assert [words for hint, words in found if hint is None] == [LEAD, WORK]
    apart = [words for hint, words in found if hint == "boilerplate"]
    assert " ".join(apart).startswith("On Thu, 2 May 2024 at 10:00, The Desk")
    assert " ".join(apart).endswith("-- Ann Lee Harbour reporter")
    assert len(apart) + 2 == len(found)


OLD = "From: The Desk <desk@example.org>\nSent: Thursday\nTo: Ann Lee\nSubject: Piers\n\nIs it true?\n"


def test_below_an_answer_the_old_message_is_set_apart() -> None:
    for line in ("-----Original Message-----\n", "_" * 32 + "\n", ""):
        found = hints(f"{LEAD}\n\n{line}{OLD}")
        assert [words for hint, words in found if hint is None] == [LEAD]
        assert "Is it true?" in [words for hint, words in found if hint == "boilerplate"]


HANDED_ON = OLD.replace("Is it true?", f"{LEAD}\n\n{WORK}")


def test_what_is_handed_on_is_copy_without_its_header_lines() -> None:
    marked = f"FYI, for the page.\n\n---------- Forwarded message ---------\n{HANDED_ON}"
    found = hints(marked)
    assert [words for hint, words in found if hint is None] == [LEAD, WORK]
    assert found[0] == ("boilerplate", "FYI, for the page.")
    by_subject = hints(f"FYI\n\n{HANDED_ON}", head=HEAD.replace("Re:", "Fwd:"))
    assert [words for hint, words in by_subject if hint is None] == [LEAD, WORK]
    only = hints(f"Begin forwarded message:\n\n{HANDED_ON}Sent from my phone\n")
    assert [words for hint, words in only if hint is None] == [LEAD, WORK]
    html = "<p>FYI</p><p>Forwarded message</p><p>From: The Desk<br>To: Ann Lee</p>" + f"<p>{LEAD}<p>{WORK}"
    assert [words for hint, words in hints(html, kind="text/html") if hint is None] == [LEAD, WORK]


def test_an_article_above_what_it_was_made_of_stays_copy() -> None:
    own = f"{LEAD}\n\n---------- Forwarded message ---------\n{OLD}"
    assert [words for hint, words in hints(own) if hint is None] == [LEAD, "Is it true?"]


def test_who_hands_a_release_on_is_not_its_author() -> None:
    given = reading.document(mail(HANDED_ON, head=HEAD.replace("Re:", "Fwd:")), "draft.eml").given
    assert given == Metadata("Two piers to close", None, "2024-05-02")


def test_a_name_with_a_comma_is_turned_round() -> None:
    head = HEAD.replace(HEAD.splitlines()[0], 'From: "Lee, Ann" <ann@example.org>')
    assert reading.document(mail(LEAD, head=head), "draft.eml").given.byline == "Ann Lee"


@pytest.mark.parametrize(
    "notice",
    [
        "This email and any attachments are confidential.",
        "CONFIDENTIALITY NOTICE: This message is intended solely\nfor the person to whom it is addressed.",
        "The contents of this e-mail are privileged.",
        "*Important:* The information contained in this communication is intended only for Ann Lee.",
    ],
)
def test_what_lawyers_put_below_is_set_apart(notice: str) -> None:
    found = hints(f"{LEAD}\n\nAnn\n\n{notice} It may be monitored.\n\nThe board is a company.\n")
    assert [words for hint, words in found if hint is None] == [LEAD, "Ann"]
    about = f"{LEAD}\n\nThis message was sent to the board in March. It said the report was confidential."
    assert {hint for hint, _ in hints(about)} == {None}


def test_paragraphs_that_flow_are_made_whole() -> None:
    flowed = "The board \nmet on \nMonday.\n\n From here on\nit goes \non.\n> an \n> answer\n-- \nAnn\n"
    kind = 'text/plain; charset=utf-8; format="Flowed"'
    assert [words for hint, words in hints(flowed, kind=kind) if hint is None] == [
        "The board met on Monday.",
        "From here on\r\nit goes on.",
    ]
    assert hints("the har \nbour  \nboard met.\n", kind=f"{kind}; delsp=yes") == [
        (None, "the harbour board met.")
    ]
    assert hints("the har \nbour met.\n") == [(None, "the har \r\nbour met.")]


def test_bold_lines_of_the_plain_form_have_no_stars() -> None:
    found = hints(f"*Two piers to close*\n\n{LEAD}\n\n* an item\n\n*one* and *two*\n")
    assert [words for _, words in found] == ["Two piers to close", LEAD, "* an item", "*one* and *two*"]


def test_html_replies_are_set_apart_too() -> None:
    said = "<div>On Thu, 2 May 2024, Desk &lt;d@e&gt; wrote:<br></div>"
    old = "<blockquote><p>Is it true?</p><p>Well?</p></blockquote>"
    body = f"<div>{LEAD}</div><ul><li>{WORK}</li></ul>{said}{old}"
    assert hints(body, kind="text/html") == [
        (None, LEAD),
        ("body", WORK),
        ("boilerplate", "On Thu, 2 May 2024, Desk <d@e> wrote:"),
        ("boilerplate", "Is it true?"),
        ("boilerplate", "Well?"),
    ]


def test_copy_that_only_looks_like_mail_is_copy() -> None:
    body = (
        "From: now on two piers are closed.\n\nMo Ray wrote:\n\n“We agreed.”\n\n-- a dash begins this line.\n"
    )
    assert all(hint is None for hint, _ in hints(body))


# Hostile and broken files

NESTED = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(1_000))
MESSAGES = "Content-Type: message/rfc822\n\n" * 3_000
BAD = [
    pytest.param(b"", "empty", "The file is empty", id="no byte"),
    pytest.param(mail(" \n"), "empty", "no text of its own; attachments are not opened", id="no word"),
    pytest.param(parts(part("x", "image/png")), "empty", "no text of its own", id="a picture"),
    pytest.param(parts(part(LEAD), end=""), "malformed", "the file is cut off", id="truncated"),
    pytest.param(
        mail("x", kind='multipart/mixed; boundary="b"'), "malformed", "cut off", id="truncated parts"
    ),
    pytest.param(parts(part("x"), kind="encrypted"), "unreadable", "The e-mail is encrypted", id="PGP"),
    pytest.param(mail("eA==", kind="application/pkcs7-mime"), "unreadable", "is encrypted", id="S/MIME"),
    pytest.param(LEAD.encode(), "malformed", "but text", id="plain text"),
    pytest.param(b"Ferries: late\n\n" + LEAD.encode(), "malformed", "header lines", id="no known header"),
    pytest.param(
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "malformed", "an old office document", id="Outlook's own"
    ),
    pytest.param(b"%PDF-1.7", "malformed", "not an e-mail but a PDF", id="a PDF"),
    pytest.param(b"<html><body>x", "malformed", "but HTML", id="HTML"),
    pytest.param((HEAD + NESTED).encode(), "malformed", "more than 20 parts that hold", id="nested"),
    pytest.param((HEAD + MESSAGES).encode(), "malformed", "nested too deep", id="nested messages"),
    pytest.param(mail("x", kind="(" * 50_000), "malformed", "nested too deep", id="a type without end"),
    pytest.param(mail(bytes(range(32)) * 9, kind="text/plain"), "binary", "control codes", id="no text"),
]


@pytest.mark.parametrize(("data", "kind", "message"), BAD)
def test_what_cannot_be_read_is_one_clear_error(data: bytes, kind: str, message: str) -> None:
    error = failure(data)
    assert (error.kind, message in error.message) == (kind, True), error.message


def test_a_hundred_megabytes_are_refused_before_they_are_held(tmp_path: Path) -> None:
    reading.check_that_large_files_are_not_held(tmp_path, ".eml", mail(LEAD))
