"""What a source was read as: the report, what each block was taken for, what must be said."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field

from ...models.indicators import Verdict
from ...models.meaning.told import Told
from ...models.report import Report
from ..source.source import Notice
from .front import Front


@dataclass(frozen=True, slots=True)
class Mark:
    """What a block of the source was taken for.

    Attributes:
        block: its index.
        kind: ``heading``, ``run_in``, ``numbered``, ``label``, ``part``, ``text``, ``bullet``, ``indicator``,
            ``result``, ``table``, ``rule``, ``cover``, ``contents``, ``letterhead``, ``title``, ``closing`` or ``signature``.
        level: of headings, from 1; else 0.
        section: id of the section it begins or belongs to; empty outside the text.
        doubt: why it might be something else (context ``errors``), or empty.
    """

    block: int
    kind: str
    level: int = 0
    section: str = ""
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a source was read as.

    Attributes:
        media: the report's pictures by SHA-256.
        marks: one for every block that says something, in order.
        unread: what could not be read, or must be said.
        comments: texts of the comments in the margin, which are not part of the report.
        front: letterhead, title, closing and signature as printed.
        verdicts: the verdict the document prints for an indicator part, by its id.
        shares: the ratio it prints for a part, by the part's id.
        numbers: the number it prints for an indicator, by its id.
        told: how the result of a part was read, by its id: what is asked, and the sentence or cell it stands in.
    """

    report: Report
    _: KW_ONLY
    media: dict[str, bytes]
    marks: tuple[Mark, ...]
    unread: tuple[Notice, ...]
    comments: tuple[str, ...]
    front: Front
    verdicts: dict[str, Verdict]
    shares: dict[str, str]
    numbers: dict[str, str]
    told: dict[str, Told] = field(default_factory=dict)
