"""The window of indicators over all periods, with ten years of monthly reports of 150 indicators in the store."""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.report import Report
from desktop_app.models.years.trends import trend_lines
from desktop_app.store import Store
from desktop_app.views.years.trends_dialog import TrendsDialog

YEARS, INDICATORS, TRIES = range(2016, 2026), 150, 15


def month(year: int, at: int) -> Report:
    indicators = tuple(
        Indicator(
            f"i{year}-{at}-{number}",
            parts=(
                Part(
                    f"p{year}-{at}-{number}", f"muc.{number}", f"chỉ tiêu thứ {number} của chương trình công tác năm",
                    "lượt", result=parse_figure(str(number * at + year)),
                ),
            ),
        )
        for number in range(INDICATORS)
    )  # fmt: skip
    return Report(f"{year}-{at}", kind=ReportKind.MONTH, period=months(year, at, 1), indicators=indicators)


def main() -> None:
    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder, "x.baocao"))
        for year in YEARS:
            for at in range(1, 13):
                store.create(month(year, at))
        parts: dict[str, list[float]] = {"read": [], "lines": [], "window": [], "all": [], "all, CPU": []}
        for _ in range(TRIES):
            start, busy = time.perf_counter(), time.process_time()
            found = store.reported().value
            read = time.perf_counter()
            lines = trend_lines(found)
            lined = time.perf_counter()
            dialog = TrendsDialog(lines, in_report=True)
            dialog.show()
            shown, spent = time.perf_counter(), time.process_time() - busy
            for name, took in (("read", read - start), ("lines", lined - read), ("window", shown - lined),
                               ("all", shown - start), ("all, CPU", spent)):  # fmt: skip
                parts[name].append(took * 1000)
            dialog.deleteLater()
            app.processEvents()
        store.close()
    print(f"{len(found)} reports, {len(lines)} indicators")
    for name, times in parts.items():
        print(f"{name}: median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms")


if __name__ == "__main__":
    main()
