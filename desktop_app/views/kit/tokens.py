"""The look in one place: colours of both themes, sizes, radii and type; nothing else in the windows names one.

What is told apart by colour has a contrast that can be told apart: see ``tests/views/kit/test_tokens.py``.
"""

from __future__ import annotations

from typing import NamedTuple


class Colours(NamedTuple):
    """Colours of one theme, each ``#rrggbb``.

    Attributes:
        win: ground of windows and dialogs.
        side: ground of what stands beside: outline, panels, heads of tables, computed cells.
        desk: behind paper.
        surface: bars, cards, fields, tables.
        hover: under the pointer.
        line: divides, and carries no meaning.
        border: edge of fields, buttons, pills.
        edge: edge of paper.
        text: words.
        text2: second lines, labels, icons.
        text3: what is not written yet, placeholders.
        disabled: what cannot be used now.
        accent: the first button, links, focus, where one is.
        accent_hover: the first button under the pointer.
        accent_press: the first button while it is pressed.
        on_accent: words on those three.
        tint: ground of guidance and live figures.
        select: ground of a chosen row, a pressed toggle, an advised button.
        met: what is in order.
        met_tint: ground of a mark of it.
        att: what wants a look.
        att_tint: ground of a mark of it.
        att_icon: its icon.
        unmet: what is missed or must be mended.
        unmet_tint: ground of a mark of it.
        mark: ground of words that were found.
        paper: the page that is written on.
        paper_text: words on it.
        toast: ground of what is told in passing.
        toast_text: words on it.
        toast_link: its verb.
    """

    win: str
    side: str
    desk: str
    surface: str
    hover: str
    line: str
    border: str
    edge: str
    text: str
    text2: str
    text3: str
    disabled: str
    accent: str
    accent_hover: str
    accent_press: str
    on_accent: str
    tint: str
    select: str
    met: str
    met_tint: str
    att: str
    att_tint: str
    att_icon: str
    unmet: str
    unmet_tint: str
    mark: str
    paper: str
    paper_text: str
    toast: str
    toast_text: str
    toast_link: str

    def named(self) -> dict[str, str]:
        """Return the colours by name."""
        return self._asdict()


LIGHT = Colours(
    win="#F5F5F6", side="#F8F8F9", desk="#EAEAEC", surface="#FFFFFF", hover="#EDEDEF", line="#DDDDE1",
    border="#85858D", edge="#D2D2D7", text="#1B1B1E", text2="#4D4D55", text3="#62626A", disabled="#8E8E96",
    accent="#0B5CAD", accent_hover="#094C90", accent_press="#073C73", on_accent="#FFFFFF", tint="#EAF3FC",
    select="#D6E7F8", met="#11692F", met_tint="#E2F3E6", att="#835000", att_tint="#FFF1D1", att_icon="#A86500",
    unmet="#B3261E", unmet_tint="#FCE9E7", mark="#FFE9A8", paper="#FFFFFF", paper_text="#111113", toast="#2B2B30",
    toast_text="#F4F4F6", toast_link="#9ACAFA",
)  # fmt: skip
DARK = Colours(
    win="#202023", side="#1C1C1F", desk="#151517", surface="#2A2A2E", hover="#34343A", line="#3B3B41",
    border="#7E7E88", edge="#3B3B41", text="#EDEDF0", text2="#C2C2C9", text3="#A9A9B2", disabled="#6F6F78",
    accent="#7DB9F7", accent_hover="#9ACAFA", accent_press="#B5D8FB", on_accent="#08213B", tint="#1F2F42",
    select="#243F5C", met="#83D59A", met_tint="#1D3626", att="#F2C063", att_tint="#3B2E14", att_icon="#F2C063",
    unmet="#FF9B92", unmet_tint="#43211F", mark="#5A4A17", paper="#2A2A2E", paper_text="#E6E6E9", toast="#3A3A40",
    toast_text="#F4F4F6", toast_link="#9ACAFA",
)  # fmt: skip

# Distances in logical pixels
HAIR, TIGHT, SMALL, GAP, ROOM, WIDE, FAR, GREAT = 2, 4, 6, 8, 12, 16, 20, 28

# Heights and widths
BAR = 44  # the two bars over every page
TABS = 43  # the tabs in it, over its hairline
LARGE_CONTROL = 40  # the one first button of a page
OUTLINE_ROW = 26
TABLE_ROW = 32  # of a table: a mark in it stands clear of the lines
CHIP = 22
ICON, CHIP_ICON, COUNTER_ICON, EMPTY_ICON = 18, 14, 22, 28
OUTLINE, OUTLINE_NARROW = 268, 232
PANEL, PANEL_NARROW = 330, 300
PAPER, PAPER_LEAST = 712, 480
STRIP, STRIP_NARROW = 150, 120  # small pages beside the large
NARROW = 1200  # a window that is less wide lets go of words and panels

# Radii
RADIUS = {"control": 6, "box": 8, "card": 10, "pill": 15, "chip": 11, "bar": 3}

# Type: points of each role, and whether it is half bold
TYPE = {
    "page": (16.0, True),
    "section": (12.0, True),
    "bar": (10.5, True),
    "body": (10.0, False),
    "strong": (10.0, True),
    "small": (9.0, False),
    "smallstrong": (9.0, True),
    "counter": (18.0, True),
    "days": (20.0, True),
}
PRINTED = "#FFFFFF"  # paper as it comes from the printer, in both themes
PAPER_FACES = ("Times New Roman", "Liberation Serif")
PAPER_POINTS, NOTE_POINTS = 14.0, 12.0
