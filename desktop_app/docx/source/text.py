"""The inside of a foreign document's paragraphs: letters and their looks, notes, breaks, pictures, fields."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import KW_ONLY, dataclass, field, replace
from typing import Any

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.limits import MAX_FIELDS
from ...models.richtext import Break, Inline, Note, Picture, Rise, Run, Simple, normal, plain
from . import equations, old_fonts
from .styles import Look, Styles, W, look_of, number, on, over

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
_V = "{urn:schemas-microsoft-com:vml}"
PICTURES = (f"{_A}blip", f"{_V}imagedata")
_CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"

TRACKED = QT_TRANSLATE_NOOP("errors", "Tệp có sửa đổi chưa duyệt (Track Changes); đã đọc như đã đồng ý tất cả.")
EQUATION = QT_TRANSLATE_NOOP("errors", "Tệp có công thức toán; công thức được viết thành một dòng chữ, hãy xem lại.")
OBJECT = QT_TRANSLATE_NOOP("errors", "Tệp có đối tượng nhúng (OLE) không có hình xem trước; hãy chép phần đó vào.")
RUBY = QT_TRANSLATE_NOOP("errors", "Tệp có chữ chú âm (ruby); chữ chú âm được đặt trong ngoặc đơn.")
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
_RAISED = 4  # half points that are seen
_RISEN = {Rise.LEVEL: "baseline", **{rise: name for name, rise in _RISES.items()}}
_PRIVATE = re.compile("[\ue000-\uf8ff]")  # letters of symbol fonts
_ILLEGAL = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_WINGDINGS = {
    0x21: "✏", 0x22: "✂", 0x28: "☎", 0x2A: "✉", 0x4A: "☺", 0x6C: "●", 0x6D: "○", 0x6E: "■", 0x6F: "☐", 0x70: "☐",
    0x71: "❑", 0x72: "❒", 0x73: "◆", 0x74: "◆", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x78: "☒", 0x9E: "•", 0x9F: "•",
    0xA0: "▪", 0xA1: "○", 0xA7: "▪", 0xA8: "☐", 0xAB: "★", 0xD8: "➢", 0xDC: "➲", 0xDF: "←", 0xE0: "→", 0xE1: "↑",
    0xE2: "↓", 0xE8: "➔", 0xEF: "⇦", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0x46: "☞", 0x45: "☜",
    0x2B: "✉", 0x32: "📄", 0xC4: "➘", 0x80: "⓪", **{0x81 + n: chr(0x2460 + n) for n in range(10)},
    **{0x8C + n: chr(0x2776 + n) for n in range(10)},
}  # fmt: skip
_SYMBOL = {
    0xB3: "≥", 0xA3: "≤", 0xB1: "±", 0xB7: "•", 0xAE: "→", 0xDE: "⇒", 0xB4: "×", 0x2D: "-", 0xB0: "°", 0xB8: "÷",
    0xB9: "≠", 0xBB: "≈", 0xA8: "♦", 0xD8: "¬", 0xE5: "∑", 0xD6: "√", 0xA5: "∞", 0x61: "α", 0x62: "β", 0x70: "π",
    0x6D: "μ", 0x44: "Δ", 0x57: "Ω", 0xA2: "′", 0xB2: "″", 0xC6: "∅", 0xCE: "∈",
}  # fmt: skip
_SIGN_FONTS: dict[str, dict[int, str]] = {
    "symbol": _SYMBOL, "wingdings": _WINGDINGS,
    "wingdings 2": {0x50: "✓", 0x52: "☑", 0x54: "☒", 0xA3: "☐", 0x4F: "✗", 0x51: "☒", 0x53: "☒", 0x97: "•", 0x98: "●"},
    "wingdings 3": {0x7D: "▶", 0x7C: "◀", 0x22: "↑", 0x67: "→"},
    "webdings": {0x61: "✓", 0x63: "☐", 0x67: "■", 0x72: "✗", 0x34: "▶"},
}  # fmt: skip
_SYMBOLS = {(font, code): sign for font, signs in _SIGN_FONTS.items() for code, sign in signs.items()}
_UNKNOWN_SIGN = "▪"  # a mark that every machine can show in the place of one it cannot


@dataclass(slots=True)
class Line:
    """What was found in one paragraph.

    Attributes:
        boxes: contents of text boxes, to be read behind the paragraph.
        size: of the largest letters, in points.
        face: name of the first font that is named.
        page_before: whether it begins with a page break; page_break: whether one stands further on in it.
        contents: whether a table of contents begins in it.
    """

    inlines: list[Inline] = field(default_factory=list)
    _: KW_ONLY
    pictures: list[Picture] = field(default_factory=list)
    boxes: list[Any] = field(default_factory=list)
    size: float = 0.0
    face: str = ""
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
        self._looks: list[Look] = [Look()]  # of the last letter of a field's instruction
        self.filled = False  # whether something but white lies behind the paragraphs that come
        self._behind = False  # the same for the paragraph that is read
        self._vni = ""  # the last letter as it was typed for a VNI font, where the mark of the next run may join it
        self._paragraph: Any = None
        self._base = Look()
        self._evidence: dict[str, int] = {}  # whether its text in an old font is Unicode, by the kind of font
        self._fields: list[
            list[str]
        ] = []  # for each open field its instruction, and once its result began "result" and what stood before

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
            elif tag in (f"{equations.M}oMath", f"{equations.M}oMathPara"):
                self._say(EQUATION)
                for text, rise in equations.pieces(each):
                    self._add(line, text, replace(base, rise=_RISEN[rise]))
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
            if look.rise is None and (moved := properties.find(f"{W}position")) is not None:
                height = number(moved.get(f"{W}val")) or 0  # in half points; so LibreOffice raises letters
                if abs(height) >= _RAISED:
                    look = replace(look, rise="superscript" if height > 0 else "subscript")
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
            if (form := each.find(f"{W}ffData")) is not None:
                self._form_field(form, look, line)
        elif tag == f"{W}instrText":
            if self._fields and len(self._fields[-1]) == 1:
                self._fields[-1][0] += each.text or ""
                self._looks[:] = [look]
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
            self._drawing(each, line, look)
        elif tag == f"{W}ruby":
            self._ruby(each, look, line)
        elif tag == f"{_MC}AlternateContent":
            for inner in chosen(each):
                self._piece(inner, look, line)
        elif tag == f"{W}delText":
            self._say(TRACKED)

    def _add(self, line: Line, text: str, look: Look) -> None:
        if not text or not self._visible():
            return
        sign_font = look.font.lower() if look.font and look.font.lower() in _SIGN_FONTS else ""
        if sign_font or _PRIVATE.search(text):
            self._vni = ""
            text = "".join(_sign(letter, sign_font) for letter in text)
        elif look.font and old_fonts.kind(look.font):
            text = self._from_old_font(line, text, look.font)
        else:
            self._vni = ""
        text = _ILLEGAL.sub("", text.replace("\n", " ").replace("\r", " ")).translate(_CLEAN)
        if look.caps:
            text = text.upper()
        line.size = max(line.size, look.size or 0.0)
        line.face = line.face or look.font or ""
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
            code = int(each.get(f"{W}char", "")[:8], 16)
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
            del self._fields[:-MAX_FIELDS]
        elif kind == "separate" and self._fields:
            self._fields[-1] += ["result", str(len(line.inlines))]
            if self._is_contents(self._fields[-1][0]):
                self._skip_contents(line)
        elif kind == "end" and self._fields:
            ended = self._fields.pop()
            nothing = len(ended) == 1 or ended[2] == str(len(line.inlines))  # it shows no letter of its own
            if nothing and (sign := _field_symbol(ended[0])):
                self._add(line, sign, self._looks[0])

    def _form_field(self, form: Any, look: Look, line: Line) -> None:
        """Read what a form shows that Word draws itself: the chosen entry of a list, a ticked or empty box."""
        listed, box = form.find(f"{W}ddList"), form.find(f"{W}checkBox")
        shown = ""
        if listed is not None:
            entries = [each.get(f"{W}val", "") for each in listed.iterfind(f"{W}listEntry")]
            chosen_entry = listed.find(f"{W}result")
            if chosen_entry is None:
                chosen_entry = listed.find(f"{W}default")
            place = chosen_entry.get(f"{W}val", "0") if chosen_entry is not None else "0"
            shown = entries[int(place)] if place.isdecimal() and len(place) < 6 and int(place) < len(entries) else ""
        elif box is not None:
            state = box.find(f"{W}checked")
            state = box.find(f"{W}default") if state is None else state
            shown = "☑" if state is not None and on(state) else "☐"
        if shown:
            hidden = self._fields.pop() if self._fields else None  # it stands in the field that begins here
            self._add(line, shown, look)
            if hidden is not None:
                self._fields.append(hidden)

    def _ruby(self, element: Any, look: Look, line: Line) -> None:
        self._say(RUBY)
        for name, before, behind in (("rubyBase", "", ""), ("rt", " (", ")")):
            inner = element.find(f"{W}{name}")
            if inner is not None:
                self._add(line, before, look)
                self._walk(inner, look, line)
                self._add(line, behind, look)

    def _skip_contents(self, line: Line) -> None:
        line.contents = True
        self._say(CONTENTS)

    def _visible(self) -> bool:
        return not self._fields or (all(len(each) > 1 for each in self._fields) and not self.in_contents)

    @property
    def in_contents(self) -> bool:
        """Whether a table of contents is open, whose lines repeat the headings."""
        return bool(self._fields) and any(self._is_contents(each[0]) for each in self._fields)

    def _is_contents(self, instruction: str) -> bool:
        return self._contents and instruction.split(maxsplit=1)[:1] == ["TOC"]

    # pictures and boxes

    def _drawing(self, element: Any, line: Line, look: Look) -> None:
        before = len(line.pictures), len(line.boxes)
        for path in element.iter(f"{_V}textpath"):  # WordArt of old
            if not _elsewhere(path, element):
                self._add(line, path.get("string", ""), look)
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
        if element.tag == f"{W}object" and (len(line.pictures), len(line.boxes)) == before:
            self._say(OBJECT)

    def _take(self, relation: str | None, width: float, height: float, alternative: str, line: Line) -> None:
        picture = self._picture(relation or "", width, height, alternative)
        if picture is not None:
            line.pictures.append(picture)


def _sign(letter: str, font: str) -> str:
    """Return what a letter of a symbol font looks like; other letters, also those typed in no such font, stay."""
    code = ord(letter)
    private = 0xE000 <= code <= 0xF8FF
    if not private and (not font or font == "symbol" or code > 0xFF or letter.isspace()):
        return _SYMBOL.get(code, letter) if font == "symbol" and 0x80 < code <= 0xFF else letter
    found = _SYMBOLS.get((font, code & 0xFF)) if font else None
    if found is None and private:
        found = _WINGDINGS.get(code & 0xFF) if not font and code & 0xFF != 0xB7 else None
        return found or _SYMBOL.get(code & 0xFF) or _UNKNOWN_SIGN
    return found or (_UNKNOWN_SIGN if font.startswith("w") else letter)


def _field_symbol(instruction: str) -> str:
    """Return the sign that a SYMBOL field draws, or nothing."""
    found = re.match(r"\s*SYMBOL\s+(0x[0-9a-fA-F]{1,6}|\d{1,6})\b(.*)", instruction, re.I | re.S)
    if not found:
        return ""
    code = int(found[1], 16) if found[1][:2].lower() == "0x" else int(found[1])
    font = re.search(r'\\f\s*"?([^"\\]*)', found[2])
    name = font[1].strip().lower() if font else ""
    if (sign := _SYMBOLS.get((name, code & 0xFF))) is not None:
        return sign
    return chr(code) if 0x20 <= code < 0xD800 and name not in _SIGN_FONTS else _UNKNOWN_SIGN


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
