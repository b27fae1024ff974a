"""The letters of a DOCX as they were typed: what the reader composes, replaces and converts without a word."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..archive import Archive
from .text import cleaned

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_PARTS = ("word/document.xml", "word/footnotes.xml", "word/endnotes.xml")


def retyped(path: Path) -> Iterator[tuple[str, str]]:
    """Yield the paragraphs that the reader gives with other letters: as typed, and as given.

    Raises:
        UserError: the file is no DOCX, or cannot be read.
    """
    archive = Archive(path)
    for name in _PARTS:
        root = archive.xml(name)
        for paragraph in root.iter(f"{_W}p") if root is not None else ():
            typed = "".join(each.text or "" for each in paragraph.iter(f"{_W}t"))
            given = cleaned(typed)
            if given != typed:
                yield typed, given
