"""One SQLite file per unit: the unit's reports, their edits, pictures and snapshots."""

from .damage import Damaged, Kind, Loaded, Read
from .errors import InUseError, StoreError
from .keeping import Snapshot
from .reports import Hit, JournalEntry, ReportInfo
from .store import Opening, Store

__all__ = [
    "Damaged",
    "Hit",
    "InUseError",
    "JournalEntry",
    "Kind",
    "Loaded",
    "Opening",
    "Read",
    "ReportInfo",
    "Snapshot",
    "Store",
    "StoreError",
]
