"""Broken and hostile files: read, or refused with one plain sentence, within little time and memory."""

from __future__ import annotations

import copy
import io
import os
import random
import socket
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from desktop_app.docx import open_source
from desktop_app.docx.source.source import SourceParagraph
from desktop_app.models.errors import UserError

P = "<w:p><w:r><w:t>{0}</w:t></w:r></w:p>"
IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"


def refused(path: Path, match: str) -> None:
    with pytest.raises(UserError, match=match) as caught:
        open_source(path)
    assert path.name in str(caught.value)
    assert "\n" not in str(caught.value)


def said(source, word: str) -> bool:
    return any(word in str(each) for each in source.notices)


def changed(data: bytes, change, pack: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip with each part put through ``change(name, data)``; ``None`` leaves it out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", pack) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return out.getvalue()


# wrong kinds


@pytest.mark.parametrize(
    ("content", "match"),
    [
        (b"", "không phải là văn bản Word"),
        (b"Xin ch\xc3\xa0o", "không phải là văn bản Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, r"kiểu cũ \(\.doc\).*Lưu thành kiểu \.docx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        (b"%PDF-1.7\n", r"PDF.*\.docx"),
        (b"{\\rtf1\\ansi", r"RTF.*Lưu thành kiểu \.docx"),
        (b"PK\x03\x04" + b"\0" * 100, "bị hỏng"),
        (b"Rar!\x1a\x07\x01\x00", "tệp nén.*giải nén"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "tệp nén"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "Workbook".encode("utf-16-le"), "bảng tính Excel"),
        (b"<html><body>Word</body></html>", "không phải là văn bản Word"),
    ],
)
def test_other_kinds_of_files_are_told(tmp_path, content, match):
    path = tmp_path / "báo cáo.docx"
    path.write_bytes(content)
    refused(path, match)


def test_zips_of_other_programs_are_told(tmp_path):
    for name, part, match in (
        ("a.odt", "content.xml", r"OpenDocument.*lưu thành \.docx"),
        ("b.xlsx", "xl/workbook.xml", "bảng tính Excel"),
        ("c.docx", "word/document.xml", "không phải là văn bản Word"),
        ("d.docx", "anything.xml", "không phải là văn bản Word"),
        ("e.zip", "Đoàn xã Mẫu/báo cáo.DOCX", "tệp nén"),
        ("f.ods", "content.xml", "bảng tính"),
    ):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
            archive.writestr(part, "<workbook/>")
        refused(tmp_path / name, match)


def test_what_is_no_file_is_told(tmp_path):
    refused(tmp_path, "Không đọc được")
    refused(tmp_path / "không có.docx", "Không đọc được")
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "ống.docx")
        refused(tmp_path / "ống.docx", "Không đọc được")


@pytest.mark.parametrize("keep", [0.1, 0.5, 0.9, 0.99])
def test_cut_off_files_are_told(tmp_path, raw, keep):
    data = raw(P.format("chữ " * 500))
    path = tmp_path / "a.docx"
    path.write_bytes(data[: int(len(data) * keep)])
    refused(path, "bị hỏng")


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/footnotes.xml"])
def test_damaged_parts_are_told(tmp_path, raw, part):
    data = raw(P.format("a"), styles="", numbering="", footnotes="")
    path = tmp_path / "a.docx"
    path.write_bytes(changed(data, lambda name, content: content[:-9] if name == part else content))
    refused(path, "bị hỏng")
    path.write_bytes(changed(data, lambda name, content: None if name == part else content))
    if part == "word/document.xml":
        refused(path, "không phải là văn bản Word")
    else:
        assert open_source(path).blocks[0].text == "a"


# bombs


def test_zip_bombs_are_refused_unread(tmp_path, monkeypatch, raw):
    tight, many = tmp_path / "a.docx", tmp_path / "b.docx"
    tight.write_bytes(raw(P.format(" " * 2**24)))
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(5001):
            archive.writestr(f"word/{number}.xml", "")
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("it was unpacked"))
    refused(tight, "nén bất thường")
    refused(many, "quá lớn")


def test_parts_that_lie_about_their_size_are_refused(tmp_path, raw):
    data = bytearray(raw(P.format("chữ " * 1000)))
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo("word/document.xml").file_size
    place = data.rfind(size.to_bytes(4, "little"))
    data[place : place + 4] = (100).to_bytes(4, "little")
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    refused(path, "bị hỏng|quá lớn")


LAUGHS = "<!DOCTYPE r [" + '<!ENTITY a "haha">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
) + "]>"  # fmt: skip


@pytest.mark.parametrize("kind", ['<!DOCTYPE r [<!ENTITY i SYSTEM "file:///etc/passwd">]>', LAUGHS, "<!DOCTYPE r>"])
@pytest.mark.parametrize("use", ["<w:t>&i;</w:t>", '<w:t w:x="&i;">a</w:t>', "<w:t>a</w:t>"])
@pytest.mark.parametrize("code", ["utf-8", "utf-16"])
def test_document_types_are_refused(tmp_path, raw, kind, use, code):
    def change(name: str, data: bytes) -> bytes:
        return (kind + data.decode().replace("<w:t>a</w:t>", use)).encode(code) if name.endswith("ment.xml") else data

    path = tmp_path / "a.docx"
    path.write_bytes(changed(raw(P.format("a")), change))
    start = time.process_time()
    refused(path, "bị hỏng")
    assert time.process_time() - start < 2


def test_nothing_outside_the_file_is_touched(read, monkeypatch):
    monkeypatch.setattr(socket, "socket", lambda *_: pytest.fail("the network was used"))
    outside = "".join(
        f'<Relationship Id="o{number}" Type="{kind}" Target="{target}" {mode}/>'
        for number, (kind, target, mode) in enumerate(
            (
                (IMAGE, "http://mau.vn/a.png", 'TargetMode="External"'),
                (IMAGE, "file:///etc/hostname", ""),
                (IMAGE, "../../../../etc/hostname", ""),
                (IMAGE.replace("image", "styles"), "//mau.vn/styles.xml", ""),
                (IMAGE.replace("image", "attachedTemplate"), "file:///etc/x.dotm", 'TargetMode="External"'),
            )
        )
    )
    blips = "".join(f'<w:r><w:drawing><a:blip r:embed="o{n}" r:link="o{n}"/></w:drawing></w:r>' for n in range(5))
    found = read(f"<w:p>{blips}<w:r><w:t>chữ</w:t></w:r></w:p>", outside)
    assert found.blocks[0].text == "chữ"
    assert not found.media
    assert said(found, "nằm ngoài tệp")


def test_macros_are_said_and_left(read):
    assert said(read(P.format("a"), files={"word/vbaProject.bin": b"macro"}), "macro")


# absurd counts


@pytest.mark.parametrize("span", ["100000000", "-5", "1e400", "inf", "nan", "9" * 5000, "chữ", ""])
def test_absurd_numbers_do_no_harm(read, span):
    body = (
        f'<w:tbl><w:tr><w:trPr><w:gridBefore w:val="{span}"/></w:trPr><w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>'
        f"{P.format('ô')}</w:tc></w:tr></w:tbl>"
        f'<w:p><w:pPr><w:outlineLvl w:val="{span}"/><w:ind w:left="{span}"/><w:numPr><w:ilvl w:val="{span}"/>'
        f'<w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr><w:sz w:val="{span}"/></w:rPr><w:t>chữ</w:t></w:r></w:p>'
        f'<w:sectPr><w:pgSz w:w="{span}" w:h="1"/></w:sectPr>'
    )
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="{span}"><w:start w:val="{span}"/><w:numFmt w:val="upperRoman"/>'
        f'<w:lvlText w:val="{"%1" * 1000}"/><w:lvlRestart w:val="{span}"/></w:lvl></w:abstractNum>'
        f'<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    found = read(body, numbering=numbering)
    assert [block.text for block in found.blocks if isinstance(block, SourceParagraph)][-1] == "chữ"
    assert len(found.blocks[-1].label.text) < 1000


def test_huge_pictures_are_left_out(read, look):
    relation = f'<Relationship Id="p1" Type="{IMAGE}" Target="media/a.png"/>'
    drawing = '<w:p><w:r><w:drawing><a:blip r:embed="p1"/></w:drawing></w:r></w:p>'
    heavy = look.picture + random.Random(1).randbytes(21 * 2**20)
    assert not read(drawing, relation, {"word/media/a.png": heavy}).media
    wide = look.picture[:16] + b"\x7f\xff\xff\xff" * 2 + look.picture[24:]  # says 2 billion by 2 billion points
    found = read(drawing, relation, {"word/media/a.png": wide})
    assert all(each.width <= 170 and each.height <= 1000 for block in found.blocks for each in block.pictures)
    assert found.blocks[0].pictures or said(found, "hình")


def nested(before: str, after: str, times: int, inner: str = P.format("trong")) -> str:
    return before * times + inner + after * times


@pytest.mark.parametrize(
    ("before", "after", "fits"),
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>", 100),
        ("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>", 60),
        ("<w:p><w:r><w:pict><w:txbxContent>", "</w:txbxContent></w:pict></w:r></w:p>", 50),
        (
            "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>",
            "</w:txbxContent></w:drawing></mc:Choice></mc:AlternateContent></w:r></w:p>",
            35,
        ),
    ],
)
def test_deep_nesting(read, before, after, fits):
    start = time.process_time()
    found = read(nested(before, after, fits))
    words = "".join(
        block.text if isinstance(block, SourceParagraph) else "trong" * str(block.table.rows).count("trong")
        for block in found.blocks
    )
    assert words == "trong"
    with pytest.raises(UserError, match=r"bị hỏng|quá lớn"):
        read(nested(before, after, 20_000))
    assert time.process_time() - start < 5


HARD = """
import resource, sys, time
from pathlib import Path
from desktop_app.docx import open_source
from desktop_app.models.errors import UserError
resource.setrlimit(resource.RLIMIT_AS, (2**30, 2**30))
start = time.process_time()
try:
    print(len(open_source(Path(sys.argv[1])).blocks))
except UserError as error:
    print(error)
print(time.process_time() - start)
"""
WORDS = " ".join(str(number) for number in range(60))
CELL = "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>"
LOADS = {
    "100 MB of XML": lambda: P.format(WORDS) * 460_000,
    "one long paragraph": lambda: P.format(random.Random(1).randbytes(15 * 2**20).hex()),
    "long paragraphs": lambda: P.format("chữ " * 120) * 40_000,
    "many runs": lambda: "<w:p>" + "<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r>" * 80_000 + "</w:p>",
    "many paragraphs": lambda: "".join(P.format(number) for number in range(150_000)),
    "empty paragraphs": lambda: "<w:p/>" * 900_000,
    "a wide table": lambda: f"<w:tbl><w:tr>{CELL * 1000}</w:tr>" + f"<w:tr>{CELL}</w:tr>" * 20_000 + "</w:tbl>",
    "a long table": lambda: "<w:tbl>" + f"<w:tr>{CELL * 6}</w:tr>" * 15_000 + "</w:tbl>",
    "spanning rows": lambda: "<w:tbl>" + '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="100"/></w:tcPr></w:tc></w:tr><w:tr/>' * 100_000 + "</w:tbl>",
    "fonts": lambda: "<w:p>" + "".join(f'<w:r><w:rPr><w:rFonts w:ascii=".Vn{n}"/></w:rPr><w:t>a</w:t></w:r>' for n in range(120_000)) + "</w:p>",
    "open fields": lambda: "<w:p>" + '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>a</w:t></w:r>' * 120_000 + "</w:p>",
    "contents in contents": lambda: "<w:p>" + ('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>a</w:t></w:r>') * 60_000 + "</w:p>",
    "accents": lambda: "<w:p>" + "<w:r><w:t>\u0301\u0323</w:t></w:r>" * 120_000 + "</w:p>",
    "symbols": lambda: "<w:p>" + '<w:r><w:sym w:font="X" w:char="F041"/><w:t>a</w:t></w:r>' * 120_000 + "</w:p>",
    "notes": lambda: "<w:p>" + '<w:r><w:footnoteReference w:id="1"/></w:r>' * 300_000 + "</w:p>",
}  # fmt: skip


@pytest.mark.skipif(sys.platform != "linux", reason="memory can be limited only there")
@pytest.mark.parametrize("load", LOADS)
def test_heavy_files_stay_within_memory_and_time(tmp_path, raw, load):
    path = tmp_path / "nặng.docx"
    note = f'<w:footnote w:id="1">{P.format("ghi " * 1000)}</w:footnote>'
    data = raw(LOADS[load](), footnotes=note)
    # not compressed: what the reader itself does with it, not how well it was packed
    path.write_bytes(changed(data, lambda _, content: content, zipfile.ZIP_STORED))
    done = subprocess.run(
        [sys.executable, "-c", HARD, str(path)], capture_output=True, encoding="utf-8", timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr[-500:]
    outcome, measured = done.stdout.strip().splitlines()
    assert outcome.isdigit() or "quá lớn" in outcome or "bị hỏng" in outcome
    assert float(measured) < 20
    print(load, outcome, measured)


# mutations

CASES = int(os.environ.get("BAOCAO_FUZZ", "100"))


def seed(render, report, raw) -> list[bytes]:
    body = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:rPr>'
        '<w:rFonts w:ascii=".VnTime"/><w:b/></w:rPr><w:t>®­îc</w:t></w:r><w:ins><w:r><w:t>mới</w:t></w:r></w:ins>'
        '<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE'
        '</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/>'
        '<w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge/>'
        "</w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p><w:r><w:drawing><wp:extent cx='9' cy='9'/></w:drawing></w:r></w:p>"
    )
    numbering = (
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/>'
        '<w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    notes = f'<w:footnote w:id="1">{P.format("ghi")}</w:footnote>'
    return [render(report).data, raw(body, numbering=numbering, footnotes=notes, header1=P.format("đầu"))]


def mutated(data: bytes, chance: random.Random) -> bytes:
    """Return a DOCX with its bytes, or the XML in it, spoilt."""
    if chance.random() < 0.3:
        spoilt = bytearray(data)
        for _ in range(chance.randint(1, 30)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        return bytes(spoilt[: chance.randint(1, len(spoilt))] if chance.random() < 0.3 else spoilt)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [name for name in archive.namelist() if name.startswith("word/") or name.endswith(".rels")]
    target = chance.choice([name for name in parts if "doc" in name] if chance.random() < 0.5 else parts)
    return changed(data, lambda name, content: _spoilt(content, chance) if name == target else content)


def _shuffled(content: bytes, chance: random.Random) -> bytes:
    """Return XML whose elements were moved, copied, taken out or given one another's attributes; still well formed."""
    root = etree.fromstring(content)
    for _ in range(chance.randint(1, 12)):
        elements = list(root.iter())
        one, two = chance.choice(elements), chance.choice(elements)
        if one is root or any(above is one for above in (two, *two.iterancestors())):
            continue
        kind = chance.randrange(5)
        if kind == 0:
            two.append(one)
        elif kind == 1:
            two.insert(0, copy.deepcopy(one))
        elif kind == 2 and one.getparent() is not None:
            one.getparent().remove(one)
        elif kind == 3:
            one.tag, two.tag = (two.tag, one.tag) if two is not root else (one.tag, two.tag)
        else:
            for name in one.keys() + two.keys():
                one.set(name, chance.choice(["", "-1", "0", "7", "99999999999", "nan", "x", two.get(name, "1")]))
    return etree.tostring(root)


def _spoilt(content: bytes, chance: random.Random) -> bytes | None:
    if content.startswith(b"<") and chance.random() < 0.6:
        return _shuffled(content, chance)
    kind = chance.randrange(6)
    if kind == 0:
        return None
    pieces = content.replace(b">", b">\0").split(b"\0")
    here, there = chance.randrange(len(pieces)), chance.randrange(len(pieces))
    if kind == 1:
        pieces[here], pieces[there] = pieces[there], pieces[here]
    elif kind == 2:
        pieces[here:here] = pieces[there : there + chance.randint(1, 40)]
    elif kind == 3:
        del pieces[here : here + chance.randint(1, 10)]
    elif kind == 4:  # figures and names of attributes and elements
        values = [b'"-1"', b'"99999999999"', b'""', b'"x"', b'"nan"', b'"&#65;"']
        quoted = content.split(b'"')
        for _ in range(min(8, len(quoted) // 2)):
            quoted[chance.randrange(len(quoted) // 2) * 2 + 1] = chance.choice(values)[1:-1]
        return b'"'.join(quoted)
    else:
        names = [b"w:p>", b"w:r>", b"w:tbl>", b"w:tc>", b"w:tr>", b"w:ins>", b"w:sdt>", b"w:sdtContent>", b"w:del>"]
        old, new = chance.choice(names), chance.choice(names)
        return b"".join(pieces).replace(old, new)
    return b"".join(pieces)


def test_mutated_files_are_read_or_refused(tmp_path, render, report, raw):
    chance = random.Random(3)
    seeds = seed(render, report, raw)
    path = tmp_path / "hỏng.docx"
    refusals = 0
    for number in range(CASES):
        data = mutated(seeds[number % 2], chance)
        path.write_bytes(data)
        start = time.process_time()
        try:
            open_source(path)
        except UserError:
            refusals += 1
        except Exception as error:
            (tmp_path / "fuzz.docx").write_bytes(data)
            pytest.fail(f"case {number}: {error!r}, kept in {tmp_path / 'fuzz.docx'}")
        assert time.process_time() - start < 5
    assert 0 < refusals < CASES * 0.9
