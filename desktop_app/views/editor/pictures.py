"""Pictures on their way into the text: chosen, pasted or dropped, and made small enough for e-mail."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from ... import disk
from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.richtext import Picture, new_id
from ...store import Store

_LONGEST, _WIDEST_MM = 1600, 160
_BIGGEST = 100 * 2**20
_KINDS = (".png", ".jpg", ".jpeg", ".bmp", ".gif", ".webp")
_BROKEN = QT_TRANSLATE_NOOP("errors", "Không đọc được hình này; hãy chọn một tệp hình khác.")


def choose_picture(parent: QWidget) -> Path | None:
    """Ask for a picture file."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        QCoreApplication.translate("ask_picture", "Chèn hình ảnh"),
        "",
        QCoreApplication.translate("ask_picture", "Hình ảnh (*.png *.jpg *.jpeg *.bmp *.gif *.webp)"),
    )
    return Path(name) if name else None


def picture_files(source: QMimeData) -> list[Path]:
    """Return the picture files on this computer that are pasted or dropped."""
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in _KINDS]


def picture_bytes(source: QMimeData) -> bytes:
    """Return the picture on the clipboard as PNG; nothing where there is none."""
    image = source.imageData()
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    if not isinstance(image, QImage) or not QImageWriter(out, QByteArray(b"png")).write(image):
        return b""
    return bytes(out.data().data())


def keep_picture(source: Path | bytes, store: Store) -> Picture:
    """Put a picture into the store, made small.

    Raises:
        UserError: it cannot be read, or is no picture, or the store cannot keep it.
    """
    try:
        data = source if isinstance(source, bytes) else disk.read(source, _BIGGEST)
    except OSError as error:
        raise UserError(_BROKEN) from error
    made = shrink(data)
    if made is None:
        raise UserError(_BROKEN)
    small, width, height = made
    return Picture(new_id(), store.put_asset(small), width, height)


def shrink(data: bytes) -> tuple[bytes, int, int] | None:
    """Return (bytes, width, height in mm) of a picture small enough for e-mail, or ``None`` if it is broken."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > _LONGEST:
        reader.setScaledSize(size.scaled(QSize(_LONGEST, _LONGEST), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return None
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(out, QByteArray(b"png" if image.hasAlphaChannel() else b"jpeg"))
    if not image.hasAlphaChannel():
        writer.setQuality(85)
    if not writer.write(image):
        return None
    width = min(_WIDEST_MM, max(20, round(image.width() * 25.4 / 96)))
    return bytes(out.data().data()), width, max(1, round(width * image.height() / image.width()))
