"""What a new unit sees: who it is, in five fields beside the page they make, and two other ways to begin."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from ...models.unit import Level, Signer, Unit, suggested
from ..kit import tokens
from ..kit.parts import Card, DoorCard, ElidedLabel, labelled, make_button, make_label, order_tabs, rule
from ..kit.signs import IconLabel

if TYPE_CHECKING:
    from ..form.paper import PaperPreview

_AFTER_START = 150  # ms: the page beside the fields is not waited for
_POSITIONS = ("BÍ THƯ", "PHÓ BÍ THƯ", "ỦY VIÊN BAN THƯỜNG VỤ", "CHÁNH VĂN PHÒNG")


class FirstRun(QWidget):
    """The first step of a unit's first report.

    Attributes:
        name: the unit's name.
        superior: the body above, as the letterhead has it.
        level: the unit's level.
        signer: who signs.
        position: the signer's office.
        go_on: on to the choice of a template.

    Signals:
        unit_given: (:class:`Unit`) the unit is known; a template is to be chosen.
        open_sample, import_docx: another way was taken.
    """

    unit_given = Signal(object)
    open_sample = Signal()
    import_docx = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = Unit()
        self.paper: PaperPreview | None = None
        self.name = QLineEdit(self, placeholderText="Đoàn xã Mẫu")
        self.superior = QLineEdit(self, placeholderText="TỈNH ĐOÀN MẪU")
        self.signer = QLineEdit(self, placeholderText="Nguyễn Văn A")
        self.level, self.position = QComboBox(self), QComboBox(self)
        for level, text in (
            (Level.COMMUNE, self.tr("Xã, phường, đặc khu")),
            (Level.CELL, self.tr("Chi đoàn")),
            (Level.PROVINCE, self.tr("Tỉnh, thành phố")),
            (Level.CENTRAL, self.tr("Trung ương")),
        ):
            self.level.addItem(text, level)
        self.position.setEditable(True)
        self.position.addItems(_POSITIONS)
        self.position.setCurrentText("BÍ THƯ")
        self.go_on = make_button(self.tr("&Tiếp: chọn mẫu báo cáo"), self._give, self, kind="large")
        self.go_on.setDefault(True)
        self.sample = make_button(self.tr("Xem đơn vị mẫ&u"), self.open_sample.emit, self, kind="quiet", icon="help")
        self.error = make_label("", "small", "att", self)
        self.error.hide()
        self._lay_out()
        stops = self.name, self.level, self.superior, self.signer, self.position, self.go_on, self.sample
        order_tabs(*stops, *self.findChildren(DoorCard))
        for line in (self.name, self.superior, self.signer):
            line.textChanged.connect(self._show_paper)
            line.returnPressed.connect(self._give)
        self.level.currentIndexChanged.connect(self._show_paper)
        self.position.currentTextChanged.connect(self._show_paper)

    def _lay_out(self) -> None:
        card = Card(parent=self)
        grid = QGridLayout()
        grid.setHorizontalSpacing(tokens.WIDE)
        grid.setVerticalSpacing(tokens.GAP)
        grid.addWidget(labelled(self.tr("Tê&n đơn vị"), self.name), 0, 0, 1, 2)
        grid.addWidget(labelled(self.tr("&Cấp"), self.level), 1, 0)
        grid.addWidget(labelled(self.tr("Cơ quan cấp t&rên"), self.superior), 1, 1)
        grid.addWidget(labelled(self.tr("Ngườ&i ký"), self.signer), 2, 0)
        grid.addWidget(labelled(self.tr("Chức &vụ"), self.position), 2, 1)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        hint = make_label(
            self.tr("Ký hiệu, nơi nhận và người ký khác đã có sẵn theo cấp của đơn vị; sửa lúc nào cũng được."),
            "small", "2", self,
        )  # fmt: skip
        hint.setWordWrap(True)
        card.column.addLayout(grid)
        card.column.addWidget(self.error)
        card.column.addWidget(hint)
        ways = QHBoxLayout()
        ways.addWidget(self.go_on)
        ways.addStretch(1)
        ways.addWidget(self.sample)
        doors = QHBoxLayout()
        doors.setSpacing(tokens.ROOM)
        for icon, title, line in (
            ("mail", self.tr("Đề cương cấp trên gửi"), self.tr("Mở ra là có báo cáo lập sẵn")),
            ("import", self.tr("Tệp Word kỳ trước"), self.tr("Đọc đề mục, bảng, chú thích")),
        ):
            doors.addWidget(self._door(icon, title, line), 1)
        left = QVBoxLayout()
        left.setSpacing(tokens.ROOM)
        left.addWidget(make_label(self.tr("Bắt đầu báo cáo đầu tiên"), "page", parent=self))
        said = make_label(
            self.tr("Chỉ khai một lần; mọi báo cáo sau tự có phần đầu, người ký và nơi nhận."), "body", "2", self
        )
        said.setWordWrap(True)
        left.addWidget(said)
        left.addLayout(self._steps())
        left.addWidget(card)
        left.addLayout(ways)
        left.addWidget(rule(parent=self))
        left.addWidget(make_label(self.tr("Hoặc bắt đầu từ tệp đã có"), "strong", parent=self))
        left.addLayout(doors)
        left.addStretch(1)
        holder = QWidget(self)
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setMaximumWidth(tokens.PAPER - tokens.PANEL_NARROW // 3)
        self._beside = QVBoxLayout()
        self._beside.setSpacing(tokens.GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.GREAT, tokens.FAR, tokens.GREAT, tokens.FAR)
        row.setSpacing(tokens.GREAT)
        row.addStretch(1)
        row.addWidget(holder, 12)
        row.addStretch(1)
        row.addLayout(self._beside, 9)
        row.addStretch(1)

    def _steps(self) -> QHBoxLayout:
        """Return the way there is to go, the first step of which is under way."""
        row = QHBoxLayout()
        row.setSpacing(tokens.GAP)
        for number, word in enumerate((self.tr("Đơn vị"), self.tr("Mẫu báo cáo"), self.tr("Viết")), start=1):
            if number > 1:
                line = rule(parent=self)
                line.setFixedWidth(tokens.GREAT)
                row.addWidget(line)
            sign = QLabel(str(number), self)
            sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
            sign.setFixedSize(tokens.CHIP, tokens.CHIP)
            sign.setProperty("badge", "step" if number == 1 else "later")
            row.addWidget(sign)
            row.addWidget(make_label(word, "strong" if number == 1 else "body", "" if number == 1 else "2", self))
        row.addStretch(1)
        return row

    def _door(self, icon: str, title: str, line: str) -> DoorCard:
        door = DoorCard(f"{title}. {line}", self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(ElidedLabel(title, "strong"))
        words.addWidget(ElidedLabel(line, "small", "2"))
        row = QHBoxLayout()
        row.setSpacing(tokens.ROOM)
        row.addWidget(IconLabel(icon, "text", tokens.COUNTER_ICON))
        row.addLayout(words, 1)
        door.column.addLayout(row)
        door.opened.connect(self.import_docx)
        return door

    def show_unit(self, unit: Unit) -> None:
        """Show what is known of the unit."""
        self._unit = unit
        if unit.name:
            first = unit.signers[0] if unit.signers else Signer()
            self.name.setText(unit.name)
            self.superior.setText(unit.superior)
            self.level.setCurrentIndex(self.level.findData(unit.level))
            self.signer.setText(first.name)
            self.position.setCurrentText(first.position or "BÍ THƯ")

    def unit(self) -> Unit:
        """Return the unit as far as it is given; what follows from level and name is filled in."""
        level, name = self.level.currentData(), " ".join(self.name.text().split())
        usual = suggested(level, name)
        kept = self._unit if self._unit.name == name else usual
        authority = kept.signers[0].authority if kept.signers else usual.signers[0].authority
        signer = Signer(authority, self.position.currentText().strip(), " ".join(self.signer.text().split()))
        return replace(
            kept,
            name=name,
            level=level,
            superior=" ".join(self.superior.text().split()),
            signers=(signer, *kept.signers[1:]),
        )

    def _give(self) -> None:
        unit = self.unit()
        self.error.setText("" if unit.name else self.tr("Hãy nhập tên đơn vị."))
        self.error.setVisible(not unit.name)
        if unit.name:
            self.unit_given.emit(unit)
        else:
            self.name.setFocus()

    # the page beside

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # from the first idle moment on: on a slow machine showing alone takes longer than the pause
        QTimer.singleShot(0, self, lambda: QTimer.singleShot(_AFTER_START, self, self._make_paper))

    def _make_paper(self) -> None:
        if self.paper is not None:
            return
        from ..form.paper import PaperPreview

        self.paper = PaperPreview(self, text_lines=9)
        self.paper.setMaximumWidth(tokens.PAPER - tokens.OUTLINE)
        self._beside.addWidget(self.paper)
        self._beside.addWidget(
            make_label(self.tr("Trang đầu đổi theo từng chữ bạn gõ"), "small", "2", self),
            0,
            Qt.AlignmentFlag.AlignHCenter,
        )
        self._beside.addStretch(1)
        self._show_paper()

    def _show_paper(self) -> None:
        if self.paper is None:
            return
        from ...models.report import Head, Report

        unit = self.unit()
        head = Head(
            type_name="BÁO CÁO", title=self.tr("Công tác Đoàn và phong trào\nthanh thiếu nhi"), type_symbol="BC"
        )
        shown = unit if unit.name else suggested(unit.level, "Đoàn xã Mẫu")
        self.paper.show_report(Report("", shown, head=head, signer=unit.signers[0], recipients=unit.recipients))
        if self.name.text().strip():
            self.error.hide()

    def set_narrow(self, narrow: bool) -> None:
        """Keep the page beside the fields only where there is room for it."""
        if self.paper is not None:
            self.paper.setMaximumWidth(tokens.PANEL if narrow else tokens.PAPER - tokens.OUTLINE)
