"""Packing a report as the two pieces of a payload, so that its figures can be read without its text, and unpacking it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from .. import __version__
from ..models import codec
from ..models.errors import QT_TRANSLATE_NOOP, UserError
from ..models.limits import ABSURD, MAX_PARTS, MAX_SECTIONS, TooMuch, parse_json
from ..models.report import Report
from ..models.whole import check

FORMAT = 1
NEWER = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” do phiên bản mới hơn tạo ra; hãy cập nhật chương trình rồi mở lại.")
DAMAGED = QT_TRANSLATE_NOOP("errors", "Dữ liệu kèm trong tệp “{0}” bị hỏng; hãy xin gửi lại tệp.")
BROKEN = (ValueError, KeyError, TypeError, AttributeError, RecursionError, ArithmeticError, UserError)
"""What data nobody vouches for may raise when they are not what they should be."""


ANCESTORS = 50
"""How many earlier versions a file names."""


def version_of(report: Report) -> str:
    """Return the digest that names this state of a report, the same on every computer."""
    return _named(codec.encode(report))


def _named(encoded: dict[str, Any]) -> str:
    return hashlib.sha256(_dump(encoded).encode("utf-8", "surrogatepass")).hexdigest()


def pack(report: Report, moment: datetime | None = None, ancestors: Sequence[str] = ()) -> tuple[bytes, bytes]:
    """Return the pieces: everything but the sections, and the sections.

    Args:
        report: the report.
        moment: when it is exported; without it the same report gives the same pieces.
        ancestors: versions this one comes from, newest last.
    """
    encoded = codec.encode(report)
    version = _named(encoded)
    text = {"sections": encoded.pop("sections")} if "sections" in encoded else {}  # left out where there is no text
    head = {"format": FORMAT, "program": __version__, "version": version, "report": encoded}
    if earlier := [each for each in ancestors if each != version][-ANCESTORS:]:
        head["ancestors"] = earlier
    if moment is not None:
        head["exported"] = moment.astimezone(UTC).isoformat(timespec="seconds")
    # half a character that a broken input method left behind must not stop the export
    return _dump(head).encode("utf-8", "surrogatepass"), _dump(text).encode("utf-8", "surrogatepass")


def head_of(pieces: Sequence[bytes], name: str) -> dict[str, Any]:
    """Return the first piece: ``format``, ``exported`` and ``report`` without its sections.

    Args:
        pieces: what the file carries.
        name: the file's name, for sentences.

    Raises:
        UserError: it is damaged, beyond any limit, or of a newer version.
    """
    try:
        head: dict[str, Any] = parse_json(pieces[0])
        if head["format"] > FORMAT:
            raise UserError(NEWER, name)
        head["report"].items()
        if len(head["report"].get("indicators", ())) > MAX_PARTS:
            raise UserError(ABSURD, name)
    except UserError:
        raise
    except TooMuch as error:
        raise UserError(ABSURD, name) from error
    except (*BROKEN, IndexError) as error:
        raise UserError(DAMAGED, name) from error
    return head


def lineage(head: dict[str, Any]) -> tuple[str, ...]:
    """Return the versions a file says it comes from, newest last, its own at the end; strange ones left out.

    Args:
        head: what :func:`head_of` returned.
    """
    earlier = head.get("ancestors", [])
    named = [*(earlier if isinstance(earlier, list) else []), head.get("version")]
    return tuple(each for each in named[-ANCESTORS - 1 :] if isinstance(each, str) and len(each) == 64)


def unpack(head: dict[str, Any], pieces: Sequence[bytes], name: str) -> Report:
    """Return the report that a file carries, checked: its types, that it hangs together, and how much it is.

    Args:
        head: what :func:`head_of` returned.
        pieces: what the file carries.
        name: the file's name, for sentences.

    Raises:
        UserError: the data are damaged, or beyond any limit.
    """
    try:
        text = parse_json(pieces[1])
        sections = {"sections": text["sections"]} if "sections" in text else {}
        if len(sections.get("sections", ())) > MAX_SECTIONS:
            raise UserError(ABSURD, name)
        report: Report = codec.decode(Report, {**head["report"], **sections})
        check(report)
    except TooMuch as error:
        raise UserError(ABSURD, name) from error
    except UserError as error:
        raise UserError(ABSURD if error.template == ABSURD else DAMAGED, name) from error
    except (*BROKEN, IndexError) as error:
        raise UserError(DAMAGED, name) from error
    return report


def _dump(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
