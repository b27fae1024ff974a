"""A file that another program holds, played on any system as Windows has it: refusals of replacing, removing, opening."""

from __future__ import annotations

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from desktop_app import disk


class Holder:
    """Refuses calls on some files for a number of times.

    Attributes:
        refused: how often something was refused.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch, which: Callable[[Path], bool], times: int) -> None:
        self.refused = 0
        self._which, self._left = which, times
        monkeypatch.setattr(disk, "_HOLDS", True)
        monkeypatch.setattr(disk, "PATIENCE", 0.3)
        for module, name, places in (
            (os, "replace", (0, 1)), (os, "unlink", (0,)), (os, "open", (0,)), (io, "open", (0,))
        ):  # fmt: skip
            monkeypatch.setattr(module, name, self._refusing(getattr(module, name), places))

    def _refusing(self, call: Callable[..., Any], places: tuple[int, ...]) -> Callable[..., Any]:
        def refuse(*arguments: Any, **named: Any) -> Any:
            paths = [arguments[place] for place in places if not isinstance(arguments[place], int)]
            if self._left and any(self._which(Path(path)) for path in paths):
                self._left -= 1
                self.refused += 1
                raise PermissionError(errno.EACCES, "held by another program")
            return call(*arguments, **named)

        return refuse
