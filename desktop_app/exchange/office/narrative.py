"""What units say beside the office's report: the round that belongs to it, and their passages by its sections."""

from __future__ import annotations

import logging
import tempfile
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass, replace
from datetime import datetime
from pathlib import Path

from ...models.collation import vietnamese
from ...models.errors import UserError
from ...models.frames.next_period import from_outline
from ...models.office.consolidation import Consolidation
from ...models.office.decided import aims_of, basis_mark, wordings_of
from ...models.office.passages import Passage, common_frame, line_up, passages_of
from ...models.office.quoting import QuoteStanding, standing
from ...models.office.rounds import Round, rounds
from ...models.office.sorting import Sorted, sort_out
from ...models.office.submissions import State, Submission
from ...models.origin import Origin
from ...models.quotes import Quote
from ...models.report import Report, ReportKind
from ...models.unit import Unit, UnitRef
from ...models.words import plain_name
from ...store import Checked, Store
from ...store.passages import PassagePlace
from .receiving import Arrival, read_arrival

ELSEWHERE = ""  # stands for the headings of units that the office's report does not have
logger = logging.getLogger(__name__)
_Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Narrative:
    """What units say, lined up with the office's report; the words themselves stay in the store.

    Attributes:
        round: the round that the report belongs to.
        units: name of each unit by the digest of the file that counts for it, by the Vietnamese alphabet.
        sent: all that each unit sent, the oldest version first, by unit.
        headings: numbers of units' headings by section of the office's report, and for :data:`ELSEWHERE`.
        doubtful: numbers of the headings whose section is only a guess.
        damaged: names of the units whose words are damaged on the disk, in part or whole.
        basis: checksum of the files that count and of what the office decided about their figures.
    """

    round: Round
    _: KW_ONLY
    units: Mapping[str, str]
    sent: Mapping[str, Sequence[Submission]]
    headings: Mapping[str, tuple[int, ...]]
    doubtful: frozenset[int] = frozenset()
    damaged: tuple[str, ...] = ()
    basis: int = 0


def round_of(report: Report, found: Sequence[Round]) -> Round | None:
    """Return the round whose reports the office's report is about, where anything was received for it.

    The round it was made of, or of the outline it is or follows, else that of its kind and period.
    """
    received = {each.key: each for each in found if each.received}
    own = (report.id,) if report.kind is ReportKind.OUTLINE else ()
    for key in (report.origin.round, *own, report.origin.outline):
        if key in received:
            return received[key]
    if report.kind is ReportKind.OUTLINE or report.period.start is None:
        return None
    span = Submission("", "", "", "", kind=report.kind, period=report.period).span
    return next((each for each in received.values() if any(one.span == span for one in each.received)), None)


def own_round(store: Store, report: Report) -> Round | None:
    """Return the round in the store that a report is about, or ``None``."""
    return round_of(report, rounds(store.submission_heads(), store.heads(ReportKind.OUTLINE).value, store.moved()))


def expected_units(store: Store, of: Round) -> Checked[list[UnitRef]]:
    """Return the units that should report for a round, as the office listed them."""
    if of.outline is not None and of.outline.expected:
        return Checked([UnitRef(code, plain_name(name)) for code, name in of.outline.expected])
    return store.expected_units()


def came_in(store: Store, of: Round, expected: Sequence[UnitRef]) -> Sorted:
    """Return what a round has received, sorted by what the office has said of it.

    Raises:
        UserError: the store cannot be read.
    """
    own, mergers = store.unit().ref, store.mergers().values()
    return sort_out(of.received, expected, store.unit_answers(), own, mergers, of.period)


def frame_for(store: Store, of: Round | None, found: Consolidation, unit: Unit) -> Report:
    """Return the headings, without text, under which an office writes its report of a round.

    Those of its outline, whose indicators wait for totals; else those that at least half of the units have.
    """
    if of is not None and of.outline is not None:
        outline = store.load(of.key).report
        made = from_outline(outline, unit)
        cleared = tuple(
            replace(each, parts=tuple(replace(part, target=None, required=False) for part in each.parts))
            for each in made.indicators  # what was asked of one unit is not what all do together
        )
        own = outline.unit.ref == unit.ref  # its own, not one from above
        if own:
            made = replace(made, due=None, origin=Origin())
        return replace(made, kind=of.kind, period=of.period, indicators=cleared)
    digests = [each.digest for each in found.counted]
    frame = common_frame(store.heading_uses(digests), len(digests))
    return replace(frame, kind=of.kind, period=of.period) if of is not None else frame


def keep(
    store: Store,
    arrivals: Sequence[Arrival],
    place: Callable[[Submission], Submission],
    moment: datetime | None = None,
) -> list[str]:
    """Keep files that came in, with what they say, in one transaction.

    Args:
        store: the office's store.
        arrivals: what was read.
        place: puts a submission into its round.
        moment: when they came; all that is received in one go came at once.

    Returns:
        Digests of those that were not there.
    """
    received = [(place(each.submission), each.data) for each in arrivals]
    return store.receive(received, {each.submission.digest: passages_of(each.report) for each in arrivals}, moment)


def read_again(store: Store, digests: Collection[str], progress: _Progress | None = None) -> None:
    """Read the words of files received before words were kept; those that cannot be read stay without."""
    for number, digest in enumerate(digests):
        if progress is not None:
            progress(number, len(digests))
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            path = Path(folder, "don-vi.docx")
            try:
                path.write_bytes(store.submission_file(digest))
                keep(store, [read_arrival(path)], lambda each: each)
            except (UserError, OSError) as error:
                logger.warning("words of a received file not read: %s", type(error).__name__)


def narrative(store: Store, report: Report, progress: _Progress | None = None) -> Narrative | None:
    """Return what units say for a report, or ``None`` where it has no round with received reports.

    Args:
        store: the office's store.
        report: the office's report.
        progress: told how many of how many older files were read for their words.

    Raises:
        UserError: the store cannot be read.
    """
    own = own_round(store, report)
    if own is None:
        return None
    sent = came_in(store, own, expected_units(store, own).value).units
    latest = [
        each for *_, each in sent.values() if each.state is not State.RETURNED and each.unit and each.claimed is None
    ]
    latest.sort(key=lambda each: (vietnamese(each.name), each.unit))
    units = {each.digest: each.name for each in latest}
    lacking = store.without_passages(units)
    if lacking.value and not store.read_only:
        read_again(store, lacking.value, progress)
        lacking = store.without_passages(lacking.value)
    known = store.headings()
    fits = line_up(report, known.values())
    headings: dict[str, list[int]] = {}
    doubtful = set()
    for number, heading in known.items():
        fit = fits.get(heading)
        headings.setdefault(fit.section if fit is not None else ELSEWHERE, []).append(number)
        if fit is not None and fit.doubtful:
            doubtful.add(number)
    damaged = tuple(units[each.id] for each in lacking.damaged)
    by_section = {key: tuple(each) for key, each in headings.items()}
    counted = [each for each in latest if each.state is not State.DAMAGED]
    return Narrative(
        own, units=units, sent=sent, headings=by_section, doubtful=frozenset(doubtful), damaged=damaged,
        basis=_basis(store, own, counted),
    )  # fmt: skip


def _basis(store: Store, of: Round, counted: Sequence[Submission]) -> int:
    """Return the checksum that the totals of a round have now."""
    answers = store.matches().value
    digests = [each.digest for each in counted]
    for_all = any(not digest for digest, _ in answers)  # what was said of a wording holds for all files
    wordings = wordings_of(store.submissions(digests)) if for_all else ()
    aims = aims_of(store.office_targets(of.key).value)
    return basis_mark(digests, wordings, answers, store.kept_out().value, store.typed().value, aims)


def said_under(store: Store, found: Narrative, section: str | None, text: str = "") -> list[PassagePlace]:
    """Return where units say something, in the order of the units.

    Args:
        store: the office's store.
        found: what units say.
        section: section of the office's report, :data:`ELSEWHERE`, or ``None`` for all.
        text: words to look for, accents or not; empty for everything, which needs a section.
    """
    headings = None if section is None else found.headings.get(section, ())
    if text.strip():
        places = store.find_passages(text, found.units, headings)
    else:
        places = store.passage_places(headings) if headings else []
    order = {digest: place for place, digest in enumerate(found.units)}
    return sorted((each for each in places if each.digest in order), key=lambda each: (order[each.digest], each.place))


def standings_of(store: Store, found: Narrative | None, report: Report) -> list[tuple[Quote, QuoteStanding]]:
    """Return the quotes of a report with what became of each, in the order they were made."""
    read: dict[str, list[Passage]] = {}

    def says(digest: str, words: str) -> bool:
        if digest not in read:
            read[digest] = store.passages_in(digest)
        return any(each.says(words) for each in read[digest])

    sent = found.sent if found is not None else {}
    return [(quote, standing(report, quote, sent, says)) for quote in report.quotes]
