"""The columns of the indicator table: all that is said of one stands here, and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import IntEnum

from ..errors import QT_TRANSLATE_NOOP
from ..richtext import Align


class Column(IntEnum):
    """Columns of the indicator table, in order."""

    NUMBER = 0
    STATEMENT = 1
    NAME = 2
    UNIT = 3
    TARGET = 4
    RESULT = 5
    RATIO = 6
    LAST_YEAR = 7
    CHANGE = 8
    VERDICT = 9
    NOTE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Spec:
    """What a column is.

    Attributes:
        title: its title, for the window to translate (context ``IndicatorModel``).
        headings: other words that head it in tables that are pasted, in small letters.
        tip: what its title says when asked; empty for the title itself. ``{0}`` is the mark of what is set by hand.
        field: the field of a part it shows, or empty.
        figure: whether it holds figures.
        computed: whether nobody types into it.
        merged: whether it belongs to the indicator as a whole, and is shown merged over its parts.
        align: where its text stands.
        sample: the widest text it is sure to show; empty where it takes a share of what is left of the table's width.
        share: how many hundredths of that; 0 for all that the others leave.
        long: whether its text is edited in a box of several lines.
        wraps: whether its text wraps.
    """

    title: str
    headings: tuple[str, ...] = ()
    tip: str = ""
    field: str = ""
    figure: bool = False
    computed: bool = False
    merged: bool = False
    align: Align = Align.LEFT
    sample: str = ""
    share: int = 0
    long: bool = False
    wraps: bool = False


SPECS: Mapping[Column, Spec] = {
    Column.NUMBER: Spec(
        title=QT_TRANSLATE_NOOP("IndicatorModel", "TT"),
        headings=("stt", "số tt"),
        computed=True,
        merged=True,
        align=Align.CENTER,
        sample="(19)",
    ),
    Column.STATEMENT: Spec(
        title=QT_TRANSLATE_NOOP("IndicatorModel", "Chỉ tiêu"),
        headings=("nội dung chỉ tiêu", "tên chỉ tiêu"),
        merged=True,
        share=39,
        long=True,
        wraps=True,
    ),
    Column.NAME: Spec(
        title=QT_TRANSLATE_NOOP("IndicatorModel", "Chỉ tiêu thành phần"),
        headings=("nội dung", "nội dung thành phần", "thành phần"),
        field="name",
        share=39,
        long=True,
        wraps=True,
    ),
    Column.UNIT: Spec(
        title=QT_TRANSLATE_NOOP("IndicatorModel", "Đơn vị tính"),
        headings=("đơn vị", "đvt"),
        field="unit",
        sample="công trình",
        wraps=True,
    ),
    Column.TARGET: Spec(
        title=QT_TRANSLATE_NOOP("IndicatorModel", "Chỉ tiêu giao"),
        headings=("kế hoạch", "giao"),
        tip=QT_TRANSLATE_NOOP("IndicatorModel", "Viết như: ≥ 20; ít nhất 20; 100%; không quá 5."),
        field="target",
        figure=True,
        align=Align.RIGHT,
        sample="ít nhất 5.000",
        wraps=True,
    ),
    Column.RESULT: Spec(
        title=QT_TRANSLATE_NOOP("IndicatorModel", "Kết quả"),
        headings=("thực hiện", "kết quả thực hiện"),
        tip=QT_TRANSLATE_NOOP(
            "IndicatorModel", "Viết như: 1.250; 8,5; 51,83%; 16.107/31.076. Để trống khi chưa có số liệu."
        ),
        field="result",
        figure=True,
        align=Align.RIGHT,
        sample="16.107/31.076",
        wraps=True,
    ),
    Column.RATIO: Spec(
        title=QT_TRANSLATE_NOOP("IndicatorModel", "Tỷ lệ"),
        headings=("tỷ lệ %", "tỉ lệ", "%"),
        tip=QT_TRANSLATE_NOOP("IndicatorModel", "Kết quả so với chỉ tiêu giao, chương trình tự tính."),
        computed=True,
        align=Align.RIGHT,
        sample="144,68%",
    ),
    Column.LAST_YEAR: Spec(
        title=QT_TRANSLATE_NOOP("IndicatorModel", "Năm trước"),
        headings=("cùng kỳ", "cùng kỳ năm trước"),
        field="last_year",
        figure=True,
        align=Align.RIGHT,
        sample="1.020/1.520",
        wraps=True,
    ),
    Column.CHANGE: Spec(
        title=QT_TRANSLATE_NOOP("IndicatorModel", "So với năm trước"),
        headings=("so với cùng kỳ",),
        tip=QT_TRANSLATE_NOOP("IndicatorModel", "Kết quả so với năm trước, chương trình tự tính."),
        computed=True,
        align=Align.RIGHT,
        sample="tăng 102,74%",
        wraps=True,
    ),
    Column.VERDICT: Spec(
        title=QT_TRANSLATE_NOOP("IndicatorModel", "Đánh giá"),
        tip=QT_TRANSLATE_NOOP("IndicatorModel", "Chương trình tự đánh giá; dấu {0} là đánh giá đặt bằng tay."),
        computed=True,
        sample="✗ Không đạt ✎",
    ),
    Column.NOTE: Spec(
        title=QT_TRANSLATE_NOOP("IndicatorModel", "Ghi chú"),
        field="note",
        long=True,
        wraps=True,
    ),
}

MERGED = tuple(column for column in Column if SPECS[column].merged)
"""Columns that belong to the indicator as a whole, shown merged over its parts."""

COMPUTED = tuple(column for column in Column if SPECS[column].computed)
"""Columns nobody types into."""

FIGURES = tuple(column for column in Column if SPECS[column].figure)
"""Columns that hold figures."""

LONG = tuple(column for column in Column if SPECS[column].long)
"""Columns whose text is edited in a box of several lines."""

WRAPPED = tuple(column for column in Column if SPECS[column].wraps)
"""Columns whose text wraps."""

HEADINGS = {words: column for column in Column for words in (SPECS[column].title.lower(), *SPECS[column].headings)}
"""The column that words in the first row of a pasted table head."""
