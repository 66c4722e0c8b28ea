"""What can go wrong, each with the sentence a person reads. claimcheck/cli alone makes them exit codes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Literal

InputErrorKind = Literal[
    "unreadable", "undecodable", "binary", "empty", "too-large", "malformed", "language", "internal"
]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The end of an error message: the known word nearest to a wrong one, or all that there are."""
    from difflib import get_close_matches

    by_lower = {name.lower(): name for name in known}
    if nearest := get_close_matches(word.lower(), by_lower, n=1):
        return f"did you mean {by_lower[nearest[0]]}?"
    return f"known are {', '.join(by_lower.values())}."


class ClaimcheckError(Exception):
    """The job could not be done; the message is one clear sentence."""


class InputError(ClaimcheckError):
    """One document cannot be analysed; the others go on.

    `kind` is a word of CONTRACT.md's list, for programs; the message is for people.
    """

    def __init__(self, kind: InputErrorKind, message: str) -> None:
        super().__init__(message)
        self.kind: InputErrorKind = kind
        self.message = message

    def __reduce__(self) -> tuple[type[InputError], tuple[InputErrorKind, str]]:
        # Worker processes send errors home; Exception's own reduce would lose `kind`.
        return InputError, (self.kind, self.message)


class ForeignError(InputError):
    """A sound file that is no article at all, of a kind that shares its suffix: settings, a feed, a report.

    Named, it is an error; in a folder it is passed over, as files with other suffixes are.
    """

    def __init__(self, message: str) -> None:
        super().__init__("malformed", message)

    def __reduce__(self) -> tuple[type[InputError], tuple[InputErrorKind, str]]:
        return InputError, (self.kind, self.message)


class ConfigError(ClaimcheckError):
    """An option or a configuration file says something that does not exist."""


class ModelError(ClaimcheckError):
    """A trained file of the package is missing, damaged or of another version."""


def fault(error: Exception) -> str:
    """The sentence for an exception that nobody foresaw: what maintainers need to know, and no traceback."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" in {PurePath(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
    return f"A fault of claimcheck, please report it: {type(error).__name__} {error}{where}."
