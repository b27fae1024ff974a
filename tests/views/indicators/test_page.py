"""The indicator page as its users meet it: typing, undo, merged rows, clipboard, dialogs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop_app.models.edits import RemoveIndicator, SetPart
from desktop_app.models.indicators import Kind, Operator, Rule, Verdict
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Report, find_part
from desktop_app.models.richtext import Run
from desktop_app.models.table.columns import Column
from desktop_app.views.indicators import delegates, dialogs
from desktop_app.views.indicators.clipboard import cell_text
from desktop_app.views.indicators.dialogs import HandVerdict, Nature
from desktop_app.views.indicators.frozen import FrozenColumns
from desktop_app.views.indicators.model import BY_HAND, REASON
from desktop_app.views.indicators.sentences import Sentences, SentencesDialog
from desktop_app.views.kit import theme

Key = Qt.Key


def cell(page, part_id, column):
    return page.model.index(page.model.row_of(part_id), column)


def shown(page, part_id, column):
    return page.model.data(cell(page, part_id, column))


def go(page, part_id, column):
    page.view.setCurrentIndex(cell(page, part_id, column))


def type_into(qtbot, page, part_id, column, text, end=Key.Key_Return):
    go(page, part_id, column)
    qtbot.keyClick(page.view, Key.Key_F2)
    editor = page.view.cells.editor
    editor.selectAll()
    qtbot.keyClick(editor, Key.Key_Delete)
    put(editor, text)
    qtbot.keyClick(editor, end)


def put(editor, text):
    """Insert text as an input method does; simulated keys know Latin letters only."""
    editor.insert(text) if isinstance(editor, QLineEdit) else editor.insertPlainText(text)


def select(page, *cells):
    page.view.clearSelection()
    selection = page.view.selectionModel()
    for part_id, column in cells:
        selection.select(cell(page, part_id, column), selection.SelectionFlag.Select)
    selection.setCurrentIndex(cell(page, *cells[0]), selection.SelectionFlag.NoUpdate)


def spans(page):
    return [page.view.rowSpan(row, Column.STATEMENT) for row in range(page.model.rowCount())]


def part_of(session, part_id):
    return find_part(session.report, part_id)[1]


def test_model_keeps_the_rules_of_qt(qtmodeltester, make_page):
    page, session = make_page()
    qtmodeltester.check(page.model)
    page.rows.add_indicator()
    page.rows.add_part()
    session.undo()
    session.redo()


def test_shows_figures_ratio_and_verdict(make_page):
    page, _ = make_page()
    assert shown(page, "gifts", Column.RATIO) == "320%"
    assert shown(page, "gifts", Column.CHANGE) == "tăng 2,11%"
    assert shown(page, "gifts", Column.VERDICT) == "▲ Vượt"
    assert shown(page, "excellent", Column.RESULT) == "16.107/31.076 (51,83%)"
    assert shown(page, "blood", Column.VERDICT) == ""
    assert shown(page, "loan", Column.STATEMENT) == "Dư nợ lũy kế 1.134 tỷ."
    assert page.summary.text() == "4 chỉ tiêu, 7 thành phần: vượt 3, đạt 2, không đạt 1, chưa có kết quả 1"


def test_typing_a_result_changes_ratio_verdict_and_summary(qtbot, make_page):
    page, session = make_page()
    type_into(qtbot, page, "blood", Column.RESULT, "1.200 đơn vị")
    assert part_of(session, "blood").result == parse_figure("1.200")
    assert shown(page, "blood", Column.RATIO) == "120%"
    assert "chưa có kết quả 0" in page.summary.text()
    assert page.view.currentIndex() == cell(page, "turns", Column.RESULT)


def test_typing_starts_without_opening_the_cell_first(qtbot, make_page):
    page, session = make_page()
    go(page, "turns", Column.RESULT)
    qtbot.keyClick(page.view, "8")
    editor = page.view.cells.editor
    qtbot.keyClicks(editor, "0.000")
    qtbot.keyClick(editor, Key.Key_Tab)
    assert part_of(session, "turns").result.value == 80000
    assert page.view.currentIndex() == cell(page, "turns", Column.LAST_YEAR)  # Tab goes by what is computed


def test_typing_a_target(qtbot, make_page):
    page, session = make_page()
    type_into(qtbot, page, "turns", Column.TARGET, "không quá 5")
    turns = part_of(session, "turns")
    assert (turns.operator, turns.phrase, turns.target.value) == (Operator.AT_MOST, "không quá", 5)
    session.undo()
    assert shown(page, "turns", Column.TARGET) == "71.473"


@pytest.mark.parametrize("typed", ["12..5", "5/0", "1.05", "> 5"])
def test_wrong_figures_are_refused_with_a_sentence(qtbot, make_page, typed):
    page, session = make_page()
    before = session.report
    type_into(qtbot, page, "houses", Column.TARGET, typed)
    assert session.report is before
    assert shown(page, "houses", Column.TARGET) == "ít nhất 20"
    assert page.strip.isVisible()
    assert typed in page.strip.text()
    assert page.view.currentIndex() == cell(page, "houses", Column.TARGET)
    type_into(qtbot, page, "houses", Column.TARGET, "≥ 30")
    assert not page.strip.isVisible()


def test_a_figure_that_cannot_be_computed_with_is_kept_and_said(qtbot, make_page):
    page, session = make_page()
    type_into(qtbot, page, "houses", Column.RESULT, "20 căn")
    assert part_of(session, "houses").result.text == "20 căn"
    assert "20 căn" in page.strip.text()
    assert page.strip.isVisible()


@pytest.mark.parametrize("column", [Column.TARGET, Column.RESULT, Column.LAST_YEAR])
def test_words_that_are_no_figure_are_marked_at_once_and_count_nowhere(qtbot, make_page, column):
    page, _ = make_page()
    type_into(qtbot, page, "houses", column, "abc")
    index = cell(page, "houses", column)
    assert shown(page, "houses", column) == "abc"
    assert index.data(Qt.ItemDataRole.BackgroundRole) == theme.mark(Qt.ItemDataRole.BackgroundRole)
    assert page.strip.isVisible()
    for said in (page.strip.text(), index.data(Qt.ItemDataRole.ToolTipRole)):
        assert "“abc” không phải là số" in said
    counted = shown(page, "houses", Column.CHANGE if column is Column.LAST_YEAR else Column.RATIO)
    assert counted == ""
    type_into(qtbot, page, "houses", column, "20")
    assert index.data(Qt.ItemDataRole.BackgroundRole) is None
    assert not page.strip.isVisible()


@pytest.mark.parametrize("words", ["chưa thống kê", "Chưa thực hiện"])
def test_words_that_say_there_is_no_figure_yet_are_not_marked(qtbot, make_page, words):
    page, session = make_page()
    type_into(qtbot, page, "houses", Column.RESULT, words)
    assert part_of(session, "houses").result.text == words
    assert cell(page, "houses", Column.RESULT).data(Qt.ItemDataRole.BackgroundRole) is None
    assert not page.strip.isVisible()


@pytest.mark.parametrize("kind", [Kind.TEXT, Kind.YES_NO])
def test_words_are_what_is_wanted_in_a_part_of_words(qtbot, make_page, kind):
    page, session = make_page()
    type_into(qtbot, page, "houses", Column.RESULT, "Đạt")
    assert cell(page, "houses", Column.RESULT).data(Qt.ItemDataRole.BackgroundRole) is not None
    session.do(SetPart("houses", "kind", kind), "")
    assert cell(page, "houses", Column.RESULT).data(Qt.ItemDataRole.BackgroundRole) is None


def test_pasted_words_that_are_no_figure_are_asked_about(make_page, monkeypatch):
    page, session = make_page()
    plans = []
    monkeypatch.setattr(dialogs.PasteDialog, "ask", lambda parent, model, plan: plans.append(plan))
    QGuiApplication.clipboard().setText("abc")
    go(page, "houses", Column.RESULT)
    page.cells.paste()
    assert [change.doubt for change in plans[0].doubtful] == ["Không phải là số, sẽ giữ như chữ và không tính."]
    assert part_of(session, "houses").result == parse_figure("20")


def test_empty_is_missing_not_zero(qtbot, make_page):
    page, session = make_page()
    type_into(qtbot, page, "houses", Column.RESULT, "")
    assert part_of(session, "houses").result is None
    assert shown(page, "houses", Column.VERDICT) == ""


def test_escape_changes_nothing(qtbot, make_page):
    page, session = make_page()
    before = session.report
    type_into(qtbot, page, "houses", Column.RESULT, "99", Key.Key_Escape)
    assert session.report is before


def test_leaving_a_cell_unchanged_is_no_step(qtbot, make_page):
    page, session = make_page()
    go(page, "houses", Column.NAME)
    qtbot.keyClick(page.view, Key.Key_Return)
    assert isinstance(page.view.cells.editor, QPlainTextEdit)
    qtbot.keyClick(page.view.cells.editor, Key.Key_Return)
    assert session.undo_label is None


def test_undo_takes_what_is_being_typed(qtbot, make_page):
    page, session = make_page()
    go(page, "houses", Column.RESULT)
    qtbot.keyClick(page.view, Key.Key_F2)
    editor = page.view.cells.editor
    assert isinstance(editor, QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "25")
    assert session.flush().indicators[0].parts[0].result.value == 25
    session.undo()
    assert shown(page, "houses", Column.RESULT) == "20"
    session.redo()
    assert shown(page, "houses", Column.RESULT) == "25"


def test_a_change_announces_its_cells_only(qtbot, make_page):
    page, session = make_page()
    seen = []
    page.model.dataChanged.connect(lambda start, end, roles: seen.append((start.row(), start.column(), roles)))
    resets = []
    page.model.modelReset.connect(lambda: resets.append(1))
    session.do(SetPart("gifts", "note", "đủ"), "ghi chú")
    assert {(row, column) for row, column, _ in seen} == {(1, Column.NOTE)}
    assert all(Qt.ItemDataRole.DisplayRole in roles for *_, roles in seen)
    assert not resets


def test_a_sentence_with_a_live_figure_follows_it(make_page):
    page, session = make_page()
    session.do(SetPart("loan", "target", parse_figure("2.000")), "chỉ tiêu")
    assert shown(page, "loan", Column.STATEMENT) == "Dư nợ lũy kế 2.000 tỷ."


def test_a_plain_sentence_is_typed_in_place(qtbot, make_page):
    page, session = make_page()
    type_into(qtbot, page, "turns", Column.STATEMENT, "Có 71.473 lượt tham gia.")
    assert session.report.indicators[1].statement == (Run("Có 71.473 lượt tham gia."),)


def test_rows_of_an_indicator_are_merged(make_page):
    page, _ = make_page()
    assert spans(page) == [3, 3, 3, 1, 2, 2, 1]


def test_merged_rows_after_adding_removing_and_moving(make_page):
    page, session = make_page()
    go(page, "turns", Column.NAME)
    page.rows.add_part()
    assert spans(page) == [3, 3, 3, 2, 2, 2, 2, 1]
    page.view.commit()
    go(page, "blood", Column.NAME)
    page.actions()["delete"].trigger()
    assert spans(page) == [2, 2, 2, 2, 2, 2, 1]
    go(page, "houses", Column.STATEMENT)
    page.actions()["down"].trigger()
    assert [each.id for each in session.report.indicators] == ["volunteers", "aid", "members", "loans"]
    assert page.view.currentIndex() == cell(page, "houses", Column.STATEMENT)
    for _ in range(3):
        session.undo()
    assert spans(page) == [3, 3, 3, 1, 2, 2, 1]
    assert [shown(page, part, Column.NUMBER) for part in ("houses", "turns", "loan")] == ["1", "2", "4"]


def test_moving_tells_views_of_a_move(make_page):
    page, session = make_page()
    moved, others = [], []
    page.model.rowsMoved.connect(lambda *args: moved.append(args))
    page.model.rowsInserted.connect(lambda *args: others.append(args))
    page.model.rowsRemoved.connect(lambda *args: others.append(args))
    go(page, "loan", Column.STATEMENT)
    page.actions()["up"].trigger()
    assert len(moved) == 1
    session.undo()
    assert len(moved) == 2
    assert not others


def test_a_part_moves_within_its_indicator_only(make_page):
    page, session = make_page()
    go(page, "houses", Column.NAME)
    page.actions()["down"].trigger()
    assert [part.id for part in session.report.indicators[0].parts] == ["gifts", "houses", "blood"]
    go(page, "gifts", Column.NAME)
    before = session.report
    page.actions()["up"].trigger()
    assert session.report is before
    assert page.strip.isVisible()


def test_deleting_the_last_part_or_the_merged_cell_removes_the_indicator(make_page):
    page, session = make_page()
    go(page, "turns", Column.NAME)
    page.rows.delete()
    assert [each.id for each in session.report.indicators] == ["aid", "members", "loans"]
    go(page, "houses", Column.STATEMENT)
    page.rows.delete()
    assert [each.id for each in session.report.indicators] == ["members", "loans"]
    session.undo()
    session.undo()
    assert len(session.report.indicators) == 4


def test_added_indicator_is_typed_into_at_once(qtbot, make_page):
    page, session = make_page()
    go(page, "gifts", Column.RESULT)
    page.actions()["add"].trigger()
    put(page.view.cells.editor, "công trình")
    page.view.commit()
    added = session.report.indicators[1]
    assert [part.name for part in added.parts] == ["công trình"]


def test_delete_key_clears_cells_as_one_step(qtbot, make_page):
    page, session = make_page()
    before = session.report
    select(
        page, ("houses", Column.TARGET), ("houses", Column.RESULT), ("gifts", Column.RESULT), ("gifts", Column.RATIO)
    )
    qtbot.keyClick(page.view, Key.Key_Delete)
    assert part_of(session, "houses").target is None
    assert part_of(session, "gifts").result is None
    session.undo()
    assert session.report == before


def test_show_part_selects_it(make_page):
    page, _ = make_page()
    page.show_part("gathered")
    assert page.view.currentIndex().row() == page.model.row_of("gathered")
    page.show_part("gone")
    assert page.view.currentIndex().row() == page.model.row_of("gathered")


def test_an_empty_report_offers_a_start(qtbot, make_page):
    page, session = make_page(Report("empty"))
    assert page.pages.currentIndex() == 1
    page.rows.add_indicator()
    assert page.pages.currentIndex() == 0
    page.view.commit()
    session.undo()
    assert page.pages.currentIndex() == 1


def test_undo_goes_to_what_it_changed(make_page):
    page, session = make_page()
    session.do(SetPart("loan", "note", "đủ"), "ghi chú")
    go(page, "houses", Column.RESULT)
    session.undo()
    assert page.view.currentIndex() == cell(page, "loan", Column.RESULT)


def test_an_indicator_removed_while_it_is_typed_into(qtbot, make_page):
    page, session = make_page()
    go(page, "turns", Column.RESULT)
    qtbot.keyClick(page.view, Key.Key_F2)
    session.do(RemoveIndicator("volunteers"), "xóa")
    page.view.commit()
    assert page.model.row_of("turns") == -1


@pytest.mark.parametrize("wider", [1.0, 1.12])
def test_columns_fit_a_small_screen(qtbot, make_page, wider):
    """Whatever the machine's face: one that is wider by an eighth fits as well."""
    page, _ = make_page()
    font = page.view.font()
    # relative to a face as wide as those of Windows: 7 pixels a letter at 9 points
    font.setPointSizeF(font.pointSizeF() * wider * 7 / max(page.view.fontMetrics().averageCharWidth(), 1))
    page.view.setFont(font)
    page.view.divide_width()
    assert sum(page.view.columnWidth(column) for column in Column) <= page.view.viewport().width()


def test_rows_grow_with_their_words_within_limits(qtbot, make_page):
    page, session = make_page()
    line = page.view.fontMetrics().lineSpacing()
    row = page.model.row_of("turns")
    low = page.view.rowHeight(row)
    session.do(SetPart("turns", "name", "lượt tham gia " * 5), "tên")
    qtbot.waitUntil(lambda: page.view.rowHeight(row) > low)
    session.do(SetPart("turns", "name", "lượt tham gia " * 500), "tên")
    qtbot.waitUntil(lambda: page.view.rowHeight(row) >= 4 * line)
    assert page.view.rowHeight(row) <= 7 * line


# clipboard


def test_copy_gives_text_and_a_table_with_merged_cells(make_page):
    page, _ = make_page()
    select(page, *[(part, column) for part in ("houses", "gifts") for column in (1, 2, 5, 9)])
    page.cells.copy()
    mime = QGuiApplication.clipboard().mimeData()
    lines = mime.text().split("\n")
    assert lines[0].split("\t") == [
        "Hỗ trợ nhà nhân ái, tặng quà và vận động hiến máu.", "nhà nhân ái", "", "", "20", "", "", "", "Đạt",
    ]  # fmt: skip
    assert lines[1].split("\t")[:2] == ["", "suất quà"]
    assert 'rowspan="2"' in mime.html()


def test_fractions_are_copied_as_text_for_spreadsheets(make_page):
    page, _ = make_page()
    select(page, ("excellent", Column.RESULT))
    page.cells.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.text() == "16.107/31.076 (51,83%)"
    assert "mso-number-format" in mime.html()


def test_figures_say_their_numbers_to_spreadsheets_of_any_language(make_page):
    page, session = make_page()
    session.do(SetPart("houses", "last_year", parse_figure("1,25")), "")
    select(page, *[(part, column) for part in ("houses", "gifts") for column in (Column.RATIO, Column.LAST_YEAR)])
    page.cells.copy()
    mime = QGuiApplication.clipboard().mimeData()
    assert [line.split("\t") for line in mime.text().split("\n")] == [["100%", "1,25"], ["320%", "15670"]]
    for said in ('x:num="1.25" sdval="1.25"', 'x:num="15670" sdval="15670"', ">15.670<", 'x:num="3.20"'):
        assert said in mime.html()
    select(page, ("gifts", Column.LAST_YEAR))
    page.cells.copy()
    assert QGuiApplication.clipboard().text() == "15.670"


def test_what_is_copied_and_pasted_back_changes_nothing(make_page, monkeypatch):
    page, session = make_page()
    page.view.selectAll()
    page.cells.copy()
    go(page, "houses", Column.NUMBER)
    before = session.report
    page.cells.paste()
    assert session.report is before
    assert page.strip.isVisible()


def test_copied_table_makes_the_same_table_in_an_empty_report(make_page, monkeypatch):
    page, session = make_page()
    page.view.selectAll()
    page.cells.copy()
    other, empty = make_page(Report("empty"))
    monkeypatch.setattr(dialogs.PasteDialog, "ask", lambda *args: False)
    other.actions()["paste"].trigger()
    for old, new in zip(session.report.indicators, empty.report.indicators, strict=True):
        assert [(p.name, p.unit, p.phrase, p.target, p.result, p.last_year) for p in old.parts] == [
            (p.name, p.unit, p.phrase, p.target, p.result, p.last_year) for p in new.parts
        ]
    empty.undo()
    assert not empty.report.indicators


def test_paste_asks_first_and_is_one_step(make_page, monkeypatch):
    page, session = make_page()
    before = session.report
    plans = []
    monkeypatch.setattr(dialogs.PasteDialog, "ask", lambda parent, model, plan: plans.append(plan))
    QGuiApplication.clipboard().setText("21\n1,250\n12..5")
    go(page, "houses", Column.RESULT)
    page.cells.paste()
    assert session.report is before
    assert (len(plans[0].overwritten), len(plans[0].doubtful), len(plans[0].rejected)) == (1, 1, 1)
    monkeypatch.setattr(dialogs.PasteDialog, "ask", lambda *args: True)
    page.cells.paste()
    assert [part_of(session, key).result for key in ("houses", "gifts", "blood")] == [
        parse_figure("21"), parse_figure("1.250"), None,
    ]  # fmt: skip
    session.undo()
    assert session.report == before


def test_one_wrong_cell_is_refused_in_the_strip(make_page):
    page, session = make_page()
    before = session.report
    QGuiApplication.clipboard().setText("5/0")
    go(page, "houses", Column.RESULT)
    page.cells.paste()
    assert session.report is before
    assert "5/0" in page.strip.text()


def test_an_empty_clipboard_is_said(make_page):
    page, _ = make_page()
    QGuiApplication.clipboard().setMimeData(QMimeData())
    page.cells.paste()
    assert page.strip.isVisible()


def test_paste_preview_lists_what_would_happen(qtbot, make_page):
    from desktop_app.models.table.paste import plan_paste

    page, session = make_page()
    plan = plan_paste(session.report, (0, Column.RESULT), [["21"], ["1,250"], ["12..5"], ["5"]])
    dialog = dialogs.PasteDialog(page.model, plan, page)
    groups = [dialog.list.topLevelItem(number) for number in range(dialog.list.topLevelItemCount())]
    assert [group.text(0) for group in groups] == ["Cần xem lại (1)", "Không hiểu, để nguyên (1)", "Ghi đè (2)"]
    line = groups[2].child(0)
    assert [line.text(number) for number in range(3)] == ["Dòng 1, Kết quả", "20", "21"]
    assert "Ghi đè 2 ô" in dialog.summary.text()
    assert not dialog.take_doubtful.isHidden()


# dialogs


def test_overriding_and_clearing_a_verdict(make_page, monkeypatch):
    page, session = make_page()
    go(page, "turns", Column.VERDICT)
    assert not page.actions()["clear_verdict"].isEnabled()
    answer = HandVerdict(Verdict.MET, "Chốt số sớm")
    monkeypatch.setattr(dialogs.VerdictDialog, "ask", lambda *args: answer)
    page.actions()["verdict"].trigger()
    assert part_of(session, "turns").override is Verdict.MET
    assert shown(page, "turns", Column.VERDICT) == f"✓ Đạt {BY_HAND}"
    assert "Chốt số sớm" in page.model.data(cell(page, "turns", Column.VERDICT), Qt.ItemDataRole.ToolTipRole)
    page.actions()["clear_verdict"].trigger()
    assert shown(page, "turns", Column.VERDICT) == "✗ Không đạt"
    session.undo()
    assert part_of(session, "turns").reason == "Chốt số sớm"


def test_another_verdict_needs_a_reason(qtbot, make_page):
    page, session = make_page()
    dialog = dialogs.VerdictDialog("(2) lượt", part_of(session, "turns"), page)
    dialog.show()
    dialog.choice.setCurrentIndex(dialog.choice.findData(Verdict.MET))
    dialog.accept()
    assert dialog.isVisible()
    assert dialog.problem.isVisible()
    dialog.reason.setText("Chốt số sớm")
    dialog.accept()
    assert not dialog.isVisible()
    assert dialog.value() == HandVerdict(Verdict.MET, "Chốt số sớm")


def test_nature_of_a_part(make_page, monkeypatch):
    page, session = make_page()
    go(page, "houses", Column.NAME)
    nature = Nature(Kind.STOCK, Operator.EQUAL, over_units=Rule.SUM, over_time=Rule.LAST, required=True)
    monkeypatch.setattr(dialogs.NatureDialog, "ask", lambda *args: nature)
    page.actions()["nature"].trigger()
    houses = part_of(session, "houses")
    assert (houses.kind, houses.operator, houses.over_time) == (Kind.STOCK, Operator.EQUAL, Rule.LAST)
    assert shown(page, "houses", Column.TARGET) == "20"


def test_choosing_a_kind_proposes_its_rules(make_page):
    page, session = make_page()
    dialog = dialogs.NatureDialog("", part_of(session, "houses"), page)
    dialog.kind.setCurrentIndex(dialog.kind.findData(Kind.CUMULATIVE))
    assert (dialog.value().over_units, dialog.value().over_time) == (Rule.SUM, Rule.LAST)


def test_sentences_are_one_step(make_page, monkeypatch):
    page, session = make_page()
    go(page, "turns", Column.RESULT)
    answer = Sentences((Run("Câu giao"),), (Run("Câu kết quả", italic=True),))
    monkeypatch.setattr(SentencesDialog, "ask", lambda *args: answer)
    page.actions()["sentences"].trigger()
    assert session.report.indicators[1].statement == answer.statement
    assert session.report.indicators[1].result == answer.result
    session.undo()
    assert session.report.indicators[1].statement == ()


def test_enter_opens_what_has_no_cell_editor(qtbot, make_page, monkeypatch):
    page, _ = make_page()
    asked = []
    monkeypatch.setattr(SentencesDialog, "ask", lambda *args: asked.append("sentences"))
    monkeypatch.setattr(dialogs.VerdictDialog, "ask", lambda *args: asked.append("verdict"))
    for column in (Column.STATEMENT, Column.VERDICT):
        go(page, "loan", column)
        qtbot.keyClick(page.view, Key.Key_Return)
    assert asked == ["sentences", "verdict"]


def test_asking_answers_and_leaves_no_dialog_behind(qtbot, make_page):
    page, session = make_page()

    def choose():
        dialog = page.findChild(dialogs.VerdictDialog)
        dialog.choice.setCurrentIndex(dialog.choice.findData(Verdict.MET))
        dialog.reason.setText("Chốt số sớm")
        dialog.accept()

    QTimer.singleShot(0, choose)
    answer = dialogs.VerdictDialog.ask(page, "(2) lượt", part_of(session, "turns"))
    assert answer == HandVerdict(Verdict.MET, "Chốt số sớm")
    qtbot.waitUntil(lambda: page.findChild(dialogs.VerdictDialog) is None)


def test_every_action_has_text_tip_and_shortcut(make_page):
    page, _ = make_page()
    actions = page.actions()
    assert all(action.text() and action.toolTip() and not action.shortcut().isEmpty() for action in actions.values())
    assert len({action.shortcut().toString() for action in actions.values()}) == len(actions)


def test_filters_and_words_show_some_rows_and_count_them_all(make_page):
    page, _ = make_page()
    whole = page.model.rowCount()

    def rows():
        return [row for row in range(whole) if not page.view.isRowHidden(row)]

    counts = {key: button.text().split()[0] for key, button in page.filters.buttons.items()}
    assert counts == {None: "7", Verdict.EXCEEDED: "3", Verdict.MET: "2", Verdict.UNMET: "1", Verdict.NONE: "1"}
    page.filters.choose(Verdict.UNMET)
    assert len(rows()) == 1
    page.show_part(page.model.at(next(row for row in range(whole) if row not in rows()))[1].id)
    assert len(rows()) == whole  # whoever is led to a row sees it
    page.find_line.setText(page.model.at(2)[1].name.upper())
    assert 2 in rows()
    page.find_line.setText("không có chữ này")
    assert rows() == []
    page.find_line.clear()
    assert len(rows()) == whole


def test_the_first_columns_stay_in_sight_while_others_are_scrolled(qtbot, make_page):
    page, _ = make_page()
    page.resize(420, 400)
    page.show()
    qtbot.waitUntil(lambda: page.view.horizontalScrollBar().maximum() > 0)
    page.view.go_to(3, Column.NOTE)
    frozen = page.view.findChild(FrozenColumns)
    assert frozen.isVisible()
    assert frozen.rowHeight(3) == page.view.rowHeight(3)
    assert frozen.isColumnHidden(Column.RESULT)
    page.view.setCurrentIndex(page.model.index(2, Column.NAME))
    assert not frozen.isVisible()  # its cells are worked in the table itself


def test_within_its_year_a_target_is_missed_so_far_and_last_year_is_the_same_time(make_page, sample):
    for kind, said, title in (
        (ReportKind.ANNUAL, "Không đạt", "Năm trước"),
        (ReportKind.SIX_MONTH, "Chưa đạt", "Cùng kỳ năm trước"),
        (ReportKind.MONTH, "Chưa đạt", "Cùng kỳ năm trước"),
    ):
        page, _ = make_page(replace(sample, kind=kind))
        cells = [cell_text(page.model, row, Column.VERDICT) for row in range(page.model.rowCount())]
        assert said in cells
        assert page.filters.buttons[Verdict.UNMET].text().endswith(said)
        assert f"{said.lower()} {cells.count(said)}" in page.summary.text()
        assert page.model.headerData(Column.LAST_YEAR, Qt.Orientation.Horizontal) == title


def test_a_verdict_says_beside_its_chip_what_it_comes_from(make_page, monkeypatch):
    def drawn():
        return page.view.viewport().grab(page.view.visualRect(cell(page, "gifts", Column.VERDICT))).toImage()

    page, _ = make_page()
    page.resize(1366, 600)
    page.show()
    page.view.setColumnWidth(Column.VERDICT, 400)  # with the widest letters
    assert cell(page, "gifts", Column.VERDICT).data(REASON) == "16.000 > 5.000"
    said = drawn()
    monkeypatch.setattr(delegates, "REASON", REASON + 90)  # nothing is told under it
    assert drawn() != said
