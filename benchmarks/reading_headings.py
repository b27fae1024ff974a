"""Measure how well headings are found: against the gold outlines of real reports and against the expected headings of cases.

Run: ``.venv/bin/python benchmarks/reading_headings.py REPORTS GOLD CASES [-v]``. REPORTS holds ``001-typed.docx`` and so on,
GOLD ``001.json`` (outlines by hand), CASES DOCX files and ``expected.json``. Any of the folders may be ``-``. Prints for each
kind of document how many headings are right, precision, recall and F1, by their words alone and with the right level;
``-v`` names what is missed, what is too much and what stands at another level.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.docx import open_source
from desktop_app.docx.reading import read_report
from desktop_app.models.numbering import section_numbers
from desktop_app.models.report import Report, Role
from desktop_app.models.richtext import Paragraph, plain

HEADINGS = ("heading", "run_in_heading", "bullet_heading", "label", "part", "annex")  # roles of the gold outlines


@dataclass(frozen=True)
class Heading:
    """A heading: its level from 1, its number as printed, its words."""

    level: int
    number: str
    words: str

    @property
    def key(self) -> str:
        """Number and words folded, so that signs behind a number and the case of letters do not matter."""
        number = "" if self.number.casefold() == "phụ lục" else self.number  # what an annex without a number gets
        text = unicodedata.normalize("NFC", f"{number} {self.words}").casefold().replace("ð", "đ")
        text = re.sub(r"^phụ lục (?!\d)", "", text)
        return " ".join(re.findall(r"\w+", text))


@dataclass
class Score:
    """Counts over some documents."""

    expected: int = 0
    found: int = 0
    same: int = 0
    level: int = 0
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Score) -> None:
        """Add the counts of another document."""
        self.expected += other.expected
        self.found += other.found
        self.same += other.same
        self.level += other.level

    def __str__(self) -> str:
        def line(right: int) -> str:
            precision, recall = right / max(1, self.found), right / max(1, self.expected)
            return f"P {precision:.3f} R {recall:.3f} F1 {2 * right / max(1, self.found + self.expected):.3f}"

        return f"{self.expected:4} expected {self.found:4} found | words {line(self.same)} | level {line(self.level)}"


def headings_of(report: Report) -> Iterator[Heading]:
    """Yield a report's headings in print order."""
    numbers = section_numbers(report)

    def walk(keys: Iterable[str], level: int) -> Iterator[Heading]:
        for key in keys:
            section = report.sections[key]
            if section.heading or section.role in (Role.PART, Role.ANNEX):
                number = "" if section.role is Role.BULLET else numbers.get(key, "")
                yield Heading(level, number, section.heading)
            yield from walk(section.children, level + 1)

    yield from walk(report.top, 1)


def gold_headings(nodes: list[dict[str, Any]]) -> Iterator[Heading]:
    """Yield the headings of a gold outline in order."""
    for node in nodes:
        if node["role"] in HEADINGS:
            bullet = node["number"] in ("-", "+", "*", "–")
            yield Heading(node["level"], "" if bullet else node["number"], node["heading"])
        yield from gold_headings(node["children"])


def compare(expected: list[Heading], found: list[Heading]) -> Score:
    """Compare two lists of headings, in order, by number and words and then by level."""
    score = Score(len(expected), len(found))
    matcher = SequenceMatcher(None, [e.key for e in expected], [f.key for f in found], autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag != "equal":
            score.wrong += [f"  missed   {e.level} {e.number} {e.words[:90]}" for e in expected[a1:a2]]
            score.wrong += [f"  too much {f.level} {f.number} {f.words[:90]}" for f in found[b1:b2]]
            continue
        for e, f in zip(expected[a1:a2], found[b1:b2], strict=True):
            score.same += 1
            score.level += e.level == f.level
            if e.level != f.level:
                score.wrong.append(f"  level    {f.level} for {e.level}: {e.number} {e.words[:80]}")
    return score


def subset(expected: list[list[str]], found: list[Heading]) -> list[str]:
    """Return which of some headings do not stand among those found, in their order."""
    keys = iter([each.key for each in found])
    missing = []
    for number, words in expected:
        key = Heading(0, number, words).key
        if key not in keys:
            missing.append(f"  missed   {number} {words}")
    return missing


def same_level(report: Report, beginnings: list[str]) -> bool:
    """Return whether list items (or headings) that begin so are brothers."""
    places = [_place(report, beginning) for beginning in beginnings]
    return len(set(places)) == 1 and places[0] is not None


def _place(report: Report, beginning: str) -> tuple[object, ...] | None:
    parents = {child: key for key, each in report.sections.items() for child in each.children}
    for key, section in report.sections.items():
        if section.heading.startswith(beginning):
            return "section", parents.get(key), section.role
        for block in section.body.blocks:
            if isinstance(block, Paragraph) and plain(block.inlines).startswith(beginning):
                return "item", key, block.bullet
    return None


def numbers_of(report: Report) -> set[str]:
    """Return the numbers of headings and numbered paragraphs, folded."""
    return {each.rstrip(".:)/ ") for each in section_numbers(report).values()}


def case(path: Path, wanted: dict[str, Any]) -> Score | None:
    """Score one case; ``None`` where it says nothing about headings."""
    if not {"headings", "headings_in", "same_level", "not_numbers"} & wanted.keys():
        return None
    report = read_report(open_source(path)).report
    found = list(headings_of(report))
    score = Score()
    if "headings" in wanted:
        score = compare([Heading(*each) for each in wanted["headings"]], found)
    score.wrong += subset(wanted.get("headings_in", []), found)
    if "same_level" in wanted and not same_level(report, wanted["same_level"]):
        score.wrong.append(f"  not brothers: {wanted['same_level']}")
    for number in wanted.get("not_numbers", ()):
        if number.rstrip(".:)/ ") in numbers_of(report):
            score.wrong.append(f"  read as a number: {number}")
    return score


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reports")
    parser.add_argument("gold")
    parser.add_argument("cases")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()

    def show(name: str, score: Score) -> None:
        print(f"{name:45} {score}")
        if options.verbose and score.wrong:
            print("\n".join(score.wrong))

    total = Score()
    for path in sorted(Path(options.reports).glob("*.docx")) if "-" not in (options.reports, options.gold) else ():
        gold = Path(options.gold) / f"{path.stem[:3]}.json"
        if not gold.exists():
            continue
        outline = json.loads(gold.read_text("utf-8"))["outline"]
        score = compare(list(gold_headings(outline)), list(headings_of(read_report(open_source(path)).report)))
        show(path.name, score)
        total.add(score)
    print(f"{'reports':45} {total}")
    if options.cases == "-":
        return
    total, right, count = Score(), 0, 0
    expected = json.loads((Path(options.cases) / "expected.json").read_text("utf-8"))
    for name, wanted in sorted(expected.items()):
        try:
            made = case(Path(options.cases) / name, wanted)
        except Exception as error:  # a crash is the worst answer, not the end of the measure
            made = Score(len(wanted.get("headings", ())), wrong=[f"  crashed: {error!r}"])
        if made is None:
            continue
        count += 1
        right += not made.wrong
        total.add(made)
        if made.wrong:
            show(name, made)
    print(f"{'cases':45} {total} | {right} of {count} files all right")


if __name__ == "__main__":
    main()
