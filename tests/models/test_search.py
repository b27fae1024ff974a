"""Find and replace over the whole report."""

from __future__ import annotations

import unicodedata
from dataclasses import replace as changed

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.models.edits import SetReport, SetSection
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import CLOSING, PREAMBLE, Head, Report, Section
from desktop_app.models.richtext import Body, Break, Cell, Live, Note, Paragraph, Run, Show, Table, paragraphs, plain
from desktop_app.models.search import SearchMatch, SearchPlace, Span, Where, find, in_its_case, replace, replaceable


def report(*blocks, title="", heading="", indicators=()):
    sections = {
        PREAMBLE: Section(PREAMBLE),
        CLOSING: Section(CLOSING),
        "s": Section("s", heading=heading, body=Body(blocks)),
    }
    return Report("r", head=Head(title=title), sections=sections, top=("s",), indicators=indicators)


def para(*inlines):
    return Paragraph(tuple(inlines))


def after(start, query, new, **options):
    batch = replace(start, find(start, query, **options), new)
    end, undo = batch.apply(start)
    assert undo.apply(end)[0] == start
    return end


def first(end):
    return end.sections["s"].body.blocks[0]


HOUSES = Indicator(
    "i",
    statement=(Run("Xây nhà nhân ái."),),
    result=(Run("Xây "), Live("p", Show.RESULT), Run(" nhà.")),
    parts=(Part("p", name="nhà nhân ái", note="nhà mẫu", result=parse_figure("20")),),
)


def test_finds_every_kind_of_text_in_the_order_of_print():
    table = Table("t", ((Cell((para(Run("a")), para(Run("nhà trong ô")))),),))
    start = report(
        para(Run("Có nhà"), Note("n", (Run("nhà ở chú thích"),))), table,
        title="Xây nhà", heading="Nhà ở", indicators=(HOUSES,),
    )  # fmt: skip
    found = find(start, "nhà")
    assert [match.place for match in found] == [
        SearchPlace(Where.TITLE),
        SearchPlace(Where.HEADING, "s"),
        SearchPlace(Where.BODY, "s", block=0),
        SearchPlace(Where.NOTE, "s", block=0, note="n"),
        SearchPlace(Where.BODY, "s", block=1, row=0, cell=0, paragraph=1),
        SearchPlace(Where.STATEMENT, "i"),
        SearchPlace(Where.RESULT, "i"),
        SearchPlace(Where.NAME, "p"),
        SearchPlace(Where.REMARK, "p"),
    ]
    assert [match.section for match in found] == ["", "s", "s", "s", "s", "", "", "", ""]
    end = after(start, "nhà", "cầu")
    assert not find(end, "nhà")
    assert len(find(end, "cầu")) == len(found)


@pytest.mark.parametrize(
    ("query", "options", "count"),
    [
        ("đoàn", {}, 3),
        ("đoàn", {"match_case": True}, 1),
        ("doan", {}, 0),
        ("doan", {"fold_accents": True}, 3),
        ("DOAN", {"fold_accents": True, "match_case": True}, 1),
        ("đo", {"whole_word": True}, 0),
        ("thể", {"whole_word": True}, 1),
        ("a", {}, 0),
        ("", {}, 0),
        (unicodedata.normalize("NFD", "đoàn thể"), {}, 1),
    ],
)
def test_options(query, options, count):
    assert len(find(report(para(Run("Đoàn, đoàn thể; ĐOÀN"))), query, **options)) == count


def test_decomposed_text_is_found_by_composed_query_but_not_by_its_bare_letter():
    start = report(para(Run(unicodedata.normalize("NFD", "thể lệ"))))
    assert len(find(start, "thể lệ")) == 1
    assert not find(start, "the")
    assert not find(start, "thê")


def test_snippet_and_span_count_as_documented():
    start = report(
        para(Run("a" * 50), Note("n"), Break(), Live("p", Show.RESULT), Run(" tốt lành")), indicators=(HOUSES,)
    )
    (match,) = find(start, "tốt")
    assert (match.start, match.end) == (54, 57)
    assert match.span == Span(0, 52, 55)
    assert match.found == "tốt"
    assert match.before == "…" + "a" * 36 + " 20 "
    assert match.after == " lành"


def test_look_of_the_first_replaced_character_and_the_rest_as_it_was():
    start = report(para(Run("Công "), Run("tác ", bold=True), Run("Đội", italic=True), Run(" tốt")))
    end = after(start, "tác Đội", "việc Đoàn")
    assert first(end) == para(Run("Công "), Run("việc Đoàn", bold=True), Run(" tốt"))


def test_footnote_inside_a_match_stays_behind_the_new_text():
    note = Note("n", (Run("nguồn"),))
    start = report(para(Run("chất lượng"), note, Run(" đoàn viên tốt")))
    assert first(after(start, "chất lượng đoàn viên", "đội ngũ")) == para(Run("đội ngũ"), note, Run(" tốt"))


def test_text_and_footnote_of_one_paragraph_are_both_replaced():
    start = report(para(Run("ab "), Note("n", (Run("ab"),)), Run(" ab")))
    assert first(after(start, "ab", "xyz")) == para(Run("xyz "), Note("n", (Run("xyz"),)), Run(" xyz"))


def test_live_figure_stays_where_the_new_text_says_it():
    live = Live("p", Show.RESULT)
    start = report(para(Run("Xây "), live, Run(" nhà mới")), indicators=(HOUSES,))
    (match,) = [each for each in find(start, "xây 20 nhà") if each.section]
    end = replace(start, [match], "Sửa 20 căn nhà").apply(start)[0]
    assert first(end) == para(Run("Sửa "), live, Run(" căn nhà mới"))


@pytest.mark.parametrize("query", ["20", "2", "xây 20"])
def test_live_figure_is_found_but_never_written_over(query):
    start = report(para(Run("Xây "), Live("p", Show.RESULT)), indicators=(HOUSES,))
    matches = [match for match in find(start, query) if match.section]
    assert len(matches) == 1
    assert not replaceable(start, matches[0], "xây 30")
    assert replace(start, matches, "xây 30").edits == ()


def test_a_live_figure_is_one_place_however_often_it_holds_the_query():
    elevens = Indicator("i", parts=(Part("p", result=parse_figure("111")),))
    start = report(para(Live("p", Show.RESULT), Run(" 1")), indicators=(elevens,))
    assert [(match.start, match.end) for match in find(start, "1")] == [(0, 1), (2, 3)]


def test_a_place_that_changed_since_is_left_alone():
    start = report(para(Run("một hai")), title="một")
    matches = find(start, "một")
    now = SetReport("head", changed(start.head, title="khác")).apply(start)[0]
    end = replace(now, matches, "1").apply(now)[0]
    assert end.head.title == "khác"
    assert first(end) == para(Run("1 hai"))
    gone = SearchMatch(SearchPlace(Where.BODY, "gone", block=3), 0, 3, found="một")
    assert not replaceable(now, gone, "1")
    assert not replaceable(
        now, SearchMatch(SearchPlace(Where.BODY, "s", block=0, row=4, cell=0), 0, 3, found="một"), "1"
    )


def test_heading_keeps_its_line_ends():
    start = SetSection("s", "heading", "một\nhai một").apply(report())[0]
    assert after(start, "một", "ba").sections["s"].heading == "ba\nhai ba"


LETTERS = st.text("ab đâĂ\u0302\u0323.", max_size=6)
RUNS = st.builds(Run, LETTERS.filter(bool), st.booleans())
PIECES = st.one_of(
    RUNS, RUNS, st.just(Break()), st.just(Live("p", Show.RESULT)), st.builds(lambda r: Note("n", (r,)), RUNS)
)
PARAGRAPHS = st.builds(lambda inlines: Paragraph(tuple(inlines)), st.lists(PIECES, max_size=6))
REPORTS = st.builds(
    lambda blocks, inner, title, heading: report(
        *blocks, Table("t", ((Cell(tuple(inner)),),)), title=title, heading=heading, indicators=(HOUSES,)
    ),
    st.lists(PARAGRAPHS, max_size=3), st.lists(PARAGRAPHS, min_size=1, max_size=2), LETTERS, LETTERS,
)  # fmt: skip
QUERIES = st.one_of(st.text("ab đâĂ2", min_size=1, max_size=2), LETTERS.filter(bool))
OPTIONS = st.fixed_dictionaries(
    {name: st.booleans() for name in ("match_case", "whole_word", "fold_accents")}
)  # fmt: skip


def kept(each):
    """Return everything of a report that is not text."""
    return [
        [inline for inline in paragraph.inlines if isinstance(inline, (Live, Break))]
        + [inline.id for inline in paragraph.inlines if isinstance(inline, Note)]
        for paragraph in paragraphs(each.sections["s"].body.blocks)
    ]


@settings(deadline=None)
@given(REPORTS, QUERIES)
def test_replacing_by_the_same_changes_nothing(start, query):
    assert replace(start, find(start, query, match_case=True), query).edits == ()


@settings(deadline=None)
@given(REPORTS, QUERIES, LETTERS, OPTIONS)
def test_undo_restores_and_nothing_but_matched_text_goes(start, query, new, options):
    matches = [match for match in find(start, query, **options) if replaceable(start, match, new)]
    end, undo = replace(start, matches, new).apply(start)
    assert undo.apply(end)[0] == start
    if "\n" not in query:
        assert kept(end) == kept(start)
    for index, paragraph in enumerate(paragraphs(start.sections["s"].body.blocks)):
        spans = [match.span for match in matches if match.place.where is Where.BODY and match.span.paragraph == index]
        words, rest = plain(paragraph.inlines), ""
        position = 0
        for span in spans:
            assert span.start >= position, "matches overlap"
            rest += words[position : span.start] + "|"
            position = span.end
        pieces = (rest + words[position:]).split("|")
        now = plain(list(paragraphs(end.sections["s"].body.blocks))[index].inlines)
        for piece in pieces:  # every piece between matches is there, in order
            assert piece in now
            now = now[now.index(piece) + len(piece) :]


@settings(deadline=None)
@given(REPORTS, QUERIES, OPTIONS)
def test_what_is_found_reads_like_the_query(start, query, options):
    def fold(text):
        text = unicodedata.normalize("NFD", text)
        text = text if options["match_case"] else text.casefold()
        if options["fold_accents"]:
            text = "".join(char for char in text if not unicodedata.combining(char))
            text = text.replace("đ", "d").replace("Đ", "D")
        return text

    for match in find(start, query, **options):
        assert fold(match.found) == fold(query)
        assert match.start < match.end


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("Phong trào hòa bình", "hoà bình"), ("hoà nhập", "hòa nhập"), ("cây thuỷ tùng", "thủy tùng"),
        ("loè loẹt", "lòe loẹt"), ("ngày hội “Tuổi trẻ”", '"Tuổi trẻ"'), ("Ðoàn xã", "Đoàn xã"), ("hoàn thành", "hoàn"),
    ],
)  # fmt: skip
def test_one_word_written_in_two_ways_is_found(text, query):
    whole = {PREAMBLE: Section(PREAMBLE, body=Body((Paragraph((Run(text),)),))), CLOSING: Section(CLOSING)}
    report = Report("r", sections=whole)
    (match,) = find(report, query)
    assert match.found.casefold() in text.casefold()
    assert find(report, "hóa") == []


@pytest.mark.parametrize(
    ("found", "query", "new", "said"),
    [
        ("đoàn", "đoàn", "hội", "hội"), ("Đoàn", "đoàn", "hội", "Hội"), ("ĐOÀN", "đoàn", "hội", "HỘI"),
        ("Đoàn", "Đoàn", "hội", "hội"), ("Đoàn", "đoàn", "", ""), ("ĐOÀN", "ĐOÀN", "Hội", "Hội"),
    ],
)  # fmt: skip
def test_a_replacement_has_the_capitals_of_what_it_replaces(found, query, new, said):
    assert in_its_case(found, query, new) == said


def test_targets_of_the_next_period_are_found_and_replaced_in_one_step():
    aims = (
        Indicator("n1", statement=(Run("Trồng 500 cây, rồi trồng thêm."),)),
        Indicator("n2", statement=(Run("Trồng rừng."),)),
    )
    start = changed(report(para(Run("Trồng cây."))), next_targets=aims)
    end = after(start, "trồng", "chăm sóc")
    assert [plain(each.statement) for each in end.next_targets] == [
        "chăm sóc 500 cây, rồi chăm sóc thêm.",
        "chăm sóc rừng.",
    ]
    assert plain(first(end).inlines) == "chăm sóc cây."
    assert end.next_targets[1].parts is aims[1].parts
