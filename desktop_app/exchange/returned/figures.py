"""Figures typed over in a received file, back into the indicators that printed them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from ...docx.reading.figures_text import read_parts
from ...docx.reading.pieces import counted
from ...models.errors import UserError
from ...models.indicators import (
    UNMET_YET,
    VERDICT_WORDS,
    Indicator,
    Kind,
    Operator,
    Part,
    PeriodResult,
    Verdict,
    computed_verdict,
    figure_text,
    parse_target,
    state_part,
    verdict,
    with_unit,
)
from ...models.livefigures import live_text, part_text, result_sentence, statement, target_phrase
from ...models.meaning.cells import read_cell
from ...models.meaning.sentences import LONGEST, Wanted, read_sentence, span_of
from ...models.numbers import Figure, parse_figure
from ...models.periods import Period
from ...models.printed.indicators import WHOLE, WITHOUT, period_columns
from ...models.report import Report
from ...models.richtext import Inline, Layout, Live, Note, Run, Show, Simple, Table, normal, plain
from ...models.years.over_time import period_words, with_periods
from .blocks import cell_text, pair_rows, seen_cell, without
from .inlines import carry, look_of

_NO_FIGURE = ("", "…", "...", "chưa có số liệu")
_FIELDS = {Show.RESULT: "result", Show.TARGET: "target", Show.LAST_YEAR: "last_year"}
_PUT_RIGHT = re.compile(r"sửa|đính chính|điều chỉnh|đúng là|bổ sung|cập nhật|thực tế|chính xác", re.I)
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\(?\s*([^()\s]{1,12})\s*\)\s*")
_RESULT = re.compile(r"kết quả[^:]{0,20}:\s*", re.I)
_SHARE = re.compile(r"\s*\([\d.,]+\s*%\)$")
_WORDS = {**{words: key for key, words in VERDICT_WORDS.items() if words}, UNMET_YET: Verdict.UNMET}
_PLAN_COLUMNS = ("number", "name", "unit", "target", "result", "ratio", "change")
_RESULT_COLUMNS = ("number", "content", "result", "ratio", "note")


class ReturnedFigures:
    """What a file says of a report's indicators, sentence by sentence and cell by cell.

    Args to the constructor: the report, and a function that gives a new id for a name.
    """

    def __init__(self, report: Report, identity: Callable[[str], str]) -> None:
        self._report, self._identity = report, identity
        every = (*report.indicators, *report.next_targets)
        self._indicators = {each.id: each for each in every}
        self._parts = {part.id: part for each in every for part in each.parts}
        self._verdicts: dict[str, Verdict] = {}
        self._typed: dict[tuple[str, Show], str] = {}
        self._new: list[tuple[str, Indicator]] = []
        self._said: dict[str, str] = {}  # the sentence of a result as it stands in the file, by indicator

    def indicators(self) -> tuple[Indicator, ...]:
        """Return the report's indicators with what the file says; the very same where it says nothing else."""
        out = []
        for old in self._report.indicators:
            out.append(self._now(old))
            out += [new for after, new in self._new if after == old.id]
        out = [new for after, new in self._new if not after] + out
        return self._report.indicators if tuple(out) == self._report.indicators else tuple(out)

    def next_targets(self) -> tuple[Indicator, ...]:
        """Return the targets of the next period with what the file says; the very same where it says nothing else."""
        own = self._report.next_targets
        out = tuple(map(self._now, own))
        return own if out == own else out

    def _now(self, old: Indicator) -> Indicator:
        now = self._indicators[old.id]
        parts = tuple(self._judged(part) for part in self._reread(old, now))
        now = replace(now, parts=parts) if parts != old.parts else now
        return old if now == old else now

    def _reread(self, old: Indicator, now: Indicator) -> Sequence[Part]:
        """Return the parts, with the figures that stood in typed sentences as these say them now."""
        parts = [self._parts[part.id] for part in old.parts]
        if (old.statement, old.result) == (now.statement, now.result):
            return parts
        if not old.statement:
            return self._retold(old, now, parts)
        was, new = (
            read_parts(counted(each.statement, self._live), counted(each.result, self._live), self._report.period)
            for each in (old, now)
        )
        if not len(was) == len(new) == len(parts):
            return parts
        out = []
        for part, before, after in zip(parts, was, new, strict=True):
            for names in (("target", "operator", "phrase"), ("result", "periods")):
                then = [getattr(before.part, name) for name in names]
                said = {name: getattr(after.part, name) for name in names}
                if [getattr(part, name) for name in names] == then != list(said.values()):
                    part = replace(part, **said)
            out.append(part)
        return out

    def _retold(self, old: Indicator, now: Indicator, parts: list[Part]) -> Sequence[Part]:
        """Return the parts as a sentence says them that was written anew where the program had composed one.

        A figure that the sentence still shows in its place stands; one that went with its words is what they say now,
        and words that nobody can read as one figure are kept as words, which count for nothing.
        """
        text = self._said.get(old.id)
        if now.result == old.result or text is None:
            return parts
        typed = {part for part, show in self._typed if show is Show.RESULT}
        intact = {each.part for each in now.result if isinstance(each, Live) and each.show is Show.RESULT} - typed
        shown = intact | typed
        before = counted(old.result, self._live)
        out = []
        for part in parts:
            put_right = False
            said = re.sub(rf"{re.escape(part.name)}\s*:\s*chưa có số liệu\W*", "", text, flags=re.I)
            if part.id in shown and (part.result is not None or not re.search(r"\w", said)):
                known = f"{self._composed(old)} {part.result.text if part.result else ''}"
                more = set(_DIGITS.findall(text)) - set(_DIGITS.findall(known))
                put_right = _PUT_RIGHT.search(text) is not None and not _PUT_RIGHT.search(known)
                if not put_right and (not more or len(parts) > 1 or self._told(part, said) == part.result):
                    out.append(part)
                    continue
            if before and (len(parts) > 1 or self._told(part, before) != part.result):
                out.append(part)  # the sentence never told the figure
                continue
            told = self._told(part, said) if len(parts) == 1 and part.id not in intact and not put_right else None
            words = Figure(said[:LONGEST]) if said.lower().strip(" .") not in _NO_FIGURE else None
            out.append(replace(part, result=told or words))
        return out

    def untold(self, key: str) -> None:
        """Take it that the sentence of an indicator's result is gone from the file: nothing is told of it any more."""
        for part in self._indicators[key].parts:
            self._put(part, "result", None)
        self._indicators[key] = replace(self._indicators[key], result=())

    def _told(self, part: Part, text: str) -> Figure | None:
        """Return the figure that a sentence tells of a part, or nothing where that must be asked."""
        year, piece = span_of(self._report.period)
        wanted = Wanted(part.unit, part.name, part.target, year=year, part_of_year=piece, share=part.kind is Kind.RATE)
        if part.kind is Kind.YES_NO:
            told = read_cell(text.rstrip(" .;"), wanted, yes_no=True)
        else:
            told = read_sentence(text, wanted)
        return None if told.asked else told.figure

    def _composed(self, old: Indicator) -> str:
        return plain(result_sentence(self._report, old))

    def _live(self, live: Live) -> str:
        return live_text(self._report, live)

    def _judged(self, part: Part) -> Part:
        """Return a part with the verdict typed in the file, where it is not what follows from the figures."""
        typed = self._verdicts.get(part.id)
        if typed is None or typed is verdict(part):
            return part
        return replace(part, override=None if typed is computed_verdict(part) else typed)

    # sentences

    def statement(self, key: str, received: Sequence[Inline]) -> None:
        """Take the sentence of a target as it stands in the file, number included."""
        indicator = self._indicators[key]
        found = _NUMBER.match(plain(received))
        if found:
            received = without(received, found.end())
            if indicator.printed and found[1] != indicator.printed.strip("()"):
                self._indicators[key] = indicator = replace(indicator, printed=found[1])
        said = [
            (state_part(part, part.target, target_phrase(part)), part, part.target, Show.TARGET)
            for part in indicator.parts
        ]
        typed = self._sentence(indicator.statement, statement(indicator), said, received)
        if typed is not None:
            self._indicators[key] = replace(indicator, statement=typed)

    def result(self, key: str, received: Sequence[Inline]) -> None:
        """Take the sentence of a result as it stands in the file, "Kết quả:" included."""
        indicator = self._indicators[key]
        found = _RESULT.match(plain(received))
        received = without(received, found.end()) if found else received
        self._said[key] = " ".join(counted(tuple(received)).split())
        said = []
        for part in indicator.parts:
            words = state_part(part, part.result) if part.result is not None else f"{part.name}: chưa có số liệu"
            said.append((words, part, part.result, Show.RESULT))
        composed = result_sentence(self._report, indicator) or (Run("chưa có số liệu."),)
        typed = self._sentence(indicator.result, composed, said, received)
        if typed is not None:
            self._indicators[key] = replace(indicator, result=typed)

    def _sentence(
        self, own: tuple[Simple, ...], composed: tuple[Simple, ...],
        said: list[tuple[str, Part, Figure | None, Show]], received: Sequence[Inline],
    ) -> tuple[Simple, ...] | None:  # fmt: skip
        """Take the figures; return the sentence where its words were changed too, else ``None``."""
        received = [each for each in received if not isinstance(each, Note)]
        if own:
            carried = carry(own, received, lambda live: live_text(self._report, live), self._accept)
            new = tuple(each for each in carried if not isinstance(each, Note))
            return new if new != own else None
        marked, shown = _marked(composed, said)
        carried = carry(marked, received, lambda live: shown[live.part, live.show], self._accept)
        if carried == marked:
            return None
        return tuple(each for each in normal(self._resolved(carried, shown)) if not isinstance(each, Note))

    def _resolved(self, inlines: Iterable[Inline], shown: dict[tuple[str, Show], str]) -> Iterable[Inline]:
        """Yield the words of a composed sentence that is now typed; its figures live on where they show the same."""
        for each in inlines:
            if isinstance(each, Live):
                text = self._typed.get((each.part, each.show)) or shown[each.part, each.show]
                if part_text(self._judged(self._parts[each.part]), each, self._report.kind) != text:
                    yield Run(text, each.bold, each.italic, each.underline)
                    continue
            yield each

    def _accept(self, live: Live, text: str) -> bool:
        part = self._parts.get(live.part)
        if part is None or live.step is not None or live.approximator:
            return False
        if live.show is Show.VERDICT:
            typed = _WORDS.get(text.lower().strip())
            if typed is not None:
                self._verdicts[part.id] = typed
                self._typed[part.id, live.show] = text
            return typed is not None
        name = _FIELDS.get(live.show)
        if name is None or not self._set(part, name, text, any(map(str.isdigit, text))):
            return False
        self._typed[part.id, live.show] = text
        return True

    def _set(self, part: Part, name: str, text: str, number: bool) -> bool:
        """Set a figure of a part as typed; with ``number`` only where it is one. Return whether it was set."""
        text = " ".join(text.split())
        if text.lower().rstrip(".") in _NO_FIGURE:
            self._put(part, name, None)
            return True
        old: Figure | None = getattr(part, name)
        if part.unit == "%" and text.endswith("%") and old is not None and not old.percent and old.denominator is None:
            text = text[:-1].rstrip()
        figure = _figure(part, text)
        if figure is None or (number and figure.value is None):
            return False
        self._put(part, name, figure)
        return True

    def _put(self, part: Part, name: str, value: Any) -> None:
        fields: dict[str, Any] = {name: value}
        self._parts[part.id] = replace(self._parts[part.id], **fields)

    # tables

    def table(
        self, layout: Layout, chosen: Sequence[Indicator], printed: Table, received: Table
    ) -> tuple[set[str], list[tuple[str, str]]]:
        """Take a table of indicators as it stands in the file.

        Returns:
            Ids of the indicators whose rows are gone, and (id before, id) of those that were added.
        """
        columns: tuple[str | Period, ...] = _PLAN_COLUMNS if layout is Layout.PLAN else _RESULT_COLUMNS
        if layout is Layout.PLAN and any(part.note for each in chosen for part in each.parts):
            columns = (*columns, "note")
        if layout is Layout.PERIODS:
            columns = (*_PLAN_COLUMNS[:4], *period_columns(chosen), "result", "ratio")
        owners = [(indicator, part) for indicator in chosen for part in indicator.parts]
        found = pair_rows(printed, received)
        gone = {indicator.id for indicator, _ in owners}
        added: list[tuple[str, str]] = []
        before = ""
        for number, (row, at) in enumerate(zip(received.rows, found, strict=True)):
            texts = [" ".join(cell_text(cell).split()) for cell in row]
            if at is not None and 0 < at <= len(owners):
                indicator, part = owners[at - 1]
                before = indicator.id
                gone.discard(before)
                was = printed.rows[at]
                names = columns if len(was) == len(columns) else columns[1 : 1 + len(was)]
                if len(row) == len(was):
                    for name, old, new, text in zip(names, was, row, texts, strict=True):
                        if seen_cell(old) != seen_cell(new):
                            self._cell(part, name, text)
            elif at is None and number and len(row) == len(columns) and texts[1]:
                named = {name: text for name, text in zip(columns, texts, strict=True) if isinstance(name, str)}
                new_one = self._added(named, number)
                self._new.append((before, new_one))
                added.append((before, new_one.id))
        return gone, added

    def _result_cell(self, part: Part, text: str) -> None:
        """Take the cell of a result; where it lists periods, theirs too."""
        names = [WHOLE, *(period_words(each.period) for each in part.periods)]
        pieces = re.split(rf"(?:^|\s)-?\s?({'|'.join(map(re.escape, names))}):", text)
        said = {name: figure.strip() for name, figure in zip(pieces[1::2], pieces[2::2], strict=True)}
        listed = {each.period: said.get(period_words(each.period), "") for each in part.periods}
        if not any(listed.values()):
            self._set(part, "result", text.partition(f"({WITHOUT}")[0], False)
            return
        self._of_periods(part, listed)
        whole = said.get(WHOLE, "").partition(f"({WITHOUT}")[0].strip()
        if whole and whole != with_unit(part, part.result):
            self._set(part, "result", whole, False)

    def _of_periods(self, part: Part, said: Mapping[Period, str]) -> None:
        """Take results of periods; the one of the whole time follows where it was computed."""
        now = self._parts[part.id]
        given = {each.period: each for each in now.periods}
        for period, text in said.items():
            figure = _figure(now, text)
            old = given.get(period)
            if old is None or (with_unit(now, old.result) != text and figure_text(old.result) != text):
                given[period] = replace(old or PeriodResult(period), result=figure, source="")
        self._parts[part.id] = with_periods(now, given.values())

    def _added(self, cells: dict[str, str], number: int) -> Indicator:
        """Return an indicator whose row was added."""
        key = self._identity(f"indicator {number} {' '.join(cells.values())}")
        part = Part(
            self._identity(f"part {key}"), name=cells.get("name") or cells["content"], unit=cells.get("unit", "")
        )
        self._parts[part.id] = part
        for name in ("target", "result"):
            self._cell(part, name, cells.get(name, ""))
        return Indicator(key, parts=(self._parts[part.id],))

    def _cell(self, part: Part, name: str | Period, text: str) -> None:
        """Take a cell of a part's row that says something else; ratios follow from the figures."""
        now = self._parts[part.id]
        if isinstance(name, Period):
            self._of_periods(part, {name: text})
        elif name == "result":
            self._result_cell(part, text)
        elif name == "target":
            try:
                operator, phrase, figure = parse_target(text, part.unit)
            except UserError:
                return
            if operator is Operator.EQUAL and not phrase:
                operator, phrase = now.operator, now.phrase
            self._parts[part.id] = replace(now, operator=operator, phrase=phrase, target=figure)
        elif name == "unit":
            self._put(part, "unit", text)
        elif name == "name":
            self._put(part, "name", _as_written(text, part.name))
        elif name == "note":
            first, _, rest = text.partition(";")
            typed = _WORDS.get(first.strip().lower())
            if typed is not None:
                self._verdicts[part.id] = typed
            note = rest.strip() if typed is not None else text
            if note.lower() != part.note.lower():
                self._put(part, "note", note)
        elif name == "content":
            self._content(part, text)

    def _content(self, part: Part, text: str) -> None:
        """Take the cell that says target and name of a part."""
        amount, phrase = with_unit(part, part.target), target_phrase(part)
        composed = (Run(state_part(part, part.target, phrase)),) if amount else ()
        marked, shown = _marked(composed, [(composed[0].text, part, part.target, Show.TARGET)] if composed else [])
        carried = carry(marked, (Run(text),), lambda live: shown[live.part, live.show], self._accept)
        rest = plain(carried, lambda _: "\0").partition("\0")
        if not composed or not rest[1]:
            self._put(part, "name", _as_written(text, part.name))
            return
        old = plain(marked, lambda _: "\0").partition("\0")
        if rest[2] != old[2]:
            unit = amount.removeprefix(figure_text(part.target)).strip() if part.unit != "%" else ""
            name = rest[2].strip().removeprefix("%").strip()
            if unit and not part.name.lower().startswith(part.unit.lower()):
                name = name.removeprefix(unit).strip()
            self._put(part, "name", name)


def _figure(part: Part, text: str) -> Figure | None:
    """Return a figure as typed, or ``None`` where it is none."""
    if text.lower().rstrip(".") in _NO_FIGURE:
        return None
    for each in (text, _SHARE.sub("", text)):  # a share that was not corrected with its fraction is left out
        try:
            return parse_figure(each, part.unit)
        except UserError:
            continue
    return None


def _as_written(text: str, old: str) -> str:
    """Return text with a small first letter where only the print made it a capital."""
    if old[:1].islower() and text[:1] == old[:1].upper():
        return old[:1] + text[1:]
    return text


def _marked(
    composed: tuple[Simple, ...], said: list[tuple[str, Part, Figure | None, Show]]
) -> tuple[tuple[Inline, ...], dict[tuple[str, Show], str]]:
    """Return a composed sentence with its figures and verdicts as live ones, and what each of them shows."""
    shown: dict[tuple[str, Show], str] = {}
    out: list[Inline] = []
    left = list(said)
    last: Part | None = None
    for each in composed:
        if not isinstance(each, Run):
            out.append(each)
            continue
        look = look_of(each)
        if last is not None and each.italic and _WORDS.get(each.text) is verdict(last):
            shown[last.id, Show.VERDICT] = each.text
            out.append(Live(last.id, Show.VERDICT, bold=each.bold, italic=each.italic, underline=each.underline))
            continue
        text, done = each.text, 0
        while left:
            words, part, figure, show = left[0]
            at = text.lower().find(words.lower(), done) if words else -1
            if words and at < 0:
                break
            left.pop(0)
            if not words:
                continue
            last = part
            span = _span(words, part, figure, show)
            if span is None or text[at + span[0] : at + span[1]].lower() != words[span[0] : span[1]].lower():
                continue
            out.append(Run(text[done : at + span[0]], *look))
            shown[part.id, show] = text[at + span[0] : at + span[1]]
            out.append(Live(part.id, show, bold=each.bold, italic=each.italic, underline=each.underline))
            done = at + span[1]
        out.append(Run(text[done:], *look))
    return normal(out), shown


def _span(words: str, part: Part, figure: Figure | None, show: Show) -> tuple[int, int] | None:
    """Return where the figure stands in what is said of a part."""
    if figure is None:
        said = "chưa có số liệu"
        return (len(words) - len(said), len(words)) if words.endswith(said) else None
    amount = with_unit(part, figure)
    behind = bool(part.name) and words.startswith(f"{part.name}:")
    phrase = target_phrase(part) if show is Show.TARGET else ""
    start = words.rfind(amount) if behind else words.find(amount, len(phrase))
    if start < 0 or not amount:
        return None
    for shown in (figure_text(figure), figure.text):
        if shown and amount.startswith(shown):
            return start, start + len(shown)
    return None
