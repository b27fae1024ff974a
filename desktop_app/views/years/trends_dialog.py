"""Indicators of the unit over all periods the store has reports of: looked up, drawn, taken to Excel or into the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, QRectF, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...models.chartdata import ChartData, describe, is_drawn_as_lines
from ...models.errors import QT_TRANSLATE_NOOP
from ...models.periods import in_time, period_name, shape_of
from ...models.richtext import ChartKind
from ...models.words import fold
from ...models.years.former_units import times_and_units
from ...models.years.trends import Joined, TrendLine, periods_of, shapes_of, trend_data, trend_table
from ..kit import tokens
from ..kit.copying import CopiedCell, to_mime
from ..kit.parts import dialog_buttons, give_size, make_button, make_label
from ..kit.tasks import Task
from ..kit.texts import word

SHAPES = {
    "month": QT_TRANSLATE_NOOP("words", "Các tháng"),
    "quarter": QT_TRANSLATE_NOOP("words", "Các quý"),
    "half": QT_TRANSLATE_NOOP("words", "Các kỳ 6 tháng"),
    "year": QT_TRANSLATE_NOOP("words", "Các năm"),
    "semester": QT_TRANSLATE_NOOP("words", "Các học kỳ"),
    "school": QT_TRANSLATE_NOOP("words", "Các năm học"),
    "term": QT_TRANSLATE_NOOP("words", "Các nhiệm kỳ"),
    "free": QT_TRANSLATE_NOOP("words", "Các đợt khác"),
}
_ROLE = Qt.ItemDataRole.UserRole
_MOST = 6  # lines that can be told apart on a black-and-white copy
_WIDTH = 155  # millimetres, as in print
_DPI = 96
_DRAWN_AFTER = 120  # ms without another choice


class ChartView(QWidget):
    """A chart as large as there is room for, never larger than it was drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(self.fontMetrics().height() * 9)
        self._drawn = QPixmap()
        self._said = ""

    @property
    def drawn(self) -> bool:
        """Whether a chart is shown, and not words."""
        return not self._drawn.isNull()

    def show_chart(self, png: bytes, ratio: float, described: str) -> None:
        """Show a chart that was drawn for a screen of so many dots to the pixel."""
        self._drawn.loadFromData(png)
        self._drawn.setDevicePixelRatio(ratio)
        self.setAccessibleDescription(described)
        self.update()

    def say(self, sentence: str) -> None:
        """Show words instead of a chart."""
        self._drawn, self._said = QPixmap(), sentence
        self.setAccessibleDescription(sentence)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if not self.drawn:
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._said)
            return
        size = self._drawn.deviceIndependentSize()
        scale = min(1.0, self.width() / size.width(), self.height() / size.height())
        place = QRectF(0, 0, size.width() * scale, size.height() * scale)
        place.moveLeft((self.width() - place.width()) / 2)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, self._drawn, QRectF(self._drawn.rect()))


class TrendsDialog(QDialog):
    """Shows indicators over periods; accepted, the chart is to be put into the text.

    Attributes:
        search: words of the indicators looked for.
        list: the indicators, each with a box to choose it.
        shape: which periods.
        kind: line or bars.
        picture: the chart.
        table: a row for each chosen indicator, a column for each period.
        source: id of the report whose figure was opened, or empty.
    """

    def __init__(
        self,
        lines: Sequence[TrendLine],
        in_report: bool,
        parent: QWidget | None = None,
        joined: Sequence[Joined] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Chỉ tiêu qua các kỳ"))
        self._joined = joined
        self._lines = list(lines)
        self._folded = [fold(line.name) for line in self._lines]
        self._data: ChartData | None = None
        self.source = ""
        self._soon = QTimer(self, singleShot=True, interval=_DRAWN_AFTER)
        self._soon.timeout.connect(self._draw)
        self._make_fields()
        self._lay_out(in_report)
        self._fill_list()
        self._fill_shapes()
        self._refresh()

    def _make_fields(self) -> None:
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Tìm chỉ tiêu"))
        self.search.setAccessibleName(self.tr("Tìm chỉ tiêu"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Chỉ tiêu"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemChanged.connect(lambda _: self._on_ticked())
        self.shape = QComboBox(self)
        self.shape.setAccessibleName(self.tr("Các kỳ"))
        self.shape.currentIndexChanged.connect(lambda _: self._refresh())
        self.kind = QComboBox(self)
        self.kind.setAccessibleName(self.tr("Kiểu biểu đồ"))
        self.kind.addItem(self.tr("Đường"), ChartKind.LINES)
        self.kind.addItem(self.tr("Cột"), ChartKind.BARS)
        self.kind.currentIndexChanged.connect(lambda _: self._refresh())
        self.picture = ChartView(self)
        self.table = QTableWidget(self)
        self.table.setAccessibleName(self.tr("Kết quả từng kỳ"))
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.cellActivated.connect(self._open_source)
        self.note = make_label("", "small", "2", self)
        self.note.setWordWrap(True)

    def _lay_out(self, in_report: bool) -> None:
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        right = QWidget(self)
        beside = QVBoxLayout(right)
        beside.setContentsMargins(tokens.GAP, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self.shape)
        row.addWidget(self.kind)
        row.addStretch(1)
        beside.addLayout(row)
        beside.addWidget(self.picture, 3)
        beside.addWidget(self.table, 2)
        beside.addWidget(self.note)
        column.setSpacing(tokens.GAP)
        beside.setSpacing(tokens.GAP)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(0, 2)
        split.setStretchFactor(1, 5)
        self.copy_button = make_button(self.tr("&Chép sang Excel"), parent=self, icon="excel")
        self.copy_button.clicked.connect(self._copy)
        insert = self.tr("Đưa &biểu đồ vào văn bản") if in_report else ""
        buttons, self.insert_button, _ = dialog_buttons(insert, self.tr("Đón&g"), [self.copy_button], self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._in_report = in_report
        layout = QVBoxLayout(self)
        layout.addWidget(split, 1)
        layout.addWidget(buttons)
        give_size(self, 170, 42)

    def chosen(self) -> list[TrendLine]:
        """Return the lines that are ticked, in the order of the list."""
        return [
            self._lines[at]
            for at in range(self.list.count())
            if self.list.item(at).checkState() == Qt.CheckState.Checked
        ]

    def value(self) -> tuple[list[TrendLine], str, ChartKind]:
        """Return the lines, the shape of periods and the kind of chart that are chosen."""
        return self.chosen(), self.shape.currentData() or "", self.kind.currentData()

    def _fill_list(self) -> None:
        with QSignalBlocker(self.list):
            for number, line in enumerate(self._lines):
                count = sum(map(len, line.points.values()))
                item = QListWidgetItem(self.tr("{0} ({1} kỳ)").format(line.name, count), self.list)
                item.setToolTip(line.name)
                item.setCheckState(Qt.CheckState.Unchecked if number else Qt.CheckState.Checked)

    def _fill_shapes(self) -> None:
        with QSignalBlocker(self.shape):
            for shape in shapes_of(self._lines):
                self.shape.addItem(word(SHAPES[shape]), shape)

    def _filter(self, text: str) -> None:
        words = fold(text).split()
        for at, said in enumerate(self._folded):
            self.list.item(at).setHidden(not all(each in said for each in words))

    def _on_ticked(self) -> None:
        """Let go of the choice of more lines than can be told apart."""
        full = len(self.chosen()) >= _MOST
        with QSignalBlocker(self.list):
            for at in range(self.list.count()):
                item = self.list.item(at)
                may = not full or item.checkState() == Qt.CheckState.Checked
                item.setFlags(
                    item.flags() | Qt.ItemFlag.ItemIsEnabled if may else item.flags() & ~Qt.ItemFlag.ItemIsEnabled
                )
        self._refresh()

    def _refresh(self) -> None:
        lines, shape, kind = self.value()
        self._fill_table(lines, shape)
        self._data = trend_data(lines, shape, kind) if lines and shape else None
        drawable = self._data is not None and any(value is not None for _, row in self._data.series for value in row)
        self.copy_button.setEnabled(bool(lines))
        if self._in_report:
            self.insert_button.setEnabled(drawable)
        self.note.setText("\n".join(self._notes(lines, shape)))
        if drawable:
            self._soon.start()
        else:
            self._soon.stop()
            self.picture.say(self.tr("Chưa có số liệu để vẽ."))

    def _notes(self, lines: Sequence[TrendLine], shape: str) -> list[str]:
        out = []
        if not self._lines:
            out.append(self.tr("Chưa có báo cáo nào có chỉ tiêu."))
        units = {line.unit for line in lines}
        if len(units) > 1:
            out.append(self.tr("Đơn vị tính khác nhau nên biểu đồ vẽ theo phần trăm của kỳ đầu; bảng ghi số thật."))
        if self._data is not None and self._data.kind is ChartKind.BARS and is_drawn_as_lines(self._data):
            out.append(self.tr("Nhiều cột quá nên biểu đồ vẽ thành đường; bảng ghi đủ số."))
        doubles = sorted(
            {each for line in lines for each in line.doubles & line.points.get(shape, {}).keys()},
            key=in_time,
        )
        if doubles:
            names = ", ".join(map(period_name, doubles))
            out.append(self.tr("Có nhiều báo cáo của: {0}; lấy báo cáo sửa sau cùng.").format(names))
        for summed, said in (
            (True, self.tr("Cộng báo cáo của các đơn vị cũ ở: {0}; thiếu một đơn vị thì không cộng.")),
            (False, self.tr("Cả đơn vị hiện nay và đơn vị cũ có báo cáo của: {0}; lấy báo cáo của đơn vị hiện nay.")),
        ):
            told = {each.period: each.units for each in self._joined
                    if each.summed is summed and shape_of(each.period) == shape}  # fmt: skip
            if told:
                out.append(said.format(times_and_units(told)))
        return out

    def _fill_table(self, lines: Sequence[TrendLine], shape: str) -> None:
        periods = periods_of(lines, shape)
        self.table.setRowCount(len(lines))
        self.table.setColumnCount(len(periods))
        self.table.setHorizontalHeaderLabels([period_name(each) for each in periods])
        elided = self.fontMetrics().averageCharWidth() * 26
        names = [self.fontMetrics().elidedText(line.name, Qt.TextElideMode.ElideRight, elided) for line in lines]
        self.table.setVerticalHeaderLabels(names)
        for row, line in enumerate(lines):
            header = self.table.verticalHeaderItem(row)
            if header is not None:
                header.setToolTip(f"{line.name} ({line.unit})" if line.unit else line.name)
            known = line.points.get(shape, {})
            for column, period in enumerate(periods):
                text, told_by = known.get(period, ("", ""))
                item = QTableWidgetItem(text or "–")
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                item.setData(_ROLE, told_by)
                item.setToolTip(
                    self.tr("Nhấn đúp để mở báo cáo ghi số này.")
                    if text
                    else self.tr("Chưa có số liệu; không tính là 0.")
                )
                self.table.setItem(row, column, item)
        said = [
            *map(period_name, periods),
            *(text for line in lines for text, _ in line.points.get(shape, {}).values()),
        ]
        letters = self.fontMetrics().averageCharWidth()
        widest = max(map(len, said), default=0)  # measuring each of hundreds of columns would take most of the time
        self.table.horizontalHeader().setDefaultSectionSize(letters * (min(widest, 24) + 3))

    def _open_source(self, row: int, column: int) -> None:
        """Leave for the report that a figure comes from."""
        item = self.table.item(row, column)
        if item is not None and item.data(_ROLE):
            self.source = item.data(_ROLE)
            self.reject()

    def _draw(self) -> None:
        data = self._data
        if data is None:
            return
        ratio = self.devicePixelRatioF()

        def work(_: Callable[[int, int], None]) -> tuple[ChartData, bytes]:
            from ...charts import render_chart

            return data, render_chart(data, _WIDTH, round(_DPI * ratio))

        task = Task(work, "", self)
        task.finished.connect(lambda drawn: self._show(drawn[0], drawn[1], ratio))
        task.failed.connect(lambda _: self.picture.say(self.tr("Không vẽ được biểu đồ này.")))
        task.start()

    def _show(self, data: ChartData, png: bytes, ratio: float) -> None:
        if data is self._data:
            self.picture.show_chart(png, ratio, describe(data))

    def _copy(self) -> None:
        lines, shape, _ = self.value()
        QGuiApplication.clipboard().setMimeData(table_data(lines, shape))
        self.note.setText(self.tr("Đã chép bảng; dán vào Excel bằng Ctrl+V."))

    @staticmethod
    def ask(
        parent: QWidget, lines: Sequence[TrendLine], in_report: bool, joined: Sequence[Joined] = ()
    ) -> tuple[list[TrendLine], str, ChartKind] | str | None:
        """Show the indicators; return the chart that shall go into the text, the id of a report to open, or ``None``."""
        dialog = TrendsDialog(lines, in_report, parent, joined)
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec() and in_report:
            return dialog.value()
        return dialog.source or None


def table_data(lines: Sequence[TrendLine], shape: str) -> QMimeData:
    """Return lines as a table for a spreadsheet, with every number as one."""
    return to_mime([[CopiedCell(text, 1) for text in row] for row in trend_table(lines, shape)])
