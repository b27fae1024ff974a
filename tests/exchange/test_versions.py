"""Copies of a report that travel between two stores as files, one of them through LibreOffice, and come together."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.exchange import open_docx
from desktop_app.exchange.versions import ancestors, came_in, other_copy, send_out, took_over
from desktop_app.models.edits import SetPart, SetSection, body_edit
from desktop_app.models.merging.difference import difference
from desktop_app.models.merging.merge import compare, default_choice, merged
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Report, walk
from desktop_app.models.richtext import Paragraph, Run, plain
from desktop_app.resources import standards
from desktop_app.store import Store

from .returned_file import FULL, NAME, PICTURE, Edited


class Office:
    """A unit's store with the report in it, as it is now."""

    def __init__(self, path) -> None:
        self.store = Store.open(path)
        self.report = Report("")

    def write(self, place: int, *lines: str) -> None:
        section = self.sections()[place]
        self.do(body_edit(section, [Paragraph((Run(line),)) for line in lines]))

    def sections(self):
        return [section for section, _ in walk(self.report) if not section.children]

    def do(self, edit) -> None:
        self.report = edit.apply(self.report)[0]

    def send(self, path):
        send_out(self.store, self.report, path, standards()[self.report.standard])
        return path

    def take_new(self, path) -> None:
        found = open_docx(path)
        for data in found.pictures.values():
            self.store.put_asset(data)
        self.report = found.report
        came_in(self.store, found)

    def proposed(self, path):
        return other_copy(self.store, self.report, open_docx(path))

    def merge(self, path, **choices) -> None:
        """Take everything the other copy changed; of conflicts, what is told."""
        found = open_docx(path)
        copy = other_copy(self.store, self.report, found)
        listed = compare(copy.base, copy.ours, copy.theirs)
        chosen = {each: default_choice(each) or choices["conflicts"] for each in listed}
        result = took_over(self.store, merged(copy.base, copy.ours, copy.theirs, listed, chosen), found)
        self.do(difference(self.report, result))

    def text(self, place: int) -> list[str]:
        return [plain(each.inlines) for each in self.sections()[place].body.blocks if isinstance(each, Paragraph)]


@pytest.fixture
def pair(tmp_path):
    first, second = Office(tmp_path / "một.baocao"), Office(tmp_path / "hai.baocao")
    first.store.put_asset(PICTURE)
    first.report = FULL
    second.take_new(first.send(tmp_path / "đi.docx"))
    yield first, second
    first.store.close()
    second.store.close()


def owners(copy):
    return {each.owner for each in compare(copy.base, copy.ours, copy.theirs)}


def test_what_was_merged_is_not_proposed_again_on_either_side(pair, tmp_path):
    first, second = pair
    second.write(0, "Người thứ hai.")
    first.write(1, "Người thứ nhất.")
    path = second.send(tmp_path / "về.docx")
    first.merge(path)
    assert first.text(0) == ["Người thứ hai."]
    assert first.text(1) == ["Người thứ nhất."]
    assert first.proposed(path) is None
    first.do(SetPart(FULL.indicators[0].parts[0].id, "result", parse_figure("12")))

    path = first.send(tmp_path / "chung.docx")
    copy = second.proposed(path)
    assert owners(copy) == {first.sections()[1].id, FULL.indicators[0].parts[0].id}
    second.merge(path)
    assert second.text(1) == ["Người thứ nhất."]
    assert first.proposed(second.send(tmp_path / "xong.docx")) is None
    assert not compare(None, first.report, second.report)


def test_a_copy_of_a_copy_is_merged_on_what_both_come_from(pair, tmp_path):
    first, second = pair
    third = Office(tmp_path / "ba.baocao")
    second.write(0, "Người thứ hai.")
    third.take_new(second.send(tmp_path / "đi tiếp.docx"))
    third.write(2, "Người thứ ba.")
    first.write(1, "Người thứ nhất.")
    copy = first.proposed(third.send(tmp_path / "về.docx"))
    third.store.close()
    assert copy.base == FULL
    assert owners(copy) == {first.sections()[0].id, first.sections()[2].id}


def test_a_file_saved_by_libreoffice_brings_both_what_was_written_here_and_there(pair, tmp_path, office):
    first, second = pair
    second.write(0, "Viết trong chương trình.", "Câu này sẽ sửa trong tệp.")
    edited = Edited(second.send(tmp_path / "sửa.docx"), tmp_path / "về.docx")
    edited.retype("Câu này sẽ sửa trong tệp.", "sẽ sửa", "đã sửa")
    edited.document.save(str(edited.target))
    back = office(edited.target, "docx")
    first.write(1, "Người thứ nhất.")
    section = first.sections()[0].id

    copy = first.proposed(back)
    assert copy.by_hand
    assert copy.base == FULL
    assert owners(copy) == {section}
    first.merge(back)
    assert first.text(0) == ["Viết trong chương trình.", "Câu này đã sửa trong tệp."]
    assert first.text(1) == ["Người thứ nhất."]
    assert first.store.asset(NAME) == PICTURE
    assert first.proposed(back) is None
    # the other one, who only looks at the file again, is asked about the words typed in it
    assert owners(second.proposed(back)) == {section}
    second.merge(back)
    assert second.text(0) == first.text(0)


def test_a_heading_changed_in_libreoffice_and_its_text_changed_here_go_together(pair, tmp_path, office):
    first, second = pair
    section = next(each for each in second.sections() if each.heading and each.body.blocks and not each.run_in)
    second.do(SetSection(section.id, "heading", "Tiêu đề đã đổi"))
    back = office(second.send(tmp_path / "về.docx"), "docx")
    mine = first.report.sections[section.id]
    first.do(body_edit(mine, [Paragraph((Run("Lời của tôi."),))]))
    first.merge(back)
    found = first.report.sections[section.id]
    assert found.heading == "Tiêu đề đã đổi"
    assert [plain(each.inlines) for each in found.body.blocks] == ["Lời của tôi."]


def test_files_name_a_bounded_number_of_versions_and_stores_keep_as_many(pair, tmp_path):
    first, _ = pair
    for number in range(130):
        report = replace(FULL, head=replace(FULL.head, title=f"Lần {number}"))
        first.store.keep_version(report, f"{number:064x}")
    kept = ancestors(first.store, first.report)
    assert len(kept) == 100
    assert kept[-1] == f"{129:064x}"
    assert len(open_docx(first.send(tmp_path / "đi.docx")).lineage) < 100
    assert first.store.version(FULL.id, kept[-1]).head.title == "Lần 129"
    assert first.store.version(FULL.id, f"{0:064x}") is None


def test_a_report_goes_out_of_a_store_that_can_only_be_looked_at(pair, tmp_path):
    first, _ = pair
    first.do(SetSection(first.sections()[0].id, "heading", "Khác trước"))
    first.store.read_only = True
    path = first.send(tmp_path / "đi.docx")
    assert open_docx(path).report == first.report
