"""What reading promises: the text as it stands, offsets that fit, and one clear sentence where it fails."""

from __future__ import annotations

import hashlib
import json
import os
from pathlib import Path

import pytest

from claimcheck.document import Document, Metadata
from claimcheck.errors import InputError
from claimcheck.read import READERS, Failure, read_bytes, read_path, read_text

STORY = "The harbour board will close two piers.\n\nThe work starts in May, a clerk said.\n"


def document(data: bytes | str, name: str = "story.txt") -> Document:
    """The one document in `data`."""
    raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
    (found,) = read_bytes(raw, name)
    assert isinstance(found, Document), found
    return found


def failure(data: bytes, name: str = "story.txt", *, max_size: int = 1_000_000) -> InputError:
    """The error of the one document in `data`."""
    (found,) = read_bytes(data, name, max_size=max_size)
    assert isinstance(found, Failure), found
    assert found.error.message.endswith(".")
    return found.error


def paragraphs(text: str, name: str = "story.txt") -> list[str]:
    """The words of each block, single-spaced, without markup."""
    doc = document(text, name)
    return [" ".join(doc.plain[block.span.start : block.span.end].split()) for block in doc.blocks]


# Decoding


@pytest.mark.parametrize(
    ("codec", "mark", "encoding"),
    [
        ("utf-8", b"", "utf-8"),
        ("utf-8", b"\xef\xbb\xbf", "utf-8"),
        ("utf-16-le", b"\xff\xfe", "utf-16-le"),
        ("utf-16-be", b"\xfe\xff", "utf-16-be"),
        ("utf-32-le", b"\xff\xfe\0\0", "utf-32-le"),
        ("windows-1252", b"", "windows-1252"),
    ],
)
def test_encodings(codec: str, mark: bytes, encoding: str) -> None:
    text = "“The ferry – all of it – costs €2m,” she said.\r\n\r\nIt is\xa0late.\t\fNext page.\r\n"
    data = mark + text.encode(codec)
    doc = document(data)
    assert doc.text == doc.plain == text
    assert doc.encoding == encoding
    assert doc.sha256 == hashlib.sha256(data).hexdigest()


def test_single_nul_bytes_and_lone_surrogates_are_text() -> None:
    assert document("The pier\0 is closed.").text == "The pier\0 is closed."
    assert document("The pier \ud800 is closed.").text == "The pier \ud800 is closed."
    assert document(b"\xff\xfe" + "The pier \udfff is closed.".encode("utf-16-le", "surrogatepass")).blocks


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", "empty"),
        (b" \n\t\r\n", "empty"),
        ("\u200b\ufeff\n".encode(), "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\x89PNG\r\n\x1a\n....", "binary"),
        (b"%PDF-1.7 ...", "binary"),
        (b"PK\x03\x04 ...", "binary"),
        (b"MZ" + bytes(range(256)) * 10, "binary"),
        ("The piers".encode("utf-16-le"), "binary"),
        (b"It said \x81\x8d.", "undecodable"),
        (b"\xff\xfeThe", "undecodable"),
        (b"x" * 101, "too-large"),
        ("Der Rat hat die Pläne nicht gebilligt, und das ist auch gut so.".encode(), "language"),
    ],
)
def test_what_cannot_be_read_is_one_clear_error(data: bytes, kind: str) -> None:
    assert failure(data, max_size=5_000 if kind != "too-large" else 100).kind == kind


def test_a_document_of_exactly_the_largest_size_is_read() -> None:
    (found,) = read_bytes(b"x" * 100, max_size=100)
    assert isinstance(found, Document)


# Paragraphs


PAGE = ["Two piers to close", "The board will close two piers for a year.", "Work starts in May, it said."]
LONG = (
    "The harbour board will close two of its three piers for a year while the piles under them are replaced, "
    "a clerk said on Monday. Ferries will land at the third one, which was widened last summer."
)
WRAPPED = """\
The harbour board will close two of its three piers for a
year while the piles under them are replaced, a clerk
said on Monday. Ferries will land at the third one, which
was widened last summer."""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("\n\n".join(PAGE), PAGE, id="blank lines"),
        pytest.param("\r\n \t\r\n".join(PAGE), PAGE, id="blank lines with spaces, CRLF"),
        pytest.param("\r\r".join(PAGE), PAGE, id="blank lines, CR"),
        pytest.param("\n".join(PAGE), PAGE, id="a paragraph a line"),
        pytest.param("\u2029".join(PAGE), PAGE, id="paragraph separators"),
        pytest.param("\n\0\u200b\n".join(PAGE), PAGE, id="a line that only seems to have something"),
        pytest.param("\f\n\n".join(PAGE), PAGE, id="form feeds"),
        pytest.param(WRAPPED + "\n\n" + WRAPPED, [LONG, LONG], id="broken at a width"),
        pytest.param(
            WRAPPED + "\nEnd of part one\n" + WRAPPED,
            [LONG, "End of part one", LONG],
            id="a line with room left",
        ),
        pytest.param(
            "One.\n\nThe board met.\nIt chose May.\n\nThe clerk left.\n\nAll agreed.",
            ["One.", "The board met. It chose May.", "The clerk left.", "All agreed."],
            id="sentences a line",
        ),
        pytest.param(
            "Two piers to close\nBy Ann Lee\n\nThe board met.\n\nIt chose May.\n\nAll agreed.",
            ["Two piers to close", "By Ann Lee", "The board met.", "It chose May.", "All agreed."],
            id="lines that stand for themselves",
        ),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert paragraphs(text) == expected


def test_blocks_begin_and_end_on_visible_characters() -> None:
    doc = document(" \u200b\tOne pier\xa0\0\n\n  \x1bTwo. \f\n")
    assert [doc[block.span] for block in doc.blocks] == ["One pier", "Two."]


# Markdown


MARKDOWN = """\
---
title: "Piers: two to close"
date: 2024-05-02T09:00:00Z
authors:
  - Ann Lee
  - Bob Roe
---
<!-- not
for print -->

# Two *piers* to close #

By [Ann Lee](https://example.org/ann_lee_(press) "Ann's page")

The **board** will close _two_ of `its` piers[^1] \\*now\\*, see <https://example.org/a_b_c>
and ![map](map.png).
The snake_case_word, 5 * 3 * 2 and "[sic]" stay; [the plan][p], [p] and <b>bold</b> do not ~~all~~.

> "We are ***ready***," she said.
> "It is time."

What comes next
---------------

- the first pier
- [x] the *second* pier

| Pier | Ferries |
|------|--------:|
| East | 12      |

***

```python
print("no copy")
```

[p]: https://example.org/plan "The plan"
[^1]: A third one stays open.

Line one\\
line two
"""


def test_markdown_is_read_without_its_markup() -> None:
    doc = document(MARKDOWN, "story.md")
    assert doc.text == MARKDOWN
    assert len(doc.plain) == len(doc.text)
    assert doc.given == Metadata("Piers: two to close", "Ann Lee, Bob Roe", "2024-05-02T09:00:00Z")
    assert [
        (block.hint, " ".join(doc.plain[block.span.start : block.span.end].split())) for block in doc.blocks
    ] == [
        ("headline", "Two piers to close"),
        (None, "By Ann Lee"),
        (
            None,
            "The board will close two of its piers *now *, see https://example.org/a_b_c and . The "
            'snake_case_word, 5 * 3 * 2 and "[sic]" stay; the plan , p and bold do not all .',
        ),
        (None, '"We are ready ," she said. "It is time."'),
        ("headline", "What comes next"),
        ("body", "the first pier"),
        ("body", "the second pier"),
        ("body", "Pier Ferries"),
        ("body", "East 12"),
        ("boilerplate", "A third one stays open."),
        (None, "Line one"),
        (None, "line two"),
    ]


def test_plain_differs_from_text_only_by_spaces() -> None:
    doc = document(MARKDOWN, "story.md")
    assert all(plain in (char, " ") for char, plain in zip(doc.text, doc.plain, strict=True))
    for block in doc.blocks:
        words = doc.plain[block.span.start : block.span.end]
        assert words == words.strip()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Open {#pier .wide}\n\n## Shut { see above }", ["Open", "Shut { see above }"]),
        ("---\nA rule.\n---\nThe pier is shut.", ["A rule.", "The pier is shut."]),
        ("---\ntitle: Open\n\nThe pier is shut.", ["title: Open", "The pier is shut."]),
        ("**Open and *never shut", ["**Open and *never shut"]),
        ("[Open](never shut", ["[Open](never shut"]),
        ("A `tick and a [bracket", ["A `tick and a [bracket"]),
        ("<!-- a comment that never ends", ["<!-- a comment that never ends"]),
        ("Prices < 5 and > 3", ["Prices < 5 and > 3"]),
        ("*The pier* is\r\n**shut**.\r\n\r\n# Next\r\n", ["The pier is shut .", "Next"]),
    ],
)
def test_broken_markdown_is_text(text: str, expected: list[str]) -> None:
    assert paragraphs(text, "story.md") == expected


# JSON lines


def lines(*rows: object) -> bytes:
    return b"\n".join(row if isinstance(row, bytes) else json.dumps(row).encode() for row in rows)


def test_a_line_is_a_document() -> None:
    text = "The pier is shut.\r\n\r\nIt “reopens” in May. \ud83d"
    row = {
        "id": "7",
        "text": text,
        "title": "Shut",
        "published": "2024-05-02",
        "byline": "Ann Lee",
        "url": "x",
        "extra": [1],
    }
    doc = document(lines(row), "wire.jsonl")
    assert (doc.id, doc.path, doc.text) == ("7", "wire.jsonl", text)
    assert doc.given == Metadata("Shut", "Ann Lee", "2024-05-02")
    assert doc.sha256 == hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@pytest.mark.parametrize(
    ("line", "kind", "said"),
    [
        (b'{"id": "b", "text": "The', "malformed", "not JSON"),
        (b"[]", "malformed", "object"),
        (b'{"text": "The pier is shut."}', "malformed", '"id" is missing'),
        (b'{"id": "b"}', "malformed", '"text" is missing'),
        (b'{"id": 3, "text": "The pier is shut."}', "malformed", '"id" has to be a string'),
        (b'{"id": " ", "text": "The pier is shut."}', "malformed", "blank"),
        (b'{"id": "b", "text": null}', "malformed", '"text"'),
        (b'{"id": "b", "text": "The pier.", "title": 1}', "malformed", '"title"'),
        (b'{"id": "b", "text": "The pier.", "published": "2024-02-30"}', "malformed", "2024-02-30"),
        (b'{"id": "a", "text": "The pier."}', "malformed", "earlier line"),
        (b'{"id": "b", "text": " "}', "empty", "no text"),
        (b'{"id": "b", "text": "\xff"}', "undecodable", "UTF-8"),
        (b"[" * 100_000, "malformed", "nesting"),
        (b'{"id": ' + b"9" * 10_000 + b"}", "malformed", "number"),
        (b'{"id": "b", "text": "' + b"x" * 1_000_000 + b'"}', "too-large", "--max-size"),
    ],
)
def test_a_bad_line_is_an_error_of_its_own(line: bytes, kind: str, said: str) -> None:
    good = {"id": "a", "text": "The pier is shut."}
    data = lines(good, b"", line, {**good, "id": "c"})
    first, bad, last = read_bytes(data, "wire.jsonl", max_size=500_000)
    assert isinstance(first, Document)
    assert isinstance(last, Document)
    assert last.id == "c"
    assert isinstance(bad, Failure)
    assert bad.error.kind == kind
    assert bad.error.message.startswith("Line 3: ")
    assert said in bad.error.message


def test_lines_are_read_one_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / "wire.jsonl"
    path.write_bytes(lines({"id": "a", "text": "The pier is shut."}, b"{"))
    documents = read_path(path, max_size=60)
    assert isinstance(next(documents), Document)
    with path.open("ab") as more:
        more.write(b'\n{"id": "b", "text": "It reopens in May."}\n')
    assert [isinstance(found, Document) for found in documents] == [False, True]


def test_a_file_without_lines_is_empty() -> None:
    assert failure(b"\n \n", "wire.jsonl").kind == "empty"


# Paths


def test_the_suffix_chooses_the_reader_and_unknown_ones_are_text(tmp_path: Path) -> None:
    for name in ("a.md", "a.MARKDOWN", "a.txt", "a.copy", "a"):
        (tmp_path / name).write_text("# Shut\n\nThe pier is shut.\n")
        (doc,) = read_path(tmp_path / name)
        assert isinstance(doc, Document)
        assert doc.id == doc.path == str(tmp_path / name)
        assert (doc.blocks[0].hint == "headline") == name.lower().startswith("a.m")


def test_a_path_is_reported_as_it_was_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(STORY)
    assert [found.path for given in ("./a.txt", "a.txt", ".") for found in read_path(given)] == [
        "./a.txt",
        "a.txt",
        "./a.txt",
    ]


def test_folders_are_read_in_order_without_hidden_files_and_links_out(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    (folder / "b" / "c").mkdir(parents=True)
    (folder / ".git").mkdir()
    for name in ("z.txt", "a.md", "b/c/d.txt", "b/e.text", ".hidden.txt", ".git/x.txt", "notes.odt"):
        (folder / name).write_text(STORY)
    (tmp_path / "outside.txt").write_text(STORY)
    (folder / "out.txt").symlink_to(tmp_path / "outside.txt")
    (folder / "in.txt").symlink_to(folder / "z.txt")
    (folder / "b" / "loop").symlink_to(folder)
    (folder / "gone.txt").symlink_to(tmp_path / "gone.txt")
    found = [os.path.relpath(doc.path or "", folder) for doc in read_path(folder)]
    assert found == ["a.md", "b/c/d.txt", "b/e.text", "in.txt", "z.txt"]


def test_missing_paths_and_empty_folders_are_errors(tmp_path: Path) -> None:
    (tmp_path / "photo.png").write_bytes(b"\x89PNG")
    for path, said in ((tmp_path / "nope.txt", "no such file"), (tmp_path, "no articles")):
        (found,) = read_path(path)
        assert isinstance(found, Failure)
        assert found.error.kind == "unreadable"
        assert said in found.error.message


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_an_error_and_the_others_are_read(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(STORY)
    (tmp_path / "a.txt").chmod(0)
    first, second = read_path(tmp_path)
    assert isinstance(first, Failure)
    assert isinstance(second, Document)


def test_every_reader_says_what_is_empty() -> None:
    for suffix in READERS:
        assert failure(b"", f"story{suffix}").kind == "empty"


def test_text_at_hand_needs_no_file() -> None:
    doc = read_text(STORY, given=Metadata(title="Piers"))
    assert (doc.id, doc.path, doc.given.title, len(doc.blocks)) == ("-", None, "Piers", 2)
    with pytest.raises(InputError):
        read_text(" ")


def test_ten_megabytes_on_one_line() -> None:
    assert len(document("The pier is shut and so on. " * 350_000).blocks) == 1
