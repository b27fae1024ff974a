"""The process that lays pages out ends rather than take all memory there is."""

from __future__ import annotations

import subprocess
import sys

import pytest

TAKE = """
import time
from desktop_app.pages.guard import memory, watch
before = memory()
watch(before + {spare})
taken = b"x" * 200_000_000
assert memory() > before + 150_000_000, "memory is not known here"
time.sleep(2)
print("went on")
"""


@pytest.mark.parametrize(("spare", "ends"), [(100_000_000, True), (900_000_000, False)])
def test_a_process_that_takes_too_much_memory_is_ended(spare, ends):
    code = TAKE.format(spare=spare)
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", timeout=60, check=False)
    assert (done.returncode, done.stdout) == ((1, "") if ends else (0, "went on\n")), done.stderr
    assert not done.stderr
