"""What the office does to submissions: every step can be taken back, and is one transaction in the store."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from ...models.errors import UserError
from ...models.office.mergers import Merger, identity
from ...models.office.submissions import State, Submission
from ...models.office.typed import TypedFigure
from ...models.unit import UnitRef
from ...store import Store


class _Step(QUndoCommand):
    """Set something in the store; setting it returns what it was, which undoes it."""

    def __init__(self, owner: Actions, label: str, put: Callable[[Any], Any], values: Any, before: Any = None) -> None:
        super().__init__(label)
        self._owner, self._put, self._values, self._before = owner, put, values, before
        self._done = before is not None  # what is pushed after the fact

    def redo(self) -> None:
        if self._done:
            self._done = False
            return
        before = self._run(self._values)
        if before is not None:
            self._before = before

    def undo(self) -> None:
        self._run(self._before)

    def _run(self, values: Any) -> Any:
        try:
            return self._put(values)
        except UserError as error:
            self.setObsolete(True)
            self._owner.failed.emit(error)
            return None


class Actions(QObject):
    """The steps, with their undo.

    Signals:
        changed: the store says something else now.
        failed: (Exception) a step could not be done.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.stack = QUndoStack(self)
        self.stack.indexChanged.connect(self._tell)

    def _tell(self, _: int) -> None:
        self.changed.emit()

    def received(self, digests: Sequence[str]) -> None:
        """Make a step of what has just been received."""
        if digests:
            now = dict.fromkeys(digests, (State.RECEIVED, ""))
            before = dict.fromkeys(digests, (State.REMOVED, ""))
            label = self.tr("nhận {0} tệp").format(len(digests))
            self.stack.push(_Step(self, label, self._store.set_states, now, before))

    def accept(self, digests: Sequence[str]) -> None:
        """Accept submissions."""
        self._set_states(self.tr("duyệt"), digests, State.ACCEPTED)

    def withdraw(self, digests: Sequence[str]) -> None:
        """Take back what was said: they are received, no more."""
        self._set_states(self.tr("bỏ duyệt, bỏ trả lại"), digests, State.RECEIVED)

    def give_back(self, digest: str, reason: str) -> None:
        """Return a submission to its unit."""
        self._set_states(self.tr("trả lại"), [digest], State.RETURNED, reason)

    def remove(self, digests: Sequence[str]) -> None:
        """Take submissions out, as if they had never come."""
        self._set_states(self.tr("bỏ khỏi danh sách"), digests, State.REMOVED)

    def date(self, digests: Sequence[str], moment: datetime) -> None:
        """Say when submissions really came."""
        values = dict.fromkeys(digests, moment)
        self.stack.push(_Step(self, self.tr("ghi ngày nhận"), self._store.set_received, values))

    def answer(self, answers: Mapping[tuple[str, str], str | None]) -> None:
        """Say what doubtful parts are."""
        if answers:
            self.stack.push(_Step(self, self.tr("ghép chỉ tiêu"), self._store.set_matches, dict(answers)))

    def identify(self, letterhead: str, unit: UnitRef) -> None:
        """Say whose files of a letterhead are, this one and those to come; or how an old unit's count."""
        self.stack.push(_Step(self, self.tr("ghi đơn vị của tệp"), self._store.set_unit_answers, {letterhead: unit}))

    def merge(self, merger: Merger) -> None:
        """Say that a unit was made of others."""
        values = {identity(merger.unit): merger}
        self.stack.push(_Step(self, self.tr("ghi đơn vị sáp nhập"), self._store.set_mergers, values))

    def move(self, digests: Sequence[str], round_key: str) -> None:
        """Move submissions to another round."""
        self.stack.push(
            _Step(self, self.tr("chuyển kỳ"), self._store.set_moved, dict.fromkeys(digests, round_key or None))
        )

    def forget(self, files: Sequence[str]) -> None:
        """Take files that could not be read off the list."""
        self.stack.push(
            _Step(self, self.tr("bỏ tệp không đọc được khỏi danh sách"), self._store.set_refusals, dict.fromkeys(files))
        )

    def keep_out(self, reasons: Mapping[tuple[str, str], str]) -> None:
        """Keep figures out of the totals: {(digest, key of the total): reason}."""
        if reasons:
            self.stack.push(
                _Step(self, self.tr("không cộng số liệu vào tổng"), self._store.set_kept_out, dict(reasons))
            )

    def type_in(self, figures: Mapping[tuple[str, str], TypedFigure | None]) -> None:
        """Count what the office typed, ``None`` for what the report says: {(digest, key of the total): figure}."""
        if figures:
            self.stack.push(_Step(self, self.tr("ghi số liệu tại văn phòng"), self._store.set_typed, dict(figures)))

    def tell(self, made: Submission, bytes_: bytes, figures: Mapping[str, TypedFigure]) -> None:
        """Enter what a unit told otherwise than by a file, as one step.

        Args:
            made: what stands for its report.
            bytes_: the bytes of it.
            figures: by key of the total.
        """
        self._store.receive([(made, bytes_)], {made.digest: ()})
        self.stack.beginMacro(self.tr("ghi số liệu đơn vị báo lại"))
        self.received([made.digest])
        self.type_in({(made.digest, key): each for key, each in figures.items()})
        self.stack.endMacro()

    def count_again(self, figures: Sequence[tuple[str, str]]) -> None:
        """Add figures that were kept out."""
        if figures:
            self.stack.push(_Step(self, self.tr("cộng lại số liệu"), self._store.set_kept_out, dict.fromkeys(figures)))

    def aim(self, round_key: str, key: str, target: str | None) -> None:
        """Say what the office aims at in a round, ``None`` for nothing."""
        self.stack.push(
            _Step(self, self.tr("ghi chỉ tiêu chung"), self._store.set_office_targets, {(round_key, key): target})
        )

    def _set_states(self, label: str, digests: Sequence[str], state: State, reason: str = "") -> None:
        if digests:
            values = dict.fromkeys(digests, (state, reason))
            self.stack.push(_Step(self, label, self._store.set_states, values))
