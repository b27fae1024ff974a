"""The dialog that makes a new report from a template."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QDate
from PySide6.QtWidgets import (
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QListWidget,
    QVBoxLayout,
    QWidget,
)

from ..models.report import Period
from ..models.templates import Template, default_period, new_report
from ..models.unit import Unit
from ..resources import standards


class NewReportDialog(QDialog):
    """Choose template, period and standard of form."""

    def __init__(self, parent: QWidget | None, templates: dict[str, Template], unit: Unit, today: date) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Báo cáo mới"))
        self._templates, self._unit, self._today = templates, unit, today
        self._names = list(templates)
        self.list = QListWidget()
        self.list.addItems([template.title for template in templates.values()])
        self.description = QLabel(wordWrap=True)
        self.start, self.end = QDateEdit(displayFormat="dd/MM/yyyy"), QDateEdit(displayFormat="dd/MM/yyyy")
        self.standard = QComboBox()
        for name, standard in standards().items():
            self.standard.addItem(standard.title, name)
        self.preview = QLabel(wordWrap=True)
        form = QFormLayout()
        form.addRow(self.tr("&Từ ngày:"), self.start)
        form.addRow(self.tr("Đến &ngày:"), self.end)
        form.addRow(self.tr("Thể &thức:"), self.standard)
        form.addRow(self.tr("Trích yếu:"), self.preview)
        buttons = QDialogButtonBox()
        make = buttons.addButton(self.tr("Tạo báo cáo"), QDialogButtonBox.ButtonRole.AcceptRole)
        make.setDefault(True)
        buttons.addButton(self.tr("Thôi"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.description)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.list.currentRowChanged.connect(self._choose)
        self.start.dateChanged.connect(self._show_preview)
        self.end.dateChanged.connect(self._show_preview)
        self.list.setCurrentRow(0)
        self.resize(self.fontMetrics().averageCharWidth() * 80, self.fontMetrics().height() * 28)

    def result_values(self) -> tuple[str, Period, str]:
        """Return the template's name, the period and the standard's name."""
        start, end = self.start.date().toPython(), self.end.date().toPython()
        period = replace(default_period(self._template(), self._today), start=start, end=end)
        return self._names[self.list.currentRow()], period, self.standard.currentData()

    @classmethod
    def ask(
        cls, parent: QWidget, templates: dict[str, Template], unit: Unit, today: date
    ) -> tuple[str, Period, str] | None:
        """Ask the user; ``None`` if the dialog was left."""
        dialog = cls(parent, templates, unit, today)
        try:
            return dialog.result_values() if dialog.exec() == QDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    def _template(self) -> Template:
        return self._templates[self._names[self.list.currentRow()]]

    def _choose(self) -> None:
        template = self._template()
        self.description.setText(template.description)
        period = default_period(template, self._today)
        for field, day in ((self.start, period.start), (self.end, period.end)):
            field.setDate(QDate(day or self._today))
        self._show_preview()

    def _show_preview(self) -> None:
        _, period, _ = self.result_values()
        self.preview.setText(new_report(self._template(), self._unit, period, self._today).head.title)
