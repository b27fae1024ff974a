"""A number used twice: among brothers, or below a heading in the style of the headings above it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..series import series
from ..text import ReportText

_TWICE = QT_TRANSLATE_NOOP("errors", "Số “{0}” dùng hai lần trong cùng một dãy.")
_SAME_STYLE = QT_TRANSLATE_NOOP("errors", "Ý dưới mục {0} đánh số “{1}” trùng kiểu và trùng số với đề mục bên ngoài.")


def _check(text: ReportText) -> Iterator[Slip]:
    for items in series(text):
        for one, two in itertools.pairwise(items):
            if two.ordinal.count == one.ordinal.count:
                yield Slip(_TWICE, (two.ordinal.text,), spots=(two.spot, one.spot), section=two.section)
    yield from _styles(text)


def _styles(text: ReportText) -> Iterator[Slip]:
    """A numbered line below a heading of a deeper number that counts as the headings above do."""
    above: dict[str, list[tuple[str, TextSpot]]] = {}
    for items in series(text):
        for item in items:
            if not item.typed:
                above.setdefault(item.ordinal.text, []).append((item.section, item.spot))
    for items in series(text):
        first = items[0]
        parent = first.parent
        if not first.typed or not parent:
            continue
        uncles = set(_uncles(text, parent))
        for place, item in enumerate(items):
            for section, spot in above.get(item.ordinal.text, ()):
                follows = item is items[-1] and _next(text, item.section) == section
                if section in uncles and section != item.section and (place == 0 or follows):
                    yield Slip(
                        _SAME_STYLE, (text.numbers.get(parent) or "", item.ordinal.text), spots=(item.spot, spot),
                        section=item.section,
                    )  # fmt: skip


def _uncles(text: ReportText, section: str) -> Iterator[str]:
    while section:
        section = text.parents.get(section, "")
        yield from text.report.sections[section].children if section else text.report.top


def _next(text: ReportText, section: str) -> str:
    place = text.order.index(section)
    return text.order[place + 1] if place + 1 < len(text.order) else ""


RULE = CheckRule("numbering_duplicate", Severity.ERROR, report=_check)
