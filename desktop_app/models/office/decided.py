"""What the office has decided about the figures of a set of files, told from one state of it to the next."""

from __future__ import annotations

import zlib
from collections.abc import Collection, Iterable, Mapping
from decimal import Decimal

from ..errors import UserError
from ..numbers import parse_figure
from .lining_up import answer_key
from .submissions import Submission
from .typed import TypedFigure

Pair = tuple[str, str]


def basis_mark(
    files: Collection[str],
    wordings: Collection[str] = (),
    answers: Mapping[Pair, str] | None = None,
    kept_out: Mapping[Pair, str] | None = None,
    typed: Mapping[Pair, TypedFigure] | None = None,
    targets: Mapping[str, Decimal] | None = None,
) -> int:
    """Return a checksum of what totals are made of: files, and what the office decided about their figures.

    Args:
        files: digests of the files that count.
        wordings: words of their parts without a code, as answers for all files are kept by.
        answers: what the office said of parts, by (digest, own key) and by ("", wording).
        kept_out: figures that are not added, with the reason: {(digest, key of the total): reason}.
        typed: figures that the office typed: {(digest, key of the total): figure}.
        targets: what the office itself aims at, by key of the total.
    """
    here, said = set(files), set(wordings)
    lines = [f"a {pair} {key}" for pair, key in (answers or {}).items() if pair[0] in here or pair[1] in said]
    lines += [f"k {pair} {reason}" for pair, reason in (kept_out or {}).items() if pair[0] in here]
    lines += [f"t {pair} {figure.to_json()}" for pair, figure in (typed or {}).items() if pair[0] in here]
    lines += [f"o {key} {target}" for key, target in (targets or {}).items()]
    return zlib.crc32("\n".join((*sorted(here), *sorted(lines))).encode("utf-8", "surrogatepass"))


def aims_of(texts: Mapping[str, str]) -> dict[str, Decimal]:
    """Return what the office aims at as numbers, by key of the total; what is no number is left out."""
    found = {}
    for key, text in texts.items():
        try:
            value = parse_figure(text).value
        except UserError:
            continue
        if value is not None:
            found[key] = value
    return found


def wordings_of(files: Iterable[Submission]) -> frozenset[str]:
    """Return the words of parts without a code and of tellings, as answers for all files that say so are kept by."""
    listed = list(files)
    parts = {answer_key(part) for each in listed for part in each.parts if not part.coded}
    return frozenset(parts | {telling.wording for each in listed for telling in each.tellings})
