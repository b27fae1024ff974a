"""Two copies that put the paragraphs of one section in other orders, and what becomes of each paragraph."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import permutations, product

from desktop_app.models.merging.merge import Change, ChangeKind, Choice, compare, merged
from desktop_app.models.report import CLOSING, PREAMBLE, Report, Section
from desktop_app.models.richtext import Block, Body, Cell, Paragraph, Run, Table, paragraphs, plain

ALIKE = tuple(f"Chi đoàn thôn Mẫu {name} tổ chức {count} buổi sinh hoạt trong năm." for name, count in
              (("Một", 12), ("Hai", 14), ("Ba", 16), ("Bốn", 18)))  # fmt: skip
"""Four paragraphs that differ in two words of thirteen."""


@dataclass
class Tally:
    """What merging did to paragraphs that both copies have.

    Attributes:
        merges: how many pairs of copies were merged.
        lost: of these, how many lost a paragraph by what goes without saying.
        doubled: how many doubled one.
        unshown: how many did so without a conflict that holds it.
        by_choice: how many lost or doubled one by some choice, and not in a passage that was chosen itself.
        asked: how many showed a conflict.
        missing: how often something that one copy added is neither in the result nor in a conflict.
        unlike: how often another law of merging was broken: the other way round it is the same, an unchanged copy
            changes nothing, ours chosen everywhere is ours.
        first: the first copies something was wrong with.
    """

    merges: int = 0
    lost: int = 0
    doubled: int = 0
    unshown: int = 0
    by_choice: int = 0
    asked: int = 0
    missing: int = 0
    unlike: int = 0
    first: list[object] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.merges} merges: {self.lost} lost, {self.doubled} doubled, {self.unshown} of these unshown; "
            f"{self.by_choice} lost or doubled by some choice; {self.asked} asked"
        )


def section(lines: Sequence[str]) -> Report:
    """Return a report with one section of these paragraphs."""
    held = Section("a", heading="Mục", body=Body(tuple(Paragraph((Run(each),)) for each in lines)))
    return Report("r", sections={each.id: each for each in (Section(PREAMBLE), Section(CLOSING), held)}, top=("a",))


def lines(report: Report) -> list[str]:
    """Return the paragraphs of all sections."""
    return [plain(p.inlines) for each in report.sections.values() for p in paragraphs(each.body.blocks)]


def wrong(ours: Report, theirs: Report, result: Report) -> tuple[Counter[str], Counter[str]]:
    """Return what both copies have and the result has not, and what the result has more often than either."""
    mine, other, found = (Counter(lines(each)) for each in (ours, theirs, result))
    both = {each: min(mine[each], other[each]) for each in mine.keys() & other.keys()}
    lost = Counter({each: count - found[each] for each, count in both.items() if found[each] < count})
    doubled = Counter({each: found[each] - max(mine[each], other[each]) for each in both})
    return lost, +doubled


def choices(changes: Sequence[Change], most: int = 6) -> list[dict[Change, Choice]]:
    """Return the ways to decide on the conflicts; of many only those that treat all alike."""
    conflicts = [each for each in changes if each.conflict]
    each_way = [[Choice.OURS, Choice.THEIRS, *([Choice.BOTH] if each.both else [])] for each in conflicts]
    if len(conflicts) > most:
        return [dict.fromkeys(conflicts, choice) for choice in Choice]
    return [dict(zip(conflicts, chosen, strict=True)) for chosen in product(*each_way)]


def count(tally: Tally, base: Report | None, ours: Report, theirs: Report) -> None:
    """Merge and count."""
    changes = compare(base, ours, theirs)
    shown = "\n".join(f"{each.what}\n{each.ours}\n{each.theirs}" for each in changes if each.conflict)
    lost, doubled = wrong(ours, theirs, merged(base, ours, theirs, changes))
    tally.merges += 1
    tally.asked += bool(shown)
    tally.lost += bool(lost)
    tally.doubled += bool(doubled)
    unshown = any(line not in shown for line in (*lost, *doubled))
    tally.unshown += unshown
    bad = False
    for chosen in choices(changes):
        gone, twice = wrong(ours, theirs, merged(base, ours, theirs, changes, chosen))
        held = "\n".join(f"{each.ours}\n{each.theirs}" for each in chosen if each.kind is ChangeKind.TEXT)
        bad |= any(line not in held for line in (*gone, *twice))
    tally.by_choice += bad
    if (unshown or bad) and len(tally.first) < 3:
        tally.first.append((base and lines(base), lines(ours), lines(theirs)))


def all_orders(base: Sequence[str] = ALIKE) -> Tally:
    """Merge every order of a few paragraphs with every other."""
    tally = Tally()
    start = section(base)
    reports = [section(each) for each in permutations(base)]
    for ours, theirs in product(reports, reports):
        count(tally, start, ours, theirs)
    return tally


# random copies


def changed(chance: random.Random, blocks: Sequence[Block], side: str) -> tuple[Block, ...]:
    """Return blocks as somebody leaves them who moves, edits, takes out and puts in a few."""
    out = list(blocks)
    for step in range(chance.randrange(5)):
        deed = chance.choice(("move", "move", "move", "edit", "remove", "add", "same"))
        at = chance.randrange(len(out) + 1)
        if deed == "move" and out:
            length = chance.choice((1, 1, 2))
            start = chance.randrange(len(out))
            piece = out[start : start + length]
            del out[start : start + length]
            at = chance.randrange(len(out) + 1)
            out[at:at] = piece
        elif deed == "edit" and at < len(out):
            out[at] = edited(chance, out[at], f"{side}{step}")
        elif deed == "remove" and at < len(out):
            del out[at]
        elif deed == "add":
            out.insert(at, line(f"Đoạn {side}{step} mới viết thêm ở đây."))
        elif deed == "same":  # both may put in the same
            out.insert(at, line(f"Cả hai bản cùng thêm đoạn {step} này."))
    return tuple(out)


def edited(chance: random.Random, block: Block, word: str) -> Block:
    if isinstance(block, Paragraph):
        said = plain(block.inlines).split()
        if said:
            said[chance.randrange(len(said))] = word
        return line(" ".join([*said, word]))
    assert isinstance(block, Table)
    cells = [list(row) for row in block.rows]
    deed = chance.choice(("cell", "row", "row", "gone", "move", "column"))
    at = chance.randrange(len(cells))
    if deed == "cell":
        cells[at][chance.randrange(len(cells[at]))] = Cell((line(word),))
    elif deed == "row":
        cells.insert(at, [Cell((line(f"{word} {n}"),)) for n in range(len(cells[0]))])
    elif deed == "gone" and len(cells) > 1:
        del cells[at]
    elif deed == "move":
        cells.append(cells.pop(at))
    else:
        cells = [[*row, Cell((line(f"{word} {n}"),))] for n, row in enumerate(cells)]
    return replace(block, rows=tuple(map(tuple, cells)))


def line(words: str) -> Paragraph:
    return Paragraph((Run(words),))


def with_blocks(blocks: Sequence[Block]) -> Report:
    report = section(())
    return replace(report, sections={**report.sections, "a": replace(report.sections["a"], body=Body(tuple(blocks)))})


def random_base(chance: random.Random) -> list[Block]:
    """Return a few paragraphs that are much alike, now and then twice the same, an empty one, or a table."""
    out: list[Block] = [line(each) for each in chance.sample(MANY, chance.randrange(1, 8))]
    if chance.random() < 0.2:
        out.append(chance.choice(out))
    if chance.random() < 0.2:
        out.insert(chance.randrange(len(out)), Paragraph())
    if chance.random() < 0.5:
        count = chance.randrange(1, 5)
        cells = tuple((Cell((line(f"Dòng {n}"),)), Cell((line(f"Thôn Mẫu {n} có"),)), Cell((line(f"{n * 7}"),)))
                      for n in range(count))  # fmt: skip
        out.insert(chance.randrange(len(out) + 1), Table("t", cells))
    return out


MANY = [f"Chi đoàn thôn Mẫu {name} tổ chức {10 + at} buổi sinh hoạt trong năm."
        for at, name in enumerate(("Một", "Hai", "Ba", "Bốn", "Năm", "Sáu", "Bảy", "Tám", "Chín"))]  # fmt: skip


def conserving(chance: random.Random, examples: int) -> Tally:
    """Merge random copies and count what is not as it should be."""
    tally = Tally()
    for _ in range(examples):
        start = random_base(chance)
        base, ours, theirs = (
            with_blocks(each) for each in (start, changed(chance, start, "o"), changed(chance, start, "t"))
        )
        known = base if chance.random() < 0.9 else None
        before = len(tally.first)
        count(tally, known, ours, theirs)
        changes, back = compare(known, ours, theirs), compare(known, theirs, ours)
        shown = "\n".join(f"{each.ours}\n{each.theirs}" for each in changes if each.conflict)
        shown = " ".join(shown.split())
        old = set(lines(base))
        for chosen in ({}, dict.fromkeys([each for each in changes if each.conflict], Choice.THEIRS)):
            result = lines(merged(known, ours, theirs, changes, chosen))
            fresh = {*lines(ours), *lines(theirs)} - old
            tally.missing += any(each not in result and each not in shown for each in fresh)
        once = known is None or len(set(lines(base))) == len(lines(base))  # which of two was meant is anyone's guess
        every = [each.conflict for each in changes], [each.conflict for each in back]
        mine = lines(merged(known, ours, theirs, changes, dict.fromkeys(conflicts(changes), Choice.THEIRS)))
        other = lines(merged(known, theirs, ours, back, dict.fromkeys(conflicts(back), Choice.OURS)))
        tally.unlike += once and (sum(every[0]) != sum(every[1]) or sorted(mine) != sorted(other))
        taken = compare(base, base, theirs)
        tally.unlike += bool(conflicts(taken)) or merged(base, base, theirs, taken) != theirs
        tally.unlike += bool(compare(base, ours, base)) or bool(compare(known, ours, ours))
        tally.unlike += merged(known, ours, theirs, changes, dict.fromkeys(changes, Choice.OURS)) != ours
        bad = tally.missing or tally.unlike
        if bad and len(tally.first) == before and len(tally.first) < 3:
            tally.first.append((known and lines(known), lines(ours), lines(theirs)))
    return tally


def conflicts(changes: Sequence[Change]) -> list[Change]:
    return [each for each in changes if each.conflict]
