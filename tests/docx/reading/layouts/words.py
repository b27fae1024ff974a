"""Pieces that many documents have in common."""

from __future__ import annotations

HEAD = """
n|TỈNH ĐOÀN MẪU / b@ĐOÀN XÃ SÔNG MẪU / *** / Số: 15-BC/ĐTN|b@ĐOÀN TNCS HỒ CHÍ MINH / i@Sông Mẫu, ngày 20 tháng 5 năm 2026
|"""
TITLE = """
bc|BÁO CÁO
bc|Kết quả công tác Đoàn quý II năm 2026
c|----------
"""
TEXT = "Đoàn xã đã tổ chức nhiều buổi sinh hoạt, thu hút đông đảo đoàn viên và thanh niên ở các thôn tham gia."
CLOSING = """
|Trên đây là báo cáo kết quả công tác Đoàn quý II năm 2026./.
"""
SIGN = """
n|bi@Nơi nhận: / - Ban Thường vụ Tỉnh đoàn; / - Lưu: VP.|b@TM. BAN THƯỜNG VỤ / b@BÍ THƯ /  /  / b@Nguyễn Văn A
"""


def headings(*lines: str) -> dict[str, object]:
    """Return what is expected of headings: each as its level, a space, number and words."""
    return {"headings": [[int(line.split()[0]), "", line.split(maxsplit=1)[1]] for line in lines]}
