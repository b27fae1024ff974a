"""What the house promises about itself: a light start, and files that stay small."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import pkgutil
import re
import subprocess
import sys
from pathlib import Path

import desktop_app

ROOT = Path(__file__).resolve().parent.parent
LATE = ("matplotlib", "numpy", "docx", "lxml", "sqlite_utils", "PIL", "openpyxl", "typst")
WITH_A_REPORT = (
    "desktop_app.models.richtext",
    "desktop_app.models.report",
    "desktop_app.views.editor",
    "desktop_app.pages",
)
COSTLY = {"QStyle", "QStyleOptionComboBox", "QSpinBox", "QDialogButtonBox", "QUrl"}  # up to 4 ms each, made at import


def test_start_page_loads_nothing_heavy(tmp_path):
    script = (
        "import sys; from desktop_app.cli import main; code = main([sys.argv[1], '--quit-after-start']);"
        "print(*sys.modules); print(*{name for key, module in sys.modules.items() if key.startswith('desktop_app')"
        " for name in vars(module)}); sys.exit(code)"
    )
    store = tmp_path / "don-vi.baocao"
    for _ in range(2):  # the first start makes the tables, which needs more
        done = subprocess.run(
            [sys.executable, "-c", script, str(store)], capture_output=True, text=True, timeout=60, check=True
        )
    modules, names = done.stdout.splitlines()
    loaded = set(modules.split())
    assert "desktop_app.views.shell.start_page" in loaded
    assert loaded.isdisjoint(LATE)
    assert loaded.isdisjoint(WITH_A_REPORT)
    assert "QLabel" in names.split()
    assert COSTLY.isdisjoint(names.split())


def test_files_stay_small_enough_to_hold_in_the_head():
    long = {
        str(path.relative_to(ROOT)): lines
        for folder in ("desktop_app", "tests", "benchmarks")
        for path in (ROOT / folder).rglob("*.py")
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > 800
    }
    assert long == {}


def classes():
    """Yield (module, class) of every class of the program."""
    for found in pkgutil.walk_packages(desktop_app.__path__, "desktop_app."):
        if not found.name.endswith("__main__"):
            for kind in vars(importlib.import_module(found.name)).values():
                if inspect.isclass(kind) and kind.__module__ == found.name:
                    yield found.name, kind


def test_values_of_many_fields_are_built_by_name():
    wide = {}
    for module, kind in classes():
        made = [each for each in dataclasses.fields(kind) if each.init] if dataclasses.is_dataclass(kind) else []
        by_place = [each.name for each in made if not each.kw_only]
        if len(made) > 5 and len(by_place) > 4:
            wide[f"{module}.{kind.__name__}"] = by_place
    assert wide == {}


def test_one_word_names_one_class():
    rooms = {}
    for module, kind in classes():
        if not kind.__name__.startswith("_"):
            rooms.setdefault(kind.__name__, []).append(module)
    assert {name: found for name, found in rooms.items() if len(found) > 1} == {}


def test_limits_of_what_comes_from_outside_stand_in_one_place():
    for path in (ROOT / "desktop_app").rglob("*.py"):
        named = re.findall(r"^_?MAX_[A-Z_]+\b", path.read_text(encoding="utf-8"), re.MULTILINE)
        assert not named or path.name == "limits.py", path


def test_files_that_others_may_hold_are_read_replaced_and_removed_with_patience():
    calls = r"\.(unlink|read_bytes|read_text)\(|\bos\.(replace|rename|remove|unlink)\("
    impatient = [
        f"{path.relative_to(ROOT)}: {line.strip()}"
        for path in (ROOT / "desktop_app").rglob("*.py")
        if path.name not in ("disk.py", "resources.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(calls, line) and "resource_path(" not in line
    ]
    assert impatient == []
