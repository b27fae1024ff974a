"""Every way to sign with every annex behind it; every chain of numbers in every look; every letterhead with every title."""

from __future__ import annotations

from itertools import product

from .words import CLOSING, HEAD, SIGN, TEXT, TITLE, headings

_ONE = {"authority": "TM. BAN THƯỜNG VỤ", "position": "BÍ THƯ", "name": "Nguyễn Văn A"}
_TWO = ["Ban Thường vụ Tỉnh đoàn", "Lưu: VP"]
_PLACES = "bi|Nơi nhận:\n|- Ban Thường vụ Tỉnh đoàn;\n|- Lưu: VP."
_SIGNED = {
    "table": (SIGN, [_ONE], _TWO),
    "ruled": (SIGN.replace("n|", "t|"), [_ONE], _TWO),
    "nil": (SIGN.replace("n|", "g|"), [_ONE], _TWO),
    "right": ("br|TM. BAN THƯỜNG VỤ\nbr|BÍ THƯ\n|\n|\nbr|Nguyễn Văn A", [_ONE], []),
    "left": ("b|TM. BAN THƯỜNG VỤ\nb|BÍ THƯ\n|\nb|Nguyễn Văn A", [_ONE], []),
    "middle": ("bc|TM. BAN THƯỜNG VỤ\nbc|BÍ THƯ\n|\nbc|Nguyễn Văn A", [_ONE], []),
    "indented": ("b>|TM. BAN THƯỜNG VỤ\nb>|BÍ THƯ\n|\nb>|Nguyễn Văn A", [_ONE], []),
    "places above": (_PLACES + "\nbr|TM. BAN THƯỜNG VỤ\nbr|BÍ THƯ\n|\nbr|Nguyễn Văn A", [_ONE], _TWO),
    "places below": ("br|TM. BAN THƯỜNG VỤ\nbr|BÍ THƯ\n|\nbr|Nguyễn Văn A\n" + _PLACES, [_ONE], _TWO),
    "bare": ("br|BAN CHẤP HÀNH ĐOÀN XÃ SÔNG MẪU", [{"authority": "BAN CHẤP HÀNH ĐOÀN XÃ SÔNG MẪU"}], []),
    "bare with name": (
        "br|BCH CHI ĐOÀN THÔN MỘT\n|\nbr|Nguyễn Văn A",
        [{"authority": "BCH CHI ĐOÀN THÔN MỘT", "name": "Nguyễn Văn A"}],
        [],
    ),
    "no TM": ("br|BÍ THƯ\n|\n|\nbr|Nguyễn Văn A", [{"position": "BÍ THƯ", "name": "Nguyễn Văn A"}], []),
    "small letters": (
        "br|T.M Ban Chấp hành\nbr|Bí thư\n|\nbr|Nguyễn Văn A",
        [{"authority": "T.M Ban Chấp hành", "position": "Bí thư", "name": "Nguyễn Văn A"}],
        [],
    ),
    "tabs": (
        "|**Nơi nhận:**→→→→**TM. BAN THƯỜNG VỤ**\n|- Ban Thường vụ Tỉnh đoàn;→→→→**BÍ THƯ**\n|- Lưu: VP.\n|\nb|→→→→→→Nguyễn Văn A",
        [_ONE],
        _TWO,
    ),
    "tabs, name beside": (
        "|**Nơi nhận:**→→→→**TM. BAN THƯỜNG VỤ**\n|- Ban Thường vụ Tỉnh đoàn;→→→→**BÍ THƯ**\n|\n|- Lưu: VP.→→→→→→**Nguyễn Văn A**",
        [_ONE],
        _TWO,
    ),
    "spaces": (
        "|**Nơi nhận:                                        TM. BAN THƯỜNG VỤ**\n|- Ban Thường vụ Tỉnh đoàn;                         **BÍ THƯ**\n|- Lưu: VP.\n|\n|                                                         **Nguyễn Văn A**",
        [_ONE],
        _TWO,
    ),
    "two by tabs": (
        "b|→NGƯỜI LẬP BIỂU→→→TM. BAN THƯỜNG VỤ\nb|→→→→→→BÍ THƯ\n|\n|\nb|→Lê Thị B→→→→Nguyễn Văn A",
        [{"position": "NGƯỜI LẬP BIỂU", "name": "Lê Thị B"}, _ONE],
        [],
    ),
    "three": (
        "n|bi@Nơi nhận: / - Ban Thường vụ Tỉnh đoàn; / - Lưu: VP.|b@NGƯỜI LẬP /  / b@Lê Thị B|b@TM. BAN THƯỜNG VỤ / b@BÍ THƯ /  / b@Nguyễn Văn A",
        [{"position": "NGƯỜI LẬP", "name": "Lê Thị B"}, _ONE],
        _TWO,
    ),
    "middle column": ("n||b@TM. BAN THƯỜNG VỤ / b@BÍ THƯ /  / b@Nguyễn Văn A|", [_ONE], []),
    "deputy": (
        SIGN.replace("b@BÍ THƯ", "b@KT. BÍ THƯ / b@PHÓ BÍ THƯ"),
        [{"authority": "TM. BAN THƯỜNG VỤ", "position": "PHÓ BÍ THƯ", "name": "Nguyễn Văn A"}],
        _TWO,
    ),
    "TL": (
        SIGN.replace("TM. BAN THƯỜNG VỤ", "TL. BAN THƯỜNG VỤ").replace("BÍ THƯ", "CHÁNH VĂN PHÒNG"),
        [{"authority": "TL. BAN THƯỜNG VỤ", "position": "CHÁNH VĂN PHÒNG", "name": "Nguyễn Văn A"}],
        _TWO,
    ),
    "signed": (SIGN.replace("/  /  /", "/ i@(Đã ký) /  /"), [_ONE], _TWO),
}
_ROWS = "\nt|TT|Nội dung|Số lượng\nt|1|Hiến máu|40\nt|2|Trồng cây|300"
_ANNEXES = {
    "none": ("", ()),
    "phụ lục": (
        "bcp|PHỤ LỤC\nbc|Kết quả thực hiện chỉ tiêu\nic|(Kèm theo Báo cáo số 15-BC/ĐTN)" + _ROWS,
        ("1 PHỤ LỤC Kết quả thực hiện chỉ tiêu",),
    ),
    "phụ lục, wide": (
        "bcw|PHỤ LỤC I\nbc|KẾT QUẢ THỰC HIỆN CHỈ TIÊU\nic|(Kèm theo Báo cáo số 15-BC/ĐTN)" + _ROWS,
        ("1 PHỤ LỤC I KẾT QUẢ THỰC HIỆN CHỈ TIÊU",),
    ),
    "bảng": (
        "bcw|BẢNG TỔNG HỢP KẾT QUẢ NĂM 2026\nic|(Kèm theo Báo cáo số 15-BC/ĐTN)" + _ROWS,
        ("1 BẢNG TỔNG HỢP KẾT QUẢ NĂM 2026",),
    ),
    "biểu": ("bcw|Biểu số 02 / TỔNG HỢP SỐ LIỆU" + _ROWS, ("1 Biểu số 02 TỔNG HỢP SỐ LIỆU",)),
    "danh mục": (
        "bcp|DANH MỤC\nbc|Hoạt động lớn năm 2027\nic|(Kèm theo Báo cáo số 15-BC/ĐTN)" + _ROWS,
        ("1 DANH MỤC Hoạt động lớn năm 2027",),
    ),
    "danh sách": ("bcp|DANH SÁCH KHEN THƯỞNG" + _ROWS, ("1 DANH SÁCH KHEN THƯỞNG",)),
    "no page of its own": ("|\nbc|PHỤ LỤC SỐ LIỆU" + _ROWS, ("1 PHỤ LỤC SỐ LIỆU",)),
    "left": ("bp|PHỤ LỤC 1: Số liệu" + _ROWS, ("1 PHỤ LỤC 1: Số liệu",)),
    "two": (
        "bcp|PHỤ LỤC 1\nbc|Hoạt động" + _ROWS + "\nbcp|PHỤ LỤC 2\nbc|Danh sách\nt|TT|Họ và tên\nt|1|Lê Thị Mẫu",
        ("1 PHỤ LỤC 1 Hoạt động", "1 PHỤ LỤC 2 Danh sách"),
    ),
    "numbered": ("bp|1. Danh sách tập thể" + _ROWS, None),
}


def _tails() -> dict[str, tuple[str, dict[str, object]]]:
    body = HEAD + TITLE + f"b|I. KẾT QUẢ\n|{TEXT}\nb|II. NHIỆM VỤ\n|{TEXT}" + CLOSING
    out = {}
    for (name, (sign, signers, places)), (annex, (behind, titles)) in product(_SIGNED.items(), _ANNEXES.items()):
        wanted: dict[str, object] = {
            "signers": signers,
            "recipients": places,
            "closing": "Trên đây là báo cáo kết quả công tác Đoàn quý II năm 2026",
        }
        if titles is None:
            wanted["headings_in"] = [["I.", "KẾT QUẢ"], ["II.", "NHIỆM VỤ"], ["1.", "Danh sách tập thể"]]
            wanted["once"] = ["Danh sách tập thể", "Hiến máu"]
        else:
            wanted.update(headings("1 I. KẾT QUẢ", "1 II. NHIỆM VỤ", *titles))
        if behind:
            wanted["must_keep"] = ["Hiến máu"]
            wanted["tables"] = 2 if annex == "two" else 1
        out[f"sign {name}, annex {annex}"] = (body + sign.strip("\n") + "\n" + behind, wanted)
    return out


_CHAINS = (
    ("I. ", "1. ", "a) "), ("I. ", "1. ", "1.1. "), ("I/ ", "1/ ", "a/ "), ("A. ", "I. ", "1. "), ("A/ ", "I/ ", "1/ "), ("I) ", "1) ", "a) "),
    ("1. ", "1.1. ", "1.1.1. "), ("1. ", "a) ", ""), ("Phần I. ", "I. ", "1. "), ("Phần thứ nhất: ", "I. ", "1. "), ("I: ", "1: ", "a: "),
    ("A. ", "A.1. ", "A.1.1. "), ("I. ", "I.1. ", "I.1.1. "), ("I. ", "1. ", "1.a. "), ("I.", "1.", "a)"), ("Chương 1. ", "Mục 1. ", "1. "),
    ("I - ", "1 - ", "a - "), ("Chương I: ", "1. ", "1.1. "), ("I. ", "A. ", "1. "), ("I. ", "1. ", "i) "), ("I. ", "1. ", "(1) "), ("I. ", "1. ", "1.1 "),
)  # fmt: skip
_ROMANS, _WORDS = ("I", "II", "III"), ("nhất", "hai", "ba")
_LOOKS = {
    "bold": ("b", "b", "b"),
    "bold, bold italic, italic": ("b", "bi", "i"),
    "middle": ("bc", "b", "bi"),
    "underlined": ("b", "bu", "u"),
    "styles": ("1", "2", "3"),
}
_TOPS, _SUBS, _LOWS = (
    ("KẾT QUẢ ĐẠT ĐƯỢC", "TỒN TẠI"),
    ("Công tác giáo dục", "Công tác tổ chức"),
    ("Giáo dục chính trị", "Giáo dục đạo đức"),
)


def _count(number: str, at: int, above: str) -> str:
    """Return the number of the place ``at`` made of the first of its kind."""
    if not number:
        return ""
    head = above.strip(" .:/)-")
    if number.count(".") > 1 or (number[0] == "1" and "." in number.strip(". ") and number.strip()[1:2] == "."):
        pieces = number.strip().split(".")
        last = max(place for place, each in enumerate(pieces) if each.strip(") "))
        pieces[last] = chr(ord(pieces[last][0]) + at) + pieces[last][1:]
        return (head.split()[-1] + "." + ".".join(pieces[last:]) + " ") if head else ".".join(pieces) + " "
    for first, others in (
        ("nhất", _WORDS),
        ("(1)", ("(1)", "(2)")),
        ("A", "ABC"),
        ("a", "abc"),
        ("i)", ("i)", "ii)", "iii)")),
    ):
        if (first in number and not number.startswith(("Phần", "Chương"))) or (first == "nhất" and first in number):
            return number.replace(first, others[at])
    if "1" in number:
        return number.replace("1", str(at + 1))
    return number.replace("I", _ROMANS[at])


def _outlines() -> dict[str, tuple[str, dict[str, object]]]:
    out = {}
    for chain, (look, looks) in product(_CHAINS, _LOOKS.items()):
        lines, wanted = [], []
        for one, top in enumerate(_TOPS):
            first = _count(chain[0], one, "")
            lines.append(f"{looks[0]}|{first}{top}")
            wanted.append(f"1 {first}{top}")
            if one:
                lines.append(f"|{TEXT}")
                continue
            for two, sub in enumerate(_SUBS):
                second = _count(chain[1], two, first)
                lines.append(f"{looks[1]}|{second}{sub}")
                wanted.append(f"2 {second}{sub}")
                for three, low in enumerate(_LOWS if chain[2] and not two else ()):
                    third = _count(chain[2], three, second)
                    lines += [f"{looks[2]}|{third}{low}", f"|{TEXT}"]
                    wanted.append(f"3 {third}{low}")
                if two or not chain[2]:
                    lines.append(f"|{TEXT}")
        out[f"chain {chain} {look}"] = (HEAD + TITLE + "\n".join(lines) + CLOSING + SIGN, headings(*wanted))
    return out


_HEADS = {
    "table": HEAD,
    "ruled": HEAD.replace("n|", "t|"),
    "nil": HEAD.replace("n|", "g|"),
    "two rows": "n|TỈNH ĐOÀN MẪU / b@ĐOÀN XÃ SÔNG MẪU|b@ĐOÀN TNCS HỒ CHÍ MINH\nn|Số: 15-BC/ĐTN|i@Sông Mẫu, ngày 20 tháng 5 năm 2026\n|",
    "state": HEAD.replace(
        "b@ĐOÀN TNCS HỒ CHÍ MINH", "b@CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM / b@Độc lập - Tự do - Hạnh phúc / ------"
    ),
    "party": HEAD.replace("b@ĐOÀN TNCS HỒ CHÍ MINH", "b@ĐẢNG CỘNG SẢN VIỆT NAM"),
    "tabs": "b|TỈNH ĐOÀN MẪU→→→→ĐOÀN TNCS HỒ CHÍ MINH\nb|ĐOÀN XÃ SÔNG MẪU\n|***\n|Số: 15-BC/ĐTN→→→Sông Mẫu, ngày 20 tháng 5 năm 2026",
    "spaces": "b|TỈNH ĐOÀN MẪU                         ĐOÀN TNCS HỒ CHÍ MINH\nb|ĐOÀN XÃ SÔNG MẪU\n|Số: 15-BC/ĐTN                  Sông Mẫu, ngày 20 tháng 5 năm 2026",
    "conference": HEAD.replace("Số: 15-BC/ĐTN", "Số: 15-BC/ĐTN / i@(Tài liệu Hội nghị lần thứ 9)"),
    "draft": HEAD.replace("Số: 15-BC/ĐTN", "Số: 15-BC/ĐTN / b@Dự thảo lần 3"),
    "cover": "bc|ĐOÀN XÃ SÔNG MẪU\n|\nbc|TÀI LIỆU SINH HOẠT\n|\nbc|Tháng 5 năm 2026\np|" + HEAD,
}
_SUBJECT = "Kết quả công tác Đoàn quý II năm 2026"
_TITLES = {
    "two lines": ("bc|BÁO CÁO\nbc|" + _SUBJECT, ["BÁO CÁO", _SUBJECT]),
    "one line": ("bc|BÁO CÁO " + _SUBJECT.upper(), ["BÁO CÁO", _SUBJECT]),
    "breaks": ("bc|BÁO CÁO / " + _SUBJECT + "\nc|---------", ["BÁO CÁO", _SUBJECT]),
    "spaced": ("bc|B Á O   C Á O\nbc|" + _SUBJECT, ["BÁO CÁO", _SUBJECT]),
    "mixed": ("bc|Báo cáo\nbc|" + _SUBJECT, ["Báo cáo", _SUBJECT]),
    "tabs": ("b|→→→→BÁO CÁO\nb|→→" + _SUBJECT, ["BÁO CÁO", _SUBJECT]),
    "plan": ("bc|KẾ HOẠCH\nbc|Tổ chức Tháng Thanh niên năm 2026", ["KẾ HOẠCH", "Tổ chức Tháng Thanh niên năm 2026"]),
    "other": ("bc|BẢN THÀNH TÍCH\nbc|Đề nghị khen thưởng", ["BẢN THÀNH TÍCH", "Đề nghị khen thưởng"]),
    "three lines": (
        "bc|BÁO CÁO\nbc|Kết quả công tác Đoàn và phong trào thanh thiếu nhi\nbc|quý II, nhiệm vụ quý III\nbc|năm 2026",
        ["BÁO CÁO", "Kết quả công tác Đoàn và phong trào thanh thiếu nhi quý II, nhiệm vụ quý III năm 2026"],
    ),
    "style": ("1c|BÁO CÁO\n1c|" + _SUBJECT, ["BÁO CÁO", _SUBJECT]),
}
_STARTS = {
    "Roman": (f"b|I. KẾT QUẢ\n|{TEXT}\nb|II. NHIỆM VỤ\n|{TEXT}", ("1 I. KẾT QUẢ", "1 II. NHIỆM VỤ")),
    "in the middle": (f"bc|KẾT QUẢ\n|{TEXT}\nbc|NHIỆM VỤ\n|{TEXT}", ("1 KẾT QUẢ", "1 NHIỆM VỤ")),
    "parts": (
        f"bc|PHẦN THỨ NHẤT\nbc|KẾT QUẢ\nb|1. Giáo dục\n|{TEXT}\nbc|PHẦN THỨ HAI\nbc|NHIỆM VỤ\n|{TEXT}",
        ("1 PHẦN THỨ NHẤT KẾT QUẢ", "2 1. Giáo dục", "1 PHẦN THỨ HAI NHIỆM VỤ"),
    ),
    "addressed": (
        f"c|Kính gửi: Ban Thường vụ Tỉnh đoàn\n|{TEXT}\nb|1. Kết quả\n|{TEXT}\nb|2. Nhiệm vụ\n|{TEXT}",
        ("1 1. Kết quả", "1 2. Nhiệm vụ"),
    ),
    "aside": (
        f"ic|(Kèm theo Công văn số 9-CV/ĐTN)\nb|1. Kết quả\n|{TEXT}\nb|2. Nhiệm vụ\n|{TEXT}",
        ("1 1. Kết quả", "1 2. Nhiệm vụ"),
    ),
}


def _fronts() -> dict[str, tuple[str, dict[str, object]]]:
    out = {}
    for (head, typed), (title, (lines, said)), (start, (text, tops)) in product(
        _HEADS.items(), _TITLES.items(), _STARTS.items()
    ):
        wanted = {
            **headings(*tops),
            "unit": "ĐOÀN XÃ SÔNG MẪU",
            "number": "15-BC/ĐTN",
            "date": "2026-05-20",
            "title": said,
            "tables": 0,
        }
        out[f"head {head}, title {title}, start {start}"] = (
            typed.strip("\n") + "\n" + lines + "\n" + text + CLOSING + SIGN,
            wanted,
        )
    return out


LAYOUTS: dict[str, tuple[str, dict[str, object]]] = {}


def every() -> dict[str, tuple[str, dict[str, object]]]:
    """Return all of them."""
    return {**_tails(), **_outlines(), **_fronts()}
