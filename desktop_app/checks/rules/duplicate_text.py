"""Text that stands twice: a row of words, a paragraph, one action of one unit told twice in one note."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import Any

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText
from ..words import Word, sentences, words

_TWICE = QT_TRANSLATE_NOOP("errors", "Đoạn chữ này viết hai lần.")
_SAME = QT_TRANSLATE_NOOP("errors", "Có lẽ kể hai lần cùng một việc: “{0}”.")
_IN_ONE, _NEXT, _SENTENCE, _DATES = 15, 20, 16, 4
_ACTS, _FEWEST = 6, 12
_ENDS = ("", ".", "!", "?", "…", "\n", "”")
_VERBS = frozenset(
    [
        "tổ",
        "triển",
        "hưởng",
        "tham",
        "phối",
        "trao",
        "tuyên",
        "xây",
        "thực",
        "duy",
        "vận",
        "huy",
        "hỗ",
        "tặng",
        "thành",
        "chỉ",
        "đẩy",
        "tiếp",
        "tăng",
    ]
)
_STARTS = re.compile(r"(?:Huyện|Thị|Thành|Xã|Đoàn|Chi đoàn|Hội)[^.;,]{3,}")


def _check(text: ReportText) -> Iterator[Slip]:
    pieces = [each for each in text.pieces if each.kind in (PieceKind.BODY, PieceKind.NOTE)]
    for piece in pieces:
        yield from piece.fact(_inside)
    for one, two in itertools.pairwise(pieces):
        beside = one.section == two.section and one.kind is two.kind is PieceKind.BODY
        if beside and len(one.fact(_set) & two.fact(_set)) >= _FEWEST:
            last = two.fact(_kept)
            if last.get("one") is not one:
                last.update(one=one, slips=tuple(_next(one, two)))
            yield from last["slips"]
    yield from _sentences(pieces)


def _kept(piece: Piece) -> dict[str, Any]:
    """Return where a piece keeps what it has in common with the one before it."""
    del piece
    return {}


def _set(piece: Piece) -> frozenset[str]:
    return frozenset(each.lower for each in words(piece))


def _next(one: Piece, two: Piece) -> Iterator[Slip]:
    """Find rows of words that a paragraph takes from the one before it."""
    first, second = words(one), words(two)
    starts = {
        tuple(each.lower for each in first[place : place + _NEXT]): place for place in range(len(first) - _NEXT, -1, -1)
    }
    place = 0
    while place <= len(second) - _NEXT:
        before = starts.get(tuple(each.lower for each in second[place : place + _NEXT]))
        if before is None:
            place += 1
            continue
        length = _same(first, second, before, place)
        if 2 * sum(each.text[:1].isupper() for each in second[place : place + length]) > length:  # a list of names
            place += length
            continue
        yield Slip(_TWICE, spots=(_span(two, second, place, length), _span(one, first, before, length)))
        place += length


def _sentences(pieces: list[Piece]) -> Iterator[Slip]:
    """Find long sentences that stand twice, word by word."""
    seen: dict[str, TextSpot] = {}
    for piece in pieces:
        for key, spot in piece.fact(_long):
            first = seen.setdefault(key, spot)
            if first is not spot:
                yield Slip(_TWICE, spots=(spot, first))


def _long(piece: Piece) -> tuple[tuple[str, TextSpot], ...]:
    found = words(piece)
    out, place = [], 0
    for start, end in sentences(piece):
        key, capitals = [], 0
        while place < len(found) and found[place].start < end:
            key.append(found[place].lower)
            capitals += found[place].text[:1].isupper()
            place += 1
        whole = piece.text[:start].rstrip()[-1:] in _ENDS and piece.text[start:end].rstrip()[-1:] in _ENDS
        # a clause that another sentence ends with too is a turn of speech; one with a figure tells the same again
        if not whole and not any(each.isdigit() for each in piece.text[start:end]):
            continue
        if 2 * capitals > len(key):  # a list of names
            continue
        if len(key) >= _SENTENCE and piece.text[start:end].count("/") < _DATES:
            out.append((" ".join(key), TextSpot(piece, start, end)))
    return tuple(out)


def _same(one: tuple[Word, ...], two: tuple[Word, ...], a: int, b: int) -> int:
    length = 0
    while a + length < len(one) and b + length < len(two) and one[a + length].lower == two[b + length].lower:
        length += 1
    return length


def _span(piece: Piece, found: tuple[Word, ...], place: int, length: int) -> TextSpot:
    return TextSpot(piece, found[place].start, found[place + length - 1].end)


def _inside(piece: Piece) -> tuple[Slip, ...]:
    out = list(_rows(piece))
    if piece.kind is PieceKind.NOTE:
        out += _acts(piece)
    return tuple(out)


def _rows(piece: Piece) -> Iterator[Slip]:
    found = words(piece)
    low = [each.lower for each in found]
    seen: dict[tuple[str, ...], int] = {}
    skip = 0
    if len(low) - len(set(low)) < _IN_ONE // 2:
        return
    for place in range(len(low) - _IN_ONE + 1):
        key = tuple(low[place : place + _IN_ONE])
        before = seen.setdefault(key, place)
        if before + _IN_ONE <= place and place >= skip and len(set(key)) > _IN_ONE // 2:
            if low[before] not in _VERBS or _apart(piece, found[before].start, found[place].start):
                continue
            length = min(_same(found, found, before, place), place - before)
            skip = place + length
            yield Slip(
                _TWICE,
                spots=(_span(piece, found, place, length), _span(piece, found, before, length)),
                severity=Severity.HINT,
            )


def _apart(piece: Piece, one: int, two: int) -> bool:
    """Return whether two places stand in different sentences."""
    return not any(start <= one and two < end for start, end in sentences(piece))


def _acts(piece: Piece) -> Iterator[Slip]:
    """Two sentences of a note that begin with one unit and one action."""
    starts: dict[tuple[str, ...], tuple[int, int]] = {}
    for start, end in sentences(piece):
        said = piece.text[start:end]
        if not _STARTS.match(said):
            continue
        low = re.findall(r"[^\W_]+", re.split(r"[,;:“\"(]", said)[0].lower())
        for length in range(min(len(low), 14), _ACTS - 1, -1):
            key = tuple(low[:length])
            other = starts.get(key)
            if other is not None and length >= 9:
                yield Slip(
                    _SAME,
                    (" ".join(piece.text[start:end].split()[:length]),),
                    spots=(TextSpot(piece, start, end), TextSpot(piece, *other)),
                )
                break
        for length in range(_ACTS, min(len(low), 14) + 1):
            starts.setdefault(tuple(low[:length]), (start, end))


RULE = CheckRule("duplicate_text", Severity.WARNING, report=_check)
