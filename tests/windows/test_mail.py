"""A file handed to the mail program of Windows, by Windows itself; the program is one that writes down what it gets."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import pytest

from desktop_app.views.kit import mapi

CLIENT = os.environ.get("BAOCAO_MAIL_CLIENT", "")
pytestmark = pytest.mark.skipif(
    sys.platform != "win32" or not CLIENT, reason="needs Windows and installer/windows/mail_client.c"
)
PLACE = r"Software\Clients\Mail"


@pytest.fixture
def client():
    """Make the program that writes down the mail program of this computer; return what it wrote."""
    import winreg

    written = Path(tempfile.gettempdir(), "thu.txt")
    written.unlink(missing_ok=True)
    winreg.SetValue(winreg.HKEY_LOCAL_MACHINE, PLACE, winreg.REG_SZ, "Thử")
    with winreg.CreateKey(winreg.HKEY_LOCAL_MACHINE, rf"{PLACE}\Thử") as key:
        winreg.SetValueEx(key, "DLLPath", 0, winreg.REG_SZ, CLIENT)
    yield written
    winreg.DeleteKey(winreg.HKEY_LOCAL_MACHINE, rf"{PLACE}\Thử")
    winreg.SetValue(winreg.HKEY_LOCAL_MACHINE, PLACE, winreg.REG_SZ, "")


def test_mail_program_gets_words_addresses_and_the_file(client, tmp_path):
    assert mapi.has_program()
    file = tmp_path / "BC năm 2026 - Đoàn xã Mẫu.docx"
    file.write_bytes(b"docx")
    assert (
        mapi.send(["vp@mau.example", "hai@mau.example"], "BC năm 2026", "Kính gửi: Tỉnh đoàn,\nTệp.", file) == mapi.DONE
    )
    assert [line for line in client.read_text(encoding="utf-8-sig").split("\n") if line] == [
        "BC năm 2026", "Kính gửi: Tỉnh đoàn,", "Tệp.", "to SMTP:vp@mau.example", "to SMTP:hai@mau.example", f"file {file}"
    ]  # fmt: skip
