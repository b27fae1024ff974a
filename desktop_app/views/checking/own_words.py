"""The unit's own words: those of the open report and of the unit's store are kept the same."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ...models.errors import UserError

if TYPE_CHECKING:
    from ..report.session import Session


class OwnWords(QObject):
    """Follows the words of the open report's unit into the store, so that its other reports have them too.

    Attributes:
        words: what the store has.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._before = session.report.unit.words
        try:
            self.words = session.store.unit().words
        except UserError:  # it is told where it matters
            self.words = ()
        session.changed.connect(lambda _changes, _initiator: self._follow())

    def _follow(self) -> None:
        now, before = self._session.report.unit.words, self._before
        if now == before:
            return
        self._before = now
        kept = tuple(each for each in self.words if each not in before or each in now)
        words = (*kept, *(each for each in now if each not in kept and each not in before))
        if words == self.words:
            return
        try:
            self._session.store.set_unit(replace(self._session.store.unit(), words=words))
        except UserError as error:
            self._session.refused.emit(error)
        else:
            self.words = words
