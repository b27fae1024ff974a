"""Which files may be somebody's report, by their endings."""

from __future__ import annotations

DOCUMENTS = (
    ".docx", ".doc", ".docm", ".dot", ".dotx", ".dotm", ".rtf", ".odt", ".wps", ".pdf", ".xlsx", ".xls", ".ods",
    ".zip", ".rar", ".7z", ".baocao",
)  # fmt: skip
"""Endings of what a unit may have sent as its report: the first is read, of the others it is said why they are not."""
