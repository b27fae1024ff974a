"""The lines and sentences of a typed report that tell figures outside its lists of indicators."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...models import codec
from ...models.indicators import Indicator
from ...models.meaning.cells import NO, YES
from ...models.meaning.heads import ColumnRole, find_heads, said_once
from ...models.meaning.masking import masked
from ...models.meaning.measures import is_percent
from ...models.meaning.told import Told
from ...models.office.tellings import COLUMNS, IN_PASSING, MOST, Telling
from ...models.report import PREAMBLE, Period, Report, walk
from ...models.richtext import IndicatorList, Paragraph, Table, cell_texts, grid, plain

_LONGEST_NAME = 22  # words of a line that names what the next one tells
_NUMBER = re.compile(
    r"\A\s*(?:(?:câu|chỉ tiêu|mục|ý|nội dung)\s+(?:số\s+)?\d+\s*[.:)/]|\(?\d{1,2}(?:\.\d{1,2})*\s?[.)/](?!\d)\s?-?|[-–—+•*●▪◦])\s*",
    re.IGNORECASE,
)
_ANSWER = re.compile(
    r"\s*(?:[-–—+•*]\s*)?(?:kết quả(?: (?:thực hiện|đạt được|cụ thể|đến nay))?|kq(?:th)?|(?:đã )?thực hiện(?: được)?|đã đạt|đạt được|"
    r"trả lời|th|đáp)\s*[:：]\s*(?=\S)",
    re.IGNORECASE,
)
_SPLIT = re.compile(
    r"(?P<label>[^\d:=→\t…]{4,160}?)\s*(?:=+>|->|–>|→|=|[:：](?!\d)|…+|\.{3,}|_{3,}|\t)[\s….:_=>→-]*(?P<said>\S.*)",
    re.DOTALL,
)
_BRACKETED = re.compile(  # "Dư nợ vốn vay (27,6 tỷ đồng)"
    r"(?P<label>[^\d():]{4,160}?)\s*\((?P<said>(?:(?:hơn|trên|gần|khoảng)\s+)?\d[^()]*(?:\([^()]*\)[^()]*)?|[^\W\d_]+(?:\s[^\W\d_]+)?)\)[\s.;]*"
)
_TURNED = re.compile(  # "11 km: đường hoa thanh niên", "74,57% (129/173): tỷ lệ chi đoàn khá"
    r"(?P<said>(?:(?:hơn|trên|gần|khoảng)\s+)?\d[\d.,/%]*(?:\s?\([\d.,/%]+\))?(?:\s[^\W\d_]+,?){0,4})\s*:\s+(?P<label>[^\d:;()]{4,160})"
)
_ASKED_FOR = re.compile(
    r"(?:\s+(?:trong )?năm 20\d\d)?\s+(?:đạt |được |là |có )*(?:bao nhiêu|mấy)(?:\s+[^\W\d_]+){0,3}\s*\?|\?\s*$", re.I
)
_PLANNED = re.compile(
    r"(?<![^\W\d_])(?:chỉ tiêu(?: (?:được )?giao| đề ra| đăng ký)?|kế hoạch|kh|ct|mục tiêu|phấn đấu|được giao|giao)(?: năm)?\s*[:：]",
    re.IGNORECASE,
)
_AIMS = re.compile(
    r"(?<![^\W\d_])(?:ít nhất|tối thiểu|phấn đấu|trở lên|không dưới|không quá|hằng năm|hàng năm|mỗi năm)(?![^\W\d_])",
    re.I,
)
_TARGETS = re.compile(r"chỉ tiêu|mục tiêu|đăng ký|kế hoạch", re.IGNORECASE)
_DONE = re.compile(r"(?<![^\W\d_])(?:đã|được|đạt|vượt|tăng|bằng|kết quả)(?![^\W\d_])", re.IGNORECASE)
_GIVEN = re.compile(r"(?<![^\W\d_])(?:giao|phấn đấu|đề ra|đăng ký)(?![^\W\d_])", re.IGNORECASE)
_RESULTS = re.compile(r"kết quả|thực hiện|đạt|vượt|hoàn thành|trả lời|đã làm", re.IGNORECASE)
_NO_LABEL = re.compile(
    r"(?:trong đó|cụ thể|như sau|gồm|bao gồm|tiêu biểu|kết quả|tổng cộng|ghi chú|đánh giá|trong năm|toàn xã|nguyên nhân)[^\W\d_]*",
    re.I,
)
_LIMITS = re.compile(
    r"chi đoàn|đoàn trường|liên đội|thôn|bản|xóm|tháng|quý|đợt|chiến dịch|hè|tiêu biểu|điển hình|dịp|ngày|tết",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?<=[.!?])\s+(?=[A-ZĐÀ-Ỹ])|;\s+|\n")
_PLAN_HEAD = re.compile(
    r"(?<![^\W\d_])(?:kế hoạch|kh|chỉ tiêu(?: năm| giao| được giao)|mục tiêu|giao|đăng ký|năm trước|cùng kỳ|năm sau|dự kiến|phương hướng)(?![^\W\d_])",
    re.IGNORECASE,
)
_DONE_HEAD = re.compile(
    r"(?<![^\W\d_])(?:kết quả|kq(?:th)?|thực hiện|th|đạt được|đã đạt|số liệu)(?![^\W\d_])", re.IGNORECASE
)
_NAME_HEAD = re.compile(r"(?:tên |nội dung )?(?:chỉ tiêu|nội dung|nhiệm vụ)\s*:?", re.IGNORECASE)
_DID = re.compile(r"\s*(?:đã\s+(?:thực hiện|đạt|làm)?|kết quả|thực hiện|đạt)(?:\s+(?:được|là))?\s*:?\s*", re.IGNORECASE)
_ORDINAL = re.compile(r"\(?\d{1,2}[.)]?|[IVX]+[.)]?|")


def tellings_of(report: Report, told: Mapping[str, Told]) -> tuple[Telling, ...]:
    """Return what a report tells outside its lists of indicators, in the order of print.

    What is planned for the time after is not among them.

    Args:
        report: the report, read by its structure.
        told: how the results of its indicators were read, by the id of the part.
    """
    from ...docx.reading import speaks_of_next

    year = report.period.end.year if report.period.end is not None else None
    listed = {each.id: each for each in report.indicators}
    lines = _Lines(
        report.period,
        frozenset(_flat(plain(each.statement)) for each in report.indicators if not _tells_nothing(each, told)),
    )
    coming: int | None = None  # the level of the heading that begins what is planned
    for section, level in ((report.sections[PREAMBLE], 0), *walk(report)):  # a short report may have no heading at all
        if coming is None or level <= coming:
            coming = level if speaks_of_next(section.heading, year) else None
        lines.begin(section.heading, run_in=section.run_in, skipping=coming is not None)
        for block in section.body.blocks:
            if isinstance(block, Paragraph):
                lines.line(plain(block.inlines))
            elif isinstance(block, Table):
                lines.table(_matrix(block))
            elif isinstance(block, IndicatorList):
                for indicator in (listed[key] for key in block.indicators if key in listed):
                    if _tells_nothing(indicator, told):
                        lines.statement(_flat(plain(indicator.statement)))
        lines.end()
    return tuple(lines.found[:MOST])


def _tells_nothing(indicator: Indicator, told: Mapping[str, Told]) -> bool:
    return all(part.result is None and (part.id not in told or not told[part.id].read_from) for part in indicator.parts)


def _flat(text: str) -> str:
    return " ".join(text.split())


class _Lines:
    """Lines while they are read, each with the name that stands above it."""

    def __init__(self, period: Period, known: frozenset[str]) -> None:
        self.found: list[Telling] = []
        self._period = period
        self._known = known  # what the report's lists of indicators have
        self._skipping = False
        self._aims = False
        self._under = ""
        self._name = ""
        self._tabbed: list[list[str]] = []

    def begin(self, heading: str, *, run_in: bool, skipping: bool) -> None:
        self._skipping = skipping
        if heading:
            self._aims = bool(_TARGETS.search(heading)) and not _RESULTS.search(heading)
            self._skipping = self._skipping or (self._aims and _GIVEN.search(heading) is not None)
            self._under = heading[:120] if _LIMITS.search(heading) else ""
        self._name = self._as_name(heading)
        if not run_in and _has_figure(heading):
            self.line(heading)

    def line(self, text: str) -> None:
        if self._skipping or not text.strip():
            return
        if "\t" in text.strip():
            cells = [" ".join(each.split()) for each in text.strip("\n").split("\t")]
            if len([each for each in cells if each]) >= 3:
                self._tabbed.append(cells)
                return
        for piece in text.split("\n"):
            self._one(piece)

    def end(self) -> None:
        if len(self._tabbed) > 1:
            width = max(map(len, self._tabbed))
            self.table([row + [""] * (width - len(row)) for row in self._tabbed])
        self._tabbed.clear()

    def statement(self, text: str) -> None:
        """Take an indicator whose list tells no result: what looks like its target may be its result."""
        bare = _NUMBER.sub("", text, count=1)
        split = _SPLIT.fullmatch(bare)
        if _AIMS.search(split["said"] if split else bare) or _PLANNED.search(bare.split("(")[0]):
            return
        if split and _says(split["said"]):
            self._add(split["label"], split["said"])
        elif _has_figure(bare):
            self._add("", bare, "" if _DONE.search(bare) else IN_PASSING)

    def _one(self, text: str) -> None:
        bare = " ".join(_NUMBER.sub("", text, count=1).replace("\t", " …… ").split())
        if not bare:
            return
        if pieces := _listed(bare):
            for piece in pieces:
                self._one(piece)
            return
        answer = _ANSWER.match(bare)
        if answer:
            said = bare[answer.end() :]
            if self._name and _says(said):
                self._add(self._name, said)
            return
        if _PLANNED.match(bare):
            return
        split = _SPLIT.fullmatch(bare) or _BRACKETED.fullmatch(bare) or _TURNED.fullmatch(bare)
        if split and _says(split["said"]) and not _PLANNED.match(split["said"]):
            label = split["label"]
            if _NO_LABEL.fullmatch(label.strip()) or len(label.split()) < 2:
                label = ""
            if label:
                self._add(label, split["said"])
                return
        if _has_figure(bare):
            for sentence in _ENDS.split(bare):
                if _has_figure(sentence):
                    self._add("", sentence)
            return
        self._name = self._as_name(bare)

    def _as_name(self, text: str) -> str:
        name = _ASKED_FOR.sub("", _NUMBER.sub("", text, count=1)).strip(" .:;")
        return name if 1 < len(name.split()) <= _LONGEST_NAME else ""

    def _add(self, label: str, said: str, doubt: str = "") -> None:
        said = said.strip()
        if self._aims:
            doubt = doubt or IN_PASSING  # what is aimed at may stand there alone
        if len(self.found) < MOST and not self._skipping:
            self.found.append(Telling(" ".join(label.split()).strip(" .…-"), said, self._under, doubt))

    # tables that no list of indicators was made of

    def table(self, matrix: Sequence[Sequence[str]], *, beside: bool = False) -> None:
        """Take what a table tells; where it has two lists ``beside`` each other, one of them may be read already."""
        if self._skipping or not matrix:
            return
        rows = [[" ".join(each.split()) for each in row] for row in matrix]
        if self._side_by_side(rows):
            return
        heads = find_heads(rows, self._period)
        if heads is not None and heads.is_of_indicators and ColumnRole.RESULT in heads.places:
            if not _DONE_HEAD.search(heads.title(ColumnRole.RESULT)):
                return  # "Số lượng" may be what is aimed at
            name, result = heads.places[ColumnRole.NAME], heads.places[ColumnRole.RESULT]
            known = [self._is_known(row[name]) for row in rows[heads.rows :]]
            if any(known) and not beside:
                return  # the list of indicators has what it says
            unit = heads.places.get(ColumnRole.UNIT)
            for row in rows[heads.rows :]:
                if row[name] and not self._is_known(row[name]) and _says(row[result]):
                    self._add(row[name], _with_unit(row[result], row[unit] if unit is not None else ""))
            return
        if heads is not None and ColumnRole.NAME in heads.places and ColumnRole.NOTE in heads.places:
            name, note = heads.places[ColumnRole.NAME], heads.places[ColumnRole.NOTE]
            below = [row for row in rows[heads.rows :] if row[name] and not self._is_known(row[name])]
            told = [row for row in below if _DID.match(row[note]) and _has_figure(row[note])]
            if 2 * len(told) >= len(below):  # then the column is one of results, and the rest of it too
                told = [row for row in below if _says(row[note])]
            for row in told:  # a table of plans whose remarks say what was done
                done = _DID.match(row[note])
                self._add(row[name], (row[note][done.end() :] if done else "") or row[note])
            return
        if self._turned(rows) or self._card(rows):
            return
        self._bare(rows)

    def _side_by_side(self, rows: list[list[str]]) -> bool:
        head = rows[0]
        width = said_once(head)
        if width == len(head) or not any(head):
            return False
        stacked = [row[at : at + width] for at in range(0, len(head), width) for row in rows[1:]]
        self.table([head[:width], *stacked], beside=True)
        return True

    def _turned(self, rows: list[list[str]]) -> bool:
        """Take a table whose head names indicators, and whose first column says plan and result."""
        names = rows[0][1:]
        if sum(len(each.split()) > 1 and not _has_figure(each) for each in names) < max(2, len(names) - 1):
            return False
        results = [row for row in rows[1:] if _DONE_HEAD.search(row[0]) and not _PLAN_HEAD.search(row[0])]
        if len(results) != 1:
            return False
        for name, said in zip(names, results[0][1:], strict=True):
            unit = re.search(r"\(([^()\d]{1,24})\)$", name)
            if name and _says(said):
                self._add(name[: unit.start()] if unit else name, _with_unit(said, unit[1] if unit else ""))
        return True

    def _card(self, rows: list[list[str]]) -> bool:
        """Take a table of one indicator: its name, its plan and its result below each other."""
        if len(rows[0]) != 2:
            return False
        name = next((said for title, said in rows if _NAME_HEAD.fullmatch(title)), "")
        results = [said for title, said in rows if _DONE_HEAD.match(title) and not _PLAN_HEAD.search(title)]
        if not name or len(results) != 1:
            return False
        if _says(results[0]):
            self._add(name, results[0])
        return True

    def _is_known(self, name: str) -> bool:
        return bool(name) and any(each.startswith(name) for each in self._known)

    def _bare(self, rows: list[list[str]]) -> None:
        """Take a table without a heading that can be read: a name and one figure behind it, or more that are asked."""
        if _PLAN_HEAD.search(" ".join(rows[0])) and not any(map(_has_figure, rows[0])):
            return
        for row in rows:
            cells = [each for each in row if each]
            if cells and _ORDINAL.fullmatch(cells[0]):
                cells = cells[1:]
            if len(cells) < 2 or _has_figure(cells[0]) or len(cells[0].split()) < 2 or not any(map(_says, cells[1:])):
                continue
            if self._is_known(cells[0]):
                continue
            if len(cells) == 2:
                self._add(cells[0], cells[1])
            elif any(map(_has_figure, cells[1:])):
                self._add(cells[0], "; ".join(cells[1:]), COLUMNS)


_NOTHING_YET = re.compile(r"(?:chưa|không|đang)(?:\s[^\W\d_]+){0,4}\W*$", re.IGNORECASE)


def _listed(text: str) -> list[str]:
    """Return the pieces of a list in one line, ``Kết quả cụ thể: trồng cây: 900 cây; hiến máu: 45 đơn vị``; none elsewhere."""
    pieces = [each.strip() for each in text.split(";") if each.strip()]
    if len(pieces) < 2:
        return []
    lead = re.match(r"[^:;\d]{1,60}:\s*(?=[^:;\d]{4,160}:)", pieces[0])
    if lead is not None:
        pieces[0] = pieces[0][lead.end() :]
    named = sum(
        found is not None and (_says(found["said"]) or _NOTHING_YET.match(found["said"]) is not None)
        for found in map(_SPLIT.fullmatch, pieces)
    )
    return pieces if named >= 2 and named >= len(pieces) - 1 else []


def _with_unit(said: str, unit: str) -> str:
    return f"{said} {unit}" if unit and not is_percent(unit) and re.fullmatch(r"[\d., ]+", said) else said


def _has_figure(text: str) -> bool:
    return any(map(str.isdigit, text)) and re.search(r"\d", masked(_NUMBER.sub("", text, count=1))) is not None


def _says(text: str) -> bool:
    """Tell whether words say a figure, or answer yes or no."""
    words = text.lower().strip(" .;")
    return words in YES or words in NO or _has_figure(text)


def _matrix(table: Table) -> list[list[str]]:
    try:
        return cell_texts(table, grid(table))
    except codec.DecodeError:
        return []
