"""How the office's rounds stand, in a few numbers: what the start page says of them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from ...models.office.rounds import Round, Standing, rounds, standings
from ...models.report import Period, ReportKind
from ...store import Store
from .narrative import came_in, expected_units

_OPEN_FOR = timedelta(days=60)  # after its last day, or that of its period, a round is no matter of today any more


class Intake(NamedTuple):
    """One round.

    Attributes:
        key: of the round: id of the outline it follows, or kind and period.
        kind: what kind of report units send.
        period: what they report on.
        due: the last day for sending, or ``None``.
        sent: how many of the units have sent.
        units: how many should.
        missing: names of those that have not, by the Vietnamese alphabet.
        unknown: how many files there are of which nobody knows whose they are.
    """

    key: str
    kind: ReportKind
    period: Period
    due: date | None
    sent: int
    units: int
    missing: tuple[str, ...]
    unknown: int


def intakes(store: Store, today: date) -> list[Intake]:
    """Return how the rounds stand that the office still waits for, the latest period first.

    Its own outlines count, and what units sent without one; outlines that came from above are for others to receive.

    Raises:
        UserError: the store cannot be read.
    """
    own = store.unit().ref
    outlines = [each for each in store.heads(ReportKind.OUTLINE).value if each.unit.ref == own]
    found = (each for each in rounds(store.submission_heads(), outlines, store.moved()) if _still_open(each, today))
    return [known for each in found if (known := _intake(store, each, today)).units or known.unknown]


def _still_open(of: Round, today: date) -> bool:
    last = of.due or of.period.end
    return last is None or today <= last + _OPEN_FOR


def _intake(store: Store, of: Round, today: date) -> Intake:
    came = came_in(store, of, expected_units(store, of).value)
    units = [each for each in standings(of, came.expected, today, came) if each.unit]
    missing = tuple(each.name for each in units if each.standing is Standing.MISSING)
    return Intake(
        of.key, of.kind, of.period, of.due, len(units) - len(missing), len(units), missing, len(came.unknown)
    )  # fmt: skip
