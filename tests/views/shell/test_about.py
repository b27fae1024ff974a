"""What the program says of itself, and under which licences its parts come."""

from __future__ import annotations

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialogButtonBox, QLabel

from desktop_app import __version__
from desktop_app.resources import resource_path
from desktop_app.views.shell.about import AboutDialog

ROOT = Path(__file__).resolve().parents[3]
LIBRARIES = "## Thư viện Python"


def needed():
    """Return what the program needs to run, without what only developers need, on Linux and on Windows."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    found, todo = set(), [Requirement(each) for each in project["dependencies"]]
    places = ({"sys_platform": "linux", "os_name": "posix"}, {"sys_platform": "win32", "os_name": "nt"})
    while todo:
        each = todo.pop()
        name = canonicalize_name(each.name)
        wanted = each.marker is None or any(each.marker.evaluate({**place, "extra": ""}) for place in places)
        if wanted and name not in found:
            found.add(name)
            todo += map(Requirement, distribution(name).requires or [])
    return found


def told():
    """Return {library: licence} as the page has them."""
    text = resource_path("licences.md").read_text(encoding="utf-8").partition(LIBRARIES)[2].partition("\n## ")[0]
    return dict(re.findall(r"^\| ([a-z][a-z0-9-]+) \| (.+?) \|$", text, re.MULTILINE))


def test_the_page_names_what_is_needed_and_nothing_else():
    assert sorted(told()) == sorted(needed())
    locked = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(told()) <= set(locked)


@pytest.mark.parametrize(("name", "licence"), told().items())
def test_each_licence_is_what_the_library_says(name, licence):
    data = distribution(name).metadata
    short = data.get("License-Expression") or data.get("License") or ""
    said = " ".join([short, *(each for each in data.get_all("Classifier") or [] if each.startswith("License ::"))])
    if "\n" not in short and "Public Domain" not in said:  # of the latter the file beside it says BSD
        assert licence == short
    else:
        text = "".join(
            f.read_text() for f in distribution(name).files if "LICENSE" in f.name and ".dist-info" in str(f)
        )
        words = {"BSD-3-Clause": "Redistribution and use in source and binary forms", "PSF": "Matplotlib"}
        assert next(sign for kind, sign in words.items() if licence.startswith(kind)) in " ".join(text.split())


def test_the_dialog_says_it_and_works_by_keyboard(qtbot):
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    assert any(__version__ in label.text() for label in dialog.findChildren(QLabel))
    shown = dialog.licences.toPlainText()
    assert all(name in shown for name in told())
    assert dialog.licences.isReadOnly()
    qtbot.keyClick(dialog, Qt.Key.Key_Tab)
    (close,) = dialog.findChild(QDialogButtonBox).buttons()
    assert close.text() == "Đóng"
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_it_opens_from_the_menu_and_fits_a_small_screen(qtbot, window):
    action = next(a for menu in window.menuBar().actions() for a in menu.menu().actions() if "Giới thiệu" in a.text())
    action.trigger()
    dialog = window.findChild(AboutDialog)
    assert dialog.isVisible()
    assert dialog.minimumSizeHint().height() < 500
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_texts_that_lgpl_asks_for_are_there():
    for name in ("LGPL-3.0.txt", "GPL-3.0.txt"):
        assert "Version 3, 29 June 2007" in resource_path("licences", name).read_text(encoding="utf-8")
