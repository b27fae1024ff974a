"""What two copies of one report have in common: the versions each comes from, and the newest of both."""

from __future__ import annotations

from collections.abc import Sequence

from ..models.merge import merged_versions
from ..models.report import Report
from ..store import Store
from .carried import version_of as version_of


def ancestors(store: Store, report: Report) -> list[str]:
    """Return digests of the versions that a report of the store comes from as it is now, newest last."""
    return store.versions(report.id, merged_versions(report))


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
