"""The look can be read: contrast of both themes from the tokens, and no colour, size or radius outside the kit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import desktop_app
from desktop_app.views.kit.signs import Sign
from desktop_app.views.kit.tokens import DARK, LIGHT, Colours

VIEWS = Path(desktop_app.__file__).parent / "views"
THEMES = {"light": LIGHT, "dark": DARK}
GROUNDS = ("win", "side", "desk", "surface", "hover", "tint", "select")
# (words, the grounds they stand on)
WORDS = [
    ("text", (*GROUNDS, "met_tint", "att_tint", "unmet_tint", "mark")),
    ("text2", GROUNDS),
    ("text3", GROUNDS),
    ("accent", GROUNDS),
    ("met", ("surface", "win", "side", "desk", "hover", "select", "met_tint")),
    ("att", ("surface", "win", "side", "desk", "hover", "select", "att_tint")),
    ("unmet", ("surface", "win", "side", "desk", "hover", "select", "unmet_tint")),
    ("on_accent", ("accent", "accent_hover", "accent_press")),
    ("paper_text", ("paper", "mark", "tint")),
    ("toast_text", ("toast",)),
    ("toast_link", ("toast",)),
    ("surface", ("text",)),  # tooltips
]
# (edge, mark or icon, the grounds it stands on)
SHAPES = [
    ("border", ("win", "side", "desk", "surface")),
    ("att_icon", ("surface", "win", "att_tint")),
    ("accent", (*GROUNDS, "paper")),  # focus, caret, where one is
    ("text2", GROUNDS),  # icons
]
ARROW = "#808088"  # of the pictures in the sheet, one for both themes


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb`` as WCAG 2 defines it."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """Return the contrast of two colours, 1 to 21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def too_faint(colours: Colours, pairs: list[tuple[str, tuple[str, ...]]], least: float) -> dict[str, float]:
    """Return the pairs that fall short."""
    named = colours.named()
    found = {f"{of} on {on}": contrast(named[of], named[on]) for of, grounds in pairs for on in grounds}
    return {pair: round(ratio, 2) for pair, ratio in found.items() if ratio < least}


@pytest.mark.parametrize("theme", THEMES)
def test_words_can_be_read(theme):
    assert too_faint(THEMES[theme], WORDS, 4.5) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_edges_and_icons_can_be_seen(theme):
    assert too_faint(THEMES[theme], SHAPES, 3) == {}


@pytest.mark.parametrize("theme", THEMES)
def test_arrows_and_ticks_of_the_sheet_can_be_seen(theme):
    colours, folder = THEMES[theme], VIEWS.parent.parent / "resources" / "icons" / "sheet"
    for path in folder.glob("*.svg"):
        ink = re.search(r'stroke="(#[0-9A-F]{6})"', path.read_text(encoding="utf-8"), re.IGNORECASE).group(1)
        if path.stem.endswith(theme):
            assert contrast(ink, colours.accent) >= 3, path.stem
        elif "_" not in path.stem:
            assert ink == ARROW
            assert min(contrast(ink, colours.surface), contrast(ink, colours.side)) >= 3, path.stem


@pytest.mark.parametrize("mark", Sign, ids=lambda mark: mark.name)
def test_marks_can_be_read_on_their_ground_and_in_rows(mark):
    _icon, words, ground = mark.value
    for colours in THEMES.values():
        named = colours.named()
        for on in (ground,) if ground else ("surface", "side", "hover", "select"):
            assert contrast(named[words], named[on]) >= 4.5, (mark.name, on)


# What a window may not say by itself: colours, sizes of type, margins, radii, sheets of its own
_FORBIDDEN = re.compile(
    r"""["']\#[0-9a-fA-F]{3,8}["'] | QColor\(\s*["'\d] | GlobalColor\.(?!transparent|color|white) | setStyleSheet\( |
        setPointSize | border-radius | font-size |
        (?:setSpacing|setContentsMargins|setFixedHeight|setFixedWidth|setFixedSize|setMargin)(?=\([^)]*(?<=[(,\s])[1-9]\d*\s*[,)]) |
        drawRoundedRect\(.*,\s*\d+(\.\d+)?\)""",
    re.VERBOSE,
)


def test_no_colour_size_or_radius_outside_the_kit():
    found = [
        f"{path.relative_to(VIEWS)}:{number}: {line.strip()}"
        for path in sorted(VIEWS.rglob("*.py"))
        if path.parent.name != "kit"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if _FORBIDDEN.search(line)
    ]
    assert found == []


def test_no_question_is_answered_by_yes_or_no():
    """Buttons name what they do; see :mod:`desktop_app.views.kit.asking`."""
    found = [
        f"{path.relative_to(VIEWS)}:{number}: {line.strip()}"
        for path in sorted(VIEWS.rglob("*.py"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if re.search(r"QMessageBox\.question|StandardButton\.(Yes|No|Ok|Cancel|Discard)\b", line)
    ]
    assert found == []
