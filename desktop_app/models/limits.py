"""How much is read of what comes from outside: files, the data they carry, reports and figures pass here.

Each limit is many times what the largest true report has, and all of them together let a file be read within a
gigabyte and twenty seconds.
"""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from .errors import QT_TRANSLATE_NOOP

# a file
MAX_FILE = 100 * 2**20
MAX_ENTRIES = 5000
MAX_PART = 96 * 2**20
MAX_TOTAL = 256 * 2**20
MAX_RATIO = 200
"""Text of a report shrinks to a tenth, a bomb to a thousandth."""
MAX_XML = 96 * 2**20
"""Bytes of all parts that are read, likewise what follows."""
MAX_TAGS = 2_000_000
"""That open; a table of 3,500 rows of 12 cells, as Word writes it, has one and a half million."""
MAX_ATTRIBUTES = 2_400_000
MAX_TREE = 780 * 2**20
"""Bytes of memory that the parsed parts take: 120 for a tag, 250 for an attribute, 150 for a text, and their letters."""

# what is read of one by its structure
MAX_PARAGRAPHS = 100_000
MAX_CELLS = 100_000
MAX_LETTERS = 2_000_000
"""A thousand pages."""
MAX_NOTICES = 100
MAX_PICTURE = 20 * 2**20
MAX_COLUMNS = 100
"""Of a table of text; wider ones are told of and read as text."""
MAX_FIELDS = 50
"""Fields within fields of a word processor; each letter asks all of them whether it is seen."""
MAX_PAIRS = 160_000
"""Of blocks of a file of ours and of its print that are compared closely."""
MAX_WORD_PAIRS = 4_000_000

# the data it carries
MAX_PIECES = 100
"""Of document properties."""
MAX_JSON = 24 * 2**20
MAX_VALUES = 3_000_000
"""Brackets and commas."""
MAX_DEPTH = 60
"""A note in a cell of a table of a section lies 18 deep."""
MAX_STRING = 1_000_000

# a report
MAX_SECTIONS = 5_000
MAX_LEVELS = 50
"""Word has nine, outlines of officials six."""
MAX_PARTS = 10_000
"""Of all indicators; the longest list of a province has 300."""
MAX_LIVE = 20_000
MAX_CHART = 200
"""Rows of one chart, which no page holds."""
MAX_CHARTS = 200
MAX_PRINTED = 40_000
"""Indicators in all their places in the text."""
MAX_LINES = 1_000
"""Signers, recipients, addressees."""
MAX_UNITS = 20_000
"""Units an outline goes down to; quotes."""
MAX_BULLET = 2
"""A - item, and a + item below it."""
MAX_SIDE = 2000
"""Millimetres of a picture or a chart."""

# what is pasted
MAX_PASTED = 5_000_000
"""Letters of the richest format."""
MAX_PASTED_CELLS = 5_000
MAX_PASTED_DEPTH = 400
"""Elements within elements of HTML."""
MAX_PASTED_BROKEN = 20
"""Elements of HTML that never end."""
MAX_PASTED_WORD = 5_000
"""Letters without a gap: an editor lays out longer ones for seconds at every key. No language has them, data do."""
MAX_PASTED_ROWS = 2_000
"""Of a table that becomes indicators, and its columns."""
MAX_PASTED_COLUMNS = 60

MAX_DIGITS = 18
"""Of a figure: a million billion đồng, to the hundredth; what has more stays text that nothing is computed from."""


ABSURD = QT_TRANSLATE_NOOP(
    "errors", "Dữ liệu kèm trong tệp “{0}” nhiều hoặc lồng sâu bất thường nên không mở; hãy xin gửi lại tệp."
)


class TooMuch(ValueError):
    """Something from outside goes beyond a limit."""


def parse_json(data: bytes) -> Any:
    """Read JSON nobody vouches for: it is counted before anything is made of it.

    Half characters, which nothing can be saved with and no document shows, are left out.

    Raises:
        TooMuch: it has too many values, is nested too deep, or has too long a word.
        ValueError: it is no JSON, or has numbers that are none.
    """
    _count(data)
    halves = b"\\ud" in data or b"\\uD" in data
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text, halves = data.decode("utf-8", "surrogatepass"), True
    try:
        found = _DECODER.decode(text)
    except RecursionError as error:  # brackets that do not close
        raise ValueError("JSON") from error
    return _whole(found) if halves else found


def _count(data: bytes) -> None:
    """Count without making an object of each value: some hundredths of a millisecond for a unit's figures."""
    if len(data) > MAX_JSON:
        raise TooMuch(len(data))
    plain = data.replace(b"\\\\", b"").replace(b'\\"', b"") if b"\\" in data else data
    if len(plain) > MAX_STRING:  # shorter ones cannot have too many values, nor too long a word
        _count_values(plain)
    brackets = plain.translate(_AS_LIST, _NO_BRACKETS).replace(b'""', b"")
    if b'"' in brackets:  # words with brackets in them
        brackets = b"".join(brackets.split(b'"')[::2])
    for _ in range(MAX_DEPTH):
        if not brackets:
            return
        before, brackets = len(brackets), brackets.replace(b"[]", b"")
        if len(brackets) == before:
            raise ValueError("JSON")
    if brackets:
        raise TooMuch("depth")


def _count_values(plain: bytes) -> None:
    if plain.count(b'"') > 2 * MAX_VALUES:
        raise TooMuch("values")
    pieces = plain.split(b'"')
    if len(max(pieces[1::2], key=len, default=b"")) > MAX_STRING:
        raise TooMuch("string")
    if len(b"".join(pieces[::2]).translate(None, _NO_MARKS)) > MAX_VALUES:
        raise TooMuch("values")


_NO_MARKS = bytes(each for each in range(256) if each not in b"[]{},")
_NO_BRACKETS = bytes(each for each in range(256) if each not in b'[]{}"')
_AS_LIST = bytes.maketrans(b"{}", b"[]")


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


def _finite(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


_DECODER = json.JSONDecoder(parse_constant=_no_number, parse_float=_finite)


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "ignore")
    if isinstance(value, list):
        return [_whole(each) for each in value]
    if isinstance(value, dict):
        return {_whole(key): _whole(each) for key, each in value.items()}
    return value
