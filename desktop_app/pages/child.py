"""The process that lays pages out: the engine's memory grows, it cannot be stopped, and its panics end it alone.

It reads requests from standard input and answers on standard output: a JSON head and some blobs each, every one with its
length before it. See :mod:`.engine` for the other end.
"""

from __future__ import annotations

import json
import os
import struct
import sys
import time
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal

from .. import disk
from .guard import Guard
from .settling import settled

if TYPE_CHECKING:
    from typst import PDFStandard


def send(stream: IO[bytes], head: dict[str, Any], blobs: list[bytes] | None = None) -> None:
    """Write a message."""
    parts = [json.dumps(head).encode(), *(blobs or [])]
    stream.write(struct.pack(">I", len(parts)))
    for part in parts:
        stream.write(struct.pack(">Q", len(part)))
        stream.write(part)
    stream.flush()


def receive(stream: IO[bytes]) -> tuple[dict[str, Any], list[bytes]] | None:
    """Read a message; ``None`` where the other end is gone."""
    count = stream.read(4)
    if len(count) < 4:
        return None
    parts = []
    for _ in range(struct.unpack(">I", count)[0]):
        size = stream.read(8)
        if len(size) < 8:
            return None
        wanted = struct.unpack(">Q", size)[0]
        part = stream.read(wanted)
        if len(part) < wanted:
            return None
        parts.append(part)
    return json.loads(parts[0]), parts[1:]


_KINDS: tuple[tuple[list[PDFStandard] | None, bool], ...] = (
    (["a-2a", "ua-1"], True), (None, True), (["a-2u"], False), (None, False),
)  # fmt: skip
"""What a PDF shall be, and whether it has tags: the best that the letters, and tables with many notes, let be made."""
_OVER = 12  # points that a last line may stand below the text's end without losing a letter
_DATA = "data.json"  # what the template reads


class _Layouts:
    """Lay out by the template in a folder that holds nothing but it and the pictures."""

    def __init__(self, folder: Path) -> None:
        import typst

        self._fonts = typst.Fonts(include_embedded_fonts=False)
        self._compiler = typst.Compiler(str(folder / "report.typ"), root=str(folder), font_paths=self._fonts)
        self._folder = folder

    def answer(self, asked: dict[str, Any], text: bytes) -> tuple[dict[str, Any], list[bytes]]:
        """Return places, pages and what was missing; the blobs are SVG pages or one PDF."""
        data = json.loads(text)
        fonts = set(self._fonts.families())
        head: dict[str, Any] = {"fonts": [name for name in (data["font"], "Liberation Serif") if name in fonts]}
        if not fonts:
            return {**head, "no_fonts": True}, []

        def lay_out() -> dict[str, Any]:
            # a scanner may still look at what the layout before it left
            disk.patiently(partial((self._folder / _DATA).write_text, json.dumps(data), encoding="utf-8"))
            places: dict[str, Any] = json.loads(self._compiler.query("<places>", field="value", one=True))
            return places

        try:
            places = settled(data, lay_out)
        except RuntimeError:  # so the engine tells of all it cannot set
            if not any(block["kind"] == "picture" for sheet in data["sheets"] for block in sheet["blocks"]):
                raise
            head["broken"] = self._mend_pictures(data)
            places = settled(data, lay_out)
        ends = {mark for mark, down in places["cells"] if down < data["feet"][mark] + _OVER}
        head["cut"] = len(data["feet"]) - len(ends)
        made, unseen = self._compile(data, asked["format"])  # what was laid out is remembered
        return {**head, "places": places, "unseen": unseen}, made

    def _compile(self, data: dict[str, Any], kind: Literal["svg", "pdf"]) -> tuple[list[bytes], bool]:
        """Return the pages, and whether some letters are in no font; what archives refuse becomes a plain file."""
        year, month, day = data["date"] or datetime.now(UTC).timetuple()[:3]
        # an archived file must have a date; where the report has none, that of the making
        moment = int(datetime(year, month, day, tzinfo=UTC).timestamp())
        unseen = False
        kinds = _KINDS if kind == "pdf" else _KINDS[-1:]
        for standards, tags in kinds:
            try:
                out = self._compiler.compile(format=kind, pdf_standards=standards, pdf_tags=tags, timestamp=moment)
                return (out if isinstance(out, list) else [out or b""]), unseen
            except RuntimeError as error:  # not a panic: after one the engine may stand still for good
                if (standards, tags) == kinds[-1]:
                    raise
                unseen = unseen or "could not be displayed" in str(error)
        raise AssertionError

    def _mend_pictures(self, data: dict[str, Any]) -> int:
        """Turn pictures into a kind the engine surely knows; return how many cannot be drawn, and are frames."""
        from PIL import Image

        broken = 0
        for block in (block for sheet in data["sheets"] for block in sheet["blocks"] if block["kind"] == "picture"):
            path = self._folder / block["file"]
            turned = path.with_suffix(".turned.png")
            try:
                with Image.open(path) as image:
                    image.convert("RGBA").save(turned)
                block["file"] = turned.name
            except Exception:  # whatever its readers stumble over
                block["broken"] = True
                broken += 1
        return broken


def serve() -> int:
    """Answer until the other end is gone; return the exit code."""
    taken, given = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever prints must not run into the answers
    layouts: _Layouts | None = None
    guard = Guard()
    while (message := receive(taken)) is not None:
        asked, blobs = message
        guard.since = time.monotonic()
        try:
            layouts = layouts or _Layouts(Path(asked["folder"]))
            head, made = layouts.answer(asked, blobs[0])
        except BaseException as error:  # a panic of the engine is no Exception
            print(f"{type(error).__name__}: {error}", file=sys.stderr)
            head, made = {"failed": f"{type(error).__name__}: {error}"}, []
            layouts = None
        guard.since = None
        send(given, head, made)
    return 0
