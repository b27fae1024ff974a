"""No pattern is slow on hostile text: each is tried on long runs of one kind of letter."""

from __future__ import annotations

import importlib
import pkgutil
import re
import time

import pytest

import desktop_app.docx
import desktop_app.models

LENGTH = 5000
HOSTILE = [
    *(letter * LENGTH for letter in ".-– \t1aA(/:_Iệ"),
    *(pair * (LENGTH // len(pair)) for pair in ("1.", "1 ", "a ", ". ", "- ", "1,", "a:", "I ", "ab ", "1/", "A. ", "(1", "..1", "\t1")),
]  # fmt: skip
BEGINNINGS = (
    "",
    "số ",
    "ngày",
    "a, ngày",
    "kết quả",
    "phụ lục",
    "phần ",
    "nơi nhận",
    "đạt ",
    "1. ",
    "(",
    "tháng ",
    "v/v ",
    "Trang ",
)


def patterns():
    for package in (desktop_app.docx, desktop_app.models):
        for found in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            module = importlib.import_module(found.name)
            for name, value in vars(module).items():
                if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
                    yield f"{found.name.removeprefix('desktop_app.')}.{name}", value


PATTERNS = sorted(dict(patterns()).items())


@pytest.mark.parametrize(("name", "pattern"), PATTERNS, ids=[name for name, _ in PATTERNS])
def test_no_pattern_is_slow(name, pattern):
    tries = [(way, text) for text in HOSTILE for way in (pattern.search, pattern.fullmatch)]
    tries += [(pattern.match, beginning + text) for beginning in BEGINNINGS for text in HOSTILE[:8]]
    for way, text in tries:
        begun = time.process_time()
        way(f"{text}x")
        took = time.process_time() - begun
        # a search that tries each place takes the square of the length, which 5000 letters bear; no more
        assert took < (0.8 if way.__name__ == "search" else 0.2), (way.__name__, text[:16], took)
