"""The dialog that makes a new report from a template."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...models.errors import UserError
from ...models.frames.templates import Template, default_period, new_report
from ...models.numbering import section_numbers
from ...models.numbers import format_date, parse_date, roman
from ...models.periods import MONTHS, semester, semester_of, shape_of
from ...models.report import Period, Report, walk
from ...models.unit import Unit
from ...resources import standards
from ...resources import templates as bundled
from ..kit import asking
from ..kit.parts import dialog_buttons, give_size, make_label, number_field
from ..kit.texts import error_text, in_language


class PeriodField(QWidget):
    """Choose a period of the shape a template asks for.

    Signals:
        changed: the period, or what is wrong with it, changed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = ""
        self.part = QComboBox(self)
        self.part.setAccessibleName(self.tr("Kỳ trong năm"))
        self.year, self.last_year = number_field(self), number_field(self)
        for spin, name in ((self.year, self.tr("Năm")), (self.last_year, self.tr("Đến năm"))):
            spin.setRange(1931, 2200)
            spin.setAccessibleName(name)
        self.to_label = QLabel(self.tr("đến"), self)
        self.start, self.end = QLineEdit(self), QLineEdit(self)
        self.start.setAccessibleName(self.tr("Từ ngày"))
        self.end.setAccessibleName(self.tr("Đến ngày"))
        self.start.setPlaceholderText("01/01/2026")
        self.end.setPlaceholderText("31/12/2026")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self.part, self.year, self.start, self.to_label, self.last_year, self.end):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.part.currentIndexChanged.connect(self.changed)
        for spin in (self.year, self.last_year):
            spin.valueChanged.connect(self.changed)
        for line in (self.start, self.end):
            line.textChanged.connect(self.changed)

    def show_period(self, shape: str, period: Period) -> None:
        """Show the fields of a shape (:attr:`Template.period`) with a period in them."""
        self.blockSignals(True)
        self._shape = shape = {"school": "year", "semester": "half"}.get(shape, shape)
        start, end = period.start, period.end
        self.part.clear()
        self.part.addItems(
            {
                "year": [self.tr("Năm"), self.tr("Năm học bắt đầu từ")],
                "half": [
                    self.tr("6 tháng đầu năm"),
                    self.tr("6 tháng cuối năm"),
                    self.tr("Học kỳ I, năm học bắt đầu từ"),
                    self.tr("Học kỳ II, năm học bắt đầu từ"),
                ],
                "quarter": [self.tr("Quý {0}").format(roman(number)) for number in range(1, 5)],
                "month": [self.tr("Tháng {0}").format(number) for number in range(1, 13)],
            }.get(shape, [])
        )
        if start is not None and end is not None:
            self.part.setCurrentIndex((start.month - 1) // MONTHS[shape] if self.part.count() else -1)
            if shape == "year" and shape_of(period) == "school":
                self.part.setCurrentIndex(1)
            found = semester_of(period) if shape == "half" else None
            if found is not None:
                self.part.setCurrentIndex(1 + found[1])
            self.year.setValue(found[0] if found is not None else start.year)
            self.last_year.setValue(end.year)
            self.start.setText(format_date(start))
            self.end.setText(format_date(end))
        else:
            self.start.clear()
            self.end.clear()
        days, term = self._by_days(), shape == "term"
        for widget, shown in (
            (self.part, bool(self.part.count())),
            (self.year, not days),
            (self.start, days),
            (self.to_label, days or term),
            (self.last_year, term),
            (self.end, days),
        ):
            widget.setVisible(shown)
        first = self.start if days else self.part if self.part.count() else self.year
        self.setFocusProxy(first)
        self.blockSignals(False)
        self.changed.emit()

    def period(self) -> Period:
        """Return the period chosen.

        Raises:
            UserError: a day is no day.
        """
        if self._by_days():
            start, end = (
                parse_date(line.text()) if line.text().strip() else None for line in (self.start, self.end)
            )  # fmt: skip
            return Period(start, end)
        if self._shape == "term":
            return Period(date(self.year.value(), 1, 1), date(self.last_year.value(), 12, 31))
        if self._shape == "year" and self.part.currentIndex() == 1:
            return Period(date(self.year.value(), 9, 1), date(self.year.value() + 1, 5, 31))
        if self._shape == "half" and self.part.currentIndex() > 1:
            return semester(self.year.value(), self.part.currentIndex() - 1)
        count = MONTHS[self._shape]
        first = max(self.part.currentIndex(), 0) * count + 1
        year, last = self.year.value(), first + count - 1
        return Period(date(year, first, 1), date(year, last, monthrange(year, last)[1]))

    def problem(self) -> str:
        """Return what is wrong in one sentence, or nothing."""
        try:
            period = self.period()
        except UserError as error:
            return error_text(error)
        if (period.start is None) != (period.end is None):
            return self.tr("Hãy nhập cả ngày đầu và ngày cuối kỳ, hoặc để trống cả hai.")
        if period.start is not None and period.end is not None and period.end < period.start:
            return self.tr("Ngày cuối kỳ phải sau ngày đầu kỳ.")
        return ""

    def _by_days(self) -> bool:
        return self._shape != "term" and self._shape not in MONTHS


class NewReportDialog(QDialog):
    """Choose template, period and standard of form."""

    def __init__(
        self,
        parent: QWidget | None,
        templates: dict[str, Template],
        unit: Unit,
        today: date,
        drop: Callable[[str], None] | None = None,
    ) -> None:
        """Take the templates by name, and what drops one of the unit's own, which are not among the bundled ones."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Báo cáo mới"))
        self._drop = drop
        self._templates, self._unit, self._today = templates, unit, today
        self._names = list(templates)
        self._make_fields()
        self._lay_out()
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemActivated.connect(lambda _: self.accept())
        self.period.changed.connect(self._show_preview)
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _make_fields(self) -> None:
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Mẫu báo cáo"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        own = self._templates.keys() - bundled().keys()
        for name, each in self._templates.items():
            title = in_language(each.title, each.title_en)
            self.list.addItem(self.tr("{0} (mẫu của đơn vị)").format(title) if name in own else title)
        self._own = own
        self.drop_button = QPushButton(self.tr("&Xóa mẫu này"), self)
        self.drop_button.setAutoDefault(False)
        self.drop_button.clicked.connect(self._drop_own)
        self.description = QLabel(self, wordWrap=True)
        self.period = PeriodField(self)
        self.error = QLabel(self, wordWrap=True)
        self.error.hide()
        self.standard = QComboBox(self)
        self.standard.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.standard.setMinimumContentsLength(24)
        self.standard.setAccessibleName(self.tr("Thể thức"))
        for name, standard in standards().items():
            self.standard.addItem(in_language(standard.title, standard.title_en), name)
        self.preview = QLabel(self, wordWrap=True, alignment=Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.preview.setAccessibleName(self.tr("Trích yếu"))
        self.preview.setMinimumHeight(self.fontMetrics().lineSpacing() * 3 + self.fontMetrics().descent())
        self.outline = QListWidget(self)
        self.outline.setAccessibleName(self.tr("Đề cương của mẫu"))
        self.outline.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.outline.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.outline.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.outline.setSelectionMode(QListWidget.SelectionMode.NoSelection)
        self.outline.setMinimumHeight(self.fontMetrics().height() * 2)

    def _lay_out(self) -> None:
        label = QLabel(self.tr("&Mẫu báo cáo:"), self)
        label.setBuddy(self.list)
        left = QVBoxLayout()
        left.addWidget(label)
        left.addWidget(self.list, 1)
        left.addWidget(self.drop_button, 0, Qt.AlignmentFlag.AlignLeft)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for text, widget in (
            (self.tr("&Kỳ báo cáo:"), self.period),
            ("", self.error),
            (self.tr("&Thể thức:"), self.standard),
            (self.tr("Trích yếu:"), self.preview),
        ):
            form.addRow(text, widget) if text else form.addRow(widget)
        right = QVBoxLayout()
        right.addWidget(self.description)
        right.addLayout(form)
        right.addWidget(make_label(self.tr("Đề cương sẽ có:"), "small", "2", self))
        right.addWidget(self.outline, 1)
        columns = QHBoxLayout()
        columns.addLayout(left, 2)
        columns.addLayout(right, 3)
        buttons, self.make, _leave = dialog_buttons(self.tr("Tạ&o báo cáo"), self.tr("&Hủy"), parent=self)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addLayout(columns, 1)
        layout.addWidget(buttons)
        give_size(self, 130, 30)

    def result_values(self) -> tuple[str, Period, str]:
        """Return the template's name, the period and the standard's name.

        Raises:
            UserError: a day of the period is no day; the dialog does not accept such a one.
        """
        return self._names[self.list.currentRow()], self.period.period(), self.standard.currentData()

    def accept(self) -> None:
        if self.make.isEnabled():
            super().accept()

    @classmethod
    def ask(
        cls,
        parent: QWidget | None,
        templates: dict[str, Template],
        unit: Unit,
        today: date,
        drop: Callable[[str], None] | None = None,
    ) -> tuple[str, Period, str] | None:
        """Ask the user; ``None`` if the dialog was left."""
        dialog = cls(parent, templates, unit, today, drop)
        try:
            return dialog.result_values() if dialog.exec() == QDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def _template(self) -> Template:
        return self._templates[self._names[self.list.currentRow()]]

    def _drop_own(self) -> None:
        """Drop the unit's own template that is chosen; reports made of it stay."""
        row = self.list.currentRow()
        name = self._names[row]
        question = self.tr("Xóa mẫu “{0}”? Các báo cáo đã lập theo mẫu này vẫn giữ nguyên.")
        said = question.format(self._templates[name].title)
        if asking.agreed(self, self.windowTitle(), said, self.tr("Xóa mẫu"), self.tr("Hủy")) and self._drop is not None:
            self._drop(name)
            del self._names[row]
            self._templates = {key: each for key, each in self._templates.items() if key != name}
            with QSignalBlocker(self.list):
                self.list.takeItem(row)
            self._choose()

    def _choose(self) -> None:
        self.drop_button.setVisible(self._drop is not None and self._names[self.list.currentRow()] in self._own)
        template = self._template()
        self.description.setText(in_language(template.description, template.description_en))
        self.period.show_period(template.period, default_period(template, self._today))

    def _show_preview(self) -> None:
        problem = self.period.problem()
        self.error.setText(problem)
        self.error.setVisible(bool(problem))
        self.make.setEnabled(not problem)
        if problem:
            return
        report = new_report(self._template(), self._unit, self.period.period(), self._today)
        self._show_outline(report)
        head = report.head
        title = head.title or self.tr("(chưa có trích yếu; sẽ ghi ở trang Thể thức)")
        self.preview.setText(f"{head.type_name}\n{title}")

    def _show_outline(self, report: Report) -> None:
        """Show which sections the report will have, before it is made."""
        numbers = section_numbers(report, standards()[self.standard.currentData()].scheme)
        self.outline.clear()
        for section, depth in walk(report):
            if section.heading:
                number = numbers.get(section.id, "")
                self.outline.addItem(f"{'      ' * depth}{number} {section.heading}".rstrip())
