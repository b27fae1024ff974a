"""Symbols of documents: against their type, against the same symbol elsewhere, spaces inside them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..documents import ALSO, TYPES, Cited, cited
from ..finding import CheckRule, Severity, Slip
from ..near import bare, one_apart
from ..text import ReportText

_TYPE = QT_TRANSLATE_NOOP("errors", "“{0}” mang ký hiệu {1}, không phải ký hiệu của {2} ({3}).")
_VARIANT = QT_TRANSLATE_NOOP("errors", "Ký hiệu “{0}” và “{1}” chỉ khác một chữ; hãy thống nhất.")
_SPACE = QT_TRANSLATE_NOOP("errors", "Thừa khoảng trắng trong số, ký hiệu “{0}”.")
_BEFORE = re.compile(r"[-/]")


def _check(text: ReportText) -> Iterator[Slip]:
    documents = cited(text)
    for each in documents:
        kind = each.kind
        right = ALSO.get(each.type, {TYPES[each.type]})
        known = {symbol for type_, symbol in TYPES.items() if type_ != each.type} | {"NQ", "KH", "QĐ", "CT"}
        if kind not in right and kind in known and each.symbol.count("/") + each.symbol.count("-") and not _state(each):
            values = (each.spot.words, kind, each.type, TYPES[each.type])
            yield Slip(_TYPE, values, spots=(each.spot,))
        if re.search(r"\s", each.sign.words):
            yield Slip(
                _SPACE, (each.sign.words,), spots=(each.sign,), mend=re.sub(r"\s+", "", each.sign.words),
                severity=Severity.HINT,
            )  # fmt: skip
    yield from _variants(documents)


def _state(each: Cited) -> bool:
    """Return whether a symbol is of the state's form with a year: 30/2020/NĐ-CP."""
    return each.symbol[:1].isdigit()


def _variants(documents: tuple[Cited, ...]) -> Iterator[Slip]:
    """Find symbols of one shape that differ in a letter of their last part: TĐTN-XDD and TĐTN-XDĐ."""
    tails = Counter(_tail(each) for each in documents)
    seen: set[str] = set()
    for each in documents:
        tail = _tail(each)
        for other in tails:
            if (
                tail == other
                or not tail
                or tail in seen
                or len(tail) < 3
                or not (one_apart(tail, other) or bare(tail) == bare(other))
                or _levels(tail, other)
            ):
                continue
            if tails[tail] < tails[other] or (tails[tail] == tails[other] and tail < other):
                right = next(one for one in documents if _tail(one) == other)
                seen.add(tail)
                yield Slip(_VARIANT, (tail, other), spots=(each.spot, right.spot))


def _levels(one: str, two: str) -> bool:
    """Return whether the first letter makes the difference: it says the level, as in TĐTN (tỉnh), HĐTN (huyện), ĐTN."""
    long, short = sorted((one, two), key=len, reverse=True)
    if bare(long[0]) == bare(short[0]):
        return False
    return long[1:] == short if len(long) > len(short) else long[1:] == short[1:]


def _tail(each: Cited) -> str:
    """Return who issued it: what stands behind the type."""
    return re.sub(r"\s+", "", _BEFORE.split(each.symbol, maxsplit=1)[1]) if _BEFORE.search(each.symbol) else ""


RULE = CheckRule("doc_symbol_mismatch", Severity.WARNING, report=_check)
