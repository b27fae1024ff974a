"""Every table keyed by the members of an Enum has all of them, or says why not."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from enum import Enum
from itertools import product
from typing import Any, NamedTuple

import pytest
from PySide6.QtGui import QTextCharFormat

import desktop_app
from desktop_app.models.meaning.heads import ColumnRole
from desktop_app.models.merging.changes import ChangeKind, Of
from desktop_app.models.richtext import Rise, Show
from desktop_app.models.search import Where
from desktop_app.models.table.columns import Column
from desktop_app.views.report.outline_model import SectionState

PARTIAL: dict[str, tuple[str, frozenset[Any]]] = {
    "desktop_app.docx.reading.table_lists._PERIODS": (
        "a list with a column per period has neither notes nor last year", frozenset((ColumnRole.LAST, ColumnRole.NOTE)),
    ),
    "desktop_app.exchange.returned.figures._FIELDS": (
        "a ratio, a verdict and a comparison are computed: nobody types them",
        frozenset((Show.RATIO, Show.VERDICT, Show.CHANGE, Show.DIFFERENCE)),
    ),
    "desktop_app.models.search._FIELDS": (
        "title, headings, text and notes are found by their place, not by a field of an indicator",
        frozenset((Where.TITLE, Where.HEADING, Where.BODY, Where.NOTE)),
    ),
    "desktop_app.views.indicators.model._SAME_PERIOD": (
        "within a year only what is compared has other words", frozenset(Column) - {Column.LAST_YEAR, Column.CHANGE},
    ),
    "desktop_app.views.report.outline_tree._SIGNS": ("what is empty needs no sign", frozenset((SectionState.EMPTY,))),
    "desktop_app.models.merging.words._RISES": ("letters on the line need no sign", frozenset((Rise.LEVEL,))),
    "desktop_app.models.richtext._RAISED": ("letters on the line are what they are", frozenset((Rise.LEVEL,))),
    "desktop_app.views.editor.convert._QT_RISE": ("every other height is on the line", frozenset((Rise.LEVEL,))),
    "desktop_app.views.editor.convert._RISE": (
        "every other height is on the line",
        frozenset(QTextCharFormat.VerticalAlignment)
        - {QTextCharFormat.VerticalAlignment.AlignSuperScript, QTextCharFormat.VerticalAlignment.AlignSubScript},
    ),
    "desktop_app.views.merging.labels._DEEDS": (
        "fields and passages, moved or not, have words of their own; a report neither comes nor goes; only sections change parents",
        frozenset(
            (kind, of) for kind, of in product(ChangeKind, Of)
            if kind in (ChangeKind.FIELD, ChangeKind.TEXT, ChangeKind.SHIFTED) or of is Of.REPORT or (kind is ChangeKind.MOVED and of is not Of.SECTION)
        ),
    ),
}  # fmt: skip
"""Tables that are partial on purpose: why, and exactly which members they do not have."""

KNOWN = (
    "KINDS",
    "RULE_WORDS",
    "OPERATORS",
    "VERDICTS",
    "STATUSES",
    "ROLES",
    "_LEVELS",
    "SHAPES",
    "_RULES",
    "_DEEDS",
    "SPECS",
)


class Table(NamedTuple):
    """A table, under all the names that modules know it by, and the members it does not have."""

    names: frozenset[str]
    missing: frozenset[Any]


def modules() -> Iterator[Any]:
    for found in pkgutil.walk_packages(desktop_app.__path__, "desktop_app."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def members_of(keys: list[Any]) -> set[Any] | None:
    """Return every key a table of such keys should have; ``None`` where it is not keyed by one Enum.

    Keys of several Enums side by side ask for every combination; ``None`` beside the members stands for no choice.
    """
    rows = [key if type(key) is tuple else (key,) for key in keys if key is not None]
    if not rows or any(len(row) != len(rows[0]) or not all(isinstance(each, Enum) for each in row) for row in rows):
        return None
    kinds = [{type(row[place]) for row in rows} for place in range(len(rows[0]))]
    if any(len(kind) > 1 for kind in kinds):
        return None
    wanted = set(product(*(next(iter(kind)) for kind in kinds)))
    return wanted if type(keys[0]) is tuple else {each for (each,) in wanted}


def tables() -> list[Table]:
    names: dict[int, set[str]] = {}
    found: dict[int, Mapping[Any, Any]] = {}
    for module in modules():
        for name, value in vars(module).items():
            if isinstance(value, Mapping) and not name.startswith("__"):
                names.setdefault(id(value), set()).add(f"{module.__name__}.{name}")
                found[id(value)] = value
    wanted = {key: members_of(list(value)) for key, value in found.items()}
    return [
        Table(frozenset(names[key]), frozenset(members - set(found[key])))
        for key, members in wanted.items()
        if members is not None
    ]


@pytest.fixture(scope="module")
def listed() -> list[Table]:
    return tables()


def test_every_table_is_whole_or_says_why_not(listed):
    wrong = {}
    for table in listed:
        on_purpose = next((PARTIAL[name][1] for name in table.names if name in PARTIAL), frozenset())
        if table.missing != on_purpose:
            wrong[min(table.names)] = {
                "missing": table.missing - on_purpose,
                "there after all": on_purpose - table.missing,
            }
    assert wrong == {}


def test_what_is_partial_on_purpose_is_still_there(listed):
    assert PARTIAL.keys() <= {name for table in listed for name in table.names}


def test_the_tables_that_windows_live_by_are_looked_at(listed):
    found = {name.rpartition(".")[2] for table in listed for name in table.names}
    assert found.issuperset(KNOWN)


class _Lamp(Enum):
    ON = 1
    OFF = 2


@pytest.mark.parametrize(
    ("keys", "wanted"),
    [
        ([_Lamp.ON], {*_Lamp}),
        ([_Lamp.ON, None], {*_Lamp}),
        ([(_Lamp.ON, Of.PART)], {*product(_Lamp, Of)}),
        ([_Lamp.ON, Of.PART], None),
        (["on"], None),
        ([], None),
    ],
)
def test_a_member_left_out_is_seen(keys, wanted):
    assert members_of(keys) == wanted
