"""Sentences of indicators that were typed, not composed: a figure changed in one is the indicator's figure."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.docx import open_source
from desktop_app.docx.reading import read_report
from desktop_app.docx.writing import render_docx
from desktop_app.exchange.returned.report import visible_report
from desktop_app.models.richtext import Run
from desktop_app.resources import standard

from ...docx.reading.layouts.typed import typed
from ...docx.reading.layouts.words import CLOSING, HEAD, SIGN, TEXT, TITLE

TOLD = """
b|I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU
|1. Kết nạp 40 đoàn viên.
|Kết quả: Đã kết nạp 37 đoàn viên.
|2. Trồng 1.000 cây xanh.
|Kết quả: Trồng 1.250 cây xanh.
b|II. NHIỆM VỤ
"""


def changed_in_word(old: str, new: str):
    report = read_report(open_source(Path("x.docx"), typed(HEAD + TITLE + TOLD + f"|{TEXT}" + CLOSING + SIGN))).report

    def retyped(inlines):
        return tuple(
            replace(each, text=each.text.replace(old, new)) if isinstance(each, Run) else each for each in inlines
        )

    there = tuple(
        replace(each, statement=retyped(each.statement), result=retyped(each.result)) for each in report.indicators
    )
    form = standard("doan")
    made = render_docx(replace(report, indicators=there), form, lambda _: b"", lambda _: (b"", ""))
    return report, visible_report(report, open_source(Path("x.docx"), made), form)


@pytest.mark.parametrize(
    ("old", "new", "figures"),
    [
        ("37", "39", [("40", "39"), ("1.000", "1.250")]),
        ("1.250", "1.305", [("40", "37"), ("1.000", "1.305")]),
        ("40", "45", [("45", "37"), ("1.000", "1.250")]),
        ("Trồng", "Trồng mới", [("40", "37"), ("1.000", "1.250")]),
    ],
)
def test_a_figure_changed_in_a_sentence_is_the_figure(old, new, figures):
    before, after = changed_in_word(old, new)
    assert [(part.target.text, part.result.text) for each in after.indicators for part in each.parts] == figures
    assert [part.id for each in after.indicators for part in each.parts] == [
        part.id for each in before.indicators for part in each.parts
    ]
