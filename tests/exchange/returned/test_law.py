"""Every change made in a file comes back, or a sentence names it."""

from __future__ import annotations

import hashlib
import os
import random
from io import BytesIO

import pytest
from docx.oxml.ns import qn

from desktop_app.exchange import Imported, open_docx

from ...pictures import png
from ..returned_file import ADDED, FULL, PICTURE, Edited, one_block
from .at_random import changed_and_read

CASES = int(os.environ.get("BAOCAO_RETURNED", "60"))


@pytest.mark.slow
@pytest.mark.parametrize("tens", range(CASES // 10))
def test_a_file_changed_at_random_loses_nothing_untold(tens, file, tmp_path):
    for seed in range(tens * 10, tens * 10 + 10):
        done, left, told = changed_and_read(file, tmp_path / "sửa.docx", random.Random(seed))
        assert not left, (seed, done, told)


def told(edited: Edited) -> list[str]:
    edited.opened()
    return edited.left_out


def test_what_comes_in_is_not_told(edited):
    edited.retype("Gồm chữ đậm", "và", "cùng với")
    edited.add_after("Đối với việc gìn giữ", "Đoạn mới, chưa có ở đâu.")
    assert told(edited) == []


def test_a_changed_line_of_the_form_is_told(edited):
    edited.retype(edited.line("ĐOÀN TNCS HỒ CHÍ MINH"), "HỒ CHÍ MINH", "XÃ MỚI")
    said = told(edited)
    assert "Không đưa vào: “XÃ MỚI”." in said
    assert "Không đưa vào: tệp đã bỏ “HỒ CHÍ MINH”, báo cáo vẫn còn." in said


def test_a_share_typed_over_is_told(edited):
    table = next(each for each in edited.document.tables if "150%" in "".join(each._tbl.itertext()))
    cell = next(each for row in table.rows for each in row.cells if each.text == "150%")
    edited.retype(cell.paragraphs[0], "150%", "151%")
    assert told(edited) == [
        "Không đưa vào: “151%”.",
        "Không đưa vào: tệp đã bỏ “150%”, báo cáo vẫn còn.",
    ]


def test_another_picture_in_the_place_of_one_comes_in(file, tmp_path):
    edited = Edited(file, tmp_path / "hình.docx")
    key, _ = edited.document.part.get_or_add_image(BytesIO(png(9, 9)))
    rels = edited.document.part.rels
    blip = next(
        each for each in edited.document.element.body.iter(qn("a:blip"))
        if rels[each.get(qn("r:embed"))].target_part.blob == PICTURE
    )  # fmt: skip
    blip.set(qn("r:embed"), key)
    before, after = edited.opened()
    made = one_block(before, after, ADDED, 3)
    assert made.sha256 == hashlib.sha256(png(9, 9)).hexdigest()
    assert edited.left_out == []


def test_a_picture_taken_out_goes_with_its_bytes_and_the_report_stays_ours(file, tmp_path):
    edited = Edited(file, tmp_path / "hình.docx")
    rels = edited.document.part.rels
    drawing = next(
        each for each in edited.document.element.body.iter(qn("w:drawing"))
        if rels[next(each.iter(qn("a:blip"))).get(qn("r:embed"))].target_part.blob == PICTURE
    )  # fmt: skip
    edited.document.part.drop_rel(next(drawing.iter(qn("a:blip"))).get(qn("r:embed")))
    drawing.getparent().remove(drawing)
    edited.remove(edited.line("Hình 1. Lễ phát động hè (mẫu)"))
    edited.document.save(str(edited.target))
    found = open_docx(edited.target)
    assert isinstance(found, Imported)
    assert found.report.id == FULL.id
    assert found.lineage == open_docx(file).lineage
    old = FULL.sections[ADDED].body.blocks
    assert found.visible.sections[ADDED].body.blocks == (*old[:3], *old[4:])
    assert [str(each) for each in found.left_out] == [
        "Tệp không còn 1 hình của báo cáo lúc xuất; báo cáo trong tệp thiếu những hình đó."
    ]


def test_words_in_the_page_header_are_told(edited):
    words = "Chữ ở đầu trang " * 9
    edited.document.sections[0].header.paragraphs[0].text = words
    assert any(words.strip() in each for each in told(edited))


def test_what_the_reader_has_to_say_is_told_once_where_nothing_else_was_changed(file, tmp_path):
    edited = Edited(file, tmp_path / "tệp.docx")
    edited.line("Gồm chữ đậm").add_run("chữ ẩn").font.hidden = True
    edited.document.save(str(edited.target))
    found = open_docx(edited.target)
    assert found.visible is None
    assert [str(each) for each in found.left_out] == ["Không đưa vào: chữ ẩn “chữ ẩn”."]
