"""Consolidating many units' DOCX files, beside reading as many .xlsx with openpyxl and the bare bytes."""

from __future__ import annotations

import argparse
import io
import random
import resource
import sys
import tempfile
import time
import zipfile
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.docx.writing import render_docx
from desktop_app.exchange import gather, receive
from desktop_app.exchange.office.narrative import keep
from desktop_app.exchange.packing import pack
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.office.consolidation import consolidate
from desktop_app.models.office.submissions import Submission
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, Paragraph, Run
from desktop_app.models.unit import Unit
from desktop_app.resources import standard
from desktop_app.store import Store

SECTIONS, INDICATORS = 60, 150
WORDS = ["đoàn", "viên", "thanh", "niên", "xã", "tổ", "chức", "hoạt", "động", "tình", "nguyện", "kết", "quả", "năm"]


def report(number: int, chance: random.Random) -> Report:
    base = Report(f"r{number}", unit=Unit(code=f"x{number}", name=f"Đoàn xã Mẫu {number}"))
    sections = dict(base.sections)
    for place in range(SECTIONS):
        text = " ".join(chance.choices(WORDS, k=120))
        sections[f"s{place}"] = Section(f"s{place}", heading=f"Mục {place}", body=Body((Paragraph((Run(text),)),)))
    indicators = tuple(
        Indicator(
            f"i{place}",
            parts=(Part(f"p{place}", f"k{place}", f"chỉ tiêu {place}", "lượt", target=parse_figure("100"),
                        result=parse_figure(str(chance.randint(0, 40_000)))),),
        )
        for place in range(INDICATORS)
    )  # fmt: skip
    return replace(base, sections=sections, top=tuple(f"s{n}" for n in range(SECTIONS)), indicators=indicators)


def write_files(folder: Path, count: int) -> None:
    chance = random.Random(1)
    for number in range(count):
        made = report(number, chance)
        data = render_docx(made, standard("doan"), {}.__getitem__, lambda _: (b"", ""), pack(made))
        (folder / f"{number}.docx").write_bytes(data)


def workbook() -> bytes:
    import openpyxl

    book = openpyxl.Workbook()
    for place in range(INDICATORS):
        book.active.append([place, f"chỉ tiêu {place}", "lượt", 100, place])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_workbook(data: bytes) -> int:
    import openpyxl

    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    return sum(row[4] for row in book.active.iter_rows(values_only=True))


def timed(what: str, count: int, work) -> float:
    start = time.perf_counter()
    work()
    seconds = time.perf_counter() - start
    print(f"{what:44} {seconds:7.2f} s  {1000 * seconds / count:6.2f} ms a file")
    return seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--units", type=int, default=300)
    count = parser.parse_args().units
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        start = time.perf_counter()
        write_files(folder, min(count, 300))
        for number in range(300, count):  # the same bytes but for the unit: names differ, work does not
            _clone(folder, number)
        print(
            f"{count} files of {SECTIONS} sections and {INDICATORS} indicators made in {time.perf_counter() - start:.0f} s"
        )
        paths = sorted(folder.glob("*.docx"))
        bare = timed("bare reading of the bytes", count, lambda: [path.read_bytes() for path in paths])
        found = []
        ours = timed("consolidated", count, lambda: found.append(consolidate([each for each, _ in gather(paths)[0]])))
        print(f"  {len(found[0].counted)} units, {len(found[0].totals)} totals, {len(found[0].refused)} refused")
        print(f"  memory at most {_memory():.0f} MB so far")
        found.clear()
        _in_store(paths, Path(name) / "don-vi.baocao", count)
        book = workbook()
        few = min(count, 300)
        excel = timed(
            f"openpyxl, {few} workbooks of figures only", few, lambda: [read_workbook(book) for _ in range(few)]
        )
        print(f"openpyxl / ours = {excel / few / (ours / count):.1f}; ours / bare bytes = {ours / bare:.0f}")
        print(f"memory at most {_memory():.0f} MB")


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _in_store(paths: list[Path], file: Path, count: int) -> None:
    """Receive the files into a unit's file, as the window does, and open it again."""
    store = Store.open(file)
    timed(
        "received into the unit's file",
        count,
        lambda: receive(paths, lambda some: keep(store, some, lambda each: each)),
    )
    store.close()
    store = Store.open(file)
    found: list[list[Submission]] = []
    timed("list of units, opened again", count, lambda: found.append(store.submission_heads()))
    whole = timed("figures out of the unit's file", count, lambda: found.append(store.submissions()))
    added = timed("added up again", count, lambda: consolidate(found[1]))
    print(
        f"  {len(found[0])} units; totals after {whole + added:.2f} s, unit's file {file.stat().st_size / 2**20:.0f} MB"
    )
    store.close()


def _clone(folder: Path, number: int) -> None:
    import base64
    import hashlib
    import re
    import zlib

    source = (folder / f"{number % 300}.docx").read_bytes()
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(source)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new,
    ):
        for entry in old.namelist():
            data = old.read(entry)
            if entry == "customXml/item1.xml":
                found = re.search(rb'sha256="([^".]+)\.[^>]+>([^<.]+)\.', data)
                head = zlib.decompress(base64.b64decode(found[2]))
                head = head.replace(f'"x{number % 300}"'.encode(), f'"x{number}"'.encode())
                head = head.replace(f'Mẫu {number % 300}"'.encode(), f'Mẫu {number}"'.encode())
                digest = hashlib.sha256(head).hexdigest().encode()
                packed = base64.b64encode(zlib.compress(head))
                data = data.replace(found[1], digest).replace(found[2], packed)
            new.writestr(entry, data)
    (folder / f"{number}.docx").write_bytes(out.getvalue())


if __name__ == "__main__":
    main()
