"""Adding up a round, and bringing a report's totals up to date; called off the window's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.office.consolidated_report import Refreshed, refreshed
from ...models.office.consolidation import Consolidation, consolidate
from ...models.office.decided import aims_of
from ...models.office.figures import part_figures
from ...models.office.mergers import Merger
from ...models.office.rounds import (
    Asked,
    Completeness,
    UnitStanding,
    Written,
    asked_by,
    completeness,
    standings,
    written_under,
)
from ...models.office.sorting import Sorted, of_one_period
from ...models.office.submissions import Refused, State, Submission
from ...models.office.typed import TypedFigure
from ...models.report import Report, ReportKind
from ...models.unit import UnitRef
from ...store import Damaged, Store
from ..files import Foreign, open_docx
from .narrative import came_in, expected_units, own_round
from .receiving import gather

_NO_ROUND = QT_TRANSLATE_NOOP(
    "errors", "Chưa nhận báo cáo nào của đơn vị cho kỳ của báo cáo này; hãy nhận ở mục Tổng hợp báo cáo đơn vị."
)
_OUTLINE = QT_TRANSLATE_NOOP(
    "errors", "Đề cương không ghi kết quả; hãy tạo báo cáo tổng hợp ở mục Tổng hợp báo cáo đơn vị."
)


_NO_ROWS = QT_TRANSLATE_NOOP("errors", "Đề cương “{0}” không có chỉ tiêu nào đọc được; hãy chọn tệp đề cương khác.")


@dataclass(frozen=True, slots=True)
class Basis:
    """What totals are made of; the same basis gives the same totals.

    Attributes:
        key: the round.
        counted: (digest, whether it was returned or is damaged, identity and name of the unit) of each unit's latest
            version.
        expected: the units that should report.
        answers: what the office said of doubtful parts.
        refused: files that could not be read.
        asked: what the office's outline asks for.
        kept_out: figures the office does not add.
        typed: figures the office typed itself.
        targets: what the office itself aims at.
        waiting: digests of files that stand aside or whose unit is not known, with why.
        damaged: decisions of the office that cannot be read any more.
    """

    key: str
    _: KW_ONLY
    counted: tuple[tuple[str, bool, str, str], ...]
    expected: tuple[UnitRef, ...]
    answers: Mapping[tuple[str, str], str]
    refused: tuple[Refused, ...]
    asked: Asked | None
    kept_out: Mapping[tuple[str, str], str] = field(default_factory=dict)
    typed: Mapping[tuple[str, str], TypedFigure] = field(default_factory=dict)
    targets: Mapping[str, Decimal] = field(default_factory=dict)
    waiting: tuple[tuple[str, str], ...] = ()
    damaged: tuple[Damaged, ...] = ()


@dataclass(frozen=True, slots=True)
class Added:
    """What adding up gave.

    Attributes:
        found: the totals.
        complete: completeness by unit.
        whole: the submissions with their figures, by digest.
        damaged: digests of those whose figures are damaged on the disk.
        written: who writes under each heading.
    """

    found: Consolidation = Consolidation()
    complete: Mapping[str, Completeness] = field(default_factory=dict)
    whole: Mapping[str, Submission] = field(default_factory=dict)
    damaged: frozenset[str] = frozenset()
    written: Sequence[Written] = ()


def basis_of(
    store: Store,
    key: str,
    units: Sequence[UnitStanding],
    expected: Sequence[UnitRef],
    refused: Sequence[Refused],
    asked: Asked | None,
    came: Sorted | None = None,
) -> Basis:
    """Return what the totals of a round are made of.

    Raises:
        UserError: the store cannot be read.
    """
    latest = [each.versions[-1] for each in units if each.versions]
    counted = tuple(
        (each.digest, each.state in (State.RETURNED, State.DAMAGED), each.unit, each.name) for each in latest
    )
    here = {each.digest for each in latest}
    reasons, aims, matches = store.kept_out(), store.office_targets(key), store.matches()
    typed = store.typed()
    kept_out = {pair: reason for pair, reason in reasons.value.items() if pair[0] in here}
    return Basis(
        key,
        counted=counted,
        expected=tuple(expected),
        answers=matches.value,
        refused=tuple(refused),
        asked=asked,
        kept_out=kept_out,
        typed={pair: said for pair, said in typed.value.items() if pair[0] in here},
        targets=aims_of(aims.value),
        waiting=_waiting(came),
        damaged=(*reasons.damaged, *typed.damaged, *aims.damaged, *matches.damaged),
    )


def _waiting(came: Sorted | None) -> tuple[tuple[str, str], ...]:
    if came is None:
        return ()
    waiting = [(one.submission.digest, one.why) for one in came.unknown]
    return (*((each.digest, why) for each, why in came.aside), *waiting)


def add_up(
    store: Store,
    basis: Basis,
    units: Sequence[UnitStanding],
    known: Mapping[str, Submission],
    came: Sorted | None = None,
) -> Added:
    """Read the figures of each unit's latest version, and add them up.

    Args:
        store: has the figures.
        basis: what is to be added up.
        units: the units of the round, without figures.
        known: submissions whose figures were read before, by digest.
        came: what the round has received, sorted.

    Raises:
        UserError: the store cannot be read.
    """
    heads = [each for unit in units for each in unit.versions]
    wanted = [unit.versions[-1].digest for unit in units if unit.versions]
    read = {each.digest: each for each in store.submissions([key for key in wanted if key not in known])}
    damaged = frozenset(key for key, one in read.items() if one.state is State.DAMAGED)
    whole = {key: one for key in wanted if (one := known.get(key) or read.get(key)) is not None and key not in damaged}
    received = []
    latest = set(wanted)
    for head in heads:
        full = whole.get(head.digest)
        if full is not None:
            sections, required = full.sections, full.required
            received.append(
                replace(head, parts=full.parts, tellings=full.tellings, required=required, sections=sections)
            )
        elif head.digest in latest:
            received.append(replace(head, state=State.DAMAGED))  # told of, and never passed over for an earlier one
        else:
            received.append(head)  # an earlier version only stands aside
    law = basis.asked.rows if basis.asked is not None else ()
    found = consolidate(
        received, basis.refused, basis.expected, basis.answers, basis.kept_out, basis.targets, law=law, typed=basis.typed,
        aside=came.aside if came is not None else (),
    )  # fmt: skip
    found = replace(found, lost=len(basis.damaged), unknown=came.unknown if came is not None else ())
    complete = {each.unit: completeness(each, basis.asked) for each in received if each.digest in whole}
    complete.update({each.unit: completeness(each, basis.asked) for each in found.counted})  # lined up by their words
    return Added(found, complete, whole, damaged, written_under(found.counted, basis.asked))


def consolidate_files(
    paths: Iterable[Path],
    expected: Sequence[UnitRef] = (),
    outline: Path | None = None,
    mergers: Sequence[Merger] = (),
) -> Consolidation:
    """Add up files as the window does what it has received.

    Args:
        paths: files, and folders that stand for the DOCX files in them.
        expected: the units that should report; those of the outline where nobody said.
        outline: the outline that was sent down, whose indicators are the rows.
        mergers: which of the expected units were made of others.

    Raises:
        UserError: the outline cannot be read.
    """
    received, refused = gather(paths)
    listed = [each for each, _ in received]
    if outline is None:
        kept, aside = of_one_period(listed)
        return consolidate(kept, refused, expected, aside=aside, mergers=mergers)
    sent_down = read_outline(outline)
    kept, aside = of_one_period(listed, sent_down.id, sent_down.period)
    return consolidate(
        kept, refused, expected or sent_down.expected, law=part_figures(sent_down.indicators), aside=aside,
        mergers=mergers,
    )  # fmt: skip


def read_outline(path: Path) -> Report:
    """Read an outline, ours or typed.

    Raises:
        UserError: it cannot be read, or has no indicators.
    """
    found = open_docx(path)
    report = found.reading.report if isinstance(found, Foreign) else found.visible or found.report
    if not report.indicators:
        raise UserError(_NO_ROWS, path.name)
    return report


def renew(store: Store, report: Report, say: Callable[[str], str]) -> tuple[Report, Consolidation, Refreshed]:
    """Work out what brings a report's totals up to date.

    Args:
        store: has what units sent.
        report: the report.
        say: puts a reason into the language of the window.

    Returns:
        The report, the totals, and the step that puts them into it.

    Raises:
        UserError: the report has no round or is an outline, or the store cannot be read.
    """
    found = _totals(store, report)
    return report, found, renewing(report, found, say)


def renewing(report: Report, found: Consolidation, say: Callable[[str], str]) -> Refreshed:
    """Return the step; a report that was not made of totals gets no indicators it did not ask for."""
    return refreshed(report, found, say, grow=bool(report.origin.round) or not report.indicators)


def _totals(store: Store, report: Report) -> Consolidation:
    if report.kind is ReportKind.OUTLINE:
        raise UserError(_OUTLINE)
    own = own_round(store, report)
    if own is None:
        raise UserError(_NO_ROUND)
    came = came_in(store, own, expected_units(store, own).value)
    units = standings(own, came.expected, date.today(), came)
    asked = asked_by(store.load(own.key).report) if own.outline is not None else None
    return add_up(store, basis_of(store, own.key, units, came.expected, (), asked, came), units, {}, came).found
