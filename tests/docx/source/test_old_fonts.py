"""Text of the time before Unicode, by the name of its font."""

from __future__ import annotations

import itertools
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.docx.source.old_fonts import kind, to_unicode

LETTERS = "aăâeêioôơuưy"
TONES = "\u0300\u0301\u0309\u0303\u0323"
LOWER = [unicodedata.normalize("NFC", a + b) for a, b in itertools.product(LETTERS, ("", *TONES))] + ["đ"]

# what a typist's keys for these fonts left in the file
TCVN3 = {
    "Céng hßa x· héi chñ nghÜa ViÖt Nam": "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "§éc lËp - Tù do - H¹nh phóc": "Độc lập - Tự do - Hạnh phúc",
    "§oµn Thanh niªn Céng s¶n Hå ChÝ Minh": "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
    "n¨m 2025, ®­îc b»ng khen": "năm 2025, được bằng khen",
}
VNI = {
    "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam": "Cộng hòa xã hội chủ nghĩa Việt Nam",
    "Ñoäc laäp - Töï do - Haïnh phuùc": "Độc lập - Tự do - Hạnh phúc",
    "ÑOAØN THANH NIEÂN COÄNG SAÛN HOÀ CHÍ MINH": "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH",
    "naêm 2025, ñöôïc baèng khen": "năm 2025, được bằng khen",
}


@pytest.mark.parametrize(("typed", "meant"), TCVN3.items())
def test_tcvn3(typed, meant):
    assert to_unicode(typed, ".VnTime") == meant
    assert to_unicode(typed, ".VnTimeH") == meant.upper()


@pytest.mark.parametrize(("typed", "meant"), VNI.items())
def test_vni(typed, meant):
    assert to_unicode(typed, "VNI-Times") == meant


@pytest.mark.parametrize("font", ["Times New Roman", "Arial", "", "Vntime", "Universal"])
def test_other_fonts_are_left_alone(font):
    assert all(to_unicode(typed, font) == typed for typed in TCVN3)


@pytest.mark.parametrize(
    ("font", "expected"),
    [(".VnTime", "tcvn3"), (".VNARIAL NARROW", "tcvn3"), (".VnArialH", "tcvn3-capitals"), ("VNI-Helve", "vni"),
     ("VNI Times", "vni"), ("Calibri", "")],
)  # fmt: skip
def test_fonts_are_told_by_their_names(font, expected):
    assert kind(font) == expected


def test_codes_of_the_private_area_mean_the_same_and_dashes_stay():
    assert to_unicode("\uf0ae\uf0ad – “a”", ".VnTime") == "đư – “a”"


def test_every_small_letter_of_tcvn3_has_one_code():
    codes = [chr(code) for code in range(0xA1, 0x100) if code != 0xE0]  # which draws nothing
    found = [to_unicode(code, ".VnTime") for code in codes]
    assert all(found.count(letter) == 1 for letter in LOWER if not letter.isascii())


@given(st.text())
def test_any_text_goes_through(text):
    for font in (".VnTime", ".VnTimeH", "VNI-Times"):
        assert isinstance(to_unicode(text, font), str)


@given(st.text(st.characters(max_codepoint=126)))
def test_plain_letters_stay(text):
    assert to_unicode(text, ".VnTime") == to_unicode(text, "VNI-Times") == text


def test_run_by_run_in_a_document(read):
    def run(font: str, text: str) -> str:
        return f'<w:r><w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr><w:t>{text}</w:t></w:r>'

    body = "<w:p>" + run(".VnTime", "§oµn ") + run("Times New Roman", "xã Mẫu ") + run("VNI-Times", "naêm") + "</w:p>"
    found = read(body)
    assert found.blocks[0].text == "Đoàn xã Mẫu năm"
    assert any(".VnTime" in str(each) for each in found.notices)


def test_the_font_may_come_from_the_style(read):
    styles = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/><w:rPr>'
        '<w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>'
    )
    assert read("<w:p><w:r><w:t>®­îc</w:t></w:r></w:p>", styles=styles).blocks[0].text == "được"
    assert read("<w:p><w:r><w:t>®</w:t><w:softHyphen/></w:r></w:p>", styles=styles).blocks[0].text == "đư"
