"""What units sent in: one value per file, with the figures that totals are computed from."""

from __future__ import annotations

from dataclasses import dataclass

from .report import Period, ReportKind
from .totals import PartFigure


@dataclass(frozen=True, slots=True)
class Submission:
    """A unit's report as it was received (báo cáo đã nhận).

    Attributes:
        digest: SHA-256 of the file; the same file twice counts once.
        file: name of the file.
        unit: identity of the unit: its code, or its folded name where it has none.
        version: orders versions of one unit's report; the greatest counts.
        by_structure: read from headings and sentences, since the file carries no data.
    """

    digest: str
    file: str
    unit: str
    name: str
    version: str = ""
    kind: ReportKind = ReportKind.ANNUAL
    period: Period = Period()
    parts: tuple[PartFigure, ...] = ()
    by_structure: bool = False

    @property
    def round(self) -> tuple[str, str, str]:
        """What is consolidated together: kind and period."""
        start, end = self.period.start, self.period.end
        return self.kind.value, start.isoformat() if start else "", end.isoformat() if end else ""
