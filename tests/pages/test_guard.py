"""The process that lays pages out ends rather than take all memory or all time there is."""

from __future__ import annotations

import subprocess
import sys

import pytest

TAKE = """
import time
from desktop_app.pages.guard import Guard, memory
before = memory()
guard = Guard({most}, {longest})
guard.since = {since}
taken = b"x" * 200_000_000
assert memory() > before + 150_000_000, "memory is not known here"
time.sleep(2)
print("went on")
"""


@pytest.mark.parametrize(
    ("most", "longest", "since", "ends"),
    [
        ("before + 100_000_000", 60, "time.monotonic()", True),
        ("before + 900_000_000", 60, "time.monotonic()", False),
        ("before + 900_000_000", 60, "time.monotonic() - 70", True),
        ("before + 100_000_000", 60, "None", False),
    ],
)
def test_a_layout_without_end_is_ended(most, longest, since, ends):
    code = TAKE.format(most=most, longest=longest, since=since)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert (done.returncode, done.stdout) == ((1, "") if ends else (0, "went on\n")), done.stderr
    assert not done.stderr
