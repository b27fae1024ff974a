"""A consolidation as a workbook (.xlsx): totals, the units' figures as a matrix, and who has sent."""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import suppress
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

from ... import disk
from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import Rule, figure_text
from ...models.limits import MAX_PICTURE
from ...models.office.consolidation import WAITING, Consolidation
from ...models.office.sorting import TWICE
from ...models.office.submissions import Submission
from ...models.office.totals import PartFigure, Total
from ..files import write_file

COUNTED = QT_TRANSLATE_NOOP("errors", "đã tính")
NOT_SENT = QT_TRANSLATE_NOOP("errors", "chưa gửi")
UNREADABLE = QT_TRANSLATE_NOOP("errors", "không đọc được")
_RULES = {
    Rule.SUM: "cộng", Rule.LAST: "kê từng đơn vị", Rule.RATIO: "tử số/mẫu số", Rule.COUNT_YES: "số đơn vị có",
    Rule.WEIGHTED: "bình quân gia quyền", Rule.MIN: "nhỏ nhất", Rule.MAX: "lớn nhất", Rule.LIST: "kê từng đơn vị",
}  # fmt: skip
_FRACTIONS = (Rule.RATIO, Rule.WEIGHTED)
_LONGEST = 32_767  # characters a cell holds
_MADE_BY = "Báo Cáo Cơ Sở"
_FEW_PARTS, _SHORT = 500, 10_000  # parts of a workbook of ours, and bytes of what says who made it
_Value = str | Decimal | int | None


def write_workbook(
    found: Consolidation,
    target: Path,
    say: Callable[[str], str] = str,
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Write a consolidation as a workbook; an old file stays as it was until the new one is whole.

    Every figure is a number where it is one; what units wrote is text, never a formula.

    Args:
        found: the consolidation.
        target: the file.
        say: puts a reason into the language of the reader.
        progress: told how many of how many units are written; what it raises stops the work.

    Raises:
        UserError: the file cannot be written.
    """
    import xlsxwriter

    out = BytesIO()
    book = xlsxwriter.Workbook(
        out, {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
              "strings_to_numbers": False},
    )  # fmt: skip
    book.set_properties({"author": _MADE_BY})
    try:
        looks = _Looks(book)
        _totals(_Sheet(book, looks, "Tổng hợp"), found, say)
        _matrix(_Sheet(book, looks, "Từng đơn vị"), found, say, progress)
        if any(total.typed for total in found.totals):
            _typed(_Sheet(book, looks, "Văn phòng ghi"), found)
        _senders(_Sheet(book, looks, "Tình hình gửi"), found, say)
    finally:
        book.close()  # also takes away what it keeps on the disk meanwhile
    write_file(target, out.getvalue())


def is_own(path: Path) -> bool:
    """Tell whether a file is a workbook that this program wrote, which lies among what units sent but is no report."""
    with suppress(OSError, zipfile.BadZipFile, NotImplementedError, ValueError, KeyError, EOFError, zlib.error):
        if path.stat().st_size > MAX_PICTURE:
            return False
        data = disk.read(path)
        if data.count(b"PK\1\2") > _FEW_PARTS:
            return False
        with zipfile.ZipFile(BytesIO(data)) as book:
            said = book.getinfo("docProps/core.xml")
            plain = said.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) and said.file_size < _SHORT
            return plain and f">{_MADE_BY}<".encode() in book.read(said)
    return False


class _Looks:
    """The formats of cells; the program that shows them puts dots and commas as its country does."""

    def __init__(self, book: Any) -> None:
        edge = {"border": 1, "valign": "top", "font_name": "Times New Roman", "font_size": 12}
        self.head = book.add_format({**edge, "bold": True, "align": "center", "valign": "vcenter", "text_wrap": True})
        self.text = book.add_format({**edge, "text_wrap": True})
        self.whole = book.add_format({**edge, "num_format": "#,##0"})
        self.broken = book.add_format({**edge, "num_format": "#,##0.0###"})
        self.typed = book.add_format({**edge, "italic": True, "num_format": "#,##0.####", "bg_color": "#FFF2CC"})
        self.share = book.add_format({**edge, "num_format": "0.00%"})


class _Sheet:
    """A sheet written row by row."""

    def __init__(self, book: Any, looks: _Looks, name: str) -> None:
        self._looks = looks
        self._sheet = book.add_worksheet(name)
        self._row = 0
        self._sheet.set_landscape()
        self._sheet.set_paper(9)  # A4
        self._sheet.fit_to_pages(1, 0)

    def widths(self, widths: Sequence[int]) -> None:
        for column, width in enumerate(widths):
            self._sheet.set_column(column, column, width)

    def freeze(self, columns: int) -> None:
        """Keep the rows so far, and some columns, in sight and on every printed page."""
        self._sheet.freeze_panes(self._row, columns)
        self._sheet.repeat_rows(0, self._row - 1)

    def heads(self, titles: Sequence[str]) -> None:
        for column, title in enumerate(titles):
            self._sheet.write_string(self._row, column, title[:_LONGEST], self._looks.head)
        self._row += 1

    def row(self, values: Sequence[_Value], shares: Sequence[int] = (), typed: Collection[int] = ()) -> None:
        """Write a row; columns in ``shares`` hold parts of one, those in ``typed`` what the office typed itself."""
        for column, value in enumerate(values):
            if value is None or value == "":
                self._sheet.write_blank(self._row, column, None, self._looks.text)
            elif isinstance(value, str):
                look = self._looks.typed if column in typed else self._looks.text
                self._sheet.write_string(self._row, column, value[:_LONGEST], look)
            else:
                whole = value == int(value)
                look = self._looks.share if column in shares else self._looks.whole if whole else self._looks.broken
                look = self._looks.typed if column in typed else look
                self._sheet.write_number(self._row, column, float(value), look)
        self._row += 1


def _totals(sheet: _Sheet, found: Consolidation, say: Callable[[str], str]) -> None:
    sheet.widths((6, 50, 14, 16, 16, 12, 16, 16, 18, 12, 12, 12, 10, 10, 50, 50, 50))
    sheet.heads(
        ["TT", "Chỉ tiêu", "Đơn vị tính", "Cách tổng hợp", "Chỉ tiêu các đơn vị đăng ký", "Số đơn vị đăng ký", "Chỉ tiêu chung",
         "Chênh lệch", "Kết quả", "Tử số", "Mẫu số", "Tỷ lệ so với chỉ tiêu", "Số đơn vị đã tính",
         "Số đơn vị phải gửi", "Chưa tính", "Cần xem lại", "Văn phòng ghi"]
    )  # fmt: skip
    sheet.freeze(2)
    for total in found.totals:
        aim = total.office_target or total.target
        fraction = total.numerator is not None
        share = total.value / aim if total.value is not None and aim else None
        value: _Value = total.value if total.value is not None else _listed(total)
        sheet.row(
            [total.number, total.name, total.unit, _RULES[total.rule], total.target, total.aiming or None,
             total.office_target, total.gap, value, total.numerator if fraction else None,
             total.denominator if fraction else None, share, len(total.counted), found.expected,
             _reasons(total.left_out, say), _reasons(total.doubtful, say),
             "; ".join(f"{who}: {why}" for who, why in total.typed)],
            shares=(11,),
        )  # fmt: skip


def _listed(total: Total) -> str:
    return "; ".join(f"{who}: {text}" for who, text in total.listed)


def _reasons(pairs: Sequence[tuple[str, str]], say: Callable[[str], str]) -> str:
    return "; ".join(f"{who}: {say(why)}" for who, why in pairs)


def _matrix(
    sheet: _Sheet, found: Consolidation, say: Callable[[str], str], progress: Callable[[int, int], None] | None
) -> None:
    heads, measures = ["Đơn vị", "Tình trạng"], ["", ""]
    for total in found.totals:
        for said in ("tử số", "mẫu số") if total.rule in _FRACTIONS else ("",):
            heads.append(f"{total.name} ({said})" if said else total.name)
            measures.append("" if said else total.unit)
    sheet.widths((36, 16, *([14] * (len(heads) - 2))))
    sheet.heads(heads)
    sheet.heads(measures)
    sheet.freeze(2)
    for done, unit in enumerate(found.counted):
        if progress is not None and done % 50 == 0:
            progress(done, len(found.counted))
        figures = list(_figures(unit, found.totals))
        typed = {at + 2 for at, (_, by_office) in enumerate(figures) if by_office}
        sheet.row([unit.name, say(COUNTED), *(value for value, _ in figures)], typed=typed)
    for name, why in _not_counted(found):
        sheet.row([name, say(why)])
    sums: list[_Value] = ["Tổng hợp", f"{len(found.counted)}/{found.expected}"]
    for total in found.totals:
        if total.rule in _FRACTIONS:
            sums += [total.numerator, total.denominator]
        else:
            sums.append(total.value if total.rule is not Rule.COUNT_YES else total.text)
    sheet.row(sums)


def _figures(unit: Submission, totals: Sequence[Total]) -> Iterator[tuple[_Value, bool]]:
    """Yield what a unit has in each column, and whether the office typed it."""
    parts = {part.key: part for part in unit.parts}
    for total in totals:
        figure = parts.get(total.key)
        typed = figure is not None and figure.told is not None and bool(figure.told.typed)
        for value in _fraction(figure) if total.rule in _FRACTIONS else (_value(figure),):
            yield value, typed


def _fraction(part: PartFigure | None) -> tuple[_Value, _Value]:
    figure = part.result if part is not None else None
    if figure is None or figure.denominator is None or figure.value is None:
        return (figure.text if figure is not None else None), None
    return figure.value, figure.denominator


def _value(part: PartFigure | None) -> _Value:
    figure = part.result if part is not None else None
    if figure is None:
        return None
    if figure.value is None or figure.denominator is not None or figure.approximator or figure.percent:
        return figure_text(figure)
    return figure.value


def _not_counted(found: Consolidation) -> Iterator[tuple[str, str]]:
    yield from ((each.name, why) for each, why in found.aside if why in WAITING)
    yield from ((name, NOT_SENT) for name in found.missing)


def _typed(sheet: _Sheet, found: Consolidation) -> None:
    sheet.widths((40, 50, 14, 16, 20, 50))
    sheet.heads(["Đơn vị", "Chỉ tiêu", "Đơn vị tính", "Số liệu văn phòng ghi", "Trong báo cáo", "Lý do"])
    sheet.freeze(1)
    parts = found.figures()
    for total in found.totals:
        for who, why in total.typed:
            part = parts[who][total.key]
            instead = part.told.instead_of if part.told is not None else ""
            sheet.row([who, total.name, total.unit, figure_text(part.result) if part.result else None, instead, why])


def _senders(sheet: _Sheet, found: Consolidation, say: Callable[[str], str]) -> None:
    sheet.widths((40, 40, 50))
    sheet.heads(["Đơn vị", "Tình trạng", "Tệp"])
    sheet.freeze(1)
    for each in found.counted:
        sheet.row([each.name, say(COUNTED), each.file or f"văn phòng ghi: {each.at_office}"])
    for each, why in found.aside:
        if why != TWICE:
            sheet.row([each.name, say(why), each.file])
    for one in found.unknown:
        sheet.row([one.submission.name or None, say(one.why), one.submission.file])
    for name in found.missing:
        sheet.row([name, say(NOT_SENT), None])
    for refused in found.refused:
        sheet.row([None, f"{say(UNREADABLE)}: {refused.why}", refused.file])
