"""Open and close windows over the sample unit while workers draw and export; run by test_windows.py in a process.

Args: FOLDER COUNT. Ends with 0 and says how many windows came and went.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest

from desktop_app.app import make_application
from desktop_app.resources import sample
from desktop_app.store import Store
from desktop_app.views.kit.tasks import Task
from desktop_app.views.shell.main_window import MainWindow


def main(folder: Path, count: int) -> None:
    """Open and close ``count`` windows; every one shows a section with a chart and begins some work."""
    app = make_application()
    assert not gc.isenabled()
    path = folder / "don-vi.baocao"
    report = sample()[1]
    store = Store.open(path)
    store.create(report)
    store.close()
    charts = [key for key, each in report.sections.items() if any(hasattr(one, "parts") for one in each.body.blocks)]
    for number in range(count):
        window = MainWindow(Store.open(path))
        window.show()
        window.open_report(report.id)
        window.workspace.outline.go_to(charts[number % len(charts)])
        junk = [[] for _ in range(3000)]
        for each in junk:
            each.append(each)  # what a collector finds, in whichever thread it runs
        del junk, each
        task = Task(lambda _: sum(len([[each]]) for each in range(20_000)), "", window)
        task.start()
        QTest.qWait((0, 5, 30, 80)[number % 4])
        window.close()
        window.deleteLater()
        del window, task
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        app.processEvents()
    print(f"{count} windows")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
