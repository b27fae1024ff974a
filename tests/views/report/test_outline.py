"""The outline follows every change of the tree, row by row, and sends the moves the user makes."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLineEdit

from desktop_app.models.edits import Batch, InsertSections, MoveSection, RemoveSection, SetSection, SpliceBody, place
from desktop_app.models.numbering import section_numbers
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Role, Section, children
from desktop_app.models.richtext import Paragraph, Run
from desktop_app.resources import sample
from desktop_app.store import Store
from desktop_app.views.report.outline import Outline, OutlineModel
from desktop_app.views.report.session import Session


@pytest.fixture
def session(qtbot, tmp_path):
    store = Store.open(tmp_path / "don-vi.baocao")
    report = Report("r")
    sections = (
        Section("a", heading="Kết quả đạt được", children=("b", "c")),
        Section("b", heading="Công tác giáo dục"),
        Section("c", heading="Phong trào", children=("d",)),
        Section("d", heading="Tình nguyện"),
    )
    report, _ = InsertSections("", 0, sections).apply(report)
    report, _ = InsertSections("", 1, (Section("e", heading="Đánh giá"),)).apply(report)
    store.create(report)
    made = Session(store, report)
    yield made
    made.wait_saved()
    store.close()


def rows(model, parent=None):
    parent = parent if parent is not None else QModelIndex()
    return [
        (
            model.index(row, 0, parent).data(),
            model.index(row, 2, parent).data(),
            rows(model, model.index(row, 0, parent)),
        )
        for row in range(model.rowCount(parent))
    ]


def random_edit(rng, report, name):
    ids = [key for key in report.sections if key not in (PREAMBLE, CLOSING)] or ["none"]
    one, other, anywhere = rng.choice(ids), rng.choice(ids), rng.choice([*ids, ""])
    return rng.choice(
        [
            InsertSections(anywhere, rng.randrange(3), (Section(name, heading=f"Mục {name}"),)),
            RemoveSection(one),
            MoveSection(one, anywhere, rng.randrange(3)),
            Batch((MoveSection(one, "", 0), RemoveSection(other))),
            SetSection(one, "role", rng.choice(list(Role))),
            SpliceBody(one, 0, 0, (Paragraph((Run("năm từ ở đây nhé"),)),)),
        ]
    )


@pytest.mark.parametrize("seed", range(12))
def test_any_edits_give_the_rows_of_a_fresh_model(session, seed):
    rng = random.Random(seed)
    model = OutlineModel(session)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for count in range(60):
        if rng.random() < 0.2:
            session.undo()
        else:
            session.do(random_edit(rng, session.report, f"n{count}"), "ngẫu nhiên")
        assert rows(model) == rows(OutlineModel(session))
    assert session.wait_saved()
    del tester


def test_drop_moves_once_and_never_into_itself(session):
    model = OutlineModel(session)
    e, a = model.index_of("e"), model.index_of("a")
    mime = model.mimeData([e])
    assert not model.dropMimeData(mime, Qt.DropAction.MoveAction, 0, 0, a)
    assert place(session.report, "e") == ("a", 0)
    mime = model.mimeData([model.index_of("a")])
    assert not model.canDropMimeData(mime, Qt.DropAction.MoveAction, 0, 0, model.index_of("d"))
    session.undo()
    assert place(session.report, "e") == ("", 1)


def test_drop_on_first_row_stays_behind_the_preamble(session):
    model = OutlineModel(session)
    model.dropMimeData(model.mimeData([model.index_of("e")]), Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert session.report.top == ("e", "a")
    assert model.index(0, 0).data() == "Mở đầu"


def test_keys_move_indent_and_rename(session, qtbot):
    outline = Outline(session)
    qtbot.addWidget(outline)
    actions = outline.actions_by_name()
    outline.go_to("e")
    actions["indent"].trigger()
    assert place(session.report, "e") == ("a", 2)
    actions["up"].trigger()
    assert place(session.report, "e") == ("a", 1)
    actions["outdent"].trigger()
    assert place(session.report, "e") == ("", 1)
    assert outline.current() == "e"
    outline.model.setData(outline.model.index_of("e"), "  Đánh   giá chung ")
    assert session.report.sections["e"].heading == "Đánh giá chung"
    actions["duplicate"].trigger()
    assert [session.report.sections[key].heading for key in children(session.report, "")][1:] == ["Đánh giá chung"] * 2
    actions["remove"].trigger()
    assert session.report.top == ("a", "e")


def test_filter_finds_without_accents(session, qtbot):
    outline = Outline(session)
    qtbot.addWidget(outline)
    outline.filter_line.setText("tinh nguyen")
    shown = outline.tree.model()
    top = shown.index(0, 0)
    assert (shown.rowCount(), shown.rowCount(top), shown.index(0, 0, top).data()) == (1, 1, "2. Phong trào")
    outline.go_to("b")
    assert outline.filter_line.text() == ""
    assert outline.current() == "b"


def test_clearing_the_filter_leaves_open_and_chosen_what_was(session, qtbot):
    outline = Outline(session)
    qtbot.addWidget(outline)
    outline.tree.collapseAll()
    outline.go_to("e")
    outline.filter_line.setText("tinh nguyen")
    assert outline.tree.isExpanded(outline.tree.model().index(0, 0))
    outline.filter_line.clear()
    opened = [key for key in outline.model.ids() if outline._is_open(key)]
    assert (opened, outline.current()) == ([], "e")


def test_a_double_click_renames_and_removing_says_how_to_get_it_back(session, qtbot):
    outline = Outline(session)
    qtbot.addWidget(outline)
    outline.show()
    outline.go_to("e")
    place = outline.tree.visualRect(outline.tree.currentIndex()).center()
    qtbot.mouseClick(outline.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(outline.tree.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert outline.tree.state() is outline.tree.State.EditingState
    editor = outline.tree.findChild(QLineEdit)
    editor.setText("Đổi bằng chuột")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.report.sections["e"].heading == "Đổi bằng chuột")
    with qtbot.waitSignal(outline.removed) as said:
        outline.actions_by_name()["remove"].trigger()
    assert said.args == ["Đã xóa mục “Đổi bằng chuột”."]


def test_numbers_are_those_of_print(session):
    model = OutlineModel(session)
    session.do(InsertSections("a", 0, (Section("n", heading="Chủ đề"),)), "thêm")
    numbers = section_numbers(session.report)
    for key, number in numbers.items():
        assert model.index_of(key).data().startswith(number)


def test_typing_touches_one_branch_only(qtbot, tmp_path):
    store = Store.open(tmp_path / "x.baocao")
    report = sample()[1]
    store.create(report)
    session = Session(store, report)
    model = OutlineModel(session)
    touched = []
    model.dataChanged.connect(lambda first, last: touched.append(first.data()))
    deep = max(report.sections, key=lambda key: section_numbers(report).get(key, "").count("."))
    session.do(SpliceBody(deep, 0, 0, (Paragraph((Run("thêm ba từ"),)),)), "gõ")
    assert len(touched) <= 6  # words alone show in no row
    session.wait_saved()
    store.close()
