"""A server with a busy region for the load test: callbacks that wait, consoles' logins, and the phone platform."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from sqlalchemy import update

from app.database import tables
from app.database.engine import open_engine
from app.database.postgres import setup
from app.database.postgres.platform import PostgresPlatform
from app.domain.request import Request
from tests.builders import a_number, a_small_world, queue_at
from tests.servers import PostgresServer

DATABASE: Final = "load"
PLATFORM: Final = "load_platform"
WAITING: Final = 2_000


class Region:
    """The database, and who changes it."""

    def __init__(self, server: PostgresServer, consoles: int, waiting: int) -> None:
        self.server = server
        self.owner = open_engine(server.create_database(DATABASE))
        setup.create(self.owner)
        a_small_world(self.owner)
        with self.owner.begin() as connection:
            connection.execute(update(tables.region).values(takes_clock=False))
        setup.create_login(self.owner, PLATFORM, "platform")
        self._logins = [f"console_{number}" for number in range(consoles)]
        for login in self._logins:
            setup.create_login(self.owner, login, "supervisor", (1, 2, 3))
        self._calls = open_engine(server.url(DATABASE, user=PLATFORM))
        self._platform = PostgresPlatform(self._calls)
        self._made = 0
        with self._platform.batch():
            for _ in range(waiting):
                self.request()

    def urls(self, consoles: int) -> list[str]:
        return [self.server.url(DATABASE, user=login) for login in self._logins[:consoles]]

    def request(self) -> int:
        """Somebody leaves a request at one of the three centres."""
        self._made += 1
        asked = Request(queue_at(1 + self._made % 3), "fi")
        return self._platform.request("load", f"r{self._made}", a_number(), asked, datetime.now(UTC))

    def work(self, per_second: float, seconds: float) -> dict[tuple[int, int], float]:
        """Requests at this pace; when each was committed, by (callback id, version) and the monotonic clock."""
        committed: dict[tuple[int, int], float] = {}
        pause = threading.Event()
        began = time.monotonic()
        for number in range(int(per_second * seconds)):
            pause.wait(max(0.0, began + number / per_second - time.monotonic()))
            if time.monotonic() > began + seconds:
                break
            callback_id = self.request()
            committed[callback_id, 1] = time.monotonic()
        return committed

    def say_notices(self, wanted: bool) -> None:
        """As an administrator switches waking by notices on or off for all consoles."""
        self.server.execute(f"ALTER DATABASE {DATABASE} SET contact.notify = '{'on' if wanted else 'off'}'")

    def close(self) -> None:
        self.owner.dispose()
        self._calls.dispose()


@contextmanager
def a_region(consoles: int, *, waiting: int = WAITING) -> Iterator[Region]:
    """A server of the load test's own, with its usual settings for safety, and room for so many consoles."""
    settings = {
        "max_connections": str(2 * consoles + 40),
        "fsync": "on",
        "full_page_writes": "on",
        "synchronous_commit": "on",
        "autovacuum": "on",
        "shared_buffers": "256MB",
    }
    server = PostgresServer(settings=settings)
    server.start()
    region = None
    try:
        region = Region(server, consoles, waiting)
        yield region
    finally:
        if region is not None:
            region.close()
        server.close()


def cpu_s(processes: list[int]) -> float:
    """Seconds of processor time that these processes have used, those of dead children of theirs left out."""
    ticks = 0
    for process in processes:
        try:
            fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += int(fields[11]) + int(fields[12])
    return ticks / 100


def private_mb(process: int) -> float | None:
    """What a process has for itself alone; None where the system does not tell."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return None
    kilobytes = [
        int(line.split()[1]) for line in lines if line.startswith(("Private_Clean", "Private_Dirty"))
    ]
    return sum(kilobytes) / 1024
