"""Files of one template share what is read of it, and nothing of what they say themselves."""

from __future__ import annotations

import docx
from lxml import etree

from desktop_app.docx import open_source
from desktop_app.docx.archive import Archive

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _written(path, texts, *, bold=False):
    made = docx.Document()
    for text in texts:
        made.add_paragraph(text, style="List Number")
    if bold:  # the same name of a style, another look
        properties = made.styles["List Number"].element.get_or_add_rPr()
        properties.append(etree.Element(f"{W}b"))
    made.save(path)
    return path


def test_lists_of_one_template_count_from_one_in_each_file(tmp_path):
    one = _written(tmp_path / "a.docx", ["Kết nạp đoàn viên", "Trồng cây xanh"])
    two = _written(tmp_path / "b.docx", ["Hiến máu", "Thắp sáng đường quê", "Tặng quà"])
    for path, count in ((one, 2), (two, 3), (one, 2)):
        said = [block.label.text for block in open_source(path).blocks]
        assert said == [f"{number}." for number in range(1, count + 1)]


def test_a_style_of_the_same_name_is_not_taken_from_another_file(tmp_path):
    one = _written(tmp_path / "a.docx", ["Kết nạp đoàn viên"])
    two = _written(tmp_path / "b.docx", ["Kết nạp đoàn viên"], bold=True)
    assert [open_source(path).blocks[0].bold for path in (one, two, one)] == [False, True, False]


def test_what_files_of_one_template_share_outlasts_what_each_says_itself(tmp_path):
    files = [_written(tmp_path / f"{number}.docx", [f"Trồng {number} cây xanh"]) for number in range(8)]
    styles = []
    for path in files:
        archive = Archive(path)
        styles.append(archive.xml("word/styles.xml", shared=True))
        archive.xml("word/document.xml", shared=True)
    assert all(each is styles[0] for each in styles)
