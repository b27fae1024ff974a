"""Units' files read: their figures alone, or all of what they say."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from sys import intern
from typing import Any, TypeVar

from ...models import codec
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.limits import ABSURD, MAX_LEVELS, MAX_PARTS, TooMuch
from ...models.memory import uncollected
from ...models.numbers import Figure
from ...models.office.figures import part_figures, section_lines, within, words_key
from ...models.office.submissions import Refused, Submission, Version
from ...models.office.totals import OPERATORS, RULES, PartFigure
from ...models.origin import outline_in
from ...models.report import Period, Report, ReportKind
from ...models.unit import Unit
from ...models.words import fold, plain_name
from ..files import held
from ..packing import BROKEN, DAMAGED, head_of, unpack

_NO_FIGURES = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” không có chỉ tiêu nào đọc được; hãy xin báo cáo có bảng chỉ tiêu.")
_CHANGED = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” vừa thay đổi hoặc không còn khi đang đọc; hãy nhận lại tệp.")
_BODY = re.compile(r"^(?:BCH|Ban chấp hành)\s+(?=\S)", re.IGNORECASE)  # a letterhead names the body, not the unit
T = TypeVar("T")
_LONG_TEXT = 2**20
_AT_ONCE = 32  # files kept in one go
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
        UserError: the file cannot be read, has no figures, or does not say whose it is.
    """
    from ...docx import read_payload

    payload = read_payload(path, first=2)
    if payload.pieces:
        head = head_of(payload.pieces, path.name)
        if _is_odd(payload.pieces[1:]):  # what the window would not open is not added up here either
            unpack(head, payload.pieces, path.name)
        return _by_payload(head, path.name, payload.digest)
    return _by_structure(path, payload.digest)[0]


def read_arrival(path: Path) -> Arrival:
    """Read all of a unit's DOCX: figures, sections, text.

    Raises:
        UserError: as for :func:`read_submission`, and where its text is damaged or the file changed meanwhile.
    """
    from ...docx import read_payload

    payload = read_payload(path, first=2)
    if payload.pieces:
        head = head_of(payload.pieces, path.name)
        submission = _by_payload(head, path.name, payload.digest)
        report = unpack(head, payload.pieces, path.name)
    else:
        submission, report = _by_structure(path, payload.digest)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(_CHANGED, path.name) from error
    if hashlib.sha256(data).hexdigest() != payload.digest:
        raise UserError(_CHANGED, path.name)
    return Arrival(replace(submission, sections=section_lines(report)), report, data)


def _is_odd(text: tuple[bytes, ...]) -> bool:
    """Tell whether text may go beyond a limit, at the cost of a glance."""
    return any(len(each) > _LONG_TEXT or each.count(b'"children"') >= MAX_LEVELS or b"\\u" in each for each in text)


def _by_structure(path: Path, digest: str) -> tuple[Submission, Report]:
    from ...docx import open_source, read_report
    from ...docx.properties import saved_at

    reading = read_report(open_source(path))
    report = reading.report
    held(report, path.name)
    parts = part_figures(report.indicators, reading.told)
    if not parts:
        raise UserError(_NO_FIGURES, path.name)
    unit = report.unit
    if not (unit.name or unit.issuer):  # an extract without letterhead: its last sentence, or its file, names it
        found = re.search(r"\bcủa\s+((?:BCH|Ban|Đoàn|Tỉnh|Chi)[^.;]{3,100}?)\s*\.?/?\.?$", reading.front.closing_text)
        unit = Unit(name=found[1].strip() if found else path.stem)
    name = plain_name(_BODY.sub("", unit.name or unit.issuer))
    name = name[:1].upper() + name[1:]
    submission = Submission(
        digest,
        plain_name(path.name),
        plain_name(unit.code) or fold(name),
        name,
        version=Version.said(saved_at(path), digest),
        kind=report.kind,
        period=report.period,
        parts=parts,
        by_structure=True,
    )
    return submission, report


def _by_payload(head: dict[str, Any], file: str, digest: str) -> Submission:
    report = head["report"]
    try:
        unit: Unit = codec.decode(Unit, report.get("unit", {}))
        kind = ReportKind(report.get("kind", ReportKind.THEMATIC.value))
        period: Period = codec.decode(Period, report.get("period", {}))
        parts, required = _raw_figures(report.get("indicators", []))
        outline = outline_in(report)
    except TooMuch as error:
        raise UserError(ABSURD, file) from error
    except BROKEN as error:
        raise UserError(DAMAGED, file) from error
    if not parts:
        raise UserError(_NO_FIGURES, file)
    name = plain_name(unit.name or unit.issuer) or plain_name(Path(file).stem)
    return Submission(
        digest,
        plain_name(file),
        plain_name(unit.code) or fold(name),
        name,
        version=Version.said(head.get("exported"), digest),
        kind=kind,
        period=period,
        parts=parts,
        report=str(report.get("id", "")),
        outline=outline,
        required=required,
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
            result = get("result")
            found.append(
                asked
                if result is None
                else PartFigure._make((*asked[:_RESULT], Figure.from_json(result), *asked[_RESULT + 1 :]))
            )
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
        intern(key) or words_key(name, unit),
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
    """Read the figures of many files; folders stand for the DOCX files in them. A bad one never stops the others."""
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
        paths: files, and folders that stand for the DOCX files in them.
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
    files = _files(paths)
    for number, path in enumerate(files):
        if progress is not None:
            progress(number, len(files))
        try:
            found: T | Refused = read(path)
        except UserError as error:
            found = Refused(plain_name(path.name), error)
        yield path, found


def _files(paths: Iterable[Path]) -> list[Path]:
    """Return the files, and the DOCX files in the folders and in those below them, each once."""
    out: dict[Path, None] = {}
    for path in paths:
        inside = sorted(each for each in path.rglob("*") if each.suffix.lower() == ".docx") if path.is_dir() else [path]
        for each in inside:
            if not each.name.startswith(("~$", ".")):  # Word's own lock files, and what systems hide
                out[each] = None
    return list(out)
