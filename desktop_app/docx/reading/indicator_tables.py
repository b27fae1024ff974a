"""Tables of indicators: TT, Nội dung, Kết quả, Tỷ lệ, Ghi chú, and tables of plan and result."""

from __future__ import annotations

import re
from dataclasses import replace

from ...models import codec
from ...models.errors import UserError
from ...models.indicators import RULES, Indicator, Kind, Operator, Part, Verdict, computed_verdict, parse_target
from ...models.numbers import Figure, parse_figure
from ...models.richtext import Break, Note, Run, Simple, Table, grid, normal, plain
from ..printed_numbers import without_note_signs
from .figures_text import REASON, read_verdict, target_parts

_COLUMNS = {
    "number": r"(tt|stt|số tt|số thứ tự)",
    "name": r"(nội dung.*|chỉ tiêu|tên chỉ tiêu|chỉ tiêu nhiệm kỳ|các chỉ tiêu.*|nội dung chỉ tiêu)",
    "unit": r"(đvt|đơn vị tính|đơn vị)",
    "target": r"(kế hoạch.*|chỉ tiêu giao|chỉ tiêu.*giao|mục tiêu|chỉ tiêu đề ra|giao|chỉ tiêu năm.*)",
    "result": r"(kết quả.*|thực hiện.*|đã thực hiện)",
    "ratio": r"(tỷ lệ.*|tỉ lệ.*|%|đạt tỷ lệ.*)",
    "note": r"(ghi chú|đánh giá.*|nhận xét)",
    "last": r"(năm trước|cùng kỳ.*|thực hiện năm trước)",
}


VerdictRow = tuple[Verdict | None, str]
"""What a table prints for a part: its verdict and its ratio."""


def table_indicators(table: Table) -> list[tuple[Indicator, list[VerdictRow]]]:
    """Return the indicators a table states, each with what is printed for its parts; none for other tables."""
    try:
        places = grid(table)
    except codec.DecodeError:
        return []
    texts = [[_text(table, place) for place in row] for row in places]
    heads = [row for row in range(min(3, len(texts))) if _columns(texts[row]).keys() >= {"name", "result"}]
    if not heads:
        return []
    header = max(heads, key=lambda row: (len(_columns(texts[row])), -row))  # "Kết quả" over "Kế hoạch", "Thực hiện"
    columns = _columns(texts[header])
    out: list[tuple[Indicator, list[VerdictRow]]] = []
    last = None
    for row in range(header + 1, len(texts)):
        line = texts[row]
        name = line[columns["name"]].strip()
        if not name or _groups(line, places[row], columns):
            continue
        part, verdict = _part(line, columns)
        ratio = line[columns["ratio"]].strip() if "ratio" in columns else ""
        if ratio and "%" in texts[header][columns["ratio"]] and re.fullmatch(r"[\d.,]+", ratio):
            ratio = f"{ratio}%"
        printed = verdict, ratio if re.fullmatch(r"[\d.,]+\s?%", ratio) else ""
        number_cell = places[row][columns["number"]] if "number" in columns else None
        if number_cell is not None and number_cell == last and out:
            indicator, rows = out[-1]
            sentence = (*indicator.statement, Run("; "), *_sentence(name))
            out[-1] = (
                replace(indicator, statement=normal_simple(sentence), parts=(*indicator.parts, part)),
                [*rows, printed],
            )
            continue
        last = number_cell
        number = line[columns["number"]].strip(" .()") if "number" in columns else ""
        out.append((Indicator("", printed=number, statement=_sentence(name), parts=(part,)), [printed]))
    return out


def _groups(line: list[str], places: list[tuple[int, int] | None], columns: dict[str, int]) -> bool:
    """Return whether a row is the title of a group of indicators: merged across, or I. and A. without figures."""
    figures = [columns[name] for name in ("target", "result") if name in columns]
    if any(places[each] == places[columns["name"]] for each in figures):
        return True
    lettered = "number" in columns and re.fullmatch(r"[IVXA-H]+\.?", line[columns["number"]].strip())
    return bool(lettered) and not any(line[each].strip() for each in figures)


def normal_simple(inlines: tuple[Simple, ...]) -> tuple[Simple, ...]:
    """Return a sentence in normal form."""
    return tuple(each for each in normal(inlines) if not isinstance(each, Note))


def _columns(line: list[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, text in enumerate(line):
        words = " ".join(text.lower().split()).strip(" .:")
        for name, pattern in _COLUMNS.items():
            if name not in found and place not in found.values() and re.fullmatch(pattern, words):
                found[name] = place
    return found


def _text(table: Table, place: tuple[int, int] | None) -> str:
    if place is None:
        return ""
    cell = table.rows[place[0]][place[1]]
    return without_note_signs("\n".join(plain(paragraph.inlines) for paragraph in cell.paragraphs)).strip()


def _sentence(text: str) -> tuple[Simple, ...]:
    from ...models.richtext import text as sentence

    return tuple(each for each in sentence(text) if not isinstance(each, Break) or text)


def _part(line: list[str], columns: dict[str, int]) -> tuple[Part, Verdict | None]:
    def cell(name: str) -> str:
        return line[columns[name]].strip() if name in columns else ""

    name = " ".join(cell("name").split())
    stated = target_parts(name)
    part = replace(stated[0][0], id="") if stated else Part("", name=name, kind=Kind.FLOW, operator=Operator.EQUAL)
    if "target" in columns:
        unit = " ".join(cell("unit").split())
        part = Part("", name=name, unit=unit, kind=Kind.RATE if unit.startswith("%") else Kind.FLOW)
        try:
            operator, phrase, figure = parse_target(cell("target"), unit)
            part = replace(part, operator=operator, phrase=phrase, target=figure)
        except UserError:
            part = replace(part, target=Figure(cell("target")))
        over_units, over_time = RULES[part.kind]
        part = replace(part, over_units=over_units, over_time=over_time)
    result = _figure(cell("result"), part)
    verdict = read_verdict(cell("note")) if re.search(r"chỉ tiêu|đạt|vượt|hoàn thành", cell("note"), re.I) else None
    note = cell("note") if verdict is None else ""
    part = replace(part, result=result, note=" ".join(note.split()))
    if verdict is not None and verdict is not computed_verdict(part):
        part = replace(part, override=verdict, reason=REASON)
    return part, verdict


def _figure(text: str, part: Part) -> Figure | None:
    """Return a result cell's figure; several lines are kept as words, with the mean where one is given."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    if not lines or lines == ["chưa có số liệu"]:
        return None
    mean = next((line for line in lines if re.match(r"(trung bình|bình quân|cả nhiệm kỳ|tổng)", line, re.I)), "")
    chosen = mean.partition(":")[2].strip() if mean else lines[0] if len(lines) == 1 else ""
    if chosen:
        try:
            return parse_figure(chosen, part.unit)
        except UserError:
            return Figure(chosen)
    return Figure("; ".join(lines))
