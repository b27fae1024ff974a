"""Thin Qt model over the report's indicators: one row per indicator part."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from ...models.edits import Batch, Edit
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.indicators import Indicator, Part, Verdict, computed_verdict, reason_text, target_text, verdict
from ...models.kinds import WITHIN_A_YEAR, ReportKind
from ...models.numbering import indicator_numbers
from ...models.report import Changes, Report
from ...models.richtext import Align, Live
from ...models.table.cells import cell_edits, is_plain, rows, shown_text, stands_as_text, typed_text
from ...models.table.columns import COMPUTED, FIGURES, MERGED, SPECS, Column
from ..kit import theme
from ..kit.signs import Sign
from ..kit.texts import REQUIRED, error_text, word
from ..report.session import Session

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole

MUTED = Role.UserRole + 1
"""Role: whether a cell shows something composed or a prompt instead of something typed."""

SIGN = Role.UserRole + 2
"""Role: the :class:`Sign` of a verdict."""

REASON = Role.UserRole + 3
"""Role: what a computed verdict comes from, in short."""

SIGNS = {
    Verdict.EXCEEDED: Sign.EXCEEDED, Verdict.MET: Sign.MET, Verdict.UNMET: Sign.UNMET, Verdict.NONE: Sign.NONE,
}  # fmt: skip
VERDICTS = {
    Verdict.EXCEEDED: QT_TRANSLATE_NOOP("words", "Vượt"),
    Verdict.MET: QT_TRANSLATE_NOOP("words", "Đạt"),
    Verdict.UNMET: QT_TRANSLATE_NOOP("words", "Không đạt"),
    Verdict.NONE: QT_TRANSLATE_NOOP("words", "Chưa đánh giá"),
}
_UNMET_YET = QT_TRANSLATE_NOOP("words", "Chưa đạt")
VERDICT_GLYPHS = {Verdict.EXCEEDED: "▲", Verdict.MET: "✓", Verdict.UNMET: "✗", Verdict.NONE: "–"}
_SAME_PERIOD = {
    Column.LAST_YEAR: QT_TRANSLATE_NOOP("IndicatorModel", "Cùng kỳ năm trước"),
    Column.CHANGE: QT_TRANSLATE_NOOP("IndicatorModel", "So với cùng kỳ"),
}
BY_HAND = "✎"
_MARKED = (Role.BackgroundRole, Role.ForegroundRole)  # of a cell whose words are no amount
_CENTRED = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ALIGNMENTS = {Align.LEFT: _LEFT, Align.RIGHT: _RIGHT, Align.CENTER: _CENTRED, Align.JUSTIFY: _LEFT}


def _said(text: str) -> str:
    """Return what is said of a column in the language of the window."""
    return QCoreApplication.translate("IndicatorModel", text)


def verdict_name(found: Verdict, kind: ReportKind) -> str:
    """Return what a verdict is called; a target missed within its year is missed so far."""
    return word(_UNMET_YET if found is Verdict.UNMET and kind in WITHIN_A_YEAR else VERDICTS[found])


def verdict_text(part: Part, kind: ReportKind) -> str:
    """Return the verdict with its glyph, marked when it was set by hand."""
    shown = verdict(part)
    if shown is Verdict.NONE and part.override is None:
        return ""
    text = f"{VERDICT_GLYPHS[shown]} {verdict_name(shown, kind)}"
    return f"{text} {BY_HAND}" if part.override is not None else text


class PartRow:
    """A row of the table: a part, and what each of its cells gives for each role."""

    __slots__ = ("cache", "indicator", "part")

    def __init__(self, indicator: str, part: str) -> None:
        self.indicator = indicator
        self.part = part
        self.cache: dict[tuple[int, int], Any] = {}


class IndicatorModel(QAbstractTableModel):
    """One row per indicator part; cells of an indicator's later parts in merged columns repeat the first.

    Signals:
        refused: (QModelIndex, str) typed text was refused, with the sentence saying why.
        kept_as_text: (QModelIndex, str) typed text is no amount where one is wanted; the sentence says what to do.
        arranged: rows were added, removed or moved; spans are to be laid anew.
    """

    refused = Signal(QModelIndex, str)
    kept_as_text = Signal(QModelIndex, str)
    arranged = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._rows = [PartRow(indicator.id, part.id) for indicator, part in rows(session.report)]
        self._italic = QFont()
        self._italic.setItalic(True)
        self._behind: dict[str, str] = {}
        self._fill(range(len(self._rows)))
        session.changed.connect(self._on_changed)

    # reading

    @property
    def report(self) -> Report:
        """The report as it is now."""
        return self._session.report

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = self._rows[index.row()].cache.get((index.column(), role))
        return theme.mark(role) if role in _MARKED and found else found  # the colours of the moment

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and 0 <= section < len(Column):
            column = Column(section)
            if role == Role.DisplayRole:
                return self._title(column)
            if role == Role.ToolTipRole:
                tip = SPECS[column].tip
                return _said(tip).format(BY_HAND) if tip else self._title(column)
        return None

    def _title(self, column: Column) -> str:
        if self.report.kind in WITHIN_A_YEAR and column in _SAME_PERIOD:
            return _said(_SAME_PERIOD[column])
        return _said(SPECS[column].title)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        column = Column(index.column())
        if column in COMPUTED or (column is Column.STATEMENT and not is_plain(self.at(index.row())[0])):
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def at(self, row: int) -> tuple[Indicator, Part]:
        """Return the indicator and part of a row."""
        wanted = self._rows[row]
        indicator = next(each for each in self.report.indicators if each.id == wanted.indicator)
        return indicator, next(each for each in indicator.parts if each.id == wanted.part)

    def row_of(self, part_id: str) -> int:
        """Return the row of a part, or -1."""
        return next((number for number, row in enumerate(self._rows) if row.part == part_id), -1)

    def span_of(self, row: int) -> tuple[int, int]:
        """Return first row and number of rows of the indicator a row belongs to."""
        key = self._rows[row].indicator
        first = row
        while first and self._rows[first - 1].indicator == key:
            first -= 1
        end = row + 1
        while end < len(self._rows) and self._rows[end].indicator == key:
            end += 1
        return first, end - first

    # writing

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.EditRole or not index.isValid():
            return False
        row, column = index.row(), Column(index.column())
        indicator, part = self.at(row)
        try:
            edits = cell_edits(indicator, part, column, str(value))
        except UserError as error:
            self.refused.emit(self.index(row, column), error_text(error))
            return False
        if not edits:
            return False
        label = self.tr("Sửa ô “{0}”").format(self._title(column))
        if not self._session.do(joined(edits), label, self):
            return False
        self._warn_of_text(row, column)
        return True

    def _warn_of_text(self, row: int, column: Column) -> None:
        part = self.at(row)[1]
        figure = getattr(part, SPECS[column].field) if column in FIGURES else None
        if figure is not None and stands_as_text(part, figure):
            self.kept_as_text.emit(self.index(row, column), self._doubt(figure.text))

    def _doubt(self, words: str) -> str:
        """Say what to do about words that stand where an amount is wanted."""
        text = self.tr(
            "“{0}” không phải là số nên giữ như chữ và không tính vào đâu. Hãy ghi số; nếu báo cáo bằng lời thì đổi "
            "Cách tính chỉ tiêu (F4)."
        )
        if re.search(r"\d", words):
            text = self.tr(
                "“{0}” được giữ như chữ nên không tính được; muốn tính, hãy ghi số ở đây và đơn vị ở cột Đơn vị tính."
            )
        return text.format(words)

    def mark_behind(self, behind: Mapping[str, str]) -> None:
        """Mark the results of parts that no longer agree with where they were taken from.

        Args:
            behind: what is said of it, by id of the part.
        """
        touched = {key for key in behind.keys() | self._behind.keys() if behind.get(key) != self._behind.get(key)}
        self._behind = dict(behind)
        self._fill((number for number, row in enumerate(self._rows) if row.part in touched), announce=True)

    # following the report

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if not changes.indicators:
            return
        wanted = [(indicator.id, part.id) for indicator, part in rows(self.report)]
        if wanted != [(row.indicator, row.part) for row in self._rows]:
            self._arrange(wanted)
            self._fill(range(len(self._rows)), announce=True)
            self.arranged.emit()
            return
        with_live = {
            each.id for each in self.report.indicators if any(isinstance(inline, Live) for inline in each.statement)
        }
        touched = changes.indicators | with_live
        self._fill((number for number, row in enumerate(self._rows) if row.indicator in touched), announce=True)

    def _arrange(self, wanted: list[tuple[str, str]]) -> None:
        """Bring the rows into the wanted order, telling views of each insertion, removal or move."""
        present = [(row.indicator, row.part) for row in self._rows]
        start = 0
        while start < min(len(present), len(wanted)) and present[start] == wanted[start]:
            start += 1
        tail = 0
        while tail < min(len(present), len(wanted)) - start and present[-1 - tail] == wanted[-1 - tail]:
            tail += 1
        old, new = present[start : len(present) - tail], wanted[start : len(wanted) - tail]
        if old and len(old) == len(new) and new[0] in old:
            turn = old.index(new[0])
            if turn and old[turn:] + old[:turn] == new:
                self.beginMoveRows(QModelIndex(), start + turn, start + len(old) - 1, QModelIndex(), start)
                block = self._rows[start : start + len(old)]
                self._rows[start : start + len(old)] = block[turn:] + block[:turn]
                self.endMoveRows()
                return
        for _, old_start, old_end, new_start, new_end in reversed(
            [
                code
                for code in SequenceMatcher(None, present, wanted, autojunk=False).get_opcodes()
                if code[0] != "equal"
            ]
        ):
            if old_end > old_start:
                self.beginRemoveRows(QModelIndex(), old_start, old_end - 1)
                del self._rows[old_start:old_end]
                self.endRemoveRows()
            if new_end > new_start:
                made = [PartRow(*key) for key in wanted[new_start:new_end]]
                self._fill_rows(made)
                self.beginInsertRows(QModelIndex(), old_start, old_start + len(made) - 1)
                self._rows[old_start:old_start] = made
                self.endInsertRows()

    def _fill(self, numbers: Iterable[int], announce: bool = False) -> None:
        """Compute what rows show; say exactly which cells and roles changed."""
        numbers = list(numbers)
        before = [self._rows[number].cache for number in numbers]
        self._fill_rows([self._rows[number] for number in numbers])
        if not announce:
            return
        for number, old in zip(numbers, before, strict=True):
            new = self._rows[number].cache
            changed: dict[int, list[int]] = {}
            for column, role in {*old, *new}:
                if old.get((column, role)) != new.get((column, role)):
                    changed.setdefault(column, []).append(role)
            for column, roles in sorted(changed.items()):
                index = self.index(number, column)
                self.dataChanged.emit(index, index, sorted(roles))

    def _fill_rows(self, made: list[PartRow]) -> None:
        report = self.report
        numbers = indicator_numbers(report)
        found = {part.id: (indicator, part) for indicator, part in rows(report)}
        for row in made:
            if row.part in found:
                row.cache = self._cells(report, *found[row.part], numbers)

    def _cells(
        self, report: Report, indicator: Indicator, part: Part, numbers: dict[str, str]
    ) -> dict[tuple[int, int], Any]:
        cache: dict[tuple[int, int], Any] = {}
        for column in Column:
            if column is Column.NUMBER:
                text = numbers[indicator.id]
            elif column is Column.VERDICT:
                text = verdict_text(part, self.report.kind)
            else:
                text = shown_text(report, indicator, part, column)
                if column not in COMPUTED:
                    cache[column, Role.EditRole] = typed_text(indicator, part, column)
            tip = text
            if column is Column.VERDICT:
                tip = self._verdict_tip(part)
                cache[column, SIGN] = SIGNS[verdict(part)] if text else None
                cache[column, REASON] = reason_text(part) if part.override is None else None
            elif column is Column.STATEMENT and not indicator.statement:
                cache[column, MUTED] = True
                cache[column, Role.FontRole] = self._italic
                tip = self.tr("{0}\n(Chương trình tự soạn câu này từ các thành phần.)").format(text).strip()
                text = text or self.tr("(nhập nội dung chỉ tiêu)")
            elif column in FIGURES:
                tip = self._figure_tip(part, column) or text
                if column is Column.RESULT and part.id in self._behind:
                    tip = self._behind[part.id]
                    cache.update({(column, role): True for role in _MARKED})
                if stands_as_text(part, getattr(part, SPECS[column].field)):
                    cache.update({(column, role): True for role in _MARKED})
            elif column is Column.NAME and part.required:
                tip = self.tr("{0} (bắt buộc có kết quả)").format(text)
                text = (text + REQUIRED).strip()
            cache[column, Role.DisplayRole] = text
            if tip:
                cache[column, Role.ToolTipRole] = tip
                cache[column, Role.AccessibleTextRole] = (
                    tip if column is Column.VERDICT or (column, _MARKED[0]) in cache else text
                )
            cache[column, Role.TextAlignmentRole] = _ALIGNMENTS[SPECS[column].align]
        return cache

    def _verdict_tip(self, part: Part) -> str:
        kind = self.report.kind
        computed = verdict_name(computed_verdict(part), kind)
        if part.result is not None and part.target is not None:
            reason = self.tr("kết quả {0}, chỉ tiêu {1}").format(part.result.text, target_text(part))
            computed = self.tr("{0} ({1})").format(computed, reason)
        if part.override is None:
            return computed
        said = verdict_name(part.override, kind)
        if part.reason:
            return self.tr("{0} (đặt bằng tay; chương trình tính: {1}). Lý do: {2}").format(said, computed, part.reason)
        return self.tr("{0} (đặt bằng tay; chương trình tính: {1})").format(said, computed)

    def _figure_tip(self, part: Part, column: Column) -> str:
        figure = getattr(part, SPECS[column].field)
        if stands_as_text(part, figure):
            return self._doubt(figure.text)
        if figure is None and column is Column.RESULT:
            return self.tr("Chưa có số liệu.")
        return ""


def joined(edits: tuple[Edit, ...]) -> Edit | None:
    """Return several edits as one step, or ``None`` for none."""
    return edits[0] if len(edits) == 1 else Batch(edits) if edits else None


def is_merged(column: int) -> bool:
    """Tell whether a column is shown merged over the parts of an indicator."""
    return column in MERGED
