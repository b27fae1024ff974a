"""Ctrl+C in any list, table or tree copies what is chosen, whole, and nothing of it is a formula to a spreadsheet."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QListView, QTableView, QTreeView

from desktop_app.views.kit.copying import CopiedRows, to_mime

ROWS = (("=HYPERLINK(1)", "16/20", "1.250"), ("Đoàn xã “Mẫu”", "+2", "b"), ("@x", "", "c"))
_CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def make(qtbot):
    """Return what makes a view over the rows that has the keyboard."""

    def made(kind):
        view = kind()
        model = QStandardItemModel(view)
        for row in ROWS:
            model.appendRow([QStandardItem(text) for text in row])
        view.setModel(model)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        qtbot.addWidget(view)
        CopiedRows(view)
        view.resize(600, 300)
        view.show()
        view.activateWindow()
        view.setFocus()
        qtbot.waitUntil(lambda: QApplication.focusWidget() is view)
        return view

    return made


def copied(qtbot, view):
    QGuiApplication.clipboard().setText("trước đó")
    qtbot.keyClick(view, Qt.Key.Key_C, _CTRL)
    return QGuiApplication.clipboard()


@pytest.mark.parametrize("kind", [QTableView, QTreeView, QListView])
def test_a_cell_is_no_formula(qtbot, make, kind):
    view = make(kind)
    view.setCurrentIndex(view.model().index(0, 0))
    found = copied(qtbot, view)
    assert found.text().startswith("'=HYPERLINK(1)")
    assert "mso-number-format:'\\@'" in found.mimeData().html()


def test_chosen_rows_are_copied_whole_without_hidden_columns(qtbot, make):
    view = make(QTableView)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setColumnHidden(1, True)
    view.selectAll()
    assert copied(qtbot, view).text().split("\n") == ["'=HYPERLINK(1)\t1250", "Đoàn xã “Mẫu”\tb", "'@x\tc"]


def test_cells_here_and_there_keep_their_columns(qtbot, make):
    view = make(QTableView)
    for row, column in ((0, 2), (2, 0)):
        view.selectionModel().select(view.model().index(row, column), view.selectionModel().SelectionFlag.Select)
    assert copied(qtbot, view).text().split("\n") == ["\t1250", "'@x\t"]


def test_what_others_copy_and_words_in_a_field_stay_as_they_are(qtbot, make):
    view = make(QTableView)
    view.setCurrentIndex(view.model().index(0, 0))
    QGuiApplication.clipboard().setText("=của chương trình khác")
    assert QGuiApplication.clipboard().text() == "=của chương trình khác"
    field = QLineEdit("=1", view)
    field.show()
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_C, _CTRL)
    assert QGuiApplication.clipboard().text() == "=1"


def test_one_cell_is_the_words_it_shows():
    from desktop_app.views.kit.copying import CopiedCell

    assert to_mime([[CopiedCell('Đoàn "Mẫu"')]]).text() == 'Đoàn "Mẫu"'
    assert to_mime([[CopiedCell('Đoàn "Mẫu"'), CopiedCell("x")]]).text() == '"Đoàn ""Mẫu"""\tx'
