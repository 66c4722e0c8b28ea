"""Zip archives within bounds: how many members, how large one is when unpacked, and how much it shrank.

zipfile checks sums and sizes; what it does not do is to stop. Nothing here is unpacked whole or to the disk,
so that a bomb costs no more than the bounds below.
"""

from __future__ import annotations

import io
import lzma
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator

from claimcheck.errors import InputError

MOST_MEMBERS = 5_000
LARGEST_MEMBER = 50_000_000  # bytes, unpacked
HIGHEST_RATIO = 200  # unpacked to packed, of members above the size below; markup reaches 50
_SMALL = 1_000_000
_CHUNK = 1 << 20

_DIRECTORY_ENTRY = b"PK\x01\x02"
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    struct.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    RuntimeError,
)


class Archive:
    """A zip archive in memory. Raises InputError where it is damaged, encrypted or out of bounds."""

    def __init__(self, data: bytes) -> None:
        # Counted before zipfile makes an object of each; it cannot be fewer than these.
        if data.count(_DIRECTORY_ENTRY) > MOST_MEMBERS:
            raise InputError("too-large", f"The archive has more than {MOST_MEMBERS:,} members.")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _DAMAGE:
            raise InputError("malformed", "The archive is damaged or cut off: it has no directory.") from None

    def __contains__(self, name: str) -> bool:
        return _known_as(name) in self._zip.NameToInfo

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a member, unpacked, in chunks of a megabyte or less."""
        try:
            member = self._zip.getinfo(_known_as(name))
        except KeyError:
            raise InputError("malformed", f"The archive has no member {_shown(name)}.") from None
        _refuse_locked(member)
        size = 0
        try:
            with self._zip.open(member) as stream:
                while chunk := stream.read(_CHUNK):
                    size += len(chunk)
                    _refuse_bomb(member, size)
                    yield chunk
        except _DAMAGE:
            raise InputError("malformed", f"The archive is damaged in its member {_shown(name)}.") from None


def _known_as(name: str) -> str:
    """A member's name as the directory has it: no slash before it, no steps up."""
    return posixpath.normpath("/" + name).lstrip("/")


def _shown(name: str) -> str:
    return repr(name[-80:])


def _refuse_locked(member: zipfile.ZipInfo) -> None:
    if member.flag_bits & 1:
        raise InputError("unreadable", "The archive is encrypted with a password; save it without one.")
    # Other methods may ask for gigabytes of memory before the first byte comes out.
    if member.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise InputError("malformed", "The archive is packed by an unusual method; only Deflate is read.")


def _refuse_bomb(member: zipfile.ZipInfo, size: int) -> None:
    name = _shown(member.filename)
    if size > LARGEST_MEMBER:
        limit = f"{LARGEST_MEMBER:,} bytes"
        raise InputError("too-large", f"The archive's member {name} unpacks to more than {limit}.")
    if size > _SMALL and size > HIGHEST_RATIO * member.compress_size:
        raise InputError(
            "too-large", f"The archive's member {name} unpacks to more than {HIGHEST_RATIO} times its size."
        )
