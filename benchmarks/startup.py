"""Start of the program against a bare PySide6 window: wall time of the whole process, both in one run."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15
BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.show()
QTimer.singleShot(0, window.close)
app.exec()
"""


def seconds(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # users have compiled modules from the second start on
    with tempfile.TemporaryDirectory() as folder:
        os.environ["HOME"] = folder
        store = str(Path(folder, "don-vi.baocao"))
        with_sample(store)
        commands = {
            "bare window": [sys.executable, "-c", BARE],
            "program": [sys.executable, "-m", "desktop_app", store, "--quit-after-start"],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for command in commands.values():
            seconds(command)
        for _ in range(RUNS):
            for name, command in commands.items():
                times[name].append(seconds(command))
    middle = {name: statistics.median(found) for name, found in times.items()}
    for name, found in times.items():
        print(f"{name:12} median {middle[name]:.3f} s, worst {max(found):.3f} s of {RUNS}")
    print(f"program / bare window = {middle['program'] / middle['bare window']:.2f}")


def with_sample(path: str) -> None:
    """Make a store that holds the sample report, as a user's store holds one."""
    from desktop_app.resources import sample
    from desktop_app.store import Store

    store = Store.open(Path(path))
    unit, report = sample()
    store.set_unit(unit)
    store.create(report)
    store.close()


if __name__ == "__main__":
    main()
