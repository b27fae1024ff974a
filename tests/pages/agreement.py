"""How pages laid out here agree with the exported DOCX as LibreOffice prints it, judged from the two PDF files alone."""

from __future__ import annotations

import html
import re
import subprocess
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from desktop_app.exchange import export_report
from desktop_app.exchange.paged import export_pdf, page_engine, printed
from desktop_app.models.printed.blocks import NoteMark, PrintedParagraph, PrintedReport, PrintedTable
from desktop_app.models.report import Report
from desktop_app.resources import standards

_NOTE_WORDS = 18  # that tell one note from another


@dataclass(frozen=True)
class Agreement:
    """What the judge found.

    Attributes:
        pages, print_pages: how many there are here and in print.
        headings: share of headings that stand on the same page.
        words: share of all words that stand in the same order; footnotes are among them.
        notes: how many footnotes begin on the page of their mark here, of ``all_notes``.
        same_notes: how many begin on the page on which they do in print, of those found in both.
    """

    pages: int
    print_pages: int
    headings: float
    words: float
    notes: int
    all_notes: int
    same_notes: tuple[int, int]

    @property
    def good(self) -> bool:
        """Tell whether all that is asked of pages is met."""
        return (
            abs(self.pages - self.print_pages) <= 1
            and self.headings >= 0.98
            and self.words >= 0.99
            and self.notes == self.all_notes
        )


def agreement(
    report: Report,
    pictures: Callable[[str], bytes],
    standard: str,
    folder: Path,
    convert: Callable[[Path], Path],
) -> Agreement:
    """Lay a report out both ways and compare.

    Args:
        report: the report.
        pictures: gives a picture's bytes by its SHA-256.
        standard: name of the standard of form.
        folder: for the files.
        convert: prints a DOCX as PDF.
    """
    form = standards()[standard]
    export_report(report, folder / "a.docx", form, pictures)
    export_pdf(report, folder / "here.pdf", form, pictures)
    ours, theirs = folder / "here.pdf", convert(folder / "a.docx")
    here, there = _pages(ours), _pages(theirs)
    blocks = printed(report, form, pictures)
    engine = page_engine()
    try:
        laid = engine.lay_out(blocks)
    finally:
        engine.close()
    headings, notes = _texts(blocks)
    first, second = _found(headings, here), _found(headings, there)
    same = [one == other for one, other in zip(first, second, strict=True) if other is not None]
    note_here, note_there = _found(notes, here), _found(notes, there)
    both = [one == other for one, other in zip(note_here, note_there, strict=True) if None not in (one, other)]
    standing = _as_they_stand(ours), _as_they_stand(theirs)
    return Agreement(
        len(here), len(there), sum(same) / len(same) if same else 1.0, _in_order(*standing),
        sum(mark == entry for mark, entry in laid.notes), len(laid.notes), (sum(both), len(both)),
    )  # fmt: skip


def _pages(pdf: Path) -> list[str]:
    said = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True, text=True).stdout
    # without the page number, which is the header's
    return [re.sub(r"\A\s*\d+\s*\n", "", unicodedata.normalize("NFC", page)) for page in said.split("\f")[:-1]]


_WORD = re.compile(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(.*?)</word>')


def _as_they_stand(pdf: Path) -> list[str]:
    """Return the words in the order of their places, line by line: those of the text, then the smaller ones.

    A cell over several rows may be drawn before or after what stands beside it, and a line that goes on to the next
    page goes past the footnotes there, which are small; neither is out of its order for that.
    """
    said = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True, text=True).stdout
    pages = []
    for page in said.split("<page ")[1:]:
        words = [(float(x), float(top), float(end), word) for x, top, end, word in _WORD.findall(page)]
        if words and words[0][3].isdigit():  # the page's own number
            del words[0]
        words.sort(key=lambda each: each[1] + each[2])
        lines: list[list[tuple[float, float, float, str]]] = []
        for word in words:
            middle = (word[1] + word[2]) / 2
            if lines and middle - (lines[-1][0][1] + lines[-1][0][2]) / 2 < 0.4 * (word[2] - word[1]):
                lines[-1].append(word)
            else:
                lines.append([word])
        pages.append([word for line in lines for word in sorted(line)])
    heights = [round(end - top, 1) for page in pages for _, top, end, _ in page]
    usual = max(set(heights), key=heights.count)
    large, small = [], []
    for page in pages:
        for _, top, end, word in page:
            (large if end - top > 0.9 * usual else small).append(unicodedata.normalize("NFC", html.unescape(word)))
    return large + small


def _letters(text: str) -> str:
    return "".join(text.split()).casefold().replace("\u200b", "")


def _texts(blocks: PrintedReport) -> tuple[list[str], list[str]]:
    """Return the letters of headings and the first words of notes, in the order of print."""
    headings: list[str] = []
    notes: list[str] = []

    def look(paragraph: PrintedParagraph) -> None:
        said = "".join(each.text for each in paragraph.pieces if not isinstance(each, NoteMark))
        if (blocks.styles[paragraph.style].outline or paragraph.outline) and said.strip():
            headings.append(_letters(said)[:60])
        for each in paragraph.pieces:
            if isinstance(each, NoteMark):
                note = "".join(piece.text for piece in each.content)
                notes.append(_letters(" ".join(note.split()[:_NOTE_WORDS])))

    for sheet in blocks.sheets:
        for section in sheet.sections:
            for block in section.blocks:
                if isinstance(block, PrintedParagraph):
                    look(block)
                elif isinstance(block, PrintedTable):
                    for row in block.rows:
                        for _, cell in row:
                            for paragraph in cell.paragraphs:
                                look(paragraph)
    return headings, notes


def _found(texts: list[str], pages: list[str]) -> list[int | None]:
    """Return the page of each text, each looked for behind the one before."""
    plain = [_letters(page) for page in pages]
    out: list[int | None] = []
    page, start = 0, 0
    for text in texts:
        at, begin = page, start
        while at < len(plain) and (place := plain[at].find(text, begin)) < 0:
            at, begin = at + 1, 0
        if at < len(plain):
            page, start = at, place + len(text)
            out.append(page)
        else:
            out.append(None)
    return out


def _in_order(one: list[str], other: list[str]) -> float:
    matched = sum(each.size for each in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks())
    return matched / max(len(one), len(other))
