"""What a live figure shows, in words; apart from other words, which the start needs without any report."""

from __future__ import annotations

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.richtext import Show

SHOWS = {
    Show.TARGET: QT_TRANSLATE_NOOP("words", "Chỉ tiêu giao"),
    Show.RESULT: QT_TRANSLATE_NOOP("words", "Kết quả"),
    Show.RATIO: QT_TRANSLATE_NOOP("words", "Tỷ lệ"),
    Show.VERDICT: QT_TRANSLATE_NOOP("words", "Đánh giá"),
    Show.LAST_YEAR: QT_TRANSLATE_NOOP("words", "Cùng kỳ năm trước"),
    Show.CHANGE: QT_TRANSLATE_NOOP("words", "So với cùng kỳ năm trước, theo phần trăm"),
    Show.DIFFERENCE: QT_TRANSLATE_NOOP("words", "So với cùng kỳ năm trước, theo số"),
}
