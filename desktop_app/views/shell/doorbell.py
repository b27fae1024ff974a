"""One window for one unit's file: a second start hands its file to the first, which comes to the front."""

from __future__ import annotations

import hashlib
import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 1000  # milliseconds
_TRIES, _PAUSE = 12, 0.25  # a window listens only a moment after it has opened its file: two quick double-clicks
_LONGEST = 40_000  # bytes of a path


def _name(store: Path) -> str:
    return "baocao-" + hashlib.sha256(str(store.resolve()).encode("utf-8", "surrogateescape")).hexdigest()[:32]


def ring(store: Path, file: Path | None = None) -> bool:
    """Ask the window that has a unit's file open to come to the front, with a file to open or without.

    Returns:
        Whether a window answered.
    """
    _let_come_forward()
    for rest in reversed(range(_TRIES)):
        socket = QLocalSocket()
        socket.connectToServer(_name(store))
        if socket.waitForConnected(_PATIENCE):
            break
        if not rest:
            return False
        time.sleep(_PAUSE)
    socket.write((str(file.resolve()) if file is not None else "").encode("utf-8", "surrogateescape") + b"\n")
    socket.flush()
    return socket.waitForReadyRead(_PATIENCE)


def _let_come_forward() -> None:
    """Pass on the right to the foreground, which Windows gives to the program that was just started."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # any process


class Doorbell(QObject):
    """Listens for later starts over the same unit's file, of the same user only.

    Signals:
        rung: (file to open, or an empty string).
    """

    rung = Signal(str)

    def __init__(self, store: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self.move_to(store)

    def move_to(self, store: Path) -> None:
        """Listen for another unit's file, which this program has just opened."""
        self._server.close()
        QLocalServer.removeServer(_name(store))  # left by a stop: who holds the unit's file may listen
        self._server.listen(_name(store))

    def _answer(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            socket.disconnected.connect(socket.deleteLater)
            self._read(socket)

    def _read(self, socket: QLocalSocket) -> None:
        if socket.canReadLine():
            line = bytes(socket.readLine(_LONGEST).data()).rstrip(b"\n")
            socket.write(b"ok\n")
            socket.flush()
            self.rung.emit(line.decode("utf-8", "surrogateescape"))
