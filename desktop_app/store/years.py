"""Over the years, in the store: what each report says of its period, beside it; templates of the unit's own."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from datetime import date
from typing import TYPE_CHECKING, Any

from ..models import codec
from ..models.errors import UserError
from ..models.kinds import ReportKind
from ..models.unit import UnitRef
from . import rows
from .damage import Checked, Damaged, DamageKind, checksum, fetch, missing_rows
from .errors import StoreError
from .part import StorePart

if TYPE_CHECKING:  # the start needs none of it
    from ..models.frames.templates import Template
    from ..models.years.trends import ReportedPart, ReportedPeriod
    from . import reading
    from .reports import ReportInfo


class Years(StorePart):
    """The part of the store that tells results over periods, and keeps templates of the unit's own."""

    if TYPE_CHECKING:

        def _read_list(self, removed: bool) -> list[ReportInfo]: ...

        def _read_report(self, report_id: str, removed: bool = False) -> reading.Found: ...

    def reported(self) -> Checked[list[ReportedPeriod]]:
        """Return what every report says of its period, the one changed last first.

        It is kept beside each report and written with it; what is missing or damaged is made again of the report. Where
        that is damaged as well, what cannot be told any more is named.
        """
        return self._run(self._read_reported)

    def _read_reported(self) -> Checked[list[ReportedPeriod]]:
        from ..models.years.trends import ReportedPart, reported

        counted = {
            key: tuple(map(ReportedPart._make, json.loads(data)))
            for key, data, crc in fetch(self._db, "SELECT id, data, crc FROM reported_parts")[0]
            if checksum(key, data) == crc
        }
        lines, _ = fetch(self._db, "SELECT report, parts, data, crc FROM reported")
        sound = {
            key: said
            for key, parts, data, crc in lines
            if checksum(key, parts, data) == crc
            and parts in counted
            and (said := _loaded(key, counted[parts], data)) is not None
        }
        found: list[ReportedPeriod] = []
        made: list[ReportedPeriod] = []
        lost: list[Damaged] = []
        for info in self._read_list(removed=False):
            if info.damaged:  # or removed: nobody knows
                lost.append(Damaged(DamageKind.REPORT, info.id, info.title))
            if info.id in sound:
                found.append(sound[info.id])
                continue
            read = self._read_report(info.id)
            lost += read.damaged
            if read.report is not None:
                found.append(reported(read.report))
            if read.report is not None and not read.damaged:
                made.append(found[-1])
        if made and not self.read_only:

            def work(db: sqlite3.Connection) -> None:
                for each in made:
                    rows.write_reported(db, each)

            with contextlib.suppress(StoreError, sqlite3.Error):  # a full disk keeps nobody from reading
                self._write(work)
        return Checked(found, tuple(lost))

    # templates of the unit's own

    def own_templates(self) -> Checked[dict[str, Template]]:
        """Return the unit's own templates by id, in order of their titles."""
        from ..models.collation import vietnamese
        from ..models.frames.templates import Template

        def work() -> Checked[dict[str, Template]]:
            lines, _ = fetch(self._db, "SELECT id, data, crc FROM own_template NOT INDEXED")
            found: dict[str, Template] = {}
            for key, data, crc in lines:
                if checksum(key, data) == crc and (template := _template(data)) is not None:
                    found[key] = template
            lost = max(len(lines) - len(found), missing_rows(self._db, "own_template", "", len(found)))
            ordered = dict(sorted(found.items(), key=lambda item: vietnamese(item[1].title)))
            return Checked(ordered, (Damaged(DamageKind.TEMPLATE),) * lost)

        def _template(data: Any) -> Template | None:
            try:
                return codec.decode(Template, json.loads(data))  # type: ignore[no-any-return]
            except (ValueError, KeyError, TypeError, UserError):
                return None

        return self._run(work)

    def set_own_template(self, template_id: str, template: Template | None) -> None:
        """Keep a template under an id in place of the one before, or with ``None`` drop it."""

        def work(db: sqlite3.Connection) -> None:
            db.execute("DELETE FROM own_template WHERE id = ?", (template_id,))
            if template is not None:
                data = rows.dump(template)
                db.execute(
                    "INSERT INTO own_template (id, data, crc) VALUES (?, ?, ?)",
                    (template_id, data, checksum(template_id, data)),
                )

        self._run(lambda: self._write(work))


def _loaded(report: str, parts: tuple[ReportedPart, ...], data: str) -> ReportedPeriod | None:
    """Return what a row says; ``None`` where it has another shape, so that it is made again of its report."""
    from ..models.periods import Period
    from ..models.years.trends import ReportedPeriod

    try:
        kind, start, end, unit, results = json.loads(data)
    except ValueError:
        return None
    period = Period(*(date.fromisoformat(day) if day else None for day in (start, end)))
    return ReportedPeriod(report, ReportKind(kind), period, unit=UnitRef(*unit), parts=parts, results=tuple(results))
