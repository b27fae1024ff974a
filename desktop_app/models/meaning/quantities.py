"""Quantities in Vietnamese words: each number with what is counted behind it, and what is said before it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import KW_ONLY, dataclass, replace
from decimal import Decimal

from ..limits import MAX_DIGITS
from .measures import money, spelled
from .reasons import ENGLISH, NO_NUMBER, TOO_LONG

LONGEST = 10_000
_SPACES = re.compile(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_HIDDEN = re.compile(r"[\u200b-\u200f\u2060\ufeff\u00ad]")
_TOKEN = r"\d{1,3}(?: \d{3})+(?:,\d{1,2})?(?![\d.,]*\d)|\d+(?:[.,]\d+)*"
_VIETNAMESE = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?: \d{3})+(?:,\d+)?|\d+(?:,\d+)?")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+\.\d+|\d{1,3}(?:,\d{3}){2,}|\d+\.\d{1,2}|\d+\.\d{4,}|0\.\d+")
_COMMA_THREE = re.compile(r"[1-9]\d{0,2},\d{3}")
_APPROX = r"(?:hơn|trên|gần|khoảng|xấp xỉ|(?<!mật )(?<!nhiệt )(?<!tốc )(?<!trình )(?<!cường )(?<!mức )(?<!cấp )(?<!góc )độ|ước khoảng)"
_SCALE = r"(?:nghìn|ngàn|triệu|(?:tỷ|tỉ)(?!\s+(?:lệ|số|suất)))(?![^\W\d_])"
_UNIT_OF_MONEY = rf"(?:{_SCALE}(?:\s*(?:đồng|đ)(?![^\W\d_]))?|(?:đồng(?!\s+(?:chí|bào|đội))|đ)(?![^\W\d_]))"
_NUMBER = re.compile(
    rf"(?:(?<![^\W\d_])(?P<approx>{_APPROX})\s+)?(?<![\d.,])(?P<number>{_TOKEN})"
    rf"(?P<money>\s*{_UNIT_OF_MONEY}(?:\s+(?:và\s+)?\d{{1,3}}(?:[.,]\d+)?\s*{_UNIT_OF_MONEY})*)?"
    rf"(?P<percent>\s?(?:%|phần trăm))?",
    re.IGNORECASE,
)
_MORE_MONEY = re.compile(rf"(?<!\d)(?P<number>{_TOKEN})\s*(?P<unit>{_UNIT_OF_MONEY})", re.IGNORECASE)
# what stands between the two numbers of a share: nothing or what is counted, then a stroke or "trên tổng số"
_STROKE = re.compile(
    r"(?P<noun>[^\W\d_]*(?:\s+[^\W\d_]+){0,9}?)\s*(?:/\s*(?:tổng(?:\s+số|\s+cộng)?|số)?|(?:trên|trong)\s+(?:tổng(?:\s+số|\s+cộng)?(?:\s+là)?|số))"
    r"(?:\s*(?:có|là))?\s*",
    re.IGNORECASE,
)
_SHARE = re.compile(
    rf"\s*+\(\s*+(?:(?:đạt|chiếm|bằng|=|tỷ lệ)\s*+)?(?:tỷ lệ\s*+)?(?P<number>{_TOKEN})\s?%[^()]*\)", re.IGNORECASE
)
_NOUN = re.compile(r"\s*(?P<noun>(?:[^\W\d_]+(?:[-/][^\W\d_]+)*(?:\s+|(?=[^\w\s]|$|\d))){1,7})")
_STOP = frozenset(
    (
        "đạt", "được", "vượt", "bằng", "chiếm", "tăng", "giảm", "so", "trị", "trong", "gồm", "cho", "với", "và", "tham", "dự",
        "tại", "ở", "của", "do", "thì", "là", "còn", "thiếu", "trên", "để", "từ", "đến", "tương", "vào", "theo", "nhằm",
    )
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of a text with what belongs to it.

    Attributes:
        text: the number as printed, its word of approximation and its denominator with it.
        value: what it says; in đồng for money. ``None`` where it cannot be known.
        base: the number under the stroke.
        percent: whether it is a percentage.
        share: the percentage printed behind it, in brackets or after "đạt", or ``None``.
        approximator: hơn, trên, gần, khoảng, or empty.
        money: the unit of money as printed, or empty.
        scaled: whether a word such as nghìn has made it larger.
        noun: the words behind it.
        before: the words of the same clause before it.
        after: the words behind ``noun`` to the end of the clause.
        start: where it begins in the text.
        end: where it ends, without the noun.
        reach: where its noun ends.
        bracketed: whether it stands in brackets.
        base_percent: whether the denominator is a percentage.
        doubt: why the number may be another one, or empty.
    """

    text: str
    value: Decimal | None
    _: KW_ONLY
    base: Decimal | None = None
    percent: bool = False
    share: Decimal | None = None
    approximator: str = ""
    money: str = ""
    scaled: bool = False
    noun: str = ""
    before: str = ""
    after: str = ""
    start: int = 0
    end: int = 0
    reach: int = 0
    bracketed: bool = False
    base_percent: bool = False
    base_noun: str = ""
    doubt: str = ""


def cleaned(text: str) -> str:
    """Return text as figures are looked for in it: plain digits and spaces, nothing that cannot be seen."""
    text = _HIDDEN.sub("", _SPACES.sub(" ", unicodedata.normalize("NFC", text)))
    text = re.sub(r"[ \t]+", " ", text)
    text = re.sub(r"(?<=[\d)])[⁰¹²³⁴-⁹]+", "", text)  # marks of notes
    return re.sub(r"[０-９％／－]", lambda found: unicodedata.normalize("NFKC", found[0]), text)


def amount(token: str) -> tuple[Decimal | None, str]:
    """Return what a number says, and why that may be wrong; English marks are read as such, with the doubt."""
    if sum(map(str.isdigit, token)) > MAX_DIGITS:
        return None, TOO_LONG
    if _COMMA_THREE.fullmatch(token):
        return Decimal(token.replace(",", "")), ENGLISH
    if _VIETNAMESE.fullmatch(token):
        return Decimal(token.replace(".", "").replace(" ", "").replace(",", ".")), ""
    if _ENGLISH.fullmatch(token):
        return Decimal(token.replace(",", "")), ENGLISH
    return None, NO_NUMBER


def quantities(text: str, masked: str | None = None) -> list[Quantity]:
    """Return the quantities of a text in order.

    Args:
        text: the text, cleaned.
        masked: the same, with what has digits and is no quantity blanked out by ``_``.
    """
    text = text[:LONGEST]
    shown = (masked if masked is not None else text)[:LONGEST]
    out: list[Quantity] = []
    place = 0
    while (found := _NUMBER.search(shown, place)) is not None:
        if _glued(shown, found):
            place = found.end("number")
            continue
        one = _quantity(text, shown, found, out[-1].reach if out else 0)
        out.append(one)
        place = max(one.end, found.end())
    return out


_GOES_ON = re.compile(r"[^\W\d_]\d|-[^\W\d_]{2,}|_|[.,]{2,}\d")


def _glued(shown: str, found: re.Match[str]) -> bool:
    """Return whether a number is part of a sign such as A1, 12-KH or 1O5."""
    start, end = found.start("number"), found.end()
    before = shown[start - 1 : start]
    return before.isalpha() or before == "_" or bool(_GOES_ON.match(shown[end : end + 4]))


def _quantity(text: str, shown: str, found: re.Match[str], since: int) -> Quantity:
    start = found.start()
    value, doubt = amount(found["number"])
    unit_of_money, scaled = "", False
    end = found.end()
    if found["money"]:
        value, unit_of_money, scaled, doubt = _with_money(found, value, doubt, shown)
    one = Quantity(
        found[0].strip(), value, percent=bool(found["percent"]), approximator=(found["approx"] or "").lower(),
        money=unit_of_money, scaled=scaled, start=start, end=end, doubt=doubt,
        before=_before(shown, start, since), bracketed=shown.count("(", 0, start) > shown.count(")", 0, start),
    )  # fmt: skip
    if not one.percent:
        one = _over(shown, one)
    if share := _SHARE.match(shown, one.end):
        printed, _ = amount(share["number"])
        one = replace(one, share=printed, end=share.end())
    behind = _NOUN.match(shown, one.end)
    noun = one.noun or _until_stop(behind["noun"] if behind else "")
    reach = one.end
    if noun and shown[one.end :].lstrip().startswith(noun):
        reach = shown.index(noun, one.end) + len(noun)
    after = re.split(r"[,;.()\n]|\d", shown[reach : reach + 120], maxsplit=1)[0]
    return replace(one, noun=noun, after=after, reach=reach)


def _with_money(
    found: re.Match[str], value: Decimal | None, doubt: str, shown: str
) -> tuple[Decimal | None, str, bool, str]:
    """Return value in đồng, unit, whether scaled, doubt; "nghìn cây" is no money but a thousand trees."""
    whole = found["number"] + found["money"]
    pieces = list(_MORE_MONEY.finditer(whole))
    last = spelled(pieces[-1]["unit"])
    counts = not last.endswith("đồng") and last != "đ" and re.match(r"\s+[^\W\d_]", shown[found.end() :])
    if counts and _until_stop((_NOUN.match(shown, found.end()) or {"noun": ""})["noun"]):
        factor = money(last)
        return (value * factor if value is not None and factor else None), "", True, doubt
    total = Decimal(0)
    for piece in pieces:
        part, doubtful = amount(piece["number"])
        factor = money(piece["unit"])
        if part is None or factor is None:
            return None, last, False, doubtful or NO_NUMBER
        doubt = doubt or doubtful
        total += part * factor
    return total, " ".join(pieces[-1]["unit"].split()), False, doubt


def _over(shown: str, one: Quantity) -> Quantity:
    """Return a quantity with the number under its stroke."""
    stroke = _STROKE.match(shown, one.end)
    if stroke is None:
        return one
    below = _NUMBER.match(shown, stroke.end())
    if below is None or below["number"] is None or _STROKE_ENDS.match(shown, below.end("number")):
        return one
    base, doubt = amount(below["number"])
    noun = " ".join(stroke["noun"].split())
    behind = _NOUN.match(shown, below.end())
    base_noun = _until_stop(behind["noun"]) if behind else ""
    if below["money"]:
        base, unit, _, doubt = _with_money(below, base, doubt, shown)
        if unit and not one.money and one.value is not None:
            factor = money(unit)
            value = one.value * factor if factor else None
            one = replace(one, value=value, money=unit)
    end = below.end()
    if not noun and base_noun and behind is not None:
        noun = base_noun
    return replace(
        one, base=base, base_percent=bool(below["percent"]), noun=noun, base_noun=base_noun, end=end,
        text=f"{one.text} / {below[0].strip()}", doubt=one.doubt or doubt,
    )  # fmt: skip


_STROKE_ENDS = re.compile(r"/\d")  # 12/12/2026


def _before(shown: str, start: int, since: int) -> str:
    piece = shown[max(since, start - 120) : start]
    return " ".join(re.split(r"[,;.()\n]", piece)[-1].lower().split())


def _until_stop(words: str) -> str:
    out: list[str] = []
    for word in words.split():
        if word.lower() in _STOP and out:
            break
        if word.lower() in _STOP:
            return ""
        out.append(word)
    return " ".join(out)


def visible(pieces: Iterable[tuple[str, bool, bool]]) -> str:
    """Return the text of a cell as it counts, of pieces (text, raised, struck): struck ones and raised digits are none."""
    return "".join(
        "" if struck or (raised and re.fullmatch(r"[\s\d()*,]+", text)) else text for text, raised, struck in pieces
    )
