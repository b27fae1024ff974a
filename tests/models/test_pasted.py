"""What Word, Writer, spreadsheets and browsers put on the clipboard."""

from __future__ import annotations

import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models.errors import UserError
from desktop_app.models.limits import MAX_PASTED_WORD
from desktop_app.models.pasted import as_lines, from_html, from_plain, from_text
from desktop_app.models.richtext import Break, Note, Paragraph, Picture, Rise, Run, Table, grid, paragraphs, plain, text
from desktop_app.models.table.paste import matrix_from_html

WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style>
<!--
 /* Style Definitions */
 p.MsoNormal, li.MsoNormal, div.MsoNormal
	{mso-style-unhide:no; margin:0in; font-size:14.0pt; font-family:"Times New Roman",serif;}
h2 {mso-style-priority:9; font-size:13.0pt; font-weight:bold;}
span.Nhan {mso-style-name:Nhan; font-style:italic;}
-->
</style>
<script>alert("x")</script></head>
<body lang=VI style='tab-interval:.5in;word-wrap:break-word'>
<!--StartFragment-->

<h2><span lang=VI>Kết quả<o:p></o:p></span></h2>

<p class=MsoNormal style='text-align:justify'><b><span lang=VI style='color:red;font-size:14.0pt'>Họ
tên</span></b><span lang=VI style='font-size:14.0pt'><span style='mso-tab-count:2'>&nbsp;&nbsp;&nbsp;&nbsp;
</span>Chức <i>vụ</i> <u>mới</u><o:p></o:p></span></p>

<p class=MsoNormal><span lang=VI>Trồng 5 km<sup>2</sup><span style='mso-tab-count:1'> </span><span
class=Nhan>rừng</span><br>
dòng hai<o:p></o:p></span></p>

<p class=MsoNormal><o:p>&nbsp;</o:p></p>

<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=VI style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span
lang=VI>Mục một<o:p></o:p></span></p>

<p class=MsoListParagraphCxSpMiddle style='margin-left:1.0in;mso-add-space:auto;text-indent:-.25in;
mso-list:l0 level2 lfo1'><![if !supportLists]><span style='font-family:"Courier New"'><span
style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span></span><![endif]><span
lang=VI>Mục con<o:p></o:p></span></p>

<p class=MsoListParagraphCxSpLast style='text-indent:-.25in;mso-list:l1 level1 lfo2'><![if !supportLists]><span
lang=VI><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span>
</span><![endif]><span lang=VI>Mục hai<o:p></o:p></span></p>

<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
 <thead>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=200 colspan=2 valign=top style='width:155.8pt;border:solid windowtext 1.0pt'>
  <p class=MsoNormal align=center><b><span lang=VI>Đơn vị<o:p></o:p></span></b></p>
  </td>
  <td width=100 style='width:155.8pt'><p class=MsoNormal><span lang=VI>Số<o:p></o:p></span></p></td>
 </tr>
 </thead>
 <tr style='mso-yfti-irow:1'>
  <td rowspan=2><p class=MsoNormal>A<o:p></o:p></p><p class=MsoNormal>dòng dưới<o:p></o:p></p></td>
  <td><p class=MsoNormal>B<o:p></o:p></p></td>
  <td><p class=MsoNormal>1.250<o:p></o:p></p></td>
 </tr>
 <tr style='mso-yfti-irow:2;mso-yfti-lastrow:yes'>
  <td><p class=MsoNormal>C<o:p></o:p></p></td>
  <td><p class=MsoNormal><o:p>&nbsp;</o:p></p></td>
 </tr>
</table>

<p class=MsoNormal>Hết<span style='mso-element:comment-list'><a class=msocomanchor href="#_msocom_1">[A1]</a></span>
<del>đã xóa</del><o:p></o:p></p>
<!--EndFragment-->
</body>
</html>"""

WRITER = """<!DOCTYPE html>
<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title>
<style type="text/css">p { line-height: 115%; background: transparent } td p { orphans: 0 }</style></head>
<body lang="vi-VN" dir="ltr"><p style="line-height: 100%"><font face="Times New Roman, serif"><b>Họ tên</b>\tChức vụ</font></p>
<p style="line-height: 100%">Nguyễn
Văn A\t<i>Bí thư</i></p>
<ul>
\t<li><p style="line-height: 100%">Một</p>
\t<ul>
\t\t<li><p>Một con</p></li>
\t</ul>
\t<li><p>Hai</p></li>
</ul>
<ol start="3"><li><p>Ba</p></li><li><p>Bốn</p></li></ol>
<table width="100%" cellpadding="4" cellspacing="0">
\t<col width="128*"/>
\t<tr valign="top">
\t\t<td width="50%"><p><b>Ô 1</b></p></td>
\t\t<td width="50%"><p>Ô 2<br/>
dưới</p></td>
\t</tr>
</table>
</body></html>"""

CALC = """<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/>
<style type="text/css">body,div,table,td { font-family:"Liberation Sans"; font-size:x-small }
a.comment-indicator:hover + comment { background:#ffd; } comment { background:#ffd; display:none; }</style></head>
<body><table cellspacing="0" border="0"><colgroup span="3" width="85"></colgroup>
<tr><td colspan=2 rowspan=2 height="34" align="center" valign=middle><b><font color="#000000">Gộp</font></b></td>
<td align="right" sdval="1250" sdnum="1066;0;#,##0"><font color="#000000">1.250</font></td></tr>
<tr><td align="left">dòng 1<br>dòng 2</td></tr>
<tr><td height="17"><br></td><td>B</td><td sdval="1.25" sdnum="1066;">1,25</td></tr>
</table></body></html>"""

EXCEL = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style>
<!--table {mso-displayed-decimal-separator:"\\,";}
.font5 {color:red; font-style:italic;}
.xl65 {mso-style-parent:style0; font-weight:700; text-align:center; mso-number-format:"\\@";}
.xl66 {mso-style-parent:style0; white-space:normal;}
-->
</style></head>
<body link="#0563C1" vlink="#954F72">
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:collapse;width:144pt'>
<!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td colspan=3 height=20 class=xl65 width=192>Tiêu đề</td>
 </tr>
 <tr height=40>
  <td rowspan=2 height=60 class=xl66 width=64>a<br>
    b</td>
  <td class=xl66>x <font class="font5">nghiêng</font></td>
  <td align=right x:num="1250">1.250</td>
 </tr>
 <tr height=20>
  <td colspan=2 style='mso-ignore:colspan'>chữ tràn sang ô bên</td>
 </tr>
 <tr height=20 style='display:none'><td>ẩn</td><td></td><td></td></tr>
 <![if supportMisalignedColumns]>
 <tr height=0 style='display:none'><td width=64></td><td width=64></td><td width=64></td></tr>
 <![endif]>
<!--EndFragment-->
</table>
</body></html>"""


def said(paragraph):
    return plain(paragraph.inlines)


def cells(table):
    return [["\n".join(map(said, cell.paragraphs)) for cell in row] for row in table.rows]


def test_words_from_word_keep_looks_tabs_lists_and_tables():
    found = from_html(WORD)
    *before, table, last = found.blocks
    assert before == [
        Paragraph((Run("Kết quả", bold=True),)),
        Paragraph((
            Run("Họ tên", bold=True), Run("\t\tChức "), Run("vụ", italic=True), Run(" "), Run("mới", underline=True)
        )),
        Paragraph((Run("Trồng 5 km"), Run("2", rise=Rise.UP), Run("\t"), Run("rừng", italic=True), Break(), Run("dòng hai"))),
        Paragraph((Run("Mục một"),), bullet=1),
        Paragraph((Run("Mục con"),), bullet=2),
        Paragraph((Run("2. Mục hai"),)),
    ]  # fmt: skip
    assert isinstance(table, Table)
    assert cells(table) == [["Đơn vị", "Số"], ["A\ndòng dưới", "B", "1.250"], ["C", ""]]
    assert [(cell.colspan, cell.rowspan) for row in table.rows for cell in row][:3] == [(2, 1), (1, 1), (1, 2)]
    assert table.rows[0][0].paragraphs[0].inlines[0].bold
    assert table.header_rows == 1
    assert said(last) == "Hết"


def test_words_from_writer_keep_looks_tabs_lists_and_tables():
    *before, table = from_html(WRITER).blocks
    assert before == [
        Paragraph((Run("Họ tên", bold=True), Run("\tChức vụ"))),
        Paragraph((Run("Nguyễn Văn A\t"), Run("Bí thư", italic=True))),
        Paragraph((Run("Một"),), bullet=1),
        Paragraph((Run("Một con"),), bullet=2),
        Paragraph((Run("Hai"),), bullet=1),
        Paragraph((Run("3. Ba"),)),
        Paragraph((Run("4. Bốn"),)),
    ]
    assert cells(table) == [["Ô 1", "Ô 2\ndưới"]]


def test_cells_from_calc_keep_merges_and_line_breaks():
    (table,) = from_html(CALC).blocks
    assert cells(table) == [["Gộp", "1.250"], ["dòng 1\ndòng 2"], ["", "B", "1,25"]]
    assert (table.rows[0][0].colspan, table.rows[0][0].rowspan) == (2, 2)
    assert table.rows[0][0].paragraphs[0].inlines == (Run("Gộp", bold=True),)


def test_cells_from_excel_keep_merges_line_breaks_and_looks_and_leave_hidden_rows():
    (table,) = from_html(EXCEL).blocks
    assert cells(table) == [["Tiêu đề"], ["a\nb", "x nghiêng", "1.250"], ["chữ tràn sang ô bên", ""]]
    assert [cell.rowspan for cell in table.rows[1]] == [2, 1, 1]
    assert table.rows[0][0].paragraphs[0].inlines == (Run("Tiêu đề", bold=True),)
    assert table.rows[1][1].paragraphs[0].inlines == (Run("x "), Run("nghiêng", italic=True))


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("<table><tr><td>một ô<br>thôi</td></tr></table>", (Paragraph((Run("một ô"), Break(), Run("thôi"))),)),
        ('<b style="font-weight:normal" id="docs-internal-guid"><span style="font-weight:700">đậm</span> thường</b>',
         (Paragraph((Run("đậm", bold=True), Run(" thường"))),)),
        ("<b><p>đậm</p><p>còn đậm</b> thường", (Paragraph((Run("đậm", bold=True),)),
                                            Paragraph((Run("còn đậm", bold=True), Run(" thường"))))),
        ("a<![foo[>b<![CDATA[c>", (Paragraph((Run("ab"),)),)),
        ("<p>x\u202eđảo\u202c</p>", (Paragraph((Run("xđảo"),)),)),
        ("<style>p{</style><p>x", (Paragraph((Run("x"),)),)),
        ("<pre>a\n  b</pre>", (Paragraph((Run("a"), Break(), Run("  b"))),)),
        ("<div>một<div>hai</div>ba</div>", tuple(Paragraph((Run(each),)) for each in ("một", "hai", "ba"))),
        ("<script>x</script><p> </p>", ()),
    ],
)  # fmt: skip
def test_other_html(html, blocks):
    assert from_html(html).blocks == blocks


def test_pictures_are_counted_and_small_signs_are_not():
    assert from_html('<p>a<img src="file:///c.png"><img width=1 height=1 src="http://x/t.gif"></p>').pictures == 1


def test_a_table_inside_a_table_keeps_its_words():
    (table,) = from_html("<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table>").blocks
    assert cells(table) == [["a\nb\nc", "d"]]


def test_a_table_too_large_is_refused_whole():
    with pytest.raises(UserError):
        from_html("<table>" + "<tr><td>1<td>2" * 3000 + "</table>")
    with pytest.raises(UserError):
        from_plain("\n".join("a\tb" for _ in range(3000)))


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ("1\t2\n3\t4\n", [["1", "2"], ["3", "4"]]),
        ("1\t2\r\n3\t4\r\n", [["1", "2"], ["3", "4"]]),
        ('"a\nb"\t"nói ""x"""\nc\td', [["a\nb", 'nói "x"'], ["c", "d"]]),
        ("\tKH\tTH\nA\t1\t2\nB\t\t3", [["", "KH", "TH"], ["A", "1", "2"], ["B", "", "3"]]),
        ('Nhà 5"\t3\nNhà 6"\t4', [['Nhà 5"', "3"], ['Nhà 6"', "4"]]),
    ],
)
def test_rows_with_as_many_tabs_are_a_table(content, rows):
    (table,) = from_plain(content)
    assert cells(table) == rows


@pytest.mark.parametrize(
    "content",
    [
        "một dòng\tcó tab", "\tđoạn một\n\tđoạn hai", "đoạn một\t\nđoạn hai\t", "a\tb\nkhông có tab", "a\tb\n\nc\td",
        "a\tb\nc\td\te", "a\tb\n\tchỉ lùi vào",
    ],
)  # fmt: skip
def test_other_lines_stay_paragraphs_with_their_tabs(content):
    assert [said(each) for each in from_plain(content)] == content.split("\n")


def test_a_list_with_tabs_behind_its_signs_is_a_list():
    assert from_plain("-\tmột\n+\thai\n3.\tba") == (
        Paragraph((Run("một"),), bullet=1), Paragraph((Run("hai"),), bullet=2), Paragraph((Run("3. ba"),)),
    )  # fmt: skip


def test_plain_text_stays_as_it_is():
    assert [said(each) for each in from_text('"a\tb"\r\n  c')] == ['"a\tb"', "  c"]


def test_a_footnote_takes_only_lines():
    (table,) = from_plain("a\tb\nc\td")
    blocks = (
        Paragraph((Run("x"), Note("n", (Run("y"),)))), Paragraph((Run("z"),), bullet=1), table,
        Picture("p", "0" * 64, 1, 1),
    )  # fmt: skip
    assert plain(as_lines(blocks)) == "x (y)\n- z\na\tb\nc\td"


_PIECES = st.sampled_from(
    ["<table>", "</table>", "<tr>", "</tr>", "<td>", "<td rowspan=3>", "<td colspan=2>", "<td rowspan=0 colspan=3>",
     "</td>", "<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</ul>", "<ol>", "<br>", "<th>", "<thead>", "<![if x]>",
     "<span style='mso-list:Ignore'>", "</span>", "<!-- x -->", "<", "&nbsp;", "chữ", " ", "1.", "<style>", "</style>"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_whatever_comes_is_read_and_every_table_is_whole(html):
    for block in from_html(html).blocks:
        if isinstance(block, Table):
            grid(block)
    if "<" not in html.replace("<b>", "").replace("</b>", ""):
        letters = "".join(said(each) for each in paragraphs(from_html(html).blocks))
        assert letters.replace(" ", "").replace("\xa0", "") == html.replace("<b>", "").replace("</b>", "").replace(
            "&nbsp;", ""
        ).replace(" ", "")


WORD_NOTES = """<style>span.Dam {font-weight:bold;}</style><p class=MsoNormal>Trồng 250 cây<a style='mso-footnote-id:ftn1'
href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>
<![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></span></a> ở xã.</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%">
<![endif]><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1'
href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Theo <span class=Dam>sổ</span>
của chi đoàn.</p></div></div>"""
WRITER_NOTES = """<p>Trồng 250 cây<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> ở xã.
</p><div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>
Theo <b>sổ</b> của chi đoàn.</p></div>"""


@pytest.mark.parametrize("html", [WORD_NOTES, WRITER_NOTES])
def test_footnotes_of_word_and_writer_are_footnotes(html):
    [paragraph] = from_html(html).blocks
    before, note, after = paragraph.inlines
    assert (before, after) == (Run("Trồng 250 cây"), Run(" ở xã."))
    assert note.content == (Run("Theo "), Run("sổ", bold=True), Run(" của chi đoàn."))


def test_a_footnote_whose_words_were_not_copied_keeps_its_number():
    [paragraph] = from_html('<p>cây<a href="#_ftn7">[7]</a>.</p>').blocks
    assert plain(paragraph.inlines) == "cây[7]."


def test_a_note_in_a_cell_and_one_nobody_points_to():
    html = '<table><tr><td>a<a href="#_ftn1">[1]</a></td><td>b</td></tr></table><div id=ftn1><p>chú</p></div>'
    [table] = from_html(html).blocks
    assert table.rows[0][0].paragraphs[0].inlines[1].content == (Run("chú"),)
    assert "chú" in plain(from_html('<p>x</p><div id="ftn2"><p>chú</p></div>').blocks[-1].inlines)


@pytest.mark.parametrize("piece", ["<a ", "<a b=", '<a b="', "<td ", "</a ", "<!--", "<o:p ", "&", "<", "<title>"])
@pytest.mark.parametrize("end", ["", ">", '">', "-->", "<table><tr><td>1</td></tr></table>"])
def test_what_never_ends_is_read_or_refused_at_once(piece, end):
    """Read as Python's own reader does, each of these takes hours."""
    content = "<p>x</p>" + piece * (1_000_000 // len(piece)) + end
    for read in (from_html, matrix_from_html):
        with contextlib.suppress(UserError):
            read(content)


def test_footnotes_and_styles_that_never_end_are_read_at_once():
    from_html('<p>x<a href="#_ftn1">1</a></p>' + '<div id="ftn1">' * 60_000)
    from_html("<style>" + "/* " * 300_000 + "</style><p>x</p>")


def test_the_last_words_may_look_like_elements():
    assert from_html("<p>x</p>y <a <b").blocks == (Paragraph(text("x")), Paragraph(text("y <a <b")))


def test_a_few_broken_elements_are_words_and_many_are_refused():
    assert from_html("<p>x</p><!-- y><p>z</p>").blocks[-1] == Paragraph(text("z"))
    assert "y" in plain(from_html("<!-- a --><p>x</p><!-- y <b>z</b>").blocks[-1].inlines)
    with pytest.raises(UserError, match="Ctrl\\+Shift\\+V"):
        from_html("<!-- y>" * 30)


@pytest.mark.parametrize("read", [from_text, from_plain, from_html])
def test_what_no_language_writes_is_refused_in_words(read):
    assert read("xin chào " * 2000)
    assert read("x" * MAX_PASTED_WORD)
    with pytest.raises(UserError, match="liền nhau"):
        read("data:image/png;base64," + "A" * MAX_PASTED_WORD)
