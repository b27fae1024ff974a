"""The subject of the report said elsewhere with a word more or less: in the opening, in the closing."""

from __future__ import annotations

from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip
from ..text import ReportText
from ..titles import repeated

_LESS = QT_TRANSLATE_NOOP("errors", "Tên báo cáo có thể thiếu chữ “{0}”: chỗ khác viết “{1}”.")
_JOINING = frozenset(("và", "của", "với", "về", "các"))


def _check(text: ReportText) -> Iterator[Slip]:
    for short, long, more in repeated(text):
        if more != "," and more not in _JOINING and more.islower():
            yield Slip(_LESS, (more, long.words), spots=(short, long))


RULE = CheckRule("missing_words", Severity.ERROR, report=_check)
