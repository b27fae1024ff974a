"""The indicators of a report while it is read: told in sentences, or the rows of tables."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from dataclasses import replace

from ...models.indicators import Indicator, Verdict
from ...models.meaning.told import Told
from ...models.report import Period
from ...models.richtext import Block, IndicatorList, Inline, Layout, Note, Paragraph, Run, normal
from ..printed_numbers import BULLETS, NumberKind
from .figures_text import read_parts
from .headings import Guess
from .indicator_tables import PrintedRow
from .pieces import counted, simple


class Gathered:
    """What is found, in order, and the list of them that grows in the text.

    Attributes:
        indicators: those of the period that is reported on.
        next: what is aimed at in the next one.
        verdicts, shares, printed, told: as :class:`Reading` has them; ``printed`` are its numbers.
    """

    def __init__(self, period: Period) -> None:
        self.indicators: list[Indicator] = []
        self.next: list[Indicator] = []
        self.verdicts: dict[str, Verdict] = {}
        self.shares: dict[str, str] = {}
        self.printed: dict[str, str] = {}
        self.told: dict[str, Told] = {}
        self._period = period
        self._listed: list[str] = []  # those that stand one behind the other, and where
        self._into: list[Block] = []
        self._at = 0
        self._of_next = False  # whether they are targets of the next period

    @property
    def listing(self) -> bool:
        """Whether a list is open, which has no block yet."""
        return bool(self._listed)

    def state_next(self, key: str, guess: Guess, statement: tuple[Inline, ...], into: list[Block]) -> None:
        """Take a target of the next period, told in a sentence."""
        printed = guess.number.text if guess.number else ""
        parts = tuple(
            replace(found.part, id=_part_id(key, place), result=None)
            for place, found in enumerate(read_parts(counted(statement), ""))
        )
        odd = _odd(guess, self.next)
        self.printed[key] = printed
        if any(isinstance(each, Note) for each in statement):  # as with indicators
            self.end_list()
            if guess.number is not None and guess.number.kind in BULLETS:
                into.append(Paragraph(statement, 2 if guess.number.kind is NumberKind.PLUS else 1))
            else:
                into.append(Paragraph(normal((Run(f"{printed} ".lstrip()), *statement))))
            self.next.append(Indicator(key, printed=odd, parts=parts))
            return
        self._list(key, into, of_next=True)
        self.next.append(Indicator(key, printed=odd, statement=simple(statement), parts=parts))

    def state(
        self,
        key: str,
        guess: Guess,
        statement: tuple[Inline, ...],
        result: tuple[Inline, ...] | None,
        into: list[Block],
    ) -> None:
        """Take an indicator told in sentences; without a result where none was said."""
        printed = guess.number.text if guess.number else ""
        self.printed[key] = printed
        read = read_parts(counted(statement), counted(result or ()), self._period)
        parts = []
        for place, found in enumerate(read):
            part = replace(found.part, id=_part_id(key, place))
            parts.append(part)
            if found.verdict is not None:
                self.verdicts[part.id] = found.verdict
            if found.share:
                self.shares[part.id] = found.share
            self.told[part.id] = found.told
        odd = _odd(guess, self.indicators)
        if any(isinstance(each, Note) for each in (*statement, *(result or ()))):
            # sentences of indicators hold no notes: the words stay text, the figures are known all the same
            self.end_list()
            into.append(Paragraph(normal((Run(f"{printed} "), *statement))))
            if result is not None:
                into.append(Paragraph(normal((Run("Kết quả: ", italic=True), *result))))
            self.indicators.append(Indicator(key, printed=odd, parts=tuple(parts)))
            return
        self._list(key, into)
        self.indicators.append(
            Indicator(
                key, "", printed=odd, statement=simple(statement), result=simple(result or ()), parts=tuple(parts)
            )
        )

    def _list(self, key: str, into: list[Block], of_next: bool = False) -> None:
        if of_next is not self._of_next:
            self.end_list()
        if not self._listed:
            self._into, self._at, self._of_next = into, len(into), of_next
        self._listed.append(key)

    def end_list(self) -> None:
        """Put the list that is open into the text where it began."""
        if not self._listed:
            return
        listed, self._listed = self._listed, []
        by_id = {each.id: each for each in self.indicators}
        if self._of_next:
            layout = Layout.NEXT
        else:
            layout = Layout.LIST if any(by_id[key].result for key in listed) else Layout.TARGETS
        block = IndicatorList(uuid.uuid5(uuid.UUID(listed[0]), "list").hex, layout, tuple(listed))
        self._into.insert(self._at, block)

    def rows_next(self, read: Sequence[Indicator], key_of: Callable[[int], str]) -> None:
        """Take targets of the next period out of a table, which stays in the text."""
        for number, indicator in enumerate(read):
            key = key_of(number)
            parts = tuple(replace(part, id=_part_id(key, at)) for at, part in enumerate(indicator.parts))
            self.next.append(replace(indicator, id=key, printed="", parts=parts))

    def rows(
        self, read: tuple[tuple[Indicator, tuple[PrintedRow, ...]], ...], key_of: Callable[[int], str]
    ) -> list[str]:
        """Take the indicators of a table; return their ids."""
        keys = []
        for number, (indicator, rows) in enumerate(read):
            key = key_of(number)
            parts = tuple(replace(part, id=_part_id(key, at)) for at, part in enumerate(indicator.parts))
            for part, printed in zip(parts, rows, strict=True):
                if printed.verdict is not None:
                    self.verdicts[part.id] = printed.verdict
                if printed.ratio:
                    self.shares[part.id] = printed.ratio
                self.told[part.id] = printed.told
            self.printed[key] = indicator.printed
            same = indicator.printed == str(len(self.indicators) + 1)
            self.indicators.append(replace(indicator, id=key, printed="" if same else indicator.printed, parts=parts))
            keys.append(key)
        return keys


def _part_id(key: str, place: int) -> str:
    return uuid.uuid5(uuid.UUID(key), str(place)).hex


def _odd(guess: Guess, before: Sequence[Indicator]) -> str:
    """Return an indicator's number where it is not the one that counting gives."""
    number = len(before) + 1
    return "" if guess.number is None or guess.number.value in (0, number) else str(guess.number.value)
