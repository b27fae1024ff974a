"""Clerks of yet other offices: reports that tell the indicators of invented_secretaries.py in ways of their own."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.invented_communes import aim, cell, done_of_target, grid_of, heading, vn
from benchmarks.invented_habits import Task
from benchmarks.invented_secretaries import by_topic, capital, did, full, unanswered


def _said(task: Task, row: object, missing: str = "chưa có số liệu") -> str:
    value = task.value(row)  # type: ignore[arg-type]
    if value is None:
        return missing
    if row.rule == "yes_no":  # type: ignore[attr-defined]
        return "Có" if value else "Chưa có"
    return full(task, row, value)  # type: ignore[arg-type]


def result_before_name(task: Task) -> None:
    """The figure first: "45 đoàn viên - kết nạp mới"."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    for row in task.rows:
        if row.rule == "yes_no" or task.value(row) is None:
            made.add_paragraph(f"- {task.chance.choice(row.names)}: {_said(task, row)}.")
        else:
            made.add_paragraph(f"- {full(task, row, task.value(row))}: {task.chance.choice(row.names).lower()}.")
    task.finish(made)


def with_last_year(task: Task) -> None:
    """Each line compares with the year before: last year's figure may stand first."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    first = task.chance.random() < 0.5
    for row in task.rows:
        value = task.value(row)
        name = task.chance.choice(row.names)
        if not isinstance(value, int) or row.rule != "sum":
            made.add_paragraph(f"- {name}: {_said(task, row)}.")
            continue
        older = f"năm 2025: {vn(max(1, value * 8 // 10))} {row.unit}"
        now = f"năm 2026: {vn(value)} {row.unit}"
        made.add_paragraph(f"- {name}: {f'{older}; {now}' if first else f'{now} ({older})'}.")
    task.finish(made)


def numbered_sentences(task: Task) -> None:
    """Sentences with numbers under a heading of results, without targets."""
    unanswered(task)
    made = task.start()
    heading(made, "III. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU")
    number = 0
    for row in task.rows:
        if said := did(task, row):
            number += 1
            made.add_paragraph(f"{number}. Đã {said}.")
    task.finish(made)


def verbs_and_plans(task: Task) -> None:
    """Sentences with result and plan: "…, kế hoạch giao 40, đạt 112 %"."""
    unanswered(task)
    made = task.start()
    for title, rows in by_topic(task):
        heading(made, title)
        for row in rows:
            if not (said := did(task, row)):
                continue
            if row.rule == "sum":
                goal, ratio = (
                    aim(row, task.commune),
                    done_of_target(task.value(row), task.commune.targets[row.key], row),
                )
                said += task.chance.choice(
                    (
                        f", chỉ tiêu giao {goal} {row.unit}, đạt {ratio}%",
                        f"/{goal} {row.unit} theo kế hoạch",
                        f" (chỉ tiêu {goal})",
                    )
                )
            made.add_paragraph(f"+ {capital(said)}.")
    task.finish(made)


def two_sections(task: Task) -> None:
    """The targets as one list, the results as sentences in the sections before."""
    unanswered(task)
    made = task.start()
    heading(made, "II. CHỈ TIÊU ĐƯỢC GIAO NĂM 2026")
    for number, row in enumerate(task.rows, 1):
        if row.rule == "sum":
            made.add_paragraph(f"{number}. {task.chance.choice(row.names)}: {aim(row, task.commune)} {row.unit}.")
    heading(made, "III. KẾT QUẢ ĐẠT ĐƯỢC")
    for row in task.rows:
        if said := did(task, row):
            made.add_paragraph(f"- {capital(said)}.")
    task.finish(made)


def cards(task: Task) -> None:
    """A little table for each indicator: name over plan, result and share."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    for row in task.rows:
        value = task.value(row)
        said = cell(row, value, task.chance) if value is None or row.rule == "yes_no" else full(task, row, value)
        grid_of(
            made, [["Chỉ tiêu", task.chance.choice(row.names)], ["Kế hoạch", aim(row, task.commune)], ["Kết quả", said]]
        )
        made.add_paragraph()
    task.finish(made)


def result_in_note(task: Task) -> None:
    """A table of plans whose column of remarks says what was done."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    rows = [["TT", "Nội dung", "ĐVT", "Kế hoạch", "Ghi chú"]]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        said = cell(row, value, task.chance)
        if row.rule == "sum" and value is not None:
            said = f"Đã thực hiện {full(task, row, value)}"
        rows.append([str(number), task.chance.choice(row.names), row.unit, aim(row, task.commune), said])
    grid_of(made, rows)
    task.finish(made)


def slash_pairs(task: Task) -> None:
    """ "KQ/CT: 45/40" behind each name."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu (kết quả/chỉ tiêu)")
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        name = task.chance.choice(row.names)
        if not isinstance(value, int) or row.rule != "sum":
            made.add_paragraph(f"{number}) {name}: {_said(task, row)}")
        else:
            made.add_paragraph(f"{number}) {name}: {vn(value)}/{aim(row, task.commune)} {row.unit}")
    task.finish(made)


def plans_first(task: Task) -> None:
    """A list of what is planned for the next year stands before the results."""
    made = task.start()
    heading(made, "II. CHỈ TIÊU PHẤN ĐẤU NĂM 2027")
    for number, row in enumerate(task.rows, 1):
        if row.rule == "sum":
            made.add_paragraph(
                f"{number}. {task.chance.choice(row.names)}: {vn(task.commune.targets[row.key] + 9)} {row.unit}."
            )
    heading(made, "III. KẾT QUẢ NĂM 2026")
    for number, row in enumerate(task.rows, 1):
        made.add_paragraph(f"{number}. {task.chance.choice(row.names)}: {_said(task, row)}.")
    task.finish(made)


def in_letters(task: Task) -> None:
    """Prose that writes small numbers in letters."""
    letters = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")
    unanswered(task)
    made = task.start()
    heading(made, "2. Các phong trào")
    for row in task.rows:
        value = task.value(row)
        if value is None or row.rule == "yes_no":
            continue
        text = task.chance.choice(row.told)
        if isinstance(value, int) and value <= 10:
            said = text.format(n=f"{letters[value]} {row.unit}")
            task.commune.values[row.key] = None
            task.commune.doubtful[row.key] = value
        else:
            said = text.format(n=full(task, row, value))
        made.add_paragraph(f"- {capital(said)}.")
    task.finish(made)


def branch_tables(task: Task) -> None:
    """Sentences of the commune, and a table of some branches beside them with the same words."""
    unanswered(task)
    made = task.start()
    heading(made, "2. Kết quả các phong trào")
    for row in task.rows:
        if said := did(task, row):
            made.add_paragraph(f"- {capital(said)}.")
    some = [row for row in task.rows if isinstance(task.value(row), int) and row.rule == "sum"][:3]
    rows = [["TT", "Chi đoàn", *(row.name for row in some)]]
    rows += [[str(n), f"Chi đoàn bản Mẫu {n}", *(vn(max(1, task.value(row) // 4)) for row in some)] for n in (1, 2, 3)]  # type: ignore[operator]
    heading(made, "3. Biểu số liệu của một số chi đoàn")
    grid_of(made, rows)
    task.finish(made)


def halves_in_prose(task: Task) -> None:
    """What was done in the first half, then in the whole year."""
    unanswered(task)
    made = task.start()
    heading(made, "2. Kết quả")
    for row in task.rows:
        value = task.value(row)
        if value is None or row.rule == "yes_no":
            continue
        text = task.chance.choice(row.told)
        if isinstance(value, int) and value > 3:
            made.add_paragraph(
                f"- 6 tháng đầu năm {text.format(n=f'{vn(value // 2)} {row.unit}')}; cả năm {text.format(n=full(task, row, value))}."
            )
        else:
            made.add_paragraph(f"- Trong năm, {text.format(n=full(task, row, value))}.")
    task.finish(made)


def twice_in_prose(task: Task) -> None:
    """A summary at the beginning tells figures again, rounded: then somebody has to say which."""
    unanswered(task)
    made = task.start()
    heading(made, "I. ĐÁNH GIÁ CHUNG")
    for row in task.rows[:4]:
        value = task.value(row)
        if isinstance(value, int) and value >= 20 and row.rule == "sum":
            made.add_paragraph(
                f"Nổi bật, toàn xã đã {task.chance.choice(row.told).format(n=f'trên {vn(value // 10 * 10)} {row.unit}')}."
            )
            if value % 10:
                task.commune.doubtful[row.key] = value
                task.commune.either.add(row.key)
    heading(made, "II. KẾT QUẢ CỤ THỂ")
    for row in task.rows:
        if said := did(task, row):
            made.add_paragraph(f"- {capital(said)}.")
    task.finish(made)


def semicolons(task: Task) -> None:
    """The whole list in one paragraph, parted by semicolons."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    said = [f"{task.chance.choice(row.names).lower()}: {_said(task, row)}" for row in task.rows]
    made.add_paragraph(f"Kết quả cụ thể: {'; '.join(said)}.")
    task.finish(made)


def brackets(task: Task) -> None:
    """The figure in brackets behind the name."""
    made = task.start()
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    for row in task.rows:
        made.add_paragraph(f"- {task.chance.choice(row.names)} ({_said(task, row)}).")
    task.finish(made)


HABITS: dict[str, Callable[[Task], None]] = {
    each.__name__: each
    for each in (
        result_before_name, with_last_year, numbered_sentences, verbs_and_plans, two_sections, cards, result_in_note, slash_pairs,
        plans_first, in_letters, branch_tables, halves_in_prose, twice_in_prose, semicolons, brackets,
    )
}  # fmt: skip
