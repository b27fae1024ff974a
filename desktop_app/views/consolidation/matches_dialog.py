"""Parts of files typed in Word, lined up by their words: confirmed, put apart, or given another indicator."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelection, QModelIndex
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from ...models.office.consolidation import PartMatch, Waiting
from ...models.office.totals import Total
from ..kit.parts import give_size
from ..kit.rows import TextRows, icon_button, set_widths, table_view

_FEW = 2  # units that are named, and no more
_SHOWN = 3  # figures that are shown


class MatchesDialog(QDialog):
    """The parts without a code, those that were guessed first; what is answered is in :attr:`answers`.

    What has no place in the outline stands first. What several units wrote in the same words, and was taken for the same,
    is one line and asked once.

    Attributes:
        answers: {(digest, own key): key}, an empty key for a part that counts on its own; an empty digest and a
            wording for all files that say so, which is remembered.
    """

    def __init__(
        self,
        lined: Sequence[PartMatch],
        totals: Sequence[Total],
        waiting: Sequence[Waiting] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ghép chỉ tiêu của tệp gõ bằng Word"))
        self.answers: dict[tuple[str, str], str | None] = {}
        drawer = {each.wording for each in waiting}
        self._waiting = list(waiting)
        self._placed = {each.wording for each in lined if each.key}  # words that stand for an indicator elsewhere
        others = [each for each in lined if each.key or each.wording not in drawer]
        alike: dict[tuple[str, str, bool], list[PartMatch]] = {}
        for one in sorted(others, key=lambda each: (each.answered, not each.key)):
            wording = one.wording or f"{one.digest} {one.own_key}"
            alike.setdefault((wording, one.key, one.answered), []).append(one)
        self._members: list[list[PartMatch]] = [[] for _ in waiting] + list(alike.values())  # what each line stands for
        self._matches = [self._of_all(each) for each in waiting] + [self._of_alike(some) for some in alike.values()]
        self._of_file: dict[str, list[int]] = {}  # places of the lines of one file
        for place, members in enumerate(self._members):
            for one in members:
                self._of_file.setdefault(one.digest, []).append(place)
        self._names = {each.key: each.name for each in totals}
        coded = [each for each in totals if each.coded]
        label = QLabel(
            self.tr("Các chỉ tiêu dưới đây không có mã nên được ghép theo tên chỉ tiêu. Hãy xác nhận, không ghép, hoặc chọn chỉ tiêu khác."),
            self,
            wordWrap=True,
        )  # fmt: skip
        if waiting:
            label.setText(
                self.tr("{0} dòng đầu chưa xếp được vào chỉ tiêu nào của đề cương: chọn chỉ tiêu một lần, mọi đơn vị ghi như vậy đều được xếp. Các dòng sau được ghép theo tên chỉ tiêu: hãy xác nhận, không ghép, hoặc chọn chỉ tiêu khác.").format(len(waiting))
            )  # fmt: skip
        self.model = TextRows(
            [self.tr("Đơn vị"), self.tr("Nội dung trong báo cáo"), self.tr("Số liệu"), self.tr("Ghép với"), self.tr("Soát")],
            (2,), self,
        )  # fmt: skip
        self.view = table_view(self.model, self.tr("Các chỉ tiêu cần ghép"), 3, self)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.choice = QComboBox(self)
        self.choice.addItem(self.tr("(không ghép)"), "")
        for each in coded:
            measure = f" ({each.unit})" if each.unit else ""
            self.choice.addItem(
                f"{each.number}. {each.name}{measure}" if each.number else each.name + measure, each.key
            )
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(40)
        choose = QLabel(self.tr("&Ghép với:"), self)
        choose.setBuddy(self.choice)
        self.confirm_button = icon_button("verdict", self.tr("Đú&ng"), self.confirm, self)
        self.apart_button = icon_button("split", self.tr("&Không ghép"), self.put_apart, self)
        row = QHBoxLayout()
        row.addWidget(self.confirm_button)
        row.addWidget(self.apart_button)
        row.addSpacing(self.fontMetrics().height())
        row.addWidget(choose)
        row.addWidget(self.choice, 1)
        buttons = QDialogButtonBox(self)
        buttons.addButton(self.tr("&Lưu"), QDialogButtonBox.ButtonRole.AcceptRole).setDefault(True)
        buttons.addButton(self.tr("&Hủy"), QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(label)
        layout.addWidget(self.view, 1)
        layout.addLayout(row)
        layout.addWidget(buttons)
        set_widths(self.view, ((0, 24), (1, 44), (2, 14), (4, 18)))
        give_size(self, 150, 28)
        self.view.selectionModel().currentRowChanged.connect(self._show_choice)
        self.choice.activated.connect(self._choose)
        self._show()
        if self._matches:
            self.view.selectRow(0)

    def _of_all(self, waiting: Waiting) -> PartMatch:
        """Return one line for all units whose words have no place."""
        unit = self._units([each[0] for each in waiting.figures])
        figure = _some([each[2] for each in waiting.figures])
        measure = f" ({waiting.measure})" if waiting.measure else ""
        return PartMatch(
            unit, waiting.name + measure, "", own_key=waiting.wording, figure=figure, wording=waiting.wording
        )

    def _of_alike(self, some: Sequence[PartMatch]) -> PartMatch:
        """Return one line for what several units wrote in the same words."""
        return replace(
            some[0], unit=self._units([each.unit for each in some]), figure=_some([each.figure for each in some])
        )

    def _units(self, names: Sequence[str]) -> str:
        if len(names) == 1:
            return names[0]
        some = ", ".join(names[:_FEW]) + ("…" if len(names) > _FEW else "")
        return self.tr("{0} đơn vị: {1}").format(len(names), some)

    def confirm(self) -> None:
        """Say that the chosen lines are what they were taken for."""
        for place in self._chosen():
            self._answer(place, self._matches[place].key)
        self._show()
        self._go_on()

    def put_apart(self) -> None:
        """Say that the chosen lines count on their own."""
        for place in self._chosen():
            self._answer(place, "")
        self._show()
        self._go_on()

    def _choose(self) -> None:
        self._answer(self.view.currentIndex().row(), str(self.choice.currentData()))
        self._show()

    def _answer(self, place: int, key: str) -> None:
        if not 0 <= place < len(self._matches):
            return
        for one in self._members[place] if key else ():  # an indicator stands once in a report
            for other in self._of_file[one.digest]:
                if other != place and self._matches[other].key == key:
                    self._take_apart(other, one.digest)
        self._set(place, key)

    def _take_apart(self, place: int, digest: str) -> None:
        """Say that a line stands for nothing of a file, of which another line tells the same."""
        members = self._members[place]
        if len(members) == 1:
            self._set(place, "")
            return
        for one in [each for each in members if each.digest == digest]:
            members.remove(one)
            self.answers[one.digest, one.own_key] = ""
        self._matches[place] = replace(
            self._of_alike(members), key=self._matches[place].key, others=self._matches[place].others
        )

    def _set(self, place: int, key: str) -> None:
        each = replace(self._matches[place], key=key, others=self._names.get(key, ""), answered=True)
        self._matches[place] = each
        members = self._members[place]
        if not members and not key and each.wording in self._placed:
            # other units tell an indicator in these words: here they say it once more, and only here they are put apart
            self.answers.update({(digest, own): "" for _, digest, _, own in self._waiting[place].figures})
            return
        for one in members or (each,):
            self.answers[one.digest, one.own_key] = key
        if each.wording and (key or len(members) > 1):  # the next file that says so needs no answer
            self.answers["", each.wording] = key

    def _chosen(self) -> list[int]:
        # by its ranges: asked row by row, thousands of lines take a quarter of a second
        ranges = self.view.selectionModel().selection()
        rows: set[int] = set()
        for at in range(ranges.count()):
            rows.update(range(ranges.at(at).top(), ranges.at(at).bottom() + 1))
        return sorted(rows)

    def _go_on(self) -> None:
        """Select the next line that nobody has answered, so that Alt and a letter go through the list."""
        after = max(self._chosen(), default=-1)
        places = [place for place, each in enumerate(self._matches) if not each.answered]
        following = next((place for place in places if place > after), places[0] if places else None)
        if following is not None:
            self.view.selectRow(following)
        self._show_choice(self.view.currentIndex())

    def _show(self) -> None:
        chosen, current = self._chosen(), self.view.currentIndex()
        rows = []
        for each in self._matches:
            if each.answered:
                said = self.tr("Đã xác nhận") if each.key else self.tr("Không ghép")
            else:
                said = self.tr("Chưa soát") if each.key else self.tr("Chưa ghép")
            taken = each.others or self.tr("(không ghép)")
            rows.append(([each.unit, each.own, each.figure, taken, said], bool(each.key) and not each.answered))
        self.model.show(rows)
        selection = self.view.selectionModel()
        if current.isValid():
            selection.setCurrentIndex(self.model.index(current.row(), 0), selection.SelectionFlag.NoUpdate)
        again = QItemSelection()
        last = self.model.columnCount() - 1
        for first, end in _ranges(chosen):
            again.select(self.model.index(first, 0), self.model.index(end, last))
        selection.select(again, selection.SelectionFlag.Select)

    def _show_choice(self, current: QModelIndex) -> None:
        if current.isValid() and current.row() < len(self._matches):
            self.choice.setCurrentIndex(max(0, self.choice.findData(self._matches[current.row()].key)))


def _some(figures: Sequence[str]) -> str:
    told = [each for each in figures if each]
    return "; ".join(told[:_SHOWN]) + ("…" if len(told) > _SHOWN else "")


def _ranges(places: Sequence[int]) -> list[tuple[int, int]]:
    """Return places in their order as ranges: (first, last) of each."""
    out: list[tuple[int, int]] = []
    for place in places:
        if out and out[-1][1] == place - 1:
            out[-1] = out[-1][0], place
        else:
            out.append((place, place))
    return out
