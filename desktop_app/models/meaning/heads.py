"""What the columns of a table of indicators are, by their whole heading and the time that is reported on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, field
from enum import Enum

from ..periods import Period, apart, few, lies_in, one_year, read_period, same_time, years_within
from .masking import NO_QUANTITY
from .measures import spelled


class ColumnRole(Enum):
    """What a column of a table of indicators is."""

    NUMBER = "number"
    NAME = "name"
    UNIT = "unit"
    TARGET = "target"
    RESULT = "result"
    RATIO = "ratio"
    NOTE = "note"
    LAST = "last"


Time = Enum("Time", ["NOW", "LAST", "NEXT", "OTHER", "UNSAID"])
"""When a column is about: the time that is reported on, the one before, the one after, a piece of it or another one."""

_NUMBER = re.compile(r"s?tt|số (?:tt|thứ tự)|thứ tự|số|#|no")
_UNIT = re.compile(r"đvt|đơn vị(?: tính| đo| đo lường)?|đ v t|đoàn viên t|đv ?tính|dvt|đoàn viên tính")
_NAME = re.compile(
    r"(?:các |tên |danh mục |nhóm |hệ thống )*(?:nội dung|chỉ tiêu|tiêu chí|nhiệm vụ|hoạt động|công việc|danh mục|chỉ số|hạng mục|phong trào|"
    r"mục tiêu|việc|đầu việc|diễn giải|chương trình|chỉ tiêu nhiệm kỳ|mặt (?:công tác|hoạt động)|công tác|lĩnh vực|đề mục|phần việc)(?!.*(?:được giao|giao|đề ra|số lượng)).*"
)
_NOTE = re.compile(
    r"ghi chú|đạt ?/ ?(?:không|chưa) đạt|đánh giá.*|nhận xét.*|xếp loại.*|lý do.*|nguyên nhân.*|giải trình.*|chú thích|ý kiến.*"
)
_RATIO = re.compile(
    r".*(?:tỷ lệ|tỉ lệ|%|phần trăm|so với|so sánh|mức (?:độ )?(?:đạt|hoàn thành)|tốc độ|tăng|giảm|tương quan|chênh lệch).*"
)
_OVER = re.compile(r"(?:th|thực hiện|kq|kết quả)[^/]*/\s*(?:kh|kế hoạch|ct|chỉ tiêu|th|giao)(?![^\W\d_]).*")
_PLAN = re.compile(
    r"(?:số |mức |tổng |khối lượng |số lượng |các |tỉnh |tỉnh đoàn |cấp trên |trên |xã |phường )*(?:kế hoạch|kh|chỉ tiêu|ct|giao|được giao|đăng ký|đk|mục tiêu|phấn đấu|nghị quyết|nq|định mức|đề ra|yêu cầu|khoán|phân bổ|điều chỉnh)(?![^\W\d_]).*"
)
_DONE = re.compile(
    r"(?:số |số liệu |số lượng |khối lượng |mức |tổng |tổng số |lũy kế |luỹ kế |ước |ước tính |đã |cộng dồn |kq |các |xã |phường |đoàn xã )*"
    r"(?:kết quả|kq|kqth|kqđđ|thực hiện|th|thực tế|đạt|đạt được|hoàn thành|làm được|làm|triển khai|lũy kế|luỹ kế|ước|thực đạt)(?![^\W\d_]).*"
)
_AMOUNT = re.compile(
    r"(?:tổng |tổng cộng |cộng |giá trị )*(?:số lượng|số liệu|sl|tổng số|tổng cộng|tổng|cộng|giá trị|toàn (?:xã|phường|đoàn|tỉnh|huyện|trường|khối|đơn vị))"
    r"(?![^\W\d_]).*"
)
_WHOLE = re.compile(
    r"(?<![^\W\d_])(?:cả năm|lũy kế|luỹ kế|cộng dồn|từ đầu năm|12 tháng|tổng cộng|cả kỳ|cả nhiệm kỳ|toàn khóa)(?![^\W\d_])"
)
_PAST = re.compile(
    r"(?<![^\W\d_])(?:năm trước|năm ngoái|cùng kỳ|kỳ trước|nhiệm kỳ trước|năm liền kề|năm gốc)(?![^\W\d_])"
)
_COMING = re.compile(r"(?<![^\W\d_])(?:năm sau|năm tới|kỳ tới|kỳ sau|tiếp theo|dự kiến)(?![^\W\d_])")
_PIECE = re.compile(
    r"(?<![^\W\d_])(?:(?P<months>0?[1-9]|1[01]|ba|sáu|chín) ?t(?:háng)?(?P<half>(?: đầu| cuối)?)|quý\s+(?P<quarter>[ivx]+|[1-4])|"
    r"tháng\s+(?P<month>\d{1,2}|này)|trong tháng|trong quý|trong kỳ|quý này|kỳ này|tuần)(?![^\W\d_])"
)
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d{2})(?!\d)")
_BARE_TIME = re.compile(
    r"(?:năm |(?:cả|toàn) (?:nhiệm )?(?:kỳ|khóa) |quý |tháng |số liệu |6 tháng |đầu |cuối |cả |lũy kế |\d{1,4}|[ivx]+|[/ .-])+"
)
_FIGURE = re.compile(
    r"(?:(?:phấn đấu|có|đạt|từ|ít nhất|tối thiểu|tối đa|không quá|trên|hơn|gần|khoảng|dưới)\s+)*[≥≤<>=~-]*\s*\d[\d.,/]*\s*%?"
    r"(?:\s+[^\W\d_]+){0,3}(?:\s*\([^()]*\))?|[-–—….]+|",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Heads:
    """The columns of a table of indicators.

    Attributes:
        places: the column of each role that has one.
        others: figures that the table also has, of other years, quarters or months: {column: its heading}.
        periods: columns of results of periods inside the one reported on, with their periods: years of a term.
        titles: the whole heading of each column.
        rows: how many rows the heading takes.
        doubt: whether two columns may hold the result, so that none was taken.
        coming: the column of what is aimed at in the next period, where there is one.
    """

    places: Mapping[ColumnRole, int] = field(default_factory=dict)
    others: Mapping[int, str] = field(default_factory=dict)
    titles: tuple[str, ...] = ()
    _: KW_ONLY
    rows: int = 1
    doubt: bool = False
    periods: Mapping[int, Period] = field(default_factory=dict)
    coming: int | None = None

    @property
    def is_of_indicators(self) -> bool:
        """Whether the table states indicators with results."""
        return ColumnRole.NAME in self.places and (ColumnRole.RESULT in self.places or bool(self.periods))

    @property
    def figures(self) -> tuple[int, ...]:
        """The columns of targets and results; where there are none of this period, those of other times."""
        own = [self.places[each] for each in (ColumnRole.TARGET, ColumnRole.RESULT) if each in self.places]
        return (*own, *self.periods) or tuple(self.others)

    def title(self, role: ColumnRole) -> str:
        """Return the heading of the column of a role, or nothing."""
        place = self.places.get(role)
        return self.titles[place] if place is not None else ""


@dataclass(frozen=True, slots=True)
class _Column:
    """A column while it is understood."""

    place: int
    title: str
    _: KW_ONLY
    kind: str  # "plan", "done", "amount", "ratio" or ""
    time: Time
    year: int | None
    whole: bool
    all_of_them: bool  # whether it is the sum under a heading that other columns share
    fits: bool  # whether it names the very piece of the year that is reported on


def read_heads(
    head: Sequence[Sequence[str]], below: Sequence[Sequence[str]] = (), period: Period | None = None
) -> Heads:
    """Say what columns are.

    Args:
        head: the rows of the heading; a cell over several columns or rows is said again in each.
        below: some rows below, which tell figures from words.
        period: the time that is reported on, where it is known.
    """
    width = max(map(len, head), default=0)
    stacks = [[_words(row[place]) if place < len(row) else "" for row in head] for place in range(width)]
    stacks = [list(dict.fromkeys(filter(None, stack))) for stack in stacks]
    titles = tuple(_title(head, place) for place in range(width))
    places: dict[ColumnRole, int] = {}
    columns: list[_Column] = []
    year = _year_of(stacks, period)
    names = sum(bool(stack) and _NAME.fullmatch(stack[-1]) is not None for stack in stacks)
    for place, stack in enumerate(stacks):
        numeric = _numeric(below, place)
        role = _plain_role(stack, numeric, names, places)
        if role is not None:
            places[role] = place
        elif stack:
            columns.append(_column(place, stack, year, period))
    periods = _inside(columns, [stacks[each.place] for each in columns], period)
    doubt = _choose([each for each in columns if each.place not in periods], places)
    aims = [each.place for each in columns if each.kind == "plan" and each.time is Time.NEXT]
    coming = aims[0] if len(aims) == 1 else None
    taken = {*places.values(), *periods, coming}
    others = {
        each.place: titles[each.place]
        for each in columns
        if each.place not in taken and each.kind != "ratio" and each.kind
    }
    return Heads(places, others, titles, rows=len(head), doubt=doubt, periods=periods, coming=coming)


def find_heads(matrix: Sequence[Sequence[str]], period: Period | None = None) -> Heads | None:
    """Return the columns of a block of cells that begins with its heading, or ``None`` where it does not.

    Args:
        matrix: rows of texts; a cell covered by a merged one is empty.
        period: the time that is reported on, where it is known.
    """
    best: Heads | None = None
    for count in range(1, min(_MOST_ROWS, len(matrix)) + 1):
        head = matrix[:count]
        if any(_ONLY_FIGURE.fullmatch(cell.strip()) for cell in head[-1]):
            break
        if count > 1 and not _goes_under(head[-2], head[-1]):
            break
        found = read_heads(_spread(head), matrix[count : count + 12], period)
        figures = {ColumnRole.TARGET, ColumnRole.RESULT, ColumnRole.LAST} & found.places.keys()
        named = ColumnRole.NAME in found.places
        told = len(figures) + len(found.periods)
        if (told > 1 or (named and told)) and (best is None or _said(found) >= _said(best)):
            best = found
    return best


def _said(heads: Heads) -> int:
    """Return how many columns are understood."""
    return len(heads.places) + len(heads.periods)


_MOST_ROWS = 3
_ONLY_FIGURE = re.compile(r"(?!(?:19|20)\d\d$)[\d.,/%\s-]*\d[\d.,/%\s-]*")


def _goes_under(above: Sequence[str], row: Sequence[str]) -> bool:
    """Return whether a row goes on with a heading: under merged cells it is empty, under a wide one it says more."""
    empty = any(one.strip() and not other.strip() for one, other in zip(above, row, strict=False))
    more = any(not one.strip() and other.strip() for one, other in zip(above, row, strict=False))
    return empty and more


def _spread(head: Sequence[Sequence[str]]) -> list[list[str]]:
    """Return heading rows with a cell over several columns said again in each."""
    out = [list(row) for row in head]
    for upper, lower in zip(out, head[1:], strict=False):
        for place in range(1, len(upper)):
            if not upper[place].strip() and place < len(lower) and lower[place].strip():
                upper[place] = upper[place - 1]
    return out


def _title(head: Sequence[Sequence[str]], place: int) -> str:
    lines = dict.fromkeys(" ".join(row[place].split()) for row in head if place < len(row))
    return " ".join(filter(None, lines))


def _words(text: str) -> str:
    words = " ".join(text.lower().split()).strip(" .:*")
    return words if _UNIT.fullmatch(words.replace(".", "")) else spelled(words)


def _numeric(below: Sequence[Sequence[str]], place: int) -> bool:
    filled = [row[place] for row in below if place < len(row) and row[place].strip()]
    return bool(filled) and 2 * sum(_FIGURE.fullmatch(each.strip()) is not None for each in filled) > len(filled)


def _plain_role(stack: list[str], numeric: bool, names: int, places: Mapping[ColumnRole, int]) -> ColumnRole | None:
    """Return the role of a column that holds no figures."""
    if not stack:
        return None
    said = re.sub(r"\s*\([^()]*\)", "", stack[-1]).strip(" .:") or stack[-1]
    first = re.sub(r"\s*\([^()]*\)", "", stack[0]).strip(" .:") or stack[0]
    if ColumnRole.NUMBER not in places and (_NUMBER.fullmatch(said) or _NUMBER.fullmatch(first)):
        return ColumnRole.NUMBER
    if ColumnRole.UNIT not in places and not numeric and _UNIT.fullmatch(said.replace(".", "").strip()):
        return ColumnRole.UNIT
    names_it = _NAME.fullmatch(first if len(stack) == 1 else said) and not _PLAN_ONLY.fullmatch(said)
    if ColumnRole.NAME not in places and names_it and not _DONE.fullmatch(said):
        if not (numeric and _AIM.match(said) and names > 1):
            return ColumnRole.NAME
        return None
    if ColumnRole.NOTE not in places and _NOTE.fullmatch(said):
        return ColumnRole.NOTE
    return None


_AIM = re.compile(r"(?:chỉ tiêu|mục tiêu)")  # heads names, or targets beside a column of names
_PLAN_ONLY = re.compile(r"(?:chỉ tiêu|mục tiêu)\s+(?:năm|được|giao|đề|kế hoạch|nghị quyết|\d).*")


def _column(place: int, stack: list[str], year: int | None, period: Period | None) -> _Column:
    title = " ".join(stack)
    kind = _kind_of(stack)
    short = not kind and read_period(stack[-1], 2000, 2000) is not None  # Q1, T3, HKI, học kỳ I
    if short or (not kind and _BARE_TIME.fullmatch(stack[-1] + " ")):
        kind = "done" if not any(map(_PLAN.fullmatch, stack)) else "plan"
    bare = _without_days(title)
    if not kind and _PAST.search(bare):
        kind = "done"
    years = [int(each) for each in _YEAR.findall(title)]
    own = years[-1] if years else None
    piece = _PIECE.search(bare)
    fits = piece is not None and _is_piece(piece, period)
    time = Time.UNSAID
    if _PAST.search(bare):
        time = Time.LAST
    elif _COMING.search(bare):
        time = Time.NEXT
    elif own is not None and year is not None:
        time = Time.NOW if own == year else Time.LAST if own == year - 1 else Time.OTHER if own < year else Time.NEXT
    of_months = piece is not None and piece["months"] and "cả năm" not in bare  # "lũy kế 11 tháng" is not the year
    whole = bool(_WHOLE.search(bare)) and not of_months
    if short and piece is None and period is not None and period.start is not None:
        its = _named_period(stack, period)
        piece_of_it = its is not None and _within(its, period)
    else:
        piece_of_it = piece is not None and not fits
    if piece_of_it and not whole and time in (Time.NOW, Time.UNSAID):
        time = Time.OTHER
    if time is Time.UNSAID and _OF_TERM.search(bare) and one_year(period):
        time = Time.OTHER
    return _Column(
        place,
        title,
        kind=kind,
        time=time,
        year=own,
        whole=whole,
        all_of_them=len(stack) > 1 and bool(_AMOUNT.fullmatch(stack[-1])),
        fits=fits,
    )


def _without_days(title: str) -> str:
    for pattern in NO_QUANTITY[1:6]:  # days; years and quarters stay
        title = pattern.sub(lambda found: "_" * len(found[0]), title)
    return title


def _kind_of(stack: Sequence[str]) -> str:
    """Return what the figures of a column are: by the lowest line that says it, under a comparison always a ratio."""
    if stack and _SOME_OF_THEM.fullmatch(stack[-1]):
        return ""
    if any(map(_COMPARED.fullmatch, stack)):
        return "ratio"
    return next((found for words in reversed(stack) if (found := _kind(words))), "")


def _inside(columns: Sequence[_Column], stacks: Sequence[Sequence[str]], period: Period | None) -> dict[int, Period]:
    """Return the columns of results of periods inside the one that is reported on; two at least, none over another."""
    found: dict[int, Period] = {}
    for column, stack in zip(columns, stacks, strict=True):
        if column.kind in ("done", "amount") and column.time is not Time.NEXT and not _PAST.search(column.title):
            its = _named_period(stack, period)
            if its is not None and (period is None or period.start is None or _within(its, period)):
                found[column.place] = its
    whole = {
        place for place, its in found.items() if any(other != its and lies_in(other, its) for other in found.values())
    }  # the half year beside its quarters
    finest = {place: its for place, its in found.items() if place not in whole}
    if period is None or period.start is None:  # years beside each other may be this one and the one before
        finest = finest if len(finest) > 2 else {}
    return finest if len(finest) > 1 and apart(finest.values()) else {}


def _within(inner: Period, outer: Period) -> bool:
    return lies_in(inner, outer) and not same_time(inner, outer)


_DONE_WORDS = re.compile(r"\s*\(?(?:kết quả|kq|thực hiện|th|đạt|số lượng|sl)\)?$")


def _named_period(stack: Sequence[str], period: Period | None) -> Period | None:
    """Return the period that a heading names by its lowest line that names one."""
    years = [int(each) for each in _YEAR.findall(" ".join(stack))]
    year, school = years_within(period)  # a term's months name their own
    year = years[-1] if years else year
    if len(years) > 1 and years[1] == years[0] + 1:
        school = years[0]
    for line in reversed(stack):
        words = _DONE_WORDS.sub("", line).split()
        for first in range(len(words)):
            if (found := read_period(" ".join(words[first:]), year, school)) is not None:
                return found
    return None


_SOME_OF_THEM = re.compile(r"(?:(?:trong đó|số)\s*:?\s*)?(?:nam|nữ|dân tộc(?: thiểu số)?|tôn giáo|dtts)")
_COMPARED = re.compile(r"(?:so sánh|so với|tỷ lệ|tỉ lệ)\s*(?:\(?\s*%\s*\)?)?|%")


def _kind(words: str) -> str:
    """Return what the figures of a column are by one line of its heading."""
    bare = re.sub(r"\s*\([^()%]*\)", "", words).strip(" .:")
    if (
        _RATIO.fullmatch(words) and not re.fullmatch(r"(?:kết quả|thực hiện)\s*\(?\s*%?\s*\)?", words)
    ) or _OVER.fullmatch(words):
        return "ratio"
    if _DONE.fullmatch(bare):
        return "done"
    if _PLAN.fullmatch(bare):
        return "plan"
    if _AMOUNT.fullmatch(bare):
        return "amount"
    if inside := _BRACKETED.search(words):  # "Năm 2026 (KH)"
        return "done" if _DONE.fullmatch(inside[1]) else "plan" if _PLAN.fullmatch(inside[1]) else ""
    return ""


_UP_TO = re.compile(r"(?<![^\W\d_])(?:đến|hết|tính đến|từ đầu năm)(?: hết| cuối)?\s*$")
_BRACKETED = re.compile(r"\(([^()%]{2,24})\)$")
_OF_TERM = re.compile(r"(?<![^\W\d_])(?:nhiệm kỳ|toàn khóa|giai đoạn)(?![^\W\d_])")


def _is_piece(piece: re.Match[str], period: Period | None) -> bool:
    """Return whether a half year, a quarter or a month is the very one that is reported on."""
    if period is None or period.start is None or period.end is None:
        return False
    months = 12 * (period.end.year - period.start.year) + period.end.month - period.start.month + 1
    start = period.start.month
    if _UP_TO.search(piece.string[: piece.start()]):
        return False  # "lũy kế đến hết quý III" is more than the quarter
    if piece["months"]:
        count = {"ba": 3, "sáu": 6, "chín": 9}.get(piece["months"]) or int(piece["months"])
        late = "cuối" in (piece["half"] or "")
        return months == count and (start > 6) == late
    if piece["quarter"]:
        return months == 3 and start == 3 * few(piece["quarter"]) - 2
    if piece["month"] and piece["month"].isdigit():
        return months == 1 and start == int(piece["month"])
    return months < 12


def _year_of(stacks: Sequence[Sequence[str]], period: Period | None) -> int | None:
    """Return the year that is reported on: the period's, else the last one that has results."""
    if period is not None and period.end is not None:
        return period.end.year
    done: list[int] = []
    every: list[int] = []
    for stack in stacks:
        years = [int(each) for each in _YEAR.findall(" ".join(stack))]
        kind = _kind_of(stack)
        every += years
        if kind in ("done", "amount") or (stack and not kind and _BARE_TIME.fullmatch(stack[-1] + " ")):
            done += years
    return max(done, default=min(every, default=None))


def _choose(columns: Sequence[_Column], places: dict[ColumnRole, int]) -> bool:
    """Choose result, target, last year's result and ratio; return whether the result is in doubt."""
    plans = [each for each in columns if each.kind == "plan"]
    done = [each for each in columns if each.kind == "done"]
    counts = [each for each in done if "%" not in each.title]
    done = counts or done  # "Số thực hiện" and "Kết quả (%)"
    pieces = bool(done) and all(each.time is Time.OTHER for each in done)  # quarters, and behind them their sum
    ratios = [each for each in columns if each.kind == "ratio"]
    reached = [each for each in ratios if _REACHED.fullmatch(each.title)]
    if not done and len(reached) == 1 < len(ratios):
        done = reached  # "Mức giao", "Mức đạt", "% hoàn thành"
        ratios = [each for each in ratios if each not in reached]
    timed = any(each.kind == "amount" and each.time is not Time.UNSAID for each in columns)
    if (not done or pieces) and (plans or done or timed or ColumnRole.UNIT in places):
        done = [*done, *(each for each in columns if each.kind == "amount")]
    result, doubt = _best(done)
    if result is not None:
        places[ColumnRole.RESULT] = result.place
    target, unsure = _best(plans)
    if target is not None and not unsure:
        places[ColumnRole.TARGET] = target.place
    last = [each for each in (done or []) if each.time is Time.LAST]
    if last:
        places[ColumnRole.LAST] = next(
            (each.place for each in last if each.whole or not _PIECE.search(each.title)), last[0].place
        )
    against = [each for each in ratios if not _PAST.search(each.title) and "năm trước" not in each.title]
    if against:
        named = [each for each in against if re.search(r"kế hoạch|chỉ tiêu|\bkh\b|\bct\b", each.title)]
        places[ColumnRole.RATIO] = (named or against)[0].place
    return doubt


_REACHED = re.compile(r"mức (?:đạt|hoàn thành)(?: được)?")


def _best(columns: Sequence[_Column]) -> tuple[_Column | None, bool]:
    """Return the column of the time that is reported on, and whether several may be it."""
    scored = sorted(
        ((_weight(each), each) for each in columns if each.time in (Time.NOW, Time.UNSAID)), key=lambda each: -each[0]
    )
    if not scored:
        return None, False
    if len(scored) > 1 and scored[0][0] == scored[1][0]:
        return None, True
    return scored[0][1], False


def _weight(column: _Column) -> int:
    return (
        4 * column.fits
        + 2 * (column.whole or column.all_of_them)
        + (column.time is Time.NOW)
        - ("ước" in column.title.split()[:1])
        + (column.kind == "plan" and "điều chỉnh" in column.title)
    )


def said_once(titles: Sequence[str]) -> int:
    """Return how many columns a heading names before it names the same again.

    Fewer than it has are those of one half of a list whose halves stand side by side.
    """
    count = len(titles)
    for width in range(2, count // 2 + 1):
        if count % width == 0 and all(titles[at] == titles[at % width] for at in range(count)):
            return width
    return count
