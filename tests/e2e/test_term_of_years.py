"""A term report made of three annual reports of the same store, without a figure typed, and read again from its DOCX."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.docx import open_source
from desktop_app.docx.reading import outline_json, read_report
from desktop_app.exchange import export_report, open_docx
from desktop_app.models.edits import Batch
from desktop_app.models.frames.next_period import roll_forward
from desktop_app.models.frames.templates import new_report
from desktop_app.models.indicators import Kind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months, period_name
from desktop_app.models.report import Section
from desktop_app.models.richtext import Body, IndicatorList, Layout
from desktop_app.models.years.earlier import choices, earlier_parts, take_edits
from desktop_app.resources import sample, standard, templates
from desktop_app.store import Store


def reported(report, year: int):
    """Return a year's report with a figure for every part that takes one."""
    made = []
    for number, indicator in enumerate(report.indicators):
        parts = []
        for part in indicator.parts:
            count = 10 * (number + 1) + year - 2022
            text = f"{count}/{count + 5}" if part.kind is Kind.RATE else str(count)
            parts.append(replace(part, result=parse_figure(text)))
        made.append(replace(indicator, parts=tuple(parts)))
    return replace(report, indicators=tuple(made))


def test_a_term_is_made_of_three_years_of_the_store(tmp_path):
    unit = sample()[0]
    store = Store.open(tmp_path / "don-vi.baocao")
    store.set_unit(unit)
    annual = new_report(templates()["annual"], unit, months(2022, 1, 12), date(2022, 12, 20))
    for year in (2022, 2023, 2024):
        store.create(reported(annual, year))
        annual = roll_forward(annual, unit)
    reports = [store.load(info.id).report for info in store.reports()]
    term = new_report(templates()["term"], unit, months(2022, 1, 36), date(2024, 12, 25))
    frame = tuple(
        replace(each, id=f"t{each.id}", parts=tuple(replace(part, id=f"t{part.id}") for part in each.parts))
        for each in annual.indicators
    )
    table = Section("table", heading="Kết quả thực hiện chỉ tiêu", body=Body((IndicatorList("l", Layout.PERIODS),)))
    term = replace(term, indicators=frame, sections={**term.sections, "table": table}, top=(*term.top, "table"))
    (choice, *_) = choices(term, reports)
    assert (choice.shape, choice.missing) == ("year", ())
    whole, undo = Batch(take_edits(earlier_parts(term, choice))).apply(term)
    assert undo.apply(whole)[0] == term
    for number, indicator in enumerate(whole.indicators):
        for part in indicator.parts:
            counts = [10 * (number + 1) + each for each in range(3)]
            assert [period_name(each.period) for each in part.periods] == ["2022", "2023", "2024"]
            assert part.result is not None
            assert part.result.value == (sum(counts) if part.over_time.value in ("sum", "ratio") else counts[-1])
    path = tmp_path / "nhiem-ky.docx"
    export_report(whole, path, standard(whole.standard), store.asset)
    assert open_docx(path).report == whole
    read = outline_json(read_report(open_source(path)))["indicators"]
    told = [part["periods"] for each in read for part in each["parts"]]
    assert [[each["period"] for each in periods] for periods in told] == [["2022", "2023", "2024"]] * len(told)
    parts = [part for each in whole.indicators for part in each.parts]
    assert len(told) == 2 * len(parts)  # the template's table lists them in lines, the other has a column for each
    printed = [[each["result_printed"] for each in periods] for periods in told]
    assert printed == 2 * [[each.result.text for each in part.periods] for part in parts]
    store.close()
