"""Two copies of one report: the versions each comes from, and what a file's copy means for the one here."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ..models.errors import UserError
from ..models.merging.merge import compare, merged_versions, with_merged_version
from ..models.report import Report
from ..models.standard import Standard
from ..store import Store, VersionKind
from .files import Imported, export_report
from .packing import version_of as version_of

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Copy:
    """A file's copy of a report that is here.

    Attributes:
        base: the newest version both come from, or ``None`` where none is known.
        ours: the report as it is here.
        theirs: the report as the file has it.
        by_hand: whether the file's text was changed by a word processor after it left the program.
    """

    base: Report | None
    ours: Report
    theirs: Report
    by_hand: bool = False


def ancestors(store: Store, report: Report) -> list[str]:
    """Return digests of the versions that a report of the store comes from as it is now, newest last."""
    return store.versions(report.id, merged_versions(report)).value


def common_ancestor(store: Store, ours: Report, lineage: Sequence[str]) -> Report | None:
    """Return the newest version that both ours and another copy come from, or ``None``.

    Args:
        store: our store.
        ours: our copy as it is now.
        lineage: digests of the versions the other copy comes from, newest last.
    """
    own, now = set(ancestors(store, ours)), version_of(ours)
    for digest in reversed(lineage):
        if digest == now:
            return ours
        if digest in own and (found := store.version(ours.id, digest)) is not None:
            return found
    return None


def other_copy(store: Store, ours: Report, imported: Imported) -> Copy | None:
    """Return what a file's copy of our report has that ours has not, or ``None`` where it has nothing new."""
    theirs = imported.visible or imported.report
    base = common_ancestor(store, ours, imported.lineage)
    if not compare(base, ours, theirs):
        return None
    return Copy(base, ours, theirs, imported.visible is not None)


def took_over(store: Store, result: Report, imported: Imported) -> Report:
    """Keep the versions that were merged; return the result that remembers them.

    What was not chosen of them is not asked again: it was decided on.
    """
    for each in (imported.report, imported.visible):
        if each is not None:
            digest = version_of(each)
            store.keep_version(each, digest, VersionKind.MERGED)
            result = with_merged_version(result, digest)
    return result


def came_in(store: Store, imported: Imported) -> None:
    """Keep the version a new report came as, so that a later copy can be merged on it or on those it names."""
    own = version_of(imported.report)
    store.keep_lineage(imported.report.id, [each for each in imported.lineage if each != own])
    store.keep_version(imported.report, own, VersionKind.CAME)


def send_out(
    store: Store,
    report: Report,
    target: Path,
    standard: Standard,
    progress: Callable[[int, int], None] | None = None,
    moment: datetime | None = None,
) -> None:
    """Write a report of the store as a DOCX that names the versions it comes from, and keep this one.

    A store that cannot be written to or is gone (full disk, unplugged, opened to look at) does not hold the file
    back: a later merge only has to ask more, on an older version.

    Raises:
        UserError: as for :func:`export_report`.
    """
    try:
        lineage = ancestors(store, report)
    except UserError as error:
        logger.warning("versions not read: %s", type(error).__name__)
        lineage = []
    export_report(report, target, standard, store.asset, progress, moment, lineage)
    try:
        store.keep_version(report, version_of(report))
    except UserError as error:
        logger.warning("version not kept: %s", type(error).__name__)
