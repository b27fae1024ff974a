"""The styles of paragraphs that a standard of form makes, and what tables add."""

from __future__ import annotations

from ..standard import Face, Standard
from .blocks import MM, ParagraphStyle

CELL_MARGIN = 4.25
"""Points between a ruled table's vertical lines and its words: 1.5 mm, less than Word's own 1.9."""


def styles(standard: Standard, has_parts: bool) -> dict[str, ParagraphStyle]:
    """Return the styles by key, in the order Word lists them; ``Heading1`` … for a report with or without parts."""
    faces = standard.faces
    body = faces["body"]
    first = standard.body_first_line * MM
    exact = standard.body_line if standard.body_line > 5 else 0
    line = 1 if exact else standard.body_line

    def of_text(key: str, face: Face, first: float, outline: int = 0) -> ParagraphStyle:
        heading = outline > 0
        return ParagraphStyle(
            key, face, before=standard.body_spacing, line=line, exact=exact, first=first, keep=heading, whole=heading,
            outline=outline,
        )  # fmt: skip

    made = [
        of_text("BodyText", body, first),
        of_text("Item", body, first),
        ParagraphStyle("Form", Face(size=body.size)),
        ParagraphStyle("TableText", faces["table"], before=2, after=2),
        ParagraphStyle("Caption", faces["caption"], before=3, after=6, whole=True),
        ParagraphStyle("Picture", Face(align="center"), before=6, keep=True),
        ParagraphStyle("Header", faces["page_number"], before=None, after=None),
        ParagraphStyle("FootnoteText", faces["footnote"], after=2),
    ]
    levels = [faces[f"level{number}"] for number in range(1, 7)]
    for number, face in enumerate([faces["part"], *levels] if has_parts else levels, 1):
        made.append(of_text(f"Heading{number}", face, 0 if face.align == "center" else first, number))
    return {each.key: each for each in made}
