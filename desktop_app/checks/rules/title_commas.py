"""The subject of the report with a comma in one place and without in another."""

from __future__ import annotations

from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip
from ..text import ReportText
from ..titles import repeated

_COMMA = QT_TRANSLATE_NOOP("errors", "Tên báo cáo chỗ có dấu phẩy, chỗ không: “{0}” và “{1}”.")


def _check(text: ReportText) -> Iterator[Slip]:
    for short, long, more in repeated(text):
        if more == ",":
            yield Slip(_COMMA, (short.words, long.words), spots=(short, long))
            return


RULE = CheckRule("style_variation", Severity.HINT, report=_check)
