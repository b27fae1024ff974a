"""Indicators: told in sentences under headings of targets, in every numbering and emphasis, and in tables."""

from __future__ import annotations

from itertools import product

from .words import CLOSING, HEAD, SIGN, TEXT, TITLE

_TOP = HEAD + TITLE
_BETWEEN = f"\nb|II. NHIỆM VỤ\n|{TEXT}\n" + CLOSING + SIGN
_IN = {"headings_in": [["", "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU"], ["", "II. NHIỆM VỤ"]]}
_WANTED = {
    "#1": {"target": "150", "result": "165"},
    "#2": {"target": "12", "result": "9"},
    "#3": {"target": "80", "result": "91,5"},
}
_SAID = (
    ("Kết nạp mới 150 đoàn viên.", "đã kết nạp 165 đoàn viên, đạt 110%."),
    ("Tổ chức ít nhất 12 hoạt động tình nguyện.", "tổ chức 9 hoạt động (chưa đạt)."),
    ("Phấn đấu 80% đoàn viên rèn luyện tốt.", "91,5% (vượt)."),
)
_NUMBERS = {
    "1.": "{0}. ",
    "1)": "{0}) ",
    "1/": "{0}/ ",
    "(1)": "({0}) ",
    "a)": "{1}) ",
    "-": "- ",
    "Chỉ tiêu 1": "Chỉ tiêu {0}: ",
    "Word": "#",
    "1-": "{0}- ",
    "1 -": "{0} - ",
    "1.1.": "1.{0}. ",
    "[1]": "[{0}] ",
    "a.": "{1}. ",
    "i.": "{2}. ",
    "+": "+ ",
    "*": "* ",
    "Chỉ tiêu thứ 1": "Chỉ tiêu thứ {0}: ",
    "CT1": "CT{0}: ",
    "none": "",
}
_LOOKS = {"plain": "", "bold": "b", "italic": "i", "bold italic": "bi"}
_LEADS = ("Kết quả: ", "KQ: ", "- Kết quả: ", "+ Kết quả: ", "* Kết quả: ", "Đã thực hiện: ", "- Thực hiện: ", "- KQ: ",
          "Kết quả đạt được: ", "Kết quả thực hiện: ", "Kết quả đến nay: ", "Kết quả cụ thể: ", "→ Kết quả: ", "=> Kết quả: ", "-> KQ: ",
          "Thực hiện được: ", "KQTH: ", "KQĐĐ: ", "- Đã đạt: ", "Đạt: ", "Kết quả : ", "KẾT QUẢ: ", "Kết quả – ", "KQ - ")  # fmt: skip


def _told(number: str, looks: str, lead: str) -> str:
    lines = []
    for at, (statement, result) in enumerate(_SAID, 1):
        typed = number.format(at, "abc"[at - 1], ("i", "ii", "iii")[at - 1])
        more, typed = ("#", "") if typed == "#" else ("", typed)
        lines += [f"{looks}{more}|{typed}{statement}", f"|{lead}{result[0].upper()}{result[1:]}"]
    return "\n".join(lines)


def every() -> dict[str, tuple[str, dict[str, object]]]:
    """Return a document for every numbering, emphasis and way to lead to the result."""
    return {
        f"{number} {look} {lead}": (
            _TOP + "\nb|I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n" + _told(typed, looks, lead) + _BETWEEN,
            {**_IN, "figures": _WANTED},
        )
        for (number, typed), (look, looks), lead in product(_NUMBERS.items(), _LOOKS.items(), _LEADS)
    }


def _doc(text: str, figures: dict[str, object], **more: object) -> tuple[str, dict[str, object]]:
    return _TOP + "\nb|I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU\n" + text.strip() + _BETWEEN, {**_IN, "figures": figures, **more}


LAYOUTS = {
    "under sub-headings of targets": _doc(
        "b|1. Chỉ tiêu về công tác giáo dục\n|- Tổ chức 12 buổi nói chuyện: Đã tổ chức 14 buổi, đạt 116,7%.\n|- Mở 2 lớp học: 3 lớp.\nb|2. Chỉ tiêu về tổ chức\n|- Kết nạp 40 đoàn viên: 37 đoàn viên.",
        {
            "#1": {"target": "12", "result": "14"},
            "#2": {"target": "2", "result": "3"},
            "#3": {"target": "40", "result": "37"},
        },
    ),
    "told by a verb and được": _doc(
        "|1. Chỉ tiêu kết nạp 40 đoàn viên: kết nạp được 43 đoàn viên, vượt 7,5%.\n|2. Trồng 1.000 cây xanh: trồng mới được 850 cây.",
        {"#1": {"target": "40", "result": "43"}, "#2": {"target": "1.000", "result": "850"}},
    ),
    "bullets of Word under a heading of targets": _doc(
        "-|Kết nạp 40 đoàn viên. Kết quả: 37 đoàn viên.\n-|Trồng 1.000 cây xanh. Kết quả: 1.250 cây.",
        {"#1": {"target": "40", "result": "37"}, "#2": {"target": "1.000", "result": "1.250"}},
    ),
    "result in italics in the same paragraph": _doc(
        "|1. Kết nạp 40 đoàn viên. **Kết quả:** Kết nạp 37 đoàn viên (92,5%).\n|2. Trồng 1.000 cây xanh. **Kết quả:** 1.250 cây.",
        {"1": {"target": "40", "result": "37"}, "2": {"target": "1.000", "result": "1.250"}},
    ),
    "result by a line break": _doc(
        "|1. Kết nạp 40 đoàn viên. / Kết quả: Kết nạp 37 đoàn viên.\n|2. Trồng 1.000 cây xanh. / Kết quả: 1.250 cây.",
        {"1": {"target": "40", "result": "37"}, "2": {"target": "1.000", "result": "1.250"}},
    ),
    "target and done in one line": _doc(
        "|- Kết nạp đoàn viên: chỉ tiêu 40, thực hiện 37.\n|- Trồng cây xanh: kế hoạch 1.000 cây, đã trồng được 1.250 cây.",
        {"#1": {"result": "37"}, "#2": {"target": "1.000", "result": "1.250"}},
    ),
    "table with plan and result": _doc(
        "t|TT|Nội dung|ĐVT|Chỉ tiêu|Kết quả|Tỷ lệ|Ghi chú\nt|1|Kết nạp đoàn viên|đoàn viên|40|37|92,5%|\nt|2|Trồng cây xanh|cây|1.000|1.250|125%|Vượt",
        {"1": {"target": "40", "result": "37"}, "2": {"target": "1.000", "result": "1.250"}},
        tables=1,
    ),
    "table with abbreviations": _doc(
        "t|STT|Tên chỉ tiêu|Đơn vị|KH năm 2026|TH đến 20/5|% so KH\nt|1|Kết nạp đoàn viên|đ/c|40|37|92,5\nt|2|Trồng cây xanh|cây|1.000|1.250|125",
        {"1": {"target": "40", "result": "37"}, "2": {"target": "1.000", "result": "1.250"}},
        tables=1,
    ),
    "table with groups": _doc(
        "t|TT|Chỉ tiêu|ĐVT|Kế hoạch|Thực hiện\nt|I|CÔNG TÁC GIÁO DỤC|||\nt|1|Buổi nói chuyện|buổi|12|14\nt|II|TỔ CHỨC|||\nt|1|Kết nạp đoàn viên|đoàn viên|40|37",
        {"#1": {"target": "12", "result": "14"}, "#2": {"target": "40", "result": "37"}},
        tables=1,
    ),
    "a column per year": _doc(
        "t|TT|Nội dung|ĐVT|Năm 2024|Năm 2025|Năm 2026\nt|1|Kết nạp đoàn viên|đoàn viên|30|35|37\nt|2|Trồng cây xanh|cây|800|900|1.250",
        {"1": {"result": "37"}, "2": {"result": "1.250"}},
        tables=1,
    ),
    "a column per quarter": _doc(
        "t|TT|Nội dung|ĐVT|Chỉ tiêu|Quý I|Quý II|Cộng\nt|1|Kết nạp đoàn viên|đoàn viên|40|17|20|37\nt|2|Trồng cây xanh|cây|1.000|250|1.000|1.250",
        {"1": {"target": "40"}, "2": {"target": "1.000"}},
        tables=1,
    ),
    "target and result of last and this year": _doc(
        "t|TT|Nội dung|ĐVT|Kết quả 2025|Chỉ tiêu 2026|Kết quả 2026\nt|1|Kết nạp đoàn viên|đoàn viên|35|40|37",
        {"1": {"target": "40", "result": "37"}},
        tables=1,
    ),
    "next year's targets in bullets": (
        _TOP
        + """
b|I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU
|1. Kết nạp 40 đoàn viên.
|Kết quả: 37 đoàn viên.
b|II. PHƯƠNG HƯỚNG NĂM 2027
b|1. Chỉ tiêu
|- Kết nạp 45 đoàn viên.
|- Trồng 1.500 cây xanh.
b|2. Nhiệm vụ
|"""
        + TEXT
        + SIGN,
        {
            "headings_in": [
                ["", "I. KẾT QUẢ THỰC HIỆN CHỈ TIÊU"],
                ["", "II. PHƯƠNG HƯỚNG NĂM 2027"],
                ["1.", "Chỉ tiêu"],
                ["2.", "Nhiệm vụ"],
            ],
            "figures": {"#1": {"target": "40", "result": "37"}},
            "must_keep": ["Kết nạp 45 đoàn viên", "Trồng 1.500 cây xanh"],
        },
    ),
    "raised and struck digits in cells": _doc(
        "t|TT|Nội dung|Kế hoạch|Thực hiện\nt|1|Kết nạp đoàn viên|40|37^1^\nt|2|Trồng cây xanh|1.000|~~1.200~~ 1.250",
        {"1": {"target": "40", "result": "37"}, "2": {"target": "1.000", "result": "1.250"}},
    ),
    "a note in a statement": _doc(
        "|(1) Kết nạp 40 đoàn viên[^Theo nghị quyết.].\n|Kết quả: 37 đoàn viên.\n|(2) Trồng 1.000 cây xanh.\n|Kết quả: 1.250 cây.",
        {"#1": {"target": "40", "result": "37"}, "#2": {"target": "1.000", "result": "1.250"}},
        notes=1,
    ),
    "a table of people is no indicator": _doc(
        "|(1) Kết nạp 40 đoàn viên.\n|Kết quả: 37 đoàn viên.\nt|TT|Họ và tên|Năm sinh|Chức vụ\nt|1|Lê Thị B|1999|Bí thư",
        {"#1": {"target": "40", "result": "37"}},
        tables=1,
        must_keep=["Lê Thị B"],
    ),
    "targets said to be met in words": _doc(
        "|1. 100% chi đoàn tổ chức Tháng Thanh niên.\n|Kết quả: 15/15 chi đoàn, đạt 100%.\n|2. Mỗi chi đoàn có một công trình.\n|Kết quả: Đạt.",
        {"1": {"target": "100", "result": "15"}},
    ),
}
