"""What a DOCX says of itself."""

from __future__ import annotations

import docx
import pytest

from desktop_app.docx.properties import saved_by


@pytest.mark.parametrize(
    ("last", "first", "said"),
    [
        ("Nguyễn Văn A", "Trần Thị B", "Nguyễn Văn A"),
        ("", "Trần Thị B", "Trần Thị B"),
        ("Văn phòng & <Đoàn>", "", "Văn phòng & <Đoàn>"),
        ("  Nguyễn\nVăn  A ", "", "Nguyễn Văn A"),
        ("", "", ""),
        ("x" * 200, "", "x" * 60),
    ],
)
def test_who_saved_a_file_last(tmp_path, last, first, said):
    made = docx.Document()
    made.core_properties.last_modified_by, made.core_properties.author = last, first
    made.save(str(tmp_path / "a.docx"))
    assert saved_by(tmp_path / "a.docx") == said
