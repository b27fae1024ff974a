"""The office's judgement over invented communes: cells, totals and letterheads, beside what their files say.

Run: ``.venv/bin/python benchmarks/office_judgement.py [SEED ...] [--units 120] [--keep FOLDER] [--verbose]``. Each seed
invents an office with an outline of twelve indicators and that many communes, who write in the habits of
``invented_habits.py`` and ``invented_more.py``. Beyond a limit the exit code is 1.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import random
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import invented_clerks as clerks
from benchmarks import invented_secretaries as secretaries
from benchmarks.invented_communes import BY_KEY, FIRST, ROWS, SECOND, Commune, Row, Value, export, outline
from benchmarks.invented_habits import Task
from benchmarks.invented_more import HABITS, RARE
from desktop_app.cli import main as baocao
from desktop_app.models.meaning.unit_names import unit_key

SHARES = ("right", "left out", "lost", "wrong, marked", "wrong")
LOOKS = (
    ("TỈNH ĐOÀN MẪU", "BCH ĐOÀN XÃ {0}"), ("TỈNH ĐOÀN MẪU", "XÃ ĐOÀN {0}"), ("TỈNH ĐOÀN MẪU", "BAN CHẤP HÀNH", "ĐOÀN XÃ {0}"),
    ("TỈNH ĐOÀN MẪU", "ĐOÀN TNCS HỒ CHÍ MINH", "XÃ {0}"), ("TỈNH ĐOÀN MẪU", "BAN THƯỜNG VỤ ĐOÀN XÃ {0}"),
    ("BCH ĐOÀN TỈNH MẪU", "BCH ĐOÀN XÃ", "{0}"), ("TỈNH ĐOÀN MẪU", "ĐTN XÃ {0}"), ("ĐOÀN TNCS HỒ CHÍ MINH", "BCH XÃ {0}"),
    ("ĐOÀN TNCS HỒ CHÍ MINH TỈNH MẪU", "ĐOÀN XÃ {0}"), ("BCH ĐOÀN XÃ {0}",), ("TỈNH ĐOÀN MẪU", "BCH ĐOÀN TNCS HCM XÃ {0}"),
    ("TỈNH ĐOÀN MẪU", "ĐOÀN THANH NIÊN XÃ {0}"), ("TỈNH ĐOÀN MẪU", "BCH  ĐOÀN  XÃ  {0}"), ("Tỉnh đoàn Mẫu", "BCH Đoàn xã {1}"),
    ("TỈNH ĐOÀN MẪU", "BTV ĐOÀN XÃ {0}"), ("ĐẢNG ỦY XÃ {0}", "BCH ĐOÀN XÃ {0}"),
)  # fmt: skip


@dataclass
class Score:
    """What came of communes."""

    cells: Counter[str] = field(default_factory=Counter)
    totals: Counter[str] = field(default_factory=Counter)
    heads: Counter[str] = field(default_factory=Counter)
    by_habit: dict[str, Counter[str]] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        self.cells += other.cells
        self.totals += other.totals
        self.heads += other.heads
        for habit, counts in other.by_habit.items():
            self.by_habit.setdefault(habit, Counter()).update(counts)


def invented(seed: int, count: int, folder: Path, *, others: str = "") -> tuple[list[Commune], list[Row]]:
    """Write an office's folder: the files, the list of units, the outline; return who wrote what."""
    chance = random.Random(seed)
    if others:
        rows, writing, rare = (
            chance.sample(secretaries.ROWS, 12),
            {"secretaries": secretaries.HABITS, "clerks": clerks.HABITS}[others],
            (),
        )
    else:
        always = [BY_KEY[key] for key in ("cay", "moi", "tien", "tot", "clb")]
        rows = always + chance.sample([row for row in ROWS if row not in always], 12 - len(always))
        writing, rare = HABITS, RARE
    chance.shuffle(rows)
    names = list(dict.fromkeys(f"{one} {two}" for one in FIRST for two in SECOND))
    if count > len(names) // 2:
        names += [f"{each} Thượng" for each in names]
    keyed = {unit_key(f"Đoàn xã {name}"): name for name in names}
    places = chance.sample(sorted(keyed.values()), count)
    files = folder / "files"
    files.mkdir(parents=True)
    export(outline(rows), folder / "de-cuong.docx")
    habits = [each for each in writing if each not in rare]
    communes = []
    for number, place in enumerate(places):
        commune = Commune(f"x{number:03}", f"Đoàn xã {place.replace('Ðông', 'Đông')}")
        commune.habit = rare[number] if number < len(rare) else habits[number % len(habits)]
        commune.letterhead = tuple(each.format(place.upper(), place) for each in chance.choice(LOOKS))
        for row in rows:
            commune.values[row.key], target = in_figures(row, chance)
            commune.targets[row.key] = target
        writing[commune.habit](Task(commune, rows, chance, files, outline(rows)))
        communes.append(commune)
    units = "".join(f"{each.code}\t{each.name}\n" for each in communes)
    (folder / "units.txt").write_text(units, encoding="utf-8")
    return communes, rows


def in_figures(row: Row, chance: random.Random) -> tuple[Value, int]:
    """Return what a commune did, and what it aimed at."""
    if row.rule == "rate":
        whole = chance.randint(9, 30) if row.key == "sinh" else chance.randint(80, 900)
        return (max(1, whole * chance.randint(row.low, row.high) // 100), whole), chance.choice((70, 80, 85, 90, 100))
    if row.rule == "yes_no":
        return int(chance.random() < 0.7), 1
    value = chance.randint(row.low, row.high)
    target = max(1, value * chance.randint(75, 125) // 100)
    if chance.random() < 0.04:
        return None, target
    return (Decimal(value) + Decimal(chance.randint(1, 9)) / 10 if row.unit == "tỷ đồng" else value), target


def consolidated(folder: Path, *, followed: bool = True) -> dict[str, Any]:
    """Return what the command line says of a folder."""
    arguments = [
        "consolidate",
        str(folder / "out.docx"),
        str(folder / "files"),
        "--units",
        str(folder / "units.txt"),
        "--json",
    ]
    if followed:
        arguments += ["--outline", str(folder / "de-cuong.docx")]
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
        baocao(arguments)
    return json.loads(said.getvalue())  # type: ignore[no-any-return]


def judged(communes: list[Commune], rows: list[Row], found: dict[str, Any]) -> Score:
    """Judge what was said of an office's folder."""
    out = Score()
    cells: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for each in found["cells"]:
        cells.setdefault((each["code"] or each["unit"], each["key"]), []).append(each)
    totals = {each["key"]: each for each in found["indicators"]}
    for row in rows:
        total = totals.get(row.key)
        counted: list[Any] = []
        for commune in communes:
            here = [*cells.get((commune.code, row.key), []), *cells.get((commune.name, row.key), [])]
            here = [each for each in here if each["status"] == "counted"]
            how, amount = _cell(commune, row, here, total, found)
            if amount is not None:
                counted.append(amount)
            if not commune.apart or how.startswith("wrong"):
                out.cells[how] += 1
                out.by_habit.setdefault(commune.habit, Counter())[how] += 1
            if how not in ("right", "apart"):
                told = [each for each in found["cells"] if each["unit"] == commune.name or each["code"] == commune.code]
                said = "; ".join(
                    f"{each['why']} <{each['read_from'][:70]}>"
                    for each in told
                    if each["key"] == row.key or (not each["key"] and row.name.split()[0] in each["name"].lower())
                )
                out.faults.append(
                    f"{how}: {commune.habit} {commune.code} {row.key}: {amount}, right {commune.values[row.key]} {said}"
                )
        _total(row, communes, counted, total, bool(found["asked"]), out)
    extra = [
        each["name"]
        for each in found["indicators"]
        if each["key"] not in {row.key for row in rows} and each["units_counted"]
    ]
    out.totals["extra"] += len(extra)
    out.faults += [f"extra total: {each}" for each in extra]
    _letterheads(communes, found, out)
    return out


def _amount(cell: dict[str, Any]) -> Any:
    if cell["numerator"] is not None:
        return int(cell["numerator"]), int(cell["denominator"])
    return Decimal(str(cell["value"]))


def _cell(
    commune: Commune, row: Row, here: list[dict[str, Any]], total: dict[str, Any] | None, found: dict[str, Any]
) -> tuple[str, Any]:
    right = commune.values[row.key]
    right = Decimal(right) if isinstance(right, int) else right
    if len(here) > 1:
        return "wrong", _amount(here[0])
    if here:
        amount = _amount(here[0])
        marks = bool(here[0]["why"]) or any(
            each["unit"] == commune.name for each in (total or {"doubtful": []})["doubtful"]
        )
        if commune.habit in ("twice_typed", "stranger", "cell_of_it", "of_last_year"):
            return ("wrong, marked" if marks else "wrong"), amount
        if amount == right:
            return "right", amount
        may_be = commune.doubtful.get(row.key)
        if may_be is not None and amount == may_be and (marks or row.key in commune.either):
            return "right", amount
        return ("wrong, marked" if marks else "wrong"), amount
    if right is None:
        return "right", None
    if commune.apart:
        return "apart", None
    said = any(each["unit"] == commune.name for each in (total or {"left_out": []})["left_out"])
    files = {each["file"] for each in found["units"] if each["unit"] == commune.name or each["code"] == commune.code}
    said = said or any(each.get("unit") == commune.name or each.get("file") in files for each in found["asked"])
    said = said or any(commune.code in str(each.get("file", "")) for each in (*found["asked"], *found["refused"]))
    return ("left out" if said else "lost"), None


def _total(
    row: Row, communes: list[Commune], counted: list[Any], total: dict[str, Any] | None, marked: bool, out: Score
) -> None:
    values = [each.values[row.key] for each in communes if not each.apart]
    whole, part = _sum(row, [each for each in values if each is not None]), _sum(row, counted)
    found = None
    if total is not None and total["units_counted"]:
        found = _amount(total) if row.rule != "yes_no" else Decimal(total["numerator"])
    if found == whole:
        how = "right"
    elif found == part and total is not None and (total["left_out"] or marked) and not total["complete"]:
        how = "openly incomplete"
    else:
        how = "wrong"
    out.totals[how] += 1
    if how == "wrong":
        out.faults.append(f"total {row.key}: {found}, right {whole}, of what is counted {part}")


def _sum(row: Row, values: list[Any]) -> Any:
    if not values:
        return None
    if row.rule == "rate":
        return sum(each[0] for each in values), sum(each[1] for each in values)
    return sum((Decimal(each) for each in values), Decimal(0))


def _letterheads(communes: list[Commune], found: dict[str, Any], out: Score) -> None:
    for commune in communes:
        if commune.habit == "twice_typed":
            continue
        units = [each for each in found["units"] if commune.code in each["file"]]
        counted = [each for each in units if each["status"] == "counted"]
        if not commune.sure:
            how = "wrong" if counted else "right"
        elif any(each["unit"] != commune.name for each in counted):
            how = "wrong"
        else:
            how = "right" if counted else "asked"
        out.heads[how] += 1
        if how != "right":
            out.faults.append(
                f"letterhead {how}: {commune.code} {commune.name}: {' / '.join(commune.letterhead)} -> {units}"
            )


def run(seed: int, count: int, folder: Path, *, followed: bool = True, others: str = "") -> Score:
    """Invent an office and judge what is said of it."""
    communes, rows = invented(seed, count, folder, others=others)
    return judged(communes, rows, consolidated(folder, followed=followed))


def main() -> int:
    """Judge offices of several seeds and hold them against the limits."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seeds", type=int, nargs="*", default=[1, 2, 3])
    parser.add_argument("--units", type=int, default=120)
    parser.add_argument("--keep", type=Path, help="where the files stay")
    parser.add_argument("--others", choices=("secretaries", "clerks"), default="", help="habits of other hands")
    parser.add_argument("--no-outline", action="store_true", help="line up without the outline")
    parser.add_argument("--verbose", action="store_true", help="say every cell that is not right")
    options = parser.parse_args()
    whole = Score()
    for seed in options.seeds:
        with tempfile.TemporaryDirectory() as name:
            folder = (options.keep or Path(name)) / f"seed-{seed}"
            score = run(seed, options.units, folder, followed=not options.no_outline, others=options.others)
        print(f"seed {seed}: {_line(score)}")
        for fault in score.faults:
            if options.verbose or not fault.startswith("left out"):
                print(f"  {fault}")
        whole.add(score)
    print(f"all: {_line(whole)}")
    for habit, counts in sorted(whole.by_habit.items()):
        print(f"  {habit:22} " + ", ".join(f"{how} {counts[how]}" for how in SHARES if counts[how]))
    return 0 if _within(whole) else 1


def _line(score: Score) -> str:
    cells = sum(score.cells.values()) or 1
    shares = ", ".join(f"{how} {score.cells[how]} ({100 * score.cells[how] / cells:.1f} %)" for how in SHARES)
    return f"cells: {shares}; totals: {dict(score.totals)}; letterheads: {dict(score.heads)}"


def _within(score: Score) -> bool:
    cells, heads = sum(score.cells.values()), sum(score.heads.values())
    return (
        score.cells["right"] >= 0.97 * cells
        and score.cells["left out"] <= 0.03 * cells
        and not score.cells["lost"] + score.cells["wrong"] + score.totals["wrong"] + score.totals["extra"]
        and score.heads["right"] >= heads * 15 / 16
        and not score.heads["wrong"]
    )


if __name__ == "__main__":
    sys.exit(main())
