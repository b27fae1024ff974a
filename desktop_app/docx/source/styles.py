"""Looks of a foreign document resolved through its styles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import KW_ONLY, dataclass, field
from functools import lru_cache
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_VAL = f"{W}val"
_FAR = 1e9  # no measure or count of a real document; also keeps out "inf" and "nan"
_DEPTH = 30  # styles based on styles; a circle ends here


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Look of letters; ``None`` leaves it to what lies below."""

    bold: bool | None = None
    italic: bool | None = None
    underline: bool | None = None
    caps: bool | None = None
    hidden: bool | None = None
    struck: bool | None = None
    twice: bool | None = None  # struck through twice
    rise: str | None = None  # superscript, subscript or baseline
    white: bool | None = None
    filled: bool | None = None  # whether something but white lies behind the letters
    size: float | None = None
    font: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """Shape of a paragraph; ``None`` leaves it to what lies below."""

    align: str | None = None
    left: float | None = None
    first: float | None = None
    outline: int | None = None
    list: str | None = None
    level: int | None = None
    page_break: bool | None = None
    filled: bool | None = None


@dataclass(frozen=True, slots=True)
class Style:
    """A style with all it is based on."""

    name: str = ""
    look: Look = Look()
    _: KW_ONLY
    shape: Shape = Shape()
    edges: Mapping[str, bool] = field(default_factory=dict)  # lines of a table and whether they are seen
    partly_ruled: bool = False  # some part of a table of this style has lines
    filled: bool = False


def on(element: Any) -> bool:
    """Return whether a switch such as ``w:b`` is on."""
    return element.get(_VAL, "true") not in ("0", "false", "off", "none")


def number(text: str | None) -> float | None:
    """Return a measure, or ``None`` where it is none."""
    try:
        found = float(text) if text else None
    except ValueError:
        return None
    return found if found is not None and abs(found) < _FAR else None


def look_of(properties: Any) -> Look:
    """Read ``w:rPr``."""
    if properties is None or not len(properties):
        return _NOTHING
    found: dict[str, Any] = {}
    for each in properties:
        tag = each.tag[len(W) :] if each.tag.startswith(W) else ""
        if tag in _SWITCHES:
            found[_SWITCHES[tag]] = on(each)
        elif tag == "sz":
            size = number(each.get(_VAL))
            found["size"] = size / 2 if size else None
        elif tag == "rFonts":
            found["font"] = each.get(f"{W}ascii") or each.get(f"{W}hAnsi") or each.get(f"{W}cs")
        elif tag == "vertAlign":
            found["rise"] = each.get(_VAL)
        elif tag == "color":
            found["white"] = (each.get(_VAL) or "").upper() == "FFFFFF"
        elif tag == "shd":
            found["filled"] = is_filled(each)
        elif tag == "highlight":
            found["filled"] = each.get(_VAL) not in ("none", "white")
    return Look(**found) if found else _NOTHING


_NOTHING = Look()
_SWITCHES = {"b": "bold", "i": "italic", "u": "underline", "caps": "caps", "vanish": "hidden", "strike": "struck",
             "dstrike": "twice"}  # fmt: skip


def is_filled(shading: Any) -> bool:
    """Return whether ``w:shd`` colours what lies behind letters."""
    if shading is None:
        return False
    fill = (shading.get(f"{W}fill") or "auto").upper()
    pattern = shading.get(_VAL)
    return fill not in ("AUTO", "FFFFFF") or pattern not in (None, "clear", "nil") or bool(shading.get(f"{W}themeFill"))


def shape_of(properties: Any) -> Shape:
    """Read ``w:pPr``."""
    if properties is None or not len(properties):
        return _NO_SHAPE
    found: dict[str, Any] = {}
    for each in properties:
        tag = each.tag[len(W) :] if each.tag.startswith(W) else ""
        if tag == "jc":
            found["align"] = each.get(_VAL)
        elif tag == "ind":
            found.update(_indents(each))
        elif tag == "outlineLvl":
            level = number(each.get(_VAL))
            found["outline"] = None if level is None else int(level)
        elif tag == "numPr":
            for inner in each:
                if inner.tag == f"{W}numId":
                    found["list"] = inner.get(_VAL)
                elif inner.tag == f"{W}ilvl":
                    found["level"] = int(number(inner.get(_VAL)) or 0)
        elif tag == "shd":
            found["filled"] = is_filled(each)
        elif tag == "pageBreakBefore":
            found["page_break"] = on(each)
    return Shape(**found) if found else _NO_SHAPE


_NO_SHAPE = Shape()


def _indents(element: Any) -> dict[str, float]:
    found: dict[str, float] = {}
    left = number(element.get(f"{W}left") or element.get(f"{W}start"))
    first = number(element.get(f"{W}firstLine"))
    hanging = number(element.get(f"{W}hanging"))
    if left is not None:
        found["left"] = left * 25.4 / 1440
    if hanging is not None:
        found["first"] = -hanging * 25.4 / 1440
    elif first is not None:
        found["first"] = first * 25.4 / 1440
    return found


def over(below: Any, above: Any) -> Any:
    """Lay one look or shape over another."""
    if above is _NOTHING or above is _NO_SHAPE:
        return below
    if below is _NOTHING or below is _NO_SHAPE:
        return above
    kind = type(below)  # made anew, which is twice as fast as replace() and done for every paragraph
    return kind(**{
        name: value if (value := getattr(above, name)) is not None else getattr(below, name) for name in kind.__slots__
    })  # fmt: skip


@lru_cache(4)
def styles_of(root: Any) -> Styles:
    """Return the styles of a tree, which files of one template share."""
    return Styles(root)


class Styles:
    """The document's styles.

    Args:
        root: root of ``word/styles.xml``, or ``None``.
    """

    def __init__(self, root: Any) -> None:
        self._elements: dict[str, Any] = {}
        self._made: dict[str, Style] = {}
        self._whole: dict[str, tuple[Style, Look, Shape]] = {}
        self.paragraph = self.table = ""
        self.look, self.shape = Look(), Shape()
        if root is None:
            return
        for each in root.iterchildren(f"{W}style"):
            key = each.get(f"{W}styleId", "")
            self._elements[key] = each
            if each.get(f"{W}default") in ("1", "true"):
                if each.get(f"{W}type") == "paragraph":
                    self.paragraph = key
                elif each.get(f"{W}type") == "table":
                    self.table = key
        defaults = root.find(f"{W}docDefaults")
        if defaults is not None:
            self.look = look_of(defaults.find(f"{W}rPrDefault/{W}rPr"))
            self.shape = shape_of(defaults.find(f"{W}pPrDefault/{W}pPr"))

    def style(self, key: str) -> Style:
        """Return a style by its id; an empty one where there is none."""
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = self._make(key)
        return found

    def paragraph_style(self, key: str) -> tuple[Style, Look, Shape]:
        """Return a style, and its look and shape laid over the document's defaults."""
        found = self._whole.get(key)
        if found is None:
            style = self.style(key)
            found = self._whole[key] = style, over(self.look, style.look), over(self.shape, style.shape)
        return found

    def _make(self, key: str) -> Style:
        chain: list[Any] = []
        while key in self._elements and len(chain) < _DEPTH:
            chain.append(self._elements[key])
            based = chain[-1].find(f"{W}basedOn")
            key = based.get(_VAL, "") if based is not None else ""
        look, shape, partly, filled = Look(), Shape(), False, False
        edges: dict[str, bool] = {}
        for each in reversed(chain):
            look = over(look, look_of(each.find(f"{W}rPr")))
            shape = over(shape, shape_of(each.find(f"{W}pPr")))
            edges |= edges_of(each.find(f"{W}tblPr/{W}tblBorders"))
            partly = partly or any(
                any(edges_of(borders).values())
                for kind in (f"{W}tblPr/{W}tblBorders", f"{W}tcPr/{W}tcBorders")
                for borders in each.iterfind(f"{W}tblStylePr/{kind}")
            )
            table = each.get(f"{W}type") == "table"
            filled = filled or (table and any(is_filled(shading) for shading in each.iter(f"{W}shd")))
        name = chain[0].find(f"{W}name") if chain else None
        return Style(
            (name.get(_VAL, "") if name is not None else "").lower(),
            look,
            shape=shape,
            edges=edges,
            partly_ruled=partly,
            filled=filled,
        )


_SAME_EDGE = {"start": "left", "end": "right"}
_WHITE = {"FFFFFF", "WHITE"}


def edges_of(borders: Any) -> dict[str, bool]:
    """Return the lines that ``w:tblBorders`` or ``w:tcBorders`` speaks of, and whether each is seen on white paper."""
    found: dict[str, bool] = {}
    for each in borders if borders is not None else ():
        kind = each.get(_VAL)
        if kind is None or not each.tag.startswith(W):
            continue
        name = each.tag[len(W) :]
        white = each.get(f"{W}color", "").upper() in _WHITE or each.get(f"{W}themeColor") in ("background1", "light1")
        seen = kind not in ("nil", "none") and each.get(f"{W}sz") != "0" and not white
        found[_SAME_EDGE.get(name, name)] = seen
    return found


def is_ruled(table: Any, style: Style) -> bool:
    """Return whether any line of a table is seen: what a cell says goes before the table, and that before the style."""
    own = edges_of(table.find(f"{W}tblPr/{W}tblBorders"))
    partly = style.partly_ruled and not (own and not any(own.values()))
    base = {**style.edges, **own}
    rows = table.findall(f"{W}tr")
    cells = [row.findall(f"{W}tc") for row in rows]
    if not any(cells):
        return partly or any(base.values())
    for at, (row, inner) in enumerate(zip(rows, cells, strict=True)):
        here = {**base, **edges_of(row.find(f"{W}tblPrEx/{W}tblBorders"))}
        beside = {
            "top": here.get("top" if at == 0 else "insideH", False),
            "bottom": here.get("bottom" if at == len(rows) - 1 else "insideH", False),
        }
        for place, cell in enumerate(inner):
            said = edges_of(cell.find(f"{W}tcPr/{W}tcBorders"))
            if any(said.values()):
                return True
            beside["left"] = here.get("left" if place == 0 else "insideV", False)
            beside["right"] = here.get("right" if place == len(inner) - 1 else "insideV", False)
            if any((seen or partly) and side not in said for side, seen in beside.items()):
                return True
    return False
