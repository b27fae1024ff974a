"""Standards of form (thể thức văn bản) as data; the files are in ``resources/standards``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Face:
    """Look of one component of the form.

    Attributes:
        size: points.
        align: ``left``, ``center``, ``right`` or ``justify``.
    """

    size: float = 14
    _: KW_ONLY
    bold: bool = False
    italic: bool = False
    underline: bool = False
    caps: bool = False
    align: str = "left"


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard of form; every value may be overridden by a unit.

    Attributes:
        title: name shown to the user; ``title_en`` in the English window.
        source: guidance it follows; says so where the original was not at hand.
        margins: top, bottom, left, right in millimetres.
        header_distance: page number's distance from the top edge, millimetres.
        motto: lines of the right column of the letterhead, each with the name of its face.
        stars: what is typed under the issuing body (``***``, ``*``), or empty.
        rules: which letterhead lines have a drawn rule below and its length as a share of the text's:
            keys ``motto``, ``issuer``, ``title``; 1 is as long as the text.
        title_mark: what is typed under the subject (``-------``), or empty.
        number_form: number line; places ``{number}``, ``{type}``, ``{symbol}`` (symbol with department).
        scheme: numbering scheme (see ``models.numbering``).
        body_first_line: indent of the first line in millimetres.
        body_spacing: points before and after a paragraph.
        body_line: line spacing: a multiple up to 5, above that exact points.
        end_mark: what ends the text (``./.``), or empty.
        annex_note: what stands below an annex's title (``(Kèm theo {document} của {unit})``), or empty.
        authority_forms: how the usual abbreviations are printed (``TM.`` → ``T/M``).
        faces: look of each component by name: superior, issuer, motto, motto2, number, place_date,
            type_name, title, conference, draft, addressee_label, addressee, body, part, part_title,
            level1 … level6, authority, position, signer, recipients_label, recipients, footnote, table,
            table_head, caption, annex_title, annex_note, page_number.
    """

    title: str
    _: KW_ONLY
    source: str
    margins: tuple[int, int, int, int]
    header_distance: float
    motto: tuple[tuple[str, str], ...]
    number_form: str
    faces: Mapping[str, Face]
    stars: str = ""
    rules: Mapping[str, Any] = field(default_factory=dict)
    title_mark: str = ""
    scheme: str = "path"
    body_first_line: float = 12.7
    body_spacing: float = 6
    body_line: float = 1.1
    end_mark: str = "./."
    annex_note: str = ""
    authority_forms: Mapping[str, str] = field(default_factory=dict)
    font: str = "Times New Roman"
    title_en: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)
