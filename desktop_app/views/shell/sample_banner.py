"""The banner over everything while the sample unit is looked at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from ..kit import tokens
from ..kit.parts import make_button


class SampleBanner(QFrame):
    """Says that this is the sample, and leads back to the user's own unit; hidden otherwise.

    Signals:
        left: the way back was taken.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("warning")
        said = QLabel(
            self.tr(
                "Đơn vị mẫu – chỉ để xem thử. Cứ thử viết và xuất; những gì viết ở đây không vào dữ liệu của đơn vị "
                "mình và không được giữ khi rời đi."
            ),
            self,
        )
        said.setWordWrap(True)
        self.back = make_button(self.tr("Về đơn vị của mình"), self.left.emit, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(tokens.GAP, tokens.TIGHT, tokens.GAP, tokens.TIGHT)
        row.addWidget(said, 1)
        row.addWidget(self.back)
        self.hide()
