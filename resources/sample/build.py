"""Writes ``annual.json``, the filled-in sample report; run by hand after a change: ``python resources/sample/build.py``.

Everything in it is invented: the places are called "Mẫu" (sample), the sentences come from the patterns
below with a fixed seed, and the figures agree with each other because every count is drawn once and its
parts are made to add up.
"""

from __future__ import annotations

import json
import random
import re
import sys
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent.parent))

from desktop_app import resources  # noqa: E402
from desktop_app.models import codec  # noqa: E402
from desktop_app.models.frames.templates import default_period, new_report  # noqa: E402
from desktop_app.models.indicators import RULES, Indicator, Kind, Operator, Part, Verdict  # noqa: E402
from desktop_app.models.numbers import format_number, format_percent, parse_figure  # noqa: E402
from desktop_app.models.report import Report, Role, Section, Status  # noqa: E402
from desktop_app.models.richtext import (  # noqa: E402
    Align,
    Block,
    Body,
    Cell,
    Chart,
    ChartKind,
    IndicatorList,
    Inline,
    Layout,
    Live,
    Note,
    Paragraph,
    Run,
    Show,
    Table,
    new_id,
    normal,
    text,
)  # fmt: skip
from desktop_app.models.unit import Level, Signer, Unit  # noqa: E402

TODAY = date(2026, 11, 20)
RARE = (
    "hội thi",
    "cuộc thi",
    "giải",
    "đêm hội",
    "liên hoan",
    "hội trại",
    "lễ",
    "ngày hội",
    "hội nghị",
    "diễn đàn",
    "khóa",
)
CELLS = (
    *(f"Chi đoàn thôn Mẫu {name}" for name in ("Một", "Hai", "Ba", "Bốn", "Năm")),
    "Chi đoàn Trường THCS Mẫu", "Chi đoàn Công an xã Mẫu", "Chi đoàn Trạm Y tế xã Mẫu")  # fmt: skip
UNIT = Unit(
    code="xa-mau", name="Đoàn xã Mẫu", level=Level.COMMUNE, parent="tinh-mau", superior="TỈNH ĐOÀN MẪU",
    issuer="BAN CHẤP HÀNH ĐOÀN XÃ MẪU", place="Xã Mẫu", symbol="ĐTN",
    signers=(Signer("TM. BAN THƯỜNG VỤ", "BÍ THƯ", "Nguyễn Văn A"),
             Signer("TM. BAN THƯỜNG VỤ", "PHÓ BÍ THƯ", "Trần Thị B")),
    recipients=("Ban Thường vụ Tỉnh đoàn Mẫu (b/c)", "Thường trực Đảng ủy xã Mẫu (b/c)", "UBND xã Mẫu",
                "Các chi đoàn trực thuộc", "Lưu: VP"),
)  # fmt: skip

# name | unit | kind | operator | phrase | target | result | last year | note; an indicator ends with an empty line.
INDICATORS = """
đoàn viên được học tập, quán triệt nghị quyết|%|rate|≥|ít nhất|95%|402/412|388/405|
đoàn viên có sản phẩm thu hoạch sau học tập|%|rate|≥|ít nhất|80%|351/412|300/405|

ý tưởng, sáng kiến được đề xuất|ý tưởng|flow|≥|tối thiểu|60|87|52|
ý tưởng, sáng kiến được áp dụng|ý tưởng|flow|≥|tối thiểu|10|13|08|

công trình thanh niên cấp xã|công trình|flow|≥||02|03|02|
chi đoàn có công trình, phần việc thanh niên|%|rate|=||100%|8/8|8/8|

cây xanh trồng mới|cây|flow|≥|ít nhất|2.500|3.140|2.760|
tuyến đường hoa do thanh niên tự quản|tuyến|stock|≥|ít nhất|05|06|04|

đơn vị máu thu được qua hiến máu tình nguyện|đơn vị|flow|≥|phấn đấu có ít nhất|120|146|118|

lượt thanh niên được tư vấn hướng nghiệp|lượt|flow|≥|ít nhất|400|520|455|
thanh niên được giới thiệu việc làm thành công|thanh niên|flow|≥|ít nhất|60|72|58|
dự án khởi nghiệp được hỗ trợ|dự án|flow|≥|ít nhất|02|02|01|

dư nợ vốn ủy thác Ngân hàng Chính sách xã hội|triệu đồng|stock|≥||18.000|19.250|17.400|đến ngày 15/11/2026
tỷ lệ nợ quá hạn|%|rate|≤|không quá|0,2%|0,08%|0,15%|

thiếu nhi khó khăn được giúp đỡ|thiếu nhi|flow|≥|ít nhất|150|184|139|
điểm vui chơi được xây mới hoặc sửa chữa|điểm|flow|≥||02|02|01|
trẻ em được học bơi|em|flow|≥|tối thiểu|200|236|180|

đoàn viên mới được kết nạp|đoàn viên|flow|≥|ít nhất|70|78|66|
đoàn viên xếp loại khá trở lên|%|rate|≥|từ|85%|371/412|340/405|
đoàn viên trưởng thành được tổ chức lễ trưởng thành|%|rate|=||100%|71/71|60/60|

tỷ lệ đoàn kết, tập hợp thanh niên|%|rate|≥||70%|1.108/1.520|1.020/1.498|
hội viên mới của Hội Liên hiệp Thanh niên|hội viên|flow|≥|ít nhất|90|104|88|

đoàn viên ưu tú được giới thiệu cho Đảng|đoàn viên|flow|≥|ít nhất|30|34|28|
đoàn viên ưu tú được kết nạp Đảng|đoàn viên|flow|≥|ít nhất|15|12|14|02 hồ sơ đang chờ quyết định

cuộc kiểm tra, giám sát đã thực hiện|cuộc|flow|≥||06|06|05|
chương trình kiểm tra, giám sát được ban hành đúng hạn||yes_no|=||có|có|có|

thanh niên lên đường nhập ngũ so với số được giao|%|rate|=||100%|18/18|16/16|

lớp tập huấn cán bộ Đoàn|lớp|flow|≥|ít nhất|03|04|03|
bí thư chi đoàn được tập huấn nghiệp vụ|%|rate|=||100%|8/8|7/8|

học sinh khó khăn được nhận học bổng|học sinh|flow|≥|ít nhất|50|64|47|
giá trị học bổng đã trao|triệu đồng|flow|≥||60|76,8|51,7|

nhà nhân ái được xây mới hoặc sửa chữa|nhà|flow|≥||02|02|01|
suất quà tặng gia đình khó khăn|suất|flow|≥|tối thiểu|300|365|310|

trang mạng xã hội của Đoàn đăng tin hằng tuần||text|=||duy trì đều|duy trì đều 52 tuần||
tin bài về người tốt, việc tốt|bài|flow|≥|ít nhất|100||96|chờ tổng hợp cuối năm

buổi tuyên truyền pháp luật cho thanh thiếu niên|buổi|flow|≥|ít nhất|12|15|11|

mức hài lòng của đoàn viên về hoạt động của chi đoàn|%|rate|≥|ít nhất|80%|||phiếu hỏi gửi trong tháng 12
""".strip()

# Sentences that carry live figures: [n] result of the n-th part (from 1), [n%] ratio, [n<] last year, [n=] target.
LIVE = {
    "education.politics": "Tính đến ngày chốt số liệu, [1] đoàn viên đã học tập, quán triệt nghị quyết; [2] có bài thu hoạch hoặc sản phẩm sau học tập.",
    "creative.ideas": "Toàn xã nhận được [3] ý tưởng, sáng kiến của thanh niên, bằng [3%] mức giao; đã đưa [4] ý tưởng vào áp dụng.",
    "volunteer.campaign": "Xã hoàn thành [5] công trình thanh niên, nhiều hơn năm trước khi mới có [5<] công trình; số chi đoàn có phần việc riêng là [6].",
    "volunteer.environment": "Đến nay đã trồng [7] cây xanh trên mức giao [7=] cây, giữ được [8] tuyến đường hoa.",
    "volunteer.welfare": "Qua các đợt vận động, lực lượng trẻ đã hiến [9] đơn vị máu, góp phần sửa chữa [32] ngôi nhà và trao [33] suất quà.",
    "career.jobs": "Đã có [10] lượt thanh niên được tư vấn, [11] người tìm được việc làm, tương đương [11%] mức đề ra.",
    "career.startup": "Hai dự án được hỗ trợ trong năm đạt đúng mức giao (kết quả: [12]; năm 2025: [12<]).",
    "career.loans": "Dư nợ ủy thác đến giữa tháng 11 là [13] triệu đồng (năm 2025 là [13<] triệu đồng), nợ quá hạn chỉ còn [14].",
    "children.protect": "Có [15] thiếu nhi khó khăn được giúp đỡ thường xuyên, [16] điểm vui chơi được đưa vào sử dụng.",
    "children.summer": "Ba lớp bơi miễn phí giúp [17] em biết bơi, vượt mức tối thiểu [17=] em đề ra từ đầu hè.",
    "members.growth": "Trong năm kết nạp [18] đoàn viên, năm 2025 là [18<]; số đoàn viên được làm lễ trưởng thành là [20].",
    "members.data": "Kết quả xếp loại cuối năm cho thấy [19] đoàn viên đạt mức khá trở lên.",
    "gathering.union": "Tỷ lệ tập hợp thanh niên đạt [21], Hội có thêm [22] hội viên.",
    "party.growth": "Các chi đoàn giới thiệu [23] đoàn viên ưu tú, trong đó [24] người đã đứng trong hàng ngũ của Đảng.",
    "inspection.work": "Xã đã làm xong [25] cuộc kiểm tra, giám sát theo chương trình.",
    "vanguard.military": "Kết quả giao quân đạt [27], không phải bù đổi.",
    "cadres.training": "Bốn chuyên đề được gom vào [28] lớp, số bí thư chi đoàn dự đủ là [29].",
    "study.scholarship": "Quỹ học bổng đã đến tay [30] học sinh với số tiền [31] triệu đồng.",
    "education.law": "Cộng cả hình thức lưu động, toàn xã có [36] buổi tuyên truyền pháp luật, cao hơn mức [36<] buổi của năm trước.",
    "education.media": "Việc đăng tin giữ được nhịp: [34]; số tin bài cả năm còn chờ tổng hợp nên chưa nêu ở đây.",
}  # fmt: skip

OPEN = (
    "Đối với {about}, Ban Thường vụ Đoàn xã giao từng ủy viên phụ trách một cụm chi đoàn, đặt mục tiêu {aim}.",
    "Ngay từ quý I, Đoàn xã đã lên lịch cho {about} và thống nhất với từng chi đoàn cách làm để {aim}.",
    "Điểm mới của năm nay ở {about} là bàn với thanh niên trước rồi mới ra kế hoạch, nhờ vậy {aim}.",
    "Nhìn lại mười một tháng, {about} đi vào nền nếp; mong muốn chung là {aim}.",
    "Kế hoạch năm dành một phần riêng cho {about}, ghi rõ người làm, hạn xong và cách đo để {aim}.",
    "Xuất phát từ ý kiến của đoàn viên, {about} được làm theo hướng ít đầu việc nhưng đến nơi, sao cho {aim}.",
    "Nội dung {about} được các chi đoàn đăng ký từ tháng 01, chọn lọc còn những việc thiết thực để {aim}.",
)
HELD = (
    "{When} {who} tổ chức {n} {kind} {what}, có {m} lượt người tham gia",
    "{Who} cùng {partner} mở {n} {kind} {what} và đón {m} lượt đoàn viên, thanh niên",
    "Với cách làm {manner}, {n} {kind} {what} đã diễn ra trong năm, thu hút {m} lượt bạn trẻ",
    "Cả xã có {n} {kind} {what} do {partner} giúp sức, số lượt tham gia là {m}",
    "{When} tuổi trẻ trong xã góp mặt {m} lượt ở {n} {kind} {what}",
    "{Who} duy trì được {n} {kind} {what}; tính chung có {m} lượt người dự",
)
MADE = (
    "{Who} hoàn thành {n} {kind} {what} sau {m} ngày công của đoàn viên",
    "{When} cả xã có thêm {n} {kind} {what}, huy động {m} ngày công",
    "Nhờ {partner} hỗ trợ vật liệu, {n} {kind} {what} đã xong với {m} ngày công đóng góp",
    "Với cách làm {manner}, thanh niên bỏ ra {m} ngày công cho {n} {kind} {what}",
)
DETAIL = (
    "Riêng {cell} đóng góp {k} {kind}, là nơi {praise}.",
    "Năm 2025 mới có {before}, như vậy năm nay {change}.",
    "Nữ thanh niên chiếm {share} ({women}/{m}), {remark}.",
    "{Cell} là nơi bắt đầu sớm nhất với {k} {kind}, các nơi khác theo sau và {praise2}.",
    "Sau mỗi {kind}, {who2} đều ghi lại điều được và chưa được để lần sau {better}.",
    "Kinh phí chủ yếu do {partner} ủng hộ, phần còn lại {fund}.",
    "Người dân {react}; {who2} coi đó là thước đo để {better}.",
    "Khó khăn gặp phải là {trouble}, {who2} khắc phục bằng cách {remedy}.",
)
DETAIL_MADE = (
    "Riêng {cell} làm được {k} {kind}, {praise3}.",
    "Năm 2025 mới huy động được {before}, như vậy năm nay {change}.",
    "Công trông nom về sau giao cho {cell}, mỗi tháng {who2} đến xem lại một lần.",
    "Vật liệu phần lớn do {partner} ủng hộ, phần còn lại {fund}.",
    "Người dân {react}; {who2} ghi nhận để {better}.",
    "Khi bắt tay vào làm thì {trouble}, {who2} đã {remedy}.",
)
CLOSE = (
    "Nhìn chung, {about} đã {good}, song {weak}.",
    "Từ kết quả này, Đoàn xã chọn {cell} làm điểm để các nơi cùng rút kinh nghiệm và {better}.",
    "Việc cần làm tiếp là {remedy}, để sang năm {aim}.",
    "Qua đánh giá của {partner}, {about} {good}.",
    "Điều rút ra là khi {lesson} thì {aim} không còn là khẩu hiệu.",
)
WORDS = {
    "when": ("Trong sáu tháng đầu năm,", "Dịp hè,", "Từ tháng 3 đến tháng 10,", "Vào các ngày thứ bảy,", "Trước mùa mưa,",
             "Dịp cuối quý III,", "Gắn với các ngày lễ lớn,", "Sau khi có kế hoạch,"),
    "who": ("Đoàn xã", "các chi đoàn thôn", "Ban Chấp hành Đoàn xã", "đoàn viên các trường học", "Hội Liên hiệp Thanh niên xã",
            "đội thanh niên tình nguyện xã"),
    "partner": ("Hội Phụ nữ xã", "Công an xã Mẫu", "Hội Cựu chiến binh xã", "Trạm Y tế xã Mẫu", "hai trường học trên địa bàn",
                "Hội Nông dân xã", "Mặt trận xã", "một số doanh nghiệp nhỏ trong xã", "bà con xa quê"),
    "manner": ("nhỏ mà đều", "đến tận nhà, gõ tận cửa", "mỗi thôn chọn một việc", "chia nhóm theo sở thích", "lấy người dân làm thầy",
               "nói ít, làm trước", "kèm cặp từng người", "học qua trò chơi và tình huống thật"),
    "praise": ("làm bền bỉ nhất", "có nhiều cách làm hay", "được bà con khen ngợi", "huy động được cả phụ huynh",
               "có đông đoàn viên mới tham gia", "giữ đúng lịch đã hẹn"),
    "praise3": ("đưa vào sử dụng trước tháng 9", "vừa làm vừa hướng dẫn đoàn viên mới", "tận dụng được vật liệu sẵn có",
                "được thôn xác nhận đạt yêu cầu"),
    "praise2": ("hoàn thành trước giữa tháng 11", "không nơi nào bỏ trống", "đều có báo cáo kèm ảnh", "giữ được chất lượng tương đương"),
    "remark": ("cho thấy hoạt động hợp với nhiều đối tượng", "cao hơn mong đợi lúc lập kế hoạch", "nhất là ở các thôn xa trung tâm",
               "tỷ lệ này giữ ổn định qua các lần tổ chức"),
    "who2": ("ban tổ chức", "bí thư các chi đoàn", "người phụ trách", "nhóm nòng cốt", "ủy viên được phân công"),
    "better": ("làm gọn và đỡ tốn hơn", "mời đúng người cần đến", "chọn giờ hợp với người đi làm", "điều chỉnh nội dung cho sát",
               "nhân ra các thôn còn lại", "rút ngắn phần nghi thức"),
    "fund": ("lấy từ quỹ của chi đoàn và công khai sau khi chi", "do đoàn viên thu gom phế liệu mà có", "trích từ kinh phí hoạt động của xã",
             "được hoàn lại từ gian hàng gây quỹ"),
    "react": ("đón nhận và cùng làm", "góp thêm nước uống, dụng cụ", "đề nghị làm thường xuyên hơn", "đã nhắc con em đến dự đông đủ",
              "gửi lời cảm ơn qua loa truyền thanh thôn"),
    "trouble": ("nhiều bạn đi làm ca nên khó hẹn giờ", "địa bàn rộng, đường vào hai thôn xa còn khó", "mưa kéo dài hơn mọi năm",
                "người hướng dẫn còn ít", "một số gia đình chưa mặn mà", "thiết bị cũ hay hỏng"),
    "remedy": ("chuyển sang buổi tối và cuối tuần", "ghép hai thôn gần nhau thành một điểm", "nhờ giáo viên trẻ và cán bộ về hưu cùng giúp",
               "đến từng nhà trò chuyện trước", "mượn dụng cụ của trường học", "chia việc thành những phần nhỏ hơn"),
    "good": ("có chuyển biến rõ so với đầu năm", "được nhiều thanh niên tự nguyện tham gia", "tạo được thói quen tốt ở cơ sở",
             "vượt qua được giai đoạn làm theo phong trào", "gắn hơn với nhu cầu thật của thanh niên"),
    "weak": ("vẫn còn một vài nơi làm cho xong việc", "việc ghi chép số liệu chưa đều", "chưa kéo được nhiều thanh niên đi làm xa",
             "cách truyền thông còn đơn điệu", "hai chi đoàn khối cơ quan tham gia còn ít"),
    "lesson": ("người đứng đầu chi đoàn cùng làm với đoàn viên", "việc được bàn kỹ và giao cho một người", "số liệu được ghi ngay trong ngày",
               "gia đình và nhà trường cùng vào cuộc", "việc nhỏ được làm đến cùng"),
}  # fmt: skip
DIRECTIONS = (
    "Hoàn thành việc học tập nghị quyết ở tất cả chi đoàn trong quý I, thay bài giảng dài bằng các tình huống ngắn gắn với việc của thôn; người phụ trách là đồng chí Phó Bí thư Đoàn xã.",
    "Chọn chủ đề công tác năm theo ý kiến của đoàn viên, mỗi chi đoàn nhận hai việc có thể đo được và báo kết quả vào cuối mỗi quý.",
    "Giữ vững các tuyến đường hoa đã có, trồng thêm ít nhất hai nghìn cây ở bờ kênh và sân trường, giao từng đoạn cho từng chi đoàn chăm sóc.",
    "Củng cố tổ công nghệ số cộng đồng, bảo đảm mỗi thôn có hai thanh niên biết hướng dẫn người dân làm thủ tục trực tuyến.",
    "Phối hợp với trường học mở lớp bơi sớm hơn một tháng, ưu tiên trẻ em ở các thôn gần sông và hồ chứa nước.",
    "Theo sát từng hồ sơ đoàn viên ưu tú cùng chi bộ thôn để số được kết nạp Đảng không thấp hơn mức giao như năm nay.",
    "Quản lý chặt nguồn vốn ủy thác, thăm mỗi hộ vay ít nhất một lần trong năm và kịp thời giúp hộ gặp rủi ro.",
    "Đổi mới sinh hoạt chi đoàn theo hướng mỗi kỳ một việc làm cụ thể, dự sinh hoạt cùng hai chi đoàn khối cơ quan còn yếu.",
    "Lập lịch gửi phiếu hỏi ý kiến đoàn viên vào tháng 6 và tháng 11 để có số liệu đúng hạn cho báo cáo.",
    "Kiểm tra việc ghi chép số liệu hằng tháng tại cơ sở, chấm dứt tình trạng dồn đến cuối năm mới tổng hợp.",
)
ASSESSMENT = {
    "assessment.strengths": (
        "Phần lớn chỉ tiêu của năm đã đạt hoặc vượt; nổi bật là trồng cây, hiến máu, dạy bơi và vốn vay, những việc người dân nhìn thấy được.",
        "Cách giao việc có địa chỉ giúp tám chi đoàn đều có phần việc của mình, không nơi nào đứng ngoài phong trào.",
        "Sự phối hợp với trường học, công an và các đoàn thể đi vào thực chất, mỗi bên góp một phần và cùng chịu trách nhiệm về kết quả.",
    ),
    "assessment.limitations": (
        "Số đoàn viên được kết nạp Đảng thấp hơn mức giao; hai hồ sơ hoàn tất chậm nên chưa kịp có quyết định trước ngày chốt số liệu.",
        "Hai số liệu về tin bài và mức hài lòng của đoàn viên chưa có, cho thấy khâu theo dõi thường xuyên còn lỏng.",
        "Thanh niên đi làm xa trở về ít tham gia sinh hoạt; hình thức giữ liên lạc với nhóm này còn nghèo nàn.",
    ),
    "assessment.causes": (
        "Về khách quan, địa bàn sau sắp xếp rộng hơn trước, nhiều thanh niên làm ca ở khu công nghiệp nên khó tập trung.",
        "Về chủ quan, một số bí thư chi đoàn kiêm nhiệm, chưa quen dùng bảng số liệu; Đoàn xã nhắc việc nhiều hơn là cùng làm.",
    ),
}  # fmt: skip

SITUATION = (
    "Toàn xã có 1.520 thanh niên trong độ tuổi, trong đó 412 đoàn viên sinh hoạt ở 08 chi đoàn. Phần lớn thanh niên ở lại quê làm "
    "nông nghiệp, buôn bán nhỏ; một bộ phận làm ca ở khu công nghiệp, cuối tuần mới về nhà.",
    "Thanh niên quan tâm nhiều nhất đến việc làm gần nhà, vốn làm ăn và chỗ chơi thể thao; băn khoăn về thu nhập bấp bênh theo mùa vụ "
    "và về những lời mời việc nhẹ lương cao trên mạng.",
)
PROPOSALS = (
    "Đề nghị Ban Thường vụ Tỉnh đoàn Mẫu mở lớp tập huấn dùng bảng số liệu cho bí thư chi đoàn ngay trong quý I.",
    "Đề nghị Đảng ủy, UBND xã Mẫu dành một phòng ở nhà văn hóa xã làm nơi sinh hoạt cho thanh niên làm ca.",
)


@dataclass(frozen=True)
class Topic:
    """A line of ``topics.txt``."""

    key: str
    parent: str
    heading: str
    about: str
    aim: str
    activities: tuple[tuple[bool, str, str], ...]


class Writer:
    """Draws sentences; no sentence comes twice, every figure is drawn once."""

    def __init__(self, parts: list[Part]) -> None:
        self.random = random.Random(2026)
        self.parts = parts
        self.used: set[str] = set()
        self.bags: dict[object, list[str]] = {}
        self.notes = 0

    def pick(self, options: tuple[str, ...]) -> str:
        """Take options in random order, each once before any comes again."""
        bag = self.bags.setdefault(options, [])
        if not bag:
            bag.extend(self.random.sample(options, len(options)))
        return bag.pop()

    def say(self, patterns: tuple[str, ...], **values: str) -> str:
        """Fill a pattern; words not given are drawn, a capital in the place asks for one in the word."""
        pattern = self.pick(patterns)
        words = dict(values)

        def place(match: re.Match[str]) -> str:
            name = match[1]
            word = words.get(name) or words.get(name.lower()) or self.pick(WORDS[name.lower()])
            return word[0].upper() + word[1:] if name[0].isupper() else word

        while (said := re.sub(r"\{(\w+)\}", place, pattern)) in self.used:
            pass
        self.used.add(said)
        return said

    def split(self, total: int, into: int) -> list[int]:
        """Split a count into that many positive counts."""
        cuts = sorted(self.random.sample(range(1, total), into - 1))
        return [b - a for a, b in zip([0, *cuts], [*cuts, total], strict=True)]

    def activity(self, topic: Topic, made: bool, kind: str, what: str, noted: bool, details: int) -> list[Inline]:
        """Tell of one activity: how many, how well, and by whom in a footnote."""
        kind, _, fixed = kind.partition("=")
        fixed, _, attended = fixed.partition("/")
        low, high = (2, 5) if kind in RARE else (6, 24)
        count = int(fixed) if fixed else self.random.randint(low, high)
        people = count * self.random.randint(4, 9) if made else count * self.random.randint(21, 68) + 3
        people = int(attended) if attended else people
        into = min(count, self.random.randint(3, 5))
        cells, shares = self.random.sample(CELLS, into), self.split(count, into)
        women = int(people * self.random.uniform(0.42, 0.61))
        before = int(people / self.random.uniform(1.03, 1.4))
        values = {
            "n": f"{count:02d}", "m": format_number(people), "kind": kind, "what": what, "about": topic.about, "aim": topic.aim,
            "cell": cells[0], "k": f"{shares[0]:02d}", "women": format_number(women), "share": format_percent(women, people, 1),
            "before": f"{format_number(before)} {'ngày công' if made else 'lượt'}",
            "change": f"tăng {format_percent(people - before, before, 1)}",
        }  # fmt: skip
        out: list[Inline] = [Run(self.say(MADE if made else HELD, **values))]
        if noted:
            told = "; ".join(f"{cell} {share:02d} {kind}" for cell, share in zip(cells, shares, strict=True))
            out.append(Note(new_id(), (Run(f"Theo báo cáo của cơ sở: {told}."),)))
            self.notes += 1
        out.append(
            Run(". " + " ".join(self.say(DETAIL_MADE if made else DETAIL, **values) for _ in range(details)) + " ")
        )
        return out

    def live(self, sentence: str) -> list[Inline]:
        """Turn a sentence of :data:`LIVE` into runs and live figures."""
        shows = {"": Show.RESULT, "%": Show.RATIO, "<": Show.LAST_YEAR, "=": Show.TARGET}
        pieces = re.split(r"\[(\d+)([%<=]?)\]", sentence + " ")
        out: list[Inline] = [Run(pieces[0])]
        for number, show, rest in zip(pieces[1::3], pieces[2::3], pieces[3::3], strict=True):
            out += [Live(self.parts[int(number) - 1].id, shows[show]), Run(rest)]
        return out

    def body(self, topic: Topic, noted: bool) -> list[Block]:
        """Write a topic: an opening with its live figures, a paragraph for each activity, a close."""
        values = {"about": topic.about, "aim": topic.aim, "cell": self.pick(CELLS)}
        first: list[Inline] = [Run(self.say(OPEN, **values) + " ")]
        if topic.key in LIVE:
            first += self.live(LIVE[topic.key])
        blocks: list[list[Inline]] = [first]
        for number, (made, kind, what) in enumerate(topic.activities):
            blocks.append(self.activity(topic, made, kind, what, noted and number == 0, 1 if number else 2))
        blocks[-1].append(Run(self.say(CLOSE, **values)))
        return [Paragraph(_tidy(inlines)) for inlines in blocks]


def topics() -> list[Topic]:
    """Read ``topics.txt``."""
    out = []
    for line in (HERE / "topics.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            *fields, activities = line.split("|")
            split = [item.partition(":") for item in activities.split(";")]
            out.append(Topic(*fields, tuple((kind.startswith("*"), kind.lstrip("*"), what) for kind, _, what in split)))
    return out


def indicators() -> tuple[Indicator, ...]:
    """Read :data:`INDICATORS`."""
    out = []
    for number, block in enumerate(INDICATORS.split("\n\n"), 1):
        parts = []
        for place, line in enumerate(block.splitlines(), 1):
            name, unit, kind, operator, phrase, target, result, last_year, note = line.split("|")
            over_units, over_time = RULES[Kind(kind)]
            said = {"target": target, "result": result, "last_year": last_year}
            figures = {field: parse_figure(figure) if figure else None for field, figure in said.items()}
            parts.append(
                Part(
                    new_id(),
                    f"sample_{number}.{place}",
                    name,
                    unit,
                    kind=Kind(kind),
                    operator=Operator(operator),
                    phrase=phrase,
                    **figures,
                    note=note,
                    over_units=over_units,
                    over_time=over_time,
                )
            )
        out.append(Indicator(new_id(), f"sample_{number}", parts=tuple(parts)))
    overridden = out[11].parts[1]
    reason = "Chương trình kiểm tra, giám sát được ban hành trong tháng 01, trước hạn Đoàn cấp trên giao."
    out[11] = replace(out[11], parts=(out[11].parts[0], replace(overridden, override=Verdict.MET, reason=reason)))
    return tuple(out)


def build() -> Report:
    """Make the sample report; the same on every run."""
    template = resources.templates()["annual"]
    report = new_report(template, UNIT, default_period(template, TODAY), TODAY)
    report = replace(report, indicators=indicators(), head=replace(report.head, number="27", date=TODAY))
    sections = {key: replace(section, status=Status.DONE) for key, section in report.sections.items()}
    by_key = {section.key: section.id for section in sections.values()}
    parts = [part for indicator in report.indicators for part in indicator.parts]
    writer = Writer(parts)

    def add(parent: str, section: Section, blocks: list[Block]) -> None:
        sections[section.id] = replace(section, body=Body(tuple(blocks)), status=Status.DONE)
        if parent:
            sections[parent] = replace(sections[parent], children=(*sections[parent].children, section.id))

    found = topics()
    crowds = Counter(topic.parent for topic in found)
    for number, topic in enumerate(found):
        blocks = writer.body(topic, noted=number % 3 != 2 and writer.notes < 25)
        if crowds[topic.parent] == 1:  # an only topic stands under its parent's heading, a lone 7.1. would look odd
            section = sections[by_key[topic.parent]]
            sections[section.id] = replace(section, body=Body(tuple(blocks)))
        else:
            add(by_key[topic.parent], Section(new_id(), topic.key, topic.heading), blocks)
    for key, lines in ASSESSMENT.items():
        blocks = [Paragraph(text(line), bullet=1) for line in lines]
        sections[by_key[key]] = replace(sections[by_key[key]], body=Body(tuple(blocks)))
    for key, lines in (("situation", SITUATION), ("proposals", PROPOSALS)):
        written = tuple(Paragraph(text(line)) for line in lines)
        sections[by_key[key]] = replace(sections[by_key[key]], body=Body(written))
    for number, line in enumerate(DIRECTIONS, 1):
        add(by_key["directions"], Section(new_id(), f"directions.task{number}"), [Paragraph(text(line))])
    for key, extra in _figures(parts).items():
        section = sections[by_key[key]]
        sections[section.id] = replace(section, body=Body((*section.body.blocks, *extra)))
    annexes = [
        Section(new_id(), "annex.units", "TỔNG HỢP KẾT QUẢ CỦA CÁC CHI ĐOÀN NĂM 2026", role=Role.ANNEX, landscape=True),
        Section(
            new_id(),
            "annex.plan",
            "KẾT QUẢ THỰC HIỆN CHỈ TIÊU SO VỚI KẾ HOẠCH NĂM 2026",
            role=Role.ANNEX,
            landscape=True,
        ),
    ]
    add(
        "",
        annexes[0],
        [Paragraph(text("Số liệu đến ngày 15/11/2026; các địa danh là địa danh mẫu.")), _annex_table(writer)],
    )
    add("", annexes[1], [IndicatorList(new_id(), Layout.PLAN)])
    made = replace(report, sections=sections, top=(*report.top, *(annex.id for annex in annexes)))
    return codec.decode(Report, json.loads(_stable(json.dumps(codec.encode(made)))))  # type: ignore[no-any-return]


def _figures(parts: list[Part]) -> dict[str, list[Block]]:
    """Return the tables and charts with the keys of the sections they end."""

    def chart(kind: ChartKind, title: str, *numbers: int) -> Chart:
        return Chart(new_id(), kind, tuple(parts[number - 1].id for number in numbers), title)

    volunteer = [("Môi trường", "cây xanh", 7), ("", "tuyến đường hoa", 8), ("An sinh", "đơn vị máu", 9), ("", "nhà nhân ái", 32),
                 ("", "suất quà", 33)]  # fmt: skip
    party = [
        ("Đoàn viên", "kết nạp mới", 18),
        ("", "trưởng thành", 20),
        ("Đảng viên trẻ", "được giới thiệu", 23),
        ("", "được kết nạp", 24),
    ]
    return {
        "movements.volunteer": [
            Paragraph(text("Bảng 1. Kết quả chính của phong trào Thanh niên tình nguyện"), align=Align.CENTER),
            _table(volunteer, parts),
            chart(ChartKind.COMPLETION, "Mức hoàn thành các chỉ tiêu tình nguyện", 5, 7, 8, 9, 32, 33),
        ],
        "organisation.members": [
            Paragraph(text("Bảng 2. Phát triển đoàn viên và nguồn phát triển Đảng"), align=Align.CENTER),
            _table(party, parts),
            chart(ChartKind.LAST_YEAR, "Phát triển đoàn viên và Đảng viên trẻ so với năm trước", 18, 23, 24),
        ],
        "indicators": [
            chart(ChartKind.COMPLETION, "Mức hoàn thành một số chỉ tiêu của năm", 1, 3, 10, 11, 13, 15, 21, 24, 35)
        ],
    }


def _cells(*texts: str, header: bool = False) -> tuple[Cell, ...]:
    return tuple(Cell((Paragraph((Run(t, bold=header),) if t else (), align=Align.CENTER),)) for t in texts)


def _table(rows: list[tuple[str, str, int]], parts: list[Part]) -> Table:
    """Make a table of live figures; an empty first field joins the cell above it."""
    out = [
        (*(replace(cell, rowspan=2) for cell in _cells("Lĩnh vực", "Nội dung", header=True)),
         replace(_cells("Kết quả", header=True)[0], colspan=2)),
        _cells("Năm 2025", "Năm 2026", header=True),
    ]  # fmt: skip
    for number, (area, name, part) in enumerate(rows):
        span = next((n for n, row in enumerate(rows[number + 1 :], 1) if row[0]), len(rows) - number)
        first = (replace(_cells(area)[0], rowspan=span),) if area else ()
        shown = [(Live(parts[part - 1].id, show),) for show in (Show.LAST_YEAR, Show.RESULT)]
        out.append((*first, *_cells(name), *(Cell((Paragraph(live, align=Align.CENTER),)) for live in shown)))
    return Table(new_id(), tuple(out), 2, (3, 4, 2, 2))


def _annex_table(writer: Writer) -> Table:
    """Make the wide table: a row for each cell of the unit and a last one with the totals."""
    groups = {
        "Đoàn viên": (412, 78),
        "Tình nguyện": (3140, 146, 365),
        "Thiếu nhi": (184, 236),
        "Xây dựng Đảng": (34, 12),
    }
    names = (
        "Tổng số",
        "Kết nạp mới",
        "Cây trồng",
        "Đơn vị máu",
        "Suất quà",
        "Em được giúp",
        "Em học bơi",
        "Giới thiệu",
        "Kết nạp",
    )
    totals = [total for group in groups.values() for total in group]
    columns = [writer.split(total, len(CELLS)) for total in totals]
    head = (
        *(replace(cell, rowspan=2) for cell in _cells("TT", "Đơn vị", header=True)),
        *(replace(_cells(name, header=True)[0], colspan=len(group)) for name, group in groups.items()),
        replace(_cells("Ghi chú", header=True)[0], rowspan=2),
    )
    rows = [
        _cells(str(n), cell, *(format_number(column[n - 1]) for column in columns), "")
        for n, cell in enumerate(CELLS, 1)
    ]  # fmt: skip
    last = _cells(*map(format_number, totals), "", header=True)
    total = (replace(_cells("Cộng", header=True)[0], colspan=2), *last)
    return Table(new_id(), (head, _cells(*names, header=True), *rows, total), 2, (1, 5, *([2] * len(names)), 2))


def _tidy(inlines: list[Inline]) -> tuple[Inline, ...]:
    last = inlines[-1]
    return normal([*inlines[:-1], replace(last, text=last.text.rstrip())] if isinstance(last, Run) else inlines)


def _stable(encoded: str) -> str:
    """Number the ids in the order they come, so that every run makes the same file."""
    seen: dict[str, str] = {}
    return re.sub(r"\b[0-9a-f]{32}\b", lambda m: seen.setdefault(m[0], f"{len(seen) + 1:032x}"), encoded)


def dump(report: Report) -> str:
    """Return the file's text."""
    return json.dumps(codec.encode(report), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    (HERE / "annual.json").write_text(dump(build()), encoding="utf-8")
