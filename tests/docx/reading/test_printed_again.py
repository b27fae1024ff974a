"""Made documents printed by each standard and read back: the same words, notes, tables, pictures and signers."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop_app.docx import open_source
from desktop_app.docx.reading import read_report
from desktop_app.docx.writing import render_docx
from desktop_app.models.report import signer
from desktop_app.models.richtext import Picture, Table
from desktop_app.resources import standard

from ..generator import made
from .cases import texts
from .lawful import read


def inventory(reading):
    report = reading.report
    blocks = [block for each in report.sections.values() for block in each.body.blocks]
    return {
        # a result nobody gave is printed with the name of what it is about
        "words": set(re.findall(r"zw\w+", " ".join(texts(reading)).casefold())),
        "notes": sum(len(each.body.notes) for each in report.sections.values()),
        "pictures": sum(isinstance(each, Picture) for each in blocks),
        "tables": sum(isinstance(each, Table) for each in blocks),
        "signers": [each.name for each in (*report.cosigners, signer(report))],
        "letter": (report.head.letter, " ".join(report.head.title.split()).casefold(), report.head.number),
    }


@pytest.mark.parametrize("name", ["doan", "nha-nuoc", "dang"])
def test_what_is_printed_is_read_again(name):
    for seed in range(200, 240):
        first = read(made(seed))
        printed = render_docx(first.report, standard(name), first.media.__getitem__, lambda _: (b"", ""))
        again = read_report(open_source(Path("ra.docx"), printed))
        assert inventory(again) == inventory(first), seed
