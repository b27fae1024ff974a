"""What was found in the section that is written: underlined, in the pane, in the menu of the text, counted in the outline."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton

from desktop_app.exchange.files import export_report, open_docx
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.report import CLOSING, PREAMBLE, Head, Report, Section
from desktop_app.models.richtext import Body, Cell, IndicatorList, Live, Note, Paragraph, Run, Table
from desktop_app.models.unit import Unit
from desktop_app.resources import standard
from desktop_app.views.report.outline_model import OutlineModel


def paragraph(*inlines) -> Paragraph:
    return Paragraph(tuple(Run(each) if isinstance(each, str) else each for each in inlines))


def make_report() -> Report:
    first = Body(
        (
            paragraph("Các đội giúp vùng đặc biệt biệt khó khăn, có 402/412 đoàn viên (96,75%) tham gia."),
            paragraph("Làng nghề Krông Blờt họp chợ phiên.", Note("n", (Run("Họp với với xã."),))),
            Table("t", ((Cell((paragraph("Việc truờng học."),)), Cell((paragraph("Xong"),))),)),
        )
    )
    second = Body((paragraph("Học sinh truờng xã và truờng huyện thi chung."),))
    sections = {
        PREAMBLE: Section(PREAMBLE),
        CLOSING: Section(CLOSING),
        "a": Section("a", heading="Tình nguyện", body=first),
        "b": Section("b", heading="Học tập", body=second),
    }
    head = Head(title="Kết quả công tác", number="1")
    return Report("r", Unit(name="Đoàn xã Mẫu"), head=head, sections=sections, top=("a", "b"))


@pytest.fixture
def there(window, qtbot):
    window.stage.add_report(make_report())
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    workspace = window.workspace
    checked(qtbot, workspace, workspace.checking.checker.check_now)
    return workspace


def checked(qtbot, workspace, action):
    with qtbot.waitSignal(workspace.checking.checker.checked, timeout=20_000):
        action()
    qtbot.waitUntil(lambda: not workspace.checking.checker.running)


def underlined(field) -> list[str]:
    return [each.cursor.selectedText() for each in field.extraSelections()]


@pytest.fixture(autouse=True)
def opened(monkeypatch) -> list[QMenu]:
    """The menus that were opened; the plug-in of tests cannot show them."""
    menus: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _place: menus.append(menu))
    return menus


def menu_at(workspace, opened, words: str) -> QMenu:
    """Return the menu of the text over these words."""
    text = workspace.editor.text
    cursor = text.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 1)
    text.customContextMenuRequested.emit(text.cursorRect(cursor).center())
    return opened[-1]


def choose(workspace, opened, words: str, wanted: str) -> None:
    next(each for each in menu_at(workspace, opened, words).actions() if wanted in each.text()).trigger()


def test_words_are_underlined_in_the_text_the_tables_and_the_notes(there):
    there.outline.go_to("a")
    assert {"biệt biệt", "truờng"} <= set(underlined(there.editor.text))
    assert underlined(there.editor.notes.field("n")) == ["với với"]


def test_nothing_is_underlined_anew_while_a_word_is_composed(there, qtbot):
    there.outline.go_to("b")
    before = underlined(there.editor.text)
    field = there.editor.text
    field.moveCursor(field.textCursor().MoveOperation.End)
    QApplication.sendEvent(field, QInputMethodEvent("tha", []))
    there.checking.checker.check_now()
    assert there.checking.checker.running  # it waits
    assert there.checking.checker._task is None
    assert underlined(field) == before
    event = QInputMethodEvent("", [])
    event.setCommitString("thâm thấp")
    checked(qtbot, there, lambda: QApplication.sendEvent(field, event))


def test_a_key_puts_the_check_off(there, qtbot):
    there.outline.go_to("b")
    there.editor.text.setFocus()
    checker = there.checking.checker
    QTest.keyClicks(there.editor.text, "x")
    there.session.flush()
    left = checker._soon.remainingTime()
    QTest.qWait(60)
    QTest.keyClicks(there.editor.text, "y")
    assert checker._soon.remainingTime() >= left - 20
    qtbot.waitUntil(lambda: not checker.running, timeout=20_000)


def test_the_menu_offers_what_a_word_may_have_meant(there, qtbot, opened):
    there.outline.go_to("b")
    offered = [each.text() for each in menu_at(there, opened, "truờng").actions()]
    assert "Sửa thành “trường”" in offered
    assert "Thêm “truờng” vào từ của đơn vị" in offered
    checked(qtbot, there, lambda: choose(there, opened, "truờng", "Sửa thành “trường”"))
    said = there.session.report.sections["b"].body.blocks[0].inlines[0].text
    assert said == "Học sinh trường xã và truờng huyện thi chung."


def test_a_word_of_the_unit_is_silent_in_all_its_reports_and_travels(there, window, qtbot, tmp_path, opened):
    there.outline.go_to("a")
    assert "Blờt" in " ".join(underlined(there.editor.text))
    checked(qtbot, there, lambda: choose(there, opened, "Blờt", "vào từ của đơn vị"))
    assert "Blờt" not in " ".join(underlined(there.editor.text))
    report = there.session.report
    assert report.unit.words == ("Blờt",)
    assert there.session.store.unit().words == ("Blờt",)
    export_report(report, tmp_path / "a.docx", standard("doan"), {}.__getitem__)
    assert open_docx(tmp_path / "a.docx").report.unit.words == ("Blờt",)
    checked(qtbot, there, there.session.undo)
    assert "Blờt" in " ".join(underlined(there.editor.text))
    assert there.session.store.unit().words == ()
    checked(qtbot, there, there.session.redo)
    window.stage.leave_report()
    window.stage.add_report(replace(make_report(), id="r2"))  # it does not have the word itself
    other = window.workspace
    checked(qtbot, other, other.checking.checker.check_now)
    assert "Blờt" not in " ".join(each.quotes[0] for each in other.checking.told if each.quotes)


def test_the_pane_shows_the_section_and_leaves_the_keyboard(there, qtbot):
    there.outline.go_to("a")
    there.show_findings(True)
    there.editor.text.setFocus()
    pane = there.findings
    assert {each.rule for each in pane.findings} >= {"repeated_words", "arithmetic", "spelling"}
    card = pane._column.cards[0]
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(6, 6))
    assert there.editor.text.textCursor().selectedText() == pane.findings[0].quotes[0]
    assert QApplication.focusWidget() is there.editor.text
    button = next(each for each in pane.findChildren(QPushButton) if "97,57" in each.text())
    checked(qtbot, there, button.click)
    assert "(97,57%)" in there.session.report.sections["a"].body.blocks[0].inlines[0].text
    assert "arithmetic" not in {each.rule for each in pane.findings}
    there.show_page(there.CHECKS)
    assert not pane.isVisible()  # the page has them all
    there.show_page(there.TEXT)
    assert pane.isVisible()


def test_the_outline_counts_what_a_section_has(there, qtbot):
    model = there.outline.model
    told = [each.section for each in there.checking.told]
    for key in ("a", "b"):
        assert model.index_of(key).data(OutlineModel.COUNT) == told.count(key) > 0
        said = model.index_of(key).data(Qt.ItemDataRole.AccessibleTextRole)
        assert f"{told.count(key)} chỗ cần sửa" in said


def test_alike_mends_of_one_paragraph_are_one_step(there, qtbot):
    body = Body((paragraph("Họp với với xã, bàn với với thôn, rồi với với bản."),))
    report = there.session.report
    from desktop_app.checks.mending import alike, mend_edits
    from desktop_app.checks.run import check_report

    report = replace(report, sections={**report.sections, "b": replace(report.sections["b"], body=body)})
    found = check_report(report)
    first = next(each for each in found if each.section == "b" and each.rule == "repeated_words")
    same = [each for each in alike(first, found) if each.section == "b"]
    assert len(same) == 3
    edit, count = mend_edits(report, same)
    assert count == 3
    after, back = edit.apply(report)
    assert after.sections["b"].body.blocks[0].inlines[0].text == "Họp với xã, bàn với thôn, rồi với bản."
    assert back.apply(after)[0] == report


def with_figures(key: str, year: int, result: str, said: str) -> Report:
    part = Part("p", "trees", "cây xanh trồng mới", "cây", result=parse_figure(result))
    report = replace(make_report(), id=key, period=months(year, 1, 12), indicators=(Indicator("i", parts=(part,)),))
    sections = {each: replace(section, body=Body()) for each, section in report.sections.items()}
    sections["b"] = replace(sections["b"], body=Body((paragraph(said), paragraph(said))))
    return replace(report, sections=sections)


def test_last_year_s_report_of_the_store_is_compared(window, qtbot):
    window.stage.store.create(with_figures("then", 2025, "2.760", "Xã trồng cây."))
    window.stage.add_report(with_figures("now", 2026, "3.140", "Năm 2025 trồng 2.670 cây xanh."))
    checked(qtbot, window.workspace, window.workspace.checking.checker.check_now)
    told = [each for each in window.workspace.checking.told if each.quotes == ("2.670",)]
    assert [each.values[:2] for each in told] == [("2.670", "2.760")] * 2


def test_typed_figures_become_live_ones_all_at_once(window, qtbot):
    window.stage.add_report(with_figures("now", 2026, "3.140", "Xã trồng 3.140 cây xanh mới."))
    workspace = window.workspace
    checked(qtbot, workspace, workspace.checking.checker.check_now)
    page = workspace.checking
    workspace.show_page(workspace.CHECKS)
    row = next(place for place, each in enumerate(page._shown) if each.live is not None)
    page.list.setCurrentRow(row)
    assert page.mend.text() == "Đổi thành số tự cập nhật"
    assert page.mend_all.text() == "Đổi cả 2 số trong báo cáo"
    assert all(each.live is None for each in page.checker.to_mend)  # nothing is wrong with them
    checked(qtbot, workspace, page.mend_all.click)
    blocks = workspace.session.report.sections["b"].body.blocks
    assert [isinstance(each, Live) for block in blocks for each in block.inlines] == [False, True, False] * 2
    workspace.session.undo()
    assert workspace.session.report.sections["b"].body.blocks[0] == paragraph("Xã trồng 3.140 cây xanh mới.")


def test_a_finding_in_a_heading_the_subject_or_the_table_leads_to_its_very_words(window, qtbot):
    report = make_report()
    sections = {**report.sections, "b": Section("b", heading="Học tập và và rèn luyện")}
    parts = (Part("p", "k1", "cây xanh"), Part("q", "k2", "số buổi buổi họp", "buổi", target=parse_figure("12")))
    report = replace(
        report, sections=sections, head=Head(title="Kết quả kết quả công tác", number="1"),
        indicators=(Indicator("i", parts=parts),),
    )  # fmt: skip
    sections["a"] = replace(report.sections["a"], body=Body((IndicatorList("l"),)))
    window.stage.add_report(replace(report, sections=sections))
    workspace = window.workspace
    checked(qtbot, workspace, workspace.checking.checker.check_now)
    told = {each.quotes[0]: each for each in workspace.checking.told if each.rule == "repeated_words"}
    workspace.show_page(workspace.CHECKS)
    workspace.checking.list.setFocus()
    workspace.show_finding(told["và và"])
    assert workspace.editor.head.heading.textCursor().selectedText() == "và và"
    workspace.show_finding(next(each for quote, each in told.items() if "buổi buổi" in quote))
    assert workspace.pages.currentIndex() == workspace.INDICATORS
    title = next(each for quote, each in told.items() if quote.lower() == "kết quả kết quả")
    workspace.show_finding(title)
    assert workspace.head.title.textCursor().selectedText() == title.quotes[0]


def test_a_word_miswritten_again_and_again_is_mended_everywhere_at_once(there, qtbot, opened):
    there.outline.go_to("b")
    checked(qtbot, there, lambda: choose(there, opened, "truờng", "Sửa cả 3 chỗ thành “trường”"))
    report = there.session.report
    assert report.sections["b"].body.blocks[0].inlines[0].text == "Học sinh trường xã và trường huyện thi chung."
    assert report.sections["a"].body.blocks[2].rows[0][0].paragraphs[0].inlines[0].text == "Việc trường học."
    there.session.undo()
    assert "truờng" in there.session.report.sections["b"].body.blocks[0].inlines[0].text
    page = there.checking
    checked(qtbot, there, page.checker.check_now)
    there.show_page(there.CHECKS)
    page.list.setCurrentRow(next(row for row, each in enumerate(page._shown) if each.quotes == ("truờng",)))
    assert page.mend.text() == "Sửa thành “trường”"
    assert page.mend_all.text() == "Sửa cả 3 chỗ"


def test_what_is_being_typed_is_underlined_once_the_caret_is_elsewhere(there, qtbot):
    there.outline.go_to("b")
    field = there.editor.text
    field.setFocus()
    field.moveCursor(field.textCursor().MoveOperation.End)
    event = QInputMethodEvent("", [])
    event.setCommitString(" Cả xã họp ở truờng")
    checked(qtbot, there, lambda: QApplication.sendEvent(field, event))
    assert underlined(field).count("truờng") == 2  # those written before; neither the word nor the end of the sentence
    assert len(underlined(field)) == 2
    field.moveCursor(field.textCursor().MoveOperation.Start)
    assert underlined(field).count("truờng") == 3
