"""Debian's PgBouncer between programs and a test's server, on a socket of its own."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Final, Literal, Self

from tests.ports import a_free_port, is_listened_to
from tests.postgres_binaries import short_temp
from tests.servers import PostgresServer
from tests.waiting import PATIENCE_S, wait_until

TOOL: Final = shutil.which("pgbouncer", path=f"/usr/sbin:{os.environ.get('PATH', '')}")


class Pooler:
    """Runs for as long as it is entered; lets in whoever the server lets in."""

    def __init__(
        self, server: PostgresServer, logins: tuple[str, ...], mode: Literal["session", "transaction"]
    ) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="jv-pool-", dir=short_temp()))
        self.port = a_free_port()
        self._running: subprocess.Popen[bytes] | None = None
        users = self.folder / "users"
        users.write_text("".join(f'"{login}" ""\n' for login in logins), encoding="utf-8")
        # Few enough that transactions of different consoles meet on one session.
        size = 40 if mode == "session" else 3
        (self.folder / "pooler.ini").write_text(
            f"[databases]\n* = host={server.folder}\n"
            f"[pgbouncer]\nunix_socket_dir = {self.folder}\nlisten_addr =\nlisten_port = {self.port}\n"
            f"auth_type = trust\nauth_file = {users}\npool_mode = {mode}\ndefault_pool_size = {size}\n"
            f"pidfile = {self.folder / 'pid'}\nlogfile = {self.folder / 'log'}\n",
            encoding="utf-8",
        )
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            for place in (self.folder, *self.folder.iterdir()):
                os.chown(place, nobody.pw_uid, nobody.pw_gid)

    def url(self, database: str, user: str) -> str:
        return f"postgresql://{user}@/{database}?host={self.folder}&port={self.port}"

    def __enter__(self) -> Self:
        as_user = ["-u", "nobody"] if os.geteuid() == 0 else []
        self._running = subprocess.Popen(
            [str(TOOL), "-q", *as_user, str(self.folder / "pooler.ini")],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until(
            lambda: is_listened_to(self.folder / f".s.PGSQL.{self.port}"),
            "the pooler to listen",
            seen=lambda: (self.folder / "log").read_text(errors="replace"),
        )
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._running is not None:
            self._running.terminate()
            self._running.wait(PATIENCE_S)
        shutil.rmtree(self.folder, ignore_errors=True)
