"""What travels between units: official DOCX files that carry their report, and files of other origins."""

from .consolidate import Consolidation, Match, consolidate, consolidation_json
from .consolidated import consolidated_report
from .files import Foreign, Imported, export_report, open_docx, read_embedded
from .receiving import Arrival, gather, read_submission, receive

__all__ = [
    "Arrival",
    "Consolidation",
    "Foreign",
    "Imported",
    "Match",
    "consolidate",
    "consolidated_report",
    "consolidation_json",
    "export_report",
    "gather",
    "open_docx",
    "read_embedded",
    "read_submission",
    "receive",
]
