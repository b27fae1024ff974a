"""A consolidation as a report of the office: it is printed, sent up and consolidated again like any other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..models.indicators import Indicator, Kind, Operator, Part, Rule
from ..models.numbers import Figure, format_number, parse_figure
from ..models.report import Head, Numbering, Report, ReportKind, Role, Section
from ..models.richtext import Align, Block, Body, Cell, IndicatorList, Layout, Paragraph, Run, Table, new_id
from ..models.totals import PartFigure, Total
from ..models.unit import Unit
from .consolidate import RETURNED, Consolidation

_ACROSS = 8  # indicator parts beside each other on a wide page
MOST_CELLS = 50_000
"""An annex of more cells than this is hundreds of pages that nobody prints: the workbook has them instead."""
_NAMED = 10  # units named for one reason


def consolidated_report(
    found: Consolidation, unit: Unit, title: str, say: Callable[[str], str] = str, standard: str = "doan"
) -> Report:
    """Return a report with the totals as indicators, whom they cover, and the figures of each unit as an annex.

    Args:
        found: the consolidation.
        unit: the office that consolidates.
        title: subject of the report.
        say: puts a reason into the language of the reader.
        standard: standard of form.
    """
    indicators = tuple(_indicator(total) for total in found.totals)
    sections = [
        Section(new_id(), heading="KẾT QUẢ TỔNG HỢP", body=Body(tuple(_results(found, indicators)))),
        Section(new_id(), heading="TÌNH HÌNH GỬI BÁO CÁO", body=Body(tuple(_coverage(found, say)))),
        Section(
            new_id(),
            heading="SỐ LIỆU CỦA TỪNG ĐƠN VỊ",
            role=Role.ANNEX,
            landscape=True,
            body=Body(tuple(_annex(found))),
        ),
    ]
    base = Report(new_id())
    return Report(
        base.id,
        unit=unit,
        kind=ReportKind.THEMATIC,
        head=Head(title=title),
        standard=standard,
        numbering=Numbering.ROMAN,
        sections={**base.sections, **{section.id: section for section in sections}},
        top=tuple(section.id for section in sections),
        indicators=indicators,
    )


def _indicator(total: Total) -> Indicator:
    kind = Kind.RATE if total.rule is Rule.RATIO else Kind.YES_NO if total.rule is Rule.COUNT_YES else Kind.FLOW
    target = None
    if total.target is not None:
        target = parse_figure(format_number(total.target) + ("%" if total.unit == "%" else ""))
    part = Part(
        new_id(), total.key, total.name, total.unit, kind, total.operator if target else Operator.EQUAL,
        target=target, result=_figure(total), note=_note(total), over_units=total.rule,
        over_time=Rule.LAST if kind is not Kind.FLOW else Rule.SUM,
    )  # fmt: skip
    return Indicator(new_id(), key=total.key, parts=(part,))


def _figure(total: Total) -> Figure | None:
    if total.numerator is not None and total.denominator is not None:
        return (
            parse_figure(f"{format_number(total.numerator)}/{format_number(total.denominator)}")
            if total.denominator
            else None
        )
    if total.value is None:
        return Figure("; ".join(f"{who}: {text}" for who, text in total.listed)) if total.listed else None
    lead = f"{total.approximator} " if total.approximator else ""
    return parse_figure(lead + format_number(total.value))


def _note(total: Total) -> str:
    everybody = len(total.counted) + len(total.left_out)
    return f"{len(total.counted)}/{everybody} đơn vị"


def _text(words: str, bullet: int = 0) -> Paragraph:
    return Paragraph((Run(words),), bullet)


def _results(found: Consolidation, indicators: tuple[Indicator, ...]) -> Iterator[Block]:
    yield _text(f"Số liệu được tổng hợp từ báo cáo của {len(found.counted)}/{found.expected} đơn vị.")
    if indicators:
        yield IndicatorList(new_id(), Layout.PLAN, tuple(each.id for each in indicators))


def _coverage(found: Consolidation, say: Callable[[str], str]) -> Iterator[Block]:
    yield _text(f"Đơn vị có trong tổng hợp ({len(found.counted)}): {_names(each.name for each in found.counted)}.")
    returned = [each.name for each, why in found.aside if why == RETURNED]
    if returned:
        yield _text(
            f"Đơn vị đã gửi nhưng phải làm lại, chưa có trong tổng hợp ({len(returned)}): {_names(iter(returned))}."
        )
    if found.missing:
        yield _text(f"Đơn vị chưa gửi ({len(found.missing)}): {_names(iter(found.missing))}.")
    if found.refused:
        yield _text("Tệp không đọc được:")
        for refused in found.refused:
            yield _text(f"{refused.file}: {refused.why}", 1)
    partial = [total for total in found.totals if total.left_out or total.doubtful]
    if partial:
        yield _text("Chỉ tiêu chưa đủ đơn vị hoặc có số liệu cần xem lại:")
    for total in partial:
        yield _text(f"{total.name}: {'; '.join(_reasons(total, say))}", 1)


def _reasons(total: Total, say: Callable[[str], str]) -> Iterator[str]:
    """Yield each reason with whom it concerns; of very many units the first are named."""
    by_reason: dict[str, list[str]] = {}
    for who, why in (*total.left_out, *total.doubtful):
        by_reason.setdefault(why, []).append(who)
    for why, names in by_reason.items():
        more = f" và {len(names) - _NAMED} đơn vị khác" if len(names) > _NAMED else ""
        yield f"{', '.join(names[:_NAMED])}{more} ({say(why)})"


def _names(names: Iterator[str]) -> str:
    return "; ".join(names) or "không có"


def _annex(found: Consolidation) -> Iterator[Block]:
    cells = len(found.counted) * len(found.totals)
    if cells > MOST_CELLS:
        yield _text(
            f"Bảng số liệu của {len(found.counted)} đơn vị theo {len(found.totals)} chỉ tiêu được lưu ở bảng tính kèm theo."
        )
        return
    yield from _matrix(found)


def _matrix(found: Consolidation) -> Iterator[Block]:
    """Yield tables of units by indicator parts, so many parts side by side as a wide page holds."""
    rows = [(each.name, {part.key: part for part in each.parts}) for each in found.counted]
    for start in range(0, len(found.totals), _ACROSS):
        totals = found.totals[start : start + _ACROSS]
        head = (_cell("Đơn vị", bold=True), *(_cell(_title(total), bold=True) for total in totals))
        lines = [
            (_cell(name, left=True), *(_cell(_shown(parts.get(total.key))) for total in totals)) for name, parts in rows
        ]
        last = (_cell("Tổng hợp", bold=True), *(_cell(total.text, bold=True) for total in totals))
        yield Table(new_id(), (head, *lines, last), 1, (20, *([10] * len(totals))))


def _title(total: Total) -> str:
    return f"{total.name} ({total.unit})" if total.unit and total.unit not in total.name else total.name


def _shown(part: PartFigure | None) -> str:
    return part.result.text if part is not None and part.result is not None else ""


def _cell(words: str, bold: bool = False, left: bool = False) -> Cell:
    align = Align.LEFT if left else Align.CENTER
    return Cell((Paragraph((Run(words, bold=bold),) if words else (), align=align),))
