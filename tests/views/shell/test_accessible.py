"""Whoever does not see the window hears what each control is: everything that takes the keyboard has a name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest
from docx import Document
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.exchange import open_docx
from desktop_app.models.richtext import Chart, Picture
from desktop_app.models.unit import Unit, UnitRef
from desktop_app.resources import sample, templates
from desktop_app.store import ReportInfo, StoreError
from desktop_app.views.checking.silence_dialog import SilenceDialog
from desktop_app.views.consolidation.choice_dialog import ChoiceDialog
from desktop_app.views.consolidation.date_dialog import DateDialog
from desktop_app.views.consolidation.matches_dialog import MatchesDialog
from desktop_app.views.consolidation.source_dialog import SourceDialog
from desktop_app.views.consolidation.units_dialog import UnitsDialog
from desktop_app.views.editor.dialogs import ChartDialog, IndicatorsDialog, LiveDialog, PictureDialog, TableDialog
from desktop_app.views.editor.next_targets import NextTargetsDialog
from desktop_app.views.form.unit_dialog import UnitDialog
from desktop_app.views.help import KEYS, HelpWindow
from desktop_app.views.importing.dialog import ImportDialog
from desktop_app.views.indicators.dialogs import NatureDialog, VerdictDialog
from desktop_app.views.indicators.sentences import SentencesDialog
from desktop_app.views.merging.dialog import MergeDialog
from desktop_app.views.shell.about import AboutDialog
from desktop_app.views.shell.crash_dialog import CrashDialog
from desktop_app.views.shell.new_report import NewReportDialog
from desktop_app.views.shell.recovery import RecoveryDialog
from desktop_app.views.shell.removed import RemovedDialog
from desktop_app.views.years.periods_dialog import PeriodsDialog
from desktop_app.views.years.set_dialog import SetDialog
from desktop_app.views.years.trends_dialog import TrendsDialog

from ..fitting import nameless


def test_every_control_of_the_start_page_has_a_name(window):
    assert nameless(window) == []
    window.add_report(sample()[1])
    window.stage.show_start_page()
    QApplication.processEvents()
    assert nameless(window) == []


@pytest.mark.parametrize("page", range(4))
def test_every_control_of_a_report_has_a_name(window, page):
    window.add_report(sample()[1])
    window.workspace.pages.setCurrentIndex(page)
    window.workspace.find_panel.open_panel()
    QApplication.processEvents()
    assert nameless(window) == []


def test_every_control_of_the_office_has_a_name(window):
    window.stage.consolidate()
    QApplication.processEvents()
    assert nameless(window) == []


def test_every_control_of_the_first_dialogs_has_a_name(qtbot):
    for dialog in (UnitDialog(None, sample()[0]), NewReportDialog(None, templates(), Unit(), date(2026, 11, 20))):
        qtbot.addWidget(dialog)
        dialog.show()
        assert nameless(dialog) == []


def test_every_control_of_the_pages_the_side_panel_and_help_has_a_name(window, qtbot):
    window.add_report(sample()[1])
    for action in (window.menus.earlier_action, window.menus.findings_action):
        action.trigger()
        QApplication.processEvents()
        assert nameless(window) == []
    view = window.stage.show_pages()
    qtbot.waitUntil(lambda: view.area.pages > 0, timeout=30000)
    assert nameless(window) == []
    help_window = HelpWindow(window)
    help_window.open_at(KEYS)
    assert nameless(help_window) == []


def test_every_control_of_the_dialogs_of_the_text_has_a_name(qtbot):
    report = sample()[1]
    blocks = [block for section in report.sections.values() for block in section.body.blocks]
    chart = next(each for each in blocks if isinstance(each, Chart))
    parent = QWidget()
    qtbot.addWidget(parent)
    for dialog in (
        TableDialog(parent), LiveDialog(parent, report), ChartDialog(parent, report), ChartDialog(parent, report, chart),
        IndicatorsDialog(parent, report), PictureDialog(parent, Picture("p", "0" * 64, 80, 60)),
    ):  # fmt: skip
        dialog.show()
        QApplication.processEvents()
        assert nameless(dialog) == [], type(dialog).__name__


def over_the_table(parent):
    """Yield what the table of indicators and the checker ask."""
    report = sample()[1]
    indicator = report.indicators[0]
    yield VerdictDialog("(1) Tỷ lệ", indicator.parts[0], parent)
    yield NatureDialog("(1) Tỷ lệ", indicator.parts[0], parent)
    yield SentencesDialog(report, indicator, parent)
    yield PeriodsDialog(report, report.indicators[1].parts[0], parent)
    yield SetDialog(report.indicators[:6], report.indicators[2:9], "Bộ chỉ tiêu", "Lấy bộ này", parent)
    yield TrendsDialog([], False, parent)
    yield NextTargetsDialog(parent, ["- Kết nạp 90 đoàn viên"])
    yield SilenceDialog("Tỷ lệ ghi 97% nhưng 402/412 là 97,57%.", parent)


def over_files(parent, folder):
    """Yield what is asked of files: looked over, merged, gone, damaged."""
    unit, report = sample()
    typed = Document()
    for words in ("BÁO CÁO", "I. TÌNH HÌNH", "1. Công tác tuyên truyền", "Trồng 120 cây xanh."):
        typed.add_paragraph(words)
    typed.save(str(folder / "a.docx"))
    yield ImportDialog(open_docx(folder / "a.docx"), parent)
    other = replace(report, head=replace(report.head, title="Tổng kết công tác năm 2026"))
    yield MergeDialog(report, replace(report, head=replace(report.head, title="Khác")), other, "Gộp", "Chọn.", parent)
    yield RemovedDialog(
        [ReportInfo("r", "Báo cáo", modified=datetime(2026, 11, 20), kind=report.kind, words=9)], parent
    )
    yield RecoveryDialog(folder / "x.baocao", StoreError("Tệp “{0}” bị hỏng.", "x"), parent)
    yield CrashDialog("ValueError", folder, parent)
    yield AboutDialog(parent)
    units = [UnitRef(f"x{number}", f"Đoàn xã Mẫu {number}") for number in range(3)]
    yield UnitsDialog(units, {}, parent)
    yield DateDialog(unit.name, datetime(2026, 12, 4), parent)
    yield ChoiceDialog("Đơn vị", "Báo cáo này của đơn vị &nào?", [(unit.name, 1)], 1, True, parent=parent)
    yield SourceDialog(unit.name, "<p>Trồng <b>120</b> cây.</p>", "120", "", parent)
    yield MatchesDialog((), (), (), parent)


def test_every_control_of_the_other_dialogs_has_a_name(qtbot, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    for dialog in (*over_the_table(parent), *over_files(parent, tmp_path)):
        dialog.show()
        QApplication.processEvents()
        assert nameless(dialog) == [], type(dialog).__name__
        dialog.close()
