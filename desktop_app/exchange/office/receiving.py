"""Units' files read: their figures alone, or all of what they say."""

from __future__ import annotations

import hashlib
import logging
import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING, Any, TypeVar

from ... import disk
from ...models import codec
from ...models.documents import DOCUMENTS
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.indicators import Indicator
from ...models.limits import ABSURD, MAX_LEVELS, MAX_PARTS, TooMuch
from ...models.meaning.told import Told
from ...models.meaning.unit_names import letterhead_unit, named_in, spoken, unit_key
from ...models.memory import uncollected
from ...models.numbers import Figure
from ...models.office.consolidated_report import units_within
from ...models.office.figures import own_key, part_figures, section_lines, within
from ...models.office.lining_up import line_up, reference
from ...models.office.submissions import Refused, Submission, Version, differences
from ...models.office.totals import OPERATORS, RULES, PartFigure
from ...models.origin import outline_in
from ...models.report import Period, Report, ReportKind, listed
from ...models.richtext import IndicatorList, plain
from ...models.unit import Unit
from ...models.words import plain_name
from ..files import held
from ..packing import BROKEN, DAMAGED, head_of, lineage, unpack, version_of
from .tellings import tellings_of
from .workbook import is_own

if TYPE_CHECKING:
    from ...docx.archive import Archive
    from ...docx.payload import Payload

_NOTHING = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” không có chữ nào đọc được; hãy xin gửi lại tệp.")
_CHANGED = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” vừa thay đổi hoặc không còn khi đang đọc; hãy nhận lại tệp.")
_FAILED = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” không đọc được vì một lỗi; chi tiết đã ghi vào nhật ký.")
_CLOSED = QT_TRANSLATE_NOOP("errors", "Không mở được thư mục “{0}”; hãy kiểm tra quyền đọc rồi nhận lại.")
logger = logging.getLogger(__name__)
T = TypeVar("T")
_LONG_TEXT = 2**20
_AT_ONCE = 32  # files kept in one go
_SHORT = 16  # digits of a version's digest that tell it from all others of one unit
_COVERED = re.compile(r"(\d+)/(\d+) đơn vị")
_RESULT = PartFigure._fields.index("result")  # made anew half a million times, which by name takes twice as long


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that came in, read as a whole.

    Attributes:
        submission: what is kept of it for totals, its sections among them.
        report: everything it says.
        data: the file.
    """

    submission: Submission
    report: Report
    data: bytes


def read_submission(path: Path) -> Submission:
    """Read a unit's figures from its DOCX, and nothing else: of thousands of files only these are wanted.

    Raises:
        UserError: the file cannot be read.
    """
    from ...docx import read_payload

    try:
        payload = read_payload(path, first=2)
    except UserError as error:
        if error.template != DAMAGED:
            raise
        return _spoilt(path)[0]
    if payload.pieces and payload.same_words:
        head = head_of(payload.pieces, path.name)
        if _is_odd(payload.pieces[1:]):  # what the window would not open is not added up here either
            unpack(head, payload.pieces, path.name)
        if not _sums(head["report"]):
            return _by_payload(head, path.name, payload.digest)
    return _seen_with(payload, path)[0]


def read_arrival(path: Path) -> Arrival:
    """Read all of a unit's DOCX: figures, sections, text.

    Raises:
        UserError: as for :func:`read_submission`, and where its text is damaged or the file changed meanwhile.
    """
    submission, report = _seen(path)
    try:
        data = disk.read(path)
    except OSError as error:
        raise UserError(_CHANGED, path.name) from error
    if hashlib.sha256(data).hexdigest() != submission.digest:
        raise UserError(_CHANGED, path.name)
    return Arrival(replace(submission, sections=section_lines(report)), report, data)


def _is_odd(text: tuple[bytes, ...]) -> bool:
    """Tell whether text may go beyond a limit, at the cost of a glance."""
    return any(len(each) > _LONG_TEXT or each.count(b'"children"') >= MAX_LEVELS or b"\\u" in each for each in text)


def _seen(path: Path) -> tuple[Submission, Report]:
    """Return what a file says to whom reads it: what it carries where nobody changed its text, else what one sees.

    Raises:
        UserError: it cannot be read.
    """
    from ...docx import read_payload

    try:
        payload = read_payload(path, first=2)
    except UserError as error:
        if error.template != DAMAGED:
            raise
        return _spoilt(path)
    return _seen_with(payload, path)


def _seen_with(payload: Payload, path: Path) -> tuple[Submission, Report]:
    """Return what a file says whose carried data were read, with its first two pieces."""
    if not payload.pieces:
        return _by_structure(path, payload.digest, payload.archive)
    head = head_of(payload.pieces, path.name)
    report = unpack(head, payload.pieces, path.name)
    submission = _by_payload(head, path.name, payload.digest)
    if submission.sums:
        submission = replace(submission, made_of=units_within(report))
    if payload.same_words:
        return submission, report
    return _changed(path, submission, report)


def _changed(path: Path, submission: Submission, report: Report) -> tuple[Submission, Report]:
    """Return what one sees in a file of ours that a word processor saved."""
    from ...docx import open_source
    from ...resources import standard
    from ..returned.report import visible_report

    try:
        visible = visible_report(report, open_source(path), standard(report.standard))
    except Exception as error:  # the way back is long, and what one sees can be read by its structure all the same
        logger.warning("changes in a file of ours not carried in: %s", type(error).__name__)
        return _by_structure(path, submission.digest)
    if visible is None:
        return submission, report
    gone = _printed(report) - _printed(visible)
    shown = [_untold(each) if each.id in gone else each for each in visible.indicators]
    unit, parts = submission.unit, part_figures(shown)
    name, kind, period = submission.name, visible.kind, visible.period
    if submission.sums:
        parts = _with_below(visible, parts)
    if visible.unit.issuer != report.unit.issuer:
        name, unit = _rewritten(visible.unit, submission)
    if visible.head != report.head:
        kind, period = _of_title(visible)
    found = replace(
        submission, unit=unit, name=name, kind=kind, period=period, parts=parts,
        lineage=(*submission.lineage, version_of(visible)[:_SHORT]),
    )  # fmt: skip
    if report.kind is ReportKind.OUTLINE:
        return _filled_outline(path, found, visible, report)
    before = replace(submission, sections=section_lines(report))
    after = replace(found, sections=section_lines(visible))
    return replace(found, by_hand=differences(before, after)), visible


def _printed(report: Report) -> set[str]:
    """Return the ids of the indicators that a report prints."""
    lists = [
        block for each in report.sections.values() for block in each.body.blocks if isinstance(block, IndicatorList)
    ]
    return {each.id for block in lists for each in listed(report, block)}


def _untold(indicator: Indicator) -> Indicator:
    """Return an indicator whose lines were taken out of the file: what nobody sees is told by nobody."""
    return replace(indicator, parts=tuple([replace(part, result=None) for part in indicator.parts]))


def _rewritten(unit: Unit, submission: Submission) -> tuple[str, str]:
    """Return name and identity of the unit that a letterhead names since it was changed by hand."""
    name = spoken(letterhead_unit(unit.issuer.split("\n"))[1])
    if not name or unit_key(name) == unit_key(submission.name):
        return submission.name, submission.unit
    return name, unit_key(name)


def _of_title(report: Report) -> tuple[ReportKind, Period]:
    """Return kind and period as a changed title says them; what it does not say stays."""
    from ...docx.reading import Front, kind_and_period

    kind, period = kind_and_period(Front(type_name=report.head.type_name, title=report.head.title))
    if period.start is None:
        period = report.period
    if report.kind is ReportKind.OUTLINE:
        return (ReportKind.ANNUAL if kind is ReportKind.THEMATIC else kind), period
    return report.kind, period


def _filled_outline(path: Path, found: Submission, visible: Report, outline: Report) -> tuple[Submission, Report]:
    """Return an outline that was filled in with a word processor as a report of whoever filled it in."""
    read, report = _by_structure(path, found.digest)
    rows = reference(part_figures(outline.indicators), law=True)
    placed = line_up(read.parts, rows, {}, read.digest)
    read = replace(read, parts=tuple([each.part for each in placed]))
    written = any(each.body != outline.sections[key].body for key, each in visible.sections.items()
                  if key in outline.sections) or visible.sections.keys() != outline.sections.keys()  # fmt: skip
    named = found.name if found.unit != outline.unit.code and found.name != outline.unit.name else read.name
    theirs = bool(named) and unit_key(named) != unit_key(outline.unit.name)
    if not (theirs or read.has_figures or found.has_figures) or not (written or theirs or found.has_figures):
        return replace(found, kind=ReportKind.OUTLINE), outline
    best = found if sum(part.result is not None for part in found.parts) >= sum(
        part.result is not None for part in read.parts
    ) and found.has_figures else read  # fmt: skip
    kind = found.kind if found.kind is not ReportKind.OUTLINE else ReportKind.ANNUAL
    period = found.period if found.period.start is not None else outline.period
    name = named if theirs else ""
    made = replace(
        best, unit=unit_key(name), name=name, kind=kind, period=period, outline=outline.id, report="", lineage=(),
        by_structure=best is read, by_hand=None,
    )  # fmt: skip
    return made, report if best is read else replace(visible, kind=kind)


def _spoilt(path: Path) -> tuple[Submission, Report]:
    """Return what one sees in a file whose carried data are damaged."""
    submission, report = _by_structure(path)
    return replace(submission, spoilt=True), report


def _by_structure(path: Path, digest: str = "", archive: Archive | None = None) -> tuple[Submission, Report]:
    from ...docx import open_source
    from ...docx.properties import saved_at
    from ...docx.reading import read_report

    reading = read_report(open_source(path, archive=archive))
    report = reading.report
    held(report, path.name)
    digest = digest or _digest_of(path)
    unit, front = report.unit, reading.front
    name = unit.name or spoken(unit.issuer)
    if not name:  # an extract without letterhead: its last sentence, its title or who signs name it
        said = (front.closing_text, report.head.title, " ".join(front.authority))
        name = spoken(next((found for text in said if (found := named_in(text))), ""))
    name = plain_name(name)
    inside = units_within(report)
    kind, parts = report.kind, _with_sources(report, reading.told)
    if kind is ReportKind.OUTLINE and any(part.result is not None for part in parts):
        kind = ReportKind.ANNUAL  # filled in, whatever stands above it
    submission = Submission(
        digest,
        plain_name(path.name),
        plain_name(unit.code) or unit_key(name),
        name,
        version=Version.said(saved_at(path, archive), digest),
        kind=kind,
        period=report.period,
        parts=parts,
        by_structure=True,
        sums=bool(inside),
        made_of=inside,
        hinted=plain_name(spoken(named_in(path.stem))),
        tellings=tellings_of(report, reading.told),
    )
    if not (submission.parts or report.head.title or any(each.body.blocks for each in report.sections.values())):
        raise UserError(_NOTHING, path.name)
    return submission, report


def _digest_of(path: Path) -> str:
    try:
        return hashlib.sha256(disk.read(path)).hexdigest()
    except OSError as error:
        raise UserError(_CHANGED, path.name) from error


def _with_sources(report: Report, told: Mapping[str, Told]) -> tuple[PartFigure, ...]:
    """Return the figures of a report that was read from words, each with how it was read."""
    said = [
        " ".join((plain(each.result) or plain(each.statement) or part.name).split())
        for each in report.indicators
        for part in each.parts
    ]
    listed = part_figures(report.indicators, told)
    return tuple(
        [
            part if part.told is not None else part._replace(told=Told(part.result, read_from=source))
            for part, source in zip(listed, said, strict=True)
        ]
    )


def _sums(report: dict[str, Any]) -> bool:
    """Tell whether a report adds up others, straight from its JSON data."""
    origin = report.get("origin")
    return isinstance(origin, dict) and bool(origin.get("totals") or origin.get("round"))


def _with_below(report: Report, parts: tuple[PartFigure, ...]) -> tuple[PartFigure, ...]:
    """Return totals with how many of the units below are in each, as the office below said it."""
    notes = [part.note for indicator in report.indicators for part in indicator.parts]
    out = []
    for part, note in zip(parts, notes, strict=True):
        found = _COVERED.search(note)
        out.append(part._replace(below=(int(found[1]), int(found[2]))) if found else part)
    return tuple(out)


def _by_payload(head: dict[str, Any], file: str, digest: str) -> Submission:
    report = head["report"]
    try:
        unit: Unit = codec.decode(Unit, report.get("unit", {}))
        kind = ReportKind(report.get("kind", ReportKind.THEMATIC.value))
        period: Period = codec.decode(Period, report.get("period", {}))
        parts, required = _raw_figures(report.get("indicators", []))
        outline = outline_in(report)
        sums = _sums(report)
        if sums:
            notes = [part.get("note", "") for each in report.get("indicators", ()) for part in each.get("parts", ())]
            covered = [_COVERED.search(note) for note in notes]
            parts = tuple(
                part._replace(below=(int(found[1]), int(found[2]))) if found else part
                for part, found in zip(parts, covered, strict=True)
            )
    except TooMuch as error:
        raise UserError(ABSURD, file) from error
    except BROKEN as error:
        raise UserError(DAMAGED, file) from error
    name = plain_name(unit.name or spoken(letterhead_unit(unit.issuer.split("\n"))[1]))
    return Submission(
        digest,
        plain_name(file),
        plain_name(unit.code) or unit_key(name),
        name,
        version=Version.said(head.get("exported"), digest),
        kind=kind,
        period=period,
        parts=parts,
        report=str(report.get("id", "")),
        outline=outline,
        required=required,
        lineage=tuple([each[:_SHORT] for each in lineage(head)]),
        sums=sums,
        hinted="" if name else plain_name(spoken(named_in(Path(file).stem))),
    )


def _raw_figures(listed: list[dict[str, Any]]) -> tuple[tuple[PartFigure, ...], tuple[str, ...]]:
    """Read the figures, and the keys of those required, straight from JSON.

    Raises:
        ValueError, KeyError, TypeError, AttributeError, UserError: the data are not what a report has.
    """
    found: list[PartFigure] = []
    required: list[str] = []
    seen: set[str] = set()
    for count, indicator in enumerate(listed, 1):
        number = indicator.get("printed", "") or str(count)
        first = ""
        for part in indicator.get("parts", ()):
            get = part.get
            name = get("name", "")
            first = first or name
            place = len(found)
            if place >= MAX_PARTS:
                raise TooMuch(place)
            # thousands of units are asked the same: what is not theirs is made once, and takes a third of the room
            asked = _asked(
                get("key", ""), name if name == first else within(name, first), get("unit", ""), get("over_units", "sum"), get("operator", "≥"),
                get("target"), number, place,
            )  # fmt: skip
            if asked.key in seen:
                asked = asked._replace(key=intern(f"{asked.key}|{place}"), coded=False)
            seen.add(asked.key)
            if get("required"):
                required.append(asked.key)
            result, last_year = get("result"), get("last_year")
            made = (
                asked
                if result is None
                else PartFigure._make((*asked[:_RESULT], Figure.from_json(result), *asked[_RESULT + 1 :]))
            )
            found.append(made if last_year is None else made._replace(last_year=Figure.from_json(last_year)))
    return tuple(found), tuple(required)


@lru_cache(4096)
def _asked(
    key: str, name: str, unit: str, rule: str, operator: str, target: str | None, number: str, place: int
) -> PartFigure:
    """Return a part without its result.

    Raises:
        ValueError, KeyError, TypeError, AttributeError, UserError: these are not what a part has.
    """
    name, unit = intern(name), intern(unit)
    return PartFigure(
        intern(key) or own_key(name, unit),
        name,
        unit,
        rule=RULES[rule],
        operator=OPERATORS[operator],
        target=Figure.from_json(target) if target is not None else None,
        number=intern(number),
        place=place,
        coded=bool(key),
    )


def gather(
    paths: Iterable[Path], progress: Callable[[int, int], None] | None = None
) -> tuple[list[tuple[Submission, Path]], list[Refused]]:
    """Read the figures of many files; folders stand for the documents in them. A bad one never stops the others."""
    received: list[tuple[Submission, Path]] = []
    refused: list[Refused] = []
    with uncollected():
        for path, found in _read(paths, read_submission, progress):
            if isinstance(found, Refused):
                refused.append(found)
            else:
                received.append((found, path))
    return received, refused


def receive(
    paths: Iterable[Path],
    keep: Callable[[list[Arrival]], None],
    progress: Callable[[int, int], None] | None = None,
) -> list[Refused]:
    """Read many files as a whole and hand them on a few at a time, so that they are never all in memory.

    Args:
        paths: files, and folders that stand for the documents in them.
        keep: takes what was read, some dozens of files at once; also what there is when ``progress`` raises.
        progress: told how many of how many files are read.

    Returns:
        The files that could not be read; a bad one never stops the others.
    """
    waiting: list[Arrival] = []
    refused: list[Refused] = []
    try:
        for _, found in _read(paths, read_arrival, progress):
            if isinstance(found, Refused):
                refused.append(found)
                continue
            waiting.append(found)
            if len(waiting) >= _AT_ONCE:
                full, waiting = waiting, []
                keep(full)
    finally:
        if waiting:
            keep(waiting)
    return refused


def _read(
    paths: Iterable[Path], read: Callable[[Path], T], progress: Callable[[int, int], None] | None
) -> Iterator[tuple[Path, T | Refused]]:
    files, closed = _files(paths)
    for refused in closed:
        yield Path(refused.file), refused
    named = Counter(path.name for path in files)
    for number, path in enumerate(files):
        if progress is not None:
            progress(number, len(files))
        name = plain_name(path.name)
        shown = name if named[path.name] == 1 else f"{plain_name(path.parent.name)}/{name}"
        try:
            found: T | Refused = read(path)
        except UserError as error:
            found = Refused(shown, error)
        except Exception:  # one file never stops the others
            logger.exception("a received file could not be read")
            found = Refused(shown, UserError(_FAILED, name))
        yield path, found


def _files(paths: Iterable[Path]) -> tuple[list[Path], list[Refused]]:
    """Return the files, and those in the folders and below them that may be reports, each once; and what is closed to us.

    A document of another kind beside a DOCX of the same name is its print, or what it was written in before.
    """
    out: dict[Path, None] = {}
    closed: list[Refused] = []

    def note(error: OSError) -> None:
        name = plain_name(Path(str(error.filename)).name)
        closed.append(Refused(name, UserError(_CLOSED, name)))

    for path in paths:
        if not path.is_dir():
            out[path] = None
            continue
        for folder, folders, names in os.walk(path, onerror=note):
            folders.sort()
            there = {Path(name).stem for name in names if name.lower().endswith(DOCUMENTS[0])}
            for name in sorted(names):
                inside = Path(folder, name)
                kind = inside.suffix.lower()
                if name.startswith(("~$", ".")):  # Word's own lock files, and what systems hide
                    continue
                if kind == DOCUMENTS[0] or (kind in DOCUMENTS and inside.stem not in there and not is_own(inside)):
                    out[inside] = None
    return list(out), closed
