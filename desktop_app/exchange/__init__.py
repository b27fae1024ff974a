"""What travels between units: official DOCX files that carry their report, and files of other origins."""

from .files import Foreign, Imported, export_report, open_docx, read_embedded
from .office.receiving import Arrival, gather, read_submission, receive

__all__ = [
    "Arrival",
    "Foreign",
    "Imported",
    "export_report",
    "gather",
    "open_docx",
    "read_embedded",
    "read_submission",
    "receive",
]
