"""One window per office: a lock file in the folder, and a bell to raise the first window."""

import hashlib
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal

_PATIENCE = 500


class SingleInstance(QObject):
    """Held while this program has the office open; somebody else's start rings `raised`."""

    raised = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._name = _name_of(folder)
        self._lock = QLockFile(str(folder / "office.lock"))
        self._lock.setStaleLockTime(0)
        self._server: QObject | None = None

    def take(self) -> bool:
        """Try to be the one; False when another program has the office open."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """Hear the bell of later starts."""
        # The network module costs start-up time, and nothing rings before the first paint.
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415

        QLocalServer.removeServer(self._name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._rung)
        server.listen(self._name)
        self._server = server

    def ring(self) -> bool:
        """Ask the program that has the office open to come to the front."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  as above

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        heard = socket.waitForConnected(_PATIENCE)
        socket.disconnectFromServer()
        return heard

    def let_go(self) -> None:
        """Leave the office to others."""
        if self._server is not None:
            self._server.deleteLater()
            self._server = None
        self._lock.unlock()

    def _rung(self) -> None:
        self.raised.emit()


def _name_of(folder: Path) -> str:
    place = str(folder.resolve()).encode()
    return f"centredesk-{hashlib.sha256(place).hexdigest()[:24]}"
