"""Pictures as Word has them: which kind one is, and how large."""

from __future__ import annotations

from ..models.errors import QT_TRANSLATE_NOOP, UserError

_NO_PICTURE = QT_TRANSLATE_NOOP(
    "errors", "Có một hình trong báo cáo bị hỏng hoặc không phải kiểu hình Word đọc được; hãy chèn lại hình đó."
)


def measure_picture(data: bytes) -> tuple[str, str, int, int]:
    """Return content type, file ending, and width and height in pixels of a picture.

    Raises:
        UserError: it is no picture Word can show.
    """
    from docx.image.image import Image

    try:
        image = Image.from_blob(data)
        if image.px_width > 0 and image.px_height > 0:
            return image.content_type, image.ext, image.px_width, image.px_height
    except Exception as error:  # python-docx raises whatever its parsers stumble over
        raise UserError(_NO_PICTURE) from error
    raise UserError(_NO_PICTURE)
