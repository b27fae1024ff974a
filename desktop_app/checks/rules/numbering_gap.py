"""A number left out: 2.3 followed by 2.5, or a row that does not begin with the first."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip
from ..series import series
from ..text import ReportText

_GAP = QT_TRANSLATE_NOOP("errors", "Đánh số nhảy từ “{0}” sang “{1}”.")
_BACK = QT_TRANSLATE_NOOP("errors", "Số “{1}” đứng sau “{0}”, ngược thứ tự.")
_FIRST = QT_TRANSLATE_NOOP("errors", "Dãy số bắt đầu từ “{0}”, không phải từ số đầu.")


def _check(text: ReportText) -> Iterator[Slip]:
    for items in series(text):
        if items[0].ordinal.count != 1 and (len(items) > 1 or not items[0].loose):
            yield Slip(_FIRST, (items[0].ordinal.text,), spots=(items[0].spot,), section=items[0].section)
        for one, two in itertools.pairwise(items):
            values = (one.ordinal.text, two.ordinal.text)
            if two.ordinal.count > one.ordinal.count + 1:
                yield Slip(_GAP, values, spots=(two.spot, one.spot), section=two.section)
            elif two.ordinal.count < one.ordinal.count:
                yield Slip(_BACK, values, spots=(two.spot, one.spot), section=two.section)


RULE = CheckRule("numbering_gap", Severity.ERROR, report=_check)
