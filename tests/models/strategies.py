"""Hypothesis strategies for everything a report can hold, and for edits of it.

Ids come from small pools, so that edits often hit, sometimes miss and sometimes clash.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from desktop_app.models.edits import (
    Batch,
    InsertIndicator,
    InsertSections,
    MoveIndicator,
    MoveSection,
    RemoveIndicator,
    RemoveSection,
    SetIndicator,
    SetPart,
    SetReport,
    SetSection,
    SpliceBody,
)
from desktop_app.models.errors import EditError
from desktop_app.models.indicators import Indicator, Kind, Operator, Part, PeriodResult, Rule, Verdict
from desktop_app.models.numbers import format_number, parse_figure
from desktop_app.models.origin import Origin, WrittenFigures, WrittenTotals
from desktop_app.models.quotes import Quote
from desktop_app.models.report import (
    CLOSING,
    PREAMBLE,
    Head,
    Numbering,
    Period,
    Report,
    ReportKind,
    Role,
    Section,
    Status,
    children,
    subtree,
)
from desktop_app.models.richtext import (
    Align,
    Body,
    Break,
    Cell,
    Chart,
    ChartKind,
    ChartPoint,
    IndicatorList,
    Layout,
    Live,
    Note,
    Paragraph,
    Picture,
    Rise,
    Run,
    Show,
    Table,
    normal,
)
from desktop_app.models.unit import Level, Signer, Unit

from ..pictures import png

SECTIONS = tuple("abcdefgh")
INDICATORS = ("i1", "i2", "i3", "i4")
PARTS = ("p1", "p2", "p3", "p4", "p5", "p6")

PICTURE = png(3, 2)  # what every picture shows
PICTURE_NAME = hashlib.sha256(PICTURE).hexdigest()

letters = st.text("aâđ \t\u00a0ệ😀-+.", max_size=8)
flags = st.booleans()
ids = st.uuids().map(lambda each: each.hex)
extras = st.dictionaries(
    st.sampled_from(["x_new", "x_mới"]),
    st.recursive(st.none() | st.booleans() | st.integers() | letters, lambda inner: st.lists(inner, max_size=2)),
    max_size=2,
)

section_ids = st.sampled_from(SECTIONS)
indicator_ids = st.sampled_from(INDICATORS)
part_ids = st.sampled_from(PARTS)
no_children = st.just(())

# Rich text
runs = st.builds(Run, letters, flags, flags, flags, st.sampled_from(Rise))
lives = st.builds(
    Live,
    part_ids,
    st.sampled_from(Show),
    step=st.none() | st.decimals(1, 100, places=0),
    approximator=st.sampled_from(["", "hơn", "trên", "gần", "khoảng"]),
    bold=flags,
    italic=flags,
    underline=flags,
)
simple = st.lists(runs | st.just(Break()) | lives, max_size=5).map(normal)
notes = st.builds(Note, ids, simple)
inlines = st.lists(runs | st.just(Break()) | lives | notes, max_size=6).map(normal)
paragraphs = st.builds(Paragraph, inlines, st.integers(0, 2), st.sampled_from(Align))
cells = st.lists(paragraphs, max_size=2).map(tuple)


@st.composite
def tables(draw):
    """Tables with at most one merged area, which may be the whole."""
    rows, columns = draw(st.integers(1, 3)), draw(st.integers(1, 3))
    top, left = draw(st.integers(0, rows - 1)), draw(st.integers(0, columns - 1))
    tall, wide = draw(st.integers(1, rows - top)), draw(st.integers(1, columns - left))
    lines = []
    for row in range(rows):
        line = []
        for column in range(columns):
            if (row, column) == (top, left):
                line.append(Cell(draw(cells), wide, tall))
            elif not (top <= row < top + tall and left <= column < left + wide):
                line.append(Cell(draw(cells)))
        lines.append(tuple(line))
    widths = draw(st.just(()) | st.lists(st.integers(1, 9), min_size=columns, max_size=columns).map(tuple))
    return Table(draw(ids), tuple(lines), draw(st.integers(0, rows)), widths)


blocks = st.one_of(
    paragraphs,
    tables(),
    st.builds(
        Picture, ids, st.just(PICTURE_NAME), st.integers(1, 200), st.integers(1, 200), alt=letters, title=letters
    ),
    st.builds(
        Chart,
        ids,
        st.sampled_from(ChartKind),
        st.lists(ids, max_size=2).map(tuple),
        letters,
        earlier=st.lists(st.deferred(lambda: chart_points), max_size=2).map(tuple),
    ),
    st.builds(IndicatorList, ids, st.sampled_from(Layout), st.lists(ids, max_size=2).map(tuple)),
)
passages = st.lists(blocks, max_size=3).map(tuple)
bodies = passages.map(Body)

# Figures and indicators
amounts = st.decimals(0, 10**9, places=2, allow_nan=False) | st.integers(0, 10**9).map(Decimal)


def _fraction(numerator, denominator):
    return f"{format_number(numerator)}/{format_number(denominator)}"


figure_texts = st.one_of(
    amounts.map(format_number),
    amounts.map(lambda each: format_number(each) + "%"),
    amounts.map(lambda each: "hơn " + format_number(each)),
    st.builds(_fraction, st.integers(0, 10**6), st.integers(1, 10**6)),
    st.sampled_from(["05", "16/16", "Chưa thực hiện", "đã khởi công"]),
)
figures = figure_texts.map(parse_figure)
maybe_figures = st.none() | figures


dates = st.dates(date(1900, 1, 1), date(2100, 12, 31))
periods = st.builds(Period, st.none() | dates, st.none() | dates, st.none() | dates)
period_results = st.builds(PeriodResult, periods, maybe_figures, letters, letters)
chart_points = st.builds(ChartPoint, part_ids, periods, maybe_figures, letters)


def parts(its_id=part_ids):
    return st.builds(
        Part,
        its_id,
        letters,
        letters,
        st.sampled_from(["", "%", "nhà", "tỷ đồng"]),
        kind=st.sampled_from(Kind),
        operator=st.sampled_from(Operator),
        phrase=st.sampled_from(["", "ít nhất"]),
        target=maybe_figures,
        result=maybe_figures,
        periods=st.lists(period_results, max_size=3).map(tuple),
        last_year=maybe_figures,
        note=letters,
        override=st.none() | st.sampled_from(Verdict),
        reason=letters,
        over_units=st.sampled_from(Rule),
        over_time=st.sampled_from(Rule),
        required=flags,
        extra=extras,
    )


def indicators(its_id=indicator_ids, inner=None):
    inner = st.lists(parts(), max_size=2).map(tuple) if inner is None else inner
    return st.builds(
        Indicator, its_id, letters, printed=letters, statement=simple, result=simple, parts=inner, extra=extras
    )


# Reports
lines = st.lists(letters, max_size=2).map(tuple)
expected = st.lists(st.tuples(letters, letters), max_size=2).map(tuple)
quotes = st.lists(
    st.builds(
        Quote,
        ids,
        letters,
        letters,
        digest=letters,
        key=letters,
        heading=letters,
        words=letters,
        section=section_ids,
        note=letters,
    ),
    max_size=2,
).map(tuple)
_written = WrittenTotals({"k": WrittenFigures("", "1", "đ")}, {"s": (7, 2**32 - 1)}, 5)
_origins = (
    Origin(),
    Origin("p"),
    Origin(outline="o", extra={"x_mới": [1]}),
    Origin("p", "o", "|r", totals=_written),
    Origin(totals=WrittenTotals()),
)
origins = st.sampled_from(_origins)
merged_origins = st.sampled_from([replace(each, merged=("m", "đ")[:count]) for each in _origins for count in range(3)])
signers = st.builds(Signer, letters, letters, letters)
units = st.builds(
    Unit,
    letters,
    letters,
    level=st.sampled_from(Level),
    parent=letters,
    superior=letters,
    issuer=letters,
    place=letters,
    symbol=letters,
    department=letters,
    signers=st.lists(signers, max_size=2).map(tuple),
    recipients=lines,
    valid_from=st.none() | dates,
    valid_to=st.none() | dates,
    extra=extras,
)
heads = st.builds(
    Head,
    letters,
    letters,
    letters,
    letters,
    date=st.none() | dates,
    conference=letters,
    draft=flags,
    addressees=st.lists(letters, max_size=2).map(tuple),
)


def sections(its_id=section_ids, inner=no_children):
    return st.builds(
        Section,
        its_id,
        letters,
        letters,
        role=st.sampled_from(Role),
        run_in=flags,
        printed=st.sampled_from(["", "", "1.2."]),
        landscape=flags,
        required=flags,
        status=st.sampled_from(Status),
        guidance=letters,
        body=bodies,
        children=inner,
        extra=extras,
    )


@st.composite
def trees(draw, names=SECTIONS, make=sections):
    """(top, sections by id) of a whole tree over some of ``names``."""
    chosen = names[: draw(st.integers(0, len(names)))]
    below = {name: [] for name in ["", *chosen]}
    for place, name in enumerate(chosen):
        below[draw(st.sampled_from(["", *chosen[:place]]))].append(name)
    return tuple(below[""]), {name: draw(make(st.just(name), st.just(tuple(below[name])))) for name in chosen}


@st.composite
def reports(draw):
    """Reports with everything in them: a whole tree, no id twice."""
    top, held = draw(trees(SECTIONS[:4]))
    left = list(draw(st.permutations(PARTS)))
    listed = []
    for key in draw(st.lists(indicator_ids, unique=True, max_size=3)):
        mine = tuple(draw(parts(st.just(left.pop()))) for _ in range(draw(st.integers(1, 2))))
        listed.append(draw(indicators(st.just(key), st.just(mine))))
    held |= {key: draw(sections(st.just(key))) for key in (PREAMBLE, CLOSING)}
    return Report(
        "r",
        draw(units),
        draw(st.sampled_from(ReportKind)),
        period=draw(periods),
        standard=draw(st.sampled_from(["doan", "dang"])),
        numbering=draw(st.sampled_from(Numbering)),
        head=draw(heads),
        sections=held,
        top=top,
        indicators=tuple(listed),
        signer=draw(st.none() | signers),
        recipients=draw(st.none() | lines),
        due=draw(st.none() | dates),
        expected=draw(expected),
        quotes=draw(quotes),
        origin=draw(merged_origins),
        extra=draw(extras),
    )


_roles = st.sampled_from([Role.NUMBERED, Role.NUMBERED, Role.NUMBERED, *Role])


def light_sections(its_id=section_ids, inner=no_children):
    """Sections with little in them, where only the tree matters."""
    return st.builds(Section, its_id, heading=st.sampled_from(["", "Mục"]), role=_roles, children=inner)


@st.composite
def light_reports(draw):
    """Reports with little in them, quickly made: for whole series of edits."""
    top, held = draw(trees(make=light_sections))
    count = draw(st.integers(0, 3))
    listed = tuple(
        Indicator(key, parts=(Part(PARTS[2 * n]), Part(PARTS[2 * n + 1]))) for n, key in enumerate(INDICATORS[:count])
    )
    fixed = {PREAMBLE: Section(PREAMBLE), CLOSING: Section(CLOSING)}
    return Report("r", sections={**fixed, **held}, top=top, indicators=listed)


# Edits
_places = st.integers(-1, 4)
_section_ids = st.sampled_from([*SECTIONS, *SECTIONS, PREAMBLE, CLOSING, ""])
_new_values = {
    "unit": units, "kind": st.sampled_from(ReportKind), "period": periods, "standard": st.sampled_from(["doan", "dang"]),
    "numbering": st.sampled_from(Numbering), "head": heads, "signer": st.none() | signers,
    "recipients": st.none() | lines, "due": st.none() | dates, "expected": expected, "quotes": quotes,
    "origin": origins, "extra": extras,
}  # fmt: skip
_section_values = {
    "key": letters, "heading": letters, "role": st.sampled_from(Role), "run_in": flags, "printed": letters,
    "landscape": flags, "required": flags, "status": st.sampled_from(Status), "guidance": letters, "extra": extras,
}  # fmt: skip
_indicator_values = {
    "key": letters, "printed": letters, "statement": simple, "result": simple,
    "parts": st.lists(parts(), max_size=2).map(tuple), "extra": extras,
}  # fmt: skip
_part_values = {
    "name": letters, "unit": letters, "kind": st.sampled_from(Kind), "operator": st.sampled_from(Operator),
    "target": maybe_figures, "result": maybe_figures, "last_year": maybe_figures, "note": letters,
    "override": st.none() | st.sampled_from(Verdict), "reason": letters, "over_units": st.sampled_from(Rule),
    "required": flags,
}  # fmt: skip


@st.composite
def subtrees(draw):
    """A few sections for an insertion; now and then not one tree."""
    top, held = draw(trees(make=light_sections).filter(lambda each: each[0]))
    if draw(st.integers(0, 9)) == 0:
        return tuple(held.values())
    inside, stack = [], [top[0]]
    while stack:
        inside.append(held[stack.pop()])
        stack += inside[-1].children
    return tuple(inside)


def _settings(edit, where, values):
    return st.one_of(*(st.builds(edit, *where, st.just(name), value) for name, value in values.items()))


_fitting = (
    _settings(SetReport, (), _new_values),
    st.builds(InsertSections, _section_ids, _places, subtrees()),
    st.builds(InsertSections, _section_ids, _places, light_sections().map(lambda each: (each,))),
    st.builds(RemoveSection, _section_ids),
    st.builds(MoveSection, _section_ids, _section_ids, _places),
    _settings(SetSection, (_section_ids,), _section_values),
    st.builds(SpliceBody, _section_ids, _places, st.integers(-1, 3), passages),
    st.builds(InsertIndicator, _places, indicators()),
    st.builds(RemoveIndicator, indicator_ids),
    st.builds(MoveIndicator, indicator_ids, _places),
    _settings(SetIndicator, (indicator_ids,), _indicator_values),
    _settings(SetPart, (part_ids,), _part_values),
)
_ids = {"id": st.just("a")}  # no edit sets an id
_forbidden = (
    _settings(SetReport, (), _ids),
    _settings(SetSection, (_section_ids,), _ids),
    _settings(SetIndicator, (indicator_ids,), _ids),
    _settings(SetPart, (part_ids,), _ids),
)


def _batches(single):
    return st.one_of(single, st.lists(single, max_size=3).map(lambda each: Batch(tuple(each))))


single_edits = st.one_of(*_fitting, *_forbidden)
edits = _batches(single_edits)
writable_edits = _batches(st.one_of(*_fitting))  # those a journal can hold
tree_edits = st.one_of(
    st.builds(InsertSections, _section_ids, _places, subtrees()),
    st.builds(RemoveSection, _section_ids),
    st.builds(MoveSection, _section_ids, _section_ids, _places),
    st.builds(lambda key, role: SetSection(key, "role", role), _section_ids, st.sampled_from(Role)),
)


@st.composite
def fitting_moves(draw, report):
    """Moves that fit the tree as it is; the report has a section."""
    tree = sorted(report.sections.keys() - {PREAMBLE, CLOSING})
    moved = draw(st.sampled_from(tree))
    inside = {section.id for section in subtree(report, moved)}
    parent = draw(st.sampled_from(["", *(key for key in tree if key not in inside)]))
    siblings = [key for key in children(report, parent) if key != moved]
    return MoveSection(moved, parent, draw(st.integers(0, len(siblings))))


@st.composite
def fitting_edits(draw, report):
    """Edits that fit the report as it is, so that long series of them succeed."""
    tree = sorted(report.sections.keys() - {PREAMBLE, CLOSING})
    kind = draw(st.sampled_from(["insert", "splice", "set", "indicator"] + ["move", "move", "remove"] * bool(tree)))
    if kind == "move":
        return draw(fitting_moves(report))
    if kind == "remove":
        return RemoveSection(draw(st.sampled_from(tree)))
    if kind == "insert":
        parent = draw(st.sampled_from(["", *tree]))
        fresh = Section(draw(ids), heading=draw(letters), role=draw(_roles))
        return InsertSections(parent, draw(st.integers(0, len(children(report, parent)))), (fresh,))
    if kind == "indicator":
        listed = [each.id for each in report.indicators]
        if listed and draw(flags):
            return MoveIndicator(draw(st.sampled_from(listed)), draw(st.integers(0, len(listed) - 1)))
        return InsertIndicator(draw(st.integers(0, len(listed))), Indicator(draw(ids), parts=(Part(draw(ids)),)))
    key = draw(st.sampled_from(sorted(report.sections)))
    if kind == "set":
        return SetSection(key, "heading", draw(letters))
    length = len(report.sections[key].body.blocks)
    index = draw(st.integers(0, length))
    return SpliceBody(key, index, draw(st.integers(0, length - index)), draw(passages))


@st.composite
def somehow_edited(draw, report, steps):
    """A report after up to so many edits, those that do not fit left out."""
    for _ in range(draw(st.integers(0, steps))):
        edit = draw(st.one_of(fitting_edits(report), edits))
        try:
            report = edit.apply(report)[0]
        except EditError:
            continue
    return report
