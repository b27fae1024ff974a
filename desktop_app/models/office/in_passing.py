"""Rows that a report's lists say nothing of, filled from what its text tells in passing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from ..meaning.measures import is_percent
from ..meaning.reasons import TOLD_TWICE
from ..meaning.told import Told
from .lining_up import EMPTY_WORDS, Placed, Reference, may_be, most_like, same_words
from .tellings import IN_PASSING, KnownBy, Span, Telling, claims, decided, known_by, labelled, read_labelled
from .totals import PartFigure

Found = dict[str, tuple[Placed, Telling]]


def told_in_passing(
    tellings: Sequence[Telling],
    parts: Sequence[PartFigure],
    rows: Reference,
    answers: Mapping[tuple[str, str], str],
    digest: str,
    span: Span,
) -> list[tuple[Placed, Telling]]:
    """Return figures for the rows that a report's lists say nothing of, from what its text tells in passing.

    A telling with a name is lined up by that name, as parts are; a sentence by the words about its figure. Whatever
    may be of a row but is not sure to be is asked about, with the sentence.

    Args:
        tellings: what the text tells.
        parts: the unit's parts, lined up.
        rows: the rows of the outline.
        answers: what the office said: by (digest, own key).
        digest: the unit's file.
        span: the year that is reported on, and whether only a piece of it is.
    """
    free = _free(parts, rows)
    if not free or not tellings:
        return []
    found: Found = {}
    left: list[Telling] = []
    for telling in tellings:
        answer = answers.get((digest, telling.own_key))
        if answer is None and (answer := answers.get(("", telling.wording))) is not None:
            telling = telling._replace(doubt="" if telling.doubt == IN_PASSING else telling.doubt)
            if answer in free and answer not in found:  # what is said of these words says nothing of a heading above
                told = read_labelled(telling, free[answer], span)
                found[answer] = _as_row(free[answer], told, telling, answered=True)
        elif answer and answer in free and answer not in found:
            told = read_labelled(telling, free[answer], span, confirmed=True)
            found[answer] = _as_row(free[answer], told, telling, answered=True)
        elif answer is None:
            left.append(telling)
    words = _words(tuple((key, (row.name, row.unit)) for key, row in rows.rows.items()))
    for some in ([each for each in left if not each.doubt], [each for each in left if each.doubt]):
        others = _by_names(some, free, rows, span, found)
        for key, claimed in claims(others, _without(free, found), rows.rows, words, span).items():
            told = decided(claimed)
            first = next(
                (each.telling for each in claimed if each.told.read_from == told.read_from), claimed[0].telling
            )
            found[key] = _as_row(free[key], told, first, guessed=not told.asked)
    return [found[key] for key in rows.rows if key in found]


@lru_cache(2)  # the rows are the same for all units
def _words(names: tuple[tuple[str, tuple[str, str]], ...]) -> KnownBy:
    return known_by(dict(names), EMPTY_WORDS)


def _free(parts: Sequence[PartFigure], rows: Reference) -> dict[str, PartFigure]:
    """Return the rows that a report's lists say nothing of, not even that the figure is missing."""
    said = {
        each.key
        for each in parts
        if each.result is not None or (each.told is not None and (each.told.read_from or each.told.typed))
    }
    return {key: row for key, row in rows.rows.items() if key not in said and key not in rows.parents}


def _without(rows: Mapping[str, PartFigure], taken: Iterable[str]) -> dict[str, PartFigure]:
    gone = set(taken)
    return {key: row for key, row in rows.items() if key not in gone}


def _as_row(
    row: PartFigure, told: Told, telling: Telling, *, guessed: bool = False, answered: bool = False
) -> tuple[Placed, Telling]:
    part = row._replace(result=told.figure, target=None, told=told, below=None, last_year=None)
    return Placed(part, telling.own_key, guessed=guessed, answered=answered), telling


def _by_names(
    tellings: Sequence[Telling], free: Mapping[str, PartFigure], rows: Reference, span: Span, found: Found
) -> list[Telling]:
    """Find rows for the tellings that name what they tell; return the others."""
    open_ = [(place, labelled(telling, place)) for place, telling in enumerate(tellings) if telling.label]
    left = _without(free, found)
    exact = {same_words(row.name): key for key, row in left.items()}
    taken: dict[str, list[int]] = {}
    for place, part in open_:
        key = exact.get(same_words(part.name), "")
        if key and (may_be(part, left[key]) or is_percent(part.unit)):
            taken.setdefault(key, []).append(place)
    sure = set(taken)
    used = {place for places in taken.values() for place in places}
    open_ = [(place, part) for place, part in open_ if place not in used]
    guessed = most_like(open_, _without(left, taken), rows)
    shares = [  # "45/40" may be a share, and was tried as that, or result and plan
        (place, part._replace(unit="")) for place, part in open_ if place not in guessed and is_percent(part.unit)
    ]
    counts = {key: row for key, row in _without(left, (*taken, *guessed.values())).items() if not is_percent(row.unit)}
    guessed.update(most_like(shares, counts, rows))
    for place, key in guessed.items():
        taken.setdefault(key, []).append(place)
    for key, places in taken.items():
        told = [read_labelled(tellings[place], free[key], span) for place in places]
        one = told[0]
        if len({(each.value, each.denominator) for each in told}) > 1:
            one = Told(asked=True, doubt=TOLD_TWICE, read_from="; ".join(each.read_from for each in told))
        found[key] = _as_row(free[key], one, tellings[places[0]], guessed=key not in sure)
    used = {place for places in taken.values() for place in places}
    return [telling for place, telling in enumerate(tellings) if place not in used]
