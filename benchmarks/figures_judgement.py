"""Judge how results are read out of sentences, heads of tables and cells: right, asked about, or wrong.

Run: ``.venv/bin/python benchmarks/figures_judgement.py [FOLDER]``; the folder holds ``sentences.json``, ``heads.json``
and ``cells.json``. What is asked about counts as right where the case wants a question. Wrong ones are listed; any
makes the exit code 1.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from datetime import date
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.docx.reading.figures_text import read_parts, target_parts
from desktop_app.docx.reading.indicator_tables import table_indicators
from desktop_app.models.meaning.cells import read_cell
from desktop_app.models.meaning.heads import ColumnRole, read_heads
from desktop_app.models.meaning.quantities import visible
from desktop_app.models.meaning.sentences import Wanted, read_sentence
from desktop_app.models.meaning.told import Told
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Period
from desktop_app.models.richtext import Cell, Paragraph, Run, Table

CASES = Path(__file__).resolve().parents[2] / "shared" / "cases" / "figures"
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def judged(case: dict, told: Told) -> str:
    """Judge one reading: right, asked or wrong."""
    wanted, allowed = case.get("value"), {case.get("value_if_read"), case.get("may_be")}
    if told.value is None:
        return "right" if wanted is None and told.doubt else "asked" if told.doubt else "wrong"
    found = told.value, told.denominator
    if wanted is None:
        return "right" if found in {(_number(each), None) for each in allowed if each is not None} else "wrong"
    same = found == (_number(wanted), _number(case.get("denominator")))
    rough = bool(told.figure and told.figure.approximator) >= bool(case.get("approximate"))
    return "right" if same and rough else "wrong"


def _number(value: object) -> Decimal | None:
    return None if value is None else Decimal(str(value))


def sentence(case: dict) -> str:
    """Judge a sentence, by the indicator's own words as a file has them, and by the unit that an office asks for."""
    target = target_parts(case["statement"])[0][0].target
    words = Wanted(case["unit"], case["statement"], target, year=2026)
    both = [
        judged(case, read_parts(case["statement"], case["result"], YEAR)[0].told),
        judged(case, read_sentence(case["result"], words)),
    ]
    return max(both, key=("right", "asked", "wrong").index)


def head(case: dict) -> str:
    """Judge a heading, by its columns and by the indicator that the table gives."""
    names = {"result": ColumnRole.RESULT, "target": ColumnRole.TARGET, "last_year": ColumnRole.LAST, "ratio": ColumnRole.RATIO,
             "name": ColumnRole.NAME, "unit": ColumnRole.UNIT}  # fmt: skip
    verdicts = []
    for period in (YEAR, None):
        columns = [case["columns"], *case.get("more_rows", [])]
        found = read_heads(columns, [case["row"]], period)
        places = {each: columns[-1][place] for each, place in found.places.items()}
        if ColumnRole.RESULT not in places:
            verdicts.append("asked")
            continue
        verdicts.append("right" if all(places.get(role) == case[name] for name, role in names.items()) else "wrong")
    rows = (case["columns"], case["row"])
    table = Table("t", tuple(tuple(Cell((Paragraph((Run(each),)),)) for each in row) for row in rows), 1)
    for indicator, (printed, *_) in table_indicators(table, YEAR).indicators[:1]:
        told = read_cell(case["row"][case["columns"].index(case["result"])], Wanted(indicator.parts[0].unit))
        verdicts.append("right" if printed.told.value == told.value else "wrong")
    return max(verdicts, key=("right", "asked", "wrong").index)


def cell(case: dict) -> str:
    """Judge a cell."""
    pieces = [(each["text"], each.get("raised", False), each.get("struck", False)) for each in case.get("runs", ())]
    text = visible(pieces) if pieces else case["cell"]
    plan = parse_figure(case["plan"]) if "plan" in case else None
    told = read_cell(
        text,
        Wanted(case["unit"], "", plan),
        column_unit=case.get("unit_column", ""),
        yes_no=case.get("kind") == "yes_no",
    )
    return judged(case, told)


def main() -> int:
    """Judge all cases and print how many are what."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=CASES)
    folder = parser.parse_args().folder
    wrong = 0
    for name, judge in (("sentences", sentence), ("heads", head), ("cells", cell)):
        cases = json.loads((folder / f"{name}.json").read_text(encoding="utf-8"))
        verdicts = [judge(each) for each in cases]
        counts = Counter(verdicts)
        print(f"{name}: {counts['right']} of {len(cases)} right, {counts['asked']} asked, {counts['wrong']} wrong")
        for case, verdict in zip(cases, verdicts, strict=True):
            if verdict != "right":
                print(f"  {verdict}: {case.get('result') or case.get('cell')} | {case.get('why', '')}")
        wrong += counts["wrong"]
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
