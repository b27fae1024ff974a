"""A foreign DOCX on its way into a report: seen, corrected, imported as one step, undone."""

from __future__ import annotations

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from PySide6.QtCore import QItemSelectionModel

from desktop_app.exchange import Foreign, export_report, open_docx
from desktop_app.models.report import Report, walk
from desktop_app.resources import sample, standard
from desktop_app.store import Store
from desktop_app.views.importing.dialog import ImportDialog, MarkModel
from desktop_app.views.shell.main_window import MainWindow


@pytest.fixture
def path(tmp_path):
    """Return a report typed in Word: two numbered lines that may be headings, and a bold one."""
    document = docx.Document()
    for text in ("BÁO CÁO", "Kết quả công tác quý I năm 2026"):
        paragraph = document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.add_run(text).bold = True
    for text in ("1. Công tác tuyên truyền", "Đã tổ chức 03 buổi.", "2. Phong trào tình nguyện", "Trồng 200 cây."):
        document.add_paragraph(text)
    document.add_paragraph().add_run("Đánh giá chung").bold = True
    document.add_paragraph("Các chi đoàn làm tốt.")
    document.save(tmp_path / "báo cáo.docx")
    return tmp_path / "báo cáo.docx"


@pytest.fixture
def dialog(qtbot, path):
    made = ImportDialog(open_docx(path))
    qtbot.addWidget(made)
    made.show()
    return made


def outline(dialog):
    return [(depth, section.heading) for section, depth in walk(dialog.reading.report)]


def select(dialog, words):
    row = next(row for row, mark in enumerate(dialog.model.marks) if dialog.model.words(mark).startswith(words))
    flags = QItemSelectionModel.SelectionFlag
    # not selectRow, which asks whether Shift is held, and keys of other tests may still count as held
    dialog.table.selectionModel().select(dialog.model.index(row, 0), flags.ClearAndSelect | flags.Rows)
    return row


def test_shows_what_each_paragraph_was_taken_for(dialog):
    row = select(dialog, "1. Công tác")
    shown = [dialog.model.index(row, column).data() for column in range(4)]
    assert shown[0] == "Đề mục"
    assert shown[1:3] == ["1", "1. Công tác tuyên truyền"]
    assert "có thể là đề mục" in shown[3]
    assert "3 đề mục" in dialog.summary.text()
    assert dialog.filters.buttons[True].text().split() == ["3", "Cần", "xem", "lại"]


def test_only_what_is_doubtful(dialog):
    everything = dialog.model.rowCount()
    dialog.filters.choose(True)
    assert 0 < dialog.model.rowCount() == 3 < everything
    assert all(mark.doubt for mark in dialog.model.marks)
    dialog.filters.choose(False)
    assert dialog.model.rowCount() == everything


def test_from_one_doubt_to_the_next_and_round(dialog):
    doubtful = [row for row, mark in enumerate(dialog.model.marks) if mark.doubt]
    found = []
    for _ in range(4):
        dialog.next_button.click()
        found.append(dialog.table.currentIndex().row())
    assert sorted(found[:3]) == doubtful
    assert found[3] == found[0]


def test_correcting_changes_the_outline_and_ends_the_doubt(dialog):
    select(dialog, "Đánh giá chung")
    dialog.correct("text")
    assert outline(dialog) == [(0, "Công tác tuyên truyền"), (0, "Phong trào tình nguyện")]
    select(dialog, "Trồng 200 cây")
    dialog.correct("heading")
    assert "Trồng 200 cây." in [heading for _, heading in outline(dialog)]
    select(dialog, "Đánh giá chung")
    dialog.correct("heading")
    assert outline(dialog)[-1][1] == "Đánh giá chung"
    assert dialog.filters.buttons[True].text().split()[0] == "2"


def test_level_out_and_in(dialog):
    select(dialog, "Đánh giá chung")
    before = dict(map(reversed, outline(dialog)))["Đánh giá chung"]
    dialog.shift(-1)
    assert dict(map(reversed, outline(dialog)))["Đánh giá chung"] == max(0, before - 1)
    select(dialog, "Đánh giá chung")
    dialog.shift(1)
    assert dict(map(reversed, outline(dialog)))["Đánh giá chung"] == 1


def test_a_heading_of_the_outline_leads_to_its_paragraph(dialog):
    dialog.tree.setCurrentItem(dialog.tree.topLevelItem(1))
    row = dialog.table.currentIndex().row()
    assert dialog.model.index(row, MarkModel.WORDS).data() == "2. Phong trào tình nguyện"


def test_import_is_one_step_and_can_be_undone(qtbot, path, tmp_path):
    window = MainWindow(Store.open(tmp_path / "don-vi.baocao"))
    qtbot.addWidget(window)
    window.show()
    window.incoming.import_file(path)
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None, timeout=20_000)
    window.findChild(ImportDialog).accept()
    qtbot.waitUntil(lambda: window.workspace is not None)
    session = window.workspace.session
    assert [section.heading for section, _ in walk(session.report)][:2] == [
        "Công tác tuyên truyền", "Phong trào tình nguyện",
    ]  # fmt: skip
    assert session.report.head.title == "Kết quả công tác quý I năm 2026"
    assert session.undo_label == "Nhập từ tệp"
    session.undo()
    assert not session.report.top
    session.redo()
    imported = session.report
    assert session.wait_saved()
    window.close()
    store = Store.open(tmp_path / "don-vi.baocao")
    assert store.load(imported.id).report == imported
    store.close()


def test_a_report_of_ours_needs_no_looking_over(qtbot, tmp_path):
    target = tmp_path / "của ta.docx"
    export_report(sample()[1], target, standard("doan"), {}.__getitem__)
    found = open_docx(target)
    assert not isinstance(found, Foreign)
    assert found.report == sample()[1]
    assert isinstance(found.report, Report)


def test_the_dialog_fits_a_small_screen_at_150_percent(dialog):
    assert dialog.minimumSizeHint().width() <= 1366 / 1.5
