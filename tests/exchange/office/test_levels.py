"""From branches through communes to the province, by DOCX files alone."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from desktop_app.exchange import export_report, gather, open_docx, receive
from desktop_app.exchange.office.narrative import frame_for, keep, narrative, own_round, said_under, standings_of
from desktop_app.models.frames.next_period import from_outline
from desktop_app.models.indicators import Indicator, Part, Rule
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidated_report import consolidated_report, refreshed
from desktop_app.models.office.consolidation import consolidate
from desktop_app.models.office.quoting import Fate, Spot, into_text, quote_of
from desktop_app.models.report import Period, Report, ReportKind, Section, walk
from desktop_app.models.richtext import Body, Live, Paragraph, Run, Show, plain
from desktop_app.models.unit import Unit
from desktop_app.resources import standard
from desktop_app.store import Store

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
PROVINCE = Unit(code="tinh", name="Tỉnh đoàn Mẫu")
COMMUNES = {code: Unit(code=code, name=f"Đoàn xã Mẫu {name}") for code, name in (("xa-1", "Một"), ("xa-2", "Hai"))}
TREES = {"xa-1": (100, 250, 50), "xa-2": (30, 70)}  # by branch


def outline():
    """Return what the province asks for."""
    base = Report("de-cuong", unit=PROVINCE, kind=ReportKind.OUTLINE, period=YEAR)
    base = replace(base, head=replace(base.head, title="Đề cương báo cáo công tác Đoàn năm 2026"))
    section = Section("cay", key="cay", heading="Trồng cây")
    parts = (
        Part("cay-xanh", "cay-xanh", "Số cây trồng", "cây", target=parse_figure("50")),
        Part("doan-vien", "doan-vien", "Đoàn viên tham gia", "%", over_units=Rule.RATIO),
    )
    return replace(
        base, sections={**base.sections, "cay": section}, top=("cay",),
        indicators=tuple(Indicator(f"i-{part.id}", parts=(part,)) for part in parts),
    )  # fmt: skip


def branch(asked, commune, number, trees, folder, hour=8):
    """Write what a branch sends up."""
    unit = Unit(code=f"{commune}-cd-{number}", name=f"Chi đoàn {number} {COMMUNES[commune].name}")
    made = from_outline(asked, unit)
    results = {"cay-xanh": str(trees), "doan-vien": f"{trees}/{trees * 2}"}
    indicators = tuple(
        replace(each, parts=tuple(replace(part, result=parse_figure(results[part.key])) for part in each.parts))
        for each in made.indicators
    )
    (section,) = (each for each, _ in walk(made))
    said = Body((Paragraph((Run(f"Chi đoàn đã trồng {trees} cây tràm ở bờ kênh {number}."),)),))
    made = replace(made, indicators=indicators, sections={**made.sections, section.id: replace(section, body=said)})
    return send(made, folder / f"{unit.code}-{hour}.docx", hour)


def send(report, path, hour=8):
    export_report(report, path, standard("doan"), {}.__getitem__, moment=datetime(2026, 11, 20, hour))
    return path


def take(store, *paths):
    assert receive(paths, lambda some: keep(store, some, lambda each: each)) == []


def found_in(store):
    (of,) = (each for each in [own_round(store, Report("", kind=ReportKind.ANNUAL, period=YEAR))] if each)
    return of, consolidate(store.submissions([each.digest for each in of.received]))


def made_in(store, unit):
    of, found = found_in(store)
    return consolidated_report(found, unit, "Tổng hợp", frame=frame_for(store, of, found, unit), of=of.key)


@pytest.fixture
def stores(tmp_path):
    made = {code: Store.open(tmp_path / f"{code}.baocao") for code in (*COMMUNES, "tinh")}
    yield made
    for each in made.values():
        each.close()


def test_totals_and_words_go_up_two_levels(stores, tmp_path):
    stores["tinh"].create(outline())
    down = open_docx(send(outline(), tmp_path / "de-cuong.docx")).report
    files, branches = {}, []
    for code, unit in COMMUNES.items():
        stores[code].create(down)
        sent = [branch(down, code, number, trees, tmp_path) for number, trees in enumerate(TREES[code], 1)]
        branches += sent
        take(stores[code], *sent)
        report = made_in(stores[code], unit)
        told = narrative(stores[code], report)
        (place, *_) = said_under(stores[code], told, report.top[0])
        passage = stores[code].passages([place])[place]
        quote = quote_of(
            "u", told.units[place.digest], place.digest, passage.key, passage.heading, passage.paragraphs[0]
        )
        live = Live(
            next(part.id for each in report.indicators for part in each.parts if part.key == "cay-xanh"), Show.RESULT
        )
        text = replace(
            report.sections[report.top[0]], body=Body((Paragraph((Run("Toàn xã trồng "), live, Run(" cây."))),))
        )
        report = replace(report, sections={**report.sections, text.id: text})
        report = into_text(report, text.id, quote, Spot()).apply(report)[0]
        files[code] = send(report, tmp_path / f"{code}.docx")

    take(stores["tinh"], *files.values())
    of, found = found_in(stores["tinh"])
    assert of.outline is not None  # the communes follow the province's outline, though they made theirs of totals
    at_once = {each.key: each for each in consolidate([each for each, _ in gather(branches)[0]]).totals}
    totals = {each.key: each for each in found.totals}
    assert totals.keys() == at_once.keys()
    for key, each in at_once.items():
        assert (totals[key].value, totals[key].numerator, totals[key].denominator, totals[key].target) == (
            each.value, each.numerator, each.denominator, each.target,
        )  # fmt: skip
    report = made_in(stores["tinh"], PROVINCE)
    told = narrative(stores["tinh"], report)
    said = stores["tinh"].passages(said_under(stores["tinh"], told, report.top[0])).values()
    assert {line for each in said for line in each.paragraphs} == {
        "Toàn xã trồng 400 cây. Chi đoàn 1 Đoàn xã Mẫu Một đã trồng 100 cây tràm ở bờ kênh 1.",
        "Toàn xã trồng 100 cây. Chi đoàn 1 Đoàn xã Mẫu Hai đã trồng 30 cây tràm ở bờ kênh 1.",
    }
    assert len(said_under(stores["tinh"], told, None, "bo kenh")) == 2


def test_a_branchs_later_version_reaches_the_province(stores, tmp_path):
    commune, province = stores["xa-1"], stores["tinh"]
    province.create(outline())
    commune.create(outline())
    take(commune, *(branch(outline(), "xa-1", number, trees, tmp_path) for number, trees in enumerate((100, 250), 1)))
    report = made_in(commune, COMMUNES["xa-1"])
    told = narrative(commune, report)
    first = said_under(commune, told, report.top[0])[0]
    passage = commune.passages([first])[first]
    quote = quote_of("u", told.units[first.digest], first.digest, passage.key, passage.heading, passage.paragraphs[0])
    report = into_text(report, report.top[0], quote, Spot()).apply(report)[0]
    words = plain(report.sections[report.top[0]].body.blocks[0].inlines)
    take(province, send(report, tmp_path / "xa-1.docx"))
    above = made_in(province, PROVINCE)

    take(commune, branch(outline(), "xa-1", 1, 180, tmp_path, hour=9))
    report = refreshed(report, found_in(commune)[1]).edit.apply(report)[0]
    assert plain(report.sections[report.top[0]].body.blocks[0].inlines) == words
    assert [how.fate for _, how in standings_of(commune, narrative(commune, report), report)] == [Fate.CHANGED]
    take(province, send(report, tmp_path / "xa-1-lại.docx", hour=10))
    above = refreshed(above, found_in(province)[1]).edit.apply(above)[0]
    results = {part.key: part.result.text for each in above.indicators for part in each.parts}
    assert results == {"cay-xanh": "430", "doan-vien": "430/860"}
