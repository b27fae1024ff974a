"""Spoilt files, a few of each kind; thousands are in tests/long."""

from __future__ import annotations

import os

import pytest

from ..mutants_run import KINDS, run


@pytest.mark.parametrize("kind", KINDS)
def test_mutants_are_read_or_refused(tmp_path, kind):
    came = run(kind, int(os.environ.get("BAOCAO_FUZZ", "60")), 1, tmp_path)
    assert came["read"]
    assert kind == "payload" or came["refused"]  # what is damaged there is read by its structure
