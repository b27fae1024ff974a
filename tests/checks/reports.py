"""Small reports for the checks, made of the lines a test types."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop_app.checks.finding import Finding
from desktop_app.checks.run import check_report, rules
from desktop_app.checks.text import prepare
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import PREAMBLE, Head, Report, Section
from desktop_app.models.richtext import Body, Cell, IndicatorList, Note, Paragraph, Run, Table, text
from desktop_app.models.unit import Signer, Unit


def report_of(
    *lines: str, title: str = "Kết quả công tác Đoàn và phong trào thanh thiếu nhi năm 2026, phương hướng năm 2027"
) -> Report:
    """Return a report: ``# `` begins a heading of the first level, ``## `` one below, ``^`` a footnote, ``- `` an item, ``(ct) `` an
    indicator, ``|`` rows of a table, their cells by ``;``."""
    head = Head(number="12", title=title, date=date(2026, 12, 1))
    report = Report(
        "r",
        Unit(name="Đoàn xã Mẫu", place="Mẫu"),
        head=head,
        signer=Signer("TM. BAN CHẤP HÀNH", "BÍ THƯ", "Nguyễn Văn A"),
    )
    sections = dict(report.sections)
    top: list[str] = []
    indicators: list[Indicator] = []
    here = PREAMBLE
    for place, line in enumerate(lines):
        if line.startswith("(ct) "):  # "target => result"
            statement, _, result = line.removeprefix("(ct) ").partition(" => ")
            statement, _, figures = statement.partition(" | ")
            target, result_figure = map(parse_figure, figures.split()) if figures else (None, None)
            indicators.append(
                Indicator(
                    f"i{place}",
                    statement=text(statement),
                    result=text(result),
                    parts=(Part(f"p{place}", target=target, result=result_figure),),
                )
            )
        elif line == "(bảng chỉ tiêu)":
            section = sections[here]
            sections[here] = replace(section, body=Body((*section.body.blocks, IndicatorList("list"))))
        elif line.startswith("|"):
            section = sections[here]
            rows = tuple(
                tuple(Cell((Paragraph(text(cell)),)) for cell in each.split(";")) for each in line[1:].split("|")
            )
            sections[here] = replace(section, body=Body((*section.body.blocks, Table(f"t{place}", rows))))
        elif line.startswith("#"):
            here = f"s{place}"
            printed, _, heading = line.lstrip("#").strip().rpartition(" | ")
            sections[here] = Section(here, heading=heading, printed=printed)
            if line.startswith("##") and top:
                parent = sections[top[-1]]
                sections[top[-1]] = replace(parent, children=(*parent.children, here))
            else:
                top.append(here)
        else:
            section = sections[here]
            if line.startswith("^"):
                last = section.body.blocks[-1]
                assert isinstance(last, Paragraph)
                noted = replace(last, inlines=(*last.inlines, Note(f"n{place}", (Run(line[1:]),))))
                blocks = (*section.body.blocks[:-1], noted)
            else:
                item = line.startswith("- ")
                blocks = (*section.body.blocks, Paragraph(text(line.removeprefix("- ")), bullet=int(item)))
            sections[here] = replace(section, body=Body(blocks))
    return replace(report, sections=sections, top=tuple(top), indicators=tuple(indicators))


def found(report: Report, rule: str = "") -> list[Finding]:
    """Return what is found in a report, by one rule or by all."""
    return [each for each in check_report(report) if rule in ("", each.rule)]


def by_module(report: Report, module: str) -> list[Finding]:
    """Return what one rule's module finds."""
    from importlib import import_module

    from desktop_app.checks import rules as room

    rule = import_module(f"{room.__name__}.{module}").RULE
    assert rule in rules()
    return list(rule.findings(prepare(report)))
