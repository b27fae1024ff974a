"""The unit's settings: letterhead, signers, recipients; edited once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QStyle,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...models.covering import are_addresses
from ...models.report import Head, Report
from ...models.unit import Level, Signer, Unit, UnitRef, own_heading, suggested, unit_refs
from ..kit import tokens
from ..kit.parts import give_size, scrolled
from .page import ChoiceBox, clean
from .paper import PaperPreview

_SUGGESTED = ("issuer", "place", "symbol")  # fields that follow level and name until they are typed


class SignerTable(QWidget):
    """The unit's signers, the usual one first; lines can be added, removed and moved."""

    def __init__(self, signers: tuple[Signer, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = QTableWidget(0, 3, self)
        self.table.setHorizontalHeaderLabels([self.tr("Thẩm quyền ký"), self.tr("Chức vụ"), self.tr("Họ tên")])
        self.table.horizontalHeader().setStretchLastSection(True)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.table.viewport().installEventFilter(self)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(
            QHeaderView.ResizeMode.ResizeToContents
        )  # whole words, wrapped
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setAccessibleName(self.tr("Người ký"))
        self.table.setFixedHeight(self.fontMetrics().height() * 8)
        self.setFocusProxy(self.table)
        self.table.setMinimumWidth(sum(self._needed()) + 2 * self.table.frameWidth())
        for signer in signers:
            self._insert(self.table.rowCount(), signer)
        slots: tuple[tuple[str, Callable[[], None]], ...] = (
            (self.tr("Thê&m"), self.add),
            (self.tr("&Xóa"), self.remove),
            (self.tr("L&ên"), lambda: self.shift(-1)),
            (self.tr("Xu&ống"), lambda: self.shift(1)),
        )
        row = QHBoxLayout()
        self.buttons = []
        for text, slot in slots:
            button = QPushButton(text, self)
            button.setAutoDefault(False)
            button.clicked.connect(slot)
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        layout.addLayout(row)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give each column the room its head needs, and of what is left the names half; what is longer is wrapped."""
        if event.type() is QEvent.Type.Resize and watched is self.table.viewport():
            needed = self._needed()
            spare = max(self.table.viewport().width() - sum(needed), 0) // 4
            for column in range(2):
                self.table.setColumnWidth(column, needed[column] + spare)
            self.table.resizeRowsToContents()
        return super().eventFilter(watched, event)

    def _needed(self) -> list[int]:
        """Return the width in pixels that the head of each column needs."""
        return [self.table.horizontalHeader().sectionSizeHint(column) for column in range(3)]

    def signers(self) -> tuple[Signer, ...]:
        """Return the signers; lines that say nothing are left out."""
        rows = (self._signer(row) for row in range(self.table.rowCount()))
        return tuple(signer for signer in rows if signer != Signer())

    def add(self) -> None:
        """Add an empty line and begin to fill it."""
        row = self.table.rowCount()
        self._insert(row, Signer())
        self.table.setCurrentCell(row, 0)
        self.table.edit(self.table.model().index(row, 0))

    def remove(self) -> None:
        """Remove the current line."""
        row = self.table.currentRow()
        if row >= 0:
            self.table.removeRow(row)

    def shift(self, by: int) -> None:
        """Move the current line up (-1) or down (1)."""
        row = self.table.currentRow()
        if row >= 0 and 0 <= row + by < self.table.rowCount():
            signer, column = self._signer(row), self.table.currentColumn()
            self.table.removeRow(row)
            self._insert(row + by, signer)
            self.table.setCurrentCell(row + by, column)

    def _signer(self, row: int) -> Signer:
        authority, position, name = (self.table.item(row, column) for column in range(3))
        lines = (clean(line) for line in (authority.text() if authority else "").split("\n"))
        return Signer(
            "\n".join(filter(None, lines)),
            clean(position.text()) if position else "",
            clean(name.text()) if name else "",
        )

    def _insert(self, row: int, signer: Signer) -> None:
        self.table.insertRow(row)
        for column, text in enumerate((signer.authority, signer.position, signer.name)):
            self.table.setItem(row, column, QTableWidgetItem(text))


class UnitDialog(QDialog):
    """Edit a unit, beside a picture of its letterhead and signature."""

    def __init__(self, parent: QWidget | None, unit: Unit) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Thông tin đơn vị"))
        self._unit = unit
        self._last = suggested(unit.level, unit.name)
        self._make_fields()
        self._lay_out()
        self._connect()
        self._check()

    # building

    def _make_fields(self) -> None:
        unit = self._unit
        self.level = ChoiceBox(self)
        for level, text in (
            (Level.CENTRAL, self.tr("Trung ương")),
            (Level.PROVINCE, self.tr("Tỉnh, thành phố")),
            (Level.COMMUNE, self.tr("Xã, phường, đặc khu và tương đương")),
            (Level.CELL, self.tr("Chi đoàn")),
        ):
            self.level.addItem(text, level)
        self.level.setCurrentIndex(self.level.findData(unit.level))
        self.fields: dict[str, QLineEdit] = {}
        for name, value, sample in (
            ("name", unit.name, "Đoàn xã Mẫu"),
            ("code", unit.code, ""),
            ("superior", unit.superior, ""),
            ("issuer", unit.issuer, "BCH ĐOÀN XÃ MẪU"),
            ("place", unit.place, "Mẫu"),
            ("symbol", unit.symbol, "ĐTN"),
            ("department", unit.department, "XDĐ"),
            ("words", ", ".join(unit.words), self.tr("tên riêng, cách nhau dấu phẩy")),
            ("superior_mail", unit.superior_mail, "vanphong@mau.example"),
        ):
            field = self.fields[name] = QLineEdit(value, self, placeholderText=sample)
            field.setMinimumWidth(field.fontMetrics().horizontalAdvance(sample) + 2 * tokens.FAR)
        signers = unit.signers if unit.signers or unit.name else self._last.signers
        self.signers = SignerTable(signers, self)
        self.recipients = QPlainTextEdit("\n".join(unit.recipients), self)
        self.recipients.setTabChangesFocus(True)
        self.recipients.setPlaceholderText(self.tr("Mỗi nơi nhận một dòng"))
        self.recipients.setFixedHeight(self.fontMetrics().lineSpacing() * 6)
        self.former = QPlainTextEdit("\n".join(map(_line, unit.former)), self)
        self.former.setTabChangesFocus(True)
        self.former.setPlaceholderText(self.tr("Mỗi đơn vị một dòng: đơn vị đã sáp nhập vào đây, hoặc tên cũ"))
        self.former.setFixedHeight(self.fontMetrics().lineSpacing() * 3)
        self.hints = {
            name: QLabel(self, wordWrap=True) for name in ("name", "superior", "place", "signers", "superior_mail")
        }
        self.preview = PaperPreview(self)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)  # where letters are large, the table needs it
        rows: tuple[tuple[str, str, QWidget], ...] = (
            ("name", self.tr("&Tên đơn vị:"), self.fields["name"]),
            ("level", self.tr("Cấ&p:"), self.level),
            ("code", self.tr("Mã đơn &vị:"), self.fields["code"]),
            ("superior", self.tr("Cơ quan cấp t&rên:"), self.fields["superior"]),
            ("issuer", self.tr("Cơ quan &ban hành:"), self.fields["issuer"]),
            ("place", self.tr("Địa &danh:"), self.fields["place"]),
            ("symbol", self.tr("&Ký hiệu:"), self.fields["symbol"]),
            ("department", self.tr("Ký hiệ&u bộ phận soạn thảo:"), self.fields["department"]),
            ("signers", self.tr("N&gười ký:"), self.signers),
            ("recipients", self.tr("Nơ&i nhận:"), self.recipients),
            ("words", self.tr("Từ không b&áo sai:"), self.fields["words"]),
            ("superior_mail", self.tr("Địa chỉ thư của &cấp trên:"), self.fields["superior_mail"]),
            ("former", self.tr("Tên cũ, đơn vị đã sáp n&hập:"), self.former),
        )
        for name, text, widget in rows:
            label = QLabel(text, self)
            label.setBuddy(widget)
            if name != "signers":
                widget.setAccessibleName(text.replace("&", "").rstrip(":"))
            box = QVBoxLayout()
            box.addWidget(widget)
            if name in self.hints:
                self.hints[name].hide()
                box.addWidget(self.hints[name])
            form.addRow(label, box)
        left = QWidget(self)
        left.setLayout(form)
        buttons = QDialogButtonBox(self)
        self.save = buttons.addButton(self.tr("&Lưu"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        buttons.addButton(self.tr("&Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        columns = QHBoxLayout()
        room = round(self.screen().availableSize().width() * 0.9)
        for content, share in ((left, 5), (self.preview, 4)):
            area = scrolled(content, self)
            bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
            least = min(content.minimumSizeHint().width() + bar, room)
            area.setMinimumWidth(least)
            room -= least  # on a small screen the picture of the letterhead makes way
            columns.addWidget(area, share)
        layout = QVBoxLayout(self)
        layout.addLayout(columns, 1)
        layout.addWidget(buttons)
        give_size(self, 180, 38)

    def _connect(self) -> None:
        self.fields["name"].textChanged.connect(self._suggest)
        self.level.currentIndexChanged.connect(self._suggest)
        for field in self.fields.values():
            field.textChanged.connect(self._check)
        self.recipients.textChanged.connect(self._check)
        model = self.signers.table.model()
        for signal in (model.dataChanged, model.rowsInserted, model.rowsRemoved):
            signal.connect(self._check)

    # result

    def unit(self) -> Unit:
        """Return the unit as edited."""
        value = {name: clean(field.text()) for name, field in self.fields.items()}
        lines = (clean(line).lstrip("-– ").rstrip(" ;.") for line in self.recipients.toPlainText().split("\n"))
        return replace(
            self._unit, level=self.level.currentData(), signers=self.signers.signers(),
            recipients=tuple(filter(None, lines)), former=tuple(unit_refs(self.former.toPlainText())), name=value["name"], code=value["code"],
            superior=value["superior"], issuer=value["issuer"], place=value["place"], symbol=value["symbol"],
            department=value["department"],
            words=tuple(dict.fromkeys(each for part in value["words"].split(",") if (each := part.strip(" ;.")))),
            superior_mail=value["superior_mail"],
        )  # fmt: skip

    @classmethod
    def ask(cls, parent: QWidget | None, unit: Unit) -> Unit | None:
        """Ask the user; ``None`` if the dialog was left."""
        dialog = cls(parent, unit)
        try:
            return dialog.unit() if dialog.exec() == QDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()

    # inside

    def _suggest(self) -> None:
        """Fill what follows from level and name, where the user has not typed something else."""
        now = suggested(self.level.currentData(), self.fields["name"].text())
        for name in _SUGGESTED:
            if clean(self.fields[name].text()) == getattr(self._last, name):
                self.fields[name].setText(getattr(now, name))
        first = self.signers.table.item(0, 0)
        if first is not None and clean(first.text()) == self._last.signers[0].authority:
            first.setText(now.signers[0].authority)
        office = self.signers.table.item(0, 1)
        if office is not None and clean(office.text()) == self._last.signers[0].position:
            office.setText(now.signers[0].position)
        self._last = now

    def _check(self) -> None:
        """Say what is missing, below its field, and draw the picture anew."""
        unit = self.unit()
        sample = {
            Level.COMMUNE: self.tr("Ví dụ: TỈNH ĐOÀN MẪU"),
            Level.CELL: self.tr("Ví dụ: ĐOÀN XÃ MẪU"),
        }.get(unit.level, "")
        self.fields["superior"].setPlaceholderText(sample)
        for name, sentence in (
            ("name", "" if unit.name else self.tr("Hãy nhập tên đơn vị.")),
            ("superior", "" if unit.superior or not sample else self.tr("Chưa ghi cơ quan cấp trên.")),
            ("place", "" if unit.place else self.tr("Chưa có địa danh để ghi trước ngày tháng.")),
            ("signers", "" if unit.signers else self.tr("Chưa có người ký; nhấn Thêm để khai.")),
            (
                "superior_mail",
                ""
                if are_addresses(unit.superior_mail)
                else self.tr("Có địa chỉ thư chưa đúng; thư sẽ không điền địa chỉ đó."),
            ),
        ):
            self.hints[name].setText(sentence)
            self.hints[name].setVisible(bool(sentence))
        self.save.setEnabled(bool(unit.name))
        self.preview.show_report(Report("", unit, head=Head(heading=own_heading(unit.name))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Return in a cell ends its editing; it does not save the whole
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not self.signers.table.hasFocus():
            super().keyPressEvent(event)


def _line(unit: UnitRef) -> str:
    """Return a unit as a line: code, tab, name; the name alone where it has no code."""
    return f"{unit.code}\t{unit.name}" if unit.code else unit.name
