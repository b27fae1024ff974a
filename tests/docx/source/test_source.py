"""What stands in a DOCX from anywhere: text, looks, notes, tables, changes, pictures; nothing lost in silence."""

from __future__ import annotations

import json
import shutil
import subprocess
from hashlib import sha256
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.docx import open_source
from desktop_app.docx.source.source import SourceParagraph, SourceTable
from desktop_app.models.richtext import Align, Break, Note, Run, grid, plain

SHARED = Path(__file__).resolve().parents[4] / "shared"


def p(*inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(inner)}</w:p>"


def r(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def field(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text: str) -> str:
    return f"<w:r><w:instrText>{text}</w:instrText></w:r>"


def texts(source) -> list[str]:
    return [block.text for block in source.blocks if isinstance(block, SourceParagraph)]


def said(source, word: str) -> bool:
    return any(word in str(each) for each in source.notices)


# letters


def test_letters_are_cleaned(read):
    found = read(p(r("Ðoàn\u00a0xã  "), r("Mẫu e\u0301"), r("\u0323"), r(" a\u200bb\u00adc x\u2011y\nz")))
    assert texts(found) == ["Đoàn xã  Mẫu ẹ\u0301 abc x-y z"]
    assert not found.notices


def test_tabs_breaks_and_looks(read):
    found = read(p(r("a", "<w:b/>"), "<w:r><w:tab/><w:br/><w:t>b</w:t></w:r>", r("c", '<w:i/><w:u w:val="single"/>')))
    assert found.blocks[0].content.inlines == (
        Run("a", bold=True), Run("\t"), Break(), Run("b"), Run("c", italic=True, underline=True),
    )  # fmt: skip
    assert found.blocks[0].text == "a\t\nbc"


def test_special_letters(read):
    signs = (
        '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FC"/><w:noBreakHyphen/></w:r>'
    )
    assert texts(read(p(signs))) == ["≥✓-"]
    assert said(read(p(r("Đạt "), '<w:r><w:sym w:font="Riêng" w:char="F041"/></w:r>')), "“Đạt”")


def test_capitals_by_format_are_capitals(read):
    found = read(p(r("kết quả", "<w:caps/>"))).blocks[0]
    assert (found.text, found.caps) == ("KẾT QUẢ", True)


def test_hidden_text_is_said(read):
    found = read(p(r("thấy"), r("giấu", "<w:vanish/>")))
    assert texts(found) == ["thấy"]
    assert said(found, "chữ ẩn")


STYLES = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault></w:docDefaults>'
    '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="Heading 2"/><w:pPr><w:jc w:val="center"/></w:pPr>'
    '<w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="S"><w:name w:val="Riêng"/><w:basedOn w:val="H"/>'
    '<w:pPr><w:outlineLvl w:val="3"/><w:ind w:left="1440" w:hanging="720"/></w:pPr></w:style>'
    '<w:style w:type="character" w:styleId="C"><w:name w:val="Đậm"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="X"><w:name w:val="X"/><w:basedOn w:val="Y"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Y"><w:name w:val="Y"/><w:basedOn w:val="X"/></w:style>'
)  # fmt: skip


def test_looks_come_through_styles(read):
    found = read(
        p(r("Một"), properties='<w:pStyle w:val="H"/>')
        + p(r("Hai"), r(" ba", '<w:b w:val="0"/>'), properties='<w:pStyle w:val="S"/>')
        + p(r("Bốn", '<w:rStyle w:val="C"/>'), properties='<w:pStyle w:val="H"/>')
        + p(r("Năm", '<w:sz w:val="26"/>'), properties='<w:pStyle w:val="X"/>'),
        styles=STYLES,
    ).blocks
    assert [(b.style, b.outline, b.bold, b.bold_until) for b in found] == [
        ("heading 2", 1, True, 3), ("riêng", 3, False, 3), ("heading 2", 1, False, 0), ("x", None, False, 0),
    ]  # fmt: skip
    assert [b.size for b in found] == [14, 14, 14, 13]
    assert found[1].align is Align.CENTER
    assert (round(found[1].left, 1), round(found[1].first, 1)) == (25.4, -12.7)


def test_the_bold_beginning_of_a_line_is_measured(read):
    found = read(p(r("  1.3. Công tác:", "<w:b/>"), r(" nội dung"))).blocks[0]
    assert found.text[: found.bold_until] == "1.3. Công tác:"
    assert not found.bold
    found = read(p(r("Nghiêng", "<w:i/>"), r(" thường"))).blocks[0]
    assert (found.bold_until, found.marked_until) == (0, 7)


# notes


def test_notes_stand_where_they_are_pointed_to(read):
    note = '<w:footnote w:id="2">' + p("<w:r><w:footnoteRef/></w:r>", r(" Ghi một.", "<w:i/>")) + p(r("Dòng hai."))
    end = '<w:endnote w:id="2">' + p(r("Ghi cuối.")) + "</w:endnote>"
    found = read(
        p(r("Trước"), '<w:r><w:footnoteReference w:id="2"/></w:r>', r(" sau."),
          '<w:r><w:endnoteReference w:id="2"/></w:r>'),
        footnotes=note + "</w:footnote>", endnotes=end,
    )  # fmt: skip
    first, one, second, two = found.blocks[0].content.inlines
    assert (first, second) == (Run("Trước"), Run(" sau."))
    assert isinstance(one, Note)
    assert one.content == (Run("Ghi một.", italic=True), Break(), Run("Dòng hai."))
    assert isinstance(two, Note)
    assert plain(two.content) == "Ghi cuối."
    assert one.id != two.id
    assert found.blocks[0].text == "Trước sau."


def test_a_lost_note_is_said(read):
    assert said(read(p(r("a"), '<w:r><w:footnoteReference w:id="7"/></w:r>')), "chú thích")


# what others changed, fields, boxes, controls


def test_tracked_changes_count_as_accepted(read):
    deleted = "<w:del><w:r><w:delText>cũ </w:delText></w:r></w:del>"
    found = read(
        p(r("Số "), deleted, f"<w:ins>{r('mới')}</w:ins>", f"<w:moveFrom>{r('đi')}</w:moveFrom>")
        + p(r("Nửa đầu"), properties="<w:rPr><w:del/></w:rPr>")
        + p(r(" nửa sau"))
    )
    assert texts(found) == ["Số mới", "Nửa đầu nửa sau"]
    assert said(found, "sửa đổi")


def test_fields_show_their_results(read):
    nested = field("begin") + code("IF ") + field("begin") + code("PAGE") + field("separate") + r("9") + field("end")
    found = read(
        p(r("Xem "), field("begin"), code(' HYPERLINK "http://mau.vn" '), field("separate"), r("trang"), field("end"))
        + p(nested, field("separate"), r("kết quả"), field("end"), r("."))
        + p(f'<w:fldSimple w:instr="DATE">{r("9/2/2026")}</w:fldSimple>', f'<w:hyperlink r:id="x">{r(" liên kết")}</w:hyperlink>')
    )  # fmt: skip
    assert texts(found) == ["Xem trang", "kết quả.", "9/2/2026 liên kết"]


def test_tables_of_contents_are_left_out_but_nothing_with_them(read):
    opened = p(field("begin"), code(' TOC \\o "1-3" '), field("separate"), r("Mục một\t1"))
    found = read(opened + p(r("Mục hai\t2"), field("end")) + p(r("Mục một")))
    assert texts(found) == ["Mục một"]
    assert said(found, "Mục lục")
    assert texts(read(opened + p(r("Mục hai")))) == ["Mục một\t1", "Mục hai"]  # one that never ends
    assert texts(read(p(r("a"), field("begin"), code("X")) + p(r("b")))) == ["a", "b"]


def test_content_controls_are_read_and_their_hints_are_not(read):
    hint = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Bấm vào đây')}</w:sdtContent></w:sdt>"
    inner = f"<w:sdt><w:sdtContent>{r('trong')}</w:sdtContent></w:sdt>"
    assert texts(read(f"<w:sdt><w:sdtContent>{p(inner, hint)}</w:sdtContent></w:sdt>")) == ["trong"]


def test_text_boxes_are_read_once(read):
    new = f"<w:drawing><a:graphic><w:txbxContent>{p(r('Hộp'))}</w:txbxContent></a:graphic></w:drawing>"
    old = f"<w:pict><v:shape><w:txbxContent>{p(r('Hộp'))}</w:txbxContent></v:shape></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice>{new}</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent>"
    assert texts(read(p(r("Trước"), f"<w:r>{both}</w:r>") + p(r("Sau")))) == ["Trước", "Hộp", "Sau"]
    assert texts(read(p(f"<w:r>{old}</w:r>"))) == ["", "Hộp"]


def test_comments_headers_equations_and_embedded_files_are_said(read):
    found = read(
        p(r("Chữ"), f"<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>") + '<w:altChunk r:id="z"/>',  # noqa: F541
        comments=f'<w:comment w:id="1">{p(r("Xem lại"))}</w:comment>',
        header1=p(field("begin"), code("PAGE"), field("separate"), r("2"), field("end")),
        footer1=p(r("Tài liệu nội bộ")),
    )
    assert found.comments == ("Xem lại",)
    assert found.headers == ("Tài liệu nội bộ",)
    assert texts(found) == ["Chữx+1"]
    assert [said(found, word) for word in ("ý kiến", "“Tài liệu nội bộ”", "công thức", "nhúng")] == [True] * 4


@pytest.mark.parametrize("footer", ["2", "- 2 -", "Trang 2/15", "Page 2 of 15", "trang 2 trên 15", "…"])
def test_page_numbers_are_no_headers(read, footer):
    assert read(p(r("a")), footer1=p(r(footer))).headers == ()


def test_paragraphs_that_were_moved_stand_once(read):
    moved = "<w:rPr><w:moveFrom/></w:rPr>"
    body = p(f"<w:moveFrom>{r('Ba')}</w:moveFrom>", properties=moved) + p(r("Hai"))
    found = read(body + p(f"<w:moveTo>{r('Ba')}</w:moveTo>", properties="<w:rPr><w:moveTo/></w:rPr>"))
    assert texts(found) == ["Hai", "Ba"]


# pictures

IMAGE = '<Relationship Id="p1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" {0}/>'
DRAWING = (
    '<w:r><w:drawing><wp:inline><wp:extent cx="3600000" cy="1800000"/><wp:docPr id="1" name="x" descr="Ảnh mẫu"/>'
    '<a:blip r:embed="p1"/></wp:inline></w:drawing></w:r>'
)


def test_pictures_are_kept_with_size_and_alternative_text(read, look):
    relation = IMAGE.format('Target="media/a.png"')
    found = read(p(r("Ảnh"), DRAWING) + p(DRAWING), relation, {"word/media/a.png": look.picture})
    one, two = (block.pictures[0] for block in found.blocks)
    assert (one.width, one.height, one.alt) == (100, 50, "Ảnh mẫu")
    assert found.media == {sha256(look.picture).hexdigest(): look.picture}
    assert one.sha256 == two.sha256
    assert one.id != two.id


@pytest.mark.parametrize(
    "where", ['Target="http://mau.vn/a.png" TargetMode="External"', 'Target="media/b.png"', 'Target="../../etc/passwd"']
)
def test_pictures_that_cannot_be_read_are_said(read, look, where):
    found = read(p(r("Ảnh"), DRAWING), IMAGE.format(where), {"word/media/a.png": look.picture})
    assert not found.media
    assert said(found, "hình")


# tables


def cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(r(text))}</w:tc>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


DOWN, ON, TWO = '<w:vMerge w:val="restart"/>', "<w:vMerge/>", '<w:gridSpan w:val="2"/>'
RULES = '<w:tblBorders><w:top w:val="single"/></w:tblBorders>'


def test_merged_cells(read):
    found = read(table(
        "<w:trPr><w:tblHeader/></w:trPr>" + cell("TT", DOWN) + cell("Kết quả", TWO),
        cell("", ON) + cell("Năm trước") + cell("Năm nay"),
        cell("1") + cell("a") + cell("b"), properties=RULES,
    )).blocks[0]  # fmt: skip
    assert isinstance(found, SourceTable)
    assert found.ruled
    assert found.table.header_rows == 1
    rows = [[(plain(c.paragraphs[0].inlines), c.colspan, c.rowspan) for c in row] for row in found.table.rows]
    assert rows == [
        [("TT", 1, 2), ("Kết quả", 2, 1)], [("Năm trước", 1, 1), ("Năm nay", 1, 1)], [("1", 1, 1), ("a", 1, 1), ("b", 1, 1)],
    ]  # fmt: skip


def test_short_rows_are_filled_up_and_lines_in_cells_stay_apart(read):
    two = f"<w:tc>{p(r('Dòng một'))}{p(r('Dòng hai'))}</w:tc>"
    found = read(table(two + cell("b"), cell("c"))).blocks[0]
    assert [len(row) for row in found.table.rows] == [2, 2]
    assert [plain(each.inlines) for each in found.table.rows[0][0].paragraphs] == ["Dòng một", "Dòng hai"]
    assert not found.ruled


def test_tables_in_tables_are_read_once(read):
    inner = table(cell("một") + f"<w:tc>{table(cell('sâu'))}{p()}</w:tc>", cell("ba"))
    found = read(table(f"<w:tc>{p(r('ngoài'))}{inner}{p()}</w:tc>" + cell("bên")))
    words = [plain(each.inlines) for each in found.blocks[0].table.rows[0][0].paragraphs]
    assert [each for each in words if each] == ["ngoài", "một", "sâu", "ba"]
    assert said(found, "ô của bảng khác")


spans = st.lists(
    st.lists(st.tuples(st.integers(-1, 4), st.sampled_from(["", DOWN, ON])), max_size=4), min_size=1, max_size=5
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(spans)
def test_any_table_keeps_its_words_and_makes_a_grid(read, rows):
    count, made = 0, []
    for row in rows:
        cells = ""
        for across, merge in row:
            count += 1
            cells += cell(f"o{count}" if merge != ON else "", f'<w:gridSpan w:val="{across}"/>{merge}')
        made.append(cells)
    found = read(table(*made)).blocks
    words = []
    for block in found:
        if isinstance(block, SourceTable):
            grid(block.table)
            words += [plain(q.inlines) for row in block.table.rows for c in row for q in c.paragraphs]
        else:
            words.append(block.text)
    typed = [f"o{n}" for n, (_, merge) in enumerate((each for row in rows for each in row), 1) if merge != ON]
    assert [each for each in words if each] == typed


# pages


def test_pages(read):
    def section(size: str, kind: str = "") -> str:
        return f"<w:sectPr>{kind}<w:pgSz {size}/></w:sectPr>"

    wide, high = 'w:w="16838" w:h="11906"', 'w:w="11906" w:h="16838"'
    brk = '<w:r><w:br w:type="page"/></w:r>'
    found = read(
        p(r("một")) + p(r("hai"), properties=section(high)) + p(r("ba"), properties=section(wide)) + p(r("bốn"))
        + p(brk, r("năm")) + p(r("sáu"), brk) + p(r("bảy")) + p(r("tám"), properties="<w:pageBreakBefore/>")
        + section(high, '<w:type w:val="continuous"/>')
    ).blocks  # fmt: skip
    assert [b.text for b in found if b.page_break] == ["ba", "năm", "bảy", "tám"]
    assert [b.text for b in found if b.wide] == ["ba"]


# files that programs made


def test_python_docx(tmp_path):
    made = docx.Document()
    made.add_heading("Kết quả", 2)
    made.add_paragraph("mục", style="List Bullet")
    made.add_paragraph().add_run("trang").add_break(WD_BREAK.PAGE)
    made.add_table(2, 2, style="Table Grid").cell(0, 0).merge(made.tables[0].cell(1, 0)).text = "gộp"
    made.save(str(tmp_path / "a.docx"))
    heading, listed, last, grid_table = open_source(tmp_path / "a.docx").blocks
    assert (heading.text, heading.outline, heading.bold) == ("Kết quả", 1, True)
    assert (listed.label.text, listed.label.bullet) == ("-", True)
    assert last.text == "trang"
    assert grid_table.ruled
    assert grid_table.table.rows[0][0].rowspan == 2


def test_what_we_export_is_found_again(report, render, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(render(report).data)
    found = open_source(path)
    notes = [
        plain(each.content) for block in found.blocks if isinstance(block, SourceParagraph)
        for each in block.content.inlines if isinstance(each, Note)
    ]  # fmt: skip
    assert notes == ["Chú thích nghiêng một.", "Chú thích hai.", "Chú thích cuối.", "Ở phụ lục."]
    assert any(block.text.lower().endswith("kết quả chung") and block.outline is not None for block in found.blocks
               if isinstance(block, SourceParagraph))  # fmt: skip
    assert not found.notices
    assert open_source(path) == found


def _reports() -> list[Path]:
    return sorted((SHARED / "reports").glob("*.docx")) if (SHARED / "reports").is_dir() else []


@pytest.mark.skipif(not _reports() or not shutil.which("pandoc"), reason="the real reports or pandoc are not here")
def test_every_word_of_real_reports_is_kept_in_order():
    for path in _reports():
        found = open_source(path)
        ours = "".join(
            block.text if isinstance(block, SourceParagraph)
            else "".join(plain(q.inlines) for row in block.table.rows for c in row for q in c.paragraphs)
            for block in found.blocks
        )  # fmt: skip
        done = subprocess.run(
            ["pandoc", "-f", "docx", "-t", "json", str(path)], capture_output=True, check=False, timeout=60
        )
        assert done.returncode == 0
        theirs = _letters(json.loads(done.stdout)["blocks"])
        assert "".join(ours.split()).replace("Ð", "Đ") == "".join(theirs.split()).replace("Ð", "Đ"), path.name


def _letters(data) -> str:
    if isinstance(data, list):
        return "".join(map(_letters, data))
    if isinstance(data, dict):
        if data.get("t") == "Note":
            return ""
        return data["c"] if data.get("t") == "Str" else _letters(data.get("c", []))
    return ""
