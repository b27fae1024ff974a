"""Simple MAPI: the way of Windows to hand a message with a file to the user's own mail program.

https://learn.microsoft.com/windows/win32/api/mapi/nc-mapi-mapisendmailw
"""

from __future__ import annotations

import contextlib
import ctypes
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

DONE, GIVEN_UP = 0, 1
"""What :func:`send` returns where the mail program took the message, and where the user left it; all else is a failure."""

_LOGON_UI, _DIALOG, _TO, _NOT_IN_TEXT = 1, 8, 1, 0xFFFFFFFF
_CLIENTS = r"Software\Clients\Mail"


class Recipient(ctypes.Structure):
    """``MapiRecipDescW``."""

    _fields_ = (
        ("reserved", ctypes.c_uint32),
        ("kind", ctypes.c_uint32),
        ("name", ctypes.c_wchar_p),
        ("address", ctypes.c_wchar_p),
        ("id_size", ctypes.c_uint32),
        ("id", ctypes.c_void_p),
    )


class File(ctypes.Structure):
    """``MapiFileDescW``."""

    _fields_ = (
        ("reserved", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("position", ctypes.c_uint32),
        ("path", ctypes.c_wchar_p),
        ("name", ctypes.c_wchar_p),
        ("kind", ctypes.c_void_p),
    )


class Message(ctypes.Structure):
    """``MapiMessageW``."""

    _fields_ = (
        ("reserved", ctypes.c_uint32),
        ("subject", ctypes.c_wchar_p),
        ("text", ctypes.c_wchar_p),
        ("type", ctypes.c_wchar_p),
        ("received", ctypes.c_wchar_p),
        ("conversation", ctypes.c_wchar_p),
        ("flags", ctypes.c_uint32),
        ("originator", ctypes.POINTER(Recipient)),
        ("recipient_count", ctypes.c_uint32),
        ("recipients", ctypes.POINTER(Recipient)),
        ("file_count", ctypes.c_uint32),
        ("files", ctypes.POINTER(File)),
    )


def has_program() -> bool:
    """Tell whether the user's mail program takes messages so; without one Windows would ask for one in a box of its own."""
    if sys.platform == "win32":
        import winreg

        roots = (winreg.HKEY_CURRENT_USER, winreg.HKEY_LOCAL_MACHINE)
        chosen = ""
        for root in roots:
            with contextlib.suppress(OSError):
                chosen = chosen or winreg.QueryValue(root, _CLIENTS)
        for root in roots if chosen else ():
            with contextlib.suppress(OSError), winreg.OpenKey(root, rf"{_CLIENTS}\{chosen}") as key:
                values = (winreg.EnumValue(key, number)[0] for number in range(winreg.QueryInfoKey(key)[1]))
                if {each.lower() for each in values} & {"dllpath", "dllpathex", "msicomponentid"}:
                    return True
    return False


def send(to: Sequence[str], subject: str, text: str, file: Path, window: int = 0, library: Any = None) -> int:
    """Open the user's mail program with a message to be looked over and sent; waits until the user has done so.

    Args:
        to: mail addresses.
        subject: of the message.
        text: its words, lines by ``\\n``.
        file: goes with it.
        window: handle of the window it belongs to.
        library: what is called, instead of the one of Windows.

    Returns:
        What the mail program said: :data:`DONE`, :data:`GIVEN_UP`, or the number of a failure.

    Raises:
        OSError: there is no such library.
    """
    mapi = library if library is not None else ctypes.WinDLL("mapi32")  # type: ignore[attr-defined, unused-ignore]
    recipients = (Recipient * max(len(to), 1))(*(Recipient(kind=_TO, name=each, address=f"SMTP:{each}") for each in to))
    files = (File * 1)(File(position=_NOT_IN_TEXT, path=str(file), name=file.name))
    message = Message(
        subject=subject,
        text=text.replace("\n", "\r\n"),
        recipient_count=len(to),
        recipients=recipients if to else None,
        file_count=1,
        files=files,
    )
    call = mapi.MAPISendMailW
    call.argtypes = (ctypes.c_size_t, ctypes.c_size_t, ctypes.POINTER(Message), ctypes.c_uint32, ctypes.c_uint32)
    call.restype = ctypes.c_uint32
    return int(call(0, window, ctypes.byref(message), _LOGON_UI | _DIALOG, 0))
