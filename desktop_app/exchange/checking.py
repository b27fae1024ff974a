"""Checking a DOCX of any origin, as its reader sees it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from .. import __version__
from ..checks.finding import Finding, Severity
from ..checks.run import check_text, rules
from ..checks.silencing import told
from ..checks.text import Piece, PieceKind, ReportText, prepare
from ..docx import Source, SourceParagraph
from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.numbers import format_number
from ..models.report import Report
from ..store import Store
from .files import Foreign, open_docx


def check_docx(path: Path) -> tuple[ReportText, list[Finding]]:
    """Return a file's report as it was checked, and what was found in it.

    Raises:
        UserError: the file is no DOCX, or cannot be read.
    """
    found = open_docx(path)
    report = found.reading.report if isinstance(found, Foreign) else found.visible or found.report
    text = prepare(report)
    findings = check_text(text)
    findings += _letters(path, text)
    if isinstance(found, Foreign):
        findings += _form(found.source)
    return text, findings


_FORM = QT_TRANSLATE_NOOP("errors", "Thể thức khác quy định: {0}.")
_LONG, _ENOUGH = 60, 1000  # letters of a paragraph of text, and of them all, from which their form is the paper's
_SIZES = (13.0, 14.0)  # points, of the text
_MARGINS = (("lề trên", 20, 25), ("lề dưới", 20, 25), ("lề trái", 30, 35), ("lề phải", 15, 20))
_NEAR = 1.5  # millimetres that nobody sees


def _form(source: Source) -> Iterator[Finding]:
    """Yield how a file of any origin is set otherwise than guidance asks: face and size of its text, margins.

    Hướng dẫn 29-HD/TWĐTN-VP (Đoàn), Nghị định 30/2020/NĐ-CP (Nhà nước): Times New Roman, 13 or 14 points, margins as above.
    """
    sizes: Counter[float] = Counter()
    faces: Counter[str] = Counter()
    for each in source.blocks:
        if isinstance(each, SourceParagraph) and not each.wide and len(each.text) >= _LONG:
            sizes[each.size] += len(each.text)
            faces[each.face] += len(each.text)
    if sizes.total() < _ENOUGH:
        return
    told = []
    (size, _), (face, _) = sizes.most_common(1)[0], faces.most_common(1)[0]
    if face and face.lower() != "times new roman":
        told.append(f"phông chữ {face} (quy định: Times New Roman)")
    if size and not _SIZES[0] <= size <= _SIZES[1]:
        told.append(f"cỡ chữ {format_number(Decimal(str(size)))} (quy định: 13 đến 14)")
    for (name, least, most), margin in zip(_MARGINS, source.margins or (), strict=False):
        if not least - _NEAR <= margin <= most + _NEAR:
            told.append(f"{name} {round(margin)} mm (quy định: {least} đến {most} mm)")
    if told:
        yield Finding(rule="form", severity=Severity.HINT, sentence=_FORM, values=("; ".join(told),))


def _letters(path: Path, text: ReportText) -> Iterator[Finding]:
    """Yield what is wrong with letters that the reader mends without a word, at the sections they stand in."""
    from ..checks.rules.encoding import RULE
    from ..docx import retyped

    for typed, given in retyped(path):
        words = given.strip()
        home = next((each for each in text.pieces if words and (words in each.text or each.text in words)), None)
        section = home.section if home is not None else ""
        yield from RULE.in_piece(Piece(PieceKind.BODY, section, typed))


def last_year_of(store: Store, report: Report) -> Report | None:
    """Return the unit's own report of the same kind and time a year ago, or ``None``; a damaged one is none."""
    from ..models.years.earlier import same_time_last_year
    from ..models.years.former_units import reports_in, source_of

    head = same_time_last_year(report, (each for each in store.heads(report.kind).value if each.id != report.id))
    if head is None:
        return None
    try:
        return source_of(head.id, {name: store.load(name).report for name in reports_in(head.id)})
    except UserError:  # it is told where it is opened
        return None


class UnitFinding(NamedTuple):
    """What was found in a file that a unit sent, as the office reads it.

    Attributes:
        section: number and heading of the section, or empty.
        sentence: what is wrong, with places for ``values``, see :class:`Slip`.
        quote: the words it is about, or empty.
    """

    severity: Severity
    section: str
    sentence: str
    values: tuple[object, ...]
    quote: str


def findings_of(file: bytes) -> list[UnitFinding]:
    """Return what is found in a received file; what the unit let stand with a reason is not told.

    Raises:
        UserError: the file cannot be read.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        path = Path(folder, "don-vi.docx")
        path.write_bytes(file)
        text, found = check_docx(path)
    return [
        UnitFinding(
            each.severity, text.label(each.section), each.sentence, each.values, each.quotes[0] if each.quotes else ""
        )
        for each in told(text.report, found)
    ]


def checker_state() -> str:
    """Return what tells one state of the checker from another: counts of another one are counted again."""
    return f"{__version__}/{len(rules())}"


def findings_json(text: ReportText, findings: list[Finding]) -> dict[str, Any]:
    """Return findings as other programs read them."""
    return {
        "findings": [
            {
                "rule": each.rule,
                "severity": each.severity.value,
                "message": each.message,
                "section": text.label(each.section),
                "quotes": list(each.quotes),
            }
            for each in findings
        ]
    }
