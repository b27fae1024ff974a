"""How well findings answer a list of slips that people found, and one of lines that only look like slips."""

from __future__ import annotations

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

from desktop_app.checks.finding import Finding
from desktop_app.checks.text import ReportText

SHARED = Path(__file__).resolve().parents[3] / "shared"
_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "Ð": "Đ", "ð": "đ", "*": ""})
_FEW = 4


def gold(name: str) -> list[dict[str, Any]]:
    """Return a list of the shared folder."""
    found: list[dict[str, Any]] = json.loads((SHARED / "gold" / name).read_text(encoding="utf-8"))
    return found


def folded(words: str) -> str:
    """Return words as quotes are compared."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", words).translate(_MARKS)).strip(" .,;:").lower()


def meets(quote: str, said: str) -> bool:
    """Return whether two quotes are of the same place: one holds the other, or they share most of their words."""
    one, two = folded(quote), folded(said)
    if not one or not two:
        return False
    if one in two or two in one:
        return True
    a, b = one.split(), two.split()
    return any(" ".join(a[i : i + _FEW]) in two for i in range(len(a) - _FEW + 1)) and bool(b)


def answers(item: dict[str, Any], finding: Finding) -> bool:
    """Return whether a finding is the slip of a list: of its kind, and at its place."""
    if finding.rule != item["type"]:
        return False
    wanted = [item[key] for key in ("quote_a", "quote_b") if item.get(key)]
    return any(meets(quote, said) for quote in wanted for said in finding.quotes)


def in_text(item: dict[str, Any], text: ReportText) -> bool:
    """Return whether the words of a slip are in the file at all: some of the list are of other forms of it."""
    whole = " ".join(folded(piece.text) for piece in text.pieces)
    said = folded(item["quote_a"])
    return said in whole or any(
        said[i : i + 25] in whole for i in range(0, max(1, len(said) - 25), 5) if len(said) > 30
    )
