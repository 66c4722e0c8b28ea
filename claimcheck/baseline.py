"""The baseline: findings that an editor has accepted, by fingerprint, so that only new ones are reported.

A JSON file of documents, each with the fingerprints of its accepted findings and, for people, their rules.
Documents are named by their paths as seen from the baseline's folder, so that it counts from wherever the
program is run; those of a .jsonl file by its path and their ids.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any, NamedTuple

from claimcheck.document import Document
from claimcheck.errors import ConfigError

VERSION = 1
# What the checker says of itself is about the baseline, not in it.
ITSELF = "CC"


class Entry(NamedTuple):
    """A document's name and its findings: fingerprints with their rules."""

    name: str
    findings: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Baseline:
    """A baseline file as it was read: per document the accepted fingerprints with their rules."""

    file: Path
    documents: Mapping[str, Mapping[str, str]]

    @classmethod
    def read(cls, file: Path) -> Baseline:
        """The baseline in `file`; raises ConfigError where there is none."""
        try:
            data = json.loads(file.read_bytes())
        except FileNotFoundError:
            raise ConfigError(f"there is no baseline {file}: --write-baseline makes it.") from None
        except OSError as error:
            raise ConfigError(f"cannot read the baseline {file}: {error.strerror}.") from None
        except (ValueError, RecursionError):
            raise ConfigError(f"the baseline {file} is no JSON.") from None
        if not _is_baseline(data):
            raise ConfigError(f"{file} is no baseline of version {VERSION}.")
        return cls(file, data["documents"])

    def accepted(self, doc: Document) -> Mapping[str, str]:
        """The fingerprints accepted in `doc`, with their rules."""
        return self.documents.get(self._name(doc), {})

    def entry(self, doc: Document) -> Entry:
        """The findings of `doc` as an entry."""
        found = {f.fingerprint: f.rule for f in doc.findings if not f.rule.startswith(ITSELF)}
        return Entry(self._name(doc), found)

    def text(self, entries: Iterable[Entry]) -> str:
        """The content of the file with `entries` in place of what it said of their documents."""
        documents = {**self.documents, **{entry.name: entry.findings for entry in entries}}
        kept = {name: dict(sorted(found.items())) for name, found in sorted(documents.items()) if found}
        return json.dumps({"claimcheck_baseline": VERSION, "documents": kept}, indent=1) + "\n"

    def _name(self, doc: Document) -> str:
        path = doc.path
        if path is None or path == "-":
            return doc.id
        try:
            path = PurePath(os.path.relpath(path, self.file.parent)).as_posix()
        except ValueError:
            path = PurePath(path).as_posix()  # on another drive of Windows
        return path if doc.id == doc.path else f"{path}: {doc.id}"


def _is_baseline(data: Any) -> bool:
    if not isinstance(data, dict) or data.get("claimcheck_baseline") != VERSION:
        return False
    documents = data.get("documents")
    return isinstance(documents, dict) and all(
        isinstance(found, dict) and all(isinstance(rule, str) for rule in found.values())
        for found in documents.values()
    )
