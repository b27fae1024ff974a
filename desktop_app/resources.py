"""Data files that come with the program: standards of form, templates, sample, icons, translations.

The models they are read into are imported when the first is wanted: the start needs paths only.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .models.frames.templates import Template
    from .models.report import Report
    from .models.standard import Standard
    from .models.unit import Unit


_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent), "resources")


def resource_path(*parts: str) -> Path:
    """Return the path of a bundled file, in a checkout as in a frozen program."""
    return _ROOT.joinpath(*parts)


def read_json(*parts: str) -> Any:
    """Read a bundled JSON file."""
    return json.loads(resource_path(*parts).read_text(encoding="utf-8"))


@cache
def standards() -> dict[str, Standard]:
    """Return the bundled standards of form by name, the default one (doan) first."""
    from .models import codec
    from .models.standard import Standard

    names = sorted((path.stem for path in resource_path("standards").glob("*.json")), key=lambda n: (n != "doan", n))
    return {name: codec.decode(Standard, read_json("standards", f"{name}.json")) for name in names}


def standard(name: str) -> Standard:
    """Return a standard by name; the default one for a name this version does not know."""
    known = standards()
    return known.get(name) or known["doan"]


@cache
def templates() -> dict[str, Template]:
    """Return the bundled report templates by name, in the order they are offered."""
    from .models import codec
    from .models.frames.templates import Template

    found = {path.stem: codec.decode(Template, read_json("templates", path.name)) for path in
             resource_path("templates").glob("*.json")}  # fmt: skip
    return dict(sorted(found.items(), key=lambda item: item[1].order))


def sample() -> tuple[Unit, Report]:
    """Return the bundled sample unit and its filled-in annual report."""
    from .models import codec
    from .models.report import Report

    report: Report = codec.decode(Report, read_json("sample", "annual.json"))
    return report.unit, report
