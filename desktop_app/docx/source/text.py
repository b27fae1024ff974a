"""The inside of a foreign document's paragraphs: letters and their looks, notes, breaks, pictures, fields."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import KW_ONLY, dataclass, field, replace
from typing import Any

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.richtext import Break, Inline, Note, Picture, Rise, Run, Simple, normal, plain
from . import old_fonts
from .styles import Look, Styles, W, look_of, over

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"

TRACKED = QT_TRANSLATE_NOOP("errors", "Tệp có sửa đổi chưa duyệt (Track Changes); đã đọc như đã đồng ý tất cả.")
EQUATION = QT_TRANSLATE_NOOP("errors", "Tệp có công thức toán; chỉ đọc được phần chữ của công thức.")
DRAWING = QT_TRANSLATE_NOOP("errors", "Tệp có biểu đồ hoặc sơ đồ vẽ bằng Word không đọc được; hãy chèn lại nếu cần.")
SYMBOL = QT_TRANSLATE_NOOP("errors", "Tệp có ký hiệu đặc biệt không đọc được ở đoạn “{0}”.")
HIDDEN = QT_TRANSLATE_NOOP("errors", "Không đưa vào: chữ ẩn “{0}”.")
STRUCK = QT_TRANSLATE_NOOP("errors", "Không đưa vào: chữ đã gạch bỏ “{0}”.")
WHITE = QT_TRANSLATE_NOOP("errors", "Không đưa vào: chữ trắng trên nền trắng “{0}”.")
OLD_FONT = QT_TRANSLATE_NOOP("errors", "Tệp dùng phông chữ cũ ({0}); đã chuyển sang Unicode, hãy đọc soát lại.")
CONTENTS = QT_TRANSLATE_NOOP("errors", "Mục lục của tệp không được nhập; Word tự lập lại được từ các đề mục.")

# Spaces of all widths become plain ones; what has no width and look-alike letters go.
_CLEAN = str.maketrans(
    {
        "\u00a0": " ", "\u2002": " ", "\u2003": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ", "\u2011": "-",
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u2060": None, "\ufeff": None,
        "\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ",
    }
)  # fmt: skip
_LONGEST_UNSAID = 1000  # letters of one notice
_RISES = {"superscript": Rise.UP, "subscript": Rise.DOWN}
_OPEN_FIELDS = 50  # fields within fields; each letter asks all of them whether it is seen
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_SYMBOLS = {
    ("symbol", 0xB3): "≥", ("symbol", 0xA3): "≤", ("symbol", 0xB1): "±", ("symbol", 0xB7): "•",
    ("symbol", 0xAE): "→", ("symbol", 0xDE): "⇒", ("symbol", 0xB4): "×", ("symbol", 0x2D): "-",
    ("wingdings", 0xFC): "✓", ("wingdings", 0xFE): "☑", ("wingdings", 0xFD): "☒", ("wingdings", 0xA8): "☐",
    ("wingdings", 0x6F): "☐", ("wingdings", 0xFB): "✗", ("wingdings", 0xE0): "→", ("wingdings", 0xA7): "▪",
    ("wingdings 2", 0x50): "✓", ("wingdings 2", 0x52): "☑",
}  # fmt: skip


@dataclass(slots=True)
class Line:
    """What was found in one paragraph.

    Attributes:
        boxes: contents of text boxes, to be read behind the paragraph.
        size: of the largest letters, in points.
        page_before: whether it begins with a page break; page_break: whether one stands further on in it.
        contents: whether a table of contents begins in it.
    """

    inlines: list[Inline] = field(default_factory=list)
    _: KW_ONLY
    pictures: list[Picture] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    size: float = 0.0
    page_before: bool = False
    page_break: bool = False
    contents: bool = False
    unsaid: list[tuple[str, str]] = field(default_factory=list)  # words that are not said any more, and why


class TextReader:
    """Reads paragraphs one after another; fields may reach over several.

    Args:
        styles: the document's styles.
        note: gives the note for (``footnote`` or ``endnote``, id), or ``None``.
        picture: gives the picture for (relation id, width and height in millimetres, alternative text), or
            ``None``, having said why.
        say: takes a notice.
        contents: whether tables of contents are left out.
    """

    def __init__(
        self,
        styles: Styles,
        note: Callable[[str, str], Note | None],
        picture: Callable[[str, float, float, str], Picture | None],
        say: Callable[..., None],
        contents: bool = True,
    ) -> None:
        self._styles, self._note, self._picture, self._say = styles, note, picture, say
        self._contents = contents
        self.filled = False  # whether something but white lies behind the paragraphs that come
        self._behind = False  # the same for the paragraph that is read
        self._vni = ""  # the last letter as it was typed for a VNI font, where the mark of the next run may join it
        self._paragraph: Any = None
        self._base = Look()
        self._evidence: dict[str, int] = {}  # whether its text in an old font is Unicode, by the kind of font
        self._fields: list[list[str]] = []  # for each open field its instruction, and "result" once that began

    def start(self) -> None:
        """Forget fields left open by what was read before."""
        self._fields.clear()

    def read(self, paragraph: Any, base: Look, filled: bool = False) -> Line:
        """Read one ``w:p``; ``base`` is the look its style gives, ``filled`` whether it has a coloured ground."""
        line = Line()
        self._paragraph, self._base, self._evidence, self._vni = paragraph, base, {}, ""
        self._behind = self.filled or filled
        self._walk(paragraph, base, line)
        for reason, words in line.unsaid:
            if words := " ".join(words.split()):
                self._say(reason, words)
        while self._fields and len(self._fields[-1]) == 1:  # never ended: what follows must not be lost with it
            self._fields.pop()
        line.inlines = list(normal(_joined(line.inlines)))
        return line

    def _walk(self, parent: Any, base: Look, line: Line) -> None:
        for each in parent:
            tag = each.tag
            if tag == f"{W}r":
                self._run(each, base, line)
            elif tag in _THROUGH:
                self._walk(each, base, line)
            elif tag in _DELETED:
                self._say(TRACKED)
            elif tag == f"{W}fldSimple":
                if self._is_contents(each.get(f"{W}instr", "")):
                    self._skip_contents(line)
                else:
                    self._walk(each, base, line)
            elif tag == f"{W}sdt":
                content = control_content(each)
                if content is not None:
                    self._walk(content, base, line)
            elif tag in (f"{W}ins", f"{W}moveTo"):
                self._say(TRACKED)
                self._walk(each, base, line)
            elif tag in (f"{_M}oMath", f"{_M}oMathPara"):
                self._say(EQUATION)
                self._add(line, "".join(inner.text or "" for inner in each.iter(f"{_M}t")), base)
            elif tag == f"{_MC}AlternateContent":
                self._walk(chosen(each), base, line)

    # runs

    def _run(self, run: Any, base: Look, line: Line) -> None:
        look = base
        properties = run.find(f"{W}rPr")
        if properties is not None:
            style = properties.find(f"{W}rStyle")
            if style is not None:
                above = self._styles.style(style.get(f"{W}val", "")).look
                # switches of a character style turn round what the paragraph style has switched on
                flips = {
                    name: not (getattr(base, name) or False)
                    for name in ("bold", "italic", "caps")
                    if getattr(above, name)
                }
                look = replace(over(look, above), **flips)
            look = over(look, look_of(properties))
        for each in run:
            self._piece(each, look, line)

    def _piece(self, each: Any, look: Look, line: Line) -> None:
        tag = each.tag
        if tag == f"{W}t":
            self._add(line, each.text or "", look)
        elif tag in _LETTERS:
            self._add(line, _LETTERS[tag], look)
        elif tag in (f"{W}br", f"{W}cr"):
            if each.get(f"{W}type") == "page":
                if line.inlines:
                    line.page_break = True
                else:
                    line.page_before = True
            elif self._visible():
                line.inlines.append(Break())
        elif tag == f"{W}fldChar":
            self._field(each.get(f"{W}fldCharType", ""), line)
        elif tag == f"{W}instrText":
            if self._fields and len(self._fields[-1]) == 1:
                self._fields[-1][0] += each.text or ""
        elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
            note = self._note(tag[len(W) : -len("Reference")], each.get(f"{W}id", ""))
            if note is not None and self._visible():
                if (reason := self._unsaid(look)) and (words := plain(note.content).strip()):
                    line.unsaid.append((reason, words))
                else:
                    line.inlines.append(note)
        elif tag == f"{W}sym":
            self._symbol(each, look, line)
        elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
            self._drawing(each, line)
        elif tag == f"{_MC}AlternateContent":
            for inner in chosen(each):
                self._piece(inner, look, line)
        elif tag == f"{W}delText":
            self._say(TRACKED)

    def _add(self, line: Line, text: str, look: Look) -> None:
        if not text or not self._visible():
            return
        if look.font and old_fonts.kind(look.font):
            text = self._from_old_font(line, text, look.font)
        else:
            self._vni = ""
        text = _ILLEGAL.sub("", text.replace("\n", " ").replace("\r", " ")).translate(_CLEAN)
        if look.caps:
            text = text.upper()
        line.size = max(line.size, look.size or 0.0)
        if (look.hidden or look.struck or look.twice or look.white) and (reason := self._unsaid(look)):
            if line.unsaid and line.unsaid[-1][0] == reason and len(line.unsaid[-1][1]) < _LONGEST_UNSAID:
                text = line.unsaid.pop()[1] + text
            line.unsaid.append((reason, text))
            return
        rise = _RISES.get(look.rise, Rise.LEVEL) if look.rise else Rise.LEVEL
        line.inlines.append(Run(text, bool(look.bold), bool(look.italic), bool(look.underline), rise))

    def _unsaid(self, look: Look) -> str:
        """Return why words of a look are not said: deleted or hidden; empty where they are."""
        if look.hidden:
            return HIDDEN
        if look.struck or look.twice:
            return STRUCK
        return WHITE if look.white and not look.filled and not self._behind else ""

    def _from_old_font(self, line: Line, text: str, font: str) -> str:
        """Return text typed for an old font; text that is Unicode, set in such a font, is left alone."""
        vni = old_fonts.kind(font) == "vni"
        last = line.inlines[-1] if line.inlines else None
        raw, self._vni = self._vni, text[-1:] if vni else ""
        if vni and raw and isinstance(last, Run) and last.text and (joined := old_fonts.joined_vni(raw, text[0])):
            line.inlines[-1] = replace(last, text=last.text[:-1] + joined)
            text = text[1:]
        if (old_fonts.evidence(text, font) or self._evidence_around(font)) > 0:
            return text
        made = old_fonts.to_unicode(text, font)
        if made != text:
            self._say(OLD_FONT, font[:40])
        return made

    def _evidence_around(self, font: str) -> int:
        """Return what the paragraph's other text in fonts of this kind says."""
        kind = old_fonts.kind(font)
        found = self._evidence.get(kind)
        if found is None:
            pieces = []
            for run in self._paragraph.iter(f"{W}r"):
                fonts = run.find(f"{W}rPr/{W}rFonts")
                own = fonts.get(f"{W}ascii") if fonts is not None else None
                if old_fonts.kind(own or self._base.font or "") == kind:
                    pieces += [each.text or "" for each in run.iterfind(f"{W}t")]
            found = self._evidence[kind] = old_fonts.evidence("".join(pieces), font)
        return found

    def _symbol(self, each: Any, look: Look, line: Line) -> None:
        try:
            code = int(each.get(f"{W}char", ""), 16)
        except ValueError:
            code = 0
        found = _SYMBOLS.get((each.get(f"{W}font", "").lower(), code & 0xFF))
        if found is None and 0x20 <= code < 0xE000:
            found = chr(code)
        if found is None:
            self._say(SYMBOL, _plain(line.inlines[-9:])[-40:].strip())
            return
        self._add(line, found, look)

    # fields

    def _field(self, kind: str, line: Line) -> None:
        if kind == "begin":
            self._fields.append([""])
            del self._fields[:-_OPEN_FIELDS]
        elif kind == "separate" and self._fields:
            self._fields[-1].append("result")
            if self._is_contents(self._fields[-1][0]):
                self._skip_contents(line)
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _skip_contents(self, line: Line) -> None:
        line.contents = True
        self._say(CONTENTS)

    def _visible(self) -> bool:
        return all(len(each) > 1 for each in self._fields) and not self.in_contents

    @property
    def in_contents(self) -> bool:
        """Whether a table of contents is open, whose lines repeat the headings."""
        return any(self._is_contents(each[0]) for each in self._fields)

    def _is_contents(self, instruction: str) -> bool:
        return self._contents and instruction.split(maxsplit=1)[:1] == ["TOC"]

    # pictures and boxes

    def _drawing(self, element: Any, line: Line) -> None:
        line.boxes.extend(box for box in element.iter(f"{W}txbxContent") if not _elsewhere(box, element))
        for chart in (_CHART, _DIAGRAM):
            if next(element.iter(chart), None) is not None:
                self._say(DRAWING)
        for blip in element.iter(f"{_A}blip"):
            if not _elsewhere(blip, element):
                self._take(blip.get(f"{_R}embed"), *_extent(element), _alternative(element), line)
        for image in element.iter(f"{_V}imagedata"):
            if not _elsewhere(image, element):
                self._take(image.get(f"{_R}id"), *_vml_extent(image), image.get("title", ""), line)

    def _take(self, relation: str | None, width: float, height: float, alternative: str, line: Line) -> None:
        picture = self._picture(relation or "", width, height, alternative)
        if picture is not None:
            line.pictures.append(picture)


_THROUGH = {f"{W}hyperlink", f"{W}smartTag", f"{W}customXml", f"{W}bdo", f"{W}dir"}
_DELETED = {f"{W}del", f"{W}moveFrom"}
_LETTERS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "-", f"{W}softHyphen": "\u00ad"}


def cleaned(text: str) -> str:
    """Return text as the reader gives it: NFC, plain spaces, nothing without width."""
    return unicodedata.normalize("NFC", _ILLEGAL.sub("", text)).translate(_CLEAN)


def note_content(lines: Iterator[Line]) -> tuple[Simple, ...]:
    """Return the content of a note from its paragraphs, joined by line breaks."""
    out: list[Simple] = []
    for line in lines:
        inlines = [each for each in line.inlines if not isinstance(each, Note)]
        if out and inlines:
            out.append(Break())
        out.extend(inlines)
    if out and isinstance(out[0], Run):  # the space behind the note's number
        out[0] = replace(out[0], text=out[0].text.lstrip())
    if out and isinstance(out[-1], Run):
        out[-1] = replace(out[-1], text=out[-1].text.rstrip())
    return tuple(each for each in normal(out) if not isinstance(each, Note))


def _joined(inlines: list[Inline]) -> Iterator[Inline]:
    """Yield inlines in NFC; an accent that begins a run goes to the letter it belongs to."""
    out: list[Inline] = []
    for each in inlines:
        if isinstance(each, Run) and each.text:
            last = out[-1] if out else None
            count = 0
            while isinstance(last, Run) and count < len(each.text) and unicodedata.combining(each.text[count]):
                count += 1
            if count and isinstance(last, Run):
                out[-1] = replace(last, text=last.text + each.text[:count])
                each = replace(each, text=each.text[count:])
        out.append(each)
    for each in out:
        if isinstance(each, Run) and not unicodedata.is_normalized("NFC", each.text):
            each = replace(each, text=unicodedata.normalize("NFC", each.text).translate(_CLEAN))
        yield each


def _plain(inlines: list[Inline]) -> str:
    return "".join(each.text for each in inlines if isinstance(each, Run))


def chosen(alternative: Any) -> Any:
    """Return the branch of alternative content that can be read: newer drawings have an older form beside them."""
    choice, fallback = alternative.find(f"{_MC}Choice"), alternative.find(f"{_MC}Fallback")
    if choice is not None and (
        next(choice.iter(f"{W}txbxContent", f"{_A}blip", f"{W}t", _CHART, _DIAGRAM), None) is not None
    ):
        return choice
    return fallback if fallback is not None else (choice if choice is not None else ())


def control_content(control: Any) -> Any:
    """Return what a content control (``w:sdt``) holds, or ``None`` where it only says that one may type there."""
    if control.find(f"{W}sdtPr/{W}showingPlcHdr") is not None:
        return None
    return control.find(f"{W}sdtContent")


def _elsewhere(element: Any, top: Any) -> bool:
    """Return whether an element is read with something else: a box in the drawing, or its other, older form."""
    parent = element.getparent()
    while parent is not None and parent is not top:
        if parent.tag in (f"{_MC}Fallback", f"{W}txbxContent"):
            return True
        parent = parent.getparent()
    return False


def _extent(element: Any) -> tuple[float, float]:
    extent = next(element.iter(f"{_WP}extent"), None)
    if extent is None:
        return 0.0, 0.0
    try:
        return int(extent.get("cx", "0")) / 36000, int(extent.get("cy", "0")) / 36000
    except ValueError:
        return 0.0, 0.0


def _vml_extent(image: Any) -> tuple[float, float]:
    shape = image.getparent()
    found = dict(re.findall(r"(width|height)\s*:\s*([\d.]+)pt", shape.get("style", "") if shape is not None else ""))
    try:
        return float(found.get("width", 0)) * 25.4 / 72, float(found.get("height", 0)) * 25.4 / 72
    except ValueError:
        return 0.0, 0.0


def _alternative(element: Any) -> str:
    properties = next(element.iter(f"{_WP}docPr"), None)
    return properties.get("descr", "") if properties is not None else ""
