"""One edit to the disk, and opening a store with its report, at a size no report reaches."""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.models.edits import InsertSections, SpliceBody
from desktop_app.models.history import History
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, Paragraph, Run
from desktop_app.store import Store

SECTIONS, PARAGRAPHS, WORDS, EDITS = 60, 20, 94, 1000


def main() -> None:
    text = "đoàn viên xã " * (WORDS // 3)
    report = Report("r")
    for number in range(SECTIONS):
        body = Body(tuple(Paragraph((Run(f"{place} {text}"),)) for place in range(PARAGRAPHS)))
        report, _ = InsertSections("", number, (Section(f"s{number}", heading=f"Mục {number}", body=body),)).apply(
            report
        )
    words = sum(section.body.words for section in report.sections.values())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.baocao")
        store = Store.open(path)
        store.create(report)
        history, times = History(report), []
        for number in range(EDITS):
            before = history.report
            edit = SpliceBody(f"s{number % SECTIONS}", 3, 1, (Paragraph((Run(f"{number} {text}"),)),))
            step = history.do(edit, "gõ")
            start = time.perf_counter()
            store.commit(step, before, history.report).result()
            times.append((time.perf_counter() - start) * 1000)
        store.close()
        start = time.perf_counter()
        store = Store.open(path)
        opened = time.perf_counter()
        store.load("r")
        loaded = time.perf_counter()
        store.close()
    found = sorted(times)
    print(f"report of {words} words in {SECTIONS} sections, {EDITS} edits")
    print(
        f"commit: p50 {statistics.median(found):.1f} ms, p99 {found[int(len(found) * 0.99)]:.1f} ms, worst {found[-1]:.1f} ms"
    )
    print(f"opening the store {1000 * (opened - start):.1f} ms, loading the report {1000 * (loaded - opened):.1f} ms")


if __name__ == "__main__":
    main()
