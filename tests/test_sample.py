"""The bundled sample report."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path

import pytest

from desktop_app import resources
from desktop_app.models.indicators import Kind, Operator, computed_verdict
from desktop_app.models.livefigures import MISSING, live_text, override_needs_reason
from desktop_app.models.numbers import parse_number
from desktop_app.models.report import Role, walk
from desktop_app.models.richtext import Chart, IndicatorList, Live, Table, grid, paragraphs, plain

UNIT, REPORT = resources.sample()
BLOCKS = [block for section in REPORT.sections.values() for block in section.body.blocks]
PARAGRAPHS = list(paragraphs(BLOCKS))
NOTES = [note for section in REPORT.sections.values() for note in section.body.notes]
PARTS = [part for indicator in REPORT.indicators for part in indicator.parts]


def test_file_is_what_the_script_makes(monkeypatch):
    path = resources.resource_path("sample", "build.py")
    spec = importlib.util.spec_from_file_location("sample_build", path)
    build = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "sample_build", build)
    monkeypatch.setattr(sys, "path", list(sys.path))
    spec.loader.exec_module(build)
    assert build.build() == REPORT
    assert build.dump(build.build()) == resources.resource_path("sample", "annual.json").read_text(encoding="utf-8")


def test_size_is_that_of_a_real_report():
    assert 55 <= sum(bool(section.heading) for section, _ in walk(REPORT)) <= 65
    assert 9500 <= sum(section.body.words for section in REPORT.sections.values()) <= 10500
    assert (len(NOTES), len(REPORT.indicators), len(PARTS)) == (25, 19, 37)
    assert sum(isinstance(block, Chart) for block in BLOCKS) == 3
    assert sum(isinstance(block, IndicatorList) for block in BLOCKS) == 2


def test_indicators_are_of_all_sorts():
    assert {part.kind for part in PARTS} >= {Kind.FLOW, Kind.STOCK, Kind.RATE, Kind.YES_NO, Kind.TEXT}
    assert {part.operator for part in PARTS} == set(Operator)
    assert sum(part.result is None for part in PARTS) == 2
    assert [part for part in PARTS if part.override not in (None, computed_verdict(part))]
    assert not any(override_needs_reason(part) for part in PARTS)
    overridden = [part for part in PARTS if part.override is not None]
    assert all("kiểm tra, giám sát" in part.name and "kiểm tra, giám sát" in part.reason for part in overridden)
    assert len({computed_verdict(part) for part in PARTS}) == 4


def test_tables_are_whole_with_merged_cells_and_the_wide_one_lies_across():
    tables = [block for block in BLOCKS if isinstance(block, Table)]
    assert len(tables) == 3
    assert all(len(grid(table)[0]) == len(table.widths) for table in tables)
    assert all(any(cell.rowspan > 1 for row in table.rows for cell in row) for table in tables)
    annexes = [section for section, _ in walk(REPORT) if section.role is Role.ANNEX]
    assert all(section.landscape for section in annexes)
    assert len(grid(annexes[0].body.blocks[1])[0]) >= 10


def test_totals_of_the_annex_add_up():
    table = next(b for s, _ in walk(REPORT) if s.key == "annex.units" for b in s.body.blocks if isinstance(b, Table))
    rows = [[plain(cell.paragraphs[0].inlines) for cell in row] for row in table.rows[2:]]
    for column in range(2, len(rows[0]) - 1):
        assert sum(parse_number(row[column]) for row in rows[:-1]) == parse_number(rows[-1][column - 1])


def test_live_figures_point_at_parts_with_figures():
    live = [inline for paragraph in PARAGRAPHS for inline in paragraph.inlines if isinstance(inline, Live)]
    assert len(live) >= 30
    shown = [live_text(REPORT, each) for each in live]
    assert MISSING not in shown


def test_no_paragraph_comes_twice_and_none_is_unfilled():
    long = [said for p in PARAGRAPHS if len(said := plain(p.inlines, lambda _: "0")) > 60]
    assert len(long) == len(set(long))
    assert not [said for said in long if re.search(r"[{}\[\]]|\.\.|  ", said)]


def test_places_are_marked_as_samples():
    assert "Mẫu" in UNIT.name
    assert "Mẫu" in UNIT.superior.title()
    assert all("Mẫu" in name for note in NOTES for name in re.findall(r"[Cc]hi đoàn [^;\d]+", plain(note.content)))


def test_no_run_of_words_is_copied_from_the_source_documents():
    texts = sorted((Path(__file__).resolve().parents[2] / "shared" / "texts").glob("*.txt"))
    if not texts:
        pytest.skip("the source documents are not here")

    def runs(text):
        words = re.findall(r"\w+", text.lower())
        return {" ".join(words[n : n + 8]) for n in range(len(words) - 7)}

    # Names of the field's standard documents and indicators are nobody's sentences.
    standard = runs(
        "báo cáo kết quả công tác Đoàn và phong trào thanh thiếu nhi năm ; tỷ lệ đoàn kết, tập hợp thanh niên ;"
        "đoàn viên ưu tú được giới thiệu cho Đảng ; đoàn viên ưu tú được kết nạp Đảng"
    )
    known = set().union(*(runs(path.read_text(encoding="utf-8")) for path in texts))
    own = [plain(p.inlines) for p in PARAGRAPHS] + [plain(n.content) for n in NOTES] + [part.name for part in PARTS]
    own += [section.guidance for section in REPORT.sections.values()]
    assert not set().union(*map(runs, own)) & known - standard
