"""What Word can do that changes what is read: fields, boxes, controls, old fonts, deleted ends, tables in tables.

Every piece stands in a line of the text, a heading, a cell, a list, a result and behind a result; what a person reads there is
the same. Beside them structures that no line holds: blocks of controls, columns, sections, tables in tables.
"""

from __future__ import annotations

import base64
import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_NAMES = {
    "w": _W,
    "r": _R,
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
}
_PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")


def r(text: str, looks: str = "", **attributes: str) -> str:
    """Return a run."""
    return f'<w:r>{f"<w:rPr>{looks}</w:rPr>" if looks else ""}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(inner: str, looks: str = "") -> str:
    """Return a paragraph of runs, or of text."""
    return f"<w:p>{f'<w:pPr>{looks}</w:pPr>' if looks else ''}{inner if inner[:1] == '<' else r(inner)}</w:p>"


def cell(inner: str, looks: str = "") -> str:
    """Return a cell of paragraphs, or of text."""
    return f"<w:tc><w:tcPr>{looks}</w:tcPr>{inner if inner.startswith(('<w:p', '<w:t', '<w:sdt')) else p(inner)}</w:tc>"


def table(*rows: str, ruled: bool = True) -> str:
    """Return a table."""
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = "".join(f'<w:{edge} w:val="single" w:sz="4"/>' for edge in edges) if ruled else ""
    return f"<w:tbl><w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def _field(instruction: str, shown: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    told = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{mark('begin')}{told}{mark('separate')}{shown}{mark('end')}"


def _form(data: str, shown: str, name: str) -> str:
    begin = f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData>{data}</w:ffData></w:fldChar></w:r>'
    told = f'<w:r><w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    return f'{begin}{told}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{shown}{end}'


def _control(properties: str, inner: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{inner}</w:sdtContent></w:sdt>"


def _box(text: str) -> str:
    drawn = (
        '<w:drawing><wp:inline><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">'
        f"<wps:wsp><wps:txbx><w:txbxContent>{p(text)}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    older = f"<w:pict><v:shape><v:textbox><w:txbxContent>{p(text)}</w:txbxContent></v:textbox></v:shape></w:pict>"
    return f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawn}</mc:Choice><mc:Fallback>{older}</mc:Fallback></mc:AlternateContent></w:r>'


def _graphic(uri: str, inner: str) -> str:
    return (
        '<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="7" name="x"/><a:graphic>'
        f'<a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )


_BOLD = "<w:b/>"
_OFFICE = "http://schemas.openxmlformats.org/drawingml/2006"
_FONT = '<w:rFonts w:ascii="{0}" w:hAnsi="{0}"/>'

PIECES: dict[str, tuple[str, str]] = {
    "simple field": (f'<w:fldSimple w:instr=" DOCPROPERTY x ">{r("mười hai")}</w:fldSimple>', "mười hai"),
    "field": (_field("DATE", r("ngày ba")), "ngày ba"),
    "field in a field": (_field("IF 1 = 1", r("đúng ") + _field("PAGE", r("bảy"))), "đúng bảy"),
    "link": (f'<w:hyperlink r:id="rId9">{r("trang tin Đoàn")}</w:hyperlink>', "trang tin Đoàn"),
    "link field": (_field("HYPERLINK &quot;http://x.vn&quot;", r("trang tin Đoàn")), "trang tin Đoàn"),
    "control": (_control("<w:text/>", r("nội dung mẫu")), "nội dung mẫu"),
    "chosen entry": (
        _control('<w:dropDownList><w:listItem w:displayText="Tốt" w:value="1"/><w:listItem w:displayText="Khá" w:value="2"/></w:dropDownList>', r("Khá")),
        "Khá",
    ),
    "combo box": (_control('<w:comboBox><w:listItem w:displayText="Xã" w:value="1"/></w:comboBox>', r("Phường mới")), "Phường mới"),
    "date control": (_control('<w:date w:fullDate="2026-05-20T00:00:00Z"/>', r("20/5/2026")), "20/5/2026"),
    "control in a control": (_control("", r("ngoài ") + _control("<w:text/>", r("trong"))), "ngoài trong"),
    "ticked": (_control('<w14:checkbox><w14:checked w14:val="1"/></w14:checkbox>', r("☒")) + r(" có"), "☒ có"),
    "not ticked": (_control('<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>', r("☐")) + r(" có"), "☐ có"),
    "old check box": (_form("<w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox>", "", "FORMCHECKBOX") + r(" có"), "☑ có"),
    "old empty check box": (_form("<w:checkBox><w:default w:val=\"0\"/></w:checkBox>", "", "FORMCHECKBOX") + r(" có"), "☐ có"),
    "old drop-down": (
        _form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="Tốt"/><w:listEntry w:val="Khá"/></w:ddList>', "", "FORMDROPDOWN"),
        "Khá",
    ),
    "old drop-down left alone": (
        _form('<w:ddList><w:listEntry w:val="Tốt"/><w:listEntry w:val="Khá"/></w:ddList>', "", "FORMDROPDOWN"),
        "Tốt",
    ),
    "old text field": (_form("<w:textInput/>", r("chữ nhập"), "FORMTEXT"), "chữ nhập"),
    "symbol": ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + r(" đạt"), "✓ đạt"),
    "symbol field": (_field(r"SYMBOL 252 \f &quot;Wingdings&quot;", "") + r(" đạt"), "✓ đạt"),
    "letter of a symbol font": (r("\uf0fc", _FONT.format("Wingdings")) + r(" đạt"), "✓ đạt"),
    "ruby": (
        f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('đoàn')}</w:rt><w:rubyBase>{r('thanh niên')}</w:rubyBase></w:ruby></w:r>",
        "thanh niên (đoàn)",
    ),
    "deleted and inserted": (f'<w:del w:id="1">{r("cũ").replace("w:t", "w:delText")}</w:del><w:ins w:id="2">{r("mới")}</w:ins>', "mới"),
    "moved": (f'<w:moveFrom w:id="1">{r("đi")}</w:moveFrom><w:moveTo w:id="2">{r("đến")}</w:moveTo>', "đến"),
    "inserted and deleted again": (f'<w:ins w:id="1"><w:del w:id="2">{r("thừa").replace("w:t", "w:delText")}</w:del>{r("đủ")}</w:ins>', "đủ"),
    "struck": (r("cũ ", "<w:strike/>") + r("mới"), "mới"),
    "struck twice": (r("cũ ", "<w:dstrike/>") + r("mới"), "mới"),
    "hidden": (r("ẩn ", "<w:vanish/>") + r("hiện"), "hiện"),
    "white": (r("trắng ", '<w:color w:val="FFFFFF"/>') + r("đen"), "đen"),
    "hidden taken back": (r("rõ", '<w:vanish w:val="0"/>'), "rõ"),
    "raised": (r("30 m") + r("2", '<w:vertAlign w:val="superscript"/>'), "30 m²"),
    "raised by its place": (r("30 m") + r("2", '<w:position w:val="8"/><w:sz w:val="19"/>'), "30 m²"),
    "raised by its place alone": (r("30 m") + r("2", '<w:position w:val="6"/>'), "30 m²"),
    "hardly moved": (r("30 m") + r("2", '<w:position w:val="1"/>'), "30 m2"),
    "capitals by look": (r("sông mẫu", "<w:caps/>"), "sông mẫu"),
    "small capitals": (r("Sông Mẫu", "<w:smallCaps/>"), "Sông Mẫu"),
    "smart tag": (f'<w:smartTag w:uri="x" w:element="y">{r("xã ")}<w:smartTag w:uri="x" w:element="z">{r("Mẫu")}</w:smartTag></w:smartTag>', "xã Mẫu"),
    "custom XML": (f'<w:customXml w:uri="x" w:element="y">{r("thôn Mẫu")}</w:customXml>', "thôn Mẫu"),
    "a word in many runs": (r("Đo") + "<w:proofErr w:type=\"spellStart\"/>" + r("àn") + '<w:bookmarkStart w:id="1" w:name="b"/>' + r(" v", _BOLD) + '<w:bookmarkEnd w:id="1"/>' + r("iên"), "Đoàn viên"),
    "hyphens": ("<w:r><w:t>thanh</w:t><w:noBreakHyphen/><w:t>thiếu</w:t><w:softHyphen/><w:t>niên</w:t></w:r>", "thanh-thiếuniên"),
    "page break of the last layout": (r("hai ") + "<w:r><w:lastRenderedPageBreak/><w:t>trang</w:t></w:r>", "hai trang"),
    "letters of two directions": (f'<w:bdo w:val="ltr">{r("xuôi")}</w:bdo>', "xuôi"),
    "decomposed letters": (r("Đoa\u0300n vie\u0302n"), "Đoàn viên"),
    "TCVN3": (r("§oµn viªn", _FONT.format(".VnTime")), "Đoàn viên"),
    "TCVN3 capitals": (r("kÕt qu¶", _FONT.format(".VnTimeH")), "KẾT QUẢ"),
    "Unicode in an old font": (r("Đoàn viên", _FONT.format(".VnTime")), "Đoàn viên"),
    "VNI": (r("Ñoaøn vieân", _FONT.format("VNI-Times")), "Đoàn viên"),
    "VNI letter in two runs": (r("Ñoa", _FONT.format("VNI-Times")) + r("øn vie", _BOLD + _FONT.format("VNI-Times")) + r("ân", _FONT.format("VNI-Times")), "Đoàn viên"),
    "equation": ("<m:oMath><m:r><m:t>a = 12</m:t></m:r></m:oMath>", "a = 12"),
    "fraction": ("<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f></m:oMath>", "3/4"),
    "fraction of sums": (
        "<m:oMath><m:f><m:num><m:r><m:t>a + 1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>", "(a + 1)/2",
    ),
    "power": ("<m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>", "10²"),
    "root": ("<m:oMath><m:rad><m:deg/><m:e><m:r><m:t>16</m:t></m:r></m:e></m:rad></m:oMath>", "√16"),
    "comment": (r("đủ") + '<w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:commentRangeEnd w:id="0"/>', "đủ"),
    "combined letters": (r("gộp", '<w:eastAsianLayout w:id="1" w:combine="1"/>'), "gộp"),
    "fitted": (r("giãn", '<w:fitText w:val="900" w:id="1"/>'), "giãn"),
    "tab of a place": ('<w:r><w:t>trái</w:t></w:r><w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r><w:r><w:t>phải</w:t></w:r>', "trái phải"),
    "carriage return": ("<w:r><w:t>trên</w:t><w:cr/><w:t>dưới</w:t></w:r>", "trên dưới"),
}  # fmt: skip
"""What stands in a line, and what a person reads there."""

TOLD: dict[str, tuple[str, str, str]] = {
    "box": (_box("chữ trong khung"), "chữ trong khung", "khung"),
    "WordArt": (
        '<w:r><w:pict><v:shape><v:textpath string="CHỮ NGHỆ THUẬT"/></v:shape></w:pict></w:r>', "CHỮ NGHỆ THUẬT", "WordArt",
    ),
    "OLE": ('<w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/></w:object></w:r>', "§", "OLE"),
    "chart": (_graphic(f"{_OFFICE}/chart", '<c:chart r:id="rId9"/>'), "§", "biểu đồ"),
    "SmartArt": (_graphic(f"{_OFFICE}/diagram", '<dgm:relIds r:dm="rId9"/>'), "§", "SmartArt"),
}  # fmt: skip
"""What is kept or told: the piece, its words, a word of the notice."""


def made(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Return a DOCX of a text, with letterhead and title before it and a signature behind it."""
    around = {"jc": '<w:jc w:val="center"/>'}
    left = p("TỈNH ĐOÀN MẪU") + p(r("ĐOÀN XÃ SÔNG MẪU", _BOLD)) + p("Số: 15-BC/ĐTN")
    right = p(r("ĐOÀN TNCS HỒ CHÍ MINH", _BOLD)) + p("Sông Mẫu, ngày 20 tháng 5 năm 2026")
    head = table(cell(left) + cell(right), ruled=False)
    title = p(r("BÁO CÁO", _BOLD), around["jc"]) + p(r("Kết quả công tác quý II năm 2026", _BOLD), around["jc"])
    sign = table(
        cell(p(r("Nơi nhận:", _BOLD)) + p("- Tỉnh đoàn Mẫu;") + p("- Lưu: VP."))
        + cell(p(r("TM. BAN THƯỜNG VỤ", _BOLD)) + p(r("BÍ THƯ", _BOLD)) + p("<w:r/>") + p(r("Nguyễn Văn A", _BOLD))),
        ruled=False,
    )
    names = " ".join(f'xmlns:{key}="{value}"' for key, value in _NAMES.items())
    document = f"<w:document {names}><w:body>{head}{title}{body}{p('Trên đây là báo cáo công tác.')}{sign}<w:sectPr/></w:body></w:document>"
    comments = f'<w:comments xmlns:w="{_W}"><w:comment w:id="0" w:author="B">{p("Xem lại")}</w:comment></w:comments>'
    kinds = {"document": document, "comments": comments, **(parts or {})}
    relations = "".join(
        f'<Relationship Id="rId{name}" Type="{_R}/{name.rstrip("0123456789")}" Target="{name}.xml"/>'
        for name in kinds
        if name != "document"
    )
    link = f'<Relationship Id="rId9" Type="{_R}/hyperlink" Target="http://x.vn" TargetMode="External"/>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", f'<Types xmlns="{_PACKAGE}/content-types"/>')
        archive.writestr(
            "_rels/.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_R}/officeDocument" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="{_PACKAGE}/relationships">{relations}{link}</Relationships>',
        )
        for name, data in kinds.items():
            archive.writestr(f"word/{name}.xml", data)
    return out.getvalue()


_I = p(r("I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU", _BOLD))
_II = p(r("II. NHIỆM VỤ", _BOLD)) + p(
    "Tiếp tục tổ chức các hoạt động ở các thôn, thu hút đoàn viên tham gia sinh hoạt."
)
_TOPS = {"headings_in": [["", "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU"], ["", "II. NHIỆM VỤ"]], "title": ["BÁO CÁO", "Kết quả công tác quý II năm 2026"],
         "unit": "ĐOÀN XÃ SÔNG MẪU", "number": "15-BC/ĐTN", "closing": "Trên đây là báo cáo công tác",
         "signers": [{"position": "BÍ THƯ", "name": "Nguyễn Văn A"}]}  # fmt: skip


def _places(piece: str) -> dict[str, str]:
    """Return the text around a piece, by where it stands."""
    return {
        "in a line": p(r("Đoàn xã ghi ") + piece + r(" ở đây, theo báo cáo của các chi đoàn trong toàn xã quý này.")),
        "at the beginning": p(piece + r(" là điều đoàn xã ghi ở đây, theo báo cáo của các chi đoàn trong toàn xã.")),
        "in a heading": p(r("1. Công tác ", _BOLD) + piece + r(" của đoàn xã", _BOLD))
        + p("Đoàn xã tổ chức nhiều buổi sinh hoạt."),
        "in a list": p("Đoàn xã đã làm:") + p(r("- Công tác ") + piece + r(" của đoàn xã;")) + p("- Công tác khác."),
        "in a cell": table(cell("TT") + cell("Họ tên"), cell("1") + cell(p(r("Ông ") + piece + r(" ở xã")))),
        "in a result": p("1. Kết nạp 40 đoàn viên.") + p(r("Kết quả: Kết nạp 37 đoàn viên; ") + piece + r(" ở xã.")),
    }


def _phrase(place: str, said: str) -> str:
    return {
        "in a line": f"ghi {said} ở đây",
        "at the beginning": f"{said} là điều",
        "in a heading": f"Công tác {said} của đoàn xã",
        "in a list": f"Công tác {said} của đoàn xã",
        "in a cell": f"Ông {said} ở xã",
        "in a result": f"đoàn viên; {said} ở xã",
    }[place]


def every() -> dict[str, tuple[bytes, dict[str, object]]]:
    """Return a document for every piece at every place."""
    out: dict[str, tuple[bytes, dict[str, object]]] = {}
    for name, (piece, said) in PIECES.items():
        for place, text in _places(piece).items():
            wanted: dict[str, object] = {
                **_TOPS,
                "must_keep": [_phrase(place, said)],
                "must_not": ["cũ", "thừa", "ẩn", "trắng"],
            }
            if place == "in a result" and name not in ("fraction", "power"):  # a second figure: which of them, is asked
                wanted["figures"] = {"1": {"target": "40", "result": "37"}}
            out[f"{name} {place}"] = made(_I + text + _II), wanted
    for name, (piece, said, told) in TOLD.items():
        for place, text in _places(piece).items():
            kept = {
                **_TOPS,
                "kept_or_said": [[said, told]],
                "must_keep": [_phrase(place, "§").split(" § ")[-1].strip("§ ")],
            }
            out[f"{name} {place}"] = made(_I + text + _II), kept
    return out


def _doc(body: str, parts: Mapping[str, str] | None = None, **wanted: object) -> tuple[bytes, dict[str, object]]:
    return made(_I + body + _II, parts), {**_TOPS, **wanted}


_LINE = "Đoàn xã đã tổ chức nhiều buổi sinh hoạt ở các thôn trong quý."
_DROP = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>'
_COLUMNS = '<w:sectPr><w:type w:val="continuous"/><w:cols w:num="2"/></w:sectPr>'

LAYOUTS: dict[str, tuple[bytes, dict[str, object]]] = {
    "drop cap": _doc(p("Đ", _DROP) + p("oàn xã tổ chức sinh hoạt."), must_keep=["Đoàn xã tổ chức sinh hoạt"]),
    "drop cap of two letters": _doc(p("Th", _DROP) + p("anh niên tham gia sinh hoạt."), must_keep=["Thanh niên tham gia sinh hoạt"]),
    "control around paragraphs": _doc(_control("", p(_LINE) + p("Câu thứ hai.")), once=[_LINE, "Câu thứ hai"]),
    "control around a table": _doc(_control("", table(cell("TT") + cell("Họ tên"), cell("1") + cell("Trần Thị B"))), tables=1, must_keep=["Trần Thị B"]),
    "control around a row": _doc(
        "<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/><w:insideH w:val=\"single\"/></w:tblBorders></w:tblPr>"
        f"<w:tr>{cell('TT') + cell('Họ tên')}</w:tr>" + _control("", f"<w:tr>{cell('1') + cell('Trần Thị B')}</w:tr>") + "</w:tbl>",
        tables=1, must_keep=["Trần Thị B"],
    ),
    "control around a cell": _doc(
        table(cell("TT") + cell("Họ tên"), cell("1") + _control("", cell("Trần Thị B"))), tables=1, must_keep=["Trần Thị B"],
    ),
    "control in a cell": _doc(table(cell("TT") + cell("Họ tên"), cell("1") + cell(_control("", p("Trần Thị B")))), must_keep=["Trần Thị B"]),
    "table in a table": _doc(
        table(cell("TT") + cell("Nội dung"), cell("1") + cell(p("Gồm:") + table(cell("trong một") + cell("trong hai")) + p("hết"))),
        must_keep=["Gồm", "trong một", "trong hai", "hết"],
    ),
    "table in a table in a table": _doc(
        table(cell("A") + cell("B"), cell("1") + cell(table(cell("x") + cell(table(cell("sâu nhất") + cell("bên cạnh")) + p("y"))) + p("z"))),
        must_keep=["sâu nhất", "bên cạnh"],
    ),
    "columns": _doc(p(_LINE) + p("<w:r/>", _COLUMNS) + p("Cột một.") + p("Cột hai.", _COLUMNS) + p("Sau cột."), once=[_LINE, "Cột một", "Cột hai", "Sau cột"]),
    "a section ends in the text": _doc(p("Trang một.", "<w:sectPr/>") + p("Trang hai."), once=["Trang một", "Trang hai"]),
    "box of two paragraphs": _doc(
        p(r("Trước khung. ") + _box("Khung").replace("</w:p>", f"</w:p>{p('dòng hai')}", 1) + r("Sau khung.")),
        kept_or_said=[["Khung"], ["dòng hai"]], must_keep=["Trước khung", "Sau khung"],
    ),
    "equation of its own": _doc(p("<m:oMathPara><m:oMath><m:r><m:t>T = 12 + 3</m:t></m:r></m:oMath></m:oMathPara>"), must_keep=["T = 12 + 3"]),
    "deleted end of a paragraph": _doc(
        p(r("Đoàn xã đã tổ "), '<w:rPr><w:del w:id="1"/></w:rPr>') + p("chức sinh hoạt."), must_keep=["Đoàn xã đã tổ chức sinh hoạt"],
    ),
    "deleted paragraph": _doc(
        p("Trên.") + p(f'<w:del w:id="1">{r("bị xóa").replace("w:t", "w:delText")}</w:del>', '<w:rPr><w:del w:id="2"/></w:rPr>') + p("Dưới."),
        must_keep=["Trên", "Dưới"], must_not=["bị xóa"],
    ),
    "deleted row": _doc(
        table(cell("TT") + cell("Họ tên"), '<w:trPr><w:del w:id="1"/></w:trPr>' + cell("9") + cell("Đã xóa"), cell("1") + cell("Trần Thị B")),
        must_keep=["Trần Thị B"], must_not=["Đã xóa"],
    ),
    "hidden row": _doc(
        table(cell("TT") + cell("Họ tên"), "<w:trPr><w:hidden/></w:trPr>" + cell("9") + cell("Hàng ẩn"), cell("1") + cell("Trần Thị B")),
        must_keep=["Trần Thị B"], kept_or_said=[["Hàng ẩn", "ẩn"]],
    ),
    "footnote": _doc(
        p(r("Có chú thích") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(" ở đây.")),
        {"footnotes": f'<w:footnotes xmlns:w="{_W}"><w:footnote w:id="2">{p("Nguồn: báo cáo.")}</w:footnote></w:footnotes>'},
        notes=1, must_keep=["Nguồn: báo cáo", "Có chú thích ở đây"],
    ),
    "endnote": _doc(
        p(r("Có chú thích") + '<w:r><w:endnoteReference w:id="2"/></w:r>' + r(" ở đây.")),
        {"endnotes": f'<w:endnotes xmlns:w="{_W}"><w:endnote w:id="2">{p("Nguồn: báo cáo.")}</w:endnote></w:endnotes>'},
        notes=1, must_keep=["Nguồn: báo cáo", "Có chú thích ở đây"],
    ),
    "comment is no text": _doc(
        p(r("Nội dung chính") + '<w:r><w:commentReference w:id="0"/></w:r>' + r(" ở đây.")), must_keep=["Nội dung chính ở đây"], must_not=["Xem lại"],
    ),
    "text in another file": _doc(p("Trước.") + '<w:altChunk r:id="rId9"/>' + p("Sau."), must_keep=["Trước", "Sau"], kept_or_said=[["§", "tệp"]]),
    "table merged both ways": _doc(
        table(
            cell("Tên", '<w:vMerge w:val="restart"/>') + cell("Số", '<w:gridSpan w:val="2"/>'),
            cell("", "<w:vMerge/>").replace("<w:r><w:t xml:space=\"preserve\"></w:t></w:r>", "") + cell("Nam") + cell("Nữ"),
            cell("Thôn 1") + cell("15") + cell("12"),
        ),
        tables=1, must_keep=["Tên", "Số", "Nam", "Nữ", "Thôn 1", "15", "12"],
    ),
    "a page border and a background": _doc(p(_LINE, '<w:pBdr><w:top w:val="single"/></w:pBdr><w:shd w:val="clear" w:fill="FFFF00"/>'), once=[_LINE]),
    "an empty field": _doc(p(r("Trước") + _field("TITLE", "") + r(" sau đó.")), must_keep=["Trước sau đó"]),
    "a field over paragraphs": _doc(
        p(r("Đầu ") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT x</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("một"))
        + p(r("hai") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>' + r(" cuối.")),
        must_keep=["Đầu một", "hai cuối"],
    ),
    "a field that never ends": _doc(
        p(r("Đầu ") + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>' + r("một")) + p(_LINE),
        must_keep=["Đầu một", _LINE],
    ),
}  # fmt: skip
