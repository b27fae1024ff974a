"""The printed report: letterhead, title, sections, closing, recipients and signature, annexes.

Form: Hướng dẫn 29-HD/TWĐTN-VP (2013) for Đoàn, Nghị định 30/2020/NĐ-CP, Phụ lục I for Nhà nước; both as
data in the standard.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from ..frames.outlines import terms
from ..numbering import section_numbers
from ..numbers import format_date, format_place_date
from ..report import (
    CLOSING,
    PREAMBLE,
    Report,
    ReportKind,
    Role,
    Section,
    in_print_order,
    parents,
    recipients,
    signer,
    walk,
)
from ..richtext import Break, Chart, Paragraph, Rise, Run, plain
from ..standard import Face, Standard
from ..unit import Signer
from ..words import fold
from .blocks import (
    A4,
    HAIRLINE,
    MM,
    Border,
    Columns,
    PrintedBlock,
    PrintedParagraph,
    PrintedReport,
    PrintedSection,
    Sheet,
    TextPiece,
    words,
)
from .styles import styles
from .text import Room, TextPrinter
from .widths import even_lines, text_width

_RIGHT_SHARE = 0.55  # of the letterhead's width goes to the motto, more where it would not fit on one line
_SIGNER_SHARE = 0.55  # of the width goes to who signs, more where a line of it would not fit
_WIDEST_SIGNER = 0.65
_AIR = 12  # points beside the longest line
AS_ABOVE = "Như trên"
_BOUND = re.compile(r"(?<=phương) (?=hướng)", re.I)  # a title is not broken within these words
_NAME_LINES = 4  # blank lines for signature and seal


def print_report(
    report: Report,
    standard: Standard,
    picture: Callable[[str], bytes],
    chart: Callable[[Chart], tuple[bytes, str]],
    measure: Callable[[bytes], tuple[int, int]],
) -> PrintedReport:
    """Return a report as it is printed by a standard of form.

    Args:
        report: the report.
        standard: the standard of form.
        picture: gives a picture's bytes by its SHA-256.
        chart: gives a chart's PNG and its alternative text.
        measure: gives width and height of a picture file in pixels, and raises what is to be said of a broken one.
    """
    return _Printer(report, standard, TextPrinter(report, picture, chart, measure)).print()


class _Printer:
    """Print one report."""

    def __init__(self, report: Report, standard: Standard, text: TextPrinter) -> None:
        self._report = report
        self._standard = standard
        self._text = text
        self._numbers = section_numbers(report, standard.scheme)
        self._parts = any(section.role is Role.PART for section in report.sections.values())
        self._parents = parents(report)
        self._room = self._room_of(landscape=False)
        self._width = self._room.width
        self._ending = ending_section(report)

    def _room_of(self, landscape: bool) -> Room:
        """Return what the margins leave of a page."""
        top, bottom, left, right = self._standard.margins
        wide, high = (A4[1], A4[0]) if landscape else A4
        return Room(wide - (left + right) * MM, high - (top + bottom) * MM)

    def print(self) -> PrintedReport:
        report, head = self._report, self._report.head
        ordered = in_print_order(report)
        end = next(index for index, section in enumerate(ordered) if section.id == CLOSING)
        # where a page begins with a table, LibreOffice puts a line of text before it
        above: tuple[PrintedBlock, ...] = (HAIRLINE, self._letterhead(), *self._title(), *self._addressees())
        main = (
            PrintedSection("", above),
            *(self._section(section, self._room) for section in ordered[:end]),
            self._closing(),
            PrintedSection("", tuple(self._signature())),
        )
        annexes = [key for key in report.top if report.sections[key].role is Role.ANNEX]
        cover = (Sheet(False, (PrintedSection("", tuple(self._cover())),)),) if head.cover else ()
        return PrintedReport(
            " ".join(f"{head.type_name} {head.title}".split()), report.unit.name, head.date, self._standard,
            styles=styles(self._standard, self._parts), sheets=(*cover, Sheet(False, main), *map(self._annex, annexes)),
        )  # fmt: skip

    # above the text

    def _cover(self) -> list[PrintedParagraph]:
        """Return the lines of the cover page: no guidance has a form for it, so they stand as they were typed."""
        faces, head = self._standard.faces, self._report.head
        name = head.type_name.casefold()
        return [
            _line(line, faces["type_name" if name and line.casefold() == name else "title"])
            for line in head.cover.split("\n")
        ]

    def _letterhead(self) -> Columns:
        standard, report = self._standard, self._report
        faces, unit, head = standard.faces, report.unit, report.head
        heading = self._heading_lines()
        motto = max(text_width(line, faces[face]) for line, face in heading)
        right_width = min(max(self._width * _RIGHT_SHARE, motto + 4 * MM), self._width * 0.75)
        left_width = self._width - right_width
        left = [_line(line, faces["superior"]) for line in even_lines(unit.superior, faces["superior"], left_width)]
        issuer = even_lines(unit.issuer or unit.name.upper(), faces["issuer"], left_width)
        left += [_line(line, faces["issuer"]) for line in issuer]
        left += self._rule("issuer", max(issuer, key=len, default=""), faces["issuer"], left_width)
        if standard.stars and left:
            left.append(_line(standard.stars, faces["number"]))
        right = [_line(line, faces[face]) for line, face in heading]
        last, last_face = heading[-1]
        right += self._rule("motto", last, faces[last_face], right_width)
        day = format_place_date(unit.place, head.date)
        if head.date is None and head.date_text:
            day = f"{unit.place}, {head.date_text}" if unit.place.strip() else _capital(head.date_text)
        below_left, below_right = [], [_line(day, faces["place_date"])]
        if number := number_line(report, standard):
            below_left.append(_line(number, faces["number"]))
        if head.letter:
            below_left += [_line(line, faces["number"]) for line in even_lines(head.title, faces["number"], left_width)]
        if head.conference:
            below_left += [_line(line, faces["conference"]) for line in _quoted(head.conference).split("\n")]
        if head.draft:
            below_left.append(self._draft(left_width))
        rows = ((tuple(left), tuple(right)), (tuple(below_left), tuple(below_right)))
        return Columns((left_width, right_width), rows)

    def _heading_lines(self) -> list[tuple[str, str]]:
        """Return the lines of the right column's heading, each with its face: the report's own, else the standard's."""
        own = [line for line in self._report.head.heading.split("\n") if line.strip()]
        faces = [face for _, face in self._standard.motto]
        return [(line, faces[min(at, len(faces) - 1)]) for at, line in enumerate(own)] or list(self._standard.motto)

    def _rule(self, name: str, text: str, face: Face, room: float) -> list[PrintedParagraph]:
        share = self._standard.rules.get(name)
        return [_drawn(min(text_width(text, face) * share, room), room)] if share and text else []

    def _draft(self, room: float) -> PrintedParagraph:
        face = self._standard.faces["draft"]
        text = self._report.head.draft_text or "DỰ THẢO"
        indent = (room - text_width(text, face) - 4 * MM) / 2
        return replace(_line(text, face, before=4), left=indent, right=indent, border=Border.BOX)

    def _title(self) -> list[PrintedParagraph]:
        faces, head = self._standard.faces, self._report.head
        if head.letter:
            return []
        out = [_line(head.type_name, faces["type_name"], before=18, after=0, keep=True)] if head.type_name else []
        title = [_BOUND.sub("\u00a0", line) for line in head.title.split("\n")]
        out += [_line(line, faces["title"], keep=True) for line in title if line.strip()]
        out += [_line(line, faces["conference"], keep=True) for line in head.below_title.split("\n") if line.strip()]
        if not out:
            return []
        if self._standard.title_mark:
            out.append(_line(self._standard.title_mark, faces["title"], after=6))
        elif self._standard.rules.get("title") and head.title.strip():
            longest = max(text_width(line, faces["title"]) for line in title)
            out.append(_drawn(min(longest, self._width) * self._standard.rules["title"], self._width))
            out.append(PrintedParagraph("Form", before=0, after=0, exact=6))
        return out

    def _addressees(self) -> list[PrintedParagraph]:
        lines, faces = self._report.head.addressees, self._standard.faces
        if not lines:
            return []
        label = words("Kính gửi: ", faces["addressee_label"])
        if len(lines) == 1:
            content = (label, words(lines[0], faces["addressee"]))
            return [PrintedParagraph("Form", content, before=6, after=6, align="center")]
        out = [PrintedParagraph("Form", (label,), before=6, left=30 * MM)]
        for number, line in enumerate(lines, 1):
            end = "." if number == len(lines) else ";"
            shown = words(f"- {line.rstrip(';.')}{end}", faces["addressee"])
            out.append(PrintedParagraph("Form", (shown,), left=45 * MM))
        return out

    # the text

    def _section(self, section: Section, room: Room) -> PrintedSection:
        blocks = list(section.body.blocks)
        ends = section.id == self._ending  # the signature must not stand on a page alone
        if ends and self._standard.end_mark and isinstance(blocks[-1], Paragraph):
            blocks[-1] = _ended(blocks[-1], self._standard.end_mark)
        out: list[PrintedBlock] = []
        if section.id != PREAMBLE:
            number = self._numbers.get(section.id, "")
            first = blocks[0] if blocks else None
            inline = section.role is not Role.PART and (section.run_in or not section.heading)
            if inline and isinstance(first, Paragraph) and not first.bullet:
                out.append(self._text.paragraph(first, self._lead(section, number), keep=ends and len(blocks) == 1))
                blocks = blocks[1:]
            else:
                out += self._heading(section, number)
        return PrintedSection(section.id, (*out, *self._text.blocks(blocks, room, keep_last=ends)))

    def _lead(self, section: Section, number: str) -> tuple[TextPiece, ...]:
        if not section.heading:
            return (TextPiece(f"{number} "),) if number else ()
        face = self._face(section)
        lead = " ".join(filter(None, (number, section.heading)))
        if not lead.endswith((":", ".", "?", "!")):
            lead += ":"
        return (replace(words(f"{lead} ", face), size=None),)

    def _face(self, section: Section) -> Face:
        if section.role is Role.BULLET:
            return Face(italic=True)
        level = min(self._level(section), 6)
        return self._standard.faces[f"level{level}"]

    def _level(self, section: Section) -> int:
        """Return the level of the form (1 …) that fits a section's place."""
        above = 0
        parent = self._parents.get(section.id, "")
        while parent:
            above += self._report.sections[parent].role not in (Role.PART, Role.ANNEX)  # they number anew
            parent = self._parents[parent]
        first = 0 if self._report.numbering.value == "roman" else 1
        return above + first + 1

    def _heading(self, section: Section, number: str) -> list[PrintedParagraph]:
        if not number and not section.heading:
            return []
        # a heading with nothing below it stands by itself, or many in a row would be kept on one page
        keep = None if section.body.blocks or section.children else False
        if section.role is Role.PART:
            pieces = self._two_lines(number, section.heading, "part", "part_title")
            return [PrintedParagraph("Heading1", pieces, keep=keep)]
        level = self._level(section)
        if section.role is Role.BULLET:
            text = f"{number} {section.heading}".strip()
            text += "" if text.endswith(":") else ":"
            said = (TextPiece(text, italic=True),)
            return [PrintedParagraph("BodyText", said, keep=keep is None, outline=min(level, 9))]
        style = f"Heading{min(level + self._parts, 7 if self._parts else 6)}"
        return [PrintedParagraph(style, (TextPiece(" ".join(filter(None, (number, section.heading)))),), keep=keep)]

    def _two_lines(self, number: str, heading: str, first: str, second: str) -> tuple[TextPiece, ...]:
        """Return a heading whose number and title stand on lines of their own.

        They are one paragraph, so that Word's navigation pane shows both.
        """
        faces = self._standard.faces
        title = f"\n{heading}" if number and heading else heading
        return words(number, faces[first], alone=True), words(title, faces[second], alone=True)

    def _closing(self) -> PrintedSection:
        """Print the closing; the end mark stands behind the last word of the text."""
        section = self._report.sections[CLOSING]
        mark = self._standard.end_mark
        blocks = list(section.body.blocks)
        if self._report.kind is ReportKind.OUTLINE:
            blocks[:0] = [Paragraph((Run(line),)) for line in terms(self._report, self._numbers)]
        while blocks and isinstance(blocks[-1], Paragraph) and not blocks[-1].inlines:
            blocks.pop()
        last = blocks[-1] if blocks else None
        if mark and isinstance(last, Paragraph):
            blocks[-1] = _ended(last, mark)
        # the last lines of the text go with the signature, which must not stand on a page alone
        return PrintedSection(section.id, tuple(self._text.blocks(blocks, self._room, keep_last=True)))

    # below the text

    def _signature(self) -> list[PrintedBlock]:
        faces = self._standard.faces
        listed = as_above(recipients(self._report), self._report.head.addressees)
        left = []
        if listed:
            left.append(_line("Nơi nhận:", faces["recipients_label"], keep=True))
            for number, line in enumerate(listed, 1):
                end = "." if number == len(listed) else ";"
                shown = f"- {line.strip().removeprefix('-').strip().rstrip(';.')}{end}"
                left.append(_line(shown, faces["recipients"], keep=True))
        beside = self._report.cosigners
        columns = [tuple(left)] if left or not beside else []
        columns += [self._signer(each) for each in (*beside, signer(self._report))]
        widths = self._signature_widths(columns)
        return [PrintedParagraph("Form", before=0, after=0, keep=True), Columns(widths, (tuple(columns),))]

    def _signature_widths(self, columns: Sequence[tuple[PrintedParagraph, ...]]) -> tuple[float, ...]:
        """Return equal widths, or such that the longest line of each column stands on one line where all can."""
        needs = [max((_length(line) for line in column), default=0.0) + _AIR for column in columns]
        equal = self._width / len(columns)
        if len(columns) == 2:
            right = max(self._width * _SIGNER_SHARE, min(needs[1], self._width * _WIDEST_SIGNER))
            return self._width - right, right
        if max(needs) <= equal:
            return (equal,) * len(columns)
        spare = (self._width - sum(needs)) / len(columns)
        if spare < 0:
            return tuple(need * self._width / sum(needs) for need in needs)
        return tuple(need + spare for need in needs)

    def _signer(self, chosen: Signer) -> tuple[PrintedParagraph, ...]:
        faces = self._standard.faces
        out = [
            _line(self._authority(line), faces["authority"], keep=True) for line in chosen.authority.split("\n") if line
        ]
        out += [_line(line, faces["position"], keep=True) for line in chosen.position.split("\n") if line]
        out += [PrintedParagraph("Form", keep=True)] * _NAME_LINES
        return (*out, _line(chosen.name, faces["signer"]))

    def _authority(self, line: str) -> str:
        for usual, printed in self._standard.authority_forms.items():
            if line.startswith(usual):
                return printed + line[len(usual) :]
        return line

    # annexes

    def _annex(self, key: str) -> Sheet:
        section = self._report.sections[key]
        room = self._room_of(section.landscape)
        title = self._two_lines(self._numbers[key], section.heading, "annex_title", "annex_title")
        note = annex_note(self._report, self._standard, section)
        heading = [PrintedParagraph("Heading1", title, before=0, after=0 if note else 6, first=0, align="center")]
        if note:
            heading.append(_line(note, self._standard.faces["annex_note"], before=0, after=6, keep=True))
        own = PrintedSection(section.id, (*heading, *self._text.blocks(section.body.blocks, room)))
        inner = (self._section(child, room) for child, _ in walk(self._report, key))
        return Sheet(section.landscape, (own, *inner))


def number_line(report: Report, standard: Standard) -> str:
    """Return the line with number and symbol, blanks for a number not given; empty where nothing of it is known."""
    head, unit = report.head, report.unit
    symbol = "-".join(filter(None, (unit.symbol, unit.department)))
    if not head.type_symbol or not (head.number or symbol):
        return ""
    line = standard.number_form.format(number=head.number or "     ", type=head.type_symbol, symbol=symbol)
    return line if symbol else line.rstrip("/-")


def annex_note(report: Report, standard: Standard, section: Section) -> str:
    """Return what is said below an annex's title: which document it belongs to; empty where its text says so."""
    first = next((each for each in section.body.blocks if isinstance(each, Paragraph)), None)
    own = f"{section.heading}\n{plain(first.inlines) if first is not None else ''}".casefold()
    if not standard.annex_note or "(kèm theo" in own or not report.unit.name:
        return ""
    head = report.head
    document = (head.type_name or "Công văn").capitalize()
    number = re.sub(r"^Số:? *", "", number_line(report, standard))
    document += f" số {number}" if head.number and number else ""
    document += f", ngày {format_date(head.date)}" if head.date is not None else ""
    return standard.annex_note.format(document=document, unit=report.unit.name)


def ending_section(report: Report) -> str:
    """Return the id of the section whose last paragraph ends the text where nothing stands in the closing, or none."""
    ordered = in_print_order(report)
    end = next(index for index, section in enumerate(ordered) if section.id == CLOSING)
    if report.kind is ReportKind.OUTLINE or any(
        not isinstance(each, Paragraph) or each.inlines for each in ordered[end].body.blocks
    ):
        return ""
    last = ordered[end - 1]  # a heading without words has no end
    found = last.body.blocks[-1] if last.body.blocks else None
    return last.id if isinstance(found, Paragraph) and found.inlines else ""


def as_above(listed: Sequence[str], addressees: Sequence[str]) -> tuple[str, ...]:
    """Return the recipients; those the report is addressed to are said once, "Như trên"."""
    if not listed or not addressees or any(fold(line).strip(" -;.") == fold(AS_ABOVE) for line in listed):
        return tuple(listed)
    above = {fold(line).strip(" -;.") for line in addressees}
    return (AS_ABOVE, *(line for line in listed if fold(line).strip(" -;.") not in above))


def _quoted(note: str) -> str:
    """Return a conference note in quotes, once."""
    bare = note.strip()
    return note if not bare or bare[0] in '“"«' else f"“{bare}”"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _length(line: PrintedParagraph) -> float:
    """Return the width of a line of the form."""
    return sum(
        text_width(each.text.upper() if each.caps else each.text, Face(size=each.size or 14))
        for each in line.pieces
        if isinstance(each, TextPiece)
    )


def _line(
    text: str, face: Face, *, before: float | None = None, after: float | None = None, keep: bool = False
) -> PrintedParagraph:
    """Return a line of the form (letterhead, signature) in a face."""
    return PrintedParagraph(
        "Form", (words(text, face),), align=face.align, before=before, after=after, keep=keep or None
    )


def _drawn(length: float, room: float) -> PrintedParagraph:
    """Return a drawn, centred line of ``length`` in a column of ``room`` points."""
    indent = max(0.0, (room - length) / 2)
    return PrintedParagraph(
        "Form", before=3, after=0, exact=4, keep=True, left=indent, right=indent, border=Border.ABOVE
    )


def _ended(last: Paragraph, mark: str) -> Paragraph:
    """Return a paragraph with the end mark in the place of its own full stop."""
    inlines = list(last.inlines)
    for index in range(len(inlines) - 1, -1, -1):
        inline = inlines[index]
        if isinstance(inline, Run) and inline.text.strip():
            text = inline.text.rstrip()
            text = text.removesuffix(mark).rstrip().rstrip(".")
            if inline.rise is Rise.LEVEL:
                inlines[index] = replace(inline, text=text + mark)
            else:
                inlines[index : index + 1] = [replace(inline, text=text), Run(mark, inline.bold, inline.italic)]
            break
        if not isinstance(inline, (Run, Break)):
            inlines.insert(index + 1, Run(mark))
            break
    else:
        inlines.append(Run(mark))
    return Paragraph(tuple(inlines), last.bullet, last.align)
