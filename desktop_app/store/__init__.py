"""One SQLite file per unit: the unit's reports, their edits, pictures and snapshots."""

from .errors import StoreError
from .store import Hit, JournalEntry, ReportInfo, Snapshot, Store

__all__ = ["Hit", "JournalEntry", "ReportInfo", "Snapshot", "Store", "StoreError"]
