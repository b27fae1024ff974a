"""What an import asks of the window that it comes into."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from ...store import Store

if TYPE_CHECKING:
    from ...models.report import Report
    from ..report.session import Session


class Desk(Protocol):
    """Where what an import brings is laid down: the store, the open report, and someone who tells the user.

    Attributes:
        store: the unit's store.
        session: the open report, or ``None`` where none is open.
    """

    @property
    def store(self) -> Store: ...

    @property
    def session(self) -> Session | None: ...

    def open_report(self, report_id: str) -> None:
        """Open a report of the store."""

    def add_report(self, report: Report) -> bool:
        """Put a new report into the store and open it; return whether that went well."""

    def receive(self, paths: list[Path]) -> None:
        """Receive what units sent."""

    def follow_outline(self) -> None:
        """Make the unit's own report by the open outline."""

    def roll_forward(self) -> None:
        """Make the next period's report of the open one."""

    def go_to(self, section_id: str) -> None:
        """Go to a section of the open report."""

    def tell(self, sentence: str, verb: str = "", do: Callable[[], object] | None = None) -> None:
        """Say something that needs no answer; ``verb`` names what a button beside it does."""

    def tell_error(self, error: BaseException) -> None:
        """Say what went wrong."""
