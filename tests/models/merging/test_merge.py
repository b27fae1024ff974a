"""Two copies of one report, edited apart and made one: nothing lost, nothing decided in silence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from desktop_app.exchange.files import check
from desktop_app.models.edits import (
    Batch,
    InsertIndicator,
    InsertSections,
    MoveIndicator,
    RemoveIndicator,
    RemoveSection,
    SetIndicator,
    SetPart,
    SetReport,
    SetSection,
    SpliceBody,
)
from desktop_app.models.errors import EditError
from desktop_app.models.indicators import Indicator, Operator, Part
from desktop_app.models.merging.merge import (
    Change,
    ChangeKind,
    Choice,
    Of,
    compare,
    far_apart,
    merged,
    merged_versions,
    with_merged_version,
)
from desktop_app.models.numbers import parse_figure
from desktop_app.models.origin import Origin
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Section, Status, parents
from desktop_app.models.richtext import Body, Cell, Inline, Live, Note, Paragraph, Run, Show, Table, paragraphs, plain

from ..strategies import PARTS, edits, fitting_edits, fitting_moves, light_reports, reports


@st.composite
def copies(draw, steps=6):
    """(base, ours, theirs): one report and two copies of it, each edited a few times."""
    base = draw(st.one_of(written(), written(), written(), reports()))
    assume(sound(base))
    return base, edited(draw, base, steps, "o"), edited(draw, base, steps, "t")


def line(word: str, *more: Note | Live) -> Paragraph:
    return Paragraph((Run(f"{word} một hai ba"), *more))


@st.composite
def written(draw):
    """A report with a few paragraphs, a table and indicators in it, no word of which stands twice."""
    report = draw(light_reports())
    sections = {}
    for key, section in report.sections.items():
        blocks = [line(f"b{key}{number}") for number in range(draw(st.integers(0, 4)))]
        if draw(st.booleans()):
            cells = tuple(tuple(Cell((line(f"c{key}{row}{place}"),)) for place in range(2)) for row in range(2))
            blocks.insert(draw(st.integers(0, len(blocks))), Table(f"t{key}", cells))
        if blocks and isinstance(blocks[0], Paragraph) and draw(st.booleans()):
            blocks[0] = line(f"b{key}0", Note(f"n{key}", (Run(f"note{key}"),)))
        sections[key] = replace(section, heading=f"h{key}", body=Body(tuple(blocks)))
    return replace(report, sections=sections)


def edited(draw, report: Report, steps: int, side: str) -> Report:
    for number in range(draw(st.integers(0, steps))):
        try:
            report = draw(an_edit(report, f"{side}{number}")).apply(report)[0]
        except EditError:
            continue
    assume(sound(report))
    return report


@st.composite
def an_edit(draw, report: Report, word: str):
    """An edit somewhere in the report; ``word`` is what is typed."""
    kind = draw(st.sampled_from(["text", "text", "text", "field", "part", "parts", "indicator", "any", "tree", "tree"]))
    key = draw(st.sampled_from(sorted(report.sections)))
    blocks = report.sections[key].body.blocks
    if kind == "text":
        index = draw(st.integers(0, len(blocks)))
        if index < len(blocks) and draw(st.integers(0, 3)) == 0:
            rest = [*blocks[:index], *blocks[index + 1 :]]
            rest.insert(draw(st.integers(0, len(rest))), blocks[index])
            return SpliceBody(key, 0, len(blocks), tuple(rest))
        if index < len(blocks) and draw(st.booleans()):
            return SpliceBody(key, index, 1, (retyped(blocks[index], word),))
        shown = draw(st.sampled_from([(), (Live("p1", Show.RESULT),), (Note(f"{word}id", (Run(f"{word}n"),)),)]))
        new = draw(st.sampled_from([(), (line(word, *shown),), (line(word), Paragraph((Run(f"{word}x"),)))]))
        return SpliceBody(key, index, draw(st.integers(0, min(1, len(blocks) - index))), new)
    if kind == "field":
        edit = SetSection(key, draw(st.sampled_from(["heading", "guidance"])), word)
        report_edit = SetReport("head", replace(report.head, title=word))
        return draw(
            st.sampled_from([edit, edit, report_edit, SetSection(key, "status", draw(st.sampled_from(Status)))])
        )
    if kind == "part" and report.indicators:
        part = draw(st.sampled_from(PARTS))
        figure = parse_figure(str(draw(st.integers(0, 9))))
        return draw(st.sampled_from([SetPart(part, "result", figure), SetPart(part, "note", word)]))
    if kind == "parts" and report.indicators:
        return moved_parts(draw, report, word)
    if kind == "indicator" and report.indicators:
        listed = st.sampled_from([each.id for each in report.indicators])
        new = InsertIndicator(0, Indicator(word, statement=(Run(word),), parts=(Part(f"{word}id", name=word),)))
        move = MoveIndicator(draw(listed), draw(st.integers(0, len(report.indicators) - 1)))
        return draw(st.sampled_from([RemoveIndicator(draw(listed)), new, move]))
    if kind == "tree" and len(report.sections) > 2:
        if draw(st.integers(0, 3)):
            return draw(fitting_moves(report))
        parent = draw(st.sampled_from(["", *sorted(report.sections.keys() - {PREAMBLE, CLOSING})]))
        new = InsertSections(parent, 0, (Section(word, heading=word, body=Body((line(f"{word}y"),))),))
        return draw(st.sampled_from([RemoveSection(key), new]))
    return draw(fitting_edits(report) | edits)


def retyped(block, word: str):
    if isinstance(block, Paragraph):
        return replace(block, inlines=(*block.inlines, Run(f" {word}")))
    if isinstance(block, Table) and block.rows[-1]:
        cells = (replace(block.rows[-1][0], paragraphs=(line(word),)), *block.rows[-1][1:])
        return replace(block, rows=(*block.rows[:-1], cells))
    return Paragraph((Run(word),))


def moved_parts(draw, report: Report, word: str):
    """Take a part out of an indicator, add one, turn them round, or bring one to another indicator."""
    one, two = (draw(st.sampled_from(report.indicators)) for _ in range(2))
    if one.parts and two is not one and draw(st.booleans()):
        less, more = (
            SetIndicator(one.id, "parts", one.parts[1:]),
            SetIndicator(two.id, "parts", (*two.parts, one.parts[0])),
        )
        return Batch((less, more))
    parts = draw(st.sampled_from([one.parts[1:], one.parts[::-1], (*one.parts, Part(f"{word}id", name=word))]))
    return SetIndicator(one.id, "parts", parts)


def sound(report: Report) -> bool:
    """Tell whether the report is one that could be opened, no two things having one id."""
    ids = [block.id for section in report.sections.values() for block in section.body.blocks if hasattr(block, "id")]
    ids += [note.id for section in report.sections.values() for note in section.body.notes]
    try:
        check(report)
    except Exception:
        return False
    return len(ids) == len(set(ids))


def firmly(changes: tuple[Change, ...], choice: Choice) -> dict[Change, Choice]:
    return {change: choice for change in changes if change.conflict}


def said(inlines: Iterable[Inline]) -> str:
    """Return words; a note or a live figure between two letters parts them, as where the conflict is shown."""
    return plain(Run(" ") if isinstance(each, (Note, Live)) else each for each in inlines)


def text(report: Report) -> str:
    out = [report.head.title, report.unit.name]
    for section in report.sections.values():
        out += [section.heading, section.guidance]
        out += [said(each.inlines) for each in paragraphs(section.body.blocks)]
        out += [said(note.content) for note in section.body.notes]
    for indicator in report.indicators:
        out += [said(indicator.statement), said(indicator.result)]
        for part in indicator.parts:
            figures = (part.target, part.result, part.last_year)
            out += [part.name, part.note, part.reason, *(each.text for each in figures if each)]
    return "\n".join(out)


def content(report: Report) -> object:
    """Return what stands in a report whatever the order, ids that merging gave left out."""
    sections = {
        key: (section.heading, section.status, section.guidance, sorted(text(only(section)).split()))
        for key, section in report.sections.items()
    }
    return (
        sections, parents(report), sorted((each.id, each.statement) for each in report.indicators),
        sorted(repr(replace(part, id="")) for each in report.indicators for part in each.parts),
        report.head, report.unit, report.period,
    )  # fmt: skip


def only(section: Section) -> Report:
    return Report("r", sections={section.id: section})


def own(report: Report) -> Report:
    """Return a report without the versions merged into it, which each copy knows for itself."""
    return replace(report, origin=replace(report.origin, merged=()))


def lost_words(base: Report, ours: Report, theirs: Report, known: bool = True) -> list[str]:
    """Merge in three ways; return words that one copy added, or that both have, and that are neither there nor asked about."""
    start = base if known else None
    changes = compare(start, ours, theirs)
    old = set(text(base).split()) if known else set()
    shown = "\n".join(f"{each.ours}\n{each.theirs}" for each in changes if each.conflict)
    shown = shown.translate(dict.fromkeys(map(ord, "*_{}")))  # marks of bold, italic, underline, live figures
    mine, other = set(text(ours).split()), set(text(theirs).split())
    counts = [Counter(text(each).split()) for each in (base, ours, theirs)]
    gone = (counts[0] - counts[1]) + (counts[0] - counts[2])  # one took it from a heading, the other from a table
    nowhere = {word for word in old if gone[word] >= counts[0][word]}
    wanted = ((mine | other) - old) | ((mine & other) - nowhere)
    lost: list[str] = []
    for choices in ({}, firmly(changes, Choice.THEIRS), firmly(changes, Choice.BOTH)):
        result = set(text(merged(start, ours, theirs, changes, choices)).split())
        lost += [word for word in wanted - result if word not in shown]
    return lost


@pytest.mark.slow
@settings(deadline=None, max_examples=200)
@given(copies(steps=8))
def test_with_an_unchanged_side_it_is_the_other(drawn):
    base, _, theirs = drawn
    changes = compare(base, base, theirs)
    assert not any(change.conflict for change in changes)
    assert own(merged(base, base, theirs, changes)) == own(theirs)
    assert compare(base, theirs, base) == ()
    assert merged(base, theirs, base, ()) == theirs


@settings(deadline=None, max_examples=100)
@given(copies())
def test_equal_sides_are_that_side(drawn):
    base, ours, _ = drawn
    assert compare(base, ours, ours) == ()
    assert compare(None, ours, ours) == ()
    assert merged(base, ours, ours, ()) == ours


@pytest.mark.slow
@settings(deadline=None, max_examples=300)
@given(copies(), st.booleans(), st.data())
def test_any_choice_makes_a_sound_report(drawn, known, data):
    base, ours, theirs = drawn
    base = base if known else None
    changes = compare(base, ours, theirs)
    choices = {change: data.draw(st.sampled_from(Choice)) for change in changes}
    found = merged(base, ours, theirs, changes, choices)
    check(found)
    assert sound(found)
    assert merged(base, ours, theirs, changes, dict.fromkeys(changes, Choice.OURS)) == ours


@pytest.mark.slow
@settings(deadline=None, max_examples=300)
@given(copies(), st.booleans())
def test_every_word_is_in_the_result_or_in_a_conflict(drawn, known):
    assert not lost_words(*drawn, known)


@pytest.mark.slow
@settings(deadline=None, max_examples=300)
@given(copies(), st.booleans())
def test_theirs_from_here_is_ours_from_there(drawn, known):
    base, ours, theirs = drawn
    base = base if known else None
    here, there = compare(base, ours, theirs), compare(base, theirs, ours)
    # how many is another matter: of sections moved into each other, each side moved others
    assert any(each.conflict for each in here) == any(each.conflict for each in there)
    mine = merged(base, ours, theirs, here, firmly(here, Choice.THEIRS))
    other = merged(base, theirs, ours, there, firmly(there, Choice.OURS))
    assert content(mine) == content(other)


# One case each, as people meet them


def report(*sections: Section, top: tuple[str, ...] = (), indicators: tuple[Indicator, ...] = (), **fields) -> Report:
    """Return a report; sections not under another stand on the first level."""
    inner = {child for each in sections for child in each.children}
    held = {each.id: each for each in (Section(PREAMBLE), Section(CLOSING), *sections)}
    top = top or tuple(each.id for each in sections if each.id not in inner and each.id not in (PREAMBLE, CLOSING))
    return Report("r", sections=held, top=top, indicators=indicators, **fields)


def body(*lines: str) -> Body:
    return Body(tuple(Paragraph((Run(each),)) for each in lines))


def lines(found: Report, key: str = "a") -> list[str]:
    return [plain(each.inlines) for each in paragraphs(found.sections[key].body.blocks)]


def texts(*bodies: tuple[str, ...]) -> list[Report]:
    return [report(Section("a", body=body(*each))) for each in bodies]


FIRST = "Trong năm Đoàn xã Mẫu tổ chức 24 buổi sinh hoạt."
SECOND = "Mỗi chi đoàn duy trì một nhóm tuyên truyền hằng tuần."
THIRD = "Các chi đoàn trồng 200 cây xanh dọc đường làng."


def test_paragraphs_beside_each_other_edited_apart_are_both_taken():
    base, ours, theirs = texts((FIRST, SECOND, THIRD), (FIRST + " A", SECOND, THIRD), (FIRST, SECOND + " B", THIRD))
    (change,) = compare(base, ours, theirs)
    assert not change.conflict
    assert lines(merged(base, ours, theirs, (change,))) == [FIRST + " A", SECOND + " B", THIRD]


def test_one_paragraph_edited_on_both_sides_is_shown_and_chosen():
    base, ours, theirs = texts((FIRST, SECOND), (FIRST + " A", SECOND), (FIRST + " B", SECOND + " C"))
    conflict, clean = compare(base, ours, theirs)
    assert (conflict.base, conflict.ours, conflict.theirs) == (FIRST, FIRST + " A", FIRST + " B")
    assert conflict.conflict
    assert conflict.both
    assert not clean.conflict
    changes = (conflict, clean)
    for choice, first in (
        (Choice.OURS, [FIRST + " A"]),
        (Choice.THEIRS, [FIRST + " B"]),
        (Choice.BOTH, [FIRST + " A", FIRST + " B"]),
    ):
        assert lines(merged(base, ours, theirs, changes, {conflict: choice})) == [*first, SECOND + " C"]
    assert lines(merged(base, ours, theirs, changes)) == [FIRST + " A", SECOND + " C"]


def test_paragraphs_put_in_at_one_place_both_stay_unless_they_say_the_same():
    base, ours, theirs = texts((FIRST,), (FIRST, SECOND), (FIRST, THIRD))
    (change,) = compare(base, ours, theirs)
    assert not change.conflict
    assert lines(merged(base, ours, theirs, (change,))) == [FIRST, SECOND, THIRD]
    base, ours, theirs = texts((FIRST,), (FIRST, SECOND), (FIRST, SECOND + " Tốt."))
    (change,) = compare(base, ours, theirs)
    assert change.conflict


def test_a_section_both_wrote_from_nothing_is_a_conflict():
    base, ours, theirs = texts((), (FIRST,), (SECOND,))
    (change,) = compare(base, ours, theirs)
    assert change.conflict
    assert lines(merged(base, ours, theirs, (change,), {change: Choice.BOTH})) == [FIRST, SECOND]


def test_a_paragraph_deleted_here_and_edited_there():
    base, ours, theirs = texts((FIRST, SECOND), (FIRST,), (FIRST, SECOND + " B"))
    (change,) = compare(base, ours, theirs)
    assert (change.conflict, change.ours, change.theirs) == (True, "", SECOND + " B")
    assert lines(merged(base, ours, theirs, (change,), {change: Choice.THEIRS})) == [FIRST, SECOND + " B"]


def test_only_looks_differ_and_it_shows():
    bold = report(Section("a", body=Body((Paragraph((Run(FIRST, bold=True),)),))))
    base = texts((FIRST,))[0]
    (change,) = compare(base, base, bold)
    assert change.base != change.theirs
    assert f"**{FIRST}**" in change.theirs


def test_a_table_is_merged_cell_by_cell():
    def filled(*cells: str) -> Report:
        rows = tuple(tuple(Cell((Paragraph((Run(each),)),)) for each in pair) for pair in (cells[:2], cells[2:]))
        return report(Section("a", body=Body((Table("t", rows),))))

    base, ours, theirs = filled("1", "2", "3", "4"), filled("1", "20", "3", "44"), filled("10", "2", "3", "45")
    clean, conflict = compare(base, ours, theirs)
    assert [(each.theirs, each.conflict) for each in (clean, conflict)] == [("10", False), ("45", True)]
    taken = merged(base, ours, theirs, (clean, conflict), {conflict: Choice.THEIRS})
    assert lines(taken) == ["10", "20", "3", "45"]


def test_a_note_kept_twice_has_two_ids():
    def noted(word: str) -> Report:
        return report(Section("a", body=Body((Paragraph((Run(f"{FIRST} {word}"), Note("n", (Run(word),)))),))))

    base, ours, theirs = noted("x"), noted("y"), noted("z")
    (change,) = compare(base, ours, theirs)
    found = merged(base, ours, theirs, (change,), {change: Choice.BOTH})
    assert [plain(note.content) for note in found.sections["a"].body.notes] == ["y", "z"]
    check(found)


def test_figures_are_merged_cell_by_cell():
    def figures(**values: str) -> Report:
        parts = Part("p", name="nhà", **{name: parse_figure(each) for name, each in values.items()})
        return report(indicators=(Indicator("i", parts=(parts,)),))

    base = figures(target="20")
    ours, theirs = figures(target="20", result="25"), figures(target="20", result="26", last_year="18")
    result, last_year = compare(base, ours, theirs)
    assert (result.field, result.conflict, result.ours, result.theirs) == ("result", True, "25", "26")
    assert (last_year.field, last_year.conflict) == ("last_year", False)
    part = merged(base, ours, theirs, (result, last_year), {result: Choice.THEIRS}).indicators[0].parts[0]
    assert (part.result.text, part.last_year.text) == ("26", "18")


def test_a_part_of_several_is_told_by_its_name_first():
    def figures(result: str) -> Report:
        parts = Part("p", name="nhà"), Part("q", name="cầu", result=parse_figure(result))
        return report(indicators=(Indicator("i", parts=parts),))

    (found,) = compare(figures("1"), figures("1"), figures("2"))
    assert found.place.startswith("1. cầu · ")


def test_deleted_here_and_edited_there_is_a_conflict_that_shows_everything():
    base = report(Section("a", heading="Một", children=("b",)), Section("b", heading="Hai", body=body(FIRST)))
    ours = report()
    inner = Section("b", heading="Hai", body=body(FIRST, SECOND), children=("n",))
    theirs = report(Section("a", heading="Một", children=("b",)), inner, Section("n", heading="Mới", body=body(THIRD)))
    (change,) = compare(base, ours, theirs)
    assert (change.kind, change.conflict, change.ours) == (ChangeKind.LOST, True, None)
    assert all(each in change.theirs for each in (FIRST, SECOND, THIRD, "Mới"))
    assert merged(base, ours, theirs, (change,)) == ours
    assert merged(base, ours, theirs, (change,), {change: Choice.THEIRS}) == theirs
    (other,) = compare(base, theirs, ours)
    assert (other.kind, other.conflict, other.theirs) == (ChangeKind.REMOVED, True, None)
    assert merged(base, theirs, ours, (other,), {other: Choice.THEIRS}) == ours


def test_a_branch_nobody_else_touched_just_goes():
    base = report(Section("a", children=("b",)), Section("b"), Section("c"))
    theirs = report(Section("c"))
    (change,) = compare(base, base, theirs)
    assert (change.kind, change.conflict, change.ids) == (ChangeKind.REMOVED, False, ("a", "b"))


def test_ours_moved_into_what_theirs_deleted_is_never_deleted_with_it():
    base = report(Section("a"), Section("b"))
    ours, theirs = report(Section("a", children=("b",)), Section("b")), report(Section("b"))
    (change,) = compare(base, ours, theirs)
    assert change.conflict
    found = merged(base, ours, theirs, (change,), {change: Choice.THEIRS})
    assert found.top == ("b",)


def test_moved_to_two_places_is_a_conflict():
    base = report(Section("a"), Section("b"), Section("c"))
    ours = report(Section("a", children=("c",)), Section("b"), Section("c"))
    theirs = report(Section("a"), Section("b", children=("c",)), Section("c"))
    (change,) = compare(base, ours, theirs)
    assert (change.kind, change.conflict) == (ChangeKind.MOVED, True)
    assert merged(base, ours, theirs, (change,)) == ours
    assert merged(base, ours, theirs, (change,), {change: Choice.THEIRS}) == theirs


def test_each_moved_under_the_other_is_a_conflict():
    base = report(Section("a"), Section("b"))
    ours = report(Section("a", children=("b",)), Section("b"))
    theirs = report(Section("b", children=("a",)), Section("a"))
    (change,) = compare(base, ours, theirs)
    assert (change.kind, change.owner, change.conflict) == (ChangeKind.MOVED, "a", True)
    assert merged(base, ours, theirs, (change,)) == ours
    assert merged(base, ours, theirs, (change,), {change: Choice.THEIRS}) == theirs


def test_added_under_what_the_other_deleted():
    base = report(Section("a"), Section("b"))
    ours, theirs = (
        report(Section("b")),
        report(Section("a", children=("n",)), Section("b"), Section("n", heading="Mới")),
    )
    (change,) = compare(base, ours, theirs)
    assert (change.kind, change.conflict, set(change.ids)) == (ChangeKind.LOST, True, {"a", "n"})
    assert merged(base, ours, theirs, (change,), {change: Choice.THEIRS}) == theirs


def test_a_new_section_that_is_not_taken_leaves_what_was_moved_into_it():
    base = report(Section("a"), Section("b"))
    theirs = report(Section("a"), Section("n", children=("b",)), Section("b"))
    added, moved = compare(base, base, theirs)
    assert (added.kind, moved.kind) == (ChangeKind.ADDED, ChangeKind.MOVED)
    assert merged(base, base, theirs, (added, moved), {added: Choice.OURS}) == base


def test_the_same_new_section_on_both_sides_is_one():
    base = report()
    ours, theirs = report(Section("n", heading="Một")), report(Section("n", heading="Hai"))
    (change,) = compare(base, ours, theirs)
    assert (change.field, change.conflict, change.base) == ("heading", True, None)


def test_both_added_at_one_place_and_both_stay():
    base = report(Section("a"), Section("z"))
    ours = report(Section("a"), Section("o"), Section("z"))
    theirs = report(Section("a"), Section("t"), Section("z"))
    (change,) = compare(base, ours, theirs)
    assert merged(base, ours, theirs, (change,)).top == ("a", "o", "t", "z")


def test_an_order_is_one_thing_to_decide_on():
    base = report(*map(Section, "abc"))
    ours, theirs = report(*map(Section, "bac")), report(*map(Section, "cab"))
    (change,) = compare(base, ours, theirs)
    assert (change.kind, change.owner, change.conflict) == (ChangeKind.ORDER, "", True)
    assert merged(base, ours, theirs, (change,), {change: Choice.THEIRS}).top == tuple("cab")
    (change,) = compare(base, base, theirs)
    assert not change.conflict


def test_an_indicator_taken_out_there_and_shown_in_the_text_here():
    indicator = Indicator("i", parts=(Part("p", name="nhà"),))
    base, theirs = report(Section("a"), indicators=(indicator,)), report(Section("a"))
    shown = Section("a", body=Body((Paragraph((Live("p", Show.RESULT),)),)))
    (change,) = compare(base, report(shown, indicators=(indicator,)), theirs)
    assert (change.kind, change.of, change.conflict) == (ChangeKind.REMOVED, Of.INDICATOR, True)
    (change,) = compare(base, base, theirs)
    assert not change.conflict
    lost, text_change = sorted(
        compare(base, theirs, report(shown, indicators=(indicator,))), key=lambda each: each.of is not Of.INDICATOR
    )
    assert (lost.kind, lost.conflict, text_change.kind) == (ChangeKind.LOST, True, ChangeKind.TEXT)


def test_of_two_states_of_work_the_less_advanced_holds():
    base, drafted, done = (report(Section("a", status=each)) for each in Status)
    assert compare(base, drafted, done) == ()
    (change,) = compare(base, done, drafted)
    assert not change.conflict


@pytest.mark.parametrize("known", [True, False])
def test_a_target_is_sign_words_and_figure_together(known):
    def aimed(operator: Operator, figure: str) -> Report:
        return report(indicators=(Indicator("i", parts=(Part("p", operator=operator, target=parse_figure(figure)),)),))

    base = aimed(Operator.AT_LEAST, "20") if known else None
    ours, theirs = aimed(Operator.AT_LEAST, "25"), aimed(Operator.AT_MOST, "20")
    (change,) = compare(base, ours, theirs)
    assert (change.field, change.ours, change.theirs, change.conflict) == ("target", "≥ 25", "≤ 20", True)
    assert merged(base, ours, theirs, (change,), {change: Choice.THEIRS}) == theirs


def test_without_an_ancestor_everything_that_differs_is_a_conflict():
    ours = report(Section("a", heading="Một", body=body(FIRST, SECOND)), Section("o"))
    theirs = report(Section("a", heading="Hai", body=body(FIRST, THIRD)), Section("t"))
    changes = compare(None, ours, theirs)
    assert all(each.conflict and each.base is None for each in changes)
    assert {(each.kind, each.owner) for each in changes} == {
        (ChangeKind.FIELD, "a"), (ChangeKind.TEXT, "a"), (ChangeKind.REMOVED, "o"), (ChangeKind.ADDED, "t"),
    }  # fmt: skip
    assert merged(None, ours, theirs, changes, dict.fromkeys(changes, Choice.THEIRS)) == theirs


def test_kept_out_of_a_deleted_branch_it_was_moved_into():
    base = report(Section("a"), Section("b", heading="Hai"))
    ours, theirs = report(Section("a", children=("b",)), Section("b", heading="Hai")), report()
    changes = compare(base, ours, theirs)
    assert {(each.owner, each.conflict) for each in changes} == {("a", False), ("b", True)}
    assert merged(base, ours, theirs, changes).top == ("b",)


def test_what_was_merged_before_is_no_concern_of_the_other_copy():
    base = report(Section("a"))
    ours = with_merged_version(base, "1")
    theirs = replace(with_merged_version(base, "2"), origin=Origin(outline="x", merged=("2",)))
    assert compare(base, ours, with_merged_version(base, "2")) == ()
    (change,) = compare(base, ours, theirs)
    assert merged(base, ours, theirs, (change,)).origin == Origin(outline="x", merged=("1",))
    assert merged_versions(with_merged_version(ours, "1")) == ("1",)


def test_a_copy_pasted_over_by_another_text_is_told():
    sections = [Section(name, heading=name, body=body("Đã làm.")) for name in "abcde"]
    base = report(*sections)
    assert not far_apart(base, report(*sections[:4]))
    assert not far_apart(base, base)
    assert far_apart(base, report(*sections[:2], Section("x", body=body("Khác."))))
    assert far_apart(base, report(*[replace(each, body=Body()) for each in sections]))
    assert not far_apart(None, base)
    assert not far_apart(report(sections[0]), report())
