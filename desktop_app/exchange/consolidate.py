"""Reports of many units into one: figures added up by rule, every total traceable to its units and files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from sys import intern
from typing import Any

from ..models import codec
from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.indicators import Indicator
from ..models.numbering import indicator_numbers
from ..models.numbers import Figure
from ..models.report import Period, Report, ReportKind
from ..models.submissions import Submission
from ..models.totals import OPERATORS, RULES, PartFigure, Total, UnitFigures, add_up, fold
from ..models.unit import Unit
from .carried import BROKEN, DAMAGED, head_of

TWICE = QT_TRANSLATE_NOOP("errors", "trùng với tệp đã nhận")
REPLACED = QT_TRANSLATE_NOOP("errors", "đã có bản mới hơn của cùng đơn vị")
_NO_FIGURES = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” không có chỉ tiêu nào đọc được; hãy xin báo cáo có bảng chỉ tiêu.")
_ALIKE = 0.6  # share of words two statements must have in common to be taken for the same


@dataclass(frozen=True, slots=True)
class Refused:
    """A file that could not be read, and why in one sentence."""

    file: str
    why: UserError


@dataclass(frozen=True, slots=True)
class Match:
    """A part lined up with that of others by its words: the unit, its own words, and those of the others."""

    unit: str
    own: str
    others: str


@dataclass(frozen=True, slots=True)
class Consolidation:
    """What came of a set of files.

    Attributes:
        counted: one submission per unit, by name.
        aside: submissions that do not count, each with the reason (context ``errors``).
        missing: names of expected units without a submission.
        totals: one per indicator part.
        matched: parts of files without data that were lined up by likeness of their words, to be confirmed.
    """

    counted: tuple[Submission, ...] = ()
    aside: tuple[tuple[Submission, str], ...] = ()
    refused: tuple[Refused, ...] = ()
    missing: tuple[str, ...] = ()
    expected: int = 0
    totals: tuple[Total, ...] = field(default=())
    matched: tuple[Match, ...] = ()


def read_submission(path: Path) -> Submission:
    """Read a unit's figures from its DOCX.

    Raises:
        UserError: the file cannot be read, has no figures, or does not say whose it is.
    """
    from ..docx import open_source, read_carried, read_report

    carried = read_carried(path, first=1)
    if carried.pieces:
        unit, kind, period, parts, moment = _carried(carried.pieces, path.name)
    else:
        reading = read_report(open_source(path))
        unit, kind, period, moment = reading.report.unit, reading.report.kind, reading.report.period, ""
        parts = part_figures(reading.report.indicators)
        if not (unit.name or unit.issuer):  # an extract without letterhead: its last sentence, or its file, names it
            found = re.search(
                r"\bcủa\s+((?:BCH|Ban|Đoàn|Tỉnh|Chi)[^.;]{3,100}?)\s*\.?/?\.?$", reading.front.closing_text
            )
            unit = Unit(name=found[1].strip() if found else path.stem)
    if not parts:
        raise UserError(_NO_FIGURES, path.name)
    name = unit.name or unit.issuer or path.stem
    version = f"{moment} {carried.digest}"
    return Submission(
        carried.digest, path.name, unit.code or fold(name), name, version, kind, period, parts, not carried.pieces
    )


def _carried(pieces: Sequence[bytes], name: str) -> tuple[Unit, ReportKind, Period, tuple[PartFigure, ...], str]:
    head = head_of(pieces, name)
    report = head["report"]
    try:
        unit: Unit = codec.decode(Unit, report.get("unit", {}))
        kind = ReportKind(report.get("kind", ReportKind.THEMATIC.value))
        period: Period = codec.decode(Period, report.get("period", {}))
        return unit, kind, period, _raw_figures(report.get("indicators", [])), str(head.get("exported", ""))[:40]
    except BROKEN as error:
        raise UserError(DAMAGED, name) from error


def _raw_figures(listed: list[dict[str, Any]]) -> tuple[PartFigure, ...]:
    """Read the figures straight from JSON: of thousands of files only these are wanted.

    Raises:
        ValueError, KeyError, TypeError, AttributeError, UserError: the data are not what a report has.
    """
    found: list[PartFigure] = []
    seen: set[str] = set()
    figure = Figure.from_json
    for count, indicator in enumerate(listed, 1):
        number = intern(indicator.get("printed", "") or str(count))
        for part in indicator.get("parts", ()):
            get = part.get
            target, result = get("target"), get("result")
            # thousands of files say the same words: kept once, they take a third of the room
            name, unit = intern(get("name", "")), intern(get("unit", ""))
            key = _key(intern(get("key", "")), name, unit, seen, len(found))
            found.append(
                PartFigure(
                    key, name, unit, RULES[get("over_units", "sum")], OPERATORS[get("operator", "≥")],
                    figure(target) if target is not None else None,
                    figure(result) if result is not None else None,
                    number, len(found),
                )
            )  # fmt: skip
    return tuple(found)


def part_figures(indicators: Iterable[Indicator]) -> tuple[PartFigure, ...]:
    """Return the figures of a report's indicators, keyed so that those of other units line up."""
    listed = tuple(indicators)
    numbers = indicator_numbers(Report("", indicators=listed))
    found: list[PartFigure] = []
    seen: set[str] = set()
    for indicator in listed:
        for part in indicator.parts:
            key = _key(part.key, part.name, part.unit, seen, len(found))
            found.append(
                PartFigure(
                    key, part.name, part.unit, part.over_units, part.operator, part.target, part.result,
                    numbers[indicator.id], len(found),
                )
            )  # fmt: skip
    return tuple(found)


def _key(key: str, name: str, unit: str, seen: set[str], place: int) -> str:
    """Return what lines a part up with others: its code, or its words; a doubled one is another part."""
    key = key or intern(f"{fold(name)}|{fold(unit)}")
    if key in seen:
        key = intern(f"{key}|{place}")
    seen.add(key)
    return key


def gather(
    paths: Iterable[Path], progress: Callable[[int, int], None] | None = None
) -> tuple[list[tuple[Submission, Path]], list[Refused]]:
    """Read many files; folders stand for the DOCX files in them. A bad one never stops the others."""
    files = _files(paths)
    received: list[tuple[Submission, Path]] = []
    refused: list[Refused] = []
    for number, path in enumerate(files):
        if progress is not None:
            progress(number, len(files))
        try:
            received.append((read_submission(path), path))
        except UserError as error:
            refused.append(Refused(path.name, error))
    return received, refused


def _files(paths: Iterable[Path]) -> list[Path]:
    out: list[Path] = []
    for path in paths:
        inside = sorted(path.glob("*.docx")) if path.is_dir() else [path]
        out += [each for each in inside if not each.name.startswith("~$")]  # Word's own lock files
    return out


def consolidate(
    received: Iterable[Submission], refused: Iterable[Refused] = (), expected: Sequence[tuple[str, str]] = ()
) -> Consolidation:
    """Add up what was received.

    Totals are computed from the set of files, never accumulated: order does not matter, and a file given
    twice counts once.

    Args:
        received: submissions, several versions of one unit among them at will.
        refused: files that could not be read.
        expected: (code, name) of the units that should report; empty where nobody said.
    """
    counted: dict[str, Submission] = {}
    aside: list[tuple[Submission, str]] = []
    seen: set[str] = set()
    for each in sorted(received, key=lambda one: (one.version, one.file, one.digest)):
        if each.digest in seen:
            aside.append((each, TWICE))
            continue
        seen.add(each.digest)
        if each.unit in counted:
            aside.append((counted[each.unit], REPLACED))
        counted[each.unit] = each
    units = sorted(counted.values(), key=lambda one: (one.name, one.unit))
    there = {each.unit for each in units} | {fold(each.name) for each in units}
    missing = [name for code, name in expected if code not in there and fold(name) not in there]
    lined, matched = _lined_up(units)
    totals = add_up(UnitFigures(each.unit, each.name, each.parts) for each in lined)
    return Consolidation(
        tuple(lined), tuple(aside), tuple(refused), tuple(missing), len(expected) or len(lined), tuple(totals), matched
    )


def _lined_up(units: list[Submission]) -> tuple[list[Submission], tuple[Match, ...]]:
    """Give parts without a code the key of the coded part that says the same, or nearly the same."""
    coded: dict[str, PartFigure] = {}
    for each in units:
        for part in each.parts:
            if "|" not in part.key:
                coded.setdefault(part.key, part)
    if not coded:
        return units, ()
    words = {key: (set(fold(part.name).split()), fold(part.unit)) for key, part in sorted(coded.items())}
    matches: list[Match] = []
    out = []
    for each in units:
        if not any("|" in part.key for part in each.parts):
            out.append(each)
            continue
        taken = {part.key for part in each.parts}
        parts = []
        for part in each.parts:
            key = part.key
            if "|" in key:
                key = _likeliest(part, words) or key
                if key in taken - {part.key}:
                    key = part.key
                elif key != part.key:
                    taken.add(key)
                    if fold(coded[key].name) != fold(part.name):
                        matches.append(Match(each.name, part.name, coded[key].name))
            parts.append(part if key == part.key else part._replace(key=key, unit=coded[key].unit))
        out.append(replace(each, parts=tuple(parts)))
    return out, tuple(matches)


def _likeliest(part: PartFigure, words: dict[str, tuple[set[str], str]]) -> str:
    """Return the key of the coded part with nearly the same words and the same unit, or nothing."""
    own, unit = set(fold(part.name).split()), fold(part.unit)
    best, key = _ALIKE, ""
    for each, (others, other_unit) in words.items():
        # "cây" and "cây xanh" count the same; "triệu đồng" and "tỷ đồng" do not
        if not (unit.startswith(other_unit) or other_unit.startswith(unit)) or not own or not others:
            continue
        like = len(own & others) / len(own | others)
        if like > best:
            best, key = like, each
    return key


def consolidation_json(found: Consolidation) -> dict[str, Any]:
    """Return the consolidation as JSON data."""
    status = [(each, "counted") for each in found.counted] + [
        (each, "duplicate" if why == TWICE else "replaced") for each, why in found.aside
    ]
    return {
        "units": [{"file": each.file, "unit": each.name, "status": how} for each, how in status],
        "indicators": [
            {
                "no": total.number, "name": total.name, "unit": total.unit, "rule": total.rule.value,
                "value": _number(total.value), "numerator": _number(total.numerator),
                "denominator": _number(total.denominator), "target": _number(total.target),
                "units_counted": len(total.counted), "units_expected": found.expected,
                "left_out": [{"unit": unit, "why": why} for unit, why in total.left_out],
                "doubtful": [{"unit": unit, "why": why} for unit, why in total.doubtful],
                "listed": [{"unit": unit, "text": text} for unit, text in total.listed],
            }
            for total in found.totals
        ],
        "matched": [{"unit": each.unit, "own": each.own, "others": each.others} for each in found.matched],
        "missing": list(found.missing),
        "refused": [{"file": each.file, "why": str(each.why)} for each in found.refused],
    }  # fmt: skip


def _number(value: Any) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == int(value) else round(float(value), 4)
