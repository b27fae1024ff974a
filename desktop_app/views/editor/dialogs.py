"""What is asked before something is inserted into the text."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSpinBox,
    QWidget,
)

from ...models.livefigures import live_text, statement
from ...models.report import Report
from ...models.richtext import CHART_WIDTH, Chart, ChartKind, IndicatorList, Layout, Live, Picture, Show, new_id, plain
from ..kit.parts import make_label, number_field
from ..kit.shows import SHOWS
from ..kit.texts import word
from .framing import LEAST, WIDEST, sized

_LETTERS = 60  # of an indicator that have room


class _Form(QDialog):
    """A form with two buttons."""

    def __init__(self, parent: QWidget, title: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.form = QFormLayout(self)

    def finish(self, changes: bool = False, lacking: bool = False) -> None:
        """Add the buttons: what is asked for is inserted, or is there and changed.

        Args:
            changes: it is there.
            lacking: the report has no indicator to choose.
        """
        buttons = QDialogButtonBox(self)
        deed = self.tr("Sửa") if changes else self.tr("Chèn")
        buttons.addButton(deed, QDialogButtonBox.ButtonRole.AcceptRole).setDisabled(lacking)
        if lacking:
            told = make_label(
                self.tr("Báo cáo chưa có chỉ tiêu nào; hãy thêm ở trang Chỉ tiêu trước."), "body", "att", self
            )
            told.setWordWrap(True)
            self.form.addRow(told)
        buttons.addButton(self.tr("Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.form.addRow(buttons)


class TableDialog(_Form):
    """Ask for the size of a table."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, self.tr("Chèn bảng"))
        self.rows = number_field(self, 1, 200, 3)
        self.columns = number_field(self, 1, 20, 3)
        self.header = QCheckBox(self.tr("Lặp lại hàng đầu ở mỗi trang"), self)
        self.header.setChecked(True)
        self.form.addRow(self.tr("Số hàng"), self.rows)
        self.form.addRow(self.tr("Số cột"), self.columns)
        self.form.addRow(self.header)
        self.finish()

    @classmethod
    def ask(cls, parent: QWidget) -> tuple[int, int, bool] | None:
        """Return (rows, columns, header) or ``None``."""
        dialog = cls(parent)
        done = dialog.exec()
        dialog.deleteLater()
        return (dialog.rows.value(), dialog.columns.value(), dialog.header.isChecked()) if done else None


class LiveDialog(_Form):
    """Ask which figure is shown and how it is rounded."""

    def __init__(self, parent: QWidget, report: Report) -> None:
        super().__init__(parent, self.tr("Chèn số liệu tự cập nhật"))
        self._report = report
        self.part = QComboBox(self)
        for indicator in report.indicators:
            for part in indicator.parts:
                self.part.addItem(part.name, part.id)
        self.show_ = QComboBox(self)
        for show in (Show.RESULT, *(each for each in SHOWS if each is not Show.RESULT)):
            self.show_.addItem(word(SHOWS[show]), show)
        self.word = QComboBox(self)
        self.word.addItems(["", "hơn", "trên", "gần", "khoảng"])
        self.step = QComboBox(self)
        self.step.addItem(self.tr("Không làm tròn"), None)
        for step in (10, 100, 1000):
            self.step.addItem(str(step), Decimal(step))
        self.sample = QLineEdit(self, readOnly=True)
        self.part.setMinimumContentsLength(_LETTERS)
        self.form.addRow(self.tr("Chỉ tiêu"), self.part)
        self.form.addRow(self.tr("Hiện"), self.show_)
        self.form.addRow(self.tr("Từ đứng trước"), self.word)
        self.form.addRow(self.tr("Làm tròn đến"), self.step)
        self.form.addRow(self.tr("Sẽ hiện là"), self.sample)
        for box in (self.part, self.show_, self.word, self.step):
            box.currentIndexChanged.connect(self._preview)
        self.finish(lacking=not self.part.count())
        self._preview()

    def result_value(self) -> Live | None:
        """Return the chosen figure, or ``None`` if the report has none."""
        if self.part.currentData() is None:
            return None
        return Live(
            self.part.currentData(),
            self.show_.currentData(),
            step=self.step.currentData(),
            approximator=self.word.currentText(),
        )

    def _preview(self) -> None:
        live = self.result_value()
        self.sample.setText(live_text(self._report, live) if live else "")

    @classmethod
    def ask(cls, parent: QWidget, report: Report) -> Live | None:
        """Return the chosen figure or ``None``."""
        dialog = cls(parent, report)
        done = dialog.exec()
        dialog.deleteLater()
        return dialog.result_value() if done else None


class PictureDialog(_Form):
    """Ask for a picture's caption, its words for who cannot see it, and its width."""

    def __init__(self, parent: QWidget, picture: Picture) -> None:
        super().__init__(parent, self.tr("Hình ảnh"))
        self._picture = picture
        self.title = QLineEdit(picture.title, self)
        self.title.setMinimumWidth(self.fontMetrics().averageCharWidth() * 50)
        self.alt = QLineEdit(picture.alt, self)
        self.width_ = _width(self, picture.width)
        self.form.addRow(self.tr("Tên hình"), self.title)
        self.form.addRow(self.tr("Mô tả cho người không nhìn thấy"), self.alt)
        self.form.addRow(self.tr("Bề rộng khi in"), self.width_)
        self.finish(changes=True)

    def result_value(self) -> Picture:
        """Return the picture as it shall be."""
        made = (
            sized(self._picture, self.width_.value()) if self.width_.value() != self._picture.width else self._picture
        )
        assert isinstance(made, Picture)
        return replace(made, title=self.title.text().strip(), alt=self.alt.text().strip())

    @classmethod
    def ask(cls, parent: QWidget, picture: Picture) -> Picture | None:
        """Return the picture as it shall be, or ``None``."""
        dialog = cls(parent, picture)
        done = dialog.exec()
        dialog.deleteLater()
        return dialog.result_value() if done else None


class ChartDialog(_Form):
    """Ask what a chart shows; of one that is there, what it shall show from now on."""

    def __init__(self, parent: QWidget, report: Report, chart: Chart | None = None) -> None:
        super().__init__(parent, self.tr("Sửa biểu đồ") if chart else self.tr("Chèn biểu đồ"))
        self._chart = chart
        self.kind = QComboBox(self)
        self.kind.addItem(self.tr("Mức hoàn thành chỉ tiêu"), ChartKind.COMPLETION)
        self.kind.addItem(self.tr("So với cùng kỳ năm trước"), ChartKind.LAST_YEAR)
        self.kind.addItem(self.tr("Các kỳ trong báo cáo, đường"), ChartKind.LINES)
        self.kind.addItem(self.tr("Các kỳ trong báo cáo, cột"), ChartKind.BARS)
        self.title = QLineEdit(chart.title if chart else "", self)
        self.width_ = _width(self, chart.width if chart else CHART_WIDTH)
        self.parts = _list(self)
        for indicator in report.indicators:
            for part in indicator.parts:
                item = QListWidgetItem(part.name, self.parts)
                item.setData(Qt.ItemDataRole.UserRole, part.id)
                shown = chart is None or part.id in chart.parts
                item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
        if chart is not None:
            self.kind.setCurrentIndex(self.kind.findData(chart.kind))
        self.form.addRow(self.tr("Loại"), self.kind)
        self.form.addRow(self.tr("Tên biểu đồ"), self.title)
        self.form.addRow(self.tr("Bề rộng khi in"), self.width_)
        self.form.addRow(self.tr("Chỉ tiêu"), self.parts)
        self.finish(changes=chart is not None, lacking=not self.parts.count())

    def result_value(self) -> Chart | None:
        """Return the chart, or ``None`` if it shows nothing."""
        items = [self.parts.item(row) for row in range(self.parts.count())]
        chosen = [i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked]
        if not chosen:
            return None
        old = self._chart.parts if self._chart else ()
        kept = [each for each in old if each in chosen]  # in the order they had
        parts = (*kept, *(each for each in chosen if each not in kept))
        name = self._chart.id if self._chart else new_id()
        points = tuple(each for each in self._chart.earlier if each.part in parts) if self._chart else ()
        return Chart(
            name, self.kind.currentData(), parts, self.title.text().strip(), width=self.width_.value(), earlier=points
        )

    @classmethod
    def ask(cls, parent: QWidget, report: Report, chart: Chart | None = None) -> Chart | None:
        """Return the chart, or ``None`` if nothing was chosen."""
        dialog = cls(parent, report, chart)
        done = dialog.exec()
        dialog.deleteLater()
        return dialog.result_value() if done else None


class IndicatorsDialog(_Form):
    """Ask in which form indicators are printed, and which of them."""

    def __init__(self, parent: QWidget, report: Report, block: IndicatorList | None = None) -> None:
        super().__init__(parent, self.tr("Sửa bảng chỉ tiêu") if block else self.tr("Chèn bảng chỉ tiêu"))
        self._block = block
        self.form_ = QComboBox(self)
        self.form_.addItem(self.tr("Danh sách có “Kết quả:”"), Layout.LIST)
        self.form_.addItem(self.tr("Bảng"), Layout.TABLE)
        self.form_.addItem(self.tr("Kế hoạch, kết quả, tỷ lệ"), Layout.PLAN)
        self.form_.addItem(self.tr("Chỉ tiêu phấn đấu"), Layout.TARGETS)
        self.form_.addItem(self.tr("Mỗi kỳ một cột"), Layout.PERIODS)
        self.form_.addItem(self.tr("Chỉ tiêu kỳ sau"), Layout.NEXT)
        self.form.addRow(self.tr("Dạng in"), self.form_)
        self.chosen = _list(self)
        for indicator in report.indicators:
            words = plain(statement(indicator)) or "; ".join(part.name for part in indicator.parts)
            item = QListWidgetItem(" ".join(words.split()), self.chosen)
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, indicator.id)
            shown = block is None or not block.indicators or indicator.id in block.indicators
            item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
        if block is not None:
            self.form_.setCurrentIndex(self.form_.findData(block.layout))
        self.form.addRow(self.tr("Chỉ tiêu"), self.chosen)
        self.finish(changes=block is not None)

    def result_value(self) -> IndicatorList:
        """Return the block; one with all indicators names none, so that later ones are printed too."""
        items = [self.chosen.item(row) for row in range(self.chosen.count())]
        names = [each.data(Qt.ItemDataRole.UserRole) for each in items if each.checkState() == Qt.CheckState.Checked]
        every = len(names) in (0, len(items))
        name = self._block.id if self._block else new_id()
        layout = self.form_.currentData()
        return IndicatorList(name, layout, () if every or layout is Layout.NEXT else tuple(names))

    @classmethod
    def ask(cls, parent: QWidget, report: Report, block: IndicatorList | None = None) -> IndicatorList | None:
        """Return the block or ``None``."""
        dialog = cls(parent, report, block)
        done = dialog.exec()
        dialog.deleteLater()
        return dialog.result_value() if done else None


def _list(parent: QWidget) -> QListWidget:
    """Return a list whose long lines are shortened rather than scrolled sideways."""
    made = QListWidget(parent)
    made.setMinimumWidth(parent.fontMetrics().averageCharWidth() * _LETTERS)
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return made


def _width(parent: QWidget, width: int) -> QSpinBox:
    box = number_field(parent, LEAST, WIDEST, width)
    box.setSuffix(" mm")
    return box
