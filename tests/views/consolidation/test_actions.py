"""What an office does to units' reports: accept, return, remove, replace, match; all of it undone, all of it kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop_app.exchange import export_report, read_embedded
from desktop_app.models.frames.next_period import from_outline
from desktop_app.models.frames.outlines import outline_of
from desktop_app.models.frames.templates import default_period, new_report
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidation import DAMAGED
from desktop_app.models.office.submissions import State
from desktop_app.models.report import Period, walk
from desktop_app.models.richtext import Body, Paragraph, Run
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import standard, templates
from desktop_app.views.consolidation import ConsolidationPage
from desktop_app.views.consolidation.choice_dialog import ChoiceDialog
from desktop_app.views.consolidation.matches_dialog import MatchesDialog
from desktop_app.views.consolidation.return_dialog import ReturnDialog
from desktop_app.views.consolidation.totals_model import TotalColumn as Total
from desktop_app.views.consolidation.units_model import UnitColumn

UNITS = (("a", "Đoàn xã Mẫu An"), ("b", "Đoàn xã Mẫu Bình"), ("c", "Đoàn xã Mẫu Cao"))
TODAY = date(2026, 11, 20)


@pytest.fixture
def outline(window):
    """The office's outline, in its store."""
    office = suggested(Level.PROVINCE, "Tỉnh đoàn Mẫu")
    window.store.set_unit(office)
    template = templates()["quarter"]
    made = outline_of(new_report(template, office, default_period(template, TODAY), TODAY), office)
    parts = (Part("p1", "k1", "cây trồng mới", "cây"), Part("p2", "k2", "đoàn viên mới", "đoàn viên"))
    made = replace(made, expected=UNITS, due=date(2026, 12, 5), indicators=(Indicator("i", parts=parts),))
    window.store.create(made)
    return made


def unit_report(outline, code, name, figures, words="Đã làm."):
    report = from_outline(outline, replace(suggested(Level.COMMUNE, name), code=code))
    section = next(each for each, _ in walk(report) if not each.children)
    (indicator,) = report.indicators
    parts = tuple(
        replace(part, result=parse_figure(figure) if figure else None)
        for part, figure in zip(indicator.parts, figures, strict=True)
    )
    body = Body((Paragraph((Run(words),)), *section.body.blocks))
    return replace(
        report, id=f"r{code}", sections={**report.sections, section.id: replace(section, body=body)},
        indicators=(replace(indicator, parts=parts),),
    )  # fmt: skip


def send(folder, outline, code, figures, words="Đã làm.", moment=datetime(2026, 12, 1), file=""):
    report = unit_report(outline, code, dict(UNITS)[code], figures, words)
    path = folder / f"{file or code}.docx"
    folder.mkdir(exist_ok=True)
    export_report(report, path, standard("doan"), lambda _: b"", moment=moment)
    return path


@pytest.fixture
def page(qtbot, window, outline, tmp_path):
    for code, figures in (("a", ("100", "5")), ("b", ("200", ""))):
        send(tmp_path / "nhận", outline, code, figures)
    window.stage.consolidate()
    found = window.findChild(ConsolidationPage)
    receive(qtbot, found, tmp_path / "nhận")
    return found


def receive(qtbot, page, *paths):
    with qtbot.waitSignal(page.receiving.receive(list(paths)).finished, timeout=60_000):
        pass


def states(page):
    return {row.name: page.units.model.text(row, UnitColumn.STATE) for row in page.units.model.rows}


def trees(page):
    model = page.figures.totals
    row = next((row for row in range(model.rowCount()) if model.total(row).key == "k1"), None)
    return model.index(row, Total.VALUE).data() if row is not None else None


def choose(page, name):
    row = next(place for place, each in enumerate(page.units.model.rows) if each.name == name)
    page.units.view.selectRow(row)


def test_matrix_of_the_round(page):
    assert states(page) == {
        "Đoàn xã Mẫu An": "Sẵn sàng", "Đoàn xã Mẫu Bình": "Sẵn sàng", "Đoàn xã Mẫu Cao": "Chưa gửi"
    }  # fmt: skip
    assert trees(page) == "300"
    assert "Hạn gửi 05/12/2026: 2/3 đơn vị đã gửi" in page.summary.text()
    choose(page, "Đoàn xã Mẫu Bình")
    assert "đoàn viên mới" in page.units.details.toPlainText()


def test_accepted_and_taken_back_and_kept(qtbot, window, page):
    choose(page, "Đoàn xã Mẫu An")
    page.units.accept_button.click()
    assert states(page)["Đoàn xã Mẫu An"] == "Đã duyệt"
    page.undo_button.click()
    assert states(page)["Đoàn xã Mẫu An"] == "Sẵn sàng"
    page.redo_button.click()
    window.stage.show_start_page()
    window.stage.consolidate()
    again = [each for each in window.findChildren(ConsolidationPage) if each is not page][-1]
    assert states(again)["Đoàn xã Mẫu An"] == "Đã duyệt"
    assert trees(again) == "300"


def test_returned_with_a_note_until_a_later_version_comes(qtbot, page, outline, tmp_path, monkeypatch):
    note = tmp_path / "trả lại.docx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(note), ""))
    choose(page, "Đoàn xã Mẫu Bình")
    page.units.return_button.click()
    dialog = page.window().findChild(ReturnDialog)
    dialog.reason.setPlainText("Thiếu số đoàn viên mới")
    with qtbot.waitSignal(page.giving_back.told, timeout=20_000):
        dialog.accept()
    said = "\n".join(each.text for each in docx.Document(note).paragraphs)
    assert "Thiếu số đoàn viên mới" in said
    assert "đoàn viên mới" in said
    assert states(page)["Đoàn xã Mẫu Bình"] == "Trả lại"
    assert trees(page) == "100"
    assert page.units.model.rows[1].unit.latest.state is State.RETURNED
    receive(qtbot, page, send(tmp_path / "lại", outline, "b", ("250", "7"), "Đã làm lại.", datetime(2026, 12, 6)))
    assert states(page)["Đoàn xã Mẫu Bình"] == "Sẵn sàng"
    assert trees(page) == "350"
    choose(page, "Đoàn xã Mẫu Bình")
    details = page.units.details.toPlainText()
    assert "200" in details  # what it was
    assert "250" in details  # what it is
    assert "bản 2" in details


def test_what_comes_later_counts_whatever_its_clock_and_that_is_said(qtbot, page, outline, tmp_path):
    receive(qtbot, page, send(tmp_path / "cũ", outline, "a", ("1", ""), moment=datetime(2026, 11, 1), file="cũ"))
    assert trees(page) == "201"
    choose(page, "Đoàn xã Mẫu An")
    assert "ghi giờ sớm hơn" in page.units.details.toPlainText()


def test_removed_and_brought_back(page):
    choose(page, "Đoàn xã Mẫu An")
    page.units.remove_button.click()
    assert states(page)["Đoàn xã Mẫu An"] == "Chưa gửi"
    assert trees(page) == "200"
    page.undo_button.click()
    assert trees(page) == "300"


def test_receiving_is_a_step_too(qtbot, page, outline, tmp_path):
    receive(qtbot, page, send(tmp_path / "nữa", outline, "c", ("50", "1")))
    assert trees(page) == "350"
    page.undo_button.click()
    assert states(page)["Đoàn xã Mẫu Cao"] == "Chưa gửi"
    page.redo_button.click()
    assert trees(page) == "350"


def test_a_stop_half_way_keeps_what_was_read(qtbot, page, outline, tmp_path):
    folder = tmp_path / "nhiều"
    for number in range(12):
        send(folder, outline, "c", (str(number), "1"), moment=datetime(2026, 12, 1, number), file=f"{number:02}")
    task = page.receiving.receive([folder])
    task.cancel()
    qtbot.waitUntil(lambda: not page.findChildren(type(task)), timeout=20_000)
    count = len(page._store.submissions())
    assert 2 <= count <= 14
    receive(qtbot, page, folder)
    assert len(page._store.submissions()) == 14
    assert trees(page) == "311"


def test_a_file_typed_in_word_is_matched_by_its_words_and_asked_about(qtbot, page, tmp_path):
    document = docx.Document()
    for text in ("BCH ĐOÀN XÃ MẪU CAO", "BÁO CÁO", "Kết quả công tác quý IV năm 2026", "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU",
                 "1. Ít nhất 30 cây xanh trồng mới.", "Kết quả: 40 cây xanh trồng mới."):  # fmt: skip
        document.add_paragraph().add_run(text).bold = text.isupper()
    document.save(tmp_path / "gõ bằng Word.docx")
    receive(qtbot, page, tmp_path / "gõ bằng Word.docx")
    assert states(page)["Đoàn xã Mẫu Cao"] == "Cần xem"
    assert trees(page) == "340"
    assert "1 chỉ tiêu ghép theo tên chỉ tiêu chưa xác nhận" in page.summary.text()
    page.units.match_button.click()
    dialog = page.window().findChild(MatchesDialog)
    dialog.view.selectRow(0)
    dialog.put_apart()
    dialog.accept()
    assert trees(page) == "300"
    assert "chưa xác nhận" not in page.summary.text()
    page.undo_button.click()
    assert trees(page) == "340"


def test_units_are_found_by_typing_without_accents(page):
    page.units.filter.setText("binh")
    shown = [row.name for place, row in enumerate(page.units.model.rows) if not page.units.view.isRowHidden(place)]
    assert shown == ["Đoàn xã Mẫu Bình"]


def test_the_report_made_of_it_follows_the_outline_and_goes_up(qtbot, window, page, outline, tmp_path):
    with qtbot.waitSignal(page.make_report().finished, timeout=20_000):
        pass
    report = window.workspace.session.flush()
    assert report.unit.name == "Tỉnh đoàn Mẫu"
    headings = [section.heading for section, _ in walk(outline)]
    assert headings[0] in [section.heading for section, _ in walk(report)]
    export_report(report, tmp_path / "lên.docx", standard("doan"), lambda _: b"")
    assert read_embedded(tmp_path / "lên.docx").report == report
    result = next(part.result for each in report.indicators for part in each.parts if part.key == "k1")
    assert result.value == 300


def test_keys_work_in_the_list_of_units(qtbot, page):
    choose(page, "Đoàn xã Mẫu An")
    page.units.view.setFocus()
    page.units.view.selectAll()
    assert len(page.units.chosen()) == 3
    qtbot.keyClick(page.units.view, Qt.Key.Key_Home)
    page.units.accept_button.click()
    assert states(page)["Đoàn xã Mẫu An"] == "Đã duyệt"


def test_one_report_that_answers_our_outline_is_received(qtbot, window, outline, tmp_path):
    path = send(tmp_path / "một", outline, "c", ("50", "1"))
    window.incoming.import_file(path)
    qtbot.waitUntil(lambda: bool(window.findChildren(QMessageBox)), timeout=20_000)
    (box,) = window.findChildren(QMessageBox)
    assert "Đoàn xã Mẫu Cao" in box.text()
    box.defaultButton().click()
    qtbot.waitUntil(lambda: len(window.store.submission_heads()) == 1, timeout=20_000)
    page = window.findChild(ConsolidationPage)
    qtbot.waitUntil(lambda: len(page.found.counted) == 1, timeout=20_000)
    assert [info.kind.value for info in window.store.reports()] == ["outline"]


def typed(path, letterhead, *lines):
    document = docx.Document()
    head = (*letterhead, "BÁO CÁO", "Kết quả công tác quý IV năm 2026", "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU")
    for text in (*head, *lines):
        document.add_paragraph().add_run(text).bold = text.isupper()
    document.save(path)
    return path


def test_a_file_whose_unit_is_not_known_waits_until_the_office_says_whose_it_is(qtbot, page, tmp_path):
    lines = ("1. Ít nhất 30 cây trồng mới.", "Kết quả: 40 cây trồng mới.")
    receive(qtbot, page, typed(tmp_path / "lạ.docx", ["BCH ĐOÀN XÃ MẪU CAOO"], *lines))
    assert states(page)["Đoàn xã Mẫu Caoo"] == "Chưa rõ đơn vị"
    assert trees(page) == "300"
    assert "1 tệp chưa rõ đơn vị" in page.summary.text()
    choose(page, "Đoàn xã Mẫu Caoo")
    assert "Có thể là Đoàn xã Mẫu Cao." in page.units.details.toPlainText()
    page.units.unit_button.click()
    dialog = page.findChild(ChoiceDialog)
    assert dialog.choice.currentText() == "Đoàn xã Mẫu Cao"  # what is proposed
    dialog.accept()
    assert states(page)["Đoàn xã Mẫu Cao"] == "Sẵn sàng"
    assert trees(page) == "340"
    page.undo_button.click()
    assert (trees(page), states(page)["Đoàn xã Mẫu Caoo"]) == ("300", "Chưa rõ đơn vị")
    page.redo_button.click()
    lines = ("1. Ít nhất 30 cây trồng mới.", "Kết quả: 50 cây trồng mới.")
    receive(qtbot, page, typed(tmp_path / "lần sau.docx", ["BCH ĐOÀN XÃ MẪU CAOO"], *lines))
    assert trees(page) == "350"  # kept for the next file of that letterhead


def test_an_old_unit_is_added_to_the_one_that_took_it_up_and_never_takes_its_place(qtbot, page, tmp_path):
    lines = ("1. Ít nhất 30 cây trồng mới.", "Kết quả: 40 cây trồng mới.")
    receive(qtbot, page, typed(tmp_path / "cũ.docx", ["BCH ĐOÀN XÃ MẪU XƯA"], *lines))
    choose(page, "Đoàn xã Mẫu Xưa")
    page.units.unit_button.click()
    dialog = page.findChild(ChoiceDialog)
    dialog.choice.setCurrentText("Đoàn xã Mẫu An")
    dialog.also.setChecked(True)
    dialog.accept()
    qtbot.waitUntil(lambda: page.findChild(ChoiceDialog) is None)
    assert (trees(page), states(page)["Đoàn xã Mẫu An"]) == ("300", "Sẵn sàng")  # both have sent: asked once
    choose(page, "Đoàn xã Mẫu Xưa")
    assert "Nay thuộc Đoàn xã Mẫu An." in page.units.details.toPlainText()
    page.units.unit_button.click()
    dialog = page.findChild(ChoiceDialog)
    assert [dialog.choice.itemText(at) for at in range(2)] == [
        "Cộng thêm: báo cáo của Đoàn xã Mẫu An chưa gồm Đoàn xã Mẫu Xưa",
        "Không cộng: báo cáo của Đoàn xã Mẫu An đã gồm Đoàn xã Mẫu Xưa",
    ]
    assert not dialog.save_button.isEnabled()  # nobody answers for the office
    dialog.choice.setCurrentIndex(0)
    dialog.accept()
    qtbot.waitUntil(lambda: page.findChild(ChoiceDialog) is None)
    marked = "Đoàn xã Mẫu Xưa (nay thuộc Đoàn xã Mẫu An)"
    assert (trees(page), states(page)[marked]) == ("340", "Sẵn sàng")
    assert marked in page.found.totals[0].counted
    lines = ("1. Ít nhất 30 cây trồng mới.", "Kết quả: 50 cây trồng mới.")
    receive(qtbot, page, typed(tmp_path / "cũ, lần sau.docx", ["BCH ĐOÀN XÃ MẪU XƯA"], *lines))
    assert trees(page) == "350"
    for _ in range(2):  # the later file, and the answer
        page.undo_button.click()
    assert trees(page) == "300"
    choose(page, "Đoàn xã Mẫu Xưa")
    page.units.unit_button.click()
    dialog = page.findChild(ChoiceDialog)
    dialog.choice.setCurrentIndex(1)
    dialog.accept()
    assert (trees(page), states(page)[marked]) == ("300", "Không tính")
    for _ in range(2):  # the answer, and the merger
        page.undo_button.click()
    assert states(page)["Đoàn xã Mẫu Xưa"] == "Chưa rõ đơn vị"


def test_our_own_report_among_the_files_stands_aside_and_can_be_moved(qtbot, page, outline, tmp_path):
    own = replace(unit_report(outline, "a", "Tỉnh đoàn Mẫu", ("300", "5")), unit=page._store.unit())
    export_report(own, tmp_path / "của mình.docx", standard("doan"), lambda _: b"")
    receive(qtbot, page, tmp_path / "của mình.docx")
    assert trees(page) == "300"
    assert states(page)["Tỉnh đoàn Mẫu"] == "Không tính"
    choose(page, "Tỉnh đoàn Mẫu")
    assert "chính nơi tổng hợp" in page.units.details.toPlainText()


def test_what_could_not_be_read_stays_in_the_list_until_it_is_removed(qtbot, window, page, tmp_path):
    (tmp_path / "hỏng.docx").write_bytes(b"no")
    receive(qtbot, page, tmp_path / "hỏng.docx")
    again = ConsolidationPage(window.store)
    qtbot.addWidget(again)
    assert states(again)["hỏng.docx"] == "Không đọc được"
    choose(again, "hỏng.docx")
    again.units.remove_button.click()
    assert "hỏng.docx" not in states(again)
    again.undo_button.click()
    assert "hỏng.docx" in states(again)


def test_what_has_no_place_in_the_outline_is_placed_once_for_all_that_say_so(qtbot, page, tmp_path):
    lines = ("1. Ít nhất 30 phi lao ven biển.", "Kết quả: 40 phi lao ven biển.")
    receive(qtbot, page, typed(tmp_path / "1.docx", ["BCH ĐOÀN XÃ MẪU CAO"], *lines))
    assert [total.key for total in page.found.totals] == ["k1", "k2"]  # nothing else enters
    assert "1 số liệu chưa xếp được" in page.summary.text()
    page.units.match_button.click()
    dialog = page.window().findChild(MatchesDialog)
    dialog.view.selectRow(0)
    dialog.choice.setCurrentIndex(dialog.choice.findData("k1"))
    dialog.choice.activated.emit(dialog.choice.currentIndex())
    dialog.accept()
    assert trees(page) == "340"
    assert not page.found.waiting
    lines = ("1. Ít nhất 30 phi lao ven biển.", "Kết quả: 60 phi lao ven biển.")
    receive(qtbot, page, typed(tmp_path / "2.docx", ["BCH ĐOÀN XÃ MẪU CAO"], *lines))
    assert trees(page) == "360"  # remembered by its words


def test_a_report_is_moved_to_the_round_it_belongs_to(qtbot, page, outline, tmp_path):
    late = replace(
        unit_report(outline, "c", "Đoàn xã Mẫu Cao", ("7", "1")), period=Period(date(2025, 1, 1), date(2025, 3, 31))
    )
    export_report(late, tmp_path / "kỳ trước.docx", standard("doan"), lambda _: b"")
    receive(qtbot, page, tmp_path / "kỳ trước.docx")
    page.round.setCurrentIndex(page.round.findData(outline.id))
    assert states(page)["Đoàn xã Mẫu Cao"] == "Chưa gửi"
    page.round.setCurrentIndex(1 - page.round.currentIndex())
    choose(page, "Đoàn xã Mẫu Cao")
    page.ask_round(page.units.chosen()[0])
    dialog = page.findChild(ChoiceDialog)
    dialog.choice.setCurrentIndex(0)
    dialog.accept()
    page.round.setCurrentIndex(page.round.findData(outline.id))
    assert states(page)["Đoàn xã Mẫu Cao"] == "Sẵn sàng"
    assert trees(page) == "307"


def test_a_file_with_another_units_code_is_asked_about_and_accepted_by_itself(qtbot, page, outline, tmp_path):
    stranger = unit_report(outline, "a", "Đoàn xã Mẫu Dung", ("99999", "1"))
    export_report(stranger, tmp_path / "lạ.docx", standard("doan"), lambda _: b"", moment=datetime(2026, 12, 3))
    receive(qtbot, page, tmp_path / "lạ.docx")
    assert states(page) == {
        "Đoàn xã Mẫu An": "Sẵn sàng", "Đoàn xã Mẫu Bình": "Sẵn sàng", "Đoàn xã Mẫu Cao": "Chưa gửi",
        "Đoàn xã Mẫu Dung": "Cần hỏi lại",
    }  # fmt: skip
    assert trees(page) == "300"
    assert "2/3 đơn vị" in page.summary.text()
    assert "1 tệp mang mã của đơn vị khác" in page.summary.text()
    choose(page, "Đoàn xã Mẫu Dung")
    assert "“Đoàn xã Mẫu An”" in page.units.details.toPlainText()
    page.units.view.selectAll()
    page.units.accept_button.click()
    assert states(page)["Đoàn xã Mẫu Dung"] == "Cần hỏi lại"
    assert states(page)["Đoàn xã Mẫu An"] == "Đã duyệt"
    choose(page, "Đoàn xã Mẫu Dung")
    page.units.accept_button.click()
    assert "Đoàn xã Mẫu Dung" not in states(page)
    assert trees(page) == "100.199"
    page.undo_button.click()
    assert trees(page) == "300"


def test_a_damaged_file_is_said_where_it_is_missing_and_received_again(qtbot, window, page, tmp_path):
    digest = next(each.digest for each in window.store.submission_heads() if each.unit == "a")
    for column in ("data", "figures"):
        query = f"UPDATE submission SET {column} = {column} || ' ' WHERE digest = ?"
        window.store._run(lambda query=query: window.store._db.execute(query, (digest,)))
        window.stage.show_start_page()
        window.stage.consolidate()
        again = window.findChildren(ConsolidationPage)[-1]
        assert states(again)["Đoàn xã Mẫu An"] == "Tệp đã nhận bị hỏng, hãy nhận lại"
        assert "1 tệp đã nhận bị hỏng" in again.summary.text()
        assert trees(again) == "200"
        assert all(("Đoàn xã Mẫu An", DAMAGED) in total.left_out for total in again.found.totals)
        receive(qtbot, again, tmp_path / "nhận")
        assert states(again)["Đoàn xã Mẫu An"] == "Sẵn sàng"
        assert trees(again) == "300"


def test_damaged_decisions_are_said_on_the_page(window, page):
    digest = page.found.counted[0].digest
    window.store.set_kept_out({(digest, "k1"): "chờ"})
    window.store._run(lambda: window.store._db.execute("UPDATE kept_out SET key = 'k2'"))
    page.refresh()
    assert page.damage.isVisible()
    assert "1 số liệu đã chọn không cộng vào tổng" in page.damage.label.text()
    assert page.found.lost == 1
