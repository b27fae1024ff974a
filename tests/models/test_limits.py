"""What is read of JSON nobody vouches for."""

from __future__ import annotations

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.models import limits
from desktop_app.models.limits import TooMuch, parse_json

values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(codec="utf-8") | st.sampled_from('"\\[]{},')),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.sampled_from('a"\\[]{},ộ')), inner),
)  # fmt: skip


@given(values, st.booleans())
def test_what_is_within_the_limits_is_read_as_ever(value, ascii_only):
    assert parse_json(json.dumps(value, ensure_ascii=ascii_only).encode()) == value


@pytest.mark.parametrize("piece", [b"[[", b'{"a":[', b'["]",[', b'["\\"",[', b'["\\\\",['])
def test_depth_is_counted_whatever_words_say(piece):
    close = {b"[": b"]", b"{": b"}"}
    opened = b"".join(close[bytes([each])] for each in reversed(piece) if bytes([each]) in close and each in b"[{")
    opened = opened if piece.count(b"]") == 0 else b"]]"
    for times in (limits.MAX_DEPTH // 2, limits.MAX_DEPTH // 2 + 1):
        data = piece * times + opened * times
        if times * 2 <= limits.MAX_DEPTH:
            assert isinstance(parse_json(data), (list, dict))
        else:
            with pytest.raises(TooMuch):
                parse_json(data)


@pytest.mark.parametrize(
    "data",
    [
        b"[" + b"0," * limits.MAX_VALUES + b"0]",
        b"[" * (limits.MAX_VALUES + 1),
        b"[" + b"{}," * limits.MAX_VALUES + b"0]",
        b'["' + b"a" * (limits.MAX_STRING + 1) + b'"]',
        b'["' + b'","' * limits.MAX_VALUES + b'"]',
        b" " * (limits.MAX_JSON + 1),
    ],
    ids=["numbers", "open", "objects", "letters", "words", "spaces"],
)
def test_too_much_is_refused_before_it_is_made(data):
    start = time.process_time()
    with pytest.raises(TooMuch):
        parse_json(data)
    assert time.process_time() - start < 2


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"][", b"[}", b"nan", b"[NaN]", b"[Infinity]", b"[-Infinity]", b"[1e999]", b"[-1e999]", b"\xff",
     b"[" + b"9" * 5000 + b"]", b'{"a":1}x', '{"a": 1}'.encode("utf-16"), b'"', b'["\\"]'],
)  # fmt: skip
def test_what_is_no_json_is_refused(data):
    with pytest.raises(ValueError):  # noqa: PT011
        parse_json(data)


@pytest.mark.parametrize(
    ("data", "read"),
    [
        (b'["a\\ud83db"]', ["ab"]),
        (b'["a\\uD83D"]', ["a"]),
        (b'["\\ude00\\ud83d"]', [""]),
        (b'["\\ud83d\\ude00"]', ["😀"]),
        ("😀".encode().join((b'["', b'"]')), ["😀"]),
        (b'["a\xed\xa0\xbdb"]', ["ab"]),
        (b'["\xed\xa0\xbd\xed\xb8\x80"]', ["😀"]),
        (b'{"\\ud83dk": ["\\udfff", 1, null]}', {"k": ["", 1, None]}),
        (b'["\\\\ud83d"]', ["\\ud83d"]),
    ],
)
def test_half_characters_are_left_out_and_whole_ones_kept(data, read):
    assert parse_json(data) == read
    json.dumps(parse_json(data), ensure_ascii=False).encode()
