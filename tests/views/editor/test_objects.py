"""Tables, charts, figures and pictures in the text; what is copied out; sections that come and go."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage, QTextCursor
from PySide6.QtWidgets import QApplication

from desktop_app.models.edits import InsertSections, RemoveSection, SetPart, SpliceBody
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import PREAMBLE, Section
from desktop_app.models.richtext import Cell, Chart, ChartKind, Live, Note, Paragraph, Picture, Run, Show, Table, grid
from desktop_app.resources import sample
from desktop_app.store import Store
from desktop_app.views.editor import EditorPage
from desktop_app.views.editor.text import SectionEdit
from desktop_app.views.report.session import Session

REPORT = replace(sample()[1], id="r")
PART = next(part for item in REPORT.indicators for part in item.parts if part.result and part.result.text == "87")


@pytest.fixture
def page(qtbot, tmp_path):
    store = Store.open(tmp_path / "don-vi.baocao")
    report, _ = InsertSections("", 0, (Section("a", heading="Một"),)).apply(REPORT)
    store.create(report)
    made = EditorPage(Session(store, report))
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.open_section("a")
    yield made
    made.session.wait_saved()
    store.close()


def put(page, *blocks):
    page.session.do(SpliceBody("a", 0, len(page.session.report.sections["a"].body.blocks), blocks), "đặt")


def blocks(page):
    page.session.flush()
    return page.session.report.sections["a"].body.blocks


def table(rows, columns):
    cell = lambda r, c: Cell((Paragraph((Run(f"{r}.{c}"),)),))  # noqa: E731
    return Table("t", tuple(tuple(cell(r, c) for c in range(columns)) for r in range(rows)))


def caret_in_cell(page, row, column):
    cursor = page.text.textCursor()
    cursor.setPosition(cursor.document().rootFrame().childFrames()[0].cellAt(row, column).firstPosition())
    page.text.setTextCursor(cursor)


def words(found):
    return [["".join(run.text for p in cell.paragraphs for run in p.inlines) for cell in row] for row in found.rows]


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("row", [["0.0", "0.1"], ["", ""], ["1.0", "1.1"]]),
        ("column", [["0.0", "", "0.1"], ["1.0", "", "1.1"]]),
        ("remove_row", [["1.0", "1.1"]]),
        ("remove_column", [["0.1"], ["1.1"]]),
    ],
)
def test_rows_and_columns_come_and_go(page, action, expected):
    put(page, table(2, 2))
    caret_in_cell(page, 0, 0)
    page.actions()[action].trigger()
    (found,) = blocks(page)
    assert words(found) == expected
    page.session.undo()
    assert blocks(page) == (table(2, 2),)


def test_cells_merge_split_and_head_the_pages(page):
    put(page, table(2, 2))
    caret_in_cell(page, 0, 0)
    cursor = page.text.textCursor()
    cursor.movePosition(QTextCursor.MoveOperation.NextCell, QTextCursor.MoveMode.KeepAnchor)
    page.text.setTextCursor(cursor)
    page.actions()["merge"].trigger()
    (found,) = blocks(page)
    assert [[cell.colspan for cell in row] for row in found.rows] == [[2], [1, 1]]
    caret_in_cell(page, 0, 0)
    page.actions()["split"].trigger()
    (found,) = blocks(page)
    assert [len(row) for row in found.rows] == [2, 2]
    assert grid(found)
    page.actions()["header"].trigger()
    assert blocks(page)[0].header_rows == 1
    page.actions()["header"].trigger()
    assert blocks(page)[0].header_rows == 0


def test_only_text_goes_into_a_cell_and_the_user_is_told(page):
    put(page, table(1, 1))
    caret_in_cell(page, 0, 0)
    said = []
    page.session.refused.connect(said.append)
    for name in ("chart", "indicators", "picture", "table"):
        page.actions()[name].trigger()
    assert len(said) == 4
    assert "ngoài bảng" in str(said[0])
    assert blocks(page) == (table(1, 1),)


def test_a_chart_is_drawn_and_drawn_anew_when_a_figure_changes(page, qtbot):
    put(page, Chart("c", ChartKind.COMPLETION, (PART.id,), "Biểu đồ"))
    before = page.text.viewport().grab().toImage()
    qtbot.waitUntil(lambda: page.text.viewport().grab().toImage() != before, timeout=20_000)
    drawn = page.text.viewport().grab().toImage()
    page.session.do(SetPart(PART.id, "result", parse_figure("20")), "số")
    qtbot.waitUntil(lambda: page.text.viewport().grab().toImage() not in (before, drawn), timeout=20_000)


def test_a_longer_figure_pushes_the_words_behind_it(page):
    put(page, Paragraph((Live(PART.id, Show.RESULT), Run(" ý tưởng"))))
    width = lambda: page.text.cursorRect(_at(page, 1)).left()  # noqa: E731
    before = width()
    page.session.do(SetPart(PART.id, "result", parse_figure("12.345.678")), "số")
    assert width() > before + 20
    assert blocks(page) == (Paragraph((Live(PART.id, Show.RESULT), Run(" ý tưởng"))),)


def _at(page, position):
    cursor = page.text.textCursor()
    cursor.setPosition(position)
    return cursor


def test_other_programs_get_figures_and_footnotes(page):
    note = Note("n", (Run("Tiêu biểu: chi đoàn Mẫu"),))
    put(page, Paragraph((Run("Có "), Live(PART.id, Show.RESULT, bold=True), Run(" ý tưởng & sáng kiến"), note)))
    page.text.selectAll()
    page.actions()["copy"].trigger()
    data = QApplication.clipboard().mimeData()
    assert data.text() == "Có 87 ý tưởng & sáng kiến"
    assert "<b>87</b> ý tưởng &amp; sáng kiến<sup>1</sup>" in data.html()
    assert "<p><sup>1</sup> Tiêu biểu: chi đoàn Mẫu</p>" in data.html()


def test_a_section_removed_elsewhere_is_left_and_comes_back_whole(page, qtbot):
    qtbot.keyClicks(page.text, "chu moi")
    page.session.flush()
    page.session.do(RemoveSection("a"), "xóa")
    assert page.section_id == PREAMBLE
    page.session.undo()
    page.open_section("a")
    assert page.text.toPlainText() == "chu moi"


def test_many_sections_are_opened_and_nothing_is_lost(page, qtbot):
    qtbot.keyClicks(page.text, "dau tien")
    ids = list(REPORT.sections)[:20]
    for key in ids:
        page.open_section(key)
    assert page.session.report.sections == {**REPORT.sections, "a": page.session.report.sections["a"]}
    page.open_section("a")
    assert page.text.toPlainText() == "dau tien"


def test_every_section_of_the_sample_is_shown_without_change(page):
    for key in REPORT.sections:
        page.open_section(key)
        page.text.document().setModified(True)
        page.session.flush()
    assert {k: s for k, s in page.session.report.sections.items() if k != "a"} == dict(REPORT.sections)


def test_zoom_is_kept_from_section_to_section(page):
    usual = page.text.document().defaultFont().pointSizeF()
    page.actions()["zoom_in"].trigger()
    page.open_section(PREAMBLE)
    assert page.text.document().defaultFont().pointSizeF() == pytest.approx(usual * 1.1, abs=0.1)
    page.actions()["zoom_reset"].trigger()
    page.open_section("a")
    assert page.text.document().defaultFont().pointSizeF() == pytest.approx(usual, abs=0.1)


def picture_on_clipboard(wide, high):
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(0x3366CC)
    data = QMimeData()
    data.setImageData(image)
    return data


def test_a_picture_is_pasted_small_and_undone(page):
    page.text.insertFromMimeData(picture_on_clipboard(4000, 2000))
    (picture,) = [block for block in blocks(page) if isinstance(block, Picture)]
    assert (picture.width, picture.height) == (160, 80)
    kept = QImage.fromData(page.session.store.asset(picture.sha256))
    assert (kept.width(), kept.height()) == (1600, 800)
    page.session.undo()
    assert not any(isinstance(block, Picture) for block in blocks(page))


def test_picture_files_are_dropped_and_broken_ones_told(page, tmp_path):
    image = QImage(300, 200, QImage.Format.Format_ARGB32)
    image.fill(0)
    assert image.save(str(tmp_path / "a.png"))
    (tmp_path / "b.jpg").write_bytes(b"no picture")
    told = []
    page.session.refused.connect(lambda error: told.append(str(error)))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.png", "b.jpg")])
    page.text.insertFromMimeData(data)
    assert sum(isinstance(block, Picture) for block in blocks(page)) == 1
    assert [sentence for sentence in told if "chọn một tệp hình khác" in sentence] == told != []


def test_words_copied_with_a_picture_of_them_stay_words(page):
    data = picture_on_clipboard(30, 30)
    data.setText("Có chữ")
    page.text.insertFromMimeData(data)
    assert not any(isinstance(block, Picture) for block in blocks(page))
    assert "Có chữ" in page.text.toPlainText()


def test_a_note_takes_no_picture(page):
    put(page, Paragraph((Run("Lời"), Note("n", (Run("chú thích"),)))))
    told = []
    page.session.refused.connect(lambda error: told.append(str(error)))
    (field,) = [each for each in page.findChildren(SectionEdit) if each is not page.text and each.isVisible()]
    field.insertFromMimeData(picture_on_clipboard(30, 30))
    assert "Chú thích chỉ chứa" in told[0]
    assert not any(isinstance(block, Picture) for block in blocks(page))
