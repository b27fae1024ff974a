"""Libraries loaded by one thread while another asks Windows about libraries and keeps Python's lock."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(sys.platform != "win32", reason="only Windows loads libraries one at a time")

_CHART = """
import ctypes, os, sys, threading
from desktop_app.charts import use_cache_dir
from desktop_app.charts.loading import load_letters
from pathlib import Path
use_cache_dir(Path(sys.argv[1]))

def draw():
    load_letters()
    import desktop_app.charts.drawing

windows = ctypes.PyDLL("kernel32")  # whose calls keep Python's lock
windows.GetModuleHandleW.argtypes = [ctypes.c_wchar_p]
worker = threading.Thread(target=draw)
worker.start()
while worker.is_alive():
    windows.GetModuleHandleW("kernel32.dll")
"""


def test_first_chart_comes_while_the_window_loads_something_else(tmp_path):
    subprocess.run([sys.executable, "-c", _CHART, str(tmp_path)], timeout=120, check=True)
