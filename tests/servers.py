"""A real PostgreSQL for tests: on a unix socket in a temp folder, gone with the run even if killed."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path
from typing import Final, Literal

from tests.postgres_binaries import as_nobody, binaries, short_temp
from tests.server_processes import end_at_once, processes_of, send, watch_over

START_TIMEOUT_S = 120
OWNER = "postgres"

# Speed before safety: a test's database need not survive a power cut of the machine it runs on. And no surprises.
SETTINGS = {
    "listen_addresses": "''",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    # It counts rows at a moment of its own choosing, and what it counted decides how a later test's query runs.
    "autovacuum": "off",
    "shared_buffers": "64MB",
    "max_connections": "100",
    "timezone": "UTC",
    "log_timezone": "UTC",
}

#: For a server that is to be crashed: a commit that was answered outlives it. Without them the last half second is
#: lost, as the writer of its log had not come to it, and a test that is quicker than that misses what it put there.
KEEPS_COMMITS: Final = {"synchronous_commit": "on"}

#: What initdb has made, by the folder of the binaries: a copy of it costs a fraction of making it anew.
_made: dict[Path, Path] = {}


class PostgresServer:
    """One PostgreSQL with a data folder of its own; its socket trusts everyone and is all it listens on."""

    def __init__(self, *, settings: dict[str, str] | None = None) -> None:
        self.settings = {**SETTINGS, **(settings or {})}
        self.binaries = binaries()
        self.folder = Path(tempfile.mkdtemp(prefix="jv-pg-", dir=short_temp()))
        self.data = self.folder / "data"
        self.log = self.folder / "log"
        self._watch: subprocess.Popen[bytes] | None = None
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(self.folder, nobody.pw_uid, nobody.pw_gid)

    def start(self) -> None:
        """Start it, making its data the first time, and return when it answers.

        Raises RuntimeError with the server's own log.
        """
        if not self.data.exists():
            self.make_data()
        self._watched()
        settings = " ".join(f"-c {name}={value}" for name, value in self.settings.items())
        self._run(
            *("pg_ctl", "-D", self.data, "-w", "-t", START_TIMEOUT_S, "-l", self.log),
            *("-o", f"-k {self.folder} {settings}", "start"),
        )

    def make_data(self, *more: str) -> None:
        """Make the data without starting; `more` options of initdb."""
        made = _made.get(self.binaries)
        if made is not None and made.is_dir() and not more:
            self._call("cp", "-a", made, self.data)
            return
        self._run(
            *("initdb", "-D", self.data, "-U", OWNER, "-A", "trust", "-E", "UTF8"),
            *("--locale=C", "--no-sync", *more),
        )

    def lend_data(self) -> None:
        """Make the data, and keep a copy for the servers that are made as long as this one is there."""
        self.make_data()
        made = self.folder / "made"
        self._call("cp", "-a", self.data, made)
        _made[self.binaries] = made

    def stop(self, mode: Literal["smart", "fast", "immediate"] = "fast") -> None:
        """Stop it as an administrator would; its data stays, so that it can be started again.

        "immediate" is a crash: raises RuntimeError as `kill` does.
        """
        if mode == "immediate":
            self._must_keep_commits()
        self.thaw()
        self._run("pg_ctl", "-D", self.data, "-w", "-m", mode, "stop")

    def kill(self) -> None:
        """End it as a power cut would: every process at once, no goodbye to clients.

        Raises RuntimeError where what it answered might be lost with it: make it with KEEPS_COMMITS.
        """
        self._must_keep_commits()
        end_at_once(self.folder)

    def freeze(self) -> None:
        """Make it accept connections and never answer, as behind a hung disk or a silent firewall."""
        # A backend may be born between listing and signal: the postmaster, which bears them, is first.
        send(self.processes(), signal.SIGSTOP)
        send(self.processes(), signal.SIGSTOP)

    def thaw(self) -> None:
        """Undo freeze()."""
        send(self.processes(), signal.SIGCONT)

    def close(self) -> None:
        """End it for good and remove its folder; safe to call in any state."""
        end_at_once(self.folder)
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._watch is not None:
            # Closing the pipe tells the watcher that we are done; it finds nothing left to end.
            self._watch.communicate()
            self._watch = None

    def processes(self) -> list[int]:
        """Process ids of the postmaster, first, and all its children; empty when it is not running."""
        return processes_of(self.folder)

    def url(self, database: str = OWNER, *, user: str = OWNER) -> str:
        """The SQLAlchemy URL of a database on this server."""
        return f"postgresql+psycopg://{user}@/{database}?host={self.folder}"

    def conninfo(self, database: str = OWNER, *, user: str = OWNER) -> str:
        """The libpq connection string of a database on this server."""
        return f"host={self.folder} user={user} dbname={database}"

    def execute(self, *statements: str, database: str = OWNER, user: str = OWNER) -> list[tuple[object, ...]]:
        """Run statements one by one, each in its own transaction; the rows of the last one."""
        import psycopg

        rows: list[tuple[object, ...]] = []
        with psycopg.connect(self.conninfo(database, user=user), autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement.encode())
                rows = cursor.fetchall() if cursor.description else []
        return rows

    def create_database(self, name: str, *, template: str | None = None) -> str:
        """Create a database, as a copy of another where one is named; its URL."""
        # As fsync is off, copying files beats copying through the log by three times for a small template.
        copying = f' TEMPLATE "{template}" STRATEGY file_copy' if template else ""
        self.execute(f'CREATE DATABASE "{name}"{copying}')
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Drop a database, ending whoever is still connected to it."""
        self.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _must_keep_commits(self) -> None:
        if self.settings["synchronous_commit"] == "off":
            raise RuntimeError("a crash loses what this server has answered: make it with KEEPS_COMMITS")

    def _watched(self) -> None:
        """From here on it does not outlive us."""
        if self._watch is None:
            self._watch = watch_over(self.folder)

    def _run(self, tool: str, *arguments: object) -> None:
        self._call(self.binaries / tool, *arguments)

    def _call(self, *words: object) -> None:
        command = [*map(str, words)]
        said = self.folder / "tools.log"
        # Output goes to a file: a server that inherits a pipe would keep it open for as long as it lives.
        with said.open("ab") as output:
            done = subprocess.run(command, check=False, stdout=output, stderr=output, cwd="/", **as_nobody())
        if done.returncode != 0:
            logs = [file.read_text(errors="replace") for file in (said, self.log) if file.exists()]
            raise RuntimeError(f"{command[0]} ended with {done.returncode}:\n" + "\n".join(logs)[-4000:])
