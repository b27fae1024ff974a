"""The command line as scripts use it: exit codes, one plain line, files."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import docx
import pytest

from desktop_app.cli import main
from desktop_app.exchange import export_report, read_embedded
from desktop_app.resources import sample, standard


@pytest.fixture(scope="module")
def carrier(tmp_path_factory):
    path = tmp_path_factory.mktemp("cli") / "báo cáo.docx"
    report = sample()[1]
    export_report(report, path, standard(report.standard), {}.__getitem__)
    return path


def test_export_into_another_standard(baocao, carrier, tmp_path):
    out = tmp_path / "ra.docx"
    done = baocao.run("export", carrier, out, "--standard", "nha-nuoc")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert read_embedded(out).report == sample()[1]
    words = "\n".join(cell.text for table in docx.Document(out).tables for row in table.rows for cell in row.cells)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in words


def test_export_as_pdf(baocao, carrier, poppler, tmp_path):
    out = tmp_path / "ra.PDF"
    done = baocao.run("export", carrier, out, "--standard", "nha-nuoc")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    said = " ".join(poppler("pdftotext", "-raw", out, "-").split())
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in said
    assert "Phụ lục" in said
    assert "không có" in baocao.refused("export", carrier, tmp_path / "không có" / "ra.pdf")


def test_export_keeps_what_was_changed_in_word(baocao, carrier, tmp_path):
    document = docx.Document(carrier)
    title = next(each for each in document.paragraphs if "năm 2026" in each.text)
    for run in title.runs:
        run.text = run.text.replace("năm 2026", "năm hai không hai sáu")
    document.save(tmp_path / "sửa.docx")
    out = tmp_path / "ra.docx"
    assert baocao.run("export", tmp_path / "sửa.docx", out).returncode == 0
    assert "năm hai không hai sáu" in read_embedded(out).report.head.title.replace("\n", " ")


def test_export_of_what_cannot_be_read_is_refused_and_writes_nothing(baocao, carrier, tmp_path):
    out = tmp_path / "ra.docx"
    assert "không có.docx" in baocao.refused("export", tmp_path / "không có.docx", out)
    (tmp_path / "giả.docx").write_bytes(b"not a zip")
    assert "giả.docx" in baocao.refused("export", tmp_path / "giả.docx", out)
    assert not out.exists()
    assert baocao.refused("export", carrier, tmp_path / "không có" / "ra.docx")


def test_nothing_of_a_kind_not_known_is_written_and_not_over_what_is_read(baocao, carrier, tmp_path):
    assert "“ra.txt”" in baocao.refused("export", carrier, tmp_path / "ra.txt")
    assert not (tmp_path / "ra.txt").exists()
    before = carrier.read_bytes()
    assert "trùng" in baocao.refused("export", carrier, carrier, "--standard", "dang")
    assert "“tổng.pdf”" in baocao.refused("consolidate", tmp_path / "tổng.pdf", carrier)
    assert "trùng" in baocao.refused("consolidate", carrier, carrier)
    assert "trùng" in baocao.refused("consolidate", carrier, tmp_path, "--outline", carrier)
    assert carrier.read_bytes() == before


def test_adding_up_writes_over_its_own_result_in_a_folder_and_over_no_report_there(baocao, carrier, tmp_path):
    sent = tmp_path / "xã" / "gửi.docx"
    sent.parent.mkdir()
    sent.write_bytes(carrier.read_bytes())
    (tmp_path / "hỏng.docx").write_bytes(b"not a zip")
    (tmp_path / "bảng.xlsx").write_bytes(b"not a zip")
    for other in (sent, tmp_path / "hỏng.docx", tmp_path / "bảng.xlsx"):
        before = other.read_bytes()
        assert "trùng" in baocao.refused("consolidate", other, tmp_path)
        assert other.read_bytes() == before
    for name in ("tổng hợp.docx", "tổng hợp.xlsx"):
        for _ in range(2):
            assert "1/1 đơn vị" in baocao.run("consolidate", tmp_path / name, tmp_path).stdout
        assert (tmp_path / name).exists()


@pytest.mark.parametrize("arguments", [["export"], ["export", "a", "b", "--standard", "lạ"], ["--lạ"], ["demo"]])
def test_wrong_use_is_told_in_one_line(baocao, arguments):
    assert "--help" in baocao.refused(*arguments)


def test_help_names_the_commands(baocao):
    done = baocao.run("--help")
    assert done.returncode == 0
    assert all(name in done.stdout for name in ("baocao export", "baocao demo"))


def test_window_opens_and_leaves_at_once(baocao, tmp_path):
    done = baocao.run(tmp_path / "don-vi.baocao", "--quit-after-start")
    assert done.returncode == 0
    assert (tmp_path / "don-vi.baocao").is_file()


def test_store_that_is_none_is_refused(baocao, tmp_path):
    (tmp_path / "ghi chú.baocao").write_bytes(b"plain text, " * 500)
    assert "ghi chú.baocao" in baocao.refused(tmp_path / "ghi chú.baocao", "--quit-after-start")


@pytest.mark.parametrize(
    ("name", "store", "file"),
    [
        ("báo cáo.docx", None, "báo cáo.docx"),
        ("BAO CAO.DOCX", None, "BAO CAO.DOCX"),
        ("Đơn vị.BAOCAO", "Đơn vị.BAOCAO", None),
        ("cũ.doc", None, "cũ.doc"),  # never taken for a unit's file, nor made one
        ("không đuôi", None, "không đuôi"),
    ],
)
def test_a_file_by_argument_is_a_units_data_or_a_document(monkeypatch, name, store, file):
    asked = []
    monkeypatch.setattr("desktop_app.app.run", lambda *arguments: asked.append(arguments) or 0)
    assert main([name]) == 0
    assert asked == [(Path(store) if store else None, Path(file) if file else None, False)]


def test_what_is_logged_for_support_is_not_said():
    """Of a file that was changed, a unit's office reads what it is, in its own language, and nothing else."""
    code = (
        "import logging; from desktop_app import cli;"
        "cli._COMMANDS['check'] = (lambda _: logging.getLogger('desktop_app.x').warning('for support') or 0, '');"
        "raise SystemExit(cli.main(['check']))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
