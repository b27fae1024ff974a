"""What changes are called in the window: where they are, what was done, and the values of fixed choices."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import Verdict
from ...models.merging.merge import Change, ChangeKind, Choice, Of
from ...models.report import CLOSING, PREAMBLE, Numbering, PartNumbers
from ...models.unit import Level
from ..indicators.dialogs import KINDS as PART_KINDS
from ..indicators.dialogs import RULE_WORDS
from ..indicators.model import VERDICTS
from ..kit.texts import CLOSING_TITLE, KINDS, PREAMBLE_TITLE, ROLES, STATUSES, UNTITLED, in_language, word

FIELD_NAMES = {
    "heading": QT_TRANSLATE_NOOP("words", "Tiêu đề"),
    "role": QT_TRANSLATE_NOOP("words", "Kiểu mục"),
    "run_in": QT_TRANSLATE_NOOP("words", "Đề mục cùng dòng với nội dung"),
    "printed": QT_TRANSLATE_NOOP("words", "Số ghi sẵn"),
    "landscape": QT_TRANSLATE_NOOP("words", "Trang nằm ngang"),
    "required": QT_TRANSLATE_NOOP("words", "Bắt buộc"),
    "status": QT_TRANSLATE_NOOP("words", "Tình trạng"),
    "guidance": QT_TRANSLATE_NOOP("words", "Hướng dẫn"),
    "statement": QT_TRANSLATE_NOOP("words", "Nội dung chỉ tiêu"),
    "result": QT_TRANSLATE_NOOP("words", "Kết quả"),
    "name": QT_TRANSLATE_NOOP("words", "Chỉ tiêu thành phần"),
    "unit": QT_TRANSLATE_NOOP("words", "Đơn vị tính"),
    "kind": QT_TRANSLATE_NOOP("words", "Loại số liệu"),
    "target": QT_TRANSLATE_NOOP("words", "Chỉ tiêu giao"),
    "periods": QT_TRANSLATE_NOOP("words", "Kết quả từng kỳ"),
    "last_year": QT_TRANSLATE_NOOP("words", "Năm trước"),
    "note": QT_TRANSLATE_NOOP("words", "Ghi chú"),
    "verdict": QT_TRANSLATE_NOOP("words", "Đánh giá"),
    "over_units": QT_TRANSLATE_NOOP("words", "Tổng hợp nhiều đơn vị"),
    "over_time": QT_TRANSLATE_NOOP("words", "Tổng hợp nhiều kỳ"),
    "period": QT_TRANSLATE_NOOP("words", "Kỳ báo cáo"),
    "standard": QT_TRANSLATE_NOOP("words", "Thể thức"),
    "numbering": QT_TRANSLATE_NOOP("words", "Đánh số mục"),
    "part_numbers": QT_TRANSLATE_NOOP("words", "Đánh số phần"),
    "next_targets": QT_TRANSLATE_NOOP("words", "Chỉ tiêu kỳ sau"),
    "signer": QT_TRANSLATE_NOOP("words", "Người ký"),
    "cosigners": QT_TRANSLATE_NOOP("words", "Người cùng ký"),
    "recipients": QT_TRANSLATE_NOOP("words", "Nơi nhận"),
    "due": QT_TRANSLATE_NOOP("words", "Hạn gửi"),
    "expected": QT_TRANSLATE_NOOP("words", "Đơn vị phải gửi"),
    "quotes": QT_TRANSLATE_NOOP("words", "Nguồn các câu trích"),
    "silences": QT_TRANSLATE_NOOP("words", "Chỗ đã bỏ qua khi kiểm tra"),
    "head.number": QT_TRANSLATE_NOOP("words", "Số văn bản"),
    "head.type_name": QT_TRANSLATE_NOOP("words", "Tên loại văn bản"),
    "head.type_symbol": QT_TRANSLATE_NOOP("words", "Ký hiệu loại"),
    "head.title": QT_TRANSLATE_NOOP("words", "Trích yếu"),
    "head.date": QT_TRANSLATE_NOOP("words", "Ngày ký"),
    "head.conference": QT_TRANSLATE_NOOP("words", "Ghi chú hội nghị"),
    "head.draft": QT_TRANSLATE_NOOP("words", "Dấu DỰ THẢO"),
    "head.addressees": QT_TRANSLATE_NOOP("words", "Kính gửi"),
    "head.heading": QT_TRANSLATE_NOOP("words", "Tiêu ngữ"),
    "head.date_text": QT_TRANSLATE_NOOP("words", "Ngày để trống"),
    "head.draft_text": QT_TRANSLATE_NOOP("words", "Chữ của dấu DỰ THẢO"),
    "head.below_title": QT_TRANSLATE_NOOP("words", "Dòng dưới tên văn bản"),
    "head.cover": QT_TRANSLATE_NOOP("words", "Trang bìa"),
    "unit.name": QT_TRANSLATE_NOOP("words", "Tên đơn vị"),
    "unit.level": QT_TRANSLATE_NOOP("words", "Cấp của đơn vị"),
    "unit.superior": QT_TRANSLATE_NOOP("words", "Cơ quan cấp trên"),
    "unit.issuer": QT_TRANSLATE_NOOP("words", "Cơ quan ban hành"),
    "unit.place": QT_TRANSLATE_NOOP("words", "Địa danh"),
    "unit.symbol": QT_TRANSLATE_NOOP("words", "Ký hiệu của đơn vị"),
    "unit.department": QT_TRANSLATE_NOOP("words", "Ký hiệu bộ phận soạn thảo"),
    "unit.signers": QT_TRANSLATE_NOOP("words", "Người ký của đơn vị"),
    "unit.recipients": QT_TRANSLATE_NOOP("words", "Nơi nhận của đơn vị"),
}
_OTHER_FIELD = QT_TRANSLATE_NOOP("words", "Thông tin khác")
_REPORT_KIND = QT_TRANSLATE_NOOP("words", "Loại báo cáo")
_NEW_PASSAGE = QT_TRANSLATE_NOOP("words", "Thêm đoạn")
_NO_PASSAGE = QT_TRANSLATE_NOOP("words", "Bỏ đoạn")
_PASSAGE = QT_TRANSLATE_NOOP("words", "Sửa đoạn")
_CELL = QT_TRANSLATE_NOOP("words", "Sửa ô trong bảng")
_NEW_ROW = QT_TRANSLATE_NOOP("words", "Thêm dòng trong bảng")
_NO_ROW = QT_TRANSLATE_NOOP("words", "Bỏ dòng trong bảng")
_ROW = QT_TRANSLATE_NOOP("words", "Sửa dòng trong bảng")
_SHIFTED = QT_TRANSLATE_NOOP("words", "Chuyển đoạn “{0}” đến sau “{1}”")
_SHIFTED_UP = QT_TRANSLATE_NOOP("words", "Chuyển đoạn “{0}” lên đầu mục")
_SHIFTED_ROW = QT_TRANSLATE_NOOP("words", "Chuyển dòng “{0}” đến sau “{1}” trong bảng")
_SHIFTED_ROW_UP = QT_TRANSLATE_NOOP("words", "Chuyển dòng “{0}” lên đầu bảng")
_BEHIND = QT_TRANSLATE_NOOP("words", "Đứng sau: {0}")
_FIRST = QT_TRANSLATE_NOOP("words", "(đứng đầu)")
_DEEDS = {
    (ChangeKind.ADDED, Of.SECTION): QT_TRANSLATE_NOOP("words", "Thêm mục"),
    (ChangeKind.ADDED, Of.INDICATOR): QT_TRANSLATE_NOOP("words", "Thêm chỉ tiêu"),
    (ChangeKind.ADDED, Of.PART): QT_TRANSLATE_NOOP("words", "Thêm thành phần"),
    (ChangeKind.REMOVED, Of.SECTION): QT_TRANSLATE_NOOP("words", "Bỏ mục"),
    (ChangeKind.REMOVED, Of.INDICATOR): QT_TRANSLATE_NOOP("words", "Bỏ chỉ tiêu"),
    (ChangeKind.REMOVED, Of.PART): QT_TRANSLATE_NOOP("words", "Bỏ thành phần"),
    (ChangeKind.LOST, Of.SECTION): QT_TRANSLATE_NOOP("words", "Sửa mục mà tôi đã bỏ"),
    (ChangeKind.LOST, Of.INDICATOR): QT_TRANSLATE_NOOP("words", "Sửa chỉ tiêu mà tôi đã bỏ"),
    (ChangeKind.LOST, Of.PART): QT_TRANSLATE_NOOP("words", "Sửa thành phần mà tôi đã bỏ"),
    (ChangeKind.MOVED, Of.SECTION): QT_TRANSLATE_NOOP("words", "Chuyển sang mục khác"),
    (ChangeKind.ORDER, Of.SECTION): QT_TRANSLATE_NOOP("words", "Đổi thứ tự các mục"),
    (ChangeKind.ORDER, Of.INDICATOR): QT_TRANSLATE_NOOP("words", "Đổi thứ tự chỉ tiêu"),
    (ChangeKind.ORDER, Of.PART): QT_TRANSLATE_NOOP("words", "Đổi thứ tự thành phần"),
}
_WHOLE_REPORT = QT_TRANSLATE_NOOP("words", "Cả báo cáo")
_ALL_INDICATORS = QT_TRANSLATE_NOOP("words", "Bảng chỉ tiêu")
_TOP = QT_TRANSLATE_NOOP("words", "(cấp đầu của báo cáo)")
_YES, _NO = QT_TRANSLATE_NOOP("words", "Có"), QT_TRANSLATE_NOOP("words", "Không")
_EMPTY = QT_TRANSLATE_NOOP("words", "(để trống)")
_NOTHING = QT_TRANSLATE_NOOP("words", "(không có)")
_LEVELS = {
    Level.CENTRAL: QT_TRANSLATE_NOOP("words", "Trung ương"),
    Level.PROVINCE: QT_TRANSLATE_NOOP("words", "Tỉnh, thành phố"),
    Level.COMMUNE: QT_TRANSLATE_NOOP("words", "Xã, phường, đặc khu và tương đương"),
    Level.CELL: QT_TRANSLATE_NOOP("words", "Chi đoàn"),
}
_NUMBERINGS = {Numbering.ROMAN: "I., 1., 1.1.", Numbering.ARABIC: "1., 1.1., 1.1.1."}
_PART_NUMBERS = {PartNumbers.WORDS: "Phần thứ nhất", PartNumbers.ROMAN: "Phần I"}
_EXCERPT = 60  # characters
CHOICES = {
    Choice.OURS: QT_TRANSLATE_NOOP("words", "Của tôi"),
    Choice.THEIRS: QT_TRANSLATE_NOOP("words", "Bản kia"),
    Choice.BOTH: QT_TRANSLATE_NOOP("words", "Cả hai"),
    None: QT_TRANSLATE_NOOP("words", "Chưa chọn"),
}


def place(change: Change) -> str:
    """Return where a change is."""
    if change.place:
        return change.place
    if change.of is Of.SECTION and change.owner:
        return word({PREAMBLE: PREAMBLE_TITLE, CLOSING: CLOSING_TITLE}.get(change.owner, UNTITLED))
    return word(_ALL_INDICATORS if change.of in (Of.INDICATOR, Of.PART) else _WHOLE_REPORT)


def deed(change: Change) -> str:
    """Return what the other copy did."""
    if change.kind is ChangeKind.FIELD:
        if change.of is Of.REPORT and change.field == "kind":
            return word(_REPORT_KIND)
        return word(FIELD_NAMES.get(change.field, _OTHER_FIELD))
    if change.kind is ChangeKind.SHIFTED:
        row = change.hunk is not None and change.hunk.rows is not None
        said = (_SHIFTED_ROW if row else _SHIFTED) if change.theirs else (_SHIFTED_ROW_UP if row else _SHIFTED_UP)
        return word(said).format(_excerpt(change.what), _excerpt(change.theirs or ""))
    if change.kind is ChangeKind.TEXT:
        rows = change.hunk.rows if change.hunk is not None else None
        if rows is not None and rows.cell is not None:
            return word(_CELL)
        edited, new, gone = (_PASSAGE, _NEW_PASSAGE, _NO_PASSAGE) if rows is None else (_ROW, _NEW_ROW, _NO_ROW)
        return word(edited if change.ours and change.theirs else new if change.theirs else gone)
    return word(_DEEDS[change.kind, change.of])


def deed_with_words(change: Change) -> str:
    """Return what the other copy did, with the first words of a passage: a section may have many."""
    words = _excerpt(change.theirs or change.ours or "") if change.kind is ChangeKind.TEXT else ""
    return f"{deed(change)}: {words}" if words else deed(change)


def _excerpt(text: str) -> str:
    words = " ".join(text.split())
    return f"{words[:_EXCERPT]}…" if len(words) > _EXCERPT else words


def shown(change: Change, text: str | None) -> tuple[str, bool]:
    """Return what a side says in the words of the window, and whether these are its own words."""
    if text is None:
        return word(_NOTHING), False
    if change.kind is ChangeKind.SHIFTED:
        return (word(_BEHIND).format(text), True) if text else (word(_FIRST), False)
    if change.kind is ChangeKind.MOVED and not text:
        return word(_TOP), False
    if change.kind is ChangeKind.FIELD:
        text = _value(change, text)
    return (text, True) if text.strip() else (word(_EMPTY if change.kind is ChangeKind.FIELD else _NOTHING), False)


def _value(change: Change, text: str) -> str:
    name = change.field
    if name in ("run_in", "landscape", "required", "head.draft"):
        return word(_YES if text else _NO)
    if name == "standard":
        from ...resources import standards

        found = standards().get(text)
        return in_language(found.title, found.title_en) if found else text
    if name == "verdict":
        verdict, _, reason = text.partition("\n")
        said = word(VERDICTS[Verdict(verdict)]) if verdict in [each.value for each in Verdict] else verdict
        return f"{said}\n{reason}".strip()
    choices: dict[str, Mapping[Any, str]] = {
        "role": ROLES,
        "status": STATUSES,
        "kind": KINDS if change.of is Of.REPORT else PART_KINDS,
        "over_units": RULE_WORDS,
        "over_time": RULE_WORDS,
        "unit.level": _LEVELS,
        "numbering": _NUMBERINGS,
        "part_numbers": _PART_NUMBERS,
    }
    names = {each.value: said for each, said in choices.get(name, {}).items()}
    return word(names[text]) if text in names else text
