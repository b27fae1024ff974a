"""Names of units and places that differ by one letter or one mark, or by a capital."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..letters import compiled
from ..near import bare, one_apart
from ..syllables import could_be
from ..text import Piece, PieceKind, ReportText, gather

_NEAR = QT_TRANSLATE_NOOP("errors", "Tên “{0}” và “{1}” gần giống nhau; hãy kiểm tra có phải một nơi.")
_CAPITAL = QT_TRANSLATE_NOOP("errors", "“{0}” và “{1}” viết hoa không thống nhất.")
_KINDS = (
    r"[Hh]uyện [Đđ]oàn|[Tt]hị [Đđ]oàn|[Tt]hành [Đđ]oàn|[Xx]ã [Đđ]oàn|[Tt]ỉnh [Đđ]oàn|[Đđ]oàn xã|[Đđ]oàn phường|[Cc]hi đoàn|"
    r"huyện|thị xã|thành phố|tỉnh|xã|phường|thị trấn|bản|thôn|xóm|làng|Huyện|Xã|Phường|Bản|Thôn"
)
_NAME = compiled(rf"(?<!\w)(?P<kind>{_KINDS})\s+(?P<name>[A-ZĐÀ-Ỹ][^\W\d_]*(?:\s+[A-ZĐÀ-Ỹ][^\W\d_]*){{0,3}})")
_OFFICES = re.compile(r"(?<![\w“\"])(?P<name>(?:Huyện|Thị|Thành|Xã|Tỉnh) [Đđ]oàn)(?=\s)(?!\s+(?:kết|viên))")
_ALIAS = QT_TRANSLATE_NOOP("errors", "Một đơn vị có nhiều cách gọi: “{0}”, “{1}”.")
_BLOCK = re.compile(r"(?:Đoàn )?[Kk]hối (?:[Cc]ác )?(?:CQ|[Cc]ơ quan)\s*(?:và|&)\s*(?:DN|[Dd]oanh nghiệp)(?: tỉnh)?")
_NOT = frozenset(["Đoàn", "Đảng", "Việt", "Hội", "Nam", "Hồ", "Ban", "Ủy", "Nghị", "Đại", "Bí", "Phó"])
_SAME_PLACE = {"huyện": "huyện", "huyện đoàn": "huyện", "xã": "xã", "đoàn xã": "xã", "xã đoàn": "xã"}


def _check(text: ReportText) -> Iterator[Slip]:
    counts: Counter[tuple[str, str]] = Counter()
    first: dict[tuple[str, str], TextSpot] = {}
    for key, spot in gather(text, _names):
        counts[key] += 1
        first.setdefault(key, spot)
    yield from _near(counts, first)
    yield from _capitals(text)
    yield from _aliases(text)


def _names(piece: Piece) -> tuple[tuple[tuple[str, str], TextSpot], ...]:
    if piece.kind in (PieceKind.FORM, PieceKind.TITLE):
        return ()
    out = []
    for found in _NAME.finditer(piece.text):
        if found["name"].split()[0] not in _NOT and not found["name"].isupper():
            kind = found["kind"].lower()
            key = (_SAME_PLACE.get(kind, kind), found["name"])
            out.append((key, TextSpot(piece, found.start(), found.end())))
    return tuple(out)


def _offices(piece: Piece) -> tuple[TextSpot, ...]:
    if piece.kind in (PieceKind.FORM, PieceKind.TITLE):
        return ()
    return tuple(TextSpot(piece, found.start(), found.end()) for found in _OFFICES.finditer(piece.text))


def _blocks(piece: Piece) -> tuple[TextSpot, ...]:
    if piece.kind in (PieceKind.FORM, PieceKind.TITLE):
        return ()
    return tuple(TextSpot(piece, found.start(), found.end()) for found in _BLOCK.finditer(piece.text))


def _near(counts: Counter[tuple[str, str]], first: dict[tuple[str, str], TextSpot]) -> Iterator[Slip]:
    names = sorted(counts, key=lambda key: (-counts[key], key))
    by_length: dict[tuple[str, int], list[tuple[str, str]]] = {}
    for key in names:
        by_length.setdefault((key[0], len(key[1].split())), []).append(key)
    for group in by_length.values():
        for place, key in enumerate(group):
            for other in group[place + 1 :]:
                one, two = key[1].split(), other[1].split()
                wrong = [(a, b) for a, b in zip(one, two, strict=True) if a != b]
                spelt = all(each.isascii() or could_be(each.lower()) for pair in wrong for each in pair)
                if (
                    spelt
                    and len(wrong) == 1
                    and len(one) > 1
                    and _slip_of(*wrong[0], first=wrong[0] == (one[0], two[0]))
                ):
                    yield Slip(_NEAR, (key[1], other[1]), spots=(first[other], first[key]))


def _slip_of(a: str, b: str, *, first: bool) -> bool:
    """Return whether two words of names are one word with a slip: a mark, a letter inside; not two numbers or directions."""
    if len(a) < 2 or len(b) < 2 or a.lower() == b.lower():
        return a.lower() == b.lower()
    if bare(a) == bare(b):
        return True
    longest = max(len(a), len(b))
    return a[0] == b[0] and a[-1] == b[-1] and one_apart(a, b) and (longest > 3 or (first and longest > 2))


def _aliases(text: ReportText) -> Iterator[Slip]:
    """Find a body's name written out here and short there: Đoàn Khối CQ và DN, Đoàn khối Các cơ quan và Doanh nghiệp."""
    ways: dict[str, TextSpot] = {}
    for spot in gather(text, _blocks):
        ways.setdefault(spot.words, spot)
    if len({each.lower() for each in ways}) > 1:
        first, second = list(ways)[:2]
        yield Slip(_ALIAS, (first, second), spots=tuple(ways.values()))


def _capitals(text: ReportText) -> Iterator[Slip]:
    ways: dict[str, Counter[str]] = {}
    first: dict[str, TextSpot] = {}
    for spot in gather(text, _offices):
        ways.setdefault(spot.words.lower(), Counter())[spot.words] += 1
        first.setdefault(spot.words, spot)
    for counts in ways.values():
        if len(counts) > 1:
            (usual, _), (rare, _) = counts.most_common(2)
            yield Slip(_CAPITAL, (usual, rare), spots=(first[rare], first[usual]), severity=Severity.HINT)


RULE = CheckRule("name_variant", Severity.HINT, report=_check)
