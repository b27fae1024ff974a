"""The form of a file of any origin: the size and face of its text and its margins, beside what guidance asks for."""

from __future__ import annotations

import pytest
from docx import Document
from docx.shared import Mm, Pt

from desktop_app.exchange import export_report
from desktop_app.exchange.checking import check_docx
from desktop_app.resources import sample, standard, standards

TEXT = "Các chi đoàn tổ chức sinh hoạt định kỳ, đoàn viên tham gia đông đủ và đóng góp nhiều ý kiến cho chương trình công tác. "


def made(path, face="Times New Roman", size=14.0, margins=(20, 20, 30, 20), lines=12):
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = face, Pt(size)
    page = document.sections[0]
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = map(Mm, margins)
    for number in range(lines):
        document.add_paragraph(f"Lần {number}: {TEXT}")
    document.save(path)
    return path


def told(path):
    return [each.message for each in check_docx(path)[1] if each.rule == "form"]


@pytest.mark.parametrize("margins", [(20, 20, 30, 20), (25, 25, 35, 15), (21, 24, 31, 19)])
@pytest.mark.parametrize("size", [13.0, 13.5, 14.0])
def test_what_guidance_allows_is_not_told(tmp_path, margins, size):
    assert told(made(tmp_path / "a.docx", size=size, margins=margins)) == []


def test_what_differs_is_told_once_with_what_is_asked_for(tmp_path):
    found = told(made(tmp_path / "a.docx", "Arial", 11.5, (25, 25, 25, 25)))
    assert found == [
        "Thể thức khác quy định: phông chữ Arial (quy định: Times New Roman); cỡ chữ 11,5 (quy định: 13 đến 14); "
        "lề trái 25 mm (quy định: 30 đến 35 mm); lề phải 25 mm (quy định: 15 đến 20 mm)."
    ]


def test_a_few_lines_are_no_paper_to_judge(tmp_path):
    assert told(made(tmp_path / "a.docx", "Arial", 11, lines=3)) == []


@pytest.mark.parametrize("name", sorted(standards()))
def test_the_program_s_own_papers_pass_when_their_report_is_gone(tmp_path, name):
    from zipfile import ZipFile

    export_report(sample()[1], tmp_path / "a.docx", standard(name), {}.__getitem__)
    with ZipFile(tmp_path / "a.docx") as old, ZipFile(tmp_path / "b.docx", "w") as new:
        for each in old.namelist():
            data = old.read(each)
            if "customXml" not in each:
                new.writestr(each, data.replace(b"../customXml/item1.xml", b"theme/none.xml"))
    assert told(tmp_path / "b.docx") == []
