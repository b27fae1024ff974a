"""What all tests share: no screen, and a home of their own."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
if os.name == "nt":  # where Qt finds no font by itself without a screen
    os.environ.setdefault("QT_QPA_FONTDIR", os.path.join(os.environ["WINDIR"], "Fonts"))

import pytest
from hypothesis import HealthCheck, settings

# A machine that others use at the same time draws slowly; that says nothing about the program.
settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path_factory.mktemp("home")
    for name in ("HOME", "APPDATA", "LOCALAPPDATA", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    if "PySide6.QtCore" in sys.modules:  # which asks the environment once, and would share what all tests remember
        from PySide6.QtCore import QSettings

        kept = QSettings.Format.NativeFormat
        if os.name == "nt":  # whose own is the registry, which no test is to touch, and wants an organisation
            kept = QSettings.Format.IniFormat
            QSettings.setDefaultFormat(kept)
            _own_places(home, monkeypatch)
        QSettings.setPath(kept, QSettings.Scope.UserScope, str(home))


def _own_places(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have Windows' places of the user lie in a folder: it takes them from no variable, and a unit's real data is there."""
    from PySide6.QtCore import QStandardPaths

    monkeypatch.setattr(QStandardPaths, "writableLocation", staticmethod(lambda place: str(home / place.name)))


@pytest.fixture(autouse=True)
def _collect_on_this_thread(request: pytest.FixtureRequest) -> Iterator[None]:
    """As in the program: no worker collects garbage, or it would destroy the widgets of the test before."""
    gc.disable()
    yield
    gc.collect(1)


class Command:
    """The program as a script runs it."""

    @staticmethod
    def run(*arguments: object, timeout: float = 120) -> subprocess.CompletedProcess[str]:
        """Run ``baocao`` with arguments."""
        return subprocess.run(
            [sys.executable, "-m", "desktop_app", *map(str, arguments)],
            capture_output=True, encoding="utf-8", timeout=timeout, check=False,
        )  # fmt: skip

    def refused(self, *arguments: object) -> str:
        """Run what must be refused in one plain line, and return the line."""
        done = self.run(*arguments)
        assert done.returncode == 2
        assert done.stdout == ""
        assert len(done.stderr.strip().splitlines()) == 1
        assert "Traceback" not in done.stderr
        return done.stderr.strip()


@pytest.fixture(scope="session")
def baocao() -> Command:
    """The command line."""
    return Command()


@pytest.fixture(scope="session", autouse=True)
def _empty_clipboard_at_the_end() -> Iterator[None]:
    """Without a screen Qt keeps what was copied until after Python has ended, and then crashes over it."""
    yield
    from PySide6.QtGui import QGuiApplication

    if QGuiApplication.instance() is not None:
        QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, str], Path]:
    """Convert a file with LibreOffice; skips where it is missing, save in CI."""
    program = shutil.which("soffice")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("CI has to have LibreOffice")
        pytest.skip("LibreOffice is not installed")
    profile = tmp_path_factory.mktemp("lo")

    def convert(path: Path, kind: str) -> Path:
        out = tmp_path_factory.mktemp("converted")
        subprocess.run(
            [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", kind, "--outdir", out, path],
            check=True, capture_output=True, timeout=120, env={**os.environ, "HOME": str(profile)},
        )  # fmt: skip
        made = out / f"{path.stem}.{kind}"
        assert made.exists()
        return made

    return convert


@pytest.fixture(scope="session")
def poppler() -> Callable[..., str]:
    """Run one of Poppler's tools on a PDF and return what it prints."""

    def run(tool: str, *args: object) -> str:
        if shutil.which(tool) is None:
            if os.environ.get("CI"):
                pytest.fail("CI has to have Poppler")
            pytest.skip("Poppler is not installed")
        done = subprocess.run([tool, *map(str, args)], check=True, capture_output=True, text=True, timeout=60)
        return done.stdout

    return run
