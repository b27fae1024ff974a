"""Data a DOCX carries along, in two channels, and reading them back from a file nobody vouches for.

A custom XML part survives Word; LibreOffice loses it at the second save. Custom document properties of
at most 250 characters each survive every path tried. The data come in pieces packed one by one, so that
whoever wants only the first need not unpack the rest.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
import zlib
from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass, field
from html import unescape
from pathlib import Path

from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.limits import ABSURD, MAX_JSON, MAX_PART, MAX_PIECES
from .archive import BROKEN, NOT_DOCX, Archive
from .wml import HEADER

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_NAMESPACE = "urn:bao-cao-co-so:report"
_PREFIX = "BaoCaoCoSo"
_CHUNK = 250
_ITEM_ID = "{6F6C5C52-8D0B-4B2E-9C61-4E2B5A8F7C11}"

VISIBLE = ("word/document.xml", "word/footnotes.xml")
_HEADER = "word/header1.xml"
_DAMAGED = QT_TRANSLATE_NOOP("errors", "Dữ liệu kèm trong tệp “{0}” bị hỏng; hãy xin gửi lại tệp.")


@dataclass(frozen=True, slots=True)
class Payload:
    """What was found in a file.

    Attributes:
        pieces: the data in their pieces; empty where the file carries none.
        media: its pictures by SHA-256.
        digest: SHA-256 of the file itself.
        untouched: whether text and notes are what was exported, byte for byte.
        same_words: whether they are so at least word for word, though a word processor may have written them anew:
            then no figure and no sentence was changed, though looks, pictures or the outline may have been.
        archive: the parts of a file without data, open to be read.
    """

    pieces: tuple[bytes, ...]
    media: dict[str, bytes] = field(default_factory=dict)
    digest: str = ""
    untouched: bool = False
    _: KW_ONLY
    same_words: bool = False
    archive: Archive | None = None


def add_payload(
    add: Callable[[str, str, str], None],
    relate: Callable[[str, str, str], str],
    pieces: Sequence[bytes],
    visible: Sequence[bytes],
    header: bytes = b"",
) -> None:
    """Add both channels to a package, and the digests of what one sees: text and notes, and the head of the pages."""
    packed = ".".join(base64.b64encode(zlib.compress(each, 9)).decode() for each in pieces)
    digest = ".".join(hashlib.sha256(each).hexdigest() for each in pieces)
    words = _words(visible)
    item = f'{HEADER}<report xmlns="{_NAMESPACE}" sha256="{digest}" {_seen([*visible, header])} words="{words}">{packed}</report>'
    add("customXml/item1.xml", "application/xml", item)
    properties = (
        f'{HEADER}<ds:datastoreItem xmlns:ds="{_OFFICE}/customXml" ds:itemID="{_ITEM_ID}"><ds:schemaRefs>'
        f'<ds:schemaRef ds:uri="{_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
    )
    kind = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
    add("customXml/itemProps1.xml", kind, properties)
    relate("word/document.xml", f"{_OFFICE}/relationships/customXml", "../customXml/item1.xml")
    relate("customXml/item1.xml", f"{_OFFICE}/relationships/customXmlProps", "itemProps1.xml")
    chunks = [packed[start : start + _CHUNK] for start in range(0, len(packed), _CHUNK)]
    values = {f"{_PREFIX}.sha256": digest, f"{_PREFIX}.words": words, f"{_PREFIX}.count": str(len(chunks))}
    values.update({f"{_PREFIX}.{number:05d}": chunk for number, chunk in enumerate(chunks)})
    lines = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{pid}" name="{name}">'
        f"<vt:lpwstr>{value}</vt:lpwstr></property>"
        for pid, (name, value) in enumerate(values.items(), 2)
    )
    custom = (
        f'{HEADER}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f"{lines}</Properties>"
    )
    add("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml", custom)
    relate("", f"{_OFFICE}/relationships/custom-properties", "docProps/custom.xml")


def read_payload(path: Path, first: int | None = None) -> Payload:
    """Read what a DOCX carries.

    Args:
        path: the file.
        first: how many pieces are wanted, without pictures; ``None`` for everything.

    Raises:
        UserError: the file is no DOCX, cannot be read, is absurdly big, or its data are damaged.
    """
    archive = Archive(path)
    if not archive.has("word/document.xml"):
        raise UserError(NOT_DOCX, archive.name)
    damaged = False
    for part in archive.names:
        if not (part == "docProps/custom.xml" or re.fullmatch(r"customXml/item\d+\.xml", part)):
            continue
        data = archive.read(part) or b""
        found = _from_part(archive, part, data)
        if found is None:
            continue
        pieces = _unpacked(*found, first, archive.name)
        if pieces:
            untouched, same = _unchanged(archive, data)
            media = _media(archive) if first is None else {}
            return Payload(pieces, media, archive.digest, untouched, same_words=same)
        damaged = True
    if damaged:
        raise UserError(_DAMAGED, archive.name)
    return Payload((), {}, archive.digest, archive=archive)


def _unchanged(archive: Archive, data: bytes) -> tuple[bool, bool]:
    """Return whether what one sees is what was exported, byte for byte, and word for word."""
    try:
        parts = [archive.read(part) or b"" for part in VISIBLE]
        header = archive.read(_HEADER) or b""
    except UserError:  # notes that cannot be read are not what was exported
        return False, False
    if _seen([*parts, header]).encode() in data:
        return True, True
    words = _WORDS_SAID.search(data)
    return False, words is not None and (words[1] or words[2]).decode() == _words(parts)


def _words(parts: Sequence[bytes]) -> str:
    """Return a digest of the words one sees, the same however a word processor breaks them into runs."""
    seen: list[str] = []
    for part in parts:
        hidden = False
        for found in _PIECES.finditer(part):
            if found[1] is None:
                hidden = found[2] is not None or (hidden and found[3] is not None)
                seen += " " if found[3] else ""
            elif not hidden:
                seen.append(found[1].decode("utf-8", "replace"))
        seen.append(" ")
    words = " ".join(unicodedata.normalize("NFC", unescape("".join(seen))).split())
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()


_PIECES = re.compile(
    rb"<w:t(?:\s[^>]*)?>([^<]*)</w:t>"
    rb'|(<w:(?:strike|dstrike|vanish)(?:\s+w:val="(?:true|1|on)")?\s*/>)'  # of a run, whose text then is not said
    rb"|<w:(?:r|(p|tab|br|cr|tc|noBreakHyphen))(?=[\s/>])"
)
_WORDS_SAID = re.compile(
    rb'\swords="([0-9a-f]{64})"|name="' + _PREFIX.encode() + rb'\.words"[^>]*>\s*<vt:lpwstr>([0-9a-f]{64})<'
)


def _seen(parts: Sequence[bytes]) -> str:
    return f'visible="{hashlib.sha256(b"".join(parts)).hexdigest()}"'


def _from_part(archive: Archive, part: str, data: bytes) -> tuple[str, str] | None:
    """Return (digest, packed) of a channel's part, or ``None`` where it is not ours.

    Raises:
        UserError: it has more than the limits allow.
    """
    if _NAMESPACE.encode() not in data and _PREFIX.encode() not in data:
        return None
    if b"<!DOCTYPE" in data:  # entities in attributes would be expanded without any limit
        return "", ""
    try:
        root = archive.parsed(part, data, long=True)
    except UserError as error:
        if error.template != BROKEN:
            raise
        return "", ""
    if root.tag == f"{{{_NAMESPACE}}}report":
        return str(root.get("sha256", "")), root.text or ""
    values = {
        str(each.get("name")): "".join(str(text) for text in each.itertext())
        for each in root
        if str(each.get("name")).startswith(_PREFIX + ".")
    }
    count = values.get(f"{_PREFIX}.count", "")
    if not re.fullmatch("[0-9]{1,9}", count) or int(count) > len(values):
        return ("", "") if values else None
    packed = "".join(values.get(f"{_PREFIX}.{number:05d}", "") for number in range(int(count)))
    return values.get(f"{_PREFIX}.sha256", ""), packed


def _unpacked(digests: str, packed: str, first: int | None, name: str) -> tuple[bytes, ...]:
    """Return the pieces, or none where one of those wanted is damaged.

    Raises:
        UserError: they unpack to more than any report.
    """
    if digests.count(".") != packed.count(".") or digests.count(".") > MAX_PIECES:
        return ()
    wanted = list(zip(digests.split("."), packed.split("."), strict=True))[:first]
    pieces = []
    room = MAX_JSON
    for digest, each in wanted:
        try:
            stream = zlib.decompressobj()
            piece = stream.decompress(base64.b64decode(each, validate=True), room)
        except (ValueError, zlib.error):
            return ()
        room -= len(piece)
        if room <= 0:
            raise UserError(ABSURD, name)
        if not stream.eof or hashlib.sha256(piece).hexdigest() != digest:
            return ()
        pieces.append(piece)
    return tuple(pieces)


def _media(archive: Archive) -> dict[str, bytes]:
    media: dict[str, bytes] = {}
    room = MAX_PART
    for name in archive.names:
        if name.startswith("word/media/"):
            room -= archive.size(name)
            if room < 0:
                break
            data = archive.read(name) or b""
            media[hashlib.sha256(data).hexdigest()] = data
    return media
