"""A session over invented indicators, saved nowhere, and the page that shows them."""

from __future__ import annotations

from concurrent.futures import Future

import pytest

from desktop_app.models.indicators import Indicator, Part, parse_target
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Report
from desktop_app.models.richtext import Live, Run, Show
from desktop_app.views.indicators import IndicatorPage
from desktop_app.views.report.session import Session


class MemoryStore:
    """Acknowledges every commit at once."""

    def commit(self, step, before, after):
        done = Future()
        done.set_result(1)
        return done

    def wait(self):
        return True


def part(part_id, name, unit, target, result, last_year=""):
    operator, phrase, figure = parse_target(target, unit)
    return Part(
        part_id,
        name=name,
        unit=unit,
        operator=operator,
        phrase=phrase,
        target=figure,
        result=parse_figure(result, unit) if result else None,
        last_year=parse_figure(last_year, unit) if last_year else None,
    )


@pytest.fixture
def memory_store():
    """Return the class of a store that saves nowhere."""
    return MemoryStore


@pytest.fixture
def sample():
    """Return a report of four indicators with seven parts."""
    return Report(
        "report",
        indicators=(
            Indicator(
                "aid",
                statement=(Run("Hỗ trợ nhà nhân ái, tặng quà và vận động hiến máu."),),
                parts=(
                    part("houses", "nhà nhân ái", "nhà", "ít nhất 20", "20", "18"),
                    part("gifts", "suất quà", "suất", "5.000", "16.000", "15.670"),
                    part("blood", "đơn vị máu", "đơn vị", "≥ 1.000", ""),
                ),
            ),
            Indicator("volunteers", parts=(part("turns", "lượt tình nguyện", "lượt", "71.473", "70.000"),)),
            Indicator(
                "members",
                parts=(
                    part("excellent", "đoàn viên xuất sắc", "%", "tối thiểu 50%", "16.107/31.076", "48,2%"),
                    part("gathered", "thanh niên được tập hợp", "%", "70%", "70%"),
                ),
            ),
            Indicator(
                "loans",
                statement=(Run("Dư nợ "), Run("lũy kế", bold=True), Run(" "), Live("loan", Show.TARGET), Run(" tỷ.")),
                parts=(part("loan", "dư nợ cho vay", "tỷ đồng", "1.134", "1.220"),),
            ),
        ),
    )


@pytest.fixture
def make_page(qtbot, sample):
    """Return a function that shows a page over a report, the sample by default."""

    def make(report=sample):
        session = Session(MemoryStore(), report)
        page = IndicatorPage(session)
        qtbot.addWidget(page)
        page.resize(1060, 500)
        page.show()
        qtbot.waitExposed(page)
        page.view.setFocus()
        return page, session

    return make
