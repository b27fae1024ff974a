"""What misleads who looks for quantities in a sentence: days and signs are blanked out, short forms written out."""

from __future__ import annotations

import re
from functools import lru_cache

from ..periods import STROKE

BEGIN = r"(?<![^\W\d_])"  # of a word
END = r"(?![^\W\d_])"  # of one
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
# What has digits and is no quantity; each is blanked out before quantities are looked for.
NO_QUANTITY = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"[“\"][^”\"]*[”\"]",
        rf"(?<![\d/]){_DAY}\s?[/.-]\s?{_MONTH}\s?[/.-]\s?(?:\d{{4}}|\d{{2}})(?![\d/])",
        rf"{BEGIN}tháng\s+{_MONTH}\s?[/.-]\s?\d{{4}}",
        rf"{BEGIN}(?:các )?ngày\s+\d{{1,2}}(?:\s?/\s?\d{{1,2}})?(?:\s*(?:,|và|{STROKE}|đến)\s*\d{{1,2}}/\d{{1,2}})*",
        rf"{BEGIN}(?:đến|hết|trước|sau|từ|dịp|mừng|niệm|và)\s+{_DAY}\s?[/-]\s?{_MONTH}(?![\d/]|\s?%)"
        rf"(?!\s+[^\W\d_]|[.,]\d)",
        rf"{BEGIN}(?:đến|hết)\s+{_DAY}\s?/\s?{_MONTH}(?![\d/])",
        rf"{BEGIN}số\s+\d+[-/][\w/-]+",
        r"\d+\s?-\s?[A-ZĐ]{2,}[\w/-]*",
        rf"{BEGIN}(?:năm|giai đoạn|nhiệm kỳ|năm học|khóa|năm\s+học)\s+(?:19|20)\d{{2}}(?:\s?(?:{STROKE}|/)\s?(?:19|20)\d\d|(?:{STROKE}|/)\d\d(?![\d.,]*\d))?",
        rf"{BEGIN}(?:quý|tháng|tuần)\s+\d{{1,2}}(?:\s?{STROKE}\s?\d{{1,2}})?(?![\d.,]*\d|\s?%){END}",
        rf"(?<!\d)(?:19|20)\d\d\s?{STROKE}\s?(?:19|20)\d\d(?!\d)",
        rf"{BEGIN}(?:0?[369]|ba|sáu|chín)\s+tháng(?:\s+(?:đầu|cuối)(?:\s+năm)?)?{END}",
        rf"{BEGIN}(?:lần|đợt|thứ|kỳ họp)\s+(?:thứ\s+)?\d{{1,3}}(?![\d.,/%])(?=\s*(?:[,;.:()]|$|[^\W\d_]))",
        rf"{BEGIN}lần thứ\s+\w+",
        rf"{BEGIN}(?:đề án|chương trình|chiến dịch|phong trào)\s+(?:trồng\s+)?(?:mới\s+)?\d+\s+tỷ\s+cây(?:\s+xanh)?",
        r"(?<![\d.,])\d+\s?\+\s?\d+(?![\d.,])(?!\s*(?:[^\W\d_]|$|[.,;]))",
        r"(?<![\d.,])\d+\s+năm\s+(?:ngày|thành lập|chiến thắng|giải phóng)",
        rf"{BEGIN}(?:phương án|đề án|nghị quyết|chỉ thị|kết luận|khóa|bài|mục|điều|chỉ tiêu|thôn|tổ|khu|bản|xóm|ấp|khối|cấp|hạng|loại|"
        rf"đợt|vòng|phường|quận|trang|phụ lục|biểu|mẫu)\s+(?:số\s+)?\d{{1,3}}(?![\d.,/%]*\d)(?=\s*(?:[,;:()]|[.](?!\d)|$))",
    )
]

# without one of these none of the patterns has anything to find; looking for them is quick
_SIGNS = re.compile(rf"[“\"/+]|{STROKE}|\d\s?\.\s?\d{{1,2}}\s?\.")
_LEADS = frozenset(
    (
        "tháng", "ngày", "đến", "hết", "trước", "sau", "từ", "dịp", "mừng", "niệm", "và", "số", "năm", "giai", "nhiệm", "khóa", "quý",
        "tuần", "lần", "đợt", "thứ", "kỳ", "đề", "chương", "chiến", "phong", "phương", "nghị", "chỉ", "kết", "bài", "mục", "điều",
        "thôn", "tổ", "khu", "bản", "xóm", "ấp", "khối", "cấp", "hạng", "loại", "vòng", "phường", "quận", "trang", "phụ", "biểu", "mẫu",
    )
)  # fmt: skip


@lru_cache(1024)
def masked(text: str) -> str:
    """Blank out what has digits and is no quantity; the length stays."""
    if not any(map(str.isdigit, text)) or not (
        _SIGNS.search(text) or _LEADS & set(re.findall(r"[^\W\d_]+", text.lower()))
    ):
        return text
    return _blanked(text)


def _blanked(text: str) -> str:
    for pattern in NO_QUANTITY:
        text = pattern.sub(lambda found: "_" * len(found[0]), text)
    return text


@lru_cache(1024)
def short_forms_spelled(text: str) -> str:
    """Return a sentence with what is written short written out, since strokes and full stops in it mislead."""
    for pattern, words in _SHORT_FORMS:
        text = pattern.sub(words, text)
    return text


_SHORT_FORMS = [
    (re.compile(rf"{BEGIN}đ\s?[/.]\s?c(?:hí)?{END}", re.IGNORECASE), "đồng chí"),
    (re.compile(rf"(?<=[\d\s])tr\s?\.?\s?(?:đồng|đ){END}", re.IGNORECASE), " triệu đồng"),
    (re.compile(rf"(?<=[\d\s])(?:ngh|ng)\s?\.?\s?(?:đồng|đ){END}", re.IGNORECASE), " nghìn đồng"),
    (re.compile(rf"(?<=\d)\s?tr{END}", re.IGNORECASE), " triệu"),
    (re.compile(rf"(?<=\d)\s?k{END}"), " nghìn đồng"),
    (re.compile(rf"(?<=\d)\s?(?:vnđ|vnd){END}", re.IGNORECASE), " đồng"),
    (re.compile(rf"{BEGIN}ĐVTN{END}"), "đoàn viên thanh niên"),
    (  # "TH 45/KH 40"
        re.compile(
            rf"{BEGIN}(?:TH|thực hiện)\s*:?\s*(\d[\d., ]*)\s*/\s*(?:KH|CT|kế hoạch|chỉ tiêu)\s*:?\s*(?=\d)",
            re.IGNORECASE,
        ),
        r"\1/",
    ),
    (re.compile(rf"(?<=\d )(?:ĐV|đv){END}"), "đoàn viên"),
]
