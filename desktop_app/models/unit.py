"""The unit (đơn vị) that reports, with what its letterhead and signature block say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any


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
        valid_from: first day of the unit, or ``None``.
        valid_to: last day of the unit (units merge and split), or ``None``.
    """

    code: str = ""
    name: str = ""
    level: Level = Level.COMMUNE
    parent: str = ""
    superior: str = ""
    issuer: str = ""
    place: str = ""
    symbol: str = "ĐTN"
    department: str = ""
    signers: tuple[Signer, ...] = ()
    recipients: tuple[str, ...] = ()
    valid_from: date | None = None
    valid_to: date | None = None
    extra: Mapping[str, Any] = field(default_factory=dict)
