"""Files that once took gigabytes, minutes or the program itself: each has one answer, wherever it is opened."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import random
import re
import struct
import subprocess
import sys
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.docx.writing import render_docx
from desktop_app.exchange.packing import pack
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.limits import MAX_LEVELS, MAX_PARTS
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, IndicatorList, Paragraph, Run
from desktop_app.models.unit import Unit
from desktop_app.resources import standard

BASE = Report("r", unit=Unit("xa.a", "Đoàn xã Mẫu"))
REPORT = replace(
    BASE,
    sections={**BASE.sections, "s": Section("s", heading="Kết quả", body=Body((Paragraph((Run("chữ"),)), IndicatorList("l"))))},
    top=("s",),
    indicators=(Indicator("i", parts=(Part("p", "k", "nhà nhân ái", "nhà", target=parse_figure("2"), result=parse_figure("5")),)),),
)  # fmt: skip
HEAD, TEXT = (json.loads(each) for each in pack(REPORT))

CHILD = """
import contextlib, io, resource, sys, time
from pathlib import Path
resource.setrlimit(resource.RLIMIT_AS, (3 * 2**29, 3 * 2**29))
from desktop_app.cli import main
from desktop_app.exchange import open_docx
from desktop_app.models.errors import UserError
file, out = sys.argv[1:]
start = time.process_time()
try:
    print(type(open_docx(Path(file))).__name__)
except UserError as error:
    print(error)
for arguments in (["outline", file], ["consolidate", out, file]):
    told, wrong = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(told), contextlib.redirect_stderr(wrong):
        main(arguments)
    print(wrong.getvalue().strip() or told.getvalue().strip().splitlines()[-1])
most = next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
print(time.process_time() - start, int(most.split()[1]) // 1024)
"""


def rewritten(data: bytes, change, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", method) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
    return out.getvalue()


def carrying(head=HEAD, text=TEXT, report=REPORT) -> bytes:
    """Return a DOCX whose data are these, or these bytes, touched by a word processor."""
    pieces = tuple(each if isinstance(each, bytes) else json.dumps(each).encode() for each in (head, text))
    data = render_docx(report, standard("doan"), lambda _: b"", lambda _: (b"", ""), pieces)
    return rewritten(data, lambda name, part: part + b"\n" if name == "word/document.xml" else part)


def with_report(**changes) -> dict:
    return {**HEAD, "report": {**HEAD["report"], **changes}}


def with_part(**changes) -> dict:
    return with_report(indicators=[{"id": "i", "parts": [{"id": "p", "key": "k", "name": "nhà", **changes}]}])


def with_blocks(*blocks) -> dict:
    return {"sections": {**TEXT["sections"], "s": {"id": "s", "heading": "Kết quả", "body": list(blocks)}}}


def tree(depth: int) -> bytes:
    sections = {f"s{n}": Section(f"s{n}", heading=f"Mục {n}", children=(f"s{n + 1}",)) for n in range(depth - 1)}
    sections[f"s{depth - 1}"] = Section(f"s{depth - 1}", heading="Mục cuối")
    head, text = pack(replace(REPORT, sections={**BASE.sections, **sections}, top=("s0",)))
    return carrying(head, text)


def packed_by(method: int) -> bytes:
    return rewritten(carrying(), lambda _, part: part, method)


def part_of(name: str, data: bytes) -> bytes:
    """Return a file with another part in this place, and no other channel."""
    return rewritten(
        carrying(),
        lambda each, part: data if each == name else b"<a/>" if each.endswith(("item1.xml", "custom.xml")) else part,
        zipfile.ZIP_STORED,
    )


def tags() -> bytes:
    chance = random.Random(1)
    block = b"".join(chance.choice([b"<a/>", b"<b/>", b"<c/>", b"<d/>"]) for _ in range(2**18))
    data = b'<r xmlns="urn:bao-cao-co-so:report">' + block * 12 + b"</r>"
    return rewritten(carrying(), lambda name, part: data if name == "customXml/item1.xml" else part)


def attributes(kind: bytes, count: int = 2_500_000) -> bytes:
    return b'<r xmlns="urn:bao-cao-co-so:report" ' + b"".join(kind % number for number in range(count)) + b"/>"


def count_said(count: str) -> bytes:
    """Return a file with properties alone, that say how many they are."""
    properties = (
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        f'<property name="BaoCaoCoSo.count"><vt:lpwstr>{count}</vt:lpwstr></property></Properties>'
    ).encode()
    empty = b"<a/>"
    return rewritten(
        carrying(), lambda name, part: properties if "custom.xml" in name else empty if "item1" in name else part
    )


def entries(count: int) -> bytes:
    local = struct.pack("<4sHHHHHIIIHH", b"PK\3\4", 20, *[0] * 7, 1, 0) + b"a"
    one = struct.pack("<4sHHHHHHIIIHHHHHII", b"PK\1\2", 20, 20, *[0] * 7, 8, *[0] * 6)
    listed = b"".join(one + b"%08d" % number for number in range(count))
    return local + listed + struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, 65535, 65535, len(listed), len(local), 0)


def packed_too_well() -> bytes:
    """Return a file whose data unpack to forty times what any report has, in 40 KB."""
    data = base64.b64encode(zlib.compress(b"[" + b"{}," * 2**23 + b"0]", 9)).decode()
    part = f'<report xmlns="urn:bao-cao-co-so:report" sha256="{hashlib.sha256(b"").hexdigest()}">{data}</report>'
    return rewritten(carrying(), lambda name, old: part.encode() if name == "customXml/item1.xml" else old)


INDICATORS = [{"id": f"i{n}", "parts": [{"id": f"p{n}", "key": f"k{n}", "result": "5"}]} for n in range(200_000)]
TOO_BIG = ("quá lớn hoặc được nén bất thường",) * 3
ABSURD = ("bất thường nên không mở",) * 3
STRUCTURE = (
    "Foreign",
    "đọc lại từ phần nhìn thấy",
    "[Dd]ữ liệu kèm .*bị hỏng",
)  # counted by what one sees, or refused
OPENED = "Imported", "chú thích", "1/1 đơn vị"
MANY = {"t": "p", "inlines": [{"t": "live", "part": "p", "show": "result"}] * 30_000}
FAULTS = {
    "bz2": (lambda: packed_by(zipfile.ZIP_BZIP2), TOO_BIG),
    "lzma": (lambda: packed_by(zipfile.ZIP_LZMA), TOO_BIG),
    "a million entries": (lambda: entries(10**6), TOO_BIG),
    "20 million objects": (packed_too_well, ABSURD),
    "2 million objects": (lambda: carrying({**HEAD, "z": [{}] * 2 * 10**6}), ABSURD),
    "a word of 2 MB": (lambda: carrying({**HEAD, "z": "a" * 2 * 10**6}), ABSURD),
    "3 million tags": (tags, TOO_BIG),
    "tags in properties": (lambda: part_of("docProps/custom.xml", b'<r n="BaoCaoCoSo.">' + b"<a/>" * 10**6 * 2 + b"</r>"), TOO_BIG),
    "attributes": (lambda: part_of("customXml/item1.xml", attributes(b'a%d="" ')), TOO_BIG),
    "namespaces": (lambda: part_of("customXml/item1.xml", attributes(b'xmlns:a%d="" ')), TOO_BIG),
    "tags in other letters": (
        lambda: part_of("word/document.xml", ('<?xml version="1.0" encoding="UTF-7"?>' + "+ADw-a/+AD4-" * 10**6).encode()),
        ("bị hỏng",) * 3,
    ),
    "200,000 indicators": (lambda: carrying(with_report(indicators=INDICATORS)), ABSURD),
    "200,000 parts": (lambda: carrying(with_report(indicators=[{"id": "i", "parts": [{"id": "p", "key": "k"}] * 200_000}])), ABSURD),
    "300,000 sections": (lambda: carrying(text={"sections": {f"s{n}": {"id": f"s{n}"} for n in range(300_000)}}), ABSURD),
    "1,000 levels": (lambda: tree(1000), ABSURD),
    "a level too many": (lambda: tree(MAX_LEVELS + 1), ABSURD),
    "as many levels as may be": (lambda: tree(MAX_LEVELS), OPENED),
    "as many indicators as may be": (lambda: carrying(with_report(indicators=INDICATORS[:MAX_PARTS])), OPENED),
    "30,000 live figures": (lambda: carrying(text=with_blocks(MANY)), ABSURD),
    "a figure of 100,000 digits": (lambda: carrying(with_part(result="9" * 100_000, target="5")), OPENED),
    "a figure of 27 digits": (lambda: carrying(with_part(result="9" * 27, target="5", last_year="0," + "0" * 17)), OPENED),
    "a count of ²": (lambda: count_said("²"), STRUCTURE),
    "a count of 5,000 digits": (lambda: count_said("9" * 5000), STRUCTURE),
    "half a character": (lambda: carrying(with_part(name="nửa \ud83d chữ", result="5 \udc00")), OPENED),
    "half a character in the text": (lambda: carrying(text=with_blocks({"t": "p", "inlines": [{"t": "r", "text": "\ud83d"}]})), OPENED),
    "no number": (lambda: carrying(json.dumps({**HEAD, "z": float("nan")}).encode()), STRUCTURE),
    "no end": (lambda: carrying(json.dumps({**HEAD, "z": 1}).replace('"z": 1', '"z": 1e999').encode()), STRUCTURE),
}  # fmt: skip


def answers_to(data: bytes, folder: Path) -> tuple[list[str], float, float]:
    """Open a file three ways in a process of its own; return what was said, seconds and megabytes it took."""
    path = folder / "lỗi.docx"
    path.write_bytes(data)
    done = subprocess.run(
        [sys.executable, "-c", CHILD, str(path), str(folder / "ra.docx")],
        capture_output=True, encoding="utf-8", timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-800:]
    *told, measured = done.stdout.strip().splitlines()
    seconds, megabytes = map(float, measured.split())
    return told, seconds, megabytes


@pytest.mark.skipif(sys.platform != "linux", reason="memory can be limited only there")
@pytest.mark.parametrize("fault", FAULTS)
def test_each_has_its_one_answer_within_a_gigabyte_and_twenty_seconds(tmp_path, fault):
    make, answers = FAULTS[fault]
    told, seconds, megabytes = answers_to(make(), tmp_path)
    for said, answer in zip(told, answers, strict=True):
        assert re.search(answer, said), told
    assert seconds < 20
    assert megabytes < 1024


def test_what_half_characters_leave_can_be_saved(tmp_path):
    from desktop_app.exchange import open_docx
    from desktop_app.store import Store

    path = tmp_path / "lỗi.docx"
    path.write_bytes(FAULTS["half a character"][0]())
    found = open_docx(path).report
    part = found.indicators[0].parts[0]
    assert (part.name, part.result) == ("nửa  chữ", parse_figure("5"))
    store = Store.open(tmp_path / "x.baocao")
    store.create(found)
    assert store.load(found.id).report.indicators[0].parts[0].name == "nửa  chữ"
    store.close()
