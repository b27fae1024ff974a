"""What was done in a report can be undone after it was left and opened again, as long as the program runs."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.models.edits import SetReport, SetSection
from desktop_app.models.report import Report, Section


def written(key: str) -> Report:
    base = Report(key)
    return replace(base, sections={**base.sections, "s": Section("s", heading="Đầu")}, top=("s",))


def test_steps_are_undone_and_redone_after_coming_back(window):
    stage = window.stage
    stage.add_report(written("r"))
    before = stage.session.report
    stage.session.do(SetSection("s", "heading", "Sau"), "Sửa tiêu đề")
    after = stage.session.report
    stage.add_report(written("khac"))
    stage.open_report("r")
    assert stage.session.undo_label == "Sửa tiêu đề"
    stage.session.undo()
    assert stage.session.report == before
    stage.session.redo()
    assert stage.session.report == after
    assert stage.session.wait_saved()
    assert stage.store.load("r").report == after


def test_a_report_that_changed_elsewhere_begins_without_steps(window):
    stage = window.stage
    stage.add_report(written("r"))
    stage.session.do(SetSection("s", "heading", "Sau"), "Sửa tiêu đề")
    stage.show_start_page()
    report = stage.store.load("r").report
    from desktop_app.models.history import History

    history = History(report)
    step = history.do(SetReport("due", None), "Khác")
    stage.store.commit(step, report, replace(history.report, standard="dang")).result()
    stage.open_report("r")
    assert stage.session.undo_label is None
