"""A report that holds one of everything, and ways to look into a DOCX."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from hashlib import sha256
from types import SimpleNamespace

import pytest
from lxml import etree

from desktop_app.docx import open_source
from desktop_app.docx.source.source import Source
from desktop_app.docx.writing import render_docx
from desktop_app.models.indicators import Indicator, Operator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import CLOSING, PREAMBLE, Head, Report, Role, Section
from desktop_app.models.richtext import (
    Align,
    Body,
    Break,
    Cell,
    Chart,
    ChartKind,
    IndicatorList,
    Layout,
    Live,
    Note,
    Paragraph,
    Picture,
    Run,
    Show,
    Table,
)
from desktop_app.models.unit import Signer, Unit
from desktop_app.resources import standards

from ..pictures import png

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


PICTURE = png(40, 20)
PICTURE_NAME = sha256(PICTURE).hexdigest()


def p(*inlines, **looks) -> Paragraph:
    return Paragraph(tuple(Run(each) if isinstance(each, str) else each for each in inlines), **looks)


def cell(text: str, **spans) -> Cell:
    return Cell((p(text, align=Align.LEFT),), **spans)


def note(key: str, *content) -> Note:
    return Note(key, tuple(Run(each) if isinstance(each, str) else each for each in content))


def indicators() -> tuple[Indicator, ...]:
    def part(key, name, unit, target, result, operator=Operator.AT_LEAST, last=None):
        figures = [None if each is None else parse_figure(each) for each in (target, result, last)]
        return Part(key, "", name, unit, operator=operator, target=figures[0], result=figures[1], last_year=figures[2])

    return (
        Indicator(
            "i1",
            parts=(
                part("a", "nhà nhân ái", "nhà", "20", "25", last="20"),
                part("b", "đoàn viên rèn luyện tốt", "%", "80%", "16.107/31.076"),
            ),
        ),
        Indicator("i2", parts=(part("c", "vụ vi phạm", "vụ", "5", None, Operator.AT_MOST),)),
    )


def table() -> Table:
    return Table(
        "t1",
        (
            (cell("TT", rowspan=2), cell("Kết quả", colspan=2)),
            (cell("Năm trước"), cell("Năm nay")),
            (cell("1"), Cell((p("100", note("n3", "Ghi trong ô.")),)), cell("120")),
            (cell("2"), cell("Hai ô gộp", colspan=2)),
        ),
        header_rows=2,
        widths=(10, 45, 45),
    )


def sections() -> dict[str, Section]:
    listed = (
        Section(
            PREAMBLE,
            body=Body((
                p("Mở đầu ", Run("đậm", bold=True), " ", Run("nghiêng", italic=True), " ", Run("gạch", underline=True),
                  "\tsau tab", Break(), "dòng hai", note("n1", "Chú thích ", Run("nghiêng một", italic=True), ".")),
            )),
        ),
        Section("s1", heading="Kết quả chung", children=("s11",)),
        Section("s11", heading="Công tác giáo dục", children=("s111", "s112"), body=Body((
            p("Đã xây ", Live("a", Show.RESULT), " nhà", note("n2", "Chú thích hai."), "."),
            p("gạch đầu dòng", bullet=1),
            p("dấu cộng", bullet=2),
            p("Bảng 1. Kết quả", align=Align.CENTER),
            table(),
        ))),
        Section("s111", heading="Giáo dục truyền thống", children=("s1111",)),
        Section("s1111", heading="Tháng Thanh niên", body=Body((p("Nội dung sâu."),))),
        Section("s112", heading="Nói chung", run_in=True, body=Body((p("viết liền tiêu đề."),))),
        Section("s2", heading="Chỉ tiêu", children=("s21", "s22", "s23"), body=Body((
            IndicatorList("l1", Layout.LIST),
            IndicatorList("l2", Layout.TABLE),
            IndicatorList("l3", Layout.PLAN),
            IndicatorList("l4", Layout.TARGETS, ("i2",)),
            Chart("c1", ChartKind.COMPLETION, ("a", "b"), "Mức hoàn thành"),
            Picture("p1", PICTURE_NAME, 80, 40, alt="Ảnh <mẫu> & \"ngoặc\""),
        ))),
        Section("s21", body=Body((p("Đoạn có số, không có tiêu đề."),))),
        Section("s22", heading="Về việc khác", role=Role.BULLET, body=Body((p("Dưới gạch đầu dòng."),))),
        Section("s23", heading="Đánh giá", role=Role.PLAIN, body=Body((p("Không đánh số."),))),
        Section(CLOSING, body=Body((p("Trên đây là báo cáo", note("n4", "Chú thích cuối."), " của đơn vị."),))),
        Section("x1", heading="TỔNG HỢP", role=Role.ANNEX, landscape=True, children=("x11",),
                body=Body((replace(table(), id="t2", rows=((cell("A"), cell("B")),), header_rows=1, widths=()),))),
        Section("x11", heading="Trong phụ lục", children=("x111",), body=Body((p("Chữ phụ lục", note("n5", "Ở phụ lục."), "."),))),
        Section("x111", heading="Sâu hơn"),
        Section("x2", heading="DANH SÁCH", role=Role.ANNEX, body=Body((p("Phụ lục đứng."),))),
    )  # fmt: skip
    return {each.id: each for each in listed}


@pytest.fixture
def report() -> Report:
    unit = Unit(
        name="Đoàn xã Mẫu", superior="Tỉnh đoàn Mẫu", issuer="BCH Đoàn xã Mẫu", place="Xã Mẫu", symbol="ĐTN",
        signers=(Signer("TM. BAN THƯỜNG VỤ", "Bí thư", "Nguyễn Văn A"),),
        recipients=("Tỉnh Đoàn Mẫu", "Lưu: VP"),
    )  # fmt: skip
    head = Head(
        number="05", title="Công tác năm 2026", date=date(2026, 2, 9), draft=True,
        conference="“Tài liệu Hội nghị mẫu”", addressees=("Tỉnh Đoàn Mẫu",),
    )  # fmt: skip
    return Report("r1", unit, head=head, sections=sections(), top=("s1", "s2", "x1", "x2"), indicators=indicators())


class Opened:
    """A DOCX taken apart."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            self.files = {name: archive.read(name) for name in archive.namelist()}

    def xml(self, name: str):
        return etree.fromstring(self.files[name])

    @property
    def body(self):
        return self.xml("word/document.xml").find(f"{W}body")

    def paragraph(self, text: str):
        """Return the first paragraph that begins with ``text``."""
        return next(each for each in self.body.iter(f"{W}p") if words(each).startswith(text))

    def style(self, key: str):
        return next(each for each in self.xml("word/styles.xml").iter(f"{W}style") if each.get(f"{W}styleId") == key)


def words(element) -> str:
    """Return the text of an element; tabs and breaks as spaces."""
    found = element.iter(f"{W}t", f"{W}tab", f"{W}br")
    return "".join(each.text or "" if each.tag == f"{W}t" else " " for each in found)


def value(element, path: str) -> str | None:
    """Return ``w:val`` of the element at ``path`` (names without prefix), or ``None``."""
    found = element.find("/".join(W + name for name in path.split("/")))
    return None if found is None else found.get(f"{W}val")


@pytest.fixture
def render() -> Callable[..., Opened]:
    def rendered(report: Report, standard: str = "doan", payload: tuple[bytes, ...] = ()) -> Opened:
        drawn = png(100, 60)
        return Opened(
            render_docx(report, standards()[standard], {PICTURE_NAME: PICTURE}.__getitem__,
                        lambda chart: (drawn, f"Biểu đồ: {chart.title}"), payload)
        )  # fmt: skip

    return rendered


@pytest.fixture(scope="session")
def look() -> SimpleNamespace:
    """What tests need of this module, which they cannot import."""
    return SimpleNamespace(
        W=W, words=words, value=value, p=p, cell=cell, note=note, picture=PICTURE, picture_name=PICTURE_NAME
    )


NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{0}+xml"
KINDS = {"footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments", "styles": "styles",
         "numbering": "numbering", "header1": "header", "footer1": "footer"}  # fmt: skip


def foreign(body: str, relations: str = "", files: dict[str, bytes] | None = None, **parts: str) -> bytes:
    """Return a DOCX with the given XML inside its body and inside the roots of other parts."""
    roots = {"header1": "hdr", "footer1": "ftr"}
    everything = dict(files or {})
    everything["word/document.xml"] = f"<w:document {NAMES}><w:body>{body}</w:body></w:document>".encode()
    for name, inner in parts.items():
        root = roots.get(name, name)
        everything[f"word/{name}.xml"] = f"<w:{root} {NAMES}>{inner}</w:{root}>".encode()
        relations += f'<Relationship Id="x{name}" Type="{OFFICE}/{KINDS[name]}" Target="{name}.xml"/>'
    space = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    everything["word/_rels/document.xml.rels"] = f"<Relationships {space}>{relations}</Relationships>".encode()
    main = f'<Relationship Id="m" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{TYPE.format(KINDS.get(name, "document.main"))}"/>'
        for name in ("document", *parts)
    )
    rest = "".join(
        f'<Default Extension="{name}" ContentType="{kind}"/>'
        for name, kind in (("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("png", "image/png"))
    )
    about = "http://schemas.openxmlformats.org/package/2006/content-types"
    everything["[Content_Types].xml"] = f'<Types xmlns="{about}">{rest}{types}</Types>'.encode()
    everything["_rels/.rels"] = f"<Relationships {space}>{main}</Relationships>".encode()
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in everything.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.fixture(scope="session")
def raw() -> Callable[..., bytes]:
    """Make a DOCX of raw XML."""
    return foreign


@pytest.fixture
def read(tmp_path) -> Callable[..., Source]:
    """Read a DOCX of raw XML: ``read(body, footnotes=..., ...)``."""

    def opened(body: str, relations: str = "", files: dict[str, bytes] | None = None, **parts: str) -> Source:
        path = tmp_path / "từ nơi khác.docx"
        path.write_bytes(foreign(body, relations, files, **parts))
        return open_source(path)

    return opened
