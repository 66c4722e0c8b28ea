"""What few bytes can blow up is refused in every format before much is held: paragraphs, lines, parts."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.read import Failure, blocks, eml, read_path, reader
from tests import reading
from tests.pdf_files import pdf
from tests.word_files import docx

MAIL = "From: desk@tide.example\nMIME-Version: 1.0\n"
ITEM = "<newsItem><contentSet>{}</contentSet></newsItem>"
COPY = "<p>The board met.</p>"
FILES: dict[str, Callable[[int], str | bytes]] = {
    "a.txt": lambda n: "The board met.\n\n" * n,
    "a.md": lambda n: "The board met.\n\n" * n,
    "a.html": lambda n: "<p>The board met." * n,
    "a.docx": lambda n: docx("<w:p/>" * n),
    "a.rtf": lambda n: "{\\rtf1 " + "The board met.\\par " * n + "}",
    "a.pdf": lambda n: pdf(*[f"BT /F1 12 Tf 72 700 Td (Pier {'I' * i} is shut.) Tj ET" for i in range(n)]),
    "a.eml": lambda n: f"{MAIL}\n" + "The board met.\n\n" * n,
    "b.eml": lambda n: f"{MAIL}Content-Type: text/html\n\n" + COPY * n,
    "ninjs.json": lambda n: json.dumps({"body_html": COPY * n}),
    "ans.json": lambda n: json.dumps(
        {"content_elements": [{"type": "text", "content": "The board met."}] * n}
    ),
    "nitf.xml": lambda n: f"<nitf><body>{COPY * n}</body></nitf>",
    "newsml.xml": lambda n: ITEM.format(f"<inlineXML><div>{COPY * n}</div></inlineXML>"),
}


@pytest.mark.parametrize("name", FILES)
def test_paragraphs_are_counted(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_PARAGRAPHS", 20)
    made = FILES[name](21)
    error = reading.failure(made if isinstance(made, bytes) else made.encode(), name)
    assert (error.kind, error.message) == ("too-large", "It has more than 20 paragraphs.")


@pytest.mark.parametrize("name", ["a.md", "a.html"])
def test_comments_to_this_program_are_counted(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_ANSWERS", 20)
    talk = f"{COPY}\n\n" + "<!-- claimcheck: ignore AN002 -->\n" * 20
    assert len(reading.document(talk.encode(), name).suppressions) == 20
    error = reading.failure(talk.encode() + b"<!-- claimcheck: ignore AN003 -->\n", name)
    assert (error.kind, error.message) == ("too-large", "It has more than 20 comments to claimcheck.")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_lines_are_counted(name: str, end: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "_MOST_LINES", 20)
    assert reading.document(f"The board met{end}".encode() * 20, name)
    error = reading.failure(f"The board met{end}".encode() * 21, name)
    assert (error.kind, error.message) == ("too-large", "It has more than 20 lines.")


@pytest.mark.parametrize(
    "mail",
    [
        f"{MAIL}\n" + "The board met.\n" * 20,
        MAIL + "Received: x\n" * 20,
        f"{MAIL}Content-Transfer-Encoding: base64\n\n" + b64encode(b"The board met.\n" * 22).decode(),
    ],
    ids=["text", "headers", "packed text"],
)
def test_lines_of_a_mail_are_counted(mail: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "_MOST_LINES", 20)
    assert reading.failure(mail.encode(), "a.eml").message == "It has more than 20 lines."


def test_parts_of_a_mail_are_counted_before_they_are_kept(tmp_path: Path) -> None:
    head = f"{MAIL}Content-Type: multipart/mixed; boundary=b\n\n"
    within = "--b\n\n" * (eml._MOST_PARTS - 2) + "--b\n\nThe board met.\n--b--\n"
    assert reading.document((head + within).encode(), "a.eml").text == "The board met."
    (tmp_path / "a.eml").write_text(head + "--b\n\n" * 100_000 + "--b--\n")
    (tmp_path / "b.eml").write_text(head + within)
    bomb, sound = read_path(tmp_path)
    assert isinstance(bomb, Failure)
    assert (bomb.error.kind, bomb.error.message) == ("too-large", "It has more than 1,000 parts.")
    assert not isinstance(sound, Failure)
