"""Whether a report hangs together and stays within the limits: asked of every report that comes from outside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from . import codec
from .limits import (
    MAX_BULLET,
    MAX_CELLS,
    MAX_CHART,
    MAX_CHARTS,
    MAX_LETTERS,
    MAX_LEVELS,
    MAX_LINES,
    MAX_LIVE,
    MAX_PARAGRAPHS,
    MAX_PARTS,
    MAX_PRINTED,
    MAX_SECTIONS,
    MAX_SIDE,
    MAX_UNITS,
    TooMuch,
)
from .report import FIXED, Report, Section
from .richtext import Block, Chart, IndicatorList, Inline, Live, Note, Picture, Table, grid, paragraphs, plain


def count(report: Report) -> None:
    """Hold a report whose sections are a tree against the limits.

    Raises:
        TooMuch: it goes beyond one.
    """
    bodies = [section.body.blocks for section in report.sections.values()]
    tables = [block for blocks in bodies for block in blocks if isinstance(block, Table)]
    charts = [block for blocks in bodies for block in blocks if isinstance(block, Chart)]
    lists = [block for blocks in bodies for block in blocks if isinstance(block, IndicatorList)]
    every = (*report.indicators, *report.next_targets)
    lines = (report.recipients or (), report.unit.recipients, report.unit.signers, report.head.addressees)
    for amount, most in (
        (len(report.sections), MAX_SECTIONS),
        (levels(report, report.top), MAX_LEVELS),
        (len(every), MAX_PARTS),
        (sum(len(each.parts) for each in every), MAX_PARTS),
        (sum(map(_area, tables)), MAX_CELLS),
        (sum(1 for blocks in bodies for _ in paragraphs(blocks)), MAX_PARAGRAPHS + MAX_CELLS),
        (sum(map(_letters, report.sections.values())), MAX_LETTERS),
        (len(charts), MAX_CHARTS),
        (max((len(each.parts) for each in charts), default=0), MAX_CHART),
        (sum(len(each.indicators or every) for each in lists), MAX_PRINTED),
        (sum(1 for _ in _live_figures(report)), MAX_LIVE),
        (max(map(len, lines)), MAX_LINES),
        (max(len(report.expected), len(report.quotes), len(report.silences)), MAX_UNITS),
    ):  # fmt: skip
        if amount > most:
            raise TooMuch(amount)


def levels(report: Report, top: Iterable[str]) -> int:
    """Return how many levels of sections there are in a tree, from these down."""
    depth, level = 0, list(top)
    while level and depth <= len(report.sections):
        depth += 1
        level = [child for key in level for child in report.sections[key].children]
    return depth


def _letters(section: Section) -> int:
    body = section.body
    said = sum(len(plain(paragraph.inlines)) for paragraph in paragraphs(body.blocks))
    return len(section.heading) + said + sum(len(plain(note.content)) for note in body.notes)


def _area(table: Table) -> int:
    """Return how many places its grid has, for which room is made before they are looked at; or its cells."""
    across = sum(cell.colspan for cell in table.rows[0]) if table.rows else 0
    return max(len(table.rows) * min(max(across, 1), 100), sum(map(len, table.rows)))


def check(report: Report) -> None:
    """Check what the types do not say: how much it is, a whole tree, unique ids, whole tables, sizes a page can have.

    Raises:
        TooMuch: it goes beyond a limit.
        codec.DecodeError: it does not hang together.
    """
    _check_tree(report)
    count(report)
    every = (*report.indicators, *report.next_targets)
    parts = [part.id for indicator in every for part in indicator.parts]
    owned = [indicator.id for indicator in every]
    notes = [note.id for section in report.sections.values() for note in section.body.notes]
    for ids in (parts, owned, notes):
        if len(ids) != len(set(ids)):
            raise codec.DecodeError("hai mục trùng mã")
    for live in _live_figures(report):
        if live.step is not None and not (live.step.is_finite() and -20 < live.step.adjusted() < 20 and live.step > 0):
            raise codec.DecodeError("mức làm tròn không hợp lệ")
    for section in report.sections.values():
        for block in section.body.blocks:
            _check_block(block)
        if any(not 0 <= each.bullet <= MAX_BULLET for each in paragraphs(section.body.blocks)):
            raise codec.DecodeError("cấp gạch đầu dòng không hợp lệ")


def _check_tree(report: Report) -> None:
    seen: set[str] = set(FIXED)
    stack = list(report.top)
    while stack:
        key = stack.pop()
        if key in seen or key not in report.sections:
            raise codec.DecodeError("cây đề cương không hợp lệ")
        seen.add(key)
        stack.extend(report.sections[key].children)
    if seen != report.sections.keys() or any(section.id != key for key, section in report.sections.items()):
        raise codec.DecodeError("có mục không thuộc cây đề cương")
    if any(report.sections[key].children for key in FIXED):
        raise codec.DecodeError("mở đầu và kết luận không có mục con")


def _check_block(block: Block) -> None:
    sizes: tuple[int, ...] = ()
    if isinstance(block, Table):
        grid(block)
        if not 0 <= block.header_rows <= MAX_CELLS:
            raise codec.DecodeError("số dòng đầu bảng không hợp lệ")
        if any(not 0 < each <= 10**6 for each in block.widths):
            raise codec.DecodeError("độ rộng cột không hợp lệ")
    elif isinstance(block, Picture):
        sizes = (block.width, block.height)
    elif isinstance(block, Chart):
        sizes = (block.width,)
    if any(not 0 <= each <= MAX_SIDE for each in sizes):
        raise codec.DecodeError("kích thước hình không hợp lệ")


def _live_figures(report: Report) -> Iterator[Live]:
    inlines: list[Inline] = [
        inline
        for section in report.sections.values()
        for paragraph in paragraphs(section.body.blocks)
        for inline in paragraph.inlines
    ]
    for inline in inlines:
        yield from (
            each for each in (inline.content if isinstance(inline, Note) else (inline,)) if isinstance(each, Live)
        )
    for indicator in (*report.indicators, *report.next_targets):
        yield from (each for each in (*indicator.statement, *indicator.result) if isinstance(each, Live))
