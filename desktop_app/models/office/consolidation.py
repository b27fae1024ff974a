"""Reports of many units into one: figures added up by rule, every total traceable to its units and files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from decimal import Decimal
from typing import Any

from ..collation import vietnamese
from ..errors import QT_TRANSLATE_NOOP
from ..memory import uncollected
from ..unit import UnitRef
from ..words import fold
from .submissions import Refused, State, Submission, same_units, unit_words, versions
from .totals import PartFigure, Total, UnitFigures, add_up

TWICE = QT_TRANSLATE_NOOP("errors", "trùng với tệp đã nhận")
REPLACED = QT_TRANSLATE_NOOP("errors", "đã có bản mới hơn của cùng đơn vị")
RETURNED = QT_TRANSLATE_NOOP("errors", "đã trả lại, chờ bản mới")
_ALIKE = 0.6  # share of words two statements must have in common to be taken for the same


@dataclass(frozen=True, slots=True)
class PartMatch:
    """A part without a code, as it was lined up with those of others by its words.

    Attributes:
        unit: name of the unit.
        own: its own words.
        others: the words of the part it is taken for; empty where it counts on its own.
        digest: the file it stands in.
        own_key: its key in that file.
        key: key of the part it is taken for; empty where it counts on its own.
        answered: whether the office has said so; otherwise it is a guess.
        figure: its result, as printed.
    """

    unit: str
    own: str
    others: str
    _: KW_ONLY
    digest: str = ""
    own_key: str = ""
    key: str = ""
    answered: bool = False
    figure: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Consolidation:
    """What came of a set of files.

    Attributes:
        counted: one submission per unit, by name.
        aside: submissions that do not count, each with the reason (context ``errors``).
        missing: names of expected units without a submission.
        totals: one per indicator part.
        matched: parts of files without data that were lined up by likeness of their words, to be confirmed.
        lined: every part without a code: those in ``matched``, those the office has answered for, and those on their own.
    """

    counted: tuple[Submission, ...] = ()
    aside: tuple[tuple[Submission, str], ...] = ()
    refused: tuple[Refused, ...] = ()
    missing: tuple[str, ...] = ()
    expected: int = 0
    totals: tuple[Total, ...] = field(default=())
    matched: tuple[PartMatch, ...] = ()
    lined: tuple[PartMatch, ...] = ()


def consolidate(
    received: Iterable[Submission],
    refused: Iterable[Refused] = (),
    expected: Sequence[UnitRef] = (),
    answers: Mapping[tuple[str, str], str] | None = None,
    kept_out: Mapping[tuple[str, str], str] | None = None,
    targets: Mapping[str, Decimal] | None = None,
) -> Consolidation:
    """Add up what was received.

    Totals are computed from the set of files, never accumulated: order does not matter, and a file given
    twice counts once. A unit whose latest version was returned does not count until a later one comes.

    Args:
        received: submissions, several versions of one unit among them at will.
        refused: files that could not be read.
        expected: the units that should report; empty where nobody said.
        answers: what the office said of parts lined up by their words: {(digest, own key): key}, an empty key
            for a part that counts on its own.
        kept_out: figures the office does not add, each with its reason: {(digest, key of the total): reason}.
        targets: what the office itself aims at, by key of the total.
    """
    listed = same_units(received, expected)
    by_unit = versions(listed)
    used = {each.digest: each for group in by_unit.values() for each in group}
    aside = [(each, TWICE) for each in listed if used[each.digest] is not each]
    counted: list[Submission] = []
    for group in by_unit.values():
        *earlier, latest = group
        aside += [(each, REPLACED) for each in earlier]
        if latest.state is State.RETURNED:
            aside.append((latest, RETURNED))
        else:
            counted.append(latest)
    units = sorted(_told_apart(counted), key=lambda one: (vietnamese(one.name), one.unit))
    missing = [name for code, name in expected if (code or unit_words(name)) not in by_unit]
    lined, matches = _lined_up(units, answers or {})
    apart: dict[str, set[str]] = {}
    for digest, key in kept_out or ():
        apart.setdefault(digest, set()).add(key)
    figures = (UnitFigures(each.unit, each.name, each.parts, frozenset(apart.get(each.digest, ()))) for each in lined)
    with uncollected():
        totals = add_up(figures, targets)
    return Consolidation(
        counted=tuple(lined),
        aside=tuple(sorted(aside, key=lambda each: (each[0].name, each[0].version, each[1]))),
        refused=tuple(refused),
        missing=tuple(missing),
        expected=len(expected) or len(by_unit),
        totals=tuple(totals),
        matched=tuple(each for each in matches if each.key and not each.answered),
        lined=tuple(matches),
    )


def _told_apart(units: list[Submission]) -> list[Submission]:
    """Give units that share a name their codes with it: totals name the units they cover."""
    names: dict[str, int] = {}
    for each in units:
        names[each.name] = names.get(each.name, 0) + 1
    return [replace(each, name=f"{each.name} ({each.unit})") if names[each.name] > 1 else each for each in units]


def _lined_up(
    units: list[Submission], answers: Mapping[tuple[str, str], str]
) -> tuple[list[Submission], list[PartMatch]]:
    """Give parts without a code the key of the coded part that says the same, or nearly the same."""
    coded: dict[str, PartFigure] = {}
    for each in units:
        for part in each.parts:
            if part.coded:
                coded.setdefault(part.key, part)
    if not coded:
        return units, []
    words = {key: (set(fold(part.name).split()), fold(part.unit)) for key, part in sorted(coded.items())}
    matches: list[PartMatch] = []
    out = []
    for each in units:
        if all(part.coded for part in each.parts):
            out.append(each)
            continue
        said = {part.key: answers.get((each.digest, part.key)) for part in each.parts if not part.coded}
        used = {part.key for part in each.parts if part.coded}
        taken = used | {key for key in said.values() if key}  # what the office said comes before any guess
        parts = []
        for part in each.parts:
            if part.coded:
                parts.append(part)
                continue
            answer = said[part.key]
            if answer is None:
                key = _likeliest(part, {key: value for key, value in words.items() if key not in taken})
                taken.add(key)
            else:
                key = answer if answer in coded and answer not in used else ""
                used.add(key)
            others = coded[key] if key else None
            if others is None or answer is not None or fold(others.name) != fold(part.name):
                matches.append(
                    PartMatch(
                        each.name,
                        part.name,
                        others.name if others else "",
                        digest=each.digest,
                        own_key=part.key,
                        key=key,
                        answered=answer is not None,
                        figure=part.result.text if part.result is not None else "",
                    )
                )
            if others is not None:
                unit = others.unit if _same_measure(part, others) else part.unit
                part = part._replace(key=key, unit=unit, coded=True)
            parts.append(part)
        out.append(replace(each, parts=tuple(parts)))
    return out, matches


def _likeliest(part: PartFigure, words: dict[str, tuple[set[str], str]]) -> str:
    """Return the key of the coded part with nearly the same words and the same unit, or nothing."""
    own, unit = set(fold(part.name).split()), fold(part.unit)
    best, key = _ALIKE, ""
    for each, (others, other_unit) in words.items():
        if not _one_measure(unit, other_unit) or not own or not others:
            continue
        like = len(own & others) / len(own | others)
        if like > best:
            best, key = like, each
    return key


def _same_measure(one: PartFigure, other: PartFigure) -> bool:
    return _one_measure(fold(one.unit), fold(other.unit))


def _one_measure(unit: str, other: str) -> bool:
    """Tell whether folded units count the same: "cây" and "cây xanh" do, "triệu đồng" and "tỷ đồng" do not."""
    return unit.startswith(other) or other.startswith(unit)


def consolidation_json(found: Consolidation) -> dict[str, Any]:
    """Return the consolidation as JSON data."""
    status = [(each, "counted") for each in found.counted] + [
        (each, {TWICE: "duplicate", REPLACED: "replaced", RETURNED: "returned"}[why]) for each, why in found.aside
    ]
    return {
        "units": [{"file": each.file, "unit": each.name, "status": how} for each, how in status],
        "indicators": [
            {
                "key": total.key, "no": total.number, "name": total.name, "unit": total.unit, "rule": total.rule.value,
                "value": _number(total.value), "numerator": _number(total.numerator),
                "denominator": _number(total.denominator), "target": _number(total.target),
                "units_with_target": total.aiming, "office_target": _number(total.office_target),
                "gap": _number(total.gap), "units_counted": len(total.counted), "units_expected": found.expected,
                "left_out": [{"unit": unit, "why": why} for unit, why in total.left_out],
                "doubtful": [{"unit": unit, "why": why} for unit, why in total.doubtful],
                "listed": [{"unit": unit, "text": text} for unit, text in total.listed],
            }
            for total in found.totals
        ],
        "cells": list(_cells(found)),
        "asked": [],
        "matched": [{"unit": each.unit, "own": each.own, "others": each.others} for each in found.matched],
        "missing": list(found.missing),
        "refused": [{"file": each.file, "why": str(each.why)} for each in found.refused],
    }  # fmt: skip


def _cells(found: Consolidation) -> Iterator[dict[str, Any]]:
    """Yield what became of each figure of each unit that counts."""
    names = {each.name: each for each in found.counted}
    parts = {each.name: {part.key: part for part in each.parts} for each in found.counted}
    for total in found.totals:
        whys = dict(total.left_out)
        for who in (*total.counted, *whys):
            part = parts[who].get(total.key)
            result = part.result if part is not None else None
            share = result is not None and result.denominator is not None
            yield {
                "file": names[who].file, "unit": who, "key": total.key, "no": total.number, "name": total.name,
                "value": _number(result.value) if result is not None and not share else None,
                "numerator": _number(result.value) if result is not None and share else None,
                "denominator": _number(result.denominator) if result is not None and share else None,
                "status": "left_out" if who in whys else "counted", "why": whys.get(who, ""), "read_from": "",
            }  # fmt: skip


def _number(value: Any) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == int(value) else round(float(value), 4)
