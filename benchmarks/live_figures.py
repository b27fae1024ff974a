"""How long it takes until a changed figure stands in all the places that show it, on screen and in the report.

python benchmarks/live_figures.py
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from desktop_app.models.edits import SetPart
from desktop_app.models.livefigures import plain_shown
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Report
from desktop_app.models.richtext import Body, Live, Paragraph, Run, Show
from desktop_app.resources import sample
from desktop_app.store import Store
from desktop_app.views.shell.main_window import MainWindow

PLACES, LIMIT = 50, 0.05


def with_places(part: str) -> tuple[Report, str]:
    """Return the sample with a figure in fifty more places, half of them in the section that is open; and its id."""
    report = sample()[1]
    here, *others = [each.id for each in report.sections.values() if each.body.words > 100][:6]
    sections = dict(report.sections)
    for number in range(PLACES):
        key = here if number % 2 else others[number % len(others)]
        said = Paragraph((Run(f"Lần {number} trồng "), Live(part, Show.RESULT), Run(" cây xanh.")))
        sections[key] = replace(sections[key], body=Body((said, *sections[key].body.blocks)))
    return replace(report, sections=sections), here


def main() -> None:
    """Change the figure again and again in the open window; print the middle and the worst, and what undo brings back."""
    app = QApplication.instance() or QApplication(sys.argv)
    part = next(part for each in sample()[1].indicators for part in each.parts if part.name == "cây xanh trồng mới")
    report, here = with_places(part.id)
    window = MainWindow(Store.open(Path(tempfile.mkdtemp(), "a.baocao")), lambda: date(2026, 11, 20))
    window.resize(1366, 728)
    window.show()
    window.stage.add_report(report)
    session, workspace = window.workspace.session, window.workspace
    workspace.outline.go_to(here)
    app.processEvents()
    spent = []
    for number in range(20):
        now = parse_figure(f"{3200 + number}")
        start = time.perf_counter()
        session.do(SetPart(part.id, "result", now), "Sửa số liệu")
        workspace.editor.text.viewport().repaint()
        spent.append(time.perf_counter() - start)
        app.processEvents()
    shown = sum(
        plain_shown(session.report, block.inlines).count("3219 cây")
        for section in session.report.sections.values()
        for block in section.body.blocks
        if isinstance(block, Paragraph)
    )
    start = time.perf_counter()
    session.undo()
    undone = time.perf_counter() - start
    back = session.report.indicators != report.indicators
    for _ in range(19):
        session.undo()
    assert back
    assert session.report.indicators == report.indicators, "undo did not bring the figure back"
    middle, worst = statistics.median(spent), max(spent)
    print(f"{shown} places: {middle * 1000:.1f} ms, at worst {worst * 1000:.1f} ms (at most {LIMIT * 1000:.0f})")
    print(f"undo, one step: {undone * 1000:.1f} ms")
    window.close()


if __name__ == "__main__":
    main()
