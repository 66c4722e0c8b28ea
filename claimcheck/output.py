"""Where reports go: standard output, or a file that appears whole or not at all."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from claimcheck.errors import ClaimcheckError


class ClosedPipeError(Exception):
    """Whoever read standard output wants no more of it (`claimcheck … | head -1`): nobody's fault."""


class OutputError(ClaimcheckError):
    """The report cannot be written."""


def forget_standard_output() -> None:
    """What is still buffered for it goes nowhere, so that Python does not complain of it at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


class Output:
    """Takes text for standard output (`file` None) or for a file, which gets its name when all is written.

    A context manager: leaving it by an exception, or after `discard`, leaves no trace of the file. What
    `encoding` has no code for is spelt out.
    """

    def __init__(self, file: Path | None, encoding: str) -> None:
        self._file = None if file is None else Path(os.path.realpath(file))
        self._encoding = encoding
        self._kept = True
        self._draft: Path | None = None
        self._stream: BinaryIO

    def __enter__(self) -> Self:
        if self._file is None:
            if sys.stdout is None:
                raise OutputError("standard output is closed.")
            self._stream = sys.stdout.buffer
            return self
        try:
            self._stream = self._open(self._file)
        except OSError as error:
            raise self._error(error) from None
        except BaseException:  # interrupted: nobody leaves what was not entered
            if self._draft is not None:
                self._draft.unlink(missing_ok=True)
            raise
        return self

    def _open(self, file: Path) -> BinaryIO:
        try:
            mode = file.stat().st_mode
        except FileNotFoundError:
            mode = None
        if mode is not None and (not stat.S_ISREG(mode) or not os.access(file, os.W_OK)):
            return file.open(
                "wb"
            )  # a device or a pipe is written to, not replaced; the others say what is wrong
        draft = file.with_name(f".{file.name}.{os.getpid()}.draft")
        self._draft = draft
        try:
            stream = draft.open("xb")
        except OSError:
            self._draft = None
            raise
        if mode is not None:
            draft.chmod(stat.S_IMODE(mode))
        return stream

    def write(self, text: str) -> None:
        """Write and flush `text`; raises ClosedPipeError, or OutputError saying why not."""
        try:
            self._stream.write(text.encode(self._encoding, "backslashreplace"))
            self._stream.flush()
        except BrokenPipeError:
            raise ClosedPipeError from None
        except OSError as error:
            if self._file is None:
                forget_standard_output()
            raise self._error(error) from None

    def discard(self) -> None:
        """There is nothing to show: leave what stood under the file's name as it was."""
        self._kept = False

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is None:
            return
        try:
            self._stream.close()
            if self._draft is not None and kind is None and self._kept:
                self._draft.replace(self._file)
                self._draft = None
        except OSError as failure:
            raise self._error(failure) from None
        finally:
            if self._draft is not None:
                self._draft.unlink(missing_ok=True)

    def _error(self, error: OSError) -> OutputError:
        return OutputError(f"cannot write to {self._file or 'standard output'}: {error.strerror}.")
