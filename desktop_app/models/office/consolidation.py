"""Reports of many units into one: figures added up by rule, every total traceable to its units and files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from decimal import Decimal
from typing import Any

from ..collation import vietnamese
from ..errors import QT_TRANSLATE_NOOP
from ..indicators import Rule
from ..meaning.cells import answer
from ..meaning.reasons import MISSING
from ..meaning.rows import is_sub_row
from ..meaning.sentences import span_of
from ..meaning.unit_names import unit_key
from ..memory import uncollected
from ..numbers import Figure
from ..unit import UnitRef
from .decided import basis_mark, wordings_of
from .in_passing import told_in_passing
from .lining_up import Placed, Reference, answer_key, line_up, reference
from .mergers import INCLUDED, Merger
from .sorting import OTHER_PERIOD, OUTLINE, OWN, OWN_RESULT, SPOILT, TWICE, Sorted, Unknown, sort_out
from .submissions import Refused, State, Submission
from .totals import PartFigure, Total, UnitFigures, add_up, in_unit
from .typed import BY_OFFICE, TypedFigure, typed_over

REPLACED = QT_TRANSLATE_NOOP("errors", "đã có bản mới hơn của cùng đơn vị")
RETURNED = QT_TRANSLATE_NOOP("errors", "đã trả lại, chờ bản mới")
UNPLACED = QT_TRANSLATE_NOOP("errors", "chưa xếp được vào chỉ tiêu nào của đề cương")
UNSURE = QT_TRANSLATE_NOOP("errors", "ghép theo tên chỉ tiêu, chưa xác nhận")
BY_HAND = QT_TRANSLATE_NOOP("errors", "đã sửa bằng Word sau khi xuất")
CONVERTED = QT_TRANSLATE_NOOP("errors", "đã đổi đơn vị tính")
DAMAGED = QT_TRANSLATE_NOOP("errors", "tệp đã nhận bị hỏng, hãy nhận lại")
OTHER_NAME = QT_TRANSLATE_NOOP("errors", "mang mã của đơn vị khác nhưng tên khác, cần hỏi lại")
WAITING = (RETURNED, OTHER_NAME, DAMAGED)
"""Why nothing of a unit counts, though it has sent."""


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
        wording: what an answer for all files that say so is kept by.
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
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Figures that have no place in the outline, all of one wording: placed once, they are placed for all units.

    Attributes:
        wording: what the answer is kept by.
        name: the words as the first unit has them.
        measure: the unit of measure they have.
        figures: (unit, digest of its file, figure as printed, its key in that file) of each.
    """

    wording: str
    name: str
    measure: str
    figures: tuple[tuple[str, str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Consolidation:
    """What came of a set of files.

    Attributes:
        counted: one submission per unit, by name.
        aside: submissions that do not count, each with the reason (context ``errors``).
        unknown: files of which it is not known whose they are; they wait.
        doubts: what is doubtful of a unit as a whole: (name, why).
        missing: names of expected units without a submission.
        totals: one per indicator part.
        matched: parts of files without data that were lined up by likeness of their words, to be confirmed.
        lined: every part without a code: those in ``matched``, those the office has answered for, and those on their own.
        waiting: figures that have no place in the outline.
        law: whether an outline says what the rows are.
        lost: how many of the office's decisions about these figures could not be read.
        basis: checksum of the files and decisions that the totals are made of.
    """

    counted: tuple[Submission, ...] = ()
    aside: tuple[tuple[Submission, str], ...] = ()
    unknown: tuple[Unknown, ...] = ()
    doubts: tuple[tuple[str, str], ...] = ()
    refused: tuple[Refused, ...] = ()
    missing: tuple[str, ...] = ()
    expected: int = 0
    totals: tuple[Total, ...] = field(default=())
    matched: tuple[PartMatch, ...] = ()
    lined: tuple[PartMatch, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    law: bool = False
    lost: int = 0
    basis: int = 0

    def figures(self) -> dict[str, dict[str, PartFigure]]:
        """Return the figures of each unit that counts: {name of the unit: {key of the row: figure}}."""
        return {each.name: {part.key: part for part in each.parts} for each in self.counted}


def consolidate(
    received: Iterable[Submission],
    refused: Iterable[Refused] = (),
    expected: Sequence[UnitRef] = (),
    answers: Mapping[tuple[str, str], str] | None = None,
    kept_out: Mapping[tuple[str, str], str] | None = None,
    targets: Mapping[str, Decimal] | None = None,
    *,
    law: Sequence[PartFigure] = (),
    typed: Mapping[tuple[str, str], TypedFigure] | None = None,
    whose: Mapping[str, UnitRef] | None = None,
    own: UnitRef | None = None,
    aside: Iterable[tuple[Submission, str]] = (),
    mergers: Iterable[Merger] = (),
) -> Consolidation:
    """Add up what was received.

    Totals are computed from the set of files, never accumulated: order does not matter, and a file given
    twice counts once. A unit whose latest version was returned does not count until a later one comes, nor does one
    whose latest version is damaged, until it is received again, nor a file with the code of one unit and the name of
    another until it is accepted: every total names them among those left out.

    Args:
        received: submissions, several versions of one unit among them at will.
        refused: files that could not be read.
        expected: the units that should report; empty where nobody said.
        answers: what the office said of parts lined up by their words: {(digest, own key): key}, an empty key
            for a part that counts on its own; an empty digest and a wording for all files that say so.
        kept_out: figures the office does not add, each with its reason: {(digest, key of the total): reason}.
        targets: what the office itself aims at, by key of the total.
        law: the rows of the outline that the round follows; where there are any, there are no others.
        typed: figures the office typed itself: {(digest, key of the total): figure}.
        whose: what the office said of letterheads.
        own: the office itself.
        aside: files that were set aside before, each with the reason.
        mergers: which of the expected units were made of others.
    """
    listed = list(received)
    found = sort_out(listed, expected, whose, own, mergers)
    expected = found.expected
    out = _aside(listed, found, aside)
    counted: list[Submission] = []
    doubts: dict[str, str] = {}
    lost: list[Submission] = []
    for unit, group in found.units.items():
        *earlier, latest = group
        out += [(each, DAMAGED if each.nameless else REPLACED) for each in earlier]
        if latest.state is State.RETURNED:
            out.append((latest, RETURNED))
        elif latest.claimed is not None:
            out.append((latest, OTHER_NAME))
        elif latest.state is State.DAMAGED:
            out.append((latest, DAMAGED))
            lost.append(latest)
        else:
            counted.append(latest)
            if unit in found.doubts:
                doubts[latest.digest] = found.doubts[unit]
    units = sorted(_told_apart(counted), key=lambda one: (vietnamese(one.name), one.unit))
    missing = [name for code, name in expected if (code or unit_key(name)) not in found.units]
    rows = reference(law or _coded(units), bool(law))
    lined, matches, waiting, parents = _lined_up(units, rows, answers or {})
    lined = typed_over(lined, typed or {}, law)
    apart: dict[str, set[str]] = {}
    for digest, key in kept_out or ():
        apart.setdefault(digest, set()).add(key)
    figures = (UnitFigures(each.unit, each.name, each.parts, frozenset(apart.get(each.digest, ()))) for each in lined)
    with uncollected():
        totals = add_up(figures, targets, [(each.name, DAMAGED) for each in lost], law, parents)
    return Consolidation(
        counted=tuple(lined),
        aside=tuple(sorted(out, key=lambda each: (each[0].name, each[0].file, each[0].version, each[1]))),
        unknown=found.unknown,
        doubts=tuple((each.name, doubts[each.digest]) for each in lined if each.digest in doubts),
        refused=tuple(refused),
        missing=tuple(missing),
        expected=len(expected) or sum(group[-1].claimed is None for group in found.units.values()),
        totals=tuple(totals),
        matched=tuple(each for each in matches if each.key and not each.answered),
        lined=tuple(matches),
        waiting=waiting,
        law=bool(law),
        basis=basis_mark(
            [each.digest for each in units], wordings_of(units) if answers else (), answers, kept_out, typed, targets
        ),
    )


def _aside(
    listed: Sequence[Submission], found: Sorted, before: Iterable[tuple[Submission, str]]
) -> list[tuple[Submission, str]]:
    out = [*before, *found.aside]
    if len({each.digest for each in listed}) == len(listed):
        return out
    seen: set[str] = set()
    for each in sorted(listed, key=lambda one: (one.file, one.digest)):
        if each.digest in seen:
            out.append((each, TWICE))
        seen.add(each.digest)
    return out


def _told_apart(units: list[Submission]) -> list[Submission]:
    """Give units that share a name their codes with it: totals name the units they cover."""
    names: dict[str, int] = {}
    for each in units:
        names[each.name] = names.get(each.name, 0) + 1
    return [replace(each, name=f"{each.name} ({each.unit})") if names[each.name] > 1 else each for each in units]


def _coded(units: Iterable[Submission]) -> list[PartFigure]:
    """Return the parts with a code that units report, one of each."""
    found: dict[str, PartFigure] = {}
    for each in units:
        for part in each.parts:
            if part.coded:
                found.setdefault(part.key, part)
    return sorted(found.values(), key=lambda part: (part.place, part.key))


def _lined_up(
    units: list[Submission], rows: Reference, answers: Mapping[tuple[str, str], str]
) -> tuple[list[Submission], list[PartMatch], tuple[Waiting, ...], dict[str, str]]:
    """Give each unit's parts the rows they belong to.

    Returns:
        The units; the parts without a code and what they were taken for; what has no row; the parent of each row.
    """
    matches: list[PartMatch] = []
    waiting: dict[str, list[tuple[str, str, PartFigure]]] = {}
    parents = dict(rows.parents)
    known = rows.rows.keys()
    out = []
    for each in units:
        whole = not (rows.law and each.tellings)  # else its text may tell what its lists do not
        if whole and all(part.coded and (not rows.law or part.key in known) for part in each.parts):
            if rows.law:
                placed = line_up(each.parts, rows, answers, each.digest)
                out.append(replace(each, parts=tuple([one.part for one in placed])))
            else:
                out.append(each)
            continue
        placed = line_up(each.parts, rows, answers, each.digest)
        parts = []
        for before, one in zip(each.parts, placed, strict=True):
            if one.waiting:
                if before.result is not None and not one.answered:
                    waiting.setdefault(answer_key(before), []).append((each.name, each.digest, before))
            else:
                parts.append(one.part)
                above, _, _ = one.part.key.rpartition(" > ")
                if above:
                    parents[one.part.key] = above
            if not before.coded and rows.rows and (one.guessed or one.answered or one.part.key not in known):
                matches.append(_match(each, before, one, rows))
        if rows.law and each.tellings:
            parts = _with_told(each, parts, rows, answers, matches)
        out.append(replace(each, parts=tuple(parts)))
    if not rows.law and any(each.tellings for each in out):
        # with no outline the rows are what all lists name together: what some of them leave to the text is read there
        union = reference(
            {part.key: part for each in reversed(out) for part in reversed(each.parts)}.values(), law=False
        )
        out = [
            replace(each, parts=tuple(_with_told(each, list(each.parts), union, answers, matches)))
            if each.tellings
            else each
            for each in out
        ]
    drawer = tuple(
        Waiting(key, some[0][2].name, some[0][2].unit,
                tuple((name, digest, part.result.text if part.result else "", part.key) for name, digest, part in some))
        for key, some in sorted(waiting.items())
    )  # fmt: skip
    return out, matches, drawer, parents


def _with_told(
    unit: Submission,
    parts: list[PartFigure],
    rows: Reference,
    answers: Mapping[tuple[str, str], str],
    matches: list[PartMatch],
) -> list[PartFigure]:
    """Return a unit's parts with what its text tells of rows that they say nothing of."""
    told = told_in_passing(unit.tellings, parts, rows, answers, unit.digest, span_of(unit.period))
    matches += [
        _match(unit, PartFigure("", telling.text, one.part.unit, result=_read(one.part)), one, rows, telling.wording)
        for one, telling in told
        if one.guessed or one.answered
    ]
    new = {one.part.key: one.part for one, _ in told}
    return [*(each for each in parts if each.key not in new), *new.values()]


def _read(part: PartFigure) -> Figure | None:
    """Return what a part says, or probably says."""
    return part.result or (part.told.guess if part.told is not None else None)


def _match(unit: Submission, part: PartFigure, one: Placed, rows: Reference, wording: str = "") -> PartMatch:
    key = one.part.key if one.part.key in rows.rows else ""
    return PartMatch(
        unit.name,
        part.name,
        rows.rows[key].name if key else "",
        digest=unit.digest,
        own_key=one.own,
        key=key,
        answered=one.answered,
        figure=part.result.text if part.result is not None else "",
        wording=wording or answer_key(part),
    )


_ASKED = (OTHER_PERIOD, OTHER_NAME)  # why a file stands aside until the office has answered
_STATUS = {DAMAGED: "damaged", OTHER_NAME: "asked", TWICE: "duplicate", REPLACED: "replaced", RETURNED: "returned", OUTLINE: "outline", OWN: "own",
           OWN_RESULT: "own_result", OTHER_PERIOD: "other_period", INCLUDED: "included"}  # fmt: skip


def consolidation_json(found: Consolidation) -> dict[str, Any]:
    """Return the consolidation as JSON data."""
    doubts = dict(found.doubts)
    units = [_unit_json(each, "counted", _said_of(each, doubts.get(each.name, ""))) for each in found.counted]
    units += [_unit_json(each, _STATUS.get(why, "aside"), why) for each, why in found.aside]
    units += [_unit_json(each.submission, "asked", each.why) for each in found.unknown]
    return {
        "units": units,
        "indicators": [
            {
                "key": total.key, "no": total.number, "name": _own_name(total.name), "parent": _parent(total),
                "unit": total.unit, "rule": total.rule.value,
                "value": _number(total.value), "numerator": _number(total.numerator),
                "denominator": _number(total.denominator), "target": _number(total.target),
                "units_with_target": total.aiming, "office_target": _number(total.office_target),
                "gap": _number(total.gap), "units_counted": len(total.counted), "units_expected": found.expected,
                "complete": len(total.counted) >= found.expected and not total.partial,
                "left_out": [{"unit": unit, "why": why} for unit, why in total.left_out],
                "doubtful": [
                    {"unit": unit, "why": why}
                    for unit, why in (*total.doubtful, *((who, doubts[who]) for who in total.counted if who in doubts))
                ],
                "partial": [{"unit": unit, "counted": part, "of": of} for unit, part, of in total.partial],
                "listed": [{"unit": unit, "text": text} for unit, text in total.listed],
            }
            for total in found.totals
        ],
        "cells": list(_cells(found)),
        "asked": list(_asked(found)),
        "matched": [{"unit": each.unit, "own": each.own, "others": each.others} for each in found.matched],
        "missing": list(found.missing),
        "refused": [{"file": each.file, "why": str(each.why)} for each in found.refused],
    }  # fmt: skip


_OF = re.compile(r"\s+\(([^()]*)\)$")


def _own_name(name: str) -> str:
    """Return the words of a sub row without those of the row that it is a part of."""
    return _OF.sub("", name) if is_sub_row(name) else name


def _parent(total: Total) -> str:
    if not is_sub_row(total.name):
        return ""
    found = _OF.search(total.name)
    return found[1] if found is not None else total.parent


def _unit_json(each: Submission, status: str, why: str) -> dict[str, Any]:
    if each.spoilt and SPOILT not in why:
        why = "; ".join(filter(None, (why, SPOILT)))
    return {"file": each.file, "unit": each.name, "code": each.code, "status": status, "why": why}


def _said_of(each: Submission, doubt: str) -> str:
    said = [doubt] if doubt else []
    if each.by_hand is not None:
        figures = [f"{name}: {old or '…'} → {new or '…'}" for name, old, new in each.by_hand.figures]
        said.append("; ".join((f"{BY_HAND}: {', '.join(figures)}" if figures else BY_HAND, *each.by_hand.headings)))
    return "; ".join(said)


def _asked(found: Consolidation) -> Iterator[dict[str, Any]]:
    """Yield what waits for an answer: units, places, figures."""
    for one in found.unknown:
        each = one.submission
        yield {
            "what": "unit", "file": each.file, "unit": each.name or each.hinted, "code": each.code, "why": one.why,
            "proposed": one.suggestion.name if one.suggestion is not None else "",
        }  # fmt: skip
    for each, why in found.aside:
        if why in _ASKED:
            what = "period" if why == OTHER_PERIOD else "unit"
            yield {"what": what, "file": each.file, "unit": each.name, "code": each.code, "why": why}
    for name, why in found.doubts:
        yield {"what": "unit", "unit": name, "why": why}
    for drawer in found.waiting:
        yield {
            "what": "place", "name": drawer.name, "measure": drawer.measure, "why": UNPLACED,
            "units": [name for name, *_ in drawer.figures],
        }  # fmt: skip
    for match in found.matched:
        yield {"what": "place", "unit": match.unit, "name": match.own, "proposed": match.others, "why": UNSURE}
    parts = found.figures()
    for total in found.totals:
        for unit, why in total.doubtful:
            yield {"what": "figure", "unit": unit, "name": total.name, "why": why}
        for unit, why in total.left_out:
            part = parts.get(unit, {}).get(total.key)
            if part is not None and part.told is not None and _is_asked(part):
                guess = part.told.guess.text if part.told.guess is not None else ""
                yield {
                    "what": "figure", "unit": unit, "name": total.name, "why": why, "proposed": guess,
                    "read_from": part.told.read_from,
                }  # fmt: skip


def _cells(found: Consolidation) -> Iterator[dict[str, Any]]:
    """Yield what became of each figure of each unit: those in the totals, then those that wait."""
    units = {each.name: each for each in found.counted}
    parts = found.figures()
    doubts = dict(found.doubts)
    guessed = {(each.digest, each.key) for each in found.matched}
    for total in found.totals:
        whys = dict(total.left_out)
        doubtful = dict(total.doubtful)
        for who in (*total.counted, *whys):
            own = parts[who].get(total.key)
            part = in_unit(own, total.unit) if own is not None and own.unit != total.unit else own
            said = [whys.get(who, ""), doubtful.get(who, ""), doubts.get(who, "")]
            if (units[who].digest, total.key) in guessed:
                said.append(UNSURE)
            if part is not None and part is not own and own is not None:
                said.append(f"{CONVERTED} ({own.unit} → {total.unit})")
            if part is not None and part.told is not None and part.told.typed:
                said.append(BY_OFFICE.format(part.told.typed))
            if part is not None and part.told is not None and part.told.converted_from:
                said.append(f"{CONVERTED} ({part.told.converted_from})")
            asked = part is not None and _is_asked(part)
            status = ("asked" if asked else "left_out") if who in whys else "counted"
            why = "; ".join(filter(None, said))
            yield _cell(units[who], total.key, total.number, total.name, part, status, why, total.rule)
    for drawer in found.waiting:
        for who, _, text, _ in drawer.figures:
            yield _cell(units[who], "", "", drawer.name, PartFigure("", result=Figure(text)), "asked", UNPLACED)
    waiting = [(one.submission, one.why) for one in found.unknown]
    for each, why in (*waiting, *((each, why) for each, why in found.aside if why in _ASKED)):
        for part in each.parts:
            if part.result is not None:
                yield _cell(each, part.key, part.number, part.name, part, "asked", why)


def _is_asked(part: PartFigure) -> bool:
    """Tell whether somebody has to say what a figure is."""
    return part.told is not None and part.told.asked and part.told.doubt != MISSING


def _cell(
    unit: Submission,
    key: str,
    number: str,
    name: str,
    part: PartFigure | None,
    status: str,
    why: str,
    rule: Rule = Rule.SUM,
) -> dict[str, Any]:
    result = part.result if part is not None else None
    share = result is not None and result.denominator is not None
    value = result.value if result is not None else None
    if rule is Rule.COUNT_YES and result is not None and not share:
        said = answer(result)
        value = said[0] if said is not None else None
    return {
        "file": unit.file, "unit": unit.name, "code": unit.code, "key": key, "no": number, "name": name,
        "value": None if share else _number(value), "numerator": _number(value) if share else None,
        "denominator": _number(result.denominator) if result is not None and share else None,
        "text": result.text if result is not None else "", "status": status, "why": why,
        "read_from": (part.told.read_from if part is not None and part.told is not None else "")
        or (result.text if result is not None else ""),
    }  # fmt: skip


def _number(value: Any) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == int(value) else round(float(value), 4)
