"""Loads matplotlib's letters so that Windows cannot stand still over them."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

_BESIDE_IT = 0x1100  # where it looks for what the library needs: LOAD_LIBRARY_SEARCH_DEFAULT_DIRS | _DLL_LOAD_DIR


@cache
def load_letters() -> None:
    """Load ``matplotlib.ft2font`` into the process without letting go of Python's lock; call before matplotlib.

    WORKAROUND matplotlib 3.11, ``src/_enums.h``: while Windows loads the library, and keeps every other load waiting,
    it takes Python's lock. An import lets go of that lock meanwhile, and where another thread then has it and waits for
    Windows, none of them goes on. Remove when its enumerations are made after loading.
    """
    if sys.platform == "win32":
        import ctypes

        system = ctypes.PyDLL("kernel32")  # whose calls keep the lock
        system.LoadLibraryExW.argtypes = [ctypes.c_wchar_p, ctypes.c_void_p, ctypes.c_uint32]
        system.LoadLibraryExW.restype = ctypes.c_void_p
        for place in sys.path:  # the packed program has its modules elsewhere, but this one there too
            for file in Path(place, "matplotlib").glob("ft2font.*.pyd"):
                system.LoadLibraryExW(str(file), None, _BESIDE_IT)
                return
