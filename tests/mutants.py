"""Files with something wrong in them: bytes of a DOCX, XML of its parts, data it carries."""

from __future__ import annotations

import io
import json
import random
import zipfile
from typing import Any

from desktop_app.docx.writing import render_docx
from desktop_app.models.report import Report
from desktop_app.resources import standard

from .pictures import png

CHART = png(4, 4)
ODD: tuple[Any, ...] = (
    None, True, False, 0, -1, 3, 10**9, -(10**9), 10**40, 0.5, 1e300, "", " ", "x", "²", "9" * 30, "1.05", "5/0", "=1+1",
    "\ud83d", "a\x00b", "\u202e", "ộ" * 5000, [], {}, [[]], [None], {"t": "r"}, {"": ""}, {"t": "live"}, "2026-13-45",
    "0001-01-01", "9999-12-31", "NaN", "Infinity", "1E+999999", "preamble", "closing", "sum", "%",
)  # fmt: skip


def rewritten(data: bytes, change: Any, pack: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip with each part put through ``change(name, data)``; ``None`` leaves it out."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", pack) as new:
        for name in old.namelist():
            content = change(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return out.getvalue()


def spoilt_bytes(content: bytes, chance: random.Random) -> bytes:
    """Return bytes with some changed, moved, doubled or gone."""
    out = bytearray(content)
    for _ in range(chance.randint(1, 12)):
        if not out:
            break
        here, there = chance.randrange(len(out)), chance.randrange(len(out))
        kind = chance.randrange(5)
        if kind == 0:
            out[here] = chance.randrange(256)
        elif kind == 1:
            del out[here : here + chance.randint(1, 40)]
        elif kind == 2:
            out[here:here] = out[there : there + chance.randint(1, 200)]
        elif kind == 3:
            out[here : here + 1] = chance.choice([b"<", b">", b"&", b'"', b"\xff", b"\0", b"9" * 30, b"-1", b"/>"])
        else:
            out[here], out[there] = out[there], out[here]
    return bytes(out)


def mutated_parts(data: bytes, chance: random.Random) -> bytes:
    """Return a DOCX with bytes of one or two of its parts spoilt."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
    chosen = set(chance.sample(names, chance.randint(1, 2)))
    return rewritten(data, lambda name, part: spoilt_bytes(part, chance) if name in chosen else part)


def mutated_data(head: Any, text: Any, chance: random.Random) -> tuple[bytes, bytes]:
    """Return the two pieces a file carries with some values odd, moved, doubled or gone; now and then bytes spoilt."""
    both = json.loads(json.dumps([head, text]))
    for _ in range(chance.choice([1, 1, 2, 5])):
        _mutate(both, chance)
    pieces = [json.dumps(each).encode() for each in both]
    if chance.random() < 0.15:
        place = chance.randrange(2)
        pieces[place] = spoilt_bytes(pieces[place], chance)
    return pieces[0], pieces[1]


def carrying(pieces: tuple[bytes, bytes], report: Report, chance: random.Random) -> bytes:
    """Return a DOCX that carries these pieces; mostly one that a word processor has saved since."""
    data = render_docx(report, standard("doan"), lambda _: CHART, lambda _: (CHART, ""), pieces)
    if chance.random() < 0.3:
        return data
    return rewritten(data, lambda name, part: part + b"\n" if name == "word/document.xml" else part)


def _mutate(tree: list[Any], chance: random.Random) -> None:
    """Change one place, deep ones as likely as shallow ones."""
    places = list(_places(tree))
    holder, key = chance.choice(places)
    kind = chance.randrange(10)
    other_holder, other_key = chance.choice(places)
    if kind <= 1:
        holder[key] = chance.choice(ODD)
    elif kind == 2:
        holder[key] = json.loads(json.dumps(other_holder[other_key]))
    elif kind == 3 and holder is not tree:
        del holder[key]
    elif kind == 4 and isinstance(holder, dict):
        holder[chance.choice(["t", "id", "key", "extra", "x", "children", "body", "parts", ""])] = chance.choice(ODD)
    elif kind == 4 and isinstance(holder, list) and holder is not tree:
        holder.insert(key, json.loads(json.dumps(other_holder[other_key])))
    elif isinstance(holder[key], int) and not isinstance(holder[key], bool):
        holder[key] = chance.choice([0, -1, 1, 2, 10**6, 10**30])
    elif isinstance(holder[key], str):
        odd = [each for each in ODD if isinstance(each, str)]
        holder[key] = chance.choice([holder[key] * 3, holder[key][:1], "\ud800" + holder[key], "a|b", *odd])
    elif isinstance(holder[key], bool):
        holder[key] = not holder[key]
    elif isinstance(holder[key], list) and len(holder[key]) > 1:
        chance.shuffle(holder[key])
    else:
        holder[key] = [holder[key]]


def _places(tree: Any) -> Any:
    stack = [tree]
    while stack:
        holder = stack.pop()
        for key, value in list(holder.items() if isinstance(holder, dict) else enumerate(holder)):
            yield holder, key
            if isinstance(value, (dict, list)):
                stack.append(value)
