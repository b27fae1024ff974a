"""Words shared by several windows: errors and the field's fixed choices, in the language of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.kinds import ReportKind, Role, Status

KINDS = {
    ReportKind.ANNUAL: QT_TRANSLATE_NOOP("words", "Báo cáo năm"),
    ReportKind.SIX_MONTH: QT_TRANSLATE_NOOP("words", "Báo cáo 6 tháng"),
    ReportKind.QUARTER: QT_TRANSLATE_NOOP("words", "Báo cáo quý"),
    ReportKind.MONTH: QT_TRANSLATE_NOOP("words", "Báo cáo tháng"),
    ReportKind.TERM: QT_TRANSLATE_NOOP("words", "Báo cáo nhiệm kỳ"),
    ReportKind.SELF_REVIEW: QT_TRANSLATE_NOOP("words", "Báo cáo kiểm điểm tập thể"),
    ReportKind.ORIENTATION: QT_TRANSLATE_NOOP("words", "Định hướng nhiệm vụ"),
    ReportKind.OUTLINE: QT_TRANSLATE_NOOP("words", "Đề cương gửi cấp dưới"),
    ReportKind.THEMATIC: QT_TRANSLATE_NOOP("words", "Báo cáo chuyên đề"),
    ReportKind.INDICATOR_SET: QT_TRANSLATE_NOOP("words", "Bộ chỉ tiêu của năm"),
}
STATUSES = {
    Status.TODO: QT_TRANSLATE_NOOP("words", "Chưa viết"),
    Status.DRAFT: QT_TRANSLATE_NOOP("words", "Đang viết"),
    Status.DONE: QT_TRANSLATE_NOOP("words", "Đã xong"),
}
ROLES = {
    Role.NUMBERED: QT_TRANSLATE_NOOP("words", "Mục đánh số"),
    Role.PART: QT_TRANSLATE_NOOP("words", "Phần"),
    Role.BULLET: QT_TRANSLATE_NOOP("words", "Mục gạch đầu dòng"),
    Role.PLAIN: QT_TRANSLATE_NOOP("words", "Mục không đánh số"),
    Role.ANNEX: QT_TRANSLATE_NOOP("words", "Phụ lục"),
}
PREAMBLE_TITLE = QT_TRANSLATE_NOOP("words", "Mở đầu")
CLOSING_TITLE = QT_TRANSLATE_NOOP("words", "Kết thúc")
NEW_SECTION = QT_TRANSLATE_NOOP("words", "Mục mới")
REQUIRED = " *"  # behind what the office above wants filled in
UNTITLED = QT_TRANSLATE_NOOP("words", "(đoạn không có tiêu đề)")


def word(text: str) -> str:
    """Return a fixed word in the language of the window."""
    return QCoreApplication.translate("words", text)


def in_language(vietnamese: str, english: str) -> str:
    """Return a name from a data file in the language of the window."""
    app = QCoreApplication.instance()
    return english if english and app is not None and app.property("language") == "en" else vietnamese


def error_text(error: BaseException) -> str:
    """Return the sentence for an error; a plain general one for what nobody foresaw."""
    if isinstance(error, UserError):
        return QCoreApplication.translate("errors", error.template).format(*error.values)
    return word(QT_TRANSLATE_NOOP("words", "Có lỗi ngoài dự kiến; dữ liệu đã lưu vẫn nguyên vẹn."))


def day_text(day: date, today: date) -> str:
    """Return a day in short, ``05/12``; with its year where that is another than today's."""
    return f"{day:%d/%m}" if day.year == today.year else f"{day:%d/%m/%Y}"
