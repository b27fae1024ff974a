"""A DOCX from anywhere into its plain content."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from ...models import codec
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.limits import MAX_CELLS, MAX_COLUMNS, MAX_LETTERS, MAX_NOTICES, MAX_PARAGRAPHS, MAX_PICTURE
from ...models.richtext import (
    Align,
    Break,
    Cell,
    Inline,
    Note,
    Paragraph,
    Picture,
    Run,
    Simple,
    Table,
    grid,
    normal,
    plain,
)
from ..archive import NOT_DOCX, TOO_BIG, Archive
from ..pictures import measure_picture
from ..printed_numbers import HEADING_KINDS, read_lone_number, read_number
from ..wml import SECTION_MARK
from .list_labels import ListLabel, Lists
from .soft_breaks import lines_apart
from .source import Notice, Source, SourceParagraph, SourceTable
from .styles import Shape, W, is_filled, is_ruled, number, on, over, shape_of, styles_of
from .text import CONTENTS, PICTURES, TRACKED, Line, TextReader, chosen, control_content, note_content

_LONGEST_BOXED = 200  # letters of a heading in a box
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_GONE = ("del", "moveFrom")  # the end of a paragraph was deleted or moved away
_PAGE_WORDS = re.compile(r"(?:trang|page|tr)?(?:trên|of)?", re.IGNORECASE)
_NO_LETTER = re.compile(r"[\W\d]")
_NUMBER_ALONE = re.compile(r"\(?(?:[IVX]+|\d{1,2}(?:\.\d{1,2})*)[.)/\s\-–]*")
_PAGE = 170.0  # millimetres a picture may be wide
_COMMENTS = QT_TRANSLATE_NOOP("errors", "Tệp có {0} ý kiến ghi bên lề; các ý kiến không được nhập vào báo cáo.")
_HEADER = QT_TRANSLATE_NOOP("errors", "Không đưa vào: chữ ở đầu hoặc chân trang “{0}”.")
_NESTED = QT_TRANSLATE_NOOP("errors", "Có bảng nằm trong ô của bảng khác; nội dung được nhập thành các dòng trong ô.")
_CELL_PICTURE = QT_TRANSLATE_NOOP("errors", "Có hình nằm trong ô bảng; hình được đặt ngay sau bảng.")
_NOTE_PICTURE = QT_TRANSLATE_NOOP("errors", "Có hình nằm trong chú thích; hình được đặt sau đoạn có dấu chú thích.")
_HEADER_PICTURE = QT_TRANSLATE_NOOP("errors", "Không đưa vào: hình ở đầu trang hoặc chân trang.")
_MARGIN_PICTURE = QT_TRANSLATE_NOOP("errors", "Không đưa vào: hình trong ý kiến ghi bên lề.")
_ODD_TABLE = QT_TRANSLATE_NOOP("errors", "Có bảng gộp ô không theo hàng, cột; nội dung được nhập thành các đoạn văn.")
_PICTURE = QT_TRANSLATE_NOOP(
    "errors", "Có hình không đọc được (kiểu cũ, quá lớn hoặc nằm ngoài tệp); hãy chèn lại nếu cần."
)
_CHUNK = QT_TRANSLATE_NOOP("errors", "Tệp có phần nhúng từ tệp khác không đọc được; hãy chép phần đó vào.")
_MACRO = QT_TRANSLATE_NOOP("errors", "Tệp có macro; macro không được đọc.")
_LOST_NOTE = QT_TRANSLATE_NOOP("errors", "Có dấu chú thích mà tệp không có nội dung chú thích.")

_ALIGN = {"center": Align.CENTER, "right": Align.RIGHT, "end": Align.RIGHT, "both": Align.JUSTIFY,
          "distribute": Align.JUSTIFY, "left": Align.LEFT, "start": Align.LEFT}  # fmt: skip

# made once: a table has them asked for in each of its cells
_GRID_BEFORE = f"{W}gridBefore"
_VAL = f"{W}val"
_TC = f"{W}tc"
_TC_PR = f"{W}tcPr"
_GRID_SPAN = f"{W}gridSpan"
_V_MERGE = f"{W}vMerge"
_SHD = f"{W}shd"
_P = f"{W}p"
_TBL = f"{W}tbl"
_TR = f"{W}tr"
_P_PR = f"{W}pPr"


def open_source(path: Path, data: bytes | None = None, archive: Archive | None = None) -> Source:
    """Read a DOCX, from memory where its data are given, or out of its parts where they are open already.

    Raises:
        UserError: it is no DOCX, cannot be read, is damaged or absurdly big; one sentence says what to do.
    """
    archive = archive or Archive(path, data)
    try:
        return _read(archive, contents=True)
    except _OpenContents:
        return _read(archive, contents=False)


def _read(archive: Archive, contents: bool) -> Source:
    reader = _Reader(archive, contents)
    try:
        return reader.source()
    finally:
        vars(reader).clear()  # its readers of text point back at it, and would hold the whole document until collected


class _OpenContents(Exception):
    """A table of contents that never ends would take the whole document with it."""


@dataclass(slots=True)
class _Pending:
    """A table cell while its table is read."""

    paragraphs: list[Paragraph]
    column: int
    colspan: int
    rowspan: int = 1


@dataclass(slots=True)
class _Parts:
    """The parts of a document that its main part points to."""

    by_kind: dict[str, list[str]] = field(default_factory=dict)
    images: dict[str, str] = field(default_factory=dict)

    def first(self, kind: str) -> str:
        found = self.by_kind.get(kind)
        return found[0] if found else ""


class _Reader:
    def __init__(self, archive: Archive, contents: bool = True) -> None:
        self._archive = archive
        self._notices: dict[tuple[str, tuple[object, ...]], Notice] = {}
        self._media: dict[str, bytes] = {}
        self._blocks: list[SourceParagraph | SourceTable] = []
        self._count = 0
        self._break = False  # the next paragraph begins a page
        self._section_from = 0
        self._margins: tuple[float, float, float, float] | None = None
        self._paragraphs = self._cells = self._letters = 0
        self._pictures: dict[str, tuple[str, int, int] | None] = {}
        self._note_contents: dict[tuple[str, str], tuple[Simple, ...]] = {}
        self._unended: Line | None = None  # of a paragraph whose end a tracked change deleted
        self._cell_pictures: list[Picture] = []
        self._note_pictures: list[Picture] = []
        self._images_inside: dict[str, str] | None = None  # of the part that is read beside the text
        self._images_of: dict[str, dict[str, str]] = {}
        self._contents: list[str] = []
        self._begun: list[str] = []  # our sections that begin with the next paragraph
        self._ours = False  # whether we wrote the file: then a table is a table
        main = next((part for kind, part in archive.relations("").values() if kind == "officeDocument"), "")
        self._main = main or "word/document.xml"
        root = archive.xml(self._main)
        body = root.find(f"{W}body") if root is not None and root.tag == f"{W}document" else None
        if body is None:
            raise UserError(NOT_DOCX, archive.name)
        self._body = body
        self._digest = hashlib.sha256(archive.read(self._main) or b"").hexdigest()
        self._parts = self._find_parts()
        self._styles = styles_of(self._part("styles", shared=True))
        self._lists = Lists(self._part("numbering", shared=True))
        self._notes = {kind: self._by_id(f"{kind}s") for kind in ("footnote", "endnote")}
        self._inside = TextReader(self._styles, lambda *_: None, self._picture_inside, self._say)
        self._inside.filled = True  # nobody looks for white words there
        self._ours = any(
            each.get(f"{W}name", "").startswith(SECTION_MARK) for each in body.iter(f"{W}bookmarkStart")
        )  # then its tables of one cell are tables, and its headings paragraphs of their own
        self._text = TextReader(self._styles, self._note, self._picture, self._say, contents)
        self._text.filled = root.find(f"{W}background") is not None

    def source(self) -> Source:
        """Read everything."""
        self._container(self._body)
        self._finish_unended()
        if self._text.in_contents:
            raise _OpenContents
        self._end_section(self._body.find(f"{W}sectPr"))
        comments = self._comments()
        headers = self._headers()
        if any(name.endswith("vbaProject.bin") for name in self._archive.names):
            self._say(_MACRO)
        return Source(
            self._archive.name,
            self._digest,
            blocks=tuple(self._blocks),
            media=self._media,
            headers=headers,
            comments=comments,
            margins=self._margins,
            contents=tuple(self._contents),
            notices=tuple(self._notices.values()),
        )

    def _find_parts(self) -> _Parts:
        parts = _Parts()
        for key, (kind, part) in self._archive.relations(self._main).items():
            if kind == "image":
                parts.images[key] = part
            else:
                parts.by_kind.setdefault(kind, []).append(part)
        return parts

    def _part(self, kind: str, shared: bool = False) -> Any:
        name = self._parts.first(kind)
        return self._archive.xml(name, shared) if name else None

    def _by_id(self, kind: str) -> dict[str, Any]:
        root = self._part(kind)
        return {} if root is None else {each.get(f"{W}id", ""): each for each in root}

    def _say(self, template: str, *values: object) -> None:
        if len(self._notices) < MAX_NOTICES:
            self._notices.setdefault((template, values), Notice(template, values))

    def _identity(self, kind: str) -> str:
        self._count += 1
        return uuid.uuid5(uuid.UUID(self._digest[:32]), f"{kind} {self._count}").hex

    # blocks

    def _container(self, parent: Any) -> None:
        for each in parent:
            tag = each.tag
            if tag == f"{W}p":
                self._paragraph(each)
            elif tag == f"{W}bookmarkStart":
                self._bookmark(each)
            elif tag == f"{W}tbl":
                self._finish_unended()
                self._table(each)
            elif tag == f"{W}sdt":
                gallery = each.find(f"{W}sdtPr/{W}docPartObj/{W}docPartGallery")
                content = control_content(each)
                if gallery is not None and gallery.get(f"{W}val") == "Table of Contents":
                    self._say(CONTENTS)
                    self._contents += filter(None, map(_raw_text, each.iter(f"{W}p")))
                elif content is not None:
                    self._container(content)
            elif tag in (f"{W}ins", f"{W}moveTo"):
                self._say(TRACKED)
                self._container(each)
            elif tag in (f"{W}customXml", f"{W}smartTag"):
                self._container(each)
            elif tag in (f"{W}del", f"{W}moveFrom"):
                self._say(TRACKED)
            elif tag == f"{_MC}AlternateContent":
                self._container(chosen(each))
            elif tag == f"{W}altChunk":
                self._say(_CHUNK)

    def _bookmark(self, element: Any) -> None:
        name = element.get(f"{W}name", "")
        if name.startswith(SECTION_MARK):
            self._ours = True
            self._begun.append(name[len(SECTION_MARK) :])

    def _paragraph(self, element: Any) -> None:
        in_contents = self._text.in_contents
        for each in element:
            if each.tag == f"{W}bookmarkStart":
                self._bookmark(each)
            elif each.tag == f"{W}r":
                break
        properties = element.find(f"{W}pPr")
        line, shape, name, look = self._line(element, properties, self._text)
        unended, self._unended = self._unended, None
        line = _joined(unended, line)
        if _drops_cap(properties) and len(plain(tuple(line.inlines)).strip()) <= 3:
            self._unended = line  # the big letter a paragraph begins with, set as a paragraph of its own
            return
        if self._has_no_end(properties):
            self._unended = line
            return
        if name.startswith("toc ") or ((in_contents or line.contents) and not _says_more(line)):
            self._contents += filter(None, (_raw_text(element),))
        else:
            label = self._label(shape, properties)
            first, *rest = [line.inlines] if self._ours else lines_apart(line.inlines, label is not None)
            line.inlines = first
            self._add(self._made(line, shape, name, label, look))
            for each in rest:
                self._add(self._made(Line(each, size=line.size), shape, name, None, look))
        filled, self._text.filled = self._text.filled, self._text.filled or bool(line.boxes)
        for box in line.boxes:
            self._container(box)
        self._text.filled = filled
        section = properties.find(f"{W}sectPr") if properties is not None else None
        if section is not None:
            self._end_section(section)

    def _line(self, element: Any, properties: Any, reader: TextReader) -> tuple[Line, Shape, str, Any]:
        key = self._styles.paragraph
        if properties is not None:
            style = properties.find(f"{W}pStyle")
            key = style.get(f"{W}val", key) if style is not None else key
        found, look, shape = self._styles.paragraph_style(key)
        shape = over(shape, shape_of(properties))
        if shape.outline is not None or _heading_level(found.name) is not None:
            look = replace(look, caps=None)  # a heading's capitals are its form, which every standard gives anew
        line = reader.read(element, look, bool(shape.filled))
        if self._note_pictures:
            self._say(_NOTE_PICTURE)
            line.pictures += self._note_pictures
            self._note_pictures.clear()
        self._paragraphs += 1
        self._letters += sum(len(each.text) for each in line.inlines if isinstance(each, Run))
        if self._paragraphs > MAX_PARAGRAPHS or self._letters > MAX_LETTERS:
            raise UserError(TOO_BIG, self._archive.name)
        return line, shape, found.name, look

    def _finish_unended(self) -> None:
        if self._unended is not None:
            line, self._unended = self._unended, None
            self._add(self._made(line, Shape(), "", None, None))

    def _label(self, shape: Shape, properties: Any) -> ListLabel | None:
        if not shape.list or shape.list == "0":
            return None
        level = shape.level
        if level is None:  # then the list says which of its levels the style has
            style = properties.find(f"{W}pStyle") if properties is not None else None
            key = style.get(f"{W}val", "") if style is not None else self._styles.paragraph
            level = self._lists.level(shape.list, key)
        return self._lists.label(shape.list, level)

    def _made(self, line: Line, shape: Shape, name: str, label: ListLabel | None, look: Any) -> SourceParagraph:
        content = _trimmed(line.inlines)
        text = plain(content)
        align = _ALIGN.get(shape.align or "", Align.LEFT)
        runs = [each for each in content if isinstance(each, Run) and any(map(str.isalnum, each.text))]
        outline = shape.outline if shape.outline is not None and 0 <= shape.outline <= 8 else None
        starts_page = self._break or line.page_before or bool(shape.page_break)
        self._break = line.page_break
        begun, self._begun = tuple(self._begun), []
        return SourceParagraph(
            Paragraph(content, align=align),
            text,
            style=name,
            outline=outline if outline is not None else _heading_level(name),
            label=label,
            align=align,
            bold=bool(runs) and all(each.bold for each in runs),
            italic=bool(runs) and all(each.italic for each in runs),
            caps=text.isupper(),
            bold_until=_until(content, lambda run: run.bold),
            marked_until=_until(content, lambda run: run.bold or run.italic or run.underline),
            left=shape.left or 0.0,
            first=shape.first or 0.0,
            size=line.size or (look.size if look is not None and look.size else 0.0),
            face=line.face or (look.font if look is not None and look.font else ""),
            page_break=starts_page,
            wide=False,
            pictures=tuple(line.pictures),
            lead=_lead(line.inlines),
            sections=begun,
        )

    def _add(self, block: SourceParagraph | SourceTable) -> None:
        self._blocks.append(block)

    def _end_section(self, section: Any) -> None:
        size = section.find(f"{W}pgSz") if section is not None else None
        if size is not None and (number(size.get(f"{W}w")) or 0) > (number(size.get(f"{W}h")) or 0):
            for place in range(self._section_from, len(self._blocks)):
                self._blocks[place] = replace(self._blocks[place], wide=True)
        elif self._margins is None and section is not None:
            self._margins = _margins(section.find(f"{W}pgMar"))
        kind = section.find(f"{W}type") if section is not None else None
        continuous = kind is not None and kind.get(f"{W}val") == "continuous"
        if 0 < self._section_from < len(self._blocks) and not continuous:
            first = self._blocks[self._section_from]
            self._blocks[self._section_from] = replace(first, page_break=True)
        self._section_from = len(self._blocks)

    # notes and pictures

    def _note(self, kind: str, key: str) -> Note | None:
        element = self._notes[kind].get(key)
        if element is None:
            self._say(_LOST_NOTE)
            return None
        content = self._note_contents.get((kind, key))
        if content is None:
            self._images_inside = self._images(f"{kind}s")
            lines = list(self._lines(element, self._inside))
            self._images_inside = None
            self._note_pictures += [picture for line in lines for picture in line.pictures]
            content = self._note_contents[kind, key] = note_content(iter(lines))
        else:  # a note that is pointed to twice counts twice
            self._letters += len(plain(content))
        return Note(self._identity("note"), content)

    def _lines(self, parent: Any, reader: TextReader) -> Iterator[Line]:
        reader.start()
        unended: Line | None = None
        for each in parent.iter(f"{W}p"):
            properties = each.find(f"{W}pPr")
            line = _joined(unended, self._line(each, properties, reader)[0])
            unended = line if self._has_no_end(properties) else None
            if unended is None:
                yield line
        if unended is not None:
            yield unended

    def _has_no_end(self, properties: Any) -> bool:
        """Return whether a tracked change deleted the end of a paragraph, so that the next goes on in it."""
        if properties is None or all(properties.find(f"{W}rPr/{W}{gone}") is None for gone in _GONE):
            return False
        self._say(TRACKED)
        return True

    def _images(self, kind: str) -> dict[str, str]:
        """Return the pictures that footnotes or endnotes point to."""
        if kind not in self._images_of:
            part = self._parts.first(kind)
            found = self._archive.relations(part) if part else {}
            self._images_of[kind] = {key: name for key, (what, name) in found.items() if what == "image"}
        return self._images_of[kind]

    def _picture_inside(self, relation: str, width: float, height: float, alternative: str) -> Picture | None:
        if self._images_inside is None:
            return None  # headers and margins: that there is one is said
        return self._shown(self._images_inside.get(relation, ""), width, height, alternative)

    def _picture(self, relation: str, width: float, height: float, alternative: str) -> Picture | None:
        return self._shown(self._parts.images.get(relation, ""), width, height, alternative)

    def _shown(self, part: str, width: float, height: float, alternative: str) -> Picture | None:
        if part not in self._pictures:
            self._pictures[part] = self._measured(part)
        found = self._pictures[part]
        if found is None:
            self._say(_PICTURE)
            return None
        digest, across, down = found
        if width < 1 or height < 1:
            width, height = across * 25.4 / 96, down * 25.4 / 96
        if width > _PAGE:
            width, height = _PAGE, height * _PAGE / width
        across, down = (max(1, min(round(side), 1000)) for side in (width, height))
        return Picture(self._identity("picture"), digest, across, down, alt=" ".join(alternative.split()))

    def _measured(self, part: str) -> tuple[str, int, int] | None:
        """Return (digest, width and height in pixels) of a picture, keeping its bytes; ``None`` if it is none."""
        data = self._archive.read(part) if self._archive.size(part) <= MAX_PICTURE else None
        if data is None:
            return None
        try:
            _, _, across, down = measure_picture(data)
        except UserError:
            return None
        digest = hashlib.sha256(data).hexdigest()
        self._media[digest] = data
        return digest, across, down

    # tables

    def _table(self, element: Any) -> None:
        filled = self._text.filled
        style = element.find(f"{W}tblPr/{W}tblStyle")
        key = style.get(f"{W}val", "") if style is not None else self._styles.table
        ground = element.find(f"{W}tblPr/{W}shd")
        self._text.filled = filled or self._styles.style(key).filled or is_filled(ground)
        self._table_within(element, is_ruled(element, self._styles.style(key)))
        self._text.filled = filled

    def _table_within(self, element: Any, ruled: bool) -> None:
        if not self._ours and (alone := _lone_cells(element, ruled) or _numbered_cells(element, ruled)) is not None:
            for cell in alone:  # it only holds the text together, or frames a heading
                within = self._text.filled
                self._text.filled = within or is_filled(cell.find(f"{W}tcPr/{W}shd"))
                self._container(cell)
                self._finish_unended()
                self._text.filled = within
            return
        starts_page, self._break = self._break, False
        rows: list[list[_Pending]] = []
        open_above: dict[int, _Pending] = {}  # cells that go on below, by their first column
        headers = 0
        for row in _children(element, f"{W}tr"):
            properties = row.find(f"{W}trPr")
            if properties is not None and properties.find(f"{W}del") is not None:
                self._say(TRACKED)
                continue
            if properties is not None and headers == len(rows):
                header = properties.find(f"{W}tblHeader")
                headers += header is not None and on(header)
            rows.append(self._row(row, properties, open_above))
        pictures, self._cell_pictures = tuple(self._cell_pictures), []
        if pictures:
            self._say(_CELL_PICTURE)
        if not rows or not any(rows):
            return
        width = max((cell.column + cell.colspan for row in rows for cell in row), default=1)
        self._cells += len(rows) * min(width, MAX_COLUMNS)
        if self._cells > MAX_CELLS:
            raise UserError(TOO_BIG, self._archive.name)
        widths = [max(1, int(number(each.get(f"{W}w")) or 1)) for each in element.iterfind(f"{W}tblGrid/{W}gridCol")]
        table = _built(rows, width, self._identity("table"), headers, widths) if width <= MAX_COLUMNS else None
        if table is not None:
            self._add(SourceTable(table, ruled, page_break=starts_page, pictures=pictures))
            return
        self._say(_ODD_TABLE)
        for pending in (cell for row in rows for cell in row):
            for paragraph in pending.paragraphs:
                self._add(SourceParagraph(paragraph, plain(paragraph.inlines), align=paragraph.align))
        if pictures:
            self._add(SourceParagraph(Paragraph(), "", pictures=pictures))

    def _row(self, row: Any, properties: Any, open_above: dict[int, _Pending]) -> list[_Pending]:
        before = properties.find(_GRID_BEFORE) if properties is not None else None
        column = int(number(before.get(_VAL)) or 0) if before is not None else 0
        column = min(max(column, 0), 100)
        cells: list[_Pending] = [_Pending([], at, 1) for at in range(column)]
        filled = self._text.filled
        for cell in _children(row, _TC):
            settings = cell.find(_TC_PR)
            span = settings.find(_GRID_SPAN) if settings is not None else None
            across = min(max(int(number(span.get(_VAL)) or 1) if span is not None else 1, 1), 100)
            merge = settings.find(_V_MERGE) if settings is not None else None
            above = open_above.get(column)
            goes_on = merge is not None and merge.get(_VAL, "continue") == "continue"
            if goes_on and above is not None and above.colspan == across:
                above.rowspan += 1
            else:
                if not filled and settings is not None:
                    self._text.filled = is_filled(settings.find(_SHD))
                made = _Pending(list(self._cell(cell)), column, across)
                self._text.filled = filled
                cells.append(made)
                for at in range(column, column + across):
                    open_above.pop(at, None)
                if merge is not None:
                    open_above[column] = made
            if merge is None:
                open_above.pop(column, None)
            column += across
        for at in [each for each in open_above if each >= column]:
            del open_above[at]
        return cells

    def _cell(self, cell: Any) -> Iterator[Paragraph]:
        unended: Line | None = None
        for each in _children(cell, _P, _TBL):
            if each.tag == _TBL:
                self._say(_NESTED)
                for row in _children(each, _TR):
                    for inner in _children(row, _TC):
                        yield from (p for p in self._cell(inner) if p.inlines)
                continue
            properties = each.find(_P_PR)
            line, shape, _, _ = self._line(each, properties, self._text)
            line = _joined(unended, line)
            unended = line if self._has_no_end(properties) else None
            if unended is not None:
                continue
            label = self._label(shape, properties)
            content = _trimmed(line.inlines)
            if label is not None and label.text:
                content = normal((Run(f"{label.text} "), *content))
            self._cell_pictures += line.pictures
            yield Paragraph(content, align=_ALIGN.get(shape.align or "", Align.LEFT))
            for box in line.boxes:
                yield from self._cell(box)
        if unended is not None:
            yield Paragraph(_trimmed(unended.inlines), align=Align.LEFT)

    # around the text

    def _comments(self) -> tuple[str, ...]:
        root = self._part("comments")
        found = []
        for each in root.iter(f"{W}comment") if root is not None else ():
            text = " ".join(plain(line.inlines) for line in self._lines(each, self._inside)).strip()
            if _shows_picture(each):
                self._say(_MARGIN_PICTURE)
            if text:
                found.append(text)
        if found:
            self._say(_COMMENTS, len(found))
        return tuple(found)

    def _headers(self) -> tuple[str, ...]:
        found: list[str] = []
        parts = (*self._parts.by_kind.get("header", ()), *self._parts.by_kind.get("footer", ()))
        for part in dict.fromkeys(parts):
            root = self._archive.xml(part)
            if root is None:
                continue
            text = " ".join(plain(line.inlines).strip() for line in self._lines(root, self._inside)).strip()
            if _shows_picture(root):
                self._say(_HEADER_PICTURE)
            if text and not _PAGE_WORDS.fullmatch(_NO_LETTER.sub("", text)) and text not in found:
                found.append(text)
                self._say(_HEADER, text)
        return tuple(found)


_CONTENTS_TITLE = re.compile(r"(?:mục lục|nội dung|table of contents)\W*", re.I)


def _raw_text(paragraph: Any) -> str:
    """Return what a line of a table of contents says."""
    return "".join(
        each.text or "" if each.tag == f"{W}t" else "\t" for each in paragraph.iter(f"{W}t", f"{W}tab")
    ).strip()


def _says_more(line: Line) -> bool:
    """Return whether a paragraph in which a table of contents begins or ends has words of its own."""
    text = plain(tuple(line.inlines)).strip()
    return bool(line.pictures or (text and not _CONTENTS_TITLE.fullmatch(text)))


def _shows_picture(element: Any) -> bool:
    return next(element.iter(*PICTURES), None) is not None


def _drops_cap(properties: Any) -> bool:
    frame = properties.find(f"{W}framePr") if properties is not None else None
    return frame is not None and frame.get(f"{W}dropCap") in ("drop", "margin")


def _lead(inlines: list[Inline]) -> int:
    """Return how many tabs, or as many spaces, stand before the first letter."""
    text = plain(tuple(inlines))
    white = text[: len(text) - len(text.lstrip())]
    return white.count("\t") + white.count(" ") // 6


def _lone_cells(table: Any, ruled: bool) -> list[Any] | None:
    """Return the cells of a table that only lays out: one cell, or without lines one below another; else ``None``."""
    cells = []
    for row in _children(table, f"{W}tr"):
        found = list(_children(row, f"{W}tc"))
        properties = row.find(f"{W}trPr")
        if len(found) != 1 or (properties is not None and properties.find(f"{W}del") is not None):
            return None
        cells += found
    if not cells or not ruled:
        return cells or None
    if len(cells) > 1:
        return None
    return cells if _is_boxed_heading(cells[0]) else None


def _numbered_cells(table: Any, ruled: bool) -> list[Any] | None:
    """Return the second cell of a row without lines whose first cell only numbers it, as a heading; else ``None``.

    What stands in the first cell is moved before the words of the second.
    """
    rows = list(_children(table, f"{W}tr"))
    cells = list(_children(rows[0], f"{W}tc")) if len(rows) == 1 and not ruled else []
    if len(cells) != 2 or not _is_boxed_heading(cells[1], numbered=True):
        return None
    lines = [[each for each in cell.iter(f"{W}p") if _raw_text(each)] for cell in cells]
    number = read_lone_number(_raw_text(lines[0][0])) if len(lines[0]) == 1 else None
    if number is None or number.kind not in HEADING_KINDS:
        return None
    runs = list(lines[0][0].iter(f"{W}r"))
    space = runs[-1].makeelement(f"{W}t")
    space.text = " "
    runs[-1].append(space)
    line = lines[1][0]
    at = next((place for place, each in enumerate(line) if each.tag != f"{W}pPr"), len(line))
    line[at:at] = runs
    return [cells[1]]


def _is_boxed_heading(cell: Any, numbered: bool = False) -> bool:
    """Return whether a cell holds one line that is numbered as headings are, or has a style or look of one.

    Args:
        cell: the cell.
        numbered: whether its number stands beside it, so that bold letters say enough.
    """
    said = [each for each in cell.iter(f"{W}p") if any(text.text for text in each.iter(f"{W}t"))]
    if len(said) != 1 or next(cell.iter(f"{W}tbl"), None) is not None:
        return False
    text = "".join(each.text or "" for each in said[0].iter(f"{W}t")).strip()
    number = read_number(text)
    if number is not None:
        return number.kind in HEADING_KINDS and len(text) <= _LONGEST_BOXED
    return next(said[0].iter(f"{W}outlineLvl", f"{W}numPr"), None) is not None or (
        (text.isupper() or numbered) and next(said[0].iter(f"{W}b"), None) is not None
    )


def _joined(unended: Line | None, line: Line) -> Line:
    """Return one line of two, where the end of the first was deleted."""
    if unended is not None:
        line.page_before = unended.page_before
        line.inlines = list(normal((*unended.inlines, *line.inlines)))
        line.boxes = unended.boxes + line.boxes
        line.pictures = unended.pictures + line.pictures
    return line


def _heading_level(style: str) -> int | None:
    """Return the outline level of Word's heading styles, which may leave it unsaid."""
    for word in ("heading ", "tiêu đề "):
        if style.startswith(word) and style[len(word) :].isdigit():
            return min(int(style[len(word) :]) - 1, 8)
    return None


def _trimmed(inlines: list[Inline]) -> tuple[Inline, ...]:
    """Return inlines without white space and breaks at the ends, and without doubled spaces' remains of layout."""
    out = list(inlines)
    while out and (isinstance(out[0], Break) or (isinstance(out[0], Run) and not out[0].text.strip())):
        out.pop(0)
    while out and (isinstance(out[-1], Break) or (isinstance(out[-1], Run) and not out[-1].text.strip())):
        out.pop()
    if out and isinstance(out[0], Run) and out[0].text[:1].isspace():
        out[0] = replace(out[0], text=out[0].text.lstrip())
    if out and isinstance(out[-1], Run) and out[-1].text[-1:].isspace():
        out[-1] = replace(out[-1], text=out[-1].text.rstrip())
    return normal(out)


def _until(inlines: tuple[Inline, ...], holds: Any) -> int:
    """Return how many characters at the beginning belong to runs for which something holds."""
    count = 0
    begun = False
    for each in inlines:
        if isinstance(each, Run):
            held = holds(each)
            if (
                not held
                and any(map(str.isalnum, each.text))
                and (begun or not _NUMBER_ALONE.fullmatch(each.text.lstrip()))
            ):
                break  # a number may be plain before words that are set off
            begun = begun or (held and any(map(str.isalnum, each.text)))
            count += len(each.text)
        elif isinstance(each, Break):
            count += 1
    return count if begun else 0


def _children(parent: Any, *tags: str) -> Iterator[Any]:
    """Yield children of some kinds, those wrapped in content controls and tracked insertions too."""
    for each in parent:
        if each.tag in tags:
            yield each
        elif each.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}moveTo", f"{W}customXml", f"{W}smartTag"):
            yield from _children(each, *tags)


def _built(rows: list[list[_Pending]], width: int, key: str, headers: int, widths: list[int]) -> Table | None:
    """Return the table, or ``None`` where its cells do not make a grid; short rows are filled up."""
    free = [[True] * width for _ in rows]
    for place, row in enumerate(rows):
        for cell in row:
            for down in range(place, place + cell.rowspan):
                for at in range(cell.column, cell.column + cell.colspan):
                    if down >= len(free) or not free[down][at]:
                        return None
                    free[down][at] = False
    made = []
    for place, row in enumerate(rows):
        cells = {cell.column: cell for cell in row}
        cells.update({at: _Pending([], at, 1) for at in range(width) if free[place][at]})
        made.append(
            tuple(
                Cell(tuple(cell.paragraphs) or (Paragraph(align=Align.LEFT),), cell.colspan, cell.rowspan)
                for _, cell in sorted(cells.items())
            )
        )
    table = Table(key, tuple(made), min(headers, len(made)), tuple(widths) if len(widths) == width else ())
    try:
        grid(table)
    except codec.DecodeError:
        return None
    return table


def _margins(element: Any) -> tuple[float, float, float, float] | None:
    """Return the margins of pages in millimetres: top, bottom, left, right."""
    if element is None:
        return None
    twips = [number(element.get(f"{W}{side}")) for side in ("top", "bottom", "left", "right")]
    top, bottom, left, right = (abs(each) * 25.4 / 1440 if each is not None else -1.0 for each in twips)
    return (top, bottom, left, right) if min(top, bottom, left, right) >= 0 else None
