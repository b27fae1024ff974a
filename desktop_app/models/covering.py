"""The mail that carries a report to the office above: whom it goes to, its subject, its words."""

from __future__ import annotations

import re

from .periods import SHAPES, period_text
from .report import Report, ReportKind
from .unit import Unit

_ADDRESS = re.compile(r"[^\s@,;<>?&\"'():]{1,64}@[^\s@,;<>?&\"'():]{1,200}\.[^\s@,;<>?&\"'():.]{2,}")
_LONGEST = 300  # characters of a title: a mail program takes some two thousand in all


def addresses(text: str) -> tuple[str, ...]:
    """Return the mail addresses that are written in a field, parted by commas, semicolons or spaces."""
    return tuple(each for each in re.split(r"[\s,;]+", text) if _ADDRESS.fullmatch(each))


def are_addresses(text: str) -> bool:
    """Tell whether a field holds nothing but mail addresses; an empty one does."""
    return len(addresses(text)) == len([each for each in re.split(r"[\s,;]+", text) if each])


def receivers(report: Report, unit: Unit) -> tuple[str, ...]:
    """Return whom a report is mailed to: the office above; an outline goes down, to addresses the unit does not keep."""
    return () if report.kind is ReportKind.OUTLINE else addresses(unit.superior_mail)


def covering_letter(report: Report, unit: Unit, file: str) -> tuple[str, str]:
    """Return subject and words of the mail that a report goes with, in Vietnamese whatever the window speaks.

    Args:
        report: what is sent.
        unit: whose report it is.
        file: name of the file that goes with it.
    """
    name = " ".join((unit.name or report.unit.name).split())
    what = " ".join((report.head.type_name.capitalize() or "Báo cáo").split())
    when = period_text(SHAPES[report.kind], report.period)
    title = " ".join(report.head.title.split())[:_LONGEST]
    subject = " - ".join(filter(None, (f"{what} {when}".strip(), name)))
    above = "" if report.kind is ReportKind.OUTLINE else " ".join(unit.superior.split())
    lines = [
        f"Kính gửi: {above or 'Quý cơ quan'},",
        "",
        f"{name or 'Chúng tôi'} xin gửi {what[:1].lower()}{what[1:]}{f' {title}' if title else ''}.",
        f"Tệp kèm theo: {file}",
        "",
        "Trân trọng.",
    ]
    return subject, "\n".join(lines)
