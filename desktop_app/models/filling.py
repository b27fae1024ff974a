"""Filling an empty report with the content of another, as one edit that can be undone."""

from __future__ import annotations

from .edits import Batch, Edit, InsertIndicator, InsertSections, SetReport, SetSection, SpliceBody
from .report import CLOSING, PREAMBLE, Report, subtree

_FIELDS = (
    "unit",
    "kind",
    "period",
    "standard",
    "numbering",
    "part_numbers",
    "head",
    "signer",
    "cosigners",
    "recipients",
    "due",
)


def filling(empty: Report, content: Report) -> Edit:
    """Return the edit that gives an empty report the content of another; its id stays its own."""
    edits: list[Edit] = [
        SetReport(name, getattr(content, name)) for name in _FIELDS if getattr(content, name) != getattr(empty, name)
    ]
    edits += [InsertIndicator(place, each) for place, each in enumerate(content.indicators)]
    edits += [InsertSections("", place, subtree(content, key)) for place, key in enumerate(content.top)]
    for key in (PREAMBLE, CLOSING):
        blocks = content.sections[key].body.blocks
        status = content.sections[key].status
        if status is not empty.sections[key].status:
            edits.append(SetSection(key, "status", status))
        if blocks:
            edits.append(SpliceBody(key, 0, 0, blocks))
    return Batch(tuple(edits))
