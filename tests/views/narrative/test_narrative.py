from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app.exchange import export_report, receive
from desktop_app.exchange.office.narrative import keep
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Period, Report, ReportKind, Section
from desktop_app.models.richtext import Body, Paragraph, Run, plain
from desktop_app.models.unit import Unit
from desktop_app.resources import standard
from desktop_app.views.consolidation import ConsolidationPage
from desktop_app.views.kit import settings

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
Key = Qt.Key


def report(code, **texts):
    base = Report(f"r-{code}", unit=Unit(code=code, name=f"Đoàn xã Mẫu {code}"), kind=ReportKind.ANNUAL, period=YEAR)
    sections = {
        key: Section(key, key=key, heading={"a": "Trồng cây", "b": "Tập huấn", "c": "Tài chính"}[key],
                     body=Body(tuple(Paragraph((Run(line),)) for line in lines)))
        for key, lines in texts.items()
    }  # fmt: skip
    indicator = Indicator("i", parts=(Part("p", "cay", "Số cây trồng", "cây", result=parse_figure("9")),))
    return replace(base, sections={**base.sections, **sections}, top=tuple(sections), indicators=(indicator,))


@pytest.fixture(autouse=True)
def wanted():
    settings.put(settings.NARRATIVE, "yes")  # one of the tests puts it away, and that is remembered


@pytest.fixture
def send(window, tmp_path):
    def send(made, hour=8):
        path = tmp_path / f"{made.unit.code}-{hour}.docx"
        export_report(made, path, standard("doan"), {}.__getitem__, moment=datetime(2026, 11, 20, hour))
        receive([path], lambda some: keep(window.store, some, lambda each: each))

    return send


@pytest.fixture
def open_office(qtbot, window, send):
    """Receive three units' reports and open the office's."""
    send(report("A", a=["Đoàn xã đã trồng 9 cây 😀 phi lao. Chăm sóc 2 vườn ươm."], b=["Tập huấn 20 cán bộ."]))
    send(report("B", a=["Trồng thông trên đồi."], c=["Thu đoàn phí."]))
    window.store.create(report("office", a=["Phong trào sôi nổi."], b=[]))

    def open_office():
        window.open_report("r-office")
        window.workspace.outline.go_to("a")  # it opens where another test of this process stopped
        qtbot.waitUntil(lambda: window.workspace.narrative is not None and window.workspace.narrative.isVisible())
        return window.workspace.narrative

    return open_office


def shown_box(qtbot, window):
    def boxes():
        return [each for each in window.findChildren(QMessageBox) if each.isVisible()]

    qtbot.waitUntil(lambda: bool(boxes()))
    return boxes()[0]


def text(window):
    return "\n".join(plain(each.inlines) for each in window.workspace.session.report.sections["a"].body.blocks)


def test_the_pane_is_beside_a_report_that_units_reported_for(open_office, window):
    pane = open_office()
    assert window.menus.narrative_action.isChecked()
    assert "2/2 đơn vị có nội dung" in pane.summary.text()
    assert pane.reader.toPlainText().split("\n")[:2] == [
        "Đoàn xã Mẫu A", "Đoàn xã đã trồng 9 cây 😀 phi lao. Chăm sóc 2 vườn ươm."
    ]  # fmt: skip
    window.workspace.outline.go_to("b")
    assert "1/2 đơn vị có nội dung" in pane.summary.text()
    assert "Tập huấn 20 cán bộ." in pane.reader.toPlainText()


def test_there_is_no_pane_where_nobody_reported(qtbot, window):
    window.add_report(report("office", a=["Một."]))
    qtbot.wait(50)
    assert window.workspace.narrative is None
    window.menus.narrative_action.trigger()
    qtbot.waitUntil(lambda: "Chưa nhận" in window.workspace.narrative.summary.text())
    assert not window.workspace.narrative.text_button.isEnabled()


def test_search_needs_no_accents_and_goes_beyond_the_heading(qtbot, open_office, window):
    pane = open_office()
    pane.search.setText("phi lao")
    qtbot.waitUntil(lambda: "1/2" in pane.summary.text())
    pane.search.setText("thu doan phi")
    qtbot.waitUntil(lambda: "0/2" in pane.summary.text())
    assert not pane.text_button.isEnabled()
    pane.scope.setCurrentIndex(1)
    pane.refresh()
    assert "Thu đoàn phí." in pane.reader.toPlainText()
    assert "Tài chính" in pane.reader.toPlainText()
    pane.search.clear()
    pane.scope.setCurrentIndex(2)
    pane.refresh()
    assert "Thu đoàn phí." in pane.reader.toPlainText()


def test_a_sentence_goes_into_the_text_and_into_a_footnote_by_keyboard(qtbot, open_office, window):
    pane = open_office()
    pane.reader.setFocus()
    qtbot.keyClick(pane.reader, Key.Key_Down)
    assert pane.reader.current().words == "Chăm sóc 2 vườn ươm."
    qtbot.keyClick(pane.reader, Key.Key_Up)
    assert pane.reader.current().words == "Đoàn xã đã trồng 9 cây 😀 phi lao."
    qtbot.keyClick(pane.reader, Key.Key_Return)
    assert text(window) == "Phong trào sôi nổi. Đoàn xã Mẫu A đã trồng 9 cây 😀 phi lao."
    qtbot.keyClick(pane.reader, Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert pane.reader.current().words == "Trồng thông trên đồi."
    qtbot.keyClick(pane.reader, Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    (note,) = window.workspace.session.report.sections["a"].body.notes
    assert plain(note.content) == "Tiêu biểu: Đoàn xã Mẫu B trồng thông trên đồi."
    qtbot.keyClick(pane.reader, Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert pane.reader.current().words.startswith("Đoàn xã đã trồng")
    window.menus.undo_action.trigger()
    window.menus.undo_action.trigger()
    assert text(window) == "Phong trào sôi nổi."
    assert window.workspace.session.report.quotes == ()


def test_the_caret_says_where(open_office, window):
    pane = open_office()
    editor = window.workspace.editor
    editor.text.insert_blocks((Paragraph((Run("Câu đầu."),)),))
    editor.flush()
    first = text(window).split("\n")[0]
    cursor = editor.text.textCursor()
    cursor.setPosition(len(first))
    editor.text.setTextCursor(cursor)
    pane.put_into_text()
    assert text(window).startswith(f"{first} Đoàn xã Mẫu A đã trồng 9 cây 😀 phi lao.")
    assert window.workspace.session.report.quotes[0].section == "a"


def test_quotes_show_what_became_of_them(qtbot, open_office, window, send):
    pane = open_office()
    pane.put_into_text()
    qtbot.waitUntil(lambda: pane.tabs.tabText(1) == "Câu trích (1)")
    send(report("A", a=["Đoàn xã đã trồng 11 cây phi lao."]), hour=9)
    window.stage.show_start_page()
    pane = open_office()
    qtbot.waitUntil(lambda: pane.tabs.tabText(1) == "Câu trích (1, 1 cần xem)")
    assert pane.quotes.model.rows[0][0][0] == "Bản sau đã sửa"
    assert "Khi trích: đã trồng 9 cây 😀 phi lao" in pane.quotes.detail.toPlainText()
    assert "Bây giờ: Đoàn xã đã trồng 11 cây phi lao." in pane.quotes.detail.toPlainText()
    window.workspace.outline.go_to("b")
    pane.quotes.go_button.click()
    assert window.workspace.editor.section_id == "a"
    assert window.workspace.editor.text.textCursor().selectedText() == "đã trồng 9 cây 😀 phi lao"
    window.workspace.editor.text.textCursor().removeSelectedText()
    window.workspace.editor.flush()
    qtbot.waitUntil(lambda: pane.quotes.model.rows[0][0][0] == "Bản sau đã sửa · Không còn trong báo cáo")
    said = text(window)
    pane.quotes.forget_button.click()
    qtbot.waitUntil(lambda: pane.tabs.tabText(1) == "Câu trích")
    assert text(window) == said
    window.menus.undo_action.trigger()
    assert len(window.workspace.session.report.quotes) == 1
    assert window.workspace.pages.currentIndex() == window.workspace.TEXT


def test_showing_a_quote_or_searching_leaves_the_keyboard_where_it_was(qtbot, open_office, window):
    pane = open_office()
    pane.put_into_text()
    qtbot.waitUntil(lambda: len(pane.quotes.model.rows) == 1)
    said = text(window)
    pane.tabs.setCurrentIndex(1)
    for widget in (pane.quotes.table, pane.quotes.go_button):
        widget.setFocus()
        for _ in range(2):
            qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
            qtbot.keyClick(QApplication.focusWidget(), Key.Key_Space)
            assert widget.hasFocus()
    pane.tabs.setCurrentIndex(0)
    pane.search.setFocus()
    for _ in range(2):
        qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert pane.search.hasFocus()
    window.workspace.session.flush()
    assert text(window) == said
    qtbot.keyClick(pane.search, Key.Key_Down)
    assert pane.reader.hasFocus()


def test_the_quote_the_caret_is_in_is_chosen(qtbot, open_office, window):
    pane = open_office()
    pane.put_into_text()
    qtbot.keyClick(pane.reader, Key.Key_Down)
    pane.put_into_text()
    qtbot.waitUntil(lambda: len(pane.quotes.model.rows) == 2)
    text = window.workspace.editor.text
    for words in ("vườn ươm", "phi lao"):
        cursor = text.document().find(words)
        text.setTextCursor(cursor)
        qtbot.waitUntil(lambda words=words: words in pane.quotes.current()[0].words)


def test_a_doubtful_quote_brings_the_pane_back_where_it_was_put_away(qtbot, open_office, window, send):
    pane = open_office()
    pane.put_into_text()
    qtbot.keyClick(pane.reader, Key.Key_Escape)
    assert not pane.isVisible()
    assert not window.menus.narrative_action.isChecked()
    window.stage.show_start_page()
    window.open_report("r-office")
    workspace = window.workspace
    qtbot.waitUntil(lambda: workspace.narrative is not None and workspace.narrative.narrative is not None)
    assert not workspace.narrative.isVisible()
    send(report("A", a=["Không trồng cây nào."]), hour=9)
    window.stage.show_start_page()
    open_office()


def test_the_key_goes_to_the_pane_and_from_there_puts_it_away(open_office, window):
    pane = open_office()
    window.workspace.editor.setFocus()
    window.menus.narrative_action.trigger()
    assert pane.reader.hasFocus()
    assert window.menus.narrative_action.isChecked()
    window.menus.narrative_action.trigger()
    assert not pane.isVisible()
    assert window.workspace.editor.text.hasFocus()


def test_a_units_report_opens_as_it_was_received(qtbot, open_office, window, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()) or True)
    pane = open_office()
    pane.open_button.click()
    qtbot.mouseDClick(pane.reader.viewport(), Qt.MouseButton.LeftButton, pos=pane.reader.cursorRect().center())
    assert [each.rsplit("/", 1)[1] for each in opened] == ["A-8.docx", "A-8.docx"]


def test_passages_are_laid_out_as_somebody_scrolls(qtbot, open_office, window, send):
    for number in range(60):
        send(report(f"C{number:02}", a=[f"Trồng {number} cây."] * 3))
    pane = open_office()
    assert "62/62" in pane.summary.text()
    assert pane.reader.shown < 62
    pane.reader.verticalScrollBar().setValue(pane.reader.verticalScrollBar().maximum())
    assert pane.reader.shown == 62
    assert "Đoàn xã Mẫu C59" in pane.reader.toPlainText()


def test_totals_are_brought_up_to_date_and_what_the_office_wrote_stays(qtbot, open_office, window, send):
    window.stage.consolidate()
    with qtbot.waitSignal(window.findChild(ConsolidationPage).make_report().finished, timeout=20_000):
        pass
    workspace = window.workspace
    qtbot.waitUntil(lambda: workspace.narrative is not None and workspace.narrative.isVisible())
    pane, session = workspace.narrative, workspace.session
    made = session.report
    assert [made.sections[each].heading for each in made.top][:3] == ["Trồng cây", "Tài chính", "Tập huấn"]
    assert not pane.news.isVisible()
    pane.put_into_text()
    assert len(session.report.quotes) == 1
    window.stage.refresh_totals()
    qtbot.waitUntil(lambda: "Không có gì mới" in window.toast.words.text())
    send(report("D", a=["Trồng 4 cây."]))
    window.stage.show_start_page()
    window.open_report(made.id)
    workspace = window.workspace
    qtbot.waitUntil(lambda: workspace.narrative is not None and workspace.narrative.news.isVisible())
    before = workspace.session.report
    workspace.narrative.news_button.click()
    qtbot.waitUntil(workspace.narrative.news.isHidden)
    after = workspace.session.report
    (part,) = after.indicators[0].parts
    assert (part.result.text, part.note) == ("27", "3/3 đơn vị")
    assert after.sections[made.top[0]] == before.sections[made.top[0]]
    assert "3/3" in window.toast.words.text()
    window.menus.undo_action.trigger()
    assert workspace.session.report == before


def test_figures_typed_by_hand_are_named_when_totals_take_their_place(qtbot, open_office, window):
    open_office()
    session = window.workspace.session
    (part,) = session.report.indicators[0].parts
    assert part.result.text == "9"
    window.stage.refresh_totals()
    box = shown_box(qtbot, window)
    assert "Số cây trồng" in box.informativeText()
    box.close()
    assert session.report.indicators[0].parts[0].result.text == "18"


def test_a_report_without_a_round_has_no_totals_to_take(qtbot, window):
    window.add_report(report("office", a=["Một."]))
    window.stage.refresh_totals()
    box = shown_box(qtbot, window)
    assert "Chưa nhận báo cáo nào" in box.text()
    box.close()


def test_an_outline_takes_no_totals(qtbot, window, send):
    send(report("A", a=["Trồng cây."]))
    outline = replace(report("office", a=["Nêu kết quả."]), kind=ReportKind.OUTLINE)
    window.add_report(outline)
    window.stage.refresh_totals()
    box = shown_box(qtbot, window)
    assert "Đề cương" in box.text()
    box.close()
    assert window.workspace.session.report == outline


def test_a_report_can_be_left_while_words_are_read(qtbot, window, tmp_path, caplog):
    window.store.create(report("office", a=["Phong trào sôi nổi."]))
    for number in range(20):
        path = tmp_path / f"{number}.docx"
        export_report(report(f"C{number}", a=["Trồng cây."]), path, standard("doan"), {}.__getitem__)
        receive([path], lambda some: window.store.receive([(each.submission, each.data) for each in some]))
    window.open_report("r-office")
    qtbot.waitUntil(lambda: window.workspace.narrative is not None)
    window.stage.show_start_page()
    qtbot.wait(300)
    assert caplog.records == []
    window.open_report("r-office")
    workspace = window.workspace
    qtbot.waitUntil(lambda: workspace.narrative is not None and workspace.narrative.isVisible())
    assert "20/20" in workspace.narrative.summary.text()
