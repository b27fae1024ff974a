"""The mark that ends the text (``./.``) where no closing sentence carries it: it belongs to the form, not to the words."""

from __future__ import annotations

from dataclasses import replace

from ...models.printed.document import ending_section
from ...models.report import Report
from ...models.richtext import Body, Paragraph, Run, normal
from .pieces import without_end_mark


def with_plain_end(report: Report) -> Report:
    """Return a report whose last paragraph ends with a full stop where it ended with the mark; it is printed anew."""
    name = ending_section(report)
    if not name:
        return report
    section = report.sections[name]
    last = section.body.blocks[-1]
    assert isinstance(last, Paragraph)
    bare = without_end_mark(last.inlines)
    if bare == last.inlines:
        return report
    plain = replace(last, inlines=normal((*bare, Run("."))))
    body = Body((*section.body.blocks[:-1], plain))
    return replace(report, sections={**report.sections, name: replace(section, body=body)})
