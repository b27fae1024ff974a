"""What a DOCX says of itself."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

from .archive import Archive

_MODIFIED = re.compile(rb"<dcterms:modified\b[^>]{0,99}>\s{0,99}([0-9][0-9TZ:.+-]{9,40})\s*<")


def saved_at(path: Path) -> str:
    """Return when a file was last saved, in UTC to the second (ISO 8601); empty where it does not say.

    Raises:
        UserError: it is no DOCX, or cannot be read.
    """
    found = _MODIFIED.search(Archive(path).read("docProps/core.xml") or b"")
    if found is None:
        return ""
    try:
        moment = datetime.fromisoformat(found[1].decode("ascii"))
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        return moment.astimezone(UTC).isoformat(timespec="seconds")
    except (ValueError, OverflowError):
        return ""
