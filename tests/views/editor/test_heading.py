"""The heading of a section, as it stands on the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from desktop_app.models.edits import SetSection
from desktop_app.resources import sample


def test_a_long_heading_is_whole_on_the_page_and_only_a_key_changes_it(window):
    report = sample()[1]
    window.add_report(report)
    editor, session = window.workspace.editor, window.workspace.session
    section = next(each for each in report.sections.values() if each.heading and each.children)
    window.workspace.outline.go_to(section.id)
    heading = editor.head.heading
    one = heading.height()
    heading.setFocus()
    editor.text.setFocus()
    assert session.flush().sections[section.id].heading == section.heading
    long = "Công tác giáo dục chính trị tư tưởng, đạo đức, lối sống và ý thức chấp hành pháp luật cho thanh thiếu nhi"
    session.do(SetSection(section.id, "heading", long), "đề mục")
    assert heading.text() == long
    assert heading.height() > one * 3 // 2
    assert heading.verticalScrollBar().maximum() == 0
    heading.moveCursor(QTextCursor.MoveOperation.End)
    heading.setFocus()
    QTest.keyClicks(heading, " them")
    QTest.keyClick(heading, Qt.Key.Key_Return)
    assert session.flush().sections[section.id].heading == f"{long} them"
