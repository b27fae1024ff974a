"""Names proposed for files: what tells one office's hundred files apart comes first."""

from __future__ import annotations

import re

from .periods import SHAPES, period_text
from .report import Period, Report, ReportKind
from .words import plain_name

LONGEST = 80  # characters without the ending: e-mail programs and Windows paths cut what is longer
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")


def file_name(*parts: str, ending: str) -> str:
    """Return a file name of the parts that are not empty, fit for every system.

    Args:
        parts: what the file is, by weight; the last is cut where all do not fit.
        ending: with its dot, ``.docx``.
    """
    said = [words for part in parts if (words := " ".join(_FORBIDDEN.sub(" ", plain_name(part)).split()))]
    name = " - ".join(said)
    if len(name) > LONGEST:
        cut = name[: LONGEST + 1].rpartition(" ")[0]
        name = cut if len(cut) > LONGEST // 2 else name[:LONGEST]
    name = name.strip(" .-") or "bao-cao"
    return f"{'_' if _RESERVED.fullmatch(name) else ''}{name}{ending}"


def report_file_name(report: Report) -> str:
    """Return the name proposed for a report: ``BC năm 2026 - Đoàn xã Mẫu.docx``.

    What has no period is named by its title.
    """
    kind = report.head.type_symbol or report.head.type_name.capitalize()
    about = period_text(SHAPES[report.kind], report.period)
    if report.kind is ReportKind.THEMATIC or not about:
        title = " ".join(report.head.title.split())
        return file_name(f"{kind} {about}".strip(), report.unit.name, title, ending=".docx")
    return file_name(f"{kind} {about}", report.unit.name, ending=".docx")


def round_file_name(what: str, kind: ReportKind, period: Period, office: str, ending: str) -> str:
    """Return the name proposed for what an office makes of a round: ``Tổng hợp năm 2026 - Tỉnh đoàn Mẫu.xlsx``."""
    return file_name(f"{what} {period_text(SHAPES[kind], period)}".strip(), office, ending=ending)
