"""Signers, recipients, remarks behind them, and annexes in any look."""

from __future__ import annotations

from .words import CLOSING, HEAD, SIGN, TEXT, TITLE, headings

_TOP = (
    HEAD
    + TITLE
    + f"""
b|I. KẾT QUẢ
|{TEXT}
b|II. NHIỆM VỤ
|{TEXT}
"""
    + CLOSING
)
_TWO = ("1 I. KẾT QUẢ", "1 II. NHIỆM VỤ")
_A = {"authority": "TM. BAN THƯỜNG VỤ", "position": "BÍ THƯ", "name": "Nguyễn Văn A"}
_LISTED = ["Ban Thường vụ Tỉnh đoàn", "Lưu: VP"]
_CLOSED = {"closing": "Trên đây là báo cáo kết quả công tác Đoàn quý II năm 2026"}


def _tail(text: str, *more: str, **wanted: object) -> tuple[str, dict[str, object]]:
    found = {**headings(*_TWO, *more), **_CLOSED, **wanted}
    return _TOP + text, {key: value for key, value in found.items() if value is not None}


_TABLE = """
t|TT|Họ và tên|Chi đoàn
t|1|Lê Thị B|Thôn Một
t|2|Trần Văn C|Thôn Hai
"""

LAYOUTS = {
    "recipients in one line": _tail(
        "n|**Nơi nhận:** / Như trên; Đảng ủy xã; Lưu: VP.|b@T/M BAN CHẤP HÀNH / b@P. BÍ THƯ /  / b@Lê C\n",
        signers=[{"authority": "T/M BAN CHẤP HÀNH", "position": "P. BÍ THƯ", "name": "Lê C"}],
        recipients=["Như trên", "Đảng ủy xã", "Lưu: VP"],
    ),
    "recipients in one line with dashes": _tail(
        "|Nơi nhận: - Ban Thường vụ Tỉnh đoàn; - Lưu: VP.\nrb|TM. BAN THƯỜNG VỤ\nrb|BÍ THƯ\n|\nrb|Nguyễn Văn A\n",
        signers=[_A],
        recipients=_LISTED,
    ),
    "who drew it up and who signs": _tail(
        "n|b@NGƯỜI LẬP BIỂU /  / b@Lê Thị B|b@TM. BAN THƯỜNG VỤ / b@BÍ THƯ /  / b@Nguyễn Văn A\n",
        signers=[{"position": "NGƯỜI LẬP BIỂU", "name": "Lê Thị B"}, _A],
        recipients=[],
    ),
    "three columns: recipients, confirmation, signer": _tail(
        "n|bi@Nơi nhận: / - Ban Thường vụ Tỉnh đoàn; / - Lưu: VP.|b@XÁC NHẬN CỦA ĐẢNG ỦY / b@PHÓ BÍ THƯ /  / b@Lê Thị B|b@TM. BAN THƯỜNG VỤ / b@BÍ THƯ /  / b@Nguyễn Văn A\n",
        signers=[{"authority": "XÁC NHẬN CỦA ĐẢNG ỦY", "position": "PHÓ BÍ THƯ", "name": "Lê Thị B"}, _A],
        recipients=_LISTED,
    ),
    "the deputy signs for the secretary": _tail(
        SIGN.replace("b@BÍ THƯ", "b@KT. BÍ THƯ / b@PHÓ BÍ THƯ"),
        signers=[{"authority": "TM. BAN THƯỜNG VỤ KT. BÍ THƯ", "position": "PHÓ BÍ THƯ", "name": "Nguyễn Văn A"}],
        recipients=_LISTED,
    ),
    "rows: office, blank, name": _tail(
        "n|bi@Nơi nhận:|b@TM. BAN THƯỜNG VỤ\nn|- Ban Thường vụ Tỉnh đoàn;|b@BÍ THƯ\nn|- Lưu: VP.|\nn||b@Nguyễn Văn A\n",
        signers=[_A],
        recipients=_LISTED,
    ),
    "a row below for the name": _tail(
        "n|bi@Nơi nhận: / - Ban Thường vụ Tỉnh đoàn; / - Lưu: VP.|b@TM. BAN THƯỜNG VỤ / b@BÍ THƯ\nn||\nn||b@Nguyễn Văn A\n",
        signers=[_A],
        recipients=_LISTED,
        tables=0,
    ),
    "signature at the right without a table": _tail(
        "bi|Nơi nhận:\n|- Ban Thường vụ Tỉnh đoàn;\n|- Lưu: VP.\nbr|TM. BAN THƯỜNG VỤ\nbr|BÍ THƯ\n|\n|\nbr|Nguyễn Văn A\n",
        signers=[_A],
        recipients=_LISTED,
    ),
    "signature first, recipients below": _tail(
        "br|TM. BAN THƯỜNG VỤ\nbr|BÍ THƯ\n|\nir|(Đã ký)\n|\nbr|Nguyễn Văn A\nbi|Nơi nhận:\n|- Ban Thường vụ Tỉnh đoàn;\n|- Lưu: VP.\n",
        signers=[_A],
        recipients=_LISTED,
    ),
    "signature pushed by tabs": _tail(
        "|**Nơi nhận:**→→→→**TM. BAN THƯỜNG VỤ**\n|- Ban Thường vụ Tỉnh đoàn;→→→→**BÍ THƯ**\n|- Lưu: VP.\n|\nb|→→→→→→Nguyễn Văn A\n",
        signers=[_A],
        recipients=_LISTED,
    ),
    "signature by indents": _tail(
        "b>|TM. BAN THƯỜNG VỤ\nb>|BÍ THƯ\n|\nb>|Nguyễn Văn A\n",
        signers=[_A],
        recipients=[],
    ),
    "without TM., in the middle": _tail(
        "bc|BÍ THƯ\n|\n|\nbc|Nguyễn Văn A\n",
        signers=[{"position": "BÍ THƯ", "name": "Nguyễn Văn A"}],
        recipients=[],
    ),
    "place and date above the signature": _tail(
        "ir|Sông Mẫu, ngày 20 tháng 5 năm 2026\nbr|NGƯỜI BÁO CÁO\n|\nbr|Nguyễn Văn A\n",
        signers=[{"position": "NGƯỜI BÁO CÁO", "name": "Nguyễn Văn A"}],
        recipients=[],
        must_keep=["Sông Mẫu, ngày 20 tháng 5 năm 2026"],
        closing=None,
    ),
    "T/M with a stroke": _tail(
        SIGN.replace("TM. BAN THƯỜNG VỤ", "T/M BAN CHẤP HÀNH"),
        signers=[{"authority": "T/M BAN CHẤP HÀNH", "position": "BÍ THƯ", "name": "Nguyễn Văn A"}],
        recipients=_LISTED,
    ),
    "a rank before the name": _tail(
        SIGN.replace("Nguyễn Văn A", "Đại úy Nguyễn Văn A"),
        signers=[{"name": "Đại úy Nguyễn Văn A"}],
        recipients=_LISTED,
    ),
    "a name in capitals": _tail(
        SIGN.replace("Nguyễn Văn A", "NGUYỄN VĂN AN"),
        signers=[{"position": "BÍ THƯ", "name": "NGUYỄN VĂN AN"}],
        recipients=_LISTED,
    ),
    "recipients without dashes, under the signature": _tail(
        "br|TM. BAN THƯỜNG VỤ\nbr|BÍ THƯ\n|\nbr|Nguyễn Văn A\nbi|Nơi nhận:\n|Ban Thường vụ Tỉnh đoàn;\n|Lưu: VP.\n",
        signers=[_A],
        recipients=_LISTED,
    ),
    "recipients numbered by Word": _tail(
        "n|bi@Nơi nhận: / + Ban Thường vụ Tỉnh đoàn; / + Lưu: VP.|b@TM. BAN THƯỜNG VỤ / b@BÍ THƯ /  / b@Nguyễn Văn A\n".replace(
            "+", "-"
        ),
        signers=[_A],
        recipients=_LISTED,
    ),
    "two bodies sign together": _tail(
        "n|b@TM. BCH ĐOÀN TRƯỜNG / b@BÍ THƯ /  / b@Lê Thị B|b@TM. BCH HỘI SINH VIÊN / b@CHỦ TỊCH /  / b@Trần Văn C\n",
        signers=[
            {"authority": "TM. BCH ĐOÀN TRƯỜNG", "position": "BÍ THƯ", "name": "Lê Thị B"},
            {"authority": "TM. BCH HỘI SINH VIÊN", "position": "CHỦ TỊCH", "name": "Trần Văn C"},
        ],
        recipients=[],
    ),
    "two tables of signers, one below the other": _tail(
        "n|b@NGƯỜI LẬP BIỂU /  / b@Lê Thị B|b@TM. BAN THƯỜNG VỤ / b@BÍ THƯ /  / b@Nguyễn Văn A\n|\nn|b@DUYỆT CỦA ĐẢNG ỦY / b@BÍ THƯ /  / b@Trần Văn C|\n",
        must_keep=["Lê Thị B", "Nguyễn Văn A", "Trần Văn C", "DUYỆT CỦA ĐẢNG ỦY"],
    ),
    "remark behind the signature": _tail(
        SIGN + "i|* Ghi chú: số liệu chưa gồm chi đoàn quân sự.\n",
        signers=[_A],
        recipients=_LISTED,
        must_keep=["Ghi chú: số liệu chưa gồm chi đoàn quân sự"],
        closing=None,
    ),
    "annex PHỤ LỤC with (Kèm theo)": _tail(
        SIGN
        + "bcp|PHỤ LỤC\nbc|Danh sách đoàn viên được khen\nic|(Kèm theo Báo cáo số 15-BC/ĐTN ngày 20/5/2026)\n"
        + _TABLE,
        "1 PHỤ LỤC Danh sách đoàn viên được khen",
        signers=[_A],
        recipients=_LISTED,
        tables=1,
        must_keep=["Kèm theo Báo cáo số 15-BC/ĐTN ngày 20/5/2026"],
        once=["Lê Thị B"],
    ),
    "two annexes, numbered, one on wide pages": _tail(
        SIGN
        + "bcp|PHỤ LỤC 1\nbc|Danh sách khen thưởng\n"
        + _TABLE
        + "bcw|PHỤ LỤC 2\nbc|Kết quả từng thôn\nt|Thôn|Buổi\nt|Một|4\n",
        "1 PHỤ LỤC 1 Danh sách khen thưởng",
        "1 PHỤ LỤC 2 Kết quả từng thôn",
        signers=[_A],
        recipients=_LISTED,
        tables=2,
    ),
    "annex Biểu mẫu 01": _tail(
        SIGN + "bcw|BIỂU MẪU 01: TỔNG HỢP SỐ LIỆU ĐOÀN VIÊN\nic|(Tính đến 20/5/2026)\n" + _TABLE,
        "1 BIỂU MẪU 01: TỔNG HỢP SỐ LIỆU ĐOÀN VIÊN",
        signers=[_A],
        tables=1,
        must_keep=["Tính đến 20/5/2026"],
    ),
    "annex with a letterhead of its own": _tail(
        SIGN
        + "p|\nn|TỈNH ĐOÀN MẪU / b@ĐOÀN XÃ SÔNG MẪU|b@ĐOÀN TNCS HỒ CHÍ MINH\nbc|DANH SÁCH\nbc|Đoàn viên được khen thưởng quý II\n"
        + _TABLE,
        headings=None,
        headings_in=[["", "DANH SÁCH Đoàn viên được khen thưởng quý II"]],
        signers=[_A],
        recipients=_LISTED,
        must_keep=["Lê Thị B"],
    ),
    "annex with a signature of its own": _tail(
        SIGN
        + "bcp|PHỤ LỤC\nbc|Số liệu đoàn viên\n"
        + _TABLE
        + "n|b@NGƯỜI LẬP BIỂU /  / b@Trần Văn D|b@TM. BAN THƯỜNG VỤ / b@BÍ THƯ /  / b@Nguyễn Văn A\n",
        must_keep=["Trần Văn D", "NGƯỜI LẬP BIỂU"],
        recipients=_LISTED,
        headings=headings(*_TWO, "1 PHỤ LỤC Số liệu đoàn viên")["headings"],
    ),
    "table right behind the signature": _tail(
        SIGN + "|\nbc|BẢNG TỔNG HỢP KẾT QUẢ QUÝ II\n" + _TABLE,
        "1 BẢNG TỔNG HỢP KẾT QUẢ QUÝ II",
        signers=[_A],
        tables=1,
    ),
    "annex with headings of its own": _tail(
        SIGN
        + "bcp|PHỤ LỤC SỐ 01\nbc|MỘT SỐ MÔ HÌNH TIÊU BIỂU\nb|1. Mô hình nhà sạch\n|"
        + TEXT
        + "\nb|2. Mô hình ao cá\n|"
        + TEXT
        + "\n",
        "1 PHỤ LỤC SỐ 01 MỘT SỐ MÔ HÌNH TIÊU BIỂU",
        "2 1. Mô hình nhà sạch",
        "2 2. Mô hình ao cá",
        signers=[_A],
    ),
    "list without lines in the text, signature in lines": (
        HEAD
        + TITLE
        + f"""
b|I. KẾT QUẢ
|{TEXT}
n|b@HỌ VÀ TÊN|b@CHỨC VỤ
n|Lê Thị B|BÍ THƯ
n|Trần Văn C|PHÓ BÍ THƯ
b|II. NHIỆM VỤ
|{TEXT}
"""
        + CLOSING
        + "br|TM. BAN CHẤP HÀNH\nbr|BÍ THƯ\n|\nbr|Nguyễn Văn A\n",
        {
            **headings(*_TWO),
            "signers": [{"authority": "TM. BAN CHẤP HÀNH", "position": "BÍ THƯ", "name": "Nguyễn Văn A"}],
            "must_keep": ["Lê Thị B", "Trần Văn C", "HỌ VÀ TÊN"],
        },
    ),
    "no closing sentence, no signature": (
        HEAD + TITLE + f"\nb|I. KẾT QUẢ\n|{TEXT}\nb|II. NHIỆM VỤ\n|{TEXT}\n",
        {**headings(*_TWO), "signers": [{}], "recipients": []},
    ),
    "closing sentence with other words": (
        _TOP.replace("Trên đây là báo cáo kết quả", "Trên đây là kết quả") + SIGN,
        {**headings(*_TWO), "closing": "Trên đây là kết quả công tác Đoàn quý II năm 2026", "signers": [_A]},
    ),
    "pictures and notes in the signature": _tail(
        SIGN.replace("b@BÍ THƯ /", "b@BÍ THƯ / [#] /").replace("Lưu: VP.", "Lưu: VP[^Ba bản.]."),
        signers=[_A],
        notes=1,
        pictures=1,
    ),
}
