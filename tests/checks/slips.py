"""Slips of thirty kinds, put one by one into reports: what a checker must find, and nothing besides."""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

from desktop_app.checks.finding import TextSpot
from desktop_app.checks.mending import replacing
from desktop_app.checks.text import Piece, PieceKind, prepare
from desktop_app.models.kinds import ReportKind
from desktop_app.models.report import Report, Role
from desktop_app.models.richtext import Body, Paragraph, Run, text


@dataclass(frozen=True)
class Mutant:
    """A report with one slip.

    Attributes:
        rules: the rules that may find it.
        words: what stands there now, that a finding must quote, or part of it.
    """

    report: Report
    rules: tuple[str, ...]
    words: str


PROSE = (PieceKind.BODY, PieceKind.NOTE)
ALL = (*PROSE, PieceKind.RESULT, PieceKind.STATEMENT)


def _places(report: Report, pattern: str, kinds: tuple[PieceKind, ...] = PROSE) -> list[tuple[Piece, re.Match[str]]]:
    return [
        (piece, found)
        for piece in prepare(report).pieces
        if piece.kind in kinds
        for found in re.finditer(pattern, piece.text)
    ]


def _put(report: Report, piece: Piece, start: int, end: int, words: str) -> Report | None:
    edit = replacing(report, TextSpot(piece, start, end), words)
    return edit.apply(report)[0] if edit is not None else None


def _swap(
    report: Report, rng: random.Random, pattern: str, change: Callable[[re.Match[str]], str | None], rules: tuple[str, ...],
    kinds: tuple[PieceKind, ...] = PROSE,
) -> Mutant | None:  # fmt: skip
    """Change one place of a pattern."""
    places = _places(report, pattern, kinds)
    rng.shuffle(places)
    for piece, found in places:
        words = change(found)
        if words is None or words == found[0]:
            continue
        changed = _put(report, piece, found.start(), found.end(), words)
        if changed is not None:
            return Mutant(changed, rules, words.strip())
    return None


_W = r"[^\W\d_]"
_LOW = "[a-z" + "".join(each for each in map(chr, range(0xC0, 0x1EFA)) if each.islower() and each.isalpha()) + "]"


def doubled_word(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report, rng, rf"(?<={_LOW} )(?:của|các|được|trong|những|cho|với|tại|và|để|thực hiện|triển khai|kết quả)(?= {_LOW})",
        lambda m: f"{m[0]} {m[0]}", ("repeated_words",),
    )  # fmt: skip


def doubled_space(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(report, rng, rf"(?<={_LOW}) (?={_LOW})", lambda m: "  ", ("whitespace",))


def space_before_comma(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(report, rng, rf"{_LOW}{{2,}}, (?={_LOW})", lambda m: f"{m[0][:-2]} , ", ("whitespace",))


def no_space_behind_comma(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(report, rng, rf"(?<={_LOW}), (?={_LOW})", lambda m: ",", ("whitespace",))


def bracket_not_closed(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(report, rng, r"\([^()]{6,60}\)", lambda m: m[0][:-1], ("punctuation",))


def bracket_not_opened(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(report, rng, r"(?<= )\([^()]{6,60}\)", lambda m: m[0][1:], ("punctuation",))


def quotation_not_closed(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(report, rng, r"“[^“”]{4,80}”(?=[ ,.;])", lambda m: m[0][:-1], ("punctuation",))


def straight_for_curved(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(report, rng, r"“[^“”]{4,80}”", lambda m: f'"{m[0][1:-1]}"', ("punctuation",))


def full_stop_left_out(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(report, rng, rf"(?:{_W}+ ){{8,}}{_W}+\.\Z", lambda m: m[0][:-1], ("punctuation",), (PieceKind.BODY,))


def comma_for_full_stop(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report, rng, rf"(?:{_W}+ ){{4,}}{_W}+\.\Z", lambda m: m[0][:-1] + ",", ("punctuation",), (PieceKind.BODY,)
    )


def loose_accent(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(report, rng, rf"\b{_LOW}{{2,6}}[áàảãạ]\b", lambda m: unicodedata.normalize("NFD", m[0]), ("encoding",))


def eth_for_d(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(report, rng, rf"\bĐ{_LOW}{{2,4}}\b", lambda m: "\u00d0" + m[0][1:], ("encoding",))


def cyrillic_letter(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report, rng, rf"\b{_LOW}{{1,4}}o{_LOW}{{1,3}}\b", lambda m: m[0].replace("o", "\u043e", 1), ("encoding",)
    )


def legacy_font(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(report, rng, r"\b[Đđ]oàn viên\b", lambda m: "®oµn viªn", ("encoding",))


def mistyped_syllable(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report, rng, r"\b(?:thanh niên|hoạt động|tuyên truyền|phong trào|tình nguyện|giáo dục|cộng đồng)\b",
        lambda m: m[0][:-1] + {"n": "nh", "g": "gh", "o": "oi", "c": "cq"}[m[0][-1]], ("spelling",),
    )  # fmt: skip


def glued_words(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report,
        rng,
        r"\b(?:Đoàn|đoàn|được|động|tổ) (?:viên|tổ|của|các|chức)\b",
        lambda m: m[0].replace(" ", ""),
        ("spelling",),
    )


def blank_for_number(report: Report, rng: random.Random) -> Mutant | None:
    if report.kind is ReportKind.OUTLINE:  # has blanks to be filled in
        return None
    return _swap(report, rng, rf"(?<= )\d{{2,3}}(?= {_LOW}{{3,}})", lambda m: "......", ("placeholder",))


def digits_changed_round(report: Report, rng: random.Random) -> Mutant | None:
    """Change a figure that stands twice: two neighbours of it change places."""
    return _of_repeated(report, rng, _turned)


def digit_changed(report: Report, rng: random.Random) -> Mutant | None:
    """Change a figure that stands twice: one digit is another."""
    return _of_repeated(report, rng, _other_digit)


def _of_repeated(
    report: Report, rng: random.Random, change: Callable[[str, random.Random], str | None]
) -> Mutant | None:
    pattern = rf"(?<![\d.,/])\d{{1,3}}(?:\.\d{{3}})+(?![\d.,/%])(?= (?P<noun>{_W}+ {_W}+ {_W}+ {_W}+ {_W}+))|(?<![\d.,/])\d{{3}}(?![\d.,/%])(?= (?P<noun2>{_W}+ {_W}+ {_W}+ {_W}+ {_W}+))"
    places = _places(report, pattern, (*PROSE, PieceKind.RESULT))
    by_value: dict[tuple[str, str], list[tuple[Piece, re.Match[str]]]] = {}
    for piece, found in places:
        noun = (found["noun"] or found["noun2"]).lower()
        by_value.setdefault((found[0], noun), []).append((piece, found))
    twice = [ones for ones in by_value.values() if len({id(piece) for piece, _ in ones}) == 2]
    rng.shuffle(twice)
    for ones in twice:
        piece, found = rng.choice(ones)
        words = change(found[0], rng)
        if words is None or words == found[0] or found[0].replace(".", "").endswith("00"):
            continue
        changed = _put(report, piece, found.start(), found.end(), words)
        if changed is not None:
            return Mutant(changed, ("number_mismatch",), words)
    return None


def _turned(said: str, rng: random.Random) -> str | None:
    places = [
        i for i in range(1, len(said) - 1) if said[i].isdigit() and said[i + 1].isdigit() and said[i] != said[i + 1]
    ]
    if not places:
        return None
    place = rng.choice(places)
    return said[:place] + said[place + 1] + said[place] + said[place + 2 :]


def _other_digit(said: str, rng: random.Random) -> str | None:
    places = [i for i in range(1, len(said)) if said[i].isdigit()]
    if len(places) < 3:
        return None
    place = rng.choice(places)
    return said[:place] + str((int(said[place]) + rng.randint(1, 8)) % 10) + said[place + 1 :]


def wrong_percentage(report: Report, rng: random.Random) -> Mutant | None:
    def change(m: re.Match[str]) -> str | None:
        done, of, percent = m["a"].replace(".", ""), m["b"].replace(".", ""), m["p"]
        if done == of or not int(of):
            return None
        return m[0].replace(percent + "%", f"{(int(float(percent.replace(',', '.'))) + 13) % 100},{rng.randint(1, 9)}%")

    return _swap(
        report, rng, r"(?P<a>\d[\d.]*)/(?P<b>\d[\d.]*)[^\d%/().;]{0,40}\((?:đạt |chiếm )?(?P<p>\d{1,3}(?:,\d+)?)%\)", change,
        ("arithmetic",), ALL,
    )  # fmt: skip


def wrong_anniversary(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report, rng, r"\b(?P<n>\d{2,3}) năm (?=[^()\d;]{3,90}\(\d{1,2}/\d{1,2}/\d{4} - \d{1,2}/\d{1,2}/\d{4}\))",
        lambda m: m[0].replace(m["n"], str(int(m["n"]) + rng.choice((-2, -1, 1, 2, 10)))), ("arithmetic",), ALL,
    )  # fmt: skip


def wrong_breakdown(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report, rng, rf"\b\d{{2,4}}(?= {_W}+ {_W}+[^\d().;]{{0,40}} \(\d{{1,3}} {_W}+[^()%]{{4,90}}, \d+ {_W}+[^()%]{{4,90}}\))",
        lambda m: str(int(m[0]) + rng.randint(2, 9)), ("arithmetic",),
    )  # fmt: skip


def part_over_whole(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report, rng, r"\b\d{1,3}(?:\.\d{3})*(?= (?:đoàn viên|ĐVTN|thanh niên|đồng chí|hội viên|học sinh)[^\d().;%]{0,40}, trong đó(?: có)? (?:hơn )?(?P<p>\d[\d.]*) (?:đoàn viên|ĐVTN|đồng chí|nữ|em|thanh niên|đảng viên|người))",
        lambda m: str(max(1, int(m["p"].replace(".", "")) // 3)), ("part_exceeds_whole",),
    )  # fmt: skip


def million_without_dong(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report,
        rng,
        r"\d[\d.,]* (?:triệu|tỷ) đồng(?=[.,;)])",
        lambda m: m[0].removesuffix(" đồng"),
        ("unit_error",),
        ALL,
    )


def blown_up_money(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report, rng, r"\d+ (?:suất|bộ|phần|xuất) [^\d.;()]{2,60}?(?:trị giá|giá trị) (?:hơn |gần )?\d[\d.,]* triệu đồng",
        lambda m: m[0].replace("triệu", "tỷ"), ("unit_error",),
    )  # fmt: skip


def wrong_verdict(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report, rng, r"(?<=\()(?P<v>vượt|không đạt|đạt) chỉ tiêu(?=\))",
        lambda m: {"vượt": "không đạt chỉ tiêu", "đạt": "không đạt chỉ tiêu", "không đạt": "đạt chỉ tiêu"}[m["v"]],
        ("verdict_mismatch", "unexplained_unmet_target", "verdict_count"), (PieceKind.RESULT,),
    )  # fmt: skip


def verdict_left_out(report: Report, rng: random.Random) -> Mutant | None:
    places = _places(report, r" ?\((?:vượt|không đạt|đạt) chỉ tiêu\)", (PieceKind.RESULT,))
    places = [(piece, found) for piece, found in places if len(re.findall("chỉ tiêu", piece.text)) == 1]
    if not places:
        return None
    piece, found = rng.choice(places)
    changed = _put(report, piece, found.start(), found.end(), "")
    return Mutant(changed, ("missing_verdict",), piece.text[:30]) if changed is not None else None


def number_twice(report: Report, rng: random.Random) -> Mutant | None:
    return _renumbered(report, rng, lambda count: count - 1, ("numbering_duplicate",))


def number_left_out(report: Report, rng: random.Random) -> Mutant | None:
    return _renumbered(report, rng, lambda count: count + 1, ("numbering_gap",))


def _renumbered(report: Report, rng: random.Random, to: Callable[[int], int], rules: tuple[str, ...]) -> Mutant | None:
    numbers = prepare(report).numbers
    ids = [
        key
        for key, section in report.sections.items()
        if section.role is Role.NUMBERED and section.heading and re.fullmatch(r"(?:\d+\.)*\d+\.", numbers.get(key, ""))
        and not numbers[key].endswith((".1.", "1."))
    ]  # fmt: skip
    if not ids:
        return None
    key = rng.choice(ids)
    path = numbers[key].rstrip(".").split(".")
    printed = ".".join([*path[:-1], str(to(int(path[-1])))]) + "."
    section = replace(report.sections[key], printed=printed)
    return Mutant(replace(report, sections={**report.sections, key: section}), rules, section.heading[:40])


def attachment_absent(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report,
        rng,
        rf"{_LOW}\.\Z",
        lambda m: f"{m[0][:-1]} (có danh sách kèm theo).",
        ("missing_attachment",),
        (PieceKind.BODY,),
    )


def wrong_symbol(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report, rng, r"(?P<t>Kế hoạch|Nghị quyết|Chỉ thị|Hướng dẫn)(?P<m> số \d+-)(?P<s>KH|NQ|CT|HD)(?=/)",
        lambda m: m["t"] + m["m"] + {"KH": "NQ", "NQ": "KH", "CT": "KH", "HD": "NQ"}[m["s"]], ("doc_symbol_mismatch",),
    )  # fmt: skip


def plain_thousands(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report,
        rng,
        rf"(?<![\d.,/])[1-9]\d{{0,2}}\.\d{{3}}(?= {_LOW})",
        lambda m: m[0].replace(".", ""),
        ("number_format",),
    )


def spaced_thousands(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report,
        rng,
        rf"(?<![\d.,/])[1-9]\d{{0,2}}\.\d{{3}}(?= {_LOW})",
        lambda m: m[0].replace(".", " "),
        ("number_format",),
    )


def no_such_day(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report,
        rng,
        r"(?<![\d/])\d{1,2}/\d{1,2}/(?=20\d{2}(?!\d))",
        lambda m: "31/4/",
        ("number_format", "doc_title_mismatch", "arithmetic"),
    )


def mixed_range(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(report, rng, r"\b20\d{2} - 20\d{2}\b", lambda m: m[0].replace(" - ", "-"), ("style_variation",))


def term_of_another(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report, rng, r"\b20\d{2} - 20\d{2}\b", lambda m: " - ".join(reversed(m[0].split(" - "))), ("period_mismatch",)
    )


def word_left_out(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report, rng, r"\b(?:Đoàn TNCS Hồ Chí Minh|xây dựng nông thôn mới|hoàn cảnh khó khăn|phong trào thanh thiếu nhi|chuyển đổi số quốc gia|"
        r"tư vấn hướng nghiệp|bảo vệ môi trường|dân tộc thiểu số|gia đình chính sách)\b",
        lambda m: " ".join(w for i, w in enumerate(m[0].split()) if i != len(m[0].split()) - 2), ("missing_words",),
    )  # fmt: skip


def paragraph_twice(report: Report, rng: random.Random) -> Mutant | None:
    places = [
        (section, index)
        for section in report.sections.values()
        for index, block in enumerate(section.body.blocks)
        if isinstance(block, Paragraph) and all(isinstance(each, Run) for each in block.inlines) and len(block.inlines) == 1
        and len(block.inlines[0].text.split()) > 30  # type: ignore[union-attr]
    ]  # fmt: skip
    if not places:
        return None
    section, index = rng.choice(places)
    block = section.body.blocks[index]
    blocks = (*section.body.blocks[: index + 1], block, *section.body.blocks[index + 1 :])
    changed = replace(report, sections={**report.sections, section.id: replace(section, body=Body(blocks))})
    return Mutant(changed, ("duplicate_text",), block.inlines[0].text[:30])  # type: ignore[union-attr]


def page_number_left(report: Report, rng: random.Random) -> Mutant | None:
    sections = [each for each in report.sections.values() if len(each.body.blocks) > 1 and each.heading]
    section = rng.choice(sections)
    blocks = (section.body.blocks[0], Paragraph(text("10")), *section.body.blocks[1:])
    changed = replace(report, sections={**report.sections, section.id: replace(section, body=Body(blocks))})
    return Mutant(changed, ("conversion_artefact",), "10")


def converter_mark(report: Report, rng: random.Random) -> Mutant | None:
    return _swap(
        report,
        rng,
        rf"\A[A-ZĐ]{_W}+",
        lambda m: f"[bookmark: _GoBack]{m[0]}",
        ("conversion_artefact",),
        (PieceKind.BODY,),
    )


def result_left_out(report: Report, rng: random.Random) -> Mutant | None:
    told = [each for each in report.indicators if each.result or any(part.result for part in each.parts)]
    if len(told) < 4 or len(told) < len(report.indicators):
        return None
    one = rng.choice(told)
    empty = replace(
        one, result=(), parts=tuple(replace(part, result=None, override=None, reason="") for part in one.parts)
    )
    indicators = tuple(empty if each is one else each for each in report.indicators)
    statement = next(p for p in prepare(report).pieces if p.kind is PieceKind.STATEMENT and p.owner == one.id)
    return Mutant(replace(report, indicators=indicators), ("missing_result",), statement.text[:30])


def section_emptied(report: Report, rng: random.Random) -> Mutant | None:
    if report.kind is ReportKind.OUTLINE:
        return None
    sections = [
        each
        for each in report.sections.values()
        if each.heading and not each.children and each.role is Role.NUMBERED and not each.heading.endswith((".", ")")) and each.body.blocks
        and all(isinstance(block, Paragraph) for block in each.body.blocks) and not each.run_in
    ]  # fmt: skip
    if not sections:
        return None
    one = rng.choice(sections)
    changed = replace(report, sections={**report.sections, one.id: replace(one, body=Body())})
    return Mutant(changed, ("missing_section",), one.heading[:40])


def name_of_a_place(report: Report, rng: random.Random) -> Mutant | None:
    """Change the mark of a name that stands elsewhere rightly."""
    pattern = (
        r"\b(?:xã|huyện|bản|Huyện đoàn|xã đoàn|Đoàn xã) (?P<n>[A-ZĐ][^\W\d_]+ [A-ZĐ][^\W\d_]+)(?![^\W\d_])(?! [A-ZĐ])"
    )
    places = _places(report, pattern)
    count: dict[str, int] = {}
    for _, found in places:
        count[found[0]] = count.get(found[0], 0) + 1
    places = [(piece, found) for piece, found in places if count[found[0]] > 1]
    rng.shuffle(places)
    for piece, found in places:
        name = found["n"]
        for old, new in (
            ("à", "á"),
            ("ồ", "ố"),
            ("ư", "u"),
            ("ậ", "ấ"),
            ("ê", "e"),
            ("ơ", "o"),
            ("ị", "i"),
            ("ả", "ã"),
            ("ì", "í"),
            ("ú", "ù"),
        ):
            if old in name[1:]:
                start = found.start("n")
                wrong = name[0] + name[1:].replace(old, new, 1)
                changed = _put(report, piece, start, found.end("n"), wrong)
                if changed is not None:
                    return Mutant(changed, ("name_variant", "spelling"), wrong)
    return None


KINDS: dict[str, Callable[[Report, random.Random], Mutant | None]] = {
    each.__name__: each
    for each in (
        doubled_word, doubled_space, space_before_comma, no_space_behind_comma, bracket_not_closed, bracket_not_opened,
        quotation_not_closed, straight_for_curved, full_stop_left_out, comma_for_full_stop, loose_accent, eth_for_d,
        cyrillic_letter, legacy_font, mistyped_syllable, glued_words, blank_for_number, digits_changed_round, digit_changed,
        wrong_percentage, wrong_anniversary, wrong_breakdown, part_over_whole, million_without_dong, blown_up_money,
        wrong_verdict, verdict_left_out, number_twice, number_left_out, attachment_absent, wrong_symbol, plain_thousands,
        spaced_thousands, no_such_day, mixed_range, term_of_another, word_left_out, paragraph_twice, page_number_left,
        converter_mark, result_left_out, section_emptied, name_of_a_place,
    )
}  # fmt: skip
