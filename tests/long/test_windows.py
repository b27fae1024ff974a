"""Windows come and go while workers draw; nothing of Qt is destroyed in a worker."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


def open_and_close(folder: Path, count: int, timeout: float) -> None:
    done = subprocess.run(
        [sys.executable, Path(__file__).with_name("many_windows.py"), folder, str(count)],
        env={**os.environ, "PYTHONFAULTHANDLER": "1", "QT_QPA_PLATFORM": "offscreen"},
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=timeout, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout) == (0, f"{count} windows\n"), done.stderr[-3000:]


def test_ten_windows(tmp_path):
    open_and_close(tmp_path, 10, 120)


@pytest.mark.long
def test_three_hundred_windows(tmp_path):
    open_and_close(tmp_path, 300, 1800)
