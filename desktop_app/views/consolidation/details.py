"""What is known of one unit in a round, for reading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTextBrowser, QWidget

from ...models.errors import UserError
from ...models.indicators import figure_text
from ...models.office.consolidation import Consolidation, PartMatch
from ...models.office.mergers import OLD_UNIT
from ...models.office.rounds import Standing
from ...models.office.sorting import SPOILT
from ...models.office.submissions import Differences, Submission
from ..kit.rows import say
from ..kit.texts import error_text
from .unit_figures import typed_text
from .units_model import UnitRow, claim_text, moment_text

if TYPE_CHECKING:
    from ...exchange.checking import UnitFinding

_QUOTE = 60  # letters of the words a finding is about
_MOST = 40  # lines of one list; a page of names helps nobody


class UnitDetails(QTextBrowser):
    """What a unit sent, what it lacks, what its latest version changed, and what wants a look."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Chi tiết của đơn vị"))
        self.setPlaceholderText(self.tr("Chọn một đơn vị để xem."))
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)

    def show_row(
        self,
        row: UnitRow | None,
        found: Consolidation,
        changed: Differences | None,
        checked: Sequence[UnitFinding] | None = None,
    ) -> None:
        """Show a row of the matrix.

        Args:
            row: the row, or ``None`` for nothing.
            found: what came of the round.
            changed: what the latest version changed, where there is an earlier one.
            checked: what the checker found in the latest version, where that is known.
        """
        if row is None:
            self.clear()
            return
        out: list[str] = []
        if row.refused is not None:
            out.append(_paragraph(error_text(row.refused.why)))
        elif row.file is not None:
            out += self._waits(row)
        elif row.unit is None or row.unit.latest is None:
            out.append(_paragraph(self.tr("Chưa gửi báo cáo của kỳ này.")))
        else:
            out += self._sent(row)
            if changed is not None:
                out += self._changes(changed)
            out += self._look(found, row.unit.latest.digest)
            out += self._typed(found, row.unit.latest.digest)
            out += self._lacks(row)
            out += self._checked(checked)
        self.setHtml("".join(out))

    def _waits(self, row: UnitRow) -> Iterable[str]:
        assert row.file is not None
        if row.waiting is not None:
            yield _paragraph(self.tr("Chưa rõ đơn vị, chưa có trong tổng hợp: {0}.").format(say(row.why)))
            if row.waiting.suggestion is not None:
                proposed = self.tr("Nay thuộc {0}.") if row.why == OLD_UNIT else self.tr("Có thể là {0}.")
                yield _paragraph(proposed.format(row.waiting.suggestion.name))
        else:
            yield _paragraph(self.tr("Không cộng vào tổng: {0}.").format(say(row.why)))
        yield _paragraph(self.tr("Tệp: {0}").format(row.file.file))
        if row.file.spoilt:
            yield _paragraph(self.tr("Cần xem: {0}.").format(say(SPOILT)))

    def _by_hand(self, latest: Submission) -> Iterable[str]:
        changed = latest.by_hand
        if changed is None:
            return
        yield _paragraph(self.tr("Tệp đã được sửa bằng Word sau khi xuất; số liệu là số nhìn thấy trong tệp."))
        empty = self.tr("chưa có")
        figures = [f"{name}: {old or empty} → {new or empty}" for name, old, new in changed.figures]
        yield _listed(self.tr("Số liệu sửa bằng Word:"), figures)
        yield _listed(self.tr("Mục sửa bằng Word:"), changed.headings)

    def _sent(self, row: UnitRow) -> Iterable[str]:
        assert row.unit is not None
        latest = row.unit.versions[-1]
        if row.unit.standing is Standing.ASKED:
            yield _paragraph(claim_text(row.unit))
        if row.doubt:
            yield _paragraph(self.tr("Cần xem: {0}.").format(say(row.doubt)))
        yield from self._by_hand(latest)
        if latest.reason:
            yield _paragraph(self.tr("Trả lại vì: {0}").format(latest.reason))
        if latest.by_structure:
            yield _paragraph(self.tr("Tệp gõ bằng Word: số liệu đọc từ chữ, chỉ tiêu ghép theo tên chỉ tiêu."))
        lines = []
        for number, each in enumerate(row.unit.versions, 1):
            told = self.tr("văn phòng ghi ({0})").format(each.at_office) if each.at_office else each.file
            lines.append(self.tr("bản {0}: {1}, nhận {2}").format(number, told, moment_text(each.received)))
        yield _listed(self.tr("Đã gửi:"), list(reversed(lines)))

    def _changes(self, changed: Differences) -> Iterable[str]:
        if not changed:
            yield _paragraph(self.tr("Bản này không khác bản trước về số liệu và nội dung."))
            return
        empty = self.tr("chưa có")
        figures = [f"{name}: {old or empty} → {new or empty}" for name, old, new in changed.figures]
        yield _listed(self.tr("Số liệu khác bản trước:"), figures)
        sections = [
            *(self.tr("{0} (sửa)").format(each) for each in changed.written),
            *(self.tr("{0} (thêm)").format(each) for each in changed.added),
            *(self.tr("{0} (bỏ)").format(each) for each in changed.dropped),
        ]
        yield _listed(self.tr("Mục khác bản trước:"), sections)

    def _lacks(self, row: UnitRow) -> Iterable[str]:
        if row.complete is None:
            return
        if row.complete.whole and (row.complete.sections or row.complete.parts):
            yield _paragraph(self.tr("Đủ các mục và số liệu phải có."))
        yield _listed(self.tr("Mục chưa có nội dung:"), row.complete.missing_sections)
        yield _listed(self.tr("Chỉ tiêu chưa có số liệu:"), row.complete.missing_parts)

    def _checked(self, checked: Sequence[UnitFinding] | None) -> Iterable[str]:
        if checked is None:
            return
        grave = [each for each in checked if each.severity.value != "hint"]
        hints = len(checked) - len(grave)
        if not grave:
            yield _paragraph(self.tr("Soát tự động: không thấy chỗ nào phải sửa."))
            return
        title = (
            self.tr("Soát tự động thấy:") if not hints else self.tr("Soát tự động thấy ({0} gợi ý khác):").format(hints)
        )
        yield _listed(title, [finding_line(each) for each in grave])

    def _typed(self, found: Consolidation, digest: str) -> Iterable[str]:
        unit = next((each for each in found.counted if each.digest == digest), None)
        told = [(part, typed_text(part)) for part in unit.parts] if unit is not None else []
        lines = [f"{part.name}: {figure_text(part.result)} ({said})" for part, said in told if said]
        yield _listed(self.tr("Số liệu văn phòng ghi:"), lines)

    def _look(self, found: Consolidation, digest: str) -> Iterable[str]:
        name = next((each.name for each in found.counted if each.digest == digest), None)
        doubtful = [f"{total.name}: {say(why)}" for total in found.totals for who, why in total.doubtful if who == name]
        yield _listed(self.tr("Số liệu cần xem lại:"), doubtful)
        guesses: list[PartMatch] = [each for each in found.matched if each.digest == digest]
        yield _listed(
            self.tr("Chỉ tiêu ghép theo tên chỉ tiêu, chưa xác nhận:"),
            [f"{each.own} → {each.others}" for each in guesses],
        )


def finding_line(finding: UnitFinding) -> str:
    """Return a finding in one line: where, what, and the words."""
    said = error_text(UserError(finding.sentence, *finding.values))
    quote = " ".join(finding.quote.split())
    if quote and quote not in said:
        said += f" “{quote[:_QUOTE]}{'…' if len(quote) > _QUOTE else ''}”"
    return f"{finding.section}: {said}" if finding.section else said


def _paragraph(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def _listed(title: str, lines: Sequence[str]) -> str:
    if not lines:
        return ""
    shown = "".join(f"<li>{escape(line)}</li>" for line in lines[:_MOST])
    more = len(lines) - _MOST
    rest = _paragraph(QCoreApplication.translate("UnitDetails", "… và {0} dòng khác").format(more)) if more > 0 else ""
    return f"<p style='margin-bottom:0'><b>{escape(title)}</b></p><ul style='margin-top:2px;-qt-list-indent:0;margin-left:16px'>{shown}</ul>{rest}"
