"""What was acknowledged is there after a kill at any moment."""

from __future__ import annotations

import hashlib
import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop_app.models import codec
from desktop_app.resources import sample
from desktop_app.store import Store

KILLS = 100


def digest(report):
    return hashlib.sha256(json.dumps(codec.encode(report), sort_keys=True).encode()).hexdigest()


@pytest.mark.slow
@pytest.mark.skipif(not hasattr(os, "fork"), reason="the editing process is forked")
def test_every_acknowledged_edit_survives_a_hundred_kills(tmp_path):
    path, log = tmp_path / "don-vi.baocao", tmp_path / "log"
    report = sample()[1]
    store = Store.open(path)
    store.create(report)
    store.close()
    states = {0: digest(report)}
    chance = random.Random(20261123)
    saved = kept = 0
    child = subprocess.Popen(
        [sys.executable, Path(__file__).with_name("editing_child.py")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1,
    )  # fmt: skip
    with child:
        assert child.stdout.readline() == "ready\n"
        for seed in range(KILLS):
            log.write_text("")
            child.stdin.write(f"{path}\t{log}\t{seed}\n")
            process = int(child.stdout.readline())
            wanted, given_up = chance.randint(0, 4), time.monotonic() + 20
            # however busy the machine is
            while log.read_text().count("saved") < wanted and time.monotonic() < given_up:
                time.sleep(0.001)
            time.sleep(chance.uniform(0, 0.02))
            os.kill(process, signal.SIGKILL)
            assert int(child.stdout.readline()) == -signal.SIGKILL
            for line in log.read_text().splitlines():
                kind, number, *rest = line.split()
                if kind == "intent":
                    states[int(number)] = rest[0]
                else:
                    saved = int(number)
            with_wal = sqlite3.connect(path)
            assert with_wal.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            with_wal.close()
            store = Store.open(path)
            kept = len(store.journal(report.id).value)
            assert kept >= saved
            assert digest(store.load(report.id).report) == states[kept]
            assert all("dừng đột ngột" in str(each) for each in store.opening.notices)
            store.close()
            states = {kept: states[kept]}
            saved = kept
        child.stdin.close()
    assert kept > KILLS  # the sessions did edit
