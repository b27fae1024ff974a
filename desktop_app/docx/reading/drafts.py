"""The sections of a report while it is read."""

from __future__ import annotations

from dataclasses import KW_ONLY, dataclass, field

from ...models.report import CLOSING, PREAMBLE, Role, Section, Status
from ...models.richtext import Block, Body
from ..source.source import SourceParagraph
from .headings import Guess
from .outline_tree import Tree


@dataclass(slots=True)
class SectionDraft:
    """A section while it is read."""

    id: str
    _: KW_ONLY
    heading: str = ""
    role: Role = Role.NUMBERED
    run_in: bool = False
    printed: str = ""
    landscape: bool = False
    blocks: list[Block] = field(default_factory=list)
    children: list[str] = field(default_factory=list)

    def section(self) -> Section:
        """Return the section it became."""
        status = Status.DONE if self.blocks or self.children else Status.TODO
        return Section(
            self.id,
            "",
            self.heading,
            role=self.role,
            run_in=self.run_in,
            printed=self.printed,
            landscape=self.landscape,
            status=status,
            body=Body(tuple(self.blocks)),
            children=tuple(self.children),
        )


class SectionDrafts:
    """All of them as a tree that grows.

    Attributes:
        by_id: every draft.
        top: ids of the first level.
        now: the one that is read.
        annex: id of the annex that is read, below which all that comes stands; empty before the first.
    """

    def __init__(self) -> None:
        self.by_id: dict[str, SectionDraft] = {PREAMBLE: SectionDraft(PREAMBLE), CLOSING: SectionDraft(CLOSING)}
        self.top: list[str] = []
        self.now = self.by_id[PREAMBLE]
        self.annex = ""
        self._tree = Tree()
        self._placed: list[str] = []  # ids in the order the tree counts them
        self._parents: dict[str, str] = {}

    def open(self, block: SourceParagraph, guess: Guess, draft: SectionDraft) -> int:
        """Put a section where its heading says it stands; return its level, from 1."""
        found = self._tree.add(block, guess)
        self._placed.append(draft.id)
        self.by_id[draft.id] = draft
        above = self._placed[found.parent] if found.parent >= 0 else self.annex
        self._parents[draft.id] = above
        (self.by_id[above].children if above else self.top).append(draft.id)
        self.now = draft
        return found.level

    def open_annex(self, draft: SectionDraft) -> None:
        """Begin an annex."""
        self._tree.annex()
        self.by_id[draft.id] = draft
        self._placed.append(draft.id)
        self.top.append(draft.id)
        self.now = draft
        self.annex = draft.id

    def headings(self) -> list[str]:
        """Return the heading of the section that is read and those above it, from below."""
        out, key = [], self.now.id
        while key:
            out.append(self.by_id[key].heading)
            key = self._parents.get(key, "")
        return out
