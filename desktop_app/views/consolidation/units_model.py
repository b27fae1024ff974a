"""The matrix of units: received, late, version, completeness, findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from enum import Enum, IntEnum
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from ...models.collation import vietnamese
from ...models.numbers import format_date
from ...models.office.rounds import Completeness, Standing, UnitStanding
from ...models.office.sorting import OTHER_PERIOD, Sorted, Unknown
from ...models.office.submissions import Refused, Submission
from ...models.words import fold
from ..kit import theme
from ..kit.rows import Rows, say
from ..kit.sign_delegate import SignDelegate
from ..kit.signs import Sign
from ..kit.texts import error_text


class Need(Enum):
    """What a row wants of the office, what is most urgent first."""

    UNKNOWN = "unknown"  # chưa rõ đơn vị
    LOOK = "look"  # cần xem
    MISSING = "missing"  # chưa gửi
    NOTHING = "nothing"  # returned, or set aside: nothing can be done now
    READY = "ready"  # sẵn sàng


_NEEDS = list(Need)


class UnitColumn(IntEnum):
    """Columns of the matrix."""

    NAME = 0
    STATE = 1
    RECEIVED = 2
    DUE = 3
    SECTIONS = 4
    FIGURES = 5
    LOOK = 6
    CHECKS = 7


@dataclass(frozen=True, slots=True)
class UnitRow:
    """A row: a unit, a file whose unit is not known, one that stands aside, or one that could not be read.

    Attributes:
        look: how many of its figures want a look; ``None`` until they are added up.
        doubt: what is doubtful of the unit as a whole (context ``errors``).
        waiting: a file whose unit the office has to say.
        aside: a file that is no unit's report, with the reason.
    """

    unit: UnitStanding | None = None
    _: KW_ONLY
    complete: Completeness | None = None
    look: int | None = None
    refused: Refused | None = None
    doubt: str = ""
    waiting: Unknown | None = None
    aside: tuple[Submission, str] | None = None

    @property
    def file(self) -> Submission | None:
        """The file that waits or stands aside."""
        return self.waiting.submission if self.waiting is not None else self.aside[0] if self.aside else None

    @property
    def key(self) -> tuple[str, str]:
        """What tells rows apart: the unit, or the file."""
        if self.unit is not None:
            return self.unit.unit, ""
        if self.file is not None:
            return "", self.file.digest
        return "", self.refused.file if self.refused else ""

    @property
    def name(self) -> str:
        """Name of the unit, or of the file."""
        if self.unit is not None:
            return self.unit.name
        if self.file is not None:
            return self.file.name or self.file.file
        return self.refused.file if self.refused else ""

    @property
    def why(self) -> str:
        """Why it waits or stands aside (context ``errors``)."""
        return self.waiting.why if self.waiting is not None else self.aside[1] if self.aside else ""

    @property
    def need(self) -> Need:
        """What it wants of the office."""
        if self.waiting is not None:
            return Need.UNKNOWN
        if self.unit is None:
            return Need.LOOK if self.refused is not None or self.why == OTHER_PERIOD else Need.NOTHING
        standing = self.unit.standing
        if standing is Standing.ASKED:
            return Need.UNKNOWN
        if standing in (Standing.MISSING, Standing.RETURNED):
            return Need.MISSING if standing is Standing.MISSING else Need.NOTHING
        if standing is Standing.DAMAGED:
            return Need.LOOK
        lacks = self.complete is not None and bool(self.complete.missing_sections)
        return Need.LOOK if standing is Standing.RECEIVED and (self.look or self.doubt or lacks) else Need.READY


class UnitsModel(Rows):
    """Rows sorted by any column, those that want a look in a colour of their own."""

    whole = (UnitColumn.RECEIVED,)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        titles = {
            UnitColumn.NAME: self.tr("Đơn vị"),
            UnitColumn.STATE: self.tr("Tình trạng"),
            UnitColumn.RECEIVED: self.tr("Nhận lúc"),
            UnitColumn.DUE: self.tr("Hạn gửi"),
            UnitColumn.SECTIONS: self.tr("Mục"),
            UnitColumn.FIGURES: self.tr("Số liệu"),
            UnitColumn.LOOK: self.tr("Cần xem"),
            UnitColumn.CHECKS: self.tr("Soát thấy"),
        }
        self.titles = [titles[column] for column in UnitColumn]
        self._states = {
            Standing.MISSING: self.tr("Chưa gửi"), Standing.RECEIVED: self.tr("Sẵn sàng"),
            Standing.ACCEPTED: self.tr("Đã duyệt"), Standing.RETURNED: self.tr("Trả lại"),
            Standing.DAMAGED: self.tr("Tệp đã nhận bị hỏng, hãy nhận lại"),
            Standing.ASKED: self.tr("Cần hỏi lại"),
        }  # fmt: skip
        self._at_office = self.tr("Văn phòng ghi")
        self._all: list[UnitRow] = []
        self._checks: Mapping[str, tuple[int, int]] = {}
        self._needs_look = self.tr("Cần xem")
        self._filter: list[str] = []
        self._only: Need | None = None
        self._column, self._order = UnitColumn.STATE, Qt.SortOrder.AscendingOrder
        self.rows: list[UnitRow] = []

    # what is shown

    def show(self, rows: Sequence[UnitRow]) -> None:
        """Show other rows, in the order and with the filter there is."""
        self._all = list(rows)
        self._arrange()

    def show_checks(self, counts: Mapping[str, tuple[int, int]]) -> None:
        """Show how many places the checker found in each file: {digest: (to be mended, to be looked at)}."""
        self._checks = counts
        if self._column is UnitColumn.CHECKS:
            self._arrange()
        elif self.rows:
            column = int(UnitColumn.CHECKS)
            self.dataChanged.emit(self.index(0, column), self.index(len(self.rows) - 1, column))

    def _found(self, row: UnitRow) -> tuple[int, int] | None:
        latest = row.unit.latest if row.unit is not None else row.file
        return self._checks.get(latest.digest) if latest is not None else None

    def _found_text(self, row: UnitRow) -> str:
        found = self._found(row)
        if found is None:
            return ""
        must, may = found
        said = [self.tr("{0} phải sửa").format(must)] if must else []
        said += [self.tr("{0} nên xem").format(may)] if may else []
        return ", ".join(said) or "–"

    def filter(self, text: str) -> None:
        """Show only rows that contain all words of a text, accents or not."""
        self._filter = fold(text).split()
        self._arrange()

    def only(self, need: Need | None) -> None:
        """Show only rows that want this, ``None`` for all."""
        self._only = need
        self._arrange()

    def counts(self) -> Counter[Need]:
        """Return how many rows want what, whatever is shown."""
        return Counter(row.need for row in self._all)

    def wanting(self, need: Need) -> list[UnitRow]:
        """Return the rows that want something, whatever is shown."""
        return [row for row in self._all if row.need is need]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        self._column = UnitColumn(column) if column in set(UnitColumn) else UnitColumn.NAME  # -1: by none
        self._order = order
        self._arrange()

    def _arrange(self) -> None:
        rows = self._all
        if self._only is not None:
            rows = [row for row in rows if row.need is self._only]
        if self._filter:
            rows = [row for row in rows if self._fits(row)]
        rows = sorted(rows, key=lambda row: vietnamese(row.name))
        if self._column is not UnitColumn.NAME or self._order is Qt.SortOrder.DescendingOrder:
            rows.sort(key=lambda row: self._key(row, self._column), reverse=self._order is Qt.SortOrder.DescendingOrder)
        if [row.key for row in rows] == [row.key for row in self.rows]:  # the selection stays
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(UnitColumn) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def _fits(self, row: UnitRow) -> bool:
        words = fold(" ".join(self.text(row, column) for column in (UnitColumn.NAME, UnitColumn.STATE, UnitColumn.DUE)))
        return all(each in words for each in self._filter)

    def _key(self, row: UnitRow, column: UnitColumn) -> Any:
        unit, complete = row.unit, row.complete
        if column is UnitColumn.STATE:
            return _NEEDS.index(row.need)
        if column is UnitColumn.RECEIVED:
            latest = unit.latest if unit is not None else row.file
            return latest.received.timestamp() if latest is not None and latest.received is not None else 0.0
        if column is UnitColumn.DUE:
            return -1 if unit is None or unit.late is None else unit.late
        if column is UnitColumn.SECTIONS:
            return _share(complete.sections, complete.missing_sections) if complete is not None else -1.0
        if column is UnitColumn.FIGURES:
            return _share(complete.parts, complete.missing_parts) if complete is not None else -1.0
        if column is UnitColumn.LOOK:
            return -1 if row.look is None else row.look
        if column is UnitColumn.CHECKS:
            return self._found(row) or (-1, -1)
        return vietnamese(row.name)

    def text(self, row: UnitRow, column: UnitColumn) -> str:
        """Return what a cell says."""
        unit = row.unit
        if column is UnitColumn.CHECKS:
            return self._found_text(row)
        if unit is None:
            return self._file_text(row, column)
        latest = unit.latest
        if column is UnitColumn.NAME:
            return unit.name
        if column is UnitColumn.STATE:
            if row.need is Need.LOOK and unit.standing is Standing.RECEIVED:
                return self._needs_look
            if latest is not None and latest.at_office and row.need is Need.READY:
                return self._at_office
            return self._states[unit.standing]
        if column is UnitColumn.RECEIVED:
            return _short(latest.received) if latest is not None else ""
        if column is UnitColumn.DUE:
            return self._due(unit)
        if column in (UnitColumn.SECTIONS, UnitColumn.FIGURES):
            return _there(row.complete, column)
        return self._look_text(row)

    def _look_text(self, row: UnitRow) -> str:
        said = [say(row.doubt)] if row.doubt else []
        count = (row.look or 0) - bool(row.doubt)
        said += [self.tr("{0} số liệu, chỗ cần xem").format(count)] if count > 0 else []
        lacks = len(row.complete.missing_sections) if row.complete is not None else 0
        said += [self.tr("thiếu {0} mục").format(lacks)] if lacks and row.need is Need.LOOK else []
        return "; ".join(said)

    def _file_text(self, row: UnitRow, column: UnitColumn) -> str:
        if column is UnitColumn.NAME:
            return row.name
        if column is UnitColumn.STATE:
            if row.waiting is not None:
                return self.tr("Chưa rõ đơn vị")
            return self.tr("Không tính") if row.aside is not None else self.tr("Không đọc được")
        if column is UnitColumn.RECEIVED and row.file is not None:
            return _short(row.file.received)
        if column is UnitColumn.LOOK:
            return say(row.why) if row.why else error_text(row.refused.why) if row.refused is not None else ""
        return ""

    def _due(self, unit: UnitStanding) -> str:
        if unit.late is None:
            return ""
        if unit.standing is Standing.MISSING:
            return self.tr("quá hạn {0} ngày").format(unit.late) if unit.late else ""
        return self.tr("muộn {0} ngày").format(unit.late) if unit.late else self.tr("đúng hạn")

    # the model

    def count(self) -> int:
        return len(self.rows)

    def cell(self, row: int, column: int) -> str:
        return self.text(self.rows[row], UnitColumn(column))

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], UnitColumn(index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column in (UnitColumn.SECTIONS, UnitColumn.FIGURES):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == SignDelegate.ROLE:
            return _sign(row) if column is UnitColumn.STATE else None
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row, column)
        return super().data(index, role)

    def _tip(self, row: UnitRow, column: UnitColumn) -> str:
        if row.refused is not None:
            return error_text(row.refused.why)
        if row.why:
            return say(row.why)
        if column is UnitColumn.LOOK and row.doubt:
            return say(row.doubt)
        unit, complete = row.unit, row.complete
        if column is UnitColumn.STATE and unit is not None and unit.standing is Standing.RETURNED and unit.latest:
            return unit.latest.reason
        if column in (UnitColumn.NAME, UnitColumn.STATE) and unit is not None and unit.standing is Standing.ASKED:
            return claim_text(unit)
        if column in (UnitColumn.SECTIONS, UnitColumn.FIGURES) and complete is not None and not complete.whole:
            lacks = complete.missing_sections if column is UnitColumn.SECTIONS else complete.missing_parts
            if not lacks:
                return self.text(row, column)
            more = [self.tr("… và {0} mục khác").format(len(lacks) - 12)] if len(lacks) > 12 else []
            return "\n".join([self.tr("Còn thiếu:"), *lacks[:12], *more])
        if column is UnitColumn.RECEIVED:
            file = row.unit.latest if row.unit is not None else row.file
            return moment_text(file.received) if file is not None else ""
        return self.text(row, column)

    def _colour(self, row: UnitRow, column: UnitColumn) -> QColor | None:
        """Colour only the cell that wants a look, so that a long list stays calm."""
        unit = row.unit
        if column is UnitColumn.DUE and unit is not None and unit.late:
            return theme.colour("att")
        if column is UnitColumn.SECTIONS and row.complete is not None and row.complete.missing_sections:
            return theme.colour("att")
        if column in (UnitColumn.RECEIVED, UnitColumn.DUE):
            return theme.colour("text2")
        return None


def _there(complete: Completeness | None, column: UnitColumn) -> str:
    """Return how many of how many are there; empty where none is asked for."""
    if complete is None:
        return ""
    of, lacks = (
        (complete.sections, complete.missing_sections)
        if column is UnitColumn.SECTIONS
        else (complete.parts, complete.missing_parts)
    )
    return f"{of - len(lacks)}/{of}" if of else ""


def _sign(row: UnitRow) -> Sign:
    """Return the mark of a row's state."""
    if row.unit is None:
        return Sign.UNKNOWN if row.waiting is not None else Sign.NONE if row.aside is not None else Sign.UNMET
    if row.unit.standing in (Standing.RETURNED, Standing.DAMAGED):
        return Sign.RETURNED if row.unit.standing is Standing.RETURNED else Sign.UNMET
    return _SIGNS[row.need]


_SIGNS = {
    Need.UNKNOWN: Sign.UNKNOWN, Need.LOOK: Sign.ATTENTION, Need.MISSING: Sign.MISSING, Need.NOTHING: Sign.NONE,
    Need.READY: Sign.MET,
}  # fmt: skip


def moment_text(moment: datetime | None) -> str:
    """Return a moment as it is listed: ``20/11/2026 08:15``."""
    return f"{format_date(moment.date())} {moment:%H:%M}" if moment is not None else ""


def _short(moment: datetime | None) -> str:
    """Return a moment as it stands in a column: ``20/11 08:15``; the year is in the tool tip, and in the round's name."""
    return f"{moment:%d/%m %H:%M}" if moment is not None else ""


def claim_text(unit: UnitStanding) -> str:
    """Return what is to be asked about a file that carries another unit's code, and how it is answered."""
    claimed = unit.latest.claimed if unit.latest is not None else None
    said = QCoreApplication.translate(
        "UnitDetails",
        "Tệp mang mã của “{0}” nhưng ghi tên khác nên chưa tính. Hãy hỏi lại: nếu đúng là đơn vị đó thì chọn riêng dòng "
        "này rồi nhấn Duyệt, nếu không thì Trả lại hoặc Bỏ khỏi danh sách.",
    )
    return said.format(claimed[1] if claimed is not None else "")


def _share(asked: int, missing: Sequence[str]) -> float:
    return (asked - len(missing)) / asked if asked else 1.0


def unit_rows(
    units: Sequence[UnitStanding],
    refused: Sequence[Refused],
    complete: Mapping[str, Completeness],
    look: Mapping[str, int] | None,
    came: Sorted | None = None,
) -> list[UnitRow]:
    """Return rows of files whose unit is not known, of units, of files that stand aside or could not be read.

    Args:
        units: the units.
        refused: the files.
        complete: completeness by unit.
        look: how many figures want a look, by unit; ``None`` until they are added up.
        came: what came in, sorted.
    """
    doubts = came.doubts if came is not None else {}
    rows = []
    for each in units:
        doubt = doubts.get(each.unit, "")
        by_hand = each.latest is not None and each.latest.by_hand is not None
        count = look.get(each.unit, 0) + bool(doubt) + by_hand if look is not None else None
        rows.append(UnitRow(each, complete=complete.get(each.unit), look=count, doubt=doubt))
    if came is not None:
        rows += [UnitRow(waiting=each) for each in came.unknown]
        rows += [UnitRow(aside=each) for each in came.aside]
    return [*rows, *(UnitRow(refused=each) for each in refused)]
