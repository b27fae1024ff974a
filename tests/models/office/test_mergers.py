"""Units that became one in the middle of a year: nothing is added twice, left out or replaced without a word."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.errors import UserError
from desktop_app.models.meaning.unit_names import unit_key
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidated_report import consolidated_report, units_within
from desktop_app.models.office.consolidation import consolidate
from desktop_app.models.office.mergers import INCLUDED, OLD_UNIT, Merger, identity, listed_text, listed_units, question
from desktop_app.models.office.sorting import sort_out
from desktop_app.models.office.submissions import Submission, Version
from desktop_app.models.office.totals import PartFigure
from desktop_app.models.periods import months
from desktop_app.models.unit import Unit, UnitRef

NEW, OTHER = UnitRef("n1", "Đoàn xã Mẫu"), UnitRef("n2", "Đoàn xã Khác")
ONE, TWO = UnitRef("", "Đoàn xã Mẫu Một"), UnitRef("", "Đoàn xã Mẫu Hai")
YEAR, SPRING = months(2025, 1, 12), months(2025, 1, 3)
JULY = date(2025, 7, 1)
MADE = Merger(NEW, (ONE, TWO), JULY)
KEPT = Merger(NEW, (UnitRef("", NEW.name), TWO), JULY)  # the name of one of them was kept


def sent(unit, trees, period=YEAR, version="1"):
    name = f"{unit.name}{trees}{version}"
    moment = datetime(2025, 12, int(version), tzinfo=UTC)
    parts = (PartFigure("k", "cây xanh", "cây", result=parse_figure(trees)),)
    made = Submission(name, f"{name}.docx", unit.code or unit_key(unit.name), unit.name, version=Version(moment, name),
                      parts=parts, period=period)  # fmt: skip
    return replace(made, received=moment)


def added(files, merger=MADE, expected=(NEW, OTHER), **more):
    found = consolidate(files, expected=expected, mergers=[merger], **more)
    return found, (found.totals[0] if found.totals else None)


# the list


def test_the_list_says_what_a_unit_was_made_of():
    text = "n1\tĐoàn xã Mẫu (từ 01/7/2025 gồm: Đoàn xã Mẫu Một; Đoàn xã Mẫu Hai)\nn2\tĐoàn xã Khác"
    units, mergers = listed_units(text)
    assert (units, mergers) == ([NEW, OTHER], [MADE])
    assert listed_text(units, {identity(each.unit): each for each in mergers}) == text


@pytest.mark.parametrize("written", [
    "Đoàn xã Mẫu (gồm Đoàn xã Mẫu Một; Đoàn xã Mẫu Hai)", "Đoàn xã Mẫu(Gồm : Đoàn xã Mẫu Một, Đoàn xã Mẫu Hai)",
    "Đoàn xã Mẫu (gồm: Đoàn xã Mẫu Một và Đoàn xã Mẫu Hai.)", "Đoàn xã Mẫu (gồm Đoàn xã Mẫu Một;Đoàn xã Mẫu Hai;)",
])  # fmt: skip
def test_people_write_it_in_many_ways(written):
    units, (merger,) = listed_units(written)
    assert (units, merger.of, merger.since) == ([UnitRef("", "Đoàn xã Mẫu")], (ONE, TWO), None)


def test_a_unit_that_took_up_one_other_was_there_before():
    _, (merger,) = listed_units("Đoàn xã Mẫu (từ ngày 1/7/2025 gồm: Đoàn xã Mẫu Hai)")
    assert [each.name for each in merger.of] == ["Đoàn xã Mẫu", "Đoàn xã Mẫu Hai"]


@pytest.mark.parametrize("written", [
    "Đoàn xã Mẫu (từ tháng bảy gồm: Đoàn xã Mẫu Một)", "Đoàn xã Mẫu (từ 31/6/2025 gồm: Đoàn xã Mẫu Một)",
    "Đoàn xã Mẫu (gồm: Đoàn xã Mẫu Một", "Đoàn xã Mẫu (gồm)",
    "Đoàn xã Mẫu (gồm: Đoàn xã Mẫu Một)\nĐoàn xã Mẫu Một",
])  # fmt: skip
def test_what_cannot_be_understood_is_never_taken_for_a_name(written):
    with pytest.raises(UserError):
        listed_units(written)


# who reports


def test_before_the_day_the_old_units_report_whoever_has_sent():
    found, total = added([sent(ONE, "5", SPRING), sent(OTHER, "1", SPRING)])
    assert total.text == "6"
    assert total.counted == ("Đoàn xã Khác", "Đoàn xã Mẫu Một (nay thuộc Đoàn xã Mẫu)")
    assert (found.missing, found.expected) == (("Đoàn xã Mẫu Hai (nay thuộc Đoàn xã Mẫu)",), 3)


def test_a_kept_name_is_before_the_day_the_old_unit_and_needs_no_question():
    found, total = added([sent(NEW, "5", SPRING), sent(TWO, "7", SPRING)], KEPT)
    assert (total.text, found.unknown, found.missing) == ("12", (), ("Đoàn xã Khác",))


def test_where_only_old_units_have_sent_they_are_added_up_and_the_missing_one_is_named():
    found, total = added([sent(ONE, "5"), sent(TWO, "7"), sent(OTHER, "1")])
    assert (total.text, found.missing, found.expected) == ("13", (), 3)
    found, total = added([sent(ONE, "5"), sent(OTHER, "1")])
    assert (total.text, found.missing) == ("6", ("Đoàn xã Mẫu Hai (nay thuộc Đoàn xã Mẫu)",))


def test_the_new_unit_alone_reports_for_all():
    found, total = added([sent(NEW, "12"), sent(OTHER, "1")])
    assert (total.text, found.missing, found.expected, found.unknown) == ("13", (), 2, ())


@pytest.mark.parametrize("merger", [MADE, KEPT, MADE._replace(since=None)])
def test_where_both_have_sent_the_old_file_waits_until_the_office_says(merger):
    old = sent(TWO, "7")
    files = [sent(NEW, "12"), old, sent(OTHER, "1")]
    found, total = added(files, merger)
    assert total.text == "13"
    assert [(one.submission, one.why, one.suggestion) for one in found.unknown] == [(old, OLD_UNIT, NEW)]
    beside, total = added(files, merger, whose={question(old): TWO})
    assert (total.text, beside.unknown, beside.expected) == ("20", (), 3)
    assert "Đoàn xã Mẫu Hai (nay thuộc Đoàn xã Mẫu)" in total.counted
    within, total = added(files, merger, whose={question(old): NEW})
    assert (total.text, within.unknown, [(each.file, why) for each, why in within.aside]) == (
        "13", (), [(old.file, INCLUDED)],
    )  # fmt: skip


def test_the_answer_holds_for_the_period_it_was_given_for_and_for_later_versions():
    old, later = sent(TWO, "7"), sent(TWO, "8", version="2")
    answer = {question(old): TWO}
    _, total = added([sent(NEW, "12"), old, later], whose=answer)
    assert total.text == "20"
    autumn = months(2025, 7, 6)
    found, _ = added([sent(NEW, "12", autumn), sent(TWO, "7", autumn)], whose=answer)
    assert [one.why for one in found.unknown] == [OLD_UNIT]


def test_a_kept_code_under_an_old_name_is_the_old_unit():
    old = replace(sent(TWO, "7"), unit=NEW.code)
    found, _ = added([sent(NEW, "12"), old], KEPT)
    assert [(one.submission.name, one.why) for one in found.unknown] == [(TWO.name, OLD_UNIT)]
    _, total = added([sent(NEW, "12"), old], KEPT, whose={question(old): TWO})
    assert total.text == "19"


def test_a_list_of_old_units_knows_the_new_one():
    found, total = added([sent(NEW, "12"), sent(OTHER, "1")], expected=(ONE, TWO, OTHER))
    assert (total.text, found.missing, found.unknown) == ("13", (), ())


def test_a_merger_of_units_nobody_expects_changes_nothing():
    files = [sent(OTHER, "1"), sent(TWO, "7")]
    assert sort_out(files, [OTHER], mergers=[MADE]) == sort_out(files, [OTHER])


WHO = st.lists(st.sampled_from([NEW, ONE, TWO, OTHER]), unique=True, min_size=1)


@given(WHO, st.sampled_from([MADE, KEPT, MADE._replace(since=None)]), st.sampled_from([YEAR, SPRING]), st.randoms())
def test_every_file_counts_or_waits_or_stands_aside_with_its_reason(who, merger, period, order):
    files = [sent(unit, str(10**place), period) for place, unit in enumerate(who)]
    order.shuffle(files)
    found, total = added(files, merger)
    told = [each.digest for each in found.counted] + [each.digest for each, _ in found.aside]
    assert sorted(told + [one.submission.digest for one in found.unknown]) == sorted(each.digest for each in files)
    values = {each.digest: int(each.parts[0].result.value) for each in files}
    assert int(total.value if total else 0) == sum(values[each.digest] for each in found.counted)
    assert found.expected == len(found.counted) + len(found.missing)


# what is printed


def test_the_annex_names_old_units_and_what_they_belong_to_now():
    old = sent(TWO, "7")
    found, _ = added([sent(ONE, "5"), old])
    report = consolidated_report(found, Unit(), "Tổng hợp")
    text = said(report)
    assert "Đoàn xã Mẫu Một (nay thuộc Đoàn xã Mẫu); " in text or "Đoàn xã Mẫu Một (nay thuộc Đoàn xã Mẫu)." in text
    assert set(units_within(report)) == {ONE.name, TWO.name}
    files = [sent(NEW, "12"), old]
    waiting = said(consolidated_report(added(files)[0], Unit(), "Tổng hợp"))
    assert f"{old.file}: Đoàn xã Mẫu Hai, nay thuộc Đoàn xã Mẫu" in waiting
    within = said(consolidated_report(added(files, whose={question(old): NEW})[0], Unit(), "Tổng hợp"))
    assert "Đơn vị cũ có số liệu trong báo cáo của đơn vị mới, không cộng thêm (1): Đoàn xã Mẫu Hai" in within


def said(report):
    return str(list(report.sections.values()))
