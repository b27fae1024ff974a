"""Documents that are in memory, laid out as files for a while: to be opened by other programs, or read like any file."""

from __future__ import annotations

import contextlib
from itertools import count
from pathlib import Path

from ... import disk
from . import settings


def laid_out(room: str, name: str, data: bytes) -> Path:
    """Write a document into the cache, to be looked at only, and return where.

    One that is there already is not written again: a word processor may have it open. One that somebody has changed
    since stays as it is, and the document gets a place of its own.

    Args:
        room: folder of the cache, by what such documents are.
        name: of the file, with its ending; it may come from a system with other rules of naming.
        data: what the document holds.

    Raises:
        OSError: there is no room for it.
    """
    import hashlib

    from ...models.file_names import file_name  # which knows reports: not for the start

    folder = settings.cache_folder() / room / hashlib.sha256(data).hexdigest()[:12]
    stem, dot, ending = name.rpartition(".")
    name = file_name(stem or name, ending=f"{dot}{''.join(filter(str.isalnum, ending))}" if stem else "")
    for number in count(1):
        target = (folder / str(number) if number > 1 else folder) / name
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            disk.write_whole(target, data)
            with contextlib.suppress(OSError):
                target.chmod(0o400)  # what is written there would come back to nobody
            return target
        if disk.holds(target, data):
            return target
    raise AssertionError
