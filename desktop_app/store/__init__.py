"""One SQLite file per unit: the unit's reports, their edits, pictures and snapshots."""

from .store import Hit, JournalEntry, ReportInfo, Snapshot, Store, StoreError

__all__ = ["Hit", "JournalEntry", "ReportInfo", "Snapshot", "Store", "StoreError"]
