"""One SQLite file per unit: the unit's reports, their edits, pictures and snapshots."""

from .damage import Checked, Damaged, DamageKind, Loaded
from .errors import InUseError, StoreError
from .keeping import Snapshot
from .reports import Hit, JournalEntry, ReportInfo
from .store import Opening, Store
from .versions import VersionKind

__all__ = [
    "Checked",
    "DamageKind",
    "Damaged",
    "Hit",
    "InUseError",
    "JournalEntry",
    "Loaded",
    "Opening",
    "ReportInfo",
    "Snapshot",
    "Store",
    "StoreError",
    "VersionKind",
]
