"""How figures go to a spreadsheet, so that one of any language reads what is meant.

A spreadsheet of English settings reads ``1.250`` as one and a quarter, one of Vietnamese settings as 1250. In HTML
each cell can say its number beside its words, and it comes before them: Excel takes ``x:num``, Calc and Writer
``sdval``, of which ``sdnum`` says that it is in English notation (1033) and to be shown in Vietnamese (1066).

Plain text has words only: there, numbers go without separators of thousands, which all read alike. What remains are
decimals: ``1,25`` is 125 to a spreadsheet of English settings that takes nothing but plain text, and ``1.25`` would
be a date to a Vietnamese one; they stay as Vietnamese write them.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from decimal import Decimal

from ..errors import UserError
from ..numbers import parse_number

SHEET_NAMES = ' xmlns:x="urn:schemas-microsoft-com:office:excel"'
"""What the root of HTML needs for Excel to take the numbers of :func:`cell_attributes`."""

_SAFE_DIGITS = 15  # what spreadsheets keep of a number
_FORMULA = re.compile(r"[\s']*[=+\-@＝＋－＠\t\r]")  # what a spreadsheet would reckon out, or run
_NUMBER = re.compile(r"[+-]?\d[\d.,]*\s*%?")
_DIGITS = re.compile(r"[\s\d.,:/()%+-]+")


@dataclass(frozen=True, slots=True)
class SheetNumber:
    """A cell that is a number.

    Attributes:
        value: the number; a percentage as the fraction that spreadsheets hold.
        places: decimals shown.
        grouped: whether thousands are set apart.
        percent: whether it is shown as a percentage.
    """

    value: Decimal
    places: int
    grouped: bool
    percent: bool

    @property
    def format(self) -> str:
        """The format of the cell in the notation of spreadsheets: ``#,##0.00``."""
        whole = "#,##0" if self.grouped else "0"
        return whole + ("." + "0" * self.places if self.places else "") + ("%" if self.percent else "")


def sheet_number(text: str) -> SheetNumber | None:
    """Return the number that a cell is, or ``None`` where it is words, or digits that are to stay as they stand."""
    words = text.strip()
    percent = words.endswith("%")
    digits = words.removesuffix("%").rstrip()
    if re.match(r"-?0\d", digits) or sum(each.isdigit() for each in digits) > _SAFE_DIGITS:
        return None
    try:
        value = parse_number(digits)
    except UserError:
        return None
    places = len(digits.partition(",")[2])
    grouped = re.search(r"\d[. \u00a0]\d", digits) is not None
    return SheetNumber(value.scaleb(-2) if percent else value, places, grouped, percent)


def is_read_otherwise(text: str) -> bool:
    """Tell whether a spreadsheet would make something else of a cell: 16/20 a date, 05 5, (19) -19."""
    digits = _DIGITS.fullmatch(text) is not None and any(each.isdigit() for each in text)
    return digits and sheet_number(text) is None


def is_formula(text: str) -> bool:
    """Tell whether a spreadsheet would take a cell for a formula: it begins with = + - or @ and is no number."""
    return _FORMULA.match(text) is not None and _NUMBER.fullmatch(text) is None


def guarded(text: str) -> str:
    """Return a line or cell of plain text that no spreadsheet takes for a formula: behind an apostrophe."""
    return f"'{text}" if is_formula(text) else text


def unguarded(text: str) -> str:
    """Return a cell of plain text as it was before :func:`guarded`."""
    return text[1:].strip() if text[:1] == "'" and _FORMULA.match(text[1:]) else text


def cell_attributes(text: str, as_text: bool = False) -> str:
    """Return the attributes of an HTML cell by which spreadsheets read it as it is meant.

    Args:
        text: what the cell shows.
        as_text: it is text whatever it looks like.
    """
    as_text = as_text or is_formula(text)
    number = None if as_text else sheet_number(text)
    if number is not None:
        value = f"{number.value:f}"
        excel = re.sub(r"([#,.])", r"\\\1", number.format)
        calc = number.format.translate(str.maketrans(",.", ".,"))
        return f' x:num="{value}" sdval="{value}" sdnum="1033;1066;{calc}" style="mso-number-format:\'{excel}\'"'
    if as_text or is_read_otherwise(text):
        return ' x:str sdnum="1033;1066;@" style="mso-number-format:\'\\@\'"'
    return ""


def cell_words(text: str) -> str:
    """Return the words of an HTML cell."""
    return html.escape(text).replace("\n", "<br>")


def plain_cell(text: str) -> str:
    """Return a cell as plain text: a number without separators of thousands."""
    number = sheet_number(text)
    return re.sub(r"(?<=\d)[. \u00a0](?=\d)", "", text) if number is not None and number.grouped else text
