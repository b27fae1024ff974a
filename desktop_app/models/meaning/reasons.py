"""Why a figure is not counted before somebody has looked at it: one Vietnamese sentence each (context ``errors``)."""

from __future__ import annotations

from ..errors import QT_TRANSLATE_NOOP

MISSING = QT_TRANSLATE_NOOP("errors", "chưa có số liệu")
DASH = QT_TRANSLATE_NOOP("errors", "dấu gạch có thể là 0 hoặc chưa có số liệu")
NONE_OR_ZERO = QT_TRANSLATE_NOOP("errors", "“không có” có thể là 0 hoặc chưa có số liệu")
IN_WORDS = QT_TRANSLATE_NOOP("errors", "ghi bằng chữ nên không cộng được")
VERDICT_ONLY = QT_TRANSLATE_NOOP("errors", "chỉ ghi đánh giá, không có số liệu")
A_DATE = QT_TRANSLATE_NOOP("errors", "là ngày tháng, không phải số liệu")
A_RANGE = QT_TRANSLATE_NOOP("errors", "là một khoảng, chưa rõ số nào là kết quả")
A_SUM = QT_TRANSLATE_NOOP("errors", "là phép cộng, hãy ghi tổng")
BELOW_ZERO = QT_TRANSLATE_NOOP("errors", "là số âm")
PERCENT_ONLY = QT_TRANSLATE_NOOP("errors", "ghi tỷ lệ phần trăm, không phải số lượng")
NO_BASE = QT_TRANSLATE_NOOP("errors", "chỉ ghi tỷ lệ, thiếu tử số và mẫu số")
OTHER_BASE = QT_TRANSLATE_NOOP("errors", "mẫu số khác chỉ tiêu giao, chưa rõ tử số có phải kết quả")
PIECE_OF_YEAR = QT_TRANSLATE_NOOP("errors", "là số của một phần năm, chưa rõ cả năm là bao nhiêu")
PLAN_OR_WHOLE = QT_TRANSLATE_NOOP("errors", "chưa rõ mẫu số là chỉ tiêu giao hay tổng số")
ABOVE_WHOLE = QT_TRANSLATE_NOOP("errors", "tử số lớn hơn mẫu số")
OTHER_SHARE = QT_TRANSLATE_NOOP("errors", "tỷ lệ ghi kèm không khớp với phân số")
SEVERAL = QT_TRANSLATE_NOOP("errors", "có nhiều số, chưa rõ số nào là kết quả")
OTHER_THING = QT_TRANSLATE_NOOP("errors", "số ghi được là của việc khác hoặc đơn vị tính khác")
NO_NUMBER = QT_TRANSLATE_NOOP("errors", "có chữ số nhưng không đọc được thành số")
ENGLISH = QT_TRANSLATE_NOOP("errors", "dấu phẩy hoặc dấu chấm có thể viết kiểu Anh")
QUESTIONED = QT_TRANSLATE_NOOP("errors", "người gửi ghi kèm dấu hỏi")
TOLD_TWICE = QT_TRANSLATE_NOOP("errors", "báo cáo ghi chỉ tiêu này hai lần với số khác nhau")
TOO_LONG = QT_TRANSLATE_NOOP("errors", "quá nhiều chữ số")
YES_OR_NO = QT_TRANSLATE_NOOP("errors", "chưa rõ là có hay không")
OTHER_UNIT = QT_TRANSLATE_NOOP("errors", "đơn vị tính khác")
NO_UNIT = QT_TRANSLATE_NOOP("errors", "không ghi đơn vị tính")
OTHER_PERIODS = QT_TRANSLATE_NOOP(
    "errors", "Bảng chỉ có số của các kỳ khác hoặc từng phần của kỳ; hãy cho biết số của cả kỳ."
)
