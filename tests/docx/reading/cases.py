"""Judge what a folder of DOCX is read as by its ``expected.json``.

Run: ``python tests/docx/reading/cases.py FOLDER`` prints the score of each key and what is wrong.
"""

from __future__ import annotations

import json
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parents[3]))

from desktop_app.docx import open_source
from desktop_app.docx.reading import Reading, outline_json, read_report
from desktop_app.models.indicators import Indicator
from desktop_app.models.livefigures import as_text, resolve
from desktop_app.models.numbering import section_numbers
from desktop_app.models.report import Report, Role, in_print_order, recipients, signer, walk
from desktop_app.models.richtext import Block, IndicatorList, Note, Paragraph, Picture, Table


def judge(folder: Path) -> dict[str, list[tuple[str, str]]]:
    """Return for each key what is right and wrong: (file, why it is wrong or nothing)."""
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for name, wanted in expected.items():
        try:
            reading = read_report(open_source(folder / name))
        except Exception as error:
            found["opens"].append((name, f"{type(error).__name__}: {error}"))
            for key in wanted:
                if key in _KEYS:
                    found[key].append((name, "not read"))
            continue
        found["opens"].append((name, ""))
        for key, why in judged(reading, wanted).items():
            found[key].append((name, why))
    return found


def judged(reading: Reading, wanted: dict[str, Any]) -> dict[str, str]:
    """Return for each key that something is expected of why it is wrong, or nothing."""
    found = {}
    for key, value in wanted.items():
        if key in _KEYS:
            try:
                found[key] = _KEYS[key](reading, value)
            except Exception as error:
                found[key] = f"{type(error).__name__}: {error}"
    return found


def texts(reading: Reading) -> list[str]:
    """Return every text of the report, in the order of print."""
    return list(_texts(reading.report))


def _texts(report: Report) -> Iterator[str]:
    head, unit = report.head, report.unit
    yield from (unit.superior, unit.issuer, head.number, head.type_symbol, unit.symbol, unit.place)
    yield from (head.type_name, head.title, head.conference, *head.addressees)
    yield "Kính gửi: " + "; ".join(head.addressees)
    for name in ("heading", "below_title", "date_text", "draft_text", "cover"):
        yield str(getattr(head, name, ""))
    numbers = section_numbers(report)
    by_id = {each.id: each for each in (*report.indicators, *report.next_targets)}
    for section in in_print_order(report):
        yield f"{numbers.get(section.id, '')} {section.heading}".strip()
        for block in section.body.blocks:
            yield from _block(report, block, by_id)
    yield from recipients(report)
    for each in (*getattr(report, "cosigners", ()), signer(report)):
        yield from (each.authority, each.position, each.name)


def _block(report: Report, block: Block, by_id: dict[str, Indicator]) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield as_text(resolve(report, block.inlines))
        yield from (as_text(resolve(report, each.content)) for each in block.inlines if isinstance(each, Note))
    elif isinstance(block, Table):
        for row in block.rows:
            for cell in row:
                for paragraph in cell.paragraphs:
                    yield from _block(report, paragraph, by_id)
    elif isinstance(block, IndicatorList):
        for key in block.indicators or by_id:
            each = by_id[key]
            yield as_text(resolve(report, each.statement))
            yield as_text(resolve(report, each.result))
            if not each.statement:
                for part in each.parts:
                    yield from (part.name, part.unit, part.note)


def plain(text: str) -> str:
    """Return text in a form that spaces, case and marks at the ends do not change."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def _bare(number: str) -> str:
    return re.sub(r"[\s.:/)(]+", "", plain(number))


def _joined(number: str, heading: str) -> str:
    return " ".join(re.findall(r"\w+", f"{plain(number)} {plain(heading)}"))


def _headings(reading: Reading) -> list[tuple[int, str, str]]:
    report = reading.report
    numbers = section_numbers(report)
    out = []
    for section, depth in walk(report):
        if section.role is not Role.ANNEX and not section.heading:
            continue
        if section.role is Role.ANNEX and not section.heading and not section.printed:
            continue
        out.append((depth + 1, numbers.get(section.id, ""), section.heading))
    return out


def _headings_wrong(reading: Reading, wanted: list[Any]) -> str:
    found = [(level, _joined(number, heading)) for level, number, heading in _headings(reading)]
    right = [(level, _joined(number, heading)) for level, number, heading in wanted]
    return "" if found == right else f"{found}\n      for {right}"


def _headings_in(reading: Reading, wanted: list[Any]) -> str:
    found = iter([_joined(number, heading) for _, number, heading in _headings(reading)])
    missing = [each for each in wanted if not any(_joined(*each) == one for one in found)]
    return f"{missing} not in {[each[1:] for each in _headings(reading)]}" if missing else ""


def _same_level(reading: Reading, wanted: list[str]) -> str:
    depths: list[Any] = []
    for begin in wanted:
        for node, depth in _nodes(outline_json(reading)["outline"], 1):
            if any(plain(each).startswith(plain(begin)) for each in (node["heading"], *node["paragraphs"])):
                depths.append((depth, node["role"]))
                break
        else:
            depths.append(None)
    return "" if len({each[0] for each in depths if each}) == 1 and None not in depths else str(depths)


def _nodes(outline: list[Any], depth: int) -> Iterator[tuple[Any, int]]:
    for node in outline:
        yield node, depth
        yield from _nodes(node["children"], depth + 1)


def _equal(value: object, wanted: object) -> str:
    return "" if value == wanted else f"{value!r} for {wanted!r}"


def _title(reading: Reading, wanted: list[str]) -> str:
    head = reading.report.head
    found = [plain(each) for each in (head.type_name, " ".join(head.title.split())) if each]
    return _equal(found, [plain(each) for each in wanted])


def _number(reading: Reading, wanted: str) -> str:
    letterhead = outline_json(reading)["letterhead"]
    line = re.sub(r"^số\s*:?\s*", "", plain(letterhead["number"] or ""))
    return _equal(line, plain(wanted))


def _signers(reading: Reading, wanted: list[dict[str, str]]) -> str:
    found = [*getattr(reading.report, "cosigners", ()), signer(reading.report)]
    if len(found) != len(wanted):
        return f"{found} for {wanted}"
    for has, right in zip(found, wanted, strict=True):
        for key, value in right.items():
            has_value = plain(" ".join(str(getattr(has, key)).split()))
            if has_value != plain(value) and not (key == "authority" and has_value.startswith(plain(value))):
                return f"{found} for {wanted}"
    return ""


def _recipients(reading: Reading, wanted: list[str]) -> str:
    return _equal([plain(each.strip(" -;.")) for each in recipients(reading.report)], [plain(each) for each in wanted])


def _closing(reading: Reading, wanted: str) -> str:
    found = [each for each in map(plain, _closing_lines(reading)) if each]
    return _equal([each.rstrip("./ ") for each in found], [plain(wanted).rstrip("./ ")])


def _closing_lines(reading: Reading) -> list[str]:
    body = reading.report.sections["closing"].body
    return [as_text(resolve(reading.report, each.inlines)) for each in body.blocks if isinstance(each, Paragraph)]


def _count(kind: type) -> Callable[[Reading, int], str]:
    def wrong(reading: Reading, wanted: int) -> str:
        blocks = [block for each in reading.report.sections.values() for block in each.body.blocks]
        if kind is Note:
            return _equal(sum(len(each.body.notes) for each in reading.report.sections.values()), wanted)
        kinds = (kind, IndicatorList) if kind is Table else (kind,)
        found = [block for block in blocks if isinstance(block, kind)]
        tables = [b for b in blocks if isinstance(b, IndicatorList) and b.layout.value in ("table", "plan")]
        return (
            ""
            if wanted in (len(found), len(found) + len(tables) * (kinds[0] is Table))
            else f"{len(found)} for {wanted}"
        )

    return wrong


def _figures(reading: Reading, wanted: dict[str, dict[str, str]]) -> str:
    listed = outline_json(reading)["indicators"]
    wrong = []
    for key, values in wanted.items():
        if key.startswith("#"):
            place = int(key[1:]) - 1
            each = listed[place] if place < len(listed) else None
        else:
            each = next((one for one in listed if _bare(one["no"]) == _bare(key)), None)
        part = each["parts"][0] if each and each["parts"] else {}
        for name, value in values.items():
            text = str(part.get(f"{name}_printed") or "")
            if (re.search(r"[\d.,]+", text) or [""])[0].split("/")[0] != value:
                wrong.append(f"{key} {name}: {text!r} for {value!r}")
    return "; ".join(wrong)


def _figures_absent(reading: Reading, wanted: list[str]) -> str:
    listed = [each for each in outline_json(reading)["indicators"] if _bare(each["no"]) in map(_bare, wanted)]
    wrong = [each["no"] for each in listed if any(part["result_value"] is not None for part in each["parts"])]
    return f"{wrong} have a result" if wrong else ""


def _must_keep(reading: Reading, wanted: list[str]) -> str:
    all_text = _all(reading)
    missing = [each for each in wanted if _squeezed(each) not in all_text]
    return f"missing {missing}" if missing else ""


def _squeezed(text: str) -> str:
    return " ".join(re.findall(r"\w+|[²³¹%☑☒✓✔🗹☐]", plain(text)))


def _all(reading: Reading) -> str:
    report = reading.report
    numbers = section_numbers(report)
    lines = texts(reading)
    for section in in_print_order(report):  # numbered paragraphs and run-in headings are one line on paper
        first = next((b for b in section.body.blocks if isinstance(b, Paragraph)), None)
        if first is not None and (section.run_in or not section.heading):
            said = as_text(resolve(report, first.inlines))
            lines.append(f"{numbers.get(section.id, '')} {section.heading} {said}")
    return "\n".join(map(_squeezed, lines))


def _must_not(reading: Reading, wanted: list[str]) -> str:
    everything = "\n".join(map(plain, texts(reading)))
    found = [each for each in wanted if plain(each) in everything]
    return f"there: {found}" if found else ""


def _not_numbers(reading: Reading, wanted: list[str]) -> str:
    numbers = {_bare(each) for each in section_numbers(reading.report).values()}
    found = [each for each in wanted if _bare(each) in numbers]
    return f"numbers: {found}" if found else ""


def _once(reading: Reading, wanted: list[str]) -> str:
    everything = "\n".join(map(_squeezed, _texts(reading.report)))
    counts = {each: everything.count(_squeezed(each)) for each in wanted}
    wrong = {each: count for each, count in counts.items() if count != 1}
    return str(wrong) if wrong else ""


def _kept_or_said(reading: Reading, wanted: list[list[str]]) -> str:
    everything = _all(reading)
    notices = " ".join(plain(str(each)) for each in reading.unread)
    missing = [
        phrase
        for phrase, *words in wanted
        if _squeezed(phrase) not in everything and not any(plain(each) in notices for each in words)
    ]
    return f"missing {missing}" if missing else ""


def _any_of(reading: Reading, wanted: list[list[str]]) -> str:
    everything = _all(reading)
    missing = [each for each in wanted if not any(_squeezed(one) in everything for one in each)]
    return f"missing {missing}" if missing else ""


_KEYS: dict[str, Callable[[Reading, Any], str]] = {
    "headings": _headings_wrong,
    "headings_in": _headings_in,
    "same_level": _same_level,
    "title": _title,
    "unit": lambda reading, wanted: _equal(plain(reading.report.unit.issuer), plain(wanted)),
    "number": _number,
    "date": lambda reading, wanted: _equal(
        reading.report.head.date.isoformat() if reading.report.head.date else None, wanted
    ),
    "signers": _signers,
    "recipients": _recipients,
    "closing": _closing,
    "notes": _count(Note),
    "pictures": _count(Picture),
    "tables": _count(Table),
    "figures": _figures,
    "figures_absent": _figures_absent,
    "must_keep": _must_keep,
    "must_not": _must_not,
    "not_numbers": _not_numbers,
    "once": _once,
    "kept_or_said": _kept_or_said,
    "any_of": _any_of,
}


def main() -> None:
    """Print scores and faults."""
    found = judge(Path(sys.argv[1]))
    only = set(sys.argv[2:])
    for key, results in found.items():
        if only and key not in only:
            continue
        right = sum(not why for _, why in results)
        print(f"{key}: {right}/{len(results)}")
        for name, why in results:
            if why and (only or "-v" in only):
                print(f"   {name}: {why}")


if __name__ == "__main__":
    main()
