"""A DOCX of lines: how each looks stands before it.

``bc|KẾT QUẢ`` is a bold line in the middle. Looks: ``b`` bold, ``i`` italic, ``u`` underlined, ``c`` in the middle, ``r`` at
the right, ``p`` on a new page, ``w`` on pages wider than high from here on, ``>`` indented far, ``1`` … ``4`` a heading style,
``#`` numbered by Word, ``-`` a bullet of Word. ``t|a|b`` is a row of a table with lines, ``n|a|b`` of one without, ``g|a|b`` of one
in the style Table Grid whose cells take the lines away; looks of a line in a cell stand before ``@``. In a text ``**…**`` is bold, ``/`` between two spaces a line break,
``→`` a tab, ``[^…]`` a footnote, ``[#]`` a picture, ``~~…~~`` struck out, ``^…^`` raised.
"""

from __future__ import annotations

import base64
import io
import re
import zipfile
from xml.sax.saxutils import escape

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

_PIECE = re.compile(r"(\*\*.+?\*\*|~~.+?~~|\^[^^]+\^|\[\^[^\]]+\]|\[#\]| / |→)")
_PNG = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==")
_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


class Typed:
    """Types a document."""

    def __init__(self) -> None:
        self.document: Document = docx.Document()
        self._notes: list[str] = []

    def type(self, text: str) -> bytes:
        """Return the DOCX of some lines."""
        rows: list[list[str]] = []
        kind = ""
        for line in (*text.strip("\n").split("\n"), "|"):
            looks, _, said = line.strip().partition("|")
            if looks and looks in "tng":
                if looks != kind and rows:
                    self._table(rows, kind)
                    rows = []
                kind = looks
                rows.append(said.split("|"))
                continue
            if rows:
                self._table(rows, kind)
                rows, kind = [], ""
            self._line(looks, said)
        last = self.document.paragraphs[-1]._p
        last.getparent().remove(last)
        return self._package()

    def _line(self, looks: str, text: str) -> None:
        if "w" in looks:
            section = self.document.add_section(WD_SECTION.NEW_PAGE)
            section.orientation = WD_ORIENT.LANDSCAPE
            section.page_width, section.page_height = Cm(29.7), Cm(21)
        level = next((each for each in looks if each.isdecimal()), "")
        style = (
            f"Heading {level}" if level else "List Number" if "#" in looks else "List Bullet" if "-" in looks else None
        )
        self._fill(self.document.add_paragraph(style=style), looks, text)

    def _fill(self, paragraph: Paragraph, looks: str, text: str) -> None:
        if "c" in looks:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if "r" in looks:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        if ">" in looks:
            paragraph.paragraph_format.left_indent = Cm(9)
        if "p" in looks:
            paragraph.paragraph_format.page_break_before = True
        for piece in _PIECE.split(text):
            if not piece:
                continue
            if piece == "[#]":
                paragraph.add_run().add_picture(io.BytesIO(_PNG), width=Cm(1))
                continue
            bare = piece
            if re.fullmatch(r"\*\*.+\*\*|~~.+~~", piece):
                bare = piece[2:-2]
            elif re.fullmatch(r"\^.+\^", piece):
                bare = piece[1:-1]
            run = paragraph.add_run("" if piece in (" / ", "→") or piece.startswith("[^") else bare)
            run.bold = True if "b" in looks or piece.startswith("**") else None
            run.italic = True if "i" in looks else None
            run.underline = True if "u" in looks else None
            run.font.strike = True if piece.startswith("~~") else None
            run.font.superscript = True if re.fullmatch(r"\^.+\^", piece) else None
            if piece == " / ":
                run.add_break(WD_BREAK.LINE)
            elif piece == "→":
                run.add_tab()
            elif piece.startswith("[^"):
                self._notes.append(piece[2:-1])
                mark = OxmlElement("w:footnoteReference")
                mark.set(qn("w:id"), str(len(self._notes) + 1))
                run._r.append(mark)

    def _table(self, rows: list[list[str]], kind: str) -> None:
        table = self.document.add_table(0, max(map(len, rows)), style=None if kind == "n" else "Table Grid")
        for row in rows:
            cells = table.add_row().cells
            for cell, text in zip(cells, row, strict=False):
                self._cell(cell, text, kind)

    def _cell(self, cell: _Cell, text: str, kind: str) -> None:
        if kind == "g":
            borders = OxmlElement("w:tcBorders")
            for edge in ("top", "left", "bottom", "right"):
                line = OxmlElement(f"w:{edge}")
                line.set(qn("w:val"), "nil")
                borders.append(line)
            cell._tc.get_or_add_tcPr().append(borders)
        for at, line in enumerate(text.split(" / ")):
            paragraph = cell.paragraphs[0] if at == 0 else cell.add_paragraph()
            looks, _, said = line.rpartition("@")
            self._fill(paragraph, looks or ("c" if kind != "t" else ""), said.strip())

    def _package(self) -> bytes:
        target = io.BytesIO()
        self.document.save(target)
        if not self._notes:
            return target.getvalue()
        notes = "".join(
            f'<w:footnote w:id="{at + 2}"><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:footnote>'
            for at, text in enumerate(self._notes)
        )
        out = io.BytesIO()
        with zipfile.ZipFile(target) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
            for name in old.namelist():
                data = old.read(name)
                if name == "word/_rels/document.xml.rels":
                    data = data.replace(
                        b"</Relationships>",
                        b'<Relationship Id="rIdF" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
                        b'relationships/footnotes" Target="footnotes.xml"/></Relationships>',
                    )
                if name == "[Content_Types].xml":
                    data = data.replace(
                        b"</Types>",
                        b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-'
                        b'officedocument.wordprocessingml.footnotes+xml"/></Types>',
                    )
                new.writestr(name, data)
            new.writestr(
                "word/footnotes.xml", f'<?xml version="1.0"?><w:footnotes xmlns:w="{_W}">{notes}</w:footnotes>'
            )
        return out.getvalue()


def typed(text: str) -> bytes:
    """Return the DOCX of some lines."""
    return Typed().type(text)
