"""Abbreviations that nobody is sure to know and that are not spelt out anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText, gather

_SHORT = QT_TRANSLATE_NOOP("errors", "Viết tắt chưa được giải thích: {0}.")
# what every reader of such a report knows, what stands in symbols of documents, and what is a name
_KNOWN = frozenset(
    [
        "TNCS",
        "TNTP",
        "TNXP",
        "LHTN",
        "LHPN",
        "UBND",
        "HĐND",
        "UBMTTQ",
        "MTTQ",
        "BCH",
        "BTV",
        "BTK",
        "TW",
        "TƯ",
        "THPT",
        "THCS",
        "TH",
        "MN",
        "CLB",
        "CNXH",
        "XHCN",
        "VHNT",
        "TDTT",
        "ATGT",
        "HIV",
        "AIDS",
        "COVID",
        "ASEAN",
        "UNESCO",
        "USD",
        "VNĐ",
        "VND",
        "GDP",
        "ODA",
        "QR",
        "CCCD",
        "VNeID",
        "VNEID",
        "SOS",
        "UPU",
        "FIFA",
        "VTV",
        "HTV",
        "BIDV",
        "MB",
        "ISO",
        "ICT",
        "IT",
        "AI",
        "PC",
        "TV",
        "LED",
        "USB",
        "PDF",
        "QĐ",
        "NQ",
        "KH",
        "BC",
        "HD",
        "CT",
        "TTr",
        "TB",
        "KL",
        "CV",
        "CTr",
        "II",
        "III",
        "IV",
        "VI",
        "VII",
        "VIII",
        "IX",
        "XI",
        "XII",
        "XIII",
        "XIV",
        "XV",
        "XVI",
        "XVII",
        "XVIII",
        "XIX",
        "XX",
        "OCOP",
        "PGS",
        "TS",
        "ThS",
        "TM",
        "KT",
        "TL",
        "TP",
        "HCM",
        "NXB",
        "ĐH",
        "CĐ",
        "ĐẢNG",
        "ĐOÀN",
        "HỘI",
        "BÁO",
        "CÁO",
        "ĐTN",
        "STEM",
        "SMS",
        "GPS",
        "VIP",
        "KPI",
        "PCCC",
        "BHYT",
        "BHXH",
        "HTX",
    ]
)
_ABBREVIATION = re.compile(r"(?<![\w/.&-])[A-ZĐƯ][A-ZĐƯ&]{1,8}(?![\w/&]|-[A-ZĐ])")
_DEFINED = re.compile(
    r"\((?:sau đây )?(?:gọi (?:tắt )?là:?\s*|viết tắt(?: là)?:?\s*)?(?P<short>[A-ZĐƯ][A-ZĐƯ&]{1,8})\)"
)
_FEW, _CAPITALS = 12, 0.6
_KINDS = (PieceKind.BODY, PieceKind.NOTE, PieceKind.CELL, PieceKind.RESULT, PieceKind.STATEMENT)


def _check(text: ReportText) -> Iterator[Slip]:
    defined: set[str] = set()
    first: dict[str, TextSpot] = {}
    for word, spot in gather(text, _in_piece):
        if spot is None:
            defined.add(word)
        elif word not in defined:
            first.setdefault(word, spot)
    own = {word for said in text.report.unit.words for word in said.split()}
    unknown = [word for word in first if word not in defined and word not in own]
    if unknown:
        yield Slip(_SHORT, (", ".join(unknown[:_FEW]),), spots=tuple(first[word] for word in unknown))


def _in_piece(piece: Piece) -> tuple[tuple[str, TextSpot | None], ...]:
    """Return the abbreviations of a piece; without a place those that it spells out."""
    said = piece.text
    if piece.kind not in _KINDS or not _ABBREVIATION.search(said):
        return ()
    letters = [each for each in said if each.isalpha()]
    if letters and sum(map(str.isupper, letters)) > _CAPITALS * len(letters):  # a line in capitals
        return ()
    out: list[tuple[str, TextSpot | None]] = [(each["short"], None) for each in _DEFINED.finditer(said)]
    quoted = _quoted(said)
    for found in _ABBREVIATION.finditer(said):
        word = found[0]
        if (
            all(each in _KNOWN for each in word.split("&"))
            or re.fullmatch("[IVXLC]+", word)
            or any(a <= found.start() < b for a, b in quoted)
        ):
            continue
        spelled = _spelled(word, said[max(0, found.start() - 90) : found.start()])
        out.append((word, None if spelled else TextSpot(piece, found.start(), found.end())))
    return tuple(out)


def _quoted(said: str) -> list[tuple[int, int]]:
    return [each.span() for each in re.finditer(r"[“\"][^”\"]*[”\"]", said) if each[0].isupper()]


def _spelled(short: str, before: str) -> bool:
    """Return whether the words before "(ĐVTN" begin with its letters."""
    if not before.rstrip().endswith("("):
        return False
    initials = "".join(word[0].upper() for word in re.findall(r"[^\W\d_]+", before))
    return initials.endswith(short.replace("&", "V")) or initials.endswith(short.replace("&", ""))


RULE = CheckRule("abbreviation_undefined", Severity.HINT, report=_check)
