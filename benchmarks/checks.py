"""How long the checker takes: a report of 16,000 words as a whole, and again after one key.

python benchmarks/checks.py
"""

from __future__ import annotations

import re
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from desktop_app.checks.following import to_follow
from desktop_app.checks.run import check_text, rules
from desktop_app.checks.text import ReportText, prepare
from desktop_app.models.report import Report, copy_subtree, walk
from desktop_app.models.richtext import Block, Body, Paragraph, Run, map_paragraphs
from desktop_app.resources import sample

WORDS = 16_000
WHOLE, KEY = 0.3, 0.02


def long_report() -> Report:
    """Return the sample report with its sections again and again, each time with other figures and an own word."""
    report = sample()[1]
    sections, top, copies = dict(report.sections), list(report.top), 0
    written = [each for each, _ in walk(report) if each.body.words]
    left = WORDS - sum(each.body.words for each in sections.values())
    while left > 0:
        copies += 1
        for each in written:
            added = copy_subtree((replace(each, children=(), body=Body(varied(each.body.blocks, copies))),))[0]
            sections[added.id] = added
            top.append(added.id)
            left -= added.body.words
            if left <= 0:
                break
    return replace(report, sections=sections, top=tuple(top))


def varied(blocks: tuple[Block, ...], copies: int) -> tuple[Block, ...]:
    """Return blocks with other digits and one word more in each paragraph."""

    def change(paragraph: Paragraph) -> Paragraph:
        def digit(found: re.Match[str]) -> str:
            return str((int(found[0]) + copies) % 9 + 1)

        inlines = tuple(
            replace(each, text=re.sub(r"\d", digit, each.text).replace(" và ", f" và bản {copies} ", 1))
            if isinstance(each, Run)
            else each
            for each in paragraph.inlines
        )
        return replace(paragraph, inlines=inlines)

    return map_paragraphs(blocks, change)


def typed(report: Report, number: int) -> Report:
    """Return the report with one letter more at the end of a paragraph in its middle."""
    long = [each for each in report.sections.values() if each.body.words > 100]
    section = long[len(long) // 2]
    place = next(i for i, each in enumerate(section.body.blocks) if isinstance(each, Paragraph) and each.inlines)
    block = section.body.blocks[place]
    assert isinstance(block, Paragraph)
    blocks = list(section.body.blocks)
    blocks[place] = replace(block, inlines=(*block.inlines, Run("a" * (number + 1))))
    return replace(report, sections={**report.sections, section.id: replace(section, body=Body(tuple(blocks)))})


def found(text: ReportText) -> None:
    """Find all that the window shows of a report."""
    check_text(text)
    to_follow(text)


def best(work: Callable[[], object], times: int = 5) -> float:
    """Return the middle of the seconds of CPU that work takes."""
    spent = []
    for _ in range(times):
        start = time.process_time()
        work()
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def main() -> None:
    """Measure and print, one line each, with the limit."""
    report = long_report()
    words = sum(each.body.words for each in report.sections.values())
    rules()
    check_text(prepare(report))  # patterns compiled, words of the language read
    whole = best(lambda: found(prepare(report)))
    print(f"whole: {words} words, {len(rules())} rules: {whole:.3f} s (at most {WHOLE})")
    text = prepare(report)
    found(text)
    state: list[tuple[Report, ReportText]] = [(report, text)]

    def key() -> None:
        now, before = state[-1]
        after = typed(now, len(state))
        prepared = prepare(after, before)
        found(prepared)
        state.append((after, prepared))

    one = best(key, 20)
    print(f"after a key: {one * 1000:.1f} ms (at most {KEY * 1000:.0f})")


if __name__ == "__main__":
    main()
