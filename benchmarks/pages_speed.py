"""Measure the page "Xem trang": seconds to the first pages, after an edit, and how long the window's thread is held.

Run: ``.venv/bin/python benchmarks/pages_speed.py [--words N] [--runs N]``; prints medians over the sample with its text
repeated up to N words. Two figures say how long the window's thread was held while the pages were laid out, drawn and
checked: the longest single turn of its own work (an event and what it does, as its clock of processor time tells), and
how late a timer of 5 ms came at worst: a key pressed then would have waited as long, on a machine as busy as this one.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.models.edits import SpliceBody
from desktop_app.models.report import Report, copy_subtree, subtree
from desktop_app.models.richtext import Paragraph, Run
from desktop_app.resources import sample
from desktop_app.store import Store
from desktop_app.views.checking import Checker
from desktop_app.views.kit import theme
from desktop_app.views.pages import PagesView
from desktop_app.views.report.session import Session


def grown(report: Report, words: int) -> Report:
    """Return a report with its first section repeated until it has so many words."""
    first = report.top[0]
    while sum(each.body.words for each in report.sections.values()) < words:
        copies = copy_subtree(subtree(report, first))
        sections = {**report.sections, **{each.id: each for each in copies}}
        report = replace(report, sections=sections, top=(*report.top, copies[0].id))
    return report


class Watched(QApplication):
    """An application that knows how long each turn of its own work took.

    Attributes:
        turns: seconds of processor time of the window's thread, and what for, of every event.
        late: seconds by which a timer of 5 ms came late.
    """

    def __init__(self) -> None:
        super().__init__([])
        self.turns: list[tuple[float, str]] = []
        self.late: list[float] = []
        self._depth = 0
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=5)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def notify(self, receiver, event) -> bool:
        outer, began = self._depth == 0, time.thread_time()
        self._depth += 1
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            if outer:
                self.turns.append((time.thread_time() - began, f"{type(receiver).__name__} {event.type().name}"))

    def _tick(self) -> None:
        now = time.perf_counter()
        self.late.append(now - self._last - 0.005)
        self._last = now

    def start(self) -> None:
        self.turns.clear()
        self.late.clear()
        self._last = time.perf_counter()


def wait(app: QApplication, done) -> float:
    """Run the window until something is so; return seconds."""
    begin = time.perf_counter()
    while not done():
        app.processEvents()
        time.sleep(0.001)
        if time.perf_counter() - begin > 60:
            raise TimeoutError
    return time.perf_counter() - begin


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--words", type=int, default=16000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    app = Watched()
    theme.apply(app, "light")
    unit, report = sample()
    report = grown(report, options.words)
    words = sum(each.body.words for each in report.sections.values())
    store = Store.open(Path(tempfile.mkdtemp()) / "a.baocao")
    store.set_unit(unit)
    store.create(report)
    session = Session(store, store.load(report.id).report)
    owner = QWidget()
    checker = Checker(session, lambda: False, owner)
    wait(app, lambda: checker.looked and not checker.running)
    first: list[float] = []
    after: dict[str, tuple[list[float], list[float]]] = {"all pages move": ([], []), "words change": ([], [])}
    late: list[float] = []
    turns: list[tuple[float, str]] = []

    def note() -> None:
        late.append(max(app.late, default=0.0))
        turns.append(max(app.turns, default=(0.0, "")))

    for run in range(options.runs):
        view = PagesView(session, checker)
        view.resize(1366, 696)
        view.show()
        app.processEvents()
        shown: list[int] = []
        view.area.drawer.drawn.connect(shown.append)
        app.start()
        begin = time.perf_counter()
        view.open_at()
        wait(app, lambda view=view: view.layouts.laid is not None)
        wait(app, lambda shown=shown: 0 in shown)
        first.append(time.perf_counter() - begin)
        wait(app, lambda view=view: not view.layouts.behind)
        note()
        for number in range(6):
            laid, drawn = after["words change" if number % 2 else "all pages move"]
            before = view.layouts.laid
            body = Paragraph((Run(f"Sửa lần {run}.{number}, thêm mấy chữ vào đoạn đầu."),))
            app.start()
            begin = time.perf_counter()
            session.do(SpliceBody(report.top[0], 0, number % 2, (body,)), "sửa")
            shown.clear()
            wait(app, lambda view=view, before=before: view.layouts.laid is not before)
            laid.append(time.perf_counter() - begin)
            wait(app, lambda shown=shown: 0 in shown)
            drawn.append(time.perf_counter() - begin)
            wait(app, lambda: not checker.running)
            note()
        pages = view.area.pages
        view.close_view()
        view.deleteLater()
        app.processEvents()
    print(f"{words} words, {pages} pages")
    print(f"first page seen: first run {first[0]:.2f} s, later runs {statistics.median(first[1:] or first):.2f} s")
    for what, (laid, drawn) in after.items():
        print(f"after an edit, {what}: laid out {statistics.median(laid):.2f} s, seen {statistics.median(drawn):.2f} s")
    worst, where = max(turns)
    typical = statistics.median(each for each, _ in turns)
    print(f"longest turn of the window's thread: median {typical * 1000:.0f} ms, worst {worst * 1000:.0f} ms ({where})")
    print(
        f"a timer of 5 ms late: median of worst {statistics.median(late) * 1000:.0f} ms, worst {max(late) * 1000:.0f} ms"
    )
    session.wait_saved()
    store.close()


if __name__ == "__main__":
    main()
