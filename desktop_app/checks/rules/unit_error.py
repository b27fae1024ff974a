"""Units of money left half said or blown up: "20 triệu", 767.223 tỷ beside 798 tỷ."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import measure
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText, gather
from ..words import all_figures, own_decimals, prose

_HALF = QT_TRANSLATE_NOOP("errors", "Số tiền “{0}” thiếu chữ “đồng”.")
_BLOWN = QT_TRANSLATE_NOOP("errors", "“{0}” lớn gấp hơn {1} lần số liệu liên quan “{2}”; có lẽ sai đơn vị (triệu, tỷ).")
_DOUBLE = QT_TRANSLATE_NOOP("errors", "“{0}” ghi hai đơn vị tiền trái nhau.")
_MILLION = re.compile(
    r"(?<![\d.,])\d(?:[\d.,]*\d)?\s*(?:triệu|tỷ|tỉ)(?!\s*(?:đồng|lệ\b|đ\b|vnđ|VNĐ|USD|đô|người|lượt|dân|cây|thanh niên|đoàn viên|thành viên|đơn vị|con|tấn|m2|m²|ha\b|"
    r"hộ|bản|bước|phút|lần|tài khoản|hội viên|suất|bài|tin|đôi|trẻ|học sinh|kWh|\d|-|–|nghìn))(?![^\W\d_])"
)
_SCALE = re.compile("triệu|tỷ|tỉ")
_ODD = re.compile(r"(?<![\d.,])\d(?:[\d.,]*\d)?\s*(?:tỷ|tỉ)\s+triệu|\d(?:[\d.,]*\d)?\s*triệu\s+tỷ")
_DEAR = QT_TRANSLATE_NOOP("errors", "“{0}” cho “{1}” là quá lớn; có lẽ sai đơn vị (triệu, tỷ).")
_TIMES = 100
# what one of them costs at most, in millions
_DEAREST = {
    "suất": 100, "phần": 50, "bộ": 100, "áo": 10, "xuất": 100, "cây": 20, "xe": 100, "chiếc": 100, "máy": 200, "ly": 1,
    "thùng": 10, "bản": 5, "quyển": 5, "cuốn": 5, "nhà": 3000, "căn": 3000, "phòng": 3000, "ngôi": 3000, "đèn": 50, "bóng": 20, "cờ": 5, "lá": 5,
}  # fmt: skip


def _check(text: ReportText) -> Iterator[Slip]:
    yield from gather(text, _in_piece)
    yield from _blown_up(text)


def _in_piece(piece: Piece) -> tuple[Slip, ...]:
    if not (prose(piece) or piece.kind is PieceKind.CELL) or not _SCALE.search(piece.text):
        return ()
    half = (
        Slip(_HALF, (found[0],), spots=(TextSpot(piece, *found.span()),), mend=f"{found[0]} đồng")
        for found in _MILLION.finditer(piece.text)
    )
    odd = (
        Slip(_DOUBLE, (found[0],), spots=(TextSpot(piece, *found.span()),), severity=Severity.ERROR)
        for found in _ODD.finditer(piece.text)
    )
    return (*half, *odd)


def _blown_up(text: ReportText) -> Iterator[Slip]:
    own = own_decimals(text)
    sums = [
        each
        for each in all_figures(text)
        if each.quantity.money and each.value > 0 and each.number.words.split()[0] not in own
    ]
    for indicator in text.report.indicators:
        pair = text.indicators.get(indicator.id)
        if pair is None:
            continue
        targets = [each for each in sums if each.piece is pair[0]]
        results = [each for each in sums if each.piece is pair[1]]
        for target in targets:
            for result in results:
                if result.value >= _TIMES * target.value and len(targets) == 1:
                    yield _slip(result.number, target.number)
        for part in indicator.parts:
            goal, done = measure(part, part.target), measure(part, part.result)
            if not targets and goal and done and done >= 1000 * goal and "đồng" in part.unit and pair[1].text:
                yield _slip(TextSpot(pair[1], 0, len(pair[1].text)), TextSpot(pair[0], 0, len(pair[0].text)))
    for place, one in enumerate(sums):
        words = _words(one.quantity.before)
        for other in sums[place + 1 :]:
            small, large = sorted((one, other), key=lambda each: each.value)
            if large.value == 1000 * small.value and words & _words(other.quantity.before):
                yield _slip(large.number, small.number)
    yield from _each(text)


def _each(text: ReportText) -> Iterator[Slip]:
    """Find gifts that would cost more apiece than such things do."""
    figures = all_figures(text)
    for count, worth in itertools.pairwise(figures):
        most = _DEAREST.get(count.noun[0]) if count.noun else None
        if most is None or count.piece is not worth.piece or not worth.quantity.money or count.value < 1:
            continue
        between = worth.piece.text[count.quantity.end : worth.quantity.start]
        if (
            re.fullmatch(
                r"[^\d.;()]{0,80}?\b(?:trị giá|giá trị|kinh phí)\s*(?:là\s*)?(?:hơn|gần|trên|khoảng)?\s*", between
            )
            and worth.value / count.value > most * 10**6
        ):
            yield Slip(_DEAR, (worth.number.words, count.spot.words), spots=(worth.number, count.spot))


def _slip(large: TextSpot, small: TextSpot) -> Slip:
    return Slip(_BLOWN, (large.words, _TIMES, small.words), spots=(large, small), severity=Severity.ERROR)


def _words(before: str) -> set[str]:
    return {f"{a} {b}" for a, b in zip(before.split(), before.split()[1:], strict=False)}


RULE = CheckRule("unit_error", Severity.HINT, report=_check)
