"""Documents that a text cites by number and symbol: ``Kế hoạch số 95-KH/TĐTN-XDĐ ngày 30/6/2023``."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .finding import TextSpot
from .text import Piece, PieceKind, ReportText

TYPES = {
    "nghị quyết": "NQ", "kế hoạch": "KH", "báo cáo": "BC", "hướng dẫn": "HD", "quyết định": "QĐ", "chỉ thị": "CT",
    "tờ trình": "TTr", "thông báo": "TB", "kết luận": "KL", "chương trình": "CTr", "chương trình hành động": "CTr",
    "quy định": "QĐi", "quy chế": "QC", "công văn": "CV", "đề án": "ĐA", "thông tri": "TT", "giấy mời": "GM",
    "công điện": "CĐ", "thông tư": "TT", "nghị định": "NĐ",
}  # fmt: skip
ALSO = {
    "quy định": {"QĐ", "QĐi", "QyĐ", "QĐ-TW", "QC"}, "chương trình": {"CTr", "CTR", "CTrHĐ", "CTHĐ", "CTPH", "CTPT"},
    "chương trình hành động": {"CTr", "CTR", "CTHĐ", "CTrHĐ"}, "tờ trình": {"TTr", "TTR"}, "công văn": {"CV"},
    "đề án": {"ĐA", "DA"}, "quy chế": {"QC", "QĐ"}, "kế hoạch": {"KH", "KHLN", "KHLT", "KHPH", "KHCT"},
    "quyết định": {"QĐ"}, "hướng dẫn": {"HD", "HDLN", "HDLT"}, "nghị quyết": {"NQ", "NQLT"},
}  # fmt: skip
_TYPE = "|".join(sorted(TYPES, key=len, reverse=True))
_CITED = re.compile(
    rf"(?P<type>{_TYPE})(?P<between>\s+(?:liên tịch\s+|phối hợp\s+|liên ngành\s+)?)(?:số:?\s*)(?P<number>\d{{1,5}})(?P<gap1>\s*)(?P<sep>[-/])(?P<gap2>\s*)"
    r"(?P<symbol>[A-ZĐ][A-ZĐa-zr]{0,5}(?:\s?[-/]\s?[A-ZĐ0-9][\w&]*)*)"
    r"(?:,?\s*ngày\s+(?P<date>\d{1,2}/\d{1,2}/\d{4}))?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A document as cited.

    Attributes:
        type: kế hoạch, nghị quyết … in small letters.
        number: its number.
        symbol: what stands behind the number, as typed: ``KH/TĐTN-XDĐ``.
        date: as typed, or empty.
        spot: type, number, symbol and day.
        sign: number and symbol alone.
        about: the words behind, to the end of the sentence.
    """

    type: str
    number: str
    symbol: str
    date: str
    spot: TextSpot
    sign: TextSpot
    about: str

    @property
    def kind(self) -> str:
        """The part of the symbol that says the type: KH."""
        return re.split(r"[-/]", self.symbol)[0].strip()

    @property
    def separator(self) -> str:
        """What stands between number and symbol."""
        return self.sign.words[len(self.number) :].strip()[:1]


def cited(text: ReportText) -> tuple[Cited, ...]:
    """Return the documents a report cites, in order."""
    return tuple(each for piece in text.pieces if piece.kind is not PieceKind.FORM for each in piece.fact(_cited))


def _cited(piece: Piece) -> tuple[Cited, ...]:
    if "số" not in piece.text:
        return ()
    out = []
    for found in _CITED.finditer(piece.text):
        if not found["symbol"][:1].isupper():
            continue
        end = piece.text.find(";", found.end())
        behind = piece.text[found.end() : found.end() + 260 if end < 0 else min(end, found.end() + 260)]
        out.append(
            Cited(
                type=found["type"].lower(), number=found["number"], symbol=found["symbol"], date=found["date"] or "",
                spot=TextSpot(piece, found.start(), found.end()),
                sign=TextSpot(piece, found.start("number"), found.end("symbol")), about=behind,
            )
        )  # fmt: skip
    return tuple(out)
