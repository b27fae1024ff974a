"""The mail that carries a report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.models.covering import addresses, are_addresses, covering_letter, receivers
from desktop_app.models.report import ReportKind
from desktop_app.resources import sample


@pytest.mark.parametrize(
    ("text", "found", "whole"),
    [
        ("", (), True),
        ("vanphong@mau.example", ("vanphong@mau.example",), True),
        (" a.b@mau.example; c@d.mau.example ,", ("a.b@mau.example", "c@d.mau.example"), True),
        ("Văn phòng", (), False),
        ("a@b", (), False),
        ("a@mau.example?cc=b@mau.example", (), False),
        ("a@mau.example b@", ("a@mau.example",), False),
    ],
)
def test_addresses_are_told_from_other_words(text, found, whole):
    assert addresses(text) == found
    assert are_addresses(text) is whole


def test_subject_and_words_say_whose_what_and_which_file():
    _, report = sample()
    unit = replace(report.unit, name="Đoàn xã  Mẫu", superior="TỈNH ĐOÀN MẪU", superior_mail="vp@mau.example")
    subject, text = covering_letter(report, unit, "BC.docx")
    assert subject.endswith(" - Đoàn xã Mẫu")
    assert "\n" not in subject
    for words in ("TỈNH ĐOÀN MẪU", "Đoàn xã Mẫu", "BC.docx"):
        assert words in text
    assert receivers(report, unit) == ("vp@mau.example",)


def test_an_outline_goes_down_and_not_to_the_office_above():
    _, report = sample()
    unit = replace(report.unit, superior="TỈNH ĐOÀN MẪU", superior_mail="vp@mau.example")
    outline = replace(report, kind=ReportKind.OUTLINE)
    assert receivers(outline, unit) == ()
    assert "TỈNH ĐOÀN MẪU" not in covering_letter(outline, unit, "đề cương.docx")[1]


def test_a_report_that_says_nothing_yet_has_a_mail_all_the_same():
    _, report = sample()
    head = replace(report.head, title="", type_name="")
    subject, text = covering_letter(replace(report, head=head), replace(report.unit, name="", superior=""), "a.docx")
    assert subject
    assert "Quý cơ quan" in text
