"""Undo and redo over all edits of a report."""

from __future__ import annotations

from dataclasses import dataclass

from .edits import Edit, joined, of_whole_letters
from .report import Report


@dataclass(frozen=True, slots=True)
class Step:
    """One undoable step.

    Attributes:
        label: what was done, for the menu.
        edit: the edit done.
        inverse: the edit that undoes it.
        goes_on: it takes the place of the step before it, of which it is the continuation: typing goes on.
    """

    label: str
    edit: Edit
    inverse: Edit
    goes_on: bool = False


class History:
    """A report and the steps that led to it; one line of undo over text, tree and figures.

    Attributes:
        report: the report as it is now.
    """

    def __init__(self, report: Report, limit: int = 1000) -> None:
        self.report = report
        self._limit = limit
        self._done: list[Step] = []
        self._undone: list[Step] = []

    def do(self, edit: Edit, label: str, going_on: bool = False) -> Step:
        """Apply an edit; what was undone before can no longer be redone.

        Args:
            edit: the edit.
            label: what was done.
            going_on: make it one step with the one before it, where both change the same text or field.

        Raises:
            EditError: the edit does not fit; nothing has changed.
        """
        edit = of_whole_letters(edit)
        self.report, inverse = edit.apply(self.report)
        step = Step(label, edit, inverse)
        if going_on and self._done and not self._undone and (one := _joined(self._done[-1], step)) is not None:
            step = one
            self._done.pop()
        self._done.append(step)
        del self._done[: -self._limit]
        self._undone.clear()
        return step

    def undo(self) -> Step | None:
        """Undo the last step and return it with edit and inverse exchanged, or ``None``."""
        if not self._done:
            return None
        step = self._done.pop()
        self.report, redo = step.inverse.apply(self.report)
        self._undone.append(Step(step.label, redo, step.inverse))
        return Step(step.label, step.inverse, redo)

    def redo(self) -> Step | None:
        """Redo the step undone last and return it, or ``None``."""
        if not self._undone:
            return None
        step = self._undone.pop()
        self.report, inverse = step.edit.apply(self.report)
        step = Step(step.label, step.edit, inverse)
        self._done.append(step)
        return step

    @property
    def undo_label(self) -> str | None:
        """What would be undone, or ``None``."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What would be redone, or ``None``."""
        return self._undone[-1].label if self._undone else None


def _joined(first: Step, then: Step) -> Step | None:
    """Return two steps as one, or ``None`` where the second does not change what the first did."""
    edits = joined(first.edit, first.inverse, then.edit)
    return None if edits is None else Step(then.label, *edits, goes_on=True)
