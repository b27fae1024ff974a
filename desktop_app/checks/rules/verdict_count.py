"""How many indicators are met: what the text claims against what the list says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...models.errors import QT_TRANSLATE_NOOP
from ...models.indicators import Verdict, verdict
from ..finding import CheckRule, Severity, Slip, TextSpot
from ..text import Piece, PieceKind, ReportText, gather
from ..verdicts import said_verdicts

_TOTAL = QT_TRANSLATE_NOOP("errors", "Lời văn nói có {0} chỉ tiêu, danh sách có {1}.")
_MET = QT_TRANSLATE_NOOP("errors", "Lời văn nói {0} chỉ tiêu đạt và vượt, theo danh sách là {1}.")
_CLAIM = re.compile(
    r"(?P<met>\d{1,3})\s*/\s*(?P<total>\d{1,3})\s+chỉ tiêu|(?P<done>\d{1,3})\s+chỉ tiêu\s+(?:công tác\s+|cơ bản\s+|năm\s+|chủ yếu\s+)?(?P<how>đạt(?: và|,| hoặc)? vượt|đạt|vượt|hoàn thành|không đạt|chưa đạt|không hoàn thành)",
    re.IGNORECASE,
)
_OTHER = re.compile(r"chỉ tiêu (?:nhiệm kỳ|thi đua|kinh tế)")


def _check(text: ReportText) -> Iterator[Slip]:
    claims = list(gather(text, _claims))
    counts = _counts(text) if claims else None
    if counts is None:
        return
    total, met, over, unmet = counts
    for found, spot in claims:
        if found["total"]:
            claimed, all_ = int(found["met"]), int(found["total"])
            if all_ != total:
                yield Slip(_TOTAL, (all_, total), spots=(spot,))
            elif claimed != met + over:
                yield Slip(_MET, (claimed, met + over), spots=(spot,))
            continue
        claimed, how = int(found["done"]), " ".join(found["how"].lower().split())
        short = unmet if how.startswith(("kh", "ch")) else met + over
        real = {"đạt": met, "vượt": over}.get(how, short)
        if claimed != real and not (how == "đạt" and claimed == met + over):
            yield Slip(_MET, (claimed, real), spots=(spot,))


def _claims(piece: Piece) -> tuple[tuple[re.Match[str], TextSpot], ...]:
    if piece.kind not in (PieceKind.BODY, PieceKind.NOTE) or "chỉ tiêu" not in piece.text:
        return ()
    return tuple((found, TextSpot(piece, found.start(), found.end())) for found in _CLAIM.finditer(piece.text))


def _counts(text: ReportText) -> tuple[int, int, int, int] | None:
    """Return how many indicators there are, met, exceeded and unmet; ``None`` where the verdicts are not all there."""
    met = over = unmet = 0
    indicators = [each for each in text.report.indicators if each.id in text.indicators]
    aims = [each for each in indicators if not text.indicators[each.id][1].text.strip()]
    listed = [each for each in indicators if each not in aims]
    if not listed:  # those of a table that stands in the text
        listed = [each for each in text.report.indicators if each.id not in text.indicators]
    if len(listed) < 2:
        return None
    for indicator in listed:
        pair = text.indicators.get(indicator.id)
        said = {each.verdict for each in said_verdicts(pair[1])} if pair else set()
        found = said or {each for part in indicator.parts if (each := verdict(part)) is not Verdict.NONE}
        if not found:
            met += 1
        elif Verdict.UNMET in found:
            unmet += 1
        elif found == {Verdict.EXCEEDED}:
            over += 1
        else:
            met += 1
    return len(listed), met, over, unmet


RULE = CheckRule("verdict_count", Severity.ERROR, report=_check)
