"""The report as plain data and the rules over it; knows no Qt, no SQL and no DOCX."""
