"""One of several: the unit that a file is of, or the round that it belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget


class ChoiceDialog(QDialog):
    """Ask for one of several, or where ``typed`` for anything.

    Attributes:
        choice: the choices with what they stand for.
        also: something else that can be said of what is chosen, where there is.
    """

    def __init__(
        self,
        title: str,
        question: str,
        choices: Sequence[tuple[str, Any]],
        chosen: Any = None,
        typed: bool = False,
        also: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        label = QLabel(question, self, wordWrap=True)
        self.choice = QComboBox(self, editable=typed)
        for text, value in choices:
            self.choice.addItem(text, value)
        self.choice.setMinimumContentsLength(40)
        self.choice.setCurrentIndex(next((at for at, (_, value) in enumerate(choices) if value == chosen), -1))
        label.setBuddy(self.choice)
        self.also = QCheckBox(also, self)
        self.also.setVisible(bool(also))
        buttons = QDialogButtonBox(self)
        self.save_button = buttons.addButton(self.tr("L&ưu"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        buttons.addButton(self.tr("&Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        for widget in (label, self.choice, self.also, buttons):
            layout.addWidget(widget)
        self.choice.currentTextChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        self.save_button.setEnabled(bool(self.choice.currentText().strip()))

    def chosen(self) -> Any:
        """Return what the choice stands for, or the text that was typed."""
        text = " ".join(self.choice.currentText().split())
        place = self.choice.currentIndex()
        if place >= 0 and self.choice.itemText(place) == self.choice.currentText():
            return self.choice.itemData(place)
        return text
