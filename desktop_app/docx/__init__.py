"""A report into an official DOCX, and any DOCX back into a report; knows nothing of windows, stores or charts."""

from .headings import Correction
from .outline import outline_json
from .package import measure_picture, render_docx
from .payload import Carried, read_carried
from .reading import Mark, Reading, indicator_of, read_report
from .source import Notice, Source, SourceParagraph, SourceTable
from .source_reader import open_source

__all__ = [
    "Carried",
    "Correction",
    "Mark",
    "Notice",
    "Reading",
    "Source",
    "SourceParagraph",
    "SourceTable",
    "indicator_of",
    "measure_picture",
    "open_source",
    "outline_json",
    "read_carried",
    "read_report",
    "render_docx",
]
