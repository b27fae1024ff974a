"""A scripted editing session in a process that is there to be killed; run by test_kill.py.

Reads lines ``STORE LOG SEED`` and edits in a fork for each, so that every one starts warm; where there are no forks,
STORE, LOG and SEED are its arguments. The log gets, written
at once, ``intent N DIGEST`` before a step is handed to the store and ``saved N`` after it was acknowledged.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import sys
import traceback
from pathlib import Path

from desktop_app.models import codec
from desktop_app.models.edits import InsertSections, MoveSection, SetIndicator, SetSection, SpliceBody
from desktop_app.models.history import History
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Paragraph, Run, new_id
from desktop_app.store import Store


def digest(report: Report) -> str:
    """Return a fingerprint of a report's whole content."""
    return hashlib.sha256(json.dumps(codec.encode(report), sort_keys=True).encode()).hexdigest()


def some_edit(report: Report, chance: random.Random):
    """Return an edit that fits the report."""
    key = chance.choice([each for each in report.sections if each not in ("preamble", "closing")])
    words = " ".join(chance.choices(["đoàn", "viên", "xã", "tổ", "chức"], k=chance.randint(1, 200)))
    kind = chance.randrange(5)
    if kind == 0:
        return SetSection(key, "heading", words[:80])
    if kind == 1:
        return InsertSections("", len(report.top), (Section(new_id(), heading=words[:80]),))
    if kind == 2 and key in report.top:
        return MoveSection(key, "", chance.randrange(len(report.top)))
    if kind == 3 and report.indicators:
        return SetIndicator(chance.choice(report.indicators).id, "result", (Run(words),))
    count = len(report.sections[key].body.blocks)
    return SpliceBody(key, count, 0, (Paragraph((Run(words),)),))


def edit(path: str, log_path: str, seed: int) -> None:
    """Edit until killed."""
    chance = random.Random(seed)
    log = os.open(log_path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    store = Store.open(Path(path))
    report_id = store.reports()[0].id
    history = History(store.load(report_id).report)
    number = len(store.journal(report_id).value)
    while True:
        waiting = []
        for _ in range(chance.choice([1, 1, 1, 5])):  # now and then several are under way at once
            before = history.report
            undo = number and chance.random() < 0.2
            step = history.undo() if undo else history.do(some_edit(before, chance), "sửa")
            if step is None:
                continue
            number += 1
            os.write(log, f"intent {number} {digest(history.report)}\n".encode())
            waiting.append((number, store.commit(step, before, history.report)))
        for done, future in waiting:
            future.result()
            os.write(log, f"saved {done}\n".encode())


def main() -> None:
    """Fork an editing session for each line; say its process id, and when it is gone."""
    print("ready", flush=True)
    for line in sys.stdin:
        path, log_path, seed = line.rstrip("\n").split("\t")
        child = os.fork()
        if child == 0:
            try:
                edit(path, log_path, int(seed))
            except BaseException:
                traceback.print_exc()
            os._exit(1)  # never reached but by a failure, which the missing kill then shows
        print(child, flush=True)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    if sys.argv[1:]:
        edit(sys.argv[1], sys.argv[2], int(sys.argv[3]))
    main()
