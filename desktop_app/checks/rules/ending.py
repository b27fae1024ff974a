"""How paragraphs end: without a full stop, with a comma, with a question mark where nothing is asked."""

from __future__ import annotations

from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.report import CLOSING
from ...models.richtext import Align
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText
from ..words import words

_NONE = QT_TRANSLATE_NOOP("errors", "Cuối đoạn chưa có dấu chấm.")
_COMMA = QT_TRANSLATE_NOOP("errors", "Đoạn kết thúc bằng dấu “{0}”; câu chưa hết hoặc phải là dấu chấm.")
_ASKED = QT_TRANSLATE_NOOP("errors", "Đoạn kết thúc bằng dấu hỏi nhưng không phải câu hỏi.")
_ENDS = tuple(".;:!?…/")
_ASKING = frozenset(["gì", "nào", "sao", "đâu", "ai", "chưa", "không", "mấy", "bao"])
_ADDRESSED = ("kính gửi", "kính thưa")  # whom one speaks to ends as one likes
_LONG = 3


def _check(text: ReportText) -> Iterator[Slip]:
    for section in ("", *text.order):
        if section == CLOSING:  # how it ends is a matter of the form: ./.
            continue
        pieces = text.by_section.get(section, ())
        blocks = text.report.sections[section].body.blocks if section else ()
        body = (each for each in pieces if each.kind is PieceKind.BODY)
        yield from _of(tuple(each for each in body if getattr(blocks[each.block], "align", None) is not Align.CENTER))
        yield from _of(tuple(each for each in pieces if each.kind is PieceKind.NOTE))
    yield from _of(tuple(pair[1] for pair in text.indicators.values() if pair[1].text))


def _of(pieces: tuple[Piece, ...]) -> Iterator[Slip]:
    last = pieces[-1] if pieces else None
    for place, piece in enumerate(pieces):
        ended = piece.text.rstrip()
        stripped = ended.rstrip('”"’)*')
        if len(words(piece)) < _LONG or not stripped or ended.lstrip().lower().startswith(_ADDRESSED):
            continue
        spot = _tail(piece, len(ended))
        if stripped.endswith((",", "-", "–")) and not ended.endswith(("...", ")")):
            yield Slip(_COMMA, (stripped[-1],), spots=(spot,))
        elif stripped.endswith("?"):
            if not _ASKING & {each.lower for each in words(piece)[-8:]}:
                yield Slip(_ASKED, spots=(spot,), mend=f"{spot.words.rstrip('?')}.")
        elif not stripped.endswith(_ENDS) and not ended.endswith(_ENDS):
            following = pieces[place + 1] if place + 1 < len(pieces) else None
            if following is not None and _goes_on(following.text):
                continue
            list_item = piece.bullet and piece is not last and not _others_end(pieces)
            if not list_item and _is_sentence(piece):
                yield Slip(_NONE, spots=(spot,), mend=f"{spot.words}.")


def _others_end(pieces: tuple[Piece, ...]) -> bool:
    done = sum(each.text.rstrip().rstrip('”"’)').endswith(_ENDS) for each in pieces)
    return 2 * done > len(pieces)


def _goes_on(text: str) -> bool:
    return text[:1].islower()


def _is_sentence(piece: Piece) -> bool:
    """Return whether a paragraph is a sentence and no label, name or line of an address."""
    text = piece.text.strip()
    names = sum(each.text[:1].isupper() for each in words(piece))
    if 2 * names > len(words(piece)):  # a list of names
        return False
    if piece.bullet:
        return True
    letters = [each for each in text if each.isalpha()]
    return bool(letters) and not all(map(str.isupper, letters)) and len(words(piece)) >= 8 and not text.startswith("(")


def _tail(piece: Piece, end: int) -> TextSpot:
    found = [each for each in words(piece) if each.end <= end]
    start = found[-min(8, len(found))].start
    return TextSpot(piece, start, end)


RULE = CheckRule("punctuation", Severity.HINT, report=_check)
