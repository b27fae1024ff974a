"""The unit's settings: letterhead, signer, recipients; edited once."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ..models.unit import Signer, Unit


class UnitDialog(QDialog):
    """Edit a unit."""

    def __init__(self, parent: QWidget | None, unit: Unit) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Thông tin đơn vị"))
        self._unit = unit
        signer = unit.signers[0] if unit.signers else Signer()
        form = QFormLayout()
        self.fields: dict[str, QLineEdit] = {}
        for name, label, value, sample in (
            ("name", self.tr("&Tên đơn vị:"), unit.name, "Đoàn xã Mẫu"),
            ("code", self.tr("&Mã đơn vị:"), unit.code, ""),
            ("superior", self.tr("Cấp t&rên (dòng đầu):"), unit.superior, "TỈNH ĐOÀN MẪU"),
            ("issuer", self.tr("Cơ quan &ban hành:"), unit.issuer, "BCH ĐOÀN XÃ MẪU"),
            ("place", self.tr("Địa &danh:"), unit.place, "Xã Mẫu"),
            ("symbol", self.tr("&Ký hiệu:"), unit.symbol, "ĐTN"),
            ("authority", self.tr("Thẩm &quyền ký:"), signer.authority, "TM. BAN THƯỜNG VỤ"),
            ("position", self.tr("&Chức vụ:"), signer.position, "BÍ THƯ"),
            ("signer", self.tr("&Người ký:"), signer.name, "Nguyễn Văn A"),
        ):
            self.fields[name] = QLineEdit(value, placeholderText=sample)
            form.addRow(label, self.fields[name])
        self.recipients = QPlainTextEdit("\n".join(unit.recipients))
        self.recipients.setTabChangesFocus(True)
        self.recipients.setPlaceholderText(self.tr("Mỗi nơi nhận một dòng"))
        form.addRow(self.tr("Nơ&i nhận:"), self.recipients)
        buttons = QDialogButtonBox()
        self.save = buttons.addButton(self.tr("Lưu"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Thôi"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.fields["name"].textChanged.connect(lambda text: self.save.setEnabled(bool(text.strip())))
        self.save.setEnabled(bool(unit.name.strip()))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(buttons)
        self.resize(self.fontMetrics().averageCharWidth() * 80, self.sizeHint().height())

    def unit(self) -> Unit:
        """Return the unit as edited; further signers are kept."""
        value = {name: " ".join(field.text().split()) for name, field in self.fields.items()}
        signer = Signer(value.pop("authority"), value.pop("position"), value.pop("signer"))
        lines = tuple(line.strip(" -;.") for line in self.recipients.toPlainText().splitlines() if line.strip(" -;."))
        return replace(self._unit, **value, signers=(signer, *self._unit.signers[1:]), recipients=lines)

    @classmethod
    def ask(cls, parent: QWidget, unit: Unit) -> Unit | None:
        """Ask the user; ``None`` if the dialog was left."""
        dialog = cls(parent, unit)
        try:
            return dialog.unit() if dialog.exec() == QDialog.DialogCode.Accepted else None
        finally:
            dialog.deleteLater()
