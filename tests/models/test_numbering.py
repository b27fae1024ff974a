"""Numbers of headings, footnotes and indicators."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models.edits import MoveIndicator, SpliceBody
from desktop_app.models.errors import EditError
from desktop_app.models.indicators import Indicator
from desktop_app.models.numbering import indicator_numbers, note_numbers, section_numbers
from desktop_app.models.report import CLOSING, PREAMBLE, Numbering, Report, Role, Section
from desktop_app.models.richtext import Body, Cell, Note, Paragraph, Run, Table

from .strategies import fitting_moves, light_reports, tree_edits

# Written out by hand, far enough for the trees tried here.
ROMAN = ("", "I.", "II.", "III.", "IV.", "V.", "VI.", "VII.", "VIII.", "IX.", "X.", "XI.", "XII.")
LETTERS = ("", "a)", "b)", "c)", "d)", "đ)", "e)", "g)", "h)", "i)", "k)", "l)", "m)")
PARTS = ("", "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "11", "12")


def expected(report: Report, scheme: str, section_id: str) -> str:
    """Say a section's number by looking up from it, where the program walks down to it."""
    chain = [section_id]
    while not any(chain[0] == top for top in report.top):
        chain.insert(0, next(s.id for s in report.sections.values() if chain[0] in s.children))
    counts = []  # (role, place among its siblings of that role) from the top down
    siblings = report.top
    for name in chain:
        role = report.sections[name].role
        same = [each for each in siblings if report.sections[each].role is role]
        counts.append((role, same.index(name) + 1))
        siblings = report.sections[name].children
    role, count = counts[-1]
    if role is Role.PLAIN:
        return ""
    if role is Role.BULLET:
        return "-"
    if role is Role.PART:
        return "Phần thứ " + PARTS[count]
    if role is Role.ANNEX:
        annexes = [each for each in report.top if report.sections[each].role is Role.ANNEX]
        return "Phụ lục" if len(annexes) < 2 or len(chain) > 1 else "Phụ lục " + ROMAN[count].rstrip(".")
    begun = max((n for n, (each, _) in enumerate(counts) if each in (Role.PART, Role.ANNEX)), default=-1)
    path = [number for each, number in counts[begun + 1 :] if each is Role.NUMBERED]
    if report.numbering is Numbering.ARABIC:
        path = ["no Roman level", *path]
    if len(path) == 1:
        return ROMAN[count]
    if scheme == "letters":
        return {2: f"{count}.", 3: LETTERS[count]}.get(len(path), "-")
    return ".".join(str(number) for number in path[1:]) + "."


@settings(deadline=None, max_examples=150)
@given(light_reports(), st.sampled_from(Numbering), st.sampled_from(["path", "letters"]), st.data(), st.integers(0, 4))
def test_numbers_are_right_after_any_moves(report, numbering, scheme, data, moves):
    report = replace(report, numbering=numbering)
    for _ in range(moves if report.top else 0):
        report = data.draw(fitting_moves(report)).apply(report)[0]
    numbers = section_numbers(report, scheme)
    assert numbers == {key: expected(report, scheme, key) for key in report.sections if key not in (PREAMBLE, CLOSING)}


def made(*listed: Section, top: str, **more) -> Report:
    held = {each.id: each for each in (Section(PREAMBLE), Section(CLOSING), *listed)}
    return Report("r", sections=held, top=tuple(top), **more)


def test_the_levels_of_the_union_and_of_the_state():
    report = made(
        Section("a", children=("b", "g")), Section("b", children=("c",)), Section("c", children=("d",)), Section("d"),
        Section("g"), Section("e", children=("f",)), Section("f"), top="ae",
    )  # fmt: skip
    assert section_numbers(report) == {
        "a": "I.", "b": "1.", "c": "1.1.", "d": "1.1.1.", "g": "2.", "e": "II.", "f": "1.",
    }  # fmt: skip
    assert section_numbers(report, "letters") == {
        "a": "I.", "b": "1.", "c": "a)", "d": "-", "g": "2.", "e": "II.", "f": "1.",
    }  # fmt: skip
    assert section_numbers(replace(report, numbering=Numbering.ARABIC)) == {
        "a": "1.", "b": "1.1.", "c": "1.1.1.", "d": "1.1.1.1.", "g": "1.2.", "e": "2.", "f": "2.1.",
    }  # fmt: skip


def test_parts_begin_the_count_again_and_plain_headings_do_not_count():
    report = made(
        Section("a", role=Role.PART, children=("b",)), Section("b"), Section("c", role=Role.PART, children=("d", "e", "f")),
        Section("d"), Section("e", role=Role.PLAIN, children=("h",)), Section("h"), Section("f"), top="ac",
    )  # fmt: skip
    assert section_numbers(report) == {
        "a": "Phần thứ nhất", "b": "I.", "c": "Phần thứ hai", "d": "I.", "e": "", "h": "I.", "f": "II.",
    }  # fmt: skip


def test_a_kept_number_is_printed_and_counted():
    report = made(Section("a"), Section("b", printed="2a."), Section("c"), top="abc")
    assert section_numbers(report) == {"a": "I.", "b": "2a.", "c": "III."}


@pytest.mark.parametrize(("top", "numbers"), [("x", ["Phụ lục"]), ("xy", ["Phụ lục I", "Phụ lục II"])])
def test_only_several_annexes_are_numbered(top, numbers):
    report = made(Section("x", role=Role.ANNEX), Section("y", role=Role.ANNEX), top=top)
    assert [section_numbers(report)[key] for key in top] == numbers


def noted(*names: str) -> Paragraph:
    return Paragraph(tuple(each for name in names for each in (Run("x"), Note(name))))


def test_footnotes_count_in_the_order_of_print_tables_and_annexes_included():
    table = Table("t", ((Cell((noted("3"),)), Cell((noted("4"),))),))
    report = made(
        Section("x", role=Role.ANNEX, body=Body((noted("8"),))),
        Section("a", children=("b",), body=Body((noted("2"), table))), Section("b", body=Body((noted("5", "6"),))),
        top="xa",
    )  # fmt: skip
    sections = report.sections | {PREAMBLE: Section(PREAMBLE, body=Body((noted("1"),)))}
    report = replace(report, sections=sections | {CLOSING: Section(CLOSING, body=Body((noted("7"),)))})
    assert note_numbers(report) == {str(number): number for number in range(1, 9)}


@settings(deadline=None, max_examples=60)
@given(light_reports(), st.lists(tree_edits, max_size=6), st.randoms())
def test_footnotes_count_from_one_wherever_sections_go(report, steps, chance):
    for key in list(report.sections):
        names = [f"{key}{number}" for number in range(chance.randint(0, 2))]
        report = SpliceBody(key, 0, 0, (noted(*names),)).apply(report)[0]
    for edit in steps:
        try:
            report = edit.apply(report)[0]
        except EditError:
            continue

    def below(ids):
        for key in ids:
            yield key
            yield from below(report.sections[key].children)

    annexes = [key for key in report.top if report.sections[key].role is Role.ANNEX]
    body = [key for key in report.top if key not in annexes]
    printed = [PREAMBLE, *below(body), CLOSING, *below(annexes)]
    notes = [note.id for key in printed for note in report.sections[key].body.notes]
    assert list(note_numbers(report).items()) == [(note, number) for number, note in enumerate(notes, 1)]


@given(light_reports(), st.integers(0, 2))
def test_indicators_are_numbered_as_they_stand(report, place):
    if report.indicators:
        try:
            report = MoveIndicator("i1", place).apply(report)[0]
        except EditError:
            return
    assert list(indicator_numbers(report).values()) == [str(n + 1) for n in range(len(report.indicators))]
    assert list(indicator_numbers(report)) == [each.id for each in report.indicators]


def test_a_kept_indicator_number_is_printed_and_counted():
    listed = (Indicator("i1"), Indicator("i2", printed="2b"), Indicator("i3"))
    assert indicator_numbers(Report("r", indicators=listed)) == {"i1": "1", "i2": "2b", "i3": "3"}
