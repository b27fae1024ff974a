"""The style sheet, settings and small fixed parts, made from a standard of form."""

from __future__ import annotations

from ...models.standard import Face, Standard
from ..wml import HEADER, NAMESPACES, clean, twips

_ALIGN = {"justify": "both", "left": "left", "center": "center", "right": "right"}


def fonts(standard: Standard) -> str:
    """Return ``w:rFonts`` with all four attributes set, or a theme font would win."""
    name = clean(standard.font)
    return f'<w:rFonts w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'


def heading_faces(standard: Standard, has_parts: bool) -> list[tuple[str, Face]]:
    """Return (name, face) of Word's Heading 1, 2 … for a report with or without parts (Phần)."""
    levels = [(f"level{number}", standard.faces[f"level{number}"]) for number in range(1, 7)]
    return [("part", standard.faces["part"]), *levels] if has_parts else levels


def line_spacing(standard: Standard) -> str:
    """Return the attributes of ``w:spacing`` for body text."""
    space = round(standard.body_spacing * 20)
    if standard.body_line > 5:
        line = f'w:line="{round(standard.body_line * 20)}" w:lineRule="exact"'
    else:
        line = f'w:line="{round(standard.body_line * 240)}" w:lineRule="auto"'
    return f'w:before="{space}" w:after="0" {line}'


def styles_xml(standard: Standard, has_parts: bool) -> str:
    """Return ``word/styles.xml``."""
    faces = standard.faces
    spacing = line_spacing(standard)
    first = twips(standard.body_first_line)
    body = faces["body"]
    out = [
        f"{HEADER}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr>{fonts(standard)}"
        f'<w:color w:val="000000"/><w:sz w:val="{round(body.size * 2)}"/><w:szCs w:val="{round(body.size * 2)}"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>",
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "<w:pPr><w:widowControl/></w:pPr></w:style>",
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="85" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
        _style("BodyText", "Body Text", body, f'<w:spacing {spacing}/><w:ind w:firstLine="{first}"/>'),
        _style("Item", "Báo cáo - gạch đầu dòng", body, f'<w:spacing {spacing}/><w:ind w:firstLine="{first}"/>'),
        _style("Form", "Báo cáo - thể thức", Face(size=body.size), '<w:spacing w:before="0" w:after="0"/>'),
        _style("TableText", "Báo cáo - ô bảng", faces["table"], '<w:spacing w:before="40" w:after="40"/>'),
        _style("Caption", "caption", faces["caption"], '<w:keepLines/><w:spacing w:before="60" w:after="120"/>'),
        _style(
            "Picture", "Báo cáo - hình", Face(align="center"), '<w:keepNext/><w:spacing w:before="120" w:after="0"/>'
        ),
        _style("Header", "header", faces["page_number"], ""),
        _style("FootnoteText", "footnote text", faces["footnote"], '<w:spacing w:before="0" w:after="40"/>'),
        '<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>'
        '<w:basedOn w:val="DefaultParagraphFont"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>',
    ]
    for number, (_, face) in enumerate(heading_faces(standard, has_parts), 1):
        indent = "" if face.align == "center" else f'<w:ind w:firstLine="{first}"/>'
        properties = f"<w:keepNext/><w:keepLines/><w:spacing {spacing}/>{indent}"
        out.append(_style(f"Heading{number}", f"heading {number}", face, properties, number - 1))
    return "".join(out) + "</w:styles>"


def _style(key: str, name: str, face: Face, properties: str, outline: int | None = None) -> str:
    level = f'<w:outlineLvl w:val="{outline}"/>' if outline is not None else ""
    follows = '<w:next w:val="BodyText"/>' if outline is not None else ""
    look = ("<w:b/>" if face.bold else "") + ("<w:i/>" if face.italic else "") + ("<w:caps/>" if face.caps else "")
    size = round(face.size * 2)
    look += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    look += '<w:u w:val="single"/>' if face.underline else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'{follows}<w:qFormat/><w:pPr>{properties}<w:jc w:val="{_ALIGN[face.align]}"/>{level}</w:pPr>'
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
