"""Indicators (chỉ tiêu): targets, results, ratios and verdicts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field, fields, replace
from decimal import Decimal
from enum import Enum
from typing import Any

from .errors import QT_TRANSLATE_NOOP, UserError
from .numbers import Figure, format_number, format_percent, parse_figure
from .periods import Period
from .richtext import Simple


class Kind(Enum):
    """What a figure measures: it decides how figures add up over units and over time."""

    FLOW = "flow"  # phát sinh trong kỳ
    CUMULATIVE = "cumulative"  # lũy kế
    STOCK = "stock"  # có đến cuối kỳ
    RATE = "rate"  # tỷ lệ, có tử số và mẫu số
    YES_NO = "yes_no"  # có/không
    TEXT = "text"


class Operator(Enum):
    """How the result must stand to the target."""

    EQUAL = "="
    AT_LEAST = "≥"
    AT_MOST = "≤"


class Verdict(Enum):
    """Verdict (đánh giá) on a result."""

    EXCEEDED = "exceeded"
    MET = "met"
    UNMET = "unmet"
    NONE = "none"


class Rule(Enum):
    """How a figure of several units, or of several periods, becomes one."""

    SUM = "sum"
    LAST = "last"
    RATIO = "ratio"
    COUNT_YES = "count_yes"
    WEIGHTED = "weighted"
    MIN = "min"
    MAX = "max"
    LIST = "list"


class Belongs(Enum):
    """What a field of a part belongs to: what becomes of it when the part goes on to the next period."""

    SELF = "self"  # tells this part from all others; the next one has its own
    FRAME = "frame"  # what is measured and how; it goes on
    PERIOD = "period"  # what was reported; the next period begins without
    BEFORE = "before"  # what was reported a period before; the field it ``holds`` moves here


def _of(belongs: Belongs, default: Any, **more: object) -> Any:
    """Return a field that says what it belongs to.

    Args:
        belongs: what it belongs to.
        default: its default.
        more: ``holds``, for what belongs to the period before: the field it had there; ``searched``, whether
            people look for words in it; ``together``, the one name for fields that say something only together.
    """
    return field(default=default, metadata={"belongs": belongs, **more})


@dataclass(frozen=True, slots=True)
class PeriodResult:
    """What a part came to in a period inside the one that is reported on.

    Attributes:
        period: a month, a quarter, a year of a term.
        result: the figure; ``None`` where none was reported, which is not zero.
        source: id of the unit's own report it was taken from; empty for one that was typed or read.
        note: what there is to say of it.
    """

    period: Period
    result: Figure | None = None
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One measured part of an indicator.

    Attributes:
        key: stable code from the template; lines the part up across units. May be empty.
        name: what is counted, without the figure.
        unit: unit of measure, ``%`` for rates.
        phrase: words printed before the target (ít nhất, tối thiểu, phấn đấu).
        target: target, or ``None`` where none was set.
        result: result, or ``None`` while missing; missing is not zero.
        periods: results of the periods inside the one reported on, in order of time; the result follows from
            them by ``over_time`` (``models/years``), and where it was printed or typed otherwise it stands.
        last_year: result of the same period last year.
        override: verdict set by hand, with ``reason``; ``None`` to compute it.
        over_units: how figures of units add up.
        over_time: how figures of periods add up.
        required: whether the office that sent the outline down wants a result (bắt buộc).
    """

    id: str = field(metadata={"belongs": Belongs.SELF})
    key: str = _of(Belongs.FRAME, "")
    name: str = _of(Belongs.FRAME, "", searched=True)
    unit: str = _of(Belongs.FRAME, "")
    _: KW_ONLY
    kind: Kind = _of(Belongs.FRAME, Kind.FLOW)
    operator: Operator = _of(Belongs.FRAME, Operator.AT_LEAST, together="target")
    phrase: str = _of(Belongs.FRAME, "", together="target")
    target: Figure | None = _of(Belongs.FRAME, None, together="target")
    result: Figure | None = _of(Belongs.PERIOD, None)
    periods: tuple[PeriodResult, ...] = _of(Belongs.PERIOD, ())
    last_year: Figure | None = _of(Belongs.BEFORE, None, holds="result")
    note: str = _of(Belongs.PERIOD, "", searched=True)
    override: Verdict | None = _of(Belongs.PERIOD, None, together="verdict")
    reason: str = _of(Belongs.PERIOD, "", together="verdict")
    over_units: Rule = _of(Belongs.FRAME, Rule.SUM)
    over_time: Rule = _of(Belongs.FRAME, Rule.SUM)
    required: bool = _of(Belongs.FRAME, False)
    extra: Mapping[str, Any] = field(default_factory=dict, metadata={"belongs": Belongs.FRAME})


@dataclass(frozen=True, slots=True)
class Indicator:
    """An indicator (chỉ tiêu) with one or more parts.

    Attributes:
        key: stable code from the template; lines the indicator up across units. May be empty.
        printed: number kept from an imported file; empty to count.
        statement: the target as a sentence; empty to compose it from the parts.
        result: the sentence after "Kết quả:", usually with live figures; empty to compose it.
        parts: at least one.
    """

    id: str
    key: str = ""
    _: KW_ONLY
    printed: str = ""
    statement: tuple[Simple, ...] = ()
    result: tuple[Simple, ...] = ()
    parts: tuple[Part, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)


PERIOD_FIELDS: Mapping[str, Any] = {
    each.name: each.default for each in fields(Part) if each.metadata.get("belongs") is Belongs.PERIOD
}
"""What a part reports, by name, and what it is before anything is reported."""
FRAME_FIELDS = tuple(each.name for each in fields(Part) if each.metadata.get("belongs") is Belongs.FRAME)
"""What is measured of a part and how: what goes on to the next period."""
MOVING_FIELDS: Mapping[str, str] = {
    each.name: each.metadata["holds"] for each in fields(Part) if each.metadata.get("belongs") is Belongs.BEFORE
}
"""What a part says of the period before, by name, and the field that reported it then."""
SEARCHED_FIELDS = tuple(each.name for each in fields(Part) if each.metadata.get("searched"))
"""The fields of a part that people look for words in."""
TOGETHER = {
    name: tuple(each.name for each in fields(Part) if each.metadata.get("together") == name)
    for name in dict.fromkeys(each.metadata["together"] for each in fields(Part) if "together" in each.metadata)
}
"""Fields of a part that say something only together, by the one name they go by."""


def unreported(part: Part) -> Part:
    """Return a part with nothing of what was reported in its period."""
    return replace(part, **PERIOD_FIELDS)


def without_before(part: Part) -> Part:
    """Return a part with nothing of what was reported a period before."""
    gone: dict[str, Any] = dict.fromkeys(MOVING_FIELDS)
    return replace(part, **gone)


def rolled(part: Part) -> Part:
    """Return a part as the next period begins with it: what was reported is what was reported before."""
    moved: dict[str, Any] = {name: getattr(part, old) for name, old in MOVING_FIELDS.items()}
    return replace(part, **PERIOD_FIELDS, **moved)


def measure(part: Part, figure: Figure | None) -> Decimal | None:
    """Return the amount a figure stands for in the terms of its part, or ``None`` where it has none.

    In a part counted in percent, or with a percentage for a target, a fraction is its percentage
    (16/16 → 100); elsewhere it is its numerator (16/20 nhà → 16).
    """
    if figure is None or figure.value is None:
        return None
    in_percent = (
        part.unit.startswith("%") or part.kind is Kind.RATE or (part.target is not None and part.target.percent)
    )
    if in_percent and figure.denominator is not None:
        return figure.share
    return figure.value


def ratio(part: Part) -> Decimal | None:
    """Return result/target in percent, exact, or ``None`` where either has no amount or the target is 0."""
    target, result = measure(part, part.target), measure(part, part.result)
    if target is None or result is None or target == 0:
        return None
    return result * 100 / target


def ratio_text(part: Part) -> str:
    """Return the ratio as printed (``144,68%``), or an empty string."""
    target, result = measure(part, part.target), measure(part, part.result)
    if target is None or result is None or target == 0:
        return ""
    return format_percent(result, target)


def fulfilment_text(part: Part) -> str:
    """Return the ratio as printed; empty for a ceiling, of which less is better and nothing is fulfilled."""
    return "" if part.operator is Operator.AT_MOST else ratio_text(part)


def computed_verdict(part: Part) -> Verdict:
    """Judge the result against the target; no verdict where either has no amount.

    More than the target is ``EXCEEDED`` for ``≥`` and ``=`` alike, as reports have it; a target of zero
    (không có …) is only met by zero, and a ceiling (``≤``) is met below and at it.
    """
    target, result = measure(part, part.target), measure(part, part.result)
    if target is None or result is None:
        return Verdict.NONE
    if part.operator is Operator.AT_MOST or (part.operator is Operator.EQUAL and target == 0):
        return Verdict.MET if result <= target else Verdict.UNMET
    if result == target:
        return Verdict.MET
    return Verdict.EXCEEDED if result > target else Verdict.UNMET


def verdict(part: Part) -> Verdict:
    """Return the verdict in force: the one set by hand, else the computed one."""
    return part.override if part.override is not None else computed_verdict(part)


def reason_text(part: Part) -> str:
    """Return what the verdict is computed from: ``1.250 ≥ 1.000``, ``97,57% ≥ 95%``, ``420 < 500``; empty where there is none."""
    target, result = measure(part, part.target), measure(part, part.result)
    if target is None or result is None or part.target is None or part.result is None:
        return ""
    if result == target:
        sign = part.operator.value
    elif result > target:
        sign = "≥" if part.operator is Operator.AT_LEAST else ">"
    else:
        sign = "≤" if part.operator is Operator.AT_MOST else "<"
    said = told = ""
    for places in (2, 4, 8):  # as many as tell the two apart
        said, told = _amount_text(part, part.result, result, places), _amount_text(part, part.target, target, places)
        if said != told or result == target:
            break
    return f"{said} {sign} {told}"


def _amount_text(part: Part, figure: Figure, amount: Decimal, places: int) -> str:
    """Return the amount that a figure stands for, as it was typed where that is it."""
    percent = amount != figure.value or figure.percent or part.unit.startswith("%")
    text = figure.text if figure.denominator is None else format_number(amount, places)
    return text + "%" if percent and not text.endswith("%") else text


VERDICT_WORDS = {
    Verdict.EXCEEDED: "vượt chỉ tiêu",
    Verdict.MET: "đạt chỉ tiêu",
    Verdict.UNMET: "không đạt chỉ tiêu",
    Verdict.NONE: "",
}


UNMET_YET = "chưa đạt chỉ tiêu"
"""What is said of a target that is missed so far, in a report about a part of the time it is set for."""


def with_unit(part: Part, figure: Figure | None) -> str:
    """Return a figure with its unit: ``05 công trình``, ``82,5%``, ``16/20 (80%)``; text stands alone."""
    if figure is None:
        return ""
    if figure.value is None or not any(char.isdigit() for char in figure.text) or not part.unit:
        return figure.text
    if part.unit == "%":
        return figure_text(figure) if figure.percent or figure.denominator is not None else figure.text + "%"
    return figure.text if figure.percent else f"{figure.text} {part.unit}"


def figure_text(figure: Figure | None) -> str:
    """Return a figure as printed, its percentage added to a fraction: ``16.107/31.076 (51,83%)``."""
    if figure is None:
        return ""
    if figure.denominator and figure.value is not None and figure.value != figure.denominator:
        return f"{figure.text} ({format_percent(figure.value, figure.denominator)})"
    return figure.text


def last_year_change(part: Part) -> Decimal | None:
    """Return the change of the result against last year in percent (percentage points for rates)."""
    now, before = measure(part, part.result), measure(part, part.last_year)
    if now is None or before is None:
        return None
    if part.unit.startswith("%"):
        return now - before
    return (now - before) * 100 / before if before else None


def last_year_difference(part: Part) -> str:
    """Return by how much the result differs from last year's: ``tăng 380 cây``, ``giảm 1,5 điểm phần trăm``, ``không đổi``."""
    now, before = measure(part, part.result), measure(part, part.last_year)
    if now is None or before is None:
        return ""
    if now == before:
        return "không đổi"
    points = part.unit.startswith("%") or part.kind is Kind.RATE
    unit = "điểm phần trăm" if points else part.unit
    return f"{'tăng' if now > before else 'giảm'} {format_number(abs(now - before), 2)} {unit}".strip()


def last_year_text(part: Part) -> str:
    """Return the change as officials say it: ``tăng 2,1%``, ``giảm 5%``, ``không đổi``, or empty."""
    change = last_year_change(part)
    if change is None:
        return ""
    if change == 0:
        return "không đổi"
    return f"{'tăng' if change > 0 else 'giảm'} {format_number(abs(change), 2)}%"


def state_part(part: Part, figure: Figure | None, phrase: str = "") -> str:
    """Say a figure with what it counts: ``ít nhất 20 nhà nhân ái``; the unit is not said twice."""
    amount = with_unit(part, figure)
    name = part.name
    if amount and part.unit not in ("", "%") and name.lower().startswith(part.unit.lower()):
        name = name[len(part.unit) :]
    words = [phrase, amount, name]
    if figure is None or not any(char.isdigit() for char in amount):
        words = [part.name + ":" if part.name and amount else part.name, amount]
    return " ".join(" ".join(words).split()).replace(" ,", ",")


_SIGNS = {"≥": Operator.AT_LEAST, ">=": Operator.AT_LEAST, "≤": Operator.AT_MOST, "<=": Operator.AT_MOST,
          "=": Operator.EQUAL}  # fmt: skip
_AT_MOST = r"không quá|không vượt quá|tối đa|nhiều nhất|không nhiều hơn"
_AT_LEAST = r"ít nhất|tối thiểu|không dưới|không ít hơn"
_PHRASE = re.compile(
    rf"(?P<phrase>(?P<aim>phấn đấu\b)?(?:\s*\b(?:đạt|có|để|được)\b)*"
    rf"\s*(?:(?P<most>{_AT_MOST})|(?P<least>{_AT_LEAST}|từ))?)\s+(?P<rest>\S.*)",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"(?:từ\s+)?(?P<figure>\S.*?)\s+trở\s+(?P<way>lên|xuống)\.?", re.IGNORECASE)


def parse_target(text: str, unit: str = "") -> tuple[Operator, str, Figure | None]:
    """Read a target as typed: ``≥ 20``, ``ít nhất 20 nhà``, ``từ 80% trở lên``, ``100%``, ``không quá 5``.

    A bare figure is an exact target (``=``). Words before the figure are kept as the phrase printed
    before it; a sign has none, and "trở lên" becomes "ít nhất", "trở xuống" becomes "tối đa". A target
    in words alone is kept as text.

    Args:
        text: what was typed or read; empty for no target.
        unit: the unit of the part, left out of the figure.

    Raises:
        UserError: the figure is wrong, a sign is not ≥, = or ≤, or nothing follows the sign.
    """
    stripped = " ".join(text.split())
    operator, phrase = Operator.EQUAL, ""
    if match := re.match(r"(?P<sign>[<>=≤≥]+)\s*(?P<rest>.*)", stripped):
        if match["sign"] not in _SIGNS or not match["rest"]:
            raise UserError(
                QT_TRANSLATE_NOOP("errors", "“{0}” chưa phải là chỉ tiêu: hãy viết như ≥ 20, = 20 hoặc ≤ 20."), stripped
            )
        operator, stripped = _SIGNS[match["sign"]], match["rest"]
    elif match := _SUFFIX.fullmatch(stripped):
        stripped = match["figure"]
        at_least = match["way"].lower() == "lên"
        operator, phrase = (Operator.AT_LEAST, "ít nhất") if at_least else (Operator.AT_MOST, "tối đa")
    elif (match := _PHRASE.fullmatch(stripped)) and match["phrase"].strip() and re.match(r"\D{0,6}\d", match["rest"]):
        at_least = match["aim"] or match["least"]
        operator = Operator.AT_MOST if match["most"] else Operator.AT_LEAST if at_least else Operator.EQUAL
        phrase, stripped = match["phrase"].strip().lower(), match["rest"]
    return operator, phrase, parse_figure(stripped, unit) if stripped else None


def target_text(part: Part) -> str:
    """Return the target as shown and typed: ``ít nhất 20``, ``≥ 20``, ``100%``; empty where there is none.

    :func:`parse_target` reads it back to the same operator, phrase and figure.
    """
    if part.target is None:
        return ""
    if part.phrase:
        return f"{part.phrase} {part.target.text}"
    return part.target.text if part.operator is Operator.EQUAL else f"{part.operator.value} {part.target.text}"


RULES: dict[Kind, tuple[Rule, Rule]] = {
    Kind.FLOW: (Rule.SUM, Rule.SUM),
    Kind.CUMULATIVE: (Rule.SUM, Rule.LAST),
    Kind.STOCK: (Rule.SUM, Rule.LAST),
    Kind.RATE: (Rule.RATIO, Rule.RATIO),
    Kind.YES_NO: (Rule.COUNT_YES, Rule.LAST),
    Kind.TEXT: (Rule.LIST, Rule.LIST),
}
"""The usual rules of each kind for adding up over units and over time; what is chosen by hand may differ."""
