"""Between the report's blocks and a QTextDocument, both ways and without loss."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextLength,
    QTextTable,
    QTextTableCell,
    QTextTableFormat,
)

from ...models import codec
from ...models.richtext import (
    Align,
    Block,
    Break,
    Cell,
    Chart,
    IndicatorList,
    Inline,
    Live,
    Note,
    Paragraph,
    Picture,
    Rise,
    Run,
    Table,
    grid,
    normal,
)
from ..kit import tokens

_FIRST = QTextFormat.Property.UserProperty.value
BULLET, ALIGN, FILLER, PAYLOAD, TABLE = range(_FIRST + 1, _FIRST + 6)
_TYPE = QTextFormat.ObjectTypes.UserObject.value
NOTE, LIVE, OBJECT = range(_TYPE + 1, _TYPE + 4)
MARK = "\ufffc"
_LINE = "\u2028"
# What would end a block or pose as one of Qt's own markers inside a run.
_UNHOLDABLE = dict.fromkeys(map(ord, "\n\r\x0b\x0c\u2028\u2029"), " ") | dict.fromkeys(
    (0, 0xFFFC, 0xFDD0, 0xFDD1, *range(0xD800, 0xE000)), None
)
_QT_ALIGN = {
    Align.JUSTIFY: Qt.AlignmentFlag.AlignJustify,
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTER: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}
Item = QTextBlock | QTextTable


def encode(value: object) -> str:
    """Return a model value as the JSON text kept in a format."""
    return json.dumps(codec.encode(value), ensure_ascii=False)


@lru_cache(2048)
def inline_of(payload: str) -> Note | Live:
    """Return the footnote or live figure kept in a character format."""
    found: Note | Live = codec.decode(Note | Live, json.loads(payload))
    return found


@lru_cache(512)
def object_of(payload: str) -> Picture | Chart | IndicatorList:
    """Return the block kept in the format of a block's object."""
    found: Picture | Chart | IndicatorList = codec.decode(Picture | Chart | IndicatorList, json.loads(payload))
    return found


def clean(text: str) -> str:
    """Return text without what a run cannot hold."""
    return text.translate(_UNHOLDABLE)


PAGE = "page"  # property of a document: its paragraphs stand on the page
_FIRST_LINE = 48.0  # pixels: 1,27 cm
_LINE_HEIGHT = 108.0  # percent


def block_format(
    bullet: int = 0, align: Align = Align.JUSTIFY, filler: bool = False, page: bool = False
) -> QTextBlockFormat:
    """Return the format of a paragraph.

    Args:
        bullet: its level as an item, 0 for none.
        align: how its lines stand.
        filler: a block Qt needs and the model does not have.
        page: it stands on the page as print has it: first line indented, some room between lines and below.
    """
    made = QTextBlockFormat()
    made.setAlignment(_QT_ALIGN[align])
    made.setProperty(ALIGN, align.value)
    made.setBottomMargin(tokens.GAP if page else tokens.TIGHT)
    if page:
        made.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if not bullet and align is Align.JUSTIFY:
            made.setTextIndent(_FIRST_LINE)
    if bullet:
        made.setProperty(BULLET, bullet)
        made.setIndent(bullet)
    if filler:
        made.setProperty(FILLER, True)
    return made


def look_at(
    cursor: QTextCursor, bullet: int = 0, align: Align = Align.JUSTIFY, filler: bool = False
) -> QTextBlockFormat:
    """Return the format of a paragraph where a cursor stands: on the page, in a table or in a footnote."""
    page = bool(cursor.document().property(PAGE)) and cursor.currentTable() is None
    return block_format(bullet, align, filler, page)


_QT_RISE = {
    Rise.UP: QTextCharFormat.VerticalAlignment.AlignSuperScript,
    Rise.DOWN: QTextCharFormat.VerticalAlignment.AlignSubScript,
}
_RISE = {value: key for key, value in _QT_RISE.items()}


def rise_of(look: QTextCharFormat) -> Rise:
    """Return whether a format raises or lowers letters."""
    return _RISE.get(look.verticalAlignment(), Rise.LEVEL)


def char_format(
    bold: bool = False, italic: bool = False, underline: bool = False, rise: Rise = Rise.LEVEL
) -> QTextCharFormat:
    """Return the format of a run; only what is set is in it."""
    made = QTextCharFormat()
    if bold:
        made.setFontWeight(700)
    if italic:
        made.setFontItalic(True)
    if underline:
        made.setFontUnderline(True)
    if rise is not Rise.LEVEL:
        made.setVerticalAlignment(_QT_RISE[rise])
    return made


def mark_format(value: Note | Live) -> QTextCharFormat:
    """Return the format of a footnote mark or a live figure."""
    if isinstance(value, Live):
        made = char_format(value.bold, value.italic, value.underline)
        value = replace(value, bold=False, italic=False, underline=False)
    else:
        made = QTextCharFormat()
    made.setObjectType(NOTE if isinstance(value, Note) else LIVE)
    made.setProperty(PAYLOAD, encode(value))
    return made


def insert_inlines(cursor: QTextCursor, inlines: Iterable[Inline]) -> None:
    """Insert inlines at the cursor."""
    for inline in inlines:
        if isinstance(inline, Run):
            text = clean(inline.text)
            if text:
                cursor.insertText(text, char_format(inline.bold, inline.italic, inline.underline, inline.rise))
        elif isinstance(inline, Break):
            cursor.insertText(_LINE, QTextCharFormat())
        else:
            cursor.insertText(MARK, mark_format(inline))


def object_format(block: Picture | Chart | IndicatorList) -> QTextCharFormat:
    """Return the format that carries a block that is drawn as one object."""
    made = QTextCharFormat()
    made.setObjectType(OBJECT)
    made.setProperty(PAYLOAD, encode(block))
    return made


def fill(document: QTextDocument, blocks: Iterable[Block]) -> None:
    """Make a document show ``blocks`` and nothing else."""
    document.clear()
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setBlockFormat(look_at(cursor, filler=True))
    insert(cursor, blocks, fresh=True)
    cursor.endEditBlock()


def insert(cursor: QTextCursor, blocks: Iterable[Block], fresh: bool) -> None:
    """Insert whole blocks at the end of the cursor's block.

    Args:
        cursor: stands at the end of a top-level block, or in a cell if ``blocks`` are all paragraphs.
        blocks: what to insert.
        fresh: the cursor's block is empty and becomes the first of ``blocks``.
    """
    for block in blocks:
        if isinstance(block, Table):
            if fresh:
                cursor.setBlockFormat(look_at(cursor, filler=True))
            table = _insert_table(cursor, block)
            cursor.setPosition(table.lastPosition() + 1)
            cursor.setBlockFormat(look_at(cursor, filler=True))
            fresh = True
            continue
        paragraph = block if isinstance(block, Paragraph) else Paragraph(align=Align.CENTER)
        look = look_at(cursor, paragraph.bullet, paragraph.align)
        if fresh:
            cursor.setBlockFormat(look)  # not its char format: in a cell that one holds the cell's spans
        else:
            cursor.insertBlock(look, QTextCharFormat())
        fresh = False
        if isinstance(block, Paragraph):
            insert_inlines(cursor, block.inlines)
        else:
            cursor.insertText(MARK, object_format(block))


def table_format(table_id: str, header_rows: int, widths: tuple[int, ...]) -> QTextTableFormat:
    """Return the format that carries what a table has besides its cells."""
    made = QTextTableFormat()
    made.setBorderCollapse(True)
    made.setBorder(1)
    made.setCellPadding(4)
    made.setCellSpacing(0)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setHeaderRowCount(header_rows)
    made.setProperty(TABLE, json.dumps([table_id, header_rows, list(widths)]))
    if widths and sum(widths) > 0:
        share = 100 / sum(widths)
        made.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, width * share) for width in widths]
        )
    return made


def _insert_table(cursor: QTextCursor, table: Table) -> QTextTable:
    places = grid(table)
    made = cursor.insertTable(len(places), len(places[0]), table_format(table.id, table.header_rows, table.widths))
    seen: set[tuple[int, int]] = set()
    for row, line in enumerate(places):
        for column, place in enumerate(line):
            if place in seen:
                continue
            seen.add(place)
            cell = table.rows[place[0]][place[1]]
            if cell.rowspan > 1 or cell.colspan > 1:
                made.mergeCells(row, column, cell.rowspan, cell.colspan)
            inside = made.cellAt(row, column).firstCursorPosition()
            inside.setBlockFormat(block_format(align=Align.LEFT, filler=not cell.paragraphs))
            insert(inside, cell.paragraphs, fresh=True)
    return made


def items(document: QTextDocument) -> list[Item]:
    """Return the document's top-level blocks and tables in order."""
    out: list[Item] = []
    walk = document.rootFrame().begin()
    while not walk.atEnd():
        frame = walk.currentFrame()
        out.append(frame if isinstance(frame, QTextTable) else walk.currentBlock())
        walk += 1
    return out


def span(item: Item) -> tuple[int, int]:
    """Return (first position, last position) of a top-level item."""
    if isinstance(item, QTextTable):
        return item.firstPosition(), item.lastPosition()
    return item.position(), item.position() + item.length() - 1


def read_item(found: list[Item], index: int) -> tuple[Block, ...]:
    """Return the model blocks of one top-level item: one, or several where text stands beside an object."""
    item = found[index]
    if isinstance(item, QTextTable):
        return (_read_table(item),)
    if item.length() == 1 and item.blockFormat().boolProperty(FILLER):
        around = found[max(index - 1, 0) : index + 2]
        if len(found) == 1 or any(isinstance(each, QTextTable) for each in around):
            return ()
    return tuple(_read_block(item))


def read(document: QTextDocument) -> tuple[Block, ...]:
    """Return the blocks shown by a document that :func:`fill` made and the user edited."""
    found = items(document)
    return tuple(block for index in range(len(found)) for block in read_item(found, index))


def _read_block(block: QTextBlock) -> Iterator[Block]:
    look = block.blockFormat()
    bullet = look.intProperty(BULLET)
    align = Align(look.property(ALIGN) or "justify")
    pending: list[Inline] = []
    objects = False
    for piece in _pieces(block):
        if isinstance(piece, (Picture, Chart, IndicatorList)):
            if pending:
                yield Paragraph(normal(pending), bullet, align)
                pending = []
            objects = True
            yield piece
        else:
            pending.append(piece)
    if pending or not objects:
        yield Paragraph(normal(pending), bullet, align)


def _pieces(block: QTextBlock) -> Iterator[Inline | Picture | Chart | IndicatorList]:
    walk = block.begin()
    while not walk.atEnd():
        fragment = walk.fragment()
        look = fragment.charFormat()
        bold, italic, underline = look.fontWeight() >= 600, look.fontItalic(), look.fontUnderline()
        text = fragment.text()
        if MARK in text and look.objectType() in (NOTE, LIVE, OBJECT):
            payload = look.property(PAYLOAD)
            for _ in range(text.count(MARK)):
                if look.objectType() == OBJECT:
                    yield object_of(payload)
                    continue
                value = inline_of(payload)
                yield (
                    replace(value, bold=bold, italic=italic, underline=underline) if isinstance(value, Live) else value
                )
        else:
            for number, part in enumerate(text.split(_LINE)):
                if number:
                    yield Break()
                if part := clean(part):
                    yield Run(part, bold, italic, underline, rise_of(look))
        walk += 1


def _read_table(table: QTextTable) -> Table:
    from ...models.richtext import new_id

    stored = table.format().property(TABLE)
    table_id, header_rows, widths = json.loads(stored) if stored else (new_id(), 0, [])
    rows = []
    for row in range(table.rows()):
        cells = []
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            if cell.row() == row and cell.column() == column:
                cells.append(Cell(_read_cell(cell), cell.columnSpan(), cell.rowSpan()))
        rows.append(tuple(cells))
    if len(widths) != table.columns():
        widths = []
    return Table(table_id, tuple(rows), min(header_rows, len(rows)), tuple(widths))


def _read_cell(cell: QTextTableCell) -> tuple[Paragraph, ...]:
    first, last = cell.firstCursorPosition().block(), cell.lastPosition()
    if first.length() == 1 and first.position() == last and first.blockFormat().boolProperty(FILLER):
        return ()
    out: list[Paragraph] = []
    block = first
    while block.isValid() and block.position() <= last:
        out.extend(each for each in _read_block(block) if isinstance(each, Paragraph))
        block = block.next()
    return tuple(out)


def marks(document: QTextDocument) -> Iterator[tuple[int, Note | Live]]:
    """Yield (position, value) of every footnote mark and live figure."""
    block = document.begin()
    while block.isValid():
        if MARK in block.text():
            walk = block.begin()
            while not walk.atEnd():
                fragment = walk.fragment()
                look = fragment.charFormat()
                if look.objectType() in (NOTE, LIVE):
                    for offset in range(fragment.length()):
                        yield fragment.position() + offset, inline_of(look.property(PAYLOAD))
                walk += 1
        block = block.next()


def is_object(document: QTextDocument, position: int) -> bool:
    """Tell whether a picture, a chart or the place of the indicators stands at a position."""
    if document.characterAt(position) != MARK:
        return False
    cursor = QTextCursor(document)
    cursor.setPosition(position + 1)
    return cursor.charFormat().objectType() == OBJECT


def holds_object(block: QTextBlock) -> bool:
    """Tell whether a picture, a chart or the place of the indicators stands in a block."""
    return any(each.format.objectType() == OBJECT for each in block.textFormats())


def objects(document: QTextDocument) -> Iterator[int]:
    """Yield the position of everything that is drawn as one object."""
    block = document.begin()
    while block.isValid():
        text = block.text()
        place = text.find(MARK)
        if place >= 0:
            units = text.encode("utf-16-le")
            for offset in range(0, len(units), 2):
                if units[offset : offset + 2] == b"\xfc\xff":
                    yield block.position() + offset // 2
        block = block.next()
