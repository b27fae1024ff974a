"""Reads spoilt files in a process of its own, whose memory is limited where it can be, and counts what came of them.

Run as a program it does the reading; :func:`run` starts it.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
KINDS = ("reader", "payload", "receiving")
MEMORY, SECONDS = 2**30, 20


def run(kind: str, count: int, seed: int, keep: Path) -> dict[str, float]:
    """Read ``count`` mutants and return what came of them.

    Args:
        kind: one of :data:`KINDS`.
        count: how many.
        seed: where chance begins; the same makes the same files.
        keep: folder for a file that was neither read nor refused.

    Raises:
        AssertionError: one was neither.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.mutants_run", kind, str(count), str(seed), str(keep)],
        capture_output=True, encoding="utf-8", check=False, cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-500:] + done.stderr[-3000:]
    return dict(json.loads(done.stdout.strip().splitlines()[-1]))


def main(kind: str, count: int, seed: int, keep: Path) -> None:
    """Read the mutants; the first that is neither read nor refused is kept and raises."""
    from desktop_app.docx import open_source
    from desktop_app.docx.reading import outline_json, read_report
    from desktop_app.docx.writing import render_docx
    from desktop_app.exchange import export_report, open_docx
    from desktop_app.exchange.files import Imported
    from desktop_app.exchange.office.receiving import read_arrival, read_submission
    from desktop_app.exchange.packing import pack
    from desktop_app.models.errors import UserError
    from desktop_app.models.office.consolidated_report import consolidated_report
    from desktop_app.models.office.consolidation import consolidate
    from desktop_app.models.office.passages import passages_of
    from desktop_app.models.richtext import new_id
    from desktop_app.models.unit import Unit
    from desktop_app.resources import sample, standard, standards
    from desktop_app.store import Store
    from tests.mutants import CHART, carrying, mutated_data, mutated_parts

    if sys.platform == "linux":  # memory can be limited and measured only there
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY + 2**29, MEMORY + 2**29))
    report = sample()[1]
    head, text = (json.loads(each) for each in pack(report))
    whole = carrying(pack(report), report, random.Random(0))
    came: Counter[str] = Counter()
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "biến dạng.docx")
        store = Store.open(Path(folder, "x.baocao"))
        try:
            for number in range(count):
                chance = random.Random(f"{seed} {kind} {number}")
                if number % 200 == 199:
                    store.close()
                    store.path.unlink()
                    store = Store.open(store.path)
                if kind == "reader" or (kind == "receiving" and number % 2):
                    data = mutated_parts(whole, chance)
                else:
                    data = carrying(mutated_data(head, text, chance), report, chance)
                path.write_bytes(data)
                start = time.process_time()
                try:
                    if kind == "reader":
                        outline_json(read_report(open_source(path)))
                    elif kind == "payload":
                        found = open_docx(path)
                        if isinstance(found, Imported):  # what was opened can be kept, read back and printed
                            here = replace(found.visible or found.report, id=new_id())
                            store.create(here)
                            assert store.load(here.id).report == here
                            render_docx(here, standards().get(here.standard, standard("doan")), found.pictures.__getitem__,
                                        lambda _: (CHART, ""), pack(here))  # fmt: skip
                        came[type(found).__name__] += 1
                    else:
                        submission = read_submission(path)
                        arrival = read_arrival(path)
                        passages_of(arrival.report)
                        totals = consolidate([submission, arrival.submission])
                        made = consolidated_report(totals, Unit(), "Tổng hợp")
                        if number % 20 == 0:
                            export_report(made, Path(folder, "ra.docx"), standard("doan"), {}.__getitem__)
                    came["read"] += 1
                except UserError as error:
                    came["refused" if "\n" not in str(error) else "more than a sentence"] += 1
                except BaseException:
                    (keep / f"{kind}-{seed}-{number}.docx").write_bytes(data)
                    print(f"case {number}, kept in {keep}")
                    raise
                took = time.process_time() - start
                slowest = max(slowest, took)
                assert took < SECONDS, f"case {number} took {took:.1f} s"
        finally:
            store.close()
    status, most = Path("/proc/self/status"), 0
    if status.exists():
        most = next(
            int(line.split()[1]) // 1024 for line in status.read_text().splitlines() if line.startswith("VmHWM")
        )
    assert most < MEMORY // 2**20
    assert not came["more than a sentence"]
    print(json.dumps({**came, "slowest": round(slowest, 2), "megabytes": most}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), Path(sys.argv[4]))
