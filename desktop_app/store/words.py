"""The index of the words in reports: made again where it is damaged, and done without where it cannot be."""

from __future__ import annotations

import json
import logging
import re
import sqlite3
from collections.abc import Iterator
from typing import Any

from ..models import codec
from ..models.errors import UserError
from ..models.words import fold
from .damage import checksum, fetch, is_broken_index
from .seal import stamp

logger = logging.getLogger(__name__)
_WORD = re.compile(r"\w+")
_INDEX = "CREATE VIRTUAL TABLE search USING fts5(folded)"


def searchable(section: Any) -> str:
    """Return heading, text and footnotes of a section, folded."""
    from ..models.richtext import paragraphs, plain

    lines = [section.heading, *(plain(paragraph.inlines, typed=True) for paragraph in paragraphs(section.body.blocks))]
    lines += [plain(note.content, typed=True) for note in section.body.notes]
    return fold("\n".join(lines))


def search_words(text: str) -> list[str]:
    """Return the words of what is looked for, folded."""
    words = ("".join(char for char in word if char.isalnum()) for word in fold(text).split())
    return [word for word in words if word]


def index(db: sqlite3.Connection, rowid: int, text: str | None) -> None:
    """Put the words of a section into the index in the place of those before; ``None`` takes them out.

    A damaged index never keeps a section from being saved: the check before its next use makes it again.
    """
    try:
        db.execute("DELETE FROM search WHERE rowid = ?", (rowid,))
        if text is not None:
            db.execute("INSERT INTO search (rowid, folded) VALUES (?, ?)", (rowid, text))
    except sqlite3.DatabaseError as error:
        if not is_broken_index(error):
            raise
        logger.warning("a section is not in the index of words: %s", type(error).__name__)


def is_sound(db: sqlite3.Connection) -> bool:
    """Tell whether the index is as it was written."""
    try:
        db.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    except sqlite3.DatabaseError as error:
        if not is_broken_index(error):
            raise
        return False
    return True


def remake(db: sqlite3.Connection) -> None:
    """Make the index anew out of the sections, inside a transaction; where that cannot be, it stays as it is."""
    db.execute("SAVEPOINT remake")
    try:
        db.execute("DROP TABLE search")
        db.execute(_INDEX)
        for rowid, text in _sound_sections(db):
            db.execute("INSERT INTO search (rowid, folded) VALUES (?, ?)", (rowid, text))
        stamp(db, db.execute("PRAGMA user_version").fetchone()[0])
    except sqlite3.DatabaseError as error:
        if not is_broken_index(error):
            raise
        logger.warning("the index of words cannot be made again")
        db.execute("ROLLBACK TO remake")
    db.execute("RELEASE remake")


def _sound_sections(db: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """Yield (rowid, folded text) of the sections that can be read."""
    from ..models.report import Section

    rows, _ = fetch(db, "SELECT rowid, report, id, position, data, crc FROM section NOT INDEXED")
    for rowid, report, key, position, data, crc in rows:
        if checksum(report, key, position, data) != crc:
            continue
        try:
            section = codec.decode(Section, json.loads(data))
        except (ValueError, UserError):
            continue
        yield rowid, searchable(section)


def has_words(text: str, words: list[str]) -> bool:
    """Tell whether a folded text contains all words, word beginnings too."""
    inside = _WORD.findall(text)
    return all(any(each.startswith(word) for each in inside) for word in words)
