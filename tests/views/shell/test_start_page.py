"""The start page: the report to go on with, the others, what is to be done, and a new unit's first step."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop_app.exchange import export_report, receive
from desktop_app.exchange.office.intake import Intake
from desktop_app.models.frames.outlines import outline_of
from desktop_app.models.report import Period, ReportKind
from desktop_app.models.unit import Level, Signer, Unit, suggested
from desktop_app.resources import sample, standard
from desktop_app.store import ReportInfo
from desktop_app.views.consolidation import ConsolidationPage
from desktop_app.views.kit import theme
from desktop_app.views.kit.parts import ClampedLabel
from desktop_app.views.kit.signs import Chip
from desktop_app.views.shell.home_facts import HomeFacts
from desktop_app.views.shell.start_page import StartPage

REPORTS = [
    ReportInfo("old", "Báo cáo quý mẫu", kind=ReportKind.QUARTER, modified=datetime(2026, 9, 2, 9, 5), words=800),
    ReportInfo("new", "Tổng kết\nnăm mẫu", kind=ReportKind.ANNUAL, modified=datetime(2026, 11, 23, 14, 5), words=9860),
    ReportInfo("mid", "", kind=ReportKind.MONTH, modified=datetime(2026, 11, 22, 7, 30), words=20),
]


@pytest.fixture
def page(qtbot):
    page = StartPage(now=lambda: datetime(2026, 11, 23, 20, 0))
    qtbot.addWidget(page)
    page.show()
    return page


def test_the_latest_report_is_the_one_to_go_on_with(qtbot, page):
    page.show_reports(REPORTS, Unit(name="Đoàn xã Mẫu"))
    assert page.main.title.text() == "Tổng kết năm mẫu"
    assert page.main.facts.text() == "Báo cáo năm · 9.860 từ · sửa lần cuối hôm nay 14:05"
    assert [(card.title_text, card.facts_text) for card in page.cards] == [
        ("Báo cáo tháng", "hôm qua 07:30 · 20 từ"),
        ("Báo cáo quý mẫu", "ngày 02/09/2026 · 800 từ"),
    ]
    assert not page.first_run.isVisible()
    with qtbot.waitSignal(page.open_report) as asked:
        page.go_on.click()
    assert asked.args == ["new"]
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(page.open_report) as asked:
            QTest.keyClick(page.cards[1], key)
        assert asked.args == ["old"]
    with qtbot.waitSignal(page.remove_report) as asked:
        page.cards[0].remove.trigger()
    assert asked.args == ["mid"]


def test_of_many_reports_three_are_shown_until_all_are_asked_for(page):
    many = [
        ReportInfo(f"r{day}", f"Báo cáo {day}", kind=ReportKind.MONTH, modified=datetime(2026, 10, day), words=day)
        for day in range(1, 9)
    ]
    page.show_reports(many, Unit(name="Đoàn xã Mẫu"))
    assert [card.title_text for card in page.cards] == ["Báo cáo 7", "Báo cáo 6", "Báo cáo 5"]
    page.all_button.click()
    assert len(page.cards) == 7
    assert not page.all_button.isVisible()


def test_what_is_to_be_done_leads_to_its_place(qtbot, page):
    page.show_reports(REPORTS, Unit(name="Đoàn xã Mẫu"))
    facts = HomeFacts(
        report="new", due=date(2026, 12, 5), written=(18, 31), results=(34, 37), empty_sections=(("4.2", "6"), "s42"),
        empty_parts=(("3", "9", "12"), "p3"), lacks_number=True, lacks_date=True, next_heading="", next_section="",
    )  # fmt: skip
    page.show_facts(facts._replace(report="another"))
    assert not page.todo.isVisible()
    page.show_facts(facts)
    said = [label.text() for label in page.todo.findChildren(QLabel)]
    assert "3 chỉ tiêu bắt buộc chưa có kết quả" in said
    assert "Chỉ tiêu 3, 9, 12" in said
    assert "2 mục bắt buộc chưa viết" in said
    assert "Chưa có số và ngày ký" in said
    assert page.main.days.number.text() == "12"
    assert page.main.written.words.text() == "18/31 mục đã viết"
    places = []
    page.open_at.connect(lambda report, place: places.append((report, place)))
    for button in page.todo.findChildren(QPushButton):
        button.click()
    assert places == [("new", "part:p3"), ("new", "section:s42"), ("new", "form")]


def test_a_new_unit_says_who_it_is_and_goes_on(qtbot, page):
    page.show_reports([], Unit())
    first = page.first_run
    assert first.isVisible()
    assert not page.main.isVisible()
    qtbot.waitUntil(first.name.hasFocus)
    QTest.keyClick(first.name, Qt.Key.Key_Return)
    assert first.error.isVisible()  # a unit without a name is asked for it, and nothing is made
    first.name.setText("Đoàn xã Mẫu")
    qtbot.waitUntil(lambda: first.paper is not None)
    first.superior.setText("TỈNH ĐOÀN MẪU")
    first.signer.setText("Nguyễn Văn A")
    assert {"TỈNH ĐOÀN MẪU", "BCH ĐOÀN XÃ MẪU", "Nguyễn Văn A"} <= set(first.paper.lines())
    with qtbot.waitSignal(page.unit_given) as given:
        QTest.keyClick(first.name, Qt.Key.Key_Return)
    (unit,) = given.args
    assert (unit.name, unit.superior, unit.place) == ("Đoàn xã Mẫu", "TỈNH ĐOÀN MẪU", "Mẫu")
    assert unit.signers[0] == Signer("TM. BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn A")
    with qtbot.waitSignal(page.open_sample):
        first.sample.click()


def test_a_unit_that_is_known_keeps_what_the_five_fields_do_not_ask(page):
    known = replace(
        suggested(Level.COMMUNE, "Đoàn xã Mẫu"), code="x1", recipients=("Lưu: VP",), department="XDĐ",
        signers=(Signer("TM. BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn A"), Signer("KT. BÍ THƯ", "PHÓ BÍ THƯ", "Nguyễn Văn A")),
    )  # fmt: skip
    page.show_reports([], known)
    assert page.first_run.unit() == known


def test_the_pages_of_the_report_in_work_are_one_click_away(window, qtbot):
    window.add_report(replace(sample()[1], id="r"))
    window.stage.show_start_page()
    window.stage.start_page.main.look.click()
    assert window.stage.pages is not None
    qtbot.waitUntil(lambda: window.stage.pages.area.pages > 0, timeout=30_000)


@pytest.fixture
def coloured():
    """Return what sets the colours of the program; they are as before afterwards."""
    app = QApplication.instance()
    yield lambda colours: theme.apply(app, colours)
    theme.apply(app, "auto")


@pytest.mark.parametrize(("kept", "shown"), [("dark", "light"), ("light", "dark")])
def test_the_first_page_is_in_the_colours_of_the_moment_whatever_they_were(window, coloured, kept, shown):
    window.resize(1366, 728)
    report = sample()[1]
    window.add_report(report)
    coloured(kept)
    window.stage.show_start_page()
    coloured(shown)
    window.stage._read_facts()
    QApplication.processEvents()
    picture = window.stage.start_page.main.sheet.grab().toImage()
    places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    ((most, _),) = Counter(picture.pixel(*each) for each in places).most_common(1)
    assert QColor(most) == theme.colour("paper")
    inked = [each for each in places if abs(QColor(picture.pixel(*each)).lightness() - QColor(most).lightness()) > 60]
    assert len(inked) > len(places) / 100


def intake(**changes):
    base = Intake(
        "mid", ReportKind.ANNUAL, Period(date(2026, 1, 1), date(2026, 12, 31)), date(2026, 12, 5), 4, 6,
        ("Đoàn xã Mẫu Năm", "Đoàn xã Mẫu Sáu"), 0,
    )  # fmt: skip
    return base._replace(**changes)


def said(widget):
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisibleTo(widget)]


def test_what_units_have_sent_stands_beside_what_is_to_be_done(qtbot, page):
    page.show_reports(REPORTS, Unit(name="Tỉnh đoàn Mẫu"))
    page.show_intakes([intake(unknown=1)])
    words = said(page.todo)
    assert words[2:4] == ["2/6 đơn vị chưa gửi", "Báo cáo năm, năm 2026 · hạn 05/12"]
    assert "1 tệp đã nhận chưa rõ của đơn vị nào" in words
    card = page.cards[0]
    assert [each.text for each in card.findChildren(Chip) if each.isVisibleTo(card)] == ["4/6 đã gửi"]
    with qtbot.waitSignal(page.intake_wanted) as asked:
        next(each for each in page.todo.findChildren(QPushButton) if each.text() == "Xem").click()
    assert asked.args == ["mid"]


def test_an_outline_in_work_waits_for_units_not_for_words(window, qtbot):
    window.store.set_unit(sample()[0])
    made = replace(outline_of(sample()[1], sample()[0]), due=date(2027, 12, 5), expected=(("x1", "Đoàn xã Mẫu Một"),))
    window.stage.add_report(made)
    window.stage.show_start_page()
    page = window.stage.start_page
    qtbot.waitUntil(page.main.units.isVisible)
    assert page.main.units.words.text() == "0/1 đã gửi"
    assert not page.main.written.isVisible()
    assert not page.main.results.isVisible()
    words = said(page.todo)
    assert "1/1 đơn vị chưa gửi" in words
    assert not any("chưa viết" in each or "chưa có kết quả" in each for each in words)
    next(each for each in page.todo.findChildren(QPushButton) if each.text() == "Xem").click()
    office = window.findChild(ConsolidationPage)
    assert office.chosen_round.key == made.id


def test_a_title_longer_than_its_card_says_so(page):
    name = "Tổng kết công tác Đoàn và phong trào thanh thiếu nhi, phương hướng nhiệm vụ trọng tâm năm sau nữa " * 2
    page.show_reports([REPORTS[1], REPORTS[0]._replace(title=name)], Unit(name="Đoàn xã Mẫu"))
    label = page.cards[0].findChild(ClampedLabel)
    assert label.toolTip() == " ".join(name.split())
    short = ClampedLabel("Ngắn", 3)
    assert short.height() == label.height()
    whole = label.grab().toImage()
    label.setText(label.text()[:110] + " khác hẳn về sau")  # beyond what has room
    assert label.grab().toImage() == whole


def test_an_office_with_received_files_and_no_report_is_none_that_begins(window, qtbot, tmp_path):
    window.store.set_unit(Unit(code="t", name="Tỉnh đoàn Mẫu"))
    path = tmp_path / "gửi.docx"
    export_report(sample()[1], path, standard("doan"), {}.__getitem__)
    receive([path], lambda some: window.store.receive([(each.submission, each.data) for each in some]))
    window.stage.show_start_page()
    page = window.stage.start_page
    assert not page.first_run.isVisible()
    assert page.title.isVisible()
    qtbot.waitUntil(page.todo.isVisible)
    assert not page.main.isVisible()  # there is none to go on with
    assert "Không còn việc nào đang chờ." in said(page.todo)


def test_a_day_of_another_year_is_said_with_its_year(page):
    page.show_reports(REPORTS, Unit(name="Đoàn xã Mẫu"))
    page.show_others({}, {"old": date(2027, 1, 5), "mid": date(2026, 12, 5)})
    chips = [[each.text for each in card.findChildren(Chip) if each.isVisibleTo(card)] for card in page.cards]
    assert chips == [["Hạn 05/12"], ["Hạn 05/01/2027"]]
