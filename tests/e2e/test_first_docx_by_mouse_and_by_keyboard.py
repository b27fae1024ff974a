"""From the first start to the first DOCX: one name typed and at most six clicks, or no mouse at all."""

from __future__ import annotations

import zipfile

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

MOST = 6


def at(user):
    """Return what has the keyboard, once the window is in front."""
    user.window.activateWindow()
    user.see(lambda: QApplication.focusWidget() is not None and QApplication.focusWidget().window() is user.window)
    return QApplication.focusWidget()


class Hand:
    """Clicks in the middle of what is seen there, and counts; a click that lands on something else does nothing."""

    def __init__(self) -> None:
        self.clicks = 0

    def click(self, widget) -> None:
        """Click where a widget is, on whatever the window has in that place."""
        self.clicks += 1
        window = widget.window()
        place = widget.mapTo(window, widget.rect().center())
        there = window.childAt(place)
        QTest.mouseClick(there, Qt.MouseButton.LeftButton, pos=there.mapFrom(window, place))


def default_of(dialog):
    return next(each for each in dialog.findChildren(QPushButton) if each.isVisible() and each.isDefault())


def test_by_mouse(start, tmp_path):
    target, hand = tmp_path / "báo cáo.docx", Hand()

    def work(user):
        field = at(user)
        assert field.accessibleName() == "Tên đơn vị"  # nothing to click before it
        user.type(field, "Đoàn xã Mẫu")
        go_on = user.button("Tiếp: chọn mẫu báo cáo")
        user.asked(lambda: hand.click(go_on), lambda dialog: hand.click(default_of(dialog)))
        user.files_chosen(target)
        hand.click(user.button("Xuất văn bản"))
        hand.clicks += 1  # the file dialog's own button, which proposes name and place
        told = user.dialog()
        hand.click(user.button("Đóng", told))
        user.see(lambda: not told.isVisible())

    assert start(work) == 0
    assert hand.clicks <= MOST
    with zipfile.ZipFile(target) as file:
        assert "Đoàn xã Mẫu".upper() in file.read("word/document.xml").decode().upper()


def press(user, key, held=Qt.KeyboardModifier.NoModifier):
    """Press a key where the keyboard is."""
    QTest.keyClick(at(user), key, held)


def tab_to(user, name):
    """Press Tab until the keyboard is on what has a name."""
    for _ in range(40):
        if at(user).accessibleName() == name:
            return
        press(user, Qt.Key.Key_Tab)
    pytest.fail(f"Tab does not come to {name}")


def test_by_keyboard(start, tmp_path):
    target = tmp_path / "báo cáo.docx"

    def work(user):
        user.type(at(user), "Đoàn xã Mẫu")
        tab_to(user, "Tiếp: chọn mẫu báo cáo")
        user.asked(lambda: press(user, Qt.Key.Key_Return), lambda dialog: QTest.keyClick(dialog, Qt.Key.Key_Return))
        text = at(user)
        assert text.accessibleName() == "Nội dung của mục"
        user.type(text, "Trồng 120 cây xanh.")
        user.see(lambda: user.status() == "Đã lưu")
        user.files_chosen(target)
        press(user, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
        told = user.dialog()
        QTest.keyClick(told, Qt.Key.Key_Escape)
        press(user, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
        assert "Viết tiếp" in at(user).text().replace("&", "")
        press(user, Qt.Key.Key_Return)
        assert at(user).accessibleName() == "Nội dung của mục"

    assert start(work) == 0
    with zipfile.ZipFile(target) as file:
        assert "Trồng 120 cây xanh." in file.read("word/document.xml").decode()
