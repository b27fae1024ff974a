"""Numbers, figures and dates as Vietnamese officials write them.

Thousands are set off by a full stop, decimals by a comma (37.369; 51,83%), small counts may carry a
leading zero (05 cuộc). QLocale and num2words follow other habits, so these functions are our own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import lru_cache

from .errors import QT_TRANSLATE_NOOP, UserError
from .limits import MAX_DIGITS

APPROXIMATORS = ("hơn", "trên", "gần", "khoảng")
_NOT_DONE = ("chưa thực hiện", "chưa triển khai", "chưa tổ chức")
_NUMBER = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:[ \u00a0]\d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_LONG = 200  # letters; no figure has as many
_WIDE = Context(prec=200)  # of figures of 18 digits no sum and no ratio is cut, nor too long to be rounded
_TOO_LONG = QT_TRANSLATE_NOOP("errors", "“{0}” có hơn {1} chữ số: hãy viết theo đơn vị lớn hơn, như tỷ đồng.")
_WHOLE = re.compile(r"\d{1,3}(?:\.\d{3})+|\d+")
_FIGURE = re.compile(
    rf"(?:(?P<approx>{'|'.join(APPROXIMATORS)})\s+)?(?P<a>{_NUMBER})\s*"
    rf"(?:/\s*(?P<b>{_NUMBER})\s*)?(?P<percent>%)?\s*(?:\(\s*(?P<stated>{_NUMBER})\s*%\s*\))?",
    re.IGNORECASE,
)


def parse_number(text: str) -> Decimal:
    """Read a number such as ``16.107``, ``8,5``, ``05`` or ``1 500``.

    Raises:
        UserError: the text is no number, or one of more digits than anything is counted in; ``1.05`` is refused too,
            since it may mean 1,05 or 105.
    """
    stripped = text.strip()
    sign = stripped.startswith("-")
    if _digits(stripped) > MAX_DIGITS:
        raise UserError(_TOO_LONG, f"{stripped[:40]}…", MAX_DIGITS)
    if not re.fullmatch(_NUMBER, stripped[sign:]):
        raise UserError(QT_TRANSLATE_NOOP("errors", "“{0}” không phải là số: hãy viết như 1.250 hoặc 8,5."), stripped)
    plain = re.sub(r"[. \u00a0]", "", stripped[sign:]).replace(",", ".")
    return -Decimal(plain) if sign else Decimal(plain)


def _digits(text: str) -> int:
    return sum(map(str.isdigit, text))


def exact_sum(values: Iterable[Decimal]) -> Decimal:
    """Add numbers up without rounding, however large some and small others are."""
    with localcontext(_WIDE):
        return sum(values, Decimal(0))


def format_number(value: Decimal | int, places: int | None = None) -> str:
    """Write a number with ``.`` for thousands and ``,`` for decimals.

    Args:
        value: the exact value.
        places: decimals to round to (half up), trailing zeros dropped; ``None`` keeps all that are there.
    """
    number = Decimal(value)
    if places is not None:
        number = number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP, context=_WIDE)
    text = f"{number.copy_abs():,f}"
    whole, _, decimals = text.partition(".")
    decimals = decimals.rstrip("0")
    whole = whole.replace(",", ".")
    negative = "-" if number < 0 else ""
    return f"{negative}{whole},{decimals}" if decimals else f"{negative}{whole}"


def format_percent(numerator: Decimal | int, denominator: Decimal | int, places: int = 2) -> str:
    """Write ``numerator``/``denominator`` as a percentage: 16107, 31076 → ``51,83%``.

    Raises:
        ZeroDivisionError: ``denominator`` is zero.
    """
    if denominator == 0:
        raise ZeroDivisionError(numerator)
    share = _WIDE.divide(_WIDE.multiply(Decimal(numerator), Decimal(100)), Decimal(denominator))
    return format_number(share, places) + "%"


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure (số liệu) as it is printed, with the exact value it stands for.

    Attributes:
        text: the printed form, kept as typed: ``05``, ``16/16``, ``hơn 798``, ``82,5%``, ``Chưa thực hiện``.
        value: the number; for a fraction numerator/denominator is not divided out here, so this is the
            numerator. ``None`` where the text holds no number.
        denominator: the number under the stroke, or ``None``.
        percent: whether the figure is a percentage.
        approximator: hơn, trên, gần, khoảng, or empty.
    """

    text: str
    value: Decimal | None = None
    denominator: Decimal | None = None
    percent: bool = False
    approximator: str = ""

    @property
    def share(self) -> Decimal | None:
        """The percentage this figure states (0–100 and more), or ``None`` where it states none."""
        if self.value is None:
            return None
        if self.denominator is not None:
            return self.value * 100 / self.denominator if self.denominator else None
        return self.value if self.percent else None

    def to_json(self) -> str:
        """Return the printed form, from which everything else is read again."""
        return self.text

    @classmethod
    def from_json(cls, text: object) -> Figure:
        """Read back what :meth:`to_json` wrote; what :func:`parse_figure` refuses is text, as documents have it.

        Raises:
            TypeError: it is not text.
        """
        if not isinstance(text, str):
            raise TypeError(text)
        if len(text) > _LONG:  # not kept in memory for the next time
            return Figure(" ".join(text.split()))
        try:
            return parse_figure(text)
        except UserError:
            return Figure(" ".join(text.split()))


def joined_approximator(figures: Iterable[Figure]) -> str:
    """Return the word for a sum of figures of which some are approximate."""
    said = {figure.approximator.lower() for figure in figures if figure.approximator}
    if not said:
        return ""
    if said <= {"hơn", "trên"}:
        return "hơn"
    return "gần" if said == {"gần"} else "khoảng"


@lru_cache(maxsize=65536)  # thousands of units' reports have half a million figures, most of them small
def parse_figure(text: str, unit: str = "") -> Figure:
    """Read the text of a figure cell; text without a number, or with one of too many digits, is kept as text.

    Args:
        text: what was typed or read: ``1.220``, ``1.220 tỷ đồng``, ``16.107/31.076 (51,83%)``, ``đạt``.
        unit: the unit of the cell; if the text ends with it, it is left out of the figure.

    Raises:
        UserError: a denominator of zero, digits that form no number (``1.05``), or a percentage in
            brackets that does not follow from the fraction before it.
    """
    if len(text) <= MAX_DIGITS and _WHOLE.fullmatch(text):
        return Figure(text, Decimal(text.replace(".", "")))
    stripped = " ".join(text.split())
    if unit and stripped.lower().endswith(" " + unit.lower()):
        stripped = stripped[: -len(unit)].rstrip()
    match = _FIGURE.fullmatch(stripped)
    if match is None:
        if stripped.lower().startswith(_NOT_DONE):
            return Figure(stripped, Decimal(0))
        if re.fullmatch(r"-?[\d.,/% ]+", stripped):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "“{0}” không phải là số: hãy viết như 1.250; 8,5; 51,83% hoặc 16/20."),
                stripped,
            )
        return Figure(stripped)
    if any(_digits(match[name] or "") > MAX_DIGITS for name in ("a", "b", "stated")):
        return Figure(stripped)
    value = parse_number(match["a"])
    denominator = parse_number(match["b"]) if match["b"] else None
    if denominator == 0:
        raise UserError(QT_TRANSLATE_NOOP("errors", "“{0}” có mẫu số bằng 0: hãy nhập tổng số khác 0."), stripped)
    if match["stated"]:
        stated = parse_number(match["stated"])
        exact = _WIDE.divide(value * 100, denominator) if denominator else None
        # Officials round or, rarely, cut off: less than one unit of the last printed decimal is agreement.
        if exact is None or abs(exact - stated) >= Decimal(1).scaleb(int(stated.as_tuple().exponent)):
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "“{0}”: tỷ lệ trong ngoặc không khớp với phân số, hãy xem lại."), stripped
            )
        stripped = stripped[: match.start("stated")].rstrip("( ").rstrip()
    return Figure(stripped, value, denominator, bool(match["percent"]), (match["approx"] or "").lower())


def parse_date(text: str) -> date:
    """Read a date such as ``07/5/1954`` or ``7-5-1954``.

    Raises:
        UserError: the text is no date of the calendar.
    """
    match = re.fullmatch(r"\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*", text)
    try:
        if match is None:
            raise ValueError(text)
        return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "“{0}” không phải là ngày: hãy viết ngày/tháng/năm, ví dụ 07/5/2026."),
            text.strip(),
        ) from None


def format_date(day: date) -> str:
    """Write a date as in documents: ``07/5/1954``, ``29/02/2024``.

    Days under 10 and months 1 and 2 carry a zero (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
    """
    return f"{day.day:02d}/{_month(day)}/{day.year}"


def format_place_date(place: str, day: date | None) -> str:
    """Write the place-and-date line: ``Sín Thầu, ngày 09 tháng 02 năm 2026``; blanks where no day is set."""
    begin = f"{place}, ngày" if place.strip() else "Ngày"
    if day is None:
        return f"{begin}      tháng      năm        "
    return f"{begin} {day.day:02d} tháng {_month(day)} năm {day.year}"


def _month(day: date) -> str:
    return f"{day.month:02d}" if day.month <= 2 else str(day.month)


def roman(number: int) -> str:
    """Write a positive whole number in Roman capitals: 14 → ``XIV``."""
    out = ""
    for value, letters in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        while number >= value:
            out, number = out + letters, number - value
    return out


_ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def ordinal(number: int) -> str:
    """Write an ordinal in words as in ``Phần thứ nhất``: 1 → ``nhất``, 4 → ``tư``; digits above ten."""
    return _ORDINALS[number - 1] if 1 <= number <= len(_ORDINALS) else str(number)


def letter(number: int) -> str:
    """Write the n-th letter of a Vietnamese lettered list: a, b, c, d, đ, e, g … (no f, j, w, z)."""
    letters = "abcdđeghiklmnopqrstuvxy"
    return letters[number - 1] if 1 <= number <= len(letters) else str(number)
