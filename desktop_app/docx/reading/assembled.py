"""The report put together from what was read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...models.numbering import section_numbers
from ...models.report import Head, Numbering, Period, Report, ReportKind, Role, Section
from ...resources import standard as standard_of
from ..printed_numbers import NumberKind
from .drafts import SectionDrafts
from .end_mark import with_plain_end
from .front import Front
from .gathered import Gathered
from .headings import HEADING, Guess
from .kind_and_period import unit_of


def assembled(
    key: str, kind: ReportKind, period: Period, front: Front, drafts: SectionDrafts, guesses: Sequence[Guess],
    gathered: Gathered,
) -> Report:  # fmt: skip
    """Return the report with the id ``key``."""
    first = next((g.number.kind for g in guesses if g.kind == HEADING and g.number is not None), NumberKind.ROMAN)
    roman = first in (NumberKind.ROMAN, NumberKind.PART) or _has_roman(drafts)
    motto = " ".join(front.heading or front.right).upper()
    standard = "nha-nuoc" if "CỘNG H" in motto else "dang" if "ĐẢNG CỘNG SẢN" in motto else "doan"
    unit, type_symbol, signer, recipients = unit_of(front)
    usual = [line for line, _ in standard_of(standard).motto]
    heading = (
        "" if [_flat(each) for each in front.heading] == [_flat(each) for each in usual] else "\n".join(front.heading)
    )
    draft = front.draft.strip("() ")
    nothing = not (front.type_name or front.title or front.letter)
    report = Report(
        key,
        unit=unit,
        kind=kind,
        period=period,
        head=Head(
            front.number,
            "BÁO CÁO" if nothing else front.type_name,
            type_symbol,
            front.title,
            date=front.date,
            conference=front.conference,
            draft=bool(front.draft),
            addressees=tuple(front.addressees),
            heading=heading,
            date_text=front.date_text,
            draft_text="" if draft.upper() == "DỰ THẢO" else draft,
            below_title="\n".join(front.below),
            cover="\n".join(front.cover),
        ),
        standard=standard,
        numbering=Numbering.ROMAN if roman else Numbering.ARABIC,
        sections={each.id: each.section() for each in drafts.by_id.values()},
        top=tuple(drafts.top),
        indicators=tuple(gathered.indicators),
        next_targets=tuple(gathered.next),
        signer=signer,
        cosigners=tuple(front.cosigners),
        recipients=recipients,
    )
    return with_plain_end(_with_computed_numbers(report))


def _has_roman(drafts: SectionDrafts) -> bool:
    return any(
        drafts.by_id[key].role is Role.PART or re.match(r"[IVX]+\b", drafts.by_id[key].printed) for key in drafts.top
    )


def _flat(line: str) -> str:
    """Return a motto's line in a form that spellings do not change."""
    return re.sub(r"[^\w]+", "", line.casefold().replace("hoà", "hòa"))


def _with_computed_numbers(report: Report) -> Report:
    """Let numbers that are right be computed from here on; wrong and odd ones stay as printed."""
    bare: dict[str, Section] = {key: replace(each, printed="") for key, each in report.sections.items()}
    computed = section_numbers(replace(report, sections=bare))
    kept = {
        key: replace(each, printed="" if each.printed.casefold() == computed.get(key, "").casefold() else each.printed)
        for key, each in report.sections.items()
    }
    return replace(report, sections=kept)
