"""The report (báo cáo): sections as a tree, indicators, and what stands around the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import KW_ONLY, dataclass, field, fields, replace
from datetime import date
from enum import Enum
from functools import lru_cache
from typing import Any

from .indicators import Indicator, Part
from .kinds import ReportKind as ReportKind
from .kinds import Role as Role
from .kinds import Status as Status
from .origin import Origin, with_origin
from .periods import Period as Period
from .quotes import Quote
from .richtext import EMPTY, Body, IndicatorList, Layout, fresh_copy, new_id
from .silences import Silence
from .unit import Signer, Unit, UnitRef

PREAMBLE = "preamble"
CLOSING = "closing"
FIXED = (PREAMBLE, CLOSING)


@dataclass(frozen=True, slots=True)
class Section:
    """A section (mục): heading, text and children.

    Attributes:
        key: stable name from the template, so that one section of many units can be lined up.
        guidance: what the office above, or the template, asks for here; lines by ``\\n``.
        run_in: heading and first paragraph stand on one line.
        printed: number kept from an imported file, instead of the computed one.
        landscape: printed on wide pages (annexes).
        required: whether the office that sent the outline down wants it filled in (bắt buộc).
        children: ids, in order.
    """

    id: str
    key: str = ""
    heading: str = ""
    _: KW_ONLY
    role: Role = Role.NUMBERED
    run_in: bool = False
    printed: str = ""
    landscape: bool = False
    required: bool = False
    status: Status = Status.TODO
    guidance: str = ""
    body: Body = EMPTY
    children: tuple[str, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the text.

    Attributes:
        number: number of the document, empty until it is given.
        type_name: ``BÁO CÁO``, ``ĐỊNH HƯỚNG``; empty for official letters (công văn), which have none.
        type_symbol: ``BC``; empty for papers without a number.
        title: subject (trích yếu).
        date: day of signing, or ``None`` for a blank to be filled by hand.
        conference: conference note under the number, or empty.
        draft: whether the draft mark DỰ THẢO is printed.
        addressees: lines after "Kính gửi:", or empty.
        heading: what is printed instead of the standard's motto (``ĐỘI TNTP HỒ CHÍ MINH``), lines by ``\\n``.
        date_text: how a day that is not whole is printed: ``ngày … tháng 01 năm 2026``; empty for the usual blanks.
        draft_text: what the draft mark says where that is more than DỰ THẢO: ``Dự thảo lần 2``.
        below_title: what stands below the title: ``(Kèm theo Công văn số …)``; lines by ``\\n``.
        cover: lines of the cover page (trang bìa), with its empty ones, by ``\\n``; empty where there is none.
    """

    number: str = ""
    type_name: str = "BÁO CÁO"
    type_symbol: str = "BC"
    title: str = ""
    _: KW_ONLY
    date: date | None = None
    conference: str = ""
    draft: bool = False
    addressees: tuple[str, ...] = ()
    heading: str = ""
    date_text: str = ""
    draft_text: str = ""
    below_title: str = ""
    cover: str = ""

    @property
    def letter(self) -> bool:
        """Whether it is an official letter, whose subject ("V/v …") stands below the number."""
        return not self.type_name and self.title[:3].casefold() == "v/v"


class Numbering(Enum):
    """Number of the first level of numbered sections."""

    ROMAN = "roman"  # I. 1. 1.1.
    ARABIC = "arabic"  # 1. 1.1.


class PartNumbers(Enum):
    """How parts (Phần) are numbered."""

    WORDS = "words"  # Phần thứ nhất
    ROMAN = "roman"  # Phần I


@dataclass(frozen=True, slots=True)
class Report:
    """A report; a value that never changes. Edits make new reports that share what they leave alone.

    Attributes:
        unit: the unit as it was when the report was last opened for writing.
        standard: name of the standard of form (``doan``, ``nha-nuoc``, ``dang``).
        sections: every section by id. Two have fixed ids and stand outside the tree: the preamble and
            the closing.
        top: ids of the first-level sections, in order.
        next_targets: what is aimed at in the next period, with targets and no results; no indicators of this report.
        signer: who signs, or ``None`` for the unit's first signer.
        cosigners: who signs beside the signer (joint reports, "Người lập biểu"), from the left.
        recipients: lines of "Nơi nhận", or ``None`` for the unit's.
        due: last day for sending it up (hạn gửi), as the outline says.
        expected: the units an outline goes down to and reports are expected from.
        silences: findings of the checker that were let stand.
        quotes: sentences of units that were put into the text, with where they came from.
        origin: what the report was made of.
        extra: what a newer program added, and nothing else.
    """

    id: str
    unit: Unit = Unit()
    kind: ReportKind = ReportKind.THEMATIC
    _: KW_ONLY
    period: Period = Period()
    standard: str = "doan"
    numbering: Numbering = Numbering.ROMAN
    part_numbers: PartNumbers = PartNumbers.WORDS
    head: Head = Head()
    sections: Mapping[str, Section] = field(
        default_factory=lambda: {PREAMBLE: Section(PREAMBLE), CLOSING: Section(CLOSING)}
    )
    top: tuple[str, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    next_targets: tuple[Indicator, ...] = ()
    signer: Signer | None = None
    cosigners: tuple[Signer, ...] = ()
    recipients: tuple[str, ...] | None = None
    due: date | None = None
    expected: tuple[UnitRef, ...] = ()
    quotes: tuple[Quote, ...] = ()
    silences: tuple[Silence, ...] = ()
    origin: Origin = Origin()
    extra: Mapping[str, Any] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash(self.id)

    @staticmethod
    def from_older(data: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return JSON data of any version in the shape of today's."""
        return with_origin(data)


def walk(report: Report, parent: str = "") -> Iterator[tuple[Section, int]]:
    """Yield (section, depth) in the order of print, without preamble and closing; depth 0 is the top.

    Annexes stay where they are in the tree; whoever prints puts them behind the signature.
    """
    stack = [(child, 0) for child in reversed(children(report, parent))]
    while stack:
        section_id, depth = stack.pop()
        section = report.sections[section_id]
        yield section, depth
        stack.extend((child, depth + 1) for child in reversed(section.children))


def in_print_order(report: Report) -> list[Section]:
    """Return all sections as printed: preamble, body, closing, annexes."""
    body: list[Section] = []
    annexes: list[Section] = []
    for top in report.top:
        target = annexes if report.sections[top].role is Role.ANNEX else body
        target.append(report.sections[top])
        target.extend(section for section, _ in walk(report, top))
    return [report.sections[PREAMBLE], *body, report.sections[CLOSING], *annexes]


def children(report: Report, parent: str) -> tuple[str, ...]:
    """Return the ids under ``parent``, where an empty id stands for the report itself."""
    return report.sections[parent].children if parent else report.top


def parents(report: Report) -> dict[str, str]:
    """Return each section's parent id; first-level sections have an empty one."""
    found = dict.fromkeys(report.top, "")
    for section in report.sections.values():
        found.update(dict.fromkeys(section.children, section.id))
    return found


def subtree(report: Report, section_id: str) -> tuple[Section, ...]:
    """Return a section and everything under it, the section first."""
    return (report.sections[section_id], *(section for section, _ in walk(report, section_id)))


def copy_subtree(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Copy a subtree giving new ids to sections, notes, tables, pictures and charts."""
    ids = {section.id: new_id() for section in sections}
    return tuple(
        replace(
            section,
            id=ids[section.id],
            body=Body(fresh_copy(section.body.blocks)),
            children=tuple(ids[child] for child in section.children),
        )
        for section in sections
    )


def listed(report: Report, block: IndicatorList) -> list[Indicator]:
    """Return the indicators a list prints: of this report, or the targets of the next period."""
    every = report.next_targets if block.layout is Layout.NEXT else report.indicators
    return [each for each in every if not block.indicators or each.id in block.indicators]


def find_part(report: Report, part_id: str) -> tuple[Indicator, Part] | None:
    """Return the indicator and part with this part id, or ``None``."""
    return _parts_by_id(_Same(report.indicators)).get(part_id)


class _Same:
    """Indicators as a key: the same only if they are the same object."""

    __slots__ = ("indicators",)

    def __init__(self, indicators: tuple[Indicator, ...]) -> None:
        self.indicators = indicators

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.indicators is other.indicators

    def __hash__(self) -> int:
        return id(self.indicators)


@lru_cache(8)  # a text shows figures of the same indicators thousands of times
def _parts_by_id(key: _Same) -> dict[str, tuple[Indicator, Part]]:
    found: dict[str, tuple[Indicator, Part]] = {}
    for indicator in key.indicators:
        for part in indicator.parts:
            found.setdefault(part.id, (indicator, part))
    return found


def signer(report: Report) -> Signer:
    """Return who signs: the report's own choice, else the unit's first signer."""
    if report.signer is not None:
        return report.signer
    return report.unit.signers[0] if report.unit.signers else Signer()


def recipients(report: Report) -> tuple[str, ...]:
    """Return the lines of "Nơi nhận": the report's own, else the unit's."""
    return report.unit.recipients if report.recipients is None else report.recipients


def asset_names(report: Report) -> set[str]:
    """Return the SHA-256 names of all pictures the report uses."""
    return {
        block.sha256
        for section in report.sections.values()
        for block in section.body.blocks
        if hasattr(block, "sha256")
    }


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs between two states of a report.

    Attributes:
        sections: ids of sections added, removed or changed in any way.
        structure: whether a section was added, removed or moved.
        indicators: ids of indicators added, removed, moved or changed.
        head: whether anything else changed (letterhead, title, unit, signature …).
        form: whether something of it is printed: not only where quotes came from, or what is kept unseen.
    """

    sections: frozenset[str] = frozenset()
    structure: bool = False
    indicators: frozenset[str] = frozenset()
    head: bool = False
    form: bool = False

    def __bool__(self) -> bool:
        return bool(self.sections or self.structure or self.indicators or self.head)


REST = tuple(each.name for each in fields(Report) if each.name not in ("id", "sections", "top", "indicators"))
"""Names of the fields that are neither text nor indicators; one is set at a time."""
_UNPRINTED = {"quotes", "silences", "origin", "extra"}


def changes(before: Report, after: Report) -> Changes:
    """Compare two states of one report; cheap, since what an edit leaves alone is the same object."""
    old, new = before.sections, after.sections
    touched = {key for key, section in new.items() if (was := old.get(key)) is not section and was != section}
    touched.update(key for key in old if key not in new)
    structure = before.top != after.top or any(
        key not in old or key not in new or old[key].children != new[key].children for key in touched
    )
    indicators: frozenset[str] = frozenset()
    if before.indicators is not after.indicators:
        then = {indicator.id: (place, indicator) for place, indicator in enumerate(before.indicators)}
        now = {indicator.id: (place, indicator) for place, indicator in enumerate(after.indicators)}
        indicators = frozenset(key for key in then.keys() | now.keys() if then.get(key) != now.get(key))
    rest = {name for name in REST if getattr(before, name) != getattr(after, name)}
    return Changes(frozenset(touched), structure, indicators, bool(rest), bool(rest - _UNPRINTED))
