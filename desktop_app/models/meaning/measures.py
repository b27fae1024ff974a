"""Units of measure as people write them: which are the same, which stand for each other, which are percentages."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

MILLION = "triệu đồng"
PERCENT = "%"
_SCALES = {"nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9}
_MONEY = re.compile(r"(?P<count>1(?:[. ]?000)*)?\s?(?P<scale>nghìn|ngàn|triệu|tỷ|tỉ)?\s?(?P<dong>đồng|đ|vnđ|vnd)?")
_PERCENT = re.compile(r"(?:(?:tỷ lệ|tỉ lệ|phần trăm)\s?)?\(?\s?%?\s?\)?(?:\s?(?:đạt|số lượng))?")
# what people write short; read before anything is compared
_SHORT = tuple(
    (re.compile(rf"(?<![^\W\d_]){pattern}(?![^\W\d_])", re.IGNORECASE), words)
    for pattern, words in (
        (r"tr(?:iệu)?\s?\.?\s?(?:đồng|đ\b\.?)", "triệu đồng"),
        (r"tr\.?", "triệu"),
        (r"(?:ngh|ng)\.?\s?(?:đồng|đ\b)", "nghìn đồng"),
        (r"vnđ|vnd|đ(?=\s*(?:[.,;:)]|$))", "đồng"),
        (r"(?:đ/c|đc|đ\.c|đ/chí)\.?", "đồng chí"),
        (r"đvtn|đv\s?,?\s?tn", "đoàn viên thanh niên"),
        (r"đv", "đoàn viên"),
        (r"hv", "hội viên"),
        (r"ttn", "thanh thiếu nhi"),
        (r"tn", "thanh niên"),
        (r"clb", "câu lạc bộ"),
        (r"hđ", "hoạt động"),
    )
)
_PERSONS = (
    "đoàn viên", "hội viên", "đội viên", "đảng viên", "thanh niên", "thanh thiếu nhi", "thanh thiếu niên", "thiếu nhi",
    "thiếu niên", "học sinh", "sinh viên", "cán bộ", "ủy viên", "tình nguyện viên", "bí thư", "người", "đồng chí", "chiến sĩ",
)  # fmt: skip
_ANYBODY = ("người", "đồng chí", "em", "bạn", "cháu", "anh em")
_HOUSES = ("căn", "ngôi")
_COMPOUNDS = (  # nouns that begin with another noun and are none of its kind
    "cây số", "nhà trường", "nhà văn hóa", "lớp trưởng", "đội viên", "đội trưởng", "hộ khẩu", "điểm trường", "buổi tối",
    "đơn vị máu", "đơn vị", "đoàn cơ sở", "ngày công",
)  # fmt: skip


@lru_cache(4096)
def spelled(text: str) -> str:
    """Return words as they are compared: small letters, one space, what is written short written out."""
    words = " ".join(unicodedata.normalize("NFC", text).lower().split())
    for pattern, long in _SHORT:
        words = pattern.sub(long, words)
    return words


@lru_cache(4096)
def money(unit: str) -> Decimal | None:
    """Return how many đồng a unit of money is (``trđ`` → 1.000.000), or ``None`` for what is no money."""
    words = spelled(unit).strip(" .()")
    found = _MONEY.fullmatch(words)
    if not words or found is None or not (found["scale"] or found["dong"]):
        return None
    if found["count"] and not found["dong"]:
        return None
    zeros = found["count"].count("0") if found["count"] else 0
    return Decimal(10) ** (_SCALES.get(found["scale"] or "", 0) + zeros)


@lru_cache(4096)
def is_percent(unit: str) -> bool:
    """Tell whether a unit of measure is the percentage: ``%``, ``phần trăm``, ``Tỷ lệ %``."""
    words = spelled(unit).strip(" .")
    return bool(words) and (words.startswith("%") or _PERCENT.fullmatch(words) is not None)


_MEASURED = re.compile(
    r"(?:km|m|cm|ha|kg|g|tấn|tạ|yến|lít|l|sào|mẫu|điểm|giờ|ngày|tháng|năm|công|mét|ki-?lô-?mét|héc-?ta)(?:[²³23]|\s+(?:vuông|khối))?",
)


_SCALED = (  # measures of one kind, and how many of the smallest each is
    {"km": 1000, "ki lô mét": 1000, "kilomet": 1000, "m": 1, "mét": 1},
    {"tấn": 1000, "tạ": 100, "yến": 10, "kg": 1, "ki lô gam": 1},
    {"ha": 10000, "héc ta": 10000, "hecta": 10000, "m2": 1, "m²": 1, "mét vuông": 1},
)


@lru_cache(4096)
def scale(noun: str, unit: str) -> Decimal | None:
    """Return what a measure is multiplied by to be in another of its kind (``kg rác`` in ``tấn``: 0,001), or ``None``."""
    for kind in _SCALED:
        found = [
            max((each for each in kind if _begins(spelled(words), each)), key=len, default="") for words in (noun, unit)
        ]
        if all(found):
            return Decimal(kind[found[0]]) / kind[found[1]]
    return None


@lru_cache(4096)
def is_whole(unit: str) -> bool:
    """Tell whether a unit of measure counts whole things, of which there are no decimals."""
    words = spelled(unit).strip(" .()")
    return bool(words) and money(unit) is None and not is_percent(unit) and not _MEASURED.match(words)


@lru_cache(4096)
def measure_key(unit: str) -> str:
    """Return what is the same for units of measure that can be added: all of money, all ways to write a percentage."""
    if is_percent(unit):
        return PERCENT
    return MILLION if money(unit) is not None else spelled(unit).strip(" .()")


def converted(value: Decimal, unit: str, into: str) -> Decimal | None:
    """Return a sum of money in another unit of money, or ``None`` where either is none."""
    one, other = money(unit), money(into)
    if one is None or other is None:
        return None
    return plain(value * one / other)


def plain(value: Decimal) -> Decimal:
    """Return a number without zeros at its end and without an exponent."""
    short = value.normalize()
    exponent = short.as_tuple().exponent
    return short.quantize(Decimal(1)) if isinstance(exponent, int) and exponent > 0 else short


@lru_cache(16384)
def likeness(noun: str, unit: str) -> float:
    """Say how well what stands behind a number answers a unit of measure: 1 its very words, 0 another thing.

    ``cây xanh`` answers ``cây``, ``đồng chí`` answers ``đoàn viên``; ``lượt đoàn viên`` does not.
    """
    words, wanted = spelled(noun), spelled(unit).strip(" .()")
    if not words or not wanted:
        return 0.0
    return max(_likeness(words, each.strip()) for each in re.split(r"[,/]|\s(?:và|hoặc)\s", wanted) if each.strip())


def _likeness(words: str, wanted: str) -> float:
    if _begins(words, wanted):
        longer = next((each for each in _COMPOUNDS if _begins(words, each) and len(each) > len(wanted)), "")
        return 0.0 if longer and not _begins(wanted, longer) else 1.0
    head = words.split()[0]
    if _begins(wanted, words):
        return 0.9
    if wanted.split()[0] == head and not any(_begins(words, each) for each in _COMPOUNDS):
        return 0.7  # suất quà for suất học bổng, cây keo for cây xanh
    if words.startswith(_HOUSES) and wanted.startswith("nhà"):
        return 0.8
    if wanted.startswith(_PERSONS):
        if words.startswith(_ANYBODY):
            return 0.8
        if words.startswith("đoàn viên") and wanted.startswith(("thanh niên", "người", "đồng chí")):
            return 0.6
    return 0.0


def _begins(words: str, with_: str) -> bool:
    return words == with_ or words.startswith(with_ + " ")
