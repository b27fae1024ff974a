"""What travels between units: official DOCX files that carry their report, and files of other origins."""

from .consolidate import Consolidation, Refused, consolidate, consolidation_json, gather, read_submission
from .consolidated import consolidated_report
from .files import Foreign, Imported, export_report, open_docx, read_embedded

__all__ = [
    "Consolidation",
    "Foreign",
    "Imported",
    "Refused",
    "consolidate",
    "consolidated_report",
    "consolidation_json",
    "export_report",
    "gather",
    "open_docx",
    "read_embedded",
    "read_submission",
]
