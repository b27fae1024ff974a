"""What is added to the table is printed where its neighbour is."""

from __future__ import annotations

from desktop_app.models.edits import Batch, InsertIndicator, InsertSections
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, IndicatorList
from desktop_app.models.table.new_rows import keep_listed


def report(*named):
    indicators = tuple(Indicator(key, parts=(Part(f"{key}.1"),)) for key in "ab")
    made = Report("r", indicators=indicators)
    body = Body((IndicatorList("l", indicators=named),))
    return InsertSections("", 0, (Section("s", body=body),)).apply(made)[0]


def listed(found):
    return found.sections["s"].body.blocks[0].indicators


def new(place, key):
    return InsertIndicator(place, Indicator(key, parts=(Part(f"{key}.1"),)))


def test_joins_the_list_of_the_one_before_it():
    base = report("a", "b")
    after, undo = keep_listed(base, new(1, "c")).apply(base)
    assert listed(after) == ("a", "c", "b")
    assert undo.apply(after)[0] == base
    assert listed(keep_listed(base, new(0, "c")).apply(base)[0]) == ("c", "a", "b")
    both = Batch((new(2, "c"), new(3, "d")))
    assert listed(keep_listed(base, both).apply(base)[0]) == ("a", "b", "c", "d")


def test_a_list_of_all_needs_nothing():
    base = report()
    edit = new(2, "c")
    assert keep_listed(base, edit) is edit
