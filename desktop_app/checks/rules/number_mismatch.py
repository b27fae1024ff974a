"""One quantity with two values: in the text, the notes, the indicators.

Two figures are one quantity where they count the same thing in the same scope, and the words around them say so; equal
digits alone say nothing, nor does an equal noun. Either their words are the same phrase, or one number looks like a slip
of the other and the words still meet.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..agree import digits, slipped
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..scope import Scope, scope_of
from ..text import Piece, PieceKind, ReportText, gather
from ..words import CONNECTIVES, Counted, figures

_TWO = QT_TRANSLATE_NOOP("errors", "Cùng một số liệu nhưng ghi hai giá trị: {0} và {1}.")
_KINDS = (PieceKind.BODY, PieceKind.NOTE, PieceKind.RESULT, PieceKind.CELL)
_LOOSE = CONNECTIVES | frozenset((
    "cùng", "như", "này", "đó", "năm", "toàn", "tỉnh", "huyện", "xã", "tổ", "chức", "số", "tổng", "hơn", "gần",
    "khoảng", "thực", "hiện", "kết", "quả", "tính", "chung",
))  # fmt: skip
_ANYBODY = frozenset(
    [
        "lượt",
        "người",
        "đoàn",
        "viên",
        "hội",
        "thanh",
        "thiếu",
        "nhi",
        "niên",
        "học",
        "sinh",
        "cán",
        "bộ",
        "đồng",
        "chí",
        "tham",
        "gia",
        "dự",
        "được",
        "em",
        "hoạt",
        "động",
        "buổi",
        "suất",
        "quà",
    ]
)
_LONG_NUMBER, _CROWD = 4, 200
_PHRASE, _WHOLE_PHRASE, _LONG_PHRASE, _SPECIFIC = 6, 4, 9, 2
_GOAL = re.compile(
    r"ít nhất|tối thiểu|phấn đấu|chỉ tiêu|kế hoạch|mục tiêu|trở lên|từ\s*$|mỗi|cùng kỳ|năm trước|tăng|giảm",
    re.IGNORECASE,
)


def _check(text: ReportText) -> Iterator[Slip]:
    groups: dict[tuple[str, ...], list[_One]] = {}
    for one in gather(text, _candidates):
        groups.setdefault(one.key, []).append(one)
    kept = text.memory.get(_check, {})
    text.memory[_check] = now = {}
    for key, ones in groups.items():
        if 1 < len(ones) <= _CROWD:
            before = kept.get(key)
            now[key] = before if before is not None and before[0] == ones else (ones, tuple(_in_group(ones)))
            yield from now[key][1]


def _in_group(ones: list[_One]) -> Iterator[Slip]:
    seen: set[int] = set()
    for place, a in enumerate(ones):
        for b in ones[place + 1 :]:
            if a.figure.value == b.figure.value or id(b) in seen or not _same_quantity(a, b):
                continue
            if not _both_there(a, b, ones):
                seen.add(id(b))
                yield Slip(_TWO, (_said(a.figure), _said(b.figure)), spots=(_shown(a), _shown(b)))


def _both_there(a: _One, b: _One, ones: list[_One]) -> bool:
    """Return whether the piece of one has the value of the other too: then they are two quantities."""
    values = {(id(each.figure.piece), each.figure.value) for each in ones}
    return (id(a.figure.piece), b.figure.value) in values or (id(b.figure.piece), a.figure.value) in values


class _One:
    """A figure with what it is compared by."""

    __slots__ = ("_scope", "content", "figure", "key", "phrase", "whole")

    def __init__(self, figure: Counted) -> None:
        quantity = figure.quantity
        kind = "%" if quantity.percent else "đồng" if quantity.money else ""
        self.figure = figure
        self._scope: Scope | None = None
        self.phrase = figure.behind
        head = figure.behind[:2] if kind == "" else figure.behind[:1] if kind == "%" else ()
        self.key = (kind, *head)
        before = quantity.before.split()
        self.content = frozenset(
            pair
            for words in (before[-6:], figure.behind[:14])
            for pair in itertools.pairwise(words)
            if not (_LOOSE & {*pair})
        )
        self.whole = tuple(before[-4:])

    @property
    def scope(self) -> Scope:
        """Whom and when it is about; asked only of figures that may be one quantity."""
        if self._scope is None:
            self._scope = scope_of(self.figure)
        return self._scope


def _candidates(piece: Piece) -> tuple[_One, ...]:
    if piece.kind not in _KINDS:
        return ()
    out = []
    for figure in figures(piece):
        quantity = figure.quantity
        if (
            quantity.base is not None
            or (quantity.bracketed and quantity.percent)
            or not (figure.behind or quantity.money)
        ):
            continue
        near = piece.text[max(0, quantity.start - 40) : quantity.start]
        if _GOAL.search(re.split(r"[,;.()]", near)[-1]):
            continue
        out.append(_One(figure))
    return tuple(out)


def _same_quantity(a: _One, b: _One) -> bool:
    one, two = a.figure, b.figure
    if one.piece is two.piece and one.sentence == two.sentence:
        return False
    if not _slip_of(a, b) and not _one_phrase(a, b):
        return False
    return a.scope.meets(b.scope) and not _rounded(one, two) and not _rounded(two, one)


def _slip_of(a: _One, b: _One) -> bool:
    """Return whether one number looks like the other with a slip, and their words meet in more than the noun."""
    if not slipped(a.figure.value, b.figure.value):
        return False
    own = {pair for pair in a.content & b.content if not _ANYBODY & {*pair}}
    beside = own - set(zip(a.key[1:], a.key[2:], strict=False))
    length = len(digits(a.figure.value))
    return len(beside) > (length < _LONG_NUMBER) or (bool(own) and length > _LONG_NUMBER)


def _one_phrase(a: _One, b: _One) -> bool:
    """Return whether both figures are followed by one phrase, long enough to be of one thing only."""
    one, two = a.figure, b.figure
    same = _prefix(a.phrase, b.phrase)
    if one.quantity.money or slipped(one.value, two.value) or same < _WHOLE_PHRASE:
        return False
    shorter, longer = sorted((len(a.phrase), len(b.phrase)))
    whole = same == longer or (same == shorter and same >= _PHRASE)
    if PieceKind.NOTE in (one.piece.kind, two.piece.kind) and not (a.scope.named and b.scope.named):
        return False
    if not whole and same < _LONG_PHRASE:
        return False
    if len([each for each in a.phrase[:same] if each not in _ANYBODY and each not in _LOOSE]) < _SPECIFIC:
        return False
    results = PieceKind.RESULT in (one.piece.kind, two.piece.kind)
    return (results or (same >= _PHRASE and one.quantity.percent)) and _told_apart(a, b, same)


def _told_apart(a: _One, b: _One, same: int) -> bool:
    """Return whether nothing before the figures tells them apart: "đăng ký mua 5 …" and "được cấp 3 …"."""
    before_a, before_b = set(a.whole) - _LOOSE, set(b.whole) - _LOOSE
    return not (before_a and before_b) or bool(before_a & before_b) or same >= _PHRASE + 1


def _prefix(one: tuple[str, ...], two: tuple[str, ...]) -> int:
    count = 0
    for x, y in zip(one, two, strict=False):
        if x != y:
            break
        count += 1
    return count


def _rounded(about: Counted, exact: Counted) -> bool:
    """Return whether "hơn 1.200" may well be what is 1.220 elsewhere."""
    word = about.quantity.approximator
    if not word or not about.value:
        return False
    ratio = exact.value / about.value
    return {"hơn": 1 <= ratio <= 2, "trên": 1 <= ratio <= 2, "gần": 0.5 <= ratio <= 1}.get(word, 0.5 <= ratio <= 2)


def _said(figure: Counted) -> str:
    return figure.number.words


def _shown(one: _One) -> TextSpot:
    figure = one.figure
    end = figure.quantity.end
    text = figure.piece.text
    for _ in range(8):
        behind = text.find(" ", end + 1)
        stop = re.search(r"[,;.()]", text[end : behind if behind > 0 else len(text)])
        if stop:
            end += stop.start()
            break
        end = behind if behind > 0 else len(text)
        if behind < 0:
            break
    return TextSpot(figure.piece, figure.number.start, end)


RULE = CheckRule("number_mismatch", Severity.ERROR, report=_check)
