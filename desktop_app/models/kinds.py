"""The fixed choices of a report, apart from it so that a list of reports needs nothing more."""

from __future__ import annotations

from enum import Enum


class ReportKind(Enum):
    """Kinds of report."""

    ANNUAL = "annual"  # báo cáo năm
    SIX_MONTH = "six_month"  # báo cáo 6 tháng
    QUARTER = "quarter"  # báo cáo quý
    MONTH = "month"  # báo cáo tháng
    TERM = "term"  # báo cáo nhiệm kỳ
    SELF_REVIEW = "self_review"  # báo cáo kiểm điểm
    ORIENTATION = "orientation"  # định hướng
    OUTLINE = "outline"  # đề cương gửi cấp dưới
    THEMATIC = "thematic"  # báo cáo chuyên đề
    INDICATOR_SET = "indicator_set"  # bộ chỉ tiêu của một năm


WITHIN_A_YEAR = frozenset((ReportKind.SIX_MONTH, ReportKind.QUARTER, ReportKind.MONTH))
"""Kinds whose time ends before that of the targets they report on."""


class Role(Enum):
    """How a section is headed in print."""

    NUMBERED = "numbered"  # I., 1., 1.1. and so on by depth; an empty heading makes a numbered paragraph
    PART = "part"  # Phần thứ nhất
    BULLET = "bullet"  # "- Tiêu đề:"
    PLAIN = "plain"  # a heading without a number
    ANNEX = "annex"  # Phụ lục, on pages of its own


class Status(Enum):
    """How far a section has come."""

    TODO = "todo"
    DRAFT = "draft"
    DONE = "done"
