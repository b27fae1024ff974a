"""Sections that must be written and are not; what brothers have and one lacks; a report without its form."""

from __future__ import annotations

from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.kinds import ReportKind
from ...models.report import CLOSING, PREAMBLE, Role, signer
from ...models.richtext import Paragraph
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText
from ..words import words

_EMPTY = QT_TRANSLATE_NOOP("errors", "Mục “{0}” chưa có nội dung.")
_EMPTY_MANY = QT_TRANSLATE_NOOP("errors", "{0} mục chưa có nội dung.")
_FEW = 3  # empty sections that are told one by one
REQUIRED = QT_TRANSLATE_NOOP("errors", "Mục bắt buộc “{0}” chưa viết.")
_FIRST = QT_TRANSLATE_NOOP("errors", "Các mục cùng cấp mở đầu bằng ý “{0}”, mục này thì không.")
_ITEMS = QT_TRANSLATE_NOOP("errors", "Các ý cùng loại đều có ý con, ý này thì không.")
_FORM = QT_TRANSLATE_NOOP("errors", "Đầu văn bản thiếu {0}.")
NO_SIGN = QT_TRANSLATE_NOOP("errors", "Cuối văn bản thiếu người ký.")
_WORDS = 4


def _check(text: ReportText) -> Iterator[Slip]:
    outline = text.report.kind is ReportKind.OUTLINE
    if not outline:
        yield from _unwritten(text)
        yield from _form(text)
    yield from _brothers(text)
    yield from _children(text)


def _unwritten(text: ReportText) -> Iterator[Slip]:
    empty: list[Slip] = []
    for key in text.order:
        section = text.report.sections[key]
        if key in (PREAMBLE, CLOSING) or section.children or section.body.blocks or not section.heading:
            continue
        if "(nếu có)" in section.heading.lower() or section.heading.rstrip().endswith((".", ")")):
            continue
        spots = tuple(TextSpot(each, 0, len(each.text)) for each in text.by_section[key][:1])
        if section.required:
            yield Slip(REQUIRED, (section.heading,), spots=spots, section=key, severity=Severity.ERROR)
        else:
            empty.append(Slip(_EMPTY, (section.heading,), spots=spots, section=key, severity=Severity.WARNING))
    if len(empty) <= _FEW:
        yield from empty
    else:  # a report that is being begun, or a frame: said once
        spots = tuple(spot for each in empty for spot in each.spots)
        yield Slip(_EMPTY_MANY, (len(empty),), spots=spots, section=empty[0].section, severity=Severity.WARNING)


def _form(text: ReportText) -> Iterator[Slip]:
    head, unit = text.report.head, text.report.unit
    if head.letter or not head.title:
        return
    missing = []
    if not unit.name:
        missing.append("cơ quan ban hành")
    if not head.type_symbol and not head.number and head.type_name == "BÁO CÁO":
        missing.append("số, ký hiệu")
    if head.date is None and not head.date_text and not unit.name:
        missing.append("địa danh và ngày tháng")
    if len(missing) > 1:
        title = next((each for each in text.by_section[""] if each.kind is PieceKind.TITLE), None)
        opening = next((each for each in text.by_section.get(PREAMBLE, ()) if each.text.strip()), None)
        spots = tuple(_begin(each) for each in (opening, title) if each is not None and each.text)
        yield Slip(_FORM, (", ".join(missing),), spots=spots)
    if not signer(text.report).name and not signer(text.report).position and not signer(text.report).authority:
        yield Slip(NO_SIGN, section=CLOSING)


def _begin(piece: Piece) -> TextSpot:
    end = piece.text.find(". ", 40)
    return TextSpot(piece, 0, len(piece.text) if end < 0 else end + 1)


def _brothers(text: ReportText) -> Iterator[Slip]:
    """Find the one of at least three brothers whose text does not begin as that of the others does."""
    for parent in ("", *text.order):
        ids = text.report.sections[parent].children if parent else text.report.top
        first = {key: _first(text, key) for key in ids if text.report.sections[key].role is Role.NUMBERED}
        begins = {key: _opening(piece) for key, piece in first.items() if piece is not None}
        usual = [each for each in begins.values() if each is not None]
        if len(begins) < 3 or len(set(usual)) != 1 or len(usual) != len(begins) - 1:
            continue
        for key, opening in begins.items():
            piece = first[key]
            if opening is None and piece is not None:
                heading = text.by_section[key][0]
                other = next(first[one] for one, said in begins.items() if said is not None)
                assert other is not None
                spots = (TextSpot(heading, 0, len(heading.text)), TextSpot(other, 0, len(other.text)))
                yield Slip(_FIRST, (" ".join(usual[0]).capitalize() + " …",), spots=spots, severity=Severity.HINT)


def _first(text: ReportText, section: str) -> Piece | None:
    return next((each for each in text.by_section[section] if each.kind is PieceKind.BODY and each.bullet), None)


def _opening(piece: Piece) -> tuple[str, ...] | None:
    found = tuple(each.lower for each in words(piece)[:_WORDS])
    return found if found[:2] == ("nhận", "định") else None


def _children(text: ReportText) -> Iterator[Slip]:
    """Find the last item "-" of a section without items "+", where all others have some."""
    for key in text.order:
        blocks = text.report.sections[key].body.blocks
        pieces = [each for each in text.by_section[key] if each.kind is PieceKind.BODY]
        if len(pieces) != len(blocks) or not all(isinstance(each, Paragraph) for each in blocks):
            continue
        items = [place for place, each in enumerate(pieces) if each.bullet == 1]
        kinds: dict[str, list[tuple[int, bool]]] = {}
        for number, place in enumerate(items):
            end = items[number + 1] if number + 1 < len(items) else len(pieces)
            has = any(each.bullet == 2 for each in pieces[place + 1 : end])
            first = words(pieces[place])[:1]
            kinds.setdefault(first[0].lower if first else "", []).append((place, has))
        for ones in kinds.values():
            without = [place for place, has in ones if not has]
            if len(ones) >= 3 and without == [ones[-1][0]]:
                other = next(pieces[place] for place, has in ones if has)
                spots = tuple(TextSpot(each, 0, len(each.text)) for each in (pieces[without[0]], other))
                yield Slip(_ITEMS, spots=spots, severity=Severity.HINT)


RULE = CheckRule("missing_section", Severity.WARNING, report=_check)
