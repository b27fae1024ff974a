from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.errors import EditError
from desktop_app.models.office.passages import (
    Heading,
    HeadingUse,
    Passage,
    common_frame,
    line_up,
    passages_of,
    sentence_at,
    sentences,
)
from desktop_app.models.office.quoting import (
    Fate,
    Spot,
    forget,
    into_note,
    into_text,
    quote_of,
    section_of,
    sentence,
    standing,
    where_said,
    words_now,
)
from desktop_app.models.office.submissions import State, Submission, Version
from desktop_app.models.quotes import Quote
from desktop_app.models.report import Report, Section, walk
from desktop_app.models.richtext import Body, Cell, Note, Paragraph, Run, Table, plain
from desktop_app.models.search import Span

from .. import strategies

UNIT = "Đoàn xã Mẫu Một"


def made(*paragraphs, **others):
    blocks = tuple(Paragraph((Run(each),) if each else ()) for each in paragraphs)
    base = Report("r")
    section = Section("a", key="trong-cay", heading="Trồng cây", body=Body(blocks), **others)
    return replace(base, sections={**base.sections, "a": section}, top=("a",))


def quoted(said="Đoàn viên trồng 1.200 cây phi lao ven biển."):
    return quote_of("xa-1", UNIT, "d1", "trong-cay", "Trồng cây", said)


def done(report, edit):
    after, undo = edit.apply(report)
    assert undo.apply(after)[0] == report
    return after


def text(report):
    return "\n".join(plain(block.inlines) for block in report.sections["a"].body.blocks)


def notes(report):
    return [plain(note.content) for note in report.sections["a"].body.notes]


# what is taken over


def test_a_quote_is_the_sentence_without_the_units_name_and_without_the_full_stop():
    assert quoted().words == "Đoàn viên trồng 1.200 cây phi lao ven biển"
    assert quoted("- Đoàn xã đã trồng 1.200 cây.").words == "đã trồng 1.200 cây"
    assert quoted("Và nhiều việc khác…").words == "Và nhiều việc khác…"


def test_a_sentence_names_its_unit_once():
    assert sentence(quoted("Đã trồng 1.200 cây.")) == f"{UNIT} đã trồng 1.200 cây"
    assert sentence(quoted(f"Năm qua, {UNIT} trồng 1.200 cây.")) == f"Năm qua, {UNIT} trồng 1.200 cây"
    assert sentence(quoted("Mường Ảng là nơi trồng nhiều.")) == f"{UNIT} Mường Ảng là nơi trồng nhiều"


def test_into_the_text_where_the_caret_is():
    report = made("Phong trào sôi nổi. Đã vượt kế hoạch.")
    after = done(report, into_text(report, "a", quoted("Đã trồng 9 cây."), Spot(0, 19)))
    assert text(after) == f"Phong trào sôi nổi. {UNIT} đã trồng 9 cây. Đã vượt kế hoạch."
    assert after.quotes[0].section == "a"
    assert after.quotes[0].note == ""


def test_into_an_empty_section_and_behind_its_last_paragraph():
    assert text(done(made(), into_text(made(), "a", quoted("Đã trồng 9 cây."), Spot()))) == f"{UNIT} đã trồng 9 cây."
    two = made("Một.", "Hai.")
    assert text(done(two, into_text(two, "a", quoted("Đã trồng."), Spot()))) == f"Một.\nHai. {UNIT} đã trồng."


def test_into_a_footnote_before_the_full_stop_and_then_behind_the_examples_there():
    report = made("Các đơn vị trồng nhiều cây.")
    once = done(report, into_note(report, "a", quoted("Đã trồng 9 cây."), Spot()))
    assert notes(once) == [f"Tiêu biểu: {UNIT} đã trồng 9 cây."]
    assert isinstance(once.sections["a"].body.blocks[0].inlines[1], Note)  # the full stop stands behind it
    other = quote_of("xa-2", "Đoàn xã Mẫu Hai", "d2", "", "", "Đã trồng 7 cây.")
    twice = done(once, into_note(once, "a", other, Spot()))
    assert notes(twice) == [f"Tiêu biểu: {UNIT} đã trồng 9 cây; Đoàn xã Mẫu Hai đã trồng 7 cây."]
    assert [each.note for each in twice.quotes] == [twice.sections["a"].body.notes[0].id] * 2


@pytest.mark.parametrize("make", [into_text, into_note])
def test_no_words_or_no_section_are_refused(make):
    with pytest.raises(EditError):
        make(made("Một."), "a", quoted(" . "), Spot())
    with pytest.raises(EditError):
        make(made("Một."), "gone", quoted(), Spot())


def test_a_footnote_needs_a_sentence_to_stand_at():
    with pytest.raises(EditError):
        into_note(made(), "a", quoted(), Spot())


def test_to_forget_leaves_the_text():
    report = made("Một.")
    after = done(report, into_text(report, "a", quoted(), Spot()))
    forgotten = done(after, forget(after, after.quotes[0].id))
    assert forgotten.quotes == ()
    assert text(forgotten) == text(after)


@given(strategies.reports(), st.sampled_from(["a", "preamble", "b"]), st.integers(-1, 4), st.integers(-1, 20),
       st.text("aâđ .;-Xệ😀", min_size=1, max_size=12), st.sampled_from([into_text, into_note]))  # fmt: skip
def test_undone_nothing_happened_and_the_words_are_found(report, section, block, offset, said, make):
    quote = quote_of("u", UNIT, "d", "", "", said)
    try:
        edit = make(report, section, quote, Spot(block, offset))
    except EditError:
        return
    after = done(report, edit)
    assert after.quotes[:-1] == report.quotes
    assert section_of(after, after.quotes[-1])
    untouched = {key: each for key, each in after.sections.items() if key != section}
    assert untouched == {key: each for key, each in report.sections.items() if key != section}


# what became of it


def sent(digest, state=State.RECEIVED, version=""):
    return Submission(digest, f"{digest}.docx", "xa-1", UNIT, version=Version(digest=version or digest), state=state)


@pytest.mark.parametrize(
    ("versions", "says", "fate", "digest"),
    [
        ([sent("d1")], False, Fate.SAME, "d1"),
        ([sent("d1"), sent("d2")], True, Fate.SAME, "d2"),
        ([sent("d1"), sent("d2")], False, Fate.CHANGED, "d2"),
        ([sent("d1", State.RETURNED)], False, Fate.RETURNED, "d1"),
        ([], False, Fate.REMOVED, ""),
    ],
)
def test_what_became_of_the_words_with_the_unit(versions, says, fate, digest):
    report = made("Một.")
    after = into_text(report, "a", quoted(), Spot()).apply(report)[0]
    found = standing(after, after.quotes[0], {"xa-1": versions} if versions else {}, lambda *_: says)
    assert (found.fate, found.digest, found.section) == (fate, digest, "a")
    assert found.doubtful == (fate is not Fate.SAME)


def test_words_taken_out_of_the_text_are_doubtful_and_words_moved_are_found():
    report = made("Một.")
    quote = replace(quoted("Đã trồng 9 cây."), section="a")
    moved = replace(report, sections={**report.sections, "b": Section("b", body=Body((Paragraph((Run("đã trồng 9 cây"),)),)))},
                    top=("a", "b"))  # fmt: skip
    assert section_of(moved, quote) == "b"
    assert standing(report, quote, {"xa-1": [sent("d1")]}, lambda *_: True).doubtful


def test_the_units_words_now():
    now = Passage("trong-cay", "Trồng cây", (), ("Mở đầu. Đoàn viên trồng 1.500 cây phi lao ven biển. Hết.",))
    assert words_now([now], quoted()) == "Đoàn viên trồng 1.500 cây phi lao ven biển."
    assert words_now([now], quoted("Tập huấn cán bộ.")) == ""
    assert words_now([], quoted()) == ""


# what units say, and where it belongs


def test_sentences_end_where_they_end():
    line = "- TP. Mẫu trồng 1.200 cây. Đoàn viên (50 người) tham gia! Tốt…"
    assert sentences(line) == ["TP. Mẫu trồng 1.200 cây.", "Đoàn viên (50 người) tham gia!", "Tốt…"]
    assert sentences("") == sentences("- ") == []


@given(st.text("aB .!“(1-", max_size=40))
def test_sentences_hold_every_letter_once(line):
    assert "".join("".join(sentences(line)).split()) == "".join(line.removeprefix("- ").removeprefix("+ ").split())
    for place in range(len(line)):
        start, end = sentence_at(line, place)
        assert 0 <= start <= end <= len(line)


def test_passages_hold_items_tables_and_notes():
    table = Table("t", ((Cell((Paragraph((Run("Cây"),)),)), Cell((Paragraph((Run("9"),)),))),))
    blocks = (Paragraph((Run("Nhiều cây"), Note("n", (Run("Ở biển."),)))), Paragraph((Run("phi lao"),), 1), table)
    report = made()
    report = replace(report, sections={**report.sections, "a": replace(report.sections["a"], body=Body(blocks))})
    (found,) = passages_of(report)
    assert found == Passage("trong-cay", "Trồng cây", (), ("Nhiều cây", "- phi lao", "Cây | 9"), ("Ở biển.",))
    assert found.says("NHIỀU  cây")
    assert found.says("ở biển")
    assert not found.says("thông")


def test_headings_are_lined_up_by_key_words_likeness_and_the_one_above():
    office = made()
    by_key, by_words = Heading("trong-cay", "viec khac"), Heading("", "trong cay")
    alike, below = Heading("", "cong tac\nphong trao trong cay"), Heading("trong-cay\n", "trong cay\nphi lao o bien")
    fits = line_up(office, [by_key, by_words, alike, below, Heading("", "tai chinh")])
    assert {each: fit for each, fit in fits.items() if each is not alike} == {
        by_key: ("a", False), by_words: ("a", False), below: ("a", False)
    }  # fmt: skip
    assert alike not in fits or fits[alike].doubtful


def test_a_common_frame_has_the_headings_of_half_of_the_units():
    uses = [
        HeadingUse(Heading("k1", "mot"), "Một", 4, 1.0),
        HeadingUse(Heading("k1\nk2", "mot\nhai"), "Hai", 2, 2.0),
        HeadingUse(Heading("k3", "ba"), "Ba", 1, 0.5),
    ]
    frame = common_frame(uses, 4)
    assert [(each.heading, each.key, depth) for each, depth in walk(frame)] == [("Một", "k1", 0), ("Hai", "k2", 1)]


def test_a_quote_travels_with_its_report():
    from desktop_app.models import codec

    quote = Quote("q", "u", "Đoàn", digest="d", key="k", heading="h", words="w", section="a", note="n")
    report = replace(made(), quotes=(quote,))
    assert codec.decode(Report, codec.encode(report)).quotes == (quote,)


def test_words_are_found_in_text_and_footnote():
    note = Note("n", (Run("Theo báo cáo"),))
    report = made("Mở đầu.", "Đã trồng  9 cây.")
    blocks = (*report.sections["a"].body.blocks, Paragraph((Run("Hết"), note)))
    section = replace(report.sections["a"], body=Body(blocks))
    assert where_said(report, section, "MỞ") == Span(0, 0, 2)
    assert where_said(report, section, "trồng 9") == Span(1, 0, 16)  # spaced otherwise: the paragraph is meant
    assert where_said(report, section, "báo cáo") == note
    assert where_said(report, section, "không có") is None
