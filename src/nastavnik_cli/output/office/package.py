"""An Office file without the time it was made at: the same contents are the same bytes."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, date, datetime

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip archive can name."""


def timeless(package: bytes) -> bytes:
    """The same zip archive, its parts in their order, each dated 1 January 1980."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(package)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new,
    ):
        for part in old.infolist():
            info = zipfile.ZipInfo(part.filename, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.create_system = 0  # the same on every system
            new.writestr(info, old.read(part))
    return made.getvalue()


def moment(day: date) -> datetime:
    """A day as the time of making that a document's properties ask for."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC)
