from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models.codec import decode, encode
from desktop_app.models.edits import Batch, SetPart, SpliceBody
from desktop_app.models.frames.next_period import roll_forward
from desktop_app.models.indicators import Indicator, Part, Verdict, verdict
from desktop_app.models.livefigures import live_text
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidated_report import consolidated_report, is_behind, refreshed
from desktop_app.models.office.consolidation import consolidate
from desktop_app.models.office.submissions import Submission, Version
from desktop_app.models.office.totals import PartFigure
from desktop_app.models.origin import Origin
from desktop_app.models.report import Report, Role, Section, walk
from desktop_app.models.richtext import Body, IndicatorList, Live, Paragraph, Run, Show, plain
from desktop_app.models.unit import Unit

OFFICE = Unit(code="tinh", name="Tỉnh đoàn Mẫu")


def sent(number, *figures, version="1", target=None):
    parts = tuple(
        PartFigure(f"k{place}", f"Chỉ tiêu {place}", "lượt", target=parse_figure(target) if target else None,
                   result=parse_figure(each) if each else None, place=place)
        for place, each in enumerate(figures)
    )  # fmt: skip
    return Submission(
        f"d{number}-{version}",
        f"{number}.docx",
        f"x{number}",
        f"Đoàn xã Mẫu {number}",
        version=Version(digest=version),
        parts=parts,
        lineage=tuple(f"{number}v{each}" for each in range(1, int(version) + 1)),
    )


@pytest.fixture
def before():
    return consolidate([sent(1, "10", "5"), sent(2, "20", "7")])


@pytest.fixture
def report(before):
    return consolidated_report(before, OFFICE, "Tổng hợp", of="r")


def part(report, key):
    return next(each for indicator in report.indicators for each in indicator.parts if each.key == key)


def section(report, key):
    return next(each for each in report.sections.values() if each.key == key)


def lines(report, key):
    return [plain(each.inlines) for each in section(report, key).body.blocks if isinstance(each, Paragraph)]


def done(report, edit):
    after, undo = edit.apply(report)
    assert undo.apply(after)[0] == report
    return after


def test_nothing_new_changes_nothing(report, before):
    assert refreshed(report, before).edit is None
    assert report.origin.round == "r"


def test_a_later_version_changes_totals_and_the_figures_in_the_offices_text(report):
    total = part(report, "k0")
    live = Live(total.id, Show.RESULT)
    own = Section("own", heading="Đánh giá", body=Body((Paragraph((Run("Đã làm "), live)),)))
    report = replace(report, sections={**report.sections, "own": own}, top=("own", *report.top))
    assert live_text(report, live) == "30"
    later = consolidate(
        [sent(1, "10", "5"), sent(2, "20", "7"), sent(2, "25", "7", version="2"), sent(3, "1", "1", "4")]
    )
    assert is_behind(report, later.basis)
    step = refreshed(report, later)
    after = done(report, step.edit)
    assert live_text(after, live) == "36"
    assert after.sections["own"] == own
    assert part(after, "k1").result.text == "13"
    assert part(after, "k2").note == "mới có 1/3 đơn vị"
    assert verdict(part(after, "k2")) is Verdict.NONE
    assert lines(after, "tong-hop.ket-qua") == ["Số liệu được tổng hợp từ báo cáo của 3/3 đơn vị."]
    assert any("Đoàn xã Mẫu 3" in line for line in lines(after, "tong-hop.gui"))
    assert step.replaced == ()
    assert refreshed(after, later).edit is None
    assert not is_behind(after, later.basis)


def test_what_the_office_typed_stays_unless_the_total_is_another(report, before):
    own = Batch((
        SetPart(part(report, "k0").id, "result", parse_figure("31")),
        SetPart(part(report, "k1").id, "target", parse_figure("50")),
        SetPart(part(report, "k1").id, "note", "đã đối chiếu"),
    ))  # fmt: skip
    mine = own.apply(report)[0]
    assert refreshed(mine, before).edit is None
    step = refreshed(mine, consolidate([sent(1, "10", "6", target="9"), sent(2, "20", "7", target="8")]))
    after = done(mine, step.edit)
    assert (part(after, "k0").result.text, part(after, "k1").result.text) == ("31", "13")
    assert (part(after, "k1").target.text, part(after, "k1").note) == ("50", "đã đối chiếu")
    assert part(after, "k0").target.text == "17"
    assert step.replaced == ()
    step = refreshed(mine, consolidate([sent(1, "11", "5"), sent(2, "20", "7")]))
    assert part(done(mine, step.edit), "k0").result.text == "31"  # the total came to be what was typed
    step = refreshed(mine, consolidate([sent(1, "12", "5"), sent(2, "20", "7")]))
    assert part(done(mine, step.edit), "k0").result.text == "32"
    assert step.replaced == ("Chỉ tiêu 0",)


def test_a_total_takes_the_words_with_its_very_marks_and_the_unit_of_measure_of_its_part():
    """Totals of “tặng bò” stood under “tặng bộ”, and 1.500 triệu đồng under tỷ đồng."""
    units = [
        Submission(
            f"d{number}", f"{number}.docx", f"x{number}", f"Đoàn xã Mẫu {number}",
            parts=(PartFigure("", "tặng bò", "lượt", result=parse_figure("4")),
                   PartFigure("quy", "quỹ", "triệu đồng", result=parse_figure("750"))),
        )
        for number in (1, 2)
    ]  # fmt: skip
    parts = (Part("b", "", "tặng bộ", "lượt"), Part("q", "quy", "quỹ", "tỷ đồng"))
    mine = Report("m", indicators=(Indicator("i", parts=parts),))
    after = done(mine, refreshed(mine, consolidate(units), grow=False).edit)
    assert [each.result and each.result.text for each in after.indicators[0].parts] == [None, "1,5"]
    assert refreshed(after, consolidate(units), grow=False).edit is None


def test_a_total_of_another_unit_of_measure_is_told_and_never_filled_in(before, report):
    """A result of 30 lượt was filled in as 30 người: the code is the same."""
    people = Indicator("i", parts=(Part("p", "k0", "Chỉ tiêu 0", "người", result=parse_figure("9")),))
    own = Report("r", indicators=(people,))
    step = refreshed(own, before, grow=False)
    assert step.unfilled == (("Chỉ tiêu 0", "người", "lượt"),)
    assert part(done(own, step.edit) if step.edit else own, "k0").result == parse_figure("9")
    turned = done(report, SetPart(part(report, "k0").id, "unit", "người"))
    step = refreshed(turned, before)
    after = done(turned, step.edit)
    assert (part(after, "k0").result, step.unfilled) == (None, (("Chỉ tiêu 0", "người", "lượt"),))  # ours, of lượt
    assert "Chỉ tiêu 0: báo cáo ghi “người”, các đơn vị báo cáo bằng “lượt”" in lines(after, "tong-hop.gui")
    assert len(after.indicators) == len(turned.indicators)
    both = replace(own, indicators=(people, Indicator("j", parts=(Part("q", "", "Chỉ tiêu 0", "lượt"),))))
    step = refreshed(both, before, grow=False)
    assert step.unfilled == ()
    assert [each.parts[0].result for each in done(both, step.edit).indicators] == [
        parse_figure("9"),
        parse_figure("30"),
    ]


def test_an_indicator_that_no_unit_has_any_more_is_missing_not_zero(report):
    after = done(report, refreshed(report, consolidate([sent(1, "10")])).edit)
    assert part(after, "k1").result is None
    assert part(after, "k1").id == part(report, "k1").id


def test_paragraphs_of_the_office_stay_among_those_written_for_it(report):
    where = section(report, "tong-hop.gui")
    own = Paragraph((Run("Các đơn vị gửi đúng hạn."),))
    mine = SpliceBody(where.id, 1, 0, (own,)).apply(report)[0]
    mine = SpliceBody(where.id, 0, 0, (own,)).apply(mine)[0]
    later = consolidate([sent(1, "10", "5"), sent(2, "20", "7"), sent(3, "1", "")])
    after = done(mine, refreshed(mine, later).edit)
    told = lines(after, "tong-hop.gui")
    assert told.count("Các đơn vị gửi đúng hạn.") == 2
    assert told[0] == "Các đơn vị gửi đúng hạn."
    assert told[1].startswith("Đơn vị có trong tổng hợp (3)")
    assert len([line for line in told if "có trong tổng hợp" in line]) == 1


def test_what_was_taken_out_does_not_come_back_and_a_section_removed_stays_away(report):
    results = section(report, "tong-hop.ket-qua")
    mine = SpliceBody(results.id, 1, 1).apply(report)[0]
    assert not any(isinstance(each, IndicatorList) for each in section(mine, "tong-hop.ket-qua").body.blocks)
    later = consolidate([sent(1, "10", "5"), sent(2, "20", "7"), sent(3, "1", "1")])
    after = done(mine, refreshed(mine, later).edit)
    assert not any(isinstance(each, IndicatorList) for each in section(after, "tong-hop.ket-qua").body.blocks)
    gone = section(report, "tong-hop.gui").id
    rest = {key: each for key, each in report.sections.items() if key != gone}
    mine = replace(report, sections=rest, top=tuple(key for key in report.top if key != gone))
    assert gone not in done(mine, refreshed(mine, later).edit).sections


def test_totals_fill_a_report_that_was_not_made_of_them():
    base = Report(
        "r", indicators=(Indicator("i", parts=(Part("p", "k0", "Chỉ tiêu", "lượt", result=parse_figure("3")),)),)
    )
    step = refreshed(base, consolidate([sent(1, "10", "5")]))
    after = done(base, step.edit)
    assert part(after, "k0").result.text == "10"
    assert step.replaced == ("Chỉ tiêu",)
    assert part(after, "k1").result.text == "5"
    few = done(base, refreshed(base, consolidate([sent(1, "10", "5")]), grow=False).edit)
    assert [each.parts[0].key for each in few.indicators] == ["k0"]
    assert refreshed(few, consolidate([sent(1, "10", "5")]), grow=False).edit is None
    assert refreshed(Report("r"), consolidate([sent(1, "10")]), grow=False).edit is None


def test_a_frame_gives_headings_and_indicators_that_wait(before):
    frame = Report("f", indicators=(Indicator("i", parts=(Part("p", "k1", "Chỉ tiêu riêng", "lượt"),)),))
    frame = replace(frame, sections={**frame.sections, "a": Section("a", key="a", heading="Trồng cây")}, top=("a",))
    annex = Section("f1", heading="Biểu mẫu", role=Role.ANNEX)
    frame = replace(frame, sections={**frame.sections, "f1": annex}, top=("a", "f1"))
    made = consolidated_report(before, OFFICE, "Tổng hợp", frame=frame, of="r")
    headings = [each.heading for each, _ in walk(made)]
    assert headings == ["Trồng cây", "KẾT QUẢ TỔNG HỢP", "Biểu mẫu", "TÌNH HÌNH GỬI BÁO CÁO", "SỐ LIỆU CỦA TỪNG ĐƠN VỊ"]
    assert [(each.parts[0].name, each.parts[0].result.text) for each in made.indicators] == [
        ("Chỉ tiêu riêng", "12"), ("Chỉ tiêu 0", "30")
    ]  # fmt: skip
    assert made.unit == OFFICE


def test_the_next_periods_report_does_not_belong_to_this_round(report):
    assert roll_forward(report, OFFICE).origin == Origin(previous=report.id)


def test_damaged_marks_are_no_marks(report, before):
    for said in ("x", {"figures": [1], "blocks": 3}, {"figures": {"k0": 1}, "blocks": {"tong-hop.gui": "x"}}):
        mine = decode(Report, {**encode(replace(report, origin=Origin())), "totals": said})
        assert refreshed(mine, before).edit is not None


rounds = st.lists(
    st.tuples(st.integers(1, 3), st.lists(st.sampled_from(["", "1", "2,5", "hơn 30"]), max_size=3), st.sampled_from("12")),
    min_size=1, max_size=5,
).map(lambda rows: consolidate([sent(number, *figures, version=version) for number, figures, version in rows]))  # fmt: skip


@settings(deadline=None, max_examples=60)
@given(st.lists(rounds, min_size=1, max_size=3))
def test_refreshed_step_by_step_is_made_at_once(found):
    made = consolidated_report(found[0], OFFICE, "Tổng hợp")
    for each in found[1:]:
        step = refreshed(made, each).edit
        if step is not None:
            made = done(made, step)
    fresh = consolidated_report(found[-1], OFFICE, "Tổng hợp")
    for indicator in fresh.indicators:
        (wanted,) = indicator.parts
        there = part(made, wanted.key)
        assert (there.result, there.target, there.note) == (wanted.result, wanted.target, wanted.note)
    for key in ("tong-hop.ket-qua", "tong-hop.gui"):
        assert lines(made, key) == lines(fresh, key)


def test_targets_of_some_units_measure_no_total_of_all():
    found = consolidate([sent(1, "10", target="9"), sent(2, "20")])
    (total,) = found.totals
    assert (total.value, total.target, total.aiming, total.aim) == (30, 9, 1, None)
    made = consolidated_report(found, OFFICE, "Tổng hợp", of="r")
    assert part(made, "k0").target is None
    assert verdict(part(made, "k0")) in (None, Verdict.NONE)
    (total,) = consolidate([sent(1, "10", target="9"), sent(2, "20")], targets={"k0": 25}).totals
    assert total.aim == 25
