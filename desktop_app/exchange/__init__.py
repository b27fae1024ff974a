"""What travels between units: official DOCX files that carry their report, and files of other origins."""

from .files import Foreign, Imported, export_report, open_docx, read_embedded

__all__ = ["Foreign", "Imported", "export_report", "open_docx", "read_embedded"]
