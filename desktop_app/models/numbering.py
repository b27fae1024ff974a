"""Numbers of headings, footnotes and indicators: computed from the report, never typed."""

from __future__ import annotations

from collections.abc import Sequence

from .numbers import letter, ordinal, roman
from .report import Numbering, PartNumbers, Report, Role, in_print_order

SCHEMES = {
    # Levels by standard: roman, arabic, arabic path, letter. The last level repeats below.
    # Đoàn: Hướng dẫn 29-HD/TWĐTN-VP. Nhà nước: Nghị định 30/2020/NĐ-CP, Phụ lục I.
    "path": ("roman", "arabic", "path"),
    "letters": ("roman", "arabic", "letter", "bullet"),
}


NO_NUMBER = " "
"""What an annex is printed with that has no "Phụ lục" above its title."""


def section_numbers(report: Report, scheme: str = "path") -> dict[str, str]:
    """Return each section's printed number: ``Phần thứ nhất``, ``I.``, ``1.``, ``1.1.``, ``a)``, ``-`` or empty.

    Numbers start again under each parent; depth counts numbered ancestors only. A number kept from an
    imported file is printed as it is, and counted.

    Args:
        report: the report.
        scheme: a key of :data:`SCHEMES`.
    """
    levels = SCHEMES[scheme]
    if report.numbering is Numbering.ARABIC:
        levels = levels[1:]
    out: dict[str, str] = {}
    _number_under(report, levels, report.top, 0, (), out)
    annexes = [i for i in report.top if report.sections[i].role is Role.ANNEX and not report.sections[i].printed]
    if len(annexes) > 1:
        out.update({section_id: f"Phụ lục {roman(number)}" for number, section_id in enumerate(annexes, 1)})
    return out


def _number_under(
    report: Report, levels: Sequence[str], ids: tuple[str, ...], depth: int, path: tuple[int, ...], out: dict[str, str]
) -> None:
    """Put the numbers of sections beside each other, and of those below them, into ``out``."""
    counts: dict[Role, int] = {}
    for section_id in ids:
        section = report.sections[section_id]
        counts[section.role] = count = counts.get(section.role, 0) + 1
        inner = (depth, path)
        if section.role is Role.NUMBERED:
            level = levels[min(depth, len(levels) - 1)]
            here = (*path, count) if level != "roman" else ()
            out[section_id] = section.printed or _number(level, count, here)
            inner = (depth + 1, here)
        elif section.role is Role.PART:
            out[section_id] = section.printed or part_name(count, report.part_numbers)
            inner = (0, ())
        elif section.role is Role.ANNEX:
            out[section_id] = (section.printed or "Phụ lục").strip()
            inner = (0, ())
        else:
            out[section_id] = section.printed or ("-" if section.role is Role.BULLET else "")
        _number_under(report, levels, section.children, *inner, out)


def part_name(number: int, numbers: PartNumbers) -> str:
    """Return the number of a part: ``Phần thứ nhất`` or ``Phần I``."""
    return f"Phần {roman(number)}" if numbers is PartNumbers.ROMAN else f"Phần thứ {ordinal(number)}"


def _number(level: str, count: int, path: tuple[int, ...]) -> str:
    if level == "roman":
        return roman(count) + "."
    if level == "arabic":
        return f"{count}."
    if level == "letter":
        return letter(count) + ")"
    if level == "bullet":
        return "-"
    return ".".join(map(str, path)) + "."


def note_numbers(report: Report) -> dict[str, int]:
    """Return the number of each footnote by its id, counted through the report in the order of print."""
    numbers: dict[str, int] = {}
    for section in in_print_order(report):
        for note in section.body.notes:
            numbers[note.id] = len(numbers) + 1
    return numbers


def indicator_numbers(report: Report) -> dict[str, str]:
    """Return the printed number of each indicator, and of each target of the next period, by its id: ``1``, ``2`` … or the number kept from a file."""
    return {
        indicator.id: indicator.printed or str(count)
        for every in (report.indicators, report.next_targets)
        for count, indicator in enumerate(every, 1)
    }
