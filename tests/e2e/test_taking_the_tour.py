"""The guided tour: the whole job through the real window."""

from __future__ import annotations

import docx
import pytest
from PySide6.QtGui import QImage

from desktop_app.exchange import read_embedded
from desktop_app.models.richtext import Chart, Live, Note, paragraphs
from desktop_app.store import Store


@pytest.fixture(scope="module")
def toured(baocao, tmp_path_factory):
    folder = tmp_path_factory.mktemp("tour") / "demo"
    done = baocao.run("demo", folder, timeout=280)
    assert (done.returncode, done.stderr) == (0, "")
    return folder, done.stdout


def test_report_is_in_the_store_and_in_the_docx(toured):
    folder, _ = toured
    report = read_embedded(folder / "bao-cao-moi.docx").report
    store = Store.open(folder / "don-vi-mau.baocao")
    try:
        assert store.load(report.id).report == report
    finally:
        store.close()
    body = next(section.body for section in report.sections.values() if section.key == "education")
    inlines = [inline for each in paragraphs(body.blocks) for inline in each.inlines]
    assert {Note, Live} <= {type(inline) for inline in inlines}
    assert any(isinstance(block, Chart) for block in body.blocks)
    visible = "\n".join(each.text for each in docx.Document(folder / "bao-cao-moi.docx").paragraphs)
    assert "24 buổi sinh hoạt chính trị" in visible
    assert "402/412 (97,57%)" in visible


def test_units_answer_the_outline_and_are_added_up(toured):
    folder, _ = toured
    sent = sorted(path.stem for path in (folder / "cac-don-vi").glob("*.docx"))
    store = Store.open(folder / "don-vi-mau.baocao")
    try:
        received = store.submissions()
        outline = store.load(read_embedded(folder / "de-cuong.docx").report.id).report
    finally:
        store.close()
    assert sorted(each.name for each in received) == sent
    assert {each.unit for each in received} < {code for code, _ in outline.expected}
    assert {each.outline for each in received} == {outline.id}


def test_pictures_show_something_and_are_named(toured):
    folder, said = toured
    windows = sorted(folder.glob("cua-so-*.png"))
    assert len(windows) >= 22
    for path in windows:
        assert str(path) in said
        image = QImage(str(path))
        colours = {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}
        assert len(colours) > 5, path
    assert (folder / "tham-quan.txt").read_text(encoding="utf-8").strip() == said.strip()


def test_a_folder_with_other_files_is_left_alone(baocao, tmp_path):
    (tmp_path / "của tôi.docx").write_bytes(b"mine")
    assert str(tmp_path) in baocao.refused("demo", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["của tôi.docx"]
