"""Servers of two major versions of PostgreSQL: Debian's, where it is there and older, and the embedded package's."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.database.signing_in.servers import DEBIAN
from tests.postgres_binaries import as_nobody, binaries
from tests.servers import PostgresServer


def major(folder: Path) -> int:
    """Of the PostgreSQL whose programs are in the folder."""
    said = subprocess.run(
        [folder / "postgres", "--version"],
        check=True,
        capture_output=True,
        text=True,
        cwd="/",
        **as_nobody(),
    ).stdout
    found = re.search(r"\b(\d+)", said)
    assert found, said
    return int(found[1])


OLDER = next((folder for folder in DEBIAN if major(folder) < major(binaries())), None)
collect_ignore = [] if OLDER else ["test_other_majors.py"]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say loudly what was not run; `python -m tests` says it again when all lanes have ended."""
    if OLDER is None:
        why = "a database that comes from an older PostgreSQL: apt-get install postgresql"
        terminalreporter.write_line(f"NOT RUN: {why}", red=True, bold=True)


class OlderServer(PostgresServer):
    """A server of the older version."""

    def __init__(self) -> None:
        super().__init__()
        assert OLDER is not None
        self.binaries = OLDER


@pytest.fixture
def older_server() -> Iterator[OlderServer]:
    server = OlderServer()
    server.start()
    yield server
    server.close()


@pytest.fixture
def newer_server() -> Iterator[PostgresServer]:
    """Without its data yet."""
    server = PostgresServer()
    yield server
    server.close()
