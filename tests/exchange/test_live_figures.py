"""Live figures in a file: plain text for everybody, and the same figures again for whoever opens it here."""

from __future__ import annotations

from dataclasses import replace

import pytest
from docx import Document

from desktop_app.exchange import export_report, open_docx
from desktop_app.models.richtext import Body, Live, Note, Paragraph, Run, Show
from desktop_app.resources import sample, standard

SHOWN = {
    Show.RESULT: "3.140", Show.TARGET: "2.500", Show.RATIO: "125,6%", Show.VERDICT: "vượt chỉ tiêu", Show.LAST_YEAR: "2.760",
    Show.CHANGE: "tăng 13,77%", Show.DIFFERENCE: "tăng 380 cây",
}  # fmt: skip


@pytest.mark.parametrize("show", list(Show))
def test_a_figure_prints_as_text_and_comes_back_as_a_figure(tmp_path, show):
    report = sample()[1]
    part = next(part for each in report.indicators for part in each.parts if part.name == "cây xanh trồng mới")
    key = next(each.id for each in report.sections.values() if each.body.words > 50)
    live = Live(part.id, show)
    said = Paragraph((Run("Số cây: "), live, Run(" trong năm."), Note("n9", (Run("Là "), live))))
    section = replace(report.sections[key], body=Body((said, *report.sections[key].body.blocks)))
    report = replace(report, sections={**report.sections, key: section})
    export_report(report, tmp_path / "a.docx", standard("doan"), {}.__getitem__)
    lines = [each.text for each in Document(str(tmp_path / "a.docx")).paragraphs]
    assert any(f"Số cây: {SHOWN[show]} trong năm." in each for each in lines)
    back = open_docx(tmp_path / "a.docx").report
    assert back.sections[key].body.blocks[0] == said
