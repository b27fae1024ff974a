"""Every layout made of parts: letterheads, titles, outlines, signatures, annexes, indicators; and tables as Word writes them."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from itertools import islice
from pathlib import Path

import pytest

from ..docx.reading.test_layouts import IN_ALL, wrong

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_LOOK = (
    '<w:rPr><w:rFonts w:ascii="Times New Roman" w:eastAsia="Times New Roman" w:hAnsi="Times New Roman" '
    'w:cs="Times New Roman"/><w:b/><w:bCs/><w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="24"/>'
    '<w:szCs w:val="24"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr>'
)
_CELL = (
    '<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/><w:tcBorders><w:top w:val="nil"/><w:left w:val="nil"/>'
    '<w:bottom w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:right w:val="single" w:sz="4" w:space="0" '
    'w:color="auto"/></w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:noWrap/><w:vAlign '
    'w:val="center"/><w:hideMark/></w:tcPr><w:p w:rsidR="00A12B34" w:rsidRPr="00A12B34" w:rsidRDefault="00A12B34" '
    'w:rsidP="00A12B34"><w:pPr><w:widowControl/><w:spacing w:after="0" w:line="240" w:lineRule="auto"/><w:jc '
    f'w:val="center"/>{_LOOK}</w:pPr><w:r w:rsidRPr="00A12B34">{_LOOK}<w:t>%s</w:t></w:r><w:proofErr '
    'w:type="spellStart"/></w:p></w:tc>'
)
_READ = (
    "import sys, time; from pathlib import Path; from desktop_app.docx import open_source; "
    "from desktop_app.docx.reading import read_report; "
    "reading = read_report(open_source(Path(sys.argv[1]))); "
    "rows = [len(b.rows) for s in reading.report.sections.values() for b in s.body.blocks if hasattr(b, 'rows')]; "
    "peak = next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')); "
    "print(rows[0], int(peak) // 1024, int(time.process_time()))"  # ru_maxrss would be that of the tests' own process
)


@pytest.mark.long
@pytest.mark.parametrize("first", range(8))
def test_every_layout_made_of_parts_is_read_as_it_looks(first):
    for name, (text, wanted) in islice(IN_ALL.items(), first, None, 8):
        assert (name, wrong(text, wanted)) == (name, {})


@pytest.mark.long
def test_a_table_of_3500_rows_as_word_writes_it_is_read_within_a_gigabyte(tmp_path):
    rows = "".join(f"<w:tr>{''.join(_CELL % f'{row} {at}' for at in range(12))}</w:tr>" for row in range(3500))
    edges = "".join(f'<w:{edge} w:val="single" w:sz="4"/>' for edge in ("top", "bottom", "insideH", "insideV"))
    grid = '<w:gridCol w:w="900"/>' * 12
    with zipfile.ZipFile(tmp_path / "x.docx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="rId1" Type="{_RELATION}" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{_W}"><w:body><w:tbl><w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl></w:body></w:document>",
        )
    told = subprocess.run(
        [sys.executable, "-c", _READ, str(tmp_path / "x.docx")],
        check=True, capture_output=True, text=True, cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip
    found, megabytes, seconds = map(int, told.stdout.split())
    assert found == 3500
    assert megabytes < 1024
    assert seconds < 20
