"""A strip that says what of the data is damaged on the disk, and leads to the backups."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from ...models.errors import QT_TRANSLATE_NOOP
from ...store import Damaged, DamageKind
from .texts import word

_NAMED = 5  # things that are named before the rest is only counted
_COUNTS = {
    DamageKind.FILE: QT_TRANSLATE_NOOP("words", "cấu trúc của tệp"),
    DamageKind.LAST: QT_TRANSLATE_NOOP("words", "những thay đổi lưu cuối cùng trước khi chương trình dừng đột ngột"),
    DamageKind.UNIT: QT_TRANSLATE_NOOP("words", "thông tin đơn vị"),
    DamageKind.EXPECTED: QT_TRANSLATE_NOOP("words", "danh sách đơn vị phải gửi"),
    DamageKind.REPORT: QT_TRANSLATE_NOOP("words", "{0} báo cáo trong danh sách"),
    DamageKind.HEAD: QT_TRANSLATE_NOOP("words", "{0} phần thể thức của báo cáo"),
    DamageKind.SECTION: QT_TRANSLATE_NOOP("words", "{0} mục"),
    DamageKind.INDICATOR: QT_TRANSLATE_NOOP("words", "{0} chỉ tiêu"),
    DamageKind.PICTURE: QT_TRANSLATE_NOOP("words", "{0} hình ảnh"),
    DamageKind.JOURNAL: QT_TRANSLATE_NOOP("words", "{0} dòng nhật ký sửa"),
    DamageKind.SNAPSHOT: QT_TRANSLATE_NOOP("words", "{0} bản lưu"),
    DamageKind.VERSION: QT_TRANSLATE_NOOP("words", "{0} bản đã gửi"),
    DamageKind.SUBMISSION: QT_TRANSLATE_NOOP("words", "{0} tệp đã nhận"),
    DamageKind.PASSAGE: QT_TRANSLATE_NOOP("words", "{0} đoạn của đơn vị"),
    DamageKind.MATCH: QT_TRANSLATE_NOOP("words", "{0} chỗ ghép chỉ tiêu"),
    DamageKind.KEPT_OUT: QT_TRANSLATE_NOOP("words", "{0} số liệu đã chọn không cộng vào tổng (nay lại được cộng)"),
    DamageKind.TYPED: QT_TRANSLATE_NOOP("words", "{0} số liệu văn phòng ghi (đang tính theo báo cáo)"),
    DamageKind.TARGET: QT_TRANSLATE_NOOP("words", "{0} chỉ tiêu chung"),
    DamageKind.TEMPLATE: QT_TRANSLATE_NOOP("words", "{0} mẫu của đơn vị"),
}


def damage_text(damaged: Iterable[Damaged]) -> str:
    """Return what is damaged in words: how many of each kind, and the names that are known."""
    listed = list(damaged)
    parts = []
    for kind, count in Counter(each.kind for each in listed).items():
        names = list(dict.fromkeys(each.name for each in listed if each.kind is kind and each.name))
        shown = ", ".join(f"“{' '.join(name.split())}”" for name in names[:_NAMED]) + (
            ", …" if len(names) > _NAMED else ""
        )
        parts.append(word(_COUNTS[kind]).format(count) + (f" ({shown})" if shown else ""))
    return "; ".join(parts)


class DamageStrip(QFrame):
    """Says what is damaged; hidden while nothing is.

    Signals:
        backups_wanted: the user wants to see the backups.
    """

    backups_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.label = QLabel(self, wordWrap=True)
        self.button = QPushButton(self.tr("Xem các bản &sao lưu"), self)
        self.button.clicked.connect(self.backups_wanted)
        layout = QHBoxLayout(self)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.button)
        self.hide()

    def show_damaged(self, damaged: Iterable[Damaged]) -> None:
        """Say what is damaged, or go away."""
        listed = tuple(damaged)
        self.label.setText(
            self.tr("Có {0} chỗ bị hỏng trên đĩa nên không đọc được: {1}.").format(len(listed), damage_text(listed))
            if listed
            else ""
        )
        self.setVisible(bool(listed))
