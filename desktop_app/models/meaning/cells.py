"""The figure that stands in a cell: counted only where it is surely in the unit of measure that is asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from ..numbers import Figure
from ..periods import STROKE
from .masking import short_forms_spelled
from .measures import is_percent, likeness, money, spelled
from .quantities import cleaned, quantities
from .reasons import (
    A_DATE,
    A_RANGE,
    A_SUM,
    BELOW_ZERO,
    DASH,
    IN_WORDS,
    MISSING,
    NO_NUMBER,
    NONE_OR_ZERO,
    OTHER_THING,
    QUESTIONED,
    SEVERAL,
    TOO_LONG,
    VERDICT_ONLY,
    YES_OR_NO,
)
from .sentences import IN_LETTERS, LONGEST, Wanted, read_sentence
from .told import Told, figure_of, words_of

YES = frozenset(
    (
        "có", "đạt", "x", "v", "✓", "✔", "☑", "☒", "rồi", "đã có", "có rồi", "đã thực hiện", "đã hoàn thành",
        "hoàn thành", "đã thành lập", "thực hiện", "yes", "đủ", "tốt",
    )
)  # fmt: skip
NO = frozenset(
    (
        "không", "chưa", "chưa có", "không có", "chưa thực hiện", "không thực hiện", "không đạt", "chưa đạt",
        "chưa hoàn thành", "chưa thành lập", "no", "☐",
    )
)  # fmt: skip
_DID_OR_NOT = re.compile(  # "đã tổ chức", "chưa tổ chức được"
    r"(?:đã|(?P<not>chưa|không))(?: có| được)?(?!.*(?:chưa|không|số liệu|một phần|đang|rõ|biết))(?: [^\W\d_]+){1,3}(?: được| xong| rồi)?"
)
_WHOLE = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]+")
_DASHES = re.compile(r"[-–—−_]+")
_DOTS = re.compile(r"[.…·*?]+")
_MISSING = re.compile(
    r"(?:(?:chưa|không|đang) (?:có |được )?(?:số liệu|thống kê|báo cáo|tổng hợp|xác định|cập nhật|số|rà soát|nhập|đánh giá)"
    r"(?: được| xong| số liệu| thống kê)?|n/a|na|k có|không rõ|chưa rõ)",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d{2})|tháng \d{1,2}(?:[/-]\d{4})?|ngày \d{1,2}(?:[/-]\d{1,2})?"
)
_NEGATIVE = re.compile(r"(?:[-–−]\s?|âm )\d[\d.,]*(?:\s*%)?(?:\s+[^\W\d_][\w\s]*)?")
_ACCOUNTANT = re.compile(r"\(\s?\d[\d.,]*\s?\)")
_BETWEEN = re.compile(rf"(?:từ )?\d[\d.,]*(?:\s+[^\W\d_]+)?\s*(?:{STROKE}|đến|tới)\s*\d[\d.,]*(?:\s+[^\W\d_][\w\s]*)?")
_PLUS = re.compile(r"(?<![\d.,])\d[\d.,]*+\s*+(?:[^\W\d_]++\s*+)*+(?:\+\s*+\d[\d.,]*+\s*+(?:[^\W\d_]++\s*+)*+)+")
_VERDICT = re.compile(
    r"(?:(?:chưa|không) )?(?:hoàn thành|đạt|vượt)(?: và vượt)?(?: (?:chỉ tiêu|kế hoạch|yêu cầu|tốt|xuất sắc|mức))*(?: (?:đề ra|giao))?"
    r"|tốt|khá|trung bình|xuất sắc|yếu",
    re.IGNORECASE,
)
_MEAN = re.compile(
    r"(?:trung bình|bình quân|cả kỳ|cả nhiệm kỳ|tổng(?: số| cộng)?|cộng|lũy kế|cả năm)\s*:?\s*(?=\d)", re.IGNORECASE
)


def read_cell(text: str, wanted: Wanted, *, column_unit: str = "", yes_no: bool = False) -> Told:
    """Return what a cell says of an indicator.

    Args:
        text: the cell; several lines parted by line ends.
        wanted: the indicator; its unit is the one that is counted in.
        column_unit: the unit of measure in the sender's own column, where it may be another one.
        yes_no: whether yes or no is asked.
    """
    said = " ".join(text.split())
    if len(said) > LONGEST:
        return Told(Figure(said[:LONGEST]), asked=True, doubt=TOO_LONG, read_from=said[:LONGEST])
    own = column_unit or wanted.unit
    if _WHOLE.fullmatch(said) and len(said) < 18 and not yes_no and own == wanted.unit and not wanted.in_percent:
        return Told(Figure(said, Decimal(said.replace(".", ""))), read_from=said)  # the usual case, and a quick one
    told = _yes_or_no(said) if yes_no else _read(text, said, wanted, own)
    return replace(told, read_from=said)


def _yes_or_no(said: str) -> Told:
    words = said.lower().strip(" .")
    if words in YES:
        return Told(Figure(said, Decimal(1)))
    if words in NO:
        return Told(Figure(said, Decimal(0)))
    if not words or _DOTS.fullmatch(words) or _MISSING.fullmatch(words):
        return Told(asked=True, doubt=MISSING)
    if _DASHES.fullmatch(words):
        return Told(asked=True, doubt=DASH)
    if words in ("1", "0"):
        return Told(Figure(said, Decimal(words)))
    lead = words.split(",")[0].split("(")[0].strip()
    if lead in YES or lead in NO:
        return Told(Figure(said, Decimal(lead in YES)))
    if answer := _DID_OR_NOT.fullmatch(lead):
        return Told(Figure(said, Decimal(answer["not"] is None)))
    share = re.fullmatch(r"(\d+)\s?/\s?(\d+)", words)  # a consolidated one: how many of how many
    if share and int(share[2]) >= int(share[1]):
        return Told(Figure(said, Decimal(share[1]), Decimal(share[2])))
    return Told(words_of(said), asked=True, doubt=YES_OR_NO)


def _read(text: str, said: str, wanted: Wanted, own: str) -> Told:
    plain = " ".join(cleaned(said).split()).strip(" ;,").removesuffix(".").rstrip()
    if told := _no_figure(plain, said):
        return told
    lines = [line.strip() for line in cleaned(text).split("\n") if line.strip()]
    if len(lines) > 1 and not all(line.startswith("(") for line in lines[1:]):
        return _of_lines(lines, wanted, own)
    if _DATE.fullmatch(plain):
        return Told(asked=True, doubt=A_DATE)
    if _NEGATIVE.fullmatch(plain) or _ACCOUNTANT.fullmatch(plain):
        return Told(asked=True, doubt=BELOW_ZERO)
    plain = re.sub(r"^~\s*(?=\d)", "khoảng ", plain)
    if _BETWEEN.fullmatch(plain) or re.match(r"[≥≤<>]|\d[\d.,]*\s?\+$", plain):
        return Told(words_of(said), asked=True, doubt=A_RANGE)
    if plain.endswith("?") and (bare := plain.rstrip("? ")):
        return Told(words_of(said), asked=True, doubt=QUESTIONED, guess=_read(bare, bare, wanted, own).figure)
    if re.search(r"\d\s*(?:→|⇒|->|=>)\s*\d", plain):
        return Told(words_of(said), asked=True, doubt=SEVERAL)
    if _PLUS.fullmatch(plain):
        return Told(words_of(said), asked=True, doubt=A_SUM, guess=_sum(plain))
    if re.search(r"\d[^\W\d_]\d|(?<![^\W\d_])[OoIl]\d|\d[OIl](?![^\W\d_])", plain):
        return Told(words_of(said), asked=True, doubt=NO_NUMBER)
    if _listed(plain):
        return Told(words_of(said), asked=True, doubt=SEVERAL)
    told = read_sentence(_in_own_unit(plain, wanted, own), wanted)
    if told.figure is not None and not told.asked:
        return _kept(told, plain, wanted, own)
    if told.doubt == OTHER_THING and len(quantities(plain)) > 1:
        return replace(told, doubt=SEVERAL)
    return told


def _no_figure(plain: str, said: str) -> Told | None:
    """Return what a cell without digits says."""
    if not plain or _DOTS.fullmatch(plain) or _MISSING.fullmatch(plain):
        return Told(asked=True, doubt=MISSING)
    if _DASHES.fullmatch(plain) or plain == "/":
        return Told(asked=True, doubt=DASH)
    if re.search(r"\d", plain):
        return None
    lower = plain.lower()
    if lower in ("không có", "không", "chưa có", "chưa", "ko", "ko có", "không phát sinh"):
        return Told(words_of(said), asked=True, doubt=NONE_OR_ZERO)
    if re.fullmatch(r"(?:chưa|không) (?:thực hiện|triển khai|tổ chức)(?: được)?", lower):
        return Told(Figure(plain, Decimal(0)))
    if _VERDICT.fullmatch(lower):
        return Told(words_of(said), asked=True, doubt=VERDICT_ONLY)
    del lower
    guess = in_digits(plain) if IN_LETTERS.search(plain) else None
    return Told(words_of(said), asked=True, doubt=IN_WORDS, guess=figure_of(guess) if guess is not None else None)


def _listed(plain: str) -> bool:
    """Return whether a cell lists several things: ``10 cây; 20 bụi``."""
    found = [each for each in quantities(short_forms_spelled(plain)) if not each.percent and not each.bracketed]
    return len(found) > 1 and all(each.before in ("", "và", "cùng", "với") for each in found)


def _of_lines(lines: list[str], wanted: Wanted, own: str) -> Told:
    """Read a cell of several lines: where one gives the mean or the sum, that one."""
    for line in lines:
        if mean := _MEAN.match(line):
            return _read(line[mean.end() :], line[mean.end() :], wanted, own)
    told = [_read(line, line, wanted, own) for line in lines if re.search(r"\d", line)]
    sure = [each for each in told if not each.asked]
    if len(told) == 1 and sure:
        return sure[0]
    return Told(words_of("; ".join(lines)), asked=True, doubt=SEVERAL)


def _in_own_unit(plain: str, wanted: Wanted, own: str) -> str:
    """Return a bare number with the unit of the sender's column, where that is another one than is asked for."""
    if own == wanted.unit:
        return plain
    match = re.fullmatch(r"((?:[^\W\d_]+\s+)?)(\d[\d.,]*(?: \d{3})*)(\s*/\s*\d[\d.,]*)?", plain)
    if match is None:
        return plain
    if money(own) is not None:
        if money(wanted.unit) is None:
            return f"{plain} {own}"
        return f"{match[1]}{match[2]} {_dong(own)}" + (f"{match[3]} {_dong(own)}" if match[3] else "")
    if is_percent(own) and not match[3]:
        return f"{plain}%"
    return (
        plain
        if likeness(own, wanted.unit) > 0 or likeness(wanted.unit, own) > 0 or not wanted.unit
        else f"{plain} {own}"
    )


def _dong(unit: str) -> str:
    words = spelled(unit).strip(" .()")
    return words if words.endswith("đồng") else f"{words} đồng"


def _kept(told: Told, plain: str, wanted: Wanted, own: str) -> Told:
    """Return a figure with the doubt that only a cell can raise: decimals where whole things are counted."""
    figure = told.figure
    if figure is None or figure.value is None:
        return told
    if own != wanted.unit and money(own) is not None and money(wanted.unit) is not None and not told.converted_from:
        same = money(own) == money(wanted.unit)
        return told if same else replace(told, converted_from=f"{plain} {own}")
    return told


def _sum(plain: str) -> Figure | None:
    found = quantities(plain)
    values = [each.value for each in found if each.value is not None and not each.doubt and not each.percent]
    return figure_of(sum(values, Decimal(0))) if len(values) == len(found) else None


def answer(figure: Figure) -> tuple[Decimal, Decimal] | None:
    """Return (how many say yes, how many answered): a consolidated figure counts its own units."""
    if figure.value is not None:
        if figure.denominator is not None:
            return figure.value, figure.denominator
        return Decimal(1 if figure.value else 0), Decimal(1)
    words = figure.text.strip().lower()
    if words in YES:
        return Decimal(1), Decimal(1)
    return (Decimal(0), Decimal(1)) if words in NO else None


_ONES = {
    "không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9,
}  # fmt: skip
_LARGE = {"nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}


def in_digits(words: str) -> Decimal | None:
    """Return the number that words say: ``một nghìn hai trăm`` → 1200; ``None`` where they say none."""
    total = group = digit = 0
    seen = False
    for word in words.lower().split():
        if word in _ONES:
            digit = _ONES[word]
        elif word == "mười":
            group, digit = group + 10, 0
        elif word == "mươi":
            group, digit = group + 10 * digit, 0
        elif word == "trăm":
            group, digit = group + 100 * digit, 0
        elif word in _LARGE:
            total, group, digit = total + (group + digit) * _LARGE[word], 0, 0
        elif word in ("linh", "lẻ"):
            digit = 0
        elif seen:
            break
        else:
            return None
        seen = True
    return Decimal(total + group + digit) if seen else None
