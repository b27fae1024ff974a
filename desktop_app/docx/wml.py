"""WordprocessingML as strings: writing text is many times faster than building element objects.

The order of child elements follows the schema of ECMA-376, Part 1, since Word refuses others.
"""

from __future__ import annotations

import re
import unicodedata

from ..models.richtext import Rise

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
EMU_PER_POINT = 12700
SECTION_MARK = "_bc_"
"""What the names of hidden bookmarks around sections begin with."""


def clean(text: str) -> str:
    """Return text in NFC, without the characters XML forbids, escaped."""
    return escape(_ILLEGAL.sub("", unicodedata.normalize("NFC", text)))


def escape(text: str) -> str:
    """Return text with what XML gives a meaning escaped; xml.sax would cost 30 ms of imports for this."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def section_mark(section: str) -> str:
    """Return a section's id as its bookmark has it: Word allows 40 characters and no others."""
    return re.sub("[^0-9A-Za-z_]", "_", section)[:32]


def twips(points: float) -> int:
    """Return points in twentieths of a point."""
    return round(points * 20)


def run_properties(
    bold: bool = False, italic: bool = False, underline: bool = False, caps: bool = False, size: float | None = None,
    rise: Rise = Rise.LEVEL,
) -> str:  # fmt: skip
    """Return ``w:rPr`` (empty where nothing is set)."""
    inner = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "") + ("<w:caps/>" if caps else "")
    if size is not None:
        inner += f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    if underline:
        inner += '<w:u w:val="single"/>'
    if rise is not Rise.LEVEL:
        inner += f'<w:vertAlign w:val="{"superscript" if rise is Rise.UP else "subscript"}"/>'
    return f"<w:rPr>{inner}</w:rPr>" if inner else ""


def whole_look(bold: bool, italic: bool, underline: bool, caps: bool, size: float | None) -> str:
    """Return ``w:rPr`` that says every look, also against what a style sets."""
    looks = {"b": bold, "i": italic, "caps": caps}
    inner = "".join(f'<w:{name} w:val="{int(value)}"/>' for name, value in looks.items())
    if size is not None:
        inner += f'<w:sz w:val="{round(size * 2)}"/><w:szCs w:val="{round(size * 2)}"/>'
    return f'<w:rPr>{inner}<w:u w:val="{"single" if underline else "none"}"/></w:rPr>'


def run(text: str, properties: str = "") -> str:
    """Return a run; tabs become ``w:tab``, line ends ``w:br``."""
    if not text:
        return ""
    out = []
    for piece in re.split("([\t\n])", text.replace("\r\n", "\n").replace("\r", "\n")):
        if piece == "\t":
            out.append("<w:tab/>")
        elif piece == "\n":
            out.append("<w:br/>")
        elif piece:
            out.append(f'<w:t xml:space="preserve">{clean(piece)}</w:t>')
    return f"<w:r>{properties}{''.join(out)}</w:r>"


def paragraph(style: str, content: str, extra: str = "") -> str:
    """Return a paragraph; ``extra`` stands in ``w:pPr`` behind the style, in schema order."""
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties = f"<w:pPr>{name}{extra}</w:pPr>" if name or extra else ""
    return f"<w:p>{properties}{content}</w:p>"


def picture(relation: str, number: int, width: float, height: float, alt: str) -> str:
    """Return a run with a picture of the given size in points."""
    cx, cy = round(width * EMU_PER_POINT), round(height * EMU_PER_POINT)
    name = f'id="{number}" name="Hình {number}" descr="{clean(alt)}"'
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>'
        f'<wp:docPr {name}/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>'
        f'<pic:nvPicPr><pic:cNvPr {name}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/>'
        "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing></w:r>"
    )
