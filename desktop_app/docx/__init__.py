"""A report into an official DOCX, and any DOCX back into a report; knows nothing of windows, stores or charts.

What understands a source is imported from ``docx.reading``, what writes a file from ``docx.writing``: whoever only opens
a file does not wait for either.
"""

from .archive import TOO_BIG
from .payload import Payload, read_payload
from .pictures import measure_picture
from .printed_numbers import read_number
from .source.reader import open_source
from .source.source import Notice, Source, SourceParagraph, SourceTable
from .source.text import cleaned
from .source.typed import retyped
from .wml import section_mark

__all__ = [
    "TOO_BIG",
    "Notice",
    "Payload",
    "Source",
    "SourceParagraph",
    "SourceTable",
    "cleaned",
    "measure_picture",
    "open_source",
    "read_number",
    "read_payload",
    "retyped",
    "section_mark",
]
