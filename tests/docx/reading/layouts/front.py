"""Letterheads, covers, titles, official letters, and what stands around them."""

from __future__ import annotations

from .words import CLOSING, HEAD, SIGN, TEXT, TITLE, headings

_BODY = f"""
b|I. KẾT QUẢ
|{TEXT}
b|II. PHƯƠNG HƯỚNG
|{TEXT}"""
_TWO = headings("1 I. KẾT QUẢ", "1 II. PHƯƠNG HƯỚNG")
_KNOWN = {"unit": "ĐOÀN XÃ SÔNG MẪU", "number": "15-BC/ĐTN", "date": "2026-05-20"}
_SIGNED = {
    "signers": [{"authority": "TM. BAN THƯỜNG VỤ", "position": "BÍ THƯ", "name": "Nguyễn Văn A"}],
    "recipients": ["Ban Thường vụ Tỉnh đoàn", "Lưu: VP"],
}
_TITLED = {"title": ["BÁO CÁO", "Kết quả công tác Đoàn quý II năm 2026"]}

_LOWER = {"unit": "đoàn xã sông mẫu", "title": ["báo cáo", "kết quả công tác đoàn quý II năm 2026"]}
_LOWER_HEAD = """
|tỉnh đoàn mẫu→đoàn tncs hồ chí minh
|đoàn xã sông mẫu
"""
_LOWER_TITLE = """
|
{0}|báo cáo
{0}|kết quả công tác đoàn quý II năm 2026
|
"""

LAYOUTS = {
    "all in small letters, by tabs": (
        _LOWER_HEAD + "|Số: 15-BC/ĐTN→Sông Mẫu, ngày 20 tháng 5 năm 2026" + _LOWER_TITLE.format("") + _BODY + SIGN,
        {**_TWO, **_KNOWN, **_LOWER},
    ),
    "all in small letters, title in the middle": (
        _LOWER_HEAD + "|Số: 15-BC/ĐTN→Sông Mẫu, ngày 20 tháng 5 năm 2026" + _LOWER_TITLE.format("c") + _BODY + SIGN,
        {**_TWO, **_KNOWN, **_LOWER},
    ),
    "all in small letters, without number and day": (
        _LOWER_HEAD + _LOWER_TITLE.format("c") + _BODY + SIGN,
        {**_TWO, **_LOWER, "number": "", "date": None},
    ),
    "all in small letters, without a title": (
        _LOWER_HEAD + _BODY + SIGN,
        {**_TWO, "unit": "đoàn xã sông mẫu", "number": "", "date": None},
    ),
    "small letters in a table": (
        """
n|tỉnh đoàn mẫu / đoàn xã sông mẫu / Số: 15-BC/ĐTN|đoàn tncs hcm / sông mẫu, ngày 20/5/2026
"""
        + _LOWER_TITLE.format("c")
        + _BODY
        + SIGN,
        {**_TWO, **_KNOWN, **_LOWER},
    ),
    "the day by strokes": (
        HEAD.replace("ngày 20 tháng 5 năm 2026", "ngày 20/5/2026") + TITLE + _BODY + CLOSING + SIGN,
        {**_TWO, **_KNOWN, **_SIGNED, **_TITLED},
    ),
    "the day alone": (
        HEAD.replace("ngày 20 tháng 5 năm 2026", "20/5/2026") + TITLE + _BODY + CLOSING + SIGN,
        {**_TWO, **_KNOWN, **_SIGNED, **_TITLED},
    ),
    "the day by dots": (
        HEAD.replace("ngày 20 tháng 5 năm 2026", "ngày 20.5.2026") + TITLE + _BODY + CLOSING + SIGN,
        {**_TWO, **_KNOWN, **_SIGNED, **_TITLED},
    ),
    "letterhead of one row, title below": (
        HEAD + TITLE + _BODY + CLOSING + SIGN,
        {
            **_TWO,
            **_KNOWN,
            **_SIGNED,
            **_TITLED,
            "closing": "Trên đây là báo cáo kết quả công tác Đoàn quý II năm 2026",
            "tables": 0,
        },
    ),
    "letterhead in two rows, lines taken away cell by cell": (
        """
g|b@TỈNH ĐOÀN MẪU / b@ĐOÀN XÃ SÔNG MẪU / ***|b@ĐOÀN TNCS HỒ CHÍ MINH
g|Số: 15-BC/ĐTN|i@Sông Mẫu, ngày 20 tháng 5 năm 2026
"""
        + TITLE
        + _BODY
        + CLOSING
        + SIGN.replace("n|", "g|"),
        {**_TWO, **_KNOWN, **_SIGNED, **_TITLED, "tables": 0},
    ),
    "letterhead and signature in tables with lines": (
        HEAD.replace("n|", "t|") + TITLE + _BODY + CLOSING + SIGN.replace("n|", "t|"),
        {**_TWO, **_KNOWN, **_SIGNED, **_TITLED, "tables": 0},
    ),
    "letterhead with an empty column between": (
        HEAD.replace("ĐTN|", "ĐTN||") + TITLE + _BODY,
        {**_TWO, **_KNOWN, **_TITLED, "tables": 0},
    ),
    "letterhead of four rows": (
        """
n|TỈNH ĐOÀN MẪU|b@CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
n|b@ĐOÀN XÃ SÔNG MẪU|b@Độc lập - Tự do - Hạnh phúc
n|Số: 15-BC/ĐTN|i@Sông Mẫu, ngày 20 tháng 5 năm 2026
n|V/v báo cáo quý|
|Kính gửi: Ban Thường vụ Tỉnh đoàn Mẫu
|Thực hiện công văn số 10, Đoàn xã báo cáo như sau:
b|1. Đoàn viên
|Có 210 đoàn viên.
"""
        + SIGN,
        {
            **headings("1 1. Đoàn viên"),
            **_KNOWN,
            **_SIGNED,
            "must_keep": [
                "V/v báo cáo quý",
                "Ban Thường vụ Tỉnh đoàn Mẫu",
                "Thực hiện công văn số 10, Đoàn xã báo cáo như sau",
            ],
        },
    ),
    "letterhead by tabs": (
        """
b|TỈNH ĐOÀN MẪU→→→→ĐOÀN TNCS HỒ CHÍ MINH
b|ĐOÀN XÃ SÔNG MẪU
|Số: 15-BC/ĐTN→→→Sông Mẫu, ngày 20 tháng 5 năm 2026
"""
        + TITLE
        + _BODY,
        {**_TWO, **_KNOWN, **_TITLED},
    ),
    "letterhead in lines, date at the right": (
        """
bc|ĐOÀN TNCS HỒ CHÍ MINH
bc|TỈNH ĐOÀN MẪU
bc|ĐOÀN XÃ SÔNG MẪU
c|Số: 15-BC/ĐTN
ir|Sông Mẫu, ngày 20 tháng 5 năm 2026
"""
        + TITLE
        + _BODY,
        {
            **_TWO,
            "number": "15-BC/ĐTN",
            "date": "2026-05-20",
            **_TITLED,
            "must_keep": ["TỈNH ĐOÀN MẪU", "ĐOÀN XÃ SÔNG MẪU"],
        },
    ),
    "Quốc hiệu in lines above a report without number": (
        """
bc|CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
bc|Độc lập – Tự do – Hạnh phúc
c|---------------
ir|Sông Mẫu, ngày 20 tháng 5 năm 2026
bc|BÁO CÁO THÀNH TÍCH
bc|Đề nghị tặng Giấy khen của Tỉnh đoàn
b|I. SƠ LƯỢC LÝ LỊCH
|Họ và tên: Nguyễn Văn A
b|II. THÀNH TÍCH
|"""
        + TEXT,
        {
            **headings("1 I. SƠ LƯỢC LÝ LỊCH", "1 II. THÀNH TÍCH"),
            "title": ["BÁO CÁO THÀNH TÍCH", "Đề nghị tặng Giấy khen của Tỉnh đoàn"],
            "date": "2026-05-20",
        },
    ),
    "Hội heading": (
        """
n|HỘI LHTN VIỆT NAM TỈNH MẪU / b@ỦY BAN HỘI XÃ SÔNG MẪU / Số: 07-BC/UBH|b@HỘI LIÊN HIỆP THANH NIÊN VIỆT NAM / i@Sông Mẫu, ngày 20 tháng 5 năm 2026
"""
        + TITLE
        + _BODY,
        {**_TWO, "unit": "ỦY BAN HỘI XÃ SÔNG MẪU", "number": "07-BC/UBH", "date": "2026-05-20", **_TITLED},
    ),
    "Đội heading, no number, month left blank": (
        """
n|PHÒNG GD-ĐT MẪU / b@LIÊN ĐỘI TRƯỜNG THCS SÔNG MẪU|b@ĐỘI TNTP HỒ CHÍ MINH / i@Sông Mẫu, ngày …. tháng …. năm 2026
"""
        + TITLE
        + _BODY,
        {**_TWO, "unit": "LIÊN ĐỘI TRƯỜNG THCS SÔNG MẪU", "date": None, **_TITLED},
    ),
    "draft mark and conference note in the letterhead": (
        """
n|TỈNH ĐOÀN MẪU / b@ĐOÀN XÃ SÔNG MẪU / Số:      -BC/ĐTN / i@(Tài liệu phục vụ Hội nghị BCH lần thứ 9) / b@DỰ THẢO LẦN 2|b@ĐOÀN TNCS HỒ CHÍ MINH / i@Sông Mẫu, ngày      tháng 5 năm 2026
"""
        + TITLE
        + _BODY,
        {
            **_TWO,
            "unit": "ĐOÀN XÃ SÔNG MẪU",
            "date": None,
            **_TITLED,
            "must_keep": ["Tài liệu phục vụ Hội nghị BCH lần thứ 9", "DỰ THẢO LẦN 2"],
        },
    ),
    "conference note below the title, draft above": (
        """
br|DỰ THẢO
"""
        + HEAD
        + TITLE
        + """
ic|(Trình tại Hội nghị sơ kết công tác Đoàn quý II)
c|-----
"""
        + _BODY,
        {**_TWO, **_KNOWN, **_TITLED, "must_keep": ["Trình tại Hội nghị sơ kết công tác Đoàn quý II"]},
    ),
    "cover page of its own section": (
        """
bc|TỈNH ĐOÀN MẪU
bc|BAN CHẤP HÀNH ĐOÀN XÃ SÔNG MẪU
|
bc|BÁO CÁO SƠ KẾT
bc|CÔNG TÁC ĐOÀN QUÝ II
|
bc|Tháng 5 năm 2026
p|
"""
        + HEAD
        + TITLE
        + _BODY
        + CLOSING
        + SIGN,
        {
            **_TWO,
            **_KNOWN,
            **_TITLED,
            **_SIGNED,
            "tables": 0,
            "kept_or_said": [["CÔNG TÁC ĐOÀN QUÝ II", "bìa"], ["Tháng 5 năm 2026", "bìa"]],
        },
    ),
    "cover with a table, page break in front of the letterhead": (
        """
n|b@TỈNH ĐOÀN MẪU / b@ĐOÀN XÃ SÔNG MẪU
|
bc|TÀI LIỆU HỘI NGHỊ
bc|SƠ KẾT CÔNG TÁC ĐOÀN VÀ PHONG TRÀO THANH THIẾU NHI
|
ic|Sông Mẫu, tháng 5/2026
p|
"""
        + HEAD
        + TITLE
        + _BODY,
        {
            **_TWO,
            **_KNOWN,
            **_TITLED,
            "tables": 0,
            "kept_or_said": [["SƠ KẾT CÔNG TÁC ĐOÀN VÀ PHONG TRÀO THANH THIẾU NHI", "bìa"]],
        },
    ),
    "cover and typed table of contents": (
        """
bc|ĐOÀN XÃ SÔNG MẪU
bc|BÁO CÁO TỔNG KẾT NHIỆM KỲ
p|
bc|MỤC LỤC
|I. KẾT QUẢ ............ 2
|II. PHƯƠNG HƯỚNG ............ 5
p|
"""
        + HEAD
        + TITLE
        + _BODY,
        {**_TWO, **_KNOWN, **_TITLED},
    ),
    "title in one line": (
        HEAD + "\nbc|BÁO CÁO KẾT QUẢ CÔNG TÁC ĐOÀN QUÝ II NĂM 2026\n" + _BODY,
        {**_TWO, **_KNOWN, "title": ["BÁO CÁO", "KẾT QUẢ CÔNG TÁC ĐOÀN QUÝ II NĂM 2026"]},
    ),
    "title by line breaks with a rule": (
        HEAD
        + "\nbc|BÁO CÁO / Kết quả công tác Đoàn và phong trào thanh thiếu nhi / quý II, nhiệm vụ quý III năm 2026 / -------\n"
        + _BODY,
        {
            **_TWO,
            "title": [
                "BÁO CÁO",
                "Kết quả công tác Đoàn và phong trào thanh thiếu nhi quý II, nhiệm vụ quý III năm 2026",
            ],
        },
    ),
    "title spaced out, three lines of subject": (
        HEAD
        + """
bc|B Á O  C Á O
bc|Kết quả công tác Đoàn và phong trào thanh thiếu nhi
bc|quý II và phương hướng, nhiệm vụ
bc|quý III năm 2026
"""
        + _BODY,
        {
            **_TWO,
            "title": [
                "BÁO CÁO",
                "Kết quả công tác Đoàn và phong trào thanh thiếu nhi quý II và phương hướng, nhiệm vụ quý III năm 2026",
            ],
        },
    ),
    "title of capitals over two lines, first heading right below": (
        HEAD
        + """
bc|BÁO CÁO
bc|TỔNG KẾT CÔNG TÁC ĐOÀN NĂM HỌC 2025 – 2026
bc|VÀ PHƯƠNG HƯỚNG NĂM HỌC 2026 – 2027
bc|PHẦN I: KẾT QUẢ
b|1. Công tác giáo dục
|"""
        + TEXT
        + """
bc|PHẦN II: PHƯƠNG HƯỚNG
b|1. Nhiệm vụ
|"""
        + TEXT,
        {
            **headings("1 PHẦN I: KẾT QUẢ", "2 1. Công tác giáo dục", "1 PHẦN II: PHƯƠNG HƯỚNG", "2 1. Nhiệm vụ"),
            "title": ["BÁO CÁO", "TỔNG KẾT CÔNG TÁC ĐOÀN NĂM HỌC 2025 – 2026 VÀ PHƯƠNG HƯỚNG NĂM HỌC 2026 – 2027"],
        },
    ),
    "title that tabs push, mixed case": (
        HEAD + "\nb|→→→→Báo cáo\nb|→→Kết quả công tác Đoàn quý II năm 2026\n" + _BODY,
        {**_TWO, "title": ["Báo cáo", "Kết quả công tác Đoàn quý II năm 2026"]},
    ),
    "THÔNG BÁO and KẾT LUẬN as headings later on": (
        HEAD
        + TITLE
        + f"""
bc|I. THÔNG BÁO
|{TEXT}
bc|II. KẾ HOẠCH
|{TEXT}
bc|KẾT LUẬN
|{TEXT}
"""
        + SIGN,
        {**headings("1 I. THÔNG BÁO", "1 II. KẾ HOẠCH", "1 KẾT LUẬN"), **_TITLED, **_SIGNED, **_KNOWN},
    ),
    "centred headings without number behind an introduction": (
        HEAD
        + TITLE
        + f"""
|{TEXT}
bc|ĐẶC ĐIỂM TÌNH HÌNH
|{TEXT}
bc|KẾT QUẢ ĐẠT ĐƯỢC
b|1. Giáo dục
|{TEXT}
bc|TỒN TẠI, HẠN CHẾ
|{TEXT}
""",
        {**headings("1 ĐẶC ĐIỂM TÌNH HÌNH", "1 KẾT QUẢ ĐẠT ĐƯỢC", "2 1. Giáo dục", "1 TỒN TẠI, HẠN CHẾ"), **_TITLED},
    ),
    "addressees below the title, two of them": (
        HEAD
        + TITLE
        + """
c|Kính gửi:
|→→→- Ban Thường vụ Tỉnh đoàn Mẫu;
|→→→- Thường trực Đảng ủy xã Sông Mẫu.
"""
        + _BODY,
        {
            **_TWO,
            **_TITLED,
            "must_keep": ["Ban Thường vụ Tỉnh đoàn Mẫu", "Thường trực Đảng ủy xã Sông Mẫu"],
            "must_not": [],
        },
    ),
    "addressees in a table": (
        HEAD
        + TITLE
        + """
n|Kính gửi:|- Ban Thường vụ Tỉnh đoàn Mẫu; / - Thường trực Đảng ủy xã.
"""
        + _BODY,
        {**_TWO, **_TITLED, "must_keep": ["Ban Thường vụ Tỉnh đoàn Mẫu", "Thường trực Đảng ủy xã"]},
    ),
    "official letter, subject in the letterhead over two lines": (
        """
n|TỈNH ĐOÀN MẪU / b@ĐOÀN XÃ SÔNG MẪU / Số: 31-CV/ĐTN / i@V/v đăng ký chỉ tiêu / i@Tháng Thanh niên năm 2026|b@ĐOÀN TNCS HỒ CHÍ MINH / i@Sông Mẫu, ngày 20 tháng 5 năm 2026
|
c|Kính gửi: Ban Thường vụ Tỉnh đoàn Mẫu
|Căn cứ Kế hoạch số 12 của Tỉnh đoàn, Đoàn xã đăng ký như sau:
|1. Trồng 500 cây xanh.
|2. Hiến 30 đơn vị máu.
|Trân trọng./.
"""
        + SIGN,
        {
            "headings": [],
            "unit": "ĐOÀN XÃ SÔNG MẪU",
            "number": "31-CV/ĐTN",
            "date": "2026-05-20",
            **_SIGNED,
            "must_keep": [
                "V/v đăng ký chỉ tiêu Tháng Thanh niên năm 2026",
                "Ban Thường vụ Tỉnh đoàn Mẫu",
                "Căn cứ Kế hoạch số 12 của Tỉnh đoàn, Đoàn xã đăng ký như sau",
                "Trồng 500 cây xanh",
                "Trân trọng",
            ],
        },
    ),
    "official letter in lines without a table": (
        """
b|TỈNH ĐOÀN MẪU→→→ĐOÀN TNCS HỒ CHÍ MINH
b|ĐOÀN XÃ SÔNG MẪU→→Sông Mẫu, ngày 20 tháng 5 năm 2026
|Số: 31-CV/ĐTN
i|V/v cử cán bộ dự tập huấn
c|Kính gửi: Tỉnh đoàn Mẫu
|Đoàn xã cử 02 đồng chí dự tập huấn.
"""
        + SIGN,
        {
            "headings": [],
            "unit": "ĐOÀN XÃ SÔNG MẪU",
            "number": "31-CV/ĐTN",
            "date": "2026-05-20",
            **_SIGNED,
            "must_keep": ["V/v cử cán bộ dự tập huấn", "Tỉnh đoàn Mẫu", "Đoàn xã cử 02 đồng chí dự tập huấn"],
        },
    ),
    "notes and pictures around": (
        """
n|TỈNH ĐOÀN MẪU / b@ĐOÀN XÃ SÔNG MẪU / Số: 15-BC/ĐTN|[#] / b@ĐOÀN TNCS HỒ CHÍ MINH / i@Sông Mẫu, ngày 20 tháng 5 năm 2026
bc|BÁO CÁO
bc|Kết quả công tác Đoàn quý II năm 2026[^Số liệu đến hết ngày 15/5.]
"""
        + _BODY.replace("I. KẾT QUẢ", "I. KẾT QUẢ[^Theo Kế hoạch số 3.]")
        + """
|Ảnh: [#]
"""
        + CLOSING
        + SIGN.replace("Nguyễn Văn A", "Nguyễn Văn A[^Ký thay từ tháng 4.]"),
        {
            **_TWO,
            **_KNOWN,
            **_TITLED,
            **_SIGNED,
            "notes": 3,
            "pictures": 2,
            "must_keep": ["Số liệu đến hết ngày 15/5", "Theo Kế hoạch số 3", "Ký thay từ tháng 4"],
        },
    ),
    "a borderless table of particulars below the title": (
        HEAD
        + TITLE
        + """
n|Chi đoàn:|Thôn Mẫu Một
n|Bí thư:|Lê Thị B
"""
        + _BODY,
        {**_TWO, **_TITLED, "must_keep": ["Thôn Mẫu Một", "Lê Thị B"]},
    ),
}
