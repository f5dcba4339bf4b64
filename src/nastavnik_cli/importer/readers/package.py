"""A zip of an office document opened within bounds; knows no format inside it.

The bounds are promise 16's: 20 MB of file, 2,000 entries, 100 MB inflated, counted while inflating
because the sizes that a zip declares may lie.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from nastavnik_cli.domain.doubts import ImportReason
from nastavnik_cli.errors import FileFailure

MB = 1 << 20
MAX_FILE = 20 * MB
MAX_ENTRIES = 2_000
MAX_INFLATED = 100 * MB
MAX_PART = 40 * MB
"""One XML part at the most: larger ones hold no plan, and a parser must hold its longest token."""

_CHUNK = 1 << 16
_END = b"PK\x05\x06"
_END_SIZE = 22
_MAX_COMMENT = 1 << 16
_MAX_NAME = 300
_ENCRYPTED = 0x1


class Package:
    """The parts of a document by name; raises FileFailure for whatever is out of bounds."""

    def __init__(self, file: str, data: bytes) -> None:
        self.file = file
        self._refuse_a_long_directory(data)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, struct.error) as error:
            raise self._damaged(error) from None
        self._count_everything()

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._zip.namelist())

    def __contains__(self, name: str) -> bool:
        return name in self.names

    def chunks(self, name: str, limit: int = MAX_PART) -> Iterator[bytes]:
        """A part's bytes, piece by piece, at most `limit` of them."""
        try:
            with self._zip.open(name) as part:
                while chunk := part.read(_CHUNK):
                    limit -= len(chunk)
                    if limit < 0:
                        raise FileFailure(ImportReason.INFLATES, file=self.file, limit=MAX_INFLATED // MB)
                    yield chunk
        except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, OSError) as error:
            raise self._damaged(error) from None

    def _count_everything(self) -> None:
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES:
            raise FileFailure(ImportReason.TOO_MANY_ENTRIES, file=self.file, limit=MAX_ENTRIES)
        if any(entry.flag_bits & _ENCRYPTED for entry in entries):
            raise FileFailure(ImportReason.ENCRYPTED, file=self.file)
        if sum(entry.file_size for entry in entries) > MAX_INFLATED:
            raise FileFailure(ImportReason.INFLATES, file=self.file, limit=MAX_INFLATED // MB)
        left = MAX_INFLATED
        for entry in entries:
            for chunk in self.chunks(entry.filename, left):
                left -= len(chunk)

    def _refuse_a_long_directory(self, data: bytes) -> None:
        """zipfile builds an object for each entry before anyone can count them: look first."""
        at = data.rfind(_END, max(0, len(data) - _MAX_COMMENT - _END_SIZE))
        if at < 0 or len(data) < at + _END_SIZE:
            return
        size: int = struct.unpack_from("<L", data, at + 12)[0]
        if size > MAX_ENTRIES * _MAX_NAME or data.rfind(b"PK\x06\x06", max(0, at - 200), at) >= 0:
            raise FileFailure(ImportReason.TOO_MANY_ENTRIES, file=self.file, limit=MAX_ENTRIES)

    def _damaged(self, error: Exception) -> FileFailure:
        return FileFailure(ImportReason.DAMAGED, file=self.file, detail=str(error) or type(error).__name__)
