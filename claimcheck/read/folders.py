"""Which files a folder stands for."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from claimcheck.errors import InputError


def articles_in(folder: Path, suffixes: Collection[str]) -> list[Path]:
    """The articles under `folder`, sorted by path: files with one of `suffixes`, in all of its folders.

    Hidden files and folders are left out, and links that lead out of the folder; a folder behind a link is never
    entered, so that links cannot make a loop. Raises InputError where there is none or the folder cannot be read.
    """
    try:
        found = sorted(_walk(folder, folder.resolve(), suffixes))
    except OSError as error:
        raise unreadable(error) from None
    if not found:
        raise InputError("unreadable", f"The folder holds no articles ({', '.join(sorted(suffixes))}).")
    return found


def unreadable(error: OSError) -> InputError:
    """The error of a path that the system does not let us read."""
    return InputError("unreadable", f"It cannot be read: {(error.strerror or str(error)).lower()}.")


def _walk(folder: Path, root: Path, suffixes: Collection[str]) -> Iterator[Path]:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = folder / entry.name
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _walk(path, root, suffixes)
            elif path.suffix.lower() in suffixes and entry.is_file() and path.resolve().is_relative_to(root):
                yield path
