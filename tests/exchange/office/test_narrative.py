from dataclasses import replace
from datetime import date, datetime

import docx
import pytest

from desktop_app.exchange import export_report, receive
from desktop_app.exchange.office.adding import renew
from desktop_app.exchange.office.narrative import ELSEWHERE, keep, narrative, own_round, said_under, standings_of
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidated_report import is_behind
from desktop_app.models.office.lining_up import answer_key
from desktop_app.models.office.quoting import Fate, Spot, into_note, into_text, quote_of
from desktop_app.models.office.submissions import State
from desktop_app.models.office.typed import TypedFigure
from desktop_app.models.origin import Origin
from desktop_app.models.report import Period, Report, ReportKind, Section
from desktop_app.models.richtext import Body, Paragraph, Run
from desktop_app.models.unit import Unit
from desktop_app.resources import standard
from desktop_app.store import Store

YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def store(tmp_path):
    made = Store.open(tmp_path / "tinh.baocao")
    yield made
    made.close()


@pytest.fixture
def send(store, tmp_path):
    def send(code, *texts, hour=8, heading="Trồng cây", key="trong-cay", words=True):
        """Receive a unit's report with a section of these paragraphs, as a DOCX file."""
        base = Report(
            f"r-{code}", unit=Unit(code=code, name=f"Đoàn xã Mẫu {code}"), kind=ReportKind.ANNUAL, period=YEAR
        )
        section = Section("a", key=key, heading=heading, body=Body(tuple(Paragraph((Run(each),)) for each in texts)))
        indicator = Indicator("i", parts=(Part("p", "cay", "Số cây trồng", "cây", result=parse_figure("9")),))
        made = replace(base, sections={**base.sections, "a": section}, top=("a",), indicators=(indicator,))
        path = tmp_path / f"{code}-{hour}.docx"
        export_report(made, path, standard("doan"), {}.__getitem__, moment=datetime(2026, 11, 20, hour))
        if words:
            assert receive([path], lambda some: keep(store, some, lambda each: each)) == []
        else:
            receive([path], lambda some: store.receive([(each.submission, each.data) for each in some]))
        return path

    return send


def office():
    base = Report("office", kind=ReportKind.ANNUAL, period=YEAR)
    sections = {
        "a": Section("a", key="trong-cay", heading="Trồng cây", body=Body((Paragraph((Run("Nhiều cây."),)),))),
        "b": Section("b", heading="Tập huấn"),
    }
    return replace(base, sections={**base.sections, **sections}, top=("a", "b"))


def names(store, found, section, text=""):
    places = said_under(store, found, section, text)
    said = store.passages(places)
    return [(found.units[each.digest], *said[each].paragraphs) for each in places]


def test_each_heading_has_what_all_units_say_by_alphabet(store, send):
    send("B", "Trồng thông.")
    send("A", "Trồng 9 cây phi lao.", "Ở biển.")
    send("C", "Tập huấn 20 cán bộ.", heading="Tập huấn", key="")
    send("D", "Thu đoàn phí.", heading="Tài chính", key="")
    found = narrative(store, office())
    assert names(store, found, "a") == [
        ("Đoàn xã Mẫu A", "Trồng 9 cây phi lao.", "Ở biển."), ("Đoàn xã Mẫu B", "Trồng thông.")
    ]  # fmt: skip
    assert names(store, found, "b") == [("Đoàn xã Mẫu C", "Tập huấn 20 cán bộ.")]
    assert names(store, found, ELSEWHERE) == [("Đoàn xã Mẫu D", "Thu đoàn phí.")]
    assert names(store, found, None, "phi lao bien")[0][0] == "Đoàn xã Mẫu A"
    assert len(names(store, found, None, "đoàn")) == 1
    assert names(store, found, "b", "phi lao") == []
    assert names(store, found, None) == []


def test_a_report_of_another_time_or_without_reports_of_units_has_no_narrative(store, send):
    assert narrative(store, office()) is None
    send("A", "Trồng thông.")
    other = replace(office(), period=Period(date(2025, 1, 1), date(2025, 12, 31)))
    assert own_round(store, other) is None
    assert own_round(store, replace(office(), kind=ReportKind.QUARTER)) is None
    assert own_round(store, office()).received


def test_a_later_version_is_the_one_read_and_a_returned_one_is_not(store, send):
    send("A", "Trồng thông.")
    send("A", "Trồng phi lao.", hour=9)
    found = narrative(store, office())
    assert names(store, found, "a") == [("Đoàn xã Mẫu A", "Trồng phi lao.")]
    store.set_states({next(iter(found.units)): (State.RETURNED, "thiếu số liệu")})
    assert narrative(store, office()).units == {}


def test_reports_received_before_words_were_kept_are_read_then(store, send):
    send("A", "Trồng thông.", words=False)
    told = []
    found = narrative(store, office(), lambda *counts: told.append(counts))
    assert names(store, found, "a") == [("Đoàn xã Mẫu A", "Trồng thông.")]
    assert told == [(0, 1)]
    told.clear()
    narrative(store, office(), lambda *counts: told.append(counts))
    assert told == []


def test_a_report_typed_in_word_is_read_by_its_headings(store, tmp_path):
    paper = docx.Document()
    for line, bold in (
        ("ĐOÀN XÃ MẪU HAI", False), ("BÁO CÁO", True), ("I. TRỒNG CÂY", True),
        ("Toàn xã trồng được nhiều cây phi lao ven biển.", False), ("II. TẬP HUẤN", True),
        ("Tập huấn 20 cán bộ.", False), ("III. KẾT QUẢ THỰC HIỆN CHỈ TIÊU", True),
        ("(1) Ít nhất 1.000 cây xanh.", False), ("Kết quả: 1.200 cây xanh (vượt chỉ tiêu).", False),
    ):  # fmt: skip
        paper.add_paragraph().add_run(line).bold = bold
    path = tmp_path / "go-trong-word.docx"
    paper.save(path)
    refused = receive(
        [path], lambda some: keep(store, some, lambda each: replace(each, kind=ReportKind.ANNUAL, period=YEAR))
    )
    assert refused == []
    found = narrative(store, office())
    assert any("phi lao" in line for _, *lines in names(store, found, "a") for line in lines)
    assert [lines for _, *lines in names(store, found, "b")] == [["Tập huấn 20 cán bộ."]]


def test_quotes_tell_when_a_later_version_says_otherwise(store, send):
    send("A", "Trồng 9 cây. Làm đường.")
    found = narrative(store, office())
    (digest,) = found.units
    report = office()
    for make, said in ((into_text, "Trồng 9 cây."), (into_note, "Làm đường.")):
        quote = quote_of("A", "Đoàn xã Mẫu A", digest, "trong-cay", "Trồng cây", said)
        report = make(report, "a", quote, Spot()).apply(report)[0]
    assert [each.fate for _, each in standings_of(store, found, report)] == [Fate.SAME, Fate.SAME]
    send("A", "Trồng 11 cây. Làm đường.", hour=9)
    again = narrative(store, report)
    told = [each for _, each in standings_of(store, again, report)]
    assert [each.fate for each in told] == [Fate.CHANGED, Fate.SAME]
    assert {each.section for each in told} == {"a"}
    store.set_states({told[0].digest: (State.REMOVED, "")})
    assert standings_of(store, narrative(store, report), report)[0][1].fate is Fate.SAME
    store.set_states({digest: (State.REMOVED, "")})
    assert standings_of(store, narrative(store, report), report)[0][1].fate is Fate.REMOVED


def test_a_round_that_an_outline_took_over_is_still_the_reports_round(store, send):
    send("A", "Trồng thông.")
    made = replace(office(), origin=Origin(round="annual|2026-01-01|2026-12-31"))
    assert own_round(store, made).outline is None
    outline = replace(Report("o", kind=ReportKind.OUTLINE, period=YEAR))
    store.create(outline)
    assert own_round(store, made).key == "o"
    assert own_round(store, outline).key == "o"


def test_totals_are_behind_once_the_office_decides_otherwise(store, send, tmp_path):
    send("a", "x")
    send("b", "x")
    made = docx.Document()
    for line in (
        "BCH ĐOÀN XÃ MẪU C",
        "BÁO CÁO",
        "Kết quả năm 2026",
        "1. Kết quả thực hiện chỉ tiêu",
        "- Trồng rừng: 5 cây.",
    ):
        made.add_paragraph(line)
    path = tmp_path / "go-tay.docx"
    made.save(str(path))
    assert (
        receive([path], lambda some: keep(store, some, lambda each: replace(each, period=YEAR, kind=ReportKind.ANNUAL)))
        == []
    )
    typed_file = next(each for each in store.submissions() if each.by_structure)
    first = next(each for each in store.submissions() if not each.by_structure)
    key = first.parts[0].key

    def up_to_date(report):
        _, found, step = renew(store, report, str)
        after = step.edit.apply(report)[0] if step.edit is not None else report
        assert found.basis == narrative(store, after).basis
        assert not is_behind(after, narrative(store, after).basis)
        return after

    report = up_to_date(office())
    decisions = [
        lambda: store.set_typed({(first.digest, key): TypedFigure("12", "gọi điện")}),
        lambda: store.set_kept_out({(first.digest, key): "chờ xác minh"}),
        lambda: store.set_matches({(typed_file.digest, typed_file.parts[0].key): key}),
        lambda: store.set_matches({("", answer_key(typed_file.parts[0])): ""}),
        lambda: store.set_office_targets({("2026", key): "40", (own_round(store, report).key, key): "41"}),
    ]
    for decide in decisions:
        decide()
        assert is_behind(report, narrative(store, report).basis)
        report = up_to_date(report)
    store.set_kept_out({("another-file", key): "chờ"})  # what is decided about other files changes nothing here
    store.set_matches({("", "lời khác"): key})
    assert not is_behind(report, narrative(store, report).basis)
