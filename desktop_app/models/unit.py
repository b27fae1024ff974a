"""The unit (đơn vị) that reports, with what its letterhead and signature block say."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from datetime import date
from enum import Enum
from typing import Any, NamedTuple


class Level(Enum):
    """Level of a unit in the organisation."""

    CENTRAL = "central"  # Trung ương
    PROVINCE = "province"  # tỉnh, thành phố
    COMMUNE = "commune"  # xã, phường, đặc khu và tương đương
    CELL = "cell"  # chi đoàn


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs: ``TM. BAN THƯỜNG VỤ`` / ``BÍ THƯ`` / ``Nguyễn Văn A``.

    Attributes:
        authority: line saying for whom, or by whose leave, the document is signed; several lines by ``\\n``.
        position: the signer's office.
        name: the signer's name; may be empty in conference papers.
    """

    authority: str = ""
    position: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of the organisation. Its identity is the code: 238 communes share their names.

    Attributes:
        code: identity, unique among all units.
        name: name in running text, ``Đoàn xã Mẫu``.
        parent: code of the unit above, or empty.
        superior: upper letterhead line (not bold); empty for a province.
        issuer: lower letterhead line (bold).
        place: place name before the date.
        symbol: symbol of the body in document numbers: ``ĐTN``, ``TĐTN``.
        department: symbol of the drafting department after it (``XDĐ``), or empty.
        signers: signers to choose from, the usual one first.
        recipients: lines of "Nơi nhận", without dash or full stop.
        superior_mail: mail addresses of the office above, parted by commas; the unit's reports are mailed there.
        words: words of its own that are spelt right: names, dialect, what movements are called.
        valid_from: first day of the unit, or ``None``.
        valid_to: last day of the unit (units merge and split), or ``None``.
        former: the units it was made of or went by before, whose earlier reports are its own.
    """

    code: str = ""
    name: str = ""
    _: KW_ONLY
    level: Level = Level.COMMUNE
    parent: str = ""
    superior: str = ""
    issuer: str = ""
    place: str = ""
    symbol: str = "ĐTN"
    department: str = ""
    signers: tuple[Signer, ...] = ()
    recipients: tuple[str, ...] = ()
    superior_mail: str = ""
    words: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    former: tuple[UnitRef, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)

    @property
    def ref(self) -> UnitRef:
        """Who is meant by this unit."""
        return UnitRef(self.code, self.name)


class UnitRef(NamedTuple):
    """Who is meant by a unit: its code, and its name for people; the name alone where nobody gave a code."""

    code: str
    name: str


def unit_refs(text: str) -> list[UnitRef]:
    """Read units, a line each: a name, or a code and behind a tab the name."""
    found = [line.strip().partition("\t") for line in text.splitlines() if line.strip()]
    return [UnitRef(code.strip() if name else "", (name or code).strip()) for code, _, name in found]


PIONEERS = "ĐỘI TNTP HỒ CHÍ MINH"
FEDERATION = "HỘI LIÊN HIỆP THANH NIÊN VIỆT NAM"
NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"
_SYMBOLS = {Level.CENTRAL: "TWĐTN", Level.PROVINCE: "TĐTN", Level.COMMUNE: "ĐTN", Level.CELL: "CĐ"}
_COMMUNE = re.compile(r"đoàn\b.*?\b(?:xã|phường|thị trấn|đặc khu)\s+(?P<place>\S.*)", re.IGNORECASE)
_PROVINCE = re.compile(r"(?P<kind>tỉnh|thành)\s+đoàn\s+(?P<place>\S.*)", re.IGNORECASE)

_SISTERS = (
    # beginning of the name, how its body is called in the letterhead, symbol, authority, position, heading
    (r"hội đồng đội\b", "", "HĐĐ", "TM. HỘI ĐỒNG ĐỘI", "CHỦ TỊCH", PIONEERS),
    (r"liên đội\b", "", "LĐ", "TM. BAN CHỈ HUY LIÊN ĐỘI", "LIÊN ĐỘI TRƯỞNG", PIONEERS),
    (r"(?:ủy|uỷ) ban hội\b", "", "UBH", "TM. ỦY BAN HỘI", "CHỦ TỊCH", FEDERATION),
    (r"hội (?:lhtn|liên hiệp thanh niên)\b", "ỦY BAN ", "UBH", "TM. ỦY BAN HỘI", "CHỦ TỊCH",
     FEDERATION),
)  # fmt: skip
"""The sister organisations, Đội and Hội: what their papers say differs from those of Đoàn."""


def own_heading(name: str) -> str:
    """Return what papers of Đội and Hội print instead of the motto of Đoàn; nothing for units of Đoàn.

    Args:
        name: the unit's name in running text.
    """
    return next(
        (heading for begins, *_, heading in _SISTERS if re.match(begins, " ".join(name.split()), re.IGNORECASE)), ""
    )


def suggested(level: Level, name: str) -> Unit:
    """Return what letterhead and signature of a unit usually say, as far as level and name tell.

    What they do not tell stays empty: the body above is never guessed.

    Args:
        level: the unit's level.
        name: its name in running text, ``Đoàn xã Mẫu``; an empty one has no letterhead.
    """
    name = " ".join(name.split())
    for begins, before, symbol, authority, position, _heading in _SISTERS:
        if re.match(begins, name, re.IGNORECASE):
            place = re.search(r"\b(?:xã|phường|thị trấn|đặc khu)\s+(\S.*)", name, re.IGNORECASE)
            return Unit(
                name=name, level=level, issuer=f"{before}{name.upper()}", place=place[1] if place else "",
                symbol=symbol, signers=(Signer(authority, position),),
            )  # fmt: skip
    authority = "TM. BAN CHẤP HÀNH CHI ĐOÀN" if level is Level.CELL else "TM. BAN THƯỜNG VỤ"
    issuer, where = name.upper(), ""
    if level is Level.COMMUNE and (found := _COMMUNE.fullmatch(name)):
        where = found["place"]
    if level is Level.PROVINCE and (found := _PROVINCE.fullmatch(name)):
        kind = "TỈNH" if found["kind"].lower() == "tỉnh" else "THÀNH PHỐ"
        issuer = f"ĐOÀN {kind} {found['place'].upper()}"
    if issuer.startswith("ĐOÀN ") and level in (Level.PROVINCE, Level.COMMUNE):
        issuer = f"BCH {issuer}"
    return Unit(
        name=name,
        level=level,
        issuer=issuer,
        place=where,
        symbol=_SYMBOLS[level],
        signers=(Signer(authority, "BÍ THƯ"),),
    )
