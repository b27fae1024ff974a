"""Units that were merged or renamed: whose reports are taken, what several come to, and what is never added."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.edits import Batch
from desktop_app.models.indicators import Indicator, Kind, Part, Rule
from desktop_app.models.kinds import ReportKind
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, ChartKind
from desktop_app.models.unit import Unit, UnitRef
from desktop_app.models.years.earlier import (
    asked_of_last_year,
    choices,
    earlier_parts,
    outdated,
    same_time_last_year,
    take_edits,
)
from desktop_app.models.years.former_units import is_own, over_units, strangers, times_and_units, together
from desktop_app.models.years.trends import (
    charts_behind,
    live_chart,
    reported,
    source_names,
    trend_lines,
    with_former_joined,
)

ONE, TWO = Unit("c1", "Đoàn xã Cũ Một"), Unit("c2", "Đoàn xã Cũ Hai")
NOW = Unit("m", "Đoàn xã Mới", former=(ONE.ref, TWO.ref))
PARTS = (
    Part("t", "cay", "cây xanh", "cây"),
    Part("r", "tap_hop", "tỷ lệ tập hợp thanh niên", "%", kind=Kind.RATE, over_units=Rule.RATIO, over_time=Rule.RATIO),
)


def year(at: int, unit: Unit, trees: str, gathered: str, key: str = "") -> Report:
    texts = (trees, gathered)
    made = tuple(
        replace(part, id=f"{at}{unit.code}{part.id}", result=parse_figure(text) if text else None)
        for part, text in zip(PARTS, texts, strict=True)
    )
    indicators = tuple(Indicator(f"i{each.id}", parts=(each,)) for each in made)
    return Report(key or f"{unit.code}{at}", unit, ReportKind.ANNUAL, period=months(at, 1, 12), indicators=indicators)


def term(unit: Unit = NOW) -> Report:
    indicators = tuple(Indicator(f"i{each.id}", parts=(each,)) for each in PARTS)
    return Report("term", unit, ReportKind.TERM, period=months(2023, 1, 36), indicators=indicators)


OTHERS = [
    year(2023, ONE, "100", "40/80"), year(2023, TWO, "50", "30/40"), year(2024, ONE, "70", "50/80"),
    year(2024, TWO, "", "20/40"), year(2025, NOW, "200", "90/120"),
]  # fmt: skip


def test_units_that_became_one_are_added_up_and_a_missing_one_is_not_left_out_silently():
    (choice,) = choices(term(), OTHERS)
    trees, rate = earlier_parts(term(), choice)
    assert [each.figure.text if each.figure else None for each in trees.figures] == ["150", None, "200"]
    assert [each.figure.text for each in rate.figures] == ["70/120", "70/120", "90/120"]
    assert choice.doubles == ()


def test_reports_of_units_that_nobody_named_are_not_taken():
    whole = term(replace(NOW, former=(ONE.ref,)))
    assert strangers(OTHERS, whole.unit) == (TWO.ref,)
    (choice,) = choices(whole, OTHERS)
    trees, _ = earlier_parts(whole, choice)
    assert [each.figure.text for each in trees.figures] == ["100", "70", "200"]


def test_a_renamed_unit_is_known_by_its_code_else_by_the_name_that_was_given():
    assert is_own(year(2023, Unit("m", "Tên trước"), "1", "1/2"), NOW)
    assert not is_own(year(2023, Unit("x", "Đoàn xã Mới"), "1", "1/2"), NOW)
    assert is_own(year(2023, Unit("", "Đoàn  xã mới"), "1", "1/2"), NOW)
    assert is_own(Report("r"), NOW)


def test_marks_tell_places_apart():
    """Bình Thạnh's reports were Bình Thanh's own: the names were compared without their marks."""
    thanh = Unit("", "Đoàn xã Bình Thanh")
    reports = [year(2023, Unit("", name), "1", "1/2", key=name)
               for name in ("Đoàn xã Bình Thanh", "BCH ĐOÀN XÃ BÌNH THANH", "Đoàn xã Bình Thạnh", "Đoàn xã Bình Thành")]  # fmt: skip
    assert [is_own(each, thanh) for each in reports] == [True, True, False, False]
    assert [each.name for each in strangers(reports, thanh)] == ["Đoàn xã Bình Thạnh", "Đoàn xã Bình Thành"]


def test_units_that_became_one_are_added_up_in_one_unit_of_measure():
    def fund(unit: Unit, text: str, measure: str) -> Report:
        part = Part(f"{unit.code}q", "quy", "quỹ", measure, result=parse_figure(text))
        return Report(
            unit.code, unit, ReportKind.ANNUAL, period=months(2023, 1, 12), indicators=(Indicator("i", parts=(part,)),)
        )

    both = together([fund(ONE, "1.500", "triệu đồng"), fund(TWO, "0,5", "tỷ đồng")])
    assert both.indicators[0].parts[0].result == parse_figure("2.000")
    other = together([fund(ONE, "1.500", "triệu đồng"), fund(TWO, "5", "suất")])
    assert other.indicators[0].parts[0].result is None


def test_two_reports_of_one_unit_are_still_told_of():
    twice = [*OTHERS, year(2025, NOW, "7", "1/2", key="again")]
    (choice,) = choices(term(), twice)
    assert choice.doubles == (months(2025, 1, 12),)


def test_what_changed_in_one_of_several_sources_is_marked():
    (choice,) = choices(term(), OTHERS)
    after, _ = Batch(take_edits(earlier_parts(term(), choice))).apply(term())
    sources = {each.id: each for each in OTHERS}
    assert outdated(after, sources) == []
    sources["c12023"] = year(2023, ONE, "111", "40/80")
    (told,) = outdated(after, sources)
    assert (told.had.text, told.now.text) == ("150", "161")
    del sources["c22023"]
    assert outdated(after, sources) == []  # one of them is not there to be asked


def test_the_same_time_last_year_is_that_of_both():
    now = replace(year(2024, NOW, "9", "1/2"), id="now")
    found = same_time_last_year(now, OTHERS)
    assert found.indicators[0].parts[0].result.text == "150"


COUNTS = st.lists(st.integers(0, 500), min_size=1, max_size=5)


@given(COUNTS, st.randoms())
def test_order_of_units_does_not_matter_and_missing_is_not_zero(counts, chance):
    figures = [parse_figure(str(each)) for each in counts]
    turned = figures.copy()
    chance.shuffle(turned)
    assert over_units(PARTS[0], turned) == over_units(PARTS[0], figures)
    assert over_units(PARTS[0], figures).value == sum(counts)
    assert over_units(PARTS[0], [*figures, None]) is None
    assert over_units(PARTS[0], [*figures, parse_figure("50%")]) is None


def test_a_ref_of_a_former_unit_survives_the_codec():
    from desktop_app.models import codec

    assert codec.decode(Unit, codec.encode(NOW)) == NOW
    assert codec.encode(Unit("a", "b")) == {"code": "a", "name": "b"}
    assert NOW.former[0] == UnitRef("c1", "Đoàn xã Cũ Một")


# the unit as it is now beside its former ones


def test_nobody_says_for_the_user_whether_the_units_own_report_has_the_former_ones_figures():
    both = [*OTHERS, year(2025, TWO, "30", "20/40")]
    (choice,) = choices(term(), both)
    assert (choice.asked, choice.added[months(2025, 1, 12)]) == ((months(2025, 1, 12),), (NOW.name, TWO.name))
    trees, _ = earlier_parts(term(), choice)
    assert trees.figures[2].figure.text == "230"
    (choice,) = choices(term(), both, within=True)
    assert (choice.asked, list(choice.added)) == ((months(2025, 1, 12),), [months(2023, 1, 12), months(2024, 1, 12)])
    trees, _ = earlier_parts(term(), choice)
    assert [each.figure.text if each.figure else None for each in trees.figures] == ["150", None, "200"]
    now = replace(year(2026, NOW, "9", "1/2"), id="now")
    assert asked_of_last_year(now, both)
    last = [same_time_last_year(now, both, within).indicators[0].parts[0].result.text for within in (False, True)]
    assert last == ["230", "200"]


def test_a_report_that_names_nobody_is_no_second_unit():
    unnamed = year(2023, Unit("", ""), "100", "40/80", key="x")
    (choice,) = choices(term(), [OTHERS[0], unnamed])
    trees, _ = earlier_parts(term(), choice)
    assert (trees.figures[0].figure.text, choice.doubles, choice.asked) == ("100", (months(2023, 1, 12),), ())


# over all periods


def over_all(reports, unit=NOW):
    by_id = {each.id: each for each in reports}
    told, joined = with_former_joined(list(map(reported, reports)), unit, by_id.get)
    lines = {line.name: line for line in trend_lines(told)}
    return lines, joined


def test_two_former_units_of_one_period_are_one_point_and_are_named():
    lines, joined = over_all(OTHERS)
    trees, rate = lines["cây xanh"], lines["tỷ lệ tập hợp thanh niên"]
    assert [text for text, _ in trees.points["year"].values()] == ["150", "", "200"]
    assert [text for text, _ in rate.points["year"].values()] == ["70/120", "70/120", "90/120"]
    assert (trees.doubles, rate.doubles) == (set(), set())
    names = (ONE.name, TWO.name)
    assert joined == [(months(2023, 1, 12), names, True), (months(2024, 1, 12), names, True)]
    assert (
        times_and_units({each.period: each.units for each in joined}) == "2023, 2024 (Đoàn xã Cũ Một, Đoàn xã Cũ Hai)"
    )


def test_what_cannot_be_known_of_the_unit_as_it_is_now_is_not_added():
    lines, joined = over_all([year(2025, TWO, "30", "20/40"), year(2025, NOW, "200", "90/120")])
    assert [text for text, _ in lines["cây xanh"].points["year"].values()] == ["200"]
    assert joined == [(months(2025, 1, 12), (TWO.name, NOW.name), False)]


def test_a_second_report_of_a_former_unit_does_not_go_before_the_units_own():
    again = year(2025, TWO, "31", "20/40", "again")
    lines, joined = over_all([year(2025, TWO, "30", "20/40"), again, year(2025, NOW, "200", "90/120")])
    trees = lines["cây xanh"]
    assert list(trees.points["year"].values()) == [("200", "m2025")]
    assert trees.doubles == {months(2025, 1, 12)}
    assert joined == [(months(2025, 1, 12), (TWO.name, NOW.name), False)]


def test_a_report_that_cannot_be_read_is_not_passed_over():
    told = list(map(reported, OTHERS[:2]))
    assert with_former_joined(told, NOW, {OTHERS[0].id: OTHERS[0]}.get) == (told, [])


def test_a_chart_of_added_up_points_stays_live():
    lines, _ = over_all(OTHERS)
    now = replace(year(2026, NOW, "9", "1/2"), id="now")
    chart = live_chart(now, [lines["cây xanh"]], "year", ChartKind.LINES, "Cây xanh")
    section = Section("s", body=Body((chart,)))
    now = replace(now, sections={"s": section}, top=("s",))
    assert source_names(now) == {each.id for each in OTHERS}
    sources = {each.id: each for each in OTHERS}
    assert charts_behind(now, sources) == []
    sources["c12023"] = year(2023, ONE, "111", "40/80")
    ((_, _, after),) = charts_behind(now, sources)
    assert [point.figure.text if point.figure else "" for point in after.earlier] == ["161", "", "200"]
