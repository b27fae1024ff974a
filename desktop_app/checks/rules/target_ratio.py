"""The ratio that a result states against the target: "(220.000 = 733,3%)", and the ratio column of a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import Indicator, measure
from ...models.numbers import format_number
from ..agree import agrees, decimals
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText
from ..words import figures

_WRONG = QT_TRANSLATE_NOOP("errors", "Tỷ lệ không khớp: {0}/{1} = {2}%, không phải {3}%.")
_EQUALS = re.compile(
    r"(?<![\d.,])(?P<result>\d[\d.]{0,25}+(?:,\d{1,9}+)?)(?P<unit>[^\d();=%]{0,40})(?:=|,?\s*đạt|,?\s*bằng)\s*(?P<percent>\d[\d.]*(?:,\d+)?)\s?%(?P<of>[^);.]{0,30})"
)


def _check(text: ReportText) -> Iterator[Slip]:
    for indicator in text.report.indicators:
        pair = text.indicators.get(indicator.id)
        if pair is not None:
            yield from _stated(indicator, pair[1])
    yield from _tables(text)


def _stated(indicator: Indicator, result: Piece) -> Iterator[Slip]:
    targets = [target for part in indicator.parts if (target := measure(part, part.target))]
    for found in _EQUALS.finditer(result.text):
        if "/" in result.text[max(0, found.start() - 1) : found.start("percent")] or re.search(
            "tăng|giảm|số", found["of"]
        ):
            continue
        value, printed = _number(found["result"]), _number(found["percent"])
        if value == 0 or not targets or any(agrees(value * 100 / target, printed) for target in targets):
            continue
        counted = [
            p
            for p in indicator.parts
            if measure(p, p.result) == value and p.target is not None and not p.target.percent
        ]
        target = measure(counted[0], counted[0].target) if counted else None
        if target:
            yield _slip(value, target, printed, TextSpot(result, found.start(), found.end("percent") + 1))


def _slip(value: Decimal, target: Decimal, printed: Decimal, *spots: TextSpot) -> Slip:
    exact = format_number(value * 100 / target, max(2, decimals(printed)))
    return Slip(_WRONG, (format_number(value), format_number(target), exact, format_number(printed)), spots=spots)


def _tables(text: ReportText) -> Iterator[Slip]:
    """Compare result, target and ratio in the rows of tables that have columns for them."""
    rows: dict[tuple[str, int], dict[int, list[Piece]]] = {}
    for piece in text.pieces:
        if piece.kind is PieceKind.CELL and piece.row is not None:
            rows.setdefault((piece.section, piece.block), {}).setdefault(piece.row[0], []).append(piece)
    for table in rows.values():
        head = {cell.text.strip().lower(): cell for row in list(table.values())[:2] for cell in row}
        ratio = next(
            (cell for name, cell in head.items() if re.match(r"(?:tỷ|tỉ) lệ|đạt.*%|% ?(?:đạt|so)", name)), None
        )
        if ratio is None or ratio.row is None:
            continue
        plan = next(
            (cell for name, cell in head.items() if re.match(r"kế hoạch|chỉ tiêu(?: giao)?$|mục tiêu|giao", name)), None
        )
        done = next((cell for name, cell in head.items() if re.match(r"kết quả|thực hiện", name)), None)
        for number, cells in table.items():
            if number > (ratio.row[0]) and done is not None and done.row is not None:
                yield from _row(
                    cells,
                    done.row[1],
                    ratio.row[1],
                    plan.row[1] if plan and plan.row else None,
                    len(table[ratio.row[0]]),
                )


def _row(cells: Sequence[Piece], done: int, ratio: int, plan: int | None, width: int) -> Iterator[Slip]:
    by_column: dict[int, list[Piece]] = {}
    for cell in cells:
        assert cell.row is not None
        by_column.setdefault(cell.row[1], []).append(cell)
    shift = width - len(by_column)  # cells that a span covers are absent from their row
    done, ratio = done - max(0, min(shift, 1)), ratio - max(0, min(shift, 1))
    result, printed = by_column.get(done, []), by_column.get(ratio, [])
    if len(result) != 1 or len(printed) != 1 or "\n" in result[0].text:
        return
    percent = re.fullmatch(r"\s*(\d[\d.]*(?:,\d+)?)\s?%?\s*", printed[0].text)
    if percent is None:
        return
    stated = _number(percent[1])
    share = re.match(r"\s*(\d[\d.]*)\s*/\s*(\d[\d.]*)\s*$", result[0].text)
    if share is not None:
        value, target = _number(share[1]), _number(share[2])
    else:
        value_found = figures(result[0])
        goal = by_column.get((plan if plan is not None else 1) - max(0, min(shift, 1)), [])
        goals = figures(goal[0]) if len(goal) == 1 else ()
        if len(value_found) != 1 or len(goals) != 1 or value_found[0].quantity.percent != goals[0].quantity.percent:
            return
        if bool(value_found[0].quantity.money) != bool(goals[0].quantity.money):
            return
        value, target = value_found[0].value, goals[0].value
        if value_found[0].noun[:1] and goals[0].noun[:1] and value_found[0].noun[:1] != goals[0].noun[:1]:
            return
        base = value_found[0].quantity.base
        if base is not None:  # 13 hoạt động/3 năm, against a yearly target
            value = value / base if base else value
    if target and not agrees(value * 100 / target, stated):
        yield _slip(
            value,
            target,
            stated,
            TextSpot(printed[0], 0, len(printed[0].text)),
            TextSpot(result[0], 0, len(result[0].text)),
        )


def _number(text: str) -> Decimal:
    return Decimal(text.strip(".").replace(".", "").replace(",", "."))


RULE = CheckRule("arithmetic", Severity.ERROR, report=_check)
