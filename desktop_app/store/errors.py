"""What keeps the store from working, in sentences."""

from __future__ import annotations

from ..models.errors import QT_TRANSLATE_NOOP, UserError

CORRUPT = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” bị hỏng; hãy khôi phục từ bản sao lưu.")
NOT_OURS = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” không phải là dữ liệu của Báo Cáo Cơ Sở; hãy chọn tệp khác.")


class StoreError(UserError):
    """The environment keeps the store from working: disk full, file locked, read-only, damaged or newer."""

    @property
    def damaged(self) -> bool:
        """Whether the file itself is broken, so that a backup would help."""
        return self.template in (CORRUPT, NOT_OURS)
