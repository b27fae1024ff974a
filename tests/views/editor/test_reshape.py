"""A paragraph under the caret becomes a heading or an indicator."""

from __future__ import annotations

import pytest

from desktop_app.models.edits import InsertSections
from desktop_app.models.report import Report, Section, walk
from desktop_app.models.richtext import Body, Paragraph, Run
from desktop_app.store import Store
from desktop_app.views.shell.main_window import MainWindow


@pytest.fixture
def window(qtbot, tmp_path):
    made = MainWindow(Store.open(tmp_path / "x.baocao"))
    qtbot.addWidget(made)
    made.show()
    body = Body(
        tuple(Paragraph((Run(text),)) for text in ("Mở đầu.", "Công tác Đội:", "Lời.", "(1) Trồng 100 cây xanh."))
    )
    report, _ = InsertSections("", 0, (Section("a", heading="Kết quả", body=body),)).apply(Report("r"))
    made.add_report(report)
    yield made
    made.close()


def put_caret(editor, words):
    found = editor.text.document().find(words)
    editor.text.setTextCursor(found)


def test_paragraph_becomes_heading_and_back(window):
    workspace = window.workspace
    workspace.outline.go_to("a")
    put_caret(workspace.editor, "Công tác Đội")
    workspace.editor.actions()["heading"].trigger()
    session = workspace.session
    assert [(section.heading, section.body.words) for section, _ in walk(session.report)] == [
        ("Kết quả", 2), ("Công tác Đội", 6),
    ]  # fmt: skip
    assert workspace.editor.head.heading.text() == "Công tác Đội"
    workspace.outline.actions_by_name()["dissolve"].trigger()
    assert [section.heading for section, _ in walk(session.report)] == ["Kết quả"]
    session.undo()
    session.undo()
    assert session.report.sections["a"].body.words == 11


def test_paragraph_becomes_indicator(window):
    workspace = window.workspace
    workspace.outline.go_to("a")
    put_caret(workspace.editor, "Trồng")
    workspace.editor.actions()["indicator"].trigger()
    (indicator,) = workspace.session.report.indicators
    assert [(part.target.text, part.unit) for part in indicator.parts] == [("100", "cây xanh")]
    assert workspace.session.report.sections["a"].body.blocks[-1].indicators == (indicator.id,)


def test_an_empty_place_is_refused_in_a_sentence(window, qtbot):
    workspace = window.workspace
    workspace.outline.go_to("preamble")
    refused = []
    workspace.session.refused.connect(refused.append)
    workspace.session.refused.disconnect(window.stage.failed)
    workspace.editor.actions()["heading"].trigger()
    assert "con trỏ" in str(refused[0])
