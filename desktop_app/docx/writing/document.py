"""The document: letterhead, title, sections, closing, recipients and signature, annexes.

Form: Hướng dẫn 29-HD/TWĐTN-VP (2013) for Đoàn, Nghị định 30/2020/NĐ-CP, Phụ lục I for Nhà nước; both as
data in the standard.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...models.frames.outlines import terms
from ...models.numbering import section_numbers
from ...models.numbers import format_place_date
from ...models.report import (
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
from ...models.richtext import Break, Paragraph, Rise, Run
from ...models.standard import Face, Standard
from ...models.unit import Signer
from ..wml import (
    HEADER,
    NAMESPACES,
    SECTION_MARK,
    face_paragraph,
    face_run,
    paragraph,
    rule,
    run,
    run_properties,
    section_mark,
    text_width,
    twips,
)
from .text import TextWriter

A4 = (210, 297)
_RIGHT_SHARE = 0.55  # of the letterhead's width goes to the motto, more where it would not fit on one line
_NAME_LINES = 4  # blank lines for signature and seal


class DocumentWriter:
    """Write the main document part of one report.

    Args to the constructor: the report, its standard, a text writer, and the ids of the two headers.
    """

    def __init__(self, report: Report, standard: Standard, text: TextWriter, headers: tuple[str, str]) -> None:
        self._report = report
        self._standard = standard
        self._text = text
        self._headers = headers
        self._numbers = section_numbers(report, standard.scheme)
        self._parts = any(section.role is Role.PART for section in report.sections.values())
        self._bookmarks = 0
        self._parents = parents(report)
        _, _, left, right = standard.margins
        self._width = A4[0] - left - right

    def xml(self) -> str:
        """Return ``word/document.xml``."""
        body = [self._letterhead(), self._title(), self._addressees()]
        ordered = in_print_order(self._report)
        annexes = [key for key in self._report.top if self._report.sections[key].role is Role.ANNEX]
        end = next(index for index, section in enumerate(ordered) if section.id == CLOSING)
        body += [self._section(section, self._width) for section in ordered[:end]]
        body += [self._closing(ordered[:end]), self._signature()]
        page = self._page(False)
        for key in annexes:
            body += [_hairline(page), self._annex(key)]
            page = self._page(self._report.sections[key].landscape)
        return f"{HEADER}<w:document {NAMESPACES}><w:body>{''.join(body)}{_hairline()}{page}</w:body></w:document>"

    # above the text

    def _letterhead(self) -> str:
        standard, report = self._standard, self._report
        faces, unit, head = standard.faces, report.unit, report.head
        heading = self._heading_lines()
        motto = max(text_width(line, faces[face]) for line, face in heading)
        right_width = min(max(self._width * _RIGHT_SHARE, motto + 4), self._width * 0.75)
        left_width = self._width - right_width
        left = [
            face_paragraph(line, faces["superior"]) for line in _lines(unit.superior, faces["superior"], left_width)
        ]
        issuer = _lines(unit.issuer or unit.name.upper(), faces["issuer"], left_width)
        left += [face_paragraph(line, faces["issuer"]) for line in issuer]
        left += self._rule("issuer", max(issuer, key=len, default=""), faces["issuer"], left_width)
        if standard.stars:
            left.append(face_paragraph(standard.stars, faces["number"]))
        right = [face_paragraph(line, faces[face]) for line, face in heading]
        last, last_face = heading[-1]
        right += self._rule("motto", last, faces[last_face], right_width)
        day = format_place_date(unit.place, head.date)
        if head.date is None and head.date_text:
            day = f"{unit.place}, {head.date_text}"
        below_left, below_right = [], [face_paragraph(day, faces["place_date"])]
        if head.type_symbol:
            symbol = "-".join(filter(None, (unit.symbol, unit.department)))
            line = standard.number_form.format(number=head.number or "     ", type=head.type_symbol, symbol=symbol)
            below_left.append(face_paragraph(line, faces["number"]))
        if head.letter:
            below_left += [
                face_paragraph(line, faces["number"]) for line in _lines(head.title, faces["number"], left_width)
            ]
        if head.conference:
            below_left += [face_paragraph(line, faces["conference"]) for line in head.conference.split("\n")]
        if head.draft:
            below_left.append(self._draft(left_width))
        widths = (left_width, right_width)
        return _layout_table(widths, [("".join(left), "".join(right)), ("".join(below_left), "".join(below_right))])

    def _heading_lines(self) -> list[tuple[str, str]]:
        """Return the lines of the right column's heading, each with its face: the report's own, else the standard's."""
        own = [line for line in self._report.head.heading.split("\n") if line.strip()]
        faces = [face for _, face in self._standard.motto]
        return [(line, faces[min(at, len(faces) - 1)]) for at, line in enumerate(own)] or list(self._standard.motto)

    def _rule(self, name: str, text: str, face: Face, room: float) -> list[str]:
        share = self._standard.rules.get(name)
        return [rule(min(text_width(text, face) * share, room), room)] if share and text else []

    def _draft(self, room: float) -> str:
        face = self._standard.faces["draft"]
        text = self._report.head.draft_text or "DỰ THẢO"
        indent = twips((room - text_width(text, face) - 4) / 2)
        box = "".join(
            f'<w:{side} w:val="single" w:sz="6" w:space="2" w:color="000000"/>'
            for side in ("top", "left", "bottom", "right")
        )
        extra = f'<w:pBdr>{box}</w:pBdr><w:spacing w:before="80"/><w:ind w:left="{indent}" w:right="{indent}"/>'
        return face_paragraph(text, face, extra)

    def _title(self) -> str:
        faces, head = self._standard.faces, self._report.head
        if head.letter:
            return ""
        space = '<w:spacing w:before="360" w:after="0"/>'
        out = [face_paragraph(head.type_name, faces["type_name"], space, True)] if head.type_name else []
        title = head.title.split("\n")
        out += [face_paragraph(line, faces["title"], keep=True) for line in title if line.strip()]
        out += [
            face_paragraph(line, faces["conference"], keep=True)
            for line in head.below_title.split("\n")
            if line.strip()
        ]
        if not out:
            return ""
        if self._standard.title_mark:
            out.append(face_paragraph(self._standard.title_mark, faces["title"], '<w:spacing w:after="120"/>'))
        elif self._standard.rules.get("title") and head.title.strip():
            longest = max(text_width(line, faces["title"]) for line in title)
            out.append(rule(min(longest, self._width) * self._standard.rules["title"], self._width))
            out.append(paragraph("Form", "", '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>'))
        return "".join(out)

    def _addressees(self) -> str:
        lines, faces = self._report.head.addressees, self._standard.faces
        if not lines:
            return ""
        label = face_run("Kính gửi: ", faces["addressee_label"])
        if len(lines) == 1:
            content = label + face_run(lines[0], faces["addressee"])
            return paragraph("Form", content, '<w:spacing w:before="120" w:after="120"/><w:jc w:val="center"/>')
        out = [paragraph("Form", label, f'<w:spacing w:before="120"/><w:ind w:left="{twips(30)}"/>')]
        for number, line in enumerate(lines, 1):
            end = "." if number == len(lines) else ";"
            content = face_run(f"- {line.rstrip(';.')}{end}", faces["addressee"])
            out.append(paragraph("Form", content, f'<w:ind w:left="{twips(45)}"/>'))
        return "".join(out)

    # the text

    def _section(self, section: Section, width: float) -> str:
        blocks = list(section.body.blocks)
        heading = ""
        if section.id != PREAMBLE:
            number = self._numbers.get(section.id, "")
            first = blocks[0] if blocks else None
            inline = section.role is not Role.PART and (section.run_in or not section.heading)
            if inline and isinstance(first, Paragraph) and not first.bullet:
                heading = self._text.paragraph(first, self._lead(section, number))
                blocks = blocks[1:]
            else:
                heading = self._heading(section, number)
        return self._marked(section, heading + self._text.blocks(blocks, width))

    def _marked(self, section: Section, content: str) -> str:
        """Put a hidden bookmark around a section, so that a changed file can be laid beside the report."""
        self._bookmarks += 1
        number = self._bookmarks
        start = f'<w:bookmarkStart w:id="{number}" w:name="{SECTION_MARK}{section_mark(section.id)}"/>'
        return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'

    def _lead(self, section: Section, number: str) -> str:
        if not section.heading:
            return run(f"{number} ") if number else ""
        face = self._face(section)
        lead = " ".join(filter(None, (number, section.heading)))
        if not lead.endswith((":", ".", "?", "!")):
            lead += ":"
        return run(f"{lead} ", run_properties(face.bold, face.italic, face.underline, face.caps))

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

    def _heading(self, section: Section, number: str) -> str:
        if not number and not section.heading:
            return ""
        # a heading with nothing below it stands by itself, or many in a row would be kept on one page
        alone = not (section.body.blocks or section.children)
        apart = '<w:keepNext w:val="0"/>' if alone else ""
        if section.role is Role.PART:
            return paragraph("Heading1", self._two_lines(number, section.heading, "part", "part_title"), apart)
        level = self._level(section)
        style = f"Heading{min(level + self._parts, 7 if self._parts else 6)}"
        if section.role is Role.BULLET:
            text = f"{number} {section.heading}".strip()
            properties = run_properties(italic=True)
            text += "" if text.endswith(":") else ":"
            outline = f'{apart or "<w:keepNext/>"}<w:outlineLvl w:val="{min(level, 9) - 1}"/>'
            return paragraph("BodyText", run(text, properties), outline)
        return paragraph(style, run(" ".join(filter(None, (number, section.heading)))), apart)

    def _two_lines(self, number: str, heading: str, first: str, second: str) -> str:
        """Return the runs of a heading whose number and title stand on lines of their own.

        They are one paragraph, so that Word's navigation pane shows both.
        """
        faces = self._standard.faces
        title = f"\n{heading}" if number and heading else heading
        return face_run(number, faces[first], True) + face_run(title, faces[second], True)

    def _closing(self, before: list[Section]) -> str:
        """Write the closing; the end mark stands behind the last word of the text."""
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
        elif mark and any(each.body.blocks for each in before):
            blocks.append(Paragraph((Run(mark),)))
        # the last lines of the text go with the signature, which must not stand on a page alone
        return self._marked(section, self._text.blocks(blocks, self._width, keep_last=True))

    # below the text

    def _signature(self) -> str:
        faces = self._standard.faces
        listed = recipients(self._report)
        left = []
        if listed:
            left.append(face_paragraph("Nơi nhận:", faces["recipients_label"], keep=True))
            for number, line in enumerate(listed, 1):
                end = "." if number == len(listed) else ";"
                shown = f"- {line.strip().removeprefix('-').strip().rstrip(';.')}{end}"
                left.append(face_paragraph(shown, faces["recipients"], keep=True))
        beside = self._report.cosigners
        columns = ["".join(left)] if left or not beside else []
        columns += [self._signer(each) for each in (*beside, signer(self._report))]
        space = paragraph("Form", "", '<w:keepNext/><w:spacing w:before="0" w:after="0"/>')
        return space + _layout_table((self._width / len(columns),) * len(columns), [tuple(columns)])

    def _signer(self, chosen: Signer) -> str:
        faces = self._standard.faces
        out = [
            face_paragraph(self._authority(line), faces["authority"], keep=True)
            for line in chosen.authority.split("\n")
            if line
        ]
        out += [face_paragraph(line, faces["position"], keep=True) for line in chosen.position.split("\n") if line]
        out += [paragraph("Form", "", "<w:keepNext/>")] * _NAME_LINES
        out.append(face_paragraph(chosen.name, faces["signer"]))
        return "".join(out)

    def _authority(self, line: str) -> str:
        for usual, printed in self._standard.authority_forms.items():
            if line.startswith(usual):
                return printed + line[len(usual) :]
        return line

    # annexes and pages

    def _annex(self, key: str) -> str:
        section = self._report.sections[key]
        _, _, left, right = self._standard.margins
        width = (A4[1] if section.landscape else A4[0]) - left - right
        title = self._two_lines(self._numbers[key], section.heading, "annex_title", "annex_title")
        heading = paragraph(
            "Heading1", title, '<w:spacing w:before="0" w:after="120"/><w:ind w:firstLine="0"/><w:jc w:val="center"/>'
        )
        body = self._marked(section, heading + self._text.blocks(section.body.blocks, width))
        inner = [self._section(child, width) for child, _ in walk(self._report, key)]
        return body + "".join(inner)

    def _page(self, landscape: bool) -> str:
        """Return ``w:sectPr``; each annex is numbered apart."""
        top, bottom, left, right = (twips(each) for each in self._standard.margins)
        wide, high = twips(A4[0]), twips(A4[1])
        size = f'w:w="{high}" w:h="{wide}" w:orient="landscape"' if landscape else f'w:w="{wide}" w:h="{high}"'
        plain, empty = self._headers
        return (
            f'<w:sectPr><w:headerReference w:type="default" r:id="{plain}"/>'
            f'<w:headerReference w:type="first" r:id="{empty}"/><w:type w:val="nextPage"/>'
            f'<w:pgSz {size}/><w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}" '
            f'w:header="{twips(self._standard.header_distance)}" w:footer="{twips(10)}" w:gutter="0"/>'
            f'<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
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


def _lines(text: str, face: Face, room: float) -> list[str]:
    """Split a letterhead line that is too long for its column into lines of about equal length."""
    out: list[str] = []
    for line in filter(None, text.split("\n")):
        rows = _wrapped(line, face, room)
        narrower = room
        while len(rows) > 1 and narrower > room / 2:
            narrower -= 2
            tighter = _wrapped(line, face, narrower)
            if len(tighter) > len(rows):
                break
            rows = tighter
        out += rows
    return out


def _wrapped(line: str, face: Face, room: float) -> list[str]:
    rows: list[str] = []
    for word in line.split():
        longer = f"{rows[-1]} {word}" if rows else word
        if rows and text_width(longer, face) <= room:
            rows[-1] = longer
        else:
            rows.append(word)
    return rows


def _hairline(properties: str = "") -> str:
    """Return an empty paragraph too low to be seen: Word wants one behind a table, and one ends a section."""
    spacing = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
    return paragraph("Form", "", f'{spacing}<w:rPr><w:sz w:val="2"/></w:rPr>{properties}')


def _layout_table(widths: Sequence[float], rows: Sequence[Sequence[str]]) -> str:
    """Return a borderless table of some columns whose rows stay together."""
    cells = [twips(width) for width in widths]
    out = [
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(cells)}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        '<w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>',
        *(f'<w:gridCol w:w="{width}"/>' for width in cells),
        "</w:tblGrid>",
    ]
    for row in rows:
        out.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
        for width, content in zip(cells, row, strict=True):
            inner = content or paragraph("Form", "")
            out.append(f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc>')
        out.append("</w:tr>")
    return "".join(out) + "</w:tbl>"
