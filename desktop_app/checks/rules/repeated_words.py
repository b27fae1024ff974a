"""A word, or two, written twice in a row; real reduplication and "công trình công trình" of names apart."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind
from ..words import CONNECTIVES, Word, words

_TWICE = QT_TRANSLATE_NOOP("errors", "“{0}” viết lặp hai lần liền nhau.")
# what is said twice on purpose: reduplication, and words that end one phrase and begin the next
REDUPLICATED = frozenset(
    [
        "ai",
        "ào",
        "ầm",
        "âm",
        "ấp",
        "ban",
        "bàng",
        "bập",
        "bần",
        "bé",
        "bề",
        "bền",
        "biêng",
        "bon",
        "bong",
        "bộn",
        "bừng",
        "bước",
        "cao",
        "chan",
        "chang",
        "chăm",
        "chậm",
        "chiều",
        "chóng",
        "chung",
        "chầm",
        "cả",
        "dần",
        "dài",
        "dào",
        "dạt",
        "dằng",
        "dừng",
        "đau",
        "đầy",
        "đặc",
        "đằm",
        "đâu",
        "đêm",
        "đều",
        "đời",
        "đùng",
        "đường",
        "đen",
        "đỏ",
        "gần",
        "giây",
        "giờ",
        "hao",
        "hàng",
        "hay",
        "hằng",
        "hầm",
        "hầu",
        "hiu",
        "hồng",
        "hơn",
        "hừng",
        "hai",
        "ha",
        "hăm",
        "hối",
        "khác",
        "kìn",
        "khe",
        "khẽ",
        "lai",
        "láng",
        "lâu",
        "lâng",
        "lặng",
        "lăm",
        "lập",
        "lấp",
        "lo",
        "lớp",
        "lớn",
        "lưng",
        "luôn",
        "mãi",
        "màu",
        "mênh",
        "mỗi",
        "một",
        "muôn",
        "mờ",
        "mong",
        "năm",
        "nao",
        "nay",
        "ngày",
        "ngang",
        "ngay",
        "nghề",
        "người",
        "nhà",
        "nhanh",
        "nho",
        "nhè",
        "nhẹ",
        "nhiều",
        "nhỏ",
        "nho",
        "nơi",
        "nữa",
        "ngành",
        "ngân",
        "oang",
        "phần",
        "phấp",
        "phơi",
        "quanh",
        "quẩn",
        "rào",
        "ràng",
        "rành",
        "rầm",
        "rần",
        "riêng",
        "rồi",
        "rộn",
        "rung",
        "rưng",
        "sang",
        "sáng",
        "san",
        "sát",
        "sâu",
        "song",
        "sớm",
        "sừng",
        "suốt",
        "tà",
        "tan",
        "tâm",
        "tầng",
        "tập",
        "thật",
        "thênh",
        "thôi",
        "thỉnh",
        "thường",
        "tí",
        "tiếp",
        "to",
        "tốt",
        "trùng",
        "trong",
        "trơn",
        "từ",
        "từng",
        "tưng",
        "tương",
        "trăm",
        "triền",
        "trẻ",
        "ùn",
        "ưu",
        "vang",
        "vàng",
        "vẫn",
        "vòng",
        "vui",
        "vừa",
        "xa",
        "xanh",
        "xã",
        "xinh",
        "xôn",
        "xưa",
        "bản",
        "tháng",
        "cây",
        "con",
        "việc",
        "chòm",
        "thôn",
        "xóm",
        "khu",
        "phố",
        "chi",
        "tổ",
        "ngõ",
        "gương",
        "điểm",
        "đàn",
        "rừng",
        "mùa",
        "tuần",
        "tuổi",
        "đoàn",
        "bữa",
        "chớm",
        "đăm",
        "hây",
        "phây",
        "phăm",
        "tíu",
    ]
)
_DAYS = frozenset(("chuyển", "hội", "thành", "truyền", "thương", "môi", "sách", "quốc", "gia", "giải", "toàn", "cao"))


# words that may end one compound and begin the next: khởi công | công trình, trường học | học sinh
_BEGINS = {
    "công": "trình tác nghệ dân nhân ty an chức đoàn viên khai ích chúng việc cuộc", "thành": "phố lập viên tích công đoàn quả thị",
    "hội": "viên nghị trường thi thảo đồng liên nhập", "gia": "đình", "học": "sinh tập đường viện kỳ bổng", "sinh": "viên hoạt",
    "viên": "chức", "nhân": "dân dịp viên ái", "đoàn": "viên thể kết", "động": "viên", "tâm": "tư lý", "đội": "viên hình ngũ",
    "trình": "độ", "dân": "tộc cư quân vận", "quân": "đội nhân", "trường": "học", "chức": "năng danh", "tình": "nguyện hình",
    "quốc": "gia tế phòng", "thể": "thao dục", "hoạt": "động", "thi": "đua", "trung": "tâm ương", "chính": "trị quyền sách",
    "tế": "bào", "phương": "hướng pháp tiện", "xã": "hội", "tổ": "chức", "kết": "quả nạp nghĩa", "tập": "thể huấn",
    "đảng": "viên bộ ủy", "trẻ": "em", "nghị": "quyết", "bộ": "đội", "phát": "huy triển động", "hành": "chính động trình",
}  # fmt: skip


def _check(piece: Piece) -> Iterator[Slip]:
    if piece.kind is PieceKind.FORM:
        return
    found = words(piece)
    low = [each.lower for each in found]
    place = 0
    while place < len(found) - 1:
        if low[place] not in low[place + 1 : place + 4]:
            place += 1
            continue
        for size in (3, 2, 1):
            one, two = found[place : place + size], found[place + size : place + 2 * size]
            behind = found[place + 2 * size].lower if place + 2 * size < len(found) else ""
            if (
                len(two) == size
                and _same(piece, one, two, behind)
                and not (size == 1 and _two_words(found, place, behind))
            ):
                spot = TextSpot(piece, one[0].start, two[-1].end)
                kept = piece.text[one[0].start : one[-1].end]
                yield Slip(_TWICE, (kept.lower(),), spots=(spot,), mend=kept)
                place += 2 * size - 1
                break
        place += 1


def _two_words(found: tuple[Word, ...], place: int, behind: str) -> bool:
    """Return whether a word ends one compound and begins another."""
    return place > 0 and behind in _BEGINS.get(found[place].lower, "").split()


def _day(word: str, behind: str) -> bool:
    """Return whether "ngày ngày" stands before the name of a day: it was meant once."""
    return word == "ngày" and behind in _DAYS


def _same(piece: Piece, one: tuple[Word, ...], two: tuple[Word, ...], behind: str) -> bool:
    first, second = [each.lower for each in one], [each.lower for each in two]
    if first != second or any(each.isdigit() for each in first):
        return False
    between = piece.text[one[-1].end : two[0].start]
    inside = "".join(piece.text[a.end : b.start] for a, b in itertools.pairwise(one))
    if between.strip() or inside.strip() or "\n" in between:
        return False
    if len(first) > 1:
        return len(set(first)) != 1
    word = first[0]
    if len(word) == 1 or (word in REDUPLICATED and word not in CONNECTIVES and not _day(word, behind)):
        return False
    name = one[0].text[0].isupper() != two[0].text[0].isupper()
    if two[0].text[0].isupper() and one[0].text[0].isupper():  # Nà Nà, Chư Chư: a name
        return False
    return not name or word in CONNECTIVES


RULE = CheckRule("repeated_words", Severity.WARNING, piece=_check)
