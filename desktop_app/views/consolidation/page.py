"""Units' reports received and added up: who has sent, what is in each total, and the report made of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget

from ...exchange.office.adding import Added, Basis, add_up, basis_of
from ...exchange.office.narrative import came_in, expected_units, frame_for
from ...models.errors import UserError
from ...models.numbers import format_date
from ...models.office.consolidated_report import consolidated_report
from ...models.office.consolidation import Consolidation
from ...models.office.mergers import OLD_UNIT, identity, made_of, question
from ...models.office.rounds import Asked, Round, Standing, UnitStanding, asked_by, rounds, standings
from ...models.office.sorting import Sorted, Unknown
from ...models.office.submissions import Differences, Refused, Submission, differences
from ...models.periods import SHAPES, period_text
from ...models.report import Period, Report, ReportKind
from ...models.table.spreadsheet import guarded
from ...models.unit import UnitRef
from ...models.words import plain_name
from ...store import Checked, Damaged, Store
from ..kit import tokens
from ..kit.damage import DamageStrip
from ..kit.drops import DocumentDrops
from ..kit.elided_box import ElidedBox
from ..kit.parts import Bar, make_button, make_label, rule
from ..kit.rows import say
from ..kit.tasks import Task
from ..kit.texts import KINDS, word
from .actions import Actions
from .at_office import AtOffice
from .choice_dialog import ChoiceDialog
from .content_tab import ContentTab
from .date_dialog import DateDialog
from .figures_tab import FiguresTab
from .giving_back import GivingBack
from .matches_dialog import MatchesDialog
from .received import open_received
from .receiving import Receiving
from .source_dialog import SourceDialog, html_of
from .unit_checks import UnitChecks
from .unit_figures import FigureRow
from .units_dialog import UnitsDialog
from .units_model import UnitRow, unit_rows
from .units_tab import UnitsTab
from .workbook import Workbook

if TYPE_CHECKING:
    from ...exchange.checking import UnitFinding

T = TypeVar("T")
_AT_ONCE = 60  # units whose figures are added up before the window answers again: a tenth of a second
_NOTHING = Round("", ReportKind.ANNUAL, Period())


class _Shown(NamedTuple):
    """What is read of the chosen round to show its units."""

    chosen: Round | None
    came: Sorted
    units: list[UnitStanding]
    refused: list[Refused]
    basis: Basis
    damaged: tuple[Damaged, ...]


class ConsolidationPage(QWidget):
    """Receive files, see who has sent, look into totals, and make a report of them.

    Signals:
        report_made: (Report) the consolidation as a new report, in the store.
        failed: (Exception) something could not be done.
        told: (str) something that needs no answer.
        backups_wanted: something is damaged, and the user wants to see the backups.
        added_up: figures of the chosen round are there.
    """

    report_made = Signal(object)
    failed = Signal(object)
    told = Signal(str)
    backups_wanted = Signal()
    added_up = Signal()

    def __init__(self, store: Store, parent: QWidget | None = None, of: str = "") -> None:
        super().__init__(parent)
        self._store, self._wanted = store, of
        self._rounds: list[Round] = []
        self._units: list[UnitStanding] = []
        self._added = Added()
        self._asked: dict[str, Checked[Asked | None]] = {}
        self._lost: tuple[Damaged, ...] = ()  # outlines that cannot be read
        self._basis: Basis | None = None  # what the totals shown were made of
        self._came = Sorted()
        self._refused: list[Refused] = []
        self._files = 0  # that are kept: how long reading them takes, without asking the store, which may be busy
        self._turn = 0  # how often something was read to be shown; what comes late is not
        self._new: frozenset[str] = frozenset()  # digests of what has just come
        self.found = Consolidation()
        self.steps = Actions(store, self)
        self.giving_back = GivingBack(store, self.steps, self)
        self.receiving = Receiving(store, lambda: self.chosen_round, self)
        self.workbook = Workbook(self)
        self.at_office = AtOffice(
            self.steps, lambda: self.found, lambda: self.chosen_round,
            lambda: self._came.expected, self,
        )  # fmt: skip
        drops = DocumentDrops(self)
        drops.dropped.connect(self.receiving.receive)
        drops.refused.connect(self.failed)
        self._lay_out()
        self._connect()
        try:
            store.forget_removed()
            self._files = store.received_count()
        except UserError as error:  # a file that is only to be looked at
            self.failed.emit(error)
        self.refresh()

    # building

    def _lay_out(self) -> None:
        self.round = ElidedBox(self)  # titles of outlines are long
        self.round.setAccessibleName(self.tr("Kỳ tổng hợp"))
        bar, stack = Bar(self), self.steps.stack
        bar.row.setSpacing(tokens.HAIR)
        self.undo_button = make_button("", stack.undo, self, kind="quiet", icon="undo")
        self.redo_button = make_button("", stack.redo, self, kind="quiet", icon="redo")
        for button, said in ((self.undo_button, self.tr("Hoàn tác")), (self.redo_button, self.tr("Làm lại"))):
            button.setText("")
            button.setAccessibleName(said)
            bar.row.addWidget(button)
        bar.row.addWidget(rule(vertical=True, parent=bar))
        for name, text, slot in (
            ("import", self.tr("Nhận &tệp…"), self.receiving.choose_files),
            ("folder", self.tr("Nhận t&hư mục…"), self.receiving.choose_folder),
        ):
            bar.row.addWidget(make_button(text, slot, self, kind="quiet", icon=name))
        self.expected_button = make_button(
            self.tr("Đơn vị &phải gửi…"), self.edit_expected, self, kind="quiet", icon="unit"
        )
        bar.row.addWidget(self.expected_button)
        bar.row.addStretch(1)
        self.workbook_button = make_button(self.tr("&Excel…"), self._export_workbook, self, icon="excel")
        self.workbook_button.setAccessibleName(self.tr("Xuất ra Excel"))
        self.make_button = make_button(self.tr("Tạo &báo cáo"), self.make_report, self, kind="primary", icon="new")
        self.make_button.setToolTip(self.tr("Tạo báo cáo tổng hợp từ số liệu của kỳ này"))
        bar.row.addWidget(self.workbook_button)
        bar.row.addSpacing(tokens.TIGHT)
        bar.row.addWidget(self.make_button)
        self.summary = make_label("", "body", "2", self)
        self.summary.setWordWrap(True)
        told = QHBoxLayout()
        told.setSpacing(tokens.ROOM)
        told.addWidget(self.round, 3)
        told.addWidget(self.summary, 2)
        self.checks = UnitChecks(self._store, self)
        self.units = UnitsTab(self._differences, self.checks, self)
        self.figures = FiguresTab(self)
        self.pages = QTabWidget(self)
        self.pages.setDocumentMode(True)
        self.pages.tabBar().hide()  # the bar over every page has them
        self.pages.addTab(self.units, self.tr("Đơn vị"))
        self.pages.addTab(self.figures, self.tr("Số liệu"))
        self.content = ContentTab(self)
        self.pages.addTab(self.content, self.tr("Nội dung"))
        self.damage = DamageStrip(self)
        inside = QVBoxLayout()
        inside.setContentsMargins(tokens.ROOM, tokens.GAP, tokens.ROOM, tokens.GAP)
        inside.addLayout(told)
        inside.addWidget(self.pages, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(bar)
        layout.addWidget(self.damage)
        layout.addLayout(inside, 1)
        self.setFocusProxy(self.pages)

    def _connect(self) -> None:
        actions, stack = self.steps, self.steps.stack
        self.round.currentIndexChanged.connect(lambda _: self._show_round())
        actions.failed.connect(self.failed)
        actions.changed.connect(self.refresh)
        stack.indexChanged.connect(self._show_undo)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.Undo, self, stack.undo, context=inside)
        QShortcut(QKeySequence.StandardKey.Redo, self, stack.redo, context=inside)
        self.damage.backups_wanted.connect(self.backups_wanted)
        self.units.opened.connect(self.open_document)
        self.units.accepted.connect(actions.accept)
        self.units.withdrawn.connect(actions.withdraw)
        self.units.removed.connect(actions.remove)
        self.units.forgotten.connect(actions.forget)
        self.units.identified.connect(self.say_unit)
        self.units.moved.connect(self.ask_round)
        self.units.returned.connect(lambda row: self.giving_back.ask(row, self._checked(row)))
        self.units.noted.connect(self.giving_back.write_again)
        for each in (self.giving_back, self.receiving, self.workbook, self.at_office):
            each.failed.connect(self.failed)
            each.told.connect(self.told)
        self.receiving.took_in.connect(self._take_in)
        self.figures.units.opened.connect(self.open_document)
        self.figures.units.kept_out.connect(lambda some, reason: actions.keep_out(dict.fromkeys(some, str(reason))))
        self.figures.units.counted_again.connect(actions.count_again)
        self.figures.units.traced.connect(self.trace)
        self.figures.units.typing.connect(lambda row: self.at_office.type_figure(row, self.figures.chosen))
        self.figures.units.confirmed.connect(lambda row: self.at_office.confirm(row, self.figures.chosen))
        self.figures.units.taken_back.connect(lambda some: actions.type_in(dict.fromkeys(some)))
        self.units.typing.connect(self.at_office.type_unit)
        self.figures.aimed.connect(lambda key, target: actions.aim(self.round.currentData() or "", key, target))
        self.figures.failed.connect(self.failed)
        self.figures.chart.told.connect(self.told)
        self.units.dated.connect(self.edit_date)
        self.units.matching.connect(self.edit_matches)
        self.units.copied.connect(self.copy_missing)
        self._show_undo(0)

    def _show_undo(self, _: int) -> None:
        stack = self.steps.stack
        for button, can, text, plain in (
            (self.undo_button, stack.canUndo(), stack.undoText(), self.tr("Hoàn tác: {0}")),
            (self.redo_button, stack.canRedo(), stack.redoText(), self.tr("Làm lại: {0}")),
        ):
            button.setEnabled(can)
            button.setToolTip(plain.format(text) if can else "")

    def commit(self) -> None:
        """Hand over what is being typed, before the page goes."""
        self.figures.totals_view.commit()

    # showing

    def refresh(self) -> None:
        """Read what the store has received, show the units at once, then add their figures up."""

        def read() -> tuple[list[Round], tuple[Damaged, ...], int]:
            heads = self._store.submission_heads()
            outlines = self._store.heads(ReportKind.OUTLINE)
            return rounds(heads, outlines.value, self._store.moved()), outlines.damaged, len(heads)

        self._read(read, self._take_rounds)

    def _read(self, work: Callable[[], T], take: Callable[[T], None]) -> None:
        """Read what is shown; of what was begun before something else, nothing is."""
        self._turn += 1
        turn = self._turn
        self._do(work, lambda found: take(found) if turn == self._turn else None)

    def _do(self, work: Callable[[], T], take: Callable[[T], None]) -> None:
        """Do work with the store: at once, or off the window's thread where many units have sent."""
        if self._files <= _AT_ONCE:
            try:
                found = work()
            except UserError as error:
                self.failed.emit(error)
            else:
                take(found)
            return
        if not self._units:
            self.summary.setText(self.tr("Đang đọc báo cáo đã nhận…"))
        task = Task(lambda _: work(), "", self)
        task.finished.connect(take)
        task.failed.connect(self.failed)
        task.start()

    def _take_rounds(self, found: tuple[list[Round], tuple[Damaged, ...], int]) -> None:
        self._rounds, self._lost, self._files = found
        chosen = self.round.currentData() or self._wanted
        keys = [each.key for each in self._rounds]
        # the round with reports comes before an outline that nobody has answered yet
        first = next((place for place, each in enumerate(self._rounds) if each.received), 0)
        place = keys.index(chosen) if chosen in keys else first
        if new := self._new:  # of what has just come something is shown
            with_new = [at for at, each in enumerate(self._rounds) if any(one.digest in new for one in each.received)]
            place = place if place in with_new or not with_new else with_new[0]
            self._new = frozenset()
        self.round.blockSignals(True)
        self.round.clear()
        for each in self._rounds:
            self.round.addItem(self._round_text(each), each.key)
        self.round.setCurrentIndex(place)
        self.round.setVisible(bool(keys))
        self.round.blockSignals(False)
        self._show_round()

    def _round_text(self, each: Round) -> str:
        name = word(KINDS[each.kind])
        period = period_text(SHAPES[each.kind], each.period)
        if each.outline is not None:
            name = plain_name(each.outline.head.title.replace("\n", " ")) or name
            return name if not period or period in name else self.tr("{0}, {1}").format(name, period)
        return self.tr("{0}, {1}").format(name, period) if period else name

    @property
    def chosen_round(self) -> Round | None:
        """The round that is shown."""
        key = self.round.currentData()
        return next((each for each in self._rounds if each.key == key), None)

    def _show_round(self) -> None:
        chosen = self.chosen_round

        def read() -> _Shown:
            expected = expected_units(self._store, chosen or _NOTHING)
            asked = self._asked_by(chosen)
            refused = self._store.refusals()
            came = came_in(self._store, chosen or _NOTHING, expected.value)
            units = standings(chosen or _NOTHING, came.expected, date.today(), came)
            key = chosen.key if chosen else ""
            basis = basis_of(self._store, key, units, came.expected, refused, asked.value, came)
            return _Shown(chosen, came, units, refused, basis, (*expected.damaged, *asked.damaged, *basis.damaged))

        self._read(read, self._take_shown)

    def _take_shown(self, shown: _Shown) -> None:
        chosen, basis, came = shown.chosen, shown.basis, shown.came
        self._came, self._units, self._refused = came, shown.units, shown.refused
        by_outline = chosen is not None and chosen.outline is not None and bool(chosen.outline.expected)
        self.expected_button.setEnabled(not by_outline)
        self.expected_button.setToolTip(
            self.tr("Danh sách đơn vị nằm trong đề cương của kỳ này.") if by_outline else ""
        )
        self.damage.show_damaged((*self._lost, *shown.damaged))
        if basis == self._basis and not self._added.damaged:  # those may have been received again
            self._show_units()
            return
        self._basis, known = basis, self._added.whole
        units = tuple(self._units)
        self._added = Added(whole=known)
        self._show_units(waiting=True)

        def work() -> tuple[Basis, Added]:
            return basis, add_up(self._store, basis, units, known, came)

        if len(basis.counted) > _AT_ONCE:
            self.units.show_found(Consolidation())
            self.figures.show_found(Consolidation())
        self._do(work, self._take_over)

    def _asked_by(self, chosen: Round | None) -> Checked[Asked | None]:
        """Return what the office's own outline asks for; read once while the page is there."""
        if chosen is None or chosen.outline is None:
            return Checked(None)
        if chosen.key not in self._asked:
            loaded = self._store.load(chosen.key)
            self._asked[chosen.key] = Checked(asked_by(loaded.report), loaded.damaged)
        return self._asked[chosen.key]

    def _take_over(self, result: tuple[Basis, Added]) -> None:
        basis, added = result
        if basis is not self._basis:  # another round was chosen meanwhile
            return
        self._added, self.found = added, added.found
        self.units.show_found(self.found)
        self.figures.show_found(self.found, basis.kept_out)
        self.content.show_written(added.written)
        for button in (self.make_button, self.workbook_button):
            button.setEnabled(bool(self.found.counted))
        self._show_units()
        self.added_up.emit()

    def _checked(self, row: UnitRow) -> tuple[UnitFinding, ...]:
        latest = row.unit.latest if row.unit is not None else None
        return (self.checks.findings(latest.digest) or ()) if latest is not None else ()

    def _show_units(self, waiting: bool = False) -> None:
        found = self._added.found
        names = {each.name: each.unit for each in found.counted}
        look = Counter(names[who] for total in found.totals for who, _ in total.doubtful if who in names)
        look.update(names[each.unit] for each in found.matched if each.unit in names)
        self._units = [
            replace(each, standing=Standing.DAMAGED)
            if each.versions and each.versions[-1].digest in self._added.damaged
            else each
            for each in self._units
        ]
        self.units.show_rows(
            unit_rows(self._units, self._refused, self._added.complete, None if waiting else look, self._came)
        )
        self.summary.setText(self._summary())

    def _summary(self) -> str:
        if not self._units and not self._refused and not self._rounds:
            return self.tr(
                "Chưa nhận báo cáo nào. Kéo thả các tệp Word của đơn vị hoặc cả thư mục vào đây, hoặc nhấn Nhận tệp."
            )
        chosen = self.chosen_round
        standing = Counter(each.standing for each in self._units)
        # without what may be anybody's
        known = sum(bool(each.unit) for each in self._units) - standing[Standing.ASKED]
        sent = known - standing[Standing.MISSING]
        late = sum(bool(each.late) for each in self._units if each.standing is not Standing.MISSING)
        parts = [self.tr("{0}/{1} đơn vị đã gửi").format(sent, known)]
        if chosen is not None and chosen.due is not None:
            parts[0] = self.tr("Hạn gửi {0}: {1}/{2} đơn vị đã gửi").format(format_date(chosen.due), sent, known)
        for count, text in (
            (late, self.tr("{0} muộn")),
            (standing[Standing.ACCEPTED], self.tr("{0} đã duyệt")),
            (standing[Standing.RETURNED], self.tr("{0} trả lại")),
            (standing[Standing.MISSING], self.tr("{0} chưa gửi")),
            (standing[Standing.DAMAGED], self.tr("{0} tệp đã nhận bị hỏng, hãy nhận lại")),
            (standing[Standing.ASKED], self.tr("{0} tệp mang mã của đơn vị khác cần hỏi lại")),
            (len(self._came.unknown), self.tr("{0} tệp chưa rõ đơn vị")),
            (len(self._came.aside), self.tr("{0} tệp không tính")),
            (len(self._refused), self.tr("{0} tệp không đọc được")),
            (sum(len(each.figures) for each in self._added.found.waiting), self.tr("{0} số liệu chưa xếp được")),
            (len(self._added.found.matched), self.tr("{0} chỉ tiêu ghép theo tên chỉ tiêu chưa xác nhận")),
        ):
            if count:
                parts.append(text.format(count))
        return ", ".join(parts) + "."

    def _differences(self, before: Submission, after: Submission) -> Differences | None:
        try:
            found = {each.digest: each for each in self._store.submissions([before.digest, after.digest])}
        except UserError as error:
            self.failed.emit(error)
            return None
        if len(found) < 2:
            return None
        return differences(found[before.digest], found[after.digest])

    # going on

    def _take_in(self, fresh: list[str]) -> None:
        if not fresh:
            self.refresh()
            return
        self._new = frozenset(fresh)
        self._files += len(fresh)
        self.steps.received(fresh)

    def edit_date(self, row: UnitRow) -> None:
        """Ask when a unit's report really came."""
        if row.unit is None or row.unit.latest is None or row.unit.latest.received is None:
            return
        latest = row.unit.latest
        dialog = DateDialog(row.name, row.unit.latest.received, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.steps.date([latest.digest], dialog.moment()))
        dialog.open()

    def say_unit(self, row: UnitRow) -> None:
        """Ask whose a file is; the answer holds for the next file of that letterhead too."""
        if row.waiting is None:
            return
        if row.waiting.why == OLD_UNIT:
            self._ask_old(row.waiting)
            return
        file, proposed = row.waiting.submission, row.waiting.suggestion
        choices = [(each.name, UnitRef(*each)) for each in self._came.expected]
        if proposed is not None and proposed not in [each for _, each in choices]:
            choices.insert(0, (proposed.name, proposed))
        dialog = ChoiceDialog(
            self.tr("Đây là đơn vị nào?"),
            self.tr("Tệp “{0}” ({1}) là của đơn &vị:").format(file.file, file.name or self.tr("không ghi đơn vị")),
            choices,
            proposed,
            typed=True,
            also=self.tr("Là đơn vị &cũ đã sáp nhập vào đơn vị này (cộng thêm, không thay)") if file.name else "",
            parent=self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def keep() -> None:
            chosen = dialog.chosen()
            unit = UnitRef("", chosen) if isinstance(chosen, str) else chosen
            if dialog.also.isChecked():
                self._merge(unit, UnitRef("", file.name))
            else:
                self.steps.identify(file.letterhead, unit)

        dialog.accepted.connect(keep)
        dialog.open()

    def _merge(self, unit: UnitRef, old: UnitRef) -> None:
        """Keep that a unit took up another one."""
        try:
            known = self._store.mergers().get(identity(unit))
        except UserError as error:
            self.failed.emit(error)
            return
        self.steps.merge(known._replace(of=(*known.of, old)) if known is not None else made_of(unit, [old]))

    def _ask_old(self, waiting: Unknown) -> None:
        """Ask whether the figures of a unit that is no more count beside the report of the one it became part of."""
        file, unit = waiting.submission, waiting.suggestion
        assert unit is not None
        choices = [
            (self.tr("Cộng thêm: báo cáo của {0} chưa gồm {1}").format(unit.name, file.name), UnitRef("", file.name)),
            (self.tr("Không cộng: báo cáo của {0} đã gồm {1}").format(unit.name, file.name), unit),
        ]
        dialog = ChoiceDialog(
            self.tr("Đơn vị cũ"),
            self.tr(
                "{0} nay thuộc {1}; cả hai đều đã gửi báo cáo kỳ này. Số liệu trong tệp “{2}” tính &thế nào?"
            ).format(file.name, unit.name, file.file),
            choices,
            parent=self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.steps.identify(question(file), dialog.chosen()))
        dialog.open()

    def ask_round(self, row: UnitRow) -> None:
        """Ask which round a submission belongs to."""
        files = row.unit.versions if row.unit is not None else (row.file,) if row.file is not None else ()
        others = [(self._round_text(each), each.key) for each in self._rounds if each.key != self.round.currentData()]
        if not files or not others:
            self.told.emit(self.tr("Không có kỳ nào khác để chuyển sang."))
            return
        dialog = ChoiceDialog(
            self.tr("Chuyển sang kỳ khác"), self.tr("Báo cáo của {0} thuộc &kỳ:").format(row.name), others, parent=self
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        digests = [each.digest for each in files]
        dialog.accepted.connect(lambda: self.steps.move(digests, str(dialog.chosen())))
        dialog.open()

    def edit_matches(self) -> None:
        """Look through the parts that were lined up by their words."""
        dialog = MatchesDialog(self.found.lined, self.found.totals, self.found.waiting, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.steps.answer(dialog.answers))
        dialog.open()

    def edit_expected(self) -> None:
        """Edit the list of units that should report."""
        dialog = UnitsDialog(self._store.expected_units().value, self._store.mergers(), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def keep() -> None:
            try:
                self._store.set_expected_units(dialog.units)
                self._store.set_mergers(dialog.mergers())
            except UserError as error:
                self.failed.emit(error)
            else:
                self._show_round()

        dialog.accepted.connect(keep)
        dialog.open()

    def copy_missing(self) -> None:
        """Put the names of the units that have not sent on the clipboard, for a reminder."""
        missing = [each.name for each in self._units if each.standing is Standing.MISSING]
        if not missing:
            self.told.emit(self.tr("Không có đơn vị nào chưa gửi."))
            return
        QGuiApplication.clipboard().setText("\n".join(map(guarded, missing)))
        self.told.emit(self.tr("Đã chép tên {0} đơn vị chưa gửi.").format(len(missing)))

    def open_document(self, digest: str) -> None:
        """Open the document a unit sent, from the copy kept with the data."""
        found = (one for each in self._rounds for one in each.received if one.digest == digest)
        submission = next(found, None)
        if submission is None:
            return
        try:
            open_received(self._store, submission)
        except (UserError, OSError) as error:
            self.failed.emit(error)

    def trace(self, row: FigureRow) -> None:
        """Show the place in a unit's document that a figure was read from."""
        total = self.figures.chosen
        beside = total.name if total is not None else ""

        def show(html: str) -> None:
            dialog = SourceDialog(row.unit, html, row.read_from, beside, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.opened.connect(lambda: self.open_document(row.digest))
            dialog.open()

        task = Task(lambda _: html_of(self._store.submission_file(row.digest)), "", self)
        task.finished.connect(show)
        task.failed.connect(self.failed)
        task.start()

    def _export_workbook(self) -> None:
        self.workbook.export(self.found, self.chosen_round or _NOTHING, self._store.unit().name)

    def make_report(self) -> Task:
        """Make a report of the totals, of the kind and period of the round, off the window's thread."""
        unit, chosen, found = self._store.unit(), self.chosen_round, self.found
        title = self.tr("Tổng hợp kết quả thực hiện chỉ tiêu")
        key = chosen.key if chosen is not None else ""

        def work() -> Report:
            frame = frame_for(self._store, chosen, found, unit)
            made = consolidated_report(found, unit, title, say, frame=frame, of=key)
            self._store.create(made)
            return made

        self.make_button.setEnabled(False)
        task = Task(lambda _: work(), self.tr("Đang tạo báo cáo tổng hợp…"), self)
        task.finished.connect(self.report_made)
        task.failed.connect(self.failed)
        task.over.connect(lambda: self.make_button.setEnabled(bool(self.found.counted)))
        task.start()
        return task
