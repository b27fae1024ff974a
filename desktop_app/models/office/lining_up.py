"""Indicators of units lined up: by their code, by what the office answered, by their words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from math import log
from typing import NamedTuple

from ..indicators import Rule
from ..meaning.cells import read_cell
from ..meaning.measures import PERCENT, is_percent, likeness, measure_key, money, spelled
from ..meaning.reasons import MISSING, OTHER_PERIODS, TOLD_TWICE
from ..meaning.rows import is_sub_row, of_sub_row
from ..meaning.sentences import Wanted, read_sentence
from ..meaning.told import Told
from ..meaning.unit_names import cleaned
from ..words import fold
from .totals import PartFigure

ON_ITS_OWN = ""
_ALIKE = 0.42  # how much of their weighty words two statements must share to be taken for the same
_WITHIN = 0.5  # for words that are all among those of the row
_ALONE = 0.18  # by how much more where no unit of measure speaks for it
_AHEAD = 0.1  # how much more than with any other
_ANSWERS = 0.8  # how well one unit of measure must answer the other
_OF = re.compile(r"\s+\([^()]*\)$")  # what a sub row is a part of, behind its own words
_APART = tuple(
    frozenset(cleaned(each) for each in words)
    for words in (
        ("tỉnh", "xã", "huyện", "cơ sở", "trung ương"), ("nam", "nữ"), ("đoàn", "hội", "đội", "đảng"), ("xây", "sửa"),
        ("đầu", "cuối"), ("lớp", "cuộc"),
    )
)  # fmt: skip
# what is done in general; its syllables mean other things in other words ("vận động" is no "hoạt động")
_DEEDS = re.compile(
    rf"(?<!\S)(?:{'|'.join(cleaned(each) for each in ('vận động', 'tổ chức', 'duy trì', 'quản lý', 'thực hiện', 'triển khai', 'phối hợp', 'trên địa bàn', 'phấn đấu'))})(?!\S)"
)
_MEMBERS = frozenset((cleaned("viên"),))
_SYNONYMS = ((frozenset(cleaned("phát triển").split()), frozenset(cleaned("kết nạp").split())),)  # of members
EMPTY_WORDS = frozenset(
    cleaned(each)
    for each in ("số", "tổng", "các", "được", "và", "của", "cho", "tổ", "chức", "thực", "hiện", "trong", "về", "có", "là",
                 "tỷ", "tỉ", "lệ", "lượng", "việc", "từ", "trở", "lên", "những", "công", "tác", "ít", "nhất")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reference:
    """What parts are lined up with: the outline's, or those with a code that units report.

    Attributes:
        rows: by key.
        law: whether nothing else may enter the totals.
        parents: key of the row that a row is a part of, by key.
    """

    rows: Mapping[str, PartFigure]
    law: bool
    parents: Mapping[str, str]


def reference(rows: Iterable[PartFigure], law: bool) -> Reference:
    """Return a reference of rows in their order."""
    listed = list(rows)
    return Reference({each.key: each for each in listed}, law, dict(_parents(listed)))


def _parents(rows: Sequence[PartFigure]) -> Iterable[tuple[str, str]]:
    above = ""
    for each in rows:
        if is_sub_row(each.name):
            if above:
                yield each.key, above
        else:
            above = each.key


@lru_cache(16384)
def words_key(name: str, unit: str) -> str:
    """Return what lines parts up that have no code: their words, marks and all, and what they are counted in."""
    return f"{wording(_COUNT.sub('', name, count=1))}|{measure_key(unit)}"


_COUNT = re.compile(r"\A\s*(?:tổng\s+)?số(?:\s+lượng)?\s+(?=[^\W\d])", re.IGNORECASE)  # "Số cây trồng" are "cây trồng"


def _sub_words(name: str) -> str:
    """Return what a sub row says itself, whatever way it says that it is one: "Trong đó: nữ (…)", "- Nữ"."""
    return wording(of_sub_row(_OF.sub("", name)))


@lru_cache(16384)
def same_words(name: str) -> str:
    """Return words as they are the same beyond doubt: written out, and without the "Số" that a count may begin with."""
    return wording(spelled(_COUNT.sub("", name, count=1)))


@lru_cache(16384)
def wording(name: str) -> str:
    """Return words as answers about them are remembered."""
    return cleaned(name)


class Placed(NamedTuple):
    """A part, lined up.

    Attributes:
        part: the part, with the key of its row.
        own: its key in its file.
        guessed: whether its words alone say so.
        answered: whether the office has said so.
        waiting: whether it has no row, and the outline allows no other.
    """

    part: PartFigure
    own: str
    guessed: bool = False
    answered: bool = False
    waiting: bool = False


def line_up(
    parts: Sequence[PartFigure], rows: Reference, answers: Mapping[tuple[str, str], str], digest: str
) -> list[Placed]:
    """Give a unit's parts the keys of the rows they belong to.

    Args:
        parts: the unit's parts in their order.
        rows: what they are lined up with.
        answers: what the office said: by (digest, own key), and by ("", wording) for all units that wrote so.
        digest: the unit's file.
    """
    found: dict[int, Placed] = {}
    taken: set[str] = set()
    open_: list[int] = []
    for place, part in enumerate(parts):
        if part.coded and (part.key in rows.rows or not rows.law):
            found[place] = Placed(_as_row(part, rows.rows.get(part.key)), part.key)
            taken.add(part.key)
        else:
            open_.append(place)
    if not open_:
        return [found[place] for place in range(len(parts))]
    words = {
        key: _sub_words(row.name) if key in rows.parents else same_words(row.name) for key, row in rows.rows.items()
    }
    exact: dict[str, list[str]] = {}
    for key, name in words.items():
        exact.setdefault(name, []).append(key)
    parents = _parent_places(parts)
    left: list[int] = []
    for place in open_:
        part = parts[place]
        answer = answers.get((digest, part.key))
        if answer is None:
            answer = answers.get(("", answer_key(part)))
        if answer is not None:
            if answer in rows.rows and answer not in taken:
                found[place] = Placed(_as_answered(part, rows.rows[answer]), part.key, answered=True)
                taken.add(answer)
            elif answer == ON_ITS_OWN:
                found[place] = Placed(
                    _alone(part, place, parts, found, parents), part.key, answered=True, waiting=rows.law
                )
            else:
                left.append(place)
            continue
        left.append(place)
    subs = [place for place in left if place in parents]
    left = [place for place in left if place not in parents]
    still: list[int] = []
    for elsewhere in (False, True):  # what stands in a table of other periods takes no row from the period's own figure
        those = [place for place in left if _of_other_periods(parts[place]) is elsewhere]
        alike: list[int] = []
        for place in those:
            part = parts[place]
            same = [key for key in exact.get(same_words(part.name), ()) if key not in taken and key not in rows.parents]
            fits = [key for key in same if _fits(part, rows.rows[key])]
            if len(fits) == 1:
                found[place] = Placed(_as_row(part, rows.rows[fits[0]]), part.key)
                taken.add(fits[0])
            else:
                alike.append(place)
        free = {key: row for key, row in rows.rows.items() if key not in taken and key not in rows.parents}
        for place, key in most_like([(place, parts[place]) for place in alike], free, rows).items():
            found[place] = Placed(_as_row(parts[place], rows.rows[key]), parts[place].key, guessed=True)
            taken.add(key)
        still += alike
    for place in still:
        if place not in found:
            found[place] = Placed(
                _alone(parts[place], place, parts, found, parents), parts[place].key, waiting=rows.law
            )
    _told_again([place for place in still if not found[place].guessed], parts, found, rows)
    for place in subs:
        part = parts[place]
        above = found.get(parents[place])
        fits = [
            key
            for key, parent in rows.parents.items()
            if above is not None
            and parent == above.part.key
            and key not in taken
            and words[key] == _sub_words(part.name)
        ]
        if len(fits) == 1:
            found[place] = Placed(_as_row(part, rows.rows[fits[0]]), part.key)
            taken.add(fits[0])
        else:
            found[place] = Placed(_alone(part, place, parts, found, parents), part.key, waiting=rows.law)
    return [found[place] for place in range(len(parts))]


def _of_other_periods(part: PartFigure) -> bool:
    return part.result is None and part.told is not None and part.told.doubt == OTHER_PERIODS


_SAME_WORDS = 0.75  # how alike parts must be with a row for two of them to contradict each other


def _told_again(places: Sequence[int], parts: Sequence[PartFigure], found: dict[int, Placed], rows: Reference) -> None:
    """Take parts that tell once more what another one told: dropped where they say the same, else both are asked.

    A report that states its indicators as a list and again in an annex tells each of them twice.
    """
    by_row = {each.part.key: place for place, each in found.items() if not each.waiting and each.part.key in rows.rows}
    free = {key: row for key, row in rows.rows.items() if key in by_row and key not in rows.parents}
    weights = _weights([row.name for row in rows.rows.values()])
    for place in places:
        part = parts[place]
        fitting = {key: row for key, row in free.items() if may_be(part, row)}
        if part.result is None or not fitting or found[place].part.key in rows.rows:
            continue
        once = Counter(word for row in fitting.values() for word in _bag(row.name))
        like, key = max((_like(part, row, weights, once), key) for key, row in fitting.items())
        first = found[by_row[key]]
        if like < _ALIKE or first.answered:
            continue
        again = _as_row(part, rows.rows[key])
        above = by_row[key]
        apart = place == above + 1 and parts[above].number == part.number  # rows of one indicator: men, women
        if _amount_of(again) == _amount_of(first.part) and not apart:
            found[place] = found[place]._replace(waiting=True, answered=True)
        elif (
            (like >= _SAME_WORDS or _within(part, rows.rows[key]))
            and not _is_asked(again)
            and not _is_asked(first.part)
        ):
            told = Told(asked=True, doubt=TOLD_TWICE, guess=first.part.result, read_from=_said(first.part, again))
            found[by_row[key]] = first._replace(part=first.part._replace(told=told))
            found[place] = found[place]._replace(waiting=True, answered=True)


def _within(part: PartFigure, row: PartFigure) -> bool:
    """Tell whether all that one says is said by the other too, what both are counted in apart."""
    one, two = (_bag(each.name) - EMPTY_WORDS - _bag(row.unit) - _bag(part.unit) for each in (part, row))
    return one <= two or two <= one


def _amount_of(part: PartFigure) -> tuple[Decimal | None, Decimal | None] | None:
    """Return what a part says, money in đồng: two that fit one row and say the same say it twice."""
    if part.result is None:
        return None
    factor = money(part.unit) or Decimal(1)
    value = part.result.value
    return (value * factor if value is not None else None), part.result.denominator


def _is_asked(part: PartFigure) -> bool:
    return part.result is None or part.result.value is None or (part.told is not None and part.told.asked)


def _said(*parts: PartFigure) -> str:
    texts = [
        (part.told.read_from if part.told is not None else "") or (part.result.text if part.result else "")
        for part in parts
    ]
    return "; ".join(texts)


def answer_key(part: PartFigure) -> str:
    """Return what an answer about all parts of these words is kept by."""
    return f"{fold(part.name)}|{wording(part.name)}|{measure_key(part.unit)}"


def _parent_places(parts: Sequence[PartFigure]) -> dict[int, int]:
    found: dict[int, int] = {}
    above = None
    for place, part in enumerate(parts):
        if not is_sub_row(part.name):
            above = place
        elif above is not None:
            found[place] = above
    return found


def _as_row(part: PartFigure, row: PartFigure | None) -> PartFigure:
    """Return a part as the row that it belongs to has it; money keeps its unit, and totals convert it."""
    if row is None or (part[:5] == row[:5] and part.coded):
        return part
    part = _read_as(part, row)
    unit = row.unit if _fits(part, row) and money(part.unit) == money(row.unit) else part.unit
    return part._replace(
        key=row.key, name=row.name, unit=unit, rule=row.rule,
        operator=row.operator if part.target is None else part.operator, number=row.number, place=row.place, coded=True,
    )  # fmt: skip


def _read_as(part: PartFigure, row: PartFigure) -> PartFigure:
    """Read a sentence again in the terms of the row, where it was read as something else or not understood.

    What was a count by itself may be a share in the outline: "110/172, đạt 63,95%".
    """
    told = part.told
    if told is None or not told.read_from or (told.asked and told.doubt == MISSING):
        return part
    if row.rule is Rule.COUNT_YES:
        if not told.asked or (part.result is not None and part.result.value is not None):
            return part
        again = read_cell(told.read_from, Wanted(row.unit, row.name), yes_no=True)
        return part if again.asked else part._replace(result=again.figure, told=again, unit=row.unit)
    share = row.rule in (Rule.RATIO, Rule.WEIGHTED) or is_percent(row.unit)
    of_money = not part.unit and money(row.unit) is not None and _SUM_OF_MONEY.search(told.read_from)
    if (
        not told.asked
        and not of_money
        and (not share or (part.result is not None and part.result.denominator is not None))
    ):
        return part
    again = read_sentence(told.read_from, Wanted(row.unit, row.name, part.target, share=share))
    if again.asked:
        return part
    return part._replace(result=again.figure, told=again, unit=row.unit)


_SUM_OF_MONEY = re.compile(r"\d\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|trđ|tr)\b|đ(?:ồng)?\b)", re.IGNORECASE)


def _as_answered(part: PartFigure, row: PartFigure) -> PartFigure:
    """Return a part as the row that the office says it is, which answers for what it counts, but not for money."""
    if (money(part.unit) is None) != (money(row.unit) is None):
        return _as_row(part, row)  # whether "36.300" are triệu or tỷ was not asked
    placed = _as_row(part, row)
    return placed if money(part.unit) is not None else placed._replace(unit=row.unit)


def _fits(part: PartFigure, row: PartFigure) -> bool:
    """Tell whether a part counts what a row does; 90/100 đoàn viên is a share although it names what it counts."""
    if not part.unit or one_measure(part.unit, row.unit):
        return True
    if not is_percent(row.unit):
        return False
    found = _read_as(part, row).result
    return found is not None and found.denominator is not None


@lru_cache(8192)
def one_measure(unit: str, other: str) -> bool:
    """Tell whether what is counted is the same, or can be converted: "cây" and "cây xanh", "triệu đồng" and "tỷ đồng"."""
    one, two = measure_key(unit), measure_key(other)
    if one == two:
        return True
    if PERCENT in (one, two) or money(unit) is not None or money(other) is not None:
        return False
    one, two = fold(unit).replace(",", ""), fold(other).replace(",", "")
    if one.startswith(f"{two} ") or two.startswith(f"{one} "):
        return True
    return max(likeness(unit, other), likeness(other, unit)) >= _ANSWERS


def _alone(
    part: PartFigure, place: int, parts: Sequence[PartFigure], found: Mapping[int, Placed], parents: Mapping[int, int]
) -> PartFigure:
    """Return a part that no row has, under its own words; a sub row under those of the row above it."""
    if part.coded:
        return part
    key = words_key(part.name, part.unit)
    if place in parents:
        over, above = parts[parents[place]], found.get(parents[place])
        unit = over.unit if not part.unit or one_measure(part.unit, over.unit) or _persons(part, over) else part.unit
        top = above.part.key if above is not None else words_key(over.name, "")
        key = f"{top} > {_sub_words(part.name)}|{measure_key(unit)}"
        part = part._replace(unit=unit)
    if any(each.part.key == key for each in found.values()):
        key = f"{key}|{place}"
    return part._replace(key=key)


def _persons(part: PartFigure, over: PartFigure) -> bool:
    """Tell whether a sub row counts some of the persons above it by another word: 11 người of 30 đoàn viên."""
    return max(likeness(part.unit, over.unit), likeness(over.unit, part.unit)) > 0 and money(part.unit) is None


# likeness


def most_like(
    parts: Sequence[tuple[int, PartFigure]], rows: Mapping[str, PartFigure], all_rows: Reference
) -> dict[int, str]:
    """Return the rows that parts are most like, one each, where no other is nearly as like."""
    if not parts or not rows:
        return {}
    weights = _weights([row.name for row in all_rows.rows.values()])
    scores: list[tuple[float, int, str]] = []
    for place, part in parts:
        fitting = {key: row for key, row in rows.items() if may_be(part, row)}
        once = Counter(word for row in fitting.values() for word in _bag(row.name))
        for key, row in fitting.items():
            like = _like(part, row, weights, once)
            if like > 0:
                scores.append((like, place, key))
    scores.sort(key=lambda each: (-each[0], each[1], each[2]))
    found: dict[int, str] = {}
    used: set[str] = set()
    by_place = dict(parts)
    for score, place, key in scores:
        if score < _ALIKE or place in found or key in used:
            continue
        rivals = [
            other
            for other, at, row in scores
            if (at == place) != (row == key)
            and row not in used
            and at not in found
            and (at == place or _amount_of(by_place[at]) != _amount_of(by_place[place]))  # told twice is no rival
        ]
        if rivals and max(rivals) > score - _AHEAD:
            continue
        found[place] = key
        used.add(key)
    return found


def may_be(part: PartFigure, row: PartFigure) -> bool:
    """Tell whether a part may be a row by what both count; what is counted answers no question of yes or no."""
    if row.unit:
        return _fits(part, row)
    return not (part.unit and row.rule is Rule.COUNT_YES)


def _like(part: PartFigure, row: PartFigure, weights: Mapping[str, float], once: Mapping[str, int]) -> float:
    """Return how much of the weight of both is in words they share; nothing where a word tells them apart.

    What both are counted in says nothing more; where only one says it, it has to be among the words.
    """
    one, two = _bag(part.name), _bag(row.name)
    for words in _APART:
        if one & words and two & words and not one & two & words:
            return 0
    if {each for each in one if each.isdigit()} != {each for each in two if each.isdigit()}:
        return 0
    strange_words = {each for each in one - two if once.get(each) == 1 and each not in EMPTY_WORDS}
    own_words = {each for each in one & two if once.get(each) == 1 and each not in EMPTY_WORDS}
    if strange_words and (two - EMPTY_WORDS - _bag(row.unit) - one or len(own_words) <= 2 * len(strange_words)):
        return 0  # a word that belongs to another row alone, and the part does not say all that this row does
    measured = bool(part.unit and row.unit) and not is_percent(row.unit)
    if measured and len(one) > 1 and one <= two:
        return _WITHIN  # cut short; rivals that have these words too are as like
    if measured and two - _bag(row.unit):
        one, two = one - _bag(row.unit), two - _bag(row.unit)
    usual = sum(weights.values()) / len(weights)
    strange = 0.7 if measured else 1.0

    def weigh(words: Iterable[str]) -> float:
        return sum(weights.get(each, (0.2 if each in EMPTY_WORDS else strange) * usual) for each in words)

    both = weigh(one) + weigh(two)
    like = 2 * weigh(one & two) / both if both else 0
    return like if measured or is_percent(row.unit) else like - _ALONE


def _weights(names: Sequence[str]) -> dict[str, float]:
    """Return how much each word says: one that many rows have says little."""
    counts: dict[str, int] = {}
    for name in names:
        for word in _bag(name):
            counts[word] = counts.get(word, 0) + 1
    return {word: log(1 + len(names) / count) * (0.35 if word in EMPTY_WORDS else 1) for word, count in counts.items()}


@lru_cache(16384)
def _bag(name: str) -> frozenset[str]:
    text = re.sub(r"[,;:/()]", " ", cleaned(spelled(name)))
    words = frozenset(_DEEDS.sub(" ", text).split()) or frozenset(text.split())
    for said, same in _SYNONYMS:
        if said <= words and not same <= words and words & _MEMBERS:
            words = words - said | same
    return words
