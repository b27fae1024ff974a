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

KILLS = 100 if hasattr(os, "fork") else 15  # without forks each session takes its second to start
CHILD = Path(__file__).with_name("editing_child.py")


def digest(report):
    return hashlib.sha256(json.dumps(codec.encode(report), sort_keys=True).encode()).hexdigest()


class Forked:
    """Editing sessions that are forked from one process."""

    def __enter__(self):
        self.parent = subprocess.Popen(
            [sys.executable, CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )
        assert self.parent.stdout.readline() == "ready\n"
        return self

    def start(self, *what):
        self.parent.stdin.write("\t".join(map(str, what)) + "\n")
        self.session = int(self.parent.stdout.readline())

    def kill(self):
        os.kill(self.session, signal.SIGKILL)
        assert int(self.parent.stdout.readline()) == -signal.SIGKILL

    def __exit__(self, *_):
        self.parent.stdin.close()
        self.parent.__exit__(*_)


class Fresh:
    """Editing sessions each in a process of its own, as on Windows, where killing is ``TerminateProcess``."""

    def __enter__(self):
        return self

    def start(self, *what):
        self.session = subprocess.Popen([sys.executable, CHILD, *map(str, what)])

    def kill(self):
        assert self.session.poll() is None
        self.session.kill()
        self.session.wait()

    def __exit__(self, *_):
        pass


@pytest.mark.slow
def test_every_acknowledged_edit_survives_a_kill_at_any_moment(tmp_path):
    path, log = tmp_path / "don-vi.baocao", tmp_path / "log"
    report = sample()[1]
    store = Store.open(path)
    store.create(report)
    store.close()
    states = {0: digest(report)}
    chance = random.Random(20261123)
    saved = kept = 0
    with (Forked if hasattr(os, "fork") else Fresh)() as sessions:
        for seed in range(KILLS):
            log.write_text("")
            sessions.start(path, log, seed)
            wanted, given_up = chance.randint(0, 4), time.monotonic() + 20
            # however busy the machine is
            while log.read_text().count("saved") < wanted and time.monotonic() < given_up:
                time.sleep(0.001)
            time.sleep(chance.uniform(0, 0.02))
            sessions.kill()
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
    assert kept > KILLS  # the sessions did edit
