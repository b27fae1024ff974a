"""What a report was made of: the one before it, the outline it follows, the units' reports it adds up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from typing import Any, NamedTuple


class WrittenFigures(NamedTuple):
    """What was written of one total, as printed; empty where nothing was."""

    target: str = ""
    result: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class WrittenTotals:
    """What was last written of totals, so that what the office typed itself is known from it.

    Attributes:
        figures: by key of the total.
        blocks: checksums of the blocks written, by key of the section.
        files: checksum of the files and decisions they were added up from, or ``None`` where it is not known.
    """

    figures: Mapping[str, WrittenFigures] = field(default_factory=dict)
    blocks: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    files: int | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a report comes from. It belongs to this report alone: one made of it has an origin of its own.

    Attributes:
        previous: id of the report this one goes on from.
        outline: id of the outline it follows.
        round: key of the round of units' reports it was made of.
        totals: what was written of their totals, or ``None`` where none ever were.
        merged: digests of the versions merged into it, oldest first.
    """

    previous: str = ""
    outline: str = ""
    round: str = ""
    _: KW_ONLY
    totals: WrittenTotals | None = None
    merged: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)


_OLDER = {"previous": "previous", "source": "outline", "consolidates": "round", "totals": "totals", "merged": "merged"}
"""Names that the fields of an origin had while they stood among those of the report itself."""


def with_origin(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a report's JSON data with its origin in one place, where an older program wrote it piece by piece.

    What of it makes no sense was read as if it were not there, and is left out.
    """
    if not _OLDER.keys() & data.keys():
        return data
    older = {name: _sound(name, data[key]) for key, name in _OLDER.items() if key in data}
    origin = {name: value for name, value in older.items() if value}
    rest = {key: value for key, value in data.items() if key not in _OLDER}
    return {**rest, "origin": {**origin, **rest.get("origin", {})}}


def outline_in(data: Mapping[str, Any]) -> str:
    """Return the id of the outline that a report follows, straight from its JSON data.

    Raises:
        AttributeError: the data are not what a report has.
    """
    return str(with_origin(data).get("origin", {}).get("outline", ""))


def _sound(name: str, value: Any) -> Any:
    """Return what makes sense of a field of the older form; something false where nothing does."""
    if name == "merged":
        return [each for each in value if isinstance(each, str)] if isinstance(value, list) else None
    if name != "totals":
        return value if isinstance(value, str) else None
    if not isinstance(value, Mapping):
        return None
    figures, blocks, files = (value.get(key) for key in ("figures", "blocks", "files"))
    return {
        "figures": {key: each for key, each in figures.items() if _all_of(str, each) and len(each) == 3}
        if isinstance(figures, Mapping) else {},
        "blocks": {key: each for key, each in blocks.items() if _all_of(int, each)}
        if isinstance(blocks, Mapping) else {},
        "files": files if type(files) is int else None,
    }  # fmt: skip


def _all_of(kind: type, value: Any) -> bool:
    return isinstance(value, list) and all(type(each) is kind for each in value)
