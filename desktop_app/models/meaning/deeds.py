"""What is done with what is counted: words for one deed go together, words for another tell figures apart."""

from __future__ import annotations

import re
from functools import lru_cache

# each line is one deed, in the words for it; only deeds that a report counts figures by are here
_DEEDS = (
    ("trồng mới", "trồng"), ("trồng dặm",), ("chăm sóc",), ("ươm",), ("cấp phát",), ("kết nạp", "phát triển"), ("giới thiệu",), ("bồi dưỡng",),
    ("biểu dương", "tuyên dương", "vinh danh"), ("khen thưởng", "tặng giấy khen"), ("trưởng thành đoàn", "trưởng thành"), ("xóa tên", "khai trừ"),
    ("chuyển sinh hoạt",), ("rà soát", "thống kê"), ("khảo sát",), ("tặng", "trao tặng", "trao"), ("trao thẻ", "phát thẻ", "cấp thẻ"),
    ("xây mới", "xây dựng mới", "xây dựng", "xây", "khởi công", "làm mới"), ("sửa chữa", "tu sửa", "duy tu", "nâng cấp", "cải tạo"), ("bàn giao",),
    ("xóa",), ("dọn dẹp", "vệ sinh"), ("tư vấn",), ("tuyên truyền",), ("khám bệnh", "khám"), ("tập huấn",), ("giải ngân", "cho vay"), ("dư nợ",), ("quản lý",), ("nợ quá hạn", "nợ xấu"), ("ngân sách cấp", "nhà nước cấp", "cấp trên cấp", "được cấp"),
    ("thành lập mới", "thành lập", "ra mắt"), ("sáp nhập", "hợp nhất", "giải thể"),
    ("vận động", "huy động", "quyên góp", "kêu gọi", "chăm lo", "hỗ trợ", "ủng hộ"), ("hiến", "tiếp nhận", "thu được", "thu về"),
)  # fmt: skip
_NAMES = {word: line[0] for line in _DEEDS for word in line}
_WORD = re.compile(rf"(?<![^\W\d_])(?:{'|'.join(sorted(map(re.escape, _NAMES), key=len, reverse=True))})(?![^\W\d_])")


@lru_cache(8192)
def deeds(words: str) -> frozenset[str]:
    """Return the deeds that words in small letters name, each by its first word."""
    return frozenset(_NAMES[found] for found in _WORD.findall(words))


def plainly(words: str) -> str:
    """Return words with every deed in its first word: "trao 380 suất quà" as "tặng 380 suất quà"."""
    return _WORD.sub(lambda found: _NAMES[found[0]], words)
