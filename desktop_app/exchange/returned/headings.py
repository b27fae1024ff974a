"""Headings as they stand in a received file, without their numbers and what the print adds to them."""

from __future__ import annotations

from ...docx import SourceParagraph, read_number
from ...docx.reading import HEADING, LABEL, NUMBERED, RUN_IN
from ...models.report import Role, Section
from ...models.richtext import Inline, Note
from .blocks import without


def heading_words(own: Section, number: str, text: str) -> str:
    """Return a heading's words, without number and what the print adds."""
    if own.role in (Role.PART, Role.ANNEX) and number:
        text = text.partition("\n")[2] if "\n" in text else text.removeprefix(number).strip()
    elif number:
        found = read_number(text)
        if text.startswith(number):
            text = text[len(number) :]
        elif found is not None:
            text = text[found.length :]
    text = " ".join(text.split())
    return text.removesuffix(":").rstrip() if own.role is Role.BULLET and not own.heading.endswith(":") else text


def lead_words(own: Section, number: str, line: SourceParagraph) -> tuple[str, tuple[Inline, ...]]:
    """Return heading and text of a line that holds both."""
    text = line.text
    found = read_number(text)
    start = len(number) if number and text.startswith(number) else found.length if number and found else 0
    start += len(text[start:]) - len(text[start:].lstrip())
    if not own.heading:
        return "", without(line.content.inlines, start)
    title = own.heading if own.heading.endswith((":", ".", "?", "!")) else f"{own.heading}:"
    if text.startswith(title, start):
        return own.heading, without(line.content.inlines, start + len(title))
    end = max(line.bold_until, line.marked_until)
    if not start < end < len(text):
        end = text.find(":", start, start + 200) + 1
    if end <= start:
        return own.heading, without(line.content.inlines, start)
    words_of = " ".join(text[start:end].split())
    if title != own.heading:
        words_of = words_of.removesuffix(":").rstrip()
    return words_of, without(line.content.inlines, end)


def added_heading(block: SourceParagraph, kind: str, label: str) -> tuple[str, Role, tuple[Inline, ...]] | None:
    """Return heading, role and first words of a section that an added paragraph begins, or ``None``.

    Args:
        block: the paragraph.
        kind: what the reader of foreign files takes it for; that it is a heading must show, too.
        label: Word's own list number.
    """
    typed = read_number(block.text)
    start = typed.length if typed is not None else 0
    sign = typed.text if typed is not None else label
    if kind == NUMBERED:
        return "", Role.NUMBERED, without(block.content.inlines, start)
    if kind not in (HEADING, RUN_IN, LABEL) or (block.outline is None and block.marked_until <= start):
        return None
    role = Role.PLAIN if not sign else Role.NUMBERED if any(map(str.isalnum, sign)) else Role.BULLET
    text = block.text
    if kind == RUN_IN:
        end = block.bold_until if block.bold_until > start else block.marked_until
        end = end if start < end < len(text) else text.find(":", start) + 1 or len(text)
        return " ".join(text[start:end].split()).rstrip(" :"), role, without(block.content.inlines, end)
    title = " ".join(text[start:].split())
    notes = tuple(each for each in block.content.inlines if isinstance(each, Note))  # a heading holds none
    return title.rstrip(" :") if kind == LABEL or role is Role.BULLET else title, role, notes
