"""Quotes (câu trích): sentences of units in the office's report, each with where it came from."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a unit that was put into the office's report.

    Attributes:
        unit: identity of the unit when it was quoted.
        name: name of the unit.
        digest: SHA-256 of the file it was taken from.
        key: key of the unit's section, empty where it has none.
        heading: heading of the unit's section.
        words: the words that were taken over, as they stand with the unit.
        section: id of the section of the office's report they were put into.
        note: id of the footnote they were put into, empty for the text.
    """

    id: str
    unit: str = ""
    name: str = ""
    _: KW_ONLY
    digest: str = ""
    key: str = ""
    heading: str = ""
    words: str = ""
    section: str = ""
    note: str = ""

    def __str__(self) -> str:
        return f"{self.name}: {self.words}"
