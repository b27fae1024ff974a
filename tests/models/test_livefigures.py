"""What live figures show: rounding says the truth, and missing is not zero."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models.edits import RemoveIndicator, SetPart
from desktop_app.models.indicators import Indicator, Part, Verdict
from desktop_app.models.livefigures import (
    MISSING,
    as_text,
    live_text,
    part_text,
    resolve,
    result_sentence,
    rounded,
    statement,
)
from desktop_app.models.numbers import format_number, parse_figure, parse_number
from desktop_app.models.report import Report
from desktop_app.models.richtext import Break, Live, Run, Show

steps = st.sampled_from(["0.1", "0.5", "1", "5", "10", "50", "100", "1000", "25", "3"]).map(Decimal)
values = st.integers(0, 10**7).map(Decimal) | st.decimals(0, 10**5, places=2)


FIGURES = ("target", "result", "last_year")


def part(**more) -> Part:
    return Part("p", **{name: parse_figure(value) if name in FIGURES else value for name, value in more.items()})


def report(*parts: Part, **more) -> Report:
    return Report("r", indicators=(Indicator("i", parts=parts, **more),))


@given(values, steps, st.sampled_from(["hơn", "trên", "gần", "khoảng", ""]))
def test_rounding_goes_the_way_the_word_says(value, step, word):
    shown = Fraction(parse_number(rounded(parse_figure(format_number(value)), step, word)))
    exact, unit = Fraction(value), Fraction(step)
    assert shown % unit == 0
    if word in ("hơn", "trên"):
        assert shown <= exact < shown + unit
    elif word == "gần":
        assert shown - unit < exact <= shown
    else:
        assert abs(shown - exact) <= unit / 2


@pytest.mark.parametrize(
    ("word", "step", "result", "text"),
    [
        ("hơn", "100", "798", "hơn 700"),
        ("trên", "10", "798", "trên 790"),
        ("gần", "100", "798", "gần 800"),
        ("khoảng", "100", "749", "khoảng 700"),
        ("khoảng", "100", "750", "khoảng 800"),
        ("", "100", "798", "800"),
        ("gần", "1000", "16.107", "gần 17.000"),
        ("hơn", "0.1", "1.220,58", "hơn 1.220,5"),
        ("hơn", "1", "82,5%", "hơn 82%"),
        ("hơn", "100", "800", "hơn 800"),
        ("hơn", "100", "16/20", "hơn 16/20 (80%)"),
        ("", "10", "hơn 798", "hơn 790"),
        ("gần", "10", "hơn 798", "gần 800"),
        ("gần", "100", "Chưa thực hiện", "Chưa thực hiện"),
        ("gần", "100", "đã khởi công", "đã khởi công"),
    ],
)
def test_rounded_figures(word, step, result, text):
    assert part_text(part(result=result), Live("p", Show.RESULT, step=Decimal(step), approximator=word)) == text


@pytest.mark.parametrize(
    ("word", "result", "text"),
    [("hơn", "798", "hơn 798"), ("hơn", "Hơn 798", "hơn 798"), ("", "Hơn 798", "Hơn 798"), ("hơn", "đạt", "đạt")],
)
def test_the_word_before_a_figure_is_said_once(word, result, text):
    assert part_text(part(result=result), Live("p", Show.RESULT, step=None, approximator=word)) == text


@pytest.mark.parametrize(
    ("show", "text"),
    [
        (Show.TARGET, "20"),
        (Show.RESULT, "25"),
        (Show.RATIO, "125%"),
        (Show.VERDICT, "vượt chỉ tiêu"),
        (Show.LAST_YEAR, "18"),
    ],
)
def test_each_figure_is_shown(show, text):
    assert part_text(part(target="20", result="25", last_year="18"), Live("p", show)) == text


@pytest.mark.parametrize("show", Show)
@pytest.mark.parametrize("step", [None, Decimal(10)])
def test_missing_figures_show_dots_and_zero_shows_zero(show, step):
    live = Live("p", show, step=step)
    assert part_text(Part("p"), live) == MISSING
    assert live_text(Report("r"), live) == MISSING
    zero = part_text(part(target="0", result="0", last_year="0"), live)
    words = {Show.RATIO: MISSING, Show.VERDICT: "đạt chỉ tiêu", Show.CHANGE: MISSING, Show.DIFFERENCE: "không đổi"}
    assert zero == words.get(show, "0")


def test_a_percent_sign_is_said_once():
    shown = [
        part_text(part(unit="%", result=text), Live("p", Show.RESULT)) for text in ("82,5", "82,5%", "16/16", "16/20")
    ]
    assert shown == ["82,5%", "82,5%", "16/16", "16/20 (80%)"]


@settings(max_examples=60)
@given(values, values)
def test_the_text_follows_the_figure_through_edits_and_back(first, second):
    live = Live("p", Show.RESULT)
    before = report(part(result=format_number(first)))
    after, undo = SetPart("p", "result", parse_figure(format_number(second))).apply(before)
    assert (live_text(before, live), live_text(after, live)) == (format_number(first), format_number(second))
    assert live_text(undo.apply(after)[0], live) == format_number(first)
    assert live_text(RemoveIndicator("i").apply(after)[0], live) == MISSING


def test_the_look_of_a_live_figure_stays():
    shown = resolve(report(part(result="25")), (Run("có "), Live("p", Show.RESULT, bold=True, italic=True), Break()))
    assert shown == (Run("có "), Run("25", bold=True, italic=True), Break())
    assert as_text(shown) == "có 25\n"


def test_composed_results_say_which_figures_are_missing():
    parts = (
        part(name="nhà nhân ái", unit="nhà", target="20", result="25"),
        replace(part(name="hội nghị", unit="hội nghị", target="5"), id="q"),
        replace(part(name="vụ việc", unit="vụ", result="0"), id="s"),
    )
    said = result_sentence(report(*parts), report(*parts).indicators[0])
    assert as_text(said) == "25 nhà nhân ái (vượt chỉ tiêu); hội nghị: chưa có số liệu; 0 vụ việc."
    assert Run("vượt chỉ tiêu", italic=True) in said


def test_a_typed_result_is_kept_with_its_live_figures():
    typed = (Run("Đã xây "), Live("p", Show.RESULT), Run(" nhà."))
    made = report(part(result="25"), result=typed)
    assert as_text(result_sentence(made, made.indicators[0])) == "Đã xây 25 nhà."


def test_a_verdict_set_by_hand_is_the_one_said():
    made = report(replace(part(name="nhà", unit="nhà", target="20", result="25"), override=Verdict.MET))
    assert as_text(result_sentence(made, made.indicators[0])) == "25 nhà (đạt chỉ tiêu)."
    assert live_text(made, Live("p", Show.VERDICT)) == "đạt chỉ tiêu"


def test_statements_are_typed_or_composed():
    parts = (part(name="nhà nhân ái", unit="nhà", phrase="ít nhất", target="20"), Part("q", name="hội nghị"))
    assert as_text(statement(Indicator("i", parts=parts))) == "Ít nhất 20 nhà nhân ái; hội nghị."
    assert statement(Indicator("i", statement=(Run("Xây nhà."),), parts=parts)) == (Run("Xây nhà."),)
    assert statement(Indicator("i")) == ()
