"""Which parts of two reports are one, and what a figure of the one is in the unit of measure of the other."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from ..errors import QT_TRANSLATE_NOOP
from ..indicators import Part
from ..numbers import Figure
from ..words import fold
from .measures import converted, measure_key, money
from .reasons import OTHER_UNIT
from .told import figure_of
from .unit_names import cleaned

NO_PART = QT_TRANSLATE_NOOP("errors", "báo cáo không có chỉ tiêu này")
SAME_CODE = QT_TRANSLATE_NOOP("errors", "có hai chỉ tiêu trùng nhau")
ALIKE = 0.6
"""Share of words that two names have in common, from which it is worth asking whether they are one."""

PartWords = tuple[str, str]


def part_words(name: str, unit: str) -> PartWords:
    """Return by what parts without a code are one: their very words, marks and all, and what they are counted in.

    Marks tell things apart (``tặng bò``, ``tặng bộ``); words typed without them are only :func:`alike`.
    """
    return cleaned(name), measure_key(unit)


def alike(name: str, other: str) -> float:
    """Return the share of words that two names have in common, whatever their marks: 1 where all are; 0 without words."""
    words, others = _bag(name), _bag(other)
    return len(words & others) / len(words | others) if words and others else 0.0


@lru_cache(4096)
def _bag(name: str) -> frozenset[str]:
    return frozenset(fold(name).split())


def comparable(unit: str, other: str) -> bool:
    """Tell whether figures of two units of measure are of one thing.

    Where one is not named nothing says otherwise, but of money nobody knows whether thousands or millions were meant.
    """
    if unit.strip() and other.strip():
        return measure_key(unit) == measure_key(other)
    return money(unit) is None and money(other) is None


def figure_in(figure: Figure | None, unit: str, into: str) -> Figure | None:
    """Return what a figure is in another unit of measure: money is converted, ``None`` where they do not compare.

    A percentage and words stay as they are.
    """
    if figure is None or not comparable(unit, into):
        return None
    value = converted(figure.value, unit, into) if figure.value is not None and not figure.percent else None
    if value is None or value == figure.value:
        return figure
    base = converted(figure.denominator, unit, into) if figure.denominator is not None else None
    return figure_of(value, base, figure.approximator)


def result_for(part: Part, found: Part) -> Figure | None:
    """Return the result of the same part in another report, in the unit of measure of this one."""
    return figure_in(found.result, found.unit, part.unit)


def part_in(part: Part, unit: str) -> Part:
    """Return a part with its figures in another unit of measure; what does not compare stays as it was typed."""

    def there(figure: Figure | None) -> Figure | None:
        return figure_in(figure, part.unit, unit) or figure

    periods = tuple(replace(each, result=there(each.result)) for each in part.periods)
    return replace(
        part,
        unit=unit,
        target=there(part.target),
        result=there(part.result),
        periods=periods,
        last_year=there(part.last_year),
    )


class KnownParts:
    """The parts of one report, found by code and by words."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._all = list(parts)
        self._by_key: dict[str, list[Part]] = {}
        self._by_words: dict[PartWords, list[Part]] = {}
        for part in self._all:
            for key in {part.key or part.id, part.id}:  # a part without a code gives its id to the next period's
                self._by_key.setdefault(key, []).append(part)
            self._by_words.setdefault(part_words(part.name, part.unit), []).append(part)

    def find(self, part: Part) -> Part | str:
        """Return the part that is the same one by code or by its very words, or why there is none."""
        by_words = self._by_words.get(part_words(part.name, part.unit), []) if part.name else []
        for found in (self._by_key.get(part.key or part.id, []), by_words):
            if len(found) > 1:
                return SAME_CODE
            if found:
                return found[0] if comparable(found[0].unit, part.unit) else OTHER_UNIT
        return NO_PART

    def result(self, part: Part) -> Figure | None:
        """Return the result that the same part has, in the unit of measure of this one; ``None`` where there is none."""
        found = self.find(part)
        return result_for(part, found) if isinstance(found, Part) else None

    def alike(self, part: Part) -> list[Part]:
        """Return the one part whose words are like a part's, in a list; none where there are several or none."""
        unit = measure_key(part.unit)
        scored = [(alike(each.name, part.name), each) for each in self._all if measure_key(each.unit) == unit]
        best = sorted((each for each in scored if each[0] >= ALIKE), key=lambda each: -each[0])
        return [best[0][1]] if best and (len(best) == 1 or best[0][0] > best[1][0]) else []
