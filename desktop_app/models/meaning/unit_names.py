"""Which unit is meant: names as they are compared, what a letterhead says, and whom of a list it may be."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..unit import UnitRef
from ..words import fold

_ETH = str.maketrans("ðÐɖƉ", "đĐđĐ")
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_BREAKS = re.compile(r"[\s\u00a0\-\u2010-\u2015\u2212_.…“”\"'‘’*]+")
_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_SYLLABLE = re.compile(r"[^\W\d_]+")

# What a name is built of; all as cleaned() leaves it, but for the tones, which are written as people write them.
_BODIES = (
    "ban chấp hành", "bch", "ban thường vụ", "btv", "thường trực", "ban chỉ huy",
)  # fmt: skip
_UNION = (
    "đoàn thanh niên cộng sản hồ chí minh", "đoàn thanh niên cộng sản hcm", "đoàn thanh niên cshcm",
    "đoàn thanh niên cộng sản", "đoàn tncs hồ chí minh", "đoàn tncs hcm", "đoàn tncshcm", "đoàn tncs",
    "đtncs hồ chí minh", "đtncs hcm", "đtncs", "tncs hồ chí minh", "đoàn thanh niên", "đoàn tn", "đtn",
)  # fmt: skip
_LEVELS = (
    "thị trấn", "thành phố", "đặc khu", "thị xã", "phường", "quận", "huyện", "tỉnh", "xã", "khối", "trường",
    "cơ quan",
)  # fmt: skip
_COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
_BEFORE = {"tỉnh": "tỉnh", "thành": "thành phố", "huyện": "huyện", "thị": "thị xã", "quận": "quận", "xã": "xã",
           "phường": "phường", "thị trấn": "thị trấn", "đặc khu": "đặc khu"}  # fmt: skip
_HEADS = (
    *_BODIES, *_UNION, "đoàn", "liên chi đoàn", "chi đoàn", "lcđ", "hội", "ubnd", "ủy ban", "đảng ủy", "chi bộ",
    "hội đồng", "liên đội", "đội", "mặt trận", "công đoàn", "trung ương đoàn", "tw đoàn",
    *(f"{each} đoàn" for each in _BEFORE),
)  # fmt: skip
_SCHOOLS = ("trường", "cơ quan", "công ty", "trung tâm", "bệnh viện", "sở", "viện", "ban", "phòng", "khoa")
# then comes a name
_PLACED = (*_LEVELS[:-3], "thành", "bản", "thôn", "tổ dân phố", "tổ", "xóm", "ấp", "khu phố", "khu")
_COMMON = (
    "đoàn thanh niên", "cộng sản", "chi đoàn", "liên chi đoàn", "đoàn", "cơ sở", "khối", "cơ quan", "doanh nghiệp",
    "trường", "và", "các", "của", "công an", "trung học phổ thông", "tiểu học", "cao đẳng", "đại học", "văn phòng",
    "hội", "ủy ban nhân dân", "đảng ủy", "ban thường vụ", "ban chấp hành",
)  # fmt: skip
_CAPITALS = {"bch", "btv", "tncs", "hcm", "đtn", "lhtn", "ubnd", "thpt", "thcs", "cq", "dn", "ptdtnt", "ptdtbt", "cđsp"}
_LETTERS = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}[^\W\d_]?(?![^\W_])")  # B.C.H
_SCHOOL_KINDS = (("trung học phổ thông", "thpt"), ("trung học cơ sở", "thcs"))
_ROMAN = re.compile(r"(?=[ivx])(?:x{0,3})(?:ix|iv|v?i{0,3})")
_COUNTED = frozenset(("thon", "ban", "to", "khu", "xom", "ap", "so", "khoi", "doi", "pho"))  # then comes a number
_VALUES = {"i": 1, "v": 5, "x": 10}


def _alternatives(words: Iterable[str]) -> str:
    return "|".join(sorted((re.escape(cleaned(each)) for each in words), key=len, reverse=True))


@lru_cache(8192)
def cleaned(name: str) -> str:
    """Return a name as it is compared: what nobody sees is gone, marks stay, and a tone stands behind its syllable.

    ``hoà`` and ``hòa`` are one, ``Thạnh`` and ``Thanh`` are two; strokes, full stops and case say nothing.
    """
    text = unicodedata.normalize("NFC", _UNSEEN.sub("", name.translate(_ETH))).lower()
    text = _LETTERS.sub(lambda found: found[0].replace(".", ""), text)
    text = " ".join(_BREAKS.sub(" ", text).split())
    for long, short in _SCHOOL_KINDS:
        text = text.replace(long, short)
    return _SYLLABLE.sub(_toned, re.sub(r"\b0+(?=\d)", "", text)).strip(" ,;:")


def _toned(found: re.Match[str]) -> str:
    """Return a syllable with its tone behind it, wherever it was written: ``thuỷ`` and ``thủy``."""
    parts = unicodedata.normalize("NFD", found[0])
    tones = [each for each in parts if each in _TONES]
    if not tones:
        return found[0]
    bare = "".join(each for each in parts if each not in _TONES)
    return unicodedata.normalize("NFC", bare) + "".join(f"`{ord(each) - 0x2FF}" for each in sorted(tones))


_BODY = re.compile(rf"^(?:{_alternatives(_BODIES)})(?:\s+|$)")
_UNIONS = re.compile(rf"^(?:{_alternatives(_UNION)})(?:\s+|$)")
_TURNED = re.compile(rf"^({_alternatives(_BEFORE)}) {cleaned('đoàn')}(?:\s+|$)")
_TURNED_SMALL = re.compile(rf"^({_alternatives(_COMMUNES)}) {cleaned('đoàn')}(?=\s|$)")
_WHOLE = {cleaned(key): cleaned(value) for key, value in _BEFORE.items()}
_HEAD = re.compile(rf"^(?:{_alternatives(_HEADS)})(?:\s+|$)")
_DOAN = cleaned("đoàn")
_LEVEL = re.compile(rf"^{_DOAN} ({_alternatives(_LEVELS)})\s+")
_LEVEL_ALONE = re.compile(rf"^{_DOAN}(?: ({_alternatives(_LEVELS)}))?$")
_LEVELS_SHORT = {"x": cleaned("xã"), "p": cleaned("phường"), "tt": cleaned("thị trấn")}
_SHORT_LEVEL = re.compile(rf"^{_DOAN} (x|p|tt) (?=\S)")
_PLACE_ALONE = re.compile(rf"^({_alternatives(_BODIES)}) (?:{_alternatives(_COMMUNES)}) (?!{_DOAN}(?:\s|$))")
_OTHER_BODY = re.compile(
    rf"^(?:{_alternatives(('đảng ủy', 'đảng bộ', 'ubnd', 'ủy ban nhân dân', 'ubmttq', 'ubmttq việt nam', 'ubmttqvn', 'mttq', 'mttqvn', 'ủy ban mttq', 'ủy ban mttqvn', 'ủy ban mặt trận tổ quốc'))})"
    rf"(?: {cleaned('việt')} {cleaned('nam')})? (?P<place>(?:{_alternatives(_COMMUNES)}) \S.*)$"
)
_SCHOOL = re.compile(rf"^(?:{_alternatives(_SCHOOLS)})\s+\S")
_CELL = re.compile(rf"^(?:{_alternatives(('liên chi đoàn', 'chi đoàn'))})$")


_NOW = re.compile(r"\s*\(nay\s[^()]*\)\s*$", re.IGNORECASE)
"""What is said behind a name of what the unit is now: it is no part of the name."""


@lru_cache(8192)
def unit_key(name: str) -> str:
    """Return what a unit is known by where it has no code: ``BCH ĐOÀN XÃ MẪU`` and ``Xã đoàn Mẫu`` are one."""
    words = cleaned(_NOW.sub("", name))
    while (found := _BODY.match(words)) and found.end() < len(words):
        words = words[found.end() :]
    if found := _UNIONS.match(words):
        words = f"{_DOAN} {words[found.end() :]}".strip()
        words = re.sub(rf"^{_DOAN} {_DOAN}\b", _DOAN, words)
    if found := _SHORT_LEVEL.match(words):
        words = f"{_DOAN} {_LEVELS_SHORT[found[1]]} {words[found.end() :]}"
    if found := _TURNED.match(words):
        rest = words[found.end() :]
        return f"{_DOAN} {_WHOLE[found[1]]} {rest}".strip()
    return words


def same_unit(one: UnitRef, other: UnitRef) -> bool:
    """Tell whether two are one unit: by code where both have one, else by name, whose marks tell places apart."""
    if one.code and other.code:
        return one.code == other.code
    return unit_key(one.name) == unit_key(other.name)


def same_name(one: str, two: str) -> bool | None:
    """Tell whether two names mean one unit; ``None`` where only a person can say."""
    first, second = unit_key(one), unit_key(two)
    if first == second:
        return True
    return None if _near(first, second) else False


def _near(one: str, two: str) -> bool:
    """Tell whether two keys differ by what may be a slip or another way of writing: to be asked, never decided."""
    if _as_numbers(one) == _as_numbers(two) or _y_as_i(one) == _y_as_i(two):
        return True
    if _numbers(one) != _numbers(two):
        return False
    if "," in one or "," in two:
        shorter, longer = sorted((one, two), key=len)
        if longer.split(",")[0].strip() == shorter.split(",")[0].strip():
            return True
    bare = without_marks(one), without_marks(two)
    if bare[0] == bare[1]:  # marks left out altogether; marks that differ tell places apart
        return one == bare[0] or two == bare[1]
    kinds = _kind(one), _kind(two)
    if kinds[0] != kinds[1]:
        return False
    return _one_slip(*bare) and not re.search(r"\d", bare[0])


def _numbers(key: str) -> list[str]:
    return re.findall(r"\b\d+\b", _as_numbers(re.sub(r"`\d+", "", key), _COUNTED))


def _as_numbers(key: str, behind: frozenset[str] | None = None) -> str:
    """Return a key with Roman numbers as figures: all but the first word, or those behind certain words."""

    def value(found: re.Match[str]) -> str:
        digits = [_VALUES[each] for each in found[0]]
        return str(sum(-one if two > one else one for one, two in zip(digits, [*digits[1:], 0], strict=True)))

    words = key.split()
    return " ".join(
        value(found)
        if place and (found := _ROMAN.fullmatch(each)) and (behind is None or fold(words[place - 1]) in behind)
        else each
        for place, each in enumerate(words)
    )


def _y_as_i(key: str) -> str:
    return key.replace("y", "i")


def close_key(name: str) -> str:
    """Return what names share that differ only by a way of writing: Lý and Lí, thôn 1 and thôn I."""
    return _as_numbers(_y_as_i(unit_key(name)))


def without_marks(key: str) -> str:
    """Return what :func:`cleaned` gave without its marks."""
    return fold(re.sub(r"`\d+", "", key))


def _kind(key: str) -> str:
    """Return what kind of body a key names: its words before the place."""
    found = _LEVEL.match(key)
    if found:
        return found[0].strip()
    found = _HEAD.match(key)
    return found[0].strip() if found else ""


def _one_slip(one: str, two: str) -> bool:
    """Tell whether one letter more, less or other, or two that changed places, make one text the other."""
    if abs(len(one) - len(two)) > 1 or min(len(one), len(two)) < 5:
        return False
    start = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    a, b = one[start:], two[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[:2][::-1] and a[2:] == b[2:])


# letterheads


def letterhead_unit(lines: Sequence[str], beside: str = "") -> tuple[str, str]:
    """Return (the superior, the unit) that the left column of a letterhead names, each in one line.

    The unit begins at the last line that begins a body's name; what follows is its name going on.

    Args:
        lines: the left column.
        beside: the right one, where the Union's own papers say its name.
    """
    said = [" ".join(line.split()) for line in lines if any(map(str.isalpha, line)) and not _A_NUMBER.match(line)]
    if not said:
        return "", ""
    if len(said) == 1 and (both := _IN_ONE_LINE.fullmatch(said[0])):
        said = [both["above"], both["own"]]
    keys = [cleaned(each) for each in said]
    start = next((at for at in range(len(said) - 1, -1, -1) if _HEAD.match(keys[at])), len(said) - 1)
    while start and _continues(keys[start - 1], keys[start]):
        start -= 1
    above, own = said[:start], " ".join(said[start:])
    of_union = any(_DOAN in cleaned(line).split() for line in (*above, beside))
    if of_union and (bare := _PLACE_ALONE.match(cleaned(own))):
        # ĐOÀN TNCS HỒ CHÍ MINH / BCH XÃ MẪU: whose committee the line above says
        body = own.split()[: len(bare[1].split())]
        own = " ".join((*body, "ĐOÀN" if own.isupper() else "Đoàn", *own.split()[len(body) :]))
    key = unit_key(own)
    if above and (body_above := _of_body_above(key, said[start - 1])):
        own = f"{own} {body_above}"
        above = above[:-1]
    elif above and (_LEVEL_ALONE.match(key) or _CELL.match(key)) and _SCHOOL.match(keys[start - 1]):
        own = f"{own} {_without_first(said[start - 1], key)}"  # TRƯỜNG THPT MẪU / ĐOÀN TRƯỜNG
        above = above[:-1]
    if above and (level := _LEVEL_ALONE.match(key)) and (place := _OTHER_BODY.search(keys[start - 1])):
        words = place["place"].split()  # ĐẢNG ỦY XÃ MẪU / ĐOÀN THANH NIÊN: the Union of that place
        if level[1] is None or words[0] == level[1].split()[0]:
            named = said[start - 1].split()[-len(words) :]
            own = " ".join(("ĐOÀN" if own.isupper() else "Đoàn", *named))
    return " ".join(above), own


_A_NUMBER = re.compile(r"\s*số\s*:", re.IGNORECASE)
_IN_ONE_LINE = re.compile(
    r"(?P<above>(?:(?:BCH|BTV|BAN CHẤP HÀNH|BAN THƯỜNG VỤ) )?(?:TỈNH|THÀNH|HUYỆN) ĐOÀN(?: \S+){1,4}?) "
    r"(?P<own>(?:(?:BCH|BTV|BAN CHẤP HÀNH|BAN THƯỜNG VỤ) )?(?:ĐOÀN (?:TNCS|THANH NIÊN|XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|TRƯỜNG)|XÃ ĐOÀN|PHƯỜNG ĐOÀN) .+)",
    re.IGNORECASE,
)
_OF_WORK = re.compile(
    rf"^(?:{_alternatives(('công an', 'quân sự', 'công ty', 'trạm', 'bệnh viện', 'trung tâm', 'hợp tác xã', 'trường'))})\s+\S"
)
_CELL_OF_LEVEL = re.compile(
    rf"^(?:{_alternatives(('chi đoàn', 'liên chi đoàn'))}) .*\b(?P<level>{_alternatives(_COMMUNES)})$"
)
_BASE = re.compile(rf"^(?:{_alternatives(('đoàn cơ sở', 'chi đoàn cơ sở', 'chi đoàn', 'liên chi đoàn'))})$")


def _of_body_above(key: str, above: str) -> str:
    """Return the words of the line above that a cell's own name needs: CÔNG AN XÃ MẪU / CHI ĐOÀN."""
    bodies = cleaned(above)
    if _BASE.match(key) and _OF_WORK.match(bodies):
        return above
    found = _CELL_OF_LEVEL.match(key)
    if found and (level := _LEVEL.match(unit_key(above))) and level[1] == found["level"]:
        place = unit_key(above)[level.end() :].split()
        return " ".join(above.split()[-len(place) :])  # … CÔNG AN XÃ, below ĐOÀN XÃ MẪU
    return ""


def begins_body(line: str) -> bool:
    """Tell whether a line begins as the name of a body does: Đoàn xã …, BCH …, Chi đoàn … ."""
    return _HEAD.match(cleaned(line)) is not None


def _continues(above: str, line: str) -> bool:
    """Tell whether a line goes on with a body's name that the line above begins: ``BAN CHẤP HÀNH`` / ``ĐOÀN XÃ …``."""
    return bool(re.fullmatch(rf"(?:{_alternatives(_BODIES)})", above) and _HEAD.match(line))


def _without_first(line: str, key: str) -> str:
    """Return the line without the word that ends the body's name before it."""
    last = key.split()[-1]
    words = line.split()
    return " ".join(words[1:]) if words and cleaned(words[0]) == last else line


def spoken(name: str) -> str:
    """Return a unit's name as it stands in running text: ``BCH ĐOÀN XÃ BÌNH THẠNH`` → ``Đoàn xã Bình Thạnh``."""
    words = " ".join(_UNSEEN.sub("", unicodedata.normalize("NFC", name.translate(_ETH))).split()).strip(" ,;:.-–")
    while (found := _BODY.match(cleaned(words))) and found.end() < len(cleaned(words)):
        words = " ".join(words.split()[len(found[0].split()) :])
    if not words.isupper():
        return words[:1].upper() + words[1:]
    if found := _UNIONS.match(cleaned(words)):  # of the many ways to say Đoàn the one that is short
        words = " ".join(("ĐOÀN", *words.split()[len(found[0].split()) :])).replace("ĐOÀN ĐOÀN", "ĐOÀN")
    if found := _TURNED_SMALL.match(cleaned(words)):
        words = " ".join(("ĐOÀN", *words.split()[: len(found[1].split())], *words.split()[len(found[0].split()) :]))
    text = " ".join(_cased(words.split()))
    return text[:1].upper() + text[1:]


def _cased(words: Sequence[str]) -> Iterator[str]:
    """Yield the words of a name in capitals as people write them: what kind of unit it is small, its own name not."""
    place = 0
    while place < len(words):
        rest = cleaned(" ".join(words[place:]))
        found = _COMMON_WORDS.match(rest) or _PLACED_WORDS.match(rest)
        if words[place].lower() in _CAPITALS:
            yield words[place]
            place += 1
            continue
        if not found:
            break
        count = len(found[0].split())
        if _PLACED_WORDS.match(rest) and place + count < len(words) and cleaned(words[place + count]) != _DOAN:
            yield from (each.lower() for each in words[place : place + count])
            place += count
            break
        yield from (each.lower() for each in words[place : place + count])
        place += count
    for word in words[place:]:
        low = word.lower()
        yield low if low in ("và", "của", "các") else _titled(word)


def _titled(word: str) -> str:
    low = word.lower()
    if low.strip(",.;") in _CAPITALS or any(map(str.isdigit, word)) or _ROMAN.fullmatch(low):
        return word
    return "-".join(each[:1] + each[1:].lower() for each in word.split("-"))


_COMMON_WORDS = re.compile(rf"(?:{_alternatives(_COMMON)})(?=\s|$)")
_PLACED_WORDS = re.compile(rf"(?:{_alternatives(_PLACED)})(?=\s|$)")


_NAMED = re.compile(
    r"(?:đoàn (?:tncs(?: hồ chí minh| hcm)?|thanh niên(?: cộng sản hồ chí minh)?)? ?(?:xã|phường|thị trấn|đặc khu|tỉnh|"
    r"thành phố|huyện|trường|cơ quan|khối)|(?:xã|phường|thị trấn|đặc khu|tỉnh|thành|huyện|thị) đoàn|đtn(?: xã| phường)?|"
    r"(?:liên )?chi đoàn)(?P<rest>(?: [^\s,;:./()“”\"]+)+)",
    re.IGNORECASE,
)
_KINDS_WITHIN = ("bản", "thôn", "tổ", "dân", "phố", "xóm", "ấp", "khu", "khối", "cơ", "quan", "và", "trường", "công",
                 "ty", "doanh", "nghiệp", "thpt", "thcs", "tiểu", "học", "số")  # fmt: skip
_BODIES_OF_TWO = frozenset((
    "văn phòng", "trung tâm", "bệnh viện", "công an", "ngân hàng", "kho bạc", "bưu điện", "tòa án", "toà án", "quân sự",
    "biên phòng", "hội đồng", "ủy ban", "uỷ ban", "nhà máy", "xí nghiệp", "hợp tác", "tác xã", "nông trường", "giáo dục",
    "y tế", "kiểm sát", "viện kiểm", "thi hành", "hành án", "bảo hiểm", "hiểm xã", "xã hội", "chính sách", "sách xã", "điện lực", "kiểm lâm", "tỉnh ủy", "huyện ủy", "thành ủy", "thị ủy", "đảng ủy", "tỉnh uỷ", "huyện uỷ",
))  # fmt: skip
"""Words of two syllables that name what a cell belongs to: the second is small (Chi đoàn Văn phòng Tỉnh đoàn)."""
_PLACES_WITHIN = ("xã", "phường", "tỉnh", "huyện", "thị", "thành", "quận")
_AFTER = ("năm", "tháng", "quý", "nhiệm", "khóa", "khoá", "sáu", "về", "kết", "và", "trong", "đã", "có", "được")


def named_in(text: str) -> str:
    """Return the unit that a title or a closing sentence names last, as it stands there; empty where none does."""
    plain = " ".join(unicodedata.normalize("NFC", text.translate(_ETH)).split())
    for found in reversed(list(_NAMED.finditer(plain))):
        shouted = found[0].isupper()
        words: list[str] = []
        rest = found["rest"].split()
        for word, after in zip(rest, (*rest[1:], ""), strict=True):
            low = word.lower()
            if low in _AFTER and (shouted or word == low) and not (low == "và" and words and not shouted):
                break
            joins = bool(words) and f"{words[-1].lower()} {low}" in _BODIES_OF_TWO
            joins = joins or (bool(words) and low in _PLACES_WITHIN and after[:1].isupper())
            if not shouted and word == low and not word.isdigit() and low not in _KINDS_WITHIN and not joins:
                break
            words.append(word)
        while words and (words[-1].lower() in ("và", "số") or (not shouted and words[-1] in _KINDS_WITHIN)):
            words.pop()
        if any(shouted or each[:1].isupper() or each.isdigit() for each in words):
            return " ".join((found[0][: len(found[0]) - len(found["rest"])].strip(), *words))
    return ""


# whom of a list


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Whom of the expected units a name means.

    Attributes:
        unit: the unit, or ``None`` where none is like it.
        sure: whether that is beyond doubt.
    """

    unit: UnitRef | None = None
    sure: bool = False


class Expected:
    """The units that should report, looked up by code and by name."""

    def __init__(self, units: Sequence[UnitRef]) -> None:
        self._units = [UnitRef(*each) for each in units]
        self._by_code = {each.code: each for each in self._units if each.code}
        self._by_key: dict[str, list[UnitRef]] = {}
        for each in self._units:
            self._by_key.setdefault(unit_key(each.name), []).append(each)

    def __bool__(self) -> bool:
        return bool(self._units)

    def coded(self, code: str) -> UnitRef | None:
        """Return the unit of a code."""
        return self._by_code.get(code)

    def named(self, name: str) -> list[UnitRef]:
        """Return the units of exactly this name; several may share it."""
        return self._by_key.get(unit_key(name), [])

    def suggest(self, name: str) -> Suggestion:
        """Return whom a name means: sure where one unit has it, else the one it is most like."""
        found = self.named(name)
        if found:
            return Suggestion(found[0], sure=len(found) == 1)
        own = unit_key(name)
        near = [each for key, units in self._by_key.items() if _near(own, key) for each in units]
        if not near:
            place = _place(own)
            near = [each for key, units in self._by_key.items() if place and _place(key) == place for each in units]
        if not near:  # what it belongs to stands behind, or is left out
            near = [
                each
                for key, units in self._by_key.items()
                if own.startswith(f"{key} ") or key.startswith(f"{own} ")
                for each in units
            ]
        if not near:
            bare = without_marks(own)
            near = [each for key, units in self._by_key.items() if without_marks(key) == bare for each in units]
        return Suggestion(near[0]) if len(near) == 1 else Suggestion()


def suggest(name: str, expected: Sequence[UnitRef]) -> Suggestion:
    """Return whom of the expected units a name means."""
    return Expected(expected).suggest(name)


_PLACE = re.compile(rf"^.*?\b(?:{_alternatives(_LEVELS)})\s+")


def _place(key: str) -> str:
    """Return the place a key ends with: ``ubnd xã mường vang`` → ``mường vang``."""
    found = _PLACE.match(key)
    return key[found.end() :] if found else re.sub(rf"^{_DOAN}\s+", "", key)
