"""Laws of carrying changes over, and files that are changed at random or spoilt."""

from __future__ import annotations

import hashlib
import os
import random
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.docx import open_source
from desktop_app.docx.writing import render_docx
from desktop_app.exchange import Foreign, open_docx
from desktop_app.exchange.files import check
from desktop_app.exchange.returned.aligning import align
from desktop_app.exchange.returned.inlines import carry
from desktop_app.exchange.returned.report import visible_report
from desktop_app.models.errors import UserError
from desktop_app.models.indicators import Indicator, Part
from desktop_app.models.report import Body
from desktop_app.models.richtext import Break, Chart, ChartKind, IndicatorList, Live, Picture, Run, normal, plain
from desktop_app.resources import sample, standards

from ...docx.test_hostile import mutated
from ...models.strategies import reports
from ..returned_file import FULL, PICTURE, exported

CASES = int(os.environ.get("BAOCAO_FUZZ", "40"))
texts = st.text(st.sampled_from("aăâ đệ\u00a0bB .,12%/\u0301"), max_size=20)
looks = st.booleans()
runs = st.builds(Run, texts, looks, looks, looks)
lives = st.builds(Live, st.sampled_from(["p", "q"]), st.just("result"))


def shown(live: Live) -> str:
    return {"p": "1.250", "q": "82,5% đạt"}[live.part]


# aligning


@given(st.lists(st.integers(0, 6), max_size=25), st.lists(st.integers(0, 6), max_size=25))
def test_alignment_keeps_order_and_what_is_equal(old, new):
    found = align(old, new, lambda one, two: 0)
    pairs = [(at, place) for place, at in enumerate(found) if at is not None]
    assert pairs == sorted(set(pairs))
    assert len({at for at, _ in pairs}) == len(pairs)
    assert align(old, old, lambda one, two: 0) == list(range(len(old)))


# inlines


@given(st.lists(runs | lives, max_size=6))
def test_what_was_not_changed_stays_as_it_is(own):
    own = normal(own)
    received = normal(
        Run(shown(each), each.bold, each.italic, each.underline) if isinstance(each, Live) else each for each in own
    )
    if any(map(str.isalnum, plain(received))):
        again = carry(own, received, shown)
        assert plain(again, shown) == plain(own, shown) or "\u0301" in plain(received)


@given(st.lists(runs | lives, max_size=5), st.lists(runs, max_size=5))
def test_every_word_typed_is_in_the_result(own, typed):
    received = normal(typed)
    made = carry(normal(own), received, shown)
    assert plain(made, shown).split() == plain(received).split() or "\u0301" in plain(received) + plain(
        normal(own), shown
    )


# whole reports and files


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(reports(), st.sampled_from(list(standards())))
def test_a_print_of_ours_says_nothing_new(report, name):
    standard = standards()[name]
    data = render_docx(report, standard, lambda _: PICTURE, lambda _: (PICTURE, ""))
    assert visible_report(report, open_source(Path("a.docx"), data), standard) is None


def test_a_result_without_a_word_is_not_taken_for_one_that_went():
    report = sample()[1]
    first = report.top[0]
    pictured = (Picture("p", hashlib.sha256(PICTURE).hexdigest(), 1, 1), Chart("c", ChartKind.COMPLETION, ()))
    bodies = {first: pictured, "preamble": (), "closing": (IndicatorList("l"),)}
    report = replace(
        report,
        sections={key: replace(report.sections[key], children=(), body=Body(body)) for key, body in bodies.items()},
        top=(first,),
        indicators=(Indicator("i", "", result=(Break(),), parts=(Part("p", "", "", ""),)),),
        next_targets=(),
    )
    standard = standards()["doan"]
    data = render_docx(report, standard, lambda _: PICTURE, lambda _: (PICTURE, ""))
    assert visible_report(report, open_source(Path("a.docx"), data), standard) is None


def test_a_spoilt_file_is_read_or_refused(tmp_path):
    """Whatever comes back from somewhere is a whole report, or one plain sentence."""
    whole = exported(FULL, tmp_path / "đủ.docx").read_bytes()
    chance = random.Random(20261123)
    target = tmp_path / "hỏng.docx"
    for _ in range(CASES):
        target.write_bytes(mutated(whole, chance))
        try:
            found = open_docx(target)
        except UserError:
            continue
        if isinstance(found, Foreign):
            continue
        check(found.report)
        if found.visible is not None:
            check(found.visible)
