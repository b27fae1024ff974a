"""Paragraphs and rows that were put elsewhere: none is lost, none is doubled, whatever is chosen."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from desktop_app.models.merging.merge import Change, ChangeKind, Choice, compare, merged
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Section
from desktop_app.models.richtext import Body, Cell, Note, Paragraph, Run, Table, plain

from .orders import ALIKE, all_orders, conserving, lines, section

A, B, C, D = ALIKE


def decided(base: Report, ours: Report, theirs: Report) -> tuple[tuple[Change, ...], list[list[str]]]:
    """Return what theirs changed, and what comes of keeping ours, of what goes without saying, and of taking theirs."""
    changes = compare(base, ours, theirs)
    conflicts = [each for each in changes if each.conflict]
    return changes, [
        lines(merged(base, ours, theirs, changes, chosen))
        for chosen in (dict.fromkeys(changes, Choice.OURS), {}, dict.fromkeys(conflicts, Choice.THEIRS))
    ]


def test_every_order_of_four_paragraphs_with_every_other():
    found = all_orders()
    assert (found.merges, found.lost, found.doubled, found.unshown, found.by_choice) == (576, 0, 0, 0, 0), found.first


def test_random_copies_keep_what_both_have():
    found = conserving(random.Random(20270201), 300)
    assert (found.unshown, found.by_choice, found.missing, found.unlike) == (0, 0, 0, 0), found.first


@pytest.mark.parametrize("order", [(B, A, C, D), (A, C, D, B), (D, A, B, C)])
def test_moved_by_one_is_one_change(order):
    base, other = section(ALIKE), section(order)
    (change,), results = decided(base, base, other)
    assert (change.kind, change.conflict) == (ChangeKind.SHIFTED, False)
    assert results == [[*ALIKE], [*order], [*order]]
    assert compare(base, other, base) == ()


def test_paragraphs_moved_together_are_one_change():
    base, other = section(ALIKE), section((C, D, A, B))
    (change,) = compare(base, base, other)
    assert change.what == f"{C}\n{D}"
    assert (change.base, change.ours, change.theirs) == (B, B, "")


def test_moved_to_two_places_is_asked_once_and_stands_once():
    (change,), results = decided(section(ALIKE), section((B, A, C, D)), section((B, C, D, A)))
    assert (change.kind, change.conflict, change.what) == (ChangeKind.SHIFTED, True, A)
    assert (change.base, change.ours, change.theirs) == ("", B, D)
    assert results == [[B, A, C, D], [B, A, C, D], [B, C, D, A]]


def test_each_moved_another():
    (change,), results = decided(section(ALIKE), section((B, C, A, D)), section((D, A, B, C)))
    assert not change.conflict
    assert results[1] == [D, B, C, A]


def test_moved_here_and_edited_there_the_edit_follows():
    edited = A.replace("12", "13")
    for ours, theirs in (((B, C, D, A), (edited, B, C, D)), ((edited, B, C, D), (B, C, D, A))):
        (change,), results = decided(section(ALIKE), section(ours), section(theirs))
        assert not change.conflict
        assert results[1] == [B, C, D, edited]


def test_moved_and_edited_by_one_are_two_things_to_decide_on():
    edited = A.replace("12", "13")
    base, theirs = section(ALIKE), section((B, C, D, edited))
    text, move = compare(base, base, theirs)
    assert (text.kind, move.kind) == (ChangeKind.TEXT, ChangeKind.SHIFTED)
    assert lines(merged(base, base, theirs, (text, move), {move: Choice.OURS})) == [edited, B, C, D]
    assert lines(merged(base, base, theirs, (text, move), {text: Choice.OURS})) == [B, C, D, A]


def test_moved_here_and_taken_out_there_is_asked():
    (change,), results = decided(section(ALIKE), section((B, C, D, A)), section((B, C, D)))
    assert (change.kind, change.conflict, change.ours, change.theirs) == (ChangeKind.TEXT, True, A, "")
    assert results == [[B, C, D, A], [B, C, D, A], [B, C, D]]
    (change,), results = decided(section(ALIKE), section((B, C, D)), section((B, C, D, A)))
    assert (change.kind, change.conflict, change.ours, change.theirs) == (ChangeKind.TEXT, True, "", A)
    assert results == [[B, C, D], [B, C, D], [B, C, D, A]]


def test_taken_out_with_others_only_what_was_moved_is_asked_about():
    changes, results = decided(section(ALIKE), section((A, B, D, C)), section((A,)))
    assert [each.conflict for each in changes] == [False, True]
    assert len(results[1]) == 2


def test_the_same_put_in_at_two_places_stands_once():
    new = "Đoạn mới của cả hai bản."
    (change,), results = decided(section(ALIKE), section((A, new, B, C, D)), section((A, B, C, new, D)))
    assert (change.kind, change.conflict, change.base) == (ChangeKind.SHIFTED, True, None)
    assert results[1:] == [[A, new, B, C, D], [A, B, C, new, D]]


def test_of_two_alike_each_copy_took_out_another_and_one_stays():
    base, ours, theirs = section((A, B, A)), section((B, A)), section((A, B))
    assert decided(base, ours, theirs) == ((), [[B, A]] * 3)
    assert decided(base, theirs, ours)[1] == [[A, B], [B, A], [B, A]]


def test_put_into_two_sections_it_is_asked():
    def placed(**bodies: tuple[str, ...]) -> Report:
        held = [Section(key, body=section(each).sections["a"].body) for key, each in bodies.items()]
        fixed = (Section(PREAMBLE), Section(CLOSING))
        return Report("r", sections={each.id: each for each in (*fixed, *held)}, top=tuple(bodies))

    base, ours = placed(a=(A, B), b=(C,), c=(D,)), placed(a=(B,), b=(A, C), c=(D,))
    (change,) = compare(base, ours, placed(a=(B,), b=(C,), c=(A, D)))
    assert (change.owner, change.conflict, change.theirs) == ("c", True, A)


def test_a_paragraph_with_a_note_keeps_it():
    noted = Paragraph((Run(A), Note("n", (Run("Chú thích."),))))
    rest = section((B, C)).sections["a"].body.blocks
    base, ours, theirs = (
        replace(each, sections={**each.sections, "a": replace(each.sections["a"], body=Body(blocks))})
        for each, blocks in zip([section(())] * 3, ((noted, *rest), (rest[0], noted, rest[1]), (*rest, noted)), strict=True)
    )  # fmt: skip
    (change,) = compare(base, ours, theirs)
    for choice in Choice:
        found = merged(base, ours, theirs, (change,), {change: choice})
        assert [note.id for note in found.sections["a"].body.notes] == ["n"]


# rows


def table(*rows: tuple[str, ...], **more: object) -> Report:
    cells = tuple(tuple(Cell((Paragraph((Run(word),)),)) for word in row) for row in rows)
    held = Section("a", heading="Mục", body=Body((Table("t", cells, **more),)))
    return replace(section(()), sections={**section(()).sections, "a": held})


def rows(report: Report) -> list[tuple[str, ...]]:
    (found,) = report.sections["a"].body.blocks
    return [tuple(plain(cell.paragraphs[0].inlines) for cell in row) for row in found.rows]


HEAD, ONE, TWO, THREE = ("TT", "Chi đoàn", "Số"), ("1", "Thôn Một", "5"), ("2", "Thôn Hai", "6"), ("3", "Thôn Ba", "7")


def test_a_row_added_here_and_a_cell_edited_there_both_stay():
    base, new = table(HEAD, ONE, TWO), ("3", "Thôn Mới", "9")
    edited = ("1", "Thôn Một", "55")
    for ours, theirs in ((table(HEAD, ONE, TWO, new), table(HEAD, edited, TWO)),
                         (table(HEAD, edited, TWO), table(HEAD, ONE, TWO, new))):  # fmt: skip
        (change,) = compare(base, ours, theirs)
        assert not change.conflict
        assert rows(merged(base, ours, theirs, (change,))) == [HEAD, edited, TWO, new]


def test_rows_added_by_both_stay():
    base, mine, other = table(HEAD, ONE), ("2", "Thôn Tám", "9"), ("2", "Xóm Mười", "4")
    ours, theirs = table(HEAD, ONE, mine), table(HEAD, other, ONE)
    (change,) = compare(base, ours, theirs)
    assert not change.conflict
    assert rows(merged(base, ours, theirs, (change,))) == [HEAD, other, ONE, mine]


def test_a_row_moved_here_and_edited_there():
    edited = ("2", "Thôn Hai", "66")
    base, ours, theirs = table(HEAD, ONE, TWO, THREE), table(HEAD, TWO, ONE, THREE), table(HEAD, ONE, edited, THREE)
    (change,) = compare(base, ours, theirs)
    assert not change.conflict
    assert rows(merged(base, ours, theirs, (change,))) == [HEAD, edited, ONE, THREE]
    (change,) = compare(base, theirs, ours)
    assert change.kind is ChangeKind.SHIFTED
    assert rows(merged(base, theirs, ours, (change,))) == [HEAD, edited, ONE, THREE]


def test_a_row_taken_out_here_and_edited_there_is_asked():
    base, ours, theirs = table(HEAD, ONE, TWO), table(HEAD, TWO), table(HEAD, ("1", "Thôn Một", "55"), TWO)
    (change,) = compare(base, ours, theirs)
    assert (change.conflict, change.ours, change.theirs) == (True, "", "1 | Thôn Một | 55")
    assert rows(merged(base, ours, theirs, (change,), {change: Choice.THEIRS})) == rows(theirs)


def test_columns_added_leave_the_table_one_thing():
    wide = table(*((*row, "x") for row in (HEAD, ONE, TWO)))
    base, ours = table(HEAD, ONE, TWO), table(HEAD, ("1", "Thôn Một", "55"), TWO)
    (change,) = compare(base, ours, wide)
    assert change.conflict
    assert merged(base, ours, wide, (change,), {change: Choice.THEIRS}) == wide


def test_no_row_in_common_leaves_the_table_one_thing():
    base, ours, theirs = table(ONE, TWO), table(ONE), table(TWO)
    (change,) = compare(base, ours, theirs)
    assert change.conflict
    for choice, found in ((Choice.OURS, ours), (Choice.THEIRS, theirs)):
        assert merged(base, ours, theirs, (change,), {change: choice}) == found
