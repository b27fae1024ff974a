"""Rounds of reporting: what belongs together, how units stand, what is missing, what a later version changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.figures import section_lines
from desktop_app.models.office.rounds import Standing, asked_by, completeness, placed, rounds, standings, written_under
from desktop_app.models.office.sorting import NOT_EXPECTED, in_order, of_one_period, sort_out
from desktop_app.models.office.submissions import State, Submission, Version, differences
from desktop_app.models.office.totals import PartFigure
from desktop_app.models.report import Period, Report, ReportKind, Section
from desktop_app.models.richtext import Body, IndicatorList, Layout, Paragraph, Run

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))
LAST = Period(date(2025, 1, 1), date(2025, 12, 31))
OUTLINE = Report("đề cương", kind=ReportKind.OUTLINE, period=YEAR, due=date(2026, 12, 5))
EXPECTED = [("a", "Đoàn xã Mẫu An"), ("b", "Đoàn xã Mẫu Ấm"), ("", "Đoàn xã Mẫu Đa")]


def sent(unit="a", version="1", day=1, **more):
    name = dict(EXPECTED).get(unit, unit)
    made = Submission(
        f"{unit}{version}", f"{unit}{version}.docx", unit, name, version=Version(digest=version), period=YEAR, **more
    )
    return replace(made, received=datetime(2026, 12, day, 9, tzinfo=UTC).astimezone())


# rounds


def test_reports_belong_to_the_outline_they_follow_or_to_their_period():
    followed, loose, old = sent("a", outline=OUTLINE.id), sent("b"), replace(sent("c"), period=LAST)
    first, second = rounds([old, loose, followed], [OUTLINE])
    assert (first.key, first.outline, set(first.received)) == (OUTLINE.id, OUTLINE, {followed, loose})
    assert (second.outline, second.received, second.period) == (None, (old,), LAST)
    assert first.due == date(2026, 12, 5)


def test_school_years_and_semesters_are_one_round_whatever_days_units_set():
    whole = (Period(date(2025, 9, 1), date(2026, 8, 31)), Period(date(2025, 9, 5), date(2026, 5, 31)))
    half = (Period(date(2025, 9, 1), date(2026, 1, 15)), Period(date(2025, 9, 5), date(2026, 1, 17)))
    for periods in (whole, half):
        files = [replace(sent(key), period=period) for key, period in zip("ab", periods, strict=True)]
        (only,) = rounds(files)
        assert len(only.received) == 2
        assert of_one_period(files)[1] == []
        outline = replace(OUTLINE, period=periods[0])
        (only,) = rounds([replace(each, outline=OUTLINE.id) for each in files], [outline])
        assert (only.outline, len(only.received)) == (outline, 2)


def test_an_outline_nobody_answered_yet_is_a_round():
    (only,) = rounds([], [OUTLINE])
    assert (only.received, only.kind, only.period) == ((), ReportKind.ANNUAL, YEAR)


def test_two_outlines_of_one_period_do_not_fight_over_loose_reports():
    other = replace(OUTLINE, id="khác")
    found = {each.key: each.received for each in rounds([sent("a")], [OUTLINE, other])}
    assert found[OUTLINE.id] == found["khác"] == ()
    assert len(found) == 3


def test_a_file_typed_in_word_joins_the_round_it_was_received_for():
    (into,) = rounds([], [OUTLINE])
    typed = replace(sent("b", by_structure=True), period=Period())
    assert placed(typed, into).outline == OUTLINE.id
    assert placed(typed, into).period == YEAR
    assert placed(typed, None) is typed
    said = replace(typed, period=LAST)
    assert placed(said, into) is said


# units


def stand(*received, today=date(2026, 12, 20)):
    (only,) = rounds(received, [OUTLINE])
    return {each.name: each for each in standings(only, EXPECTED, today)}


def test_units_in_vietnamese_order_late_and_missing():
    found = stand(sent("a", day=8, outline=OUTLINE.id), sent("b", day=5, outline=OUTLINE.id))
    assert [(name, each.standing, each.late) for name, each in found.items()] == [
        ("Đoàn xã Mẫu An", Standing.RECEIVED, 3), ("Đoàn xã Mẫu Ấm", Standing.RECEIVED, 0),
        ("Đoàn xã Mẫu Đa", Standing.MISSING, 15),
    ]  # fmt: skip


def test_the_first_version_says_whether_a_unit_was_late():
    found = stand(sent("a", "1", day=4, outline=OUTLINE.id), sent("a", "2", day=9, outline=OUTLINE.id))
    assert (found["Đoàn xã Mẫu An"].late, len(found["Đoàn xã Mẫu An"].versions)) == (0, 2)


def test_a_later_version_answers_a_returned_one():
    returned = sent("a", "1", outline=OUTLINE.id, state=State.RETURNED, reason="thiếu")
    assert stand(returned)["Đoàn xã Mẫu An"].standing is Standing.RETURNED
    later = sent("a", "2", day=2, outline=OUTLINE.id)
    assert stand(returned, later)["Đoàn xã Mẫu An"].standing is Standing.RECEIVED


def test_a_unit_is_known_by_its_name_however_it_is_written():
    typed = replace(
        sent("x", by_structure=True, outline=OUTLINE.id), unit="bch doan xa mau da", name="BCH ĐOÀN XÃ MẪU ĐA"
    )
    found = stand(typed)
    assert found["Đoàn xã Mẫu Đa"].standing is Standing.RECEIVED
    assert len(found) == 3


def test_a_unit_nobody_expects_waits():
    stranger = sent("lạ", outline=OUTLINE.id)
    assert "lạ" not in stand(stranger)
    (waiting,) = sort_out([stranger], EXPECTED).unknown
    assert (waiting.submission, waiting.why) == (stranger, NOT_EXPECTED)


@given(st.permutations([sent(unit, version, outline=OUTLINE.id) for unit in "ab" for version in "123"]))
def test_order_of_coming_does_not_matter(received):
    (only,) = rounds(received, [OUTLINE])
    assert standings(only, EXPECTED, date(2026, 12, 1)) == standings(
        rounds(sorted(received, key=lambda each: each.digest), [OUTLINE])[0], EXPECTED, date(2026, 12, 1)
    )


# what is there


def text(key, heading, words="", required=False):
    body = Body((Paragraph((Run(words),)),)) if words else Body()
    return Section(key, key=key, heading=heading, body=body, required=required)


def outline(*required):
    sections = [text("s1", "Giáo dục", required="s1" in required), text("s2", "Phong trào", required="s2" in required)]
    parts = tuple(Part(key, key, f"chỉ tiêu {key}", required=key in required) for key in ("p1", "p2"))
    base = replace(OUTLINE, top=("s1", "s2"), indicators=(Indicator("i", parts=parts),))
    return replace(base, sections={**base.sections, **{each.id: each for each in sections}})


def answer_report(**written):
    base = Report("r", top=("s1", "s2"))
    sections = [text("s1", "Giáo dục", written.get("s1", "")), text("s2", "Phong trào", written.get("s2", ""))]
    return replace(base, sections={**base.sections, **{each.id: each for each in sections}})


def answer(**written):
    report = answer_report(**written)
    parts = tuple(
        PartFigure(key, f"chỉ tiêu {key}", result=parse_figure(written[key]) if key in written else None)
        for key in ("p1", "p2")
    )
    return sent("a", parts=parts, sections=section_lines(report))


def test_what_the_outline_wants_and_the_report_lacks():
    asked = asked_by(outline("s1", "s2"))
    found = completeness(answer(s1="Đã làm.", p1="5"), asked)
    assert (found.sections, found.parts) == (2, 2)
    assert (found.missing_sections, found.missing_parts) == (("Phong trào",), ("chỉ tiêu p2",))
    assert not found.whole
    assert completeness(answer(s1="Đã làm.", s2="Đã làm.", p1="5", p2="0"), asked).whole


def test_sections_count_only_where_the_outline_requires_them():
    found = completeness(answer(p1="5", p2="0"), asked_by(outline()))
    assert (found.sections, found.missing_sections, found.whole) == (0, (), True)


def test_a_section_that_holds_just_the_indicators_is_written_once_they_have_results():
    report = answer_report()
    listed = replace(report.sections["s1"], body=Body((IndicatorList("l", Layout.TABLE),)))
    empty = replace(
        report, sections={**report.sections, "s1": listed}, indicators=(Indicator("i", parts=(Part("p"),)),)
    )
    filled = replace(empty, indicators=(Indicator("i", parts=(Part("p", result=parse_figure("0")),)),))
    assert [{line.key: line.written for line in section_lines(each)}["s1"] for each in (empty, filled)] == [False, True]


def test_who_writes_under_each_heading():
    units = [replace(answer(s1="Đã làm."), name="Xã 1"), replace(answer(s1="Rồi.", s2="Xong."), name="Xã 2")]
    own_keys = tuple(line._replace(key=f"k{line.key}") for line in answer(s2="Có.").sections)
    units.append(replace(units[0], name="Xã 3", sections=own_keys))
    units.append(replace(units[0], name="Xã 4", sections=()))  # only its figures were read
    for asked in (asked_by(outline("s2")), None):
        found = written_under(units, asked)
        assert [(each.heading, each.units) for each in found] == [
            ("Giáo dục", ("Xã 1", "Xã 2")), ("Phong trào", ("Xã 2", "Xã 3"))
        ]  # fmt: skip
        assert found[0].without == ("Xã 3",)
    assert [each.required for each in written_under(units, asked_by(outline("s2")))] == [False, True]


def test_only_what_is_required_where_anything_is():
    asked = asked_by(outline("s1", "p2"))
    assert completeness(answer(s1="Đã làm.", p2="5"), asked).whole
    assert completeness(answer(s2="Đã làm.", p1="5"), asked).missing_sections == ("Giáo dục",)


def test_what_a_later_version_changed():
    before, after = answer(s1="Đã làm.", p1="5"), answer(s1="Đã làm xong.", p1="6", p2="2")
    found = differences(before, after)
    assert found.figures == (("chỉ tiêu p1", "5", "6"), ("chỉ tiêu p2", "", "2"))
    assert found.written == ("Giáo dục",)
    assert not differences(before, answer(s1="Đã làm.", p1="5"))


# versions


MORNING = datetime(2026, 12, 1, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (Version(MORNING, "b"), Version(MORNING + timedelta(seconds=1), "a")),
        (Version(MORNING, "a"), Version(MORNING, "b")),
        (Version(digest="b"), Version(MORNING, "a")),
        (Version.said("2026-12-01T09:00:00+07:00", "b"), Version.said("2026-12-01T08:00:00+00:00", "a")),
        (Version.said("2026-12-01T08:00:00", "a"), Version.said("2026-12-01T08:00:00.5Z", "a")),
        (Version.said("2099-01-01T00:00:00Z", "b"), Version.said("2026-12-01T08:00:00Z", "a")),
        (Version.said("2015-01-01T00:00:00Z", "b"), Version.said("2026-12-01T08:00:00Z", "a")),
        (Version.said("9999-12-31T23:59:59-14:00", "a"), Version.said("zzz", "b")),
    ],
)
def test_of_files_that_came_at_once_the_plausible_later_clock_counts(earlier, later):
    listed = [replace(sent("a", version), version=which) for version, which in (("2", later), ("1", earlier))]
    ordered, _ = in_order(listed)
    assert [each.version for each in ordered] == [earlier, later]


@given(st.builds(Version, st.datetimes(timezones=st.just(UTC)), st.text("0123456789abcdef")))
def test_a_version_comes_back_from_its_text(version):
    assert Version.from_json(version.to_json()) == version


def test_a_version_an_older_program_kept_is_read():
    assert Version.from_json("2026-12-01T08:00:00+00:00 ab") == Version(MORNING, "ab")
    assert Version.from_json(" ab") == Version(digest="ab")
    assert Version.from_json("") == Version()
