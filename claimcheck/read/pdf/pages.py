"""The pages of a PDF, opened and read within bounds of work.

pypdf bounds what one stream may hold; here also the number of pages and what all of them hold together are
bounded, since many pages may name one stream. Work is counted in bytes and operations, so that the same file
is read, or refused, on every machine; the bound on time is a last resort for what nobody has thought of.
"""

from __future__ import annotations

import io
import logging
import re
from time import thread_time
from typing import TYPE_CHECKING

from claimcheck.document import Metadata
from claimcheck.errors import InputError
from claimcheck.read.fields import account_holder
from claimcheck.read.pdf.lines import Line, lines_of

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

    from claimcheck.read.pdf.face import Faces

_MOST_PAGES = 300
_LONGEST_STREAM = 5_000_000  # bytes, unpacked
_LONGEST_ALL = 20_000_000
_MOST_OPERATIONS = 400_000  # of all pages; a page of text has some hundreds
_MOST_CHARACTERS = 1_500_000  # in all fonts
_MOST_PIECES = 100_000  # of all pages; one of a newspaper has a thousand
_SECONDS = 60.0  # of this thread's work
_PROGRAM_TITLE = re.compile(
    r"Microsoft Word - |\(?untitled\b|.*\.(?:docx?|odt|rtf|indd|html?|pdf)$", re.IGNORECASE
)


def read_pages(data: bytes) -> tuple[list[list[Line]], Metadata]:
    """The lines of each page in the order in which they are read, and what the file says of itself."""
    try:
        import pypdf
    except ImportError:
        needed = "PDFs are read with pypdf: pip install 'claimcheck-news[pdf]'."
        raise InputError("unreadable", needed) from None
    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # else its warnings go to standard error
    limits = pypdf.apply_configuration(
        zlib_maximum_output_length=_LONGEST_STREAM,
        lzw_maximum_output_length=_LONGEST_STREAM,
        run_length_maximum_output_length=_LONGEST_STREAM,
        brotli_maximum_output_length=_LONGEST_STREAM,
        array_based_stream_maximum_output_length=_LONGEST_STREAM,
        stream_parsing_work_maximum_count=_MOST_OPERATIONS,
    )
    try:
        with limits:
            reader = pypdf.PdfReader(io.BytesIO(data))
            _unlock(reader)
            if len(reader.pages) > _MOST_PAGES:
                raise _too_large(f"{len(reader.pages):,} pages; {_MOST_PAGES:,} are read at most.")
            work = _Work()
            pages = [work.lines(page, number) for number, page in enumerate(reader.pages)]
            return pages, _properties(reader)
    except InputError:
        raise
    except pypdf.errors.LimitReachedError:
        raise _too_large("streams that unpack to more than an article has.") from None
    except Exception as error:  # pypdf answers broken files with nearly every kind of error
        what = f"{type(error).__name__}: {error}"[:100].rstrip(".")
        raise InputError("malformed", f"The PDF is broken ({what}).") from None


def _unlock(reader: PdfReader) -> None:
    """Opens what only its owner's password protects; raises InputError where a password is needed to read."""
    if not reader.is_encrypted:
        return
    try:
        unlocked = bool(reader.decrypt(""))
    except Exception:
        unlocked = False  # among others where pypdf lacks the library for the cipher
    if not unlocked:
        raise InputError("unreadable", "The PDF is encrypted; save it without a password.")


class _Work:
    """Reads pages, and counts what it costs over all of them."""

    def __init__(self) -> None:
        self._bytes = self._operations = self._characters = self._pieces = 0
        self._ends = thread_time() + _SECONDS
        self._faces: Faces | None = None

    def lines(self, page: PageObject, number: int) -> list[Line]:
        from claimcheck.read.pdf.face import Faces
        from claimcheck.read.pdf.pieces import Canvas

        contents = page.get_contents()
        if contents is None:
            return []
        self._spend(len(contents.get_data()))
        resources = page.get("/Resources")
        if resources is None or not {"/Font", "/XObject"} & resources.get_object().keys():
            return []
        if self._faces is None:
            self._faces = Faces(self._learn)
        canvas = Canvas(page.pdf, self._faces, self._spend, self._count)
        canvas.run(contents, resources)
        pieces = canvas.finished()
        self._pieces += len(pieces)
        if self._pieces > _MOST_PIECES:
            raise _too_large("more scattered words than an article has.")
        return lines_of(pieces, number)

    def _spend(self, size: int) -> None:
        self._bytes += size
        if self._bytes > _LONGEST_ALL:
            raise _too_large("pages that unpack to more than an article has.")

    def _learn(self, characters: int) -> None:
        self._characters += characters
        if self._characters > _MOST_CHARACTERS:
            raise _too_large("fonts with more characters than an article needs.")

    def _count(self) -> None:
        self._operations += 1
        if self._operations > _MOST_OPERATIONS:
            raise _too_large(f"more than {_MOST_OPERATIONS:,} drawing operations.")
        if not self._operations % 256 and thread_time() > self._ends:
            raise _too_large(f"so much in it that it cannot be read in {_SECONDS:.0f} seconds.")


def _properties(reader: PdfReader) -> Metadata:
    try:
        found = reader.metadata
        if found is None:
            return Metadata()
        title, author = found.title or "", found.author or ""
        saved = found.modification_date or found.creation_date
    except Exception:  # a broken date or name is no reason to refuse the copy
        return Metadata()
    return Metadata(
        title=None if _PROGRAM_TITLE.match(title) else " ".join(title.split()) or None,
        byline=account_holder(author),
        published=saved.date().isoformat() if saved else None,
    )


def _too_large(what: str) -> InputError:
    return InputError("too-large", f"The PDF has {what}")
