"""A cut of power takes nothing that was acknowledged, and a disk that does not sync what it says shows that this tells."""

from __future__ import annotations

import shutil

import pytest

from .power_cuts import try_cuts

needs_strace = pytest.mark.skipif(shutil.which("strace") is None, reason="system calls are recorded with strace")
pytestmark = needs_strace


@pytest.mark.slow
def test_what_was_acknowledged_survives_a_power_cut(tmp_path):
    found = try_cuts(tmp_path, 60, 5)
    assert set(found) <= {"sound", "nothing yet"}
    assert found["sound"] > 50


@pytest.mark.slow
def test_a_disk_that_forgets_is_found_out(tmp_path):
    found = try_cuts(tmp_path, 40, 6, forgetful=True)
    assert set(found) - {"sound", "nothing yet"}
