"""Tables of rows: every column has room, and widths drawn by hand stay."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.views.kit.rows import TextRows, set_widths, show_column, table_view


@pytest.fixture
def view(qtbot):
    """A table of five columns, the first of which takes the room and the fourth gives way."""
    owner = QWidget()
    qtbot.addWidget(owner)
    model = TextRows(["Tên", "Số liệu", "Cần xem lại", "Ngày nhận", "Tỷ lệ"], (4,), owner)
    made = table_view(model, "Bảng", 0, owner, (3,))
    set_widths(made, ((1, 20), (2, 20), (3, 20), (4, 4)))
    owner.resize(900, 300)
    made.resize(900, 300)
    owner.show()
    yield made
    owner.close()


def widths(view):
    return [0 if view.isColumnHidden(each) else view.columnWidth(each) for each in range(5)]


def test_columns_share_the_width_and_the_least_needed_one_gives_way(view):
    assert sum(widths(view)) == view.viewport().width()
    wide = next(each for each in range(900, 200, -10) if view.resize(each, 300) or view.isColumnHidden(3))
    assert wide > 300
    QApplication.processEvents()
    assert view.horizontalScrollBar().maximum() == 0
    head = view.horizontalHeader()
    assert all(view.columnWidth(each) >= head.sectionSizeHint(each) for each in (1, 2, 4))
    view.resize(900, 300)
    assert not view.isColumnHidden(3)
    show_column(view, 2, False)
    assert view.isColumnHidden(2)


def test_a_figure_is_never_cut_and_a_width_drawn_by_hand_stays(view):
    view.horizontalHeader().resizeSection(1, 111)
    view.model().show([(["Đoàn xã Mẫu", "1", "", "", "1.234.567.890,12%"], False)])
    QApplication.processEvents()
    assert view.columnWidth(4) >= view.sizeHintForColumn(4)
    assert view.columnWidth(1) == 111
    view.model().rows[0][0][4] = "1.234.567.890.123.456,12%"
    place = view.model().index(0, 4)
    view.model().dataChanged.emit(place, place)
    QApplication.processEvents()
    assert view.columnWidth(4) >= view.sizeHintForColumn(4)
