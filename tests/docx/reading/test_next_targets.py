"""What is aimed at in the next period is a list of its own: read, printed, read again, changed in the window and in Word."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.docx import open_source
from desktop_app.docx.reading import indicator_of, read_report
from desktop_app.docx.writing import render_docx
from desktop_app.exchange.returned.report import visible_report
from desktop_app.models import codec
from desktop_app.models.livefigures import as_text
from desktop_app.models.report import Report
from desktop_app.models.richtext import IndicatorList, Layout, Table
from desktop_app.models.whole import check
from desktop_app.resources import standard
from desktop_app.views.editor.next_targets import retyped, shown

from .layouts.typed import typed
from .layouts.words import CLOSING, HEAD, SIGN, TEXT

_THIS = "b|I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n|1. Kết nạp 40 đoàn viên.\n|Kết quả: 37 đoàn viên.\n"
_AIMS = ("Kết nạp ít nhất 45 đoàn viên.", "Trồng 1.500 cây xanh.", "90% đoàn viên được học tập nghị quyết.")
_WAYS = {
    "dashes": [f"|- {each}" for each in _AIMS],
    "bullets of Word": [f"-|{each}" for each in _AIMS],
    "numbers": [f"|{at}. {each}" for at, each in enumerate(_AIMS, 1)],
    "brackets": [f"|({at}) {each}" for at, each in enumerate(_AIMS, 1)],
    "bold numbers": [f"b|{at}. {each}" for at, each in enumerate(_AIMS, 1)],
}
_UNDER = {
    "a section of its own": ("Kết quả công tác năm 2026", "b|II. CHỈ TIÊU NĂM 2027"),
    "below the orientation": ("Kết quả công tác năm 2026", "b|II. PHƯƠNG HƯỚNG NĂM 2027\nb|1. Một số chỉ tiêu"),
    "without a year": ("Kết quả công tác năm 2026", "b|II. PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI\nb|1. Chỉ tiêu"),
    "the next term": (
        "Tổng kết công tác Đoàn nhiệm kỳ 2024 - 2026, phương hướng nhiệm kỳ 2026 - 2029",
        "b|II. PHƯƠNG HƯỚNG NHIỆM KỲ 2026 – 2029\nb|1. Một số chỉ tiêu cơ bản",
    ),
}


def read(data):
    return read_report(open_source(Path("x.docx"), data))


def report_of(way="dashes", under="a section of its own") -> Report:
    title, heading = _UNDER[under]
    text = f"{HEAD}\nbc|BÁO CÁO\nbc|{title}\nc|-----\n{_THIS}{heading}\n" + "\n".join(_WAYS[way])
    return read(typed(f"{text}\nb|III. TỔ CHỨC THỰC HIỆN\n|{TEXT}{CLOSING}{SIGN}")).report


def said(report: Report) -> list[str]:
    return [as_text(each.statement) for each in report.next_targets]


def place_of(report: Report):
    return next(
        (section, block)
        for section in report.sections.values()
        for block in section.body.blocks
        if isinstance(block, IndicatorList) and block.layout is Layout.NEXT
    )


@pytest.mark.parametrize("under", _UNDER)
@pytest.mark.parametrize("way", _WAYS)
def test_targets_of_the_next_period_are_apart_from_those_of_this_one(way, under):
    report = report_of(way, under)
    assert said(report) == list(_AIMS)
    assert [part.target.text for each in report.next_targets for part in each.parts] == ["45", "1.500", "90%"]
    assert [as_text(each.statement) for each in report.indicators] == ["Kết nạp 40 đoàn viên."]
    assert place_of(report)[1].indicators == tuple(each.id for each in report.next_targets)
    check(report)
    assert codec.decode(Report, codec.encode(report)) == report


@pytest.mark.parametrize("form", ["doan", "nha-nuoc", "dang"])
def test_they_are_printed_in_their_place_and_read_again(form):
    report = report_of()
    again = read(render_docx(report, standard(form), lambda _: b"", lambda _: (b"", ""))).report
    assert said(again) == said(report)
    assert [as_text(each.statement) for each in again.indicators] == ["Kết nạp 40 đoàn viên."]


def test_a_target_changed_in_word_comes_back():
    report, form = report_of(), standard("doan")
    section, block = place_of(report)
    changed = retyped(report, section, block, [_AIMS[0], "Trồng 1.700 cây xanh.", _AIMS[2]], indicator_of).apply(report)
    made = render_docx(changed[0], form, lambda _: b"", lambda _: (b"", ""))
    found = visible_report(report, open_source(Path("x.docx"), made), form)
    assert said(found) == [_AIMS[0], "Trồng 1.700 cây xanh.", _AIMS[2]]
    assert found.next_targets[1].parts[0].target.text == "1.700"
    assert found.next_targets[0] is report.next_targets[0]


def test_lines_of_a_list_are_typed_anew_in_one_step():
    report = report_of()
    section, block = place_of(report)
    assert shown(report, block) == list(_AIMS)
    assert retyped(report, section, block, list(_AIMS), indicator_of) is None
    edit = retyped(report, section, block, [_AIMS[2], "Hiến 30 đơn vị máu.", _AIMS[0]], indicator_of)
    after, undo = edit.apply(report)
    assert said(after) == [_AIMS[2], "Hiến 30 đơn vị máu.", _AIMS[0]]
    assert after.next_targets[0] is report.next_targets[2]
    assert after.next_targets[1].parts[0].target.text == "30"
    assert undo.apply(after)[0] == report
    none = retyped(report, section, block, [], indicator_of).apply(report)[0]
    assert none.next_targets == ()
    assert place_of_none(none)


def place_of_none(report: Report) -> bool:
    blocks = [block for section in report.sections.values() for block in section.body.blocks]
    return not any(isinstance(each, IndicatorList) and each.layout is Layout.NEXT for each in blocks) and not any(
        isinstance(each, Table) for each in blocks
    )
