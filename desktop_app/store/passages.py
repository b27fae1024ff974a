"""What units say, in the store: by heading, and by words; only what is shown is read."""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from .part import StorePart

if TYPE_CHECKING:  # the start needs none of it
    from ..models.office.passages import Heading, HeadingUse, Passage

FOUND = 2000  # passages that a search returns at most
_AT_ONCE = 500  # passages of one transaction are prepared outside it, and read in groups of so many
PassageRow = tuple[int, str, str, str, int, str, str, int]

# The index holds no text of its own: it reads it where it stands. Its tokens drop accents, save that đ is a letter.
VIEW = """CREATE VIEW passage_said AS SELECT rowid, replace(replace(said, 'đ', 'd'), 'Đ', 'd') AS said FROM passage"""
INDEX = """CREATE VIRTUAL TABLE passage_search USING fts5(
    said, content='passage_said', content_rowid='rowid', detail=none, columnsize=0,
    tokenize='unicode61 remove_diacritics 2')"""


class PassagePlace(NamedTuple):
    """Where a passage is: the file it came in, and its number there."""

    digest: str
    place: int


class Passages(StorePart):
    """The part of the store that keeps what units say."""

    def without_passages(self, digests: Collection[str]) -> list[str]:
        """Return those of these files whose words are not here."""
        query = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT digest FROM passage) ORDER BY value"
        found = self._run(lambda: self._db.execute(query, (json.dumps(list(digests)),)).fetchall())
        return [str(row[0]) for row in found]

    def headings(self) -> dict[int, Heading]:
        """Return all headings of units by their number in the store."""
        from ..models.office.passages import Heading

        query = "SELECT id, keys, trail FROM passage_heading"
        return {key: Heading(keys, trail) for key, keys, trail in self._run(lambda: self._db.execute(query).fetchall())}

    def heading_uses(self, digests: Collection[str]) -> list[HeadingUse]:
        """Return how the units that sent these files use headings."""
        from ..models.office.passages import Heading, HeadingUse

        query = (
            "SELECT keys, trail, title, count(DISTINCT digest), avg(place) FROM passage "
            "JOIN passage_heading ON passage_heading.id = heading "
            "WHERE digest IN (SELECT value FROM json_each(?)) GROUP BY heading ORDER BY heading"
        )
        found = self._run(lambda: self._db.execute(query, (json.dumps(list(digests)),)).fetchall())
        return [HeadingUse(Heading(keys, trail), title, units, place) for keys, trail, title, units, place in found]

    def passage_places(self, headings: Collection[int]) -> list[PassagePlace]:
        """Return the passages with words under these headings, by file and place."""
        query = "SELECT digest, place FROM passage WHERE heading IN (SELECT value FROM json_each(?)) AND length > 0"
        found = self._run(lambda: self._db.execute(query, (json.dumps(list(headings)),)).fetchall())
        return sorted(PassagePlace(*row) for row in found)

    def find_passages(
        self, text: str, digests: Collection[str], headings: Collection[int] | None = None, limit: int = FOUND
    ) -> list[PassagePlace]:
        """Find passages that contain all words of ``text``, accents or not, word beginnings too.

        Args:
            text: what to look for.
            digests: the files to look in.
            headings: the headings to look under, ``None`` for all.
            limit: how many to return at most.
        """
        words = ["".join(char for char in word if char.isalnum()) for word in _plain(text).split()]
        match = " ".join(f'"{word}"*' for word in words if word)
        if not match:
            return []
        query = (
            "SELECT digest, place FROM passage_search CROSS JOIN passage ON passage.rowid = passage_search.rowid "
            "WHERE passage_search MATCH ?"
        )
        values: tuple[Any, ...] = (match,)
        if headings is not None:
            query += " AND heading IN (SELECT value FROM json_each(?))"
            values = (match, json.dumps(list(headings)))
        wanted = frozenset(digests)

        def work() -> list[PassagePlace]:
            found = []
            cursor = self._db.execute(query, values)
            for digest, place in cursor:
                if digest in wanted:
                    found.append(PassagePlace(digest, place))
                    if len(found) >= limit:
                        break
            cursor.close()
            return found

        return sorted(self._run(work))

    def passages(self, places: Sequence[PassagePlace]) -> dict[PassagePlace, Passage]:
        """Return these passages; damaged ones are left out."""
        found: dict[PassagePlace, Passage] = {}
        for start in range(0, len(places), _AT_ONCE):
            wanted = json.dumps([list(each) for each in places[start : start + _AT_ONCE]])
            query = (
                "SELECT digest, place, head, said, crc FROM json_each(?) AS wanted JOIN passage "
                "ON digest = json_extract(wanted.value, '$[0]') AND place = json_extract(wanted.value, '$[1]')"
            )
            found.update(_read(self._run(lambda q=query, w=wanted: self._db.execute(q, (w,)).fetchall())))  # type: ignore[misc]
        return found

    def passages_in(self, digest: str) -> list[Passage]:
        """Return all passages of a file in their order; damaged ones are left out."""
        query = "SELECT digest, place, head, said, crc FROM passage WHERE digest = ? ORDER BY place"
        return list(_read(self._run(lambda: self._db.execute(query, (digest,)).fetchall())).values())


def _plain(text: str) -> str:
    return text.replace("đ", "d").replace("Đ", "d")


def passage_rows(passages: Iterable[Passage]) -> list[PassageRow]:
    """Return passages as rows to be written: place, keys, trail, title, length, heading, what is said, checksum."""
    rows: list[PassageRow] = []
    for place, each in enumerate(passages):
        head = _sound(json.dumps([each.key, each.heading, each.above], ensure_ascii=False))
        said = _sound(json.dumps([each.paragraphs, each.notes], ensure_ascii=False))
        length = sum(map(len, each.paragraphs)) + sum(map(len, each.notes))
        keys, trail = map(_sound, each.head)
        rows.append((place, keys, trail, _sound(each.heading), length, head, said, _crc(head, said)))
    return rows


def write_passages(db: sqlite3.Connection, digest: str, rows: Sequence[PassageRow]) -> None:
    """Write the passages of a file, once."""
    if db.execute("SELECT 1 FROM passage WHERE digest = ? LIMIT 1", (digest,)).fetchone():
        return
    for place, keys, trail, title, length, head, said, crc in rows:
        found = db.execute("SELECT id FROM passage_heading WHERE keys = ? AND trail = ?", (keys, trail)).fetchone()
        heading = found[0] if found else db.execute(
            "INSERT INTO passage_heading (keys, trail, title) VALUES (?, ?, ?)", (keys, trail, title)
        ).lastrowid  # fmt: skip
        cursor = db.execute(
            "INSERT INTO passage (digest, place, heading, length, head, said, crc) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (digest, place, heading, length, head, said, crc),
        )
        if length:
            db.execute("INSERT INTO passage_search (rowid, said) VALUES (?, ?)", (cursor.lastrowid, _plain(said)))


def remove_passages(db: sqlite3.Connection, digests: str) -> None:
    """Remove the passages of files, where ``digests`` is a query for their digests."""
    gone = f"SELECT rowid FROM passage WHERE length > 0 AND digest IN ({digests})"
    db.execute(f"DELETE FROM passage_search WHERE rowid IN ({gone})")  # before what it reads is gone
    db.execute(f"DELETE FROM passage WHERE digest IN ({digests})")
    db.execute("DELETE FROM passage_heading WHERE id NOT IN (SELECT heading FROM passage)")


def _sound(text: str) -> str:
    """Return text without the halves of characters that broken input methods leave: SQLite takes none."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _crc(head: str, said: str) -> int:
    return zlib.crc32((head + said).encode())


def _read(rows: Iterable[tuple[str, int, str, str, int]]) -> dict[PassagePlace, Passage]:
    from ..models.office.passages import Passage

    found = {}
    for digest, place, head, said, crc in rows:
        if _crc(head, said) != crc:
            continue
        key, heading, above = json.loads(head)
        paragraphs, notes = json.loads(said)
        found[PassagePlace(digest, place)] = Passage(
            key, heading, tuple((one, other) for one, other in above), tuple(paragraphs), tuple(notes)
        )
    return found
