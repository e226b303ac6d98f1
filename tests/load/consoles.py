"""Consoles without windows: each a login of its own with the feed as the program runs it, many in one process."""

from __future__ import annotations

import multiprocessing
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from multiprocessing.connection import Connection as Pipe

from sqlalchemy import Engine

from app.database.engine import open_engine
from app.database.postgres.wake import Wake
from app.database.reads.postgres import PostgresReader
from app.database.reads.reader import Answer, Cursor
from app.live.clock import WallClock
from app.live.feed import Feed
from app.live.store import Store

#: Signing in all at once is measured by itself; here it must not be what fails.
OPEN_S = 240.0


@dataclass
class Seen:
    """What consoles saw: (callback id, version, moment by the monotonic clock), and how often they looked."""

    rows: list[tuple[int, int, float]] = field(default_factory=list)
    looks: int = 0
    troubles: int = 0


class NotingReader(PostgresReader):
    """The program's reader; it notes when each changed callback came."""

    def __init__(self, engine: Engine, seen: Seen) -> None:
        super().__init__(engine, look_s=60.0, whole_s=OPEN_S)
        self._seen = seen

    def changes(
        self, since: Cursor, shifts_from_us: int, shifts_until_us: int, *, sums: bool = False
    ) -> Answer:
        answer = super().changes(since, shifts_from_us, shifts_until_us, sums=sums)
        at = time.monotonic()
        numbers = answer.changes.rows.numbers
        pairs = zip(numbers["id"].tolist(), numbers["version"].tolist(), strict=True)
        self._seen.looks += 1
        self._seen.rows += [(int(key), int(version), at) for key, version in pairs]
        return answer


class Console:
    """One console: reads everything, then follows, woken by notices where it listens."""

    def __init__(self, url: str, *, listens: bool) -> None:
        self.seen = Seen()
        self.store = Store()
        self._engine = open_engine(url)
        wake = Wake(url) if listens else None
        self._feed = Feed(NotingReader(self._engine, self.seen), self.store, WallClock(), notices=wake)

    def start(self) -> None:
        self._feed.start()

    def stop(self) -> None:
        self._feed.stop()
        self._engine.dispose()

    @property
    def is_live(self) -> bool:
        return self.store.present.board is not None


def follow(urls: Sequence[str], listens: bool, pipe: Pipe) -> None:
    """A process of consoles: says `live`, starts to count at `count`, and answers `tell` with what they saw."""
    consoles = [Console(url, listens=listens) for url in urls]
    pause = threading.Event()
    for console in consoles:
        console.start()
    deadline = time.monotonic() + OPEN_S
    while not all(console.is_live for console in consoles) and time.monotonic() < deadline:
        pause.wait(0.05)
    pipe.send(sum(console.is_live for console in consoles))
    pipe.recv()
    for console in consoles:
        console.seen.looks = 0
        console.seen.rows.clear()
    pipe.recv()
    told = [Seen(list(console.seen.rows), console.seen.looks, _troubles(console)) for console in consoles]
    pipe.send(told)
    stopping = [threading.Thread(target=console.stop) for console in consoles]
    for one in stopping:
        one.start()
    for one in stopping:
        one.join()


def _troubles(console: Console) -> int:
    return int(console.store.present.freshness.trouble_since_us is not None)


class Crowd:
    """Consoles in a few processes; the server's clients, on the same machine as it."""

    def __init__(self, urls: Sequence[str], *, listens: bool, processes: int) -> None:
        spawn = multiprocessing.get_context("spawn")
        self._pipes: list[Pipe] = []
        self._processes = []
        for number in range(processes):
            ours, theirs = spawn.Pipe()
            mine = list(urls[number::processes])
            process = spawn.Process(target=follow, args=(mine, listens, theirs), daemon=True)
            process.start()
            self._pipes.append(ours)
            self._processes.append(process)

    def live(self) -> int:
        """How many are live, once all are or their time is over."""
        return sum(int(pipe.recv()) for pipe in self._pipes)

    def count(self) -> None:
        for pipe in self._pipes:
            pipe.send("count")

    def tell(self) -> list[Seen]:
        for pipe in self._pipes:
            pipe.send("tell")
        return [seen for pipe in self._pipes for seen in pipe.recv()]

    def close(self) -> None:
        for process in self._processes:
            process.join(60)
            if process.is_alive():
                process.terminate()
