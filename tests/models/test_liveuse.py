"""Live figures at hand: found by name without accents, and where each is shown."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.models.indicators import Indicator, Kind, Part
from desktop_app.models.livefigures import live_text
from desktop_app.models.liveuse import offers, uses
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Section
from desktop_app.models.richtext import Body, Cell, Chart, ChartKind, Live, Note, Paragraph, Run, Show, Table
from desktop_app.models.unit import Unit


def part(key: str, name: str, unit: str, result: str = "", last_year: str = "", **more) -> Part:
    figures = {"result": parse_figure(result) if result else None}
    figures["last_year"] = parse_figure(last_year) if last_year else None
    return Part(key, name=name, unit=unit, **figures, **more)


PARTS = (
    part("cay", "cây xanh trồng mới", "cây", "1.200", "1.500"),
    part("mau", "đơn vị máu thu được", "đơn vị", "96", "96"),
    part("tl", "tỷ lệ tập hợp thanh niên", "%", "72,5%", "70%", kind=Kind.RATE),
    part("cho", "mức hài lòng", "%"),
)


def report_with(*blocks) -> Report:
    sections = {
        PREAMBLE: Section(PREAMBLE),
        CLOSING: Section(CLOSING),
        "a": Section("a", heading="Môi trường", body=Body(blocks)),
    }
    made = Report("r", Unit(name="Đoàn xã Mẫu"), sections=sections, top=("a",))
    return replace(made, indicators=tuple(Indicator(f"i{each.id}", parts=(each,)) for each in PARTS))


@pytest.mark.parametrize(
    ("part", "show", "text"),
    [
        ("cay", Show.CHANGE, "giảm 20%"),
        ("cay", Show.DIFFERENCE, "giảm 300 cây"),
        ("mau", Show.CHANGE, "không đổi"),
        ("mau", Show.DIFFERENCE, "không đổi"),
        ("tl", Show.CHANGE, "tăng 2,5 điểm phần trăm"),
        ("tl", Show.DIFFERENCE, "tăng 2,5 điểm phần trăm"),
        ("cho", Show.CHANGE, "…"),
    ],
)
def test_a_figure_is_compared_with_last_year(part, show, text):
    assert live_text(report_with(), Live(part, show)) == text


def test_what_is_missing_is_not_offered_and_names_need_no_accents():
    report = report_with()
    assert not [each for each in offers(report, "") if each.part.id == "cho"]
    assert [each.text for each in offers(report, "mau thu")][:1] == ["96"]
    assert offers(report, "cay nam truoc")[0].show is Show.LAST_YEAR
    assert offers(report, "may bay") == []
    assert offers(report, "xanh CÂY")[0].part.id == "cay"


def test_every_place_of_a_figure_is_told_with_the_words_around_it():
    live = Live("cay", Show.RESULT)
    note = Note("n", (Run("Riêng xã trồng "), live, Run(" cây")))
    report = report_with(
        Paragraph((Run("Xã trồng "), live, Run(" cây xanh"), note, Run(", năm trước "), Live("cay", Show.LAST_YEAR))),
        Table("t", ((Cell((Paragraph((Run("Cây"),)),)), Cell((Paragraph((live,)),))),)),
        Chart("c", ChartKind.COMPLETION, ("cay",), "Trồng cây"),
    )
    report = replace(
        report, indicators=(replace(report.indicators[0], result=(live, Run(" cây"))), *report.indicators[1:])
    )
    found = uses(report, "cay")
    assert [(each.words, each.note, each.indicator) for each in found] == [
        ("Riêng xã trồng 1.200 cây", "n", ""),
        ("Xã trồng 1.200 cây xanh, năm trước 1.500", "", ""),
        ("…1.200 cây xanh, năm trước 1.500", "", ""),
        ("1.200", "", ""),
        ("Trồng cây", "", ""),
        ("1.200 cây", "", "icay"),
    ]
    assert [each.span.start for each in found[1:3] if each.span] == [9, 30]
    assert uses(report, "mau") == []
