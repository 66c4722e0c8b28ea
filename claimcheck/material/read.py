"""Reads what `--against` names, and bounds it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property

from claimcheck.document import Document
from claimcheck.errors import InputError
from claimcheck.material.index import Index
from claimcheck.read import MAX_SIZE, Failure, read_path, read_text

# All pieces together may be this many times as large as one file.
TIMES = 5


class Material:
    """The pieces of material, read but not analysed, and their index, made when first asked for."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self.documents = tuple(documents)

    @classmethod
    def of_texts(cls, texts: Mapping[str, str]) -> Material:
        """Material from texts at hand, by name. Raises InputError where one has no words."""
        return cls(read_text(text, id=name, path=name, force=True) for name, text in texts.items())

    def __reduce__(self) -> tuple[type[Material], tuple[tuple[Document, ...]]]:
        # Worker processes make the index themselves: it is larger than the texts.
        return Material, (self.documents,)

    @cached_property
    def index(self) -> Index:
        """Where each word stands."""
        return Index(self.documents)


def read_material(
    paths: Iterable[str], *, max_size: int = MAX_SIZE, force: bool = False
) -> tuple[Material | None, list[Failure]]:
    """The material in files and folders, None where nothing can be used, and what could not be read.

    A file that is named twice is read once. `max_size` is in bytes, of a file; all together may be five times
    as large, and what comes after is a failure.
    """
    documents: list[Document] = []
    failures: list[Failure] = []
    seen: set[tuple[str | None, str]] = set()
    size = 0
    for path in dict.fromkeys(paths):
        for found in read_path(path, max_size=max_size, force=force):
            if isinstance(found, Failure):
                failures.append(found)
                continue
            if (found.path, found.id) in seen:
                continue
            seen.add((found.path, found.id))
            size += len(found.text)
            if size > TIMES * max_size:
                message = f"The material before it is large already ({TIMES * max_size:,} characters in all"
                error = InputError("too-large", f"{message} is the most); --max-size allows more.")
                failures.append(Failure(found.id, found.path or found.id, error))
                return Material(documents) if documents else None, failures
            documents.append(found)
    return Material(documents) if documents else None, failures
