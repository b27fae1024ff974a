"""What is done with a report once it is a file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from desktop_app.models.edits import SetReport
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import sample
from desktop_app.views.kit import passing_on
from desktop_app.views.kit.passing_on import Mailer
from desktop_app.views.kit.signs import Chip


@pytest.fixture
def desk(window, tmp_path, monkeypatch):
    """The window over a report, a unit that knows its superior's address, and what is asked of mail and system."""

    class Desk:
        sent, opened, asked = [], [], []
        target = tmp_path / "BC.docx"

        def press(self, words):
            (box,) = [each for each in window.findChildren(QMessageBox) if each.isVisible()]
            next(each for each in box.buttons() if each.text() == words).click()

    found = Desk()
    monkeypatch.setattr(Mailer, "send", lambda _, *arguments: found.sent.append(arguments))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.opened.append(Path(url.toLocalFile())))
    monkeypatch.setattr(passing_on, "show_in_folder", found.opened.append)
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *_: (found.asked.append(1), (str(found.target), ""))[1]
    )  # fmt: skip
    monkeypatch.setattr("desktop_app.models.frames.outlines.missing", lambda _: None)
    unit = replace(suggested(Level.COMMUNE, "Đoàn xã Mẫu"), superior_mail="vp@mau.example")
    window.store.set_unit(unit)
    window.add_report(replace(sample()[1], id="r"))
    return found


def exported(window, qtbot):
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(QMessageBox)), timeout=20_000)


def test_after_an_export_the_file_is_mailed_copied_opened_or_shown(window, qtbot, desk):
    for words in ("Gửi thư", "Chép tệp", "Mở tệp", "Mở thư mục"):
        window.exporting.export_to(desk.target)
        exported(window, qtbot)
        desk.press(words)
        qtbot.waitUntil(lambda: not any(each.isVisible() for each in window.findChildren(QMessageBox)))
    assert [(to, file) for to, _, _, file in desk.sent] == [(("vp@mau.example",), desk.target)]
    assert QGuiApplication.clipboard().mimeData().urls() == [QUrl.fromLocalFile(str(desk.target))]
    assert desk.opened == [desk.target, desk.target]


def test_mailing_writes_the_file_first_and_again_only_after_a_change(window, qtbot, desk):
    window.menus.mail_action.trigger()
    qtbot.waitUntil(lambda: len(desk.sent) == 1, timeout=20_000)
    assert desk.target.is_file()
    window.menus.mail_action.trigger()
    assert (len(desk.sent), len(desk.asked)) == (2, 1)
    window.session.do(SetReport("head", replace(window.session.report.head, title="Tên khác")), "Sửa")
    window.menus.mail_action.trigger()
    qtbot.waitUntil(lambda: len(desk.sent) == 3, timeout=20_000)
    assert len(desk.asked) == 2
    assert "Tên khác" in desk.sent[2][2]
    desk.target.unlink()
    window.menus.mail_action.trigger()
    qtbot.waitUntil(lambda: len(desk.sent) == 4, timeout=20_000)
    assert desk.target.is_file()


def test_the_pages_lead_to_the_mail_as_well(window, qtbot, desk):
    view = window.stage.show_pages()
    view.mail_button.click()
    qtbot.waitUntil(lambda: len(desk.sent) == 1, timeout=20_000)


def test_another_report_is_never_mailed_by_the_file_of_the_one_before(window, qtbot, desk):
    window.menus.mail_action.trigger()
    qtbot.waitUntil(lambda: len(desk.sent) == 1, timeout=20_000)
    window.add_report(replace(sample()[1], id="s", head=replace(sample()[1].head, title="Báo cáo khác")))
    desk.target = desk.target.with_name("khác.docx")
    window.menus.mail_action.trigger()
    qtbot.waitUntil(lambda: len(desk.sent) == 2, timeout=20_000)
    assert desk.sent[1][3].name == "khác.docx"


def test_home_says_what_left_as_it_is_now(window, qtbot, desk):
    window.exporting.export_to(desk.target)
    exported(window, qtbot)
    desk.press("Đóng")
    home, main = window.stage, window.stage.start_page.main
    home.show_start_page()
    qtbot.waitUntil(main.written.isVisible)
    assert main.sent.isVisible()
    home.open_report("r")
    window.workspace.session.do(SetReport("due", date(2026, 12, 5)), "hạn gửi")
    window.add_report(replace(sample()[1], id="sau"))
    home.show_start_page()
    qtbot.waitUntil(main.written.isVisible)
    assert not main.sent.isVisible()
    (card,) = home.start_page.cards
    chip = card.findChild(Chip)
    qtbot.waitUntil(chip.isVisible)
    assert chip.accessibleName() == "Hạn 05/12"  # it was changed after it had left
    window.add_report(replace(sample()[1], id="gửi"))
    window.exporting.export_to(desk.target)
    exported(window, qtbot)
    desk.press("Đóng")
    home.open_report("sau")
    window.workspace.session.do(SetReport("due", date(2026, 12, 5)), "hạn gửi")
    home.show_start_page()
    qtbot.waitUntil(main.written.isVisible)
    chips = [each.findChild(Chip) for each in home.start_page.cards]
    qtbot.waitUntil(lambda: all(each.isVisible() for each in chips))
    assert [each.accessibleName() for each in chips] == ["Đã xuất", "Hạn 05/12"]
