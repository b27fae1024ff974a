"""Files as large as the limits let them be: opened three ways within a gigabyte and twenty seconds of work each."""

from __future__ import annotations

import random
import re
import sys
from dataclasses import replace

import pytest

from desktop_app.exchange.packing import pack
from desktop_app.models.limits import MAX_CELLS, MAX_CHARTS, MAX_LETTERS, MAX_LIVE, MAX_PARTS, MAX_SECTIONS
from desktop_app.models.richtext import Body, Paragraph, Run

from ..exchange.test_faults import (
    HEAD,
    INDICATORS,
    REPORT,
    answers_to,
    attributes,
    carrying,
    part_of,
    rewritten,
    with_blocks,
    with_report,
)

pytestmark = pytest.mark.long
CHANCE = random.Random(1)
RUN = {"t": "p", "inlines": [{"t": "r", "text": "chữ"}]}
MANY = with_report(indicators=INDICATORS[:MAX_PARTS])


def changed(words: str, count: int, length: int) -> bytes:
    """Return a file whose text a word processor has changed in every paragraph."""
    texts = [" ".join(CHANCE.choice(words.split()) for _ in range(length)) for _ in range(count)]
    body = Body(tuple(Paragraph((Run(text),)) for text in texts))
    report = replace(REPORT, sections={**REPORT.sections, "s": replace(REPORT.sections["s"], body=body)})
    data = carrying(*pack(report), report=report)

    def change(name: str, part: bytes) -> bytes:
        return re.sub(rb" (\w+) (\w+) (\w+) ", rb" \2 \1x \3 ", part) if name == "word/document.xml" else part

    return rewritten(data, change)


def sections() -> dict:
    listed = {f"s{n}": {"id": f"s{n}", "heading": f"Mục {n}", "body": [RUN]} for n in range(MAX_SECTIONS - 2)}
    return {"sections": {**listed, "preamble": {"id": "preamble"}, "closing": {"id": "closing"}}}


CHARTS = [{"t": "chart", "id": f"c{n}", "kind": "completion", "parts": ["p1"] * 200} for n in range(MAX_CHARTS)]
LIVE = [{"t": "live", "part": "p9", "show": "ratio"}] * MAX_LIVE
FULL = {
    "sections": lambda: carrying(with_report(top=[f"s{n}" for n in range(MAX_SECTIONS - 2)]), sections()),
    "cells": lambda: carrying(HEAD, with_blocks({"t": "table", "id": "t", "rows": [[{}] * 50] * (MAX_CELLS // 50)})),
    "paragraphs": lambda: carrying(HEAD, with_blocks(*[RUN] * 200_000)),
    "charts": lambda: carrying(MANY, with_blocks(*CHARTS)),
    "live figures": lambda: carrying(MANY, with_blocks({"t": "p", "inlines": LIVE})),
    "attributes": lambda: part_of("customXml/item1.xml", attributes(b'a%d="" ', 1_900_000)),
    "namespaces": lambda: part_of("customXml/item1.xml", attributes(b'xmlns:a%d="" ', 1_900_000)),
    "letters": lambda: changed("đoàn viên thanh niên tình nguyện", MAX_LETTERS // 700, 100),
    "few words": lambda: changed("a b c d", MAX_LETTERS // 500, 200),
    "short words": lambda: changed("a b c d e f g h i j k l m n o p q r s t u v", MAX_LETTERS // 5000, 2000),
}


@pytest.mark.timeout(900)
@pytest.mark.skipif(sys.platform != "linux", reason="memory can be limited only there")
@pytest.mark.parametrize("full", FULL)
def test_a_file_as_large_as_may_be(tmp_path, full):
    told, seconds, megabytes = answers_to(FULL[full](), tmp_path)
    print(full, told, seconds, megabytes)
    assert told[0] in ("Imported", "Foreign"), told
    assert seconds < 3 * 20
    assert megabytes < 1024
