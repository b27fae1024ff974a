"""A source understood: front, headings, indicators, and the report they make."""

from .as_json import outline_json
from .front import Front, read_front, recipients_of
from .headings import BULLET, HEADING, LABEL, NUMBERED, RUN_IN, Correction, Guess, guess_all
from .kind_and_period import kind_and_period, unit_of
from .layout import lines_of
from .reading import indicator_of, read_report
from .result import Mark, Reading
from .targets import speaks_of_next

__all__ = [
    "BULLET",
    "HEADING",
    "LABEL",
    "NUMBERED",
    "RUN_IN",
    "Correction",
    "Front",
    "Guess",
    "Mark",
    "Reading",
    "guess_all",
    "indicator_of",
    "kind_and_period",
    "lines_of",
    "outline_json",
    "read_front",
    "read_report",
    "recipients_of",
    "speaks_of_next",
    "unit_of",
]
