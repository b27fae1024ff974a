"""What units say, in the store: by heading, and by words; only what is shown is read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from ..models.words import fold
from .damage import Checked, Damaged, DamageKind, checksum, fetch, is_broken_index, mark_of
from .part import StorePart
from .words import has_words, search_words

if TYPE_CHECKING:  # the start needs none of it
    from ..models.office.passages import Heading, HeadingUse, Passage

FOUND = 2000  # passages that a search returns at most
_AT_ONCE = 500  # passages of one transaction are prepared outside it, and read in groups of so many
PassageRow = tuple[int, str, str, str, int, str, str]

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

    _checked: set[str]  # files whose words are known to be whole
    _places_checked: bool
    _by_scan: bool  # an index is damaged and cannot be made again
    _stamped: bool

    def without_passages(self, digests: Collection[str]) -> Checked[list[str]]:
        """Return those of these files whose words are not here, or not whole: the latter as damaged as well."""
        wanted = sorted(set(digests) - self._checked)
        headings = self._run(self._sound_headings)
        lacking, damaged = [], []
        for digest in wanted:  # one by one: the store's only thread has other work in between
            whole = self._run(lambda one=digest: self._is_whole(one, headings))  # type: ignore[misc]
            if whole:
                self._checked.add(digest)
                continue
            lacking.append(digest)
            if whole is not None:
                damaged.append(Damaged(DamageKind.PASSAGE, digest))
        return Checked(lacking, tuple(damaged))

    def _sound_headings(self) -> dict[int, tuple[str, str]]:
        lines, _ = fetch(self._db, "SELECT id, keys, trail, title, crc FROM passage_heading NOT INDEXED")
        return {line[0]: (line[1], line[2]) for *line, crc in lines if checksum(*line) == crc}

    def _has_words(self, digest: str) -> bool:
        return bool(self._is_whole(digest, self._sound_headings()))

    def _is_whole(self, digest: str, headings: Collection[int]) -> bool | None:
        """Tell whether the words of a file are whole; ``None`` where they were never read."""
        self._check_places()
        known, _ = fetch(self._db, "SELECT data, passages, crc FROM sender WHERE digest = ?", (digest,))
        count = next((row[1] for row in known if checksum(digest, *row[:2]) == row[2]), None)
        query = "SELECT place, heading, length, crc, text_crc, head, said FROM passage WHERE digest = ?"
        found, _ = fetch(self._db, query, (digest,))
        sound = sum(
            checksum(digest, place, heading, length) == crc
            and checksum(digest, place, head, said) == text_crc
            and heading in headings
            for place, heading, length, crc, text_crc, head, said in found
        )
        if count is None and not found:
            return None
        return sound == len(found) and (count is None or sound == count)

    def _check_places(self) -> None:
        """Check once that the indexes name every passage; make them again where they do not."""
        if self._places_checked:
            return
        self._places_checked = True
        columns = "rowid, digest, place, heading, length"
        bare = set(fetch(self._db, f"SELECT {columns} FROM passage NOT INDEXED")[0])
        for index in ("passage_by_file", "passage_by_heading"):
            query = f"SELECT {columns} FROM passage INDEXED BY {index} WHERE digest >= '' AND heading >= 0"
            if set(fetch(self._db, query)[0]) != bare:
                self._by_scan = not self._mend_indexes()
                return

    def headings(self) -> dict[int, Heading]:
        """Return all headings of units by their number in the store."""
        from ..models.office.passages import Heading

        return {key: Heading(*row) for key, row in self._run(self._sound_headings).items()}

    def heading_uses(self, digests: Collection[str]) -> list[HeadingUse]:
        """Return how the units that sent these files use headings."""
        from ..models.office.passages import Heading, HeadingUse

        query = (
            "SELECT keys, trail, title, count(DISTINCT digest), avg(place) FROM passage "
            "JOIN passage_heading ON passage_heading.id = heading "
            "WHERE digest IN (SELECT value FROM json_each(?)) GROUP BY heading ORDER BY heading"
        )
        found = self._run(lambda: fetch(self._db, query, (json.dumps(list(digests)),))[0])
        return [HeadingUse(Heading(keys, trail), title, units, place) for keys, trail, title, units, place in found]

    def passage_places(self, headings: Collection[int]) -> list[PassagePlace]:
        """Return the passages with words under these headings, by file and place."""

        def work() -> list[PassagePlace]:
            self._check_places()
            hint = "NOT INDEXED" if self._by_scan else ""
            query = (
                f"SELECT digest, place, heading, length, crc FROM passage {hint} "
                "WHERE heading IN (SELECT value FROM json_each(?)) AND length > 0"
            )
            return sorted(_places(fetch(self._db, query, (json.dumps(list(headings)),))[0]))

        return self._run(work)

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
        if not self._run(self._index_is_sound):
            return self._scan_passages(search_words(text), frozenset(digests), headings, limit)
        query = (
            "SELECT digest, place, heading, length, crc FROM passage_search "
            "CROSS JOIN passage ON passage.rowid = passage_search.rowid WHERE passage_search MATCH ?"
        )
        values: tuple[Any, ...] = (match,)
        if headings is not None:
            query += " AND heading IN (SELECT value FROM json_each(?))"
            values = (match, json.dumps(list(headings)))
        wanted = frozenset(digests)

        def work() -> list[PassagePlace]:
            found = []
            cursor = self._db.execute(query, values)
            for each in _places(cursor):
                if each.digest in wanted:
                    found.append(each)
                    if len(found) >= limit:
                        break
            cursor.close()
            return found

        return sorted(self._run(work))

    def _scan_passages(
        self, words: list[str], digests: Collection[str], headings: Collection[int] | None, limit: int
    ) -> list[PassagePlace]:
        """Find without the index, where it is damaged and cannot be made again."""
        query = "SELECT digest, place, heading, said, head, text_crc FROM passage NOT INDEXED WHERE length > 0"
        lines = self._run(lambda: fetch(self._db, query)[0])
        found = (
            PassagePlace(digest, place)
            for digest, place, heading, said, head, crc in lines
            if checksum(digest, place, head, said) == crc
            and digest in digests
            and (headings is None or heading in headings)
            and has_words(fold(said), words)
        )
        return sorted(islice(found, limit))

    def _stamp_passages(self, sound: bool) -> None:
        """Remember what the index of words looks like, once it is written; else it is made again at its next use."""
        self._stamped = sound
        if not sound:
            return
        seal = _seal(self._db)
        query = (
            "INSERT INTO tally (name, owner, rows, mark) VALUES ('passage_search', '', ?, ?) "
            "ON CONFLICT (name, owner) DO UPDATE SET rows = excluded.rows, mark = excluded.mark"
        )
        self._write(lambda db: db.execute(query, (seal, mark_of(seal))))

    def _index_is_sound(self) -> bool:
        """Check the index of words once, before it is first used; make it again where it is damaged."""
        if self._stamped:
            return True
        row = self._db.execute("SELECT rows, mark FROM tally WHERE name = 'passage_search'").fetchone()
        self._stamped = row is not None and row[1] == mark_of(row[0]) and row[0] == _seal(self._db)
        if not self._stamped and self._may_mend():
            try:
                self._write(_rebuild)
            except sqlite3.DatabaseError as error:
                if not is_broken_index(error):
                    raise
            else:
                self._stamp_passages(True)
        return self._stamped

    def passages(self, places: Sequence[PassagePlace]) -> dict[PassagePlace, Passage | None]:
        """Return these passages; ``None`` stands for one that is damaged."""
        found: dict[PassagePlace, Passage | None] = dict.fromkeys(places)
        for start in range(0, len(places), _AT_ONCE):
            wanted = json.dumps([list(each) for each in places[start : start + _AT_ONCE]])
            query = (
                "SELECT digest, place, head, said, text_crc FROM json_each(?) AS wanted JOIN passage "
                "ON digest = json_extract(wanted.value, '$[0]') AND place = json_extract(wanted.value, '$[1]')"
            )
            found.update(_read(self._run(lambda q=query, w=wanted: fetch(self._db, q, (w,))[0])))  # type: ignore[misc]
        return found

    def passages_in(self, digest: str) -> list[Passage]:
        """Return all passages of a file in their order; for damaged ones see :meth:`without_passages`."""
        query = "SELECT digest, place, head, said, text_crc FROM passage WHERE digest = ? ORDER BY place"
        return list(_read(self._run(lambda: fetch(self._db, query, (digest,))[0])).values())


def _places(rows: Iterable[tuple[Any, ...]]) -> Iterator[PassagePlace]:
    """Yield where the sound ones of these passages are; :meth:`Passages.without_passages` tells of the others."""
    for *key, crc in rows:
        if checksum(*key) == crc:
            yield PassagePlace(key[0], key[1])


def _plain(text: str) -> str:
    return text.replace("đ", "d").replace("Đ", "d")


def passage_rows(passages: Iterable[Passage]) -> list[PassageRow]:
    """Return passages as rows to be written: place, keys, trail, title, length, heading, what is said."""
    rows: list[PassageRow] = []
    for place, each in enumerate(passages):
        head = _sound(json.dumps([each.key, each.heading, each.above], ensure_ascii=False))
        said = _sound(json.dumps([each.paragraphs, each.notes], ensure_ascii=False))
        length = sum(map(len, each.paragraphs)) + sum(map(len, each.notes))
        keys, trail = map(_sound, each.head)
        rows.append((place, keys, trail, _sound(each.heading), length, head, said))
    return rows


def _rebuild(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO passage_search (passage_search) VALUES ('delete-all')")
    query = "SELECT rowid, said FROM passage NOT INDEXED WHERE length > 0"
    for rowid, said in fetch(db, query)[0]:
        db.execute("INSERT INTO passage_search (rowid, said) VALUES (?, ?)", (rowid, _plain(said)))


def write_passages(db: sqlite3.Connection, digest: str, rows: Sequence[PassageRow]) -> bool:
    """Write the passages of a file; return whether some took the place of damaged ones."""
    before = db.execute("SELECT 1 FROM passage WHERE digest = ? LIMIT 1", (digest,)).fetchone()
    if before:
        _forget(db, digest)
    for place, keys, trail, title, length, head, said in rows:
        key = digest, place, _heading(db, keys, trail, title), length
        cursor = db.execute(
            "INSERT INTO passage (digest, place, heading, length, crc, text_crc, head, said) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (*key, checksum(*key), checksum(digest, place, head, said), head, said),
        )
        if length:
            _index(db, "INSERT INTO passage_search (rowid, said) VALUES (?, ?)", (cursor.lastrowid, _plain(said)))
    return bool(before)


def _heading(db: sqlite3.Connection, keys: str, trail: str, title: str) -> int:
    """Return the number of a heading, new where it is not here or damaged."""
    query = "SELECT id, keys, trail, title, crc FROM passage_heading WHERE keys = ? AND trail = ?"
    found = db.execute(query, (keys, trail)).fetchone()
    if found is not None:
        if checksum(*found[:-1]) == found[-1]:
            return int(found[0])
        db.execute("DELETE FROM passage_heading WHERE id = ?", (found[0],))
    number = int(db.execute("SELECT coalesce(max(id), 0) + 1 FROM passage_heading").fetchone()[0])
    line = (number, keys, trail, title)
    db.execute(
        "INSERT INTO passage_heading (id, keys, trail, title, crc) VALUES (?, ?, ?, ?, ?)", (*line, checksum(*line))
    )
    return number


def _forget(db: sqlite3.Connection, digest: str) -> None:
    """Remove passages before others take their place; where they are damaged, the index is made again at its next use."""
    _index(
        db,
        "DELETE FROM passage_search WHERE rowid IN (SELECT rowid FROM passage WHERE length > 0 AND digest = ?)",
        (digest,),
    )
    db.execute("DELETE FROM passage WHERE digest = ?", (digest,))


def _index(db: sqlite3.Connection, query: str, values: tuple[Any, ...]) -> None:
    """Change the index of words; a damaged one keeps nothing from being saved, since it can be made again."""
    try:
        db.execute(query, values)
    except sqlite3.DatabaseError as error:
        if not is_broken_index(error):
            raise


def remove_passages(db: sqlite3.Connection, digest: str) -> None:
    """Remove the passages of a file, and the headings that no other uses."""
    _forget(db, digest)
    db.execute("DELETE FROM passage_heading WHERE id NOT IN (SELECT heading FROM passage)")


def _sound(text: str) -> str:
    """Return text without the halves of characters that broken input methods leave: SQLite takes none."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _seal(db: sqlite3.Connection) -> int:
    """Return the checksum of the index of words."""
    found = 0
    for table in ("data", "idx", "config"):
        lines, whole = fetch(db, f"SELECT * FROM passage_search_{table} ORDER BY 1, 2")
        found = checksum(found, len(lines), int(whole), *(value for line in lines for value in line))
    return found


def _read(rows: Iterable[tuple[str, int, str, str, int]]) -> dict[PassagePlace, Passage]:
    from ..models.office.passages import Passage

    found = {}
    for digest, place, head, said, crc in rows:
        if checksum(digest, place, head, said) != crc:
            continue
        key, heading, above = json.loads(head)
        paragraphs, notes = json.loads(said)
        found[PassagePlace(digest, place)] = Passage(
            key, heading, tuple((one, other) for one, other in above), tuple(paragraphs), tuple(notes)
        )
    return found
