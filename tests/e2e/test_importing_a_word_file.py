"""A report that somebody typed in Word is imported, and its headings are the outline."""

from __future__ import annotations

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH

from .conftest import rows


@pytest.fixture
def typed(tmp_path):
    """Return a report typed in Word."""
    document = docx.Document()
    for text in ("BÁO CÁO", "Kết quả công tác quý I năm 2026"):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(text).bold = True
    for text, bold in (
        ("I. CÔNG TÁC TUYÊN TRUYỀN", True), ("Đã tổ chức 03 buổi nói chuyện truyền thống.", False),
        ("II. PHONG TRÀO TÌNH NGUYỆN", True), ("Trồng mới 200 cây xanh dọc đường liên thôn.", False),
    ):  # fmt: skip
        document.add_paragraph().add_run(text).bold = bold
    document.save(tmp_path / "quý I.docx")
    return tmp_path / "quý I.docx"


def test_a_file_typed_in_word_becomes_a_report_with_its_headings(start, typed, tmp_path):
    headings = ["I. CÔNG TÁC TUYÊN TRUYỀN", "II. PHONG TRÀO TÌNH NGUYỆN"]

    def work(user):
        user.files_chosen(typed)
        user.action("Báo cáo", "Nhập tệp Word").trigger()
        dialog = user.dialog()
        assert [index.data() for index in rows(user.widget("Đề cương sẽ có", dialog).model())] == headings
        user.button("Nhập vào báo cáo mới", dialog).click()
        outline = user.widget("Đề cương báo cáo")
        shown = [str(index.data()) for index in rows(outline.model())]
        assert [text for text in shown if text in headings] == headings
        user.choose(outline, headings[1])
        assert "Trồng mới 200 cây xanh" in user.widget("Nội dung của mục").toPlainText()
        user.see(lambda: user.status() == "Đã lưu")

    assert start(work, tmp_path / "đơn vị.baocao") == 0
