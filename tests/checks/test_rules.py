"""Each rule on what it must find and on what it must leave alone."""

from __future__ import annotations

import pkgutil
from dataclasses import replace

import pytest

from desktop_app.checks import rules as room
from desktop_app.checks.finding import Severity

from .reports import by_module, found, report_of

# module: (reports with one slip each and the words that must be quoted, reports without)
CASES: dict[str, tuple[list[tuple[tuple[str, ...], str]], list[tuple[str, ...]]]] = {
    "anniversary": (
        [
            ((f"Chào mừng 95 năm Ngày thành lập Đoàn (26/3/1931 {stroke} 26/3/2025).",), "95 năm Ngày thành lập Đoàn")
            for stroke in "-‐‑‒–—−"
        ],
        [
            ("Chào mừng 95 năm Ngày thành lập Đoàn (26/3/1931 - 26/3/2026).",),
            ("Đại hội nhiệm kỳ 5 năm lần thứ XV (2022 - 2027).",),
        ],
    ),
    "breakdown": (
        [(("Xã thực hiện 24 công trình thanh niên (4 công trình cấp xã, 18 công trình cấp chi đoàn).",), "24 công trình")],
        [
            ("Xã thực hiện 24 công trình thanh niên (6 công trình cấp xã, 18 công trình cấp chi đoàn).",),
            ("Trao 300 suất quà, trong đó có 20 suất cho học sinh và 15 suất cho gia đình chính sách.",),
        ],
    ),
    "brackets": (
        [
            (("Tổ chức lễ ra quân (từ ngày 01/6/2026 tại xã.",), "(từ ngày"),
            (("Cuộc vận động “Tự hào một dải non sông được duy trì.",), "“Tự hào"),
            (("Một số ủy viên (trước Đại hội khuyết 03). Sau Đại hội khuyết 5) chưa đổi mới.",), "khuyết 5)"),
        ],
        [("Tổ chức 02 đợt (a) ra quân; b) tổng kết, mở 01 lớp “Học sinh “3 tốt” tiêu biểu”.",), ('Lớp "Tin học" mở tại xã.',)],
    ),
    "encoding": (
        [
            (("Công tác phụ trách \u00d0ội có chuyển biến.",), "\u00d0ội"),
            (("Nghị quyết kho\u0301a XII.",), "kho\u0301a"),
            (("§oµn viªn tích cực.",), "§oµn"),
        ],
        [("Sân rộng 120m², nhiệt độ 30°C, đạt ± 2%, café Düsseldorf.",)],
    ),
    "ending": (
        [
            (("Các chi đoàn đã tổ chức sinh hoạt chủ điểm hằng tháng", "Công tác phát triển đoàn viên được quan tâm."), "hằng tháng"),
            (("Công tác thông tin, báo cáo của các chi đoàn được duy trì,", "Các chi đoàn báo cáo đúng hạn."), "duy trì,"),
        ],
        [("Một số kết quả như sau:", "- Trồng cây;", "- Dọn vệ sinh."), ("Các chi đoàn làm gì để đổi mới sinh hoạt?",)],
    ),
    "members": (
        [(("Chi đoàn Mẫu có 24 đoàn viên.", "Có 100 đoàn viên đăng ký danh hiệu."), "100 đoàn viên")],
        [("Chi đoàn Mẫu có 24 đoàn viên.", "Có 100 lượt đoàn viên dự, 20 đoàn viên đăng ký danh hiệu.")],
    ),
    "same_year": ([(("|Năm 2024: 25/25|Năm 2024: 19/19",), "Năm 2024: 19/19")], [("|Năm 2024: 25/25|Năm 2025: 19/19",)]),
    "missing_attachment": (
        [(("Các hoạt động lớn (có danh mục kèm theo).",), "danh mục kèm theo")],
        [("Ban hành Quyết định kèm theo quy chế hoạt động.",)],
    ),
    "numbering_duplicate": (
        [(("# 1. | Tuyên truyền", "Nội dung.", "# 1. | Phong trào", "Nội dung."), "Phong trào")],
        [("# 1. | Tuyên truyền", "Nội dung.", "# 2. | Phong trào", "Nội dung.")],
    ),
    "numbering_gap": (
        [(("# 1. | Tuyên truyền", "Nội dung.", "# 3. | Phong trào", "Nội dung."), "Phong trào")],
        [("# Tuyên truyền", "Nội dung.", "# Phong trào", "1. Trồng cây.", "2. Dọn vệ sinh.")],
    ),
    "part_of_whole": (
        [(("Toàn xã có 120 đoàn viên, trong đó có 210 đoàn viên nữ.",), "120 đoàn viên")],
        [("Toàn xã có 210 đoàn viên, trong đó có 120 đoàn viên nữ; trong đó trao 500 suất quà.",)],
    ),
    "placeholder": (
        [(("Toàn xã trồng ........ cây xanh.",), "........"), (("Tổ chức ngày … tháng 3 tại xã.",), "…")],
        [("Trồng cây ban, cây đào, cây thông... tại các bản…",), ("Dọn vệ sinh, ...nhiều chi đoàn tham gia.",)],
    ),
    "quote_marks": (
        [(('Lớp "Tin học" và lớp “Tiếng Anh”.',), '"Tin học"')],
        [("Lớp “Tin học” và lớp “Tiếng Anh”.",)],
    ),
    "ratio": (
        [
            (("Có 402/412 đoàn viên (96,75%) được học tập.",), "402/412"),
            (("Nữ chiếm 59,5% (202/408) số người dự.",), "59,5% (202/408"),
        ],
        [("Có 402/412 đoàn viên (97,57%) được học tập, đạt 97,5% kế hoạch; nữ chiếm 49,5% (202/408).",), ("Bầu 03/02 đồng chí, tăng 5% so với năm trước.",)],
    ),
    "repeated_words": (
        [(("Hỗ trợ vùng đặc biệt biệt khó khăn.",), "biệt biệt"), (("Có 02 đồng chí đồng chí được khen.",), "đồng chí đồng chí")],
        [("Khởi công công trình, lớp lớp thanh niên ngày ngày thi đua, xanh xanh; họp chi đoàn đoàn viên đông đủ.",)],
    ),
    "run_on": (
        [(("Chấp hành pháp luật của Nhà nước Tổ chức 12 buổi tuyên truyền.",), "Tổ chức")],
        [("Ban Tổ chức hội thi họp; chương trình Tiếp tục đến trường; phòng Tổ chức cán bộ.",)],
    ),
    "share": (
        [(("Chi đoàn có 24 đoàn viên, trong đó đoàn viên nữ là 20 người (chiếm tỷ lệ 38,3%).",), "38,3%")],
        [("Chi đoàn có 24 đoàn viên, trong đó đoàn viên nữ là 20 người (chiếm tỷ lệ 83,3%).",)],
    ),
    "whitespace": (
        [(("Xây dựng Đoàn  vững mạnh.",), "Đoàn  vững"), (("Trồng cây ,dọn rác.",), "cây")],
        [("Điểm 3.5 và 1.250 cây, a/b; v.v.",)],
    ),
    "abbreviation_undefined": (
        [(("Phối hợp với TWĐ tổ chức hội thi.",), "TWĐ")],
        [("Phối hợp với UBND xã và đoàn viên, thanh niên (ĐVTN); có 20 ĐVTN dự.",)],
    ),
    "capitals": (
        [(("Chúng tôi giúp đỡ nhân dân trong xã.", "Thanh niên và Nhân dân cùng làm."), "nhân dân")],
        [("Giúp đỡ nhân dân.", "Quân đội Nhân dân Việt Nam; Hội đồng Nhân dân xã.")],
    ),
    "conversion_artefact": (
        [(("[bookmark: _GoBack]Nhận định chung.",), "[bookmark: _GoBack]"), (("Công tác được **triển khai** tốt.",), "**")],
        [("Diện tích 3*4 mét; xem mục [1].",)],
    ),
    "dates_left_out": (
        [
            (
                ("(bảng chỉ tiêu)", "(ct) Hưởng ứng các ngày 03/02, 26/3, 19/5. => Đã hưởng ứng các ngày 03/02, 19/5 (đạt chỉ tiêu)."),
                "03/02, 19/5",
            )
        ],
        [("(bảng chỉ tiêu)", "(ct) Hưởng ứng các ngày 03/02, 26/3. => Đã hưởng ứng các ngày 03/02, 26/3, 19/5.")],
    ),
    "doc_symbol_mismatch": (
        [
            (("Thực hiện Kết luận số 12-KH/TU, ngày 03/02/2026.",), "12-KH/TU"),
            (("Kế hoạch số 12- KH/TU ngày 03/02/2026.",), "12- KH/TU"),
            (("Kế hoạch số 1-KH/TĐTN-XDD, Kế hoạch số 2-KH/TĐTN-XDĐ, Kế hoạch số 3-KH/TĐTN-XDĐ.",), "XDD"),
        ],
        [("Nghị định số 30/2020/NĐ-CP; Kế hoạch số 45-KH/TĐTN-TG; Chương trình hành động số 9-CTr/TU; Quy định số 22-QĐ/TU.",)],
    ),
    "doc_title_mismatch": (
        [
            (
                (
                    "Kế hoạch số 12-KH/TU ngày 03/02/2026 về việc thực hiện các mục tiêu về bảo vệ trẻ em.",
                    "Kế hoạch số 12-KH/TU ngày 03/02/2026 về việc triển khai thực hiện các mục tiêu về bảo vệ trẻ em.",
                ),
                "12-KH/TU",
            ),
            (("Kế hoạch số 12-KH/TU ngày 03/02/2026; Kế hoạch số 12-KH/TU ngày 03/3/2026.",), "03/3/2026"),
        ],
        [("Kế hoạch số 12-KH/TU ngày 03/02/2026; Kế hoạch số 13-KH/TU ngày 03/3/2026.",)],
    ),
    "duplicate_text": (
        [
            (
                (
                    "Xã tổ chức lễ.",
                    "^Chi đoàn bản Một phối hợp tổ chức hội chợ việc làm cho thanh niên. Bản Hai trồng cây. Chi đoàn bản Một phối "
                    "hợp tổ chức hội chợ việc làm, có 40 người dự.",
                ),
                "hội chợ việc làm",
            )
        ],
        [("Tổ chức lễ ra quân.", "^Chi đoàn bản Một trồng 20 cây ban. Chi đoàn bản Một dọn vệ sinh nhà văn hóa.")],
    ),
    "heading_ends": (
        [(("# Tuyên truyền:", "A.", "# Phong trào", "B."), "Tuyên truyền:")],
        [("# Tuyên truyền", "A.", "# Phong trào", "B.")],
    ),
    "mean": (
        [(("- Năm 2024: 3/20\n- Năm 2025: 5/20\nTrung bình: 8%/năm",), "Trung bình: 8%")],
        [("- Năm 2024: 3/20\n- Năm 2025: 5/20\nTrung bình: 20%/năm",)],
    ),
    "missing_result": (
        [
            (
                (
                    "(bảng chỉ tiêu)",
                    "(ct) Trồng 20 cây. Mỗi chi đoàn có 01 mô hình. => Trồng 20 cây (đạt chỉ tiêu). Các chi đoàn có mô hình (đạt chỉ tiêu).",
                ),
                "Các chi đoàn có mô hình",
            ),
            (("(bảng chỉ tiêu)", "(ct) Trồng 20 cây. => Trồng 20 cây (đạt chỉ tiêu).", "(ct) Mở 02 lớp."), "Mở 02 lớp."),
            (("(bảng chỉ tiêu)", "(ct) Trồng 20 cây. => Trồng 20 cây.", "(ct) Mở 02 lớp. => Chưa tổng hợp."), "Mở 02 lớp."),
        ],
        [("(bảng chỉ tiêu)", "(ct) Trồng 20 cây. => Chưa thực hiện.", "(ct) Mở 02 lớp. => Mở 02 lớp.")],
    ),
    "missing_section": (
        [(("# Tuyên truyền", "# Phong trào", "Nội dung."), "Tuyên truyền")],
        [("# Tuyên truyền", "Nội dung.", "# Phong trào", "Nội dung.")],
    ),
    "missing_verdict": (
        [
            (
                (
                    "(bảng chỉ tiêu)",
                    "(ct) Trồng 20 cây. => Trồng 20 cây (đạt chỉ tiêu).",
                    "(ct) Mở 02 lớp. => Mở 03 lớp (vượt chỉ tiêu).",
                    "(ct) Xây 01 nhà. => Xây 01 nhà.",
                ),
                "Xây 01 nhà.",
            )
        ],
        [
            ("(bảng chỉ tiêu)", "(ct) Trồng 20 cây. => Trồng 20 cây.", "(ct) Mở 02 lớp. => Mở 03 lớp."),
            (
                "(bảng chỉ tiêu)",
                "(ct) Trồng 20 cây. => Trồng 20 cây (đạt chỉ tiêu).",
                "(ct) Mở 02 lớp. => Mở 03 lớp (vượt chỉ tiêu).",
                "(ct) Mở lớp bơi. => Lớp bơi: Chưa thống kê.",
                "(ct) Ban hành chương trình. => Có.",
            ),
        ],
    ),
    "missing_words": (
        [
            (("Xây cầu trị 200 triệu đồng.",), "trị 200"),
            (("Tổ chức ngày hội giới thiệu việc cho thanh niên.",), "giới thiệu việc"),
            (("Công tác Đoàn và phong trào thanh thiếu năm 2026.",), "thanh thiếu"),
        ],
        [("Cầu trị giá 200 triệu đồng; thanh, thiếu niên được giới thiệu việc làm; Đoàn thanh niên giữ vai trò chính trị.",)],
    ),
    "name_variant": (
        [(("Chi đoàn tại bản Huổi Lụ tặng quà; bản Huổi Lụ có điện; sang bản Huổi Lu.",), "Huổi Lu")],
        [("Tại xã Mường Nhé và xã Mường Chà, bản Một và bản Hai.",)],
    ),
    "number_form": (
        [
            (("Có 1258 lượt người dự.",), "1258"), (("Trồng 1 500 cây xanh.",), "1 500"), (("Có hơn 25.781 lượt người.",), "25.781"),
            (("Ngày 31/4/2026 ra quân.",), "31/4/2026"), (("Trồng 12.34.500 cây.",), "12.34.500"),
        ],
        [("Năm 2026 có 1.258 lượt, hơn 25.000 người, ngày 29/02/2024, đạt 97,575%.",)],
    ),
    "number_mismatch": (
        [
            (("# Một", "Toàn xã trồng mới 3.410 cây xanh.", "# Hai", "Có 3.140 cây xanh được trồng mới."), "3.140 cây xanh"),
            (
                (
                    "# Một",
                    "Có 56% thanh niên sử dụng dịch vụ công trực tuyến.",
                    "# Hai",
                    "(bảng chỉ tiêu)",
                    "(ct) 40% thanh niên dùng. => 72% thanh niên sử dụng dịch vụ công trực tuyến.",
                ),
                "72% thanh niên",
            ),
        ],
        [
            ("# Một", "Chi đoàn bản Một trồng mới 3.410 cây xanh.", "# Hai", "Chi đoàn bản Hai trồng mới 3.140 cây xanh."),
            ("# Một", "Có 120 đoàn viên dự lễ ra quân.", "# Hai", "Có 150 đoàn viên dự hội thi."),
            ("# Một", "Trồng mới hơn 3.000 cây xanh.", "# Hai", "Trồng mới 3.410 cây xanh."),
        ],
    ),
    "number_style": (
        [
            (("Mở 3 lớp tập huấn.", "Mở thêm 02 lớp tập huấn."), "3 lớp tập huấn"),
            (("Làm 2,6km đường, sửa 5 km mương.",), "2,6km"),
            (("Trao 60.000.000 đồng, 180 triệu đồng.",), "60.000.000 đồng"),
        ],
        [("Mở 03 lớp, 12 lớp; làm 2 km đường trong 5 tháng.",)],
    ),
    "period_mismatch": (
        [
            (("# Kết quả thực hiện công tác Đoàn năm 2025", "A."), "năm 2025"),
            (("Giai đoạn 2027 - 2022 đã qua.",), "2027 - 2022"),
        ],
        [("# Phương hướng, nhiệm vụ năm 2027", "So với năm 2025, kết quả tốt hơn.")],
    ),
    "quota": (
        [
            (
                (
                    "# Một",
                    "Toàn xã có 30 công trình thanh niên cấp chi đoàn.",
                    "# Hai",
                    "(bảng chỉ tiêu)",
                    "(ct) 100% chi đoàn có ít nhất 02 công trình. => 25/25 chi đoàn có từ 02 công trình thanh niên.",
                ),
                "25/25 chi đoàn",
            )
        ],
        [
            (
                "# Một",
                "Toàn xã có 50 công trình thanh niên cấp chi đoàn.",
                "(bảng chỉ tiêu)",
                "(ct) 100% chi đoàn. => 25/25 chi đoàn có từ 02 công trình thanh niên.",
            )
        ],
    ),
    "ranges": (
        [
            ((f"Nhiệm kỳ 2022 - 2027 và giai đoạn 2021{stroke}2030, nhiệm kỳ 2017 - 2022.",), f"2021{stroke}2030")
            for stroke in "-‐‑‒–—−"
        ],
        [("Nhiệm kỳ 2022 - 2027 và giai đoạn 2021 - 2030.",)],
    ),
    "spelling": (
        [
            (("Huyện Mùòng Ảng và xã hộj.",), "Mùòng"),
            (("Chi đoàncó thành tích.",), "đoàncó"),
            *(((f"Toàn xã {keys} có vụ việc.",), keys) for keys in ("khoong", "dduwowcj", "laf", "nawm", "vieecj", "thanhh")),
        ],
        [
            ("Vai trò nòng cốt, hoà bình, hòa bình, Huổi Lụ, Pú Hồng, website, Lênin, ĐVTN, UBKTTĐ, khoẻ, khỏe.",),
            ("Làm bài test nhanh, lập list, đi xe bus, mở app tree, cost thấp, gửi về doanxaf@mau.vn, xem mau.vn/laf.",),
            ("The last tree must throw its rows of caf here.",),
        ],
    ),
    "target_ratio": (
        [
            (
                ("(bảng chỉ tiêu)", "(ct) Trồng 30.000 cây. | 30.000 220.000 => Vượt chỉ tiêu (220.000 = 773,3%)."),
                "220.000 = 773,3%",
            )
        ],
        [("(bảng chỉ tiêu)", "(ct) Trồng 30.000 cây. | 30.000 220.000 => Vượt chỉ tiêu (220.000 = 733,3%).")],
    ),
    "title_commas": (
        [(("Báo cáo kết quả công tác Đoàn và phong trào thanh thiếu nhi năm 2026 phương hướng năm 2027.",), "năm 2026")],
        [("Báo cáo kết quả công tác Đoàn và phong trào thanh thiếu nhi năm 2026, phương hướng năm 2027.",)],
    ),
    "title_words": (
        [(("Báo cáo kết quả công tác Đoàn và phong trào thanh nhi năm 2026, phương hướng năm 2027.",), "thanh nhi")],
        [("Báo cáo kết quả công tác Đoàn và phong trào thanh thiếu nhi năm 2026 và phương hướng năm 2027.",)],
    ),
    "unexplained_unmet_target": (
        [
            (
                ("(bảng chỉ tiêu)", "(ct) Xây 02 sân chơi. => Xây 01 sân chơi (không đạt chỉ tiêu).", "# Hạn chế", "Sinh hoạt chi đoàn chưa đều."),
                "Xây 01 sân chơi",
            )
        ],
        [
            (
                "(bảng chỉ tiêu)",
                "(ct) Xây 02 sân chơi. => Xây 01 sân chơi (không đạt chỉ tiêu).",
                "# Hạn chế",
                "Có chỉ tiêu không đạt.",
            )
        ],
    ),
    "unit_error": (
        [
            (("Trao 20 triệu cho các hộ.",), "20 triệu"),
            (("Trao 60 suất học bổng trị giá 60 tỷ đồng.",), "60 tỷ đồng"),
            (("(bảng chỉ tiêu)", "(ct) Dư nợ đạt 610 tỷ đồng. => Vượt chỉ tiêu (767.223,84 tỷ đồng)."), "767.223,84 tỷ đồng"),
        ],
        [("Trao 60 suất học bổng trị giá 60 triệu đồng, hơn 2 triệu lượt người.",)],
    ),
    "unit_price": (
        [(("Trao 30 triệu đồng cho 10 hộ gia đình (mỗi hộ 2 triệu đồng).",), "30 triệu đồng")],
        [("Trao 20 triệu đồng cho 10 hộ gia đình (mỗi hộ 2 triệu đồng).",)],
    ),
    "verdict_count": (
        [
            (
                (
                    "Hoàn thành 3/3 chỉ tiêu đề ra.",
                    "(bảng chỉ tiêu)",
                    "(ct) Trồng 20 cây. => Trồng 20 cây (đạt chỉ tiêu).",
                    "(ct) Mở 02 lớp. => Mở 03 lớp (vượt chỉ tiêu).",
                ),
                "3/3 chỉ tiêu",
            )
        ],
        [
            (
                "Hoàn thành 2/2 chỉ tiêu đề ra.",
                "(bảng chỉ tiêu)",
                "(ct) Trồng 20 cây. => Trồng 20 cây (đạt chỉ tiêu).",
                "(ct) Mở 02 lớp. => Mở 03 lớp (vượt chỉ tiêu).",
            )
        ],
    ),
    "verdict_mismatch": (
        [(("(bảng chỉ tiêu)", "(ct) Trồng 200 cây xanh. => Trồng 150 cây xanh (đạt chỉ tiêu)."), "150 cây xanh")],
        [("(bảng chỉ tiêu)", "(ct) Trồng 200 cây xanh. => Trồng 250 cây xanh (vượt chỉ tiêu).")],
    ),
}  # fmt: skip


def test_every_rule_has_its_cases() -> None:
    with_another_report = {"earlier_period"}  # test_earlier_period.py
    assert {each.name for each in pkgutil.iter_modules(room.__path__)} == CASES.keys() | with_another_report


@pytest.mark.parametrize(("module", "lines", "words"), [(m, *bad) for m, (bads, _) in CASES.items() for bad in bads])
def test_it_finds_the_slip_and_shows_its_words(module: str, lines: tuple[str, ...], words: str) -> None:
    findings = by_module(report_of(*lines), module)
    assert any(words in quote for each in findings for quote in each.quotes), findings
    assert all(each.message and "{" not in each.message for each in findings)


@pytest.mark.parametrize(("module", "lines"), [(m, good) for m, (_, goods) in CASES.items() for good in goods])
def test_it_is_quiet_where_nothing_is_wrong(module: str, lines: tuple[str, ...]) -> None:
    assert by_module(report_of(*lines), module) == []


def test_errors_come_with_a_place_to_go_to() -> None:
    for module, (bads, _) in CASES.items():
        for lines, _ in bads:
            for each in by_module(report_of(*lines), module):
                assert each.spots or each.severity is not Severity.ERROR


def test_findings_stand_in_the_order_of_print() -> None:
    report = report_of("# Một", "Trồng  cây.", "# Hai", "Dọn  rác.", "Có 402/412 đoàn viên (96,75%) dự.")
    assert [each.rule for each in found(report)] == ["whitespace", "whitespace", "arithmetic"]


def test_a_share_in_the_column_of_ratios_is_not_taken_for_what_was_reached() -> None:
    rows = (
        "Nội dung;Kết quả;Tỷ lệ;Ghi chú",
        "80% đoàn viên hoàn thành;308/309;99,68%;Vượt chỉ tiêu",
        "Trồng 20 cây;15;75%;{}",
    )
    for verdict, count in (("Chưa đạt chỉ tiêu", 0), ("Vượt chỉ tiêu", 1)):
        report = report_of("# Một", "|" + "|".join(rows).format(verdict))
        assert len(by_module(report, "verdict_mismatch")) == count


def test_the_sample_report_has_nothing_that_must_be_mended() -> None:
    from desktop_app.resources import sample

    assert [each.message for each in found(sample()[1]) if each.severity is Severity.ERROR] == []


def test_many_empty_sections_are_told_once_and_a_required_one_by_itself() -> None:
    few = report_of("# Một", "# Hai", "# Ba", "Trồng cây.")
    assert len(by_module(few, "missing_section")) == 2
    many = report_of("# Một", "# Hai", "# Ba", "# Bốn", "# Năm", "Trồng cây.")
    (told,) = by_module(many, "missing_section")
    assert told.message == "4 mục chưa có nội dung."
    assert told.quotes == ("Một", "Hai", "Ba", "Bốn")
    key = many.top[1]
    required = replace(many, sections={**many.sections, key: replace(many.sections[key], required=True)})
    assert [each.values for each in by_module(required, "missing_section")] == [("Hai",), ("Một",), ("Ba",), ("Bốn",)]
