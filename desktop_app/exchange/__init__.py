"""What travels between units: official DOCX files that carry their report."""

from .files import Imported, export_report, read_embedded

__all__ = ["Imported", "export_report", "read_embedded"]
