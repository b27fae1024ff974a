"""The window fits its screen, and comes back where it was, if that is still there."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest
from PySide6.QtCore import QRect

from desktop_app.views.shell.placing import fitted

# Opens the program's window on the screens of a file, moves it where it is told, and says where it stands.
_START = """
import json, os, sys
from pathlib import Path
folder, scale, *moved = sys.argv[1:]
os.chdir(folder)  # a drive would part the name of the platform
os.environ.update(QT_QPA_PLATFORM="offscreen:configfile=screens.json", QT_SCALE_FACTOR=scale)
from PySide6.QtCore import QMargins, QRect, QSettings
QSettings.setDefaultFormat(QSettings.Format.IniFormat)
QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, folder)
from desktop_app.app import make_application
from desktop_app.store import Store
app = make_application()
from desktop_app.views.shell.main_window import MainWindow
window = MainWindow(Store.open(Path("don-vi.baocao")))
window.show()
app.processEvents()
frame = window.geometry().marginsAdded(QMargins(8, 31, 8, 8))  # of Windows: here there is nearly none
screen = window.screen().availableGeometry()
print(json.dumps([list(window.geometry().getRect()), screen.contains(frame)]))
if moved:
    window.setGeometry(QRect(*map(int, moved)))
    app.processEvents()
window.close()
"""


@pytest.fixture
def start(tmp_path):
    """Return a function that starts the program on screens (x, y, width, height) and tells where its window stands."""

    def run(screens, *moved, scale=1.0):
        (tmp_path / "screens.json").write_text(json.dumps({
            "screens": [
                {"name": f"S{number}", "x": x, "y": y, "width": width, "height": height, "logicalDpi": 96,
                 "logicalBaseDpi": 96, "dpr": 1}
                for number, (x, y, width, height) in enumerate(screens)
            ]
        }), encoding="utf-8")  # fmt: skip
        done = subprocess.run(
            [sys.executable, "-c", _START, str(tmp_path), str(scale), *map(str, moved)],
            capture_output=True, encoding="utf-8", timeout=120, check=True,
        )  # fmt: skip
        place, whole = json.loads(done.stdout.splitlines()[-1])
        return tuple(place), whole

    return run


SMALL, SECOND = (0, 0, 1366, 728), (1366, 0, 1920, 1040)


@pytest.mark.parametrize("scale", [1, 1.25, 1.5])
def test_first_window_lies_on_the_screen_at_every_scale(start, scale):
    (_, _, width, height), whole = start([SMALL], scale=scale)
    assert whole
    assert (width, height) >= (int(1366 / scale * 0.85), int(728 / scale * 0.85))


def test_window_comes_back_where_it_was(start):
    start([SMALL, SECOND], 1500, 100, 1200, 800)
    assert start([SMALL, SECOND]) == ((1500, 100, 1200, 800), True)


def test_window_of_a_screen_that_is_gone_comes_to_one_that_is_there(start):
    start([SMALL, SECOND], 1500, 100, 1700, 900)
    _, whole = start([SMALL])
    assert whole


def test_window_kept_on_a_bigger_screen_is_made_to_fit(start):
    start([(0, 0, 1920, 1040)], 40, 40, 1800, 950)
    _, whole = start([SMALL], scale=1.25)
    assert whole


@pytest.mark.parametrize(
    ("wanted", "there"),
    [
        ((10, 10, 50, 50), (10, 10, 50, 50)),
        ((80, -20, 50, 50), (50, 0, 50, 50)),
        ((-5, 70, 300, 50), (0, 50, 100, 50)),
    ],
)
def test_fitting_moves_before_it_makes_smaller(wanted, there):
    assert fitted(QRect(*wanted), QRect(0, 0, 100, 100)) == QRect(*there)
