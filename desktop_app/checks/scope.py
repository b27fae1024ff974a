"""Whom and when a figure is about: the units and places its sentence names, the level, the time."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .letters import compiled
from .text import Piece, PieceKind
from .words import Counted, sentences

_UNIT = compiled(
    r"\b(?:Huyện|Thị|Thành|Xã|Phường|huyện|thị|thành|xã|phường|thôn|bản|tổ|Chi|chi|Liên|liên|Đoàn|đoàn|ĐTN|Ban TN|Hội|hội)"
    r"(?: [Đđ]oàn| đội| hội| xã| phường| thị trấn| phố| trường| khối| khu phố)?\s+(?P<name>(?:[A-ZĐÀ-Ỹ][^\W_]*)(?:\s+[A-ZĐÀ-Ỹ0-9][^\W_]*)*)"
)
_COMMON = frozenset(
    [
        "Đảng",
        "Đoàn",
        "Thanh",
        "Thiếu",
        "Việt",
        "Liên",
        "TNCS",
        "Hội",
        "LHTN",
        "TNTP",
        "Trung",
        "Nhà",
        "Tổ",
        "Đại",
        "Hồ",
        "Điều",
        "Bác",
        "Phụ",
        "Nông",
        "Cựu",
        "Chữ",
        "Sinh",
        "Bí",
        "Phó",
        "Ủy",
        "Ban",
        "Ưu",
        "Công",
    ]
)
_LEVEL = re.compile(
    r"cấp (?:tỉnh|huyện|xã|cơ sở|trung ương|toàn quốc|quốc gia|chi đoàn|trên|trường|thôn|bản)", re.IGNORECASE
)
_YEAR = re.compile(
    r"\b(?:năm(?: học)?|quý [IV]+(?:/|,? năm )?|tháng \d{1,2}(?:/| năm )?)\s?((?:19|20)\d{2})\b", re.IGNORECASE
)
_PIECE = re.compile(
    r"\b(?:6|sáu|9|chín|3|ba) tháng|\bquý\b|\bTháng (?:Thanh niên|\d)|tháng \d|\bnhiệm kỳ\b|lũy kế|chiến dịch|đợt\b|mùa [Đđ]ông|\bngày \d",
    re.IGNORECASE,
)
_KIND = re.compile(r"\b(?:nữ|nam|dân tộc|tôn giáo|còn lại|đăng ký|kế hoạch|dự kiến)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Scope:
    """What a figure is about.

    Attributes:
        named: units and places its sentence names.
        levels: levels of units.
        years: years.
        pieces: words for a part of the time, or an action of some weeks.
        kinds: words that make a part of the whole.
    """

    named: frozenset[str]
    levels: frozenset[str]
    years: frozenset[str]
    pieces: frozenset[str]
    kinds: frozenset[str]

    def meets(self, other: Scope) -> bool:
        """Return whether both may be about the same."""
        if self.named != other.named or self.pieces != other.pieces or self.kinds != other.kinds:
            return False
        levels = not self.levels or not other.levels or bool(self.levels & other.levels)
        return levels and (not self.years or not other.years or bool(self.years & other.years))


def scope_of(figure: Counted) -> Scope:
    """Return what a figure is about, by the words of its sentence."""
    around = figure.piece.fact(_scopes)
    start = figure.quantity.start
    scope = next(scope for begin, end, scope in around if begin <= start < end or end == len(figure.piece.text))
    text = figure.piece.text
    clause = text[max(0, start - 60) : start + 90]
    behind = re.split(r"[,;.()]", text[figure.quantity.end : figure.quantity.end + 90])[0]
    before = re.split(r"[,;.()]", text[max(0, start - 60) : start])[-1]
    del clause
    near = f"{before} {behind}"
    return Scope(
        scope.named, frozenset(each[0].lower() for each in _LEVEL.finditer(near)), scope.years, scope.pieces,
        frozenset(each[0].lower() for each in _KIND.finditer(behind)),
    )  # fmt: skip


def _scopes(piece: Piece) -> tuple[tuple[int, int, Scope], ...]:
    out, named, note = [], frozenset[str](), piece.kind is PieceKind.NOTE
    for start, end in sentences(piece):
        said = piece.text[start:end]
        here = frozenset(each["name"] for each in _UNIT.finditer(said) if each["name"].split()[0] not in _COMMON)
        # in a note the unit that a sentence names goes on to be meant in the next
        named = here or (named if note or said[:1].islower() else frozenset())
        out.append(
            (
                start,
                end,
                Scope(
                    named,
                    frozenset(),
                    frozenset(each[1] for each in _YEAR.finditer(said)),
                    frozenset(" ".join(each[0].lower().split()) for each in _PIECE.finditer(said)),
                    frozenset(),
                ),
            )
        )
    return tuple(out)
