"""A file of ours changed at random as one does in a word processor, and what of it comes back, counted in its XML."""

from __future__ import annotations

import copy
import random
import re
from collections import Counter
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph as Line
from lxml import etree

from desktop_app.docx.writing import render_docx
from desktop_app.exchange import open_docx
from desktop_app.exchange.files import check
from desktop_app.models.report import Report
from desktop_app.resources import standards

from ...pictures import png
from ..returned_file import PICTURE, Edited

_LETTERS = re.compile(r"[^\W\d_]{2,}")  # “a)” is a number of the print
_TEXT = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def words(data: bytes) -> Counter[tuple[bool, str]]:
    """Count the words one sees in a DOCX, and whether in notes; numbers are the print's own affair."""
    out: Counter[tuple[bool, str]] = Counter()
    with ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.fullmatch(r"word/(document|footnotes|header\d*|footer\d*)\.xml", name):
                for line in etree.fromstring(archive.read(name)).iter(f"{_TEXT}p"):
                    pieces = (
                        each.text or "" if each.tag == f"{_TEXT}t" else " "
                        for each in line.iter(f"{_TEXT}t", f"{_TEXT}br", f"{_TEXT}tab")
                    )  # fmt: skip
                    note = "footnotes" in name
                    out.update((note, word.casefold()) for word in _LETTERS.findall("".join(pieces)))
    return out


def pictures(data: bytes) -> int:
    with ZipFile(BytesIO(data)) as archive:
        return sum(1 for _ in etree.fromstring(archive.read("word/document.xml")).iter(f"{_TEXT}drawing"))


def printed(report: Report) -> bytes:
    return render_docx(report, standards()[report.standard], lambda _: PICTURE, lambda _: (PICTURE, ""))


def untold(old: bytes, file: bytes, made: bytes, told: str) -> list[str]:
    """Return the words that a file has more or less often than the print it came from, and nobody says so."""
    was, now, new = map(words, (old, file, made))
    said = Counter(map(str.casefold, _LETTERS.findall(told)))
    out = []
    for word in was.keys() | now.keys():
        missing = now[word] - max(was[word], new[word]) if now[word] > was[word] else 0
        kept = min(was[word], new[word]) - now[word] if now[word] < was[word] else 0
        if max(missing, kept) > said[word[1]]:
            out.append(f"{'+' if missing > 0 else '-'}{word[1]}")
    before, there, after = pictures(old), pictures(file), pictures(made)
    if ((there > before and after < there) or (there < before and after > there)) and "hình" not in told:
        out.append(f"pictures {before} {there} {after}")
    return sorted(out)


class Hand:
    """Somebody who changes a file."""

    def __init__(self, edited: Edited, chance: random.Random) -> None:
        self.edited, self.chance = edited, chance
        self.done: list[str] = []
        self._count = 0

    def word(self) -> str:
        self._count += 1
        return f"mới{'abcdefghij'[self._count % 10]}{'klmnopqrst'[self._count // 10 % 10]}"

    @property
    def _body(self):
        return self.edited.document.element.body

    def _lines(self, most: Callable[[Line], bool] = lambda line: True) -> list[Line]:
        found = (Line(each, self.edited.document._body) for each in self._body.iter(qn("w:p")))
        return [each for each in found if each.text.strip() and most(each)]

    def _top_lines(self) -> list[Line]:
        return self._lines(lambda line: line._p.getparent() is self._body)

    def change(self) -> None:
        """Do one thing."""
        deeds = [
            self.retype, self.retype, self.type_more, self.take_out_words, self.take_out, self.add, self.add, self.move,
            self.heading, self.cell, self.row, self.row_gone, self.note, self.note_gone, self.figure, self.front,
            self.signature, self.picture, self.picture_gone, self.table, self.split, self.header, self.two_joined,
        ]  # fmt: skip
        deed = self.chance.choice(deeds)
        self.done.append(deed.__name__)
        deed()

    def _retype(self, line: Line) -> None:
        texts = [each for each in line._p.iter(qn("w:t")) if _LETTERS.search(each.text or "")]
        if texts:
            each = self.chance.choice(texts)
            found = self.chance.choice(list(_LETTERS.finditer(each.text)))
            each.text = each.text[: found.start()] + self.word() + each.text[found.end() :]

    def retype(self) -> None:
        self._retype(self.chance.choice(self._lines()))

    def type_more(self) -> None:
        line = self.chance.choice(self._lines())
        texts = [each for each in line._p.iter(qn("w:t")) if each.text]
        if texts:
            texts[-1].text += f" {self.word()} {self.word()}."

    def take_out_words(self) -> None:
        line = self.chance.choice(self._lines())
        for each in list(line._p.iter(qn("w:t")))[:1]:
            pieces = (each.text or "").split(" ")
            start = self.chance.randrange(len(pieces))
            each.text = " ".join(pieces[:start] + pieces[start + self.chance.randrange(1, 6) :])

    def take_out(self) -> None:
        self.edited.remove(self.chance.choice(self._top_lines()))

    def add(self) -> None:
        where, like = self.chance.choice(self._top_lines()), self.chance.choice(self._top_lines())
        text = f"{self.chance.choice(('', '', '- ', '+ ', '1. ', 'a) '))}Đoạn {self.word()} viết thêm {self.word()}."
        self.edited.add_after(where, text, like if self.chance.random() < 0.3 else None)

    def move(self) -> None:
        one, two = self.chance.sample(self._top_lines(), 2)
        two._p.addnext(one._p)

    def heading(self) -> None:
        lines = self._lines(lambda line: "Heading" in (line.style.name if line.style is not None else ""))
        lines = lines or self._lines(lambda line: bool(line.runs) and all(run.bold for run in line.runs))
        if lines:
            self._retype(self.chance.choice(lines))

    def _tables(self) -> list[WordTable]:
        return list(self.edited.document.tables)

    def cell(self) -> None:
        table = self.chance.choice(self._tables())
        cells = [each for each in table._tbl.iter(qn("w:tc")) if next(each.iter(qn("w:t")), None) is not None]
        if cells:
            line = next(self.chance.choice(cells).iter(qn("w:p")))
            self._retype(Line(line, self.edited.document._body))

    def row(self) -> None:
        table = self.chance.choice(self._tables())
        rows = table._tbl.findall(qn("w:tr"))
        new = copy.deepcopy(self.chance.choice(rows))
        for mark in list(new.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"), qn("w:footnoteReference"))):
            mark.getparent().remove(mark)
        for each in new.iter(qn("w:t")):
            each.text = self.word()
        self.chance.choice(rows).addnext(new)

    def row_gone(self) -> None:
        rows = self.chance.choice(self._tables())._tbl.findall(qn("w:tr"))
        if len(rows) > 1:
            gone = self.chance.choice(rows)
            gone.getparent().remove(gone)

    def _notes(self):
        found = (each.target_part for each in self.edited.document.part.rels.values()
                 if each.reltype.endswith("/footnotes"))  # fmt: skip
        part = next(found, None)
        return part, None if part is None else etree.fromstring(part.blob)

    def note(self) -> None:
        part, root = self._notes()
        if part is not None:
            texts = [each for each in root.iter(qn("w:t")) if _LETTERS.search(each.text or "")]
            each = self.chance.choice(texts)
            each.text += f" {self.word()}"
            part._blob = etree.tostring(root)

    def note_gone(self) -> None:
        marks = list(self._body.iter(qn("w:footnoteReference")))
        if marks:
            run = self.chance.choice(marks).getparent()
            run.getparent().remove(run)
            self._drop_unused_notes()

    def _drop_unused_notes(self) -> None:
        """Take notes out that nothing refers to any more, as a word processor does on saving."""
        part, root = self._notes()
        if part is not None:
            used = {each.get(qn("w:id")) for each in self._body.iter(qn("w:footnoteReference"))}
            for each in list(root):
                if each.get(qn("w:type")) is None and each.get(qn("w:id")) not in used:
                    root.remove(each)
            part._blob = etree.tostring(root)

    def figure(self) -> None:
        lines = self._lines(lambda line: "Kết quả" in line.text or "(" in line.text)
        texts = [each for line in lines for each in line._p.iter(qn("w:t")) if re.search(r"\d", each.text or "")]
        if texts:
            each = self.chance.choice(texts)
            each.text = re.sub(r"\d+", str(self.chance.randrange(2, 99)), each.text, count=1)

    def _edge(self, table: WordTable) -> None:
        lines = [Line(each, self.edited.document._body) for each in table._tbl.iter(qn("w:p"))]
        line = self.chance.choice([each for each in lines if each.text.strip()])
        if self.chance.random() < 0.6:
            self._retype(line)
        elif self.chance.random() < 0.5:
            self.edited.add_after(line, f"Dòng {self.word()}")
        elif len(line._p.getparent().findall(qn("w:p"))) > 1:
            self.edited.remove(line)

    def front(self) -> None:
        self._edge(self._tables()[0])

    def signature(self) -> None:
        found = [each for each in self._tables() if "Nơi nhận" in "".join(each._tbl.itertext())]
        if found:
            self._edge(found[-1])

    def picture(self) -> None:
        line = self.chance.choice(self._top_lines())
        line.add_run().add_picture(BytesIO(png(4, self.chance.randrange(2, 9))), Mm(20))

    def picture_gone(self) -> None:
        found = list(self._body.iter(qn("w:drawing")))
        if found:
            gone = self.chance.choice(found)
            gone.getparent().remove(gone)

    def table(self) -> None:
        ruled = [each for each in self._tables()[1:] if "Nơi nhận" not in "".join(each._tbl.itertext())]
        if ruled:
            new = copy.deepcopy(self.chance.choice(ruled)._tbl)
            for mark in list(new.iter(qn("w:bookmarkStart"), qn("w:bookmarkEnd"), qn("w:footnoteReference"))):
                mark.getparent().remove(mark)
            for each in new.iter(qn("w:t")):
                each.text = self.word()
            self.chance.choice(self._top_lines())._p.addnext(new)

    def split(self) -> None:
        lines = [each for each in self._top_lines() if len(each.runs) == 1 and len(each.text.split()) > 8]
        if lines:
            line = self.chance.choice(lines)
            pieces = line.text.split(" ")
            line.runs[0].text = " ".join(pieces[:5])
            self.edited.add_after(line, " ".join(pieces[5:]))

    def two_joined(self) -> None:
        lines = self._top_lines()
        at = self.chance.randrange(len(lines) - 1)
        one, two = lines[at], lines[at + 1]
        for run in two._p.findall(qn("w:r")):
            one._p.append(run)
        self.edited.remove(two)

    def header(self) -> None:
        self.edited.document.sections[0].header.paragraphs[0].text = f"Đầu trang {self.word()}"


def changed_and_read(original: Path, target: Path, chance: random.Random) -> tuple[list[str], list[str], list[str]]:
    """Change a file a few times and open it.

    Returns:
        What was done, the words nobody says anything of, and the sentences told.
    """
    edited = Edited(original, target)
    hand = Hand(edited, chance)
    for _ in range(chance.randrange(1, 5)):
        hand.change()
    hand._drop_unused_notes()
    edited.document.save(str(target))
    found = open_docx(target)
    if found.visible is not None:
        check(found.visible)
    told = [str(each) for each in found.left_out]
    left = untold(
        original.read_bytes(), target.read_bytes(), printed(found.visible or found.report), "\n".join(told)
    )  # fmt: skip
    return hand.done, left, told


def many(original: Path, target: Path, seeds: Iterable[int]) -> list[tuple[int, list[str], list[str], list[str]]]:
    """Return (seed, what was done, what is not told, what is) of every file of which something is not told."""
    out = []
    for seed in seeds:
        done, left, told = changed_and_read(original, target, random.Random(seed))
        if left:
            out.append((seed, done, left, told))
    return out
