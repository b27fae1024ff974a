"""A report into an official DOCX, and any DOCX back into a report; knows nothing of windows, stores or charts."""

from .archive import TOO_BIG
from .payload import Payload, read_payload
from .pictures import measure_picture
from .printed_numbers import read_number
from .reading.as_json import outline_json
from .reading.front import Front, read_front, recipients_of
from .reading.headings import BULLET, HEADING, LABEL, NUMBERED, RUN_IN, Correction, Guess, guess_all
from .reading.kind_and_period import kind_and_period, unit_of
from .reading.layout import lines_of
from .reading.reading import Mark, Reading, indicator_of, read_report
from .reading.targets import speaks_of_next
from .source.reader import open_source
from .source.source import Notice, Source, SourceParagraph, SourceTable
from .source.text import cleaned
from .source.typed import retyped
from .wml import section_mark
from .writing.package import render_docx

__all__ = [
    "BULLET",
    "HEADING",
    "LABEL",
    "NUMBERED",
    "RUN_IN",
    "TOO_BIG",
    "Correction",
    "Front",
    "Guess",
    "Mark",
    "Notice",
    "Payload",
    "Reading",
    "Source",
    "SourceParagraph",
    "SourceTable",
    "cleaned",
    "guess_all",
    "indicator_of",
    "kind_and_period",
    "lines_of",
    "measure_picture",
    "open_source",
    "outline_json",
    "read_front",
    "read_number",
    "read_payload",
    "read_report",
    "recipients_of",
    "render_docx",
    "retyped",
    "section_mark",
    "speaks_of_next",
    "unit_of",
]
