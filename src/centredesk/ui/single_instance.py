"""One window per office: a lock file in the folder, and a bell to raise the first window."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QLockFile, QObject, Signal

_PATIENCE = 500


class SingleInstance(QObject):
    """Held while this program has the office open; somebody else's start rings `raised`."""

    raised = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder = folder
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

        QLocalServer.removeServer(_name_of(self._folder))
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._rung)
        server.listen(_name_of(self._folder))
        self._server = server

    def ring(self) -> bool:
        """Ask the program that has the office open to come to the front."""
        from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415  as above

        socket = QLocalSocket()
        socket.connectToServer(_name_of(self._folder))
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


def rung_elsewhere(folder: Path) -> bool:
    """Whether another program has this office open and has been called to the front."""
    if not folder.is_dir():
        return False
    instance = SingleInstance(folder)
    if instance.take():
        instance.let_go()
        return False
    return instance.ring()


def _name_of(folder: Path) -> str:
    from PySide6.QtCore import QCryptographicHash  # noqa: PLC0415  as above

    place = QByteArray(str(folder.resolve()).encode())
    digest = QCryptographicHash.hash(place, QCryptographicHash.Algorithm.Sha256)
    return f"centredesk-{bytes(digest.data()).hex()[:24]}"
