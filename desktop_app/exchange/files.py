"""A report to a DOCX file and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import KW_ONLY, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from .. import disk
from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.limits import TooMuch
from ..models.report import Report, asset_names
from ..models.richtext import Block, Body, Picture
from ..models.standard import Standard
from ..models.whole import check as check
from ..models.whole import count
from .charting import charts_of
from .packing import DAMAGED, head_of, lineage, pack, unpack, version_of

if TYPE_CHECKING:
    from ..docx import Notice, Payload, Source
    from ..docx.reading import Reading

_FOREIGN = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” không do Báo Cáo Cơ Sở xuất ra; hãy nhập bằng cách đọc theo đề mục.")
_BY_STRUCTURE = QT_TRANSLATE_NOOP(
    "errors", "Dữ liệu kèm trong tệp bị hỏng nên báo cáo được đọc lại từ phần nhìn thấy; hãy soát lại."
)
_STRIPPED = QT_TRANSLATE_NOOP(
    "errors",
    "Tệp do Báo Cáo Cơ Sở xuất ra nhưng dữ liệu kèm đã mất khi được lưu bằng chương trình khác; báo cáo được đọc lại "
    "từ phần nhìn thấy, hãy soát lại.",
)
_LOST_PICTURE = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” thiếu hình ảnh của báo cáo; hãy xin gửi lại tệp.")
_PICTURES_GONE = QT_TRANSLATE_NOOP(
    "errors", "Tệp không còn {0} hình của báo cáo lúc xuất; báo cáo trong tệp thiếu những hình đó."
)
_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "errors", "Không ghi được tệp “{0}”; hãy đóng tệp nếu đang mở bằng Word, hoặc chọn thư mục khác."
)
_NO_FOLDER = QT_TRANSLATE_NOOP("errors", "Không còn thư mục “{0}”; hãy chọn thư mục khác để ghi tệp.")
_FULL = QT_TRANSLATE_NOOP("errors", "Ổ đĩa đã đầy nên chưa ghi được tệp “{0}”; hãy xóa bớt tệp rồi xuất lại.")


@dataclass(frozen=True, slots=True)
class Imported:
    """A report read from a file.

    Attributes:
        report: exactly as the file carries it, save pictures that a word processor took out of the file.
        pictures: its pictures by SHA-256, and those of ``visible``.
        lineage: digests of the versions it comes from, newest last, its own at the end.
        visible: the report with what was changed in the file itself, by Word or LibreOffice, carried in; ``None``
            where nothing was, or where that could not be read.
        unread: whether the file was changed but what one sees in it could not be read.
        left_out: what was changed in the file and is not in ``visible``, one sentence each.
    """

    report: Report
    pictures: dict[str, bytes] = field(default_factory=dict)
    lineage: tuple[str, ...] = ()
    _: KW_ONLY
    visible: Report | None = None
    unread: bool = False
    left_out: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Foreign:
    """A report read by structure from a file that carries none, and what it was read from."""

    source: Source
    reading: Reading


def open_docx(path: Path) -> Imported | Foreign:
    """Read any DOCX: the report it carries exactly, with what was changed in the file beside it, or else what its
    structure says.

    Raises:
        UserError: it is no DOCX, cannot be read, is damaged, absurdly big, or carries a report that is too new.
    """
    from dataclasses import replace

    from ..docx import Notice, SourceParagraph, open_source, read_payload
    from ..docx.reading import read_report

    damaged = False
    try:
        payload = read_payload(path)
        if payload.pieces:
            found = _imported(payload, path, whole=payload.untouched)
            return found if payload.untouched else _without_lost_pictures(_with_changes(path, found))
    except UserError as error:
        if error.template not in (DAMAGED, _LOST_PICTURE):
            raise
        damaged = True
    source = open_source(path)
    ours = any(isinstance(each, SourceParagraph) and each.sections for each in source.blocks)
    if damaged or ours:
        notice = Notice(_BY_STRUCTURE if damaged else _STRIPPED)
        source = replace(source, notices=(notice, *source.notices))
    reading = read_report(source)
    held(reading.report, path.name)
    return Foreign(source, reading)


def held(report: Report, name: str) -> None:
    """Hold a report read by structure against the limits of those that are carried, so that it can be opened again.

    Raises:
        UserError: it goes beyond one.
    """
    from ..docx import TOO_BIG

    try:
        count(report)
    except TooMuch as error:
        raise UserError(TOO_BIG, name) from error


def notice_of(path: Path) -> Notice | None:
    """Return what is to be said of the data a file carries: that they are damaged, or nothing.

    Raises:
        UserError: the file cannot be read, or what it carries is beyond any limit or too new.
    """
    from ..docx import Notice, read_payload

    try:
        payload = read_payload(path)
        if payload.pieces:
            unpack(head_of(payload.pieces, path.name), payload.pieces, path.name)
    except UserError as error:
        if error.template != DAMAGED:
            raise
        return Notice(_BY_STRUCTURE)
    return None


def _with_changes(path: Path, found: Imported) -> Imported:
    from dataclasses import replace

    from ..docx import open_source
    from ..resources import standard
    from .returned.report import carried_back

    try:
        source = open_source(path)
        visible, left_out = carried_back(found.report, source, standard(found.report.standard))
        if visible is not None:
            held(visible, path.name)
    except UserError:  # what one sees is broken or absurdly big; what the file carries is whole
        return replace(found, unread=True)
    found = replace(found, left_out=left_out)
    if visible is None:
        return found
    fresh = asset_names(visible) - found.pictures.keys()
    added = {name: source.media[name] for name in fresh if name in source.media}
    return replace(found, pictures={**found.pictures, **added}, visible=visible)


def _without_lost_pictures(found: Imported) -> Imported:
    """Leave out pictures whose bytes the file has no more: a word processor keeps none that was taken out."""
    from dataclasses import replace

    from ..docx import Notice

    there = found.pictures.keys()
    lost = asset_names(found.report) - there
    if not lost:
        return found

    def without(report: Report) -> Report:
        sections = {
            key: replace(section, body=Body(tuple(each for each in section.body.blocks if not _is_of(each, lost))))
            if any(_is_of(each, lost) for each in section.body.blocks)
            else section
            for key, section in report.sections.items()
        }
        return replace(report, sections=sections)

    visible = without(found.visible) if found.visible is not None else None
    notice = Notice(_PICTURES_GONE, (len(lost),))
    return replace(found, report=without(found.report), visible=visible, left_out=(*found.left_out, notice))


def _is_of(block: Block, names: set[str]) -> bool:
    return isinstance(block, Picture) and block.sha256 in names


def export_report(
    report: Report,
    target: Path,
    standard: Standard,
    picture: Callable[[str], bytes],
    progress: Callable[[int, int], None] | None = None,
    moment: datetime | None = None,
    ancestors: Sequence[str] = (),
) -> None:
    """Write a report as an official DOCX that carries the report itself.

    Args:
        report: the report.
        target: the file.
        standard: standard of form.
        picture: gives a picture's bytes by its SHA-256.
        progress: told how far the work is.
        moment: when it is exported, carried along so that the office above knows the later of two versions;
            without it the same report gives the same bytes.
        ancestors: digests of the versions it comes from, newest last.

    Raises:
        UserError: the file cannot be written, or a picture is missing; an old file is left as it was.
    """
    from ..docx.writing import render_docx

    write_file(
        target, render_docx(report, standard, picture, charts_of(report), pack(report, moment, ancestors), progress)
    )


def write_file(target: Path, data: bytes) -> None:
    """Write a file so that a power cut leaves the old one or the new one, whole; one that says the same is left alone.

    Raises:
        UserError: it cannot be written; the old file is left as it was.
    """
    try:
        disk.write_whole(target, data)
    except OSError as error:
        if not target.parent.is_dir():
            raise UserError(_NO_FOLDER, str(target.parent)) from error
        raise UserError(_FULL if disk.is_full(error) else _NOT_WRITTEN, target.name) from error


def read_embedded(path: Path) -> Imported:
    """Read the report a DOCX of this program carries, exactly as it was.

    Raises:
        UserError: the file cannot be read, carries no report, or the report is damaged or too new.
    """
    from ..docx import read_payload

    payload = read_payload(path)
    if not payload.pieces:
        raise UserError(_FOREIGN, path.name)
    return _imported(payload, path)


def _imported(payload: Payload, path: Path, whole: bool = True) -> Imported:
    from ..docx import measure_picture

    head = head_of(payload.pieces, path.name)
    report = unpack(head, payload.pieces, path.name)
    wanted = asset_names(report)
    if whole and wanted - payload.media.keys():
        raise UserError(_LOST_PICTURE, path.name)
    wanted &= payload.media.keys()
    for name in wanted:
        measure_picture(payload.media[name])
    own = version_of(report)  # what the file says of itself is not taken on trust
    versions = (*(each for each in lineage(head) if each != own), own)
    return Imported(report, {name: payload.media[name] for name in wanted}, versions)
