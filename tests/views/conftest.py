"""The window over a store of its own."""

from __future__ import annotations

from datetime import date

import pytest

from desktop_app.store import Store
from desktop_app.views.shell.main_window import MainWindow


@pytest.fixture
def window(qtbot, tmp_path):
    """The window on a small screen, on a day in November 2026, over an empty store."""
    made = MainWindow(Store.open(tmp_path / "don-vi.baocao"), lambda: date(2026, 11, 20))
    qtbot.addWidget(made)
    made.resize(1366, 728)
    made.show()
    yield made
    made.close()
