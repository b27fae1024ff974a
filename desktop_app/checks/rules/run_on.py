"""A sentence that begins without a full stop before it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..letters import compiled
from ..text import Piece
from ..words import prose

_RUN_ON = QT_TRANSLATE_NOOP("errors", "Có lẽ thiếu dấu chấm trước “{0}”.")
# verbs that begin sentences of reports and are no part of a name
_BEGINS = (
    "Tổ chức", "Triển khai", "Tiếp tục", "Đẩy mạnh", "Tăng cường", "Thực hiện", "Phối hợp", "Chỉ đạo", "Xây dựng",
    "Duy trì", "Vận động", "Huy động", "Tuyên truyền", "Thành lập", "Tham gia", "Toàn tỉnh", "Toàn xã", "Kết quả",
    "Trong năm", "Bên cạnh đó", "Ngoài ra", "Thông qua", "Qua đó", "Đồng thời", "Nhiều", "Các cấp bộ",
)  # fmt: skip
_PATTERN = compiled(rf"(?<=[a-zà-ỹđ] )(?P<verb>{'|'.join(_BEGINS)})(?= [a-zà-ỹđ0-9])")
_NAMED = re.compile(
    r"(?:Ban|Hội nghị|phong trào|Phong trào|chương trình|Chương trình|Hội thi|Cuộc thi|cuộc thi|Kế hoạch|kế hoạch|Ngày|ngày|"
    r"mục|về|là|Phòng|phòng|Đội|đội|Tổ|tổ|Quy chế|quy chế|công tác|Công tác|chuyên mục|mô hình|Mô hình|đề án|Đề án|dự án|Dự án|"
    r"Chỉ tiêu|chỉ tiêu|Hướng dẫn|hướng dẫn|Quỹ|Hội|Trung tâm|lễ|Lễ|chủ đề|Cuộc vận động|cuộc vận động|văn bản)\s*$"
)


def _check(piece: Piece) -> Iterator[Slip]:
    if not prose(piece):
        return
    for found in _PATTERN.finditer(piece.text):
        before = piece.text[: found.start()]
        if _NAMED.search(before) or before.count("“") > before.count("”") or before.count('"') % 2:
            continue
        start = before.rstrip().rfind(" ", 0, max(0, len(before.rstrip()) - 1))
        start = before.rfind(" ", 0, max(start, 0)) + 1
        yield Slip(_RUN_ON, (found["verb"],), spots=(TextSpot(piece, start, found.end()),))


RULE = CheckRule("punctuation", Severity.HINT, piece=_check)
