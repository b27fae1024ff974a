"""The page "Thể thức" of the open report."""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from desktop_app.models.edits import Batch, SetReport
from desktop_app.models.printed.blocks import Columns
from desktop_app.models.printed.document import print_report
from desktop_app.models.report import CLOSING, PREAMBLE, Head, Numbering, PartNumbers, Report, Section
from desktop_app.models.unit import Signer, Unit
from desktop_app.resources import standards
from desktop_app.views.form.page import HeadPage, LinesEdit
from desktop_app.views.report.session import Session

FIRST, SECOND = Signer("TM. BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn A"), Signer("", "PHÓ BÍ THƯ", "Trần Thị B")
UNIT = Unit(
    "mau", "Đoàn xã Mẫu", issuer="BCH ĐOÀN XÃ MẪU", place="Mẫu", signers=(FIRST, SECOND), recipients=("Tỉnh đoàn",)
)
# spaces and marks that typing would lose
HEAD = Head("12", title="Tổng  kết\n\nnăm ", date=date(2026, 5, 7), conference=" ghi chú", addressees=("Ban.",))


class FakeStore:
    """Acknowledges every commit at once and knows a unit."""

    known = UNIT

    def commit(self, step, before, after):
        done = Future()
        done.set_result(1)
        return done

    def unit(self):
        return self.known


@pytest.fixture
def store():
    return FakeStore()


@pytest.fixture
def page(qtbot, store):
    page = HeadPage(Session(store, Report("r", unit=UNIT, head=HEAD)))
    qtbot.addWidget(page)
    page.show()
    return page


def typed(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    # key clicks know ASCII only
    field.insertPlainText(text) if isinstance(field, LinesEdit) else field.insert(text)


def test_showing_and_leaving_changes_nothing(page):
    before = page.session.report
    page.session.flush()
    page._finish()
    assert page.session.report is before
    assert page.session.undo_label is None


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("number", " 45 ", "45"),
        ("type_symbol", "KH", "KH"),
        ("type_name", "KẾ HOẠCH", "KẾ HOẠCH"),
        ("title", "Kết quả năm", "Kết quả năm"),
        ("conference", "Tài liệu", "Tài liệu"),
        ("date", "09-2-2026", date(2026, 2, 9)),
        ("date", "", None),
        ("addressees", "- Tỉnh đoàn Mẫu;", ("Tỉnh đoàn Mẫu",)),
        ("cover", "ĐOÀN XÃ MẪU\n\n  BÁO CÁO \n", "ĐOÀN XÃ MẪU\n\nBÁO CÁO"),
    ],
)
def test_each_field_is_one_undoable_step(qtbot, page, name, text, value):
    typed(qtbot, getattr(page, name), text)
    page.session.flush()
    assert page.session.report.head == replace(HEAD, **{name: value})
    page.session.undo()
    assert page.session.report.head == HEAD
    assert page.session.undo_label is None


def test_a_wrong_date_gets_a_sentence_and_changes_nothing(qtbot, page):
    typed(qtbot, page.date, "31/2/2026")
    qtbot.keyClick(page.date, Qt.Key.Key_Return)
    assert page.session.report.head == HEAD
    assert page.date_error.isVisible()
    assert "31/2/2026" in page.date_error.text()
    assert page.date.text() == "31/2/2026"
    typed(qtbot, page.date, "28/2/2026")
    qtbot.keyClick(page.date, Qt.Key.Key_Return)
    assert page.session.report.head.date == date(2026, 2, 28)
    assert not page.date_error.isVisible()
    assert page.date.text() == "28/02/2026"


def test_undo_puts_the_old_words_back_into_the_field(qtbot, page):
    typed(qtbot, page.number, "99")
    page.session.flush()
    page.session.undo()
    assert page.number.text() == "12"


def test_choices(qtbot, page):
    page.draft.click()
    assert page.session.report.head.draft
    assert "DỰ THẢO" in page.preview.lines()
    page.numbering.setCurrentIndex(1)
    page.numbering.activated.emit(1)
    assert page.session.report.numbering is Numbering.ARABIC
    page.part_numbers.setCurrentIndex(1)
    page.part_numbers.activated.emit(1)
    assert page.session.report.part_numbers is PartNumbers.ROMAN
    page.standard.setCurrentIndex(page.standard.findData("nha-nuoc"))
    page.standard.activated.emit(page.standard.currentIndex())
    assert page.session.report.standard == "nha-nuoc"
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page.preview.lines()


def choose_signer(page, index):
    page.signer.setCurrentIndex(index)
    page.signer.activated.emit(index)


def test_signer_of_the_unit_or_the_reports_own(qtbot, page):
    assert not page.position.isEnabled()
    choose_signer(page, 1)
    assert page.session.report.signer == SECOND
    choose_signer(page, 2)
    assert page.position.isEnabled()
    typed(qtbot, page.signer_name, "Lê Văn C")
    page.session.flush()
    assert page.session.report.signer == replace(SECOND, name="Lê Văn C")
    assert "Lê Văn C" in page.preview.lines()
    choose_signer(page, 0)
    assert page.session.report.signer is None
    assert page.signer_name.text() == "Nguyễn Văn A"


def test_recipients_of_the_unit_or_the_reports_own(qtbot, page):
    assert not page.recipients.isEnabled()
    page.own_recipients.click()
    assert page.session.report.recipients == ("Tỉnh đoàn",)
    typed(qtbot, page.recipients, "- Đảng ủy;")
    page.session.flush()
    assert page.session.report.recipients == ("Đảng ủy",)
    page.own_recipients.click()
    assert page.session.report.recipients is None
    assert page.recipients.toPlainText() == "Tỉnh đoàn"


def test_what_others_change_is_shown(page):
    page.session.do(SetReport("head", replace(HEAD, title="Tên khác")), "")
    assert page.title.toPlainText() == "Tên khác"
    assert "Tên khác" in page.preview.lines()


def test_the_unit_is_taken_over_when_its_settings_changed(qtbot, store, page):
    assert not page.update_unit.isVisible()
    store.known = replace(UNIT, place="Chỗ mới")
    page.hide()
    page.show()
    assert page.update_unit.isVisible()
    page.update_unit.click()
    assert page.session.report.unit == store.known
    assert not page.update_unit.isVisible()


def test_what_stands_in_a_field_is_saved_without_leaving_it(qtbot, page):
    page._timer.setInterval(10)
    typed(qtbot, page.title, "Đang gõ ")
    qtbot.waitUntil(lambda: page.session.report.head.title == "Đang gõ")
    assert page.title.toPlainText() == "Đang gõ "


@pytest.mark.parametrize(("width", "side"), [(1300, True), (560, False)])
def test_form_and_picture_fit_the_width(qtbot, page, width, side):
    page.resize(width, 500)

    def left_of(widget):
        return widget.mapTo(page, widget.rect().topLeft()).x()

    qtbot.waitUntil(lambda: (left_of(page.preview) > left_of(page.standard)) is side)
    left = page.standard.mapTo(page, page.standard.rect().bottomRight()).x()
    assert left <= width
    assert (page.preview.mapTo(page, page.preview.rect().topLeft()).x() > left) is side


def test_the_picture_of_the_paper_says_what_is_printed(page):
    """The blocks that go into the DOCX and onto the pages are those that are painted: no second set of rules."""
    head = replace(page.session.report.head, addressees=("Tỉnh đoàn Mẫu", "Đảng ủy xã Mẫu"), number="", draft=True)
    for standard_ in ("doan", "nha-nuoc", "dang"):
        page.session.do(Batch((SetReport("head", head), SetReport("standard", standard_))), "đổi")
        report = page.session.report
        bare = replace(report, sections={key: Section(key) for key in (PREAMBLE, CLOSING)}, top=(), indicators=())
        printed = print_report(bare, standards()[standard_], None, None, None)
        blocks = [block for part in printed.sheets[0].sections for block in part.blocks]
        paragraphs = [
            each for block in blocks
            for each in ([cell for row in block.rows for cell in sum(row, ())] if isinstance(block, Columns) else [block])
        ]  # fmt: skip
        said = ["".join(piece.text for piece in each.pieces) for each in paragraphs]
        assert page.preview.lines() == [each for each in said if each.strip()]
        assert "DỰ THẢO" in page.preview.lines()


def test_heading_of_sister_organisations_is_chosen_or_typed(qtbot, page):
    page.heading.setCurrentIndex(1)
    page.heading.activated.emit(1)
    assert page.session.report.head.heading == "ĐỘI TNTP HỒ CHÍ MINH"
    line = page.heading.lineEdit()
    line.setText("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM /  Độc lập - Tự do - Hạnh phúc")
    line.setModified(True)
    line.editingFinished.emit()
    assert page.session.report.head.heading == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
    assert line.text() == "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / Độc lập - Tự do - Hạnh phúc"
    page.session.undo()
    assert line.text() == "ĐỘI TNTP HỒ CHÍ MINH"
    assert page.session.undo_label == "Sửa tiêu đề góc phải"
