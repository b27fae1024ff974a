"""The office's judgement on folders of received files, each beside the right answer that stands in its truth.json."""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.cli import main as baocao

RULES = {"rate": "ratio", "yes_no": "count_yes"}


@dataclass
class Score:
    """What came of one folder."""

    cells: Counter[str] = field(default_factory=Counter)
    totals: Counter[str] = field(default_factory=Counter)
    files: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        self.cells += other.cells
        self.totals += other.totals
        self.files += other.files


def consolidated(folder: Path, outline: str = "") -> dict[str, Any]:
    """Return what the command line says of the files in a folder."""
    with tempfile.TemporaryDirectory() as out:
        arguments = ["consolidate", str(Path(out, "out.docx")), str(folder / "files"), "--json"]
        if (folder / "units.txt").exists():
            arguments += ["--units", str(folder / "units.txt")]
        if outline:
            arguments += ["--outline", str(folder / outline)]
        said = io.StringIO()
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(io.StringIO()):
            code = baocao(arguments)
    if code == 2:
        return {
            "units": [],
            "indicators": [],
            "cells": [],
            "missing": [],
            "refused": [],
            "asked": [],
            "matched": [],
            "failed": True,
        }
    return json.loads(said.getvalue())


def score(folder: Path) -> Score:
    truth = json.loads((folder / "truth.json").read_text(encoding="utf-8"))
    found = consolidated(folder, truth.get("outline", ""))
    out = Score()
    if found.get("failed"):
        out.faults.append("the command failed")
    for place, figure in enumerate(truth.get("figures", [])):
        _figure(figure, _rows_of(figure, truth["figures"][:place], found), found, out)
    _files(truth, found, out)
    if truth.get("outline") and truth.get("figures"):
        right = {id(row) for figure in truth["figures"] for row in _rows_of(figure, [], found)}
        extra = [row["name"] for row in found["indicators"] if id(row) not in right and row["units_counted"]]
        out.totals["extra"] += len(extra)
        out.faults += [f"extra total: {name}" for name in extra]
    for name, allowed in truth.get("totals_allowed", {}).items():
        rows = [row for row in found["indicators"] if _same(row["name"], name)]
        value = rows[0]["value"] if rows else None
        _told(out, "totals", "right" if value in allowed else "wrong", f"total {name}: {value}, allowed {allowed}")
    for name, right in truth.get("ratio", {}).items():
        row = next((row for row in found["indicators"] if _same(row["name"], name)), None)
        ratio = row["value"] * 100 / row["target"] if row and row["value"] is not None and row["target"] else None
        _told(out, "totals", "right" if ratio == right else "wrong", f"ratio {name}: {ratio}, right {right}")
    return out


def _same(one: str, two: str) -> bool:
    return " ".join(one.lower().split()) == " ".join(two.lower().split())


def _rows_of(figure: dict[str, Any], before: list[dict[str, Any]], found: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the totals that are about a figure: the one of its name first, then those that hold its words."""
    if "parent" in figure:
        rows = [row for row in found["indicators"] if _same(row["name"], figure["name"])]
        named = [row for row in rows if _same(row.get("parent", ""), figure["parent"])]
        nth = sum(_same(each["name"], figure["name"]) for each in before)
        return named or rows[nth : nth + 1]
    named = [row for row in found["indicators"] if _same(row["name"], figure["name"])]
    words = figure.get("contains", "").lower()
    return named + [row for row in found["indicators"] if words and words in row["name"].lower() and row not in named]


def _figure(figure: dict[str, Any], rows: list[dict[str, Any]], found: dict[str, Any], out: Score) -> None:
    name = figure["name"]
    if not rows:
        allowed = all(value is None for value in figure["values"].values())
        _told(out, "totals", "right" if allowed else "lost", f"no total {name}")
    main = max(rows, key=lambda row: row["units_counted"], default=None)
    counted: dict[str, Any] = {}
    for unit, right in figure["values"].items():
        how, value, why = _cell(figure, unit, right, rows, main, found)
        _told(out, "cells", how, f"{how}: {name} / {unit}: {value}, right {right} {why}")
        if how in ("right", "wrong", "wrong, marked") and value is not None:
            counted[unit] = value
    if main is None:
        return
    told = {unit: _amount(right) for unit, right in figure["values"].items() if right is not None}
    whole, part = _total(figure["rule"], told), _total(figure["rule"], counted)
    is_ = _amount([main["numerator"], main["denominator"]] if main["numerator"] is not None else main["value"])
    if figure["rule"] == "rate" and not any(isinstance(each, tuple) for each in told.values()):
        whole = None
    said = {each["unit"] for each in main["left_out"]} | {each["unit"] for each in main["doubtful"]}
    marked = any(_same(each.get("name", ""), name) for each in found["asked"]) or bool(said)
    if _equal(is_, whole):
        how = "right"
    elif _equal(is_, part) and (set(counted) != set(told)) and marked:
        how = "openly incomplete"
    else:
        how = "wrong"
    _told(out, "totals", how, f"total {name}: {is_}, right {whole}, of what is counted {part}")


def _cell(
    figure: dict[str, Any],
    unit: str,
    right: Any,
    rows: list[dict[str, Any]],
    main: dict[str, Any] | None,
    found: dict[str, Any],
) -> tuple[str, Any, str]:
    """Return (how a cell stands, what was counted of it, what is said)."""
    keys = {row["key"] for row in rows}
    cells = [each for each in found["cells"] if _same(each["unit"], unit)]
    here = [each for each in cells if each["key"] in keys and each["status"] == "counted"]
    marks = {each["unit"] for row in rows for each in row["doubtful"]} | {each["unit"] for each in found["matched"]}
    for each in here:
        value = _amount([each["numerator"], each["denominator"]] if each["numerator"] is not None else each["value"])
        if _equal(value, _amount(right)):
            if main is not None and each["key"] != main["key"]:
                return "left out", None, "stands apart"
            return "right", value, ""
        if _equal(value, _amount(figure.get("may_be", {}).get(unit))):
            return ("right" if each["unit"] in marks else "wrong"), value, "doubt said" if each["unit"] in marks else ""
        return ("wrong, marked" if each["unit"] in marks else "wrong"), value, each["why"]
    if right is None:
        return "right", None, ""
    why = next((each["why"] for each in cells if each["key"] in keys and each["why"]), "")
    why = why or next((each["why"] for row in rows for each in row["left_out"] if _same(each["unit"], unit)), "")
    files = {each["file"] for each in found["units"] if _same(each["unit"], unit)}
    asked = [each for each in found["asked"] if _same(each.get("unit", ""), unit) or each.get("file") in files]
    if not why and asked:
        why = "asked"
    unread = [each for each in cells if each["status"] == "asked"]
    return ("left out" if why or unread else "lost"), None, why


def _amount(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(Decimal(str(each)) for each in value)
    return None if value is None else Decimal(str(value))


def _equal(one: Any, two: Any) -> bool:
    if one is None or two is None:
        return one is two
    return one == two


def _total(rule: str, values: dict[str, Any]) -> Any:
    amounts = [each for each in values.values() if each is not None]
    if not amounts:
        return None
    if rule == "rate":
        pairs = [each for each in amounts if isinstance(each, tuple)]
        return tuple(sum(each) for each in zip(*pairs, strict=True)) if pairs else None
    if rule == "yes_no":
        plain = [each[0] if isinstance(each, tuple) else each for each in amounts]
        return sum(plain), Decimal(len(plain))
    return {"min": min, "max": max}.get(rule, sum)(amounts)


def _files(truth: dict[str, Any], found: dict[str, Any], out: Score) -> None:
    counted = {each["unit"] for each in found["units"] if each["status"] == "counted"}
    counted_files = Counter(each["file"] for each in found["units"] if each["status"] == "counted")
    wanted = truth.get("counted")
    if wanted is not None:
        lacking = [name for name in wanted if not any(_same(name, each) for each in counted)]
        more = [name for name in counted if not any(_same(name, each) for each in wanted)]
        out.files["right"] += len(wanted) - len(lacking)
        for name in lacking:
            _told(out, "files", "not counted", f"not counted: {name}")
        for name in more:
            _told(out, "files", "counted wrongly", f"counted: {name}")
    if "counted_files" in truth:
        for name in truth["counted_files"]:
            _told(out, "files", "right" if counted_files[name] else "not counted", f"not counted: {name}")
    for name in truth.get("aside", []):
        _told(out, "files", "counted wrongly" if counted_files[name] else "right", f"counted: {name}")
    for name in truth.get("strangers", []):
        named = json.dumps(found["asked"], ensure_ascii=False)
        _told(out, "files", "right" if name in named and name not in counted else "lost", f"stranger {name} not asked")
    for each in found["refused"] if truth.get("refused") == [] else ():
        _told(out, "files", "refused wrongly", f"refused: {each['file']}")
    if truth.get("missing") is not None and sorted(found["missing"]) != sorted(truth["missing"]):
        _told(out, "files", "missing wrong", f"missing: {found['missing']}")


def _told(out: Score, what: str, how: str, sentence: str) -> None:
    getattr(out, what)[how] += 1
    if how not in ("right",):
        out.faults.append(sentence)


def letterheads(path: Path) -> tuple[Counter[str], list[str]]:
    """Return how the letterheads and spellings of a case file are read: right, asked, or wrong."""
    from desktop_app.models.meaning.unit_names import letterhead_unit, same_name, suggest
    from desktop_app.models.unit import UnitRef

    truth = json.loads(path.read_text(encoding="utf-8"))
    expected = [UnitRef(*each) for each in truth["expected"]]
    out: Counter[str] = Counter()
    faults = []
    cases = [(each["lines"], each) for each in truth["letterheads"]]
    cases += [(["TỈNH ĐOÀN MẪU", f"BCH ĐOÀN XÃ {each['place'].upper()}"], each) for each in truth["spellings"]]
    cases += [(["TỈNH ĐOÀN MẪU", f"BCH ĐOÀN XÃ {each['place']}"], each) for each in truth["spellings"]]
    for lines, case in cases:
        found = suggest(letterhead_unit(lines)[1], expected)
        name = found.unit.name if found.unit else None
        if found.sure:
            how = "right" if name == case["right"] and not case.get("ask") else "wrong"
        elif case.get("ask"):
            how = "right" if case["right"] is None or name == case["right"] else "wrong"
        else:
            how = "asked"
        out[how] += 1
        if how != "right":
            faults.append(f"{how}: {lines} → {name}, right {case['right']}")
    for kind, right in (("apart", False), ("one", True), ("ask", None)):
        for group in truth[kind]:
            for place, one in enumerate(group):
                for two in group[place + 1 :]:
                    is_ = same_name(one, two)
                    out["right" if is_ is right else "wrong"] += 1
                    if is_ is not right:
                        faults.append(f"{kind}: {one} / {two} → {is_}")
    return out, faults


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="folder of cases, each with files/ and truth.json")
    parser.add_argument("--letterheads", type=Path, help="letterheads.json")
    parser.add_argument("--only", nargs="*", default=[], help="only these cases")
    parser.add_argument("--quiet", action="store_true", help="the sums alone")
    options = parser.parse_args()
    whole = Score()
    for folder in sorted(options.folder.iterdir()):
        if not (folder / "truth.json").exists() or (options.only and folder.name not in options.only):
            continue
        one = score(folder)
        whole.add(one)
        if not options.quiet:
            print(f"{folder.name}: cells {dict(one.cells)} totals {dict(one.totals)} files {dict(one.files)}")
            print(*(f"    {each}" for each in one.faults[:60]), sep="\n")
    for name, counts in (("cells", whole.cells), ("totals", whole.totals), ("files", whole.files)):
        print(f"{name}: {dict(counts)}")
    if options.letterheads:
        counts, faults = letterheads(options.letterheads)
        print(f"letterheads: {dict(counts)}")
        print(*(f"    {each}" for each in faults), sep="\n")


if __name__ == "__main__":
    main()
