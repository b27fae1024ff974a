"""Rows of numbers that count on: headings that are brothers, lines of a list typed by hand, indicators."""

from __future__ import annotations

import re
from dataclasses import KW_ONLY, dataclass

from ..models.report import Role
from .finding import TextSpot
from .ordinals import Ordinal, read_ordinal
from .text import Piece, PieceKind, ReportText

_TYPED = re.compile(
    r"\s*(?P<number>\(\d{1,2}\)|\d{1,2}[.)](?!\d)|[a-zđ]\)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là(?=[,:]))"
)


@dataclass(frozen=True, slots=True)
class Item:
    """One of a row.

    Attributes:
        spot: the words to go to.
        section: id of the section it heads, or stands in.
        parent: id of the section it stands under.
        typed: whether it is numbered in another style than its place asks for, as lists typed by hand are.
        loose: whether it stands in the text: one alone is no row.
    """

    ordinal: Ordinal
    spot: TextSpot
    section: str
    _: KW_ONLY
    parent: str = ""
    typed: bool = False
    loose: bool = False


def series(text: ReportText) -> tuple[tuple[Item, ...], ...]:
    """Return the rows of a report, each of one style."""
    return text.fact(_series)


def _series(text: ReportText) -> tuple[tuple[Item, ...], ...]:
    out: list[tuple[Item, ...]] = []
    sections = text.report.sections
    for parent in ("", *text.order):
        ids = sections[parent].children if parent else text.report.top
        rows: dict[tuple[str, tuple[int, ...]], list[Item]] = {}
        for section in ids:
            if sections[section].role in (Role.NUMBERED, Role.PART):
                item = _heading(text, section, parent)
                if item is not None:
                    rows.setdefault((item.ordinal.style, item.ordinal.path[:-1]), []).append(item)
        out += [tuple(row) for row in rows.values()]
        out += _typed(text, parent)
    indicators: list[Item] = []
    for key, (statement, _) in text.indicators.items():
        found = read_ordinal(text.indicator_numbers[key])
        if found is not None:
            item = Item(found, _start(statement), statement.section, loose=True)
            if indicators and found.count == 1 and len(indicators) > 1:
                out.append(tuple(indicators))
                indicators = []
            indicators.append(item)
    if indicators and any(each.printed for each in text.report.indicators):
        out.append(tuple(indicators))
    return tuple(row for row in out if row)


def _heading(text: ReportText, section: str, parent: str) -> Item | None:
    number = text.numbers.get(section, "")
    found = read_ordinal(number)
    if found is None:
        return None
    piece = next(iter(text.by_section[section]), None)
    if piece is None:
        return None
    above = read_ordinal(text.numbers.get(parent, "")) if parent else None
    deeper = above is not None and above.style.startswith("1") and not found.path and found.style[:1] == "1"
    return Item(found, _start(piece), section, parent=parent, typed=deeper)


def _start(piece: Piece) -> TextSpot:
    text = piece.text
    if len(text) <= 90:
        return TextSpot(piece, 0, len(text))
    end = text.find(" ", 80)
    return TextSpot(piece, 0, len(text) if end < 0 else end)


def _typed(text: ReportText, section: str) -> list[tuple[Item, ...]]:
    """Return the rows typed at the beginning of paragraphs of one section."""
    rows: list[list[Item]] = []
    open_: dict[str, list[Item]] = {}
    for piece in text.by_section.get(section, ()):
        if piece.kind is not PieceKind.BODY:
            continue
        found = _TYPED.match(piece.text)
        ordinal = read_ordinal(found["number"]) if found else None
        if ordinal is None:
            continue
        item = Item(ordinal, _start(piece), section, parent=section, typed=True, loose=True)
        row = open_.get(ordinal.style)
        if row is None or (ordinal.count == 1 and row[-1].ordinal.count > 1):
            row = open_[ordinal.style] = []
            rows.append(row)
        row.append(item)
    return [tuple(row) for row in rows if len(row) > 1]
