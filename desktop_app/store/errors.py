"""What keeps the store from working, in sentences."""

from __future__ import annotations

import sqlite3

from .. import disk
from ..models.errors import QT_TRANSLATE_NOOP, UserError

CORRUPT = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” bị hỏng; hãy khôi phục từ bản sao lưu.")
NOT_OURS = QT_TRANSLATE_NOOP("errors", "Tệp “{0}” không phải là dữ liệu của Báo Cáo Cơ Sở; hãy chọn tệp khác.")
EMPTY = QT_TRANSLATE_NOOP(
    "errors", "Tệp “{0}” trống, không có dữ liệu; hãy khôi phục từ bản sao lưu hoặc chọn tệp khác."
)
MISSING = QT_TRANSLATE_NOOP("errors", "Không thấy tệp dữ liệu “{0}”; hãy khôi phục từ bản sao lưu hoặc chọn tệp khác.")
NEWER = QT_TRANSLATE_NOOP(
    "errors", "Dữ liệu này do phiên bản mới hơn tạo ra nên chỉ mở để xem; hãy cập nhật chương trình để sửa."
)
LOOK_ONLY = QT_TRANSLATE_NOOP(
    "errors", "Không ghi được vào nơi chứa tệp dữ liệu nên chỉ mở để xem; hãy chép tệp vào máy rồi mở để sửa."
)
RESCUED = QT_TRANSLATE_NOOP(
    "errors", "Tệp dữ liệu bị hỏng nên chỉ mở để xem và xuất những gì còn đọc được; hãy khôi phục từ bản sao lưu."
)
GONE = QT_TRANSLATE_NOOP(
    "errors",
    "Tệp dữ liệu “{0}” đã bị xóa, bị thay hoặc ổ đĩa đã rút ra nên chưa lưu được; hãy lưu bản sao dữ liệu vào nơi khác.",
)
BROKEN = QT_TRANSLATE_NOOP(
    "errors",
    "Cấu trúc của tệp dữ liệu bị hỏng; ghi tiếp có thể làm hỏng thêm nên chưa lưu, cho đến khi bạn chọn bản sao lưu hoặc chọn ghi tiếp.",
)
UNCLEAN = QT_TRANSLATE_NOOP(
    "errors", "Lần trước chương trình dừng đột ngột; mọi thay đổi đã ghi “Đã lưu” vẫn còn nguyên."
)
REPLACED = QT_TRANSLATE_NOOP(
    "errors",
    "Tệp dữ liệu đã bị thay bằng một bản khác sau khi chương trình dừng đột ngột; "
    "phần đang làm dở lúc đó không thuộc bản này nên được giữ riêng trong tệp “{0}”.",
)
CLOSED = QT_TRANSLATE_NOOP("errors", "Dữ liệu đơn vị đã đóng nên chưa lưu, chưa đọc được; hãy mở lại đơn vị.")
LOCKED = QT_TRANSLATE_NOOP(
    "errors", "Chương trình khác đang giữ dữ liệu đơn vị “{0}”. Hãy đóng chương trình đó rồi mở lại."
)
OPEN_HERE = QT_TRANSLATE_NOOP(
    "errors", "Dữ liệu đơn vị đang mở ở một cửa sổ khác trên máy này. Hãy đóng cửa sổ đó rồi mở lại."
)
OPEN_ELSEWHERE = QT_TRANSLATE_NOOP(
    "errors", "Dữ liệu đơn vị đang mở trên một máy khác. Hãy đóng chương trình trên máy đó rồi mở lại."
)
FULL = QT_TRANSLATE_NOOP("errors", "Ổ đĩa đã đầy nên chưa lưu được; hãy xóa bớt tệp rồi chờ chương trình lưu lại.")
COPY_FULL = QT_TRANSLATE_NOOP("errors", "Ổ đĩa đã đầy nên chưa ghi được bản sao; hãy xóa bớt tệp hoặc chọn nơi khác.")
FULL_TO_LOOK = QT_TRANSLATE_NOOP(
    "errors", "Ổ đĩa đã đầy nên dữ liệu chỉ mở để xem và xuất; hãy xóa bớt tệp rồi mở lại để sửa."
)
READ_ONLY = QT_TRANSLATE_NOOP("errors", "Không ghi được vào “{0}”; hãy chọn thư mục mà bạn có quyền ghi.")
HELD = QT_TRANSLATE_NOOP(
    "errors",
    "Chương trình khác đang mở “{0}” nên chưa ghi được; hãy đóng nó ở chương trình đó rồi làm lại, hoặc chọn tên khác.",
)
HELD_OPENING = QT_TRANSLATE_NOOP(
    "errors",
    "Chương trình khác đang giữ “{0}” (sao lưu, đồng bộ hoặc quét vi-rút); hãy chờ một lát rồi mở lại.",
)
CANNOT_OPEN = QT_TRANSLATE_NOOP("errors", "Không mở được “{0}”; hãy kiểm tra thư mục và quyền truy cập.")
LONG_NAME = QT_TRANSLATE_NOOP("errors", "Tên tệp “{0}” quá dài; hãy chọn tên ngắn hơn.")
IN_USE = QT_TRANSLATE_NOOP("errors", "“{0}” là dữ liệu đang mở; hãy chọn tên khác cho bản sao.")
NO_BACKUP = QT_TRANSLATE_NOOP("errors", "Bản sao lưu “{0}” không đọc được; hãy chọn bản khác.")


def is_full(error: BaseException) -> bool:
    """Tell whether something went wrong because a disk is full."""
    if isinstance(error, OSError):
        return disk.is_full(error)
    return ((getattr(error, "sqlite_errorcode", None) or 0) & 0xFF) == sqlite3.SQLITE_FULL


class StoreError(UserError):
    """The environment keeps the store from working: disk full, file locked, read-only, damaged or newer."""

    @property
    def damaged(self) -> bool:
        """Whether the file itself is broken, empty or gone, so that a backup would help."""
        return self.template in (CORRUPT, NOT_OURS, EMPTY, MISSING)

    @property
    def readable(self) -> bool:
        """Whether something of the file may still be read."""
        return self.template == CORRUPT

    @property
    def missing(self) -> bool:
        """Whether there is no file."""
        return self.template == MISSING

    @property
    def needs_copy(self) -> bool:
        """Whether trying again will not help, so that the work must be saved elsewhere."""
        return self.template in (CORRUPT, GONE, BROKEN)


class InUseError(StoreError):
    """Another window has the store open.

    Attributes:
        who: the machine and process that have it.
    """

    def __init__(self, who: str, here: bool) -> None:
        super().__init__(OPEN_HERE if here else OPEN_ELSEWHERE)
        self.who = who
