"""Edits: the one way to change a report.

An edit is a small frozen value. Applying it gives the new report and the edit that undoes it. Undo,
autosave, recovery, history, the checker's mends and merging all speak in edits.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import groupby
from typing import Any, ClassVar

from . import codec
from .errors import QT_TRANSLATE_NOOP, EditError
from .indicators import Indicator, Part
from .limits import MAX_LEVELS
from .report import FIXED, REST, Report, Section, children, parents, subtree
from .richtext import Block, Body
from .whole import levels
from .words import whole_letters

_GONE = QT_TRANSLATE_NOOP("errors", "Chỗ cần sửa không còn trong báo cáo; hãy thử lại.")
_OUTSIDE = QT_TRANSLATE_NOOP("errors", "Vị trí cần sửa nằm ngoài báo cáo; hãy thử lại.")
_INTO_ITSELF = QT_TRANSLATE_NOOP("errors", "Không thể chuyển một mục vào bên trong chính nó.")
_FIXED = QT_TRANSLATE_NOOP("errors", "Phần mở đầu và phần kết luôn có chỗ cố định trong báo cáo.")
_TWICE = QT_TRANSLATE_NOOP("errors", "Nội dung này đã có trong báo cáo.")
_BROKEN = QT_TRANSLATE_NOOP("errors", "Các mục cần thêm không liền nhau thành một nhánh; hãy thử lại.")
_DEEP = QT_TRANSLATE_NOOP("errors", "Đề cương có nhiều nhất {0} cấp; hãy đặt mục này ở cấp cao hơn.")


@dataclass(frozen=True, slots=True)
class SetReport:
    """Set one field of the report that is not a section or an indicator (head, unit, period …)."""

    TAG: ClassVar[str] = "report"
    ALLOWED: ClassVar[frozenset[str]] = frozenset(REST)
    name: str
    value: Any

    def apply(self, report: Report) -> tuple[Report, Edit]:
        """Return the changed report and the undoing edit."""
        if self.name not in self.ALLOWED:
            raise EditError(_GONE)
        return replace(report, **{self.name: self.value}), SetReport(self.name, getattr(report, self.name))

    def to_json(self) -> dict[str, Any]:
        """Return JSON data."""
        return {"t": self.TAG, "name": self.name, "value": codec.encode(self.value)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> SetReport:
        """Read what :meth:`to_json` wrote."""
        return cls(data["name"], _field_value(Report, cls.ALLOWED, data))


@dataclass(frozen=True, slots=True)
class InsertSections:
    """Insert a subtree (its top section first) under ``parent`` (empty: first level) at ``index``."""

    TAG: ClassVar[str] = "insert"
    parent: str
    index: int
    sections: tuple[Section, ...]

    def apply(self, report: Report) -> tuple[Report, Edit]:
        """Return the changed report and the undoing edit."""
        added = {section.id: section for section in self.sections}
        if len(added) != len(self.sections) or any(key in report.sections for key in added):
            raise EditError(_TWICE)
        if not _is_subtree(self.sections):
            raise EditError(_BROKEN)
        if self.parent:
            _section(report, self.parent)  # before the new ones are in: no section may become its own parent
        root = self.sections[0].id
        report = replace(report, sections={**report.sections, **added})
        return _with_child(report, self.parent, self.index, root), RemoveSection(root)


@dataclass(frozen=True, slots=True)
class RemoveSection:
    """Remove a section and everything under it."""

    TAG: ClassVar[str] = "remove"
    section: str

    def apply(self, report: Report) -> tuple[Report, Edit]:
        """Return the changed report and the undoing edit."""
        parent, index = place(report, self.section)
        removed = subtree(report, self.section)
        report = _without_child(report, parent, self.section)
        gone = {section.id for section in removed}
        rest = {key: section for key, section in report.sections.items() if key not in gone}
        return replace(report, sections=rest), InsertSections(parent, index, removed)


@dataclass(frozen=True, slots=True)
class MoveSection:
    """Move a section under ``parent`` to ``index``, counted after it was taken out of its old place."""

    TAG: ClassVar[str] = "move"
    section: str
    parent: str
    index: int

    def apply(self, report: Report) -> tuple[Report, Edit]:
        """Return the changed report and the undoing edit."""
        old_parent, old_index = place(report, self.section)
        if any(section.id == self.parent for section in subtree(report, self.section)):
            raise EditError(_INTO_ITSELF)
        report = _without_child(report, old_parent, self.section)
        return (
            _with_child(report, self.parent, self.index, self.section),
            MoveSection(self.section, old_parent, old_index),
        )


@dataclass(frozen=True, slots=True)
class SetSection:
    """Set one field of a section other than its body and children."""

    TAG: ClassVar[str] = "section"
    ALLOWED: ClassVar[frozenset[str]] = frozenset(
        ("key", "heading", "role", "run_in", "printed", "landscape", "required", "status", "guidance", "extra")
    )
    section: str
    name: str
    value: Any

    def apply(self, report: Report) -> tuple[Report, Edit]:
        """Return the changed report and the undoing edit."""
        section = _section(report, self.section)
        if self.name not in self.ALLOWED:
            raise EditError(_GONE)
        undo = SetSection(self.section, self.name, getattr(section, self.name))
        return _with_section(report, replace(section, **{self.name: self.value})), undo

    def to_json(self) -> dict[str, Any]:
        """Return JSON data."""
        return {"t": self.TAG, "section": self.section, "name": self.name, "value": codec.encode(self.value)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> SetSection:
        """Read what :meth:`to_json` wrote."""
        return cls(data["section"], data["name"], _field_value(Section, cls.ALLOWED, data))


@dataclass(frozen=True, slots=True)
class SpliceBody:
    """Replace ``removed`` blocks of a section's body from ``index`` on by ``inserted``."""

    TAG: ClassVar[str] = "splice"
    section: str
    index: int
    removed: int
    inserted: tuple[Block, ...] = ()

    def apply(self, report: Report) -> tuple[Report, Edit]:
        """Return the changed report and the undoing edit."""
        section = _section(report, self.section)
        blocks = section.body.blocks
        end = self.index + self.removed
        if not 0 <= self.index <= end <= len(blocks):
            raise EditError(_OUTSIDE)
        body = Body((*blocks[: self.index], *self.inserted, *blocks[end:]))
        undo = SpliceBody(self.section, self.index, len(self.inserted), blocks[self.index : end])
        return _with_section(report, replace(section, body=body)), undo


@dataclass(frozen=True, slots=True)
class InsertIndicator:
    """Insert an indicator at ``index``."""

    TAG: ClassVar[str] = "insert_indicator"
    index: int
    indicator: Indicator

    def apply(self, report: Report) -> tuple[Report, Edit]:
        """Return the changed report and the undoing edit."""
        return _with_indicators(report, (self,)), RemoveIndicator(self.indicator.id)


@dataclass(frozen=True, slots=True)
class RemoveIndicator:
    """Remove an indicator with its parts."""

    TAG: ClassVar[str] = "remove_indicator"
    indicator: str

    def apply(self, report: Report) -> tuple[Report, Edit]:
        """Return the changed report and the undoing edit."""
        index = _indicator_index(report, self.indicator)
        items = report.indicators
        return (
            replace(report, indicators=items[:index] + items[index + 1 :]),
            InsertIndicator(index, items[index]),
        )


@dataclass(frozen=True, slots=True)
class MoveIndicator:
    """Move an indicator to ``index``, counted after it was taken out."""

    TAG: ClassVar[str] = "move_indicator"
    indicator: str
    index: int

    def apply(self, report: Report) -> tuple[Report, Edit]:
        """Return the changed report and the undoing edit."""
        old = _indicator_index(report, self.indicator)
        items = report.indicators
        rest = items[:old] + items[old + 1 :]
        return replace(report, indicators=_inserted(rest, self.index, items[old])), MoveIndicator(self.indicator, old)


@dataclass(frozen=True, slots=True)
class SetIndicator:
    """Set one field of an indicator; its parts are set as a whole (insert, remove, reorder a part)."""

    TAG: ClassVar[str] = "indicator"
    ALLOWED: ClassVar[frozenset[str]] = frozenset(("key", "printed", "statement", "result", "parts", "extra"))
    indicator: str
    name: str
    value: Any

    def apply(self, report: Report) -> tuple[Report, Edit]:
        """Return the changed report and the undoing edit."""
        index = _indicator_index(report, self.indicator)
        old = report.indicators[index]
        if self.name not in self.ALLOWED:
            raise EditError(_GONE)
        if self.name == "parts":
            others = {part.id for each in report.indicators if each is not old for part in each.parts}
            ids = [part.id for part in self.value]
            if len(set(ids)) != len(ids) or others.intersection(ids):
                raise EditError(_TWICE)
        items = report.indicators
        new = replace(old, **{self.name: self.value})
        undo = SetIndicator(self.indicator, self.name, getattr(old, self.name))
        return replace(report, indicators=(*items[:index], new, *items[index + 1 :])), undo

    def to_json(self) -> dict[str, Any]:
        """Return JSON data."""
        return {"t": self.TAG, "indicator": self.indicator, "name": self.name, "value": codec.encode(self.value)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> SetIndicator:
        """Read what :meth:`to_json` wrote."""
        return cls(data["indicator"], data["name"], _field_value(Indicator, cls.ALLOWED, data))


@dataclass(frozen=True, slots=True)
class SetPart:
    """Set one field of an indicator part."""

    TAG: ClassVar[str] = "part"
    ALLOWED: ClassVar[frozenset[str]] = frozenset(item.name for item in fields(Part)) - {"id"}
    part: str
    name: str
    value: Any

    def apply(self, report: Report) -> tuple[Report, Edit]:
        """Return the changed report and the undoing edit."""
        if self.name not in self.ALLOWED:
            raise EditError(_GONE)
        for index, indicator in enumerate(report.indicators):
            for number, part in enumerate(indicator.parts):
                if part.id == self.part:
                    parts = list(indicator.parts)
                    parts[number] = replace(part, **{self.name: self.value})
                    items = list(report.indicators)
                    items[index] = replace(indicator, parts=tuple(parts))
                    undo = SetPart(self.part, self.name, getattr(part, self.name))
                    return replace(report, indicators=tuple(items)), undo
        raise EditError(_GONE)

    def to_json(self) -> dict[str, Any]:
        """Return JSON data."""
        return {"t": self.TAG, "part": self.part, "name": self.name, "value": codec.encode(self.value)}

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> SetPart:
        """Read what :meth:`to_json` wrote."""
        return cls(data["part"], data["name"], _field_value(Part, cls.ALLOWED, data))


@dataclass(frozen=True, slots=True)
class Batch:
    """Several edits as one step: all of them or none."""

    TAG: ClassVar[str] = "batch"
    edits: tuple[Edit, ...] = field(default_factory=tuple)

    def apply(self, report: Report) -> tuple[Report, Edit]:
        """Return the changed report and the undoing edit."""
        undo: list[Edit] = []
        for kind, group in groupby(self.edits, type):
            if kind is InsertIndicator:  # thousands at once where totals come in
                fresh = [each for each in group if isinstance(each, InsertIndicator)]
                report = _with_indicators(report, fresh)
                undo += [RemoveIndicator(each.indicator.id) for each in fresh]
                continue
            for edit in group:
                report, inverse = edit.apply(report)
                undo.append(inverse)
        return report, Batch(tuple(reversed(undo)))


Edit = (
    SetReport
    | InsertSections
    | RemoveSection
    | MoveSection
    | SetSection
    | SpliceBody
    | InsertIndicator
    | RemoveIndicator
    | MoveIndicator
    | SetIndicator
    | SetPart
    | Batch
)


def body_edit(section: Section, blocks: Sequence[Block]) -> SpliceBody | None:
    """Return the smallest splice that turns the section's body into ``blocks``, or ``None`` if it is that."""
    old = section.body.blocks
    start = 0
    while start < len(old) and start < len(blocks) and old[start] == blocks[start]:
        start += 1
    end = 0
    while end < min(len(old), len(blocks)) - start and old[-1 - end] == blocks[-1 - end]:
        end += 1
    removed, inserted = len(old) - start - end, tuple(blocks[start : len(blocks) - end])
    if not removed and not inserted:
        return None
    return SpliceBody(section.id, start, removed, inserted)


def joined(first: Edit, inverse: Edit, then: Edit) -> tuple[Edit, Edit] | None:
    """Return two edits as one, and what undoes it; ``None`` where the second changes anything else than the first.

    Args:
        first: the first edit.
        inverse: what undoes it.
        then: the edit done next.
    """
    if isinstance(first, SpliceBody) and isinstance(then, SpliceBody) and isinstance(inverse, SpliceBody):
        start = then.index - first.index
        end = start + then.removed
        if first.section != then.section or not 0 <= start <= end <= len(first.inserted):
            return None
        inserted = (*first.inserted[:start], *then.inserted, *first.inserted[end:])
        return replace(first, inserted=inserted), replace(inverse, removed=len(inserted))
    if isinstance(then, (SetSection, SetReport)) and isinstance(first, type(then)):
        return (then, inverse) if replace(first, value=then.value) == then else None
    return None


def place(report: Report, section_id: str) -> tuple[str, int]:
    """Return (parent id, index) of a section of the tree.

    Raises:
        EditError: there is no such section, or it is the preamble or the closing.
    """
    if section_id in FIXED:
        raise EditError(_FIXED)
    if section_id in report.top:
        return "", report.top.index(section_id)
    for section in report.sections.values():
        if section_id in section.children:
            return section.id, section.children.index(section_id)
    raise EditError(_GONE)


def _field_value(owner: type, allowed: frozenset[str], data: dict[str, Any]) -> Any:
    if data["name"] not in allowed:
        raise codec.DecodeError(f"{owner.__name__}.{data['name']}")
    return codec.decode(codec.type_hints(owner)[data["name"]], data["value"])


def _is_subtree(sections: tuple[Section, ...]) -> bool:
    """Tell whether the first section reaches every one exactly once, and nothing else."""
    below = {section.id: section.children for section in sections}
    reached: set[str] = set()
    stack = [section.id for section in sections[:1]]
    while stack:
        key = stack.pop()
        if key in reached or key not in below:
            return False
        reached.add(key)
        stack.extend(below[key])
    return bool(sections) and len(reached) == len(below)


def _section(report: Report, section_id: str) -> Section:
    section = report.sections.get(section_id)
    if section is None:
        raise EditError(_GONE)
    return section


def _with_section(report: Report, section: Section) -> Report:
    return replace(report, sections={**report.sections, section.id: section})


def _inserted(items: tuple[Any, ...], index: int, item: Any) -> tuple[Any, ...]:
    if not 0 <= index <= len(items):
        raise EditError(_OUTSIDE)
    return (*items[:index], item, *items[index:])


def _with_children(report: Report, parent: str, ids: tuple[str, ...]) -> Report:
    if not parent:
        return replace(report, top=ids)
    return _with_section(report, replace(report.sections[parent], children=ids))


def _with_child(report: Report, parent: str, index: int, child: str) -> Report:
    if parent in FIXED:
        raise EditError(_FIXED)
    if parent:
        _section(report, parent)
    above, up = 0, parents(report) if parent else {}
    each = parent
    while each:
        above, each = above + 1, up.get(each, "")
    if above + levels(report, (child,)) > MAX_LEVELS:
        raise EditError(_DEEP, MAX_LEVELS)
    return _with_children(report, parent, _inserted(children(report, parent), index, child))


def _without_child(report: Report, parent: str, child: str) -> Report:
    return _with_children(report, parent, tuple(each for each in children(report, parent) if each != child))


def _with_indicators(report: Report, inserted: Sequence[InsertIndicator]) -> Report:
    """Insert one after the other; ids are looked through once."""
    indicators = list(report.indicators)
    for each in inserted:
        if not 0 <= each.index <= len(indicators):
            raise EditError(_OUTSIDE)
        indicators.insert(each.index, each.indicator)
    owned = [indicator.id for indicator in indicators]
    parts = [part.id for indicator in indicators for part in indicator.parts]
    if len(set(owned)) != len(owned) or len(set(parts)) != len(parts):
        raise EditError(_TWICE)
    return replace(report, indicators=tuple(indicators))


def _indicator_index(report: Report, indicator_id: str) -> int:
    for index, indicator in enumerate(report.indicators):
        if indicator.id == indicator_id:
            return index
    raise EditError(_GONE)


def of_whole_letters(edit: Edit) -> Edit:
    """Return an edit whose words can be saved (``words.whole_letters``)."""
    data = json.dumps(codec.encode(edit), ensure_ascii=False)
    whole = whole_letters(data)
    return edit if whole is data else codec.decode(Edit, json.loads(whole))
