"""A new unit writes its first report: name, template, text, footnote, DOCX; and finds it again the next day."""

from __future__ import annotations

import zipfile

from PySide6.QtWidgets import QLabel

SENTENCE = "Trong tháng, Đoàn xã Mẫu tổ chức 24 buổi sinh hoạt chính trị."
NOTE = "Gồm 16 buổi ở chi đoàn thôn, 08 buổi ở trường học."
HEADING = "Công tác tuyên truyền, giáo dục"


def test_the_first_report_is_written_exported_and_there_again(start, tmp_path):
    target = tmp_path / "báo cáo tháng.docx"

    def first_day(user):
        def choose_month(dialog):
            user.choose(user.widget("Mẫu báo cáo", dialog), "Báo cáo tháng")
            user.button("Tạo báo cáo", dialog).click()

        user.type(user.widget("Tên đơn vị"), "Đoàn xã Mẫu")
        user.asked(user.button("Tiếp: chọn mẫu báo cáo").click, choose_month)
        user.choose(user.widget("Đề cương báo cáo"), HEADING)
        user.type(user.widget("Nội dung của mục"), SENTENCE)
        user.action("Chèn", "Chú thích cuối trang").trigger()
        user.type(user.widget("Nội dung chú thích"), NOTE)
        user.see(lambda: user.status() == "Đã lưu")
        user.files_chosen(target)
        user.action("Báo cáo", "Xuất văn bản").trigger()
        told = user.dialog()
        assert told.text() == f"Đã ghi báo cáo vào tệp “{target.name}”."
        user.button("Đóng", told).click()

    def next_day(user):
        assert "Đoàn xã Mẫu" in [label.text() for label in user.window.findChildren(QLabel) if label.isVisible()]
        user.button("Viết tiếp").click()
        user.choose(user.widget("Đề cương báo cáo"), HEADING)
        assert SENTENCE in user.widget("Nội dung của mục").toPlainText()
        assert user.widget("Nội dung chú thích").toPlainText() == NOTE
        assert user.status() == "Đã lưu"

    assert start(first_day) == 0
    with zipfile.ZipFile(target) as file:
        assert SENTENCE in file.read("word/document.xml").decode()
        assert NOTE in file.read("word/footnotes.xml").decode()
    assert start(next_day) == 0
