"""Type into the real window and write down, after every word, what the status line says; run by test_words_typed.py.

Args: STORE LOG SEED. The log gets a line a word, written at once: its number, the time, and the word “saved” where
the label said so at that moment.
"""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from desktop_app.app import make_application
from desktop_app.store import Store
from desktop_app.views.shell.main_window import MainWindow


def main(path: Path, log_path: Path, seed: int) -> None:
    """Type words until killed."""
    chance = random.Random(seed)
    make_application()
    window = MainWindow(Store.open(path))
    window.show()
    window.open_report(window.store.reports()[0].id)
    label = next(each for each in window.findChildren(QLabel) if each.accessibleName() == "Trạng thái lưu")
    text = window.workspace.editor.text
    log = os.open(log_path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def note(kind: str, number: int) -> None:
        os.write(log, f"{kind} {number} {time.monotonic():.4f} {label.text() == 'Đã lưu'}\n".encode())

    note("begin", -1)
    for number in range(100_000):
        for key in f"w{seed}x{number} ":
            QTest.keyClick(text, key)
            if key == " ":
                note("typed", number)
            for _ in range(chance.choice((1, 2, 8))):  # 10 to 80 ms a key, the label looked at in between
                QTest.qWait(10)
                note("seen", number if key == " " else number - 1)
        if chance.random() < 0.1:
            end = time.monotonic() + chance.uniform(0.1, 0.8)
            while time.monotonic() < end:
                QTest.qWait(10)
                note("seen", number)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
