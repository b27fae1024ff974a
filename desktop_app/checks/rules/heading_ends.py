"""Headings of one level that end with a colon or a full stop here and not there."""

from __future__ import annotations

from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.report import Role
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import ReportText

_MIXED = QT_TRANSLATE_NOOP("errors", "Đề mục cùng cấp khi có dấu “{0}” ở cuối, khi không.")

_LONG = 12  # words; a longer one is a sentence


def _check(text: ReportText) -> Iterator[Slip]:
    for parent in ("", *text.order):
        ids = text.report.sections[parent].children if parent else text.report.top
        heads = [
            text.by_section[key][0]
            for key in ids
            if text.report.sections[key].heading
            and not text.report.sections[key].run_in
            and text.report.sections[key].role is Role.NUMBERED
        ]
        for sign in ":.":
            with_ = [each for each in heads if each.text.rstrip().endswith(sign) and len(each.text.split()) <= _LONG]
            without = [each for each in heads if not each.text.rstrip().endswith((":", ".", ")"))]
            if with_ and without:
                spots = tuple(TextSpot(each, 0, len(each.text)) for each in (with_[0], without[0], *with_[1:]))
                yield Slip(_MIXED, (sign,), spots=spots, mend=with_[0].text.rstrip().rstrip(sign))


RULE = CheckRule("punctuation", Severity.HINT, report=_check)
