"""Totals, and under them what each unit has in the chosen one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QSplitter, QTabWidget, QVBoxLayout, QWidget

from ...models.chartdata import ChartData
from ...models.errors import QT_TRANSLATE_NOOP
from ...models.office.consolidation import WAITING, Consolidation
from ...models.office.submissions import Submission
from ...models.office.totals import PartFigure, Total
from ...models.office.unit_charts import targets_met, units_compared
from ..kit import tokens
from ..kit.parts import ElidedLabel, Pills
from ..kit.rows import set_widths, table_view
from .totals_model import TotalColumn, TotalsModel
from .unit_figures import FigureRow, UnitFiguresPanel
from .units_chart import UnitsChart

_LOOK, _SHORT = "look", "short"  # what the totals are filtered by
_NOT_SENT = QT_TRANSLATE_NOOP("errors", "chưa gửi")


class FiguresTab(QWidget):
    """The totals, and under them the units' figures of the chosen one, as a table or a chart.

    Attributes:
        filters: show the totals only that want a look, or lack units.
        head: the total whose units are below, and how many are in it.

    Signals:
        aimed: (key of the total, target as typed or ``None``) the office's own target was typed.
        failed: (Exception) something could not be done.
    """

    aimed = Signal(str, object)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = Consolidation()
        self._kept_out: Mapping[tuple[str, str], str] = {}
        self._next: tuple[Consolidation, Mapping[tuple[str, str], str] | None] | None = None  # while one types
        self.totals = TotalsModel(self)
        self.totals_view = table_view(
            self.totals, self.tr("Số liệu tổng hợp"), TotalColumn.NAME, self,
            (TotalColumn.AIM, TotalColumn.MEASURE, TotalColumn.TARGET),
        )  # fmt: skip
        triggers = QAbstractItemView.EditTrigger
        self.totals_view.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed | triggers.DoubleClicked)
        self.totals_view.selectionModel().currentRowChanged.connect(lambda *_: self._show_units())
        set_widths(
            self.totals_view,
            (
                (TotalColumn.NUMBER, 6),
                (TotalColumn.MEASURE, 19),
                (TotalColumn.TARGET, 33),
                (TotalColumn.AIM, 18),
                (TotalColumn.VALUE, 22),
                (TotalColumn.RATIO, 13),
                (TotalColumn.COVERED, 13),
                (TotalColumn.REMARKS, 32),
            ),
        )
        self.filters = Pills(
            (
                (None, self.tr("Tất cả"), "", ""),
                (_LOOK, self.tr("Cần xem lại"), "warn", "att_icon"),
                (_SHORT, self.tr("Chưa đủ đơn vị"), "ring", "att_icon"),
            ),
            self,
        )
        self.filters.chosen.connect(lambda _: self._hide_rows())
        self.units = UnitFiguresPanel(self)
        self.chart = UnitsChart(self._compared, self._met, self)
        below = QTabWidget(self)
        below.setDocumentMode(True)
        below.addTab(self.units, self.tr("Từng đơn vị"))
        below.addTab(self.chart, self.tr("Biểu đồ"))
        self.below = below
        self.head = ElidedLabel("", "section", parent=self)
        one = QWidget(self)
        column = QVBoxLayout(one)
        column.setContentsMargins(0, tokens.GAP, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(below, 1)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.totals_view)
        split.addWidget(one)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, tokens.GAP, 0, 0)
        layout.setSpacing(tokens.GAP)
        layout.addWidget(self.filters, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(split, 1)
        self.totals.aimed.connect(self.aimed)
        self.totals_view.itemDelegate().closeEditor.connect(self._show_next, Qt.ConnectionType.QueuedConnection)
        self.totals.failed.connect(self.failed)
        self.chart.failed.connect(self.failed)
        self.setFocusProxy(self.totals_view)

    def show_found(self, found: Consolidation, kept_out: Mapping[tuple[str, str], str] | None = None) -> None:
        """Show what came of the files; where a target is being typed, as soon as it is.

        Args:
            found: the totals.
            kept_out: what the office wrote about figures it does not add.
        """
        if self.totals_view.typing:
            self._next = found, kept_out
            return
        self._next = None
        current = self.chosen
        self._found, self._kept_out = found, kept_out or {}
        self.totals.show(found.totals, found.expected)
        if found.totals:
            key = current.key if current is not None else ""
            place = next((place for place, each in enumerate(found.totals) if each.key == key), 0)
            self.totals_view.selectRow(place)
        self._hide_rows()
        self._show_units()

    def _show_next(self) -> None:
        if self._next is not None:
            self.show_found(*self._next)

    def _hide_rows(self) -> None:
        """Count what each filter would show, and show what the one that holds does."""
        shown: dict[object, set[int]] = {
            None: set(range(len(self._found.totals))),
            _LOOK: {row for row in range(self.totals.count()) if self.totals.cell(row, TotalColumn.REMARKS)},
            _SHORT: {row for row, each in enumerate(self._found.totals) if len(each.counted) < self._found.expected},
        }
        for key, rows in shown.items():
            self.filters.count(key, len(rows))
        self.filters.setVisible(bool(self._found.totals))
        for row in range(self.totals.count()):
            self.totals_view.setRowHidden(row, row not in shown[self.filters.current])

    def _of(self, total: Total) -> str:
        """Return a total in a line: its name, what it comes to, and of how many units."""
        what = " ".join(filter(None, (total.text, total.unit if total.unit != "%" else "")))
        units = self.tr("{0}/{1} đơn vị").format(len(total.counted), self._found.expected)
        return " · ".join(filter(None, (total.name, what, units)))

    @property
    def chosen(self) -> Total | None:
        """The total whose units are shown."""
        return self.totals.total(self.totals_view.currentIndex().row())

    def _show_units(self) -> None:
        total = self.chosen
        rows = []
        if total is not None:
            rows = [FigureRow(each.name, each.digest, figure) for each, figure in self._figures(total)]
            rows += [FigureRow(each.name, each.digest, None, why) for each, why in self._returned()]
            rows += [FigureRow(name, why=_NOT_SENT) for name in self._found.missing]
        self.head.setText(self._of(total) if total is not None else "")
        self.units.show_total(total, rows, self._kept_out)
        self.chart.refresh()

    def _figures(self, total: Total) -> Iterator[tuple[Submission, PartFigure | None]]:
        """Yield each unit's figure of a total."""
        place = 0  # most units have it in the same place
        for each in self._found.counted:
            parts = each.parts
            if place >= len(parts) or parts[place].key != total.key:
                place = next((at for at, part in enumerate(parts) if part.key == total.key), len(parts))
            yield each, parts[place] if place < len(parts) else None

    def _returned(self) -> list[tuple[Submission, str]]:
        """Return the units none of whose versions count, with the reason."""
        return [(each, why) for each, why in self._found.aside if why in WAITING]

    def _compared(self) -> ChartData | None:
        total = self.chosen
        if total is None:
            return None
        return units_compared(total, [(each.name, figure) for each, figure in self._figures(total)])

    def _met(self) -> ChartData | None:
        if not self._found.counted:
            return None
        units = [(each.name, each.parts) for each in self._found.counted]
        return targets_met(self.tr("Số chỉ tiêu đạt và vượt trên số chỉ tiêu đã giao"), units)
