"""Secretaries of other communes, with other indicators, each of whom types a report as nobody else does."""

from __future__ import annotations

import sys
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.invented_communes import (
    Row,
    Value,
    aim,
    cell,
    done_of_target,
    grid_of,
    heading,
    typed,
    vn,
)
from benchmarks.invented_habits import Task


def _row(key: str, name: str, unit: str, between: tuple[int, int], names: str, did: str, rule: str = "sum") -> Row:
    """Return a row; ``did`` says in a sentence what was done, ``{n}`` the figure with its unit of measure."""
    return Row(
        key=key, name=name, unit=unit, rule=rule, names=(name[:1].upper() + name[1:], *names.split("|")),
        aims=(name,), told=tuple(did.split("|")), low=between[0], high=between[1],
    )  # fmt: skip


ROWS = [
    _row("nguu", "thanh niên lên đường nhập ngũ", "thanh niên", (4, 40), "Thanh niên nhập ngũ|Số thanh niên lên đường nhập ngũ|TN lên đường nhập ngũ",
         "tiễn {n} lên đường nhập ngũ|động viên {n} lên đường nhập ngũ|có {n} lên đường nhập ngũ"),
    _row("hoa", "tuyến đường hoa thanh niên", "km", (1, 18), "Tuyến đường hoa thanh niên|Chiều dài tuyến đường hoa|Đường hoa thanh niên",
         "trồng và chăm sóc {n} tuyến đường hoa thanh niên|thực hiện {n} tuyến đường hoa|xây dựng tuyến đường hoa thanh niên dài {n}"),
    _row("moi", "đoàn viên mới kết nạp", "đoàn viên", (8, 95), "Kết nạp đoàn viên mới|Đoàn viên kết nạp mới|Phát triển đoàn viên mới",
         "kết nạp mới {n}|kết nạp được {n} mới|tổ chức lễ kết nạp cho {n} mới"),
    _row("dang", "đoàn viên được kết nạp Đảng", "đồng chí", (1, 20), "Đoàn viên được kết nạp Đảng|Kết nạp Đảng cho đoàn viên|Số đoàn viên ưu tú được kết nạp Đảng",
         "có {n} đoàn viên được kết nạp Đảng|có {n} được kết nạp vào Đảng|{n} đoàn viên ưu tú được kết nạp Đảng"),
    _row("tap", "tỷ lệ tập hợp thanh niên", "%", (45, 90), "Tỷ lệ đoàn kết, tập hợp thanh niên|Tỷ lệ tập hợp thanh niên vào tổ chức|Tỷ lệ thanh niên được tập hợp",
         "tỷ lệ tập hợp thanh niên {n} thanh niên|tỷ lệ đoàn kết, tập hợp thanh niên đạt {n}", "rate"),
    _row("kha", "tỷ lệ chi đoàn xếp loại khá trở lên", "%", (50, 100), "Tỷ lệ chi đoàn xếp loại khá trở lên|Chi đoàn xếp loại khá trở lên|Tỷ lệ chi đoàn khá, tốt",
         "có {n} chi đoàn xếp loại khá trở lên|tỷ lệ chi đoàn xếp loại khá trở lên là {n}", "rate"),
    _row("boi", "trẻ em được phổ cập bơi", "em", (15, 220), "Phổ cập bơi cho trẻ em|Số trẻ em được phổ cập bơi|Dạy bơi cho trẻ em",
         "phổ cập bơi cho {n}|mở lớp phổ cập bơi cho {n}|dạy bơi miễn phí cho {n} thiếu nhi"),
    _row("cong", "ngày công tình nguyện", "ngày công", (150, 4800), "Ngày công tình nguyện|Số ngày công tình nguyện|Tổng số ngày công tình nguyện",
         "huy động {n} tình nguyện|đóng góp {n} tình nguyện|thanh niên tham gia {n} tình nguyện"),
    _row("tin", "tin, bài tuyên truyền trên trang của Đoàn", "tin, bài", (40, 900), "Tin bài tuyên truyền|Số tin, bài đăng trên trang của Đoàn|Tin, bài trên trang Đoàn xã",
         "đăng {n} tuyên truyền trên trang của Đoàn|đăng tải {n} trên trang của Đoàn xã"),
    _row("von", "dư nợ vốn vay giải quyết việc làm", "tỷ đồng", (2, 45), "Dư nợ vốn vay giải quyết việc làm|Tổng dư nợ vốn vay|Dư nợ vốn vay",
         "dư nợ vốn vay giải quyết việc làm đạt {n}|quản lý dư nợ vốn vay giải quyết việc làm {n}"),
    _row("quy", "kinh phí vận động cho quỹ học bổng", "triệu đồng", (12, 380), "Kinh phí vận động quỹ học bổng|Vận động quỹ học bổng|Số tiền vận động cho quỹ học bổng",
         "vận động quỹ học bổng được {n}|vận động {n} cho quỹ học bổng"),
    _row("mh", "mô hình kinh tế thanh niên", "mô hình", (1, 14), "Mô hình kinh tế thanh niên|Số mô hình kinh tế của thanh niên|Xây dựng mô hình kinh tế thanh niên",
         "duy trì và xây dựng {n} kinh tế thanh niên|hỗ trợ {n} kinh tế thanh niên|có {n} kinh tế thanh niên hiệu quả"),
    _row("kham", "người dân được khám, cấp thuốc miễn phí", "lượt người", (60, 1500), "Khám, cấp thuốc miễn phí cho người dân|Lượt người dân được khám bệnh, cấp thuốc miễn phí|Khám bệnh, cấp thuốc miễn phí",
         "khám, cấp thuốc miễn phí cho {n}|phối hợp khám bệnh, cấp thuốc miễn phí cho {n}"),
    _row("den", "tuyến đường thắp sáng đường quê", "tuyến", (1, 9), "Tuyến đường “Thắp sáng đường quê”|Số tuyến đường thắp sáng|Thắp sáng đường quê",
         "hoàn thành {n} đường “Thắp sáng đường quê”|lắp đặt {n} thắp sáng đường quê"),
    _row("doi", "có đội thanh niên tình nguyện", "", (0, 1), "Thành lập đội thanh niên tình nguyện|Có đội thanh niên tình nguyện",
         "đã thành lập đội thanh niên tình nguyện", "yes_no"),
]  # fmt: skip
TOPICS = (
    ("1. Công tác tuyên truyền, giáo dục", ("tin", "kham", "den")),
    ("2. Các phong trào hành động của tuổi trẻ", ("hoa", "cong", "boi", "quy", "mh", "von", "nguu")),
    ("3. Công tác xây dựng Đoàn, tham gia xây dựng Đảng", ("moi", "dang", "tap", "kha", "doi")),
)


def full(task: Task, row: Row, value: Value) -> str:
    """Return a figure with what it counts."""
    if isinstance(value, tuple):
        return cell(row, value, task.chance)
    assert value is not None
    return f"{typed(value, task.chance)} {row.unit}".strip()


def did(task: Task, row: Row) -> str:
    """Return a sentence without full stop that tells what was done; empty where nothing can be told."""
    value = task.value(row)
    if row.rule == "yes_no":
        return row.told[0] if value else "chưa thành lập được đội thanh niên tình nguyện"
    if value is None:
        return ""
    return task.chance.choice(row.told).format(n=full(task, row, value))


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def unanswered(task: Task) -> None:
    """Prose answers no question of yes or no that a machine may count: it may wait, or be lost to nobody."""
    for row in task.rows:
        if row.rule == "yes_no":
            task.commune.values[row.key] = None


def by_topic(task: Task) -> list[tuple[str, list[Row]]]:
    return [(title, [row for row in task.rows if row.key in keys]) for title, keys in TOPICS]


# in words


def bullets_by_topic(task: Task) -> None:
    """Bullets without targets under the headings of the year's work."""
    unanswered(task)
    made = task.start()
    mark = task.chance.choice(("- ", "+ ", "• "))
    behind = task.chance.choice(("", ", đạt {r}% chỉ tiêu", " (đạt {r}% kế hoạch năm)"))
    for title, rows in by_topic(task):
        heading(made, title)
        for row in rows:
            if said := did(task, row):
                ratio = done_of_target(task.value(row), task.commune.targets[row.key], row)
                more = behind.format(r=ratio) if ratio and row.rule == "sum" else ""
                made.add_paragraph(f"{mark}{capital(said)}{more}.")
    task.finish(made)


def paragraphs(task: Task) -> None:
    """Long sentences, several indicators in each."""
    unanswered(task)
    made = task.start()
    for title, rows in by_topic(task):
        heading(made, title)
        said = [each for row in rows if (each := did(task, row))]
        lead = task.chance.choice(("Trong năm, Đoàn xã đã ", "Ban Chấp hành Đoàn xã đã chỉ đạo ", "Năm 2026, toàn xã "))
        while said:
            some, said = said[:3], said[3:]
            made.add_paragraph(f"{lead}{task.chance.choice((', ', '; ')).join(some)}.")
    task.finish(made)


def headings_with_results(task: Task) -> None:
    """Each indicator a heading of its own, its result a sentence under it."""
    made = task.start()
    heading(made, "III. KẾT QUẢ THỰC HIỆN CHỈ TIÊU")
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        heading(made, f"3.{number}. {task.chance.choice(row.names)}")
        if value is None:
            made.add_paragraph("Kết quả: chưa thống kê.")
        elif row.rule == "yes_no":
            made.add_paragraph("Kết quả: Đã có." if value else "Kết quả: Chưa có.")
        else:
            ratio = done_of_target(value, task.commune.targets[row.key], row)
            more = f", đạt {ratio}% so với chỉ tiêu giao" if row.rule == "sum" else ""
            made.add_paragraph(f"Kết quả: Thực hiện {full(task, row, value)}{more}.")
    task.finish(made)


def questions(task: Task) -> None:
    """Questions and answers."""
    made = task.start()
    heading(made, "II. TRẢ LỜI CÁC CHỈ TIÊU THEO ĐỀ CƯƠNG")
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        name = task.chance.choice(row.names)
        made.add_paragraph(
            f"Câu {number}. {name} trong năm 2026 đạt bao nhiêu?" if row.rule != "yes_no" else f"Câu {number}. {name}?"
        )
        said = (
            "chưa có số liệu"
            if value is None
            else ("Có" if value else "Chưa có")
            if row.rule == "yes_no"
            else full(task, row, value)
        )
        made.add_paragraph(f"Trả lời: {said}.")
    task.finish(made)


def three_lines(task: Task) -> None:
    """A name, and under it three lines: what was given, what was done, how that is judged."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu năm 2026")
    mark = task.chance.choice(("+ ", "- ", "* "))
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        made.add_paragraph(f"{number}. {task.chance.choice(row.names)}:")
        goal = aim(row, task.commune)
        made.add_paragraph(f"{mark}Chỉ tiêu giao: {goal} {row.unit if row.rule == 'sum' else ''}".rstrip() + ";")
        said = (
            "chưa có số liệu"
            if value is None
            else ("Có" if value else "Chưa có")
            if row.rule == "yes_no"
            else full(task, row, value)
        )
        made.add_paragraph(f"{mark}Kết quả thực hiện: {said};")
        made.add_paragraph(f"{mark}Đánh giá: {task.chance.choice(('đạt', 'vượt', 'chưa đạt'))}.")
    task.finish(made)


def arrows(task: Task) -> None:
    """Lines with arrows: what, how much, of how much."""
    made = task.start()
    heading(made, "2. Kết quả thực hiện chỉ tiêu năm 2026")
    sign = task.chance.choice((" => ", " → ", " -> ", " = "))
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        name = task.chance.choice(row.names)
        said = (
            "chưa có số liệu"
            if value is None
            else ("có" if value else "chưa có")
            if row.rule == "yes_no"
            else full(task, row, value)
        )
        more = f" (KH: {aim(row, task.commune)})" if row.rule == "sum" and value is not None else ""
        made.add_paragraph(f"{number}/ {name}{sign}{said}{more}")
    task.finish(made)


def leaders(task: Task) -> None:
    """Names with leaders of dots to the figure, as on a form."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    dots = task.chance.choice((" ........ ", "………… ", ": ……"))
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        said = (
            "" if value is None else ("Có" if value else "Chưa có") if row.rule == "yes_no" else full(task, row, value)
        )
        made.add_paragraph(f"{number}. {task.chance.choice(row.names)}{dots}{said}")
    task.finish(made)


def by_verdict(task: Task) -> None:
    """Indicators in three lists: exceeded, reached, not reached."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu năm 2026")
    lists: dict[str, list[str]] = {"Chỉ tiêu vượt": [], "Chỉ tiêu đạt": [], "Chỉ tiêu chưa đạt": []}
    for row in task.rows:
        value, goal = task.value(row), task.commune.targets[row.key]
        name = task.chance.choice(row.names)
        if value is None:
            lists["Chỉ tiêu chưa đạt"].append(f"{name}: chưa có số liệu")
        elif row.rule == "yes_no":
            lists["Chỉ tiêu đạt" if value else "Chỉ tiêu chưa đạt"].append(f"{name}: {'có' if value else 'chưa có'}")
        elif isinstance(value, tuple):
            lists["Chỉ tiêu đạt"].append(f"{name}: {full(task, row, value)}")
        else:
            which = "Chỉ tiêu vượt" if value > goal else "Chỉ tiêu đạt" if value == goal else "Chỉ tiêu chưa đạt"
            lists[which].append(f"{name}: {typed(value, task.chance)}/{vn(goal)} {row.unit}")
    for title, said in lists.items():
        made.add_paragraph(f"* {title} ({len(said):02d} chỉ tiêu):")
        for each in said:
            made.add_paragraph(f"- {each}.")
    task.finish(made)


def abbreviated(task: Task) -> None:
    """Everything short: TH 45/KH 40."""
    made = task.start()
    heading(made, "III. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU")
    for row in task.rows:
        value = task.value(row)
        name = task.chance.choice(row.names).replace("đoàn viên", "ĐV").replace("thanh niên", "TN")
        if row.rule == "yes_no" or value is None:
            said = "chưa TK" if value is None else "có" if value else "chưa có"
        elif isinstance(value, tuple):
            said = f"{value[0]}/{value[1]}"
        else:
            said = f"TH {typed(value, task.chance)}/KH {aim(row, task.commune)} {row.unit} ({done_of_target(value, task.commune.targets[row.key], row)}%)"
        made.add_paragraph(f"- {name}: {said}")
    task.finish(made)


def numbers_in_letters(task: Task) -> None:
    """Figures with the same in letters behind them."""
    letters = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
    made = task.start()
    heading(made, "4. Về thực hiện các chỉ tiêu công tác năm")
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        if value is None or row.rule == "yes_no":
            said = "chưa có số liệu" if value is None else "Có" if value else "Chưa có"
        elif isinstance(value, int) and value <= 10:
            said = f"{value:02d} ({letters[value]}) {row.unit}"
        else:
            said = full(task, row, value)
        made.add_paragraph(f"({number}) {task.chance.choice(row.names)}: {said}.")
    task.finish(made)


# in tables


def two_columns(task: Task) -> None:
    """A table of names and figures without a head."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    rows = []
    for row in task.rows:
        value = task.value(row)
        said = cell(row, value, task.chance) if value is None or row.rule == "yes_no" else full(task, row, value)
        rows.append([task.chance.choice(row.names), said])
    grid_of(made, rows)
    task.finish(made)


def table_result_first(task: Task) -> None:
    """Result before the plan, the unit at the end."""
    made = task.start()
    heading(made, "III. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2026")
    rows = [["Nội dung", "Kết quả", "Chỉ tiêu", "Đơn vị tính", "Đánh giá"]]
    for row in task.rows:
        value = task.value(row)
        rows.append(
            [
                task.chance.choice(row.names),
                cell(row, value, task.chance),
                aim(row, task.commune),
                row.unit,
                task.chance.choice(("Đạt", "Vượt", "")),
            ]
        )
    grid_of(made, rows)
    task.finish(made)


def table_in_groups(task: Task) -> None:
    """Groups of rows under lines of their own, numbered 1.1, 1.2."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    rows = [["STT", "Tên chỉ tiêu", "ĐVT", "Chỉ tiêu giao", "Kết quả"]]
    merges = []
    for place, (title, some) in enumerate(by_topic(task), 1):
        if not some:
            continue
        name = title.split(". ")[1]
        if task.chance.random() < 0.5:
            merges.append((len(rows), 1, len(rows), 4))
            rows.append(["I" * place, name, name, name, name])
        else:
            rows.append(["I" * place, name, "", "", ""])
        for number, row in enumerate(some, 1):
            rows.append(
                [
                    f"{place}.{number}",
                    task.chance.choice(row.names),
                    row.unit,
                    aim(row, task.commune),
                    cell(row, task.value(row), task.chance),
                ]
            )
    grid_of(made, rows, merges)
    task.finish(made)


def _parts(task: Task, row: Row, value: Value, count: int) -> list[str]:
    """Return a sum in pieces, as months or quarters have it; other kinds have none."""
    if not isinstance(value, int) or row.rule != "sum" or row.key == "von":
        return [""] * count
    cuts = sorted(task.chance.randint(0, value) for _ in range(count - 1))
    pieces = [end - start for start, end in zip([0, *cuts], [*cuts, value], strict=True)]
    return [vn(each) if each else task.chance.choice(("0", "0")) for each in pieces]


def table_of_months(task: Task) -> None:
    """A column for each month, and the year behind them."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    whole = task.chance.choice(("Cộng", "Cả năm", "Tổng", "Tổng cộng"))
    rows = [["TT", "Nội dung", "ĐVT", *(f"T{month}" for month in range(1, 13)), whole]]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        rows.append(
            [
                str(number),
                task.chance.choice(row.names),
                row.unit,
                *_parts(task, row, value, 12),
                cell(row, value, task.chance),
            ]
        )
    grid_of(made, rows)
    task.finish(made)


def table_of_quarters(task: Task) -> None:
    """Quarters under one head, the year's plan before and the year's result behind them."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    rows = [
        ["TT", "Nội dung", "ĐVT", "KH năm", "Thực hiện năm 2026", "", "", "", ""],
        ["", "", "", "", "Quý I", "Quý II", "Quý III", "Quý IV", task.chance.choice(("Cả năm", "Cộng"))],
    ]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        rows.append(
            [
                str(number),
                task.chance.choice(row.names),
                row.unit,
                aim(row, task.commune),
                *_parts(task, row, value, 4),
                cell(row, value, task.chance),
            ]
        )
    grid_of(made, rows, [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 1, 3), (0, 4, 0, 8)])
    task.finish(made)


def table_turned(task: Task) -> None:
    """The indicators stand in the head, plan and result in two rows."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    for some in (task.rows[:6], task.rows[6:]):
        names = [
            f"{task.chance.choice(row.names)}{f' ({row.unit})' if row.unit and row.rule == 'sum' else ''}"
            for row in some
        ]
        rows = [
            ["", *names],
            ["Kế hoạch", *(aim(row, task.commune) for row in some)],
            ["Kết quả", *(cell(row, task.value(row), task.chance) for row in some)],
        ]
        grid_of(made, rows)
        made.add_paragraph()
    task.finish(made)


def table_side_by_side(task: Task) -> None:
    """Two halves of the list beside each other in one table."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    rows = [["TT", "Nội dung", "Kết quả", "TT", "Nội dung", "Kết quả"]]
    half = (len(task.rows) + 1) // 2
    for place in range(half):
        line: list[str] = []
        for at in (place, place + half):
            if at >= len(task.rows):
                line += ["", "", ""]
                continue
            row = task.rows[at]
            value = task.value(row)
            said = cell(row, value, task.chance) if value is None or row.rule == "yes_no" else full(task, row, value)
            line += [str(at + 1), task.chance.choice(row.names), said]
        rows.append(line)
    grid_of(made, rows)
    task.finish(made)


def plan_in_the_cell(task: Task) -> None:
    """Plan and result in one cell."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    rows = [["TT", "Chỉ tiêu", "Kết quả thực hiện", "Ghi chú"]]
    how = task.chance.choice(("KH: {g}; TH: {v}", "Giao {g}, thực hiện {v}", "Chỉ tiêu: {g}\nKết quả: {v}"))
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        if value is None or row.rule != "sum":
            said = cell(row, value, task.chance)
        else:
            said = how.format(g=f"{aim(row, task.commune)} {row.unit}", v=f"{typed(value, task.chance)} {row.unit}")
        rows.append([str(number), task.chance.choice(row.names), said, ""])
    grid_of(made, rows)
    task.finish(made)


def tabs(task: Task) -> None:
    """Columns made with tabs."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    made.add_paragraph("TT\tNội dung\tĐVT\tKế hoạch\tThực hiện")
    for number, row in enumerate(task.rows, 1):
        made.add_paragraph(
            "\t".join(
                (
                    str(number),
                    task.chance.choice(row.names),
                    row.unit,
                    aim(row, task.commune),
                    cell(row, task.value(row), task.chance),
                )
            )
        )
    task.finish(made)


def from_a_sheet(task: Task) -> None:
    """Pasted from a sheet: empty columns, capitals, plain digits."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    rows = [["STT", "CHỈ TIÊU", "", "ĐVT", "KẾ HOẠCH NĂM 2026", "THỰC HIỆN NĂM 2026", "", "TỶ LỆ"]]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        said = (
            str(value).replace(".", ",")
            if isinstance(value, (int, Decimal)) and row.rule == "sum"
            else cell(row, value, task.chance)
        )
        rows.append(
            [
                str(number),
                task.chance.choice(row.names).upper(),
                "",
                row.unit,
                aim(row, task.commune).replace(".", ""),
                said,
                "",
                done_of_target(value, task.commune.targets[row.key], row),
            ]
        )
    rows.append(["", "", "", "", "", "", "", ""])
    grid_of(made, rows)
    task.finish(made)


def three_years(task: Task) -> None:
    """The last three years beside each other."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    rows = [["TT", "Nội dung", "ĐVT", "Năm 2024", "Năm 2025", "Năm 2026"]]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        older = [
            vn(max(1, value * each // 10)) if isinstance(value, int) and row.rule == "sum" else "" for each in (7, 9)
        ]
        rows.append([str(number), task.chance.choice(row.names), row.unit, *older, cell(row, value, task.chance)])
    grid_of(made, rows)
    task.finish(made)


def cumulated(task: Task) -> None:
    """What was done in the second half, and with it in the whole year."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    rows = [
        [
            "TT",
            "Nội dung",
            "ĐVT",
            "Chỉ tiêu năm",
            "6 tháng cuối năm",
            task.chance.choice(("Lũy kế cả năm", "Lũy kế từ đầu năm", "Cộng dồn cả năm")),
            "% KH",
        ]
    ]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        half = vn(value // 2) if isinstance(value, int) and row.rule == "sum" else ""
        rows.append(
            [
                str(number),
                task.chance.choice(row.names),
                row.unit,
                aim(row, task.commune),
                half,
                cell(row, value, task.chance),
                done_of_target(value, task.commune.targets[row.key], row),
            ]
        )
    grid_of(made, rows)
    task.finish(made)


def names_with_targets(task: Task) -> None:
    """The target stands as a second paragraph in the cell of the name."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    rows = [["TT", "Nội dung chỉ tiêu", "Kết quả đạt được"]]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        goal = (
            f"\n(Chỉ tiêu: {aim(row, task.commune)} {row.unit if row.rule == 'sum' else ''})".replace(" )", ")")
            if row.rule != "yes_no"
            else ""
        )
        said = cell(row, value, task.chance) if value is None or row.rule == "yes_no" else full(task, row, value)
        rows.append([str(number), task.chance.choice(row.names) + goal, said])
    grid_of(made, rows)
    task.finish(made)


def prose_and_example(task: Task) -> None:
    """Prose whose figures are those of some chi đoàn, or of a campaign: examples, never the commune's."""
    unanswered(task)
    made = task.start()
    for title, rows in by_topic(task):
        heading(made, title)
        for row in rows:
            value = task.value(row)
            if value is None:
                continue
            if isinstance(value, int) and value >= 4:
                own = task.chance.choice(
                    (
                        "Tiêu biểu, Chi đoàn bản Mẫu 1 ",
                        "Trong Tháng Thanh niên, ",
                        "Riêng chi đoàn trường học đã ",
                        "6 tháng đầu năm, ",
                    )
                )
                made.add_paragraph(f"- {own}{task.chance.choice(row.told).format(n=full(task, row, value // 3))}.")
                if task.chance.random() < 0.5:
                    made.add_paragraph(
                        f"- Cả năm, toàn xã {task.chance.choice(row.told).format(n=full(task, row, value))}."
                    )
                else:
                    task.commune.values[row.key] = None
            else:
                made.add_paragraph(f"- {capital(did(task, row))}.")
    task.finish(made)


def prose_with_plans(task: Task) -> None:
    """Bullets of results, then the plans of the next year in the same words."""
    unanswered(task)
    made = task.start()
    heading(made, "A. KẾT QUẢ NĂM 2026")
    for row in task.rows:
        if said := did(task, row):
            made.add_paragraph(f"- {capital(said)}.")
    heading(
        made,
        task.chance.choice(
            ("B. PHƯƠNG HƯỚNG NĂM 2027", "B. NHIỆM VỤ TRỌNG TÂM NĂM 2027", "B. MỘT SỐ CHỈ TIÊU NĂM 2027")
        ),
    )
    for row in task.rows:
        if isinstance(task.value(row), int) and row.rule == "sum":
            made.add_paragraph(
                f"- {capital(task.chance.choice(row.told)).format(n=f'{vn(task.commune.targets[row.key] + 7)} {row.unit}')}."
            )
    task.finish(made)


HABITS: dict[str, Callable[[Task], None]] = {
    each.__name__: each
    for each in (
        bullets_by_topic, paragraphs, headings_with_results, questions, three_lines, arrows, leaders, by_verdict, abbreviated,
        numbers_in_letters, two_columns, table_result_first, table_in_groups, table_of_months, table_of_quarters,
        table_turned, table_side_by_side, plan_in_the_cell, tabs, from_a_sheet, three_years, cumulated, names_with_targets,
        prose_and_example, prose_with_plans,
    )
}  # fmt: skip
