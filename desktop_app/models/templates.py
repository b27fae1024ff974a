"""Report templates (mẫu báo cáo); the files are in ``resources/templates``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from .indicators import Indicator, Part
from .report import CLOSING, PREAMBLE, Head, Numbering, Period, Report, ReportKind, Role, Section
from .richtext import Body, IndicatorList, Layout, Paragraph, Run, new_id
from .unit import Unit


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """A section of a template; ``indicators`` names the layout where the indicators are printed here."""

    key: str
    heading: str = ""
    role: Role = Role.NUMBERED
    run_in: bool = False
    landscape: bool = False
    guidance: str = ""
    text: str = ""
    indicators: Layout | None = None
    children: tuple[TemplateSection, ...] = ()


@dataclass(frozen=True, slots=True)
class TemplatePart:
    """An indicator part of a template, without figures."""

    key: str
    name: str
    unit: str = ""
    kind: str = "flow"
    operator: str = "≥"
    over_units: str = "sum"
    over_time: str = "sum"


@dataclass(frozen=True, slots=True)
class Template:
    """A template.

    Attributes:
        title: name offered to the user.
        description: one sentence on what it is for.
        order: place in the list.
        period: ``year``, ``half``, ``quarter``, ``month``, ``term`` or ``free``.
        head: letterhead data; its title, the preamble and the closing may hold the places ``{period}``,
            ``{next}`` (the period after) and ``{unit}``.
        preamble: paragraphs before the first section.
        closing: last sentence, without the end mark.
        indicators: each a list of parts.
    """

    title: str
    description: str
    order: int
    kind: ReportKind
    period: str
    head: Head
    preamble: tuple[str, ...] = ()
    closing: str = ""
    numbering: Numbering = Numbering.ROMAN
    sections: tuple[TemplateSection, ...] = ()
    indicators: tuple[tuple[TemplatePart, ...], ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
