"""Word's own list numbering: what Word prints before a paragraph that belongs to a list."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ...models.numbers import roman
from .styles import W, number

_BULLETS = {"-": "-", "–": "-", "—": "-", "−": "-", "+": "+", "*": "*", "\uf02d": "-", "\uf02b": "+", "\uf02a": "*"}
_LEVELS = 9
_LONGEST = 40  # characters of a label's pattern


@dataclass(frozen=True, slots=True)
class ListLabel:
    """A list's number or bullet as printed.

    Attributes:
        text: ``1.2.`` or ``-``; empty where the list prints nothing.
        level: 0 for the outermost.
        list: identity of the list, to tell lists apart.
    """

    text: str
    level: int
    list: str
    bullet: bool = False


@dataclass(slots=True, kw_only=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    arabic: bool = False  # isLgl: all numbers in the label are Arabic
    restart: int | None = None
    style: str = ""


@dataclass(slots=True)
class _List:
    """A list definition and how far it has counted."""

    levels: dict[int, _Level] = field(default_factory=dict)
    counts: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


class Lists:
    """The document's lists; :meth:`label` counts, so it must be asked in document order, once a paragraph.

    Args:
        root: root of ``word/numbering.xml``, or ``None``.
    """

    def __init__(self, root: Any) -> None:
        self._abstract: dict[str, _List] = {}
        self._instances: dict[str, tuple[str, dict[int, int], dict[int, _Level]]] = {}
        self._used: set[tuple[str, int]] = set()
        if root is None:
            return
        styles: dict[str, str] = {}
        links: dict[str, str] = {}
        for each in root.iter(f"{W}abstractNum"):
            key = each.get(f"{W}abstractNumId", "")
            self._abstract[key] = _List({int(n): level for n, level in _levels(each)})
            for name, found in (("styleLink", styles), ("numStyleLink", links)):
                link = each.find(W + name)
                if link is not None:
                    found[link.get(f"{W}val", "") if name == "styleLink" else key] = (
                        key if name == "styleLink" else link.get(f"{W}val", "")
                    )
        for key, style in links.items():
            if style in styles:
                self._abstract[key] = self._abstract[styles[style]]
        for each in root.iter(f"{W}num"):
            self._read_instance(each)

    def _read_instance(self, each: Any) -> None:
        abstract = each.find(f"{W}abstractNumId")
        if abstract is None:
            return
        starts: dict[int, int] = {}
        changed: dict[int, _Level] = {}
        for override in each.iter(f"{W}lvlOverride"):
            level = _number(override.get(f"{W}ilvl"), 0)
            start = override.find(f"{W}startOverride")
            if start is not None:
                starts[level] = _number(start.get(f"{W}val"), 1)
            changed.update({int(n): found for n, found in _levels(override)})
        key = each.get(f"{W}numId", "")
        self._instances[key] = abstract.get(f"{W}val", ""), starts, changed

    def level(self, instance: str, style: str) -> int:
        """Return the level of a list that belongs to a paragraph style; 0 where none does."""
        abstract, _, changed = self._instances.get(instance, ("", {}, {}))
        found = self._abstract.get(abstract, _List())
        return next((at for at, level in {**found.levels, **changed}.items() if level.style == style), 0)

    def label(self, instance: str, level: int) -> ListLabel | None:
        """Count one paragraph of a list; ``None`` where there is no such list."""
        if instance not in self._instances:
            return None
        abstract, starts, changed = self._instances[instance]
        found = self._abstract.get(abstract)
        if found is None:
            return None
        level = min(max(level, 0), _LEVELS - 1)
        levels = {**found.levels, **changed}
        here = levels.get(level, _Level(text=f"%{level + 1}."))
        if level in starts and (instance, level) not in self._used:
            found.counts[level] = starts[level]
        else:
            before = found.counts[level]
            found.counts[level] = starts.get(level, here.start) if before is None else before + 1
        self._used.add((instance, level))
        for above in range(level):  # a level that was passed over counts as begun once its number shows
            if found.counts[above] is None and f"%{above + 1}" in here.text:
                found.counts[above] = starts.get(above, levels[above].start if above in levels else 1)
        for deeper in range(level + 1, _LEVELS):
            restart = levels[deeper].restart if deeper in levels else None
            if restart is None or (restart > 0 and level < restart):
                found.counts[deeper] = None
        if here.format == "bullet":
            text = _BULLETS.get(here.text.strip(), "-" if level == 0 else "+")
            return ListLabel(text, level, abstract, bullet=True)
        return ListLabel(_printed(here, levels, found.counts), level, abstract)


def _printed(here: _Level, levels: dict[int, _Level], counts: list[int | None]) -> str:
    if here.format == "none":
        return ""

    def place(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        other = levels.get(index, _Level())
        value = counts[index]
        return format_number(other.start if value is None else value, "decimal" if here.arabic else other.format)

    return re.sub(r"%([1-9])", place, here.text).strip()


def format_number(value: int, kind: str) -> str:
    """Return a number in one of Word's number formats; one we do not know counts in Arabic figures."""
    if value < 0 or value > 999:  # Roman figures and repeated letters would grow without end
        return str(value)
    if kind in ("upperRoman", "lowerRoman") and value:
        return roman(value) if kind == "upperRoman" else roman(value).lower()
    if kind in ("upperLetter", "lowerLetter") and value:
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1)
        return letter.upper() if kind == "upperLetter" else letter
    return f"{value:02d}" if kind == "decimalZero" else "" if kind == "none" else str(value)


@lru_cache(32)
def _levels(parent: Any) -> list[tuple[int, _Level]]:
    out = []
    for each in parent.findall(f"{W}lvl"):
        value = {child.tag.removeprefix(W): child.get(f"{W}val") for child in each}
        level = _Level(
            start=_number(value.get("start"), 1),
            format=value.get("numFmt") or "decimal",
            text=(value.get("lvlText") or "")[:_LONGEST],
            arabic="isLgl" in value and value["isLgl"] not in ("0", "false"),
            style=value.get("pStyle") or "",
            restart=None if "lvlRestart" not in value else _number(value["lvlRestart"], 0),
        )
        out.append((_number(each.get(f"{W}ilvl"), 0), level))
    return out


def _number(text: str | None, otherwise: int) -> int:
    found = number(text)
    return otherwise if found is None else int(found)
