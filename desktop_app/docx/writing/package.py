"""The DOCX package: parts, relationships, content types; the same input gives the same bytes."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Callable, Sequence

from ...models.printed.blocks import PrintedReport
from ...models.printed.document import print_report
from ...models.report import Report, asset_names, in_print_order
from ...models.richtext import Chart
from ...models.standard import Standard
from ..payload import add_payload
from ..pictures import measure_picture
from ..wml import HEADER, NAMESPACES, clean, escape, paragraph
from .blocks import BlockWriter
from .document import document_xml
from .styles import empty_header_xml, font_table_xml, header_xml, settings_xml, styles_xml

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."

Progress = Callable[[int, int], None]


class _Package:
    """Parts and their relationships, written in a fixed order with a fixed time."""

    def __init__(self) -> None:
        self._parts: dict[str, tuple[str, bytes]] = {}
        self._relations: dict[str, list[tuple[str, str]]] = {}

    def add(self, name: str, content_type: str, data: str | bytes) -> None:
        self._parts[name] = (content_type, data.encode() if isinstance(data, str) else data)

    def relate(self, source: str, kind: str, target: str) -> str:
        relations = self._relations.setdefault(source, [])
        if (kind, target) not in relations:
            relations.append((kind, target))
        return f"rId{relations.index((kind, target)) + 1}"

    def bytes(self) -> bytes:
        overrides = "".join(
            f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (kind, _) in self._parts.items()
        )
        types = (
            f'{HEADER}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
        )
        files = {"[Content_Types].xml": types.encode()}
        for source, relations in self._relations.items():
            folder, _, name = source.rpartition("/")
            lines = "".join(
                f'<Relationship Id="rId{number}" Type="{kind}" Target="{escape(target)}"/>'
                for number, (kind, target) in enumerate(relations, 1)
            )
            path = f"{folder}/_rels/{name}.rels".lstrip("/")
            files[path] = f'{HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'.encode()
        files.update({name: data for name, (_, data) in self._parts.items()})
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, data in files.items():
                info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
                info.create_system = 3  # or the bytes would tell Windows from the rest
                packed = name.endswith((".png", ".jpg"))
                info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
                archive.writestr(info, data)
        return out.getvalue()


def render_docx(
    report: Report,
    standard: Standard,
    picture: Callable[[str], bytes],
    chart: Callable[[Chart], tuple[bytes, str]],
    payload: Sequence[bytes] = (),
    progress: Progress | None = None,
) -> bytes:
    """Return a report as an official DOCX.

    Args:
        report: the report.
        standard: the standard of form.
        picture: gives a picture's bytes by its SHA-256.
        chart: gives a chart's PNG and its alternative text.
        payload: data the file carries along for the program that reads it back, in pieces.
        progress: called with (done, total) and may raise to stop the work.
    """
    package = _Package()
    document = "word/document.xml"
    package.relate("", f"{_OFFICE}/officeDocument", document)
    package.add(document, f"{_WORD}document.main+xml", b"")
    headers = []
    for name, data in (("header1", header_xml(standard)), ("header2", empty_header_xml())):
        package.add(f"word/{name}.xml", f"{_WORD}header+xml", data)
        headers.append(package.relate(document, f"{_OFFICE}/header", f"{name}.xml"))

    total = sum(len(section.body.blocks) for section in in_print_order(report)) + 1
    drawn = 0

    def draw(block: Chart) -> tuple[bytes, str]:
        nonlocal drawn
        drawn += 1
        if progress is not None:
            progress(min(drawn, total - 1), total)
        return chart(block)

    if progress is not None:
        progress(0, total)
    printed = print_report(report, standard, picture, draw, lambda data: measure_picture(data)[2:])
    for name, data in (
        ("styles", styles_xml(printed)),
        ("settings", settings_xml()),
        ("fontTable", font_table_xml(standard)),
    ):
        package.add(f"word/{name}.xml", f"{_WORD}{name}+xml", data)
        package.relate(document, f"{_OFFICE}/{name}", f"{name}.xml")

    def add_picture(data: bytes) -> str:
        content_type, ending, _, _ = measure_picture(data)
        name = f"media/{hashlib.sha256(data).hexdigest()}.{ending}"
        package.add(f"word/{name}", content_type, data)
        return package.relate(document, f"{_OFFICE}/image", name)

    blocks = BlockWriter(add_picture)
    main = document_xml(printed, blocks, (headers[0], headers[1]))
    notes = _footnotes(blocks.notes)
    package.add(document, f"{_WORD}document.main+xml", main)
    package.add("word/footnotes.xml", f"{_WORD}footnotes+xml", notes)
    package.relate(document, f"{_OFFICE}/footnotes", "footnotes.xml")
    _add_properties(package, printed)
    if payload:
        for name in sorted(asset_names(report)):  # also what the text shows scaled down or not at all
            add_picture(picture(name))
        add_payload(
            package.add, package.relate, payload, (main.encode(), notes.encode()), header_xml(standard).encode()
        )
    if progress is not None:
        progress(total, total)
    return package.bytes()


def _footnotes(notes: list[str]) -> str:
    """Return ``word/footnotes.xml`` with Word's two separators and the notes numbered from 1."""
    separators = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" '
        f'w:lineRule="auto"/></w:pPr><w:r><w:{kind}/></w:r></w:p></w:footnote>'
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    mark = '<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>'
    space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>'
    written = "".join(
        f'<w:footnote w:id="{number}">{paragraph("FootnoteText", mark + space + content)}</w:footnote>'
        for number, content in enumerate(notes, 1)
    )
    return f"{HEADER}<w:footnotes {NAMESPACES}>{separators}{written}</w:footnotes>"


def _add_properties(package: _Package, printed: PrintedReport) -> None:
    day = f"{printed.day.isoformat()}T00:00:00Z" if printed.day else ""
    dated = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{day}</dcterms:{name}>' for name in ("created", "modified") if day
    )
    core = (
        f'{HEADER}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{clean(printed.title)}</dc:title>'
        f"<dc:creator>{clean(printed.author)}</dc:creator>{dated}<dc:language>vi-VN</dc:language></cp:coreProperties>"
    )
    package.add("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core)
    package.relate("", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml")
    app = (
        f'{HEADER}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>Báo Cáo Cơ Sở</Application><Company>{clean(printed.author)}</Company></Properties>"
    )
    package.add("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml", app)
    package.relate("", f"{_OFFICE}/extended-properties", "docProps/app.xml")
