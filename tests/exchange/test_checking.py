"""`baocao check` on files of any origin: letters as they were typed, the exit code, what other programs read."""

from __future__ import annotations

import json
import unicodedata
from pathlib import Path

import docx
import pytest

from desktop_app.cli import main
from desktop_app.exchange.checking import check_docx
from desktop_app.exchange.files import export_report
from desktop_app.resources import sample, standard


def write(path: Path, *lines: str) -> Path:
    document = docx.Document()
    for line in ("BÁO CÁO", "Kết quả công tác Đoàn năm 2026", "I. KẾT QUẢ ĐẠT ĐƯỢC", *lines):
        document.add_paragraph(line)
    document.save(str(path))
    return path


@pytest.mark.parametrize(
    ("line", "rule", "words"),
    [
        (
            unicodedata.normalize("NFD", "Nghị quyết khóa XII được học tập."),
            "encoding",
            unicodedata.normalize("NFD", "khóa"),
        ),
        ("Công tác phụ trách \u00d0ội có chuyển biến.", "encoding", "\u00d0ội"),
        ("Xây dựng Đoàn  vững mạnh.", "whitespace", "Đoàn  vững"),
        ("Có 402/412 đoàn viên (96,75%) được học tập.", "arithmetic", "402/412"),
    ],
)
def test_a_slip_of_a_foreign_file_is_found_as_it_was_typed(tmp_path: Path, line: str, rule: str, words: str) -> None:
    _, found = check_docx(write(tmp_path / "a.docx", line))
    assert any(each.rule == rule and words in quote for each in found for quote in each.quotes)


def test_the_command_tells_other_programs(tmp_path: Path, capsys) -> None:
    path = write(tmp_path / "a.docx", "Có 402/412 đoàn viên (96,75%) được học tập.")
    assert main(["check", str(path), "--json"]) == 1
    findings = json.loads(capsys.readouterr().out)["findings"]
    assert {"rule", "severity", "message", "section", "quotes"} == findings[0].keys()
    wrong = [each for each in findings if each["severity"] == "error"]
    assert [(each["rule"], each["section"]) for each in wrong] == [("arithmetic", "I. KẾT QUẢ ĐẠT ĐƯỢC")]


def test_a_report_of_ours_without_errors_ends_well(tmp_path: Path, capsys) -> None:
    report = sample()[1]
    export_report(report, tmp_path / "a.docx", standard(report.standard), {}.__getitem__)
    assert main(["check", str(tmp_path / "a.docx")]) == 0
    assert "chỗ cần xem" in capsys.readouterr().out
