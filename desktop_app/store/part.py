"""What a part of the store may count on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

T = TypeVar("T")


class StorePart:
    """A part of the store: methods over the connection and the one thread that :class:`Store` gives it."""

    if TYPE_CHECKING:

        @property
        def _db(self) -> sqlite3.Connection: ...

        def _run(self, work: Callable[[], T]) -> T: ...

        def _write(self, work: Callable[[sqlite3.Connection], T]) -> T: ...
