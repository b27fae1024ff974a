"""Invented communes that report in their own habits, each with what a person would read in its file."""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import docx
from docx.shared import Pt

from desktop_app.exchange import export_report
from desktop_app.exchange.packing import version_of
from desktop_app.models.frames.next_period import from_outline
from desktop_app.models.frames.outlines import outline_of
from desktop_app.models.indicators import RULES, Indicator, Kind, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.periods import months
from desktop_app.models.report import Head, Report, ReportKind, Section
from desktop_app.models.richtext import Body, IndicatorList, Layout, Paragraph, Run
from desktop_app.models.unit import Level, suggested
from desktop_app.resources import standard

Value = int | Decimal | tuple[int, int] | None
YEAR = months(2026, 1, 12)
FIRST = (
    "Bình",
    "Tân",
    "Mường",
    "Nà",
    "Hua",
    "Phú",
    "Thạch",
    "Vĩnh",
    "Đại",
    "Sơn",
    "Long",
    "Yên",
    "Pa",
    "Chiềng",
    "Kim",
    "Hòa",
)
SECOND = (
    "Thạnh",
    "Thành",
    "Thanh",
    "Phú",
    "Phù",
    "Hà",
    "Lạc",
    "Sơn",
    "Lâm",
    "Khê",
    "Ngọc",
    "Vang",
    "Bảo",
    "Bào",
    "Lý",
    "Thuỷ",
    "Hoà",
    "Ðông",
)


@dataclass(frozen=True, kw_only=True)
class Row:
    """An indicator that the office asks for.

    Attributes:
        key: its code.
        name: its name in the outline.
        unit: its unit of measure.
        rule: sum, rate or yes_no.
        names: how units word it.
        aims: it as a sentence with its target ``{t}``.
        told: its result in a sentence, ``{n}`` the figure with its unit, ``{b}`` the bare figure.
        low, high: between these its results lie.
    """

    key: str
    name: str
    unit: str
    rule: str = "sum"
    names: tuple[str, ...]
    aims: tuple[str, ...]
    told: tuple[str, ...]
    low: int
    high: int


def _row(
    key: str, name: str, unit: str, between: tuple[int, int], names: str, aims: str, told: str, rule: str = "sum"
) -> Row:
    return Row(
        key=key, name=name, unit=unit, rule=rule, names=(name[:1].upper() + name[1:], *names.split("|")),
        aims=tuple(aims.split("|")), told=tuple(told.split("|")), low=between[0], high=between[1],
    )  # fmt: skip


ROWS = [
    _row("cay", "cây xanh trồng mới", "cây", (200, 6000), "Trồng mới cây xanh|Số cây xanh trồng mới|Trồng cây xanh|Số cây xanh được trồng mới",
         "Trồng mới {t} cây xanh|Trồng mới ít nhất {t} cây xanh trên địa bàn|Phấn đấu trồng mới {t} cây xanh",
         "Ra quân 04 đợt với 350 lượt đoàn viên tham gia, trồng mới được {n}|Toàn xã trồng mới {n} tại 07 bản, dài 3,5 km|"
         "Hưởng ứng Tết trồng cây, từ ngày 15/02 đến 30/11 đã trồng {n}|{n}, tăng 12% so với năm 2025|"
         "Quý IV trồng 95 cây, nâng tổng số cây trồng trong năm lên {n}"),
    _row("moi", "đoàn viên mới được kết nạp", "đoàn viên", (8, 95), "Kết nạp đoàn viên mới|Số đoàn viên mới kết nạp|Đoàn viên kết nạp mới|Kết nạp mới đoàn viên",
         "Kết nạp ít nhất {t} đoàn viên mới|Kết nạp mới từ {t} đoàn viên trở lên|Phấn đấu kết nạp {t} đoàn viên mới",
         "Mở 02 lớp cảm tình Đoàn cho 130 thanh niên, kết nạp {n} mới|Kết nạp được {n}, trong đó có 05 đồng chí là người dân tộc|"
         "Trong năm, các chi đoàn kết nạp {n}; cùng kỳ năm trước kết nạp 6 đoàn viên|{b} đồng chí"),
    _row("uutu", "đoàn viên ưu tú được giới thiệu cho Đảng", "đoàn viên", (2, 30), "Giới thiệu đoàn viên ưu tú cho Đảng|Số đoàn viên ưu tú giới thiệu cho Đảng|Đoàn viên ưu tú giới thiệu cho Đảng xem xét, kết nạp",
         "Giới thiệu {t} đoàn viên ưu tú cho Đảng|Giới thiệu ít nhất {t} đoàn viên ưu tú cho Đảng xem xét, bồi dưỡng",
         "Giới thiệu được {n} ưu tú, đã có 01 đồng chí được kết nạp|Giới thiệu {n} ưu tú cho Đảng xem xét|{b} đồng chí, đạt chỉ tiêu đề ra"),
    _row("tien", "nguồn lực vận động chăm lo thanh thiếu nhi", "triệu đồng", (40, 950), "Vận động nguồn lực chăm lo thanh thiếu nhi|Nguồn lực vận động chăm lo cho thanh thiếu nhi|Tổng nguồn lực vận động chăm lo thanh thiếu nhi",
         "Vận động {t} triệu đồng chăm lo thanh thiếu nhi|Vận động nguồn lực chăm lo thanh thiếu nhi đạt ít nhất {t} triệu đồng",
         "Vận động được {n} từ 06 nhà hảo tâm|Trao 120 suất quà, 15 xe đạp, tổng trị giá {n}|Tổng nguồn lực {n}, hỗ trợ 45 em có hoàn cảnh khó khăn"),
    _row("tot", "đoàn viên hoàn thành tốt nhiệm vụ trở lên", "%", (60, 99), "Tỷ lệ đoàn viên hoàn thành tốt nhiệm vụ trở lên|Tỷ lệ đoàn viên xếp loại hoàn thành tốt nhiệm vụ trở lên|Đoàn viên xếp loại hoàn thành tốt nhiệm vụ trở lên",
         "{t}% đoàn viên hoàn thành tốt nhiệm vụ trở lên|Ít nhất {t}% đoàn viên xếp loại hoàn thành tốt nhiệm vụ trở lên",
         "{n} đoàn viên|Có {n} đoàn viên hoàn thành tốt nhiệm vụ trở lên|{n} đoàn viên được xếp loại hoàn thành tốt nhiệm vụ trở lên, còn 03 đoàn viên chưa xếp loại", "rate"),
    _row("sinh", "chi đoàn sinh hoạt định kỳ", "%", (55, 100), "Tỷ lệ chi đoàn sinh hoạt định kỳ|Tỷ lệ chi đoàn duy trì sinh hoạt định kỳ|Chi đoàn duy trì sinh hoạt định kỳ",
         "{t}% chi đoàn sinh hoạt định kỳ|Có {t}% chi đoàn duy trì sinh hoạt định kỳ",
         "{n} chi đoàn|{n} chi đoàn duy trì sinh hoạt định kỳ hằng tháng|Có {n} chi đoàn sinh hoạt đúng quy định", "rate"),
    _row("ct", "công trình thanh niên cấp xã", "công trình", (1, 6), "Công trình thanh niên cấp xã được thực hiện|Số công trình thanh niên cấp xã|Thực hiện công trình thanh niên cấp xã",
         "Thực hiện {t} công trình thanh niên cấp xã|Mỗi năm thực hiện ít nhất {t} công trình thanh niên cấp xã",
         "Thực hiện {n} cấp xã với tổng kinh phí 85 triệu đồng|Hoàn thành {n}, huy động 240 ngày công|{b} công trình “Thắp sáng đường quê”"),
    _row("mau", "đơn vị máu hiến tình nguyện", "đơn vị máu", (10, 190), "Hiến máu tình nguyện|Số đơn vị máu hiến tình nguyện|Vận động hiến máu tình nguyện",
         "Vận động hiến {t} đơn vị máu|Tiếp nhận ít nhất {t} đơn vị máu tình nguyện",
         "Tổ chức 02 ngày hội, tiếp nhận {n}|Qua 03 đợt thu được {n} từ 260 người đăng ký|Tiếp nhận {n} (năm 2025: 41 đơn vị máu)"),
    _row("nha", "nhà nhân ái được xây mới", "nhà", (1, 9), "Xây mới nhà nhân ái|Số nhà nhân ái xây mới|Nhà nhân ái xây mới",
         "Xây mới {t} nhà nhân ái|Xây dựng mới {t} nhà nhân ái cho đoàn viên khó khăn",
         "Khởi công và bàn giao {n} nhân ái, trị giá 60 triệu đồng/nhà|Xây mới {n} nhân ái, sửa chữa 02 nhà|{n}"),
    _row("qua", "suất quà tặng thiếu nhi khó khăn", "suất", (30, 700), "Tặng quà thiếu nhi khó khăn|Số suất quà tặng thiếu nhi khó khăn|Suất quà tặng thiếu nhi có hoàn cảnh khó khăn",
         "Tặng {t} suất quà cho thiếu nhi khó khăn|Trao {t} suất quà tặng thiếu nhi khó khăn",
         "Nhân dịp Tết Trung thu, trao {n} quà trị giá 45 triệu đồng|Tổ chức 05 chương trình, tặng {n} quà cho thiếu nhi khó khăn|{n} quà, mỗi suất 300.000 đồng"),
    _row("huong", "lượt thanh niên được tư vấn hướng nghiệp", "lượt", (80, 2500), "Lượt thanh niên được tư vấn hướng nghiệp, việc làm|Số lượt thanh niên được tư vấn hướng nghiệp|Tư vấn hướng nghiệp cho thanh niên",
         "Tư vấn hướng nghiệp cho {t} lượt thanh niên|Có {t} lượt thanh niên được tư vấn hướng nghiệp",
         "Phối hợp tổ chức 03 phiên giao dịch việc làm, tư vấn cho {n} thanh niên|{n} thanh niên được tư vấn, giới thiệu việc làm cho 56 người|Đã tư vấn {n} thanh niên tại 02 trường THPT"),
    _row("yt", "ý tưởng, sáng kiến được đề xuất", "ý tưởng", (5, 80), "Số ý tưởng, sáng kiến được đề xuất|Ý tưởng, sáng kiến đề xuất|Đề xuất ý tưởng, sáng kiến",
         "Có {t} ý tưởng, sáng kiến được đề xuất|Đề xuất ít nhất {t} ý tưởng, sáng kiến",
         "Phát động 02 cuộc thi, có {n}, sáng kiến được đề xuất|{n}, trong đó 04 ý tưởng được áp dụng|Có {n} gửi lên hệ thống"),
    _row("buoi", "buổi ra quân Ngày Chủ nhật xanh", "buổi", (4, 60), "Ra quân Ngày Chủ nhật xanh|Số buổi ra quân Ngày Chủ nhật xanh|Tổ chức ra quân Ngày Chủ nhật xanh",
         "Tổ chức {t} buổi ra quân Ngày Chủ nhật xanh|Ít nhất {t} buổi ra quân Ngày Chủ nhật xanh",
         "Tổ chức {n} ra quân, thu gom 2,5 tấn rác|{n} với 1.150 lượt đoàn viên thanh niên tham gia|Duy trì {n}, bình quân 02 buổi/tháng"),
    _row("no", "dư nợ vốn ủy thác", "tỷ đồng", (3, 60), "Tổng dư nợ vốn ủy thác|Dư nợ vốn vay ủy thác|Dư nợ ủy thác",
         "Dư nợ vốn ủy thác đạt {t} tỷ đồng|Quản lý dư nợ vốn ủy thác {t} tỷ đồng",
         "Dư nợ đạt {n} với 12 tổ tiết kiệm và vay vốn|{n}, cho 410 hộ vay|Tổng dư nợ {n}, nợ quá hạn 0,1%"),
    _row("lop", "lớp tập huấn cho cán bộ Đoàn", "lớp", (1, 9), "Tập huấn cho cán bộ Đoàn|Số lớp tập huấn cho cán bộ Đoàn|Tổ chức lớp tập huấn cho cán bộ Đoàn",
         "Tổ chức {t} lớp tập huấn cho cán bộ Đoàn|Mở ít nhất {t} lớp tập huấn cho cán bộ Đoàn",
         "Mở {n} tập huấn cho 145 cán bộ Đoàn|Tổ chức {n} với 92 học viên|{n}, mỗi lớp 03 ngày"),
    _row("clb", "câu lạc bộ thanh niên hoạt động thường xuyên", "", (0, 1), "Duy trì câu lạc bộ thanh niên hoạt động thường xuyên|Có câu lạc bộ thanh niên hoạt động thường xuyên",
         "Câu lạc bộ thanh niên hoạt động thường xuyên", "Có|Đã có|Chưa có", "yes_no"),
]  # fmt: skip
BY_KEY = {each.key: each for each in ROWS}


@dataclass
class Commune:
    """A commune: who it is, what it did, how it writes.

    Attributes:
        values: what its file says, by key of the row: a number, (numerator, denominator), or ``None`` where nothing
            may be counted.
        targets: what it aimed at.
        letterhead: how its left column reads.
        sure: whether its letterhead says beyond doubt who it is.
        doubtful: what may be counted where the doubt is said.
    """

    code: str
    name: str
    habit: str = ""
    values: dict[str, Value] = field(default_factory=dict)
    targets: dict[str, int] = field(default_factory=dict)
    letterhead: tuple[str, ...] = ()
    sure: bool = True
    doubtful: dict[str, Value] = field(default_factory=dict)
    either: set[str] = field(default_factory=set)  # of these a figure may be counted or asked about
    apart: bool = False  # the whole file waits, as it should

    @property
    def place(self) -> str:
        """Its name without what kind of unit it is."""
        return self.name.removeprefix("Đoàn xã ").removeprefix("Đoàn phường ")


def vn(value: int | Decimal) -> str:
    """Return a number as Vietnamese write it."""
    whole, _, decimals = str(value).partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    return f"{grouped},{decimals}" if decimals else grouped


def typed(value: int | Decimal, chance: random.Random) -> str:
    """Return a number as somebody types it."""
    if isinstance(value, Decimal):
        return vn(value)
    if value < 10:
        return chance.choice((str(value), f"0{value}"))
    if value >= 1000:
        return chance.choice(
            (vn(value), vn(value), str(value), vn(value).replace(".", " "), vn(value).replace(".", "\u00a0"))
        )
    return str(value)


def share(value: tuple[int, int], chance: random.Random, percent: str = "") -> str:
    """Return a share as somebody types it."""
    part, whole = value
    percent = percent or f"{100 * part / whole:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    return chance.choice(
        (
            f"{part}/{whole}",
            f"{part}/{whole} ({percent}%)",
            f"{percent}% ({part}/{whole})",
            f"{part}/{whole}, đạt {percent}%",
        )
    )


def in_words(row: Row, value: Value, chance: random.Random) -> tuple[str, str]:
    """Return (a figure with what it counts, the bare figure)."""
    if isinstance(value, tuple):
        part, whole = value
        percent = f"{100 * part / whole:.2f}".rstrip("0").rstrip(".").replace(".", ",")
        return chance.choice((f"{part}/{whole}", f"{part}/{whole} ({percent}%)")), f"{part}/{whole}"
    assert value is not None
    bare = typed(value, chance)
    return f"{bare} {row.unit}", bare


# documents


def document(commune: Commune, chance: random.Random, year: str = "năm 2026") -> Any:
    """Return a new document with letterhead and title."""
    made = docx.Document()
    made.styles["Normal"].font.name = "Times New Roman"
    made.styles["Normal"].font.size = Pt(14)
    table = made.add_table(1, 2)
    left, right = table.rows[0].cells
    number = chance.choice(("Số: 12-BC/ĐTN", "Số:      -BC/ĐTN", "Số 07/BC-ĐTN", "*"))
    left.text = "\n".join((*commune.letterhead, chance.choice(("***", "***", "-----", "")), number)).replace(
        "\n\n", "\n"
    )
    date = chance.choice(
        (f"{commune.place}, ngày 12 tháng 12 năm 2026", f"{commune.place}, ngày     tháng 12 năm 2026")
    )
    right.text = chance.choice(
        (f"ĐOÀN TNCS HỒ CHÍ MINH\n\n{date}", f"CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n{date}")
    )
    for paragraph in (*left.paragraphs, *right.paragraphs):
        paragraph.alignment = 1
        for run in paragraph.runs:
            run.bold = True
    title = chance.choice(
        (f"Tổng kết công tác Đoàn và phong trào thanh thiếu nhi {year}", f"Kết quả công tác Đoàn và phong trào thanh thiếu nhi {year}",
         f"Kết quả thực hiện các chỉ tiêu công tác Đoàn {year}",
         f"Công tác Đoàn và phong trào thanh thiếu nhi {year}, phương hướng nhiệm vụ năm 2027")
    )  # fmt: skip
    for text in ("BÁO CÁO", title):
        line = made.add_paragraph()
        line.alignment = 1
        line.add_run(text).bold = True
    made.add_paragraph("Thực hiện chương trình công tác năm, Ban Chấp hành báo cáo kết quả như sau:")
    return made


def heading(made: Any, text: str) -> None:
    made.add_paragraph().add_run(text).bold = True


def some_prose(made: Any, chance: random.Random) -> None:
    """Write what stands in every report and states no indicator."""
    heading(made, "I. ĐẶC ĐIỂM TÌNH HÌNH")
    made.add_paragraph(
        f"Toàn xã có {chance.randint(8, 20)} chi đoàn với {chance.randint(150, 600)} đoàn viên; phát quang {chance.randint(5, 60)} km đường."
    )
    heading(made, "II. KẾT QUẢ ĐẠT ĐƯỢC")
    heading(made, "1. Công tác giáo dục")
    made.add_paragraph(
        f"Tổ chức {chance.randint(3, 9):02d} buổi sinh hoạt chuyên đề với {chance.randint(200, 900)} lượt người tham gia."
    )


def sign(made: Any, chance: random.Random) -> None:
    """Write the end of a report."""
    made.add_paragraph(
        chance.choice(
            (
                "Trên đây là báo cáo kết quả công tác năm 2026./.",
                "Trên đây là báo cáo của đơn vị, kính trình cấp trên xem xét./.",
            )
        )
    )
    table = made.add_table(1, 2)
    table.rows[0].cells[0].text = "Nơi nhận:\n- Tỉnh đoàn (b/c);\n- Lưu VP."
    table.rows[0].cells[1].text = "TM. BAN THƯỜNG VỤ\nBÍ THƯ\n\n\nNguyễn Văn A"


def say(paragraph: Any, text: str) -> None:
    """Type other words over those of a paragraph, which keep its look."""
    for run in paragraph.runs[1:]:
        run.text = ""
    paragraph.runs[0].text = text


def grid_of(made: Any, rows: Sequence[Sequence[str]], merges: Sequence[tuple[int, int, int, int]] = ()) -> Any:
    """Add a table with lines; merges are (row, column, last row, last column)."""
    table = made.add_table(len(rows), len(rows[0]))
    table.style = "Table Grid"
    for line, row in zip(table.rows, rows, strict=True):
        for cell, text in zip(line.cells, row, strict=True):
            cell.text = text
    for top, left, bottom, right in merges:
        texts = list(dict.fromkeys(rows[r][c] for r in range(top, bottom + 1) for c in range(left, right + 1)))
        table.cell(top, left).merge(table.cell(bottom, right)).text = " ".join(filter(None, texts))
    return table


Cells = Callable[[Row, Value, str], str]


def cell(row: Row, value: Value, chance: random.Random) -> str:
    """Return what stands in the result's cell."""
    if isinstance(value, tuple):
        return share(value, chance)
    if row.rule == "yes_no":
        return chance.choice(("Có", "x", "Đạt", "Đã có")) if value else chance.choice(("Chưa có", "Không"))
    return chance.choice(("", "-", "…", "chưa thống kê", "Chưa có số liệu")) if value is None else typed(value, chance)


def done_of_target(value: Value, target: int, row: Row) -> str:
    if value is None or row.rule == "yes_no":
        return ""
    amount = Decimal(value[0] * 100) / value[1] if isinstance(value, tuple) else Decimal(value)
    return f"{amount * 100 / target:.1f}".rstrip("0").rstrip(".").replace(".", ",")


def aim(row: Row, commune: Commune) -> str:
    """Return what stands in the target's cell."""
    if row.rule == "yes_no":
        return "Có"
    return f"{commune.targets[row.key]}%" if row.rule == "rate" else vn(commune.targets[row.key])


# the office


def outline(rows: Sequence[Row]) -> Report:
    """Return the outline that the office sends down."""
    kinds = {"rate": Kind.RATE, "yes_no": Kind.YES_NO, "sum": Kind.FLOW}
    indicators = []
    for row in rows:
        kind = Kind.CUMULATIVE if row.key == "no" else kinds[row.rule]
        units, time = RULES[kind]
        part = Part(f"p-{row.key}", row.key, row.name, row.unit, kind=kind, over_units=units, over_time=time)
        indicators.append(Indicator(f"i-{row.key}", row.key, parts=(part,)))
    base = Report("mau", suggested(Level.PROVINCE, "Tỉnh đoàn Mẫu"), ReportKind.ANNUAL, period=months(2025, 1, 12))
    sections = {
        **base.sections,
        "s1": Section("s1", heading="Kết quả đạt được", body=Body((Paragraph((Run("Nêu kết quả nổi bật."),)),))),
        "s2": Section(
            "s2", heading="Kết quả thực hiện các chỉ tiêu năm 2025", body=Body((IndicatorList("l", Layout.LIST),))
        ),
    }
    head = Head(title="Kết quả công tác Đoàn và phong trào thanh thiếu nhi năm 2025")
    made = replace(base, sections=sections, top=("s1", "s2"), indicators=tuple(indicators), head=head)
    return replace(outline_of(made, base.unit), id="de-cuong")


def reported(sent_down: Report, commune: Commune, chance: random.Random, layout: Layout | None = None) -> Report:
    """Return a commune's report as it is written with the program."""
    made = from_outline(sent_down, replace(suggested(Level.COMMUNE, commune.name), code=commune.code))
    indicators = []
    for each in made.indicators:
        part = each.parts[0]
        value = commune.values[part.key]
        row = BY_KEY[part.key]
        if isinstance(value, tuple):
            text = f"{value[0]}/{value[1]}"
        elif row.rule == "yes_no":
            text = {1: "có", 0: "chưa", None: ""}[value]  # type: ignore[index]
        else:
            text = vn(value) if value is not None else ""
        target = parse_figure(aim(row, commune)) if row.rule != "yes_no" else None
        part = replace(part, target=target, result=parse_figure(text) if text else None)
        indicators.append(replace(each, parts=(part,)))
    sections = dict(made.sections)
    if layout is not None:
        for key, section in sections.items():
            blocks = tuple(
                replace(b, layout=layout) if isinstance(b, IndicatorList) else b for b in section.body.blocks
            )
            sections[key] = replace(section, body=replace(section.body, blocks=blocks))
    return replace(made, id=f"r-{commune.code}", indicators=tuple(indicators), sections=sections)


def export(report: Report, target: Path, moment: datetime | None = None, ancestors: Sequence[str] = ()) -> str:
    """Write a report; return the digest of its version."""
    export_report(report, target, standard("doan"), {}.__getitem__, moment=moment, ancestors=ancestors)
    return version_of(report)


NOON = datetime(2026, 12, 10, 12, tzinfo=UTC)
A_WEEK = timedelta(days=7)
