"""Tables, charts, figures and pictures in the text; what is copied out; sections that come and go."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from desktop_app.models.edits import InsertSections, RemoveSection, SetPart, SpliceBody
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import PREAMBLE, Section
from desktop_app.models.richtext import (
    Cell,
    Chart,
    ChartKind,
    Live,
    Note,
    Paragraph,
    Picture,
    Run,
    Show,
    Table,
    grid,
    plain,
)
from desktop_app.resources import sample
from desktop_app.store import Store
from desktop_app.views.editor import EditorPage, convert
from desktop_app.views.editor.dialogs import ChartDialog, PictureDialog
from desktop_app.views.editor.text import SectionEdit
from desktop_app.views.report.session import Session

from ...pictures import png

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


# what is chosen: framed, larger and smaller, with its caption, replaced, taken away


def with_picture(page, **looks):
    sha = page.session.store.put_asset(png(400, 300))
    put(page, Paragraph((Run("Trước hình."),)), Picture("p", sha, 80, 60, **looks), Paragraph((Run("Sau hình."),)))
    QApplication.processEvents()
    return next(iter(convert.objects(page.text.document())))


def picture_of(page):
    return next(each for each in blocks(page) if isinstance(each, Picture))


def test_a_click_chooses_a_picture_and_the_delete_key_takes_it(page, qtbot):
    place = with_picture(page)
    middle = page.frame._rect(page.frame.at(place)).center().toPoint()
    qtbot.mouseClick(page.text.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert page.frame.chosen().position == place
    assert page.frame.chosen().block.id == "p"
    qtbot.keyClick(page.text, Qt.Key.Key_Delete)
    assert [type(each) for each in blocks(page)] == [Paragraph, Paragraph]
    page.session.undo()
    assert picture_of(page).width == 80


def test_the_frame_lies_on_the_picture(page):
    place = with_picture(page)
    rect = page.frame._rect(page.frame.at(place)).toRect()
    shot = page.text.viewport().grab().toImage()
    grey = QColor(0x80, 0x80, 0x80)
    assert shot.pixelColor(rect.center()) == grey
    assert shot.pixelColor(rect.left() + 3, rect.top() + 3) == grey
    assert shot.pixelColor(rect.right() - 3, rect.bottom() - 3) == grey
    assert shot.pixelColor(rect.left() - 4, rect.top() + 5) != grey


def test_the_corner_makes_it_smaller_in_its_shape_and_undo_brings_it_back(page, qtbot):
    place = with_picture(page)
    page.frame.choose(place)
    rect = page.frame._rect(page.frame.at(place))
    corner = rect.bottomRight().toPoint()
    half = (rect.topLeft() + QPointF(rect.width() / 2, rect.height() / 2)).toPoint()
    view = page.text.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=corner)
    qtbot.mouseMove(view, half)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=half)
    made = picture_of(page)
    assert 38 <= made.width <= 42
    assert made.height == round(made.width * 60 / 80)
    page.session.undo()
    assert (picture_of(page).width, picture_of(page).height) == (80, 60)


@pytest.mark.parametrize(("share", "width"), [(0, 57), (1, 85), (2, 113), (3, 170)])
def test_usual_widths_are_in_its_menu(page, share, width):
    page.frame.choose(with_picture(page))
    menu = QMenu(page)
    page.drawings.add_sizes(menu)
    menu.actions()[0].menu().actions()[share].trigger()
    assert picture_of(page).width == width


def test_a_caption_stands_below_it_numbered_and_changes_nothing_else(page, monkeypatch):
    place = with_picture(page)
    before = page.frame._rect(page.frame.at(place)).height()
    page.frame.choose(place)

    def fill(dialog):
        dialog.title.setText("Đoàn viên trồng cây (mẫu)")
        return 1

    monkeypatch.setattr(PictureDialog, "exec", fill)
    page.actions()["drawing"].trigger()
    made = picture_of(page)
    assert made == replace(made, id="p", title="Đoàn viên trồng cây (mẫu)", width=80, height=60)
    assert page.frame._rect(page.frame.chosen()).height() > before
    assert page._objects._caption(made) == "Hình 1. Đoàn viên trồng cây (mẫu)"


def test_another_picture_takes_its_place_with_the_same_caption_and_width(page, tmp_path, monkeypatch):
    page.frame.choose(with_picture(page, title="Lễ phát động", alt="mô tả cũ"))
    path = tmp_path / "khác.png"
    path.write_bytes(png(200, 400))
    monkeypatch.setattr("desktop_app.views.editor.drawings.choose_picture", lambda parent: path)
    old = picture_of(page)
    page.actions()["replace_picture"].trigger()
    made = picture_of(page)
    assert made.sha256 != old.sha256
    assert (made.id, made.title, made.width, made.height) == ("p", "Lễ phát động", 80, 160)
    assert made.alt == ""  # said of the old one


def test_a_chart_is_changed_in_place(page, monkeypatch):
    put(page, Chart("c", ChartKind.COMPLETION, (PART.id,), "Cũ"))
    page.frame.choose(next(iter(convert.objects(page.text.document()))))

    def fill(dialog):
        assert dialog.title.text() == "Cũ"
        checked = [i for i in range(dialog.parts.count()) if dialog.parts.item(i).checkState() == Qt.CheckState.Checked]
        assert len(checked) == 1
        dialog.title.setText("Mới")
        dialog.width_.setValue(100)
        return 1

    monkeypatch.setattr(ChartDialog, "exec", fill)
    page.actions()["drawing"].trigger()
    assert Chart("c", ChartKind.COMPLETION, (PART.id,), "Mới", width=100) in blocks(page)


def test_with_nothing_chosen_it_says_what_to_do(page):
    put(page, Paragraph((Run("Chỉ có chữ."),)))
    said = []
    page.session.refused.connect(lambda error: said.append(str(error)))
    for name in ("drawing", "replace_picture", "remove_drawing"):
        page.actions()[name].trigger()
    assert len(said) == 3
    assert all("Hãy nhấn vào một hình" in each for each in said)


# tables: rows and columns on both sides, the whole table


def test_rows_and_columns_come_on_both_sides_and_the_table_goes(page):
    put(page, Paragraph((Run("trên"),)), table(2, 2), Paragraph((Run("dưới"),)))
    caret_in_cell(page, 0, 0)
    page.actions()["row_above"].trigger()
    page.actions()["column_before"].trigger()
    made = next(each for each in blocks(page) if isinstance(each, Table))
    words = [[plain(p.inlines) for cell in row for p in cell.paragraphs] for row in made.rows]
    assert words == [["", "", ""], ["", "0.0", "0.1"], ["", "1.0", "1.1"]]
    caret_in_cell(page, 1, 1)
    page.actions()["remove_table"].trigger()
    assert not any(isinstance(each, Table) for each in blocks(page))
    assert [plain(each.inlines) for each in blocks(page) if each.inlines] == ["trên", "dưới"]
    page.session.undo()
    assert any(isinstance(each, Table) for each in blocks(page))
