"""Headings of tables as communes write them: the column of this year's result, or none."""

from __future__ import annotations

import pytest

from desktop_app.models.meaning.heads import ColumnRole, read_heads
from desktop_app.models.periods import months

Y, H, Q = months(2026, 1, 12), months(2026, 1, 6), months(2026, 7, 3)

# rows of the heading, the period, then the columns of name, result, target and last year's result
HEADS = [
    (["TT|Nội dung chỉ tiêu|ĐVT|Chỉ tiêu giao|KQTH|Tỷ lệ (%)"], Y, (1, 4, 3, None)),
    (["STT|Tên chỉ tiêu|Đơn vị|KH giao|Đã đạt|So KH (%)"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu|ĐVT|KH|TH|TH/KH"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu|ĐVT|Kế hoạch giao|Thực hiện được|Đạt (%)|Ghi chú"], Y, (1, 4, 3, None)),
    (["TT|Nhiệm vụ|Đơn vị tính|Chỉ tiêu năm|Số đã thực hiện|Kết quả (%)"], Y, (1, 4, 3, None)),
    (["TT|Hoạt động|ĐVT|Số lượng"], Y, (1, 3, None, None)),
    (["TT|Nội dung|ĐVT|Tổng số|Nam|Nữ"], Y, (1, 3, None, None)),
    (["TT|Nội dung|ĐVT|Chi đoàn bản A|Chi đoàn bản B|Toàn xã"], Y, (1, 5, None, None)),
    (["TT|Nội dung|ĐVT|Chi đoàn 1|Chi đoàn 2|Tổng cộng|Ghi chú"], Y, (1, 5, None, None)),
    (["TT|Nội dung|ĐVT|Quý I|Quý II|Quý III|Quý IV|Tổng cộng"], Y, (1, 7, None, None)),
    (["TT|Nội dung|ĐVT|6 tháng đầu năm|6 tháng cuối năm|Cả năm"], Y, (1, 5, None, None)),
    (["TT|Nội dung|ĐVT|TH 6 tháng đầu năm|Ước TH cả năm|KH năm"], Y, (1, 4, 5, None)),
    (["TT|Nội dung|ĐVT|Kế hoạch năm|Kết quả 6 tháng|Tỷ lệ so với KH năm"], H, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|KH năm 2026|Kết quả quý III|Lũy kế 9 tháng"], Q, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Năm 2025|Năm 2026|Tăng/giảm"], Y, (1, 4, None, 3)),
    (["TT|Nội dung|ĐVT|Năm 2024|Năm 2025|Năm 2026|Kế hoạch 2027"], Y, (1, 5, None, 4)),
    (["TT|Chỉ tiêu|ĐVT|TH 2025|KH 2026|TH 2026|% so với KH|% so với 2025"], Y, (1, 5, 4, 3)),
    (["TT|Chỉ tiêu|ĐVT|Kết quả 2025|Kết quả 2026"], Y, (1, 4, None, 3)),
    (["TT|Chỉ tiêu|ĐVT|Kết quả năm 2026|Chỉ tiêu đăng ký năm 2027"], Y, (1, 3, None, None)),
    (["TT|Chỉ tiêu|ĐVT|Chỉ tiêu năm 2027"], Y, (1, None, None, None)),
    (["TT|Chỉ tiêu|ĐVT|Dự kiến năm 2027|Ghi chú"], Y, (1, None, None, None)),
    (["TT|Nội dung|Đơn vị tính|Chỉ tiêu Tỉnh đoàn giao|Chỉ tiêu xã đăng ký|Kết quả"], Y, (1, 5, None, None)),
    (["TT|Nội dung|ĐVT|Kế hoạch|Thực hiện|Còn thiếu"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Giao|Đạt|Vượt"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Số giao|Số đạt|Tỷ lệ"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu thi đua|ĐVT|Điểm tối đa|Kết quả|Điểm tự chấm"], Y, (1, 4, None, None)),
    (["TT|Nội dung|ĐVT|Kế hoạch|Kết quả đến 15/11/2026|Ước cả năm"], Y, (1, None, 3, None)),
    (["TT|NỘI DUNG|ĐVT|KẾ HOẠCH NĂM 2026|KẾT QUẢ THỰC HIỆN NĂM 2026|TỶ LỆ (%)"], Y, (1, 4, 3, None)),
    (["STT|Nội dung|ĐVT|Chỉ tiêu|Thực hiện|Đạt tỷ lệ|Đánh giá"], Y, (1, 4, 3, None)),
    (["Nội dung|Đơn vị tính|Kết quả"], Y, (0, 2, None, None)),
    (["Chỉ tiêu|Kế hoạch|Thực hiện"], Y, (0, 2, 1, None)),
    (["TT|Họ và tên|Năm sinh|Chi đoàn|Kết quả xếp loại"], Y, (None, 4, None, None)),
    (["TT|Nội dung|Thời gian|Địa điểm|Người phụ trách"], Y, (1, None, None, None)),
    (["TT|Công trình|Kinh phí|Thời gian hoàn thành|Ghi chú"], Y, (None, None, None, None)),
    (["TT|Nội dung|ĐVT|Năm 2026||", "||| Chỉ tiêu|Kết quả|Tỷ lệ %"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Kế hoạch năm|Kết quả thực hiện|", "||||Số lượng|Tỷ lệ %"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Kết quả|Kết quả|Kết quả", "TT|Nội dung|ĐVT|Năm 2025|Năm 2026|So sánh"], Y, (1, 4, None, 3)),
    (["TT|Nội dung|ĐVT|Năm 2025|Năm 2025|Năm 2026|Năm 2026", "TT|Nội dung|ĐVT|Kế hoạch|Thực hiện|Kế hoạch|Thực hiện"], Y, (1, 6, 5, 4)),
    (["TT|Nội dung|ĐVT|Kế hoạch|Thực hiện|Thực hiện", "TT|Nội dung|ĐVT|Kế hoạch|Trong tháng|Từ đầu năm"], Y, (1, 5, 3, None)),
    (["TT|Nội dung|ĐVT|Kết quả|Kết quả|Kết quả", "TT|Nội dung|ĐVT|Tổng số|Nam|Nữ"], Y, (1, 3, None, None)),
    (["TT|Nội dung|ĐVT|So sánh|So sánh|Thực hiện", "TT|Nội dung|ĐVT|Kế hoạch|Cùng kỳ|Thực hiện"], Y, (1, 5, None, None)),
    (["TT|Nội dung|ĐVT|Thực hiện năm 2026|Thực hiện năm 2026|So với (%)|So với (%)", "TT|Nội dung|ĐVT|Kế hoạch|Kết quả|Kế hoạch|Cùng kỳ"], Y, (1, 4, 3, None)),
]  # fmt: skip
OTHERS = [  # of other offices
    (["STT|Danh mục chỉ tiêu|ĐVT|Tỉnh giao|Xã thực hiện|Đạt tỷ lệ"], Y, (1, 4, 3, None)),
    (["TT|Nội dung công việc|Đơn vị|Mức giao|Mức đạt|% hoàn thành"], Y, (1, 4, 3, None)),
    (["TT|Tên chỉ tiêu|ĐVT|Kế hoạch (KH)|Thực hiện (TH)|TH/KH (%)"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu|Đơn vị tính|Chỉ tiêu Nghị quyết|Kết quả năm 2026|Ghi chú"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu|ĐVT|NQ Đại hội|TH năm 2026|So NQ"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|TH năm trước|KH năm nay|TH năm nay"], Y, (1, 5, 4, 3)),
    (["TT|Nội dung|ĐVT|Cùng kỳ 2025|Kế hoạch 2026|Ước TH 2026|So KH|So cùng kỳ"], Y, (1, 5, 4, 3)),
    (["TT|Nội dung|ĐVT|KQ 2025|CT 2026|KQ 2026|CT 2027"], Y, (1, 5, 4, 3)),
    (["TT|Nội dung|ĐVT|KH 2026|TH 9 tháng|Ước cả năm|% KH"], Y, (1, 5, 3, None)),
    (["TT|Nội dung|ĐVT|KH năm 2026|TH 6 tháng đầu năm 2026|TH 6 tháng đầu năm 2025"], H, (1, 4, 3, 5)),
    (["TT|Nội dung|ĐVT|KH năm 2026|TH 6 tháng đầu năm|KH 6 tháng cuối năm"], H, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Kế hoạch năm|Quý III|Lũy kế đến hết quý III"], Q, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Kế hoạch|Tháng 10|Tháng 11|Tháng 12|Cộng dồn"], Y, (1, 7, 3, None)),
    (["TT|Nội dung|ĐVT|Trong kỳ|Lũy kế từ đầu năm"], Y, (1, 4, None, None)),
    (["TT|Phong trào|ĐVT|Kết quả|Giá trị (triệu đồng)"], Y, (1, 3, None, None)),
    (["TT|Nội dung|ĐVT|Kết quả đạt được|Nguyên nhân chưa đạt"], Y, (1, 3, None, None)),
    (["TT|Nội dung|ĐVT|Kết quả|Đánh giá (Đạt/Không đạt)"], Y, (1, 3, None, None)),
    (["TT|Nội dung|ĐVT|Chỉ tiêu giao|Thực hiện|Chênh lệch (+/-)"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Chỉ tiêu giao|Thực hiện|Tăng, giảm so với chỉ tiêu"], Y, (1, 4, 3, None)),
    (["TT|Các mặt công tác|ĐVT|Số liệu năm 2026"], Y, (1, 3, None, None)),
    (["TT|Các mặt công tác|Số liệu năm 2025|Số liệu năm 2026"], Y, (1, 3, None, 2)),
    (["Nội dung|ĐVT|KH|TH"], Y, (0, 3, 2, None)),
    (["Chỉ tiêu|Kết quả|Kế hoạch"], Y, (0, 1, 2, None)),
    (["Mã|Chỉ tiêu|ĐVT|Kết quả"], Y, (1, 3, None, None)),
    (["TT|Chỉ tiêu|ĐVT|Phấn đấu|Kết quả|Tỉ lệ"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu|ĐVT|Mục tiêu 2026|Hoàn thành|Tỷ lệ hoàn thành"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu|ĐVT|Mục tiêu đến 2030|Kết quả 2026"], Y, (1, 4, None, None)),
    (["TT|Chỉ tiêu|ĐVT|Định hướng 2027|Kết quả 2026|Kế hoạch 2026"], Y, (1, 4, 5, None)),
    (["TT|Chỉ tiêu|ĐVT|Kế hoạch|Kết quả|Điểm chuẩn|Điểm đạt"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Khối nông thôn|Khối trường học|Tổng"], Y, (1, 5, None, None)),
    (["TT|Nội dung|ĐVT|Tổng|Trong đó nữ|Trong đó DTTS"], Y, (1, 3, None, None)),
    (["TT|Tên đơn vị|Trồng cây|Hiến máu|Kết nạp"], Y, (None, None, None, None)),
    (["TT|Nội dung hoạt động|Ngày tổ chức|Số người tham gia"], Y, (1, None, None, None)),
    (["TT|Nội dung|Chủ trì|Phối hợp|Thời hạn"], Y, (1, None, None, None)),
    (["TT|Chỉ tiêu|ĐVT|Kế hoạch năm 2027"], Y, (1, None, None, None)),
    (["TT|Chỉ tiêu|ĐVT|Năm 2026||Năm 2027|", "|||KH|TH|KH|Dự kiến TH"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu|ĐVT|Kế hoạch||Thực hiện|", "|||Năm 2025|Năm 2026|Năm 2025|Năm 2026"], Y, (1, 6, 4, 5)),
    (["TT|Chỉ tiêu|ĐVT|Kết quả|||", "|||Quý I+II|Quý III|Quý IV|Cả năm"], Y, (1, 6, None, None)),
    (["TT|Chỉ tiêu|ĐVT|Năm 2026|||So sánh (%)|", "|||KH|TH 6T|TH năm|KH|2025"], Y, (1, 5, 3, None)),
    (["TT|Nội dung|ĐVT|Giao đầu năm|Điều chỉnh|Thực hiện"], Y, (1, 5, 4, None)),
    (["TT|Chỉ tiêu thực hiện|ĐVT|Được giao|Làm được|%"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu, nhiệm vụ|ĐVT|Chỉ tiêu|Kết quả thực hiện (tính đến 30/11/2026)|Tỷ lệ %"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|Đơn vị tính|Chỉ tiêu/năm|Kết quả/năm"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu|Đơn vị tính|Năm 2025 (TH)|Năm 2026 (KH)|Năm 2026 (TH)|% so KH"], Y, (1, 5, 4, 3)),
    (["STT|Nội dung|Đơn vị|Chỉ tiêu năm 2026|Kết quả|Đạt/Không đạt"], Y, (1, 4, 3, None)),
    (["TT|Tên nhiệm vụ|ĐVT|Giao|Thực hiện|Tỷ lệ thực hiện (%)|Lý do chưa đạt"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Kết quả 6 tháng|Kết quả năm|Chỉ tiêu"], Y, (1, 4, 5, None)),
    (["TT|Nội dung|ĐVT|KH năm|6 tháng đầu năm|% KH"], H, (1, 4, 3, None)),
    (["TT|Chỉ tiêu|ĐVT|KH 2026|TH quý III|TH 9 tháng"], Q, (1, 4, 3, None)),
    (["TT|Tiêu chí|Kế hoạch|Đã thực hiện"], Y, (1, 3, 2, None)),
    (["Số TT|Hoạt động|Số lượng|Đơn vị tính"], Y, (1, 2, None, None)),
    (["TT|Nội dung|ĐVT|Thực hiện|Kế hoạch|Thực hiện năm trước"], Y, (1, 3, 4, 5)),
    (["TT|Chỉ tiêu thi đua|Đơn vị|Đăng ký thi đua|Kết quả thực hiện|Tự chấm điểm"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Ước thực hiện cả năm 2026|KH 2026|KH 2027"], Y, (1, 3, 4, None)),
    (["TT|Nội dung|ĐVT|Tổng số|Chia ra: Nam|Chia ra: Nữ"], Y, (1, 3, None, None)),
    (["TT|Nội dung|ĐVT|Mục tiêu nhiệm kỳ|Kết quả năm 2026"], Y, (1, 4, None, None)),
    (["TT|Chỉ tiêu|ĐVT|Chỉ tiêu phấn đấu năm 2027"], Y, (1, None, None, None)),
    (["TT|Chỉ tiêu|ĐVT|Kết quả năm 2025"], Y, (1, None, None, 3)),
    (["TT|Nội dung|ĐVT|Tháng 11|Tháng 12|Cả năm"], Y, (1, 5, None, None)),
    (["TT|Nội dung|ĐVT|Kế hoạch||Kết quả|", "|||Năm|6 tháng|Năm|6 tháng"], Y, (1, 5, 3, None)),
    (["TT|Nội dung|ĐVT|Chỉ tiêu 2026||Năm 2025", "|||Giao|Đạt|Đạt"], Y, (1, 4, 3, 5)),
    (["TT|Nội dung|ĐVT|Kết quả đạt được||Ghi chú", "|||Số lượng|Tỷ lệ (%)|"], Y, (1, 3, None, None)),
    (["TT|Nội dung|KH|TH|TH/KH|Ghi chú"], Y, (1, 3, 2, None)),
    (["TT|Phần việc|ĐVT|Khối lượng giao|Khối lượng thực hiện"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu|ĐVT|Kết quả thực hiện đến ngày 30/11/2026|Chỉ tiêu giao"], Y, (1, 3, 4, None)),
    (["TT|Nội dung|Đơn vị thực hiện|Kết quả"], Y, (1, 3, None, None)),
    (["TT|Chỉ tiêu|ĐVT|Toàn xã|Chi đoàn bản A|Chi đoàn bản B"], Y, (1, 3, None, None)),
    (["STT|Chỉ tiêu|ĐVT|KH giao 2026|TH 2025|TH 2026|TH/KH"], Y, (1, 5, 3, 4)),
    (["TT|Nội dung|Đơn vị tính|Kết quả năm trước|Kế hoạch năm nay|Kết quả năm nay"], Y, (1, 5, 4, 3)),
    (["TT|Tên chỉ tiêu|ĐVT|Nghị quyết giao|Đạt được|Tỷ lệ %|Xếp loại"], Y, (1, 4, 3, None)),
    (["TT|Nhiệm vụ|ĐVT|Số lượng giao|Số lượng thực hiện"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Lũy kế 11 tháng|Ước cả năm|Kế hoạch"], Y, (1, 4, 5, None)),
    (["TT|Nội dung hoạt động|ĐVT|Kết quả"], Y, (1, 3, None, None)),
    (["TT|Chỉ tiêu|ĐVT|Năm 2026||", "|||Giao|Thực hiện|%"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu|ĐVT|TH 2026|KH 2026|KH 2027"], Y, (1, 3, 4, None)),
    (["TT|Chỉ tiêu (đơn vị tính)|KH|Kết quả đến 30/11/2026|Đạt %"], Y, (1, 3, 2, None)),
    (["TT|Nội dung|ĐVT|Tháng trước|Tháng này|Lũy kế năm"], Y, (1, 5, None, None)),
    (["TT|Tiêu chí|ĐVT|Đăng ký đầu năm|Kết quả cuối năm"], Y, (1, 4, 3, None)),
    (["TT|Mục tiêu|Chỉ số đo|Giao|Kết quả"], Y, (1, 4, 3, None)),
    (["TT|Chỉ tiêu|ĐVT|Giao|TH|Đạt %|Năm 2025"], Y, (1, 4, 3, 6)),
    (["STT|Nội dung chỉ tiêu|Đơn vị|Chỉ tiêu|KQ đạt được|So sánh"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|Kế hoạch được giao|Kết quả thực hiện trong năm"], Y, (1, 4, 3, None)),
    (["TT|Nội dung|ĐVT|TH 9 tháng|Ước TH quý IV|Ước TH cả năm"], Y, (1, 5, None, None)),
    (["TT|Chỉ tiêu|Kết quả năm 2026|Chỉ tiêu năm 2027|Ghi chú"], Y, (1, 2, None, None)),
    (["TT|Nội dung|ĐVT|Kết quả|Kinh phí"], Y, (1, 3, None, None)),
    (["TT|Nội dung|ĐVT|KH 6 tháng|TH 6 tháng|KH cả năm"], H, (1, 4, 3, None)),
    (["TT|Nội dung|Chỉ tiêu đề ra|Kết quả|Vượt/chưa đạt"], Y, (1, 3, 2, None)),
    (["TT|Chỉ tiêu|ĐVT|Thực hiện||", "|||Năm 2025|Năm 2026|Tăng/giảm"], Y, (1, 4, None, 3)),
    (["TT|Chỉ tiêu|ĐVT|Chỉ tiêu tỉnh giao|Thực hiện của xã|Tỷ lệ"], Y, (1, 4, 3, None)),
    (["TT|Tiêu chí đánh giá|Điểm chuẩn|Điểm tự chấm"], Y, (1, None, None, None)),
    (["TT|Hoạt động|Thời gian|Kết quả"], Y, (1, 3, None, None)),
]  # fmt: skip
HEADS += OTHERS
SAMPLE = {
    "tt": "1",
    "stt": "1",
    "nội dung": "Trồng cây",
    "chỉ tiêu": "Trồng cây",
    "đvt": "cây",
    "đơn vị tính": "cây",
    "đơn vị": "cây",
}
ROLES = (ColumnRole.NAME, ColumnRole.RESULT, ColumnRole.TARGET, ColumnRole.LAST)
RARELY_ASKED = 2


def _read(rows, period):
    head = [[cell.strip() for cell in row.split("|")] for row in rows]
    for place in range(1, len(head[0])):  # a cell over several columns is said again in each
        if not head[0][place] and len(head) > 1:
            head[0][place] = head[0][place - 1]
    for place, cell in enumerate(head[0]):
        if len(head) > 1 and not head[1][place]:
            head[1][place] = cell
    texts = {
        "thời gian",
        "địa điểm",
        "người phụ trách",
        "họ và tên",
        "chi đoàn",
        "ghi chú",
        "công trình",
        "kết quả xếp loại",
        "đánh giá",
        "nguyên nhân chưa đạt",
        "đánh giá (đạt/không đạt)",
        "chủ trì",
        "phối hợp",
        "thời hạn",
        "ngày tổ chức",
        "tên đơn vị",
        "chỉ số đo",
        "so sánh",
        "vượt/chưa đạt",
        "đạt/không đạt",
        "lý do chưa đạt",
        "đơn vị thực hiện",
    }
    below = []
    for place, cell in enumerate(head[-1]):
        word = cell.lower()
        named = place < 2 and word not in ("tt", "stt", "mã")
        below.append(SAMPLE.get(word, "Trồng cây" if named else "chữ" if word in texts else "100"))
    if head[-1][0].lower() == "chỉ tiêu":
        below[0] = "Trồng cây"
    found = read_heads(head, [below], period).places
    return tuple(found.get(each) for each in ROLES)


@pytest.mark.parametrize(("rows", "period", "right"), HEADS)
def test_no_column_is_taken_wrongly(rows, period, right):
    found = _read(rows, period)
    assert found[0] == right[0]
    for one, wanted in zip(found[1:], right[1:], strict=True):
        assert one is None or one == wanted


def test_most_columns_are_known():
    lacking = [rows for rows, period, right in HEADS if _read(rows, period) != right]
    assert len(lacking) <= RARELY_ASKED, lacking
