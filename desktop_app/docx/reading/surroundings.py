"""What a report prints around its text, and where what found no place is put."""

from __future__ import annotations

from dataclasses import replace

from ...models.numbers import format_place_date
from ...models.report import Report
from ...models.richtext import Block, Note, Paragraph, normal
from ...resources import standard as standard_of
from .front import Front


def put_at(into: list[Block], at: int, blocks: list[Block], notes: tuple[Note, ...]) -> None:
    """Put blocks into a text at a place, and notes at the nearest paragraph there."""
    at = min(at, len(into))
    if notes and blocks and isinstance(last := blocks[-1], Paragraph):
        blocks[-1] = replace(last, inlines=normal((*last.inlines, *notes)))
        notes = ()
    if notes:
        for near in (at - 1, at):
            if 0 <= near < len(into) and isinstance(found := into[near], Paragraph):
                inlines = (*found.inlines, *notes) if near < at else (*notes, *found.inlines)
                into[near] = replace(found, inlines=normal(inlines))
                notes = ()
                break
    if notes:
        blocks.append(Paragraph(notes))
    into[at:at] = blocks


def printed_around(report: Report, front: Front) -> list[str]:
    """Return everything the report prints around its text."""
    head, unit = report.head, report.unit
    standard = standard_of(report.standard)
    out = [
        unit.superior,
        unit.issuer,
        head.type_name,
        head.title,
        head.below_title,
        head.conference,
        head.cover,
        *head.addressees,
    ]
    out += [head.heading or " ".join(line for line, _ in standard.motto), *front.unsaid]
    out += ["Số", head.number, head.type_symbol, unit.symbol, unit.department] if front.number_line else []
    if front.place_date:
        out.append(f"{unit.place} {head.date_text or format_place_date('', head.date)}")
    out += [head.draft_text or "DỰ THẢO"] if head.draft else []
    out += ["Kính gửi"] if head.addressees else []
    out += ["Nơi nhận", *report.recipients] if report.recipients is not None else []
    for each in (*report.cosigners, *((report.signer,) if report.signer else ())):
        out += [each.authority, each.position, each.name]
    if any(kind == "signature" for kind in front.taken.values()) and report.recipients is None:
        out.append("Nơi nhận")  # a label with nothing below it
    return out
