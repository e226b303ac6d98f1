"""Whether libpq finds the password of an account by itself: in a password file or in a service file."""

from __future__ import annotations

import getpass
import os
import re
from pathlib import Path
from typing import Final

from app.database.account import Account, Host, account_of
from app.database.engine import asked_for
from app.database.service_file import said_by_service

#: host:port:database:user:password; a backslash goes before a colon or a backslash that is meant.
_LINE: Final = re.compile(r"((?:\\.|[^\\:])*):" * 4 + r"(.+)")
_ESCAPED: Final = re.compile(r"\\(.)")
#: Where servers are built to put their socket: a password file says localhost of it.
_USUAL_SOCKETS: Final = frozenset({"", "/tmp", "/run/postgresql", "/var/run/postgresql"})  # noqa: S108  # libpq's own


def finds_password(url: str) -> bool:
    """Whether a file that is named for it has the password of every host that `url` may lead to.

    The file of `PGPASSFILE`, or of `passfile` in the address or the service file; a service file's own `password`.
    One that others may read does not count, as libpq ignores it. Raises Refused `not_a_database_url`.
    """
    asked = asked_for(url)
    if asked.get_backend_name() == "sqlite":
        return False
    said = {key: value for key, value in asked.query.items() if isinstance(value, str)}
    service = said_by_service(said)
    if service.get("password"):
        return True
    file = said.get("passfile") or service.get("passfile") or os.environ.get("PGPASSFILE")
    if not file:
        return False
    lines, account = _lines(Path(file)), account_of(url)
    return all(any(_is_of(line, host, account) for line in lines) for host in account.hosts)


def _lines(file: Path) -> list[tuple[str, ...]]:
    """The four fields before each password; none of a file that libpq would not read."""
    try:
        if not file.is_file() or (os.name == "posix" and file.stat().st_mode & 0o077):
            return []
        text = file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    found = (_LINE.fullmatch(line) for line in text.splitlines() if not line.startswith("#"))
    return [line.groups()[:4] for line in found if line]


def _is_of(line: tuple[str, ...], host: Host, account: Account) -> bool:
    user = account.user or _who()
    wanted = (_names(host), {host.port}, {account.database or user}, {user})
    return all(
        field == "*" or _ESCAPED.sub(r"\1", field) in names for field, names in zip(line, wanted, strict=True)
    )


def _names(host: Host) -> set[str]:
    name = host.name or host.address
    return {name, "localhost"} if name in _USUAL_SOCKETS else {name}


def _who() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
