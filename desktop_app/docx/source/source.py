"""What stands in a DOCX from anywhere: its paragraphs and tables, plain, before anybody says what they mean."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field

from ...models.richtext import Align, Paragraph, Picture, Table
from .list_labels import ListLabel


@dataclass(frozen=True, slots=True)
class SourceParagraph:
    """A paragraph.

    Attributes:
        content: runs, breaks, and notes at their exact places; NFC, plain spaces.
        text: its text without notes; breaks as ``\\n``.
        style: name of its style, lower case.
        outline: outline level 0 to 8, or ``None`` for body text.
        label: Word's own list number, which is not part of the text.
        bold: whether every letter is bold; likewise italic and caps (upper case, typed or by format).
        bold_until: how many characters at the beginning of ``text`` are bold; likewise ``marked_until`` for
            letters set off in any way (bold, italic or underlined).
        left: indent of the lines in millimetres; first: of the first line, relative to the others.
        size: of the letters in points; 0 where unknown.
        face: name of their font; empty where unknown.
        page_break: whether it begins a page.
        wide: whether its page is wider than high.
        pictures: that stand in it, to be set behind it.
        lead: how many tabs (or as many spaces) push its text to the right.
        sections: ids of our own report's sections that hidden bookmarks say begin here, as the bookmarks have them.
    """

    content: Paragraph
    text: str
    _: KW_ONLY
    style: str = ""
    outline: int | None = None
    label: ListLabel | None = None
    align: Align = Align.JUSTIFY
    bold: bool = False
    italic: bool = False
    caps: bool = False
    bold_until: int = 0
    marked_until: int = 0
    left: float = 0.0
    first: float = 0.0
    size: float = 0.0
    face: str = ""
    page_break: bool = False
    wide: bool = False
    pictures: tuple[Picture, ...] = ()
    lead: int = 0
    sections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceTable:
    """A table.

    Attributes:
        ruled: whether its lines are seen: a table of figures, not one that only lays things side by side.
        wide: whether its page is wider than high.
        page_break: whether it begins a page.
        pictures: that stand in its cells, to be set behind it.
    """

    table: Table
    ruled: bool = True
    wide: bool = False
    page_break: bool = False
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something the reader must say: a sentence with ``{0}`` places as in the catalogue, and what goes there."""

    template: str
    values: tuple[object, ...] = ()

    def __str__(self) -> str:
        return self.template.format(*self.values)


@dataclass(frozen=True, slots=True)
class Source:
    """A file's content.

    Attributes:
        name: name of the file.
        digest: SHA-256 of its main text, from which identities are made.
        media: pictures by SHA-256.
        headers: texts of page headers and footers that are more than a page number.
        comments: texts of comments.
        margins: of the first upright pages: top, bottom, left, right in millimetres; ``None`` where unknown.
        contents: lines of the table of contents, which is left out.
        notices: what could not be read, or was read in a way that must be said.
    """

    name: str
    digest: str
    _: KW_ONLY
    blocks: tuple[SourceParagraph | SourceTable, ...]
    media: dict[str, bytes] = field(default_factory=dict)
    headers: tuple[str, ...] = ()
    comments: tuple[str, ...] = ()
    margins: tuple[float, float, float, float] | None = None
    contents: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
