"""New indicators join the list in which the one before them is printed, so that none is left out of the print."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeGuard

from ..edits import Batch, Edit, SpliceBody
from ..report import Report
from ..richtext import Block, Body, IndicatorList, Layout


def keep_listed(report: Report, edit: Edit) -> Edit:
    """Return an edit that also puts the indicators it adds into the lists that name their indicators.

    A list that names none prints all of them and needs nothing.
    """
    after, _ = edit.apply(report)
    known = {each.id for each in report.indicators}
    bodies = {key: section.body for key, section in after.sections.items() if _lists(section.body)}
    lists = [block for body in bodies.values() for block in _lists(body)]
    if not lists or any(not block.indicators for block in lists):
        return edit
    changed: set[tuple[str, int]] = set()
    for place, indicator in enumerate(after.indicators):
        if indicator.id in known or any(indicator.id in block.indicators for block in lists):
            continue
        before = after.indicators[place - 1].id if place else ""
        _join(bodies, before, indicator.id, changed)
        lists = [block for body in bodies.values() for block in _lists(body)]
    if not changed:
        return edit
    splices = tuple(SpliceBody(key, index, 1, (bodies[key].blocks[index],)) for key, index in sorted(changed))
    return Batch((edit, *splices))


def _lists(body: Body) -> list[IndicatorList]:
    return [block for block in body.blocks if _is_list(block)]


def _is_list(block: Block) -> TypeGuard[IndicatorList]:
    return isinstance(block, IndicatorList) and block.layout is not Layout.NEXT


def _join(bodies: dict[str, Body], before: str, new: str, changed: set[tuple[str, int]]) -> None:
    """Put an indicator behind another in its list; first in the first list where there is none before it."""
    for key, body in bodies.items():
        for index, block in enumerate(body.blocks):
            if not _is_list(block) or (before and before not in block.indicators):
                continue
            at = block.indicators.index(before) + 1 if before else 0
            names = (*block.indicators[:at], new, *block.indicators[at:])
            blocks = (*body.blocks[:index], replace(block, indicators=names), *body.blocks[index + 1 :])
            bodies[key] = Body(blocks)
            changed.add((key, index))
            return
