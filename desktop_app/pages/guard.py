"""A bound for the process that lays pages out: the engine may lay out without end, and would take all memory there is.

It does so with a few odd tables and notes, by a hundred megabytes a second; 375 pages need 0.5 GB and three seconds.
"""

from __future__ import annotations

import os
import sys
import time
from threading import Thread
from typing import NoReturn

_MOST = 1_500_000_000  # bytes
_OFTEN = 1.0  # seconds between two looks


def watch(most: int = _MOST) -> None:
    """End this process once it has more than so many bytes of memory; who waits for it says so in a sentence."""
    Thread(target=_watch, args=(most,), daemon=True).start()


def _watch(most: int) -> NoReturn:
    while True:
        time.sleep(_OFTEN)
        if memory() > most:
            os._exit(1)  # the engine cannot be told to stop


def memory() -> int:
    """Return how many bytes of memory this process has; 0 where that is not known."""
    if sys.platform == "win32":
        return _memory_of_windows()
    try:
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def _memory_of_windows() -> int:
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of psapi.h."""

        _fields_ = (
            ("cb", wintypes.DWORD),
            ("faults", wintypes.DWORD),
            *(
                (name, ctypes.c_size_t)
                for name in ("peak", "now", "paged_peak", "paged", "other_peak", "other", "file", "file_peak")
            ),
        )

    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore]
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    ask = kernel.K32GetProcessMemoryInfo
    ask.argtypes = (wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD)
    found = Counters(cb=ctypes.sizeof(Counters))
    return int(found.now) if ask(kernel.GetCurrentProcess(), ctypes.byref(found), found.cb) else 0
