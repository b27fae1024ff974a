"""What a DOCX says of itself."""

from __future__ import annotations

import html
import re
from pathlib import Path

from .archive import Archive

_MODIFIED = re.compile(rb"<dcterms:modified\b[^>]{0,99}>\s{0,99}([0-9][0-9TZ:.+-]{9,40})\s*<")

_BY = (
    re.compile(rb"<cp:lastModifiedBy\b[^>]{0,99}>([^<]{1,400})<"),
    re.compile(rb"<dc:creator\b[^>]{0,99}>([^<]{1,400})<"),
)
_LONGEST = 60  # letters of a name


def saved_by(path: Path) -> str:
    """Return who saved a file last, as its word processor calls them; who made it where that is not said, else nothing.

    Raises:
        UserError: it is no DOCX, or cannot be read.
    """
    data = Archive(path).read("docProps/core.xml") or b""
    for pattern in _BY:
        if (found := pattern.search(data)) is not None:
            name = " ".join(html.unescape(found[1].decode("utf-8", "replace")).split())
            if name:
                return "".join(letter for letter in name if letter.isprintable())[:_LONGEST]
    return ""


def saved_at(path: Path, archive: Archive | None = None) -> str:
    """Return when a file was last saved (ISO 8601); empty where it does not say.

    Args:
        path: the file.
        archive: its parts, where they are open already.

    Raises:
        UserError: it is no DOCX, or cannot be read.
    """
    found = _MODIFIED.search((archive or Archive(path)).read("docProps/core.xml") or b"")
    return found[1].decode("ascii") if found is not None else ""
