"""Whether the law of reading holds for one made document, seen from outside: by its own words, not by the check."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from desktop_app.docx import open_source
from desktop_app.docx.reading import Reading, outline_json, read_report
from desktop_app.models.report import Report, recipients, signer
from desktop_app.models.richtext import Note, Picture

from ..generator import Made
from .cases import texts


def read(made: Made) -> Reading:
    return read_report(open_source(Path("x.docx"), made.data))


def broken(made: Made, reading: Reading) -> list[str]:
    """Return what of a document is neither in the report nor told, or is there twice, and what else is out of joint."""
    report = reading.report
    said = Counter(re.findall(r"\w+", " ".join(texts(reading)).casefold()))
    said -= Counter(re.findall(r"\w+", ("Kính gửi: " + "; ".join(report.head.addressees)).casefold()))
    told = set(re.findall(r"\w+", " ".join(map(str, reading.unread)).casefold()))
    wrong = []
    for mark in made.marks:
        if said[mark] == 0 and mark not in told:
            wrong.append(f"lost {mark}")
        elif said[mark] > 1:
            wrong.append(f"doubled {mark}")
    blocks = [block for each in report.sections.values() for block in each.body.blocks]
    shown = Counter(block.alt for block in blocks if isinstance(block, Picture))
    wrong += [
        f"picture {picture}: {shown[picture]}"
        for picture in made.pictures
        if shown[picture] != 1 and not (shown[picture] == 0 and "hình" in told)
    ]
    notes = [each for section in report.sections.values() for each in section.body.notes if isinstance(each, Note)]
    if len(notes) + sum(note in told for note in made.notes) < len(made.notes):
        wrong.append(f"notes {len(notes)} for {len(made.notes)}")
    wrong += _tree(report)
    outline_json(reading)
    return wrong


def _tree(report: Report) -> list[str]:
    seen = Counter([*report.top, *(child for each in report.sections.values() for child in each.children)])
    wrong = [f"section {key} stands {count} times" for key, count in seen.items() if count > 1]
    wrong += [f"section {key} is not there" for key in seen if key not in report.sections]
    wrong += [
        f"section {key} hangs nowhere"
        for key in report.sections
        if key not in seen and key not in ("preamble", "closing")
    ]
    return wrong


def right(made: Made, reading: Reading) -> dict[str, bool]:
    """Return which fields around the text are read as they were meant."""
    report = reading.report
    head = report.head
    found: dict[str, bool] = {}
    if made.type_name is not None:
        found["type"] = head.type_name == made.type_name
        found["title"] = " ".join(head.title.split()) == made.title
    if made.issuer is not None:
        found["issuer"] = report.unit.issuer == made.issuer
        found["number"] = head.number == (made.number or "") and bool(head.type_symbol) == (made.number is not None)
    if made.signers is not None:
        names = [each.name for each in (*report.cosigners, signer(report)) if each != type(each)()]
        found["signers"] = names == made.signers
    if made.recipients is not None:
        found["recipients"] = len(recipients(report)) == made.recipients
    return found
