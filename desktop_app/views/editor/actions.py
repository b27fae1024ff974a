"""The actions of the editor: looks, paragraphs, what is inserted, tables, the clipboard, the size on screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QMenu, QWidget

from ...models.errors import UserError
from ...models.pasted import from_text
from ...models.richtext import Align, Picture, Rise
from ..kit.actions import make_action
from . import tables
from .convert import rise_of
from .drawings import Drawings
from .inserting import Inserting
from .text import SectionEdit

_SMALLEST, _LARGEST = 0.5, 3.0
_OF_TABLES = (
    "row_above", "row", "column_before", "column", "remove_row", "remove_column", "merge", "split", "header",
    "remove_table",
)  # fmt: skip


class EditorActions(QObject):
    """The editor's actions by name.

    Args:
        page: their keys work inside it.
        text: the field of the section.
        field: returns the field that has the focus, the text or a footnote.
        inserting: does what is inserted.
        drawings: changes the picture, chart or indicator table that is chosen.

    Attributes:
        zoom: how much larger than usual the text is shown; print is not concerned.

    Signals:
        zoomed: the text is to be shown in another size.
    """

    zoomed = Signal()

    def __init__(
        self,
        page: QWidget,
        text: SectionEdit,
        field: Callable[[], SectionEdit],
        inserting: Inserting,
        drawings: Drawings,
    ) -> None:
        super().__init__(page)
        self._page, self._text, self._field, self._inserting = page, text, field, inserting
        self._drawings = drawings
        self.zoom = 1.0
        self._made: dict[str, QAction] = {}
        self._add_looks()
        self._add_inserts()
        self._add_tables()
        self._add_the_rest()
        text.currentCharFormatChanged.connect(self._show_look)

    def by_name(self) -> dict[str, QAction]:
        """Return the actions by name, in the order of the menus."""
        return dict(self._made)

    def show_menu(self, field: SectionEdit, place: QPoint, first: Callable[[QMenu], None] | None = None) -> None:
        """Open the menu of a field, of the text or of a footnote, at a point of it; ``first`` fills in what comes first."""
        menu = QMenu(self._page)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if first is not None:
            first(menu)
        chosen = self._drawings.chosen() if field is self._text else None
        if chosen is not None:
            menu.addAction(self._made["drawing"])
            self._drawings.add_sizes(menu)
            names = ["replace_picture"] if isinstance(chosen.block, Picture) else []
            names += ["cut", "copy", "remove_drawing"]
        else:
            names = ["cut", "copy", "paste", "paste_plain", "select_all", "footnote", "live", "heading", "indicator"]
        menu.addActions([self._made[name] for name in names])
        if field.textCursor().currentTable() is not None:
            menu.addSeparator()
            menu.addActions([self._made[name] for name in _OF_TABLES])
        menu.popup(field.viewport().mapToGlobal(place))

    # making them

    def _add(self, name: str, text: str, keys: str, slot: Callable[[], Any], icon: str = "") -> None:
        self._made[name] = make_action(self._page, text, slot, keys, icon=icon or name, scope=self._page)

    def _add_looks(self) -> None:
        self._add("bold", self.tr("Đậm"), "Ctrl+B", lambda: self._look("bold"))
        self._add("italic", self.tr("Nghiêng"), "Ctrl+I", lambda: self._look("italic"))
        self._add("underline", self.tr("Gạch chân"), "Ctrl+U", lambda: self._look("underline"))
        self._add("superscript", self.tr("Chỉ số trên (m²)"), "Ctrl+Shift+=", lambda: self._raise(Rise.UP))
        self._add("subscript", self.tr("Chỉ số dưới (CO₂)"), "Ctrl+Shift+-", lambda: self._raise(Rise.DOWN))
        for action in self._made.values():
            action.setCheckable(True)
        self._add("bullet", self.tr("Gạch đầu dòng (-)"), "Ctrl+Shift+L", lambda: self._text.set_bullet(1))
        self._add("plus", self.tr("Gạch đầu dòng con (+)"), "Ctrl+Shift+K", lambda: self._text.set_bullet(2))
        self._add("plain", self.tr("Đoạn thường"), "Ctrl+Shift+N", lambda: self._text.set_bullet(0))
        self._add("heading", self.tr("Đoạn này thành đề mục"), "Ctrl+Alt+H", self._inserting.make_heading)
        self._add("indicator", self.tr("Đoạn này thành chỉ tiêu"), "Ctrl+Alt+X", self._inserting.make_indicator)
        self._add("left", self.tr("Căn trái"), "Ctrl+L", lambda: self._text.set_align(Align.LEFT))
        self._add("center", self.tr("Căn giữa"), "Ctrl+Alt+C", lambda: self._text.set_align(Align.CENTER))
        self._add("right", self.tr("Căn phải"), "Ctrl+R", lambda: self._text.set_align(Align.RIGHT))
        self._add("justify", self.tr("Căn đều hai bên"), "Ctrl+J", lambda: self._text.set_align(Align.JUSTIFY))

    def _add_inserts(self) -> None:
        self._add("footnote", self.tr("Chú thích cuối trang"), "Ctrl+Alt+F", self._inserting.insert_note)
        self._add("live", self.tr("Số liệu tự cập nhật…"), "Ctrl+Alt+S", self._inserting.insert_live)
        self._add("indicators", self.tr("Bảng chỉ tiêu…"), "Ctrl+Alt+I", self._inserting.insert_indicators)
        self._add("chart", self.tr("Biểu đồ…"), "Ctrl+Alt+B", self._inserting.insert_chart)
        self._add("table", self.tr("Bảng…"), "Ctrl+Alt+T", self._inserting.insert_table)
        self._add("picture", self.tr("Hình ảnh…"), "Ctrl+Alt+P", self._inserting.insert_picture)
        self._add("drawing", self.tr("Sửa hình, biểu đồ đang chọn…"), "Ctrl+Alt+O", self._drawings.change, "rename")
        self._add("replace_picture", self.tr("Thay hình khác…"), "", self._drawings.replace, "picture")
        self._add("remove_drawing", self.tr("Xóa hình, biểu đồ đang chọn"), "", self._drawings.remove, "delete")

    def _add_tables(self) -> None:
        self._add("row_above", self.tr("Thêm hàng trên"), "", lambda: self._table(tables.add_row_above))
        self._add("row", self.tr("Thêm hàng dưới"), "", lambda: self._table(tables.add_row))
        self._add("column_before", self.tr("Thêm cột bên trái"), "", lambda: self._table(tables.add_column_before))
        self._add("column", self.tr("Thêm cột bên phải"), "", lambda: self._table(tables.add_column))
        self._add("remove_row", self.tr("Xóa hàng"), "", lambda: self._table(tables.remove_row))
        self._add("remove_column", self.tr("Xóa cột"), "", lambda: self._table(tables.remove_column))
        self._add("remove_table", self.tr("Xóa bảng"), "", lambda: self._table(tables.remove_table), "delete")
        self._add("merge", self.tr("Gộp ô"), "", lambda: self._table(tables.merge))
        self._add("split", self.tr("Tách ô"), "", lambda: self._table(tables.split))
        self._add("header", self.tr("Lặp lại hàng đầu ở mỗi trang"), "", lambda: self._table(tables.toggle_header))

    def _add_the_rest(self) -> None:
        self._add("cut", self.tr("Cắt"), "", lambda: self._field().cut())
        self._add("copy", self.tr("Chép"), "", lambda: self._field().copy())
        self._add("paste", self.tr("Dán"), "", lambda: self._field().paste())
        self._add("select_all", self.tr("Chọn tất cả"), "", lambda: self._field().selectAll())
        self._add("paste_plain", self.tr("Dán chữ không kèm kiểu"), "Ctrl+Shift+V", self._paste_plain)
        self._add("zoom_in", self.tr("Phóng to"), "Ctrl+=", lambda: self._zoom_to(self.zoom * 1.1))
        self._add("zoom_out", self.tr("Thu nhỏ"), "Ctrl+-", lambda: self._zoom_to(self.zoom / 1.1))
        self._add("zoom_reset", self.tr("Cỡ chữ thường"), "Ctrl+Alt+0", lambda: self._zoom_to(1.0))

    # what they do

    def _look(self, name: str) -> None:
        on = self._made[name].isChecked()
        look = QTextCharFormat()
        if name == "bold":
            look.setFontWeight(700 if on else 400)
        elif name == "italic":
            look.setFontItalic(on)
        else:
            look.setFontUnderline(on)
        self._field().mergeCurrentCharFormat(look)

    def _raise(self, rise: Rise) -> None:
        on = self._made["superscript" if rise is Rise.UP else "subscript"].isChecked()
        self._made["subscript" if rise is Rise.UP else "superscript"].setChecked(False)
        look = QTextCharFormat()
        kinds = QTextCharFormat.VerticalAlignment
        raised = kinds.AlignSuperScript if rise is Rise.UP else kinds.AlignSubScript
        look.setVerticalAlignment(raised if on else kinds.AlignNormal)
        self._field().mergeCurrentCharFormat(look)

    def _show_look(self, look: QTextCharFormat) -> None:
        self._made["superscript"].setChecked(rise_of(look) is Rise.UP)
        self._made["subscript"].setChecked(rise_of(look) is Rise.DOWN)
        self._made["bold"].setChecked(look.fontWeight() >= 600)
        self._made["italic"].setChecked(look.fontItalic())
        self._made["underline"].setChecked(look.fontUnderline())

    def _table(self, deed: tables.Deed) -> None:
        cursor = self._text.textCursor()
        table = cursor.currentTable()
        if table is not None:
            deed(table, cursor)

    def _paste_plain(self) -> None:
        field = self._field()
        try:
            field.insert_blocks(from_text(QGuiApplication.clipboard().text()))
        except UserError as error:
            field.refused.emit(error)

    def zoom_step(self, larger: bool) -> None:
        """Show the text a little larger or smaller."""
        self._zoom_to(self.zoom * 1.1 if larger else self.zoom / 1.1)

    def _zoom_to(self, zoom: float) -> None:
        self.zoom = min(max(zoom, _SMALLEST), _LARGEST)
        self.zoomed.emit()
