"""Measure the reading of a DOCX of 16,000 words, beside ``pandoc -f docx -t json`` on the same file.

Run: ``.venv/bin/python benchmarks/docx_read.py [--runs N] [FILE.docx ...]``; prints seconds, the best of N, each as
a fresh process and, for the reader, also in a running program. Without files it measures a report of its own making.
"""

from __future__ import annotations

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.docx import open_source
from desktop_app.docx.writing import render_docx
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, Cell, Note, Paragraph, Run, Table
from desktop_app.resources import sample, standards

ROOT = Path(__file__).resolve().parent.parent
SYLLABLES = ("đoàn", "viên", "thanh", "niên", "xã", "tổ", "chức", "hoạt", "động", "tình", "nguyện", "kết", "quả", "năm")
READ = "import sys; from pathlib import Path; from desktop_app.docx import open_source; open_source(Path(sys.argv[1]))"


def made(path: Path) -> Path:
    """Write a report of 16,000 words: 60 sections, 28 footnotes, a table of 100 rows."""
    chance = random.Random(1)

    def words(count: int) -> str:
        return " ".join(chance.choices(SYLLABLES, k=count))

    sections = dict(Report("r").sections)
    for number in range(60):
        content = [Paragraph((Run(words(60), bold=True), Run(words(190))))]
        if number < 28:
            content[0] = Paragraph((*content[0].inlines, Note(f"n{number}", (Run(words(30)),))))
        sections[f"s{number}"] = Section(f"s{number}", heading=words(5), body=Body(tuple(content)))
    rows = tuple(tuple(Cell((Paragraph((Run(words(2)),)),)) for _ in range(6)) for _ in range(100))
    sections["s59"] = Section("s59", heading="Bảng", body=Body((Table("t", rows, 1),)))
    report = Report("r", sample()[0], sections=sections, top=tuple(key for key in sections if key.startswith("s")))
    path.write_bytes(render_docx(report, standards()["doan"], lambda _: b"", lambda _: (b"", "")))
    return path


def best(runs: int, work: Callable[[], object]) -> float:
    """Return the least seconds of some runs."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("files", nargs="*", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for path in options.files or [made(Path(folder) / "16,000 words.docx")]:
            here = path.resolve()
            fresh = [sys.executable, "-c", READ, str(here)]
            inside = best(options.runs, lambda here=here: open_source(here))
            outside = best(options.runs, lambda fresh=fresh: subprocess.run(fresh, check=True, cwd=ROOT))
            print(f"{path.name}: {inside:.3f} s in a running program, {outside:.3f} s as a fresh process", end="")
            if shutil.which("pandoc"):
                theirs = ["pandoc", "-f", "docx", "-t", "json", str(here)]
                pandoc = best(
                    options.runs, lambda theirs=theirs: subprocess.run(theirs, check=True, stdout=subprocess.DEVNULL)
                )
                print(f"; pandoc {pandoc:.3f} s", end="")
            print()


if __name__ == "__main__":
    main()
