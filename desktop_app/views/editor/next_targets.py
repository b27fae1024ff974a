"""The targets of the next period, typed one a line in the list that stands in the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from ...models.edits import Batch, Edit, SetReport, SpliceBody
from ...models.indicators import Indicator
from ...models.livefigures import statement
from ...models.report import Report, Section, listed
from ...models.richtext import IndicatorList, Run, plain


class NextTargetsDialog(QDialog):
    """Ask for the targets of a list, a line each."""

    def __init__(self, parent: QWidget, lines: Sequence[str]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Chỉ tiêu kỳ sau"))
        layout = QVBoxLayout(self)
        hint = QLabel(self.tr("Mỗi chỉ tiêu một dòng, ví dụ: Kết nạp ít nhất 45 đoàn viên."), self)
        hint.setWordWrap(True)
        layout.addWidget(hint)
        self.lines = QPlainTextEdit("\n".join(lines), self)
        self.lines.setAccessibleName(self.windowTitle())
        self.lines.setTabChangesFocus(True)
        self.lines.setMinimumWidth(self.fontMetrics().averageCharWidth() * 80)
        layout.addWidget(self.lines)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("Lưu"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(self.tr("Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout.addWidget(buttons)

    @classmethod
    def ask(cls, parent: QWidget, lines: Sequence[str]) -> list[str] | None:
        """Return the lines typed, or ``None``."""
        dialog = cls(parent, lines)
        done = dialog.exec()
        typed = [" ".join(line.split()) for line in dialog.lines.toPlainText().split("\n")]
        dialog.deleteLater()
        return [line for line in typed if line] if done else None


def shown(report: Report, block: IndicatorList) -> list[str]:
    """Return what each target of a list says."""
    return [" ".join(plain(statement(each)).split()) for each in listed(report, block)]


def retyped(
    report: Report, section: Section, block: IndicatorList, lines: Sequence[str],
    read: Callable[[tuple[Run, ...]], Indicator],
) -> Edit | None:  # fmt: skip
    """Return the edit that makes a list say these lines, or ``None``; a line left as it was keeps its target.

    Args:
        report: the report.
        section: where the list stands.
        block: the list.
        lines: what it shall say.
        read: makes a target of a sentence.
    """
    was = listed(report, block)
    left = list(zip(shown(report, block), was, strict=True))
    now = []
    for line in lines:
        same = next((pair for pair in left if pair[0] == line), None)
        if same is not None:
            left.remove(same)
        now.append(same[1] if same is not None else read((Run(line),)))
    if now == was:
        return None
    gone = {each.id for each in was}
    at = next((place for place, each in enumerate(report.next_targets) if each.id in gone), len(report.next_targets))
    rest = [each for each in report.next_targets if each.id not in gone]
    edits: list[Edit] = [SetReport("next_targets", (*rest[:at], *now, *rest[at:]))]
    place = next((place for place, each in enumerate(section.body.blocks) if each == block), None)
    if place is not None and (block.indicators or rest):
        put = (IndicatorList(block.id, block.layout, tuple(each.id for each in now)),) if now else ()
        edits.append(SpliceBody(section.id, place, 1, put))
    return Batch(tuple(edits))
