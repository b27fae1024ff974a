"""Files received: folders, doubles, bad ones, a stop half-way."""

from __future__ import annotations

import os
import shutil
from dataclasses import replace
from datetime import datetime

import docx
import pytest

from desktop_app.exchange import export_report, receive
from desktop_app.exchange.office.receiving import read_arrival
from desktop_app.exchange.office.workbook import write_workbook
from desktop_app.models.errors import UserError
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.meaning.unit_names import unit_key
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidation import consolidate
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, Paragraph, Run
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import standard
from desktop_app.store import Store


def write(path, number, moment=datetime(2026, 11, 20)):
    base = Report(f"r{number}")
    section = Section("s", heading="Giáo dục", body=Body((Paragraph((Run(f"Xã {number} đã làm."),)),)))
    part = Part("p", "k", "cây trồng", "cây", result=parse_figure(str(number + 1)))
    report = replace(
        base, unit=replace(suggested(Level.COMMUNE, f"Đoàn xã Mẫu {number}"), code=f"x{number}"), top=("s",),
        sections={**base.sections, "s": section}, indicators=(Indicator("i", parts=(part,)),),
    )  # fmt: skip
    path.parent.mkdir(parents=True, exist_ok=True)
    export_report(report, path, standard("doan"), lambda _: b"", moment=moment)
    return path


@pytest.fixture
def folder(tmp_path):
    root = tmp_path / "nhận"
    for number in range(3):
        write(root / f"{number}.docx", number)
    write(root / "huyện" / "sâu" / "3.DOCX", 3)
    (root / "~$0.docx").write_bytes(b"lock")
    (root / "._1.docx").write_bytes(b"system")
    (root / "hỏng.docx").write_bytes(b"PK\x03\x04nothing")
    (root / "khác.txt").write_text("no", encoding="utf-8")
    return root


def taken(paths, progress=None):
    found = []
    refused = receive(paths, found.extend, progress)
    return found, refused


def test_folders_stand_for_the_files_in_them_and_below(folder):
    found, refused = taken([folder])
    assert sorted(each.submission.name[-1] for each in found) == ["0", "1", "2", "3"]
    assert [each.file for each in refused] == ["hỏng.docx"]
    assert "hỏng.docx" in str(refused[0].why)


def test_documents_of_other_kinds_are_told_of_unless_they_are_the_print_of_one(folder):
    old_word = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
    for name, data in {
        "gửi.doc": old_word, "huyện/gửi.doc": old_word, "ký.PDF": b"%PDF-1.4", "0.pdf": b"%PDF-1.4", "0.doc": old_word,
        "phụ lục.ods": b"PK\5\6" + bytes(18), "nén.rar": b"Rar!\x1a\7\0",
    }.items():  # fmt: skip
        (folder / name).write_bytes(data)
    found, refused = taken([folder])
    assert len(found) == 4
    told = {each.file: str(each.why) for each in refused}
    assert told.keys() == {"hỏng.docx", "nhận/gửi.doc", "huyện/gửi.doc", "ký.PDF", "phụ lục.ods", "nén.rar"}
    assert "kiểu cũ" in told["huyện/gửi.doc"]
    assert "PDF" in told["ký.PDF"]
    assert "tệp nén" in told["nén.rar"]
    assert len({each.file for each in refused}) == len(refused)  # they are kept by name


def test_a_workbook_of_ours_among_the_files_is_no_report_and_another_is_told_of(folder):
    import xlsxwriter

    found, _ = taken([folder])
    write_workbook(consolidate([each.submission for each in found]), folder / "Tổng hợp.xlsx")
    xlsxwriter.Workbook(folder / "số liệu.xlsx").close()
    _, refused = taken([folder])
    assert [each.file for each in refused if each.file.endswith("xlsx")] == ["số liệu.xlsx"]
    assert "Excel" in next(str(each.why) for each in refused if each.file == "số liệu.xlsx")


def test_a_folder_that_is_closed_to_us_is_told_of(folder, monkeypatch):
    scandir = os.scandir

    def closed(path):
        if str(path).endswith("huyện"):
            raise PermissionError(13, "denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    found, refused = taken([folder])
    assert len(found) == 3
    assert [each.file for each in refused if "thư mục" in str(each.why)] == ["huyện"]


def test_documents_of_other_kinds_in_a_folder_are_refused_by_name_and_the_rest_of_it_passed_over(tmp_path):
    write(tmp_path / "một.docx", 1)
    for name, data in (
        ("hai.DOC", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("ba.pdf", b"%PDF-1.4"),
        ("bốn.baocao", b"SQLite format 3\0"),
        ("ảnh.jpg", b"\xff\xd8"),
    ):
        (tmp_path / name).write_bytes(data + bytes(600))
    found, refused = taken([tmp_path])
    assert len(found) == 1
    assert {each.file: str(each.why).split("; ")[0] for each in refused} == {
        "hai.DOC": "Tệp “hai.DOC” là văn bản Word kiểu cũ (.doc)",
        "ba.pdf": "Tệp “ba.pdf” là PDF nên không nhập được",
        "bốn.baocao": "Tệp “bốn.baocao” là dữ liệu của cả đơn vị, không phải báo cáo",
    }


def test_a_file_given_twice_is_read_once(folder):
    found, _ = taken([folder, folder / "0.docx", folder / "huyện"])
    assert len(found) == 4


def test_what_is_received_has_figures_text_and_the_file(folder):
    arrival = read_arrival(folder / "1.docx")
    assert arrival.submission.parts[0].result.value == 2
    assert [line.heading for line in arrival.submission.sections if line.written] == ["Giáo dục"]
    assert arrival.report.sections["s"].body.words == 4
    assert arrival.data == (folder / "1.docx").read_bytes()


def test_names_of_files_and_units_are_not_turned_round(tmp_path):
    path = write(tmp_path / "báo cáo\u202excod.docx", 1)
    bad = tmp_path / "hỏng\u202excod.docx"
    bad.write_bytes(b"no")
    (found,), (refused,) = taken([path, bad])
    assert found.submission.file == "báo cáoxcod.docx"
    assert refused.file == "hỏngxcod.docx"
    assert "\u202e" not in str(refused.why)
    report = replace(found.report, unit=replace(found.report.unit, name="Đoàn xã \u202eẫM\u200b", code=""))
    export_report(report, path, standard("doan"), lambda _: b"")
    (found,), _ = taken([path])
    assert (found.submission.name, found.submission.unit) == ("Đoàn xã ẫM", unit_key("Đoàn xã ẫM"))


def test_the_same_file_under_another_name_counts_once(folder, tmp_path):
    shutil.copy(folder / "0.docx", folder / "bản sao.docx")
    store = Store.open(tmp_path / "x.baocao")
    found, _ = taken([folder])
    fresh = store.receive([(each.submission, each.data) for each in found])
    assert (len(found), len(fresh)) == (5, 4)
    store.close()


def test_a_stop_half_way_keeps_what_was_read(folder):
    class Stop(Exception):
        pass

    def stop(done, total):
        assert total == 5
        if done == 2:
            raise Stop

    found = []
    with pytest.raises(Stop):
        receive([folder], found.extend, stop)
    assert len(found) == 2


def test_a_file_that_goes_while_it_is_read(folder, monkeypatch):
    path = folder / "0.docx"
    from desktop_app.exchange.office import receiving

    old = receiving.section_lines
    monkeypatch.setattr(receiving, "unpack", lambda *_: (path.unlink(), Report("r"))[1])
    with pytest.raises(UserError, match=r"0\.docx"):
        read_arrival(path)
    assert receiving.section_lines is old


def test_a_file_typed_in_word_is_read_by_its_words(tmp_path):
    document = docx.Document()
    for text in ("BCH ĐOÀN XÃ MẪU NĂM", "BÁO CÁO", "Kết quả công tác năm 2026", "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU",
                 "1. Trồng ít nhất 500 cây xanh.", "Kết quả: 620 cây xanh (vượt chỉ tiêu)."):  # fmt: skip
        document.add_paragraph().add_run(text).bold = text.isupper()
    document.save(tmp_path / "báo cáo xã năm.docx")
    submission = read_arrival(tmp_path / "báo cáo xã năm.docx").submission
    assert submission.by_structure
    assert [part.result.value for part in submission.parts] == [620]


def test_a_report_without_figures_counts_as_sent(tmp_path):
    document = docx.Document()
    for text in ("BCH ĐOÀN XÃ MẪU NĂM", "BÁO CÁO", "Kết quả công tác tháng 11 năm 2026", "I. TÌNH HÌNH CHUNG"):
        document.add_paragraph().add_run(text).bold = True
    document.add_paragraph("Đoàn xã đã tổ chức nhiều hoạt động.")
    document.save(tmp_path / "tháng.docx")
    (found,), refused = taken([tmp_path / "tháng.docx"])
    assert refused == []
    assert (found.submission.name, found.submission.parts) == ("Đoàn xã Mẫu Năm", ())
    assert consolidate([found.submission]).counted[0].name == "Đoàn xã Mẫu Năm"


def test_a_file_that_says_nothing_is_refused_in_a_sentence(tmp_path):
    docx.Document().save(tmp_path / "trống.docx")
    found, refused = taken([tmp_path / "trống.docx"])
    assert not found
    assert "trống.docx" in str(refused[0].why)


def test_a_file_that_makes_the_reader_fail_is_refused_by_itself(folder, monkeypatch):
    from desktop_app.exchange.office import receiving

    real = receiving._seen

    def seen(path):
        if path.name == "1.docx":
            raise RecursionError
        return real(path)

    monkeypatch.setattr(receiving, "_seen", seen)
    found, refused = taken([folder])
    assert len(found) == 3
    assert sorted(each.file for each in refused) == ["1.docx", "hỏng.docx"]
