"""Backups as an administrator makes them: pg_dump and pg_restore of the server's own version, roles beside them."""

from __future__ import annotations

import os
import pwd
import subprocess
from pathlib import Path

from tests.postgres_binaries import as_nobody
from tests.servers import OWNER, PostgresServer


def run(server: PostgresServer, tool: str, *words: object) -> None:
    """One of PostgreSQL's tools on the server's socket. Raises RuntimeError with what it said."""
    command = [str(server.binaries / tool), "-h", str(server.folder), "-U", OWNER, *map(str, words)]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd="/", **as_nobody())
    if done.returncode != 0:
        raise RuntimeError(f"{tool} ended with {done.returncode}: {done.stderr[-4000:]}")


def folder_for(server: PostgresServer, name: str) -> Path:
    """A folder that the server's user may write in, gone with the server."""
    folder = server.folder / name
    folder.mkdir()
    if os.geteuid() == 0:
        nobody = pwd.getpwnam("nobody")
        os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return folder


def dumped(server: PostgresServer, database: str, into: Path) -> Path:
    """The database as `docs/deployment.md` has it dumped each night."""
    file = into / f"{database}.dump"
    run(server, "pg_dump", "-Fc", "-f", file, database)
    return file


def restored(server: PostgresServer, file: Path, database: str) -> None:
    """The dump as a database of this name, in one transaction: whole, or not at all."""
    run(server, "createdb", "-E", "UTF8", "-T", "template0", database)
    run(server, "pg_restore", "--exit-on-error", "--single-transaction", "-d", database, file)


def roles_carried_over(source: PostgresServer, target: PostgresServer) -> None:
    """Logins and groups belong to the server and are in no dump of a database."""
    file = folder_for(source, f"roles-{target.folder.name}") / "roles.sql"
    run(source, "pg_dumpall", "--roles-only", "-f", file)
    # That the superuser is there already is the one complaint, and psql goes on.
    run(target, "psql", "-q", "-d", "postgres", "-f", file)
