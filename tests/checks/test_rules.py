"""Each rule on what it must find and on what it must leave alone."""

from __future__ import annotations

import pkgutil

import pytest

from desktop_app.checks import rules as room
from desktop_app.checks.finding import Severity

from .reports import by_module, found, report_of

# module: (reports with one slip each and the words that must be quoted, reports without)
CASES: dict[str, tuple[list[tuple[tuple[str, ...], str]], list[tuple[str, ...]]]] = {
    "anniversary": (
        [(("Chào mừng 95 năm Ngày thành lập Đoàn (26/3/1931 - 26/3/2025).",), "95 năm Ngày thành lập Đoàn")],
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
        [(("Có 402/412 đoàn viên (96,75%) được học tập.",), "402/412")],
        [("Có 402/412 đoàn viên (97,57%) được học tập, đạt 97,5% kế hoạch.",), ("Bầu 03/02 đồng chí, tăng 5% so với năm trước.",)],
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
}  # fmt: skip


def test_every_rule_has_its_cases() -> None:
    assert {each.name for each in pkgutil.iter_modules(room.__path__)} == CASES.keys()


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
