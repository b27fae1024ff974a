"""Laws of adding up: clocks, marks, file names, order, versions and one's own result change no total without a word."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.exchange import export_report, gather
from desktop_app.exchange.office.adding import consolidate_files
from desktop_app.exchange.packing import version_of
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidated_report import consolidated_report
from desktop_app.models.office.consolidation import REPLACED, TWICE, consolidate, consolidation_json
from desktop_app.models.office.sorting import NO_ORDER, OWN_RESULT
from desktop_app.models.office.submissions import Submission
from desktop_app.models.office.tellings import Telling
from desktop_app.models.office.totals import PartFigure
from desktop_app.models.periods import months
from desktop_app.models.report import Report, ReportKind, Section
from desktop_app.models.richtext import Body, IndicatorList
from desktop_app.models.unit import Level, Unit, UnitRef, suggested
from desktop_app.resources import standard

NAMES = ["Đoàn xã Bình Thạnh", "Đoàn xã Bình Thành", "Đoàn xã Bình Thanh", "Đoàn xã Hoà Lạc"]
UNITS = [UnitRef(f"x{number}", name) for number, name in enumerate(NAMES)]
WRITTEN = {  # other ways to write the same names
    "Đoàn xã Bình Thạnh": ["ĐOÀN XÃ BÌNH THẠNH", "Ðoàn xã Bình Thạnh", "Đoàn xã  Bình-Thạnh"],
    "Đoàn xã Bình Thành": ["ĐOÀN XÃ BÌNH THÀNH", "Đoàn xã Bình Thành"],
    "Đoàn xã Bình Thanh": ["ĐOÀN XÃ BÌNH THANH", "Đoàn xã Bình Thanh."],
    "Đoàn xã Hoà Lạc": ["ĐOÀN XÃ HÒA LẠC", "Đoàn xã Hòa Lạc", "Đoàn xã Hoà Lạc"],
}
moments = st.datetimes(datetime(1990, 1, 1), datetime(2150, 1, 1)).map(lambda each: each.replace(tzinfo=UTC))
file_names = st.text("abcđêơ 012()-_", min_size=1, max_size=12)


def report(place: int, trees: int, *, name: str = "", coded: bool = True) -> Report:
    """Return a unit's report."""
    unit = replace(suggested(Level.COMMUNE, name or NAMES[place]), code=f"x{place}" if coded else "")
    parts = (Part("p", "k", "cây xanh trồng mới", "cây", result=parse_figure(str(trees))),)
    section = Section("s", heading="Kết quả", body=Body((IndicatorList("l"),)))
    base = Report(f"r{place}", unit, ReportKind.ANNUAL, period=months(2026, 1, 12))
    return replace(
        base, top=("s",), sections={**base.sections, "s": section}, indicators=(Indicator("i", parts=parts),)
    )


def typed(path: Path, name: str, trees: int) -> None:
    """Write a report as somebody types it in Word."""
    made = docx.Document()
    for text in (f"BCH {name.upper()}", "BÁO CÁO", "Kết quả công tác Đoàn năm 2026", "1. Kết quả thực hiện chỉ tiêu"):
        made.add_paragraph().add_run(text).bold = True
    table = made.add_table(2, 4)
    table.style = "Table Grid"
    for row, texts in zip(
        table.rows, (("TT", "Nội dung", "ĐVT", "Kết quả"), ("1", "Cây xanh trồng mới", "cây", str(trees))), strict=True
    ):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    made.save(path)


def total(found) -> int | None:
    """Return the one total."""
    values = [each["value"] for each in consolidation_json(found)["indicators"] if each["units_counted"]]
    assert len(values) <= 1
    return values[0] if values else None


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_clocks_names_order_copies_and_own_results_change_no_total(data):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written: list[tuple[Report, datetime, list[str]]] = []
        truth = 0
        for place in range(len(NAMES)):
            lineage: list[str] = []
            versions = data.draw(st.integers(1, 3))
            for trees in data.draw(st.lists(st.integers(0, 5000), min_size=versions, max_size=versions, unique=True)):
                spelled = data.draw(st.sampled_from(["", *WRITTEN[NAMES[place]]]))
                made = report(place, trees, name=spelled)
                written.append((made, data.draw(moments), list(lineage)))
                lineage.append(version_of(made))
            truth += trees
        files = []
        for number, at in enumerate(data.draw(st.permutations(range(len(written))))):
            made, moment, ancestors = written[at]
            path = folder / f"{data.draw(file_names).strip()}{number}.docx"
            export_report(made, path, standard("doan"), {}.__getitem__, moment=moment, ancestors=ancestors)
            files.append(path)
        if data.draw(st.booleans()):
            (folder / "copy.docx").write_bytes(files[0].read_bytes())
        before = consolidate_files([folder], UNITS)
        assert total(before) == truth
        assert {why for _, why in before.aside} <= {REPLACED, TWICE}
        export_report(
            consolidated_report(before, Unit(name="Tỉnh đoàn Mẫu"), "Tổng hợp"),
            folder / "ket qua.docx",
            standard("doan"),
            {}.__getitem__,
        )
        again = consolidate_files([folder], UNITS)
        assert total(again) == truth
        assert OWN_RESULT in {why for _, why in again.aside}
        assert total(consolidate_files([folder])) == truth


@settings(max_examples=12, deadline=None)
@given(st.data())
def test_typed_files_count_once_or_wait(data):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        truth, twice = 0, set()
        for place, each in enumerate(NAMES):
            trees = data.draw(st.integers(1, 5000))
            how = data.draw(st.sampled_from(("typed", "exported", "typed twice", "without marks")))
            path = folder / f"{data.draw(file_names).strip()}{place}.docx"
            if how == "exported":
                export_report(
                    report(place, trees, coded=data.draw(st.booleans())), path, standard("doan"), {}.__getitem__
                )
            elif how == "without marks":
                typed(path, "Đoàn xã Binh Thanh" if place < 3 else "Đoàn xã Hoa Lac", trees)
            else:
                typed(path, each, trees)
            if how == "typed twice":
                typed(folder / f"lai {path.name}", each, trees + 1)
            if how in ("typed twice", "without marks"):
                twice.add(path.name)
            else:
                truth += trees
        found = consolidate_files([folder], UNITS)
        assert (total(found) or 0) == truth
        waiting = {one.submission.file: one.why for one in found.unknown}
        same = {one.file for one, why in found.aside if why == TWICE}  # two files that are the same to the byte
        assert twice <= waiting.keys() | same
        assert all(waiting[f"lai {each}"] == NO_ORDER for each in waiting if f"lai {each}" in waiting)


@settings(max_examples=10, deadline=None)
@given(
    st.permutations(range(3)),
    st.lists(moments, min_size=3, max_size=3, unique=True),
    st.lists(moments, min_size=3, max_size=3),
)
def test_versions_interleaved_as_they_come_stand_in_the_order_of_their_lineage(order, received, clocks):
    with tempfile.TemporaryDirectory() as name:
        folder, lineage = Path(name), []
        for trees in range(3):
            made = report(0, trees + 1)
            path = folder / f"{trees}.docx"
            export_report(made, path, standard("doan"), {}.__getitem__, moment=clocks[trees], ancestors=lineage)
            lineage.append(version_of(made))
        read = {each.file: each for each, _ in gather([folder])[0]}
    came = [
        replace(read[f"{each}.docx"], received=moment) for each, moment in zip(order, sorted(received), strict=True)
    ]
    for listed in (came, came[::-1]):
        assert total(consolidate(listed, (), UNITS[:1])) == 3


@given(st.lists(st.integers(1, 9000), min_size=1, max_size=4), st.randoms(), st.booleans())
@settings(max_examples=25, deadline=None)
def test_sentences_count_in_any_order_once_and_never_over_a_list(figures, chance, listed):
    """What a text tells in passing is the same in any order; told twice alike it counts once, told otherwise it is asked."""
    law = [PartFigure("cay", "cây xanh trồng mới", "cây")]
    own = PartFigure("x", "Cây xanh trồng mới", "cây", result=parse_figure("7"), coded=False)
    said = [Telling("", f"Cả năm, toàn xã trồng mới {each} cây xanh.") for each in figures]
    chance.shuffle(said)
    sent = Submission("d", "a.docx", "", "Đoàn xã Mẫu", parts=(own,) if listed else (), tellings=tuple(said))
    sent = replace(sent, unit="đoàn xã mẫu", period=months(2026, 1, 12))
    (total,) = consolidate([sent], law=law).totals
    right = 7 if listed else figures[0] if len(set(figures)) == 1 else None
    assert total.value == right
    if right is None:
        assert [each for each in consolidation_json(consolidate([sent], law=law))["asked"] if each["what"] == "figure"]
