"""What the reader found, as JSON data for scripts and tests."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...models.errors import UserError
from ...models.indicators import Indicator, Operator, Part, PeriodResult, Verdict, measure
from ...models.livefigures import as_text, resolve
from ...models.numbering import note_numbers, section_numbers
from ...models.numbers import parse_number
from ...models.periods import period_name
from ...models.printed.indicators import indicator_blocks
from ...models.report import CLOSING, PREAMBLE, Report, Role, Section, in_print_order, listed
from ...models.richtext import TABLES, IndicatorList, Inline, Note, Paragraph, Picture, Table, plain
from ...models.years.over_time import in_words, over_time
from .front import Front
from .result import Reading

_VERDICTS = {Verdict.EXCEEDED: "vượt", Verdict.MET: "đạt", Verdict.UNMET: "không đạt", Verdict.NONE: None}
_SIGNS = {Operator.AT_LEAST: ">=", Operator.AT_MOST: "<=", Operator.EQUAL: "="}


def outline_json(reading: Reading) -> dict[str, Any]:
    """Return the report that is made of a file: letterhead, title, outline, notes, figures, tables, signature, unread.

    Letterhead, closing and signature are given as printed; what of them found no place in the report stands as text
    in ``preamble`` or ``behind_closing``, where the report has it.
    """
    report, front = reading.report, reading.front
    outline = _Outline(reading)
    return {
        "kind": report.kind.value,
        "letterhead": _letterhead(report, front),
        "title": [line for line in (front.type_name, front.title) if line],
        "below_title": list(front.below),
        "addressees": list(report.head.addressees),
        "cover": [line for line in report.head.cover.split("\n") if line],
        "preamble": _paragraphs(report, report.sections[PREAMBLE]),
        "outline": [outline.node(key, 1) for key in report.top],
        "footnotes": _footnotes(report),
        "indicators": [_indicator(reading, each) for each in report.indicators],
        "next_targets": [_indicator(reading, each) for each in report.next_targets],
        "tables": [_table(block) for section in in_print_order(report) for block in _tables(report, section)],
        "closing": front.closing_text or None,
        "behind_closing": _behind_closing(report, front),
        "recipients": front.recipients,
        "signature": {
            "authority": " ".join(front.authority) or None,
            "title": front.position or None,
            "name": front.signer or None,
        },
        "cosigners": [
            {"authority": " ".join(each.authority.split("\n")) or None, "title": each.position or None,
             "name": each.name or None}
            for each in report.cosigners
        ],
        "pictures": [{"section": section.id, "alt": block.alt} for section in in_print_order(report)
                     for block in section.body.blocks if isinstance(block, Picture)],
        "comments": list(reading.comments),
        "unread": [str(each) for each in reading.unread],
    }  # fmt: skip


def _letterhead(report: Report, front: Front) -> dict[str, Any]:
    day, month, year = front.date_parts
    return {
        "left": front.left,
        "right": front.right,
        "heading": [line for line in report.head.heading.split("\n") if line],
        "subject": front.subject or None,
        "number": front.number_line or None,
        "number_parsed": {"no": front.number or None, "symbol": front.symbol or None},
        "place_date": front.place_date or None,
        "place": front.place or None,
        "date": {"day": day, "month": month, "year": year},
        "draft_mark": front.draft or None,
        "conference": front.conference or None,
    }


def _behind_closing(report: Report, front: Front) -> list[str]:
    lines = _paragraphs(report, report.sections[CLOSING])
    return [line for line in lines if line and not front.closing_text.startswith(line)]


def _paragraphs(report: Report, section: Section) -> list[str]:
    return [_said(report, each.inlines) for each in section.body.blocks if isinstance(each, Paragraph)]


def _said(report: Report, inlines: tuple[Inline, ...]) -> str:
    return as_text(resolve(report, tuple(each for each in inlines if not isinstance(each, Note))))


class _Outline:
    """Nodes of the outline; bullets and indicators of a section's text are nodes below it."""

    def __init__(self, reading: Reading) -> None:
        self._report = reading.report
        self._numbers = section_numbers(reading.report)
        self._notes = note_numbers(reading.report)
        self._printed = reading.numbers

    def node(self, key: str, level: int) -> dict[str, Any]:
        """Return a section's node with everything below it."""
        section = self._report.sections[key]
        number = self._numbers.get(key, "")
        node = self._new(number, section.heading, level, _role(section))
        self._fill(node, section)
        node["children"] += [self.node(child, level + 1) for child in section.children]
        node["n_words_total"] = node["n_words"] + sum(child["n_words_total"] for child in node["children"])
        node["n_paragraphs_total"] = node["n_paragraphs"] + sum(each["n_paragraphs_total"] for each in node["children"])
        return node

    def _new(self, number: str, heading: str, level: int, role: str) -> dict[str, Any]:
        return {
            "number": number, "number_norm": re.sub(r"[().\-–,:]+$|^\(", "", number).strip(")"), "heading": heading,
            "level": level, "role": role, "paragraphs": [], "footnotes": [], "n_paragraphs": 0, "n_words": 0,
            "n_paragraphs_total": 0, "n_words_total": 0, "children": [],
        }  # fmt: skip

    def _fill(self, node: dict[str, Any], section: Section) -> None:
        open_bullets: list[dict[str, Any]] = []
        for block in section.body.blocks:
            if isinstance(block, IndicatorList) and block.layout not in TABLES:
                node["children"] += [self._indicator(each, node["level"] + 1) for each in listed(self._report, block)]
                continue
            if not isinstance(block, Paragraph):
                continue
            notes = [self._notes[each.id] for each in block.inlines if isinstance(each, Note)]
            text = _said(self._report, block.inlines)
            if block.bullet:
                parent = node
                if block.bullet == 2 and open_bullets:
                    parent = open_bullets[0]
                made = self._bullet(block.bullet, text, parent["level"] + 1)
                made["footnotes"] = notes
                parent["children"].append(made)
                if block.bullet == 1:
                    open_bullets = [made]
                continue
            node["footnotes"] += notes
            if text:
                self._add_text(node, text)

    def _bullet(self, depth: int, text: str, level: int) -> dict[str, Any]:
        label, colon, rest = text.partition(": ")
        made = self._new("-" if depth == 1 else "+", text, level, "bullet")
        if colon and rest.strip() and len(label.split()) <= 6:
            made["heading"] = label
            self._add_text(made, rest.strip())
            made["n_paragraphs_total"], made["n_words_total"] = made["n_paragraphs"], made["n_words"]
        return made

    def _add_text(self, node: dict[str, Any], text: str) -> None:
        node["paragraphs"].append(text)
        node["n_paragraphs"] += 1
        node["n_words"] += len(text.split())

    def _indicator(self, indicator: Indicator, level: int) -> dict[str, Any]:
        node = self._new(
            self._printed.get(indicator.id, ""), _said(self._report, indicator.statement), level, "indicator"
        )
        result = _said(self._report, indicator.result)
        if result:
            for line in f"Kết quả: {result}".split("\n"):
                self._add_text(node, line.strip())
            node["n_paragraphs_total"], node["n_words_total"] = node["n_paragraphs"], node["n_words"]
        return node


def _role(section: Section) -> str:
    if section.role is Role.PART:
        return "part"
    if section.role is Role.ANNEX:
        return "annex"
    if section.run_in:
        return "run_in_heading"
    if section.role is Role.BULLET:
        return "bullet_heading"
    if section.role is Role.PLAIN:
        return "label"
    return "heading" if section.heading else "numbered_paragraph"


def _footnotes(report: Report) -> list[dict[str, Any]]:
    numbers = note_numbers(report)
    notes = (note for section in in_print_order(report) for note in section.body.notes)
    return [{"n": numbers[note.id], "text": _said(report, note.content)} for note in notes]


def _indicator(reading: Reading, indicator: Indicator) -> dict[str, Any]:
    report = reading.report
    result = _said(report, indicator.result)
    return {
        "no": re.sub(r"[-–\s]+$", "", reading.numbers.get(indicator.id, "")),
        "statement": _said(report, indicator.statement),
        "parts": [_part(reading, part) for part in indicator.parts],
        "result_text": f"Kết quả: {result.strip()}" if result else None,
    }


def _part(reading: Reading, part: Part) -> dict[str, Any]:
    target, result = part.target, part.result
    said = reading.verdicts.get(part.id)
    stated = reading.shares.get(part.id)
    share = result.share if result is not None else None
    in_percent = part.unit.startswith("%") or (target is not None and target.percent)
    amount = None
    if result is not None:
        amount = share if in_percent and result.denominator is not None else result.value
        if amount is None and result.text.lower().startswith("chưa"):
            amount = result.value
    return {
        "name": part.name,
        "unit": part.unit,
        "target_printed": target.text if target is not None else None,
        "target_value": _number(target.value) if target is not None else None,
        "target_op": _SIGNS[part.operator],
        "target_phrase": part.phrase,
        "result_printed": _result_printed(reading, part, stated if in_percent else None),
        "result_value": _number(amount),
        "ratio_percent_printed": stated,
        "ratio_percent": _percent(stated) if stated else None,
        "verdict_printed": _VERDICTS[said] if said is not None else None,
        "note": part.note,
        "periods": [_period(part, each) for each in part.periods],
    }


def _result_printed(reading: Reading, part: Part, stated: str | None) -> str | None:
    result = part.result
    if result is None:
        return None
    told = reading.told.get(part.id)
    if part.periods and told is not None and told.read_from != result.text and over_time(part).figure == result:
        return in_words(part.periods)  # the figure for the whole was computed
    # 16.107/31.076 (51,83%) answers a percentage with a percentage
    return stated if stated and result.denominator is not None else result.text


def _period(part: Part, said: PeriodResult) -> dict[str, Any]:
    result = said.result
    return {
        "period": period_name(said.period),
        "result_printed": result.text if result is not None else None,
        "result_value": _number(measure(part, result)),
        "numerator": _number(result.value) if result is not None and result.denominator is not None else None,
        "denominator": _number(result.denominator) if result is not None else None,
    }


def _percent(text: str) -> float | int | None:
    try:
        return _number(parse_number(text.rstrip("% ")))
    except UserError:
        return None


def _number(value: Any) -> int | float | None:
    if value is None:
        return None
    rounded = round(float(value), 2)
    if abs(rounded) > 1e30:
        return None
    return int(rounded) if rounded == int(rounded) else rounded


def _tables(report: Report, section: Section) -> Iterator[Table]:
    """Yield the tables of a section, those of its indicators as they are printed."""
    for block in section.body.blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, IndicatorList) and block.layout in TABLES:
            yield from (each for each in indicator_blocks(report, block) if isinstance(each, Table))


def _table(table: Table) -> dict[str, Any]:
    return {
        "header_rows": table.header_rows,
        "rows": [
            [
                {
                    "text": "\n".join(plain(paragraph.inlines) for paragraph in cell.paragraphs),
                    "colspan": cell.colspan,
                    "rowspan": cell.rowspan,
                }
                for cell in row
            ]
            for row in table.rows
        ],
    }
