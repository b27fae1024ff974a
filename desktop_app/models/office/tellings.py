"""What a typed report says in passing of the indicators that its lists do not have: bullets, prose, forms, odd tables."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from math import log
from typing import Any, NamedTuple
from zlib import crc32

from ..errors import QT_TRANSLATE_NOOP
from ..indicators import Rule
from ..meaning.cells import read_cell
from ..meaning.deeds import plainly
from ..meaning.masking import masked, short_forms_spelled
from ..meaning.measures import is_percent, likeness, measure_key, money, spelled
from ..meaning.quantities import Quantity, cleaned, quantities
from ..meaning.reasons import PIECE_OF_YEAR, SEVERAL
from ..meaning.sentences import Wanted, read_sentence
from ..meaning.told import Told
from ..meaning.unit_names import cleaned as toned
from .totals import PartFigure

IN_PASSING = QT_TRANSLATE_NOOP("errors", "đọc trong đoạn văn, chưa chắc là số của chỉ tiêu này")
OF_SOME = QT_TRANSLATE_NOOP("errors", "là số của một chi đoàn hoặc một đợt, chưa rõ cả đơn vị là bao nhiêu")
COLUMNS = QT_TRANSLATE_NOOP("errors", "bảng không có tiêu đề cột đọc được, chưa rõ cột nào là kết quả")
Span = tuple[int | None, bool]
"""The year that is reported on, and whether only a piece of it is."""
MOST = 600
"""So many tellings of a report are kept; a longer one is no report of a commune."""


class Telling(NamedTuple):
    """A line or sentence with a figure that stands outside the lists of indicators.

    Attributes:
        label: the name that it gives what it tells, where it has one: the words before the colon or the cell beside.
        said: what it says: the words behind the colon, or the whole sentence.
        under: the heading it stands under, where that says of whom or of when it tells.
        doubt: why nobody can be sure of it whatever it says (context ``errors``), or empty.
    """

    label: str
    said: str
    under: str = ""
    doubt: str = ""

    def to_json(self) -> list[str]:
        """Return the telling as a row of JSON values."""
        return list(self)

    @classmethod
    def from_json(cls, row: Sequence[Any]) -> Telling:
        """Read back what :meth:`to_json` wrote.

        Raises:
            ValueError, TypeError: it is no such row.
        """
        label, said, under, doubt = row
        return cls(str(label), str(said), str(under), str(doubt))

    @property
    def own_key(self) -> str:
        """What an answer about it is kept by, beside its file."""
        return f"~{crc32(self.text.encode('utf-8', 'replace')):08x}"

    @property
    def wording(self) -> str:
        """What an answer about all tellings of these words is kept by: figures are no words."""
        return _worded(self.label, self.said)

    @property
    def text(self) -> str:
        """The telling as it stands in the report."""
        return f"{self.label}: {self.said}" if self.label else self.said


@lru_cache(16384)
def _worded(label: str, said: str) -> str:
    if label:
        return f"~{toned(label)}|{measure_key(labelled(Telling(label, said), 0).unit)}"
    return f"~{toned(_FIGURES.sub('#', said))[:_LONGEST_WORDING]}"


_FIGURES = re.compile(r"\d[\d.,/%]*(?:\s\d{3})*")
_LONGEST_WORDING = 240


def labelled(telling: Telling, place: int) -> PartFigure:
    """Return a telling with a name as a part that can be lined up with rows by its words."""
    unit = ""
    found = _quantities(telling.said)
    if found and found[0].base is not None and not found[0].noun:
        unit = "%"  # a share, or result and plan: it is tried as both
    elif found and not found[0].percent and found[0].base is None:
        unit = (found[0].money and _dong(found[0].money)) or found[0].noun
    told = Told(asked=True, doubt=telling.doubt, read_from=telling.said)
    return PartFigure("", spelled(telling.label), unit, told=told, place=place, coded=False)


def _dong(unit: str) -> str:
    return unit if unit.endswith(("đồng", "đ")) else f"{unit} đồng"


def read_labelled(telling: Telling, row: PartFigure, span: Span, *, confirmed: bool = False) -> Told:
    """Return what a telling says of the row that it was lined up with; one that the office confirmed has no doubts."""
    share = _is_share(row)
    wanted = Wanted(row.unit, row.name, year=span[0], part_of_year=span[1], share=share)
    if row.rule is Rule.COUNT_YES:
        told = read_cell(telling.said.rstrip(" .;"), wanted, yes_no=True)
    else:
        told = read_sentence(telling.said, wanted)
    told = replace(told, read_from=telling.text)
    if confirmed:
        return told
    if not told.asked and (why := telling.doubt or _limited(telling, row, telling.label)):
        return replace(told, figure=None, asked=True, doubt=why, guess=told.figure)
    return told


# sentences


_ALL_OF_IT = 0.78  # of the weight of a row's words: "tuyến đường hoa" is "tuyến đường hoa thanh niên"
_MUCH = 0.5
_LITTLE = 0.25
_APART = 0.2  # by how much less any other row has to be meant
_WHOLE = re.compile(
    r"(?<![^\W\d_])(?:cả năm|toàn (?:xã|phường|đoàn|tỉnh|huyện|thị trấn|đặc khu)|lũy kế|luỹ kế|tổng (?:số|cộng)|"
    r"trong năm(?! (?:tới|sau))|năm 20\d\d)(?![^\W\d_])",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?<![^\W\d_])(?:[Cc]hi đoàn|[Đđ]oàn trường|[Ll]iên đội|[Tt]hôn|[Bb]ản|[Xx]óm|[ẤấÂâ]p|[Kk]hu phố|CLB|[Cc]âu lạc bộ)\s+(?:[A-ZĐ\d“\"]|[a-zđ]+\s+[A-ZĐ\d])"
)
_EXAMPLE = re.compile(r"(?<![^\W\d_])(?:tiêu biểu|điển hình|riêng|nổi bật|ví dụ)(?![^\W\d_])", re.IGNORECASE)
_EVENT = re.compile(
    r"(?<![^\W\d_])(?:tháng thanh niên|chiến dịch|mùa hè|hè (?:năm )?20\d\d|nhân dịp|dịp|đợt (?:\d|cao điểm)|tết trồng cây|ngày hội|"
    r"chủ nhật xanh|ngày thứ (?:bảy|7)|lễ (?:ra quân|phát động)|tháng ba|tháng 3|tết nguyên đán|trung thu)(?![^\W\d_])",
    re.IGNORECASE,
)
_PIECE = re.compile(
    r"(?<![^\W\d_])(?:quý\s+(?:[ivx]+|\d)|tháng\s+\d{1,2}|(?:0?[369]|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối))?|nửa (?:đầu )?năm)(?![^\W\d_])",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r"(?<!\d)\d{1,2}\s?/\s?\d{1,2}\s?/\s?20\d\d|(?<![^\W\d_])ngày\s+\d{1,2}(?:\s?/\s?\d{1,2}|\s+tháng)", re.IGNORECASE
)
_SINCE = re.compile(
    r"(?:đến|tính đến|hết)\s+(?:ngày\s+)?\d|từ\s+(?:ngày\s+|tháng\s+)?[\d/]+.{0,16}?(?:đến|tới)", re.IGNORECASE
)


def _limited(telling: Telling, row: PartFigure, before: str) -> str:
    """Return why a telling may be of less than the unit's whole year, or nothing; ``before`` its figure stands who did it."""
    said = f"{telling.under}. {telling.text}"
    words = row.name.lower()
    if _EXAMPLE.search(before) or (
        (named := _NAMED.search(f"{telling.under}. {before}")) and named[0].split()[0].lower() not in words
    ):
        return OF_SOME
    if _WHOLE.search(telling.text) or _SINCE.search(telling.text):
        return ""
    if (found := _PIECE.search(said)) and found[0].lower() not in words:
        return PIECE_OF_YEAR
    if (found := _EVENT.search(said)) and found[0].lower() not in words:
        return OF_SOME
    return OF_SOME if _ONCE.search(telling.text) else ""


class Claim(NamedTuple):
    """A sentence that may tell of a row.

    Attributes:
        telling: the sentence.
        told: what it says of the row.
        sure: whether all words of the row are in it.
        whole: whether it says that it is of the whole unit and year.
    """

    telling: Telling
    told: Told
    sure: bool
    whole: bool


class KnownBy(NamedTuple):
    """What rows are known by in a sentence.

    Attributes:
        needed: the telling words of each row, by its key.
        weights: how much each word says.
        own: the words that one row alone has.
        counted: the units of measure of several words that one row alone is counted in, and no person is.
    """

    needed: Mapping[str, frozenset[str]]
    weights: Mapping[str, float]
    own: frozenset[str]
    counted: frozenset[str]


_EVERYWHERE = frozenset(
    toned(each)
    for each in ("thanh", "niên", "thiếu", "nhi", "đoàn", "viên", "xã", "phường", "tuổi", "trẻ", "em", "đội", "hội")
)
_LESS = 0.3  # of its weight a word has that every report of the Union is full of


def known_by(names: Mapping[str, tuple[str, str]], empty: frozenset[str]) -> KnownBy:
    """Return what rows are known by: {key: (name, unit)}; words in ``empty`` say nothing."""
    needed = {key: needed_words(name, unit, empty) for key, (name, unit) in names.items()}
    counts = Counter(word for each in needed.values() for word in each)
    weights = {
        word: log(1 + len(needed) / count) * (_LESS if word in _EVERYWHERE else 1) for word, count in counts.items()
    }
    units = Counter(
        spelled(unit) for _, unit in names.values() if unit and not is_percent(unit) and money(unit) is None
    )
    counted = frozenset(
        unit for unit, count in units.items() if count == 1 and " " in unit and not likeness("người", unit)
    )
    own = frozenset(word for word, count in counts.items() if count == 1) - _EVERYWHERE
    return KnownBy(needed, weights, own, counted)


def claims(
    tellings: Iterable[Telling],
    rows: Mapping[str, PartFigure],
    all_rows: Mapping[str, PartFigure],
    words: KnownBy,
    span: Span,
) -> dict[str, list[Claim]]:
    """Return which sentences may tell of which rows.

    Args:
        tellings: the sentences.
        rows: those that have no figure yet, by key.
        all_rows: all of the outline: a figure belongs to the one whose words it has most of.
        words: what rows are known by.
        span: the year that is reported on, and whether only a piece of it is.
    """
    found: dict[str, list[Claim]] = {}
    for telling in tellings:
        said = short_forms_spelled(cleaned(telling.text))
        bag = frozenset(_words(said))
        near = {key: row for key, row in all_rows.items() if _is_near(words.needed[key], bag, words)}
        if not near.keys() & rows.keys():
            continue
        for one, context in _contexts(said):
            best = _best(one, context, near, words)
            if best is None or best[0] not in rows:
                continue
            key, sure = best
            told = _told(telling, rows[key], one, context, span, said[: one.start])
            if told is not None:
                whole = bool(_WHOLE.search(telling.text)) and not told.asked
                found.setdefault(key, []).append(Claim(telling, told, sure, whole))
    return found


def decided(claimed: Sequence[Claim]) -> Told:
    """Return what a row comes to by the sentences that may tell of it: one figure, or what is asked."""
    sure = [each for each in claimed if each.sure]
    plain = [each for each in sure if not each.told.asked]
    whole = [each for each in plain if each.whole]
    for some in (whole, plain):
        values = {_value(each.told) for each in some}
        if len(values) == 1:
            others = [_guess(each.told) for each in sure if each.told.asked]
            most = max((each for each in others if each is not None), default=None)
            value = some[0].told.value
            if some is whole or most is None or value is None or most <= value:
                return some[0].told
        if len(values) > 1:
            return Told(asked=True, doubt=SEVERAL, read_from=_all_of(some))
    some = sure or list(claimed)
    first = some[0].told
    if len({_value(each.told) if not each.told.asked else _guess(each.told) for each in some}) > 1:
        return Told(asked=True, doubt=SEVERAL, read_from=_all_of(some))
    doubt = first.doubt or IN_PASSING
    return Told(asked=True, doubt=doubt, guess=first.guess or first.figure, read_from=first.read_from)


def _value(told: Told) -> tuple[Any, Any]:
    return told.value, told.denominator


def _guess(told: Told) -> Any:
    return told.guess.value if told.guess is not None else None


def _all_of(some: Sequence[Claim]) -> str:
    return " / ".join(dict.fromkeys(each.told.read_from for each in some[:4]))


def _told(telling: Telling, row: PartFigure, one: Quantity, clause: str, span: Span, before: str) -> Told | None:
    """Return what a sentence says of a row, as long as that is the quantity that has the row's words about it.

    Args:
        telling: the sentence.
        row: the row.
        one: the quantity.
        clause: the words about it, read alone where the sentence as a whole does not say which quantity it is.
        span: the year that is reported on, and whether only a piece of it is.
        before: what stands before the quantity.
    """
    if _PLANNED.match(clause) or _COMING.search(before):
        return None
    share = _is_share(row)
    wanted = Wanted(row.unit, row.name, year=span[0], part_of_year=span[1], share=share)
    told = read_sentence(telling.text, wanted)
    if not _is_of(told, one, row) and not _PART_OF_IT.search(before):
        alone = read_sentence(clause, wanted)
        told = alone if _is_of(alone, one, row) else told
    told = replace(told, read_from=telling.text)
    if told.asked:
        guess = told.guess if told.guess is not None and told.guess.value is not None else None
        return replace(told, figure=None, guess=guess, doubt=_limited(telling, row, before) or told.doubt)
    if not _is_of(told, one, row):
        return replace(told, figure=None, asked=True, doubt=IN_PASSING)
    if why := telling.doubt or _limited(telling, row, before):
        return replace(told, figure=None, asked=True, doubt=why, guess=told.figure)
    return told


_PLANNED = re.compile(
    r"\s*(?:[-+]\s*)?(?:kế hoạch|mục tiêu|chỉ tiêu|phấn đấu|dự kiến|đăng ký)(?![^\W\d_])(?!\s+số)", re.IGNORECASE
)
_COMING = re.compile(r"(?<![^\W\d_])(?:phấn đấu|dự kiến|sẽ|năm (?:tới|sau))(?![^\W\d_])[^.;]*$", re.IGNORECASE)
_PART_OF_IT = re.compile(r"(?<![^\W\d_])(?:trong đó|trong số|gồm|bao gồm|so với)(?![^\W\d_])", re.IGNORECASE)


def _is_of(told: Told, one: Quantity, row: PartFigure) -> bool:
    """Tell whether what was read is one quantity and no other of its sentence."""
    if told.asked or told.figure is None or told.figure.value is None or one.value is None:
        return False
    factor = (money(row.unit) or 1) if one.money else 1
    return told.figure.value * factor == one.value and (told.figure.denominator is not None or not _is_share(row))


def _is_share(row: PartFigure) -> bool:
    return row.rule in (Rule.RATIO, Rule.WEIGHTED) or is_percent(row.unit)


def _quantities(text: str) -> list[Quantity]:
    said = short_forms_spelled(cleaned(text))
    return quantities(said, masked(said))


_SEGMENT = re.compile(r"[,;:.()](?!\d)")


_SAME_SHARE = re.compile(r"[\s,;(]*(?:(?:đạt|chiếm|bằng|tỷ lệ|tức)\s+)*", re.IGNORECASE)


def _contexts(said: str) -> list[tuple[Quantity, str]]:
    """Return each quantity of a sentence with the words that may say what it is: those up to the next one's.

    A share and its percentage are one quantity: "555/647, đạt 85,8% chi đoàn", "đạt 45,95% (323/703)".
    """
    found: list[tuple[Quantity, int, int]] = []
    for one in quantities(said, masked(said)):
        if one.value is None:
            continue
        last = found[-1] if found else None
        if last is not None and last[0].percent != one.percent and _SAME_SHARE.fullmatch(said[last[2] : one.start]):
            both = [each for each in (last[0], one) if each.base is not None]
            if both:
                found[-1] = both[0], last[1], one.end
                continue
        found.append((one, one.start, one.end))
    out = []
    for place, (one, start, end) in enumerate(found):
        before = said[found[place - 1][2] if place else 0 : start]
        if place:
            before = _SEGMENT.split(before)[-1]
        after = said[end : found[place + 1][1] if place + 1 < len(found) else len(said)]
        if place + 1 < len(found):
            pieces = _SEGMENT.split(after)
            after = " ".join(pieces[:-1]) if len(pieces) > 1 else after
        out.append((one, f"{before} {said[start:end]} {after}"))
    return out


def _best(one: Quantity, context: str, rows: Mapping[str, PartFigure], words: KnownBy) -> tuple[str, bool] | None:
    """Return the row whose words are best about a quantity, and whether it is sure to be meant."""
    bag = frozenset(_words(context))
    found = []
    for key, row in rows.items():
        share = _share(words.needed[key], bag, words.weights)
        if _is_near(words.needed[key], bag, words) and _counts(one, row):
            weight = sum(words.weights.get(each, 1.0) for each in words.needed[key] & bag)
            enough = _WITH_UNIT if _in_its_unit(one, row, words) and words.needed[key] & bag & words.own else _ALL_OF_IT
            found.append((share >= enough, weight, share, key))
    if not found:
        return None
    found.sort(reverse=True)
    (sure, weight, _, key), *others = found
    rivals = [each for each in others if not words.needed[each[3]] <= words.needed[key] and each[1] > weight - _APART]
    return key, sure and not rivals


def _is_near(needed: frozenset[str], bag: frozenset[str], words: KnownBy) -> bool:
    """Tell whether words may be about a row: half of its words, or fewer with one that no other row has."""
    share = _share(needed, bag, words.weights)
    return share >= _MUCH or (share >= _LITTLE and bool(needed & bag & words.own))


_WITH_UNIT = 0.35  # of the weight of a row's words, where what is counted is its very own unit: "859 tin, bài"


def _in_its_unit(one: Quantity, row: PartFigure, words: KnownBy) -> bool:
    return spelled(row.unit) in words.counted and likeness(one.noun, row.unit) >= 1


_FITS = 0.7


def _counts(one: Quantity, row: PartFigure) -> bool:
    """Tell whether a quantity is in what a row is counted in."""
    if _is_share(row):
        return one.base is not None or one.percent
    if one.percent or row.rule is Rule.COUNT_YES:
        return False
    if money(row.unit) is not None or one.money:
        return bool(one.money) and money(row.unit) is not None
    return not row.unit or max(likeness(one.noun, row.unit), likeness(one.base_noun, row.unit)) >= _FITS


def _share(needed: frozenset[str], bag: frozenset[str], weights: Mapping[str, float]) -> float:
    """Return how much of the weight of a row's words is there."""
    whole = sum(weights.get(each, 1.0) for each in needed)
    return sum(weights.get(each, 1.0) for each in needed & bag) / whole if whole else 1.0


_NO_WORD = re.compile(r"[\s,;:/()“”\"'.…%!?=+–—-]+")


def _words(text: str) -> list[str]:
    return [each for each in _NO_WORD.split(toned(plainly(spelled(text)))) if each and not each.isdigit()]


_OF_MONEY = frozenset(toned(each) for each in ("kinh", "phí", "tiền", "nguồn", "lực"))


def needed_words(name: str, unit: str, empty: frozenset[str]) -> frozenset[str]:
    """Return the words of a row that a sentence about it has to have."""
    own = frozenset(_words(name))
    if money(unit) is not None:
        empty = empty | _OF_MONEY
    return (own - empty - frozenset(_words(unit))) or (own - empty) or own
