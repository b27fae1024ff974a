"""Files that are dropped without a place on the disk: attachments out of a mail, as Windows describes them."""

from __future__ import annotations

import struct
from typing import NamedTuple

from PySide6.QtCore import QMimeData

# https://learn.microsoft.com/windows/win32/api/shlobj_core/ns-shlobj_core-filedescriptorw
_DESCRIPTORS = 'application/x-qt-windows-mime;value="FileGroupDescriptorW"'
_CONTENTS = 'application/x-qt-windows-mime;value="FileContents"'
_COUNT = struct.Struct("<I")
_ONE = struct.Struct("<I60xII520s")  # flags, size (high, low), name
_SIZE_GIVEN = 0x40
_MOST = 500


class Attachment(NamedTuple):
    """A file that is offered by name and content."""

    name: str
    data: bytes


def has_attachments(source: QMimeData) -> bool:
    """Tell whether files without a place are dropped; asks for nothing of what is in them."""
    return source.hasFormat(_DESCRIPTORS)


def attachments(source: QMimeData, most: int) -> list[Attachment]:
    """Return the files that are dropped without a place; those that are not handed over are empty.

    Args:
        source: what is dropped.
        most: bytes of a file; of a bigger one nothing is asked.
    """
    said = bytes(source.data(_DESCRIPTORS).data())
    if len(said) < _COUNT.size:
        return []
    number = min(_COUNT.unpack_from(said)[0], (len(said) - _COUNT.size) // _ONE.size, _MOST)
    out = []
    for place in range(number):
        flags, high, low, raw = _ONE.unpack_from(said, _COUNT.size + place * _ONE.size)
        name = raw.decode("utf-16-le", "replace").partition("\0")[0].replace("\\", "/").rpartition("/")[2]
        too_big = bool(flags & _SIZE_GIVEN) and (high << 32 | low) > most
        data = b"" if too_big else bytes(source.data(f"{_CONTENTS};index={place}").data())
        if not data and number == 1 and not too_big:  # some offer a single file without a number
            data = bytes(source.data(_CONTENTS).data())
        out.append(Attachment(name, data[: most + 1]))
    return out
