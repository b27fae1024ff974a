"""The sections of a received file put together: those of the report, moved or not, and those that were added."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field, replace

from ...models.report import FIXED, Report, Role, Section, Status, in_print_order, walk
from ...models.richtext import Block, Body
from .source_blocks import HeadingLevel

BlockPlace = tuple[str, int]
"""A block of the report: its section's id and its index there."""


@dataclass(slots=True)
class Draft:
    """A section while it is put together.

    Attributes:
        own: the report's section, or ``None`` for one that was added.
        level: what headings of its level look like, to find the level of added ones.
        blocks: its blocks, each with (section, index) it has in the report, or ``None``.
    """

    id: str
    own: Section | None
    _: KW_ONLY
    depth: int
    level: HeadingLevel
    heading: str
    role: Role
    printed: str = ""
    run_in: bool = False
    blocks: list[tuple[tuple[str, int] | None, Block]] = field(default_factory=list)


class Drafts:
    """The sections in the order of the file.

    Attributes:
        drafts: those begun so far.
        now: the one that is open, or ``None`` around the text.
    """

    def __init__(self, report: Report) -> None:
        self._report = report
        self._depths = {section.id: depth for section, depth in walk(report)}
        self._begun: set[str] = set()
        self.drafts: list[Draft] = []
        self.now: Draft | None = None

    def begin(self, key: str, level: HeadingLevel, deeper: int = 0) -> Draft:
        """Open a section of the report; ``deeper`` than it was by so many levels."""
        own = self._report.sections[key]
        depth = max(0, self._depths.get(key, 0) + deeper)
        return self._open(
            Draft(
                key,
                own,
                depth=depth,
                level=level,
                heading=own.heading,
                role=own.role,
                printed=own.printed,
                run_in=own.run_in,
            )
        )

    def insert(self, key: str, heading: str, role: Role, depth: int, level: HeadingLevel) -> Draft:
        """Open a section that was added."""
        return self._open(Draft(key, None, depth=depth, level=level, heading=heading, role=role))

    def _open(self, draft: Draft) -> Draft:
        self.now = draft
        self.drafts.append(draft)
        self._begun.add(draft.id)
        return draft

    def has(self, key: str) -> bool:
        """Return whether a section was begun."""
        return key in self._begun

    def numbered_like(self, level: HeadingLevel) -> bool:
        """Return whether sections without a heading are numbered like this."""
        return any(draft.level == level and not draft.heading for draft in self.drafts if draft.id not in FIXED)

    def depth_of(self, level: HeadingLevel) -> int:
        """Return the depth of an added heading: that of the last one that looks like it, else below the last."""
        drafts = [each for each in reversed(self.drafts) if each.id not in FIXED]
        outline, number = level
        for draft in drafts:
            if draft.level[0] == outline if outline is not None else number is not None and draft.level[1] == number:
                return draft.depth
        for draft in drafts:
            if outline is not None and draft.level[0] is not None:
                return max(0, draft.depth + min(1, outline - draft.level[0]))
        return drafts[0].depth + 1 if drafts else 0

    def put_together(self, shown: set[BlockPlace], visible: set[str]) -> Report:
        """Return the report with these sections.

        Args:
            shown: the report's blocks that print something; the others stay where they stood.
            visible: its sections that print something; of these, those that were not begun are gone.
        """
        report = self._report
        order = [section.id for section in in_print_order(report)]
        drafts = list(self.drafts)
        for number, key in enumerate(order):
            if key in self._begun or (key in visible and key not in FIXED):
                continue
            before = set(order[:number])
            at = max((place + 1 for place, draft in enumerate(drafts) if draft.id in before), default=0)
            own = report.sections[key]
            depth = self._depths.get(key, 0)
            drafts.insert(
                at,
                Draft(
                    key,
                    own,
                    depth=depth,
                    level=(None, None),
                    heading=own.heading,
                    role=own.role,
                    printed=own.printed,
                    run_in=own.run_in,
                ),
            )
        tree = [draft for draft in drafts if draft.id not in FIXED]
        kept = [(key, self._depths[key]) for key in order if key not in FIXED]
        same = [(draft.id, draft.depth) for draft in tree] == kept
        children, top = _tree(tree)
        sections = {}
        for draft in drafts:
            below = report.sections[draft.id].children if same else tuple(children.get(draft.id, ()))
            hidden = [
                (index, block)
                for index, block in enumerate(draft.own.body.blocks if draft.own is not None else ())
                if (draft.id, index) not in shown
            ]
            sections[draft.id] = self._section(draft, below, hidden)
        ordered = {key: sections[key] for key in report.sections if key in sections} | sections
        return replace(report, sections=ordered, top=report.top if same else tuple(top))

    @staticmethod
    def _section(draft: Draft, children: tuple[str, ...], hidden: list[tuple[int, Block]]) -> Section:
        blocks = list(draft.blocks)
        for index, block in hidden:  # what prints nothing stays behind what it stood behind
            at = max(
                (place + 1 for place, (origin, _) in enumerate(blocks)
                 if origin is not None and origin[0] == draft.id and origin[1] < index),
                default=0,
            )  # fmt: skip
            blocks.insert(at, ((draft.id, index), block))
        body = Body(tuple(block for _, block in blocks))
        if draft.own is None:
            status = Status.DONE if blocks else Status.TODO
            return Section(
                draft.id,
                "",
                draft.heading,
                role=draft.role,
                run_in=draft.run_in,
                status=status,
                body=body,
                children=children,
            )
        own = draft.own
        body = own.body if body == own.body else body
        new = replace(own, heading=draft.heading, printed=draft.printed, body=body, children=children)
        return own if new == own else new


def _tree(drafts: list[Draft]) -> tuple[dict[str, list[str]], list[str]]:
    """Return children by id, and the first level: each section stands below the last one of less depth."""
    children: dict[str, list[str]] = {}
    top: list[str] = []
    above: list[Draft] = []
    for draft in drafts:
        while above and (above[-1].depth >= draft.depth or draft.role is Role.ANNEX):
            above.pop()
        (children.setdefault(above[-1].id, []) if above else top).append(draft.id)
        above.append(draft)
    return children, top
