"""Footnotes that typst leaves on the page before their mark, brought to it by laying out again.

typst (issue 5314, open in 0.15) leaves a note behind when the control of widows and orphans, or a heading, moves the
line of its mark to the next page: in about one layout of a hundred.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

_TRIES = 5
_TWO_LINES = 150  # letters that stand in the first two lines of a paragraph, about


@dataclass(slots=True)
class _Owner:
    """Where a note is anchored: the blocks of its sheet, the place among them, the letters before the mark."""

    blocks: list[dict[str, Any]]
    place: int
    letters: int


def settled(data: dict[str, Any], lay_out: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Lay out until every note begins on the page of its mark, five times at most.

    A mark in the first two lines: the paragraph, with the headings above it, begins the next page, as in LibreOffice.
    Further down: the paragraph may leave a single line.

    Args:
        data: the template's data; blocks are marked ``apart`` (begins a page) and ``loose`` (may leave a line).
        lay_out: lays the data out and returns what stands on which page.
    """
    owners = [owner for sheet in data["sheets"] for owner in _owners(sheet["blocks"])]
    for turn in range(1, _TRIES + 1):
        places = lay_out()
        early = _early(places, owners)
        if not early or turn == _TRIES:
            break
        owner = owners[min(early) - 1]  # one at a time, the first: what follows moves
        block = owner.blocks[owner.place]
        if block.get("loose") or owner.letters < _TWO_LINES:
            place = owner.place
            while place and owner.blocks[place - 1].get("keep"):
                place -= 1
            owner.blocks[place]["apart"] = True
        block["loose"] = True
    return places


def _early(places: dict[str, Any], owners: list[_Owner]) -> list[int]:
    """Return the numbers of notes that stand before their mark, or whose first line was left alone."""
    first: dict[int, tuple[int, int]] = {}
    for number, mark, entry in places["notes"]:
        first.setdefault(number, (mark, entry))
    out = [number for number, (mark, entry) in first.items() if mark != entry]
    for number, page in places["starts"]:
        owner = owners[number - 1]
        # its second line went to the next page with its note
        left_alone = owner.letters < _TWO_LINES and page < first.get(number, (page, page))[0]
        if left_alone and not owner.blocks[owner.place].get("loose"):
            out.append(number)
    return out


def _owners(blocks: list[dict[str, Any]]) -> list[_Owner]:
    return [
        _Owner(blocks, place, letters) for place, block in enumerate(blocks) for letters in _letters_before_notes(block)
    ]


def _letters_before_notes(block: dict[str, Any]) -> list[int]:
    if block["kind"] == "table":
        cells = (cell for row in block["rows"] for cell in row)
        runs = (run for cell in cells for each in cell["blocks"] for run in each["runs"])
        return [0 for run in runs if "note" in run]
    out, letters = [], 0
    for run in block.get("runs", ()):
        if "note" in run:
            out.append(letters)
        letters += len(run.get("text", ""))
    return out
