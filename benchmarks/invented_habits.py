"""The habits by which communes write what the office asks for, one function each."""

from __future__ import annotations

import random
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import docx

from benchmarks.invented_communes import (
    A_WEEK,
    NOON,
    Commune,
    Row,
    Value,
    aim,
    cell,
    document,
    done_of_target,
    export,
    grid_of,
    heading,
    in_words,
    reported,
    say,
    share,
    sign,
    some_prose,
    typed,
    vn,
)
from desktop_app.models.report import Report
from desktop_app.models.richtext import Layout

NAMES = (
    "Nội dung",
    "Chỉ tiêu",
    "Tên chỉ tiêu",
    "Nội dung chỉ tiêu",
    "Nhiệm vụ",
    "Các chỉ tiêu",
    "Tiêu chí",
    "Hoạt động",
    "Nội dung công việc",
    "Danh mục chỉ tiêu",
)
PLANS = (
    "Kế hoạch",
    "KH",
    "Chỉ tiêu giao",
    "KH năm 2026",
    "Chỉ tiêu năm 2026",
    "Giao",
    "CT giao",
    "Chỉ tiêu được giao",
    "Mục tiêu",
    "Đăng ký đầu năm",
    "Chỉ tiêu Nghị quyết",
    "KH giao",
)
DONES = (
    "Thực hiện",
    "TH",
    "Kết quả",
    "Kết quả thực hiện",
    "TH năm 2026",
    "Kết quả đạt được",
    "Đã thực hiện",
    "KQ thực hiện",
    "Thực hiện đến 30/11/2026",
    "Kết quả năm 2026",
    "Thực hiện năm 2026",
    "KQTH",
)
RATIOS = ("Tỷ lệ (%)", "%", "Đạt (%)", "TH/KH (%)", "Tỷ lệ đạt", "So với KH (%)", "Đạt tỷ lệ %", "% đạt được")
LASTS = ("Năm 2025", "Thực hiện năm 2025", "Cùng kỳ năm 2025", "TH 2025", "Kết quả năm trước", "Cùng kỳ")
UNITS = ("ĐVT", "Đơn vị tính", "Đơn vị", "Đ.V.T", "ĐV tính")
TARGETS = (
    "3. Kết quả thực hiện các chỉ tiêu", "2. Kết quả thực hiện chỉ tiêu năm 2026", "III. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM 2026",
    "4. Về thực hiện các chỉ tiêu công tác năm",
)  # fmt: skip


@dataclass
class Task:
    """What a habit is to write."""

    commune: Commune
    rows: Sequence[Row]
    chance: random.Random
    folder: Path
    sent_down: Report

    def file(self, more: str = "") -> Path:
        name = self.chance.choice(("BC nam 2026", "bao cao", "Báo cáo tổng kết", "BC-doan-xa", "bc cuoi nam"))
        return self.folder / f"{name} {self.commune.code}{more}.docx"

    def value(self, row: Row) -> Value:
        return self.commune.values[row.key]

    def start(self) -> Any:
        made = document(self.commune, self.chance)
        some_prose(made, self.chance)
        return made

    def finish(self, made: Any, more: str = "") -> None:
        sign(made, self.chance)
        made.save(self.file(more))


# written with the program


def exported(task: Task) -> None:
    """Exported by the program, as a list or as a table."""
    layout = task.chance.choice((None, Layout.LIST, Layout.TABLE, Layout.PLAN))
    export(reported(task.sent_down, task.commune, task.chance, layout), task.file(), NOON)


def retyped(task: Task) -> None:
    """Exported by the program, then two figures typed anew in Word."""
    path = task.file()
    export(reported(task.sent_down, task.commune, task.chance), path, NOON)
    made = docx.Document(path)
    changed = 0
    for row in task.chance.sample(list(task.rows), len(task.rows)):
        value = task.value(row)
        if not isinstance(value, int) or row.rule != "sum" or changed == 2:
            continue
        new = value + task.chance.randint(1, 9)
        told = [each for each in made.paragraphs if each.text.startswith("Kết quả") and row.name in each.text]
        if len(told) == 1 and told[0].text.count(vn(value)) == 1:
            say(told[0], told[0].text.replace(vn(value), vn(new)))
            task.commune.values[row.key] = new
            changed += 1
    assert changed, [each.text for each in made.paragraphs]
    made.save(path)


def saved_again(task: Task) -> None:
    """Exported by the program, saved again by a word processor that breaks the text into runs."""
    path = task.file()
    export(reported(task.sent_down, task.commune, task.chance), path, NOON)
    made = docx.Document(path)
    for paragraph in made.paragraphs:
        if len(paragraph.runs) == 1 and len(paragraph.text) > 9:
            text = paragraph.text
            paragraph.runs[0].text = text[:7]
            paragraph.add_run(text[7:])
    made.core_properties.author = "Nguyễn Văn A"
    made.save(path)


def corrected(task: Task) -> None:
    """Sent twice by the program, the correction by a computer whose clock is wrong; or sent as a copy besides."""
    commune, chance = task.commune, task.chance
    first = replace(commune, values=dict(commune.values))
    key = next(row.key for row in task.rows if isinstance(commune.values[row.key], int) and row.rule == "sum")
    first.values[key] = commune.values[key] * 3 + 1  # type: ignore[assignment, operator]
    clocks = chance.choice(((NOON, NOON - 500 * A_WEEK), (NOON.replace(year=2099), NOON), (NOON, NOON + A_WEEK)))
    version = export(reported(task.sent_down, first, chance), task.file(chance.choice((" lan 1", " z"))), clocks[0])
    export(reported(task.sent_down, commune, chance), task.file(chance.choice((" lan 2", " a"))), clocks[1], [version])


def outline_filled(task: Task) -> None:
    """The outline that was sent down, filled in with Word."""
    path = task.file()
    export(task.sent_down, path)
    made = docx.Document(path)
    place = next(c for t in made.tables for r in t.rows for c in r.cells if "TỈNH" in c.text)
    line = next(each for each in place.paragraphs if "TỈNH" in each.text)
    say(line, f"BCH ĐOÀN XÃ {task.commune.place.upper()}")
    title = next(each for each in made.paragraphs if each.text.startswith("ĐỀ CƯƠNG"))
    title.runs[0].text = "BÁO CÁO"
    for row in task.rows:
        asked = next(each for each in made.paragraphs if row.name.lower() in each.text.lower())
        value = task.value(row)
        if value is None:
            said = "Kết quả: chưa có số liệu."
        elif row.rule == "yes_no":
            said = f"Kết quả: {'Có' if value else 'Chưa có'}."
        else:
            said = f"Kết quả: {in_words(row, value, task.chance)[0]}."
        asked._p.addnext(made.add_paragraph(said)._p)  # noqa: SLF001
    made.save(path)


# tables typed in Word


def columns(task: Task, roles: Sequence[str], heads: dict[str, str]) -> list[list[str]]:
    commune, chance = task.commune, task.chance
    rows = [[heads[role] for role in roles]]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        last = (
            ""
            if row.rule == "yes_no"
            else (f"{chance.randint(50, 99)}%" if row.rule == "rate" else vn(chance.randint(row.low, row.high)))
        )
        said = {
            "no": str(number), "name": chance.choice(row.names), "unit": row.unit or "", "plan": aim(row, commune),
            "done": cell(row, value, chance), "ratio": done_of_target(value, commune.targets.get(row.key, 1), row),
            "last": last, "note": "", "next": aim(row, commune), "half": _half(row, value), "growth": "12,5" if value is not None else "",
            "month": _half(row, value), "who": "Chi đoàn",
        }  # fmt: skip
        rows.append([said[role] for role in roles])
    return rows


def _half(row: Row, value: Value) -> str:
    if value is None or row.rule != "sum":
        return ""
    return vn(int(value) // 2) if not isinstance(value, tuple) else ""


def head_words(chance: random.Random) -> dict[str, str]:
    return {
        "no": chance.choice(("TT", "STT", "Số TT")), "name": chance.choice(NAMES), "unit": chance.choice(UNITS),
        "plan": chance.choice(PLANS), "done": chance.choice(DONES), "ratio": chance.choice(RATIOS),
        "last": chance.choice(LASTS), "note": chance.choice(("Ghi chú", "Đánh giá", "Nhận xét")),
        "next": chance.choice(("Kế hoạch năm 2027", "Chỉ tiêu năm 2027", "Dự kiến năm 2027")),
        "half": chance.choice(("Kết quả 6 tháng đầu năm", "TH 6 tháng", "6 tháng đầu năm 2026")),
        "growth": chance.choice(("So với cùng kỳ (%)", "Tăng, giảm so với năm 2025 (%)", "So với năm trước")),
        "month": chance.choice(("Trong tháng 12", "Thực hiện tháng 12", "Quý IV")), "who": chance.choice(("Đơn vị thực hiện", "Phụ trách")),
    }  # fmt: skip


def table_plain(task: Task, more: str = "") -> None:
    """A table with one row of heads in any of many words."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    roles = task.chance.choice(
        (("no", "name", "unit", "plan", "done", "ratio"), ("no", "name", "unit", "plan", "done", "note"), ("name", "unit", "plan", "done"),
         ("no", "name", "unit", "done", "note"), ("no", "name", "unit", "plan", "done", "ratio", "note"))
    )  # fmt: skip
    heads = head_words(task.chance)
    if heads["name"].lower().startswith("chỉ tiêu") and heads["plan"].startswith("Chỉ tiêu"):
        heads["name"] = "Nội dung"
    grid_of(made, columns(task, roles, heads))
    task.finish(made, more)


def table_of_years(task: Task) -> None:
    """A table with last year's, half a year's, next year's column beside the one that counts."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    roles = task.chance.choice(
        (("no", "name", "unit", "last", "plan", "done", "ratio", "growth"), ("no", "name", "unit", "plan", "half", "done", "ratio"),
         ("no", "name", "unit", "plan", "done", "ratio", "next"), ("no", "name", "unit", "last", "done", "growth", "note"),
         ("no", "name", "unit", "plan", "month", "done", "ratio"))
    )  # fmt: skip
    heads = head_words(task.chance)
    if "half" in roles:
        heads["done"] = task.chance.choice(("Kết quả cả năm", "Ước thực hiện cả năm", "Cả năm 2026", "Lũy kế cả năm"))
    if "month" in roles:
        heads["done"] = task.chance.choice(
            ("Lũy kế từ đầu năm", "Lũy kế thực hiện", "Cộng dồn cả năm", "Lũy kế năm 2026")
        )
    if "last" in roles or "next" in roles:
        heads["plan"] = task.chance.choice(("KH năm 2026", "Kế hoạch năm 2026", "Chỉ tiêu năm 2026"))
        heads["done"] = task.chance.choice(("TH năm 2026", "Thực hiện năm 2026", "Kết quả 2026", "Ước TH năm 2026"))
        heads["name"] = "Nội dung"
    grid_of(made, columns(task, roles, heads))
    task.finish(made)


def table_two_heads(task: Task) -> None:
    """A table with heads in two rows, merged."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    chance = task.chance
    kind = chance.randint(0, 3)
    top, under, roles = (
        (("TT", "Nội dung", "ĐVT", "Năm 2025", "Năm 2026", "", "", "Ghi chú"), ("", "", "", "", "KH", "TH", "Tỷ lệ %", ""),
         ("no", "name", "unit", "last", "plan", "done", "ratio", "note")),
        (("STT", "Chỉ tiêu", "Đơn vị tính", "Kế hoạch năm", "Kết quả thực hiện", "", "So sánh (%)", ""),
         ("", "", "", "", "6 tháng đầu năm", "Cả năm", "Kế hoạch", "Cùng kỳ"), ("no", "name", "unit", "plan", "half", "done", "ratio", "growth")),
        (("TT", "Các chỉ tiêu", "ĐVT", "Năm 2026", "", "", "Kế hoạch năm 2027"), ("", "", "", "Chỉ tiêu", "Kết quả", "Đạt %", ""),
         ("no", "name", "unit", "plan", "done", "ratio", "next")),
        (("TT", "Nội dung", "ĐVT", "Kết quả", "", "Tỷ lệ đạt (%)"), ("", "", "", "Giao", "Thực hiện", ""), ("no", "name", "unit", "plan", "done", "ratio")),
    )[kind]  # fmt: skip
    rows = [list(top), list(under), *columns(task, roles, head_words(chance))[1:]]
    merges: list[tuple[int, int, int, int]] = []
    for place, (one, two) in enumerate(zip(top, under, strict=True)):
        if one and not two:
            merges.append((0, place, 1, place))
        elif one and two:
            end = place
            while end + 1 < len(top) and not top[end + 1] and under[end + 1]:
                end += 1
            if end > place:
                merges.append((0, place, 0, end))
    if chance.random() < 0.4:
        rows.insert(2, [f"({n})" for n in range(1, len(top) + 1)])
    grid_of(made, rows, merges)
    task.finish(made)


def table_units_in_names(task: Task) -> None:
    """A table whose units of measure stand behind the names, with groups, sub rows and numbers of the columns."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    chance = task.chance
    heads = head_words(chance)
    head = [
        "TT",
        chance.choice(("Nội dung", "Nội dung (ĐVT)", "Nhiệm vụ")),
        chance.choice(PLANS[:4]),
        heads["done"],
        "Ghi chú",
    ]
    rows = [
        head,
        chance.choice((["(1)", "(2)", "(3)", "(4)", "(5)"], ["A", "B", "1", "2", "3"], ["1", "2", "3", "4", "5"])),
    ]
    rows.append(["I", chance.choice(("Công tác xây dựng Đoàn", "CÁC CHỈ TIÊU CHUNG")), "", "", ""])
    for number, row in enumerate(task.rows, 1):
        if number == 6:
            rows.append(["II", "Phong trào hành động", "", "", ""])
        value = task.value(row)
        name = chance.choice(row.names) + (
            f" ({row.unit})" if row.unit and row.rule != "rate" else " (%)" if row.rule == "rate" else ""
        )
        rows.append([str(number), name, aim(row, task.commune), cell(row, value, chance), ""])
        if row.key in ("moi", "uutu") and isinstance(value, int):
            rows.append(
                ["", chance.choice(("Trong đó: nữ", "- Trong đó nữ", "- Dân tộc thiểu số")), "", str(value // 3), ""]
            )
    grid_of(made, rows)
    task.finish(made)


def table_units_in_cells(task: Task) -> None:
    """A table whose figures are written with what they count."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    chance = task.chance
    heads = head_words(chance)
    rows = [
        [
            "STT",
            "Nội dung",
            chance.choice(("Kế hoạch", "Chỉ tiêu giao", "KH năm 2026")),
            heads["done"],
            chance.choice(("Đánh giá", "Ghi chú")),
        ]
    ]
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        said, plan = cell(row, value, chance), aim(row, task.commune)
        if row.rule == "sum":
            plan = f"{chance.choice(('', '≥ ', 'ít nhất ', 'từ '))}{plan} {row.unit}"
            if value is not None:
                unit = chance.choice(("đ/c", "ĐV", "đồng chí", row.unit)) if row.unit == "đoàn viên" else row.unit
                said = f"{said} {unit}"
        rows.append([str(number), chance.choice(row.names), plan, said, ""])
    grid_of(made, rows)
    task.finish(made)


def table_over_pages(task: Task) -> None:
    """A table that was broken into two, the second with or without heads."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    heads = head_words(task.chance)
    heads["name"] = "Nội dung"
    rows = columns(task, ("no", "name", "unit", "plan", "done", "note"), heads)
    cut = task.chance.randint(4, 9)
    grid_of(made, rows[:cut])
    for _ in range(task.chance.randint(0, 2)):
        made.add_paragraph("")
    grid_of(made, [*([rows[0]] if task.chance.random() < 0.5 else []), *rows[cut:]])
    task.finish(made)


def table_in_annex(task: Task) -> None:
    """The figures stand in an annex behind the signature, the text speaks of others."""
    made = task.start()
    made.add_paragraph("(Có biểu số liệu kèm theo).")
    sign(made, task.chance)
    made.add_page_break()
    line = made.add_paragraph()
    line.alignment = 1
    line.add_run(task.chance.choice(("PHỤ LỤC", "BIỂU SỐ LIỆU", "PHỤ LỤC 01"))).bold = True
    line = made.add_paragraph()
    line.alignment = 1
    line.add_run(
        task.chance.choice(("Kết quả thực hiện các chỉ tiêu năm 2026", "Tổng hợp số liệu năm 2026"))
    ).bold = True
    heads = head_words(task.chance)
    heads["name"] = "Nội dung"
    grid_of(made, columns(task, ("no", "name", "unit", "plan", "done", "note"), heads))
    made.save(task.file())


def table_of_doubts(task: Task) -> None:
    """A table with cells as hands leave them: about, notes, struck figures, dashes, ranges, two things in one."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    commune, chance = task.commune, task.chance
    rows = columns(task, ("no", "name", "unit", "plan", "done", "note"), {**head_words(chance), "name": "Nội dung"})
    looks: dict[int, str] = {}
    for place, row in enumerate(task.rows, 1):
        value = commune.values[row.key]
        if not isinstance(value, int) or row.rule != "sum":
            continue
        kind = chance.choice(
            ("", "", "about", "struck", "raised", "range", "dash", "percent", "two", "words", "none", "more", "other")
        )
        looks[place] = kind
        text = vn(value)
        out: dict[str, tuple[str, Value]] = {
            "about": (f"{chance.choice(('khoảng', 'trên', 'gần', 'hơn'))} {text}", value), "range": (f"{text} - {vn(value + 20)}", None),
            "dash": (chance.choice(("-", "–", "…", "")), None), "percent": (f"{chance.randint(80, 130)}%", None), "none": ("Không có", None),
            "two": (f"{text} {row.unit}; 05 tờ trình", None), "words": ("nhiều", None), "more": (f"{text} + {chance.randint(2, 9)}", None),
            "other": (f"{text} {chance.choice(('hộ', 'kg', 'cuộc'))}", None),
        }  # fmt: skip
        if kind in out:
            rows[place][4], commune.values[row.key] = out[kind]
            if kind in ("two", "more", "other"):
                commune.doubtful[row.key] = value
            if kind == "two":
                commune.either.add(row.key)
    table = grid_of(made, rows)
    for place, kind in looks.items():
        paragraph = table.cell(place, 4).paragraphs[0]
        text = paragraph.text
        if kind == "struck":
            paragraph.runs[0].text = str(chance.randint(10, 99))
            paragraph.runs[0].font.strike = True
            paragraph.add_run(text)
        elif kind == "raised":
            paragraph.add_run(str(chance.randint(1, 4))).font.superscript = True
    task.finish(made)


def table_of_money(task: Task) -> None:
    """A table whose amounts of money are in the sender's own unit, said in the column or in the cell."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    commune, chance = task.commune, task.chance
    rows = columns(task, ("no", "name", "unit", "plan", "done", "note"), {**head_words(chance), "name": "Nội dung"})
    for place, row in enumerate(task.rows, 1):
        value = commune.values[row.key]
        if row.unit not in ("triệu đồng", "tỷ đồng") or value is None or isinstance(value, tuple):
            continue
        million = Decimal(value) * (1000 if row.unit == "tỷ đồng" else 1)
        unit, scale = chance.choice(
            (
                ("đồng", Decimal(10**6)),
                ("nghìn đồng", Decimal(1000)),
                ("trđ", Decimal(1)),
                ("tỷ đồng", Decimal("0.001")),
                ("Triệu đồng", Decimal(1)),
            )
        )
        amount, goal = (
            vn(short(each * scale)) for each in (million, commune.targets[row.key] * (million / Decimal(value)))
        )
        if chance.random() < 0.6:
            rows[place][2:5] = [unit, goal, amount]
        else:
            rows[place][2:5] = [row.unit, aim(row, commune), f"{amount} {unit}"]
    grid_of(made, rows)
    task.finish(made)


def short(value: Decimal) -> Decimal:
    out = value.normalize()
    return out.quantize(Decimal(1)) if int(out.as_tuple().exponent) > 0 else out


def table_in_english(task: Task) -> None:
    """A table pasted from a spreadsheet with English marks: 1,250 for 1.250."""
    made = task.start()
    heading(made, task.chance.choice(TARGETS))
    rows = columns(
        task, ("no", "name", "unit", "plan", "done", "note"), {**head_words(task.chance), "name": "Nội dung"}
    )
    for place, row in enumerate(task.rows, 1):
        value = task.value(row)
        if isinstance(value, int) and row.rule == "sum" and value >= 1000:
            rows[place][4] = f"{value:,}"
            task.commune.doubtful[row.key] = value
            task.commune.values[row.key] = None
        elif isinstance(value, Decimal):
            rows[place][4] = str(value)
            task.commune.doubtful[row.key] = value
            task.commune.values[row.key] = None
    grid_of(made, rows)
    task.finish(made)


# lines and sentences


def bullets(task: Task) -> None:
    """Lines with a name and figures: result over target, or "Chỉ tiêu …, thực hiện …"."""
    made = task.start()
    chance = task.chance
    heading(made, chance.choice(TARGETS))
    mark = chance.choice(("- ", "+ ", "", "(n) "))
    kind = chance.randint(0, 3)
    for number, row in enumerate(task.rows, 1):
        value = task.value(row)
        name, goal = chance.choice(row.names), aim(row, task.commune)
        if value is None:
            said = f"{name}: {chance.choice(('chưa có số liệu', 'chưa thống kê', '…'))}."
        elif row.rule == "yes_no":
            said = f"{name}: {'Có' if value else 'Chưa có'}."
        elif isinstance(value, tuple):
            said = f"{name}: {share(value, chance)}."
        else:
            n, ratio = typed(value, chance), done_of_target(value, task.commune.targets[row.key], row)
            said = (
                f"{name}: {n}/{goal} {row.unit}, đạt {ratio}%.", f"{name}: {n} {row.unit}.",
                f"{name}: chỉ tiêu {goal} {row.unit}, thực hiện {n} {row.unit} (đạt {ratio}%).", f"{name}: {n} {row.unit}/{goal} {row.unit} (đạt {ratio}% kế hoạch).",
            )[kind]  # fmt: skip
        made.add_paragraph(
            f"({number}) {said}" if mark == "(n) " else f"{number}. {said}" if not mark else f"{mark}{said}"
        )
    task.finish(made)


def lines(task: Task) -> None:
    """A target as a sentence, "Kết quả: …" under it."""
    made = task.start()
    chance = task.chance
    heading(made, chance.choice(TARGETS))
    lead = chance.choice(("Kết quả: ", "- Kết quả: ", "+ Kết quả thực hiện: ", "Kết quả đạt được: ", "* Kết quả: "))
    mark = chance.choice(("({0}) ", "{0}. ", "Chỉ tiêu {0}: ", "- "))
    for number, row in enumerate(task.rows, 1):
        goal = "" if row.rule == "yes_no" else vn(task.commune.targets[row.key])
        made.add_paragraph(mark.format(number) + chance.choice(row.aims).format(t=goal) + ".")
        made.add_paragraph(lead + said_of(task, row) + ".")
    task.finish(made)


def said_of(task: Task, row: Row) -> str:
    value, chance = task.value(row), task.chance
    if value is None:
        return chance.choice(("Chưa có số liệu", "Đang tổng hợp", "Chưa thống kê được"))
    if row.rule == "yes_no":
        return "Có" if value else "Chưa có"
    full, bare = in_words(row, value, chance)
    return chance.choice(row.told).format(n=full, b=bare)


def sentences(task: Task) -> None:
    """Target and result in one paragraph."""
    made = task.start()
    chance = task.chance
    heading(made, chance.choice(TARGETS))
    for number, row in enumerate(task.rows, 1):
        goal = "" if row.rule == "yes_no" else vn(task.commune.targets[row.key])
        said = f"{chance.choice(row.aims).format(t=goal)}. {chance.choice(('Kết quả', 'Kết quả thực hiện', 'Đã thực hiện'))}: {said_of(task, row)}."
        made.add_paragraph(f"{number}. {said}")
    task.finish(made)


def prose(task: Task) -> None:
    """Nothing but prose: the figures stand in the text of the sections, no list of indicators."""
    made = task.start()
    heading(made, "2. Các phong trào hành động cách mạng")
    for row in task.rows:
        if row.rule != "yes_no" and task.value(row) is not None:
            said = said_of(task, row)
            made.add_paragraph(f"{said}." if said[:1].isupper() else f"Kết quả nổi bật: {said}.")
    task.finish(made)
    task.commune.apart = True  # whoever counts here counts wrongly, or says so


# strange files


def other_period(task: Task) -> None:
    """The report that was asked for, and one of half the year besides."""
    table_plain(task)
    chance = task.chance
    made = document(task.commune, chance, year="6 tháng đầu năm 2026")
    some_prose(made, chance)
    heading(made, "3. Kết quả thực hiện các chỉ tiêu")
    half = replace(
        task.commune,
        values={key: (3 if isinstance(value, int) else value) for key, value in task.commune.values.items()},
    )
    grid_of(
        made,
        columns(
            replace(task, commune=half),
            ("no", "name", "unit", "plan", "done"),
            {**head_words(chance), "name": "Nội dung"},
        ),
    )
    sign(made, chance)
    made.save(task.file(" 6 thang"))


def twice_typed(task: Task) -> None:
    """Two typed files with different figures, and nothing tells which is the later."""
    table_plain(task)
    values = task.commune.values.items()
    other = {key: value + 1 if isinstance(value, int) and value > 1 else value for key, value in values}
    table_plain(replace(task, commune=replace(task.commune, values=other)), " gui lai")
    task.commune.apart = True


def stranger(task: Task) -> None:
    """A letterhead that nobody can be sure of: one letter off, or another body of the place."""
    commune, chance = task.commune, task.chance
    own = commune.place.upper()
    slip = own[:-1] + chance.choice("KX") if own[-1] not in "KX" else own[:-1]
    commune.letterhead = (
        "TỈNH ĐOÀN MẪU",
        chance.choice((f"BCH ĐOÀN XÃ {slip}", f"UBND XÃ {own}", f"HỘI LHTN VIỆT NAM XÃ {own}")),
    )
    commune.sure = False
    commune.apart = True
    table_plain(task)
