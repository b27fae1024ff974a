"""The figure that a sentence tells of an indicator: the quantity in its unit of measure, not the first number."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, replace
from decimal import Decimal
from itertools import pairwise

from ..numbers import Figure
from ..periods import STROKE, Period
from .deeds import deeds, plainly
from .masking import BEGIN as _W
from .masking import END as _E
from .masking import masked, short_forms_spelled
from .measures import converted, is_percent, is_whole, likeness, money, plain, scale, spelled
from .quantities import Quantity, cleaned, quantities
from .reasons import (
    A_RANGE,
    A_SUM,
    ABOVE_WHOLE,
    DASH,
    ENGLISH,
    IN_WORDS,
    MISSING,
    NO_BASE,
    NO_NUMBER,
    NONE_OR_ZERO,
    OTHER_BASE,
    OTHER_SHARE,
    OTHER_THING,
    PERCENT_ONLY,
    PIECE_OF_YEAR,
    PLAN_OR_WHOLE,
    SEVERAL,
    TOO_LONG,
    VERDICT_ONLY,
)
from .told import Told, figure_of, words_of

LONGEST = 2000  # letters of a result
_UNKNOWN = re.compile(
    rf"{_W}(?:(?:chưa|không) có (?:số liệu|báo cáo|thống kê|số thống kê)|(?:chưa|không) (?:thống kê|tổng hợp|báo cáo|xác định|cập nhật)"
    rf"|đang (?:thống kê|tổng hợp|cập nhật|rà soát)|n/a){_E}",
    re.IGNORECASE,
)
_NOT_DONE = re.compile(
    rf"(?:(?:các )?(?:đơn vị|xã|đoàn)\s+)?((?:chưa|không) (?:thực hiện|triển khai|tổ chức)(?: được)?)(?!\s*(?:chỉ tiêu|thống kê)){_E}",
    re.IGNORECASE,
)
_NOTHING = re.compile(r"(?:không|chưa)(?: có)?(?: (?:kết quả|phát sinh|gì))?", re.IGNORECASE)
_VERDICT = re.compile(
    r"(?:(?:chưa|không) )?(?:hoàn thành|đạt|vượt)(?: và vượt)?(?: (?:mức|tốt|xuất sắc))?(?: (?:chỉ tiêu|kế hoạch|yêu cầu))?(?: (?:đề ra|được giao|giao))?",
    re.IGNORECASE,
)
_DIGIT_WORDS = "một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười|mươi|trăm|nghìn|ngàn|triệu|tỷ|lăm|mốt|linh|lẻ|tư"
IN_LETTERS = re.compile(
    rf"{_W}(?:{_DIGIT_WORDS})(?:\s+(?:{_DIGIT_WORDS}))*\s+(?:trăm|nghìn|ngàn|triệu|tỷ|mươi){_E}|{_W}(?:{_DIGIT_WORDS})(?:\s+(?:{_DIGIT_WORDS}))+",
    re.IGNORECASE,
)
_RANGE_JOINT = re.compile(
    rf"(?<!\s)\s*+(?:(?:[^\W\d_]++\s*+){{0,3}}+{STROKE}\s*+|(?:[^\W\d_]++\s++){{0,3}}(?:đến|tới)\s++)"
)
_SUM_JOINT = re.compile(r"(?<!\s)\s*+(?:[^\W\d_]++\s*+){0,3}+\+\s*+")

# what a number is by the words before it
_PLAN = re.compile(
    rf"{_W}(?:kế hoạch|chỉ tiêu|mục tiêu|nghị quyết|định mức|kh|ct|(?<!bàn )(?<!chuyển )giao|đăng ký|đề ra)"
    r"(?:\s+(?:năm|_+|được giao|giao|đề ra|đăng ký|nghị quyết|cả năm|của \S+|cấp trên|tỉnh|huyện|xã|phải|là|đạt|đặt ra|ban đầu|đầu năm))*\s*:?$"
)
_LACK = re.compile(
    rf"{_W}(?:còn thiếu|thiếu|còn lại|còn|hụt|chết|hỏng|hủy|(?:chưa|không)\s+[^\W\d_]+(?:\s+[^\W\d_]+)?)(?:\s+(?:được|là|khoảng))*$"
)
_UNDONE = re.compile(  # "1/25 chi đoàn chưa tổ chức": what is lacking; "24 thanh niên chưa có việc làm được giúp" is none
    rf"{_W}(?:chưa\s+[^\W\d_]|không\s+(?:được|tổ chức|thực hiện|triển khai|tham gia|đạt|hoàn thành|đảm bảo|bảo đảm|đủ|còn))"
    rf"(?!.*{_W}(?<!chưa )(?<!không )(?:được|đã)\s)"
)
_CHANGE = re.compile(
    rf"{_W}(?:tăng|giảm|vượt|nhiều|cao|thấp|ít|kém|hơn|lệch|dôi|dư ra)(?:\s+(?:thêm|được|hơn|so với [^,;.]*|là|mức|chỉ tiêu|kế hoạch))*$"
)
_LESS = re.compile(rf"{_W}(?:vắng|yếu|kém|trung bình|vi phạm|bỏ học|bỏ dở){_E}")
_DENIED = re.compile(rf"{_W}(?:chưa|không)\s+([^\W\d_]+)")
_BEFORE_THIS = re.compile(rf"{_W}(?:năm trước|năm ngoái|cùng kỳ|kỳ trước|nhiệm kỳ trước|so với)(?![^\W\d_])")
_PART = re.compile(
    rf"{_W}(?:trong đó|gồm|bao gồm|gồm có|riêng|cụ thể|tiêu biểu|điển hình|trong số đó|trong số này|chia ra|nổi bật|như:|ví dụ){_E}"
)
_SOME_OF_THEM = re.compile(
    r"^(?:có |là |số )*(?:nữ|nam|dân tộc|tôn giáo|thiếu niên|người)(?:\s+[^\W\d_]+){0,3}\s*:?$"
)  # "(nữ: 29)"
_OF_WHOLE = re.compile(
    rf"{_W}(?:trong|trên|/)\s*tổng(?: số| cộng)?(?: có| là)?$|{_W}trong số(?: có)?$|{_W}(?:nâng|đưa)\s.*{_W}lên$|{_W}hiện có(?: là)?$"
)
_TOTAL = re.compile(rf"{_W}(?:tổng số|tổng cộng|tổng|lũy kế|luỹ kế|cộng dồn|cả năm|toàn kỳ|từ đầu năm|đến nay){_E}")
_SUBPERIOD = re.compile(rf"{_W}(?:quý|tháng|tuần|đợt|6 tháng|sáu tháng|giai đoạn 1){_E}")
_COMING = re.compile(
    rf"{_W}(?:đang (?:triển khai|thi công|xây|làm|sửa|dựng|lắp|hoàn thiện|hoàn tất|thực hiện|chuẩn bị|tiến hành|chờ|xin|xem xét|đề nghị|"
    rf"lập hồ sơ)|dự kiến|phấn đấu|sẽ|năm sau|năm tới|kỳ tới|thời gian tới|đề nghị|đề xuất giao|cần|phải){_E}"
)
_RAISED = re.compile(  # "nâng tổng số cây trồng trong năm lên": what was there before is of this time too
    rf"{_W}(?:nâng|đưa)\s.*(?:{_W}(?:trong|cả|toàn|đầu) (?:năm|kỳ)|{_W}năm nay|{_W}lũy kế|{_W}cộng dồn|____).*{_W}lên$"
)
_PIECE_OF_YEAR = re.compile(  # of an annual report it may be all, or a piece of it
    rf"(?:^|[,;.:(])\s*(?:(?:trong|riêng)\s+)?(?:quý\s+(?:[ivx]+|\d)|tháng\s+\d{{1,2}}|(?:0?[369]|sáu|chín)\s+tháng){_E}[^,;.]*$",
    re.IGNORECASE,
)
_EACH = re.compile(rf"{_W}(?:mỗi|bình quân|trung bình|từng|một|mức)(?:\s+[^\W\d_]+){{0,4}}$")
_ESTIMATE = re.compile(rf"{_W}ước(?:\s+[^\W\d_]+){{0,4}}$")
_EACH_BEHIND = re.compile(
    r"\s*[/]\s*(?:người|hộ|tháng|năm|em|suất|nhà|đợt|lượt|cây|xã|chi đoàn|đơn vị|đoàn viên|học sinh|buổi|căn)"
)
_TAKING_PART = re.compile(
    rf"{_W}(?:huy động|thu hút|với sự tham gia|có sự tham gia|tham gia|phối hợp|mời|phục vụ|cho|gần gũi)(?:\s+(?:của|được|có))*$"
)
_OF_WORK = ("ngày công", "giờ", "công lao động", "ngày")
_DEED = 3  # syllables before, which say what is done for them
_TAKE_PART_BEHIND = re.compile(
    r"\s*(?:[^\W\d_]+\s+){0,3}?(?:tham gia|tham dự|dự(?=\s+(?:thi|họp|hội|lớp|buổi)|\s*$)|hưởng ứng|thụ hưởng|hưởng lợi)(?![^\W\d_])"
)
_YEAR_LAST = re.compile(rf"{_W}năm\s+(?:19|20)\d{{2}}\s*$", re.IGNORECASE)
_YEAR = re.compile(rf"{_W}năm\s+((?:19|20)\d{{2}})(?!\d)", re.IGNORECASE)
_GENERIC = {
    "có", "được", "các", "và", "của", "cho", "đã", "đạt", "là", "với", "trong", "năm", "nay", "đến", "tính", "hiện",
    "thực", "kết", "quả", "tổng", "số", "ít", "nhất", "tối", "thiểu", "phấn", "đấu", "hơn", "trên", "gần", "khoảng",
    "trở", "lên", "toàn", "đoàn", "chỉ", "tiêu", "kế", "hoạch", "tổ", "chức",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a sentence is asked for.

    Attributes:
        unit: unit of measure; empty where it is not known.
        words: the words of the indicator: its target as a sentence, or its name.
        target: its target, to tell result/target from a share.
        year: the year that is reported on, or ``None``.
        part_of_year: whether the report is about less than a year.
        share: whether a share is asked for though the unit does not say so.
    """

    unit: str = ""
    words: str = ""
    target: Figure | None = None
    _: KW_ONLY
    year: int | None = None
    part_of_year: bool = False
    share: bool = False

    @property
    def in_percent(self) -> bool:
        """Whether a share of a whole is asked for."""
        return (
            self.share
            or is_percent(self.unit)
            or (self.target is not None and self.target.percent)
            or (not self.unit and re.match(r"\W*(?:tỷ|tỉ) lệ\b", self.words, re.IGNORECASE) is not None)
        )


def span_of(period: Period | None) -> tuple[int | None, bool]:
    """Return the year that is reported on, where it is one, and whether only a piece of it is."""
    if period is None or period.start is None or period.end is None or period.start.year != period.end.year:
        return None, False
    return period.end.year, period.end.month - period.start.month < 11


def read_sentence(text: str, wanted: Wanted) -> Told:
    """Return what a result told in words says of an indicator.

    Args:
        text: the words behind "Kết quả:", or what they say of this indicator.
        wanted: the indicator.
    """
    said = " ".join(text.split())
    if len(said) > LONGEST:  # nobody tells a result in so many words, and reading them takes its time
        return Told(Figure(said[:LONGEST]), asked=True, doubt=TOO_LONG, read_from=said[:LONGEST])
    told = _read(short_forms_spelled(cleaned(text)), wanted)
    return replace(told, read_from=said)


def _read(text: str, wanted: Wanted) -> Told:
    stripped = " ".join(text.split()).strip(" .;,")
    if not stripped:
        return Told(asked=True, doubt=MISSING)
    shown = masked(text)
    found = quantities(text, shown)
    if (unknown := _UNKNOWN.search(text)) and not any(each.end <= unknown.start() for each in found):
        return Told(asked=True, doubt=MISSING)
    not_done = _NOT_DONE.search(text)
    if not_done and not any(each.start < not_done.start() for each in found):
        words = not_done[1]
        return Told(Figure(words[:1].upper() + words[1:], Decimal(0)))
    if not found:
        return _without_numbers(stripped, text, shown)
    if wanted.in_percent:
        return _share(_Sentence(text, shown, found, wanted))
    return _count(_Sentence(text, shown, found, wanted))


_FEW = 5  # words that are kept in the place of a figure; a longer sentence stands elsewhere


def _without_numbers(stripped: str, text: str, shown: str) -> Told:
    kept = words_of(stripped) if len(stripped.split()) <= _FEW else None
    if not re.search(r"\w", stripped):
        return Told(asked=True, doubt=DASH if re.fullmatch(r"[-–—\s]+", stripped) else MISSING)
    if _NOTHING.fullmatch(stripped):
        return Told(kept, asked=True, doubt=NONE_OR_ZERO)
    if _VERDICT.fullmatch(stripped):
        return Told(None, asked=True, doubt=VERDICT_ONLY)
    if re.search(r"\d", text):
        return Told(kept, asked=True, doubt=NO_NUMBER if re.search(r"\d", shown) else OTHER_THING)
    return Told(kept, asked=True, doubt=IN_WORDS)


# shares of a whole


def _share(sentence: _Sentence) -> Told:
    found, wanted = sentence.found, sentence.wanted
    shares = [each for each in found if each.base is not None and each.value is not None and not each.base_percent]
    done = [each for each in shares if not _undone(each, wanted)]
    if shares and not done:
        return Told(asked=True, doubt=OTHER_THING)
    shares = done
    if not shares and (pair := _whole_first(found)) is not None:
        shares = [pair]
    of_now = [each for each in shares if not _in_other_time(sentence, each)]
    if shares and not of_now:
        return Told(asked=True, doubt=OTHER_THING)
    if not of_now and (pair := _proven(found)) is not None:
        of_now = [pair]
    fitting = sorted(of_now, key=lambda each: -_overlap(wanted.words, f"{each.before} {each.noun} {each.after}"))
    if fitting:
        chosen = fitting[0]
        others = {
            (each.value, each.base) for each in fitting[1:] if _overlap_of(each, wanted) == _overlap_of(chosen, wanted)
        }
        if others - {(chosen.value, chosen.base)} or _graded(chosen, fitting[1:], wanted):
            return Told(asked=True, doubt=SEVERAL)
        return _checked_share(chosen, found, wanted)
    percents = [each for each in found if each.percent and each.value is not None]
    if percents:
        own = [each for each in percents if not _is_ratio(each)] or percents
        chosen = max(own, key=lambda each: _overlap_of(each, wanted))
        figure = Figure(
            f"{chosen.approximator} {_bare(chosen)}%".strip(), chosen.value, None, True, chosen.approximator
        )
        return Told(figure, asked=True, doubt=chosen.doubt or NO_BASE)
    plainly = next((each.share for each in found if each.share is not None), None)
    if plainly is not None:
        return Told(asked=True, doubt=NO_BASE)
    return Told(_bare_number(found), asked=True, doubt=NO_BASE)


def _graded(chosen: Quantity, others: Sequence[Quantity], wanted: Wanted) -> bool:
    """Return whether shares of one whole go with the one taken, where a grade and all above it is asked for."""
    if "trở lên" in f"{chosen.noun} {chosen.after}":
        return False
    return "trở lên" in wanted.words.lower() and any(
        each.base == chosen.base
        and each.value != chosen.value
        and not (_LACK.search(each.before) or _PART.search(each.before))
        for each in others
    )


def _bare_number(found: Sequence[Quantity]) -> Figure | None:
    """Return the one number of a rate that says no more: kept, though it cannot be added."""
    if len(found) != 1 or found[0].value is None or found[0].doubt:
        return None
    return figure_of(found[0].value, None, found[0].approximator, found[0].text)


def _is_ratio(one: Quantity) -> bool:
    """Return whether a percentage says how much of a plan is done, or how much more than before."""
    return bool(
        re.match(r"\s*(?:kế hoạch|chỉ tiêu|kh\b|ct\b|nghị quyết|so với|cùng kỳ)", f"{one.noun} {one.after}".strip())
        or _CHANGE.search(one.before)
    )


def _whole_first(found: Sequence[Quantity]) -> Quantity | None:
    """Return the share of ``Trong tổng số 234 đoàn viên có 205 đồng chí hoàn thành tốt``."""
    for place, each in enumerate(found[:-1]):
        if (
            re.search(r"(?:(?:trong|trên|/)\s*)?tổng(?: số| cộng)?(?: là| có)?$|trong số$|(?:^|\s)trong$", each.before)
            and not each.percent
        ):
            part = next((one for one in found[place + 1 :] if not one.percent and one.base is None), None)
            if part is not None and re.search(r"(?:^|\s)trong$", each.before) and not part.before.endswith("có"):
                continue
            if part is not None and part.value is not None and each.value is not None:
                return replace(part, base=each.value, doubt=part.doubt or each.doubt)
    return None


def _proven(found: Sequence[Quantity]) -> Quantity | None:
    """Return the one share that a printed percentage proves: "1.302 em, 1.215 em tham gia, đạt 93,3%"."""
    printed = [each.value for each in found if each.percent and each.value is not None and not _is_ratio(each)]
    counts = [each for each in found if not (each.percent or each.money or each.base or each.doubt) and each.value]
    if len(printed) != 1 or len(counts) > _FEW_COUNTS:
        return None
    pairs = [
        replace(part, base=whole.value)
        for part in counts
        for whole in counts
        if part.value and whole.value and part.value < whole.value and _one_kind(part.noun, whole.noun)
        if _agrees(part.value * 100 / whole.value, printed[0])
    ]
    return pairs[0] if len(pairs) == 1 else None


_FEW_COUNTS = 4  # among many numbers two fit a percentage by chance


def _one_kind(one: str, other: str) -> bool:
    """Return whether two nouns may count the same things."""
    return not one or not other or max(likeness(one, other), likeness(other, one)) > 0


def _checked_share(chosen: Quantity, found: Sequence[Quantity], wanted: Wanted) -> Told:
    value, base = chosen.value, chosen.base
    assert value is not None
    assert base is not None
    guess = figure_of(value, base, chosen.approximator) if base else None
    if chosen.doubt:
        return Told(asked=True, doubt=chosen.doubt, guess=guess)
    target = wanted.target.value if wanted.target is not None else None
    printed = chosen.share
    if printed is None:
        behind = [each for each in found if each.percent and each.start >= chosen.end and not _is_ratio(each)]
        printed = behind[0].value if behind else None
    exact = value * 100 / base if base else None
    if not base or exact is None:
        return Told(asked=True, doubt=ABOVE_WHOLE)
    if value > base:
        return Told(asked=True, doubt=ABOVE_WHOLE)
    if target is not None and base == target and not chosen.noun and printed is None:
        return Told(asked=True, doubt=NO_BASE, guess=guess)  # 85/100 of a target of 100 %: a share, or two percentages
    if printed is not None and not _agrees(exact, printed):
        return Told(asked=True, doubt=OTHER_SHARE, guess=guess)
    return Told(figure_of(value, base, chosen.approximator, _printed(chosen)))


def _agrees(exact: Decimal, printed: Decimal) -> bool:
    """Return whether a printed percentage is the exact one, rounded or cut off; whole ones may be off by one."""
    decimals = -int(printed.as_tuple().exponent) if printed.as_tuple().exponent else 0
    return abs(exact - printed) < Decimal(1).scaleb(-max(0, int(decimals)))


# amounts


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence taken apart: as written, without what is no quantity, its quantities, and what it is asked for."""

    text: str
    shown: str
    found: Sequence[Quantity]
    wanted: Wanted


def _count(sentence: _Sentence) -> Told:
    found, wanted = sentence.found, sentence.wanted
    joint = _joined(found, sentence.shown)
    scored = sorted(
        ((_score(sentence, place), place) for place in range(len(found))), key=lambda each: (-each[0], each[1])
    )
    best, place = scored[0]
    if best <= 0:
        return _nothing_fits(found)
    chosen = found[place]
    if place in joint:
        return Told(asked=True, doubt=joint[place])
    value, converted_from, doubt = _in_unit(chosen, wanted)
    if _others(scored, joint, sentence, chosen, value):
        return Told(asked=True, doubt=SEVERAL)
    if value is None:
        return Told(asked=True, doubt=doubt or chosen.doubt or NO_NUMBER)
    told = _checked_count(chosen, value, converted_from, wanted)
    if not told.asked and not chosen.money and _speaks_of_another(sentence, chosen):
        return Told(asked=True, doubt=OTHER_THING, guess=told.figure)
    if told.asked or wanted.part_of_year or not _PIECE_OF_YEAR.search(sentence.text[: chosen.start]):
        return told
    return Told(asked=True, doubt=PIECE_OF_YEAR, guess=told.figure)


def _speaks_of_another(sentence: _Sentence, chosen: Quantity) -> bool:
    """Return whether nothing but the unit is the indicator's: "22 thanh niên đi xuất khẩu lao động" of jobs found."""
    unit = set(spelled(sentence.wanted.unit).split())
    asked = _telling(sentence.wanted.words) - _GENERIC - unit
    said = _telling(f"{chosen.before} {chosen.noun} {chosen.after}") - _GENERIC - unit
    return bool(asked) and len(said) >= _SAYS_MUCH and not _telling(sentence.text) & asked


_SAYS_MUCH = 3  # telling words about a figure that stand for themselves
_NEAR = 0.75  # how much better than the others a quantity must answer


def _others(
    scored: Sequence[tuple[float, int]],
    joint: dict[int, str],
    sentence: _Sentence,
    chosen: Quantity,
    value: Decimal | None,
) -> bool:
    """Return whether another quantity, of another size, answers as well as the best one or goes with it."""
    best = scored[0][0]
    last = scored[0][1]
    for score, place in sorted(scored[1:], key=lambda each: each[1]):
        one = sentence.found[place]
        goes_on = score > 0 and place == last + 1 and one.before in ("", "và", "cùng", "với") and not one.bracketed
        if goes_on:  # 700 cây keo và 500 cây lát
            last = place
        estimate = score > 0 and _ESTIMATE.search(chosen.before)  # "đến nay 2.350 cây, ước cả năm 2.500 cây"
        near = score > 0 and best - score < _NEAR
        if _some_of(one, chosen, sentence.wanted):
            continue
        part = score > 0 and _asked_of_part(sentence, one)  # "tổng số 320 đoàn viên, trong đó kết nạp mới 48"
        rival = (goes_on or near or estimate or part) and place not in joint and one is not chosen
        if rival and _in_unit(one, sentence.wanted)[0] != value:
            return True
    return False


def _some_of(one: Quantity, whole: Quantity, wanted: Wanted) -> bool:
    """Return whether a later number is of some of those before: "36 ý tưởng, 4 ý tưởng được giải cấp tỉnh"."""
    if one.start < whole.start or one.value is None or whole.value is None or one.value >= whole.value or one.before:
        return False
    same = spelled(one.noun).split()[:1] == spelled(whole.noun).split()[:1] != []
    said = _SOME_DID.search(f"{one.noun} {one.after}".lower())
    return bool(same and said) and not _telling(said[1] if said else "") & (_telling(wanted.words) - _GENERIC)


_SOME_DID = re.compile(rf"{_W}(?:được|đạt|biết|thoát|đoạt|lọt)\s+(.*)")


def _checked_count(chosen: Quantity, value: Decimal, converted_from: str, wanted: Wanted) -> Told:
    figure = figure_of(value, None, chosen.approximator, "" if converted_from else _numerator(chosen))
    if chosen.doubt:
        return Told(asked=True, doubt=chosen.doubt, guess=figure)
    if is_whole(wanted.unit) and value != value.to_integral_value():
        return Told(asked=True, doubt=ENGLISH)
    if chosen.base is not None and wanted.target is None and not (chosen.noun or chosen.money):
        return Told(asked=True, doubt=PLAN_OR_WHOLE, guess=figure)
    if chosen.base is not None and not _is_target(chosen, wanted):
        return Told(asked=True, doubt=OTHER_BASE, guess=figure)
    return Told(figure, converted_from=converted_from)


def _is_target(chosen: Quantity, wanted: Wanted) -> bool:
    """Return whether the number under the stroke is what was aimed at; where no target is known it is taken for it."""
    target = wanted.target.value if wanted.target is not None else None
    if target is None:
        return wanted.target is None
    base = chosen.base
    if base is None:
        return True
    if chosen.money and (factor := money(wanted.unit)):
        base = plain(base / factor)
    return base == target


def _in_unit(one: Quantity, wanted: Wanted) -> tuple[Decimal | None, str, str]:
    """Return a quantity in the unit of the indicator, what it was converted from, and why it cannot be."""
    if one.value is None:
        return None, "", one.doubt
    if not one.money:
        factor = scale(one.noun, wanted.unit) or 1
        other = one.scaled or factor != 1
        return plain(one.value * factor) if other else one.value, one.text if other else "", ""
    value = converted(one.value, "đồng", wanted.unit or one.money)
    if value is None:
        return None, "", OTHER_THING
    if not wanted.unit:
        return value, "", ""
    same = money(one.money) == money(wanted.unit) and one.text.count("đồng") + one.text.count("triệu") < 3
    return value, "" if same and _simple(one) else one.text, ""


def _simple(one: Quantity) -> bool:
    return len(re.findall(r"\d[\d.,]*", one.text.split(" / ")[0])) == 1


def _score(sentence: _Sentence, place: int) -> float:
    """Return how well a quantity answers; nothing where it is something else."""
    found, wanted = sentence.found, sentence.wanted
    one = found[place]
    if one.percent or one.base_percent or (one.value is None and not one.doubt):
        return 0.0
    fit = _fit(one, found, wanted)
    if fit <= 0 or _is_another(sentence, one):
        return 0.0
    score = 2 * fit + min(2.0, 0.8 * _overlap_of(one, wanted))
    if _TOTAL.search(one.before) or _RAISED.search(one.before):
        score += 2.5
    if not wanted.part_of_year and _SUBPERIOD.search(one.before):
        score -= 1.5
    if one.bracketed:
        score -= 1.5
    if one.base is not None:
        score += 0.5
    return max(score, 0.1)


def _fit(one: Quantity, found: Sequence[Quantity], wanted: Wanted) -> float:
    """Return how well what is counted is the unit of the indicator."""
    in_money = money(wanted.unit) is not None
    if one.money:
        return 1.0 if in_money else (0.6 if not wanted.unit else 0.0)
    if in_money:  # a bare number is in the unit of the indicator only where nothing else is said
        alone = one.bracketed or sum(not each.bracketed for each in found) > 1
        return 0.0 if one.noun or (alone and len(found) > 1) else 0.4
    if not wanted.unit:
        return 0.3 + min(0.6, 0.3 * _overlap_of(one, wanted))
    noun = one.noun or one.base_noun
    if noun and scale(noun, wanted.unit) is not None:
        return 1.0
    return likeness(noun, wanted.unit) if noun else 0.4


def _of_another_level(behind: str, words: str) -> bool:
    """Return whether works of another level are told than those asked for: cấp chi đoàn, cấp xã."""
    told, asked = set(_LEVEL.findall(behind)), set(_LEVEL.findall(words))
    return bool(told and asked) and not told & asked


_LEVEL = re.compile(rf"{_W}cấp (tỉnh|xã|phường|huyện|chi đoàn|cơ sở|trung ương|thôn|bản){_E}")
_BY_PLAN = re.compile(rf"{_W}(?:theo )?(?:kế hoạch|chỉ tiêu){_E}")
_NOT_THERE = re.compile(rf"{_W}(?:bị|đã)\s+(?:chết|hỏng|gãy|héo|hủy|mất){_E}")
_PRIZE = re.compile(
    r"(?:giải|huy chương)\s+(?:đặc biệt|nhất|nhì|nhí|ba|tư|khuyến khích|toàn đoàn|phụ|vàng|bạc|đồng|[abc])(?![^\W\d_])"
)
_LENT = frozenset(("giải ngân", "dư nợ", "quản lý", "nợ quá hạn", "ngân sách cấp"))
_OUTSTANDING = frozenset(("dư nợ", "quản lý"))  # what is there as a whole: "nâng tổng dư nợ lên 16 tỷ đồng"


def _of_another_deed(before: str, words: str) -> bool:
    """Return whether what is done with a quantity is not what the indicator asks for: cared for, not planted."""
    done, asked = deeds(before), deeds(words)
    return bool(done and asked) and not done & asked


_STILL = {"còn", "có", "vẫn", "hiện", "nay", "đến", "tuy", "nhiên", "chỉ", "riêng", "song", "nhưng", "là"}


def _undone(one: Quantity, wanted: Wanted) -> bool:
    """Return whether a number says of how many the thing asked for was not done."""
    deed = set(one.before.lower().split()) - _STILL  # "giúp 24 thanh niên chưa có việc làm" tells who was helped
    if deed or {"chưa", "không"} & set(spelled(wanted.words).split()):
        return False
    behind = f"{one.noun or one.base_noun} {one.after}".lower()
    if any(found not in spelled(wanted.words) for found in _LESS.findall(behind)):
        return True  # "48/400 đoàn viên vắng mặt"
    denied = _DENIED.search(behind)  # "01/18 chi đoàn không sinh hoạt định kỳ" of those that do
    return _UNDONE.search(behind) is not None or (denied is not None and denied[1] in _telling(wanted.words) - _GENERIC)


def _is_another(sentence: _Sentence, one: Quantity) -> bool:
    """Return whether a quantity is the plan, the gap, last year's, a part, or how many took part."""
    wanted, before = sentence.wanted, one.before
    if any(pattern.search(before) for pattern in (_PLAN, _LACK, _CHANGE, _COMING)) or _undone(one, wanted):
        return True
    words = spelled(wanted.words)
    stands = deeds(before) & deeds(words) & _OUTSTANDING
    if _OF_WHOLE.search(before) and not _RAISED.search(before) and not stands:
        return True
    if _EACH.search(before) and not _EACH.search(spelled(wanted.words)):
        return True
    if _EACH_BEHIND.match(sentence.shown, one.end + len(one.noun) + (1 if one.noun else 0)):
        return True
    behind = f"{one.noun} {one.after}".lower()
    if _PRIZE.match(behind) and not _PRIZE.search(words):
        return True  # "10 giải; đạt 02 giải Nhất"
    if _BY_PLAN.search(behind) and sentence.shown[: one.start].rstrip().endswith("/"):
        return True  # "694 tin, bài/846 tin, bài theo kế hoạch"
    if _NOT_THERE.search(behind) or _of_another_level(behind, words):
        return True
    if not deeds(before) and "được" in behind.split() and _of_another_deed(behind, words):
        return True  # "11 đoàn viên được kết nạp Đảng" of those who were put forward
    if _of_another_deed(before, words) and (money(wanted.unit) is None or deeds(before) <= _LENT):
        return True  # gifts worth a sum of money are of the sum that was raised
    part = "trong đó" not in words and _is_part(one, sentence.found, sentence.shown)
    if _in_other_time(sentence, one) or (part and not _asked_of_part(sentence, one)):
        return True
    if _takes_part(sentence, one, words, behind):
        return True
    bare_year = not one.noun and one.base is None and re.fullmatch(r"(?:19|20)\d\d", one.text)
    return bool(bare_year and len(sentence.found) > 1)


def _asked_of_part(sentence: _Sentence, one: Quantity) -> bool:
    """Return whether the part is what is asked for: "có 21 chi đoàn, trong đó thành lập mới 03 chi đoàn"."""
    own = deeds(one.before) & deeds(spelled(sentence.wanted.words))
    before = [each for each in sentence.found if each.start < one.start]
    return bool(own and before) and not own & deeds(before[-1].before) and _STOCK.search(before[-1].before) is not None


_STOCK = re.compile(rf"{_W}(?:có|hiện có|hiện nay có|quản lý|tổng số)(?: là)?(?:\s+[^\W\d_]+){{0,3}}$")


def _takes_part(sentence: _Sentence, one: Quantity, words: str, behind: str) -> bool:
    """Return whether a number is of those who took part or whom it was done for, where something else is counted."""
    unit = spelled(sentence.wanted.unit)
    if unit.startswith(_OF_WORK) or {"tham", "thu", "huy"} & set(words.split()):
        return False  # "huy động 900 ngày công": no persons who took part
    found = _TAKING_PART.search(one.before)
    if found is not None and found[0].startswith("tham gia") and not likeness("người", unit):
        found = None  # "210 em tham gia 7 lớp"
    if unit.startswith("lượt") and (found is None or not _HELPERS.search(found[0])):
        return False  # where attendances are counted, those who came are what is asked for
    if found is None:
        return _TAKE_PART_BEHIND.match(behind) is not None
    asked = _telling(words) - _GENERIC
    if _telling(" ".join(one.before[: found.start()].split()[-_DEED:])) & asked:
        return _TAKE_PART_BEHIND.match(behind) is not None  # "tư vấn cho 664 lượt": those who were advised
    start = max(sentence.shown.rfind(sign, 0, one.start) for sign in ",;.(\n") + 1
    done = _telling(sentence.shown[start : one.start]) & asked - set(unit.split())
    return found[0].strip() != "cho" or len(done) < _MEANT  # "04 lớp phổ cập bơi cho 136 em"


_HELPERS = re.compile(rf"{_W}(?:huy động|phối hợp|mời|phục vụ){_E}")
_MEANT = 2  # telling words of the indicator that say who it was done for


def _in_other_time(sentence: _Sentence, one: Quantity) -> bool:
    """Return whether a number is of another year: ``so với 800 cây năm 2025``, ``(năm trước: 800)``."""
    if _BEFORE_THIS.search(one.before) or re.match(r"\s*(?:của |trong )?(?:năm trước|năm ngoái|cùng kỳ)", one.after):
        return True
    around = f"{one.before} {one.noun} {one.after}"
    if "năm sau" in around or "năm tới" in around:
        return True
    start = max(sentence.shown.rfind(sign, 0, one.start) for sign in ",;(.\n") + 1
    colon = sentence.shown.rfind(":", start, one.start)
    year_before = sentence.wanted.year is not None and _YEAR_LAST.search(sentence.text[start:colon])
    if colon >= 0 and not year_before:  # "năm 2025: 26; năm 2026: 33" are years of a term where no one year is meant
        start = colon + 1
    stop = re.search(r"[,;()\n]|\.(?!\d)", sentence.shown[one.end :])
    end = one.end + stop.start() if stop else len(sentence.text)
    own = {int(each) for each in _YEAR.findall(sentence.text[start:end])}
    year = sentence.wanted.year
    if year is None:
        every = {int(each) for each in _YEAR.findall(sentence.text)}
        year = max(every) if len(every) > 1 else None
    return bool(own) and year is not None and year not in own


def _is_part(one: Quantity, found: Sequence[Quantity], shown: str) -> bool:
    """Return whether "trong đó", or a word like it, stands before a number in its sentence."""
    start = max(shown.rfind(sign, 0, one.start) for sign in (". ", ";", "\n"))
    said = shown[start + 1 : one.start].lower()
    if one.bracketed and _SOME_OF_THEM.search(one.before):
        return True
    leads = list(_PART.finditer(said))
    if not leads:
        return False
    first = leads[0].start() + start + 1
    return any(start < each.start < first for each in found) or said.strip().startswith("trong đó")


def _joined(found: Sequence[Quantity], shown: str) -> dict[int, str]:
    """Return which quantities are ends of a range, or pieces of a sum, and why that is asked."""
    out: dict[int, str] = {}
    for place, (one, other) in enumerate(pairwise(found)):
        between = shown[one.end : other.start]
        if one.percent != other.percent:
            continue
        why = A_RANGE if _RANGE_JOINT.fullmatch(between) else A_SUM if _SUM_JOINT.fullmatch(between) else ""
        if why:
            out[place] = out[place + 1] = why
    return out


def _nothing_fits(found: Sequence[Quantity]) -> Told:
    doubtful = next((each.doubt for each in found if each.value is None and each.doubt), "")
    if doubtful:
        return Told(asked=True, doubt=doubtful)
    if all(each.percent for each in found):
        return Told(asked=True, doubt=PERCENT_ONLY)
    return Told(asked=True, doubt=OTHER_THING)


# words


def _overlap_of(one: Quantity, wanted: Wanted) -> float:
    return _overlap(wanted.words, f"{one.before} {one.noun} {one.after}", leave=wanted.unit)


def _overlap(words: str, other: str, leave: str = "") -> float:
    """Return how many telling words two phrases share."""
    gone = _GENERIC | set(spelled(leave).split())
    return float(len((_telling(words) & _telling(other)) - gone))


def _telling(words: str) -> set[str]:
    return {each for each in re.findall(r"[^\W\d_]+", plainly(spelled(words))) if len(each) > 1}


def _bare(one: Quantity) -> str:
    found = re.search(r"\d[\d.,]*", one.text)
    return found[0].rstrip(".,") if found else one.text


def _printed(one: Quantity) -> str:
    """Return a share as printed: ``205/234``."""
    numbers = re.findall(r"\d[\d.,]*(?: \d{3})*", one.text)
    lead = f"{one.approximator} " if one.approximator else ""
    return f"{lead}{numbers[0]}/{numbers[1]}" if len(numbers) == 2 else ""


def _numerator(one: Quantity) -> str:
    """Return a number as printed, without what is said of it."""
    found = re.search(r"\d[\d.,]*(?: \d{3})*", one.text)
    number = found[0].rstrip(".,") if found else ""
    return f"{one.approximator} {number}".strip() if number else ""
