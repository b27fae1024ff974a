"""The document part: the sheets of a printed report, its sections marked."""

from __future__ import annotations

from ...models.printed.blocks import A4, HAIRLINE, MM, PrintedReport, PrintedSection
from ..wml import HEADER, NAMESPACES, SECTION_MARK, section_mark, twips
from .blocks import BlockWriter


def document_xml(printed: PrintedReport, blocks: BlockWriter, headers: tuple[str, str]) -> str:
    """Return ``word/document.xml``; ``headers`` are the relations of the numbered and of the empty header."""
    body: list[str] = []
    marks = 0
    for number, sheet in enumerate(printed.sheets):
        if number:  # what ends a section must be a paragraph
            body.append(blocks.paragraph(HAIRLINE, _page(printed, printed.sheets[number - 1].landscape, headers)))
        for section in sheet.sections:
            content = blocks.blocks(section.blocks)
            marks += bool(section.section)
            body.append(_marked(section, marks, content) if section.section else content)
    # and Word wants one behind a table
    body += [blocks.paragraph(HAIRLINE), _page(printed, printed.sheets[-1].landscape, headers)]
    return f"{HEADER}<w:document {NAMESPACES}><w:body>{''.join(body)}</w:body></w:document>"


def _marked(section: PrintedSection, number: int, content: str) -> str:
    """Put a hidden bookmark around a section, so that a changed file can be laid beside the report."""
    start = f'<w:bookmarkStart w:id="{number}" w:name="{SECTION_MARK}{section_mark(section.section)}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def _page(printed: PrintedReport, landscape: bool, headers: tuple[str, str]) -> str:
    """Return ``w:sectPr``; each annex is numbered apart."""
    standard = printed.standard
    top, bottom, left, right = (twips(each * MM) for each in standard.margins)
    wide, high = twips(A4[0]), twips(A4[1])
    size = f'w:w="{high}" w:h="{wide}" w:orient="landscape"' if landscape else f'w:w="{wide}" w:h="{high}"'
    numbered, empty = headers
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{numbered}"/>'
        f'<w:headerReference w:type="first" r:id="{empty}"/><w:type w:val="nextPage"/>'
        f'<w:pgSz {size}/><w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
        f'w:header="{twips(standard.header_distance * MM)}" w:footer="{twips(10 * MM)}" w:gutter="0"/>'
        f'<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )
