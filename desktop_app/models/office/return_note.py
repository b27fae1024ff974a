"""The note that goes with a report sent back (thông báo trả lại báo cáo): which one, why, and what it lacks."""

from __future__ import annotations

from collections.abc import Sequence

from ..periods import SHAPES, period_text
from ..report import CLOSING, PREAMBLE, Head, Report, ReportKind, Section
from ..richtext import Body, Paragraph, Run, new_id
from ..unit import Unit
from .rounds import Completeness
from .submissions import Submission

_KINDS = {
    ReportKind.ANNUAL: "báo cáo", ReportKind.SIX_MONTH: "báo cáo", ReportKind.QUARTER: "báo cáo",
    ReportKind.MONTH: "báo cáo", ReportKind.TERM: "báo cáo", ReportKind.SELF_REVIEW: "báo cáo kiểm điểm tập thể",
    ReportKind.ORIENTATION: "định hướng nhiệm vụ", ReportKind.OUTLINE: "đề cương báo cáo",
    ReportKind.THEMATIC: "báo cáo chuyên đề", ReportKind.INDICATOR_SET: "bộ chỉ tiêu",
}  # fmt: skip


def return_note(
    office: Unit,
    submission: Submission,
    reason: str,
    lacks: Completeness | None = None,
    standard: str = "doan",
    found: Sequence[str] = (),
) -> Report:
    """Return the note as a report of the office; it says nothing but what it is given.

    Args:
        office: who sends the report back.
        submission: what is sent back.
        reason: why, in the office's words; a line each.
        lacks: what the outline asks for and the report does not have.
        standard: standard of form.
        found: places of the report that are to be looked at, a line each.
    """
    period = period_text(SHAPES[submission.kind], submission.period)
    what = f"{_KINDS[submission.kind]} {period}".strip()
    by = office.name or "Đơn vị nhận"
    lines = [
        Paragraph((Run(f"{by} đã nhận {what} của {submission.name} (tệp “{submission.file}”) và trả lại để chỉnh sửa, bổ sung."),)),
    ]  # fmt: skip
    said = [line.strip() for line in reason.splitlines() if line.strip()]
    if len(said) == 1:
        lines.append(Paragraph((Run(f"Lý do: {_ended(said[0])}"),)))
    elif said:
        lines += [Paragraph((Run("Lý do:"),)), *(Paragraph((Run(_ended(line)),), 1) for line in said)]
    for title, names in (
        ("Các mục chưa có nội dung:", lacks.missing_sections if lacks else ()),
        ("Các chỉ tiêu chưa có số liệu:", lacks.missing_parts if lacks else ()),
        ("Các chỗ đề nghị xem lại, sửa:", found),
    ):
        if names:
            lines.append(Paragraph((Run(title),)))
            last = len(names) - 1
            lines += [
                Paragraph((Run(f"{name.strip().rstrip('.;')}{'.' if place == last else ';'}"),), 1)
                for place, name in enumerate(names)
            ]
    wish = Paragraph((Run(f"Đề nghị {submission.name} hoàn thiện báo cáo và gửi lại {by}."),))
    kept = tuple(line for line in office.recipients if line.lower().lstrip("- ").startswith("lưu"))
    return Report(
        new_id(),
        unit=office,
        kind=ReportKind.THEMATIC,
        period=submission.period,
        standard=standard,
        head=Head(
            type_name="THÔNG BÁO",
            type_symbol="TB",
            title=f"Về việc trả lại {what} của {submission.name}",
            addressees=(submission.name,),
        ),
        sections={
            PREAMBLE: Section(PREAMBLE, body=Body(tuple(lines))),
            CLOSING: Section(CLOSING, body=Body((wish,))),
        },
        recipients=("Như trên", *kept),
    )


def _ended(text: str) -> str:
    return text if text[-1] in ".!?;:" else text + "."
