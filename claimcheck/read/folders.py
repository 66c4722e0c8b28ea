"""Which files a folder stands for."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from claimcheck.errors import InputError


def articles_in(folder: str, suffixes: Collection[str]) -> Iterator[tuple[str, InputError | None]]:
    """The articles under `folder`, in order: files with one of `suffixes`, in it and in all of its folders.

    Hidden files and folders are left out, Word's marks that a file is open (~$NAME), and links that lead out
    of the folder; no linked folder is entered, so that links cannot make a loop. A folder that cannot be
    read, or holds no article at all, comes with its error.
    """
    root = Path(folder).resolve()
    empty = True
    waiting = [folder]
    while waiting:
        path = waiting.pop()
        if path != folder and not Path(path).is_dir():
            empty = False
            yield path, None
            continue
        try:
            with os.scandir(path) as entries:
                kept = [entry.path for entry in entries if _is_kept(entry, root, suffixes)]
        except OSError as error:
            empty = False
            yield path, unreadable(error)
            continue
        waiting += sorted(kept, reverse=True)
    if empty:
        yield folder, no_articles(suffixes)


def no_articles(suffixes: Collection[str]) -> InputError:
    """The error of a folder in which there is nothing to read."""
    known = ", ".join(sorted(suffixes))
    return InputError("unreadable", f"The folder holds no articles (files ending in {known}).")


def unreadable(error: OSError) -> InputError:
    """The error of a path that the system does not let us read."""
    return InputError("unreadable", f"It cannot be read: {(error.strerror or str(error)).lower()}.")


def _is_kept(entry: os.DirEntry[str], root: Path, suffixes: Collection[str]) -> bool:
    if entry.name.startswith((".", "~$")):
        return False
    if entry.is_dir(follow_symlinks=False):
        return True
    has_suffix = Path(entry.name).suffix.lower() in suffixes
    return has_suffix and entry.is_file() and Path(entry.path).resolve().is_relative_to(root)
