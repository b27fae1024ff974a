"""Reports typed without lists of indicators: what their text says of the outline's rows counts or is asked, never lost."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from desktop_app.exchange import export_report
from desktop_app.exchange.office.adding import consolidate_files
from desktop_app.exchange.office.receiving import read_arrival, read_submission
from desktop_app.models.frames.outlines import outline_of
from desktop_app.models.indicators import RULES, Indicator, Kind, Part
from desktop_app.models.office.consolidation import UNSURE, consolidation_json
from desktop_app.models.periods import months
from desktop_app.models.report import Head, Report, ReportKind, Section
from desktop_app.models.richtext import Body, IndicatorList
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import standard
from desktop_app.store import Store

ASKED = (
    ("sua", "đường giao thông nông thôn được sửa", "km", Kind.FLOW), ("ngay", "ngày công lao động công ích", "ngày công", Kind.FLOW),
    ("gop", "tủ sách thanh niên được góp", "tủ sách", Kind.FLOW), ("hoc", "tỷ lệ đoàn viên học tập nghị quyết", "%", Kind.RATE),
)  # fmt: skip


def outline(path: Path) -> Path:
    parts = [
        Part(f"p{key}", key, name, unit, kind=kind, over_units=RULES[kind][0], over_time=RULES[kind][1])
        for key, name, unit, kind in ASKED
    ]
    indicators = tuple(Indicator(f"i{part.key}", part.key, parts=(part,)) for part in parts)
    base = Report("o", suggested(Level.PROVINCE, "Tỉnh đoàn Mẫu"), ReportKind.ANNUAL, period=months(2025, 1, 12))
    section = Section("s", heading="Kết quả thực hiện chỉ tiêu", body=Body((IndicatorList("l"),)))
    made = replace(
        base, top=("s",), sections={**base.sections, "s": section}, indicators=indicators, head=Head(title="Công tác Đoàn năm 2025")
    )  # fmt: skip
    export_report(outline_of(made, base.unit), path, standard("doan"), {}.__getitem__)
    return path


def typed(
    path: Path, body: Sequence[str | Sequence[Sequence[str]]], ruled: bool = True, unit: str = "SUỐI MẪU"
) -> Path:
    """Write a report of headings (in capitals or numbered), lines and tables."""
    made = docx.Document()
    for text in ("TỈNH ĐOÀN MẪU", f"BCH ĐOÀN XÃ {unit}", "BÁO CÁO", "Kết quả công tác Đoàn năm 2026"):
        made.add_paragraph().add_run(text).bold = True
    for each in body:
        if isinstance(each, str):
            run = made.add_paragraph().add_run(each)
            run.bold = each.isupper() or each[:2] in ("1.", "2.")
            continue
        table = made.add_table(len(each), len(each[0]))
        table.style = "Table Grid" if ruled else None
        for row, texts in zip(table.rows, each, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
    made.save(str(path))
    return path


FORMS = {
    "bullets": ["1. Phong trào tình nguyện", "- Sửa chữa 12 km đường giao thông nông thôn.", "- Huy động 640 ngày công lao động công ích.",
                "- Góp 3 tủ sách thanh niên.", "- Có 210/240 đoàn viên học tập nghị quyết."],
    "prose": ["I. KẾT QUẢ", "Năm 2026, toàn xã sửa 12 km đường giao thông nông thôn, đóng góp 640 ngày công lao động công ích; góp 3 tủ sách "
              "thanh niên. Tỷ lệ đoàn viên học tập nghị quyết đạt 87,5% (210/240)."],
    "answers": ["1. Trả lời đề cương", "Câu 1. Đường giao thông nông thôn được sửa trong năm 2026 đạt bao nhiêu?", "Trả lời: 12 km.",
                "Câu 2. Ngày công lao động công ích?", "Trả lời: 640 ngày công.", "Câu 3. Tủ sách thanh niên được góp?", "Trả lời: 03 tủ sách.",
                "Câu 4. Tỷ lệ đoàn viên học tập nghị quyết?", "Trả lời: 210/240."],
    "leaders": ["1. Kết quả thực hiện", "Đường giao thông nông thôn được sửa ........ 12 km", "Ngày công lao động công ích ........ 640 ngày công",
                "Tủ sách thanh niên được góp ........ 3 tủ sách", "Tỷ lệ đoàn viên học tập nghị quyết ........ 210/240"],
    "no head": ["1. Kết quả", [["Đường giao thông nông thôn được sửa", "12 km"], ["Ngày công lao động công ích", "640 ngày công"],
                               ["Tủ sách thanh niên được góp", "3 tủ sách"], ["Tỷ lệ đoàn viên học tập nghị quyết", "210/240"]]],
    "side by side": ["1. Kết quả", [["Nội dung", "Kết quả", "Nội dung", "Kết quả"],
                                    ["Đường giao thông nông thôn được sửa", "12 km", "Ngày công lao động công ích", "640 ngày công"],
                                    ["Tủ sách thanh niên được góp", "3 tủ sách", "Tỷ lệ đoàn viên học tập nghị quyết", "210/240"]]],
    "turned": ["1. Kết quả", [["", "Đường giao thông nông thôn được sửa (km)", "Ngày công lao động công ích (ngày công)",
                               "Tủ sách thanh niên được góp (tủ sách)", "Tỷ lệ đoàn viên học tập nghị quyết"],
                              ["Kế hoạch", "10", "600", "4", "100%"], ["Thực hiện", "12", "640", "3", "210/240"]]],
    "one line": ["1. Kết quả", "Kết quả cụ thể: đường giao thông nông thôn được sửa: 12 km; ngày công lao động công ích: 640 ngày công; tủ sách "
                 "thanh niên được góp: 3 tủ sách; tỷ lệ đoàn viên học tập nghị quyết: 210/240."],
    "remarks": ["1. Kết quả", [["TT", "Nội dung", "ĐVT", "Kế hoạch", "Ghi chú"],
                               ["1", "Đường giao thông nông thôn được sửa", "km", "10", "Đã thực hiện 12 km"],
                               ["2", "Ngày công lao động công ích", "ngày công", "600", "Đạt 640 ngày công"],
                               ["3", "Tủ sách thanh niên được góp", "tủ sách", "4", "Đã được 3 tủ sách"],
                               ["4", "Tỷ lệ đoàn viên học tập nghị quyết", "%", "100%", "Đạt 210/240"]]],
    "cards": ["1. Kết quả", *([["Chỉ tiêu", name], ["Kế hoạch", plan], ["Kết quả", said]] for name, plan, said in (
        ("Đường giao thông nông thôn được sửa", "10", "12 km"), ("Ngày công lao động công ích", "600", "640 ngày công"),
        ("Tủ sách thanh niên được góp", "4", "3 tủ sách"), ("Tỷ lệ đoàn viên học tập nghị quyết", "100%", "210/240")))],
    "tabs": ["1. Kết quả", "TT\tNội dung\tĐVT\tKế hoạch\tThực hiện", "1\tĐường giao thông nông thôn được sửa\tkm\t10\t12",
             "2\tNgày công lao động công ích\tngày công\t600\t640", "3\tTủ sách thanh niên được góp\ttủ sách\t4\t3",
             "4\tTỷ lệ đoàn viên học tập nghị quyết\t%\t100%\t210/240"],
}  # fmt: skip


@pytest.mark.parametrize("form", FORMS)
def test_figures_outside_of_lists_count_for_the_rows_of_the_outline(form: str, tmp_path: Path) -> None:
    files = [typed(tmp_path / "suoi-mau.docx", FORMS[form])]
    found = consolidate_files(files, outline=outline(tmp_path / "de-cuong.docx"))
    assert {each.key: each.text for each in found.totals} == {
        "sua": "12", "ngay": "640", "gop": "3", "hoc": "210/240 (87,5%)",
    }  # fmt: skip


def test_a_report_without_a_heading_is_read_too(tmp_path: Path) -> None:
    path = typed(tmp_path / "suoi-mau.docx", FORMS["prose"][1:])
    made = docx.Document(str(path))
    for line in made.paragraphs[:4]:
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
    made.save(str(path))
    found = consolidate_files([path], outline=outline(tmp_path / "de-cuong.docx"))
    assert [each.text for each in found.totals] == ["12", "640", "3", "210/240 (87,5%)"]


def test_a_figure_out_of_prose_says_that_it_waits_to_be_confirmed_and_where_it_stands(tmp_path: Path) -> None:
    files = [typed(tmp_path / "suoi-mau.docx", FORMS["prose"])]
    said = consolidation_json(consolidate_files(files, outline=outline(tmp_path / "de-cuong.docx")))
    cells = {each["key"]: each for each in said["cells"]}
    assert UNSURE in cells["ngay"]["why"]
    assert "640 ngày công lao động công ích" in cells["ngay"]["read_from"]


def test_without_an_outline_prose_is_read_for_the_rows_that_others_list(tmp_path: Path) -> None:
    listed = [["Chỉ tiêu", "Đơn vị tính", "Kết quả"]] + [[name, unit, "5"] for _, name, unit, _ in ASKED[:3]]
    files = [
        typed(tmp_path / "a.docx", ["I. KẾT QUẢ", listed], unit="ĐÈO MẪU"), typed(tmp_path / "b.docx", FORMS["prose"]),
    ]  # fmt: skip
    found = consolidate_files(files)
    assert {each.name: each.text for each in found.totals} == dict(
        zip([name for _, name, _, _ in ASKED], ("17", "645", "8"), strict=False)
    )
    told = [each for each in consolidation_json(found)["cells"] if each["unit"] == "Đoàn xã Suối Mẫu"]
    assert len(told) == 3
    assert all(UNSURE in each["why"] and each["read_from"] for each in told)


def test_what_is_planned_and_what_a_list_says_is_not_told_in_passing(tmp_path: Path) -> None:
    body = [
        "I. KẾT QUẢ", "Sửa 12 km đường giao thông nông thôn.", "II. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027",
        "1. Phong trào tình nguyện", "Huy động 900 ngày công lao động công ích.",
    ]  # fmt: skip
    found = consolidate_files([typed(tmp_path / "a.docx", body)], outline=outline(tmp_path / "de-cuong.docx"))
    assert {each.key: each.text for each in found.totals} == {"sua": "12", "ngay": "", "gop": "", "hoc": ""}


def test_what_was_given_is_no_result_and_hides_none(tmp_path: Path) -> None:
    body = [
        "II. CHỈ TIÊU ĐƯỢC GIAO NĂM 2026", "1. Đường giao thông nông thôn được sửa: 10 km.", "2. Tủ sách thanh niên được góp: 4 tủ sách.",
        "III. KẾT QUẢ ĐẠT ĐƯỢC", "- Sửa chữa 12 km đường giao thông nông thôn.",
    ]  # fmt: skip
    found = consolidate_files([typed(tmp_path / "a.docx", body)], outline=outline(tmp_path / "de-cuong.docx"))
    assert {each.key: each.text for each in found.totals} == {"sua": "12", "ngay": "", "gop": "", "hoc": ""}


def test_a_table_that_nobody_can_read_is_asked_about(tmp_path: Path) -> None:
    rows = [["Đường giao thông nông thôn được sửa", "10", "12"], ["Ngày công lao động công ích", "600", "640"]]
    found = consolidate_files([typed(tmp_path / "a.docx", ["1. Kết quả", rows])], outline=outline(tmp_path / "d.docx"))
    assert all(each.value is None for each in found.totals)
    asked = [each for each in consolidation_json(found)["asked"] if each["what"] == "figure"]
    assert {each["name"] for each in asked} == {ASKED[0][1], ASKED[1][1]}


def test_the_store_keeps_what_is_told_in_passing(tmp_path: Path) -> None:
    path = typed(tmp_path / "suoi-mau.docx", FORMS["prose"])
    arrival = read_arrival(path)
    store = Store.open(tmp_path / "x.baocao")
    store.receive([(arrival.submission, arrival.data)])
    assert store.submissions()[0].tellings == read_submission(path).tellings != ()
    store.close()
