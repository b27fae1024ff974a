"""How many units write under each heading, and who does not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ...models.office.rounds import Written
from ..kit import tokens
from ..kit.rows import TextRows, set_widths, table_view

_NAMED = 12  # units named before the rest is only counted


class ContentTab(QWidget):
    """The headings of the round with how many of its units write there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titles = [self.tr("Mục"), self.tr("Bắt buộc"), self.tr("Đơn vị có nội dung"), self.tr("Chưa có nội dung")]
        self.model = TextRows(titles, (2,), self)
        self.view = table_view(self.model, self.tr("Nội dung đơn vị báo cáo theo mục"), 0, self)
        set_widths(self.view, ((1, 14), (2, 18), (3, 60)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.GAP, 0, 0)
        layout.addWidget(self.view)
        self.setFocusProxy(self.view)

    def show_written(self, headings: Sequence[Written]) -> None:
        """Show who writes under each heading; a required one that somebody left empty wants a look."""
        self.model.show([(self._row(each), each.required and bool(each.without)) for each in headings])

    def _row(self, each: Written) -> list[str]:
        named = ", ".join(each.without[:_NAMED])
        more = len(each.without) - _NAMED
        lacking = self.tr("{0} và {1} đơn vị khác").format(named, more) if more > 0 else named
        required = self.tr("bắt buộc") if each.required else ""
        return [each.heading, required, f"{len(each.units)}/{len(each.units) + len(each.without)}", lacking]
