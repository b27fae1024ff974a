"""Sentences of other offices, of indicators that the mended kinds had not met."""

from __future__ import annotations

from decimal import Decimal

import pytest

from desktop_app.docx.reading.figures_text import read_parts, target_parts
from desktop_app.models.meaning.sentences import Wanted, read_sentence
from desktop_app.models.periods import months

YEAR = months(2026, 1, 12)
ASK = None
LAW = "Tuyên truyền, phổ biến pháp luật cho ít nhất 1.500 lượt thanh thiếu nhi."
JOB = "Giới thiệu việc làm cho 100 thanh niên."
LOAN = "Dư nợ vốn ủy thác qua Đoàn đạt 15 tỷ đồng."
FUND = "Đoàn phí và quỹ hoạt động đạt 80 triệu đồng."
ROAD = "Sửa chữa, làm mới 4 km đường giao thông nông thôn."
RUB = "Thu gom 3,5 tấn rác thải nhựa."
MODEL = "Duy trì 6 mô hình thanh niên khởi nghiệp."
CELL = "Thành lập mới 2 chi đoàn trên địa bàn dân cư."
GAMES = "Tổ chức 8 giải thể thao, văn nghệ."
DAYS = "Huy động 2.000 ngày công tình nguyện."
MOTHER = "Thăm, tặng quà 30 gia đình chính sách."
POST = "Đăng 365 tin bài trên trang thông tin của Đoàn."
HOUSE = "Hỗ trợ xóa 12 nhà tạm, nhà dột nát."
KIDS = "Ít nhất 90% thiếu nhi được tham gia sinh hoạt hè."
CARD = "100% đoàn viên có sổ đoàn viên điện tử."
STUDY = "95% đoàn viên học tập các bài lý luận chính trị."
BRANCH = "Ít nhất 75% chi đoàn đạt loại khá trở lên."
SWIM = "Phổ cập bơi cho 120 em."
TROOP = "Vận động 100% thanh niên trúng tuyển lên đường nhập ngũ."

SENTENCES = [
    (LAW, "lượt", "Tổ chức 12 buổi tuyên truyền pháp luật, thu hút 1.840 lượt thanh thiếu nhi tham gia.", 1840),
    (LAW, "lượt", "1.840 lượt (đạt 122,7%), trong đó học sinh 1.100 lượt.", 1840),
    (LAW, "lượt", "Phối hợp với Công an xã mở 06 hội nghị với 1.840 lượt người dự; cấp phát 2.500 tờ rơi.", 1840),
    (LAW, "lượt", "Cấp phát 2.500 tờ rơi.", ASK),
    (LAW, "lượt", "Từ đầu năm đến nay đã tuyên truyền cho 1.840 lượt thanh thiếu nhi, bằng 102% cùng kỳ năm 2025 (1.800 lượt).", 1840),
    (LAW, "lượt", "Kết quả: 1.840/1.500 lượt thanh thiếu nhi.", 1840),
    (LAW, "lượt", "Khoảng trên 1.800 lượt.", 1800),
    (LAW, "lượt", "Mỗi chi đoàn tuyên truyền 120 lượt.", ASK),
    (JOB, "thanh niên", "Mở 03 phiên tư vấn cho 450 thanh niên, giới thiệu việc làm cho 118 thanh niên.", 118),
    (JOB, "thanh niên", "118 thanh niên (trong nước 96, xuất khẩu lao động 22).", 118),
    (JOB, "thanh niên", "Giới thiệu việc làm cho 118 thanh niên, vượt 18% kế hoạch năm 2026.", 118),
    (JOB, "thanh niên", "Có 22 thanh niên đi xuất khẩu lao động.", ASK),
    (JOB, "thanh niên", "118 TN.", 118),
    (JOB, "thanh niên", "Giới thiệu được 118 bạn trẻ có việc làm ổn định.", 118),
    (LOAN, "tỷ đồng", "Tổng dư nợ 16.450 triệu đồng với 14 tổ tiết kiệm và vay vốn, 312 hộ vay.", Decimal("16.45")),
    (LOAN, "tỷ đồng", "16,45 tỷ đồng/312 hộ/14 tổ.", Decimal("16.45")),
    (LOAN, "tỷ đồng", "Quản lý 14 tổ với tổng dư nợ 16 tỷ 450 triệu đồng.", Decimal("16.45")),
    (LOAN, "tỷ đồng", "Giải ngân trong năm 3,2 tỷ đồng, nâng tổng dư nợ lên 16,45 tỷ đồng.", Decimal("16.45")),
    (LOAN, "tỷ đồng", "Nợ quá hạn 12 triệu đồng, chiếm 0,07% tổng dư nợ.", ASK),
    (FUND, "triệu đồng", "Thu quỹ 86.500.000đ, chi 71.200.000đ, tồn 15.300.000đ.", Decimal("86.5")),
    (FUND, "triệu đồng", "86 triệu 500 nghìn đồng.", Decimal("86.5")),
    (FUND, "triệu đồng", "86,5tr.", Decimal("86.5")),
    (FUND, "triệu đồng", "Mức đóng 2.000 đồng/tháng/đoàn viên.", ASK),
    (ROAD, "km", "Làm mới 2,8 km, sửa chữa 1,9 km đường giao thông nông thôn.", ASK),
    (ROAD, "km", "Huy động 640 ngày công làm 4,7 km đường giao thông nông thôn trị giá 210 triệu đồng.", Decimal("4.7")),
    (ROAD, "km", "4.700 m.", Decimal("4.7")),
    (ROAD, "km", "Đổ bê tông 4,7km đường trục thôn, rộng 3 m.", Decimal("4.7")),
    (RUB, "tấn", "Ra quân 10 đợt, thu gom 4,2 tấn rác thải nhựa, đổi lấy 600 cây xanh.", Decimal("4.2")),
    (RUB, "tấn", "Gần 4 tấn rác.", 4),
    (RUB, "tấn", "4.200 kg rác thải nhựa.", Decimal("4.2")),
    (MODEL, "mô hình", "Hiện duy trì 7 mô hình, hỗ trợ thành lập mới 02 mô hình.", 7),
    (MODEL, "mô hình", "07 mô hình với 35 thành viên, thu nhập bình quân 60 triệu đồng/mô hình/năm.", 7),
    (MODEL, "mô hình", "7/6 mô hình, trong đó 02 mô hình mới.", 7),
    (CELL, "chi đoàn", "Thành lập mới 03 chi đoàn, nâng tổng số chi đoàn toàn xã lên 21.", 3),
    (CELL, "chi đoàn", "Toàn xã có 21 chi đoàn, trong đó thành lập mới 03 chi đoàn.", 3),
    (CELL, "chi đoàn", "Sáp nhập 04 chi đoàn, thành lập mới 03 chi đoàn.", 3),
    (CELL, "chi đoàn", "Chưa thành lập được chi đoàn nào.", ASK),
    (GAMES, "giải", "Tổ chức 10 giải thể thao, văn nghệ thu hút 850 lượt đoàn viên.", 10),
    (GAMES, "giải", "10 giải; đạt 02 giải Nhất, 03 giải Nhì cấp tỉnh.", 10),
    (GAMES, "giải", "Tham gia hội thao cấp tỉnh đạt 02 giải Nhất.", ASK),
    (DAYS, "ngày công", "Huy động 1.150 đoàn viên với 2.640 ngày công giúp dân gặt lúa.", 2640),
    (DAYS, "ngày công", "2.640 ngày công/2.000 ngày công (132%).", 2640),
    (DAYS, "ngày công", "Trị giá ngày công ước đạt 528 triệu đồng.", ASK),
    (MOTHER, "gia đình", "Dịp 27/7 thăm, tặng quà 36 gia đình chính sách, trị giá 18 triệu đồng.", 36),
    (MOTHER, "gia đình", "Thăm hỏi 36 gia đình chính sách và 2 Mẹ Việt Nam anh hùng.", 36),
    (MOTHER, "gia đình", "Tặng 36 suất quà cho 36 gia đình.", 36),
    (POST, "tin bài", "Đăng tải 412 tin bài, tiếp cận 35.000 lượt xem.", 412),
    (POST, "tin bài", "412 tin, bài và 36 video.", 412),
    (POST, "tin bài", "Trang có 2.300 người theo dõi, đăng 412 tin bài.", 412),
    (HOUSE, "nhà", "Góp 340 ngày công, hỗ trợ xóa 14 nhà tạm, nhà dột nát.", 14),
    (HOUSE, "nhà", "Xóa 14 nhà (làm mới 9, sửa chữa 5).", 14),
    (HOUSE, "nhà", "14 căn.", 14),
    (HOUSE, "nhà", "Đang làm 03 nhà, dự kiến xong trước 31/12.", ASK),
    (KIDS, "%", "Có 1.215 em trong tổng số 1.302 em tham gia sinh hoạt hè.", (1215,1302)),
    (KIDS, "%", "1.215/1.302 em (đạt 93,3%).", (1215,1302)),
    (KIDS, "%", "93,3% (1.215 em/1.302 em).", (1215,1302)),
    (KIDS, "%", "Toàn xã có 1.302 thiếu nhi, 1.215 em được tham gia sinh hoạt hè, đạt 93,3%.", (1215,1302)),
    (KIDS, "%", "Thu hút 1.215 em tham gia.", ASK),
    (CARD, "%", "415/415 đoàn viên đã cập nhật sổ điện tử.", (415,415)),
    (CARD, "%", "Đạt 100% (415 đoàn viên).", ASK),
    (CARD, "%", "415/412 đoàn viên.", ASK),
    (STUDY, "%", "Bài 1: 390/415; bài 2: 401/415.", ASK),
    (STUDY, "%", "401 đoàn viên học tập trên tổng số 415 đoàn viên, tỷ lệ 96,6%.", (401,415)),
    (STUDY, "%", "96,6%, vượt 1,6% so với chỉ tiêu.", ASK),
    (BRANCH, "%", "16/21 chi đoàn đạt loại khá trở lên, 5/21 chi đoàn trung bình.", (16,21)),
    (BRANCH, "%", "Loại tốt 9/21, khá 7/21, trung bình 5/21.", ASK),
    (BRANCH, "%", "16/21 (76,19%); năm 2025 là 14/21.", (16,21)),
    (SWIM, "em", "Mở 04 lớp phổ cập bơi cho 136 em, cấp giấy chứng nhận cho 128 em.", 136),
    (SWIM, "em", "136 em (nam 80 em, nữ 56 em).", 136),
    (TROOP, "%", "11/11 thanh niên lên đường nhập ngũ.", (11,11)),
]  # fmt: skip
SECOND_T = "Trồng mới 800 cây xanh."
SECOND_M = "Vận động ít nhất 300 triệu đồng chăm lo thanh thiếu nhi."
SECOND_K = "Kết nạp ít nhất 25 đoàn viên mới."
SECOND_S = "Ít nhất 75% đoàn viên hoàn thành tốt nhiệm vụ trở lên."
SECOND_C = "100% chi đoàn sinh hoạt định kỳ."
SECOND_G = "Giới thiệu 8 đoàn viên ưu tú cho Đảng."
SECOND_B = "Vận động hiến 90 đơn vị máu."
SECOND_D = "Thắp sáng 3 km đường quê."
SECOND_R = "Giúp 40 hộ nghèo phát triển kinh tế."
SECOND_L = "Tổ chức 5 lớp kỹ năng cho thiếu nhi."
SECOND_V = "Đăng 200 tin bài tuyên truyền."
SECOND_X = "Huy động 1.500 lượt đoàn viên tham gia tình nguyện."
SECOND_Q = "Hỗ trợ 6 mô hình kinh tế thanh niên."

SENTENCES += [
    (SECOND_T, "cây", "Ra quân ngày 19/5, toàn xã trồng 960 cây xanh.", 960),
    (SECOND_T, "cây", "Đã trồng được 960/800 cây (120%).", 960),
    (SECOND_T, "cây", "Vượt 160 cây so với chỉ tiêu, tổng 960 cây.", 960),
    (SECOND_T, "cây", "Kế hoạch 800 cây, thực hiện 960 cây.", 960),
    (SECOND_T, "cây", "Trồng mới 960 cây, chăm sóc 2.000 cây đã trồng từ năm 2025.", 960),
    (SECOND_T, "cây", "Trồng từ 900 - 1.000 cây.", ASK),
    (SECOND_T, "cây", "Chưa thống kê đầy đủ.", ASK),
    (SECOND_T, "cây", "Không triển khai.", 0),
    (SECOND_T, "cây", "Xấp xỉ 960 cây.", 960),
    (SECOND_T, "cây", "960 cây; trong đó chi đoàn trường học trồng 300 cây.", 960),
    (SECOND_T, "cây", "Lũy kế từ đầu nhiệm kỳ 3.200 cây, riêng năm 2026 là 960 cây.", 960),
    (SECOND_T, "cây", "Số cây trồng mới là chín trăm sáu mươi cây.", ASK),
    (SECOND_M, "triệu đồng", "Vận động 0,4 tỷ đồng tiền mặt và hiện vật.", 400),
    (SECOND_M, "triệu đồng", "Trao 120 suất quà, tổng trị giá 400.000.000 đồng.", 400),
    (SECOND_M, "triệu đồng", "400 trđ.", 400),
    (SECOND_M, "triệu đồng", "Kêu gọi được 400 triệu đồng (tăng 50 triệu đồng so với năm 2025).", 400),
    (SECOND_M, "triệu đồng", "Mỗi suất 500.000 đồng.", ASK),
    (SECOND_M, "triệu đồng", "Tặng 40 xe đạp.", ASK),
    (SECOND_K, "đoàn viên", "Kết nạp 31 đoàn viên là học sinh.", 31),
    (SECOND_K, "đoàn viên", "Kết nạp 31 đ/c (nữ 14 đ/c), đạt 124%.", 31),
    (SECOND_K, "đoàn viên", "Tổ chức 03 lễ kết nạp cho 31 thanh niên ưu tú vào Đoàn.", 31),
    (SECOND_K, "đoàn viên", "Bồi dưỡng 60 thanh niên, kết nạp 31 đồng chí.", 31),
    (SECOND_K, "đoàn viên", "Năm 2026 kết nạp 31 đoàn viên, năm 2025 kết nạp 28 đoàn viên.", 31),
    (SECOND_K, "đoàn viên", "Chỉ tiêu giao 25, đã kết nạp 31.", 31),
    (SECOND_S, "%", "298/372 đoàn viên, chiếm 80,1%.", (298,372)),
    (SECOND_S, "%", "Trong 372 đoàn viên được đánh giá có 298 đoàn viên hoàn thành tốt nhiệm vụ trở lên.", (298,372)),
    (SECOND_S, "%", "80,1%.", ASK),
    (SECOND_S, "%", "298 đoàn viên hoàn thành tốt.", ASK),
    (SECOND_S, "%", "Đạt 80,1% (298/372), vượt 5,1% so với chỉ tiêu.", (298,372)),
    (SECOND_C, "%", "17/18 chi đoàn (94,4%), còn 01 chi đoàn chưa sinh hoạt đều.", (17,18)),
    (SECOND_C, "%", "Có 17 trên tổng số 18 chi đoàn.", (17,18)),
    (SECOND_C, "%", "01/18 chi đoàn không sinh hoạt định kỳ.", ASK),
    (SECOND_G, "đoàn viên", "Giới thiệu 9 đoàn viên ưu tú học lớp cảm tình Đảng, đã kết nạp 4.", 9),
    (SECOND_G, "đoàn viên", "Có 9 đoàn viên ưu tú được giới thiệu, 4 đoàn viên được kết nạp Đảng.", 9),
    (SECOND_G, "đoàn viên", "Đã kết nạp Đảng 4 đoàn viên.", ASK),
    (SECOND_B, "đơn vị máu", "Ngày hội hiến máu thu về 112 đơn vị máu với 150 người tham gia.", 112),
    (SECOND_B, "đơn vị máu", "112/90 đơn vị.", 112),
    (SECOND_D, "km", "Lắp 80 bóng đèn trên 3,6 km đường.", Decimal("3.6")),
    (SECOND_D, "km", "3.600 mét đường.", Decimal("3.6")),
    (SECOND_R, "hộ", "Giúp 46 hộ nghèo, hộ cận nghèo với 320 ngày công.", 46),
    (SECOND_R, "hộ", "46 hộ, trong đó 12 hộ thoát nghèo.", 46),
    (SECOND_R, "hộ", "Cho 46 hộ vay vốn 1,2 tỷ đồng.", 46),
    (SECOND_L, "lớp", "Mở 7 lớp bơi, kỹ năng cho 210 em.", 7),
    (SECOND_L, "lớp", "210 em tham gia 7 lớp.", 7),
    (SECOND_V, "tin bài", "Viết và đăng 236 tin bài, 18 phóng sự.", 236),
    (SECOND_X, "lượt", "Thu hút 1.720 lượt đoàn viên thanh niên tham gia.", 1720),
    (SECOND_X, "lượt", "1.720 lượt ĐVTN với 24 hoạt động.", 1720),
    (SECOND_Q, "mô hình", "Hỗ trợ 6 mô hình, có 02 mô hình đạt sản phẩm OCOP 3 sao.", 6),
]  # fmt: skip
THIRD_T = "Trồng mới 1.000 cây xanh."
THIRD_M = "Vận động ít nhất 1.000 triệu đồng chăm lo thanh thiếu nhi."
THIRD_K = "Kết nạp ít nhất 40 đoàn viên mới."
THIRD_S = "Ít nhất 80% đoàn viên hoàn thành tốt nhiệm vụ trở lên."
THIRD_C = "100% chi đoàn sinh hoạt định kỳ."
THIRD_G = "Giới thiệu 10 đoàn viên ưu tú cho Đảng."

SENTENCES += [
    (THIRD_T, "cây", "Năm 2026, các chi đoàn đã trồng 1.150 cây, bằng 115% kế hoạch.", 1150),
    (THIRD_T, "cây", "Quý I: 400 cây; quý II: 750 cây.", ASK),
    (THIRD_T, "cây", "1.150 cây (trong đó 600 cây ăn quả).", 1150),
    (THIRD_T, "cây", "Cùng kỳ 980 cây, năm nay 1.150 cây.", 1150),
    (THIRD_T, "cây", "Đợt 1 ngày 03/02/2026 và đợt 2 ngày 19/5/2026, tổng cộng trồng được 1.150 cây.", 1150),
    (THIRD_T, "cây", "Chỉ đạt 900 cây, thiếu 100 cây so với kế hoạch.", 900),
    (THIRD_T, "cây", "Đã chuẩn bị 1.500 hố, trồng 1.150 cây.", 1150),
    (THIRD_T, "cây", "Trên 1,1 nghìn cây các loại.", 1100),
    (THIRD_T, "cây", "Đạt 115%.", ASK),
    (THIRD_T, "cây", "Chưa có.", ASK),
    (THIRD_M, "triệu đồng", "1.250.000.000đ.", 1250),
    (THIRD_M, "triệu đồng", "Tổng trị giá 1 tỷ 250 triệu đồng cho 3.000 lượt em.", 1250),
    (THIRD_M, "triệu đồng", "Trao 250 suất học bổng trị giá 250 triệu đồng, xây 10 nhà trị giá 1.000 triệu đồng.", ASK),
    (THIRD_M, "triệu đồng", "Vận động 1.250 triệu đồng/1.000 triệu đồng, đạt 125%.", 1250),
    (THIRD_K, "đoàn viên", "Kết nạp được 48 đ/c, chuyển sinh hoạt đi 12 đ/c.", 48),
    (THIRD_K, "đoàn viên", "48 ĐV mới/40 ĐV.", 48),
    (THIRD_K, "đoàn viên", "Tổng số đoàn viên 320 đồng chí, trong đó kết nạp mới 48 đồng chí.", 48),
    (THIRD_K, "đoàn viên", "Đến tháng 10/2026 kết nạp 48 đoàn viên.", 48),
    (THIRD_S, "%", "Tổng số 250 đoàn viên tham gia đánh giá, 210 đoàn viên hoàn thành tốt trở lên (84%).", (210,250)),
    (THIRD_S, "%", "Xuất sắc 40 đoàn viên, tốt 170 đoàn viên, hoàn thành 40 đoàn viên.", ASK),
    (THIRD_S, "%", "84% (210/250 đoàn viên), tăng 2% so với năm 2025.", (210,250)),
    (THIRD_C, "%", "12 trong tổng số 12 chi đoàn, đạt 100%.", (12,12)),
    (THIRD_C, "%", "11/12 chi đoàn, 1 chi đoàn mới thành lập chưa sinh hoạt.", (11,12)),
    (THIRD_G, "đoàn viên", "Chi bộ đã kết nạp 6 đoàn viên ưu tú; Đoàn giới thiệu 13 đoàn viên ưu tú.", 13),
]  # fmt: skip
LAST_T = "Trồng 1.200 cây phân tán."
LAST_M = "Huy động 600 triệu đồng xây dựng nông thôn mới."
LAST_K = "Phát triển 50 đoàn viên mới."
LAST_S = "Ít nhất 85% đoàn viên tham gia học tập nghị quyết."
LAST_C = "90% chi đoàn đạt vững mạnh."
LAST_H = "Sửa chữa 5 nhà cho hộ nghèo."
LAST_Q = "Tặng 400 suất quà Tết cho người nghèo."
LAST_N = "Tổ chức 12 hoạt động tình nguyện."
LAST_I = "Có 30 ý tưởng sáng tạo."
LAST_W = "Tuyên truyền an toàn giao thông cho 2.000 lượt người."
LAST_E = "Dạy bơi cho 80 em."
LAST_P = "Xây dựng 2 tuyến đường hoa."

SENTENCES += [
    (LAST_T, "cây", "Huy động 300 ĐVTN ra quân trồng 1.340 cây phân tán.", 1340),
    (LAST_T, "cây", "Trồng được 1.340 cây trên diện tích 2,5 ha.", 1340),
    (LAST_T, "cây", "Đã cấp 1.500 cây giống cho các hộ.", ASK),
    (LAST_T, "cây", "1.340 cây, tỷ lệ sống 95%.", 1340),
    (LAST_T, "cây", "Tổng số 1.340 cây, trong đó cây ăn quả 500 cây.", 1340),
    (LAST_T, "cây", "Năm 2025 đạt 1.100 cây; năm 2026 ước đạt 1.340 cây.", 1340),
    (LAST_T, "cây", "Tháng 3 trồng 500 cây, tháng 10 trồng 840 cây.", ASK),
    (LAST_M, "triệu đồng", "Huy động 0,72 tỷ đồng và 1.200 ngày công.", 720),
    (LAST_M, "triệu đồng", "Đóng góp 1.200 ngày công trị giá 240 triệu đồng.", 240),
    (LAST_M, "triệu đồng", "720 triệu.", 720),
    (LAST_M, "triệu đồng", "Ngân sách cấp 100 triệu đồng.", ASK),
    (LAST_K, "đoàn viên", "Kết nạp mới 57 đoàn viên, vượt chỉ tiêu.", 57),
    (LAST_K, "đoàn viên", "57 đoàn viên (có 22 nữ, 30 dân tộc thiểu số).", 57),
    (LAST_K, "đoàn viên", "Đang xem xét kết nạp 10 thanh niên.", ASK),
    (LAST_K, "đoàn viên", "Trao thẻ cho 57 đoàn viên mới kết nạp.", 57),
    (LAST_S, "%", "352 đoàn viên/400 đoàn viên tham gia.", (352,400)),
    (LAST_S, "%", "Có 352 trong số 400 đoàn viên học tập nghị quyết, đạt 88%.", (352,400)),
    (LAST_S, "%", "88% đoàn viên.", ASK),
    (LAST_S, "%", "48/400 đoàn viên vắng mặt.", ASK),
    (LAST_C, "%", "Chi đoàn vững mạnh: 19/20; chi đoàn khá: 1/20.", (19,20)),
    (LAST_C, "%", "19/20 chi đoàn.", (19,20)),
    (LAST_C, "%", "Không có chi đoàn yếu.", ASK),
    (LAST_H, "nhà", "Sửa 6 nhà, xây mới 2 nhà.", 6),
    (LAST_H, "nhà", "Khảo sát 12 nhà, sửa chữa 6 nhà.", 6),
    (LAST_Q, "suất", "Tặng 450 suất quà, mỗi suất 400.000 đồng, tổng 180 triệu đồng.", 450),
    (LAST_Q, "suất", "Thăm 50 gia đình, trao 450 suất quà.", 450),
    (LAST_N, "hoạt động", "14 hoạt động thu hút 900 lượt ĐVTN.", 14),
    (LAST_I, "ý tưởng", "36 ý tưởng, 4 ý tưởng được giải cấp tỉnh.", 36),
    (LAST_W, "lượt", "Tổ chức 20 buổi với 2.350 lượt người nghe.", 2350),
    (LAST_W, "lượt", "Phát 3.000 tờ rơi, tuyên truyền cho 2.350 lượt người.", 2350),
    (LAST_E, "em", "Mở 3 lớp, dạy bơi cho 96 em, 90 em biết bơi.", 96),
    (LAST_P, "tuyến", "Trồng mới 2 tuyến đường hoa dài 3 km.", 2),
]  # fmt: skip
FRESH_TREES = "Trồng mới 500 cây hoa ban."
FRESH_MONEY = "Vận động ít nhất 200 triệu đồng hỗ trợ thiếu nhi khó khăn."
FRESH_MEMBERS = "Kết nạp ít nhất 20 đoàn viên mới."
FRESH_SHARE = "Ít nhất 70% đoàn viên hoàn thành tốt nhiệm vụ trở lên."
FRESH_CELLS = "100% chi đoàn sinh hoạt định kỳ."
FRESH_GOOD = "Giới thiệu 5 đoàn viên ưu tú cho Đảng."
FRESH_BLOOD = "Tiếp nhận 60 đơn vị máu."
FRESH_ROADS = "Sửa chữa 2 km đường bản."
FRESH_CLASSES = "Mở 4 lớp tập huấn cán bộ Đoàn."
FRESH_WORKS = "Thực hiện 3 công trình thanh niên."

FRESH = [  # what was read of them was not used to mend anything
    (FRESH_TREES, "cây", "Đã trồng 560 cây hoa ban dọc tuyến đường liên bản.", 560),
    (FRESH_TREES, "cây", "560 cây hoa ban/500 cây, đạt 112%.", 560),
    (FRESH_TREES, "cây", "Trồng 560 cây, bị chết 40 cây.", 560),
    (FRESH_TREES, "cây", "Các chi đoàn đăng ký trồng 600 cây, kết quả trồng 560 cây.", 560),
    (FRESH_TREES, "cây", "Trong tháng 12 trồng 100 cây.", ASK),
    (FRESH_TREES, "cây", "Ước đạt 560 cây.", 560),
    (FRESH_TREES, "cây", "Sang năm 2027 sẽ trồng 700 cây.", ASK),
    (FRESH_MONEY, "triệu đồng", "Hỗ trợ 15 em, mỗi em 2 triệu đồng.", ASK),
    (FRESH_MONEY, "triệu đồng", "Tổng kinh phí 232.500.000 đồng.", Decimal("232.5")),
    (FRESH_MONEY, "triệu đồng", "232,5 triệu đồng (gồm 32,5 triệu tiền mặt).", Decimal("232.5")),
    (FRESH_MONEY, "triệu đồng", "Quyên góp sách vở, quần áo trị giá hơn 230 triệu đồng.", 230),
    (FRESH_MEMBERS, "đoàn viên", "Kết nạp 24 đoàn viên, trong đó 10 đoàn viên là người dân tộc.", 24),
    (FRESH_MEMBERS, "đoàn viên", "24 đ/c, vượt 04 đ/c.", 24),
    (FRESH_MEMBERS, "đoàn viên", "6 tháng cuối năm kết nạp 14 đoàn viên.", ASK),
    (FRESH_MEMBERS, "đoàn viên", "Mở lớp cảm tình Đoàn cho 40 thanh niên.", ASK),
    (FRESH_SHARE, "%", "155/198 đoàn viên.", (155,198)),
    (FRESH_SHARE, "%", "155 đoàn viên hoàn thành tốt trở lên/198 đoàn viên, đạt 78,28%.", (155,198)),
    (FRESH_SHARE, "%", "78,28%, tăng 3% so với năm trước.", ASK),
    (FRESH_CELLS, "%", "9/9 chi đoàn.", (9,9)),
    (FRESH_CELLS, "%", "8/9 chi đoàn sinh hoạt đều, 1/9 chi đoàn sinh hoạt chưa đều.", (8,9)),
    (FRESH_GOOD, "đoàn viên", "Giới thiệu 7 đoàn viên ưu tú, trong đó 3 đoàn viên đã được kết nạp.", 7),
    (FRESH_BLOOD, "đơn vị máu", "Vận động 90 người đăng ký, tiếp nhận 72 đơn vị máu.", 72),
    (FRESH_BLOOD, "đơn vị máu", "72 đơn vị.", 72),
    (FRESH_ROADS, "km", "Sửa 2,6 km đường, phát quang 5 km.", Decimal("2.6")),
    (FRESH_ROADS, "km", "2.600 m đường bản.", Decimal("2.6")),
    (FRESH_CLASSES, "lớp", "Mở 5 lớp với 180 học viên.", 5),
    (FRESH_WORKS, "công trình", "Hoàn thành 3 công trình, 12 phần việc thanh niên trị giá 150 triệu đồng.", 3),
    (FRESH_WORKS, "công trình", "Đang thi công 01 công trình.", ASK),
]  # fmt: skip
RARELY_ASKED = [(SENTENCES, 9), (FRESH, 1)]  # of those that a person reads


def _read(statement, unit, result):
    """Return what is read by the words of the indicator and, as an office does, by its unit of measure."""
    part = target_parts(statement)[0][0]
    told = [read_parts(statement, result, YEAR)[0].told]
    told += [read_sentence(result, Wanted(each, statement, part.target, year=2026)) for each in (part.unit, unit)]
    return [(each.value, each.denominator) if each.denominator is not None else each.value for each in told]


@pytest.mark.parametrize(("statement", "unit", "result", "right"), SENTENCES + FRESH)
def test_no_sentence_is_read_wrongly(statement, unit, result, right):
    for value in _read(statement, unit, result):
        assert value is None or value == right


@pytest.mark.parametrize(("sentences", "rarely"), RARELY_ASKED)
def test_most_sentences_are_read(sentences, rarely):
    asked = [each for each in sentences if each[3] is not None and None in _read(*each[:3])]
    assert len(asked) <= rarely, asked
