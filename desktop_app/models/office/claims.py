"""Files that carry one unit's code and another's name: nobody's, until the office says so."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache

from ..meaning.unit_names import cleaned, without_marks
from ..unit import UnitRef
from .submissions import State, Submission

_NEVER = datetime.min.replace(tzinfo=UTC)
_BODY = re.compile(r"^(?:bch|ban chap hanh|btv|ban thuong vu)\s+")
_FRONT = re.compile(
    r"(?:doan (?:tncs|thanh nien cong san) ho chi minh|doan thanh nien|doan tncs|lien chi doan|chi doan|thanh doan|doan"
    r"|xa|phuong|thi tran|dac khu|thi xa|thanh pho|tinh|huyen)\s+(?=\S)"
)
_TONES = re.compile(r"`\d+")
_BEHIND = re.compile(r"\s*(?:[,;(–-]|\s(?:thuoc|huyen|tinh|thanh pho)\s).*")


@lru_cache(8192)
def own_words(name: str) -> str:
    """Return what is a unit's own in its name, as it is compared, without kind and level and what it belongs to."""
    words = cleaned(name).split()
    rest = " ".join(without_marks(each) for each in words)
    rest = _BODY.sub("", rest)
    while found := _FRONT.match(rest):
        rest = rest[found.end() :]
    start = len(words) - len(rest.split())
    own = "".join(words[start : start + len(_BEHIND.sub("", rest).split())]).strip(",;()")
    return _TONES.sub("", own) + "".join(_TONES.findall(own))  # behind all, for names without spaces


def _among(own: str, names: Iterable[str]) -> bool:
    """Tell whether a name is one of some: with the same marks, or one of the two written without any."""
    bare = without_marks(own)
    return any(own == each or (bare == without_marks(each) and bare in (own, each)) for each in names)


def told_from(
    received: Iterable[Submission],
    expected: Sequence[UnitRef] = (),
    answers: Mapping[str, UnitRef] | None = None,
) -> list[Submission]:
    """Give files that carry a code under a clearly different name an identity of their own.

    Somebody began with another unit's file, or means to replace its figures. A later version of the unit's own report
    may correct its name.

    Args:
        received: submissions.
        expected: the units that should report.
        answers: what the office said of letterheads, which is the end of the question.
    """
    listed = [
        replace(each, unit=each.claimed[0], claimed=None) if each.claimed is not None else each for each in received
    ]
    coded = [each for each in listed if each.code]
    if not coded:
        return listed
    known = _owners(coded, expected)
    versions: dict[str, set[str]] = {}
    for each in coded:
        if each.lineage and _among(own_words(each.name), known[each.unit]):
            versions.setdefault(each.unit, set()).add(each.lineage[-1])
    out = []
    for each in listed:
        names = known.get(each.unit, {}) if each.code else {}
        own = own_words(each.name) if names else ""
        corrected = not versions.get(each.unit, set()).isdisjoint(each.lineage[:-1])
        if (
            own
            and not _among(own, names)
            and "" not in names
            and not corrected
            and each.letterhead not in (answers or {})
        ):
            owner = each.unit, next(iter(names.values()))
            each = replace(each, unit=f"{each.unit}|{own}", claimed=owner)
        out.append(each)
    return out


def _owners(coded: Iterable[Submission], expected: Iterable[UnitRef]) -> dict[str, dict[str, str]]:
    """Return the names that go with each code: {code: {own words: name}}.

    The name expected, and those of files the office has accepted; else that of the file that came first.
    """
    known: dict[str, dict[str, str]] = {}
    for code, name in expected:
        if code:
            known.setdefault(code, {})[own_words(name)] = name
    ordered = sorted(coded, key=lambda one: (one.received or _NEVER, one.version, one.file, one.digest))
    for each in ordered:
        if each.state is State.ACCEPTED:
            known.setdefault(each.unit, {}).setdefault(own_words(each.name), each.name)
    for each in ordered:
        if each.unit not in known:
            known[each.unit] = {own_words(each.name): each.name}
    return known
