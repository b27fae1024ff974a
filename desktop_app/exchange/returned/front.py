"""Changes around the text of a received file: letterhead, title, recipients, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...docx import SourceTable
from ...docx.reading import Front, lines_of, read_front, recipients_of, unit_of
from ...models.printed.document import AS_ABOVE, as_above
from ...models.report import Head, Report, recipients, signer
from ...models.standard import Standard
from .aligning import align
from .inlines import likeness, words

_AUTHORITY = re.compile(r"(?:T[/.]?M|K[/.]?T|T[/.]?L|TUQ|Q)\s?[./]", re.I)  # on behalf of whom one signs
ADDRESSED = re.compile(r"kính gửi\s*:?\s*", re.I)


def carry_title(head: Head, printed: Sequence[str], received: Sequence[str]) -> Head:
    """Carry the lines of the title; a title that is gone altogether is left as it was."""
    if not received or list(printed) == list(received):
        return head
    own = [line for line in head.title.split("\n") if line.strip()]
    return replace(head, title="\n".join(_kept(own, printed, received)))


def carry_cover(head: Head, received: Sequence[str]) -> Head:
    """Carry the lines of the cover page; its empty lines stay where as many lines are left."""
    own = head.cover.split("\n")
    if len(received) != sum(map(bool, own)):
        return replace(head, cover="\n".join(received))
    lines = iter(received)
    return replace(head, cover="\n".join(next(lines) if line else "" for line in own))


def carry_addressees(head: Head, printed: Sequence[str], received: Sequence[str]) -> Head:
    """Carry the lines after "Kính gửi:"."""
    was, now = _addressees(printed), _addressees(received)
    return head if was == now else replace(head, addressees=tuple(_kept(head.addressees, was, now)))


def _addressees(lines: Sequence[str]) -> list[str]:
    found = [ADDRESSED.sub("", line).strip(" -–;.") for text in lines for line in text.split("\n")]
    return [line for line in found if line]


def _kept(own: Sequence[str], printed: Sequence[str], received: Sequence[str]) -> list[str]:
    """Return the received lines, each as the report has it where the file shows it unchanged."""
    if len(own) != len(printed):
        return list(received)
    found = align(printed, received, lambda one, two: 0)
    return [line if at is None else own[at] for line, at in zip(received, found, strict=True)]


def carry_letterhead(report: Report, printed: SourceTable, received: SourceTable) -> Report:
    """Carry number, symbol, place, date, conference note, draft mark and the bodies of the letterhead."""
    was, now = read_front([printed]), read_front([received])
    head, unit = report.head, report.unit
    if was.number != now.number:
        head = replace(head, number=now.number)
    if was.symbol != now.symbol and now.symbol:
        found, type_symbol, _, _ = unit_of(now)
        head = replace(head, type_symbol=type_symbol)
        unit = replace(unit, symbol=found.symbol, department=found.department)
    if (was.date_parts, was.date_text) != (now.date_parts, now.date_text) and now.place_date:
        head = replace(head, date=now.date, date_text=now.date_text)
    if head.letter and was.subject != now.subject and now.subject:
        head = replace(head, title=now.subject)
    if was.heading != now.heading and now.heading:
        head = replace(head, heading="\n".join(now.heading))
    if was.place != now.place and now.place:
        unit = replace(unit, place=now.place)
    if was.conference != now.conference:
        quoted = head.conference.startswith("“") or not head.conference
        head = replace(head, conference=f"“{now.conference}”" if now.conference and quoted else now.conference)
    if bool(was.draft) != bool(now.draft):
        head = replace(head, draft=bool(now.draft))
    if was.bodies != now.bodies and now.bodies:
        superior, issuer = _bodies(unit.superior, was, now)
        if superior is not None:
            unit = replace(unit, superior=superior)
        if issuer is not None:
            unit = replace(unit, issuer=issuer)
    return replace(report, head=head, unit=unit)


def _bodies(superior: str, was: Front, now: Front) -> tuple[str | None, str | None]:
    """Return the superior and the issuing body where they were changed, else ``None``; long ones take several lines."""
    above = " ".join(superior.split()).upper()
    count = next((n for n in range(len(was.bodies) + 1) if " ".join(was.bodies[:n]).upper() == above), None)
    if count is None:
        return None, None
    bags = [[words(line) for line in front.bodies] for front in (was, now)]
    found = align(was.bodies, now.bodies, lambda one, two: 0.1 + likeness(bags[0][one], bags[1][two]))
    upper: list[str] = []
    lower: list[str] = []
    for line, at in zip(now.bodies, found, strict=True):
        (upper if (at < count if at is not None else not lower and count) else lower).append(line)
    return (
        " ".join(upper) if upper != was.bodies[:count] else None,
        " ".join(lower) if lower != was.bodies[count:] else None,
    )


def carry_signature(report: Report, standard: Standard, printed: SourceTable, received: SourceTable) -> Report:
    """Carry recipients and who signs."""
    was, now = _recipients(printed), _recipients(received)
    if was != now:
        report = replace(report, recipients=tuple(_carried_recipients(report, was, now)))
    before, after = (lines_of(table, len(table.table.rows[0]) - 1) for table in (printed, received))
    if before == after:
        return report
    chosen = signer(report)
    kinds = ["authority"] * len([line for line in chosen.authority.split("\n") if line])
    kinds += ["position"] * bool(chosen.position) + ["name"] * bool(chosen.name)
    if len(kinds) != len(before):
        return report
    found: list[int | None] = list(range(len(after)))
    if len(before) != len(after):
        bags = [[words(line) for line in lines] for lines in (before, after)]
        acts = [[bool(_AUTHORITY.match(line)) for line in lines] for lines in (before, after)]
        found = align(
            before,
            after,
            lambda one, two: likeness(bags[0][one], bags[1][two]) - 0.2 if acts[0][one] == acts[1][two] else 0,
        )
    lines: dict[str, list[str]] = {"authority": [], "position": [], "name": []}
    for line, at in zip(after, found, strict=True):
        kind = kinds[at] if at is not None else "authority" if line.isupper() else "name"
        if kind == "authority":
            for usual, form in standard.authority_forms.items():
                line = usual + line[len(form) :] if line.startswith(form) else line
        lines[kind].append(line)
    fields = {kind: "\n".join(each) for kind, each in lines.items()}
    unchanged = {kind: _lines(kinds, before, kind) == _lines_of_kind(kinds, found, after, kind) for kind in fields}
    new = replace(chosen, **{kind: text for kind, text in fields.items() if not unchanged[kind]})
    return report if new == chosen else replace(report, signer=new)


def _carried_recipients(report: Report, was: Sequence[str], now: Sequence[str]) -> list[str]:
    """Return the received recipients; "Như trên", which is printed for those addressed, is none of the report's own."""
    own = recipients(report)
    shown = as_above(own, report.head.addressees)
    kept = _kept(shown, was, now)
    if shown == own or kept[:1] != [AS_ABOVE]:
        return kept
    return [*(line for line in own if line not in shown), *kept[1:]]


def _lines(kinds: list[str], lines: list[str], kind: str) -> list[str]:
    return [line for each, line in zip(kinds, lines, strict=True) if each == kind]


def _lines_of_kind(kinds: list[str], found: list[int | None], lines: list[str], kind: str) -> list[str]:
    out = []
    for line, at in zip(lines, found, strict=True):
        here = kinds[at] if at is not None else "authority" if line.isupper() else "name"
        if here == kind:
            out.append(line)
    return out


def _recipients(table: SourceTable) -> list[str]:
    return [line.strip(" -–;.").strip() for line in recipients_of(table)]
