"""Questions with two answers, each of which names what it does: never Có and Không."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox, QWidget


def agreed(parent: QWidget, title: str, question: str, deed: str, leave: str, beside: str = "") -> bool:
    """Ask, and return whether the deed was chosen; Enter and Esc leave it.

    Args:
        parent: the window it is asked over.
        title: of the window.
        question: one sentence or two.
        deed: what is done, a verb.
        leave: the word to leave without doing it.
        beside: what else there is to know, smaller.
    """
    box = QMessageBox(QMessageBox.Icon.Question, title, question, parent=parent)
    box.setInformativeText(beside)
    done = box.addButton(deed, QMessageBox.ButtonRole.AcceptRole)
    left = box.addButton(leave, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(left)
    box.exec()
    chosen = box.clickedButton()
    box.deleteLater()
    return chosen is done
