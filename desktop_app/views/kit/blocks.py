"""Blocks on the clipboard: ours exactly, words of other programs as far as a report can hold them."""

from __future__ import annotations

import json
from collections.abc import Iterable

from PySide6.QtCore import QMimeData

from ...models import codec
from ...models.errors import UserError
from ...models.pasted import Pasted, from_html, from_plain
from ...models.richtext import Block, fresh_copy

MIME = "application/x-bao-cao-blocks"


def put_blocks(data: QMimeData, blocks: Iterable[Block]) -> None:
    """Put blocks as they are into clipboard data, for our own fields."""
    data.setData(MIME, json.dumps(codec.encode(tuple(blocks))).encode())


def blocks_of(source: QMimeData) -> Pasted:
    """Return the blocks in clipboard data, from the richest form that says something.

    Word, Writer and spreadsheets give HTML and plain text of the same words: only HTML has looks and whole tables.

    Raises:
        UserError: it is too large.
    """
    if source.hasFormat(MIME):
        try:
            return Pasted(fresh_copy(codec.decode(tuple[Block, ...], json.loads(bytes(source.data(MIME).data())))))
        except (UserError, ValueError):  # of another version: it has HTML beside it
            pass
    found = from_html(source.html()) if source.hasHtml() else Pasted(())
    if not found.blocks and source.text().strip():
        return Pasted(from_plain(source.text()), found.pictures)
    return found
