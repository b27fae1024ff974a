"""A consolidation as a report of the office: it is printed, sent up and consolidated again like any other."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from .. import codec
from ..edits import Batch, Edit, InsertIndicator, SetPart, SetReport, body_edit
from ..indicators import Indicator, Kind, Operator, Part, Rule, Verdict
from ..meaning.same_part import comparable, part_in
from ..numbers import Figure, format_number, parse_figure
from ..origin import WrittenFigures, WrittenTotals
from ..report import Head, Numbering, Report, ReportKind, Role, Section
from ..richtext import Align, Block, Cell, IndicatorList, Layout, Paragraph, Rise, Run, Table, new_id, plain
from ..unit import Unit
from .consolidation import DAMAGED, OTHER_NAME, RETURNED, Consolidation
from .figures import part_figures
from .lining_up import words_key
from .mergers import INCLUDED, OLD_UNIT
from .sorting import Unknown
from .totals import PartFigure, Total

_ACROSS = 8  # indicator parts beside each other on a wide page
MOST_CELLS = 50_000
"""An annex of more cells than this is hundreds of pages that nobody prints: the workbook has them instead."""
_NAMED = 10  # units named for one reason
_RESULTS, _COVERAGE, _UNITS = "tong-hop.ket-qua", "tong-hop.gui", "tong-hop.so-lieu"  # keys of our sections


def consolidated_report(
    found: Consolidation,
    unit: Unit,
    title: str,
    say: Callable[[str], str] = str,
    standard: str = "",
    frame: Report | None = None,
    of: str = "",
) -> Report:
    """Return a report with the totals as indicators; whom they cover and the figures of each unit are annexes.

    What the office answers for stands in the report; an annex can be taken out without a word of it being lost.

    Args:
        found: the consolidation.
        unit: the office that consolidates.
        title: subject of the report, where the frame has none.
        say: puts a reason into the language of the reader.
        standard: standard of form; empty for the frame's, or the Union's.
        frame: a report with headings to write under, and perhaps with indicators that wait for totals.
        of: key of the round.
    """
    sections = [
        Section(new_id(), key=_RESULTS, heading="KẾT QUẢ TỔNG HỢP"),
        Section(new_id(), key=_COVERAGE, heading="TÌNH HÌNH GỬI BÁO CÁO", role=Role.ANNEX),
        Section(new_id(), key=_UNITS, heading="SỐ LIỆU CỦA TỪNG ĐƠN VỊ", role=Role.ANNEX, landscape=True),
    ]
    base = frame or Report(new_id(), kind=ReportKind.THEMATIC, numbering=Numbering.ROMAN)
    results, coverage, units = (section.id for section in sections)
    annexes = tuple(key for key in base.top if base.sections[key].role is Role.ANNEX)
    made = replace(
        base,
        unit=unit,
        head=base.head if base.head.title else Head(title=title),
        standard=standard or base.standard,
        sections={**base.sections, **{section.id: section for section in sections}},
        top=(*(key for key in base.top if key not in annexes), results, *annexes, coverage, units),
        origin=replace(base.origin, round=of or base.origin.round),
    )
    edit = refreshed(made, found, say).edit
    return edit.apply(made)[0] if edit is not None else made


def units_within(report: Report) -> tuple[str, ...]:
    """Return the names of the units that a report says it adds up, ours or one read from words; empty for others."""
    for section in report.sections.values():
        for block in section.body.blocks:
            if isinstance(block, Paragraph) and (found := _WITHIN.match(plain(block.inlines))):
                names = (re.sub(r"\s+\([^()]*\)$", "", name.strip()) for name in found[1].split(";"))
                return tuple(name for name in names if name and name != "không có")
    return ()


_WITHIN = re.compile(r"Đơn vị có trong tổng hợp \(\d+\): (.*)\.$", re.S)


# totals brought up to date


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What brings a report's totals up to date.

    Attributes:
        edit: one step, or ``None`` where nothing has changed.
        replaced: names of parts whose result the office had typed itself, and which have another total now.
        unfilled: parts whose total counts another thing, each with its unit of measure and that of the total.
    """

    edit: Batch | None
    replaced: tuple[str, ...] = ()
    unfilled: tuple[tuple[str, str, str], ...] = ()


def refreshed(report: Report, found: Consolidation, say: Callable[[str], str] = str, grow: bool = True) -> Refreshed:
    """Return the one step that brings the totals in a report up to date, and what is said of whom they cover.

    Parts take the total of the same key. Where the total is what it was when it was last written, the office's own
    figure stays, and so do targets, remarks and text of its own.

    Args:
        report: a report of the office, made of a consolidation or not.
        found: the consolidation.
        say: puts a reason into the language of the reader.
        grow: whether totals without a part come as new indicators.
    """
    before = report.origin.totals
    written = before or WrittenTotals()
    edits: list[Edit] = []
    replaced: list[str] = []
    figures: dict[str, WrittenFigures] = {}
    parts = _by_key(report)
    filled: set[str] = set()
    count = len(report.indicators)
    for total in found.totals:
        fresh = _indicator(total, found.expected)
        new = fresh.parts[0]
        key, part = _part_of(total, parts)
        if part is not None and not comparable(part.unit, total.unit):
            continue  # lượt are no người: told, never filled in
        if part is not None:
            new = part_in(new, part.unit)
            edits += _filled(part, new, written.figures.get(key), replaced)
            filled.add(part.id)
        elif grow:
            key = total.key
            edits.append(InsertIndicator(count, fresh))
            count += 1
        else:
            continue
        figures[key] = _texts(new)
    for key in written.figures.keys() - figures.keys() & parts.keys():  # no unit has it any more
        if parts[key].id not in filled:
            edits += _filled(parts[key], Part(""), written.figures[key], replaced)
    blocks: dict[str, tuple[int, ...]] = {}
    for section in report.sections.values():
        if section.key not in (_RESULTS, _COVERAGE, _UNITS):
            continue
        said = [(_mark(each), each) for each in _said(section.key, report, found, say)]
        blocks[section.key] = tuple(mark for mark, _ in said)
        edit = body_edit(section, _with_own(section.body.blocks, said, written.blocks.get(section.key, ())))
        edits += [edit] if edit is not None else []
    now = WrittenTotals(figures, blocks, found.basis)
    if before != now and (figures or blocks or before is not None):
        edits.append(SetReport("origin", replace(report.origin, totals=now)))
    return Refreshed(Batch(tuple(edits)) if edits else None, tuple(replaced), _unfilled(report, found))


def _part_of(total: Total, parts: Mapping[str, Part]) -> tuple[str, Part | None]:
    """Return the part of a report that a total is of, with its key: by code, else by its words and unit of measure."""
    by_words = words_key(total.name, total.unit)
    part = parts.get(total.key)
    if part is None or (by_words in parts and not comparable(part.unit, total.unit)):
        return by_words, parts.get(by_words)
    return total.key, part


def _unfilled(report: Report, found: Consolidation) -> tuple[tuple[str, str, str], ...]:
    """Return the parts whose total is of another unit of measure, that can be no result of theirs."""
    parts = _by_key(report)
    pairs = [(part, total.unit) for total in found.totals if (part := _part_of(total, parts)[1]) is not None]
    return tuple((part.name, part.unit, unit) for part, unit in pairs if not comparable(part.unit, unit))


def _by_key(report: Report) -> dict[str, Part]:
    """Return the parts of a report by what lines them up with totals: their code, or their words."""
    found: dict[str, Part] = {}
    listed = [part for indicator in report.indicators for part in indicator.parts]
    for figure, part in zip(part_figures(report.indicators), listed, strict=True):
        found.setdefault(part.key or figure.key, part)
    for part in listed:
        if not part.key:
            found.setdefault(words_key(part.name, part.unit), part)
    return found


def is_behind(report: Report, basis: int) -> bool:
    """Tell whether a report has totals of other files or decisions than those of a checksum (``Consolidation.basis``)."""
    written = report.origin.totals
    return written is not None and written.files != basis


def _texts(part: Part) -> WrittenFigures:
    return WrittenFigures(part.target.text if part.target else "", part.result.text if part.result else "", part.note)


def _filled(part: Part, new: Part, written: WrittenFigures | None, replaced: list[str]) -> Iterator[Edit]:
    """Yield what changes in a part; the office's own figures are kept unless the total is another now."""
    values = {"target": new.target, "result": new.result, "note": new.note}
    was = written or WrittenFigures()
    for (name, value), text, before, here in zip(values.items(), _texts(new), was, _texts(part), strict=True):
        if text in (here, before):
            continue
        own = bool(here) and here != before
        if own and name != "result":
            continue
        if own:
            replaced.append(part.name)
        yield SetPart(part.id, name, value)
    ours = part.override is None or (part.override is Verdict.NONE and part.reason.startswith(INCOMPLETE))
    if ours and (part.override, part.reason) != (new.override, new.reason):
        yield SetPart(part.id, "override", new.override)
        yield SetPart(part.id, "reason", new.reason)


def _with_own(blocks: Sequence[Block], said: Sequence[tuple[int, Block]], written: Sequence[int]) -> list[Block]:
    """Return a section's blocks with what was written before replaced by what is said now, with its marks.

    What the office added or changed stays where it is; what it took out does not come back.
    """
    here: dict[int, Block] = {}
    out: list[Block] = []
    place = None
    for block in blocks:
        mark = _mark(block)
        if mark in written and mark not in here:
            here[mark] = block
            place = len(out) if place is None else place
        else:
            out.append(block)
    fresh = [here.get(mark, block) for mark, block in said if mark in here or mark not in written]
    place = len(out) if place is None else place
    return [*out[:place], *fresh, *out[place:]]


def _mark(block: Block) -> int:
    """Return a checksum of a block, its identity left out."""
    if isinstance(block, Table):  # of tens of thousands of cells, whose JSON would take a second
        rows = (cell for row in block.rows for cell in (*row, None))
        text = f"{block.header_rows}{block.widths}" + "\x1e".join(_cell_text(cell) if cell else "" for cell in rows)
    else:
        data: Any = codec.encode(block)
        text = json.dumps(
            {key: value for key, value in data.items() if key != "id"}, ensure_ascii=False, sort_keys=True
        )
    return zlib.crc32(text.encode("utf-8", "surrogatepass"))


def _cell_text(cell: Cell) -> str:
    if len(cell.paragraphs) == cell.colspan == cell.rowspan == 1:
        paragraph = cell.paragraphs[0]
        if not paragraph.inlines:
            return paragraph.align.name
        if len(paragraph.inlines) == 1 and isinstance(run := paragraph.inlines[0], Run):
            look = (run.bold, run.italic, run.underline, *(() if run.rise is Rise.LEVEL else (run.rise,)))
            return f"{paragraph.align.name}{paragraph.bullet}{look}{run.text}"
    return repr(cell).replace(f", rise={Rise.LEVEL!r}", "")  # as it was before letters could be raised


def _said(key: str, report: Report, found: Consolidation, say: Callable[[str], str]) -> Iterator[Block]:
    if key == _RESULTS:
        return _results(found, report)
    return _coverage(found, report, say) if key == _COVERAGE else _annex(found)


def _indicator(total: Total, expected: int) -> Indicator:
    kind = Kind.RATE if total.rule is Rule.RATIO else Kind.YES_NO if total.rule is Rule.COUNT_YES else Kind.FLOW
    target = None
    aim = total.aim
    if aim is not None:
        target = parse_figure(format_number(aim) + ("%" if total.unit == "%" else ""))
    part = Part(
        new_id(),
        total.key,
        total.name,
        total.unit,
        kind=kind,
        operator=total.operator if target else Operator.EQUAL,
        target=target,
        result=_figure(total),
        note=_note(total, expected),
        override=Verdict.NONE if _incomplete(total, expected) else None,
        reason=_note(total, expected) if _incomplete(total, expected) else "",
        over_units=total.rule,
        over_time=Rule.LAST if kind is not Kind.FLOW else Rule.SUM,
    )
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


INCOMPLETE = "mới có "


def _incomplete(total: Total, expected: int) -> bool:
    """Tell whether no verdict can be given yet: units are missing in a total, here or further below."""
    return len(total.counted) < max(expected, len(total.counted) + len(total.left_out)) or bool(total.partial)


def _note(total: Total, expected: int) -> str:
    """Return how many of the units are in a total, and how many below them, as the office above reads it again."""
    everybody = max(expected, len(total.counted) + len(total.left_out))
    told = f"{len(total.counted)}/{everybody} đơn vị"
    if total.partial:
        part, of = (sum(each) for each in zip(*((one[1], one[2]) for one in total.partial), strict=True))
        told += f", {part}/{of} đơn vị bên dưới của {len(total.partial)} đơn vị"
    if total.typed:
        told += f", {len(total.typed)} số liệu văn phòng ghi"
    return INCOMPLETE + told if _incomplete(total, expected) else told


def _text(words: str, bullet: int = 0) -> Paragraph:
    return Paragraph((Run(words),), bullet)


def _results(found: Consolidation, report: Report) -> Iterator[Block]:
    yield _text(f"Số liệu được tổng hợp từ báo cáo của {len(found.counted)}/{found.expected} đơn vị.")
    own = (section for section in report.sections.values() if section.key != _RESULTS)
    printed = any(
        isinstance(block, IndicatorList) and not block.indicators and block.layout not in (Layout.TARGETS, Layout.NEXT)
        for section in own
        for block in section.body.blocks
    )
    if found.totals and not printed:
        yield IndicatorList(new_id(), Layout.PLAN)


def _coverage(found: Consolidation, report: Report, say: Callable[[str], str]) -> Iterator[Block]:
    yield _text(f"Đơn vị có trong tổng hợp ({len(found.counted)}): {_names(each.name for each in found.counted)}.")
    returned = [each.name for each, why in found.aside if why == RETURNED]
    if returned:
        yield _text(
            f"Đơn vị đã gửi nhưng phải làm lại, chưa có trong tổng hợp ({len(returned)}): {_names(iter(returned))}."
        )
    if found.lost:
        yield _text(f"Có {found.lost} quyết định về số liệu bị hỏng, không đọc được: số liệu dưới đây cần xem lại.")
    lost = [each.name for each, why in found.aside if why == DAMAGED]
    if lost:
        yield _text(
            f"Đơn vị có tệp đã nhận bị hỏng, phải nhận lại, chưa có trong tổng hợp ({len(lost)}): {_names(iter(lost))}."
        )
    asked = [f"{each.name} ({each.file})" for each, why in found.aside if why == OTHER_NAME]
    if asked:
        yield _text(
            f"Tệp mang mã của đơn vị khác nhưng tên khác, cần hỏi lại, chưa có trong tổng hợp ({len(asked)}): "
            f"{_names(iter(asked))}."
        )
    included = [each.name for each, why in found.aside if why == INCLUDED]
    if included:
        yield _text(
            f"Đơn vị cũ có số liệu trong báo cáo của đơn vị mới, không cộng thêm ({len(included)}): "
            f"{_names(iter(included))}."
        )
    if found.missing:
        yield _text(f"Đơn vị chưa gửi ({len(found.missing)}): {_names(iter(found.missing))}.")
    if found.refused:
        yield _text("Tệp không đọc được:")
        for refused in found.refused:
            yield _text(f"{refused.file}: {refused.why}", 1)
    if found.unknown:
        yield _text(f"Tệp chưa rõ đơn vị, chưa có trong tổng hợp ({len(found.unknown)}):")
        told = (_waiting_text(one) for one in found.unknown)
        yield from (_text(line, 1) for line in dict.fromkeys(told))
    typed = [(total, who, why) for total in found.totals for who, why in total.typed]
    if typed:
        yield _text(f"Số liệu văn phòng ghi thay hoặc ghi thêm, có dấu (*) trong bảng ({len(typed)}):")
        by_unit = found.figures()
        for total, who, why in typed:
            part = by_unit[who][total.key]
            instead = part.told.instead_of if part.told is not None else ""
            was = f", trong báo cáo là {instead}" if instead else ""
            yield _text(f"{who}, {total.name}: {_figure_text(part)} ({why}{was})", 1)
    unfilled = _unfilled(report, found)
    if unfilled:
        yield _text("Chỉ tiêu có tổng tính bằng đơn vị tính khác nên không điền vào báo cáo:")
        for name, unit, other in unfilled:
            yield _text(f"{name}: báo cáo ghi “{unit}”, các đơn vị báo cáo bằng “{other}”", 1)
    partial = [total for total in found.totals if total.left_out or total.doubtful]
    if partial:
        yield _text("Chỉ tiêu chưa đủ đơn vị hoặc có số liệu cần xem lại:")
    for total in partial:
        yield _text(f"{total.name}: {'; '.join(_reasons(total, say))}", 1)


def _waiting_text(one: Unknown) -> str:
    told = f"{one.submission.file}: {one.submission.name or 'không ghi đơn vị'}"
    return f"{told}, nay thuộc {one.suggestion.name}" if one.why == OLD_UNIT and one.suggestion is not None else told


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


def _figure_text(part: PartFigure) -> str:
    return part.result.text if part.result is not None else ""


def _shown(part: PartFigure | None) -> str:
    if part is None:
        return ""
    return _figure_text(part) + (" (*)" if part.told is not None and part.told.typed else "")


def _cell(words: str, bold: bool = False, left: bool = False) -> Cell:
    align = Align.LEFT if left else Align.CENTER
    return Cell((Paragraph((Run(words, bold=bold),) if words else (), align=align),))
