"""What a DOCX says of itself."""

from __future__ import annotations

import re
from pathlib import Path

from .archive import Archive

_MODIFIED = re.compile(rb"<dcterms:modified\b[^>]{0,99}>\s{0,99}([0-9][0-9TZ:.+-]{9,40})\s*<")


def saved_at(path: Path) -> str:
    """Return when a file was last saved (ISO 8601); empty where it does not say.

    Raises:
        UserError: it is no DOCX, or cannot be read.
    """
    found = _MODIFIED.search(Archive(path).read("docProps/core.xml") or b"")
    return found[1].decode("ascii") if found is not None else ""
