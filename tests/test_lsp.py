"""The editor server: a client over standard input and output, and what it is made of."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlparse

import pytest

from claimcheck.config import Config
from claimcheck.document import Document
from claimcheck.errors import ClaimcheckError
from claimcheck.lsp import serve
from claimcheck.lsp.article import Opened, is_markdown
from claimcheck.lsp.hover import Hovers
from claimcheck.lsp.places import Encoding, Place, Places
from claimcheck.lsp.suppress import removal, suppression
from claimcheck.lsp.worker import Worker
from claimcheck.pipeline import analyse
from claimcheck.read import read_bytes

ROOT = Path(__file__).parent.parent
REFUSED = "The mayor refused to comment on the ferry contract."
SETTINGS = 'select = ["CM003", "AT006", "CC"]\n'


# Places


@pytest.mark.parametrize(("encoding", "width"), [("utf-8", 4), ("utf-16", 2), ("utf-32", 1)])
def test_places_are_counted_in_the_units_agreed_on(encoding: Encoding, width: int) -> None:
    text = "a😀b\r\n😀c\rd\n\ud83d" + "x" * 1000 + "😀y\u2028z"
    places = Places(text, encoding)
    assert [places.of(text.index(character)) for character in "abcd"] == [
        Place(0, 0),
        Place(0, 1 + width),
        Place(1, width),
        Place(2, 0),
    ]
    lone = {"utf-8": 3}.get(encoding, 1)  # half of a pair
    assert places.of(text.index("y")) == Place(3, lone + 1000 + width)
    assert places.of(text.index("z")).line == 3  # a line separator is no end of line here
    for offset in range(len(text)):
        if text[offset] != "\n":  # between CR and LF is no place
            assert places.offset(places.of(offset)) == offset


def test_places_that_are_none_are_the_nearest_before() -> None:
    places = Places("a😀\r\nb", "utf-16")
    assert places.offset(Place(0, 2)) == 1  # inside the pair
    assert places.offset(Place(0, 99)) == 2  # beyond the line
    assert places.offset(Place(9, 0)) == 5  # beyond the text


def test_a_byte_order_mark_is_no_part_of_the_document() -> None:
    places = Places("\ufeffab\nc", "utf-16", 1)
    assert [places.of(offset) for offset in (0, 1, 3)] == [Place(0, 1), Place(0, 2), Place(1, 0)]
    assert places.offset(Place(0, 0)) == 0
    assert places.offset(Place(0, 2)) == 1


def test_many_places_on_one_long_line_cost_little() -> None:
    places = Places("é" * 10_000_000, "utf-8")
    for offset in range(0, 10_000_000, 500):
        assert places.of(offset).character == 2 * offset
        assert places.offset(Place(0, 2 * offset)) == offset


# What it reads


@pytest.mark.parametrize(
    ("path", "language", "expected"),
    [
        ("a.md", "plaintext", True),
        ("a.MARKDOWN", None, True),
        ("a.txt", "markdown", False),
        ("Untitled-1", "markdown", True),
        ("Untitled-1", "plaintext", False),
        ("a.qmd", "markdown", True),
        ("a.py", "python", None),
        ("requirements.in", "plaintext", None),
        ("a.html", "html", None),
        ("a.docx", None, None),
    ],
)
def test_markdown_and_text_are_read_and_nothing_else(
    path: str, language: str | None, expected: bool | None
) -> None:
    assert is_markdown(path, language) is expected


# Suppressing


def read(text: str) -> Document:
    [document] = read_bytes(text.encode(), "article.md", force=True)
    assert isinstance(document, Document)
    return document


COMMENT = "<!-- claimcheck: ignore CM003 reason -->"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (f"{REFUSED}\n\nMore.\n", f"{REFUSED} {COMMENT}\n\nMore.\n"),
        (f"{REFUSED}  \nMore.\n", f"{REFUSED} {COMMENT}  \nMore.\n"),
        (f"{REFUSED}\nMore.\n", f"{REFUSED}\nMore. {COMMENT}\n"),
        (f"- One.\n- **{REFUSED}**\n- Two.\n", f"- One.\n- **{REFUSED}** {COMMENT}\n- Two.\n"),
        (f"> {REFUSED}\r\n\r\nMore.", f"> {REFUSED} {COMMENT}\r\n\r\nMore."),
        (f"{REFUSED}\n====\n\nMore.", f"{REFUSED} {COMMENT}\n====\n\nMore."),
        (f"| A | B |\n|--|--|\n| x | {REFUSED} |\n", f"| A | B |\n|--|--|\n| x | {REFUSED} | {COMMENT}\n"),
        (
            f"{REFUSED} <!-- claimcheck: ignore AT006 it is known -->\n",
            f"{REFUSED} <!-- claimcheck: ignore AT006, CM003 it is known -->\n",
        ),
        (
            f"<!-- claimcheck: ignore AT006 -->\n\n{REFUSED}\n",
            f"<!-- claimcheck: ignore AT006, CM003 -->\n\n{REFUSED}\n",
        ),
        # At the end of the line it would stand within the other comment.
        (f"More.\n\n{REFUSED} <!-- a\nb -->\n", f"More.\n\n{COMMENT}\n{REFUSED} <!-- a\nb -->\n"),
    ],
)
def test_the_comment_stands_where_it_answers_for_the_paragraph(before: str, after: str) -> None:
    config = Config(select=("CM003", "CC"))
    doc = analyse(read(before), config)
    [finding] = [finding for finding in doc.findings if finding.rule == "CM003"]
    edit = suppression(doc, finding, read)
    assert edit is not None
    assert before[: edit.span.start] + edit.text + before[edit.span.end :] == after
    left = [f for f in analyse(read(after), config).findings if "AT006" not in f.message]
    assert [f.rule for f in left] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("One. <!-- claimcheck: ignore CM003 known -->\n", "One.\n"),
        ("One.\n\n<!-- claimcheck: ignore CM003 -->\r\nTwo.\n", "One.\n\nTwo.\n"),
        ("<!-- claimcheck: off -->\nOne.", "One."),
        ("<!-- claimcheck: ignore CM003 --> One.", " One."),
        ("One. <!-- claimcheck: ignore CM003, AT006 x -->", "One. <!-- claimcheck: ignore AT006 x -->"),
        ("One. <!-- claimcheck: ignore AT006 ,CM003 x -->", "One. <!-- claimcheck: ignore AT006 x -->"),
    ],
)
def test_what_suppresses_nothing_is_taken_away(before: str, after: str) -> None:
    doc = analyse(read(before), Config(select=("CC", "CM003")))
    [finding] = doc.findings
    edit = removal(doc, finding)
    assert edit is not None
    assert before[: edit.span.start] + edit.text + before[edit.span.end :] == after


def test_what_a_baseline_accepts_in_vain_stands_in_no_comment() -> None:
    doc = analyse(read("One.\n"), Config(select=("CC", "CM003")), {"0123456789abcdef": "CM003"})
    [finding] = doc.findings
    assert removal(doc, finding) is None


# Hovering


def test_an_article_puts_no_markup_into_the_hover() -> None:
    hostile = (
        "[two](command:evil) ![x](http://tracker.example/p.png) <b onclick=x> port officials \x1b[2J\u202e"
    )
    text = f"Isleline has won the contract, {hostile} said on Friday.\n"
    [document] = read_bytes(text.encode(), "article.txt", force=True)
    assert isinstance(document, Document)
    hovers = Hovers(analyse(document, Config()))
    shown = [hovers.at(offset) for offset in range(0, len(text), 7)]
    assert any(shown)
    for hover in filter(None, shown):
        assert "](" not in hover.markdown
        assert "<b" not in hover.markdown
        assert "tracker.example" not in hover.markdown
        assert "\x1b" not in hover.markdown
        assert "\u202e" not in hover.markdown


# The worker


def test_what_is_cancelled_before_its_turn_is_left_out() -> None:
    begun, go_on, done = threading.Event(), threading.Event(), list[int]()

    def work(number: int) -> int:
        begun.set()
        go_on.wait(10)
        done.append(number)
        if number == 3:
            raise ValueError("three")
        return number

    worker = Worker(work)
    first, second, third, fourth = (worker.submit(number) for number in (1, 2, 3, 4))
    begun.wait(10)
    assert second.cancel()
    assert not first.cancel()
    go_on.set()
    assert (first.result(10), fourth.result(10)) == (1, 4)
    assert str(third.exception(10)) == "three"
    assert done == [1, 3, 4]


# The whole server


class Editor:
    """A client of the protocol, as small as can be: messages with a length before them."""

    def __init__(self, folder: Path, **capabilities: Any) -> None:
        self.folder = folder
        self.process = subprocess.Popen(
            [sys.executable, "-m", "claimcheck", "lsp"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(folder)},
        )
        self._came: queue.Queue[dict[str, Any]] = queue.Queue()
        self._sent = 0
        threading.Thread(target=self._read, daemon=True).start()
        root = {"processId": None, "rootUri": folder.as_uri(), "capabilities": capabilities}
        self.capabilities = self.ask("initialize", **root)["capabilities"]
        self.tell("initialized")

    def _read(self) -> None:
        stream = self.process.stdout
        assert stream
        while header := stream.readline():
            length = int(header.removeprefix(b"Content-Length: "))
            while stream.readline().strip():
                pass
            self._came.put(json.loads(stream.read(length)))

    def _send(self, **message: Any) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def tell(self, method: str, **params: Any) -> None:
        self._send(method=method, params=params)

    def ask(self, method: str, **params: Any) -> Any:
        self._sent += 1
        self._send(id=self._sent, method=method, params=params)
        while (answer := self.next()).get("id") != self._sent or "method" in answer:
            pass
        assert "error" not in answer, answer
        return answer["result"]

    def next(self) -> dict[str, Any]:
        return self._came.get(timeout=100)

    def until(self, method: str) -> Any:
        while (message := self.next()).get("method") != method:
            pass
        return message["params"]

    def quiet(self) -> bool:
        """Whether nothing more has come."""
        return self._came.empty()

    # Articles

    def uri(self, name: str) -> str:
        return (self.folder / name).as_uri()

    def open(self, name: str, text: str, language: str = "markdown") -> None:
        document = {"uri": self.uri(name), "languageId": language, "version": 1, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)

    def type(self, name: str, version: int, text: str) -> None:
        document = {"uri": self.uri(name), "version": version}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])

    def found(self) -> tuple[int | None, list[str]]:
        """The version that the next findings are about, and their codes."""
        published = self.until("textDocument/publishDiagnostics")
        return published.get("version"), [found["code"] for found in published["diagnostics"]]

    def at(self, name: str, line: int, character: int) -> dict[str, Any]:
        place = {"line": line, "character": character}
        return {"textDocument": {"uri": self.uri(name)}, "position": place}

    def fixes(self, name: str, line: int, character: int) -> list[dict[str, Any]]:
        place = {"line": line, "character": character}
        about = {"textDocument": {"uri": self.uri(name)}, "range": {"start": place, "end": place}}
        fixes = self.ask("textDocument/codeAction", **about, context={"diagnostics": []})
        assert isinstance(fixes, list)
        return fixes

    def close(self) -> tuple[int, bytes]:
        """Says goodbye; the exit code and what stands on standard error."""
        self.ask("shutdown")
        self.tell("exit")
        assert self.process.stderr
        errors = self.process.stderr.read()
        return self.process.wait(30), errors


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Editor]:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "claimcheck.toml").write_text(SETTINGS, encoding="utf-8")
    editor = Editor(
        folder,
        textDocument={"codeAction": {"disabledSupport": True}},
        workspace={"didChangeWatchedFiles": {"dynamicRegistration": True}},
    )
    yield editor
    assert editor.close() == (0, b"")
    assert [path.name for path in folder.iterdir() if path.name.startswith("claimcheck-")] == []


def test_what_the_server_says_it_can(editor: Editor) -> None:
    assert editor.capabilities["positionEncoding"] == "utf-16"
    assert editor.capabilities["textDocumentSync"]["change"] == 1
    assert editor.capabilities["hoverProvider"] is True
    assert editor.capabilities["codeActionProvider"] == {"codeActionKinds": ["quickfix"]}


def test_it_asks_to_be_told_of_changed_settings(editor: Editor) -> None:
    [registration] = editor.until("client/registerCapability")["registrations"]
    assert registration["method"] == "workspace/didChangeWatchedFiles"
    assert [watcher["globPattern"] for watcher in registration["registerOptions"]["watchers"]] == [
        "**/claimcheck.toml",
        "**/pyproject.toml",
        "**/sources.toml",
    ]


def test_findings_sources_and_the_quick_fix(editor: Editor) -> None:
    text = f"# Ferry 😀\n\n😀 {REFUSED}\n"
    editor.open("a.md", text)
    published = editor.until("textDocument/publishDiagnostics")
    assert (published["uri"], published["version"]) == (editor.uri("a.md"), 1)
    [found] = published["diagnostics"]
    page = found.pop("codeDescription")["href"]
    assert (
        Path(urlparse(page).path)
        .read_text(encoding="utf-8")
        .startswith("CM003 refused-to-comment (warning)\n")
    )
    assert found == {
        # The emoji is two units of UTF-16.
        "range": {"start": {"line": 2, "character": 13}, "end": {"line": 2, "character": 31}},
        "severity": 2,
        "code": "CM003",
        "source": "claimcheck",
        "message": "“refused to comment” reads as guilt: would “declined” do?",
    }

    hover = editor.ask("textDocument/hover", **editor.at("a.md", 2, 13))
    assert hover["range"] == found["range"]
    assert hover["contents"]["kind"] == "markdown"
    claim, finding = hover["contents"]["value"].split("\n\n---\n\n")
    assert claim == "**Claim 1** · ○○○○ unsourced"
    assert finding.startswith(f"**CM003** refused-to-comment (warning)\n\n{found['message']}\n\n")
    assert editor.ask("textDocument/hover", **editor.at("a.md", 1, 0)) is None

    [fix] = editor.fixes("a.md", 2, 20)
    assert (fix["title"], fix["kind"]) == (
        "Ignore CM003 (refused-to-comment) in this paragraph",
        "quickfix",
    )
    assert [d["code"] for d in fix["diagnostics"]] == ["CM003"]
    end = {"line": 2, "character": len(REFUSED) + 3}
    edit = {"range": {"start": end, "end": end}, "newText": f" {COMMENT}"}
    assert fix["edit"] == {"changes": {editor.uri("a.md"): [edit]}}
    assert editor.fixes("a.md", 0, 0) == []

    editor.type("a.md", 2, text.replace(REFUSED, f"{REFUSED} {COMMENT}"))
    assert editor.found() == (2, [])
    editor.type("a.md", 3, f"One. {COMMENT}\n")
    [unused] = editor.until("textDocument/publishDiagnostics")["diagnostics"]
    assert (unused["code"], unused["tags"]) == ("CC001", [1])
    [fix] = editor.fixes("a.md", 0, 30)
    assert fix["edit"]["changes"][editor.uri("a.md")][0]["newText"] == ""
    editor.tell("textDocument/didClose", textDocument={"uri": editor.uri("a.md")})
    assert editor.found() == (None, [])


def test_who_backs_a_claim(editor: Editor) -> None:
    editor.open(
        "who.txt", "Fares will rise by a tenth, Moira Quist, director of Isleline, said on Friday.\n", "text"
    )
    assert editor.found() == (1, [])
    hover = editor.ask("textDocument/hover", **editor.at("who.txt", 0, 30))
    assert hover["range"]["start"] == {"line": 0, "character": 28}
    assert (
        "**Moira Quist, director of Isleline** (person) · 1 claim, 100% of what is attributed."
        in (hover["contents"]["value"])
    )


def test_plain_text_has_no_place_for_a_comment(editor: Editor) -> None:
    editor.open("a.txt", f"{REFUSED}\n", "plaintext")
    assert editor.found() == (1, ["CM003"])
    [fix] = editor.fixes("a.txt", 0, 12)
    assert "edit" not in fix
    assert fix["disabled"]["reason"].startswith("Plain text holds no comments:")


def test_only_what_is_typed_last_is_analysed(editor: Editor) -> None:
    editor.open("b.md", f"{REFUSED}\n")
    for version in range(2, 30):
        editor.type("b.md", version, f"{REFUSED}\n" * version)
    editor.type("b.md", 30, "It is believed that the crew was not told.\n")
    # A question about what is being typed is answered with what it has become.
    assert "AT006" in editor.ask("textDocument/hover", **editor.at("b.md", 0, 3))["contents"]["value"]
    assert editor.quiet()
    editor.type("b.md", 31, f"{REFUSED}\n")
    assert editor.found() == (31, ["CM003"])


def test_what_cannot_be_analysed_is_said_once(editor: Editor) -> None:
    french = (
        "Le maire a refusé de répondre aux questions sur le contrat du bac, a dit le port vendredi.\n" * 3
    )
    editor.open("c.md", french)
    message = editor.until("window/showMessage")
    assert message["type"] == 2
    assert message["message"].startswith("c.md: ")
    assert "English" in message["message"]
    assert editor.found() == (1, [])
    editor.type("c.md", 2, french + french)
    assert editor.next()["method"] == "textDocument/publishDiagnostics"
    editor.type("c.md", 3, "")  # nothing yet, and nothing to complain of
    assert editor.next()["method"] == "textDocument/publishDiagnostics"
    editor.type("c.md", 4, "\x00\x01\x02\x03" * 50)
    assert "c.md: This is not text" in editor.until("window/showMessage")["message"]
    assert editor.found() == (4, [])
    editor.type("c.md", 5, f"\ud83d {REFUSED}\n")  # half a character
    assert editor.found() == (5, ["CM003"])


def test_other_files_are_none_of_its_business(editor: Editor) -> None:
    editor.open("program.py", REFUSED, "python")
    assert editor.ask("textDocument/hover", **editor.at("program.py", 0, 12)) is None
    assert editor.fixes("program.py", 0, 12) == []
    assert editor.quiet()


def test_settings_are_those_beside_the_article(editor: Editor) -> None:
    inner = editor.folder / "inner"
    inner.mkdir()
    settings = inner / "claimcheck.toml"
    settings.write_text('select = ["AT006"]\n', encoding="utf-8")
    editor.open("inner/d.md", f"{REFUSED}\n")
    assert editor.found() == (1, [])
    settings.write_text('select = ["CM"]\n', encoding="utf-8")
    editor.tell("workspace/didChangeWatchedFiles", changes=[{"uri": settings.as_uri(), "type": 2}])
    while (published := editor.until("textDocument/publishDiagnostics"))["uri"] != editor.uri("inner/d.md"):
        pass  # every article that is open is looked at again
    assert published["diagnostics"][0]["code"] == "CM003"
    settings.write_text('select = ["AT06"]\n', encoding="utf-8")
    editor.tell("textDocument/didSave", textDocument={"uri": editor.uri("inner/d.md")})
    assert editor.until("window/showMessage")["message"] == "d.md: no rule 'AT06': did you mean AT006?"
    assert editor.found() == (1, [])


def test_an_editor_may_count_in_bytes_and_hang_up(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text(SETTINGS, encoding="utf-8")
    editor = Editor(tmp_path, general={"positionEncodings": ["utf-8", "utf-16"]})
    assert editor.capabilities["positionEncoding"] == "utf-8"
    editor.open("a.md", f"😀 {REFUSED}\n")
    [found] = editor.until("textDocument/publishDiagnostics")["diagnostics"]
    assert found["range"]["start"]["character"] == 15
    assert editor.process.stdin
    editor.process.stdin.close()
    assert editor.process.wait(30) == 1
    assert editor.process.stderr
    assert editor.process.stderr.read() == b""


def test_a_package_that_is_not_there_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pygls", None)
    monkeypatch.delitem(sys.modules, "claimcheck.lsp.server", raising=False)
    with pytest.raises(ClaimcheckError) as error:
        serve()
    assert str(error.value) == (
        "the editor server needs pygls: pip install 'claimcheck-news[lsp]' brings it."
    )


def test_opened_text_is_analysed_as_a_file_would_be(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text(
        'select = ["CM003"]\npublished = "2024-05-02"\n', encoding="utf-8"
    )
    doc = Opened(str(tmp_path / "a.txt"), tmp_path, f"\ufeff{REFUSED}\n", False).analysed()
    assert (doc.path, doc.text, doc.metadata.published) == (
        str(tmp_path / "a.txt"),
        f"{REFUSED}\n",
        "2024-05-02",
    )
    assert [finding.rule for finding in doc.findings] == ["CM003"]
