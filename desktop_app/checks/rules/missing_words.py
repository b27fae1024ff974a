"""Set phrases of this field with a syllable left out: "Hội nghị giới thiệu việc lưu động", "trị 200 triệu đồng"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText
from ..words import Word, words

_INSTEAD = QT_TRANSLATE_NOOP("errors", "“{0}” có lẽ thiếu hoặc thừa chữ; thường viết “{1}”.")
_YEAR = QT_TRANSLATE_NOOP("errors", "Có lẽ thiếu chữ “năm” sau “{0}”.")
# what reports of the Union say again and again; what is left when a syllable inside is dropped is no phrase
_PHRASES = tuple(
    tuple(each.lower().split())
    for each in """
    Đoàn TNCS Hồ Chí Minh;đoàn viên thanh niên;cán bộ đoàn viên;đoàn viên ưu tú;phong trào thanh thiếu nhi;phong trào thiếu nhi
    công tác Đoàn và phong trào;Ban Chấp hành Đoàn;Ban Thường vụ Đoàn;Ban Thường vụ Tỉnh đoàn;Ban Chấp hành Trung ương
    thanh niên tình nguyện;chiến dịch thanh niên tình nguyện hè;Chiến dịch Mùa hè xanh;Chiến dịch Hoa phượng đỏ
    Chiến dịch Hành quân xanh;Tháng Thanh niên;công trình thanh niên;phần việc thanh niên;mô hình thanh niên;ý tưởng sáng kiến
    xây dựng nông thôn mới;xây dựng đô thị văn minh;bảo vệ môi trường;ứng phó với biến đổi khí hậu;an ninh trật tự
    trật tự an toàn giao thông;trật tự an toàn xã hội;an sinh xã hội;hoàn cảnh khó khăn;đặc biệt khó khăn;gia đình chính sách
    tư tưởng đạo đức phong cách Hồ Chí Minh;học tập và làm theo;lý tưởng cách mạng;lý luận chính trị;giáo dục truyền thống
    nghĩa vụ quân sự;dân quân tự vệ;lực lượng vũ trang;chuyển đổi số quốc gia;dịch vụ công trực tuyến;công nghệ thông tin
    giới thiệu việc làm;tư vấn hướng nghiệp;khởi nghiệp sáng tạo;khởi nghiệp lập nghiệp;Ngân hàng Chính sách xã hội
    kết nạp đoàn viên mới;đoàn kết tập hợp thanh niên;rèn luyện đoàn viên;kiểm tra giám sát;thi đua khen thưởng
    xây dựng Đảng;hệ thống chính trị;giám sát phản biện xã hội;đền ơn đáp nghĩa;uống nước nhớ nguồn;hiến máu tình nguyện
    Hội Liên hiệp Thanh niên;Đội Thiếu niên Tiền phong;chăm sóc giáo dục thiếu niên nhi đồng;kỹ năng thực hành xã hội
    thể dục thể thao;văn hóa văn nghệ;bảo vệ Tổ quốc;kinh tế xã hội;quốc phòng an ninh;cấp ủy chính quyền;quy chế hoạt động
    vùng sâu vùng xa;dân tộc thiểu số;nguồn lực xã hội hóa;nguồn xã hội hóa;sâu xa;Đoàn Thanh niên;văn hóa nghệ thuật;đời sống văn hóa;nâng cao chất lượng;tuyên truyền phổ biến
    """.replace("\n", ";").split(";")
    if each.strip()
)  # fmt: skip
_KNOWN = {pair for phrase in _PHRASES for pair in itertools.pairwise(phrase)}
_OPEN_END = {("giới", "thiệu", "việc", "làm"), ("công", "nghệ", "thông", "tin"), ("đoàn", "viên", "ưu", "tú")}

_SAID_TOO = {("nâng", "chất", "lượng")}
"""What is left without the inner syllable and is right as well."""


def _broken() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Return each phrase with one inner syllable dropped, where what then stands side by side is not said otherwise."""
    out = {}
    for phrase in _PHRASES:
        for place in range(1, len(phrase) - 1):
            if (
                len(phrase) > 3
                and (phrase[place - 1], phrase[place + 1]) not in _KNOWN
                and phrase[place] not in ("và", "với", "theo")
            ):
                out[phrase[:place] + phrase[place + 1 :]] = phrase
    for phrase in _SAID_TOO:
        out.pop(phrase, None)
    for phrase in _OPEN_END:
        out[phrase[:-1]] = phrase
    return out


_BROKEN = _broken()
_STARTS = frozenset(each[:2] for each in _BROKEN)
_WORTH = re.compile(r"(?<!giá )(?<!chính )\btrị(?= (?:hơn |trên |gần |khoảng )?\d[\d.,]* ?(?:triệu|tỷ|tỉ|nghìn|đồng))")
_TWICE = re.compile(r"\b(?:tổng )?giá trị giá\b|\bphối hợp với cùng\b", re.IGNORECASE)
_RIGHT = {"giá trị giá": "giá trị", "tổng giá trị giá": "tổng trị giá", "phối hợp với cùng": "phối hợp cùng"}
_OF_YEARS = re.compile(
    r"(?<![\d/.,])(?<!\d )(?P<years>[1-9]\d{1,2}) (?P<name>[Nn]gày (?:mất|sinh|thành lập|truyền thống|giải phóng)[^()\d]{0,60}\()"
)


def _check(text: ReportText) -> Iterator[Slip]:
    for piece in text.pieces:
        if piece.kind is not PieceKind.FORM:
            yield from piece.fact(_in_piece)


def _in_piece(piece: Piece) -> tuple[Slip, ...]:
    return (*_phrases(piece), *_others(piece))


def _others(piece: Piece) -> Iterator[Slip]:
    for found in _WORTH.finditer(piece.text):
        yield _instead(piece, found.start(), found.end(), "trị giá")
    for found in _TWICE.finditer(piece.text):
        yield _instead(piece, found.start(), found.end(), _RIGHT[found[0].lower()])
    for found in _OF_YEARS.finditer(piece.text):
        spot = TextSpot(piece, found.start(), found.end("name") - 1)
        yield Slip(_YEAR, (found["years"],), spots=(spot,))


def _phrases(piece: Piece) -> Iterator[Slip]:
    found = words(piece)
    low = [each.lower for each in found]
    for place in range(len(found) - 1):
        if low[place] == "thanh" and low[place + 1] == "thiếu":
            behind = low[place + 2] if place + 2 < len(low) else ""
            if behind not in ("nhi", "niên", "nữ") and _close(piece, found[place : place + 2]):
                yield _instead(piece, found[place].start, found[place + 1].end, "thanh thiếu nhi")
            continue
        if (low[place], low[place + 1]) not in _STARTS:
            continue
        for size in range(9, 2, -1):
            phrase = _BROKEN.get(tuple(low[place : place + size]))
            if phrase is None or place + size > len(found) or not _close(piece, found[place : place + size]):
                continue
            behind = low[place + size] if place + size < len(low) else ""
            if (low[place + size - 1], behind) in _KNOWN or (phrase in _OPEN_END and not behind):
                continue
            yield _instead(piece, found[place].start, found[place + size - 1].end, " ".join(phrase), mend=False)
            break


def _close(piece: Piece, found: tuple[Word, ...]) -> bool:
    """Return whether nothing but spaces and commas stands between words."""
    between = "".join(piece.text[a.end : b.start] for a, b in itertools.pairwise(found))
    return not between.strip(" ,") and "\n" not in between


def _instead(piece: Piece, start: int, end: int, right: str, *, mend: bool = True) -> Slip:
    said, text = piece.text[start:end], piece.text
    left, last = start, end
    for _ in range(2):  # two words more on either side, so that one sees which
        left = text.rfind(" ", 0, max(0, left - 1)) + 1
        behind = text.find(" ", last + 1)
        last = len(text) if behind < 0 else behind
    whole = text[left:start] + right + text[end:last]
    return Slip(_INSTEAD, (said, right), spots=(TextSpot(piece, left, last),), mend=whole if mend else None)


RULE = CheckRule("missing_words", Severity.WARNING, report=_check)
