"""The office's window at work: how long it cannot answer while receiving, adding up, placing, making the report.

Run: ``.venv/bin/python benchmarks/office_window.py [--ours 1000] [--typed 300] [--long 0]``. Ours are reports of twelve
indicators and some 1,500 words; long ones have 150 indicators and 7,200 words. For each step: CPU seconds of the whole
program, and the longest time that the window's own thread worked without a look at its events: measured in CPU time
of that thread, which other programs on the computer do not change, and on the wall clock, which they do.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.consolidate import WORDS, write_files
from benchmarks.invented_communes import NOON, ROWS, Commune, export, outline, reported
from benchmarks.office_judgement import in_figures, invented
from desktop_app.models.richtext import Body, Paragraph, Run

LONGEST = 0.1  # seconds without a look at events
OURS_IN_WINDOW = 5.0  # CPU seconds for a thousand


class Pulse:
    """A timer that beats as often as events are looked at, and what is between two beats.

    Attributes:
        work: the longest CPU time of the window's thread between two beats, in seconds.
        wall: the longest time between them.
    """

    def __init__(self) -> None:
        self._timer = QTimer()
        self._timer.setInterval(2)
        self._timer.timeout.connect(self._beat)
        self.start()

    def start(self) -> None:
        self.work = self.wall = 0.0
        self._cpu, self._clock = time.thread_time(), time.perf_counter()
        self._timer.start()

    def _beat(self) -> None:
        cpu, clock = time.thread_time(), time.perf_counter()
        self.work, self.wall = max(self.work, cpu - self._cpu), max(self.wall, clock - self._clock)
        self._cpu, self._clock = cpu, clock


def step(what: str, pulse: Pulse, begin: Callable[[], object], done: Callable[[], bool]) -> tuple[float, float]:
    """Do something in the window and wait for its end; return (CPU seconds, longest work of the window's thread)."""
    loop, patience = QEventLoop(), time.monotonic() + 600
    watch = QTimer()
    watch.setInterval(5)
    watch.timeout.connect(lambda: loop.quit() if done() or time.monotonic() > patience else None)
    cpu = time.process_time()
    pulse.start()
    QTimer.singleShot(0, begin)
    watch.start()
    loop.exec()
    for _ in range(20):  # what it left to be painted
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        time.sleep(0.003)
    spent = time.process_time() - cpu
    late = "" if pulse.work <= LONGEST else "   TOO LONG"
    print(
        f"{what:52} {spent:6.2f} s CPU, window busy {1000 * pulse.work:5.0f} ms (wall {1000 * pulse.wall:5.0f}){late}"
    )
    return spent, pulse.work


def write_usual(folder: Path, count: int) -> None:
    """Write reports as communes send them, made with the program."""
    chance, sent_down = random.Random(3), outline(ROWS[:12])
    for number in range(count):
        commune = Commune(f"x{number:04}", f"Đoàn xã Mẫu {number}")
        for row in ROWS[:12]:
            commune.values[row.key], commune.targets[row.key] = in_figures(row, chance)
        report = reported(sent_down, commune, chance)
        sections = dict(report.sections)
        for key in report.top:
            said = tuple(Paragraph((Run(" ".join(chance.choices(WORDS, k=90))),)) for _ in range(8))
            sections[key] = replace(sections[key], body=Body((*said, *sections[key].body.blocks)))
        export(replace(report, sections=sections), folder / f"{number}.docx", NOON)


def office(folder: Path, files: Path, name: str, outline: Path | None = None) -> list[tuple[float, float]]:
    """Receive a folder in a new window, and do what an office does with it."""
    from desktop_app.exchange.office.adding import read_outline
    from desktop_app.store import Store
    from desktop_app.views.consolidation import ConsolidationPage
    from desktop_app.views.shell.main_window import MainWindow

    path = folder / f"{name}.baocao"
    store = Store.open(path)
    if outline is not None:
        store.create(read_outline(outline))
    window = MainWindow(store, lambda: date(2026, 12, 20))
    window.resize(1366, 728)
    window.show()
    window.stage.start_page.consolidate.emit()
    page = window.findChild(ConsolidationPage)
    pulse, out, state = Pulse(), [], {"over": False, "made": False}

    def over() -> None:
        state["over"] = True

    def begin() -> None:
        state["over"] = False
        page.receiving.receive([files]).over.connect(over)

    def settled() -> bool:
        return state["over"] and bool(page.found.counted)

    out.append(step(f"{name}: received and added up", pulse, begin, settled))
    out.append(step(f"{name}: figures shown", pulse, lambda: page.pages.setCurrentIndex(1), lambda: True))
    out.append(step(f"{name}: contents shown", pulse, lambda: page.pages.setCurrentIndex(2), lambda: True))
    page.pages.setCurrentIndex(0)
    out += [
        step(f"{name}: only {need.value}", pulse, partial(page.units.show_only, need), lambda: True)
        for need in page.units.counters
    ]
    page.units.show_only(None)
    if page.found.lined or page.found.waiting:
        out.append(step(f"{name}: drawer opened", pulse, page.edit_matches, lambda: True))
        from desktop_app.views.consolidation.matches_dialog import MatchesDialog

        dialog = page.findChild(MatchesDialog)

        def place() -> None:
            dialog.view.selectAll()
            dialog.confirm()
            dialog.accept()

        before = page.found
        out.append(step(f"{name}: all placed, added up again", pulse, place, lambda: page.found is not before))
    page.report_made.connect(lambda _: state.update(made=True))
    out.append(step(f"{name}: report made", pulse, page.make_report, lambda: state["made"]))
    window.close()
    store.close()
    store = Store.open(path)
    window = MainWindow(store, lambda: date(2026, 12, 20))
    window.resize(1366, 728)
    window.show()

    def opened() -> bool:
        found = window.findChild(ConsolidationPage)
        return found is not None and bool(found.found.counted)

    out.append(step(f"{name}: page opened again", pulse, window.stage.start_page.consolidate.emit, opened))
    window.close()
    store.close()
    return out


def main() -> int:
    """Measure; the exit code is 1 beyond a limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--ours", type=int, default=1000)
    parser.add_argument("--typed", type=int, default=300)
    parser.add_argument("--long", type=int, default=0)
    options = parser.parse_args()
    app = QApplication.instance() or QApplication([])
    app.setQuitOnLastWindowClosed(False)
    random.seed(1)
    bad = False
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "ours").mkdir()
        (folder / "long").mkdir()
        if options.long:
            write_files(folder / "long", options.long)
            office(folder, folder / "long", f"{options.long} long ones of ours")
        if options.ours:
            write_usual(folder / "ours", options.ours)
            found = office(folder, folder / "ours", f"{options.ours} of ours")
            limit = OURS_IN_WINDOW * max(options.ours, 200) / 1000
            bad = found[0][0] > limit or any(work > LONGEST for _, work in found)
        if options.typed:
            with_rows = folder / "typed"
            invented(1, options.typed, with_rows)
            found = office(folder, with_rows / "files", f"{options.typed} typed", with_rows / "de-cuong.docx")
            bad = bad or any(work > LONGEST for _, work in found)
    print(f"memory at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return int(bad)


if __name__ == "__main__":
    sys.exit(main())
