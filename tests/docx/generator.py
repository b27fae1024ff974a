"""Random DOCX as offices type them: every piece of text has a word of its own, so that none can vanish unseen.

Run: ``python tests/docx/generator.py SEED FILE.docx`` writes one.
"""

from __future__ import annotations

import base64
import io
import random
import sys
import zipfile
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = (
    f'xmlns:w="{_W}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:v="urn:schemas-microsoft-com:vml"'
)
_PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
_WORDS = (
    "đoàn viên",
    "thanh niên",
    "tổ chức",
    "hoạt động",
    "tình nguyện",
    "trên địa bàn",
    "kết quả",
    "năm",
    "công tác",
    "xã",
)
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")


@dataclass
class Made:
    """A document and what is in it.

    Attributes:
        marks: the word of each piece of text.
        notes: the words of the notes among them.
        pictures: the words in the pictures' alternative texts.
    """

    data: bytes
    marks: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)
    type_name: str | None = None
    title: str | None = None
    number: str | None = None
    issuer: str | None = None
    signers: list[str] | None = None
    recipients: int | None = None
    annexes: int = 0
    what: list[str] = field(default_factory=list)


class Maker:
    """Makes one document of a seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self.made = Made(b"")
        self.count = 0
        self.notes: list[str] = []
        self.body: list[str] = []

    def odds(self, share: float) -> bool:
        return self.chance.random() < share

    def mark(self) -> str:
        """Return a word that stands nowhere else."""
        number, letters = self.count, ""
        self.count += 1
        while True:
            number, letter = divmod(number, 20)
            letters = "bcdghklmnpqrstvxaeou"[letter] + letters
            if not number:
                break
        word = f"zw{letters}"
        self.made.marks.append(word)
        return word

    def words(self, count: int) -> str:
        return " ".join(self.chance.choice(_WORDS) for _ in range(count))

    # pieces

    def run(self, text: str, looks: str = "") -> str:
        properties = "".join(f"<w:{look}/>" for look in looks if look in "biu")
        properties = properties.replace("<w:u/>", '<w:u w:val="single"/>')
        pieces = []
        for at, line in enumerate(text.split("\n")):
            pieces.append("<w:br/>" if at else "")
            for place, piece in enumerate(line.split("\t")):
                pieces.append("<w:tab/>" if place else "")
                if piece:
                    pieces.append(f'<w:t xml:space="preserve">{escape(piece)}</w:t>')
        head = f"<w:rPr>{properties}</w:rPr>" if properties else ""
        return f"<w:r>{head}{''.join(pieces)}</w:r>"

    def note(self) -> str:
        word = self.mark()
        self.made.notes.append(word)
        self.notes.append(f"Ghi thêm {word}.")
        return f'<w:r><w:footnoteReference w:id="{len(self.notes) + 1}"/></w:r>'

    def picture(self) -> str:
        word = f"hinh{len(self.made.pictures)}q"
        self.made.pictures.append(word)
        return (
            f'<w:r><w:drawing><wp:inline><wp:extent cx="360000" cy="360000"/><wp:docPr id="{self.count + 1}" name="h" '
            f'descr="{word}"/><a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="rIdP"/>'
            "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )

    def extras(self, note: float = 0.06, picture: float = 0.03) -> str:
        out = self.note() if self.odds(note) else ""
        return out + (self.picture() if self.odds(picture) else "")

    def p(self, text: str, looks: str = "", align: str = "", more: str = "", before: str = "", extra: str = "") -> str:
        """Return a paragraph; ``looks`` of b, i, u; ``more`` are properties, ``extra`` runs behind the text."""
        properties = more + (f'<w:jc w:val="{align}"/>' if align else "")
        head = f"<w:pPr>{properties}</w:pPr>" if properties else ""
        return f"<w:p>{head}{before}{self.run(text, looks) if text else ''}{extra}</w:p>"

    def table(self, rows: list[list[str]], borders: str, widths: int = 9000) -> str:
        """Return a table of cells' content; borders ``none``, ``nil`` (over Table Grid), ``white``, ``zero`` or ``real``."""
        columns = max(map(len, rows))
        grid = "".join(f'<w:gridCol w:w="{widths // columns}"/>' for _ in range(columns))
        head = own = ""
        kinds = {"white": 'w:val="single" w:sz="4" w:color="FFFFFF"', "real": 'w:val="single" w:sz="4" w:color="000000"',
                 "zero": 'w:val="single" w:sz="0" w:color="000000"', "none": 'w:val="none" w:sz="0"'}  # fmt: skip
        if borders == "nil":
            head = '<w:tblStyle w:val="TableGrid"/>'
            own = "<w:tcBorders>" + "".join(f'<w:{e} w:val="nil"/>' for e in _EDGES[:4]) + "</w:tcBorders>"
        elif borders == "grid":
            head = '<w:tblStyle w:val="TableGrid"/>'
        elif borders != "bare":
            head = "<w:tblBorders>" + "".join(f"<w:{e} {kinds[borders]}/>" for e in _EDGES) + "</w:tblBorders>"
        lines = [
            "<w:tr>" + "".join(f"<w:tc><w:tcPr>{own}</w:tcPr>{cell or '<w:p/>'}</w:tc>" for cell in row) + "</w:tr>"
            for row in rows
        ]
        return f"<w:tbl><w:tblPr>{head}</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(lines)}</w:tbl>"

    def empty(self, most: int = 2) -> str:
        return "<w:p/>" * self.chance.randint(0, most)

    # the document

    def make(self) -> Made:
        chance = self.chance
        out = self.body
        letter = self.odds(0.15)
        if self.odds(0.12):
            self.cover()
        head = chance.choice(("table", "table", "table", "tabs", "lines", "none"))
        self.made.what.append(f"head {head}")
        if self.odds(0.05):
            out.append(self.p("", extra=self.picture()))
        if head != "none":
            self.letterhead(head, letter)
        if letter and head != "none":
            self.made.what.append("letter")
            self.addressees("left")
            self.made.type_name, self.made.title = "", self.made.title or ""
        else:
            self.title()
        self.text()
        self.signature()
        data = self.package()
        self.made.data = data
        return self.made

    def cover(self) -> None:
        self.made.what.append("cover")
        for text in (f"ĐOÀN TNCS HỒ CHÍ MINH TỈNH {self.mark().upper()}", f"BAN CHẤP HÀNH ĐOÀN XÃ {self.mark().upper()}",
                     "BÁO CÁO TỔNG KẾT", f"CÔNG TÁC {self.mark().upper()}"):  # fmt: skip
            self.body.append(self.p(text, "b", "center", extra=self.extras(0, 0.1)))
            self.body.append(self.empty())
        self.body.append(self.p(f"Xã {self.mark().capitalize()}, tháng 12 năm 2026", "b", "center"))
        self.body.append('<w:p><w:r><w:br w:type="page"/></w:r></w:p>')

    def letterhead(self, kind: str, letter: bool) -> None:
        chance, made = self.chance, self.made
        superior = f"BCH ĐOÀN TỈNH {self.mark().upper()}" if self.odds(0.8) else ""
        made.issuer = f"{chance.choice(('BCH ĐOÀN XÃ', 'ĐOÀN XÃ', 'CHI ĐOÀN THÔN'))} {self.mark().upper()}"
        typed = "CV" if letter else "BC"
        number = chance.choice((f"{chance.randint(1, 99):02d}", "", "…"))
        symbol = f"{typed}/{chance.choice(('ĐTN', 'TĐTN-VP', 'ĐXM'))}"
        line = f"Số: {number}{'     ' if not number else ''}-{symbol}" if self.odds(0.85) else ""
        made.number = number.strip("…") if line else None
        left = [(superior, ""), (made.issuer, "b"), (chance.choice(("***", "*", "-----", "")), ""), (line, "")]
        if letter and self.odds(0.8):
            made.title = f"V/v báo cáo {self.mark()}"
            left.append((made.title, ""))
        elif self.odds(0.15):
            left.append((f"(Tài liệu Hội nghị {self.mark()})", "i"))
        if self.odds(0.12):
            left.append((chance.choice(("DỰ THẢO", "Dự thảo lần 2", "DỰ THẢO LẦN 3")), "b"))
        motto = chance.choice((
            ["ĐOÀN TNCS HỒ CHÍ MINH"], ["ĐOÀN TNCS HỒ CHÍ MINH"], ["ĐẢNG CỘNG SẢN VIỆT NAM"],
            ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"], ["ĐỘI TNTP HỒ CHÍ MINH"],
            ["HỘI LIÊN HIỆP THANH NIÊN VIỆT NAM"], ["CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập – Tự do – Hạnh phúc"],
        ))  # fmt: skip
        place = self.mark().capitalize()
        day = chance.choice((
            "ngày 05 tháng 6 năm 2026", "ngày     tháng 6 năm 2026", "ngày … tháng … năm 2026", "ngày 5 tháng 06 năm 2026",
            "ngày       tháng     năm       ", "ngày … tháng 01 năm 2026", "ngày 31 tháng 2 năm 2026", "tháng 6 năm 2026",
        ))  # fmt: skip
        right = [*((line, "b") for line in motto), ("----------", ""), (f"{place}, {day}", "i")]
        left = [each for each in left if each[0]]
        if kind == "table":
            borders = chance.choice(("none", "bare", "nil", "white", "zero", "real", "none", "bare"))
            made.what.append(f"borders {borders}")
            cells = ["".join(self.p(text, looks, "center") for text, looks in side) for side in (left, right)]
            split = self.odds(0.3)
            if self.odds(0.2) and not split:
                cells[0] += self.p("", extra=self.picture())
            if self.odds(0.1):
                cells.insert(1, self.p(""))
            rows = [cells]
            if split:
                rows = [
                    ["".join(self.p(*each, align="center") for each in side) for side in (left[:-1], right[:-1])],
                    [self.p(*left[-1], align="center"), self.p(*right[-1], align="center")],
                ]
            self.body.append(self.table(rows, borders))
        elif kind == "tabs":
            for at in range(max(len(left), len(right))):
                one = left[at][0] if at < len(left) else ""
                two = right[at][0] if at < len(right) else ""
                text = f"{one}\t\t\t{two}" if one and two else one or f"\t\t\t\t\t{two}"
                self.body.append(self.p(text, "b" if at < 2 else ""))
        else:
            for text, looks in right[:-1]:
                self.body.append(self.p(text, looks, "center"))
            for text, looks in left:
                self.body.append(self.p(text, looks, "center"))
            self.body.append(self.p(*right[-1], align="right"))
        self.body.append(self.empty())

    def title(self) -> None:
        chance, made = self.chance, self.made
        name = chance.choice(
            ("BÁO CÁO", "BÁO CÁO", "BÁO CÁO", "KẾ HOẠCH", "TỜ TRÌNH", "BẢN THÀNH TÍCH", "BÁO CÁO CHUYÊN ĐỀ")
        )
        shown = name
        look = chance.choice(("plain", "plain", "spaced", "mixed", "tabs", "one"))
        made.what.append(f"title {look}")
        if look == "spaced":
            shown = "   ".join(" ".join(word) for word in name.split())
        elif look == "mixed" and name == "BÁO CÁO":
            shown = name = "Báo cáo"
        subject = [f"Kết quả công tác Đoàn {self.mark()} 6 tháng đầu năm 2026"]
        if self.odds(0.3):
            subject.append(f"và phương hướng {self.mark()} 6 tháng cuối năm")
        made.type_name, made.title = name, " ".join(subject)
        note = self.extras(0.1, 0.03)
        if look == "tabs":
            self.body.append(self.p(f"\t\t\t\t{shown}", "b"))
            self.body += [self.p(f"\t\t{line}", "b", extra="" if at else note) for at, line in enumerate(subject)]
        elif look == "one":
            self.body.append(self.p("\n".join((shown, *subject)), "b", "center", extra=note))
        else:
            self.body.append(self.p(shown, "b", "center"))
            for at, line in enumerate(subject):
                self.body.append(self.p(line, "b", "center", extra=note if at == 0 else ""))
        if self.odds(0.15):
            self.body.append(self.p(f"(Kèm theo Công văn số 12 của {self.mark()})", "i", "center"))
        if self.odds(0.4):
            self.body.append(self.p("-----------", "", "center"))
        self.body.append(self.empty(1))
        if self.odds(0.15):
            self.addressees("center")

    def addressees(self, align: str) -> None:
        if self.odds(0.5):
            self.body.append(self.p(f"Kính gửi: Ban Thường vụ Tỉnh Đoàn {self.mark()}", "", align))
        else:
            self.body.append(self.p("Kính gửi:", "", align))
            self.body += [self.p(f"- Ban {self.mark()}{end}") for end in (";", ".")]
        self.body.append(self.empty(1))

    def sentence(self) -> str:
        return f"{self.words(self.chance.randint(1, 8)).capitalize()} {self.mark()} {self.words(self.chance.randint(2, 9))}."

    def text(self) -> None:
        begun = len(self.body)
        for _ in range(self.chance.randint(0, 2)):
            self.body.append(self.p(self.sentence(), extra=self.extras()))
        styles = self.chance.choice(
            (
                ("I.", "1.", "1.1."),
                ("1.", "1.1.", "a)"),
                ("I/", "1/", "a/"),
                ("I.", "1.", "a)"),
                ("Phần I.", "1.", "a)"),
            )
        )
        self.made.what.append(f"numbers {styles[0]}")
        romans = ("I", "II", "III", "IV", "V")
        for one in range(self.chance.randint(1, 4)):
            number = styles[0].replace("I", romans[one]).replace("1", str(one + 1))
            title = f"{self.chance.choice(('KẾT QUẢ', 'PHƯƠNG HƯỚNG', 'KẾT LUẬN', 'THÔNG BÁO', 'CHỈ TIÊU'))} {self.mark().upper()}"
            heading = self.p(
                f"{number} {title}", "b", self.chance.choice(("", "", "center")), extra=self.extras(0.05, 0.02)
            )
            self.body.append(
                self.table([[heading]], self.chance.choice(("real", "none"))) if self.odds(0.05) else heading
            )
            if "CHỈ TIÊU" in title:
                self.indicators()
            for two in range(self.chance.randint(0, 3)):
                self.body.append(self.p(f"{styles[1].replace('1', str(two + 1), 1)} Công tác {self.mark()}", "b"))
                for _ in range(self.chance.randint(0, 4)):
                    self.block(styles[2], two)
            for _ in range(self.chance.randint(0, 2)):
                self.block("", 0)
        if self.odds(0.03):
            content = "".join(self.body[begun:])
            self.body[begun:] = [self.table([[content + "<w:p/>"]], "none")]
        if self.odds(0.8):
            word = self.mark()
            said = self.chance.choice((f"Trên đây là báo cáo của Đoàn xã {word}./.", f"Trên đây là kết quả {word} năm 2026.",
                                       f"Trên đây báo cáo {word}, trân trọng./."))  # fmt: skip
            self.body.append(self.p(said, extra=self.extras(0.1)))
            if self.odds(0.1):
                self.body.append(self.p(self.sentence()))
        self.body.append(self.empty(1))

    def block(self, number: str, at: int) -> None:
        kind = self.chance.choice(("text",) * 5 + ("bullet", "bullets", "run-in", "table", "layout", "numbered", "caps", "list",
                                                   "cell", "box", "label", "sign", "break", "form", "aside"))  # fmt: skip
        mark = self.mark
        if kind == "bullet":
            sign = self.chance.choice(("- ", "+ ", "* ", "• ", "– ", "\uf0b7 ", "➢ "))
            self.body.append(self.p(f"{sign}{self.sentence()}", extra=self.extras()))
        elif kind == "bullets":
            for sign in ("- ", "+ ", "+ ", "- "):
                self.body.append(self.p(f"{sign}{self.sentence()}"))
        elif kind == "run-in":
            lead = self.run(f"{number or '1.'} Về {mark()}: ", "b")
            self.body.append(self.p(self.sentence(), before=lead, extra=self.extras()))
        elif kind in ("table", "layout"):
            columns = self.chance.randint(2, 5)
            rows = [[self.p(f"Cột {mark()}", "b", "center") for _ in range(columns)]]
            rows += [
                [self.p(self.chance.choice((mark(), f"{self.chance.randint(1, 99)}", "")), extra=self.extras(0.05, 0.05))
                 for _ in range(columns)]
                for _ in range(self.chance.randint(1, 4))
            ]  # fmt: skip
            self.forget(rows)
            self.body.append(self.table(rows, "none" if kind == "layout" else self.chance.choice(("real", "grid"))))
        elif kind == "numbered":
            for place in range(1, self.chance.randint(2, 5)):
                self.body.append(self.p(f"({place}) {self.sentence()}", extra=self.extras()))
        elif kind == "caps":
            letter = mark()
            first = f'<w:p><w:pPr><w:framePr w:dropCap="drop" w:lines="3"/></w:pPr>{self.run(letter[0])}</w:p>'
            self.body.append(first + self.p(f"{letter[1:]} {self.words(6)}."))
        elif kind == "list":
            level = self.chance.choice((1, 2))
            more = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{level}"/></w:numPr>'
            for _ in range(self.chance.randint(1, 4)):
                self.body.append(self.p(self.sentence(), more=more, extra=self.extras()))
        elif kind == "cell":
            inner = self.p(self.sentence(), extra=self.extras(0.2, 0.2))
            self.body.append(self.table([[inner]], self.chance.choice(("real", "none"))))
        elif kind == "box":
            content = f"<w:txbxContent>{self.p(self.sentence())}</w:txbxContent>"
            shape = f"<w:r><w:pict><v:shape><v:textbox>{content}</v:textbox></v:shape></w:pict></w:r>"
            self.body.append(self.p(self.sentence(), extra=shape))
        elif kind == "label":
            self.body.append(
                self.p(f"{self.chance.choice(('Kết luận', 'Phụ lục', 'Biểu', 'Nhận xét'))} {mark()}:", "b")
            )
        elif kind == "sign":
            self.body.append(self.p(f"{mark()} ", extra='<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'))
        elif kind == "break":
            self.body.append(self.p(self.sentence(), more="<w:pageBreakBefore/>"))
        elif kind == "form":
            entries = f'<w:listEntry w:val="{mark()}"/>'
            field_ = (
                f'<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>{entries}</w:ddList></w:ffData></w:fldChar></w:r>'
                '<w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
            )
            self.body.append(self.p(self.sentence(), extra=field_))
        elif kind == "aside":
            self.body.append(self.p(f"(Có phụ lục {mark()} kèm theo)", "i", "center"))
        else:
            self.body.append(self.p(self.sentence(), extra=self.extras()))

    def forget(self, rows: list[list[str]]) -> None:
        """Drop the words that were thought of and not written."""
        written = "".join(cell for row in rows for cell in row)
        notes = " ".join(self.notes)
        recent = self.made.marks[-60:]
        gone = {
            each for each in recent if f"{each}" not in written and each not in notes and each not in "".join(self.body)
        }
        gone = {
            each
            for each in gone
            if each.upper() not in "".join(self.body) and each.capitalize() not in "".join(self.body)
        }
        self.made.marks = [each for each in self.made.marks if each not in gone or each in written]

    def indicators(self) -> None:
        for place in range(1, self.chance.randint(2, 5)):
            amount = self.chance.randint(2, 90)
            statement = f"({place}) Kết nạp {amount} đoàn viên {self.mark()}"
            form = self.chance.choice(("below", "below", "within", "dash"))
            if form == "within":
                self.body.append(
                    self.p(f"{statement}. Kết quả: {amount}/{amount} đoàn viên {self.mark()}.", extra=self.extras())
                )
                continue
            self.body.append(self.p(f"{statement}.", extra=self.extras()))
            lead = "- " if form == "dash" else ""
            self.body.append(self.p(f"{lead}Kết quả: {amount}/{amount} đoàn viên {self.mark()}.", extra=self.extras()))

    # the end

    def name(self) -> str:
        return f"{self.chance.choice(('Trần Văn', 'Lê Thị', 'Nguyễn Hữu'))} {self.mark().capitalize()}"

    def hand(self, left: bool) -> tuple[list[str], str]:
        chance = self.chance
        name = self.name()
        if left:
            lines = chance.choice((
                ["NGƯỜI LẬP BIỂU"], [f"XÁC NHẬN CỦA ĐẢNG ỦY {self.mark().upper()}", "BÍ THƯ"],
                [f"TM. BAN CHẤP HÀNH HỘI {self.mark().upper()}", "CHỦ TỊCH"], ["NGƯỜI TỔNG HỢP"],
            ))  # fmt: skip
        else:
            lines = chance.choice((
                [f"TM. BAN THƯỜNG VỤ {self.mark().upper()}", "BÍ THƯ"], ["TM. BAN CHẤP HÀNH", "KT. BÍ THƯ", "PHÓ BÍ THƯ"],
                [f"BAN CHẤP HÀNH ĐOÀN XÃ {self.mark().upper()}"], ["BÍ THƯ"], ["T/M BAN THƯỜNG VỤ", "BÍ THƯ"],
            ))  # fmt: skip
        told = [each for each in self.made.marks if each.upper() in " ".join(lines) or each.capitalize() in name]
        recent = self.made.marks[-6:]
        self.made.marks = [each for each in self.made.marks if each not in recent or each in told]
        return [*lines, *(["(Ký, đóng dấu)"] if self.odds(0.15) else [])], name

    def signature(self) -> None:
        chance, made = self.chance, self.made
        kind = chance.choice(("table", "table", "table", "right", "left", "tabs", "none", "rows"))
        made.what.append(f"sign {kind}")
        listed = [f"Ban {self.mark()}" for _ in range(chance.randint(1, 3))] if self.odds(0.7) else []
        dash = "- " if self.odds(0.75) else ""
        ends = [";"] * (len(listed) - 1) + ["."]
        places = [f"{dash}{each}{end}" for each, end in zip(listed, ends if listed else [], strict=True)]
        if kind == "none":
            self.drop(listed)
            made.signers = []
            self.annexes()
            return
        count = (
            chance.choice((0, 0, 0, 1, 2))
            if kind in ("table", "rows")
            else chance.choice((0, 0, 1))
            if kind == "tabs"
            else 0
        )
        if kind == "tabs" and listed and count:
            self.drop(listed)
            listed, places = [], []
        hands = [*(self.hand(True) for _ in range(count)), self.hand(False)]
        made.signers = [name for _, name in hands]
        made.recipients = len(listed)
        if kind in ("table", "rows"):
            columns = [[("Nơi nhận:", "b"), *((each, "") for each in places)]] if listed else []
            columns += [[*((line, "b") for line in lines), ("", ""), ("", ""), (name, "b")] for lines, name in hands]
            if len(columns) == 1:
                columns.insert(0, [])
            borders = chance.choice(("none", "bare", "nil", "white", "zero", "real"))
            if kind == "rows":
                height = max(map(len, columns))
                rows = [
                    [self.p(*column[at], align="center") if at < len(column) else "<w:p/>" for column in columns]
                    for at in range(height)
                ]
                borders = "none"
            else:
                rows = [
                    [
                        "".join(self.p(*each, align="center", extra=self.extras(0.03, 0.02)) for each in column)
                        for column in columns
                    ]
                ]
            self.body.append(self.table(rows, borders))
        elif kind in ("right", "left"):
            below = self.odds(0.4)
            listing = [self.p("Nơi nhận:", "bi"), *(self.p(each) for each in places)] if listed else []
            signed = [
                *(self.p(line, "b", "right" if kind == "right" else "") for line in hands[0][0]),
                self.empty(),
                self.p(hands[0][1], "b", "right" if kind == "right" else ""),
            ]
            self.body += [*signed, *listing] if below else [*listing, *signed]
        else:
            first = ["Nơi nhận:", *places] if listed else [*hands[0][0], "", hands[0][1]] if count else []
            second = [*hands[-1][0], "", hands[-1][1]]
            for at in range(max(len(first), len(second))):
                one = first[at] if at < len(first) else ""
                two = second[at] if at < len(second) else ""
                text = f"{one}\t\t\t\t{two}" if one and two else one or (f"\t\t\t\t\t\t{two}" if two else "")
                self.body.append(self.p(text, "b") if text else "<w:p/>")
        if self.odds(0.08):
            self.body.append(self.p(f"Ghi chú: số liệu {self.mark()} tính đến 31/5."))
        self.annexes()

    def drop(self, lines: list[str]) -> None:
        gone = {each for each in self.made.marks if any(each in line for line in lines)}
        self.made.marks = [each for each in self.made.marks if each not in gone]

    def annexes(self) -> None:
        chance = self.chance
        for number in range(1, chance.choice((0, 0, 1, 1, 2)) + 1):
            self.made.annexes += 1
            more = chance.choice(("", "<w:pageBreakBefore/>", "<w:pageBreakBefore/>"))
            if self.odds(0.3):
                self.body.append('<w:p><w:pPr><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:pPr></w:p>')
            kind = chance.choice(
                ("phu luc", "phu luc number", "left", "bieu", "danh muc", "numbered", "plain", "part", "label")
            )
            self.made.what.append(f"annex {kind}")
            word = self.mark()
            if kind == "phu luc":
                self.body += [self.p("PHỤ LỤC", "b", "center", more), self.p(f"Số liệu {word}", "b", "center")]
            elif kind == "phu luc number":
                self.body.append(self.p(f"Phụ lục {number}: Danh sách {word}", "b", "center", more))
            elif kind == "left":
                self.body += [self.p(f"PHỤ LỤC {number}", "b", "", more), self.p(f"1. Danh sách {word}", "b")]
            elif kind == "bieu":
                self.body.append(self.p(f"Biểu số 0{number}\nTỔNG HỢP {word.upper()}", "b", "center", more))
            elif kind == "danh muc":
                self.body.append(self.p(f"DANH MỤC\nHoạt động {word}", "b", "center", more))
            elif kind == "numbered":
                self.body.append(self.p(f"{number}. Danh sách {word}", "b", "", more))
            elif kind == "part":
                self.body.append(self.p(f"Phần thứ hai\n{word.upper()}", "b", chance.choice(("", "center")), more))
            elif kind == "label":
                self.body.append(self.p(f"Danh sách {word}:", "b", "", more))
            else:
                self.body.append(self.p(self.sentence(), "", "", more))
                self.drop([word])
            if self.odds(0.4):
                self.body.append(self.p(f"(Kèm theo Báo cáo số 12 của {self.mark()})", "i", "center"))
            for _ in range(chance.randint(0, 3)):
                self.block("1.", 0)
        size = 'w:w="16838" w:h="11906"' if self.odds(0.3) else 'w:w="11906" w:h="16838"'
        self.body.append(f"<w:sectPr><w:pgSz {size}/></w:sectPr>")

    def package(self) -> bytes:
        main = f'<?xml version="1.0"?><w:document {_NAMES}><w:body>{"".join(self.body)}</w:body></w:document>'
        notes = "".join(
            f'<w:footnote w:id="{at + 2}">{self.p(text)}</w:footnote>' for at, text in enumerate(self.notes)
        )
        styles = (
            '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>'
            + "".join(f'<w:{edge} w:val="single" w:sz="4"/>' for edge in _EDGES)
            + "</w:tblBorders></w:tblPr></w:style>"
        )
        numbering = "".join(
            f'<w:abstractNum w:abstractNumId="{at}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/></w:lvl></w:abstractNum>'
            for at, (form, text) in enumerate((("decimal", "%1."), ("bullet", "-")), 1)
        ) + "".join(f'<w:num w:numId="{at}"><w:abstractNumId w:val="{at}"/></w:num>' for at in (1, 2))  # fmt: skip
        kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
        relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        listed = ("document.main", "footnotes", "styles", "numbering")
        types = "".join(
            f'<Override PartName="/word/{each.split(".")[0]}.xml" ContentType="{kind}.{each}+xml"/>' for each in listed
        )
        parts = {
            "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="png" ContentType="image/png"/>{types}</Types>',
            "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{relation}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            + "".join(
                f'<Relationship Id="rId{at}" Type="{relation}/{each}" Target="{each}.xml"/>'
                for at, each in enumerate(listed[1:])
            )
            + f'<Relationship Id="rIdP" Type="{relation}/image" Target="media/p.png"/></Relationships>',
            "word/document.xml": main,
            "word/footnotes.xml": f'<?xml version="1.0"?><w:footnotes {_NAMES}>{notes}</w:footnotes>',
            "word/styles.xml": f"<w:styles {_NAMES}>{styles}</w:styles>",
            "word/numbering.xml": f"<w:numbering {_NAMES}>{numbering}</w:numbering>",
        }
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, text in parts.items():
                archive.writestr(name, text)
            archive.writestr("word/media/p.png", _PNG)
        return target.getvalue()


def made(seed: int) -> Made:
    """Return the document of a seed."""
    return Maker(seed).make()


if __name__ == "__main__":
    found = made(int(sys.argv[1]))
    Path(sys.argv[2]).write_bytes(found.data)
    print(found.what, found.type_name, found.title, found.number, found.signers, found.recipients)
