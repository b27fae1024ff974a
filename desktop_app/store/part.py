"""What a part of the store may count on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import Future
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")


class StorePart:
    """A part of the store: methods over the connection and the one thread that :class:`Store` gives it."""

    if TYPE_CHECKING:
        read_only: bool

        @property
        def _db(self) -> sqlite3.Connection: ...

        def _submit(self, work: Callable[[], T]) -> Future[T]: ...

        def _run(self, work: Callable[[], T]) -> T: ...

        def _write(self, work: Callable[[sqlite3.Connection], T]) -> T: ...

        def _mend_indexes(self) -> bool: ...

        def _may_mend(self) -> bool: ...


def now_text() -> str:
    """Return the present moment as it is stored."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


def local(time: str) -> datetime:
    """Return a stored moment in local time.

    Raises:
        ValueError: it is none, or one that the system has no local time for.
    """
    try:
        return datetime.fromisoformat(time).astimezone()
    except OSError as error:  # Windows says so of what it cannot reckon, which is no trouble with the file
        raise ValueError(time) from error
