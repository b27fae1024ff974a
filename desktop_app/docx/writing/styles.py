"""The style sheet, settings and small fixed parts, made from a standard of form."""

from __future__ import annotations

from ...models.printed.blocks import ParagraphStyle, PrintedReport
from ...models.printed.styles import CELL_MARGIN
from ...models.standard import Standard
from ..wml import HEADER, NAMESPACES, clean, twips

_ALIGN = {"justify": "both", "left": "left", "center": "center", "right": "right"}
_NAMES = {
    "BodyText": "Body Text",
    "Item": "Báo cáo - gạch đầu dòng",
    "Form": "Báo cáo - thể thức",
    "TableText": "Báo cáo - ô bảng",
    "Caption": "caption",
    "Picture": "Báo cáo - hình",
    "Header": "header",
    "FootnoteText": "footnote text",
}  # what Word calls the styles; headings have their number


def fonts(standard: Standard) -> str:
    """Return ``w:rFonts`` with all four attributes set, or a theme font would win."""
    name = clean(standard.font)
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def styles_xml(printed: PrintedReport) -> str:
    """Return ``word/styles.xml``."""
    standard = printed.standard
    size = round(standard.faces["body"].size * 2)
    margin = twips(CELL_MARGIN)
    out = [
        f"{HEADER}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(standard)}"
        f'<w:color w:val="000000"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "<w:pPr><w:widowControl/></w:pPr></w:style>",
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        f'<w:top w:w="0" w:type="dxa"/><w:left w:w="{margin}" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        f'<w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    ]
    return "".join([*out, *map(_style, printed.styles.values())]) + "</w:styles>"


def _style(style: ParagraphStyle) -> str:
    face = style.face
    outline = f'<w:outlineLvl w:val="{style.outline - 1}"/>' if style.outline else ""
    follows = '<w:next w:val="BodyText"/>' if style.outline else ""
    properties = ("<w:keepNext/>" if style.keep else "") + ("<w:keepLines/>" if style.whole else "")
    if style.before is not None and style.after is not None:
        line = f' w:line="{round(style.line * 240)}" w:lineRule="auto"' if style.line != 1 else ""
        line = f' w:line="{twips(style.exact)}" w:lineRule="exact"' if style.exact else line
        properties += f'<w:spacing w:before="{twips(style.before)}" w:after="{twips(style.after)}"{line}/>'
    properties += f'<w:ind w:firstLine="{twips(style.first)}"/>' if style.first else ""
    look = ("<w:b/>" if face.bold else "") + ("<w:i/>" if face.italic else "") + ("<w:caps/>" if face.caps else "")
    size = round(face.size * 2)
    look += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    look += '<w:u w:val="single"/>' if face.underline else ""
    name = _NAMES.get(style.key) or f"heading {style.outline}"
    return (
        f'<w:style w:type="paragraph" w:styleId="{style.key}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'{follows}<w:qFormat/><w:pPr>{properties}<w:jc w:val="{_ALIGN[face.align]}"/>{outline}</w:pPr>'
        f"<w:rPr>{look}</w:rPr></w:style>"
    )


def settings_xml() -> str:
    """Return ``word/settings.xml``: real footnotes with separators, no compatibility mode."""
    return (
        f'{HEADER}<w:settings {NAMESPACES}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>'
        '<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
        'w:val="15"/></w:compat><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/>'
        "</w:settings>"
    )


def header_xml(standard: Standard) -> str:
    """Return the header with the page number in its middle."""
    face = standard.faces["page_number"]
    size = f'<w:rPr><w:sz w:val="{round(face.size * 2)}"/></w:rPr>'
    field = "".join(
        f"<w:r>{size}{inner}</w:r>"
        for inner in (
            '<w:fldChar w:fldCharType="begin"/>',
            '<w:instrText xml:space="preserve"> PAGE </w:instrText>',
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>2</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return f'{HEADER}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr>{field}</w:p></w:hdr>'


def empty_header_xml() -> str:
    """Return the header of first pages, which carry no number."""
    return f'{HEADER}<w:hdr {NAMESPACES}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p></w:hdr>'


def font_table_xml(standard: Standard) -> str:
    """Return ``word/fontTable.xml`` naming the one font and its stand-in."""
    return (
        f'{HEADER}<w:fonts {NAMESPACES}><w:font w:name="{clean(standard.font)}"><w:altName w:val="Liberation Serif"/>'
        '<w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/><w:family w:val="roman"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )
