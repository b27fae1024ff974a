"""Copies of a report merged through the window, with real stores and real files."""

from __future__ import annotations

from datetime import date
from zipfile import ZipFile

import docx
import pytest
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton

from desktop_app.exchange import read_embedded
from desktop_app.models.edits import SetPart, SetReport, SetSection, body_edit
from desktop_app.models.frames.templates import default_period, new_report
from desktop_app.models.merging.merge import Choice
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import walk
from desktop_app.models.richtext import Paragraph, Run, plain
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import templates
from desktop_app.store import Store
from desktop_app.views.merging import MergeDialog
from desktop_app.views.merging.labels import deed
from desktop_app.views.shell.main_window import MainWindow

TODAY = date(2026, 11, 20)


@pytest.fixture
def office(qtbot, tmp_path):
    """Return a function that opens a window over a store of its own."""

    def make(name: str) -> MainWindow:
        window = MainWindow(Store.open(tmp_path / f"{name}.baocao"), lambda: TODAY)
        qtbot.addWidget(window)
        window.show()
        return window

    return make


@pytest.fixture
def first(office):
    window = office("một")
    template = templates()["quarter"]
    unit = suggested(Level.COMMUNE, "Đoàn xã Mẫu")
    report = new_report(template, unit, default_period(template, TODAY), TODAY)
    window.add_report(report)
    write(window, 0, "Đoạn chung của hai người.")
    write(window, 1, "Đoạn này sẽ bị cả hai sửa.")
    return window


def sections(window):
    report = window.workspace.session.flush()
    return [section for section, _ in walk(report) if not section.children]


def write(window, place: int, *lines: str) -> None:
    section = sections(window)[place]
    edit = body_edit(section, [Paragraph((Run(line),)) for line in lines])
    assert window.workspace.session.do(edit, "viết")


def text(window, place: int) -> list[str]:
    return [plain(each.inlines) for each in sections(window)[place].body.blocks if isinstance(each, Paragraph)]


@pytest.fixture
def send(qtbot, tmp_path):
    """Return a function that exports the open report of a window."""

    def export(window: MainWindow, name: str):
        done = []
        window.exporting.export_to(tmp_path / name).finished.connect(done.append)
        qtbot.waitUntil(lambda: bool(done), timeout=20_000)
        for box in window.findChildren(QMessageBox):
            box.close()
        return tmp_path / name

    return export


@pytest.fixture
def take(qtbot):
    """Return a function that imports a file and waits for the merging window, or for a sentence."""

    def importing(window: MainWindow, path) -> MergeDialog | None:
        told = []
        window.tell, old = lambda sentence, *more: told.append(sentence), window.tell
        window.incoming.import_file(path)
        qtbot.waitUntil(lambda: bool(told) or bool(window.findChildren(MergeDialog)), timeout=20_000)
        window.tell = old
        return next(iter(window.findChildren(MergeDialog)), None)

    return importing


def closed(qtbot, dialog: QDialog, act) -> None:
    """Do what closes a window, and wait until it is gone."""
    gone = []
    dialog.destroyed.connect(lambda: gone.append(True))
    act()
    qtbot.waitUntil(lambda: bool(gone))


def finish(qtbot, dialog: QDialog) -> None:
    closed(qtbot, dialog, dialog.accept)


def test_two_people_write_one_report(qtbot, office, first, send, take):
    second = office("hai")
    assert take(second, send(first, "đi.docx")) is None
    write(second, 0, "Đoạn chung của hai người.", "Người thứ hai viết thêm.")
    write(second, 1, "Người thứ hai sửa đoạn này.")
    write(first, 1, "Người thứ nhất sửa đoạn này.")
    write(first, 2, "Người thứ nhất viết mục khác.")

    dialog = take(first, send(second, "về.docx"))
    assert len(dialog.changes) == 2
    assert len(dialog.undecided) == 1
    dialog.accept()
    assert dialog.isVisible()  # it is not decided yet
    dialog.choose_all(Choice.BOTH)
    finish(qtbot, dialog)
    merged = window_state(first)
    assert text(first, 0) == ["Đoạn chung của hai người.", "Người thứ hai viết thêm."]
    assert set(text(first, 1)) == {"Người thứ nhất sửa đoạn này.", "Người thứ hai sửa đoạn này."}
    assert text(first, 2) == ["Người thứ nhất viết mục khác."]

    first.menus.undo_action.trigger()  # the whole merge is one step
    assert text(first, 0) == ["Đoạn chung của hai người."]
    assert text(first, 1) == ["Người thứ nhất sửa đoạn này."]
    first.menus.redo_action.trigger()
    assert window_state(first) == merged

    # what was merged once is not asked again, on either side
    assert take(first, first.store.path.parent / "về.docx") is None
    dialog = take(second, send(first, "chung.docx"))
    assert not dialog.undecided
    assert {change.owner for change in dialog.changes} == {sections(second)[1].id, sections(second)[2].id}
    finish(qtbot, dialog)
    assert [text(second, place) for place in range(3)] == [text(first, place) for place in range(3)]


def window_state(window):
    return [text(window, place) for place in range(3)]


def test_a_moved_paragraph_is_told_in_words(qtbot, office, first, send, take):
    one, two, three = "Đoạn thứ nhất của mục này.", "Đoạn thứ hai của mục này.", "Đoạn thứ ba của mục này."
    write(first, 0, one, two, three)
    second = office("hai")
    take(second, send(first, "đi.docx"))
    write(second, 0, three, one, two)
    write(first, 0, one, three, two)
    dialog = take(first, send(second, "về.docx"))
    (change,) = dialog.undecided
    assert deed(change) == f"Chuyển đoạn “{three}” lên đầu mục"
    assert dialog.ours_pane.toPlainText() == f"Đứng sau: {one}"
    assert dialog.theirs_pane.toPlainText() == "(đứng đầu)"
    dialog.choose_all(Choice.BOTH)
    assert dialog.undecided  # it cannot stand in two places
    dialog.choose_all(Choice.THEIRS)
    finish(qtbot, dialog)
    assert text(first, 0) == [three, one, two]


def test_a_merge_that_was_undone_can_be_done_again(qtbot, office, first, send, take):
    second = office("hai")
    take(second, send(first, "đi.docx"))
    write(second, 0, "Bản kia.")
    path = send(second, "về.docx")
    finish(qtbot, take(first, path))
    assert text(first, 0) == ["Bản kia."]
    first.menus.undo_action.trigger()
    assert text(first, 0) == ["Đoạn chung của hai người."]
    finish(qtbot, take(first, path))
    assert text(first, 0) == ["Bản kia."]


def test_the_other_copy_can_stand_apart_and_nothing_is_lost(qtbot, office, first, send, take):
    second = office("hai")
    take(second, send(first, "đi.docx"))
    write(second, 0, "Bản kia.")
    dialog = take(first, send(second, "về.docx"))
    apart = next(each for each in dialog.findChildren(QPushButton) if "riêng" in each.text().replace("&", ""))
    closed(qtbot, dialog, apart.click)
    assert text(first, 0) == ["Bản kia."]
    assert len(first.store.reports()) == 2
    other = next(info.id for info in first.store.reports() if info.id != first.workspace.session.report.id)
    first.open_report(other)
    assert text(first, 0) == ["Đoạn chung của hai người."]


def test_a_file_changed_in_word_comes_back_as_what_was_changed(qtbot, first, send, take):
    path = send(first, "đi.docx")
    document = docx.Document(path)
    line = next(each for each in document.paragraphs if each.text.endswith("Đoạn chung của hai người."))
    line.runs[-1].text = line.runs[-1].text.replace("hai người", "ba người")
    document.save(path)
    write(first, 2, "Viết tiếp trong khi chờ.")
    dialog = take(first, path)
    assert len(dialog.changes) == 1
    assert not dialog.undecided
    finish(qtbot, dialog)
    assert text(first, 0) == ["Đoạn chung của ba người."]
    assert text(first, 2) == ["Viết tiếp trong khi chờ."]
    first.menus.undo_action.trigger()
    assert text(first, 0) == ["Đoạn chung của hai người."]


def test_a_strange_file_changed_in_word_is_imported_and_then_asked_about(qtbot, office, first, send, take):
    path = send(first, "đi.docx")
    document = docx.Document(path)
    line = next(each for each in document.paragraphs if each.text.endswith("Đoạn chung của hai người."))
    line.runs[-1].text = line.runs[-1].text.replace("hai người", "ba người")
    document.save(path)
    second = office("hai")
    second.incoming.import_file(path)
    qtbot.waitUntil(lambda: bool(second.findChildren(MergeDialog)), timeout=20_000)
    assert text(second, 0) == ["Đoạn chung của hai người."]
    finish(qtbot, second.findChildren(MergeDialog)[0])
    assert text(second, 0) == ["Đoạn chung của ba người."]


def test_what_was_changed_and_cannot_come_in_is_said(qtbot, first, send, take):
    path = send(first, "đi.docx")
    document = docx.Document(path)
    document.sections[0].header.paragraphs[
        0
    ].text = "chữ lạ"  # at the head of every page, which a report has no place for
    document.save(path)
    first.incoming.import_file(path)

    def boxes():
        return [
            each
            for each in first.findChildren(QMessageBox)
            if "Không đưa vào" in each.text() and "chữ lạ" in each.text()
        ]

    qtbot.waitUntil(lambda: bool(boxes()), timeout=20_000)
    boxes()[0].close()
    line = next(each for each in document.paragraphs if each.text.endswith("Đoạn chung của hai người."))
    line.runs[-1].text = line.runs[-1].text.replace("hai người", "ba người")
    document.save(path)
    dialog = take(first, path)
    assert dialog.left_out.isVisible()
    assert dialog.left_out.toPlainText() == "Không đưa vào: chữ ở đầu hoặc chân trang “chữ lạ”."
    finish(qtbot, dialog)
    assert text(first, 0) == ["Đoạn chung của ba người."]


def test_figures_are_merged_cell_by_cell(qtbot, office, first, send, take):
    second = office("hai")
    take(second, send(first, "đi.docx"))
    parts = [part for each in first.workspace.session.report.indicators for part in each.parts]
    first.workspace.session.do(SetPart(parts[0].id, "result", parse_figure("12")), "nhập")
    second.workspace.session.do(SetPart(parts[0].id, "last_year", parse_figure("9")), "nhập")
    second.workspace.session.do(SetPart(parts[1].id, "result", parse_figure("7")), "nhập")
    dialog = take(first, send(second, "về.docx"))
    assert not dialog.undecided
    finish(qtbot, dialog)
    found = {part.id: part for each in first.workspace.session.report.indicators for part in each.parts}
    assert (found[parts[0].id].result.text, found[parts[0].id].last_year.text) == ("12", "9")
    assert found[parts[1].id].result.text == "7"


def asked(qtbot, window, path) -> QMessageBox:
    """Import a file and return the question it raises."""
    window.incoming.import_file(path)
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=20_000)
    return window.findChildren(QMessageBox)[-1]


@pytest.fixture
def gone(first, send):
    """Return a file of a report that was then removed."""
    path = send(first, "đi.docx")
    report_id = first.workspace.session.report.id
    first.stage.show_start_page()
    first.store.remove(report_id)
    return path, report_id


def test_a_removed_report_comes_back_with_its_file_where_that_is_chosen(qtbot, first, gone):
    path, report_id = gone
    box = asked(qtbot, first, path)
    assert "đã xóa" in box.text()
    assert first.workspace is None
    assert first.store.reports() == []  # nothing is brought back before the answer
    closed(qtbot, box, button(box, "Lấy lại và so sánh").click)
    assert first.workspace.session.report.id == report_id
    assert [info.id for info in first.store.reports()] == [report_id]


def test_a_file_of_a_removed_report_can_be_left(qtbot, first, gone):
    box = asked(qtbot, first, gone[0])
    assert box.defaultButton().text() == "Hủy"
    closed(qtbot, box, box.reject)
    assert first.store.reports() == []
    assert [info.id for info in first.store.reports(removed=True)] == [gone[1]]


def test_a_file_of_a_removed_report_can_be_opened_apart(qtbot, first, gone):
    box = asked(qtbot, first, gone[0])
    closed(qtbot, box, button(box, "Mở thành báo cáo riêng").click)
    (info,) = first.store.reports()
    assert info.id == first.workspace.session.report.id != gone[1]
    assert [info.id for info in first.store.reports(removed=True)] == [gone[1]]


def button(box: QMessageBox, name: str) -> QPushButton:
    return next(each for each in box.buttons() if each.text() == name)


def test_a_copy_without_common_origin_asks_about_everything(qtbot, office, first, send, take):
    report = first.workspace.session.report
    second = office("hai")
    second.add_report(report)  # by another way than a file of ours
    write(second, 0, "Bản kia.")
    dialog = take(first, send(second, "về.docx"))
    assert len(dialog.undecided) == len(dialog.changes) == 1
    dialog.choose_all(Choice.THEIRS)
    finish(qtbot, dialog)
    assert text(first, 0) == ["Bản kia."]


def test_head_and_headings_are_merged(qtbot, office, first, send, take):
    second = office("hai")
    take(second, send(first, "đi.docx"))
    section = sections(second)[0]
    second.workspace.session.do(SetSection(section.id, "heading", "Đổi tên"), "đổi tên")
    second.workspace.session.do(SetReport("due", date(2026, 12, 1)), "đặt hạn")
    finish(qtbot, take(first, send(second, "về.docx")))
    assert sections(first)[0].heading == "Đổi tên"
    assert first.workspace.session.report.due == date(2026, 12, 1)
    assert read_embedded(send(first, "sau.docx")).report.due == date(2026, 12, 1)


def test_two_copies_asked_about_at_once_do_not_overwrite_each_other(qtbot, office, first, send, take):
    second, third = office("hai"), office("ba")
    path = send(first, "đi.docx")
    take(second, path)
    take(third, path)
    write(second, 0, "Người thứ hai.")
    write(third, 2, "Người thứ ba.")
    paths = [send(second, "hai.docx"), send(third, "ba.docx")]
    for each in paths:
        first.incoming.import_file(each)
    qtbot.waitUntil(lambda: len(first.findChildren(MergeDialog)) == 2, timeout=20_000)
    for dialog in first.findChildren(MergeDialog):
        finish(qtbot, dialog)
    qtbot.waitUntil(lambda: bool(first.findChildren(MergeDialog)))  # what the second says of what is here now
    (dialog,) = first.findChildren(MergeDialog)
    assert len(dialog.changes) == 1
    finish(qtbot, dialog)
    assert text(first, 0) == ["Người thứ hai."]
    assert text(first, 2) == ["Người thứ ba."]


def test_what_cannot_be_read_of_a_changed_file_is_said(qtbot, tmp_path, office, first, send):
    path, spoilt = send(first, "đi.docx"), tmp_path / "hỏng.docx"
    with ZipFile(path) as old, ZipFile(spoilt, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, data[: len(data) // 2] if name == "word/document.xml" else data)
    second = office("hai")
    second.incoming.import_file(spoilt)
    qtbot.waitUntil(lambda: bool(second.findChildren(QMessageBox)), timeout=20_000)
    (box,) = second.findChildren(QMessageBox)
    assert "Không đọc được những chỗ sửa" in box.text()
    box.close()
    assert text(second, 0) == ["Đoạn chung của hai người."]


def test_the_menu_merges_what_others_changed(qtbot, monkeypatch, office, first, send, take):
    second = office("hai")
    take(second, send(first, "đi.docx"))
    write(second, 0, "Bản kia.")
    path = send(second, "về.docx")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    first.menus.merge_action.trigger()
    qtbot.waitUntil(lambda: bool(first.findChildren(MergeDialog)), timeout=20_000)
    finish(qtbot, first.findChildren(MergeDialog)[0])
    assert text(first, 0) == ["Bản kia."]


def test_giving_up_changes_nothing_and_asks_again(qtbot, office, first, send, take):
    second = office("hai")
    take(second, send(first, "đi.docx"))
    write(second, 0, "Bản kia.")
    path = send(second, "về.docx")
    first.incoming.import_file(path)
    qtbot.waitUntil(lambda: bool(first.findChildren(MergeDialog)), timeout=20_000)
    (dialog,) = first.findChildren(MergeDialog)
    closed(qtbot, dialog, dialog.reject)
    assert first.toast.words.text() == "Chưa gộp gì từ tệp “về.docx”."
    assert text(first, 0) == ["Đoạn chung của hai người."]
    again = take(first, path)
    assert len(again.changes) == 1
    again.reject()  # the window stays while something is asked


def test_leaving_the_report_takes_the_question_along(qtbot, office, first, send, take):
    second = office("hai")
    take(second, send(first, "đi.docx"))
    write(second, 0, "Bản kia.")
    dialog = take(first, send(second, "về.docx"))
    closed(qtbot, dialog, first.stage.show_start_page)
