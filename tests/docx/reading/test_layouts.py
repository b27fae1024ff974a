"""What other offices type is read as a person reads it, and nothing of it goes without a word."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from desktop_app.docx import open_source
from desktop_app.docx.reading import read_report

from .cases import judged
from .layouts import figures, front, odd, outlines, products, tails
from .layouts.typed import typed

BY_HAND = {**front.LAYOUTS, **outlines.LAYOUTS, **tails.LAYOUTS, **figures.LAYOUTS, **odd.LAYOUTS}
IN_ALL = {**figures.every(), **products.every(), **odd.every()}


def wrong(text: str | bytes, wanted: dict[str, object]) -> dict[str, str]:
    """Return what of a typed document, or of a file, is read otherwise than wanted."""
    reading = read_report(open_source(Path("x.docx"), text if isinstance(text, bytes) else typed(text)))
    return {key: why for key, why in judged(reading, wanted).items() if why}


@pytest.mark.parametrize("name", BY_HAND)
def test_layouts_are_read_as_they_look(name):
    assert wrong(*BY_HAND[name]) == {}


@pytest.mark.parametrize("first", range(8))
def test_layouts_made_of_parts_are_read_as_they_look(first):
    for name, (text, wanted) in islice(IN_ALL.items(), first, None, 160):  # the others: tests/long
        assert (name, wrong(text, wanted)) == (name, {})
