"""Indicators as sentences and tables have them: targets, results, ratios and verdicts out of Vietnamese prose."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...models.errors import QT_TRANSLATE_NOOP, UserError
from ...models.indicators import RULES, Kind, Operator, Part, Verdict, computed_verdict
from ...models.meaning.cells import NO, YES
from ...models.meaning.masking import masked as without_days_and_signs
from ...models.meaning.measures import likeness
from ...models.meaning.reasons import MISSING
from ...models.meaning.sentences import Wanted, read_sentence, span_of
from ...models.meaning.told import Told
from ...models.numbers import Figure, parse_figure
from ...models.report import Period
from ...models.years.told import results_in_cell, told_over_time

OUT_OF = QT_TRANSLATE_NOOP("errors", "Câu ghi một phân số, có thể là kết quả trên số được giao; hãy xác nhận.")
REASON = "Theo đánh giá ghi trong văn bản nhập."

_NUM = r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?"
_FIGURE = re.compile(
    rf"(?<![\w/.,+-])(?:(?P<approx>hơn|trên|gần|khoảng)\s+)?(?P<number>{_NUM})(?:\s?/\s?(?P<base>{_NUM}))?(?P<percent>\s?%)?"
    rf"(?:\s?\(\s?(?P<share>(?:\d+,)?\d+)\s?%\s?\))?(?![\d/+]|\.\d|-\d)",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(
    r"(?:phấn đấu\b(?:\s+\w+){0,3}?\s+)?(?:ít nhất|tối thiểu|không dưới|không ít hơn)|phấn đấu|\btừ(?=\s*$)",
    re.IGNORECASE,
)
_AT_MOST = re.compile(r"không quá|không vượt quá|tối đa|nhiều nhất|dưới(?=\s*$)|không nhiều hơn", re.IGNORECASE)
_GIVEN = re.compile(r"chỉ tiêu[^;.]*\b(?:giao|đề ra)\b", re.IGNORECASE)
_VERDICT = re.compile(
    r"(?P<unmet>(?:chưa|không)\s+(?:đạt|hoàn thành))|(?P<over>vượt)|(?P<met>đạt|hoàn thành)", re.IGNORECASE
)
_VERDICT_NOTE = re.compile(
    r"\(\s*((?:(?:chưa|không)\s+)?(?:vượt|đạt|hoàn thành)(?:\s+(?:và\s+)?(?:vượt\s+)?(?:mức\s+)?(?:chỉ tiêu|kế hoạch))[^()]*)\)",
    re.IGNORECASE,
)
_VERDICT_FIRST = re.compile(
    r"(?P<verdict>(?:chưa |không )?(?:hoàn thành |đạt và )?(?:vượt|đạt|hoàn thành)(?: mức)?\s+chỉ tiêu)(?P<scope>[^(;,.]*)"
    r"(?:\((?P<detail>[^()]*(?:\([^()]*\)[^()]*)*)\))?",
    re.IGNORECASE,
)
_LONGEST = 10_000  # letters of an indicator that are looked through for figures
_MOST_PAIRS = 1_000  # of targets and results that are compared by their words; more stand in order
_ORDINAL = re.compile(r"^\s*chỉ tiêu\s+(?:số\s+)?\d+\s*[:.]\s*", re.IGNORECASE)  # "Chỉ tiêu 1: …"
_VERDICT_BEHIND = re.compile(  # "…, vượt chỉ tiêu."
    r"[,;.)]\s*((?:(?:chưa|không)\s+)?(?:đạt và\s+)?(?:đạt|vượt|hoàn thành)\s+(?:mức\s+)?(?:chỉ tiêu|kế hoạch)\b[^,;()]*)$",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(r"(chưa (?:thực hiện|triển khai|tổ chức|có|hoàn thành))(?!\s*chỉ tiêu)", re.IGNORECASE)
_UNITS = (
    "ý tưởng, sáng kiến", "công trình, phần việc", "đoàn viên ưu tú", "thanh thiếu niên", "thanh thiếu nhi", "đơn vị máu",
    "suất học bổng", "suất quà", "thôn, bản", "tỷ đồng", "triệu đồng", "nghìn đồng", "công trình", "phần việc", "mô hình",
    "hoạt động", "hợp tác xã", "tổ hợp tác", "câu lạc bộ", "đội hình", "đoàn viên", "thanh niên", "thiếu nhi", "đảng viên", "đồng chí",
    "ngày công", "gia đình", "sản phẩm", "sáng kiến", "ý tưởng", "cây xanh", "tin bài", "chi đoàn", "cán bộ", "dự án", "đơn vị", "lượt", "cuộc", "điểm", "buổi",
    "lớp", "nhà", "cây", "km", "tấn", "hộ", "đồng",
)  # fmt: skip
_UNIT_FIRST = re.compile(rf"(?:{'|'.join(map(re.escape, _UNITS))})\b")


# A number said twice, "01 một hoạt động", is not what is counted.
_NUMBER_WORDS = ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười")


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence that states one thing.

    Attributes:
        figures: the quantities in it.
        sentence: number of the sentence it stands in, to see how far a verdict reaches.
        verdict: the verdict in brackets behind it.
    """

    text: str
    figures: tuple[re.Match[str], ...] = ()
    sentence: int = 0
    verdict: Verdict | None = None
    remark: str = ""


def read_verdict(text: str) -> Verdict | None:
    """Return the verdict some words give, or ``None``."""
    found = _VERDICT.search(text)
    if found is None:
        return None
    if found["unmet"]:
        return Verdict.UNMET
    return Verdict.EXCEEDED if found["over"] or "vượt" in text.lower() else Verdict.MET


def clauses(text: str) -> list[Clause]:
    """Split prose into clauses: at semicolons, sentence ends, and commas before another quantity."""
    out: list[Clause] = []
    for number, sentence in enumerate(_sentences(text)):
        masked = _masked(sentence)
        figures = list(_FIGURE.finditer(masked))
        cuts = {found.start() + 1 for found in re.finditer(r";", masked)}
        for found in re.finditer(
            r",\s+(?:và\s+|đồng thời\s+|trong đó\s+|phấn đấu\s+(?:có\s+)?|ít nhất\s+|tối thiểu\s+(?:có\s+)?)*", masked
        ):
            leads = masked[found.end() : found.end() + 12]
            if any(each.start() == found.end() for each in figures) or (
                "đồng thời" in found[0].lower() and any(each.start() > found.end() for each in figures) and leads
            ):
                cuts.add(found.start() + 1)
        for one, other in pairwise(figures):  # "kết nạp 3.000 đoàn viên, tỷ lệ … tăng 2%" and "… và 95% thanh niên"
            between = masked[one.end() : other.start()]
            comma, joined = between.rfind(","), re.search(r"\s+và\s+$", between)
            tail = between[comma + 1 :].split() if comma >= 0 else []
            if tail and len(tail) <= 4 and "(" not in between[comma:] and not other["percent"] and not one["percent"]:
                cuts.add(one.end() + comma + 1)  # "kết nạp 60 đoàn viên, giới thiệu 15 đoàn viên ưu tú"
            if joined and bool(one["percent"]) == bool(other["percent"]) and len(between) > 12:
                cuts.add(one.end() + joined.start() + 1)
            elif comma >= 0 and bool(one["percent"]) != bool(other["percent"]) and "(" not in between:
                cuts.add(one.end() + comma + 1)
        start = 0
        for cut in (*sorted(cuts), len(sentence)):
            piece = sentence[start:cut]
            found_here = tuple(_FIGURE.finditer(_masked(piece, masked[start:cut])))
            note = _VERDICT_NOTE.search(piece)
            remark = ""
            if note:
                _, _, remark = note[1].partition(",")
            if piece.strip(" ;,."):
                out.append(Clause(piece, found_here, number, read_verdict(note[1]) if note else None, remark.strip()))
            start = cut
    return out


def _sentences(text: str) -> list[str]:
    out: list[str] = []
    start = 0
    for found in re.finditer(r"(?<=[.!?)])\s+|\n", text):
        behind = text[found.end() : found.end() + 1]
        if found[0] == "\n" or behind.isupper() or (behind.isdigit() and text[found.start() - 1] != ")"):
            out.append(text[start : found.start()])
            start = found.end()
    return [*out, text[start:]]


def _masked(text: str, already: str | None = None) -> str:
    """Blank out what has digits and is no quantity; the length stays."""
    masked = already if already is not None else text
    if already is None:
        masked = without_days_and_signs(masked)
    # what stands in brackets is a remark, but for the share behind a fraction
    return re.sub(
        r"\((?!\s?\d+(?:,\d+)?\s?%\s?\))[^()]*\)", lambda found: "(" + "_" * (len(found[0]) - 2) + ")", masked
    )


def target_parts(statement: str) -> list[tuple[Part, Clause]]:
    """Return the parts a target sentence sets, each with the clause that sets it; without results."""
    out: list[tuple[Part, Clause]] = []
    for clause in clauses(_ORDINAL.sub("", statement)):
        if clause.figures:
            out.append((_target_part(clause, clause.figures[0]), clause))
        elif _GIVEN.search(clause.text):
            words = clause.text.strip(" .;,")
            phrase = "phấn đấu" if "phấn đấu" in words.lower() else ""
            out.append((Part("", name=words, operator=Operator.AT_LEAST, phrase=phrase), clause))
    return out


def _target_part(clause: Clause, found: re.Match[str]) -> Part:
    before, after = clause.text[: found.start()], clause.text[found.end() :]
    operator, phrase = Operator.EQUAL, ""
    if least := _last(_AT_LEAST, before):
        operator, phrase = Operator.AT_LEAST, least
    elif re.match(r"[^,;.]{0,28}?\btrở lên", after):
        operator, phrase = Operator.AT_LEAST, "ít nhất"
    elif most := _last(_AT_MOST, before):
        operator, phrase = Operator.AT_MOST, most
    figure = _figure(found)
    unit, name = _unit_and_name(before, after, figure)
    kind = (
        Kind.RATE
        if unit == "%"
        else Kind.CUMULATIVE
        if re.search(r"lũy kế|luỹ kế|dư nợ", clause.text, re.I)
        else Kind.FLOW
    )
    over_units, over_time = RULES[kind]
    return Part(
        "", name=name, unit=unit, kind=kind, operator=operator, phrase=phrase.lower(), target=figure,
        over_units=over_units, over_time=over_time,
    )  # fmt: skip


def _last(pattern: re.Pattern[str], before: str) -> str:
    """Return the words of a pattern that stand near the end of ``before``."""
    found = list(pattern.finditer(before[-60:].rstrip() if pattern.pattern else before))
    near = [each for each in found if len(before[-60:].rstrip()) - each.end() <= 30]
    return near[-1][0].strip() if near else ""


def _figure(found: re.Match[str]) -> Figure:
    text = found[0].strip()
    if found["share"]:
        text = text[: text.index("(")].strip()
    try:
        return parse_figure(text)
    except UserError:
        return Figure(text)


_LED_BY = re.compile(
    r"(?:\b(?:ít nhất|tối thiểu|phấn đấu|có|đạt|được|hơn|trên|gần|khoảng|không quá|tối đa|là|thực hiện|tổ chức|từ|cho|tổng số)\s*)+$",
    re.IGNORECASE,
)
_AIMED = re.compile(
    r"\s*[:(]\s*(?:chỉ tiêu|kế hoạch|kh|ct|mục tiêu|nghị quyết|đăng ký|được giao|giao|phấn đấu)(?:\s+[^\W\d_]+){0,4}(?:\s+\d{4})?"
    r"\s*(?:là)?\s*$",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^(?:(?:phấn đấu|toàn (?:tỉnh|xã|phường|huyện|đoàn)|(?:mỗi|hằng|hàng|trong) năm|đoàn (?:xã|phường|cấp \w+)|mỗi chi đoàn|"
    r"các cấp bộ đoàn)\s*,?\s+)+",
    re.IGNORECASE,
)
_LONGEST_DEED = 5  # words before a target that say what is done


def _unit_and_name(before: str, after: str, figure: Figure) -> tuple[str, str]:
    words = after.strip(" .;,:")
    words = _VERDICT_NOTE.sub("", words).strip(" .;,:")
    aimed = _AIMED.search(before)
    if aimed:
        before = before[: aimed.start()]  # "Trồng mới cây xanh: chỉ tiêu 1.000 cây"
    before_words = _LEADS.sub("", _LED_BY.sub("", before.strip(" ,;.:-"))).strip(" ,;.:-")
    if figure.percent:
        return "%", words if len(words) > 3 else before_words
    first, _, rest = words.partition(" ")
    if first.lower() in _NUMBER_WORDS and rest:
        words = rest
    lower = words.lower()
    found = _UNIT_FIRST.match(lower)
    unit = found[0] if found else " ".join(words.split()[:1]).strip(",.;")
    if re.search(r"\btừ\s*$", before, re.IGNORECASE):
        words = re.sub(r"\s*\btrở lên$", "", words, flags=re.IGNORECASE)  # "từ 40 đoàn viên trở lên"
    name = words
    done = f"{before_words[:1].lower()}{before_words[1:]}"  # what is done with what is counted: kết nạp, trồng mới
    if aimed and before_words:
        return unit, before_words
    telling = done and len(done.split()) <= _LONGEST_DEED and done not in words.lower()
    if telling or (done and len(words.split()) <= len(unit.split())):
        name = f"{words} {done}".strip()
    return unit, name


@dataclass(frozen=True, slots=True)
class Read:
    """A part, the verdict the document prints for it, the percentage behind a fraction, and how the result was read."""

    part: Part
    verdict: Verdict | None = None
    share: str = ""
    told: Told = Told()


def read_parts(statement: str, result: str, period: Period | None = None) -> list[Read]:
    """Return the parts of an indicator from its target sentence and the text behind "Kết quả:".

    Verdicts that differ from what the figures say are kept as set by hand, with the reason that the
    document says so.

    Args:
        statement: the target as a sentence, or what is counted.
        result: the text behind "Kết quả:".
        period: the time that is reported on.
    """
    statement, result = statement[:_LONGEST], result[:_LONGEST]
    targets = target_parts(statement)
    if not targets:
        targets = [(_without_target(statement, result), Clause(statement))]
    if not result.strip():
        return [_untold(part, statement) for part, _ in targets]
    if _VERDICT_FIRST.match(result.strip()):
        return _judged_first(targets, result.strip(), period)
    return _by_periods(_told(targets, result, period), result, period or Period())


def _untold(part: Part, statement: str) -> Read:
    """Return a part nothing is told of; a target that is a fraction (32/30 đoàn viên) is a result beside what was due."""
    if part.target is None or part.target.denominator is None:
        return Read(part, told=Told(asked=True, doubt=MISSING))
    told = Told(asked=True, doubt=OUT_OF, guess=part.target, read_from=statement)
    label, colon, behind = _ORDINAL.sub("", statement).partition(":")
    if colon and len(label) > _SHORTEST_NAME and behind.lstrip()[:1].isdigit() and not any(map(str.isdigit, label)):
        part = replace(part, name=label.strip(" ."))  # "Chi đoàn xếp loại khá: 15/18 chi đoàn"
    return Read(replace(part, target=None, phrase="", operator=Operator.AT_LEAST), told=told)


_SHORTEST_NAME = 8


def _by_periods(read: list[Read], result: str, period: Period) -> list[Read]:
    """Return what was read with the results of periods, where the text lists them: "Năm 2022: 300; năm 2023: 450"."""
    if len(read) != 1:
        return read
    part = read[0].part
    periods = results_in_cell(_VERDICT_LAST.sub("", result), part, part.name, period)
    if not periods:
        return read
    part, told = told_over_time(part, replace(read[0].told, asked=True, figure=None), periods, period)
    return [replace(read[0], part=part, told=told)]


_VERDICT_LAST = re.compile(r"\s*\([^()\d]*(?:đạt|vượt|hoàn thành)[^()]*\)[\s.;]*$", re.IGNORECASE)


def _without_target(statement: str, result: str) -> Part:
    """Return the part of a sentence that sets no number: what its result says tells what it is."""
    name = _ORDINAL.sub("", statement).strip(" .;:")[:200]
    kind, unit = Kind.TEXT, ""
    said = re.split(r"[.;\n]", result.strip(" .;"), maxsplit=1)[0].lower().strip()
    if said in YES or said in NO:
        kind = Kind.YES_NO
    elif figures := list(_FIGURE.finditer(_masked(result))):
        if re.match(r"(?:tỷ|tỉ) lệ\b", name, re.IGNORECASE) or any(each["base"] and each["share"] for each in figures):
            kind, unit = Kind.RATE, "%"
        else:
            lower = name.lower()
            found_unit = _UNIT_FIRST.match(lower)
            own = found_unit[0] if found_unit else ""
            said_behind = any(likeness(result[found.end() : found.end() + 40], own) > 0 for found in figures)
            unit = own if own and said_behind else _counted(name, result, figures) or own
            kind = Kind.FLOW if unit else Kind.TEXT
    over_units, over_time = RULES[kind]
    return Part(
        "", name=name, unit=unit, kind=kind, operator=Operator.EQUAL, over_units=over_units, over_time=over_time
    )


def _counted(name: str, result: str, figures: Sequence[re.Match[str]]) -> str:
    """Return what the first number of a result counts, where the indicator speaks of it too."""
    for found in figures:
        unit, _ = _unit_and_name(result[: found.start()], result[found.end() :], _figure(found))
        if unit and unit != "%" and (unit.lower() in name.lower() or unit in _UNITS):
            return unit
    return ""


def _wanted(part: Part, words: str, period: Period | None) -> Wanted:
    year, piece = span_of(period)
    return Wanted(part.unit, words, part.target, year=year, part_of_year=piece, share=part.kind is Kind.RATE)


def _told(targets: list[tuple[Part, Clause]], result: str, period: Period | None) -> list[Read]:
    """Read a result told in sentences with verdicts behind them."""
    told = clauses(result)
    verdicts = [clause.verdict for clause in told]
    if told and not any(verdicts) and (last := _VERDICT_BEHIND.search(result)):
        verdicts = [read_verdict(last[1])] * len(told)
    stated = [verdict for verdict in verdicts if verdict is not None]
    for place in range(len(told) - 1, -1, -1):  # a verdict reaches back to the beginning of its sentence
        behind = place + 1 < len(told) and told[place + 1].sentence == told[place].sentence
        if verdicts[place] is None and behind and not told[place].text.rstrip().endswith(";"):
            verdicts[place] = verdicts[place + 1]
    if len(stated) == 1 and verdicts and told[-1].verdict is not None:
        verdicts = [stated[0]] * len(told)
    places = _aligned([clause for _, clause in targets], told)
    out: list[Read] = []
    for (part, aim), found in zip(targets, places, strict=True):
        alone = len(targets) == 1
        if found is None and not alone:
            out.append(Read(part, told=Told(asked=True, doubt=MISSING)))
            continue
        clause = told[found] if found is not None else Clause("")
        chosen = _chosen(part, clause)
        share = f"{chosen['share']}%" if chosen is not None and chosen["share"] else ""
        if not part.unit and chosen is not None and part.kind not in (Kind.YES_NO, Kind.TEXT):
            # a target without a number: what is counted shows in the result
            unit, _ = _unit_and_name(clause.text[: chosen.start()], clause.text[chosen.end() :], _figure(chosen))
            part = replace(part, unit=unit)
        if clause.remark:
            part = replace(part, note=clause.remark)
        if part.kind is Kind.YES_NO:
            answer = parse_figure(re.split(r"[.;\n]", result.strip(" .;"), maxsplit=1)[0].strip())
            out.append(_judged(replace(part, result=answer), None, told=Told(answer, read_from=result.strip())))
            continue
        words = result if alone or found is None else _reach(told, places, found)
        read = read_sentence(words, _wanted(part, aim.text, period))
        verdict = verdicts[found] if found is not None else None
        out.append(_judged(replace(part, result=read.figure), verdict, share, read))
    return out


def _reach(told: Sequence[Clause], places: Sequence[int | None], found: int) -> str:
    """Return a clause with those behind it in its sentence that no other target takes."""
    out = [told[found].text]
    for place in range(found + 1, len(told)):
        if place in places or told[place].sentence != told[found].sentence or out[-1].rstrip().endswith(";"):
            break
        out.append(told[place].text)
    return "".join(out)


def _chosen(part: Part, clause: Clause) -> re.Match[str] | None:
    """Return the quantity of a clause that answers a part: a share where one is asked for."""
    if not clause.figures:
        return None
    wants_share = part.unit == "%" or (part.target is not None and part.target.percent)
    shares = [each for each in clause.figures if each["base"] or each["percent"]]
    return shares[0] if wants_share and shares else clause.figures[0]


def _judged_first(targets: list[tuple[Part, Clause]], result: str, period: Period | None) -> list[Read]:
    """Read ``Vượt chỉ tiêu (3.617/2.500 ý tưởng, đạt 144,68%)``: the verdict first, figures in brackets."""
    found = list(_VERDICT_FIRST.finditer(result))
    out: list[Read] = []
    for place, (part, clause) in enumerate(targets):
        chosen = found[0]
        if len(found) > 1:
            if all(each["scope"].strip() for each in found):
                chosen = max(
                    found, key=lambda each: (_overlap(clause.text, each["scope"]), -abs(found.index(each) - place))
                )
            else:
                chosen = found[min(place, len(found) - 1)]
        alone = len(targets) if len(found) == 1 else 1
        detail, share = _bracketed(clause, chosen["detail"] or "", alone, place)
        read = read_sentence(detail, _wanted(part, clause.text, period))
        out.append(_judged(replace(part, result=read.figure), read_verdict(chosen["verdict"]), share, read))
    return out


def _bracketed(clause: Clause, detail: str, shared: int, place: int) -> tuple[str, str]:
    """Return the words of a part's result, and its printed ratio.

    Out of ``3.617/2.500 ý tưởng, đạt 144,68%``, ``220.000 = 733,3%`` or ``05 dự án``.
    """
    split = [piece for piece in re.split(r"[;,]\s+", re.sub(r"\s?=\s?", " = ", detail)) if piece.strip()]
    pieces = [(at, each) for at, piece in enumerate(split) for each in clauses(piece)[:1] if each.figures]
    own = [(at, each) for at, each in pieces if not _RATIO_ONLY.match(each.text.strip())]
    if not own:
        return detail, ""
    at, best = own[min(place, len(own) - 1)] if shared > 1 and len(own) >= shared else own[0]
    if shared > 1 and len(own) < shared:
        at, best = max(own, key=lambda each: _overlap(clause.text, each[1].text))
        if _overlap(clause.text, best.text) == 0:
            return "", ""
    ratio = _RATIO.search(best.text) or (_RATIO_ONLY.match(split[at + 1].strip()) if at + 1 < len(split) else None)
    share = f"{ratio[1]}%" if ratio else ""
    words = best.text if shared > 1 else detail
    return words if not share or share in words else f"{words} ({share})", share


_RATIO = re.compile(r"=\s*((?:\d+[.,])*\d+)\s?%")
_RATIO_ONLY = re.compile(r"(?:đạt|bằng|tỷ lệ|tỷ lệ đạt|chiếm)\s+((?:\d+[.,])*\d+)\s?%\s*$", re.IGNORECASE)


def _judged(part: Part, said: Verdict | None, share: str = "", told: Told | None = None) -> Read:
    told = told or Told()
    if said is None or said is computed_verdict(part):
        return Read(part, said, share, told)
    return Read(replace(part, override=said, reason=REASON), said, share, told)


def _words(text: str) -> set[str]:
    folded = unicodedata.normalize("NFC", text.lower())
    return {word for word in re.findall(r"[^\W\d_]+", folded) if len(word) > 1} - {
        "có",
        "được",
        "các",
        "và",
        "của",
        "cho",
    }


def _overlap(one: str, other: str) -> float:
    left, right = _words(one), _words(other)
    return len(left & right) / max(1, min(len(left), len(right)))


def _aligned(targets: Sequence[Clause], told: Sequence[Clause]) -> list[int | None]:
    """Match targets with clauses of the result, in order: the greatest sum of likeness wins."""
    rows, columns = len(targets), len(told)
    if rows * columns > _MOST_PAIRS:
        return [row if row < columns else None for row in range(rows)]

    def score(row: int, column: int) -> float:
        clause = told[column]
        if not clause.figures and clause.verdict is None and not _NOT_DONE.search(clause.text):
            return -1.0
        like = _overlap(targets[row].text, clause.text)
        has = 0.25 if clause.figures or _NOT_DONE.search(clause.text) else 0.0
        same = rows == columns and row == column
        return like + has + (0.3 if same else 0.0) - 0.3

    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for row in range(rows - 1, -1, -1):
        for column in range(columns - 1, -1, -1):
            best[row][column] = max(
                best[row + 1][column], best[row][column + 1], best[row + 1][column + 1] + score(row, column)
            )
    out: list[int | None] = []
    at = 0
    for row in range(rows):
        fits = (
            column
            for column in range(at, columns)
            if score(row, column) > 0 and best[row][at] == best[row + 1][column + 1] + score(row, column)
        )
        taken = next(fits, None)
        out.append(taken)
        at = at if taken is None else taken + 1
    return out
