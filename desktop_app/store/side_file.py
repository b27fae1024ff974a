"""The side file (``-wal``) that a crash left behind: whether it belongs to the file, and whether it is whole."""

from __future__ import annotations

import contextlib
import sqlite3
import struct
from pathlib import Path
from typing import NamedTuple

from .. import disk
from . import files

# https://www.sqlite.org/fileformat2.html#the_write_ahead_log
_HEADER = struct.Struct(">IIII8sII")  # magic, version, page size, number, salts, two checksums
_FRAME = struct.Struct(">II8sII")  # page, size of the file after a commit or 0, salts, two checksums
_MAGIC = 0x377F0682  # with the last bit set, checksums are of big-endian words


class SideNote(NamedTuple):
    """What stands in the mark beside an open store about its side file, so that one that lost something is noticed.

    Attributes:
        generation: the state of the file together with its side file.
        salts: what tells this side file from others, as hex.
        length: bytes of it that were on the disk when the last edit was acknowledged.
        folding: whether it is being folded in: pages of the file itself may be torn until that is done again.
    """

    generation: str
    salts: str
    length: int
    folding: bool = False

    @classmethod
    def parse(cls, line: str) -> SideNote | None:
        """Return what a line of the mark says, or ``None``."""
        with contextlib.suppress(ValueError):
            generation, salts, length, folding = line.split()
            return cls(generation, salts, int(length), folding == "folding")
        return None

    def __str__(self) -> str:
        return f"{self.generation} {self.salts} {self.length} {'folding' if self.folding else 'open'}"


def salts_of(path: Path) -> str:
    """Return what tells the side file of a store from those before it, as hex; empty where there is none."""
    with contextlib.suppress(OSError), disk.patiently(lambda: files.wal_path(path).open("rb")) as wal:
        return wal.read(_HEADER.size)[16:24].hex()
    return ""


def is_foreign(path: Path, note: SideNote | None) -> bool:
    """Tell whether the side file of a closed store belongs to another state of the file, which was replaced meanwhile.

    The first write after folding puts into the side file which state of the file it goes on from.
    """
    wal = files.wal_path(path)
    if not wal.exists() or not wal.stat().st_size:
        return False
    shm = path.with_name(path.name + "-shm")
    disk.remove(shm)
    base, view = generation_of(path), _generation(path, "mode=ro")
    disk.remove(shm)
    if view is None or view == base:
        return False
    if (
        base is None
    ):  # the file alone cannot be read: a cut while folding left torn pages, which the side file has whole
        folding = note is not None and note.folding and note.generation == view[1]
        return bool(view[0]) and not folding
    return view[0] != base[1]


def generation_of(path: Path) -> tuple[str, str] | None:
    """Return (state before, this state) of a file without its side file, or ``None`` where that cannot be read."""
    return _generation(path, "mode=ro&immutable=1")


def _generation(path: Path, how: str) -> tuple[str, str] | None:
    with contextlib.suppress(sqlite3.Error):
        connection = sqlite3.connect(f"{path.resolve().as_uri()}?{how}", uri=True)
        try:
            row = connection.execute("SELECT was, now FROM generation WHERE id = 1").fetchone()
            return (str(row[0]), str(row[1])) if row else None
        finally:
            connection.close()
    return None


def has_lost(path: Path, note: SideNote | None) -> bool:
    """Tell whether acknowledged edits in the side file of a closed store cannot be read any more.

    SQLite reads a side file up to the first frame whose checksum does not fit, and says nothing of what follows. Only
    the last transaction may be torn by a power cut, and then nobody was told that it was saved.
    """
    wal = files.wal_path(path)
    data = disk.read(wal) if wal.exists() else b""
    frames = _Frames(data)
    if note is not None and note.length:
        if frames.salts.hex() == note.salts:
            return frames.sound < note.length
        base = generation_of(path)
        if not frames.salts and base is not None and base[1] != note.generation:
            return True  # emptied, removed or with a broken head, and not because it was folded in
    return frames.goes_on_after_break()


class _Frames:
    """The frames of a side file.

    Attributes:
        salts: of its head; empty where that is damaged.
        sound: bytes up to the end of the last transaction that SQLite reads.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self.salts, self.sound = b"", 0
        self._size = 0  # of a frame, once the head is known
        self._words = "<" if data[3:4] == b"\x82" else ">"
        self._read()

    def _read(self) -> None:
        data = self._data
        if len(data) < _HEADER.size:
            return
        magic, _, page, _, salts, *sums = _HEADER.unpack_from(data)
        self._size = _FRAME.size + (page if page in (4096, 1 << 16) else 4096)
        if magic & ~1 != _MAGIC or self._sum(data[:24], (0, 0)) != tuple(sums):
            return
        self.salts, self._size = salts, _FRAME.size + page
        self.sound = place = _HEADER.size
        before = (sums[0], sums[1])
        while self._fits(place, salts, before):
            _, commit, _, *stored = _FRAME.unpack_from(data, place)
            before, place = (stored[0], stored[1]), place + self._size
            if commit:
                self.sound = place

    def _fits(self, place: int, salts: bytes, before: tuple[int, int]) -> bool:
        data = self._data
        if place + self._size > len(data):
            return False
        _, _, own, *stored = _FRAME.unpack_from(data, place)
        if own != salts:
            return False
        found = self._sum(data[place + _FRAME.size : place + self._size], self._sum(data[place : place + 8], before))
        return found == tuple(stored)

    def goes_on_after_break(self) -> bool:
        """Tell whether a transaction begins after one that cannot be read, which then was on the disk before."""
        place = max(self.sound, _HEADER.size)
        salts = self.salts or self._data[place + 8 : place + 16]
        while place + self._size <= len(self._data) and self._size:
            _, commit, own, *stored = _FRAME.unpack_from(self._data, place)
            place += self._size
            if commit and own == salts and self._fits(place, salts, (stored[0], stored[1])):
                return True
        return False

    def _sum(self, data: bytes, before: tuple[int, int]) -> tuple[int, int]:
        first, second = before
        for one, two in struct.iter_unpack(f"{self._words}II", data):
            first = (first + one + second) & 0xFFFFFFFF
            second = (second + two + first) & 0xFFFFFFFF
        return first, second
