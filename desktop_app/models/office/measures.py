"""Units of measure as offices write them: which are one, and what money is in another unit of money."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from ..numbers import Figure, format_number
from .units import cleaned

_MONEY = {
    "đồng": 0, "vnđ": 0, "vnd": 0, "đ": 0, "nghìn đồng": 3, "ngàn đồng": 3, "nghìn": 3, "triệu đồng": 6, "triệu": 6,
    "trđ": 6, "tr đồng": 6, "trđồng": 6, "tr đ": 6, "tr": 6, "triệu vnđ": 6, "tỷ đồng": 9, "tỉ đồng": 9, "tỷ": 9,
    "tỉ": 9, "tỷ vnđ": 9,
}  # fmt: skip
_SAME = {
    "phần trăm": "%", "tỷ lệ": "%", "tỉ lệ": "%", "tỷ lệ %": "%", "tỉ lệ %": "%", "đ/c": "đồng chí", "đv": "đoàn viên",
    "tn": "thanh niên", "ct": "công trình", "hđ": "hoạt động",
}  # fmt: skip
_FRACTIONS = {cleaned(each) for each in ("đồng", "%", "km", "m", "m2", "m²", "m3", "mét", "ha", "hecta", "tấn", "tạ",
                                        "kg", "yến", "lít", "điểm", "giờ", "ngày", "km2", "cm", "g", "độ")}  # fmt: skip
_POWERS = {cleaned(word): power for word, power in _MONEY.items()}
_ONE = {cleaned(word): cleaned(same) for word, same in _SAME.items()}


@lru_cache(4096)
def measure_key(unit: str) -> str:
    """Return what units of measure share that count the same thing; all of money share one."""
    words = " ".join(cleaned(unit).replace(",", " ").replace("/", " / ").split()).replace(" / ", "/")
    return "đồng" if words in _POWERS else _ONE.get(words, words)


@lru_cache(4096)
def one_measure(unit: str, other: str) -> bool:
    """Tell whether units count the same thing: "cây" and "cây xanh" do, "cây" and "đồng" do not."""
    one, two = measure_key(unit), measure_key(other)
    return one == two or one.startswith(f"{two} ") or two.startswith(f"{one} ")


@lru_cache(4096)
def measure_of(unit: str) -> str:
    """Return what units of measure share that can be added as they stand."""
    words = cleaned(unit)
    power = _POWERS.get(words)
    return f"đồng {power}" if power is not None else _ONE.get(words, words)


def is_measured(unit: str) -> bool:
    """Tell whether a unit of measure has fractions: money, lengths, weights; what is counted one by one has none."""
    words = measure_key(unit)
    return words in _FRACTIONS or words.split(" ")[0] in _FRACTIONS


def is_share(unit: str) -> bool:
    """Tell whether a unit of measure is one of a share of a whole."""
    return measure_key(unit) == "%"


def in_measure(figure: Figure | None, unit: str, wanted: str) -> Figure | None:
    """Return a sum of money in another unit of money; anything else as it is."""
    if figure is None or figure.value is None or unit == wanted:
        return figure
    own, other = _POWERS.get(cleaned(unit)), _POWERS.get(cleaned(wanted))
    if own is None or other is None or own == other:
        return figure
    value = figure.value.scaleb(own - other)
    lead = f"{figure.approximator} " if figure.approximator else ""
    return replace(figure, text=lead + format_number(value), value=Decimal(value))
