"""What a service file says of a connection: libpq reads it by itself, and whatever it is told goes before that."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

_SYSTEMS: Final = "pg_service.conf"


def said_by_service(arguments: Mapping[str, str]) -> dict[str, str]:
    """The entries of the service that the arguments or the environment name; none where libpq would find none."""
    name = arguments.get("service") or os.environ.get("PGSERVICE", "")
    for file in _files(arguments) if name else ():
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
        except OSError:
            continue
        found = _entries(text, name)
        if found is not None:
            return found
    return {}


def _files(arguments: Mapping[str, str]) -> Iterator[Path]:
    named = arguments.get("servicefile") or os.environ.get("PGSERVICEFILE", "")
    roaming = os.environ.get("APPDATA")
    if named:
        yield Path(named)
    elif os.name == "nt" and roaming:
        yield Path(roaming, "postgresql", f".{_SYSTEMS}")
    else:
        yield Path("~", f".{_SYSTEMS}").expanduser()
    if folder := os.environ.get("PGSYSCONFDIR"):
        yield Path(folder, _SYSTEMS)


def _entries(text: str, name: str) -> dict[str, str] | None:
    """Of the first part of that name, as libpq takes it; None where there is no such part."""
    found: dict[str, str] | None = None
    for line in map(str.strip, text.splitlines()):
        if line.startswith("["):
            if found is not None:
                break
            if line == f"[{name}]":
                found = {}
        elif found is not None and line and not line.startswith("#"):
            key, is_entry, value = line.partition("=")
            if is_entry:
                found.setdefault(key, value)
    return found
