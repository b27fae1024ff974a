"""A file is passed on: to a mail program that takes it, else beside one that does not; and over the clipboard."""

from __future__ import annotations

import ctypes
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop_app.views.kit import mapi, passing_on
from desktop_app.views.kit.passing_on import Mailer, copy_file, mail_link

TO, SUBJECT, TEXT = ("vanphong@mau.example", "hai@mau.example"), "BC năm 2026 & 100 %", "Kính gửi: A,\nTệp: b.docx"


class Library:
    """Stands for the mail program: keeps what it was handed, read as Windows lays it out."""

    class Call:
        def __init__(self, answer):
            self.answer, self.got = answer, None

        def __call__(self, session, window, message, flags, reserved):
            memory = ctypes.cast(message, ctypes.POINTER(ctypes.c_void_p))
            words = [ctypes.wstring_at(memory[place]) for place in (1, 2)]  # pointers of 8 bytes behind a number of 4
            count = ctypes.cast(message, ctypes.POINTER(ctypes.c_uint32))
            recipients = [
                [ctypes.wstring_at(ctypes.c_void_p.from_address(memory[9] + 40 * number + at).value) for at in (8, 16)]
                for number in range(count[16])
            ]
            file = [ctypes.wstring_at(ctypes.c_void_p.from_address(memory[11] + at).value) for at in (16, 24)]
            position = ctypes.c_uint32.from_address(memory[11] + 8).value
            self.got = (words, recipients, count[20], file, position, flags, session, window, reserved)
            return self.answer

    def __init__(self, answer=mapi.DONE):
        self.MAPISendMailW = self.Call(answer)


def test_a_message_is_laid_out_as_windows_reads_it():
    library = Library()
    assert mapi.send(TO, SUBJECT, TEXT, Path("thư mục", "báo cáo.docx"), 7, library) == mapi.DONE
    words, recipients, files, file, position, flags, session, window, reserved = library.MAPISendMailW.got
    assert words == [SUBJECT, TEXT.replace("\n", "\r\n")]
    assert recipients == [[each, f"SMTP:{each}"] for each in TO]
    assert (files, file) == (1, [str(Path("thư mục", "báo cáo.docx")), "báo cáo.docx"])
    assert (position, flags, session, window, reserved) == (0xFFFFFFFF, 9, 0, 7, 0)


def test_a_message_to_nobody_yet_has_no_recipients():
    library = Library(answer=2)
    assert mapi.send((), SUBJECT, TEXT, Path("a.docx"), library=library) == 2
    assert library.MAPISendMailW.got[1] == []


def test_a_link_carries_everything_a_mail_program_must_know():
    link = mail_link((*TO, "x@mau.example?cc=khac@mau.example"), SUBJECT, TEXT)
    query = QUrlQuery(link)
    whole = QUrl.ComponentFormattingOption.FullyDecoded
    assert link.scheme() == "mailto"
    assert link.path(whole) == ",".join((*TO, "x@mau.example?cc=khac@mau.example"))
    assert query.queryItemValue("subject", whole) == SUBJECT
    assert query.queryItemValue("body", whole) == TEXT.replace("\n", "\r\n")
    assert not query.hasQueryItem("cc")


class Around:
    """What the program asks of the system, and what it tells."""

    def __init__(self, qtbot, monkeypatch, *, has_mail=True):
        self.links, self.shown, self.told = [], [], []
        window = QWidget()
        qtbot.addWidget(window)
        monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: self.links.append(url) or has_mail)
        monkeypatch.setattr(passing_on, "show_in_folder", self.shown.append)
        self.mailer = Mailer(window)
        self.mailer.told.connect(self.told.append)

    def send(self, file):
        self.mailer.send(TO, SUBJECT, TEXT, file)


@pytest.mark.parametrize("has_mail", [True, False])
def test_without_such_a_program_the_file_lies_ready_beside_the_mail(qtbot, monkeypatch, tmp_path, has_mail):
    monkeypatch.setattr(mapi, "has_program", lambda: False)
    around, file = Around(qtbot, monkeypatch, has_mail=has_mail), tmp_path / "báo cáo.docx"
    around.send(file)
    assert [link.scheme() for link in around.links] == ["mailto"]
    assert around.shown == [file]
    assert QGuiApplication.clipboard().mimeData().urls() == [QUrl.fromLocalFile(str(file))]
    assert "báo cáo.docx" in around.told[0]
    assert ("chưa có chương trình thư" in around.told[0]) is not has_mail


@pytest.mark.parametrize(
    ("answer", "said", "links"), [(mapi.DONE, "Đã chuyển thư", 0), (mapi.GIVEN_UP, "", 0), (2, "hãy kéo tệp", 1)]
)
def test_with_one_it_gets_the_file_and_a_failure_falls_back(qtbot, monkeypatch, tmp_path, answer, said, links):
    monkeypatch.setattr(mapi, "has_program", lambda: True)
    asked = []
    monkeypatch.setattr(mapi, "send", lambda *arguments: asked.append(arguments) or answer)
    around, file = Around(qtbot, monkeypatch), tmp_path / "báo cáo.docx"
    around.send(file)
    qtbot.waitUntil(lambda: bool(asked))
    qtbot.wait(100)
    assert asked[0][:4] == (TO, SUBJECT, TEXT, file)
    assert len(around.links) == links
    assert (around.told[0] if around.told else "").startswith(said) or said in around.told[0]
    assert bool(around.told) is bool(said)


def test_no_program_is_looked_for_where_there_is_no_such_way(monkeypatch):
    monkeypatch.setattr("sys.platform", "linux")
    assert not mapi.has_program()


def test_a_copied_file_can_be_pasted(qapp, tmp_path):
    copy_file(tmp_path / "báo cáo.docx")
    assert QGuiApplication.clipboard().mimeData().urls() == [QUrl.fromLocalFile(str(tmp_path / "báo cáo.docx"))]
