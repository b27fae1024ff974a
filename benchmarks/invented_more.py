"""Less usual habits by which communes write what the office asks for, and all of them by name."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import docx

from benchmarks import invented_habits as usual
from benchmarks.invented_communes import (
    NOON,
    aim,
    cell,
    document,
    done_of_target,
    export,
    grid_of,
    heading,
    in_words,
    reported,
    sign,
    some_prose,
    typed,
    vn,
)
from benchmarks.invented_habits import TARGETS, Task, columns, head_words, said_of, short, table_plain
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.numbers import parse_figure
from desktop_app.models.richtext import Layout

# less usual ones


def table_with_shares_apart(task: Task) -> None:
    """Result in two columns, number and percentage; a rate has no base then, and waits."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    rows = [
        ["TT", "Nội dung", "ĐVT", "Kế hoạch", "Kết quả thực hiện", "", "Ghi chú"],
        ["", "", "", "", "Số lượng", "Tỷ lệ %", ""],
    ]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        said = cell(row, value, task.chance)
        if isinstance(value, tuple):
            said = str(value[0])
            task.commune.values[row.key] = None
        rows.append(
            [
                str(number),
                task.chance.choice(row.names),
                row.unit,
                aim(row, task.commune),
                said,
                done_of_target(value, task.commune.targets[row.key], row),
                "",
            ]
        )
    grid_of(made, rows, [(0, 0, 1, 0), (0, 1, 1, 1), (0, 2, 1, 2), (0, 3, 1, 3), (0, 4, 0, 5), (0, 6, 1, 6)])
    task.finish(made)


def table_by_cells(task: Task) -> None:
    """A column for each chi đoàn and one for all; the one for all is the commune's."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    whole = task.chance.choice(("Tổng cộng", "Toàn xã", "Tổng số", "Cộng"))
    names = ["Chi đoàn bản Mẫu 1", "Chi đoàn bản Mẫu 2", "Chi đoàn trường học"]
    first = task.chance.random() < 0.4
    rows = [["TT", "Nội dung", "ĐVT", *([whole, *names] if first else [*names, whole])]]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        said = cell(row, value, task.chance)
        parts = ["", "", ""]
        if isinstance(value, int) and row.rule == "sum" and value >= 3:
            parts = [vn(value // 3), vn(value // 3), vn(value - 2 * (value // 3))]
        rows.append(
            [str(number), task.chance.choice(row.names), row.unit, *([said, *parts] if first else [*parts, said])]
        )
    grid_of(made, rows)
    task.finish(made)


def table_of_sentences(task: Task) -> None:
    """A table without units whose result cells are sentences, its names statements with their targets."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    rows = [
        [
            "TT",
            task.chance.choice(("Chỉ tiêu", "Nội dung chỉ tiêu")),
            task.chance.choice(("Kết quả", "Kết quả thực hiện")),
            task.chance.choice(("Đánh giá", "Tỷ lệ", "Ghi chú")),
        ]
    ]
    for number, row in enumerate(task.rows, 1):
        goal = "" if row.rule == "yes_no" else vn(task.commune.targets[row.key])
        rows.append([str(number), task.chance.choice(row.aims).format(t=goal), said_of(task, row), ""])
    grid_of(made, rows)
    task.finish(made)


def table_of_percent(task: Task) -> None:
    """A table whose results are percentages of the plan alone: nothing of it can be counted."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    rows = [
        [
            "TT",
            "Nội dung",
            "ĐVT",
            "Kế hoạch",
            task.chance.choice(("Kết quả (%)", "Thực hiện (%)", "Kết quả thực hiện (%)", "Tỷ lệ thực hiện (%)")),
        ]
    ]
    for number, row in enumerate(task.rows, 1):
        rows.append(
            [
                str(number),
                task.chance.choice(row.names),
                row.unit,
                aim(row, task.commune),
                done_of_target(task.value(row), task.commune.targets[row.key], row),
            ]
        )
        task.commune.values[row.key] = None
    grid_of(made, rows)
    task.finish(made)


def table_of_remarks(task: Task) -> None:
    """Cells that say more than the figure: verdicts, women among them, the plan, marks of notes."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    chance = task.chance
    rows = columns(task, ("no", "name", "unit", "plan", "done", "note"), {**head_words(chance), "name": "Nội dung"})
    for place, row in enumerate(task.rows, 1):
        value = task.value(row)
        if not isinstance(value, int) or row.rule != "sum":
            continue
        text, goal = vn(value), aim(row, task.commune)
        rows[place][4] = chance.choice(
            (f"{text} (vượt)", f"{text}/{goal}", f"{text} (1)", f"{text} (đạt {done_of_target(value, task.commune.targets[row.key], row)}%)", f"{text}*",
             f"{text} {row.unit}", f"{text} (nữ: {value // 3})", f"Đạt {text}", f"{text} (tăng {value // 5 + 1} so với năm 2025)", f"{text}.", f"{text},0",
             f"{text} (KH: {goal})", f"{text} {row.unit}/{goal} {row.unit}")
        )  # fmt: skip
        if rows[place][4] == f"{text} (1)":
            task.commune.doubtful[row.key] = value
            task.commune.either.add(row.key)
            task.commune.values[row.key] = None
    grid_of(made, rows)
    task.finish(made)


def tables_of_two_years(task: Task) -> None:
    """The results of this year in one table, the plan of the next in another, last year's before."""
    made = task.start()
    chance = task.chance
    if chance.random() < 0.5:
        heading(made, "2. Kết quả thực hiện các chỉ tiêu năm 2025")
        other = {key: (value + 7 if isinstance(value, int) else value) for key, value in task.commune.values.items()}
        grid_of(
            made,
            columns(
                replace(task, commune=replace(task.commune, values=other)),
                ("no", "name", "unit", "plan", "done"),
                {**head_words(chance), "name": "Nội dung", "plan": "Kế hoạch năm 2025", "done": "Thực hiện năm 2025"},
            ),
        )
    heading(
        made, chance.choice(("3. Kết quả thực hiện các chỉ tiêu năm 2026", "III. KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2026"))
    )
    grid_of(
        made,
        columns(
            task,
            ("no", "name", "unit", "plan", "done", "ratio"),
            {**head_words(chance), "name": "Nội dung", "plan": "Kế hoạch năm 2026", "done": "Thực hiện năm 2026"},
        ),
    )
    heading(made, "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027")
    made.add_paragraph("1. Các chỉ tiêu chủ yếu năm 2027")
    if chance.random() < 0.5:
        grid_of(
            made,
            columns(
                task,
                ("no", "name", "unit", "plan"),
                {**head_words(chance), "name": "Nội dung", "plan": "Chỉ tiêu năm 2027"},
            ),
        )
    else:
        for row in task.rows:
            goal = "" if row.rule == "yes_no" else vn(task.commune.targets[row.key] + 3)
            made.add_paragraph(f"- {chance.choice(row.aims).format(t=goal)}.")
    task.finish(made)


def bullets_of_parts(task: Task) -> None:
    """Lines with lines below them that break the figure down."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    chance = task.chance
    for row in task.rows:
        value = task.value(row)
        name = chance.choice(row.names)
        if value is None:
            made.add_paragraph(f"- {name}: chưa thống kê.")
        elif row.rule == "yes_no":
            made.add_paragraph(f"- {name}: {'Có' if value else 'Chưa có'}.")
        elif isinstance(value, tuple):
            made.add_paragraph(f"- {name}: {value[0]}/{value[1]}.")
        else:
            made.add_paragraph(
                f"- {name}: {chance.choice(('', 'đạt ', 'thực hiện được '))}{typed(value, chance)} {row.unit}."
            )
            if isinstance(value, int) and value >= 4 and chance.random() < 0.5:
                made.add_paragraph(f"+ {chance.choice(('Trong đó', 'Quý I, II', 'Đợt 1'))}: {value // 2} {row.unit}.")
                made.add_paragraph(
                    f"+ {chance.choice(('Còn lại', 'Quý III, IV', 'Đợt 2'))}: {value - value // 2} {row.unit}."
                )
    task.finish(made)


def verdicts(task: Task) -> None:
    """A target, under it the verdict first and the figures in brackets; or the figure and the verdict behind."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    chance = task.chance
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        goal = "" if row.rule == "yes_no" else vn(task.commune.targets[row.key])
        line = made.add_paragraph()
        line.add_run(f"({number}) " + chance.choice(row.aims).format(t=goal) + ".").bold = chance.random() < 0.5
        if value is None or row.rule == "yes_no":
            said = f"Kết quả: {said_of(task, row)}."
        else:
            full, bare = in_words(row, value, chance)
            above = Decimal(done_of_target(value, task.commune.targets[row.key], row).replace(",", ".")) >= 100
            verdict = "Vượt chỉ tiêu" if above else "Chưa đạt chỉ tiêu"
            ratio = done_of_target(value, task.commune.targets[row.key], row)
            if isinstance(value, tuple):
                said = chance.choice((f"Kết quả: {verdict} ({bare}).", f"Kết quả: {full} ({verdict.lower()})."))
            else:
                said = chance.choice(
                    (
                        f"Kết quả: {verdict} ({bare}/{goal} {row.unit}, đạt {ratio}%).",
                        f"Kết quả: {full}, {verdict.lower()}.",
                        f"Kết quả: {full} ({verdict.lower()}).",
                    )
                )
        made.add_paragraph(said)
    task.finish(made)


def two_in_one(task: Task) -> None:
    """Two indicators in one sentence, their results in one sentence too."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    chance = task.chance
    counts = [row for row in task.rows if row.rule == "sum" and task.value(row) is not None]
    rest = [row for row in task.rows if row not in counts]
    chance.shuffle(counts)
    number = 0
    while counts:
        number += 1
        pair = [counts.pop() for _ in range(min(2, len(counts)))]
        if len({row.unit for row in pair}) < len(pair):
            rest += pair
            continue
        goals = [row.aims[0].format(t=vn(task.commune.targets[row.key])) for row in pair]
        said = [row.aims[0].format(t=vn(task.value(row))) for row in pair]  # type: ignore[arg-type]
        made.add_paragraph(f"{number}. {'; '.join([goals[0], *(each[:1].lower() + each[1:] for each in goals[1:])])}.")
        made.add_paragraph(f"Kết quả: {'; '.join([said[0], *(each[:1].lower() + each[1:] for each in said[1:])])}.")
    for row in rest:
        number += 1
        goal = "" if row.rule == "yes_no" else vn(task.commune.targets[row.key])
        made.add_paragraph(f"{number}. {chance.choice(row.aims).format(t=goal)}.")
        made.add_paragraph(f"Kết quả: {said_of(task, row)}.")
    task.finish(made)


def told_twice(task: Task) -> None:
    """A list of indicators and an annex with the same figures."""
    made = task.start()
    chance = task.chance
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    for number, row in enumerate(task.rows, 1):
        goal = "" if row.rule == "yes_no" else vn(task.commune.targets[row.key])
        made.add_paragraph(f"({number}) " + chance.choice(row.aims).format(t=goal) + ".")
        made.add_paragraph(f"Kết quả: {said_of(task, row)}.")
    sign(made, chance)
    made.add_page_break()
    line = made.add_paragraph()
    line.alignment = 1
    line.add_run("PHỤ LỤC").bold = True
    line = made.add_paragraph()
    line.alignment = 1
    line.add_run("Kết quả thực hiện các chỉ tiêu năm 2026").bold = True
    grid_of(made, columns(task, ("no", "name", "unit", "plan", "done"), {**head_words(chance), "name": "Nội dung"}))
    made.save(task.file())


def caption_of_money(task: Task) -> None:
    """The unit of money stands above the table, none in it."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    chance = task.chance
    unit, scale = chance.choice((("đồng", 10**6), ("nghìn đồng", 1000), ("triệu đồng", 1)))
    made.add_paragraph(
        f"(Đơn vị tính đối với kinh phí: {unit})" if chance.random() < 0.5 else f"ĐVT: {unit}"
    ).alignment = 2
    rows = [["TT", "Nội dung", "Kế hoạch", "Thực hiện"]]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        said, goal = cell(row, value, chance), aim(row, task.commune)
        if row.unit in ("triệu đồng", "tỷ đồng") and value is not None:
            factor = scale * (1000 if row.unit == "tỷ đồng" else 1)
            said, goal = vn(short(Decimal(value) * factor)), vn(task.commune.targets[row.key] * factor)
            task.commune.doubtful[row.key], task.commune.values[row.key] = value, None
            task.commune.either.add(row.key)
        rows.append([str(number), chance.choice(row.names), goal, said])
    grid_of(made, rows)
    task.finish(made)


def no_letterhead(task: Task) -> None:
    """Nothing says whose it is but the title and the closing sentence."""
    chance = task.chance
    made = docx.Document()
    for text in ("BÁO CÁO", f"Kết quả công tác Đoàn và phong trào thanh thiếu nhi năm 2026 của {task.commune.name}"):
        line = made.add_paragraph()
        line.alignment = 1
        line.add_run(text).bold = True
    some_prose(made, chance)
    heading(made, chance.choice(TARGETS))
    grid_of(made, columns(task, ("no", "name", "unit", "plan", "done"), {**head_words(chance), "name": "Nội dung"}))
    made.add_paragraph(f"Trên đây là báo cáo kết quả công tác năm 2026 của {task.commune.name}./.")
    made.save(task.file())


def letterhead_in_lines(task: Task) -> None:
    """A letterhead without a table: by tabs, or line under line."""
    chance = task.chance
    made = docx.Document()
    if chance.random() < 0.5:
        made.add_paragraph(f"{task.commune.letterhead[0]}\tĐOÀN TNCS HỒ CHÍ MINH")
        for each in task.commune.letterhead[1:]:
            made.add_paragraph(each)
        made.add_paragraph(f"Số: 05-BC/ĐTN\t{task.commune.place}, ngày 12 tháng 12 năm 2026")
    else:
        for each in (*task.commune.letterhead, "***", "Số: 05-BC/ĐTN"):
            made.add_paragraph(each)
    for text in ("BÁO CÁO", "Kết quả công tác Đoàn và phong trào thanh thiếu nhi năm 2026"):
        line = made.add_paragraph()
        line.alignment = 1
        line.add_run(text).bold = True
    some_prose(made, chance)
    heading(made, chance.choice(TARGETS))
    grid_of(made, columns(task, ("no", "name", "unit", "plan", "done"), {**head_words(chance), "name": "Nội dung"}))
    task.finish(made)


def cell_of_it(task: Task) -> None:
    """The report of a chi đoàn of the commune: it is none of the commune's."""
    task.commune.letterhead = (
        f"ĐOÀN XÃ {task.commune.place.upper()}",
        task.chance.choice(("CHI ĐOÀN BẢN MẪU", "CHI ĐOÀN TRƯỜNG TIỂU HỌC MẪU", "BCH CHI ĐOÀN THÔN 3")),
    )
    task.commune.sure = False
    task.commune.apart = True
    table_plain(task)


def of_last_year(task: Task) -> None:
    """A report of another year: it waits."""
    made = document(task.commune, task.chance, year="năm 2025")
    some_prose(made, task.chance)
    heading(made, "3. Kết quả thực hiện các chỉ tiêu năm 2025")
    grid_of(
        made,
        columns(
            task,
            ("no", "name", "unit", "plan", "done"),
            {**head_words(task.chance), "name": "Nội dung", "plan": "KH", "done": "Kết quả"},
        ),
    )
    task.finish(made)
    task.commune.apart = True
    task.commune.sure = False


def table_changed(task: Task) -> None:
    """Exported by the program with a table, then figures typed anew in its cells, a row taken out."""
    path = task.file()
    export(
        reported(task.sent_down, task.commune, task.chance, task.chance.choice((Layout.TABLE, Layout.PLAN))), path, NOON
    )
    made = docx.Document(path)
    changed = 0
    for row in task.chance.sample(list(task.rows), len(task.rows)):
        value = task.value(row)
        if not isinstance(value, int) or row.rule != "sum" or changed == 2 or value < 10:
            continue
        lines = [
            line
            for table in made.tables
            for line in table.rows
            if any(row.name in each.text.lower() for each in line.cells)
        ]
        cells = [each for line in lines for each in line.cells[1:] if each.text.strip() == vn(value)]
        if len(lines) == 1 and len(cells) == 1:
            new = value + task.chance.randint(1, 9)
            run, *others = cells[0].paragraphs[0].runs
            run.text = vn(new)
            for each in others:
                each.text = ""
            task.commune.values[row.key] = new
            changed += 1
    made.save(path)


def copies(task: Task) -> None:
    """The same file twice under two names, and another folder's copy saved again."""
    path = task.file()
    export(reported(task.sent_down, task.commune, task.chance), path, NOON)
    path.with_name(f"Copy of {path.name}").write_bytes(path.read_bytes())
    made = docx.Document(path)
    made.save(path.with_name(f"luu lai {path.name}"))


# files of people who know Word too well, or not at all


def word_lists(task: Task) -> None:
    """Lines that Word numbers itself, or puts dots before."""
    made = task.start()
    chance = task.chance
    heading(made, chance.choice(TARGETS))
    style = chance.choice(("List Bullet", "List Number"))
    for row in task.rows:
        value = task.value(row)
        if chance.random() < 0.5 or value is None or row.rule != "sum":
            goal = "" if row.rule == "yes_no" else vn(task.commune.targets[row.key])
            made.add_paragraph(chance.choice(row.aims).format(t=goal) + ".", style=style)
            made.add_paragraph(f"Kết quả: {said_of(task, row)}.")
        else:
            made.add_paragraph(f"{chance.choice(row.names)}: {typed(value, chance)} {row.unit}.", style=style)  # type: ignore[arg-type]
    task.finish(made)


def table_beside_others(task: Task) -> None:
    """Other tables of as many columns before and behind: people, works, money of events."""
    made = task.start()
    chance = task.chance
    people = [
        ["TT", "Họ và tên", "Chi đoàn", "Năm sinh", "Điểm", "Ghi chú"],
        *([str(n), "Nguyễn Văn A", "Bản Mẫu", str(2000 + n), str(70 + n), ""] for n in range(1, 5)),
    ]
    works = [
        ["TT", "Tên công trình", "Địa điểm", "Khởi công", "Kinh phí (triệu đồng)", "Ghi chú"],
        *([str(n), f"Đường hoa bản {n}", "Bản Mẫu", "3", str(20 * n), ""] for n in range(1, 4)),
    ]
    if chance.random() < 0.5:
        made.add_paragraph("Danh sách đoàn viên tiêu biểu:")
        grid_of(made, people)
    heading(made, chance.choice(TARGETS))
    grid_of(
        made, columns(task, ("no", "name", "unit", "plan", "done", "note"), {**head_words(chance), "name": "Nội dung"})
    )
    if chance.random() < 0.5:
        made.add_paragraph("")
    else:
        made.add_paragraph("Danh mục công trình thanh niên:")
    grid_of(made, chance.choice((works, people)))
    task.finish(made)


def table_after_aims(task: Task) -> None:
    """What is aimed at next year, under "Số lượng"; this year's results before it."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu năm 2026")
    grid_of(made, columns(task, ("no", "name", "unit", "done"), {**head_words(task.chance), "name": "Nội dung"}))
    heading(made, task.chance.choice(("III. PHƯƠNG HƯỚNG NHIỆM VỤ NĂM 2027", "III. MỤC TIÊU, CHỈ TIÊU NĂM 2027")))
    made.add_paragraph("Phấn đấu hoàn thành các chỉ tiêu sau:")
    grid_of(
        made,
        columns(
            task,
            ("no", "name", "unit", "next"),
            {
                **head_words(task.chance),
                "name": "Chỉ tiêu",
                "next": task.chance.choice(("Số lượng", "Chỉ tiêu", "Kế hoạch", "Mức phấn đấu")),
            },
        ),
    )
    task.finish(made)


def table_with_merged_names(task: Task) -> None:
    """Some indicators take two rows, men and women, under one merged name; what a whole is nobody says."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    chance = task.chance
    rows = [["TT", "Nội dung", "", "ĐVT", "Kế hoạch", "Kết quả"]]
    merges = [(0, 1, 0, 2)]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        name, place = chance.choice(row.names), len(rows)
        if isinstance(value, int) and row.unit == "đoàn viên" and value >= 4:
            rows += [
                [str(number), name, "Nam", row.unit, aim(row, task.commune), str(value // 2)],
                ["", "", "Nữ", row.unit, "", str(value - value // 2)],
            ]
            merges += [(place, 0, place + 1, 0), (place, 1, place + 1, 1)]
            task.commune.values[row.key] = None
            task.commune.doubtful[row.key] = value
        else:
            rows.append([str(number), name, "", row.unit, aim(row, task.commune), cell(row, value, chance)])
            merges.append((place, 1, place, 2))
    grid_of(made, rows, merges)
    task.finish(made)


def table_with_sums(task: Task) -> None:
    """Groups numbered by letters, decimals below them, heads said again in the middle, a row of sums at the end."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    chance = task.chance
    words = {**head_words(chance), "name": "Nội dung"}
    whole = columns(task, ("no", "name", "unit", "plan", "done", "note"), words)
    rows = [whole[0], ["A", "CÔNG TÁC XÂY DỰNG ĐOÀN", "", "", "", ""]]
    for place, line in enumerate(whole[1:], 1):
        if place == 7:
            rows += [list(whole[0]), ["B", "PHONG TRÀO THANH NIÊN", "", "", "", ""]]
        rows.append([f"{1 if place < 7 else 2}.{place if place < 7 else place - 6}", *line[1:]])
    rows.append(["", chance.choice(("Tổng cộng", "Cộng")), "", "", "", ""])
    grid_of(made, rows)
    task.finish(made)


def table_the_other_way(task: Task) -> None:
    """The result stands before the plan, the unit of measure at the end."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    words = {**head_words(task.chance), "name": "Nội dung"}
    grid_of(
        made,
        columns(
            task,
            task.chance.choice(
                (
                    ("no", "name", "done", "plan", "unit"),
                    ("no", "unit", "name", "done", "plan", "ratio"),
                    ("name", "done", "unit"),
                )
            ),
            words,
        ),
    )
    task.finish(made)


def soft_breaks(task: Task) -> None:
    """Target and result in one paragraph, the result in a line of its own; more lines below."""
    made = task.start()
    chance = task.chance
    heading(made, chance.choice(TARGETS))
    for number, row in enumerate(task.rows, 1):
        goal = "" if row.rule == "yes_no" else vn(task.commune.targets[row.key])
        line = made.add_paragraph(f"{number}. {chance.choice(row.aims).format(t=goal)}.")
        line.add_run().add_break()
        line.add_run(f"Kết quả: {said_of(task, row)}.")
        if chance.random() < 0.2:
            line.add_run().add_break()
            line.add_run("Đơn vị tiêu biểu: Chi đoàn bản Mẫu 1, Chi đoàn bản Mẫu 2.")
    task.finish(made)


def other_units(task: Task) -> None:
    """Exported by the program, with money in another unit, and an indicator of one's own besides."""
    made = reported(task.sent_down, task.commune, task.chance)
    indicators = []
    for each in made.indicators:
        part = each.parts[0]
        value = task.commune.values[part.key]
        if part.unit == "triệu đồng" and isinstance(value, int):
            part = replace(
                part,
                unit="nghìn đồng",
                result=parse_figure(vn(value * 1000)),
                target=parse_figure(vn(task.commune.targets[part.key] * 1000)),
            )
        indicators.append(replace(each, parts=(part,)))
    own = Part("p-own", "", "buổi sinh hoạt câu lạc bộ lý luận trẻ", "buổi", result=parse_figure("12"))
    export(replace(made, indicators=(*indicators, Indicator("i-own", parts=(own,)))), task.file(), NOON)


def letter_with_annex(task: Task) -> None:
    """An official letter that sends the report as its annex."""
    chance = task.chance
    made = docx.Document()
    table = made.add_table(1, 2)
    table.rows[0].cells[0].text = "\n".join(
        (*task.commune.letterhead, "***", "Số: 15-CV/ĐTN", "V/v báo cáo số liệu năm 2026")
    )
    table.rows[0].cells[1].text = f"ĐOÀN TNCS HỒ CHÍ MINH\n\n{task.commune.place}, ngày 12 tháng 12 năm 2026"
    made.add_paragraph("Kính gửi: Ban Thường vụ Tỉnh đoàn Mẫu").alignment = 1
    made.add_paragraph(
        f"Thực hiện công văn của Tỉnh đoàn, {task.commune.name} báo cáo số liệu năm 2026 (biểu kèm theo)."
    )
    sign(made, chance)
    made.add_page_break()
    for text in (chance.choice(("BIỂU TỔNG HỢP SỐ LIỆU", "PHỤ LỤC")), "Kết quả thực hiện các chỉ tiêu năm 2026"):
        line = made.add_paragraph()
        line.alignment = 1
        line.add_run(text).bold = True
    grid_of(
        made, columns(task, ("no", "name", "unit", "plan", "done", "note"), {**head_words(chance), "name": "Nội dung"})
    )
    made.save(task.file())


def contradicts_itself(task: Task) -> None:
    """A list and an annex that differ in two figures: those are asked about, the others count."""
    made = task.start()
    chance = task.chance
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    counts = [row for row in task.rows if isinstance(task.value(row), int) and row.rule == "sum"]
    differing = {row.key for row in chance.sample(counts, 2)}
    for number, row in enumerate(task.rows, 1):
        goal = "" if row.rule == "yes_no" else vn(task.commune.targets[row.key])
        made.add_paragraph(f"({number}) " + row.aims[0].format(t=goal) + ".")
        made.add_paragraph(f"Kết quả: {said_of(task, row)}.")
    other = replace(
        task.commune,
        values={key: value + 2 if key in differing else value for key, value in task.commune.values.items()},
    )  # type: ignore[operator]
    heading(made, "4. Biểu tổng hợp số liệu")
    grid_of(
        made,
        columns(
            replace(task, commune=other),
            ("no", "name", "unit", "plan", "done"),
            {**head_words(chance), "name": "Nội dung"},
        ),
    )
    for key in differing:
        task.commune.values[key] = None
    task.finish(made)


HABITS: dict[str, Callable[[Task], None]] = {
    each.__name__: each
    for each in (
        usual.exported,
        usual.retyped,
        usual.saved_again,
        usual.corrected,
        usual.outline_filled,
        usual.table_plain,
        usual.table_of_years,
        usual.table_two_heads,
        usual.table_units_in_names,
        usual.table_units_in_cells,
        usual.table_over_pages,
        usual.table_in_annex,
        usual.table_of_doubts,
        usual.table_of_money,
        usual.table_in_english,
        usual.bullets,
        usual.lines,
        usual.sentences,
        usual.prose,
        usual.other_period,
        usual.twice_typed,
        usual.stranger,
        table_with_shares_apart,
        table_by_cells,
        table_of_sentences,
        table_of_percent,
        table_of_remarks,
        tables_of_two_years,
        bullets_of_parts,
        verdicts,
        two_in_one,
        told_twice,
        caption_of_money,
        no_letterhead,
        letterhead_in_lines,
        cell_of_it,
        of_last_year,
        table_changed,
        copies,
        word_lists,
        table_beside_others,
        table_after_aims,
        table_with_merged_names,
        table_with_sums,
        table_the_other_way,
        soft_breaks,
        other_units,
        letter_with_annex,
        contradicts_itself,
    )
}
RARE = (
    "prose", "twice_typed", "stranger", "table_in_english", "table_of_percent", "cell_of_it", "of_last_year", "caption_of_money",
    "table_with_merged_names", "contradicts_itself",
)  # fmt: skip
