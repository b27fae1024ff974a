"""A small picture of the printed letterhead, title and signature block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ...models.numbers import format_place_date
from ...models.report import Head, Report, recipients, signer
from ...models.standard import Face, Standard
from ...models.unit import Signer, Unit
from ...resources import standard
from ..kit import theme

_MM_PER_POINT = 25.4 / 72
_PAGE = 210
_LEFT_SHARE = 0.45  # as in the exported file
_SPACING = 1.15  # of a line, as Times New Roman has it


@dataclass(frozen=True, slots=True)
class PaperLine:
    """A line of print: text, look, side margin of a list in millimetres, and what is drawn with it.

    Attributes:
        rule: length of the drawn rule below as a share of the text's, or 0.
        boxed: whether a box is drawn round it.
    """

    text: str
    face: Face
    rule: float = 0
    boxed: bool = False


class PaperPreview(QWidget):
    """Letterhead, title and signature block as they will print, scaled to the width there is."""

    def __init__(self, parent: QWidget | None = None, text_lines: int = 0) -> None:
        """Make an empty page; ``text_lines`` grey lines stand for the text between title and signature."""
        super().__init__(parent)
        self._text_lines = text_lines
        self.setAccessibleName(self.tr("Xem trước thể thức"))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rows: list[tuple[Sequence[PaperLine], Sequence[PaperLine], float]] = []
        self._margins = (30, 20)
        self._font = "Times New Roman"

    def show_report(self, report: Report) -> None:
        """Show what a report prints."""
        self.show_paper(
            standard(report.standard), report.unit, report.head, signer(report), recipients(report), report.cosigners
        )

    def show_paper(
        self,
        standard: Standard,
        unit: Unit,
        head: Head | None,
        signer: Signer,
        recipients: Sequence[str],
        cosigners: Sequence[Signer] = (),
    ) -> None:
        """Show what a report would print; without ``head`` there is neither number nor title."""
        self._margins = standard.margins[2:]
        self._font = standard.font
        left, right = _letterhead(standard, unit, head)
        self._rows = [(left, right, _LEFT_SHARE)]
        self._rows.append((*_below(standard, unit, head), _LEFT_SHARE))
        if head is not None:
            self._rows.append((_title(standard, head), (), 1))
        self._rows.append((*_signature(standard, signer, recipients, cosigners), 0.5))
        self.setAccessibleDescription("\n".join(self.lines()))
        self.updateGeometry()
        self.update()

    def lines(self) -> list[str]:
        """Return the lines of print, left column first in each row."""
        return [line.text for left, right, _ in self._rows for line in (*left, *right) if line.text.strip()]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._draw(None, width))

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * 64
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        width = self.fontMetrics().averageCharWidth() * 44
        return QSize(width, self.heightForWidth(width))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(event.size().width()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), theme.colour("paper"))
        painter.setPen(theme.colour("edge"))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(theme.colour("paper_text"))
        self._draw(painter, self.width())
        painter.end()

    def _draw(self, painter: QPainter | None, width: int) -> float:
        """Draw, or with no painter only measure; return the height in pixels."""
        # a quarter of the page's margins: the picture shows the form, not the white round it
        edge_left, edge_right = (each / 4 for each in self._margins)
        room = _PAGE - self._margins[0] - self._margins[1]
        scale = width / (edge_left + room + edge_right)
        top = 8 * scale
        for place, (left, right, share) in enumerate(self._rows):
            if place and place == len(self._rows) - 1:
                top += self._grey_lines(painter, QRectF(edge_left * scale, top, room * scale, 0), scale)
            middle = edge_left + room * share
            first = self._column(painter, left, QRectF(edge_left * scale, top, room * share * scale, 0), scale)
            second = self._column(
                painter, right, QRectF(middle * scale, top, room * (1 - share) * scale, 0), scale
            )  # fmt: skip
            top += max(first, second) + 3 * scale
        return top + 5 * scale

    def _grey_lines(self, painter: QPainter | None, place: QRectF, scale: float) -> float:
        """Draw lines that stand for text; return their height in pixels."""
        step = 6.5 * scale
        if painter is not None and self._text_lines:
            painter.save()
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("hover"))
            for line in range(self._text_lines):
                first, last = line % 5 == 0, line % 5 == 4 or line == self._text_lines - 1
                left = place.left() + (12.7 * scale if first else 0)
                right = place.left() + place.width() * (0.6 if last else 1)
                bar = QRectF(left, place.top() + (line + 0.5) * step, right - left, step * 0.4)
                painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
            painter.restore()
        return step * (self._text_lines + 1) if self._text_lines else 0

    def _column(self, painter: QPainter | None, lines: Sequence[PaperLine], place: QRectF, scale: float) -> float:
        height = 0.0
        for line in lines:
            height += self._line(painter, line, place.translated(0, height), scale)
        return height

    def _line(self, painter: QPainter | None, line: PaperLine, place: QRectF, scale: float) -> float:
        face = line.face
        font = QFont([self._font, "Liberation Serif", "Tinos"])
        font.setPixelSize(max(round(face.size * _MM_PER_POINT * scale), 1))
        font.setBold(face.bold)
        font.setItalic(face.italic)
        font.setUnderline(face.underline)
        text = line.text.upper() if face.caps else line.text
        align = {"left": Qt.AlignmentFlag.AlignLeft, "right": Qt.AlignmentFlag.AlignRight}.get(
            face.align, Qt.AlignmentFlag.AlignHCenter
        )
        flags = int(align | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        metrics = QFontMetricsF(font)
        place = QRectF(place.x(), place.y(), place.width(), 10_000)
        bounds = metrics.boundingRect(place, flags, text or " ")
        height = max(bounds.height(), font.pixelSize() * _SPACING)
        if painter is not None:
            painter.setFont(font)
            painter.drawText(place, flags, text)
            if line.boxed:
                painter.drawRect(bounds.adjusted(-2 * scale, -0.5 * scale, 2 * scale, 0.5 * scale))
            if line.rule:
                half, below = bounds.width() * line.rule / 2, place.y() + height + 0.5 * scale
                middle = bounds.center().x()
                painter.drawLine(QPointF(middle - half, below), QPointF(middle + half, below))
        return height + (2 * scale if line.rule or line.boxed else 0)


def _letterhead(standard: Standard, unit: Unit, head: Head | None) -> tuple[list[PaperLine], list[PaperLine]]:
    faces, rules = standard.faces, standard.rules
    left = [PaperLine(unit.superior, faces["superior"])] if unit.superior else []
    left.append(PaperLine(unit.issuer or unit.name.upper(), faces["issuer"], rules.get("issuer", 0)))
    if standard.stars:
        left.append(PaperLine(standard.stars, faces["number"]))
    own = [line for line in (head.heading if head else "").split("\n") if line.strip()]
    usual = [face for _, face in standard.motto]
    heading = [(line, usual[min(at, len(usual) - 1)]) for at, line in enumerate(own)] or standard.motto
    right = [
        PaperLine(text, faces[face], rules.get("motto", 0) if index == len(heading) - 1 else 0)
        for index, (text, face) in enumerate(heading)
    ]
    return left, right


def _below(standard: Standard, unit: Unit, head: Head | None) -> tuple[list[PaperLine], list[PaperLine]]:
    """Return number, conference note and draft mark; place and date."""
    faces = standard.faces
    head = head or Head()
    day = format_place_date(unit.place, head.date)
    if head.date is None and head.date_text:
        day = f"{unit.place}, {head.date_text}"
    right = [PaperLine(day, faces["place_date"])]
    left = []
    if head.type_symbol:
        symbol = "-".join(filter(None, (unit.symbol, unit.department)))
        number = standard.number_form.format(number=head.number or "     ", type=head.type_symbol, symbol=symbol)
        left.append(PaperLine(number, faces["number"]))
    if head.letter:
        left += [PaperLine(line, faces["number"]) for line in head.title.split("\n")]
    left += [PaperLine(line, faces["conference"]) for line in head.conference.split("\n") if line]
    if head.draft:
        left.append(PaperLine(head.draft_text or "DỰ THẢO", faces["draft"], boxed=True))
    return left, right


def _title(standard: Standard, head: Head) -> list[PaperLine]:
    faces = standard.faces
    lines = [PaperLine(head.type_name, faces["type_name"])] if head.type_name else []
    if not head.letter:
        lines += [PaperLine(line, faces["title"]) for line in head.title.split("\n") if line.strip()]
        lines += [PaperLine(line, faces["conference"]) for line in head.below_title.split("\n") if line.strip()]
    if not lines:
        pass
    elif standard.title_mark:
        lines.append(PaperLine(standard.title_mark, faces["title"]))
    elif standard.rules.get("title"):
        lines[-1] = PaperLine(lines[-1].text, lines[-1].face, standard.rules["title"])
    if len(head.addressees) == 1:
        lines.append(PaperLine(f"Kính gửi: {head.addressees[0]}", faces["addressee"]))
    elif head.addressees:
        lines.append(PaperLine("Kính gửi:", faces["addressee_label"]))
        lines += [PaperLine(f"- {line}", faces["addressee"]) for line in head.addressees]
    return lines


def _signature(
    standard: Standard, signer: Signer, recipients: Sequence[str], cosigners: Sequence[Signer]
) -> tuple[list[PaperLine], list[PaperLine]]:
    faces = standard.faces
    left = [PaperLine("Nơi nhận:", faces["recipients_label"])] if recipients else []
    for number, line in enumerate(recipients, 1):
        left.append(PaperLine(f"- {line}{'.' if number == len(recipients) else ';'}", faces["recipients"]))
    for each in cosigners:
        left += _signer(standard, each)
    return left, _signer(standard, signer)


def _signer(standard: Standard, signer: Signer) -> list[PaperLine]:
    faces = standard.faces
    out = [PaperLine(_authority(standard, line), faces["authority"]) for line in signer.authority.split("\n") if line]
    out += [PaperLine(line, faces["position"]) for line in signer.position.split("\n") if line]
    out += [PaperLine("", faces["signer"])] * 3
    return [*out, PaperLine(signer.name, faces["signer"])]


def _authority(standard: Standard, line: str) -> str:
    for usual, printed in standard.authority_forms.items():
        if line.startswith(usual):
            return printed + line[len(usual) :]
    return line
