"""What came in, sorted: whose each file is, which of a unit's files counts, and what stands aside or waits, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field, replace
from datetime import UTC, date, datetime, timedelta

from ..errors import QT_TRANSLATE_NOOP
from ..meaning.unit_names import Expected, close_key, same_name, unit_key
from ..periods import same_time, usual_days
from ..report import Period, ReportKind
from ..unit import UnitRef
from .claims import told_from
from .mergers import INCLUDED, OLD_UNIT, Merger, in_time
from .submissions import Submission

TWICE = QT_TRANSLATE_NOOP("errors", "trùng với tệp đã nhận")
OUTLINE = QT_TRANSLATE_NOOP("errors", "là đề cương chưa điền, không phải báo cáo của đơn vị")
OWN = QT_TRANSLATE_NOOP("errors", "là báo cáo của chính nơi tổng hợp")
OWN_RESULT = QT_TRANSLATE_NOOP("errors", "là kết quả tổng hợp, gồm các đơn vị đã được cộng")
OTHER_PERIOD = QT_TRANSLATE_NOOP("errors", "của kỳ báo cáo khác")
NO_NAME = QT_TRANSLATE_NOOP("errors", "không ghi đơn vị nào")
NOT_EXPECTED = QT_TRANSLATE_NOOP("errors", "không có trong danh sách đơn vị phải gửi")
LIKE_ONE = QT_TRANSLATE_NOOP("errors", "gần giống một đơn vị trong danh sách; cần xác nhận")
SHARED_NAME = QT_TRANSLATE_NOOP("errors", "nhiều đơn vị trong danh sách trùng tên này")
ORDER = QT_TRANSLATE_NOOP("errors", "có nhiều bản không rõ bản nào sau; đang dùng bản ghi giờ muộn nhất")
NO_ORDER = QT_TRANSLATE_NOOP(
    "errors", "đơn vị gửi nhiều bản, không rõ bản nào sau; hãy bỏ bản không dùng khỏi danh sách"
)
NO_FIGURES_LATER = QT_TRANSLATE_NOOP("errors", "có bản khác không có số liệu; đang dùng bản có số liệu")
EARLIER_CLOCK = QT_TRANSLATE_NOOP("errors", "bản nhận sau ghi giờ sớm hơn bản nhận trước; đang dùng bản nhận sau")
ALIKE = QT_TRANSLATE_NOOP("errors", "tên gần giống một đơn vị khác cũng đã gửi; có thể là một đơn vị")
SPOILT = QT_TRANSLATE_NOOP("errors", "dữ liệu kèm trong tệp bị hỏng nên đọc theo phần nhìn thấy; hãy xin gửi lại tệp")
SAME_REPORT = QT_TRANSLATE_NOOP("errors", "cùng một báo cáo với đơn vị khác; cần xem lại đơn vị")

_NEVER = datetime.min.replace(tzinfo=UTC)
_LONGEST = timedelta(days=400)  # before or after its period a report may be made; a clock beyond that is wrong


@dataclass(frozen=True, slots=True)
class Unknown:
    """A file of which it is not known whose it is: it waits, out of the totals.

    Attributes:
        submission: the file.
        why: why it waits (context ``errors``).
        suggestion: whom it may be of, or ``None``.
    """

    submission: Submission
    why: str
    suggestion: UnitRef | None = None


@dataclass(frozen=True, slots=True)
class Sorted:
    """What came in, sorted.

    Attributes:
        units: each unit's files by its identity, the one that counts at the end; the names are those of the list.
        aside: files that are nobody's report, each with the reason.
        unknown: files whose unit the office has to say.
        doubts: what is doubtful of a unit as a whole, by identity.
        expected: the units that should report, of those that became one the old or the new ones.
    """

    _: KW_ONLY
    units: Mapping[str, Sequence[Submission]] = field(default_factory=dict)
    aside: tuple[tuple[Submission, str], ...] = ()
    unknown: tuple[Unknown, ...] = ()
    doubts: Mapping[str, str] = field(default_factory=dict)
    expected: Sequence[UnitRef] = ()


def sort_out(
    received: Iterable[Submission],
    expected: Sequence[UnitRef] = (),
    answers: Mapping[str, UnitRef] | None = None,
    own: UnitRef | None = None,
    mergers: Iterable[Merger] = (),
    period: Period | None = None,
) -> Sorted:
    """Sort what came in.

    Args:
        received: files, several versions of one unit among them at will, each file once or more.
        expected: the units that should report; empty where nobody said, and then every unit that is named counts.
        answers: what the office said of letterheads.
        own: the office itself; its own report is none of a unit's.
        mergers: which of the expected units were made of others.
        period: what the round reports on; ``None`` for what most files report on.
    """
    came = _each_once(received)
    now = in_time(came, expected, mergers, answers, period or usual_period(came))
    expected = now.expected
    listed = told_from(now.received, expected, answers)
    known = Expected(expected)
    aside = [(each, INCLUDED) for each in now.aside]
    sums: list[Submission] = []
    reports: list[Submission] = []
    groups: dict[str, list[Submission]] = {}
    for each in listed:
        if each.nameless or each.claimed is not None:
            groups.setdefault(each.unit, []).append(each)
            continue
        why = _not_a_report(each, own, known)
        if why:
            aside.append((each, why))
        else:
            (sums if each.sums else reports).append(each)
    named, unknown = _named(reports, known, answers or {})
    if sums:
        there = {unit_key(each.name) for each in named}
        fresh = []
        for each in sums:
            made_of = {unit_key(name) for name in each.made_of}
            if (made_of & there) or not (each.unit or each.name):
                aside.append((each, OWN_RESULT))
            else:
                fresh.append(each)
        more, waiting = _named(fresh, known, answers or {})
        named, unknown = [*named, *more], [*unknown, *waiting]
    named, unknown, doubts = _one_report_one_unit(named, unknown, known)
    for each in named:
        groups.setdefault(each.unit, []).append(each)
    for unit, group in groups.items():
        if len(group) > 1:
            groups[unit], doubt = in_order(group)
            if doubt == NO_ORDER:  # nothing tells, and nobody tosses a coin
                unknown += [Unknown(each, NO_ORDER, UnitRef(each.code, each.name)) for each in group]
            elif doubt:
                doubts[unit] = doubt
    for unit in {each.submission.unit for each in unknown if each.why == NO_ORDER}:
        del groups[unit]
    for unit, group in groups.items():
        if group[-1].spoilt:
            doubts[unit] = SPOILT
    if not known:
        _alike(groups, doubts)
    unknown += [Unknown(each, OLD_UNIT, unit) for each, unit in now.waiting]
    return Sorted(units=groups, aside=tuple(aside), unknown=tuple(unknown), doubts=doubts, expected=expected)


def _each_once(received: Iterable[Submission]) -> list[Submission]:
    found: dict[str, Submission] = {}
    for each in sorted(received, key=lambda one: (one.file, one.digest)):
        found.setdefault(each.digest, each)
    return list(found.values())


def _not_a_report(each: Submission, own: UnitRef | None, known: Expected) -> str:
    if each.kind in (ReportKind.OUTLINE, ReportKind.INDICATOR_SET):
        return OUTLINE
    if own is not None and (own.code or own.name) and not known.coded(own.code) and not known.named(own.name):
        code = each.code
        if code == own.code if code and own.code else bool(each.name) and unit_key(each.name) == unit_key(own.name):
            return OWN
    return ""


# whose


def _named(
    listed: Sequence[Submission], known: Expected, answers: Mapping[str, UnitRef]
) -> tuple[list[Submission], list[Unknown]]:
    """Return submissions with the identity and name of their unit, and those that wait for one.

    A code that nobody expects stands for the expected unit of that name, where no other file claims it.
    """
    codes = {each.code for each in listed}
    claims: dict[str, set[str]] = {}
    by_name: dict[str, set[str]] = {}  # without a list, the codes that units of a name carry
    for each in listed:
        if code := each.code:
            key = unit_key(each.name)
            by_name.setdefault(key, set()).add(code)
            if known.coded(code) is None:
                claims.setdefault(key, set()).add(code)
    named: list[Submission] = []
    unknown: list[Unknown] = []
    for each in listed:
        answer = answers.get(each.letterhead) if answers else None
        if answer is not None:
            named.append(_as(each, answer))
            continue
        found = _whose(each, known, codes, claims, by_name)
        if isinstance(found, Unknown):
            unknown.append(found)
        else:
            named.append(found)
    return named, unknown


def _whose(
    each: Submission,
    known: Expected,
    codes: set[str],
    claims: Mapping[str, set[str]],
    by_name: Mapping[str, set[str]],
) -> Submission | Unknown:
    code = each.code
    if code and (unit := known.coded(code)) is not None:
        return _as(each, unit)
    if not each.name:
        hint = known.suggest(each.hinted).unit if each.hinted else None
        return Unknown(each, NO_NAME, hint or (UnitRef("", each.hinted) if each.hinted and not known else None))
    if not known:
        if code:
            return each
        own = by_name.get(unit_key(each.name), set())
        identity = next(iter(own)) if len(own) == 1 else unit_key(each.name)
        return each if identity == each.unit else replace(each, unit=identity)
    same = known.named(each.name)
    if code:
        if len(same) == 1 and len(claims[unit_key(each.name)]) == 1 and not (same[0].code and same[0].code in codes):
            return _as(each, same[0])
        return Unknown(each, NOT_EXPECTED, same[0] if len(same) == 1 else known.suggest(each.name).unit)
    if len(same) == 1:
        return _as(each, same[0])
    if same:
        return Unknown(each, SHARED_NAME)
    suggestion = known.suggest(each.name).unit
    return Unknown(each, LIKE_ONE if suggestion is not None else NOT_EXPECTED, suggestion)


def _as(each: Submission, unit: UnitRef) -> Submission:
    identity = unit.code or unit_key(unit.name)
    return each if (identity, unit.name) == (each.unit, each.name) else replace(each, unit=identity, name=unit.name)


def _one_report_one_unit(
    named: list[Submission], unknown: list[Unknown], known: Expected
) -> tuple[list[Submission], list[Unknown], dict[str, str]]:
    """Give versions of one report one unit: the same report under a corrected name is the same report."""
    times = Counter(each.report for each in named if each.report)
    times.update(each.submission.report for each in unknown if each.submission.report)
    doubts: dict[str, str] = {}
    shared = {report for report, count in times.items() if count > 1}
    if not shared:
        return named, unknown, doubts
    latest: dict[str, Submission] = {}
    for report in shared:
        group = [each for each in named if each.report == report]
        units = {each.unit for each in group}
        if not group:
            continue
        last = in_order(group)[0][-1]
        if len(units) > 1 and _really_two(group, known):
            doubts.update(dict.fromkeys(units, SAME_REPORT))
            continue
        latest[report] = last
    out = []
    for each in named:
        last = latest.get(each.report, each)
        out.append(each if last.unit == each.unit else replace(each, unit=last.unit, name=last.name))
    waiting = []
    for one in unknown:
        found = latest.get(one.submission.report)
        codes = {one.submission.code, found.code if found is not None else ""} - {""}
        if found is None or (
            len(codes) > 1 and one.submission.code not in {each.code for each in named if each.report == found.report}
        ):
            waiting.append(one)
        else:
            out.append(replace(one.submission, unit=found.unit, name=found.name))
    return out, waiting, doubts


def _really_two(group: Sequence[Submission], known: Expected) -> bool:
    """Tell whether copies of one report are of several units: their codes, or the list, tell them apart."""
    codes = {each.code for each in group}
    if len(codes - {""}) > 1 and "" not in codes:
        return True
    names = {each.unit: each.name for each in group}
    if known and all(known.coded(unit) or known.named(name) for unit, name in names.items()):
        return True
    rewritten = any(each.by_hand is not None and not each.code for each in group)
    first, *others = names.values()
    return rewritten and any(same_name(first, other) is False for other in others)


def _alike(groups: Mapping[str, Sequence[Submission]], doubts: dict[str, str]) -> None:
    """Mark units whose names differ only by a way of writing: Lý and Lí, thôn 1 and thôn I."""
    close: dict[str, set[str]] = {}
    for unit, group in groups.items():
        if group[-1].claimed is not None or group[-1].nameless:
            continue
        close.setdefault(close_key(group[-1].name), set()).add(unit)
    for units in close.values():
        if len(units) > 1 and len({unit_key(groups[unit][-1].name) for unit in units}) > 1:
            for unit in units:
                doubts.setdefault(unit, ALIKE)


# which version


def in_order(group: Sequence[Submission]) -> tuple[list[Submission], str]:
    """Return a unit's files, the one that counts at the end, and what is doubtful about that.

    A file that names another as its ancestor is later than that; of others the one received later is; what came at
    once is ordered by the senders' clocks where they are plausible, and that is said.
    """
    waiting = sorted(group, key=_fallback)
    owned = {each.lineage[-1] for each in group if each.lineage}
    ancestors = {
        each.digest: owned.intersection(each.lineage[:-1]) - {each.lineage[-1]} for each in group if each.lineage
    }
    out: list[Submission] = []
    while waiting:
        left = {each.lineage[-1] for each in waiting if each.lineage}
        first = next((each for each in waiting if not ancestors.get(each.digest, set()) & left), waiting[0])
        waiting.remove(first)
        out.append(first)
    named = {version for each in group for version in ancestors.get(each.digest, ())}
    heads = [each for each in out if not (each.lineage and each.lineage[-1] in named)]
    last = heads[-1] if heads else out[-1]
    out.remove(last)
    out.append(last)
    others = [each for each in heads if each is not last and not _says_the_same(each, last)]
    if not others:
        return out, ""
    before = max(others, key=_fallback)
    if (last.received or _NEVER) > (before.received or _NEVER):
        if before.has_figures and not last.has_figures:
            out.remove(before)
            out.append(before)
            return out, NO_FIGURES_LATER
        clocks = [_moment(each) for each in (before, last)]
        return out, EARLIER_CLOCK if _NEVER < clocks[1] < clocks[0] else ""
    if last.has_figures and not before.has_figures:
        return out, NO_FIGURES_LATER
    return out, ORDER if _moment(last) > _moment(before) else NO_ORDER


def _says_the_same(one: Submission, two: Submission) -> bool:
    return bool(one.lineage and two.lineage and one.lineage[-1] == two.lineage[-1]) or (
        one.parts == two.parts and bool(one.parts)
    )


def _fallback(each: Submission) -> tuple[datetime, bool, datetime, str, str]:
    return each.received or _NEVER, each.has_figures, _moment(each), each.version.digest, each.digest


def _moment(each: Submission) -> datetime:
    return each.version.moment if _plausible(each.version.moment, each.period) else _NEVER


def _plausible(moment: datetime, period: Period) -> bool:
    """Tell whether a report on a period can have been made at a moment; without a period only odd years are doubted."""
    if period.start is None or period.end is None:
        return 2020 <= moment.year <= 2050
    first, last = max(period.start, date.min + _LONGEST), min(period.end, date.max - _LONGEST)
    return first - _LONGEST <= moment.date() <= last + _LONGEST


# which period


def of_one_period(
    received: Iterable[Submission], outline: str = "", period: Period | None = None
) -> tuple[list[Submission], list[tuple[Submission, str]]]:
    """Return what belongs together, and what is of another period, with the reason.

    Args:
        received: files.
        outline: id of the outline that the round follows.
        period: what the round reports on; ``None`` for what most files report on, the later of two.
    """
    listed = list(received)
    usual = period if period is not None and period.start is not None else usual_period(listed)
    if usual is None:
        return listed, []
    kept: list[Submission] = []
    aside: list[tuple[Submission, str]] = []
    for each in listed:
        fits = each.period.start is None or same_time(each.period, usual)
        if fits or each.kind is ReportKind.OUTLINE or (outline and each.outline == outline and period is None):
            kept.append(each)
        else:
            aside.append((each, OTHER_PERIOD))
    return kept, aside


def usual_period(received: Iterable[Submission]) -> Period | None:
    """Return what most files report on, the later of two; ``None`` where none says."""
    its = (usual_days(each.period) for each in {one.digest: one for one in received}.values())
    spans = Counter((each.start, each.end) for each in its if each.start and each.end)
    return Period(*max(spans, key=lambda span: (spans[span], span))) if spans else None
