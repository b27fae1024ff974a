"""Reports laid out as pages: what is seen is what was written, and no trouble of the engine reaches the program."""

from __future__ import annotations

import json
import re
import threading
import unicodedata
from dataclasses import replace
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from desktop_app.exchange.paged import export_pdf, page_engine, printed
from desktop_app.models.errors import UserError
from desktop_app.models.printed.blocks import MM, PrintedPicture
from desktop_app.models.report import CLOSING, PREAMBLE, Head, Report, Role, Section
from desktop_app.models.richtext import Body, Break, Cell, Note, Paragraph, Picture, Rise, Run, Table
from desktop_app.models.unit import Signer, Unit
from desktop_app.pages import NO_FONT
from desktop_app.pages.child import _Layouts
from desktop_app.pages.data import page_data
from desktop_app.pages.engine import BROKEN_PICTURE, CUT_CELLS, UNSEEN_LETTERS
from desktop_app.resources import resource_path, sample, standards

from ..held import Holder
from ..pictures import png

PICTURE = png(40, 20)
PICTURES = {sha256(PICTURE).hexdigest(): PICTURE}


def p(*inlines, **looks) -> Paragraph:
    return Paragraph(tuple(Run(each) if isinstance(each, str) else each for each in inlines), **looks)


def small(*blocks, title="Công tác năm 2026", **more) -> Report:
    unit = Unit(
        name="Đoàn xã Mẫu", superior="Tỉnh đoàn Mẫu", issuer="BCH Đoàn xã Mẫu", place="Xã Mẫu", symbol="ĐTN",
        signers=(Signer("TM. BAN THƯỜNG VỤ", "Bí thư", "Nguyễn Văn A"),), recipients=("Tỉnh Đoàn Mẫu", "Lưu: VP"),
    )  # fmt: skip
    head = Head(number="05", title=title, date=date(2026, 2, 9))
    sections = {
        PREAMBLE: Section(PREAMBLE, body=Body((p("Mở đầu."),))),
        "s1": Section("s1", heading="Kết quả", body=Body(blocks)),
        CLOSING: Section(CLOSING, body=Body((p("Trên đây là báo cáo."),))),
        **more,
    }
    annexes = tuple(key for key, each in more.items() if each.role is Role.ANNEX)
    return Report("r1", unit, head=head, sections=sections, top=("s1", *annexes))


@pytest.fixture(scope="module")
def engine():
    made = page_engine()
    yield made
    made.close()


@pytest.fixture
def read(poppler, tmp_path):
    """Return what writes a report as PDF and reads its words back, page by page."""

    def read(report: Report, standard: str = "doan", pictures: dict[str, bytes] = PICTURES) -> list[str]:
        target = tmp_path / "trang.pdf"
        read.notices = export_pdf(report, target, standards()[standard], pictures.__getitem__)
        return poppler("pdftotext", "-raw", target, "-").split("\f")[:-1]

    return read


def laid(engine, report: Report, standard: str = "doan", pictures: dict[str, bytes] = PICTURES):
    return engine.lay_out(printed(report, standards()[standard], pictures.__getitem__))


HOSTILE = '#panic("x") #read("/etc/passwd") $x$ @ref \\ *a* _b_ <b> // ~ -- `c` [d] = e'


def test_what_was_typed_is_never_read_as_markup(read):
    report = small(p(HOSTILE, ". Sau", Note("n1", (Run(HOSTILE),))), title=HOSTILE)
    said = "".join(read(report)[0].split())
    assert said.count("".join(HOSTILE.split())) == 3


def test_letters_in_all_their_looks_come_out(read):
    looks = p(Run("đậm ", bold=True), Run("nghiêng ", italic=True), "m", Run("2", rise=Rise.UP), Break(), "a\tb")
    said = "".join(read(small(looks, p("việc", bullet=1), p("ý", bullet=2)))[0].split())
    assert "đậmnghiêngm2ab-việc+ý" in said.replace("2đậmnghiêngm", "đậmnghiêngm2")


@pytest.mark.parametrize("text", ["שלום עולם", "a\u2028b \x00\x07 c", "\ud800x", "x" * 3000, "😀 漢字 e\u0301"])
def test_odd_letters_stop_nothing(engine, text):
    assert len(laid(engine, small(p(text))).pages) in (1, 2)


@pytest.mark.parametrize(
    "odd", ["\ue000", "\uf0b7", "\u0300", "\ufeff", "\u202e", "\u200f", "\ufdd0", "\U0010fffd", "✓", "😀", "漢"]
)
def test_letters_that_no_font_has_cost_no_page_and_no_pdf(read, odd):
    lines = [odd, f"{odd}đầu", f"giữa {odd} dòng {odd}{odd} x", f"cuối{odd}"]
    pages = read(small(*(p(each) for each in lines), title=f"Tên {odd}"))
    assert "cuố" in unicodedata.normalize("NFC", pages[0])
    assert set(read.notices) <= {UNSEEN_LETTERS}
    assert (UNSEEN_LETTERS in read.notices) or odd not in "\ue000\uf0b7\U0010fffd"


def test_sample_in_each_standard(read):
    report = sample()[1]
    for name in standards():
        pages = read(report, name)
        assert len(pages) > 25
        assert [page.split("\n", 1)[0].strip() for page in pages[:3]][1:] == ["2", "3"]


def test_file_is_archivable_tagged_and_says_what_it_is(poppler, read, tmp_path):
    read(sample()[1])
    told = poppler("pdfinfo", tmp_path / "trang.pdf")
    assert "Tagged:          yes" in told
    assert "BÁO CÁO Tổng kết công tác Đoàn" in told
    data = (tmp_path / "trang.pdf").read_bytes()
    assert b"<pdfaid:part>2</pdfaid:part>" in data
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in data
    assert b"<pdfuaid:part>1</pdfuaid:part>" in data
    assert b"/Lang (vi)" in data or b"/Lang(vi)" in data
    fonts = poppler("pdffonts", tmp_path / "trang.pdf").splitlines()[2:]
    assert fonts
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts)  # embedded, subset, with letters


def test_notes_stand_at_the_foot_of_their_page(engine):
    found = laid(engine, sample()[1])
    assert len(found.notes) == 25
    assert all(mark == entry for mark, entry in found.notes)


@pytest.mark.slow
def test_notes_stay_with_their_mark_wherever_the_page_ends(engine):
    words = " ".join(["một hai ba bốn năm"] * 14)
    note = Run(" ".join(["ghi chú dài"] * 25))
    for start in range(0, 40, 2):
        filled = [p(" ".join(["đẩy xuống"] * (1 + start * 5)))]
        body = [p(words, Note(f"n{n}", (note,)), " " + words) for n in range(30)]
        found = laid(engine, small(*filled, *body))
        assert len(found.notes) == 30
        assert all(mark == entry for mark, entry in found.notes), start


def test_a_day_left_blank_stays_in_the_middle_of_its_column(poppler, tmp_path):
    report = small()
    places = []
    for head, last in ((report.head, "2026"), (replace(report.head, date=None), "năm")):
        export_pdf(replace(report, head=head), tmp_path / "a.pdf", standards()["doan"], PICTURES.__getitem__)
        words = poppler("pdftotext", "-bbox", tmp_path / "a.pdf", "-")
        left = float(re.search(r'xMin="([\d.]+)"[^>]*>Xã<', words)[1])
        right = float(re.search(rf'xMax="([\d.]+)"[^>]*>{last}<', words)[1])
        places.append((left + right) / 2)
    assert places[0] == pytest.approx(places[1], abs=2)


def test_annexes_have_their_own_numbers_and_wide_pages(engine, read):
    annex = Section("x1", heading="TỔNG HỢP", role=Role.ANNEX, landscape=True,
                    body=Body(tuple(p("chữ " * 400) for _ in range(3))))  # fmt: skip
    report = small(*(p("chữ " * 300) for _ in range(6)), x1=annex)
    pages = read(report)
    begin = next(number for number, page in enumerate(pages) if "TỔNG HỢP" in page)
    assert pages[begin - 1].split("\n", 1)[0].strip() == str(begin)
    assert "Phụ lục" in pages[begin].split("\n", 2)[0] + pages[begin].split("\n", 2)[1]
    assert pages[begin + 1].split("\n", 1)[0].strip() == "2"
    found = laid(engine, report)
    assert found.sections["x1"].page == begin
    assert b'viewBox="0 0 841' in found.pages[begin][:200]
    assert b'viewBox="0 0 595' in found.pages[0][:200]


def test_table_over_pages_repeats_its_head_and_loses_no_row(read):
    rows = tuple((Cell((p(f"dòng {n}"),)), Cell((p("việc " * 12),))) for n in range(120))
    head = (Cell((p("TT"),)), Cell((p("Nội dung công tác"),)))
    pages = read(small(Table("t", (head, *rows), 1, (20, 80))))
    assert sum("Nội dung công tác" in page for page in pages) >= 4
    said = " ".join(" ".join(pages).split())
    assert all(f"dòng {n} " in said for n in range(120))


def test_a_cell_higher_than_a_page_is_broken_not_cut_off(read):
    words = " ".join(f"từ{n}" for n in range(1500))
    pages = read(small(Table("t", ((Cell((p("TT"),)), Cell((p(words),))),), 0, (20, 80))))
    said = " ".join(" ".join(pages).split())
    assert all(f"từ{n}" in said for n in (0, 400, 900, 1499))


def counted(count: int) -> list[str]:
    return [f"dòng{each:04}" for each in range(count)]


def high() -> dict[str, Report]:
    """Return what may be higher than a page though it is held together, of 100 lines or 1,500 words each."""
    lines, said = counted(100), " ".join(counted(1500))
    one = small(p("x"))
    shared = [(Cell((p("chung"),), rowspan=100), Cell((p(lines[0]),))), *((Cell((p(each),)),) for each in lines[1:])]
    heads = [(Cell((p(each),)), Cell((p("b"),))) for each in lines]
    wide = ((Cell((p(said),)), Cell((p("b"),))), (Cell((p("thân"),)), Cell((p("b"),))))
    unit, text = one.unit, one.sections["s1"]
    return {
        "rows that share a cell": small(Table("t", tuple(shared), 0)),
        "a shared cell beside short rows": small(
            Table("t", ((Cell((p(said),), rowspan=3), Cell((p("a"),))), (Cell((p("b"),)),), (Cell((p("c"),)),)), 0)
        ),
        "rows of a head": small(Table("t", (*heads, (Cell((p("thân"),)), Cell((p("b"),)))), 100)),
        "a cell of a head": small(Table("t", wide, 1)),
        "recipients": replace(one, unit=replace(unit, recipients=tuple(lines))),
        "a signature": replace(one, unit=replace(unit, signers=(Signer("\n".join(lines), "Bí thư", "Nguyễn Văn A"),))),
        "a letterhead": replace(one, unit=replace(unit, superior="\n".join(lines))),
        "a heading": replace(one, sections={**one.sections, "s1": replace(text, heading=said)}),
        "a caption": small(Picture("p1", sha256(PICTURE).hexdigest(), 80, 40, title=said)),
    }


@pytest.mark.parametrize("what", high())
def test_what_is_held_together_and_higher_than_a_page_loses_no_line(tmp_path, poppler, what):
    target = tmp_path / "trang.pdf"
    export_pdf(high()[what], target, standards()["doan"], PICTURES.__getitem__)
    # what runs over the paper's edge, or over other lines, is in the file, too, but nobody can read it
    said = re.findall(r'yMax="([\d.]+)">(dòng\d+)', poppler("pdftotext", "-bbox", target, "-"), re.I)
    bottoms = [float(bottom) for bottom, _ in said]
    apart = [round(after - before) for before, after in pairwise(bottoms) if round(after - before) > 0]
    assert max(bottoms) < 842
    assert min(apart) > 9
    in_words = ("a shared cell beside short rows", "a cell of a head", "a heading", "a caption")
    wanted = counted(1500 if what in in_words else 100)
    assert sorted({word.lower() for _, word in said}) == wanted


@pytest.mark.parametrize("landscape", [False, True])
def test_a_drawing_is_no_higher_than_its_page(landscape):
    drawing = Picture("p1", sha256(PICTURE).hexdigest(), 60, 260, title="Cao")
    annex = Section("an", heading="Bảng", role=Role.ANNEX, landscape=landscape, body=Body((drawing,)))
    blocks = printed(small(p("x"), an=annex), standards()["doan"], PICTURES.__getitem__)
    (found,) = [each for each in blocks.sheets[-1].sections[0].blocks if isinstance(each, PrintedPicture)]
    assert found.height < (210 - 40 if landscape else 297 - 40) * MM - 60  # a caption and the annex's heading
    assert abs(found.width / found.height - 60 / 260) < 0.01


def test_a_head_cell_that_reaches_below_the_head(engine):
    rows = ((Cell((p("A"),), rowspan=2), Cell((p("B"),))), (Cell((p("C"),)),), (Cell((p("D"),)), Cell((p("E"),))))
    assert len(laid(engine, small(Table("t", rows, 1))).pages) == 1


def test_head_cells_that_reach_below_each_other(engine):
    rows = (
        (Cell((p("A"),), rowspan=2), Cell((p("B"),)), Cell((p("C"),))),
        (Cell((p("D"),), rowspan=3), Cell((p("E"),))),
        (Cell((p("F"),)), Cell((p("G"),))),
        (Cell((p("H"),)), Cell((p("I"),))),
        (Cell((p("K"),)), Cell((p("L"),)), Cell((p("M"),))),
    )
    assert len(laid(engine, small(Table("t", rows, 1))).pages) == 1


def test_a_cell_that_runs_over_the_foot_of_its_page_is_told(engine, monkeypatch):
    shared = ((Cell((p("A"),), rowspan=2), Cell((p("B"),))), (Cell((p("C"),)),))
    report = small(Table("t", shared, 0))
    assert laid(engine, report).notices == ()

    def lowered(blocks, ending):
        data, files = page_data(blocks, ending)
        return {**data, "feet": [foot / 9 for foot in data["feet"]]}, files

    monkeypatch.setattr("desktop_app.pages.engine.page_data", lowered)  # as if the pages ended higher up
    assert laid(engine, report).notices == (CUT_CELLS,)


def test_what_the_engine_cannot_tag_is_still_a_file_to_keep():
    asked = []

    class Engine:
        def compile(self, *, pdf_standards, pdf_tags, **_):
            asked.append((pdf_standards, pdf_tags))
            if pdf_tags:
                raise RuntimeError("internal error: tags weren't properly closed")
            return b"%PDF"

    layouts = object.__new__(_Layouts)
    layouts._compiler = Engine()
    assert layouts._compile({"date": None}, "pdf") == ([b"%PDF"], False)
    assert asked[-1] == (["a-2u"], False)


def test_a_layout_without_end_is_given_up(monkeypatch):
    engine = page_engine()
    try:
        with monkeypatch.context() as patch:
            patch.setattr("desktop_app.pages.engine.LONGEST", 0.01)
            with pytest.raises(UserError, match="Chưa dàn được trang"):
                laid(engine, small(p("x")))
        assert laid(engine, small(p("x"))).pages
    finally:
        engine.close()


def test_a_broken_picture_leaves_a_frame_and_is_told(read):
    broken = PICTURE.replace(b"IDATx\x9c", b"IDAT\xff\xff")  # its head is whole: only drawing it fails
    name = sha256(broken).hexdigest()
    report = small(p("trước"), Picture("p1", name, 80, 40, alt="ảnh"), p("sau"))
    said = " ".join(read(report, pictures={name: broken})[0].split())
    assert "trước sau" in said
    assert read.notices == (BROKEN_PICTURE,)


def test_a_missing_font_is_told_in_a_sentence(engine):
    form = replace(standards()["doan"], font="Không Có Phông Này")
    found = engine.lay_out(printed(small(), form, PICTURES.__getitem__))
    assert found.notices == ()  # Liberation Serif has the same measures


def test_a_process_that_died_is_begun_anew(engine):
    laid(engine, small())
    engine._process.kill()
    engine._process.wait()
    assert len(laid(engine, small()).pages) == 1


@pytest.mark.parametrize("held", ["report.typ", ".png", "data.json"])
def test_pages_wait_for_a_scanner(tmp_path, monkeypatch, held):
    blocks = printed(
        small(p("Lời."), Picture("p", sha256(PICTURE).hexdigest(), 40, 20)), standards()["doan"], PICTURES.__getitem__
    )
    data, _ = page_data(blocks, lambda _: "png")
    engine = page_engine()
    try:
        engine.lay_out(blocks)  # what is asked here is written already
        folder = Path(engine._folder.name)
        holder = Holder(
            monkeypatch, lambda path: path.name.endswith(held) and path.parent.name.startswith("baocao-"), 3
        )
        if held == "data.json":  # the one file that the other end writes
            _Layouts(folder).answer({"format": "svg"}, json.dumps(data).encode())
        else:
            engine._end()
            assert engine.lay_out(blocks).pages
        assert holder.refused == 3
    finally:
        engine.close()


def test_a_layout_can_be_given_up(tmp_path):
    engine = page_engine()
    laid(engine, small())
    folder = Path(engine._folder.name)
    big = small(*(p("chữ " * 300, Note(f"n{n}", (Run("ghi"),))) for n in range(1500)))
    told = []

    def work() -> None:
        try:
            laid(engine, big)
        except UserError as error:
            told.append(error)

    worker = threading.Thread(target=work)
    worker.start()
    worker.join(0.7)
    engine.close()
    worker.join(10)
    assert not worker.is_alive()
    assert not folder.exists()
    assert len(told) == 1


def test_memory_does_not_grow_for_ever(engine, monkeypatch):
    monkeypatch.setattr("desktop_app.pages.engine._FEW_PAGES", 2)
    laid(engine, small())
    first = engine._process.pid
    for _ in range(3):
        assert len(laid(engine, small()).pages) == 1
    assert engine._process.pid != first


def test_same_report_gives_the_same_file(tmp_path):
    for name in ("a.pdf", "b.pdf"):
        export_pdf(small(), tmp_path / name, standards()["doan"], PICTURES.__getitem__)
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_no_font_sentence_is_said_by_the_near_end(engine, monkeypatch):
    from desktop_app.pages import engine as near

    def answer(*_):
        return {"fonts": [], "places": {"sections": [], "headings": [], "notes": []}}, [b"<svg/>"]

    monkeypatch.setattr(near.PageEngine, "_exchange", answer)
    assert laid(engine, small()).notices == (NO_FONT,)


def test_no_rule_of_the_template_holds_the_text():
    """What a rule holds is part of every paragraph's style: each would be laid out anew after a change of one."""
    head, rules = resource_path("pages", "report.typ").read_text(encoding="utf-8").split("#let pt(n)")
    assert '#let data = json("data.json")' in head
    assert re.findall(r".*\bdata\b.*", rules) == ["#for sheet in data.sheets {"]
