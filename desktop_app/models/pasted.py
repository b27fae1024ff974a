"""What other programs put on the clipboard, as blocks: words, their looks, lists and tables; nothing else of it.

Word, Writer, spreadsheets and browsers all give HTML, each in its own manner. Nothing is fetched for it and nothing
in it is run; fonts, colours and sizes stay behind.
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass, field, replace

from .errors import QT_TRANSLATE_NOOP, UserError
from .limits import MAX_COLUMNS, MAX_PASTED, MAX_PASTED_CELLS, MAX_PASTED_DEPTH, MAX_PASTED_WORD
from .markup import Markup
from .richtext import (
    Align,
    Block,
    Break,
    Cell,
    Inline,
    Note,
    Paragraph,
    Rise,
    Run,
    Simple,
    Table,
    new_id,
    normal,
    paragraphs,
    plain,
    text,
)

_TOO_LARGE = QT_TRANSLATE_NOOP(
    "errors", "Phần chép quá lớn nên không dán: bảng nhiều nhất {0} ô và {1} cột. Hãy chép từng phần nhỏ hơn."
)
_NO_WORD = QT_TRANSLATE_NOOP(
    "errors",
    "Phần chép có một chuỗi hơn {0} ký tự liền nhau, không phải chữ viết, nên không dán; hãy chép lại phần chữ.",
)
_UNSEEN = dict.fromkeys(
    (*range(9), *range(14, 32), *range(0x7F, 0xA0), 0x200B, 0x200E, 0x200F, *range(0x202A, 0x202F),
     *range(0x2066, 0x206A), 0xFEFF, 0xFFFC, *range(0xD800, 0xE000))
)  # fmt: skip
"""Characters nobody sees, those that turn a line round among them."""


def _tidy(content: str) -> str:
    return unicodedata.normalize("NFC", content.translate(_UNSEEN))


# plain text

_MARK = re.compile(r"[-–—+*•·●○▪■□◦‣➢✓o§]|\(?(?:\d{1,3}|[A-Za-zđĐ]|[ivxIVX]{1,5})[.)]+")


def from_text(content: str) -> tuple[Block, ...]:
    """Return plain text as paragraphs, one a line.

    Raises:
        UserError: a word of it is longer than words are.
    """
    lines = _tidy(content.replace("\r\n", "\n").replace("\r", "\n")).rstrip("\n").split("\n")
    return _held(tuple(Paragraph(text(line)) for line in lines))


def _held(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    for paragraph in paragraphs(blocks):
        said = plain(paragraph.inlines)
        if len(said) > MAX_PASTED_WORD and max(map(len, said.split()), default=0) > MAX_PASTED_WORD:
            raise UserError(_NO_WORD, MAX_PASTED_WORD)
    return blocks


def from_plain(content: str) -> tuple[Block, ...]:
    """Return plain text as paragraphs, or as a table where its lines are rows of one.

    They are where all have as many tabs, and at least two have words on both sides of one: tabs before a line only
    push it in. Cells with line ends stand in quotes, as spreadsheets write them.

    Raises:
        UserError: the table is too large, or a word longer than words are.
    """
    lines = _tidy(content.replace("\r\n", "\n").replace("\r", "\n")).rstrip("\n")
    rows = _rows(lines)
    tabs = {len(row) - 1 for row in rows}
    inner = sum("\t" in "\t".join(row).strip("\t") for row in rows)
    if len(tabs) > 1 or tabs <= {0} or inner < 2:
        return from_text(content)
    if tabs == {1} and all(_MARK.fullmatch(row[0].strip()) for row in rows):
        return tuple(_item(row[0].strip(), text(row[1])) for row in rows)
    made = _table([[_Cell([Paragraph(text(part.strip()), align=Align.LEFT)]) for part in row] for row in rows], 0)
    return _held((made,))


def _rows(lines: str) -> list[list[str]]:
    if "\t" not in lines:
        return []
    if '"' not in lines:
        return [line.split("\t") for line in lines.split("\n")]
    try:
        rows = list(csv.reader(io.StringIO(lines, newline=""), dialect="excel-tab", strict=True))
    except csv.Error:  # quotes that are only words
        return [line.split("\t") for line in lines.split("\n")]
    return [row or [""] for row in rows]


def _item(mark: str, words: tuple[Inline, ...]) -> Paragraph:
    """Return an item of a list: one with a sign as a bullet, one with a number with its number."""
    if re.search(r"\d|\w[.)]", mark):
        return Paragraph(normal((Run(f"{mark} "), *words)))
    return Paragraph(words, bullet=2 if mark == "+" else 1)


# HTML

_VOID = {"br", "hr", "img", "col", "meta", "link", "input", "wbr", "base", "area", "embed", "source", "param"}
_BLOCKS = {
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "pre", "blockquote", "center",
    "section", "article", "header", "footer", "main", "aside", "nav", "address", "figure", "figcaption", "form",
    "fieldset", "body", "html", "caption", "hr", "table", "tr", "td", "th", "thead", "tbody", "tfoot",
}  # fmt: skip
_UNREAD = {"script", "title", "xml", "template", "noscript", "svg", "math", "select", "textarea", "object", "del"}
_CLOSES = {
    # what a tag ends that was left open, and what it does not look beyond
    "tr": ({"tr", "td", "th"}, {"table"}), "td": ({"td", "th"}, {"tr", "table"}), "th": ({"td", "th"}, {"tr", "table"}),
    "tbody": ({"thead", "tbody", "tr"}, {"table"}), "tfoot": ({"thead", "tbody", "tr"}, {"table"}),
    "li": ({"li"}, {"ul", "ol", "table"}), "dt": ({"dt", "dd"}, {"dl"}), "dd": ({"dt", "dd"}, {"dl"}),
}  # fmt: skip
# Footnotes of Word and Writer: a link in the text, the words in a <div> at the end, and a link back in them
_NOTE = re.compile(r"""<div\b[^>]{0,200}?\bid=["']?(ftn\d+|sdfootnote\d+)\b[^>]{0,200}>""")
_TO_NOTE = re.compile(r"#_(ftn\d+)|#(sdfootnote\d+)sym")
_BACK = re.compile(r"#_ftnref\d+|#sdfootnote\d+anc")
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was read.

    Attributes:
        blocks: what of it a report can hold.
        pictures: how many pictures stand in it that were left out.
    """

    blocks: tuple[Block, ...]
    pictures: int = 0


def from_html(html: str) -> Pasted:
    """Read HTML of another program; what it hides, comments and deleted words are left out.

    Raises:
        UserError: it is too large, or a word of it is longer than words are.
    """
    if len(html) > MAX_PASTED:
        raise UserError(_TOO_LARGE, MAX_PASTED_CELLS, MAX_COLUMNS)
    asked = {found[1] or found[2] for found in re.finditer(rf"""href=["']?(?:{_TO_NOTE.pattern})\b""", html)}

    without, notes = _apart(html, asked) if asked else (html, {})
    reader = _Reader(notes)
    reader.read(without)
    return Pasted(_held(reader.finish()), reader.pictures)


def _apart(html: str, asked: set[str]) -> tuple[str, dict[str, str]]:
    """Return HTML without the footnotes that somebody points to, and these by name."""
    notes: dict[str, str] = {}
    kept: list[str] = []
    at = begin = 0
    while found := _NOTE.search(html, begin):
        begin = found.end()
        if found[1] not in asked or found[1] in notes:
            continue
        end = html.find("</div>", begin)
        if end < 0:
            break
        notes[found[1]] = html[begin:end]
        kept.append(html[at : found.start()])
        at = begin = end + len("</div>")
    return "".join((*kept, html[at:])), notes


@dataclass(slots=True, kw_only=True)
class _Open:
    """An element that is open, and what holds inside it."""

    tag: str
    _: KW_ONLY
    bold: bool = False
    italic: bool = False
    underline: bool = False
    rise: Rise = Rise.LEVEL
    unread: bool = False
    mark: bool = False  # the sign or number Word puts before an item
    kept: bool = False  # white space is kept as it is


@dataclass(slots=True)
class _Cell:
    paragraphs: list[Paragraph] = field(default_factory=list)
    colspan: int = 1
    rowspan: int = 1


@dataclass(slots=True)
class _List:
    """A list that is open; ``count`` is the last number in an ordered one."""

    ordered: bool
    kind: str
    count: int


class _Reader(Markup):
    """Reads HTML as it comes, with ends of elements missing or crossed as browsers bear them."""

    def __init__(self, notes: dict[str, str] | None = None) -> None:
        super().__init__()
        self.pictures = 0
        self._notes = notes or {}  # the HTML of footnotes, taken out as the text comes to them
        self._blocks: list[Block] = []
        self._open = [_Open(tag="")]
        self._styles: dict[str, dict[str, str]] = {}
        self._lists: list[_List] = []
        self._rows: list[list[_Cell]] | None = None
        self._depth = 0  # of tables within each other; only the outermost becomes one
        self._heads = 0
        self._cell: _Cell | None = None
        self._inlines: list[Run | Break | Note] = []
        self._mark = ""  # before the paragraph that is read
        self._level = 0  # of the list it is an item of, or 0

    def finish(self) -> tuple[Block, ...]:
        """Return all that was read."""
        self._end_paragraph()
        while self._depth:
            self._end_table()
        return tuple(self._blocks)

    # elements

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self._end_left_open(tag)
        around = self._open[-1]
        if tag in _VOID:
            if not around.unread:
                self._single(tag, found)
            return
        if len(self._open) > MAX_PASTED_DEPTH:
            return
        style = self._style(tag, found)
        made = self._look(tag, style, around)
        self._open.append(made)
        if made.unread or made.mark:
            return
        if tag == "a" and self._is_note(found.get("href", "")):
            made.unread = True  # its number
            return
        if tag in _BLOCKS:
            self._end_paragraph()
            self._begin_block(tag, found, style)
        if count := re.match(r"\d+", style.get("mso-tab-count", "")):
            self._add("\t" * min(int(count[0]), 20))
            made.unread = True  # the spaces that show the tab

    def _is_note(self, link: str) -> bool:
        """Put the footnote that a link leads to in its place; tell whether the words of the link are only its number."""
        found = _TO_NOTE.fullmatch(link)
        words = self._notes.pop(found[1] or found[2], None) if found else None
        if words is None:
            return _BACK.fullmatch(link) is not None
        reader = _Reader()
        reader._styles = self._styles
        reader.read(words)
        self._inlines.append(Note(new_id(), as_lines(reader.finish())))
        return True

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID and ":" in tag:  # <p/> begins a paragraph, as browsers have it; <o:p/> is over
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID or not any(each.tag == tag for each in self._open):
            return
        beyond = {"table"} if tag not in ("table", "body", "html") else set()
        blocks = False
        for place in range(len(self._open) - 1, 0, -1):
            here = self._open[place].tag
            if here == tag:
                self._shut_across(place) if blocks and tag not in _BLOCKS else self._shut(place)
                return
            if here in beyond:
                return
            blocks = blocks or here in _BLOCKS

    def _end_left_open(self, tag: str) -> None:
        """End what a tag ends without saying so."""
        ends, beyond = _CLOSES.get(tag, (set(), {"table", "td", "th"}))
        if tag in _BLOCKS:
            ends = ends | {"p"}
        if not ends:
            return
        place = 0
        for number in range(len(self._open) - 1, 0, -1):
            each = self._open[number].tag
            if each in beyond:
                break
            if each in ends:
                place = number
        if place:
            self._shut(place)

    def _shut_across(self, place: int) -> None:
        """End a look that was begun outside of the paragraph it ends in."""
        around = self._open[place - 1]
        for each in self._open[place + 1 :]:
            each.bold, each.italic, each.underline = around.bold, around.italic, around.underline
            each.rise = around.rise
        del self._open[place]

    def _shut(self, place: int) -> None:
        while len(self._open) > place:
            shut = self._open.pop()
            if shut.unread or shut.mark:
                continue
            if shut.tag in _BLOCKS:
                self._end_paragraph()
                self._end_block(shut.tag)

    def _style(self, tag: str, attrs: dict[str, str]) -> dict[str, str]:
        names = [tag, *(f".{each}" for each in attrs.get("class", "").lower().split())]
        style: dict[str, str] = {}
        for name in names:
            style.update(self._styles.get(name, {}))
        if "msocomanchor" in attrs.get("class", "").lower():
            style["display"] = "none"
        return {**style, **_declared(attrs.get("style", ""))}

    @staticmethod
    def _look(tag: str, style: dict[str, str], around: _Open) -> _Open:
        made = replace(around, tag=tag)
        if tag in ("b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"):
            made.bold = True
        elif tag in ("i", "em"):
            made.italic = True
        elif tag == "u":
            made.underline = True
        weight = style.get("font-weight", "")
        if weight in ("bold", "bolder") or weight.isdigit():
            made.bold = not weight.isdigit() or int(weight[:4]) >= 600
        elif weight in ("normal", "lighter"):
            made.bold = False
        slant = style.get("font-style", "")
        if slant:
            made.italic = slant in ("italic", "oblique")
        line = style.get("text-decoration", "") or style.get("text-decoration-line", "")
        if "underline" in line:
            made.underline = True
        elif line == "none":
            made.underline = False
        height = style.get("vertical-align", "")
        if tag == "sup" or height == "super":
            made.rise = Rise.UP
        elif tag == "sub" or height == "sub":
            made.rise = Rise.DOWN
        made.mark = made.mark or style.get("mso-list", "").startswith("ignore")
        made.kept = made.kept or tag == "pre" or style.get("white-space", "") in ("pre", "pre-wrap")
        hidden = style.get("display") == "none" or "all" in style.get("mso-hide", "")
        hidden = hidden or style.get("mso-element", "").startswith("comment")
        made.unread = made.unread or hidden or tag in _UNREAD
        return made

    def _single(self, tag: str, attrs: dict[str, str]) -> None:
        if tag == "br":
            if self._open[-1].mark:
                return
            self._trim_end()
            self._inlines.append(Break())
        elif tag == "hr":
            self._end_paragraph()
        elif tag == "img":  # a small one is a sign, a bullet, or counts readers
            self.pictures += min(_number(attrs.get(side, ""), 100) for side in ("width", "height")) > 32

    def _begin_block(self, tag: str, attrs: dict[str, str], style: dict[str, str]) -> None:
        if tag in ("ul", "ol"):
            start = _number(attrs.get("start", ""), 1)
            self._lists.append(_List(tag == "ol", attrs.get("type", "") or style.get("list-style-type", ""), start - 1))
        elif tag == "li":
            level = _number(attrs.get("aria-level", "") or attrs.get("data-aria-level", ""), len(self._lists))
            self._begin_item(level, attrs.get("value", ""))
        elif tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._rows, self._heads = [], 0
        elif self._depth == 1 and self._rows is not None:
            if tag == "tr":
                self._rows.append([])
                first = self._heads == len(self._rows) - 1
                self._heads += first and any(each.tag == "thead" for each in self._open)
            elif tag in ("td", "th"):
                self._begin_cell(attrs, style)
        in_list = any(each.tag == "li" for each in self._open)
        if not in_list and (found := re.search(r"level(\d)", style.get("mso-list", ""))):
            self._level = int(found[1]) or 1

    def _begin_item(self, level: int, value: str) -> None:
        self._level = max(level, 1)
        if self._lists and self._lists[-1].ordered:
            here = self._lists[-1]
            here.count = _number(value, here.count + 1)
            self._mark = _counted(here.kind, here.count)

    def _begin_cell(self, attrs: dict[str, str], style: dict[str, str]) -> None:
        assert self._rows is not None
        if not self._rows:
            self._rows.append([])
        across = _number(attrs.get("colspan", ""), 1)
        down = _number(attrs.get("rowspan", ""), 1) or MAX_PASTED_CELLS  # 0: to the end
        self._cell = _Cell([], 1 if "colspan" in style.get("mso-ignore", "") else max(across, 1), down)
        self._rows[-1].append(self._cell)
        if self._cell.colspan < across:  # words that only run over the empty cells beside them
            self._rows[-1] += [_Cell() for _ in range(min(across, MAX_COLUMNS + 1) - 1)]

    def _end_block(self, tag: str) -> None:
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        elif tag in ("li", "p", "h1", "h2", "h3", "h4", "h5", "h6"):
            self._mark, self._level = "", 0
        elif tag in ("td", "th", "tr") and self._depth == 1:
            self._cell = None
        elif tag == "table" and self._depth:
            self._end_table()

    def _end_table(self) -> None:
        self._depth -= 1
        if self._depth or self._rows is None:
            return
        rows, self._rows, self._cell = self._rows, None, None
        if sum(map(len, rows)) == 1:  # one cell of a spreadsheet is only its words
            words = [each for row in rows for cell in row for each in cell.paragraphs]
            self._blocks += [replace(each, align=Align.JUSTIFY) for each in words]
        elif any(rows):
            self._blocks.append(_table(rows, self._heads))

    # words

    def handle_data(self, data: str) -> None:
        here = self._open[-1]
        if here.tag == "style":
            self._learn_styles(data)
        elif here.unread:
            return
        elif here.mark:
            self._mark += data
        elif here.kept:
            for number, line in enumerate(data.replace("\r\n", "\n").split("\n")):
                if number:
                    self._inlines.append(Break())
                self._add(line)
        else:
            data = re.sub(r"[ \t\r\n\f]+", _space, data)
            if self._at_gap():
                data = data.lstrip(" \t")
            self._add(data)

    def _learn_styles(self, css: str) -> None:
        first, *rest = css.split("/*")
        css = "".join((first, *(each.partition("*/")[2] for each in rest)))
        css = re.sub("<!--|-->", "", css)
        for rule in css.split("}"):
            names, _, declared = rule.partition("{")
            for name in names.lower().split(","):
                if found := re.fullmatch(r"\s*(?:\w+(?=\.))?(\.[\w-]+|\w+)\s*", name):
                    self._styles.setdefault(found[1], {}).update(_declared(declared))

    def _at_gap(self) -> bool:
        """Tell whether what was read ends in a white space, so that another would be one too many."""
        last = self._inlines[-1] if self._inlines else Break()
        return isinstance(last, Break) or (isinstance(last, Run) and last.text[-1] in " \t")

    def _add(self, words: str) -> None:
        here = self._open[-1]
        words = _tidy(words)
        if words:
            self._inlines.append(Run(words, here.bold, here.italic, here.underline, here.rise))

    def _trim_end(self) -> None:
        if self._inlines and isinstance(last := self._inlines[-1], Run):
            del self._inlines[-1]
            if words := last.text.rstrip(" \t"):
                self._inlines.append(replace(last, text=words))

    def _end_paragraph(self) -> None:
        """Put what was read since the last paragraph where it belongs; nothing where that is only space."""
        said = [isinstance(each, Note) or (isinstance(each, Run) and bool(each.text.strip())) for each in self._inlines]
        read, self._inlines = self._inlines, []
        if not any(said):
            return
        read = read[said.index(True) : len(said) - said[::-1].index(True)]
        for place, cut in ((0, str.lstrip), (-1, str.rstrip)):
            if isinstance(run := read[place], Run):
                read[place] = replace(run, text=cut(run.text))
        words = normal(read)
        mark = self._mark.strip()
        made = Paragraph(words)
        if self._level or mark:
            made = _item(mark, words)
            if self._level > 1 and made.bullet:
                made = replace(made, bullet=2)
        self._mark, self._level = "", 0
        if self._cell is not None:
            self._cell.paragraphs.append(replace(made, align=Align.LEFT))
        else:
            self._blocks.append(made)


def _declared(css: str) -> dict[str, str]:
    """Return the declarations of a style."""
    pairs = (each.partition(":") for each in css.lower().split(";"))
    return {name.strip(): value.replace("!important", "").strip(" \t\r\n'\"") for name, _, value in pairs}


def _space(found: re.Match[str]) -> str:
    """Return what white space stands for: a tab within a line is one, as Writer puts it; one before a line is not."""
    return "\t" if "\t" in found[0] and "\n" not in found[0] and "\r" not in found[0] else " "


def _number(digits: str, default: int) -> int:
    found = re.fullmatch(r"\s*(\d{1,6})\s*", digits, re.ASCII)
    return int(found[1]) if found else default


def _counted(kind: str, number: int) -> str:
    """Return the number of an item as an ordered list shows it."""
    if kind in ("a", "lower-alpha", "lower-latin") and 1 <= number <= 26:
        return chr(96 + number) + "."
    if kind in ("A", "upper-alpha", "upper-latin") and 1 <= number <= 26:
        return chr(64 + number) + "."
    if kind in ("i", "I", "lower-roman", "upper-roman") and 1 <= number <= 39:
        out, rest = "", number
        for value, letters in _ROMAN:
            while rest >= value:
                out, rest = out + letters, rest - value
        return (out if kind in ("i", "lower-roman") else out.upper()) + "."
    return f"{number}."


def _table(rows: list[list[_Cell]], heads: int) -> Table:
    """Return rows of cells as a table whose every place is covered once.

    Raises:
        UserError: it is too large.
    """
    rows = rows[: MAX_PASTED_CELLS + 1]
    starts: dict[tuple[int, int], _Cell] = {}
    taken: set[tuple[int, int]] = set()
    width = 0
    for row, cells in enumerate(rows):
        column = 0
        for cell in cells:
            while (row, column) in taken:
                column += 1
            across = min(cell.colspan, MAX_COLUMNS + 1)
            down = min(cell.rowspan, len(rows) - row)
            while across > 1 and any((row, column + right) in taken for right in range(across)):
                across -= 1
            width = max(width, column + across)
            if width > MAX_COLUMNS or width * len(rows) > MAX_PASTED_CELLS:
                raise UserError(_TOO_LARGE, MAX_PASTED_CELLS, MAX_COLUMNS)
            starts[row, column] = replace(cell, colspan=across, rowspan=down)
            taken.update((row + r, column + c) for r in range(down) for c in range(across))
            column += across
    begun = {row for row, _ in starts}  # a row in which no cell begins is none
    made: list[tuple[Cell, ...]] = []
    for row in sorted(begun):
        line = []
        for column in range(width):
            found = starts.get((row, column))
            if found is not None:
                down = sum(row + r in begun for r in range(found.rowspan))
                line.append(Cell(tuple(found.paragraphs) or Cell().paragraphs, found.colspan, down))
            elif (row, column) not in taken:
                line.append(Cell())
        made.append(tuple(line))
    return Table(new_id(), tuple(made), sum(row < heads for row in begun))


# where not every block can stand


def as_lines(blocks: Iterable[Block]) -> tuple[Simple, ...]:
    """Return blocks as the lines of a footnote: rows of tables with tabs, footnotes in brackets; no pictures."""
    lines: list[tuple[Inline, ...]] = []
    for block in blocks:
        if isinstance(block, Paragraph):
            lines.append((Run(("", "- ", "+ ")[block.bullet]), *block.inlines))
        elif isinstance(block, Table):
            for row in block.rows:
                line: list[Inline] = []
                for number, cell in enumerate(row):
                    line += [Run("\t")] if number else []
                    for place, paragraph in enumerate(cell.paragraphs):
                        line += [Run(" ")] if place else []
                        line += [Run(" ") if isinstance(each, Break) else each for each in paragraph.inlines]
                lines.append(tuple(line))
    out: list[Inline] = []
    for number, inlines in enumerate(lines):
        out += [Break()] if number else []
        for each in inlines:
            out += [Run(" ("), *each.content, Run(")")] if isinstance(each, Note) else [each]
    return normal(out)  # type: ignore[return-value]
