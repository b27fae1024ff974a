"""The law of merging: what both copies say is never gone, and never there twice, without somebody being asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace

from ..report import Report
from ..richtext import Block, Paragraph
from .changes import Change, ChangeKind, Of
from .text import name_of, words_of

_ANYWHERE = 3  # words from which a paragraph is the same one wherever it stands: “Không có.” may well stand twice

_Place = tuple[str, Hashable]  # section, or empty for the whole report; and what stands there


def with_every_loss_shown(ours: Report, theirs: Report, changes: Sequence[Change]) -> list[Change]:
    """Return changes, those as conflicts that would, unasked, lose or double what both copies have."""
    out = list(changes)
    effects = [_effect(ours, theirs, change) for change in out]
    if not any(effects):
        return out
    mine, other = _all(ours), _all(theirs)
    while True:
        result = mine.copy()
        for change, effect in zip(out, effects, strict=True):
            if not change.conflict:
                result.update(effect)
        wrong = {
            key: 1 if result[key] > max(mine[key], other[key]) else -1
            for key in {key for effect in effects for key in effect}
            if mine[key] and other[key] and not min(mine[key], other[key]) <= result[key] <= max(mine[key], other[key])
        }
        fresh = [
            at
            for at, effect in enumerate(effects)
            if not out[at].conflict and any(effect[key] * sign > 0 for key, sign in wrong.items())
        ]
        if not fresh:
            return out
        for at in fresh:
            out[at] = _asked(out[at])


def _asked(change: Change) -> Change:
    hunk = replace(change.hunk, conflict=True) if change.hunk is not None else None
    both = hunk is not None and bool(change.hunk and change.hunk.ours and change.hunk.theirs)
    return replace(change, conflict=True, hunk=hunk, both=both)


def _effect(ours: Report, theirs: Report, change: Change) -> Counter[_Place]:
    """Return what a change puts in and takes out where it is taken."""
    out: Counter[_Place] = Counter()
    if change.of is not Of.SECTION:
        return out
    if change.kind is ChangeKind.TEXT and change.hunk is not None and change.hunk.rows is None:
        mine, other = (side.sections[change.owner].body.blocks for side in (ours, theirs))
        out.update(_keys(change.owner, (other[t] for t in change.hunk.theirs)))
        out.subtract(_keys(change.owner, (mine[o] for o in change.hunk.ours)))
    elif change.kind in (ChangeKind.ADDED, ChangeKind.LOST):
        for key in change.ids:
            out.update(_keys(key, theirs.sections[key].body.blocks))
    elif change.kind is ChangeKind.REMOVED:
        for key in change.ids:
            out.subtract(_keys(key, ours.sections[key].body.blocks))
    return Counter({key: count for key, count in out.items() if count})


def _all(report: Report) -> Counter[_Place]:
    out: Counter[_Place] = Counter()
    for section in report.sections.values():
        out.update(_keys(section.id, section.body.blocks))
    return out


def _keys(section: str, blocks: Iterable[Block]) -> Iterable[_Place]:
    for block in blocks:
        words = words_of(block)
        if not words:
            continue
        key = block if isinstance(block, Paragraph) else name_of(block)
        yield section, key
        if words >= _ANYWHERE or not isinstance(block, Paragraph):
            yield "", key
