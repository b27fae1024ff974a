"""Totals over units: rules, coverage, laws, files of all kinds, and the way up another level."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from decimal import Decimal

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.exchange import export_report, gather, read_submission
from desktop_app.models.indicators import Indicator, Part, Rule
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidated_report import consolidated_report
from desktop_app.models.office.consolidation import consolidate, consolidation_json
from desktop_app.models.office.doubts import TOO_LARGE
from desktop_app.models.office.figures import part_figures
from desktop_app.models.office.mergers import OLD_UNIT
from desktop_app.models.office.submissions import Submission
from desktop_app.models.office.totals import (
    ABSENT,
    IN_WORDS,
    MISSING,
    NO_BASE,
    OTHER_UNIT,
    PartFigure,
    UnitFigures,
    add_up,
)
from desktop_app.models.report import Report
from desktop_app.models.richtext import Table, plain
from desktop_app.models.unit import Unit
from desktop_app.resources import sample, standard


def figures(rule, *results, unit="cây", **others):
    return [
        UnitFigures(f"u{n}", f"Đoàn xã {n}", (PartFigure("k", "cây xanh", unit, rule, result=result and parse_figure(result), **others),))
        for n, result in enumerate(results)
    ]  # fmt: skip


def total(rule, *results, **others):
    (found,) = add_up(figures(rule, *results, **others))
    return found


def test_sum_says_whom_it_covers_and_missing_is_not_zero():
    found = total(Rule.SUM, "1.200", None, "35", "0")
    assert found.value == 1235
    assert found.counted == ("Đoàn xã 0", "Đoàn xã 2", "Đoàn xã 3")
    assert found.left_out == (("Đoàn xã 1", MISSING),)
    assert found.text == "1.235"


def test_rates_add_numerators_and_denominators():
    found = total(Rule.RATIO, "8/10", "1/40", "90%", unit="%")
    assert (found.numerator, found.denominator) == (9, 50)
    assert found.value == 18
    assert found.text == "9/50 (18%)"
    assert found.left_out == (("Đoàn xã 2", NO_BASE),)


def test_other_rules():
    assert total(Rule.MIN, "5", "3", "9").value == 3
    assert total(Rule.MAX, "5", "3", "9").value == 9
    assert total(Rule.COUNT_YES, "có", "không", "Đạt", None).text == "2/3"
    assert total(Rule.LIST, "tốt", None, "khá").listed == (("Đoàn xã 0", "tốt"), ("Đoàn xã 2", "khá"))


def test_words_other_units_of_measure_and_approximations():
    found = total(Rule.SUM, "đang làm", "20")
    assert found.left_out == (("Đoàn xã 0", IN_WORDS),)
    mixed = [
        *figures(Rule.SUM, "5", "7"),
        UnitFigures("x", "Đoàn xã X", (PartFigure("k", "cây xanh", "triệu cây", result=parse_figure("9")),)),
    ]
    assert add_up(mixed)[0].left_out == (("Đoàn xã X", OTHER_UNIT),)
    assert total(Rule.SUM, "hơn 20", "5").text == "hơn 25"
    assert total(Rule.SUM, "gần 20", "hơn 5").text == "khoảng 25"


def test_a_unit_without_the_indicator_and_one_far_off_are_named():
    reports = [*figures(Rule.SUM, "5", "6", "7", "8", "9000"), UnitFigures("x", "Đoàn xã X", ())]
    (found,) = add_up(reports)
    assert found.left_out == (("Đoàn xã X", ABSENT),)
    assert found.doubtful == (("Đoàn xã 4", TOO_LARGE),)


texts = st.one_of(
    st.none(), st.integers(0, 10**6).map(str), st.tuples(st.integers(0, 500), st.integers(1, 500)).map(lambda p: f"{p[0]}/{p[1]}"),
    st.sampled_from(["có", "không", "đang làm", "8,5"]),
)  # fmt: skip
additive = st.sampled_from([Rule.SUM, Rule.RATIO, Rule.COUNT_YES, Rule.MIN, Rule.MAX])


@st.composite
def submissions(draw):
    keys = draw(st.lists(st.sampled_from("abcde"), min_size=1, max_size=4, unique=True))
    rules = {key: draw(additive) for key in keys}
    out = []
    for number in range(draw(st.integers(1, 8))):
        parts = tuple(
            PartFigure(key, f"tên {key}", "cây", rules[key], result=parse_figure(text) if text else None, place=place)
            for place, key in enumerate(keys)
            for text in [draw(texts)]
        )
        out.append(Submission(f"d{number}", f"{number}.docx", f"u{number}", f"Đoàn xã {number}", parts=parts))
    return out


@settings(max_examples=60, deadline=None)
@given(submissions(), st.randoms())
def test_order_and_repetition_do_not_matter(received, chance):
    once = consolidate(received)
    shuffled = [*received, *received]
    chance.shuffle(shuffled)
    again = consolidate(shuffled)
    assert (again.totals, again.counted, again.missing) == (once.totals, once.counted, once.missing)


@settings(max_examples=60, deadline=None)
@given(submissions())
def test_a_unit_taken_out_was_never_there(received):
    assert (
        consolidate(received[:-1]).totals == consolidate([each for each in received if each is not received[-1]]).totals
    )
    names = {name for each in consolidate(received[:-1]).totals for name in (*each.counted, *dict(each.left_out))}
    assert received[-1].name not in names


@settings(max_examples=60, deadline=None)
@given(submissions(), st.integers(1, 7))
def test_two_levels_give_the_totals_of_one(received, cut):
    whole = {each.key: each for each in consolidate(received).totals}
    upper = []
    for number, half in enumerate((received[:cut], received[cut:])):
        if half:
            report = consolidated_report(consolidate(half), Unit(code=f"h{number}", name=f"Huyện {number}"), "Tổng hợp")
            upper.append(
                Submission(f"h{number}", "", f"h{number}", f"Huyện {number}", parts=part_figures(report.indicators))
            )
    for each in consolidate(upper).totals:
        assert (each.value, each.numerator, each.denominator) == (
            whole[each.key].value, whole[each.key].numerator, whole[each.key].denominator,
        )  # fmt: skip


# files


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Return a folder with the reports of four units, a later version, and a file that is none."""
    folder = tmp_path_factory.mktemp("units")
    unit, report = sample()

    def write(name, number, result, hour=8):
        (first, *rest) = report.indicators
        changed = replace(first, parts=(replace(first.parts[0], result=parse_figure(result)), *first.parts[1:]))
        made = replace(
            report, unit=replace(unit, code=f"x{number}", name=f"Đoàn xã Mẫu {number}"), indicators=(changed, *rest)
        )
        export_report(made, folder / name, standard("doan"), {}.__getitem__, moment=datetime(2026, 11, 20, hour))

    for number in range(4):
        write(f"{number}.docx", number, f"{10 + number}/20")
    write("3-sửa.docx", 3, "20/20", hour=9)
    (folder / "0-lại.docx").write_bytes((folder / "0.docx").read_bytes())
    (folder / "hỏng.docx").write_bytes(b"PK nothing")
    return folder


def added(paths, expected=()):
    received, refused = gather(paths)
    return consolidate([each for each, _ in received], refused, expected)


def test_files_of_a_folder(folder):
    found = added([folder], [(f"x{number}", f"Đoàn xã Mẫu {number}") for number in (0, 1, 2, 3, 9)])
    assert [each.name for each in found.counted] == [f"Đoàn xã Mẫu {number}" for number in range(4)]
    assert sorted(why for _, why in found.aside) == ["trùng với tệp đã nhận", "đã có bản mới hơn của cùng đơn vị"]
    assert [each.file for each in found.refused] == ["hỏng.docx"]
    assert found.missing == ("Đoàn xã Mẫu 9",)
    first = found.totals[0]
    assert (first.numerator, first.denominator) == (10 + 11 + 12 + 20, 80)
    assert json.dumps(consolidation_json(found))


def test_the_consolidated_docx_carries_the_totals_up(folder, tmp_path):
    found = added([folder])
    office = Unit(code="tinh", name="Tỉnh đoàn Mẫu")
    target = tmp_path / "tổng hợp.docx"
    report = consolidated_report(found, office, "Tổng hợp năm 2026")
    export_report(report, target, standard("doan"), {}.__getitem__)
    up = read_submission(target)
    assert (up.unit, up.name) == ("tinh", "Tỉnh đoàn Mẫu")
    again = {each.key: each for each in consolidate([up]).totals}
    for each in found.totals:
        if each.value is not None:
            assert again[each.key].value == each.value, each.name
    words = "\n".join(cell.text for table in docx.Document(target).tables for row in table.rows for cell in row.cells)
    assert "Đoàn xã Mẫu 3" in words
    assert "53/80" in words


def test_a_report_typed_in_word_is_lined_up_by_its_words(folder, tmp_path):
    found = added([folder / "0.docx"])
    part = sample()[1].indicators[3].parts[0]
    document = docx.Document()
    document.add_paragraph("ĐOÀN XÃ MẪU TÁM")
    document.add_paragraph().add_run("BÁO CÁO").bold = True
    document.add_paragraph().add_run("1. Kết quả thực hiện chỉ tiêu").bold = True
    document.add_paragraph(f"(1) Ít nhất 100 {part.name}.")
    document.add_paragraph(f"Kết quả: 250 {part.name} (vượt chỉ tiêu).")
    document.save(tmp_path / "word.docx")
    both = added([folder / "0.docx", tmp_path / "word.docx"])
    before = next(each for each in found.totals if each.name == part.name)
    after = next(each for each in both.totals if each.name == part.name)
    assert after.value == before.value + 250
    assert len(after.counted) == 2


def test_of_very_many_units_the_report_stays_one_that_can_be_read():
    received = [
        Submission(f"d{unit}", f"{unit}.docx", f"u{unit}", f"Đoàn xã Mẫu {unit}", parts=tuple(
            PartFigure(f"k{place}", f"tên {place}", result=parse_figure("5") if unit % 2 else None, place=place)
            for place in range(60)
        ))
        for unit in range(900)
    ]  # fmt: skip
    report = consolidated_report(consolidate(received), Unit(), "Tổng hợp")
    annex = report.sections[report.top[-1]]
    assert annex.body.words < 40
    assert not [block for block in annex.body.blocks if isinstance(block, Table)]
    coverage = report.sections[report.top[1]].body
    assert "và 440 đơn vị khác (chưa có số liệu)" in plain(coverage.blocks[-1].inlines)
    assert coverage.words < 20_000


def test_command(folder, tmp_path, baocao):
    out = tmp_path / "ra.docx"
    done = baocao.run("consolidate", out, folder, "--json")
    assert done.returncode == 1
    assert "hỏng.docx" in done.stderr
    data = json.loads(done.stdout)
    assert {"units", "indicators", "missing", "refused"} <= data.keys()
    assert data["indicators"][0]["units_counted"] == 4
    assert out.is_file()
    assert baocao.run("consolidate", out, folder / "0.docx", folder / "1.docx").returncode == 0


def test_command_knows_units_that_became_one(folder, tmp_path, baocao):
    units, out = tmp_path / "đơn vị.txt", tmp_path / "ra.docx"
    units.write_text("x0\tĐoàn xã Mẫu 0 (từ 01/7/2026 gồm: Đoàn xã Mẫu 0; Đoàn xã Mẫu 1)\nx2\tĐoàn xã Mẫu 2\n", "utf-8")
    done = baocao.run("consolidate", out, *(folder / f"{each}.docx" for each in range(3)), "--units", units, "--json")
    data = json.loads(done.stdout)
    (asked,) = [each for each in data["asked"] if each["why"] == OLD_UNIT]
    assert (asked["unit"], asked["proposed"]) == ("Đoàn xã Mẫu 1", "Đoàn xã Mẫu 0")
    assert (data["indicators"][0]["numerator"], data["missing"]) == (22, [])
    only = baocao.run("consolidate", out, folder / "1.docx", folder / "2.docx", "--units", units, "--json")
    data = json.loads(only.stdout)
    assert (data["indicators"][0]["numerator"], data["missing"]) == (23, ["Đoàn xã Mẫu 0"])
    units.write_text("Đoàn xã Mẫu 0 (từ mùa hè gồm: Đoàn xã Mẫu 1)", "utf-8")
    assert "mùa hè" in baocao.refused("consolidate", out, folder / "1.docx", "--units", units)


def test_command_writes_a_workbook(folder, tmp_path, baocao):
    out = tmp_path / "ra.xlsx"
    assert baocao.run("consolidate", out, folder / "0.docx", folder / "1.docx").returncode == 0
    assert openpyxl.load_workbook(out).sheetnames == ["Tổng hợp", "Từng đơn vị", "Tình hình gửi"]


def test_indicators_without_codes_line_up_by_name():
    indicators = (Indicator("i", parts=(Part("p", name="Cây xanh", unit="cây", result=parse_figure("5")),)),)
    (one,) = part_figures(Report("r", indicators=indicators).indicators)
    assert (one.key, one.coded) == ("cay xanh|cay", False)
    assert one.result.value == Decimal(5)


def test_whether_a_key_is_a_code_is_not_read_from_its_letters(tmp_path):
    parts = (Part("p", "a|b", "Nhà"), Part("q", "a|b", "Nhà"), Part("r", "", "Nhà"), Part("s", "", "Nhà"))
    report = Report(
        "r", unit=Unit("x", "Đoàn xã Mẫu"), indicators=tuple(Indicator(each.id, parts=(each,)) for each in parts)
    )
    export_report(report, tmp_path / "a.docx", standard("doan"), {}.__getitem__)
    ((carried, _),) = gather([tmp_path / "a.docx"])[0]
    assert carried.parts == part_figures(report.indicators)
    assert [(each.key, each.coded) for each in carried.parts] == [
        ("a|b", True), ("a|b|1", False), ("nha|", False), ("nha||3", False)
    ]  # fmt: skip
    assert [each.coded for each in consolidate([carried]).totals] == [True, False, False, False]


@pytest.mark.parametrize("figure", [PartFigure("a|b", "x", place=3), PartFigure("x|", "x", coded=False)])
def test_a_figure_comes_back_from_its_row(figure):
    assert PartFigure.from_json(figure.to_json()) == figure


def test_a_row_of_an_older_program_tells_a_code_by_its_letters():
    assert [PartFigure.from_json(PartFigure(key).to_json()[:9]).coded for key in ("k", "nha|can")] == [True, False]
