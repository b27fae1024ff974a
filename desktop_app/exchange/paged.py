"""A report as pages: to look at, to print, and as a PDF file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from ..models.printed.blocks import PrintedReport
from ..models.printed.document import print_report
from ..models.report import Report
from ..models.richtext import Chart
from ..models.standard import Standard
from ..pages import PageEngine
from .charting import charts_of
from .files import write_file


def printed(
    report: Report,
    standard: Standard,
    picture: Callable[[str], bytes],
    chart: Callable[[Chart], tuple[bytes, str]] | None = None,
) -> PrintedReport:
    """Return a report as printed blocks.

    Args:
        report: the report.
        standard: standard of form.
        picture: gives a picture's bytes by its SHA-256.
        chart: gives a chart's PNG and its alternative text, where they are not to be drawn.

    Raises:
        UserError: a picture is missing or broken.
    """
    from ..docx import measure_picture

    return print_report(report, standard, picture, chart or charts_of(report), lambda data: measure_picture(data)[2:])


def page_engine() -> PageEngine:
    """Return an engine that lays out printed reports; to be closed by whoever asked for it."""
    from ..docx import measure_picture

    return PageEngine(lambda data: measure_picture(data)[1])


def export_pdf(report: Report, target: Path, standard: Standard, picture: Callable[[str], bytes]) -> tuple[str, ...]:
    """Write a report as a PDF: searchable, tagged, fonts embedded, archivable (PDF/A-2a, PDF/UA-1).

    Returns:
        What is to be said of it: a missing font, a broken picture.

    Raises:
        UserError: it could not be laid out or written; an old file is left as it was.
    """
    engine = page_engine()
    try:
        return write_pdf(engine, report, target, standard, picture)
    finally:
        engine.close()


def write_pdf(
    engine: PageEngine, report: Report, target: Path, standard: Standard, picture: Callable[[str], bytes]
) -> tuple[str, ...]:
    """Write a report as a PDF by an engine that is there already; else as :func:`export_pdf`."""
    laid = engine.pdf(printed(report, standard, picture))
    write_file(target, laid.pdf)
    return laid.notices
