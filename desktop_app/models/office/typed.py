"""What the officer types at the office: a figure put right, or those a unit told by telephone, each with the reason."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple

from ..errors import QT_TRANSLATE_NOOP, UserError
from ..indicators import Rule
from ..meaning.cells import read_cell
from ..meaning.sentences import Wanted
from ..meaning.told import Told
from ..numbers import Figure, parse_figure
from ..unit import UnitRef
from .lining_up import words_key
from .rounds import Round
from .submissions import Submission
from .totals import PartFigure

BY_OFFICE = QT_TRANSLATE_NOOP("errors", "văn phòng ghi: {0}")
INSTEAD = QT_TRANSLATE_NOOP("errors", "văn phòng ghi: {0} (trong báo cáo: {1})")
NO_REASON = QT_TRANSLATE_NOOP("errors", "Chưa ghi lý do; hãy ghi ngắn gọn, như “đơn vị báo lại qua điện thoại”.")
_NO_FIGURE = QT_TRANSLATE_NOOP(
    "errors", "“{0}” không phải là số liệu; hãy ghi như 1.250, 25/30 hoặc 8,5, không ghi chữ đi kèm."
)
_NO_BASE = QT_TRANSLATE_NOOP("errors", "“{0}”: tỷ lệ phải ghi cả tử số và mẫu số thì mới cộng được; hãy ghi như 25/30.")

_OF_NUMBERS = frozenset((Rule.SUM, Rule.MIN, Rule.MAX, Rule.RATIO, Rule.WEIGHTED))


class TypedFigure(NamedTuple):
    """A figure typed at the office (số liệu văn phòng ghi).

    Attributes:
        text: the figure as it is printed.
        reason: why the office typed it; never empty.
        name: words of the row it was typed for, in case its key is another one later.
        unit: unit of measure of that row.
    """

    text: str
    reason: str
    name: str = ""
    unit: str = ""

    def to_json(self) -> str:
        """Return the figure as one text."""
        return json.dumps(list(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> TypedFigure:
        """Read back what :meth:`to_json` wrote.

        Raises:
            ValueError, TypeError: it is no such text.
        """
        said, reason, name, unit = json.loads(text)
        return cls(str(said), str(reason), str(name), str(unit))


def read_typed(text: str, row: PartFigure) -> Figure:
    """Read what was typed for a row; what would not be counted as it stands is refused.

    Raises:
        UserError: it is no figure.
    """
    if row.rule not in _OF_NUMBERS:
        return parse_figure(text, row.unit)
    told = read_cell(text, Wanted(row.unit, row.name))
    if row.rule in (Rule.RATIO, Rule.WEIGHTED) and (told.figure is None or not told.figure.denominator):
        raise UserError(_NO_BASE, text.strip())
    if told.asked or told.figure is None:
        raise UserError(_NO_FIGURE, text.strip())
    return told.figure


def with_typed(
    parts: Sequence[PartFigure], typed: Mapping[str, TypedFigure], rows: Mapping[str, PartFigure]
) -> tuple[PartFigure, ...]:
    """Return a unit's lined-up parts with what the office typed in the place of what its report says.

    Args:
        parts: the unit's parts.
        typed: by key of the row.
        rows: all rows there are, by key.
    """
    places = {part.key: at for at, part in enumerate(parts)}
    by_words = {words_key(each.name, each.unit): key for key, each in rows.items()}
    out = list(parts)
    for key, said in typed.items():
        if key not in rows and key not in places:  # the rows were lined up otherwise when it was typed
            key = by_words.get(words_key(said.name, said.unit), key)
        at = places.get(key)
        own = out[at] if at is not None else None
        row = own or rows.get(key) or PartFigure(key, said.name, said.unit, place=len(out), coded=False)
        was = own.result if own is not None else None
        read_from = own.told.read_from if own is not None and own.told is not None else ""
        made = row._replace(
            unit=said.unit or row.unit,
            result=Figure.from_json(said.text),
            told=Told(
                typed=said.reason, instead_of=was.text if was is not None else "",
                read_from=read_from or (was.text if was is not None else ""),
            ),
            below=None,
        )  # fmt: skip
        if at is None:
            places[key] = len(out)
            out.append(made)
        else:
            out[at] = made
    return tuple(out)


def told_at_office(unit: UnitRef, of: Round, how: str, moment: datetime) -> tuple[Submission, bytes]:
    """Return what stands for the report of a unit that told its figures otherwise than by a file, and its bytes.

    It has no figures of its own: each is typed. A file that the unit sends later is a later version of it.

    Args:
        unit: the unit.
        of: the round.
        how: how the office came to know, for people.
        moment: when.
    """
    said = json.dumps([of.key, *unit, how, moment.isoformat()], ensure_ascii=False).encode()
    made = Submission(
        hashlib.sha256(said).hexdigest(), "", unit.code or "", unit.name,
        kind=of.kind, period=of.period, outline=of.key if of.outline is not None else "", at_office=how,
    )  # fmt: skip
    return made, said


def rows_by_key(law: Sequence[PartFigure], units: Iterable[Submission]) -> dict[str, PartFigure]:
    """Return the rows there are: those of the outline, else all that units have."""
    found = {each.key: each for each in law}
    if not law:
        for unit in units:
            for part in unit.parts:
                found.setdefault(part.key, part)
    return {key: each._replace(result=None, target=None, told=None, below=None) for key, each in found.items()}


def typed_over(
    units: Sequence[Submission], typed: Mapping[tuple[str, str], TypedFigure], law: Sequence[PartFigure]
) -> list[Submission]:
    """Return lined-up units with what the office typed about them: {(digest, key of the row): figure}."""
    if not typed:
        return list(units)
    of: dict[str, dict[str, TypedFigure]] = {}
    for (digest, key), said in typed.items():
        of.setdefault(digest, {})[key] = said
    rows = rows_by_key(law, units)
    return [
        replace(each, parts=with_typed(each.parts, of[each.digest], rows)) if each.digest in of else each
        for each in units
    ]
