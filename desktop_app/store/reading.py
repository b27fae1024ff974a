"""Reading a report though some of its rows be damaged: what is lost keeps its place and says so."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from ..models import codec
from ..models.errors import UserError
from .damage import Damaged, DamageKind, checksum, fetch
from .outline import LOST, Parts, StoredLine, StoredOutline, outline_of

if TYPE_CHECKING:  # the list of reports, which the start waits for, needs no report
    from ..models.indicators import Indicator
    from ..models.report import Report, Section
    from ..models.richtext import Body

# a report is Vietnamese whatever the language of the window
LOST_SECTION = "Mục bị hỏng"
LOST_INDICATOR = "Chỉ tiêu bị hỏng"
LOST_WORDS = "Nội dung mục này bị hỏng trên đĩa nên không đọc được; hãy lấy lại từ bản sao lưu hoặc viết lại."


@dataclass(slots=True)
class Found:
    """What was read of a report.

    Attributes:
        report: the report, or ``None`` where there is none.
        damaged: what is lost of it.
        index_broken: rows were there that the index did not name.
        outline_broken: the outline is lost, but nothing else: it can be written again.
    """

    report: Report | None = None
    damaged: tuple[Damaged, ...] = ()
    index_broken: bool = False
    outline_broken: bool = False


def read_outline(connection: sqlite3.Connection, report_id: str) -> StoredOutline | None:
    """Return the outline of a report, or ``None`` where it is lost or there is none."""
    for hint in ("", "NOT INDEXED"):
        rows, _ = fetch(connection, f"SELECT data, crc FROM outline {hint} WHERE report = ?", (report_id,))
        for data, crc in rows:
            if checksum(report_id, data) == crc:
                return StoredOutline.load(data)
    return None


def read_report(connection: sqlite3.Connection, report_id: str, removed: bool = False) -> Found:
    """Read a report; what is lost of it is there as a section or indicator that says so.

    Args:
        connection: the store.
        report_id: id of the report.
        removed: whether one that was taken out of the list is read as well.
    """
    from ..models.indicators import Indicator
    from ..models.report import CLOSING, PREAMBLE, Section

    found = Found()
    outline = read_outline(connection, report_id)
    head, damaged = _read_head(connection, report_id, removed, outline, found)
    if head is None:
        return found
    lines = outline.sections if outline is not None else None
    sections, lost = _read_rows(connection, "section", Section, report_id, lines, found)
    named = (*head.top, *(child for section in sections.values() for child in section.children))
    lost = list(dict.fromkeys([*lost, *(key for key in named if key not in sections)]))
    sections.update((key, lost_section(key, (lines or {}).get(key, StoredLine()))) for key in lost)
    for key in (PREAMBLE, CLOSING):
        sections.setdefault(key, Section(key))
    names = outline.indicators if outline is not None else None
    indicators, lost = _read_rows(connection, "indicator", Indicator, report_id, names, found)
    indicators.update((key, lost_indicator(key, (names or {}).get(key, Parts()))) for key in lost)
    order = [*(names or ()), *(key for key in indicators if key not in (names or ()))]
    ordered = tuple(indicators[key] for key in order if key in indicators)
    report = _told(_joined(head, sections, ordered), damaged)
    found.report, found.damaged = report, tuple(damaged)
    found.outline_broken = not damaged and (outline is None or outline.dump() != outline_of(report).dump())
    return found


def decode_head(data: Any) -> Report | None:
    """Return the head of a report out of its JSON, or ``None`` where it is none."""
    from ..models.report import Report

    try:
        return codec.decode(Report, json.loads(data))  # type: ignore[no-any-return]
    except (ValueError, KeyError, TypeError, UserError):
        return None


def _read_head(
    db: sqlite3.Connection, report_id: str, removed: bool, outline: StoredOutline | None, found: Found
) -> tuple[Report | None, list[Damaged]]:
    """Return a report without sections and indicators, and what of it is lost."""
    from ..models.kinds import ReportKind
    from ..models.report import Head, Report

    columns = "title, kind, words, modified, removed, crc, data, data_crc"
    rows, _ = fetch(db, f"SELECT {columns} FROM report WHERE id = ?", (report_id,))
    if not rows:
        rows, _ = fetch(db, f"SELECT {columns} FROM report NOT INDEXED WHERE id = ?", (report_id,))
        found.index_broken = bool(rows)
    top = outline.top if outline is not None else ()
    if not rows:
        return (
            (Report(report_id, top=top), [Damaged(DamageKind.HEAD, report_id)]) if outline is not None else (None, [])
        )
    title, kind, words, modified, out, crc, data, data_crc = rows[0]
    sound = checksum(report_id, title, kind, words, modified, out) == crc
    if sound and out and not removed:
        return None, []
    if checksum(report_id, data) == data_crc and (head := decode_head(data)) is not None:
        return head, []
    if not sound:
        return Report(report_id, top=top), [Damaged(DamageKind.HEAD, report_id)]
    head = Report(report_id, kind=ReportKind(kind), head=Head(title=title), top=top)
    return head, [Damaged(DamageKind.HEAD, report_id, title)]


def _read_rows(
    db: sqlite3.Connection, table: str, kind: Any, report_id: str, named: Mapping[str, Any] | None, found: Found
) -> tuple[dict[str, Any], list[str]]:
    """Return what is sound of a report's rows by id, and ids of those that are lost."""
    query = f"SELECT id, position, data, crc FROM {table} {{0}} WHERE report = ? ORDER BY position, rowid"
    sound: dict[str, Any] = {}
    bad: dict[str, None] = {}

    def take(rows: list[tuple[Any, ...]]) -> None:
        for key, position, data, crc in rows:
            if checksum(report_id, key, position, data) == crc and (value := _decoded(kind, data)) is not None:
                sound[key] = value
            else:
                bad[key] = None

    rows, whole = fetch(db, query.format(""), (report_id,))
    take(rows)
    if not whole or named is None or any(key not in sound for key in named):
        before = len(sound)
        rows, whole = fetch(db, query.format("NOT INDEXED"), (report_id,))
        take(rows)
        found.index_broken = found.index_broken or len(sound) > before
        for key in named or () if not whole else ():
            if key not in sound:
                take(fetch(db, query.format("").replace(" ORDER", " AND id = ? ORDER"), (report_id, key))[0])
    return sound, [key for key in (bad if named is None else named) if key not in sound]


def _decoded(kind: Any, data: Any) -> Any:
    try:
        return codec.decode(kind, json.loads(data))
    except (ValueError, KeyError, TypeError, UserError):
        return None


# what stands for something lost


def lost_section(key: str, line: StoredLine) -> Section:
    """Return what stands in the place of a section that is lost."""
    from ..models.report import Role, Section

    heading = f"{LOST_SECTION}: {line.heading}" if line.heading else LOST_SECTION
    return Section(
        key, line.key, heading, role=Role(line.role) if line.role else Role.NUMBERED, body=_lost_body(),
        children=line.children, extra={LOST: line.heading},
    )  # fmt: skip


def _lost_body() -> Body:
    from ..models.richtext import Body, Paragraph, Run

    return Body((Paragraph((Run(LOST_WORDS),)),))


def lost_indicator(key: str, kept: Parts) -> Indicator:
    """Return what stands in the place of an indicator that is lost; its parts keep their ids, which the text names."""
    from ..models.indicators import Indicator, Part

    parts = kept.parts or ((f"{key}-lost", ""),)
    return Indicator(
        key, parts=tuple(Part(part, name=_lost_name(name)) for part, name in parts), extra={LOST: kept.name}
    )


def _lost_name(name: str) -> str:
    if name.startswith(LOST_INDICATOR):
        return name
    return f"{LOST_INDICATOR}: {name}" if name else LOST_INDICATOR


def is_lost_section(section: Section) -> bool:
    """Tell whether a section only stands for one that is lost."""
    return LOST in section.extra and section.body == _lost_body()


def is_lost_indicator(indicator: Indicator) -> bool:
    """Tell whether an indicator only stands for one that is lost."""
    return LOST in indicator.extra and all(
        part.name.startswith(LOST_INDICATOR) and part.result is None for part in indicator.parts
    )


def still_lost(report: Report, damaged: Iterable[Damaged]) -> list[Damaged]:
    """Return what of these is still lost in a report, after what the user has written or taken out meanwhile."""
    indicators = {each.id: each for each in report.indicators}
    found = []
    for each in damaged:
        if each.kind is DamageKind.SECTION:
            section = report.sections.get(each.id)
            lost = section is not None and is_lost_section(section)
        elif each.kind is DamageKind.INDICATOR:
            lost = each.id in indicators and is_lost_indicator(indicators[each.id])
        else:
            lost = True
        if lost:
            found.append(each)
    return found


def _told(report: Report, damaged: list[Damaged]) -> Report:
    """List what stands for something lost; what the user has written there meanwhile is a section as any other."""
    sections, indicators = dict(report.sections), []
    for key, section in report.sections.items():
        if is_lost_section(section):
            damaged.append(Damaged(DamageKind.SECTION, key, str(section.extra[LOST])))
        elif LOST in section.extra:
            sections[key] = replace(section, extra=_without(section.extra))
    for indicator in report.indicators:
        if is_lost_indicator(indicator):
            damaged.append(Damaged(DamageKind.INDICATOR, indicator.id, str(indicator.extra[LOST])))
        elif LOST in indicator.extra:
            indicator = replace(indicator, extra=_without(indicator.extra))
        indicators.append(indicator)
    return replace(report, sections=sections, indicators=tuple(indicators))


def _without(extra: Mapping[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in extra.items() if key != LOST}


def _joined(head: Report, sections: dict[str, Section], indicators: tuple[Indicator, ...]) -> Report:
    """Put a report together; sections whose place was lost come last, never away."""
    from ..models.report import FIXED

    for key, section in sections.items():
        if any(child not in sections for child in section.children):
            kept = tuple(child for child in section.children if child in sections)
            sections[key] = replace(section, children=kept)
    top = tuple(key for key in head.top if key in sections)
    placed = {*FIXED, *top, *(child for section in sections.values() for child in section.children)}
    lost = tuple(key for key in sections if key not in placed)
    if top + lost != head.top:
        head = replace(head, top=top + lost)
    return replace(head, sections=sections, indicators=indicators)
