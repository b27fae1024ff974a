"""A mend changes the words it is about and nothing else."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_app.checks.finding import TextSpot
from desktop_app.checks.mending import mend_edit, replacing
from desktop_app.checks.run import check_text
from desktop_app.checks.text import PieceKind, prepare
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import Figure
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import (
    Body,
    Cell,
    IndicatorList,
    Layout,
    Live,
    Note,
    Paragraph,
    Run,
    Show,
    Table,
    plain,
    text,
)

from .reports import found, report_of


def rich() -> Report:
    """Return a report with runs of two looks, a note, a live figure and a table."""
    report = report_of("# Một")
    section = next(each for each in report.sections.values() if each.heading)
    paragraph = Paragraph(
        (
            Run("Trồng được "), Live("p", Show.RESULT), Run(" cây "), Run("xanh xanh", bold=True),
            Note("n", (Run("Ghi chú  một."),)), Run(" tại xã."),
        )
    )  # fmt: skip
    table = Table("t", ((Cell((Paragraph((Run("Ô  một"),)),)), Cell()),))
    indicator = Indicator("i", parts=(Part("p", result=Figure("1.250", Decimal(1250))),))
    section = replace(section, body=Body((paragraph, table)))
    return replace(report, sections={**report.sections, section.id: section}, indicators=(indicator,))


def spot(report: Report, words: str, kind: PieceKind) -> TextSpot:
    """Return where words stand in a piece of a kind."""
    piece = next(each for each in prepare(report).pieces if each.kind is kind and words in each.text)
    start = piece.text.index(words)
    return TextSpot(piece, start, start + len(words))


def body(report: Report) -> tuple[object, ...]:
    """Return the blocks of the only section with a heading."""
    section: Section = next(each for each in report.sections.values() if each.heading)
    return section.body.blocks


def test_looks_notes_and_live_figures_beside_the_words_stay() -> None:
    report = rich()
    edit = replacing(report, spot(report, "xanh xanh tại", PieceKind.BODY), "xanh tại")
    assert edit is not None
    after, undo = edit.apply(report)
    paragraph = body(after)[0]
    assert isinstance(paragraph, Paragraph)
    assert [each.text.strip() for each in paragraph.inlines if isinstance(each, Run) and each.bold] == ["xanh"]
    assert Live("p", Show.RESULT) in paragraph.inlines
    assert any(isinstance(each, Note) for each in paragraph.inlines)
    assert undo.apply(after)[0] == report


@pytest.mark.parametrize(
    ("words", "kind"), [("Ô  một", PieceKind.CELL), ("chú  một", PieceKind.NOTE), ("Một", PieceKind.HEADING)]
)
def test_words_are_mended_where_they_stand(words: str, kind: PieceKind) -> None:
    report = rich()
    edit = replacing(report, spot(report, words, kind), "hai ba")
    assert edit is not None
    after = edit.apply(report)[0]
    assert any("hai ba" in each.text for each in prepare(after).pieces if each.kind is kind)


def test_a_live_figure_is_never_typed_over() -> None:
    report = rich()
    assert replacing(report, spot(report, "1.250 cây", PieceKind.BODY), "3 cây") is None


def test_words_that_have_changed_since_are_left_alone() -> None:
    report = report_of("# Một", "Trồng cây cây xanh.")
    finding = found(report, "repeated_words")
    assert finding == [] or mend_edit(report_of("# Một", "Khác."), finding[0]) is None
    finding = found(report_of("# Một", "Hỗ trợ vùng đặc biệt biệt khó khăn."), "repeated_words")
    assert mend_edit(report, finding[0]) is None


def test_a_mended_report_has_one_finding_less() -> None:
    report = report_of("# Một", "Hỗ trợ vùng đặc biệt biệt khó khăn  ở xã.", "Có 1258 lượt người dự .")
    findings = found(report)
    while any(each.mend is not None for each in findings):
        edit = mend_edit(report, next(each for each in findings if each.mend is not None))
        assert edit is not None
        report = edit.apply(report)[0]
        assert len(found(report)) < len(findings)
        findings = found(report)
    assert [each.rule for each in findings] == []


def test_words_of_what_is_aimed_at_next_are_checked_and_mended() -> None:
    report = report_of("# Phương hướng")
    key = report.top[0]
    aims = (
        Indicator("x", statement=text("Trồng ít nhất 20 cây xanh tại tại xã.")),
        Indicator("y", statement=text("Mở 02 lớp.")),
    )
    section = replace(report.sections[key], body=Body((IndicatorList("l", Layout.NEXT),)))
    report = replace(report, next_targets=aims, sections={**report.sections, key: section})
    before = prepare(report)
    (found,) = [each for each in check_text(before) if each.rule == "repeated_words"]
    edit = mend_edit(report, found)
    assert edit is not None
    after, back = edit.apply(report)
    assert [plain(each.statement) for each in after.next_targets] == ["Trồng ít nhất 20 cây xanh tại xã.", "Mở 02 lớp."]
    assert not [each for each in check_text(prepare(after, before)) if each.rule == "repeated_words"]
    assert back.apply(after)[0] == report
