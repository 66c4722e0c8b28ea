"""What an editor has open, analysed: with the settings that the command line would find beside the file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from claimcheck.baseline import Baseline
from claimcheck.config import load
from claimcheck.document import Desk, Document
from claimcheck.lsp.hover import Hovers
from claimcheck.lsp.places import Encoding, Places
from claimcheck.pipeline import analyse
from claimcheck.read import MAX_SIZE, Failure, read_bytes
from claimcheck.run import dated
from claimcheck.sources_file import load_sources

MARKDOWN = (".md", ".markdown")
TEXT = (".txt", ".text")


@dataclass(frozen=True, slots=True)
class Opened:
    """An article as it stands in the editor: its file, or the name it will get, and where settings are."""

    name: str
    folder: Path
    text: str
    is_markdown: bool

    def analysed(self) -> Document:
        """Every layer and finding. Offsets point into `text`, but for a byte order mark that it begins with.

        Raises ClaimcheckError: InputError where there is nothing to analyse or the text is not in English,
        ConfigError where the settings are wrong.
        """
        config = load(None, self.folder)
        baseline = Baseline.read(config.baseline) if config.baseline else None
        desk = Desk(load_sources(None, self.folder))
        document = self.read(max_size=config.max_size, force=config.force)
        document = replace(dated(document, config), desk=desk)
        return analyse(document, config, baseline.accepted(document) if baseline else {})

    def with_text(self, text: str) -> Document:
        """What a document without layers would be made of another text; raises InputError."""
        return replace(self, text=text).read(max_size=MAX_SIZE, force=True)

    def read(self, *, max_size: int, force: bool) -> Document:
        """The text as a document without layers; raises InputError."""
        data = self.text.encode("utf-8", "surrogatepass")
        name = f"article{MARKDOWN[0] if self.is_markdown else TEXT[0]}"
        [found] = read_bytes(data, name, max_size=max_size, force=force)
        if isinstance(found, Failure):
            raise found.error
        return replace(found, id=self.name, path=self.name)


@dataclass(frozen=True, slots=True)
class Checked:
    """An analysed article, and what it takes to speak of it."""

    opened: Opened
    doc: Document
    places: Places
    hovers: Hovers

    @classmethod
    def of(cls, opened: Opened, encoding: Encoding) -> Checked:
        """Analyses `opened`; raises what that raises."""
        doc = opened.analysed()
        places = Places(opened.text, encoding, len(opened.text) - len(doc.text))
        return cls(opened, doc, places, Hovers(doc))


def is_markdown(path: str, language: str | None) -> bool | None:
    """Whether a file is Markdown, or text (False), or nothing that is read here (None).

    `language` is what the editor takes it for. Other formats are read too, but not as an editor shows them.
    """
    suffix = PurePath(path).suffix.lower()
    if suffix in MARKDOWN or (language == "markdown" and suffix not in TEXT):
        return True
    if suffix in TEXT or (language == "plaintext" and not suffix):
        return False
    return None
