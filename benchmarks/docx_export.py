"""Measure the writing of a DOCX: 16,000 words, 28 footnotes and a table of 1,000 rows.

Run: ``.venv/bin/python benchmarks/docx_export.py [--runs N]``; prints seconds, the best of N, and the file's size.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.docx.writing import render_docx
from desktop_app.models import codec
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, Cell, Note, Paragraph, Run, Table
from desktop_app.resources import sample, standards

SYLLABLES = ("đoàn", "viên", "thanh", "niên", "xã", "tổ", "chức", "hoạt", "động", "tình", "nguyện", "kết", "quả", "năm")


def words(count: int, chance: random.Random) -> str:
    return " ".join(chance.choices(SYLLABLES, k=count))


def big_report(total: int = 16_000, notes: int = 28, rows: int = 1_000) -> Report:
    """Build a report of 60 sections with the given numbers of words, footnotes and table rows."""
    chance = random.Random(1)
    sections = dict(Report("r").sections)
    per_section = total // 60
    for number in range(60):
        content = [Paragraph((Run(words(per_section // 4, chance)),)) for _ in range(4)]
        if number < notes:
            content[0] = Paragraph((*content[0].inlines, Note(f"n{number}", (Run(words(30, chance)),))))
        sections[f"s{number}"] = Section(f"s{number}", heading=words(5, chance), body=Body(tuple(content)))
    cells = tuple(tuple(Cell((Paragraph((Run(words(2, chance)),)),)) for _ in range(6)) for _ in range(rows))
    sections["s59"] = Section("s59", heading="Bảng", body=Body((Table("t", cells, 1),)))
    return Report("r", sample()[0], sections=sections, top=tuple(key for key in sections if key.startswith("s")))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    standard = standards()["doan"]
    for name, report in (("16,000 words, 28 notes, 1,000 rows", big_report()), ("4,000 rows", big_report(rows=4_000))):
        times: dict[str, list[float]] = {"written": [], "with the report inside": []}
        size = 0
        for _ in range(runs):
            start = time.perf_counter()
            render_docx(report, standard, lambda _: b"", lambda _: (b"", ""))
            times["written"].append(time.perf_counter() - start)
            start = time.perf_counter()
            payload = (json.dumps(codec.encode(report), ensure_ascii=False).encode(),)
            size = len(render_docx(report, standard, lambda _: b"", lambda _: (b"", ""), payload))
            times["with the report inside"].append(time.perf_counter() - start)
        for what, found in times.items():
            print(f"{name}, {what}: first {found[0]:.3f} s, best {min(found):.3f} s")
        print(f"{name}: {size / 1024:.0f} KB")


if __name__ == "__main__":
    main()
