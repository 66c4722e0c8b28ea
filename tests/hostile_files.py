"""Files that are hard for the reader of their format, of any length."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from claimcheck.document import Document
from tests import promises, reading
from tests.growing import Part, Text, Work, around, repeated
from tests.pdf_files import lines, pdf
from tests.word_files import docx, paragraph

File = Callable[[int], bytes]

LEAD = "The harbour board will close two piers for a year, a clerk said on Monday."
TYPE = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
MAIL = f"From: desk@tide.example\n{TYPE}"


# fmt: off
OPEN_MARKS = (
    "a", "a ", " ", "[", "](", "[a](", "![x](", "*a", "_a *b", "***a** b*", "`", "``a`", "<", "<a ", "<!--",
    "<script>", "\\", "> ", "(", "~~", "[^1]", "“", "- ", "#", "---", "|", "\u2028",
)
# fmt: on
LINES = ("a", "- a", "# a", "> a", "|a|\n|-|", "a\n---", "```a", "[a]: b", "By Ann Lee")
LONG_LINE = {piece: repeated(piece, f"{LEAD} ") for piece in OPEN_MARKS}
MANY_LINES = {line: repeated(f"{line}\n", f"{LEAD}\n\n") for line in LINES}

PAGES = {
    "divisions": repeated("<div>"),
    "bold without end": around("<b>", "", "</i>"),
    "divisions ended as another": around("<div>", "", "</span>"),
    "hidden": around("<span hidden>", "", "</p>"),
    "comments": repeated("<!--"),
    "open tags": repeated("<a "),
    "open quotes": repeated("<a b=\"'"),
    "attributes": repeated("b=c ", "<a "),
    "attributes without value": repeated("b ", "<a "),
    "blanks in a tag": repeated(" ", "<a b", "c>"),
    "half a script's end": repeated("</scrip", "<script>"),
    "less than": repeated("<"),
    "ends": repeated("</"),
    "entities": around("&amp", "&#", "9"),
    "breaks": repeated("x<br>", "<p>"),
    "links": repeated("<a href=x>x "),
    "tables": repeated("<table>"),
    "suppressions": repeated("<p>x<!-- claimcheck: ignore AN002 -->"),
    "hidden paragraphs": repeated("<p hidden><i>"),
    "lists in data": repeated("[", '<script type="application/ld+json">', "</script>"),
    "numbers in data": repeated("1,", '<script type="application/ld+json">[', "1]</script>"),
    "one number in data": repeated("9", '<script type="application/ld+json">', "</script>"),
}

RICH = {
    "groups": repeated("{}"),
    "bold": repeated("{\\b x}"),
    "unicode": repeated("\\u8212?"),
    "bytes": repeated("\\'e9"),
    "paragraphs": repeated("\\par a"),
    "fields": repeated("{\\field{\\*\\fldinst{ HYPERLINK }}}"),
    "binary": repeated("\\bin1  "),
}

LETTERS = {
    repr(line): repeated(line, f"{MAIL}\n{LEAD}\n")
    for line in ("From: x\n", "On a 1\n", "> x\n", "-- \n", "_" * 30 + "\n", "wrote:\n", "\n")
} | {
    "comments in a header": repeated("(", "From: ", f"\n{TYPE}\n{LEAD}"),
    "encoded words": repeated("=?utf-8?q?a?= ", "Subject: ", f"\n{MAIL}\n{LEAD}"),
    "addresses": repeated("a@b, ", "From: ", f"\n{TYPE}\n{LEAD}"),
    "folded lines": repeated("y\n z", "X: ", f"\n{MAIL}\n{LEAD}"),
}

WORD = {
    "fields": repeated('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', "<w:p>", "</w:p>"),
    "text boxes": repeated("<w:p><w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r></w:p>"),
    "tables": repeated("<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"),
    "rows": repeated("<w:tr><w:tc><w:p/></w:tc></w:tr>", "<w:tbl>", "</w:tbl>"),
    "runs": repeated("<w:r><w:t>a</w:t></w:r>", "<w:p>", "</w:p>"),
    "breaks": repeated("<w:r><w:br/></w:r>", "<w:p>", "</w:p>"),
}

PARAGRAPHS = {
    "nothing": repeated("<p/>"),
    "paragraphs": repeated("<p>x</p>"),
    "inline": repeated("<p><em/>x</p>"),
}


def _keeps_the_lead(doc: Document) -> None:
    promises.read(doc)
    assert LEAD in doc.plain


def _reader(name: str, length: int, cases: Mapping[str, File], what: str = "") -> Part[bytes]:
    def ready(data: bytes) -> Work:
        return lambda: reading.document(data, name)

    return Part(name.rpartition(".")[2] + what, length, cases, ready, _keeps_the_lead)


def _in(wrap: Callable[[str], str | bytes], texts: Mapping[str, Text]) -> dict[str, File]:
    """Each of `texts` in its format."""

    def wrapped(text: Text) -> File:
        def make(length: int) -> bytes:
            made = wrap(text(length))
            return made if isinstance(made, bytes) else made.encode()

        return make

    return {name: wrapped(text) for name, text in texts.items()}


def _page(body: str) -> str:
    return f"<p>{LEAD}</p>{body}"


def _word(body: str) -> bytes:
    return docx(paragraph(LEAD) + body)


def _rich(body: str) -> str:
    return f"{{\\rtf1 {LEAD} {body}}}"


def _mail(letter: str) -> str:
    return letter.replace("\n", "\r\n")


def _nitf(body: str) -> str:
    return f"<nitf><body><body.content>{_page(body)}</body.content></body></nitf>"


def _newsml(body: str) -> str:
    return f"<newsItem><contentSet><inlineXML><div>{_page(body)}</div></inlineXML></contentSet></newsItem>"


def _wire(body: str) -> bytes:
    return json.dumps({"bodies": [{"contenttype": "text/html", "value": _page(body)}]}).encode()


def _crowded(length: int) -> bytes:
    """A body of many paragraphs with as many lesser headlines and captions."""
    numbers = range(length // 200)
    return json.dumps(
        {
            "bodies": [{"value": f"<p>{LEAD}</p>" * len(numbers)}],
            "headlines": [{"role": "sub", "value": f"Pier {number}"} for number in numbers],
            "associations": [{"type": "picture", "description_text": f"Dock {number}"} for number in numbers],
        }
    ).encode()


def _printed(length: int) -> bytes:
    """Pages of fifty short lines."""
    page = lines("\n".join(["The pier is shut."] * 50), 800)
    return pdf(lines(LEAD, 700), *[page] * (length // 900))


PARTS: tuple[Part[bytes], ...] = (
    _reader("a.txt", 400_000, _in(str, LONG_LINE), ", one long line"),
    _reader("a.md", 400_000, _in(str, LONG_LINE), ", one long line"),
    _reader("a.txt", 100_000, _in(str, MANY_LINES), ", many lines"),
    _reader("a.md", 100_000, _in(str, MANY_LINES), ", many lines"),
    _reader("a.html", 240_000, _in(_page, PAGES)),
    _reader("a.rtf", 400_000, _in(_rich, RICH)),
    _reader("a.eml", 150_000, _in(_mail, LETTERS)),
    _reader("a.docx", 600_000, _in(_word, WORD)),
    _reader("a.json", 300_000, {**_in(_wire, {"divisions": repeated("<div><b>")}), "captions": _crowded}),
    _reader("a.nitf", 200_000, _in(_nitf, PARAGRAPHS)),
    _reader("a.newsml", 100_000, _in(_newsml, PARAGRAPHS)),
    _reader("a.pdf", 30_000, {"lines": _printed}),
)
