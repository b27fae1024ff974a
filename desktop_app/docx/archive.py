"""The parts of a DOCX nobody vouches for: sizes are checked before anything is unpacked, XML before it is read."""

from __future__ import annotations

import hashlib
import io
import posixpath
import re
import zipfile
import zlib
from collections import OrderedDict
from pathlib import Path
from threading import local
from typing import Any

from .. import disk
from ..models.documents import DOCUMENTS
from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.limits import (
    MAX_ATTRIBUTES,
    MAX_ENTRIES,
    MAX_FILE,
    MAX_PART,
    MAX_RATIO,
    MAX_TAGS,
    MAX_TOTAL,
    MAX_TREE,
    MAX_XML,
)
from ..models.words import plain_name

NOT_DOCX = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” không phải là văn bản Word (.docx); hãy chọn tệp khác.")
TOO_BIG = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” quá lớn hoặc được nén bất thường nên không mở; hãy xin gửi lại tệp.")
_UNREADABLE = QT_TRANSLATE_NOOP("errors", "Không đọc được tệp “{0}”; hãy kiểm tra tệp có còn và có quyền đọc.")
BROKEN = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” bị hỏng; hãy mở bằng Word rồi lưu lại, hoặc xin gửi lại tệp.")
_OLD_WORD = QT_TRANSLATE_NOOP(
    "errors", "Tệp “{0}” là văn bản Word kiểu cũ (.doc); hãy mở bằng Word, chọn Lưu thành kiểu .docx rồi nhập lại."
)
_PDF = QT_TRANSLATE_NOOP(
    "errors",
    "Tệp “{0}” là PDF nên không nhập được; hãy xin tệp Word (.docx), hoặc mở PDF bằng Word rồi lưu thành .docx.",
)
_ODT = QT_TRANSLATE_NOOP(
    "errors",
    "Tệp “{0}” là văn bản OpenDocument (.odt); hãy mở bằng Word hay LibreOffice, lưu thành .docx rồi nhập lại.",
)
_XLSX = QT_TRANSLATE_NOOP(
    "errors", "Tệp “{0}” là bảng tính Excel; hãy mở bằng Excel, chép bảng rồi dán vào bảng chỉ tiêu hoặc vào văn bản."
)
_PACKED = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” là tệp nén; hãy giải nén rồi nhập các tệp Word (.docx) bên trong.")
_RTF = QT_TRANSLATE_NOOP(
    "errors", "Tệp “{0}” là văn bản RTF; hãy mở bằng Word, chọn Lưu thành kiểu .docx rồi nhập lại."
)
_STORE = QT_TRANSLATE_NOOP(
    "errors", "Tệp “{0}” là dữ liệu của cả đơn vị, không phải báo cáo; hãy xin tệp Word (.docx) xuất từ đó."
)
_LOCKED = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” có mật khẩu; hãy bỏ mật khẩu bằng Word rồi nhập lại.")

_Weight = tuple[int, int, int, int]
"""Bytes, tags, attributes, texts of an XML."""
_PLACES = ("[Content_Types].xml", "_rels/", "word/", "docProps/", "customXml/")  # what makes a zip a document
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # all that Word writes; others make gigabytes of a few kilobytes
_TEXT = re.compile(rb"(?:\xef\xbb\xbf)?\s*<|\xff\xfe|\xfe\xff")
_CODE = re.compile(rb"""<\?xml[^>]{0,99}?\bencoding\s*=\s*["']([^"'>]*)""")
_CODES = (b"utf-8", b"utf8", b"utf-16", b"us-ascii", b"ascii", b"iso-8859-1", b"windows-1252")
_MUCH = 8 * 2**20
# what Word writes a thousand times over and nobody reads; in text there is no "<"
_IDLE = re.compile(rb"""<(w:(?:p|r|tr))(?: (?:w:rsid\w{0,12}|w14:(?:para|text)Id)="[^"<>]{0,40}")+(?=[\s/>])""")
_IDLE_TAGS = re.compile(
    rb"""<w:(?:szCs|bCs|iCs|lang|noProof|proofErr|hideMark|lastRenderedPageBreak)(?: w:\w{1,12}="[^"<>]{0,60}")*/>"""
)
_STRICT = b"http://purl.oclc.org/ooxml/"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
# Strict documents name the same things by other addresses.
_SAME = (
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _RELATIONS.rstrip("/").encode()),
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (b"http://purl.oclc.org/ooxml/drawingml/", b"http://schemas.openxmlformats.org/drawingml/2006/"),
)


class Archive:
    """A DOCX's parts, each checked before it is handed out.

    Attributes:
        name: name of the file, for sentences about it.
        digest: SHA-256 of the file, in hex.
    """

    def __init__(self, path: Path, data: bytes | None = None) -> None:
        """Open a file, or what is in memory of one.

        Raises:
            UserError: it is no DOCX, cannot be read, or is absurdly big.
        """
        self.name = plain_name(path.name)
        data = _read(path) if data is None else data
        self._data = data
        self.digest = hashlib.sha256(data).hexdigest()
        self._weights: dict[str, _Weight] = {}  # of all XML read so far
        if data.count(b"PK\1\2") > 4 * MAX_ENTRIES:  # before there is an object of each
            raise UserError(TOO_BIG, self.name)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
            raise UserError(BROKEN if data.startswith(b"PK") else NOT_DOCX, self.name) from error
        if "content.xml" in self._entries and "mimetype" in self._entries:
            raise UserError(_XLSX if path.suffix.lower() == ".ods" else _ODT, self.name)
        if "xl/workbook.xml" in self._entries:
            raise UserError(_XLSX, self.name)
        if any(name.lower().endswith(DOCUMENTS) for name in self._entries) and not any(
            name.startswith(_PLACES) for name in self._entries
        ):
            raise UserError(_PACKED, self.name)
        entries = list(self._entries.values())
        total = sum(entry.file_size for entry in entries)
        tight = any(e.file_size > 2**20 and e.file_size > MAX_RATIO * max(e.compress_size, 1) for e in entries)
        if len(entries) > MAX_ENTRIES or total > MAX_TOTAL or tight or any(e.file_size > MAX_PART for e in entries):
            raise UserError(TOO_BIG, self.name)
        if any(e.compress_type not in _METHODS for e in entries):
            raise UserError(TOO_BIG, self.name)

    @property
    def names(self) -> list[str]:
        """Names of all parts, sorted."""
        return sorted(self._entries)

    def has(self, part: str) -> bool:
        """Tell whether there is such a part."""
        return part in self._entries

    def size(self, part: str) -> int:
        """Return how many bytes a part says to have; 0 where there is no such part."""
        entry = self._entries.get(part)
        return entry.file_size if entry is not None else 0

    def read(self, part: str) -> bytes | None:
        """Return a part's bytes, or ``None`` if there is no such part.

        Raises:
            UserError: it is damaged, or bigger than it says.
        """
        entry = self._entries.get(part)
        if entry is None:
            return None
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(entry.file_size + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            NotImplementedError,
            RuntimeError,
            EOFError,
            ValueError,
            OSError,
        ) as error:
            raise UserError(BROKEN, self.name) from error
        if len(data) > entry.file_size:
            raise UserError(TOO_BIG, self.name)
        return data

    def xml(self, part: str, shared: bool = False) -> Any:
        """Return the root element of a part, or ``None`` if there is no such part.

        Args:
            part: its name.
            shared: whether files with the very same bytes may have one tree, which nobody changes then.

        Raises:
            UserError: as for :meth:`parsed`.
        """
        packed, kept = self._packed(part) if shared else None, _of_thread.parts
        if packed in kept:
            kept.move_to_end(packed)
            weight, root = kept[packed]
            self._weigh(part, weight)
            return root
        data = self.read(part)
        if data is None:
            return None
        if _STRICT in data:
            for strict, usual in _SAME:
                data = data.replace(strict, usual)
        if len(data) > _MUCH and b"<!" not in data:
            data = _IDLE_TAGS.sub(b"", _IDLE.sub(rb"<\1", data))
        root = self.parsed(part, data)
        if packed is not None:
            kept[packed] = self._weights[part], root
            if len(kept) > _MOST_KEPT:
                kept.popitem(last=False)
        return root

    def _packed(self, part: str) -> tuple[object, ...] | None:
        """Return what two parts of the very same content share before anything is unpacked."""
        entry = self._entries.get(part)
        if entry is None or self._data[entry.header_offset : entry.header_offset + 4] != b"PK\3\4":
            return None
        head = entry.header_offset
        start = head + 30 + sum(int.from_bytes(self._data[head + at : head + at + 2], "little") for at in (26, 28))
        inside = self._data[start : start + entry.compress_size]
        return inside, entry.compress_type, entry.flag_bits, entry.file_size, entry.CRC

    def parsed(self, part: str, data: bytes, long: bool = False) -> Any:
        """Return the root element of a part whose bytes were read; every XML of a file comes through here.

        No entity is expanded, nothing outside the file is asked for.

        Args:
            part: its name.
            data: its bytes.
            long: whether a text in it may be longer than that of any paragraph.

        Raises:
            UserError: it is damaged, together with the others too big, or brings a document type, which no word
                processor writes.
        """
        opened, said = data.count(b"<") - data.count(b"</"), data.count(b">") - data.count(b"><")
        self._weigh(part, (len(data), opened, data.count(b"="), said))
        code = _CODE.search(data[:200])
        if not _TEXT.match(data) or (code is not None and code[1].lower() not in _CODES):
            raise UserError(BROKEN, self.name)  # in such letters tags are not seen
        if long and b"\0" in data:  # nor a document type, whose entities would then be expanded without any limit
            raise UserError(BROKEN, self.name)
        from lxml import etree

        try:
            root = _tree(data, long)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise UserError(BROKEN, self.name) from error
        if root.getroottree().docinfo.internalDTD is not None:
            raise UserError(BROKEN, self.name)
        return root

    def _weigh(self, part: str, weight: _Weight) -> None:
        """Count a part among those that were read.

        Raises:
            UserError: together they are too big.
        """
        self._weights[part] = weight
        letters, tags, attributes, texts = (sum(each) for each in zip(*self._weights.values(), strict=True))
        tree = 120 * tags + 250 * attributes + 150 * texts + 2 * letters
        if letters > MAX_XML or tags > MAX_TAGS or attributes > MAX_ATTRIBUTES or tree > MAX_TREE:
            raise UserError(TOO_BIG, self.name)

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return a part's relations inside the file: {id: (kind, part)}; what points outside is left out."""
        folder, _, name = part.rpartition("/")
        root = self.xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        found: dict[str, tuple[str, str]] = {}
        for each in root if root is not None else ():
            target, kind = each.get("Target", ""), each.get("Type", "").removeprefix(_RELATIONS)
            if each.get("TargetMode") == "External" or not target:
                continue
            place = target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
            if not place.startswith(".."):
                found[each.get("Id", "")] = (kind, place)
        return found


def _tree(data: bytes, long: bool = False) -> Any:
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True,
        huge_tree=long,
    )  # fmt: skip
    return etree.fromstring(data, parser)


_MOST_KEPT = 4


class _OfThread(local):
    """Parts that many files share, such as the styles of one template; trees stay with the thread that made them."""

    def __init__(self) -> None:
        self.parts: OrderedDict[object, tuple[_Weight, Any]] = OrderedDict()


_of_thread = _OfThread()


def _read(path: Path) -> bytes:
    name = plain_name(path.name)
    try:
        if path.exists() and not path.is_file():  # a device or a pipe might never end
            raise UserError(_UNREADABLE, name)
        data = disk.read(path, MAX_FILE + 1)
    except OSError as error:
        raise UserError(_UNREADABLE, name) from error
    if len(data) > MAX_FILE:
        raise UserError(TOO_BIG, name)
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):  # the container of old Word, and of encrypted DOCX
        inside = {"EncryptedPackage": _LOCKED, "Workbook": _XLSX}
        told = next((why for part, why in inside.items() if part.encode("utf-16-le") in data), _OLD_WORD)
        raise UserError(told, name)
    if data.startswith((b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c")):
        raise UserError(_PACKED, name)
    if data.startswith(b"SQLite format 3\0"):
        raise UserError(_STORE, name)
    if data.startswith(b"%PDF"):
        raise UserError(_PDF, name)
    if data.lstrip()[:5] == b"{\\rtf":
        raise UserError(_RTF, name)
    return data
