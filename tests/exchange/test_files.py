"""Exporting a report to a file, and reading it back from files that may be damaged, foreign or hostile."""

from __future__ import annotations

import errno
import hashlib
import io
import json
import os
import zipfile
import zlib
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.exchange import export_report, files, read_embedded
from desktop_app.models import codec
from desktop_app.models.errors import UserError
from desktop_app.models.numbering import note_numbers
from desktop_app.models.numbers import parse_figure
from desktop_app.models.report import Report, Section
from desktop_app.models.richtext import Body, Live, Note, Paragraph, Picture, Run, Show, map_paragraphs
from desktop_app.resources import sample, standards

from ..pictures import png

PICTURE = png(3, 2)
NAME = hashlib.sha256(PICTURE).hexdigest()


def export(report: Report, target: Path) -> Path:
    export_report(report, target, standards()[report.standard], {NAME: PICTURE}.__getitem__)
    return target


@pytest.fixture(scope="module")
def full() -> Report:
    """The sample with a picture."""
    _, report = sample()
    first = report.sections[report.top[0]]
    body = Body((*first.body.blocks, Picture("pic", NAME, 60, 40, alt="Ảnh mẫu")))
    return replace(report, sections={**report.sections, first.id: replace(first, body=body)})


@pytest.fixture(scope="module")
def exported(full: Report, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return export(full, tmp_path_factory.mktemp("out") / "báo cáo.docx")


def rewrite(source: Path, target: Path, change) -> Path:
    """Copy a zip; ``change`` gets (name, data) and returns the new data, or ``None`` to leave the part out."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)
    return target


def carrying(tmp_path: Path, exported: Path, change) -> Path:
    """Return a file whose embedded data went through ``change``, with a hash that fits."""
    from desktop_app.docx.writing import render_docx

    with zipfile.ZipFile(exported) as archive:
        root = archive.read("customXml/item1.xml")
    import base64

    packed = root.partition(b">")[2].partition(b">")[2].partition(b"<")[0]
    head, text = (json.loads(zlib.decompress(base64.b64decode(each))) for each in packed.split(b"."))
    data = change({**head, "report": {**head["report"], **text}})
    if isinstance(data, bytes):
        pieces = (data, data)
    else:
        told = data.get("report") if isinstance(data, dict) else None
        sections = told.pop("sections", {}) if isinstance(told, dict) else {}
        pieces = (json.dumps(data).encode(), json.dumps({"sections": sections}).encode())
    target = tmp_path / "changed.docx"
    target.write_bytes(render_docx(Report("r"), standards()["doan"], lambda _: b"", lambda _: (b"", ""), pieces))
    return target


def test_report_and_pictures_come_back_exactly(full, exported):
    found = read_embedded(exported)
    assert found.report == full
    assert found.pictures == {NAME: PICTURE}


def test_either_channel_is_enough(full, exported, tmp_path):
    no_part = rewrite(exported, tmp_path / "a.docx", lambda name, data: None if name.startswith("customXml") else data)
    no_properties = rewrite(exported, tmp_path / "b.docx", lambda name, data: None if "custom.xml" in name else data)
    assert read_embedded(no_part).report == full
    assert read_embedded(no_properties).report == full


def test_one_damaged_channel_is_made_up_for_by_the_other(full, exported, tmp_path):
    def spoil(name: str, data: bytes) -> bytes:
        return data.replace(b'sha256="', b'sha256="0') if name == "customXml/item1.xml" else data

    assert read_embedded(rewrite(exported, tmp_path / "a.docx", spoil)).report == full


def test_damage_in_both_channels_is_told(exported, tmp_path):
    def spoil(name: str, data: bytes) -> bytes:
        if name == "docProps/custom.xml":
            return data.replace(b".00003", b".x")
        return data.replace(b'sha256="', b'sha256="0') if name == "customXml/item1.xml" else data

    with pytest.raises(UserError, match="hỏng"):
        read_embedded(rewrite(exported, tmp_path / "a.docx", spoil))


def test_properties_are_short_and_pictures_carried_once(exported):
    with zipfile.ZipFile(exported) as archive:
        custom = archive.read("docProps/custom.xml").decode()
        pictures = [name for name in archive.namelist() if archive.read(name) == PICTURE]
    values = [each.partition("</vt:lpwstr>")[0] for each in custom.split("<vt:lpwstr>")[1:]]
    assert len(values) > 50
    assert max(map(len, values)) <= 250
    assert len(pictures) == 1


def test_half_characters_do_not_stop_the_export(tmp_path):
    section = Section("s", heading="Mục", body=Body((Paragraph((Run("nửa \ud83d chữ \x00\x0b hết"),)),)))
    report = Report("r", sections={**Report("r").sections, "s": section}, top=("s",))
    target = export(report, tmp_path / "a.docx")
    body = Body((Paragraph((Run("nửa  chữ \x00\x0b hết"),)),))  # the half is what nothing could be saved with
    assert read_embedded(target).report == replace(
        report, sections={**report.sections, "s": replace(section, body=body)}
    )
    assert "nửa  chữ  hết./." in [p.text for p in docx.Document(str(target)).paragraphs]


texts = st.text(st.characters(codec="utf-8"), max_size=20)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(texts, texts, st.booleans()), max_size=4), texts)
def test_any_report_comes_back_exactly(tmp_path, drawn, title):
    made = {
        f"s{number}": Section(
            f"s{number}",
            heading=heading,
            run_in=flag,
            body=Body((Paragraph((Run(text, italic=flag), Note(f"n{number}", (Run(text),))), int(flag)),)),
        )
        for number, (heading, text, flag) in enumerate(drawn)
    }
    base = Report("r")
    head = replace(base.head, title=title)
    report = replace(base, head=head, sections={**base.sections, **made}, top=tuple(made))
    assert read_embedded(export(report, tmp_path / "a.docx")).report == report


# what is refused


def refused(path: Path, match: str) -> None:
    with pytest.raises(UserError, match=match) as caught:
        read_embedded(path)
    assert path.name in str(caught.value)


def test_a_file_of_ours_that_lost_its_data_is_read_by_structure_and_says_so(full, exported, tmp_path):
    def strip(name, data):
        return None if name.startswith("customXml") or name == "docProps/custom.xml" else data

    found = files.open_docx(rewrite(exported, tmp_path / "a.docx", strip))
    assert isinstance(found, files.Foreign)
    assert "dữ liệu kèm đã mất" in found.source.notices[0].template
    document = docx.Document()
    document.add_paragraph("Báo cáo gõ tay.")
    document.save(tmp_path / "b.docx")
    assert not files.open_docx(tmp_path / "b.docx").source.notices


def test_a_document_from_elsewhere_is_told_from_a_damaged_one(tmp_path):
    path = tmp_path / "văn bản.docx"
    docx.Document().save(str(path))
    refused(path, "không do Báo Cáo Cơ Sở xuất ra")


@pytest.mark.parametrize("content", [b"", b"plain text"])
def test_what_is_no_docx_is_told(tmp_path, content):
    path = tmp_path / "a.docx"
    path.write_bytes(content)
    refused(path, "không phải là văn bản Word")


def test_missing_file_is_told(tmp_path):
    refused(tmp_path / "không có.docx", "Không đọc được")


def test_cut_off_file_is_told(exported, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(exported.read_bytes()[:-3000])
    refused(path, "bị hỏng")


def test_bombs_are_refused_unread(exported, tmp_path, monkeypatch):
    bomb = tmp_path / "a.docx"
    rewrite(exported, bomb, lambda name, data: b" " * 2**24 if name == "word/document.xml" else data)
    many = tmp_path / "b.docx"
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(5001):
            archive.writestr(f"word/{number}.xml", "")
    monkeypatch.setattr(zipfile.ZipFile, "open", lambda *_: pytest.fail("it was unpacked"))
    refused(bomb, "nén bất thường")
    refused(many, "quá lớn")


def test_entities_are_not_expanded(exported, tmp_path):
    lol = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    )
    evil = f'{lol}]><report xmlns="urn:bao-cao-co-so:report" sha256="&i;">x</report>'

    def change(name: str, data: bytes) -> bytes | None:
        if name == "customXml/item1.xml":
            return evil.encode()
        return None if name == "docProps/custom.xml" else data

    refused(rewrite(exported, tmp_path / "a.docx", change), "hỏng")


def test_a_document_type_is_never_accepted(exported, tmp_path):
    def change(name: str, data: bytes) -> bytes | None:
        if name == "customXml/item1.xml":
            return data.replace(b"<report", b"<!DOCTYPE report><report")
        return None if name == "docProps/custom.xml" else data

    refused(rewrite(exported, tmp_path / "a.docx", change), "hỏng")


def test_payload_that_unpacks_to_too_much_is_refused(exported, tmp_path, monkeypatch):
    monkeypatch.setattr("desktop_app.docx.payload.MAX_JSON", 1000)
    refused(exported, "bất thường")


def test_deep_json_is_refused(exported, tmp_path):
    refused(carrying(tmp_path, exported, lambda _: b"[" * 100_000 + b"]" * 100_000), "lồng sâu bất thường")


def test_newer_data_is_told_from_damaged_data(exported, tmp_path):
    refused(carrying(tmp_path, exported, lambda data: {**data, "format": 2}), "phiên bản mới hơn")


def test_lost_picture_is_told(exported, tmp_path):
    refused(rewrite(exported, tmp_path / "a.docx", lambda name, data: None if NAME in name else data), "thiếu hình")


def _with(**changes):
    return lambda data: {**data, "report": {**data["report"], **changes}}


def _section(report: dict, **changes) -> dict:
    key = report["top"][0]
    return {**report, "sections": {**report["sections"], key: {**report["sections"][key], **changes}}}


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda data: [], id="no object"),
        pytest.param(lambda data: {"format": "1", "report": {}}, id="format is text"),
        pytest.param(_with(top=["nowhere"]), id="missing section"),
        pytest.param(_with(top=[]), id="sections outside the tree"),
        pytest.param(lambda d: {**d, "report": {**d["report"], "top": d["report"]["top"] * 2}}, id="section twice"),
        pytest.param(_with(kind="weekly"), id="unknown kind"),
        pytest.param(_with(head={"date": "2026-13-40"}), id="no date"),
        pytest.param(lambda d: {**d, "report": _section(d["report"], children=["preamble"])}, id="preamble in tree"),
        pytest.param(lambda d: {**d, "report": _section(d["report"], id="other")}, id="other id"),
        pytest.param(
            lambda d: {**d, "report": _section(d["report"], body=[{"t": "table", "id": "t", "rows": [[{"colspan": 10**8}]]}])},
            id="absurd span",
        ),
        pytest.param(
            lambda d: {**d, "report": _section(d["report"], body=[{"t": "picture", "id": "p", "sha256": NAME,
                                                                   "width": -5, "height": 10}])},
            id="picture of negative width",
        ),
        pytest.param(
            lambda d: {**d, "report": _section(d["report"], body=[{"t": "p", "inlines": [
                {"t": "live", "part": "a", "show": "result", "step": "1E+999999"}]}])},
            id="absurd step",
        ),
        pytest.param(
            lambda d: {**d, "report": _section(d["report"], body=[{"t": "p", "bullet": 3}])}, id="third kind of bullet",
        ),
        pytest.param(
            lambda d: {**d, "report": _section(d["report"], body=[{"t": "table", "id": "t", "rows": [[
                {"paragraphs": [{"t": "p", "bullet": -1}]}]]}])},
            id="bullet below none, in a cell",
        ),
        pytest.param(
            lambda d: {**d, "report": _section(d["report"], body=[{"t": "table", "id": "t", "rows": [[{}]],
                                                                   "header_rows": 10**30}])},
            id="more heading rows than a number holds",
        ),
        pytest.param(
            lambda d: {**d, "report": _section(d["report"], body=[{"t": "p", "inlines": [
                {"t": "note", "id": "x"}, {"t": "note", "id": "x"}]}])},
            id="note twice",
        ),
    ],
)  # fmt: skip
def test_wrong_data_with_a_right_hash_are_refused(exported, tmp_path, change):
    refused(carrying(tmp_path, exported, change), "hỏng")


def test_data_of_a_newer_program_survive(full, exported, tmp_path):
    def add(data: dict) -> dict:
        return {**data, "report": {**data["report"], "mood": {"today": 1}}}

    # pictures are not carried along by this helper
    plain_report = replace(full, sections=sample()[1].sections)
    source = export(plain_report, tmp_path / "a.docx")
    found = read_embedded(carrying(tmp_path, source, add)).report
    assert found.extra == {"mood": {"today": 1}}
    assert replace(found, extra={}) == plain_report


# what can go wrong when writing


def left_behind(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        ("fsync", OSError(errno.ENOSPC, "full"), "đã đầy"),
        ("replace", PermissionError(errno.EACCES, "open in Word"), "đóng tệp"),
        ("replace", OSError(errno.EROFS, "read-only"), "chọn thư mục khác"),
    ],
)
def test_old_file_is_left_whole_when_writing_fails(tmp_path, monkeypatch, call, error, match):
    target = tmp_path / "a.docx"
    target.write_bytes(b"old")

    def fail(*_):
        raise error

    monkeypatch.setattr(os, call, fail)
    with pytest.raises(UserError, match=match):
        files.write_file(target, b"new")
    assert target.read_bytes() == b"old"
    assert left_behind(tmp_path) == ["a.docx"]


def test_folder_that_is_gone_is_named(tmp_path):
    target = tmp_path / "đã xóa" / "a.docx"
    with pytest.raises(UserError, match="Không còn thư mục") as caught:
        files.write_file(target, b"new")
    assert "đã xóa" in str(caught.value)


def test_folder_in_the_place_of_the_file_is_told(tmp_path):
    target = tmp_path / "a.docx"
    target.mkdir()
    with pytest.raises(UserError, match="Không ghi được"):
        files.write_file(target, b"new")
    assert left_behind(tmp_path) == ["a.docx"]


def test_long_names_are_written(tmp_path):
    target = tmp_path / ("ế" * 83 + ".docx")  # 254 bytes, one less than a folder takes
    files.write_file(target, b"new")
    assert target.read_bytes() == b"new"


def test_progress_can_stop_the_work(full, tmp_path):
    class Stopped(Exception):
        pass

    seen = []

    def progress(done: int, total: int) -> None:
        seen.append((done, total))
        if done:
            raise Stopped

    with pytest.raises(Stopped):
        export_report(full, tmp_path / "a.docx", standards()["doan"], lambda _: PICTURE, progress)
    assert seen[0][0] == 0
    assert left_behind(tmp_path) == []


def test_progress_reaches_its_end(full, tmp_path):
    seen = []
    export_report(full, tmp_path / "a.docx", standards()["doan"], lambda _: PICTURE, lambda *step: seen.append(step))
    assert seen[-1][0] == seen[-1][1]
    assert [each[0] for each in seen] == sorted(each[0] for each in seen)


# the same file through LibreOffice


@pytest.mark.timeout(300)
def test_report_survives_being_saved_twice_in_libreoffice(full, exported, office):
    once = office(exported, "docx")
    assert read_embedded(once).report == full
    twice = office(once, "docx")
    found = read_embedded(twice)
    assert found.report == full
    assert found.pictures == {NAME: PICTURE}


def numbered_notes(report: Report) -> Report:
    """Give every note a text that says its number, in letters that every font has."""
    numbers = note_numbers(report)

    def change(paragraph: Paragraph) -> Paragraph:
        inlines = tuple(
            replace(each, content=(Run(f"ghi{numbers[each.id]:02d}."),)) if isinstance(each, Note) else each
            for each in paragraph.inlines
        )
        return replace(paragraph, inlines=inlines)

    changed = {
        key: replace(section, body=Body(map_paragraphs(section.body.blocks, change)))
        for key, section in report.sections.items()
    }
    return replace(report, sections=changed)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("standard", ["doan", "nha-nuoc", "dang"])
def test_pages_notes_and_fonts_in_pdf(full, tmp_path, office, poppler, standard):
    report = numbered_notes(replace(full, standard=standard))
    pdf = office(export(report, tmp_path / "a.docx"), "pdf")
    info = poppler("pdfinfo", "-f", 1, "-l", 60, pdf)
    pages = int(info.partition("Pages:")[2].split()[0])
    assert 20 <= pages <= 40
    sizes = [line.split()[3:6:2] for line in info.splitlines() if " size:" in line and line.startswith("Page ")]
    wide = [number for number, (across, down) in enumerate(sizes, 1) if float(across) > float(down)]
    assert len(wide) >= 1
    fonts = {line.split()[0].partition("+")[2] for line in poppler("pdffonts", pdf).splitlines()[2:]}
    assert {"LiberationSerif", "LiberationSerif-Bold", "LiberationSerif-Italic"} <= fonts or any(
        "Times" in f for f in fonts
    )
    said = " ".join(poppler("pdftotext", "-layout", pdf, "-").split())
    assert "./." in said if standard != "dang" else "./." not in said
    first, second = (
        poppler("pdftotext", "-layout", "-f", n, "-l", n, pdf, "-").split("\n", 1)[0].strip() for n in (1, 2)
    )
    assert not first.isdigit()
    assert second == "2"
    raw = "".join(poppler("pdftotext", "-raw", pdf, "-").split())
    count = len(note_numbers(report))
    assert count >= 20
    places = [raw.find(f"{number}ghi{number:02d}.") for number in range(1, count + 1)]
    assert -1 not in places
    assert places == sorted(places)


def test_live_figures_reach_the_paper(tmp_path):
    _, report = sample()
    part = report.indicators[0].parts[0]
    indicator = replace(report.indicators[0], parts=(replace(part, result=parse_figure("98.765")),))
    section = Section(
        "s", heading="Mục", body=Body((Paragraph((Run("Có "), Live(part.id, Show.RESULT), Run(" lượt."))),))
    )
    report = replace(report, sections={**Report("r").sections, "s": section}, top=("s",), indicators=(indicator,))
    target = export(report, tmp_path / "a.docx")
    said = [p.text for p in docx.Document(io.BytesIO(target.read_bytes())).paragraphs]
    assert any(text.startswith("Có 98.765") for text in said)
    assert codec.encode(read_embedded(target).report) == codec.encode(report)
