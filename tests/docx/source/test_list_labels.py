"""Word's own list numbers, as Word prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.docx.source.list_labels import format_number


def level(number: int, text: str, kind: str = "decimal", more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
        f'<w:lvlText w:val="{text}"/></w:lvl>'
    )


def lists(*levels: str, instances: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
    return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{instances}'


def item(depth: int | None = 0, instance: int = 1, style: str = "") -> str:
    name = f'<w:pStyle w:val="{style}"/>' if style else ""
    at = f'<w:ilvl w:val="{depth}"/>' if depth is not None else ""
    numbers = f'<w:numPr>{at}<w:numId w:val="{instance}"/></w:numPr>' if instance >= 0 else ""
    return f"<w:p><w:pPr>{name}{numbers}</w:pPr><w:r><w:t>mục</w:t></w:r></w:p>"


def labels(source) -> list[str]:
    return [block.label.text if block.label else "(không)" for block in source.blocks]


THREE = (level(0, "%1.", "upperRoman"), level(1, "%2."), level(2, "%2.%3."))


def test_levels_count_and_begin_again(read):
    found = read("".join(item(depth) for depth in (0, 1, 2, 2, 1, 2, 0, 1)), numbering=lists(*THREE))
    assert labels(found) == ["I.", "1.", "1.1.", "1.2.", "2.", "2.1.", "II.", "1."]
    assert [block.label.level for block in found.blocks] == [0, 1, 2, 2, 1, 2, 0, 1]


def test_a_level_that_is_passed_over_counts_as_begun(read):
    found = read("".join(item(depth) for depth in (0, 2, 2, 1, 2)), numbering=lists(*THREE))
    assert labels(found) == ["I.", "1.1.", "1.2.", "2.", "2.1."]


def test_an_overriding_start_holds_at_every_restart(read):
    override = '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride>'
    instances = f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{override}</w:num>'
    found = read("".join(item(depth) for depth in (0, 1, 1, 0, 1)), numbering=lists(*THREE, instances=instances))
    assert labels(found) == ["I.", "3.", "4.", "II.", "3."]


def test_legal_numbering_prints_arabic_figures(read):
    made = lists(level(0, "%1.", "upperRoman"), level(1, "%1.%2.", more="<w:isLgl/>"))
    assert labels(read(item(0) + item(0) + item(1), numbering=made)) == ["I.", "II.", "2.1."]


def test_a_level_that_never_begins_again_goes_on(read):
    made = lists(level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>'))
    assert labels(read(item(0) + item(1) + item(0) + item(1), numbering=made)) == ["1.", "1)", "2.", "2)"]


def test_instances_of_one_list_go_on_unless_they_say_otherwise(read):
    instances = (
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
        "</w:lvlOverride></w:num>"
    )
    made = lists(level(0, "%1."), instances=instances)
    body = "".join(item(0, instance) for instance in (1, 2, 3, 3, 1))
    assert labels(read(body, numbering=made)) == ["1.", "2.", "5.", "6.", "7."]


def test_an_instance_may_print_a_level_otherwise(read):
    change = f'<w:lvlOverride w:ilvl="0">{level(0, "%1)", "lowerLetter")}</w:lvlOverride>'
    made = lists(
        level(0, "%1."), instances=f'<w:num w:numId="1"><w:abstractNumId w:val="0"/>{change}</w:num>'
    )  # fmt: skip
    assert labels(read(item(0) + item(0), numbering=made)) == ["a)", "b)"]


def test_lists_count_each_for_itself(read):
    instances = (
        f'<w:abstractNum w:abstractNumId="1">{level(0, "(%1)")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    )
    found = read(item(0) + item(0, 2) + item(0), numbering=lists(level(0, "%1.", start=3), instances=instances))
    assert labels(found) == ["3.", "(1)", "4."]
    assert found.blocks[0].label.list == found.blocks[2].label.list != found.blocks[1].label.list


def test_styles_bring_numbers_and_paragraphs_switch_them_off(read):
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:name w:val="Heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/>'
        '</w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="Mục nhỏ"/>'
        '<w:basedOn w:val="A"/></w:style>'
    )
    made = lists(level(0, "%1.", more='<w:pStyle w:val="A"/>'), level(1, "%1.%2.", more='<w:pStyle w:val="B"/>'))
    body = item(style="A", instance=-1) + item(style="B", instance=-1) + item(style="A", instance=0, depth=None)
    found = read(body + item(style="A", instance=-1), numbering=made, styles=styles)
    assert labels(found) == ["1.", "1.1.", "(không)", "2."]
    assert [block.outline for block in found.blocks] == [0, None, 0, 0]


@pytest.mark.parametrize(
    ("sign", "printed"), [("-", "-"), ("–", "-"), ("+", "+"), ("\uf0b7", "-"), ("\uf02b", "+"), ("*", "*")]
)
def test_bullets(read, sign, printed):
    found = read(item(0), numbering=lists(level(0, sign, "bullet")))
    assert labels(found) == [printed]
    assert found.blocks[0].label.bullet


def test_lists_that_are_not_there_print_nothing(read):
    assert labels(read(item(0, 9) + item(0, 0), numbering=lists(*THREE))) == ["(không)", "(không)"]
    assert labels(read(item(3, 1))) == ["(không)"]


def test_a_list_may_print_nothing(read):
    assert labels(read(item(0), numbering=lists(level(0, "", "none")))) == [""]


@pytest.mark.parametrize(
    ("value", "kind", "printed"),
    [(4, "upperRoman", "IV"), (9, "lowerRoman", "ix"), (1, "lowerLetter", "a"), (27, "upperLetter", "AA"),
     (3, "decimalZero", "03"), (12, "decimal", "12"), (2, "chicken", "2"), (10**9, "lowerLetter", "1000000000")],
)  # fmt: skip
def test_formats(value, kind, printed):
    assert format_number(value, kind) == printed


@given(st.integers(0, 999), st.sampled_from(["upperRoman", "lowerLetter", "upperLetter", "decimal"]))
def test_neighbours_never_print_alike(value, kind):
    assert format_number(value, kind) != format_number(value + 1, kind)
