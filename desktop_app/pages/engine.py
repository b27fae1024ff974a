"""The near end of the process that lays pages out."""

from __future__ import annotations

import contextlib
import logging
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import KW_ONLY, dataclass
from functools import partial
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from .. import disk
from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.printed.blocks import PrintedReport
from ..resources import resource_path
from .child import receive, send
from .data import page_data

NO_FONT = QT_TRANSLATE_NOOP(
    "errors",
    "Máy không có phông Times New Roman nên trang được dàn bằng phông khác; chỗ ngắt dòng, ngắt trang có thể khác bản in.",
)
LONGEST = 60.0
"""Seconds until a layout is given up; one of 53 pages takes two on a machine four times slower."""
BROKEN_PICTURE = QT_TRANSLATE_NOOP("errors", "Có hình bị hỏng, không vẽ được; trên trang chỉ có khung của hình.")
UNSEEN_LETTERS = QT_TRANSLATE_NOOP(
    "errors", "Có chữ hoặc ký hiệu không có trong phông nên hiện thành ô trống; hãy tìm và thay bằng chữ khác."
)
CUT_CELLS = QT_TRANSLATE_NOOP(
    "errors",
    "Có bảng gộp ô mà một hàng cao hơn cả trang: trên trang và trong PDF có thể thiếu chữ cuối ô. Hãy tách hàng đó, hoặc gửi tệp Word.",
)
_NO_FONTS = QT_TRANSLATE_NOOP(
    "errors", "Máy không có phông chữ nào nên chưa dàn được trang; hãy cài phông Times New Roman."
)
_FAILED = QT_TRANSLATE_NOOP(
    "errors", "Chưa dàn được trang của báo cáo này; báo cáo vẫn còn nguyên, tệp Word vẫn xuất được."
)
_NO_ENGINE = QT_TRANSLATE_NOOP("errors", "Không chạy được phần dàn trang của chương trình; hãy cài lại chương trình.")

ENTRY = "--pages"
"""What the program is started with to be that process."""
_FEW_PAGES = 4000  # laid out by one process: beside some 350 MB for ten layouts it keeps 0.02 MB of each for ever

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a section begins: its page from 0, and points from the page's top."""

    page: int
    top: float


@dataclass(frozen=True, slots=True)
class Laid:
    """A report laid out.

    Attributes:
        pages: SVG of each page; empty for a PDF.
        pdf: the file, tagged and archivable (PDF/A-2a, PDF/UA-1); empty for pictures.
        sections: where each section begins, by its id.
        headings: page of each heading from 0, in the order of print.
        notes: for each footnote the pages of its mark and of the note, from 0.
        notices: what is to be said: a missing font, a broken picture.
    """

    pages: tuple[bytes, ...]
    _: KW_ONLY
    pdf: bytes
    sections: dict[str, Place]
    headings: tuple[int, ...]
    notes: tuple[tuple[int, int], ...]
    notices: tuple[str, ...]


class PageEngine:
    """Lay reports out, in a process that is kept between layouts and begun anew before its memory has grown.

    It may be used from any thread; layouts wait for each other. :meth:`close` ends the process, also in the middle.
    """

    def __init__(self, ending: Callable[[bytes], str]) -> None:
        """Make an engine; nothing is started before the first layout.

        Args:
            ending: gives the file ending of a picture (``png``).
        """
        self._ending = ending
        self._lock = Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._laid = 0
        self._closed = False

    def lay_out(self, printed: PrintedReport) -> Laid:
        """Return the pages of a report as pictures.

        Raises:
            UserError: it could not be laid out; the sentence says why as far as it is known.
        """
        return self._ask(printed, "svg")

    def pdf(self, printed: PrintedReport) -> Laid:
        """Return a report as PDF.

        Raises:
            UserError: as :meth:`lay_out`.
        """
        return self._ask(printed, "pdf")

    def close(self) -> None:
        """End the process; who waits for a layout is told that it failed."""
        self._closed = True
        process = self._process
        if process is not None:
            process.kill()
        with self._lock:
            self._end()

    def _ask(self, printed: PrintedReport, kind: str) -> Laid:
        import json

        data, files = page_data(printed, self._ending)
        with self._lock:
            head, blobs = self._exchange(kind, json.dumps(data).encode(), files)
            self._laid += len(blobs) if kind == "svg" else 0
            if self._laid > _FEW_PAGES:
                self._end()
                self._begin()  # at once, so that nobody waits for its start
        if head.get("no_fonts"):
            raise UserError(_NO_FONTS)
        if "failed" in head:
            logger.error("pages: %s", head["failed"])
            raise UserError(_FAILED)
        notices = [] if head["fonts"] else [NO_FONT]
        if head.get("broken"):
            notices.append(BROKEN_PICTURE)
        if head.get("unseen"):
            notices.append(UNSEEN_LETTERS)
        if head.get("cut"):
            notices.append(CUT_CELLS)
        places = head["places"]
        return Laid(
            tuple(blobs) if kind == "svg" else (),
            pdf=blobs[0] if kind == "pdf" else b"",
            sections={name: Place(page - 1, top) for name, page, top in places["sections"]},
            headings=tuple(page - 1 for page in places["headings"]),
            notes=_first_places(places["notes"]),
            notices=tuple(notices),
        )

    def _exchange(self, kind: str, data: bytes, files: dict[str, bytes]) -> tuple[dict[str, Any], list[bytes]]:
        try:
            process = self._process if self._process is not None and self._process.poll() is None else self._begin()
            assert self._folder is not None
            folder = Path(self._folder.name)
            for name, content in files.items():
                if not (folder / name).exists():
                    disk.patiently(partial((folder / name).write_bytes, content))
            assert process.stdin is not None
            assert process.stdout is not None
            send(process.stdin, {"format": kind, "folder": str(folder)}, [data])
            late = Timer(LONGEST, process.kill)  # over some tables the engine goes on for ever
            late.daemon = True
            late.start()
            try:
                answer = receive(process.stdout)
            finally:
                late.cancel()
        except OSError as error:
            self._end()
            raise UserError(_FAILED if self._closed else _NO_ENGINE) from error
        if answer is None:
            self._end()
            raise UserError(_FAILED)
        return answer

    def _begin(self) -> subprocess.Popen[bytes]:
        self._end()
        if self._closed:
            raise BrokenPipeError
        self._folder = tempfile.TemporaryDirectory(prefix="baocao-trang-", ignore_cleanup_errors=True)
        template = resource_path("pages", "report.typ")
        disk.patiently(partial(Path(self._folder.name, template.name).write_bytes, disk.read(template)))
        root = Path(__file__).parents[2]
        environment = dict(os.environ)
        if not getattr(sys, "frozen", False):
            environment["PYTHONPATH"] = os.pathsep.join(filter(None, (str(root), environment.get("PYTHONPATH", ""))))
        self._process = subprocess.Popen(
            _command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )  # fmt: skip
        return self._process

    def _end(self) -> None:
        process, self._process, self._laid = self._process, None, 0
        if process is not None:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    with contextlib.suppress(OSError):  # it had not read all that was sent
                        stream.close()
        folder, self._folder = self._folder, None
        if folder is not None:
            folder.cleanup()


def _command() -> list[str]:
    """Return what starts the process: a frozen program is its own interpreter, and speaks only with a console."""
    if getattr(sys, "frozen", False):
        own = Path(sys.executable)
        console = own.with_name(f"baocao-cli{own.suffix}")
        return [str(console if console.is_file() else own), ENTRY]
    return [sys.executable, "-m", "desktop_app", ENTRY]


def _first_places(notes: list[list[int]]) -> tuple[tuple[int, int], ...]:
    """Return the pages of each note's mark and of its first line."""
    first: dict[int, tuple[int, int]] = {}
    for number, mark, entry in notes:
        first.setdefault(number, (mark - 1, entry - 1))
    return tuple(first[number] for number in sorted(first))
