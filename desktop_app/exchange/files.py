"""A report to a DOCX file and back."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from .. import __version__
from ..models import codec
from ..models.chartdata import chart_data, describe
from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.report import Report, asset_names
from ..models.richtext import Chart, Table, grid
from ..models.standard import Standard

FORMAT = 1
_NEWER = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” do phiên bản mới hơn tạo ra; hãy cập nhật chương trình rồi mở lại.")
_FOREIGN = QT_TRANSLATE_NOOP(
    "errors",
    "Tệp “{0}” không do Báo Cáo Cơ Sở xuất ra nên chưa nhập được; hãy mở bằng Word và chép nội dung vào từng mục.",
)
_DAMAGED = QT_TRANSLATE_NOOP("errors", "Dữ liệu kèm trong tệp “{0}” bị hỏng; hãy xin gửi lại tệp.")
_LOST_PICTURE = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” thiếu hình ảnh của báo cáo; hãy xin gửi lại tệp.")
_NOT_WRITTEN = QT_TRANSLATE_NOOP(
    "errors", "Không ghi được tệp “{0}”; hãy đóng tệp nếu đang mở bằng Word, hoặc chọn thư mục khác."
)
_FULL = QT_TRANSLATE_NOOP("errors", "Ổ đĩa đã đầy nên chưa ghi được tệp “{0}”; hãy xóa bớt tệp rồi xuất lại.")


@dataclass(frozen=True, slots=True)
class Imported:
    """A report read from a file, and its pictures by SHA-256."""

    report: Report
    pictures: dict[str, bytes] = field(default_factory=dict)


def export_report(
    report: Report,
    target: Path,
    standard: Standard,
    picture: Callable[[str], bytes],
    progress: Callable[[int, int], None] | None = None,
) -> None:
    """Write a report as an official DOCX that carries the report itself.

    Raises:
        UserError: the file cannot be written, or a picture is missing; an old file is left as it was.
    """
    from ..charts import render_chart
    from ..docx import render_docx

    def chart(block: Chart) -> tuple[bytes, str]:
        data = chart_data(report, block)
        return render_chart(data, block.width), describe(data)

    payload = {"format": FORMAT, "program": __version__, "report": codec.encode(report)}
    packed = json.dumps(payload, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
    write_file(target, render_docx(report, standard, picture, chart, packed, progress))


def write_file(target: Path, data: bytes) -> None:
    """Write a file so that a power cut leaves the old one or the new one, whole.

    Raises:
        UserError: it cannot be written; the old file is left as it was.
    """
    part = target.with_name(f".{target.name}.tmp")
    try:
        try:
            with part.open("wb") as handle:
                handle.write(data)
                handle.flush()
                os.fsync(handle.fileno())
            os.replace(part, target)
        finally:
            part.unlink(missing_ok=True)
        if os.name != "nt":  # Windows writes the folder by itself
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)
    except OSError as error:
        raise UserError(_FULL if error.errno == 28 else _NOT_WRITTEN, target.name) from error


def read_embedded(path: Path) -> Imported:
    """Read the report a DOCX of this program carries, exactly as it was.

    Raises:
        UserError: the file cannot be read, carries no report, or the report is damaged or too new.
    """
    from ..docx import read_carried

    carried = read_carried(path)
    if carried.payload is None:
        raise UserError(_FOREIGN, path.name)
    try:
        data = json.loads(carried.payload)
        if data["format"] > FORMAT:
            raise UserError(_NEWER, path.name)
        report: Report = codec.decode(Report, data["report"])
        check(report)
    except UserError as error:
        raise error if error.template == _NEWER else UserError(_DAMAGED, path.name) from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise UserError(_DAMAGED, path.name) from error
    wanted = asset_names(report)
    if wanted - carried.media.keys():
        raise UserError(_LOST_PICTURE, path.name)
    return Imported(report, {name: carried.media[name] for name in wanted})


def check(report: Report) -> None:
    """Check what the types do not say: the tree is a tree, ids are unique, tables have whole grids.

    Raises:
        codec.DecodeError: it is not so.
    """
    seen: set[str] = set()
    stack = list(report.top)
    while stack:
        key = stack.pop()
        if key in seen or key not in report.sections or report.sections[key].id != key:
            raise codec.DecodeError("cây đề cương không hợp lệ")
        seen.add(key)
        stack.extend(report.sections[key].children)
    if len(seen) + 2 != len(report.sections):
        raise codec.DecodeError("có mục không thuộc cây đề cương")
    notes: set[str] = set()
    for section in report.sections.values():
        for note in section.body.notes:
            if note.id in notes:
                raise codec.DecodeError("hai chú thích trùng mã")
            notes.add(note.id)
        for block in section.body.blocks:
            if isinstance(block, Table):
                grid(block)
