"""The banner over everything while the sample unit is looked at."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget


class SampleBanner(QFrame):
    """Says that this is the sample, and leads back to the user's own unit; hidden otherwise.

    Signals:
        left: the way back was taken.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.ToolTipBase)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        said = QLabel(
            self.tr(
                "Đơn vị mẫu – chỉ để xem thử. Cứ thử viết và xuất; những gì viết ở đây không vào dữ liệu của đơn vị "
                "mình và không được giữ khi rời đi."
            ),
            self,
        )
        said.setWordWrap(True)
        said.setForegroundRole(QPalette.ColorRole.ToolTipText)
        self.back = QPushButton(self.tr("Về đơn vị của mình"), self)
        self.back.setAutoDefault(False)
        self.back.clicked.connect(lambda _=False: self.left.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 4, 8, 4)
        row.addWidget(said, 1)
        row.addWidget(self.back)
        self.hide()
