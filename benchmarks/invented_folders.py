"""Folders as an office receives them, each with the right answer beside it, for ``office_cases.py`` and the tests.

Run: ``.venv/bin/python benchmarks/invented_folders.py FOLDER``, then ``benchmarks/office_cases.py FOLDER``. The truth was
written before the program was tried on them.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import docx

from benchmarks.invented_communes import export, grid_of, say
from desktop_app.exchange.office.adding import consolidate_files
from desktop_app.models.frames.next_period import from_outline
from desktop_app.models.frames.outlines import outline_of
from desktop_app.models.indicators import RULES, Indicator, Kind, Part, Rule
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidated_report import consolidated_report
from desktop_app.models.periods import months
from desktop_app.models.report import Head, Period, Report, ReportKind, Section
from desktop_app.models.richtext import Body, IndicatorList, Layout, Paragraph, Run
from desktop_app.models.unit import Level, Unit, suggested

YEAR, HALF, LAST = months(2026, 1, 12), months(2026, 1, 6), months(2025, 1, 12)
LAW, JOBS, LOAN, GOOD, CLUB, SCORE = (
    "lượt thanh thiếu nhi được tuyên truyền pháp luật", "thanh niên được giới thiệu việc làm", "dư nợ vốn ủy thác",
    "chi đoàn xếp loại khá trở lên", "tổ chức đối thoại với thanh niên", "điểm thi đua",
)  # fmt: skip
KINDS = {
    LAW: ("luat", "lượt", Kind.FLOW), JOBS: ("viec", "thanh niên", Kind.FLOW), LOAN: ("no", "tỷ đồng", Kind.CUMULATIVE),
    GOOD: ("kha", "%", Kind.RATE), CLUB: ("doithoai", "", Kind.YES_NO), SCORE: ("diem", "điểm", Kind.FLOW),
}  # fmt: skip
NOON = datetime(2026, 12, 10, 12, tzinfo=UTC)
Values = Mapping[str, str]
"""What a report says: {name of the indicator: its result as typed}."""


def part(name: str, result: str = "", target: str = "") -> Part:
    """Return an indicator's part with what it says."""
    key, unit, kind = KINDS[name]
    units, time = RULES[kind]
    return Part(
        f"p-{key}", key, name, unit, kind=kind, over_units=Rule.MAX if name == SCORE else units, over_time=time,
        result=parse_figure(result) if result else None, target=parse_figure(target) if target else None,
    )  # fmt: skip


def report(
    unit: str, values: Values, *, code: str = "", period: Period = YEAR, layout: Layout = Layout.LIST, key: str = ""
) -> Report:
    """Return a unit's report as the program writes it."""
    body = Body((Paragraph((Run("Các chi đoàn đã triển khai nhiệm vụ theo kế hoạch."),)), IndicatorList("l", layout)))
    indicators = tuple(
        Indicator(f"i-{number}", str(number), parts=(part(name, value),))
        for number, (name, value) in enumerate(values.items(), 1)
    )
    base = Report(
        key or f"r-{code or unit}", replace(suggested(Level.COMMUNE, unit), code=code), ReportKind.ANNUAL, period=period
    )
    sections = {**base.sections, "s": Section("s", heading="Kết quả thực hiện các chỉ tiêu", body=body)}
    head = Head(title="Kết quả công tác Đoàn và phong trào thanh thiếu nhi năm 2026")
    return replace(base, top=("s",), sections=sections, indicators=indicators, head=head)


def outline(names: Sequence[str]) -> Report:
    """Return the outline that the province sends down."""
    made = report("Tỉnh đoàn Mẫu", dict.fromkeys(names, ""), period=LAST, key="mau")
    head = Head(title="Kết quả công tác Đoàn và phong trào thanh thiếu nhi năm 2025")
    made = replace(made, unit=suggested(Level.PROVINCE, "Tỉnh đoàn Mẫu"), head=head)
    return replace(outline_of(made, made.unit), id="de-cuong")


def typed(path: Path, lines: Sequence[str], unit: Sequence[str], title: str, rows: Sequence[Sequence[str]] = ()) -> Any:
    """Write a report as somebody types it in Word."""
    made = docx.Document()
    table = made.add_table(1, 2)
    table.rows[0].cells[0].text = "\n".join((*unit, "***", "Số: 15-BC/ĐTN"))
    table.rows[0].cells[1].text = "ĐOÀN TNCS HỒ CHÍ MINH\n\nXã Mẫu, ngày 10 tháng 12 năm 2026"
    for text in ("BÁO CÁO", title):
        paragraph = made.add_paragraph()
        paragraph.alignment = 1
        paragraph.add_run(text).bold = True
    for line in lines:
        paragraph = made.add_paragraph()
        paragraph.add_run(line).bold = line[:2] in ("I.", "1.", "2.", "II")
    if rows:
        grid_of(made, rows)
    end = made.add_table(1, 2)
    end.rows[0].cells[0].text = "Nơi nhận:\n- Tỉnh đoàn;\n- Lưu VP."
    end.rows[0].cells[1].text = "TM. BAN CHẤP HÀNH\nBÍ THƯ\n\n\nNguyễn Văn A"
    made.save(path)
    return made


def resaved(path: Path) -> None:
    """Have LibreOffice save a file again."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office is not None
    with tempfile.TemporaryDirectory() as name:
        command = [office, f"-env:UserInstallation=file://{name}/p", "--headless", "--convert-to", "docx", "--outdir", f"{name}/o"]  # fmt: skip
        subprocess.run([*command, str(path)], check=True, capture_output=True, timeout=180)
        shutil.copy(Path(name, "o", path.name), path)


def written_over(path: Path, changes: Mapping[str, str]) -> None:
    """Type other words over some of a document's, wherever they stand."""
    made = docx.Document(path)
    cells = [each for table in made.tables for row in table.rows for cell in row.cells for each in cell.paragraphs]
    for old, new in changes.items():
        found = [each for each in (*made.paragraphs, *cells) if old in each.text]
        assert found, (old, [each.text for each in made.paragraphs])
        text = found[0].text.replace(old, new)
        say(found[0], text)
    made.save(path)


def units(folder: Path, names: Mapping[str, str]) -> None:
    """Write the list of the units that should report: {code: name}."""
    folder.joinpath("units.txt").write_text("".join(f"{code}\t{name}\n" for code, name in names.items()), "utf-8")


def figure(name: str, values: Mapping[str, Any], **more: Any) -> dict[str, Any]:
    """Return one figure of the truth."""
    rules = {Kind.RATE: "rate", Kind.YES_NO: "yes_no"}
    rule = "max" if name == SCORE else rules.get(KINDS[name][2], "sum")
    return {"name": name, "unit": KINDS[name][1], "rule": rule, "values": dict(values), **more}


A, B, C, D = "Đoàn xã Hoa Ban", "Đoàn xã Suối Mơ", "Đoàn phường Đồi Chè", "Đoàn xã Bản Mây"


def versions_interleaved(folder: Path) -> dict[str, Any]:
    """Three versions whose clocks and names of files run backwards, and a copy of another unit's file."""
    files = folder / "files"
    one = export(report(A, {LAW: "300", JOBS: "12"}, code="a"), files / "zz dau.docx", NOON.replace(year=2031))
    two = export(report(A, {LAW: "330", JOBS: "14"}, code="a"), files / "moi nhat.docx", NOON.replace(year=2019), [one])
    export(report(A, {LAW: "360", JOBS: "15"}, code="a"), files / "a cuoi.docx", NOON, [one, two])
    export(report(B, {LAW: "500", JOBS: "20"}, code="b"), files / "bc.docx", NOON)
    shutil.copy(files / "bc.docx", files / "bc (1).docx")
    units(folder, {"a": A, "b": B, "c": C})
    return {
        "counted": [A, B], "missing": [C], "aside": ["zz dau.docx", "moi nhat.docx"],
        "figures": [figure(LAW, {A: 360, B: 500}), figure(JOBS, {A: 15, B: 20})],
    }  # fmt: skip


def name_put_right(folder: Path) -> dict[str, Any]:
    """The same report sent again after its unit's name was put right."""
    files = folder / "files"
    first = export(report("Đoàn xã Hoa Bam", {JOBS: "12"}, key="r1"), files / "1.docx", NOON)
    export(report(A, {JOBS: "18"}, key="r1"), files / "2.docx", NOON.replace(month=1), [first])
    export(report(B, {JOBS: "9"}, key="r2"), files / "3.docx", NOON)
    return {"counted_files": ["2.docx", "3.docx"], "aside": ["1.docx"], "figures": [figure(JOBS, {A: 18, B: 9})]}


def other_periods(folder: Path) -> dict[str, Any]:
    """Reports of the half year and of last year among those of the year, exported and typed."""
    files = folder / "files"
    export(report(A, {LAW: "300", JOBS: "12"}, code="a"), files / "nam.docx", NOON)
    export(report(A, {LAW: "140", JOBS: "5"}, code="a", period=HALF, key="h"), files / "6 thang.docx", NOON)
    export(report(B, {LAW: "500", JOBS: "20"}, code="b"), files / "suoi mo.docx", NOON)
    export(report(B, {LAW: "480", JOBS: "17"}, code="b", period=LAST, key="l"), files / "suoi mo cu.docx", NOON)
    table = [["TT", "Nội dung", "ĐVT", "Kết quả"], ["1", "Lượt thanh thiếu nhi được tuyên truyền pháp luật", "lượt", "210"],
             ["2", "Thanh niên được giới thiệu việc làm", "thanh niên", "7"]]  # fmt: skip
    title = "Kết quả công tác Đoàn năm 2026, phương hướng nhiệm kỳ 2026 - 2031"
    head = ["1. Kết quả thực hiện các chỉ tiêu"]
    typed(files / "doi che.docx", head, ("TỈNH ĐOÀN MẪU", "BCH ĐOÀN PHƯỜNG ĐỒI CHÈ"), title, table)
    title = "Kết quả công tác Đoàn 6 tháng đầu năm 2026"
    typed(files / "ban may.docx", head, ("TỈNH ĐOÀN MẪU", "BCH ĐOÀN XÃ BẢN MÂY"), title, table)
    units(folder, {"a": A, "b": B, "c": C, "d": D})
    return {
        "counted": [A, B, C], "aside": ["6 thang.docx", "suoi mo cu.docx", "ban may.docx"],
        "figures": [figure(LAW, {A: 300, B: 500, C: 210}), figure(JOBS, {A: 12, B: 20, C: 7})],
    }  # fmt: skip


def _total_of(files: Sequence[Path], unit: Unit, key: str) -> Report:
    found = consolidate_files(list(files))
    made = consolidated_report(found, unit, "Tổng hợp kết quả công tác Đoàn năm 2026")
    return replace(made, id=key)


def own_results(folder: Path, *, office: bool = True) -> dict[str, Any]:
    """Two results of one's own beside the files they were made of; one of them saved again by a word processor."""
    files = folder / "files"
    export(report(A, {LAW: "300", GOOD: "9/12"}, code="a"), files / "1.docx", NOON)
    export(report(B, {LAW: "500", GOOD: "14/20"}, code="b"), files / "2.docx", NOON)
    above = suggested(Level.PROVINCE, "Tỉnh đoàn Mẫu")
    export(_total_of([files / "1.docx"], above, "t1"), files / "tong hop cu.docx", NOON)
    export(_total_of([files / "1.docx", files / "2.docx"], above, "t2"), files / "0 tong hop.docx", NOON)
    if office:
        resaved(files / "0 tong hop.docx")
    return {
        "counted": [A, B], "aside": ["tong hop cu.docx", "0 tong hop.docx"],
        "figures": [figure(LAW, {A: 300, B: 500}), figure(GOOD, {A: [9, 12], B: [14, 20]})],
    }  # fmt: skip


def two_of_one_name(folder: Path) -> dict[str, Any]:
    """Two units of one name with their codes, and a typed file that may be either's."""
    files = folder / "files"
    export(report(A, {JOBS: "12"}, code="a1"), files / "1.docx", NOON)
    export(report(A, {JOBS: "30"}, code="a2"), files / "2.docx", NOON)
    rows = [["TT", "Nội dung", "ĐVT", "Kết quả"], ["1", "Thanh niên được giới thiệu việc làm", "thanh niên", "99"]]
    title = "Kết quả công tác Đoàn năm 2026"
    typed(
        files / "3.docx", ["1. Kết quả thực hiện các chỉ tiêu"], ("TỈNH ĐOÀN MẪU", "BCH ĐOÀN XÃ HOA BAN"), title, rows
    )
    units(folder, {"a1": A, "a2": A, "b": B})
    return {"counted_files": ["1.docx", "2.docx"], "aside": ["3.docx"], "missing": [B], "totals_allowed": {JOBS: [42]}}


FILLED = {LAW: "1.250 lượt", JOBS: "31 thanh niên", LOAN: "12,5 tỷ đồng", GOOD: "15/18 chi đoàn (83,3%)", CLUB: "Có"}


def outline_by_hand(folder: Path) -> dict[str, Any]:
    """The outline answered with Word by three units: below each line, behind its full stop, in its place."""
    files = folder / "files"
    names = list(FILLED)
    export(outline(names), folder / "de-cuong.docx", NOON)
    for place, unit in enumerate((A, B, C)):
        path = files / f"{place}.docx"
        export(outline(names), path, NOON)
        made = docx.Document(path)
        head = next(c for t in made.tables for r in t.rows for c in r.cells if "TỈNH" in c.text)
        line = next(each for each in head.paragraphs if "TỈNH" in each.text)
        say(line, f"TỈNH ĐOÀN MẪU\n{'BCH ' if place else ''}{unit.upper()}")
        title = next(each for each in made.paragraphs if each.text.startswith("ĐỀ CƯƠNG"))
        say(title, "BÁO CÁO")
        for name in names:
            said = FILLED[name]
            asked = next(each for each in made.paragraphs if name in each.text.lower())
            if place == 2:
                words = asked.text.rstrip(".")
                say(asked, f"{words}: {said}")
            elif place == 0:
                asked._p.addnext(made.add_paragraph(f"Kết quả: {said}.")._p)  # noqa: SLF001
            else:
                asked.add_run(f": {said}.")
        made.save(path)
    units(folder, {"a": A, "b": B, "c": C})
    return {
        "outline": "de-cuong.docx", "counted": [A, B, C], "missing": [],
        "figures": [
            figure(LAW, dict.fromkeys((A, B, C), 1250)), figure(JOBS, dict.fromkeys((A, B, C), 31)),
            figure(LOAN, dict.fromkeys((A, B, C), 12.5)), figure(GOOD, {each: [15, 18] for each in (A, B, C)}),
            figure(CLUB, dict.fromkeys((A, B, C), 1)),
        ],
    }  # fmt: skip


def _result_cell(made: Any, row: Any) -> Any:
    """Return the cell of a row that stands under "Kết quả"."""
    table = next(t for t in made.tables if any(r._tr is row._tr for r in t.rows))  # noqa: SLF001
    heads = [cell.text.lower() for cell in table.rows[0].cells]
    place = next(at for at, text in enumerate(heads) if "kết quả" in text or "thực hiện" in text)
    return row.cells[place]


def retyped_after_office(folder: Path, *, office: bool = True) -> dict[str, Any]:
    """Figures typed anew after LibreOffice saved the file, in a list and in a table; one file only saved again."""
    files = folder / "files"
    values = {LAW: "1.100", JOBS: "24", GOOD: "9/12"}
    for name, unit, code, layout in (
        ("a", A, "a", Layout.LIST),
        ("b", B, "b", Layout.TABLE),
        ("c", C, "c", Layout.LIST),
    ):
        export(report(unit, values, code=code, layout=layout), files / f"{name}.docx", NOON)
        if office:
            resaved(files / f"{name}.docx")
    written_over(files / "a.docx", {"1.100": "1.180", "9/12": "11/12"})
    written_over(files / "b.docx", {"1.100": "1.020", "9/12": "7/12"})
    return {
        "counted": [A, B, C],
        "figures": [
            figure(LAW, {A: 1180, B: 1020, C: 1100}), figure(JOBS, {A: 24, B: 24, C: 24}),
            figure(GOOD, {A: [11, 12], B: [7, 12], C: [9, 12]}),
        ],
    }  # fmt: skip


def blank_filled(folder: Path) -> dict[str, Any]:
    """A report opened from the outline, exported empty, printed results typed in with Word."""
    files = folder / "files"
    names = [LAW, JOBS, GOOD]
    sent = outline(names)
    export(sent, folder / "de-cuong.docx", NOON)
    for place, (unit, layout) in enumerate(((A, Layout.LIST), (B, Layout.TABLE))):
        own = from_outline(sent, replace(suggested(Level.COMMUNE, unit), code=f"x{place}"))
        sections = {
            key: replace(
                each,
                body=replace(
                    each.body,
                    blocks=tuple(
                        replace(b, layout=layout) if isinstance(b, IndicatorList) else b for b in each.body.blocks
                    ),
                ),
            )
            for key, each in own.sections.items()
        }
        path = files / f"{place}.docx"
        export(replace(own, id=f"r{place}", sections=sections), path, NOON)
        made = docx.Document(path)
        for name in names:
            said = {LAW: "640", JOBS: "11", GOOD: "10/14"}[name]
            if layout is Layout.TABLE:
                row = next(r for t in made.tables for r in t.rows if any(name in c.text.lower() for c in r.cells))
                _result_cell(made, row).text = said
            else:
                asked = next(each for each in made.paragraphs if name in each.text.lower())
                below = asked._p.getnext()  # noqa: SLF001
                told = next((each for each in made.paragraphs if each._p is below), None)  # noqa: SLF001
                if told is not None and told.text.startswith("Kết quả"):
                    told.add_run(f" {said}")
                else:
                    asked._p.addnext(made.add_paragraph(f"Kết quả: {said}.")._p)  # noqa: SLF001
        made.save(path)
    units(folder, {"x0": A, "x1": B})
    return {
        "outline": "de-cuong.docx", "counted": [A, B], "missing": [],
        "figures": [figure(LAW, {A: 640, B: 640}), figure(JOBS, {A: 11, B: 11}), figure(GOOD, {A: [10, 14], B: [10, 14]})],
    }  # fmt: skip


def wrong_clocks(folder: Path) -> dict[str, Any]:
    """Typed files whose clocks say 1980 and 2099; one unit's twice with other figures and nothing that tells which."""
    files = folder / "files"
    head, title = ["1. Kết quả thực hiện các chỉ tiêu"], "Kết quả công tác Đoàn năm 2026"
    for name, unit, value, year in (("1", A, "40", 2099), ("2", A, "44", 1980), ("3", B, "15", 2150)):
        rows = [
            ["STT", "Chỉ tiêu", "ĐVT", "KH", "TH"],
            ["1", "Thanh niên được giới thiệu việc làm", "thanh niên", "10", value],
        ]
        typed(files / f"{name}.docx", head, ("TỈNH ĐOÀN MẪU", f"BCH {unit.upper()}"), title, rows)
        made = docx.Document(files / f"{name}.docx")
        made.core_properties.modified = made.core_properties.created = datetime(year, 1, 1)
        made.save(files / f"{name}.docx")
    units(folder, {"a": A, "b": B})
    return {"aside": [], "counted_files": ["3.docx"], "totals_allowed": {"Thanh niên được giới thiệu việc làm": [15]}}


def strangers(folder: Path) -> dict[str, Any]:
    """A neighbour's file, one of the People's Committee, one of another body, one of a cell, one that names nobody."""
    files = folder / "files"
    export(outline([JOBS]), folder / "de-cuong.docx", NOON)
    export(report(A, {JOBS: "12"}, code="a"), files / "1.docx", NOON)
    rows = [["TT", "Nội dung", "ĐVT", "Kết quả"], ["1", "Thanh niên được giới thiệu việc làm", "thanh niên", "50"]]
    head, title = ["1. Kết quả thực hiện các chỉ tiêu"], "Kết quả công tác Đoàn năm 2026"
    letterheads = (
        ("2", ("TỈNH ĐOÀN MẪU", "BCH ĐOÀN XÃ ĐỒI LẠ")), ("3", ("UBND TỈNH MẪU", "UBND XÃ SUỐI MƠ")),
        ("4", ("HỘI LHTN VIỆT NAM TỈNH MẪU", "HỘI LHTN VIỆT NAM XÃ SUỐI MƠ")), ("5", ("ĐOÀN XÃ SUỐI MƠ", "CHI ĐOÀN BẢN MẪU")),
    )  # fmt: skip
    for name, lines in letterheads:
        typed(files / f"{name}.docx", head, lines, title, rows)
    nobody = docx.Document()
    for text in ("BÁO CÁO", title, *head):
        nobody.add_paragraph().add_run(text).bold = True
    grid_of(nobody, rows)
    nobody.save(files / "6.docx")
    units(folder, {"a": A, "b": B})
    return {
        "outline": "de-cuong.docx", "counted": [A], "missing": [B], "strangers": ["Đoàn xã Đồi Lạ"],
        "aside": [f"{n}.docx" for n in range(2, 7)], "figures": [figure(JOBS, {A: 12})],
    }  # fmt: skip


def no_figures(folder: Path) -> dict[str, Any]:
    """Reports without figures count as sent; what cannot be read is refused by itself."""
    files = folder / "files"
    lines = [
        "I. TÌNH HÌNH THANH NIÊN",
        "Thanh niên tin tưởng, phấn khởi.",
        "II. KẾT QUẢ",
        "Các hoạt động diễn ra đúng kế hoạch.",
    ]
    typed(
        files / "thang.docx",
        lines,
        ("TỈNH ĐOÀN MẪU", "BCH ĐOÀN XÃ HOA BAN"),
        "Tình hình công tác Đoàn tháng 11 năm 2026",
    )
    title = "Tự kiểm tra, giám sát tháng 11 năm 2026"
    typed(files / "kiem tra.docx", lines[:2], ("TỈNH ĐOÀN MẪU", "BCH ĐOÀN XÃ SUỐI MƠ"), title)
    (files / "rong.docx").write_bytes(b"")
    (files / "hong.docx").write_text("day khong phai tep Word", "utf-8")
    (files / "khoa.docx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600)
    (files / "~$thang.docx").write_bytes(b"\x0aNguyen Van A" + b"\0" * 150)
    return {"counted_files": ["thang.docx", "kiem tra.docx"]}


def kinds_and_rules(folder: Path) -> dict[str, Any]:
    """Yes and no, the highest, a share and money, in tables and sentences of units without the program."""
    files = folder / "files"
    names = [LOAN, GOOD, CLUB, SCORE]
    export(outline(names), folder / "de-cuong.docx", NOON)
    head, title = ["1. Kết quả thực hiện các chỉ tiêu"], "Kết quả công tác Đoàn năm 2026"
    rows = [
        ["TT", "Tiêu chí", "ĐVT", "Giao", "Đạt"], ["1", "Dư nợ vốn ủy thác", "triệu đồng", "9.000", "9.450"],
        ["2", "Tỷ lệ chi đoàn xếp loại khá trở lên", "%", "75", "12/15"], ["3", "Tổ chức đối thoại với thanh niên", "", "Có", "x"],
        ["4", "Điểm thi đua", "điểm", "100", "91,5"],
    ]  # fmt: skip
    typed(files / "1.docx", head, ("TỈNH ĐOÀN MẪU", "XÃ ĐOÀN HOA BAN"), title, rows)
    said = [
        *head, "- Dư nợ vốn ủy thác: 7 tỷ 200 triệu đồng.", "- Tỷ lệ chi đoàn xếp loại khá trở lên: 80% (16/20 chi đoàn).",
        "- Tổ chức đối thoại với thanh niên: Chưa.", "- Điểm thi đua: 88 điểm.",
    ]  # fmt: skip
    typed(files / "2.docx", said, ("TỈNH ĐOÀN MẪU", "ĐTN XÃ SUỐI MƠ"), title)
    rows = [[row[1], row[2], row[4]] for row in rows]
    rows[1:] = [["Dư nợ vốn ủy thác", "tỷ đồng", "6,1"], ["Chi đoàn xếp loại khá trở lên", "%", "85%"],
                ["Tổ chức đối thoại với thanh niên", "", "Đã tổ chức"], ["Điểm thi đua", "", "chưa chấm"]]  # fmt: skip
    rows[0] = ["Nội dung", "Đơn vị tính", "Kết quả"]
    typed(files / "3.docx", head, ("TỈNH ĐOÀN MẪU", "ĐOÀN PHƯỜNG ĐỒI CHÈ"), title, rows)
    units(folder, {"a": A, "b": B, "c": C})
    return {
        "outline": "de-cuong.docx", "counted": [A, B, C], "missing": [],
        "figures": [
            figure(LOAN, {A: 9.45, B: 7.2, C: 6.1}), figure(GOOD, {A: [12, 15], B: [16, 20], C: None}),
            figure(CLUB, {A: 1, B: 0, C: 1}), figure(SCORE, {A: 91.5, B: 88, C: None}),
        ],
    }  # fmt: skip


def written_anew(folder: Path) -> dict[str, Any]:
    """Results typed over as sentences of their own after LibreOffice saved the file, which it then saves again."""
    files = folder / "files"
    values = {LAW: "1.100", GOOD: "9/12", LOAN: "8,5", CLUB: "Có"}
    for name, unit in (("a", A), ("b", B)):
        export(report(unit, values, code=name), files / f"{name}.docx", NOON)
        resaved(files / f"{name}.docx")
    said = {"1.100": "Tổ chức 15 buổi, tuyên truyền cho 1.240 lượt thanh thiếu nhi.", "9/12": "10/12 chi đoàn, đạt 83,3%.",
            "8,5": "8 tỷ 900 triệu đồng."}  # fmt: skip
    made = docx.Document(files / "a.docx")
    for old, new in said.items():
        told = next(each for each in made.paragraphs if each.text.startswith("Kết quả") and old in each.text)
        say(told, f"Kết quả: {new}")
    made.save(files / "a.docx")
    resaved(files / "a.docx")
    return {
        "counted": [A, B],
        "figures": [
            figure(LAW, {A: 1240, B: 1100}), figure(GOOD, {A: [10, 12], B: [9, 12]}), figure(LOAN, {A: 8.9, B: 8.5}),
            figure(CLUB, {A: 1, B: 1}),
        ],
    }  # fmt: skip


def half_year(folder: Path) -> dict[str, Any]:
    """The half year's reports, whose titles and tables speak of the second half too, and one of the year among them."""
    files = folder / "files"
    half = replace(report(A, {JOBS: "12"}, code="a", period=HALF, key="h"), kind=ReportKind.SIX_MONTH)
    export(half, files / "a.docx", NOON)
    rows = [["TT", "Nội dung", "ĐVT", "KH năm", "TH 6T", "Ước cả năm"],
            ["1", "Thanh niên được giới thiệu việc làm", "thanh niên", "40", "15", "38"]]  # fmt: skip
    title = "Kết quả công tác Đoàn 6 tháng đầu năm 2026, nhiệm vụ 6 tháng cuối năm 2026"
    typed(files / "b.docx", ["1. Kết quả thực hiện các chỉ tiêu"], ("TỈNH ĐOÀN MẪU", "ĐOÀN XÃ SUỐI MƠ"), title, rows)
    export(report(C, {JOBS: "50"}, code="c"), files / "c.docx", NOON)
    units(folder, {"a": A, "b": B, "c": C})
    return {"counted": [A, B], "aside": ["c.docx"], "figures": [figure(JOBS, {A: 12, B: 15})]}


def taken_out(folder: Path) -> dict[str, Any]:
    """Results whose line or cell was emptied with Word: nobody tells them any more."""
    files = folder / "files"
    export(report(A, {JOBS: "12", LAW: "300"}, code="a"), files / "a.docx", NOON)
    made = docx.Document(files / "a.docx")
    for each in list(made.paragraphs):
        if each.text.startswith("Kết quả:") and "việc làm" in each.text:
            each._p.getparent().remove(each._p)  # noqa: SLF001
    made.save(files / "a.docx")
    export(report(B, {JOBS: "9", LAW: "200"}, code="b", layout=Layout.TABLE), files / "b.docx", NOON)
    made = docx.Document(files / "b.docx")
    for cell in [cell for table in made.tables for row in table.rows for cell in row.cells]:
        if cell.text.strip() in ("9", "9 thanh niên"):
            cell.text = ""
    made.save(files / "b.docx")
    return {"counted": [A, B], "figures": [figure(JOBS, {A: None, B: None}), figure(LAW, {A: 300, B: 200})]}


NEED_OFFICE = ("own_results", "retyped_after_office", "written_anew")
FOLDERS: dict[str, Callable[[Path], dict[str, Any]]] = {
    each.__name__: each
    for each in (
        versions_interleaved, name_put_right, other_periods, own_results, two_of_one_name, outline_by_hand,
        retyped_after_office, blank_filled, wrong_clocks, strangers, no_figures, kinds_and_rules, written_anew, half_year, taken_out,
    )
}  # fmt: skip


def write(name: str, folder: Path) -> Path:
    """Write one folder with its truth; return it."""
    place = folder / name
    (place / "files").mkdir(parents=True)
    truth = FOLDERS[name](place)
    (place / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), "utf-8")
    return place


if __name__ == "__main__":
    for each in FOLDERS:
        write(each, Path(sys.argv[1]))
