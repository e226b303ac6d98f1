"""A go-between that passes everything on but notifications, as a transaction pooler does."""

from __future__ import annotations

import socket
import tempfile
import threading
from pathlib import Path
from types import TracebackType
from typing import Final, Self

_NOTIFICATION: Final = b"A"


class DeafPooler:
    """One client at a time, on a unix socket in `folder`."""

    def __init__(self, server: Path) -> None:
        self._server = server / ".s.PGSQL.5432"
        self._temp = tempfile.TemporaryDirectory(prefix="jv-deaf-")
        self.folder = Path(self._temp.name)
        self._socket = socket.socket(socket.AF_UNIX)
        self._socket.bind(str(self.folder / ".s.PGSQL.5432"))
        self._socket.listen()
        self.swallowed = 0
        self._thread = threading.Thread(target=self._serve)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._thread.join()
        self._socket.close()
        self._temp.cleanup()

    def _serve(self) -> None:
        client, _ = self._socket.accept()
        with client, socket.socket(socket.AF_UNIX) as server:
            server.connect(str(self._server))
            asking = threading.Thread(target=self._pass_on, args=(client, server))
            asking.start()
            stream = server.makefile("rb")
            # Every message of the server: a letter, a length that counts itself, the rest.
            while head := stream.read(5):
                body = stream.read(int.from_bytes(head[1:], "big") - 4)
                if head[:1] == _NOTIFICATION:
                    self.swallowed += 1
                else:
                    client.sendall(head + body)
            stream.close()
            asking.join()

    @staticmethod
    def _pass_on(client: socket.socket, server: socket.socket) -> None:
        while said := client.recv(65536):
            server.sendall(said)
        server.shutdown(socket.SHUT_WR)
